import { type Content, contentSize, type Entry, type WheelContent } from '../../entries/entry.js';
import { ContentReader } from '../../entries/read-content.js';
import { wheelError } from '../../entries/wheel-file.js';
import { METHOD_DEFLATED, METHOD_STORED } from '../../entries/zip-member.js';
import { checkBinary } from '../../inspect/binaries/check.js';
import { findSecrets, MAX_SEARCHED, SECRET_KEYWORDS } from '../../inspect/secrets/scan.js';
import type { Target } from '../../lambda/target.js';
import { modeFromContent } from '../../pipeline/modes.js';
import { crc32 } from '../../util/crc32.js';
import { sha256Of } from '../../util/digest.js';
import { LambdaZipError } from '../../util/errors.js';
import { quoted } from '../../util/text.js';
import { localFileHeader, mostLocalFileHeaderLength } from '../format.js';
import type { CompressionLevel } from '../level.js';
import { addReuse, NO_REUSE, type PackedEntry, type Reuse, type Segment } from '../segment.js';
import { EntryStore, type Outcome } from '../store/entry-store.js';
import {
  type BatchedNote,
  batchBytes,
  batchedNote,
  batchIdentity,
  packedBefore,
  parseBatch,
} from './batch-note.js';
import { Compressor } from './compressor.js';
import { noteBytes, noteKey, type PackNote, parseNote } from './pack-note.js';
import { SegmentMemory } from './segment-memory.js';

/** How entries are packed. */
export interface Packing {
  readonly level: CompressionLevel;
  /** The target that binaries must run on; undefined leaves them unchecked. The bytes do not depend on it. */
  readonly target?: Target | undefined;
  /** Whether secrets are looked for. The bytes do not depend on it. */
  readonly secrets?: boolean;
}

/** Tools of a packing thread. */
export interface PackTools {
  readonly compressor: Compressor;
  readonly store: EntryStore | undefined;
  readonly memory: SegmentMemory;
  readonly contents: ContentReader;
}

/**
 * @param draft what the thread may put into the store; without one there is no store
 * @param memory what segments are built in; by default of one, as one is built at a time
 */
export function packTools(
  { level, secrets = false }: Packing,
  draft?: string,
  memory = new SegmentMemory(1),
): PackTools {
  return {
    compressor: new Compressor(level, undefined, secrets ? SECRET_KEYWORDS : []),
    store: draft === undefined ? undefined : new EntryStore(draft),
    memory,
    contents: new ContentReader(),
  };
}

/** A segment holds no more than this, so that an entry of any size is handed on in bounded pieces. */
export const SEGMENT_BYTES = 8 * 1024 * 1024;

/**
 * Packs entries one after another: into one segment where they fit, which is what is returned; where they do not,
 * the segments before the last are yielded. Each is made when it is asked for, and until the last one was the
 * tools are not to be used for anything else.
 *
 * @throws LambdaZipError what reading a file throws
 */
export function* packEntries(
  entries: readonly Entry[],
  packing: Packing,
  tools: PackTools,
): Generator<Segment, Segment> {
  const segment = new SegmentBuilder(entries, tools.memory);
  const batch = batchOf(entries, packing, tools.store);
  for (const [index, entry] of entries.entries()) {
    const content = batch?.packed(index) ?? packEntry(entry, packing, tools);
    const { packed, data, reuse } = content;
    segment.list(packed, reuse);
    batch?.note(content);
    for (const bytes of [localFileHeader(packed), data]) {
      let done = segment.append(bytes);
      while (done < bytes.byteLength) {
        yield segment.finish();
        done += segment.append(bytes.subarray(done));
      }
    }
  }
  if (batch?.keep() === true) segment.count({ found: 0, put: 1 });
  return segment.finish();
}

/** A batch with a store: as it was packed before, or to be noted for later. */
interface StoredBatch {
  /** An entry as it was packed before, if that is known and all of it is there. To be asked for one after the other. */
  packed(index: number): PackedContent | undefined;
  /** Takes note of the next entry. */
  note(content: PackedContent): void;
  /** @returns whether something was put into the store */
  keep(): boolean;
}

function batchOf(
  entries: readonly Entry[],
  packing: Packing,
  store: EntryStore | undefined,
): StoredBatch | undefined {
  if (store === undefined) return undefined;
  const { key, known } = batchIdentity(entries, packing.target, (entry) => isSearched(entry, packing));
  const kept = store.isEmpty ? undefined : store.findNote(key);
  if (kept !== undefined) return keptBatch(entries, parseBatch(kept), store);
  const notes: (BatchedNote | null)[] = [];
  return {
    packed: () => undefined,
    note: ({ packed, data, reuse }) => {
      notes.push(known[notes.length] === true ? batchedNote(packed, data, reuse !== NO_REUSE) : null);
    },
    keep: () => notes.some((note) => note !== null) && store.putNote(key, batchBytes(notes)),
  };
}

function keptBatch(
  entries: readonly Entry[],
  notes: ReturnType<typeof parseBatch>,
  store: EntryStore,
): StoredBatch {
  const find = store.findInOrder(
    notes.map((note, index) =>
      note === null || note.small !== undefined
        ? undefined
        : { sha256: note.sha256, size: sizeAt(entries, index) },
    ),
  );
  return {
    packed: (index) => {
      const [entry, note] = [entries[index], notes[index]];
      if (entry === undefined || note === undefined || note === null) return undefined;
      if (entry.content.kind === 'wheel') assertRecorded(entry.content, note.sha256);
      const data = note.small === undefined ? find(index) : Buffer.from(note.small.data, 'base64');
      if (data === undefined) return undefined;
      const reuse = note.small === undefined ? FOUND : NO_REUSE;
      return { packed: packedBefore(entry, note, data), data, reuse };
    },
    note: () => undefined,
    keep: () => false,
  };
}

function sizeAt(entries: readonly Entry[], index: number): number {
  const entry = entries[index];
  return entry === undefined ? 0 : contentSize(entry.content);
}

const FOUND: Reuse = { found: 1, put: 0 };

/** What entries take in the archive, at most, in bytes: compression makes nothing larger. */
export function mostBytesOf(entries: readonly Entry[]): number {
  return entries.reduce(
    (sum, { path, content }) => sum + mostLocalFileHeaderLength(path) + contentSize(content),
    0,
  );
}

/** A segment that is being filled. */
class SegmentBuilder {
  readonly #memory: SegmentMemory;
  readonly #capacity: number;
  #entries: PackedEntry[] = [];
  #bytes: Uint8Array<ArrayBuffer> | undefined;
  #length = 0;
  #reuse = NO_REUSE;

  /** @param entries what is to go into it, and into those that follow it */
  constructor(entries: readonly Entry[], memory: SegmentMemory) {
    this.#memory = memory;
    // Memory that is not written to costs nothing.
    this.#capacity = Math.min(mostBytesOf(entries), SEGMENT_BYTES);
  }

  list(entry: PackedEntry, reuse: Reuse): void {
    this.#entries.push(entry);
    this.count(reuse);
  }

  count(reuse: Reuse): void {
    if (reuse !== NO_REUSE) this.#reuse = addReuse(this.#reuse, reuse);
  }

  /** @returns how many of the bytes there was room for */
  append(bytes: Uint8Array): number {
    this.#bytes ??= this.#memory.take(this.#capacity);
    const room = this.#capacity - this.#length;
    const fitting = bytes.byteLength <= room ? bytes : bytes.subarray(0, room);
    this.#bytes.set(fitting, this.#length);
    this.#length += fitting.byteLength;
    return fitting.byteLength;
  }

  /** Gives the current segment, and begins the next. */
  finish(): Segment {
    const bytes = (this.#bytes ?? new Uint8Array()).subarray(0, this.#length);
    const segment = { entries: this.#entries, bytes, reuse: this.#reuse };
    this.#entries = [];
    this.#reuse = NO_REUSE;
    this.#bytes = undefined;
    this.#length = 0;
    return segment;
  }
}

/** An entry, and its data as it will stand in the archive. */
interface PackedContent {
  readonly packed: PackedEntry;
  /** May belong to the compressor, or the store, which write over it when they are used next. */
  readonly data: Uint8Array;
  readonly reuse: Reuse;
}

/**
 * Reads, checks, digests and compresses one entry, and looks whether it is a binary that cannot run or
 * holds secrets. DEFLATE where that is smaller than the content, STORED where it is not. Symbolic links are always stored, as Info-ZIP writes them.
 */
function packEntry(entry: Entry, packing: Packing, tools: PackTools): PackedContent {
  return keptEntry(entry, packing, tools) ?? packContent(entry, packing, tools);
}

/**
 * A file as an earlier build has packed it, without reading it.
 *
 * @returns undefined where that is not to be had
 */
function keptEntry(entry: Entry, packing: Packing, { store }: PackTools): PackedContent | undefined {
  const { path, mode, content } = entry;
  if (store === undefined || store.isEmpty || packing.level === 0 || content.kind === 'bytes')
    return undefined;
  const note = keptNote(entry, packing, store);
  if (note === undefined) return undefined;
  if (content.kind === 'wheel') assertRecorded(content, note.sha256);
  const data = store.find(note.sha256, content.size);
  if (data === undefined || data === 'stored') return undefined;
  const packed: PackedEntry = {
    path,
    mode: mode === 'from-content' ? note.mode : mode,
    method: METHOD_DEFLATED,
    crc32: note.crc32,
    compressedSize: data.byteLength,
    size: content.size,
    sha256: note.sha256,
    binary: note.binary,
    secrets: note.secrets,
  };
  return { packed, data, reuse: FOUND };
}

/** What an earlier build noted of an entry. */
function keptNote(entry: Entry, packing: Packing, store: EntryStore): PackNote | undefined {
  const find = (searched: boolean): PackNote | undefined => {
    const key = noteKey(entry, packing.target, searched);
    const bytes = key === undefined ? undefined : store.findNote(key);
    return bytes && parseNote(bytes);
  };
  const searched = isSearched(entry, packing);
  const note = find(searched);
  if (note !== undefined || searched || !packing.secrets || entry.mode === 'symlink') return note;
  // It was looked at where that build did not know yet that an installer wrote it.
  const more = find(true);
  return more && { ...more, secrets: NO_SECRETS };
}

/** Secrets of installed packages are their authors' business. */
function isSearched({ mode, installed }: Entry, { secrets = false }: Packing): boolean {
  return secrets && installed !== true && mode !== 'symlink';
}

function packContent(
  entry: Entry,
  packing: Packing,
  { compressor, store, contents }: PackTools,
): PackedContent {
  const { level, target } = packing;
  const { path, content } = entry;
  const size = contentSize(content);
  const bytes = inputOf(content, path, compressor, contents);
  const mode = entry.mode === 'from-content' ? modeFromContent(bytes) : entry.mode;
  const sha256 = sha256Of(bytes);
  if (content.kind === 'wheel') assertRecorded(content, sha256);
  const searched = isSearched(entry, packing);
  const secrets = searched
    ? findSecrets(path, bytes, compressor.search(Math.min(size, MAX_SEARCHED)))
    : NO_SECRETS;
  let outcome: Outcome = 'stored';
  let reuse = NO_REUSE;
  if (level > 0 && mode !== 'symlink') {
    const found = store?.find(sha256, size);
    outcome = found ?? compressor.deflate(size) ?? 'stored';
    if (found !== undefined) reuse = FOUND;
    else if (store?.put(sha256, size, outcome)) reuse = { found: 0, put: 1 };
  }
  const binary = target && checkBinary(path, bytes, target);
  // A file of a wheel was checked against the CRC-32 that the wheel states.
  const checksum = content.kind === 'wheel' ? content.crc32 : crc32(bytes);
  const isKept = outcome !== 'stored' && reuse !== NO_REUSE;
  const key = isKept ? noteKey(entry, target, searched) : undefined;
  if (key !== undefined) {
    const note = { sha256, crc32: checksum, mode: modeFromContent(bytes), binary, secrets };
    if (store?.putNote(key, noteBytes(note))) reuse = { ...reuse, put: 1 };
  }
  const data = outcome === 'stored' ? bytes : outcome;
  const packed: PackedEntry = {
    path,
    mode,
    method: outcome === 'stored' ? METHOD_STORED : METHOD_DEFLATED,
    crc32: checksum,
    compressedSize: data.byteLength,
    size,
    sha256,
    binary,
    secrets,
  };
  return { packed, data, reuse };
}

const NO_SECRETS: readonly string[] = [];

/** A content as the compressor's input, checked. */
function inputOf(
  content: Content,
  path: string,
  compressor: Compressor,
  contents: ContentReader,
): Uint8Array {
  const size = contentSize(content);
  if (content.kind !== 'wheel' || content.method !== METHOD_DEFLATED) {
    const bytes = compressor.input(size);
    contents.readInto(bytes, content, path);
    return bytes;
  }
  // From the file into the compressor's memory and there in place: nothing is allocated for it.
  const { compressedSize } = content;
  const bytes = compressor.input(size, compressedSize);
  contents.readData(compressor.data(size, compressedSize), content);
  const isWhole = compressor.inflate(size, compressedSize) && crc32(bytes) === content.crc32;
  // The slower way finds the problem and names it.
  if (!isWhole) contents.readInto(bytes, content, path);
  return bytes;
}

/**
 * RECORD is in the archive before most of what it lists, and was written by what the wheel's own says.
 *
 * @throws LambdaZipError `record`
 */
function assertRecorded({ wheel, member, sha256 }: WheelContent, actual: string): void {
  if (actual === sha256) return;
  const problem = `has other bytes for ${quoted(member)} than its RECORD says`;
  throw new LambdaZipError('record', wheelError(wheel.name, problem).message);
}
