/** Writes segments as an archive. */
import { createHash } from 'node:crypto';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { LambdaZipError } from '../errors.js';
import { comparePaths } from '../pipeline/tree.js';
import { quoted } from '../text.js';
import { type Digest, digestOf } from './digest.js';
import { centralFileHeader, endOfCentralDirectory, localFileLength } from './format.js';
import type { Segment } from './segment.js';

/** What was written. */
export interface WrittenArchive {
  readonly digest: Digest;
  /** Bytes. */
  readonly size: number;
}

/**
 * Writes the segments in the order in which they come, and the central directory.
 *
 * @param segments with strictly ascending paths
 * @param sink ended when the archive is complete
 * @throws LambdaZipError `internal` when the paths do not ascend; what the segments throw; what the sink throws
 */
export async function writeArchive(
  segments: AsyncIterable<Segment>,
  sink: Writable,
): Promise<WrittenArchive> {
  const hash = createHash('sha256');
  let size = 0;
  await pipeline(
    archiveBytes(segments),
    async function* (chunks: AsyncIterable<Uint8Array>) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        size += chunk.byteLength;
        yield chunk;
      }
    },
    sink,
  );
  return { digest: digestOf(hash.digest()), size };
}

/** The segments as they come, then the central directory and the records that end an archive. */
async function* archiveBytes(segments: AsyncIterable<Segment>): AsyncGenerator<Uint8Array> {
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
    yield bytes;
  }
  const directory = Buffer.concat(centralHeaders);
  yield directory;
  yield endOfCentralDirectory(centralHeaders.length, directory.length, offset);
}
