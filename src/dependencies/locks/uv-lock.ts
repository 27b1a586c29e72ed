/** uv.lock: of a project, or of a workspace and one of its members. */
import { realpath } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { MAX_FILE_BYTES } from '../../entries/read-file.js';
import { LambdaZipError } from '../../util/errors.js';
import type { Ports } from '../../util/ports.js';
import { count, quoted } from '../../util/text.js';
import { isAllowed, outside, pathExists, readAllowed } from '../requirements/allowed-folders.js';
import { indexLines } from '../requirements/index-lines.js';
import { normalisedName, parseRequirement } from '../requirements/requirement.js';
import {
  mergeRequirements,
  parseRequirements,
  type ReadingContext,
  type Requirements,
} from '../requirements/requirements.js';
import { withoutEndingSlashes } from '../requirements/slashes.js';
import { readToml, type Table, tableAt, tablesAt, textAt, textsAt, valueAt } from '../requirements/toml.js';
import { aloneError, cannotExport, exportWith, locked, outOfDate, startTool } from './lock-tool.js';

const EXPORT = [
  'export',
  '--no-default-groups',
  '--no-editable',
  '--quiet',
  '--no-header',
  '--no-annotate',
] as const;
const ADVICE =
  "Install uv, or write the file with 'uv export --no-default-groups --no-emit-project -o requirements.txt'.";

/**
 * Messages of uv if the lock file does not fit; the second, because it has no network to find others. Any other failure
 * leaves it open: no Python that works, such as a shim of pyenv, or a package that only a build can describe.
 */
const STALE = /lock ?file.{0,200}? needs to be updated|No solution found when resolving/is;
const NEEDS_BUILD =
  /Failed to build|Failed to (?:generate|prepare) package metadata|marked as `--no-build`|does not appear to be a Python project/;

/** Restricts uv to the copy: no configuration, no network, no build, no cache. */
const VARIABLES = {
  UV_NO_CONFIG: '1',
  UV_OFFLINE: '1',
  UV_NO_BUILD: '1',
  UV_PYTHON_DOWNLOADS: 'never',
  UV_CACHE_DIR: '{temporary}/uv-cache',
  UV_PROJECT_ENVIRONMENT: '{temporary}/environment',
};

/**
 * Exports what a project needs, without the project itself, whose files are the sources.
 *
 * @param root the folder of the lock file, a real path
 * @param file what the user named: the lock file, or the pyproject.toml of the project or of a member of the workspace
 * @throws LambdaZipError `dependencies`, `cancelled`
 */
export async function exportUv(
  root: string,
  file: string,
  context: ReadingContext,
  ports: Ports,
): Promise<Requirements> {
  const { allowed, environment } = context;
  const lockFile = join(root, 'uv.lock');
  const lock = await readToml(lockFile, allowed);
  const locals = await localPackages(lock, root, context);
  const wanted = basename(file) === 'uv.lock' ? root : await realpath(dirname(file));
  const member = locals.find(({ folder }) => folder === wanted);
  if (member === undefined && wanted !== root) throw noMember(file, root, context);
  const wheels = await localWheels(lock, root, context);
  const pyprojects = await describedFolders([root, ...locals.map(({ folder }) => folder)], context);
  if (!pyprojects.some(({ folder }) => folder === root)) throw aloneError('uv', file, 'pyproject.toml');
  const chosen = member === undefined ? [] : ['--package', member.name, '--no-emit-project'];
  if (member === undefined)
    ports.log.warning(
      `requirements: ${quoted(file)} locks a workspace whose root is no project: the dependencies of all ${count(locals.length, 'member')} are packed; name the pyproject.toml of one member to pack only its own`,
    );
  let isChecked = true;
  const folders = [
    root,
    ...locals.map(({ folder }) => folder),
    ...wheels.map((wheel) => dirname(wheel)),
  ] as const;
  const requirements = await exportWith({ tool: 'uv', file, folders, context }, ports, async (copy) => {
    await copy.put(root, 'uv.lock', await readAllowed(lockFile, allowed));
    for (const { folder, bytes } of pyprojects) await copy.put(folder, 'pyproject.toml', bytes);
    for (const wheel of wheels) {
      await copy.put(dirname(wheel), basename(wheel), await readAllowed(wheel, allowed, MAX_FILE_BYTES));
    }
    const run = (how: string) =>
      startTool('uv', file, ADVICE, () =>
        copy.run(
          { program: 'uv', args: [...EXPORT, how, ...chosen], original: root, environment, own: VARIABLES },
          ports,
        ),
      );
    const checked = await run('--locked');
    if (checked.code === 0) return checked.stdout;
    // uv cannot tell without a matching Python, or if a build sets the version.
    const isStale = STALE.test(checked.stderr) && !NEEDS_BUILD.test(checked.stderr);
    const frozen = await run('--frozen');
    if (frozen.code !== 0) throw cannotExport('uv', file, 'uv export --locked');
    if (isStale) throw outOfDate('uv.lock', 'pyproject.toml', 'uv lock');
    isChecked = false;
    return frozen.stdout;
  });
  if (!isChecked)
    ports.log.warning(
      `requirements: uv cannot tell whether the lock file of ${quoted(file)} is up to date: no Python that the project supports can be started, or uv would have to build one of its packages`,
    );
  warnOfGroups(
    pyprojects.find(({ folder }) => folder === (member?.folder ?? root))?.table ?? {},
    file,
    ports,
  );
  const indexes = indexesOf(
    lock,
    requirements,
    pyprojects.map(({ table }) => table),
    environment,
  );
  const addresses = await parseRequirements(indexes.join('\n'), quoted(file), root, context);
  return locked(mergeRequirements([addresses, requirements]), file, textAt(lock, 'requires-python'));
}

/** A package of the lock file that is a folder. */
interface LocalPackage {
  readonly name: string;
  /** Real path. */
  readonly folder: string;
}

async function localPackages(
  lock: Table,
  root: string,
  { allowed }: ReadingContext,
): Promise<LocalPackage[]> {
  const found: LocalPackage[] = [];
  for (const one of tablesAt(lock, 'package')) {
    const source = tableAt(one, 'source');
    const path = textAt(source, 'editable') ?? textAt(source, 'virtual') ?? textAt(source, 'directory');
    const name = textAt(one, 'name');
    if (path === undefined || name === undefined) continue;
    const folder = resolve(root, path);
    const real = await realpath(folder).catch(() => folder);
    if (!isAllowed(real, allowed)) throw outside(folder);
    found.push({ name, folder: real });
  }
  return found;
}

/** Wheels that the lock file names by their paths; real paths. */
async function localWheels(lock: Table, root: string, { allowed }: ReadingContext): Promise<string[]> {
  const found: string[] = [];
  for (const one of tablesAt(lock, 'package')) {
    const path = textAt(one, 'source', 'path');
    if (path?.endsWith('.whl') !== true) continue;
    const file = resolve(root, path);
    const real = await realpath(dirname(file)).catch(() => dirname(file));
    if (!isAllowed(real, allowed)) throw outside(file);
    if (await pathExists(file)) found.push(join(real, basename(file)));
  }
  return found;
}

async function describedFolders(folders: readonly string[], { allowed }: ReadingContext) {
  const described: { folder: string; bytes: Buffer; table: Table }[] = [];
  for (const folder of new Set(folders)) {
    const file = join(folder, 'pyproject.toml');
    if (!(await pathExists(file))) continue;
    // Read here first: of a file that does not parse uv would show the lines.
    const table = await readToml(file, allowed);
    described.push({ folder, bytes: await readAllowed(file, allowed), table });
  }
  return described;
}

function noMember(file: string, root: string, { allowed }: ReadingContext): LambdaZipError {
  const lock = relative(allowed.workspace, join(root, 'uv.lock')).split(sep).join('/');
  return new LambdaZipError(
    'dependencies',
    `requirements: ${quoted(file)} has no lock file beside it, and is not a member of the workspace of ${quoted(lock)}`,
    {
      hint: "Run 'uv lock' in its folder, or add the folder to 'members' in [tool.uv.workspace] and lock again.",
    },
  );
}

function warnOfGroups(pyproject: Table, file: string, { log }: Ports): void {
  const groups = valueAt(pyproject, 'tool', 'uv', 'default-groups');
  const named = groups === 'all' ? ['all'] : (textsAt(pyproject, 'tool', 'uv', 'default-groups') ?? []);
  const others = named.filter((group) => group !== 'dev');
  if (others.length === 0) return;
  log.warning(
    `requirements: ${quoted(file)}: default-groups ${others.map(quoted).join(', ')} of [tool.uv] are left out: dependency groups are for development; move what the function needs to 'dependencies'`,
  );
}

/** Where packages that are exported come from, when that is not where pip looks by itself. */
function indexesOf(
  lock: Table,
  { text }: Requirements,
  pyprojects: readonly Table[],
  environment: ReadingContext['environment'],
): string[] {
  const exported = new Set(
    text.split('\n').map((line) => normalisedName(parseRequirement(line.replace(/ --.*$/, ''))?.name ?? '')),
  );
  const registries = tablesAt(lock, 'package').flatMap((one) => {
    const registry = textAt(one, 'source', 'registry');
    const isExported = exported.has(normalisedName(textAt(one, 'name') ?? ''));
    return registry !== undefined && isExported ? [registry] : [];
  });
  const indexes = pyprojects.flatMap((table) => tablesAt(table, 'tool', 'uv', 'index'));
  return indexLines(registries, (url) => withCredentials(url, indexes, environment));
}

/** uv's variables for an index, as those of the line: their values stay where they are. */
function withCredentials(
  url: string,
  indexes: readonly Table[],
  environment: ReadingContext['environment'],
): string {
  const wanted = withoutEndingSlashes(url);
  const same = (one: string | undefined): boolean =>
    one !== undefined && withoutEndingSlashes(one) === wanted;
  const name = textAt(indexes.find((one) => same(textAt(one, 'url'))) ?? {}, 'name');
  if (name === undefined || /\/\/[^/]*@/.test(url)) return url;
  const stem = `UV_INDEX_${name.toUpperCase().replace(/[^A-Z0-9]/g, '_')}`;
  const [user, password] = [`${stem}_USERNAME`, `${stem}_PASSWORD`];
  if (!environment[user] && !environment[password]) return url;
  const parts = [environment[user] ? `$\{${user}}` : '', environment[password] ? `:$\{${password}}` : ''];
  return url.replace('//', () => `//${parts.join('')}@`);
}
