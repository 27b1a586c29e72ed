export const id = 200;
export const ids = [200];
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
