export const id = 343;
export const ids = [343];
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

/***/ 2785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ digestOf)
/* harmony export */ });
/** @param bytes the 32 raw bytes of a SHA-256 */
function digestOf(bytes) {
    return { hex: bytes.toString('hex'), base64: bytes.toString('base64') };
}
//# sourceMappingURL=digest.js.map

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
