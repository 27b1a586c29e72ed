export const id = 615;
export const ids = [615];
export const modules = {

/***/ 4286:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ entriesIfReadable),
  l: () => (/* binding */ readDeployedEntries)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/ports.js
var ports = __webpack_require__(4788);
// EXTERNAL MODULE: ./build/text.js
var build_text = __webpack_require__(977);
;// CONCATENATED MODULE: ./build/archive/byte-source.js
/** Where an archive's bytes are: a file here, or somewhere that answers ranges. */




/** The error for what is no ZIP archive, or a damaged one. */
function byte_source_damaged(name, problem) {
    return new errors/* LambdaZipError */.dk('archive', `${(0,build_text/* quoted */.TL)(name)} cannot be read as a ZIP archive: ${problem}`);
}
/** After so many reads others get their turn, a signal to stop above all. */
const READS_AT_A_TIME = 200;
/**
 * Opens a regular file. It is read directly: by way of the thread pool, each of the hundred thousand small entries that
 * an archive may have takes several times as long.
 *
 * @throws LambdaZipError `archive` for anything else, and for a file that cannot be read
 */
async function byte_source_openFileSource(file) {
    try {
        // Asked first: opening a FIFO would wait for a writer, for ever.
        if (!statSync(file).isFile())
            throw byte_source_damaged(file, 'it is not a file');
        const descriptor = openSync(file, 'r');
        const { size } = fstatSync(descriptor);
        let reads = 0;
        return {
            name: file,
            size,
            async read(position, length) {
                reads += 1;
                if (reads % READS_AT_A_TIME === 0)
                    await othersTurn();
                const bytes = Buffer.allocUnsafe(length);
                const read = readSync(descriptor, bytes, 0, length, position);
                if (read !== length)
                    throw byte_source_damaged(file, 'it became shorter while it was read');
                return bytes;
            },
            async close() {
                closeSync(descriptor);
            },
        };
    }
    catch (error) {
        if (error instanceof LambdaZipError)
            throw error;
        throw new LambdaZipError('archive', `${quoted(file)} cannot be read: ${describeSystemError(error)}`, {
            cause: error,
        });
    }
}
//# sourceMappingURL=byte-source.js.map
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./build/pipeline/read-file.js
var read_file = __webpack_require__(5298);
// EXTERNAL MODULE: ./build/archive/crc32.js
var archive_crc32 = __webpack_require__(4246);
// EXTERNAL MODULE: ./build/archive/format.js
var archive_format = __webpack_require__(2790);
;// CONCATENATED MODULE: ./build/archive/reader.js
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
            yield { ...record, sha256: createHash('sha256').update(bytes).digest('hex') };
        }
    }
    finally {
        await source.close();
    }
}
/** Reads exactly `length` bytes at `position`, or says that they are not there. */
async function readAt(source, position, length) {
    if (position < 0 || length < 0 || position + length > source.size) {
        throw byte_source_damaged(source.name, 'it is truncated, or a header points outside of it');
    }
    return await source.read(position, length);
}
/** The longest comment there can be: its length field has two bytes. */
const MAX_COMMENT = 0xffff;
/** Of millions of entries; Node.js cannot read more than 2 GiB at once. */
const MAX_DIRECTORY_BYTES = 512 * 1024 * 1024;
async function locateDirectory(source) {
    const { name: file, size } = source;
    const tailLength = Math.min(size, MAX_COMMENT + archive_format/* END_OF_CENTRAL_DIRECTORY_LENGTH */.pY);
    const tail = await readAt(source, size - tailLength, tailLength);
    let at = tail.length - archive_format/* END_OF_CENTRAL_DIRECTORY_LENGTH */.pY;
    // The record that counts is the one whose comment ends with the file.
    while (at >= 0 &&
        !(tail.readUInt32LE(at) === archive_format/* END_OF_CENTRAL_DIRECTORY */.AR &&
            at + archive_format/* END_OF_CENTRAL_DIRECTORY_LENGTH */.pY + tail.readUInt16LE(at + 20) === tail.length)) {
        at -= 1;
    }
    if (at < 0)
        throw byte_source_damaged(file, 'it has no end of central directory record');
    const classic = {
        entries: tail.readUInt16LE(at + 10),
        size: tail.readUInt32LE(at + 12),
        offset: tail.readUInt32LE(at + 16),
    };
    if (tail.readUInt16LE(at + 4) !== 0 && tail.readUInt16LE(at + 4) !== archive_format/* ZIP64_MARK_16 */.iu) {
        throw byte_source_damaged(file, 'it is one part of a split archive');
    }
    const marked = classic.entries === archive_format/* ZIP64_MARK_16 */.iu ||
        classic.size === archive_format/* ZIP64_MARK_32 */.S5 ||
        classic.offset === archive_format/* ZIP64_MARK_32 */.S5;
    const endPosition = size - tail.length + at;
    if (!marked || endPosition < archive_format/* ZIP64_LOCATOR_LENGTH */.q2)
        return classic;
    const locator = await readAt(source, endPosition - archive_format/* ZIP64_LOCATOR_LENGTH */.q2, archive_format/* ZIP64_LOCATOR_LENGTH */.q2);
    if (locator.readUInt32LE(0) !== archive_format/* ZIP64_LOCATOR */.rA)
        return classic;
    const record = await readAt(source, Number(locator.readBigUInt64LE(8)), archive_format/* ZIP64_END_OF_CENTRAL_DIRECTORY_LENGTH */.Tc);
    if (record.readUInt32LE(0) !== archive_format/* ZIP64_END_OF_CENTRAL_DIRECTORY */.Q0) {
        throw byte_source_damaged(file, 'its Zip64 locator does not lead to a Zip64 record');
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
        throw byte_source_damaged(source.name, `its central directory claims ${location.size} bytes, more than ${MAX_DIRECTORY_BYTES}`);
    }
    const directory = await readAt(source, location.offset, location.size);
    const records = [];
    let at = 0;
    for (let index = 0; index < location.entries; index += 1) {
        if (at + archive_format/* CENTRAL_FILE_HEADER_LENGTH */.Mt > directory.length ||
            directory.readUInt32LE(at) !== archive_format/* CENTRAL_FILE_HEADER */.Py) {
            throw byte_source_damaged(file, `entry ${index + 1} of ${location.entries} is missing from its central directory`);
        }
        const nameLength = directory.readUInt16LE(at + 28);
        const extraLength = directory.readUInt16LE(at + 30);
        const commentLength = directory.readUInt16LE(at + 32);
        const nameAt = at + archive_format/* CENTRAL_FILE_HEADER_LENGTH */.Mt;
        const next = nameAt + nameLength + extraLength + commentLength;
        if (next > directory.length)
            throw byte_source_damaged(file, `entry ${index + 1} runs past its central directory`);
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
        throw byte_source_damaged(file, `its entries claim ${claimed} bytes of data, more than it has`);
    return records;
}
/** Names are UTF-8, whether flagged as that or not: some tools forget the flag, and code pages cannot be told apart. */
function decodeName(file, name) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(name);
    }
    catch {
        throw byte_source_damaged(file, `the name ${(0,build_text/* quoted */.TL)(name.toString('latin1'))} is not UTF-8`);
    }
}
/** Replaces marked values by those of the Zip64 extra field, which holds only the marked ones, in this order (4.5.3). */
function withZip64(file, extra, record) {
    const marked = ['size', 'compressedSize', 'offset'].filter((field) => record[field] === archive_format/* ZIP64_MARK_32 */.S5);
    if (marked.length === 0)
        return record;
    for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
        if (extra.readUInt16LE(at) !== archive_format/* ZIP64_EXTRA_ID */.pi)
            continue;
        const length = extra.readUInt16LE(at + 2);
        if (length < 8 * marked.length || at + 4 + length > extra.length)
            break;
        const values = marked.map((field, index) => [field, Number(extra.readBigUInt64LE(at + 4 + 8 * index))]);
        return { ...record, ...Object.fromEntries(values) };
    }
    throw byte_source_damaged(file, `${(0,build_text/* quoted */.TL)(record.path)} has no usable Zip64 sizes`);
}
const TYPE_MASK = 0o170000;
const TYPE_SYMLINK = 0o120000;
function modeOf(host, externalAttributes) {
    const mode = host === archive_format/* HOST_UNIX */.wO ? externalAttributes >>> 16 : 0;
    if ((mode & TYPE_MASK) === TYPE_SYMLINK)
        return 'symlink';
    return (mode & 0o100) === 0 ? '0644' : '0755';
}
const FLAG_ENCRYPTED = 0x0001;
/**
 * An entry's content: inflated, and checked against its size and CRC.
 *
 * @throws LambdaZipError `archive` when it is damaged, encrypted, too large or compressed in another way
 */
async function readContent(source, record) {
    const { name: file } = source;
    const fail = (problem) => damaged(file, `${quoted(record.path)} ${problem}`);
    if ((record.flags & FLAG_ENCRYPTED) !== 0)
        throw fail('is encrypted');
    if (record.size > MAX_FILE_BYTES)
        throw fail(`claims ${record.size} bytes, more than ${MAX_FILE_BYTES}`);
    if (record.compressedSize > MAX_FILE_BYTES)
        throw fail(`claims ${record.compressedSize} bytes, more than ${MAX_FILE_BYTES}`);
    const header = await readAt(source, record.offset, format.LOCAL_FILE_HEADER_LENGTH);
    if (header.readUInt32LE(0) !== format.LOCAL_FILE_HEADER)
        throw fail('has no local header where it should be');
    const dataAt = record.offset + format.LOCAL_FILE_HEADER_LENGTH + header.readUInt16LE(26) + header.readUInt16LE(28);
    const data = await readAt(source, dataAt, record.compressedSize);
    const bytes = decompress(data, record, fail);
    if (bytes.length !== record.size)
        throw fail(`has ${bytes.length} bytes instead of ${record.size}`);
    if (crc32(bytes) !== record.crc32)
        throw fail('does not match its checksum');
    return bytes;
}
function decompress(data, record, fail) {
    if (record.method === format.METHOD_STORED)
        return data;
    if (record.method !== format.METHOD_DEFLATED) {
        throw fail(`is compressed with method ${record.method}; 0 (stored) and 8 (DEFLATE) can be read`);
    }
    try {
        // The bound keeps a hostile archive from filling the memory.
        return inflateRawSync(data, { maxOutputLength: Math.max(1, record.size) });
    }
    catch (error) {
        throw fail(`cannot be inflated: ${error instanceof Error ? error.message : String(error)}`);
    }
}
//# sourceMappingURL=reader.js.map
// EXTERNAL MODULE: ./build/aws/calls.js
var calls = __webpack_require__(4799);
// EXTERNAL MODULE: ./build/deadline.js
var deadline = __webpack_require__(4726);
;// CONCATENATED MODULE: ./build/baseline/deployed-package.js
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
    const records = await readRecords(source);
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
        (0,ports/* throwIfCancelled */.dZ)(signal);
        const why = error instanceof errors/* LambdaZipError */.dk ? error.message : 'the answer is not understood';
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
                throw byte_source_damaged(NAME, `its directory has ${length} bytes, more than ${MAX_RANGE_BYTES}`);
            return await fetchRange(url, position, length, size, signal);
        },
        close: async () => undefined,
    };
}
async function fetchRange(url, position, length, size, parent) {
    if (length === 0)
        throw byte_source_damaged(NAME, 'it is empty');
    const last = position + length - 1;
    return await (0,deadline/* withDeadline */.N)(REQUEST_LIMIT_MS, parent, async (signal) => {
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
            throw unreadable((0,calls/* networkCodeOf */.JI)(error) ?? 'no connection');
        }
        const { status, body } = response;
        if (status !== 206 || response.headers.get('content-range') !== `bytes ${position}-${last}/${size}`) {
            // Whatever is coming is not waited for: it may be the whole package.
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
            throw unreadable((0,calls/* networkCodeOf */.JI)(error) ?? 'the connection broke off');
        }
        if (received !== length)
            throw unreadable(`${received} bytes or more instead of ${length}`);
        return Buffer.concat(chunks);
    });
}
function unreadable(problem) {
    return new errors/* LambdaZipError */.dk('read', `${NAME} cannot be read: ${problem}`);
}
//# sourceMappingURL=deployed-package.js.map

/***/ }),

/***/ 3615:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   layerBaseline: () => (/* binding */ layerBaseline)
/* harmony export */ });
/* harmony import */ var _aws_calls_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4799);
/* harmony import */ var _aws_configuration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9264);
/* harmony import */ var _aws_layer_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7967);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9473);
/* harmony import */ var _deployed_package_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4286);





/**
 * The archive of a layer's version. Needs the permission `lambda:GetLayerVersion`, and `lambda:ListLayerVersions`
 * unless the version is named.
 *
 * @throws LambdaZipError `usage` for a name that is none
 */
function layerBaseline(options, ports) {
    const reference = (0,_aws_layer_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseLayerReference */ .S)(options);
    return { read: () => read(reference, ports) };
}
/** @throws LambdaZipError `cancelled`; `usage` without a region */
async function read(reference, ports) {
    const { layerName, name } = reference;
    const { signal } = ports;
    const lambda = await (0,_aws_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .lambdaClient */ .du)(reference.region, 'ask');
    let version;
    let found;
    try {
        version = reference.version ?? (await latestVersion(lambda, layerName, signal));
        if (version === undefined)
            return { kind: 'absent', why: `there is no version of ${(0,_aws_layer_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .layerInWords */ .Q)(name, undefined)}` };
        found = await getVersion(lambda, layerName, version, signal);
    }
    catch (error) {
        if (!(error instanceof _aws_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .AwsError */ .Gy))
            throw error;
        if (error.kind === 'not-found')
            return { kind: 'absent', why: `there is no ${(0,_aws_layer_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .layerInWords */ .Q)(name, version)}` };
        return { kind: 'unavailable', why: error.message };
    }
    const origin = (0,_aws_layer_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .layerInWords */ .Q)(name, version);
    const { CodeSha256: sha256, CodeSize: size, Location: url } = found.Content ?? {};
    const digest = (0,_aws_configuration_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCodeSha256 */ .Qq)(sha256);
    if (digest === undefined)
        return { kind: 'unavailable', why: `${origin}: AWS answers without a CodeSha256` };
    const entries = () => (0,_deployed_package_js__WEBPACK_IMPORTED_MODULE_4__/* .entriesIfReadable */ .s)(origin, () => readEntries(url, size, signal), ports);
    return { kind: 'known', digest, origin, size, entries };
}
/** Of 50 versions each. */
const MOST_PAGES = 1000;
/** Lambda does not promise to list the latest first. @returns undefined when there is none */
async function latestVersion(lambda, layerName, signal) {
    let latest;
    let marker;
    for (let pages = 0; pages < MOST_PAGES; pages += 1) {
        const page = await (0,_aws_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .callAws */ .IY)('lambda:ListLayerVersions', signal, (options) => lambda.listLayerVersions({ LayerName: layerName, Marker: marker }, options));
        // Nobody has checked what the answer holds.
        const listed = page.LayerVersions ?? [];
        if (!Array.isArray(listed)) {
            throw new _aws_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .AwsError */ .Gy('refused', 'lambda:ListLayerVersions: the answer is not understood');
        }
        for (const one of listed) {
            const version = one?.Version;
            if (typeof version === 'number' && version > (latest ?? 0))
                latest = version;
        }
        marker = page.NextMarker;
        if (!marker)
            return latest;
    }
    throw new _aws_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .AwsError */ .Gy('refused', 'lambda:ListLayerVersions: the list of versions has no end');
}
function getVersion(lambda, layerName, version, signal) {
    return (0,_aws_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .callAws */ .IY)('lambda:GetLayerVersion', signal, (options) => lambda.getLayerVersion({ LayerName: layerName, VersionNumber: version }, options));
}
async function readEntries(url, size, signal) {
    if (url === undefined || size === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .LambdaZipError */ .dk('read', 'AWS does not say where the archive is');
    }
    return await (0,_deployed_package_js__WEBPACK_IMPORTED_MODULE_4__/* .readDeployedEntries */ .l)(url, size, signal);
}
//# sourceMappingURL=layer.js.map

/***/ })

};
