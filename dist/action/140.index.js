export const id = 140;
export const ids = [140,862];
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
/** Sources of an archive's bytes: a file, or anything else that can read ranges. */





/** The error for a file that is not a ZIP archive, or is damaged. */
function damaged(name, problem) {
    return new _util_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LambdaZipError */ .dk('archive', `${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_4__/* .quoted */ .TL)(name)} cannot be read as a ZIP archive: ${problem}`);
}
/** Reads before the event loop gets its turn, so that a signal can stop the work. */
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
        // Checked first, because opening a FIFO would wait for a writer forever.
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
    // Each entry could be read alone, but a small archive could claim endless data this way.
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

/***/ 2986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nx: () => (/* binding */ simplified),
/* harmony export */   U7: () => (/* binding */ markerText),
/* harmony export */   gY: () => (/* binding */ parseMarker)
/* harmony export */ });
/**
 * Environment markers: what a requirement depends on.
 *
 * @see https://packaging.python.org/en/latest/specifications/dependency-specifiers/#environment-markers
 */
const VARIABLES = [
    'python_version',
    'python_full_version',
    'os_name',
    'sys_platform',
    'platform_release',
    'platform_system',
    'platform_version',
    'platform_machine',
    'platform_python_implementation',
    'implementation_name',
    'implementation_version',
    'extra',
    // Of lock files (PEP 751).
    'extras',
    'dependency_groups',
    // The names that old releases of setuptools wrote.
    'os.name',
    'sys.platform',
    'platform.version',
    'platform.machine',
    'platform.python_implementation',
    'python_implementation',
];
const TOKEN = /[ \t]*(?:(?<text>'[^']*'|"[^"]*")|(?<operator>===|[<>=!~]=|[<>])|(?<word>[A-Za-z_][\w.]*)|(?<bracket>[()]))/y;
/** Real markers are far less nested. */
const MAX_DEPTH = 50;
/** Parses a marker; undefined if it is invalid. */
function parseMarker(text) {
    const tokens = [];
    TOKEN.lastIndex = 0;
    const trimmed = text.trimEnd();
    while (TOKEN.lastIndex < trimmed.length) {
        const match = TOKEN.exec(trimmed);
        if (match === null)
            return undefined;
        const [kind = '', value] = Object.entries(match.groups ?? {}).find(([, one]) => one !== undefined) ?? [];
        tokens.push({ kind, value: value ?? '' });
    }
    const reader = new MarkerReader(tokens);
    const marker = reader.alternatives(0);
    return reader.isAtEnd ? marker : undefined;
}
class MarkerReader {
    #tokens;
    #at = 0;
    constructor(tokens) {
        this.#tokens = tokens;
    }
    get isAtEnd() {
        return this.#at === this.#tokens.length;
    }
    alternatives(depth) {
        return this.#list('or', () => this.#list('and', () => this.#one(depth)));
    }
    #list(kind, read) {
        const parts = [];
        do {
            const part = read();
            if (part === undefined)
                return undefined;
            parts.push(part);
        } while (this.#take('word', kind));
        return parts.length === 1 ? parts[0] : { kind, parts };
    }
    #one(depth) {
        if (this.#take('bracket', '(')) {
            const inner = depth < MAX_DEPTH ? this.alternatives(depth + 1) : undefined;
            return this.#take('bracket', ')') ? inner : undefined;
        }
        const left = this.#operand();
        const operator = this.#operator();
        const right = this.#operand();
        if (left === undefined || operator === undefined || right === undefined)
            return undefined;
        return { kind: 'compare', left, operator, right };
    }
    #operand() {
        const token = this.#tokens[this.#at];
        if (token?.kind === 'text') {
            this.#at += 1;
            return { kind: 'text', value: token.value.slice(1, -1) };
        }
        if (token?.kind !== 'word' || !VARIABLES.includes(token.value))
            return undefined;
        this.#at += 1;
        return { kind: 'variable', value: token.value };
    }
    #operator() {
        const token = this.#tokens[this.#at];
        if (token?.kind === 'operator') {
            this.#at += 1;
            return token.value;
        }
        if (this.#take('word', 'in'))
            return 'in';
        if (this.#take('word', 'not'))
            return this.#take('word', 'in') ? 'not in' : undefined;
        return undefined;
    }
    #take(kind, value) {
        const token = this.#tokens[this.#at];
        if (token?.kind !== kind || token.value !== value)
            return false;
        this.#at += 1;
        return true;
    }
}
/** A marker as text. */
function markerText(marker) {
    if (marker.kind === 'compare') {
        return `${operandText(marker.left)} ${marker.operator} ${operandText(marker.right)}`;
    }
    const parts = marker.parts.map((part) => part.kind === 'or' && marker.kind === 'and' ? `(${markerText(part)})` : markerText(part));
    return parts.join(` ${marker.kind} `);
}
function operandText({ kind, value }) {
    if (kind === 'variable')
        return value;
    return value.includes('"') ? `'${value}'` : `"${value}"`;
}
/**
 * Simplifies a marker whose comparisons are partly decided.
 *
 * @param decide undefined for a comparison that stays
 * @returns whether it holds, or what is left of it
 */
function simplified(marker, decide) {
    if (marker.kind === 'compare')
        return decide(marker) ?? marker;
    const decisive = marker.kind === 'or';
    const left = [];
    for (const part of marker.parts) {
        const result = simplified(part, decide);
        if (result === decisive)
            return decisive;
        if (typeof result !== 'boolean')
            left.push(result);
    }
    const [only, ...more] = left;
    if (only === undefined)
        return !decisive;
    return more.length === 0 ? only : { kind: marker.kind, parts: left };
}
//# sourceMappingURL=markers.js.map

/***/ }),

/***/ 8862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ normalisedName),
/* harmony export */   p: () => (/* binding */ parseRequirement),
/* harmony export */   requirementNames: () => (/* binding */ requirementNames)
/* harmony export */ });
/* harmony import */ var _markers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2986);
/**
 * One requirement, taken apart.
 *
 * @see https://packaging.python.org/en/latest/specifications/dependency-specifiers/
 */

const NAME = /[ \t]*(?<name>[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)[ \t]*(?:\[(?<extras>[^\]]*)\])?[ \t]*/y;
const EXTRA = /^[ \t]*[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?[ \t]*$/;
const VERSION = /^[ \t]*(?:===[ \t]*[^\s;,()]+|(?:==|~=|!=|<=|>=|<|>)[ \t]*[A-Za-z0-9._*+!-]+)[ \t]*$/;
/** Parses a requirement; undefined if it is invalid. */
function parseRequirement(text) {
    const semicolon = text.indexOf(';');
    const marker = semicolon < 0 ? undefined : text.slice(semicolon + 1).trim();
    if (marker !== undefined && marker !== '' && (0,_markers_js__WEBPACK_IMPORTED_MODULE_0__/* .parseMarker */ .gY)(marker) === undefined)
        return undefined;
    const body = semicolon < 0 ? text : text.slice(0, semicolon);
    NAME.lastIndex = 0;
    const groups = NAME.exec(body)?.groups;
    const name = groups?.['name'];
    if (name === undefined)
        return undefined;
    const extras = parseExtras(groups?.['extras'] ?? '');
    if (extras === undefined)
        return undefined;
    const rest = body.slice(NAME.lastIndex).trim();
    const common = { name, extras, marker: marker || undefined };
    if (rest.startsWith('@')) {
        const url = rest.slice(1).trim();
        return url === '' || /\s/.test(url) ? undefined : { ...common, versions: [], url };
    }
    const inner = rest.startsWith('(') && rest.endsWith(')') ? rest.slice(1, -1) : rest;
    // One comma at the end is allowed.
    const versions = inner.trim() === '' ? [] : inner.replace(/,[ \t]*$/, '').split(',');
    if (!versions.every((one) => VERSION.test(one)))
        return undefined;
    return { ...common, versions: versions.map((one) => one.replace(/[ \t]+/g, '')), url: undefined };
}
function parseExtras(text) {
    if (text.trim() === '')
        return [];
    const extras = text.split(',');
    return extras.every((one) => EXTRA.test(one)) ? extras.map((one) => one.trim()) : undefined;
}
/**
 * A name as indexes and wheels compare them.
 *
 * @see https://packaging.python.org/en/latest/specifications/name-normalization/
 */
function normalisedName(name) {
    return name.replace(/[-_.]+/g, '-').toLowerCase();
}
/** The normalised names in a file of requirements, by its text alone: options and whatever is no requirement have none. */
function requirementNames(text) {
    const lines = text.replace(/\\\r?\n/g, ' ').split(/\r?\n/);
    return lines.flatMap((line) => {
        const [specifier = ''] = line.replace(/(?:^|\s)#.*$/, '').split(/\s--/, 1);
        const requirement = parseRequirement(specifier.trim());
        return requirement === undefined ? [] : [normalisedName(requirement.name)];
    });
}
//# sourceMappingURL=requirement.js.map

/***/ }),

/***/ 2140:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  contentsOf: () => (/* binding */ contentsOf)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/archive/byte-source.js
var byte_source = __webpack_require__(617);
// EXTERNAL MODULE: ./build/archive/reader.js
var reader = __webpack_require__(7226);
// EXTERNAL MODULE: ./build/compare/manifest.js
var manifest = __webpack_require__(7007);
// EXTERNAL MODULE: ./build/entries/tree.js
var tree = __webpack_require__(75);
// EXTERNAL MODULE: ./build/util/ports.js
var ports = __webpack_require__(2701);
// EXTERNAL MODULE: ./build/compare/packages.js
var compare_packages = __webpack_require__(1179);
// EXTERNAL MODULE: ./build/dependencies/requirements/requirement.js
var requirements_requirement = __webpack_require__(8862);
// EXTERNAL MODULE: ./build/sbom/licenses.js + 1 modules
var licenses = __webpack_require__(9334);
;// CONCATENATED MODULE: ./build/sbom/ecosystems.js
/** What package managers leave in a tree that says which packages are there: one rule for each kind of file. */



const ECOSYSTEMS = [
    {
        // The package's own folder, however deep: pnpm's lie in its store.
        path: /(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/@.][^/]*\/package\.json$/,
        packages: (path, text) => {
            const manifest = objectIn(text);
            const folder = folderOf(path);
            const own = /(?:@[^/]+\/)?[^/]+(?=\/$)/.exec(folder)?.[0] ?? '';
            const needs = NPM_NEEDS.flatMap((field) => Object.keys(mappingIn(manifest[field])));
            return [
                {
                    type: 'npm',
                    name: textIn(manifest['name']) ?? own,
                    version: textIn(manifest['version']),
                    folder,
                    scope: folder,
                    licenses: [manifest['license'], ...listIn(manifest['licenses'])].flatMap(npmLicense),
                    // A file that is none of npm's tells of nothing.
                    needs: Object.keys(manifest).length === 0 ? undefined : named(needs),
                },
            ];
        },
    },
    {
        path: /(?:^|\/)[^/]+\.dist-info\/METADATA$/,
        packages: (path, text) => {
            const headers = headersIn(text);
            const [name] = headers('Name');
            if (name === undefined)
                return [];
            return [
                {
                    type: 'pypi',
                    name: (0,compare_packages/* normalisedPackageName */.u5)(name),
                    version: headers('Version')[0],
                    // Which of the files beside it are its own, only RECORD would say.
                    folder: undefined,
                    scope: path.replace(/[^/]+\/METADATA$/, ''),
                    licenses: pythonLicenses(headers),
                    needs: headers('Requires-Dist').flatMap(pythonNeed),
                },
            ];
        },
    },
    {
        path: /(?:^|\/)specifications\/[^/]+\.gemspec$/,
        packages: (path, text) => {
            // RubyGems writes it at the top of each, so that nobody has to run the rest.
            const stub = /^# stub: (?<name>\S+) (?<version>\S+) (?<platform>\S+) /m.exec(text)?.groups;
            if (stub === undefined)
                return [];
            const { name = '', version = '', platform = '' } = stub;
            const own = platform === 'ruby' ? `${name}-${version}` : `${name}-${version}-${platform}`;
            const folder = path.replace(/specifications\/[^/]+$/, `gems/${own}/`);
            const qualifiers = platform === 'ruby' ? {} : { platform };
            const scope = folderOf(path);
            return [
                {
                    type: 'gem',
                    name,
                    version,
                    folder,
                    qualifiers,
                    scope,
                    licenses: gemLicenses(text),
                    needs: gemNeeds(text),
                },
            ];
        },
    },
    {
        path: /(?:^|\/)composer\/installed\.json$/,
        packages: (path, text) => listIn(objectIn(text)['packages']).flatMap((item) => {
            const { name, version, license, require: needed } = mappingIn(item);
            const own = textIn(name);
            if (own === undefined)
                return [];
            const folder = path.replace(/composer\/installed\.json$/, `${own}/`);
            const licenses = listIn(license).flatMap((one) => textIn(one) ?? []);
            const needs = named(Object.keys(mappingIn(needed)));
            return [
                { type: 'composer', name: own, version: textIn(version), folder, scope: path, licenses, needs },
            ];
        }),
    },
    {
        path: /\.deps\.json$/,
        packages: (path, text) => {
            const { libraries, targets } = objectIn(text);
            const perTarget = Object.values(mappingIn(targets)).map(mappingIn);
            return Object.entries(mappingIn(libraries)).flatMap(([key, library]) => {
                const [name = '', version] = key.split('/');
                if (name === '' || mappingIn(library)['type'] !== 'package')
                    return [];
                const lists = perTarget.map((target) => mappingIn(mappingIn(target[key])['dependencies']));
                const needs = named(lists.flatMap((list) => Object.keys(list)));
                return [{ type: 'nuget', name, version, folder: undefined, scope: path, licenses: [], needs }];
            });
        },
    },
    {
        path: /(?:^|\/)META-INF\/maven\/[^/]+\/[^/]+\/pom\.properties$/,
        packages: (path, text) => {
            const [group, artifact, version] = ['groupId', 'artifactId', 'version'].map((key) => textIn(new RegExp(`^${key}[ \\t]*[=:](.*)$`, 'm').exec(text)?.[1]?.trim()));
            if (group === undefined || artifact === undefined)
                return [];
            const name = `${group}/${artifact}`;
            return [
                { type: 'maven', name, version, folder: undefined, scope: path, licenses: [], needs: undefined },
            ];
        },
    },
];
/** Whether a file tells of packages, by its path. */
function tellsOfPackages(path) {
    return ECOSYSTEMS.some((one) => one.path.test(path));
}
/** The packages that a file tells of. */
function packagesIn(path, text) {
    return ECOSYSTEMS.filter((one) => one.path.test(path)).flatMap((one) => one.packages(path, text));
}
function named(names) {
    return [...new Set(names)].map((name) => ({ name }));
}
function folderOf(path) {
    return path.slice(0, path.lastIndexOf('/') + 1);
}
/** Fields of package.json whose packages a package imports; of those that may be missing, the ones that are there count. */
const NPM_NEEDS = ['dependencies', 'optionalDependencies', 'peerDependencies'];
/** A licence is a text, or an object of older manifests. */
function npmLicense(value) {
    const text = textIn(value) ?? textIn(mappingIn(value)['type']);
    return text === undefined ? [] : [text];
}
/** The values of fields of a METADATA file. https://packaging.python.org/en/latest/specifications/core-metadata/ */
function headersIn(text) {
    const [head = ''] = text.split(/\r?\n\r?\n/, 1);
    // A value goes on in lines that begin with a blank.
    const fields = head.split(/\r?\n(?![ \t])/).map((line) => {
        const colon = line.indexOf(':');
        return [line.slice(0, Math.max(colon, 0)).trim().toLowerCase(), line.slice(colon + 1).trim()];
    });
    return (name) => fields.flatMap(([field, value]) => (field === name.toLowerCase() && value !== '' ? [value] : []));
}
/** The expression; without one what the older fields say, which are names unless SPDX has them. */
function pythonLicenses(headers) {
    const [expression] = headers('License-Expression');
    if (expression !== undefined)
        return [expression];
    const stated = headers('License');
    if (stated.some((text) => (0,licenses/* spdxExpression */.k)(text) !== undefined))
        return stated;
    const classifiers = headers('Classifier').flatMap((text) => {
        const [first, second, ...rest] = text.split(' :: ');
        const isNamed = first === 'License' && (rest.length > 0 || second !== 'OSI Approved');
        return isNamed ? (rest.at(-1) ?? second ?? []) : [];
    });
    return [...stated, ...classifiers];
}
function pythonNeed(text) {
    const requirement = (0,requirements_requirement/* parseRequirement */.p)(text);
    if (requirement === undefined)
        return [];
    return [{ name: (0,compare_packages/* normalisedPackageName */.u5)(requirement.name), marker: requirement.marker }];
}
/** RubyGems writes each list in one line, and each dependency in a line of its own. */
function gemLicenses(text) {
    const list = /^ *s\.licenses = \[(?<list>[^\]\n]*)\]/m.exec(text)?.groups?.['list'] ?? '';
    return [...list.matchAll(/"(?<name>[^"\\]+)"/g)].flatMap(({ groups }) => groups?.['name'] ?? []);
}
function gemNeeds(text) {
    const needs = text.matchAll(/^ *s\.add_(?:runtime_)?dependency\(%q<(?<name>[^>\n]+)>/gm);
    return named([...needs].map(({ groups }) => groups?.['name'] ?? ''));
}
function textIn(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}
function listIn(value) {
    return Array.isArray(value) ? value : [];
}
function objectIn(json) {
    try {
        return mappingIn(JSON.parse(json.replace(/^\uFEFF/, '')));
    }
    catch {
        return {};
    }
}
function mappingIn(value) {
    return isObject(value) ? value : {};
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
//# sourceMappingURL=ecosystems.js.map
;// CONCATENATED MODULE: ./build/sbom/components.js
/** Which packages an archive holds: those whose wheels were packed, and those that files in it tell of. */







/** Longer ones tell of no package that anybody installed. Bytes. */
const MAX_BYTES = 16 * 1024 * 1024;
/**
 * What is read is the archive itself, so that it says the same whichever engine made it.
 *
 * @throws LambdaZipError `archive`, `cancelled`
 */
async function contentsOf(archive, signal) {
    const { packages, prefix, entries } = archive;
    const told = [];
    const links = new Map();
    for await (const [source, text, isLink] of tellingFiles(archive, signal)) {
        if (isLink)
            links.set(source, external_node_path_.posix.join(external_node_path_.posix.dirname(source), text).replace(/\/$/, ''));
        else
            for (const one of packagesIn(source, text))
                told.push({ ...one, source });
    }
    const folders = new Set(told.map(({ folder }) => folder).filter((folder) => folder !== undefined));
    const files = filesByFolder(entries, folders);
    const wheels = packages.map((one) => {
        const { name, version, sha256 } = one;
        // What its metadata says, unless that was excluded.
        const metadata = told.find((other) => isOf(one, other, prefix));
        const { licenses = [], needs } = metadata ?? {};
        const place = { path: prefix, folder: undefined, scope: prefix };
        return { type: 'pypi', name, version, licenses, needs, ...place, hash: { of: 'wheel', sha256 } };
    });
    const others = told
        .filter((one) => !packages.some((wheel) => isOf(wheel, one, prefix)))
        .map(({ source, ...one }) => {
        const own = one.folder === undefined ? undefined : files.get(one.folder);
        const hash = own && { of: 'files', sha256: (0,manifest/* contentDigest */.eZ)((0,manifest/* manifestText */.$2)(own)) };
        return { ...one, path: one.folder ?? source, hash };
    });
    return { components: [...wheels, ...others], links };
}
/** Whether a wheel that was packed tells of it, by its metadata: that is listed as such. */
function isOf(wheel, { type, name, version, scope, source }, prefix) {
    const isInstalled = type === 'pypi' && scope === prefix && source.startsWith(prefix);
    return isInstalled && wheel.name === name && wheel.version === version;
}
/** As pnpm has them. */
const LINKED_PACKAGE = /(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+$/;
async function* tellingFiles({ file, name }, signal) {
    const source = await (0,byte_source/* openFileSource */.S)(file, name);
    try {
        for (const record of await (0,reader/* readRecords */.T3)(source)) {
            const { path, mode, size } = record;
            const isLink = mode === 'symlink';
            if (size > MAX_BYTES || !(isLink ? LINKED_PACKAGE.test(path) : tellsOfPackages(path)))
                continue;
            (0,ports/* throwIfCancelled */.dZ)(signal);
            yield [path, (await (0,reader/* readContent */.c_)(source, record)).toString('utf8'), isLink];
        }
    }
    finally {
        await source.close();
    }
}
/** The entries of each folder, named from there. A folder inside of another one has its entries for itself. */
function filesByFolder(entries, folders) {
    const files = new Map();
    for (const { path, mode, size, sha256 } of entries) {
        for (const above of (0,tree/* foldersAbove */.Zv)(path)) {
            const folder = `${above}/`;
            if (!folders.has(folder))
                continue;
            const own = files.get(folder) ?? [];
            files.set(folder, own);
            own.push({ path: path.slice(folder.length), mode, size, sha256 });
            break;
        }
    }
    return files;
}
//# sourceMappingURL=components.js.map

/***/ }),

/***/ 9334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ licensesOf),
  k: () => (/* binding */ spdxExpression)
});

;// CONCATENATED MODULE: ./build/sbom/spdx-ids.js
/** The list of SPDX, as the schema of CycloneDX has it. Written by scripts/spdx.mjs; v1.1-3.28.0. */
/** Licences. */
const LICENSE_IDS = `0BSD 3D-Slicer-1.0 AAL Abstyles AdaCore-doc Adobe-2006 Adobe-Display-PostScript Adobe-Glyph Adobe-Utopia ADSL
  Advanced-Cryptics-Dictionary AFL-1.1 AFL-1.2 AFL-2.0 AFL-2.1 AFL-3.0 Afmparse AGPL-1.0 AGPL-1.0-only
  AGPL-1.0-or-later AGPL-3.0 AGPL-3.0-only AGPL-3.0-or-later Aladdin ALGLIB-Documentation AMD-newlib AMDPLPA AML
  AML-glslang AMPAS ANTLR-PD ANTLR-PD-fallback any-OSI any-OSI-perl-modules Apache-1.0 Apache-1.1 Apache-2.0
  APAFML APL-1.0 App-s2p APSL-1.0 APSL-1.1 APSL-1.2 APSL-2.0 Arphic-1999 Artistic-1.0 Artistic-1.0-cl8
  Artistic-1.0-Perl Artistic-2.0 Artistic-dist Aspell-RU ASWF-Digital-Assets-1.0 ASWF-Digital-Assets-1.1 Baekmuk
  Bahyph Barr bcrypt-Solar-Designer Beerware Bitstream-Charter Bitstream-Vera BitTorrent-1.0 BitTorrent-1.1
  blessing BlueOak-1.0.0 Boehm-GC Boehm-GC-without-fee BOLA-1.1 Borceux Brian-Gladman-2-Clause
  Brian-Gladman-3-Clause BSD-1-Clause BSD-2-Clause BSD-2-Clause-Darwin BSD-2-Clause-first-lines
  BSD-2-Clause-FreeBSD BSD-2-Clause-NetBSD BSD-2-Clause-Patent BSD-2-Clause-pkgconf-disclaimer BSD-2-Clause-Views
  BSD-3-Clause BSD-3-Clause-acpica BSD-3-Clause-Attribution BSD-3-Clause-Clear BSD-3-Clause-flex BSD-3-Clause-HP
  BSD-3-Clause-LBNL BSD-3-Clause-Modification BSD-3-Clause-No-Military-License BSD-3-Clause-No-Nuclear-License
  BSD-3-Clause-No-Nuclear-License-2014 BSD-3-Clause-No-Nuclear-Warranty BSD-3-Clause-Open-MPI BSD-3-Clause-Sun
  BSD-3-Clause-Tso BSD-4-Clause BSD-4-Clause-Shortened BSD-4-Clause-UC BSD-4.3RENO BSD-4.3TAHOE
  BSD-Advertising-Acknowledgement BSD-Attribution-HPND-disclaimer BSD-Inferno-Nettverk BSD-Mark-Modifications
  BSD-Protection BSD-Source-beginning-file BSD-Source-Code BSD-Systemics BSD-Systemics-W3Works BSL-1.0 Buddy
  BUSL-1.1 bzip2-1.0.5 bzip2-1.0.6 C-UDA-1.0 CAL-1.0 CAL-1.0-Combined-Work-Exception Caldera Caldera-no-preamble
  CAPEC-tou Catharon CATOSL-1.1 CC-BY-1.0 CC-BY-2.0 CC-BY-2.5 CC-BY-2.5-AU CC-BY-3.0 CC-BY-3.0-AT CC-BY-3.0-AU
  CC-BY-3.0-DE CC-BY-3.0-IGO CC-BY-3.0-NL CC-BY-3.0-US CC-BY-4.0 CC-BY-NC-1.0 CC-BY-NC-2.0 CC-BY-NC-2.5
  CC-BY-NC-3.0 CC-BY-NC-3.0-DE CC-BY-NC-4.0 CC-BY-NC-ND-1.0 CC-BY-NC-ND-2.0 CC-BY-NC-ND-2.5 CC-BY-NC-ND-3.0
  CC-BY-NC-ND-3.0-DE CC-BY-NC-ND-3.0-IGO CC-BY-NC-ND-4.0 CC-BY-NC-SA-1.0 CC-BY-NC-SA-2.0 CC-BY-NC-SA-2.0-DE
  CC-BY-NC-SA-2.0-FR CC-BY-NC-SA-2.0-UK CC-BY-NC-SA-2.5 CC-BY-NC-SA-3.0 CC-BY-NC-SA-3.0-DE CC-BY-NC-SA-3.0-IGO
  CC-BY-NC-SA-4.0 CC-BY-ND-1.0 CC-BY-ND-2.0 CC-BY-ND-2.5 CC-BY-ND-3.0 CC-BY-ND-3.0-DE CC-BY-ND-4.0 CC-BY-SA-1.0
  CC-BY-SA-2.0 CC-BY-SA-2.0-UK CC-BY-SA-2.1-JP CC-BY-SA-2.5 CC-BY-SA-3.0 CC-BY-SA-3.0-AT CC-BY-SA-3.0-DE
  CC-BY-SA-3.0-IGO CC-BY-SA-4.0 CC-PDDC CC-PDM-1.0 CC-SA-1.0 CC0-1.0 CDDL-1.0 CDDL-1.1 CDL-1.0
  CDLA-Permissive-1.0 CDLA-Permissive-2.0 CDLA-Sharing-1.0 CECILL-1.0 CECILL-1.1 CECILL-2.0 CECILL-2.1 CECILL-B
  CECILL-C CERN-OHL-1.1 CERN-OHL-1.2 CERN-OHL-P-2.0 CERN-OHL-S-2.0 CERN-OHL-W-2.0 CFITSIO check-cvs checkmk
  ClArtistic Clips CMU-Mach CMU-Mach-nodoc CNRI-Jython CNRI-Python CNRI-Python-GPL-Compatible COIL-1.0
  Community-Spec-1.0 Condor-1.1 copyleft-next-0.3.0 copyleft-next-0.3.1 Cornell-Lossless-JPEG CPAL-1.0 CPL-1.0
  CPOL-1.02 Cronyx Crossword CryptoSwift CrystalStacker CUA-OPL-1.0 Cube curl cve-tou D-FSL-1.0 DEC-3-Clause
  diffmark DL-DE-BY-2.0 DL-DE-ZERO-2.0 DOC DocBook-DTD DocBook-Schema DocBook-Stylesheet DocBook-XML Dotseqn
  DRL-1.0 DRL-1.1 DSDP dtoa dvipdfm ECL-1.0 ECL-2.0 eCos-2.0 EFL-1.0 EFL-2.0 eGenix Elastic-2.0 Entessa EPICS
  EPL-1.0 EPL-2.0 ErlPL-1.1 ESA-PL-permissive-2.4 ESA-PL-strong-copyleft-2.4 ESA-PL-weak-copyleft-2.4 etalab-2.0
  EUDatagrid EUPL-1.0 EUPL-1.1 EUPL-1.2 Eurosym Fair FBM FDK-AAC Ferguson-Twofish Frameworx-1.0 FreeBSD-DOC
  FreeImage FSFAP FSFAP-no-warranty-disclaimer FSFUL FSFULLR FSFULLRSD FSFULLRWD FSL-1.1-ALv2 FSL-1.1-MIT FTL
  Furuseth fwlw Game-Programming-Gems GCR-docs GD generic-xts GFDL-1.1 GFDL-1.1-invariants-only
  GFDL-1.1-invariants-or-later GFDL-1.1-no-invariants-only GFDL-1.1-no-invariants-or-later GFDL-1.1-only
  GFDL-1.1-or-later GFDL-1.2 GFDL-1.2-invariants-only GFDL-1.2-invariants-or-later GFDL-1.2-no-invariants-only
  GFDL-1.2-no-invariants-or-later GFDL-1.2-only GFDL-1.2-or-later GFDL-1.3 GFDL-1.3-invariants-only
  GFDL-1.3-invariants-or-later GFDL-1.3-no-invariants-only GFDL-1.3-no-invariants-or-later GFDL-1.3-only
  GFDL-1.3-or-later Giftware GL2PS Glide Glulxe GLWTPL gnuplot GPL-1.0 GPL-1.0+ GPL-1.0-only GPL-1.0-or-later
  GPL-2.0 GPL-2.0+ GPL-2.0-only GPL-2.0-or-later GPL-2.0-with-autoconf-exception GPL-2.0-with-bison-exception
  GPL-2.0-with-classpath-exception GPL-2.0-with-font-exception GPL-2.0-with-GCC-exception GPL-3.0 GPL-3.0+
  GPL-3.0-only GPL-3.0-or-later GPL-3.0-with-autoconf-exception GPL-3.0-with-GCC-exception Graphics-Gems
  gSOAP-1.3b gtkbook Gutmann HaskellReport HDF5 hdparm HIDAPI Hippocratic-2.1 HP-1986 HP-1989 HPND HPND-DEC
  HPND-doc HPND-doc-sell HPND-export-US HPND-export-US-acknowledgement HPND-export-US-modify HPND-export2-US
  HPND-Fenneberg-Livingston HPND-INRIA-IMAG HPND-Intel HPND-Kevlin-Henney HPND-Markus-Kuhn
  HPND-merchantability-variant HPND-MIT-disclaimer HPND-Netrek HPND-Pbmplus HPND-sell-MIT-disclaimer-xserver
  HPND-sell-regexpr HPND-sell-variant HPND-sell-variant-critical-systems HPND-sell-variant-MIT-disclaimer
  HPND-sell-variant-MIT-disclaimer-rev HPND-SMC HPND-UC HPND-UC-export-US HTMLTIDY hyphen-bulgarian IBM-pibs ICU
  IEC-Code-Components-EULA IJG IJG-short ImageMagick iMatix Imlib2 Info-ZIP Inner-Net-2.0 InnoSetup Intel
  Intel-ACPI Interbase-1.0 IPA IPL-1.0 ISC ISC-Veillard ISO-permission Jam JasPer-2.0 jove JPL-image JPNIC JSON
  Kastrup Kazlib Knuth-CTAN LAL-1.2 LAL-1.3 Latex2e Latex2e-translated-notice Leptonica LGPL-2.0 LGPL-2.0+
  LGPL-2.0-only LGPL-2.0-or-later LGPL-2.1 LGPL-2.1+ LGPL-2.1-only LGPL-2.1-or-later LGPL-3.0 LGPL-3.0+
  LGPL-3.0-only LGPL-3.0-or-later LGPLLR Libpng libpng-1.6.35 libpng-2.0 libselinux-1.0 libtiff
  libutil-David-Nugent LiLiQ-P-1.1 LiLiQ-R-1.1 LiLiQ-Rplus-1.1 Linux-man-pages-1-para Linux-man-pages-copyleft
  Linux-man-pages-copyleft-2-para Linux-man-pages-copyleft-var Linux-OpenIB LOOP LPD-document LPL-1.0 LPL-1.02
  LPPL-1.0 LPPL-1.1 LPPL-1.2 LPPL-1.3a LPPL-1.3c lsof Lucida-Bitmap-Fonts LZMA-SDK-9.11-to-9.20 LZMA-SDK-9.22
  Mackerras-3-Clause Mackerras-3-Clause-acknowledgment magaz mailprio MakeIndex man2html Martin-Birgmeier
  McPhee-slideshow metamail Minpack MIPS MirOS MIT MIT-0 MIT-advertising MIT-Click MIT-CMU MIT-enna MIT-feh
  MIT-Festival MIT-Khronos-old MIT-Modern-Variant MIT-open-group MIT-STK MIT-testregex MIT-Wu MITNFA MMIXware
  MMPL-1.0.1 Motosoto MPEG-SSG mpi-permissive mpich2 MPL-1.0 MPL-1.1 MPL-2.0 MPL-2.0-no-copyleft-exception mplus
  MS-LPL MS-PL MS-RL MTLL MulanPSL-1.0 MulanPSL-2.0 Multics Mup NAIST-2003 NASA-1.3 Naumen NBPL-1.0 NCBI-PD
  NCGL-UK-2.0 NCL NCSA Net-SNMP NetCDF Newsletr NGPL ngrep NICTA-1.0 NIST-PD NIST-PD-fallback NIST-PD-TNT
  NIST-Software NLOD-1.0 NLOD-2.0 NLPL Nokia NOSL Noweb NPL-1.0 NPL-1.1 NPOSL-3.0 NRL NTIA-PD NTP NTP-0 Nunit
  O-UDA-1.0 OAR OCCT-PL OCLC-2.0 ODbL-1.0 ODC-By-1.0 OFFIS OFL-1.0 OFL-1.0-no-RFN OFL-1.0-RFN OFL-1.1
  OFL-1.1-no-RFN OFL-1.1-RFN OGC-1.0 OGDL-Taiwan-1.0 OGL-Canada-2.0 OGL-UK-1.0 OGL-UK-2.0 OGL-UK-3.0 OGTSL
  OLDAP-1.1 OLDAP-1.2 OLDAP-1.3 OLDAP-1.4 OLDAP-2.0 OLDAP-2.0.1 OLDAP-2.1 OLDAP-2.2 OLDAP-2.2.1 OLDAP-2.2.2
  OLDAP-2.3 OLDAP-2.4 OLDAP-2.5 OLDAP-2.6 OLDAP-2.7 OLDAP-2.8 OLFL-1.3 OML OpenMDW-1.0 OpenPBS-2.3 OpenSSL
  OpenSSL-standalone OpenVision OPL-1.0 OPL-UK-3.0 OPUBL-1.0 OSC-1.0 OSET-PL-2.1 OSL-1.0 OSL-1.1 OSL-2.0 OSL-2.1
  OSL-3.0 OSSP PADL ParaType-Free-Font-1.3 Parity-6.0.0 Parity-7.0.0 PDDL-1.0 PHP-3.0 PHP-3.01 Pixar pkgconf
  Plexus pnmstitch PolyForm-Noncommercial-1.0.0 PolyForm-Small-Business-1.0.0 PostgreSQL PPL PSF-2.0 psfrag
  psutils Python-2.0 Python-2.0.1 python-ldap Qhull QPL-1.0 QPL-1.0-INRIA-2004 radvd Rdisc RHeCos-1.1 RPL-1.1
  RPL-1.5 RPSL-1.0 RSA-MD RSCPL Ruby Ruby-pty SAX-PD SAX-PD-2.0 Saxpath SCEA SchemeReport Sendmail Sendmail-8.23
  Sendmail-Open-Source-1.1 SGI-B-1.0 SGI-B-1.1 SGI-B-2.0 SGI-OpenGL SGMLUG-PM SGP4 SHL-0.5 SHL-0.51 SimPL-2.0
  SISSL SISSL-1.2 SL Sleepycat SMAIL-GPL SMLNJ SMPPL SNIA snprintf SOFA softSurfer Soundex Spencer-86 Spencer-94
  Spencer-99 SPL-1.0 ssh-keyscan SSH-OpenSSH SSH-short SSLeay-standalone SSPL-1.0 StandardML-NJ SugarCRM-1.1.3
  SUL-1.0 Sun-PPP Sun-PPP-2000 SunPro SWL swrule Symlinks TAPR-OHL-1.0 TCL TCP-wrappers TekHVC TermReadKey
  TGPPL-1.0 ThirdEye threeparttable TMate TORQUE-1.1 TOSL TPDL TPL-1.0 TrustedQSL TTWL TTYP0 TU-Berlin-1.0
  TU-Berlin-2.0 Ubuntu-font-1.0 UCAR UCL-1.0 ulem UMich-Merit Unicode-3.0 Unicode-DFS-2015 Unicode-DFS-2016
  Unicode-TOU UnixCrypt Unlicense Unlicense-libtelnet Unlicense-libwhirlpool UnRAR UPL-1.0 URT-RLE Vim Vixie-Cron
  VOSTROM VSL-1.0 W3C W3C-19980720 W3C-20150513 w3m Watcom-1.0 Widget-Workshop WordNet Wsuipa WTFNMFPL WTFPL wwl
  wxWindows X11 X11-distribute-modifications-variant X11-no-permit-persons X11-swapped Xdebug-1.03 Xerox Xfig
  XFree86-1.1 xinetd xkeyboard-config-Zinoviev xlock Xnet xpp XSkat xzoom YPL-1.0 YPL-1.1 Zed Zeeff Zend-2.0
  Zimbra-1.3 Zimbra-1.4 Zlib zlib-acknowledgement ZPL-1.1 ZPL-2.0 ZPL-2.1`.split(/\s+/);
/** What may follow `WITH`. */
const EXCEPTION_IDS = `389-exception Asterisk-exception Asterisk-linking-protocols-exception Autoconf-exception-2.0
  Autoconf-exception-3.0 Autoconf-exception-generic Autoconf-exception-generic-3.0 Autoconf-exception-macro
  Bison-exception-1.24 Bison-exception-2.2 Bootloader-exception CGAL-linking-exception Classpath-exception-2.0
  Classpath-exception-2.0-short CLISP-exception-2.0 cryptsetup-OpenSSL-exception Digia-Qt-LGPL-exception-1.1
  DigiRule-FOSS-exception eCos-exception-2.0 erlang-otp-linking-exception Fawkes-Runtime-exception FLTK-exception
  fmt-exception Font-exception-2.0 freertos-exception-2.0 GCC-exception-2.0 GCC-exception-2.0-note
  GCC-exception-3.1 Gmsh-exception GNAT-exception GNOME-examples-exception GNU-compiler-exception
  gnu-javamail-exception GPL-3.0-389-ds-base-exception GPL-3.0-interface-exception GPL-3.0-linking-exception
  GPL-3.0-linking-source-exception GPL-CC-1.0 GStreamer-exception-2005 GStreamer-exception-2008 harbour-exception
  i2p-gpl-java-exception Independent-modules-exception KiCad-libraries-exception kvirc-openssl-exception
  LGPL-3.0-linking-exception libpri-OpenH323-exception Libtool-exception Linux-syscall-note LLGPL LLVM-exception
  LZMA-exception mif-exception mxml-exception Nokia-Qt-exception-1.1 OCaml-LGPL-linking-exception
  OCCT-exception-1.0 OpenJDK-assembly-exception-1.0 openvpn-openssl-exception PCRE2-exception polyparse-exception
  PS-or-PDF-font-exception-20170817 QPL-1.0-INRIA-2004-exception Qt-GPL-exception-1.0 Qt-LGPL-exception-1.1
  Qwt-exception-1.0 romic-exception RRDtool-FLOSS-exception-2.0 rsync-linking-exception SANE-exception SHL-2.0
  SHL-2.1 Simple-Library-Usage-exception sqlitestudio-OpenSSL-exception stunnel-exception SWI-exception
  Swift-exception Texinfo-exception u-boot-exception-2.0 UBDL-exception Universal-FOSS-exception-1.0
  vsftpd-openssl-exception WxWindows-exception-3.1 x11vnc-openssl-exception`.split(/\s+/);
//# sourceMappingURL=spdx-ids.js.map
;// CONCATENATED MODULE: ./build/sbom/licenses.js
/** Licences of packages, from what their metadata says to what CycloneDX has for it. */

const DECLARED = { acknowledgement: 'declared' };
/** Longer texts are licences themselves, not names of them. */
const MAX_NAME = 200;
/**
 * @param statements each an SPDX identifier, an SPDX expression or a name in whatever words
 * @see https://cyclonedx.org/docs/1.6/json/#components_items_licenses
 */
function licensesOf(statements) {
    const texts = [...new Set(statements.map((text) => text.trim()))].filter(isName);
    const [only] = texts;
    const expression = texts.length === 1 && only !== undefined ? spdxExpression(only) : undefined;
    // An expression is alone in its list.
    if (expression !== undefined && !LICENSES.has(expression.toLowerCase()))
        return [{ expression, ...DECLARED }];
    return texts.map((text) => {
        const id = LICENSES.get(text.toLowerCase());
        return id === undefined ? { license: { name: text, ...DECLARED } } : { license: { id, ...DECLARED } };
    });
}
function isName(text) {
    // setuptools writes UNKNOWN where nothing is stated.
    return text !== '' && text.length <= MAX_NAME && !/[\r\n]/.test(text) && text !== 'UNKNOWN';
}
const byLowerCase = (ids) => new Map(ids.map((id) => [id.toLowerCase(), id]));
const LICENSES = byLowerCase(LICENSE_IDS);
const EXCEPTIONS = byLowerCase(EXCEPTION_IDS);
/**
 * An SPDX expression as SPDX writes it; undefined for what is none, or names a licence that SPDX does not have.
 *
 * @see https://spdx.github.io/spdx-spec/v2.3/SPDX-license-expressions/
 */
function spdxExpression(text) {
    const tokens = text.match(/[()]|[^\s()]+/g) ?? [];
    const words = [];
    let depth = 0;
    // What may come next: a licence or an opening bracket, or else what joins or closes.
    let wantsLicense = true;
    for (let at = 0; at < tokens.length; at += 1) {
        const token = tokens[at] ?? '';
        const joint = /^(?:and|or)$/i.test(token);
        if (wantsLicense && token === '(')
            depth += 1;
        else if (wantsLicense) {
            const license = licenseWord(token);
            if (license === undefined)
                return undefined;
            words.push(license);
            wantsLicense = false;
            continue;
        }
        else if (token === ')' && depth > 0)
            depth -= 1;
        else if (joint)
            wantsLicense = true;
        else if (/^with$/i.test(token)) {
            at += 1;
            const exception = EXCEPTIONS.get((tokens[at] ?? '').toLowerCase());
            if (exception === undefined || !isLicense(words.at(-1)))
                return undefined;
            words.push('WITH', exception);
            continue;
        }
        else
            return undefined;
        words.push(joint ? token.toUpperCase() : token);
    }
    if (wantsLicense || depth > 0)
        return undefined;
    return words.join(' ').replace(/\( /g, '(').replace(/ \)/g, ')');
}
function licenseWord(token) {
    const own = /^(?:DocumentRef-[\w.-]+:)?LicenseRef-[\w.-]+$/.test(token) ? token : undefined;
    const [, plain = '', plus = ''] = /^(.*?)(\+?)$/.exec(token) ?? [];
    const id = LICENSES.get(plain.toLowerCase());
    return own ?? LICENSES.get(token.toLowerCase()) ?? (id === undefined ? undefined : id + plus);
}
/** Whether an exception may follow: once, and no bracket. */
function isLicense(word) {
    return word !== undefined && word !== ')' && !EXCEPTIONS.has(word.toLowerCase());
}
//# sourceMappingURL=licenses.js.map

/***/ })

};
