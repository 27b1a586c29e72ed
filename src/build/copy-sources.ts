/** Copies of sources for a rebuild: the same content, and as little else as possible the same. */
import { chmodSync, copyFileSync, mkdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { comparePaths, type LocatedEntry, originOf } from '../entries/tree.js';
import { IGNORE_FILE } from '../pipeline/ignore-file.js';
import { modeFromPermissions } from '../pipeline/modes.js';
import type { PipelinePlan } from '../pipeline/plan.js';
import { collectFiles } from '../pipeline/sources.js';
import { describeSystemError, LambdaZipError, systemErrorCode } from '../util/errors.js';
import { throwIfCancelled, yieldToEventLoop } from '../util/ports.js';
import { quoted } from '../util/text.js';

/** How the files of a copy differ from the originals. */
interface CopyConditions {
  readonly umask: number;
  /** Modification time of every file of the copy. */
  readonly modified: Date;
  /** Creates the files of the copy last to first, and gives all of them the permission to be executed. */
  readonly reversed: boolean;
}

/** After so many files others get their turn, a signal to stop above all. */
const FILES_AT_A_TIME = 100;

/**
 * Copies what a build selects, each source into a directory of its own below the workspace; links that are followed
 * become what they lead to. Ignore files go along: what they re-include has to be re-included again.
 *
 * @returns the copies, in the order of the plan's sources; that of a file is a file
 * @throws LambdaZipError `output` when a copy cannot be written; `cancelled`; what collecting the files throws
 */
export async function copySources(
  plan: PipelinePlan,
  conditions: CopyConditions,
  workspace: string,
  signal?: AbortSignal,
): Promise<string[]> {
  const { sources } = await collectFiles(plan, {
    modeKey: 'permissions',
    modeOf: (_, stats) => modeFromPermissions(stats.mode),
    isTemporary: () => false,
    signal,
  });
  const directories = sources.map((_, index) => join(workspace, String(index)));
  for (const [index, { root, label, only, files }] of sources.entries()) {
    const directory = directories[index] ?? workspace;
    const copy: Copy = { directory, label, folders: new Set() };
    const ordered = [...files].sort((left, right) => comparePaths(left.located, right.located));
    for (const [done, item] of (conditions.reversed ? ordered.reverse() : ordered).entries()) {
      if (done % FILES_AT_A_TIME === 0) await yieldToEventLoop();
      throwIfCancelled(signal);
      copying(copy, item.located, () => copyEntry(item, copy, plan, conditions));
    }
    if (only === undefined) copying(copy, IGNORE_FILE, () => copyIgnoreFile(root, copy));
  }
  return directories.map((directory, index) => join(directory, sources[index]?.only ?? ''));
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

/** Directly: by way of the thread pool, each step takes several times as long. */
function copyEntry(
  { entry, located }: LocatedEntry,
  copy: Copy,
  plan: PipelinePlan,
  conditions: CopyConditions,
): void {
  const target = join(copy.directory, located);
  makeFolder(copy, dirname(target));
  const { content } = entry;
  if (entry.mode === 'symlink' && content.kind === 'bytes') {
    symlinkSync(Buffer.from(content.bytes).toString('utf8'), target);
    return;
  }
  if (content.kind === 'bytes') writeFileSync(target, content.bytes);
  else copyFileSync(content.file, target);
  // Permission bits may say nothing, unless they were asked to; then the owner's execute bit has to stay.
  const executable = plan.modes === 'filesystem' ? entry.mode === '0755' : conditions.reversed;
  chmodSync(target, (executable ? 0o777 : 0o666) & ~conditions.umask);
  utimesSync(target, conditions.modified, conditions.modified);
}
