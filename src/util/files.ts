/** Reads files, and makes the folders that files go to. */
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { systemErrorCode } from './errors.js';

/**
 * How a file is opened that may have been replaced since it was looked at: a link is not followed, and a FIFO that
 * nobody writes to does not block for ever. Neither flag exists on Windows.
 */
export const READ_FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Closes a file that was read. An error while closing cannot harm the bytes read before. */
export function closeQuietly(descriptor: number): void {
  try {
    closeSync(descriptor);
  } catch {
    // The bytes were read: nothing is lost.
  }
}

/**
 * The first bytes of a file, as many as there are up to a limit; none of a device or a FIFO. Links are followed.
 *
 * @throws the system's error
 */
export function readBeginning(file: string, most: number): Buffer {
  const descriptor = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    if (!fstatSync(descriptor).isFile()) return Buffer.alloc(0);
    const bytes = Buffer.alloc(most);
    return bytes.subarray(0, readSync(descriptor, bytes, 0, most, 0));
  } finally {
    closeQuietly(descriptor);
  }
}

/**
 * Makes a directory and those it lies in, where they are not there.
 *
 * @param mode of those that are made, before the umask
 * @throws the system's error
 */
export async function makeFolders(directory: string, mode?: number): Promise<void> {
  try {
    await mkdir(directory, { recursive: true, mode });
  } catch (error) {
    // Of several at once Node.js says that they are not there, where the disk is full (nodejs/node#42808) or may not
    // be written to (nodejs/node#47098). One at a time has the true error.
    const parent = dirname(directory);
    if (systemErrorCode(error) !== 'ENOENT' || parent === directory) throw error;
    await makeFolders(parent, mode);
    await mkdir(directory, { mode });
  }
}
