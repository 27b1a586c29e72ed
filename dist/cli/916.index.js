export const id = 916;
export const ids = [916];
export const modules = {

/***/ 7273:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runVerifyAll: () => (/* binding */ runVerifyAll)
/* harmony export */ });
/* harmony import */ var _build_many_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2568);
/* harmony import */ var _build_rebuild_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8352);
/* harmony import */ var _build_verify_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1348);
/* harmony import */ var _results_many_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4642);
/* harmony import */ var _settings_settings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4663);
/* harmony import */ var _util_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3506);
/* harmony import */ var _configured_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8341);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9230);
/* harmony import */ var _input_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8545);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8565);
/* harmony import */ var _verification_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7254);











/**
 * `lambda-zip verify --all`: whether each function of a config file gives the same bytes under other conditions.
 *
 * @returns 0 if all do
 */
async function runVerifyAll(input, signal) {
    const context = { ...(0,_context_js__WEBPACK_IMPORTED_MODULE_7__/* .commandLineContext */ .B)(), workers: (0,_input_js__WEBPACK_IMPORTED_MODULE_8__/* .workersOf */ .N)(input) };
    const jobs = await (0,_configured_js__WEBPACK_IMPORTED_MODULE_6__/* .configuredFunctions */ .Q)(input, (settings, kind) => ({
        request: (0,_settings_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .parseSettings */ .P$)(settings, context, kind),
    }));
    const reinstall = (0,_input_js__WEBPACK_IMPORTED_MODULE_8__/* .reinstallOf */ .EU)(input);
    const log = (0,_terminal_js__WEBPACK_IMPORTED_MODULE_9__/* .terminalLogger */ .jl)(process.stderr);
    const rebuilders = new _build_rebuild_js__WEBPACK_IMPORTED_MODULE_1__/* .Rebuilders */ .k();
    const verifyOne = async ({ request }, ports, run) => {
        const found = await (0,_build_verify_js__WEBPACK_IMPORTED_MODULE_2__/* .verify */ .M)(request, ports, { reinstall, run, rebuilders });
        (0,_verification_js__WEBPACK_IMPORTED_MODULE_10__/* .tellDifferences */ .ur)(found, ports.log);
        return found;
    };
    const outcomes = await (0,_build_many_js__WEBPACK_IMPORTED_MODULE_0__/* .workOnAll */ .W4)(jobs, { log, signal }, verifyOne, {
        outputs: await (0,_build_many_js__WEBPACK_IMPORTED_MODULE_0__/* .outputPlaces */ .K0)(jobs),
        title: titleOf,
    }).finally(() => rebuilders.dispose());
    const reproducible = outcomes.every(isSame);
    const entries = outcomes.map((outcome) => ({ kind: outcome.job.configured.kind, same: isSame(outcome) }));
    const sameOf = (kind) => entries.filter((one) => one.kind === kind && one.same).length;
    log.phase(`${(0,_results_many_js__WEBPACK_IMPORTED_MODULE_3__/* .countsByKind */ .Wl)(entries, { function: sameOf('function'), layer: sameOf('layer') })} reproducible`);
    if (input.values['json'] === true) {
        const functions = outcomes.map((outcome) => ({
            name: outcome.job.name,
            kind: outcome.job.configured.kind,
            source: outcome.job.configured.source,
            ...('result' in outcome
                ? (0,_verification_js__WEBPACK_IMPORTED_MODULE_10__/* .verificationJson */ .iq)(outcome.result)
                : { reproducible: false, error: outcome.error.message }),
        }));
        await (0,_terminal_js__WEBPACK_IMPORTED_MODULE_9__/* .print */ .yy)(`${JSON.stringify({ reproducible, functions })}\n`);
    }
    else {
        const lines = outcomes.flatMap((outcome) => 'result' in outcome && isSame(outcome)
            ? [`${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g$)(outcome.job.name)}: ${(0,_verification_js__WEBPACK_IMPORTED_MODULE_10__/* .sameBytesText */ .$7)(outcome.result)}\n`]
            : []);
        await (0,_terminal_js__WEBPACK_IMPORTED_MODULE_9__/* .print */ .yy)(lines.join(''));
    }
    return reproducible ? 0 : 1;
}
function isSame(outcome) {
    return 'result' in outcome && (0,_verification_js__WEBPACK_IMPORTED_MODULE_10__/* .isReproducible */ .hw)(outcome.result);
}
function titleOf(outcome) {
    const name = (0,_util_text_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g$)(outcome.job.name);
    if ('error' in outcome)
        return `${name}: failed`;
    return `${name}: ${(0,_verification_js__WEBPACK_IMPORTED_MODULE_10__/* .isReproducible */ .hw)(outcome.result) ? 'same bytes' : 'other bytes'}`;
}
//# sourceMappingURL=verify-all.js.map

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

/***/ 7254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $7: () => (/* binding */ sameBytesText),
/* harmony export */   hw: () => (/* binding */ isReproducible),
/* harmony export */   iq: () => (/* binding */ verificationJson),
/* harmony export */   ur: () => (/* binding */ tellDifferences)
/* harmony export */ });
/* harmony import */ var _util_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3506);

/** One different entry moves the offsets of many others; more lines than this do not help. */
const MAX_SHOWN = 20;
function isReproducible({ differences }) {
    return differences.length === 0;
}
/** The object that `--json` prints. */
function verificationJson(found) {
    const { sha256, layerSha256, builds, differences } = found;
    return {
        reproducible: isReproducible(found),
        sha256,
        'layer-sha256': layerSha256 ?? '',
        builds,
        differences,
    };
}
/** The line for builds with the same bytes. */
function sameBytesText({ sha256, layerSha256, builds }) {
    const layer = layerSha256 === undefined ? '' : ` and ${layerSha256} (layer)`;
    return `${builds} builds, same bytes: ${sha256}${layer}`;
}
/** Names what differs, if anything does. */
function tellDifferences({ differences }, log) {
    if (differences.length === 0)
        return;
    log.phase('Differences');
    for (const { path, field, first, second, conditions } of differences.slice(0, MAX_SHOWN)) {
        const where = path === undefined ? 'the archive' : (0,_util_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(path);
        log.info(`${where}: ${field}: ${first} / ${second} (${conditions})`);
    }
    if (differences.length > MAX_SHOWN)
        log.info(`and ${differences.length - MAX_SHOWN} more`);
}
//# sourceMappingURL=verification.js.map

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
