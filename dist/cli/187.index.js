export const id = 187;
export const ids = [187];
export const modules = {

/***/ 3187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sortFindings: () => (/* binding */ sortFindings)
/* harmony export */ });
/** What is wrong with the code of a package, as data. */
/** @param otherLayers layers of the function that are not known */
function sortFindings(findings, otherLayers) {
    const perhaps = otherLayers.length === 0 ? [] : findings.filter(mayComeFromLayer);
    return { told: findings.filter((one) => !perhaps.includes(one)), perhaps };
}
function mayComeFromLayer(one) {
    return one.kind === 'handler' ? one.isAbsent === true : one.foreign && one.why === undefined;
}
//# sourceMappingURL=finding.js.map

/***/ })

};
