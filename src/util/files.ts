/** Reads files. */
import { closeSync, openSync, readSync } from 'node:fs';

/** Lets go of a file that was read: what has been read is not the worse for an error of that. */
export function closeQuietly(descriptor: number): void {
  try {
    closeSync(descriptor);
  } catch {
    // As above.
  }
}

/**
 * The first bytes of a file, as many as there are up to a limit.
 *
 * @throws the system's error
 */
export function readBeginning(file: string, most: number): Buffer {
  const descriptor = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(most);
    return bytes.subarray(0, readSync(descriptor, bytes, 0, most, 0));
  } finally {
    closeQuietly(descriptor);
  }
}
