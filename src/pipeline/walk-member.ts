/** Directories and names that a walk meets, and the decision on a single name. */
import { readlinkSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, posix, sep } from 'node:path';
import type { Entry, SourceContent, SourceEntry } from '../entries/entry.js';
import type { LocatedEntry } from '../entries/tree.js';
import { describeSystemError, LambdaZipError, systemErrorCode } from '../util/errors.js';
import { kindOf } from '../util/file-kind.js';
import { quoted } from '../util/text.js';
import type { InstallTraces } from './install-traces.js';
import type { Scope } from './linked-tree.js';
import { isInsideAny, isLambdaPlace, type SymlinkPolicy } from './links.js';
import { assertPathFits } from './names.js';

/** How one source is walked. */
export interface WalkOptions {
  /** The source's directory as the user wrote it; it leads every message. */
  readonly label: string;
  /** Its real path. */
  readonly root: string;
  /** The one name in it that is looked at; undefined for all. */
  readonly only: string | undefined;
  /** Goes before every path: empty, or ends in `/`. */
  readonly prefix: string;
  /** Real paths of directories links may lead into. */
  readonly linkRoots: readonly string[];
  readonly symlinks: SymlinkPolicy;
  /** Whether a path (relative to the source, POSIX, NFC) is left out; told the absolute path, too. */
  readonly excludes: (path: string, isDirectory: boolean, file: string) => boolean;
  /** Told of each folder without a name in it. */
  readonly onEmptyFolder?: ((located: string) => void) | undefined;
  /** Whether a file is one this job writes; told the directory's real path and the name. */
  readonly isOutput: (directory: string, name: string) => boolean;
  readonly modeOf: (path: string, stats: Stats) => Entry['mode'];
  /** Takes out of files what installers write differently each time; undefined packs all files as they are. */
  readonly traces: Pick<InstallTraces, 'without'> | undefined;
  /** Told of what cannot be packed in place of an error that ends the walk; it goes on without it. */
  readonly onProblem?: ((problem: LambdaZipError) => void) | undefined;
  /** Told of each entry that is packed, and how many bytes it has; those that no link brings come in the order of the archive. */
  readonly onFile?: ((bytes: number, entry: SourceEntry) => void) | undefined;
  readonly signal: AbortSignal | undefined;
}

export interface Directory {
  /** Path to read from, as reached from the root. */
  readonly path: string;
  /** The directory that an earlier look found there; undefined at the first look. */
  readonly seen: Pick<Stats, 'dev' | 'ino'> | undefined;
  /** Real path, and those of the directories above it on the way here: a link back to one is a cycle. */
  readonly real: string;
  readonly parents: readonly string[];
  /** Relative to the source, POSIX, NFC; empty for the root. */
  readonly relative: string;
  /** The same with names as the file system has them. */
  readonly located: string;
  /** Whether a link led here, or above. */
  readonly linked: boolean;
  /** The tree that it is packed in, for its links. */
  readonly scope: Scope;
}

/** A name inside of a directory that is a path without a detour: `join` would look for one, for every file. */
export function inside(directory: string, name: string): string {
  return directory.endsWith(sep) ? directory + name : directory + sep + name;
}

/** One name on the walk. */
export interface Member {
  /** Relative to the source, POSIX, NFC. */
  readonly path: string;
  /** The same with names as the file system has them. */
  readonly located: string;
  /** The name on the file system. */
  readonly name: string;
  /** The path that the user knows, for messages. */
  readonly origin: string;
  readonly absolute: string;
}

/** Asks the system about a name; an error names the file. */
export function reading<T>(member: Member, ask: (path: string) => T): T {
  try {
    return ask(member.absolute);
  } catch (error) {
    throw readError(member.origin, member.absolute, 'cannot be read', error);
  }
}

/** @param origin as the user knows it, where the path is from the root on */
export function readError(origin: string, path: string, problem: string, error: unknown): LambdaZipError {
  const hint =
    systemErrorCode(error) === 'ENAMETOOLONG'
      ? `Its absolute path has ${Buffer.byteLength(path)} bytes; Linux allows 4,095, macOS 1,023. Move the source towards the root, or exclude a folder above.`
      : undefined;
  return new LambdaZipError('read', `${quoted(origin)}: ${problem}: ${describeSystemError(error)}`, {
    cause: error,
    hint,
  });
}

export function fileEntry(options: WalkOptions, member: Member, file: string, stats: Stats): LocatedEntry {
  if (!stats.isFile()) {
    throw new LambdaZipError(
      'special-file',
      `${quoted(member.origin)} is ${kindOf(stats)}, which cannot be packed`,
      {
        hint: 'Exclude it, or move it out of the source.',
      },
    );
  }
  const mode = options.modeOf(member.path, stats);
  const bytes = options.traces?.without(member.path, file, stats);
  if (bytes !== undefined) return locate(options, member, mode, { kind: 'bytes', bytes });
  return locate(options, member, mode, {
    kind: 'file',
    file,
    size: stats.size,
    mtimeMs: stats.mtimeMs,
    ctimeMs: stats.ctimeMs,
    ino: stats.ino,
    origin: member.origin,
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

export function brokenError(link: Member, problem: Error): LambdaZipError {
  const circular = systemErrorCode(problem) === 'ELOOP';
  const words = circular ? 'leads in a circle' : `is broken: ${describeSystemError(problem)}`;
  return symlinkError(
    link,
    reading(link, (path) => readlinkSync(path)),
    words,
    { cause: problem },
  );
}

export function followedFile(
  options: WalkOptions,
  link: Member,
  real: string,
  target: Stats,
): LocatedEntry | undefined {
  if (options.isOutput(dirname(real), basename(real))) return undefined;
  return fileEntry(options, link, real, target);
}

/** The directory that a link leads to, in the link's place; undefined when it holds the link. */
export function followedDirectory(
  directory: Directory,
  link: Member,
  real: string,
  seen: Stats,
): Directory | undefined {
  const parents = [...directory.parents, directory.real];
  if (parents.includes(real)) return undefined;
  const scope: Scope = { real, path: link.path, parent: directory.scope };
  const place = { path: real, real, relative: link.path, located: link.located };
  return { ...place, seen, parents, linked: true, scope };
}

/** A target that can be reached by way of other links may have a path of its own that is longer than the system takes. */
export function realTarget(link: Member): string {
  try {
    return realpathSync.native(link.absolute);
  } catch (error) {
    throw symlinkError(
      link,
      readlinkSync(link.absolute),
      `cannot be followed: ${describeSystemError(error)}`,
      { cause: error },
    );
  }
}

export function statTarget(path: string): Stats | Error {
  try {
    return statSync(path);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** The target of a link as written, with slashes, in NFC. */
export function rawTarget(link: Member): string {
  const raw = reading(link, (path) => readlinkSync(path));
  return (sep === '\\' ? raw.replaceAll('\\', '/') : raw).normalize('NFC');
}

export function preservedLink(options: WalkOptions, link: Member): LocatedEntry {
  const target = rawTarget(link);
  if (isLambdaPlace(target) && isInsideAny(options.linkRoots, posix.normalize(target))) {
    throw symlinkError(link, target, 'is absolute', { hint: "Make it relative, or use symlinks 'auto'." });
  }
  return linkEntry(options, link, target);
}

export function linkEntry(options: WalkOptions, link: Member, target: string): LocatedEntry {
  return locate(options, link, 'symlink', { kind: 'bytes', bytes: Buffer.from(target) });
}

export function symlinkError(
  link: Member,
  target: string,
  problem: string,
  {
    cause,
    hint = 'Exclude the link, or make it lead to something inside the workspace.',
  }: { readonly cause?: unknown; readonly hint?: string } = {},
): LambdaZipError {
  return new LambdaZipError(
    'symlink',
    `${quoted(link.origin)}: the symbolic link to ${quoted(target)} ${problem}`,
    { hint, cause },
  );
}
