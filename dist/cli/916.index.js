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
/* harmony import */ var _build_verify_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7234);
/* harmony import */ var _settings_settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4663);
/* harmony import */ var _util_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3506);
/* harmony import */ var _configured_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8341);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9230);
/* harmony import */ var _input_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8545);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8565);
/* harmony import */ var _verification_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7254);









/**
 * `lambda-zip verify --all`: whether each function of a config file gives the same bytes under other conditions.
 *
 * @returns 0 if all do
 */
async function runVerifyAll(input, signal) {
    const context = { ...(0,_context_js__WEBPACK_IMPORTED_MODULE_5__/* .commandLineContext */ .B)(), workers: (0,_input_js__WEBPACK_IMPORTED_MODULE_6__/* .workersOf */ .N)(input) };
    const jobs = await (0,_configured_js__WEBPACK_IMPORTED_MODULE_4__/* .configuredFunctions */ .Q)(input, (settings, kind) => ({
        request: (0,_settings_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .parseSettings */ .P$)(settings, context, kind),
    }));
    const reinstall = (0,_input_js__WEBPACK_IMPORTED_MODULE_6__/* .reinstallOf */ .EU)(input);
    const log = (0,_terminal_js__WEBPACK_IMPORTED_MODULE_7__/* .terminalLogger */ .jl)(process.stderr);
    const outcomes = await (0,_build_many_js__WEBPACK_IMPORTED_MODULE_0__/* .workOnAll */ .W4)(jobs, await (0,_build_many_js__WEBPACK_IMPORTED_MODULE_0__/* .outputPlaces */ .K0)(jobs), { log, signal }, async ({ request }, ports, run) => {
        const found = await (0,_build_verify_js__WEBPACK_IMPORTED_MODULE_1__/* .verify */ .M)(request, ports, { reinstall, run });
        (0,_verification_js__WEBPACK_IMPORTED_MODULE_8__/* .tellDifferences */ .ur)(found, ports.log);
        return found;
    }, titleOf);
    const reproducible = outcomes.every(isSame);
    log.phase(`${outcomes.filter(isSame).length} of ${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(outcomes.length, 'function')} reproducible`);
    if (input.values['json'] === true) {
        const functions = outcomes.map((outcome) => ({
            name: outcome.job.name,
            source: outcome.job.configured.source,
            ...('result' in outcome
                ? (0,_verification_js__WEBPACK_IMPORTED_MODULE_8__/* .verificationJson */ .iq)(outcome.result)
                : { reproducible: false, error: outcome.error.message }),
        }));
        await (0,_terminal_js__WEBPACK_IMPORTED_MODULE_7__/* .print */ .yy)(`${JSON.stringify({ reproducible, functions })}\n`);
    }
    else {
        const lines = outcomes.flatMap((outcome) => 'result' in outcome && isSame(outcome)
            ? [`${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(outcome.job.name)}: ${(0,_verification_js__WEBPACK_IMPORTED_MODULE_8__/* .sameBytesText */ .$7)(outcome.result)}\n`]
            : []);
        await (0,_terminal_js__WEBPACK_IMPORTED_MODULE_7__/* .print */ .yy)(lines.join(''));
    }
    return reproducible ? 0 : 1;
}
function isSame(outcome) {
    return 'result' in outcome && (0,_verification_js__WEBPACK_IMPORTED_MODULE_8__/* .isReproducible */ .hw)(outcome.result);
}
function titleOf(outcome) {
    const name = (0,_util_text_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(outcome.job.name);
    if ('error' in outcome)
        return `${name}: failed`;
    return `${name}: ${(0,_verification_js__WEBPACK_IMPORTED_MODULE_8__/* .isReproducible */ .hw)(outcome.result) ? 'same bytes' : 'other bytes'}`;
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

/** A difference in one entry tends to move the header offsets of many; more than this helps nobody. */
const MAX_SHOWN = 20;
function isReproducible({ differences }) {
    return differences.length === 0;
}
/** As `--json` has it. */
function verificationJson({ sha256, layerSha256, builds, differences }) {
    const reproducible = differences.length === 0;
    return { reproducible, sha256, 'layer-sha256': layerSha256 ?? '', builds, differences };
}
/** Of builds that gave the same bytes, in a line. */
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

/***/ 9548:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ readRegularFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4478);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9118);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3506);
/** Reads files that pull requests may have put anything in the place of. */




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
        // One more than it says: files that the kernel makes up say 0.
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
