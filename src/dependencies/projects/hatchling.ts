/** Projects that hatchling builds: the files that its wheel target selects. */
import { compileRules, type Rule } from '../../pipeline/gitignore.js';
import { normalisedName } from '../requirements/requirement.js';
import { withoutEndingSlashes } from '../requirements/slashes.js';
import { isTable, type Table, tableAt, textAt, textsAt, valueAt } from '../requirements/toml.js';
import type { BackendProject } from './backend-project.js';
import { nearestIgnoreRules } from './git-ignored.js';
import { isMatchedByRules } from './globs.js';
import { describeProjectTable, textTable, toMetadata } from './metadata.js';
import type { ModuleFile } from './module-file.js';
import { notStatic } from './not-static.js';
import type { ProjectFiles } from './project-files.js';
import { assignedText } from './version.js';

/** Keys of a target that are read here, or move no file. */
const KNOWN_KEYS =
  /^(?:packages|include|exclude|only-include|sources|force-include|artifacts|ignore-vcs|reproducible|directory|core-metadata-version|strict-naming|macos-max-compat|dev-mode-dirs|dev-mode-exact|skip-excluded-dirs|dependencies|targets|versions)$/;

/** @throws LambdaZipError as {@link notStatic} */
export async function readHatchlingProject(pyproject: Table, files: ProjectFiles): Promise<BackendProject> {
  const tool = tableAt(pyproject, 'tool', 'hatch');
  const build = tableAt(tool, 'build');
  const target = tableAt(build, 'targets', 'wheel');
  for (const [where, table] of [
    ['tool.hatch.build', build],
    ['tool.hatch.build.targets.wheel', target],
  ] as const) {
    const odd = Object.keys(table).find((key) => !KNOWN_KEYS.test(key));
    if (odd !== undefined) throw notStatic(`${where}.${odd} changes how it is built`);
  }
  if (Object.keys(tableAt(tool, 'metadata', 'hooks')).length > 0)
    throw notStatic('hooks generate its metadata');
  const version = await versionFrom(tableAt(tool, 'version'), files);
  const metadata = toMetadata(describeProjectTable(tableAt(pyproject, 'project'), { version }));
  const selection = selectionOf({ ...build, ...target }, metadata.name, files);
  const ignored =
    valueAt({ ...build, ...target }, 'ignore-vcs') === true ? [] : await nearestIgnoreRules(files);
  const packed = new Map<string, string>();
  for (const { path, located } of selectedFiles(selection, ignored, files)) packed.set(path, located);
  if (packed.size === 0) throw notStatic('none of its files is selected');
  return { metadata, modules: [...packed].map(([path, located]) => ({ path, located })) };
}

async function versionFrom(version: Table, files: ProjectFiles): Promise<string | undefined> {
  const path = textAt(version, 'path');
  const source = textAt(version, 'source') ?? 'regex';
  if (path === undefined || source !== 'regex' || textAt(version, 'pattern') !== undefined) return undefined;
  if (!files.hasFile(path)) return undefined;
  const module = (await files.read(path)).toString('utf8');
  return assignedText(module, '__version__') ?? assignedText(module, 'VERSION');
}

/** Selection of files, by hatchling's own names. */
interface Selection {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly packages: readonly string[];
  readonly onlyInclude: readonly string[];
  readonly artifacts: readonly string[];
  readonly forced: Readonly<Record<string, string>>;
  /** Prefixes of paths, and what stands in their place. */
  readonly sources: readonly (readonly [from: string, to: string])[];
}

function selectionOf(target: Table, name: string, files: ProjectFiles): Selection {
  const listAt = (key: string): string[] =>
    (textsAt(target, key) ?? []).map((path) => path.replace(/^\.\//, ''));
  const given = {
    include: listAt('include'),
    exclude: listAt('exclude'),
    packages: listAt('packages').map(trimmedFolder),
    onlyInclude: listAt('only-include').map(trimmedFolder),
    artifacts: listAt('artifacts'),
    forced: textTable(tableAt(target, 'force-include')),
  };
  const isGiven = given.include.length + given.packages.length + given.onlyInclude.length > 0;
  const chosen = isGiven ? given : { ...given, ...defaultSelection(name, given, files) };
  return { ...chosen, sources: [...sourcesOf(target), ...chosen.packages.flatMap(packageSource)] };
}

function trimmedFolder(path: string): string {
  return withoutEndingSlashes(path).replace(/^\/+/, '');
}

/** Where nothing is said: the package of the project's name. */
function defaultSelection(
  name: string,
  { artifacts, forced }: Pick<Selection, 'artifacts' | 'forced'>,
  files: ProjectFiles,
): Pick<Selection, 'packages' | 'onlyInclude'> {
  for (const one of new Set([name.replace(/[^\w.]+/g, '_'), normalisedName(name).replaceAll('-', '_')])) {
    if (files.hasFile(`${one}/__init__.py`)) return { packages: [one], onlyInclude: [] };
    if (files.hasFile(`src/${one}/__init__.py`)) return { packages: [`src/${one}`], onlyInclude: [] };
    if (files.hasFile(`${one}.py`)) return { packages: [], onlyInclude: [`${one}.py`] };
    const namespaces = files.paths.filter(
      (path) => path.split('/').length === 3 && path.endsWith(`/${one}/__init__.py`),
    );
    const [only = '', ...more] = namespaces;
    if (only !== '' && more.length === 0) return { packages: [only.split('/')[0] ?? ''], onlyInclude: [] };
  }
  if (artifacts.length === 0 && Object.keys(forced).length === 0)
    throw notStatic('it has no folder of its name');
  return { packages: [], onlyInclude: [] };
}

function packageSource(path: string): (readonly [string, string])[] {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? [] : [[`${path.slice(0, slash)}/`, ''] as const];
}

function sourcesOf(target: Table): (readonly [string, string])[] {
  const list = textsAt(target, 'sources');
  if (list !== undefined) return list.map((path) => [`${trimmedFolder(path)}/`, ''] as const);
  const table = valueAt(target, 'sources');
  if (!isTable(table)) return [];
  return Object.entries(textTable(table)).map(
    ([from, to]) =>
      [from === '' ? '' : `${trimmedFolder(from)}/`, to === '' ? '' : `${trimmedFolder(to)}/`] as const,
  );
}

function* selectedFiles(
  selection: Selection,
  ignored: readonly Rule[],
  files: ProjectFiles,
): Generator<ModuleFile> {
  const rulesOf = (patterns: readonly string[]): Rule[] =>
    compileRules(patterns, 'pyproject.toml', { code: 'dependencies' });
  const excluded = [...rulesOf(['*.py[cdo]', '/dist']), ...ignored, ...rulesOf(selection.exclude)];
  const artifacts = rulesOf(selection.artifacts);
  const included = rulesOf([...selection.include, ...selection.packages.map((path) => `/${path}/`)]);
  const only = selection.onlyInclude;
  const nothingSaid = included.length === 0 && only.length === 0;
  for (const located of files.paths) {
    if (/(?:^|\/)\.DS_Store$/.test(located)) continue;
    const isExplicit = only.some((path) => located === path || located.startsWith(`${path}/`));
    const isArtifact = isMatchedByRules(artifacts, located) && (only.length === 0 || isExplicit);
    const isChosen = only.length > 0 ? isExplicit : !nothingSaid && isMatchedByRules(included, located);
    if (isArtifact || (isChosen && !isMatchedByRules(excluded, located))) {
      yield { located, path: distributionPath(located, selection.sources) };
    }
  }
  for (const [from, to] of Object.entries(selection.forced)) {
    const source = trimmedFolder(from.replace(/^\.\//, ''));
    if (/^(?:\/|\.\.|~)/.test(from)) throw notStatic('it includes files from outside its folder');
    const goal = trimmedFolder(to);
    if (files.hasFile(source)) yield { located: source, path: distributionPath(goal, selection.sources) };
    else if (!files.hasFolder(source)) throw notStatic(`'${from}' does not exist`);
    for (const located of files.below(source)) {
      const path = `${goal === '' ? '' : `${goal}/`}${located.slice(source.length + 1)}`;
      yield { located, path: distributionPath(path, selection.sources) };
    }
  }
}

function distributionPath(path: string, sources: Selection['sources']): string {
  for (const [from, to] of sources) if (path.startsWith(from)) return to + path.slice(from.length);
  return path;
}
