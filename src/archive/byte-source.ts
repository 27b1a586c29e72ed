/** Sources of an archive's bytes: a file, or anything else that can read ranges. */

import { fstatSync, openSync, readSync, statSync } from 'node:fs';
import { cannotBeRead, LambdaZipError } from '../util/errors.js';
import { closeQuietly } from '../util/files.js';
import { yieldToEventLoop } from '../util/ports.js';
import { quoted } from '../util/text.js';

/** Bytes that can be read at any place. */
export interface ByteSource {
  /** For messages; quoted there. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /**
   * @param position lies with `length` inside of the source
   * @returns exactly `length` bytes
   */
  read(position: number, length: number): Promise<Buffer>;
  close(): Promise<void>;
}

/** The error for a file that is not a ZIP archive, or is damaged. */
export function damaged(name: string, problem: string): LambdaZipError {
  return new LambdaZipError('archive', `${quoted(name)} cannot be read as a ZIP archive: ${problem}`);
}

/** Reads before the event loop gets its turn, so that a signal can stop the work. */
const READS_AT_A_TIME = 200;

/**
 * Opens a regular file. It is read directly: by way of the thread pool, each of the hundred thousand small entries that
 * an archive may have takes several times as long.
 *
 * @param name for messages
 * @throws LambdaZipError `archive` for anything else, and for a file that cannot be read
 */
export async function openFileSource(file: string, name = file): Promise<ByteSource> {
  try {
    // Checked first, because opening a FIFO would wait for a writer forever.
    if (!statSync(file).isFile()) throw damaged(name, 'it is not a file');
    const descriptor = openSync(file, 'r');
    const { size } = fstatSync(descriptor);
    let reads = 0;
    return {
      name,
      size,
      async read(position, length) {
        reads += 1;
        if (reads % READS_AT_A_TIME === 0) await yieldToEventLoop();
        const bytes = Buffer.allocUnsafe(length);
        let read: number;
        try {
          read = readSync(descriptor, bytes, 0, length, position);
        } catch (error) {
          throw unreadable(name, error);
        }
        if (read !== length) throw damaged(name, 'it became shorter while it was read');
        return bytes;
      },
      async close() {
        closeQuietly(descriptor);
      },
    };
  } catch (error) {
    if (error instanceof LambdaZipError) throw error;
    throw unreadable(name, error);
  }
}

function unreadable(name: string, error: unknown): LambdaZipError {
  return new LambdaZipError('archive', `${quoted(name)} ${cannotBeRead(error)}`, {
    cause: error,
  });
}
