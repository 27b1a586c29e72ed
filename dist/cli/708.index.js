export const id = 708;
export const ids = [708];
export const modules = {

/***/ 1935:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $A: () => (/* binding */ platformTags),
/* harmony export */   V3: () => (/* binding */ glibcOf),
/* harmony export */   s5: () => (/* binding */ newestRelease),
/* harmony export */   wp: () => (/* binding */ markerEnvironment)
/* harmony export */ });
/* harmony import */ var _lambda_runtimes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8081);
/** Describes the Lambda runtimes as platforms, for installers. */

/**
 * The exact Python whose environment markers see, for each runtime. AWS moves its own forward without notice; what a
 * marker decides must not move with it, so it is a release that all current images are at or past.
 */
const PYTHON_RELEASES = {
    'python3.8': '3.8.20',
    'python3.9': '3.9.21',
    'python3.10': '3.10.16',
    'python3.11': '3.11.11',
    'python3.12': '3.12.8',
    'python3.13': '3.13.1',
    'python3.14': '3.14.0',
};
/**
 * The release that `Requires-Python` is compared with, on every engine: later than any there will be. AWS moves a runtime to
 * new releases by itself, so a package that asks for one of them can run; a container makes sure that its own is one.
 */
function newestRelease(runtime) {
    return `${(0,_lambda_runtimes_js__WEBPACK_IMPORTED_MODULE_0__/* .runtimeFacts */ .M4)(runtime).python}.99`;
}
/** The oldest glibc that manylinux tags know, by processor (PEP 600; PEP 513 for x86_64). */
const OLDEST_GLIBC = { x86_64: 5, arm64: 17 };
/** Older names of manylinux tags, by minor version of glibc (PEP 600). */
const LEGACY_TAGS = {
    17: 'manylinux2014',
    12: 'manylinux2010',
    5: 'manylinux1',
};
/** The glibc of a runtime, major and minor version. */
function glibcOf(runtime) {
    const [major = 0, minor = 0] = (0,_lambda_runtimes_js__WEBPACK_IMPORTED_MODULE_0__/* .runtimeFacts */ .M4)(runtime).glibc.split('.').map(Number);
    return [major, minor];
}
/** The platform tags of wheels that load on the target, in the order in which an installer there would prefer them. */
function platformTags({ runtime, architecture }) {
    const machine = (0,_lambda_runtimes_js__WEBPACK_IMPORTED_MODULE_0__/* .machineName */ .Fm)(architecture);
    const [major, newest] = glibcOf(runtime);
    const tags = [];
    for (let minor = newest; minor >= OLDEST_GLIBC[architecture]; minor -= 1) {
        tags.push(`manylinux_${major}_${minor}_${machine}`);
        const legacy = LEGACY_TAGS[minor];
        if (legacy !== undefined)
            tags.push(`${legacy}_${machine}`);
    }
    return [...tags, `linux_${machine}`];
}
/** The environment that markers see on the target (PEP 508, "Environment Markers"). */
function markerEnvironment({ runtime, architecture }) {
    const release = PYTHON_RELEASES[runtime] ?? `${(0,_lambda_runtimes_js__WEBPACK_IMPORTED_MODULE_0__/* .runtimeFacts */ .M4)(runtime).python}.0`;
    return {
        implementation_name: 'cpython',
        implementation_version: release,
        os_name: 'posix',
        platform_machine: (0,_lambda_runtimes_js__WEBPACK_IMPORTED_MODULE_0__/* .machineName */ .Fm)(architecture),
        platform_python_implementation: 'CPython',
        // The kernel's release, which differs from host to host. A version anyway, because pip 25.1 fails to compare other texts.
        platform_release: '0',
        platform_system: 'Linux',
        platform_version: '0',
        python_full_version: release,
        python_version: (0,_lambda_runtimes_js__WEBPACK_IMPORTED_MODULE_0__/* .runtimeFacts */ .M4)(runtime).python,
        sys_platform: 'linux',
    };
}
//# sourceMappingURL=target-platform.js.map

/***/ }),

/***/ 6708:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sbomText: () => (/* binding */ sbomText)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/dependencies/target-platform.js
var target_platform = __webpack_require__(1935);
// EXTERNAL MODULE: ./build/entries/tree.js
var tree = __webpack_require__(75);
// EXTERNAL MODULE: ./build/util/digest.js
var digest = __webpack_require__(1645);
// EXTERNAL MODULE: ./build/util/version.js
var version = __webpack_require__(6777);
;// CONCATENATED MODULE: ./build/sbom/cyclonedx.js
/**
 * What bills of materials of this product have in common: that of a package, and that of the product itself, which
 * scripts/sbom.mjs writes.
 *
 * @see https://cyclonedx.org/docs/1.6/json/
 */
/** How every document begins. There is no time in it, so that the same content gives the same document. */
const DOCUMENT_HEAD = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
};
/**
 * A package URL. https://github.com/package-url/purl-spec
 *
 * @param type such as `npm`
 * @param name with its namespace, if it has one, before a slash
 * @param version undefined where it is not known
 */
function packageUrl(type, name, version, qualifiers = {}) {
    const path = name.split('/').map(encoded).join('/');
    const asked = Object.entries(qualifiers).map(([key, value]) => `${key}=${encoded(value)}`);
    const query = asked.length === 0 ? '' : `?${asked.join('&')}`;
    return `pkg:${type}/${path}${version === undefined ? '' : `@${encoded(version)}`}${query}`;
}
/** Half of a character, which JSON can have and UTF-8 cannot, is what a decoder makes of it. */
function encoded(text) {
    return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));
}
/** A document as a file has it. */
function documentText(document) {
    return `${JSON.stringify(document, undefined, 2)}\n`;
}
//# sourceMappingURL=cyclonedx.js.map
// EXTERNAL MODULE: ./build/dependencies/requirements/markers.js
var markers = __webpack_require__(2986);
;// CONCATENATED MODULE: ./build/dependencies/requirements/marker-values.js
/** Whether markers hold on a platform that is known. */

/**
 * Whether a marker holds, or may: what asks for an extra, or is compared in a way that is not known here, may.
 *
 * @param values of the platform, by the variables of markers
 */
function mayHold(marker, values) {
    const parsed = marker === undefined ? undefined : (0,markers/* parseMarker */.gY)(marker);
    if (parsed === undefined)
        return true;
    const known = ({ kind, value }) => kind === 'text' ? value : values[FORMER_NAMES[value] ?? value];
    const left = (0,markers/* simplified */.Nx)(parsed, (one) => {
        const [a, b] = [known(one.left), known(one.right)];
        return a === undefined || b === undefined ? undefined : compared(a, one.operator, b);
    });
    return left !== false;
}
/** The names that old releases of setuptools wrote. */
const FORMER_NAMES = {
    'os.name': 'os_name',
    'sys.platform': 'sys_platform',
    'platform.machine': 'platform_machine',
    'platform.python_implementation': 'platform_python_implementation',
    python_implementation: 'platform_python_implementation',
};
/** Versions are compared as such, other texts as texts; undefined for what neither decides. */
function compared(left, operator, right) {
    if (operator === 'in')
        return right.includes(left);
    if (operator === 'not in')
        return !right.includes(left);
    const isPrefix = right.endsWith('.*');
    const [one, other] = [partsOf(left), partsOf(isPrefix ? right.slice(0, -2) : right)];
    if (one === undefined || other === undefined) {
        if (operator === '==' || operator === '===')
            return left === right;
        return operator === '!=' ? left !== right : undefined;
    }
    const order = orderOf(isPrefix ? one.slice(0, other.length) : one, other);
    switch (operator) {
        case '==':
        case '===':
            return order === 0;
        case '!=':
            return order !== 0;
        case '<':
            return order < 0;
        case '<=':
            return order <= 0;
        case '>':
            return order > 0;
        case '>=':
            return order >= 0;
        default:
            // ~=, the compatible release: not older, and the same but for the last part.
            return order >= 0 && orderOf(one.slice(0, other.length - 1), other.slice(0, -1)) === 0;
    }
}
/** The numbers of a final release; undefined for anything else. */
function partsOf(version) {
    return /^\d{1,9}(?:\.\d{1,9}){0,9}$/.test(version) ? version.split('.').map(Number) : undefined;
}
/** Missing parts count as 0. */
function orderOf(one, other) {
    for (let at = 0; at < Math.max(one.length, other.length); at += 1) {
        const difference = (one[at] ?? 0) - (other[at] ?? 0);
        if (difference !== 0)
            return difference;
    }
    return 0;
}
//# sourceMappingURL=marker-values.js.map
;// CONCATENATED MODULE: ./build/sbom/graph.js
/** Which package of a bill of materials needs which. */



/**
 * The graph. A package of which nothing is known stays out, which is how CycloneDX has it. Each archive comes first: its
 * code may use every package in it, so that it needs those that no other one needs.
 *
 * @param archives their names, in the order in which Lambda looks into them
 * @param root the reference of the package itself
 */
function dependenciesOf(root, archives, nodes, surroundings) {
    const find = finder(archives, nodes, surroundings);
    const edges = new Map();
    for (const node of nodes) {
        const { needs } = node.component;
        if (needs === undefined)
            continue;
        const found = needs
            .filter(({ marker }) => mayHold(marker, surroundings.markers))
            .flatMap(({ name }) => find(node, name)?.ref ?? [])
            .filter((ref) => ref !== node.ref);
        edges.set(node.ref, [...new Set(found)].sort(tree/* comparePaths */.cD));
    }
    const tops = topsOf(nodes.map(({ ref }) => ref), edges);
    return [
        dependency(root, archives),
        ...archives.map((archive) => {
            const own = nodes.filter((node) => node.archive === archive && tops.has(node.ref));
            return dependency(archive, own.map(({ ref }) => ref));
        }),
        ...[...edges].map(([ref, dependsOn]) => dependency(ref, dependsOn)),
    ];
}
function dependency(ref, dependsOn) {
    return dependsOn.length === 0 ? { ref } : { ref, dependsOn };
}
/** What nothing else needs; of packages that need each other in a circle, the first. */
function topsOf(refs, edges) {
    const needed = new Set([...edges.values()].flat());
    const tops = new Set(refs.filter((ref) => !needed.has(ref)));
    const reached = new Set();
    const reach = (from) => {
        for (const open = [from]; open.length > 0;) {
            const ref = open.pop() ?? '';
            if (reached.has(ref))
                continue;
            reached.add(ref);
            open.push(...(edges.get(ref) ?? []));
        }
    };
    for (const ref of tops)
        reach(ref);
    for (const ref of refs) {
        if (!reached.has(ref))
            tops.add(ref);
        reach(ref);
    }
    return tops;
}
function finder(archives, nodes, { links }) {
    const byFolder = new Map(nodes.map((node) => [`${node.archive}\0${node.component.folder}`, node]));
    const byName = new Map();
    const keyOf = (archive, type, scope, name) => [archive, type, scope, name.toLowerCase()].join('\0');
    for (const node of nodes) {
        const { type, scope, name } = node.component;
        const key = keyOf(node.archive, type, scope, name);
        if (!byName.has(key))
            byName.set(key, node);
    }
    const inFolder = (archive, parent, name) => {
        const path = `${parent}node_modules/${name}`;
        return byFolder.get(`${archive}\0${links.get(archive)?.get(path) ?? path}/`);
    };
    return ({ archive, component: { type, scope } }, name) => {
        // Its own archive, as it lies there; then where Lambda looks for modules in all archives.
        if (type === 'npm') {
            for (const parent of parentsOf(scope)) {
                const found = inFolder(archive, parent, name);
                if (found !== undefined)
                    return found;
            }
            for (const other of archives)
                for (const parent of NODE_ROOTS) {
                    const found = inFolder(other, parent, name);
                    if (found !== undefined)
                        return found;
                }
            return undefined;
        }
        const own = byName.get(keyOf(archive, type, scope, name));
        if (own !== undefined || type !== 'pypi')
            return own;
        const places = archives.flatMap((other) => PYTHON_ROOTS.map((root) => keyOf(other, type, root, name)));
        return places.map((key) => byName.get(key)).find((node) => node !== undefined);
    };
}
/** Where Lambda has Node.js and Python look, in a function and in a layer. */
const NODE_ROOTS = ['', 'nodejs/'];
const PYTHON_ROOTS = ['', 'python/'];
/**
 * The folders that Node.js looks for `node_modules` in, from a module on upwards.
 *
 * @see https://nodejs.org/api/modules.html#loading-from-node_modules-folders
 */
function* parentsOf(folder) {
    for (let path = folder.replace(/\/$/, ''); path !== '.'; path = external_node_path_.posix.dirname(path))
        if (external_node_path_.posix.basename(path) !== 'node_modules')
            yield `${path}/`;
    yield '';
}
//# sourceMappingURL=graph.js.map
// EXTERNAL MODULE: ./build/sbom/licenses.js + 1 modules
var sbom_licenses = __webpack_require__(9334);
;// CONCATENATED MODULE: ./build/sbom/package-sbom.js
/** The bill of materials of a package: docs/sbom.md says what stands in it. */








/**
 * The document: the same for the same archives, whenever and wherever it is made.
 *
 * @param name of the package
 */
function sbomText(name, target, archives) {
    const nodes = archives
        .flatMap(({ kind, components }) => components.map((component) => ({ ref: refOf(component, kind), archive: kind, component })))
        .sort((one, other) => (0,tree/* comparePaths */.cD)(one.ref, other.ref));
    const kinds = archives.map(({ kind }) => kind);
    const content = {
        version: 1,
        metadata: {
            tools: { components: [{ type: 'application', name: 'reproducible-lambda-zip', version: version/* VERSION */.x }] },
            component: {
                type: 'application',
                'bom-ref': ROOT,
                name,
                version: archives[0]?.sha256,
                properties: propertiesOf({ runtime: target.runtime, architecture: target.architecture }),
                components: archives.map(archiveOf),
            },
        },
        components: nodes.map(componentOf),
        dependencies: dependenciesOf(ROOT, kinds, nodes, {
            links: new Map(archives.map(({ kind, links }) => [kind, links])),
            markers: (0,target_platform/* markerEnvironment */.wp)(target),
        }),
    };
    const serialNumber = `urn:uuid:${uuidOf(JSON.stringify(content))}`;
    return documentText({ ...DOCUMENT_HEAD, serialNumber, ...content });
}
const ROOT = 'package';
function archiveOf({ kind, output, sha256, contentSha256 }) {
    return {
        type: 'file',
        'bom-ref': kind,
        name: (0,external_node_path_.basename)(output),
        hashes: [{ alg: 'SHA-256', content: sha256 }],
        properties: propertiesOf({ 'content-sha256': contentSha256 }),
    };
}
function refOf({ type, path, name }, archive) {
    return `${archive}:${type}:${path}:${name}`;
}
function componentOf({ ref, archive, component }) {
    const { type, name, version, path, hash, qualifiers } = component;
    const licenses = (0,sbom_licenses/* licensesOf */.W)(component.licenses);
    const [, namespace, own = name] = GROUPED.has(type) ? (/^([^/]+)\/(.+)$/.exec(name) ?? []) : [];
    return {
        type: 'library',
        'bom-ref': ref,
        ...(namespace !== undefined && { group: namespace }),
        name: own,
        ...(version !== undefined && { version }),
        ...(hash && { hashes: [{ alg: 'SHA-256', content: hash.sha256 }] }),
        ...(licenses.length > 0 && { licenses }),
        purl: packageUrl(type, name, version, qualifiers),
        properties: propertiesOf({ archive, path, ...(hash && { 'sha256-of': hash.of }) }),
    };
}
/** Where what stands before the slash is a name of its own. */
const GROUPED = new Set(['npm', 'composer', 'maven']);
/** Names of properties are led by whose they are: https://github.com/CycloneDX/cyclonedx-property-taxonomy */
function propertiesOf(values) {
    return Object.entries(values).map(([name, value]) => ({ name: `lambda-zip:${name}`, value }));
}
/** A UUID made of a text, of the version that leaves it to its maker how (RFC 9562, 5.8). */
function uuidOf(text) {
    const hex = (0,digest/* sha256Of */.B)(text);
    const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0b0011) | 0b1000).toString(16);
    return [
        hex.slice(0, 8),
        hex.slice(8, 12),
        `8${hex.slice(13, 16)}`,
        `${variant}${hex.slice(17, 20)}`,
        hex.slice(20, 32),
    ].join('-');
}
//# sourceMappingURL=package-sbom.js.map

/***/ })

};
