export const id = 881;
export const ids = [881];
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









/** After so many names others get their turn: a signal to stop, threads that start, the next build of the run. */
const NAMES_AT_A_TIME = 100;
/** Two links a level make a million directories of twenty; no real tree comes near this. */
const MAX_LINKED_DIRECTORIES = 10_000;
/**
 * Walks one source once. Directories that are left out are not entered; the order in which the file
 * system hands out names does not matter, the tree is sorted afterwards.
 *
 * It asks the file system directly: by way of the thread pool each question takes several times as long, and a
 * tree may have ten thousands of names.
 *
 * @throws LambdaZipError `name`, `symlink`, `special-file`, `read`, `cancelled`
 */
async function walk(options) {
    const found = [];
    const pending = [
        { path: options.root, real: options.root, parents: [], relative: '', located: '', linked: false },
    ];
    let linked = 0;
    let names = 0;
    for (let directory = pending.pop(); directory !== undefined; directory = pending.pop()) {
        if (names >= NAMES_AT_A_TIME) {
            names = 0;
            await new Promise((resolve) => setImmediate(resolve));
        }
        (0,ports/* throwIfCancelled */.dZ)(options.signal);
        if (directory.linked)
            linked += 1;
        if (linked > MAX_LINKED_DIRECTORIES) {
            throw new errors/* LambdaZipError */.dk('symlink', `${(0,build_text/* quoted */.TL)((0,tree/* originOf */.yv)(options.label, directory.located))}: more than ${MAX_LINKED_DIRECTORIES} directories are reached through links`, {
                hint: 'Links that lead to directories with links multiply. Exclude some of them, or preserve links.',
            });
        }
        const here = directory;
        for (const name of tolerantly(options, () => listDirectory(options, here)) ?? []) {
            names += 1;
            const item = tolerantly(options, () => visit(options, here, name));
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
function tolerantly({ onProblem }, work) {
    try {
        return work();
    }
    catch (error) {
        if (onProblem === undefined || !(error instanceof errors/* LambdaZipError */.dk))
            throw error;
        onProblem(error);
        return undefined;
    }
}
function listDirectory(options, directory) {
    try {
        return (0,external_node_fs_.readdirSync)(directory.path);
    }
    catch (error) {
        throw new errors/* LambdaZipError */.dk('read', `${(0,build_text/* quoted */.TL)((0,tree/* originOf */.yv)(options.label, directory.located))}: cannot read the directory: ${(0,errors/* describeSystemError */.Zo)(error)}`, { cause: error });
    }
}
/** One name of a directory: an entry, a directory to enter, or undefined when it is left out. */
function visit(options, directory, name) {
    const located = directory.located === '' ? name : `${directory.located}/${name}`;
    const clean = name.normalize('NFC');
    const path = directory.relative === '' ? clean : `${directory.relative}/${clean}`;
    const origin = (0,tree/* originOf */.yv)(options.label, located);
    const member = { path, located, name, origin, absolute: inside(directory.path, name) };
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
            real: inside(directory.real, name),
            parents: [...directory.parents, directory.real],
            relative: path,
            located,
            linked: directory.linked,
        };
    }
    return fileEntry(options, member, member.absolute, stats);
}
/** A name inside of a directory that is a path without a detour: `join` would look for one, for every file. */
function inside(directory, name) {
    return directory.endsWith(external_node_path_.sep) ? directory + name : directory + external_node_path_.sep + name;
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
    options.onFile?.(stats.size);
    return locate(options, member, options.modeOf(member.path, stats), {
        kind: 'file',
        file,
        size: stats.size,
        mtimeMs: stats.mtimeMs,
        ino: stats.ino,
    });
}
function locate(options, member, mode, content) {
    const path = options.prefix + member.path;
    (0,names/* assertPathFits */.es)(path);
    return { entry: { path, mode, content }, source: options.label, located: member.located };
}
function visitLink(options, directory, link) {
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
    const target = statTarget(link.absolute);
    if (options.excludes(link.path, target instanceof Error ? false : target.isDirectory()))
        return undefined;
    if (target instanceof Error) {
        const circular = (0,errors/* systemErrorCode */.vq)(target) === 'ELOOP';
        const problem = circular ? 'leads in a circle' : `is broken: ${(0,errors/* describeSystemError */.Zo)(target)}`;
        throw symlinkError(link, (0,external_node_fs_.readlinkSync)(link.absolute), problem, target);
    }
    const real = external_node_fs_.realpathSync.native(link.absolute);
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
function statTarget(path) {
    try {
        return (0,external_node_fs_.statSync)(path);
    }
    catch (error) {
        return error instanceof Error ? error : new Error(String(error));
    }
}
function preservedLink(options, link) {
    const raw = (0,external_node_fs_.readlinkSync)(link.absolute);
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
async function walkSource({ outputs, symlinks }, { source, root, rules, linkRoots }, { isTemporary, modeOf, onProblem, onFile, signal }) {
    const tally = new pipeline_select/* ExclusionTally */.fm();
    const skippedOutputs = new Set();
    // Asked for every file, and a run may write hundreds.
    const outputsIn = new Map();
    for (const output of outputs) {
        const directory = (0,external_node_path_.dirname)(output);
        outputsIn.set(directory, [...(outputsIn.get(directory) ?? []), output]);
    }
    const isOutput = (directory, name) => {
        const beside = outputsIn.get(directory);
        if (beside === undefined)
            return false;
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
        onFile,
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

/***/ 9702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ fileBeside)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3136);
/** Files that a module starts or reads at run time, and that the build puts beside it. */


/**
 * The path of a file beside a module. As a function of its own, because the bundler takes what it can work out by itself
 * for an asset, copies that without what it imports, and leaves a path in the place of the URL.
 *
 * @param module the module's `import.meta.url`
 */
function fileBeside(module, ...path) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)((0,node_url__WEBPACK_IMPORTED_MODULE_1__.fileURLToPath)(module)), ...path);
}
//# sourceMappingURL=program-files.js.map

/***/ })

};
