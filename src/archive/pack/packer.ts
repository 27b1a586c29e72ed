/** Runs {@link packEntries} over a tree: in this thread or in workers, in order, in bounded memory. */
import { availableParallelism } from 'node:os';
import { contentSize, type Entry } from '../../entries/entry.js';
import { throwIfCancelled, yieldToEventLoop } from '../../util/ports.js';
import type { CompressionLevel } from '../level.js';
import type { Segment } from '../segment.js';
import { draftOf } from '../store/entry-store.js';
import { type Packing, packEntries, packTools } from './pack.js';
import type { PackedBatch, WorkerPool } from './worker-pool.js';

/** A batch ends when it holds this many bytes of content, or this many entries. */
const BATCH_BYTES = 1024 * 1024;
const BATCH_ENTRIES = 256;
/**
 * At most this much content is under way at once; a larger file travels alone. Enough for the other threads to go on
 * while one has a file of 30 MiB: what comes after it waits for it.
 */
const IN_FLIGHT_BYTES = 64 * 1024 * 1024;
/** From this part of {@link workersPayFrom} on it may come to that, and what it takes is loaded. */
const LOAD_PART = 1 / 2;
/** More threads than this wait for the disk and for the one thread that writes. */
const MAX_WORKERS = 8;

export interface PackOptions extends Packing {
  /** Threads beside this one; 0 packs in this thread; `auto` decides by the size of the tree. */
  readonly workers: number | 'auto';
  /** Directory of what was compressed before, and is to be kept for later; the bytes do not depend on it. */
  readonly store?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Packs one tree. To be closed, whatever comes of it. */
export class Packer {
  readonly #options: PackOptions;
  #foundBytes = 0;
  #module: Promise<typeof import('./worker-pool.js')> | undefined;
  #pool: Promise<WorkerPool> | undefined;

  constructor(options: PackOptions) {
    this.#options = options;
  }

  /** Takes note of content that was found, and starts threads once they will pay: that takes as long as a walk. */
  found(bytes: number): void {
    this.#foundBytes += bytes;
    const enough = workersPayFrom(this.#options.level);
    if (this.#options.workers !== 'auto' || this.#foundBytes < enough * LOAD_PART) return;
    this.#module ??= import('./worker-pool.js');
    if (this.#foundBytes < enough) return;
    this.#pool ??= this.#start(Math.min(availableParallelism(), MAX_WORKERS), true);
    // Whoever packs hears of it.
    this.#pool.catch(() => undefined);
  }

  /**
   * Packs entries and yields them in the order in which they came. A segment's bytes are there until the next segment
   * is asked for; then they are written over.
   *
   * @param expectedBytes content of all of them, found or not
   * @param installed paths of which secrets are not looked for
   * @throws LambdaZipError what packing an entry throws; `cancelled`; `internal` when a worker dies
   */
  async *pack(
    entries: Iterable<Entry> | AsyncIterable<Entry>,
    expectedBytes: number,
    installed?: ReadonlySet<string>,
  ): AsyncGenerator<Segment> {
    const { workers, signal } = this.#options;
    if (workers === 'auto') this.found(Math.max(0, expectedBytes - this.#foundBytes));
    else if (workers > 0) this.#pool = this.#start(workers, false);
    const pool = await this.#pool;
    const all = batches(entries, installed);
    if (pool === undefined) {
      yield* this.#packHere(all);
    } else {
      yield* packInOrder(all, pool, signal);
      await pool.finish();
    }
  }

  /** Ends the threads. Never rejects. */
  async close(): Promise<void> {
    const pool = await this.#pool?.catch(() => undefined);
    await pool?.close();
  }

  async #start(workers: number, atOnce: boolean): Promise<WorkerPool> {
    this.#module ??= import('./worker-pool.js');
    const { WorkerPool } = await this.#module;
    const pool = new WorkerPool(workers, this.#packing, () => this.#draft());
    if (atOnce) pool.startAll();
    return pool;
  }

  async *#packHere(all: AsyncIterable<Batch>): AsyncGenerator<Segment> {
    const packing = this.#packing;
    const tools = packTools(packing, this.#draft());
    try {
      for await (const batch of all) {
        await yieldToEventLoop();
        throwIfCancelled(this.#options.signal);
        const last = yield* packEntries(batch.entries, packing, tools);
        yield last;
        tools.memory.giveBack(last.bytes.buffer);
      }
      tools.store?.finish();
    } finally {
      tools.store?.discard();
      tools.contents.close();
    }
  }

  get #packing(): Packing {
    const { level, target, secrets = false } = this.#options;
    return { level, target, secrets };
  }

  /** A thread's draft for the store. Without compression nothing is worth keeping. */
  #draft(): string | undefined {
    const { store, level } = this.#options;
    return store === undefined || level === 0 ? undefined : draftOf(store, level);
  }
}

/**
 * Below this, starting workers takes longer than the work: each has modules to load, and functions to compile.
 *
 * @returns bytes of content
 */
function workersPayFrom(level: CompressionLevel): number {
  const mebibyte = 1024 * 1024;
  // Reading and writing, which is all there is to do then, are hardly faster in threads.
  if (level === 0) return 64 * mebibyte;
  // From 10 on the compressor takes several times as long.
  return level < 10 ? 8 * mebibyte : mebibyte;
}

async function* packInOrder(
  all: AsyncIterable<Batch>,
  pool: WorkerPool,
  signal: AbortSignal | undefined,
): AsyncGenerator<Segment> {
  const underWay: { bytes: number; packed: Promise<PackedBatch> }[] = [];
  let bytesUnderWay = 0;
  for await (const batch of all) {
    throwIfCancelled(signal);
    while (underWay.length > 0 && bytesUnderWay + batch.bytes > IN_FLIGHT_BYTES) {
      const first = underWay.shift();
      if (first === undefined) break;
      yield* segmentsOf(await first.packed, pool);
      bytesUnderWay -= first.bytes;
    }
    const packed = pool.pack(batch.entries);
    // It is awaited in its turn; until then a failure must not count as unhandled.
    packed.catch(() => undefined);
    underWay.push({ bytes: batch.bytes, packed });
    bytesUnderWay += batch.bytes;
  }
  for (const { packed } of underWay) {
    throwIfCancelled(signal);
    yield* segmentsOf(await packed, pool);
  }
}

async function* segmentsOf(packed: PackedBatch, pool: WorkerPool): AsyncGenerator<Segment> {
  let batch: PackedBatch | undefined = packed;
  while (batch !== undefined) {
    yield batch.segment;
    pool.giveBack(batch.segment);
    batch = await batch.more?.();
  }
}

interface Batch {
  readonly entries: Entry[];
  readonly bytes: number;
}

async function* batches(
  entries: Iterable<Entry> | AsyncIterable<Entry>,
  installed: ReadonlySet<string> | undefined,
): AsyncGenerator<Batch> {
  let batch: Entry[] = [];
  let bytes = 0;
  for await (const entry of entries) {
    const size = contentSize(entry.content);
    if (batch.length > 0 && (bytes + size > BATCH_BYTES || batch.length >= BATCH_ENTRIES)) {
      yield { entries: batch, bytes };
      batch = [];
      bytes = 0;
    }
    batch.push(installed?.has(entry.path) ? { ...entry, installed: true } : entry);
    bytes += size;
  }
  if (batch.length > 0) yield { entries: batch, bytes };
}
