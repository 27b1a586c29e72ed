export const id = 901;
export const ids = [901];
export const modules = {

/***/ 2901:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runDoctor: () => (/* binding */ runDoctor)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var _doctor_doctor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5323);
/* harmony import */ var _settings_settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4663);
/* harmony import */ var _util_ports_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2701);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9230);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(415);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8565);







/**
 * `lambda-zip doctor`: what is wrong with the sources, on standard output.
 *
 * @returns 0 if they pass: no errors, and with `--strict` no warnings
 */
async function runDoctor(input, signal) {
    const request = (0,_settings_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .parseSettings */ .P$)(input.settings, { ...(0,_context_js__WEBPACK_IMPORTED_MODULE_4__/* .commandLineContext */ .B)(), workers: 0 });
    const { findings, files, bytes } = await (0,_doctor_doctor_js__WEBPACK_IMPORTED_MODULE_1__/* .diagnose */ .h4)(request, (0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)(), { log: _util_ports_js__WEBPACK_IMPORTED_MODULE_3__/* .SILENT_LOGGER */ .By, signal });
    const tally = (0,_findings_js__WEBPACK_IMPORTED_MODULE_5__/* .tallyOf */ .sv)(findings);
    if (input.values['json'] === true) {
        await (0,_terminal_js__WEBPACK_IMPORTED_MODULE_6__/* .print */ .yy)(`${JSON.stringify({ findings, ...tally, files, bytes })}\n`);
    }
    else {
        await (0,_terminal_js__WEBPACK_IMPORTED_MODULE_6__/* .printText */ .n)(`${(0,_findings_js__WEBPACK_IMPORTED_MODULE_5__/* .findingsText */ ._g)(findings)}${(0,_findings_js__WEBPACK_IMPORTED_MODULE_5__/* .overviewText */ .Fo)(tally, files, bytes)}`);
    }
    return (0,_findings_js__WEBPACK_IMPORTED_MODULE_5__/* .exitCodeOf */ .FO)(tally, input);
}
//# sourceMappingURL=doctor.js.map

/***/ })

};
