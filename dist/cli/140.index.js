export const id = 140;
export const ids = [140];
export const modules = {

/***/ 2140:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  componentsOf: () => (/* binding */ componentsOf)
});

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
;// CONCATENATED MODULE: ./build/sbom/ecosystems.js
/** What package managers leave in a tree that says which packages are there: one rule for each kind of file. */

const ECOSYSTEMS = [
    {
        // The package's own folder, however deep: pnpm's lie in its store.
        path: /(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/@.][^/]*\/package\.json$/,
        packages: (path, text) => {
            const { name, version } = objectIn(text);
            const folder = folderOf(path);
            const own = /(?:@[^/]+\/)?[^/]+(?=\/$)/.exec(folder)?.[0] ?? '';
            return [{ type: 'npm', name: textIn(name) ?? own, version: textIn(version), folder }];
        },
    },
    {
        path: /(?:^|\/)[^/]+\.dist-info\/METADATA$/,
        packages: (_, text) => {
            const name = headerIn(text, 'Name');
            if (name === undefined)
                return [];
            // Which of the files beside it are its own, only RECORD would say.
            const version = headerIn(text, 'Version');
            return [{ type: 'pypi', name: (0,compare_packages/* normalisedPackageName */.u5)(name), version, folder: undefined }];
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
            return [{ type: 'gem', name, version, folder, qualifiers }];
        },
    },
    {
        path: /(?:^|\/)composer\/installed\.json$/,
        packages: (path, text) => listIn(objectIn(text)['packages']).flatMap((item) => {
            const { name, version } = isObject(item) ? item : {};
            const own = textIn(name);
            if (own === undefined)
                return [];
            const folder = path.replace(/composer\/installed\.json$/, `${own}/`);
            return [{ type: 'composer', name: own, version: textIn(version), folder }];
        }),
    },
    {
        path: /\.deps\.json$/,
        packages: (_, text) => Object.entries(mappingIn(objectIn(text)['libraries'])).flatMap(([key, library]) => {
            const [name = '', version] = key.split('/');
            const isPackage = isObject(library) && library['type'] === 'package';
            return isPackage && name !== '' ? [{ type: 'nuget', name, version, folder: undefined }] : [];
        }),
    },
    {
        path: /(?:^|\/)META-INF\/maven\/[^/]+\/[^/]+\/pom\.properties$/,
        packages: (_, text) => {
            const [group, artifact, version] = ['groupId', 'artifactId', 'version'].map((key) => textIn(new RegExp(`^${key}[ \\t]*[=:](.*)$`, 'm').exec(text)?.[1]?.trim()));
            if (group === undefined || artifact === undefined)
                return [];
            return [{ type: 'maven', name: `${group}/${artifact}`, version, folder: undefined }];
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
function folderOf(path) {
    return path.slice(0, path.lastIndexOf('/') + 1);
}
function headerIn(text, name) {
    const [head = ''] = text.split(/\r?\n\r?\n/, 1);
    return textIn(new RegExp(`^${name}[ \\t]*:(.*)$`, 'im').exec(head)?.[1]?.trim());
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
async function componentsOf(archive, signal) {
    const { packages, prefix, entries } = archive;
    const told = [];
    for await (const [source, text] of tellingFiles(archive, signal))
        for (const one of packagesIn(source, text))
            told.push({ ...one, source });
    const folders = new Set(told.map(({ folder }) => folder).filter((folder) => folder !== undefined));
    const files = filesByFolder(entries, folders);
    return [
        ...packages.map(({ name, version, sha256 }) => {
            return { type: 'pypi', name, version, path: prefix, hash: { of: 'wheel', sha256 } };
        }),
        ...told
            .filter((one) => !isOfWheel(one, archive))
            .map(({ folder, source, ...one }) => {
            const own = folder === undefined ? undefined : files.get(folder);
            const hash = own && { of: 'files', sha256: (0,manifest/* contentDigest */.eZ)((0,manifest/* manifestText */.$2)(own)) };
            return { ...one, path: folder ?? source, hash };
        }),
    ];
}
/** Whether it is told by the metadata of a wheel that was packed: that is listed as such. */
function isOfWheel({ type, name, version, source }, { packages, prefix }) {
    const place = source.startsWith(prefix) ? source.slice(prefix.length).split('/') : [];
    const isInstalled = type === 'pypi' && place.length === 2;
    return isInstalled && packages.some((one) => one.name === name && one.version === version);
}
async function* tellingFiles({ file, name }, signal) {
    const source = await (0,byte_source/* openFileSource */.S)(file, name);
    try {
        for (const record of await (0,reader/* readRecords */.T3)(source)) {
            const { path, mode, size } = record;
            if (mode === 'symlink' || size > MAX_BYTES || !tellsOfPackages(path))
                continue;
            (0,ports/* throwIfCancelled */.dZ)(signal);
            yield [path, (await (0,reader/* readContent */.c_)(source, record)).toString('utf8')];
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
