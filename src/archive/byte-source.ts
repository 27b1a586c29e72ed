/** Where an archive's bytes are: a file here, or somewhere that answers ranges. */
import { open, stat } from 'node:fs/promises';
import { describeSystemError, LambdaZipError } from '../errors.js';
import { quoted } from '../text.js';

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

/**
 * Opens a regular file.
 *
 * @throws LambdaZipError `archive` for anything else, and for a file that cannot be read
 */
export async function openFileSource(file: string): Promise<ByteSource> {
  try {
    // Asked first: opening a FIFO would wait for a writer, for ever.
    if (!(await stat(file)).isFile()) throw damaged(file, 'it is not a file');
    const handle = await open(file, 'r');
    const { size } = await handle.stat();
    return {
      name: file,
      size,
      async read(position, length) {
        const bytes = Buffer.allocUnsafe(length);
        const { bytesRead } = await handle.read(bytes, 0, length, position);
        if (bytesRead !== length) throw damaged(file, 'it became shorter while it was read');
        return bytes;
      },
      close: () => handle.close(),
    };
  } catch (error) {
    if (error instanceof LambdaZipError) throw error;
    throw new LambdaZipError('archive', `${quoted(file)} cannot be read: ${describeSystemError(error)}`, {
      cause: error,
    });
  }
}
