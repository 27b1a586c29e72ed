export const id = 495;
export const ids = [495];
export const modules = {

/***/ 6495:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sbomText: () => (/* binding */ sbomText)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
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
;// CONCATENATED MODULE: ./build/sbom/package-sbom.js
/** The bill of materials of a package: docs/sbom.md says what stands in it. */





/**
 * The document: the same for the same archives, whenever and wherever it is made.
 *
 * @param name of the package
 */
function sbomText(name, target, archives) {
    const components = archives
        .flatMap((archive) => archive.components.map((one) => componentOf(one, archive.kind)))
        .sort((one, other) => (0,tree/* comparePaths */.cD)(one['bom-ref'], other['bom-ref']));
    const content = {
        version: 1,
        metadata: {
            tools: { components: [{ type: 'application', name: 'reproducible-lambda-zip', version: version/* VERSION */.x }] },
            component: {
                type: 'application',
                'bom-ref': 'package',
                name,
                properties: propertiesOf({ runtime: target.runtime, architecture: target.architecture }),
                components: archives.map(archiveOf),
            },
        },
        components,
    };
    const serialNumber = `urn:uuid:${uuidOf(JSON.stringify(content))}`;
    return documentText({ ...DOCUMENT_HEAD, serialNumber, ...content });
}
function archiveOf({ kind, output, sha256, contentSha256 }) {
    return {
        type: 'file',
        'bom-ref': kind,
        name: (0,external_node_path_.basename)(output),
        hashes: [{ alg: 'SHA-256', content: sha256 }],
        properties: propertiesOf({ 'content-sha256': contentSha256 }),
    };
}
function componentOf({ type, name, version, path, hash, qualifiers }, archive) {
    const [, namespace, own = name] = GROUPED.has(type) ? (/^([^/]+)\/(.+)$/.exec(name) ?? []) : [];
    return {
        type: 'library',
        'bom-ref': `${archive}:${type}:${path}:${name}`,
        ...(namespace !== undefined && { group: namespace }),
        name: own,
        ...(version !== undefined && { version }),
        ...(hash && { hashes: [{ alg: 'SHA-256', content: hash.sha256 }] }),
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
