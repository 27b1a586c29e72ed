export const id = 854;
export const ids = [854];
export const modules = {

/***/ 2854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WorkerPool: () => (/* binding */ WorkerPool)
/* harmony export */ });
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5919);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/* harmony import */ var _program_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9702);
/* harmony import */ var _entry_store_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6852);
/** Threads that pack. */




/** A fixed number of threads that take the next batch as soon as they are free. */
class WorkerPool {
    #packing;
    #size;
    #draft;
    #workers = new Map();
    #idle = [];
    #running = new Map();
    #waiting = [];
    #failure;
    /** @param draft gives each thread what it may put into the store */
    constructor(size, packing, draft) {
        this.#size = size;
        this.#packing = packing;
        this.#draft = draft;
    }
    /** Starts all threads now; without it each starts when there is work for it. */
    startAll() {
        for (let worker = this.#start(); worker !== undefined; worker = this.#start())
            this.#idle.push(worker);
    }
    pack(entries) {
        return new Promise((resolve, reject) => {
            if (this.#failure !== undefined) {
                reject(this.#failure);
                return;
            }
            this.#waiting.push({ request: entries, resolve, reject });
            this.#dispatch();
        });
    }
    /** Lets the threads, which have nothing left to do, keep what they put into the store, and end. */
    async finish() {
        for (const worker of this.#workers.keys())
            worker.postMessage('finish');
        await Promise.all([...this.#workers.values()].map(({ ended }) => ended));
    }
    /** Ends the threads, whatever they do. */
    async close() {
        this.#fail(new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LambdaZipError */ .dk('cancelled', 'cancelled'));
        for (const [worker, { draft }] of this.#workers) {
            await worker.terminate();
            if (draft !== undefined)
                (0,_entry_store_js__WEBPACK_IMPORTED_MODULE_3__/* .discardDraft */ .mk)(draft);
        }
    }
    #dispatch() {
        while (this.#waiting.length > 0) {
            const worker = this.#idle.pop() ?? this.#start();
            if (worker === undefined)
                return;
            const job = this.#waiting.shift();
            if (job === undefined)
                return;
            this.#give(worker, job);
        }
    }
    #give(worker, job) {
        this.#running.set(worker, job);
        worker.postMessage(job.request);
    }
    #start() {
        if (this.#workers.size >= this.#size)
            return undefined;
        const draft = this.#draft();
        const duty = { packing: this.#packing, draft };
        const worker = new node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.Worker((0,_program_files_js__WEBPACK_IMPORTED_MODULE_2__/* .fileBeside */ .x)(import.meta.url, 'pack-worker.js'), { workerData: duty });
        this.#workers.set(worker, { draft, ended: new Promise((resolve) => worker.once('exit', resolve)) });
        worker.on('message', (reply) => this.#settle(worker, reply));
        worker.on('error', (error) => this.#fail(new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LambdaZipError */ .dk('internal', `a compression thread failed: ${error.message}`, { cause: error })));
        worker.on('exit', (code) => this.#fail(new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LambdaZipError */ .dk('internal', `a compression thread ended early (exit code ${code})`)));
        return worker;
    }
    #settle(worker, reply) {
        const job = this.#running.get(worker);
        this.#running.delete(worker);
        if ('segment' in reply && !reply.last) {
            // The worker holds the rest of a large entry, and takes nothing else until that was asked for.
            job?.resolve({ segment: reply.segment, more: () => this.#more(worker) });
            return;
        }
        this.#idle.push(worker);
        if ('segment' in reply)
            job?.resolve({ segment: reply.segment, more: undefined });
        else
            job?.reject(new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LambdaZipError */ .dk(reply.error.code, reply.error.message, { hint: reply.error.hint }));
        this.#dispatch();
    }
    #more(worker) {
        return new Promise((resolve, reject) => {
            if (this.#failure !== undefined)
                reject(this.#failure);
            else
                this.#give(worker, { request: 'more', resolve, reject });
        });
    }
    #fail(error) {
        this.#failure ??= error;
        for (const job of [...this.#running.values(), ...this.#waiting])
            job.reject(this.#failure);
        this.#running.clear();
        this.#waiting.length = 0;
    }
}
//# sourceMappingURL=worker-pool.js.map

/***/ })

};
