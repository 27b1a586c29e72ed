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
    const bytes = content.kind === 'file' ? (0,read_file/* readWholeFile */.M)(content, path) : content.bytes;
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
// EXTERNAL MODULE: ./build/pipeline/engine.js + 3 modules
var pipeline_engine = __webpack_require__(6713);
// EXTERNAL MODULE: ./build/pipeline/sources.js + 2 modules
var sources = __webpack_require__(6383);
// EXTERNAL MODULE: ./build/session.js + 6 modules
var build_session = __webpack_require__(988);
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

/***/ 8975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YI: () => (/* binding */ startContainer),
/* harmony export */   Yt: () => (/* binding */ ensureImage),
/* harmony export */   nn: () => (/* binding */ probeDaemon),
/* harmony export */   od: () => (/* binding */ removeContainer)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8321);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9473);
/* harmony import */ var _ports_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4788);
/* harmony import */ var _processes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4541);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(977);
/** The few things asked of the `docker` program (or of podman under that name). */






const PROGRAM = 'docker';
/** A daemon that does not answer by then is none. */
const PROBE_TIMEOUT_MS = 15_000;
function docker(args, options = {}) {
    return (0,_processes_js__WEBPACK_IMPORTED_MODULE_4__/* .runProgram */ .mB)(PROGRAM, args, options);
}
/** Asks for a daemon that runs Linux containers. (Windows runners have one that does not.) */
async function probeDaemon(signal) {
    let outcome;
    try {
        outcome = await docker(['info', '--format', '{{json .}}'], { timeout: PROBE_TIMEOUT_MS, signal });
    }
    catch (error) {
        (0,_ports_js__WEBPACK_IMPORTED_MODULE_3__/* .throwIfCancelled */ .dZ)(signal);
        return { problem: `the program 'docker' cannot be started: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .describeSystemError */ .Zo)(error)}` };
    }
    const { code, stdout, stderr } = outcome;
    if (code === null)
        return { problem: `no Docker daemon answers within ${PROBE_TIMEOUT_MS / 1000} seconds` };
    const info = parseJson(stdout);
    const problems = info['ServerErrors'];
    if (Array.isArray(problems) && problems.length > 0)
        return { problem: `no Docker daemon answers: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g$)(String(problems[0]))}` };
    if (code !== 0)
        return { problem: `no Docker daemon answers: ${(0,_processes_js__WEBPACK_IMPORTED_MODULE_4__/* .lastLine */ .fM)(stderr)}` };
    // Docker says OSType and Architecture; podman, which may stand behind the name, says host.os and host.arch.
    const host = isObject(info['host']) ? info['host'] : {};
    const system = (0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g$)(String(info['OSType'] ?? host['os']));
    if (system !== 'linux') {
        return { problem: `the Docker daemon runs ${system} containers, Linux ones are needed` };
    }
    const processor = (0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g$)(String(info['Architecture'] ?? host['arch']));
    return { architecture: LAMBDA_NAMES[processor] ?? processor };
}
/** Processors as Linux and Go name them, by Lambda's names. */
const LAMBDA_NAMES = {
    amd64: 'x86_64',
    x86_64: 'x86_64',
    arm64: 'arm64',
    aarch64: 'arm64',
};
/**
 * Makes sure that an image is there, pulling it if it is not, and gives what identifies it: the digest it was
 * pulled by, or its id where it came from no registry.
 *
 * @throws LambdaZipError `container` when it cannot be pulled
 */
async function ensureImage(image, { log, signal }) {
    const present = await imageDigest(image, signal);
    if (present !== undefined)
        return present;
    log.info(`pulling ${(0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .quoted */ .TL)(image)}`);
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(PROGRAM, ['pull', image], { stdio: ['ignore', 'pipe', 'pipe'], signal });
    const pulled = Promise.all([
        (0,_processes_js__WEBPACK_IMPORTED_MODULE_4__/* .exitCode */ .I$)(child),
        (0,_processes_js__WEBPACK_IMPORTED_MODULE_4__/* .eachLine */ .IM)(child.stdout, (line) => log.info(line)),
        (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_1__.text)(child.stderr),
    ]);
    const [code, , stderr] = await pulled.catch((error) => {
        (0,_ports_js__WEBPACK_IMPORTED_MODULE_3__/* .throwIfCancelled */ .dZ)(signal);
        throw error;
    });
    const digest = code === 0 ? await imageDigest(image, signal) : undefined;
    if (digest === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .LambdaZipError */ .dk('container', `image: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .quoted */ .TL)(image)} cannot be pulled: ${(0,_processes_js__WEBPACK_IMPORTED_MODULE_4__/* .lastLine */ .fM)(stderr)}`, {
            hint: "Check the name and the network; or use engine 'host', which gives the same bytes.",
        });
    }
    return digest;
}
async function imageDigest(image, signal) {
    const args = ['image', 'inspect', '--format', '{{json .}}', image];
    const asked = docker(args, { timeout: PROBE_TIMEOUT_MS, signal });
    const { code, stdout } = await asked.catch((error) => {
        (0,_ports_js__WEBPACK_IMPORTED_MODULE_3__/* .throwIfCancelled */ .dZ)(signal);
        throw error;
    });
    if (code !== 0)
        return undefined;
    const { RepoDigests: digests, Id: id } = parseJson(stdout);
    const named = Array.isArray(digests) ? digests.find((digest) => typeof digest === 'string') : undefined;
    return named === undefined ? String(id) : named.slice(named.indexOf('@') + 1);
}
/**
 * Starts a container that can do nothing but compute: no network, no capabilities, no privileges,
 * an unprivileged user, nothing mounted, a read-only root. Standard streams are pipes.
 */
function startContainer({ image, program, flags, name, grants }) {
    return (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(PROGRAM, [
        'run',
        '--rm',
        '--interactive',
        ...['--name', name],
        ...['--entrypoint', 'python3'],
        ...['--user', '65534:65534'],
        // Docker takes one network only, and the user's comes first.
        ...(grants !== undefined || flags.some((flag) => /^--net(work)?(=|$)/.test(flag))
            ? []
            : ['--network', 'none']),
        ...(grants === undefined ? [] : grantFlags(grants)),
        ...['--cap-drop', 'ALL'],
        ...['--security-opt', 'no-new-privileges'],
        '--read-only',
        // The default driver would write every byte of the tree to a log.
        ...['--log-driver', 'none'],
        ...flags,
        image,
        // Isolated from the environment and the user's site directory, and unbuffered.
        ...['-I', '-u', '-c', program],
    ], { stdio: ['pipe', 'pipe', 'pipe'] });
}
function grantFlags({ variables }) {
    return [
        // Where compilers put what they run; large, because a tree of packages goes there.
        ...['--tmpfs', '/tmp:rw,exec,nosuid,nodev,size=4g,mode=1777'],
        ...['--env', 'HOME=/tmp', '--env', 'PIP_NO_CACHE_DIR=1'],
        ...variables.flatMap((name) => ['--env', name]),
    ];
}
/** Removes a container that may be running, or gone already. Never fails. */
async function removeContainer(name) {
    await docker(['rm', '--force', name], { timeout: PROBE_TIMEOUT_MS }).catch(() => undefined);
}
function parseJson(json) {
    try {
        const parsed = JSON.parse(json);
        // podman puts what it inspects into a list.
        const value = Array.isArray(parsed) ? parsed[0] : parsed;
        return isObject(value) ? value : {};
    }
    catch {
        return {};
    }
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
//# sourceMappingURL=docker.js.map

/***/ }),

/***/ 4751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JW: () => (/* binding */ protocolError),
/* harmony export */   MM: () => (/* binding */ parseReport),
/* harmony export */   OB: () => (/* binding */ REPORT_MEMBER),
/* harmony export */   R_: () => (/* binding */ parsePackages),
/* harmony export */   WP: () => (/* binding */ PROTOCOL_VERSION),
/* harmony export */   Ym: () => (/* binding */ TREE_FOLDER),
/* harmony export */   Z2: () => (/* binding */ SOURCE_FOLDER),
/* harmony export */   f: () => (/* binding */ JOB_MEMBER),
/* harmony export */   kv: () => (/* binding */ INPUT_FOLDER),
/* harmony export */   pT: () => (/* binding */ wireRules)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(977);
/** The host's half of docs/container-protocol.md: what is sent to the side, and what it reports. */


const PROTOCOL_VERSION = 1;
const JOB_MEMBER = 'job.json';
const REPORT_MEMBER = 'report.json';
const SOURCE_FOLDER = 'source/';
const INPUT_FOLDER = 'input/';
const TREE_FOLDER = 'tree/';
function wireRules(rules) {
    return rules.map(({ regex, negated, directoryOnly, pattern, origin }) => ({
        regex: regex.source,
        negated,
        directoryOnly,
        pattern,
        origin,
    }));
}
/**
 * Checks a report.
 *
 * @throws LambdaZipError the side's own error; `container` when the report is not of this protocol
 */
function parseReport(text) {
    const report = parseObject(text);
    if (report['protocol'] !== PROTOCOL_VERSION) {
        throw protocolError(`it speaks protocol ${JSON.stringify(report['protocol'])}, ${PROTOCOL_VERSION} is needed`);
    }
    const { error, python, entries, exclusions } = report;
    if (isObject(error)) {
        const { code, message, hint } = error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LambdaZipError */ .dk(isErrorCode(code) ? code : 'container', String(message), {
            hint: typeof hint === 'string' ? hint : undefined,
        });
    }
    if (typeof python !== 'string' || typeof entries !== 'number' || !Array.isArray(exclusions)) {
        throw protocolError('its report lacks fields');
    }
    return { python: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(python), entries, exclusions: exclusions.map(parseExclusion), fields: report };
}
/**
 * Checks a list of packages in a report.
 *
 * @throws LambdaZipError `container` when it is none
 */
function parsePackages(value) {
    if (!Array.isArray(value))
        throw protocolError('its report lacks packages');
    return value.map((one) => {
        if (isObject(one) && typeof one['name'] === 'string' && typeof one['version'] === 'string') {
            return { name: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(one['name']), version: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(one['version']) };
        }
        throw protocolError('its report has a package without name and version');
    });
}
function parseExclusion(value) {
    if (isObject(value)) {
        const { pattern, origin, count } = value;
        if (typeof pattern === 'string' && typeof origin === 'string' && typeof count === 'number') {
            return { pattern, origin, count };
        }
    }
    throw protocolError('its report has an exclusion without pattern, origin and count');
}
function parseObject(text) {
    try {
        const value = JSON.parse(text);
        if (isObject(value))
            return value;
    }
    catch {
        // Said below: the parser's own words would not help.
    }
    throw protocolError('its report is not a JSON object');
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The codes the side may give: those of what is wrong with a tree. */
const SIDE_CODES = [
    'name',
    'collision',
    'empty',
    'symlink',
    'special-file',
    'dependencies',
    'container',
    'not-reproducible',
    'internal',
];
function isErrorCode(code) {
    return SIDE_CODES.some((known) => known === code);
}
/** What comes back from the container and is not of the protocol. */
function protocolError(problem) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LambdaZipError */ .dk('container', `the container's answer is not understood: ${problem}`, {
        hint: "Use an image of public.ecr.aws/lambda/python, or engine 'host', which gives the same bytes.",
    });
}
//# sourceMappingURL=protocol.js.map

/***/ }),

/***/ 142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ sideInContainer)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8500);
/* harmony import */ var _processes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4541);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(977);
/* harmony import */ var _docker_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8975);
/* harmony import */ var _side_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2303);
/** The side in a container. */







/** The client has this long to end by itself once its container is gone. */
const STOP_STEP_MS = 250;
const MOST_STOP_STEPS = 120;
/**
 * A container of its own for one run of the side.
 *
 * @param grants what it may use beyond its standard streams; nothing by default
 */
function sideInContainer(settings, grants) {
    return {
        title: `the container of ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .quoted */ .TL)(settings.image)}`,
        timeout: settings.timeout,
        start: async () => {
            const program = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(_side_file_js__WEBPACK_IMPORTED_MODULE_6__/* .SIDE_FILE */ .T, 'utf8');
            const name = `lambda-zip-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex')}`;
            const child = (0,_docker_js__WEBPACK_IMPORTED_MODULE_5__/* .startContainer */ .YI)({ ...settings, program, name, ...(grants && { grants }) });
            return { child, stop: stopper(name, child) };
        },
    };
}
/**
 * Ends a container through its client. Between the client's start and the container's there is nothing to remove yet, so
 * it is removed until the client has seen its end.
 */
function stopper(name, child) {
    const ended = (0,_processes_js__WEBPACK_IMPORTED_MODULE_3__/* .exitCode */ .I$)(child).then(() => true, () => true);
    return async () => {
        for (let step = 0; step < MOST_STOP_STEPS; step += 1) {
            await (0,_docker_js__WEBPACK_IMPORTED_MODULE_5__/* .removeContainer */ .od)(name);
            if (await Promise.race([ended, (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setTimeout)(STOP_STEP_MS, false, { ref: false })]))
                return;
        }
        child.kill('SIGKILL');
    };
}
//# sourceMappingURL=side-container.js.map

/***/ }),

/***/ 2303:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ SIDE_FILE)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
;// CONCATENATED MODULE: ./build/program-files.js
/** Files that a module starts or reads at run time, and that the build puts beside it. */


/**
 * The path of a file beside a module. As a function of its own, because the bundler takes what it can work out by itself
 * for an asset, copies that without what it imports, and leaves a path in the place of the URL.
 *
 * @param module the module's `import.meta.url`
 */
function fileBeside(module, ...path) {
    return (0,external_node_path_.join)((0,external_node_path_.dirname)((0,external_node_url_.fileURLToPath)(module)), ...path);
}
//# sourceMappingURL=program-files.js.map
;// CONCATENATED MODULE: ./build/pipeline/container/side-file.js

/** Where the side's program is. */
const SIDE_FILE = fileBeside(import.meta.url, 'side.py');
//# sourceMappingURL=side-file.js.map

/***/ }),

/***/ 2360:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ SideRun)
});

// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/processes.js
var processes = __webpack_require__(4541);
// EXTERNAL MODULE: ./build/text.js
var build_text = __webpack_require__(977);
// EXTERNAL MODULE: ./build/pipeline/container/protocol.js
var protocol = __webpack_require__(4751);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(8321);
// EXTERNAL MODULE: ./node_modules/tar-stream/index.js
var tar_stream = __webpack_require__(6118);
// EXTERNAL MODULE: ./build/pipeline/read-file.js
var read_file = __webpack_require__(5298);
;// CONCATENATED MODULE: ./build/pipeline/container/transport.js





/** Long before anything a report could hold. */
const MAX_REPORT_BYTES = 16 * 1024 * 1024;
/** The time of every member; it says nothing, and must not be the clock. */
const NO_TIME = new Date(0);
/**
 * The stream that goes in. Files are read as the reader takes them.
 *
 * @returns the stream; it fails with what reading a file throws
 */
function jobStream(job, members) {
    const stream = (0,tar_stream.pack)();
    const member = (header, body) => new Promise((resolve, reject) => {
        const done = (error) => (error ? reject(error) : resolve());
        // Destroyed with the stream, it says so twice.
        stream.entry({ ...header, mtime: NO_TIME }, body, done).on('error', reject);
    });
    const send = async () => {
        await member({ name: protocol/* JOB_MEMBER */.f }, Buffer.from(JSON.stringify(job)));
        for (const { name, mode, content, path } of members) {
            const bytes = content.kind === 'bytes' ? content.bytes : (0,read_file/* readWholeFile */.M)(content, path);
            if (mode === 'symlink') {
                const linkname = Buffer.from(bytes).toString('utf8');
                await member({ name, type: 'symlink', linkname }, Buffer.alloc(0));
            }
            else {
                const permissions = mode === '0755' ? 0o755 : 0o644;
                await member({ name, mode: permissions }, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
            }
        }
        stream.finalize();
    };
    send().catch((error) => stream.destroy(error instanceof Error ? error : new Error(String(error))));
    return stream;
}
/**
 * Reads the stream that comes out.
 *
 * @param onReport told the text of the last member
 * @throws LambdaZipError `container` for what is not of the protocol
 */
async function* readAnswer(stream, onReport) {
    const members = (0,tar_stream.extract)();
    stream.on('error', (error) => members.destroy(error)).pipe(members);
    for await (const member of members) {
        const { name, type, mode, linkname, size = 0 } = member.header;
        if (name === protocol/* REPORT_MEMBER */.OB) {
            if (size > MAX_REPORT_BYTES)
                throw (0,protocol/* protocolError */.JW)(`its report has ${size} bytes`);
            onReport((await (0,consumers_.buffer)(member)).toString('utf8'));
        }
        else if (name.startsWith(protocol/* TREE_FOLDER */.Ym) && (type === 'file' || type === 'symlink')) {
            const path = name.slice(protocol/* TREE_FOLDER */.Ym.length);
            if (path.split('/').some((one) => one === '' || one === '.' || one === '..') || /[\\\0]/.test(path)) {
                throw (0,protocol/* protocolError */.JW)(`the name ${(0,build_text/* quoted */.TL)(path)} leads out of the tree`);
            }
            // The container's Unicode may be older than this process's: better no archive than another one.
            if (path !== path.normalize('NFC'))
                throw (0,protocol/* protocolError */.JW)(`the name ${(0,build_text/* quoted */.TL)(path)} is not in NFC`);
            const bytes = type === 'symlink' ? Buffer.from(linkname ?? '') : await (0,consumers_.buffer)(member);
            yield { path, mode: modeOf(type, mode), content: { kind: 'bytes', bytes } };
        }
        else {
            throw (0,protocol/* protocolError */.JW)(`it sends a ${type} ${(0,build_text/* quoted */.TL)(name)}`);
        }
        member.resume();
    }
}
function modeOf(type, permissions) {
    if (type === 'symlink')
        return 'symlink';
    return ((permissions ?? 0) & 0o100) === 0 ? '0644' : '0755';
}
//# sourceMappingURL=transport.js.map
;// CONCATENATED MODULE: ./build/pipeline/container/side-run.js






/** 128 and the number of SIGKILL: what docker says when a container's limit of memory ends it. */
const KILLED = 137;
/** @param exit an exit status, null after a signal, or the error that kept it from starting */
function describeExit(exit) {
    if (exit === null)
        return 'it was killed';
    return typeof exit === 'number' ? `exit status ${exit}` : (0,errors/* describeSystemError */.Zo)(exit);
}
/** How many lines of the log an error quotes. */
const QUOTED_LINES = 5;
/** Runs one job. Whatever happens, nothing of it is left running. */
class SideRun {
    #options;
    #ports;
    #lastLines = [];
    #reportText;
    #expiry = new AbortController();
    constructor(options, ports) {
        this.#options = options;
        this.#ports = ports;
    }
    /** What the side reported. @throws LambdaZipError its own error, or `container` without a report */
    report() {
        if (this.#reportText === undefined)
            throw (0,protocol/* protocolError */.JW)('it ended without a report');
        return (0,protocol/* parseReport */.MM)(this.#reportText);
    }
    /**
     * The tree that comes out.
     *
     * @throws LambdaZipError `cancelled`; what reading a sent file throws; the side's own error; `container`
     */
    async *entries(job, members) {
        const { log, signal } = this.#ports;
        const { child, stop } = await this.#options.start();
        const onAbort = () => void stop();
        signal?.addEventListener('abort', onAbort);
        const timer = this.#startTimer(stop);
        // Each is looked at in its turn; until then a failure must not count as unhandled.
        const settled = Promise.allSettled([
            (0,promises_.pipeline)(jobStream(job, members), child.stdin),
            (0,processes/* exitCode */.I$)(child),
            (0,processes/* eachLine */.IM)(child.stderr, (line) => {
                const shown = (0,build_text/* withoutPasswords */.hl)(line);
                log.info(shown);
                this.#lastLines.push(shown);
                if (this.#lastLines.length > QUOTED_LINES)
                    this.#lastLines.shift();
            }),
        ]);
        let complete = false;
        let problem;
        try {
            if (signal?.aborted)
                throw new errors/* LambdaZipError */.dk('cancelled', 'cancelled');
            yield* readAnswer(child.stdout, (text) => {
                this.#reportText = text;
            });
            complete = true;
        }
        catch (error) {
            problem = error;
        }
        finally {
            // Also when whoever reads the entries stopped early.
            if (!complete) {
                await stop();
                child.stdout.destroy();
            }
            signal?.removeEventListener('abort', onAbort);
            clearTimeout(timer);
        }
        const [fed, exited] = await settled;
        const exit = exited.status === 'fulfilled' ? exited.value : exited.reason;
        if (complete && exit === 0)
            return;
        throw this.#failure(fed.status === 'rejected' ? fed.reason : undefined, exit, problem);
    }
    #startTimer(stop) {
        if (this.#options.timeout === 0)
            return undefined;
        return setTimeout(() => {
            this.#expiry.abort();
            void stop();
        }, this.#options.timeout * 1000);
    }
    /** The error that says most: a cancel, the time, a file that could not be sent, the side's own words, or how it ended. */
    #failure(sending, exit, reading) {
        const { title, timeout } = this.#options;
        if (this.#ports.signal?.aborted)
            return new errors/* LambdaZipError */.dk('cancelled', 'cancelled');
        if (this.#expiry.signal.aborted) {
            return new errors/* LambdaZipError */.dk('container', `${title} ran for more than ${timeout} seconds and was stopped`, {
                hint: `Set container-timeout higher, or to 0 for no limit. ${this.#lastWords()}`,
            });
        }
        if (sending instanceof errors/* LambdaZipError */.dk)
            return sending;
        if (this.#reportText !== undefined) {
            try {
                this.report();
            }
            catch (reported) {
                return reported;
            }
        }
        if (reading instanceof errors/* LambdaZipError */.dk)
            return reading;
        const how = exit === KILLED ? `exit status ${exit}, most likely for want of memory` : describeExit(exit);
        return new errors/* LambdaZipError */.dk('container', `${title} failed: ${how}`, {
            hint: this.#lastWords(),
            cause: reading,
        });
    }
    #lastWords() {
        return this.#lastLines.length === 0
            ? 'It said nothing.'
            : `It said last:\n  ${this.#lastLines.join('\n  ')}`;
    }
}
//# sourceMappingURL=side-run.js.map

/***/ }),

/***/ 6713:
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
// EXTERNAL MODULE: ./build/pipeline/entry.js
var entry = __webpack_require__(3863);
;// CONCATENATED MODULE: ./build/pipeline/run.js

/** @param entries the tree, in any order */
function forecastOf(entries) {
    const files = Array.from(entries, ({ path, content }) => ({ path, size: (0,entry/* contentSize */.v)(content) }));
    return { files, bytes: files.reduce((sum, { size }) => sum + size, 0) };
}
//# sourceMappingURL=run.js.map
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
        forecast: forecastOf(sources.flatMap(({ files }) => files.map(({ entry }) => entry))),
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
// EXTERNAL MODULE: ./build/pipeline/select.js
var pipeline_select = __webpack_require__(6035);
// EXTERNAL MODULE: ./build/pipeline/tree.js
var tree = __webpack_require__(451);
;// CONCATENATED MODULE: ./build/pipeline/host.js
/** The host engine: the pipeline inside this process. */






/**
 * Selects, normalises and sorts the sources.
 *
 * @throws LambdaZipError what is wrong with the sources
 */
async function runHostPipeline(plan, options) {
    const { sources, tally, skippedOutputs, emptySources, overridden } = await (0,pipeline_sources/* collectFiles */.C0)(plan, {
        ...options,
        modeKey: JSON.stringify([plan.modes, plan.executable.map(({ pattern }) => pattern)]),
        modeOf: (path, stats) => {
            const rule = (0,pipeline_select/* decidingRule */.aY)(plan.executable, path, false);
            if (rule !== undefined && !rule.negated)
                return '0755';
            return plan.modes === 'filesystem' ? (0,modes/* modeFromPermissions */.Ec)(stats.mode) : 'from-content';
        },
    });
    const entries = (0,tree/* sortTree */.NU)(sources.flatMap(({ files }) => files)).map(({ entry }) => entry);
    (0,links/* assertLinksResolve */.UR)(entries);
    return {
        entries,
        forecast: forecastOf(entries),
        report: () => ({ exclusions: tally.list(), skippedOutputs, emptySources, overridden }),
    };
}
//# sourceMappingURL=host.js.map
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
        ? await runHostPipeline(plan, options)
        : await runContainerPipeline(plan, engine.settings, options);
}
//# sourceMappingURL=engine.js.map

/***/ }),

/***/ 988:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ BuildSession)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/once.js
var once = __webpack_require__(1891);
// EXTERNAL MODULE: ./build/pipeline/container/side-file.js + 1 modules
var side_file = __webpack_require__(2303);
// EXTERNAL MODULE: ./build/text.js
var build_text = __webpack_require__(977);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/pipeline/tree.js
var tree = __webpack_require__(451);
;// CONCATENATED MODULE: ./build/dependencies/environment.js
/** The variables that installers listen to, and which of them a container gets. */




const PROXIES = ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'ALL_PROXY'];
/** Where a bundle of certificates is named, first one first: pip's own, and those of what it is made of. */
const CERTIFICATES = ['PIP_CERT', 'REQUESTS_CA_BUNDLE', 'CURL_CA_BUNDLE', 'SSL_CERT_FILE'];
/**
 * The variables a container gets: pip's, proxies, and those the requirements ask for.
 *
 * @param asked names that the requirements mention
 */
function handOn(environment, asked) {
    const names = [];
    const left = [];
    for (const name of Object.keys(environment).sort(tree/* comparePaths */.cD)) {
        const value = environment[name];
        const isProxy = PROXIES.includes(name.toUpperCase());
        if (value === undefined || !(name.startsWith('PIP_') || isProxy || asked.includes(name)))
            continue;
        // Certificates go in as a file.
        if (CERTIFICATES.includes(name))
            continue;
        // What requirements ask for is a word in them, and may begin like a path.
        if (!asked.includes(name) && /^([/\\~]|[A-Za-z]:[/\\])/.test(value))
            left.push(name);
        else
            names.push(name);
    }
    return { names, left };
}
/**
 * The bundle of certificates that connections of this machine are checked against, if it has one of its own.
 *
 * @throws LambdaZipError `dependencies` when it cannot be read
 */
async function ownCertificates(environment) {
    const name = CERTIFICATES.find((one) => environment[one]);
    const file = name === undefined ? undefined : environment[name];
    if (name === undefined || file === undefined)
        return undefined;
    try {
        return await (0,promises_.readFile)(file);
    }
    catch (error) {
        throw new errors/* LambdaZipError */.dk('dependencies', `${name}: ${(0,build_text/* quoted */.TL)(file)} cannot be read: ${(0,errors/* describeSystemError */.Zo)(error)}`, { cause: error });
    }
}
/**
 * What of the variables has a say in what is installed, for a cache's key. Without passwords: they let in, and
 * choose nothing.
 */
function decidingVariables(environment, asked) {
    const { names, left } = handOn(environment, asked);
    return [...names, ...left]
        .filter((name) => !PROXIES.includes(name.toUpperCase()) && !/TOKEN|PASSWORD|SECRET/.test(name))
        .map((name) => [name, (0,build_text/* withoutPasswords */.hl)(environment[name] ?? '')]);
}
//# sourceMappingURL=environment.js.map
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/pipeline/container/protocol.js
var protocol = __webpack_require__(4751);
// EXTERNAL MODULE: ./build/pipeline/container/side-container.js
var side_container = __webpack_require__(142);
// EXTERNAL MODULE: ./build/pipeline/container/side-run.js + 1 modules
var side_run = __webpack_require__(2360);
// EXTERNAL MODULE: ./build/pipeline/runtimes.js
var runtimes = __webpack_require__(8306);
// EXTERNAL MODULE: ./build/processes.js
var processes = __webpack_require__(4541);
// EXTERNAL MODULE: ./build/ports.js
var ports = __webpack_require__(4788);
;// CONCATENATED MODULE: ./build/dependencies/python.js
/** A Python of this machine that can install: one with pip, or one that uv provides with it. */



/** What uv is to put beside the Python it finds. */
const PIP_FOR_UV = 'pip==26.3';
const CANDIDATES = [
    { program: 'python3', args: [] },
    { program: 'python', args: [] },
    {
        program: 'uv',
        args: ['run', '--quiet', '--isolated', '--no-project', '--with', PIP_FOR_UV, '--', 'python'],
    },
];
/** As the side needs it; its first lines say why. */
const PROBE = 'import sys, pip; sys.exit(0 if sys.version_info >= (3, 9) else 9)';
/**
 * Looks for it.
 *
 * @param cwd an empty directory: modules of the working directory would be in the place of Python's own
 * @throws LambdaZipError `dependencies` when there is none
 */
async function findPython(cwd, env, { signal }) {
    for (const command of CANDIDATES) {
        try {
            const { code } = await (0,processes/* runProgram */.mB)(command.program, [...command.args, '-c', PROBE], {
                cwd,
                env,
                signal,
            });
            if (code === 0)
                return command;
        }
        catch {
            (0,ports/* throwIfCancelled */.dZ)(signal);
        }
    }
    throw new errors/* LambdaZipError */.dk('dependencies', 'requirements: this machine has neither a python3 of 3.9 or newer with pip, nor uv, to install them with', { hint: "Install one of them, or use engine 'container', which needs Docker alone." });
}
//# sourceMappingURL=python.js.map
// EXTERNAL MODULE: ./build/dependencies/requirements.js
var dependencies_requirements = __webpack_require__(2634);
;// CONCATENATED MODULE: ./build/dependencies/target-platform.js

/**
 * The exact Python whose environment markers see, for each runtime. AWS moves its own forward without notice; what a
 * marker decides must not move with it, so it is a release that all current images are at or past.
 */
const PYTHON_RELEASES = {
    'python3.9': '3.9.21',
    'python3.10': '3.10.16',
    'python3.11': '3.11.11',
    'python3.12': '3.12.8',
    'python3.13': '3.13.1',
    'python3.14': '3.14.0',
};
/** The oldest glibc that manylinux tags know, by processor (PEP 600; PEP 513 for x86_64). */
const OLDEST_GLIBC = { x86_64: 5, arm64: 17 };
/** Older names of manylinux tags, by minor version of glibc (PEP 600). */
const LEGACY_TAGS = {
    17: 'manylinux2014',
    12: 'manylinux2010',
    5: 'manylinux1',
};
/** The glibc of a runtime, major and minor version. */
function glibcOf(runtime) {
    const [major = 0, minor = 0] = (0,runtimes/* runtimeFacts */.M4)(runtime).glibc.split('.').map(Number);
    return [major, minor];
}
/** The platform tags of wheels that load on the target, in the order in which an installer there would prefer them. */
function platformTags({ runtime, architecture }) {
    const machine = (0,runtimes/* machineName */.Fm)(architecture);
    const [major, newest] = glibcOf(runtime);
    const tags = [];
    for (let minor = newest; minor >= OLDEST_GLIBC[architecture]; minor -= 1) {
        tags.push(`manylinux_${major}_${minor}_${machine}`);
        const legacy = LEGACY_TAGS[minor];
        if (legacy !== undefined)
            tags.push(`${legacy}_${machine}`);
    }
    return [...tags, `linux_${machine}`];
}
/** The environment that markers see on the target (PEP 508, "Environment Markers"). */
function markerEnvironment({ runtime, architecture }) {
    const release = PYTHON_RELEASES[runtime];
    return {
        implementation_name: 'cpython',
        implementation_version: release,
        os_name: 'posix',
        platform_machine: (0,runtimes/* machineName */.Fm)(architecture),
        platform_python_implementation: 'CPython',
        // Of the kernel, which nothing can rely on.
        platform_release: '',
        platform_system: 'Linux',
        platform_version: '',
        python_full_version: release,
        python_version: (0,runtimes/* runtimeFacts */.M4)(runtime).python,
        sys_platform: 'linux',
    };
}
//# sourceMappingURL=target-platform.js.map
;// CONCATENATED MODULE: ./build/dependencies/install.js
/** Has the side install requirements, in a container or under this machine's Python, into a directory. */
















/**
 * Whether nothing may be compiled: only the runtime's own Python, on the target's processor, can do that.
 */
function isWheelsOnly({ engine, target }) {
    return engine.name === 'host' || engine.daemon.architecture !== target.architecture;
}
/** What the side is told to do. */
function installJob(request) {
    const { target } = request;
    return {
        protocol: protocol/* PROTOCOL_VERSION */.WP,
        task: 'install',
        python: (0,runtimes/* runtimeFacts */.M4)(target.runtime).python,
        wheelsOnly: isWheelsOnly(request),
        platforms: platformTags(target),
        glibc: glibcOf(target.runtime),
        markers: markerEnvironment(target),
    };
}
/**
 * Installs into a directory.
 *
 * @returns what was installed, by name
 * @throws LambdaZipError `dependencies` for what pip says; `container`; `cancelled`
 */
async function install(request, directory, ports) {
    const { engine, requirements, environment } = request;
    const job = installJob(request);
    if (job.wheelsOnly)
        (0,dependencies_requirements/* assertNoSources */.aX)(requirements);
    const members = [input('requirements.txt', Buffer.from(requirements.text))];
    if (requirements.constraints !== '') {
        members.push(input('constraints.txt', Buffer.from(requirements.constraints)));
    }
    if (engine.name === 'host') {
        return withPython(environment, ports, (side) => run(side, job, members, directory, ports));
    }
    const { names, left } = handOn(environment, (0,dependencies_requirements/* variablesOf */.ht)(requirements));
    if (names.length > 0)
        ports.log.info(`variables for the container: ${names.join(', ')}`);
    if (left.length > 0)
        ports.log.warning(`requirements: the container does without paths of this machine: ${left.join(', ')}`);
    const certificates = await ownCertificates(environment);
    if (certificates !== undefined)
        members.push(input('certificates.pem', certificates));
    return run((0,side_container/* sideInContainer */.A)(engine.settings, { variables: names }), job, members, directory, ports);
}
function input(name, bytes) {
    return { name: `${protocol/* INPUT_FOLDER */.kv}${name}`, mode: '0644', content: { kind: 'bytes', bytes }, path: name };
}
async function run(side, job, members, directory, ports) {
    const sideRun = new side_run/* SideRun */.V(side, ports);
    let received = 0;
    for await (const entry of sideRun.entries(job, members)) {
        await writeEntry(entry, directory);
        received += 1;
    }
    const { entries, fields } = sideRun.report();
    if (entries !== received)
        throw (0,protocol/* protocolError */.JW)(`it sent ${received} files and reports ${entries}`);
    for (const { name, version } of (0,protocol/* parsePackages */.R_)(fields['dropped'])) {
        ports.log.warning(`requirements: ${(0,build_text/* quoted */.TL)(`${name} ${version}`)} is left out, a build tool that some package needs; name it in the requirements to have it packed`);
    }
    return (0,protocol/* parsePackages */.R_)(fields['packages']);
}
async function writeEntry({ path, mode, content }, directory) {
    const components = path.split('/');
    const unsafe = components.some((one) => one === '' || one === '.' || one === '..' || /[\\\0]/.test(one) || (external_node_path_.sep === '\\' && one.includes(':')));
    if (unsafe || mode === 'symlink' || content.kind !== 'bytes') {
        throw (0,protocol/* protocolError */.JW)(`it sends ${(0,build_text/* quoted */.TL)(path)}, which no package can hold`);
    }
    const file = (0,external_node_path_.join)(directory, ...components);
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(file), { recursive: true });
    await (0,promises_.writeFile)(file, content.bytes, { flag: 'wx' });
    if (mode === '0755')
        await (0,promises_.chmod)(file, 0o755);
}
/** How long Python has to end when it is asked to. */
const TERMINATION_MS = 3_000;
/** Lets the side run under this machine's Python, in a temporary directory that is gone afterwards. */
async function withPython(environment, ports, use) {
    const temporary = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'lambda-zip-install-'));
    try {
        const env = { ...environment, TMPDIR: temporary, TEMP: temporary, TMP: temporary, PYTHONUTF8: '1' };
        const { program, args } = await findPython(temporary, env, ports);
        return await use({
            title: `the installation by ${(0,build_text/* quoted */.TL)([program, ...args].join(' '))}`,
            timeout: 0,
            start: async () => {
                const child = (0,external_node_child_process_.spawn)(program, [...args, side_file/* SIDE_FILE */.T], {
                    cwd: temporary,
                    env,
                    stdio: ['pipe', 'pipe', 'pipe'],
                });
                return { child, stop: stopper(child) };
            },
        });
    }
    finally {
        await (0,promises_.rm)(temporary, { recursive: true, force: true, maxRetries: 3 });
    }
}
function stopper(child) {
    const ended = (0,processes/* exitCode */.I$)(child).then(() => undefined, () => undefined);
    return async () => {
        child.kill('SIGTERM');
        await Promise.race([ended, (0,external_node_timers_promises_.setTimeout)(TERMINATION_MS, undefined, { ref: false })]);
        child.kill('SIGKILL');
        await ended;
    };
}
//# sourceMappingURL=install.js.map
// EXTERNAL MODULE: ./build/dependencies/lock-files.js
var lock_files = __webpack_require__(9423);
;// CONCATENATED MODULE: ./build/dependencies/store.js
/** Installed trees, kept by what they were made of, so that the same requirements are installed once. */





const RECORD_FORMAT = 1;
const RECORD_FILE = 'installed.json';
const TREE_FOLDER = 'tree';
/** Against others that put and remove trees under the same key. */
const MOST_ATTEMPTS = 5;
/** No installation, and no run, takes as long: what was used since may be in use. */
const IN_USE_MS = 24 * 60 * 60 * 1000;
/** How many trees are kept beside those that may be in use; the ones not used for longest go first. */
const MOST_KEPT = 16;
/**
 * Directories below a root, one for each key. A tree that is not, file for file, what was put there is made anew.
 */
class TreeStore {
    #root;
    #remote;
    #log;
    constructor(root, remote, log) {
        this.#root = root;
        this.#remote = remote;
        this.#log = log;
    }
    /** What was kept under a key, whole and unchanged, or undefined. */
    async find(key) {
        const directory = (0,external_node_path_.join)(this.#root, key);
        const local = await this.#check(directory);
        if (local !== undefined) {
            const now = new Date();
            await (0,promises_.utimes)(directory, now, now).catch(() => undefined);
            return local;
        }
        if (this.#remote === undefined)
            return undefined;
        await (0,promises_.mkdir)(this.#root, { recursive: true });
        if (!(await this.#remote.restore(key, directory)))
            return undefined;
        return this.#check(directory);
    }
    /**
     * Makes a tree and keeps it. Others may do so at the same time; one of the equal trees stays.
     *
     * @param fill writes the files into the directory, and gives what it installed
     */
    async make(key, fill) {
        const final = (0,external_node_path_.join)(this.#root, key);
        const draft = (0,external_node_path_.join)(this.#root, `.${key}.${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`);
        try {
            await (0,promises_.mkdir)((0,external_node_path_.join)(draft, TREE_FOLDER), { recursive: true });
            const packages = await fill((0,external_node_path_.join)(draft, TREE_FOLDER));
            const files = await digestFiles((0,external_node_path_.join)(draft, TREE_FOLDER));
            const record = { format: RECORD_FORMAT, packages, files };
            await (0,promises_.writeFile)((0,external_node_path_.join)(draft, RECORD_FILE), JSON.stringify(record));
            const other = await this.#place(draft, final);
            if (other !== undefined)
                return other;
            await this.#evict();
            await this.#remote?.save(key, final);
            return { directory: (0,external_node_path_.join)(final, TREE_FOLDER), packages };
        }
        finally {
            await (0,promises_.rm)(draft, { recursive: true, force: true });
        }
    }
    /** Puts a tree in its place, unless another job was faster: then that one's is given, for it may be in use. */
    async #place(draft, final) {
        for (let attempt = 1;; attempt += 1) {
            try {
                await (0,promises_.rename)(draft, final);
                return undefined;
            }
            catch (error) {
                const other = await this.#check(final);
                if (other !== undefined)
                    return other;
                if (attempt === MOST_ATTEMPTS)
                    throw error;
                // What is there is damaged.
                await (0,promises_.rm)(final, { recursive: true, force: true });
            }
        }
    }
    async #check(directory) {
        const record = await readRecord((0,external_node_path_.join)(directory, RECORD_FILE));
        if (record === undefined)
            return undefined;
        const tree = (0,external_node_path_.join)(directory, TREE_FOLDER);
        const files = await digestFiles(tree).catch(() => ({}));
        if (JSON.stringify(files) === JSON.stringify(record.files))
            return { directory: tree, packages: record.packages };
        this.#log.warning('the cached dependencies are damaged; they are installed anew');
        return undefined;
    }
    async #evict() {
        const all = await (0,promises_.readdir)(this.#root);
        const names = all.filter((name) => /^[0-9a-f]{64}$/.test(name));
        const used = await Promise.all(names.map(async (name) => ({
            name,
            at: (await (0,promises_.stat)((0,external_node_path_.join)(this.#root, name)).catch(() => undefined))?.mtimeMs ?? 0,
        })));
        const now = Date.now();
        const oldest = used
            .sort((left, right) => right.at - left.at)
            .slice(MOST_KEPT)
            .filter(({ at }) => now - at > IN_USE_MS);
        // Drafts of jobs that were killed.
        for (const name of all.filter((one) => one.startsWith('.'))) {
            const at = (await (0,promises_.stat)((0,external_node_path_.join)(this.#root, name)).catch(() => undefined))?.mtimeMs ?? now;
            if (now - at > IN_USE_MS)
                oldest.push({ name, at });
        }
        for (const { name } of oldest)
            await (0,promises_.rm)((0,external_node_path_.join)(this.#root, name), { recursive: true, force: true });
    }
}
async function readRecord(file) {
    try {
        const { format, packages, files } = JSON.parse(await (0,promises_.readFile)(file, 'utf8'));
        if (format !== RECORD_FORMAT || typeof files !== 'object' || files === null)
            return undefined;
        return { format, packages: (0,protocol/* parsePackages */.R_)(packages), files: files };
    }
    catch {
        return undefined;
    }
}
/**
 * SHA-256 of every file below a directory, with an `x` behind that of an executable one, by path, in the order of the
 * paths. Rejects for what is neither a file nor a directory.
 */
async function digestFiles(directory) {
    const digests = {};
    // Not readdir's own recursion, which Node.js 20.0 does not know.
    const visit = async (inside) => {
        for (const name of (await (0,promises_.readdir)((0,external_node_path_.join)(directory, inside))).sort(tree/* comparePaths */.cD)) {
            const path = inside === '' ? name : `${inside}/${name}`;
            const stats = await (0,promises_.lstat)((0,external_node_path_.join)(directory, path));
            if (stats.isDirectory()) {
                await visit(path);
                continue;
            }
            if (!stats.isFile())
                throw new Error(`${path} is no file`);
            const digest = (0,external_node_crypto_.createHash)('sha256')
                .update(await (0,promises_.readFile)((0,external_node_path_.join)(directory, path)))
                .digest('hex');
            digests[path] = (stats.mode & 0o100) === 0 ? digest : `${digest}x`;
        }
    };
    await visit('');
    return digests;
}
//# sourceMappingURL=store.js.map
;// CONCATENATED MODULE: ./build/dependencies/dependencies.js
/** From the requirements a user names to a directory of installed packages. */












/** How many requirements a warning names. */
const MOST_NAMED = 5;
function newInstallations() {
    return { requirements: new once/* Once */.a(), trees: new once/* Once */.a() };
}
/**
 * Installs the dependencies, or finds them where an earlier build has put them, or another one of this run.
 *
 * @param installations those of this run; they have to be disposed of at its end
 * @returns undefined when there are none
 * @throws LambdaZipError `dependencies`, `container`, `cancelled`
 */
async function provideDependencies(settings, target, engine, installations, ports) {
    const { files, environment } = settings;
    if (files.length === 0)
        return undefined;
    const { log } = ports;
    log.phase('Dependencies');
    const names = JSON.stringify(files.map((file) => (0,external_node_path_.resolve)(file)));
    const requirements = await installations.requirements.get(names, () => readAll(settings, ports));
    const request = { requirements, target, engine, environment };
    const key = await cacheKey(request);
    let first = false;
    const dependencies = await installations.trees.get(JSON.stringify([key, settings.cacheDirectory]), () => {
        first = true;
        return findOrInstall(key, request, settings, ports);
    });
    if (!first)
        log.info('the same as for another function of this run');
    const { packages } = dependencies;
    log.info(`${(0,build_text/* count */.U9)(packages.length, 'package')}: ${packages.map(({ name, version }) => `${name} ${version}`).join(', ')}`);
    return dependencies;
}
async function findOrInstall(key, request, settings, ports) {
    const { hashed, unpinned } = (0,dependencies_requirements/* pinning */.Kl)(request.requirements);
    warnUnpinned(hashed, unpinned, ports);
    // Without hashes it is the index that says what is installed, today; a laptop's old answer would differ from CI's new one.
    const kept = hashed ? settings.cacheDirectory : undefined;
    const root = kept ?? (await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'lambda-zip-dependencies-')));
    const dispose = async () => {
        if (kept === undefined)
            await (0,promises_.rm)(root, { recursive: true, force: true }).catch(() => undefined);
    };
    try {
        const store = new TreeStore(root, kept === undefined ? undefined : settings.remoteCache, ports.log);
        const found = kept === undefined ? undefined : await store.find(key);
        if (found !== undefined)
            ports.log.info(`taken from the cache: ${key.slice(0, 12)}`);
        const tree = found ?? (await store.make(key, (directory) => install(request, directory, ports)));
        return { ...tree, dispose };
    }
    catch (error) {
        await dispose();
        throw error;
    }
}
async function readAll({ files, environment }, ports) {
    const parts = [];
    for (const file of files) {
        parts.push((await (0,lock_files/* exportLockFile */.e)(file, environment, ports)) ?? (await (0,dependencies_requirements/* readRequirements */.F2)([file])));
    }
    return (0,dependencies_requirements/* mergeRequirements */.Bv)(parts);
}
function warnUnpinned(hashed, unpinned, { log }) {
    if (hashed)
        return;
    const named = unpinned
        .slice(0, MOST_NAMED)
        .map((line) => (0,build_text/* quoted */.TL)((0,build_text/* withoutPasswords */.hl)(line)))
        .join(', ');
    const more = unpinned.length > MOST_NAMED ? ` and ${unpinned.length - MOST_NAMED} more` : '';
    log.warning(unpinned.length > 0
        ? `requirements: ${named}${more} may become another version when the index changes, and move the hash; pin exact versions, best with hashes`
        : 'requirements: there are no hashes; what the pinned packages need in turn may become another version, and move the hash');
}
/** A digest of everything that has a say in what is installed. */
async function cacheKey(request) {
    const { requirements, engine, environment } = request;
    const parts = [
        await (0,promises_.readFile)(side_file/* SIDE_FILE */.T, 'utf8'),
        requirements,
        installJob(request),
        engine.name === 'host' ? 'host' : [engine.imageDigest, engine.settings.flags],
        decidingVariables(environment, (0,dependencies_requirements/* variablesOf */.ht)(requirements)),
    ];
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(parts)).digest('hex');
}
//# sourceMappingURL=dependencies.js.map
// EXTERNAL MODULE: ./build/pipeline/engine.js + 3 modules
var pipeline_engine = __webpack_require__(6713);
;// CONCATENATED MODULE: ./build/session.js
/** What the builds of one run share: the engine, installed packages, and what was found in directories. */



/**
 * One run of the program, over one state of the disk: what is asked twice is looked at once. To be disposed of at its end.
 */
class BuildSession {
    /** Directories, by everything that has a say in what is found there. */
    walks = new once/* Once */.a();
    #engines = new once/* Once */.a();
    #installations = newInstallations();
    /** How many times packages were installed, or taken from where they are kept. */
    get installations() {
        return this.#installations.trees.made;
    }
    /** As {@link chooseEngine}. */
    engine(engine, container, ports) {
        return this.#engines.get(JSON.stringify([engine, container]), () => (0,pipeline_engine/* chooseEngine */.mN)(engine, container, ports));
    }
    /** As {@link provideDependencies}; they stay until the session is disposed of. */
    dependencies(settings, target, engine, ports) {
        return provideDependencies(settings, target, engine, this.#installations, ports);
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
