export const id = 929;
export const ids = [929];
export const modules = {

/***/ 929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   architectureChange: () => (/* binding */ architectureChange)
/* harmony export */ });
/* harmony import */ var _aws_function_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(108);
/* harmony import */ var _aws_target_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9641);
/* harmony import */ var _util_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4478);



/**
 * Compares a package with the function it goes to.
 *
 * @returns the architecture that the function is to get with the code; undefined when it keeps its own
 * @throws LambdaZipError `usage` when the function has another one, or another runtime, and that is not meant
 */
function architectureChange({ target, allowTargetChange }, configuration, reference, log) {
    const misfits = (0,_aws_target_js__WEBPACK_IMPORTED_MODULE_1__/* .targetMismatches */ .d)(target, (0,_aws_target_js__WEBPACK_IMPORTED_MODULE_1__.targetOfFunction)(configuration), (0,_aws_function_reference_js__WEBPACK_IMPORTED_MODULE_0__.describeReference)(reference));
    const [first] = misfits;
    if (first === undefined)
        return undefined;
    if (!allowTargetChange) {
        throw new _util_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .LambdaZipError */ .dk('usage', `${first.setting}: ${first.words}; nothing was sent`, {
            hint: `Leave ${first.setting} out to build for the function as it is. If you want the change, set allow-target-change to true.`,
        });
    }
    for (const { setting, words } of misfits) {
        log.warning(setting === 'architecture'
            ? `${words}; the deploy changes it, because of allow-target-change`
            : `${words}; a deploy never changes the runtime: change it where the function is defined`);
    }
    return misfits.some(({ setting }) => setting === 'architecture') ? target.architecture : undefined;
}
//# sourceMappingURL=target.js.map

/***/ })

};
