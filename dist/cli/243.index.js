export const id = 243;
export const ids = [243];
export const modules = {

/***/ 243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runManifest: () => (/* binding */ runManifest)
/* harmony export */ });
/* harmony import */ var _compare_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7007);
/* harmony import */ var _compare_package_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7567);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8565);



/** `lambda-zip manifest`: what an archive holds, on standard output. */
async function runManifest({ positionals: [file = ''] }, signal) {
    const { entries } = await (0,_compare_package_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readManifest */ .W)(file, signal);
    await (0,_terminal_js__WEBPACK_IMPORTED_MODULE_2__/* .print */ .yy)((0,_compare_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .manifestText */ .$2)(entries));
    return 0;
}
//# sourceMappingURL=manifest.js.map

/***/ })

};
