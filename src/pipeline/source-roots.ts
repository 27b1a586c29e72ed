/** Where sources and the workspace lie, links resolved. Asked directly: the thread pool's start takes as long as a small tree. */

import { realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, join, parse, resolve } from 'node:path';
import { cannotBeRead, LambdaZipError } from '../util/errors.js';
import { kindOf } from '../util/file-kind.js';
import { quoted } from '../util/text.js';
import type { PipelinePlan, Source } from './plan.js';

/** Where a source lies. A file is packed by way of its folder, as if nothing else were in there. */
export interface SourcePlace {
  /** Real path of the directory. */
  readonly root: string;
  /** The directory as the user wrote it; it leads every message. Empty where a file was named without one. */
  readonly label: string;
  /** The one file that is packed, by name; undefined for all that is in the directory. */
  readonly only: string | undefined;
}

/**
 * Makes sure that there is something to pack, before anything that takes long.
 *
 * @throws LambdaZipError `source`
 */
export function assertSources({ sources }: Pick<PipelinePlan, 'sources'>): void {
  for (const source of sources) sourcePlace(source);
}

export function workspaceRoot({ workspace }: PipelinePlan): string {
  try {
    return realpathSync.native(workspace);
  } catch (error) {
    throw new LambdaZipError('source', `the working directory ${quoted(workspace)} ${cannotBeRead(error)}`, {
      cause: error,
    });
  }
}

/** @throws LambdaZipError `source` for what is missing, or neither a directory nor a file */
export function sourcePlace({ directory: path }: Source): SourcePlace {
  let stats: Stats;
  let place: SourcePlace;
  try {
    stats = statSync(path);
    place = stats.isDirectory()
      ? { root: realpathSync.native(path), label: path, only: undefined }
      : { root: realpathSync.native(dirname(path)), label: folderOf(path), only: basename(path) };
  } catch (error) {
    throw new LambdaZipError('source', `source: ${quoted(path)} ${cannotBeRead(error)}`, {
      cause: error,
      hint: `Relative paths start at ${quoted(resolve('.'))}.`,
    });
  }
  if (stats.isDirectory() || stats.isFile()) return place;
  throw new LambdaZipError(
    'source',
    `source: ${quoted(path)} is ${kindOf(stats)}; give a directory or a file`,
  );
}

/** The folder of a file as written, so that `FOLDER/NAME` gives the path again. */
function folderOf(path: string): string {
  const folder = dirname(path);
  return folder === '.' && !/^\.[/\\]/.test(path) ? '' : folder;
}

/** A source's path as packages are named after it: that of a file goes without its extension. */
export function pathForName(path: string): string {
  return isFile(path) ? withoutExtension(path) : path;
}

/** `scripts/cleanup.py` as `scripts/cleanup`; `.env` stays. */
export function withoutExtension(path: string): string {
  const { dir, name } = parse(path);
  return join(dir, name);
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    // Packing will report the problem.
    return false;
  }
}
