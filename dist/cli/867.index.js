export const id = 867;
export const ids = [867];
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

/***/ 5556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseQuery: () => (/* binding */ parseQuery),
/* harmony export */   runTerraform: () => (/* binding */ runTerraform),
/* harmony export */   terraformResult: () => (/* binding */ terraformResult)
/* harmony export */ });
/* harmony import */ var _build_build_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4076);
/* harmony import */ var _build_many_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2568);
/* harmony import */ var _settings_config_file_functions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4483);
/* harmony import */ var _settings_settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4663);
/* harmony import */ var _settings_values_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9416);
/* harmony import */ var _util_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4478);
/* harmony import */ var _util_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3506);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9230);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2315);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8565);










/** A query names settings; even long lists of patterns stay far below it. */
const MAX_QUERY_BYTES = 1024 * 1024;
/**
 * `lambda-zip terraform`: one build for an `external` data source of Terraform or OpenTofu. The query is on
 * standard input, the result on standard output, and nothing else is.
 *
 * @see https://registry.terraform.io/providers/hashicorp/external/latest/docs/data-sources/external
 * @throws LambdaZipError `usage` for a query that is none, and whatever a build throws
 */
async function runTerraform(signal) {
    const query = parseQuery(await readQuery(process.stdin, signal));
    const report = await packageFor(query, { log: (0,_terminal_js__WEBPACK_IMPORTED_MODULE_9__/* .terminalLogger */ .jl)(process.stderr), signal });
    await (0,_terminal_js__WEBPACK_IMPORTED_MODULE_9__/* .print */ .yy)(`${JSON.stringify(terraformResult(report))}\n`);
    return 0;
}
async function packageFor({ settings, config }, ports) {
    const context = { ...(0,_context_js__WEBPACK_IMPORTED_MODULE_7__/* .commandLineContext */ .B)(), workers: 'auto' };
    if (config === undefined)
        return (0,_build_build_js__WEBPACK_IMPORTED_MODULE_0__/* .build */ .j)((0,_settings_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .parseSettings */ .P$)(settings, context), ports);
    (0,_settings_config_file_functions_js__WEBPACK_IMPORTED_MODULE_2__/* .assertNoPackageSettings */ .n$)(settings);
    const functions = await (0,_settings_config_file_functions_js__WEBPACK_IMPORTED_MODULE_2__/* .readConfig */ .Xg)(config.file, [config.name]);
    const jobs = (0,_settings_config_file_functions_js__WEBPACK_IMPORTED_MODULE_2__/* .parseFunctions */ .PP)(functions, settings, (own, kind) => ({
        request: (0,_settings_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .parseSettings */ .P$)(own, context, kind),
    }));
    const [outcome] = await (0,_build_many_js__WEBPACK_IMPORTED_MODULE_1__/* .buildAll */ .AK)(jobs, ports, ({ request }, own, run) => (0,_build_build_js__WEBPACK_IMPORTED_MODULE_0__/* .build */ .j)(request, own, run));
    if (outcome === undefined)
        throw new _util_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .LambdaZipError */ .dk('internal', 'nothing was built');
    if ('error' in outcome)
        throw outcome.error;
    return outcome.result;
}
/**
 * Reads a query: a JSON object of strings, named as the options of `build`.
 *
 * @throws LambdaZipError `usage` that names what is wrong with it
 */
function parseQuery(text) {
    const known = [...(0,_options_js__WEBPACK_IMPORTED_MODULE_8__/* .querySettings */ .sm)(), ..._options_js__WEBPACK_IMPORTED_MODULE_8__/* .QUERY_CONFIG_KEYS */ .V5];
    const settings = {};
    const config = {};
    for (const [key, value] of Object.entries(parseObject(text))) {
        const name = known.find((one) => one === key);
        if (name === undefined) {
            throw new _util_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .LambdaZipError */ .dk('usage', `query: ${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_6__/* .quoted */ .TL)(key)} is not a key of a query; use ${(0,_settings_values_js__WEBPACK_IMPORTED_MODULE_4__/* .alternatives */ .Vo)(known)}`);
        }
        if (typeof value !== 'string') {
            throw new _util_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .LambdaZipError */ .dk('usage', `query: the value of ${name} is ${kindOf(value)}, not a string`, {
                hint: 'In HCL, tostring(…) makes one of a number or boolean, and join("\\n", …) of a list.',
            });
        }
        if (name === 'config' || name === 'function')
            config[name] = value;
        else
            settings[name] = value;
    }
    const { config: file = '', function: name = '' } = config;
    if (file === '' && name === '')
        return { settings, config: undefined };
    if (file !== '' && name !== '')
        return { settings, config: { file, name } };
    throw new _util_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .LambdaZipError */ .dk('usage', "query: set both 'config' (a file) and 'function' (a name in it), or neither");
}
function parseObject(text) {
    let query;
    try {
        query = JSON.parse(text);
    }
    catch (error) {
        // The parser's own words would quote the query.
        throw new _util_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .LambdaZipError */ .dk('usage', `query: ${text.trim() === '' ? 'standard input is empty' : 'is not JSON'}`, {
            hint: 'Pass a JSON object of strings on stdin, such as {"source": "src"}.',
            cause: error,
        });
    }
    if (typeof query === 'object' && query !== null && !Array.isArray(query))
        return query;
    throw new _util_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .LambdaZipError */ .dk('usage', `query: is ${kindOf(query)}; pass a JSON object of strings`);
}
function kindOf(value) {
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return 'a list';
    return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
/** @throws LambdaZipError `usage` for what is too long or not UTF-8, `cancelled` once the job was aborted */
async function readQuery(input, signal) {
    const chunks = [];
    let size = 0;
    const stop = () => void input.destroy(new _util_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .LambdaZipError */ .dk('cancelled', 'cancelled'));
    signal.addEventListener('abort', stop, { once: true });
    try {
        for await (const chunk of input) {
            chunks.push(chunk);
            size += chunk.length;
            if (size > MAX_QUERY_BYTES) {
                throw new _util_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .LambdaZipError */ .dk('usage', `query: is longer than ${MAX_QUERY_BYTES} bytes`);
            }
        }
    }
    finally {
        signal.removeEventListener('abort', stop);
    }
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
    }
    catch (error) {
        throw new _util_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .LambdaZipError */ .dk('usage', 'query: is not UTF-8 text', { cause: error });
    }
}
/**
 * A data source's `result`: names in the form of HCL, and strings only, because the protocol has no other values.
 * Nothing in it depends on the machine, so that plans of two machines agree.
 */
function terraformResult(report) {
    const { layer } = report;
    const { hex, base64 } = report.digest;
    return {
        // The path as given: an absolute one would differ from checkout to checkout.
        path: report.output,
        hex,
        base64,
        size: String(report.size),
        content_sha256: report.contentSha256,
        uncompressed_size: String(report.uncompressedSize),
        file_count: String(report.entries.length),
        ...(layer && {
            layer_path: layer.output,
            layer_hex: layer.digest.hex,
            layer_base64: layer.digest.base64,
            layer_size: String(layer.size),
        }),
    };
}
//# sourceMappingURL=terraform.js.map

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
