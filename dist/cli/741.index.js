export const id = 741;
export const ids = [741];
export const modules = {

/***/ 4741:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runBuild: () => (/* binding */ runBuild)
/* harmony export */ });
/* harmony import */ var _build_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4744);
/* harmony import */ var _deploy_deploy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4031);
/* harmony import */ var _deploy_settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7411);
/* harmony import */ var _gate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7951);
/* harmony import */ var _gate_settings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7743);
/* harmony import */ var _results_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6878);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9266);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9230);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8565);









/** `lambda-zip build`: the archive, deployed if that is asked for, and its digest on standard output. */
async function runBuild({ settings, json, workers }, signal) {
    const request = (0,_settings_js__WEBPACK_IMPORTED_MODULE_5__/* .parseSettings */ .P$)(settings, { ...(0,_context_js__WEBPACK_IMPORTED_MODULE_6__/* .commandLineContext */ .B)(), workers });
    const gate = (0,_gate_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .parseGateSettings */ .I)(settings, request.name, 'terminal');
    const deployment = (0,_deploy_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDeploySettings */ .c)(settings, request.target);
    const ports = { log: (0,_terminal_js__WEBPACK_IMPORTED_MODULE_7__/* .terminalLogger */ .jl)(process.stderr), signal };
    const report = await (0,_build_js__WEBPACK_IMPORTED_MODULE_0__/* .build */ .jq)(request, ports);
    const verdict = await (0,_gate_js__WEBPACK_IMPORTED_MODULE_3__/* .judge */ .S)(report, gate, ports);
    const deployed = deployment && (await (0,_deploy_deploy_js__WEBPACK_IMPORTED_MODULE_1__/* .deploy */ .g)(deployment, report, ports));
    const lines = json
        ? [JSON.stringify({ ...(0,_results_js__WEBPACK_IMPORTED_MODULE_8__/* .resultsOf */ .q)(report, verdict), ...(0,_results_js__WEBPACK_IMPORTED_MODULE_8__/* .deployResultsOf */ .Z)(deployed) })]
        : (0,_build_js__WEBPACK_IMPORTED_MODULE_0__/* .archivesOf */ .bS)(report).map(({ digest, output }) => (0,_terminal_js__WEBPACK_IMPORTED_MODULE_7__/* .sha256sumLine */ .Fj)(digest.hex, output));
    await (0,_terminal_js__WEBPACK_IMPORTED_MODULE_7__/* .print */ .yy)(lines.map((line) => `${line}\n`).join(''));
}
//# sourceMappingURL=build-command.js.map

/***/ })

};
