export const id = 100;
export const ids = [100];
export const modules = {

/***/ 9289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runBuildAll: () => (/* binding */ runBuildAll)
});

// EXTERNAL MODULE: ./build/build/build.js + 7 modules
var build = __webpack_require__(390);
// EXTERNAL MODULE: ./build/build/many.js + 1 modules
var build_many = __webpack_require__(2568);
// EXTERNAL MODULE: ./build/jobs/package.js + 4 modules
var jobs_package = __webpack_require__(4627);
// EXTERNAL MODULE: ./build/results/many.js
var results_many = __webpack_require__(4642);
// EXTERNAL MODULE: ./build/util/concurrency.js
var concurrency = __webpack_require__(6734);
// EXTERNAL MODULE: ./build/util/errors.js
var errors = __webpack_require__(4478);
// EXTERNAL MODULE: ./build/util/ports.js
var ports = __webpack_require__(2701);
// EXTERNAL MODULE: ./build/util/text.js
var util_text = __webpack_require__(3506);
// EXTERNAL MODULE: ./build/settings/target.js
var target = __webpack_require__(9487);
// EXTERNAL MODULE: ./build/settings/config-file/command.js
var command = __webpack_require__(4581);
;// CONCATENATED MODULE: ./build/settings/config-file/resolve.js






/** Requests to AWS at the same time: AWS throttles hundreds of them. */
const MAX_AT_ONCE = 4;
/**
 * As `resolveTargets`, for every function to build. If one fails, the error becomes its `problem`, and the others are still built.
 *
 * @throws LambdaZipError `cancelled`
 */
async function resolveFunctions(jobs, parse, ports) {
    const ends = await (0,concurrency/* mapSettled */.A)(jobs, MAX_AT_ONCE, (job) => settle(job, parse, ports));
    return ends.map((end) => {
        if (end.status === 'rejected')
            throw end.reason;
        return end.value;
    });
}
async function settle(job, parse, { log, signal }) {
    if (!job.wanted)
        return job;
    const info = (message) => log.info(`${(0,util_text/* printable */.g$)(job.name)}: ${message}`);
    try {
        const destinations = await (0,target/* resolveTargets */.h)(job.destinations, (given, settings) => {
            const parsed = parse(settings, job.configured.kind);
            return { ...given, ...parsed, settings, request: (0,command/* withCommand */.U)(parsed.request, job.configured) };
        }, { log: { ...ports/* SILENT_LOGGER */.By, info }, signal });
        return { ...job, destinations, request: destinations[0]?.request ?? job.request };
    }
    catch (error) {
        const problem = job.configured.located(error);
        if (!(problem instanceof errors/* LambdaZipError */.dk) || problem.code === 'cancelled')
            throw problem;
        return { ...job, problem };
    }
}
//# sourceMappingURL=resolve.js.map
// EXTERNAL MODULE: ./build/settings/values.js
var settings_values = __webpack_require__(9416);
// EXTERNAL MODULE: ./build/cli/configured.js
var configured = __webpack_require__(8341);
// EXTERNAL MODULE: ./build/cli/context.js
var cli_context = __webpack_require__(9230);
// EXTERNAL MODULE: ./build/cli/input.js
var cli_input = __webpack_require__(8545);
// EXTERNAL MODULE: ./build/cli/printed.js + 2 modules
var printed = __webpack_require__(8232);
// EXTERNAL MODULE: ./build/cli/terminal.js
var terminal = __webpack_require__(8565);
;// CONCATENATED MODULE: ./build/cli/commands/build-all.js











/**
 * `lambda-zip build --all`: every function of a config file, and their digests on standard output.
 *
 * @returns 0 if all were built
 */
async function runBuildAll(input, signal) {
    const { values } = input;
    const context = { ...(0,cli_context/* commandLineContext */.B)(), workers: (0,cli_input/* workersOf */.N)(input) };
    const parse = (settings, kind) => (0,jobs_package/* parsePackage */.C)(settings, context, 'terminal', kind);
    const parsed = await (0,configured/* configuredFunctions */.Q)(input, parse);
    const ports = (0,terminal/* terminalPorts */.P4)(signal);
    const { log } = ports;
    const jobs = await resolveFunctions(parsed, parse, ports);
    const outcomes = await (0,build_many/* buildAll */.AK)(jobs, ports, async (job, own, run) => {
        const report = await (0,build/* build */.j)(job.request, own, run);
        return (0,results_many/* atEachDestination */.n2)(job, own, async (asked, ports) => (0,printed/* printedPackage */.p)(await (0,jobs_package/* finishPackage */.af)(report, asked, ports)));
    }, { title: results_many/* outcomeTitle */.lD });
    const rows = (0,results_many/* rowsOf */.RO)(outcomes);
    const many = (0,results_many/* manyResults */.mc)(rows);
    log.phase((0,results_many/* overviewLine */.sP)(many));
    const tooMany = (0,results_many/* matrixWarning */._k)(many);
    if (tooMany !== undefined)
        log.warning(tooMany);
    const unpublished = (0,settings_values/* choiceOf */.FH)(input.settings, 'deploy') === 'true' ? (0,results_many/* unpublishedWarning */.Qd)(many) : undefined;
    if (unpublished !== undefined)
        log.warning(unpublished);
    await (0,terminal/* print */.yy)(values['json'] === true ? `${JSON.stringify(many)}\n` : outcomes.flatMap(linesOf).join(''));
    return rows.some((row) => 'error' in row) ? 1 : 0;
}
/** A package that goes to several functions has its lines once. */
function linesOf(outcome) {
    if ('error' in outcome)
        return [];
    const [lines = []] = outcome.result.flatMap((row) => ('error' in row ? [] : [row.result.lines]));
    return lines.map((line) => `${line}\n`);
}
//# sourceMappingURL=build-all.js.map

/***/ }),

/***/ 8341:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ configuredFunctions)
/* harmony export */ });
/* harmony import */ var _settings_config_file_functions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4483);
/* harmony import */ var _input_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8545);


/**
 * Reads the config file that the command names, and parses what it says of each function.
 *
 * @param parse makes a package of its settings
 * @returns all of them: what one writes is nothing that another packs
 * @throws LambdaZipError `usage` for sources or settings of one package beside a config file, and for what is wrong in it
 */
async function configuredFunctions(input, parse) {
    const { config, functions } = (0,_input_js__WEBPACK_IMPORTED_MODULE_1__/* .configArguments */ .H9)(input);
    (0,_settings_config_file_functions_js__WEBPACK_IMPORTED_MODULE_0__/* .assertNoPackageSettings */ .n$)(input.settings);
    return (0,_settings_config_file_functions_js__WEBPACK_IMPORTED_MODULE_0__/* .parseFunctions */ .PP)(await (0,_settings_config_file_functions_js__WEBPACK_IMPORTED_MODULE_0__/* .readConfig */ .Xg)(config, functions), input.settings, parse);
}
//# sourceMappingURL=configured.js.map

/***/ }),

/***/ 4642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qd: () => (/* binding */ unpublishedWarning),
/* harmony export */   RO: () => (/* binding */ rowsOf),
/* harmony export */   Wl: () => (/* binding */ countsByKind),
/* harmony export */   _k: () => (/* binding */ matrixWarning),
/* harmony export */   lD: () => (/* binding */ outcomeTitle),
/* harmony export */   mc: () => (/* binding */ manyResults),
/* harmony export */   n2: () => (/* binding */ atEachDestination),
/* harmony export */   sP: () => (/* binding */ overviewLine)
/* harmony export */ });
/* unused harmony export anyChanged */
/* harmony import */ var _build_many_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2568);
/* harmony import */ var _settings_config_file_limits_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2414);
/* harmony import */ var _util_ports_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2701);
/* harmony import */ var _util_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3506);
/** The results of many builds under the names both faces use: the action's outputs and `build --all --json`. */




/**
 * Does the work for every function that a package goes to. One that fails does not keep the others from being done.
 *
 * @throws what the work throws, for a package that goes to one
 */
async function atEachDestination(job, ports, work) {
    const rows = [];
    for (const destination of job.destinations) {
        if (job.destinations.length === 1)
            return [{ job, destination, result: await work(destination, ports) }];
        const own = (0,_util_ports_js__WEBPACK_IMPORTED_MODULE_1__/* .portsOf */ .a5)((0,_util_text_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(destination.name), ports);
        const end = await (0,_build_many_js__WEBPACK_IMPORTED_MODULE_0__/* .endOf */ .pJ)(() => work(destination, own));
        if ('error' in end)
            (0,_build_many_js__WEBPACK_IMPORTED_MODULE_0__/* .tellError */ .SO)(end.error, own.log);
        rows.push({ job, destination, ...end });
    }
    return rows;
}
/** The rows of all packages; one that could not be built failed for each of its functions. */
function rowsOf(outcomes) {
    return outcomes.flatMap((outcome) => {
        if (!('error' in outcome))
            return outcome.result;
        const { job, error } = outcome;
        return job.destinations.map((destination) => ({ job, destination, error }));
    });
}
function manyResults(rows) {
    const results = rows.map((row) => 'error' in row
        ? { ...factsOf(row), error: row.error.message }
        : { ...factsOf(row), ...row.result.results });
    const of = (kind) => results.filter((result) => result.kind === kind);
    const matrixOf = (kind) => ({
        include: of(kind).flatMap((result) => !('error' in result) && anyChanged(result) ? [matrixRow(result)] : []),
    });
    const isAny = (kind) => of(kind).some((result) => 'error' in result || anyChanged(result));
    return {
        'any-changed': isAny('function'),
        matrix: matrixOf('function'),
        'any-layer-changed': isAny('layer'),
        'layer-matrix': matrixOf('layer'),
        results,
    };
}
/** Whether there is anything to deploy: the code or its layer. */
function anyChanged({ changed, 'layer-changed': layerChanged }) {
    return changed || layerChanged === true;
}
function factsOf({ job: { request, configured }, destination }) {
    return {
        kind: configured.kind,
        name: destination.name,
        package: destination.packageName,
        source: configured.source,
        output: request.output,
        runtime: request.target.runtime,
        architecture: request.target.architecture,
        'function-name': destination.functionName,
        'layer-name': configured.settings['layer-name'] ?? '',
    };
}
function matrixRow(result) {
    const { name, source, output, runtime, architecture, changed, reason, sha256 } = result;
    return {
        kind: result.kind,
        name,
        package: result.package,
        source,
        output,
        runtime,
        architecture,
        changed,
        reason,
        sha256,
        'function-name': result['function-name'],
        'layer-name': result['layer-name'],
        'zip-path': result['zip-path'],
        'sha256-base64': result['sha256-base64'],
        'layer-zip-path': result['layer-zip-path'],
        'layer-sha256-base64': result['layer-sha256-base64'],
        'layer-changed': result['layer-changed'],
        'layer-reason': result['layer-reason'],
    };
}
/** Why GitHub would not run the matrix, or undefined. */
function matrixWarning(many) {
    const long = ['matrix', 'layer-matrix'].find((name) => many[name].include.length > _settings_config_file_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_JOBS */ .E);
    if (long === undefined)
        return undefined;
    const { include } = many[long];
    return `${long}: it has ${include.length} rows, and GitHub runs at most ${_settings_config_file_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_JOBS */ .E} jobs; split the functions with 'plan' (docs/many-functions.md), or deploy from the output 'results'`;
}
/** A warning about changed layers, which a deploy does not publish; undefined if there are none. */
function unpublishedWarning({ 'layer-matrix': { include } }) {
    if (include.length === 0)
        return undefined;
    const names = include.map(({ name }) => (0,_util_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(name)).join(', ');
    return `layers: ${names} changed, and 'deploy' publishes no layers; publish them, then give the functions their new versions (docs/layers.md)`;
}
/** The result of one package, in a line. */
function outcomeTitle(outcome) {
    const name = (0,_util_text_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(outcome.job.name);
    if ('error' in outcome)
        return `${name}: failed`;
    const [first, ...others] = outcome.result;
    const built = outcome.result.find((row) => 'result' in row);
    const size = built === undefined || 'error' in built ? undefined : (0,_util_text_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(built.result.results.size);
    if (first !== undefined && others.length === 0)
        return [`${name}: ${size}`, verdictOf(first)].join(', ');
    const verdicts = outcome.result.map((row) => `${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(row.destination.name)}: ${verdictOf(row)}`);
    return [`${name}: ${size ?? 'failed'}`, ...verdicts].join('; ');
}
function verdictOf(row) {
    if ('error' in row)
        return 'failed';
    const { reason, deployed, ...results } = row.result.results;
    const layerSize = results['layer-size'];
    const layer = layerSize === '' ? '' : `; layer: ${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(layerSize)}, ${results['layer-reason']}`;
    return `${reason}${deployed ? ', deployed' : ''}${layer}`;
}
/** `2 of 3 functions, 1 of 1 layer`, without kinds that do not occur. */
function countsByKind(all, some) {
    const counts = ['function', 'layer'].flatMap((kind) => {
        const total = all.filter((one) => one.kind === kind).length;
        return total === 0 ? [] : [`${some[kind]} of ${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(total, kind)}`];
    });
    return counts.join(', ');
}
/** All results in a line, with the names of failed functions. */
function overviewLine({ results, matrix, 'layer-matrix': layers }) {
    const failed = results.flatMap((result) => ('error' in result ? [(0,_util_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(result.name)] : []));
    const changed = `${countsByKind(results, {
        function: matrix.include.length,
        layer: layers.include.length,
    })} changed`;
    return failed.length === 0 ? changed : `${changed}, ${failed.length} failed: ${failed.join(', ')}`;
}
//# sourceMappingURL=many.js.map

/***/ }),

/***/ 9548:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ readRegularFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4478);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9118);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3506);
/** Reads files in whose place a pull request may have put anything. */




/**
 * Reads a regular file whole. Devices, FIFOs and files that the kernel makes up, as in /proc, are none.
 *
 * @param real its real path
 * @param most bytes that it may have
 * @param failed makes the error of a problem, which follows the file's name
 * @throws what `failed` makes
 */
async function readRegularFile(real, most, failed) {
    let handle;
    try {
        handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(real, _files_js__WEBPACK_IMPORTED_MODULE_2__/* .READ_FLAGS */ .tC);
    }
    catch (error) {
        throw failed((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .cannotBeRead */ .xF)(error), error);
    }
    try {
        const stats = await handle.stat();
        if (!stats.isFile())
            throw failed('is not a regular file');
        if (stats.size > most)
            throw failed(`has ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(stats.size)}; at most ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(most)} are read`);
        // One byte more than stated: virtual files of the kernel state 0.
        const bytes = Buffer.alloc(stats.size + 1);
        let length = 0;
        while (length < bytes.length) {
            const { bytesRead } = await handle.read(bytes, length, bytes.length - length, length);
            if (bytesRead === 0)
                break;
            length += bytesRead;
        }
        if (length > stats.size)
            throw failed('is not a regular file');
        return bytes.subarray(0, length);
    }
    catch (error) {
        throw error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LambdaZipError */ .dk ? error : failed((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .cannotBeRead */ .xF)(error), error);
    }
    finally {
        // An error while closing cannot harm the bytes read before.
        await handle.close().catch(() => undefined);
    }
}
//# sourceMappingURL=regular-file.js.map

/***/ })

};
