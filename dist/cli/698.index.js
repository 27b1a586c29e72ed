export const id = 698;
export const ids = [698];
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
/* harmony export */   GD: () => (/* binding */ localFileLength),
/* harmony export */   GF: () => (/* binding */ LOCAL_FILE_HEADER_LENGTH),
/* harmony export */   Hp: () => (/* binding */ FORMAT_VERSION),
/* harmony export */   Mt: () => (/* binding */ CENTRAL_FILE_HEADER_LENGTH),
/* harmony export */   Py: () => (/* binding */ CENTRAL_FILE_HEADER),
/* harmony export */   Q0: () => (/* binding */ ZIP64_END_OF_CENTRAL_DIRECTORY),
/* harmony export */   S5: () => (/* binding */ ZIP64_MARK_32),
/* harmony export */   Tc: () => (/* binding */ ZIP64_END_OF_CENTRAL_DIRECTORY_LENGTH),
/* harmony export */   Vl: () => (/* binding */ endOfCentralDirectory),
/* harmony export */   XA: () => (/* binding */ localFileHeader),
/* harmony export */   az: () => (/* binding */ mostLocalFileHeaderLength),
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
/** The most bytes a local file header with this name may have: those with the Zip64 field that few need. */
function mostLocalFileHeaderLength(path) {
    return LOCAL_FILE_HEADER_LENGTH + Buffer.byteLength(path) + zip64ExtraLength(2);
}
/** How many bytes an entry takes up in the archive before the central directory: local header, name and data. */
function localFileLength(entry) {
    const extra = sizesNeedZip64(entry) ? zip64ExtraLength(2) : 0;
    return LOCAL_FILE_HEADER_LENGTH + Buffer.byteLength(entry.path) + extra + entry.compressedSize;
}
/** The local file header of an entry, with its name (4.3.7). */
function localFileHeader(entry) {
    const zip64 = sizesNeedZip64(entry);
    const extra = zip64 ? bothSizes(entry) : [];
    const { header, nameLength } = headerWithName(LOCAL_FILE_HEADER_LENGTH, entry.path, extra);
    header.writeUInt32LE(LOCAL_FILE_HEADER, 0);
    writeCommonFields(header, 4, entry, nameLength, zip64, zip64);
    header.writeUInt16LE(zip64ExtraLength(extra.length), 28);
    return header;
}
/**
 * The central directory header of an entry, with its name (4.3.12).
 *
 * @param offset of the entry's local header from the start of the archive, in bytes
 */
function centralFileHeader(entry, offset) {
    const zip64Sizes = sizesNeedZip64(entry);
    const zip64Offset = offset >= ZIP64_MARK_32;
    const extra = [...(zip64Sizes ? bothSizes(entry) : []), ...(zip64Offset ? [offset] : [])];
    const zip64 = zip64Sizes || zip64Offset;
    const { header, nameLength } = headerWithName(CENTRAL_FILE_HEADER_LENGTH, entry.path, extra);
    header.writeUInt32LE(CENTRAL_FILE_HEADER, 0);
    header.writeUInt8(zip64 ? VERSION_ZIP64 : VERSION_DEFAULT, 4);
    header.writeUInt8(HOST_UNIX, 5);
    writeCommonFields(header, 6, entry, nameLength, zip64, zip64Sizes);
    header.writeUInt16LE(zip64ExtraLength(extra.length), 30);
    // File comment length, disk number start and internal attributes (32, 34, 36).
    header.fill(0, 32, 38);
    header.writeUInt32LE(UNIX_MODES[entry.mode] * 0x10000, 38);
    header.writeUInt32LE(zip64Offset ? ZIP64_MARK_32 : offset, 42);
    return header;
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
function sizesNeedZip64(entry) {
    return entry.size >= ZIP64_MARK_32 || entry.compressedSize >= ZIP64_MARK_32;
}
/**
 * Memory for a header, whose fixed part is still to be written to every byte, with the name and the Zip64 extra
 * field (4.5.3) in their places. Allocated once and from the pool: an archive may have a hundred thousand of them.
 *
 * @param extra the values of the Zip64 field; without any there is no field
 */
function headerWithName(fixedLength, path, extra) {
    const nameLength = Buffer.byteLength(path);
    const extraAt = fixedLength + nameLength;
    const header = Buffer.allocUnsafe(extraAt + zip64ExtraLength(extra.length));
    header.write(path, fixedLength);
    if (extra.length > 0) {
        header.writeUInt16LE(ZIP64_EXTRA_ID, extraAt);
        header.writeUInt16LE(8 * extra.length, extraAt + 2);
        for (const [index, value] of extra.entries())
            header.writeBigUInt64LE(BigInt(value), extraAt + 4 + 8 * index);
    }
    return { header, nameLength };
}
/** What a Zip64 field holds of sizes: always both in a local header (4.5.3), and here in a central one, too. */
function bothSizes({ size, compressedSize }) {
    return [size, compressedSize];
}
/** The length of a Zip64 extra field with so many values, its own header included. */
function zip64ExtraLength(values) {
    return values === 0 ? 0 : 4 + 8 * values;
}
/** The fields both headers share, from "version needed" to "file name length", at the given position. */
function writeCommonFields(header, at, entry, nameLength, zip64, zip64Sizes) {
    header.writeUInt16LE(zip64 ? VERSION_ZIP64 : VERSION_DEFAULT, at);
    header.writeUInt16LE(nameLength === entry.path.length ? 0 : FLAG_UTF8, at + 2);
    header.writeUInt16LE(entry.method, at + 4);
    header.writeUInt16LE(DOS_TIME, at + 6);
    header.writeUInt16LE(DOS_DATE, at + 8);
    header.writeUInt32LE(entry.crc32, at + 10);
    header.writeUInt32LE(zip64Sizes ? ZIP64_MARK_32 : entry.compressedSize, at + 14);
    header.writeUInt32LE(zip64Sizes ? ZIP64_MARK_32 : entry.size, at + 18);
    header.writeUInt16LE(nameLength, at + 22);
}
//# sourceMappingURL=format.js.map

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
/* harmony export */   M4: () => (/* binding */ readWholeFile),
/* harmony export */   gZ: () => (/* binding */ MAX_FILE_BYTES),
/* harmony export */   i4: () => (/* binding */ readBeginning)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(977);



/**
 * The largest file that can be packed, in bytes. The compressor works on whole files inside a
 * WebAssembly memory of 4 GiB at most that holds input and output; Lambda itself takes 262,144,000 bytes for
 * everything together.
 */
const MAX_FILE_BYTES = 512 * 1024 * 1024;
/**
 * Reads a file whole and makes sure that it is still what the walk saw: the same regular file, of the same
 * size and time of change, neither truncated nor written to since then. The link check of the walk holds, too:
 * a symbolic link put in the file's place is not followed, and one in the place of a folder above leads to another file.
 *
 * @param path the entry's path, for messages
 * @param bytes what to read it into, of the content's size
 * @returns the bytes
 * @throws LambdaZipError `read`, `too-large`, `changed-while-reading`
 */
function readWholeFile(content, path, bytes = new Uint8Array(content.size)) {
    if (content.size > MAX_FILE_BYTES) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LambdaZipError */ .dk('too-large', `${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(path)} has ${content.size} bytes; a single file may have ${MAX_FILE_BYTES}`, { hint: 'AWS Lambda takes 262,144,000 bytes unzipped, all files and layers together.' });
    }
    const descriptor = open(content.file, path);
    try {
        let position = 0;
        while (position < content.size) {
            const read = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(descriptor, bytes, position, content.size - position, position);
            if (read === 0)
                throw changed(path);
            position += read;
        }
        // Once, afterwards: that covers what happened before and while it was read.
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor);
        const { size, mtimeMs, ino } = content;
        const same = stats.isFile() && stats.size === size && stats.mtimeMs === mtimeMs && stats.ino === ino;
        if (!same)
            throw changed(path);
        return bytes;
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LambdaZipError */ .dk)
            throw error;
        // A folder or a FIFO in the file's place.
        throw (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor).isFile() ? unreadable(path, error) : changed(path, error);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
}
/**
 * The first bytes of a file, as many as there are up to a limit.
 *
 * @throws the system's error
 */
function readBeginning(file, most) {
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, 'r');
    try {
        const bytes = Buffer.alloc(most);
        return bytes.subarray(0, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(descriptor, bytes, 0, most, 0));
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
/* harmony export */   By: () => (/* binding */ SILENT_LOGGER),
/* harmony export */   dZ: () => (/* binding */ throwIfCancelled),
/* harmony export */   ev: () => (/* binding */ layerPorts)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);

/** @throws LambdaZipError `cancelled` once the job has been aborted */
function throwIfCancelled(signal) {
    if (signal?.aborted)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LambdaZipError */ .dk('cancelled', 'cancelled');
}
/** For the archive of the layer: its phases are told from those of the code. */
function layerPorts(ports) {
    const { log } = ports;
    return {
        ...ports,
        log: {
            phase: (title) => log.phase(`Layer: ${title.slice(0, 1).toLowerCase()}${title.slice(1)}`),
            info: (message) => log.info(message),
            warning: (message) => log.warning(message),
            progress: (done, total) => log.progress(done, total),
        },
    };
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
