export const id = 268;
export const ids = [268];
export const modules = {

/***/ 6755:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runVerify: () => (/* binding */ runVerify)
/* harmony export */ });
/* harmony import */ var _build_verify_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9999);
/* harmony import */ var _settings_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4663);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9230);
/* harmony import */ var _input_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8545);
/* harmony import */ var _rebuild_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(318);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8565);
/* harmony import */ var _verification_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7254);







/**
 * `lambda-zip verify`: whether the sources give the same bytes under other conditions.
 *
 * @returns 0 if they do
 */
async function runVerify(input, signal) {
    const { settings, values } = input;
    const workers = (0,_input_js__WEBPACK_IMPORTED_MODULE_3__/* .workersOf */ .N)(input);
    const request = (0,_settings_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .parseSettings */ .P$)({ ...settings, cache: 'false' }, { ...(0,_context_js__WEBPACK_IMPORTED_MODULE_2__/* .commandLineContext */ .B)(), workers });
    const log = (0,_terminal_js__WEBPACK_IMPORTED_MODULE_5__/* .terminalLogger */ .jl)(process.stderr);
    const { sources } = request.pipeline;
    const found = await (0,_build_verify_js__WEBPACK_IMPORTED_MODULE_0__/* .verify */ .M)(request, (job) => (0,_rebuild_js__WEBPACK_IMPORTED_MODULE_4__/* .rebuild */ .a)(job, { settings, sources, isLayer: false }, signal), { log, signal }, { reinstall: (0,_input_js__WEBPACK_IMPORTED_MODULE_3__/* .reinstallOf */ .EU)(input) });
    (0,_verification_js__WEBPACK_IMPORTED_MODULE_6__/* .tellDifferences */ .ur)(found, log);
    if (values['json'] === true)
        await (0,_terminal_js__WEBPACK_IMPORTED_MODULE_5__/* .print */ .yy)(`${JSON.stringify((0,_verification_js__WEBPACK_IMPORTED_MODULE_6__/* .verificationJson */ .iq)(found))}\n`);
    else if ((0,_verification_js__WEBPACK_IMPORTED_MODULE_6__/* .isReproducible */ .hw)(found))
        await (0,_terminal_js__WEBPACK_IMPORTED_MODULE_5__/* .print */ .yy)(`${(0,_verification_js__WEBPACK_IMPORTED_MODULE_6__/* .sameBytesText */ .$7)(found)}\n`);
    return (0,_verification_js__WEBPACK_IMPORTED_MODULE_6__/* .isReproducible */ .hw)(found) ? 0 : 1;
}
//# sourceMappingURL=verify.js.map

/***/ }),

/***/ 3558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bi: () => (/* binding */ TOP_KEYS),
/* harmony export */   Bv: () => (/* binding */ BUILD),
/* harmony export */   E6: () => (/* binding */ FUNCTION_KEYS),
/* harmony export */   RS: () => (/* binding */ PACKAGE_SETTINGS),
/* harmony export */   RU: () => (/* binding */ isDefaultKey),
/* harmony export */   SG: () => (/* binding */ SHARED),
/* harmony export */   bE: () => (/* binding */ FUNCTION_SETTINGS),
/* harmony export */   gO: () => (/* binding */ LAYER_ENTRY_KEYS),
/* harmony export */   jL: () => (/* binding */ LAYER_DEFAULTS),
/* harmony export */   qN: () => (/* binding */ OF_FUNCTIONS),
/* harmony export */   rC: () => (/* binding */ PATH_KEYS),
/* harmony export */   vM: () => (/* binding */ LAYER_KEYS)
/* harmony export */ });
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1769);
/** The keys of the config file: the settings of a package, but for those of a run. */

/** They would be the same for all packages of a run, unless they stand in the config file. */
const PACKAGE_SETTINGS = (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .settingsWhere */ .tr)(({ config }) => config === 'function' || config === 'each');
/** Further sources beside a function's own. */
const SHARED = 'shared';
/** The command that makes a function's sources: a text for the shell, or a list of words that no shell sees. */
const BUILD = 'build';
const TOP_KEYS = ['defaults', 'functions', 'layers'];
/** What a function may have, and how it is written. */
const FUNCTION_KEYS = new Map([
    ...(0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .settingsWhere */ .tr)(({ config }) => config !== 'never').map((name) => [
        name,
        kindInConfig(_table_js__WEBPACK_IMPORTED_MODULE_0__/* .SETTINGS */ .yy[name]),
    ]),
    [SHARED, 'lines'],
    [BUILD, 'lines'],
]);
function kindInConfig({ kind, listInConfig }) {
    return listInConfig === true ? 'lines' : kind;
}
/** What holds for a layer of its own as for a function: how an archive is built, whatever is in it. Among the defaults it is for both. */
const LAYER_DEFAULTS = [
    'output',
    'exclude',
    'default-excludes',
    'executable',
    'modes',
    'symlinks',
    'compression-level',
    'runtime',
    'architecture',
    'binary-check',
    'secrets',
    'image',
    'bytecode',
    'manifest',
    'enforce-limits',
    'baseline',
    'aws-region',
];
/** What a layer may have, of what a function may. */
const LAYER_ENTRY_KEYS = [
    'source',
    'name',
    'requirements',
    BUILD,
    'prefix',
    'layer-name',
    ...LAYER_DEFAULTS,
];
/** Settings of a run that are about functions alone. */
const OF_FUNCTIONS = [
    'handler',
    'imports',
    'publish',
    'alias',
    'allow-target-change',
    'layer',
    'layer-output',
    'function-name',
    'qualifier',
];
/** Whether a key may stand among the defaults: what tells one package from another may not. */
function isDefaultKey(key) {
    return (key === SHARED ||
        key === BUILD ||
        (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .settingsWhere */ .tr)(({ config }) => config !== 'function').some((name) => name === key));
}
/** Settings whose values are files and folders, relative to the config file. */
const PATH_KEYS = [SHARED, ...(0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .settingsWhere */ .tr)(({ isPath }) => isPath === true)];
/** They are about the layer of installed packages. */
const LAYER_KEYS = ['layer', 'layer-output', 'layer-name'];
/** They name the function in Lambda. */
const FUNCTION_SETTINGS = [
    'function-name',
    'qualifier',
    'aws-region',
];
//# sourceMappingURL=keys.js.map

/***/ })

};
