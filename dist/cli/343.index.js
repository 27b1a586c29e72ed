export const id = 343;
export const ids = [343];
export const modules = {

/***/ 2568:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ buildAll)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./build/util/buffered-log.js
/** A log that is kept, to be told in one piece: what runs beside each other would tell its story mixed up. */
class BufferedLog {
    #lines = [];
    phase(title) {
        this.#lines.push({ kind: 'phase', text: title });
    }
    info(message) {
        this.#lines.push({ kind: 'info', text: message });
    }
    warning(message) {
        this.#lines.push({ kind: 'warning', text: message });
    }
    progress() {
        // Of one among many it says nothing.
    }
    /** Tells it all, as one phase of another log. */
    tell(log, title, name) {
        log.phase(title);
        for (const { kind, text } of this.#lines) {
            if (kind === 'warning')
                log.warning(`${name}: ${text}`);
            else
                log.info(kind === 'phase' ? text : `  ${text}`);
        }
    }
}
//# sourceMappingURL=buffered-log.js.map
// EXTERNAL MODULE: ./build/util/concurrency.js
var concurrency = __webpack_require__(6734);
// EXTERNAL MODULE: ./build/util/draft.js
var draft = __webpack_require__(9666);
// EXTERNAL MODULE: ./build/util/errors.js
var errors = __webpack_require__(4478);
// EXTERNAL MODULE: ./build/util/ports.js
var util_ports = __webpack_require__(2701);
// EXTERNAL MODULE: ./build/util/text.js
var util_text = __webpack_require__(3506);
// EXTERNAL MODULE: ./build/build/request.js
var build_request = __webpack_require__(982);
// EXTERNAL MODULE: ./build/build/session.js
var build_session = __webpack_require__(287);
;// CONCATENATED MODULE: ./build/build/many.js
/** Many builds in one run: side by side, over one session, each with its own outcome. */









/** Builds wait for indexes and disks, too; but each may start threads of its own. */
const BUILDS_AT_ONCE = { least: 2, most: 8 };
/**
 * Does the work for every job that is wanted. One that fails does not keep the others from being done.
 *
 * @param work is handed a log of its own, told in one piece when the work is done, and the run to build in
 * @param title of what came of one, for the log; its name by default
 * @returns of the wanted ones, in their order
 * @throws LambdaZipError `usage` when two would write the same file, before anything is built; `cancelled`
 */
async function buildAll(jobs, ports, work, title = ({ job }) => (0,util_text/* printable */.g$)(job.name)) {
    const outputs = await claimOutputs(jobs);
    const wanted = jobs.filter((job) => job.wanted);
    const session = new build_session/* BuildSession */.H();
    const { least, most } = BUILDS_AT_ONCE;
    const atOnce = Math.min(most, Math.max(least, (0,external_node_os_.availableParallelism)()));
    try {
        const ends = await (0,concurrency/* mapSettled */.A)(wanted, atOnce, async (job) => {
            (0,util_ports/* throwIfCancelled */.dZ)(ports.signal);
            const log = new BufferedLog();
            const outcome = job.problem === undefined
                ? await outcomeOf(job, () => work(job, { ...ports, log }, { session, outputs }))
                : { job, error: job.problem };
            log.tell(ports.log, title(outcome), (0,util_text/* printable */.g$)(job.name));
            if ('error' in outcome)
                tellError(outcome.error, ports);
            return outcome;
        });
        return ends.map((end) => {
            if (end.status === 'rejected')
                throw end.reason;
            return end.value;
        });
    }
    finally {
        await session.dispose();
    }
}
async function outcomeOf(job, work) {
    try {
        return { job, result: await work() };
    }
    catch (error) {
        if (error instanceof errors/* LambdaZipError */.dk && error.code === 'cancelled')
            throw error;
        if (error instanceof errors/* LambdaZipError */.dk)
            return { job, error };
        const message = (0,util_text/* printable */.g$)(error instanceof Error ? (error.stack ?? error.message) : String(error));
        return { job, error: new errors/* LambdaZipError */.dk('internal', message, { cause: error }) };
    }
}
function tellError({ message, hint }, { log }) {
    log.info(message);
    if (hint !== undefined)
        log.info(`  ${hint}`);
}
/**
 * Makes the directories of what is written.
 *
 * @returns the files, as {@link realPathOf} gives them
 */
async function claimOutputs(jobs) {
    const owners = new Map();
    for (const { name, request } of jobs) {
        for (const file of (0,build_request/* filesOf */.R)(request)) {
            await (0,draft/* makeDirectoryOf */.zY)(file, 'output');
            const place = await (0,draft/* realPathOf */.dN)(file);
            const owner = owners.get(place);
            if (owner !== undefined && owner !== name) {
                throw new errors/* LambdaZipError */.dk('usage', `output: ${(0,util_text/* quoted */.TL)(file)} would be written for ${(0,util_text/* quoted */.TL)(owner)} and for ${(0,util_text/* quoted */.TL)(name)}`, { hint: "Put '{name}' into it." });
            }
            owners.set(place, name);
        }
    }
    return [...owners.keys()];
}
//# sourceMappingURL=many.js.map

/***/ }),

/***/ 982:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ filesOf)
/* harmony export */ });
/** The files that a build writes, as the user named them. */
function filesOf({ output, layer, manifest }) {
    return [output, layer?.output, manifest].filter((file) => file !== undefined);
}
//# sourceMappingURL=request.js.map

/***/ }),

/***/ 6343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runBuildAll: () => (/* binding */ runBuildAll)
});

// EXTERNAL MODULE: ./build/build/many.js + 1 modules
var build_many = __webpack_require__(2568);
// EXTERNAL MODULE: ./build/settings/config-file/limits.js
var limits = __webpack_require__(2414);
// EXTERNAL MODULE: ./build/util/text.js
var util_text = __webpack_require__(3506);
;// CONCATENATED MODULE: ./build/results/many.js


/** @param outcomes what each build gave */
function manyResults(outcomes) {
    const results = outcomes.map((outcome) => 'error' in outcome
        ? { ...factsOf(outcome.job), error: outcome.error.message }
        : { ...factsOf(outcome.job), ...outcome.result.results });
    const include = results.flatMap((result) => !('error' in result) && anyChanged(result) ? [rowOf(result)] : []);
    const failed = results.some((result) => 'error' in result);
    return { 'any-changed': include.length > 0 || failed, matrix: { include }, results };
}
/** Whether there is anything to deploy: the code or its layer. */
function anyChanged({ changed, 'layer-changed': layerChanged }) {
    return changed || layerChanged === true;
}
function factsOf({ name, request, configured }) {
    return {
        name,
        source: configured.source,
        output: request.output,
        runtime: request.target.runtime,
        architecture: request.target.architecture,
        'function-name': configured.settings['function-name'] ?? '',
    };
}
function rowOf(result) {
    const { name, source, output, runtime, architecture, changed, reason, sha256 } = result;
    return {
        name,
        source,
        output,
        runtime,
        architecture,
        changed,
        reason,
        sha256,
        'function-name': result['function-name'],
        'zip-path': result['zip-path'],
        'sha256-base64': result['sha256-base64'],
        'layer-zip-path': result['layer-zip-path'],
        'layer-sha256-base64': result['layer-sha256-base64'],
        'layer-changed': result['layer-changed'],
        'layer-reason': result['layer-reason'],
    };
}
/** Why GitHub would not run the matrix, or undefined. */
function matrixWarning({ matrix: { include } }) {
    if (include.length <= limits/* MAX_JOBS */.E)
        return undefined;
    return `matrix: it has ${include.length} rows, and GitHub runs no matrix of more than ${limits/* MAX_JOBS */.E} jobs; share the functions out with 'plan' (docs/many-functions.md), or deploy what the output 'results' lists`;
}
/** What came of one function, in a line. */
function outcomeTitle(outcome) {
    const name = (0,util_text/* printable */.g$)(outcome.job.name);
    if ('error' in outcome)
        return `${name}: failed`;
    const { size, reason, deployed, ...results } = outcome.result.results;
    const layerSize = results['layer-size'];
    const layer = layerSize === '' ? '' : `; layer: ${(0,util_text/* formatBytes */.z3)(layerSize)}, ${results['layer-reason']}`;
    return `${name}: ${(0,util_text/* formatBytes */.z3)(size)}, ${reason}${deployed ? ', deployed' : ''}${layer}`;
}
/** What came of all, in a line; of the failed ones the names. */
function overviewLine({ results, matrix }) {
    const failed = results.flatMap((result) => ('error' in result ? [(0,util_text/* quoted */.TL)(result.name)] : []));
    const changed = `${matrix.include.length} of ${(0,util_text/* count */.U9)(results.length, 'function')} changed`;
    return failed.length === 0 ? changed : `${changed}, ${failed.length} failed: ${failed.join(', ')}`;
}
//# sourceMappingURL=many.js.map
// EXTERNAL MODULE: ./build/settings/config-file/functions.js + 2 modules
var config_file_functions = __webpack_require__(7777);
// EXTERNAL MODULE: ./build/util/concurrency.js
var concurrency = __webpack_require__(6734);
// EXTERNAL MODULE: ./build/util/errors.js
var errors = __webpack_require__(4478);
// EXTERNAL MODULE: ./build/util/ports.js
var ports = __webpack_require__(2701);
// EXTERNAL MODULE: ./build/settings/target.js
var target = __webpack_require__(9487);
;// CONCATENATED MODULE: ./build/settings/config-file/resolve.js
/** The functions of a config file, each built for what Lambda says it runs on. */





/** Questions to AWS under way; it throttles hundreds of them. */
const MAX_AT_ONCE = 4;
/**
 * As {@link resolveTarget}, for every function that is wanted. What is wrong with one is kept as its `problem`, so that the others
 * are built.
 *
 * @throws LambdaZipError `cancelled`
 */
async function resolveFunctions(jobs, parse, ports) {
    const ends = await (0,concurrency/* mapSettled */.A)(jobs, MAX_AT_ONCE, (job) => settle(job, parse, ports));
    return ends.map((end) => {
        if (end.status === 'rejected')
            throw end.reason;
        return end.value;
    });
}
async function settle(job, parse, { log, signal }) {
    if (!job.wanted)
        return job;
    const info = (message) => log.info(`${(0,util_text/* printable */.g$)(job.name)}: ${message}`);
    try {
        return await (0,target/* resolveTarget */.u)(job, (settings) => ({ ...job, ...parse(settings), settings }), {
            log: { ...ports/* SILENT_LOGGER */.By, info },
            signal,
        });
    }
    catch (error) {
        const problem = job.configured.located(error);
        if (!(problem instanceof errors/* LambdaZipError */.dk) || problem.code === 'cancelled')
            throw problem;
        return { ...job, problem };
    }
}
//# sourceMappingURL=resolve.js.map
// EXTERNAL MODULE: ./build/cli/context.js
var cli_context = __webpack_require__(9230);
// EXTERNAL MODULE: ./build/cli/input.js
var cli_input = __webpack_require__(8545);
// EXTERNAL MODULE: ./build/cli/package.js + 8 modules
var cli_package = __webpack_require__(907);
// EXTERNAL MODULE: ./build/cli/terminal.js
var terminal = __webpack_require__(8565);
;// CONCATENATED MODULE: ./build/cli/commands/build-all.js








/**
 * `lambda-zip build --all`: every function of a config file, and their digests on standard output.
 *
 * @returns 0 if all were built
 */
async function runBuildAll(input, signal) {
    const { settings: base, values } = input;
    const { config, functions } = (0,cli_input/* configArguments */.H)(input);
    (0,config_file_functions/* assertNoPackageSettings */.n$)(base);
    const context = { ...(0,cli_context/* commandLineContext */.B)(), workers: (0,cli_input/* workersOf */.N)(input) };
    const parse = (settings) => (0,cli_package/* parsePackage */.C)(settings, context);
    const parsed = (0,config_file_functions/* parseFunctions */.PP)(await (0,config_file_functions/* readConfig */.Xg)(config, functions), base, parse);
    const log = (0,terminal/* terminalLogger */.jl)(process.stderr);
    const jobs = await resolveFunctions(parsed, parse, { log, signal });
    const outcomes = await (0,build_many/* buildAll */.A)(jobs, { log, signal }, cli_package/* makePackage */.j, outcomeTitle);
    const many = manyResults(outcomes);
    log.phase(overviewLine(many));
    const tooMany = matrixWarning(many);
    if (tooMany !== undefined)
        log.warning(tooMany);
    const lines = outcomes.flatMap((outcome) => ('error' in outcome ? [] : outcome.result.lines));
    await (0,terminal/* print */.yy)(values['json'] === true ? `${JSON.stringify(many)}\n` : lines.map((line) => `${line}\n`).join(''));
    return outcomes.some((outcome) => 'error' in outcome) ? 1 : 0;
}
//# sourceMappingURL=build-all.js.map

/***/ }),

/***/ 6734:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ mapSettled)
/* harmony export */ });
/**
 * Works on many items, several at a time. All that was begun comes to its end.
 *
 * @param most how many at a time
 * @returns how each ended, in the order of the items
 */
async function mapSettled(items, most, work) {
    const ends = [];
    const waiting = [...items.entries()];
    const worker = async () => {
        for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
            const [index, item] = next;
            const [end] = await Promise.allSettled([work(item)]);
            ends[index] = end;
        }
    };
    await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker));
    return ends;
}
//# sourceMappingURL=concurrency.js.map

/***/ })

};
