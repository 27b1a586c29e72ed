export const id = 357;
export const ids = [357];
export const modules = {

/***/ 4246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ crc32)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8522);
/* harmony import */ var crc_32__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4891);


/**
 * CRC-32 (APPNOTE 4.4.7) of the bytes, unsigned. Node's own came with 20.15 and 22.2; before that
 * a library does it.
 */
const crc32 = node_zlib__WEBPACK_IMPORTED_MODULE_0__.crc32 ?? ((bytes) => crc_32__WEBPACK_IMPORTED_MODULE_1__.buf(bytes) >>> 0);
//# sourceMappingURL=crc32.js.map

/***/ }),

/***/ 2790:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AR: () => (/* binding */ END_OF_CENTRAL_DIRECTORY),
/* harmony export */   GF: () => (/* binding */ LOCAL_FILE_HEADER_LENGTH),
/* harmony export */   Hp: () => (/* binding */ FORMAT_VERSION),
/* harmony export */   Mt: () => (/* binding */ CENTRAL_FILE_HEADER_LENGTH),
/* harmony export */   Py: () => (/* binding */ CENTRAL_FILE_HEADER),
/* harmony export */   Q0: () => (/* binding */ ZIP64_END_OF_CENTRAL_DIRECTORY),
/* harmony export */   S5: () => (/* binding */ ZIP64_MARK_32),
/* harmony export */   Tc: () => (/* binding */ ZIP64_END_OF_CENTRAL_DIRECTORY_LENGTH),
/* harmony export */   Vl: () => (/* binding */ endOfCentralDirectory),
/* harmony export */   XA: () => (/* binding */ localFileHeader),
/* harmony export */   iu: () => (/* binding */ ZIP64_MARK_16),
/* harmony export */   oT: () => (/* binding */ METHOD_DEFLATED),
/* harmony export */   pY: () => (/* binding */ END_OF_CENTRAL_DIRECTORY_LENGTH),
/* harmony export */   pi: () => (/* binding */ ZIP64_EXTRA_ID),
/* harmony export */   q2: () => (/* binding */ ZIP64_LOCATOR_LENGTH),
/* harmony export */   r7: () => (/* binding */ LOCAL_FILE_HEADER),
/* harmony export */   rA: () => (/* binding */ ZIP64_LOCATOR),
/* harmony export */   wO: () => (/* binding */ HOST_UNIX),
/* harmony export */   x2: () => (/* binding */ centralFileHeader),
/* harmony export */   y$: () => (/* binding */ METHOD_STORED)
/* harmony export */ });
/* unused harmony exports FLAG_UTF8, DOS_TIME, DOS_DATE, UNIX_MODES */
/** Rises, with the major version of the product, whenever an archive of the same content would get other bytes. */
const FORMAT_VERSION = 1;
/** Compression methods (4.4.5). */
const METHOD_STORED = 0;
const METHOD_DEFLATED = 8;
/** Signatures (4.3.7, 4.3.12, 4.3.16, 4.3.14, 4.3.15). */
const LOCAL_FILE_HEADER = 0x04034b50;
const CENTRAL_FILE_HEADER = 0x02014b50;
const END_OF_CENTRAL_DIRECTORY = 0x06054b50;
const ZIP64_END_OF_CENTRAL_DIRECTORY = 0x06064b50;
const ZIP64_LOCATOR = 0x07064b50;
/** Lengths of the fixed parts, in bytes. */
const LOCAL_FILE_HEADER_LENGTH = 30;
const CENTRAL_FILE_HEADER_LENGTH = 46;
const END_OF_CENTRAL_DIRECTORY_LENGTH = 22;
const ZIP64_END_OF_CENTRAL_DIRECTORY_LENGTH = 56;
const ZIP64_LOCATOR_LENGTH = 20;
/** Values that mean "look in the Zip64 record" (4.4.1.4). */
const ZIP64_MARK_16 = 0xffff;
const ZIP64_MARK_32 = 0xffffffff;
/** Header ID of the Zip64 extended information extra field (4.5.3). */
const ZIP64_EXTRA_ID = 0x0001;
/** Version needed to extract (4.4.3): 2.0 for DEFLATE, 4.5 for Zip64. */
const VERSION_DEFAULT = 20;
const VERSION_ZIP64 = 45;
/** Version made by (4.4.2): the upper byte says that the external attributes are UNIX ones. */
const HOST_UNIX = 3;
/** General purpose bit 11 (4.4.4): the name is UTF-8. Set only where it says something: non-ASCII names. */
const FLAG_UTF8 = 0x0800;
/** 1980-01-01 00:00:00, the first moment MS-DOS time can express (4.4.6), as its two fields. */
const DOS_TIME = 0;
const DOS_DATE = 0x0021;
/** `st_mode` of each mode; the upper 16 bits of the external attributes (4.4.15). */
const UNIX_MODES = {
    '0644': 0o100644,
    '0755': 0o100755,
    symlink: 0o120777,
};
/** The local file header of an entry, with its name (4.3.7). */
function localFileHeader(entry) {
    const name = Buffer.from(entry.path);
    const zip64 = sizesNeedZip64(entry);
    const extra = zip64 ? zip64Extra([entry.size, entry.compressedSize]) : NO_BYTES;
    const header = Buffer.alloc(LOCAL_FILE_HEADER_LENGTH);
    header.writeUInt32LE(LOCAL_FILE_HEADER, 0);
    writeCommonFields(header, 4, entry, name, zip64, zip64);
    header.writeUInt16LE(extra.length, 28);
    return Buffer.concat([header, name, extra]);
}
/**
 * The central directory header of an entry, with its name (4.3.12).
 *
 * @param offset of the entry's local header from the start of the archive, in bytes
 */
function centralFileHeader(entry, offset) {
    const name = Buffer.from(entry.path);
    const zip64Sizes = sizesNeedZip64(entry);
    const zip64Offset = offset >= ZIP64_MARK_32;
    const extra = zip64Extra([
        ...(zip64Sizes ? [entry.size, entry.compressedSize] : []),
        ...(zip64Offset ? [offset] : []),
    ]);
    const zip64 = zip64Sizes || zip64Offset;
    const header = Buffer.alloc(CENTRAL_FILE_HEADER_LENGTH);
    header.writeUInt32LE(CENTRAL_FILE_HEADER, 0);
    header.writeUInt8(zip64 ? VERSION_ZIP64 : VERSION_DEFAULT, 4);
    header.writeUInt8(HOST_UNIX, 5);
    writeCommonFields(header, 6, entry, name, zip64, zip64Sizes);
    header.writeUInt16LE(extra.length, 30);
    // File comment length, disk number start and internal attributes (32, 34, 36) stay zero.
    header.writeUInt32LE(UNIX_MODES[entry.mode] * 0x10000, 38);
    header.writeUInt32LE(zip64Offset ? ZIP64_MARK_32 : offset, 42);
    return Buffer.concat([header, name, extra]);
}
/**
 * The records that end the archive: Zip64 ones where a value does not fit, then the classic one
 * (4.3.14 to 4.3.16).
 *
 * @param entries number of entries
 * @param size of the central directory in bytes
 * @param offset of the central directory from the start of the archive, in bytes
 */
function endOfCentralDirectory(entries, size, offset) {
    const end = Buffer.alloc(END_OF_CENTRAL_DIRECTORY_LENGTH);
    end.writeUInt32LE(END_OF_CENTRAL_DIRECTORY, 0);
    // Disk numbers (4, 6) and the comment length (20) stay zero.
    end.writeUInt16LE(Math.min(entries, ZIP64_MARK_16), 8);
    end.writeUInt16LE(Math.min(entries, ZIP64_MARK_16), 10);
    end.writeUInt32LE(Math.min(size, ZIP64_MARK_32), 12);
    end.writeUInt32LE(Math.min(offset, ZIP64_MARK_32), 16);
    if (entries < ZIP64_MARK_16 && size < ZIP64_MARK_32 && offset < ZIP64_MARK_32)
        return end;
    const record = Buffer.alloc(ZIP64_END_OF_CENTRAL_DIRECTORY_LENGTH);
    record.writeUInt32LE(ZIP64_END_OF_CENTRAL_DIRECTORY, 0);
    // The size of the record leaves out the signature and this field itself (4.3.14.1).
    record.writeBigUInt64LE(BigInt(ZIP64_END_OF_CENTRAL_DIRECTORY_LENGTH - 12), 4);
    record.writeUInt8(VERSION_ZIP64, 12);
    record.writeUInt8(HOST_UNIX, 13);
    record.writeUInt16LE(VERSION_ZIP64, 14);
    // Disk numbers (16, 20) stay zero.
    record.writeBigUInt64LE(BigInt(entries), 24);
    record.writeBigUInt64LE(BigInt(entries), 32);
    record.writeBigUInt64LE(BigInt(size), 40);
    record.writeBigUInt64LE(BigInt(offset), 48);
    const locator = Buffer.alloc(ZIP64_LOCATOR_LENGTH);
    locator.writeUInt32LE(ZIP64_LOCATOR, 0);
    locator.writeBigUInt64LE(BigInt(offset + size), 8);
    locator.writeUInt32LE(1, 16);
    return Buffer.concat([record, locator, end]);
}
const NO_BYTES = Buffer.alloc(0);
function sizesNeedZip64(entry) {
    return entry.size >= ZIP64_MARK_32 || entry.compressedSize >= ZIP64_MARK_32;
}
/** The fields both headers share, from "version needed" to "file name length", at the given position. */
function writeCommonFields(header, at, entry, name, zip64, zip64Sizes) {
    header.writeUInt16LE(zip64 ? VERSION_ZIP64 : VERSION_DEFAULT, at);
    header.writeUInt16LE(name.length === entry.path.length ? 0 : FLAG_UTF8, at + 2);
    header.writeUInt16LE(entry.method, at + 4);
    header.writeUInt16LE(DOS_TIME, at + 6);
    header.writeUInt16LE(DOS_DATE, at + 8);
    header.writeUInt32LE(entry.crc32, at + 10);
    header.writeUInt32LE(zip64Sizes ? ZIP64_MARK_32 : entry.compressedSize, at + 14);
    header.writeUInt32LE(zip64Sizes ? ZIP64_MARK_32 : entry.size, at + 18);
    header.writeUInt16LE(name.length, at + 22);
}
/** The Zip64 extra field (4.5.3), or nothing when there are no values to carry. */
function zip64Extra(values) {
    if (values.length === 0)
        return NO_BYTES;
    const extra = Buffer.alloc(4 + 8 * values.length);
    extra.writeUInt16LE(ZIP64_EXTRA_ID, 0);
    extra.writeUInt16LE(8 * values.length, 2);
    for (const [index, value] of values.entries())
        extra.writeBigUInt64LE(BigInt(value), 4 + 8 * index);
    return extra;
}
//# sourceMappingURL=format.js.map

/***/ }),

/***/ 5876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ readWholeFile),
/* harmony export */   g: () => (/* binding */ MAX_FILE_BYTES)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(977);



/**
 * The largest file that can be packed, in bytes. The compressor works on whole files inside a
 * 2 GiB WebAssembly memory that holds input and output; Lambda itself takes 262,144,000 bytes for
 * everything together.
 */
const MAX_FILE_BYTES = 512 * 1024 * 1024;
/**
 * Reads a file whole and makes sure that it is still what the walk saw: a regular file of the same
 * size, neither truncated nor appended to while it was read. The link check of the walk holds, too:
 * a symbolic link put in the file's place since then is not followed.
 *
 * @param path the entry's path, for messages
 * @throws LambdaZipError `read`, `too-large`, `changed-while-reading`
 */
function readWholeFile(content, path) {
    if (content.size > MAX_FILE_BYTES) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LambdaZipError */ .dk('too-large', `${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(path)} has ${content.size} bytes; a single file may have ${MAX_FILE_BYTES}`, { hint: 'AWS Lambda takes 262,144,000 bytes unzipped, all files and layers together.' });
    }
    const descriptor = open(content.file, path);
    try {
        const before = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor);
        if (!before.isFile() || before.size !== content.size)
            throw changed(path);
        // Not from Buffer's shared pool: the memory is handed from thread to thread.
        const bytes = Buffer.allocUnsafeSlow(content.size);
        let position = 0;
        while (position < content.size) {
            const read = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(descriptor, bytes, position, content.size - position, position);
            if (read === 0)
                throw changed(path);
            position += read;
        }
        const after = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor);
        if (after.size !== content.size || after.mtimeMs !== before.mtimeMs)
            throw changed(path);
        return bytes;
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LambdaZipError */ .dk)
            throw error;
        throw unreadable(path, error);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
}
// Neither flag exists on Windows. Without O_NONBLOCK a FIFO put in a file's place would block for ever.
const OPEN_FLAGS = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0);
function open(file, path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, OPEN_FLAGS);
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .systemErrorCode */ .vq)(error) === 'ELOOP' || (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .systemErrorCode */ .vq)(error) === 'ENOENT')
            throw changed(path, error);
        throw unreadable(path, error);
    }
}
function unreadable(path, error) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LambdaZipError */ .dk('read', `${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(path)}: cannot be read: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .describeSystemError */ .Zo)(error)}`, {
        cause: error,
    });
}
function changed(path, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LambdaZipError */ .dk('changed-while-reading', `${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(path)} changed while it was being packed`, {
        hint: 'Let whatever writes into the source finish first, or exclude the file.',
        cause,
    });
}
//# sourceMappingURL=read-file.js.map

/***/ }),

/***/ 1817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ build)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/text.js
var build_text = __webpack_require__(977);
;// CONCATENATED MODULE: ./build/archive/draft.js






/**
 * A file that is written beside its target and takes the target's place in one step, so that there
 * is the old file whole or the new file whole and nothing in between.
 */
class Draft {
    target;
    #setting;
    #temporary;
    constructor(target, setting) {
        this.target = target;
        this.#setting = setting;
        this.#temporary = (0,external_node_path_.join)((0,external_node_path_.dirname)((0,external_node_path_.resolve)(target)), `.${(0,external_node_path_.basename)(target)}.${(0,external_node_crypto_.randomBytes)(6).toString('hex')}${TEMPORARY_SUFFIX}`);
    }
    /**
     * @param target the file to write, as the user named it
     * @param setting the name of the setting that named it, e.g. `output`, for messages
     * @throws LambdaZipError `output` when there is no directory to write to, or a directory in the file's place
     */
    static async create(target, setting) {
        const directory = (0,external_node_path_.dirname)((0,external_node_path_.resolve)(target));
        const parent = await statOrUndefined(directory);
        if (parent === undefined || !parent.isDirectory()) {
            throw new errors/* LambdaZipError */.dk('output', `${setting}: ${(0,build_text/* quoted */.TL)(target)} cannot be written: the directory ${(0,build_text/* quoted */.TL)(directory)} does not exist`, { hint: 'Create the directory first, or choose another place.' });
        }
        const existing = await statOrUndefined((0,external_node_path_.resolve)(target));
        if (existing?.isDirectory()) {
            throw new errors/* LambdaZipError */.dk('output', `${setting}: ${(0,build_text/* quoted */.TL)(target)} is a directory, a file name is needed`);
        }
        return new Draft(target, setting);
    }
    /** A stream into the draft. The file appears once the stream is opened. */
    open() {
        return (0,external_node_fs_.createWriteStream)(this.#temporary, { flags: 'wx' });
    }
    /** @throws LambdaZipError `output` when the target cannot be replaced */
    async commit() {
        try {
            await (0,promises_.rename)(this.#temporary, (0,external_node_path_.resolve)(this.target));
        }
        catch (error) {
            throw this.failure(error);
        }
    }
    /** Removes the draft, if there is one; the target stays as it was. Never fails. */
    async discard() {
        await (0,promises_.rm)(this.#temporary, { force: true }).catch(() => undefined);
    }
    /** What writing threw, as an error that names the setting and the file. */
    failure(error) {
        return new errors/* LambdaZipError */.dk('output', `${this.#setting}: ${(0,build_text/* quoted */.TL)(this.target)} cannot be written: ${(0,errors/* describeSystemError */.Zo)(error)}`, { cause: error });
    }
}
const TEMPORARY_SUFFIX = '.tmp';
/** Whether a file name is that of a draft of the target, left behind by a job that was killed. */
function isDraftOf(target, name) {
    const start = `.${(0,external_node_path_.basename)(target)}.`;
    return (name.startsWith(start) &&
        name.endsWith(TEMPORARY_SUFFIX) &&
        /^[0-9a-f]{12}$/.test(name.slice(start.length, -TEMPORARY_SUFFIX.length)));
}
async function statOrUndefined(path) {
    try {
        return await (0,promises_.stat)(path);
    }
    catch (error) {
        if ((0,errors/* systemErrorCode */.vq)(error) === 'ENOENT' || (0,errors/* systemErrorCode */.vq)(error) === 'ENOTDIR')
            return undefined;
        throw error;
    }
}
//# sourceMappingURL=draft.js.map
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(5919);
;// CONCATENATED MODULE: ./build/pipeline/entry.js
/** The size of an entry's content in bytes. */
function contentSize(content) {
    return content.kind === 'file' ? content.size : content.bytes.byteLength;
}
//# sourceMappingURL=entry.js.map
// EXTERNAL MODULE: ./node_modules/libdeflate/index.js + 1 modules
var libdeflate = __webpack_require__(4230);
// EXTERNAL MODULE: ./build/pipeline/modes.js
var modes = __webpack_require__(7627);
// EXTERNAL MODULE: ./build/archive/crc32.js
var crc32 = __webpack_require__(4246);
// EXTERNAL MODULE: ./build/archive/format.js
var format = __webpack_require__(2790);
// EXTERNAL MODULE: ./build/archive/read-file.js
var read_file = __webpack_require__(5876);
;// CONCATENATED MODULE: ./build/archive/pack.js






/**
 * Reads, checks, digests and compresses one entry. DEFLATE where that is smaller than the content,
 * STORED where it is not. Symbolic links are always stored, as Info-ZIP writes them.
 *
 * The compressor is libdeflate in WebAssembly, on the whole content at once: same input and level,
 * same bytes, on every machine.
 *
 * @throws LambdaZipError what reading the file throws
 */
function packEntry(entry, level) {
    const { path, content } = entry;
    const bytes = content.kind === 'file' ? (0,read_file/* readWholeFile */.M)(content, path) : content.bytes;
    const mode = entry.mode === 'from-content' ? (0,modes/* modeFromContent */.$y)(bytes) : entry.mode;
    const size = bytes.byteLength;
    const deflated = level === 0 || size === 0 || mode === 'symlink' ? undefined : (0,libdeflate/* deflate */.Kc)(bytes, level);
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
            throwIfCancelled(options.signal);
            yield packEntry(entry, options.level);
        }
        return;
    }
    const pool = new WorkerPool(workers, options.level);
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
function throwIfCancelled(signal) {
    if (signal?.aborted)
        throw new errors/* LambdaZipError */.dk('cancelled', 'cancelled');
}
async function* packInOrder(entries, pool, signal) {
    const underWay = [];
    let bytesUnderWay = 0;
    for await (const batch of batches(entries)) {
        throwIfCancelled(signal);
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
        throwIfCancelled(signal);
        yield* await packed;
    }
}
async function* batches(entries) {
    let batch = [];
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
    if (batch.length > 0)
        yield { entries: batch, bytes };
}
/** A fixed number of threads that take the next job as soon as they are free. */
class WorkerPool {
    #level;
    #size;
    #workers = new Set();
    #idle = [];
    #running = new Map();
    #waiting = [];
    #failure;
    constructor(size, level) {
        this.#size = size;
        this.#level = level;
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
            const request = { entries: job.entries, level: this.#level };
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
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: ./node_modules/archiver/index.js + 32 modules
var archiver = __webpack_require__(79);
// EXTERNAL MODULE: ./build/pipeline/tree.js
var tree = __webpack_require__(451);
;// CONCATENATED MODULE: ./build/archive/digest.js



/** @param bytes the 32 raw bytes of a SHA-256 */
function digestOf(bytes) {
    return { hex: bytes.toString('hex'), base64: bytes.toString('base64') };
}
/** The digest of a file, read as a stream. Errors are those of the file system. */
async function digestFile(file) {
    const hash = createHash('sha256');
    await pipeline(createReadStream(file), hash);
    return digestOf(hash.digest());
}
//# sourceMappingURL=digest.js.map
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
    const written = (0,external_node_stream_promises_.pipeline)(archive, async function* (chunks) {
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
    return { digest: digestOf(hash.digest()), size };
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
;// CONCATENATED MODULE: ./build/explain/folders.js

/**
 * The top-level folders by uncompressed size, largest first. Where everything lies in a single
 * folder (a layer's `python/`), the folders inside that one say more and are given instead.
 *
 * @param most how many at most; the rest is summed up as one
 */
function largestFolders(entries, most) {
    const sizes = new Map();
    const base = commonFolder(entries);
    for (const { path, size } of entries) {
        const slash = path.indexOf('/', base.length);
        const name = slash < 0 ? `${base}*` : path.slice(0, slash + 1);
        sizes.set(name, (sizes.get(name) ?? 0) + size);
    }
    const folders = [...sizes]
        .map(([name, size]) => ({ name: (0,build_text/* printable */.g$)(name), size }))
        .sort((left, right) => right.size - left.size || (left.name < right.name ? -1 : 1));
    if (folders.length <= most)
        return folders;
    const rest = folders.slice(most - 1);
    const size = rest.reduce((sum, folder) => sum + folder.size, 0);
    return [...folders.slice(0, most - 1), { name: `${rest.length} others`, size }];
}
/** The folder that holds every entry, ending in `/`; empty when there is none. */
function commonFolder(entries) {
    const first = entries[0]?.path ?? '';
    let base = '';
    for (let slash = first.indexOf('/'); slash >= 0; slash = first.indexOf('/', slash + 1)) {
        const candidate = first.slice(0, slash + 1);
        if (!entries.every(({ path }) => path.startsWith(candidate)))
            break;
        base = candidate;
    }
    return base;
}
//# sourceMappingURL=folders.js.map
;// CONCATENATED MODULE: ./build/explain/limits.js



/**
 * AWS Lambda's limits for a ZIP package, in bytes.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html "Deployment package (.zip file archive) size"
 */
const LAMBDA_LIMITS = {
    /** For a direct upload through the API or the console; larger ones go through S3. */
    zipped: 50 * 1024 * 1024,
    /** Of the function and all its layers together. */
    unzipped: 262_144_000,
};
/**
 * The error for contents that Lambda would refuse to unpack, or undefined.
 *
 * @param bytes of all contents
 */
function unzippedLimitError(bytes, files) {
    if (bytes <= LAMBDA_LIMITS.unzipped)
        return undefined;
    return limitError(`unzipped the package has ${inBytes(bytes)}, AWS Lambda takes ${inBytes(LAMBDA_LIMITS.unzipped)}, layers included`, files, 'Exclude what the function does not need, or use a container image.');
}
/**
 * The error for an archive that Lambda would refuse in a direct upload, or undefined.
 *
 * @param bytes of the archive
 */
function zippedLimitError(bytes, files) {
    if (bytes <= LAMBDA_LIMITS.zipped)
        return undefined;
    return limitError(`the archive has ${inBytes(bytes)}, AWS Lambda takes ${inBytes(LAMBDA_LIMITS.zipped)} in a direct upload`, files, "Exclude what the function does not need; or upload through S3 and set enforce-limits to 'false'.");
}
function limitError(problem, files, advice) {
    const largest = largestFolders(files, 3).map(describeFolder).join(', ');
    return new errors/* LambdaZipError */.dk('limit', problem, { hint: `${advice} The largest folders: ${largest}.` });
}
function describeFolder({ name, size }) {
    return `${name} ${(0,build_text/* formatBytes */.z3)(size)}`;
}
function inBytes(bytes) {
    return `${(0,build_text/* groupThousands */.Zv)(bytes)} bytes`;
}
//# sourceMappingURL=limits.js.map
// EXTERNAL MODULE: ./build/explain/manifest.js
var explain_manifest = __webpack_require__(6055);
// EXTERNAL MODULE: ./build/pipeline/host.js + 3 modules
var host = __webpack_require__(971);
;// CONCATENATED MODULE: ./build/build.js
/** The whole job as one function that both faces call. */










/**
 * Packs the sources. Either the archive (and the manifest) are in their places, whole, or nothing
 * there has changed.
 *
 * @throws LambdaZipError whatever is wrong with the request, the sources or the output
 */
async function build(request, ports) {
    const { log, signal } = ports;
    const zip = await Draft.create(request.output, 'output');
    const manifest = request.manifest === undefined ? undefined : await Draft.create(request.manifest, 'manifest');
    try {
        log.phase('Select files');
        const outputs = [zip, ...(manifest === undefined ? [] : [manifest])].map(({ target }) => (0,external_node_path_.resolve)(target));
        const tree = await (0,host/* runHostPipeline */.e)({ ...request.pipeline, outputs }, isDraftOf, signal);
        const entries = tree.entries.map(({ entry }) => entry);
        const sizes = entries.map(({ path, content }) => ({ path, size: contentSize(content) }));
        const uncompressedSize = sizes.reduce((sum, { size }) => sum + size, 0);
        log.info(`${(0,build_text/* count */.U9)(entries.length, 'file')}, ${(0,build_text/* formatBytes */.z3)(uncompressedSize)}, selected by the ${request.engine} engine`);
        for (const { pattern, origin, count: times } of tree.exclusions) {
            log.info(`left out by ${(0,build_text/* quoted */.TL)(pattern)} (${origin}): ${times}`);
        }
        for (const name of tree.skippedOutputs) {
            log.info(`${(0,build_text/* quoted */.TL)(name)} lies inside the source and is left out: it is written by this job`);
        }
        // Before the work: what is too large now stays too large.
        enforce(unzippedLimitError(uncompressedSize, sizes), request, log);
        log.phase('Write the archive');
        const recorded = [];
        const packed = packAll(entries, {
            level: request.compressionLevel,
            workers: request.workers,
            expectedBytes: uncompressedSize,
            signal,
        });
        const archive = await writeDraft(zip, recordEntries(packed, recorded, uncompressedSize, ports));
        log.info(`${(0,build_text/* quoted */.TL)(request.output)}: ${(0,build_text/* formatBytes */.z3)(archive.size)} at compression level ${request.compressionLevel}`);
        enforce(zippedLimitError(archive.size, recorded), request, log);
        log.phase('Digests');
        const text = (0,explain_manifest/* manifestText */.$)(recorded);
        const contentSha256 = (0,explain_manifest/* contentDigest */.e)(text);
        log.info(`sha256          ${archive.digest.hex}`);
        log.info(`sha256 (base64) ${archive.digest.base64}`);
        log.info(`content sha256  ${contentSha256}`);
        if (manifest !== undefined)
            await writeText(manifest, text);
        build_throwIfCancelled(signal);
        await zip.commit();
        await manifest?.commit();
        return {
            output: request.output,
            zipPath: (0,external_node_path_.resolve)(request.output),
            digest: archive.digest,
            contentSha256,
            size: archive.size,
            uncompressedSize,
            entries: recorded,
            manifestPath: request.manifest === undefined ? undefined : (0,external_node_path_.resolve)(request.manifest),
            engine: request.engine,
            exclusions: tree.exclusions,
        };
    }
    finally {
        await zip.discard();
        await manifest?.discard();
    }
}
function enforce(exceeded, request, log) {
    if (exceeded === undefined)
        return;
    if (request.enforceLimits)
        throw exceeded;
    log.warning(`${exceeded.message}. ${exceeded.hint ?? ''}`);
}
async function* recordEntries(packed, recorded, total, { log }) {
    let done = 0;
    for await (const entry of packed) {
        const { path, mode, size, sha256 } = entry;
        recorded.push({ path, mode, size, sha256 });
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
        await new Promise((done, failed) => {
            draft.open().on('error', failed).end(text, done);
        });
    }
    catch (error) {
        throw draft.failure(error);
    }
}
function build_throwIfCancelled(signal) {
    if (signal?.aborted)
        throw new errors/* LambdaZipError */.dk('cancelled', 'cancelled');
}
//# sourceMappingURL=build.js.map

/***/ }),

/***/ 8565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ sha256sumLine),
/* harmony export */   j: () => (/* binding */ terminalLogger)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(977);

const BAR_WIDTH = 30;
/** Often enough to move, seldom enough not to cost anything. */
const REDRAW_MS = 80;
/** A logger for people: phases and lines on a stream, and a progress bar where it is a terminal. */
function terminalLogger(stream) {
    let drawnAt = 0;
    let barShown = false;
    const clearBar = () => {
        if (barShown)
            stream.write('\r\u001b[K');
        barShown = false;
    };
    const line = (text) => {
        clearBar();
        stream.write(`${text}\n`);
    };
    return {
        phase: (title) => line(title),
        info: (message) => line(`  ${message}`),
        warning: (message) => line(`  warning: ${message}`),
        progress: (done, total) => {
            const now = Date.now();
            if (!stream.isTTY || now - drawnAt < REDRAW_MS)
                return;
            drawnAt = now;
            barShown = true;
            const share = total === 0 ? 1 : Math.min(1, done / total);
            const full = Math.round(share * BAR_WIDTH);
            const bar = `${'█'.repeat(full)}${'░'.repeat(BAR_WIDTH - full)}`;
            stream.write(`\r\u001b[K  ${bar} ${Math.floor(share * 100)} %  ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(done)} of ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(total)}`);
        },
    };
}
/**
 * One line as GNU sha256sum prints it, without the line break. A name with a line break or a
 * backslash is escaped and the line starts with a backslash, which `sha256sum --check` undoes.
 */
function sha256sumLine(hex, file) {
    const escaped = file.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
    return `${escaped === file ? '' : '\\'}${hex}  ${escaped}`;
}
//# sourceMappingURL=terminal.js.map

/***/ }),

/***/ 6055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ manifestText),
/* harmony export */   e: () => (/* binding */ contentDigest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _archive_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2790);


/**
 * The manifest as text: JSON with one line per entry, in archive order, and the same bytes for the
 * same entries. docs/format.md states them.
 */
function manifestText(entries) {
    const lines = [];
    for (const { path, mode, size, sha256 } of entries)
        lines.push(JSON.stringify({ path, mode, size, sha256 }));
    return `{"formatVersion":${_archive_format_js__WEBPACK_IMPORTED_MODULE_1__/* .FORMAT_VERSION */ .Hp},"entries":[\n${lines.join(',\n')}\n]}\n`;
}
/**
 * The content digest: SHA-256 of the manifest's text, hex. It moves with paths, modes and contents,
 * not with the compression level.
 */
function contentDigest(manifest) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(manifest).digest('hex');
}
//# sourceMappingURL=manifest.js.map

/***/ }),

/***/ 971:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ runHostPipeline)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/text.js
var build_text = __webpack_require__(977);
;// CONCATENATED MODULE: ./build/pipeline/defaults.js
/**
 * What never belongs into a Lambda package and would move its hash or leak with it. Never a whole
 * `*.dist-info`: `importlib.metadata` reads it at run time.
 */
const DEFAULT_EXCLUDES = [
    // Byte-code and caches: stale for ever under a 1980 time stamp, and different on every compile.
    '__pycache__/',
    '*.pyc',
    '*.pyo',
    '.pytest_cache/',
    '.mypy_cache/',
    '.ruff_cache/',
    '.tox/',
    '.nox/',
    '.coverage',
    // Version control (a worktree's or submodule's `.git` is a file) and editors.
    '.git',
    '.github/',
    '.hg/',
    '.svn/',
    '.idea/',
    '.vscode/',
    '.DS_Store',
    'Thumbs.db',
    // Environments and secrets.
    '.venv/',
    'venv/',
    '.env',
    '.env.*',
    // Terraform and OpenTofu: providers, and state that holds secrets.
    '.terraform/',
    '*.tfstate*',
    // What pip and uv write differently on every install.
    '**/*.dist-info/RECORD',
    '**/*.dist-info/INSTALLER',
    '**/*.dist-info/REQUESTED',
    '**/*.dist-info/direct_url.json',
    '.lock',
    // Our own.
    '.lambdaignore',
];
//# sourceMappingURL=defaults.js.map
// EXTERNAL MODULE: ./build/pipeline/gitignore.js
var gitignore = __webpack_require__(8129);
// EXTERNAL MODULE: ./build/pipeline/links.js
var links = __webpack_require__(654);
// EXTERNAL MODULE: ./build/pipeline/modes.js
var modes = __webpack_require__(7627);
;// CONCATENATED MODULE: ./build/pipeline/select.js
/**
 * The last rule that matches a path, which is the one that decides (gitignore(5)).
 *
 * @param path relative to the source, POSIX, NFC, no trailing slash
 */
function decidingRule(rules, path, isDirectory) {
    for (let index = rules.length - 1; index >= 0; index -= 1) {
        const rule = rules[index];
        if (rule === undefined || (rule.directoryOnly && !isDirectory))
            continue;
        if (rule.regex.test(path))
            return rule;
    }
    return undefined;
}
/** Decides what is left out, and keeps count of which rule did it. */
class Selector {
    #rules;
    #exclusions;
    /** @param exclusions the tally, shared by the selectors of one job */
    constructor(rules, exclusions) {
        this.#rules = rules;
        this.#exclusions = exclusions;
    }
    /** Whether a path is left out; for a directory that means it is not entered. */
    excludes(path, isDirectory) {
        const rule = decidingRule(this.#rules, path, isDirectory);
        if (rule === undefined || rule.negated)
            return false;
        const key = `${rule.origin}\0${rule.pattern}`;
        const exclusion = this.#exclusions.get(key);
        if (exclusion === undefined) {
            this.#exclusions.set(key, { pattern: rule.pattern, origin: rule.origin, count: 1 });
        }
        else {
            exclusion.count += 1;
        }
        return true;
    }
}
//# sourceMappingURL=select.js.map
// EXTERNAL MODULE: ./build/pipeline/tree.js
var tree = __webpack_require__(451);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/pipeline/names.js
var names = __webpack_require__(6875);
;// CONCATENATED MODULE: ./build/pipeline/walk.js







/**
 * Walks one source once. Directories that are left out are not entered; the order in which the file
 * system hands out names does not matter, the tree is sorted afterwards.
 *
 * @throws LambdaZipError `name`, `symlink`, `special-file`, `read`, `cancelled`
 */
async function walk(options) {
    const found = [];
    const pending = [
        { path: options.root, real: options.root, parents: [], relative: '', located: '' },
    ];
    for (let directory = pending.pop(); directory !== undefined; directory = pending.pop()) {
        if (options.signal?.aborted)
            throw new errors/* LambdaZipError */.dk('cancelled', 'cancelled');
        for (const name of await listDirectory(options, directory)) {
            const item = await visit(options, directory, name);
            if (item === undefined)
                continue;
            if ('entry' in item)
                found.push(item);
            else
                pending.push(item);
        }
    }
    return found;
}
async function listDirectory(options, directory) {
    try {
        return await (0,promises_.readdir)(directory.path);
    }
    catch (error) {
        throw new errors/* LambdaZipError */.dk('read', `${(0,build_text/* quoted */.TL)((0,tree/* originOf */.yv)(options.label, directory.located))}: cannot read the directory: ${(0,errors/* describeSystemError */.Zo)(error)}`, { cause: error });
    }
}
/** One name of a directory: an entry, a directory to enter, or undefined when it is left out. */
async function visit(options, directory, name) {
    const located = directory.located === '' ? name : `${directory.located}/${name}`;
    const origin = (0,tree/* originOf */.yv)(options.label, located);
    // Checked before anything looks the file up: a name that did not survive decoding cannot be found again.
    const clean = (0,names/* normaliseName */.GX)(name, origin);
    const path = directory.relative === '' ? clean : `${directory.relative}/${clean}`;
    const member = { path, located, origin, absolute: (0,external_node_path_.join)(directory.path, name) };
    const stats = lstat(member);
    if (stats.isSymbolicLink())
        return visitLink(options, directory, member);
    if (options.excludes(path, stats.isDirectory()))
        return undefined;
    if (stats.isDirectory()) {
        return {
            path: member.absolute,
            real: (0,external_node_path_.join)(directory.real, name),
            parents: [...directory.parents, directory.real],
            relative: path,
            located,
        };
    }
    if (options.isOutput(directory.real, name))
        return undefined;
    return fileEntry(options, member, member.absolute, stats);
}
function lstat(member) {
    try {
        return (0,external_node_fs_.lstatSync)(member.absolute);
    }
    catch (error) {
        throw new errors/* LambdaZipError */.dk('read', `${(0,build_text/* quoted */.TL)(member.origin)}: cannot be read: ${(0,errors/* describeSystemError */.Zo)(error)}`, {
            cause: error,
        });
    }
}
function fileEntry(options, member, file, stats) {
    if (!stats.isFile()) {
        throw new errors/* LambdaZipError */.dk('special-file', `${(0,build_text/* quoted */.TL)(member.origin)} is ${kindOf(stats)}, which cannot be packed`, {
            hint: 'Exclude it, or move it out of the source.',
        });
    }
    return locate(options, member, options.modeOf(member.path, stats), {
        kind: 'file',
        file,
        size: stats.size,
    });
}
function kindOf(stats) {
    if (stats.isFIFO())
        return 'a FIFO';
    if (stats.isSocket())
        return 'a socket';
    if (stats.isBlockDevice() || stats.isCharacterDevice())
        return 'a device';
    return 'neither a file nor a directory';
}
function locate(options, member, mode, content) {
    const path = options.prefix + member.path;
    (0,names/* assertPathFits */.es)(path);
    return { entry: { path, mode, content }, source: options.label, located: member.located };
}
async function visitLink(options, directory, link) {
    if (options.symlinks !== 'follow') {
        if (options.excludes(link.path, false))
            return undefined;
        if (options.symlinks === 'error') {
            throw new errors/* LambdaZipError */.dk('symlink', `${(0,build_text/* quoted */.TL)(link.origin)} is a symbolic link`, {
                hint: "Exclude it, or use symlinks 'follow' or 'preserve'.",
            });
        }
        return preservedLink(options, link);
    }
    // A link to a directory is packed as that directory, so `name/` patterns apply to it.
    const target = await statTarget(link.absolute);
    if (options.excludes(link.path, target instanceof Error ? false : target.isDirectory()))
        return undefined;
    if (target instanceof Error) {
        const circular = (0,errors/* systemErrorCode */.vq)(target) === 'ELOOP';
        const problem = circular ? 'leads in a circle' : `is broken: ${(0,errors/* describeSystemError */.Zo)(target)}`;
        throw symlinkError(link, await (0,promises_.readlink)(link.absolute), problem, target);
    }
    const real = await (0,promises_.realpath)(link.absolute);
    if (!options.linkRoots.some((root) => isInside(root, real))) {
        throw symlinkError(link, real, 'leads out of the workspace');
    }
    if (!target.isDirectory()) {
        if (options.isOutput((0,external_node_path_.dirname)(real), (0,external_node_path_.basename)(real)))
            return undefined;
        return fileEntry(options, link, real, target);
    }
    const parents = [...directory.parents, directory.real];
    if (parents.includes(real))
        throw symlinkError(link, real, 'leads in a circle');
    return { path: real, real, parents, relative: link.path, located: link.located };
}
async function statTarget(path) {
    try {
        return await (0,promises_.stat)(path);
    }
    catch (error) {
        return error instanceof Error ? error : new Error(String(error));
    }
}
async function preservedLink(options, link) {
    const raw = await (0,promises_.readlink)(link.absolute);
    const target = (external_node_path_.sep === '\\' ? raw.replaceAll('\\', '/') : raw).normalize('NFC');
    return locate(options, link, 'symlink', { kind: 'bytes', bytes: Buffer.from(target) });
}
function symlinkError(link, target, problem, cause) {
    return new errors/* LambdaZipError */.dk('symlink', `${(0,build_text/* quoted */.TL)(link.origin)}: the symbolic link to ${(0,build_text/* quoted */.TL)(target)} ${problem}`, {
        hint: 'Exclude the link, or make it lead to something inside the workspace.',
        cause,
    });
}
/** Whether a real path is a directory or lies below it. */
function isInside(directory, path) {
    const rest = (0,external_node_path_.relative)(directory, path);
    return rest === '' || (rest !== '..' && !rest.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(rest));
}
//# sourceMappingURL=walk.js.map
;// CONCATENATED MODULE: ./build/pipeline/host.js











const IGNORE_FILE = '.lambdaignore';
/**
 * Selects, normalises and sorts the sources.
 *
 * @param isTemporary whether a file name in an output's directory is a leftover of an earlier, killed job
 * @throws LambdaZipError `source`, `pattern`, `empty`, and what the walk throws
 */
async function runHostPipeline(plan, isTemporary, signal) {
    const roots = await Promise.all(plan.sources.map(sourceRoot));
    const linkRoots = [await (0,promises_.realpath)(plan.workspace), ...roots];
    const exclusions = new Map();
    const outputs = await Promise.all(plan.outputs.map(realOutput));
    const skippedOutputs = new Set();
    const modeOf = (path, stats) => {
        const rule = decidingRule(plan.executable, path, false);
        if (rule !== undefined && !rule.negated)
            return '0755';
        return plan.modes === 'filesystem' ? (0,modes/* modeFromPermissions */.Ec)(stats.mode) : 'from-content';
    };
    const isOutput = (directory, name) => {
        const output = outputs.find((candidate) => (0,external_node_path_.dirname)(candidate) === directory);
        if (output === undefined)
            return false;
        if (outputs.includes((0,external_node_path_.join)(directory, name))) {
            skippedOutputs.add(name);
            return true;
        }
        return outputs.some((candidate) => (0,external_node_path_.dirname)(candidate) === directory && isTemporary(candidate, name));
    };
    const located = [];
    for (const [index, source] of plan.sources.entries()) {
        const root = roots[index] ?? source.directory;
        const selector = new Selector(await sourceRules(plan, source, root), exclusions);
        const found = await walk({
            label: source.directory,
            root,
            prefix: source.prefix,
            linkRoots,
            symlinks: plan.symlinks,
            excludes: (path, isDirectory) => selector.excludes(path, isDirectory),
            isOutput,
            modeOf,
            signal,
        });
        for (const item of found)
            located.push(item);
    }
    const byCount = [...exclusions.values()].sort((left, right) => right.count - left.count);
    if (located.length === 0)
        throw emptyError(plan.sources, byCount);
    const entries = (0,tree/* sortTree */.NU)(located);
    (0,links/* assertLinksResolve */.U)(entries.map(({ entry }) => entry));
    return { entries, exclusions: byCount, skippedOutputs: [...skippedOutputs] };
}
async function sourceRoot(source) {
    let stats;
    try {
        stats = await (0,promises_.stat)(source.directory);
    }
    catch (error) {
        throw new errors/* LambdaZipError */.dk('source', `source: ${(0,build_text/* quoted */.TL)(source.directory)} cannot be read: ${(0,errors/* describeSystemError */.Zo)(error)}`, { cause: error, hint: `Relative paths start at ${(0,build_text/* quoted */.TL)((0,external_node_path_.resolve)('.'))}.` });
    }
    if (!stats.isDirectory()) {
        throw new errors/* LambdaZipError */.dk('source', `source: ${(0,build_text/* quoted */.TL)(source.directory)} is a file, a directory is needed`, {
            hint: 'Name the directory that holds it, and exclude what does not belong into the package.',
        });
    }
    return (0,promises_.realpath)(source.directory);
}
/** The rules of one source, in order of rising precedence. */
async function sourceRules(plan, source, root) {
    let ignoreFile = '';
    try {
        ignoreFile = await (0,promises_.readFile)((0,external_node_path_.join)(root, IGNORE_FILE), 'utf8');
    }
    catch (error) {
        if ((0,errors/* systemErrorCode */.vq)(error) !== 'ENOENT') {
            throw new errors/* LambdaZipError */.dk('read', `${(0,build_text/* quoted */.TL)((0,external_node_path_.join)(source.directory, IGNORE_FILE))}: cannot be read: ${(0,errors/* describeSystemError */.Zo)(error)}`, { cause: error });
        }
    }
    return [
        ...(0,gitignore/* compileRules */.n)(plan.defaultExcludes ? DEFAULT_EXCLUDES : [], 'default'),
        ...(0,gitignore/* compileRules */.n)(ignoreFile.replace(/^\uFEFF/, '').split('\n'), IGNORE_FILE),
        ...plan.exclude,
    ];
}
/** An output's path with its directory resolved, so that it compares equal however a walk reached it. */
async function realOutput(output) {
    try {
        return (0,external_node_path_.join)(await (0,promises_.realpath)((0,external_node_path_.dirname)(output)), (0,external_node_path_.basename)(output));
    }
    catch {
        // No such directory: nothing of it can be inside a source; writing will report it.
        return output;
    }
}
function emptyError(sources, exclusions) {
    const names = sources.map(({ directory }) => (0,build_text/* quoted */.TL)(directory)).join(', ');
    const patterns = exclusions.slice(0, 5).map(({ pattern, origin }) => `${(0,build_text/* quoted */.TL)(pattern)} (${origin})`);
    return new errors/* LambdaZipError */.dk('empty', `source: nothing to pack in ${names}`, patterns.length === 0
        ? { hint: 'The directory holds no files.' }
        : { hint: `Everything in it was excluded by ${patterns.join(', ')}.` });
}
//# sourceMappingURL=host.js.map

/***/ }),

/***/ 451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NU: () => (/* binding */ sortTree),
/* harmony export */   cD: () => (/* binding */ comparePaths),
/* harmony export */   yv: () => (/* binding */ originOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(977);


/** The path as the user knows it, for messages, e.g. `src/app/main.py`. */
function originOf(source, located) {
    return located === '' ? source : `${source.replace(/[/\\]+$/, '')}/${located}`;
}
/**
 * The order of the archive: by the bytes of the UTF-8 path, never by locale and never by UTF-16
 * code units (they disagree above U+FFFF).
 */
function comparePaths(left, right) {
    return Buffer.compare(Buffer.from(left), Buffer.from(right));
}
/**
 * Puts the entries into archive order and makes sure that they can all be unpacked side by side.
 *
 * @throws LambdaZipError `collision` when two entries have one path, or a file stands where another needs a folder
 */
function sortTree(located) {
    const sorted = located
        .map((item) => ({ item, key: Buffer.from(item.entry.path) }))
        .sort((left, right) => Buffer.compare(left.key, right.key))
        .map(({ item }) => item);
    const origins = new Map();
    for (const { entry, source, located: inside } of sorted) {
        const origin = originOf(source, inside);
        const other = origins.get(entry.path);
        if (other !== undefined) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LambdaZipError */ .dk('collision', `${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(other)} and ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(origin)} would both be packed as ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(entry.path)}`, { hint: 'Exclude one of them, rename it, or give the sources different prefixes.' });
        }
        origins.set(entry.path, origin);
    }
    const checked = new Set();
    for (const { entry, source, located: inside } of sorted) {
        const { path } = entry;
        for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
            const directory = path.slice(0, slash);
            if (checked.has(directory))
                break;
            checked.add(directory);
            const other = origins.get(directory);
            if (other !== undefined) {
                const origin = originOf(source, inside);
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LambdaZipError */ .dk('collision', `${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(other)} is a file, but ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(origin)} needs a folder at ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(directory)}`, { hint: 'Exclude one of them, rename it, or give the sources different prefixes.' });
            }
        }
    }
    return sorted;
}
//# sourceMappingURL=tree.js.map

/***/ })

};
