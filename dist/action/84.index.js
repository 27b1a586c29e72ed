export const id = 84;
export const ids = [84];
export const modules = {

/***/ 3084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   layerBaseline: () => (/* binding */ layerBaseline)
/* harmony export */ });
/* harmony import */ var _aws_calls_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4799);
/* harmony import */ var _aws_configuration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9264);
/* harmony import */ var _aws_function_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(108);
/* harmony import */ var _aws_layer_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7967);
/* harmony import */ var _aws_target_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9641);
/* harmony import */ var _util_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4478);
/* harmony import */ var _deployed_package_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9942);







/**
 * The archive of a layer's version: the one that the function has, the one that is named, or the latest. Needs the permission
 * `lambda:GetLayerVersion`; with a function `lambda:GetFunctionConfiguration`, and `lambda:ListLayerVersions` without function and
 * version.
 *
 * @throws LambdaZipError `usage` for a name that is none
 */
function layerBaseline(options, ports) {
    const reference = (0,_aws_layer_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .parseLayerReference */ .S)(options);
    const user = options.user && (0,_aws_function_reference_js__WEBPACK_IMPORTED_MODULE_2__.parseFunctionReference)(options.user);
    return { read: () => read(reference, user, ports) };
}
/** @throws LambdaZipError `cancelled`; `usage` without a region */
async function read(reference, user, ports) {
    const { layerName, name } = reference;
    const { signal } = ports;
    const lambda = await (0,_aws_calls_js__WEBPACK_IMPORTED_MODULE_0__.lambdaClient)(reference.region, 'ask');
    let version;
    let found;
    try {
        if (user !== undefined) {
            const attached = await attachedVersion(reference, user, signal);
            if (typeof attached !== 'number')
                return attached;
            version = attached;
        }
        else
            version = reference.version ?? (await latestVersion(lambda, layerName, signal));
        if (version === undefined)
            return { kind: 'absent', why: `${(0,_aws_layer_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .describeLayer */ .$)(name, undefined)} has no version` };
        found = await getVersion(lambda, layerName, version, signal);
    }
    catch (error) {
        if (!(error instanceof _aws_calls_js__WEBPACK_IMPORTED_MODULE_0__.AwsError))
            throw error;
        if (error.kind === 'not-found')
            return { kind: 'absent', why: `${(0,_aws_layer_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .describeLayer */ .$)(name, version)} does not exist` };
        return { kind: 'unavailable', why: error.message };
    }
    const origin = (0,_aws_layer_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .describeLayer */ .$)(name, version);
    const { CodeSha256: sha256, CodeSize: size, Location: url } = found.Content ?? {};
    const digest = (0,_aws_configuration_js__WEBPACK_IMPORTED_MODULE_1__.parseCodeSha256)(sha256);
    if (digest === undefined)
        return { kind: 'unavailable', why: `${origin}: AWS answers without a CodeSha256` };
    const entries = () => (0,_deployed_package_js__WEBPACK_IMPORTED_MODULE_6__/* .entriesIfReadable */ .s)(origin, () => readEntries(url, size, signal), ports);
    const target = {
        runtimes: (0,_aws_target_js__WEBPACK_IMPORTED_MODULE_4__/* .namesIn */ .w)(found.CompatibleRuntimes),
        architectures: (0,_aws_target_js__WEBPACK_IMPORTED_MODULE_4__/* .namesIn */ .w)(found.CompatibleArchitectures),
    };
    return { kind: 'known', digest, origin, size, target, entries };
}
/** The version that a function has. A layer that was published and not attached is not deployed. */
async function attachedVersion(layer, user, signal) {
    const where = (0,_aws_function_reference_js__WEBPACK_IMPORTED_MODULE_2__.describeReference)(user);
    let configuration;
    try {
        configuration = await (0,_aws_configuration_js__WEBPACK_IMPORTED_MODULE_1__.getConfiguration)(await (0,_aws_calls_js__WEBPACK_IMPORTED_MODULE_0__.lambdaClient)(user.region, 'ask'), user, signal);
    }
    catch (error) {
        if (!(error instanceof _aws_calls_js__WEBPACK_IMPORTED_MODULE_0__.AwsError && error.kind === 'not-found'))
            throw error;
        return { kind: 'absent', why: `${where} does not exist` };
    }
    const unsettled = (0,_aws_configuration_js__WEBPACK_IMPORTED_MODULE_1__.unsettledReason)(configuration);
    if (unsettled !== undefined)
        return { kind: 'unavailable', why: `${where}: ${unsettled}` };
    const attached = (configuration.Layers ?? []).map(({ Arn: arn = '' }) => LAYER_VERSION_ARN.exec(arn)?.groups);
    const own = attached.find((one) => [one?.['name'], one?.['layerName']].includes(layer.layerName));
    const version = Number(own?.['version']);
    if (!(version > 0))
        return { kind: 'absent', why: `${where} has no ${(0,_aws_layer_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .describeLayer */ .$)(layer.name, undefined)}` };
    if (layer.version !== undefined && layer.version !== version) {
        return {
            kind: 'unavailable',
            why: `${where} has ${(0,_aws_layer_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .describeLayer */ .$)(layer.name, version)}, not ${(0,_aws_layer_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .describeLayer */ .$)(layer.name, layer.version)}`,
        };
    }
    return version;
}
/** The form of `Layers` in a function's configuration. */
const LAYER_VERSION_ARN = /^(?<layerName>arn:.*:layer:(?<name>[^:]+)):(?<version>\d+)$/;
/** Of 50 versions each. */
const MAX_PAGES = 1000;
/** Lambda does not promise to list the latest first. @returns undefined when there is none */
async function latestVersion(lambda, layerName, signal) {
    let latest;
    let marker;
    for (let pages = 0; pages < MAX_PAGES; pages += 1) {
        const page = await (0,_aws_calls_js__WEBPACK_IMPORTED_MODULE_0__.callAws)('lambda:ListLayerVersions', signal, (options) => lambda.listLayerVersions({ LayerName: layerName, Marker: marker }, options));
        // The SDK does not check the answer.
        const listed = page.LayerVersions ?? [];
        if (!Array.isArray(listed)) {
            throw new _aws_calls_js__WEBPACK_IMPORTED_MODULE_0__.AwsError('refused', 'lambda:ListLayerVersions: the answer cannot be parsed');
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
    throw new _aws_calls_js__WEBPACK_IMPORTED_MODULE_0__.AwsError('refused', 'lambda:ListLayerVersions: the list of versions never ends');
}
function getVersion(lambda, layerName, version, signal) {
    return (0,_aws_calls_js__WEBPACK_IMPORTED_MODULE_0__.callAws)('lambda:GetLayerVersion', signal, (options) => lambda.getLayerVersion({ LayerName: layerName, VersionNumber: version }, options));
}
async function readEntries(url, size, signal) {
    if (url === undefined || size === undefined) {
        throw new _util_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .LambdaZipError */ .dk('read', 'AWS gives no download address for the archive');
    }
    return await (0,_deployed_package_js__WEBPACK_IMPORTED_MODULE_6__/* .readDeployedEntries */ .l)(url, size, signal);
}
//# sourceMappingURL=layer.js.map

/***/ })

};
