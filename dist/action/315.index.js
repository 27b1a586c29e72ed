export const id = 315;
export const ids = [315];
export const modules = {

/***/ 9315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runOne: () => (/* binding */ runOne)
/* harmony export */ });
/* harmony import */ var _build_build_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2968);
/* harmony import */ var _results_one_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(5849);
/* harmony import */ var _settings_arguments_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5004);
/* harmony import */ var _settings_target_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9487);
/* harmony import */ var _util_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4478);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2802);
/* harmony import */ var _package_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9183);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2374);
/* harmony import */ var _report_comment_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4911);
/* harmony import */ var _report_comment_text_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3559);
/* harmony import */ var _report_outputs_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6456);
/* harmony import */ var _report_summary_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6020);
/** A step of one package. */












async function runOne(step, scope, ports) {
    const { log } = ports;
    const given = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .parsePackage */ .C)(step.settings, ports);
    (0,_package_js__WEBPACK_IMPORTED_MODULE_5__/* .assertRecordable */ .kq)(given, scope.context.facts);
    const inputs = await (0,_settings_target_js__WEBPACK_IMPORTED_MODULE_2__/* .resolveTarget */ .u)(given, (settings) => (0,_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .parsePackage */ .C)(settings, ports), ports);
    const built = await (0,_package_js__WEBPACK_IMPORTED_MODULE_5__/* .judgePackage */ .EP)({ report: await (0,_build_build_js__WEBPACK_IMPORTED_MODULE_0__/* .build */ .j)(inputs.request, ports), inputs }, scope, ports);
    if (built.announced.length > 0 && (0,_package_js__WEBPACK_IMPORTED_MODULE_5__/* .isForPost */ .g8)(inputs))
        await (0,_record_js__WEBPACK_IMPORTED_MODULE_6__/* .leaveForPost */ .xs)(built.announced);
    log.phase('Outputs');
    (0,_report_outputs_js__WEBPACK_IMPORTED_MODULE_9__/* .setOutputs */ .n)((0,_results_one_js__WEBPACK_IMPORTED_MODULE_11__/* .resultsOf */ .q)(built.report, built.verdict), log);
    const { report, verdict } = built;
    let deployed;
    try {
        deployed = await (0,_package_js__WEBPACK_IMPORTED_MODULE_5__/* .deployPackage */ .kW)(inputs, built, scope, ports);
    }
    catch (error) {
        // A reviewer wants to see what was built, all the more when the deploy failed.
        const failure = error instanceof _util_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .LambdaZipError */ .dk ? error : undefined;
        await show({ report, verdict, deployed: undefined, failure }, inputs, step, scope);
        throw error;
    }
    (0,_report_outputs_js__WEBPACK_IMPORTED_MODULE_9__/* .setOutputs */ .n)((0,_results_one_js__WEBPACK_IMPORTED_MODULE_11__/* .deployResultsOf */ .Z)(deployed), log);
    await show({ report, verdict, deployed, failure: undefined }, inputs, step, scope);
}
/** The summary and the comment. Neither can fail the step: the archive is built, and the outputs are set. */
async function show({ report, verdict, deployed, failure }, { settings, gate: { name, baseline }, deploy: deployment }, { environment, summary, comment }, { context, access }) {
    const { facts, runUrl } = context;
    const { commit } = facts.origin;
    const compared = baseline.kind === 'none' ? undefined : verdict;
    if (summary) {
        const command = (0,_settings_arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .buildCommand */ .O)(settings);
        const dryRun = deployment?.dryRun === true;
        await (0,_report_outputs_js__WEBPACK_IMPORTED_MODULE_9__/* .writeSummary */ .S)((0,_report_summary_js__WEBPACK_IMPORTED_MODULE_10__/* .summaryMarkdown */ .e)(report, { verdict: compared, deployed, failure, dryRun, command, commit }));
    }
    if (comment) {
        const about = [settings['function-name'] ?? '', settings['aws-region'] ?? ''].filter((one) => one !== '');
        const subject = { name, environment, about, commit, runUrl };
        const body = (0,_report_comment_text_js__WEBPACK_IMPORTED_MODULE_8__/* .commentMarkdown */ .r)(report, { verdict: compared, failure }, subject);
        await (0,_report_comment_js__WEBPACK_IMPORTED_MODULE_7__/* .writeComment */ .H)(access, (0,_report_comment_text_js__WEBPACK_IMPORTED_MODULE_8__/* .commentMarker */ .Ql)(subject), body);
    }
}
//# sourceMappingURL=one.js.map

/***/ })

};
