export const id = 61;
export const ids = [61];
export const modules = {

/***/ 2061:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runDoctorAll: () => (/* binding */ runDoctorAll)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./build/build/common-patterns.js
var common_patterns = __webpack_require__(80);
// EXTERNAL MODULE: ./build/build/many.js + 1 modules
var many = __webpack_require__(2568);
// EXTERNAL MODULE: ./build/pipeline/review.js
var review = __webpack_require__(9863);
// EXTERNAL MODULE: ./build/util/concurrency.js
var concurrency = __webpack_require__(6734);
// EXTERNAL MODULE: ./build/util/errors.js
var errors = __webpack_require__(4478);
// EXTERNAL MODULE: ./build/doctor/checks.js
var checks = __webpack_require__(1745);
// EXTERNAL MODULE: ./build/doctor/doctor.js + 7 modules
var doctor = __webpack_require__(5323);
;// CONCATENATED MODULE: ./build/doctor/many.js
/** Checks many packages of one run. A finding that several share is reported once. */







/** Packages checked at once. Each asks git; more would only wait for the disk. */
const AT_ONCE = 4;
/**
 * As `diagnose`, for every job that is wanted. One that could not be built has that as its finding, so that the others
 * are looked at.
 *
 * @throws LambdaZipError `usage` when two would write the same file; `cancelled`
 */
async function diagnoseAll(jobs, home, ports) {
    const wanted = jobs.filter((job) => job.wanted);
    const common = new common_patterns/* CommonPatterns */.N(jobs.filter(({ request }) => request.dependencies.files.length === 0).map(({ request }) => request));
    const git = (0,many/* listingsOf */.Vy)(wanted);
    const run = { outputs: await (0,many/* outputPlaces */.K0)(jobs), common, git };
    const ends = await (0,concurrency/* mapSettled */.A)(wanted, AT_ONCE, async (job) => ({
        job,
        ...(await diagnosisOf(job, home, ports, run)),
    }));
    const packages = ends.map((end) => {
        if (end.status === 'rejected')
            throw end.reason;
        return end.value;
    });
    const workspaces = new Set(wanted.map(({ request }) => request.pipeline.workspace));
    const idle = (0,review/* unusedRemark */.tX)(common.idle());
    const ofRepository = [
        ...(idle === undefined ? [] : [(0,checks/* finding */.gk)(idle.kind, idle.details, idle.fix)]),
        ...[...workspaces].flatMap(doctor/* diagnoseWorkflows */.Vc),
    ];
    return {
        packages,
        findings: (0,doctor/* ranked */.ad)([...inCommon(packages), ...ofRepository.map((one) => ({ ...one, functions: [] }))]),
    };
}
async function diagnosisOf({ request }, home, ports, run) {
    try {
        return await (0,doctor/* diagnosePackage */.xZ)(request, home, ports, run);
    }
    catch (error) {
        if (!(error instanceof errors/* LambdaZipError */.dk) || error.code === 'cancelled')
            throw error;
        return { findings: [(0,doctor/* unpackable */.DO)(error)], files: 0, bytes: 0 };
    }
}
/** One finding for each check and fix, with the details of all packages that have it. */
function inCommon(packages) {
    const groups = new Map();
    for (const { job, findings } of packages) {
        for (const one of findings) {
            const key = JSON.stringify([one.check, one.severity, one.fix]);
            const group = groups.get(key) ?? { first: one, names: [], details: [] };
            groups.set(key, group);
            if (group.names.at(-1) !== job.name)
                group.names.push(job.name);
            group.details.push(...one.details);
        }
    }
    return [...groups.values()].map(({ first, names, details }) => ({
        ...(0,checks/* finding */.gk)(first.check, [...new Set(details)], first.fix),
        // A setting may have changed the severity.
        severity: first.severity,
        functions: names,
    }));
}
//# sourceMappingURL=many.js.map
// EXTERNAL MODULE: ./build/settings/settings.js
var settings_settings = __webpack_require__(4663);
// EXTERNAL MODULE: ./build/util/ports.js
var ports = __webpack_require__(2701);
// EXTERNAL MODULE: ./build/util/text.js
var util_text = __webpack_require__(3506);
// EXTERNAL MODULE: ./build/cli/configured.js
var configured = __webpack_require__(8341);
// EXTERNAL MODULE: ./build/cli/context.js
var cli_context = __webpack_require__(9230);
// EXTERNAL MODULE: ./build/cli/findings.js
var cli_findings = __webpack_require__(415);
// EXTERNAL MODULE: ./build/cli/terminal.js
var terminal = __webpack_require__(8565);
;// CONCATENATED MODULE: ./build/cli/commands/doctor-all.js









/** How many functions a line names; the rest is counted. */
const MAX_NAMED = 5;
/**
 * `lambda-zip doctor --all`: what is wrong with the functions of a config file, on standard output.
 *
 * @returns 0 if all pass: no errors, and with `--strict` no warnings
 */
async function runDoctorAll(input, signal) {
    const context = { ...(0,cli_context/* commandLineContext */.B)(), workers: 0 };
    const jobs = await (0,configured/* configuredFunctions */.Q)(input, (settings, kind) => ({
        request: (0,settings_settings/* parseSettings */.P$)(settings, context, kind),
    }));
    const { packages, findings } = await diagnoseAll(jobs, (0,external_node_os_.homedir)(), { log: ports/* SILENT_LOGGER */.By, signal });
    const tally = (0,cli_findings/* tallyOf */.sv)(findings);
    const sum = (values) => values.reduce((all, one) => all + one, 0);
    const files = sum(packages.map((one) => one.files));
    const bytes = sum(packages.map((one) => one.bytes));
    const reports = packages.map(({ job: { name, configured }, ...diagnosis }) => ({
        name,
        kind: configured.kind,
        source: configured.source,
        ...diagnosis,
        ...(0,cli_findings/* tallyOf */.sv)(diagnosis.findings),
    }));
    if (input.values['json'] === true) {
        await (0,terminal/* print */.yy)(`${JSON.stringify({ functions: reports, findings, ...tally, files, bytes })}\n`);
    }
    else {
        const where = ({ functions }) => functions.length === 0 ? undefined : whereText(functions, reports);
        await (0,terminal/* printText */.n)(`${(0,cli_findings/* findingsText */._g)(findings, where)}${functionsText(reports)}${(0,cli_findings/* overviewText */.Fo)(tally, files, bytes)}`);
    }
    return (0,cli_findings/* exitCodeOf */.FO)(tally, input);
}
function whereText(names, all) {
    if (names.length === all.length && all.length > 1)
        return `all ${kindsText(all)}`;
    return (0,util_text/* listed */.KE)(names.map(util_text/* printable */.g$), MAX_NAMED);
}
/** The result of each package; packages with equal results share a line. */
function functionsText(reports) {
    const lines = new Map();
    for (const report of reports) {
        const { errors, warnings, notes } = report;
        const text = errors + warnings + notes === 0 ? 'no findings' : (0,cli_findings/* tallyText */.Wl)(report);
        lines.set(text, [...(lines.get(text) ?? []), report]);
    }
    const told = [...lines].map(([text, all]) => {
        const who = all.length > MAX_NAMED ? kindsText(all) : all.map(({ name }) => (0,util_text/* printable */.g$)(name)).join(', ');
        return `  ${who}: ${text}\n`;
    });
    const titles = ['function', 'layer'].filter((kind) => reports.some((one) => one.kind === kind));
    const [first = '', ...others] = titles.map((kind) => `${kind}s`);
    const title = [`${first.slice(0, 1).toUpperCase()}${first.slice(1)}`, ...others].join(' and ');
    return `${title}:\n${told.join('')}\n`;
}
/** `3 functions and 1 layer`. */
function kindsText(all) {
    const counts = ['function', 'layer'].map((kind) => ({
        kind,
        number: all.filter((one) => one.kind === kind).length,
    }));
    return counts
        .filter(({ number }) => number > 0)
        .map(({ kind, number }) => (0,util_text/* count */.U9)(number, kind))
        .join(' and ');
}
//# sourceMappingURL=doctor-all.js.map

/***/ }),

/***/ 8341:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ configuredFunctions)
/* harmony export */ });
/* harmony import */ var _settings_config_file_functions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4483);
/* harmony import */ var _input_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8545);


/**
 * Reads the config file that the command names, and parses what it says of each function.
 *
 * @param parse makes a package of its settings
 * @returns all of them: what one writes is nothing that another packs
 * @throws LambdaZipError `usage` for sources or settings of one package beside a config file, and for what is wrong in it
 */
async function configuredFunctions(input, parse) {
    const { config, functions } = (0,_input_js__WEBPACK_IMPORTED_MODULE_1__/* .configArguments */ .H9)(input);
    (0,_settings_config_file_functions_js__WEBPACK_IMPORTED_MODULE_0__/* .assertNoPackageSettings */ .n$)(input.settings);
    return (0,_settings_config_file_functions_js__WEBPACK_IMPORTED_MODULE_0__/* .parseFunctions */ .PP)(await (0,_settings_config_file_functions_js__WEBPACK_IMPORTED_MODULE_0__/* .readConfig */ .Xg)(config, functions), input.settings, parse);
}
//# sourceMappingURL=configured.js.map

/***/ })

};
