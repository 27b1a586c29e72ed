/** Threads that pack. */
import { SHARE_ENV, Worker } from 'node:worker_threads';
import { contentSize, type Entry } from '../../entries/entry.js';
import { LambdaZipError } from '../../util/errors.js';
import { yieldToEventLoop } from '../../util/ports.js';
import { fileBeside } from '../../util/program-files.js';
import type { Segment } from '../segment.js';
import { discardDraft } from '../store/entry-store.js';
import { BATCH_BYTES, type PackedBatch } from './batches.js';
import { mostBytesOf, type Packing, type PackTools, packEntries, packTools, SEGMENT_BYTES } from './pack.js';
import type { PackDuty, PackMessage, PackReply, PackRequest } from './pack-worker.js';
import { SegmentMemory } from './segment-memory.js';
import { entryColumns, segmentOf } from './thread-messages.js';

/** Pieces of memory that wait for a thread: where one was slow, all that had waited for it is written at once. */
const MAX_SPARE = 16;

/**
 * The most content that this thread packs at a time, when all others have as much in hand: meanwhile, some 0.4 s, it
 * neither writes nor hands out work.
 */
const MAX_HERE = 16 * BATCH_BYTES;
/** Content that it packs in any case: some 25 ms. */
const SMALL = BATCH_BYTES;

/** Jobs that a thread has, so that it does not wait for the next one while this thread is busy. */
const JOBS_AT_ONCE = 2;
/** The same before this thread helps: it orders the tree then, which takes some 0.1 s where that is large. */
const JOBS_AHEAD = 8;

interface Job {
  readonly entries: readonly Entry[];
  /** Of content. */
  readonly bytes: number;
  /** That they take in the archive, at most. */
  readonly mostBytes: number;
  /** Of the entries that have come back. */
  readonly done: number;
  readonly resolve: (packed: PackedBatch) => void;
  readonly reject: (error: Error) => void;
}

interface Started {
  /** Its draft for the store; undefined without a store. */
  readonly draft: string | undefined;
  readonly ended: Promise<unknown>;
  /** In the order in which it answers. */
  readonly jobs: Job[];
}

/** A fixed number of threads that take the next batch as soon as they are free. This one helps, where it is told to. */
export class WorkerPool {
  readonly #packing: Packing;
  readonly #size: number;
  readonly #draft: () => string | undefined;
  readonly #workers = new Map<Worker, Started>();
  readonly #waiting: Job[] = [];
  readonly #memory = new SegmentMemory(MAX_SPARE);
  #failure: Error | undefined;
  /** Of this thread, once it helps. */
  #tools: PackTools | undefined;
  #isPackingHere: boolean = false;
  #isFinished: boolean = false;

  /** @param draft gives each thread what it may put into the store */
  constructor(size: number, packing: Packing, draft: () => string | undefined) {
    this.#size = size;
    this.#packing = packing;
    this.#draft = draft;
  }

  /** Starts all threads now; without it each starts when there is work for it. */
  startAll(): void {
    while (this.#workers.size < this.#size) this.#start();
  }

  /** From now on this thread, which has nothing else to do, packs what waits for one. */
  help(): void {
    this.#tools = packTools(this.#packing, this.#draft(), this.#memory);
    this.#dispatch();
  }

  pack(entries: readonly Entry[]): Promise<PackedBatch> {
    return new Promise((resolve, reject) => {
      if (this.#failure !== undefined) {
        reject(this.#failure);
        return;
      }
      const bytes = entries.reduce((sum, { content }) => sum + contentSize(content), 0);
      this.#waiting.push({ entries, bytes, mostBytes: mostBytesOf(entries), done: 0, resolve, reject });
      this.#dispatch();
    });
  }

  /** Takes back the memory of a segment that was written: a thread writes over it. */
  giveBack({ bytes }: Segment): void {
    this.#memory.giveBack(bytes.buffer);
  }

  /**
   * Tells the threads, which have nothing left to do, to keep what they put into the store, and to end: {@link close}
   * waits for that, so that until then this thread can do something else.
   */
  finish(): void {
    // Nobody has asked for what still waits.
    for (const job of this.#waiting.splice(0)) job.reject(new LambdaZipError('cancelled', 'cancelled'));
    for (const worker of this.#workers.keys()) this.#send(worker, { request: 'finish' });
    this.#isFinished = true;
    this.#tools?.store?.finish();
  }

  /** Ends the threads: once they are done where they were told to finish, otherwise whatever they do. */
  async close(): Promise<void> {
    if (this.#isFinished) await Promise.all([...this.#workers.values()].map(({ ended }) => ended));
    this.#fail(new LambdaZipError('cancelled', 'cancelled'));
    this.#tools?.store?.discard();
    this.#tools?.contents.close();
    this.#tools = undefined;
    for (const [worker, { draft }] of this.#workers) {
      await worker.terminate();
      if (draft !== undefined) discardDraft(draft);
    }
  }

  #dispatch(): void {
    while (this.#waiting.length > 0) {
      // Asked where there is a job: it may start a thread.
      const worker = this.#free();
      const job = worker && this.#waiting.splice(this.#firstForThread(), 1)[0];
      if (worker === undefined || job === undefined) break;
      this.#give(worker, job, entryColumns(job.entries));
    }
    if (this.#waiting.length > 0 && this.#tools !== undefined && !this.#isPackingHere)
      void this.#packHere(this.#tools);
  }

  /**
   * Where this thread helps, it takes the small jobs: a large one that is begun last keeps one thread while all others
   * wait. One of several segments has to wait for its turn: its thread goes on once the first of them is written, and what
   * is written before must not stand behind it.
   */
  #firstForThread(): number {
    if (this.#tools === undefined) return 0;
    return Math.max(
      0,
      this.#waiting.findIndex(({ bytes, mostBytes }) => bytes > SMALL && mostBytes <= SEGMENT_BYTES),
    );
  }

  /** The thread that has least to do, if it can take more. */
  #free(): Worker | undefined {
    const most = this.#workers.size < this.#size ? 1 : this.#tools === undefined ? JOBS_AHEAD : JOBS_AT_ONCE;
    let free: Worker | undefined;
    let least = most;
    for (const [worker, { jobs }] of this.#workers) {
      if (jobs.length >= least) continue;
      least = jobs.length;
      free = worker;
    }
    return free ?? this.#start();
  }

  /** Takes one waiting job after the other, as long as there are any that do not take too long. */
  async #packHere(tools: PackTools): Promise<void> {
    this.#isPackingHere = true;
    // Threads that have become free come first.
    await yieldToEventLoop();
    for (let job = this.#takeOne(); job !== undefined; job = this.#takeOne()) {
      try {
        job.resolve(packedAtOnce(packEntries(job.entries, this.#packing, tools)));
      } catch (error) {
        job.reject(error instanceof Error ? error : new Error(String(error)));
      }
      await yieldToEventLoop();
    }
    this.#isPackingHere = false;
  }

  /** The first small job; without one the first of those that keep this thread no longer than the others are busy. */
  #takeOne(): Job | undefined {
    if (this.#tools === undefined) return undefined;
    let index = this.#waiting.findIndex(({ bytes }) => bytes <= SMALL);
    if (index < 0) {
      const inHand = [...this.#workers.values()].map(({ jobs }) =>
        jobs.reduce((sum, { bytes }) => sum + bytes, 0),
      );
      const most = Math.min(MAX_HERE, ...inHand);
      index = this.#waiting.findIndex(({ bytes }) => bytes <= most);
    }
    return index < 0 ? undefined : this.#waiting.splice(index, 1)[0];
  }

  #give(worker: Worker, job: Job, request: PackRequest): void {
    this.#workers.get(worker)?.jobs.push(job);
    this.#send(worker, { request, memory: this.#memory.takeSpare() });
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
    const ended = new Promise((resolve) => worker.once('exit', resolve));
    this.#workers.set(worker, { draft, ended, jobs: [] });
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
    const job = this.#workers.get(worker)?.jobs.shift();
    if ('error' in reply) {
      job?.reject(new LambdaZipError(reply.error.code, reply.error.message, { hint: reply.error.hint }));
    } else if (job !== undefined) {
      const segment = segmentOf(reply.segment, job.entries.slice(job.done));
      const done = job.done + segment.entries.length;
      job.resolve({ segment, more: reply.last ? undefined : () => this.#more(worker, { ...job, done }) });
    }
    this.#dispatch();
  }

  /** The next segment of a job; what else the thread has waits for the last. */
  #more(worker: Worker, job: Job): Promise<PackedBatch> {
    return new Promise((resolve, reject) => {
      if (this.#failure !== undefined) {
        reject(this.#failure);
        return;
      }
      this.#workers.get(worker)?.jobs.unshift({ ...job, resolve, reject });
      this.#send(worker, { request: 'more', memory: this.#memory.takeSpare() });
    });
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    const given = [...this.#workers.values()].flatMap(({ jobs }) => jobs.splice(0));
    for (const job of [...given, ...this.#waiting.splice(0)]) job.reject(this.#failure);
  }
}

/** All segments of a batch, made now: the tools are free for another one. */
function packedAtOnce(segments: Iterator<Segment, Segment>): PackedBatch {
  const { value: segment, done } = segments.next();
  if (done === true) return { segment, more: undefined };
  const rest = packedAtOnce(segments);
  return { segment, more: async () => rest };
}
