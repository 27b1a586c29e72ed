/** Runs {@link packEntries} over a tree: in this thread or in workers, in order, in bounded memory. */
import { availableParallelism } from 'node:os';
import type { Entry } from '../../entries/entry.js';
import { LambdaZipError } from '../../util/errors.js';
import { throwIfCancelled, yieldToEventLoop } from '../../util/ports.js';
import type { CompressionLevel } from '../level.js';
import type { Segment } from '../segment.js';
import { draftOf } from '../store/entry-store.js';
import { trimStore } from '../store/entry-store-limits.js';
import { AheadOfOrder, type Batch, type PackedBatch } from './batches.js';
import { type Packing, packEntries, packTools } from './pack.js';
import type { WorkerPool } from './worker-pool.js';

/**
 * At most this much content is under way at once; a larger file travels alone. Enough for the other threads to go on
 * while one has a file of 30 MiB: what comes after it waits for it.
 */
const IN_FLIGHT_BYTES = 64 * 1024 * 1024;
/**
 * Of that, packed before the order is known, when nothing can be written yet. More would be there sooner than the walk
 * is over only where all was packed by an earlier build, and be memory that the garbage collector looks after.
 */
const AHEAD_BYTES = 48 * 1024 * 1024;
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
  readonly #ahead = new AheadOfOrder(AHEAD_BYTES);
  #foundBytes = 0;
  #module: Promise<typeof import('./worker-pool.js')> | undefined;
  #pool: Promise<WorkerPool> | undefined;
  #isDecided: boolean = false;
  #hasPut: boolean = false;

  constructor(options: PackOptions) {
    this.#options = options;
  }

  /**
   * Takes note of content that was found, and starts threads once they will pay: that takes as long as a walk. They pack
   * what is known so far while the walk goes on.
   *
   * @param entry if it will be packed as it is
   */
  found(bytes: number, entry?: Entry): void {
    this.#foundBytes += bytes;
    if (entry !== undefined) this.#ahead.add(entry);
    // Asked for each file, and more than this takes as long as to look at the file.
    if (this.#isDecided) return;
    const { workers, level } = this.#options;
    if (workers !== 'auto') {
      this.#begin(workers, false);
      return;
    }
    const enough = workersPayFrom(level);
    if (this.#foundBytes >= enough * LOAD_PART) this.#module ??= import('./worker-pool.js');
    if (this.#foundBytes >= enough) this.#begin(threadsBeside(), true);
  }

  /** Starts threads, where it is not known yet whether they will pay, but there is time for it. */
  getReady(): void {
    if (!this.#isDecided && this.#options.workers === 'auto') this.#begin(threadsBeside(), true);
  }

  #begin(workers: number, atOnce: boolean): void {
    this.#isDecided = true;
    if (workers === 0) return;
    this.#pool = this.#start(workers, atOnce);
    this.#pool.then(
      (pool) => this.#ahead.begin((entries) => pool.pack(entries)),
      // Whoever packs hears of it.
      () => undefined,
    );
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
    this.found(Math.max(0, expectedBytes - this.#foundBytes));
    const pool = await this.#pool;
    const all = this.#ahead.batches(entries, installed);
    if (pool !== undefined && this.#options.workers === 'auto') pool.help();
    const segments = pool === undefined ? this.#packHere(all) : packInOrder(all, pool, this.#options.signal);
    for await (const segment of segments) {
      this.#hasPut ||= segment.reuse.put > 0;
      yield segment;
    }
    pool?.finish();
  }

  /** Waits for the threads, or ends them where not all was packed, and keeps the store in bounds. Never rejects. */
  async close(): Promise<void> {
    const pool = await this.#pool?.catch(() => undefined);
    await pool?.close();
    const { store } = this.#options;
    if (store !== undefined && this.#hasPut) trimStore(store);
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

/** Threads beside this one, which packs, too, once the walk is over. Where there is one processor, it is this one's. */
function threadsBeside(): number {
  return Math.min(availableParallelism() - 1, MAX_WORKERS);
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
  const end = new AbortController();
  // A thread may take long for what it has in hand, and nobody waits for it then.
  const cancelled = new Promise<never>((_, reject) => {
    const cancel = (): void => reject(new LambdaZipError('cancelled', 'cancelled'));
    signal?.addEventListener('abort', cancel, { once: true, signal: end.signal });
  });
  cancelled.catch(() => undefined);
  try {
    for await (const batch of all) {
      throwIfCancelled(signal);
      while (underWay.length > 0 && bytesUnderWay + batch.bytes > IN_FLIGHT_BYTES) {
        const first = underWay.shift();
        if (first === undefined) break;
        yield* segmentsOf(await Promise.race([first.packed, cancelled]), pool);
        bytesUnderWay -= first.bytes;
      }
      const packed = batch.packed?.() ?? pool.pack(batch.entries);
      // It is awaited in its turn; until then a failure must not count as unhandled.
      packed.catch(() => undefined);
      underWay.push({ bytes: batch.bytes, packed });
      bytesUnderWay += batch.bytes;
    }
    for (const { packed } of underWay) {
      throwIfCancelled(signal);
      yield* segmentsOf(await Promise.race([packed, cancelled]), pool);
    }
  } finally {
    end.abort();
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
