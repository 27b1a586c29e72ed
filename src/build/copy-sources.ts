/** Copies of sources for a rebuild: the same content, and as little else as possible the same. */
import {
  chmodSync,
  closeSync,
  copyFileSync,
  futimesSync,
  mkdirSync,
  openSync,
  readSync,
  symlinkSync,
  utimesSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { comparePaths, type LocatedEntry, originOf } from '../entries/tree.js';
import { IGNORE_FILE } from '../pipeline/ignore-file.js';
import { modeFromPermissions } from '../pipeline/modes.js';
import type { PipelinePlan } from '../pipeline/plan.js';
import { collectFiles, type SourceFiles } from '../pipeline/sources.js';
import { describeSystemError, LambdaZipError, systemErrorCode } from '../util/errors.js';
import { throwIfCancelled, yieldToEventLoop } from '../util/ports.js';
import { quoted } from '../util/text.js';
import { discardCopies, fitsInMemory } from './memory-folder.js';

/** Modification times of the files of a copy, by turns. */
const MODIFIED = [new Date('1999-12-31T23:59:59Z'), new Date('2040-02-29T12:00:00Z')] as const;

/** After so many files others get their turn, a signal to stop above all. */
const FILES_AT_A_TIME = 100;

/**
 * Copies what a build selects, each source into a directory of its own below the workspace; links that are followed
 * become what they lead to. Ignore files go along: what they re-include has to be re-included again. Files are created
 * last to first; each has another time than its original, and the permission to be executed if that one has it not.
 *
 * @param umask of the files; this process's own, or one that takes less away
 * @throws LambdaZipError `output` when a copy cannot be written; `cancelled`; what collecting the files throws
 */
export async function copySources(
  plan: PipelinePlan,
  umask: number,
  { onDisk, inMemory }: CopyPlaces,
  signal?: AbortSignal,
): Promise<Copies> {
  const { sources } = await collectFiles(plan, {
    modeKey: 'permissions',
    modeOf: (_, stats) => modeFromPermissions(stats.mode),
    isTemporary: () => false,
    signal,
  });
  const copyTo = (workspace: string): Promise<Copies> => copyAll({ sources, plan, umask, signal }, workspace);
  const files = sources.flatMap((source) => source.files);
  if (inMemory === undefined || !fitsInMemory(inMemory.root, files)) return await copyTo(onDisk);
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

/** What is copied. */
interface CopyTask {
  readonly sources: readonly SourceFiles[];
  readonly plan: PipelinePlan;
  readonly umask: number;
  readonly signal: AbortSignal | undefined;
}

async function copyAll({ sources, plan, umask, signal }: CopyTask, workspace: string): Promise<Copies> {
  const directories = sources.map((_, index) => join(workspace, String(index)));
  for (const [index, { root, label, only, files }] of sources.entries()) {
    const directory = directories[index] ?? workspace;
    const copy: Copy = { directory, label, folders: new Set() };
    const reversed = [...files].sort((left, right) => comparePaths(right.located, left.located));
    for (const [done, item] of reversed.entries()) {
      if (done % FILES_AT_A_TIME === 0) await yieldToEventLoop();
      throwIfCancelled(signal);
      const modified = MODIFIED[done % 2] ?? MODIFIED[0];
      copying(copy, item.located, () =>
        copyEntry(item, copy, { mode: modeOf(item, plan) & ~umask, modified }),
      );
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

/** Runs what copies a file, and says of it what went wrong. */
function copying({ directory, label }: Copy, located: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    const name = quoted(originOf(label, located));
    throw new LambdaZipError(
      'output',
      `${name} cannot be copied into ${quoted(directory)}: ${describeSystemError(error)}`,
      { cause: error, hint: 'Copies go to the temporary directory, which TMPDIR names.' },
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
function modeOf({ entry: { mode } }: LocatedEntry, { modes }: PipelinePlan): number {
  const executable = (mode === '0755') === (modes === 'filesystem');
  return executable ? 0o777 : 0o666;
}

/** Directly: by way of the thread pool, each step takes several times as long. */
function copyEntry(
  { entry, located }: LocatedEntry,
  copy: Copy,
  { mode, modified }: { readonly mode: number; readonly modified: Date },
): void {
  const target = join(copy.directory, located);
  makeFolder(copy, dirname(target));
  const { content } = entry;
  if (entry.mode === 'symlink' && content.kind === 'bytes') {
    symlinkSync(Buffer.from(content.bytes).toString('utf8'), target);
    return;
  }
  if (content.kind === 'file' && content.size > SMALL.byteLength) {
    copyFileSync(content.file, target);
    chmodSync(target, mode);
    utimesSync(target, modified, modified);
    return;
  }
  const bytes = content.kind === 'bytes' ? content.bytes : readSmall(content.file, content.size);
  const descriptor = openSync(target, 'w', mode);
  try {
    for (let at = 0; at < bytes.byteLength; ) at += writeSync(descriptor, bytes, at);
    futimesSync(descriptor, modified, modified);
  } finally {
    closeSync(descriptor);
  }
}

/** Most files are small, and copied by the system each takes three times as long. */
const SMALL = Buffer.allocUnsafeSlow(256 * 1024);

/** Until the next call. */
function readSmall(file: string, size: number): Uint8Array {
  const descriptor = openSync(file, 'r');
  try {
    let length = 0;
    for (let read = -1; read !== 0 && length < size; length += read)
      read = readSync(descriptor, SMALL, length, size - length, length);
    return SMALL.subarray(0, length);
  } finally {
    closeSync(descriptor);
  }
}
