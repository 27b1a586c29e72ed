export const id = 894;
export const ids = [894];
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

/***/ })

};
