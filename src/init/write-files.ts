/** Several new files, all of them or none. */
import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { commitAll, Draft, makeDirectoryOf } from '../util/draft.js';
import { describeSystemError, LambdaZipError, systemErrorCode } from '../util/errors.js';
import { quoted } from '../util/text.js';

export interface TextFile {
  /** POSIX, relative to the directory. */
  readonly path: string;
  readonly text: string;
}

/**
 * Writes the files; what one of them keeps from being written, keeps them all.
 *
 * @param force whether files that are there are replaced
 * @throws LambdaZipError `output` for files that are there, and for what the system refuses
 */
export async function writeFiles(
  directory: string,
  files: readonly TextFile[],
  force: boolean,
): Promise<void> {
  const found = await Promise.all(files.map(({ path }) => pathExists(directory, path)));
  const there = files.filter((_, index) => found[index]).map(({ path }) => quoted(path));
  if (there.length > 0 && !force) {
    throw new LambdaZipError(
      'output',
      `${there.join(' and ')} already ${there.length === 1 ? 'exists' : 'exist'}; nothing was written`,
      { hint: 'Pass --force to replace existing files, or --dry-run to print the new ones.' },
    );
  }
  const drafts: Draft[] = [];
  try {
    for (const { path, text } of files) {
      const target = join(directory, path);
      await makeDirectoryOf(target, 'init');
      const draft = await Draft.create(target, 'init');
      drafts.push(draft);
      draft.append(Buffer.from(text));
    }
    await commitAll(drafts);
  } finally {
    for (const draft of drafts) await draft.discard();
  }
}

/** Whether there is a file. */
async function pathExists(directory: string, path: string): Promise<boolean> {
  try {
    if ((await lstat(join(directory, path))).isFile()) return true;
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return false;
    throw new LambdaZipError('output', `${quoted(path)} cannot be accessed: ${describeSystemError(error)}`, {
      cause: error,
    });
  }
  throw new LambdaZipError('output', `${quoted(path)} exists and is not a file; nothing was written`);
}
