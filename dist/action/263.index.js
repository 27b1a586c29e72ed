export const id = 263;
export const ids = [263,975];
export const modules = {

/***/ 8975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ startContainer),
/* harmony export */   ensureImage: () => (/* binding */ ensureImage),
/* harmony export */   o: () => (/* binding */ removeContainer),
/* harmony export */   probeDaemon: () => (/* binding */ probeDaemon)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8321);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9473);
/* harmony import */ var _ports_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4788);
/* harmony import */ var _processes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4541);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(977);
/** The few things asked of the `docker` program (or of podman under that name). */






const PROGRAM = 'docker';
/** A daemon that does not answer by then is none. */
const PROBE_TIMEOUT_MS = 15_000;
function docker(args, options = {}) {
    return (0,_processes_js__WEBPACK_IMPORTED_MODULE_4__/* .runProgram */ .mB)(PROGRAM, args, options);
}
/** Asks for a daemon that runs Linux containers. (Windows runners have one that does not.) */
async function probeDaemon(signal) {
    let outcome;
    try {
        outcome = await docker(['info', '--format', '{{json .}}'], { timeout: PROBE_TIMEOUT_MS, signal });
    }
    catch (error) {
        (0,_ports_js__WEBPACK_IMPORTED_MODULE_3__/* .throwIfCancelled */ .dZ)(signal);
        return { problem: `the program 'docker' cannot be started: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .describeSystemError */ .Zo)(error)}` };
    }
    const { code, stdout, stderr } = outcome;
    if (code === null)
        return { problem: `no Docker daemon answers within ${PROBE_TIMEOUT_MS / 1000} seconds` };
    const info = parseJson(stdout);
    const problems = info['ServerErrors'];
    if (Array.isArray(problems) && problems.length > 0)
        return { problem: `no Docker daemon answers: ${saidText(problems[0])}` };
    if (code !== 0)
        return { problem: `no Docker daemon answers: ${(0,_processes_js__WEBPACK_IMPORTED_MODULE_4__/* .lastLine */ .fM)(stderr)}` };
    // Docker says OSType and Architecture; podman, which may stand behind the name, says host.os and host.arch.
    const host = isObject(info['host']) ? info['host'] : {};
    const system = saidText(info['OSType'] ?? host['os']);
    if (system !== 'linux') {
        return { problem: `the Docker daemon runs ${system} containers, Linux ones are needed` };
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
 * Makes sure that an image is there, pulling it if it is not, and gives what identifies it: the digest it was
 * pulled by, or its id where it came from no registry.
 *
 * @throws LambdaZipError `container` when it cannot be pulled
 */
async function ensureImage(image, { log, signal }) {
    const present = await imageDigest(image, signal);
    if (present !== undefined)
        return present;
    log.info(`pulling ${(0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .quoted */ .TL)(image)}`);
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(PROGRAM, ['pull', image], { stdio: ['ignore', 'pipe', 'pipe'], signal });
    const pulled = Promise.all([
        (0,_processes_js__WEBPACK_IMPORTED_MODULE_4__/* .exitCode */ .I$)(child),
        (0,_processes_js__WEBPACK_IMPORTED_MODULE_4__/* .eachLine */ .IM)(child.stdout, (line) => log.info(line)),
        (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_1__.text)(child.stderr),
    ]);
    const [code, , stderr] = await pulled.catch((error) => {
        (0,_ports_js__WEBPACK_IMPORTED_MODULE_3__/* .throwIfCancelled */ .dZ)(signal);
        throw error;
    });
    const digest = code === 0 ? await imageDigest(image, signal) : undefined;
    if (digest === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .LambdaZipError */ .dk('container', `image: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .quoted */ .TL)(image)} cannot be pulled: ${(0,_processes_js__WEBPACK_IMPORTED_MODULE_4__/* .lastLine */ .fM)(stderr)}`, {
            hint: "Check the name and the network; or use engine 'host', which gives the same bytes.",
        });
    }
    return digest;
}
async function imageDigest(image, signal) {
    const args = ['image', 'inspect', '--format', '{{json .}}', image];
    const asked = docker(args, { timeout: PROBE_TIMEOUT_MS, signal });
    const { code, stdout } = await asked.catch((error) => {
        (0,_ports_js__WEBPACK_IMPORTED_MODULE_3__/* .throwIfCancelled */ .dZ)(signal);
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
function startContainer({ image, program, flags, name, grants }) {
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
        // Isolated from the environment and the user's site directory, and unbuffered.
        ...['-I', '-u', '-c', program],
    ], { stdio: ['pipe', 'pipe', 'pipe'] });
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
async function removeContainer(name) {
    await docker(['rm', '--force', name], { timeout: PROBE_TIMEOUT_MS }).catch(() => undefined);
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
    return typeof value === 'string' ? (0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g$)(value) : 'unknown';
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
//# sourceMappingURL=docker.js.map

/***/ }),

/***/ 4751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JW: () => (/* binding */ protocolError),
/* harmony export */   MM: () => (/* binding */ parseReport),
/* harmony export */   OB: () => (/* binding */ REPORT_MEMBER),
/* harmony export */   R_: () => (/* binding */ parsePackages),
/* harmony export */   WP: () => (/* binding */ PROTOCOL_VERSION),
/* harmony export */   Ym: () => (/* binding */ TREE_FOLDER),
/* harmony export */   Z2: () => (/* binding */ SOURCE_FOLDER),
/* harmony export */   f: () => (/* binding */ JOB_MEMBER),
/* harmony export */   kv: () => (/* binding */ INPUT_FOLDER),
/* harmony export */   pT: () => (/* binding */ wireRules)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(977);
/** The host's half of docs/container-protocol.md: what is sent to the side, and what it reports. */


const PROTOCOL_VERSION = 1;
const JOB_MEMBER = 'job.json';
const REPORT_MEMBER = 'report.json';
const SOURCE_FOLDER = 'source/';
const INPUT_FOLDER = 'input/';
const TREE_FOLDER = 'tree/';
function wireRules(rules) {
    return rules.map(({ regex, negated, directoryOnly, pattern, origin }) => ({
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
 * @throws LambdaZipError the side's own error; `container` when the report is not of this protocol
 */
function parseReport(text) {
    const report = parseObject(text);
    if (report['protocol'] !== PROTOCOL_VERSION) {
        const spoken = saidText(JSON.stringify(report['protocol'] ?? null));
        throw protocolError(`it speaks protocol ${spoken}, ${PROTOCOL_VERSION} is needed`);
    }
    const { error, python, entries, exclusions } = report;
    if (isObject(error)) {
        const { code, message, hint } = error;
        if (typeof message !== 'string')
            throw protocolError('its report has an error without a message');
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LambdaZipError */ .dk(isErrorCode(code) ? code : 'container', saidText(message), {
            hint: typeof hint === 'string' ? saidText(hint) : undefined,
        });
    }
    if (typeof python !== 'string' || typeof entries !== 'number' || !Array.isArray(exclusions)) {
        throw protocolError('its report lacks fields');
    }
    return { python: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(python), entries, exclusions: exclusions.map(parseExclusion), fields: report };
}
/** More than the side ever says at once, in UTF-16 code units. */
const MOST_SAID = 10_000;
/** What the side has made printable, escapes and all, and what another program in its place has not. */
function saidText(text) {
    return (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .printableLine */ .oy)(text.length > MOST_SAID ? `${text.slice(0, MOST_SAID)}…` : text);
}
/**
 * Checks a list of packages in a report.
 *
 * @throws LambdaZipError `container` when it is none
 */
function parsePackages(value) {
    if (!Array.isArray(value))
        throw protocolError('its report lacks packages');
    return value.map((one) => {
        if (isObject(one) && typeof one['name'] === 'string' && typeof one['version'] === 'string') {
            return { name: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(one['name']), version: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(one['version']) };
        }
        throw protocolError('its report has a package without name and version');
    });
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
/** The codes the side may give: those of what is wrong with a tree. */
const SIDE_CODES = [
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
    return SIDE_CODES.some((known) => known === code);
}
/** What comes back from the container and is not of the protocol. */
function protocolError(problem) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LambdaZipError */ .dk('container', `the container's answer is not understood: ${problem}`, {
        hint: "Use an image of public.ecr.aws/lambda/python, or engine 'host', which gives the same bytes.",
    });
}
//# sourceMappingURL=protocol.js.map

/***/ }),

/***/ 142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ sideInContainer)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8500);
/* harmony import */ var _processes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4541);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(977);
/* harmony import */ var _docker_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8975);
/* harmony import */ var _side_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7327);
/** The side in a container. */







/** The client has this long to end by itself once its container is gone. */
const STOP_STEP_MS = 250;
const MOST_STOP_STEPS = 120;
/**
 * A container of its own for one run of the side.
 *
 * @param grants what it may use beyond its standard streams; nothing by default
 */
function sideInContainer(settings, grants) {
    return {
        title: `the container of ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .quoted */ .TL)(settings.image)}`,
        timeout: settings.timeout,
        start: async () => {
            const program = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(_side_file_js__WEBPACK_IMPORTED_MODULE_6__/* .SIDE_FILE */ .T, 'utf8');
            const name = `lambda-zip-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex')}`;
            const child = (0,_docker_js__WEBPACK_IMPORTED_MODULE_5__/* .startContainer */ .Y)({ ...settings, program, name, ...(grants && { grants }) });
            return { child, stop: stopper(name, child) };
        },
    };
}
/**
 * Ends a container through its client. Between the client's start and the container's there is nothing to remove yet, so
 * it is removed until the client has seen its end.
 */
function stopper(name, child) {
    const ended = (0,_processes_js__WEBPACK_IMPORTED_MODULE_3__/* .exitCode */ .I$)(child).then(() => true, () => true);
    return async () => {
        for (let step = 0; step < MOST_STOP_STEPS; step += 1) {
            await (0,_docker_js__WEBPACK_IMPORTED_MODULE_5__/* .removeContainer */ .o)(name);
            if (await Promise.race([ended, (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setTimeout)(STOP_STEP_MS, false, { ref: false })]))
                return;
        }
        child.kill('SIGKILL');
    };
}
//# sourceMappingURL=side-container.js.map

/***/ }),

/***/ 7327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ SIDE_FILE)
/* harmony export */ });
/* harmony import */ var _program_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9702);

/** Where the side's program is. */
const SIDE_FILE = (0,_program_files_js__WEBPACK_IMPORTED_MODULE_0__/* .fileBeside */ .x)(import.meta.url, 'side.py');
//# sourceMappingURL=side-file.js.map

/***/ }),

/***/ 2360:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ SideRun)
});

// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/processes.js
var processes = __webpack_require__(4541);
// EXTERNAL MODULE: ./build/text.js
var build_text = __webpack_require__(977);
// EXTERNAL MODULE: ./build/pipeline/container/protocol.js
var protocol = __webpack_require__(4751);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(8321);
// EXTERNAL MODULE: ./node_modules/tar-stream/index.js
var tar_stream = __webpack_require__(6118);
// EXTERNAL MODULE: ./build/pipeline/names.js
var names = __webpack_require__(6875);
// EXTERNAL MODULE: ./build/pipeline/read-file.js
var read_file = __webpack_require__(5298);
// EXTERNAL MODULE: ./build/pipeline/tree.js
var tree = __webpack_require__(451);
;// CONCATENATED MODULE: ./build/pipeline/container/transport.js







/** Long before anything a report could hold. */
const MAX_REPORT_BYTES = 16 * 1024 * 1024;
/** The time of every member; it says nothing, and must not be the clock. */
const NO_TIME = new Date(0);
/**
 * The stream that goes in. Files are read as the reader takes them.
 *
 * @returns the stream; it fails with what reading a file throws
 */
function jobStream(job, members) {
    const stream = (0,tar_stream.pack)();
    const member = (header, body) => new Promise((resolve, reject) => {
        const done = (error) => (error ? reject(error) : resolve());
        // Destroyed with the stream, it says so twice.
        stream.entry({ ...header, mtime: NO_TIME }, body, done).on('error', reject);
    });
    const send = async () => {
        await member({ name: protocol/* JOB_MEMBER */.f }, Buffer.from(JSON.stringify(job)));
        for (const { name, mode, content, path } of members) {
            const bytes = content.kind === 'bytes' ? content.bytes : (0,read_file/* readWholeFile */.M4)(content, path);
            if (mode === 'symlink') {
                const linkname = Buffer.from(bytes).toString('utf8');
                await member({ name, type: 'symlink', linkname }, Buffer.alloc(0));
            }
            else {
                const permissions = mode === '0755' ? 0o755 : 0o644;
                await member({ name, mode: permissions }, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
            }
        }
        stream.finalize();
    };
    send().catch((error) => stream.destroy(error instanceof Error ? error : new Error(String(error))));
    return stream;
}
/**
 * Reads the stream that comes out.
 *
 * @param onReport told the text of the last member
 * @throws LambdaZipError `container` for what is not of the protocol
 */
async function* readAnswer(stream, onReport) {
    const members = (0,tar_stream.extract)();
    const paths = new PathCheck();
    stream.on('error', (error) => members.destroy(error)).pipe(members);
    for await (const member of members) {
        const { name, type, mode, linkname, size = 0 } = member.header;
        if (name === protocol/* REPORT_MEMBER */.OB) {
            if (size > MAX_REPORT_BYTES)
                throw (0,protocol/* protocolError */.JW)(`its report has ${size} bytes`);
            onReport((await (0,consumers_.buffer)(member)).toString('utf8'));
        }
        else if (name.startsWith(protocol/* TREE_FOLDER */.Ym) && (type === 'file' || type === 'symlink')) {
            const path = name.slice(protocol/* TREE_FOLDER */.Ym.length);
            paths.add(path);
            const bytes = type === 'symlink' ? Buffer.from(linkname ?? '') : await contentOf(path, member, size);
            yield { path, mode: modeOf(type, mode), content: { kind: 'bytes', bytes } };
        }
        else {
            throw (0,protocol/* protocolError */.JW)(`it sends a ${type} ${shown(name)}`);
        }
        member.resume();
    }
}
/** Of a size that is known: gathering the pieces first would take the memory twice. */
async function contentOf(path, member, size) {
    if (size > read_file/* MAX_FILE_BYTES */.gZ)
        throw (0,protocol/* protocolError */.JW)(`${shown(path)} has ${size} bytes`);
    const bytes = Buffer.allocUnsafe(size);
    let done = 0;
    for await (const piece of member)
        if (Buffer.isBuffer(piece))
            done += piece.copy(bytes, done);
    if (done !== size)
        throw (0,protocol/* protocolError */.JW)(`${shown(path)} has ${done} bytes, ${size} were announced`);
    return bytes;
}
/** Holds the paths of an answer to what the side has checked: whoever speaks in its place may not have. */
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
            throw (0,protocol/* protocolError */.JW)(`the name ${shown(path)} is none that an archive can have`);
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
const MOST_SHOWN = 200;
/** A name of a member, for a message: it may have megabytes. */
function shown(name) {
    return (0,build_text/* quoted */.TL)(name.length > MOST_SHOWN ? `${name.slice(0, MOST_SHOWN)}…` : name);
}
function modeOf(type, permissions) {
    if (type === 'symlink')
        return 'symlink';
    return ((permissions ?? 0) & 0o100) === 0 ? '0644' : '0755';
}
//# sourceMappingURL=transport.js.map
;// CONCATENATED MODULE: ./build/pipeline/container/side-run.js






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
class SideRun {
    #options;
    #ports;
    #lastLines = [];
    #reportText;
    #expiry = new AbortController();
    constructor(options, ports) {
        this.#options = options;
        this.#ports = ports;
    }
    /** What the side reported. @throws LambdaZipError its own error, or `container` without a report */
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
    /** A text of the side, without what is not to be said. */
    #discreet(text) {
        const { confidential = [] } = this.#options;
        return confidential.reduce((said, value) => said.replaceAll(value, '***'), (0,build_text/* withoutPasswords */.hl)(text));
    }
    /**
     * The tree that comes out.
     *
     * @throws LambdaZipError `cancelled`; what reading a sent file throws; the side's own error; `container`
     */
    async *entries(job, members) {
        const { log, signal } = this.#ports;
        const { child, stop } = await this.#options.start();
        const onAbort = () => void stop();
        signal?.addEventListener('abort', onAbort);
        const timer = this.#startTimer(stop);
        // Each is looked at in its turn; until then a failure must not count as unhandled.
        const settled = Promise.allSettled([
            (0,promises_.pipeline)(jobStream(job, members), child.stdin),
            (0,processes/* exitCode */.I$)(child),
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
            yield* readAnswer(child.stdout, (text) => {
                this.#reportText = text;
            });
            complete = true;
        }
        catch (error) {
            problem = error;
        }
        finally {
            // Also when whoever reads the entries stopped early.
            if (!complete) {
                // First: a process whose output nobody takes does not count as ended, and stopping it would wait in vain.
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
    /** The error that says most: a cancel, the time, a file that could not be sent, the side's own words, or how it ended. */
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
        const how = exit === KILLED ? `exit status ${exit}, most likely for want of memory` : describeExit(exit);
        return new errors/* LambdaZipError */.dk('container', `${title} failed: ${how}`, {
            hint: this.#lastWords(),
            cause: reading,
        });
    }
    #lastWords() {
        return this.#lastLines.length === 0
            ? 'It said nothing.'
            : `It said last:\n  ${this.#lastLines.join('\n  ')}`;
    }
}
//# sourceMappingURL=side-run.js.map

/***/ })

};
