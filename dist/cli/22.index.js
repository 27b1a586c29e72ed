export const id = 22;
export const ids = [22];
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

/***/ 3365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runBuild: () => (/* binding */ runBuild)
});

// EXTERNAL MODULE: ./build/build.js + 25 modules
var build = __webpack_require__(2497);
;// CONCATENATED MODULE: ./build/results.js
function resultsOf(report) {
    return {
        'zip-path': report.zipPath,
        sha256: report.digest.hex,
        'sha256-base64': report.digest.base64,
        'content-sha256': report.contentSha256,
        size: report.size,
        'uncompressed-size': report.uncompressedSize,
        'file-count': report.entries.length,
        'manifest-path': report.manifestPath ?? '',
        engine: report.engine,
        'image-digest': report.imageDigest ?? '',
    };
}
//# sourceMappingURL=results.js.map
// EXTERNAL MODULE: ./build/settings.js + 1 modules
var build_settings = __webpack_require__(9266);
// EXTERNAL MODULE: ./build/cli/context.js
var context = __webpack_require__(9230);
// EXTERNAL MODULE: ./build/cli/terminal.js
var terminal = __webpack_require__(8565);
;// CONCATENATED MODULE: ./build/cli/build-command.js





/** `lambda-zip build`: the archive, and its digest on standard output. */
async function runBuild({ settings, json, workers }, signal) {
    const request = (0,build_settings/* parseSettings */.P$)(settings, { ...(0,context/* commandLineContext */.B)(), workers });
    const report = await (0,build/* build */.j)(request, { log: (0,terminal/* terminalLogger */.jl)(process.stderr), signal });
    await (0,terminal/* print */.yy)(`${json ? JSON.stringify(resultsOf(report)) : (0,terminal/* sha256sumLine */.Fj)(report.digest.hex, report.output)}\n`);
}
//# sourceMappingURL=build-command.js.map

/***/ }),

/***/ 6055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ manifestText),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   ZJ: () => (/* binding */ MAX_MANIFEST_BYTES),
/* harmony export */   eZ: () => (/* binding */ contentDigest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _archive_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2790);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9473);
/* harmony import */ var _pipeline_entry_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3863);
/* harmony import */ var _pipeline_tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(451);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(977);






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
/** A manifest may have this many bytes: more entries than Lambda would unpack have by far. */
const MAX_MANIFEST_BYTES = 64 * 1024 * 1024;
/**
 * Reads a manifest, and believes nothing: exactly the keys, types and order that docs/format.md states. White
 * space does not count.
 *
 * @param name what to blame, e.g. a file
 * @throws LambdaZipError `manifest` that says what is wrong
 */
function parseManifest(text, name) {
    const fail = (problem) => new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .LambdaZipError */ .dk('manifest', `${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .quoted */ .TL)(name)} is not a manifest: ${problem}`, {
        hint: "'lambda-zip build --manifest FILE' and 'lambda-zip manifest FILE.zip' write manifests.",
    });
    if (text.length > MAX_MANIFEST_BYTES)
        throw fail(`it has more than ${MAX_MANIFEST_BYTES} bytes`);
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        throw fail(`it is not JSON: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(error instanceof Error ? error.message : String(error))}`);
    }
    if (!hasKeys(value, ['formatVersion', 'entries']) || !Array.isArray(value['entries'])) {
        throw fail("an object with 'formatVersion' and 'entries' would be right");
    }
    if (value['formatVersion'] !== _archive_format_js__WEBPACK_IMPORTED_MODULE_1__/* .FORMAT_VERSION */ .Hp) {
        throw fail(`formatVersion is not ${_archive_format_js__WEBPACK_IMPORTED_MODULE_1__/* .FORMAT_VERSION */ .Hp}, the one this version of the tool knows`);
    }
    const entries = [];
    for (const [index, item] of value['entries'].entries()) {
        const where = `entry ${index + 1}`;
        const entry = parseEntry(item, (problem) => fail(`${where}: ${problem}`));
        const previous = entries.at(-1);
        if (previous !== undefined && (0,_pipeline_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .comparePaths */ .cD)(previous.path, entry.path) >= 0) {
            throw fail(`${where}: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .quoted */ .TL)(entry.path)} does not come after ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .quoted */ .TL)(previous.path)}`);
        }
        entries.push(entry);
    }
    return entries;
}
function parseEntry(item, fail) {
    if (!hasKeys(item, ['path', 'mode', 'size', 'sha256'])) {
        throw fail("'path', 'mode', 'size' and 'sha256', and nothing else, would be right");
    }
    const { path, size, sha256 } = item;
    const mode = _pipeline_entry_js__WEBPACK_IMPORTED_MODULE_5__/* .MODES */ .F.find((one) => one === item['mode']);
    if (typeof path !== 'string' || !isEntryPath(path))
        throw fail('the path is not one that an archive can have');
    if (mode === undefined)
        throw fail(`the mode is not one of ${_pipeline_entry_js__WEBPACK_IMPORTED_MODULE_5__/* .MODES */ .F.join(', ')}`);
    if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0)
        throw fail('the size is not a number of bytes');
    if (typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(sha256)) {
        throw fail('the sha256 is not 64 lower-case hexadecimal digits');
    }
    return { path, mode, size, sha256 };
}
function hasKeys(value, keys) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return false;
    const found = Object.keys(value);
    return found.length === keys.length && keys.every((key) => Object.hasOwn(value, key));
}
/** docs/format.md, "Path". */
function isEntryPath(path) {
    return (Buffer.byteLength(path) <= 0xffff &&
        path === path.normalize('NFC') &&
        !/[\\\0\uFFFD]|\p{Surrogate}/u.test(path) &&
        path.split('/').every((component) => component !== '' && component !== '.' && component !== '..'));
}
//# sourceMappingURL=manifest.js.map

/***/ }),

/***/ 3863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ MODES),
/* harmony export */   v: () => (/* binding */ contentSize)
/* harmony export */ });
/**
 * The mode of an entry as it is archived. There are three only, so that nothing of a file system's
 * permission bits, owner, umask or ACLs can reach a hash.
 */
const MODES = ['0644', '0755', 'symlink'];
/** The size of an entry's content in bytes. */
function contentSize(content) {
    return content.kind === 'file' ? content.size : content.bytes.byteLength;
}
//# sourceMappingURL=entry.js.map

/***/ }),

/***/ 5298:
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

/***/ 4788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ SILENT_LOGGER),
/* harmony export */   d: () => (/* binding */ throwIfCancelled)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);

/** @throws LambdaZipError `cancelled` once the job has been aborted */
function throwIfCancelled(signal) {
    if (signal?.aborted)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LambdaZipError */ .dk('cancelled', 'cancelled');
}
/** A logger that says nothing: for rebuilds nobody watches. */
const SILENT_LOGGER = {
    phase: () => undefined,
    info: () => undefined,
    warning: () => undefined,
    progress: () => undefined,
};
//# sourceMappingURL=ports.js.map

/***/ })

};
