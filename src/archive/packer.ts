/** Runs {@link packEntry} over a tree: in this thread or in workers, in order, in bounded memory. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { LambdaZipError } from '../errors.js';
import { contentSize, type Entry } from '../pipeline/entry.js';
import { throwIfCancelled } from '../ports.js';
import { type PackedEntry, type Packing, packEntry } from './pack.js';
import type { PackReply, PackRequest } from './pack-worker.js';

/** A batch ends when it holds this many bytes of content, or this many entries. */
const BATCH_BYTES = 512 * 1024;
const BATCH_ENTRIES = 64;
/** At most this much content is under way at once; a larger file travels alone. */
const IN_FLIGHT_BYTES = 16 * 1024 * 1024;
/** Below this, starting workers takes longer than the work (35 ms against about 50 MB/s). */
const WORKER_THRESHOLD_BYTES = 2 * 1024 * 1024;
/** More threads than this wait for the disk and for the one thread that writes. */
const MAX_WORKERS = 8;

/** Not a literal inside `new URL`: there the bundler would take it for an asset. scripts/bundle.mjs puts it in place. */
const WORKER_MODULE = ['.', 'pack-worker.js'].join('/');

export interface PackOptions extends Packing {
  /** Threads beside this one; 0 packs in this thread; `auto` decides by the size of the tree. */
  readonly workers: number | 'auto';
  /** Content bytes of the whole tree, where they are known beforehand. */
  readonly expectedBytes?: number | undefined;
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
): AsyncGenerator<PackedEntry> {
  const workers = workerCount(options);
  if (workers === 0) {
    for await (const entry of entries) {
      throwIfCancelled(options.signal);
      yield packEntry(entry, options);
    }
    return;
  }
  const pool = new WorkerPool(workers, { level: options.level, target: options.target });
  try {
    yield* packInOrder(entries, pool, options.signal);
  } finally {
    await pool.close();
  }
}

function workerCount({ workers, expectedBytes }: PackOptions): number {
  if (workers !== 'auto') return workers;
  if (expectedBytes !== undefined && expectedBytes < WORKER_THRESHOLD_BYTES) return 0;
  return Math.min(availableParallelism(), MAX_WORKERS);
}

async function* packInOrder(
  entries: Iterable<Entry> | AsyncIterable<Entry>,
  pool: WorkerPool,
  signal: AbortSignal | undefined,
): AsyncGenerator<PackedEntry> {
  const underWay: { bytes: number; packed: Promise<PackedEntry[]> }[] = [];
  let bytesUnderWay = 0;
  for await (const batch of batches(entries)) {
    throwIfCancelled(signal);
    while (underWay.length > 0 && bytesUnderWay + batch.bytes > IN_FLIGHT_BYTES) {
      const first = underWay.shift();
      if (first === undefined) break;
      yield* await first.packed;
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
    yield* await packed;
  }
}

interface Batch {
  readonly entries: Entry[];
  readonly bytes: number;
}

async function* batches(entries: Iterable<Entry> | AsyncIterable<Entry>): AsyncGenerator<Batch> {
  let batch: Entry[] = [];
  let bytes = 0;
  for await (const entry of entries) {
    const size = contentSize(entry.content);
    if (batch.length > 0 && (bytes + size > BATCH_BYTES || batch.length >= BATCH_ENTRIES)) {
      yield { entries: batch, bytes };
      batch = [];
      bytes = 0;
    }
    batch.push(entry);
    bytes += size;
  }
  if (batch.length > 0) yield { entries: batch, bytes };
}

interface Job {
  readonly entries: readonly Entry[];
  readonly resolve: (packed: PackedEntry[]) => void;
  readonly reject: (error: Error) => void;
}

/** A fixed number of threads that take the next job as soon as they are free. */
class WorkerPool {
  readonly #packing: Packing;
  readonly #size: number;
  readonly #workers = new Set<Worker>();
  readonly #idle: Worker[] = [];
  readonly #running = new Map<Worker, Job>();
  readonly #waiting: Job[] = [];
  #failure: Error | undefined;

  constructor(size: number, packing: Packing) {
    this.#size = size;
    this.#packing = packing;
  }

  pack(entries: readonly Entry[]): Promise<PackedEntry[]> {
    return new Promise((resolve, reject) => {
      if (this.#failure !== undefined) {
        reject(this.#failure);
        return;
      }
      this.#waiting.push({ entries, resolve, reject });
      this.#dispatch();
    });
  }

  async close(): Promise<void> {
    this.#fail(new LambdaZipError('cancelled', 'cancelled'));
    await Promise.all([...this.#workers].map((worker) => worker.terminate()));
  }

  #dispatch(): void {
    while (this.#waiting.length > 0) {
      const worker = this.#idle.pop() ?? this.#start();
      if (worker === undefined) return;
      const job = this.#waiting.shift();
      if (job === undefined) return;
      this.#running.set(worker, job);
      const request: PackRequest = { entries: job.entries, packing: this.#packing };
      worker.postMessage(request);
    }
  }

  #start(): Worker | undefined {
    if (this.#workers.size >= this.#size) return undefined;
    const worker = new Worker(new URL(WORKER_MODULE, import.meta.url));
    this.#workers.add(worker);
    worker.on('message', (reply: PackReply) => this.#settle(worker, reply));
    worker.on('error', (error) =>
      this.#fail(
        new LambdaZipError('internal', `a compression thread failed: ${error.message}`, { cause: error }),
      ),
    );
    worker.on('exit', (code) =>
      this.#fail(new LambdaZipError('internal', `a compression thread ended early (exit code ${code})`)),
    );
    return worker;
  }

  #settle(worker: Worker, reply: PackReply): void {
    const job = this.#running.get(worker);
    this.#running.delete(worker);
    this.#idle.push(worker);
    if (job !== undefined) {
      if ('packed' in reply) job.resolve(reply.packed);
      else job.reject(new LambdaZipError(reply.error.code, reply.error.message, { hint: reply.error.hint }));
    }
    this.#dispatch();
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    for (const job of [...this.#running.values(), ...this.#waiting]) job.reject(this.#failure);
    this.#running.clear();
    this.#waiting.length = 0;
  }
}
