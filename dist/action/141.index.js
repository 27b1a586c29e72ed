export const id = 141;
export const ids = [141];
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

/***/ 9942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ readDeployedEntries),
/* harmony export */   s: () => (/* binding */ entriesIfReadable)
/* harmony export */ });
/* harmony import */ var _archive_byte_source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(617);
/* harmony import */ var _archive_reader_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7226);
/* harmony import */ var _aws_calls_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4799);
/* harmony import */ var _util_deadline_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(573);
/* harmony import */ var _util_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4478);
/* harmony import */ var _util_ports_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2701);
/** The directory of a deployed package, read through Lambda's presigned URL: a few KB of it, never the package. */






const NAME = 'the deployed package';
/** Holds the whole directory of most packages, and the longest end record there can be. */
const TAIL_BYTES = 128 * 1024;
/** A directory of 250,000 files with usual names. */
const MAX_RANGE_BYTES = 32 * 1024 * 1024;
const REQUEST_LIMIT_MS = 30_000;
/**
 * The entries of the package behind a presigned URL.
 *
 * @param url a secret: whoever has it can download the package. It reaches no message.
 * @param size of the package, bytes
 * @throws LambdaZipError `read` when the server does not answer as it should, `archive` for what is no ZIP; `cancelled`
 */
async function readDeployedEntries(url, size, signal) {
    const source = await openRemoteSource(url, size, signal);
    const records = await (0,_archive_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .readRecords */ .T3)(source);
    return records.map(({ path, mode, size: bytes, crc32 }) => ({ path, mode, size: bytes, crc32 }));
}
/**
 * Entries, or undefined where they cannot be had, which is said in the log: the digest is known all the same.
 *
 * @param origin where they come from, printable
 * @throws LambdaZipError `cancelled`
 */
async function entriesIfReadable(origin, read, { log, signal }) {
    try {
        return await read();
    }
    catch (error) {
        (0,_util_ports_js__WEBPACK_IMPORTED_MODULE_5__/* .throwIfCancelled */ .dZ)(signal);
        const why = error instanceof _util_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .LambdaZipError */ .dk ? error.message : 'the answer cannot be parsed';
        log.info(`${origin}: cannot tell what differs: ${why}`);
        return undefined;
    }
}
/** Reads the end at once: whatever lies in it is not asked for again. */
async function openRemoteSource(url, size, signal) {
    const tailAt = Math.max(0, size - TAIL_BYTES);
    const tail = await fetchRange(url, tailAt, size - tailAt, size, signal);
    return {
        name: NAME,
        size,
        async read(position, length) {
            if (position >= tailAt)
                return tail.subarray(position - tailAt, position - tailAt + length);
            if (length > MAX_RANGE_BYTES)
                throw (0,_archive_byte_source_js__WEBPACK_IMPORTED_MODULE_0__/* .damaged */ .q)(NAME, `its directory has ${length} bytes, more than ${MAX_RANGE_BYTES}`);
            return await fetchRange(url, position, length, size, signal);
        },
        close: async () => undefined,
    };
}
async function fetchRange(url, position, length, size, parent) {
    if (length === 0)
        throw (0,_archive_byte_source_js__WEBPACK_IMPORTED_MODULE_0__/* .damaged */ .q)(NAME, 'it is empty');
    const last = position + length - 1;
    return await (0,_util_deadline_js__WEBPACK_IMPORTED_MODULE_3__/* .withDeadline */ .N)(REQUEST_LIMIT_MS, parent, async (signal) => {
        let response;
        try {
            response = await fetch(url, {
                headers: { range: `bytes=${position}-${last}` },
                redirect: 'error',
                signal,
            });
        }
        catch (error) {
            // The error's own text may quote the URL.
            throw unreadable((0,_aws_calls_js__WEBPACK_IMPORTED_MODULE_2__.networkCodeOf)(error) ?? 'no connection');
        }
        const { status, body } = response;
        if (status !== 206 || response.headers.get('content-range') !== `bytes ${position}-${last}/${size}`) {
            // Do not wait for the rest: it may be the whole package.
            await body?.cancel();
            throw unreadable(status === 206 ? 'another range than asked for' : `HTTP status ${status} instead of 206`);
        }
        const chunks = [];
        let received = 0;
        try {
            for await (const chunk of body ?? []) {
                chunks.push(chunk);
                received += chunk.byteLength;
                if (received > length)
                    break;
            }
        }
        catch (error) {
            throw unreadable((0,_aws_calls_js__WEBPACK_IMPORTED_MODULE_2__.networkCodeOf)(error) ?? 'the connection broke off');
        }
        if (received !== length)
            throw unreadable(`${received} bytes or more instead of ${length}`);
        return Buffer.concat(chunks);
    });
}
function unreadable(problem) {
    return new _util_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .LambdaZipError */ .dk('read', `${NAME} cannot be read: ${problem}`);
}
//# sourceMappingURL=deployed-package.js.map

/***/ }),

/***/ 1522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lambdaBaseline: () => (/* binding */ lambdaBaseline)
/* harmony export */ });
/* harmony import */ var _aws_calls_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4799);
/* harmony import */ var _aws_configuration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9264);
/* harmony import */ var _aws_function_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(108);
/* harmony import */ var _aws_target_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9641);
/* harmony import */ var _util_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4478);
/* harmony import */ var _util_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3506);
/* harmony import */ var _deployed_package_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9942);







/**
 * The package of a function, or of one of its versions or aliases. Needs the permission
 * `lambda:GetFunctionConfiguration`, for an alias `lambda:GetAlias`, and `lambda:GetFunction` for the entries.
 *
 * @throws LambdaZipError `usage` for a name that is none
 */
function lambdaBaseline(options, ports) {
    const reference = (0,_aws_function_reference_js__WEBPACK_IMPORTED_MODULE_2__.parseFunctionReference)(options);
    return { read: () => read(reference, ports) };
}
/** @throws LambdaZipError `cancelled`; `usage` without a region, or for a function that is no ZIP package */
async function read(reference, ports) {
    const { signal } = ports;
    const lambda = await (0,_aws_calls_js__WEBPACK_IMPORTED_MODULE_0__.lambdaClient)(reference.region, 'ask');
    let configuration;
    try {
        configuration = await (0,_aws_configuration_js__WEBPACK_IMPORTED_MODULE_1__.getConfiguration)(lambda, reference, signal);
    }
    catch (error) {
        if (!(error instanceof _aws_calls_js__WEBPACK_IMPORTED_MODULE_0__.AwsError))
            throw error;
        if (error.kind === 'not-found')
            return { kind: 'absent', why: await whatIsMissing(lambda, reference, signal) };
        return { kind: 'unavailable', why: error.message };
    }
    if (configuration.PackageType === 'Image')
        throw (0,_aws_configuration_js__WEBPACK_IMPORTED_MODULE_1__.imageError)(reference);
    const origin = (0,_aws_function_reference_js__WEBPACK_IMPORTED_MODULE_2__.describeReference)(reference);
    const unsettled = (0,_aws_configuration_js__WEBPACK_IMPORTED_MODULE_1__.unsettledReason)(configuration);
    if (unsettled !== undefined)
        return { kind: 'unavailable', why: `${origin}: ${unsettled}` };
    const split = await whySplit(lambda, reference, configuration, signal);
    if (split !== undefined)
        return { kind: 'unavailable', why: `${origin}: ${split}` };
    const digest = (0,_aws_configuration_js__WEBPACK_IMPORTED_MODULE_1__.parseCodeSha256)(configuration.CodeSha256);
    if (digest === undefined)
        return { kind: 'unavailable', why: `${origin}: AWS answers without a CodeSha256` };
    return {
        kind: 'known',
        digest,
        origin,
        size: configuration.CodeSize,
        target: (0,_aws_target_js__WEBPACK_IMPORTED_MODULE_3__.targetOfFunction)(configuration),
        entries: () => (0,_deployed_package_js__WEBPACK_IMPORTED_MODULE_6__/* .entriesIfReadable */ .s)(origin, () => readEntries(lambda, reference, digest, signal), ports),
    };
}
/** Why an alias does not lead all traffic to the package that was found; undefined when it does, or when there is none. */
async function whySplit(lambda, reference, { Version: version }, signal) {
    const { qualifier } = reference;
    if (qualifier === undefined || !(0,_aws_function_reference_js__WEBPACK_IMPORTED_MODULE_2__.isAlias)(qualifier))
        return undefined;
    try {
        const alias = await (0,_aws_configuration_js__WEBPACK_IMPORTED_MODULE_1__.getAlias)(lambda, reference, qualifier, signal);
        if ((0,_aws_configuration_js__WEBPACK_IMPORTED_MODULE_1__.splitsTraffic)(alias))
            return 'it splits its traffic between versions';
        return alias.FunctionVersion === version ? undefined : 'it was moved to another version in the meantime';
    }
    catch (error) {
        if (!(error instanceof _aws_calls_js__WEBPACK_IMPORTED_MODULE_0__.AwsError))
            throw error;
        return `cannot tell whether it splits its traffic: ${error.message}`;
    }
}
async function whatIsMissing(lambda, reference, signal) {
    const { functionName, name, qualifier } = reference;
    const noFunction = `function ${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_5__/* .quoted */ .TL)(name)} does not exist`;
    if (qualifier === undefined)
        return noFunction;
    try {
        await (0,_aws_configuration_js__WEBPACK_IMPORTED_MODULE_1__.getConfiguration)(lambda, { functionName, qualifier: undefined }, signal);
        return `function ${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_5__/* .quoted */ .TL)(name)} has no ${(0,_aws_function_reference_js__WEBPACK_IMPORTED_MODULE_2__.describeQualifier)(qualifier)}`;
    }
    catch (error) {
        if (!(error instanceof _aws_calls_js__WEBPACK_IMPORTED_MODULE_0__.AwsError))
            throw error;
        if (error.kind === 'not-found')
            return noFunction;
        return `${noFunction}, or it has no ${(0,_aws_function_reference_js__WEBPACK_IMPORTED_MODULE_2__.describeQualifier)(qualifier)}`;
    }
}
async function readEntries(lambda, { functionName, qualifier }, digest, signal) {
    const { Code: code, Configuration: configuration } = await (0,_aws_calls_js__WEBPACK_IMPORTED_MODULE_0__.callAws)('lambda:GetFunction', signal, (options) => lambda.getFunction({ FunctionName: functionName, Qualifier: qualifier }, options));
    if (configuration?.CodeSha256 !== digest.base64) {
        throw new _util_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .LambdaZipError */ .dk('read', 'another package was deployed in the meantime');
    }
    if (code?.Location === undefined || configuration.CodeSize === undefined) {
        throw new _util_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .LambdaZipError */ .dk('read', 'AWS gives no download address for the package');
    }
    return await (0,_deployed_package_js__WEBPACK_IMPORTED_MODULE_6__/* .readDeployedEntries */ .l)(code.Location, configuration.CodeSize, signal);
}
//# sourceMappingURL=lambda.js.map

/***/ })

};
