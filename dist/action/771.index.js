export const id = 771;
export const ids = [771];
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
/** Sources of an archive's bytes: a file, or anything else that can read ranges. */





/** The error for a file that is not a ZIP archive, or is damaged. */
function damaged(name, problem) {
    return new _util_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LambdaZipError */ .dk('archive', `${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_4__/* .quoted */ .TL)(name)} cannot be read as a ZIP archive: ${problem}`);
}
/** Reads before the event loop gets its turn, so that a signal can stop the work. */
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
        // Checked first, because opening a FIFO would wait for a writer forever.
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
/* harmony export */   c_: () => (/* binding */ readContent)
/* harmony export */ });
/* unused harmony export readArchive */
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
    const source = await openFileSource(file);
    try {
        for (const record of await readRecords(source)) {
            throwIfCancelled(signal);
            const bytes = await readContent(source, record);
            yield { ...record, sha256: sha256Of(bytes) };
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
    // Each entry could be read alone, but a small archive could claim endless data this way.
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

/***/ 6152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  packageSupply: () => (/* binding */ packageSupply),
  readRequirementsFile: () => (/* binding */ readRequirementsFile)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/util/digest.js
var util_digest = __webpack_require__(1645);
// EXTERNAL MODULE: ./build/util/temporary.js
var util_temporary = __webpack_require__(4674);
// EXTERNAL MODULE: ./build/util/text.js
var util_text = __webpack_require__(3506);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/engines/container/protocol.js
var protocol = __webpack_require__(6686);
// EXTERNAL MODULE: ./build/engines/container/runner-file.js
var runner_file = __webpack_require__(4819);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: ./build/util/errors.js
var errors = __webpack_require__(4478);
// EXTERNAL MODULE: ./build/util/ports.js
var ports = __webpack_require__(2701);
// EXTERNAL MODULE: ./build/util/processes.js
var processes = __webpack_require__(1036);
;// CONCATENATED MODULE: ./build/dependencies/python.js
/** A Python of this machine that can find wheels: one with pip, or one that uv provides with it. */




/** The pip that uv puts beside the Python it finds. */
const PIP_FOR_UV = 'pip==26.3';
const CANDIDATES = [
    { program: 'python3', args: [] },
    { program: 'python', args: [] },
    {
        program: 'uv',
        args: ['run', '--quiet', '--isolated', '--no-project', '--with', PIP_FOR_UV, '--', 'python'],
        isSlow: true,
    },
];
/** Checks a Python for the runner, whose first lines state the requirements. */
const PROBE = 'import sys, pip; sys.exit(0 if sys.version_info >= (3, 9) else 9)';
/**
 * Starts a script, which waits for its input, under the first Python that is able to.
 *
 * @throws LambdaZipError `dependencies` when there is none
 */
async function startUnderPython(script, place, { signal }) {
    for (const candidate of CANDIDATES) {
        // Most often it is the first. Both take as long, and one that is not to be is given nothing to do.
        const early = candidate.isSlow === true ? undefined : start(candidate, script, place);
        if (await isAble(candidate, place, signal))
            return early ?? start(candidate, script, place);
        early?.child.kill('SIGKILL');
        (0,ports/* throwIfCancelled */.dZ)(signal);
    }
    throw new errors/* LambdaZipError */.dk('dependencies', 'requirements: this machine needs Python 3.9+ with pip, or uv', {
        hint: "Install one of them, or use engine 'container', which needs only Docker.",
    });
}
async function isAble({ program, args }, place, signal) {
    try {
        return (await (0,processes/* runProgram */.mB)(program, [...args, '-c', PROBE], { ...place, signal })).code === 0;
    }
    catch {
        return false;
    }
}
function start({ program, args }, script, place) {
    const child = (0,external_node_child_process_.spawn)(program, [...args, script], { ...place, stdio: ['pipe', 'pipe', 'pipe'] });
    const ended = (0,processes/* exitCode */.I$)(child);
    // Whoever runs it hears of it; of one that is not to be nobody does.
    ended.catch(() => undefined);
    return { command: [program, ...args].join(' '), child, ended };
}
//# sourceMappingURL=python.js.map
;// CONCATENATED MODULE: ./build/dependencies/host-runner.js
/** Runs the runner under this machine's Python. It finds wheels; no code of a package runs. */







/** Time for Python to end after a signal. */
const TERMINATION_MS = 3_000;
/**
 * Searches for wheels under this machine's Python, in a temporary directory that is gone afterwards.
 *
 * @param timeout seconds; 0 for no limit
 * @throws LambdaZipError `dependencies` for what pip says; `container`; `cancelled`
 */
async function runOnHost(wheelSearch, environment, timeout, ports) {
    const { folder, request, inputs, confidential } = wheelSearch;
    // Beside the wheels: there, what pip has fetched becomes one of them without being copied.
    const temporary = await (0,util_temporary/* makeTemporaryDirectory */.L)(folder, 'wheels');
    try {
        const env = { ...withoutPythons(environment), TMPDIR: temporary, TEMP: temporary, TMP: temporary };
        const [{ command, child, ended }, { RunnerSession }] = await Promise.all([
            startUnderPython(runner_file/* RUNNER_FILE */.w, { cwd: temporary, env }, ports),
            // On demand, for the streams that it writes take longer to load than the rest (decision 0020).
            Promise.all(/* import() */[__webpack_require__.e(79), __webpack_require__.e(45)]).then(__webpack_require__.bind(__webpack_require__, 3045)),
        ]);
        const runner = new RunnerSession({
            title: `the search for wheels by ${(0,util_text/* quoted */.TL)(command)}`,
            timeout,
            confidential,
            start: async () => ({ child, ended, stop: stopper(child, ended) }),
        }, ports);
        const job = { protocol: protocol/* PROTOCOL_VERSION */.WP, task: 'wheels', folder, wheels: request };
        let packages;
        const entries = runner.entries(job, inputs, {
            receive: wheelSearch.receive,
            take: wheelSearch.take,
            finish: async (report) => {
                packages = await wheelSearch.finish(report);
                return packages;
            },
        });
        for await (const { path } of entries)
            throw (0,protocol/* protocolError */.JW)(`it sends ${(0,util_text/* quoted */.TL)(path)} instead of wheels`);
        runner.report();
        if (packages === undefined)
            throw (0,protocol/* protocolError */.JW)('it sent no wheels');
        return packages;
    }
    catch (error) {
        wheelSearch.fail(error);
        throw error;
    }
    finally {
        await (0,promises_.rm)(temporary, { recursive: true, force: true, maxRetries: 3 });
    }
}
/** Removes variables that would make Python load modules other than its own and pip's. */
function withoutPythons(environment) {
    const own = Object.entries(environment).filter(([name]) => !/^_?(PYTHON|PIP_RUNNING)/i.test(name));
    return { ...Object.fromEntries(own), PYTHONUTF8: '1' };
}
function stopper(child, ended) {
    const gone = ended.then(() => undefined, () => undefined);
    return async () => {
        child.kill('SIGTERM');
        await Promise.race([gone, (0,external_node_timers_promises_.setTimeout)(TERMINATION_MS, undefined, { ref: false })]);
        child.kill('SIGKILL');
        await gone;
    };
}
//# sourceMappingURL=host-runner.js.map
// EXTERNAL MODULE: ./build/lambda/runtimes.js
var runtimes = __webpack_require__(8081);
;// CONCATENATED MODULE: ./build/dependencies/projects/not-static.js

/** Marks these errors. */
const CAUSE = Symbol('not static');
/**
 * The error for a project that only its own build can tell the wheel of.
 *
 * @param reason a clause, `its build sets the version`
 */
function notStatic(reason) {
    return new errors/* LambdaZipError */.dk('dependencies', reason, { cause: CAUSE });
}
function isNotStatic(error) {
    return error instanceof errors/* LambdaZipError */.dk && error.cause === CAUSE;
}
//# sourceMappingURL=not-static.js.map
;// CONCATENATED MODULE: ./build/dependencies/projects/poetry-constraints.js
/** Turns version constraints of poetry into standard specifiers. */

const PART = /^(?<operator>\^|~=|~|===|==|!=|<=|>=|<|>|=)?\s*(?<version>[0-9][\w.!+-]*?|)(?<star>\.?\*)?$/;
/** Longer than any real constraint. */
const MAX_LENGTH = 500;
/**
 * A constraint as version specifiers: `^1.2` is `>=1.2,<2.0`.
 *
 * @returns empty for any version
 * @see https://python-poetry.org/docs/dependency-specification/
 * @throws LambdaZipError as {@link notStatic}
 */
function versionSpecifiers(constraint) {
    const text = constraint.trim();
    if (text === '*' || text === '')
        return [];
    if (text.length > MAX_LENGTH)
        throw notStatic('a version of its dependencies is not understood');
    if (text.includes('|'))
        throw notStatic('a version of its dependencies has alternatives');
    // `>= 1.2`, and parts with commas or blanks between.
    return text
        .replace(/([<>=!~^]+)\s+/g, '$1')
        .split(/\s*,\s*|\s+/)
        .flatMap(specifiersOf);
}
function specifiersOf(part) {
    const { operator = '', version = '', star } = PART.exec(part)?.groups ?? {};
    if (version === '') {
        if (star !== undefined && operator === '')
            return [];
        throw notStatic('a version of its dependencies is not understood');
    }
    if (star !== undefined)
        return operator === '!=' ? [`!=${version}.*`] : [`==${version}.*`];
    const release = (/^\d+(?:\.\d+)*/.exec(version)?.[0] ?? '').split('.').map(Number);
    if (operator === '^') {
        const first = release.findIndex((number) => number !== 0);
        return [`>=${version}`, `<${next(release, first < 0 ? release.length - 1 : first)}`];
    }
    if (operator === '~')
        return [`>=${version}`, `<${next(release, Math.min(1, release.length - 1))}`];
    return [`${operator === '' || operator === '=' ? '==' : operator}${version}`];
}
/** The release after all that begin like this one, up to a place. */
function next(release, place) {
    const bumped = release.slice(0, place + 1).map((number, index) => (index === place ? number + 1 : number));
    while (bumped.length < release.length)
        bumped.push(0);
    return bumped.join('.');
}
/** A constraint on Python, as an environment marker. */
function pythonMarker(constraint) {
    const parts = versionSpecifiers(constraint).map((one) => {
        const { operator = '', version = '', star, } = /^(?<operator>[<>=!~]+)(?<version>[\d.]*\d)(?<star>\.\*)?$/.exec(one)?.groups ?? {};
        if (version === '')
            throw notStatic('a Python version of its dependencies is not understood');
        const name = version.split('.').length > 2 ? 'python_full_version' : 'python_version';
        return `${name} ${operator} "${version}${star ?? ''}"`;
    });
    return parts.length === 0 ? undefined : parts.join(' and ');
}
//# sourceMappingURL=poetry-constraints.js.map
;// CONCATENATED MODULE: ./build/dependencies/locked-python.js
/** The Python that a lock file is for. */



/**
 * Whether some release of a runtime's Python fits a constraint. What is not understood counts as fitting.
 *
 * @param constraint as in `requires-python`, or as Poetry writes it: `>=3.12,<4.0`, `^3.12`
 */
function mayRunOn(constraint, runtime) {
    const [major = 0, minor = 0] = (0,runtimes/* runtimeFacts */.M4)(runtime).python.split('.').map(Number);
    try {
        return versionSpecifiers(constraint).every((one) => mayFit(major, minor, one));
    }
    catch (error) {
        if (isNotStatic(error))
            return true;
        throw error;
    }
}
/** Patch releases are not known here, so that any may be the one. */
function mayFit(major, minor, specifier) {
    const { operator, release = '' } = /^(?<operator>[<>=!~]+)(?<release>\d+(?:\.\d+)*)(?:\.\*)?$/.exec(specifier)?.groups ?? {};
    const [first = 0, second, patch] = release.split('.').map(Number);
    const order = major - first || minor - (second ?? 0);
    switch (operator) {
        case '>':
        case '>=':
            return order >= 0;
        case '<':
            return order < 0 || (order === 0 && (patch ?? 0) > 0);
        case '<=':
            return order <= 0;
        case '!=':
            return order !== 0 || second === undefined || patch !== undefined;
        case '~=':
            return patch === undefined ? major === first && order >= 0 : order === 0;
        case '==':
        case '===':
            return second === undefined ? major === first : order === 0;
        default:
            return true;
    }
}
//# sourceMappingURL=locked-python.js.map
// EXTERNAL MODULE: ./build/dependencies/locks/lock-files.js + 7 modules
var lock_files = __webpack_require__(4106);
// EXTERNAL MODULE: ./build/dependencies/requirements/allowed-folders.js
var allowed_folders = __webpack_require__(1193);
// EXTERNAL MODULE: ./build/dependencies/requirements/requirement.js
var requirements_requirement = __webpack_require__(8862);
// EXTERNAL MODULE: ./build/dependencies/requirements/toml.js
var toml = __webpack_require__(1241);
// EXTERNAL MODULE: ./build/dependencies/requirements/markers.js
var requirements_markers = __webpack_require__(2986);
// EXTERNAL MODULE: ./build/dependencies/requirements/requirement-subject.js
var requirement_subject = __webpack_require__(1095);
;// CONCATENATED MODULE: ./build/dependencies/projects/version.js
const VERSION = /^v?(?:(?<epoch>\d+)!)?(?<release>\d+(?:\.\d+)*)(?:[-_.]?(?<phase>alpha|a|beta|b|preview|pre|c|rc)[-_.]?(?<pre>\d*))?(?<post>-(?<bare>\d+)|[-_.]?(?:post|rev|r)[-_.]?(?<postNumber>\d*))?(?<dev>[-_.]?dev[-_.]?(?<devNumber>\d*))?(?:\+(?<local>[a-z0-9]+(?:[-_.][a-z0-9]+)*))?$/;
const PHASES = { alpha: 'a', beta: 'b', c: 'rc', pre: 'rc', preview: 'rc' };
/**
 * A version in its one normal form; undefined for what is no version.
 *
 * @see https://packaging.python.org/en/latest/specifications/version-specifiers/#normalization
 */
function normalisedVersion(text) {
    const groups = VERSION.exec(text.trim().toLowerCase())?.groups;
    if (groups === undefined)
        return undefined;
    const { epoch, release = '', phase, pre, post, bare, postNumber, dev, devNumber, local } = groups;
    const number = (digits) => (digits || '0').replace(/^0+(?=\d)/, '');
    return [
        epoch === undefined || number(epoch) === '0' ? '' : `${number(epoch)}!`,
        release.split('.').map(number).join('.'),
        phase === undefined ? '' : `${PHASES[phase] ?? phase}${number(pre)}`,
        post === undefined ? '' : `.post${number(bare ?? postNumber)}`,
        dev === undefined ? '' : `.dev${number(devNumber)}`,
        local === undefined
            ? ''
            : `+${local
                .split(/[-_.]/)
                .map((one) => (/^\d+$/.test(one) ? number(one) : one))
                .join('.')}`,
    ].join('');
}
/** A version that a module assigns to a name as a plain text: `__version__ = "1.2"`; undefined where it does not. */
function assignedText(module, name) {
    const pattern = new RegExp(`^${name}[ \\t]*(?::[^=\\n]*)?=[ \\t]*(['"])(?<value>[^'"\\\\\\n]*)\\1[ \\t]*(?:#.*)?$`, 'm');
    return pattern.exec(module.replace(/\r\n?/g, '\n'))?.groups?.['value'];
}
//# sourceMappingURL=version.js.map
;// CONCATENATED MODULE: ./build/dependencies/projects/metadata.js






/**
 * Checks it and brings it into the form of a wheel.
 *
 * @throws LambdaZipError as {@link notStatic}
 */
function toMetadata(described) {
    const { name = '', summary, requiresPython } = described;
    if ((0,requirements_requirement/* parseRequirement */.p)(name)?.name !== name)
        throw notStatic('its name is missing');
    const version = normalisedVersion(described.version ?? '');
    if (version === undefined)
        throw notStatic('its build sets the version');
    const references = [];
    const requires = described.dependencies.map((one) => toRequirement(one, undefined, references));
    const extras = Object.entries(described.extras).map(([extra, list]) => [(0,requirements_requirement/* normalisedName */.E)(extra), list]);
    for (const [extra, list] of extras) {
        requires.push(...list.map((one) => toRequirement(one, extra, references)));
    }
    const entryPoints = new Map(Object.entries(described.entryPoints)
        .map(([group, entries]) => [group, Object.entries(entries)])
        .filter(([, entries]) => entries.length > 0));
    return {
        name,
        version,
        summary,
        requiresPython,
        requires,
        extras: extras.map(([extra]) => extra),
        entryPoints,
        references,
    };
}
function toRequirement(text, extra, references) {
    const requirement = (0,requirements_requirement/* parseRequirement */.p)(text);
    if (requirement === undefined)
        throw notStatic('one of its dependencies is invalid');
    const { name, extras, versions, url, marker } = requirement;
    const subject = (0,requirement_subject/* classify */.L)(text);
    const isLocal = subject?.kind === 'path';
    if (isLocal)
        references.push({ path: subject.path, extras, marker, hashes: [], extra });
    const from = url === undefined || isLocal ? versions.join(',') : ` @ ${url} `;
    const condition = withExtra(marker, extra);
    return `${name}${extras.length > 0 ? `[${extras.join(',')}]` : ''}${from}${condition === undefined ? '' : `; ${condition}`}`;
}
function withExtra(marker, extra) {
    if (extra === undefined)
        return marker;
    if (marker === undefined)
        return `extra == "${extra}"`;
    return `${(0,requirements_markers/* parseMarker */.gY)(marker)?.kind === 'or' ? `(${marker})` : marker} and extra == "${extra}"`;
}
/**
 * The `[project]` table.
 *
 * @param made what the build backend tells of it without running anything, by the names that `dynamic` has
 * @see https://packaging.python.org/en/latest/specifications/pyproject-toml/
 * @throws LambdaZipError as {@link notStatic}
 */
function describeProjectTable(project, made = {}) {
    const dynamic = (0,toml/* textsAt */.i1)(project, 'dynamic') ?? [];
    const known = {
        version: made.version,
        dependencies: made.dependencies,
        'optional-dependencies': made.extras,
        'requires-python': made.requiresPython,
        scripts: made.entryPoints,
        'entry-points': made.entryPoints,
    };
    const unknown = dynamic.find((field) => field in known && known[field] === undefined);
    if (unknown !== undefined)
        throw notStatic(`its build sets the ${unknown}`);
    const optional = (0,toml/* tableAt */.af)(project, 'optional-dependencies');
    return {
        name: (0,toml/* textAt */.$6)(project, 'name'),
        version: (0,toml/* textAt */.$6)(project, 'version') ?? made.version,
        summary: (0,toml/* textAt */.$6)(project, 'description'),
        requiresPython: (0,toml/* textAt */.$6)(project, 'requires-python') ?? made.requiresPython,
        dependencies: (0,toml/* textsAt */.i1)(project, 'dependencies') ?? made.dependencies ?? [],
        extras: {
            ...made.extras,
            ...Object.fromEntries(Object.keys(optional).map((extra) => [extra, (0,toml/* textsAt */.i1)(optional, extra) ?? []])),
        },
        entryPoints: {
            ...made.entryPoints,
            ...withoutEmpty({
                console_scripts: textTable((0,toml/* tableAt */.af)(project, 'scripts')),
                gui_scripts: textTable((0,toml/* tableAt */.af)(project, 'gui-scripts')),
                ...Object.fromEntries(Object.keys((0,toml/* tableAt */.af)(project, 'entry-points')).map((group) => [
                    group,
                    textTable((0,toml/* tableAt */.af)(project, 'entry-points', group)),
                ])),
            }),
        },
    };
}
function withoutEmpty(groups) {
    return Object.fromEntries(Object.entries(groups).filter(([, entries]) => Object.keys(entries).length > 0));
}
/** The texts of a table, by their keys. */
function textTable(table) {
    const entries = Object.keys(table).flatMap((key) => {
        const value = (0,toml/* valueAt */.fK)(table, key);
        return typeof value === 'string' ? [[key, value]] : [];
    });
    return Object.fromEntries(entries);
}
//# sourceMappingURL=metadata.js.map
;// CONCATENATED MODULE: ./build/dependencies/projects/module-file.js
/** Files below a folder, moved below another. */
function moved(paths, from, to) {
    return paths.map((located) => ({
        located,
        path: `${to === '' ? '' : `${to}/`}${from === '' ? located : located.slice(from.length + 1)}`,
    }));
}
/** Whether Python has made it, from a source beside it. */
function isByteCode(path) {
    return /\.py[co]$/.test(path);
}
//# sourceMappingURL=module-file.js.map
;// CONCATENATED MODULE: ./build/dependencies/projects/flit.js
/** Projects that flit builds: one module or package. */





/** @throws LambdaZipError as {@link notStatic} */
async function readFlitProject(pyproject, files) {
    const tool = (0,toml/* tableAt */.af)(pyproject, 'tool', 'flit');
    const odd = Object.keys(tool).find((key) => key !== 'module' && key !== 'sdist');
    if (odd !== undefined)
        throw notStatic(`tool.flit.${odd} changes how it is built`);
    const project = (0,toml/* tableAt */.af)(pyproject, 'project');
    const name = (0,toml/* textAt */.$6)(tool, 'module', 'name') ?? (0,toml/* textAt */.$6)(project, 'name')?.replaceAll('-', '_') ?? '';
    const { modules, first } = findModule(name, files);
    const source = (await files.read(first)).toString('utf8');
    const made = { version: assignedText(source, '__version__') };
    return { metadata: toMetadata(describeProjectTable(project, made)), modules };
}
/** The module of a name, and the file that has its version. */
function findModule(name, files) {
    const path = name.replaceAll('.', '/');
    const found = ['', 'src'].flatMap((folder) => {
        const located = folder === '' ? path : `${folder}/${path}`;
        return [
            ...(files.hasFolder(located) ? [{ folder, located, isFolder: true }] : []),
            ...(files.hasFile(`${located}.py`) ? [{ folder, located: `${located}.py`, isFolder: false }] : []),
        ];
    });
    const [module, ...more] = found;
    if (path === '' || module === undefined)
        throw notStatic('it has no module of its name');
    if (more.length > 0)
        throw notStatic('several of its files or folders could be its module');
    const all = module.isFolder ? files.below(module.located) : [module.located];
    const first = module.isFolder ? `${module.located}/__init__.py` : module.located;
    if (!files.hasFile(first))
        throw notStatic('its module has no __init__.py');
    return {
        modules: moved(all.filter((one) => !isByteCode(one)), module.folder, ''),
        first,
    };
}
//# sourceMappingURL=flit.js.map
// EXTERNAL MODULE: ./build/pipeline/gitignore.js
var gitignore = __webpack_require__(8129);
// EXTERNAL MODULE: ./build/dependencies/requirements/slashes.js
var slashes = __webpack_require__(540);
// EXTERNAL MODULE: ./build/entries/tree.js
var entries_tree = __webpack_require__(75);
// EXTERNAL MODULE: ./build/pipeline/select.js
var pipeline_select = __webpack_require__(6035);
;// CONCATENATED MODULE: ./build/dependencies/projects/globs.js
/** Patterns of build backends. */



/** In one component of a pattern: each further one multiplies the time to match. */
const MAX_WILDCARDS = 3;
const globs_MAX_LENGTH = 1000;
/**
 * A pattern of Python's `glob`: `*` and `?` stay inside of a component, `**` does not.
 *
 * @returns for whole paths
 * @throws LambdaZipError as {@link notStatic} for more wildcards than can be tried in a moment
 */
function globPattern(glob) {
    const deep = glob.split('**').length - 1;
    const most = Math.max(...glob.split('/').map((part) => part.replaceAll('**', '').split('*').length - 1));
    if (deep > MAX_WILDCARDS || most > MAX_WILDCARDS || glob.length > globs_MAX_LENGTH) {
        throw notStatic('one of its patterns has too many wildcards');
    }
    const source = glob.replace(/\*\*\/|\*\*|\*|\?|\[!?[^\]]+\]|[\\^$.|+(){}[\]]/g, (part) => {
        if (part === '**/')
            return '(?:[^/]+/)*';
        if (part === '**')
            return '.*';
        if (part === '*')
            return '[^/]*';
        if (part === '?')
            return '[^/]';
        if (part.length > 1)
            return part.replace('[!', '[^').replaceAll('\\', '\\\\');
        return `\\${part}`;
    });
    return new RegExp(`^${source}$`, 's');
}
/** A pattern of Python's `fnmatch`, for dotted names. */
function namePattern(pattern) {
    return globPattern(pattern.replaceAll('**', '*'));
}
/** Whether the last gitignore pattern that matches a file, or a folder above it, takes it in. */
function isMatchedByRules(rules, path) {
    // The folders first: what is below one that matches is matched with it.
    for (const folder of [...(0,entries_tree/* foldersAbove */.Zv)(path)].reverse()) {
        const rule = (0,pipeline_select/* decidingRule */.aY)(rules, folder, true);
        if (rule !== undefined && !rule.negated)
            return (0,pipeline_select/* decidingRule */.aY)(rules, path, false)?.negated !== true;
    }
    const rule = (0,pipeline_select/* decidingRule */.aY)(rules, path, false);
    return rule !== undefined && !rule.negated;
}
//# sourceMappingURL=globs.js.map
;// CONCATENATED MODULE: ./build/dependencies/projects/git-ignored.js
/** Files that .gitignore leaves out of a project, by the rules of build backends. */



const NAME = '.gitignore';
/** The patterns of the nearest .gitignore, the project's own or one above, which hatchling reads from the project's folder. */
async function nearestIgnoreRules(files) {
    if (files.hasFile(NAME))
        return rulesOf((await files.read(NAME)).toString('utf8'));
    for (const folder of (await files.workTree()).above) {
        const text = await files.readAbove(folder, NAME);
        if (text !== undefined)
            return rulesOf(text);
    }
    return [];
}
/** A test for files that git ignores; outside of a git work tree, none is. */
async function gitIgnores(files) {
    const { above, isKept } = await files.workTree();
    if (!isKept)
        return () => false;
    const outer = [];
    for (const folder of above) {
        const text = await files.readAbove(folder, NAME);
        if (text !== undefined)
            outer.unshift({ prefix: `${files.from(folder)}/`, inner: '', rules: rulesOf(text) });
    }
    for (const path of files.paths.filter((one) => one === NAME || one.endsWith(`/${NAME}`))) {
        const rules = rulesOf((await files.read(path)).toString('utf8'));
        outer.push({ prefix: '', inner: path.slice(0, -NAME.length), rules });
    }
    return (path) => outer.some(({ prefix, inner, rules }) => path.startsWith(inner) && isMatchedByRules(rules, prefix + path.slice(inner.length)));
}
function rulesOf(text) {
    try {
        return (0,gitignore/* compileRules */.n)(text.split('\n'), NAME, { code: 'dependencies' });
    }
    catch {
        throw notStatic('its .gitignore has a pattern that is not understood');
    }
}
//# sourceMappingURL=git-ignored.js.map
;// CONCATENATED MODULE: ./build/dependencies/projects/hatchling.js
/** Projects that hatchling builds: the files that its wheel target selects. */









/** Keys of a target that are read here, or do not affect the files. */
const KNOWN_KEYS = /^(?:packages|include|exclude|only-include|sources|force-include|artifacts|ignore-vcs|reproducible|directory|core-metadata-version|strict-naming|macos-max-compat|dev-mode-dirs|dev-mode-exact|skip-excluded-dirs|dependencies|targets|versions)$/;
/** @throws LambdaZipError as {@link notStatic} */
async function readHatchlingProject(pyproject, files) {
    const tool = (0,toml/* tableAt */.af)(pyproject, 'tool', 'hatch');
    const build = (0,toml/* tableAt */.af)(tool, 'build');
    const target = (0,toml/* tableAt */.af)(build, 'targets', 'wheel');
    for (const [where, table] of [
        ['tool.hatch.build', build],
        ['tool.hatch.build.targets.wheel', target],
    ]) {
        const odd = Object.keys(table).find((key) => !KNOWN_KEYS.test(key));
        if (odd !== undefined)
            throw notStatic(`${where}.${odd} changes how it is built`);
    }
    if (Object.keys((0,toml/* tableAt */.af)(tool, 'metadata', 'hooks')).length > 0)
        throw notStatic('hooks generate its metadata');
    const version = await versionFrom((0,toml/* tableAt */.af)(tool, 'version'), files);
    const metadata = toMetadata(describeProjectTable((0,toml/* tableAt */.af)(pyproject, 'project'), { version }));
    const selection = selectionOf({ ...build, ...target }, metadata.name, files);
    const ignored = (0,toml/* valueAt */.fK)({ ...build, ...target }, 'ignore-vcs') === true ? [] : await nearestIgnoreRules(files);
    const packed = new Map();
    for (const { path, located } of selectedFiles(selection, ignored, files))
        packed.set(path, located);
    if (packed.size === 0)
        throw notStatic('none of its files is selected');
    return { metadata, modules: [...packed].map(([path, located]) => ({ path, located })) };
}
async function versionFrom(version, files) {
    const path = (0,toml/* textAt */.$6)(version, 'path');
    const source = (0,toml/* textAt */.$6)(version, 'source') ?? 'regex';
    if (path === undefined || source !== 'regex' || (0,toml/* textAt */.$6)(version, 'pattern') !== undefined)
        return undefined;
    if (!files.hasFile(path))
        return undefined;
    const module = (await files.read(path)).toString('utf8');
    return assignedText(module, '__version__') ?? assignedText(module, 'VERSION');
}
function selectionOf(target, name, files) {
    const listAt = (key) => ((0,toml/* textsAt */.i1)(target, key) ?? []).map((path) => path.replace(/^\.\//, ''));
    const given = {
        include: listAt('include'),
        exclude: listAt('exclude'),
        packages: listAt('packages').map(trimmedFolder),
        onlyInclude: listAt('only-include').map(trimmedFolder),
        artifacts: listAt('artifacts'),
        forced: textTable((0,toml/* tableAt */.af)(target, 'force-include')),
    };
    const isGiven = given.include.length + given.packages.length + given.onlyInclude.length > 0;
    const chosen = isGiven ? given : { ...given, ...defaultSelection(name, given, files) };
    return { ...chosen, sources: [...sourcesOf(target), ...chosen.packages.flatMap(packageSource)] };
}
function trimmedFolder(path) {
    return (0,slashes/* withoutEndingSlashes */.H)(path).replace(/^\/+/, '');
}
/** The default: the package with the project's name. */
function defaultSelection(name, { artifacts, forced }, files) {
    for (const one of new Set([name.replace(/[^\w.]+/g, '_'), (0,requirements_requirement/* normalisedName */.E)(name).replaceAll('-', '_')])) {
        if (files.hasFile(`${one}/__init__.py`))
            return { packages: [one], onlyInclude: [] };
        if (files.hasFile(`src/${one}/__init__.py`))
            return { packages: [`src/${one}`], onlyInclude: [] };
        if (files.hasFile(`${one}.py`))
            return { packages: [], onlyInclude: [`${one}.py`] };
        const namespaces = files.paths.filter((path) => path.split('/').length === 3 && path.endsWith(`/${one}/__init__.py`));
        const [only = '', ...more] = namespaces;
        if (only !== '' && more.length === 0)
            return { packages: [only.split('/')[0] ?? ''], onlyInclude: [] };
    }
    if (artifacts.length === 0 && Object.keys(forced).length === 0)
        throw notStatic('it has no folder of its name');
    return { packages: [], onlyInclude: [] };
}
function packageSource(path) {
    const slash = path.lastIndexOf('/');
    return slash < 0 ? [] : [[`${path.slice(0, slash)}/`, '']];
}
function sourcesOf(target) {
    const list = (0,toml/* textsAt */.i1)(target, 'sources');
    if (list !== undefined)
        return list.map((path) => [`${trimmedFolder(path)}/`, '']);
    const table = (0,toml/* valueAt */.fK)(target, 'sources');
    if (!(0,toml/* isTable */.bI)(table))
        return [];
    return Object.entries(textTable(table)).map(([from, to]) => [from === '' ? '' : `${trimmedFolder(from)}/`, to === '' ? '' : `${trimmedFolder(to)}/`]);
}
function* selectedFiles(selection, ignored, files) {
    const rulesOf = (patterns) => (0,gitignore/* compileRules */.n)(patterns, 'pyproject.toml', { code: 'dependencies' });
    const excluded = [...rulesOf(['*.py[cdo]', '/dist']), ...ignored, ...rulesOf(selection.exclude)];
    const artifacts = rulesOf(selection.artifacts);
    const included = rulesOf([...selection.include, ...selection.packages.map((path) => `/${path}/`)]);
    const only = selection.onlyInclude;
    const nothingSaid = included.length === 0 && only.length === 0;
    for (const located of files.paths) {
        if (/(?:^|\/)\.DS_Store$/.test(located))
            continue;
        const isExplicit = only.some((path) => located === path || located.startsWith(`${path}/`));
        const isArtifact = isMatchedByRules(artifacts, located) && (only.length === 0 || isExplicit);
        const isChosen = only.length > 0 ? isExplicit : !nothingSaid && isMatchedByRules(included, located);
        if (isArtifact || (isChosen && !isMatchedByRules(excluded, located))) {
            yield { located, path: distributionPath(located, selection.sources) };
        }
    }
    for (const [from, to] of Object.entries(selection.forced)) {
        const source = trimmedFolder(from.replace(/^\.\//, ''));
        if (/^(?:\/|\.\.|~)/.test(from))
            throw notStatic('it includes files from outside its folder');
        const goal = trimmedFolder(to);
        if (files.hasFile(source))
            yield { located: source, path: distributionPath(goal, selection.sources) };
        else if (!files.hasFolder(source))
            throw notStatic(`'${from}' does not exist`);
        for (const located of files.below(source)) {
            const path = `${goal === '' ? '' : `${goal}/`}${located.slice(source.length + 1)}`;
            yield { located, path: distributionPath(path, selection.sources) };
        }
    }
}
function distributionPath(path, sources) {
    for (const [from, to] of sources)
        if (path.startsWith(from))
            return to + path.slice(from.length);
    return path;
}
//# sourceMappingURL=hatchling.js.map
;// CONCATENATED MODULE: ./build/dependencies/projects/poetry.js
/** Projects that poetry builds, with poetry's own metadata or the standard's. */










/** @throws LambdaZipError as {@link notStatic} */
async function readPoetryProject(pyproject, files) {
    const tool = (0,toml/* tableAt */.af)(pyproject, 'tool', 'poetry');
    if ((0,toml/* valueAt */.fK)(tool, 'build') !== undefined)
        throw notStatic('tool.poetry.build changes how it is built');
    const project = (0,toml/* valueAt */.fK)(pyproject, 'project');
    const described = (0,toml/* isTable */.bI)(project)
        ? describeProjectTable(project, { version: (0,toml/* textAt */.$6)(tool, 'version'), ...optionalOf(project, tool) })
        : describePoetry(tool);
    const metadata = toMetadata(described);
    return { metadata, modules: await packedFiles(tool, metadata.name, files) };
}
/** The fields that `[project]` leaves to poetry. */
function optionalOf(project, tool) {
    const dynamic = (0,toml/* textsAt */.i1)(project, 'dynamic') ?? [];
    const legacy = describePoetry(tool);
    return {
        ...(dynamic.includes('dependencies') && { dependencies: legacy.dependencies }),
        ...(dynamic.includes('optional-dependencies') && { extras: legacy.extras }),
        ...(dynamic.includes('requires-python') && { requiresPython: legacy.requiresPython }),
        ...(dynamic.some((field) => /scripts|entry/.test(field)) && { entryPoints: legacy.entryPoints }),
    };
}
function describePoetry(tool) {
    const table = (0,toml/* tableAt */.af)(tool, 'dependencies');
    const extras = (0,toml/* tableAt */.af)(tool, 'extras');
    const byName = new Map();
    const optional = new Set();
    for (const name of Object.keys(table)) {
        if (name === 'python')
            continue;
        const value = table[name];
        const variants = Array.isArray(value) ? value : [value];
        byName.set(name, variants.map((one) => requirementOf(name, one)));
        if (variants.some((one) => (0,toml/* isTable */.bI)(one) && one['optional'] === true))
            optional.add(name);
    }
    const python = versionSpecifiers((0,toml/* textAt */.$6)(tool, 'dependencies', 'python') ?? '*');
    return {
        name: (0,toml/* textAt */.$6)(tool, 'name'),
        version: (0,toml/* textAt */.$6)(tool, 'version'),
        summary: (0,toml/* textAt */.$6)(tool, 'description'),
        requiresPython: python.length === 0 ? undefined : python.join(','),
        dependencies: [...byName].flatMap(([name, list]) => (optional.has(name) ? [] : list)),
        extras: Object.fromEntries(Object.keys(extras).map((extra) => [
            extra,
            ((0,toml/* textsAt */.i1)(extras, extra) ?? []).flatMap((name) => byName.get(name) ?? []),
        ])),
        entryPoints: {
            console_scripts: textTable((0,toml/* tableAt */.af)(tool, 'scripts')),
            ...Object.fromEntries(Object.keys((0,toml/* tableAt */.af)(tool, 'plugins')).map((group) => [
                group,
                textTable((0,toml/* tableAt */.af)(tool, 'plugins', group)),
            ])),
        },
    };
}
const poetry_KNOWN_KEYS = /^(?:version|python|platform|markers|extras|optional|path|develop|source|allow-prereleases)$/;
function requirementOf(name, value) {
    if (typeof value === 'string')
        return withVersions(name, value);
    const table = typeof value === 'object' && value !== null ? value : undefined;
    if (table === undefined || Object.keys(table).some((key) => !poetry_KNOWN_KEYS.test(key))) {
        throw notStatic(`its dependency '${name}' is not on an index`);
    }
    const extras = (0,toml/* textsAt */.i1)(table, 'extras') ?? [];
    const full = extras.length > 0 ? `${name}[${extras.join(',')}]` : name;
    const path = (0,toml/* textAt */.$6)(table, 'path');
    const python = (0,toml/* textAt */.$6)(table, 'python');
    const platform = (0,toml/* textAt */.$6)(table, 'platform');
    const markers = [
        (0,toml/* textAt */.$6)(table, 'markers'),
        python === undefined ? undefined : pythonMarker(python),
        platform === undefined ? undefined : `sys_platform == "${platform}"`,
    ].filter((marker) => marker !== undefined);
    const joined = markers
        .map((marker) => (markers.length > 1 && (0,requirements_markers/* parseMarker */.gY)(marker)?.kind === 'or' ? `(${marker})` : marker))
        .join(' and ');
    const wanted = path === undefined
        ? withVersions(full, (0,toml/* textAt */.$6)(table, 'version') ?? '*')
        : `${full} @ ${encodeURI(relativePath(path))}`;
    return joined === '' ? wanted : `${wanted} ; ${joined}`;
}
function relativePath(path) {
    return /^\.{0,2}\//.test(path) ? path : `./${path}`;
}
function withVersions(name, constraint) {
    return `${name}${versionSpecifiers(constraint).join(',')}`;
}
async function packedFiles(tool, name, files) {
    const packages = (0,toml/* tablesAt */.dy)(tool, 'packages')
        .filter((one) => isForWheel(one, true))
        .map((one) => ({
        include: (0,slashes/* withoutEndingSlashes */.H)((0,toml/* textAt */.$6)(one, 'include') ?? ''),
        from: trimmed((0,toml/* textAt */.$6)(one, 'from')),
        to: trimmed((0,toml/* textAt */.$6)(one, 'to')),
    }));
    const chosen = (0,toml/* valueAt */.fK)(tool, 'packages') === undefined ? [defaultInclude(name, files)] : packages;
    const explicit = includedPaths(tool, files);
    const excluded = ((0,toml/* textsAt */.i1)(tool, 'exclude') ?? []).map(globPattern);
    const isIgnored = await gitIgnores(files);
    const isLeftOut = (path) => isByteCode(path) ||
        (!explicit.has(path) &&
            (isIgnored(path) || partsOf(path).some((one) => excluded.some((pattern) => pattern.test(one)))));
    const packed = new Map();
    for (const one of chosen) {
        const found = matching(one, files);
        if (found.length === 0)
            throw notStatic(`its package '${one.include}' does not exist`);
        for (const located of found.filter((path) => !isLeftOut(path))) {
            const inside = one.from === '' ? located : located.slice(one.from.length + 1);
            packed.set(one.to === '' ? inside : `${one.to}/${inside}`, located);
        }
    }
    for (const located of explicit)
        if (!isByteCode(located))
            packed.set(located, located);
    return [...packed].map(([path, located]) => ({ path, located }));
}
function trimmed(folder) {
    return (0,slashes/* folderInside */.h)(folder ?? '');
}
/** A path and all folders above it. */
function partsOf(path) {
    return path.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/'));
}
function isForWheel(table, otherwise) {
    const format = (0,toml/* valueAt */.fK)(table, 'format');
    if (format === undefined)
        return otherwise;
    return format === 'wheel' || (Array.isArray(format) && format.includes('wheel'));
}
function includedPaths(tool, files) {
    // Without a format they are for source distributions.
    const globs = (0,toml/* tablesAt */.dy)(tool, 'include')
        .filter((one) => isForWheel(one, false))
        .map((one) => (0,toml/* textAt */.$6)(one, 'path') ?? '');
    const patterns = globs.flatMap((glob) => [
        globPattern(glob),
        globPattern(`${(0,slashes/* withoutEndingSlashes */.H)(glob)}/**`),
    ]);
    return new Set(files.paths.filter((path) => patterns.some((pattern) => pattern.test(path))));
}
function defaultInclude(name, files) {
    const module = (0,requirements_requirement/* normalisedName */.E)(name).replaceAll('-', '_');
    for (const from of ['', 'src']) {
        const path = from === '' ? module : `${from}/${module}`;
        if (files.hasFolder(path))
            return { include: module, from, to: '' };
        if (files.hasFile(`${path}.py`))
            return { include: `${module}.py`, from, to: '' };
    }
    throw notStatic('it has no folder of its name');
}
function matching({ include, from }, files) {
    const start = from === '' ? '' : `${from}/`;
    if (files.hasFolder(start + include))
        return files.below(start + include);
    const patterns = [globPattern(start + include), globPattern(`${start}${include}/**`)];
    return files.paths.filter((path) => patterns.some((pattern) => pattern.test(path)));
}
//# sourceMappingURL=poetry.js.map
;// CONCATENATED MODULE: ./build/dependencies/projects/project-files.js
/** The files of a project's folder, listed once. */






/** Folders that no build looks into (hatchling's `EXCLUDED_DIRECTORIES` and their kin). */
const SKIPPED = /^(?:\.(?:git|hg|svn|bzr|venv|tox|nox|eggs|(?:pytest|mypy|ruff|pytype)_cache)|__pycache__|__pypackages__|node_modules)$/;
/** More than any package has. */
const MAX_FILES = 100_000;
/** The files of a project, by their paths from its folder. */
class ProjectFiles {
    /** In archive order. */
    paths;
    #folder;
    #allowed;
    #files;
    #folders;
    constructor(folder, allowed, paths) {
        this.#folder = folder;
        this.#allowed = allowed;
        this.paths = [...paths].sort(entries_tree/* comparePaths */.cD);
        this.#files = new Set(paths);
        this.#folders = new Set(paths.flatMap((path) => [...(0,entries_tree/* foldersAbove */.Zv)(path)]));
    }
    /**
     * Lists them. Links count as what they lead to, inside the allowed folders.
     *
     * @param folder a real path
     * @throws LambdaZipError `dependencies`
     */
    static async list(folder, allowed) {
        const paths = [];
        try {
            await collect({ folder, prefix: '', above: [folder] }, allowed, paths);
        }
        catch (error) {
            if (error instanceof errors/* LambdaZipError */.dk)
                throw error;
            throw new errors/* LambdaZipError */.dk('dependencies', `requirements: ${(0,util_text/* quoted */.TL)(folder)} ${(0,errors/* cannotBeRead */.xF)(error)}`, {
                cause: error,
            });
        }
        return new ProjectFiles(folder, allowed, paths);
    }
    hasFile(path) {
        return this.#files.has(path);
    }
    hasFolder(path) {
        return path === '' || this.#folders.has(path);
    }
    /** Files at any depth of a folder; all of them for an empty name. */
    below(folder) {
        return folder === '' ? [...this.paths] : this.paths.filter((path) => path.startsWith(`${folder}/`));
    }
    /** Folders at any depth of a folder, as paths from there. */
    foldersBelow(folder) {
        const start = folder === '' ? '' : `${folder}/`;
        return [...this.#folders]
            .filter((path) => path !== '' && path.startsWith(start) && path !== folder)
            .map((path) => path.slice(start.length))
            .sort(entries_tree/* comparePaths */.cD);
    }
    /** Absolute. */
    locate(path) {
        return (0,external_node_path_.join)(this.#folder, ...path.split('/'));
    }
    /** @throws LambdaZipError `dependencies` */
    read(path) {
        return (0,allowed_folders/* readAllowed */.dP)(this.locate(path), this.#allowed);
    }
    /** The folders above, nearest first, up to the one that git keeps, as far as they may be read; whether one is. */
    async workTree() {
        const above = [];
        for (let folder = this.#folder;; folder = (0,external_node_path_.dirname)(folder)) {
            if (await (0,allowed_folders/* pathExists */.s0)((0,external_node_path_.join)(folder, '.git')))
                return { above, isKept: true };
            const next = (0,external_node_path_.dirname)(folder);
            if (next === folder || !(0,allowed_folders/* isAllowed */.Jr)(next, this.#allowed))
                return { above, isKept: false };
            above.push(next);
        }
    }
    /** A file of a folder above; undefined where there is none. */
    async readAbove(folder, name) {
        const file = (0,external_node_path_.join)(folder, name);
        return (await (0,allowed_folders/* pathExists */.s0)(file)) ? (await (0,allowed_folders/* readAllowed */.dP)(file, this.#allowed)).toString('utf8') : undefined;
    }
    /** The project's folder as a path from one above, `/` between its components. */
    from(above) {
        return (0,external_node_path_.relative)(above, this.#folder).split(external_node_path_.sep).join('/');
    }
}
/** @param paths gets those of the files */
async function collect({ folder, prefix, above }, allowed, paths) {
    for (const entry of await (0,promises_.readdir)(folder, { withFileTypes: true })) {
        const path = prefix + entry.name;
        const file = (0,external_node_path_.join)(folder, entry.name);
        let isFolder = entry.isDirectory();
        let isFile = entry.isFile();
        let inside = above;
        if (entry.isSymbolicLink()) {
            const real = await (0,promises_.realpath)(file).catch(() => undefined);
            if (real === undefined || !(0,allowed_folders/* isAllowed */.Jr)(real, allowed) || above.includes(real))
                continue;
            const stats = await (0,promises_.stat)(real);
            isFolder = stats.isDirectory();
            isFile = stats.isFile();
            inside = [...above, real];
        }
        if (isFolder && !SKIPPED.test(entry.name)) {
            await collect({ folder: file, prefix: `${path}/`, above: inside }, allowed, paths);
        }
        if (isFile)
            paths.push(path);
        if (paths.length > MAX_FILES) {
            throw new errors/* LambdaZipError */.dk('dependencies', `requirements: ${(0,util_text/* quoted */.TL)(folder)} is in a project of more than ${MAX_FILES} files`);
        }
    }
}
//# sourceMappingURL=project-files.js.map
;// CONCATENATED MODULE: ./build/dependencies/projects/manifest-in.js
/** MANIFEST.in: which files of a project setuptools counts as its own. */



/**
 * The files that its commands leave in.
 *
 * @see https://setuptools.pypa.io/en/latest/userguide/miscellaneous.html
 */
function filesOfManifest(text, files) {
    const chosen = new Set();
    const lines = text.replace(/\\\r?\n/g, ' ').split(/\r\n?|\n/);
    for (const line of lines) {
        const [command, ...words] = line
            .replace(/(^|\s)#.*$/, '')
            .trim()
            .split(/\s+/);
        if (command === undefined || command === '')
            continue;
        const patterns = patternsOf(command, words);
        const isOut = /exclude|prune/.test(command);
        for (const path of files.paths) {
            if (!patterns.some((pattern) => pattern.test(path)))
                continue;
            if (isOut)
                chosen.delete(path);
            else
                chosen.add(path);
        }
    }
    return chosen;
}
function patternsOf(command, words) {
    const [folder = '', ...names] = words;
    const below = (0,slashes/* withoutEndingSlashes */.H)(folder);
    const start = below === '' || below === '.' ? '' : `${below}/`;
    switch (command) {
        case 'include':
        case 'exclude':
            return words.map(globPattern);
        case 'global-include':
        case 'global-exclude':
            return words.map((word) => globPattern(`**/${word}`));
        case 'recursive-include':
        case 'recursive-exclude':
            return names.map((name) => globPattern(`${start}**/${name}`));
        case 'graft':
        case 'prune':
            return [globPattern(`${start}**`)];
        default:
            throw notStatic('its MANIFEST.in has an unknown command');
    }
}
//# sourceMappingURL=manifest-in.js.map
;// CONCATENATED MODULE: ./build/dependencies/projects/setup-cfg.js
/** setup.cfg, as Python's configparser reads it, and the values that setuptools expects in it. */
/** Reads the sections; undefined for what configparser refuses. */
function parseConfig(text) {
    const sections = new Map();
    let section;
    let key;
    for (const line of text.replace(/^\uFEFF/, '').split(/\r\n?|\n/)) {
        if (/^\s*(?:[#;]|$)/.test(line))
            continue;
        const header = /^\[(?<name>[^\]]+)\]/.exec(line)?.groups?.['name'];
        if (header !== undefined) {
            section = sections.get(header) ?? new Map();
            sections.set(header, section);
            key = undefined;
            continue;
        }
        if (section === undefined)
            return undefined;
        if (/^\s/.test(line) && key !== undefined) {
            section.set(key, `${section.get(key) ?? ''}\n${line.trim()}`);
            continue;
        }
        const separator = line.search(/[=:]/);
        if (separator <= 0)
            return undefined;
        key = line.slice(0, separator).trim().toLowerCase();
        section.set(key, line.slice(separator + 1).trim());
    }
    return sections;
}
/** A list: by lines, or where there is but one, by commas. */
function listValue(text) {
    if (text === undefined)
        return [];
    const parts = text.includes('\n') ? text.split('\n') : text.split(',');
    return parts.map((part) => part.trim()).filter((part) => part !== '');
}
/** A list of requirements, whose commas are their own. */
function linesValue(text) {
    const parts = (text ?? '').split(text?.includes('\n') ? '\n' : ';');
    return parts.map((part) => part.trim()).filter((part) => part !== '' && !part.startsWith('#'));
}
/** `key = value` by lines or commas. */
function tableValue(text) {
    const pairs = listValue(text).map((one) => {
        const separator = one.indexOf('=');
        return separator < 0
            ? undefined
            : [one.slice(0, separator).trim(), one.slice(separator + 1).trim()];
    });
    return Object.fromEntries(pairs.filter((pair) => pair !== undefined));
}
//# sourceMappingURL=setup-cfg.js.map
;// CONCATENATED MODULE: ./build/dependencies/projects/setuptools-packages.js
/** Finds packages and modules by the rules of `setuptools.discovery`. */


const IDENTIFIER = /^[\p{XID_Start}_][\p{XID_Continue}]*$/u;
/** `find:` and its like. */
function findPackages(files, { where, include, exclude, namespaces }) {
    const taken = include.map(namePattern);
    const left = ['ez_setup', '*__pycache__', ...exclude].map(namePattern);
    const start = where === '' ? '' : `${where}/`;
    return files.foldersBelow(where).flatMap((folder) => {
        const parts = folder.split('/');
        const looksLikeOne = (depth) => !parts[depth - 1]?.includes('.') &&
            (namespaces || files.hasFile(`${start}${parts.slice(0, depth).join('/')}/__init__.py`));
        // Nothing is looked for below what is none.
        if (!parts.every((_, index) => looksLikeOne(index + 1)))
            return [];
        const name = parts.join('.');
        const isTaken = taken.some((one) => one.test(name)) && !left.some((one) => one.test(name));
        return isTaken ? [name] : [];
    });
}
/** Folders at the top of a project that are none of its packages (`FlatLayoutPackageFinder`). */
const NO_PACKAGES = /^(?:ci|bin|debian|docs?|documentation|manpages|news|newsfragments|changelog|tests?|unit_tests?|examples?|scripts|tools|utils?|python|build|dist|venv|env|requirements|tasks|fabfile|site_scons|benchmarks?|exercises?|htmlcov|[._].*)$/;
const NO_MODULES = /^(?:setup|conftest|tests?|examples?|build|toxfile|noxfile|pavement|dodo|tasks|fabfile|[Ss][Cc]onstruct|conanfile|manage|benchmarks?|exercises?|[._].*)$/;
/** The packages that setuptools finds if the project names none. */
function discoverPackages(files, folders) {
    const named = Object.keys(folders).filter((name) => name !== '');
    if (named.length > 0) {
        const all = { include: ['*'], exclude: [], namespaces: true };
        const packages = named.flatMap((name) => [
            name,
            ...findPackages(files, { ...all, where: folders[name] ?? '' }).map((nested) => `${name}.${nested}`),
        ]);
        return { packages, modules: [], folders };
    }
    const { '': source = 'src' } = folders;
    if (source !== '' && files.hasFolder(source)) {
        const packages = findPackages(files, { where: source, include: ['*'], exclude: [], namespaces: true });
        return { packages, modules: modulesIn(files, source), folders: { ...folders, '': source } };
    }
    const packages = files
        .foldersBelow('')
        .filter((folder) => {
        const [first = '', ...rest] = folder.split('/');
        const isNamed = IDENTIFIER.test(first.replace(/-stubs$/, '')) && rest.every((one) => IDENTIFIER.test(one));
        return isNamed && !NO_PACKAGES.test(first);
    })
        .map((folder) => folder.replaceAll('/', '.'));
    const tops = packages.filter((name) => !name.includes('.') && !name.endsWith('-stubs'));
    const modules = tops.length > 0 ? [] : modulesIn(files, '').filter((name) => !NO_MODULES.test(name));
    if (tops.length > 1 || modules.length > 1) {
        throw notStatic('it has several top-level packages, and setuptools packs none unless it is told which');
    }
    return { packages, modules, folders };
}
function modulesIn(files, folder) {
    const start = folder === '' ? '' : `${folder}/`;
    return files
        .below(folder)
        .map((path) => path.slice(start.length))
        .filter((path) => !path.includes('/') && path.endsWith('.py'))
        .map((path) => path.slice(0, -'.py'.length))
        .filter((name) => IDENTIFIER.test(name));
}
/** The folder of a package (`build_py.get_package_dir`). */
function packageFolder(name, folders) {
    const parts = name.split('.');
    for (let length = parts.length; length > 0; length -= 1) {
        const folder = folders[parts.slice(0, length).join('.')];
        if (folder !== undefined)
            return [folder, ...parts.slice(length)].filter((part) => part !== '').join('/');
    }
    const { '': source = '' } = folders;
    return [source, ...parts].filter((part) => part !== '').join('/');
}
//# sourceMappingURL=setuptools-packages.js.map
;// CONCATENATED MODULE: ./build/dependencies/projects/setuptools.js
/** Reads projects that setuptools builds: what it would pack, as far as files tell without running code. */









/** Keys of `[tool.setuptools]` that move no file of a package, or are read here. */
const setuptools_KNOWN_KEYS = /^(?:packages|py-modules|package-dir|package-data|exclude-package-data|include-package-data|dynamic|zip-safe|license-files|license-file|platforms|provides|obsoletes|namespace-packages)$/;
const KNOWN_OPTIONS = /^(?:packages|py_modules|package_dir|include_package_data|install_requires|python_requires|zip_safe|setup_requires|tests_require|test_suite|namespace_packages|extras_require|entry_points)$/;
/** They add what git keeps to the files of a project. */
const FILE_FINDERS = /^(?:setuptools[-_]scm|setuptools[-_]git|setuptools[-_]svn|setuptools[-_]git[-_]versioning)\b/i;
/** @throws LambdaZipError as {@link notStatic} */
async function readSetuptoolsProject(pyproject, files) {
    await assertPlainSetup(files);
    const config = await readSetupConfig(files);
    const project = (0,toml/* valueAt */.fK)(pyproject, 'project');
    const hasProject = (0,toml/* isTable */.bI)(project);
    const tool = (0,toml/* tableAt */.af)(pyproject, 'tool', 'setuptools');
    const odd = Object.keys(tool).find((key) => !setuptools_KNOWN_KEYS.test(key));
    if (odd !== undefined)
        throw notStatic(`tool.setuptools.${odd} changes how it is built`);
    const options = mergedOptions(tool, config, files, hasProject);
    const requires = (0,toml/* textsAt */.i1)(pyproject, 'build-system', 'requires') ?? [];
    if (options.includesManifest && requires.some((one) => FILE_FINDERS.test(one))) {
        throw notStatic('git decides which of its files are packed');
    }
    const packages = completed(options, files);
    const described = hasProject
        ? describeProjectTable(project, await dynamicFields((0,toml/* tableAt */.af)(tool, 'dynamic'), packages, files))
        : await describeConfig(config, packages, files);
    return { metadata: toMetadata(described), modules: await setuptools_packedFiles(packages, options, files) };
}
const PLAIN_SETUP = /^(?:#!?[^\n]*\n|\s)*(?:"""[^"]*"""\s*)?(?:from setuptools import setup|import setuptools)\s+(?:if __name__ == ['"]__main__['"]:\s+)?(?:setuptools\.)?setup\(\s*\)\s*$/;
/** A setup.py that only calls setuptools is a line or two, and some comments. */
const MAX_PLAIN_SETUP = 10_000;
async function assertPlainSetup(files) {
    if (!files.hasFile('setup.py'))
        return;
    const text = (await files.read('setup.py')).toString('utf8');
    if (text.length > MAX_PLAIN_SETUP)
        throw notStatic('its setup.py is a program');
    const code = text
        .replace(/\r\n?/g, '\n')
        .replace(/^[ \t]*#.*\n/gm, '')
        .replace(/[ \t]+#[^'"\n]*$/gm, '');
    if (!PLAIN_SETUP.test(code))
        throw notStatic('its setup.py is a program');
}
async function readSetupConfig(files) {
    if (!files.hasFile('setup.cfg'))
        return new Map();
    const config = parseConfig((await files.read('setup.cfg')).toString('utf8'));
    if (config === undefined)
        throw notStatic('its setup.cfg does not parse');
    const odd = [...(config.get('options')?.keys() ?? [])].find((key) => !KNOWN_OPTIONS.test(key));
    if (odd !== undefined)
        throw notStatic(`'${odd}' of its setup.cfg changes how it is built`);
    if (config.has('options.data_files'))
        throw notStatic('its setup.cfg has data_files');
    return config;
}
function mergedOptions(tool, config, files, hasProject) {
    const options = config.get('options');
    const written = foldersOf(tool) ?? (options?.has('package_dir') ? tableValue(options.get('package_dir')) : undefined);
    const found = packagesOfTool(tool, files) ?? packagesOfConfig(config, files);
    const modules = (0,toml/* textsAt */.i1)(tool, 'py-modules') ??
        (options?.has('py_modules') ? listValue(options.get('py_modules')) : undefined);
    const included = (0,toml/* valueAt */.fK)(tool, 'include-package-data') ?? options?.get('include_package_data');
    const folders = { ...found?.folders, ...(written && withoutDots(written)) };
    return {
        folders,
        ...(found && { packages: found.packages }),
        ...(modules && { modules }),
        data: dataOf(tool, config, 'package-data', 'options.package_data'),
        excludedData: dataOf(tool, config, 'exclude-package-data', 'options.exclude_package_data'),
        includesManifest: included === undefined ? hasProject : /^(?:true|1|yes|on)$/i.test(String(included)),
    };
}
function withoutDots(folders) {
    return Object.fromEntries(Object.entries(folders).map(([name, folder]) => [name, normalisedFolder(folder)]));
}
function normalisedFolder(folder) {
    const parts = folder.split('/').filter((part) => part !== '' && part !== '.');
    if (parts.includes('..'))
        throw notStatic('its packages are outside its folder');
    return parts.join('/');
}
function foldersOf(tool) {
    const table = (0,toml/* valueAt */.fK)(tool, 'package-dir');
    if (!(0,toml/* isTable */.bI)(table))
        return undefined;
    return Object.fromEntries(Object.keys(table).map((name) => [name, (0,toml/* textAt */.$6)(table, name) ?? '']));
}
function packagesOfTool(tool, files) {
    const listed = (0,toml/* textsAt */.i1)(tool, 'packages');
    if (listed !== undefined)
        return { packages: listed, folders: {} };
    const find = (0,toml/* valueAt */.fK)(tool, 'packages', 'find');
    if (!(0,toml/* isTable */.bI)(find))
        return undefined;
    return found((0,toml/* textsAt */.i1)(find, 'where') ?? ['.'], files, {
        include: (0,toml/* textsAt */.i1)(find, 'include') ?? ['*'],
        exclude: (0,toml/* textsAt */.i1)(find, 'exclude') ?? [],
        namespaces: (0,toml/* valueAt */.fK)(find, 'namespaces') !== false,
    });
}
function packagesOfConfig(config, files) {
    const text = config.get('options')?.get('packages');
    if (text === undefined)
        return undefined;
    const kind = text.trim();
    if (kind !== 'find:' && kind !== 'find_namespace:')
        return { packages: listValue(text), folders: {} };
    const find = config.get('options.packages.find');
    return found([find?.get('where') ?? '.'], files, {
        include: find?.has('include') ? listValue(find.get('include')) : ['*'],
        exclude: listValue(find?.get('exclude')),
        namespaces: kind === 'find_namespace:',
    });
}
/** Each package found lies below the folder that was searched (`construct_package_dir`). */
function found(where, files, finder) {
    const folders = {};
    const packages = where.map(normalisedFolder).flatMap((folder) => {
        const names = findPackages(files, { ...finder, where: folder });
        if (folder === '')
            return names;
        for (const name of names) {
            const [top = name] = name.split('.');
            folders[top] = `${folder}/${top}`;
        }
        return names;
    });
    return { packages, folders };
}
function dataOf(tool, config, key, section) {
    const table = (0,toml/* valueAt */.fK)(tool, key);
    if ((0,toml/* isTable */.bI)(table))
        return Object.fromEntries(Object.keys(table).map((name) => [name, (0,toml/* textsAt */.i1)(table, name) ?? []]));
    return Object.fromEntries([...(config.get(section) ?? [])].map(([name, list]) => [name, listValue(list)]));
}
/** Adds what setuptools finds by default. */
function completed({ packages, modules, folders }, files) {
    if (packages === undefined && modules === undefined)
        return discoverPackages(files, folders);
    return { packages: packages ?? [], modules: modules ?? [], folders };
}
async function setuptools_packedFiles(packages, options, files) {
    const { folders } = packages;
    const packed = new Map();
    for (const module of packages.modules) {
        const located = `${packageFolder(module, folders)}.py`;
        if (!files.hasFile(located))
            throw notStatic(`its module '${module}' does not exist`);
        packed.set(`${module.replaceAll('.', '/')}.py`, located);
    }
    const manifest = options.includesManifest && files.hasFile('MANIFEST.in')
        ? filesOfManifest((await files.read('MANIFEST.in')).toString('utf8'), files)
        : new Set();
    const owned = packages.packages.map((name) => ({ name, folder: packageFolder(name, folders) }));
    for (const { name, folder } of owned) {
        if (!files.hasFolder(folder))
            throw notStatic(`its package '${name}' does not exist`);
        const start = folder === '' ? '' : `${folder}/`;
        const patternsIn = (table) => [...(table[''] ?? []), ...(table['*'] ?? []), ...(table[name] ?? [])].map(globPattern);
        const data = [...DEFAULT_DATA, ...patternsIn(options.data)];
        const excluded = patternsIn(options.excludedData);
        const deeper = owned.filter((other) => other.folder.startsWith(start) && other.folder !== folder);
        for (const located of files.below(folder)) {
            const inside = located.slice(start.length);
            const isModule = !inside.includes('/') && inside.endsWith('.py');
            const isOthers = deeper.some((other) => located.startsWith(`${other.folder}/`));
            const isData = data.some((one) => one.test(inside)) || (manifest.has(located) && !isOthers && !isModule);
            if (!isModule && (!isData || excluded.some((one) => one.test(inside))))
                continue;
            if (isByteCode(located))
                continue;
            packed.set(`${name.replaceAll('.', '/')}/${inside}`, located);
        }
    }
    return [...packed].map(([path, located]) => ({ path, located }));
}
/** Data files that setuptools 69 and newer pack by default. */
const DEFAULT_DATA = [/^py\.typed$/, /^[^/]*\.pyi$/];
/** `[tool.setuptools.dynamic]`, as far as files say it. */
async function dynamicFields(dynamic, packages, files) {
    const version = (0,toml/* textAt */.$6)(dynamic, 'version', 'attr');
    const versionFile = fileNames(dynamic, 'version');
    const dependencyFiles = fileNames(dynamic, 'dependencies');
    const optional = (0,toml/* tableAt */.af)(dynamic, 'optional-dependencies');
    const extras = {};
    for (const extra of Object.keys(optional))
        extras[extra] = await requirementLines(fileNames(optional, extra) ?? [], files);
    return {
        version: version === undefined
            ? versionFile &&
                (await Promise.all(versionFile.map((file) => readText(file, files)))).join('\n').trim()
            : await attributeText(version, packages, files),
        ...(dependencyFiles && { dependencies: await requirementLines(dependencyFiles, files) }),
        ...(Object.keys(extras).length > 0 && { extras }),
    };
}
function fileNames(table, key) {
    const one = (0,toml/* textAt */.$6)(table, key, 'file');
    return one === undefined ? (0,toml/* textsAt */.i1)(table, key, 'file') : [one];
}
async function readText(file, files) {
    const path = normalisedFolder(file);
    if (!files.hasFile(path))
        throw notStatic(`'${file}' does not exist`);
    return (await files.read(path)).toString('utf8');
}
async function requirementLines(names, files) {
    const texts = await Promise.all(names.map((name) => readText(name, files)));
    const lines = texts.flatMap((text) => text.split(/\r\n?|\n/));
    return lines.map((line) => line.replace(/(^|\s)#.*$/, '').trim()).filter((line) => line !== '');
}
/** `attr: package.module.NAME`, where the module assigns a plain text to it. */
async function attributeText(attribute, { folders }, files) {
    const dot = attribute.lastIndexOf('.');
    if (dot < 0)
        return undefined;
    const folder = packageFolder(attribute.slice(0, dot), folders);
    const module = [`${folder}.py`, `${folder}/__init__.py`].find((path) => files.hasFile(path));
    return module && assignedText((await files.read(module)).toString('utf8'), attribute.slice(dot + 1));
}
async function describeConfig(config, packages, files) {
    const metadata = config.get('metadata');
    const options = config.get('options');
    const written = metadata?.get('version') ?? '';
    const attribute = /^attr:\s*(?<name>\S+)$/.exec(written)?.groups?.['name'];
    const file = /^file:\s*(?<name>\S+)$/.exec(written)?.groups?.['name'];
    const version = attribute === undefined
        ? file && (await readText(file, files))
        : await attributeText(attribute, packages, files);
    const dependencies = linesValue(options?.get('install_requires'));
    if (dependencies.some((one) => one.startsWith('file:')))
        throw notStatic('its requirements are in a separate file');
    return {
        name: metadata?.get('name'),
        version: attribute === undefined && file === undefined ? written : version,
        summary: metadata?.get('description'),
        requiresPython: options?.get('python_requires'),
        dependencies,
        extras: Object.fromEntries([...(config.get('options.extras_require') ?? [])].map(([extra, list]) => [extra, linesValue(list)])),
        entryPoints: Object.fromEntries([...(config.get('options.entry_points') ?? [])].map(([group, list]) => [group, tableValue(list)])),
    };
}
//# sourceMappingURL=setuptools.js.map
;// CONCATENATED MODULE: ./build/dependencies/projects/uv-build.js
/** Projects that uv's own backend builds. */






/** @throws LambdaZipError as {@link notStatic} */
function readUvProject(pyproject, files) {
    const backend = (0,toml/* tableAt */.af)(pyproject, 'tool', 'uv', 'build-backend');
    const known = ['module-name', 'module-root', 'namespace', 'source-include'];
    const odd = Object.keys(backend).find((key) => !known.includes(key));
    if (odd !== undefined)
        throw notStatic(`tool.uv.build-backend.${odd} changes how it is built`);
    const metadata = toMetadata(describeProjectTable((0,toml/* tableAt */.af)(pyproject, 'project')));
    const root = (0,slashes/* folderInside */.h)((0,toml/* textAt */.$6)(backend, 'module-root') ?? 'src');
    const named = (0,toml/* textsAt */.i1)(backend, 'module-name') ?? [
        (0,toml/* textAt */.$6)(backend, 'module-name') ?? (0,requirements_requirement/* normalisedName */.E)(metadata.name).replaceAll('-', '_'),
    ];
    const isNamespace = (0,toml/* valueAt */.fK)(backend, 'namespace') === true;
    return { metadata, modules: named.flatMap((name) => modulesOf(name, root, isNamespace, files)) };
}
function modulesOf(name, root, isNamespace, files) {
    const folder = [root, ...name.split('.')].filter((part) => part !== '').join('/');
    const first = name.endsWith('-stubs') ? '__init__.pyi' : '__init__.py';
    if (!files.hasFolder(folder) || (!isNamespace && !files.hasFile(`${folder}/${first}`))) {
        throw notStatic(`it has no module '${name}'`);
    }
    return moved(files.below(folder).filter((path) => !isByteCode(path)), root, '');
}
//# sourceMappingURL=uv-build.js.map
;// CONCATENATED MODULE: ./build/dependencies/projects/static-project.js
/** Reads projects whose wheel is known from their files without a build, by the rules of each backend. */











/**
 * Reads what a project says of itself and of its files.
 *
 * @param directory a real path inside the allowed folders
 * @throws LambdaZipError `dependencies` for a file that cannot be read or does not parse
 */
async function readProject(directory, allowed) {
    const file = (0,external_node_path_.join)(directory, 'pyproject.toml');
    const pyproject = (await (0,allowed_folders/* pathExists */.s0)(file)) ? await (0,toml/* readToml */.D7)(file, allowed) : {};
    const files = await ProjectFiles.list(directory, allowed);
    try {
        const { metadata, modules } = await readWithBackend(pyproject, files);
        const references = [...metadata.references, ...referencesOfTools(pyproject, metadata)];
        return {
            metadata: { ...metadata, references },
            modules: modules.map(({ path, located }) => ({ path, file: files.locate(located) })),
        };
    }
    catch (error) {
        if (isNotStatic(error))
            return { reason: error.message };
        throw error;
    }
}
async function readWithBackend(pyproject, files) {
    const system = (0,toml/* tableAt */.af)(pyproject, 'build-system');
    if ((0,toml/* textsAt */.i1)(system, 'backend-path') !== undefined)
        throw notStatic('it has its own build backend');
    const backend = (0,toml/* textAt */.$6)(system, 'build-backend') ?? 'setuptools.build_meta:__legacy__';
    switch (backend) {
        case 'setuptools.build_meta':
        case 'setuptools.build_meta:__legacy__':
            return readSetuptoolsProject(pyproject, files);
        case 'hatchling.build':
            return readHatchlingProject(pyproject, files);
        case 'poetry.core.masonry.api':
        case 'poetry.masonry.api':
            return readPoetryProject(pyproject, files);
        case 'flit_core.buildapi':
            return readFlitProject(pyproject, files);
        case 'uv_build':
            return readUvProject(pyproject, files);
        default:
            throw notStatic(`its build backend is '${backend}'`);
    }
}
/** Requirements that uv or poetry find in a folder, though the metadata names them as those of an index. */
function referencesOfTools(pyproject, metadata) {
    const folders = new Map();
    for (const table of [
        (0,toml/* tableAt */.af)(pyproject, 'tool', 'uv', 'sources'),
        (0,toml/* tableAt */.af)(pyproject, 'tool', 'poetry', 'dependencies'),
    ]) {
        for (const name of Object.keys(table)) {
            const value = (0,toml/* valueAt */.fK)(table, name);
            const path = (0,toml/* isTable */.bI)(value) ? (0,toml/* textAt */.$6)(value, 'path') : undefined;
            if (path !== undefined)
                folders.set((0,requirements_requirement/* normalisedName */.E)(name), path);
        }
    }
    const named = new Set(metadata.references.map(({ path }) => path));
    return metadata.requires.flatMap((text) => {
        const requirement = (0,requirements_requirement/* parseRequirement */.p)(text);
        const path = requirement && folders.get((0,requirements_requirement/* normalisedName */.E)(requirement.name));
        if (requirement === undefined || path === undefined || named.has(path) || named.has(`./${path}`))
            return [];
        const extra = /extra == "(?<name>[^"]+)"$/.exec(requirement.marker ?? '')?.groups?.['name'];
        return [{ path, extras: requirement.extras, marker: undefined, hashes: [], extra }];
    });
}
//# sourceMappingURL=static-project.js.map
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/archive/format.js
var format = __webpack_require__(2790);
// EXTERNAL MODULE: ./build/entries/read-file.js
var read_file = __webpack_require__(5434);
// EXTERNAL MODULE: ./build/entries/zip-member.js
var zip_member = __webpack_require__(6099);
// EXTERNAL MODULE: ./build/util/crc32.js
var crc32 = __webpack_require__(196);
;// CONCATENATED MODULE: ./build/dependencies/projects/write-wheel.js
/**
 * Writes the wheel of a project: the same bytes for the same content, on every machine.
 *
 * @see https://packaging.python.org/en/latest/specifications/binary-distribution-format/
 */













/**
 * Writes it into a folder.
 *
 * @throws LambdaZipError `dependencies` for a file that cannot be read, or has no place in a wheel
 */
async function writeWheel({ metadata, modules }, folder, allowed) {
    const stem = `${(0,requirements_requirement/* normalisedName */.E)(metadata.name).replaceAll('-', '_')}-${metadata.version}`;
    const about = `${stem}.dist-info`;
    const contents = new Map();
    for (const { path, file } of modules) {
        // In NFC, as everything that is packed.
        const name = path.normalize('NFC');
        if (name.includes('\\') ||
            name.includes('\ufffd') ||
            contents.has(name) ||
            name.startsWith(`${about}/`)) {
            throw new errors/* LambdaZipError */.dk('dependencies', `requirements: ${(0,util_text/* quoted */.TL)(file)} has a name that is not valid in a wheel`, {
                hint: 'Rename the file, or exclude it from the package.',
            });
        }
        contents.set(name, await (0,allowed_folders/* readAllowed */.dP)(file, allowed, read_file/* MAX_FILE_BYTES */.gZ));
    }
    contents.set(`${about}/METADATA`, Buffer.from(metadataText(metadata)));
    contents.set(`${about}/WHEEL`, Buffer.from(WHEEL));
    if (metadata.entryPoints.size > 0) {
        contents.set(`${about}/entry_points.txt`, Buffer.from(entryPointsText(metadata)));
    }
    contents.set(`${about}/RECORD`, Buffer.from(recordText(contents, `${about}/RECORD`)));
    const bytes = storedArchive(contents);
    const name = `${stem}-py3-none-any.whl`;
    const file = (0,external_node_path_.join)(folder, name);
    await (0,promises_.writeFile)(file, bytes, { flag: 'wx', mode: 0o600 });
    return { file, name, sha256: (0,util_digest/* sha256Of */.B)(bytes), size: bytes.byteLength };
}
/** Without this program's version, so that every version makes the same wheel. */
const WHEEL = 'Wheel-Version: 1.0\nGenerator: lambda-zip\nRoot-Is-Purelib: true\nTag: py3-none-any\n';
function metadataText({ name, version, summary, requiresPython, requires, extras }) {
    const oneLine = (text) => text.replace(/\s+/g, ' ').trim();
    return [
        'Metadata-Version: 2.1',
        `Name: ${name}`,
        `Version: ${version}`,
        ...(summary === undefined ? [] : [`Summary: ${oneLine(summary)}`]),
        ...(requiresPython === undefined ? [] : [`Requires-Python: ${oneLine(requiresPython)}`]),
        ...extras.map((extra) => `Provides-Extra: ${extra}`),
        ...requires.map((one) => `Requires-Dist: ${oneLine(one)}`),
        '',
    ].join('\n');
}
function entryPointsText({ entryPoints }) {
    const groups = [...entryPoints].sort(([one], [other]) => (0,entries_tree/* comparePaths */.cD)(one, other));
    return groups
        .map(([group, entries]) => {
        const lines = entries.map(([name, target]) => `${name} = ${target}`).sort(entries_tree/* comparePaths */.cD);
        return `[${group}]\n${lines.join('\n')}\n`;
    })
        .join('\n');
}
function recordText(contents, own) {
    const field = (path) => (/[",\r\n]/.test(path) ? `"${path.replaceAll('"', '""')}"` : path);
    const rows = [...contents]
        .sort(([one], [other]) => (0,entries_tree/* comparePaths */.cD)(one, other))
        .map(([path, bytes]) => {
        const digest = (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('base64url');
        return `${field(path)},sha256=${digest},${bytes.byteLength}\n`;
    });
    return `${rows.join('')}${own},,\n`;
}
/** Uncompressed: what is packed of it is compressed by the packer. The format is that of our archives. */
function storedArchive(contents) {
    const parts = [];
    const directory = [];
    let offset = 0;
    for (const [path, bytes] of [...contents].sort(([one], [other]) => (0,entries_tree/* comparePaths */.cD)(one, other))) {
        const size = bytes.byteLength;
        const entry = {
            path,
            mode: '0644',
            method: zip_member/* METHOD_STORED */.y$,
            crc32: (0,crc32/* crc32 */.Q)(bytes),
            compressedSize: size,
            size,
        };
        const header = (0,format/* localFileHeader */.XA)(entry);
        parts.push(header, bytes);
        directory.push((0,format/* centralFileHeader */.x2)(entry, offset));
        offset += header.byteLength + size;
    }
    const central = Buffer.concat(directory);
    return Buffer.concat([...parts, central, (0,format/* endOfCentralDirectory */.Vl)(contents.size, central.byteLength, offset)]);
}
//# sourceMappingURL=write-wheel.js.map
// EXTERNAL MODULE: ./build/dependencies/requirements/local-projects.js
var local_projects = __webpack_require__(9243);
;// CONCATENATED MODULE: ./build/dependencies/project-wheels.js
/** Turns projects and wheels of the workspace into wheels for pip, together with those that they depend on. */







/**
 * Makes wheels of all projects that can be read without their build, and lists the others.
 *
 * @param folder an empty one, for the wheels
 * @throws LambdaZipError `dependencies`
 */
async function prepareWorkspacePackages({ projects, wheels }, folder, allowed) {
    const gathered = new Gathered(allowed);
    for (const one of [...wheels, ...projects])
        await gathered.add(one);
    const made = gathered.wheels.map(({ file, name, sha256, extras, marker }) => ({
        file,
        name,
        sha256,
        extras,
        marker,
    }));
    for (const { project, read } of gathered.projects()) {
        if ('reason' in read)
            continue;
        const { extras, marker } = project;
        made.push({ ...(await writeWheel(read, folder, allowed)), extras, marker });
    }
    const builds = gathered
        .projects()
        .flatMap(({ project, read }) => ('reason' in read ? [{ project, reason: read.reason }] : []));
    return { wheels: made, builds };
}
/** A line of a requirements file that installs a wheel from a place in the file system. */
function wheelLine({ sha256, extras, marker }, file, isHashed) {
    const extra = extras.length > 0 ? `[${extras.join(',')}]` : '';
    const hash = isHashed ? ` --hash=sha256:${sha256}` : '';
    return `${file}${extra}${marker === undefined ? '' : ` ; ${marker}`}${hash}`;
}
/**
 * Refuses projects that have to be built.
 *
 * @throws LambdaZipError `dependencies` that says why one has to
 */
function assertNoBuilds({ builds: [first] }) {
    if (first === undefined)
        return;
    const { project, reason } = first;
    throw new errors/* LambdaZipError */.dk('dependencies', `requirements: ${(0,util_text/* quoted */.TL)(project.label)} needs a build, because ${reason}; the host engine builds nothing`, {
        hint: "Use engine 'container', which can build it; or state the name, version and packages of the project in its pyproject.toml.",
    });
}
class Gathered {
    wheels = [];
    #projects = new Map();
    #allowed;
    constructor(allowed) {
        this.#allowed = allowed;
    }
    projects() {
        return [...this.#projects.values()];
    }
    async add(one) {
        if (one.kind === 'wheel') {
            this.wheels.push(one);
            return;
        }
        const known = this.#projects.get(one.directory);
        const read = known?.read ?? (await readProject(one.directory, this.#allowed));
        const project = known === undefined ? one : joined(known.project, one);
        this.#projects.set(one.directory, { project, read });
        if ('reason' in read)
            return;
        const before = extrasOf(known?.project);
        const now = extrasOf(project);
        for (const reference of read.metadata.references) {
            const { extra } = reference;
            // The first visit follows the project's own requirements; extras are followed once they are requested.
            const isNew = extra === undefined ? known === undefined : now.has(extra) && !before.has(extra);
            if (!isNew)
                continue;
            const marker = both(project.marker, reference.marker);
            await this.add(await (0,local_projects/* findLocal */.l)({ ...reference, marker }, one.directory, (0,util_text/* quoted */.TL)(one.label), this.#allowed));
        }
    }
}
function extrasOf(project) {
    return new Set(project?.extras.map(requirements_requirement/* normalisedName */.E));
}
function joined(one, other) {
    const isAlways = one.marker === undefined || other.marker === undefined;
    const marker = isAlways || one.marker === other.marker ? undefined : `(${one.marker}) or (${other.marker})`;
    return {
        ...one,
        extras: [...new Set([...one.extras, ...other.extras])],
        marker: one.marker === other.marker ? one.marker : marker,
    };
}
function both(one, other) {
    if (one === undefined || other === undefined)
        return one ?? other;
    const bracketed = (marker) => ((0,requirements_markers/* parseMarker */.gY)(marker)?.kind === 'or' ? `(${marker})` : marker);
    return one === other ? one : `${bracketed(one)} and ${bracketed(other)}`;
}
//# sourceMappingURL=project-wheels.js.map
;// CONCATENATED MODULE: ./build/dependencies/requirements/environment.js
/** Environment variables for installers, and those that a container gets. */




const PROXIES = ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'ALL_PROXY'];
/** Variables that name a bundle of certificates, by precedence: pip's own, then those of its libraries. */
const CERTIFICATES = ['PIP_CERT', 'REQUESTS_CA_BUNDLE', 'CURL_CA_BUNDLE', 'SSL_CERT_FILE'];
/** Variables that name files of constraints. Both engines pass the files in. */
const CONSTRAINTS = ['PIP_CONSTRAINT', 'PIP_BUILD_CONSTRAINT'];
/**
 * The variables a container gets: pip's, proxies, and those the requirements ask for.
 *
 * @param asked names that the requirements mention
 */
function containerEnvironment(environment, asked) {
    const names = [];
    const left = [];
    for (const name of Object.keys(environment).sort(entries_tree/* comparePaths */.cD)) {
        const value = environment[name];
        const isProxy = PROXIES.includes(name.toUpperCase());
        if (value === undefined || !(name.startsWith('PIP_') || isProxy || asked.includes(name)))
            continue;
        // These go in as files.
        if (CERTIFICATES.includes(name) || CONSTRAINTS.includes(name))
            continue;
        // A variable that the requirements mention is passed even if its value looks like a path.
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
        throw new errors/* LambdaZipError */.dk('dependencies', `${name}: ${(0,util_text/* quoted */.TL)(file)} ${(0,errors/* cannotBeRead */.xF)(error)}`, {
            cause: error,
        });
    }
}
/** Shorter values may appear in a log by chance. */
const MIN_CONFIDENTIAL = 6;
/**
 * Values that no log is to show: those of the variables that the requirements mention, which are there so that the values
 * need not stand in a file.
 */
function confidentialValues(environment, asked) {
    const values = asked.map((name) => environment[name] ?? '');
    return values.filter((value) => value.length >= MIN_CONFIDENTIAL);
}
/**
 * The variables that decide what is installed, for a cache's key. Without passwords: they let in, and
 * choose nothing.
 */
function cacheKeyVariables(environment, asked) {
    const { names, left } = containerEnvironment(environment, asked);
    return [...names, ...left]
        .filter((name) => !PROXIES.includes(name.toUpperCase()) && !/TOKEN|PASSWORD|SECRET/.test(name))
        .map((name) => [name, (0,util_text/* withoutPasswords */.hl)(environment[name] ?? '')]);
}
//# sourceMappingURL=environment.js.map
;// CONCATENATED MODULE: ./build/dependencies/requirements/pinning.js
/** How firmly requirements are pinned: by hashes, by versions, or not at all. */
const HASH = /\s--hash[= ]/;
/** `name[extra]==1.2.3`, with no wildcard and nothing beside it, and one space where there is white space. */
const PINNED = /^[A-Za-z0-9._-]+ ?(\[[^\]]*\] ?)?(\( ?)?===? ?[^\s,*<>=!~]+ ?\)?$/;
/**
 * Whether there are requirements of an index at all, whether every one has a hash, whether pip will ask for one of every
 * package because one has it, and those that may get another version when the index changes.
 *
 * @param requirements in pip's format, one requirement or option a line, as {@link readRequirements} gives them
 */
function pinning({ text }) {
    const requirements = text.split('\n').filter((line) => line !== '' && !line.startsWith('-'));
    const hashed = requirements.length > 0 && requirements.every((line) => HASH.test(line));
    const isPinned = (line) => PINNED.test(withoutOptions(line).replace(/\s+/g, ' '));
    const unpinned = requirements.filter((line) => !HASH.test(line) && !isPinned(line));
    const needsHashes = requirements.some((line) => HASH.test(line)) || /^--require-hashes$/m.test(text);
    return { isEmpty: requirements.length === 0, hashed, needsHashes, unpinned: unpinned.map(withoutOptions) };
}
/** A requirement alone: without hashes, and without the marker that says where it applies. */
function withoutOptions(line) {
    // Not `\s*` before the semicolon: tried at every space of a long run of them, it takes the square of its length.
    return line
        .replace(/\s--\w[\s\S]*$/, '')
        .replace(/;[\s\S]*$/, '')
        .trimEnd();
}
//# sourceMappingURL=pinning.js.map
// EXTERNAL MODULE: ./build/dependencies/requirements/requirements.js + 4 modules
var requirements_requirements = __webpack_require__(1141);
// EXTERNAL MODULE: ./build/dependencies/target-platform.js
var target_platform = __webpack_require__(1935);
;// CONCATENATED MODULE: ./build/dependencies/wheel-search.js









/** The same for both engines, so that both choose the same wheels. */
function targetRequest(target) {
    return {
        python: (0,runtimes/* runtimeFacts */.M4)(target.runtime).python,
        release: (0,target_platform/* newestRelease */.s5)(target.runtime),
        platforms: (0,target_platform/* platformTags */.$A)(target),
        glibc: (0,target_platform/* glibcOf */.V3)(target.runtime),
        markers: (0,target_platform/* markerEnvironment */.wp)(target),
    };
}
/** Only the runtime's own Python, on the target's processor, can build what has no wheel. */
function canBuild({ engine, target }) {
    return engine.name === 'container' && engine.daemon.architecture === target.architecture;
}
/** @throws LambdaZipError `dependencies` for a file of this machine's settings that cannot be read */
async function wheelSearchParts(wanted, { log }) {
    const { requirements, workspace, target, engine, environment } = wanted;
    const inContainer = engine.name === 'container';
    const pins = pinning(requirements);
    const needsHashes = pins.needsHashes || /^(?:1|t|true|y|yes|on)$/i.test(environment['PIP_REQUIRE_HASHES'] ?? '');
    const lines = workspace.wheels.map((wheel) => wheelLine(wheel, `./${localWheel(wheel.name)}`, needsHashes));
    const inputs = [
        input('requirements.txt', [requirements.text, ...lines.map((line) => `${line}\n`)].join('')),
    ];
    for (const { file, name } of workspace.wheels)
        inputs.push(input(localWheel(name), await (0,allowed_folders/* readRegular */.VX)(file, read_file/* MAX_FILE_BYTES */.gZ)));
    for (const [index, { project }] of workspace.builds.entries()) {
        inputs.push(...(await projectInputs(project, index, wanted.allowed)));
    }
    if (requirements.constraints !== '')
        inputs.push(input('constraints.txt', requirements.constraints));
    let variables = [];
    if (inContainer) {
        const { names, left } = containerEnvironment(environment, requirements.variables);
        variables = names;
        if (names.length > 0)
            log.info(`variables for the container: ${names.join(', ')}`);
        if (left.length > 0)
            log.warning(`requirements: not passed to the container, because their values are paths of this machine: ${left.join(', ')}`);
        const forBuilds = environment['PIP_BUILD_CONSTRAINT'];
        if (forBuilds)
            inputs.push(input('build-constraints.txt', await (0,allowed_folders/* readRegular */.VX)(forBuilds)));
        const certificates = await ownCertificates(environment);
        if (certificates !== undefined)
            inputs.push(input('certificates.pem', certificates));
    }
    const request = {
        ...targetRequest(target),
        inputs: inputs.map(({ path }) => path),
        builds: canBuild(wanted),
        sources: requirements.builds.length > 0,
        projects: workspace.builds.map(projectRequest),
        hashed: needsHashes,
        // With hashes pip would refuse any other package, so that nothing is missed.
        isComplete: requirements.isComplete && (pins.isEmpty || pins.hashed),
        inImage: inContainer,
    };
    return { request, inputs, variables };
}
/** Where a wheel of the workspace lies in the job's folder. */
function localWheel(name) {
    return `local/${name}`;
}
/** Where a project that has to be built lies in the job's folder. */
function projectFolder(index) {
    return `projects/${index}`;
}
function projectRequest({ project: { extras, marker, label } }, index) {
    return {
        folder: projectFolder(index),
        label,
        extras: extras.length === 0 ? '' : `[${extras.join(',')}]`,
        marker: marker ?? '',
    };
}
/** All files of a project, for its build in a container. */
async function projectInputs(project, index, allowed) {
    const files = await ProjectFiles.list(project.directory, allowed);
    const inputs = [];
    for (const path of files.paths) {
        inputs.push(input(`${projectFolder(index)}/${path}`, await (0,allowed_folders/* readAllowed */.dP)(files.locate(path), allowed)));
    }
    return inputs;
}
/** @param name below the job's folder */
function input(name, content) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    return { name: `${protocol/* INPUT_FOLDER */.kv}${name}`, mode: '0644', content: { kind: 'bytes', bytes }, path: name };
}
//# sourceMappingURL=wheel-search.js.map
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/archive/byte-source.js
var byte_source = __webpack_require__(617);
// EXTERNAL MODULE: ./build/archive/reader.js
var reader = __webpack_require__(7226);
// EXTERNAL MODULE: ./build/entries/wheel-file.js
var wheel_file = __webpack_require__(659);
// EXTERNAL MODULE: ./build/pipeline/names.js
var names = __webpack_require__(6875);
;// CONCATENATED MODULE: ./build/dependencies/wheels/wheel-layout.js
/**
 * Where the files of a wheel go.
 *
 * @see packaging.python.org, "Binary distribution format"
 */



/** The folders below `NAME-VERSION.data/` whose files are packed, and where they go; an empty place is the root. */
const SCHEMES = { purelib: '', platlib: '', data: '', scripts: 'bin/' };
/** Only compilers read these, and each installer puts them elsewhere. */
const HEADERS = 'headers';
/**
 * Files that each installer writes in its own way, and signatures of the RECORD that is rewritten. In the wheel's own
 * folder only.
 */
const RESIDUE = ['INSTALLER', 'REQUESTED', 'direct_url.json', 'RECORD.jws', 'RECORD.p7s'];
/**
 * Where a member goes.
 *
 * @param wheel the wheel's file name, for messages
 * @param distInfo the folder of its metadata
 * @throws LambdaZipError `dependencies` for a name that no installer should follow
 */
function placementOf(wheel, member, distInfo) {
    const parts = member.split('/');
    if (!PLAIN.test(member))
        for (const part of parts)
            assertComponent(wheel, member, part);
    const [top = '', scheme = '', ...rest] = parts;
    let path = member;
    if (top.endsWith('.data')) {
        const place = SCHEMES[scheme];
        if (rest.length > 0 && scheme === HEADERS)
            return 'left-out';
        if (rest.length === 0 || place === undefined || !Object.hasOwn(SCHEMES, scheme)) {
            throw (0,wheel_file/* wheelError */.o)(wheel, `has ${(0,util_text/* quoted */.TL)(member)}, which is in no scheme that installers know`);
        }
        path = `${place}${rest.join('/')}`;
    }
    path = path.normalize('NFC');
    if (RESIDUE.some((name) => path === `${distInfo}/${name}`))
        return 'left-out';
    return { path, isScript: top.endsWith('.data') && scheme === 'scripts' };
}
/** Nearly every name; such names need no further check. */
const PLAIN = /^[\w+-][\w+.-]*(?:\/[\w+-][\w+.-]*)*$/;
function assertComponent(wheel, member, part) {
    const fail = (problem) => {
        throw (0,wheel_file/* wheelError */.o)(wheel, `contains a file called ${(0,util_text/* quoted */.TL)(member)}, ${problem}`);
    };
    if (part === '')
        fail('which is absolute or has an empty folder name');
    if (part === '.' || part === '..')
        fail(`which has the folder '${part}' in it`);
    if (part.includes('\0'))
        fail('which has a NUL in it');
    const problem = (0,names/* nameProblem */.rH)(part);
    if (problem === 'backslash')
        fail('which has a backslash in it');
    if (problem === 'not-unicode')
        fail('which is not valid Unicode text');
}
/** A member's path that is byte-code, and the source it was compiled from: undefined for anything else. */
function sourceOfBytecode(path) {
    // PEP 3147; and byte-code beside its source, which Python ignores as long as the source exists.
    const cached = /^(?<folder>(?:.*\/)?)__pycache__\/(?<name>[^/]+?)\.[^/]*?py[co]$/s.exec(path)?.groups;
    if (cached !== undefined)
        return `${cached['folder']}${cached['name']}.py`;
    return /\.py[co]$/.test(path) ? path.slice(0, -1) : undefined;
}
/** An interpreter by its path, which exists only where the wheel was built. */
const PYTHON_BY_PATH = /^#!.*[/\\]pythonw?[0-9.]*(?:\.exe)?\s*$/;
/**
 * A script as it is packed: `#!python`, which stands for whatever interpreter it is installed for, and an interpreter by
 * its path become the one that is found in Lambda.
 *
 * @returns undefined where nothing is to be changed
 */
function scriptOf(content) {
    const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
    const end = bytes.indexOf('\n');
    const first = bytes.subarray(0, end < 0 ? bytes.length : end + 1).toString('latin1');
    if (!first.startsWith('#!python') && !PYTHON_BY_PATH.test(first))
        return undefined;
    return Buffer.concat([Buffer.from('#!/usr/bin/env python3\n'), bytes.subarray(first.length)]);
}
//# sourceMappingURL=wheel-layout.js.map
;// CONCATENATED MODULE: ./build/dependencies/wheels/wheel-record.js
/**
 * RECORD, the list of a distribution's files.
 *
 * @see packaging.python.org, "Recording installed projects" and "Binary distribution format"
 */

/**
 * The rows by the file they are about; of several about one file the last.
 *
 * @param text CSV, as Python's csv module reads it
 */
function parseRecord(text) {
    const rows = new Map();
    for (const [path = '', digest = '', size = ''] of csvRows(text)) {
        if (path !== '')
            rows.set(path, { sha256: sha256In(digest), size: /^\d{1,15}$/.test(size) ? Number(size) : undefined });
    }
    return rows;
}
/** `sha256=` and the digest in base64 for URLs, without padding. */
function sha256In(digest) {
    const encoded = /^sha256=(?<value>[\w-]{43})=?$/.exec(digest)?.groups?.['value'];
    return encoded === undefined ? undefined : Buffer.from(encoded, 'base64url').toString('hex');
}
function* csvRows(text) {
    // A fast path for nearly every row, because there may be ten thousand.
    if (!text.includes('"')) {
        for (const line of text.split(/\r\n|[\r\n]/))
            yield line.split(',');
        return;
    }
    let row = [];
    for (const [, quotedField, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|[\r\n]|$)/g)) {
        row.push(quotedField?.replaceAll('""', '"') ?? plain);
        if (end === ',')
            continue;
        yield row;
        row = [];
    }
}
/**
 * RECORD anew: the files in the order of their paths' bytes, its own line, without digest and size, at the end.
 *
 * @param own path of RECORD itself
 */
function wheel_record_recordText(files, own) {
    const lines = [...files]
        .sort((left, right) => (0,entries_tree/* comparePaths */.cD)(left.path, right.path))
        .map(({ path, sha256, size }) => {
        const digest = Buffer.from(sha256, 'hex').toString('base64url');
        return `${csvField(path)},sha256=${digest},${size}\n`;
    });
    return `${lines.join('')}${csvField(own)},,\n`;
}
/** Quotes a field like Python's csv module (`QUOTE_MINIMAL`). */
function csvField(text) {
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
//# sourceMappingURL=wheel-record.js.map
;// CONCATENATED MODULE: ./build/dependencies/wheels/wheel.js
/** Reads a wheel's metadata, and lists its files. */












/** More than any wheel has of metadata. Bytes. */
const MAX_METADATA = 64 * 1024 * 1024;
/**
 * A wheel by its path.
 *
 * @throws LambdaZipError `dependencies` when it cannot be read
 */
async function wheelFile(file) {
    const hash = createHash('sha256');
    let size = 0;
    try {
        for await (const piece of createReadStream(file)) {
            hash.update(piece);
            size += piece.byteLength;
        }
    }
    catch (error) {
        throw wheelError(basename(file), cannotBeRead(error), undefined, error);
    }
    return { file, name: basename(file), sha256: hash.digest('hex'), size };
}
/** What is read already, or is being read. */
const begun = new WeakMap();
/**
 * Reads a wheel's directory and metadata, once, and makes sure that all of it can be packed.
 *
 * @throws LambdaZipError `dependencies` for what is not a wheel, is damaged, or has names that nobody should unpack
 */
function readWheel(file) {
    const wheel = begun.get(file) ?? readAnew(file);
    begun.set(file, wheel);
    return wheel;
}
async function readAnew(file) {
    try {
        return await read(file);
    }
    catch (error) {
        if (!(error instanceof errors/* LambdaZipError */.dk) || error.code !== 'archive')
            throw error;
        // A system error is not the wheel's fault.
        const hint = (0,errors/* systemErrorCode */.vq)(error.cause) && 'Check its disk, and build again.';
        // The message begins with the file's name.
        throw (0,wheel_file/* wheelError */.o)(file.name, error.message.slice((0,util_text/* quoted */.TL)(file.name).length + 1), hint, error);
    }
}
async function read(file) {
    const wheel = file.name;
    const source = await (0,byte_source/* openFileSource */.S)(file.file, wheel);
    try {
        if (source.size !== file.size)
            throw (0,byte_source/* damaged */.q)(wheel, `it has ${source.size} bytes instead of ${file.size}`);
        const records = await (0,reader/* readRecords */.T3)(source);
        const distInfo = distInfoOf(wheel, records);
        const members = membersOf(wheel, records, distInfo);
        const recordPath = `${distInfo}/RECORD`;
        const text = async (name) => {
            const member = members.find(({ path }) => path === `${distInfo}/${name}`);
            if (member === undefined)
                throw (0,wheel_file/* wheelError */.o)(wheel, `has no ${(0,util_text/* quoted */.TL)(`${distInfo}/${name}`)}`);
            if (member.record.size > MAX_METADATA)
                throw (0,wheel_file/* wheelError */.o)(wheel, `has a ${name} of ${member.record.size} bytes`);
            return (await (0,reader/* readContent */.c_)(source, member.record)).toString('utf8');
        };
        const warnings = checkVersion(wheel, await text('WHEEL'));
        const metadata = await text('METADATA');
        return {
            file,
            name: (0,requirements_requirement/* normalisedName */.E)(headerIn(metadata, 'Name') ?? missing(wheel, 'Name')),
            version: headerIn(metadata, 'Version') ?? missing(wheel, 'Version'),
            recordPath,
            names: new Set(records.map(({ path }) => path)),
            rows: parseRecord(await text('RECORD')),
            members: members.filter(({ path }) => path !== recordPath),
            warnings,
        };
    }
    finally {
        await source.close();
    }
}
function missing(wheel, header) {
    throw (0,wheel_file/* wheelError */.o)(wheel, `has no ${(0,util_text/* quoted */.TL)(header)} in its METADATA`);
}
/** The one folder of metadata, which is named after the package. */
function distInfoOf(wheel, records) {
    const folders = new Set();
    for (const { path } of records) {
        const slash = path.indexOf('/');
        const top = path.slice(0, Math.max(0, slash));
        if (top.endsWith('.dist-info'))
            folders.add(top);
    }
    const [folder, ...others] = folders;
    if (folder === undefined)
        throw (0,wheel_file/* wheelError */.o)(wheel, 'has no .dist-info folder');
    if (others.length > 0)
        throw (0,wheel_file/* wheelError */.o)(wheel, `has several .dist-info folders: ${[...folders].map(util_text/* quoted */.TL).join(', ')}`);
    const [name = ''] = wheel.split('-');
    if (!(0,requirements_requirement/* normalisedName */.E)(folder).startsWith(`${(0,requirements_requirement/* normalisedName */.E)(name)}-`))
        throw (0,wheel_file/* wheelError */.o)(wheel, `is of another package: its metadata is in ${(0,util_text/* quoted */.TL)(folder)}`);
    return folder.normalize('NFC');
}
function membersOf(wheel, records, distInfo) {
    const members = [];
    const names = new Set();
    const paths = new Map();
    for (const record of records) {
        const { path: member, mode, flags } = record;
        if (names.has(member))
            throw (0,wheel_file/* wheelError */.o)(wheel, `has ${(0,util_text/* quoted */.TL)(member)} twice`);
        names.add(member);
        const placement = placementOf(wheel, member, distInfo);
        if (placement === 'left-out')
            continue;
        if (mode === 'symlink')
            throw (0,wheel_file/* wheelError */.o)(wheel, `has a symbolic link, ${(0,util_text/* quoted */.TL)(member)}`);
        assertPackable(wheel, record, flags);
        const other = paths.get(placement.path);
        if (other !== undefined)
            throw (0,wheel_file/* wheelError */.o)(wheel, `has ${(0,util_text/* quoted */.TL)(other)} and ${(0,util_text/* quoted */.TL)(member)} for ${(0,util_text/* quoted */.TL)(placement.path)}`);
        paths.set(placement.path, member);
        members.push({ record, ...placement });
    }
    return members;
}
function assertPackable(wheel, record, flags) {
    try {
        (0,zip_member/* assertReadable */.DE)(record, flags);
    }
    catch (error) {
        if (!(error instanceof zip_member/* MemberProblem */.mV))
            throw error;
        throw (0,wheel_file/* wheelError */.o)(wheel, `cannot be read: ${(0,util_text/* quoted */.TL)(record.path)} ${error.message}`);
    }
}
/** Of the specification; `Root-Is-Purelib` makes no difference where both go to one folder, and tags are pip's affair. */
function checkVersion(wheel, text) {
    const version = headerIn(text, 'Wheel-Version') ?? '';
    const [, major, minor] = /^(\d{1,6})\.(\d{1,6})/.exec(version) ?? [];
    if (major === undefined)
        throw (0,wheel_file/* wheelError */.o)(wheel, `has no usable 'Wheel-Version' in its WHEEL`);
    if (Number(major) !== 1)
        throw (0,wheel_file/* wheelError */.o)(wheel, `has format version ${(0,util_text/* quoted */.TL)(version)}; only 1 is supported`);
    return minor === '0'
        ? []
        : [`requirements: the wheel ${(0,util_text/* quoted */.TL)(wheel)} has format version ${(0,util_text/* quoted */.TL)(version)}; it is read as 1.0`];
}
/** The value of a header of METADATA or WHEEL, without the lines that continue it. */
function headerIn(text, name) {
    const end = /\r?\n\r?\n/.exec(text)?.index;
    const value = new RegExp(`^${name}[ \\t]*:(.*)$`, 'im').exec(text.slice(0, end))?.[1]?.trim();
    return value === '' ? undefined : value;
}
//# sourceMappingURL=wheel.js.map
// EXTERNAL MODULE: ./build/util/concurrency.js
var concurrency = __webpack_require__(6734);
// EXTERNAL MODULE: ./build/util/files.js
var files = __webpack_require__(9118);
// EXTERNAL MODULE: ./build/util/settled.js
var settled = __webpack_require__(4352);
;// CONCATENATED MODULE: ./build/dependencies/wheels/wheel-check.js
/** Whether a wheel's file is what was kept: by its SHA-256, or because it is the file that had it. */





/** Up to which size a wheel is in memory whole. Bytes. */
const MAX_IN_MEMORY = 20 * 1024 * 1024;
function isSighting(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    const { mtimeMs, ctimeMs, ino } = { ...value };
    return [mtimeMs, ctimeMs, ino].every((one) => typeof one === 'number');
}
/** @param known what it was like when it was whole. @returns undefined unless it is what was kept. Never rejects. */
async function checkWheel({ file, sha256, size }, known) {
    try {
        const { size: bytes, mtimeMs, ctimeMs, ino } = await (0,promises_.stat)(file);
        if (bytes !== size)
            return undefined;
        if (known?.mtimeMs === mtimeMs && known.ctimeMs === ctimeMs && known.ino === ino)
            return { seen: known, isNew: false };
        const seen = (0,settled/* isSettled */.I)({ mtimeMs, ctimeMs }) ? { mtimeMs, ctimeMs, ino } : undefined;
        return (await sha256OfFile(file, size)) === sha256 ? { seen, isNew: true } : undefined;
    }
    catch {
        return undefined;
    }
}
function sha256OfFile(file, size) {
    return size <= MAX_IN_MEMORY ? sha256AtOnce(file, size) : sha256InPieces(file);
}
/** In this thread: `webcrypto` copies what another one is to hash, which takes as long as hashing it here. */
async function sha256AtOnce(file, size) {
    return (0,util_digest/* sha256Of */.B)(await readAtOnce(file, size));
}
/** `readFile` takes half a megabyte at a time, and waits for the thread pool each time. */
async function readAtOnce(file, size) {
    const handle = await (0,promises_.open)(file);
    try {
        const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafeSlow(size), 0, size, 0);
        return buffer.subarray(0, bytesRead);
    }
    finally {
        await handle.close();
    }
}
async function sha256InPieces(file) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for await (const piece of (0,external_node_fs_.createReadStream)(file, { highWaterMark: 1024 * 1024 }))
        hash.update(piece);
    return hash.digest('hex');
}
//# sourceMappingURL=wheel-check.js.map
;// CONCATENATED MODULE: ./build/dependencies/wheels/wheel-store.js
/** Keeps wheels on the disk by their SHA-256, and which wheels some requirements resolved to, so that they are found once. */










const RECORD_FORMAT = 1;
/** The name of a resolution where it goes together with its wheels. */
const RECORD_FILE = 'resolution.json';
/** Readable by their owner only, whatever the umask. */
const PRIVATE_FOLDER = 0o700;
const PRIVATE_FILE = 0o600;
/** Longer than any build takes: files used since then may still be in use. */
const IN_USE_MS = 24 * 60 * 60 * 1000;
/** How many resolutions are kept beside those that may be in use; the ones not used for longest go first. */
const MAX_KEPT = 16;
/** How many wheels are read at a time, to check them. */
const CHECKED_AT_ONCE = 2;
/** A directory of wheels. A wheel that is not, byte for byte, what was stored is searched again. */
class WheelStore {
    #root;
    #remote;
    #log;
    constructor(root, remote, log) {
        this.#root = root;
        this.#remote = remote;
        this.#log = log;
    }
    /**
     * The wheels that were kept under a key, whole and unchanged, or undefined.
     *
     * @param listeners told when there seem to be some, before they are looked at, and of each that is whole
     */
    async find(key, listeners = {}) {
        const record = this.#recordOf(key);
        const resolution = await readResolution(record);
        const local = resolution && (await this.#check(resolution.wheels, this.#root, listeners));
        if (local !== undefined) {
            // Only time is lost when either fails.
            if (local.isNews)
                await this.#note(record, local).catch(() => undefined);
            const now = new Date();
            await (0,promises_.utimes)(record, now, now).catch(() => undefined);
            return local.kept;
        }
        return this.#remote === undefined ? undefined : await this.#restore(key, this.#remote);
    }
    /** A folder for wheels that arrive. Keep or discard it. @throws LambdaZipError `dependencies` */
    async draft() {
        return this.#onDisk(async () => {
            await (0,files/* makeFolders */.wZ)(this.#root, PRIVATE_FOLDER);
            // It may exist with another umask's permissions.
            await (0,promises_.chmod)(this.#root, PRIVATE_FOLDER);
            const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(this.#root, '.new-'));
            await (0,promises_.chmod)(folder, PRIVATE_FOLDER);
            return new WheelDraft(this.#root, folder, (work) => this.#onDisk(work));
        });
    }
    /**
     * Keeps under a key what wheels of a draft some requirements resolved to.
     *
     * @param key undefined where nothing is to be found later
     * @throws LambdaZipError `dependencies` when they cannot be kept; `container` when some of them did not come
     */
    async keep(key, draft, report) {
        const kept = { wheels: draft.wheels(report.wheels), built: report.built };
        if (key === undefined)
            return kept;
        await this.#onDisk(() => writePrivately(this.#recordOf(key), textOf(kept), draft.directory));
        // The wheels are stored; a failed eviction is repeated by a later build.
        await this.#evict().catch(() => undefined);
        if (this.#remote !== undefined)
            await this.#save(key, kept, this.#remote);
        return kept;
    }
    /** Writes down how whole wheels look, so that the next build need not read them. */
    async #note(record, { kept, seen }) {
        const draft = await this.draft();
        try {
            await writePrivately(record, textOf(kept, seen), draft.directory);
        }
        finally {
            await draft.discard();
        }
    }
    #recordOf(key) {
        return (0,external_node_path_.join)(this.#root, `${key}.json`);
    }
    async #onDisk(work) {
        try {
            return await work();
        }
        catch (error) {
            if (error instanceof errors/* LambdaZipError */.dk || (0,errors/* systemErrorCode */.vq)(error) === undefined)
                throw error;
            throw new errors/* LambdaZipError */.dk('dependencies', `wheels cannot be kept in ${(0,util_text/* quoted */.TL)(this.#root)}: ${(0,errors/* describeSystemError */.Zo)(error)}`, { cause: error });
        }
    }
    /**
     * The wheels of a resolution, if all are whole.
     *
     * @param directory that has them, by their SHA-256
     */
    async #check(records, directory, { onKept, onWheel } = {}) {
        onKept?.(records.reduce((sum, { size }) => sum + size, 0));
        const wheels = records.map(({ name, sha256, size }) => ({
            ...{ name, sha256, size },
            file: (0,external_node_path_.join)(directory, fileName(sha256)),
        }));
        const checks = await (0,concurrency/* mapSettled */.A)([...wheels.entries()], CHECKED_AT_ONCE, async ([index, wheel]) => {
            const check = await checkWheel(wheel, records[index]?.seen);
            // Once the next one's check has begun, which other threads do.
            if (check !== undefined && onWheel !== undefined)
                setImmediate(onWheel, wheel);
            return check;
        });
        const whole = checks.flatMap((one) => (one.status === 'fulfilled' ? (one.value ?? []) : []));
        if (whole.length < wheels.length) {
            this.#log.warning('kept wheels are damaged or missing; searching again');
            return undefined;
        }
        return {
            kept: { wheels, built: records.filter(({ built }) => built).map(({ name }) => name) },
            seen: whole.map(({ seen }) => seen),
            isNews: whole.some(({ seen, isNew }) => isNew && seen !== undefined),
        };
    }
    async #restore(key, remote) {
        const draft = await this.draft();
        try {
            const directory = (0,external_node_path_.join)(draft.directory, key);
            if (!(await remote.restore(key, directory)))
                return undefined;
            const resolution = await readResolution((0,external_node_path_.join)(directory, RECORD_FILE));
            // What another machine has seen says nothing of these files.
            const unseen = resolution?.wheels.map((wheel) => ({ ...wheel, seen: undefined }));
            const found = unseen && (await this.#check(unseen, directory))?.kept;
            if (found === undefined)
                return undefined;
            return await this.#onDisk(async () => {
                const wheels = [];
                for (const wheel of found.wheels) {
                    await (0,promises_.chmod)(wheel.file, PRIVATE_FILE);
                    wheels.push(await placeWheel(this.#root, wheel));
                }
                const kept = { wheels, built: found.built };
                await writePrivately(this.#recordOf(key), textOf(kept), draft.directory);
                return kept;
            });
        }
        finally {
            await draft.discard();
        }
    }
    async #save(key, kept, remote) {
        const draft = await this.draft();
        try {
            const directory = (0,external_node_path_.join)(draft.directory, key);
            await this.#onDisk(async () => {
                await (0,promises_.mkdir)(directory, { mode: PRIVATE_FOLDER });
                for (const { file, sha256 } of kept.wheels) {
                    const place = (0,external_node_path_.join)(directory, fileName(sha256));
                    // Not every file system supports links.
                    await (0,promises_.link)(file, place).catch(() => (0,promises_.copyFile)(file, place));
                }
                await writePrivately((0,external_node_path_.join)(directory, RECORD_FILE), textOf(kept), draft.directory);
            });
            await remote.save(key, directory);
        }
        finally {
            await draft.discard();
        }
    }
    async #evict() {
        const now = Date.now();
        const found = [];
        for (const name of await (0,promises_.readdir)(this.#root)) {
            const stats = await (0,promises_.stat)((0,external_node_path_.join)(this.#root, name)).catch(() => undefined);
            if (stats !== undefined)
                found.push({ name, at: stats.mtimeMs });
        }
        const old = (one) => now - one.at > IN_USE_MS;
        const records = found.filter(({ name }) => /^[0-9a-f]{64}\.json$/.test(name));
        const evicted = records
            .sort((left, right) => right.at - left.at)
            .slice(MAX_KEPT)
            .filter(old);
        const needed = new Set();
        for (const record of records) {
            if (evicted.includes(record))
                continue;
            const resolution = await readResolution((0,external_node_path_.join)(this.#root, record.name));
            for (const { sha256 } of resolution?.wheels ?? [])
                needed.add(fileName(sha256));
        }
        const wheels = found.filter(({ name }) => name.endsWith('.whl') && !needed.has(name));
        // Drafts of jobs that were killed.
        const drafts = found.filter(({ name }) => name.startsWith('.'));
        for (const { name } of [...evicted, ...[...wheels, ...drafts].filter(old)]) {
            await (0,promises_.rm)((0,external_node_path_.join)(this.#root, name), { recursive: true, force: true });
        }
    }
}
/** Wheels that arrive: each in a folder of their own first, and in the store as soon as it is whole. */
class WheelDraft {
    directory;
    #root;
    #wheels = new Map();
    #onDisk;
    /**
     * @param root of the store
     * @param onDisk says of what cannot be written where it was to go
     */
    constructor(root, directory, onDisk) {
        this.#root = root;
        this.directory = directory;
        this.#onDisk = onDisk;
    }
    /**
     * Those of these names, in the order of the names.
     *
     * @throws LambdaZipError `container` for one that did not come
     */
    wheels(names) {
        return names.toSorted(entries_tree/* comparePaths */.cD).map((name) => {
            const wheel = this.#wheels.get(name);
            if (wheel === undefined)
                throw (0,protocol/* protocolError */.JW)(`it did not send ${(0,util_text/* quoted */.TL)(name)}`);
            return wheel;
        });
    }
    /**
     * Writes a wheel, and digests it on its way. Of several with one name the last counts. Others may do so at the same
     * time: equal wheels are the same file.
     *
     * @throws LambdaZipError `dependencies`, `container`
     */
    async add(name, size, body) {
        const file = (0,external_node_path_.join)(this.directory, `${randomName()}.whl`);
        const hash = (0,external_node_crypto_.createHash)('sha256');
        let written = 0;
        await this.#onDisk(async () => {
            const handle = await (0,promises_.open)(file, 'wx', PRIVATE_FILE);
            try {
                for await (const piece of body) {
                    hash.update(piece);
                    await handle.write(piece);
                    written += piece.byteLength;
                }
                await handle.chmod(PRIVATE_FILE);
            }
            finally {
                await handle.close();
            }
        });
        if (written !== size)
            throw (0,protocol/* protocolError */.JW)(`${(0,util_text/* quoted */.TL)(name)} has ${written} bytes, ${size} were announced`);
        return this.#place({ file, name, sha256: hash.digest('hex'), size });
    }
    /**
     * Like {@link add}, for a wheel whose file is in the draft's folder already.
     *
     * @param inFolder its name there
     */
    async take(name, inFolder) {
        const file = (0,external_node_path_.join)(this.directory, inFolder);
        const { size, sha256 } = await this.#onDisk(async () => {
            await (0,promises_.chmod)(file, PRIVATE_FILE);
            const { size } = await (0,promises_.stat)(file);
            return { size, sha256: await sha256OfFile(file, size) };
        });
        return this.#place({ file, name, sha256, size });
    }
    async #place(wheel) {
        const placed = await this.#onDisk(() => placeWheel(this.#root, wheel));
        this.#wheels.set(wheel.name, placed);
        return placed;
    }
    /** Removes what was not kept. Never rejects. */
    async discard() {
        // Leftovers are evicted later.
        await (0,promises_.rm)(this.directory, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
    }
}
function fileName(sha256) {
    return `${sha256}.whl`;
}
/** Puts a wheel in its place in a store. On Windows none that is in use can be replaced: it is the same then. */
async function placeWheel(root, { file, name, sha256, size }) {
    const wheel = { file: (0,external_node_path_.join)(root, fileName(sha256)), name, sha256, size };
    try {
        await (0,promises_.rename)(file, wheel.file);
    }
    catch (error) {
        if ((await checkWheel(wheel)) === undefined)
            throw error;
    }
    return wheel;
}
/** @param seen what the files of the wheels are like, in their order */
function textOf({ wheels, built }, seen = []) {
    const resolution = {
        format: RECORD_FORMAT,
        wheels: wheels.map(({ name, sha256, size }, index) => ({
            ...{ name, sha256, size, built: built.includes(name) },
            seen: seen[index],
        })),
    };
    return JSON.stringify(resolution);
}
/** @param folder on the same disk: a file is there whole or not at all */
async function writePrivately(file, text, folder) {
    const draft = (0,external_node_path_.join)(folder, `${randomName()}.json`);
    await (0,promises_.writeFile)(draft, text, { mode: PRIVATE_FILE });
    await (0,promises_.chmod)(draft, PRIVATE_FILE);
    await (0,promises_.rename)(draft, file);
}
function randomName() {
    return (0,external_node_crypto_.randomBytes)(6).toString('hex');
}
async function readResolution(file) {
    try {
        const { format, wheels } = JSON.parse(await (0,promises_.readFile)(file, 'utf8'));
        if (format !== RECORD_FORMAT || !Array.isArray(wheels) || !wheels.every(isWheelRecord))
            return undefined;
        return { format, wheels };
    }
    catch {
        return undefined;
    }
}
function isWheelRecord(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    const { name, sha256, size, built, seen } = { ...value };
    const named = typeof name === 'string' && /^[^/\\]+\.whl$/.test(name);
    const digested = typeof sha256 === 'string' && /^[0-9a-f]{64}$/.test(sha256);
    const seenOrNot = seen === undefined || isSighting(seen);
    return named && digested && typeof size === 'number' && typeof built === 'boolean' && seenOrNot;
}
//# sourceMappingURL=wheel-store.js.map
// EXTERNAL MODULE: ./build/entries/read-content.js
var read_content = __webpack_require__(6375);
;// CONCATENATED MODULE: ./build/dependencies/wheels/wheel-tree.js
/** Selects the files of wheels that are packed: docs/wheels.md states the rules. */










/**
 * The tree of wheels. Of files that several of them have with other bytes, that of the last by name is taken.
 *
 * @throws LambdaZipError `dependencies` for wheels that cannot be packed, alone or together; `cancelled`
 */
async function wheelTree(files, choice = {}) {
    const wheels = await readAll(files, choice);
    const warnings = wheels.flatMap((wheel) => wheel.warnings);
    const tree = new Map();
    const owned = [];
    const replaced = [];
    const isLeftOut = leftOut(choice);
    for (const wheel of wheels) {
        const candidates = await candidatesOf(wheel, choice, isLeftOut, warnings);
        owned.push(candidates);
        for (const [path, candidate] of candidates) {
            const other = tree.get(path);
            if (other !== undefined && other.sha256 !== candidate.sha256)
                replaced.push(`${(0,util_text/* quoted */.TL)(path)} of ${(0,util_text/* quoted */.TL)(other.wheel.name)} by the one of ${(0,util_text/* quoted */.TL)(wheel.name)}`);
            tree.set(path, candidate);
        }
    }
    if (replaced.length > 0)
        warnings.push(`requirements: packages contain different files with the same path; replaced: ${(0,util_text/* listed */.KE)(replaced, MAX_NAMED)}`);
    const isOverridden = overriddenBy(choice);
    const overridden = [...tree.keys()].filter(isOverridden);
    for (const path of overridden)
        tree.delete(path);
    for (const [index, wheel] of wheels.entries()) {
        if (isOverridden(wheel.recordPath) || isLeftOut(wheel.recordPath))
            continue;
        addRecord(tree, wheel, owned[index] ?? new Map());
    }
    assertNoClash(tree);
    return {
        entries: entriesOf(tree, choice),
        packages: wheels.map(({ name, version, file }) => ({ name, version, sha256: file.sha256 })),
        warnings,
        overridden: overridden.map((path) => `${choice.prefix ?? ''}${path}`).sort(entries_tree/* comparePaths */.cD),
    };
}
/** Entries that were laid before all wheels were known. */
const laidAhead = new WeakMap();
/**
 * What a wheel alone gives, if no other and no source has a say: {@link wheelTree} gives the same objects where none
 * has. Without files that have to be read for it.
 *
 * @returns in archive order
 */
function entriesAhead(wheel, choice) {
    const entries = [];
    for (const member of packable(wheel, leftOut(choice))) {
        const { path, record, isScript } = member;
        const sha256 = statedDigest(wheel, record);
        if (isScript || sha256 === undefined)
            continue;
        const entry = entryOf(path, contentOf(wheel, record, sha256), permissionsOf(record), choice);
        laidAhead.set(member, entry);
        entries.push(entry);
    }
    return entries.sort((left, right) => (0,entries_tree/* comparePaths */.cD)(left.path, right.path));
}
async function readAll(files, { signal }) {
    const wheels = new Map();
    for (const file of files) {
        (0,ports/* throwIfCancelled */.dZ)(signal);
        const wheel = await readWheel(file);
        const other = wheels.get(wheel.name);
        if (other !== undefined)
            throw (0,wheel_file/* wheelError */.o)(file.name, `is for the same package as ${(0,util_text/* quoted */.TL)(other.file.name)}`, 'Ask for one version.');
        wheels.set(wheel.name, wheel);
    }
    return [...wheels.values()].sort((left, right) => (0,entries_tree/* comparePaths */.cD)(left.name, right.name));
}
/** How many names a warning gives. */
const MAX_NAMED = 5;
/** Files to hash, where RECORD is not believed, before the event loop gets its turn. */
const FILES_AT_A_TIME = 100;
/** The files of a wheel that may be packed, by path. */
async function candidatesOf(wheel, { believesRecords = true, signal }, isLeftOut, warnings) {
    const candidates = new Map();
    const unfit = [];
    const reader = new read_content/* ContentReader */.p();
    try {
        for (const member of packable(wheel, isLeftOut)) {
            if (candidates.size % FILES_AT_A_TIME === 0) {
                await (0,ports/* yieldToEventLoop */.h5)();
                (0,ports/* throwIfCancelled */.dZ)(signal);
            }
            const { path, record } = member;
            const stated = statedDigest(wheel, record);
            const read = () => (0,util_digest/* sha256Of */.B)(reader.read(contentOf(wheel, record, ''), record.path));
            const sha256 = (believesRecords ? stated : undefined) ?? read();
            if (!isRecorded(wheel, record, sha256))
                unfit.push(record.path);
            candidates.set(path, candidateOf(wheel, member, contentOf(wheel, record, sha256), reader));
        }
    }
    finally {
        reader.close();
    }
    unfit.push(...absentRows(wheel));
    if (unfit.length > 0)
        warnings.push(`requirements: the RECORD of the wheel ${(0,util_text/* quoted */.TL)(wheel.file.name)} does not match its files: ` +
            `${(0,util_text/* listed */.KE)(unfit.map(util_text/* quoted */.TL), MAX_NAMED)}; every file is packed unchanged`);
    return candidates;
}
/** The members that may be packed. */
function* packable({ members }, isLeftOut) {
    const paths = new Set(members.map(({ path }) => path));
    for (const member of members) {
        const source = sourceOfBytecode(member.path);
        if ((source === undefined || !paths.has(source)) && !isLeftOut(member.path))
            yield member;
    }
}
/** The SHA-256 that RECORD gives of a file, hex, where it may be right. */
function statedDigest({ rows }, { path, size }) {
    const row = rows.get(path);
    return row !== undefined && (row.size ?? size) === size ? row.sha256 : undefined;
}
/** Whether RECORD has a file as it is. Digests other than SHA-256 are not compared. */
function isRecorded({ rows }, { path, size }, sha256) {
    const row = rows.get(path);
    return row !== undefined && (row.size ?? size) === size && (row.sha256 ?? sha256) === sha256;
}
function contentOf({ file }, record, sha256) {
    const { path, offset, method, compressedSize, size, crc32 } = record;
    return {
        kind: 'wheel',
        wheel: file,
        member: path,
        headerAt: offset,
        method,
        compressedSize,
        size,
        crc32,
        sha256,
    };
}
function permissionsOf({ mode }) {
    return mode === '0755' ? 0o755 : 0o644;
}
function candidateOf(wheel, member, content, reader) {
    const permissions = permissionsOf(member.record);
    const script = member.isScript ? scriptIn(content, reader) : undefined;
    return script === undefined
        ? { wheel, member, permissions, content, sha256: content.sha256, size: content.size }
        : {
            wheel,
            member,
            permissions,
            content: { kind: 'bytes', bytes: script },
            sha256: (0,util_digest/* sha256Of */.B)(script),
            size: script.byteLength,
        };
}
/** A script with a new first line, if it needs one. Large programs are not read for that. */
function scriptIn(content, reader) {
    const [hash, bang] = reader.readStart(content);
    return hash === 0x23 && bang === 0x21 ? scriptOf(reader.read(content, content.member)) : undefined;
}
/** Rows of RECORD about missing files. */
function absentRows({ rows, names }) {
    return [...rows.keys()].filter((row) => !names.has(row));
}
/** Whether the user's patterns leave a path or a folder above it out. A folder is asked about once, however many wheels have it. */
function leftOut({ excludes = () => false }) {
    const folders = new Map();
    const isFolderOut = (folder) => {
        const known = folders.get(folder);
        if (known !== undefined)
            return known;
        const slash = folder.lastIndexOf('/');
        const isOut = (slash > 0 && isFolderOut(folder.slice(0, slash))) || excludes(folder, true);
        folders.set(folder, isOut);
        return isOut;
    };
    return (path) => {
        const slash = path.lastIndexOf('/');
        return (slash > 0 && isFolderOut(path.slice(0, slash))) || excludes(path, false);
    };
}
function assertNoClash(tree) {
    const folders = new Map();
    for (const [path, { wheel }] of tree) {
        for (const folder of (0,entries_tree/* foldersAbove */.Zv)(path)) {
            if (folders.has(folder))
                break;
            folders.set(folder, wheel.file.name);
        }
    }
    for (const [folder, needing] of folders) {
        const file = tree.get(folder);
        if (file === undefined)
            continue;
        const { name } = file.wheel.file;
        throw (0,wheel_file/* wheelError */.o)(name, name === needing
            ? `has a file and a folder called ${(0,util_text/* quoted */.TL)(folder)}`
            : `has a file called ${(0,util_text/* quoted */.TL)(folder)}, and ${(0,util_text/* quoted */.TL)(needing)} has a folder of that name`);
    }
}
/** Whether a path gives way to what the sources have. */
function overriddenBy({ prefix = '', taken = [] }) {
    const isLost = (0,entries_tree/* conflictsWith */.ao)(taken);
    return (path) => isLost(`${prefix}${path}`);
}
/** Adds a wheel's RECORD, of those of its files that are packed. */
function addRecord(tree, wheel, files) {
    const path = wheel.recordPath;
    const other = tree.get(path);
    if (other !== undefined)
        throw (0,wheel_file/* wheelError */.o)(other.wheel.file.name, `contains the RECORD of another package, ${(0,util_text/* quoted */.TL)(path)}`);
    // A file with the same path and content belongs to both packages.
    const packed = [...files].filter(([one, { sha256 }]) => tree.get(one)?.sha256 === sha256);
    const text = wheel_record_recordText(packed.map(([one, { sha256, size }]) => ({ path: one, sha256, size })), path);
    const bytes = Buffer.from(text);
    tree.set(path, {
        wheel,
        member: undefined,
        permissions: 0o644,
        content: { kind: 'bytes', bytes },
        sha256: (0,util_digest/* sha256Of */.B)(bytes),
        size: bytes.byteLength,
    });
}
function entriesOf(tree, choice) {
    return [...tree]
        .sort(([left], [right]) => (0,entries_tree/* comparePaths */.cD)(left, right))
        .map(([path, { content, permissions, member }]) => {
        const entry = entryOf(path, content, permissions, choice);
        (0,names/* assertPathFits */.es)(entry.path);
        const ahead = member && laidAhead.get(member);
        return ahead !== undefined && isSameEntry(ahead, entry) ? ahead : entry;
    });
}
function entryOf(path, content, permissions, { prefix = '', modeOf = () => 'from-content' }) {
    const archived = `${prefix}${path}`;
    return { path: archived, mode: modeOf(archived, { mode: permissions }), content, installed: true };
}
/** Of entries of one member. */
function isSameEntry(one, other) {
    const sameContent = one.content.kind === 'wheel' &&
        other.content.kind === 'wheel' &&
        one.content.sha256 === other.content.sha256;
    return sameContent && one.path === other.path && one.mode === other.mode;
}
//# sourceMappingURL=wheel-tree.js.map
;// CONCATENATED MODULE: ./build/dependencies/dependencies.js
/** Turns the user's requirements into wheels, and into the entries to pack. */


















/** The folder of wheels in the cache directory. */
const WHEELS_FOLDER = 'wheels';
/** Version of the cache keys; another number makes all kept resolutions unfindable. */
const KEY_VERSION = 1;
/** How many requirements a warning names. */
const dependencies_MAX_NAMED = 5;
/**
 * Gives a build its packages: from wheels that an earlier build kept, from another build of this run, or from a new search.
 *
 * @param installations those of this run; they have to be disposed of at its end
 */
function packageSupply({ settings, target, engine }, installations, ports) {
    return {
        begin: async (listeners = {}) => {
            const { files, environment } = settings;
            const names = JSON.stringify(files.map((file) => (0,external_node_path_.resolve)(file)));
            const read = await installations.requirements.get(names, () => dependencies_readAll(settings, ports));
            const wanted = { ...read, target, engine, environment };
            const search = new Search(wanted, settings, { ...ports, signal: installations.signal });
            let first = false;
            const key = JSON.stringify([search.keys, settings.cacheDirectory]);
            const packages = installations.packages.get(key, () => {
                first = true;
                return search.packages(listeners);
            });
            if (first) {
                // Those who await the packages or run the search get the failure; it must not count as unhandled.
                packages.catch(() => undefined);
                const wheelSearch = await Promise.race([search.wheelSearch, packages.then(() => undefined)]);
                if (wheelSearch !== undefined)
                    return wheelSearch;
            }
            else {
                ports.log.info('the same as for another function of this run');
                packages.then(({ bytes }) => listeners.packer?.onBytes(bytes), () => undefined);
            }
            return packages;
        },
    };
}
/** One search for wheels, from the cache to the runner. */
class Search {
    /** Keys of kept wheels: for downloaded wheels, the same for all engines; and for a set in which some may have been built. */
    keys;
    /** Resolves when an engine has to run it. */
    wheelSearch;
    #offer = () => undefined;
    #wanted;
    #settings;
    #ports;
    constructor(wanted, settings, ports) {
        this.#wanted = wanted;
        this.#settings = settings;
        this.#ports = ports;
        this.keys = keysOf(wanted);
        this.wheelSearch = new Promise((offer) => {
            this.#offer = offer;
        });
    }
    async packages({ onKept, packer, ahead }) {
        const { requirements, workspace } = this.#wanted;
        const { log } = this.#ports;
        if (!canBuild(this.#wanted)) {
            (0,requirements_requirements/* assertNoSources */.aX)(requirements);
            assertNoBuilds(workspace);
        }
        warnOtherPython(requirements, this.#wanted.target, this.#ports);
        const pins = pinning(requirements);
        if (!pins.isEmpty || workspace.wheels.length + workspace.builds.length > 0)
            warnUnpinned(pins, this.#ports);
        // Without hashes, the index decides anew each day; wheels kept on a laptop would differ from those that CI finds. A project
        // that is built may read any file, so its result is not kept, either.
        const kept = pins.hashed && workspace.builds.length === 0 ? this.#settings.cacheDirectory : undefined;
        const root = kept === undefined ? await (0,util_temporary/* makeTemporaryDirectory */.L)((0,external_node_os_.tmpdir)(), 'packages') : (0,external_node_path_.join)(kept, WHEELS_FOLDER);
        const dispose = async () => {
            if (kept === undefined)
                await (0,promises_.rm)(root, { recursive: true, force: true }).catch(() => undefined);
        };
        try {
            const store = new WheelStore(root, kept === undefined ? undefined : this.#settings.remoteCache, log);
            const onWheel = (wheel) => void layAhead(wheel, ahead, packer);
            const listeners = {
                onKept: (bytes) => {
                    onKept?.();
                    packer?.onBytes(bytes);
                },
                onWheel,
            };
            const found = kept === undefined ? undefined : await this.#find(store, listeners);
            if (found === undefined)
                packer?.onSearch();
            const packages = found === undefined
                ? await this.#run(store, kept !== undefined, onWheel)
                : this.#packagesOf(found, 'taken from the cache');
            return { ...packages, dispose };
        }
        catch (error) {
            await dispose();
            throw error;
        }
    }
    async #find(store, listeners) {
        const { wheels: byWheels, built } = this.keys;
        for (const key of [byWheels, built]) {
            const kept = key === undefined ? undefined : await store.find(key, listeners);
            // Others may have written the kept wheels, but the hashes in the requirements are the user's.
            const isAsked = ({ name, sha256 }) => kept?.built.includes(name) || isHashOf(sha256, this.#wanted);
            if (kept?.wheels.every(isAsked))
                return kept;
        }
        return undefined;
    }
    /** Runs the search: under this machine's Python, or in the engine that takes it. */
    async #run(store, keeps, onWheel) {
        const { requirements, engine, environment } = this.#wanted;
        const parts = await wheelSearchParts(this.#wanted, this.#ports);
        const draft = await store.draft();
        try {
            return await new Promise((done, fail) => {
                const wheelSearch = {
                    ...parts,
                    confidential: confidentialValues(environment, requirements.variables),
                    folder: draft.directory,
                    receive: async (name, size, body) => onWheel(await draft.add(name, size, body)),
                    take: async (name, file) => onWheel(await draft.take(name, file)),
                    finish: async (report) => {
                        const packages = await this.#finish(store, draft, keeps, report);
                        done(packages);
                        return packages;
                    },
                    fail,
                };
                if (engine.name === 'container')
                    this.#offer(wheelSearch);
                else
                    runOnHost(wheelSearch, environment, this.#settings.timeout, this.#ports).then(done, fail);
            });
        }
        finally {
            await draft.discard();
        }
    }
    async #finish(store, draft, keeps, report) {
        const { wheels: byWheels, built: whereBuilt } = this.keys;
        const key = report.built.length === 0 ? byWheels : whereBuilt;
        return this.#packagesOf(await store.keep(keeps ? key : undefined, draft, report), 'found by pip');
    }
    #packagesOf({ wheels, built }, whence) {
        const { log } = this.#ports;
        log.info(`${(0,util_text/* count */.U9)(wheels.length, 'wheel')} ${whence}`);
        warnBuilt(built, log);
        return {
            count: wheels.length,
            bytes: wheels.reduce((sum, { size }) => sum + size, 0),
            lay: async (choice) => {
                const { warnings, ...placed } = await wheelTree(wheels, choice);
                for (const warning of warnings)
                    log.warning(warning);
                const names = placed.packages.map(({ name, version }) => `${name} ${version}`).join(', ');
                log.info([(0,util_text/* count */.U9)(placed.packages.length, 'package'), names].filter((part) => part !== '').join(': '));
                return placed;
            },
        };
    }
}
/** Begins to read a wheel, of whose failure those hear who ask for it, and tells of its entries. */
async function layAhead(file, choice, packer) {
    const wheel = await readWheel(file).catch(() => undefined);
    if (wheel === undefined || choice === undefined || packer === undefined)
        return;
    for (const entry of entriesAhead(wheel, choice))
        packer.onEntry(entry);
}
async function dependencies_readAll(settings, ports) {
    const { files, environment, places } = settings;
    const allowed = await (0,allowed_folders/* findAllowedFolders */.tp)(places);
    const parts = [];
    for (const file of files)
        parts.push(await readRequirementsFile(file, settings, ports));
    const all = (0,requirements_requirements/* mergeRequirements */.Bv)([...parts, await (0,requirements_requirements/* readConstraintsOf */.S9)(environment, { environment, allowed })]);
    for (const warning of all.warnings)
        ports.log.warning(warning);
    if (all.projects.length + all.wheels.length === 0) {
        return {
            requirements: all,
            workspace: { wheels: [], builds: [] },
            allowed,
            dispose: async () => undefined,
        };
    }
    const folder = await (0,util_temporary/* makeTemporaryDirectory */.L)((0,external_node_os_.tmpdir)(), 'projects');
    const dispose = () => (0,promises_.rm)(folder, { recursive: true, force: true }).catch(() => undefined);
    try {
        return {
            requirements: all,
            workspace: await prepareWorkspacePackages(all, folder, allowed),
            allowed,
            dispose,
        };
    }
    catch (error) {
        await dispose();
        throw error;
    }
}
/**
 * The requirements of one file, lock file or project.
 *
 * @throws LambdaZipError `dependencies`, `cancelled`
 */
async function readRequirementsFile(file, { environment, places }, ports) {
    const context = { environment, allowed: await (0,allowed_folders/* findAllowedFolders */.tp)(places) };
    return (await (0,lock_files.exportLockFile)(file, context, ports)) ?? (await (0,requirements_requirements/* readRequirements */.F2)([file], context));
}
function warnUnpinned({ hashed, unpinned }, { log }) {
    if (hashed)
        return;
    const named = (0,util_text/* listed */.KE)(unpinned.map((line) => (0,util_text/* quoted */.TL)((0,util_text/* withoutPasswords */.hl)(line))), dependencies_MAX_NAMED);
    log.warning(unpinned.length > 0
        ? `requirements: ${named} may get another version when the index changes, and move the hash; pin exact versions, best with hashes`
        : 'requirements: no hashes; dependencies of the pinned packages may get other versions, and move the hash');
}
function warnOtherPython({ pythons }, target, { log }) {
    for (const { file, constraint } of pythons) {
        if (mayRunOn(constraint, target.runtime))
            continue;
        log.warning(`requirements: ${(0,util_text/* quoted */.TL)(file)} is locked for Python ${constraint}, but the runtime is ${target.runtime}: packages or hashes may be missing; change one of them`);
    }
}
/** @param built file names of wheels */
function warnBuilt(built, log) {
    if (built.length === 0)
        return;
    const named = (0,util_text/* listed */.KE)(built.map((name) => (0,util_text/* quoted */.TL)(nameAndVersion(name))), dependencies_MAX_NAMED);
    log.warning(`requirements: ${named} was built from source; its bytes depend on the compiler and the build tools, so the same hash cannot be promised. ` +
        'Choose a version with a wheel; or pin the image by its digest, and build requirements in the file that PIP_BUILD_CONSTRAINT names');
}
/** `NAME-VERSION-…` (Binary distribution format, "File name convention"). */
function nameAndVersion(wheel) {
    return wheel.split('-').slice(0, 2).join(' ');
}
/** Whether requirements name a digest. Hashes of other kinds than SHA-256 are not compared. */
function isHashOf(sha256, { requirements: { text }, workspace }) {
    return (text.includes(sha256) ||
        workspace.wheels.some((wheel) => wheel.sha256 === sha256) ||
        /--hash[= ]\s*(?!sha256)/.test(text));
}
/** Digests of everything that decides which wheels are found. */
function keysOf({ requirements, workspace, target, engine, environment }) {
    const parts = [
        KEY_VERSION,
        [requirements.text, requirements.constraints],
        workspace.wheels.map(({ name, sha256, extras, marker }) => [name, sha256, extras, marker]),
        workspace.builds.map(({ project: { directory, extras, marker } }) => [directory, extras, marker]),
        targetRequest(target),
        cacheKeyVariables(environment, requirements.variables),
    ];
    const digest = (value) => (0,util_digest/* sha256Of */.B)(JSON.stringify(value));
    const wheels = digest(parts);
    if (engine.name === 'host' || !canBuild({ engine, target }))
        return { wheels, built: undefined };
    return { wheels, built: digest([wheels, engine.imageDigest, engine.settings.flags]) };
}
//# sourceMappingURL=dependencies.js.map

/***/ }),

/***/ 1935:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $A: () => (/* binding */ platformTags),
/* harmony export */   V3: () => (/* binding */ glibcOf),
/* harmony export */   s5: () => (/* binding */ newestRelease),
/* harmony export */   wp: () => (/* binding */ markerEnvironment)
/* harmony export */ });
/* harmony import */ var _lambda_runtimes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8081);
/** Describes the Lambda runtimes as platforms, for installers. */

/**
 * The exact Python whose environment markers see, for each runtime. AWS moves its own forward without notice; what a
 * marker decides must not move with it, so it is a release that all current images are at or past.
 */
const PYTHON_RELEASES = {
    'python3.8': '3.8.20',
    'python3.9': '3.9.21',
    'python3.10': '3.10.16',
    'python3.11': '3.11.11',
    'python3.12': '3.12.8',
    'python3.13': '3.13.1',
    'python3.14': '3.14.0',
};
/**
 * The release that `Requires-Python` is compared with, on every engine: later than any there will be. AWS moves a runtime to
 * new releases by itself, so a package that asks for one of them can run; a container makes sure that its own is one.
 */
function newestRelease(runtime) {
    return `${(0,_lambda_runtimes_js__WEBPACK_IMPORTED_MODULE_0__/* .runtimeFacts */ .M4)(runtime).python}.99`;
}
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
    const [major = 0, minor = 0] = (0,_lambda_runtimes_js__WEBPACK_IMPORTED_MODULE_0__/* .runtimeFacts */ .M4)(runtime).glibc.split('.').map(Number);
    return [major, minor];
}
/** The platform tags of wheels that load on the target, in the order in which an installer there would prefer them. */
function platformTags({ runtime, architecture }) {
    const machine = (0,_lambda_runtimes_js__WEBPACK_IMPORTED_MODULE_0__/* .machineName */ .Fm)(architecture);
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
    const release = PYTHON_RELEASES[runtime] ?? `${(0,_lambda_runtimes_js__WEBPACK_IMPORTED_MODULE_0__/* .runtimeFacts */ .M4)(runtime).python}.0`;
    return {
        implementation_name: 'cpython',
        implementation_version: release,
        os_name: 'posix',
        platform_machine: (0,_lambda_runtimes_js__WEBPACK_IMPORTED_MODULE_0__/* .machineName */ .Fm)(architecture),
        platform_python_implementation: 'CPython',
        // The kernel's release, which differs from host to host. A version anyway, because pip 25.1 fails to compare other texts.
        platform_release: '0',
        platform_system: 'Linux',
        platform_version: '0',
        python_full_version: release,
        python_version: (0,_lambda_runtimes_js__WEBPACK_IMPORTED_MODULE_0__/* .runtimeFacts */ .M4)(runtime).python,
        sys_platform: 'linux',
    };
}
//# sourceMappingURL=target-platform.js.map

/***/ }),

/***/ 6686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GL: () => (/* binding */ parseWheelsReport),
/* harmony export */   JW: () => (/* binding */ protocolError),
/* harmony export */   MM: () => (/* binding */ parseReport),
/* harmony export */   OB: () => (/* binding */ REPORT_MEMBER),
/* harmony export */   S5: () => (/* binding */ WHEELS_FOLDER),
/* harmony export */   WP: () => (/* binding */ PROTOCOL_VERSION),
/* harmony export */   Ym: () => (/* binding */ TREE_FOLDER),
/* harmony export */   Z2: () => (/* binding */ SOURCE_FOLDER),
/* harmony export */   aW: () => (/* binding */ WHEELS_MEMBER),
/* harmony export */   f: () => (/* binding */ JOB_MEMBER),
/* harmony export */   kv: () => (/* binding */ INPUT_FOLDER),
/* harmony export */   pT: () => (/* binding */ wireRules)
/* harmony export */ });
/* harmony import */ var _util_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4478);
/* harmony import */ var _util_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3506);
/** The host's half of docs/container-protocol.md: what is sent to the runner, and what it reports. */


const PROTOCOL_VERSION = 3;
const JOB_MEMBER = 'job.json';
const REPORT_MEMBER = 'report.json';
const SOURCE_FOLDER = 'source/';
const INPUT_FOLDER = 'input/';
const TREE_FOLDER = 'tree/';
const WHEELS_FOLDER = 'wheels/';
const WHEELS_MEMBER = 'wheels.json';
/** Without those that only this side can apply, as it has before anything is sent. */
function wireRules(rules) {
    const known = rules.filter(({ besideSource }) => !besideSource);
    return known.map(({ regex, negated, directoryOnly, pattern, origin }) => ({
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
 * @throws LambdaZipError the runner's own error; `container` when the report is not of this protocol
 */
function parseReport(text) {
    const report = parseObject(text);
    if (report['protocol'] !== PROTOCOL_VERSION) {
        const spoken = saidText(JSON.stringify(report['protocol'] ?? null));
        throw protocolError(`it speaks protocol ${spoken}, ${PROTOCOL_VERSION} is required`);
    }
    const { error, python, entries, exclusions } = report;
    if (isObject(error)) {
        const { code, message, hint } = error;
        if (typeof message !== 'string')
            throw protocolError('its report has an error without a message');
        throw new _util_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LambdaZipError */ .dk(isErrorCode(code) ? code : 'container', saidText(message), {
            hint: typeof hint === 'string' ? saidText(hint) : undefined,
        });
    }
    if (typeof python !== 'string' || typeof entries !== 'number' || !Array.isArray(exclusions)) {
        throw protocolError('its report lacks fields');
    }
    return { python: (0,_util_text_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(python), entries, exclusions: exclusions.map(parseExclusion) };
}
/** More than the runner ever says at once, in UTF-16 code units. */
const MAX_SAID = 10_000;
/** Text that the runner made printable; another program in its place may not have. */
function saidText(text) {
    return (0,_util_text_js__WEBPACK_IMPORTED_MODULE_1__/* .printableLine */ .oy)((0,_util_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shortened */ .vI)(text, MAX_SAID));
}
/**
 * Checks what is said of wheels.
 *
 * @throws LambdaZipError `container` when it is not of this protocol
 */
function parseWheelsReport(text) {
    const { pip, built, wheels } = parseObject(text);
    const isListOfNames = (list) => Array.isArray(list) && list.every((one) => typeof one === 'string');
    if (typeof pip === 'string' && isListOfNames(built) && isListOfNames(wheels))
        return { built, wheels };
    throw protocolError('its answer about wheels lacks fields');
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
/** The codes the runner may give: those of what is wrong with a tree. */
const RUNNER_CODES = [
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
    return RUNNER_CODES.some((known) => known === code);
}
/** The error for an answer of the container that breaks the protocol. */
function protocolError(problem) {
    return new _util_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LambdaZipError */ .dk('container', `the container's answer cannot be parsed: ${problem}`, {
        hint: "Use an image of public.ecr.aws/lambda/python, or engine 'host', which gives the same bytes.",
    });
}
//# sourceMappingURL=protocol.js.map

/***/ }),

/***/ 4819:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ RUNNER_FILE)
/* harmony export */ });
/* harmony import */ var _util_program_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4751);

/** Where the runner's program is. */
const RUNNER_FILE = (0,_util_program_files_js__WEBPACK_IMPORTED_MODULE_0__/* .fileBeside */ .x)(import.meta.url, 'runner.py');
//# sourceMappingURL=runner-file.js.map

/***/ })

};
