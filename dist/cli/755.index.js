export const id = 755;
export const ids = [755];
export const modules = {

/***/ 6755:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runVerify: () => (/* binding */ runVerify)
/* harmony export */ });
/* harmony import */ var _build_verify_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9999);
/* harmony import */ var _settings_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4663);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9230);
/* harmony import */ var _input_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8545);
/* harmony import */ var _rebuild_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(318);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8565);
/* harmony import */ var _verification_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7254);







/**
 * `lambda-zip verify`: whether the sources give the same bytes under other conditions.
 *
 * @returns 0 if they do
 */
async function runVerify(input, signal) {
    const { settings, values } = input;
    const workers = (0,_input_js__WEBPACK_IMPORTED_MODULE_3__/* .workersOf */ .N)(input);
    const request = (0,_settings_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .parseSettings */ .P$)({ ...settings, cache: 'false' }, { ...(0,_context_js__WEBPACK_IMPORTED_MODULE_2__/* .commandLineContext */ .B)(), workers });
    const log = (0,_terminal_js__WEBPACK_IMPORTED_MODULE_5__/* .terminalLogger */ .jl)(process.stderr);
    const { sources } = request.pipeline;
    const found = await (0,_build_verify_js__WEBPACK_IMPORTED_MODULE_0__/* .verify */ .M)(request, (job) => (0,_rebuild_js__WEBPACK_IMPORTED_MODULE_4__/* .rebuild */ .a)(job, settings, sources, signal), { log, signal }, { reinstall: (0,_input_js__WEBPACK_IMPORTED_MODULE_3__/* .reinstallOf */ .EU)(input) });
    (0,_verification_js__WEBPACK_IMPORTED_MODULE_6__/* .tellDifferences */ .ur)(found, log);
    if (values['json'] === true)
        await (0,_terminal_js__WEBPACK_IMPORTED_MODULE_5__/* .print */ .yy)(`${JSON.stringify((0,_verification_js__WEBPACK_IMPORTED_MODULE_6__/* .verificationJson */ .iq)(found))}\n`);
    else if ((0,_verification_js__WEBPACK_IMPORTED_MODULE_6__/* .isReproducible */ .hw)(found))
        await (0,_terminal_js__WEBPACK_IMPORTED_MODULE_5__/* .print */ .yy)(`${(0,_verification_js__WEBPACK_IMPORTED_MODULE_6__/* .sameBytesText */ .$7)(found)}\n`);
    return (0,_verification_js__WEBPACK_IMPORTED_MODULE_6__/* .isReproducible */ .hw)(found) ? 0 : 1;
}
//# sourceMappingURL=verify.js.map

/***/ })

};
