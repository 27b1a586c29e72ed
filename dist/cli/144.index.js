export const id = 144;
export const ids = [144];
export const modules = {

/***/ 4891:
/***/ ((__unused_webpack_module, exports) => {

/*! crc32.js (C) 2014-present SheetJS -- http://sheetjs.com */
/* vim: set ts=2: */
/*exported CRC32 */
var CRC32;
(function (factory) {
	/*jshint ignore:start */
	/*eslint-disable */
	if(typeof DO_NOT_EXPORT_CRC === 'undefined') {
		if(true) {
			factory(exports);
		} else {}
	} else {
		factory(CRC32 = {});
	}
	/*eslint-enable */
	/*jshint ignore:end */
}(function(CRC32) {
CRC32.version = '1.2.2';
/*global Int32Array */
function signed_crc_table() {
	var c = 0, table = new Array(256);

	for(var n =0; n != 256; ++n){
		c = n;
		c = ((c&1) ? (-306674912 ^ (c >>> 1)) : (c >>> 1));
		c = ((c&1) ? (-306674912 ^ (c >>> 1)) : (c >>> 1));
		c = ((c&1) ? (-306674912 ^ (c >>> 1)) : (c >>> 1));
		c = ((c&1) ? (-306674912 ^ (c >>> 1)) : (c >>> 1));
		c = ((c&1) ? (-306674912 ^ (c >>> 1)) : (c >>> 1));
		c = ((c&1) ? (-306674912 ^ (c >>> 1)) : (c >>> 1));
		c = ((c&1) ? (-306674912 ^ (c >>> 1)) : (c >>> 1));
		c = ((c&1) ? (-306674912 ^ (c >>> 1)) : (c >>> 1));
		table[n] = c;
	}

	return typeof Int32Array !== 'undefined' ? new Int32Array(table) : table;
}

var T0 = signed_crc_table();
function slice_by_16_tables(T) {
	var c = 0, v = 0, n = 0, table = typeof Int32Array !== 'undefined' ? new Int32Array(4096) : new Array(4096) ;

	for(n = 0; n != 256; ++n) table[n] = T[n];
	for(n = 0; n != 256; ++n) {
		v = T[n];
		for(c = 256 + n; c < 4096; c += 256) v = table[c] = (v >>> 8) ^ T[v & 0xFF];
	}
	var out = [];
	for(n = 1; n != 16; ++n) out[n - 1] = typeof Int32Array !== 'undefined' ? table.subarray(n * 256, n * 256 + 256) : table.slice(n * 256, n * 256 + 256);
	return out;
}
var TT = slice_by_16_tables(T0);
var T1 = TT[0],  T2 = TT[1],  T3 = TT[2],  T4 = TT[3],  T5 = TT[4];
var T6 = TT[5],  T7 = TT[6],  T8 = TT[7],  T9 = TT[8],  Ta = TT[9];
var Tb = TT[10], Tc = TT[11], Td = TT[12], Te = TT[13], Tf = TT[14];
function crc32_bstr(bstr, seed) {
	var C = seed ^ -1;
	for(var i = 0, L = bstr.length; i < L;) C = (C>>>8) ^ T0[(C^bstr.charCodeAt(i++))&0xFF];
	return ~C;
}

function crc32_buf(B, seed) {
	var C = seed ^ -1, L = B.length - 15, i = 0;
	for(; i < L;) C =
		Tf[B[i++] ^ (C & 255)] ^
		Te[B[i++] ^ ((C >> 8) & 255)] ^
		Td[B[i++] ^ ((C >> 16) & 255)] ^
		Tc[B[i++] ^ (C >>> 24)] ^
		Tb[B[i++]] ^ Ta[B[i++]] ^ T9[B[i++]] ^ T8[B[i++]] ^
		T7[B[i++]] ^ T6[B[i++]] ^ T5[B[i++]] ^ T4[B[i++]] ^
		T3[B[i++]] ^ T2[B[i++]] ^ T1[B[i++]] ^ T0[B[i++]];
	L += 15;
	while(i < L) C = (C>>>8) ^ T0[(C^B[i++])&0xFF];
	return ~C;
}

function crc32_str(str, seed) {
	var C = seed ^ -1;
	for(var i = 0, L = str.length, c = 0, d = 0; i < L;) {
		c = str.charCodeAt(i++);
		if(c < 0x80) {
			C = (C>>>8) ^ T0[(C^c)&0xFF];
		} else if(c < 0x800) {
			C = (C>>>8) ^ T0[(C ^ (192|((c>>6)&31)))&0xFF];
			C = (C>>>8) ^ T0[(C ^ (128|(c&63)))&0xFF];
		} else if(c >= 0xD800 && c < 0xE000) {
			c = (c&1023)+64; d = str.charCodeAt(i++)&1023;
			C = (C>>>8) ^ T0[(C ^ (240|((c>>8)&7)))&0xFF];
			C = (C>>>8) ^ T0[(C ^ (128|((c>>2)&63)))&0xFF];
			C = (C>>>8) ^ T0[(C ^ (128|((d>>6)&15)|((c&3)<<4)))&0xFF];
			C = (C>>>8) ^ T0[(C ^ (128|(d&63)))&0xFF];
		} else {
			C = (C>>>8) ^ T0[(C ^ (224|((c>>12)&15)))&0xFF];
			C = (C>>>8) ^ T0[(C ^ (128|((c>>6)&63)))&0xFF];
			C = (C>>>8) ^ T0[(C ^ (128|(c&63)))&0xFF];
		}
	}
	return ~C;
}
CRC32.table = T0;
// $FlowIgnore
CRC32.bstr = crc32_bstr;
// $FlowIgnore
CRC32.buf = crc32_buf;
// $FlowIgnore
CRC32.str = crc32_str;
}));


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
/* harmony export */   b: () => (/* binding */ readArchive)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8522);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9473);
/* harmony import */ var _pipeline_read_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5298);
/* harmony import */ var _ports_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4788);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(977);
/* harmony import */ var _crc32_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4246);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2790);
/** Reads archives back: the central directory, and contents one at a time. */









/**
 * Reads an archive's central directory, and then every entry: inflated, checked against its size
 * and CRC, and digested, one after the other. Folders, which other tools write as entries, are left out.
 *
 * @param file path of the archive
 * @throws LambdaZipError `archive` for what is not a ZIP, is damaged, encrypted or split; `cancelled`
 */
async function* readArchive(file, signal) {
    const archive = await openArchive(file);
    try {
        for (const record of archive.records) {
            (0,_ports_js__WEBPACK_IMPORTED_MODULE_5__/* .throwIfCancelled */ .d)(signal);
            const bytes = await readContent(archive, record);
            yield { ...record, sha256: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex') };
        }
    }
    finally {
        await archive.handle.close();
    }
}
async function openArchive(file) {
    let handle;
    try {
        // Asked first: opening a FIFO would wait for a writer, for ever.
        if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(file)).isFile())
            throw damaged(file, 'it is not a file');
        handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(file, 'r');
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .LambdaZipError */ .dk)
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .LambdaZipError */ .dk('archive', `${(0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .quoted */ .TL)(file)} cannot be read: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .describeSystemError */ .Zo)(error)}`, {
            cause: error,
        });
    }
    try {
        const { size } = await handle.stat();
        const source = { file, handle, size };
        return { ...source, records: await readRecords(source) };
    }
    catch (error) {
        await handle.close();
        throw error;
    }
}
function damaged(file, problem) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .LambdaZipError */ .dk('archive', `${(0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .quoted */ .TL)(file)} cannot be read as a ZIP archive: ${problem}`);
}
/** Reads exactly `length` bytes at `position`, or says that they are not there. */
async function readAt({ file, handle, size }, position, length) {
    if (position < 0 || length < 0 || position + length > size) {
        throw damaged(file, 'it is truncated, or a header points outside of it');
    }
    const bytes = Buffer.allocUnsafe(length);
    const { bytesRead } = await handle.read(bytes, 0, length, position);
    if (bytesRead !== length)
        throw damaged(file, 'it became shorter while it was read');
    return bytes;
}
/** The longest comment there can be: its length field has two bytes. */
const MAX_COMMENT = 0xffff;
async function locateDirectory(source) {
    const { file, size } = source;
    const tailLength = Math.min(size, MAX_COMMENT + _format_js__WEBPACK_IMPORTED_MODULE_8__/* .END_OF_CENTRAL_DIRECTORY_LENGTH */ .pY);
    const tail = await readAt(source, size - tailLength, tailLength);
    let at = tail.length - _format_js__WEBPACK_IMPORTED_MODULE_8__/* .END_OF_CENTRAL_DIRECTORY_LENGTH */ .pY;
    // The record that counts is the one whose comment ends with the file.
    while (at >= 0 &&
        !(tail.readUInt32LE(at) === _format_js__WEBPACK_IMPORTED_MODULE_8__/* .END_OF_CENTRAL_DIRECTORY */ .AR &&
            at + _format_js__WEBPACK_IMPORTED_MODULE_8__/* .END_OF_CENTRAL_DIRECTORY_LENGTH */ .pY + tail.readUInt16LE(at + 20) === tail.length)) {
        at -= 1;
    }
    if (at < 0)
        throw damaged(file, 'it has no end of central directory record');
    const classic = {
        entries: tail.readUInt16LE(at + 10),
        size: tail.readUInt32LE(at + 12),
        offset: tail.readUInt32LE(at + 16),
    };
    if (tail.readUInt16LE(at + 4) !== 0 && tail.readUInt16LE(at + 4) !== _format_js__WEBPACK_IMPORTED_MODULE_8__/* .ZIP64_MARK_16 */ .iu) {
        throw damaged(file, 'it is one part of a split archive');
    }
    const marked = classic.entries === _format_js__WEBPACK_IMPORTED_MODULE_8__/* .ZIP64_MARK_16 */ .iu ||
        classic.size === _format_js__WEBPACK_IMPORTED_MODULE_8__/* .ZIP64_MARK_32 */ .S5 ||
        classic.offset === _format_js__WEBPACK_IMPORTED_MODULE_8__/* .ZIP64_MARK_32 */ .S5;
    const endPosition = size - tail.length + at;
    if (!marked || endPosition < _format_js__WEBPACK_IMPORTED_MODULE_8__/* .ZIP64_LOCATOR_LENGTH */ .q2)
        return classic;
    const locator = await readAt(source, endPosition - _format_js__WEBPACK_IMPORTED_MODULE_8__/* .ZIP64_LOCATOR_LENGTH */ .q2, _format_js__WEBPACK_IMPORTED_MODULE_8__/* .ZIP64_LOCATOR_LENGTH */ .q2);
    if (locator.readUInt32LE(0) !== _format_js__WEBPACK_IMPORTED_MODULE_8__/* .ZIP64_LOCATOR */ .rA)
        return classic;
    const record = await readAt(source, Number(locator.readBigUInt64LE(8)), _format_js__WEBPACK_IMPORTED_MODULE_8__/* .ZIP64_END_OF_CENTRAL_DIRECTORY_LENGTH */ .Tc);
    if (record.readUInt32LE(0) !== _format_js__WEBPACK_IMPORTED_MODULE_8__/* .ZIP64_END_OF_CENTRAL_DIRECTORY */ .Q0) {
        throw damaged(file, 'its Zip64 locator does not lead to a Zip64 record');
    }
    return {
        entries: Number(record.readBigUInt64LE(32)),
        size: Number(record.readBigUInt64LE(40)),
        offset: Number(record.readBigUInt64LE(48)),
    };
}
async function readRecords(source) {
    const { file } = source;
    const location = await locateDirectory(source);
    const directory = await readAt(source, location.offset, location.size);
    const records = [];
    let at = 0;
    for (let index = 0; index < location.entries; index += 1) {
        if (at + _format_js__WEBPACK_IMPORTED_MODULE_8__/* .CENTRAL_FILE_HEADER_LENGTH */ .Mt > directory.length ||
            directory.readUInt32LE(at) !== _format_js__WEBPACK_IMPORTED_MODULE_8__/* .CENTRAL_FILE_HEADER */ .Py) {
            throw damaged(file, `entry ${index + 1} of ${location.entries} is missing from its central directory`);
        }
        const nameLength = directory.readUInt16LE(at + 28);
        const extraLength = directory.readUInt16LE(at + 30);
        const commentLength = directory.readUInt16LE(at + 32);
        const nameAt = at + _format_js__WEBPACK_IMPORTED_MODULE_8__/* .CENTRAL_FILE_HEADER_LENGTH */ .Mt;
        const next = nameAt + nameLength + extraLength + commentLength;
        if (next > directory.length)
            throw damaged(file, `entry ${index + 1} runs past its central directory`);
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
        throw damaged(file, `the name ${(0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .quoted */ .TL)(name.toString('latin1'))} is not UTF-8`);
    }
}
/** Replaces marked values by those of the Zip64 extra field, which holds only the marked ones, in this order (4.5.3). */
function withZip64(file, extra, record) {
    const marked = ['size', 'compressedSize', 'offset'].filter((field) => record[field] === _format_js__WEBPACK_IMPORTED_MODULE_8__/* .ZIP64_MARK_32 */ .S5);
    if (marked.length === 0)
        return record;
    for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
        if (extra.readUInt16LE(at) !== _format_js__WEBPACK_IMPORTED_MODULE_8__/* .ZIP64_EXTRA_ID */ .pi)
            continue;
        const length = extra.readUInt16LE(at + 2);
        if (length < 8 * marked.length || at + 4 + length > extra.length)
            break;
        const values = marked.map((field, index) => [field, Number(extra.readBigUInt64LE(at + 4 + 8 * index))]);
        return { ...record, ...Object.fromEntries(values) };
    }
    throw damaged(file, `${(0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .quoted */ .TL)(record.path)} has no usable Zip64 sizes`);
}
const TYPE_MASK = 0o170000;
const TYPE_SYMLINK = 0o120000;
function modeOf(host, externalAttributes) {
    const mode = host === _format_js__WEBPACK_IMPORTED_MODULE_8__/* .HOST_UNIX */ .wO ? externalAttributes >>> 16 : 0;
    if ((mode & TYPE_MASK) === TYPE_SYMLINK)
        return 'symlink';
    return (mode & 0o100) === 0 ? '0644' : '0755';
}
const FLAG_ENCRYPTED = 0x0001;
async function readContent(source, record) {
    const { file } = source;
    const fail = (problem) => damaged(file, `${(0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .quoted */ .TL)(record.path)} ${problem}`);
    if ((record.flags & FLAG_ENCRYPTED) !== 0)
        throw fail('is encrypted');
    if (record.size > _pipeline_read_file_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_FILE_BYTES */ .g)
        throw fail(`claims ${record.size} bytes, more than ${_pipeline_read_file_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_FILE_BYTES */ .g}`);
    const header = await readAt(source, record.offset, _format_js__WEBPACK_IMPORTED_MODULE_8__/* .LOCAL_FILE_HEADER_LENGTH */ .GF);
    if (header.readUInt32LE(0) !== _format_js__WEBPACK_IMPORTED_MODULE_8__/* .LOCAL_FILE_HEADER */ .r7)
        throw fail('has no local header where it should be');
    const dataAt = record.offset + _format_js__WEBPACK_IMPORTED_MODULE_8__/* .LOCAL_FILE_HEADER_LENGTH */ .GF + header.readUInt16LE(26) + header.readUInt16LE(28);
    const data = await readAt(source, dataAt, record.compressedSize);
    const bytes = decompress(data, record, fail);
    if (bytes.length !== record.size)
        throw fail(`has ${bytes.length} bytes instead of ${record.size}`);
    if ((0,_crc32_js__WEBPACK_IMPORTED_MODULE_7__/* .crc32 */ .Q)(bytes) !== record.crc32)
        throw fail('does not match its checksum');
    return bytes;
}
function decompress(data, record, fail) {
    if (record.method === _format_js__WEBPACK_IMPORTED_MODULE_8__/* .METHOD_STORED */ .y$)
        return data;
    if (record.method !== _format_js__WEBPACK_IMPORTED_MODULE_8__/* .METHOD_DEFLATED */ .oT) {
        throw fail(`is compressed with method ${record.method}; 0 (stored) and 8 (DEFLATE) can be read`);
    }
    try {
        // The bound keeps a hostile archive from filling the memory.
        return (0,node_zlib__WEBPACK_IMPORTED_MODULE_2__.inflateRawSync)(data, { maxOutputLength: Math.max(1, record.size) });
    }
    catch (error) {
        throw fail(`cannot be inflated: ${error instanceof Error ? error.message : String(error)}`);
    }
}
//# sourceMappingURL=reader.js.map

/***/ }),

/***/ 7144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runManifest: () => (/* binding */ runManifest)
/* harmony export */ });
/* harmony import */ var _archive_reader_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7226);
/* harmony import */ var _explain_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6055);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8565);



/** `lambda-zip manifest`: what an archive holds, on standard output. */
async function runManifest({ file }, signal) {
    const entries = [];
    for await (const entry of (0,_archive_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .readArchive */ .b)(file, signal))
        entries.push(entry);
    await (0,_terminal_js__WEBPACK_IMPORTED_MODULE_2__/* .print */ .yy)((0,_explain_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .manifestText */ .$)(entries));
}
//# sourceMappingURL=manifest-command.js.map

/***/ }),

/***/ 6055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ manifestText),
/* harmony export */   e: () => (/* binding */ contentDigest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _archive_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2790);


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
//# sourceMappingURL=manifest.js.map

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
