export const id = 615;
export const ids = [615];
export const modules = {

/***/ 3615:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   layerBaseline: () => (/* binding */ layerBaseline)
/* harmony export */ });
/* harmony import */ var _aws_calls_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4799);
/* harmony import */ var _aws_configuration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9264);
/* harmony import */ var _aws_layer_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7967);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9473);
/* harmony import */ var _deployed_package_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9831);





/**
 * The archive of a layer's version. Needs the permission `lambda:GetLayerVersion`, and `lambda:ListLayerVersions`
 * unless the version is named.
 *
 * @throws LambdaZipError `usage` for a name that is none
 */
function layerBaseline(options, ports) {
    const reference = (0,_aws_layer_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseLayerReference */ .S)(options);
    return { read: () => read(reference, ports) };
}
/** @throws LambdaZipError `cancelled`; `usage` without a region */
async function read(reference, ports) {
    const { layerName, name } = reference;
    const { signal } = ports;
    const lambda = await (0,_aws_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .lambdaClient */ .du)(reference.region, 'ask');
    let version;
    let found;
    try {
        version = reference.version ?? (await latestVersion(lambda, layerName, signal));
        if (version === undefined)
            return { kind: 'absent', why: `there is no version of ${(0,_aws_layer_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .layerInWords */ .Q)(name, undefined)}` };
        found = await getVersion(lambda, layerName, version, signal);
    }
    catch (error) {
        if (!(error instanceof _aws_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .AwsError */ .Gy))
            throw error;
        if (error.kind === 'not-found')
            return { kind: 'absent', why: `there is no ${(0,_aws_layer_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .layerInWords */ .Q)(name, version)}` };
        return { kind: 'unavailable', why: error.message };
    }
    const origin = (0,_aws_layer_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .layerInWords */ .Q)(name, version);
    const { CodeSha256: sha256, CodeSize: size, Location: url } = found.Content ?? {};
    const digest = (0,_aws_configuration_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCodeSha256 */ .Qq)(sha256);
    if (digest === undefined)
        return { kind: 'unavailable', why: `${origin}: AWS answers without a CodeSha256` };
    const entries = () => (0,_deployed_package_js__WEBPACK_IMPORTED_MODULE_4__/* .entriesIfReadable */ .s)(origin, () => readEntries(url, size, signal), ports);
    return { kind: 'known', digest, origin, size, entries };
}
/** Of 50 versions each. */
const MOST_PAGES = 1000;
/** Lambda does not promise to list the latest first. @returns undefined when there is none */
async function latestVersion(lambda, layerName, signal) {
    let latest;
    let marker;
    for (let pages = 0; pages < MOST_PAGES; pages += 1) {
        const page = await (0,_aws_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .callAws */ .IY)('lambda:ListLayerVersions', signal, (options) => lambda.listLayerVersions({ LayerName: layerName, Marker: marker }, options));
        // Nobody has checked what the answer holds.
        const listed = page.LayerVersions ?? [];
        if (!Array.isArray(listed)) {
            throw new _aws_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .AwsError */ .Gy('refused', 'lambda:ListLayerVersions: the answer is not understood');
        }
        for (const one of listed) {
            const version = one?.Version;
            if (typeof version === 'number' && version > (latest ?? 0))
                latest = version;
        }
        marker = page.NextMarker;
        if (!marker)
            return latest;
    }
    throw new _aws_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .AwsError */ .Gy('refused', 'lambda:ListLayerVersions: the list of versions has no end');
}
function getVersion(lambda, layerName, version, signal) {
    return (0,_aws_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .callAws */ .IY)('lambda:GetLayerVersion', signal, (options) => lambda.getLayerVersion({ LayerName: layerName, VersionNumber: version }, options));
}
async function readEntries(url, size, signal) {
    if (url === undefined || size === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .LambdaZipError */ .dk('read', 'AWS does not say where the archive is');
    }
    return await (0,_deployed_package_js__WEBPACK_IMPORTED_MODULE_4__/* .readDeployedEntries */ .l)(url, size, signal);
}
//# sourceMappingURL=layer.js.map

/***/ })

};
