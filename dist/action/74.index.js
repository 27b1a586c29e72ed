export const id = 74;
export const ids = [74];
export const modules = {

/***/ 4074:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runOne: () => (/* binding */ runOne)
});

// EXTERNAL MODULE: ./build/settings.js + 1 modules
var build_settings = __webpack_require__(9266);
;// CONCATENATED MODULE: ./build/command-line.js
/** Settings back as a command line: for rebuilds by this program, and for people who want to repeat a build. */

/** Settings as options of the command line, `--name=value` each. */
function optionArguments(settings, names) {
    return names.flatMap((name) => {
        const value = settings[name];
        if (value === undefined || value === '')
            return [];
        const { kind } = build_settings/* SETTINGS */.yy[name];
        if (kind === 'boolean')
            return [(0,build_settings/* parseBoolean */.yG)(name, value) ? `--${name}` : `--no-${name}`];
        const values = kind === 'lines' ? value.split('\n').filter((line) => line !== '') : [value];
        return values.map((one) => `--${name}=${one}`);
    });
}
/** What has no say in the bytes of the archive. */
const WITHOUT_SAY = [
    'source',
    'manifest',
    'baseline',
    'force',
    'function-name',
    'qualifier',
    'aws-region',
    'environment',
    'record',
    'deploy',
    's3-bucket',
    's3-prefix',
    'publish',
    'alias',
];
const MOST_ON_A_LINE = 100;
/** The command that builds the same archive, quoted for bash: in it every character is printable. */
function buildCommand(settings) {
    const names = Object.keys(build_settings/* SETTINGS */.yy).filter((name) => !WITHOUT_SAY.includes(name) && settings[name] !== build_settings/* SETTINGS */.yy[name].default);
    const sources = (settings.source ?? '').split('\n').filter((line) => line.trim() !== '');
    const options = optionArguments(settings, names);
    // What starts with a dash would be taken for an option.
    const words = [...options, ...(sources.some((source) => source.startsWith('-')) ? ['--'] : []), ...sources];
    const quoted = ['lambda-zip build', ...words.map(shellQuoted)];
    const line = quoted.join(' ');
    return line.length <= MOST_ON_A_LINE ? line : quoted.join(' \\\n  ');
}
/** A word for bash. What cannot be seen is written as an escape, so that what is copied is what is read. */
function shellQuoted(word) {
    if (/^[\w@%+=:,./-]+$/.test(word))
        return word;
    if (!UNSEEN.test(word))
        return `'${word.replaceAll("'", "'\\''")}'`;
    const escaped = word.replace(/['\\]/g, '\\$&').replace(new RegExp(UNSEEN, 'gu'), (character) => {
        const code = character.codePointAt(0) ?? 0;
        if (code < 0x80)
            return `\\x${code.toString(16).padStart(2, '0')}`;
        return code <= 0xffff
            ? `\\u${code.toString(16).padStart(4, '0')}`
            : `\\U${code.toString(16).padStart(8, '0')}`;
    });
    return `$'${escaped}'`;
}
/** Controls, format characters such as those that reorder text, separators other than a space, and what is unassigned. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/u;
//# sourceMappingURL=command-line.js.map
// EXTERNAL MODULE: ./build/results.js
var results = __webpack_require__(6878);
// EXTERNAL MODULE: ./build/action/comment.js
var action_comment = __webpack_require__(2614);
// EXTERNAL MODULE: ./build/action/comment-text.js
var comment_text = __webpack_require__(3284);
// EXTERNAL MODULE: ./build/action/inputs.js + 4 modules
var action_inputs = __webpack_require__(8553);
// EXTERNAL MODULE: ./build/action/package.js + 20 modules
var action_package = __webpack_require__(2494);
// EXTERNAL MODULE: ./build/action/record.js
var record = __webpack_require__(2374);
// EXTERNAL MODULE: ./build/action/report.js
var action_report = __webpack_require__(5773);
// EXTERNAL MODULE: ./build/explain/folders.js
var explain_folders = __webpack_require__(4457);
// EXTERNAL MODULE: ./build/text.js
var build_text = __webpack_require__(977);
;// CONCATENATED MODULE: ./build/version.js
/** The product's version; a test holds it to package.json, so that no bundle has to carry that file. */
const VERSION = '1.0.0';
//# sourceMappingURL=version.js.map
// EXTERNAL MODULE: ./build/action/markdown.js
var markdown = __webpack_require__(2714);
// EXTERNAL MODULE: ./build/action/sections.js
var sections = __webpack_require__(7451);
;// CONCATENATED MODULE: ./build/action/summary.js





const MOST_FOLDERS = 8;
const MOST_PATTERNS = 20;
/** GitHub takes 1 MiB for a step; what is not a list of differences needs less than a quarter of it. */
const MOST_DIFFERENCE_BYTES = 700_000;
const MOST_COMMAND_CHARACTERS = 20_000;
/** The verdict, what differs, the sizes, the digests, where the bytes are, what was left out, how to repeat it. */
function summaryMarkdown(report, context) {
    const { verdict, deployed, dryRun, command, commit } = context;
    const budget = { bytes: MOST_DIFFERENCE_BYTES };
    return [
        `## ${verdict === undefined ? `📦 ${(0,markdown/* inCode */.pN)(report.output)}` : (0,sections/* verdictTitle */.Sw)(verdict)}`,
        '',
        ...(0,sections/* packageLines */.iN)(report, verdict),
        ...deployLines(deployed, dryRun),
        ...(verdict === undefined ? [] : (0,sections/* differenceSection */.NO)(verdict, report, budget)),
        ...(0,sections/* sizeTable */.ym)(report, verdict),
        ...digestBlocks(report),
        ...folderChart(report),
        ...exclusionTable(report),
        ...reproduction(command, commit),
    ].join('\n');
}
function deployLines(deployed, dryRun) {
    if (deployed === undefined)
        return [];
    const { deployed: moved, version, functionArn } = deployed;
    if (dryRun)
        return [`Dry run: nothing was deployed to ${(0,markdown/* inCode */.pN)(functionArn)}.`, ''];
    const what = moved ? '🚀 Deployed to' : 'Nothing to deploy to';
    return [
        `${what} ${(0,markdown/* inCode */.pN)(functionArn)}${version === undefined ? '' : `, version ${(0,markdown/* inCode */.pN)(version)}`}.`,
        '',
    ];
}
function digestBlocks({ digest, contentSha256 }) {
    return [
        '### Digests',
        '',
        "SHA-256, in hexadecimal and in base64 (Lambda's `CodeSha256`, Terraform's `source_code_hash`):",
        '',
        ...(0,markdown/* codeBlock */.DV)(digest.hex),
        ...(0,markdown/* codeBlock */.DV)(digest.base64),
        `Content digest, whatever the compression: ${(0,markdown/* inCode */.pN)(contentSha256)}`,
        '',
    ];
}
function folderChart({ entries }) {
    const folders = (0,explain_folders/* largestFolders */.E5)(entries, MOST_FOLDERS).filter(({ size }) => size > 0);
    // One slice is no picture.
    if (folders.length < 2)
        return [];
    const slices = folders.map(({ name, size }) => `  "${forMermaid(name)}" : ${size}`);
    return (0,markdown/* codeBlock */.DV)(['pie showData title Largest folders, uncompressed bytes', ...slices].join('\n'), 'mermaid');
}
function exclusionTable({ exclusions }) {
    if (exclusions.length === 0)
        return [];
    const rows = exclusions.map(({ pattern, origin, count: times }) => [
        (0,markdown/* inCode */.pN)(pattern),
        (0,markdown/* inCode */.pN)(origin),
        String(times),
    ]);
    const rest = rows.length - MOST_PATTERNS;
    if (rest > 0)
        rows.splice(MOST_PATTERNS, rest, [`and ${rest} more`, '', '']);
    return (0,markdown/* folded */.TM)(`Left out by ${(0,build_text/* count */.U9)(exclusions.length, 'pattern')}`, (0,markdown/* table */.tp)(['pattern', 'from', 'files and folders'], rows, { bytes: Number.POSITIVE_INFINITY }));
}
function reproduction(command, commit) {
    const where = commit === '' ? 'in the same checkout' : `in a checkout of ${(0,markdown/* inCode */.pN)(commit)}`;
    const content = command.length <= MOST_COMMAND_CHARACTERS
        ? (0,markdown/* codeBlock */.DV)(command, 'sh')
        : ['The command is too long to be shown here.', ''];
    return (0,markdown/* folded */.TM)('Build the same bytes on your machine', [
        `With version ${VERSION} of lambda-zip, ${where}:`,
        '',
        ...content,
    ]);
}
const MOST_LABEL_CHARACTERS = 200;
/** Text inside a quoted mermaid label; mermaid writes entities as `#code;`. */
function forMermaid(text) {
    return Array.from(text)
        .slice(0, MOST_LABEL_CHARACTERS)
        .join('')
        .replace(/[^\p{L}\p{N}\p{M} ./_*@+-]/gu, (character) => `#${character.codePointAt(0)};`);
}
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: ./build/action/one.js









async function runOne(step, scope, ports) {
    const { log } = ports;
    const inputs = (0,action_inputs/* parsePackage */.C)(step.settings, ports);
    (0,action_package/* assertRecordable */.kq)(inputs, scope.context);
    const built = await (0,action_package/* buildPackage */.PN)(inputs, scope, ports);
    if (built.announced !== undefined && (0,action_package/* isForPost */.g8)(inputs))
        await (0,record/* leaveForPost */.xs)([built.announced]);
    log.phase('Outputs');
    (0,action_report/* setOutputs */.n)((0,results/* resultsOf */.q)(built.report, built.verdict), log);
    let deployed;
    try {
        deployed = await (0,action_package/* deployPackage */.kW)(inputs, built, scope, ports);
        (0,action_report/* setOutputs */.n)((0,results/* deployResultsOf */.Z)(deployed), log);
    }
    finally {
        // A reviewer wants to see what was built, all the more when the deploy failed.
        await show(built.report, { verdict: built.verdict, deployed }, inputs, step, scope);
    }
}
/** The summary and the comment. Neither can fail the step: the archive is built, and the outputs are set. */
async function show(report, { verdict, deployed }, { gate: { name, baseline }, deploy: deployment }, { settings, environment, summary, comment }, { context, access }) {
    const { origin, runUrl } = context;
    const { commit } = origin;
    const compared = baseline.kind === 'none' ? undefined : verdict;
    if (summary) {
        const command = buildCommand(settings);
        const dryRun = deployment?.dryRun === true;
        await (0,action_report/* writeSummary */.S)(summaryMarkdown(report, { verdict: compared, deployed, dryRun, command, commit }));
    }
    if (comment) {
        const subject = { name, environment, commit, runUrl };
        const body = (0,comment_text/* commentMarkdown */.r)(report, compared, subject);
        await (0,action_comment/* writeComment */.H)(access, (0,comment_text/* commentMarker */.Ql)(subject), body);
    }
}
//# sourceMappingURL=one.js.map

/***/ })

};
