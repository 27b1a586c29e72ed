export const id = 142;
export const ids = [142];
export const modules = {

/***/ 6724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ binaryError),
/* harmony export */   u: () => (/* binding */ damageWarning)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _pipeline_plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6868);
/* harmony import */ var _pipeline_runtimes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8306);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(977);
/** What was found in the binaries of a package, in words. */




const MOST_FILES = 10;
/**
 * The one error for all binaries that cannot run on the target, or undefined.
 *
 * @param files in archive order
 */
function binaryError(files, target) {
    const misfits = files.filter(({ problems }) => problems.length > 0);
    if (misfits.length === 0)
        return undefined;
    const lines = misfits.map(({ path, problems }) => `${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(path)}: ${problems.map((problem) => describe(problem, target)).join('; ')}`);
    const problems = misfits.flatMap((file) => file.problems);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LambdaZipError */ .dk('binary', `binary-check: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(misfits.length, 'file')} cannot run on ${target.runtime}, ${target.architecture}:${list(lines)}`, { hint: advice(problems, target).join('\n  ') });
}
/** The one warning for all binaries that cannot be read, or undefined. */
function damageWarning(files) {
    const lines = files.flatMap(({ path, damage }) => damage === undefined ? [] : [`${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(path)}: ${damage}`]);
    if (lines.length === 0)
        return undefined;
    return `binary-check: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(lines.length, 'ELF file')} cannot be read to the end; what is needed there is not checked:${list(lines)}`;
}
function list(lines) {
    const more = lines.length - MOST_FILES;
    const shown = [...lines.slice(0, MOST_FILES), ...(more > 0 ? [`and ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(more, 'more', 'more')}`] : [])];
    return shown.map((line) => `\n  ${line}`).join('');
}
function describe(problem, { runtime, architecture }) {
    const { glibc, python } = (0,_pipeline_runtimes_js__WEBPACK_IMPORTED_MODULE_1__/* .runtimeFacts */ .M4)(runtime);
    const { kind, found } = problem;
    switch (kind) {
        case 'architecture':
            return `is for ${found}, not ${architecture}`;
        case 'glibc':
            return `needs glibc ${found}, the runtime has ${glibc}`;
        case 'musl':
            return `needs musl (${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(found)}), the runtime has glibc`;
        case 'python':
            return `is for Python ${found}, not ${python}`;
        case 'platform':
            return `is named for ${found}, Python loads ${(0,_pipeline_runtimes_js__WEBPACK_IMPORTED_MODULE_1__/* .platformTag */ .oq)(architecture)}`;
        case 'system':
            return `is for ${found}, not Linux`;
    }
}
/** The ways out: another setting where the package may be right as it is, and how to get one that fits. */
function advice(problems, target) {
    return [
        ...settingAdvice(problems, target),
        'Install packages for the function: name them in requirements, which chooses those that fit; or with',
        `  pip install ${pipOptions(target)} --target DIRECTORY PACKAGE`,
        "Exclude files that the function never loads; or set binary-check to 'warn', which packs them all the same.",
    ];
}
/** Settings that would fit, where all files of a kind agree on one. */
function settingAdvice(problems, { runtime, architecture }) {
    const foundOf = (kind) => new Set(problems.filter((problem) => problem.kind === kind).map(({ found }) => found));
    const lines = [];
    const [processor, ...otherProcessors] = foundOf('architecture');
    const other = architecture === 'arm64' ? 'x86_64' : 'arm64';
    if (processor === other && otherProcessors.length === 0) {
        lines.push(`If the function runs on ${other}, set architecture to '${other}'.`);
    }
    const [python, ...otherPythons] = foundOf('python');
    const fitting = _pipeline_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .RUNTIMES */ .aC.find((one) => one === `python${python}`);
    if (fitting !== undefined && otherPythons.length === 0) {
        lines.push(`If its runtime is ${fitting}, set runtime to '${fitting}'.`);
    }
    const versions = [...foundOf('glibc')];
    const newer = _pipeline_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .RUNTIMES */ .aC.find((one) => !versions.some((version) => (0,_pipeline_runtimes_js__WEBPACK_IMPORTED_MODULE_1__/* .isNewer */ .U4)(version, (0,_pipeline_runtimes_js__WEBPACK_IMPORTED_MODULE_1__/* .runtimeFacts */ .M4)(one).glibc)));
    if (versions.length > 0 && newer !== undefined && newer !== runtime) {
        lines.push(`Runtimes from ${newer} on have glibc ${(0,_pipeline_runtimes_js__WEBPACK_IMPORTED_MODULE_1__/* .runtimeFacts */ .M4)(newer).glibc}.`);
    }
    return lines;
}
/** The wheels that a target takes: their platform tags name a glibc that is not newer than the runtime's. */
function pipOptions({ runtime, architecture }) {
    const { glibc, python } = (0,_pipeline_runtimes_js__WEBPACK_IMPORTED_MODULE_1__/* .runtimeFacts */ .M4)(runtime);
    const tags = ['manylinux2014', ...((0,_pipeline_runtimes_js__WEBPACK_IMPORTED_MODULE_1__/* .isNewer */ .U4)('2.28', glibc) ? [] : ['manylinux_2_28'])];
    const platforms = tags.map((tag) => `--platform ${tag}_${(0,_pipeline_runtimes_js__WEBPACK_IMPORTED_MODULE_1__/* .machineName */ .Fm)(architecture)}`).join(' ');
    return `--only-binary=:all: --python-version ${python} ${platforms}`;
}
//# sourceMappingURL=report.js.map

/***/ }),

/***/ 9230:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ commandLineContext)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


/** What the core is told of the terminal's side. */
function commandLineContext() {
    return { workspace: process.cwd(), environment: process.env, cacheDirectory: cacheDirectory() };
}
/** Where programs keep what they can make again, on each system: the XDG Base Directory Specification, and its like. */
function cacheDirectory() {
    const { XDG_CACHE_HOME: xdg, LOCALAPPDATA: local } = process.env;
    const home = (0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)();
    if (process.platform === 'win32')
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(local || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, 'AppData', 'Local'), 'lambda-zip', 'Cache');
    if (process.platform === 'darwin' && !xdg)
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, 'Library', 'Caches', 'lambda-zip');
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(xdg || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, '.cache'), 'lambda-zip');
}
//# sourceMappingURL=context.js.map

/***/ }),

/***/ 3903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  qR: () => (/* binding */ newInstallations),
  vM: () => (/* binding */ provideDependencies),
  JB: () => (/* binding */ readRequirementsFile)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/once.js
var once = __webpack_require__(1891);
// EXTERNAL MODULE: ./build/pipeline/container/side-file.js + 1 modules
var side_file = __webpack_require__(2303);
// EXTERNAL MODULE: ./build/text.js
var build_text = __webpack_require__(977);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/pipeline/tree.js
var tree = __webpack_require__(451);
;// CONCATENATED MODULE: ./build/dependencies/environment.js
/** The variables that installers listen to, and which of them a container gets. */




const PROXIES = ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'ALL_PROXY'];
/** Where a bundle of certificates is named, first one first: pip's own, and those of what it is made of. */
const CERTIFICATES = ['PIP_CERT', 'REQUESTS_CA_BUNDLE', 'CURL_CA_BUNDLE', 'SSL_CERT_FILE'];
/**
 * The variables a container gets: pip's, proxies, and those the requirements ask for.
 *
 * @param asked names that the requirements mention
 */
function handOn(environment, asked) {
    const names = [];
    const left = [];
    for (const name of Object.keys(environment).sort(tree/* comparePaths */.cD)) {
        const value = environment[name];
        const isProxy = PROXIES.includes(name.toUpperCase());
        if (value === undefined || !(name.startsWith('PIP_') || isProxy || asked.includes(name)))
            continue;
        // Certificates go in as a file.
        if (CERTIFICATES.includes(name))
            continue;
        // What requirements ask for is a word in them, and may begin like a path.
        if (!asked.includes(name) && /^([/\\~]|[A-Za-z]:[/\\])/.test(value))
            left.push(name);
        else
            names.push(name);
    }
    return { names, left };
}
/**
 * The bundle of certificates that connections of this machine are checked against, if it has one of its own.
 *
 * @throws LambdaZipError `dependencies` when it cannot be read
 */
async function ownCertificates(environment) {
    const name = CERTIFICATES.find((one) => environment[one]);
    const file = name === undefined ? undefined : environment[name];
    if (name === undefined || file === undefined)
        return undefined;
    try {
        return await (0,promises_.readFile)(file);
    }
    catch (error) {
        throw new errors/* LambdaZipError */.dk('dependencies', `${name}: ${(0,build_text/* quoted */.TL)(file)} cannot be read: ${(0,errors/* describeSystemError */.Zo)(error)}`, { cause: error });
    }
}
/**
 * What of the variables has a say in what is installed, for a cache's key. Without passwords: they let in, and
 * choose nothing.
 */
function decidingVariables(environment, asked) {
    const { names, left } = handOn(environment, asked);
    return [...names, ...left]
        .filter((name) => !PROXIES.includes(name.toUpperCase()) && !/TOKEN|PASSWORD|SECRET/.test(name))
        .map((name) => [name, (0,build_text/* withoutPasswords */.hl)(environment[name] ?? '')]);
}
//# sourceMappingURL=environment.js.map
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/pipeline/container/protocol.js
var protocol = __webpack_require__(4751);
// EXTERNAL MODULE: ./build/pipeline/container/side-container.js
var side_container = __webpack_require__(142);
// EXTERNAL MODULE: ./build/pipeline/container/side-run.js + 1 modules
var side_run = __webpack_require__(2360);
// EXTERNAL MODULE: ./build/pipeline/runtimes.js
var runtimes = __webpack_require__(8306);
// EXTERNAL MODULE: ./build/processes.js
var processes = __webpack_require__(4541);
// EXTERNAL MODULE: ./build/ports.js
var ports = __webpack_require__(4788);
;// CONCATENATED MODULE: ./build/dependencies/python.js
/** A Python of this machine that can install: one with pip, or one that uv provides with it. */



/** What uv is to put beside the Python it finds. */
const PIP_FOR_UV = 'pip==26.3';
const CANDIDATES = [
    { program: 'python3', args: [] },
    { program: 'python', args: [] },
    {
        program: 'uv',
        args: ['run', '--quiet', '--isolated', '--no-project', '--with', PIP_FOR_UV, '--', 'python'],
    },
];
/** As the side needs it; its first lines say why. */
const PROBE = 'import sys, pip; sys.exit(0 if sys.version_info >= (3, 9) else 9)';
/**
 * Looks for it.
 *
 * @param cwd an empty directory: modules of the working directory would be in the place of Python's own
 * @throws LambdaZipError `dependencies` when there is none
 */
async function findPython(cwd, env, { signal }) {
    for (const command of CANDIDATES) {
        try {
            const { code } = await (0,processes/* runProgram */.mB)(command.program, [...command.args, '-c', PROBE], {
                cwd,
                env,
                signal,
            });
            if (code === 0)
                return command;
        }
        catch {
            (0,ports/* throwIfCancelled */.dZ)(signal);
        }
    }
    throw new errors/* LambdaZipError */.dk('dependencies', 'requirements: this machine has neither a python3 of 3.9 or newer with pip, nor uv, to install them with', { hint: "Install one of them, or use engine 'container', which needs Docker alone." });
}
//# sourceMappingURL=python.js.map
// EXTERNAL MODULE: ./build/dependencies/requirements.js
var dependencies_requirements = __webpack_require__(2634);
;// CONCATENATED MODULE: ./build/dependencies/target-platform.js

/**
 * The exact Python whose environment markers see, for each runtime. AWS moves its own forward without notice; what a
 * marker decides must not move with it, so it is a release that all current images are at or past.
 */
const PYTHON_RELEASES = {
    'python3.9': '3.9.21',
    'python3.10': '3.10.16',
    'python3.11': '3.11.11',
    'python3.12': '3.12.8',
    'python3.13': '3.13.1',
    'python3.14': '3.14.0',
};
/** The oldest glibc that manylinux tags know, by processor (PEP 600; PEP 513 for x86_64). */
const OLDEST_GLIBC = { x86_64: 5, arm64: 17 };
/** Older names of manylinux tags, by minor version of glibc (PEP 600). */
const LEGACY_TAGS = {
    17: 'manylinux2014',
    12: 'manylinux2010',
    5: 'manylinux1',
};
/** The glibc of a runtime, major and minor version. */
function glibcOf(runtime) {
    const [major = 0, minor = 0] = (0,runtimes/* runtimeFacts */.M4)(runtime).glibc.split('.').map(Number);
    return [major, minor];
}
/** The platform tags of wheels that load on the target, in the order in which an installer there would prefer them. */
function platformTags({ runtime, architecture }) {
    const machine = (0,runtimes/* machineName */.Fm)(architecture);
    const [major, newest] = glibcOf(runtime);
    const tags = [];
    for (let minor = newest; minor >= OLDEST_GLIBC[architecture]; minor -= 1) {
        tags.push(`manylinux_${major}_${minor}_${machine}`);
        const legacy = LEGACY_TAGS[minor];
        if (legacy !== undefined)
            tags.push(`${legacy}_${machine}`);
    }
    return [...tags, `linux_${machine}`];
}
/** The environment that markers see on the target (PEP 508, "Environment Markers"). */
function markerEnvironment({ runtime, architecture }) {
    const release = PYTHON_RELEASES[runtime];
    return {
        implementation_name: 'cpython',
        implementation_version: release,
        os_name: 'posix',
        platform_machine: (0,runtimes/* machineName */.Fm)(architecture),
        platform_python_implementation: 'CPython',
        // Of the kernel, which nothing can rely on.
        platform_release: '',
        platform_system: 'Linux',
        platform_version: '',
        python_full_version: release,
        python_version: (0,runtimes/* runtimeFacts */.M4)(runtime).python,
        sys_platform: 'linux',
    };
}
//# sourceMappingURL=target-platform.js.map
;// CONCATENATED MODULE: ./build/dependencies/install.js
/** Has the side install requirements, in a container or under this machine's Python, into a directory. */
















/**
 * Whether nothing may be compiled: only the runtime's own Python, on the target's processor, can do that.
 */
function isWheelsOnly({ engine, target }) {
    return engine.name === 'host' || engine.daemon.architecture !== target.architecture;
}
/** What the side is told to do. */
function installJob(request) {
    const { target } = request;
    return {
        protocol: protocol/* PROTOCOL_VERSION */.WP,
        task: 'install',
        python: (0,runtimes/* runtimeFacts */.M4)(target.runtime).python,
        wheelsOnly: isWheelsOnly(request),
        platforms: platformTags(target),
        glibc: glibcOf(target.runtime),
        markers: markerEnvironment(target),
    };
}
/**
 * Installs into a directory.
 *
 * @returns what was installed, by name
 * @throws LambdaZipError `dependencies` for what pip says; `container`; `cancelled`
 */
async function install(request, directory, ports) {
    const { engine, requirements, environment } = request;
    const job = installJob(request);
    if (job.wheelsOnly)
        (0,dependencies_requirements/* assertNoSources */.aX)(requirements);
    const members = [input('requirements.txt', Buffer.from(requirements.text))];
    if (requirements.constraints !== '') {
        members.push(input('constraints.txt', Buffer.from(requirements.constraints)));
    }
    if (engine.name === 'host') {
        return withPython(environment, ports, (side) => run(side, job, members, directory, ports));
    }
    const { names, left } = handOn(environment, (0,dependencies_requirements/* variablesOf */.ht)(requirements));
    if (names.length > 0)
        ports.log.info(`variables for the container: ${names.join(', ')}`);
    if (left.length > 0)
        ports.log.warning(`requirements: the container does without paths of this machine: ${left.join(', ')}`);
    const certificates = await ownCertificates(environment);
    if (certificates !== undefined)
        members.push(input('certificates.pem', certificates));
    return run((0,side_container/* sideInContainer */.A)(engine.settings, { variables: names }), job, members, directory, ports);
}
function input(name, bytes) {
    return { name: `${protocol/* INPUT_FOLDER */.kv}${name}`, mode: '0644', content: { kind: 'bytes', bytes }, path: name };
}
async function run(side, job, members, directory, ports) {
    const sideRun = new side_run/* SideRun */.V(side, ports);
    let received = 0;
    for await (const entry of sideRun.entries(job, members)) {
        await writeEntry(entry, directory);
        received += 1;
    }
    const { entries, fields } = sideRun.report();
    if (entries !== received)
        throw (0,protocol/* protocolError */.JW)(`it sent ${received} files and reports ${entries}`);
    for (const { name, version } of (0,protocol/* parsePackages */.R_)(fields['dropped'])) {
        ports.log.warning(`requirements: ${(0,build_text/* quoted */.TL)(`${name} ${version}`)} is left out, a build tool that some package needs; name it in the requirements to have it packed`);
    }
    return (0,protocol/* parsePackages */.R_)(fields['packages']);
}
async function writeEntry({ path, mode, content }, directory) {
    const components = path.split('/');
    const unsafe = components.some((one) => one === '' || one === '.' || one === '..' || /[\\\0]/.test(one) || (external_node_path_.sep === '\\' && one.includes(':')));
    if (unsafe || mode === 'symlink' || content.kind !== 'bytes') {
        throw (0,protocol/* protocolError */.JW)(`it sends ${(0,build_text/* quoted */.TL)(path)}, which no package can hold`);
    }
    const file = (0,external_node_path_.join)(directory, ...components);
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(file), { recursive: true });
    await (0,promises_.writeFile)(file, content.bytes, { flag: 'wx' });
    if (mode === '0755')
        await (0,promises_.chmod)(file, 0o755);
}
/** How long Python has to end when it is asked to. */
const TERMINATION_MS = 3_000;
/** Lets the side run under this machine's Python, in a temporary directory that is gone afterwards. */
async function withPython(environment, ports, use) {
    const temporary = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'lambda-zip-install-'));
    try {
        const env = { ...environment, TMPDIR: temporary, TEMP: temporary, TMP: temporary, PYTHONUTF8: '1' };
        const { program, args } = await findPython(temporary, env, ports);
        return await use({
            title: `the installation by ${(0,build_text/* quoted */.TL)([program, ...args].join(' '))}`,
            timeout: 0,
            start: async () => {
                const child = (0,external_node_child_process_.spawn)(program, [...args, side_file/* SIDE_FILE */.T], {
                    cwd: temporary,
                    env,
                    stdio: ['pipe', 'pipe', 'pipe'],
                });
                return { child, stop: stopper(child) };
            },
        });
    }
    finally {
        await (0,promises_.rm)(temporary, { recursive: true, force: true, maxRetries: 3 });
    }
}
function stopper(child) {
    const ended = (0,processes/* exitCode */.I$)(child).then(() => undefined, () => undefined);
    return async () => {
        child.kill('SIGTERM');
        await Promise.race([ended, (0,external_node_timers_promises_.setTimeout)(TERMINATION_MS, undefined, { ref: false })]);
        child.kill('SIGKILL');
        await ended;
    };
}
//# sourceMappingURL=install.js.map
;// CONCATENATED MODULE: ./build/dependencies/lock-files.js
/** Lock files of uv, poetry and pipenv, as requirements: each by its own tool's export. */







const TOOLS = [
    {
        program: 'uv',
        lockFile: 'uv.lock',
        args: [
            'export',
            '--frozen',
            '--no-dev',
            '--no-emit-workspace',
            '--quiet',
            '--no-header',
            '--no-annotate',
        ],
        advice: "Install uv, or write the file with 'uv export --no-dev --no-emit-workspace -o requirements.txt'.",
    },
    {
        program: 'poetry',
        lockFile: 'poetry.lock',
        args: ['export', '--format', 'requirements.txt', '--only', 'main', '--no-interaction', '--no-ansi'],
        advice: 'Install poetry and poetry-plugin-export, or write a requirements.txt with them.',
    },
    {
        program: 'pipenv',
        lockFile: 'Pipfile.lock',
        args: ['requirements', '--hash'],
        advice: "Install pipenv, or write the file with 'pipenv requirements --hash > requirements.txt'.",
    },
];
/**
 * The requirements of a lock file, or of a project that has one.
 *
 * @param file as the user named it
 * @returns undefined when it is neither, and so a requirements file
 * @throws LambdaZipError `dependencies` when there is no lock file, or its tool is missing or fails
 */
async function exportLockFile(file, environment, { log, signal }) {
    const tool = await toolOf(file);
    if (tool === undefined)
        return undefined;
    const directory = (0,external_node_path_.dirname)(file);
    await assertThere((0,external_node_path_.join)(directory, tool.lockFile));
    log.info(`${(0,build_text/* quoted */.TL)(file)}: exported by ${tool.program}`);
    let outcome;
    try {
        // Where pipenv looks, and that it makes no environment for that.
        const env = {
            ...environment,
            PIPENV_PIPFILE: undefined,
            PIPENV_IGNORE_VIRTUALENVS: '1',
            PIPENV_VENV_IN_PROJECT: '0',
        };
        outcome = await (0,processes/* runProgram */.mB)(tool.program, tool.args, { cwd: directory, env, ...(signal && { signal }) });
    }
    catch (error) {
        (0,ports/* throwIfCancelled */.dZ)(signal);
        throw new errors/* LambdaZipError */.dk('dependencies', `requirements: ${(0,build_text/* quoted */.TL)(file)} needs ${tool.program}, which cannot be started: ${(0,errors/* describeSystemError */.Zo)(error)}`, { hint: tool.advice, cause: error });
    }
    if (outcome.code !== 0) {
        throw new errors/* LambdaZipError */.dk('dependencies', `requirements: ${tool.program} cannot export ${(0,build_text/* quoted */.TL)(file)}: ${(0,processes/* lastLine */.fM)(outcome.stderr || outcome.stdout)}`, { hint: `${tool.advice} It said: ${(0,build_text/* printable */.g$)(outcome.stderr.trim().slice(0, 500))}` });
    }
    // pipenv says `-i` first, which is the default index unless the Pipfile has another.
    return (0,dependencies_requirements/* parseRequirements */.Ez)(outcome.stdout, `${(0,build_text/* quoted */.TL)(file)}, exported by ${tool.program}`);
}
async function toolOf(file) {
    const name = (0,external_node_path_.basename)(file);
    if (name === 'Pipfile')
        return TOOLS.find(({ program }) => program === 'pipenv');
    if (name !== 'pyproject.toml')
        return TOOLS.find(({ lockFile }) => lockFile === name);
    for (const tool of TOOLS) {
        if (await isThere((0,external_node_path_.join)((0,external_node_path_.dirname)(file), tool.lockFile)))
            return tool;
    }
    throw new errors/* LambdaZipError */.dk('dependencies', `requirements: ${(0,build_text/* quoted */.TL)(file)} has no lock file beside it`, {
        hint: "Lock it ('uv lock' or 'poetry lock') and commit the lock file, or name a requirements.txt.",
    });
}
async function assertThere(file) {
    if (await isThere(file))
        return;
    throw new errors/* LambdaZipError */.dk('dependencies', `requirements: ${(0,build_text/* quoted */.TL)(file)} does not exist`);
}
async function isThere(file) {
    return (0,promises_.access)(file).then(() => true, () => false);
}
//# sourceMappingURL=lock-files.js.map
;// CONCATENATED MODULE: ./build/dependencies/store.js
/** Installed trees, kept by what they were made of, so that the same requirements are installed once. */





const RECORD_FORMAT = 1;
const RECORD_FILE = 'installed.json';
const TREE_FOLDER = 'tree';
/** Against others that put and remove trees under the same key. */
const MOST_ATTEMPTS = 5;
/** No installation, and no run, takes as long: what was used since may be in use. */
const IN_USE_MS = 24 * 60 * 60 * 1000;
/** How many trees are kept beside those that may be in use; the ones not used for longest go first. */
const MOST_KEPT = 16;
/**
 * Directories below a root, one for each key. A tree that is not, file for file, what was put there is made anew.
 */
class TreeStore {
    #root;
    #remote;
    #log;
    constructor(root, remote, log) {
        this.#root = root;
        this.#remote = remote;
        this.#log = log;
    }
    /** What was kept under a key, whole and unchanged, or undefined. */
    async find(key) {
        const directory = (0,external_node_path_.join)(this.#root, key);
        const local = await this.#check(directory);
        if (local !== undefined) {
            const now = new Date();
            await (0,promises_.utimes)(directory, now, now).catch(() => undefined);
            return local;
        }
        if (this.#remote === undefined)
            return undefined;
        await (0,promises_.mkdir)(this.#root, { recursive: true });
        if (!(await this.#remote.restore(key, directory)))
            return undefined;
        return this.#check(directory);
    }
    /**
     * Makes a tree and keeps it. Others may do so at the same time; one of the equal trees stays.
     *
     * @param fill writes the files into the directory, and gives what it installed
     */
    async make(key, fill) {
        const final = (0,external_node_path_.join)(this.#root, key);
        const draft = (0,external_node_path_.join)(this.#root, `.${key}.${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`);
        try {
            await (0,promises_.mkdir)((0,external_node_path_.join)(draft, TREE_FOLDER), { recursive: true });
            const packages = await fill((0,external_node_path_.join)(draft, TREE_FOLDER));
            const files = await digestFiles((0,external_node_path_.join)(draft, TREE_FOLDER));
            const record = { format: RECORD_FORMAT, packages, files };
            await (0,promises_.writeFile)((0,external_node_path_.join)(draft, RECORD_FILE), JSON.stringify(record));
            const other = await this.#place(draft, final);
            if (other !== undefined)
                return other;
            await this.#evict();
            await this.#remote?.save(key, final);
            return { directory: (0,external_node_path_.join)(final, TREE_FOLDER), packages };
        }
        finally {
            await (0,promises_.rm)(draft, { recursive: true, force: true });
        }
    }
    /** Puts a tree in its place, unless another job was faster: then that one's is given, for it may be in use. */
    async #place(draft, final) {
        for (let attempt = 1;; attempt += 1) {
            try {
                await (0,promises_.rename)(draft, final);
                return undefined;
            }
            catch (error) {
                const other = await this.#check(final);
                if (other !== undefined)
                    return other;
                if (attempt === MOST_ATTEMPTS)
                    throw error;
                // What is there is damaged.
                await (0,promises_.rm)(final, { recursive: true, force: true });
            }
        }
    }
    async #check(directory) {
        const record = await readRecord((0,external_node_path_.join)(directory, RECORD_FILE));
        if (record === undefined)
            return undefined;
        const tree = (0,external_node_path_.join)(directory, TREE_FOLDER);
        const files = await digestFiles(tree).catch(() => ({}));
        if (JSON.stringify(files) === JSON.stringify(record.files))
            return { directory: tree, packages: record.packages };
        this.#log.warning('the cached dependencies are damaged; they are installed anew');
        return undefined;
    }
    async #evict() {
        const all = await (0,promises_.readdir)(this.#root);
        const names = all.filter((name) => /^[0-9a-f]{64}$/.test(name));
        const used = await Promise.all(names.map(async (name) => ({
            name,
            at: (await (0,promises_.stat)((0,external_node_path_.join)(this.#root, name)).catch(() => undefined))?.mtimeMs ?? 0,
        })));
        const now = Date.now();
        const oldest = used
            .sort((left, right) => right.at - left.at)
            .slice(MOST_KEPT)
            .filter(({ at }) => now - at > IN_USE_MS);
        // Drafts of jobs that were killed.
        for (const name of all.filter((one) => one.startsWith('.'))) {
            const at = (await (0,promises_.stat)((0,external_node_path_.join)(this.#root, name)).catch(() => undefined))?.mtimeMs ?? now;
            if (now - at > IN_USE_MS)
                oldest.push({ name, at });
        }
        for (const { name } of oldest)
            await (0,promises_.rm)((0,external_node_path_.join)(this.#root, name), { recursive: true, force: true });
    }
}
async function readRecord(file) {
    try {
        const { format, packages, files } = JSON.parse(await (0,promises_.readFile)(file, 'utf8'));
        if (format !== RECORD_FORMAT || typeof files !== 'object' || files === null)
            return undefined;
        return { format, packages: (0,protocol/* parsePackages */.R_)(packages), files: files };
    }
    catch {
        return undefined;
    }
}
/**
 * SHA-256 of every file below a directory, with an `x` behind that of an executable one, by path, in the order of the
 * paths. Rejects for what is neither a file nor a directory.
 */
async function digestFiles(directory) {
    const digests = {};
    // Not readdir's own recursion, which Node.js 20.0 does not know.
    const visit = async (inside) => {
        for (const name of (await (0,promises_.readdir)((0,external_node_path_.join)(directory, inside))).sort(tree/* comparePaths */.cD)) {
            const path = inside === '' ? name : `${inside}/${name}`;
            const stats = await (0,promises_.lstat)((0,external_node_path_.join)(directory, path));
            if (stats.isDirectory()) {
                await visit(path);
                continue;
            }
            if (!stats.isFile())
                throw new Error(`${path} is no file`);
            const digest = (0,external_node_crypto_.createHash)('sha256')
                .update(await (0,promises_.readFile)((0,external_node_path_.join)(directory, path)))
                .digest('hex');
            digests[path] = (stats.mode & 0o100) === 0 ? digest : `${digest}x`;
        }
    };
    await visit('');
    return digests;
}
//# sourceMappingURL=store.js.map
;// CONCATENATED MODULE: ./build/dependencies/dependencies.js
/** From the requirements a user names to a directory of installed packages. */












/** How many requirements a warning names. */
const MOST_NAMED = 5;
function newInstallations() {
    return { requirements: new once/* Once */.a(), trees: new once/* Once */.a() };
}
/**
 * Installs the dependencies, or finds them where an earlier build has put them, or another one of this run.
 *
 * @param installations those of this run; they have to be disposed of at its end
 * @returns undefined when there are none
 * @throws LambdaZipError `dependencies`, `container`, `cancelled`
 */
async function provideDependencies(settings, target, engine, installations, ports) {
    const { files, environment } = settings;
    if (files.length === 0)
        return undefined;
    const { log } = ports;
    log.phase('Dependencies');
    const names = JSON.stringify(files.map((file) => (0,external_node_path_.resolve)(file)));
    const requirements = await installations.requirements.get(names, () => readAll(settings, ports));
    const request = { requirements, target, engine, environment };
    const key = await cacheKey(request);
    let first = false;
    const dependencies = await installations.trees.get(JSON.stringify([key, settings.cacheDirectory]), () => {
        first = true;
        return findOrInstall(key, request, settings, ports);
    });
    if (!first)
        log.info('the same as for another function of this run');
    const { packages } = dependencies;
    log.info(`${(0,build_text/* count */.U9)(packages.length, 'package')}: ${packages.map(({ name, version }) => `${name} ${version}`).join(', ')}`);
    return dependencies;
}
async function findOrInstall(key, request, settings, ports) {
    const { hashed, unpinned } = (0,dependencies_requirements/* pinning */.Kl)(request.requirements);
    warnUnpinned(hashed, unpinned, ports);
    // Without hashes it is the index that says what is installed, today; a laptop's old answer would differ from CI's new one.
    const kept = hashed ? settings.cacheDirectory : undefined;
    const root = kept ?? (await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'lambda-zip-dependencies-')));
    const dispose = async () => {
        if (kept === undefined)
            await (0,promises_.rm)(root, { recursive: true, force: true }).catch(() => undefined);
    };
    try {
        const store = new TreeStore(root, kept === undefined ? undefined : settings.remoteCache, ports.log);
        const found = kept === undefined ? undefined : await store.find(key);
        if (found !== undefined)
            ports.log.info(`taken from the cache: ${key.slice(0, 12)}`);
        const tree = found ?? (await store.make(key, (directory) => install(request, directory, ports)));
        return { ...tree, dispose };
    }
    catch (error) {
        await dispose();
        throw error;
    }
}
async function readAll({ files, environment }, ports) {
    const parts = [];
    for (const file of files) {
        parts.push(await readRequirementsFile(file, environment, ports));
    }
    return (0,dependencies_requirements/* mergeRequirements */.Bv)(parts);
}
/**
 * The requirements of one file, lock file or project.
 *
 * @throws LambdaZipError `dependencies`, `cancelled`
 */
async function readRequirementsFile(file, environment, ports) {
    return (await exportLockFile(file, environment, ports)) ?? (await (0,dependencies_requirements/* readRequirements */.F2)([file]));
}
function warnUnpinned(hashed, unpinned, { log }) {
    if (hashed)
        return;
    const named = unpinned
        .slice(0, MOST_NAMED)
        .map((line) => (0,build_text/* quoted */.TL)((0,build_text/* withoutPasswords */.hl)(line)))
        .join(', ');
    const more = unpinned.length > MOST_NAMED ? ` and ${unpinned.length - MOST_NAMED} more` : '';
    log.warning(unpinned.length > 0
        ? `requirements: ${named}${more} may become another version when the index changes, and move the hash; pin exact versions, best with hashes`
        : 'requirements: there are no hashes; what the pinned packages need in turn may become another version, and move the hash');
}
/** A digest of everything that has a say in what is installed. */
async function cacheKey(request) {
    const { requirements, engine, environment } = request;
    const parts = [
        await (0,promises_.readFile)(side_file/* SIDE_FILE */.T, 'utf8'),
        requirements,
        installJob(request),
        engine.name === 'host' ? 'host' : [engine.imageDigest, engine.settings.flags],
        decidingVariables(environment, (0,dependencies_requirements/* variablesOf */.ht)(requirements)),
    ];
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(parts)).digest('hex');
}
//# sourceMappingURL=dependencies.js.map

/***/ }),

/***/ 2634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bv: () => (/* binding */ mergeRequirements),
/* harmony export */   Ez: () => (/* binding */ parseRequirements),
/* harmony export */   F2: () => (/* binding */ readRequirements),
/* harmony export */   Kl: () => (/* binding */ pinning),
/* harmony export */   aX: () => (/* binding */ assertNoSources),
/* harmony export */   ht: () => (/* binding */ variablesOf)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9473);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(977);
/** Requirements files, read as pip reads them: one text of them all, and what can be told of it without an index. */




/**
 * Reads requirements files and all they include, so that the text alone says what is installed.
 *
 * @see https://pip.pypa.io/en/stable/reference/requirements-file-format/
 * @throws LambdaZipError `dependencies` for a file that cannot be read, and for what is on this machine only
 */
async function readRequirements(files) {
    const reader = new Reader();
    for (const file of files)
        await reader.read(file, 'requirements');
    const { requirements, constraints } = reader.lines;
    return { text: joined(requirements), constraints: joined(constraints) };
}
/** As {@link readRequirements}, of a text that a tool has made. */
function parseRequirements(text, origin) {
    const lines = logicalLines(text).map((line) => line.text);
    for (const line of lines)
        assertPortable(line, origin);
    return { text: joined(lines), constraints: '' };
}
/** All of them as one. */
function mergeRequirements(parts) {
    return {
        text: parts.map(({ text }) => text).join(''),
        constraints: parts.map(({ constraints }) => constraints).join(''),
    };
}
/** Whether every requirement carries a hash, and those that may become another version when the index changes. */
function pinning({ text }) {
    const requirements = text.split('\n').filter((line) => line !== '' && !line.startsWith('-'));
    const hashed = requirements.length > 0 && requirements.every((line) => HASH.test(line));
    const unpinned = requirements.filter((line) => !HASH.test(line) && !PINNED.test(withoutOptions(line)));
    return { hashed, unpinned: unpinned.map(withoutOptions) };
}
/** Names of variables that a text has pip fill in, such as a token in the address of an index. */
function variablesOf({ text, constraints }) {
    const found = `${text}\n${constraints}`.matchAll(/\$\{(?<name>[A-Z0-9_]+)\}/g);
    return [...new Set(Array.from(found, (match) => match.groups?.['name'] ?? ''))];
}
const HASH = /\s--hash[= ]/;
/** `name[extra]==1.2.3`, with no wildcard and nothing beside it. */
const PINNED = /^[A-Za-z0-9._-]+\s*(\[[^\]]*\])?\s*\(?\s*===?\s*[^\s,*<>=!~]+\s*\)?$/;
/** A requirement alone: without hashes, and without the marker that says where it applies. */
function withoutOptions(line) {
    return line.replace(/\s--\w[\s\S]*$/, '').replace(/\s*;[\s\S]*$/, '');
}
/**
 * Refuses what could only be built from source: options of the file win over those of the command line.
 *
 * @throws LambdaZipError `dependencies` that names the line
 */
function assertNoSources({ text, constraints }) {
    for (const line of `${text}${constraints}`.split('\n')) {
        // The address in any other option is that of an index, and may have an `@` of its own.
        const isSource = line.startsWith('-') ? /^--no-binary\b/.test(line) : isAddressOfSource(line);
        if (!isSource)
            continue;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .LambdaZipError */ .dk('dependencies', `requirements: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)((0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutPasswords */ .hl)(line))} is built from source, and here only wheels can be installed`, { hint: "Use engine 'container' with the function's own architecture, or name a wheel." });
    }
}
/** Whether a requirement is an address, with a name before it or bare, and not that of a wheel. */
function isAddressOfSource(requirement) {
    const address = /^[^@;]*@\s*(?<url>\S+)|^(?<bare>\w[\w+.-]*:\/\/\S+)/.exec(requirement)?.groups;
    const target = (address?.['url'] ?? address?.['bare'])?.replace(/[?#].*$/, '');
    return target !== undefined && !target.endsWith('.whl');
}
class Reader {
    lines = { requirements: [], constraints: [] };
    #seen = new Set();
    async read(file, kind) {
        if (this.#seen.has(`${kind}\0${file}`))
            return;
        this.#seen.add(`${kind}\0${file}`);
        for (const { text, number } of logicalLines(await readText(file))) {
            const place = `${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)(file)}, line ${number}`;
            const include = /^(?:-(?<short>[rc])\s*|--(?<long>requirement|constraint)(?:\s+|\s*=\s*))(?<target>\S.*)$/.exec(text);
            if (include?.groups === undefined) {
                assertPortable(text, place);
                this.lines[kind].push(text);
                continue;
            }
            const { short, long, target = '' } = include.groups;
            const unquoted = target.replace(/^(['"])(.*)\1$/, '$2');
            if (/^\w{2,}:/.test(target)) {
                throw unsupported(place, `${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)(target)} is an address; a file of this project would be right`);
            }
            const included = short === 'c' || long === 'constraint' ? 'constraints' : kind;
            await this.read((0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(unquoted) ? unquoted : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file), unquoted), included);
        }
    }
}
/** Lines that end in a backslash go on; `#` begins a comment at the start of a line or after white space. */
function logicalLines(text) {
    const lines = [];
    let pending;
    const physical = text.replace(/^\uFEFF/, '').split(/\r\n|[\r\n]/);
    for (const [index, line] of physical.entries()) {
        const isComment = /^\s*#/.test(line);
        const begun = pending ?? { text: '', number: index + 1 };
        // A comment ends even a line that was to go on.
        const goesOn = line.endsWith('\\') && !isComment;
        // As pip does it: a comment stays apart from what it follows.
        begun.text += goesOn ? line.slice(0, -1) : isComment ? ` ${line}` : line;
        pending = goesOn ? begun : undefined;
        if (!goesOn)
            lines.push(begun);
    }
    if (pending !== undefined)
        lines.push(pending);
    return lines
        .map(({ text: line, number }) => ({ text: line.replace(/(^|\s+)#.*$/, '').trim(), number }))
        .filter(({ text: line }) => line !== '');
}
/** What lies on this machine would be another thing on the next, and is not there in a container. */
function assertPortable(line, place) {
    const shown = (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)((0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutPasswords */ .hl)(line));
    if (/^(-e|--editable)\b/.test(line)) {
        throw unsupported(place, `${shown} is an editable install; pack its directory as a further source instead`);
    }
    const links = /^(?:-f\s*|--find-links(?:\s+|\s*=\s*))(?<target>\S+)/.exec(line)?.groups?.['target'];
    if (links !== undefined && !/^https?:/.test(links)) {
        throw unsupported(place, `${shown} names a folder of this machine; the address of an index would be right`);
    }
    if (line.startsWith('-'))
        return;
    const path = /^(?:\.{1,2}[/\\]|[/\\~]|[A-Za-z]:[/\\]|file:)|^\.$|@\s*(?:file:|\.{0,2}[/\\])|^[^\s@:]+\.(?:whl|zip|tar\.gz)(?:\s|$)/;
    if (path.test(line)) {
        throw unsupported(place, `${shown} is a path of this machine; pack it as a further source instead`);
    }
}
async function readText(file) {
    try {
        return decoded(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file));
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .LambdaZipError */ .dk('dependencies', `requirements: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)(file)} cannot be read: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .describeSystemError */ .Zo)(error)}`, {
            cause: error,
        });
    }
}
/** As pip does it, by the byte order mark: older shells of Windows write UTF-16. */
function decoded(bytes) {
    if (bytes[0] === 0xff && bytes[1] === 0xfe)
        return bytes.subarray(2).toString('utf16le');
    if (bytes[0] === 0xfe && bytes[1] === 0xff)
        return new TextDecoder('utf-16be').decode(bytes.subarray(2));
    return bytes.toString('utf8');
}
function unsupported(place, problem) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .LambdaZipError */ .dk('dependencies', `requirements: ${place}: ${problem}`);
}
function joined(lines) {
    return lines.map((line) => `${line}\n`).join('');
}
//# sourceMappingURL=requirements.js.map

/***/ }),

/***/ 4457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E5: () => (/* binding */ largestFolders),
/* harmony export */   Mp: () => (/* binding */ commonFolder),
/* harmony export */   yS: () => (/* binding */ folderOf)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(977);

/**
 * The top-level folders by uncompressed size, largest first. Where everything lies in a single
 * folder (a layer's `python/`), the folders inside that one say more and are given instead.
 *
 * @param most how many at most; the rest is summed up as one
 */
function largestFolders(entries, most) {
    const sizes = new Map();
    const base = commonFolder(entries);
    for (const { path, size } of entries) {
        const name = folderOf(path, base);
        sizes.set(name, (sizes.get(name) ?? 0) + size);
    }
    const folders = [...sizes]
        .map(([name, size]) => ({ name: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(name), size }))
        .sort((left, right) => right.size - left.size || (left.name < right.name ? -1 : 1));
    if (folders.length <= most)
        return folders;
    const rest = folders.slice(most - 1);
    const size = rest.reduce((sum, folder) => sum + folder.size, 0);
    return [...folders.slice(0, most - 1), { name: `${rest.length} others`, size }];
}
/** The folder of `base` that a path lies in, ending in `/`, or words for the files of `base` itself. */
function folderOf(path, base) {
    const slash = path.indexOf('/', base.length);
    return slash < 0 ? `files in ${base || 'the root'}` : path.slice(0, slash + 1);
}
/** The folder that holds every entry, ending in `/`; empty when there is none. */
function commonFolder(entries) {
    const first = entries[0]?.path ?? '';
    let base = '';
    for (let slash = first.indexOf('/'); slash >= 0; slash = first.indexOf('/', slash + 1)) {
        const candidate = first.slice(0, slash + 1);
        if (!entries.every(({ path }) => path.startsWith(candidate)))
            break;
        base = candidate;
    }
    return base;
}
//# sourceMappingURL=folders.js.map

/***/ }),

/***/ 2322:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FZ: () => (/* binding */ LAMBDA_LIMITS),
/* harmony export */   o: () => (/* binding */ zippedLimitError),
/* harmony export */   pG: () => (/* binding */ unzippedLimitError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(977);
/* harmony import */ var _folders_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4457);



/**
 * AWS Lambda's limits for a ZIP package, in bytes.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html "Deployment package (.zip file archive) size"
 */
const LAMBDA_LIMITS = {
    /** For a direct upload through the API or the console; larger ones go through S3. */
    zipped: 50 * 1024 * 1024,
    /** Of the function and all its layers together. */
    unzipped: 262_144_000,
};
/**
 * The error for contents that Lambda would refuse to unpack, or undefined.
 *
 * @param bytes of all contents
 */
function unzippedLimitError(bytes, files) {
    if (bytes <= LAMBDA_LIMITS.unzipped)
        return undefined;
    return limitError(`unzipped the package has ${inBytes(bytes)}, AWS Lambda takes ${inBytes(LAMBDA_LIMITS.unzipped)}, layers included`, files, 'Exclude what the function does not need, or use a container image.');
}
/**
 * The error for an archive that Lambda would refuse in a direct upload, or undefined.
 *
 * @param bytes of the archive
 */
function zippedLimitError(bytes, files) {
    if (bytes <= LAMBDA_LIMITS.zipped)
        return undefined;
    return limitError(`the archive has ${inBytes(bytes)}, AWS Lambda takes ${inBytes(LAMBDA_LIMITS.zipped)} in a direct upload`, files, "Exclude what the function does not need; or upload through S3 and set enforce-limits to 'false'.");
}
function limitError(problem, files, advice) {
    const largest = (0,_folders_js__WEBPACK_IMPORTED_MODULE_2__/* .largestFolders */ .E5)(files, 3).map(describeFolder).join(', ');
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LambdaZipError */ .dk('limit', problem, { hint: `${advice} The largest folders: ${largest}.` });
}
function describeFolder({ name, size }) {
    return `${name} ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(size)}`;
}
function inBytes(bytes) {
    return `${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .groupThousands */ .Zv)(bytes)} bytes`;
}
//# sourceMappingURL=limits.js.map

/***/ }),

/***/ 1891:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ Once)
/* harmony export */ });
/** Work that several ask for and one does. */
class Once {
    #results = new Map();
    /**
     * The result under a key; the first to ask has it made, and all get the same, also when making it fails.
     *
     * @param key everything that has a say in the result
     */
    get(key, make) {
        const known = this.#results.get(key);
        if (known !== undefined)
            return known;
        const result = make();
        this.#results.set(key, result);
        return result;
    }
    /** All that came to be. Never rejects. */
    async settled() {
        const results = await Promise.allSettled(this.#results.values());
        return results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    }
}
//# sourceMappingURL=once.js.map

/***/ }),

/***/ 8975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YI: () => (/* binding */ startContainer),
/* harmony export */   Yt: () => (/* binding */ ensureImage),
/* harmony export */   nn: () => (/* binding */ probeDaemon),
/* harmony export */   od: () => (/* binding */ removeContainer)
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
        return { problem: `no Docker daemon answers: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g$)(String(problems[0]))}` };
    if (code !== 0)
        return { problem: `no Docker daemon answers: ${(0,_processes_js__WEBPACK_IMPORTED_MODULE_4__/* .lastLine */ .fM)(stderr)}` };
    // Docker says OSType and Architecture; podman, which may stand behind the name, says host.os and host.arch.
    const host = isObject(info['host']) ? info['host'] : {};
    const system = (0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g$)(String(info['OSType'] ?? host['os']));
    if (system !== 'linux') {
        return { problem: `the Docker daemon runs ${system} containers, Linux ones are needed` };
    }
    const processor = (0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g$)(String(info['Architecture'] ?? host['arch']));
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
    return named === undefined ? String(id) : named.slice(named.indexOf('@') + 1);
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
        throw protocolError(`it speaks protocol ${JSON.stringify(report['protocol'])}, ${PROTOCOL_VERSION} is needed`);
    }
    const { error, python, entries, exclusions } = report;
    if (isObject(error)) {
        const { code, message, hint } = error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LambdaZipError */ .dk(isErrorCode(code) ? code : 'container', String(message), {
            hint: typeof hint === 'string' ? hint : undefined,
        });
    }
    if (typeof python !== 'string' || typeof entries !== 'number' || !Array.isArray(exclusions)) {
        throw protocolError('its report lacks fields');
    }
    return { python: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(python), entries, exclusions: exclusions.map(parseExclusion), fields: report };
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
/* harmony import */ var _side_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2303);
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
            const child = (0,_docker_js__WEBPACK_IMPORTED_MODULE_5__/* .startContainer */ .YI)({ ...settings, program, name, ...(grants && { grants }) });
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
            await (0,_docker_js__WEBPACK_IMPORTED_MODULE_5__/* .removeContainer */ .od)(name);
            if (await Promise.race([ended, (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setTimeout)(STOP_STEP_MS, false, { ref: false })]))
                return;
        }
        child.kill('SIGKILL');
    };
}
//# sourceMappingURL=side-container.js.map

/***/ }),

/***/ 2303:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ SIDE_FILE)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
;// CONCATENATED MODULE: ./build/program-files.js
/** Files that a module starts or reads at run time, and that the build puts beside it. */


/**
 * The path of a file beside a module. As a function of its own, because the bundler takes what it can work out by itself
 * for an asset, copies that without what it imports, and leaves a path in the place of the URL.
 *
 * @param module the module's `import.meta.url`
 */
function fileBeside(module, ...path) {
    return (0,external_node_path_.join)((0,external_node_path_.dirname)((0,external_node_url_.fileURLToPath)(module)), ...path);
}
//# sourceMappingURL=program-files.js.map
;// CONCATENATED MODULE: ./build/pipeline/container/side-file.js

/** Where the side's program is. */
const SIDE_FILE = fileBeside(import.meta.url, 'side.py');
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
// EXTERNAL MODULE: ./build/pipeline/read-file.js
var read_file = __webpack_require__(5298);
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
            if (path.split('/').some((one) => one === '' || one === '.' || one === '..') || /[\\\0]/.test(path)) {
                throw (0,protocol/* protocolError */.JW)(`the name ${(0,build_text/* quoted */.TL)(path)} leads out of the tree`);
            }
            // The container's Unicode may be older than this process's: better no archive than another one.
            if (path !== path.normalize('NFC'))
                throw (0,protocol/* protocolError */.JW)(`the name ${(0,build_text/* quoted */.TL)(path)} is not in NFC`);
            const bytes = type === 'symlink' ? Buffer.from(linkname ?? '') : await (0,consumers_.buffer)(member);
            yield { path, mode: modeOf(type, mode), content: { kind: 'bytes', bytes } };
        }
        else {
            throw (0,protocol/* protocolError */.JW)(`it sends a ${type} ${(0,build_text/* quoted */.TL)(name)}`);
        }
        member.resume();
    }
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
        return (0,protocol/* parseReport */.MM)(this.#reportText);
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
                const shown = (0,build_text/* withoutPasswords */.hl)(line);
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
                await stop();
                child.stdout.destroy();
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

/***/ }),

/***/ 3863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ MODES),
/* harmony export */   v: () => (/* binding */ contentSize)
/* harmony export */ });
/**
 * The mode of an entry as it is archived. There are three only, so that nothing of a file system's
 * permission bits, owner, umask or ACLs can reach a hash.
 */
const MODES = ['0644', '0755', 'symlink'];
/** The size of an entry's content in bytes. */
function contentSize(content) {
    return content.kind === 'file' ? content.size : content.bytes.byteLength;
}
//# sourceMappingURL=entry.js.map

/***/ }),

/***/ 1361:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ modeChooser),
/* harmony export */   e: () => (/* binding */ runHostPipeline)
/* harmony export */ });
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(654);
/* harmony import */ var _modes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7627);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(914);
/* harmony import */ var _select_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6035);
/* harmony import */ var _sources_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6383);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(451);
/** The host engine: the pipeline inside this process. */






/**
 * Selects, normalises and sorts the sources.
 *
 * @throws LambdaZipError what is wrong with the sources
 */
async function runHostPipeline(plan, options) {
    const { sources, tally, skippedOutputs, emptySources, overridden } = await (0,_sources_js__WEBPACK_IMPORTED_MODULE_1__/* .collectFiles */ .C0)(plan, {
        ...options,
        modeKey: JSON.stringify([plan.modes, plan.executable.map(({ pattern }) => pattern)]),
        modeOf: modeChooser(plan),
    });
    const entries = (0,_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .sortTree */ .NU)(sources.flatMap(({ files }) => files)).map(({ entry }) => entry);
    (0,_links_js__WEBPACK_IMPORTED_MODULE_0__/* .assertLinksResolve */ .UR)(entries);
    return {
        entries,
        forecast: (0,_run_js__WEBPACK_IMPORTED_MODULE_3__/* .forecastOf */ .D)(entries),
        report: () => ({ exclusions: tally.list(), skippedOutputs, emptySources, overridden }),
    };
}
/** How the host chooses the mode of an entry, by its path and what the file system says of it. */
function modeChooser({ executable, modes, }) {
    return (path, stats) => {
        const rule = (0,_select_js__WEBPACK_IMPORTED_MODULE_4__/* .decidingRule */ .aY)(executable, path, false);
        if (rule !== undefined && !rule.negated)
            return '0755';
        return modes === 'filesystem' ? (0,_modes_js__WEBPACK_IMPORTED_MODULE_5__/* .modeFromPermissions */ .Ec)(stats.mode) : 'from-content';
    };
}
//# sourceMappingURL=host.js.map

/***/ }),

/***/ 9332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ kindOf)
/* harmony export */ });
/** What a directory member is that is neither a file, a directory nor a link, in words for a message. */
function kindOf(stats) {
    if (stats.isFIFO())
        return 'a FIFO';
    if (stats.isSocket())
        return 'a socket';
    if (stats.isBlockDevice() || stats.isCharacterDevice())
        return 'a device';
    return 'neither a file nor a directory';
}
//# sourceMappingURL=kinds.js.map

/***/ }),

/***/ 5298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M4: () => (/* binding */ readWholeFile),
/* harmony export */   gZ: () => (/* binding */ MAX_FILE_BYTES),
/* harmony export */   i4: () => (/* binding */ readBeginning)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(977);



/**
 * The largest file that can be packed, in bytes. The compressor works on whole files inside a
 * 2 GiB WebAssembly memory that holds input and output; Lambda itself takes 262,144,000 bytes for
 * everything together.
 */
const MAX_FILE_BYTES = 512 * 1024 * 1024;
/**
 * Reads a file whole and makes sure that it is still what the walk saw: a regular file of the same
 * size, neither truncated nor appended to while it was read. The link check of the walk holds, too:
 * a symbolic link put in the file's place since then is not followed.
 *
 * @param path the entry's path, for messages
 * @throws LambdaZipError `read`, `too-large`, `changed-while-reading`
 */
function readWholeFile(content, path) {
    if (content.size > MAX_FILE_BYTES) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LambdaZipError */ .dk('too-large', `${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(path)} has ${content.size} bytes; a single file may have ${MAX_FILE_BYTES}`, { hint: 'AWS Lambda takes 262,144,000 bytes unzipped, all files and layers together.' });
    }
    const descriptor = open(content.file, path);
    try {
        const before = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor);
        if (!before.isFile() || before.size !== content.size)
            throw changed(path);
        // Not from Buffer's shared pool: the memory is handed from thread to thread.
        const bytes = Buffer.allocUnsafeSlow(content.size);
        let position = 0;
        while (position < content.size) {
            const read = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(descriptor, bytes, position, content.size - position, position);
            if (read === 0)
                throw changed(path);
            position += read;
        }
        const after = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor);
        if (after.size !== content.size || after.mtimeMs !== before.mtimeMs)
            throw changed(path);
        return bytes;
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LambdaZipError */ .dk)
            throw error;
        throw unreadable(path, error);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
}
/**
 * The first bytes of a file, as many as there are up to a limit.
 *
 * @throws the system's error
 */
function readBeginning(file, most) {
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, 'r');
    try {
        const bytes = Buffer.alloc(most);
        return bytes.subarray(0, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(descriptor, bytes, 0, most, 0));
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
}
// Neither flag exists on Windows. Without O_NONBLOCK a FIFO put in a file's place would block for ever.
const OPEN_FLAGS = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0);
function open(file, path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, OPEN_FLAGS);
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .systemErrorCode */ .vq)(error) === 'ELOOP' || (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .systemErrorCode */ .vq)(error) === 'ENOENT')
            throw changed(path, error);
        throw unreadable(path, error);
    }
}
function unreadable(path, error) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LambdaZipError */ .dk('read', `${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(path)}: cannot be read: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .describeSystemError */ .Zo)(error)}`, {
        cause: error,
    });
}
function changed(path, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LambdaZipError */ .dk('changed-while-reading', `${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(path)} changed while it was being packed`, {
        hint: 'Let whatever writes into the source finish first, or exclude the file.',
        cause,
    });
}
//# sourceMappingURL=read-file.js.map

/***/ }),

/***/ 914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ forecastOf)
/* harmony export */ });
/* harmony import */ var _entry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3863);

/** @param entries the tree, in any order */
function forecastOf(entries) {
    const files = Array.from(entries, ({ path, content }) => ({ path, size: (0,_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .contentSize */ .v)(content) }));
    return { files, bytes: files.reduce((sum, { size }) => sum + size, 0) };
}
//# sourceMappingURL=run.js.map

/***/ }),

/***/ 6035:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aY: () => (/* binding */ decidingRule),
/* harmony export */   fm: () => (/* binding */ ExclusionTally),
/* harmony export */   m1: () => (/* binding */ excludes)
/* harmony export */ });
/**
 * The last rule that matches a path, which is the one that decides (gitignore(5)).
 *
 * @param path relative to the source, POSIX, NFC, no trailing slash
 */
function decidingRule(rules, path, isDirectory) {
    for (let index = rules.length - 1; index >= 0; index -= 1) {
        const rule = rules[index];
        if (rule === undefined || (rule.directoryOnly && !isDirectory))
            continue;
        if (rule.regex.test(path))
            return rule;
    }
    return undefined;
}
/** Counts what was left out, by rule, over all sources and wherever it was decided. */
class ExclusionTally {
    #exclusions = new Map();
    add({ pattern, origin, count }) {
        const key = `${origin}\0${pattern}`;
        const before = this.#exclusions.get(key)?.count ?? 0;
        this.#exclusions.set(key, { pattern, origin, count: before + count });
    }
    /** Largest count first. */
    list() {
        return [...this.#exclusions.values()].sort((left, right) => right.count - left.count);
    }
}
/** Whether a path is left out; for a directory that means it is not entered. What is left out is counted. */
function excludes(rules, path, isDirectory, tally) {
    const rule = decidingRule(rules, path, isDirectory);
    if (rule === undefined || rule.negated)
        return false;
    tally.add({ pattern: rule.pattern, origin: rule.origin, count: 1 });
    return true;
}
//# sourceMappingURL=select.js.map

/***/ }),

/***/ 6383:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  SV: () => (/* binding */ IGNORE_FILE),
  lx: () => (/* binding */ assertSources),
  C0: () => (/* binding */ collectFiles)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/once.js
var once = __webpack_require__(1891);
// EXTERNAL MODULE: ./build/text.js
var build_text = __webpack_require__(977);
;// CONCATENATED MODULE: ./build/pipeline/defaults.js
/**
 * What is never packed of installed packages. Never a whole `*.dist-info`: `importlib.metadata` reads it at run time.
 */
const PACKAGE_EXCLUDES = [
    // Byte-code and caches: stale for ever under a 1980 time stamp, and different on every compile.
    '__pycache__/',
    '*.pyc',
    '*.pyo',
    '.pytest_cache/',
    '.mypy_cache/',
    '.ruff_cache/',
    '.tox/',
    '.nox/',
    '.coverage',
    // Version control (a worktree's or submodule's `.git` is a file) and editors.
    '.git',
    '.github/',
    '.hg/',
    '.svn/',
    '.idea/',
    '.vscode/',
    '.DS_Store',
    'Thumbs.db',
    // What pip and uv write differently on every install.
    '**/*.dist-info/RECORD',
    '**/*.dist-info/INSTALLER',
    '**/*.dist-info/REQUESTED',
    '**/*.dist-info/direct_url.json',
    '.lock',
    // Our own.
    '.lambdaignore',
];
/**
 * What never belongs into a Lambda package and would move its hash or leak with it. The environments and secrets among
 * it are somebody's own; a package that is installed has none, but may have a module called `venv`.
 */
const DEFAULT_EXCLUDES = [
    ...PACKAGE_EXCLUDES,
    // Environments and secrets.
    '.venv/',
    'venv/',
    '.env',
    '.env.*',
    // Terraform and OpenTofu: providers, and state that holds secrets.
    '.terraform/',
    '*.tfstate*',
];
//# sourceMappingURL=defaults.js.map
// EXTERNAL MODULE: ./build/pipeline/gitignore.js
var gitignore = __webpack_require__(8129);
// EXTERNAL MODULE: ./build/pipeline/kinds.js
var kinds = __webpack_require__(9332);
// EXTERNAL MODULE: ./build/pipeline/links.js
var links = __webpack_require__(654);
// EXTERNAL MODULE: ./build/pipeline/read-file.js
var read_file = __webpack_require__(5298);
// EXTERNAL MODULE: ./build/pipeline/select.js
var pipeline_select = __webpack_require__(6035);
// EXTERNAL MODULE: ./build/pipeline/tree.js
var tree = __webpack_require__(451);
// EXTERNAL MODULE: ./build/ports.js
var ports = __webpack_require__(4788);
// EXTERNAL MODULE: ./build/pipeline/names.js
var names = __webpack_require__(6875);
;// CONCATENATED MODULE: ./build/pipeline/walk.js










/** Two links a level make a million directories of twenty; no real tree comes near this. */
const MAX_LINKED_DIRECTORIES = 10_000;
/**
 * Walks one source once. Directories that are left out are not entered; the order in which the file
 * system hands out names does not matter, the tree is sorted afterwards.
 *
 * @throws LambdaZipError `name`, `symlink`, `special-file`, `read`, `cancelled`
 */
async function walk(options) {
    const found = [];
    const pending = [
        { path: options.root, real: options.root, parents: [], relative: '', located: '', linked: false },
    ];
    let linked = 0;
    for (let directory = pending.pop(); directory !== undefined; directory = pending.pop()) {
        (0,ports/* throwIfCancelled */.dZ)(options.signal);
        if (directory.linked)
            linked += 1;
        if (linked > MAX_LINKED_DIRECTORIES) {
            throw new errors/* LambdaZipError */.dk('symlink', `${(0,build_text/* quoted */.TL)((0,tree/* originOf */.yv)(options.label, directory.located))}: more than ${MAX_LINKED_DIRECTORIES} directories are reached through links`, {
                hint: 'Links that lead to directories with links multiply. Exclude some of them, or preserve links.',
            });
        }
        const here = directory;
        for (const name of (await tolerantly(options, () => listDirectory(options, here))) ?? []) {
            const item = await tolerantly(options, () => visit(options, here, name));
            if (item === undefined)
                continue;
            if ('entry' in item)
                found.push(item);
            else
                pending.push(item);
        }
    }
    return found;
}
/** What the work gives; undefined when there is somebody to be told why it gives nothing. */
async function tolerantly({ onProblem }, work) {
    try {
        return await work();
    }
    catch (error) {
        if (onProblem === undefined || !(error instanceof errors/* LambdaZipError */.dk))
            throw error;
        onProblem(error);
        return undefined;
    }
}
async function listDirectory(options, directory) {
    try {
        return await (0,promises_.readdir)(directory.path);
    }
    catch (error) {
        throw new errors/* LambdaZipError */.dk('read', `${(0,build_text/* quoted */.TL)((0,tree/* originOf */.yv)(options.label, directory.located))}: cannot read the directory: ${(0,errors/* describeSystemError */.Zo)(error)}`, { cause: error });
    }
}
/** One name of a directory: an entry, a directory to enter, or undefined when it is left out. */
async function visit(options, directory, name) {
    const located = directory.located === '' ? name : `${directory.located}/${name}`;
    const clean = name.normalize('NFC');
    const path = directory.relative === '' ? clean : `${directory.relative}/${clean}`;
    const origin = (0,tree/* originOf */.yv)(options.label, located);
    const member = { path, located, name, origin, absolute: (0,external_node_path_.join)(directory.path, name) };
    const problem = (0,names/* nameProblem */.rH)(name);
    if (problem !== undefined) {
        // Excluding it is the way out. A name that was not decoded cannot be found again; then it counts as a file.
        const isDirectory = (0,external_node_fs_.lstatSync)(member.absolute, { throwIfNoEntry: false })?.isDirectory() ?? false;
        if (options.excludes(path, isDirectory))
            return undefined;
        throw (0,names/* nameError */.eA)(origin, problem);
    }
    // Asked before the file is looked at: a draft of another job may be gone by then. In an output's place even a
    // link is what the job replaces, whatever it leads to.
    if (options.isOutput(directory.real, name))
        return undefined;
    const stats = lstat(member);
    if (stats.isSymbolicLink())
        return visitLink(options, directory, member);
    if (options.excludes(path, stats.isDirectory()))
        return undefined;
    if (stats.isDirectory()) {
        return {
            path: member.absolute,
            real: (0,external_node_path_.join)(directory.real, name),
            parents: [...directory.parents, directory.real],
            relative: path,
            located,
            linked: directory.linked,
        };
    }
    return fileEntry(options, member, member.absolute, stats);
}
function lstat(member) {
    try {
        return (0,external_node_fs_.lstatSync)(member.absolute);
    }
    catch (error) {
        throw new errors/* LambdaZipError */.dk('read', `${(0,build_text/* quoted */.TL)(member.origin)}: cannot be read: ${(0,errors/* describeSystemError */.Zo)(error)}`, {
            cause: error,
        });
    }
}
function fileEntry(options, member, file, stats) {
    if (!stats.isFile()) {
        throw new errors/* LambdaZipError */.dk('special-file', `${(0,build_text/* quoted */.TL)(member.origin)} is ${(0,kinds/* kindOf */.I)(stats)}, which cannot be packed`, {
            hint: 'Exclude it, or move it out of the source.',
        });
    }
    return locate(options, member, options.modeOf(member.path, stats), {
        kind: 'file',
        file,
        size: stats.size,
    });
}
function locate(options, member, mode, content) {
    const path = options.prefix + member.path;
    (0,names/* assertPathFits */.es)(path);
    return { entry: { path, mode, content }, source: options.label, located: member.located };
}
async function visitLink(options, directory, link) {
    if (options.symlinks !== 'follow') {
        if (options.excludes(link.path, false))
            return undefined;
        if (options.symlinks === 'error') {
            throw new errors/* LambdaZipError */.dk('symlink', `${(0,build_text/* quoted */.TL)(link.origin)} is a symbolic link`, {
                hint: "Exclude it, or use symlinks 'follow' or 'preserve'.",
            });
        }
        return preservedLink(options, link);
    }
    // A link to a directory is packed as that directory, so `name/` patterns apply to it.
    const target = await statTarget(link.absolute);
    if (options.excludes(link.path, target instanceof Error ? false : target.isDirectory()))
        return undefined;
    if (target instanceof Error) {
        const circular = (0,errors/* systemErrorCode */.vq)(target) === 'ELOOP';
        const problem = circular ? 'leads in a circle' : `is broken: ${(0,errors/* describeSystemError */.Zo)(target)}`;
        throw symlinkError(link, await (0,promises_.readlink)(link.absolute), problem, target);
    }
    const real = await (0,promises_.realpath)(link.absolute);
    if (!(0,links/* isInsideAny */.jX)(options.linkRoots, real)) {
        throw symlinkError(link, real, 'leads out of the workspace');
    }
    if (!target.isDirectory()) {
        if (options.isOutput((0,external_node_path_.dirname)(real), (0,external_node_path_.basename)(real)))
            return undefined;
        return fileEntry(options, link, real, target);
    }
    const parents = [...directory.parents, directory.real];
    if (parents.includes(real))
        throw symlinkError(link, real, 'leads in a circle');
    return { path: real, real, parents, relative: link.path, located: link.located, linked: true };
}
async function statTarget(path) {
    try {
        return await (0,promises_.stat)(path);
    }
    catch (error) {
        return error instanceof Error ? error : new Error(String(error));
    }
}
async function preservedLink(options, link) {
    const raw = await (0,promises_.readlink)(link.absolute);
    const target = (external_node_path_.sep === '\\' ? raw.replaceAll('\\', '/') : raw).normalize('NFC');
    return locate(options, link, 'symlink', { kind: 'bytes', bytes: Buffer.from(target) });
}
function symlinkError(link, target, problem, cause) {
    return new errors/* LambdaZipError */.dk('symlink', `${(0,build_text/* quoted */.TL)(link.origin)}: the symbolic link to ${(0,build_text/* quoted */.TL)(target)} ${problem}`, {
        hint: 'Exclude the link, or make it lead to something inside the workspace.',
        cause,
    });
}
//# sourceMappingURL=walk.js.map
;// CONCATENATED MODULE: ./build/pipeline/sources.js
/** From the plan to the files of each source: where they are, which rules apply, and one walk. */














/** The file of patterns in a source's root. */
const IGNORE_FILE = '.lambdaignore';
/**
 * Makes sure that there are directories to pack, before anything that takes long.
 *
 * @throws LambdaZipError `source`
 */
async function assertSources({ sources }) {
    await Promise.all(sources.map(sourceRoot));
}
/**
 * Walks every source once.
 *
 * @throws LambdaZipError `source`, `pattern`, `empty`, and what the walk throws
 */
async function collectFiles(plan, options) {
    const all = plan.dependencies === undefined ? plan.sources : [...plan.sources, plan.dependencies];
    const roots = await Promise.all(all.map(sourceRoot));
    const linkRoots = [await (0,promises_.realpath)(plan.workspace), ...roots];
    const walks = options.walks ?? new once/* Once */.a();
    const tally = new pipeline_select/* ExclusionTally */.fm();
    const skippedOutputs = new Set();
    const sources = [];
    for (const [index, source] of all.entries()) {
        const root = roots[index] ?? source.directory;
        const rules = await sourceRules(plan, source, root, linkRoots);
        const outermost = linkRoots.filter((one) => !linkRoots.some((other) => other !== one && (0,links/* isInsideAny */.jX)([other], one)));
        const key = JSON.stringify([
            [source, root],
            rules.map(({ regex, negated, directoryOnly, pattern, origin }) => [
                regex.source,
                negated,
                directoryOnly,
                pattern,
                origin,
            ]),
            [plan.symlinks, [...new Set(outermost)].sort(), options.modeKey],
            [...new Set(plan.outputs)].sort(),
        ]);
        const walked = await walks.get(key, () => walkSource(plan, { source, root, rules, linkRoots }, options));
        for (const exclusion of walked.exclusions)
            tally.add(exclusion);
        for (const name of walked.skippedOutputs)
            skippedOutputs.add(name);
        sources.push({ source, rules, files: walked.files });
    }
    const overridden = plan.dependencies === undefined ? [] : giveWay(sources);
    if (sources.every(({ files }) => files.length === 0))
        throw emptyError(plan.sources, tally.list());
    const emptySources = sources.filter(({ source, files }) => files.length === 0 && source !== plan.dependencies);
    return {
        sources,
        tally,
        skippedOutputs: [...skippedOutputs],
        emptySources: emptySources.map(({ source }) => source.directory),
        overridden,
    };
}
async function walkSource({ outputs, symlinks }, { source, root, rules, linkRoots }, { isTemporary, modeOf, onProblem, signal }) {
    const tally = new pipeline_select/* ExclusionTally */.fm();
    const skippedOutputs = new Set();
    // Asked for every file, and a run may write hundreds.
    const outputsIn = new Map();
    for (const output of outputs) {
        const directory = (0,external_node_path_.dirname)(output);
        outputsIn.set(directory, [...(outputsIn.get(directory) ?? []), output]);
    }
    const isOutput = (directory, name) => {
        const beside = outputsIn.get(directory) ?? [];
        const path = (0,external_node_path_.join)(directory, name);
        if (beside.includes(path)) {
            assertReplaceable(path, name);
            skippedOutputs.add(name);
            return true;
        }
        return beside.some((output) => isTemporary(output, name));
    };
    const files = await walk({
        label: source.directory,
        root,
        prefix: source.prefix,
        linkRoots,
        symlinks,
        excludes: (path, isDirectory) => (0,pipeline_select/* excludes */.m1)(rules, path, isDirectory, tally),
        isOutput,
        modeOf,
        onProblem,
        signal,
    });
    return { files, exclusions: tally.list(), skippedOutputs: [...skippedOutputs] };
}
/**
 * Takes from the last source, the installed packages, what the others have, too: the same path, a file where they
 * have a folder, or a folder where they have a file.
 *
 * @returns the paths taken
 */
function giveWay(sources) {
    const dependencies = sources.pop();
    if (dependencies === undefined)
        return [];
    const files = new Set(sources.flatMap((source) => source.files.map(({ entry }) => entry.path)));
    const folders = new Set([...files].flatMap((path) => [...(0,tree/* foldersAbove */.Zv)(path)]));
    const loses = ({ entry: { path } }) => files.has(path) || folders.has(path) || [...(0,tree/* foldersAbove */.Zv)(path)].some((folder) => files.has(folder));
    sources.push({ ...dependencies, files: dependencies.files.filter((file) => !loses(file)) });
    return dependencies.files
        .filter(loses)
        .map(({ entry }) => entry.path)
        .sort(tree/* comparePaths */.cD);
}
/** How files that this tool writes begin: an archive, and a manifest. */
const OUTPUT_STARTS = ['PK', '{"formatVersion"'];
/** A file of the source in an output's place is an earlier output, or a slip that would cost the user a file. */
function assertReplaceable(path, name) {
    if (!(0,external_node_fs_.lstatSync)(path).isFile())
        return;
    const start = beginningOf(path, name);
    if (start === '' || OUTPUT_STARTS.some((text) => start.startsWith(text)))
        return;
    throw new errors/* LambdaZipError */.dk('output', `${(0,build_text/* quoted */.TL)(name)} is a file of the source, and would be replaced by an output`, {
        hint: 'Give the output another name; or remove the file first if it is an old output.',
    });
}
/** The first bytes of a file, enough for {@link OUTPUT_STARTS}, one character each. */
function beginningOf(path, name) {
    try {
        return (0,read_file/* readBeginning */.i4)(path, 20).toString('latin1');
    }
    catch (error) {
        throw new errors/* LambdaZipError */.dk('read', `${(0,build_text/* quoted */.TL)(name)}: cannot be read: ${(0,errors/* describeSystemError */.Zo)(error)}`, {
            cause: error,
            hint: 'It is in the place of an output; give the output another name, or remove the file.',
        });
    }
}
async function sourceRoot(source) {
    let stats;
    try {
        stats = await (0,promises_.stat)(source.directory);
    }
    catch (error) {
        throw new errors/* LambdaZipError */.dk('source', `source: ${(0,build_text/* quoted */.TL)(source.directory)} cannot be read: ${(0,errors/* describeSystemError */.Zo)(error)}`, { cause: error, hint: `Relative paths start at ${(0,build_text/* quoted */.TL)((0,external_node_path_.resolve)('.'))}.` });
    }
    if (!stats.isDirectory()) {
        throw new errors/* LambdaZipError */.dk('source', `source: ${(0,build_text/* quoted */.TL)(source.directory)} is a file, a directory is needed`, { hint: 'Name the directory that holds it, and exclude what does not belong into the package.' });
    }
    return (0,promises_.realpath)(source.directory);
}
/** The rules of one source, in order of rising precedence. */
async function sourceRules(plan, source, root, linkRoots) {
    const defaults = source === plan.dependencies ? PACKAGE_EXCLUDES : DEFAULT_EXCLUDES;
    const place = (0,build_text/* quoted */.TL)((0,tree/* originOf */.yv)(source.directory, IGNORE_FILE));
    const ignoreFile = await readIgnoreFile((0,external_node_path_.join)(root, IGNORE_FILE), place, linkRoots);
    return [
        ...(0,gitignore/* compileRules */.n)(plan.defaultExcludes ? defaults : [], 'default'),
        ...(0,gitignore/* compileRules */.n)(ignoreFile.replace(/^\uFEFF/, '').split('\n'), IGNORE_FILE, { place }),
        ...plan.exclude,
    ];
}
/** The text of an ignore file; empty when there is none. */
async function readIgnoreFile(file, place, linkRoots) {
    try {
        const stats = await (0,promises_.stat)(file);
        // Reading a FIFO would wait for a writer, for ever.
        if (!stats.isFile() && !stats.isDirectory()) {
            throw new errors/* LambdaZipError */.dk('special-file', `${place} is ${(0,kinds/* kindOf */.I)(stats)}, a text file is needed`);
        }
        // A message may quote a line of it, so it must not be just any file of the machine.
        if (!(0,links/* isInsideAny */.jX)(linkRoots, await (0,promises_.realpath)(file))) {
            throw new errors/* LambdaZipError */.dk('symlink', `${place} is a symbolic link that leads out of the workspace`);
        }
        return await (0,promises_.readFile)(file, 'utf8');
    }
    catch (error) {
        if (error instanceof errors/* LambdaZipError */.dk)
            throw error;
        if ((0,errors/* systemErrorCode */.vq)(error) === 'ENOENT')
            return '';
        throw new errors/* LambdaZipError */.dk('read', `${place}: cannot be read: ${(0,errors/* describeSystemError */.Zo)(error)}`, {
            cause: error,
        });
    }
}
function emptyError(sources, exclusions) {
    const names = sources.map(({ directory }) => (0,build_text/* quoted */.TL)(directory)).join(', ');
    const patterns = exclusions.slice(0, 5).map(({ pattern, origin }) => `${(0,build_text/* quoted */.TL)(pattern)} (${origin})`);
    return new errors/* LambdaZipError */.dk('empty', `source: nothing to pack in ${names}`, patterns.length === 0
        ? { hint: 'The directory holds no files.' }
        : { hint: `Everything in it was excluded by ${patterns.join(', ')}.` });
}
//# sourceMappingURL=sources.js.map

/***/ }),

/***/ 4788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   By: () => (/* binding */ SILENT_LOGGER),
/* harmony export */   dZ: () => (/* binding */ throwIfCancelled),
/* harmony export */   ev: () => (/* binding */ layerPorts)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);

/** @throws LambdaZipError `cancelled` once the job has been aborted */
function throwIfCancelled(signal) {
    if (signal?.aborted)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LambdaZipError */ .dk('cancelled', 'cancelled');
}
/** For the archive of the layer: its phases are told from those of the code. */
function layerPorts(ports) {
    const { log } = ports;
    return {
        ...ports,
        log: {
            phase: (title) => log.phase(`Layer: ${title.slice(0, 1).toLowerCase()}${title.slice(1)}`),
            info: (message) => log.info(message),
            warning: (message) => log.warning(message),
            progress: (done, total) => log.progress(done, total),
        },
    };
}
/** A logger that says nothing: for rebuilds nobody watches. */
const SILENT_LOGGER = {
    phase: () => undefined,
    info: () => undefined,
    warning: () => undefined,
    progress: () => undefined,
};
//# sourceMappingURL=ports.js.map

/***/ }),

/***/ 4541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I$: () => (/* binding */ exitCode),
/* harmony export */   IM: () => (/* binding */ eachLine),
/* harmony export */   fM: () => (/* binding */ lastLine),
/* harmony export */   mB: () => (/* binding */ runProgram)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8321);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(977);
/** What is asked of other programs: to run to their end, and what they print. */



/**
 * Runs a program to its end.
 *
 * @returns rejects with the system's error when it cannot be started, or was aborted
 */
async function runProgram(program, args, options = {}) {
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    const [code, stdout, stderr] = await Promise.all([exitCode(child), (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_1__.text)(child.stdout), (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_1__.text)(child.stderr)]);
    return { code, stdout, stderr };
}
/** A process's exit code once it has ended, null when a signal ended it. Rejects when it cannot be started. */
function exitCode(child) {
    return new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
}
/** Calls back with every line of a stream as it comes, made printable. */
async function eachLine(stream, onLine) {
    let rest = '';
    const decoder = new TextDecoder();
    for await (const chunk of stream) {
        const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines)
            onLine((0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(line.replace(/\r$/, '')));
    }
    if (rest !== '')
        onLine((0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(rest));
}
/** The last line of what a program printed, made printable: where most of them say what is wrong. */
function lastLine(output) {
    return (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(output.trim().split('\n').at(-1) ?? '');
}
//# sourceMappingURL=processes.js.map

/***/ })

};
