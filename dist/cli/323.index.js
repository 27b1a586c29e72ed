export const id = 323;
export const ids = [323];
export const modules = {

/***/ 2785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ sha256Of),
/* harmony export */   o: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/** @param bytes the 32 raw bytes of a SHA-256 */
function digestOf(bytes) {
    return { hex: bytes.toString('hex'), base64: bytes.toString('base64') };
}
/** SHA-256 of bytes that are all there, hex. Node's own short form came with 20.12 and 21.7, and saves most of what a small file costs. */
const sha256Of = typeof node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash === 'function'
    ? (bytes) => node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash('sha256', bytes, 'hex')
    : (bytes) => node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash('sha256').update(bytes).digest('hex');
//# sourceMappingURL=digest.js.map

/***/ }),

/***/ 8758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   KO: () => (/* binding */ Draft),
/* harmony export */   f8: () => (/* binding */ writeWhole),
/* harmony export */   ls: () => (/* binding */ isDraftOf),
/* harmony export */   zY: () => (/* binding */ makeDirectoryOf)
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
    #descriptor;
    /** Whether there is a file to remove. */
    #written = false;
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
    /**
     * Writes what follows. Directly: by way of the thread pool, or a stream, a small file takes many times as long.
     *
     * @throws LambdaZipError `output`
     */
    append(bytes) {
        try {
            if (this.#descriptor === undefined) {
                this.#descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(this.#temporary, 'wx');
                this.#written = true;
            }
            writeWhole(this.#descriptor, bytes);
        }
        catch (error) {
            throw writeError(this.target, this.#setting, error);
        }
    }
    /** @throws LambdaZipError `output` when the target cannot be replaced */
    async commit() {
        try {
            this.#close();
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(this.#temporary, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(this.target));
            this.#written = false;
        }
        catch (error) {
            throw writeError(this.target, this.#setting, error);
        }
    }
    /** Removes the draft, if there is one; the target stays as it was. Never fails. */
    async discard() {
        try {
            this.#close();
        }
        catch {
            // It goes.
        }
        if (this.#written)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(this.#temporary, { force: true }).catch(() => undefined);
    }
    #close() {
        const descriptor = this.#descriptor;
        this.#descriptor = undefined;
        if (descriptor !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(descriptor);
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
/**
 * Makes the directory that a file is to be in, if it is not there.
 *
 * @param setting as of {@link Draft.create}
 * @throws LambdaZipError `output`
 */
async function makeDirectoryOf(target, setting) {
    const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(target));
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(directory, { recursive: true });
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .LambdaZipError */ .dk('output', `${setting}: the directory ${(0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .quoted */ .TL)(directory)} cannot be made: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .describeSystemError */ .Zo)(error)}`, { cause: error });
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
/** Writes all of the bytes, however many the system takes at a time. */
function writeWhole(descriptor, bytes) {
    for (let done = 0; done < bytes.byteLength;) {
        done += (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeSync)(descriptor, bytes, done, bytes.byteLength - done);
    }
}
//# sourceMappingURL=draft.js.map

/***/ }),

/***/ 6852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Mv: () => (/* binding */ EntryStore),
  FQ: () => (/* binding */ VOLUME_SUFFIX),
  mk: () => (/* binding */ discardDraft),
  bz: () => (/* binding */ draftOf)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/archive/digest.js
var digest = __webpack_require__(2785);
// EXTERNAL MODULE: ./build/archive/draft.js
var draft = __webpack_require__(8758);
// EXTERNAL MODULE: ./build/archive/format.js
var format = __webpack_require__(2790);
;// CONCATENATED MODULE: ./build/archive/store-volume.js
/**
 * A file of the store of compressed contents: the data of many, one after another, then an index of them, then an end
 * of fixed length that tells where the index is. A file for each content would be simpler, but many file systems take
 * longer to make a file than the compressor takes to fill it.
 */


/** An index holds for each record: two SHA-256, of the content and of the data, and two numbers of 48 bits, little-endian. */
const DIGEST_BYTES = 32;
const NUMBER_BYTES = 6;
const RECORD_BYTES = 2 * DIGEST_BYTES + 2 * NUMBER_BYTES;
/** The end: the number of records, SHA-256 of the kind and the index, and what tells volumes from other files. */
const MAGIC = Buffer.from('lambda-zip volume 1\n');
const END_BYTES = NUMBER_BYTES + DIGEST_BYTES + MAGIC.length;
/**
 * What follows the data.
 *
 * @param kind what the data depend on beside their contents; a volume of another kind is not one
 */
function volumeEnd(records, kind) {
    const index = Buffer.concat(records.map(encode));
    const end = Buffer.alloc(END_BYTES);
    end.writeUIntLE(records.length, 0, NUMBER_BYTES);
    sha256(index, kind).copy(end, NUMBER_BYTES);
    MAGIC.copy(end, NUMBER_BYTES + DIGEST_BYTES);
    return Buffer.concat([index, end]);
}
function encode({ sha256, checksum, offset, length }) {
    const bytes = Buffer.alloc(RECORD_BYTES);
    bytes.write(sha256, 0, 'hex');
    bytes.write(checksum, DIGEST_BYTES, 'hex');
    bytes.writeUIntLE(offset, 2 * DIGEST_BYTES, NUMBER_BYTES);
    bytes.writeUIntLE(length, 2 * DIGEST_BYTES + NUMBER_BYTES, NUMBER_BYTES);
    return bytes;
}
/**
 * The index of a volume, or undefined when the file is not one, or not whole.
 *
 * @param size of the file, bytes
 * @param kind as {@link volumeEnd} was told
 * @throws the system's error
 */
function readVolumeIndex(descriptor, size, kind) {
    if (size < END_BYTES)
        return undefined;
    const end = readAt(descriptor, size - END_BYTES, END_BYTES);
    if (end === undefined || !end.subarray(NUMBER_BYTES + DIGEST_BYTES).equals(MAGIC))
        return undefined;
    const length = end.readUIntLE(0, NUMBER_BYTES) * RECORD_BYTES;
    const start = size - END_BYTES - length;
    if (start < 0)
        return undefined;
    const index = readAt(descriptor, start, length);
    const checksum = end.subarray(NUMBER_BYTES, NUMBER_BYTES + DIGEST_BYTES);
    if (index === undefined || !sha256(index, kind).equals(checksum))
        return undefined;
    const records = [];
    for (let at = 0; at < length; at += RECORD_BYTES) {
        const record = decode(index.subarray(at, at + RECORD_BYTES));
        if (record.offset + record.length > start)
            return undefined;
        records.push(record);
    }
    return records;
}
function decode(bytes) {
    return {
        sha256: bytes.toString('hex', 0, DIGEST_BYTES),
        checksum: bytes.toString('hex', DIGEST_BYTES, 2 * DIGEST_BYTES),
        offset: bytes.readUIntLE(2 * DIGEST_BYTES, NUMBER_BYTES),
        length: bytes.readUIntLE(2 * DIGEST_BYTES + NUMBER_BYTES, NUMBER_BYTES),
    };
}
/** Exactly so many bytes, or undefined where the file ends before. */
function readAt(descriptor, position, length) {
    const bytes = Buffer.allocUnsafeSlow(length);
    let done = 0;
    while (done < length) {
        const read = (0,external_node_fs_.readSync)(descriptor, bytes, done, length - done, position + done);
        if (read === 0)
            return undefined;
        done += read;
    }
    return bytes;
}
function sha256(index, kind) {
    return (0,external_node_crypto_.createHash)('sha256').update(`${kind}\n`).update(index).digest();
}
//# sourceMappingURL=store-volume.js.map
;// CONCATENATED MODULE: ./build/archive/entry-store.js
/** Contents as they were compressed before, kept by what they are. */







/** A smaller content is compressed in the time it takes to look it up. Bytes. */
const LEAST_CONTENT = 4 * 1024;
/** When a volume was used last is written down when it is out by so much. */
const USED_RESOLUTION_MS = 60 * 60 * 1000;
const GATHER_BYTES = 256 * 1024;
const VOLUME_SUFFIX = '.volume';
/** For the user alone: the contents of a package may be nobody else's business, nor may others decide them. */
const FILE_MODE = 0o600;
const DIRECTORY_MODE = 0o700;
// A link or a FIFO is nothing that was put here. Neither flag exists on Windows.
const READ_FLAGS = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0);
/**
 * A name for a thread's volume. What the data depend on beside the contents is the name of its directory.
 *
 * @param directory of the store
 */
function draftOf(directory, level) {
    return (0,external_node_path_.join)(directory, `${format/* FORMAT_VERSION */.Hp}-${level}`, (0,external_node_crypto_.randomBytes)(8).toString('hex'));
}
/** Removes what a thread left that was ended. */
function discardDraft(draft) {
    remove(draft);
}
/**
 * What one thread finds in a store, and puts there: it reads the volumes of earlier runs and writes one of its own,
 * which others see when it is finished. No byte of an archive depends on it: what is there is what the compressor
 * gives, and what is damaged counts as absent and is removed. It is a cache: what cannot be read or written is not kept.
 *
 * Whoever can write into the directory decides what is packed, as with any build tool's cache.
 */
class EntryStore {
    #kind;
    #draft;
    #volumes = [];
    #found = new Map();
    #put = [];
    #draftDescriptor;
    #draftLength = 0;
    #buffer;
    #gathered = 0;
    #broken = false;
    /** @param draft one of {@link draftOf}; neither it nor its directory need be there yet */
    constructor(draft) {
        this.#draft = draft;
        const directory = (0,external_node_path_.dirname)(draft);
        this.#kind = (0,external_node_path_.basename)(directory);
        for (const name of namesIn(directory))
            if (name.endsWith(VOLUME_SUFFIX))
                this.#load((0,external_node_path_.join)(directory, name));
    }
    #load(file) {
        let descriptor;
        try {
            descriptor = (0,external_node_fs_.openSync)(file, READ_FLAGS);
            const { size, mtimeMs } = (0,external_node_fs_.fstatSync)(descriptor);
            const records = readVolumeIndex(descriptor, size, this.#kind);
            if (records === undefined)
                throw new Error('damaged');
            const volume = { file, descriptor, usedMs: mtimeMs };
            this.#volumes.push(volume);
            for (const record of records)
                this.#found.set(record.sha256, { volume, record });
        }
        catch {
            if (descriptor === undefined)
                return;
            (0,external_node_fs_.closeSync)(descriptor);
            remove(file);
        }
    }
    /**
     * What was put for a content by a run before this; undefined when there is nothing, or nothing whole.
     *
     * @param sha256 of the content, hex
     */
    find(sha256) {
        const found = this.#found.get(sha256);
        if (found === undefined)
            return undefined;
        const { volume, record } = found;
        try {
            const data = readAt(volume.descriptor, record.offset, record.length);
            if (data === undefined || (0,digest/* sha256Of */.B)(data) !== record.checksum)
                throw new Error('damaged');
            this.#use(volume);
            return record.length === 0 ? 'stored' : data;
        }
        catch {
            // With all that is in it: what is taken from a file that goes would not be put anew.
            for (const [key, other] of this.#found)
                if (other.volume === volume)
                    this.#found.delete(key);
            remove(volume.file);
            return undefined;
        }
    }
    #use(volume) {
        const now = Date.now();
        if (Math.abs(now - volume.usedMs) <= USED_RESOLUTION_MS)
            return;
        volume.usedMs = now;
        (0,external_node_fs_.futimesSync)(volume.descriptor, now / 1000, now / 1000);
    }
    /**
     * Keeps what became of a content for later runs.
     *
     * @param sha256 of the content, hex
     * @param size of the content, bytes
     * @returns whether it is kept
     */
    put(sha256, size, outcome) {
        if (size < LEAST_CONTENT || this.#broken)
            return false;
        const data = outcome === 'stored' ? NO_BYTES : outcome;
        try {
            this.#draftDescriptor ??= create(this.#draft);
            this.#write(this.#draftDescriptor, data);
        }
        catch {
            // The disk is full, or nothing can be written here.
            this.#broken = true;
            return false;
        }
        const record = {
            sha256,
            checksum: (0,digest/* sha256Of */.B)(data),
            offset: this.#draftLength,
            length: data.byteLength,
        };
        this.#put.push(record);
        this.#draftLength += data.byteLength;
        return true;
    }
    /** Gathers what is small: a write for each would cost more than all the rest. */
    #write(descriptor, bytes) {
        if (this.#gathered + bytes.byteLength > GATHER_BYTES)
            this.#flush(descriptor);
        if (bytes.byteLength > GATHER_BYTES) {
            (0,draft/* writeWhole */.f8)(descriptor, bytes);
            return;
        }
        this.#buffer ??= Buffer.allocUnsafeSlow(GATHER_BYTES);
        this.#buffer.set(bytes, this.#gathered);
        this.#gathered += bytes.byteLength;
    }
    #flush(descriptor) {
        if (this.#buffer !== undefined)
            (0,draft/* writeWhole */.f8)(descriptor, this.#buffer.subarray(0, this.#gathered));
        this.#gathered = 0;
    }
    /** Makes what was put a volume. To be called once, when nothing more is asked or put. */
    finish() {
        if (this.#draftDescriptor !== undefined && !this.#broken) {
            try {
                this.#write(this.#draftDescriptor, volumeEnd(this.#put, this.#kind));
                this.#flush(this.#draftDescriptor);
                (0,external_node_fs_.renameSync)(this.#draft, `${this.#draft}${VOLUME_SUFFIX}`);
            }
            catch {
                this.#broken = true;
            }
        }
        this.discard();
    }
    /** Lets go of all files, and of what was put and not made a volume. */
    discard() {
        for (const { descriptor } of this.#volumes.splice(0))
            (0,external_node_fs_.closeSync)(descriptor);
        this.#found.clear();
        if (this.#draftDescriptor === undefined)
            return;
        (0,external_node_fs_.closeSync)(this.#draftDescriptor);
        this.#draftDescriptor = undefined;
        remove(this.#draft);
    }
}
const NO_BYTES = new Uint8Array();
function namesIn(directory) {
    try {
        return (0,external_node_fs_.readdirSync)(directory);
    }
    catch {
        return [];
    }
}
function create(file) {
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(file), { recursive: true, mode: DIRECTORY_MODE });
    return (0,external_node_fs_.openSync)(file, 'wx', FILE_MODE);
}
function remove(file) {
    try {
        (0,external_node_fs_.rmSync)(file, { force: true });
    }
    catch {
        // The next run tries again.
    }
}
//# sourceMappingURL=entry-store.js.map

/***/ }),

/***/ 8323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bS: () => (/* binding */ archivesOf),
  jq: () => (/* binding */ build),
  R8: () => (/* binding */ filesOf)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/archive/draft.js
var archive_draft = __webpack_require__(8758);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/archive/entry-store.js + 1 modules
var entry_store = __webpack_require__(6852);
;// CONCATENATED MODULE: ./build/archive/entry-store-upkeep.js
/** Keeps a store of compressed contents in bounds. */



/** What a store may hold when a run has ended; while runs go on it is more by what they put. */
const STORE_LIMITS = { bytes: 1024 * 1024 * 1024, volumes: 256 };
/** A draft that is older was left by a run that was killed. */
const DRAFT_MS = 24 * 60 * 60 * 1000;
/** Removes the volumes that were not used for longest, where there are too many. A store is a cache: nothing here fails. */
async function keepInBounds(directory, limits = STORE_LIMITS) {
    const files = await filesBelow(directory);
    const now = Date.now();
    const isVolume = ({ path }) => path.endsWith(entry_store/* VOLUME_SUFFIX */.FQ);
    const gone = files.filter((file) => !isVolume(file) && now - file.usedMs > DRAFT_MS);
    let bytes = 0;
    let volumes = 0;
    for (const file of files.filter(isVolume).sort((left, right) => right.usedMs - left.usedMs)) {
        bytes += file.size;
        volumes += 1;
        if (bytes > limits.bytes || volumes > limits.volumes)
            gone.push(file);
    }
    for (const { path } of gone)
        await (0,promises_.rm)(path, { force: true }).catch(() => undefined);
}
/** Volumes and drafts: files one level down. */
async function filesBelow(directory) {
    const files = [];
    for (const level of await (0,promises_.readdir)(directory).catch(() => [])) {
        for (const name of await (0,promises_.readdir)((0,external_node_path_.join)(directory, level)).catch(() => [])) {
            const path = (0,external_node_path_.join)(directory, level, name);
            const stats = await (0,promises_.stat)(path).catch(() => undefined);
            if (stats?.isFile())
                files.push({ path, size: stats.size, usedMs: stats.mtimeMs });
        }
    }
    return files;
}
//# sourceMappingURL=entry-store-upkeep.js.map
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./build/pipeline/entry.js
var pipeline_entry = __webpack_require__(3863);
// EXTERNAL MODULE: ./build/ports.js
var build_ports = __webpack_require__(4788);
// EXTERNAL MODULE: ./build/binary/check.js + 1 modules
var check = __webpack_require__(4070);
// EXTERNAL MODULE: ./build/pipeline/modes.js
var modes = __webpack_require__(7627);
// EXTERNAL MODULE: ./build/pipeline/read-file.js
var read_file = __webpack_require__(5298);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/program-files.js
var program_files = __webpack_require__(9702);
;// CONCATENATED MODULE: ./build/archive/compressor.js
/** libdeflate 1.23 as WebAssembly: native/compressor.c, compiled by scripts/compressor.mjs. */



const PAGE_BYTES = 65_536;
/** What a large file made larger than this goes when a smaller file comes. */
const KEPT_MEMORY_BYTES = 32 * 1024 * 1024;
/**
 * One compressor of one level, and the memory it works in: the input is written where {@link input}
 * says, and what comes out is there until the next input.
 */
class Compressor {
    #level;
    #program;
    #exports;
    #inputAt;
    /**
     * @param level as libdeflate's: 0, which stores, to 12
     * @param file the program; the bytes do not depend on it
     * @throws LambdaZipError `internal` without memory for it
     */
    constructor(level, file) {
        this.#level = level;
        this.#program = file === undefined ? fastestProgram() : compiled(file);
        [this.#exports, this.#inputAt] = this.#start();
    }
    #start() {
        const exports = new WebAssembly.Instance(this.#program).exports;
        const inputAt = exports.start(this.#level);
        if (inputAt === 0)
            throw outOfMemory(0);
        return [exports, inputAt];
    }
    /** How large the memory is now, in bytes. */
    get memoryBytes() {
        return this.#exports.memory.buffer.byteLength;
    }
    /**
     * Where the next input goes: as many bytes of the memory, with anything in them. Whatever an earlier
     * call gave is void.
     *
     * @throws LambdaZipError `internal` without memory for it and what comes out
     */
    input(size) {
        // Memory cannot shrink, but it can be left behind.
        if (this.memoryBytes > KEPT_MEMORY_BYTES && this.#end(size) <= KEPT_MEMORY_BYTES) {
            [this.#exports, this.#inputAt] = this.#start();
        }
        const { memory } = this.#exports;
        const missing = this.#end(size) - memory.buffer.byteLength;
        if (missing > 0) {
            try {
                memory.grow(Math.ceil(missing / PAGE_BYTES));
            }
            catch (error) {
                throw outOfMemory(size, error);
            }
        }
        return new Uint8Array(memory.buffer, this.#inputAt, size);
    }
    /**
     * The input as a raw DEFLATE stream, or undefined where that is not smaller. Same input and level, same
     * bytes, on every machine; how much room there is only decides whether they are given.
     *
     * @param size that of the input
     */
    deflate(size) {
        const at = this.#outputAt(size);
        const written = size === 0 ? 0 : this.#exports.deflate(size, at, size - 1);
        return written === 0 ? undefined : new Uint8Array(this.#exports.memory.buffer, at, written);
    }
    /** Its output does not begin in the middle of the input's last word. */
    #outputAt(size) {
        return this.#inputAt + Math.ceil(size / 16) * 16;
    }
    /** Of the memory that an input takes, and what comes out. */
    #end(size) {
        return this.#outputAt(size) + size;
    }
}
const programs = new Map();
function compiled(file) {
    let program = programs.get(file);
    if (program === undefined) {
        program = new WebAssembly.Module((0,external_node_fs_.readFileSync)((0,program_files/* fileBeside */.x)(import.meta.url, file)));
        programs.set(file, program);
    }
    return program;
}
/** V8 takes SIMD on arm64, and on x64 from SSE4.1 on. */
function fastestProgram() {
    try {
        return compiled('compressor-simd.wasm');
    }
    catch (error) {
        if (error instanceof WebAssembly.CompileError)
            return compiled('compressor.wasm');
        throw error;
    }
}
function outOfMemory(size, cause) {
    return new errors/* LambdaZipError */.dk('internal', `no memory to compress ${size} bytes`, { cause });
}
//# sourceMappingURL=compressor.js.map
// EXTERNAL MODULE: ./build/archive/crc32.js
var crc32 = __webpack_require__(4246);
// EXTERNAL MODULE: ./build/archive/digest.js
var digest = __webpack_require__(2785);
// EXTERNAL MODULE: ./build/archive/format.js
var format = __webpack_require__(2790);
;// CONCATENATED MODULE: ./build/archive/segment.js
const NO_REUSE = { found: 0, put: 0 };
function sumOf(one, other) {
    return { found: one.found + other.found, put: one.put + other.put };
}
//# sourceMappingURL=segment.js.map
;// CONCATENATED MODULE: ./build/archive/pack.js










/** @param draft what the thread may put into the store; without one there is no store */
function packTools({ level }, draft) {
    return {
        compressor: new Compressor(level),
        store: draft === undefined ? undefined : new entry_store/* EntryStore */.Mv(draft),
    };
}
/** A segment holds no more than this, so that an entry of any size is handed on in bounded pieces. */
const SEGMENT_BYTES = 8 * 1024 * 1024;
/**
 * Packs entries one after another: into one segment where they fit, which is what is returned; where they do not,
 * the segments before the last are yielded. Each is made when it is asked for, and until the last one was the
 * tools are not to be used for anything else.
 *
 * @throws LambdaZipError what reading a file throws
 */
function* packEntries(entries, packing, tools) {
    const segment = new SegmentBuilder(entries);
    for (const entry of entries) {
        const { packed, data, reuse } = packEntry(entry, packing, tools);
        segment.list(packed, reuse);
        for (const bytes of [(0,format/* localFileHeader */.XA)(packed), data]) {
            let done = segment.append(bytes);
            while (done < bytes.byteLength) {
                yield segment.finish();
                done += segment.append(bytes.subarray(done));
            }
        }
    }
    return segment.finish();
}
/** A segment that is being filled. */
class SegmentBuilder {
    #capacity;
    #entries = [];
    #bytes;
    #length = 0;
    #reuse = NO_REUSE;
    /** @param entries what is to go into it, and into those that follow it */
    constructor(entries) {
        // Compression makes nothing larger, and memory that is not written to costs nothing.
        const most = entries.reduce((sum, entry) => sum + (0,format/* mostLocalFileHeaderLength */.az)(entry.path) + (0,pipeline_entry/* contentSize */.v)(entry.content), 0);
        this.#capacity = Math.min(most, SEGMENT_BYTES);
    }
    list(entry, reuse) {
        this.#entries.push(entry);
        this.#reuse = sumOf(this.#reuse, reuse);
    }
    /** @returns how many of the bytes there was room for */
    append(bytes) {
        // Not from Buffer's shared pool: the memory is handed from thread to thread.
        this.#bytes ??= Buffer.allocUnsafeSlow(this.#capacity);
        const room = this.#capacity - this.#length;
        const fitting = bytes.byteLength <= room ? bytes : bytes.subarray(0, room);
        this.#bytes.set(fitting, this.#length);
        this.#length += fitting.byteLength;
        return fitting.byteLength;
    }
    /** What there is, as a segment; the next begins. */
    finish() {
        const bytes = (this.#bytes ?? new Uint8Array()).subarray(0, this.#length);
        const segment = { entries: this.#entries, bytes, reuse: this.#reuse };
        this.#entries = [];
        this.#reuse = NO_REUSE;
        this.#bytes = undefined;
        this.#length = 0;
        return segment;
    }
}
/**
 * Reads, checks, digests and compresses one entry, and looks whether it is a binary that cannot run. DEFLATE
 * where that is smaller than the content, STORED where it is not. Symbolic links are always stored, as Info-ZIP writes them.
 */
function packEntry(entry, { level, target }, { compressor, store }) {
    const { path, content } = entry;
    const size = (0,pipeline_entry/* contentSize */.v)(content);
    const bytes = compressor.input(size);
    if (content.kind === 'file')
        (0,read_file/* readWholeFile */.M4)(content, path, bytes);
    else
        bytes.set(content.bytes);
    const mode = entry.mode === 'from-content' ? (0,modes/* modeFromContent */.$y)(bytes) : entry.mode;
    const sha256 = (0,digest/* sha256Of */.B)(bytes);
    let outcome = 'stored';
    let reuse = NO_REUSE;
    if (level > 0 && mode !== 'symlink') {
        const found = store?.find(sha256);
        outcome = found ?? compressor.deflate(size) ?? 'stored';
        if (found !== undefined)
            reuse = { found: 1, put: 0 };
        else if (store?.put(sha256, size, outcome))
            reuse = { found: 0, put: 1 };
    }
    const data = outcome === 'stored' ? bytes : outcome;
    const packed = {
        path,
        mode,
        method: outcome === 'stored' ? format/* METHOD_STORED */.y$ : format/* METHOD_DEFLATED */.oT,
        crc32: (0,crc32/* crc32 */.Q)(bytes),
        compressedSize: data.byteLength,
        size,
        sha256,
        binary: target && (0,check/* checkBinary */.W)(path, bytes, target),
    };
    return { packed, data, reuse };
}
//# sourceMappingURL=pack.js.map
;// CONCATENATED MODULE: ./build/archive/packer.js
/** Runs {@link packEntries} over a tree: in this thread or in workers, in order, in bounded memory. */





/** A batch ends when it holds this many bytes of content, or this many entries. */
const BATCH_BYTES = 1024 * 1024;
const BATCH_ENTRIES = 256;
/**
 * At most this much content is under way at once; a larger file travels alone. Enough for the other threads to go on
 * while one has a file of 30 MiB: what comes after it waits for it.
 */
const IN_FLIGHT_BYTES = 64 * 1024 * 1024;
/** Below this, starting workers takes longer than the work (35 ms against about 50 MB/s). */
const WORKER_THRESHOLD_BYTES = 2 * 1024 * 1024;
/** From here on it may come to that, and what it takes is loaded. */
const LOAD_THRESHOLD_BYTES = 256 * 1024;
/** More threads than this wait for the disk and for the one thread that writes. */
const MAX_WORKERS = 8;
/** Packs one tree. To be closed, whatever comes of it. */
class Packer {
    #options;
    #foundBytes = 0;
    #module;
    #pool;
    constructor(options) {
        this.#options = options;
    }
    /** Takes note of content that was found, and starts threads once they will pay: that takes as long as a walk. */
    found(bytes) {
        this.#foundBytes += bytes;
        if (this.#options.workers !== 'auto' || this.#foundBytes < LOAD_THRESHOLD_BYTES)
            return;
        this.#module ??= __webpack_require__.e(/* import() */ 170).then(__webpack_require__.bind(__webpack_require__, 9170));
        if (this.#foundBytes < WORKER_THRESHOLD_BYTES)
            return;
        this.#pool ??= this.#start(Math.min((0,external_node_os_.availableParallelism)(), MAX_WORKERS), true);
        // Whoever packs hears of it.
        this.#pool.catch(() => undefined);
    }
    /**
     * Packs entries and yields them in the order in which they came.
     *
     * @param expectedBytes content of all of them, found or not
     * @throws LambdaZipError what packing an entry throws; `cancelled`; `internal` when a worker dies
     */
    async *pack(entries, expectedBytes) {
        const { workers, signal } = this.#options;
        if (workers === 'auto')
            this.found(Math.max(0, expectedBytes - this.#foundBytes));
        else if (workers > 0)
            this.#pool = this.#start(workers, false);
        const pool = await this.#pool;
        if (pool === undefined) {
            yield* this.#packHere(entries);
        }
        else {
            yield* packInOrder(entries, pool, signal);
            await pool.finish();
        }
    }
    /** Ends the threads. Never rejects. */
    async close() {
        const pool = await this.#pool?.catch(() => undefined);
        await pool?.close();
    }
    async #start(workers, atOnce) {
        this.#module ??= __webpack_require__.e(/* import() */ 170).then(__webpack_require__.bind(__webpack_require__, 9170));
        const { WorkerPool } = await this.#module;
        const pool = new WorkerPool(workers, this.#packing, () => this.#draft());
        if (atOnce)
            pool.startAll();
        return pool;
    }
    async *#packHere(entries) {
        const packing = this.#packing;
        const tools = packTools(packing, this.#draft());
        try {
            for await (const batch of batches(entries)) {
                (0,build_ports/* throwIfCancelled */.dZ)(this.#options.signal);
                yield yield* packEntries(batch.entries, packing, tools);
            }
            tools.store?.finish();
        }
        finally {
            tools.store?.discard();
        }
    }
    get #packing() {
        return { level: this.#options.level, target: this.#options.target };
    }
    /** What a thread may put into the store. What is not compressed need not be kept. */
    #draft() {
        const { store, level } = this.#options;
        return store === undefined || level === 0 ? undefined : (0,entry_store/* draftOf */.bz)(store, level);
    }
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
        (0,build_ports/* throwIfCancelled */.dZ)(signal);
        yield* segmentsOf(await packed);
    }
}
async function* segmentsOf(packed) {
    let batch = packed;
    while (batch !== undefined) {
        yield batch.segment;
        batch = await batch.more?.();
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
//# sourceMappingURL=packer.js.map
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/pipeline/tree.js
var tree = __webpack_require__(451);
// EXTERNAL MODULE: ./build/text.js
var build_text = __webpack_require__(977);
;// CONCATENATED MODULE: ./build/archive/writer.js
/** Writes segments as an archive. */






/**
 * Writes the segments in the order in which they come, and the central directory.
 *
 * @param segments with strictly ascending paths
 * @param write told the bytes of the archive, piece by piece
 * @throws LambdaZipError `internal` when the paths do not ascend; what the segments throw; what `write` throws
 */
async function writeArchive(segments, write) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let size = 0;
    const put = (bytes) => {
        hash.update(bytes);
        size += bytes.byteLength;
        write(bytes);
    };
    const centralHeaders = [];
    let previous;
    /** Of the next entry's local header. */
    let offset = 0;
    for await (const { entries, bytes } of segments) {
        for (const entry of entries) {
            if (previous !== undefined && (0,tree/* comparePaths */.cD)(previous, entry.path) >= 0) {
                throw new errors/* LambdaZipError */.dk('internal', `the tree is out of order: ${(0,build_text/* quoted */.TL)(entry.path)} came after ${(0,build_text/* quoted */.TL)(previous)}`);
            }
            previous = entry.path;
            centralHeaders.push((0,format/* centralFileHeader */.x2)(entry, offset));
            offset += (0,format/* localFileLength */.GD)(entry);
        }
        put(bytes);
    }
    const directory = Buffer.concat(centralHeaders);
    put(directory);
    put((0,format/* endOfCentralDirectory */.Vl)(centralHeaders.length, directory.length, offset));
    return { digest: (0,digest/* digestOf */.o)(hash.digest()), size };
}
//# sourceMappingURL=writer.js.map
// EXTERNAL MODULE: ./build/binary/report.js
var report = __webpack_require__(6724);
// EXTERNAL MODULE: ./build/explain/limits.js
var limits = __webpack_require__(2322);
// EXTERNAL MODULE: ./build/explain/manifest.js
var explain_manifest = __webpack_require__(6055);
// EXTERNAL MODULE: ./build/pipeline/engine.js
var pipeline_engine = __webpack_require__(9425);
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
        manifest?.append(Buffer.from(staged.manifest));
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
    const { request, ports } = stage;
    const packer = new Packer({
        level: request.compressionLevel,
        target: request.binaryCheck === 'off' ? undefined : request.target,
        workers: request.workers,
        store: request.store,
        signal: ports.signal,
    });
    try {
        return await stageWith(packer, draft, plan, stage);
    }
    finally {
        await packer.close();
    }
}
async function stageWith(packer, draft, plan, { request, engine, session, ports, beside }) {
    const { log, signal } = ports;
    const besideBytes = beside?.uncompressedSize ?? 0;
    const besideFiles = beside?.entries ?? [];
    log.phase('Select files');
    const { walks } = session;
    const onFile = (bytes) => packer.found(bytes);
    const run = await (0,pipeline_engine/* startPipeline */.lq)(engine, plan, { isTemporary: archive_draft/* isDraftOf */.ls, onFile, walks, log, signal });
    const { forecast } = run;
    log.info(`${(0,build_text/* count */.U9)(forecast.files.length, 'file')}, ${(0,build_text/* formatBytes */.z3)(forecast.bytes)}`);
    // Before the work: what is too large now stays too large.
    enforce((0,limits/* unzippedLimitError */.pG)(besideBytes + forecast.bytes, [...besideFiles, ...forecast.files]), request, log);
    log.phase('Write the archive');
    const recorded = [];
    const binaries = [];
    const records = { recorded, binaries, total: forecast.bytes, reuse: NO_REUSE };
    const archive = await writeArchive(recordEntries(packer.pack(run.entries, forecast.bytes), records, ports), (bytes) => draft.append(bytes));
    if (request.store !== undefined && records.reuse.put > 0)
        await keepInBounds(request.store);
    const uncompressedSize = recorded.reduce((sum, { size }) => sum + size, 0);
    log.info(`${(0,build_text/* quoted */.TL)(draft.target)}: ${(0,build_text/* count */.U9)(recorded.length, 'file')}, ${(0,build_text/* formatBytes */.z3)(uncompressedSize)}, ` +
        `${(0,build_text/* formatBytes */.z3)(archive.size)} at compression level ${request.compressionLevel}`);
    const { found } = records.reuse;
    if (found > 0)
        log.info(`${(0,build_text/* count */.U9)(found, 'file')} as compressed by an earlier build`);
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
async function* recordEntries(packed, records, { log }) {
    const { recorded, binaries, total } = records;
    let done = 0;
    for await (const segment of packed) {
        for (const { path, mode, size, sha256, crc32, binary } of segment.entries) {
            recorded.push({ path, mode, size, sha256, crc32 });
            if (binary !== undefined)
                binaries.push({ path, ...binary });
            done += size;
        }
        records.reuse = sumOf(records.reuse, segment.reuse);
        yield segment;
        log.progress(done, total);
    }
}
//# sourceMappingURL=build.js.map

/***/ }),

/***/ 9425:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bf: () => (/* binding */ assertEngineCan),
/* harmony export */   lq: () => (/* binding */ startPipeline),
/* harmony export */   mN: () => (/* binding */ chooseEngine)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(977);
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1361);
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
    // Loaded where there is one to be asked for: on the host a small tree takes no longer than loading it.
    const { ensureImage, probeDaemon } = await __webpack_require__.e(/* import() */ 975).then(__webpack_require__.bind(__webpack_require__, 8975));
    const daemon = await probeDaemon(signal);
    if ('problem' in daemon) {
        if (engine === 'auto') {
            log.info(`engine: host, ${daemon.problem}`);
            return { name: 'host' };
        }
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LambdaZipError */ .dk('container', `engine: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(engine)} needs Docker: ${daemon.problem}`, {
            hint: "Start Docker or set DOCKER_HOST; or use engine 'host', which gives the same bytes.",
        });
    }
    log.info(engine === 'auto' ? 'engine: container, a Docker daemon answers' : 'engine: container');
    try {
        const imageDigest = await ensureImage(container.image, ports);
        log.info(`image ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(container.image)}, ${imageDigest}`);
        return { name: 'container', settings: container, daemon, imageDigest };
    }
    catch (error) {
        // A registry that is down must not stop a build that does not need it.
        if (engine !== 'auto' || !(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LambdaZipError */ .dk) || error.code !== 'container')
            throw error;
        log.warning(`engine: host instead of a container: ${error.message}`);
        return { name: 'host' };
    }
}
/** @throws LambdaZipError `container` when the plan asks for what only a container can do */
function assertEngineCan(engine, { bytecodeFor }) {
    if (bytecodeFor === undefined || engine.name === 'container')
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LambdaZipError */ .dk('container', `bytecode: only the Python of ${bytecodeFor} itself can compile for it, and the engine is the host`, { hint: "Use engine 'container', which needs Docker; or set bytecode to 'none'." });
}
/**
 * Starts the pipeline.
 *
 * @throws LambdaZipError what the pipeline throws
 */
async function startPipeline(engine, plan, options) {
    if (engine.name === 'host')
        return (0,_host_js__WEBPACK_IMPORTED_MODULE_2__/* .runHostPipeline */ .e)(plan, options);
    const { runContainerPipeline } = await Promise.all(/* import() */[__webpack_require__.e(118), __webpack_require__.e(263), __webpack_require__.e(905)]).then(__webpack_require__.bind(__webpack_require__, 905));
    return runContainerPipeline(plan, engine.settings, options);
}
//# sourceMappingURL=engine.js.map

/***/ }),

/***/ 4340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ BuildSession)
/* harmony export */ });
/* harmony import */ var _once_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1891);
/* harmony import */ var _pipeline_engine_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9425);


/**
 * One run of the program, over one state of the disk: what is asked twice is looked at once. To be disposed of at its end.
 */
class BuildSession {
    /** Directories, by everything that has a say in what is found there. */
    walks = new _once_js__WEBPACK_IMPORTED_MODULE_1__/* .Once */ .a();
    #engines = new _once_js__WEBPACK_IMPORTED_MODULE_1__/* .Once */ .a();
    #installations = { requirements: new _once_js__WEBPACK_IMPORTED_MODULE_1__/* .Once */ .a(), trees: new _once_js__WEBPACK_IMPORTED_MODULE_1__/* .Once */ .a() };
    /** As {@link chooseEngine}. */
    engine(engine, container, ports) {
        return this.#engines.get(JSON.stringify([engine, container]), () => (0,_pipeline_engine_js__WEBPACK_IMPORTED_MODULE_0__/* .chooseEngine */ .mN)(engine, container, ports));
    }
    /** As {@link provideDependencies}; they stay until the session is disposed of. */
    async dependencies(settings, target, engine, ports) {
        if (settings.files.length === 0)
            return undefined;
        // Most of what a small build would load, and most builds install nothing.
        const { provideDependencies } = await Promise.all(/* import() */[__webpack_require__.e(118), __webpack_require__.e(263), __webpack_require__.e(371)]).then(__webpack_require__.bind(__webpack_require__, 371));
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
