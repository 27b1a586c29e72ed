export const id = 741;
export const ids = [741];
export const modules = {

/***/ 4741:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runBuild: () => (/* binding */ runBuild)
/* harmony export */ });
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9230);
/* harmony import */ var _package_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(153);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8565);



/** `lambda-zip build`: the archive, deployed if that is asked for, and its digest on standard output. */
async function runBuild({ settings, json, workers }, signal) {
    const request = (0,_package_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePackage */ .C)(settings, { ...(0,_context_js__WEBPACK_IMPORTED_MODULE_0__/* .commandLineContext */ .B)(), workers });
    const { results, lines } = await (0,_package_js__WEBPACK_IMPORTED_MODULE_1__/* .makePackage */ .j)(request, { log: (0,_terminal_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalLogger */ .jl)(process.stderr), signal });
    await (0,_terminal_js__WEBPACK_IMPORTED_MODULE_2__/* .print */ .yy)(`${json ? JSON.stringify(results) : lines.join('\n')}\n`);
}
//# sourceMappingURL=build-command.js.map

/***/ })

};
