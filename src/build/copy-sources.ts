/** Copies of sources for a rebuild: the same content, and as little else as possible the same. */
import {
  chmodSync,
  closeSync,
  copyFileSync,
  fstatSync,
  futimesSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { contentSize } from '../entries/entry.js';
import { comparePaths, type LocatedEntry, originOf } from '../entries/tree.js';
import { IGNORE_FILE } from '../pipeline/ignore-file.js';
import { type ModePolicy, modeFromPermissions } from '../pipeline/modes.js';
import type { SourcePlace } from '../pipeline/source-roots.js';
import type { SourceFiles } from '../pipeline/sources.js';
import { describeSystemError, LambdaZipError, systemErrorCode } from '../util/errors.js';
import { throwIfCancelled, yieldToEventLoop } from '../util/ports.js';
import { quoted } from '../util/text.js';
import { discardCopies, fitsInMemory } from './memory-folder.js';

/** Modification times of the files of a copy, by turns. */
const MODIFIED = [new Date('1999-12-31T23:59:59Z'), new Date('2040-02-29T12:00:00Z')] as const;

/** After so many files others get their turn, a signal to stop above all. */
const FILES_AT_A_TIME = 100;

/**
 * The files of a source, last to first, in columns: one by one, with the names of all their fields, they would take as long
 * to hand to another process as they take to find.
 */
interface SourceList extends SourcePlace {
  /** Where they lie inside the source. Every list has one item for each. */
  readonly located: readonly string[];
  /** The file to copy; or the target of a link. */
  readonly contents: readonly string[];
  /** Bytes; {@link IS_LINK} of a link. */
  readonly sizes: readonly number[];
}

const IS_LINK = -1;

export function sourceList({ root, label, only, files }: SourceFiles): SourceList {
  // They are mostly in order.
  const reversed = [...files].reverse().sort((left, right) => comparePaths(right.located, left.located));
  const isLink = ({ entry }: LocatedEntry): boolean => entry.mode === 'symlink';
  return {
    ...{ root, label, only },
    located: reversed.map(({ located }) => located),
    contents: reversed.map((item) => {
      const { content } = item.entry;
      if (content.kind === 'file') return content.file;
      // What installers leave in a file is still in its copy.
      return isLink(item) ? Buffer.from(content.bytes).toString('utf8') : join(root, item.located);
    }),
    sizes: reversed.map((item) => (isLink(item) ? IS_LINK : contentSize(item.entry.content))),
  };
}

/**
 * Hands lists to another process, which waits for them, at once: a message of this length would be on its way for as long
 * as this process packs.
 *
 * @param file to write
 * @throws LambdaZipError `output`
 */
export function writeLists(file: string, lists: readonly SourceList[]): void {
  try {
    writeFileSync(file, JSON.stringify(lists));
  } catch (error) {
    throw new LambdaZipError('output', `${quoted(file)} cannot be written: ${describeSystemError(error)}`, {
      cause: error,
      hint: TEMPORARY_HINT,
    });
  }
}

/** @param file of {@link writeLists} */
export function readLists(file: string): SourceList[] {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** How files are copied. */
export interface CopyRules {
  /** How the build chooses modes. */
  readonly modes: ModePolicy;
  /** Of the files; this process's own, or one that takes less away. */
  readonly umask: number;
}

/**
 * Copies what a build selects, each source into a directory of its own below the workspace; links that are followed
 * become what they lead to. Ignore files go along: what they re-include has to be re-included again. Files are created
 * last to first; each has another time than its original, and the permission to be executed if that one has it not.
 *
 * @throws LambdaZipError `output` when a copy cannot be written; `cancelled`
 */
export async function copySources(
  sources: readonly SourceList[],
  rules: CopyRules,
  { onDisk, inMemory }: CopyPlaces,
  signal?: AbortSignal,
): Promise<Copies> {
  const copyTo = (workspace: string): Promise<Copies> => copyAll(sources, rules, workspace, signal);
  const sizes = sources.flatMap((source) => source.sizes);
  if (inMemory === undefined || !fitsInMemory(inMemory.root, sizes)) return await copyTo(onDisk);
  try {
    return await copyTo(inMemory.workspace);
  } catch (error) {
    if (!(error instanceof LambdaZipError) || error.code !== 'output') throw error;
    // Others have taken the room meanwhile.
    discardCopies(inMemory.workspace);
    return await copyTo(onDisk);
  }
}

/** Directories to copy to: neither need be there. */
export interface CopyPlaces {
  readonly onDisk: string;
  /** Inside a directory in memory; taken where there is room. */
  readonly inMemory?: { readonly root: string; readonly workspace: string } | undefined;
}

export interface Copies {
  /** The one of the places that was taken. */
  readonly workspace: string;
  /** In the order of the plan's sources; that of a file is a file. */
  readonly directories: readonly string[];
}

async function copyAll(
  sources: readonly SourceList[],
  rules: CopyRules,
  workspace: string,
  signal: AbortSignal | undefined,
): Promise<Copies> {
  const directories = sources.map((_, index) => join(workspace, String(index)));
  for (const [index, { root, label, only, located, contents, sizes }] of sources.entries()) {
    const directory = directories[index] ?? workspace;
    const copy: Copy = { directory, label, folders: new Set() };
    for (const [done, path] of located.entries()) {
      if (done % FILES_AT_A_TIME === 0) await yieldToEventLoop();
      throwIfCancelled(signal);
      const file = {
        content: contents[done] ?? '',
        isLink: sizes[done] === IS_LINK,
        modified: MODIFIED[done % 2] ?? MODIFIED[0],
      };
      copying(copy, path, () => copyFile(file, path, copy, rules));
    }
    if (only === undefined) copying(copy, IGNORE_FILE, () => copyIgnoreFile(root, copy));
  }
  return {
    workspace,
    directories: directories.map((directory, index) => join(directory, sources[index]?.only ?? '')),
  };
}

/** One source's copy. */
interface Copy {
  readonly directory: string;
  /** The source's directory as the user wrote it. */
  readonly label: string;
  /** Those that are there: asking for each file would take as long as copying it. */
  readonly folders: Set<string>;
}

const TEMPORARY_HINT = 'Copies go to the temporary directory, which TMPDIR names.';

/** Runs what copies a file, and says of it what went wrong. */
function copying({ directory, label }: Copy, located: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    const name = quoted(originOf(label, located));
    throw new LambdaZipError(
      'output',
      `${name} cannot be copied into ${quoted(directory)}: ${describeSystemError(error)}`,
      { cause: error, hint: TEMPORARY_HINT },
    );
  }
}

function makeFolder({ folders }: Copy, folder: string): void {
  if (folders.has(folder)) return;
  mkdirSync(folder, { recursive: true });
  folders.add(folder);
}

function copyIgnoreFile(root: string, copy: Copy): void {
  makeFolder(copy, copy.directory);
  try {
    copyFileSync(join(root, IGNORE_FILE), join(copy.directory, IGNORE_FILE));
  } catch (error) {
    if (systemErrorCode(error) !== 'ENOENT') throw error;
  }
}

/** Permission bits say nothing, unless they were asked to: then the owner's execute bit has to stay. */
function copiedMode(mode: number, { modes, umask }: CopyRules): number {
  const executable = (modeFromPermissions(mode) === '0755') === (modes === 'filesystem');
  return (executable ? 0o777 : 0o666) & ~umask;
}

/** One of a {@link SourceList}, and its copy's modification time. */
interface CopiedFile {
  readonly content: string;
  readonly isLink: boolean;
  readonly modified: Date;
}

/** Directly: by way of the thread pool, each step takes several times as long. */
function copyFile(
  { content, isLink, modified }: CopiedFile,
  located: string,
  copy: Copy,
  rules: CopyRules,
): void {
  const target = join(copy.directory, located);
  makeFolder(copy, dirname(target));
  if (isLink) {
    symlinkSync(content, target);
    return;
  }
  const { bytes, mode } = readSmall(content);
  if (bytes === undefined) {
    copyFileSync(content, target);
    chmodSync(target, copiedMode(mode, rules));
    utimesSync(target, modified, modified);
    return;
  }
  const descriptor = openSync(target, 'w', copiedMode(mode, rules));
  try {
    for (let at = 0; at < bytes.byteLength; ) at += writeSync(descriptor, bytes, at);
    futimesSync(descriptor, modified, modified);
  } finally {
    closeSync(descriptor);
  }
}

/** Most files are small, and copied by the system each takes three times as long. */
const SMALL = Buffer.allocUnsafeSlow(256 * 1024);

/** A small file's bytes, until the next call, and its mode. */
function readSmall(file: string): { readonly bytes: Uint8Array | undefined; readonly mode: number } {
  const descriptor = openSync(file, 'r');
  try {
    const { size, mode } = fstatSync(descriptor);
    if (size > SMALL.byteLength) return { bytes: undefined, mode };
    let length = 0;
    for (let read = -1; read !== 0 && length < size; length += read)
      read = readSync(descriptor, SMALL, length, size - length, length);
    return { bytes: SMALL.subarray(0, length), mode };
  } finally {
    closeSync(descriptor);
  }
}
