export const id = 140;
export const ids = [140];
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

/***/ })

};
