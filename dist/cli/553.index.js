export const id = 553;
export const ids = [553];
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

/***/ 5553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runDiff: () => (/* binding */ runDiff)
});

// EXTERNAL MODULE: ./build/compare/changes.js
var compare_changes = __webpack_require__(9201);
// EXTERNAL MODULE: ./build/compare/compare-archives.js
var compare_archives = __webpack_require__(899);
// EXTERNAL MODULE: ./build/compare/groups.js
var groups = __webpack_require__(1746);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/archive/byte-source.js
var byte_source = __webpack_require__(617);
// EXTERNAL MODULE: ./build/archive/reader.js
var reader = __webpack_require__(7226);
// EXTERNAL MODULE: ./build/util/digest.js
var digest = __webpack_require__(1645);
// EXTERNAL MODULE: ./build/util/errors.js
var errors = __webpack_require__(4478);
// EXTERNAL MODULE: ./build/util/ports.js
var ports = __webpack_require__(2701);
// EXTERNAL MODULE: ./build/util/text.js
var util_text = __webpack_require__(3506);
// EXTERNAL MODULE: ./build/compare/manifest.js
var manifest = __webpack_require__(7007);
;// CONCATENATED MODULE: ./build/compare/package-file.js








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
                throw new errors/* LambdaZipError */.dk('manifest', `${(0,util_text/* quoted */.TL)(file)} is not a manifest: it has ${source.size} bytes, more than ${manifest/* MAX_MANIFEST_BYTES */.ZJ}`);
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
        throw new errors/* LambdaZipError */.dk('archive', `${(0,util_text/* quoted */.TL)(file)} ${(0,errors/* cannotBeRead */.xF)(error)}`, {
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
        throw new errors/* LambdaZipError */.dk('manifest', `${(0,util_text/* quoted */.TL)(file)} is not a manifest: it is not UTF-8 text`);
    }
}
//# sourceMappingURL=package-file.js.map
// EXTERNAL MODULE: ./build/compare/packages.js
var compare_packages = __webpack_require__(1179);
;// CONCATENATED MODULE: ./build/compare/text-diff.js




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
                    `--- old/${(0,util_text/* printable */.g$)(path)}`,
                    `+++ new/${(0,util_text/* printable */.g$)(path)}`,
                    ...hunks.map(util_text/* printableLine */.oy),
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
;// CONCATENATED MODULE: ./build/cli/commands/diff.js








/** More text than this helps nobody; what is left out is said. */
const MAX_DIFF_LINES = 5000;
/**
 * `lambda-zip diff`: what differs between two packages, on standard output.
 *
 * @returns as diff(1): 0 if they are the same, in their bytes where both are archives, else in their content; 1 if not
 */
async function runDiff({ values, positionals }, signal) {
    const [before = '', after = ''] = positionals;
    const left = await readPackageFile(before, signal);
    const right = await readPackageFile(after, signal);
    const changes = (0,compare_changes/* compareEntries */.w)(left.entries, right.entries);
    const bytes = comparedBytes(left, right);
    const sameContent = changes.entries.length === 0;
    const same = sameContent && bytes !== 'different';
    const exitCode = same ? 0 : 1;
    if (values['json'] === true) {
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
        return exitCode;
    }
    if (sameContent) {
        await (0,terminal/* print */.yy)(`${await sameContentInWords(bytes, before, after)}\n`);
        return exitCode;
    }
    await (0,terminal/* printText */.n)(`${overview(changes, left, right).join('\n')}\n`);
    if (values['brief'] !== true && left.digest !== undefined && right.digest !== undefined) {
        await printTexts(before, after, changes, signal);
    }
    return exitCode;
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
        return 'same content; manifests do not record the bytes';
    const fields = new Set((await (0,compare_archives/* compareArchives */.X)(before, after)).map(({ field }) => field));
    return `same content, other bytes: only the compressor or the format differs (${[...fields].join(', ')})`;
}
function overview(changes, left, right) {
    const { counts } = changes;
    const paths = [...left.entries, ...right.entries].map(({ path }) => path);
    const everything = { groups: Number.POSITIVE_INFINITY, entries: Number.POSITIVE_INFINITY };
    return [
        `${(0,groups/* describeCounts */.wv)(counts)}, ${counts.unchanged} unchanged`,
        ...(0,groups/* groupLines */.h1)((0,groups/* groupChanges */.tw)(changes, (0,compare_packages/* packageOwners */.T)(paths), everything)),
    ];
}
async function printTexts(before, after, changes, signal) {
    let room = MAX_DIFF_LINES;
    let left = 0;
    for await (const { path, lines, why } of textDifferences(before, after, changes, signal)) {
        if (lines === undefined) {
            await (0,terminal/* printText */.n)(`\n${(0,util_text/* printable */.g$)(path)}: ${why}, no lines to compare\n`);
        }
        else if (lines.length > room) {
            left += 1;
        }
        else {
            room -= lines.length;
            await (0,terminal/* printText */.n)(`\n${lines.join('\n')}\n`);
        }
    }
    if (left > 0)
        await (0,terminal/* print */.yy)(`\n${(0,util_text/* count */.U9)(left, 'more text file differs', 'more text files differ')}: too long to show\n`);
}
//# sourceMappingURL=diff.js.map

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

/***/ })

};
