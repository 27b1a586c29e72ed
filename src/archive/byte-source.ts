/** Where an archive's bytes are: a file here, or somewhere that answers ranges. */

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

/** The error for what is no ZIP archive, or a damaged one. */
export function damaged(name: string, problem: string): LambdaZipError {
  return new LambdaZipError('archive', `${quoted(name)} cannot be read as a ZIP archive: ${problem}`);
}

/** After so many reads others get their turn, a signal to stop above all. */
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
    // Asked first: opening a FIFO would wait for a writer, for ever.
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
