export const id = 440;
export const ids = [440];
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
var config_file_functions = __webpack_require__(7777);
// EXTERNAL MODULE: ./build/settings/config-file/limits.js
var limits = __webpack_require__(2414);
;// CONCATENATED MODULE: ./build/settings/config-file/shards.js
/**
 * Shares functions out evenly. Those with the same requirements, for the same target, stay together, so that few
 * jobs install the same.
 *
 * @param shards how many at most; there is none without a function
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
    const { config, functions } = (0,cli_input/* configArguments */.H)(input);
    const { shards: given } = input.values;
    const shards = typeof given === 'string' ? (0,values/* parseWholeNumber */.oA)('--shards', given, { min: 1, max: limits/* MAX_JOBS */.E }) : limits/* MAX_JOBS */.E;
    await (0,terminal/* print */.yy)(`${JSON.stringify(shardMatrix(await (0,config_file_functions/* readConfig */.Xg)(config, functions), shards))}\n`);
    return 0;
}
//# sourceMappingURL=plan.js.map

/***/ })

};
