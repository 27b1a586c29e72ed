export const id = 755;
export const ids = [755];
export const modules = {

/***/ 6755:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runVerify: () => (/* binding */ runVerify)
/* harmony export */ });
/* harmony import */ var _build_verify_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1348);
/* harmony import */ var _settings_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4663);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9230);
/* harmony import */ var _input_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8545);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8565);
/* harmony import */ var _verification_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7254);






/**
 * `lambda-zip verify`: whether the sources give the same bytes under other conditions.
 *
 * @returns 0 if they do
 */
async function runVerify(input, signal) {
    const { settings, values } = input;
    const request = (0,_settings_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .parseSettings */ .P$)(settings, { ...(0,_context_js__WEBPACK_IMPORTED_MODULE_2__/* .commandLineContext */ .B)(), workers: (0,_input_js__WEBPACK_IMPORTED_MODULE_3__/* .workersOf */ .N)(input) });
    const log = (0,_terminal_js__WEBPACK_IMPORTED_MODULE_4__/* .terminalLogger */ .jl)(process.stderr);
    const found = await (0,_build_verify_js__WEBPACK_IMPORTED_MODULE_0__/* .verify */ .M)(request, { log, signal }, { reinstall: (0,_input_js__WEBPACK_IMPORTED_MODULE_3__/* .reinstallOf */ .EU)(input) });
    (0,_verification_js__WEBPACK_IMPORTED_MODULE_5__/* .tellDifferences */ .ur)(found, log);
    if (values['json'] === true)
        await (0,_terminal_js__WEBPACK_IMPORTED_MODULE_4__/* .print */ .yy)(`${JSON.stringify((0,_verification_js__WEBPACK_IMPORTED_MODULE_5__/* .verificationJson */ .iq)(found))}\n`);
    else if ((0,_verification_js__WEBPACK_IMPORTED_MODULE_5__/* .isReproducible */ .hw)(found))
        await (0,_terminal_js__WEBPACK_IMPORTED_MODULE_4__/* .print */ .yy)(`${(0,_verification_js__WEBPACK_IMPORTED_MODULE_5__/* .sameBytesText */ .$7)(found)}\n`);
    return (0,_verification_js__WEBPACK_IMPORTED_MODULE_5__/* .isReproducible */ .hw)(found) ? 0 : 1;
}
//# sourceMappingURL=verify.js.map

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

/***/ })

};
