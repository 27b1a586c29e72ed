/** Several new files, all of them or none. */
import { lstat, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Draft, makeDirectoryOf } from '../archive/draft.js';
import { describeSystemError, LambdaZipError, systemErrorCode } from '../errors.js';
import { quoted } from '../text.js';

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
  const before = await Promise.all(files.map(({ path }) => contentOf(directory, path)));
  const there = files.filter((_, index) => before[index] !== undefined).map(({ path }) => quoted(path));
  if (there.length > 0 && !force) {
    throw new LambdaZipError(
      'output',
      `${there.join(' and ')} ${there.length === 1 ? 'is' : 'are'} there already; nothing was written`,
      { hint: "'--force' replaces what is there, '--dry-run' prints what would be written." },
    );
  }
  const drafts: Draft[] = [];
  const placed: number[] = [];
  try {
    for (const { path, text } of files) {
      const target = join(directory, path);
      await makeDirectoryOf(target, 'init');
      const draft = await Draft.create(target, 'init');
      drafts.push(draft);
      draft.append(Buffer.from(text));
    }
    for (const [index, draft] of drafts.entries()) {
      await draft.commit();
      placed.push(index);
    }
  } catch (error) {
    for (const index of placed) await restore(join(directory, files[index]?.path ?? ''), before[index]);
    throw error;
  } finally {
    for (const draft of drafts) await draft.discard();
  }
}

/** What is in a file's place, or undefined. */
async function contentOf(directory: string, path: string): Promise<Buffer | undefined> {
  const file = join(directory, path);
  try {
    const stats = await lstat(file);
    if (stats.isFile()) return await readFile(file);
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return undefined;
    throw new LambdaZipError('output', `${quoted(path)} cannot be looked at: ${describeSystemError(error)}`, {
      cause: error,
    });
  }
  throw new LambdaZipError('output', `${quoted(path)} is there and is no file; nothing was written`);
}

async function restore(file: string, content: Buffer | undefined): Promise<void> {
  await (content === undefined ? rm(file, { force: true }) : writeFile(file, content));
}
