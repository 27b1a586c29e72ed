export const id = 645;
export const ids = [645,265,113,187];
export const modules = {

/***/ 415:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FO: () => (/* binding */ exitCodeOf),
/* harmony export */   Fo: () => (/* binding */ overviewText),
/* harmony export */   Wl: () => (/* binding */ tallyText),
/* harmony export */   _g: () => (/* binding */ findingsText),
/* harmony export */   sv: () => (/* binding */ tallyOf)
/* harmony export */ });
/* harmony import */ var _util_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3506);

const TITLES = {
    hash: 'Moves the hash',
    lambda: 'Breaks in Lambda',
    secret: 'Would expose secrets',
};
const CONCERNS = Object.keys(TITLES);
function tallyOf(findings) {
    const number = (severity) => findings.filter((finding) => finding.severity === severity).length;
    return { errors: number('error'), warnings: number('warning'), notes: number('note') };
}
function tallyText({ errors, warnings, notes }) {
    return [(0,_util_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(errors, 'error'), (0,_util_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(warnings, 'warning'), (0,_util_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(notes, 'note')].join(', ');
}
/** 0 if they pass: no errors, and with `--strict` no warnings. */
function exitCodeOf({ errors, warnings }, { values }) {
    return errors > 0 || (values['strict'] === true && warnings > 0) ? 1 : 0;
}
/**
 * Findings by what they are about, each with its fix.
 *
 * @param where of a finding, in words; undefined where there is nothing to tell
 */
function findingsText(findings, where = () => undefined) {
    return CONCERNS.map((concern) => {
        const ours = findings.filter((finding) => finding.concern === concern);
        if (ours.length === 0)
            return '';
        return `${TITLES[concern]}:\n${ours.map((one) => block(one, where(one))).join('')}\n`;
    }).join('');
}
function block({ severity, check, message, fix }, where) {
    const lines = [
        `  ${severity} ${check}: ${message}`,
        ...(where === undefined ? [] : [`    in ${where}`]),
        `    fix: ${fix.replaceAll('\n', '\n      ')}`,
    ];
    return `${lines.join('\n')}\n`;
}
/** The last line: the number of findings, and how much was checked. */
function overviewText(tally, files, bytes) {
    const { errors, warnings, notes } = tally;
    const found = errors + warnings + notes === 0 ? 'No findings' : tallyText(tally);
    return `${found}: ${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(files, 'file')}, ${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(bytes)} checked\n`;
}
//# sourceMappingURL=findings.js.map

/***/ }),

/***/ 1745:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gk: () => (/* binding */ finding),
/* harmony export */   oC: () => (/* binding */ SEVERITIES),
/* harmony export */   ui: () => (/* binding */ CHECKS)
/* harmony export */ });
/* harmony import */ var _pipeline_review_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9863);
/* harmony import */ var _util_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3506);
/** The checks of `lambda-zip doctor`: what each says, and what to do about it. docs/doctor.md has the same rows. */


/** `note` is worth knowing and fails nothing. */
const SEVERITIES = ['error', 'warning', 'note'];
const CHECKS = {
    'unpinned-requirements': {
        concern: 'hash',
        severity: 'error',
        says: 'unpinned requirements: a new release on the index changes the package',
        fix: "Pin exact versions with hashes: 'uv lock', or 'uv pip compile --generate-hashes requirements.in -o requirements.txt'.",
    },
    'requirements-without-hashes': {
        concern: 'hash',
        severity: 'warning',
        says: 'pinned requirements have no hashes: their own dependencies may get other versions',
        fix: "Pin all packages with hashes: 'uv pip compile --generate-hashes requirements.in -o requirements.txt'.",
    },
    bytecode: {
        concern: 'hash',
        severity: 'error',
        says: 'compiled Python is packed, with times and paths of the machine that compiled it',
        fix: 'Exclude it, as the default excludes do. For faster cold starts use --bytecode unchecked-hash.',
    },
    'ignored-by-git': {
        concern: 'hash',
        severity: 'error',
        says: 'files that git ignores are packed: only this machine has them',
        fix: 'Exclude them, commit them (git add --force), or generate them in a step before every build.',
    },
    'generated-source': {
        concern: 'hash',
        severity: 'note',
        says: 'git ignores the whole source: a checkout does not have it',
        fix: 'Generate it in a step before every build, with pinned tools and dependencies.',
    },
    untracked: {
        concern: 'hash',
        severity: 'warning',
        says: 'untracked files are packed: only this machine has them',
        fix: 'Commit them (git add), or exclude them.',
    },
    'installed-in-place': {
        concern: 'hash',
        severity: 'warning',
        says: 'installed packages in the source are packed, and git does not track them',
        fix: 'Let the build install them: name the requirements or lock file with --requirements; for Node.js, commit a lock file and install from it.',
    },
    'absolute-path': {
        concern: 'hash',
        severity: 'warning',
        says: 'files contain a path of this machine',
        fix: 'Write paths relative to the file (Path(__file__).parent, import.meta.dirname), exclude what a tool wrote, or compile without debug information (-g0).',
    },
    'machine-interpreter': {
        concern: 'hash',
        severity: 'error',
        says: 'scripts start with an interpreter of this machine',
        fix: "Start them with '#!/usr/bin/env python3', or exclude the scripts that an installer wrote (bin/).",
    },
    'line-endings': {
        concern: 'hash',
        severity: 'warning',
        says: 'text files have CRLF line endings that another checkout may not have',
        fix: "Put '* text=auto eol=lf' into .gitattributes and convert them to LF (git add --renormalize .; check out again); mark files that need CRLF with 'NAME -text'.",
    },
    'build-date': {
        concern: 'hash',
        severity: 'warning',
        says: 'generated files contain a build date',
        fix: "Turn the date off in the generator (many honor SOURCE_DATE_EPOCH: 'export SOURCE_DATE_EPOCH=0'), or exclude the files.",
    },
    leftovers: {
        concern: 'hash',
        severity: 'warning',
        says: 'logs, locks and temporary files are packed',
        fix: "Remove or exclude them, for example --exclude '*.log'.",
    },
    'version-control': {
        concern: 'hash',
        severity: 'error',
        says: 'files that change with every commit or checkout are packed',
        fix: 'Exclude them. Put the commit into a tag or a variable of the function, not into its code.',
    },
    'unstable-name': {
        concern: 'hash',
        severity: 'warning',
        says: 'names contain a time or a random part',
        fix: 'Give them stable names, or exclude them.',
    },
    'letter-case': {
        concern: 'hash',
        severity: 'warning',
        says: 'names differ only in case; macOS and Windows keep one of them',
        fix: 'Rename one of them.',
    },
    unpackable: {
        concern: 'lambda',
        severity: 'error',
        says: 'the build stops here',
        fix: 'Exclude or repair the file.',
    },
    'requirements-unreadable': {
        concern: 'lambda',
        severity: 'error',
        says: 'requirements cannot be read',
        fix: 'Repair the file, or name another one.',
    },
    'requirements-not-installed': {
        concern: 'lambda',
        severity: 'warning',
        says: 'nothing installs the requirements: imports will fail',
        fix: 'Name the file with --requirements.',
    },
    'missing-packages': {
        concern: 'lambda',
        severity: 'warning',
        says: _pipeline_review_js__WEBPACK_IMPORTED_MODULE_0__/* .REMARKS */ .Am['missing-packages'],
        fix: 'Install them from the lock file (npm ci --omit=dev); a bundler or a layer may provide them, too.',
    },
    'development-packages': {
        concern: 'lambda',
        severity: 'warning',
        says: _pipeline_review_js__WEBPACK_IMPORTED_MODULE_0__/* .REMARKS */ .Am['development-packages'],
        fix: 'Install without them (npm ci --omit=dev).',
    },
    'tracked-left-out': {
        concern: 'lambda',
        severity: 'warning',
        says: _pipeline_review_js__WEBPACK_IMPORTED_MODULE_0__/* .REMARKS */ .Am['tracked-left-out'],
        fix: _pipeline_review_js__WEBPACK_IMPORTED_MODULE_0__/* .REMARK_FIXES */ .NA['tracked-left-out'],
    },
    'empty-submodule': {
        concern: 'lambda',
        severity: 'warning',
        says: _pipeline_review_js__WEBPACK_IMPORTED_MODULE_0__/* .REMARKS */ .Am['empty-submodule'],
        fix: _pipeline_review_js__WEBPACK_IMPORTED_MODULE_0__/* .REMARK_FIXES */ .NA['empty-submodule'],
    },
    'lfs-pointer': {
        concern: 'lambda',
        severity: 'warning',
        says: _pipeline_review_js__WEBPACK_IMPORTED_MODULE_0__/* .REMARKS */ .Am['lfs-pointer'],
        fix: _pipeline_review_js__WEBPACK_IMPORTED_MODULE_0__/* .REMARK_FIXES */ .NA['lfs-pointer'],
    },
    'empty-folder': {
        concern: 'lambda',
        severity: 'note',
        says: _pipeline_review_js__WEBPACK_IMPORTED_MODULE_0__/* .REMARKS */ .Am['empty-folder'],
        fix: _pipeline_review_js__WEBPACK_IMPORTED_MODULE_0__/* .REMARK_FIXES */ .NA['empty-folder'],
    },
    'unused-pattern': {
        concern: 'lambda',
        severity: 'note',
        says: _pipeline_review_js__WEBPACK_IMPORTED_MODULE_0__/* .REMARKS */ .Am['unused-pattern'],
        fix: _pipeline_review_js__WEBPACK_IMPORTED_MODULE_0__/* .REMARK_FIXES */ .NA['unused-pattern'],
    },
    'size-limit': {
        concern: 'lambda',
        severity: 'error',
        says: 'the package exceeds the unzipped size that Lambda allows',
        fix: 'Exclude what the function does not need, or use a container image.',
    },
    'size-near-limit': {
        concern: 'lambda',
        severity: 'warning',
        says: 'the package uses more than 80 % of the unzipped size that Lambda allows, layers included',
        fix: 'Exclude what the function does not need: the next dependency may no longer fit.',
    },
    binaries: {
        concern: 'lambda',
        severity: 'error',
        says: 'programs or libraries cannot run on the target',
        fix: 'Set --runtime and --architecture to those of the function, or install packages for it with --requirements.',
    },
    bootstrap: {
        concern: 'lambda',
        severity: 'error',
        says: "'bootstrap' cannot be started",
        fix: "Make it an ELF program or start it with '#!'. It must be executable: --modes content, the default, makes it so.",
    },
    'script-line-endings': {
        concern: 'lambda',
        severity: 'error',
        says: "the first line of scripts ends in CRLF: Linux looks for an interpreter called '…\\r'",
        fix: "Convert them to LF, and put '* text=auto eol=lf' into .gitattributes.",
    },
    handler: {
        concern: 'lambda',
        severity: 'warning',
        says: 'no loadable handler at the package root',
        fix: 'Use the folder of the handler as the source, or put that folder into the handler setting of the function.',
    },
    imports: {
        concern: 'lambda',
        severity: 'warning',
        says: 'Lambda cannot load the handler, or what it imports',
        fix: 'Correct the handler or the import, or pack what is missing.',
    },
    'other-layers': {
        concern: 'lambda',
        severity: 'note',
        says: 'imports that only a layer of others can bring',
        fix: "Check that the layer's version has them for this runtime.",
    },
    'vain-condition': {
        concern: 'lambda',
        severity: 'error',
        says: "an 'if:' of a workflow reads a step, job or output that does not exist, so GitHub always skips that step or job",
        fix: "Use the 'id' of an earlier step in the same job, or a job listed in 'needs', and an output that it sets.",
    },
    'editable-install': {
        concern: 'lambda',
        severity: 'error',
        says: 'editable installs point to folders of this machine',
        fix: 'Install the project itself (pip install --target DIRECTORY .), or pack its folder as another source and exclude the file.',
    },
    'name-form': {
        concern: 'lambda',
        severity: 'warning',
        says: 'names are packed in Unicode NFC: code that opens them in another form fails',
        fix: 'Rename them to NFC.',
    },
    'runtime-packages': {
        concern: 'lambda',
        severity: 'note',
        says: 'packages that the Python runtime includes are packed',
        fix: 'Leave them out of the requirements unless the function needs its own version.',
    },
    'test-code': {
        concern: 'lambda',
        severity: 'note',
        says: 'tests are packed',
        fix: 'Exclude them, for example --exclude tests/.',
    },
    secrets: {
        concern: 'secret',
        severity: 'warning',
        says: 'files may contain secrets: anyone who may read the function can read them',
        fix: "Exclude them, and keep secrets in Secrets Manager or Parameter Store. Mark false positives with 'gitleaks:allow' on the line.",
    },
};
/** How many details a message names; the rest is counted. */
const MAX_NAMED = 5;
/** @param details at least one */
function finding(check, details, fix = CHECKS[check].fix) {
    const { concern, severity, says } = CHECKS[check];
    const named = (0,_util_text_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(details, MAX_NAMED);
    return { check, concern, severity, message: `${says}: ${named}`, details, fix };
}
//# sourceMappingURL=checks.js.map

/***/ }),

/***/ 5323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h4: () => (/* binding */ diagnose),
  xZ: () => (/* binding */ diagnosePackage),
  Vc: () => (/* binding */ diagnoseWorkflows),
  ad: () => (/* binding */ ranked),
  DO: () => (/* binding */ unpackable)
});

// EXTERNAL MODULE: ./build/build/commands.js
var commands = __webpack_require__(6053);
// EXTERNAL MODULE: ./build/build/many.js + 1 modules
var many = __webpack_require__(2568);
// EXTERNAL MODULE: ./build/entries/entry.js
var entries_entry = __webpack_require__(7663);
// EXTERNAL MODULE: ./build/inspect/workflow-conditions.js + 1 modules
var workflow_conditions = __webpack_require__(6758);
// EXTERNAL MODULE: ./build/doctor/checks.js
var checks = __webpack_require__(1745);
// EXTERNAL MODULE: ./build/inspect/imports/check.js + 1 modules
var check = __webpack_require__(265);
// EXTERNAL MODULE: ./build/inspect/imports/finding.js
var finding = __webpack_require__(3187);
// EXTERNAL MODULE: ./build/inspect/imports/lambda-files.js
var lambda_files = __webpack_require__(5297);
// EXTERNAL MODULE: ./build/inspect/imports/report.js + 1 modules
var report = __webpack_require__(8113);
// EXTERNAL MODULE: ./build/lambda/handlers.js
var handlers = __webpack_require__(9505);
// EXTERNAL MODULE: ./build/pipeline/sources.js + 9 modules
var pipeline_sources = __webpack_require__(3385);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/entries/read-file.js
var read_file = __webpack_require__(5434);
// EXTERNAL MODULE: ./build/lambda/limits.js
var limits = __webpack_require__(1280);
// EXTERNAL MODULE: ./build/pipeline/modes.js
var modes = __webpack_require__(7627);
// EXTERNAL MODULE: ./build/util/text.js
var util_text = __webpack_require__(3506);
;// CONCATENATED MODULE: ./build/doctor/lambda-checks.js
/** Checks of the whole: size, entry point, bootstrap. */








/** Share of the limit from which on the next dependency may not fit. */
const NEAR = 0.8;
function checkSize({ files }) {
    const sized = files.map(({ entry: { path, content } }) => ({ path, size: (0,entries_entry/* contentSize */.v)(content) }));
    const bytes = sized.reduce((sum, { size }) => sum + size, 0);
    const error = (0,limits/* unzippedLimitError */.pG)(bytes, sized);
    if (error !== undefined)
        return [(0,checks/* finding */.gk)('size-limit', [error.message], error.hint)];
    if (bytes <= NEAR * limits/* LAMBDA_LIMITS */.FZ.unzipped)
        return [];
    return [
        (0,checks/* finding */.gk)('size-near-limit', [
            `${(0,util_text/* groupThousands */.Zv)(bytes)} of ${(0,util_text/* groupThousands */.Zv)(limits/* LAMBDA_LIMITS */.FZ.unzipped)} bytes`,
        ]),
    ];
}
function checkBootstrap({ files }) {
    const file = files.find(({ entry }) => entry.path === 'bootstrap');
    if (file === undefined)
        return [];
    const { entry, origin } = file;
    if (entry.mode === 'symlink')
        return [];
    const isProgram = (0,modes/* modeFromContent */.$y)(firstBytes(entry, 4)) === '0755';
    if (!isProgram)
        return [(0,checks/* finding */.gk)('bootstrap', [`${(0,util_text/* quoted */.TL)(origin)} is not an ELF program and does not start with '#!'`])];
    return entry.mode === '0644'
        ? [(0,checks/* finding */.gk)('bootstrap', [`${(0,util_text/* quoted */.TL)(origin)} is packed without the execute bit`])]
        : [];
}
/** Names of files that the managed runtimes load. */
const LOADABLE = /\.(?:py|[cm]?js|so|rb|jar|dll|deps\.json|runtimeconfig\.json)$|^bootstrap$/;
/** Java looks for a class below the folders of its package. */
const CLASS = /\.class$/;
/** Source code that has to be compiled before a runtime can load it. */
const SOURCE_CODE = /\.(?:go|rs|java|kt|cs|fs)$/;
/** Whether a package is for a layer: shared sources of a function may have a prefix, too, but not all that it has. */
function isForLayer({ kind, pipeline }) {
    return kind === 'layer' || pipeline.sources.every(({ prefix }) => prefix !== '');
}
/**
 * Whether there is an entry point at the root; a package for a layer has none. If the handler is named, the check of imports
 * says more, but for Java, whose code it does not follow.
 */
function checkHandler(subject) {
    const { files, request } = subject;
    if (request.handler !== undefined && !request.target.runtime.startsWith('java'))
        return [];
    if (isForLayer(request) || files.length === 0)
        return [];
    const script = uncompiled(subject);
    if (script !== undefined)
        return [(0,checks/* finding */.gk)('handler', [`${(0,util_text/* quoted */.TL)(script.origin)} is TypeScript`], COMPILE_SCRIPTS)];
    const folders = /^(?:python|nodejs|lib|bin|java|ruby|extensions)\//;
    const isLoadable = ({ entry: { path } }) => (!path.includes('/') && LOADABLE.test(path)) ||
        CLASS.test(path) ||
        folders.test(path) ||
        /^[^/]+\/__init__\.py$/.test(path);
    if (files.some(isLoadable))
        return [];
    const code = files.find(({ entry, installed }) => !installed && SOURCE_CODE.test(entry.path));
    if (code !== undefined)
        return [
            (0,checks/* finding */.gk)('handler', [`${(0,util_text/* quoted */.TL)(code.origin)} is source code`], 'Compile first, and use the folder of the result as the source.'),
        ];
    const nested = files.find(({ entry }) => handlers/* HANDLER_FILES */.vw.includes(external_node_path_.posix.basename(entry.path)) && isHandler(entry));
    return [
        (0,checks/* finding */.gk)('handler', [
            nested === undefined ? 'no module and no bootstrap' : `the handler is in ${(0,util_text/* quoted */.TL)(nested.entry.path)}`,
        ]),
    ];
}
/** What to do about TypeScript that is packed as it is. */
const COMPILE_SCRIPTS = 'Compile first (tsc, esbuild), and use the folder of the result as the source.';
const SCRIPT = /(?<!\.d)\.[cm]?tsx?$/;
/** The TypeScript file of a handler that nothing compiled stands beside: no runtime of Lambda loads it. */
function uncompiled({ files }) {
    const own = files.filter(({ installed }) => !installed);
    const scripts = own.filter(({ entry }) => SCRIPT.test(entry.path) && isHandler(entry));
    if (scripts.length === 0)
        return undefined;
    const isCompiled = ({ entry: { path } }) => /\.(?:[cm]?js|py)$/.test(path);
    const compiled = own.filter(isCompiled);
    if (compiled.some(({ entry }) => !entry.path.includes('/') && isHandler(entry)))
        return undefined;
    const stem = ({ entry: { path } }) => external_node_path_.posix.basename(path).replace(/\.\w+$/, '');
    const stems = new Set(compiled.map(stem));
    return scripts.find((script) => !stems.has(stem(script)));
}
/** Whether a file has a handler by its text. */
function isHandler(entry) {
    const text = Buffer.from(firstBytes(entry, 65_536)).toString('utf8');
    return (0,handlers/* handlerIn */.gV)(external_node_path_.posix.basename(entry.path), text) !== undefined;
}
/** The beginning of a content; empty where it cannot be read, which another check says. */
function firstBytes({ content }, most) {
    try {
        return (0,read_file/* beginningOf */.VI)(content, most);
    }
    catch {
        return new Uint8Array();
    }
}
//# sourceMappingURL=lambda-checks.js.map
;// CONCATENATED MODULE: ./build/doctor/code-checks.js
/** Checks the handler and its imports as the build does, over the sources. */








async function checkCode({ request, files }) {
    const { imports, dependencies, target } = request;
    if (imports === 'off' || files.length === 0)
        return [];
    if (isForLayer(request) && request.handler === undefined)
        return [];
    const code = packageOf(files);
    const likely = request.handler === undefined ? likelyHandler(code, target.runtime) : undefined;
    const handler = request.handler ?? likely?.setting;
    const runtime = runtimeFor(target.runtime, likely);
    const found = await (0,check.checkImports)(code, [], handler, runtime);
    const installs = dependencies.files.length > 0;
    const known = found.filter((one) => isTold(one, likely !== undefined, installs));
    const { told, perhaps } = (0,finding.sortFindings)(known, request.otherLayers);
    const notes = perhaps.length === 0 ? [] : [(0,checks/* finding */.gk)('other-layers', [(0,report.layersSentence)(perhaps, request.otherLayers)])];
    if (told.length === 0)
        return notes;
    const fix = (0,report.advice)(told, { runtime, forgotten: [] }).join('\n');
    const one = (0,checks/* finding */.gk)('imports', told.map(report.findingText), fix);
    return [imports === 'error' ? { ...one, severity: 'error' } : one, ...notes];
}
/** @param guessed whether the handler is a guess @param installs whether the build installs packages, which are not here */
function isTold(one, guessed, installs) {
    return one.kind === 'handler' ? !guessed : !(installs && one.foreign);
}
function packageOf(files) {
    const entries = files.map(({ entry }) => entry);
    const installed = new Set(files.filter((file) => file.installed).map(({ entry }) => entry.path));
    return (0,lambda_files/* packageFiles */.i9)(entries.map(({ path }) => path), new Set(entries.filter(({ mode }) => mode === 'symlink').map(({ path }) => path)), (0,pipeline_sources/* textReader */.D5)(() => entries), (path) => installed.has(path));
}
/** The likely handler at the root. */
function likelyHandler(code, runtime) {
    const paths = new Set(code.paths);
    // The default runtime is a Python, so only a Node.js runtime was certainly chosen.
    const names = runtime.startsWith('nodejs')
        ? handlers/* HANDLER_FILES */.vw.filter((name) => !name.endsWith('.py'))
        : handlers/* HANDLER_FILES */.vw;
    for (const name of names) {
        const handler = paths.has(name) ? (0,handlers/* handlerIn */.gV)(name, code.textOf(name) ?? '') : undefined;
        if (handler !== undefined)
            return handler;
    }
    return undefined;
}
/** Without a stated runtime, the language of the handler decides. */
function runtimeFor(runtime, likely) {
    if (likely?.language === 'nodejs' && !runtime.startsWith('nodejs'))
        return 'nodejs22.x';
    return runtime;
}
//# sourceMappingURL=code-checks.js.map
// EXTERNAL MODULE: ./build/archive/pack/compressor.js
var compressor = __webpack_require__(1722);
// EXTERNAL MODULE: ./build/inspect/binaries/check.js + 1 modules
var binaries_check = __webpack_require__(3466);
// EXTERNAL MODULE: ./build/inspect/binaries/report.js
var binaries_report = __webpack_require__(8535);
// EXTERNAL MODULE: ./build/inspect/secrets/scan.js + 1 modules
var scan = __webpack_require__(5804);
// EXTERNAL MODULE: ./build/util/errors.js
var errors = __webpack_require__(4478);
// EXTERNAL MODULE: ./build/util/git.js
var git = __webpack_require__(341);
// EXTERNAL MODULE: ./build/util/ports.js
var util_ports = __webpack_require__(2701);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./build/doctor/text-checks.js
/** Checks that read text files. Each looks at one file, and gives the value seen. */



const VENV_INTERPRETER = /^#!\s*(?<value>\/\S*\/(?:\.?venv|env|virtualenvs?|\.pyenv|\.tox|\.nox|conda\w*)\/\S+)/;
const EDITABLE = /\.(?:pth|egg-link)$/;
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*';
const DATE = `(?:20\\d\\d[-/.]\\d\\d[-/.]\\d\\d|\\d{1,2}[ .-]${MONTH}[ .,-]+20\\d\\d|${MONTH} +\\d{1,2},? (?:\\d\\d:\\d\\d(?::\\d\\d)? (?:\\w+ )?)?20\\d\\d|1[6-9]\\d{8}(?:\\d{3})?\\b)`;
/** `Generated on 2026-01-31`, `built at …`, `"buildTime": "…"`, `BUILD_TIMESTAMP = …`: the words of tools, close to a date. */
const GENERATED = new RegExp(`\\b(?:(?:auto-?)?generated|built|compiled|exported|rendered|bundled)\\b[^\\n]{0,60}?\\b${DATE}|` +
    `\\b(?:build|built|generated|compiled)[ _-]?(?:date|time|timestamp|stamp|at|on)\\b["']?\\s*[:=]\\s*["']?[^\\n"']{0,10}?${DATE}`, 'i');
/** A script whose first line ends in CRLF. */
function hasBrokenFirstLine(text) {
    return /^#![^\n]*\r\n/.test(text);
}
/** Folders whose files an install may compile, with the folder's path in them. */
const COMPILED_IN_PLACE = /(?:^|\/)(?:node_modules|vendor)\//;
const TEXT_CHECKS = [
    {
        check: 'script-line-endings',
        look: ({ installed }, text) => hasBrokenFirstLine(text) && !installed
            ? { value: text.slice(0, text.indexOf('\n')), line: 1 }
            : undefined,
    },
    {
        check: 'machine-interpreter',
        look: (_, text, places) => interpreterOfMachine(text, places),
    },
    {
        check: 'editable-install',
        look: ({ entry: { path } }, text) => {
            const match = EDITABLE.test(path)
                ? (/^(?:\/|[A-Za-z]:[/\\])[^\n\r]*/m.exec(text) ?? /^import\s+__editable__[^\n\r]*/m.exec(text))
                : null;
            return match === null ? undefined : at(text, match.index, match[0]);
        },
    },
    {
        check: 'absolute-path',
        look: ({ entry: { path }, installed }, text, places) => {
            if ((installed && !COMPILED_IN_PLACE.test(path)) || EDITABLE.test(path))
                return undefined;
            // The first line of such a script is named already.
            const start = interpreterOfMachine(text, places) === undefined ? 0 : Math.max(0, text.indexOf('\n'));
            return pathOfMachine(text, start, places);
        },
    },
    {
        check: 'build-date',
        look: ({ entry: { path }, installed }, text) => {
            // A changelog contains dates, but no build changes it.
            if (installed || /^(?:changelog|history|news|release)/i.test(external_node_path_.posix.basename(path)))
                return undefined;
            const match = GENERATED.exec(text);
            return match === null ? undefined : at(text, match.index, match[0]);
        },
    },
];
function interpreterOfMachine(text, places) {
    if (!text.startsWith('#!'))
        return undefined;
    const [first = ''] = text.split(/\r?\n/, 1);
    const found = pathOfMachine(first, 0, places)?.value ?? VENV_INTERPRETER.exec(first)?.groups?.['value'];
    return found === undefined ? undefined : { value: first, line: 1 };
}
/** Longer values are cut: a line of a bundle has megabytes. */
const MAX_SHOWN = 80;
/** The first path in or below the home directory or the workspace, from an offset on. */
function pathOfMachine(text, start, { home, workspace }) {
    let first;
    for (const place of new Set([home, workspace])) {
        for (const needle of spellings(place)) {
            for (let index = text.indexOf(needle, start); index >= 0; index = text.indexOf(needle, index + 1)) {
                const after = text.slice(index + needle.length, index + needle.length + MAX_SHOWN);
                // Neither the end of a longer path, nor the beginning of a longer name.
                if (/[\w.~/\\-]/.test(text[index - 1] ?? ' ') || !/^(?:[/\\]+[\w.~-]|["'\s:;,)\]]|$)/.test(after))
                    continue;
                // `/root` and its like may mean anything, unless the rest of the path is here, too.
                if (needle.lastIndexOf('/') === 0 && !isHere(needle, after))
                    continue;
                if (first === undefined || index < first.index) {
                    first = { index, value: needle + (/^[^\s"'<>|:;,)\]]*/.exec(after)?.[0] ?? '') };
                }
                break;
            }
        }
    }
    return first && at(text, first.index, first.value);
}
/** How many places of a binary that begin as a folder of this machine are looked at. */
const MAX_TRIED = 64;
/** The folder of this machine that a program or library was compiled in, where debug information tells it. */
function compiledIn(bytes, { home, workspace }) {
    for (const place of new Set([workspace, home])) {
        if (place.length < 4)
            continue;
        let start = bytes.indexOf(`${place}/`);
        for (let tried = 0; start >= 0 && tried < MAX_TRIED; tried += 1) {
            const end = bytes.indexOf(0, start);
            const value = bytes.subarray(start, end < 0 ? undefined : Math.min(end, start + MAX_PATH)).toString();
            // Another machine may have a home of the same name; only an existing path proves that it is this one.
            if (place === workspace || (0,external_node_fs_.existsSync)(value))
                return (0,util_text/* shortened */.vI)(value, MAX_SHOWN);
            start = bytes.indexOf(`${place}/`, start + 1);
        }
    }
    return undefined;
}
/** Bytes of a path, on Linux. */
const MAX_PATH = 4096;
function isHere(directory, after) {
    const name = /^\/(?<name>[\w.~-]+)/.exec(after)?.groups?.['name'];
    return name !== undefined && (0,external_node_fs_.existsSync)(`${directory}/${name}`);
}
/** A path as it stands in texts: on Windows with backslashes, doubled in strings, or with slashes. */
function spellings(path) {
    if (path.length < 4)
        return [];
    return path.includes('\\') ? [path, path.replaceAll('\\', '\\\\'), path.replaceAll('\\', '/')] : [path];
}
function at(text, index, value) {
    let line = 1;
    for (let next = text.indexOf('\n'); next >= 0 && next < index; next = text.indexOf('\n', next + 1))
        line += 1;
    return { value: (0,util_text/* shortened */.vI)(value, MAX_SHOWN), line };
}
//# sourceMappingURL=text-checks.js.map
;// CONCATENATED MODULE: ./build/doctor/content-checks.js
/** One pass over the contents: every file is opened once, and of a text at most its beginning is read. */













/** Bytes of a text file that are looked at: enough for every check. */
const MAX_READ = scan/* MAX_SEARCHED */.LA;
async function checkContents(subject, places, signal) {
    const details = new Map();
    const unreadable = [];
    const binaries = [];
    const secrets = [];
    const searcher = new compressor/* Compressor */.w(0, undefined, scan/* SECRET_KEYWORDS */.Iy);
    const carriageReturns = [];
    for (const file of subject.files) {
        (0,util_ports/* throwIfCancelled */.dZ)(signal);
        try {
            const bytes = content_checks_firstBytes(file);
            // Debug information of a compiler is at the end.
            const program = (0,modes/* isElf */.aB)(bytes) ? wholeOf(file, bytes) : undefined;
            const binary = binaryIn(file, program ?? bytes, subject);
            if (binary !== undefined)
                binaries.push({ path: file.entry.path, ...binary });
            const found = secretsIn(file, bytes, subject, searcher);
            if (found.length > 0)
                secrets.push(`${(0,util_text/* quoted */.TL)(file.origin)}: ${found.join(', ')}`);
            const compiled = program && compiledIn(program, places);
            if (compiled !== undefined) {
                const known = details.get('absolute-path') ?? [];
                details.set('absolute-path', [...known, `${(0,util_text/* quoted */.TL)(file.origin)}: ${(0,util_text/* quoted */.TL)(compiled)}`]);
            }
            // A file with a NUL is not text, as for git.
            if (file.entry.mode === 'symlink' || bytes.includes(0))
                continue;
            const text = bytes.toString('utf8');
            for (const { check, look } of TEXT_CHECKS) {
                const seen = look(file, text, places);
                if (seen === undefined)
                    continue;
                const known = details.get(check) ?? [];
                details.set(check, [...known, `${(0,util_text/* quoted */.TL)(file.origin)}, line ${seen.line}: ${(0,util_text/* quoted */.TL)(seen.value)}`]);
            }
            if (text.includes('\r\n') && !file.installed && !hasBrokenFirstLine(text))
                carriageReturns.push(file);
        }
        catch (error) {
            if (!(error instanceof errors/* LambdaZipError */.dk))
                throw error;
            unreadable.push(error);
        }
    }
    const findings = [...details].map(([check, files]) => (0,checks/* finding */.gk)(check, files));
    const unsettled = await withoutSettledEndings(carriageReturns, signal);
    if (unsettled.length > 0)
        findings.push((0,checks/* finding */.gk)('line-endings', unsettled.map(({ origin }) => (0,util_text/* quoted */.TL)(origin))));
    const others = [...binaryFinding(binaries, subject), ...secretFinding(secrets, subject)];
    return { findings: [...findings, ...others], unreadable };
}
/** @throws LambdaZipError `read` */
function content_checks_firstBytes({ entry, origin }) {
    try {
        return (0,read_file/* beginningOf */.VI)(entry.content, MAX_READ);
    }
    catch (error) {
        throw new errors/* LambdaZipError */.dk('read', `${(0,util_text/* quoted */.TL)(origin)}: ${(0,errors/* cannotBeRead */.xF)(error)}`, {
            cause: error,
            hint: 'Give yourself the right to read it (chmod u+r), or exclude it.',
        });
    }
}
/** The largest program or library that can be packed. */
function wholeOf({ entry: { content }, origin }, start) {
    if (content.kind !== 'file' || content.size <= MAX_READ || content.size > read_file/* MAX_FILE_BYTES */.gZ)
        return start;
    const bytes = (0,read_file/* readWholeFile */.M4)(content, origin);
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
function binaryIn({ entry: { content, path } }, bytes, { request }) {
    if (request.binaryCheck === 'off' || content.kind !== 'file')
        return undefined;
    return (0,binaries_check/* checkBinary */.W)(path, bytes, request.target);
}
function binaryFinding(found, { request, files }) {
    const error = (0,binaries_report/* binaryError */.G)(found, files.map(({ entry }) => entry.path), request.target, (0,pipeline_sources/* textReader */.D5)(() => files.map(({ entry }) => entry)));
    if (error === undefined)
        return [];
    const [, ...lines] = error.message.split('\n');
    const one = (0,checks/* finding */.gk)('binaries', lines.map((line) => line.trim()), `${checks/* CHECKS */.ui.binaries.fix}\n${(error.hint ?? '').replace(/^ {2}/gm, '')}`);
    return [request.binaryCheck === 'warn' ? { ...one, severity: 'warning' } : one];
}
/** The same search as the build's. */
function secretsIn({ entry, installed }, start, { request }, searcher) {
    const unsearched = request.secrets === 'off' || installed || entry.mode === 'symlink';
    if (unsearched)
        return [];
    searcher.input(start.byteLength).set(start);
    return (0,scan/* findSecrets */.dL)(entry.path, start, searcher.search(start.byteLength));
}
function secretFinding(details, { request }) {
    if (details.length === 0)
        return [];
    const found = (0,checks/* finding */.gk)('secrets', details);
    return [request.secrets === 'error' ? { ...found, severity: 'error' } : found];
}
/** Paths in one call of git: command lines have a maximum length. */
const BATCH = 200;
/** Files whose line endings git does not keep as they are on every machine (`-text`, `eol=crlf`). */
async function withoutSettledEndings(files, signal) {
    const unsettled = [];
    for (const root of new Set(files.map((file) => file.root))) {
        const here = files.filter((file) => file.root === root);
        for (let start = 0; start < here.length; start += BATCH) {
            const batch = here.slice(start, start + BATCH);
            const paths = batch.map(({ located }) => located);
            const printed = await (0,git/* git */.$)(root, ['check-attr', '-z', 'text', 'eol', '--', ...paths], { signal });
            const settled = printed === undefined ? new Set() : settledPaths(printed);
            unsettled.push(...batch.filter(({ located }) => !settled.has(located)));
        }
    }
    return unsettled;
}
/** From `path NUL attribute NUL value NUL …`. */
function settledPaths(printed) {
    const fields = printed.split('\0');
    const settled = new Set();
    for (let index = 0; index + 2 < fields.length; index += 3) {
        const [path = '', attribute, value] = fields.slice(index, index + 3);
        if ((attribute === 'text' && value === 'unset') || (attribute === 'eol' && value === 'crlf'))
            settled.add(path);
    }
    return settled;
}
//# sourceMappingURL=content-checks.js.map
// EXTERNAL MODULE: ./build/lambda/sdk-packages.js
var sdk_packages = __webpack_require__(2150);
;// CONCATENATED MODULE: ./build/doctor/name-checks.js
/** Checks that need paths alone. */




const LEFTOVERS = /(?:\.(?:log|pid|lock~|swp|swo|tmp|temp|bak|orig|rej)|~)$|^(?:nohup\.out|\.coverage(?:\..*)?)$/;
/** Written by build tools, one per commit. */
const COMMIT_FILES = /^(?:git\.properties|git[-_]?info(?:\.\w+)?|\.?git[-_]?(?:commit|rev|revision|sha)(?:\.\w+)?|REVISION)$/i;
const UUID = /[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}/i;
/**
 * A date with a time of day, seconds since 1970, or what Python's tempfile makes. Not at the beginning: migrations are
 * named so.
 */
const TIMED = /.[-_.](?:20\d{6}[-_T.]?\d{4,6}|1[6-9]\d{8}(?:\d{3})?)(?=\D|$)|^tmp[a-z0-9_]{8}(?:\.|$)/;
const TESTS = /(?:^|\/)(?:tests?|__tests__)\/|(?:^|\/)(?:test_[^/]*\.py|[^/]*_test\.py|conftest\.py|[^/]*\.test\.[cm]?js)$/;
/** Packages that the Python runtimes include. */
const OF_RUNTIME = new RegExp(`^(?:python/)?(?:${Object.keys(sdk_packages/* SDK_PACKAGES */.z).join('|')})/`);
/** Where package managers of Node.js put packages. */
const OF_NODE = /(?:^|\/)(?:node_modules|\.yarn)\/|^\.pnp\.[\w.]+$/;
const NAME_CHECKS = [
    {
        check: 'bytecode',
        // Tracked byte-code is there on purpose, and a module without its source cannot be stale.
        applies: ({ entry: { path }, git }, { request }) => request.pipeline.bytecodeFor === undefined && /\.py[co]$/.test(path) && git !== 'tracked',
    },
    {
        check: 'version-control',
        applies: ({ entry: { path } }) => /(?:^|\/)\.(?:git|hg|svn)(?:\/|$)/.test(path) || COMMIT_FILES.test(external_node_path_.posix.basename(path)),
    },
    {
        check: 'leftovers',
        applies: ({ entry: { path }, installed }) => !installed && LEFTOVERS.test(external_node_path_.posix.basename(path)),
    },
    {
        check: 'unstable-name',
        // A tracked file keeps its name.
        applies: ({ entry: { path }, git, installed }) => {
            const name = external_node_path_.posix.basename(path);
            return (git !== 'tracked' && !installed && !LEFTOVERS.test(name) && (UUID.test(name) || TIMED.test(name)));
        },
    },
    {
        check: 'installed-in-place',
        applies: ({ git, installed, made, root, located }, { locked }) => !made &&
            installed &&
            git !== 'tracked' &&
            git !== undefined &&
            !(locked.has(root) && OF_NODE.test(located)),
    },
    {
        check: 'ignored-by-git',
        applies: ({ git, installed, made }) => git === 'ignored' && !installed && !made,
    },
    { check: 'untracked', applies: ({ git, installed, made }) => git === 'untracked' && !installed && !made },
    { check: 'name-form', applies: ({ located }) => located !== located.normalize('NFC') },
    { check: 'test-code', applies: ({ entry: { path }, installed }) => !installed && TESTS.test(path) },
];
function checkNames(subject) {
    const findings = NAME_CHECKS.flatMap(({ check, applies }) => {
        const found = subject.files.filter((file) => applies(file, subject)).map(({ origin }) => (0,util_text/* quoted */.TL)(origin));
        return found.length === 0 ? [] : [(0,checks/* finding */.gk)(check, found)];
    });
    return [
        ...findings,
        ...checkGenerated(subject),
        ...checkLetterCase(subject),
        ...checkRuntimePackages(subject),
    ];
}
/** A note only, because a build in a checkout stops at once if the whole source is missing. */
function checkGenerated({ generated }) {
    return generated.length === 0 ? [] : [(0,checks/* finding */.gk)('generated-source', generated.map(util_text/* quoted */.TL))];
}
function checkLetterCase({ files }) {
    const seen = new Map();
    const pairs = new Set();
    for (const { entry } of files) {
        const parts = entry.path.split('/');
        for (let length = 1; length <= parts.length; length += 1) {
            const path = parts.slice(0, length).join('/');
            const folded = path.toLowerCase();
            const other = seen.get(folded);
            // If two folders differ in case, so do all paths below them; name the folders only.
            if (other !== undefined && other !== path) {
                pairs.add(`${(0,util_text/* quoted */.TL)(other)} and ${(0,util_text/* quoted */.TL)(path)}`);
                break;
            }
            seen.set(folded, path);
        }
    }
    return pairs.size === 0 ? [] : [(0,checks/* finding */.gk)('letter-case', [...pairs])];
}
function checkRuntimePackages({ files }) {
    const packages = new Set(files.flatMap(({ entry: { path } }) => OF_RUNTIME.test(path) ? [path.replace(/^python\//, '').split('/')[0] ?? ''] : []));
    return packages.size === 0 ? [] : [(0,checks/* finding */.gk)('runtime-packages', [...packages].map(util_text/* quoted */.TL))];
}
//# sourceMappingURL=name-checks.js.map
// EXTERNAL MODULE: ./build/dependencies/dependencies.js + 28 modules
var dependencies_dependencies = __webpack_require__(9550);
// EXTERNAL MODULE: ./build/dependencies/locks/lock-files.js + 7 modules
var lock_files = __webpack_require__(4106);
// EXTERNAL MODULE: ./build/dependencies/requirements/allowed-folders.js
var allowed_folders = __webpack_require__(1193);
// EXTERNAL MODULE: ./build/dependencies/requirements/pinning.js
var pinning = __webpack_require__(4480);
// EXTERNAL MODULE: ./build/dependencies/requirements/requirement.js
var requirement = __webpack_require__(8862);
// EXTERNAL MODULE: ./build/entries/tree.js
var tree = __webpack_require__(75);
// EXTERNAL MODULE: ./build/lambda/runtimes.js
var runtimes = __webpack_require__(8081);
// EXTERNAL MODULE: ./build/pipeline/source-roots.js
var source_roots = __webpack_require__(5374);
;// CONCATENATED MODULE: ./build/doctor/requirements-checks.js
/** Checks the requirements by their files alone; nothing is installed. */














async function checkRequirements(subject, ports) {
    const { dependencies } = subject.request;
    const { files } = dependencies;
    if (files.length === 0)
        return checkForgotten(subject);
    const findings = [];
    const unpinned = [];
    const unhashed = [];
    const ofRuntime = [];
    for (const file of files) {
        let requirements;
        try {
            requirements = await (0,dependencies_dependencies.readRequirementsFile)(file, dependencies, ports);
        }
        catch (error) {
            (0,util_ports/* throwIfCancelled */.dZ)(ports.signal);
            if (!(error instanceof errors/* LambdaZipError */.dk))
                throw error;
            findings.push((0,checks/* finding */.gk)('requirements-unreadable', [error.message], error.hint));
            continue;
        }
        const found = (0,pinning/* pinning */.K)(requirements);
        unpinned.push(...found.unpinned.map((line) => `${(0,util_text/* quoted */.TL)((0,util_text/* withoutPasswords */.hl)(line))} in ${(0,util_text/* quoted */.TL)(file)}`));
        const asksForAny = requirements.text.split('\n').some((line) => line !== '' && !line.startsWith('-')) ||
            // Projects state dependencies of their own, whose versions are not checked here.
            requirements.projects.length > 0;
        const sdk = (0,runtimes/* isPythonRuntime */.Jm)(subject.request.target.runtime) ? sdkPackages(requirements) : [];
        if (sdk.length > 0)
            ofRuntime.push(`${sdk.map(util_text/* quoted */.TL).join(', ')} in ${(0,util_text/* quoted */.TL)(file)} (${sizeText(sdk)})`);
        if (asksForAny && !found.hashed && found.unpinned.length === 0)
            unhashed.push((0,util_text/* quoted */.TL)(file));
    }
    if (unpinned.length > 0)
        findings.push((0,checks/* finding */.gk)('unpinned-requirements', unpinned));
    if (unhashed.length > 0)
        findings.push((0,checks/* finding */.gk)('requirements-without-hashes', unhashed));
    if (ofRuntime.length > 0)
        findings.push((0,checks/* finding */.gk)('runtime-packages', ofRuntime));
    return findings;
}
/** Required packages that the Python runtime includes. */
function sdkPackages({ text }) {
    const names = (0,requirement.requirementNames)(text);
    return Object.keys(sdk_packages/* SDK_PACKAGES */.z).filter((name) => names.includes(name));
}
/** The size of the largest, because the others need it, too, and share most of it. */
function sizeText(names) {
    return `about ${(0,util_text/* formatBytes */.z3)(Math.max(...names.map((name) => sdk_packages/* SDK_PACKAGES */.z[name] ?? 0)))} unpacked`;
}
/** A file of requirements in a source that no setting names, and no installed package beside it. */
async function checkForgotten({ request, files }) {
    if (files.some(({ entry }) => entry.path.includes('.dist-info/')))
        return [];
    const found = [];
    const allowed = await (0,allowed_folders/* findAllowedFolders */.tp)(request.dependencies.places);
    for (const source of request.pipeline.sources) {
        // Those of a single file lie beside it.
        const { root, label } = await (0,source_roots/* sourcePlace */.$Y)(source);
        for (const name of lock_files.REQUIREMENTS_FILES) {
            const bytes = await (0,allowed_folders/* readAllowed */.dP)((0,external_node_path_.join)(root, name), allowed).catch(() => undefined);
            if (asksForPackages(name, bytes?.toString('utf8') ?? ''))
                found.push((0,util_text/* quoted */.TL)((0,tree/* originOf */.yv)(label, name)));
        }
    }
    return found.length === 0 ? [] : [(0,checks/* finding */.gk)('requirements-not-installed', found)];
}
/** Whether a file of requirements, or a lock file, asks for more than the runtime brings. */
function asksForPackages(name, text) {
    if (name !== 'requirements.txt')
        return text.trim() !== '';
    return (0,requirement.requirementNames)(text).some((one) => !Object.hasOwn(sdk_packages/* SDK_PACKAGES */.z, one));
}
//# sourceMappingURL=requirements-checks.js.map
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/pipeline/installed.js
var pipeline_installed = __webpack_require__(9921);
// EXTERNAL MODULE: ./build/pipeline/links.js
var links = __webpack_require__(654);
// EXTERNAL MODULE: ./build/pipeline/mode-choice.js
var mode_choice = __webpack_require__(8446);
// EXTERNAL MODULE: ./build/pipeline/node-packages.js
var node_packages = __webpack_require__(2877);
// EXTERNAL MODULE: ./build/pipeline/review.js
var review = __webpack_require__(9863);
// EXTERNAL MODULE: ./build/util/git-listings.js
var git_listings = __webpack_require__(7747);
;// CONCATENATED MODULE: ./build/doctor/subject.js
/** The subject of the checks: the files that a build would pack, and git's view of them. */










/**
 * Walks the sources as a build does, but past what would stop it.
 *
 * @param run files that builds write, which are not packed, and patterns that others have, too
 * @throws LambdaZipError `source`, `cancelled`, and `pattern` for what makes a walk impossible
 */
async function collectSubject(request, { outputs = [], common, git = new git_listings/* GitListings */.s() }, signal) {
    const problems = [];
    const plan = { ...request.pipeline, outputs };
    const tolerate = (work, otherwise) => {
        try {
            return work();
        }
        catch (error) {
            if (!(error instanceof errors/* LambdaZipError */.dk))
                throw error;
            problems.push(error);
            return otherwise;
        }
    };
    const collection = await (0,pipeline_sources/* collectFiles */.C0)(plan, {
        modeKey: 'doctor',
        modeOf: (0,mode_choice/* modeChooser */.D)(plan),
        isTemporary: () => false,
        onProblem: (problem) => {
            if (problem.code === 'cancelled')
                throw problem;
            problems.push(problem);
        },
        signal,
    }).catch((error) => {
        if (!(error instanceof errors/* LambdaZipError */.dk) || error.code !== 'empty')
            throw error;
        // Files that cannot be packed explain an empty tree; with requirements alone, an empty tree is right.
        if (problems.length === 0 && plan.sources.length > 0)
            problems.push(error);
        return undefined;
    });
    const sources = collection?.sources ?? [];
    const located = sources.flatMap(({ files }) => files);
    tolerate(() => (0,tree/* sortTree */.NU)(located), []);
    tolerate(() => (0,links/* assertLinksResolve */.UR)(located.map(({ entry }) => entry)), undefined);
    const installed = (0,pipeline_installed/* installedPaths */.p)(located);
    const files = [];
    const generated = [];
    for (const source of sources) {
        const { root } = source;
        const states = await gitStates(source, git, signal);
        const stateOf = ({ located: path }) => states && (states.get(path) ?? 'tracked');
        const made = request.command?.makes.includes(source.source.directory) ?? false;
        const isGenerated = !made && isBuildOutput(source.files, stateOf);
        if (isGenerated)
            generated.push(source.source.directory);
        for (const file of source.files) {
            const state = stateOf(file);
            files.push({
                entry: file.entry,
                origin: (0,tree/* originOf */.yv)(file.source, file.located),
                located: file.located,
                root,
                installed: installed.has(file.entry.path),
                made,
                git: isGenerated && state === 'ignored' ? 'generated' : state,
            });
        }
    }
    files.sort((left, right) => (0,tree/* comparePaths */.cD)(left.entry.path, right.entry.path));
    const remarks = collection === undefined ? [] : await (0,review/* reviewSources */.fl)(plan, collection, { signal, git });
    // A pattern may be for packages, which are not installed here.
    if (collection !== undefined && request.dependencies.files.length === 0) {
        const unused = (0,review/* unusedPatterns */.w$)(plan, collection, {
            exclude: collection.unusedPatterns,
            executable: plan.executable.map(({ pattern }) => pattern),
        });
        const remark = (0,review/* unusedRemark */.tX)(common?.own(unused) ?? unused);
        if (remark !== undefined)
            remarks.push(remark);
    }
    const workspace = await (0,promises_.realpath)(plan.workspace).catch(() => plan.workspace);
    const locked = new Set(sources.map(({ root }) => root).filter((root) => (0,node_packages/* hasNodeLock */.y)(root, workspace)));
    return { request, files, remarks, generated, locked, problems };
}
/** Files that keep an otherwise empty folder in git. */
const PLACEHOLDERS = /(?:^|\/)\.(?:git)?(?:keep|ignore)$/;
/** Whether a source is the output of a build: git ignores all its files. */
function isBuildOutput(files, stateOf) {
    const made = files.filter(({ located }) => !PLACEHOLDERS.test(located));
    return made.length > 0 && made.every((file) => stateOf(file) === 'ignored');
}
/** Files of a source that git does not have; undefined where it has none of the directory. */
async function gitStates({ root, only }, git, signal) {
    const others = ['--others', '--exclude-standard'];
    const untracked = await git.list({ root, only }, others, { signal });
    const ignored = await git.list({ root, only }, [...others, '--ignored'], { signal });
    if (untracked === undefined || ignored === undefined)
        return undefined;
    const states = new Map();
    for (const path of untracked)
        states.set(path, 'untracked');
    for (const path of ignored)
        states.set(path, 'ignored');
    return states;
}
//# sourceMappingURL=subject.js.map
;// CONCATENATED MODULE: ./build/doctor/doctor.js
/** Checks what a build would pack, and reports findings. */











/**
 * What is wrong with one package, and with the workflows that deploy it.
 *
 * @param home the user's home directory: paths in it are on this machine only
 * @throws LambdaZipError `source` when there is nothing to look at; `cancelled`
 */
async function diagnose(request, home, ports) {
    const outputs = await (0,many/* outputPlaces */.K0)([{ name: request.name, request }]);
    const diagnosis = await diagnosePackage(request, home, ports, { outputs });
    const { workspace } = request.pipeline;
    return { ...diagnosis, findings: ranked([...diagnosis.findings, ...diagnoseWorkflows(workspace)]) };
}
/**
 * What is wrong with one package.
 *
 * @param run files that builds write, which are not packed, and patterns that others have, too
 * @throws LambdaZipError as {@link diagnose}
 */
async function diagnosePackage(request, home, ports, run) {
    await (0,commands/* assertMade */.O)(request, "doctor does not run the command of 'build'; run it first");
    const subject = await collectSubject(request, run, ports.signal);
    const places = { home, workspace: request.pipeline.workspace };
    const contents = await checkContents(subject, places, ports.signal);
    const findings = [
        ...[...subject.problems, ...contents.unreadable].map(unpackable),
        ...(await checkRequirements(subject, ports)),
        ...checkRemarks(subject),
        ...checkNames(subject),
        ...contents.findings,
        ...checkSize(subject),
        ...checkBootstrap(subject),
        ...checkHandler(subject),
        ...(await checkCode(subject)),
    ];
    return {
        findings: ranked(findings),
        files: subject.files.length,
        bytes: subject.files.reduce((sum, { entry }) => sum + (0,entries_entry/* contentSize */.v)(entry.content), 0),
    };
}
function checkRemarks(subject) {
    const isUncompiled = uncompiled(subject) !== undefined;
    return subject.remarks.map(({ kind, details, fix }) => 
    // A bundler includes the missing packages.
    (0,checks/* finding */.gk)(kind, details, isUncompiled && kind === 'missing-packages' ? COMPILE_SCRIPTS : fix));
}
/** Errors first. */
function ranked(findings) {
    const rank = ({ severity }) => checks/* SEVERITIES */.oC.indexOf(severity);
    return [...findings].sort((left, right) => rank(left) - rank(right));
}
/** Findings on the workflows: a package may be right and still never be deployed. */
function diagnoseWorkflows(workspace) {
    const found = (0,workflow_conditions/* unmetConditions */.k)(workspace);
    return found.length === 0 ? [] : [(0,checks/* finding */.gk)('vain-condition', found)];
}
/** Why a build would stop, as a finding. */
function unpackable({ message, hint }) {
    return (0,checks/* finding */.gk)('unpackable', [message], hint);
}
//# sourceMappingURL=doctor.js.map

/***/ }),

/***/ 265:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkImports: () => (/* binding */ checkImports)
});

// EXTERNAL MODULE: ./build/inspect/imports/lambda-files.js
var lambda_files = __webpack_require__(5297);
// EXTERNAL MODULE: ./build/util/text.js
var util_text = __webpack_require__(3506);
;// CONCATENATED MODULE: ./build/inspect/imports/other-runtimes.js


/** @returns undefined where it is, or where nobody can tell */
function checkOther(files, handler, runtime) {
    if (runtime.startsWith('provided')) {
        if ([lambda_files/* TASK */.wn, lambda_files/* LAYER */.IO].some((root) => files.isFile(`${root}/bootstrap`)))
            return undefined;
        return missing('bootstrap', "Build the program as 'bootstrap' at the root of the package.");
    }
    if (handler === undefined)
        return undefined;
    if (runtime.startsWith('ruby'))
        return missingFile(files, `${handler.split('.')[0]}.rb`);
    if (runtime.startsWith('dotnet'))
        return missingFile(files, `${handler.split('::')[0]}.dll`);
    return runtime === 'go1.x' ? missingFile(files, handler) : undefined;
}
function missingFile(files, file) {
    if (files.isFile(`${lambda_files/* TASK */.wn}/${file}`))
        return undefined;
    return missing(file, 'Correct the handler, or pack the folder that has the file.');
}
function missing(file, fix) {
    return { kind: 'handler', problem: `needs ${(0,util_text/* quoted */.TL)(file)}, which is not in the package`, fix };
}
//# sourceMappingURL=other-runtimes.js.map
;// CONCATENATED MODULE: ./build/inspect/imports/check.js


/**
 * @param handler as Lambda's setting has it; undefined where nobody says it
 * @param layers those of the function whose files are known; of two files with one path Lambda has the later layer's
 */
async function checkImports(code, layers, handler, runtime) {
    const found = await faultsIn(new lambda_files/* LambdaFiles */.DV(code, layers), handler, runtime);
    return found.map((one) => (one.kind === 'handler' ? { ...one, handler: handler ?? runtime } : one));
}
async function faultsIn(files, handler, runtime) {
    const { language, version } = /^(?<language>[a-z]+)(?<version>[\d.]*)/.exec(runtime)?.groups ?? {};
    if (language === 'python' && version !== '2.7') {
        if (handler === undefined)
            return [];
        const { checkPython } = await Promise.all(/* import() */[__webpack_require__.e(110), __webpack_require__.e(93)]).then(__webpack_require__.bind(__webpack_require__, 9093));
        return checkPython(files, handler, Number(version?.split('.')[1]));
    }
    if (language === 'nodejs') {
        if (handler === undefined)
            return [];
        const { checkNode } = await Promise.all(/* import() */[__webpack_require__.e(63), __webpack_require__.e(281)]).then(__webpack_require__.bind(__webpack_require__, 1281));
        return checkNode(files, handler, Number.parseInt(version ?? '', 10));
    }
    const problem = checkOther(files, handler, runtime);
    return problem === undefined ? [] : [problem];
}
//# sourceMappingURL=check.js.map

/***/ }),

/***/ 3187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sortFindings: () => (/* binding */ sortFindings)
/* harmony export */ });
/** What is wrong with the code of a package, as data. */
/** @param otherLayers layers of the function that are not known */
function sortFindings(findings, otherLayers) {
    const perhaps = otherLayers.length === 0 ? [] : findings.filter(mayComeFromLayer);
    return { told: findings.filter((one) => !perhaps.includes(one)), perhaps };
}
function mayComeFromLayer(one) {
    return one.kind === 'handler' ? one.isAbsent === true : one.foreign && one.why === undefined;
}
//# sourceMappingURL=finding.js.map

/***/ }),

/***/ 8113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  advice: () => (/* binding */ advice),
  findingText: () => (/* binding */ findingText),
  importsError: () => (/* binding */ importsError),
  importsSentence: () => (/* binding */ importsSentence),
  layersSentence: () => (/* binding */ layersSentence)
});

// EXTERNAL MODULE: ./build/util/errors.js
var errors = __webpack_require__(4478);
// EXTERNAL MODULE: ./build/util/text.js
var util_text = __webpack_require__(3506);
;// CONCATENATED MODULE: ./build/inspect/imports/distributions.js
/** Names that packages of PyPI have there, where code imports them by another one. */
/** Each pair was read from a wheel: the name before the colon is what the code imports. */
const NAMES = new Map(`_cffi_backend:cffi attr:attrs awsgi:aws-wsgi bs4:beautifulsoup4 Crypto:pycryptodome cv2:opencv-python-headless dns:dnspython
  docx:python-docx dotenv:python-dotenv fitz:PyMuPDF git:GitPython github:PyGithub google.auth:google-auth
  google.cloud.storage:google-cloud-storage googleapiclient:google-api-python-client jose:python-jose jwt:PyJWT
  kafka:kafka-python magic:python-magic multipart:python-multipart nacl:PyNaCl OpenSSL:pyOpenSSL
  opensearchpy:opensearch-py PIL:Pillow pptx:python-pptx psycopg2:psycopg2-binary pythonjsonlogger:python-json-logger
  serial:pyserial sklearn:scikit-learn skimage:scikit-image slugify:python-slugify snowflake:snowflake-connector-python
  socks:PySocks telegram:python-telegram-bot yaml:PyYAML zmq:pyzmq`
    .split(/\s+/)
    .map((pair) => {
    const [module = '', name = ''] = pair.split(':');
    return [module, name];
}));
/** What a line of requirements calls the package that has a module; most are called like it. */
function distributionOf(module) {
    const parts = module.split('.');
    for (let length = parts.length; length > 0; length -= 1) {
        const name = NAMES.get(parts.slice(0, length).join('.'));
        if (name !== undefined)
            return name;
    }
    return (parts[0] ?? module).replaceAll('_', '-');
}
//# sourceMappingURL=distributions.js.map
;// CONCATENATED MODULE: ./build/inspect/imports/report.js
/** What is wrong with the code of a package, in words. */



const MAX_LINES = 10;
/** The one error for all that keeps Lambda from loading the handler, or undefined. */
function importsError(findings, context) {
    if (findings.length === 0)
        return undefined;
    const lines = (0,util_text/* indentedList */.G7)(findings.map(findingText), MAX_LINES);
    return new errors/* LambdaZipError */.dk('imports', `imports: ${importsSentence(findings)}:${lines}`, {
        hint: advice(findings, context).join('\n  '),
    });
}
/** What they come to. */
function importsSentence(findings) {
    const one = findings.find(({ kind }) => kind === 'handler');
    if (one?.kind === 'handler')
        return `Lambda cannot load ${(0,util_text/* quoted */.TL)(one.handler)}`;
    return `${(0,util_text/* count */.U9)(findings.length, 'import')} will fail when the function starts`;
}
/** What other layers may bring, in a sentence. */
function layersSentence(perhaps, otherLayers) {
    const names = perhaps.map((one) => (0,util_text/* quoted */.TL)(one.kind === 'handler' ? one.handler : one.name));
    const layers = `${otherLayers.length === 1 ? 'the layer' : 'one of the layers'} ${(0,util_text/* listed */.KE)(otherLayers.map(util_text/* quoted */.TL), MAX_LINES)}`;
    return `${(0,util_text/* listed */.KE)(names, MAX_LINES)} ${names.length === 1 ? 'is' : 'are'} not in the package; ${layers} may bring ${names.length === 1 ? 'it' : 'them'}`;
}
/** One finding, as a line. */
function findingText(one) {
    if (one.kind === 'handler')
        return `${(0,util_text/* quoted */.TL)(one.handler)} ${one.problem}`;
    const { name, file, line, why } = one;
    const place = line === undefined ? '' : `, line ${line}`;
    return `${(0,util_text/* quoted */.TL)(file)}${place}: ${(0,util_text/* quoted */.TL)(name)} ${why ?? 'is not in the package'}`;
}
/** What to do, a sentence each. */
function advice(findings, context) {
    const missing = findings.filter((one) => one.kind === 'import');
    const absent = missing.filter(({ why }) => why === undefined);
    const foreign = absent.filter(({ foreign: isForeign }) => isForeign);
    return [
        ...findings.flatMap((one) => (one.kind === 'handler' ? [one.fix] : [])),
        ...foreignAdvice(foreign, context),
        ...namesAdvice(missing.filter(({ isName }) => isName)),
        ...(absent.length > foreign.length
            ? ['Pack the files that the code imports from the source, or correct their names.']
            : []),
        ...(foreign.length > 0
            ? ['If a layer that this build does not make brings them, name it with other-layers.']
            : []),
    ];
}
function namesAdvice(names) {
    const packages = new Set(names.filter(({ foreign }) => foreign).map(({ name }) => distributionOf(name.split('.')[0] ?? name)));
    return [
        ...(packages.size > 0
            ? [
                `Pin versions that fit together; the code that imports wants another one of ${[...packages].join(', ')}.`,
            ]
            : []),
        ...(names.some(({ foreign }) => !foreign)
            ? ['Correct the names, or pack the modules that have them.']
            : []),
    ];
}
function foreignAdvice(foreign, { runtime, forgotten }) {
    if (foreign.length === 0)
        return [];
    if (runtime.startsWith('nodejs'))
        return nodeAdvice(foreign, runtime);
    const [file] = forgotten;
    if (file !== undefined)
        return [`Nothing installs ${(0,util_text/* quoted */.TL)(file)}: name the file with requirements.`];
    const names = new Map(foreign.map(({ name }) => [distributionOf(name), name.split('.')[0] ?? name]));
    const shown = [...names].map(([name, module]) => name.toLowerCase().replaceAll('-', '_') === module.toLowerCase() ? name : `${name} (for ${module})`);
    return [`Add to the requirements: ${shown.join(', ')}.`];
}
function nodeAdvice(foreign, runtime) {
    const names = new Set(foreign.map(({ name }) => /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name));
    const isOldSdk = names.delete('aws-sdk');
    return [
        ...(names.size > 0 ? [`Install them beside the handler: npm install ${[...names].join(' ')}.`] : []),
        ...(isOldSdk
            ? [
                `${runtime} includes version 3 of the AWS SDK (@aws-sdk/client-…), not aws-sdk: move to version 3, or npm install aws-sdk.`,
            ]
            : []),
    ];
}
//# sourceMappingURL=report.js.map

/***/ }),

/***/ 6758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ unmetConditions)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./build/util/text.js
var util_text = __webpack_require__(3506);
;// CONCATENATED MODULE: ./build/inspect/action-outputs.js
/**
 * The outputs of this action and of those beside it. action.yml, action-types.yml and the README's table derive from this list:
 * `npm run settings` writes them. Conditions of workflows are checked against it.
 */
const OUTPUTS = {
    'zip-path': { help: 'Absolute path of the archive.' },
    sha256: { help: 'SHA-256 of the archive, in hexadecimal.' },
    'sha256-base64': {
        help: "SHA-256 of the archive in base64: Lambda's 'CodeSha256', Terraform's 'source_code_hash'.",
    },
    'content-sha256': {
        help: 'SHA-256 of the manifest: moves with paths, modes and contents, not with the compression level.',
    },
    size: { help: 'Size of the archive in bytes.', type: 'integer' },
    'uncompressed-size': { help: 'Size of all contents in bytes.', type: 'integer' },
    'file-count': { help: 'Number of entries in the archive.', type: 'integer' },
    'manifest-path': { help: "Absolute path of the manifest; empty without 'manifest'." },
    'sbom-path': {
        help: "Absolute path of the bill of materials; empty without 'sbom'.",
        page: 'docs/sbom.md',
    },
    engine: { help: "Engine that ran: 'host' or 'container'.", choices: ['host', 'container'] },
    'image-digest': { help: 'Digest of the container image; empty without one.' },
    changed: {
        help: "'true' unless exactly these bytes are known to be deployed. Gate the deploy on it.",
        type: 'boolean',
    },
    reason: {
        help: "Why: 'first-build', 'content', 'dependencies', 'mode', 'compressor', 'forced', 'baseline-unavailable' or 'unchanged'.",
    },
    'baseline-sha256': { help: 'SHA-256 of the deployed package, in hexadecimal; empty if unknown.' },
    changes: {
        help: "Number of entries by kind of change, as JSON with the keys 'added', 'removed', 'content', 'mode' and 'unchanged'; 'null' if the deployed entries are unknown.",
    },
    'layer-zip-path': {
        help: 'Absolute path of the layer; empty without one, like all outputs of the layer.',
        page: 'docs/layers.md',
    },
    'layer-sha256': { help: 'SHA-256 of the layer, in hexadecimal.' },
    'layer-sha256-base64': { help: "SHA-256 of the layer in base64: Lambda's 'CodeSha256'." },
    'layer-size': { help: 'Size of the layer in bytes.' },
    'layer-changed': {
        help: "'true' unless exactly these bytes are known to be the layer. Gate publishing the layer on it.",
    },
    'layer-reason': { help: "Same values as 'reason'." },
    deployed: { help: "'true' if the built-in deploy changed the function.", type: 'boolean' },
    version: { help: "Published version that has the package; empty without 'publish' or 'alias'." },
    'function-arn': { help: "ARN of the function that was deployed to; empty without 'deploy'." },
    'any-changed': {
        help: "With 'config': 'true' if any function changed, or failed and may have changed. Gate the job of the matrix on it.",
        type: 'boolean',
    },
    matrix: {
        help: "With 'config': the changed functions as JSON for 'strategy.matrix', each with 'name', 'source', 'output', 'zip-path', 'sha256', 'sha256-base64', 'function-name', 'runtime', 'architecture' and 'reason'.",
        page: 'docs/many-functions.md',
    },
    'any-layer-changed': {
        help: "With 'config': 'true' if any of its layers changed, or failed and may have changed. Gate the job of layer-matrix on it.",
        type: 'boolean',
    },
    'layer-matrix': {
        help: "With 'config': the changed layers as JSON for 'strategy.matrix', with the keys of 'matrix' and 'layer-name'.",
        page: 'docs/layers.md',
    },
    results: {
        help: "With 'config': the results of every function and layer as JSON, each with its 'kind', and with an error for one that failed.",
    },
};
/** The outputs of each action, by its folder; the main action's is empty. */
const ACTION_OUTPUTS = {
    '': OUTPUTS,
    'mark-deployed': { sha256: { help: 'Recorded SHA-256, in hexadecimal.' } },
    plan: {
        matrix: {
            help: "JSON for 'strategy.matrix': every job has 'shard', a number from 1, and 'functions', the names for the input 'functions'.",
        },
    },
};
//# sourceMappingURL=action-outputs.js.map
;// CONCATENATED MODULE: ./build/inspect/workflow-conditions.js
/**
 * Finds conditions of workflows that never hold. An `if:` that reads a step, job or output that does not exist gets an
 * empty text, so GitHub skips what it guards, and the job stays green. A condition may also read one through a job's
 * `outputs` or a step's `env`.
 */





const WORKFLOWS = '.github/workflows';
/** Larger than any workflow that people write. */
const MAX_BYTES = 1024 * 1024;
/**
 * A text in an expression, in which a quote is doubled, or a reference: `steps.package.outputs.changed`,
 * `steps['package']`, `needs.build`.
 */
const REFERENCE = /'(?:[^']|'')*'|(?<![\w.-])(?<context>steps|needs)\s*(?:\.\s*(?<name>[A-Za-z_][\w-]*)|\[\s*'(?<text>[^']+)'\s*\])(?:\s*\.\s*outputs\s*(?:\.\s*(?<output>[A-Za-z_][\w-]*)|\[\s*'(?<quoted>[^']+)'\s*\]))?/g;
/** An expression inside other text. */
const EXPRESSION = /\$\{\{[\s\S]*?\}\}/g;
/** This action and those beside it, under any owner: `OWNER/reproducible-lambda-zip/plan@v1`. */
const OURS = /(?:^|\/)reproducible-lambda-zip(?:\/(?<part>[\w-]+))?@/;
/**
 * References to missing steps, jobs and outputs in conditions of workflows that use this action, directly or through
 * another workflow of the repository; each printable: `'.github/workflows/deploy.yml' line 20: 'steps.pakage'`.
 *
 * @param directory the repository
 */
function unmetConditions(directory) {
    const texts = new Map(workflowFiles(directory).flatMap((file) => {
        const text = readText((0,external_node_path_.join)(directory, file));
        return text === undefined ? [] : [[file, text]];
    }));
    const isOurs = (text) => text.includes('lambda-zip');
    const used = [...texts].filter(([, text]) => isOurs(text)).map(([file]) => file);
    return [...texts].flatMap(([file, text]) => {
        if (!isOurs(text) && !used.some((other) => text.includes(`./${other}`)))
            return [];
        const found = unmetIn(text, (path) => texts.get(path.replace(/^\.\//, '')));
        return found.map(({ line, reference }) => `${(0,util_text/* quoted */.TL)(file)} line ${line}: ${(0,util_text/* quoted */.TL)(reference)}`);
    });
}
function workflowFiles(directory) {
    try {
        const names = (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(directory, WORKFLOWS)).filter((name) => /\.ya?ml$/.test(name));
        return names.sort().map((name) => `${WORKFLOWS}/${name}`);
    }
    catch {
        // Without the folder there are no workflows.
        return [];
    }
}
function readText(file) {
    try {
        const bytes = (0,external_node_fs_.readFileSync)(file);
        return bytes.length > MAX_BYTES ? undefined : bytes.toString();
    }
    catch {
        return undefined;
    }
}
function parse(text) {
    const lines = new dist/* LineCounter */.HN();
    return {
        document: (0,dist/* parseDocument */.Tp)(text, { lineCounter: lines, uniqueKeys: false, logLevel: 'silent' }),
        lines,
    };
}
/** Invalid YAML or another file has no conditions: GitHub reports that itself. @param read gives another workflow by its path */
function unmetIn(text, read) {
    const source = parse(text);
    const jobs = childOf(source, source.document, 'jobs');
    if (!(0,dist/* isMap */.jh)(jobs))
        return [];
    const outputs = new Map();
    const all = [];
    for (const { key, value } of jobs.items) {
        const job = resolved(source, value);
        if (!(0,dist/* isMap */.jh)(job))
            continue;
        all.push(job);
        outputs.set(textOf(key), outputsOfJob(source, job, read));
    }
    return all.flatMap((job) => vainInJob(source, job, outputs));
}
/** A node, or what its alias stands for. */
function resolved({ document }, node) {
    return (0,dist/* isAlias */.Vj)(node) ? node.resolve(document) : node;
}
function childOf(source, parent, key) {
    return resolved(source, parent.get(key, true));
}
function textOf(node) {
    return (0,dist/* isScalar */.jn)(node) ? String(node.value).toLowerCase() : '';
}
function keysOf(node) {
    return new Set((0,dist/* isMap */.jh)(node) ? node.items.map(({ key }) => textOf(key)) : []);
}
function outputsOfJob(source, job, read) {
    const uses = childOf(source, job, 'uses');
    if (uses === undefined)
        return keysOf(childOf(source, job, 'outputs'));
    const called = (0,dist/* isScalar */.jn)(uses) ? read(String(uses.value)) : undefined;
    if (called === undefined)
        return undefined;
    const other = parse(called);
    let node = other.document;
    for (const key of ['on', 'workflow_call', 'outputs'])
        node = (0,dist/* isMap */.jh)(node) || node === other.document ? childOf(other, node, key) : undefined;
    return keysOf(node);
}
function vainInJob(source, job, outputs) {
    const needs = new Map(textsOf(childOf(source, job, 'needs')).map((name) => [name, outputs.get(name)]));
    const none = new Map();
    const found = vainInNode(source, job.get('if', true), { needs, steps: none }, 'condition');
    const steps = childOf(source, job, 'steps');
    if (!(0,dist/* isSeq */.oP)(steps))
        return found;
    const before = new Map();
    for (const item of steps.items) {
        const step = resolved(source, item);
        if (!(0,dist/* isMap */.jh)(step))
            continue;
        found.push(...vainInNode(source, step.get('if', true), { needs, steps: before }, 'condition'));
        found.push(...vainInValues(source, childOf(source, step, 'env'), { needs, steps: before }));
        const id = childOf(source, step, 'id');
        if ((0,dist/* isScalar */.jn)(id))
            before.set(textOf(id), outputsOfStep(childOf(source, step, 'uses')));
    }
    found.push(...vainInValues(source, childOf(source, job, 'outputs'), { needs, steps: before }));
    return found;
}
function outputsOfStep(uses) {
    const part = (0,dist/* isScalar */.jn)(uses) ? OURS.exec(String(uses.value)) : null;
    const folder = part === null ? undefined : (part.groups?.['part'] ?? '');
    if (folder === undefined || !Object.hasOwn(ACTION_OUTPUTS, folder))
        return undefined;
    return new Set(Object.keys(ACTION_OUTPUTS[folder] ?? {}));
}
/** Of `needs:`, one name or a list of some. */
function textsOf(node) {
    return ((0,dist/* isSeq */.oP)(node) ? node.items : [node]).map(textOf).filter((text) => text !== '');
}
function vainInValues(source, node, known) {
    if (!(0,dist/* isMap */.jh)(node))
        return [];
    return node.items.flatMap(({ value }) => vainInNode(source, value, known, 'text'));
}
function vainInNode({ lines }, node, known, kind) {
    if (!(0,dist/* isScalar */.jn)(node) || typeof node.value !== 'string')
        return [];
    const { line } = lines.linePos(node.range?.[0] ?? 0);
    const expressions = kind === 'condition' ? [node.value] : (node.value.match(EXPRESSION) ?? []);
    return expressions
        .flatMap((expression) => [...expression.matchAll(REFERENCE)])
        .flatMap(({ groups = {} }) => {
        if (groups['context'] === undefined)
            return [];
        const reference = vainReference(groups, known);
        return reference === undefined ? [] : [{ line, reference }];
    });
}
function vainReference(groups, known) {
    const context = groups['context'] === 'steps' ? 'steps' : 'needs';
    const name = groups['name'] ?? groups['text'] ?? '';
    const output = groups['output'] ?? groups['quoted'];
    const outputs = known[context].get(name.toLowerCase());
    if (!known[context].has(name.toLowerCase()))
        return `${context}.${name}`;
    return output === undefined || outputs === undefined || outputs.has(output.toLowerCase())
        ? undefined
        : `${context}.${name}.outputs.${output}`;
}
//# sourceMappingURL=workflow-conditions.js.map

/***/ })

};
