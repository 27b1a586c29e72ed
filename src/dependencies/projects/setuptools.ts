/** Projects that setuptools builds: what it would pack, as far as files say it and no code. */
import { isTable, type Table, tableAt, textAt, textsAt, valueAt } from '../requirements/toml.js';
import type { BackendProject } from './backend-project.js';
import { globPattern } from './globs.js';
import { filesOfManifest } from './manifest-in.js';
import { type Described, describeProjectTable, toMetadata } from './metadata.js';
import { isByteCode, type ModuleFile } from './module-file.js';
import { notStatic } from './not-static.js';
import type { ProjectFiles } from './project-files.js';
import { type ConfigSections, linesValue, listValue, parseConfig, tableValue } from './setup-cfg.js';
import {
  discoverPackages,
  type Finder,
  findPackages,
  type Packages,
  packageFolder,
} from './setuptools-packages.js';
import { assignedText } from './version.js';

/** A project's settings of its files, from pyproject.toml or setup.cfg. */
interface Options extends Partial<Packages> {
  readonly folders: Packages['folders'];
  readonly data: Readonly<Record<string, readonly string[]>>;
  readonly excludedData: Readonly<Record<string, readonly string[]>>;
  /** Whether MANIFEST.in has a say. */
  readonly includesManifest: boolean;
}

/** Keys of `[tool.setuptools]` that move no file of a package, or are read here. */
const KNOWN_KEYS =
  /^(?:packages|py-modules|package-dir|package-data|exclude-package-data|include-package-data|dynamic|zip-safe|license-files|license-file|platforms|provides|obsoletes|namespace-packages)$/;
const KNOWN_OPTIONS =
  /^(?:packages|py_modules|package_dir|include_package_data|install_requires|python_requires|zip_safe|setup_requires|tests_require|test_suite|namespace_packages|extras_require|entry_points)$/;
/** They add what git keeps to the files of a project. */
const FILE_FINDERS =
  /^(?:setuptools[-_]scm|setuptools[-_]git|setuptools[-_]svn|setuptools[-_]git[-_]versioning)\b/i;

/** @throws LambdaZipError as {@link notStatic} */
export async function readSetuptoolsProject(pyproject: Table, files: ProjectFiles): Promise<BackendProject> {
  await assertPlainSetup(files);
  const config = await readSetupConfig(files);
  const project = valueAt(pyproject, 'project');
  const hasProject = isTable(project);
  const tool = tableAt(pyproject, 'tool', 'setuptools');
  const odd = Object.keys(tool).find((key) => !KNOWN_KEYS.test(key));
  if (odd !== undefined) throw notStatic(`tool.setuptools.${odd} changes how it is built`);
  const options = mergedOptions(tool, config, files, hasProject);
  const requires = textsAt(pyproject, 'build-system', 'requires') ?? [];
  if (options.includesManifest && requires.some((one) => FILE_FINDERS.test(one))) {
    throw notStatic('git decides which of its files are packed');
  }
  const packages = completed(options, files);
  const described = hasProject
    ? describeProjectTable(project, await dynamicFields(tableAt(tool, 'dynamic'), packages, files))
    : await describeConfig(config, packages, files);
  return { metadata: toMetadata(described), modules: await packedFiles(packages, options, files) };
}

const PLAIN_SETUP =
  /^(?:#!?[^\n]*\n|\s)*(?:"""[^"]*"""\s*)?(?:from setuptools import setup|import setuptools)\s+(?:if __name__ == ['"]__main__['"]:\s+)?(?:setuptools\.)?setup\(\s*\)\s*$/;

/** One that only calls setuptools is a line or two, and some comments. */
const MAX_PLAIN_SETUP = 10_000;

async function assertPlainSetup(files: ProjectFiles): Promise<void> {
  if (!files.hasFile('setup.py')) return;
  const text = (await files.read('setup.py')).toString('utf8');
  if (text.length > MAX_PLAIN_SETUP) throw notStatic('its setup.py is a program');
  const code = text
    .replace(/\r\n?/g, '\n')
    .replace(/^[ \t]*#.*\n/gm, '')
    .replace(/[ \t]+#[^'"\n]*$/gm, '');
  if (!PLAIN_SETUP.test(code)) throw notStatic('its setup.py is a program');
}

async function readSetupConfig(files: ProjectFiles): Promise<ConfigSections> {
  if (!files.hasFile('setup.cfg')) return new Map();
  const config = parseConfig((await files.read('setup.cfg')).toString('utf8'));
  if (config === undefined) throw notStatic('its setup.cfg does not parse');
  const odd = [...(config.get('options')?.keys() ?? [])].find((key) => !KNOWN_OPTIONS.test(key));
  if (odd !== undefined) throw notStatic(`'${odd}' of its setup.cfg changes how it is built`);
  if (config.has('options.data_files')) throw notStatic('its setup.cfg has data_files');
  return config;
}

function mergedOptions(
  tool: Table,
  config: ConfigSections,
  files: ProjectFiles,
  hasProject: boolean,
): Options {
  const options = config.get('options');
  const written =
    foldersOf(tool) ?? (options?.has('package_dir') ? tableValue(options.get('package_dir')) : undefined);
  const found = packagesOfTool(tool, files) ?? packagesOfConfig(config, files);
  const modules =
    textsAt(tool, 'py-modules') ??
    (options?.has('py_modules') ? listValue(options.get('py_modules')) : undefined);
  const included = valueAt(tool, 'include-package-data') ?? options?.get('include_package_data');
  const folders = { ...found?.folders, ...(written && withoutDots(written)) };
  return {
    folders,
    ...(found && { packages: found.packages }),
    ...(modules && { modules }),
    data: dataOf(tool, config, 'package-data', 'options.package_data'),
    excludedData: dataOf(tool, config, 'exclude-package-data', 'options.exclude_package_data'),
    includesManifest: included === undefined ? hasProject : /^(?:true|1|yes|on)$/i.test(String(included)),
  };
}

function withoutDots(folders: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(folders).map(([name, folder]) => [name, normalisedFolder(folder)]),
  );
}

function normalisedFolder(folder: string): string {
  const parts = folder.split('/').filter((part) => part !== '' && part !== '.');
  if (parts.includes('..')) throw notStatic('its packages are outside its folder');
  return parts.join('/');
}

function foldersOf(tool: Table): Record<string, string> | undefined {
  const table = valueAt(tool, 'package-dir');
  if (!isTable(table)) return undefined;
  return Object.fromEntries(Object.keys(table).map((name) => [name, textAt(table, name) ?? '']));
}

/** Packages that are listed, or found, and folders that follow from where. */
interface Found {
  readonly packages: readonly string[];
  readonly folders: Readonly<Record<string, string>>;
}

function packagesOfTool(tool: Table, files: ProjectFiles): Found | undefined {
  const listed = textsAt(tool, 'packages');
  if (listed !== undefined) return { packages: listed, folders: {} };
  const find = valueAt(tool, 'packages', 'find');
  if (!isTable(find)) return undefined;
  return found(textsAt(find, 'where') ?? ['.'], files, {
    include: textsAt(find, 'include') ?? ['*'],
    exclude: textsAt(find, 'exclude') ?? [],
    namespaces: valueAt(find, 'namespaces') !== false,
  });
}

function packagesOfConfig(config: ConfigSections, files: ProjectFiles): Found | undefined {
  const text = config.get('options')?.get('packages');
  if (text === undefined) return undefined;
  const kind = text.trim();
  if (kind !== 'find:' && kind !== 'find_namespace:') return { packages: listValue(text), folders: {} };
  const find = config.get('options.packages.find');
  return found([find?.get('where') ?? '.'], files, {
    include: find?.has('include') ? listValue(find.get('include')) : ['*'],
    exclude: listValue(find?.get('exclude')),
    namespaces: kind === 'find_namespace:',
  });
}

/** Each package found lies below the folder that was searched (`construct_package_dir`). */
function found(where: readonly string[], files: ProjectFiles, finder: Omit<Finder, 'where'>): Found {
  const folders: Record<string, string> = {};
  const packages = where.map(normalisedFolder).flatMap((folder) => {
    const names = findPackages(files, { ...finder, where: folder });
    if (folder === '') return names;
    for (const name of names) {
      const [top = name] = name.split('.');
      folders[top] = `${folder}/${top}`;
    }
    return names;
  });
  return { packages, folders };
}

function dataOf(tool: Table, config: ConfigSections, key: string, section: string): Record<string, string[]> {
  const table = valueAt(tool, key);
  if (isTable(table))
    return Object.fromEntries(Object.keys(table).map((name) => [name, textsAt(table, name) ?? []]));
  return Object.fromEntries([...(config.get(section) ?? [])].map(([name, list]) => [name, listValue(list)]));
}

/** With what setuptools finds by itself where nothing is said. */
function completed({ packages, modules, folders }: Options, files: ProjectFiles): Packages {
  if (packages === undefined && modules === undefined) return discoverPackages(files, folders);
  return { packages: packages ?? [], modules: modules ?? [], folders };
}

async function packedFiles(packages: Packages, options: Options, files: ProjectFiles): Promise<ModuleFile[]> {
  const { folders } = packages;
  const packed = new Map<string, string>();
  for (const module of packages.modules) {
    const located = `${packageFolder(module, folders)}.py`;
    if (!files.hasFile(located)) throw notStatic(`its module '${module}' does not exist`);
    packed.set(`${module.replaceAll('.', '/')}.py`, located);
  }
  const manifest =
    options.includesManifest && files.hasFile('MANIFEST.in')
      ? filesOfManifest((await files.read('MANIFEST.in')).toString('utf8'), files)
      : new Set<string>();
  const owned = packages.packages.map((name) => ({ name, folder: packageFolder(name, folders) }));
  for (const { name, folder } of owned) {
    if (!files.hasFolder(folder)) throw notStatic(`its package '${name}' does not exist`);
    const start = folder === '' ? '' : `${folder}/`;
    const patternsIn = (table: Options['data']): RegExp[] =>
      [...(table[''] ?? []), ...(table['*'] ?? []), ...(table[name] ?? [])].map(globPattern);
    const data = [...DEFAULT_DATA, ...patternsIn(options.data)];
    const excluded = patternsIn(options.excludedData);
    const deeper = owned.filter((other) => other.folder.startsWith(start) && other.folder !== folder);
    for (const located of files.below(folder)) {
      const inside = located.slice(start.length);
      const isModule = !inside.includes('/') && inside.endsWith('.py');
      const isOthers = deeper.some((other) => located.startsWith(`${other.folder}/`));
      const isData =
        data.some((one) => one.test(inside)) || (manifest.has(located) && !isOthers && !isModule);
      if (!isModule && (!isData || excluded.some((one) => one.test(inside)))) continue;
      if (isByteCode(located)) continue;
      packed.set(`${name.replaceAll('.', '/')}/${inside}`, located);
    }
  }
  return [...packed].map(([path, located]) => ({ path, located }));
}

/** Data files that setuptools 69 and newer pack by default. */
const DEFAULT_DATA: readonly RegExp[] = [/^py\.typed$/, /^[^/]*\.pyi$/];

/** `[tool.setuptools.dynamic]`, as far as files say it. */
async function dynamicFields(
  dynamic: Table,
  packages: Packages,
  files: ProjectFiles,
): Promise<Partial<Described>> {
  const version = textAt(dynamic, 'version', 'attr');
  const versionFile = fileNames(dynamic, 'version');
  const dependencyFiles = fileNames(dynamic, 'dependencies');
  const optional = tableAt(dynamic, 'optional-dependencies');
  const extras: Record<string, string[]> = {};
  for (const extra of Object.keys(optional))
    extras[extra] = await requirementLines(fileNames(optional, extra) ?? [], files);
  return {
    version:
      version === undefined
        ? versionFile &&
          (await Promise.all(versionFile.map((file) => readText(file, files)))).join('\n').trim()
        : await attributeText(version, packages, files),
    ...(dependencyFiles && { dependencies: await requirementLines(dependencyFiles, files) }),
    ...(Object.keys(extras).length > 0 && { extras }),
  };
}

function fileNames(table: Table, key: string): string[] | undefined {
  const one = textAt(table, key, 'file');
  return one === undefined ? textsAt(table, key, 'file') : [one];
}

async function readText(file: string, files: ProjectFiles): Promise<string> {
  const path = normalisedFolder(file);
  if (!files.hasFile(path)) throw notStatic(`'${file}' does not exist`);
  return (await files.read(path)).toString('utf8');
}

async function requirementLines(names: readonly string[], files: ProjectFiles): Promise<string[]> {
  const texts = await Promise.all(names.map((name) => readText(name, files)));
  const lines = texts.flatMap((text) => text.split(/\r\n?|\n/));
  return lines.map((line) => line.replace(/(^|\s)#.*$/, '').trim()).filter((line) => line !== '');
}

/** `attr: package.module.NAME`, where the module assigns a plain text to it. */
async function attributeText(
  attribute: string,
  { folders }: Packages,
  files: ProjectFiles,
): Promise<string | undefined> {
  const dot = attribute.lastIndexOf('.');
  if (dot < 0) return undefined;
  const folder = packageFolder(attribute.slice(0, dot), folders);
  const module = [`${folder}.py`, `${folder}/__init__.py`].find((path) => files.hasFile(path));
  return module && assignedText((await files.read(module)).toString('utf8'), attribute.slice(dot + 1));
}

async function describeConfig(
  config: ConfigSections,
  packages: Packages,
  files: ProjectFiles,
): Promise<Described> {
  const metadata = config.get('metadata');
  const options = config.get('options');
  const written = metadata?.get('version') ?? '';
  const attribute = /^attr:\s*(?<name>\S+)$/.exec(written)?.groups?.['name'];
  const file = /^file:\s*(?<name>\S+)$/.exec(written)?.groups?.['name'];
  const version =
    attribute === undefined
      ? file && (await readText(file, files))
      : await attributeText(attribute, packages, files);
  const dependencies = linesValue(options?.get('install_requires'));
  if (dependencies.some((one) => one.startsWith('file:')))
    throw notStatic('its requirements are in a separate file');
  return {
    name: metadata?.get('name'),
    version: attribute === undefined && file === undefined ? written : version,
    summary: metadata?.get('description'),
    requiresPython: options?.get('python_requires'),
    dependencies,
    extras: Object.fromEntries(
      [...(config.get('options.extras_require') ?? [])].map(([extra, list]) => [extra, linesValue(list)]),
    ),
    entryPoints: Object.fromEntries(
      [...(config.get('options.entry_points') ?? [])].map(([group, list]) => [group, tableValue(list)]),
    ),
  };
}
