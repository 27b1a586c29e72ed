export const id = 488;
export const ids = [488];
export const modules = {

/***/ 617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ openFileSource),
/* harmony export */   q: () => (/* binding */ damaged)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(977);
/** Where an archive's bytes are: a file here, or somewhere that answers ranges. */



/** The error for what is no ZIP archive, or a damaged one. */
function damaged(name, problem) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LambdaZipError */ .dk('archive', `${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(name)} cannot be read as a ZIP archive: ${problem}`);
}
/**
 * Opens a regular file.
 *
 * @throws LambdaZipError `archive` for anything else, and for a file that cannot be read
 */
async function openFileSource(file) {
    try {
        // Asked first: opening a FIFO would wait for a writer, for ever.
        if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file)).isFile())
            throw damaged(file, 'it is not a file');
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(file, 'r');
        const { size } = await handle.stat();
        return {
            name: file,
            size,
            async read(position, length) {
                const bytes = Buffer.allocUnsafe(length);
                const { bytesRead } = await handle.read(bytes, 0, length, position);
                if (bytesRead !== length)
                    throw damaged(file, 'it became shorter while it was read');
                return bytes;
            },
            close: () => handle.close(),
        };
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LambdaZipError */ .dk)
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LambdaZipError */ .dk('archive', `${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(file)} cannot be read: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .describeSystemError */ .Zo)(error)}`, {
            cause: error,
        });
    }
}
//# sourceMappingURL=byte-source.js.map

/***/ }),

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

/***/ 7226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T3: () => (/* binding */ readRecords),
/* harmony export */   bL: () => (/* binding */ readArchive),
/* harmony export */   c_: () => (/* binding */ readContent)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8522);
/* harmony import */ var _pipeline_read_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5298);
/* harmony import */ var _ports_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4788);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(977);
/* harmony import */ var _byte_source_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(617);
/* harmony import */ var _crc32_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4246);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2790);
/** Reads archives back: the central directory, and contents one at a time. */








/**
 * Reads an archive's central directory, and then every entry: inflated, checked against its size
 * and CRC, and digested, one after the other.
 *
 * @param file path of the archive
 * @throws LambdaZipError `archive` for what is not a ZIP, is damaged, encrypted or split; `cancelled`
 */
async function* readArchive(file, signal) {
    const source = await (0,_byte_source_js__WEBPACK_IMPORTED_MODULE_5__/* .openFileSource */ .S)(file);
    try {
        for (const record of await readRecords(source)) {
            (0,_ports_js__WEBPACK_IMPORTED_MODULE_3__/* .throwIfCancelled */ .dZ)(signal);
            const bytes = await readContent(source, record);
            yield { ...record, sha256: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex') };
        }
    }
    finally {
        await source.close();
    }
}
/** Reads exactly `length` bytes at `position`, or says that they are not there. */
async function readAt(source, position, length) {
    if (position < 0 || length < 0 || position + length > source.size) {
        throw (0,_byte_source_js__WEBPACK_IMPORTED_MODULE_5__/* .damaged */ .q)(source.name, 'it is truncated, or a header points outside of it');
    }
    return await source.read(position, length);
}
/** The longest comment there can be: its length field has two bytes. */
const MAX_COMMENT = 0xffff;
/** Of millions of entries; Node.js cannot read more than 2 GiB at once. */
const MAX_DIRECTORY_BYTES = 512 * 1024 * 1024;
async function locateDirectory(source) {
    const { name: file, size } = source;
    const tailLength = Math.min(size, MAX_COMMENT + _format_js__WEBPACK_IMPORTED_MODULE_7__/* .END_OF_CENTRAL_DIRECTORY_LENGTH */ .pY);
    const tail = await readAt(source, size - tailLength, tailLength);
    let at = tail.length - _format_js__WEBPACK_IMPORTED_MODULE_7__/* .END_OF_CENTRAL_DIRECTORY_LENGTH */ .pY;
    // The record that counts is the one whose comment ends with the file.
    while (at >= 0 &&
        !(tail.readUInt32LE(at) === _format_js__WEBPACK_IMPORTED_MODULE_7__/* .END_OF_CENTRAL_DIRECTORY */ .AR &&
            at + _format_js__WEBPACK_IMPORTED_MODULE_7__/* .END_OF_CENTRAL_DIRECTORY_LENGTH */ .pY + tail.readUInt16LE(at + 20) === tail.length)) {
        at -= 1;
    }
    if (at < 0)
        throw (0,_byte_source_js__WEBPACK_IMPORTED_MODULE_5__/* .damaged */ .q)(file, 'it has no end of central directory record');
    const classic = {
        entries: tail.readUInt16LE(at + 10),
        size: tail.readUInt32LE(at + 12),
        offset: tail.readUInt32LE(at + 16),
    };
    if (tail.readUInt16LE(at + 4) !== 0 && tail.readUInt16LE(at + 4) !== _format_js__WEBPACK_IMPORTED_MODULE_7__/* .ZIP64_MARK_16 */ .iu) {
        throw (0,_byte_source_js__WEBPACK_IMPORTED_MODULE_5__/* .damaged */ .q)(file, 'it is one part of a split archive');
    }
    const marked = classic.entries === _format_js__WEBPACK_IMPORTED_MODULE_7__/* .ZIP64_MARK_16 */ .iu ||
        classic.size === _format_js__WEBPACK_IMPORTED_MODULE_7__/* .ZIP64_MARK_32 */ .S5 ||
        classic.offset === _format_js__WEBPACK_IMPORTED_MODULE_7__/* .ZIP64_MARK_32 */ .S5;
    const endPosition = size - tail.length + at;
    if (!marked || endPosition < _format_js__WEBPACK_IMPORTED_MODULE_7__/* .ZIP64_LOCATOR_LENGTH */ .q2)
        return classic;
    const locator = await readAt(source, endPosition - _format_js__WEBPACK_IMPORTED_MODULE_7__/* .ZIP64_LOCATOR_LENGTH */ .q2, _format_js__WEBPACK_IMPORTED_MODULE_7__/* .ZIP64_LOCATOR_LENGTH */ .q2);
    if (locator.readUInt32LE(0) !== _format_js__WEBPACK_IMPORTED_MODULE_7__/* .ZIP64_LOCATOR */ .rA)
        return classic;
    const record = await readAt(source, Number(locator.readBigUInt64LE(8)), _format_js__WEBPACK_IMPORTED_MODULE_7__/* .ZIP64_END_OF_CENTRAL_DIRECTORY_LENGTH */ .Tc);
    if (record.readUInt32LE(0) !== _format_js__WEBPACK_IMPORTED_MODULE_7__/* .ZIP64_END_OF_CENTRAL_DIRECTORY */ .Q0) {
        throw (0,_byte_source_js__WEBPACK_IMPORTED_MODULE_5__/* .damaged */ .q)(file, 'its Zip64 locator does not lead to a Zip64 record');
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
        throw (0,_byte_source_js__WEBPACK_IMPORTED_MODULE_5__/* .damaged */ .q)(source.name, `its central directory claims ${location.size} bytes, more than ${MAX_DIRECTORY_BYTES}`);
    }
    const directory = await readAt(source, location.offset, location.size);
    const records = [];
    let at = 0;
    for (let index = 0; index < location.entries; index += 1) {
        if (at + _format_js__WEBPACK_IMPORTED_MODULE_7__/* .CENTRAL_FILE_HEADER_LENGTH */ .Mt > directory.length ||
            directory.readUInt32LE(at) !== _format_js__WEBPACK_IMPORTED_MODULE_7__/* .CENTRAL_FILE_HEADER */ .Py) {
            throw (0,_byte_source_js__WEBPACK_IMPORTED_MODULE_5__/* .damaged */ .q)(file, `entry ${index + 1} of ${location.entries} is missing from its central directory`);
        }
        const nameLength = directory.readUInt16LE(at + 28);
        const extraLength = directory.readUInt16LE(at + 30);
        const commentLength = directory.readUInt16LE(at + 32);
        const nameAt = at + _format_js__WEBPACK_IMPORTED_MODULE_7__/* .CENTRAL_FILE_HEADER_LENGTH */ .Mt;
        const next = nameAt + nameLength + extraLength + commentLength;
        if (next > directory.length)
            throw (0,_byte_source_js__WEBPACK_IMPORTED_MODULE_5__/* .damaged */ .q)(file, `entry ${index + 1} runs past its central directory`);
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
    return records;
}
/** Names are UTF-8, whether flagged as that or not: some tools forget the flag, and code pages cannot be told apart. */
function decodeName(file, name) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(name);
    }
    catch {
        throw (0,_byte_source_js__WEBPACK_IMPORTED_MODULE_5__/* .damaged */ .q)(file, `the name ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .quoted */ .TL)(name.toString('latin1'))} is not UTF-8`);
    }
}
/** Replaces marked values by those of the Zip64 extra field, which holds only the marked ones, in this order (4.5.3). */
function withZip64(file, extra, record) {
    const marked = ['size', 'compressedSize', 'offset'].filter((field) => record[field] === _format_js__WEBPACK_IMPORTED_MODULE_7__/* .ZIP64_MARK_32 */ .S5);
    if (marked.length === 0)
        return record;
    for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
        if (extra.readUInt16LE(at) !== _format_js__WEBPACK_IMPORTED_MODULE_7__/* .ZIP64_EXTRA_ID */ .pi)
            continue;
        const length = extra.readUInt16LE(at + 2);
        if (length < 8 * marked.length || at + 4 + length > extra.length)
            break;
        const values = marked.map((field, index) => [field, Number(extra.readBigUInt64LE(at + 4 + 8 * index))]);
        return { ...record, ...Object.fromEntries(values) };
    }
    throw (0,_byte_source_js__WEBPACK_IMPORTED_MODULE_5__/* .damaged */ .q)(file, `${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .quoted */ .TL)(record.path)} has no usable Zip64 sizes`);
}
const TYPE_MASK = 0o170000;
const TYPE_SYMLINK = 0o120000;
function modeOf(host, externalAttributes) {
    const mode = host === _format_js__WEBPACK_IMPORTED_MODULE_7__/* .HOST_UNIX */ .wO ? externalAttributes >>> 16 : 0;
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
    const fail = (problem) => (0,_byte_source_js__WEBPACK_IMPORTED_MODULE_5__/* .damaged */ .q)(file, `${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .quoted */ .TL)(record.path)} ${problem}`);
    if ((record.flags & FLAG_ENCRYPTED) !== 0)
        throw fail('is encrypted');
    if (record.size > _pipeline_read_file_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_FILE_BYTES */ .gZ)
        throw fail(`claims ${record.size} bytes, more than ${_pipeline_read_file_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_FILE_BYTES */ .gZ}`);
    if (record.compressedSize > _pipeline_read_file_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_FILE_BYTES */ .gZ)
        throw fail(`claims ${record.compressedSize} bytes, more than ${_pipeline_read_file_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_FILE_BYTES */ .gZ}`);
    const header = await readAt(source, record.offset, _format_js__WEBPACK_IMPORTED_MODULE_7__/* .LOCAL_FILE_HEADER_LENGTH */ .GF);
    if (header.readUInt32LE(0) !== _format_js__WEBPACK_IMPORTED_MODULE_7__/* .LOCAL_FILE_HEADER */ .r7)
        throw fail('has no local header where it should be');
    const dataAt = record.offset + _format_js__WEBPACK_IMPORTED_MODULE_7__/* .LOCAL_FILE_HEADER_LENGTH */ .GF + header.readUInt16LE(26) + header.readUInt16LE(28);
    const data = await readAt(source, dataAt, record.compressedSize);
    const bytes = decompress(data, record, fail);
    if (bytes.length !== record.size)
        throw fail(`has ${bytes.length} bytes instead of ${record.size}`);
    if ((0,_crc32_js__WEBPACK_IMPORTED_MODULE_6__/* .crc32 */ .Q)(bytes) !== record.crc32)
        throw fail('does not match its checksum');
    return bytes;
}
function decompress(data, record, fail) {
    if (record.method === _format_js__WEBPACK_IMPORTED_MODULE_7__/* .METHOD_STORED */ .y$)
        return data;
    if (record.method !== _format_js__WEBPACK_IMPORTED_MODULE_7__/* .METHOD_DEFLATED */ .oT) {
        throw fail(`is compressed with method ${record.method}; 0 (stored) and 8 (DEFLATE) can be read`);
    }
    try {
        // The bound keeps a hostile archive from filling the memory.
        return (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.inflateRawSync)(data, { maxOutputLength: Math.max(1, record.size) });
    }
    catch (error) {
        throw fail(`cannot be inflated: ${error instanceof Error ? error.message : String(error)}`);
    }
}
//# sourceMappingURL=reader.js.map

/***/ }),

/***/ 9488:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runDiff: () => (/* binding */ runDiff)
});

// EXTERNAL MODULE: ./build/explain/changes.js
var explain_changes = __webpack_require__(3577);
// EXTERNAL MODULE: ./build/explain/compare-archives.js
var compare_archives = __webpack_require__(2683);
// EXTERNAL MODULE: ./build/explain/groups.js
var groups = __webpack_require__(3690);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/archive/byte-source.js
var byte_source = __webpack_require__(617);
// EXTERNAL MODULE: ./build/archive/digest.js
var digest = __webpack_require__(2785);
// EXTERNAL MODULE: ./build/archive/reader.js
var reader = __webpack_require__(7226);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/ports.js
var ports = __webpack_require__(4788);
// EXTERNAL MODULE: ./build/text.js
var build_text = __webpack_require__(977);
// EXTERNAL MODULE: ./build/explain/manifest.js
var manifest = __webpack_require__(6055);
;// CONCATENATED MODULE: ./build/explain/package-file.js








const CHUNK_BYTES = 1024 * 1024;
/**
 * Reads an archive, whole, or a manifest: which of them it is, the first character tells.
 *
 * @throws LambdaZipError `archive`, `manifest`, `cancelled`
 */
async function readPackageFile(file, signal) {
    const source = await (0,byte_source/* openFileSource */.S)(file);
    try {
        const start = await source.read(0, Math.min(1, source.size));
        if (start.toString('latin1') === '{') {
            if (source.size > manifest/* MAX_MANIFEST_BYTES */.ZJ) {
                throw new errors/* LambdaZipError */.dk('manifest', `${(0,build_text/* quoted */.TL)(file)} is not a manifest: it has ${source.size} bytes, more than ${manifest/* MAX_MANIFEST_BYTES */.ZJ}`);
            }
            const entries = (0,manifest/* parseManifest */.Ng)(decode(await source.read(0, source.size), file), file);
            return { file, digest: undefined, contentSha256: (0,manifest/* contentDigest */.eZ)((0,manifest/* manifestText */.$2)(entries)), entries };
        }
        const hash = (0,external_node_crypto_.createHash)('sha256');
        for (let position = 0; position < source.size; position += CHUNK_BYTES) {
            (0,ports/* throwIfCancelled */.dZ)(signal);
            hash.update(await source.read(position, Math.min(CHUNK_BYTES, source.size - position)));
        }
        const entries = [];
        for await (const entry of (0,reader/* readArchive */.bL)(file, signal))
            entries.push(entry);
        return {
            file,
            digest: (0,digest/* digestOf */.o)(hash.digest()),
            contentSha256: (0,manifest/* contentDigest */.eZ)((0,manifest/* manifestText */.$2)(entries)),
            entries,
        };
    }
    catch (error) {
        if (error instanceof errors/* LambdaZipError */.dk)
            throw error;
        throw new errors/* LambdaZipError */.dk('archive', `${(0,build_text/* quoted */.TL)(file)} cannot be read: ${(0,errors/* describeSystemError */.Zo)(error)}`, {
            cause: error,
        });
    }
    finally {
        await source.close();
    }
}
function decode(bytes, file) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        throw new errors/* LambdaZipError */.dk('manifest', `${(0,build_text/* quoted */.TL)(file)} is not a manifest: it is not UTF-8 text`);
    }
}
//# sourceMappingURL=package-file.js.map
// EXTERNAL MODULE: ./build/explain/packages.js
var explain_packages = __webpack_require__(2435);
;// CONCATENATED MODULE: ./build/explain/text-diff.js




/** Larger files are not compared line by line. */
const MAX_TEXT_BYTES = 1024 * 1024;
/** Lines to take out and put in; finding more takes time that grows with the square. */
const MAX_EDITS = 2000;
/**
 * Compares, line by line, the entries of two archives whose content differs.
 *
 * @param changes what `compareEntries` found in the two
 * @throws LambdaZipError what reading the archives throws; `cancelled`
 */
async function* textDifferences(before, after, changes, signal) {
    const moved = changes.entries.filter(({ kind }) => kind === 'content');
    if (moved.length === 0)
        return;
    // Loaded here: what compares no text does not pay for it.
    const { formatPatch, OMIT_HEADERS, structuredPatch } = await __webpack_require__.e(/* import() */ 23).then(__webpack_require__.bind(__webpack_require__, 4023));
    const left = await openContents(before);
    try {
        const right = await openContents(after);
        try {
            for (const { path } of moved) {
                (0,ports/* throwIfCancelled */.dZ)(signal);
                const one = await left.read(path);
                const two = await right.read(path);
                if (one.why !== 'text' || two.why !== 'text') {
                    yield { path, lines: undefined, why: one.why === 'text' ? two.why : one.why };
                    continue;
                }
                const patch = structuredPatch('', '', one.text, two.text, undefined, undefined, {
                    context: 3,
                    maxEditLength: MAX_EDITS,
                });
                if (patch === undefined) {
                    yield { path, lines: undefined, why: 'too different' };
                    continue;
                }
                const hunks = formatPatch(patch, OMIT_HEADERS).replace(/\n$/, '').split('\n');
                const lines = [
                    `--- old/${(0,build_text/* printable */.g$)(path)}`,
                    `+++ new/${(0,build_text/* printable */.g$)(path)}`,
                    ...hunks.map(build_text/* printableLine */.oy),
                ];
                yield { path, lines, why: 'text' };
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
/** The contents of an archive's entries by path, as far as they are text. */
async function openContents(file) {
    const source = await (0,byte_source/* openFileSource */.S)(file);
    let records;
    try {
        records = new Map((await (0,reader/* readRecords */.T3)(source)).map((record) => [record.path, record]));
    }
    catch (error) {
        await source.close();
        throw error;
    }
    return {
        async read(path) {
            const record = records.get(path);
            if (record === undefined || record.size > MAX_TEXT_BYTES)
                return { why: 'too large' };
            return textOf(await (0,reader/* readContent */.c_)(source, record));
        },
        close: () => source.close(),
    };
}
/** A content that is UTF-8 text without NUL characters, or why it is none. */
function textOf(bytes) {
    if (bytes.includes(0))
        return { why: 'binary' };
    try {
        return { why: 'text', text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
    }
    catch {
        return { why: 'binary' };
    }
}
//# sourceMappingURL=text-diff.js.map
// EXTERNAL MODULE: ./build/cli/terminal.js
var terminal = __webpack_require__(8565);
;// CONCATENATED MODULE: ./build/cli/diff-command.js








/** More text than this helps nobody; what is left out is said. */
const MAX_DIFF_LINES = 5000;
/**
 * `lambda-zip diff`: what differs between two packages, on standard output.
 *
 * @returns whether they are the same: in their bytes, where both are archives, else in their content
 */
async function runDiff({ before, after, json, brief }, signal) {
    const left = await readPackageFile(before, signal);
    const right = await readPackageFile(after, signal);
    const changes = (0,explain_changes/* compareEntries */.w)(left.entries, right.entries);
    const bytes = comparedBytes(left, right);
    const sameContent = changes.entries.length === 0;
    const same = sameContent && bytes !== 'different';
    if (json) {
        const { counts, packages, entries } = changes;
        const summary = {
            same,
            bytes,
            old: sideOf(left),
            new: sideOf(right),
            counts,
            packages,
            changes: entries,
        };
        await (0,terminal/* print */.yy)(`${JSON.stringify(summary)}\n`);
        return same;
    }
    if (sameContent) {
        await (0,terminal/* print */.yy)(`${await sameContentInWords(bytes, before, after)}\n`);
        return same;
    }
    await (0,terminal/* print */.yy)(`${overview(changes, left, right).join('\n')}\n`);
    if (!brief && left.digest !== undefined && right.digest !== undefined) {
        await printTexts(before, after, changes, signal);
    }
    return same;
}
function comparedBytes({ digest: one }, { digest: two }) {
    if (one === undefined || two === undefined)
        return 'unknown';
    return one.hex === two.hex ? 'same' : 'different';
}
function sideOf({ file, digest, contentSha256 }) {
    return {
        file,
        kind: digest === undefined ? 'manifest' : 'zip',
        sha256: digest?.hex,
        'content-sha256': contentSha256,
    };
}
async function sameContentInWords(bytes, before, after) {
    if (bytes === 'same')
        return 'same bytes';
    if (bytes === 'unknown')
        return 'same content; a manifest says nothing of the bytes';
    const fields = new Set((await (0,compare_archives/* compareArchives */.X)(before, after)).map(({ field }) => field));
    return `same content, other bytes: only the compressor or the format differs (${[...fields].join(', ')})`;
}
function overview(changes, left, right) {
    const { counts } = changes;
    const paths = [...left.entries, ...right.entries].map(({ path }) => path);
    const everything = { groups: Number.POSITIVE_INFINITY, entries: Number.POSITIVE_INFINITY };
    return [
        `${(0,groups/* countsInWords */.Pe)(counts)}, ${counts.unchanged} unchanged`,
        ...(0,groups/* groupLines */.h1)((0,groups/* groupChanges */.tw)(changes, (0,explain_packages/* packageOwners */.T)(paths), everything)),
    ];
}
async function printTexts(before, after, changes, signal) {
    let room = MAX_DIFF_LINES;
    let left = 0;
    for await (const { path, lines, why } of textDifferences(before, after, changes, signal)) {
        if (lines === undefined) {
            await (0,terminal/* print */.yy)(`\n${(0,build_text/* printable */.g$)(path)}: ${why}, no lines to compare\n`);
        }
        else if (lines.length > room) {
            left += 1;
        }
        else {
            room -= lines.length;
            await (0,terminal/* print */.yy)(`\n${lines.join('\n')}\n`);
        }
    }
    if (left > 0)
        await (0,terminal/* print */.yy)(`\n${(0,build_text/* count */.U9)(left, 'more text file differs', 'more text files differ')}: too long to show\n`);
}
//# sourceMappingURL=diff-command.js.map

/***/ }),

/***/ 3577:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ compareEntries)
/* harmony export */ });
/* harmony import */ var _pipeline_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(451);
/* harmony import */ var _packages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2435);


/**
 * Compares two packages entry by entry. Contents are the same when their SHA-256 are, or else, where one side
 * does not know it, when size and CRC-32 are. What cannot be told counts as changed.
 *
 * @param before what was there, in any order
 * @param after what is there now, in any order
 */
function compareEntries(before, after) {
    const left = new Map([...before].map((entry) => [entry.path, entry]));
    const right = new Map([...after].map((entry) => [entry.path, entry]));
    const counts = { added: 0, removed: 0, content: 0, mode: 0, unchanged: 0 };
    const entries = [];
    for (const path of new Set([...left.keys(), ...right.keys()])) {
        const change = changeOf(path, left.get(path), right.get(path));
        counts[change?.kind ?? 'unchanged'] += 1;
        if (change !== undefined)
            entries.push(change);
    }
    entries.sort((one, other) => (0,_pipeline_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .comparePaths */ .cD)(one.path, other.path));
    return { entries, counts, packages: comparePackages(left.keys(), right.keys()) };
}
function changeOf(path, before, after) {
    if (after === undefined)
        return before && { kind: 'removed', path, before };
    if (before === undefined)
        return { kind: 'added', path, after };
    if (!sameContent(before, after))
        return { kind: 'content', path, before, after };
    return before.mode === after.mode ? undefined : { kind: 'mode', path, before, after };
}
function sameContent(one, other) {
    if (one.size !== other.size)
        return false;
    if (one.sha256 !== undefined && other.sha256 !== undefined)
        return one.sha256 === other.sha256;
    return one.crc32 !== undefined && one.crc32 === other.crc32;
}
function comparePackages(before, after) {
    const left = (0,_packages_js__WEBPACK_IMPORTED_MODULE_1__/* .packageVersions */ .E)(before);
    const right = (0,_packages_js__WEBPACK_IMPORTED_MODULE_1__/* .packageVersions */ .E)(after);
    return [...new Set([...left.keys(), ...right.keys()])]
        .sort(_pipeline_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .comparePaths */ .cD)
        .map((name) => ({ name, before: left.get(name), after: right.get(name) }))
        .filter((change) => change.before !== change.after);
}
//# sourceMappingURL=changes.js.map

/***/ }),

/***/ 2683:
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

/***/ 4457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E5: () => (/* binding */ largestFolders),
/* harmony export */   Mp: () => (/* binding */ commonFolder),
/* harmony export */   yS: () => (/* binding */ folderOf)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(977);

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
        const name = folderOf(path, base);
        sizes.set(name, (sizes.get(name) ?? 0) + size);
    }
    const folders = [...sizes]
        .map(([name, size]) => ({ name: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(name), size }))
        .sort((left, right) => right.size - left.size || (left.name < right.name ? -1 : 1));
    if (folders.length <= most)
        return folders;
    const rest = folders.slice(most - 1);
    const size = rest.reduce((sum, folder) => sum + folder.size, 0);
    return [...folders.slice(0, most - 1), { name: `${rest.length} others`, size }];
}
/** The folder of `base` that a path lies in, ending in `/`, or words for the files of `base` itself. */
function folderOf(path, base) {
    const slash = path.indexOf('/', base.length);
    return slash < 0 ? `files in ${base || 'the root'}` : path.slice(0, slash + 1);
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

/***/ }),

/***/ 3690:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pe: () => (/* binding */ countsInWords),
/* harmony export */   h1: () => (/* binding */ groupLines),
/* harmony export */   tw: () => (/* binding */ groupChanges)
/* harmony export */ });
/* unused harmony exports versionsInWords, changeInWords */
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(977);
/* harmony import */ var _folders_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4457);
/** Differences grouped and folded for people: the same for log, summary, comment and `diff`. */


/**
 * Groups differences: what belongs to no Python package by folder, in archive order, and then the packages by name.
 *
 * @param ownerOf the package that a path belongs to, as `packageOwners` tells it
 */
function groupChanges(changes, ownerOf, most) {
    const packages = new Map();
    const own = [];
    for (const change of changes.entries) {
        const owner = ownerOf(change.path);
        if (owner === undefined)
            own.push(change);
        else
            append(packages, owner, change);
    }
    const folders = new Map();
    const base = (0,_folders_js__WEBPACK_IMPORTED_MODULE_1__/* .commonFolder */ .Mp)(own);
    for (const change of own)
        append(folders, (0,_folders_js__WEBPACK_IMPORTED_MODULE_1__/* .folderOf */ .yS)(change.path, base), change);
    const versions = new Map(changes.packages.map((change) => [change.name, change]));
    const groups = [
        ...[...folders].map(([name, entries]) => group(name, undefined, entries, most.entries)),
        ...[...packages]
            .sort(([one], [other]) => (one < other ? -1 : 1))
            .map(([name, entries]) => group(name, versions.get(name), entries, most.entries)),
    ];
    return { groups: groups.slice(0, most.groups), folded: Math.max(0, groups.length - most.groups) };
}
function append(groups, name, change) {
    const entries = groups.get(name);
    if (entries === undefined)
        groups.set(name, [change]);
    else
        entries.push(change);
}
function group(name, versions, all, most) {
    const counts = { added: 0, removed: 0, content: 0, mode: 0 };
    for (const { kind } of all)
        counts[kind] += 1;
    return { name, versions, counts, entries: all.slice(0, most), folded: Math.max(0, all.length - most) };
}
/** `2 changed, 1 added, 1 removed, 1 mode`: what is not zero. Empty when nothing is. */
function countsInWords({ content, added, removed, mode }) {
    return [
        [content, 'changed'],
        [added, 'added'],
        [removed, 'removed'],
        [mode, 'mode only'],
    ]
        .filter(([number]) => number !== 0)
        .map(([number, word]) => `${number} ${word}`)
        .join(', ');
}
/** `2.31.0 → 2.32.3`, `new, 1.0`, `was 1.0`. Versions are foreign text, as they are. */
function versionsInWords({ before, after }) {
    if (before === undefined)
        return `new, ${after}`;
    return after === undefined ? `gone, was ${before}` : `${before} → ${after}`;
}
/** What happened to an entry, without its path; nothing of it is foreign text. */
function changeInWords(change) {
    switch (change.kind) {
        case 'added':
            return `added, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(change.after.size)}`;
        case 'removed':
            return `removed, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(change.before.size)}`;
        case 'mode':
            return modesInWords(change);
        case 'content': {
            const { before, after } = change;
            const sizes = before.size === after.size
                ? (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(after.size)
                : `${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(before.size)} → ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(after.size)}`;
            return `content, ${sizes}${before.mode === after.mode ? '' : `; ${modesInWords(change)}`}`;
        }
    }
}
function modesInWords({ before, after, }) {
    return `mode ${before.mode} → ${after.mode}`;
}
/** The groups as lines for a log or a terminal, made printable; entries are indented. */
function groupLines({ groups, folded }) {
    const lines = groups.flatMap((one) => [
        `${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(one.name)}${one.versions === undefined ? '' : ` ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(versionsInWords(one.versions))}`}: ${countsInWords(one.counts)}`,
        ...one.entries.map((change) => `  ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(change.path)}: ${changeInWords(change)}`),
        ...(one.folded > 0 ? [`  and ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(one.folded, 'more file', 'more files')}`] : []),
    ]);
    return folded > 0 ? [...lines, `and ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(folded, 'more group')}`] : lines;
}
//# sourceMappingURL=groups.js.map

/***/ }),

/***/ 2435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ packageVersions),
/* harmony export */   T: () => (/* binding */ packageOwners)
/* harmony export */ });
/** Installed Python packages, as the names in an archive tell them: by their `NAME-VERSION.dist-info` folders. */
/**
 * The versions of the packages that are installed among the paths, by normalised name. A package that is there
 * more than once (a vendored copy) has all its versions, joined by commas.
 */
function packageVersions(paths) {
    const versions = new Map();
    for (const path of paths) {
        const installed = distInfoOf(path);
        if (installed === undefined)
            continue;
        const known = versions.get(installed.name) ?? new Set();
        versions.set(installed.name, known.add(installed.version));
    }
    return new Map([...versions].map(([name, known]) => [name, [...known].sort().join(', ')]));
}
/**
 * Tells which installed package a path belongs to, by normalised name: what lies in its `dist-info` or `.data`
 * folder, and in the module or folder beside that which has the package's name. A package whose
 * modules have another name (PyYAML's `yaml`) cannot be told by names alone: those are nobody's.
 *
 * @param paths of everything that is packed, changed or not, on both sides of a comparison
 */
function packageOwners(paths) {
    const installed = new Set();
    for (const path of paths) {
        const found = distInfoOf(path);
        if (found !== undefined)
            installed.add(found.parent + found.name);
    }
    return (path) => {
        // The outermost folder counts: what a package vendors is its own.
        for (let start = 0, depth = 0; depth < MOST_DEPTH; depth += 1) {
            const slash = path.indexOf('/', start);
            const component = path.slice(start, slash < 0 ? undefined : slash);
            const name = component.length > MOST_NAME ? '' : normalised(component.replace(PACKAGE_SUFFIX, ''));
            if (installed.has(path.slice(0, start) + name))
                return name;
            if (slash < 0)
                return undefined;
            start = slash + 1;
        }
        return undefined;
    };
}
/** Packages lie near the root; a path may have thousands of folders. */
const MOST_DEPTH = 16;
/** What most file systems take for a name. */
const MOST_NAME = 255;
/** What follows a package's name in `six.py`, `x.cpython-313-x86_64-linux-gnu.so`, `x.libs/`, `x-1.0.dist-info/`. */
const PACKAGE_SUFFIX = /(?:\.(?:pyi?|libs|abi3\.so|so)|\.cpython-[\w-]*\.so|-[^-]+\.(?:data|dist-info))$/;
/** The `dist-info` folder that a path lies in: the first one, should there be several. */
function distInfoOf(path) {
    // Written without the hyphens a version cannot have (PEP 427): the last hyphen parts name and version.
    const match = /^(?<parent>(?:[^/]+\/)*?)(?<name>[^/]+)-(?<version>[^/-]+)\.dist-info\//.exec(path);
    if (match?.groups === undefined)
        return undefined;
    const { parent = '', name = '', version = '' } = match.groups;
    return { parent, name: normalised(name), version };
}
/** PEP 503. */
function normalised(name) {
    return name.replace(/[-_.]+/g, '-').toLowerCase();
}
//# sourceMappingURL=packages.js.map

/***/ })

};
