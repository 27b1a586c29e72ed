/** Threads that pack. */
import { SHARE_ENV, Worker } from 'node:worker_threads';
import type { Entry } from '../../entries/entry.js';
import { LambdaZipError } from '../../util/errors.js';
import { fileBeside } from '../../util/program-files.js';
import type { Segment } from '../segment.js';
import { discardDraft } from '../store/entry-store.js';
import type { Packing } from './pack.js';
import type { PackDuty, PackMessage, PackReply, PackRequest } from './pack-worker.js';
import { SegmentMemory } from './segment-memory.js';
import { entryColumns, segmentOf } from './thread-messages.js';

/** A worker's answer: a segment, and a way to ask for the next of the same batch, if there is one. */
export interface PackedBatch {
  readonly segment: Segment;
  readonly more: (() => Promise<PackedBatch>) | undefined;
}

/** Pieces of memory that wait for a thread: where one was slow, all that had waited for it is written at once. */
const MAX_SPARE = 16;

interface Job {
  readonly request: PackRequest;
  /** Of the entries that have not come back yet. */
  readonly paths: readonly string[];
  readonly resolve: (packed: PackedBatch) => void;
  readonly reject: (error: Error) => void;
}

interface Started {
  /** Its draft for the store; undefined without a store. */
  readonly draft: string | undefined;
  readonly ended: Promise<unknown>;
}

/** A fixed number of threads that take the next batch as soon as they are free. */
export class WorkerPool {
  readonly #packing: Packing;
  readonly #size: number;
  readonly #draft: () => string | undefined;
  readonly #workers = new Map<Worker, Started>();
  readonly #idle: Worker[] = [];
  readonly #running = new Map<Worker, Job>();
  readonly #waiting: Job[] = [];
  readonly #memory = new SegmentMemory(MAX_SPARE);
  #failure: Error | undefined;

  /** @param draft gives each thread what it may put into the store */
  constructor(size: number, packing: Packing, draft: () => string | undefined) {
    this.#size = size;
    this.#packing = packing;
    this.#draft = draft;
  }

  /** Starts all threads now; without it each starts when there is work for it. */
  startAll(): void {
    for (let worker = this.#start(); worker !== undefined; worker = this.#start()) this.#idle.push(worker);
  }

  pack(entries: readonly Entry[]): Promise<PackedBatch> {
    return new Promise((resolve, reject) => {
      if (this.#failure !== undefined) {
        reject(this.#failure);
        return;
      }
      const request = entryColumns(entries);
      this.#waiting.push({ request, paths: request.paths, resolve, reject });
      this.#dispatch();
    });
  }

  /** Takes back the memory of a segment that was written: a thread writes over it. */
  giveBack({ bytes }: Segment): void {
    this.#memory.giveBack(bytes.buffer);
  }

  /** Lets the threads, which have nothing left to do, keep what they put into the store, and end. */
  async finish(): Promise<void> {
    for (const worker of this.#workers.keys()) this.#send(worker, { request: 'finish' });
    await Promise.all([...this.#workers.values()].map(({ ended }) => ended));
  }

  /** Ends the threads, whatever they do. */
  async close(): Promise<void> {
    this.#fail(new LambdaZipError('cancelled', 'cancelled'));
    for (const [worker, { draft }] of this.#workers) {
      await worker.terminate();
      if (draft !== undefined) discardDraft(draft);
    }
  }

  #dispatch(): void {
    while (this.#waiting.length > 0) {
      const worker = this.#idle.pop() ?? this.#start();
      if (worker === undefined) return;
      const job = this.#waiting.shift();
      if (job === undefined) return;
      this.#give(worker, job);
    }
  }

  #give(worker: Worker, job: Job): void {
    this.#running.set(worker, job);
    this.#send(worker, { request: job.request, memory: this.#memory.takeSpare() });
  }

  #send(worker: Worker, message: PackMessage): void {
    worker.postMessage(message, message.memory === undefined ? [] : [message.memory]);
  }

  #start(): Worker | undefined {
    if (this.#workers.size >= this.#size) return undefined;
    const draft = this.#draft();
    const duty: PackDuty = { packing: this.#packing, draft };
    const worker = new Worker(fileBeside(import.meta.url, 'pack-worker.js'), {
      workerData: duty,
      // Of this process's own: what they load is none of a thread's business, and some of them it refuses.
      execArgv: [],
      // A thread reads no variable; without this each gets a copy of all.
      env: SHARE_ENV,
    });
    this.#workers.set(worker, { draft, ended: new Promise((resolve) => worker.once('exit', resolve)) });
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
    if ('error' in reply) {
      job?.reject(new LambdaZipError(reply.error.code, reply.error.message, { hint: reply.error.hint }));
    } else if (job !== undefined) {
      const segment = segmentOf(reply.segment, job.paths);
      const paths = job.paths.slice(segment.entries.length);
      job.resolve({ segment, more: reply.last ? undefined : () => this.#more(worker, paths) });
      // The worker holds the rest of a large entry, and takes nothing else until that was asked for.
      if (!reply.last) return;
    }
    this.#idle.push(worker);
    this.#dispatch();
  }

  #more(worker: Worker, paths: readonly string[]): Promise<PackedBatch> {
    return new Promise((resolve, reject) => {
      if (this.#failure !== undefined) reject(this.#failure);
      else this.#give(worker, { request: 'more', paths, resolve, reject });
    });
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    for (const job of [...this.#running.values(), ...this.#waiting]) job.reject(this.#failure);
    this.#running.clear();
    this.#waiting.length = 0;
  }
}
