/** Entries in batches, as threads are given them: those that are found while the walk goes on, and all in their order. */
import { contentSize, type Entry } from '../../entries/entry.js';
import { INSTALLED } from '../../pipeline/installed.js';
import { localFileLength } from '../format.js';
import { NO_REUSE, type PackedEntry, type Segment } from '../segment.js';
import { mostBytesOf, SEGMENT_BYTES } from './pack.js';

/** A batch ends when it holds this many bytes of content, or this many entries. */
export const BATCH_BYTES = 1024 * 1024;
const BATCH_ENTRIES = 256;

/** Entries that one thread packs. */
interface Entries {
  readonly entries: readonly Entry[];
  readonly bytes: number;
}

/** Entries that follow one another in the archive. */
export interface Batch extends Entries {
  /** Where they are packed already, or will be. */
  readonly packed?: (() => Promise<PackedBatch>) | undefined;
}

/** A thread's answer: a segment, and a way to ask for the next of the same batch, if there is one. */
export interface PackedBatch {
  readonly segment: Segment;
  readonly more: (() => Promise<PackedBatch>) | undefined;
}

/** Fills one batch after the other. */
class BatchBuilder {
  #entries: Entry[] = [];
  #bytes = 0;

  /** @returns the batch before, if there is no room in it */
  add(entry: Entry): Entries | undefined {
    const size = contentSize(entry.content);
    const isFull =
      this.#entries.length > 0 && (this.#bytes + size > BATCH_BYTES || this.#entries.length >= BATCH_ENTRIES);
    const full = isFull ? this.take() : undefined;
    this.#entries.push(entry);
    this.#bytes += size;
    return full;
  }

  /** What is in it so far, if there is anything. */
  take(): Entries | undefined {
    if (this.#entries.length === 0) return undefined;
    const taken = { entries: this.#entries, bytes: this.#bytes };
    this.#entries = [];
    this.#bytes = 0;
    return taken;
  }
}

interface AheadBatch extends Entries {
  readonly packed: Promise<PackedBatch>;
}

interface Place {
  readonly batch: AheadBatch;
  /** Of the batch, and of the entry in it. */
  readonly number: number;
  readonly index: number;
}

/** Where entries are in batches. */
class Places {
  readonly #batches: readonly AheadBatch[];
  /** Of the entry that should be asked for next. */
  #batch = 0;
  #index = 0;
  /** Entries that were not asked for yet. */
  #left: number;
  #byEntry: Map<Entry, Place> | undefined;

  constructor(batches: readonly AheadBatch[]) {
    this.#batches = batches;
    this.#left = batches.reduce((sum, { entries }) => sum + entries.length, 0);
  }

  /** To be asked for each entry once. */
  find(entry: Entry): Place | undefined {
    if (this.#left === 0) return undefined;
    const batch = this.#batches[this.#batch];
    if (batch?.entries[this.#index] === entry)
      return this.#take({ batch, number: this.#batch, index: this.#index });
    // Not in order, which is rare: a map of all would take longer than everything else here.
    this.#byEntry ??= new Map(
      this.#batches.flatMap((of, number) =>
        of.entries.map((one, index) => [one, { batch: of, number, index }]),
      ),
    );
    const place = this.#byEntry.get(entry);
    return place && this.#take(place);
  }

  #take(place: Place): Place {
    const { batch, number, index } = place;
    const isLast = index + 1 === batch.entries.length;
    this.#batch = isLast ? number + 1 : number;
    this.#index = isLast ? 0 : index + 1;
    this.#left -= 1;
    return place;
  }
}

/**
 * Has entries packed before it is known what stands between them. They come mostly in the order of the archive, so that
 * most batches go into it as they are; of others, pieces do. What turns out not to be wanted is dropped.
 */
export class AheadOfOrder {
  readonly #most: number;
  readonly #builder = new BatchBuilder();
  readonly #waiting: Entries[] = [];
  readonly #packed: AheadBatch[] = [];
  #pack: ((entries: readonly Entry[]) => Promise<PackedBatch>) | undefined;
  #bytes = 0;

  /** @param most bytes of content to have under way: nothing of it can be written yet */
  constructor(most: number) {
    this.#most = most;
  }

  /** Takes note of an entry that will be packed, as it is. */
  add(entry: Entry): void {
    if (this.#bytes >= this.#most) return;
    // One of several segments would hold its thread until it is written, which others may have to be before.
    const isLarge = mostBytesOf([entry]) > SEGMENT_BYTES;
    const full = isLarge ? this.#builder.take() : this.#builder.add(entry);
    if (full === undefined) return;
    this.#waiting.push(full);
    this.#bytes += full.bytes;
    this.#handOver();
  }

  /** From now on there are threads. */
  begin(pack: (entries: readonly Entry[]) => Promise<PackedBatch>): void {
    this.#pack = pack;
    this.#handOver();
  }

  #handOver(): void {
    if (this.#pack === undefined) return;
    for (const { entries, bytes } of this.#waiting.splice(0)) {
      const packed = this.#pack(entries.map(asKnown));
      // It is awaited in its turn, if at all; until then a failure must not count as unhandled.
      packed.catch(() => undefined);
      this.#packed.push({ entries, bytes, packed });
    }
  }

  /**
   * All entries in batches, in their order.
   *
   * @param installed paths of which secrets are not looked for
   */
  async *batches(
    entries: Iterable<Entry> | AsyncIterable<Entry>,
    installed: ReadonlySet<string> | undefined,
  ): AsyncGenerator<Batch> {
    const builder = new BatchBuilder();
    const places = new Places(this.#packed);
    let run: { readonly batch: AheadBatch; readonly from: number; to: number } | undefined;
    for await (const entry of entries) {
      const place = places.find(entry);
      if (run !== undefined) {
        if (place?.batch === run.batch && place.index === run.to) {
          run.to += 1;
          continue;
        }
        yield pieceOf(run.batch, run.from, run.to, installed);
        run = undefined;
      }
      if (place !== undefined) {
        const before = builder.take();
        if (before !== undefined) yield before;
        run = { batch: place.batch, from: place.index, to: place.index + 1 };
        continue;
      }
      const full = builder.add(installed?.has(entry.path) ? { ...entry, installed: true } : entry);
      if (full !== undefined) yield full;
    }
    if (run !== undefined) yield pieceOf(run.batch, run.from, run.to, installed);
    const rest = builder.take();
    if (rest !== undefined) yield rest;
  }
}

/** An entry of the folders of package managers is known to be theirs before all of them are known. */
function asKnown(entry: Entry): Entry {
  return INSTALLED.test(entry.path) ? { ...entry, installed: true } : entry;
}

function pieceOf(
  { entries, packed }: AheadBatch,
  from: number,
  to: number,
  installed: ReadonlySet<string> | undefined,
): Batch {
  const piece = entries.slice(from, to);
  return {
    entries: piece,
    bytes: piece.reduce((sum, { content }) => sum + contentSize(content), 0),
    packed: async () => {
      // It came in one segment: what takes several is not packed ahead.
      const { segment } = await packed;
      return { segment: sliceOf(segment, from, to, installed), more: undefined };
    },
  };
}

/** A copy of some entries of a segment; the segment itself, if it is all of them. */
function sliceOf(
  segment: Segment,
  from: number,
  to: number,
  installed: ReadonlySet<string> | undefined,
): Segment {
  const entries = segment.entries
    .slice(from, to)
    .map((entry) => (entry.secrets.length > 0 && installed?.has(entry.path) ? withoutSecrets(entry) : entry));
  if (entries.length === segment.entries.length) return { ...segment, entries };
  const start = lengthOf(segment.entries.slice(0, from));
  // Not a view: its memory goes back to the threads when it is written.
  const bytes = segment.bytes.slice(start, start + lengthOf(entries));
  return { entries, bytes, reuse: from === 0 ? segment.reuse : NO_REUSE };
}

/** In the time before it was known who wrote the file, it was looked at. */
function withoutSecrets(entry: PackedEntry): PackedEntry {
  return { ...entry, secrets: [] };
}

function lengthOf(entries: readonly PackedEntry[]): number {
  return entries.reduce((sum, entry) => sum + localFileLength(entry), 0);
}
