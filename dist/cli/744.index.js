export const id = 744;
export const ids = [744];
export const modules = {

/***/ 2785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ digestOf)
/* harmony export */ });
/** @param bytes the 32 raw bytes of a SHA-256 */
function digestOf(bytes) {
    return { hex: bytes.toString('hex'), base64: bytes.toString('base64') };
}
//# sourceMappingURL=digest.js.map

/***/ }),

/***/ 8758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   KO: () => (/* binding */ Draft),
/* harmony export */   ls: () => (/* binding */ isDraftOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9473);
/* harmony import */ var _pipeline_kinds_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9332);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(977);







/**
 * A file that is written beside its target and takes the target's place in one step, so that there
 * is the old file whole or the new file whole and nothing in between.
 */
class Draft {
    target;
    /** The target's real place: two drafts of one place would replace each other. */
    place;
    #setting;
    #temporary;
    constructor(target, place, setting) {
        this.target = target;
        this.place = place;
        this.#setting = setting;
        const unique = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex');
        this.#temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(target)), `${temporaryStart((0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(target))}${unique}${TEMPORARY_SUFFIX}`);
    }
    /**
     * @param target the file to write, as the user named it
     * @param setting the name of the setting that named it, e.g. `output`, for messages
     * @throws LambdaZipError `output` when there is no directory to write to, or something else in the file's place
     */
    static async create(target, setting) {
        if (/[/\\]$/.test(target)) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .LambdaZipError */ .dk('output', `${setting}: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .quoted */ .TL)(target)} is a directory, a file name is needed`);
        }
        const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(target));
        const parent = await inspect(directory, target, setting);
        if (parent === undefined) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .LambdaZipError */ .dk('output', `${setting}: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .quoted */ .TL)(target)} cannot be written: the directory ${(0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .quoted */ .TL)(directory)} does not exist`, { hint: 'Create the directory first, or choose another place.' });
        }
        if (!parent.isDirectory()) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .LambdaZipError */ .dk('output', `${setting}: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .quoted */ .TL)(target)} cannot be written: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .quoted */ .TL)(directory)} is not a directory`);
        }
        const existing = await inspect((0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(target), target, setting);
        if (existing !== undefined && !existing.isFile()) {
            const kind = existing.isDirectory() ? 'a directory' : (0,_pipeline_kinds_js__WEBPACK_IMPORTED_MODULE_6__/* .kindOf */ .I)(existing);
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .LambdaZipError */ .dk('output', `${setting}: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .quoted */ .TL)(target)} is ${kind}, a file name is needed`);
        }
        return new Draft(target, await placeOf(target), setting);
    }
    /** A stream into the draft. The file appears once the stream is opened. */
    open() {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createWriteStream)(this.#temporary, { flags: 'wx' });
    }
    /** @throws LambdaZipError `output` when the target cannot be replaced */
    async commit() {
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(this.#temporary, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(this.target));
        }
        catch (error) {
            throw this.failure(error);
        }
    }
    /** Removes the draft, if there is one; the target stays as it was. Never fails. */
    async discard() {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(this.#temporary, { force: true }).catch(() => undefined);
    }
    /** What writing threw, as an error that names the setting and the file. */
    failure(error) {
        return writeError(this.target, this.#setting, error);
    }
}
function writeError(target, setting, error) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .LambdaZipError */ .dk('output', `${setting}: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .quoted */ .TL)(target)} cannot be written: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .describeSystemError */ .Zo)(error)}`, { cause: error });
}
/** What is at a path, or undefined; other errors are told as those of writing the target. */
async function inspect(path, target, setting) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path);
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .systemErrorCode */ .vq)(error) === 'ENOENT')
            return undefined;
        throw writeError(target, setting, error);
    }
}
/** A file's absolute path with its directory's links resolved: where it is, by whichever way it was named. */
async function placeOf(target) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(target))), (0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(target));
}
const TEMPORARY_SUFFIX = '.tmp';
/** What most file systems take for a name. */
const MAX_NAME_BYTES = 255;
/** How the temporary name of a target begins: with the target's name, or as much of it as fits. */
function temporaryStart(name) {
    let kept = name;
    while (Buffer.byteLength(kept) > MAX_NAME_BYTES - '..'.length - 12 - TEMPORARY_SUFFIX.length) {
        kept = Array.from(kept).slice(0, -1).join('');
    }
    return `.${kept}.`;
}
/** Whether a file name is that of a draft of the target, left behind by a job that was killed. */
function isDraftOf(target, name) {
    const start = temporaryStart((0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(target));
    return (name.startsWith(start) &&
        name.endsWith(TEMPORARY_SUFFIX) &&
        /^[0-9a-f]{12}$/.test(name.slice(start.length, -TEMPORARY_SUFFIX.length)));
}
//# sourceMappingURL=draft.js.map

/***/ }),

/***/ 4744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bS: () => (/* binding */ archivesOf),
  jq: () => (/* binding */ build),
  R8: () => (/* binding */ filesOf)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: ./build/archive/draft.js
var archive_draft = __webpack_require__(8758);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(5919);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/pipeline/entry.js
var pipeline_entry = __webpack_require__(3863);
// EXTERNAL MODULE: ./build/ports.js
var build_ports = __webpack_require__(4788);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/binary/check.js + 1 modules
var check = __webpack_require__(4070);
// EXTERNAL MODULE: ./build/pipeline/modes.js
var modes = __webpack_require__(7627);
// EXTERNAL MODULE: ./build/pipeline/read-file.js
var read_file = __webpack_require__(5298);
// EXTERNAL MODULE: ./build/archive/crc32.js
var crc32 = __webpack_require__(4246);
// EXTERNAL MODULE: ./node_modules/libdeflate/index.js + 1 modules
var libdeflate = __webpack_require__(4230);
;// CONCATENATED MODULE: ./build/archive/deflate.js

const GLOBAL_EVENTS = ['uncaughtException', 'unhandledRejection'];
let started = false;
/**
 * The content as a raw DEFLATE stream: libdeflate's `libdeflate_deflate_compress`, compiled to
 * WebAssembly, on the whole content at once. Same input and level, same bytes, on every machine.
 *
 * @param level 1 to 12
 */
function deflate(bytes, level) {
    if (started)
        return (0,libdeflate/* deflate */.Kc)(bytes, level);
    started = true;
    // On its first call the module installs handlers that rethrow whatever nobody caught, with its own
    // minified source as the place. Errors of this process are not its business.
    const before = new Set(GLOBAL_EVENTS.flatMap((event) => process.rawListeners(event)));
    const result = (0,libdeflate/* deflate */.Kc)(bytes, level);
    for (const event of GLOBAL_EVENTS) {
        for (const listener of process.rawListeners(event)) {
            if (!before.has(listener))
                process.removeListener(event, listener);
        }
    }
    return result;
}
//# sourceMappingURL=deflate.js.map
// EXTERNAL MODULE: ./build/archive/format.js
var format = __webpack_require__(2790);
;// CONCATENATED MODULE: ./build/archive/pack.js







/**
 * Reads, checks, digests and compresses one entry, and looks whether it is a binary that cannot run. DEFLATE
 * where that is smaller than the content, STORED where it is not. Symbolic links are always stored, as Info-ZIP writes them.
 *
 * @throws LambdaZipError what reading the file throws
 */
function packEntry(entry, { level, target }) {
    const { path, content } = entry;
    const bytes = content.kind === 'file' ? (0,read_file/* readWholeFile */.M4)(content, path) : content.bytes;
    const mode = entry.mode === 'from-content' ? (0,modes/* modeFromContent */.$y)(bytes) : entry.mode;
    const size = bytes.byteLength;
    const deflated = level === 0 || size === 0 || mode === 'symlink' ? undefined : deflate(bytes, level);
    const smaller = deflated !== undefined && deflated.byteLength < size;
    const data = smaller ? deflated : bytes;
    return {
        path,
        mode,
        method: smaller ? format/* METHOD_DEFLATED */.oT : format/* METHOD_STORED */.y$,
        crc32: (0,crc32/* crc32 */.Q)(bytes),
        compressedSize: data.byteLength,
        size,
        sha256: (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex'),
        data,
        binary: target && (0,check/* checkBinary */.W)(path, bytes, target),
    };
}
//# sourceMappingURL=pack.js.map
;// CONCATENATED MODULE: ./build/archive/packer.js
/** Runs {@link packEntry} over a tree: in this thread or in workers, in order, in bounded memory. */






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
/**
 * Packs entries and yields them in the order in which they came.
 *
 * @throws LambdaZipError what packing an entry throws; `cancelled`; `internal` when a worker dies
 */
async function* packAll(entries, options) {
    const workers = workerCount(options);
    if (workers === 0) {
        for await (const entry of entries) {
            (0,build_ports/* throwIfCancelled */.dZ)(options.signal);
            yield packEntry(entry, options);
        }
        return;
    }
    const pool = new WorkerPool(workers, { level: options.level, target: options.target });
    try {
        yield* packInOrder(entries, pool, options.signal);
    }
    finally {
        await pool.close();
    }
}
function workerCount({ workers, expectedBytes }) {
    if (workers !== 'auto')
        return workers;
    if (expectedBytes !== undefined && expectedBytes < WORKER_THRESHOLD_BYTES)
        return 0;
    return Math.min((0,external_node_os_.availableParallelism)(), MAX_WORKERS);
}
async function* packInOrder(entries, pool, signal) {
    const underWay = [];
    let bytesUnderWay = 0;
    for await (const batch of batches(entries)) {
        (0,build_ports/* throwIfCancelled */.dZ)(signal);
        while (underWay.length > 0 && bytesUnderWay + batch.bytes > IN_FLIGHT_BYTES) {
            const first = underWay.shift();
            if (first === undefined)
                break;
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
        (0,build_ports/* throwIfCancelled */.dZ)(signal);
        yield* await packed;
    }
}
async function* batches(entries) {
    let batch = [];
    let bytes = 0;
    for await (const entry of entries) {
        const size = (0,pipeline_entry/* contentSize */.v)(entry.content);
        if (batch.length > 0 && (bytes + size > BATCH_BYTES || batch.length >= BATCH_ENTRIES)) {
            yield { entries: batch, bytes };
            batch = [];
            bytes = 0;
        }
        batch.push(entry);
        bytes += size;
    }
    if (batch.length > 0)
        yield { entries: batch, bytes };
}
/** A fixed number of threads that take the next job as soon as they are free. */
class WorkerPool {
    #packing;
    #size;
    #workers = new Set();
    #idle = [];
    #running = new Map();
    #waiting = [];
    #failure;
    constructor(size, packing) {
        this.#size = size;
        this.#packing = packing;
    }
    pack(entries) {
        return new Promise((resolve, reject) => {
            if (this.#failure !== undefined) {
                reject(this.#failure);
                return;
            }
            this.#waiting.push({ entries, resolve, reject });
            this.#dispatch();
        });
    }
    async close() {
        this.#fail(new errors/* LambdaZipError */.dk('cancelled', 'cancelled'));
        await Promise.all([...this.#workers].map((worker) => worker.terminate()));
    }
    #dispatch() {
        while (this.#waiting.length > 0) {
            const worker = this.#idle.pop() ?? this.#start();
            if (worker === undefined)
                return;
            const job = this.#waiting.shift();
            if (job === undefined)
                return;
            this.#running.set(worker, job);
            const request = { entries: job.entries, packing: this.#packing };
            worker.postMessage(request);
        }
    }
    #start() {
        if (this.#workers.size >= this.#size)
            return undefined;
        const worker = new external_node_worker_threads_.Worker(new URL(WORKER_MODULE, import.meta.url));
        this.#workers.add(worker);
        worker.on('message', (reply) => this.#settle(worker, reply));
        worker.on('error', (error) => this.#fail(new errors/* LambdaZipError */.dk('internal', `a compression thread failed: ${error.message}`, { cause: error })));
        worker.on('exit', (code) => this.#fail(new errors/* LambdaZipError */.dk('internal', `a compression thread ended early (exit code ${code})`)));
        return worker;
    }
    #settle(worker, reply) {
        const job = this.#running.get(worker);
        this.#running.delete(worker);
        this.#idle.push(worker);
        if (job !== undefined) {
            if ('packed' in reply)
                job.resolve(reply.packed);
            else
                job.reject(new errors/* LambdaZipError */.dk(reply.error.code, reply.error.message, { hint: reply.error.hint }));
        }
        this.#dispatch();
    }
    #fail(error) {
        this.#failure ??= error;
        for (const job of [...this.#running.values(), ...this.#waiting])
            job.reject(this.#failure);
        this.#running.clear();
        this.#waiting.length = 0;
    }
}
//# sourceMappingURL=packer.js.map
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: ./node_modules/archiver/index.js + 32 modules
var archiver = __webpack_require__(79);
// EXTERNAL MODULE: ./build/pipeline/tree.js
var tree = __webpack_require__(451);
// EXTERNAL MODULE: ./build/text.js
var build_text = __webpack_require__(977);
// EXTERNAL MODULE: ./build/archive/digest.js
var digest = __webpack_require__(2785);
;// CONCATENATED MODULE: ./build/archive/writer.js
/** Writes packed entries as an archive. archiver queues them and drives the stream; the bytes are ours. */









/**
 * Writes the entries in the order in which they come.
 *
 * @param entries with strictly ascending paths
 * @param sink ended when the archive is complete
 * @throws LambdaZipError `internal` when the paths do not ascend; what the entries throw; what the sink throws
 */
async function writeArchive(entries, sink) {
    const archive = new ProfileArchive();
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let size = 0;
    const written = (0,promises_.pipeline)(archive, async function* (chunks) {
        for await (const chunk of chunks) {
            hash.update(chunk);
            size += chunk.length;
            yield chunk;
        }
    }, sink);
    const fed = feed(entries, archive).catch((error) => {
        archive.destroy(error instanceof Error ? error : new Error(String(error)));
    });
    // Both are waited for, so that nothing is still under way after a failure. When the sink fails, the
    // archive closes and the feed ends; when the feed fails, its error is what the pipeline rejects with.
    await Promise.all([written, fed].map((job) => job.catch(() => undefined)));
    await written;
    return { digest: (0,digest/* digestOf */.o)(hash.digest()), size };
}
async function feed(entries, archive) {
    let previous;
    for await (const entry of entries) {
        if (previous !== undefined && (0,tree/* comparePaths */.cD)(previous, entry.path) >= 0) {
            throw new errors/* LambdaZipError */.dk('internal', `the tree is out of order: ${(0,build_text/* quoted */.TL)(entry.path)} came after ${(0,build_text/* quoted */.TL)(previous)}`);
        }
        previous = entry.path;
        await archive.add(entry);
    }
    archive.complete();
}
/** archiver with format profile 1 in place of its own ZIP format. */
class ProfileArchive extends archiver/* Archiver */.fx {
    #closed;
    #abandon;
    constructor() {
        super();
        const internals = this;
        internals._format = 'zip';
        internals._module = new ProfileFormat();
        internals._modulePipe();
        this.once('close', () => {
            this.#closed = new Error('the archive was closed before it was complete');
            this.#abandon?.(this.#closed);
        });
    }
    /** Resolves once the entry has been written and the stream has room for the next. */
    add(packed) {
        return new Promise((resolve, reject) => {
            if (this.#closed !== undefined) {
                reject(this.#closed);
                return;
            }
            this.#abandon = reject;
            const data = { name: packed.path, date: UNUSED_DATE, packed, callback: resolve };
            const { buffer, byteOffset, byteLength } = packed.data;
            this.append(Buffer.from(buffer, byteOffset, byteLength), data);
        });
    }
    /** No more entries: the central directory follows. Whoever reads the stream sees its end or its error. */
    complete() {
        this.finalize().catch(() => undefined);
    }
}
/** archiver stamps entries without a date with the clock; the format writes constants instead of either. */
const UNUSED_DATE = new Date(0);
/** Local headers and data as they come, then the central directory. */
class ProfileFormat extends external_node_stream_.PassThrough {
    #centralHeaders = [];
    #offset = 0;
    append(data, { packed }, callback) {
        this.#centralHeaders.push((0,format/* centralFileHeader */.x2)(packed, this.#offset));
        this.#put((0,format/* localFileHeader */.XA)(packed));
        this.#put(data, callback);
    }
    finalize() {
        const directory = Buffer.concat(this.#centralHeaders);
        const end = (0,format/* endOfCentralDirectory */.Vl)(this.#centralHeaders.length, directory.length, this.#offset);
        this.#put(directory);
        this.#put(end);
        this.end();
    }
    #put(bytes, callback) {
        this.#offset += bytes.length;
        this.write(bytes, callback);
    }
}
//# sourceMappingURL=writer.js.map
// EXTERNAL MODULE: ./build/binary/report.js
var report = __webpack_require__(6724);
// EXTERNAL MODULE: ./build/explain/limits.js
var limits = __webpack_require__(2322);
// EXTERNAL MODULE: ./build/explain/manifest.js
var explain_manifest = __webpack_require__(6055);
// EXTERNAL MODULE: ./build/pipeline/engine.js + 1 modules
var pipeline_engine = __webpack_require__(7253);
// EXTERNAL MODULE: ./build/pipeline/sources.js + 2 modules
var sources = __webpack_require__(6383);
// EXTERNAL MODULE: ./build/session.js
var build_session = __webpack_require__(4340);
;// CONCATENATED MODULE: ./build/build.js
/** The whole job as one function that both faces call. */














/** The files that a build writes, as the user named them. */
function filesOf({ output, layer, manifest }) {
    return [output, layer?.output, manifest].filter((file) => file !== undefined);
}
/** The archives of a build, the code's first. */
function archivesOf(report) {
    return report.layer === undefined ? [report] : [report, report.layer];
}
/**
 * Packs the sources. Either the archive is in its place, whole, or what was there has not changed. (A
 * manifest and a layer, which are written before, are put in their places just before.)
 *
 * @param run what this build shares with others of the same run
 * @throws LambdaZipError whatever is wrong with the request, the sources or the output
 */
async function build(request, ports, run = {}) {
    const { session = new build_session/* BuildSession */.H() } = run;
    try {
        return await buildIn(session, request, ports, run.outputs ?? []);
    }
    finally {
        if (run.session === undefined)
            await session.dispose();
    }
}
async function buildIn(session, request, ports, otherOutputs) {
    const { zip, layer: layerZip, manifest } = await createDrafts(request);
    const drafts = [zip, layerZip, manifest].filter((draft) => draft !== undefined);
    try {
        await (0,sources/* assertSources */.lx)(request.pipeline);
        const engine = await session.engine(request.engine, request.container, ports);
        (0,pipeline_engine/* assertEngineCan */.bf)(engine, request.pipeline);
        const dependencies = await session.dependencies(request.dependencies, request.target, engine, ports);
        const outputs = [...drafts.map(({ place }) => place), ...otherOutputs];
        const installed = dependencies && {
            directory: dependencies.directory,
            prefix: request.dependencies.prefix,
        };
        const packages = dependencies?.packages ?? [];
        const plan = { ...request.pipeline, outputs };
        const stage = { request, engine, session, ports };
        let staged;
        if (layerZip === undefined) {
            const code = await stageArchive(zip, { ...plan, dependencies: installed }, stage);
            staged = { ...code, report: { ...code.report, packages, layer: undefined } };
        }
        else {
            if (installed === undefined || packages.length === 0)
                throw emptyLayer(request);
            const code = await stageArchive(zip, plan, stage);
            const ofLayer = { ...plan, sources: [], dependencies: installed, root: LAYER_ROOT };
            const layerStage = { ...stage, ports: (0,build_ports/* layerPorts */.ev)(ports), beside: code.report };
            const layer = await stageArchive(layerZip, ofLayer, layerStage);
            staged = { ...code, report: { ...code.report, layer: { ...layer.report, packages } } };
        }
        if (manifest !== undefined)
            await writeText(manifest, staged.manifest);
        (0,build_ports/* throwIfCancelled */.dZ)(ports.signal);
        // The archive last: once it is in its place, nothing can fail any more.
        await manifest?.commit();
        await layerZip?.commit();
        await zip.commit();
        const manifestPath = request.manifest === undefined ? undefined : (0,external_node_path_.resolve)(request.manifest);
        return { ...staged.report, manifestPath };
    }
    finally {
        for (const draft of drafts)
            await draft.discard();
    }
}
/** Where Lambda unpacks layers. */
const LAYER_ROOT = '/opt/';
/** @throws LambdaZipError `output` for a file that cannot be written; `usage` when two are one */
async function createDrafts(request) {
    const zip = await archive_draft/* Draft */.KO.create(request.output, 'output');
    const layer = request.layer === undefined ? undefined : await archive_draft/* Draft */.KO.create(request.layer.output, 'layer-output');
    const manifest = request.manifest === undefined ? undefined : await archive_draft/* Draft */.KO.create(request.manifest, 'manifest');
    assertOther(layer, zip, 'layer-output', 'the output');
    assertOther(manifest, zip, 'manifest', 'the output');
    assertOther(manifest, layer, 'manifest', "the layer's output");
    return { zip, layer, manifest };
}
function assertOther(one, other, setting, what) {
    if (one === undefined || one.place !== other?.place)
        return;
    throw new errors/* LambdaZipError */.dk('usage', `${setting}: ${(0,build_text/* quoted */.TL)(one.target)} is ${what}, too; another file name would be right`);
}
function emptyLayer({ dependencies: { files } }) {
    return new errors/* LambdaZipError */.dk('empty', `layer: nothing is installed by ${files.map(build_text/* quoted */.TL).join(', ')}, so there is nothing to make a layer of`);
}
/** Writes an archive into its draft: whole and checked, but not in its place yet. */
async function stageArchive(draft, plan, stage) {
    const { request, engine, session, ports, beside } = stage;
    const { log, signal } = ports;
    const besideBytes = beside?.uncompressedSize ?? 0;
    const besideFiles = beside?.entries ?? [];
    log.phase('Select files');
    const { walks } = session;
    const run = await (0,pipeline_engine/* startPipeline */.lq)(engine, plan, { isTemporary: archive_draft/* isDraftOf */.ls, walks, log, signal });
    const { forecast } = run;
    log.info(`${(0,build_text/* count */.U9)(forecast.files.length, 'file')}, ${(0,build_text/* formatBytes */.z3)(forecast.bytes)}`);
    // Before the work: what is too large now stays too large.
    enforce((0,limits/* unzippedLimitError */.pG)(besideBytes + forecast.bytes, [...besideFiles, ...forecast.files]), request, log);
    log.phase('Write the archive');
    const recorded = [];
    const binaries = [];
    const packed = packAll(run.entries, {
        level: request.compressionLevel,
        target: request.binaryCheck === 'off' ? undefined : request.target,
        workers: request.workers,
        expectedBytes: forecast.bytes,
        signal,
    });
    const entries = recordEntries(packed, { recorded, binaries, total: forecast.bytes }, ports);
    const archive = await writeDraft(draft, entries);
    const uncompressedSize = recorded.reduce((sum, { size }) => sum + size, 0);
    log.info(`${(0,build_text/* quoted */.TL)(draft.target)}: ${(0,build_text/* count */.U9)(recorded.length, 'file')}, ${(0,build_text/* formatBytes */.z3)(uncompressedSize)}, ` +
        `${(0,build_text/* formatBytes */.z3)(archive.size)} at compression level ${request.compressionLevel}`);
    // Byte-code came after the forecast.
    if (uncompressedSize > forecast.bytes)
        enforce((0,limits/* unzippedLimitError */.pG)(besideBytes + uncompressedSize, [...besideFiles, ...recorded]), request, log);
    if (request.directUpload)
        enforce((0,limits/* zippedLimitError */.o)(archive.size, recorded), request, log);
    enforceBinaries(binaries, request, log);
    const left = run.report();
    logLeftOut(left, log);
    log.phase('Digests');
    const manifest = (0,explain_manifest/* manifestText */.$2)(recorded);
    const contentSha256 = (0,explain_manifest/* contentDigest */.eZ)(manifest);
    log.info(`sha256          ${archive.digest.hex}`);
    log.info(`sha256 (base64) ${archive.digest.base64}`);
    log.info(`content sha256  ${contentSha256}`);
    return {
        manifest,
        report: {
            output: draft.target,
            zipPath: (0,external_node_path_.resolve)(draft.target),
            digest: archive.digest,
            contentSha256,
            size: archive.size,
            uncompressedSize,
            entries: recorded,
            manifestPath: undefined,
            engine: engine.name,
            imageDigest: engine.name === 'container' ? engine.imageDigest : undefined,
            exclusions: left.exclusions,
            packages: [],
        },
    };
}
function enforce(exceeded, request, log) {
    if (exceeded === undefined)
        return;
    if (request.enforceLimits)
        throw exceeded;
    log.warning(`${exceeded.message}. ${exceeded.hint ?? ''}`);
}
function enforceBinaries(files, request, log) {
    const damage = (0,report/* damageWarning */.u)(files);
    if (damage !== undefined)
        log.warning(damage);
    const misfit = (0,report/* binaryError */.G)(files, request.target);
    if (misfit === undefined)
        return;
    if (request.binaryCheck === 'error')
        throw misfit;
    log.warning(`${misfit.message}\n  ${misfit.hint ?? ''}`);
}
/** How many paths a warning names. */
const MOST_NAMED = 5;
function logLeftOut(left, log) {
    const { exclusions, skippedOutputs, emptySources, overridden } = left;
    if (exclusions.length + skippedOutputs.length > 0)
        log.phase('Left out');
    for (const { pattern, origin, count: times } of exclusions) {
        log.info(`by ${(0,build_text/* quoted */.TL)(pattern)} (${origin}): ${times}`);
    }
    for (const directory of emptySources) {
        log.warning(`source: nothing is packed from ${(0,build_text/* quoted */.TL)(directory)}; it is empty, or all of it is left out`);
    }
    if (overridden.length > 0) {
        const named = overridden.slice(0, MOST_NAMED).map(build_text/* quoted */.TL).join(', ');
        const more = overridden.length > MOST_NAMED ? ` and ${overridden.length - MOST_NAMED} more` : '';
        log.warning(`requirements: ${named}${more} of an installed package gives way to the source`);
    }
    for (const name of skippedOutputs) {
        log.info(`${(0,build_text/* quoted */.TL)(name)}, which lies inside the source: it is written by this job`);
    }
}
async function* recordEntries(packed, { recorded, binaries, total }, { log }) {
    let done = 0;
    for await (const entry of packed) {
        const { path, mode, size, sha256, crc32, binary } = entry;
        recorded.push({ path, mode, size, sha256, crc32 });
        if (binary !== undefined)
            binaries.push({ path, ...binary });
        yield entry;
        done += size;
        log.progress(done, total);
    }
}
async function writeDraft(draft, entries) {
    try {
        return await writeArchive(entries, draft.open());
    }
    catch (error) {
        throw error instanceof errors/* LambdaZipError */.dk ? error : draft.failure(error);
    }
}
async function writeText(draft, text) {
    try {
        await (0,promises_.pipeline)([text], draft.open());
    }
    catch (error) {
        throw draft.failure(error);
    }
}
//# sourceMappingURL=build.js.map

/***/ }),

/***/ 7253:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bf: () => (/* binding */ assertEngineCan),
  mN: () => (/* binding */ chooseEngine),
  lq: () => (/* binding */ startPipeline)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/text.js
var build_text = __webpack_require__(977);
// EXTERNAL MODULE: ./build/pipeline/container/docker.js
var docker = __webpack_require__(8975);
// EXTERNAL MODULE: ./build/pipeline/links.js
var links = __webpack_require__(654);
// EXTERNAL MODULE: ./build/pipeline/modes.js
var modes = __webpack_require__(7627);
// EXTERNAL MODULE: ./build/pipeline/run.js
var run = __webpack_require__(914);
// EXTERNAL MODULE: ./build/pipeline/runtimes.js
var runtimes = __webpack_require__(8306);
// EXTERNAL MODULE: ./build/pipeline/sources.js + 2 modules
var pipeline_sources = __webpack_require__(6383);
// EXTERNAL MODULE: ./build/pipeline/container/protocol.js
var protocol = __webpack_require__(4751);
// EXTERNAL MODULE: ./build/pipeline/container/side-container.js
var side_container = __webpack_require__(142);
// EXTERNAL MODULE: ./build/pipeline/container/side-run.js + 1 modules
var side_run = __webpack_require__(2360);
;// CONCATENATED MODULE: ./build/pipeline/container/engine.js








/**
 * Hands the selected files to a container and takes the tree from it. What is left out is not sent: a daemon may be
 * another machine, and secrets are among what the defaults leave out. The container is started when the
 * entries are asked for, and is gone when they end, in whichever way.
 *
 * @throws LambdaZipError what is wrong with the sources
 */
async function runContainerPipeline(plan, settings, options) {
    const collection = await (0,pipeline_sources/* collectFiles */.C0)(plan, {
        ...options,
        modeKey: 'permissions',
        modeOf: (_, stats) => (0,modes/* modeFromPermissions */.Ec)(stats.mode),
    });
    const { sources, tally, skippedOutputs, emptySources, overridden } = collection;
    return {
        entries: checkedEntries(plan, settings, collection, options),
        forecast: (0,run/* forecastOf */.D)(sources.flatMap(({ files }) => files.map(({ entry }) => entry))),
        report: () => ({ exclusions: tally.list(), skippedOutputs, emptySources, overridden }),
    };
}
/** The entries of the container, with the checks that need the whole tree made at its end. */
async function* checkedEntries(plan, settings, { sources }, options) {
    const job = {
        protocol: protocol/* PROTOCOL_VERSION */.WP,
        task: 'pipeline',
        modes: plan.modes,
        ...(plan.bytecodeFor !== undefined && { bytecodeFor: (0,runtimes/* runtimeFacts */.M4)(plan.bytecodeFor).python }),
        ...(plan.root !== undefined && { root: plan.root }),
        executable: (0,protocol/* wireRules */.pT)(plan.executable),
        sources: sources.map(({ source, rules }) => ({
            label: source.directory,
            prefix: source.prefix,
            rules: (0,protocol/* wireRules */.pT)(rules),
        })),
    };
    const members = sources.flatMap(({ files }, index) => files.map(({ entry, located }) => ({ ...entry, name: `${protocol/* SOURCE_FOLDER */.Z2}${index}/${located}` })));
    const outlines = [];
    const run = new side_run/* SideRun */.V((0,side_container/* sideInContainer */.A)(settings), options);
    for await (const entry of run.entries(job, members)) {
        // Contents of files are not kept: only links are looked into.
        outlines.push(entry.mode === 'symlink' ? entry : { ...entry, content: { kind: 'bytes', bytes: NO_BYTES } });
        yield entry;
    }
    // The side applies the rules again, to nothing but what they have let through already.
    const { exclusions, entries, python } = run.report();
    if (exclusions.length > 0)
        throw (0,protocol/* protocolError */.JW)('it left out files that the rules let through');
    if (entries !== outlines.length)
        throw (0,protocol/* protocolError */.JW)(`it sent ${outlines.length} entries and reports ${entries}`);
    (0,links/* assertLinksResolve */.UR)(outlines);
    options.log.info(`the pipeline ran under Python ${python}`);
}
const NO_BYTES = new Uint8Array(0);
//# sourceMappingURL=engine.js.map
// EXTERNAL MODULE: ./build/pipeline/host.js
var host = __webpack_require__(1361);
;// CONCATENATED MODULE: ./build/pipeline/engine.js
/** Which engine runs the pipeline, and why. Both give the same tree. */





/**
 * Decides where the job runs, and fetches the image if it is to run in a container.
 *
 * @throws LambdaZipError `container` when one is asked for and cannot be had
 */
async function chooseEngine(engine, container, ports) {
    const { log, signal } = ports;
    if (engine === 'host')
        return { name: 'host' };
    log.phase('Engine');
    const daemon = await (0,docker/* probeDaemon */.nn)(signal);
    if ('problem' in daemon) {
        if (engine === 'auto') {
            log.info(`engine: host, ${daemon.problem}`);
            return { name: 'host' };
        }
        throw new errors/* LambdaZipError */.dk('container', `engine: ${(0,build_text/* quoted */.TL)(engine)} needs Docker: ${daemon.problem}`, {
            hint: "Start Docker or set DOCKER_HOST; or use engine 'host', which gives the same bytes.",
        });
    }
    log.info(engine === 'auto' ? 'engine: container, a Docker daemon answers' : 'engine: container');
    try {
        const imageDigest = await (0,docker/* ensureImage */.Yt)(container.image, ports);
        log.info(`image ${(0,build_text/* quoted */.TL)(container.image)}, ${imageDigest}`);
        return { name: 'container', settings: container, daemon, imageDigest };
    }
    catch (error) {
        // A registry that is down must not stop a build that does not need it.
        if (engine !== 'auto' || !(error instanceof errors/* LambdaZipError */.dk) || error.code !== 'container')
            throw error;
        log.warning(`engine: host instead of a container: ${error.message}`);
        return { name: 'host' };
    }
}
/** @throws LambdaZipError `container` when the plan asks for what only a container can do */
function assertEngineCan(engine, { bytecodeFor }) {
    if (bytecodeFor === undefined || engine.name === 'container')
        return;
    throw new errors/* LambdaZipError */.dk('container', `bytecode: only the Python of ${bytecodeFor} itself can compile for it, and the engine is the host`, { hint: "Use engine 'container', which needs Docker; or set bytecode to 'none'." });
}
/**
 * Starts the pipeline.
 *
 * @throws LambdaZipError what the pipeline throws
 */
async function startPipeline(engine, plan, options) {
    return engine.name === 'host'
        ? await (0,host/* runHostPipeline */.e)(plan, options)
        : await runContainerPipeline(plan, engine.settings, options);
}
//# sourceMappingURL=engine.js.map

/***/ }),

/***/ 4340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ BuildSession)
/* harmony export */ });
/* harmony import */ var _dependencies_dependencies_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3903);
/* harmony import */ var _once_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1891);
/* harmony import */ var _pipeline_engine_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7253);
/** What the builds of one run share: the engine, installed packages, and what was found in directories. */



/**
 * One run of the program, over one state of the disk: what is asked twice is looked at once. To be disposed of at its end.
 */
class BuildSession {
    /** Directories, by everything that has a say in what is found there. */
    walks = new _once_js__WEBPACK_IMPORTED_MODULE_2__/* .Once */ .a();
    #engines = new _once_js__WEBPACK_IMPORTED_MODULE_2__/* .Once */ .a();
    #installations = (0,_dependencies_dependencies_js__WEBPACK_IMPORTED_MODULE_0__/* .newInstallations */ .qR)();
    /** As {@link chooseEngine}. */
    engine(engine, container, ports) {
        return this.#engines.get(JSON.stringify([engine, container]), () => (0,_pipeline_engine_js__WEBPACK_IMPORTED_MODULE_1__/* .chooseEngine */ .mN)(engine, container, ports));
    }
    /** As {@link provideDependencies}; they stay until the session is disposed of. */
    dependencies(settings, target, engine, ports) {
        return (0,_dependencies_dependencies_js__WEBPACK_IMPORTED_MODULE_0__/* .provideDependencies */ .vM)(settings, target, engine, this.#installations, ports);
    }
    /** Removes what is not kept. Never rejects. */
    async dispose() {
        for (const tree of await this.#installations.trees.settled())
            await tree.dispose();
    }
}
//# sourceMappingURL=session.js.map

/***/ })

};
