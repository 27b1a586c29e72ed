/** Writes packed entries as an archive. archiver queues them and drives the stream; the bytes are ours. */
import { createHash } from 'node:crypto';
import { PassThrough, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Archiver, type EntryData } from 'archiver';
import { LambdaZipError } from '../errors.js';
import { comparePaths } from '../pipeline/tree.js';
import { quoted } from '../text.js';
import { type Digest, digestOf } from './digest.js';
import { centralFileHeader, endOfCentralDirectory, localFileHeader } from './format.js';
import type { PackedEntry } from './pack.js';

/** What was written. */
export interface WrittenArchive {
  readonly digest: Digest;
  /** Bytes. */
  readonly size: number;
}

/**
 * Writes the entries in the order in which they come.
 *
 * @param entries with strictly ascending paths
 * @param sink ended when the archive is complete
 * @throws LambdaZipError `internal` when the paths do not ascend; what the entries throw; what the sink throws
 */
export async function writeArchive(
  entries: AsyncIterable<PackedEntry>,
  sink: Writable,
): Promise<WrittenArchive> {
  const archive = new ProfileArchive();
  const hash = createHash('sha256');
  let size = 0;
  const written = pipeline(
    archive,
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        size += chunk.length;
        yield chunk;
      }
    },
    sink,
  );
  const fed = feed(entries, archive).catch((error: unknown) => {
    archive.destroy(error instanceof Error ? error : new Error(String(error)));
  });
  // Both are waited for, so that nothing is still under way after a failure. When the sink fails, the
  // archive closes and the feed ends; when the feed fails, its error is what the pipeline rejects with.
  await Promise.all([written, fed].map((job) => job.catch(() => undefined)));
  await written;
  return { digest: digestOf(hash.digest()), size };
}

async function feed(entries: AsyncIterable<PackedEntry>, archive: ProfileArchive): Promise<void> {
  let previous: string | undefined;
  for await (const entry of entries) {
    if (previous !== undefined && comparePaths(previous, entry.path) >= 0) {
      throw new LambdaZipError(
        'internal',
        `the tree is out of order: ${quoted(entry.path)} came after ${quoted(previous)}`,
      );
    }
    previous = entry.path;
    await archive.add(entry);
  }
  archive.complete();
}

/** What archiver's core expects of the format it drives, and how a format is put into it. */
interface ArchiverInternals {
  _format: string;
  _module: ProfileFormat;
  _modulePipe(): void;
}

interface PackedEntryData extends EntryData {
  readonly packed: PackedEntry;
  readonly callback: () => void;
}

/** archiver with format profile 1 in place of its own ZIP format. */
class ProfileArchive extends Archiver {
  #closed: Error | undefined;
  #abandon: ((error: Error) => void) | undefined;

  constructor() {
    super();
    const internals = this as unknown as ArchiverInternals;
    internals._format = 'zip';
    internals._module = new ProfileFormat();
    internals._modulePipe();
    this.once('close', () => {
      this.#closed = new Error('the archive was closed before it was complete');
      this.#abandon?.(this.#closed);
    });
  }

  /** Resolves once the entry has been written and the stream has room for the next. */
  add(packed: PackedEntry): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.#closed !== undefined) {
        reject(this.#closed);
        return;
      }
      this.#abandon = reject;
      const data: PackedEntryData = { name: packed.path, date: UNUSED_DATE, packed, callback: resolve };
      const { buffer, byteOffset, byteLength } = packed.data;
      this.append(Buffer.from(buffer, byteOffset, byteLength), data);
    });
  }

  /** No more entries: the central directory follows. Whoever reads the stream sees its end or its error. */
  complete(): void {
    this.finalize().catch(() => undefined);
  }
}

/** archiver stamps entries without a date with the clock; the format writes constants instead of either. */
const UNUSED_DATE = new Date(0);

/** Local headers and data as they come, then the central directory. */
class ProfileFormat extends PassThrough {
  readonly #centralHeaders: Buffer[] = [];
  #offset = 0;

  append(data: Buffer, { packed }: PackedEntryData, callback: (error?: Error | null) => void): void {
    this.#centralHeaders.push(centralFileHeader(packed, this.#offset));
    this.#put(localFileHeader(packed));
    this.#put(data, callback);
  }

  finalize(): void {
    const directory = Buffer.concat(this.#centralHeaders);
    const end = endOfCentralDirectory(this.#centralHeaders.length, directory.length, this.#offset);
    this.#put(directory);
    this.#put(end);
    this.end();
  }

  #put(bytes: Buffer, callback?: (error?: Error | null) => void): void {
    this.#offset += bytes.length;
    this.write(bytes, callback);
  }
}
