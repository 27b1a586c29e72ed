/** Reads files in whose place a pull request may have put anything. */

import { type FileHandle, open } from 'node:fs/promises';
import { cannotBeRead, LambdaZipError } from './errors.js';
import { READ_FLAGS } from './files.js';
import { formatBytes } from './text.js';

/**
 * Reads a regular file whole. Devices, FIFOs and files that the kernel makes up, as in /proc, are none.
 *
 * @param real its real path
 * @param most bytes that it may have
 * @param failed makes the error of a problem, which follows the file's name
 * @throws what `failed` makes
 */
export async function readRegularFile(
  real: string,
  most: number,
  failed: (problem: string, cause?: unknown) => LambdaZipError,
): Promise<Buffer> {
  let handle: FileHandle;
  try {
    handle = await open(real, READ_FLAGS);
  } catch (error) {
    throw failed(cannotBeRead(error), error);
  }
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) throw failed('is not a regular file');
    if (stats.size > most)
      throw failed(`has ${formatBytes(stats.size)}; at most ${formatBytes(most)} are read`);
    // One byte more than stated: virtual files of the kernel state 0.
    const bytes = Buffer.alloc(stats.size + 1);
    let length = 0;
    while (length < bytes.length) {
      const { bytesRead } = await handle.read(bytes, length, bytes.length - length, length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    if (length > stats.size) throw failed('is not a regular file');
    return bytes.subarray(0, length);
  } catch (error) {
    throw error instanceof LambdaZipError ? error : failed(cannotBeRead(error), error);
  } finally {
    // An error while closing cannot harm the bytes read before.
    await handle.close().catch(() => undefined);
  }
}
