/**
 * Contents as they were compressed before, kept by what they are: the thread side, which asks and puts.
 * entry-store-upkeep.ts keeps the store in bounds.
 */
import { createHash, randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  futimesSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writevSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { systemErrorCode } from '../errors.js';
import { FORMAT_VERSION } from './format.js';
import type { CompressionLevel } from './level.js';

/** What became of a content: its DEFLATE data, or `stored` where that is not smaller. */
export type Outcome = Uint8Array | 'stored';

/** A smaller content is compressed in the time that looking for a file takes. Bytes. */
const LEAST_CONTENT = 8 * 1024;
/** A larger outcome is not kept: it would take the place of thousands. Bytes. */
const MOST_OUTCOME = 128 * 1024 * 1024;
/** When an entry was used last is written down when it is out by so much; each time would cost too much. */
const USED_RESOLUTION_MS = 60 * 60 * 1000;

/** A file: SHA-256 over its key and what follows; one byte that says what became of the content; the data. */
const CHECKSUM_BYTES = 32;
const HEADER_BYTES = CHECKSUM_BYTES + 1;
const STORED = Buffer.of(0);
const DEFLATED = Buffer.of(1);

/** Drafts of entries, and nothing else, begin like this. */
export const DRAFT_START = '.';

/**
 * Outcomes of one compression level in a directory, a file for each, named by the content's SHA-256. No byte of an
 * archive depends on it: what is there is what the compressor gives, and what is damaged counts as absent.
 * Whoever can write into the directory decides what is packed, as with any build tool's cache.
 */
export class EntryStore {
  readonly #directory: string;
  readonly #kind: string;

  /** @param directory need not be there yet */
  constructor(directory: string, level: CompressionLevel) {
    this.#kind = `${FORMAT_VERSION}-${level}`;
    this.#directory = join(directory, this.#kind);
  }

  /**
   * What was put for a content; undefined when there is nothing, or nothing whole.
   *
   * @param sha256 of the content, hex
   * @param size of the content, bytes
   */
  find(sha256: string, size: number): Outcome | undefined {
    if (size < LEAST_CONTENT) return undefined;
    let descriptor: number | undefined;
    try {
      descriptor = openSync(this.#place(sha256), READ_FLAGS);
      const stats = fstatSync(descriptor);
      if (stats.size < HEADER_BYTES || stats.size > HEADER_BYTES + size) return undefined;
      const bytes = Buffer.allocUnsafeSlow(stats.size);
      if (readSync(descriptor, bytes, 0, stats.size, 0) !== stats.size) return undefined;
      if (!this.#checksum(sha256, bytes.subarray(CHECKSUM_BYTES)).equals(bytes.subarray(0, CHECKSUM_BYTES))) {
        return undefined;
      }
      const now = Date.now();
      if (Math.abs(now - stats.mtimeMs) > USED_RESOLUTION_MS) futimesSync(descriptor, now / 1000, now / 1000);
      return bytes[CHECKSUM_BYTES] === STORED[0] ? 'stored' : bytes.subarray(HEADER_BYTES);
    } catch {
      return undefined;
    } finally {
      if (descriptor !== undefined) closeSync(descriptor);
    }
  }

  /**
   * Keeps what became of a content. This is a cache: what cannot be written is not kept, and nobody told.
   *
   * @param sha256 of the content, hex
   * @param size of the content, bytes
   * @returns bytes that the store grew by, at most
   */
  put(sha256: string, size: number, outcome: Outcome): number {
    const data = outcome === 'stored' ? [STORED] : [DEFLATED, outcome];
    const length = data.reduce((sum, part) => sum + part.byteLength, CHECKSUM_BYTES);
    if (size < LEAST_CONTENT || length > MOST_OUTCOME) return 0;
    const place = this.#place(sha256);
    const draft = join(dirname(place), `${DRAFT_START}${randomBytes(8).toString('hex')}`);
    try {
      write(draft, [this.#checksum(sha256, ...data), ...data], length);
      renameSync(draft, place);
      return length;
    } catch {
      remove(draft);
      return 0;
    }
  }

  #place(sha256: string): string {
    return join(this.#directory, sha256.slice(0, 2), sha256.slice(2));
  }

  /** Over the key, too: an entry in the place of another is damage as well. */
  #checksum(sha256: string, ...bytes: readonly Uint8Array[]): Buffer {
    const hash = createHash('sha256').update(`${this.#kind}-${sha256}\n`);
    for (const part of bytes) hash.update(part);
    return hash.digest();
  }
}

// A link or a FIFO is nothing that was put here. Neither flag exists on Windows.
const READ_FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** For the user alone: contents of a package may be nobody else's business, nor may others decide them. */
const FILE_MODE = 0o600;
export const DIRECTORY_MODE = 0o700;

function write(file: string, parts: readonly Uint8Array[], length: number): void {
  const descriptor = create(file);
  try {
    if (writevSync(descriptor, parts) !== length) throw new Error('not written whole');
  } finally {
    closeSync(descriptor);
  }
}

function create(file: string): number {
  try {
    return openSync(file, 'wx', FILE_MODE);
  } catch (error) {
    if (systemErrorCode(error) !== 'ENOENT') throw error;
    mkdirSync(dirname(file), { recursive: true, mode: DIRECTORY_MODE });
    return openSync(file, 'wx', FILE_MODE);
  }
}

function remove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Then the upkeep does.
  }
}
