/** Runs {@link packEntries} over a tree: in this thread or in workers, in order, in bounded memory. */
import { availableParallelism } from 'node:os';
import { contentSize, type Entry } from '../pipeline/entry.js';
import { throwIfCancelled } from '../ports.js';
import { draftOf } from './entry-store.js';
import { type Packing, packEntries, packTools } from './pack.js';
import type { Segment } from './segment.js';
import type { PackedBatch, WorkerPool } from './worker-pool.js';

/** A batch ends when it holds this many bytes of content, or this many entries. */
const BATCH_BYTES = 512 * 1024;
const BATCH_ENTRIES = 64;
/** At most this much content is under way at once; a larger file travels alone. */
const IN_FLIGHT_BYTES = 16 * 1024 * 1024;
/** Below this, starting workers takes longer than the work (35 ms against about 50 MB/s). */
const WORKER_THRESHOLD_BYTES = 2 * 1024 * 1024;
/** More threads than this wait for the disk and for the one thread that writes. */
const MAX_WORKERS = 8;

export interface PackOptions extends Packing {
  /** Threads beside this one; 0 packs in this thread; `auto` decides by the size of the tree. */
  readonly workers: number | 'auto';
  /** Content bytes of the whole tree, where they are known beforehand. */
  readonly expectedBytes?: number | undefined;
  /** Directory of what was compressed before, and is to be kept for later; the bytes do not depend on it. */
  readonly store?: string | undefined;
  /** Paths of which secrets are not looked for. */
  readonly installed?: ReadonlySet<string> | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Packs entries and yields them in the order in which they came.
 *
 * @throws LambdaZipError what packing an entry throws; `cancelled`; `internal` when a worker dies
 */
export async function* packAll(
  entries: Iterable<Entry> | AsyncIterable<Entry>,
  options: PackOptions,
): AsyncGenerator<Segment> {
  const packing: Packing = {
    level: options.level,
    target: options.target,
    secrets: options.secrets ?? false,
  };
  const { store, installed, signal } = options;
  // What is not compressed need not be kept.
  const draft = (): string | undefined =>
    store === undefined || packing.level === 0 ? undefined : draftOf(store, packing.level);
  const workers = workerCount(options);
  if (workers > 0) {
    const { WorkerPool } = await import('./worker-pool.js');
    const pool = new WorkerPool(workers, packing, draft);
    try {
      yield* packInOrder(batches(entries, installed), pool, signal);
      await pool.finish();
    } finally {
      await pool.close();
    }
    return;
  }
  const tools = packTools(packing, draft());
  try {
    for await (const batch of batches(entries, installed)) {
      throwIfCancelled(signal);
      yield yield* packEntries(batch.entries, packing, tools);
    }
    tools.store?.finish();
  } finally {
    tools.store?.discard();
  }
}

function workerCount({ workers, expectedBytes }: PackOptions): number {
  if (workers !== 'auto') return workers;
  if (expectedBytes !== undefined && expectedBytes < WORKER_THRESHOLD_BYTES) return 0;
  return Math.min(availableParallelism(), MAX_WORKERS);
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
      yield* segmentsOf(await first.packed);
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
    yield* segmentsOf(await packed);
  }
}

async function* segmentsOf(packed: PackedBatch): AsyncGenerator<Segment> {
  let batch: PackedBatch | undefined = packed;
  while (batch !== undefined) {
    yield batch.segment;
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
