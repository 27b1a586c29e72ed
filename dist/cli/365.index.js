export const id = 365;
export const ids = [365];
export const modules = {

/***/ 3365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runBuild: () => (/* binding */ runBuild)
});

// EXTERNAL MODULE: ./build/build.js + 28 modules
var build = __webpack_require__(8240);
;// CONCATENATED MODULE: ./build/results.js
function resultsOf(report) {
    return {
        'zip-path': report.zipPath,
        sha256: report.digest.hex,
        'sha256-base64': report.digest.base64,
        'content-sha256': report.contentSha256,
        size: report.size,
        'uncompressed-size': report.uncompressedSize,
        'file-count': report.entries.length,
        'manifest-path': report.manifestPath ?? '',
        engine: report.engine,
        'image-digest': report.imageDigest ?? '',
    };
}
//# sourceMappingURL=results.js.map
// EXTERNAL MODULE: ./build/settings.js + 1 modules
var build_settings = __webpack_require__(9266);
// EXTERNAL MODULE: ./build/cli/context.js
var context = __webpack_require__(9230);
// EXTERNAL MODULE: ./build/cli/terminal.js
var terminal = __webpack_require__(8565);
;// CONCATENATED MODULE: ./build/cli/build-command.js





/** `lambda-zip build`: the archive, and its digest on standard output. */
async function runBuild({ settings, json, workers }, signal) {
    const request = (0,build_settings/* parseSettings */.P$)(settings, { ...(0,context/* commandLineContext */.B)(), workers });
    const report = await (0,build/* build */.j)(request, { log: (0,terminal/* terminalLogger */.jl)(process.stderr), signal });
    await (0,terminal/* print */.yy)(`${json ? JSON.stringify(resultsOf(report)) : (0,terminal/* sha256sumLine */.Fj)(report.digest.hex, report.output)}\n`);
}
//# sourceMappingURL=build-command.js.map

/***/ })

};
