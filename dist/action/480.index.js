export const id = 480;
export const ids = [480];
export const modules = {

/***/ 6480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  WorkerPool: () => (/* binding */ WorkerPool)
});

// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(5919);
// EXTERNAL MODULE: ./build/entries/entry.js
var entry = __webpack_require__(7663);
// EXTERNAL MODULE: ./build/util/errors.js
var errors = __webpack_require__(4478);
// EXTERNAL MODULE: ./build/util/ports.js
var ports = __webpack_require__(2701);
// EXTERNAL MODULE: ./build/util/program-files.js
var program_files = __webpack_require__(4751);
// EXTERNAL MODULE: ./build/archive/store/entry-store.js + 3 modules
var entry_store = __webpack_require__(7782);
// EXTERNAL MODULE: ./build/archive/pack/batches.js
var batches = __webpack_require__(5675);
// EXTERNAL MODULE: ./build/archive/pack/pack.js + 3 modules
var pack = __webpack_require__(3067);
// EXTERNAL MODULE: ./build/archive/pack/segment-memory.js
var segment_memory = __webpack_require__(9276);
// EXTERNAL MODULE: ./build/entries/zip-member.js
var zip_member = __webpack_require__(6099);
;// CONCATENATED MODULE: ./build/archive/pack/thread-messages.js
/**
 * Messages between threads, in columns: copied one by one, with the names of all their fields, entries would take
 * longer to hand over than small ones take to compress.
 */


/**
 * Whether an installer wrote it; the place of its wheel in the list and one more, 0 for none; its size. Then of a file
 * when its content and when it was changed last, and its number; of what lies in a wheel its CRC-32, header, method and compressed size.
 */
const NUMBERS = 7;
function entryColumns(entries) {
    const numbers = new Float64Array(entries.length * NUMBERS);
    const wheels = [];
    const contents = entries.map(({ content, installed }, index) => {
        const at = index * NUMBERS;
        if (installed)
            numbers[at] = 1;
        if (content.kind === 'bytes')
            return content.bytes;
        if (content.kind === 'file') {
            numbers.set([0, content.size, content.mtimeMs, content.ctimeMs, content.ino], at + 1);
            return content.file;
        }
        const { wheel, size, crc32, headerAt, method, compressedSize } = content;
        // Those of one wheel mostly follow one another.
        let place = wheels.lastIndexOf(wheel);
        if (place < 0)
            place = wheels.push(wheel) - 1;
        numbers.set([place + 1, size, crc32, headerAt, method, compressedSize], at + 1);
        return content.member;
    });
    return {
        paths: entries.map(({ path }) => path),
        modes: entries.map(({ mode }) => mode),
        contents,
        numbers,
        wheels,
        digests: entries.map(({ content }) => (content.kind === 'wheel' ? content.sha256 : '')),
        origins: entries.map(({ content }) => (content.kind === 'file' ? content.origin : undefined)),
    };
}
function entriesOf(columns) {
    return columns.paths.map((path, index) => ({
        path,
        mode: columns.modes[index] ?? 'from-content',
        installed: columns.numbers[index * NUMBERS] === 1,
        content: contentAt(columns, index),
    }));
}
function contentAt(columns, index) {
    const { contents, numbers, wheels, digests, origins } = columns;
    const content = contents[index] ?? '';
    if (typeof content !== 'string')
        return { kind: 'bytes', bytes: content };
    const [place = 0, size = 0, ...rest] = numbers.subarray(index * NUMBERS + 1, (index + 1) * NUMBERS);
    const wheel = wheels[place - 1];
    if (wheel === undefined) {
        const [mtimeMs = 0, ctimeMs = 0, ino = 0] = rest;
        const origin = origins[index];
        return {
            kind: 'file',
            file: content,
            size,
            mtimeMs,
            ctimeMs,
            ino,
            ...(origin !== undefined && { origin }),
        };
    }
    const [crc32 = 0, headerAt = 0, method = 0, compressedSize = 0] = rest;
    const sha256 = digests[index] ?? '';
    return { kind: 'wheel', wheel, member: content, headerAt, method, compressedSize, size, crc32, sha256 };
}
/** CRC-32, compressed size, size, index of the mode, whether it is deflated. */
const ROW = 5;
const DIGEST_LENGTH = 64;
function segmentColumns({ entries, bytes, reuse }) {
    const rows = new Float64Array(entries.length * ROW);
    let at = 0;
    for (const { crc32, compressedSize, size, mode, method } of entries) {
        rows.set([crc32, compressedSize, size, MODES.indexOf(mode), method === METHOD_DEFLATED ? 1 : 0], at);
        at += ROW;
    }
    return {
        bytes,
        reuse,
        rows,
        digests: entries.map(({ sha256 }) => sha256).join(''),
        binaries: entries.flatMap(({ binary }, index) => binary === undefined ? [] : [[index, binary]]),
        secrets: entries.flatMap(({ secrets }, index) => secrets.length === 0 ? [] : [[index, secrets]]),
    };
}
/** @param asked the segment's entries, and those that follow */
function segmentOf({ bytes, reuse, rows, digests, binaries, secrets }, asked) {
    const findings = new Map(binaries);
    const kinds = new Map(secrets);
    const entries = [];
    for (let index = 0; index * ROW < rows.length; index += 1) {
        const number = (column) => rows[index * ROW + column] ?? 0;
        entries.push({
            path: asked[index]?.path ?? '',
            crc32: number(0),
            compressedSize: number(1),
            size: number(2),
            mode: entry/* MODES */.F[number(3)] ?? '0644',
            method: number(4) === 1 ? zip_member/* METHOD_DEFLATED */.oT : zip_member/* METHOD_STORED */.y$,
            sha256: digests.slice(index * DIGEST_LENGTH, (index + 1) * DIGEST_LENGTH),
            binary: findings.get(index),
            secrets: kinds.get(index) ?? [],
        });
    }
    return { entries, bytes, reuse };
}
//# sourceMappingURL=thread-messages.js.map
;// CONCATENATED MODULE: ./build/archive/pack/worker-pool.js
/** Threads that pack. */










/** Pieces of memory that wait for a thread: where one was slow, all that had waited for it is written at once. */
const MAX_SPARE = 16;
/**
 * The most content that this thread packs at a time, when all others have as much in hand: meanwhile, some 0.4 s, it
 * neither writes nor hands out work.
 */
const MAX_HERE = 16 * batches/* BATCH_BYTES */.F;
/** Content that it packs in any case: some 25 ms. */
const SMALL = batches/* BATCH_BYTES */.F;
/** Jobs that a thread has, so that it does not wait for the next one while this thread is busy. */
const JOBS_AT_ONCE = 2;
/** The same before this thread helps: it orders the tree then, which takes some 0.1 s where that is large. */
const JOBS_AHEAD = 8;
/** A fixed number of threads that take the next batch as soon as they are free. This one helps, where it is told to. */
class WorkerPool {
    #packing;
    #size;
    #draft;
    #workers = new Map();
    #waiting = [];
    #memory = new segment_memory/* SegmentMemory */.L(MAX_SPARE);
    #failure;
    /** Of this thread, once it helps. */
    #tools;
    #isPackingHere = false;
    #isFinished = false;
    /** @param draft gives each thread what it may put into the store */
    constructor(size, packing, draft) {
        this.#size = size;
        this.#packing = packing;
        this.#draft = draft;
    }
    /** Starts all threads now; without it each starts when there is work for it. */
    startAll() {
        while (this.#workers.size < this.#size)
            this.#start();
    }
    /** From now on this thread, which has nothing else to do, packs what waits for one. */
    help() {
        this.#tools = (0,pack/* packTools */.RH)(this.#packing, this.#draft(), this.#memory);
        this.#dispatch();
    }
    pack(entries) {
        return new Promise((resolve, reject) => {
            if (this.#failure !== undefined) {
                reject(this.#failure);
                return;
            }
            const bytes = entries.reduce((sum, { content }) => sum + (0,entry/* contentSize */.v)(content), 0);
            this.#waiting.push({ entries, bytes, mostBytes: (0,pack/* mostBytesOf */.AB)(entries), done: 0, resolve, reject });
            this.#dispatch();
        });
    }
    /** Takes back the memory of a segment that was written: a thread writes over it. */
    giveBack({ bytes }) {
        this.#memory.giveBack(bytes.buffer);
    }
    /**
     * Tells the threads, which have nothing left to do, to keep what they put into the store, and to end: {@link close}
     * waits for that, so that until then this thread can do something else.
     */
    finish() {
        // Nobody has asked for what still waits.
        for (const job of this.#waiting.splice(0))
            job.reject(new errors/* LambdaZipError */.dk('cancelled', 'cancelled'));
        for (const worker of this.#workers.keys())
            this.#send(worker, { request: 'finish' });
        this.#isFinished = true;
        this.#tools?.store?.finish();
    }
    /** Ends the threads: once they are done where they were told to finish, otherwise whatever they do. */
    async close() {
        if (this.#isFinished)
            await Promise.all([...this.#workers.values()].map(({ ended }) => ended));
        this.#fail(new errors/* LambdaZipError */.dk('cancelled', 'cancelled'));
        this.#tools?.store?.discard();
        this.#tools?.contents.close();
        this.#tools = undefined;
        for (const [worker, { draft }] of this.#workers) {
            await worker.terminate();
            if (draft !== undefined)
                (0,entry_store/* discardDraft */.mk)(draft);
        }
    }
    #dispatch() {
        while (this.#waiting.length > 0) {
            // Asked where there is a job: it may start a thread.
            const worker = this.#free();
            const job = worker && this.#waiting.splice(this.#firstForThread(), 1)[0];
            if (worker === undefined || job === undefined)
                break;
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
    #firstForThread() {
        if (this.#tools === undefined)
            return 0;
        return Math.max(0, this.#waiting.findIndex(({ bytes, mostBytes }) => bytes > SMALL && mostBytes <= pack/* SEGMENT_BYTES */.yJ));
    }
    /** The thread that has least to do, if it can take more. */
    #free() {
        const most = this.#workers.size < this.#size ? 1 : this.#tools === undefined ? JOBS_AHEAD : JOBS_AT_ONCE;
        let free;
        let least = most;
        for (const [worker, { jobs }] of this.#workers) {
            if (jobs.length >= least)
                continue;
            least = jobs.length;
            free = worker;
        }
        return free ?? this.#start();
    }
    /** Takes one waiting job after the other, as long as there are any that do not take too long. */
    async #packHere(tools) {
        this.#isPackingHere = true;
        // Threads that have become free come first.
        await (0,ports/* yieldToEventLoop */.h5)();
        for (let job = this.#takeOne(); job !== undefined; job = this.#takeOne()) {
            try {
                job.resolve(packedAtOnce((0,pack/* packEntries */.Gy)(job.entries, this.#packing, tools)));
            }
            catch (error) {
                job.reject(error instanceof Error ? error : new Error(String(error)));
            }
            await (0,ports/* yieldToEventLoop */.h5)();
        }
        this.#isPackingHere = false;
    }
    /** The first small job; without one the first of those that keep this thread no longer than the others are busy. */
    #takeOne() {
        if (this.#tools === undefined)
            return undefined;
        let index = this.#waiting.findIndex(({ bytes }) => bytes <= SMALL);
        if (index < 0) {
            const inHand = [...this.#workers.values()].map(({ jobs }) => jobs.reduce((sum, { bytes }) => sum + bytes, 0));
            const most = Math.min(MAX_HERE, ...inHand);
            index = this.#waiting.findIndex(({ bytes }) => bytes <= most);
        }
        return index < 0 ? undefined : this.#waiting.splice(index, 1)[0];
    }
    #give(worker, job, request) {
        this.#workers.get(worker)?.jobs.push(job);
        this.#send(worker, { request, memory: this.#memory.takeSpare() });
    }
    #send(worker, message) {
        worker.postMessage(message, message.memory === undefined ? [] : [message.memory]);
    }
    #start() {
        if (this.#workers.size >= this.#size)
            return undefined;
        const draft = this.#draft();
        const duty = { packing: this.#packing, draft };
        const worker = new external_node_worker_threads_.Worker((0,program_files/* fileBeside */.x)(import.meta.url, 'pack-worker.js'), {
            workerData: duty,
            // Of this process's own: what they load is none of a thread's business, and some of them it refuses.
            execArgv: [],
            // A thread reads no variable; without this each gets a copy of all.
            env: external_node_worker_threads_.SHARE_ENV,
        });
        const ended = new Promise((resolve) => worker.once('exit', resolve));
        this.#workers.set(worker, { draft, ended, jobs: [] });
        worker.on('message', (reply) => this.#settle(worker, reply));
        worker.on('error', (error) => this.#fail(new errors/* LambdaZipError */.dk('internal', `a compression thread failed: ${error.message}`, { cause: error })));
        worker.on('exit', (code) => this.#fail(new errors/* LambdaZipError */.dk('internal', `a compression thread ended early (exit code ${code})`)));
        return worker;
    }
    #settle(worker, reply) {
        const job = this.#workers.get(worker)?.jobs.shift();
        if ('error' in reply) {
            job?.reject(new errors/* LambdaZipError */.dk(reply.error.code, reply.error.message, { hint: reply.error.hint }));
        }
        else if (job !== undefined) {
            const segment = segmentOf(reply.segment, job.entries.slice(job.done));
            const done = job.done + segment.entries.length;
            job.resolve({ segment, more: reply.last ? undefined : () => this.#more(worker, { ...job, done }) });
        }
        this.#dispatch();
    }
    /** The next segment of a job; what else the thread has waits for the last. */
    #more(worker, job) {
        return new Promise((resolve, reject) => {
            if (this.#failure !== undefined) {
                reject(this.#failure);
                return;
            }
            this.#workers.get(worker)?.jobs.unshift({ ...job, resolve, reject });
            this.#send(worker, { request: 'more', memory: this.#memory.takeSpare() });
        });
    }
    #fail(error) {
        this.#failure ??= error;
        const given = [...this.#workers.values()].flatMap(({ jobs }) => jobs.splice(0));
        for (const job of [...given, ...this.#waiting.splice(0)])
            job.reject(this.#failure);
    }
}
/** All segments of a batch, made now: the tools are free for another one. */
function packedAtOnce(segments) {
    const { value: segment, done } = segments.next();
    if (done === true)
        return { segment, more: undefined };
    const rest = packedAtOnce(segments);
    return { segment, more: async () => rest };
}
//# sourceMappingURL=worker-pool.js.map

/***/ })

};
