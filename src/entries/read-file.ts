import { fstatSync, openSync, readSync } from 'node:fs';
import { cannotBeRead, LambdaZipError, systemErrorCode } from '../util/errors.js';
import { closeQuietly, READ_FLAGS, readBeginning } from '../util/files.js';
import { groupThousands, quoted } from '../util/text.js';
import type { FileContent, SourceContent } from './entry.js';

/**
 * The largest file that can be packed, in bytes. The compressor works on whole files inside a
 * WebAssembly memory of 4 GiB at most that holds input and output; Lambda itself takes 262,144,000 bytes for
 * everything together.
 */
export const MAX_FILE_BYTES = 512 * 1024 * 1024;

/**
 * Reads a file whole and makes sure that it is still what the walk saw: the same regular file, of the same
 * size and time of change, neither truncated nor written to since then. The link check of the walk holds, too:
 * a symbolic link put in the file's place is not followed, and one in the place of a folder above leads to another file.
 *
 * @param entryPath the entry's path, for messages about a content that does not know where it is from
 * @param bytes what to read it into, of the content's size
 * @returns the bytes
 * @throws LambdaZipError `read`, `too-large`, `changed-while-reading`
 */
export function readWholeFile(content: FileContent, entryPath: string, bytes?: Uint8Array): Uint8Array {
  const path = content.origin ?? entryPath;
  assertFileFits(path, content.size);
  return readInto(content, path, bytes ?? new Uint8Array(content.size));
}

/**
 * Before memory for it is asked for.
 *
 * @param path as the user knows it
 * @throws LambdaZipError `too-large`
 */
export function assertFileFits(path: string, size: number): void {
  if (size <= MAX_FILE_BYTES) return;
  throw new LambdaZipError(
    'too-large',
    `${quoted(path)} has ${groupThousands(size)} bytes; a single file can have at most ${groupThousands(MAX_FILE_BYTES)} (512 MiB)`,
    { hint: 'Exclude it. AWS Lambda allows 262,144,000 bytes unzipped, all files and layers together.' },
  );
}

/**
 * The first bytes of a content, as many as there are up to a limit, unchecked.
 *
 * @throws the system's error
 */
export function beginningOf(content: SourceContent, most: number): Buffer {
  if (content.kind === 'bytes') return Buffer.from(content.bytes.subarray(0, most));
  return readBeginning(content.file, Math.min(most, content.size));
}

function readInto(content: FileContent, path: string, bytes: Uint8Array): Uint8Array {
  const descriptor = open(content.file, path);
  try {
    let position = 0;
    while (position < content.size) {
      const read = readSync(descriptor, bytes, position, content.size - position, position);
      if (read === 0) throw changed(path);
      position += read;
    }
    // Checked once, after reading: that covers changes before and during the read.
    const stats = fstatSync(descriptor);
    const { size, mtimeMs, ino } = content;
    const same = stats.isFile() && stats.size === size && stats.mtimeMs === mtimeMs && stats.ino === ino;
    if (!same) throw changed(path);
    return bytes;
  } catch (error) {
    if (error instanceof LambdaZipError) throw error;
    // A folder or a FIFO in the file's place.
    throw fstatSync(descriptor).isFile() ? unreadable(path, error) : changed(path, error);
  } finally {
    closeQuietly(descriptor);
  }
}

function open(file: string, path: string): number {
  try {
    return openSync(file, READ_FLAGS);
  } catch (error) {
    if (systemErrorCode(error) === 'ELOOP' || systemErrorCode(error) === 'ENOENT') throw changed(path, error);
    throw unreadable(path, error);
  }
}

function unreadable(path: string, error: unknown): LambdaZipError {
  return new LambdaZipError('read', `${quoted(path)}: ${cannotBeRead(error)}`, {
    cause: error,
  });
}

function changed(path: string, cause?: unknown): LambdaZipError {
  return new LambdaZipError('changed-while-reading', `${quoted(path)} changed while it was being packed`, {
    hint: 'Wait until nothing writes into the source, or exclude the file.',
    cause,
  });
}
