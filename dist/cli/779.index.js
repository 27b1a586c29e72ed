export const id = 779;
export const ids = [779];
export const modules = {

/***/ 617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ openFileSource),
/* harmony export */   q: () => (/* binding */ damaged)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _util_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4478);
/* harmony import */ var _util_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9118);
/* harmony import */ var _util_ports_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2701);
/* harmony import */ var _util_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3506);
/** Where an archive's bytes are: a file here, or somewhere that answers ranges. */





/** The error for what is no ZIP archive, or a damaged one. */
function damaged(name, problem) {
    return new _util_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LambdaZipError */ .dk('archive', `${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_4__/* .quoted */ .TL)(name)} cannot be read as a ZIP archive: ${problem}`);
}
/** After so many reads others get their turn, a signal to stop above all. */
const READS_AT_A_TIME = 200;
/**
 * Opens a regular file. It is read directly: by way of the thread pool, each of the hundred thousand small entries that
 * an archive may have takes several times as long.
 *
 * @param name for messages
 * @throws LambdaZipError `archive` for anything else, and for a file that cannot be read
 */
async function openFileSource(file, name = file) {
    try {
        // Asked first: opening a FIFO would wait for a writer, for ever.
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file).isFile())
            throw damaged(name, 'it is not a file');
        const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, 'r');
        const { size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor);
        let reads = 0;
        return {
            name,
            size,
            async read(position, length) {
                reads += 1;
                if (reads % READS_AT_A_TIME === 0)
                    await (0,_util_ports_js__WEBPACK_IMPORTED_MODULE_3__/* .yieldToEventLoop */ .h5)();
                const bytes = Buffer.allocUnsafe(length);
                let read;
                try {
                    read = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(descriptor, bytes, 0, length, position);
                }
                catch (error) {
                    throw unreadable(name, error);
                }
                if (read !== length)
                    throw damaged(name, 'it became shorter while it was read');
                return bytes;
            },
            async close() {
                (0,_util_files_js__WEBPACK_IMPORTED_MODULE_2__/* .closeQuietly */ .EO)(descriptor);
            },
        };
    }
    catch (error) {
        if (error instanceof _util_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LambdaZipError */ .dk)
            throw error;
        throw unreadable(name, error);
    }
}
function unreadable(name, error) {
    return new _util_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LambdaZipError */ .dk('archive', `${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_4__/* .quoted */ .TL)(name)} ${(0,_util_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .cannotBeRead */ .xF)(error)}`, {
        cause: error,
    });
}
//# sourceMappingURL=byte-source.js.map

/***/ }),

/***/ 7226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T3: () => (/* binding */ readRecords),
/* harmony export */   bL: () => (/* binding */ readArchive),
/* harmony export */   c_: () => (/* binding */ readContent)
/* harmony export */ });
/* harmony import */ var _entries_zip_member_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6099);
/* harmony import */ var _util_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1645);
/* harmony import */ var _util_ports_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2701);
/* harmony import */ var _util_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3506);
/* harmony import */ var _byte_source_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(617);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2790);
/** Reads archives back: the central directory, and contents one at a time. */






/**
 * Reads an archive's central directory, and then every entry: inflated, checked against its size
 * and CRC, and digested, one after the other.
 *
 * @param file path of the archive
 * @throws LambdaZipError `archive` for what is not a ZIP, is damaged, encrypted or split; `cancelled`
 */
async function* readArchive(file, signal) {
    const source = await (0,_byte_source_js__WEBPACK_IMPORTED_MODULE_4__/* .openFileSource */ .S)(file);
    try {
        for (const record of await readRecords(source)) {
            (0,_util_ports_js__WEBPACK_IMPORTED_MODULE_2__/* .throwIfCancelled */ .dZ)(signal);
            const bytes = await readContent(source, record);
            yield { ...record, sha256: (0,_util_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256Of */ .B)(bytes) };
        }
    }
    finally {
        await source.close();
    }
}
/** Reads exactly `length` bytes at `position`, or says that they are not there. */
async function readAt(source, position, length) {
    if (position < 0 || length < 0 || position + length > source.size) {
        throw (0,_byte_source_js__WEBPACK_IMPORTED_MODULE_4__/* .damaged */ .q)(source.name, 'it is truncated, or a header points outside of it');
    }
    return await source.read(position, length);
}
/** The longest comment there can be: its length field has two bytes. */
const MAX_COMMENT = 0xffff;
/** Of millions of entries; Node.js cannot read more than 2 GiB at once. */
const MAX_DIRECTORY_BYTES = 512 * 1024 * 1024;
async function locateDirectory(source) {
    const { name: file, size } = source;
    const tailLength = Math.min(size, MAX_COMMENT + _format_js__WEBPACK_IMPORTED_MODULE_5__/* .END_OF_CENTRAL_DIRECTORY_LENGTH */ .pY);
    const tail = await readAt(source, size - tailLength, tailLength);
    let at = tail.length - _format_js__WEBPACK_IMPORTED_MODULE_5__/* .END_OF_CENTRAL_DIRECTORY_LENGTH */ .pY;
    // The record that counts is the one whose comment ends with the file.
    while (at >= 0 &&
        !(tail.readUInt32LE(at) === _format_js__WEBPACK_IMPORTED_MODULE_5__/* .END_OF_CENTRAL_DIRECTORY */ .AR &&
            at + _format_js__WEBPACK_IMPORTED_MODULE_5__/* .END_OF_CENTRAL_DIRECTORY_LENGTH */ .pY + tail.readUInt16LE(at + 20) === tail.length)) {
        at -= 1;
    }
    if (at < 0)
        throw (0,_byte_source_js__WEBPACK_IMPORTED_MODULE_4__/* .damaged */ .q)(file, 'it has no end of central directory record');
    const classic = {
        entries: tail.readUInt16LE(at + 10),
        size: tail.readUInt32LE(at + 12),
        offset: tail.readUInt32LE(at + 16),
    };
    if (tail.readUInt16LE(at + 4) !== 0 && tail.readUInt16LE(at + 4) !== _format_js__WEBPACK_IMPORTED_MODULE_5__/* .ZIP64_MARK_16 */ .iu) {
        throw (0,_byte_source_js__WEBPACK_IMPORTED_MODULE_4__/* .damaged */ .q)(file, 'it is one part of a split archive');
    }
    const marked = classic.entries === _format_js__WEBPACK_IMPORTED_MODULE_5__/* .ZIP64_MARK_16 */ .iu ||
        classic.size === _format_js__WEBPACK_IMPORTED_MODULE_5__/* .ZIP64_MARK_32 */ .S5 ||
        classic.offset === _format_js__WEBPACK_IMPORTED_MODULE_5__/* .ZIP64_MARK_32 */ .S5;
    const endPosition = size - tail.length + at;
    if (!marked || endPosition < _format_js__WEBPACK_IMPORTED_MODULE_5__/* .ZIP64_LOCATOR_LENGTH */ .q2)
        return classic;
    const locator = await readAt(source, endPosition - _format_js__WEBPACK_IMPORTED_MODULE_5__/* .ZIP64_LOCATOR_LENGTH */ .q2, _format_js__WEBPACK_IMPORTED_MODULE_5__/* .ZIP64_LOCATOR_LENGTH */ .q2);
    if (locator.readUInt32LE(0) !== _format_js__WEBPACK_IMPORTED_MODULE_5__/* .ZIP64_LOCATOR */ .rA)
        return classic;
    const record = await readAt(source, Number(locator.readBigUInt64LE(8)), _format_js__WEBPACK_IMPORTED_MODULE_5__/* .ZIP64_END_OF_CENTRAL_DIRECTORY_LENGTH */ .Tc);
    if (record.readUInt32LE(0) !== _format_js__WEBPACK_IMPORTED_MODULE_5__/* .ZIP64_END_OF_CENTRAL_DIRECTORY */ .Q0) {
        throw (0,_byte_source_js__WEBPACK_IMPORTED_MODULE_4__/* .damaged */ .q)(file, 'its Zip64 locator does not lead to a Zip64 record');
    }
    return {
        entries: Number(record.readBigUInt64LE(32)),
        size: Number(record.readBigUInt64LE(40)),
        offset: Number(record.readBigUInt64LE(48)),
    };
}
/**
 * Reads an archive's central directory and nothing else of it. The source stays open.
 *
 * @returns in the order of the directory; without folders, which other tools write as entries
 * @throws LambdaZipError `archive` for what is not a ZIP, is damaged or split; what reading the source throws
 */
async function readRecords(source) {
    const { name: file } = source;
    const location = await locateDirectory(source);
    if (location.size > MAX_DIRECTORY_BYTES) {
        throw (0,_byte_source_js__WEBPACK_IMPORTED_MODULE_4__/* .damaged */ .q)(source.name, `its central directory claims ${location.size} bytes, more than ${MAX_DIRECTORY_BYTES}`);
    }
    const directory = await readAt(source, location.offset, location.size);
    const records = [];
    let at = 0;
    for (let index = 0; index < location.entries; index += 1) {
        if (at + _format_js__WEBPACK_IMPORTED_MODULE_5__/* .CENTRAL_FILE_HEADER_LENGTH */ .Mt > directory.length ||
            directory.readUInt32LE(at) !== _format_js__WEBPACK_IMPORTED_MODULE_5__/* .CENTRAL_FILE_HEADER */ .Py) {
            throw (0,_byte_source_js__WEBPACK_IMPORTED_MODULE_4__/* .damaged */ .q)(file, `entry ${index + 1} of ${location.entries} is missing from its central directory`);
        }
        const nameLength = directory.readUInt16LE(at + 28);
        const extraLength = directory.readUInt16LE(at + 30);
        const commentLength = directory.readUInt16LE(at + 32);
        const nameAt = at + _format_js__WEBPACK_IMPORTED_MODULE_5__/* .CENTRAL_FILE_HEADER_LENGTH */ .Mt;
        const next = nameAt + nameLength + extraLength + commentLength;
        if (next > directory.length)
            throw (0,_byte_source_js__WEBPACK_IMPORTED_MODULE_4__/* .damaged */ .q)(file, `entry ${index + 1} runs past its central directory`);
        const path = decodeName(file, directory.subarray(nameAt, nameAt + nameLength));
        const extra = directory.subarray(nameAt + nameLength, nameAt + nameLength + extraLength);
        const record = withZip64(file, extra, {
            path,
            mode: modeOf(directory.readUInt8(at + 5), directory.readUInt32LE(at + 38)),
            flags: directory.readUInt16LE(at + 8),
            method: directory.readUInt16LE(at + 10),
            modified: directory.readUInt32LE(at + 12),
            crc32: directory.readUInt32LE(at + 16),
            compressedSize: directory.readUInt32LE(at + 20),
            size: directory.readUInt32LE(at + 24),
            offset: directory.readUInt32LE(at + 42),
        });
        if (!path.endsWith('/'))
            records.push(record);
        at = next;
    }
    const claimed = records.reduce((sum, { compressedSize }) => sum + compressedSize, 0);
    // Each could be read alone; all of them would be more than any machine has time for.
    if (claimed > source.size)
        throw (0,_byte_source_js__WEBPACK_IMPORTED_MODULE_4__/* .damaged */ .q)(file, `its entries claim ${claimed} bytes of data, more than it has`);
    return records;
}
const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** Names are UTF-8, whether flagged as that or not: some tools forget the flag, and code pages cannot be told apart. */
function decodeName(file, name) {
    try {
        return UTF_8.decode(name);
    }
    catch {
        throw (0,_byte_source_js__WEBPACK_IMPORTED_MODULE_4__/* .damaged */ .q)(file, `the name ${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)(name.toString('latin1'))} is not UTF-8`);
    }
}
/** Replaces marked values by those of the Zip64 extra field, which holds only the marked ones, in this order (4.5.3). */
function withZip64(file, extra, record) {
    const marked = ['size', 'compressedSize', 'offset'].filter((field) => record[field] === _format_js__WEBPACK_IMPORTED_MODULE_5__/* .ZIP64_MARK_32 */ .S5);
    if (marked.length === 0)
        return record;
    for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
        if (extra.readUInt16LE(at) !== _format_js__WEBPACK_IMPORTED_MODULE_5__/* .ZIP64_EXTRA_ID */ .pi)
            continue;
        const length = extra.readUInt16LE(at + 2);
        if (length < 8 * marked.length || at + 4 + length > extra.length)
            break;
        const values = marked.map((field, index) => [field, Number(extra.readBigUInt64LE(at + 4 + 8 * index))]);
        return { ...record, ...Object.fromEntries(values) };
    }
    throw (0,_byte_source_js__WEBPACK_IMPORTED_MODULE_4__/* .damaged */ .q)(file, `${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)(record.path)} has no usable Zip64 sizes`);
}
const TYPE_MASK = 0o170000;
const TYPE_SYMLINK = 0o120000;
function modeOf(host, externalAttributes) {
    const mode = host === _format_js__WEBPACK_IMPORTED_MODULE_5__/* .HOST_UNIX */ .wO ? externalAttributes >>> 16 : 0;
    if ((mode & TYPE_MASK) === TYPE_SYMLINK)
        return 'symlink';
    return (mode & 0o100) === 0 ? '0644' : '0755';
}
/**
 * An entry's content: inflated, and checked against its size and CRC.
 *
 * @throws LambdaZipError `archive` when it is damaged, encrypted, too large or compressed in another way
 */
async function readContent(source, record) {
    try {
        (0,_entries_zip_member_js__WEBPACK_IMPORTED_MODULE_0__/* .assertReadable */ .DE)(record, record.flags);
        const header = await readAt(source, record.offset, _entries_zip_member_js__WEBPACK_IMPORTED_MODULE_0__/* .LOCAL_FILE_HEADER_LENGTH */ .GF);
        const data = await readAt(source, record.offset + (0,_entries_zip_member_js__WEBPACK_IMPORTED_MODULE_0__/* .dataStart */ .f0)(header), record.compressedSize);
        return (0,_entries_zip_member_js__WEBPACK_IMPORTED_MODULE_0__/* .contentOf */ .$E)(data, record);
    }
    catch (error) {
        if (!(error instanceof _entries_zip_member_js__WEBPACK_IMPORTED_MODULE_0__/* .MemberProblem */ .mV))
            throw error;
        throw (0,_byte_source_js__WEBPACK_IMPORTED_MODULE_4__/* .damaged */ .q)(source.name, `${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)(record.path)} ${error.message}`);
    }
}
//# sourceMappingURL=reader.js.map

/***/ }),

/***/ 80:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ CommonPatterns)
/* harmony export */ });
const SETTINGS = ['exclude', 'executable'];
class CommonPatterns {
    /** How many packages have a pattern in which nothing matched yet, for the patterns of several. */
    #waiting = new Map();
    /** @param requests those of the whole config: what others have is not told where they are not made */
    constructor(requests) {
        const owners = new Map();
        for (const { pipeline } of requests) {
            const keys = SETTINGS.flatMap((setting) => pipeline[setting].map(({ pattern }) => key(setting, pattern)));
            for (const one of new Set(keys))
                owners.set(one, (owners.get(one) ?? 0) + 1);
        }
        for (const [one, times] of owners)
            if (times > 1)
                this.#waiting.set(one, times);
    }
    /** Of the patterns that match nothing in a package, those that are its own; the others are remembered. */
    own(unused) {
        const ownOf = (setting) => unused[setting].filter((pattern) => {
            const left = this.#waiting.get(key(setting, pattern));
            if (left !== undefined)
                this.#waiting.set(key(setting, pattern), left - 1);
            return left === undefined;
        });
        return { exclude: ownOf('exclude'), executable: ownOf('executable') };
    }
    /** Once all packages are made: those that match nothing in any of them. */
    idle() {
        const idle = [...this.#waiting].filter(([, left]) => left === 0).map(([one]) => one);
        const idleOf = (setting) => idle.filter((one) => one.startsWith(key(setting, ''))).map((one) => one.slice(key(setting, '').length));
        return { exclude: idleOf('exclude'), executable: idleOf('executable') };
    }
}
function key(setting, pattern) {
    return `${setting}: ${pattern}`;
}
//# sourceMappingURL=common-patterns.js.map

/***/ }),

/***/ 2568:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  AK: () => (/* binding */ buildAll),
  pJ: () => (/* binding */ endOf),
  K0: () => (/* binding */ outputPlaces),
  SO: () => (/* binding */ tellError),
  W4: () => (/* binding */ workOnAll)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/pipeline/review.js
var review = __webpack_require__(9863);
;// CONCATENATED MODULE: ./build/util/buffered-log.js
/** A log that is kept, to be told in one piece: what runs beside each other would tell its story mixed up. */
class BufferedLog {
    #lines = [];
    phase(title) {
        this.#lines.push({ kind: 'phase', text: title });
    }
    info(message) {
        this.#lines.push({ kind: 'info', text: message });
    }
    warning(message) {
        this.#lines.push({ kind: 'warning', text: message });
    }
    progress() {
        // Of one among many it says nothing.
    }
    /** Tells it all, as one phase of another log. */
    tell(log, title, name) {
        log.phase(title);
        for (const { kind, text } of this.#lines) {
            if (kind === 'warning')
                log.warning(`${name}: ${text}`);
            else
                log.info(kind === 'phase' ? text : `  ${text}`);
        }
    }
}
//# sourceMappingURL=buffered-log.js.map
// EXTERNAL MODULE: ./build/util/concurrency.js
var concurrency = __webpack_require__(6734);
// EXTERNAL MODULE: ./build/util/draft.js
var draft = __webpack_require__(9666);
// EXTERNAL MODULE: ./build/util/errors.js
var errors = __webpack_require__(4478);
// EXTERNAL MODULE: ./build/util/ports.js
var util_ports = __webpack_require__(2701);
// EXTERNAL MODULE: ./build/util/text.js
var util_text = __webpack_require__(3506);
// EXTERNAL MODULE: ./build/build/commands.js
var commands = __webpack_require__(6053);
// EXTERNAL MODULE: ./build/build/common-patterns.js
var common_patterns = __webpack_require__(80);
// EXTERNAL MODULE: ./build/build/request.js
var build_request = __webpack_require__(982);
// EXTERNAL MODULE: ./build/build/session.js
var build_session = __webpack_require__(287);
;// CONCATENATED MODULE: ./build/build/many.js
/** Many builds in one run: side by side, over one session, each with its own outcome. */













/** Builds wait for indexes and disks, too; but each may start threads of its own. */
const BUILDS_AT_ONCE = { least: 2, most: 8 };
/**
 * Does the work for every job that is wanted, once the commands that make their sources have run. One that fails does not keep the
 * others from being done.
 *
 * @param work is handed a log of its own, told in one piece when the work is done, and the run to build in
 * @returns of the wanted ones, in their order
 * @throws LambdaZipError `usage` when two would write the same file, before anything is built; `cancelled`
 */
async function buildAll(jobs, ports, work, { title = ({ job }) => (0,util_text/* printable */.g$)(job.name), beforeCommand } = {}) {
    const claimed = await claimOutputs(jobs);
    const ready = await (0,commands/* runCommands */.a)(jobs, ports, beforeCommand);
    // A command may have removed the folders that outputs go to.
    const outputs = ready === jobs ? claimed : await claimOutputs(jobs);
    return workOnAll(ready, outputs, ports, work, title);
}
/**
 * As {@link buildAll}, for work that writes none of the outputs.
 *
 * @param outputs as {@link outputPlaces} gives them
 */
async function workOnAll(jobs, outputs, ports, work, title) {
    const wanted = jobs.filter((job) => job.wanted);
    const common = new common_patterns/* CommonPatterns */.N(jobs.map(({ request }) => request));
    const session = new build_session/* BuildSession */.H();
    const { least, most } = BUILDS_AT_ONCE;
    const atOnce = Math.min(most, Math.max(least, (0,external_node_os_.availableParallelism)()));
    try {
        const ends = await (0,concurrency/* mapSettled */.A)(wanted, atOnce, async (job) => {
            (0,util_ports/* throwIfCancelled */.dZ)(ports.signal);
            const log = new BufferedLog();
            const outcome = job.problem === undefined
                ? { job, ...(await endOf(() => work(job, { ...ports, log }, { session, outputs, common }))) }
                : { job, error: job.problem };
            log.tell(ports.log, title(outcome), (0,util_text/* printable */.g$)(job.name));
            if ('error' in outcome)
                tellError(outcome.error, ports.log);
            return outcome;
        });
        const outcomes = ends.map((end) => {
            if (end.status === 'rejected')
                throw end.reason;
            return end.value;
        });
        const idle = (0,review/* unusedRemark */.tX)(common.idle());
        if (idle !== undefined)
            ports.log.warning((0,review/* remarkText */.ab)(idle));
        return outcomes;
    }
    finally {
        await session.dispose();
    }
}
/** @throws LambdaZipError `cancelled` */
async function endOf(work) {
    try {
        return { result: await work() };
    }
    catch (error) {
        if (error instanceof errors/* LambdaZipError */.dk && error.code === 'cancelled')
            throw error;
        if (error instanceof errors/* LambdaZipError */.dk)
            return { error };
        const message = (0,util_text/* printable */.g$)(error instanceof Error ? (error.stack ?? error.message) : String(error));
        return { error: new errors/* LambdaZipError */.dk('internal', message, { cause: error }) };
    }
}
function tellError({ message, hint }, log) {
    log.info(message);
    for (const line of hint?.split('\n') ?? [])
        log.info(`  ${line.replace(/^ {2}/, '')}`);
}
/** Makes the directories of what is written, unless two jobs write the same. */
async function claimOutputs(jobs) {
    await outputPlaces(jobs);
    for (const file of jobs.flatMap(({ request }) => (0,build_request/* filesOf */.R)(request)))
        await (0,draft/* makeDirectoryOf */.zY)(file, 'output');
    // Once the directories exist, two paths may turn out to lead to one file.
    return outputPlaces(jobs);
}
/**
 * Where the jobs write, for whoever packs or looks at a source that holds it.
 *
 * @returns real paths, as far as the directories exist
 * @throws LambdaZipError `usage` when two would write the same file
 */
async function outputPlaces(jobs) {
    const owners = new Map();
    for (const { name, request } of jobs) {
        for (const file of (0,build_request/* filesOf */.R)(request)) {
            const place = await (0,draft/* realPathOf */.dN)(file).catch(() => (0,external_node_path_.resolve)(file));
            const owner = owners.get(place);
            if (owner !== undefined && owner !== name) {
                throw new errors/* LambdaZipError */.dk('usage', `output: ${(0,util_text/* quoted */.TL)(file)} would be written for ${(0,util_text/* quoted */.TL)(owner)} and for ${(0,util_text/* quoted */.TL)(name)}`, { hint: "Put '{name}' into it." });
            }
            owners.set(place, name);
        }
    }
    return [...owners.keys()];
}
//# sourceMappingURL=many.js.map

/***/ }),

/***/ 9999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ verify)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/compare/compare-archives.js
var compare_archives = __webpack_require__(899);
// EXTERNAL MODULE: ./build/util/ports.js
var util_ports = __webpack_require__(2701);
// EXTERNAL MODULE: ./build/util/temporary.js
var util_temporary = __webpack_require__(4674);
// EXTERNAL MODULE: ./build/build/build.js + 9 modules
var build = __webpack_require__(4076);
// EXTERNAL MODULE: ./build/build/commands.js
var commands = __webpack_require__(6053);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/entries/tree.js
var tree = __webpack_require__(75);
// EXTERNAL MODULE: ./build/pipeline/ignore-file.js + 1 modules
var ignore_file = __webpack_require__(5706);
// EXTERNAL MODULE: ./build/pipeline/modes.js
var modes = __webpack_require__(7627);
// EXTERNAL MODULE: ./build/pipeline/sources.js + 9 modules
var pipeline_sources = __webpack_require__(3385);
// EXTERNAL MODULE: ./build/util/errors.js
var errors = __webpack_require__(4478);
// EXTERNAL MODULE: ./build/util/text.js
var util_text = __webpack_require__(3506);
;// CONCATENATED MODULE: ./build/build/copy-sources.js
/** Copies of sources for a rebuild: the same content, and as little else as possible the same. */









/** After so many files others get their turn, a signal to stop above all. */
const FILES_AT_A_TIME = 100;
/**
 * Copies what a build selects, each source into a directory of its own below the workspace; links that are followed
 * become what they lead to. Ignore files go along: what they re-include has to be re-included again.
 *
 * @returns the copies, in the order of the plan's sources; that of a file is a file
 * @throws LambdaZipError `output` when a copy cannot be written; `cancelled`; what collecting the files throws
 */
async function copySources(plan, conditions, workspace, signal) {
    const { sources } = await (0,pipeline_sources/* collectFiles */.C0)(plan, {
        modeKey: 'permissions',
        modeOf: (_, stats) => (0,modes/* modeFromPermissions */.Ec)(stats.mode),
        isTemporary: () => false,
        signal,
    });
    const directories = sources.map((_, index) => (0,external_node_path_.join)(workspace, String(index)));
    for (const [index, { root, label, only, files }] of sources.entries()) {
        const directory = directories[index] ?? workspace;
        const copy = { directory, label, folders: new Set() };
        const ordered = [...files].sort((left, right) => (0,tree/* comparePaths */.cD)(left.located, right.located));
        for (const [done, item] of (conditions.reversed ? ordered.reverse() : ordered).entries()) {
            if (done % FILES_AT_A_TIME === 0)
                await (0,util_ports/* yieldToEventLoop */.h5)();
            (0,util_ports/* throwIfCancelled */.dZ)(signal);
            copying(copy, item.located, () => copyEntry(item, copy, plan, conditions));
        }
        if (only === undefined)
            copying(copy, ignore_file/* IGNORE_FILE */.S, () => copyIgnoreFile(root, copy));
    }
    return directories.map((directory, index) => (0,external_node_path_.join)(directory, sources[index]?.only ?? ''));
}
/** Runs what copies a file, and says of it what went wrong. */
function copying({ directory, label }, located, work) {
    try {
        work();
    }
    catch (error) {
        const name = (0,util_text/* quoted */.TL)((0,tree/* originOf */.yv)(label, located));
        throw new errors/* LambdaZipError */.dk('output', `${name} cannot be copied into ${(0,util_text/* quoted */.TL)(directory)}: ${(0,errors/* describeSystemError */.Zo)(error)}`, { cause: error, hint: 'Copies go to the temporary directory, which TMPDIR names.' });
    }
}
function makeFolder({ folders }, folder) {
    if (folders.has(folder))
        return;
    (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
    folders.add(folder);
}
function copyIgnoreFile(root, copy) {
    makeFolder(copy, copy.directory);
    try {
        (0,external_node_fs_.copyFileSync)((0,external_node_path_.join)(root, ignore_file/* IGNORE_FILE */.S), (0,external_node_path_.join)(copy.directory, ignore_file/* IGNORE_FILE */.S));
    }
    catch (error) {
        if ((0,errors/* systemErrorCode */.vq)(error) !== 'ENOENT')
            throw error;
    }
}
/** Directly: by way of the thread pool, each step takes several times as long. */
function copyEntry({ entry, located }, copy, plan, conditions) {
    const target = (0,external_node_path_.join)(copy.directory, located);
    makeFolder(copy, (0,external_node_path_.dirname)(target));
    const { content } = entry;
    if (entry.mode === 'symlink' && content.kind === 'bytes') {
        (0,external_node_fs_.symlinkSync)(Buffer.from(content.bytes).toString('utf8'), target);
        return;
    }
    if (content.kind === 'bytes')
        (0,external_node_fs_.writeFileSync)(target, content.bytes);
    else
        (0,external_node_fs_.copyFileSync)(content.file, target);
    // Permission bits may say nothing, unless they were asked to; then the owner's execute bit has to stay.
    const executable = plan.modes === 'filesystem' ? entry.mode === '0755' : conditions.reversed;
    (0,external_node_fs_.chmodSync)(target, (executable ? 0o777 : 0o666) & ~conditions.umask);
    (0,external_node_fs_.utimesSync)(target, conditions.modified, conditions.modified);
}
//# sourceMappingURL=copy-sources.js.map
// EXTERNAL MODULE: ./build/build/many.js + 1 modules
var many = __webpack_require__(2568);
// EXTERNAL MODULE: ./build/util/git.js
var git = __webpack_require__(341);
// EXTERNAL MODULE: ./build/util/processes.js
var processes = __webpack_require__(1036);
;// CONCATENATED MODULE: ./build/build/reinstall.js
/** A copy of the project as a checkout has it, and what a command installs there. */







/** Folders that installers make, for projects without git. */
const INSTALLED_FOLDERS = /(?:^|\/)(?:node_modules|vendor\/bundle|\.yarn\/(?:cache|unplugged)|\.venv|\.git)$/;
/** Lines of the command that an error quotes. */
const LAST_LINES = 5;
/**
 * Copies the working directory, without what git ignores or an installer made, and runs the command in the copy.
 *
 * @param command for the shell
 * @param folder where the copy goes
 * @returns the sources in the copy, in the order of the plan's
 * @throws LambdaZipError `usage` for a source outside of the working directory, `output` where the copy cannot be
 *   written, `dependencies` where the command fails or leaves no source, `cancelled`
 */
async function reinstallSources(plan, command, folder, { log, signal }) {
    const sources = plan.sources.map(({ directory }) => insideOf(plan.workspace, directory));
    await copyProject(plan, folder, signal);
    const last = [];
    const { code } = await (0,processes/* runCommand */.d1)(command, { cwd: folder, signal }, (line) => {
        log.info(line);
        last.push(line);
    });
    if (code !== 0)
        throw new errors/* LambdaZipError */.dk('dependencies', `--reinstall: ${(0,util_text/* quoted */.TL)(command)} ${code === null ? 'was ended by a signal' : `ended with exit code ${code}`} in a copy of the project`, { hint: last.slice(-LAST_LINES).join('\n  ') || undefined });
    const copies = sources.map((path) => (0,external_node_path_.join)(folder, path));
    for (const [index, copy] of copies.entries()) {
        const found = await (0,promises_.stat)(copy).catch(() => undefined);
        if (found?.isDirectory() || found?.isFile())
            continue;
        throw new errors/* LambdaZipError */.dk('dependencies', `--reinstall: ${(0,util_text/* quoted */.TL)(command)} does not create ${(0,util_text/* quoted */.TL)(sources[index] ?? '')} in a copy of the project`, {
            hint: 'A copy contains the files that git tracks or does not ignore. Let the command create the rest; join its parts with &&.',
        });
    }
    return copies;
}
function insideOf(workspace, directory) {
    const path = (0,external_node_path_.relative)(workspace, (0,external_node_path_.resolve)(workspace, directory));
    if (path !== '..' && !path.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(path))
        return path;
    throw (0,errors/* usage */.CI)('source', directory, 'is outside of the working directory, which --reinstall copies');
}
async function copyProject({ workspace, outputs }, folder, signal) {
    const copied = { verbatimSymlinks: true, recursive: true, force: true };
    try {
        await (0,promises_.mkdir)(folder, { recursive: true });
        const listed = await (0,git/* git */.$)(workspace, ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], signal);
        if (listed === undefined) {
            const wanted = (path) => !INSTALLED_FOLDERS.test(path.replaceAll(external_node_path_.sep, '/')) && !outputs.includes(path);
            await (0,promises_.cp)(workspace, folder, { ...copied, filter: wanted });
            return;
        }
        for (const path of new Set(listed.split('\0'))) {
            (0,util_ports/* throwIfCancelled */.dZ)(signal);
            const from = (0,external_node_path_.join)(workspace, path);
            if (path === '' || outputs.includes(from))
                continue;
            await (0,promises_.mkdir)((0,external_node_path_.dirname)((0,external_node_path_.join)(folder, path)), { recursive: true });
            await (0,promises_.cp)(from, (0,external_node_path_.join)(folder, path), copied).catch(unlessGone);
        }
    }
    catch (error) {
        if (error instanceof errors/* LambdaZipError */.dk)
            throw error;
        throw new errors/* LambdaZipError */.dk('output', `the project cannot be copied into ${(0,util_text/* quoted */.TL)(folder)}: ${(0,errors/* describeSystemError */.Zo)(error)}`, { cause: error, hint: 'Copies go to the temporary directory, which TMPDIR names.' });
    }
}
/** Git lists what was removed, too, until it is committed. */
function unlessGone(error) {
    if ((0,errors/* systemErrorCode */.vq)(error) !== 'ENOENT')
        throw error;
}
//# sourceMappingURL=reinstall.js.map
;// CONCATENATED MODULE: ./build/build/verify.js
/** Shows that the same content gives the same bytes: builds it again where everything else differs. */











const CONDITIONS = [
    {
        place: 'another path',
        files: 'reversed creation order, times of 1999',
        process: 'umask 077, UTC+14, Turkish, one thread',
        folders: ['a copy'],
        timeZone: 'Pacific/Kiritimati',
        locale: 'tr_TR.UTF-8',
        umask: 0o077,
        workers: 1,
        modified: new Date('1999-12-31T23:59:59Z'),
        reversed: true,
    },
    {
        place: 'a deeper path',
        files: 'times of 2040',
        process: 'umask 000, UTC-9:30, C locale, three threads',
        folders: ['another', 'much', 'deeper', 'copy'],
        timeZone: 'Pacific/Marquesas',
        locale: 'C',
        umask: 0,
        workers: 3,
        modified: new Date('2040-02-29T12:00:00Z'),
        reversed: false,
    },
];
/**
 * Builds the request here, and then copies of its sources under each of the {@link CONDITIONS}.
 *
 * @param request its output and manifest are not written
 * @param rebuild runs a build in another process; rejects when that build fails
 * @param how `reinstall` is a command that installs packages: the copies are those of the project without what is
 *   installed, and it runs in each of them; `run` is what the first build shares with others
 */
async function verify(request, rebuild, { log, signal }, { reinstall, run } = {}) {
    await (0,commands/* assertMade */.O)(request, "verify runs no command; run that of 'build' first");
    const temporary = await (0,util_temporary/* makeTemporaryDirectory */.L)((0,external_node_os_.tmpdir)(), 'verify');
    try {
        log.phase('Build');
        const first = (0,external_node_path_.join)(temporary, 'first.zip');
        // What a build of this request writes is left out here, too.
        const outputs = run?.outputs ?? (await (0,many/* outputPlaces */.K0)([{ name: request.name, request }]));
        const plan = { ...request.pipeline, outputs };
        const ports = { log: { ...util_ports/* SILENT_LOGGER */.By, warning: (message) => log.warning(message) }, signal };
        const layer = request.layer && { output: (0,external_node_path_.join)(temporary, 'first-layer.zip') };
        const report = await (0,build/* build */.j)({ ...request, output: first, layer, manifest: undefined }, ports, {
            ...run,
            outputs,
        });
        log.info(`sha256 ${report.digest.hex}`);
        if (report.layer !== undefined)
            log.info(`sha256 of the layer ${report.layer.digest.hex}`);
        const differences = [];
        for (const [index, conditions] of CONDITIONS.entries()) {
            const { place, files, process } = conditions;
            const title = [place, ...(reinstall === undefined ? [files] : []), process].join(', ');
            log.phase(`${reinstall === undefined ? 'Build' : 'Install and build'} again: ${title}`);
            const workspace = (0,external_node_path_.join)(temporary, String(index), ...conditions.folders);
            const directories = plan.sources.length === 0
                ? []
                : reinstall === undefined
                    ? await copySources(plan, conditions, workspace, signal)
                    : await reinstallSources(plan, reinstall, workspace, { log, signal });
            const output = (0,external_node_path_.join)(temporary, `again-${index}.zip`);
            const layerOutput = layer && (0,external_node_path_.join)(temporary, `again-${index}-layer.zip`);
            await rebuild({ conditions, title, directories, output, layerOutput, workspace });
            const found = await (0,compare_archives/* compareArchives */.X)(first, output);
            if (layer !== undefined && layerOutput !== undefined)
                found.push(...(await (0,compare_archives/* compareArchives */.X)(layer.output, layerOutput)));
            log.info(found.length === 0 ? 'same bytes' : 'other bytes');
            differences.push(...found.map((difference) => ({ ...difference, conditions: title })));
        }
        return {
            sha256: report.digest.hex,
            layerSha256: report.layer?.digest.hex,
            builds: 1 + CONDITIONS.length,
            differences,
        };
    }
    finally {
        await (0,promises_.rm)(temporary, { recursive: true, force: true });
    }
}
//# sourceMappingURL=verify.js.map

/***/ }),

/***/ 318:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ rebuild)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8321);
/* harmony import */ var _pipeline_names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6875);
/* harmony import */ var _settings_arguments_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5004);
/* harmony import */ var _settings_config_file_keys_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3558);
/* harmony import */ var _settings_config_file_names_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9196);
/* harmony import */ var _settings_table_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1769);
/* harmony import */ var _util_errors_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4478);
/* harmony import */ var _util_text_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3506);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(9230);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(2315);
/** A build of copies by this program, as another process with another environment: for `verify`. */













/**
 * Runs `build` on the copies.
 *
 * @throws LambdaZipError `not-reproducible` when the build fails
 */
async function rebuild({ conditions, title, directories, output, layerOutput, workspace }, { settings, sources: originals, isLayer }, signal) {
    const sources = directories.map((directory, index) => `${directory} => ${originals[index]?.prefix ?? ''}`.replace(/ => $/, ''));
    // The prefix is part of the sources already; the copies run in another directory.
    const names = (0,_options_js__WEBPACK_IMPORTED_MODULE_12__/* .optionSettings */ .n9)('verify').flatMap(([name]) => (name === 'prefix' ? [] : [name]));
    const requirements = (0,_util_text_js__WEBPACK_IMPORTED_MODULE_10__/* .nonBlankLines */ .n5)(settings.requirements ?? '').map((file) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(file.trim()));
    const complete = { ...settings, requirements: requirements.join('\n') };
    const script = process.argv[1] ?? '';
    const described = isLayer
        ? await layerArguments({ ...complete, output }, directories, originals, workspace)
        : [
            `--output=${output}`,
            ...(layerOutput === undefined ? [] : [`--layer-output=${layerOutput}`]),
            ...(0,_settings_arguments_js__WEBPACK_IMPORTED_MODULE_5__/* .optionArguments */ ._k)(complete, names),
            '--',
            ...sources,
        ];
    const workers = `--workers=${conditions.workers}`;
    const previousUmask = process.umask(conditions.umask);
    let child;
    try {
        child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(process.execPath, [script, 'build', '--no-cache', workers, ...described], {
            cwd: workspace,
            env: {
                ...process.env,
                ...(0,_context_js__WEBPACK_IMPORTED_MODULE_11__/* .originalsVariable */ .Z)(originals.map(({ directory }) => directory)),
                TZ: conditions.timeZone,
                LC_ALL: conditions.locale,
                LANG: conditions.locale,
            },
            stdio: ['ignore', 'ignore', 'pipe'],
            signal,
        });
    }
    finally {
        process.umask(previousUmask);
    }
    const [code, log] = await Promise.all([
        new Promise((resolve, reject) => child.once('error', reject).once('close', resolve)),
        child.stderr === null ? '' : (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_3__.text)(child.stderr),
    ]);
    if (code !== 0) {
        throw new _util_errors_js__WEBPACK_IMPORTED_MODULE_9__/* .LambdaZipError */ .dk('not-reproducible', `the build fails on a copy of the sources (${title})`, {
            hint: log.trim().split('\n').slice(-3).join('\n  '),
        });
    }
}
/** The options that build one layer: what a config file takes stands in one of its own, beside the copies. */
async function layerArguments(given, directories, originals, workspace) {
    // The layer's own prefix is said once more; what a source has beside it stays with the source.
    const common = given.prefix ? (0,_pipeline_names_js__WEBPACK_IMPORTED_MODULE_4__/* .normalisePrefix */ .Pv)(given.prefix, 'prefix').length : 0;
    const source = directories.map((directory, index) => `${directory} => ${originals[index]?.prefix.slice(common) ?? ''}`.replace(/ => $/, ''));
    const settings = { ...given, source: source.join('\n') };
    const entry = {};
    for (const name of [..._settings_config_file_keys_js__WEBPACK_IMPORTED_MODULE_6__/* .LAYER_ENTRY_KEYS */ .gO, 'output']) {
        const value = settings[name];
        if (!value)
            continue;
        const setting = _settings_table_js__WEBPACK_IMPORTED_MODULE_8__/* .SETTINGS */ .yy[name];
        entry[name] = (0,_settings_table_js__WEBPACK_IMPORTED_MODULE_8__/* .isList */ .Lv)(setting) ? value.split('\n').filter((line) => line !== '') : value;
    }
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(workspace, _settings_config_file_names_js__WEBPACK_IMPORTED_MODULE_7__/* .CONFIG_FILE */ .g);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(workspace, { recursive: true });
    // JSON is YAML.
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(file, JSON.stringify({ layers: [entry] }));
    const ofRun = (0,_settings_table_js__WEBPACK_IMPORTED_MODULE_8__/* .settingsWhere */ .tr)(({ config, commands }) => config === 'never' && commands.includes('verify'));
    return [`--config=${file}`, ...(0,_settings_arguments_js__WEBPACK_IMPORTED_MODULE_5__/* .optionArguments */ ._k)(settings, ofRun)];
}
//# sourceMappingURL=rebuild.js.map

/***/ }),

/***/ 7254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $7: () => (/* binding */ sameBytesText),
/* harmony export */   hw: () => (/* binding */ isReproducible),
/* harmony export */   iq: () => (/* binding */ verificationJson),
/* harmony export */   ur: () => (/* binding */ tellDifferences)
/* harmony export */ });
/* harmony import */ var _util_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3506);

/** A difference in one entry tends to move the header offsets of many; more than this helps nobody. */
const MAX_SHOWN = 20;
function isReproducible({ differences }) {
    return differences.length === 0;
}
/** As `--json` has it. */
function verificationJson({ sha256, layerSha256, builds, differences }) {
    const reproducible = differences.length === 0;
    return { reproducible, sha256, 'layer-sha256': layerSha256 ?? '', builds, differences };
}
/** Of builds that gave the same bytes, in a line. */
function sameBytesText({ sha256, layerSha256, builds }) {
    const layer = layerSha256 === undefined ? '' : ` and ${layerSha256} (layer)`;
    return `${builds} builds, same bytes: ${sha256}${layer}`;
}
/** Names what differs, if anything does. */
function tellDifferences({ differences }, log) {
    if (differences.length === 0)
        return;
    log.phase('Differences');
    for (const { path, field, first, second, conditions } of differences.slice(0, MAX_SHOWN)) {
        const where = path === undefined ? 'the archive' : (0,_util_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(path);
        log.info(`${where}: ${field}: ${first} / ${second} (${conditions})`);
    }
    if (differences.length > MAX_SHOWN)
        log.info(`and ${differences.length - MAX_SHOWN} more`);
}
//# sourceMappingURL=verification.js.map

/***/ }),

/***/ 899:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ compareArchives)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _archive_reader_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7226);


const HEADER_FIELDS = [
    'mode',
    'flags',
    'method',
    'modified',
    'crc32',
    'compressedSize',
    'size',
    'offset',
];
/**
 * Compares two archives byte for byte and, where they differ, names entries and fields. An entry
 * whose content differs is named for that alone; `offset` is named only where nothing else explains it.
 *
 * @returns empty when the bytes are equal
 */
async function compareArchives(first, second) {
    const offset = await firstDifference(first, second);
    if (offset === undefined)
        return [];
    const left = await readAll(first);
    const right = await readAll(second);
    const differences = [];
    for (const path of new Set([...left.keys(), ...right.keys()])) {
        const one = left.get(path);
        const two = right.get(path);
        if (one === undefined || two === undefined) {
            differences.push({ path, field: 'present', first: yesOrNo(one), second: yesOrNo(two) });
        }
        else {
            differences.push(...compareHeaders(path, one, two));
        }
    }
    const telling = differences.filter(({ field }) => field !== 'offset');
    if (telling.length > 0)
        return telling;
    return [
        {
            path: undefined,
            field: 'bytes',
            first: `differ from offset ${offset}`,
            second: `differ from offset ${offset}`,
        },
    ];
}
function compareHeaders(path, one, two) {
    if (one.sha256 !== two.sha256) {
        return [{ path, field: 'content', first: `sha256 ${one.sha256}`, second: `sha256 ${two.sha256}` }];
    }
    return HEADER_FIELDS.filter((field) => one[field] !== two[field]).map((field) => ({
        path,
        field,
        first: String(one[field]),
        second: String(two[field]),
    }));
}
function yesOrNo(entry) {
    return entry === undefined ? 'no' : 'yes';
}
async function readAll(file) {
    const entries = new Map();
    for await (const entry of (0,_archive_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .readArchive */ .bL)(file))
        entries.set(entry.path, entry);
    return entries;
}
const CHUNK_BYTES = 256 * 1024;
/** The offset of the first byte in which two files differ (a missing byte differs), or undefined. */
async function firstDifference(first, second) {
    const left = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(first, 'r');
    try {
        const right = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(second, 'r');
        try {
            const one = Buffer.alloc(CHUNK_BYTES);
            const two = Buffer.alloc(CHUNK_BYTES);
            for (let position = 0;;) {
                const a = await left.read(one, 0, CHUNK_BYTES, position);
                const b = await right.read(two, 0, CHUNK_BYTES, position);
                const length = Math.min(a.bytesRead, b.bytesRead);
                if (!one.subarray(0, length).equals(two.subarray(0, length))) {
                    return position + one.subarray(0, length).findIndex((byte, index) => byte !== two[index]);
                }
                if (a.bytesRead !== b.bytesRead)
                    return position + length;
                if (length === 0)
                    return undefined;
                position += length;
            }
        }
        finally {
            await right.close();
        }
    }
    finally {
        await left.close();
    }
}
//# sourceMappingURL=compare-archives.js.map

/***/ }),

/***/ 5004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _k: () => (/* binding */ optionArguments),
/* harmony export */   x: () => (/* binding */ shellQuoted)
/* harmony export */ });
/* unused harmony export buildCommand */
/* harmony import */ var _util_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3506);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4663);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1769);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9416);
/** Settings back as a command line: for rebuilds by this program, and for people who want to repeat a build. */




/** Settings as options of the command line, `--name=value` each. */
function optionArguments(settings, names) {
    return names.flatMap((name) => {
        const value = settings[name];
        if (value === undefined || value === '')
            return [];
        const setting = _table_js__WEBPACK_IMPORTED_MODULE_2__/* .SETTINGS */ .yy[name];
        if (setting.kind === 'boolean')
            return [(0,_values_js__WEBPACK_IMPORTED_MODULE_3__/* .parseBoolean */ .yG)(name, value) ? `--${name}` : `--no-${name}`];
        const values = (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .isList */ .Lv)(setting) ? value.split('\n').filter((line) => line !== '') : [value];
        return values.map((one) => `--${name}=${one}`);
    });
}
function hasDefault(name, value) {
    const { kind, default: standard } = SETTINGS[name];
    if (kind !== 'boolean' || value === '')
        return value === standard;
    return parseBoolean(name, value) === parseBoolean(name, standard);
}
const MAX_ON_A_LINE = 100;
/**
 * The command that builds the same archive, quoted for bash: in it every character is printable.
 *
 * @param config options that name a config file and its functions, in place of sources
 */
function buildCommand(settings, config = []) {
    const names = settingsWhere(({ repeats, commands }) => repeats && commands.includes('build')).filter((name) => !hasDefault(name, settings[name] ?? ''));
    const sources = nonBlankLines(settings.source ?? '');
    const shown = { ...settings, 'container-options': withoutValues(settings['container-options'] ?? '') };
    const options = [...config, ...optionArguments(shown, names)];
    // A source that starts with a dash would be an option.
    const words = [...options, ...(sources.some((source) => source.startsWith('-')) ? ['--'] : []), ...sources];
    const quoted = ['lambda-zip build', ...words.map(shellQuoted)];
    const line = quoted.join(' ');
    return line.length <= MAX_ON_A_LINE ? line : quoted.join(' \\\n  ');
}
/**
 * Flags of `docker run` without the values of variables, which may be secrets: `--env NAME=VALUE` becomes `--env NAME`,
 * with which docker takes the value of whoever repeats the build.
 */
function withoutValues(flags) {
    let isVariable = false;
    return flags.replace(FLAG, (word) => {
        const plain = word.replace(/["']/g, '');
        const named = (isVariable ? /^[^=]*/ : NAMED_VARIABLE).exec(plain)?.[0];
        isVariable = !isVariable && VARIABLE_FLAG.test(plain);
        return named !== undefined && named !== plain ? named : word;
    });
}
/** `-e`, alone or after flags without a value in one word, with the variable in the next. */
const VARIABLE_FLAG = /^(?:--env|-[ditPqT]*e)$/;
/** The same with the variable in the same word: `-ieNAME=VALUE`, `-e=NAME=VALUE`, `--env=NAME=VALUE`. */
const NAMED_VARIABLE = /^(?:--env=|-[ditPqT]*e=?)[^=]+/;
/** A word for bash. What cannot be seen is written as an escape, so that what is copied is what is read. */
function shellQuoted(word) {
    if (/^[\w@%+=:,./-]+$/.test(word))
        return word;
    if (!UNSEEN.test(word))
        return `'${word.replaceAll("'", "'\\''")}'`;
    const escaped = word.replace(/['\\]/g, '\\$&').replace(new RegExp(UNSEEN, 'gu'), (character) => {
        const code = character.codePointAt(0) ?? 0;
        if (code < 0x80)
            return `\\x${code.toString(16).padStart(2, '0')}`;
        return code <= 0xffff
            ? `\\u${code.toString(16).padStart(4, '0')}`
            : `\\U${code.toString(16).padStart(8, '0')}`;
    });
    return `$'${escaped}'`;
}
/** Controls, format characters such as those that reorder text, separators other than a space, and what is unassigned. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/u;
//# sourceMappingURL=arguments.js.map

/***/ }),

/***/ 6734:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ mapSettled)
/* harmony export */ });
/**
 * Works on many items, several at a time. All that was begun comes to its end.
 *
 * @param most how many at a time
 * @returns how each ended, in the order of the items
 */
async function mapSettled(items, most, work) {
    const ends = [];
    const waiting = [...items.entries()];
    const worker = async () => {
        for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
            const [index, item] = next;
            const [end] = await Promise.allSettled([work(item)]);
            ends[index] = end;
        }
    };
    await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker));
    return ends;
}
//# sourceMappingURL=concurrency.js.map

/***/ }),

/***/ 4674:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ makeTemporaryDirectory)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4478);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3506);




/**
 * Makes an empty directory that nobody else has.
 *
 * @param parent absolute
 * @param purpose goes into its name
 * @returns its path, absolute
 * @throws LambdaZipError `output`
 */
async function makeTemporaryDirectory(parent, purpose) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, `lambda-zip-${purpose}-`));
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .LambdaZipError */ .dk('output', `no directory can be created in ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)(parent)}, the temporary directory: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .describeSystemError */ .Zo)(error)}`, {
            cause: error,
            hint: 'Free some space, or set TMPDIR (RUNNER_TEMP on a runner) to another directory.',
        });
    }
}
//# sourceMappingURL=temporary.js.map

/***/ })

};
