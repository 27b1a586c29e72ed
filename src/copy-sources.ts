/** Copies of sources for a rebuild: the same content, and as little else as possible the same. */
import { chmod, copyFile, mkdir, symlink, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { systemErrorCode } from './errors.js';
import { modeFromPermissions } from './pipeline/modes.js';
import type { PipelinePlan } from './pipeline/plan.js';
import { collectFiles, IGNORE_FILE } from './pipeline/sources.js';
import { comparePaths, type LocatedEntry } from './pipeline/tree.js';
import { throwIfCancelled } from './ports.js';

/** How the files of a copy differ from the originals. */
export interface CopyConditions {
  readonly umask: number;
  /** Modification time of every file of the copy. */
  readonly modified: Date;
  /** Creates the files of the copy last to first, and gives all of them the permission to be executed. */
  readonly reversed: boolean;
}

/**
 * Copies what a build selects, each source into a directory of its own below the workspace; links that are followed
 * become what they lead to. Ignore files go along: what they re-include has to be re-included again.
 *
 * @returns the copies, in the order of the plan's sources
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
  for (const [index, { source, files }] of sources.entries()) {
    const directory = directories[index] ?? workspace;
    await mkdir(directory, { recursive: true });
    const ordered = [...files].sort((left, right) => comparePaths(left.located, right.located));
    for (const item of conditions.reversed ? ordered.reverse() : ordered) {
      throwIfCancelled(signal);
      await copyEntry(item, directory, plan, conditions);
    }
    await copyIgnoreFile(source.directory, directory);
  }
  return directories;
}

async function copyIgnoreFile(from: string, to: string): Promise<void> {
  try {
    await copyFile(join(from, IGNORE_FILE), join(to, IGNORE_FILE));
  } catch (error) {
    if (systemErrorCode(error) !== 'ENOENT') throw error;
  }
}

async function copyEntry(
  { entry, located }: LocatedEntry,
  directory: string,
  plan: PipelinePlan,
  conditions: CopyConditions,
): Promise<void> {
  const target = join(directory, located);
  await mkdir(dirname(target), { recursive: true });
  if (entry.content.kind === 'bytes') {
    await symlink(Buffer.from(entry.content.bytes).toString('utf8'), target);
    return;
  }
  await copyFile(entry.content.file, target);
  // Permission bits may say nothing, unless they were asked to; then the owner's execute bit has to stay.
  const executable = plan.modes === 'filesystem' ? entry.mode === '0755' : conditions.reversed;
  await chmod(target, (executable ? 0o777 : 0o666) & ~conditions.umask);
  await utimes(target, conditions.modified, conditions.modified);
}
