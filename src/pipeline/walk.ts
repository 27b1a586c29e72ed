import { lstatSync, readdirSync, readlinkSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, sep } from 'node:path';
import { describeSystemError, LambdaZipError, systemErrorCode } from '../errors.js';
import { othersTurn, throwIfCancelled } from '../ports.js';
import { quoted } from '../text.js';
import type { Entry, SourceContent } from './entry.js';
import { kindOf } from './kinds.js';
import { isInsideAny, type SymlinkPolicy } from './links.js';
import { assertPathFits, nameError, nameProblem } from './names.js';
import { type LocatedEntry, originOf } from './tree.js';

/** How one source is walked. */
export interface WalkOptions {
  /** The source as the user wrote it; it leads every message. */
  readonly label: string;
  /** The source's real path. */
  readonly root: string;
  /** Goes before every path: empty, or ends in `/`. */
  readonly prefix: string;
  /** Real paths of directories links may lead into. */
  readonly linkRoots: readonly string[];
  readonly symlinks: SymlinkPolicy;
  /** Whether a path (relative to the source, POSIX, NFC) is left out. */
  readonly excludes: (path: string, isDirectory: boolean) => boolean;
  /** Whether a file is one this job writes; told the directory's real path and the name. */
  readonly isOutput: (directory: string, name: string) => boolean;
  readonly modeOf: (path: string, stats: Stats) => Entry['mode'];
  /** Told of what cannot be packed in place of an error that ends the walk; it goes on without it. */
  readonly onProblem?: ((problem: LambdaZipError) => void) | undefined;
  /** Told of each file, how many bytes it has. */
  readonly onFile?: ((bytes: number) => void) | undefined;
  readonly signal: AbortSignal | undefined;
}

interface Directory {
  /** Path to read from, as reached from the root. */
  readonly path: string;
  /** Real path, and those of the directories above it on the way here: a link back to one is a cycle. */
  readonly real: string;
  readonly parents: readonly string[];
  /** Relative to the source, POSIX, NFC; empty for the root. */
  readonly relative: string;
  /** The same with names as the file system has them. */
  readonly located: string;
  /** Whether a link led here, or above. */
  readonly linked: boolean;
}

/** After so many names others get their turn: a signal to stop, threads that start, the next build of the run. */
const NAMES_AT_A_TIME = 100;

/** Two links a level make a million directories of twenty; no real tree comes near this. */
const MAX_LINKED_DIRECTORIES = 10_000;

/**
 * Walks one source once. Directories that are left out are not entered; the order in which the file
 * system hands out names does not matter, the tree is sorted afterwards.
 *
 * It asks the file system directly: by way of the thread pool each question takes several times as long, and a
 * tree may have ten thousands of names.
 *
 * @throws LambdaZipError `name`, `symlink`, `special-file`, `read`, `cancelled`
 */
export async function walk(options: WalkOptions): Promise<LocatedEntry[]> {
  const found: LocatedEntry[] = [];
  const pending: Directory[] = [
    { path: options.root, real: options.root, parents: [], relative: '', located: '', linked: false },
  ];
  let linked = 0;
  let names = 0;
  for (let directory = pending.pop(); directory !== undefined; directory = pending.pop()) {
    if (names >= NAMES_AT_A_TIME) {
      names = 0;
      await othersTurn();
    }
    throwIfCancelled(options.signal);
    if (directory.linked) linked += 1;
    if (linked > MAX_LINKED_DIRECTORIES) {
      throw new LambdaZipError(
        'symlink',
        `${quoted(originOf(options.label, directory.located))}: more than ${MAX_LINKED_DIRECTORIES} directories are reached through links`,
        {
          hint: 'Links that lead to directories with links multiply. Exclude some of them, or preserve links.',
        },
      );
    }
    const here = directory;
    for (const name of tolerantly(options, () => listDirectory(options, here)) ?? []) {
      names += 1;
      const item = tolerantly(options, () => visit(options, here, name));
      if (item === undefined) continue;
      if ('entry' in item) found.push(item);
      else pending.push(item);
    }
  }
  return found;
}

/** What the work gives; undefined when there is somebody to be told why it gives nothing. */
function tolerantly<T>({ onProblem }: WalkOptions, work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (onProblem === undefined || !(error instanceof LambdaZipError)) throw error;
    onProblem(error);
    return undefined;
  }
}

function listDirectory(options: WalkOptions, directory: Directory): string[] {
  try {
    return readdirSync(directory.path);
  } catch (error) {
    throw readError(
      originOf(options.label, directory.located),
      directory.path,
      'cannot read the directory',
      error,
    );
  }
}

/** One name of a directory: an entry, a directory to enter, or undefined when it is left out. */
function visit(
  options: WalkOptions,
  directory: Directory,
  name: string,
): LocatedEntry | Directory | undefined {
  const located = directory.located === '' ? name : `${directory.located}/${name}`;
  const clean = name.normalize('NFC');
  const path = directory.relative === '' ? clean : `${directory.relative}/${clean}`;
  const origin = originOf(options.label, located);
  const member: Member = { path, located, name, origin, absolute: inside(directory.path, name) };

  const problem = nameProblem(name);
  if (problem !== undefined) {
    // Excluding it is the way out. A name that was not decoded cannot be found again; then it counts as a file.
    const found = reading(member, (path) => lstatSync(path, { throwIfNoEntry: false }));
    const isDirectory = found?.isDirectory() ?? false;
    if (options.excludes(path, isDirectory)) return undefined;
    throw nameError(origin, problem);
  }
  // Asked before the file is looked at: a draft of another job may be gone by then. In an output's place even a
  // link is what the job replaces, whatever it leads to.
  if (options.isOutput(directory.real, name)) return undefined;
  const stats = reading(member, (path) => lstatSync(path));
  if (stats.isSymbolicLink()) return visitLink(options, directory, member);
  if (options.excludes(path, stats.isDirectory())) return undefined;
  if (stats.isDirectory()) {
    return {
      path: member.absolute,
      real: inside(directory.real, name),
      parents: [...directory.parents, directory.real],
      relative: path,
      located,
      linked: directory.linked,
    };
  }
  return fileEntry(options, member, member.absolute, stats);
}

/** A name inside of a directory that is a path without a detour: `join` would look for one, for every file. */
function inside(directory: string, name: string): string {
  return directory.endsWith(sep) ? directory + name : directory + sep + name;
}

/** One name on the walk. */
interface Member {
  /** Relative to the source, POSIX, NFC. */
  readonly path: string;
  /** The same with names as the file system has them. */
  readonly located: string;
  /** As the file system has it. */
  readonly name: string;
  /** As the user knows it, for messages. */
  readonly origin: string;
  readonly absolute: string;
}

/** What the system says of a name. */
function reading<T>(member: Member, ask: (path: string) => T): T {
  try {
    return ask(member.absolute);
  } catch (error) {
    throw readError(member.origin, member.absolute, 'cannot be read', error);
  }
}

/** @param origin as the user knows it, where the path is from the root on */
function readError(origin: string, path: string, problem: string, error: unknown): LambdaZipError {
  const hint =
    systemErrorCode(error) === 'ENAMETOOLONG'
      ? `From the root on it has ${Buffer.byteLength(path)} bytes; Linux takes 4,095, macOS 1,023. Move the source towards the root, or exclude a folder above.`
      : undefined;
  return new LambdaZipError('read', `${quoted(origin)}: ${problem}: ${describeSystemError(error)}`, {
    cause: error,
    hint,
  });
}

function fileEntry(options: WalkOptions, member: Member, file: string, stats: Stats): LocatedEntry {
  if (!stats.isFile()) {
    throw new LambdaZipError(
      'special-file',
      `${quoted(member.origin)} is ${kindOf(stats)}, which cannot be packed`,
      {
        hint: 'Exclude it, or move it out of the source.',
      },
    );
  }
  options.onFile?.(stats.size);
  return locate(options, member, options.modeOf(member.path, stats), {
    kind: 'file',
    file,
    size: stats.size,
    mtimeMs: stats.mtimeMs,
    ino: stats.ino,
  });
}

function locate(
  options: WalkOptions,
  member: Member,
  mode: Entry['mode'],
  content: SourceContent,
): LocatedEntry {
  const path = options.prefix + member.path;
  assertPathFits(path);
  return { entry: { path, mode, content }, source: options.label, located: member.located };
}

function visitLink(
  options: WalkOptions,
  directory: Directory,
  link: Member,
): LocatedEntry | Directory | undefined {
  if (options.symlinks !== 'follow') {
    if (options.excludes(link.path, false)) return undefined;
    if (options.symlinks === 'error') {
      throw new LambdaZipError('symlink', `${quoted(link.origin)} is a symbolic link`, {
        hint: "Exclude it, or use symlinks 'follow' or 'preserve'.",
      });
    }
    return preservedLink(options, link);
  }
  // A link to a directory is packed as that directory, so `name/` patterns apply to it.
  const target = statTarget(link.absolute);
  if (options.excludes(link.path, target instanceof Error ? false : target.isDirectory())) return undefined;
  if (target instanceof Error) {
    const circular = systemErrorCode(target) === 'ELOOP';
    const problem = circular ? 'leads in a circle' : `is broken: ${describeSystemError(target)}`;
    throw symlinkError(
      link,
      reading(link, (path) => readlinkSync(path)),
      problem,
      target,
    );
  }
  const real = realTarget(link);
  if (!isInsideAny(options.linkRoots, real)) {
    throw symlinkError(link, real, 'leads out of the workspace');
  }
  if (!target.isDirectory()) {
    if (options.isOutput(dirname(real), basename(real))) return undefined;
    return fileEntry(options, link, real, target);
  }
  const parents = [...directory.parents, directory.real];
  if (parents.includes(real)) throw symlinkError(link, real, 'leads in a circle');
  return { path: real, real, parents, relative: link.path, located: link.located, linked: true };
}

/** A target that can be reached by way of other links may have a path of its own that is longer than the system takes. */
function realTarget(link: Member): string {
  try {
    return realpathSync.native(link.absolute);
  } catch (error) {
    throw symlinkError(
      link,
      readlinkSync(link.absolute),
      `cannot be followed: ${describeSystemError(error)}`,
      error,
    );
  }
}

function statTarget(path: string): Stats | Error {
  try {
    return statSync(path);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function preservedLink(options: WalkOptions, link: Member): LocatedEntry {
  const raw = reading(link, (path) => readlinkSync(path));
  const target = (sep === '\\' ? raw.replaceAll('\\', '/') : raw).normalize('NFC');
  return locate(options, link, 'symlink', { kind: 'bytes', bytes: Buffer.from(target) });
}

function symlinkError(link: Member, target: string, problem: string, cause?: unknown): LambdaZipError {
  return new LambdaZipError(
    'symlink',
    `${quoted(link.origin)}: the symbolic link to ${quoted(target)} ${problem}`,
    {
      hint: 'Exclude the link, or make it lead to something inside the workspace.',
      cause,
    },
  );
}
