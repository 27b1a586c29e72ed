/** Where sources and the workspace lie, links resolved. */

import type { Stats } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { cannotBeRead, LambdaZipError } from '../util/errors.js';
import { quoted } from '../util/text.js';
import type { PipelinePlan, Source } from './plan.js';

/**
 * Makes sure that there are directories to pack, before anything that takes long.
 *
 * @throws LambdaZipError `source`
 */
export async function assertSources({ sources }: Pick<PipelinePlan, 'sources'>): Promise<void> {
  await Promise.all(sources.map(sourceRoot));
}

export async function workspaceRoot({ workspace }: PipelinePlan): Promise<string> {
  try {
    return await realpath(workspace);
  } catch (error) {
    throw new LambdaZipError('source', `the working directory ${quoted(workspace)} ${cannotBeRead(error)}`, {
      cause: error,
    });
  }
}

export async function sourceRoot(source: Source): Promise<string> {
  let stats: Stats;
  let root: string;
  try {
    stats = await stat(source.directory);
    root = await realpath(source.directory);
  } catch (error) {
    throw new LambdaZipError('source', `source: ${quoted(source.directory)} ${cannotBeRead(error)}`, {
      cause: error,
      hint: `Relative paths start at ${quoted(resolve('.'))}.`,
    });
  }
  if (!stats.isDirectory()) {
    throw new LambdaZipError('source', `source: ${quoted(source.directory)} is a file; give a directory`, {
      hint: 'Use its directory, and exclude what does not belong in the package.',
    });
  }
  return root;
}
