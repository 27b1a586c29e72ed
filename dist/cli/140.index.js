export const id = 140;
export const ids = [140];
export const modules = {

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
