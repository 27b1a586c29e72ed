/** Projects that poetry builds, with poetry's own metadata or the standard's. */
import { parseMarker } from '../requirements/markers.js';
import { normalisedName } from '../requirements/requirement.js';
import { folderInside, withoutEndingSlashes } from '../requirements/slashes.js';
import { isTable, type Table, tableAt, tablesAt, textAt, textsAt, valueAt } from '../requirements/toml.js';
import type { BackendProject } from './backend-project.js';
import { gitIgnores } from './git-ignored.js';
import { globPattern } from './globs.js';
import { type Described, describeProjectTable, textTable, toMetadata } from './metadata.js';
import { isByteCode, type ModuleFile } from './module-file.js';
import { notStatic } from './not-static.js';
import { pythonMarker, versionSpecifiers } from './poetry-constraints.js';
import type { ProjectFiles } from './project-files.js';

/** @throws LambdaZipError as {@link notStatic} */
export async function readPoetryProject(pyproject: Table, files: ProjectFiles): Promise<BackendProject> {
  const tool = tableAt(pyproject, 'tool', 'poetry');
  if (valueAt(tool, 'build') !== undefined) throw notStatic('tool.poetry.build changes how it is built');
  const project = valueAt(pyproject, 'project');
  const described = isTable(project)
    ? describeProjectTable(project, { version: textAt(tool, 'version'), ...optionalOf(project, tool) })
    : describePoetry(tool);
  const metadata = toMetadata(described);
  return { metadata, modules: await packedFiles(tool, metadata.name, files) };
}

/** The fields that `[project]` leaves to poetry. */
function optionalOf(project: Table, tool: Table): Partial<Described> {
  const dynamic = textsAt(project, 'dynamic') ?? [];
  const legacy = describePoetry(tool);
  return {
    ...(dynamic.includes('dependencies') && { dependencies: legacy.dependencies }),
    ...(dynamic.includes('optional-dependencies') && { extras: legacy.extras }),
    ...(dynamic.includes('requires-python') && { requiresPython: legacy.requiresPython }),
    ...(dynamic.some((field) => /scripts|entry/.test(field)) && { entryPoints: legacy.entryPoints }),
  };
}

function describePoetry(tool: Table): Described {
  const table = tableAt(tool, 'dependencies');
  const extras = tableAt(tool, 'extras');
  const byName = new Map<string, string[]>();
  const optional = new Set<string>();
  for (const name of Object.keys(table)) {
    if (name === 'python') continue;
    const value = table[name];
    const variants = Array.isArray(value) ? value : [value];
    byName.set(
      name,
      variants.map((one) => requirementOf(name, one)),
    );
    if (variants.some((one) => isTable(one) && one['optional'] === true)) optional.add(name);
  }
  const python = versionSpecifiers(textAt(tool, 'dependencies', 'python') ?? '*');
  return {
    name: textAt(tool, 'name'),
    version: textAt(tool, 'version'),
    summary: textAt(tool, 'description'),
    requiresPython: python.length === 0 ? undefined : python.join(','),
    dependencies: [...byName].flatMap(([name, list]) => (optional.has(name) ? [] : list)),
    extras: Object.fromEntries(
      Object.keys(extras).map((extra) => [
        extra,
        (textsAt(extras, extra) ?? []).flatMap((name) => byName.get(name) ?? []),
      ]),
    ),
    entryPoints: {
      console_scripts: textTable(tableAt(tool, 'scripts')),
      ...Object.fromEntries(
        Object.keys(tableAt(tool, 'plugins')).map((group) => [
          group,
          textTable(tableAt(tool, 'plugins', group)),
        ]),
      ),
    },
  };
}

const KNOWN_KEYS =
  /^(?:version|python|platform|markers|extras|optional|path|develop|source|allow-prereleases)$/;

function requirementOf(name: string, value: unknown): string {
  if (typeof value === 'string') return withVersions(name, value);
  const table: Table | undefined = typeof value === 'object' && value !== null ? (value as Table) : undefined;
  if (table === undefined || Object.keys(table).some((key) => !KNOWN_KEYS.test(key))) {
    throw notStatic(`its dependency '${name}' is not on an index`);
  }
  const extras = textsAt(table, 'extras') ?? [];
  const full = extras.length > 0 ? `${name}[${extras.join(',')}]` : name;
  const path = textAt(table, 'path');
  const python = textAt(table, 'python');
  const platform = textAt(table, 'platform');
  const markers = [
    textAt(table, 'markers'),
    python === undefined ? undefined : pythonMarker(python),
    platform === undefined ? undefined : `sys_platform == "${platform}"`,
  ].filter((marker) => marker !== undefined);
  const joined = markers
    .map((marker) => (markers.length > 1 && parseMarker(marker)?.kind === 'or' ? `(${marker})` : marker))
    .join(' and ');
  const wanted =
    path === undefined
      ? withVersions(full, textAt(table, 'version') ?? '*')
      : `${full} @ ${encodeURI(relativePath(path))}`;
  return joined === '' ? wanted : `${wanted} ; ${joined}`;
}

function relativePath(path: string): string {
  return /^\.{0,2}\//.test(path) ? path : `./${path}`;
}

function withVersions(name: string, constraint: string): string {
  return `${name}${versionSpecifiers(constraint).join(',')}`;
}

/** A package as poetry names it. */
interface Include {
  readonly include: string;
  readonly from: string;
  readonly to: string;
}

async function packedFiles(tool: Table, name: string, files: ProjectFiles): Promise<ModuleFile[]> {
  const packages = tablesAt(tool, 'packages')
    .filter((one) => isForWheel(one, true))
    .map((one) => ({
      include: withoutEndingSlashes(textAt(one, 'include') ?? ''),
      from: trimmed(textAt(one, 'from')),
      to: trimmed(textAt(one, 'to')),
    }));
  const chosen = valueAt(tool, 'packages') === undefined ? [defaultInclude(name, files)] : packages;
  const explicit = includedPaths(tool, files);
  const excluded = (textsAt(tool, 'exclude') ?? []).map(globPattern);
  const isIgnored = await gitIgnores(files);
  const isLeftOut = (path: string): boolean =>
    isByteCode(path) ||
    (!explicit.has(path) &&
      (isIgnored(path) || partsOf(path).some((one) => excluded.some((pattern) => pattern.test(one)))));
  const packed = new Map<string, string>();
  for (const one of chosen) {
    const found = matching(one, files);
    if (found.length === 0) throw notStatic(`its package '${one.include}' does not exist`);
    for (const located of found.filter((path) => !isLeftOut(path))) {
      const inside = one.from === '' ? located : located.slice(one.from.length + 1);
      packed.set(one.to === '' ? inside : `${one.to}/${inside}`, located);
    }
  }
  for (const located of explicit) if (!isByteCode(located)) packed.set(located, located);
  return [...packed].map(([path, located]) => ({ path, located }));
}

function trimmed(folder: string | undefined): string {
  return folderInside(folder ?? '');
}

/** A path and all folders above it. */
function partsOf(path: string): string[] {
  return path.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/'));
}

function isForWheel(table: Table, otherwise: boolean): boolean {
  const format = valueAt(table, 'format');
  if (format === undefined) return otherwise;
  return format === 'wheel' || (Array.isArray(format) && format.includes('wheel'));
}

function includedPaths(tool: Table, files: ProjectFiles): Set<string> {
  // Without a format they are for source distributions.
  const globs = tablesAt(tool, 'include')
    .filter((one) => isForWheel(one, false))
    .map((one) => textAt(one, 'path') ?? '');
  const patterns = globs.flatMap((glob) => [
    globPattern(glob),
    globPattern(`${withoutEndingSlashes(glob)}/**`),
  ]);
  return new Set(files.paths.filter((path) => patterns.some((pattern) => pattern.test(path))));
}

function defaultInclude(name: string, files: ProjectFiles): Include {
  const module = normalisedName(name).replaceAll('-', '_');
  for (const from of ['', 'src']) {
    const path = from === '' ? module : `${from}/${module}`;
    if (files.hasFolder(path)) return { include: module, from, to: '' };
    if (files.hasFile(`${path}.py`)) return { include: `${module}.py`, from, to: '' };
  }
  throw notStatic('it has no folder of its name');
}

function matching({ include, from }: Include, files: ProjectFiles): string[] {
  const start = from === '' ? '' : `${from}/`;
  if (files.hasFolder(start + include)) return files.below(start + include);
  const patterns = [globPattern(start + include), globPattern(`${start}${include}/**`)];
  return files.paths.filter((path) => patterns.some((pattern) => pattern.test(path)));
}
