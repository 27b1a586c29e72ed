export const id = 895;
export const ids = [895];
export const modules = {

/***/ 8440:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runPlan: () => (/* binding */ runPlan)
});

// EXTERNAL MODULE: ./build/settings/config-file/functions.js + 2 modules
var config_file_functions = __webpack_require__(4483);
// EXTERNAL MODULE: ./build/settings/config-file/limits.js
var limits = __webpack_require__(2414);
;// CONCATENATED MODULE: ./build/settings/config-file/shards.js
/**
 * Splits functions evenly. Those with the same requirements and target stay together, so that few jobs install the same.
 *
 * @param shards the most jobs; each has at least one function
 */
function shardMatrix(functions, shards) {
    const installation = ({ settings }) => JSON.stringify([settings.requirements, settings.runtime, settings.architecture]);
    const groups = new Map();
    for (const one of functions.filter(({ wanted }) => wanted)) {
        const key = installation(one);
        groups.set(key, [...(groups.get(key) ?? []), one]);
    }
    const ordered = [...groups.values()].flat();
    const jobs = Math.min(shards, ordered.length);
    const start = (job) => Math.floor((job * ordered.length) / jobs);
    return {
        include: Array.from({ length: jobs }, (_, job) => ({
            shard: job + 1,
            functions: ordered
                .slice(start(job), start(job + 1))
                .map(({ name }) => name)
                .join('\n'),
        })),
    };
}
//# sourceMappingURL=shards.js.map
// EXTERNAL MODULE: ./build/settings/values.js
var values = __webpack_require__(9416);
// EXTERNAL MODULE: ./build/cli/input.js
var cli_input = __webpack_require__(8545);
// EXTERNAL MODULE: ./build/cli/terminal.js
var terminal = __webpack_require__(8565);
;// CONCATENATED MODULE: ./build/cli/commands/plan.js






/** `lambda-zip plan`: the functions of a config file shared out over jobs, as a matrix on standard output. */
async function runPlan(input) {
    const { config, functions } = (0,cli_input/* configArguments */.H9)(input);
    const { shards: given } = input.values;
    const shards = typeof given === 'string' ? (0,values/* parseWholeNumber */.oA)('--shards', given, { min: 1, max: limits/* MAX_JOBS */.E }) : limits/* MAX_JOBS */.E;
    await (0,terminal/* print */.yy)(`${JSON.stringify(shardMatrix(await (0,config_file_functions/* readConfig */.Xg)(config, functions), shards))}\n`);
    return 0;
}
//# sourceMappingURL=plan.js.map

/***/ }),

/***/ 9548:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ readRegularFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4478);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9118);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3506);
/** Reads files in whose place a pull request may have put anything. */




/**
 * Reads a regular file whole. Devices, FIFOs and files that the kernel makes up, as in /proc, are none.
 *
 * @param real its real path
 * @param most bytes that it may have
 * @param failed makes the error of a problem, which follows the file's name
 * @throws what `failed` makes
 */
async function readRegularFile(real, most, failed) {
    let handle;
    try {
        handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(real, _files_js__WEBPACK_IMPORTED_MODULE_2__/* .READ_FLAGS */ .tC);
    }
    catch (error) {
        throw failed((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .cannotBeRead */ .xF)(error), error);
    }
    try {
        const stats = await handle.stat();
        if (!stats.isFile())
            throw failed('is not a regular file');
        if (stats.size > most)
            throw failed(`has ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(stats.size)}; at most ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(most)} are read`);
        // One byte more than stated: virtual files of the kernel state 0.
        const bytes = Buffer.alloc(stats.size + 1);
        let length = 0;
        while (length < bytes.length) {
            const { bytesRead } = await handle.read(bytes, length, bytes.length - length, length);
            if (bytesRead === 0)
                break;
            length += bytesRead;
        }
        if (length > stats.size)
            throw failed('is not a regular file');
        return bytes.subarray(0, length);
    }
    catch (error) {
        throw error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LambdaZipError */ .dk ? error : failed((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .cannotBeRead */ .xF)(error), error);
    }
    finally {
        // An error while closing cannot harm the bytes read before.
        await handle.close().catch(() => undefined);
    }
}
//# sourceMappingURL=regular-file.js.map

/***/ })

};
