export const id = 76;
export const ids = [76];
export const modules = {

/***/ 6076:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runDoctor: () => (/* binding */ runDoctor)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./build/entries/entry.js
var entries_entry = __webpack_require__(7663);
// EXTERNAL MODULE: ./build/inspect/workflow-conditions.js
var workflow_conditions = __webpack_require__(669);
// EXTERNAL MODULE: ./build/pipeline/source-roots.js
var source_roots = __webpack_require__(5374);
// EXTERNAL MODULE: ./build/pipeline/review.js
var review = __webpack_require__(9863);
// EXTERNAL MODULE: ./build/util/text.js
var util_text = __webpack_require__(3506);
;// CONCATENATED MODULE: ./build/doctor/checks.js
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
        says: review/* REMARKS */.Am['missing-packages'],
        fix: 'Install them from the lock file (npm ci --omit=dev); a bundler or a layer may bring them, too.',
    },
    'development-packages': {
        concern: 'lambda',
        severity: 'warning',
        says: review/* REMARKS */.Am['development-packages'],
        fix: 'Install without them (npm ci --omit=dev).',
    },
    'tracked-left-out': {
        concern: 'lambda',
        severity: 'warning',
        says: review/* REMARKS */.Am['tracked-left-out'],
        fix: review/* REMARK_FIXES */.NA['tracked-left-out'],
    },
    'empty-submodule': {
        concern: 'lambda',
        severity: 'warning',
        says: review/* REMARKS */.Am['empty-submodule'],
        fix: review/* REMARK_FIXES */.NA['empty-submodule'],
    },
    'lfs-pointer': {
        concern: 'lambda',
        severity: 'warning',
        says: review/* REMARKS */.Am['lfs-pointer'],
        fix: review/* REMARK_FIXES */.NA['lfs-pointer'],
    },
    'empty-folder': {
        concern: 'lambda',
        severity: 'note',
        says: review/* REMARKS */.Am['empty-folder'],
        fix: review/* REMARK_FIXES */.NA['empty-folder'],
    },
    'unused-pattern': {
        concern: 'lambda',
        severity: 'note',
        says: review/* REMARKS */.Am['unused-pattern'],
        fix: review/* REMARK_FIXES */.NA['unused-pattern'],
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
        fix: 'Exclude what the function does not need, before the next dependency no longer fits.',
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
        fix: "Make it an ELF program or start it with '#!'. It must be executable: the default, --modes content, sees to that.",
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
    'vain-condition': {
        concern: 'lambda',
        severity: 'error',
        says: "an 'if:' of a workflow goes by a step, job or output that is not there, so what it guards never runs",
        fix: "Write the 'id' of a step before it in the same job, or a job that stands in 'needs', and an output that it has.",
    },
    'editable-install': {
        concern: 'lambda',
        severity: 'error',
        says: 'editable installs point to folders of this machine',
        fix: 'Install the project itself (pip install --target DIRECTORY .), or pack its folder as a further source, and exclude the file.',
    },
    'name-form': {
        concern: 'lambda',
        severity: 'warning',
        says: 'names are packed in Unicode NFC: code that opens them by another form fails',
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
    const named = (0,util_text/* listed */.KE)(details, MAX_NAMED);
    return { check, concern, severity, message: `${says}: ${named}`, details, fix };
}
//# sourceMappingURL=checks.js.map
// EXTERNAL MODULE: ./build/archive/pack/compressor.js
var compressor = __webpack_require__(1722);
// EXTERNAL MODULE: ./build/entries/read-file.js
var read_file = __webpack_require__(5434);
// EXTERNAL MODULE: ./build/inspect/binaries/check.js + 1 modules
var check = __webpack_require__(3466);
// EXTERNAL MODULE: ./build/inspect/binaries/report.js
var report = __webpack_require__(8535);
// EXTERNAL MODULE: ./build/inspect/secrets/scan.js + 1 modules
var scan = __webpack_require__(5804);
// EXTERNAL MODULE: ./build/pipeline/modes.js
var modes = __webpack_require__(7627);
// EXTERNAL MODULE: ./build/pipeline/sources.js + 9 modules
var pipeline_sources = __webpack_require__(3385);
// EXTERNAL MODULE: ./build/util/errors.js
var errors = __webpack_require__(4478);
// EXTERNAL MODULE: ./build/util/git.js
var git = __webpack_require__(341);
// EXTERNAL MODULE: ./build/util/ports.js
var util_ports = __webpack_require__(2701);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
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
/** What may be compiled while it is installed, and keep the folder of that. */
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
            // A changelog tells when things were built, and does not change by itself.
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
            // Others have a home of the same name: what was built in theirs says nothing of this machine.
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
            const bytes = firstBytes(file);
            // What a compiler tells of itself stands at the end.
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
            // A NUL makes it no text, to git, too.
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
    const findings = [...details].map(([check, files]) => finding(check, files));
    const unsettled = await withoutSettledEndings(carriageReturns, signal);
    if (unsettled.length > 0)
        findings.push(finding('line-endings', unsettled.map(({ origin }) => (0,util_text/* quoted */.TL)(origin))));
    const others = [...binaryFinding(binaries, subject), ...secretFinding(secrets, subject)];
    return { findings: [...findings, ...others], unreadable };
}
/** @throws LambdaZipError `read` */
function firstBytes({ entry, origin }) {
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
/** As much of a program or library as can be packed. */
function wholeOf({ entry: { content }, origin }, start) {
    if (content.kind !== 'file' || content.size <= MAX_READ || content.size > read_file/* MAX_FILE_BYTES */.gZ)
        return start;
    const bytes = (0,read_file/* readWholeFile */.M4)(content, origin);
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
function binaryIn({ entry: { content, path } }, bytes, { request }) {
    if (request.binaryCheck === 'off' || content.kind !== 'file')
        return undefined;
    return (0,check/* checkBinary */.W)(path, bytes, request.target);
}
function binaryFinding(found, { request, files }) {
    const error = (0,report/* binaryError */.G)(found, files.map(({ entry }) => entry.path), request.target, (0,pipeline_sources/* textReader */.D5)({ sources: [{ files }] }));
    if (error === undefined)
        return [];
    const [, ...lines] = error.message.split('\n');
    const one = finding('binaries', lines.map((line) => line.trim()), `${CHECKS.binaries.fix}\n${(error.hint ?? '').replace(/^ {2}/gm, '')}`);
    return [request.binaryCheck === 'warn' ? { ...one, severity: 'warning' } : one];
}
/** As the build has it. */
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
    const found = finding('secrets', details);
    return [request.secrets === 'error' ? { ...found, severity: 'error' } : found];
}
/** How many paths go to git at once: a command line has an end. */
const BATCH = 200;
/** Files whose line endings git does not keep as they are on every machine (`-text`, `eol=crlf`). */
async function withoutSettledEndings(files, signal) {
    const unsettled = [];
    for (const root of new Set(files.map((file) => file.root))) {
        const here = files.filter((file) => file.root === root);
        for (let start = 0; start < here.length; start += BATCH) {
            const batch = here.slice(start, start + BATCH);
            const paths = batch.map(({ located }) => located);
            const printed = await (0,git/* git */.$)(root, ['check-attr', '-z', 'text', 'eol', '--', ...paths], signal);
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
// EXTERNAL MODULE: ./build/lambda/handlers.js
var handlers = __webpack_require__(9505);
// EXTERNAL MODULE: ./build/lambda/limits.js
var limits = __webpack_require__(1280);
;// CONCATENATED MODULE: ./build/doctor/lambda-checks.js
/** Checks of the whole: size, entry point, bootstrap. */








/** Of the limit: from here on the next package may not fit. */
const NEAR = 0.8;
function checkSize({ files }) {
    const sized = files.map(({ entry: { path, content } }) => ({ path, size: (0,entries_entry/* contentSize */.v)(content) }));
    const bytes = sized.reduce((sum, { size }) => sum + size, 0);
    const error = (0,limits/* unzippedLimitError */.pG)(bytes, sized);
    if (error !== undefined)
        return [finding('size-limit', [error.message], error.hint)];
    if (bytes <= NEAR * limits/* LAMBDA_LIMITS */.FZ.unzipped)
        return [];
    return [
        finding('size-near-limit', [
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
    const isProgram = (0,modes/* modeFromContent */.$y)(lambda_checks_firstBytes(entry, 4)) === '0755';
    if (!isProgram)
        return [finding('bootstrap', [`${(0,util_text/* quoted */.TL)(origin)} is not an ELF program and does not start with '#!'`])];
    return entry.mode === '0644'
        ? [finding('bootstrap', [`${(0,util_text/* quoted */.TL)(origin)} is packed without the execute bit`])]
        : [];
}
/** What the managed runtimes load, by its name. */
const LOADABLE = /\.(?:py|[cm]?js|so|rb|jar|dll|deps\.json|runtimeconfig\.json)$|^bootstrap$/;
/** Java looks for a class below the folders of its package. */
const CLASS = /\.class$/;
/** Whether there is an entry point at the root; a package for a layer has none. */
function checkHandler({ files, request }) {
    const isLayer = request.pipeline.sources.some(({ prefix }) => prefix !== '');
    if (isLayer || files.length === 0)
        return [];
    const folders = /^(?:python|nodejs|lib|bin|java|ruby|extensions)\//;
    const isLoadable = ({ entry: { path } }) => (!path.includes('/') && LOADABLE.test(path)) ||
        CLASS.test(path) ||
        folders.test(path) ||
        /^[^/]+\/__init__\.py$/.test(path);
    if (files.some(isLoadable))
        return [];
    const nested = files.find(({ entry }) => handlers/* HANDLER_FILES */.vw.includes(external_node_path_.posix.basename(entry.path)) &&
        (0,handlers/* handlerIn */.gV)(external_node_path_.posix.basename(entry.path), Buffer.from(lambda_checks_firstBytes(entry, 65_536)).toString('utf8')) !==
            undefined);
    return [
        finding('handler', [
            nested === undefined ? 'no module and no bootstrap' : `the handler is in ${(0,util_text/* quoted */.TL)(nested.entry.path)}`,
        ]),
    ];
}
/** The beginning of a content; empty where it cannot be read, which another check says. */
function lambda_checks_firstBytes({ content }, most) {
    try {
        return (0,read_file/* beginningOf */.VI)(content, most);
    }
    catch {
        return new Uint8Array();
    }
}
//# sourceMappingURL=lambda-checks.js.map
;// CONCATENATED MODULE: ./build/doctor/name-checks.js
/** Checks that need paths alone. */



const LEFTOVERS = /(?:\.(?:log|pid|lock~|swp|swo|tmp|temp|bak|orig|rej)|~)$|^(?:nohup\.out|\.coverage(?:\..*)?)$/;
/** Written by build tools, one per commit. */
const COMMIT_FILES = /^(?:git\.properties|git[-_]?info(?:\.\w+)?|\.?git[-_]?(?:commit|rev|revision|sha)(?:\.\w+)?|REVISION)$/i;
const UUID = /[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}/i;
/** A date with a time of day, seconds since 1970, or what Python's tempfile makes. Not at the beginning: migrations are named so. */
const TIMED = /.[-_.](?:20\d{6}[-_T.]?\d{4,6}|1[6-9]\d{8}(?:\d{3})?)(?=\D|$)|^tmp[a-z0-9_]{8}(?:\.|$)/;
const TESTS = /(?:^|\/)(?:tests?|__tests__)\/|(?:^|\/)(?:test_[^/]*\.py|[^/]*_test\.py|conftest\.py|[^/]*\.test\.[cm]?js)$/;
/** What the Python runtimes bring. */
const OF_RUNTIME = /^(?:python\/)?(?:boto3|botocore|s3transfer)\//;
/** Where package managers of Node.js put packages. */
const OF_NODE = /(?:^|\/)(?:node_modules|\.yarn)\/|^\.pnp\.[\w.]+$/;
const NAME_CHECKS = [
    {
        check: 'bytecode',
        // What git has is as it is, and a module without its source is not stale.
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
        // What git has keeps its name.
        applies: ({ entry: { path }, git, installed }) => {
            const name = external_node_path_.posix.basename(path);
            return (git !== 'tracked' && !installed && !LEFTOVERS.test(name) && (UUID.test(name) || TIMED.test(name)));
        },
    },
    {
        check: 'installed-in-place',
        applies: ({ git, installed, root, located }, { locked }) => installed && (git === 'ignored' || git === 'untracked') && !(locked.has(root) && OF_NODE.test(located)),
    },
    { check: 'ignored-by-git', applies: ({ git, installed }) => git === 'ignored' && !installed },
    { check: 'untracked', applies: ({ git, installed }) => git === 'untracked' && !installed },
    { check: 'name-form', applies: ({ located }) => located !== located.normalize('NFC') },
    { check: 'test-code', applies: ({ entry: { path }, installed }) => !installed && TESTS.test(path) },
];
function checkNames(subject) {
    const findings = NAME_CHECKS.flatMap(({ check, applies }) => {
        const found = subject.files.filter((file) => applies(file, subject)).map(({ origin }) => (0,util_text/* quoted */.TL)(origin));
        return found.length === 0 ? [] : [finding(check, found)];
    });
    return [...findings, ...checkLetterCase(subject), ...checkRuntimePackages(subject)];
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
            // Below folders that differ, everything does.
            if (other !== undefined && other !== path) {
                pairs.add(`${(0,util_text/* quoted */.TL)(other)} and ${(0,util_text/* quoted */.TL)(path)}`);
                break;
            }
            seen.set(folded, path);
        }
    }
    return pairs.size === 0 ? [] : [finding('letter-case', [...pairs])];
}
function checkRuntimePackages({ files }) {
    const packages = new Set(files.flatMap(({ entry: { path } }) => OF_RUNTIME.test(path) ? [path.replace(/^python\//, '').split('/')[0] ?? ''] : []));
    return packages.size === 0 ? [] : [finding('runtime-packages', [...packages].map(util_text/* quoted */.TL))];
}
//# sourceMappingURL=name-checks.js.map
// EXTERNAL MODULE: ./build/dependencies/dependencies.js + 29 modules
var dependencies_dependencies = __webpack_require__(9632);
// EXTERNAL MODULE: ./build/dependencies/locks/lock-files.js + 7 modules
var lock_files = __webpack_require__(4106);
// EXTERNAL MODULE: ./build/dependencies/requirements/allowed-folders.js
var allowed_folders = __webpack_require__(1193);
// EXTERNAL MODULE: ./build/dependencies/requirements/requirements.js + 1 modules
var requirements_requirements = __webpack_require__(3799);
// EXTERNAL MODULE: ./build/entries/tree.js
var tree = __webpack_require__(75);
;// CONCATENATED MODULE: ./build/doctor/requirements-checks.js
/** Checks of what is to be installed. Nothing is: what the files say is enough. */










async function checkRequirements(subject, ports) {
    const { dependencies } = subject.request;
    const { files } = dependencies;
    if (files.length === 0)
        return checkForgotten(subject);
    const findings = [];
    const unpinned = [];
    const unhashed = [];
    for (const file of files) {
        let requirements;
        try {
            requirements = await (0,dependencies_dependencies.readRequirementsFile)(file, dependencies, ports);
        }
        catch (error) {
            (0,util_ports/* throwIfCancelled */.dZ)(ports.signal);
            if (!(error instanceof errors/* LambdaZipError */.dk))
                throw error;
            findings.push(finding('requirements-unreadable', [error.message], error.hint));
            continue;
        }
        const found = (0,requirements_requirements/* pinning */.Kl)(requirements);
        unpinned.push(...found.unpinned.map((line) => `${(0,util_text/* quoted */.TL)((0,util_text/* withoutPasswords */.hl)(line))} in ${(0,util_text/* quoted */.TL)(file)}`));
        const asksForAny = requirements.text.split('\n').some((line) => line !== '' && !line.startsWith('-'));
        if (asksForAny && !found.hashed && found.unpinned.length === 0)
            unhashed.push((0,util_text/* quoted */.TL)(file));
    }
    if (unpinned.length > 0)
        findings.push(finding('unpinned-requirements', unpinned));
    if (unhashed.length > 0)
        findings.push(finding('requirements-without-hashes', unhashed));
    return findings;
}
/** A file of requirements in a source that no setting names, and no installed package beside it. */
async function checkForgotten({ request, files }) {
    if (files.some(({ entry }) => entry.path.includes('.dist-info/')))
        return [];
    const found = [];
    const allowed = await (0,allowed_folders/* findAllowedFolders */.tp)(request.dependencies.places);
    for (const { directory } of request.pipeline.sources) {
        for (const name of lock_files/* REQUIREMENTS_FILES */.$) {
            const bytes = await (0,allowed_folders/* readAllowed */.dP)((0,external_node_path_.join)(directory, name), allowed).catch(() => undefined);
            const text = bytes?.toString('utf8') ?? '';
            if (/^[ \t]*[\w.-]/m.test(text.replace(/^[ \t]*-.*$/gm, '')))
                found.push((0,util_text/* quoted */.TL)((0,tree/* originOf */.yv)(directory, name)));
        }
    }
    return found.length === 0 ? [] : [finding('requirements-not-installed', found)];
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
;// CONCATENATED MODULE: ./build/doctor/subject.js
/** What the checks look at: the files that a build would pack, and what git knows of them. */










/**
 * Walks the sources as a build does, but past what would stop it.
 *
 * @throws LambdaZipError `source`, `cancelled`, and `pattern` for what makes a walk impossible
 */
async function collectSubject(request, signal) {
    const problems = [];
    const plan = { ...request.pipeline, outputs: [] };
    const roots = await Promise.all(plan.sources.map(({ directory }) => (0,promises_.realpath)(directory).catch(() => directory)));
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
        // What could not be packed says why there is nothing.
        if (problems.length === 0)
            problems.push(error);
        return undefined;
    });
    const sources = collection?.sources ?? [];
    const located = sources.flatMap(({ files }) => files);
    tolerate(() => (0,tree/* sortTree */.NU)(located), []);
    tolerate(() => (0,links/* assertLinksResolve */.UR)(located.map(({ entry }) => entry)), undefined);
    const installed = (0,pipeline_installed/* installedPaths */.p)(located);
    const files = [];
    for (const [index, source] of sources.entries()) {
        const root = roots[index] ?? source.source.directory;
        const states = await gitStates(root, signal);
        for (const file of source.files) {
            files.push({
                entry: file.entry,
                origin: (0,tree/* originOf */.yv)(file.source, file.located),
                located: file.located,
                root,
                installed: installed.has(file.entry.path),
                git: states && (states.get(file.located) ?? 'tracked'),
            });
        }
    }
    files.sort((left, right) => (0,tree/* comparePaths */.cD)(left.entry.path, right.entry.path));
    const remarks = collection === undefined ? [] : await (0,review/* reviewSources */.fl)(plan, collection, signal);
    // A pattern may be for packages, which are not installed here.
    const unused = collection === undefined || request.dependencies.files.length > 0
        ? undefined
        : (0,review/* unusedRemark */.tX)((0,review/* unusedPatterns */.w$)(plan, collection, {
            exclude: collection.unusedPatterns,
            executable: plan.executable.map(({ pattern }) => pattern),
        }));
    if (unused !== undefined)
        remarks.push(unused);
    const workspace = await (0,promises_.realpath)(plan.workspace).catch(() => plan.workspace);
    const locked = new Set(roots.filter((root) => (0,node_packages/* hasNodeLock */.y)(root, workspace)));
    return { request, files, remarks, locked, problems };
}
/** Files of a directory that git does not have; undefined where it has none of the directory. */
async function gitStates(root, signal) {
    const others = ['ls-files', '-z', '--others', '--exclude-standard'];
    const untracked = await (0,git/* git */.$)(root, others, signal);
    const ignored = await (0,git/* git */.$)(root, [...others, '--ignored'], signal);
    if (untracked === undefined || ignored === undefined)
        return undefined;
    const states = new Map();
    for (const path of untracked.split('\0'))
        states.set(path, 'untracked');
    for (const path of ignored.split('\0'))
        states.set(path, 'ignored');
    return states;
}
//# sourceMappingURL=subject.js.map
;// CONCATENATED MODULE: ./build/doctor/doctor.js









/**
 * @param home the user's home directory: paths in it are on this machine only
 * @throws LambdaZipError `source` when there is nothing to look at; `cancelled`
 */
async function diagnose(request, home, ports) {
    await (0,source_roots/* assertSources */.lx)(request.pipeline);
    const subject = await collectSubject(request, ports.signal);
    const places = { home, workspace: request.pipeline.workspace };
    const contents = await checkContents(subject, places, ports.signal);
    const findings = [
        ...[...subject.problems, ...contents.unreadable].map(unpackable),
        ...(await checkRequirements(subject, ports)),
        ...subject.remarks.map(({ kind, details, fix }) => finding(kind, details, fix)),
        ...checkNames(subject),
        ...contents.findings,
        ...checkSize(subject),
        ...checkBootstrap(subject),
        ...checkHandler(subject),
        ...checkConditions(request.pipeline.workspace),
    ];
    const rank = (one) => SEVERITIES.indexOf(one.severity);
    return {
        findings: findings.sort((left, right) => rank(left) - rank(right)),
        files: subject.files.length,
        bytes: subject.files.reduce((sum, { entry }) => sum + (0,entries_entry/* contentSize */.v)(entry.content), 0),
    };
}
/** The package may be right, and never be deployed. */
function checkConditions(workspace) {
    const found = (0,workflow_conditions/* unmetConditions */.k)(workspace);
    return found.length === 0 ? [] : [finding('vain-condition', found)];
}
function unpackable({ message, hint }) {
    return finding('unpackable', [message], hint);
}
//# sourceMappingURL=doctor.js.map
// EXTERNAL MODULE: ./build/settings/settings.js
var settings_settings = __webpack_require__(4663);
// EXTERNAL MODULE: ./build/cli/context.js
var context = __webpack_require__(9230);
// EXTERNAL MODULE: ./build/cli/terminal.js
var terminal = __webpack_require__(8565);
;// CONCATENATED MODULE: ./build/cli/commands/doctor.js







const TITLES = {
    hash: 'Moves the hash',
    lambda: 'Breaks in Lambda',
    secret: 'Would expose secrets',
};
const CONCERNS = Object.keys(TITLES);
/**
 * `lambda-zip doctor`: what is wrong with the sources, on standard output.
 *
 * @returns 0 if they pass: no errors, and with `--strict` no warnings
 */
async function runDoctor({ settings, values }, signal) {
    const request = (0,settings_settings/* parseSettings */.P$)(settings, { ...(0,context/* commandLineContext */.B)(), workers: 0 });
    const { findings, files, bytes } = await diagnose(request, (0,external_node_os_.homedir)(), { log: util_ports/* SILENT_LOGGER */.By, signal });
    const number = (severity) => findings.filter((finding) => finding.severity === severity).length;
    const errors = number('error');
    const warnings = number('warning');
    const notes = number('note');
    if (values['json'] === true) {
        await (0,terminal/* print */.yy)(`${JSON.stringify({ findings, errors, warnings, notes, files, bytes })}\n`);
    }
    else {
        const counts = [(0,util_text/* count */.U9)(errors, 'error'), (0,util_text/* count */.U9)(warnings, 'warning'), (0,util_text/* count */.U9)(notes, 'note')].join(', ');
        const looked = `${(0,util_text/* count */.U9)(files, 'file')}, ${(0,util_text/* formatBytes */.z3)(bytes)} looked at`;
        await (0,terminal/* printText */.n)(`${CONCERNS.map((concern) => section(concern, findings)).join('')}${findings.length === 0 ? 'No findings' : counts}: ${looked}\n`);
    }
    return errors > 0 || (values['strict'] === true && warnings > 0) ? 1 : 0;
}
function section(concern, findings) {
    const ours = findings.filter((finding) => finding.concern === concern);
    if (ours.length === 0)
        return '';
    const blocks = ours.map(({ severity, check, message, fix }) => `  ${severity} ${check}: ${message}\n    fix: ${fix.replaceAll('\n', '\n      ')}\n`);
    return `${TITLES[concern]}:\n${blocks.join('')}\n`;
}
//# sourceMappingURL=doctor.js.map

/***/ }),

/***/ 669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ unmetConditions)
/* harmony export */ });
/* unused harmony export OUR_OUTPUTS */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8815);
/* harmony import */ var _util_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3506);
/**
 * Conditions of workflows that can never hold: an `if:` that goes by a step, a job or an output that is not there reads as empty, and
 * what it guards is skipped in a green job. The same goes for what a condition reads by way of a job's `outputs` or a step's `env`.
 */




const WORKFLOWS = '.github/workflows';
/** No workflow that people write is larger. */
const MAX_BYTES = 1024 * 1024;
/** A text in an expression, in which a quote is doubled, or a reference: `steps.package.outputs.changed`, `steps['package']`, `needs.build`. */
const REFERENCE = /'(?:[^']|'')*'|(?<![\w.-])(?<context>steps|needs)\s*(?:\.\s*(?<name>[A-Za-z_][\w-]*)|\[\s*'(?<text>[^']+)'\s*\])(?:\s*\.\s*outputs\s*(?:\.\s*(?<output>[A-Za-z_][\w-]*)|\[\s*'(?<quoted>[^']+)'\s*\]))?/g;
/** What stands for a value in any other text. */
const EXPRESSION = /\$\{\{[\s\S]*?\}\}/g;
/** This action and those beside it, whoever's copy of it: `OWNER/reproducible-lambda-zip/plan@v1`. */
const OURS = /(?:^|\/)reproducible-lambda-zip(?:\/(?<part>[\w-]+))?@/;
/** Their outputs, by folder. As action.yml has them. */
const OUR_OUTPUTS = {
    '': [
        ...['zip-path', 'sha256', 'sha256-base64', 'content-sha256', 'size', 'uncompressed-size', 'file-count'],
        ...['manifest-path', 'engine', 'image-digest', 'changed', 'reason', 'baseline-sha256', 'changes'],
        ...[
            'layer-zip-path',
            'layer-sha256',
            'layer-sha256-base64',
            'layer-size',
            'layer-changed',
            'layer-reason',
        ],
        ...['deployed', 'version', 'function-arn', 'any-changed', 'matrix', 'results'],
    ],
    'mark-deployed': ['sha256'],
    plan: ['matrix'],
};
/**
 * What conditions of the repository's workflows name in vain, in those that use this action, by themselves or by way of another one
 * of the repository; each printable: `'.github/workflows/deploy.yml' line 20: 'steps.pakage'`.
 *
 * @param directory the repository
 */
function unmetConditions(directory) {
    const texts = new Map(workflowFiles(directory).flatMap((file) => {
        const text = readText((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, file));
        return text === undefined ? [] : [[file, text]];
    }));
    const isOurs = (text) => text.includes('lambda-zip');
    const used = [...texts].filter(([, text]) => isOurs(text)).map(([file]) => file);
    return [...texts].flatMap(([file, text]) => {
        if (!isOurs(text) && !used.some((other) => text.includes(`./${other}`)))
            return [];
        const found = unmetIn(text, (path) => texts.get(path.replace(/^\.\//, '')));
        return found.map(({ line, reference }) => `${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)(file)} line ${line}: ${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)(reference)}`);
    });
}
function workflowFiles(directory) {
    try {
        const names = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, WORKFLOWS)).filter((name) => /\.ya?ml$/.test(name));
        return names.sort().map((name) => `${WORKFLOWS}/${name}`);
    }
    catch {
        // No folder, no workflows.
        return [];
    }
}
function readText(file) {
    try {
        const bytes = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file);
        return bytes.length > MAX_BYTES ? undefined : bytes.toString();
    }
    catch {
        return undefined;
    }
}
function parse(text) {
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_2__/* .LineCounter */ .HN();
    return {
        document: (0,yaml__WEBPACK_IMPORTED_MODULE_2__/* .parseDocument */ .Tp)(text, { lineCounter: lines, uniqueKeys: false, logLevel: 'silent' }),
        lines,
    };
}
/** What is no YAML, or no workflow, has no conditions: GitHub says so itself. @param read gives another workflow by its path */
function unmetIn(text, read) {
    const source = parse(text);
    const jobs = childOf(source, source.document, 'jobs');
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_2__/* .isMap */ .jh)(jobs))
        return [];
    const outputs = new Map();
    const all = [];
    for (const { key, value } of jobs.items) {
        const job = resolved(source, value);
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_2__/* .isMap */ .jh)(job))
            continue;
        all.push(job);
        outputs.set(textOf(key), outputsOfJob(source, job, read));
    }
    return all.flatMap((job) => vainInJob(source, job, outputs));
}
/** A node, or what its alias stands for. */
function resolved({ document }, node) {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_2__/* .isAlias */ .Vj)(node) ? node.resolve(document) : node;
}
function childOf(source, parent, key) {
    return resolved(source, parent.get(key, true));
}
function textOf(node) {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_2__/* .isScalar */ .jn)(node) ? String(node.value).toLowerCase() : '';
}
function keysOf(node) {
    return new Set((0,yaml__WEBPACK_IMPORTED_MODULE_2__/* .isMap */ .jh)(node) ? node.items.map(({ key }) => textOf(key)) : []);
}
function outputsOfJob(source, job, read) {
    const uses = childOf(source, job, 'uses');
    if (uses === undefined)
        return keysOf(childOf(source, job, 'outputs'));
    const called = (0,yaml__WEBPACK_IMPORTED_MODULE_2__/* .isScalar */ .jn)(uses) ? read(String(uses.value)) : undefined;
    if (called === undefined)
        return undefined;
    const other = parse(called);
    let node = other.document;
    for (const key of ['on', 'workflow_call', 'outputs'])
        node = (0,yaml__WEBPACK_IMPORTED_MODULE_2__/* .isMap */ .jh)(node) || node === other.document ? childOf(other, node, key) : undefined;
    return keysOf(node);
}
function vainInJob(source, job, outputs) {
    const needs = new Map(textsOf(childOf(source, job, 'needs')).map((name) => [name, outputs.get(name)]));
    const none = new Map();
    const found = vainInNode(source, job.get('if', true), { needs, steps: none }, 'condition');
    const steps = childOf(source, job, 'steps');
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_2__/* .isSeq */ .oP)(steps))
        return found;
    const before = new Map();
    for (const item of steps.items) {
        const step = resolved(source, item);
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_2__/* .isMap */ .jh)(step))
            continue;
        found.push(...vainInNode(source, step.get('if', true), { needs, steps: before }, 'condition'));
        found.push(...vainInValues(source, childOf(source, step, 'env'), { needs, steps: before }));
        const id = childOf(source, step, 'id');
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_2__/* .isScalar */ .jn)(id))
            before.set(textOf(id), outputsOfStep(childOf(source, step, 'uses')));
    }
    found.push(...vainInValues(source, childOf(source, job, 'outputs'), { needs, steps: before }));
    return found;
}
function outputsOfStep(uses) {
    const part = (0,yaml__WEBPACK_IMPORTED_MODULE_2__/* .isScalar */ .jn)(uses) ? OURS.exec(String(uses.value)) : null;
    const ours = part === null ? undefined : OUR_OUTPUTS[part.groups?.['part'] ?? ''];
    return ours && new Set(ours);
}
/** Of `needs:`, one name or a list of some. */
function textsOf(node) {
    return ((0,yaml__WEBPACK_IMPORTED_MODULE_2__/* .isSeq */ .oP)(node) ? node.items : [node]).map(textOf).filter((text) => text !== '');
}
function vainInValues(source, node, known) {
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_2__/* .isMap */ .jh)(node))
        return [];
    return node.items.flatMap(({ value }) => vainInNode(source, value, known, 'text'));
}
function vainInNode({ lines }, node, known, kind) {
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_2__/* .isScalar */ .jn)(node) || typeof node.value !== 'string')
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

/***/ }),

/***/ 9505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G9: () => (/* binding */ handlerInAny),
/* harmony export */   gV: () => (/* binding */ handlerIn),
/* harmony export */   t7: () => (/* binding */ CODE_FILE),
/* harmony export */   vw: () => (/* binding */ HANDLER_FILES)
/* harmony export */ });
/** Which files look like the entry point of a Lambda function. By their text alone: nothing is run. */
/** Names that AWS's console, SAM, and most tutorials give to entry points; the first is taken where there are several. */
const HANDLER_FILES = [
    'handler.py',
    'lambda_function.py',
    'app.py',
    'main.py',
    'index.py',
    'lambda.py',
    'bootstrap',
    ...['index', 'handler', 'app', 'lambda', 'main'].flatMap((name) => ['mjs', 'js', 'cjs', 'ts', 'mts'].map((extension) => `${name}.${extension}`)),
];
/** What can be a function's only file, under any name. */
const CODE_FILE = /(?<!\.d)(?<!\.(?:test|spec|config|stories|min))\.(?:py|[cm]?js|m?ts)$/;
/** `def anything(event, context)`, whatever underscores say of their use. */
const PYTHON_EVENT = /^(?:async[ \t]+)?def[ \t]+(?<name>\w+)[ \t]*\(\s*_*event\w*\b[^,()]*,\s*_*(?:context|ctx)\b/m;
/** The usual name, as a function or as an object (`handler = Mangum(app)`). */
const PYTHON_NAME = /^(?:(?:async[ \t]+)?def[ \t]+(?<name>handler|lambda_handler)[ \t]*\(|(?<object>handler|lambda_handler)[ \t]*(?::[^=\n]*)?=)/m;
/** Under a name that says nothing, both have to be there. */
const PYTHON_STRICT = /^(?:async[ \t]+)?def[ \t]+(?<name>\w*handler)[ \t]*\(\s*_*event\w*\b[^,()]*,\s*_*(?:context|ctx)\b/m;
const NODE_EXPORT = /^[ \t]*(?:export[ \t]+(?:const|let|var|(?:async[ \t]+)?function)[ \t]+(?<name>handler)\b|(?:module\.)?exports\.(?<property>handler)[ \t]*=|export[ \t]*\{[^}]*\b(?<listed>handler)\b|module\.exports[ \t]*=[ \t]*\{[^}]*\b(?<member>handler)\b)/m;
/**
 * The entry point that a file is, or undefined.
 *
 * @param name without folders
 * @param text of the file, or the beginning of it
 */
function handlerIn(name, text) {
    if (name === 'bootstrap')
        return { language: 'custom', setting: undefined };
    const dot = name.lastIndexOf('.');
    const module = name.slice(0, dot);
    switch (name.slice(dot + 1)) {
        case 'py':
            return named('python', module, PYTHON_EVENT.exec(text) ?? PYTHON_NAME.exec(text));
        case 'mjs':
        case 'cjs':
        case 'js':
        case 'ts':
        case 'mts':
            return named('nodejs', module, NODE_EXPORT.exec(text));
        default:
            return undefined;
    }
}
/** As {@link handlerIn}, for a file whose name does not say that it is an entry point: the code has to. */
function handlerInAny(name, text) {
    if (!name.endsWith('.py'))
        return handlerIn(name, text);
    return named('python', name.slice(0, -'.py'.length), PYTHON_STRICT.exec(text));
}
function named(language, module, match) {
    if (match === null)
        return undefined;
    const name = Object.values(match.groups ?? {}).find((group) => group !== undefined) ?? 'handler';
    return { language, setting: `${module}.${name}` };
}
//# sourceMappingURL=handlers.js.map

/***/ })

};
