export const id = 265;
export const ids = [265];
export const modules = {

/***/ 265:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkImports: () => (/* binding */ checkImports)
});

// EXTERNAL MODULE: ./build/lambda/handlers.js
var handlers = __webpack_require__(9505);
// EXTERNAL MODULE: ./build/inspect/imports/lambda-files.js
var lambda_files = __webpack_require__(5297);
// EXTERNAL MODULE: ./build/util/text.js
var util_text = __webpack_require__(3506);
;// CONCATENATED MODULE: ./build/inspect/imports/other-runtimes.js


/** @returns undefined where it is, or where nobody can tell */
function checkOther(files, handler, runtime) {
    if (runtime.startsWith('provided')) {
        if ([lambda_files/* TASK */.wn, lambda_files/* LAYER */.IO].some((root) => files.isFile(`${root}/bootstrap`)))
            return undefined;
        return missing('bootstrap', "Build the program as 'bootstrap' at the root of the package.");
    }
    if (handler === undefined)
        return undefined;
    if (runtime.startsWith('ruby'))
        return missingFile(files, `${handler.split('.')[0]}.rb`);
    if (runtime.startsWith('dotnet'))
        return missingFile(files, `${handler.split('::')[0]}.dll`);
    return runtime === 'go1.x' ? missingFile(files, handler) : undefined;
}
function missingFile(files, file) {
    if (files.isFile(`${lambda_files/* TASK */.wn}/${file}`))
        return undefined;
    return missing(file, 'Correct the handler, or pack the folder that has the file.');
}
function missing(file, fix) {
    return { kind: 'handler', problem: `needs ${(0,util_text/* quoted */.TL)(file)}, which is not in the package`, fix };
}
//# sourceMappingURL=other-runtimes.js.map
;// CONCATENATED MODULE: ./build/inspect/imports/check.js
/** Whether Lambda finds the handler of a package, and all that it loads when it starts. */



/**
 * @param handler as Lambda's setting has it; undefined where nobody says it
 * @param layers those of the function whose files are known; of two files with one path Lambda has the later layer's
 */
async function checkImports(code, layers, handler, runtime) {
    const found = await faultsIn(new lambda_files/* LambdaFiles */.DV(code, layers), handler, runtime);
    return found.map((one) => (one.kind === 'handler' ? { ...one, handler: handler ?? runtime } : one));
}
async function faultsIn(files, handler, runtime) {
    const { language, version } = /^(?<language>[a-z]+)(?<version>[\d.]*)/.exec(runtime)?.groups ?? {};
    if (language === 'python' && version !== '2.7') {
        if (handler === undefined || isProgram(files, handler))
            return [];
        const { checkPython } = await __webpack_require__.e(/* import() */ 462).then(__webpack_require__.bind(__webpack_require__, 5462));
        return checkPython(files, handler, Number(version?.split('.')[1]));
    }
    if (language === 'nodejs') {
        if (handler === undefined || isProgram(files, handler))
            return [];
        const { checkNode } = await Promise.all(/* import() */[__webpack_require__.e(63), __webpack_require__.e(281)]).then(__webpack_require__.bind(__webpack_require__, 1281));
        return checkNode(files, handler, Number.parseInt(version ?? '', 10));
    }
    const problem = checkOther(files, handler, runtime);
    return problem === undefined ? [] : [problem];
}
/** What a program does is not followed. */
function isProgram(files, handler) {
    return (0,handlers/* mayBeProgram */.dg)(handler) && files.isFile(`${lambda_files/* TASK */.wn}/${handler}`);
}
//# sourceMappingURL=check.js.map

/***/ })

};
