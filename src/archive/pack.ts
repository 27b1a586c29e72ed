import { createHash } from 'node:crypto';
import { type BinaryFinding, checkBinary } from '../binary/check.js';
import type { Entry } from '../pipeline/entry.js';
import { modeFromContent } from '../pipeline/modes.js';
import type { Target } from '../pipeline/plan.js';
import { readWholeFile } from '../pipeline/read-file.js';
import { crc32 } from './crc32.js';
import { deflate } from './deflate.js';
import { type EntryRecord, METHOD_DEFLATED, METHOD_STORED } from './format.js';
import type { CompressionLevel } from './level.js';

/** An entry with everything the archive needs to know of it, and its data as it will stand there. */
export interface PackedEntry extends EntryRecord {
  /** SHA-256 of the content, hex. */
  readonly sha256: string;
  readonly data: Uint8Array;
  /** What there is to say of the content as a binary, where it is one that was checked. */
  readonly binary: BinaryFinding | undefined;
}

/** How entries are packed. */
export interface Packing {
  readonly level: CompressionLevel;
  /** What binaries have to run on; undefined leaves them unchecked. The bytes do not depend on it. */
  readonly target?: Target | undefined;
}

/**
 * Reads, checks, digests and compresses one entry, and looks whether it is a binary that cannot run. DEFLATE
 * where that is smaller than the content, STORED where it is not. Symbolic links are always stored, as Info-ZIP writes them.
 *
 * @throws LambdaZipError what reading the file throws
 */
export function packEntry(entry: Entry, { level, target }: Packing): PackedEntry {
  const { path, content } = entry;
  const bytes = content.kind === 'file' ? readWholeFile(content, path) : content.bytes;
  const mode = entry.mode === 'from-content' ? modeFromContent(bytes) : entry.mode;
  const size = bytes.byteLength;
  const deflated = level === 0 || mode === 'symlink' ? undefined : deflate(bytes, level);
  const data = deflated ?? bytes;
  return {
    path,
    mode,
    method: deflated ? METHOD_DEFLATED : METHOD_STORED,
    crc32: crc32(bytes),
    compressedSize: data.byteLength,
    size,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    data,
    binary: target && checkBinary(path, bytes, target),
  };
}
