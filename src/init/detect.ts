/** From the files of a repository to the functions in it. */
import { posix } from 'node:path';
import { REQUIREMENTS_FILES } from '../dependencies/lock-files.js';
import { ARCHITECTURES, type Architecture, RUNTIMES, type Runtime } from '../pipeline/plan.js';
import { HANDLER_FILES, type Handler, handlerIn } from './handlers.js';
import { runtimeOfProject, runtimeOfVersionFile } from './python-version.js';
import { readTerraform, type TerraformFunction } from './terraform.js';

/** A directory that looks like a function. */
export interface FoundFunction {
  /** POSIX, relative to the repository; `.` for the repository itself. */
  readonly directory: string;
  readonly name: string;
  readonly handler: Handler;
  /** The file of its Python packages, relative to the repository. */
  readonly requirements: string | undefined;
  readonly runtime: Runtime;
  readonly architecture: Architecture;
  /** Whether its Node.js packages have to be installed before it is packed. */
  readonly npm: boolean;
}

export interface Detection {
  /** Sorted by directory; names are unique. */
  readonly functions: readonly FoundFunction[];
  /** What was seen and cannot be put into the config, one sentence each. */
  readonly notes: readonly string[];
}

/** What a new function should run on where nothing says so. */
const STANDARD_RUNTIME: Runtime = 'python3.13';
/** Folders that say nothing of what is in them: the one above has the name. */
const NAMELESS = new Set(['src', 'app', 'code', 'lambda', 'function', 'handler', 'source']);
/** What a config would take for a pattern or a placeholder, or could not hold in a line. */
const UNSPEAKABLE = /[*?[\]{}()!@+|\\\p{Cc}]|=>/u;

/**
 * @param repository the name of the repository's own directory
 * @param paths of its files, POSIX and relative
 * @param read gives the beginning of a file as text
 */
export async function detectFunctions(
  repository: string,
  paths: readonly string[],
  read: (path: string) => Promise<string>,
): Promise<Detection> {
  const notes: string[] = [];
  const files = new Set(paths);
  const handlers = await findHandlers(paths, read);
  const terraform = readTerraform(
    await Promise.all(paths.filter((path) => path.endsWith('.tf')).map((path) => read(path))),
  );
  const directories = outermost([...handlers.keys()]).filter((directory) => {
    if (!UNSPEAKABLE.test(directory)) return true;
    notes.push(
      `The folder ${JSON.stringify(directory)} has characters that mean something in a config; add it by hand.`,
    );
    return false;
  });
  const names = uniqueNames(directories, repository);
  const functions: FoundFunction[] = [];
  for (const directory of directories) {
    const handler = handlers.get(directory);
    if (handler === undefined) continue;
    const name = names.get(directory) ?? directory;
    const facts = terraformOf(terraform, directory, name, directories.length);
    const requirements = handler.language === 'python' ? requirementsOf(directory, files) : undefined;
    if (handler.language === 'python' && requirements === undefined) {
      const project = posix.join(directory, 'pyproject.toml');
      if (files.has(project) && /^\s*dependencies\s*=\s*\[\s*["']/m.test(await read(project))) {
        notes.push(
          `${project} has no lock file: run 'uv lock' or 'poetry lock', and add 'requirements' to the function ${name}.`,
        );
      }
    }
    functions.push({
      directory,
      name: facts?.functionName ?? name,
      handler,
      requirements,
      runtime:
        RUNTIMES.find((runtime) => runtime === facts?.runtime) ?? (await runtimeOf(directory, files, read)),
      architecture: ARCHITECTURES.find((one) => one === facts?.architecture) ?? 'x86_64',
      npm: handler.language === 'nodejs' && files.has(posix.join(directory, 'package-lock.json')),
    });
  }
  return { functions: withUniqueNames(functions, names), notes };
}

async function findHandlers(
  paths: readonly string[],
  read: (path: string) => Promise<string>,
): Promise<Map<string, Handler>> {
  const candidates = paths
    .filter((path) => HANDLER_FILES.includes(posix.basename(path)))
    .sort((left, right) => rank(left) - rank(right));
  const handlers = new Map<string, Handler>();
  for (const path of candidates) {
    const directory = posix.dirname(path);
    if (handlers.has(directory)) continue;
    const handler = handlerIn(posix.basename(path), await read(path));
    if (handler !== undefined) handlers.set(directory, handler);
  }
  return handlers;
}

function rank(path: string): number {
  return HANDLER_FILES.indexOf(posix.basename(path));
}

/** Without what lies in another one; the repository itself counts only where there is nothing else. */
function outermost(directories: readonly string[]): string[] {
  const below = directories.filter((directory) => directory !== '.').sort();
  if (below.length === 0) return [...directories];
  return below.filter((directory) => !below.some((other) => directory.startsWith(`${other}/`)));
}

function uniqueNames(directories: readonly string[], repository: string): Map<string, string> {
  const own = (directory: string): string => {
    const parts = directory === '.' ? [] : directory.split('/');
    while (NAMELESS.has(parts.at(-1) ?? '')) parts.pop();
    return parts.at(-1) ?? (NAMELESS.has(repository) ? 'function' : repository);
  };
  const counts = new Map<string, number>();
  for (const directory of directories) counts.set(own(directory), (counts.get(own(directory)) ?? 0) + 1);
  return new Map(
    directories.map((directory) => [
      directory,
      (counts.get(own(directory)) ?? 0) > 1 ? directory.replaceAll('/', '-') : own(directory),
    ]),
  );
}

/** A name that Terraform gives to two functions is nobody's. */
function withUniqueNames(
  functions: readonly FoundFunction[],
  own: ReadonlyMap<string, string>,
): FoundFunction[] {
  return functions.map((one) =>
    functions.some((other) => other !== one && other.name === one.name)
      ? { ...one, name: own.get(one.directory) ?? one.name }
      : one,
  );
}

function terraformOf(
  all: readonly TerraformFunction[],
  directory: string,
  name: string,
  functions: number,
): TerraformFunction | undefined {
  const plain = (text: string | undefined): string | undefined => text?.toLowerCase().replaceAll('_', '-');
  return (
    all.find(({ sourceDirectory }) => sourceDirectory === directory) ??
    all.find(
      ({ functionName, label }) => plain(functionName) === plain(name) || plain(label) === plain(name),
    ) ??
    (all.length === 1 && functions === 1 ? all[0] : undefined)
  );
}

/** Beside the function, or else for the whole repository. */
function requirementsOf(directory: string, files: ReadonlySet<string>): string | undefined {
  return [directory, '.']
    .flatMap((folder) => REQUIREMENTS_FILES.map((file) => posix.join(folder, file)))
    .find((file) => files.has(file));
}

async function runtimeOf(
  directory: string,
  files: ReadonlySet<string>,
  read: (path: string) => Promise<string>,
): Promise<Runtime> {
  for (const folder of [directory, '.']) {
    const version = posix.join(folder, '.python-version');
    const project = posix.join(folder, 'pyproject.toml');
    const found =
      (files.has(version) ? runtimeOfVersionFile(await read(version)) : undefined) ??
      (files.has(project) ? runtimeOfProject(await read(project), STANDARD_RUNTIME) : undefined);
    if (found !== undefined) return found;
  }
  return STANDARD_RUNTIME;
}
