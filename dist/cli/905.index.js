export const id = 905;
export const ids = [905];
export const modules = {

/***/ 905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runContainerPipeline: () => (/* binding */ runContainerPipeline)
/* harmony export */ });
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(654);
/* harmony import */ var _modes_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7627);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(914);
/* harmony import */ var _runtimes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8306);
/* harmony import */ var _sources_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6383);
/* harmony import */ var _protocol_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4751);
/* harmony import */ var _side_container_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(142);
/* harmony import */ var _side_run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2360);








/**
 * Hands the selected files to a container and takes the tree from it. What is left out is not sent: a daemon may be
 * another machine, and secrets are among what the defaults leave out. The container is started when the
 * entries are asked for, and is gone when they end, in whichever way.
 *
 * @throws LambdaZipError what is wrong with the sources
 */
async function runContainerPipeline(plan, settings, options) {
    const collection = await (0,_sources_js__WEBPACK_IMPORTED_MODULE_2__/* .collectFiles */ .C0)(plan, {
        ...options,
        modeKey: 'permissions',
        modeOf: (_, stats) => (0,_modes_js__WEBPACK_IMPORTED_MODULE_6__/* .modeFromPermissions */ .Ec)(stats.mode),
    });
    const { sources, tally, skippedOutputs, emptySources, overridden } = collection;
    return {
        entries: checkedEntries(plan, settings, collection, options),
        forecast: (0,_run_js__WEBPACK_IMPORTED_MODULE_7__/* .forecastOf */ .D)(sources.flatMap(({ files }) => files.map(({ entry }) => entry))),
        installed: () => (0,_sources_js__WEBPACK_IMPORTED_MODULE_2__/* .installedFiles */ .MD)(plan, collection),
        report: () => ({ exclusions: tally.list(), skippedOutputs, emptySources, overridden }),
    };
}
/** The entries of the container, with the checks that need the whole tree made at its end. */
async function* checkedEntries(plan, settings, { sources }, options) {
    const job = {
        protocol: _protocol_js__WEBPACK_IMPORTED_MODULE_3__/* .PROTOCOL_VERSION */ .WP,
        task: 'pipeline',
        modes: plan.modes,
        ...(plan.bytecodeFor !== undefined && { bytecodeFor: (0,_runtimes_js__WEBPACK_IMPORTED_MODULE_1__/* .runtimeFacts */ .M4)(plan.bytecodeFor).python }),
        ...(plan.root !== undefined && { root: plan.root }),
        executable: (0,_protocol_js__WEBPACK_IMPORTED_MODULE_3__/* .wireRules */ .pT)(plan.executable),
        sources: sources.map(({ source, rules }) => ({
            label: source.directory,
            prefix: source.prefix,
            rules: (0,_protocol_js__WEBPACK_IMPORTED_MODULE_3__/* .wireRules */ .pT)(rules),
        })),
    };
    const members = sources.flatMap(({ files }, index) => files.map(({ entry, located }) => ({ ...entry, name: `${_protocol_js__WEBPACK_IMPORTED_MODULE_3__/* .SOURCE_FOLDER */ .Z2}${index}/${located}` })));
    // Byte-code comes beside modules, and nothing else is added or lost.
    const most = members.length * (plan.bytecodeFor === undefined ? 1 : 2);
    const outlines = [];
    const run = new _side_run_js__WEBPACK_IMPORTED_MODULE_5__/* .SideRun */ .V((0,_side_container_js__WEBPACK_IMPORTED_MODULE_4__/* .sideInContainer */ .A)(settings), options);
    for await (const entry of run.entries(job, members)) {
        if (outlines.length === most)
            throw (0,_protocol_js__WEBPACK_IMPORTED_MODULE_3__/* .protocolError */ .JW)(`it sent more than ${most} entries`);
        // Contents of files are not kept: only links are looked into.
        outlines.push(entry.mode === 'symlink' ? entry : { ...entry, content: { kind: 'bytes', bytes: NO_BYTES } });
        yield entry;
    }
    // The side applies the rules again, to nothing but what they have let through already.
    const { exclusions, entries, python } = run.report();
    if (exclusions.length > 0)
        throw (0,_protocol_js__WEBPACK_IMPORTED_MODULE_3__/* .protocolError */ .JW)('it left out files that the rules let through');
    if (outlines.length < members.length)
        throw (0,_protocol_js__WEBPACK_IMPORTED_MODULE_3__/* .protocolError */ .JW)(`it sent ${outlines.length} entries for ${members.length} files`);
    if (entries !== outlines.length)
        throw (0,_protocol_js__WEBPACK_IMPORTED_MODULE_3__/* .protocolError */ .JW)(`it sent ${outlines.length} entries and reports ${entries}`);
    (0,_links_js__WEBPACK_IMPORTED_MODULE_0__/* .assertLinksResolve */ .UR)(outlines);
    options.log.info(`the pipeline ran under Python ${python}`);
}
const NO_BYTES = new Uint8Array(0);
//# sourceMappingURL=engine.js.map

/***/ })

};
