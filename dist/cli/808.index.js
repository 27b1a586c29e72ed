export const id = 808;
export const ids = [808];
export const modules = {

/***/ 808:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runBuildAll: () => (/* binding */ runBuildAll)
});

// EXTERNAL MODULE: ./build/build-all.js + 2 modules
var build_all = __webpack_require__(2496);
// EXTERNAL MODULE: ./build/config/functions.js + 2 modules
var config_functions = __webpack_require__(7135);
// EXTERNAL MODULE: ./build/text.js
var build_text = __webpack_require__(977);
;// CONCATENATED MODULE: ./build/many-results.js

/** @param outcomes what each build gave */
function manyResults(outcomes) {
    const results = outcomes.map((outcome) => 'error' in outcome
        ? { ...factsOf(outcome.job), error: outcome.error.message }
        : { ...factsOf(outcome.job), ...outcome.result.results });
    const include = results.flatMap((result) => !('error' in result) && anyChanged(result) ? [rowOf(result)] : []);
    const failed = results.some((result) => 'error' in result);
    return { 'any-changed': include.length > 0 || failed, matrix: { include }, results };
}
/** Whether there is anything to deploy: the code or its layer. */
function anyChanged({ changed, 'layer-changed': layerChanged }) {
    return changed || layerChanged === true;
}
function factsOf({ name, request, configured }) {
    return {
        name,
        source: configured.source,
        output: request.output,
        runtime: request.target.runtime,
        architecture: request.target.architecture,
        'function-name': configured.settings['function-name'] ?? '',
    };
}
function rowOf(result) {
    const { name, source, output, runtime, architecture, changed, reason, sha256 } = result;
    return {
        name,
        source,
        output,
        runtime,
        architecture,
        changed,
        reason,
        sha256,
        'function-name': result['function-name'],
        'zip-path': result['zip-path'],
        'sha256-base64': result['sha256-base64'],
        'layer-zip-path': result['layer-zip-path'],
        'layer-sha256-base64': result['layer-sha256-base64'],
        'layer-changed': result['layer-changed'],
        'layer-reason': result['layer-reason'],
    };
}
/** What came of one function, in a line. */
function outcomeTitle(outcome) {
    const { name } = outcome.job;
    if ('error' in outcome)
        return `${name}: failed`;
    const { size, reason, deployed, ...results } = outcome.result.results;
    const layerSize = results['layer-size'];
    const layer = layerSize === '' ? '' : `; layer: ${(0,build_text/* formatBytes */.z3)(layerSize)}, ${results['layer-reason']}`;
    return `${name}: ${(0,build_text/* formatBytes */.z3)(size)}, ${reason}${deployed ? ', deployed' : ''}${layer}`;
}
/** What came of all, in a line; of the failed ones the names. */
function overviewLine({ results, matrix }) {
    const failed = results.flatMap((result) => ('error' in result ? [(0,build_text/* quoted */.TL)(result.name)] : []));
    const changed = `${matrix.include.length} of ${(0,build_text/* count */.U9)(results.length, 'function')} changed`;
    return failed.length === 0 ? changed : `${changed}, ${failed.length} failed: ${failed.join(', ')}`;
}
//# sourceMappingURL=many-results.js.map
// EXTERNAL MODULE: ./build/cli/context.js
var cli_context = __webpack_require__(9230);
// EXTERNAL MODULE: ./build/cli/package.js + 7 modules
var cli_package = __webpack_require__(153);
// EXTERNAL MODULE: ./build/cli/terminal.js
var terminal = __webpack_require__(8565);
;// CONCATENATED MODULE: ./build/cli/build-all-command.js






/**
 * `lambda-zip build --all`: every function of a config file, and their digests on standard output.
 *
 * @returns whether all were built
 */
async function runBuildAll({ settings: base, json, workers, config, functions }, signal) {
    (0,config_functions/* assertNoPackageSettings */.n$)(base);
    const context = { ...(0,cli_context/* commandLineContext */.B)(), workers };
    const jobs = (0,config_functions/* parseFunctions */.PP)(await (0,config_functions/* readConfig */.Xg)(config, functions), base, (settings) => (0,cli_package/* parsePackage */.C)(settings, context));
    const log = (0,terminal/* terminalLogger */.jl)(process.stderr);
    const outcomes = await (0,build_all/* buildAll */.A)(jobs, { log, signal }, cli_package/* makePackage */.j, outcomeTitle);
    const many = manyResults(outcomes);
    log.phase(overviewLine(many));
    const lines = outcomes.flatMap((outcome) => ('error' in outcome ? [] : outcome.result.lines));
    await (0,terminal/* print */.yy)(json ? `${JSON.stringify(many)}\n` : lines.map((line) => `${line}\n`).join(''));
    return !outcomes.some((outcome) => 'error' in outcome);
}
//# sourceMappingURL=build-all-command.js.map

/***/ })

};
