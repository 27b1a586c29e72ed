export const id = 746;
export const ids = [746];
export const modules = {

/***/ 80:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ CommonPatterns)
/* harmony export */ });
const SETTINGS = ['exclude', 'executable'];
class CommonPatterns {
    /** How many packages have a pattern in which nothing matched yet, for the patterns of several. */
    #waiting = new Map();
    /** @param requests those of the whole config: what others have is not told where they are not made */
    constructor(requests) {
        const owners = new Map();
        for (const { pipeline } of requests) {
            const keys = SETTINGS.flatMap((setting) => pipeline[setting].map(({ pattern }) => key(setting, pattern)));
            for (const one of new Set(keys))
                owners.set(one, (owners.get(one) ?? 0) + 1);
        }
        for (const [one, times] of owners)
            if (times > 1)
                this.#waiting.set(one, times);
    }
    /** Of the patterns that match nothing in a package, those that are its own; the others are remembered. */
    own(unused) {
        const ownOf = (setting) => unused[setting].filter((pattern) => {
            const left = this.#waiting.get(key(setting, pattern));
            if (left !== undefined)
                this.#waiting.set(key(setting, pattern), left - 1);
            return left === undefined;
        });
        return { exclude: ownOf('exclude'), executable: ownOf('executable') };
    }
    /** Once all packages are made: those that match nothing in any of them. */
    idle() {
        const idle = [...this.#waiting].filter(([, left]) => left === 0).map(([one]) => one);
        const idleOf = (setting) => idle.filter((one) => one.startsWith(key(setting, ''))).map((one) => one.slice(key(setting, '').length));
        return { exclude: idleOf('exclude'), executable: idleOf('executable') };
    }
}
function key(setting, pattern) {
    return `${setting}: ${pattern}`;
}
//# sourceMappingURL=common-patterns.js.map

/***/ }),

/***/ 2568:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  AK: () => (/* binding */ buildAll),
  pJ: () => (/* binding */ endOf),
  K0: () => (/* binding */ outputPlaces),
  SO: () => (/* binding */ tellError),
  W4: () => (/* binding */ workOnAll)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/pipeline/review.js
var review = __webpack_require__(9863);
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
// EXTERNAL MODULE: ./build/build/commands.js
var commands = __webpack_require__(6053);
// EXTERNAL MODULE: ./build/build/common-patterns.js
var common_patterns = __webpack_require__(80);
// EXTERNAL MODULE: ./build/build/request.js
var build_request = __webpack_require__(982);
// EXTERNAL MODULE: ./build/build/session.js
var build_session = __webpack_require__(287);
;// CONCATENATED MODULE: ./build/build/many.js
/** Many builds in one run: side by side, over one session, each with its own outcome. */













/** Builds wait for indexes and disks, too; but each may start threads of its own. */
const BUILDS_AT_ONCE = { least: 2, most: 8 };
/**
 * Does the work for every job that is wanted, once the commands that make their sources have run. One that fails does not keep the
 * others from being done.
 *
 * @param work is handed a log of its own, told in one piece when the work is done, and the run to build in
 * @returns of the wanted ones, in their order
 * @throws LambdaZipError `usage` when two would write the same file, before anything is built; `cancelled`
 */
async function buildAll(jobs, ports, work, { title = ({ job }) => (0,util_text/* printable */.g$)(job.name), beforeCommand } = {}) {
    const claimed = await claimOutputs(jobs);
    const ready = await (0,commands/* runCommands */.a)(jobs, ports, beforeCommand);
    // A command may have removed the folders that outputs go to.
    const outputs = ready === jobs ? claimed : await claimOutputs(jobs);
    return workOnAll(ready, outputs, ports, work, title);
}
/**
 * As {@link buildAll}, for work that writes none of the outputs.
 *
 * @param outputs as {@link outputPlaces} gives them
 */
async function workOnAll(jobs, outputs, ports, work, title) {
    const wanted = jobs.filter((job) => job.wanted);
    const common = new common_patterns/* CommonPatterns */.N(jobs.map(({ request }) => request));
    const session = new build_session/* BuildSession */.H();
    const { least, most } = BUILDS_AT_ONCE;
    const atOnce = Math.min(most, Math.max(least, (0,external_node_os_.availableParallelism)()));
    try {
        const ends = await (0,concurrency/* mapSettled */.A)(wanted, atOnce, async (job) => {
            (0,util_ports/* throwIfCancelled */.dZ)(ports.signal);
            const log = new BufferedLog();
            const outcome = job.problem === undefined
                ? { job, ...(await endOf(() => work(job, { ...ports, log }, { session, outputs, common }))) }
                : { job, error: job.problem };
            log.tell(ports.log, title(outcome), (0,util_text/* printable */.g$)(job.name));
            if ('error' in outcome)
                tellError(outcome.error, ports.log);
            return outcome;
        });
        const outcomes = ends.map((end) => {
            if (end.status === 'rejected')
                throw end.reason;
            return end.value;
        });
        const idle = (0,review/* unusedRemark */.tX)(common.idle());
        if (idle !== undefined)
            ports.log.warning((0,review/* remarkText */.ab)(idle));
        return outcomes;
    }
    finally {
        await session.dispose();
    }
}
/** @throws LambdaZipError `cancelled` */
async function endOf(work) {
    try {
        return { result: await work() };
    }
    catch (error) {
        if (error instanceof errors/* LambdaZipError */.dk && error.code === 'cancelled')
            throw error;
        if (error instanceof errors/* LambdaZipError */.dk)
            return { error };
        const message = (0,util_text/* printable */.g$)(error instanceof Error ? (error.stack ?? error.message) : String(error));
        return { error: new errors/* LambdaZipError */.dk('internal', message, { cause: error }) };
    }
}
function tellError({ message, hint }, log) {
    log.info(message);
    for (const line of hint?.split('\n') ?? [])
        log.info(`  ${line.replace(/^ {2}/, '')}`);
}
/** Makes the directories of what is written, unless two jobs write the same. */
async function claimOutputs(jobs) {
    await outputPlaces(jobs);
    for (const file of jobs.flatMap(({ request }) => (0,build_request/* filesOf */.R)(request)))
        await (0,draft/* makeDirectoryOf */.zY)(file, 'output');
    // Once the directories exist, two paths may turn out to lead to one file.
    return outputPlaces(jobs);
}
/**
 * Where the jobs write, for whoever packs or looks at a source that holds it.
 *
 * @returns real paths, as far as the directories exist
 * @throws LambdaZipError `usage` when two would write the same file
 */
async function outputPlaces(jobs) {
    const owners = new Map();
    for (const { name, request } of jobs) {
        for (const file of (0,build_request/* filesOf */.R)(request)) {
            const place = await (0,draft/* realPathOf */.dN)(file).catch(() => (0,external_node_path_.resolve)(file));
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

/***/ 6343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runBuildAll: () => (/* binding */ runBuildAll)
});

// EXTERNAL MODULE: ./build/build/build.js + 9 modules
var build = __webpack_require__(4076);
// EXTERNAL MODULE: ./build/build/many.js + 1 modules
var build_many = __webpack_require__(2568);
// EXTERNAL MODULE: ./build/settings/config-file/limits.js
var limits = __webpack_require__(2414);
// EXTERNAL MODULE: ./build/util/ports.js
var util_ports = __webpack_require__(2701);
// EXTERNAL MODULE: ./build/util/text.js
var util_text = __webpack_require__(3506);
;// CONCATENATED MODULE: ./build/results/many.js
/** The results of many builds under the names both faces use: the action's outputs and `build --all --json`. */




/**
 * Does the work for every function that a package goes to. One that fails does not keep the others from being done.
 *
 * @throws what the work throws, for a package that goes to one
 */
async function atEachDestination(job, ports, work) {
    const rows = [];
    for (const destination of job.destinations) {
        if (job.destinations.length === 1)
            return [{ job, destination, result: await work(destination, ports) }];
        const own = (0,util_ports/* portsOf */.a5)((0,util_text/* printable */.g$)(destination.name), ports);
        const end = await (0,build_many/* endOf */.pJ)(() => work(destination, own));
        if ('error' in end)
            (0,build_many/* tellError */.SO)(end.error, own.log);
        rows.push({ job, destination, ...end });
    }
    return rows;
}
/** The rows of all packages; one that could not be built failed for each of its functions. */
function rowsOf(outcomes) {
    return outcomes.flatMap((outcome) => {
        if (!('error' in outcome))
            return outcome.result;
        const { job, error } = outcome;
        return job.destinations.map((destination) => ({ job, destination, error }));
    });
}
function manyResults(rows) {
    const results = rows.map((row) => 'error' in row
        ? { ...factsOf(row), error: row.error.message }
        : { ...factsOf(row), ...row.result.results });
    const of = (kind) => results.filter((result) => result.kind === kind);
    const matrixOf = (kind) => ({
        include: of(kind).flatMap((result) => !('error' in result) && anyChanged(result) ? [matrixRow(result)] : []),
    });
    const isAny = (kind) => of(kind).some((result) => 'error' in result || anyChanged(result));
    return {
        'any-changed': isAny('function'),
        matrix: matrixOf('function'),
        'any-layer-changed': isAny('layer'),
        'layer-matrix': matrixOf('layer'),
        results,
    };
}
/** Whether there is anything to deploy: the code or its layer. */
function anyChanged({ changed, 'layer-changed': layerChanged }) {
    return changed || layerChanged === true;
}
function factsOf({ job: { request, configured }, destination }) {
    return {
        kind: configured.kind,
        name: destination.name,
        package: destination.packageName,
        source: configured.source,
        output: request.output,
        runtime: request.target.runtime,
        architecture: request.target.architecture,
        'function-name': destination.functionName,
        'layer-name': configured.settings['layer-name'] ?? '',
    };
}
function matrixRow(result) {
    const { name, source, output, runtime, architecture, changed, reason, sha256 } = result;
    return {
        kind: result.kind,
        name,
        package: result.package,
        source,
        output,
        runtime,
        architecture,
        changed,
        reason,
        sha256,
        'function-name': result['function-name'],
        'layer-name': result['layer-name'],
        'zip-path': result['zip-path'],
        'sha256-base64': result['sha256-base64'],
        'layer-zip-path': result['layer-zip-path'],
        'layer-sha256-base64': result['layer-sha256-base64'],
        'layer-changed': result['layer-changed'],
        'layer-reason': result['layer-reason'],
    };
}
/** Why GitHub would not run the matrix, or undefined. */
function matrixWarning(many) {
    const long = ['matrix', 'layer-matrix'].find((name) => many[name].include.length > limits/* MAX_JOBS */.E);
    if (long === undefined)
        return undefined;
    const { include } = many[long];
    return `${long}: it has ${include.length} rows, and GitHub runs at most ${limits/* MAX_JOBS */.E} jobs; split the functions with 'plan' (docs/many-functions.md), or deploy from the output 'results'`;
}
/** What a run that deploys leaves to others, or undefined. */
function unpublishedWarning({ 'layer-matrix': { include } }) {
    if (include.length === 0)
        return undefined;
    const names = include.map(({ name }) => (0,util_text/* quoted */.TL)(name)).join(', ');
    return `layers: ${names} changed, and 'deploy' publishes no layers; publish them, then give the functions their new versions (docs/layers.md)`;
}
/** The result of one package, in a line. */
function outcomeTitle(outcome) {
    const name = (0,util_text/* printable */.g$)(outcome.job.name);
    if ('error' in outcome)
        return `${name}: failed`;
    const [first, ...others] = outcome.result;
    const built = outcome.result.find((row) => 'result' in row);
    const size = built === undefined || 'error' in built ? undefined : (0,util_text/* formatBytes */.z3)(built.result.results.size);
    if (first !== undefined && others.length === 0)
        return [`${name}: ${size}`, verdictOf(first)].join(', ');
    const verdicts = outcome.result.map((row) => `${(0,util_text/* printable */.g$)(row.destination.name)}: ${verdictOf(row)}`);
    return [`${name}: ${size ?? 'failed'}`, ...verdicts].join('; ');
}
function verdictOf(row) {
    if ('error' in row)
        return 'failed';
    const { reason, deployed, ...results } = row.result.results;
    const layerSize = results['layer-size'];
    const layer = layerSize === '' ? '' : `; layer: ${(0,util_text/* formatBytes */.z3)(layerSize)}, ${results['layer-reason']}`;
    return `${reason}${deployed ? ', deployed' : ''}${layer}`;
}
/** All results in a line, with the names of failed functions. */
function overviewLine({ results, matrix, 'layer-matrix': layers }) {
    const failed = results.flatMap((result) => ('error' in result ? [(0,util_text/* quoted */.TL)(result.name)] : []));
    const all = { function: matrix.include.length, layer: layers.include.length };
    const counts = ['function', 'layer'].flatMap((kind) => {
        const total = results.filter((result) => result.kind === kind).length;
        return total === 0 ? [] : [`${all[kind]} of ${(0,util_text/* count */.U9)(total, kind)}`];
    });
    const changed = `${counts.join(', ')} changed`;
    return failed.length === 0 ? changed : `${changed}, ${failed.length} failed: ${failed.join(', ')}`;
}
//# sourceMappingURL=many.js.map
// EXTERNAL MODULE: ./build/util/concurrency.js
var concurrency = __webpack_require__(6734);
// EXTERNAL MODULE: ./build/util/errors.js
var errors = __webpack_require__(4478);
// EXTERNAL MODULE: ./build/settings/target.js
var target = __webpack_require__(9487);
// EXTERNAL MODULE: ./build/settings/config-file/command.js
var command = __webpack_require__(4581);
;// CONCATENATED MODULE: ./build/settings/config-file/resolve.js






/** Questions to AWS under way; it throttles hundreds of them. */
const MAX_AT_ONCE = 4;
/**
 * As `resolveTargets`, for every function that is wanted. What is wrong with one is kept as its `problem`, so that the others
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
        const destinations = await (0,target/* resolveTargets */.h)(job.destinations, (given, settings) => {
            const parsed = parse(settings, job.configured.kind);
            return { ...given, ...parsed, settings, request: (0,command/* withCommand */.U)(parsed.request, job.configured) };
        }, { log: { ...util_ports/* SILENT_LOGGER */.By, info }, signal });
        return { ...job, destinations, request: destinations[0]?.request ?? job.request };
    }
    catch (error) {
        const problem = job.configured.located(error);
        if (!(problem instanceof errors/* LambdaZipError */.dk) || problem.code === 'cancelled')
            throw problem;
        return { ...job, problem };
    }
}
//# sourceMappingURL=resolve.js.map
// EXTERNAL MODULE: ./build/settings/values.js
var settings_values = __webpack_require__(9416);
// EXTERNAL MODULE: ./build/cli/configured.js
var configured = __webpack_require__(8341);
// EXTERNAL MODULE: ./build/cli/context.js
var cli_context = __webpack_require__(9230);
// EXTERNAL MODULE: ./build/cli/input.js
var cli_input = __webpack_require__(8545);
// EXTERNAL MODULE: ./build/cli/package.js + 6 modules
var cli_package = __webpack_require__(2292);
// EXTERNAL MODULE: ./build/cli/terminal.js
var terminal = __webpack_require__(8565);
;// CONCATENATED MODULE: ./build/cli/commands/build-all.js










/**
 * `lambda-zip build --all`: every function of a config file, and their digests on standard output.
 *
 * @returns 0 if all were built
 */
async function runBuildAll(input, signal) {
    const { values } = input;
    const context = { ...(0,cli_context/* commandLineContext */.B)(), workers: (0,cli_input/* workersOf */.N)(input) };
    const parse = (settings, kind) => (0,cli_package/* parsePackage */.C)(settings, context, kind);
    const parsed = await (0,configured/* configuredFunctions */.Q)(input, parse);
    const log = (0,terminal/* terminalLogger */.jl)(process.stderr);
    const jobs = await resolveFunctions(parsed, parse, { log, signal });
    const outcomes = await (0,build_many/* buildAll */.AK)(jobs, { log, signal }, async (job, own, run) => {
        const report = await (0,build/* build */.j)(job.request, own, run);
        return atEachDestination(job, own, async (asked, ports) => ({
            results: await (0,cli_package/* finishPackage */.af)(report, asked, ports),
            lines: (0,cli_package/* archiveLines */._4)(report),
        }));
    }, { title: outcomeTitle });
    const rows = rowsOf(outcomes);
    const many = manyResults(rows);
    log.phase(overviewLine(many));
    const tooMany = matrixWarning(many);
    if (tooMany !== undefined)
        log.warning(tooMany);
    const unpublished = (0,settings_values/* choiceOf */.FH)(input.settings, 'deploy') === 'true' ? unpublishedWarning(many) : undefined;
    if (unpublished !== undefined)
        log.warning(unpublished);
    await (0,terminal/* print */.yy)(values['json'] === true ? `${JSON.stringify(many)}\n` : outcomes.flatMap(linesOf).join(''));
    return rows.some((row) => 'error' in row) ? 1 : 0;
}
/** Of a package that goes to several functions, those of its archive stand once. */
function linesOf(outcome) {
    if ('error' in outcome)
        return [];
    const [lines = []] = outcome.result.flatMap((row) => ('error' in row ? [] : [row.result.lines]));
    return lines.map((line) => `${line}\n`);
}
//# sourceMappingURL=build-all.js.map

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
/** Reads files that pull requests may have put anything in the place of. */




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
        // One more than it says: files that the kernel makes up say 0.
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
