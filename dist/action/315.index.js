export const id = 315;
export const ids = [315];
export const modules = {

/***/ 9315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runOne: () => (/* binding */ runOne)
/* harmony export */ });
/* harmony import */ var _command_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3092);
/* harmony import */ var _results_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6878);
/* harmony import */ var _comment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2614);
/* harmony import */ var _comment_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3284);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8553);
/* harmony import */ var _package_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(264);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2374);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5773);
/* harmony import */ var _summary_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1264);









async function runOne(step, scope, ports) {
    const { log } = ports;
    const inputs = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .parsePackage */ .C)(step.settings, ports);
    (0,_package_js__WEBPACK_IMPORTED_MODULE_4__/* .assertRecordable */ .kq)(inputs, scope.context);
    const built = await (0,_package_js__WEBPACK_IMPORTED_MODULE_4__/* .buildPackage */ .PN)(inputs, scope, ports);
    if (built.announced.length > 0 && (0,_package_js__WEBPACK_IMPORTED_MODULE_4__/* .isForPost */ .g8)(inputs))
        await (0,_record_js__WEBPACK_IMPORTED_MODULE_5__/* .leaveForPost */ .xs)(built.announced);
    log.phase('Outputs');
    (0,_report_js__WEBPACK_IMPORTED_MODULE_6__/* .setOutputs */ .n)((0,_results_js__WEBPACK_IMPORTED_MODULE_8__/* .resultsOf */ .q)(built.report, built.verdict), log);
    let deployed;
    try {
        deployed = await (0,_package_js__WEBPACK_IMPORTED_MODULE_4__/* .deployPackage */ .kW)(inputs, built, scope, ports);
        (0,_report_js__WEBPACK_IMPORTED_MODULE_6__/* .setOutputs */ .n)((0,_results_js__WEBPACK_IMPORTED_MODULE_8__/* .deployResultsOf */ .Z)(deployed), log);
    }
    finally {
        // A reviewer wants to see what was built, all the more when the deploy failed.
        await show(built.report, { verdict: built.verdict, deployed }, inputs, step, scope);
    }
}
/** The summary and the comment. Neither can fail the step: the archive is built, and the outputs are set. */
async function show(report, { verdict, deployed }, { gate: { name, baseline }, deploy: deployment }, { settings, environment, summary, comment }, { context, access }) {
    const { origin, runUrl } = context;
    const { commit } = origin;
    const compared = baseline.kind === 'none' ? undefined : verdict;
    if (summary) {
        const command = (0,_command_line_js__WEBPACK_IMPORTED_MODULE_0__/* .buildCommand */ .Oe)(settings);
        const dryRun = deployment?.dryRun === true;
        await (0,_report_js__WEBPACK_IMPORTED_MODULE_6__/* .writeSummary */ .S)((0,_summary_js__WEBPACK_IMPORTED_MODULE_7__/* .summaryMarkdown */ .e)(report, { verdict: compared, deployed, dryRun, command, commit }));
    }
    if (comment) {
        const subject = { name, environment, commit, runUrl };
        const body = (0,_comment_text_js__WEBPACK_IMPORTED_MODULE_2__/* .commentMarkdown */ .r)(report, compared, subject);
        await (0,_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .writeComment */ .H)(access, (0,_comment_text_js__WEBPACK_IMPORTED_MODULE_2__/* .commentMarker */ .Ql)(subject), body);
    }
}
//# sourceMappingURL=one.js.map

/***/ })

};
