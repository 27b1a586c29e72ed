/** Writes segments as an archive. */
import { createHash } from 'node:crypto';
import { comparePaths } from '../entries/tree.js';
import { type Digest, digestOf } from '../util/digest.js';
import { LambdaZipError } from '../util/errors.js';
import { quoted } from '../util/text.js';
import { centralFileHeader, endOfCentralDirectory, localFileLength } from './format.js';
import type { Segment } from './segment.js';

/** The written archive. */
interface WrittenArchive {
  readonly digest: Digest;
  /** Bytes. */
  readonly size: number;
}

/**
 * Writes the segments in the order in which they come, and the central directory.
 *
 * @param segments with strictly ascending paths
 * @param write told the bytes of the archive, piece by piece
 * @throws LambdaZipError `internal` when the paths do not ascend; what the segments throw; what `write` throws
 */
export async function writeArchive(
  segments: AsyncIterable<Segment>,
  write: (bytes: Uint8Array) => void,
): Promise<WrittenArchive> {
  const hash = createHash('sha256');
  let size = 0;
  const put = (bytes: Uint8Array): void => {
    hash.update(bytes);
    size += bytes.byteLength;
    write(bytes);
  };
  const centralHeaders: Buffer[] = [];
  let previous: string | undefined;
  /** Of the next entry's local header. */
  let offset = 0;
  for await (const { entries, bytes } of segments) {
    for (const entry of entries) {
      if (previous !== undefined && comparePaths(previous, entry.path) >= 0) {
        throw new LambdaZipError(
          'internal',
          `the tree is out of order: ${quoted(entry.path)} came after ${quoted(previous)}`,
        );
      }
      previous = entry.path;
      centralHeaders.push(centralFileHeader(entry, offset));
      offset += localFileLength(entry);
    }
    put(bytes);
  }
  const directory = Buffer.concat(centralHeaders);
  put(directory);
  put(endOfCentralDirectory(centralHeaders.length, directory.length, offset));
  return { digest: digestOf(hash.digest()), size };
}
