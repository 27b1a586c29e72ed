/** Reads files of requirements, and refuses files outside the project. */

import { access, realpath } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { isInsideAny } from '../../pipeline/links.js';
import { cannotBeRead, LambdaZipError } from '../../util/errors.js';
import { readRegularFile } from '../../util/regular-file.js';
import { quoted } from '../../util/text.js';

/** The working directory, and the directories that the user named. */
export interface Places {
  /** The working directory. Relative paths are tried from the folder of their file first, then from here. */
  readonly workspace: string;
  /** Directories whose files may be read as well: the sources. */
  readonly sources: readonly string[];
  /**
   * Whether the whole project around them may be read: the git work tree, or the folder beside the source. Where the user
   * sits at the machine; not where a pull request decides what the sources are.
   */
  readonly wholeProject: boolean;
}

/** The directories that files may be read from. */
export interface AllowedFolders {
  readonly workspace: string;
  /** Real paths. */
  readonly roots: readonly string[];
}

/** The allowed folders of some places; what does not exist is not part of them. */
export async function findAllowedFolders({
  workspace,
  sources,
  wholeProject,
}: Places): Promise<AllowedFolders> {
  const roots = new Set<string>();
  for (const [directory, beside] of [
    [workspace, false] as const,
    ...sources.map((one) => [one, true] as const),
  ]) {
    const real = await realpath(resolve(directory)).catch(() => undefined);
    if (real === undefined) continue;
    roots.add(real);
    if (wholeProject) roots.add((await workTreeAround(real)) ?? (beside ? dirname(real) : real));
  }
  return { workspace: resolve(workspace), roots: [...roots] };
}

/** The nearest git work tree, upwards. */
async function workTreeAround(directory: string): Promise<string | undefined> {
  for (let folder = directory; ; folder = dirname(folder)) {
    if (await pathExists(join(folder, '.git'))) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}

/** Whether something has this name. */
export async function pathExists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** Whether a real path may be read. */
export function isAllowed(real: string, { roots }: AllowedFolders): boolean {
  return isInsideAny(roots, real);
}

/** Lock files of large workspaces have a few megabytes. */
const MAX_BYTES = 32 * 1024 * 1024;

/**
 * Reads a file of the project whole: a regular file whose real path is inside the allowed folders.
 *
 * @param file as the user named it
 * @param most bytes that it may have
 * @throws LambdaZipError `dependencies`, which never shows what is in it
 */
export async function readAllowed(file: string, allowed: AllowedFolders, most = MAX_BYTES): Promise<Buffer> {
  let real: string;
  try {
    real = await realpath(file);
  } catch (error) {
    throw unreadable(file, error);
  }
  if (!isAllowed(real, allowed)) throw outside(file);
  return readRegularFile(real, most, failure(file));
}

/** Like {@link readAllowed}, but from anywhere: for files that the user's own environment names. */
export async function readRegular(file: string, most = MAX_BYTES): Promise<Buffer> {
  try {
    return await readRegularFile(await realpath(file), most, failure(file));
  } catch (error) {
    throw error instanceof LambdaZipError ? error : unreadable(file, error);
  }
}

/** The error for what lies elsewhere. */
export function outside(path: string): LambdaZipError {
  return new LambdaZipError(
    'dependencies',
    `requirements: ${quoted(path)} lies outside the workspace and the sources; only files inside them are read`,
    {
      hint: "Run from the project's folder, or copy the file into it. A symbolic link counts as the file it leads to.",
    },
  );
}

function unreadable(file: string, error: unknown): LambdaZipError {
  return failure(file)(cannotBeRead(error), error);
}

function failure(file: string): (problem: string, cause?: unknown) => LambdaZipError {
  return (problem, cause) =>
    new LambdaZipError('dependencies', `requirements: ${quoted(file)} ${problem}`, {
      ...(cause !== undefined && { cause }),
    });
}
