export const id = 522;
export const ids = [522];
export const modules = {

/***/ 1522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lambdaBaseline: () => (/* binding */ lambdaBaseline)
/* harmony export */ });
/* harmony import */ var _aws_calls_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4799);
/* harmony import */ var _aws_configuration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9264);
/* harmony import */ var _aws_function_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(108);
/* harmony import */ var _aws_target_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9641);
/* harmony import */ var _util_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4478);
/* harmony import */ var _util_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3506);
/* harmony import */ var _deployed_package_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9942);







/**
 * The package of a function, or of one of its versions or aliases. Needs the permission
 * `lambda:GetFunctionConfiguration`, for an alias `lambda:GetAlias`, and `lambda:GetFunction` for the entries.
 *
 * @throws LambdaZipError `usage` for a name that is none
 */
function lambdaBaseline(options, ports) {
    const reference = (0,_aws_function_reference_js__WEBPACK_IMPORTED_MODULE_2__.parseFunctionReference)(options);
    return { read: () => read(reference, ports) };
}
/** @throws LambdaZipError `cancelled`; `usage` without a region, or for a function that is no ZIP package */
async function read(reference, ports) {
    const { signal } = ports;
    const lambda = await (0,_aws_calls_js__WEBPACK_IMPORTED_MODULE_0__.lambdaClient)(reference.region, 'ask');
    let configuration;
    try {
        configuration = await (0,_aws_configuration_js__WEBPACK_IMPORTED_MODULE_1__.getConfiguration)(lambda, reference, signal);
    }
    catch (error) {
        if (!(error instanceof _aws_calls_js__WEBPACK_IMPORTED_MODULE_0__.AwsError))
            throw error;
        if (error.kind === 'not-found')
            return { kind: 'absent', why: await whatIsMissing(lambda, reference, signal) };
        return { kind: 'unavailable', why: error.message };
    }
    if (configuration.PackageType === 'Image')
        throw (0,_aws_configuration_js__WEBPACK_IMPORTED_MODULE_1__.imageError)(reference);
    const origin = (0,_aws_function_reference_js__WEBPACK_IMPORTED_MODULE_2__.describeReference)(reference);
    const unsettled = (0,_aws_configuration_js__WEBPACK_IMPORTED_MODULE_1__.unsettledReason)(configuration);
    if (unsettled !== undefined)
        return { kind: 'unavailable', why: `${origin}: ${unsettled}` };
    const split = await whySplit(lambda, reference, configuration, signal);
    if (split !== undefined)
        return { kind: 'unavailable', why: `${origin}: ${split}` };
    const digest = (0,_aws_configuration_js__WEBPACK_IMPORTED_MODULE_1__.parseCodeSha256)(configuration.CodeSha256);
    if (digest === undefined)
        return { kind: 'unavailable', why: `${origin}: AWS answers without a CodeSha256` };
    return {
        kind: 'known',
        digest,
        origin,
        size: configuration.CodeSize,
        target: (0,_aws_target_js__WEBPACK_IMPORTED_MODULE_3__.targetOfFunction)(configuration),
        entries: () => (0,_deployed_package_js__WEBPACK_IMPORTED_MODULE_6__/* .entriesIfReadable */ .s)(origin, () => readEntries(lambda, reference, digest, signal), ports),
    };
}
/** Why an alias does not lead all traffic to the package that was found; undefined when it does, or when there is none. */
async function whySplit(lambda, reference, { Version: version }, signal) {
    const { qualifier } = reference;
    if (qualifier === undefined || !(0,_aws_function_reference_js__WEBPACK_IMPORTED_MODULE_2__.isAlias)(qualifier))
        return undefined;
    try {
        const alias = await (0,_aws_configuration_js__WEBPACK_IMPORTED_MODULE_1__.getAlias)(lambda, reference, qualifier, signal);
        if ((0,_aws_configuration_js__WEBPACK_IMPORTED_MODULE_1__.splitsTraffic)(alias))
            return 'it splits its traffic between versions';
        return alias.FunctionVersion === version ? undefined : 'it was moved to another version in the meantime';
    }
    catch (error) {
        if (!(error instanceof _aws_calls_js__WEBPACK_IMPORTED_MODULE_0__.AwsError))
            throw error;
        return `cannot tell whether it splits its traffic: ${error.message}`;
    }
}
async function whatIsMissing(lambda, reference, signal) {
    const { functionName, name, qualifier } = reference;
    const noFunction = `function ${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_5__/* .quoted */ .TL)(name)} does not exist`;
    if (qualifier === undefined)
        return noFunction;
    try {
        await (0,_aws_configuration_js__WEBPACK_IMPORTED_MODULE_1__.getConfiguration)(lambda, { functionName, qualifier: undefined }, signal);
        return `function ${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_5__/* .quoted */ .TL)(name)} has no ${(0,_aws_function_reference_js__WEBPACK_IMPORTED_MODULE_2__.describeQualifier)(qualifier)}`;
    }
    catch (error) {
        if (!(error instanceof _aws_calls_js__WEBPACK_IMPORTED_MODULE_0__.AwsError))
            throw error;
        if (error.kind === 'not-found')
            return noFunction;
        return `${noFunction}, or it has no ${(0,_aws_function_reference_js__WEBPACK_IMPORTED_MODULE_2__.describeQualifier)(qualifier)}`;
    }
}
async function readEntries(lambda, { functionName, qualifier }, digest, signal) {
    const { Code: code, Configuration: configuration } = await (0,_aws_calls_js__WEBPACK_IMPORTED_MODULE_0__.callAws)('lambda:GetFunction', signal, (options) => lambda.getFunction({ FunctionName: functionName, Qualifier: qualifier }, options));
    if (configuration?.CodeSha256 !== digest.base64) {
        throw new _util_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .LambdaZipError */ .dk('read', 'another package was deployed in the meantime');
    }
    if (code?.Location === undefined || configuration.CodeSize === undefined) {
        throw new _util_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .LambdaZipError */ .dk('read', 'AWS gives no download address for the package');
    }
    return await (0,_deployed_package_js__WEBPACK_IMPORTED_MODULE_6__/* .readDeployedEntries */ .l)(code.Location, configuration.CodeSize, signal);
}
//# sourceMappingURL=lambda.js.map

/***/ })

};
