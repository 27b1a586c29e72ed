export const id = 127;
export const ids = [127,894,45];
export const modules = {

/***/ 5894:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ startContainer),
/* harmony export */   imageDigest: () => (/* binding */ imageDigest),
/* harmony export */   o: () => (/* binding */ removeContainer),
/* harmony export */   probeDaemon: () => (/* binding */ probeDaemon),
/* harmony export */   pullImage: () => (/* binding */ pullImage)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8321);
/* harmony import */ var _util_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4478);
/* harmony import */ var _util_own_signal_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2034);
/* harmony import */ var _util_ports_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2701);
/* harmony import */ var _util_processes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1036);
/* harmony import */ var _util_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3506);
/** The few things asked of the `docker` program (or of podman under that name). */







const PROGRAM = 'docker';
/** A daemon that does not answer by then counts as absent. */
const PROBE_TIMEOUT_MS = 15_000;
function docker(args, { signal, environment }) {
    return (0,_util_processes_js__WEBPACK_IMPORTED_MODULE_4__/* .runProgram */ .mB)(PROGRAM, args, { timeout: PROBE_TIMEOUT_MS, signal, env: environment });
}
/** Looks for a daemon that runs Linux containers; that of Windows runners does not. */
async function probeDaemon(ports) {
    let outcome;
    try {
        outcome = await docker(['info', '--format', '{{json .}}'], ports);
    }
    catch (error) {
        (0,_util_ports_js__WEBPACK_IMPORTED_MODULE_3__/* .throwIfCancelled */ .dZ)(ports.signal);
        return { problem: `the program 'docker' cannot be started: ${(0,_util_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .describeSystemError */ .Zo)(error)}` };
    }
    const { code, stdout, stderr } = outcome;
    if (code === null)
        return { problem: `no Docker daemon answers within ${PROBE_TIMEOUT_MS / 1000} seconds` };
    const info = parseJson(stdout);
    const problems = info['ServerErrors'];
    if (Array.isArray(problems) && problems.length > 0)
        return { problem: `no Docker daemon answers: ${saidText(problems[0])}` };
    if (code !== 0)
        return { problem: `no Docker daemon answers: ${(0,_util_processes_js__WEBPACK_IMPORTED_MODULE_4__/* .lastLine */ .fM)(stderr)}` };
    // Docker says OSType and Architecture; podman, which may stand behind the name, says host.os and host.arch.
    const host = isObject(info['host']) ? info['host'] : {};
    const system = saidText(info['OSType'] ?? host['os']);
    if (system !== 'linux') {
        return { problem: `the Docker daemon runs ${system} containers, Linux containers are required` };
    }
    const processor = saidText(info['Architecture'] ?? host['arch']);
    return { architecture: LAMBDA_NAMES[processor] ?? processor };
}
/** Processors as Linux and Go name them, by Lambda's names. */
const LAMBDA_NAMES = {
    amd64: 'x86_64',
    x86_64: 'x86_64',
    arm64: 'arm64',
    aarch64: 'arm64',
};
/**
 * Pulls an image, and gives what identifies it, as {@link imageDigest} does.
 *
 * @throws LambdaZipError `container` when it cannot be pulled
 */
async function pullImage(image, ports) {
    const { log, signal, environment } = ports;
    log.info(`pulling ${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_5__/* .quoted */ .TL)(image)}`);
    const pulled = (0,_util_own_signal_js__WEBPACK_IMPORTED_MODULE_6__/* .withOwnSignal */ .V)(signal, (own) => {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(PROGRAM, ['pull', image], {
            stdio: ['ignore', 'pipe', 'pipe'],
            signal: own,
            env: environment,
        });
        return Promise.all([
            (0,_util_processes_js__WEBPACK_IMPORTED_MODULE_4__/* .exitCode */ .I$)(child),
            (0,_util_processes_js__WEBPACK_IMPORTED_MODULE_4__/* .eachLine */ .IM)(child.stdout, (line) => log.info(line)),
            (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_1__.text)(child.stderr),
        ]);
    });
    const [code, , stderr] = await pulled.catch((error) => {
        (0,_util_ports_js__WEBPACK_IMPORTED_MODULE_3__/* .throwIfCancelled */ .dZ)(signal);
        throw error;
    });
    const digest = code === 0 ? await imageDigest(image, ports) : undefined;
    if (digest === undefined) {
        throw new _util_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .LambdaZipError */ .dk('container', `image: ${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_5__/* .quoted */ .TL)(image)} cannot be pulled: ${(0,_util_processes_js__WEBPACK_IMPORTED_MODULE_4__/* .lastLine */ .fM)(stderr)}`, {
            hint: "Check the name and the network; or use engine 'host', which gives the same bytes.",
        });
    }
    return digest;
}
/**
 * Identifies a local image: by the digest it was pulled with, or by its id if it came from no registry.
 * Undefined for one that is not.
 *
 * @returns rejects when the program cannot be started
 */
async function imageDigest(image, ports) {
    const args = ['image', 'inspect', '--format', '{{json .}}', image];
    const asked = docker(args, ports);
    const { code, stdout } = await asked.catch((error) => {
        (0,_util_ports_js__WEBPACK_IMPORTED_MODULE_3__/* .throwIfCancelled */ .dZ)(ports.signal);
        throw error;
    });
    if (code !== 0)
        return undefined;
    const { RepoDigests: digests, Id: id } = parseJson(stdout);
    const named = Array.isArray(digests) ? digests.find((digest) => typeof digest === 'string') : undefined;
    return saidText(named === undefined ? id : named.slice(named.indexOf('@') + 1));
}
/**
 * Starts a container that can do nothing but compute: no network, no capabilities, no privileges,
 * an unprivileged user, nothing mounted, a read-only root. Standard streams are pipes.
 */
function startContainer({ image, program, flags, name, environment, grants }) {
    return (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(PROGRAM, [
        'run',
        '--rm',
        '--interactive',
        ...['--name', name],
        ...['--entrypoint', 'python3'],
        ...['--user', '65534:65534'],
        // Docker takes one network only, and the user's comes first.
        ...(grants !== undefined || flags.some((flag) => /^--net(work)?(=|$)/.test(flag))
            ? []
            : ['--network', 'none']),
        ...(grants === undefined ? [] : grantFlags(grants)),
        ...['--cap-drop', 'ALL'],
        ...['--security-opt', 'no-new-privileges'],
        '--read-only',
        // The default driver would write every byte of the tree to a log.
        ...['--log-driver', 'none'],
        ...flags,
        image,
        // Isolated from the environment and the user's site directory, and unbuffered. Only pip lies among the site's packages.
        ...['-I', ...(grants === undefined ? ['-S'] : []), '-u', '-c', program],
    ], { stdio: ['pipe', 'pipe', 'pipe'], env: environment });
}
function grantFlags({ variables }) {
    return [
        // Where compilers put what they run; large, because a tree of packages goes there.
        ...['--tmpfs', '/tmp:rw,exec,nosuid,nodev,size=4g,mode=1777'],
        ...['--env', 'HOME=/tmp', '--env', 'PIP_NO_CACHE_DIR=1'],
        ...variables.flatMap((name) => ['--env', name]),
    ];
}
/** Removes a container that may be running, or gone already. Never fails. */
async function removeContainer(name, environment) {
    await docker(['rm', '--force', name], { environment }).catch(() => undefined);
}
function parseJson(json) {
    try {
        const parsed = JSON.parse(json);
        // podman puts what it inspects into a list.
        const value = Array.isArray(parsed) ? parsed[0] : parsed;
        return isObject(value) ? value : {};
    }
    catch {
        return {};
    }
}
/** A value of an answer as text; what is no text is nothing that is known here. */
function saidText(value) {
    return typeof value === 'string' ? (0,_util_text_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g$)(value) : 'unknown';
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
//# sourceMappingURL=docker.js.map

/***/ }),

/***/ 6127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runContainerPipeline: () => (/* binding */ runContainerPipeline)
});

// EXTERNAL MODULE: ./build/entries/tree.js
var tree = __webpack_require__(75);
// EXTERNAL MODULE: ./build/lambda/runtimes.js
var runtimes = __webpack_require__(8081);
// EXTERNAL MODULE: ./build/pipeline/links.js
var links = __webpack_require__(654);
// EXTERNAL MODULE: ./build/pipeline/modes.js
var modes = __webpack_require__(7627);
// EXTERNAL MODULE: ./build/pipeline/package-supply.js
var package_supply = __webpack_require__(671);
// EXTERNAL MODULE: ./build/pipeline/review.js + 2 modules
var review = __webpack_require__(3824);
// EXTERNAL MODULE: ./build/pipeline/run.js
var run = __webpack_require__(914);
// EXTERNAL MODULE: ./build/pipeline/sources.js + 11 modules
var pipeline_sources = __webpack_require__(7555);
// EXTERNAL MODULE: ./build/util/text.js
var util_text = __webpack_require__(3506);
// EXTERNAL MODULE: ./build/engines/container/protocol.js
var protocol = __webpack_require__(6686);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/util/processes.js
var processes = __webpack_require__(1036);
// EXTERNAL MODULE: ./build/engines/container/docker.js
var docker = __webpack_require__(5894);
// EXTERNAL MODULE: ./build/engines/container/runner-file.js
var runner_file = __webpack_require__(4819);
;// CONCATENATED MODULE: ./build/engines/container/runner-container.js
/** The runner in a container. */







/** The client has this long to end by itself once its container is gone. */
const STOP_STEP_MS = 250;
const MAX_STOP_STEPS = 120;
/**
 * A container of its own for one run of the runner.
 *
 * @param environment what the client finds in its environment; undefined is what this process has
 * @param grants what it may use beyond its standard streams; nothing by default
 */
function runnerInContainer(settings, environment, grants) {
    return {
        title: `the container of ${(0,util_text/* quoted */.TL)(settings.image)}`,
        timeout: settings.timeout,
        start: async () => {
            const program = await (0,promises_.readFile)(runner_file/* RUNNER_FILE */.w, 'utf8');
            const name = `lambda-zip-${(0,external_node_crypto_.randomBytes)(8).toString('hex')}`;
            const child = (0,docker/* startContainer */.Y)({ ...settings, program, name, environment, ...(grants && { grants }) });
            const ended = (0,processes/* exitCode */.I$)(child);
            return { child, ended, stop: stopper(name, { child, ended }, environment) };
        },
    };
}
/**
 * Ends a container through its client. Between the client's start and the container's there is nothing to remove yet, so
 * it is removed until the client has seen its end.
 */
function stopper(name, { child, ended }, environment) {
    const gone = ended.then(() => true, () => true);
    return async () => {
        for (let step = 0; step < MAX_STOP_STEPS; step += 1) {
            await (0,docker/* removeContainer */.o)(name, environment);
            if (await Promise.race([gone, (0,external_node_timers_promises_.setTimeout)(STOP_STEP_MS, false, { ref: false })]))
                return;
        }
        child.kill('SIGKILL');
    };
}
//# sourceMappingURL=runner-container.js.map
// EXTERNAL MODULE: ./build/engines/container/runner-session.js + 1 modules
var runner_session = __webpack_require__(3045);
;// CONCATENATED MODULE: ./build/engines/container/engine.js












/**
 * Hands the selected files to a container and takes the tree from it. What is left out is not sent: a daemon may be
 * another machine, and secrets are among what the defaults leave out. Where wheels have to be found, the same container
 * does that first, and this waits for them. It is started as soon as what it needs is known, and is gone when the entries
 * end, in whichever way, or with the run.
 *
 * @throws LambdaZipError what is wrong with the sources; what the supply throws; what pip says
 */
async function runContainerPipeline(plan, settings, { supply, packer, ...options }) {
    const collection = await (0,pipeline_sources/* collectFiles */.C0)(plan, {
        ...options,
        modeKey: 'permissions',
        modeOf: (_, stats) => (0,modes/* modeFromPermissions */.Ec)(stats.mode),
    });
    const containers = new Set();
    const open = (wheelSearch) => {
        const container = new TreeContainer({ plan, settings, collection, wheelSearch }, options);
        containers.add(container);
        return container;
    };
    const dispose = async () => {
        await Promise.all([...containers].map((container) => container.dispose()));
    };
    try {
        // Starting a container takes as long as checking kept wheels, so do both at once.
        let early;
        const begun = await supply?.begin({
            ...(0,package_supply/* supplyListeners */.$M)(plan, packer),
            onKept: () => {
                early ??= open();
                early.start();
            },
        });
        const wheelSearch = begun !== undefined && (0,package_supply/* isWheelSearch */.O0)(begun) ? begun : undefined;
        // The early container has no network and cannot find wheels.
        if (wheelSearch !== undefined)
            await early?.dispose();
        const container = wheelSearch === undefined ? (early ?? open()) : open(wheelSearch);
        const packages = begun === undefined || !(0,package_supply/* isWheelSearch */.O0)(begun) ? begun : await container.findPackages(begun);
        container.start();
        const { sources, tally, skippedOutputs, emptySources, leftOutLinks } = collection;
        const files = sources.flatMap((source) => source.files.map(({ entry }) => entry));
        const placed = await (0,package_supply/* placePackages */.ZQ)(plan, packages, { sources: files, tally }, options.signal);
        if (files.length + placed.entries.length === 0)
            throw (0,pipeline_sources/* emptyError */.CA)(plan.sources, tally.list());
        const { overridden } = placed;
        return {
            entries: container.entries(placed),
            forecast: (0,run/* forecastOf */.D)([...files, ...placed.entries]),
            packages: placed.packages,
            packaged: () => (0,package_supply/* pathsOf */.wG)(placed),
            installed: () => (0,pipeline_sources/* installedFiles */.MD)(collection),
            textOf: (0,pipeline_sources/* textReader */.D5)(() => [...files, ...placed.entries]),
            unused: () => (0,review/* unusedPatterns */.w$)(plan, collection, placed.unused),
            review: () => (0,review/* reviewSources */.fl)(plan, collection, options),
            report: () => ({ exclusions: tally.list(), skippedOutputs, emptySources, leftOutLinks, overridden }),
            dispose,
        };
    }
    catch (error) {
        await dispose();
        throw error;
    }
}
/** One container: from its start to its last entry. */
class TreeContainer {
    #plan;
    #collection;
    #wheelSearch;
    #options;
    #stop = new AbortController();
    #run;
    #sources;
    /** Paths of what comes out, in archive order; undefined where byte-code is added. */
    #coming;
    /** Modules of packages, once they are known: what is sent waits for it. */
    #modules = deferred();
    #tree;
    #first;
    constructor({ plan, settings, collection, wheelSearch }, options) {
        this.#plan = plan;
        this.#collection = collection;
        this.#wheelSearch = wheelSearch;
        this.#options = options;
        const { signal } = options;
        if (signal?.aborted)
            this.#stop.abort();
        signal?.addEventListener('abort', this.#onAbort);
        const grants = wheelSearch && { variables: wheelSearch.variables };
        const confidential = wheelSearch?.confidential ?? [];
        const runner = { ...runnerInContainer(settings, options.environment, grants), confidential };
        this.#run = new runner_session.RunnerSession(runner, { log: options.log, signal: this.#stop.signal });
        this.#sources = collection.sources.flatMap(({ files }, index) => files.map(({ entry, located }) => ({ ...entry, name: `${protocol/* SOURCE_FOLDER */.Z2}${index}/${located}` })));
        if (plan.bytecodeFor === undefined)
            this.#coming = collection.sources
                .flatMap(({ files }) => files.map(({ entry }) => entry.path))
                .sort(tree/* comparePaths */.cD);
        // Only the modules of packages need the input stream to stay open.
        if (plan.bytecodeFor === undefined || plan.packages === undefined)
            this.#modules.resolve([]);
    }
    #onAbort = () => this.#stop.abort();
    /** Starts, where there is something to do, unless it has begun already. What fails is told with the entries. */
    start() {
        if (this.#tree !== undefined || this.#sources.length === 0)
            return;
        void this.#begin(this.#start());
    }
    #begin(tree) {
        const first = tree.next();
        // It is awaited later; until then a failure must not count as unhandled.
        first.catch(() => undefined);
        this.#tree = tree;
        this.#first = first;
        return first;
    }
    /** Starts, and gives the packages as soon as all their wheels are here. @throws LambdaZipError */
    async findPackages(wheelSearch) {
        const found = deferred();
        const tree = this.#start({
            receive: wheelSearch.receive,
            finish: async (report) => {
                const packages = await wheelSearch.finish(report);
                found.resolve(packages);
                return packages;
            },
        });
        const ended = this.#begin(tree).then(() => {
            throw (0,protocol/* protocolError */.JW)('it sent no wheels');
        });
        ended.catch(() => undefined);
        try {
            return await Promise.race([found.promise, ended]);
        }
        catch (error) {
            wheelSearch.fail(error);
            throw error;
        }
    }
    /** The tree, packages among it, with the checks that need all of it made at its end. To be consumed once. */
    entries(placed) {
        const modules = this.#plan.bytecodeFor === undefined ? [] : modulesOf(placed);
        const index = this.#collection.sources.length;
        this.#modules.resolve(modules.map((entry) => ({ ...entry, name: `${protocol/* SOURCE_FOLDER */.Z2}${index}/${entry.path}` })));
        // Nothing for a container to do, and none that runs.
        const idle = this.#tree === undefined && this.#sources.length + modules.length === 0;
        const tree = idle ? nothing() : this.#checked(placed, modules.length);
        return (0,package_supply/* mergeComing */.sR)(tree, placed.entries, this.#coming);
    }
    /** Never rejects. */
    async dispose() {
        this.#options.signal?.removeEventListener('abort', this.#onAbort);
        this.#stop.abort();
        this.#modules.resolve([]);
        await this.#first?.catch(() => undefined);
        await this.#tree?.return(undefined).catch(() => undefined);
    }
    #start(wheelSearch) {
        return this.#run.entries(this.#job(), this.#members(), wheelSearch, () => this.#modules.resolve([]));
    }
    #job() {
        const { modes, bytecodeFor, root, executable, packages } = this.#plan;
        const sources = this.#collection.sources.map(({ source, label, rules }) => ({
            label,
            prefix: source.prefix,
            rules: (0,protocol/* wireRules */.pT)(rules),
        }));
        const compiles = bytecodeFor !== undefined && packages !== undefined;
        return {
            protocol: protocol/* PROTOCOL_VERSION */.WP,
            task: 'pipeline',
            modes,
            ...(bytecodeFor !== undefined && { bytecodeFor: (0,runtimes/* runtimeFacts */.M4)(bytecodeFor).python }),
            ...(root !== undefined && { root }),
            ...(packages !== undefined && { mayBeEmpty: true }),
            executable: (0,protocol/* wireRules */.pT)(executable),
            sources: compiles ? [...sources, MODULES_SOURCE] : sources,
            ...(this.#wheelSearch && { wheels: this.#wheelSearch.request }),
        };
    }
    async *#members() {
        yield* this.#wheelSearch?.inputs ?? [];
        yield* this.#sources;
        yield* await this.#modules.promise;
    }
    async *#checked(placed, modules) {
        const sent = this.#sources.length;
        // Byte-code comes beside modules, and nothing else is added or lost.
        const most = sent * (this.#plan.bytecodeFor === undefined ? 1 : 2) + modules;
        const outlines = [];
        this.#tree ??= this.#start();
        const tree = this.#tree;
        for (let next = await (this.#first ?? tree.next()); next.done !== true; next = await tree.next()) {
            const entry = next.value;
            if (outlines.length === most)
                throw (0,protocol/* protocolError */.JW)(`it sent more than ${most} entries`);
            const expected = this.#coming?.[outlines.length];
            if (expected !== undefined && entry.path !== expected)
                throw (0,protocol/* protocolError */.JW)(`it sent ${(0,util_text/* quoted */.TL)(entry.path)} instead of ${(0,util_text/* quoted */.TL)(expected)}`);
            // Contents of files are not kept: only links are looked into.
            outlines.push(entry.mode === 'symlink' ? entry : { ...entry, content: { kind: 'bytes', bytes: NO_BYTES } });
            yield entry;
        }
        // The runner applies the rules again, to files that passed them here, so nothing more may be left out.
        const { exclusions, entries, python } = this.#run.report();
        if (exclusions.length > 0)
            throw (0,protocol/* protocolError */.JW)('it left out files that the rules include');
        if (outlines.length < sent)
            throw (0,protocol/* protocolError */.JW)(`it sent ${outlines.length} entries for ${sent} files`);
        if (entries !== outlines.length)
            throw (0,protocol/* protocolError */.JW)(`it sent ${outlines.length} entries but reports ${entries}`);
        (0,links/* assertLinksResolve */.UR)([...outlines, ...placed.entries]);
        this.#options.log.info(`the pipeline ran under Python ${python}`);
    }
}
/** Where modules of packages are sent from: the host has them, and wants their byte-code alone. */
const MODULES_SOURCE = { label: 'packages', prefix: '', rules: [], bytecodeOnly: true };
const NO_BYTES = new Uint8Array(0);
function modulesOf({ entries }) {
    return entries.filter(({ path, mode }) => path.endsWith('.py') && mode !== 'symlink');
}
async function* nothing() {
    // Links among packages there are none.
}
function deferred() {
    let settle = () => undefined;
    const promise = new Promise((resolve) => {
        settle = resolve;
    });
    return { promise, resolve: (value) => settle(value) };
}
//# sourceMappingURL=engine.js.map

/***/ }),

/***/ 6686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GL: () => (/* binding */ parseWheelsReport),
/* harmony export */   JW: () => (/* binding */ protocolError),
/* harmony export */   MM: () => (/* binding */ parseReport),
/* harmony export */   OB: () => (/* binding */ REPORT_MEMBER),
/* harmony export */   S5: () => (/* binding */ WHEELS_FOLDER),
/* harmony export */   WP: () => (/* binding */ PROTOCOL_VERSION),
/* harmony export */   Ym: () => (/* binding */ TREE_FOLDER),
/* harmony export */   Z2: () => (/* binding */ SOURCE_FOLDER),
/* harmony export */   aW: () => (/* binding */ WHEELS_MEMBER),
/* harmony export */   f: () => (/* binding */ JOB_MEMBER),
/* harmony export */   kv: () => (/* binding */ INPUT_FOLDER),
/* harmony export */   pT: () => (/* binding */ wireRules)
/* harmony export */ });
/* harmony import */ var _util_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4478);
/* harmony import */ var _util_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3506);
/** The host's half of docs/container-protocol.md: what is sent to the runner, and what it reports. */


const PROTOCOL_VERSION = 3;
const JOB_MEMBER = 'job.json';
const REPORT_MEMBER = 'report.json';
const SOURCE_FOLDER = 'source/';
const INPUT_FOLDER = 'input/';
const TREE_FOLDER = 'tree/';
const WHEELS_FOLDER = 'wheels/';
const WHEELS_MEMBER = 'wheels.json';
/** Without those that only this side can apply, as it has before anything is sent. */
function wireRules(rules) {
    const known = rules.filter(({ besideSource }) => !besideSource);
    return known.map(({ regex, negated, directoryOnly, pattern, origin }) => ({
        regex: regex.source,
        negated,
        directoryOnly,
        pattern,
        origin,
    }));
}
/**
 * Checks a report.
 *
 * @throws LambdaZipError the runner's own error; `container` when the report is not of this protocol
 */
function parseReport(text) {
    const report = parseObject(text);
    if (report['protocol'] !== PROTOCOL_VERSION) {
        const spoken = saidText(JSON.stringify(report['protocol'] ?? null));
        throw protocolError(`it speaks protocol ${spoken}, ${PROTOCOL_VERSION} is required`);
    }
    const { error, python, entries, exclusions } = report;
    if (isObject(error)) {
        const { code, message, hint } = error;
        if (typeof message !== 'string')
            throw protocolError('its report has an error without a message');
        throw new _util_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LambdaZipError */ .dk(isErrorCode(code) ? code : 'container', saidText(message), {
            hint: typeof hint === 'string' ? saidText(hint) : undefined,
        });
    }
    if (typeof python !== 'string' || typeof entries !== 'number' || !Array.isArray(exclusions)) {
        throw protocolError('its report lacks fields');
    }
    return { python: (0,_util_text_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(python), entries, exclusions: exclusions.map(parseExclusion) };
}
/** More than the runner ever says at once, in UTF-16 code units. */
const MAX_SAID = 10_000;
/** Text that the runner made printable; another program in its place may not have. */
function saidText(text) {
    return (0,_util_text_js__WEBPACK_IMPORTED_MODULE_1__/* .printableLine */ .oy)((0,_util_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shortened */ .vI)(text, MAX_SAID));
}
/**
 * Checks what is said of wheels.
 *
 * @throws LambdaZipError `container` when it is not of this protocol
 */
function parseWheelsReport(text) {
    const { pip, built, wheels } = parseObject(text);
    const isListOfNames = (list) => Array.isArray(list) && list.every((one) => typeof one === 'string');
    if (typeof pip === 'string' && isListOfNames(built) && isListOfNames(wheels))
        return { built, wheels };
    throw protocolError('its answer about wheels lacks fields');
}
function parseExclusion(value) {
    if (isObject(value)) {
        const { pattern, origin, count } = value;
        if (typeof pattern === 'string' && typeof origin === 'string' && typeof count === 'number') {
            return { pattern, origin, count };
        }
    }
    throw protocolError('its report has an exclusion without pattern, origin and count');
}
function parseObject(text) {
    try {
        const value = JSON.parse(text);
        if (isObject(value))
            return value;
    }
    catch {
        // Said below: the parser's own words would not help.
    }
    throw protocolError('its report is not a JSON object');
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The codes the runner may give: those of what is wrong with a tree. */
const RUNNER_CODES = [
    'name',
    'collision',
    'empty',
    'symlink',
    'special-file',
    'dependencies',
    'container',
    'not-reproducible',
    'internal',
];
function isErrorCode(code) {
    return RUNNER_CODES.some((known) => known === code);
}
/** The error for an answer of the container that breaks the protocol. */
function protocolError(problem) {
    return new _util_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LambdaZipError */ .dk('container', `the container's answer cannot be parsed: ${problem}`, {
        hint: "Use an image of public.ecr.aws/lambda/python, or engine 'host', which gives the same bytes.",
    });
}
//# sourceMappingURL=protocol.js.map

/***/ }),

/***/ 4819:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ RUNNER_FILE)
/* harmony export */ });
/* harmony import */ var _util_program_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4751);

/** Where the runner's program is. */
const RUNNER_FILE = (0,_util_program_files_js__WEBPACK_IMPORTED_MODULE_0__/* .fileBeside */ .x)(import.meta.url, 'runner.py');
//# sourceMappingURL=runner-file.js.map

/***/ }),

/***/ 3045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  RunnerSession: () => (/* binding */ RunnerSession)
});

// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: ./build/util/errors.js
var errors = __webpack_require__(4478);
// EXTERNAL MODULE: ./build/util/processes.js
var processes = __webpack_require__(1036);
// EXTERNAL MODULE: ./build/util/text.js
var util_text = __webpack_require__(3506);
// EXTERNAL MODULE: ./build/engines/container/protocol.js
var protocol = __webpack_require__(6686);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: ./node_modules/archiver/index.js + 32 modules
var node_modules_archiver = __webpack_require__(79);
// EXTERNAL MODULE: ./node_modules/tar-stream/index.js
var tar_stream = __webpack_require__(6118);
// EXTERNAL MODULE: ./build/entries/read-content.js
var read_content = __webpack_require__(6375);
// EXTERNAL MODULE: ./build/entries/read-file.js
var read_file = __webpack_require__(5434);
// EXTERNAL MODULE: ./build/entries/tree.js
var tree = __webpack_require__(75);
// EXTERNAL MODULE: ./build/pipeline/names.js
var names = __webpack_require__(6875);
;// CONCATENATED MODULE: ./build/engines/container/transport.js
/** The tar streams of docs/container-protocol.md, in both directions. */









/** Far more than any report. */
const MAX_REPORT_BYTES = 16 * 1024 * 1024;
/** The time of every member: fixed, because nothing uses it. */
const NO_TIME = new Date(0);
/** Content that may wait in archiver's queue, which has no limit of its own. */
const MAX_WAITING_BYTES = 4 * 1024 * 1024;
/**
 * The stream that goes in. Files are read as the reader takes them.
 *
 * @returns the stream; it fails with what reading a file throws
 */
function jobStream(job, members) {
    const archiver = new node_modules_archiver/* TarArchive */._J();
    // The reader may be gone at any time. A destroyed archiver would continue with its queue and throw an uncatchable error, so
    // only the stream in between is destroyed.
    const outlet = new external_node_stream_.PassThrough();
    const fail = (error) => {
        outlet.destroy(error instanceof Error ? error : new Error(String(error)));
    };
    archiver.on('error', fail).pipe(outlet);
    const waiting = new Waiting(archiver, outlet);
    const contents = new read_content/* ContentReader */.p();
    const send = async () => {
        await waiting.append(Buffer.from(JSON.stringify(job)), { name: protocol/* JOB_MEMBER */.f, mode: 0o644 });
        for await (const { name, mode, content, path } of members) {
            if (outlet.destroyed)
                return;
            const bytes = contents.read(content, path);
            if (mode === 'symlink') {
                const linkname = Buffer.from(bytes).toString('utf8');
                await waiting.append(Buffer.alloc(0), { name, type: 'symlink', linkname, mode: 0o777 });
            }
            else {
                const body = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
                await waiting.append(body, { name, mode: mode === '0755' ? 0o755 : 0o644 });
            }
        }
        // Not awaited: it settles only when somebody reads the rest.
        archiver.finalize().catch(fail);
    };
    send()
        .catch(fail)
        .finally(() => contents.close());
    return outlet;
}
/** Memory of a waiting member beside its content: its header, and archiver's objects. */
const MEMBER_BYTES = 2048;
/** Members on their way through archiver's queue, which has no end of its own. */
class Waiting {
    #archiver;
    #outlet;
    #sizes = [];
    #bytes = 0;
    #wake;
    constructor(archiver, outlet) {
        this.#archiver = archiver;
        this.#outlet = outlet;
        outlet.on('close', () => this.#wake?.());
        archiver.on('entry', () => {
            this.#bytes -= this.#sizes.shift() ?? 0;
            if (this.#bytes <= MAX_WAITING_BYTES)
                this.#wake?.();
        });
    }
    /** Appends a member, and resolves when there is room for another, or the reader is gone. */
    async append(body, header) {
        if (this.#outlet.destroyed)
            return;
        const size = body.byteLength + MEMBER_BYTES;
        this.#sizes.push(size);
        this.#bytes += size;
        this.#archiver.append(body, { ...header, date: NO_TIME });
        if (this.#bytes <= MAX_WAITING_BYTES)
            return;
        await new Promise((resolve) => {
            this.#wake = resolve;
        });
    }
}
/**
 * Reads the stream that comes out.
 *
 * @throws LambdaZipError `container` for what is not of the protocol; what a listener throws
 */
async function* readAnswer(stream, listeners) {
    const members = (0,tar_stream.extract)();
    const paths = new PathCheck();
    stream.on('error', (error) => members.destroy(error)).pipe(members);
    for await (const member of members) {
        const { name, type, mode, linkname, size = 0 } = member.header;
        if (name === protocol/* REPORT_MEMBER */.OB) {
            listeners.onReport(await textOf(member, size));
        }
        else if (name === protocol/* WHEELS_MEMBER */.aW && listeners.onWheels !== undefined) {
            await listeners.onWheels(await textOf(member, size));
        }
        else if (name.startsWith(protocol/* WHEELS_FOLDER */.S5) && type === 'file' && listeners.onWheel !== undefined) {
            await listeners.onWheel(wheelName(name), size, piecesOf(member));
        }
        else if (name.startsWith(protocol/* WHEELS_FOLDER */.S5) && type === 'symlink' && listeners.onWheelFile !== undefined) {
            await listeners.onWheelFile(wheelName(name), plainName(linkname));
        }
        else if (name.startsWith(protocol/* TREE_FOLDER */.Ym) && (type === 'file' || type === 'symlink')) {
            const path = name.slice(protocol/* TREE_FOLDER */.Ym.length);
            paths.add(path);
            const bytes = type === 'symlink' ? Buffer.from(linkname ?? '') : await wholeOf(path, member, size);
            yield { path, mode: modeOf(type, mode), content: { kind: 'bytes', bytes } };
        }
        else {
            throw (0,protocol/* protocolError */.JW)(`it sends a ${type} ${shown(name)}`);
        }
        member.resume();
    }
}
async function textOf(member, size) {
    if (size > MAX_REPORT_BYTES)
        throw (0,protocol/* protocolError */.JW)(`its report has ${size} bytes`);
    return (await wholeOf(protocol/* REPORT_MEMBER */.OB, member, size)).toString('utf8');
}
async function* piecesOf(member) {
    for await (const piece of member)
        if (Buffer.isBuffer(piece))
            yield piece;
}
/** The file name of a wheel: it becomes one of this machine. */
function wheelName(member) {
    const name = member.slice(protocol/* WHEELS_FOLDER */.S5.length);
    const isPlain = /^[^./\\:][^/\\:]{0,250}\.whl$/.test(name) && (0,util_text/* printable */.g$)(name) === name;
    if (isPlain)
        return name;
    throw (0,protocol/* protocolError */.JW)(`it sends ${shown(name)} as a wheel`);
}
/** The name of a file that leads nowhere else. */
function plainName(name = '') {
    if (/^\d{1,9}\.whl$/.test(name))
        return name;
    throw (0,protocol/* protocolError */.JW)(`it puts a wheel into ${shown(name)}`);
}
/** Of a size that is known: gathering the pieces first would take the memory twice. */
async function wholeOf(path, member, size) {
    if (size > read_file/* MAX_FILE_BYTES */.gZ)
        throw (0,protocol/* protocolError */.JW)(`${shown(path)} has ${size} bytes`);
    const bytes = Buffer.allocUnsafe(size);
    let done = 0;
    for await (const piece of piecesOf(member)) {
        bytes.set(piece.subarray(0, size - done), done);
        done += piece.byteLength;
    }
    if (done !== size)
        throw (0,protocol/* protocolError */.JW)(`${shown(path)} has ${done} bytes, ${size} were announced`);
    return bytes;
}
/** Repeats the runner's checks of paths: another program may answer in its place. */
class PathCheck {
    #files = new Set();
    #folders = new Set();
    #previous;
    /** @throws LambdaZipError `container` for a path that no entry has, or not after those before */
    add(path) {
        const components = path.split('/');
        if (components.some((one) => one === '' || one === '.' || one === '..') || path.includes('\0')) {
            throw (0,protocol/* protocolError */.JW)(`the name ${shown(path)} leads out of the tree`);
        }
        if (Buffer.byteLength(path) > names/* MAX_PATH_BYTES */.PR || (0,names/* nameProblem */.rH)(path) !== undefined) {
            throw (0,protocol/* protocolError */.JW)(`the name ${shown(path)} is not valid in an archive`);
        }
        // The container's Unicode may be older than this process's: better no archive than another one.
        if (path !== path.normalize('NFC'))
            throw (0,protocol/* protocolError */.JW)(`the name ${shown(path)} is not in NFC`);
        if (this.#previous !== undefined && (0,tree/* comparePaths */.cD)(this.#previous, path) >= 0) {
            throw (0,protocol/* protocolError */.JW)(`${shown(path)} comes after ${shown(this.#previous)}`);
        }
        this.#previous = path;
        // A folder's path comes before those of what is in it.
        for (const folder of (0,tree/* foldersAbove */.Zv)(path)) {
            if (this.#folders.has(folder))
                break;
            if (this.#files.has(folder))
                throw (0,protocol/* protocolError */.JW)(`${shown(folder)} is a file and a folder`);
            this.#folders.add(folder);
        }
        this.#files.add(path);
    }
}
const MAX_SHOWN = 200;
/** A name of a member, for a message: it may have megabytes. */
function shown(name) {
    return (0,util_text/* quoted */.TL)((0,util_text/* shortened */.vI)(name, MAX_SHOWN));
}
function modeOf(type, permissions) {
    if (type === 'symlink')
        return 'symlink';
    return ((permissions ?? 0) & 0o100) === 0 ? '0644' : '0755';
}
//# sourceMappingURL=transport.js.map
;// CONCATENATED MODULE: ./build/engines/container/runner-session.js






/** 128 and the number of SIGKILL: what docker says when a container's limit of memory ends it. */
const KILLED = 137;
/** @param exit an exit status, null after a signal, or the error that kept it from starting */
function describeExit(exit) {
    if (exit === null)
        return 'it was killed';
    return typeof exit === 'number' ? `exit status ${exit}` : (0,errors/* describeSystemError */.Zo)(exit);
}
/** How many lines of the log an error quotes. */
const QUOTED_LINES = 5;
/** Runs one job. Whatever happens, nothing of it is left running. */
class RunnerSession {
    #options;
    #ports;
    #lastLines = [];
    #reportText;
    #expiry = new AbortController();
    constructor(options, ports) {
        this.#options = options;
        this.#ports = ports;
    }
    /** The runner's report. @throws LambdaZipError its own error, or `container` without a report */
    report() {
        if (this.#reportText === undefined)
            throw (0,protocol/* protocolError */.JW)('it ended without a report');
        try {
            return (0,protocol/* parseReport */.MM)(this.#reportText);
        }
        catch (error) {
            if (!(error instanceof errors/* LambdaZipError */.dk))
                throw error;
            const hint = error.hint && this.#discreet(error.hint);
            throw new errors/* LambdaZipError */.dk(error.code, this.#discreet(error.message), { hint, cause: error.cause });
        }
    }
    /** A text of the runner, without what is not to be said. */
    #discreet(text) {
        const { confidential = [] } = this.#options;
        return confidential.reduce((said, value) => said.replaceAll(value, '***'), (0,util_text/* withoutPasswords */.hl)(text));
    }
    /**
     * The tree that comes out.
     *
     * @param wheelSearch what the job has it find ahead of the tree; its end is told when all of that came, and `take` is
     * of a runner on this machine alone
     * @param onReport told that no more is made of what is still being sent
     * @throws LambdaZipError `cancelled`; what reading a sent file throws; the runner's own error; `container`
     */
    async *entries(job, members, wheelSearch, onReport) {
        const { log, signal } = this.#ports;
        const { child, ended, stop } = await this.#options.start();
        const onAbort = () => void stop();
        signal?.addEventListener('abort', onAbort);
        const timer = this.#startTimer(stop);
        // Each is checked later; until then a failure must not count as unhandled.
        const settled = Promise.allSettled([
            (0,promises_.pipeline)(jobStream(job, members), child.stdin),
            ended,
            (0,processes/* eachLine */.IM)(child.stderr, (line) => {
                const shown = this.#discreet(line);
                log.info(shown);
                this.#lastLines.push(shown);
                if (this.#lastLines.length > QUOTED_LINES)
                    this.#lastLines.shift();
            }),
        ]);
        let complete = false;
        let problem;
        try {
            if (signal?.aborted)
                throw new errors/* LambdaZipError */.dk('cancelled', 'cancelled');
            yield* readAnswer(child.stdout, {
                onReport: (text) => {
                    this.#reportText = text;
                    onReport?.();
                },
                onWheel: wheelSearch?.receive,
                onWheelFile: wheelSearch?.take,
                onWheels: wheelSearch &&
                    (async (text) => {
                        await wheelSearch.finish((0,protocol/* parseWheelsReport */.GL)(text));
                    }),
            });
            complete = true;
        }
        catch (error) {
            problem = error;
        }
        finally {
            // Also if the reader of the entries stopped early.
            if (!complete) {
                // First, because a process does not end while its output is unread, and stopping it would wait forever.
                child.stdout.destroy();
                await stop();
            }
            signal?.removeEventListener('abort', onAbort);
            clearTimeout(timer);
        }
        const [fed, exited] = await settled;
        const exit = exited.status === 'fulfilled' ? exited.value : exited.reason;
        if (complete && exit === 0)
            return;
        throw this.#failure(fed.status === 'rejected' ? fed.reason : undefined, exit, problem);
    }
    #startTimer(stop) {
        if (this.#options.timeout === 0)
            return undefined;
        return setTimeout(() => {
            this.#expiry.abort();
            void stop();
        }, this.#options.timeout * 1000);
    }
    /** The error that says most: a cancel, the time, a file that could not be sent, the runner's own words, or how it ended. */
    #failure(sending, exit, reading) {
        const { title, timeout } = this.#options;
        if (this.#ports.signal?.aborted)
            return new errors/* LambdaZipError */.dk('cancelled', 'cancelled');
        if (this.#expiry.signal.aborted) {
            return new errors/* LambdaZipError */.dk('container', `${title} ran for more than ${timeout} seconds and was stopped`, {
                hint: `Set container-timeout higher, or to 0 for no limit. ${this.#lastWords()}`,
            });
        }
        if (sending instanceof errors/* LambdaZipError */.dk)
            return sending;
        if (this.#reportText !== undefined) {
            try {
                this.report();
            }
            catch (reported) {
                return reported;
            }
        }
        if (reading instanceof errors/* LambdaZipError */.dk)
            return reading;
        const how = exit === KILLED ? `exit status ${exit}, most likely out of memory` : describeExit(exit);
        return new errors/* LambdaZipError */.dk('container', `${title} failed: ${how}`, {
            hint: this.#lastWords(),
            cause: reading,
        });
    }
    #lastWords() {
        return this.#lastLines.length === 0
            ? 'It printed nothing.'
            : `Its last output:\n  ${this.#lastLines.join('\n  ')}`;
    }
}
//# sourceMappingURL=runner-session.js.map

/***/ })

};
