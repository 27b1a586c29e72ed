export const id = 379;
export const ids = [379];
export const modules = {

/***/ 4379:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  provideDependencies: () => (/* binding */ provideDependencies)
});

// UNUSED EXPORTS: readRequirementsFile

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/pipeline/container/side-file.js
var side_file = __webpack_require__(7327);
// EXTERNAL MODULE: ./build/temporary.js
var build_temporary = __webpack_require__(7835);
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
/** Shorter ones are words that may stand anywhere. */
const SHORTEST_CONFIDENTIAL = 6;
/**
 * Values that no log is to show: those of the variables that the requirements mention, which are there so that the values
 * need not stand in a file.
 */
function confidentialValues(environment, asked) {
    const values = asked.map((name) => environment[name] ?? '');
    return values.filter((value) => value.length >= SHORTEST_CONFIDENTIAL);
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
;// CONCATENATED MODULE: ./build/dependencies/requirements.js
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
    const isPinned = (line) => PINNED.test(withoutOptions(line).replace(/\s+/g, ' '));
    const unpinned = requirements.filter((line) => !HASH.test(line) && !isPinned(line));
    return { hashed, unpinned: unpinned.map(withoutOptions) };
}
/** Names of variables that a text has pip fill in, such as a token in the address of an index. */
function variablesOf({ text, constraints }) {
    const found = `${text}\n${constraints}`.matchAll(/\$\{(?<name>[A-Z0-9_]+)\}/g);
    return [...new Set(Array.from(found, (match) => match.groups?.['name'] ?? ''))];
}
const HASH = /\s--hash[= ]/;
/** `name[extra]==1.2.3`, with no wildcard and nothing beside it, and one space where there is white space. */
const PINNED = /^[A-Za-z0-9._-]+ ?(\[[^\]]*\] ?)?(\( ?)?===? ?[^\s,*<>=!~]+ ?\)?$/;
/** A requirement alone: without hashes, and without the marker that says where it applies. */
function withoutOptions(line) {
    // Not `\s*` before the semicolon: tried at every space of a long run of them, it takes the square of its length.
    return line
        .replace(/\s--\w[\s\S]*$/, '')
        .replace(/;[\s\S]*$/, '')
        .trimEnd();
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
        throw new errors/* LambdaZipError */.dk('dependencies', `requirements: ${(0,build_text/* quoted */.TL)((0,build_text/* withoutPasswords */.hl)(line))} is built from source, and here only wheels can be installed`, { hint: "Use engine 'container' with the function's own architecture, or name a wheel." });
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
            const place = `${(0,build_text/* quoted */.TL)(file)}, line ${number}`;
            const include = /^(?:-(?<short>[rc])\s*|--(?<long>requirement|constraint)(?:\s+|\s*=\s*))(?<target>\S.*)$/.exec(text);
            if (include?.groups === undefined) {
                assertPortable(text, place);
                this.lines[kind].push(text);
                continue;
            }
            const { short, long, target = '' } = include.groups;
            const unquoted = target.replace(/^(['"])(.*)\1$/, '$2');
            if (/^\w{2,}:/.test(target)) {
                throw unsupported(place, `${(0,build_text/* quoted */.TL)(target)} is an address; a file of this project would be right`);
            }
            const included = short === 'c' || long === 'constraint' ? 'constraints' : kind;
            await this.read((0,external_node_path_.isAbsolute)(unquoted) ? unquoted : (0,external_node_path_.join)((0,external_node_path_.dirname)(file), unquoted), included);
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
        .map(({ text: line, number }) => ({ text: line.replace(/(^|\s)#.*$/, '').trim(), number }))
        .filter(({ text: line }) => line !== '');
}
/** What lies on this machine would be another thing on the next, and is not there in a container. */
function assertPortable(line, place) {
    const shown = (0,build_text/* quoted */.TL)((0,build_text/* withoutPasswords */.hl)(line));
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
        return decoded(await (0,promises_.readFile)(file));
    }
    catch (error) {
        throw new errors/* LambdaZipError */.dk('dependencies', `requirements: ${(0,build_text/* quoted */.TL)(file)} cannot be read: ${(0,errors/* describeSystemError */.Zo)(error)}`, {
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
    return new errors/* LambdaZipError */.dk('dependencies', `requirements: ${place}: ${problem}`);
}
function joined(lines) {
    return lines.map((line) => `${line}\n`).join('');
}
//# sourceMappingURL=requirements.js.map
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
    const asked = variablesOf(requirements);
    const confidential = confidentialValues(environment, asked);
    if (job.wheelsOnly)
        assertNoSources(requirements);
    const members = [input('requirements.txt', Buffer.from(requirements.text))];
    if (requirements.constraints !== '') {
        members.push(input('constraints.txt', Buffer.from(requirements.constraints)));
    }
    if (engine.name === 'host') {
        return withPython(environment, ports, (side) => run({ ...side, confidential }, job, members, directory, ports));
    }
    const { names, left } = handOn(environment, asked);
    if (names.length > 0)
        ports.log.info(`variables for the container: ${names.join(', ')}`);
    if (left.length > 0)
        ports.log.warning(`requirements: the container does without paths of this machine: ${left.join(', ')}`);
    const certificates = await ownCertificates(environment);
    if (certificates !== undefined)
        members.push(input('certificates.pem', certificates));
    const side = { ...(0,side_container/* sideInContainer */.A)(engine.settings, { variables: names }), confidential };
    return run(side, job, members, directory, ports);
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
    try {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(file), { recursive: true });
        await (0,promises_.writeFile)(file, content.bytes, { flag: 'wx' });
        if (mode === '0755')
            await (0,promises_.chmod)(file, 0o755);
    }
    catch (error) {
        throw new errors/* LambdaZipError */.dk('dependencies', `requirements: ${(0,build_text/* quoted */.TL)(path)} of a package cannot be written: ${(0,errors/* describeSystemError */.Zo)(error)}`, { cause: error });
    }
}
/** How long Python has to end when it is asked to. */
const TERMINATION_MS = 3_000;
/** Lets the side run under this machine's Python, in a temporary directory that is gone afterwards. */
async function withPython(environment, ports, use) {
    const temporary = await (0,build_temporary/* makeTemporaryDirectory */.L)((0,external_node_os_.tmpdir)(), 'install');
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
/** The files that the setting `requirements` takes by their name, the best first: the first needs no tool of its own. */
const REQUIREMENTS_FILES = [
    'requirements.txt',
    ...TOOLS.map(({ lockFile }) => lockFile),
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
    return parseRequirements(outcome.stdout, `${(0,build_text/* quoted */.TL)(file)}, exported by ${tool.program}`);
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
        await this.#onDisk(() => (0,promises_.mkdir)(this.#root, { recursive: true }));
        if (!(await this.#remote.restore(key, directory)))
            return undefined;
        return this.#check(directory);
    }
    /**
     * Makes a tree and keeps it. Others may do so at the same time; one of the equal trees stays.
     *
     * @param fill writes the files into the directory, and gives what it installed
     * @throws LambdaZipError `dependencies` when it cannot be kept; what `fill` throws
     */
    async make(key, fill) {
        const final = (0,external_node_path_.join)(this.#root, key);
        const draft = (0,external_node_path_.join)(this.#root, `.${key}.${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`);
        try {
            const { packages, other } = await this.#onDisk(async () => {
                await (0,promises_.mkdir)(this.#root, { recursive: true });
                // One by one: where a disk is full, Node.js says of several at once that they are not there.
                for (const folder of [draft, (0,external_node_path_.join)(draft, TREE_FOLDER)])
                    await (0,promises_.mkdir)(folder);
                const packages = await fill((0,external_node_path_.join)(draft, TREE_FOLDER));
                const files = await digestFiles((0,external_node_path_.join)(draft, TREE_FOLDER));
                const record = { format: RECORD_FORMAT, packages, files };
                await (0,promises_.writeFile)((0,external_node_path_.join)(draft, RECORD_FILE), JSON.stringify(record));
                return { packages, other: await this.#place(draft, final) };
            });
            if (other !== undefined)
                return other;
            // The tree is there; what is not evicted now is so later.
            await this.#evict().catch(() => undefined);
            await this.#remote?.save(key, final);
            return { directory: (0,external_node_path_.join)(final, TREE_FOLDER), packages };
        }
        finally {
            // What stays of it is evicted later.
            await (0,promises_.rm)(draft, { recursive: true, force: true }).catch(() => undefined);
        }
    }
    async #onDisk(work) {
        try {
            return await work();
        }
        catch (error) {
            if (error instanceof errors/* LambdaZipError */.dk || (0,errors/* systemErrorCode */.vq)(error) === undefined)
                throw error;
            throw new errors/* LambdaZipError */.dk('dependencies', `the installed packages cannot be kept in ${(0,build_text/* quoted */.TL)(this.#root)}: ${(0,errors/* describeSystemError */.Zo)(error)}`, { cause: error });
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
    // Without a prototype: a file may be called `__proto__`.
    const digests = Object.create(null);
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
/**
 * Installs the dependencies, or finds them where an earlier build has put them, or another one of this run.
 *
 * @param installations those of this run; they have to be disposed of at its end
 * @param settings with one file at least
 * @throws LambdaZipError `dependencies`, `container`, `cancelled`
 */
async function provideDependencies(settings, target, engine, installations, ports) {
    const { files, environment } = settings;
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
    const { hashed, unpinned } = pinning(request.requirements);
    warnUnpinned(hashed, unpinned, ports);
    // Without hashes it is the index that says what is installed, today; a laptop's old answer would differ from CI's new one.
    const kept = hashed ? settings.cacheDirectory : undefined;
    const root = kept ?? (await (0,build_temporary/* makeTemporaryDirectory */.L)((0,external_node_os_.tmpdir)(), 'dependencies'));
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
    return mergeRequirements(parts);
}
/**
 * The requirements of one file, lock file or project.
 *
 * @throws LambdaZipError `dependencies`, `cancelled`
 */
async function readRequirementsFile(file, environment, ports) {
    return (await exportLockFile(file, environment, ports)) ?? (await readRequirements([file]));
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
        decidingVariables(environment, variablesOf(requirements)),
    ];
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(parts)).digest('hex');
}
//# sourceMappingURL=dependencies.js.map

/***/ })

};
