/** Keeps compressed contents for later runs, by the SHA-256 of the content. */

import { randomBytes } from 'node:crypto';
import { futimesSync, mkdirSync, openSync, readdirSync, renameSync, unlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { sha256Of } from '../../util/digest.js';
import { writeWhole } from '../../util/draft.js';
import { closeQuietly, READ_FLAGS } from '../../util/files.js';
import { FORMAT_VERSION } from '../format.js';
import type { CompressionLevel } from '../level.js';
import { StoreLookup } from './store-lookup.js';
import { readAt, type VolumeIndex, type VolumeRecord, VolumeRecords } from './store-volume.js';
import { indexOf } from './volume-indexes.js';

/** A packed content: its DEFLATE data, or `stored` if that is not smaller. */
export type Outcome = Uint8Array | 'stored';

/**
 * A smaller content is compressed in the time it takes to look it up. Bytes. Files of wheels gain most: what is found
 * is neither inflated nor compressed, and two of three are below 4 KiB.
 */
export const MIN_CONTENT = 512;
/** The time of a volume's last use is updated if it is off by more than this. */
const USED_RESOLUTION_MS = 60 * 60 * 1000;

const GATHER_BYTES = 256 * 1024;

/** What is found is read into memory that stays: allocated for each, it would be the garbage collector's business. */
const USUAL_FOUND = 1024 * 1024;

/** Bytes of a note: of a batch it has several hundred for each entry. */
const MAX_NOTED = 512 * 1024;

/** Contents that were put one after another are read together, with the notes between them. Bytes. */
const MAX_TOGETHER = 1024 * 1024;
const MAX_BETWEEN = 16 * 1024;

export const VOLUME_SUFFIX = '.volume';
/** For the user alone: others must neither read nor change contents of packages. */
const FILE_MODE = 0o600;
const DIRECTORY_MODE = 0o700;

/**
 * A name for a thread's volume. What the data depend on beside the contents is the name of its directory.
 *
 * @param directory of the store
 */
export function draftOf(directory: string, level: CompressionLevel): string {
  return join(directory, `${FORMAT_VERSION}-${level}`, randomBytes(8).toString('hex'));
}

/** Removes the draft of a thread that was ended. */
export function discardDraft(draft: string): void {
  remove(draft);
}

interface Volume {
  readonly file: string;
  usedMs: number;
  /** Opened at the first find: a process may open a thousand files, and a store has hundreds. */
  descriptor: number | undefined;
  damaged: boolean;
}

/**
 * One thread's access to a store: it reads the volumes of earlier runs and writes one of its own,
 * which others see when it is finished. No byte of an archive depends on it: what is there is what the compressor
 * gives, and what is damaged counts as absent and is removed. It is a cache: what cannot be read or written is not kept.
 *
 * Whoever can write into the directory decides what is packed, as with any build tool's cache.
 */
export class EntryStore {
  readonly #kind: string;
  readonly #draft: string;
  readonly #volumes: Volume[] = [];
  readonly #lookup: StoreLookup;
  readonly #put = new VolumeRecords();
  #draftDescriptor: number | undefined;
  #draftLength = 0;
  #buffer: Buffer | undefined;
  #gathered = 0;
  #broken: boolean = false;
  #found: Buffer | undefined;
  #together: Buffer | undefined;

  /** @param draft one of {@link draftOf}; neither it nor its directory need be there yet */
  constructor(draft: string) {
    this.#draft = draft;
    const directory = dirname(draft);
    this.#kind = basename(directory);
    const indexes: VolumeIndex[] = [];
    for (const name of namesIn(directory)) {
      if (!name.endsWith(VOLUME_SUFFIX)) continue;
      const index = this.#load(join(directory, name));
      if (index !== undefined) indexes.push(index);
    }
    this.#lookup = new StoreLookup(indexes);
  }

  #load(file: string): VolumeIndex | undefined {
    try {
      const { index, usedMs } = indexOf(file, this.#kind);
      if (index === undefined) remove(file);
      else this.#volumes.push({ file, usedMs, descriptor: undefined, damaged: false });
      return index;
    } catch {
      return undefined;
    }
  }

  /** Whether there is anything that could be found. */
  get isEmpty(): boolean {
    return this.#volumes.length === 0;
  }

  /**
   * The packed content that an earlier run put; undefined if there is none, or only a damaged one. It is there until
   * something is asked for again.
   *
   * @param sha256 of the content, hex
   * @param size of the content, bytes
   */
  find(sha256: string, size: number): Outcome | undefined {
    if (size < MIN_CONTENT) return undefined;
    // Only data smaller than the content are kept.
    const data = this.#find(sha256, size - 1);
    return data?.byteLength === 0 ? 'stored' : data;
  }

  /**
   * The note that an earlier run put under a key. It is there until something is asked for again.
   *
   * @param key SHA-256, hex
   */
  findNote(key: string): Buffer | undefined {
    return this.#find(key, MAX_NOTED);
  }

  /**
   * Finds contents that mostly were put in this order, by few reads.
   *
   * @param wanted undefined for what is not asked for
   * @returns tells what {@link find} would, but `stored`, of one after the other; a content is there until the next is asked for
   */
  findInOrder(
    wanted: readonly ({ readonly sha256: string; readonly size: number } | undefined)[],
  ): (index: number) => Uint8Array | undefined {
    const places = wanted.map((one) => one && this.#placeOf(one.sha256, one.size - 1));
    let read: { readonly volume: Volume; readonly start: number; readonly bytes: Buffer } | undefined;
    let until = 0;
    return (index) => {
      const place = places[index];
      if (place === undefined || place.volume.damaged) return undefined;
      const { volume, record } = place;
      return this.#checked(place, (descriptor) => {
        if (read === undefined || index >= until || read.volume !== volume) {
          const { next, length } = together(places, index);
          const bytes = readAt(descriptor, record.offset, length, this.#togetherMemory(length));
          if (bytes === undefined) return undefined;
          read = { volume, start: record.offset, bytes };
          until = next;
        }
        const at = record.offset - read.start;
        return read.bytes.subarray(at, at + record.length);
      });
    };
  }

  /** Where data of some length are that were put under a key. */
  #placeOf(key: string, most: number): Place | undefined {
    for (const { volume: at, record } of this.#lookup.find(Buffer.from(key, 'hex'))) {
      const volume = this.#volumes[at];
      const isUsable = volume !== undefined && !volume.damaged && record.length > 0 && record.length <= most;
      if (isUsable) return { volume, record };
    }
    return undefined;
  }

  #togetherMemory(length: number): Buffer {
    if (length > MAX_TOGETHER) return Buffer.allocUnsafeSlow(length);
    this.#together ??= Buffer.allocUnsafeSlow(MAX_TOGETHER);
    return this.#together.subarray(0, length);
  }

  #find(key: string, most: number): Buffer | undefined {
    for (const { volume: at, record } of this.#lookup.find(Buffer.from(key, 'hex'))) {
      const volume = this.#volumes[at];
      if (volume === undefined || volume.damaged) continue;
      const { offset, length } = record;
      const data = this.#checked({ volume, record }, (descriptor) =>
        length <= most ? readAt(descriptor, offset, length, this.#memory(length)) : undefined,
      );
      if (data !== undefined) return data;
    }
    return undefined;
  }

  /** The data at a place if they are what was put there; otherwise their volume is removed. */
  #checked({ volume, record }: Place, read: (descriptor: number) => Buffer | undefined): Buffer | undefined {
    try {
      volume.descriptor ??= openSync(volume.file, READ_FLAGS);
      const data = read(volume.descriptor);
      if (data !== undefined && sha256Of(data) === record.checksum) {
        this.#use(volume, volume.descriptor);
        return data;
      }
    } catch {
      // Unreadable counts as damaged: it was evicted, for example.
    }
    // With all that is in it: what is taken from a file that goes would not be put anew.
    volume.damaged = true;
    remove(volume.file);
    return undefined;
  }

  #memory(length: number): Buffer {
    if (length > USUAL_FOUND) return Buffer.allocUnsafeSlow(length);
    this.#found ??= Buffer.allocUnsafeSlow(USUAL_FOUND);
    return this.#found.subarray(0, length);
  }

  #use(volume: Volume, descriptor: number): void {
    const now = Date.now();
    if (Math.abs(now - volume.usedMs) <= USED_RESOLUTION_MS) return;
    volume.usedMs = now;
    try {
      futimesSync(descriptor, now / 1000, now / 1000);
    } catch {
      // A store that is not writable here can still be read.
    }
  }

  /**
   * Keeps what became of a content for later runs.
   *
   * @param sha256 of the content, hex
   * @param size of the content, bytes
   * @returns whether it is kept
   */
  put(sha256: string, size: number, outcome: Outcome): boolean {
    return size >= MIN_CONTENT && this.#keep(sha256, outcome === 'stored' ? NO_BYTES : outcome);
  }

  /**
   * Notes something for later runs.
   *
   * @param key SHA-256, hex
   * @returns whether it is kept
   */
  putNote(key: string, note: Buffer): boolean {
    return note.byteLength <= MAX_NOTED && this.#keep(key, note);
  }

  #keep(key: string, data: Uint8Array): boolean {
    if (this.#broken) return false;
    try {
      this.#draftDescriptor ??= create(this.#draft);
      this.#write(this.#draftDescriptor, data);
    } catch {
      // The disk is full or not writable: keep nothing more in this run.
      this.#broken = true;
      return false;
    }
    this.#put.add({
      sha256: key,
      checksum: sha256Of(data),
      offset: this.#draftLength,
      length: data.byteLength,
    });
    this.#draftLength += data.byteLength;
    return true;
  }

  /** Gathers small data, because a write for each would cost more than everything else. */
  #write(descriptor: number, bytes: Uint8Array): void {
    if (this.#gathered + bytes.byteLength > GATHER_BYTES) this.#flush(descriptor);
    if (bytes.byteLength > GATHER_BYTES) {
      writeWhole(descriptor, bytes);
      return;
    }
    this.#buffer ??= Buffer.allocUnsafeSlow(GATHER_BYTES);
    this.#buffer.set(bytes, this.#gathered);
    this.#gathered += bytes.byteLength;
  }

  #flush(descriptor: number): void {
    if (this.#buffer !== undefined) writeWhole(descriptor, this.#buffer.subarray(0, this.#gathered));
    this.#gathered = 0;
  }

  /** Makes what was put a volume. To be called once, when nothing more is asked or put. */
  finish(): void {
    if (this.#draftDescriptor !== undefined && !this.#broken) {
      try {
        this.#write(this.#draftDescriptor, this.#put.end(this.#kind));
        this.#flush(this.#draftDescriptor);
        renameSync(this.#draft, `${this.#draft}${VOLUME_SUFFIX}`);
      } catch {
        this.#broken = true;
      }
    }
    this.discard();
  }

  /** Lets go of all files, and of what was put and not made a volume. */
  discard(): void {
    for (const { descriptor } of this.#volumes.splice(0))
      if (descriptor !== undefined) closeQuietly(descriptor);
    if (this.#draftDescriptor === undefined) return;
    closeQuietly(this.#draftDescriptor);
    this.#draftDescriptor = undefined;
    remove(this.#draft);
  }
}

interface Place {
  readonly volume: Volume;
  readonly record: VolumeRecord;
}

/**
 * How many bytes from a place on to read at once, for it and those that follow it closely.
 *
 * @returns the first index that they are not for, too
 */
function together(
  places: readonly (Place | undefined)[],
  index: number,
): { readonly next: number; readonly length: number } {
  const first = places[index];
  const start = first?.record.offset ?? 0;
  let end = start + (first?.record.length ?? 0);
  let next = index + 1;
  for (; next < places.length; next += 1) {
    const place = places[next];
    if (place === undefined) continue;
    const { offset, length } = place.record;
    const isNear = offset >= end && offset - end <= MAX_BETWEEN && offset + length - start <= MAX_TOGETHER;
    if (place.volume !== first?.volume || !isNear) break;
    end = offset + length;
  }
  return { next, length: end - start };
}

const NO_BYTES = new Uint8Array();

function namesIn(directory: string): string[] {
  try {
    return readdirSync(directory);
  } catch {
    return [];
  }
}

function create(file: string): number {
  mkdirSync(dirname(file), { recursive: true, mode: DIRECTORY_MODE });
  return openSync(file, 'wx', FILE_MODE);
}

function remove(file: string): void {
  try {
    unlinkSync(file);
  } catch {
    // It is not there; or the next run tries again.
  }
}
