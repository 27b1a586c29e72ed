export const id = 558;
export const ids = [558];
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

/***/ 9605:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runTerraform: () => (/* binding */ runTerraform)
/* harmony export */ });
/* unused harmony exports querySettings, parseQuery, terraformResult */
/* harmony import */ var _build_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4744);
/* harmony import */ var _build_all_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2496);
/* harmony import */ var _config_functions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9516);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9473);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9266);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(977);
/* harmony import */ var _args_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9376);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9230);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8565);









/** A query names settings; even long lists of patterns stay far below it. */
const MAX_QUERY_BYTES = 1024 * 1024;
/**
 * `lambda-zip terraform`: one build for an `external` data source of Terraform or OpenTofu. The query is on
 * standard input, the result on standard output, and nothing else is.
 *
 * @see https://registry.terraform.io/providers/hashicorp/external/latest/docs/data-sources/external
 * @throws LambdaZipError `usage` for a query that is none, and whatever a build throws
 */
async function runTerraform(signal) {
    const query = parseQuery(await readQuery(process.stdin, signal));
    const report = await packageFor(query, { log: (0,_terminal_js__WEBPACK_IMPORTED_MODULE_8__/* .terminalLogger */ .jl)(process.stderr), signal });
    await (0,_terminal_js__WEBPACK_IMPORTED_MODULE_8__/* .print */ .yy)(`${JSON.stringify(terraformResult(report))}\n`);
}
async function packageFor({ settings, config }, ports) {
    const context = { ...(0,_context_js__WEBPACK_IMPORTED_MODULE_7__/* .commandLineContext */ .B)(), workers: 'auto' };
    if (config === undefined)
        return (0,_build_js__WEBPACK_IMPORTED_MODULE_0__/* .build */ .jq)((0,_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .parseSettings */ .P$)(settings, context), ports);
    (0,_config_functions_js__WEBPACK_IMPORTED_MODULE_2__/* .assertNoPackageSettings */ .n$)(settings);
    const functions = await (0,_config_functions_js__WEBPACK_IMPORTED_MODULE_2__/* .readConfig */ .Xg)(config.file, [config.name]);
    const jobs = (0,_config_functions_js__WEBPACK_IMPORTED_MODULE_2__/* .parseFunctions */ .PP)(functions, settings, (own) => ({ request: (0,_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .parseSettings */ .P$)(own, context) }));
    const [outcome] = await (0,_build_all_js__WEBPACK_IMPORTED_MODULE_1__/* .buildAll */ .A)(jobs, ports, ({ request }, own, run) => (0,_build_js__WEBPACK_IMPORTED_MODULE_0__/* .build */ .jq)(request, own, run));
    if (outcome === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .LambdaZipError */ .dk('internal', 'nothing was built');
    if ('error' in outcome)
        throw outcome.error;
    return outcome.result;
}
/** The settings a query may hold: what says how the archive is made. */
function querySettings() {
    return ['source', ...(0,_args_js__WEBPACK_IMPORTED_MODULE_6__/* .optionSettings */ .n9)('terraform').map(([name]) => name)];
}
/** What it may hold beside them. */
const CONFIG_KEYS = ['config', 'function'];
/**
 * Reads a query: a JSON object of strings, named as the options of `build`.
 *
 * @throws LambdaZipError `usage` that names what is wrong with it
 */
function parseQuery(text) {
    const known = [...querySettings(), ...CONFIG_KEYS];
    const settings = {};
    const config = {};
    for (const [key, value] of Object.entries(parseObject(text))) {
        const name = known.find((one) => one === key);
        if (name === undefined) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .LambdaZipError */ .dk('usage', `query: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .quoted */ .TL)(key)} is not a setting of it; ${known.join(', ')} would be right`);
        }
        if (typeof value !== 'string') {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .LambdaZipError */ .dk('usage', `query: the value of ${name} is ${kindOf(value)}, not a string`, {
                hint: 'In HCL, tostring(…) makes one of a number or boolean, and join("\\n", …) of a list.',
            });
        }
        if (name === 'config' || name === 'function')
            config[name] = value;
        else
            settings[name] = value;
    }
    const { config: file = '', function: name = '' } = config;
    if (file === '' && name === '')
        return { settings, config: undefined };
    if (file !== '' && name !== '')
        return { settings, config: { file, name } };
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .LambdaZipError */ .dk('usage', "query: 'config', a file, and 'function', a name in it, belong together");
}
function parseObject(text) {
    let query;
    try {
        query = JSON.parse(text);
    }
    catch (error) {
        // The parser's own words would quote the query.
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .LambdaZipError */ .dk('usage', `query: ${text.trim() === '' ? 'standard input is empty' : 'is not JSON'}`, {
            hint: 'A JSON object of strings on standard input would be right, such as {"source": "src"}.',
            cause: error,
        });
    }
    if (typeof query === 'object' && query !== null && !Array.isArray(query))
        return query;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .LambdaZipError */ .dk('usage', `query: is ${kindOf(query)}; a JSON object of strings would be right`);
}
function kindOf(value) {
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return 'a list';
    return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
/** @throws LambdaZipError `usage` for what is too long or not UTF-8, `cancelled` once the job was aborted */
async function readQuery(input, signal) {
    const chunks = [];
    let size = 0;
    const stop = () => void input.destroy(new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .LambdaZipError */ .dk('cancelled', 'cancelled'));
    signal.addEventListener('abort', stop, { once: true });
    try {
        for await (const chunk of input) {
            chunks.push(chunk);
            size += chunk.length;
            if (size > MAX_QUERY_BYTES) {
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .LambdaZipError */ .dk('usage', `query: is longer than ${MAX_QUERY_BYTES} bytes`);
            }
        }
    }
    finally {
        signal.removeEventListener('abort', stop);
    }
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .LambdaZipError */ .dk('usage', 'query: is not UTF-8 text', { cause: error });
    }
}
/**
 * What a data source's `result` holds: names as HCL has them, and strings, because the protocol knows no others.
 * Nothing in it depends on the machine, so that plans of two machines agree.
 */
function terraformResult(report) {
    const { layer } = report;
    const { hex, base64 } = report.digest;
    return {
        // As it was given: an absolute path would differ from checkout to checkout.
        path: report.output,
        hex,
        base64,
        size: String(report.size),
        content_sha256: report.contentSha256,
        uncompressed_size: String(report.uncompressedSize),
        file_count: String(report.entries.length),
        ...(layer && {
            layer_path: layer.output,
            layer_hex: layer.digest.hex,
            layer_base64: layer.digest.base64,
            layer_size: String(layer.size),
        }),
    };
}
//# sourceMappingURL=terraform-command.js.map

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

/***/ })

};
