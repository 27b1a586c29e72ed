export const id = 785;
export const ids = [785];
export const modules = {

/***/ 7785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runMany: () => (/* binding */ runMany)
});

// EXTERNAL MODULE: ./build/build/build.js + 10 modules
var build = __webpack_require__(2968);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/pipeline/review.js + 2 modules
var review = __webpack_require__(3824);
// EXTERNAL MODULE: ./build/pipeline/source-roots.js
var source_roots = __webpack_require__(5374);
;// CONCATENATED MODULE: ./build/util/buffered-log.js
/** Keeps a log to write it in one piece: work that runs side by side would mix its lines. */
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
    /** Writes everything to another log, as one phase. */
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
// EXTERNAL MODULE: ./build/util/git-listings.js + 1 modules
var git_listings = __webpack_require__(9000);
// EXTERNAL MODULE: ./build/util/ports.js
var util_ports = __webpack_require__(2701);
// EXTERNAL MODULE: ./build/util/text.js
var util_text = __webpack_require__(3506);
// EXTERNAL MODULE: ./build/util/tolerantly.js
var tolerantly = __webpack_require__(6008);
// EXTERNAL MODULE: ./build/build/commands.js
var commands = __webpack_require__(6053);
;// CONCATENATED MODULE: ./build/build/common-patterns.js
const SETTINGS = ['exclude', 'executable'];
class CommonPatterns {
    /** For each shared pattern, the number of packages in which it has not matched yet. */
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
    /** The shared patterns that matched nothing in any package; valid once all are built. */
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
// EXTERNAL MODULE: ./build/build/made-layers.js
var made_layers = __webpack_require__(9481);
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
    return workOnAll(ready, ports, work, { outputs, title });
}
/** As {@link buildAll}, for work that writes none of the outputs. */
async function workOnAll(jobs, ports, work, { outputs, title }) {
    const wanted = jobs.filter((job) => job.wanted);
    const ofLayers = wanted.filter(({ request }) => request.kind === 'layer');
    const layers = new made_layers/* MadeLayers */.g(ofLayers.map(({ request }) => request.name));
    // First, as the functions that have them wait for them.
    const inTurn = [...ofLayers, ...wanted.filter((job) => !ofLayers.includes(job))];
    const common = new CommonPatterns(jobs.map(({ request }) => request));
    const session = new build_session/* BuildSession */.H(listingsOf(wanted));
    const { least, most } = BUILDS_AT_ONCE;
    const atOnce = Math.min(most, Math.max(least, (0,external_node_os_.availableParallelism)()));
    try {
        const run = { session, outputs, common, layers };
        const ends = await (0,concurrency/* mapSettled */.A)(inTurn, atOnce, async (job) => {
            try {
                (0,util_ports/* throwIfCancelled */.dZ)(ports.signal);
                const log = new BufferedLog();
                const outcome = job.problem === undefined
                    ? { job, ...(await endOf(() => work(job, { ...ports, log }, run))) }
                    : { job, error: job.problem };
                log.tell(ports.log, title(outcome), (0,util_text/* printable */.g$)(job.name));
                if ('error' in outcome)
                    tellError(outcome.error, ports.log);
                return outcome;
            }
            finally {
                layers.settle(job.request.name, undefined);
            }
        });
        const found = new Map();
        for (const end of ends) {
            if (end.status === 'rejected')
                throw end.reason;
            found.set(end.value.job, end.value);
        }
        const outcomes = wanted.flatMap((job) => found.get(job) ?? []);
        const idle = (0,review/* unusedRemark */.tX)(common.idle());
        if (idle !== undefined)
            ports.log.warning((0,review/* remarkText */.ab)(idle));
        return outcomes;
    }
    finally {
        await session.dispose();
    }
}
/** What git lists of the sources of all of them. Those that are missing have an error of their own. */
function listingsOf(jobs) {
    return new git_listings/* GitListings */.s(async () => {
        const sources = new Map(jobs.flatMap(({ request }) => request.pipeline.sources.map((source) => [source.directory, source])));
        return [...sources.values()].flatMap((source) => (0,tolerantly/* tolerantly */.H)(() => (0,source_roots/* sourcePlace */.$Y)(source)) ?? []);
    });
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
    outputPlaces(jobs);
    for (const file of jobs.flatMap(({ request }) => (0,build_request/* filesOf */.R)(request)))
        await (0,draft/* makeDirectoryOf */.zY)(file, 'output');
    // Once the directories exist, two paths may turn out to lead to one file.
    return outputPlaces(jobs);
}
/**
 * The files that the jobs write, so that no source is packed or checked with them.
 *
 * @returns real paths, as far as the directories exist
 * @throws LambdaZipError `usage` when two would write the same file
 */
function outputPlaces(jobs) {
    const owners = new Map();
    for (const { name, request } of jobs) {
        for (const file of (0,build_request/* filesOf */.R)(request)) {
            const place = (0,tolerantly/* tolerantly */.H)(() => (0,draft/* realPathOf */.dN)(file)) ?? (0,external_node_path_.resolve)(file);
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
;// CONCATENATED MODULE: ./build/settings/config-file/limits.js
/** GitHub's limit for the jobs of a matrix: https://docs.github.com/en/actions/reference/limits */
const MAX_JOBS = 256;
//# sourceMappingURL=limits.js.map
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
        const end = await endOf(() => work(destination, own));
        if ('error' in end)
            tellError(end.error, own.log);
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
    const long = ['matrix', 'layer-matrix'].find((name) => many[name].include.length > MAX_JOBS);
    if (long === undefined)
        return undefined;
    const { include } = many[long];
    return `${long}: it has ${include.length} rows, and GitHub runs at most ${MAX_JOBS} jobs; split the functions with 'plan' (docs/many-functions.md), or deploy from the output 'results'`;
}
/** A warning about changed layers, which a deploy does not publish; undefined if there are none. */
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
/** `2 of 3 functions, 1 of 1 layer`, without kinds that do not occur. */
function countsByKind(all, some) {
    const counts = ['function', 'layer'].flatMap((kind) => {
        const total = all.filter((one) => one.kind === kind).length;
        return total === 0 ? [] : [`${some[kind]} of ${(0,util_text/* count */.U9)(total, kind)}`];
    });
    return counts.join(', ');
}
/** All results in a line, with the names of failed functions. */
function overviewLine({ results, matrix, 'layer-matrix': layers }) {
    const failed = results.flatMap((result) => ('error' in result ? [(0,util_text/* quoted */.TL)(result.name)] : []));
    const changed = `${countsByKind(results, {
        function: matrix.include.length,
        layer: layers.include.length,
    })} changed`;
    return failed.length === 0 ? changed : `${changed}, ${failed.length} failed: ${failed.join(', ')}`;
}
//# sourceMappingURL=many.js.map
// EXTERNAL MODULE: ./build/results/one.js
var one = __webpack_require__(5849);
// EXTERNAL MODULE: ./build/settings/arguments.js
var settings_arguments = __webpack_require__(5004);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/pipeline/links.js
var links = __webpack_require__(654);
// EXTERNAL MODULE: ./build/util/regular-file.js
var regular_file = __webpack_require__(9548);
// EXTERNAL MODULE: ./build/settings/values.js
var values = __webpack_require__(9416);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./build/settings/table.js + 3 modules
var table = __webpack_require__(1769);
;// CONCATENATED MODULE: ./build/settings/config-file/keys.js
/** The keys of the config file: all settings of a package, but not those of a run. */

/** Settings of which each package needs its own value. Outside the config file, all packages of a run would share one. */
const PACKAGE_SETTINGS = (0,table/* settingsWhere */.tr)(({ config }) => config === 'function' || config === 'each');
/** Further sources beside a function's own. */
const SHARED = 'shared';
/** The command that makes a function's sources: a text for the shell, or a list of words to run without one. */
const BUILD = 'build';
const TOP_KEYS = ['defaults', 'functions', 'layers'];
/** The keys of a function, with the form of their values. */
const FUNCTION_KEYS = new Map([
    ...(0,table/* settingsWhere */.tr)(({ config }) => config !== 'never').map((name) => [
        name,
        kindInConfig(table/* SETTINGS */.yy[name]),
    ]),
    [SHARED, 'lines'],
    [BUILD, 'lines'],
]);
function kindInConfig({ kind, listInConfig }) {
    return listInConfig === true ? 'lines' : kind;
}
/** Settings for how an archive is built, whatever its content. Under `defaults` they apply to functions and layers. */
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
    'sbom',
    'enforce-limits',
    'baseline',
    'aws-region',
];
/** The keys of a layer. */
const LAYER_ENTRY_KEYS = [
    'source',
    'name',
    'requirements',
    BUILD,
    'prefix',
    'layer-name',
    ...LAYER_DEFAULTS,
];
/** Settings that make no sense for a layer. */
const OF_FUNCTIONS = [
    'handler',
    'imports',
    'other-layers',
    'publish',
    'alias',
    'allow-target-change',
    'layer',
    'layer-output',
    'function-name',
    'qualifier',
];
/** Whether a key may be a default; those that tell packages apart may not. */
function isDefaultKey(key) {
    return (key === SHARED ||
        key === BUILD ||
        (0,table/* settingsWhere */.tr)(({ config }) => config !== 'function').some((name) => name === key));
}
/** Settings whose values are files and folders, relative to the config file. */
const PATH_KEYS = [SHARED, ...(0,table/* settingsWhere */.tr)(({ isPath }) => isPath === true)];
/** Settings of the layer of installed packages. */
const LAYER_KEYS = ['layer', 'layer-output', 'layer-name'];
/** Settings that name the function in Lambda. */
const FUNCTION_SETTINGS = [
    'function-name',
    'qualifier',
    'aws-region',
];
//# sourceMappingURL=keys.js.map
;// CONCATENATED MODULE: ./build/settings/config-file/document.js
/** Parses the config file's text strictly, and keeps where each value is. */





/** @param problem a sentence without a full stop, printable */
function configError(file, { line, column }, problem, details = {}) {
    return new errors/* LambdaZipError */.dk('usage', `${(0,util_text/* printable */.g$)(file)}:${line}:${column}: ${problem}`, details);
}
/** Nobody writes a longer config by hand. Characters. */
const MAX_BYTES = 1024 * 1024;
/**
 * Reads the text of a config file.
 *
 * @throws LambdaZipError `usage` with file, line and column, for what is not YAML or not a config
 */
function parseConfig(text, file) {
    if (text.length > MAX_BYTES)
        throw configError(file, START, `it has more than ${MAX_BYTES} characters`);
    const lines = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, {
        lineCounter: lines,
        prettyErrors: false,
        strict: true,
        uniqueKeys: true,
    });
    const placeAt = (offset) => {
        const { line, col } = lines.linePos(offset);
        return { line, column: col };
    };
    const [problem] = [...document.errors, ...document.warnings];
    if (problem !== undefined) {
        const { code, message, pos } = problem;
        // A `build` command with a colon reads as a nested mapping.
        const hint = code === 'BLOCK_AS_IMPLICIT_KEY' ? "Put a value that contains ': ' in quotes." : undefined;
        throw configError(file, placeAt(pos[0]), (0,util_text/* printable */.g$)(message), { hint });
    }
    return new Reader(file, document, placeAt).read();
}
const START = { line: 1, column: 1 };
class Reader {
    #file;
    #document;
    #placeAt;
    constructor(file, document, placeAt) {
        this.#file = file;
        this.#document = document;
        this.#placeAt = placeAt;
    }
    read() {
        const { contents } = this.#document;
        const top = new Map();
        for (const { name, key, value } of this.#pairs(contents, "a mapping with the key 'functions'")) {
            if (!TOP_KEYS.includes(name))
                throw this.#unknownKey(key, name, TOP_KEYS);
            top.set(name, { key, value });
        }
        if (!top.has('functions') && !top.has('layers')) {
            throw this.#error(contents, "the key 'functions' is missing; add a list of functions");
        }
        const defaults = top.get('defaults');
        return {
            file: this.#file,
            defaults: defaults && this.#declaration('function', defaults.value, defaults.key, isDefaultKey),
            functions: this.#entries('function', top.get('functions'), () => true),
            layers: this.#entries('layer', top.get('layers'), (key) => LAYER_ENTRY_KEYS.includes(key)),
        };
    }
    #entries(kind, list, allowed) {
        if (list === undefined)
            return [];
        const { key, value } = list;
        if (!(0,dist/* isSeq */.oP)(value) || value.items.length === 0) {
            throw this.#error(value ?? key, `${kind}s: must be a list with at least one ${kind}`);
        }
        return value.items.map((item) => this.#declaration(kind, item, key, allowed));
    }
    #declaration(kind, node, beside, allowed) {
        const values = new Map();
        const known = [...FUNCTION_KEYS.keys()].filter(allowed);
        for (const { name, key, value } of this.#pairs(node, 'a mapping of settings', beside)) {
            const kind = FUNCTION_KEYS.get(name);
            if (kind === undefined || !allowed(name))
                throw this.#unknownKey(key, name, known);
            const text = this.#text(name, kind, value, key);
            const isList = (0,dist/* isSeq */.oP)(this.#meant(value));
            values.set(name, { text, isList, place: this.#place(value ?? key) });
        }
        return { kind, values, place: this.#place(node ?? beside) };
    }
    *#pairs(node, wanted, beside) {
        const map = this.#meant(node);
        if (!(0,dist/* isMap */.jh)(map))
            throw this.#error(node ?? beside ?? null, `${wanted} is required`);
        for (const { key, value } of map.items) {
            if (!(0,dist/* isScalar */.jn)(key) || typeof key.value !== 'string')
                throw this.#error(key, 'a key must be a word');
            yield { name: key.value, key, value };
        }
    }
    /** The value in the form of a setting. */
    #text(name, kind, node, key) {
        const list = this.#meant(node);
        if ((0,dist/* isSeq */.oP)(list)) {
            if (name === BUILD && list.items.length === 0)
                throw this.#error(node ?? key, `${name}: has no value; leave the key out`);
            if (!(0,table/* isList */.Lv)({ kind }))
                throw this.#error(node, `${name}: is a list; give one value`);
            return list.items.map((item) => this.#line(name, item, list)).join('\n');
        }
        const text = this.#scalar(name, kind === 'lines' ? 'a text or a list of texts' : 'one value', node, key);
        // Settings treat an empty text as not given.
        if (text.trim() === '')
            throw this.#error(node ?? key, `${name}: has no value; leave the key out`);
        return text;
    }
    #line(name, item, list) {
        const text = this.#scalar(name, 'a text on one line', item, list);
        if (text.trim() === '' || text.includes('\n')) {
            throw this.#error(item ?? list, `${name}: ${(0,util_text/* quoted */.TL)(text)} is not a text on one line`);
        }
        return text;
    }
    /** A scalar as it is written: `1.10` is a version, not a number. */
    #scalar(name, wanted, node, beside) {
        const scalar = this.#meant(node);
        if (!(0,dist/* isScalar */.jn)(scalar))
            throw this.#error(node ?? beside, `${name}: ${wanted} is required`);
        if (typeof scalar.value === 'string')
            return scalar.value;
        if (scalar.value === null)
            throw this.#error(beside, `${name}: has no value; leave the key out`);
        return scalar.source ?? String(scalar.value);
    }
    /** The node itself, or the node that an alias refers to. */
    #meant(node) {
        if (!(0,dist/* isAlias */.Vj)(node))
            return node;
        const meant = node.resolve(this.#document);
        if (meant === undefined)
            throw this.#error(node, `the alias ${(0,util_text/* quoted */.TL)(`*${node.source}`)} is not defined`);
        return meant;
    }
    #place(node) {
        return node?.range == null ? START : this.#placeAt(node.range[0]);
    }
    #error(node, problem) {
        return configError(this.#file, this.#place(node), problem);
    }
    #unknownKey(key, name, known) {
        return configError(this.#file, this.#place(key), `${(0,util_text/* quoted */.TL)(name)} is not a valid key`, {
            hint: `Use one of: ${known.join(', ')}.`,
        });
    }
}
//# sourceMappingURL=document.js.map
;// CONCATENATED MODULE: ./build/settings/config-file/command.js


/**
 * Replaces a command's placeholders. In a text, their values may contain nothing that a shell would interpret: a
 * folder's name must not become code.
 */
function commandLine({ text, isList, place }, placeholders, file) {
    const fill = (line) => line.replace(/\{(?<key>name|source)\}/g, (_, key) => {
        const value = placeholders[key];
        // A leading dash would make an option of it.
        if (isList || /^[\w./@:+,][\w./@:+,-]*$/.test(value))
            return value;
        throw configError(file, place, `build: {${key}} is ${(0,util_text/* quoted */.TL)(value)}, which a shell would split or interpret; write the command as a list`);
    });
    return isList ? text.split('\n').map(fill) : fill(text);
}
/** The request with the command that makes its sources. */
function withCommand(request, { build }) {
    if (build === undefined)
        return request;
    const { line, directory } = build;
    const { timeout } = request.container;
    const { environment } = request.dependencies;
    const makes = request.pipeline.sources.slice(0, build.sources).map((source) => source.directory);
    return { ...request, command: { line, directory, environment, timeout, makes } };
}
//# sourceMappingURL=command.js.map
// EXTERNAL MODULE: ./build/aws/function-reference.js
var function_reference = __webpack_require__(108);
// EXTERNAL MODULE: ./build/settings/gate.js
var gate = __webpack_require__(1829);
;// CONCATENATED MODULE: ./build/settings/config-file/destinations.js
/** Where a package of the config file goes: to the functions that `function-name` lists, or to one that has no name there. */




/**
 * The destinations of a package. If there are several, each is named after its function, so that each has its own record.
 *
 * @param settings of the package, with its name
 * @throws LambdaZipError `usage` if a name in the list is invalid or appears twice
 */
function destinationsOf(packageName, settings) {
    const [first = '', ...others] = (0,gate/* parseFunctionNames */.qk)(settings['function-name'] ?? '');
    if (others.length === 0)
        return [{ name: packageName, packageName, functionName: first, settings }];
    return [first, ...others].map((functionName, index, all) => {
        (0,function_reference.parseFunctionReference)({ functionName });
        if (all.indexOf(functionName) < index)
            throw (0,errors/* usage */.CI)('function-name', functionName, 'is listed twice');
        const own = { ...settings, name: functionName, 'function-name': functionName };
        return { name: functionName, packageName, functionName, settings: own };
    });
}
/** @throws LambdaZipError `usage`, with its place in the file, if two destinations have the same name */
function assertDistinct(packages) {
    const owners = new Map();
    const names = new Set(packages.map(({ destinations: [first] }) => first?.packageName ?? ''));
    for (const { destinations, configured } of packages) {
        for (const one of destinations) {
            const { name, packageName } = one;
            const other = owners.get(name);
            const isTaken = name !== packageName && names.has(name);
            if (other !== undefined || isTaken) {
                throw configured.located((0,errors/* usage */.CI)('function-name', name, `is also the name of ${other === undefined || isTaken ? 'an entry' : `a function of ${(0,util_text/* quoted */.TL)(other.packageName)}`}; deploys are recorded by name, so change one of them`));
            }
            owners.set(name, one);
        }
    }
}
//# sourceMappingURL=destinations.js.map
// EXTERNAL MODULE: ./node_modules/tinyglobby/dist/index.mjs + 1 modules
var tinyglobby_dist = __webpack_require__(3382);
// EXTERNAL MODULE: ./build/entries/tree.js
var tree = __webpack_require__(75);
;// CONCATENATED MODULE: ./build/settings/config-file/matching.js
/** Finds the directories and files of an entry's `source`, a path or a pattern, and names each. */







/**
 * The directories and files of an entry, each with the name of its function.
 *
 * @param root folder of the config file, absolute
 * @throws LambdaZipError `usage` with file, line and column
 */
async function findSources(config, declaration, root) {
    const isMade = [declaration.kind === 'layer' ? undefined : config.defaults, declaration].some((one) => one?.values.has(BUILD));
    const source = declaration.values.get('source');
    const template = declaration.values.get('name');
    if (source === undefined && declaration.kind === 'layer') {
        if (template !== undefined)
            return [{ declaration, path: '', name: template.text, globbed: false }];
        throw configError(config.file, declaration.place, "the layer has no 'source' to be named after; add a 'name'");
    }
    if (source === undefined) {
        throw configError(config.file, declaration.place, "the function has no 'source'; add a directory, a file, or a pattern such as 'lambdas/*'");
    }
    const failed = (problem, place = source.place) => configError(config.file, place, problem);
    const [first = '', ...more] = (0,util_text/* nonBlankLines */.n5)(source.text);
    const pattern = pathOfSource(first);
    if (!(0,tinyglobby_dist/* isDynamicPattern */.ey)(pattern)) {
        const last = (0,external_node_path_.basename)((isMade ? madeName : source_roots/* pathForName */.qp)((0,external_node_path_.resolve)(root, pattern))) || 'function';
        return [{ declaration, path: pattern, name: template?.text ?? last, globbed: false }];
    }
    if (more.length > 0) {
        throw failed("source: a pattern must be the only source; list more folders under 'shared'");
    }
    if (template !== undefined && !template.text.includes('{name}')) {
        throw failed(`name: ${(0,util_text/* quoted */.TL)(template.text)} would be the name of several functions; use one with {name}`, template.place);
    }
    const tooMuch = wildcardProblem(pattern);
    if (tooMuch !== undefined)
        throw failed(`source: the pattern ${(0,util_text/* quoted */.TL)(pattern)} ${tooMuch}`);
    const paths = await (isMade ? pathsToMake : matchingPaths)(pattern, root);
    const unspeakable = paths.find((path) => /[\r\n]|=>/.test(path));
    if (unspeakable !== undefined) {
        throw failed(`source: ${(0,util_text/* quoted */.TL)(pattern)} matches ${(0,util_text/* quoted */.TL)(unspeakable)}, whose name contains '=>' or a line break; rename it`);
    }
    if (paths.length === 0) {
        const advice = isMade
            ? "; patterns are matched before 'build' runs, so use wildcards only for folders that exist, as in 'services/*/dist'"
            : '';
        throw failed(`source: no directory${meansFiles(pattern) ? ' or file' : ''} matches ${(0,util_text/* quoted */.TL)(pattern)}${advice}`);
    }
    return paths.map((path) => {
        const name = nameByPattern(pattern, path, root);
        return { declaration, path, name: template?.text.replaceAll('{name}', name) ?? name, globbed: true };
    });
}
/** The path in a line of `source`, without the folder of the archive that it goes to. */
function pathOfSource(line) {
    return (line.split('=>')[0] ?? line).trim();
}
/** Stars in one component, and `**` in one pattern: each further one multiplies the time to match a name. */
const MAX_STARS = 3;
/** Why matching a pattern might take forever; undefined if it cannot. */
function wildcardProblem(pattern) {
    if (/[*+]\(/.test(pattern))
        return "has a repeated group; use '{a,b}'";
    const components = pattern.split(/[\\/]/);
    const isAnyDepth = (component) => component === '**';
    const crowded = components.some((component) => !isAnyDepth(component) && (component.match(/\*+/g) ?? []).length > MAX_STARS);
    if (crowded)
        return `has more than ${MAX_STARS} stars in one folder's name`;
    return components.filter(isAnyDepth).length > MAX_STARS
        ? `has '**' more than ${MAX_STARS} times`
        : undefined;
}
/**
 * Only a pattern with an extension, `*.py` or `*.{js,mjs}`, matches files: `lambdas/*` must not match a README beside
 * the functions.
 */
function meansFiles(pattern) {
    return /\.(?:\w+|\{[\w,]+\})$/.test(pattern);
}
/** Decides by the name whether a source is a file: its package's name must not depend on whether the command has run before. */
function madeName(path) {
    return /\.[A-Za-z]\w*$/.test(path) ? (0,source_roots/* withoutExtension */.wj)(path) : path;
}
/** As {@link matchingPaths}, for sources that a command makes: the part after the last wildcard need not exist. */
async function pathsToMake(pattern, root) {
    const components = pattern.replace(/[\\/]$/, '').split(/[\\/]/);
    const last = components.findLastIndex((component) => (0,tinyglobby_dist/* isDynamicPattern */.ey)(component));
    const found = await matchingPaths(components.slice(0, last + 1).join('/'), root);
    return found.map((path) => [path, ...components.slice(last + 1)].join('/'));
}
async function matchingPaths(pattern, root) {
    const matching = (kind) => (0,tinyglobby_dist/* glob */.TI)([pattern.replaceAll('\\', '/')], {
        ...{ onlyFiles: false, ...kind },
        cwd: root,
        followSymbolicLinks: false,
        expandDirectories: false,
        ignore: ['**/node_modules/**', '**/__pycache__/**', '**/__init__.py'],
    });
    const directories = await matching({ onlyDirectories: true });
    const files = meansFiles(pattern) ? await matching({ onlyFiles: true }) : [];
    return [...directories.map((path) => path.replace(/\/$/, '')), ...files].sort(tree/* comparePaths */.cD);
}
/** The part of a path that the wildcards match: `services/*\/src` names each package after its service. */
function nameByPattern(pattern, path, root) {
    const wanted = pattern.replace(/^\.\/|\/$/g, '').split('/');
    const isLiteral = (component) => !(0,tinyglobby_dist/* isDynamicPattern */.ey)(component);
    const before = wanted.findIndex((component) => !isLiteral(component));
    const after = wanted.length - 1 - wanted.findLastIndex((component) => !isLiteral(component));
    const components = [...path.split('/').slice(0, -1), (0,external_node_path_.basename)((0,source_roots/* pathForName */.qp)((0,external_node_path_.resolve)(root, path)))];
    return components.slice(before, components.length - after).join('-');
}
//# sourceMappingURL=matching.js.map
;// CONCATENATED MODULE: ./build/settings/config-file/functions.js
/** Reads the config file and gives the settings of every function and layer in it. */












/**
 * Reads a config file.
 *
 * @param only names of the functions to build; empty for all
 * @returns all of them, because no package may contain the output of another; in the order of the file, matches of a pattern by path
 * @throws LambdaZipError `usage` with file, line and column
 */
async function readConfig(file, only) {
    const text = await readText(file);
    const functions = await expandFunctions(parseConfig(text, file));
    const names = new Set(functions.map(({ name }) => name));
    for (const name of only) {
        if (names.has(name))
            continue;
        const known = [...names].slice(0, 10).map(util_text/* quoted */.TL).join(', ');
        throw (0,errors/* usage */.CI)('functions', name, `is not in ${(0,util_text/* quoted */.TL)(file)}, which has ${known}${names.size > 10 ? ', …' : ''}`);
    }
    return functions.map((one) => ({ ...one, wanted: only.length === 0 || only.includes(one.name) }));
}
/** Nobody writes a larger config by hand. */
const functions_MAX_BYTES = 4 * 1024 * 1024;
/** Refuses links out of the workspace, because messages quote lines of the file. */
async function readText(file) {
    const failed = (problem, cause) => new errors/* LambdaZipError */.dk('usage', `config: ${(0,util_text/* quoted */.TL)(file)} ${problem}`, {
        hint: "'lambda-zip init' writes one.",
        ...(cause !== undefined && { cause }),
    });
    let real;
    let folders;
    try {
        real = await (0,promises_.realpath)(file);
        folders = await Promise.all([(0,external_node_path_.resolve)('.'), (0,external_node_path_.dirname)(file)].map((folder) => (0,promises_.realpath)(folder)));
    }
    catch (error) {
        throw failed((0,errors/* cannotBeRead */.xF)(error), error);
    }
    if (!(0,links/* isInsideAny */.jX)(folders, real))
        throw failed('is a symbolic link that leads out of the workspace');
    return (await (0,regular_file/* readRegularFile */.X)(real, functions_MAX_BYTES, failed)).toString('utf8');
}
/**
 * Parses the settings of every function.
 *
 * @param base settings of the run, used where the file has none
 * @throws LambdaZipError `usage`, with the place in the file in front
 */
function parseFunctions(functions, base, parse) {
    const packages = functions.map((configured) => {
        try {
            const { kind, name, wanted } = configured;
            const given = { ...base, ...configured.settings };
            const all = kind === 'layer' ? withoutSettings(given, OF_FUNCTIONS) : given;
            const [first, ...others] = destinationsOf(name, all).map((one) => {
                const settings = withoutIdle(one.settings, kind);
                const parsed = parse(settings, kind);
                return { ...parsed, ...one, settings, request: withCommand(parsed.request, configured) };
            });
            if (first === undefined)
                throw new errors/* LambdaZipError */.dk('internal', 'a package goes nowhere');
            const { request } = first;
            return { name, wanted, configured, settings: all, request, destinations: [first, ...others] };
        }
        catch (error) {
            throw configured.located(error);
        }
    });
    assertDistinct(packages);
    return packages;
}
/** With a baseline that asks neither Lambda nor the cache, names in Lambda only appear in the matrix. */
function withoutIdle(given, kind) {
    const { baseline } = given;
    const comparesOtherwise = baseline && baseline !== 'lambda' && baseline !== 'cache';
    if (!comparesOtherwise)
        return given;
    if (kind === 'layer')
        return withoutSettings(given, ['layer-name', 'aws-region']);
    return (0,values/* choiceOf */.FH)(given, 'deploy') === 'false' ? withoutSettings(given, FUNCTION_SETTINGS) : given;
}
function withoutSettings(given, names) {
    const settings = { ...given };
    for (const name of names)
        delete settings[name];
    return settings;
}
/** @throws LambdaZipError `usage` for a setting that each package needs its own value of, such as `output` */
function assertNoPackageSettings(settings) {
    for (const name of PACKAGE_SETTINGS) {
        const value = settings[name];
        if (value)
            throw (0,errors/* usage */.CI)(name, value, 'cannot be combined with a config file; set it there, for each function');
    }
}
async function expandFunctions(config) {
    const base = (0,external_node_path_.relative)((0,external_node_path_.resolve)('.'), (0,external_node_path_.resolve)((0,external_node_path_.dirname)(config.file)));
    const root = (0,external_node_path_.resolve)((0,external_node_path_.dirname)(config.file));
    const found = [];
    for (const declaration of [...config.functions, ...config.layers])
        found.push(...(await findSources(config, declaration, root)));
    const place = ({ declaration: { kind }, path }) => `${kind} ${(0,external_node_path_.normalize)(path)}`;
    const own = new Set(found.filter(({ globbed }) => !globbed).map(place));
    // An entry of its own takes a match away from the pattern.
    const kept = found.filter((one) => !one.globbed || !own.has(place(one)));
    const names = new Set();
    for (const { name, declaration } of kept) {
        if (names.has(name)) {
            const place = declaration.values.get('name')?.place ?? declaration.place;
            throw configError(config.file, place, `two entries have the name ${(0,util_text/* quoted */.TL)(name)}`, {
                hint: NAME_HINT,
            });
        }
        names.add(name);
    }
    return Promise.all(kept.map((one) => configure(config, one, base, root)));
}
const NAME_HINT = "Give one of them another 'name'; in an entry for several sources it may contain {name}.";
async function configure(config, found, base, root) {
    const { declaration, path, name, globbed } = found;
    const { kind } = declaration;
    const values = new Map([...defaultsFor(kind, config), ...declaration.values]);
    const settings = {};
    const filled = (text) => text.replaceAll('{name}', name).replaceAll('{source}', path);
    for (const [key, value] of values) {
        if (key === SHARED || key === BUILD || key === 'name')
            continue;
        let lines = value.text.split('\n');
        if (key === 'source')
            lines = [lines[0]?.replace(pathOfSource(lines[0]), () => path) ?? '', ...lines.slice(1)];
        // With a command, the file may appear only once that has run.
        if (key === 'requirements' && globbed && !values.has(BUILD))
            lines = await existing(lines, filled, root);
        lines = lines.map(filled);
        if (PATH_KEYS.includes(key))
            lines = lines.map((line) => below(base, line));
        settings[key] = lines.join('\n');
    }
    // A layer needs requirements. Set for many functions, it applies to those that have some; set for one, it is an error later.
    const saidOfIt = !globbed && declaration.values.has('layer');
    if (kind === 'function' && !settings.requirements && !saidOfIt) {
        for (const key of LAYER_KEYS)
            delete settings[key];
    }
    const shared = values
        .get(SHARED)
        ?.text.split('\n')
        .map((line) => below(base, filled(line))) ?? [];
    settings.source = [settings.source ?? '', ...shared].join('\n');
    if (kind === 'layer')
        assertLayerHasContent(settings, declaration, config.file);
    settings.name = name;
    settings.output ??= below(base, `${name}.zip`);
    const located = (error) => errorAt(error, config.file, values, { ...declaration, name });
    const command = values.get(BUILD);
    const build = command && {
        line: commandLine(command, { name, source: path }, config.file),
        directory: root,
        sources: (0,util_text/* nonBlankLines */.n5)(values.get('source')?.text ?? '').length,
    };
    const source = values.has('source') ? below(base, path) : '';
    return { kind, name, source, wanted: true, settings, build, located };
}
/** The defaults for a kind of entry. Layers take only those that say how an archive is built. */
function defaultsFor(kind, { defaults }) {
    const values = [...(defaults?.values ?? [])];
    return kind === 'function' ? values : values.filter(([key]) => LAYER_DEFAULTS.some((name) => name === key));
}
function assertLayerHasContent(settings, { place, values }, file) {
    if (settings.source || settings.requirements)
        return;
    const name = values.get('name')?.text ?? '';
    throw configError(file, place, `the layer ${(0,util_text/* quoted */.TL)(name)} has no 'source' and no 'requirements'; add one`);
}
/** Drops files with `{source}` in their path that do not exist: not every directory of a pattern has each of them. */
async function existing(lines, filled, root) {
    const kept = [];
    for (const line of lines) {
        if (!line.includes('{source}') || (await exists((0,external_node_path_.resolve)(root, filled(line)))))
            kept.push(line);
    }
    return kept;
}
async function exists(path) {
    return (0,promises_.stat)(path).then(() => true, 
    // A file that exists but is inaccessible must not be skipped.
    (error) => error.code !== 'ENOENT' && error.code !== 'ENOTDIR');
}
/** A path of the config file, relative to the working directory. */
function below(base, path) {
    return base === '' || (0,external_node_path_.isAbsolute)(path.trim()) ? path : (0,external_node_path_.join)(base, path);
}
function errorAt(error, file, values, { kind, place, name }) {
    if (!(error instanceof errors/* LambdaZipError */.dk) || error.code !== 'usage')
        return error;
    const setting = /^(?<setting>[a-z0-9-]+): /.exec(error.message)?.groups?.['setting'] ?? '';
    const { hint, cause } = error;
    return configError(file, values.get(setting)?.place ?? place, `${kind} ${(0,util_text/* quoted */.TL)(name)}: ${error.message}`, {
        hint,
        cause,
    });
}
//# sourceMappingURL=functions.js.map
// EXTERNAL MODULE: ./build/settings/target.js
var target = __webpack_require__(9487);
;// CONCATENATED MODULE: ./build/settings/config-file/resolve.js






/** Requests to AWS at the same time: AWS throttles hundreds of them. */
const MAX_AT_ONCE = 4;
/**
 * As `resolveTargets`, for every function to build. If one fails, the error becomes its `problem`, and the others are still built.
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
            return { ...given, ...parsed, settings, request: withCommand(parsed.request, job.configured) };
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
// EXTERNAL MODULE: ./build/action/inputs.js + 4 modules
var action_inputs = __webpack_require__(2802);
// EXTERNAL MODULE: ./build/action/package.js
var action_package = __webpack_require__(9183);
// EXTERNAL MODULE: ./build/action/record.js
var record = __webpack_require__(2374);
// EXTERNAL MODULE: ./build/action/report/comment.js
var report_comment = __webpack_require__(4911);
// EXTERNAL MODULE: ./build/action/report/comment-text.js
var comment_text = __webpack_require__(3559);
// EXTERNAL MODULE: ./build/inspect/imports/report.js + 1 modules
var report = __webpack_require__(9310);
// EXTERNAL MODULE: ./build/inspect/secrets/report.js
var secrets_report = __webpack_require__(7707);
// EXTERNAL MODULE: ./build/action/report/markdown.js
var markdown = __webpack_require__(8525);
// EXTERNAL MODULE: ./build/action/report/sections.js
var sections = __webpack_require__(2288);
// EXTERNAL MODULE: ./build/action/report/summary.js + 1 modules
var summary = __webpack_require__(6020);
;// CONCATENATED MODULE: ./build/action/report/many-summary.js
/** The job summary and the comment of a step of many packages. */









/** GitHub takes 1 MiB for a step's summary, and 65,536 characters for a comment. */
const SUMMARY_BYTES = { table: 300_000, differences: 500_000 };
const COMMENT_BYTES = { table: 40_000, differences: 0 };
/**
 * The changes, one row for each function, and below the differences of each.
 *
 * @param many their results
 * @param command the command that repeats the builds
 * @param commit the commit that was built; empty when not known
 */
function manySummaryMarkdown(outcomes, many, { command, commit }) {
    return [
        ...body(outcomes, many, SUMMARY_BYTES),
        ...sbomLines(outcomes),
        ...(0,summary/* reproduction */.N)(command, commit),
    ].join('\n');
}
/** How many files a line names. */
const MAX_NAMED = 10;
function sbomLines(outcomes) {
    // A package that goes to several functions has one.
    const paths = new Set(outcomes.flatMap((one) => ('error' in one ? [] : [one.result.results['sbom-path']])));
    const names = [...paths].filter((path) => path !== '').map((path) => (0,markdown/* inCode */.pN)((0,external_node_path_.basename)(path)));
    return names.length === 0 ? [] : [`Bills of materials: ${(0,util_text/* listed */.KE)(names, MAX_NAMED)}`, ''];
}
/** The same for a pull request, without the differences. */
function manyCommentMarkdown(outcomes, many, context) {
    const { environment } = context;
    return [
        (0,comment_text/* commentMarker */.Ql)(context),
        ...body(outcomes.map(forAll), many, COMMENT_BYTES),
        ...(environment === '' ? [] : [`Environment ${(0,markdown/* inCode */.pN)(environment)}`, '']),
        (0,comment_text/* commentFooter */.bN)(context),
        '',
    ].join('\n');
}
function forAll(outcome) {
    return 'error' in outcome ? { ...outcome, error: (0,sections/* failureForAll */.Vn)(outcome.error) } : outcome;
}
function body(outcomes, many, most) {
    const failed = outcomes.some((outcome) => 'error' in outcome);
    const sign = failed ? '❌' : many['any-changed'] || many['any-layer-changed'] ? '🔄' : '✅';
    // Failures and changes come first: a long table is cut at its end.
    const ordered = [...outcomes].sort((left, right) => rank(left) - rank(right));
    return [
        `## ${sign} ${(0,markdown/* prose */.CS)(overviewLine(many))}`,
        '',
        ...(0,markdown/* table */.tp)(['function', 'verdict', 'size', 'SHA-256'], ordered.map(row), { bytes: most.table }),
        ...differences(ordered, { bytes: most.differences }),
    ];
}
function rank(outcome) {
    if ('error' in outcome)
        return 0;
    return anyChanged(outcome.result.results) ? 1 : 2;
}
function row(outcome) {
    const { kind } = outcome.job.configured;
    const name = `${(0,markdown/* inCode */.pN)(outcome.destination.name)}${kind === 'layer' ? ' (layer)' : ''}`;
    if ('error' in outcome)
        return [name, `❌ ${(0,markdown/* prose */.CS)(outcome.error.message)}`, '', ''];
    const { results, shown } = outcome.result;
    const verdict = shown.verdict === undefined ? '📦' : `${(0,sections/* verdictIcon */.f2)(shown.verdict)} ${shown.verdict}`;
    const deployed = results.deployed ? ', deployed' : '';
    const { layerVerdict } = shown;
    const layer = layerVerdict === undefined ? '' : `, layer: ${(0,sections/* verdictIcon */.f2)(layerVerdict)} ${layerVerdict}`;
    const imports = shown.imports.length === 0 ? '' : `, ⚠️ ${(0,markdown/* prose */.CS)((0,report.importsSentence)(shown.imports))}`;
    const secrets = shown.secrets.length === 0 ? '' : `, ⚠️ ${(0,secrets_report/* secretsSentence */.X)(shown.secrets)}`;
    const sizes = [(0,util_text/* formatBytes */.z3)(results.size)];
    const digests = [(0,markdown/* inCode */.pN)(results.sha256.slice(0, 12))];
    const layerSize = results['layer-size'];
    if (layerSize !== '') {
        sizes.push(`layer: ${(0,util_text/* formatBytes */.z3)(layerSize)}`);
        digests.push(`layer: ${(0,markdown/* inCode */.pN)(results['layer-sha256'].slice(0, 12))}`);
    }
    return [name, `${verdict}${deployed}${layer}${imports}${secrets}`, sizes.join(', '), digests.join(', ')];
}
function differences(outcomes, budget) {
    return outcomes.flatMap((outcome) => {
        if ('error' in outcome || outcome.result.shown.differences.length === 0)
            return [];
        const section = (0,markdown/* folded */.TM)((0,markdown/* inCode */.pN)(outcome.destination.name), outcome.result.shown.differences);
        const bytes = Buffer.byteLength(section.join('\n'));
        if (bytes > budget.bytes)
            return [];
        budget.bytes -= bytes;
        return section;
    });
}
//# sourceMappingURL=many-summary.js.map
// EXTERNAL MODULE: ./build/action/report/outputs.js
var outputs = __webpack_require__(6456);
;// CONCATENATED MODULE: ./build/action/many.js
/** A step of many packages: the functions of a config file. */


















/** Bytes for the differences of one function; GitHub accepts 1 MiB for the summary of a step. */
const MAX_DIFFERENCE_BYTES = 60_000;
/** @throws LambdaZipError that names the functions that failed, once the others are done and reported */
async function runMany(step, config, scope, ports) {
    const { file, functions } = config;
    assertNoPackageSettings(step.settings);
    const parse = (settings, kind) => {
        const inputs = (0,action_inputs/* parsePackage */.C)(settings, ports, kind);
        (0,action_package/* assertRecordable */.kq)(inputs, scope.context.facts);
        return inputs;
    };
    const parsed = parseFunctions(await readConfig(file, functions), step.settings, parse);
    const jobs = await resolveFunctions(parsed, parse, ports);
    const outcomes = await buildAll(jobs, ports, async (job, own, run) => {
        const report = await (0,build/* build */.j)(job.request, own, run);
        const packageName = ownNameOf(job);
        return atEachDestination(job, own, (inputs, its) => make({ report, inputs, packageName }, scope, its));
    }, { title: outcomeTitle, beforeCommand: proposalNote(scope.context.facts) });
    const rows = rowsOf(outcomes);
    await (0,record/* leaveForPost */.xs)(rows.flatMap((row) => ('result' in row ? row.result.announced : [])));
    const many = manyResults(rows);
    ports.log.phase('Outputs');
    ports.log.info(overviewLine(many));
    (0,outputs/* setOutputs */.n)(many, ports.log);
    const tooMany = matrixWarning(many);
    if (tooMany !== undefined)
        ports.log.warning(tooMany);
    const unpublished = (0,values/* choiceOf */.FH)(step.settings, 'deploy') === 'true' ? unpublishedWarning(many) : undefined;
    if (unpublished !== undefined)
        ports.log.warning(unpublished);
    await show({ rows, many }, step, config, scope);
    throwFailures(rows);
}
/** Logs, before a command runs, that a pull request may have written it; undefined for other runs. */
function proposalNote({ proposal }) {
    if (proposal === 'no')
        return undefined;
    const note = "the command comes from a pull request's config: whoever opens the pull request decides what runs here";
    // A run in the scope of a branch, such as pull_request_target, also has the branch's secrets.
    return (log) => (proposal === 'shared' ? log.warning(`build: ${note}`) : log.info(note));
}
/** The name of a package that goes to several functions of other names; otherwise undefined. */
function ownNameOf({ name, destinations }) {
    return destinations.length === 1 || destinations.some((one) => one.name === name) ? undefined : name;
}
/** Judges and deploys a package at one of the functions that it goes to. */
async function make(built, scope, ports) {
    const { report, inputs } = built;
    const judged = await (0,action_package/* judgePackage */.EP)(built, scope, ports);
    const deployed = await (0,action_package/* deployPackage */.kW)(inputs, judged, scope, ports);
    const { verdict } = judged;
    return {
        results: { ...(0,one/* resultsOf */.q)(report, verdict), ...(0,one/* deployResultsOf */.Z)(deployed) },
        shown: {
            verdict: inputs.gate.baseline.kind === 'none' ? undefined : verdict.reason,
            layerVerdict: inputs.gate.layer?.kind === 'none' ? undefined : verdict.layer?.reason,
            imports: report.imports,
            secrets: report.secrets,
            differences: (0,sections/* differenceSections */.CR)(report, verdict, { bytes: MAX_DIFFERENCE_BYTES }),
        },
        announced: (0,action_package/* isForPost */.g8)(inputs) ? judged.announced : [],
    };
}
/**
 * The commands that build the same archives where no AWS can be asked: one for the functions of each target that was taken from
 * Lambda.
 */
function rebuildCommands(rows, settings, { file, functions }) {
    const groups = new Map();
    const jobs = new Map(rows.map((row) => [row.job.name, row]));
    for (const { job, destination } of jobs.values()) {
        const taken = {};
        for (const name of ['runtime', 'architecture']) {
            const value = destination.settings[name];
            if (value && !job.configured.settings[name] && !settings[name])
                taken[name] = value;
        }
        const key = JSON.stringify(taken);
        const group = groups.get(key) ?? { taken, names: [] };
        group.names.push(job.name);
        groups.set(key, group);
    }
    const isOfFunction = rows.some(({ job }) => job.configured.settings['function-name']);
    // Rebuilding must work without credentials.
    const asksNobody = isOfFunction ? ['--baseline=none'] : [];
    const commandFor = (taken, names) => (0,settings_arguments/* buildCommand */.O)({ ...settings, ...taken }, [
        `--config=${file}`,
        ...asksNobody,
        ...names.map((name) => `--functions=${name}`),
    ]);
    const [first, ...others] = groups.values();
    if (first === undefined || others.length === 0)
        return commandFor(first?.taken ?? {}, functions);
    return [first, ...others].map(({ taken, names }) => commandFor(taken, names)).join('\n');
}
async function show({ rows, many }, { settings, summary, comment, environment }, config, { access, context }) {
    const { facts, runUrl } = context;
    const { commit } = facts.origin;
    if (summary) {
        const command = rebuildCommands(rows, settings, config);
        await (0,outputs/* writeSummary */.S)(manySummaryMarkdown(rows, many, { command, commit }));
    }
    if (comment) {
        // If jobs build different functions of one file, each has its own comment.
        const subject = { name: config.file, environment, about: [...config.functions].sort() };
        const marker = (0,comment_text/* commentMarker */.Ql)(subject);
        const body = manyCommentMarkdown(rows, many, { ...subject, commit, runUrl });
        await (0,report_comment/* writeComment */.H)(access, marker, body);
    }
}
function throwFailures(rows) {
    const failed = rows.flatMap((row) => ('error' in row ? [row] : []));
    const [first] = failed;
    if (first === undefined)
        return;
    const lines = failed.map(({ destination, error }) => `${(0,util_text/* printable */.g$)(destination.name)}: ${error.message}${error.hint === undefined ? '' : ` ${error.hint}`}`);
    throw new errors/* LambdaZipError */.dk(first.error.code, `${failed.length} of ${rows.length} ${rows.some(({ job }) => job.configured.kind === 'layer') ? 'entries' : 'functions'} failed: ${failed.map(({ destination }) => (0,util_text/* quoted */.TL)(destination.name)).join(', ')}`, { hint: lines.join('\n') });
}
//# sourceMappingURL=many.js.map

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
