export const id = 888;
export const ids = [888];
export const modules = {

/***/ 9182:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kq: () => (/* binding */ assertRecordable),
  kW: () => (/* binding */ deployPackage),
  g8: () => (/* binding */ isForPost),
  EP: () => (/* binding */ judgePackage)
});

// EXTERNAL MODULE: ./build/compare/manifest.js
var manifest = __webpack_require__(7007);
// EXTERNAL MODULE: ./build/deploy/deploy.js + 4 modules
var deploy = __webpack_require__(9194);
// EXTERNAL MODULE: ./build/aws/target.js
var aws_target = __webpack_require__(9641);
// EXTERNAL MODULE: ./build/compare/groups.js
var groups = __webpack_require__(1746);
// EXTERNAL MODULE: ./build/compare/packages.js
var compare_packages = __webpack_require__(1179);
// EXTERNAL MODULE: ./build/util/errors.js
var errors = __webpack_require__(4478);
// EXTERNAL MODULE: ./build/util/ports.js
var util_ports = __webpack_require__(2701);
// EXTERNAL MODULE: ./build/util/text.js
var util_text = __webpack_require__(3506);
// EXTERNAL MODULE: ./build/gate/baselines/given.js
var given = __webpack_require__(4684);
;// CONCATENATED MODULE: ./build/gate/records/subject.js
/** No name of a package has a slash, so that this is nobody else's. */
const LAYER_END = '/layer';
/** The name that the layer of a package has in records. */
function layerSubject(name) {
    return `${name}${LAYER_END}`;
}
/** The package a record is about, by its name in records: its own, or that of its layer. */
function packageOfSubject(subject) {
    return subject.endsWith(LAYER_END) ? subject.slice(0, -LAYER_END.length) : subject;
}
/** Which package of its name a run builds. */
function placeOfPackage({ source, functionName, region }, facts) {
    const target = [functionName, region || facts.region].filter((part) => part !== '').join(' in ');
    return { source, target, step: facts.step };
}
//# sourceMappingURL=subject.js.map
// EXTERNAL MODULE: ./build/gate/verdict.js + 1 modules
var gate_verdict = __webpack_require__(7708);
;// CONCATENATED MODULE: ./build/gate/gate.js









/**
 * Judges a build. Whatever goes wrong with the baseline ends in a verdict, which is then `changed`; only what
 * the user has to mend, and a cancelled job, are errors.
 *
 * @param records where records are kept, and what the run knows of itself; only the baseline `cache` needs that
 * @throws LambdaZipError `usage`, `cancelled`
 */
async function judge(built, request, ports, records) {
    const code = await judgeArchive(built, request, ports, records);
    if (built.layer === undefined || request.layer === undefined)
        return { ...code, layer: undefined };
    const { name, layer: baseline, force, target } = request;
    const ofLayer = { name: layerSubject(name), baseline, force, target };
    return { ...code, layer: await judgeArchive(built.layer, ofLayer, (0,util_ports/* portsOf */.a5)('Layer', ports), records) };
}
async function judgeArchive(built, request, ports, records) {
    const { log } = ports;
    if (request.baseline.kind !== 'none')
        log.phase('Compare with the deployed package');
    let reading;
    try {
        reading = await readBaseline(await baselineOf(request, ports, records), built.digest, ports);
    }
    catch (error) {
        if (!(error instanceof errors/* LambdaZipError */.dk) || error.code !== 'cancelled')
            throw error;
        throw new errors/* LambdaZipError */.dk('cancelled', 'cancelled', { hint: 'the archive is written' });
    }
    const verdict = (0,gate_verdict/* verdictOf */.V)(reading, built, request.force);
    if (request.baseline.kind !== 'none') {
        log.info((0,gate_verdict/* verdictSentence */.B)(verdict));
        for (const note of verdict.notes)
            log.info(note);
        for (const misfit of misfits(reading, request)) {
            log.warning(`${misfit.setting}: ${misfit.words}; change ${misfit.setting} if the package runs there`);
        }
        for (const line of differences(verdict, built))
            log.info(line);
    }
    return verdict;
}
/** Where the package is for something else than what it is compared with. */
function misfits(reading, { target }) {
    if (target === undefined || reading.kind !== 'known' || reading.target === undefined)
        return [];
    return (0,aws_target/* targetMismatches */.d)(target, reading.target, reading.origin);
}
/** A log is scrolled: enough to see where to look, the rest is for the summary and `lambda-zip diff`. */
const LOGGED = { groups: 10, entries: 10 };
function differences({ changes }, { entries }) {
    if (changes === undefined || changes.entries.length === 0)
        return [];
    const paths = [...entries, ...changes.entries].map(({ path }) => path);
    return (0,groups/* groupLines */.h1)((0,groups/* groupChanges */.tw)(changes, (0,compare_packages/* packageOwners */.TK)(paths), LOGGED));
}
/** Loads what the baseline takes, and nothing of the others: a build without one is to be quick. */
async function baselineOf({ name, baseline }, ports, records) {
    switch (baseline.kind) {
        case 'lambda': {
            const { lambdaBaseline } = await __webpack_require__.e(/* import() */ 141).then(__webpack_require__.bind(__webpack_require__, 1522));
            return lambdaBaseline(baseline, ports);
        }
        case 'layer': {
            const { layerBaseline } = await __webpack_require__.e(/* import() */ 84).then(__webpack_require__.bind(__webpack_require__, 3084));
            return layerBaseline(baseline, ports);
        }
        case 'unknown':
            return unavailable(baseline.why);
        case 'given':
            return (0,given/* givenBaseline */.n)(baseline.digest);
        case 'cache': {
            if (records === undefined)
                return unavailable('this runner has no cache for records');
            const { cacheBaseline } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 8183));
            const subject = { name, environment: baseline.environment };
            const compared = { place: placeOfPackage(baseline, records.facts), readOnly: baseline.readOnly };
            return cacheBaseline(records, subject, compared, ports);
        }
        case 'none':
            return unavailable("nothing was compared (baseline is 'none')");
    }
}
function unavailable(why) {
    return { read: async () => ({ kind: 'unavailable', why }) };
}
/** Reads a baseline, with its entries where the digest differs. */
async function readBaseline(baseline, built, ports) {
    let state;
    try {
        state = await baseline.read();
    }
    catch (error) {
        // The archive is built, and stays; not knowing what is deployed counts as changed.
        return { kind: 'unavailable', why: reasonOf(error, ports) };
    }
    if (state.kind !== 'known')
        return state;
    if (state.digest.hex === built.hex)
        return { ...state, entries: undefined };
    try {
        return { ...state, entries: await state.entries() };
    }
    catch (error) {
        ports.log.warning(`the deployed entries cannot be read: ${reasonOf(error, ports)}`);
        return { ...state, entries: undefined };
    }
}
/** The error in words, printable; rethrows errors that must end the job. */
function reasonOf(error, { signal }) {
    (0,util_ports/* throwIfCancelled */.dZ)(signal);
    if (!(error instanceof errors/* LambdaZipError */.dk))
        return (0,util_text/* printable */.g$)((0,errors/* describeSystemError */.Zo)(error));
    if (error.code === 'usage' || error.code === 'cancelled')
        throw error;
    return error.message;
}
//# sourceMappingURL=gate.js.map
// EXTERNAL MODULE: ./build/gate/records/decision.js
var decision = __webpack_require__(4481);
// EXTERNAL MODULE: ./build/settings/values.js
var values = __webpack_require__(9416);
// EXTERNAL MODULE: ./build/action/record.js
var action_record = __webpack_require__(2374);
;// CONCATENATED MODULE: ./build/action/package.js








/**
 * Judges a package, and tells the cache that a deploy of it may begin.
 *
 * @param packageName its own, where it goes to several functions that have records under theirs
 */
async function judgePackage(report, inputs, { records }, ports, packageName) {
    const verdict = await judge(report, inputs.gate, ports, records);
    const { gate, settings } = inputs;
    const otherName = packageName ?? (settings['function-name'] || undefined);
    const archives = [
        { name: gate.name, otherName, report, verdict, baseline: gate.baseline },
    ];
    if (report.layer !== undefined && verdict.layer !== undefined && gate.layer !== undefined) {
        const name = layerSubject(gate.name);
        archives.push({
            name,
            otherName: otherName && layerSubject(otherName),
            report: report.layer,
            verdict: verdict.layer,
            baseline: gate.layer,
        });
    }
    const announced = [];
    for (const archive of archives) {
        const one = await announceDeploy(records, archive, inputs, ports.log);
        if (one !== undefined)
            announced.push(one);
    }
    return { report, verdict, announced };
}
/** Deploys it, if this step is to, and records that. */
async function deployPackage({ deploy: deployment, recordPolicy }, { report, announced }, { records }, ports) {
    if (deployment === undefined)
        return undefined;
    const deployed = await (0,deploy/* deploy */.g)(deployment, report, ports);
    // With 'never', the deploy stays open until mark-deployed.
    if (records !== undefined && recordPolicy === 'on-success') {
        for (const one of announced)
            await (0,action_record/* recordDeploy */.Vf)(records.store, one, ports.log);
    }
    return deployed;
}
/**
 * Whether the record of the deploy is for the post step to write: the deploy of this step is recorded by this step. What a step that
 * deploys does not deploy itself, a layer, is for whoever publishes it to mark.
 */
function isForPost({ settings, recordPolicy }) {
    return (0,values/* choiceOf */.FH)(settings, 'deploy') === 'false' && recordPolicy === 'on-success';
}
/** @throws LambdaZipError `usage` for a deploy that later builds could not know of */
function assertRecordable({ deploy: deployment, gate: { baseline }, recordPolicy }, { proposal }) {
    if (deployment === undefined || deployment.dryRun || baseline.kind !== 'cache')
        return;
    if (recordPolicy === 'read-only') {
        throw (0,errors/* usage */.CI)('record', recordPolicy, "is for jobs that deploy nothing; this step has deploy 'true'");
    }
    if (proposal === 'no')
        return;
    throw new errors/* LambdaZipError */.dk('usage', "deploy: 'true' does not work for a pull request with the baseline 'cache', which records no such deploy", { hint: "Use the baseline 'lambda', or deploy 'dry-run'." });
}
const PROPOSAL = 'this run builds a pull request: its package is never recorded as deployed, and the last record is withdrawn, because this job may deploy';
/** Announces the deploy to the cache, if one can begin. @returns undefined if nothing was announced */
async function announceDeploy(records, { name, otherName, report, verdict: { changed, reason, baselineSha256 }, baseline }, { settings, recordPolicy }, log) {
    if (records === undefined || baseline.kind !== 'cache' || !changed)
        return undefined;
    const { facts } = records;
    if (recordPolicy === 'read-only') {
        log.info("nothing is recorded: record is 'read-only'");
        return undefined;
    }
    if ((0,values/* choiceOf */.FH)(settings, 'deploy') === 'dry-run') {
        log.info('nothing is recorded: a dry run deploys nothing');
        return undefined;
    }
    const record = {
        ...facts.origin,
        ...placeOfPackage(baseline, facts),
        name,
        environment: baseline.environment,
        state: 'pending',
        // A deploy that mark-deployed records may wait for another job of the run.
        until: (0,decision/* latestEnd */.zO)(recordPolicy === 'never' ? 'run' : facts.runner, Date.now()),
        open: [],
        since: '',
        listed: [],
        announcement: '',
        sha256: report.digest.hex,
        size: report.size,
        manifest: (0,manifest/* manifestText */.$2)(report.entries),
        time: new Date().toISOString(),
    };
    if (otherName !== undefined && otherName !== name)
        await (0,action_record/* withdrawOtherName */.Q9)(records, { ...record, name: otherName }, log);
    if (facts.proposal !== 'no') {
        if (await (0,action_record/* withdrawForProposal */.Ml)(records, record, log))
            log.warning(PROPOSAL);
        return undefined;
    }
    const older = reason === 'first-build' ? 'none' : baselineSha256 === undefined ? 'unknown' : 'believed';
    // Of a layer the function says nothing.
    const asked = name === packageOfSubject(name) ? baseline.asked : undefined;
    return (0,action_record/* announceRecord */.HA)(records, record, older, asked, log);
}
//# sourceMappingURL=package.js.map

/***/ }),

/***/ 3559:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ql: () => (/* binding */ commentMarker),
/* harmony export */   bN: () => (/* binding */ commentFooter),
/* harmony export */   r: () => (/* binding */ commentMarkdown)
/* harmony export */ });
/* harmony import */ var _util_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1645);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8525);
/* harmony import */ var _sections_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2288);
/** The comment on a pull request, as markdown. */



/** GitHub takes 65,536 characters; what is not a list of secrets or differences needs less than a third of them. */
const MAX_LISTED_BYTES = 40_000;
/** The first line, which nobody sees: it tells this package's comment from all others. */
function commentMarker({ name, environment, about = [], }) {
    const subject = (0,_util_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Of */ .B)(JSON.stringify([name, environment, ...about]));
    return `<!-- lambda-zip ${subject} -->`;
}
/** The verdict, files that may contain secrets, what differs, the sizes, and where it comes from. */
function commentMarkdown(report, { verdict: found, failure, }, context) {
    const { environment } = context;
    const verdict = found && (0,_sections_js__WEBPACK_IMPORTED_MODULE_2__/* .verdictForAll */ .Cm)(found);
    const budget = { bytes: MAX_LISTED_BYTES };
    const title = verdict === undefined ? `📦 ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .inCode */ .pN)(report.output)}` : (0,_sections_js__WEBPACK_IMPORTED_MODULE_2__/* .verdictTitle */ .Sw)(verdict);
    const digests = [`SHA-256 ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .inCode */ .pN)(report.digest.hex)}`];
    if (report.layer !== undefined)
        digests.push(`of the layer ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .inCode */ .pN)(report.layer.digest.hex)}`);
    return [
        commentMarker(context),
        ...(0,_sections_js__WEBPACK_IMPORTED_MODULE_2__/* .failureLines */ .w7)(failure && (0,_sections_js__WEBPACK_IMPORTED_MODULE_2__/* .failureForAll */ .Vn)(failure)),
        `## ${title}`,
        '',
        ...(environment === '' ? [] : [`Environment ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .inCode */ .pN)(environment)}`, '']),
        ...(0,_sections_js__WEBPACK_IMPORTED_MODULE_2__/* .packageLines */ .iN)(report, verdict),
        ...(0,_sections_js__WEBPACK_IMPORTED_MODULE_2__/* .layerLines */ .lI)(report, verdict),
        ...(0,_sections_js__WEBPACK_IMPORTED_MODULE_2__/* .importSection */ .pV)(report, budget),
        ...(0,_sections_js__WEBPACK_IMPORTED_MODULE_2__/* .secretSection */ .m_)(report, budget),
        ...(verdict === undefined ? [] : (0,_sections_js__WEBPACK_IMPORTED_MODULE_2__/* .differenceSections */ .CR)(report, verdict, budget)),
        ...(0,_sections_js__WEBPACK_IMPORTED_MODULE_2__/* .sizeTable */ .ym)(report, verdict),
        commentFooter(context, ...digests),
        '',
    ].join('\n');
}
/** Where it comes from. */
function commentFooter({ commit, runUrl }, ...first) {
    return [
        ...first,
        ...(commit === '' ? [] : [`commit ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .inCode */ .pN)(commit.slice(0, 12))}`]),
        ...(runUrl === '' ? [] : [`[run](${runUrl})`]),
    ].join(' · ');
}
//# sourceMappingURL=comment-text.js.map

/***/ }),

/***/ 4911:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ writeComment)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8298);
/* harmony import */ var _github_api_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(423);
/** One comment per package on the pull request, written once and updated from then on. */


/** A pull request with more comments than this gets another one. */
const MAX_PAGES = 30;
const PAGE_SIZE = 100;
/**
 * Writes the comment. That it cannot be written is said, and fails nothing.
 *
 * @param marker the first line of the body, which finds the comment again
 * @see https://docs.github.com/en/rest/issues/comments
 */
async function writeComment(access, marker, body) {
    if (access === undefined) {
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm('comment: no github-token, so no comment is written');
        return;
    }
    try {
        const number = await pullRequestNumber();
        if (number === undefined) {
            _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm('comment: this run has no pull request to comment on');
            return;
        }
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq(await createOrUpdate(access, number, marker, body));
    }
    catch (error) {
        const { status, why } = (0,_github_api_js__WEBPACK_IMPORTED_MODULE_1__/* .gitHubFailure */ .o7)(error);
        // Runs of forks get this answer, and jobs without the permission.
        if (status === 403 || status === 404) {
            _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm("comment: not written; the job needs the permission 'pull-requests: write'");
        }
        else {
            _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e(`comment: not written: ${why}`);
        }
    }
}
async function pullRequestNumber() {
    const { context } = await __webpack_require__.e(/* import() */ 413).then(__webpack_require__.bind(__webpack_require__, 2413));
    const number = context.payload.pull_request?.number;
    return Number.isSafeInteger(number) ? number : undefined;
}
async function createOrUpdate(access, number, marker, body) {
    const client = await (0,_github_api_js__WEBPACK_IMPORTED_MODULE_1__/* .gitHubClient */ .XB)(access);
    const { owner, repo } = access;
    const isOurs = await authorCheck(client);
    for (let page = 1; page <= MAX_PAGES; page += 1) {
        const { data } = await client.rest.issues.listComments({
            owner,
            repo,
            issue_number: number,
            per_page: PAGE_SIZE,
            page,
        });
        const found = data.find((comment) => comment.body?.startsWith(marker) && isOurs(comment.user));
        if (found !== undefined) {
            if (found.body === body)
                return 'the comment is up to date';
            await client.rest.issues.updateComment({ owner, repo, comment_id: found.id, body });
            return 'the comment is updated';
        }
        if (data.length < PAGE_SIZE)
            break;
    }
    await client.rest.issues.createComment({ owner, repo, issue_number: number, body });
    return 'the comment is written';
}
/** Who wrote our comments: the token's user; or, for tokens of apps such as a job's own, which have none, a bot. */
async function authorCheck(client) {
    try {
        const { data } = await client.rest.users.getAuthenticated();
        return (author) => author?.login === data.login;
    }
    catch (error) {
        if ((0,_github_api_js__WEBPACK_IMPORTED_MODULE_1__/* .gitHubFailure */ .o7)(error).status !== 403)
            throw error;
        return (author) => author?.type === 'Bot';
    }
}
//# sourceMappingURL=comment.js.map

/***/ }),

/***/ 2288:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CR: () => (/* binding */ differenceSections),
/* harmony export */   Cm: () => (/* binding */ verdictForAll),
/* harmony export */   Sw: () => (/* binding */ verdictTitle),
/* harmony export */   Vn: () => (/* binding */ failureForAll),
/* harmony export */   f2: () => (/* binding */ verdictIcon),
/* harmony export */   iN: () => (/* binding */ packageLines),
/* harmony export */   lI: () => (/* binding */ layerLines),
/* harmony export */   m_: () => (/* binding */ secretSection),
/* harmony export */   pV: () => (/* binding */ importSection),
/* harmony export */   w7: () => (/* binding */ failureLines),
/* harmony export */   ym: () => (/* binding */ sizeTable)
/* harmony export */ });
/* harmony import */ var _compare_groups_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1746);
/* harmony import */ var _compare_packages_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1179);
/* harmony import */ var _gate_verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7708);
/* harmony import */ var _inspect_imports_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8113);
/* harmony import */ var _inspect_secrets_report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7707);
/* harmony import */ var _lambda_limits_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1280);
/* harmony import */ var _util_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4478);
/* harmony import */ var _util_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3506);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8525);









const SIGNS = {
    unchanged: '✅',
    forced: '⏩',
    'first-build': '🆕',
    'baseline-unavailable': '❔',
    content: '🔄',
    dependencies: '🔄',
    mode: '🔄',
    compressor: '🔄',
};
/** A sign for a verdict. */
function verdictIcon(reason) {
    return SIGNS[reason];
}
/** The verdict as a heading's text. */
function verdictTitle(verdict) {
    return `${verdictIcon(verdict.reason)} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_7__/* .escaped */ .Mk)((0,_gate_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .verdictSentence */ .B)(verdict))}`;
}
/** The package, and the baseline. */
function packageLines(report, verdict) {
    const image = report.imageDigest === undefined ? '' : `, image ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_7__/* .inCode */ .pN)(report.imageDigest)}`;
    const packed = `${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_6__/* .count */ .U9)(report.entries.length, 'file')}, ${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_6__/* .formatBytes */ .z3)(report.uncompressedSize)}, packed into ${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_6__/* .formatBytes */ .z3)(report.size)}`;
    return [
        `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_7__/* .inCode */ .pN)(report.output)}: ${packed} by the ${report.engine} engine${image}.`,
        '',
        ...(verdict?.notes ?? []).flatMap((note) => [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_7__/* .prose */ .CS)(asSentence(note)), '']),
    ];
}
/** A deploy that failed: before everything else, for what follows looks like a success. */
function failureLines(failure) {
    if (failure === undefined)
        return [];
    const { message, hint } = failure;
    return [
        '## ❌ The deploy failed',
        '',
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_7__/* .prose */ .CS)(asSentence(message)),
        '',
        ...(hint === undefined ? [] : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_7__/* .prose */ .CS)(hint), '']),
    ];
}
/** A verdict as a comment may tell it. */
function verdictForAll(verdict) {
    const notes = verdict.notes.map(_markdown_js__WEBPACK_IMPORTED_MODULE_7__/* .withoutAccounts */ .JV);
    const { layer } = verdict;
    return {
        ...verdict,
        notes,
        ...(layer && { layer: { ...layer, notes: layer.notes.map(_markdown_js__WEBPACK_IMPORTED_MODULE_7__/* .withoutAccounts */ .JV) } }),
    };
}
/** A failure as a comment may tell it. */
function failureForAll({ code, message, hint }) {
    return new _util_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .LambdaZipError */ .dk(code, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_7__/* .withoutAccounts */ .JV)(message), { hint: hint && (0,_markdown_js__WEBPACK_IMPORTED_MODULE_7__/* .withoutAccounts */ .JV)(hint) });
}
const MAX_NOTE_CHARACTERS = 500;
function asSentence(text) {
    const characters = Array.from(text);
    const end = characters.length > MAX_NOTE_CHARACTERS ? '…' : '.';
    // A permission such as `lambda:GetFunction` is written as it is.
    const first = /^\w+:/.test(text) ? text.slice(0, 1) : text.slice(0, 1).toUpperCase();
    return `${first}${characters.slice(1, MAX_NOTE_CHARACTERS).join('')}${end}`;
}
/** More differences than this are summed up by folder and package, and listed on a click. */
const MAX_LISTED = 15;
/** The differences of a build's archives, entry by entry, as far as the budget has room. */
function differenceSections(report, verdict, budget) {
    const { layer } = verdict;
    return [
        ...differenceSection('Differences', verdict, report, budget),
        ...(layer === undefined || report.layer === undefined
            ? []
            : differenceSection('Differences of the layer', layer, report.layer, budget)),
    ];
}
/** The verdict on the layer, and what it is. */
function layerLines({ layer }, verdict) {
    if (layer === undefined)
        return [];
    const ofLayer = verdict?.layer;
    const title = ofLayer === undefined ? 'Layer' : `Layer: ${verdictTitle(ofLayer)}`;
    return [`### ${title}`, '', ...packageLines(layer, ofLayer)];
}
function differenceSection(title, { changes }, report, budget) {
    if (changes === undefined || changes.entries.length === 0)
        return [];
    const { entries, packages } = changes;
    // The name last: a long one must not push the rest out of sight.
    const files = entries.map((change) => [
        unbroken(SIGN_OF_KIND[change.kind]),
        unbroken(sizeCell(change)),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_7__/* .inCode */ .pN)(change.path),
    ]);
    const head = ['change', 'size', 'file'];
    const listed = files.length <= MAX_LISTED
        ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_7__/* .table */ .tp)(head, files, budget)
        : [
            ...(0,_markdown_js__WEBPACK_IMPORTED_MODULE_7__/* .table */ .tp)(['folder or package', 'files', 'size'], groupRows(changes, report), budget),
            ...(0,_markdown_js__WEBPACK_IMPORTED_MODULE_7__/* .folded */ .TM)(`All ${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_6__/* .count */ .U9)(files.length, 'file')}`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_7__/* .table */ .tp)(head, files, budget)),
        ];
    return [`### ${title}`, '', ...packageTable(packages, budget), ...listed];
}
const SIGN_OF_KIND = {
    added: '🟢 added',
    removed: '🔴 removed',
    content: '🟡 content',
    mode: '🔵 mode',
};
/** For cells beside a long one, which would take their space. */
function unbroken(text) {
    return text.replaceAll(' ', '\u00a0');
}
function packageTable(packages, budget) {
    if (packages.length === 0)
        return [];
    const version = (value) => (value === undefined ? '–' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_7__/* .inCode */ .pN)(value));
    const rows = packages.map(({ name, before, after }) => [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_7__/* .inCode */ .pN)(name), version(before), version(after)]);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_7__/* .table */ .tp)(['package', 'deployed', 'this build'], rows, budget);
}
function sizeCell(change) {
    switch (change.kind) {
        case 'added':
            return (0,_util_text_js__WEBPACK_IMPORTED_MODULE_6__/* .formatBytes */ .z3)(change.after.size);
        case 'removed':
            return signedBytes(-change.before.size);
        case 'mode':
            return `${change.before.mode} → ${change.after.mode}`;
        case 'content': {
            const { before, after } = change;
            return before.size === after.size
                ? (0,_util_text_js__WEBPACK_IMPORTED_MODULE_6__/* .formatBytes */ .z3)(after.size)
                : `${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_6__/* .formatBytes */ .z3)(after.size)} (${signedBytes(after.size - before.size)})`;
        }
    }
}
/** By Python package and by folder, as `lambda-zip diff` groups them. */
function groupRows(changes, report) {
    const paths = [...report.entries, ...changes.entries].map(({ path }) => path);
    const most = { groups: MAX_LISTED, entries: Number.POSITIVE_INFINITY };
    const { groups, folded: more } = (0,_compare_groups_js__WEBPACK_IMPORTED_MODULE_0__/* .groupChanges */ .tw)(changes, (0,_compare_packages_js__WEBPACK_IMPORTED_MODULE_8__/* .packageOwners */ .TK)(paths), most);
    const rows = groups.map(({ name, counts, entries }) => {
        const bytes = entries.reduce((sum, change) => sum + growth(change), 0);
        return [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_7__/* .inCode */ .pN)(name), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_7__/* .escaped */ .Mk)((0,_compare_groups_js__WEBPACK_IMPORTED_MODULE_0__/* .describeCounts */ .wv)(counts)), signedBytes(bytes)];
    });
    return more === 0 ? rows : [...rows, [`and ${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_6__/* .count */ .U9)(more, 'other')}`, '', '']];
}
function growth(change) {
    const after = 'after' in change ? change.after.size : 0;
    return after - ('before' in change ? change.before.size : 0);
}
/** Sizes against Lambda's limits, with the change against what is deployed. */
function sizeTable(report, verdict) {
    const { layer } = report;
    const before = verdict?.baselineUncompressedSize;
    const layerBefore = layer === undefined ? 0 : verdict?.layer?.baselineUncompressedSize;
    const row = (title, bytes, limit, earlier) => `| ${title} | ${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_6__/* .groupThousands */ .Zv)(bytes)} of ${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_6__/* .groupThousands */ .Zv)(limit)} bytes | ${earlier === undefined ? '' : signedBytes(bytes - earlier)} | ${bar(bytes / limit)} |`;
    return [
        '### Size',
        '',
        "| Lambda's limit | used | change | |",
        '| --- | --- | --- | --- |',
        row('zipped, direct upload', report.size, _lambda_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .LAMBDA_LIMITS */ .FZ.zipped, verdict?.baselineSize),
        ...(layer === undefined
            ? []
            : [row('layer, zipped', layer.size, _lambda_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .LAMBDA_LIMITS */ .FZ.zipped, verdict?.layer?.baselineSize)]),
        row('unzipped, layers included', report.uncompressedSize + (layer?.uncompressedSize ?? 0), _lambda_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .LAMBDA_LIMITS */ .FZ.unzipped, before === undefined || layerBefore === undefined ? undefined : before + layerBefore),
        '',
    ];
}
const MAX_SECRETS = 20;
/** Files that may contain secrets; the log says what to do. */
function secretSection({ secrets }, budget) {
    if (secrets.length === 0)
        return [];
    const rows = secrets.map(({ path, found }) => [found.join(', '), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_7__/* .inCode */ .pN)(path)]);
    return [
        `### ⚠️ ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_7__/* .escaped */ .Mk)((0,_inspect_secrets_report_js__WEBPACK_IMPORTED_MODULE_3__/* .secretsSentence */ .X)(secrets))}`,
        '',
        ...(0,_markdown_js__WEBPACK_IMPORTED_MODULE_7__/* .table */ .tp)(['looks like', 'file'], rows, budget, MAX_SECRETS),
    ];
}
const MAX_IMPORTS = 20;
/** What keeps Lambda from loading the handler; the log says what to do. */
function importSection({ imports }, budget) {
    if (imports.length === 0)
        return [];
    const rows = imports.map((one) => one.kind === 'handler'
        ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_7__/* .prose */ .CS)(one.problem), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_7__/* .inCode */ .pN)(one.handler)]
        : [
            `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_7__/* .inCode */ .pN)(one.name)} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_7__/* .prose */ .CS)(one.why ?? 'is not in the package')}`,
            `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_7__/* .inCode */ .pN)(one.file)}, line ${one.line}`,
        ]);
    return [
        `### ⚠️ ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_7__/* .prose */ .CS)((0,_inspect_imports_report_js__WEBPACK_IMPORTED_MODULE_2__.importsSentence)(imports))}`,
        '',
        ...(0,_markdown_js__WEBPACK_IMPORTED_MODULE_7__/* .table */ .tp)(['what', 'where'], rows, budget, MAX_IMPORTS),
    ];
}
const BAR_WIDTH = 20;
function bar(share) {
    const full = Math.min(BAR_WIDTH, Math.ceil(share * BAR_WIDTH));
    const warning = share > 1 ? ' ⚠️' : '';
    return `\`${'█'.repeat(full)}${'░'.repeat(BAR_WIDTH - full)}\` ${(share * 100).toFixed(1)} %${warning}`;
}
function signedBytes(bytes) {
    if (bytes === 0)
        return '±0';
    return `${bytes < 0 ? '−' : '+'}${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_6__/* .formatBytes */ .z3)(Math.abs(bytes))}`;
}
//# sourceMappingURL=sections.js.map

/***/ }),

/***/ 6020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ reproduction),
  e: () => (/* binding */ summaryMarkdown)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/build/report.js
/** The archives of a build, the code's first. */
function archivesOf(report) {
    return report.layer === undefined ? [report] : [report, report.layer];
}
//# sourceMappingURL=report.js.map
// EXTERNAL MODULE: ./build/pipeline/select.js
var pipeline_select = __webpack_require__(6035);
// EXTERNAL MODULE: ./build/util/folders.js
var util_folders = __webpack_require__(1272);
// EXTERNAL MODULE: ./build/util/text.js
var util_text = __webpack_require__(3506);
// EXTERNAL MODULE: ./build/util/version.js
var version = __webpack_require__(6777);
// EXTERNAL MODULE: ./build/action/report/markdown.js
var markdown = __webpack_require__(8525);
// EXTERNAL MODULE: ./build/action/report/sections.js
var sections = __webpack_require__(2288);
;// CONCATENATED MODULE: ./build/action/report/summary.js
/** The job summary. */








const MAX_FOLDERS = 8;
const MAX_PATTERNS = 20;
/** GitHub takes 1 MiB for a step; what is not a list of secrets or differences needs less than a quarter of it. */
const MAX_LISTED_BYTES = 700_000;
const MAX_COMMAND_CHARACTERS = 20_000;
/** The verdict, what differs, the sizes, the digests, where the bytes are, what was left out, how to repeat it. */
function summaryMarkdown(report, context) {
    const { verdict, deployed, failure, dryRun, command, commit } = context;
    const budget = { bytes: MAX_LISTED_BYTES };
    return [
        ...(0,sections/* failureLines */.w7)(failure),
        `## ${verdict === undefined ? `📦 ${(0,markdown/* inCode */.pN)(report.output)}` : (0,sections/* verdictTitle */.Sw)(verdict)}`,
        '',
        ...(0,sections/* packageLines */.iN)(report, verdict),
        ...deployLines(deployed, dryRun),
        ...(0,sections/* layerLines */.lI)(report, verdict),
        ...(0,sections/* importSection */.pV)(report, budget),
        ...(0,sections/* secretSection */.m_)(report, budget),
        ...(verdict === undefined ? [] : (0,sections/* differenceSections */.CR)(report, verdict, budget)),
        ...(0,sections/* sizeTable */.ym)(report, verdict),
        ...digestBlocks('Digests', report),
        ...(report.layer === undefined ? [] : digestBlocks('Digests of the layer', report.layer)),
        ...sbomLines(report),
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
function digestBlocks(title, { digest, contentSha256 }) {
    return [
        `### ${title}`,
        '',
        "SHA-256, in hexadecimal and in base64 (Lambda's `CodeSha256`, Terraform's `source_code_hash`):",
        '',
        ...(0,markdown/* codeBlock */.DV)(digest.hex),
        ...(0,markdown/* codeBlock */.DV)(digest.base64),
        `Content digest, whatever the compression: ${(0,markdown/* inCode */.pN)(contentSha256)}`,
        '',
    ];
}
function sbomLines({ sbom }) {
    if (sbom === undefined)
        return [];
    const name = (0,markdown/* inCode */.pN)((0,external_node_path_.basename)(sbom.path));
    return [`Bill of materials: ${name}, ${(0,util_text/* count */.U9)(sbom.components, 'package')}`, ''];
}
function folderChart(report) {
    const entries = archivesOf(report).flatMap((archive) => archive.entries);
    const folders = (0,util_folders/* largestFolders */.E5)(entries, MAX_FOLDERS).filter(({ size }) => size > 0);
    // One slice is no picture.
    if (folders.length < 2)
        return [];
    const slices = folders.map(({ name, size }) => `  "${forMermaid(name)}" : ${size}`);
    return (0,markdown/* codeBlock */.DV)(['pie showData title Largest folders, uncompressed bytes', ...slices].join('\n'), 'mermaid');
}
function exclusionTable(report) {
    const tally = new pipeline_select/* ExclusionTally */.fm();
    for (const archive of archivesOf(report))
        for (const one of archive.exclusions)
            tally.add(one);
    const exclusions = tally.list();
    if (exclusions.length === 0)
        return [];
    const rows = exclusions.map(({ pattern, origin, count: times }) => [
        (0,markdown/* inCode */.pN)(pattern),
        (0,markdown/* inCode */.pN)(origin),
        String(times),
    ]);
    return (0,markdown/* folded */.TM)(`Left out by ${(0,util_text/* count */.U9)(exclusions.length, 'pattern')}`, (0,markdown/* table */.tp)(['pattern', 'from', 'files and folders'], rows, { bytes: Number.POSITIVE_INFINITY }, MAX_PATTERNS));
}
/** How to repeat the build. */
function reproduction(command, commit) {
    const where = commit === '' ? 'in the same checkout' : `in a checkout of ${(0,markdown/* inCode */.pN)(commit)}`;
    const content = command.length <= MAX_COMMAND_CHARACTERS
        ? (0,markdown/* codeBlock */.DV)(command, 'sh')
        : ['The command is too long to be shown here.', ''];
    return (0,markdown/* folded */.TM)('Build the same bytes on your machine', [
        `With version ${version/* VERSION */.x} of lambda-zip, ${where}:`,
        '',
        ...content,
    ]);
}
const MAX_LABEL_CHARACTERS = 200;
/** Text inside a quoted mermaid label; mermaid writes entities as `#code;`. */
function forMermaid(text) {
    return Array.from(text)
        .slice(0, MAX_LABEL_CHARACTERS)
        .join('')
        .replace(/[^\p{L}\p{N}\p{M} ./_*@+-]/gu, (character) => `#${character.codePointAt(0)};`);
}
//# sourceMappingURL=summary.js.map

/***/ }),

/***/ 9276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ SegmentMemory)
/* harmony export */ });
/** Memory that segments are built in. */
/** Room for a batch of content and its headers; what needs more gets memory of its own. */
const USUAL_BYTES = 1.25 * 1024 * 1024;
/**
 * Gives out memory and takes it back: fresh memory costs a page fault for every page that is written to, and counts
 * against the garbage collector's patience.
 */
class SegmentMemory {
    #most;
    #spare = [];
    /** @param most pieces to hold; what is given back beyond them goes */
    constructor(most) {
        this.#most = most;
    }
    /** @returns memory with any content, of that many bytes or more */
    take(bytes) {
        // Not from Buffer's shared pool: the memory is handed from thread to thread.
        if (bytes > USUAL_BYTES)
            return Buffer.allocUnsafeSlow(bytes);
        return new Uint8Array(this.takeSpare() ?? Buffer.allocUnsafeSlow(USUAL_BYTES).buffer);
    }
    /** Memory that was given back, for another thread to have. */
    takeSpare() {
        return this.#spare.pop();
    }
    /** @param memory of a segment that nobody reads any more */
    giveBack(memory) {
        if (memory.byteLength === USUAL_BYTES && this.#spare.length < this.#most)
            this.#spare.push(memory);
    }
}
//# sourceMappingURL=segment-memory.js.map

/***/ }),

/***/ 8820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Mv: () => (/* binding */ EntryStore),
  FQ: () => (/* binding */ VOLUME_SUFFIX),
  mk: () => (/* binding */ discardDraft),
  bz: () => (/* binding */ draftOf)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/util/digest.js
var digest = __webpack_require__(1645);
// EXTERNAL MODULE: ./build/util/draft.js
var draft = __webpack_require__(9666);
// EXTERNAL MODULE: ./build/util/files.js
var files = __webpack_require__(9118);
// EXTERNAL MODULE: ./build/archive/format.js
var format = __webpack_require__(2790);
;// CONCATENATED MODULE: ./build/archive/store/store-lookup.js
/** Slots for each record: fewer make longer searches. */
const SLOTS_PER_RECORD = 2;
/**
 * Finds records in many volumes by the content's SHA-256: a table with open addressing, made in a moment, which a map
 * of strings would not be.
 */
class StoreLookup {
    #indexes;
    /** Where in the numbering of all records each volume begins. */
    #starts;
    /** A record's number and one more; 0 for none. */
    #slots;
    constructor(indexes) {
        this.#indexes = indexes;
        const starts = [];
        let records = 0;
        for (const { length } of indexes) {
            starts.push(records);
            records += length;
        }
        this.#starts = starts;
        this.#slots = new Uint32Array(records * SLOTS_PER_RECORD + 1);
        for (const [volume, index] of indexes.entries()) {
            for (let record = 0; record < index.length; record += 1) {
                let slot = index.prefix(record) % this.#slots.length;
                while (this.#slots[slot] !== 0)
                    slot = (slot + 1) % this.#slots.length;
                this.#slots[slot] = (starts[volume] ?? 0) + record + 1;
            }
        }
    }
    /**
     * Every record of a content, as runs that went on at the same time may have put several.
     *
     * @param content its SHA-256, 32 bytes
     * @returns the volume, by its place among the indexes, and the record
     */
    *find(content) {
        let slot = content.readUInt32LE(0) % this.#slots.length;
        for (let number = this.#slots[slot] ?? 0; number !== 0; number = this.#slots[slot] ?? 0) {
            const volume = this.#volumeOf(number - 1);
            const record = this.#indexes[volume]?.record(number - 1 - (this.#starts[volume] ?? 0), content);
            if (record !== undefined)
                yield { volume, record };
            slot = (slot + 1) % this.#slots.length;
        }
    }
    #volumeOf(number) {
        let low = 0;
        let high = this.#starts.length;
        while (high - low > 1) {
            const middle = (low + high) >> 1;
            if ((this.#starts[middle] ?? 0) <= number)
                low = middle;
            else
                high = middle;
        }
        return low;
    }
}
//# sourceMappingURL=store-lookup.js.map
;// CONCATENATED MODULE: ./build/archive/store/store-volume.js
/**
 * A file of the store of compressed contents: the data of many, one after another, then an index of them, then an end
 * of fixed length that tells where the index is. A file for each content would be simpler, but many file systems take
 * longer to make a file than the compressor takes to fill it.
 */


/** An index holds for each record: two SHA-256, of the content and of the data, and two numbers of 48 bits, little-endian. */
const DIGEST_BYTES = 32;
const NUMBER_BYTES = 6;
const RECORD_BYTES = 2 * DIGEST_BYTES + 2 * NUMBER_BYTES;
/** The end: the number of records, SHA-256 of the kind and the index, and what tells volumes from other files. */
const MAGIC = Buffer.from('lambda-zip volume 1\n');
const END_BYTES = NUMBER_BYTES + DIGEST_BYTES + MAGIC.length;
/**
 * The part after the data.
 *
 * @param kind what the data depend on beside their contents; a volume of another kind is not one
 */
function volumeEnd(records, kind) {
    const index = Buffer.concat(records.map(encode));
    const end = Buffer.alloc(END_BYTES);
    end.writeUIntLE(records.length, 0, NUMBER_BYTES);
    sha256(index, kind).copy(end, NUMBER_BYTES);
    MAGIC.copy(end, NUMBER_BYTES + DIGEST_BYTES);
    return Buffer.concat([index, end]);
}
function encode({ sha256, checksum, offset, length }) {
    const bytes = Buffer.alloc(RECORD_BYTES);
    bytes.write(sha256, 0, 'hex');
    bytes.write(checksum, DIGEST_BYTES, 'hex');
    bytes.writeUIntLE(offset, 2 * DIGEST_BYTES, NUMBER_BYTES);
    bytes.writeUIntLE(length, 2 * DIGEST_BYTES + NUMBER_BYTES, NUMBER_BYTES);
    return bytes;
}
/** The index of a volume as it lies there: a store has a hundred thousand records, and a build asks for few. */
class VolumeIndex {
    #bytes;
    constructor(bytes) {
        this.#bytes = bytes;
    }
    /**
     * The index of a volume, or undefined when the file is not one, or not whole.
     *
     * @param size of the file, bytes
     * @param kind as {@link volumeEnd} was told
     * @throws the system's error
     */
    static read(descriptor, size, kind) {
        if (size < END_BYTES)
            return undefined;
        const end = readAt(descriptor, size - END_BYTES, END_BYTES);
        if (end === undefined || !end.subarray(NUMBER_BYTES + DIGEST_BYTES).equals(MAGIC))
            return undefined;
        const length = end.readUIntLE(0, NUMBER_BYTES) * RECORD_BYTES;
        const start = size - END_BYTES - length;
        if (start < 0)
            return undefined;
        const bytes = readAt(descriptor, start, length);
        const checksum = end.subarray(NUMBER_BYTES, NUMBER_BYTES + DIGEST_BYTES);
        if (bytes === undefined || !sha256(bytes, kind).equals(checksum))
            return undefined;
        return new VolumeIndex(bytes);
    }
    /** How many records there are. */
    get length() {
        return this.#bytes.length / RECORD_BYTES;
    }
    /** The first 32 bits of a record's key, which are as good as random. */
    prefix(index) {
        return this.#bytes.readUInt32LE(index * RECORD_BYTES);
    }
    /** A record, if it is that of the content. It may lead beyond the data; their checksum tells. */
    record(index, content) {
        const bytes = this.#bytes.subarray(index * RECORD_BYTES, (index + 1) * RECORD_BYTES);
        if (!bytes.subarray(0, DIGEST_BYTES).equals(content))
            return undefined;
        return {
            sha256: content.toString('hex'),
            checksum: bytes.toString('hex', DIGEST_BYTES, 2 * DIGEST_BYTES),
            offset: bytes.readUIntLE(2 * DIGEST_BYTES, NUMBER_BYTES),
            length: bytes.readUIntLE(2 * DIGEST_BYTES + NUMBER_BYTES, NUMBER_BYTES),
        };
    }
}
/** Exactly so many bytes, or undefined where the file ends before. */
function readAt(descriptor, position, length) {
    const bytes = Buffer.allocUnsafeSlow(length);
    let done = 0;
    while (done < length) {
        const read = (0,external_node_fs_.readSync)(descriptor, bytes, done, length - done, position + done);
        if (read === 0)
            return undefined;
        done += read;
    }
    return bytes;
}
function sha256(index, kind) {
    return (0,external_node_crypto_.createHash)('sha256').update(`${kind}\n`).update(index).digest();
}
//# sourceMappingURL=store-volume.js.map
;// CONCATENATED MODULE: ./build/archive/store/entry-store.js
/** Contents as they were compressed before, kept by what they are. */









/**
 * A smaller content is compressed in the time it takes to look it up. Bytes. Files of wheels gain most: what is found
 * is neither inflated nor compressed, and two of three are below 4 KiB.
 */
const MIN_CONTENT = 512;
/** When a volume was used last is written down when it is out by so much. */
const USED_RESOLUTION_MS = 60 * 60 * 1000;
const GATHER_BYTES = 256 * 1024;
/** Bytes of a note. */
const MAX_NOTED = 4 * 1024;
const VOLUME_SUFFIX = '.volume';
/** For the user alone: the contents of a package may be nobody else's business, nor may others decide them. */
const FILE_MODE = 0o600;
const DIRECTORY_MODE = 0o700;
/**
 * A name for a thread's volume. What the data depend on beside the contents is the name of its directory.
 *
 * @param directory of the store
 */
function draftOf(directory, level) {
    return (0,external_node_path_.join)(directory, `${format/* FORMAT_VERSION */.Hp}-${level}`, (0,external_node_crypto_.randomBytes)(8).toString('hex'));
}
/** Removes what a thread left that was ended. */
function discardDraft(draft) {
    remove(draft);
}
/**
 * One thread's access to a store: it reads the volumes of earlier runs and writes one of its own,
 * which others see when it is finished. No byte of an archive depends on it: what is there is what the compressor
 * gives, and what is damaged counts as absent and is removed. It is a cache: what cannot be read or written is not kept.
 *
 * Whoever can write into the directory decides what is packed, as with any build tool's cache.
 */
class EntryStore {
    #kind;
    #draft;
    #volumes = [];
    #lookup;
    #put = [];
    #draftDescriptor;
    #draftLength = 0;
    #buffer;
    #gathered = 0;
    #broken = false;
    /** @param draft one of {@link draftOf}; neither it nor its directory need be there yet */
    constructor(draft) {
        this.#draft = draft;
        const directory = (0,external_node_path_.dirname)(draft);
        this.#kind = (0,external_node_path_.basename)(directory);
        const indexes = [];
        for (const name of namesIn(directory)) {
            if (!name.endsWith(VOLUME_SUFFIX))
                continue;
            const index = this.#load((0,external_node_path_.join)(directory, name));
            if (index !== undefined)
                indexes.push(index);
        }
        this.#lookup = new StoreLookup(indexes);
    }
    #load(file) {
        let descriptor;
        try {
            descriptor = (0,external_node_fs_.openSync)(file, files/* READ_FLAGS */.tC);
            const { size, mtimeMs } = (0,external_node_fs_.fstatSync)(descriptor);
            const index = VolumeIndex.read(descriptor, size, this.#kind);
            if (index === undefined)
                remove(file);
            else
                this.#volumes.push({ file, usedMs: mtimeMs, descriptor: undefined, damaged: false });
            return index;
        }
        catch {
            return undefined;
        }
        finally {
            if (descriptor !== undefined)
                (0,files/* closeQuietly */.EO)(descriptor);
        }
    }
    /**
     * The packed content that an earlier run put; undefined if there is none, or only a damaged one.
     *
     * @param sha256 of the content, hex
     * @param size of the content, bytes
     */
    find(sha256, size) {
        if (size < MIN_CONTENT)
            return undefined;
        // Only data smaller than the content are kept.
        const data = this.#find(sha256, size - 1);
        return data?.byteLength === 0 ? 'stored' : data;
    }
    /**
     * The note that an earlier run put under a key.
     *
     * @param key SHA-256, hex
     */
    findNote(key) {
        return this.#find(key, MAX_NOTED);
    }
    #find(key, most) {
        for (const { volume: at, record } of this.#lookup.find(Buffer.from(key, 'hex'))) {
            const volume = this.#volumes[at];
            if (volume === undefined || volume.damaged)
                continue;
            try {
                volume.descriptor ??= (0,external_node_fs_.openSync)(volume.file, files/* READ_FLAGS */.tC);
                const { offset, length } = record;
                const data = length <= most ? readAt(volume.descriptor, offset, length) : undefined;
                if (data !== undefined && (0,digest/* sha256Of */.B)(data) === record.checksum) {
                    this.#use(volume, volume.descriptor);
                    return data;
                }
            }
            catch {
                // Unreadable counts as damaged: it was evicted, for example.
            }
            // With all that is in it: what is taken from a file that goes would not be put anew.
            volume.damaged = true;
            remove(volume.file);
        }
        return undefined;
    }
    #use(volume, descriptor) {
        const now = Date.now();
        if (Math.abs(now - volume.usedMs) <= USED_RESOLUTION_MS)
            return;
        volume.usedMs = now;
        try {
            (0,external_node_fs_.futimesSync)(descriptor, now / 1000, now / 1000);
        }
        catch {
            // A store that only others may write to is read all the same.
        }
    }
    /**
     * Keeps what became of a content for later runs.
     *
     * @param sha256 of the content, hex
     * @param size of the content, bytes
     * @returns whether it is kept
     */
    put(sha256, size, outcome) {
        return size >= MIN_CONTENT && this.#keep(sha256, outcome === 'stored' ? NO_BYTES : outcome);
    }
    /**
     * Notes something for later runs.
     *
     * @param key SHA-256, hex
     * @returns whether it is kept
     */
    putNote(key, note) {
        return note.byteLength <= MAX_NOTED && this.#keep(key, note);
    }
    #keep(key, data) {
        if (this.#broken)
            return false;
        try {
            this.#draftDescriptor ??= create(this.#draft);
            this.#write(this.#draftDescriptor, data);
        }
        catch {
            // The disk is full, or nothing can be written here.
            this.#broken = true;
            return false;
        }
        const record = {
            sha256: key,
            checksum: (0,digest/* sha256Of */.B)(data),
            offset: this.#draftLength,
            length: data.byteLength,
        };
        this.#put.push(record);
        this.#draftLength += data.byteLength;
        return true;
    }
    /** Gathers what is small: a write for each would cost more than all the rest. */
    #write(descriptor, bytes) {
        if (this.#gathered + bytes.byteLength > GATHER_BYTES)
            this.#flush(descriptor);
        if (bytes.byteLength > GATHER_BYTES) {
            (0,draft/* writeWhole */.f8)(descriptor, bytes);
            return;
        }
        this.#buffer ??= Buffer.allocUnsafeSlow(GATHER_BYTES);
        this.#buffer.set(bytes, this.#gathered);
        this.#gathered += bytes.byteLength;
    }
    #flush(descriptor) {
        if (this.#buffer !== undefined)
            (0,draft/* writeWhole */.f8)(descriptor, this.#buffer.subarray(0, this.#gathered));
        this.#gathered = 0;
    }
    /** Makes what was put a volume. To be called once, when nothing more is asked or put. */
    finish() {
        if (this.#draftDescriptor !== undefined && !this.#broken) {
            try {
                this.#write(this.#draftDescriptor, volumeEnd(this.#put, this.#kind));
                this.#flush(this.#draftDescriptor);
                (0,external_node_fs_.renameSync)(this.#draft, `${this.#draft}${VOLUME_SUFFIX}`);
            }
            catch {
                this.#broken = true;
            }
        }
        this.discard();
    }
    /** Lets go of all files, and of what was put and not made a volume. */
    discard() {
        for (const { descriptor } of this.#volumes.splice(0))
            if (descriptor !== undefined)
                (0,files/* closeQuietly */.EO)(descriptor);
        if (this.#draftDescriptor === undefined)
            return;
        (0,files/* closeQuietly */.EO)(this.#draftDescriptor);
        this.#draftDescriptor = undefined;
        remove(this.#draft);
    }
}
const NO_BYTES = new Uint8Array();
function namesIn(directory) {
    try {
        return (0,external_node_fs_.readdirSync)(directory);
    }
    catch {
        return [];
    }
}
function create(file) {
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(file), { recursive: true, mode: DIRECTORY_MODE });
    return (0,external_node_fs_.openSync)(file, 'wx', FILE_MODE);
}
function remove(file) {
    try {
        (0,external_node_fs_.unlinkSync)(file);
    }
    catch {
        // It is not there; or the next run tries again.
    }
}
//# sourceMappingURL=entry-store.js.map

/***/ }),

/***/ 4799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AwsError: () => (/* binding */ AwsError),
/* harmony export */   callAws: () => (/* binding */ callAws),
/* harmony export */   lambdaClient: () => (/* binding */ lambdaClient),
/* harmony export */   networkCodeOf: () => (/* binding */ networkCodeOf),
/* harmony export */   s3Client: () => (/* binding */ s3Client)
/* harmony export */ });
/* harmony import */ var _util_deadline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(573);
/* harmony import */ var _util_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4478);
/* harmony import */ var _util_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3506);
/* harmony import */ var _proxy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7862);
/** Calls of AWS, and what goes wrong with them in plain words. The SDK is loaded when the first call is due. */




/** Attempts of one call; the SDK waits longer and longer between them, up to 20 seconds. */
const MAX_ATTEMPTS = 5;
const CONNECTION_TIMEOUT_MS = 5_000;
/** For one attempt of a call that carries no package. */
const REQUEST_TIMEOUT_MS = 15_000;
/** For all attempts, credentials included: those are looked for in places that may not answer. */
const CALL_LIMIT_MS = 90_000;
/** The limit for an upload: 70 MB at 2 Mbit/s take less. */
const UPLOAD_TIMEOUT_MS = 300_000;
const UPLOAD_LIMIT_MS = 600_000;
/** Options of the SDK's clients. Credentials are the default chain's business. */
function clientOptions(region, purpose) {
    return {
        ...(region === undefined ? {} : { region }),
        maxAttempts: MAX_ATTEMPTS,
        requestHandler: {
            connectionTimeout: CONNECTION_TIMEOUT_MS,
            requestTimeout: purpose === 'ask' ? REQUEST_TIMEOUT_MS : UPLOAD_TIMEOUT_MS,
            throwOnRequestTimeout: true,
        },
    };
}
async function lambdaClient(region, purpose) {
    const sdk = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(696)]).then(__webpack_require__.t.bind(__webpack_require__, 1696, 19));
    return new sdk.Lambda(clientOptions(region, purpose));
}
/** @param region of the bucket, which Lambda wants to be the function's */
async function s3Client(region) {
    const sdk = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(711)]).then(__webpack_require__.t.bind(__webpack_require__, 3711, 19));
    return new sdk.S3(clientOptions(region, 'upload'));
}
/** A call that failed. The message never holds a secret: it has AWS's own words only where those are known to be harmless. */
class AwsError extends _util_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LambdaZipError */ .dk {
    kind;
    constructor(kind, message, hint) {
        super('aws', message, { hint });
        this.kind = kind;
    }
}
/**
 * Makes one call of the SDK, for a limited time.
 *
 * @param what for people, e.g. `lambda:GetFunctionConfiguration`
 * @throws AwsError for whatever AWS answers or does not answer
 * @throws LambdaZipError `cancelled`; `usage` when there is no region
 */
async function callAws(what, signal, call, purpose = 'ask') {
    const limit = purpose === 'ask' ? CALL_LIMIT_MS : UPLOAD_LIMIT_MS;
    try {
        return await (0,_util_deadline_js__WEBPACK_IMPORTED_MODULE_0__/* .withDeadline */ .N)(limit, signal, (abortSignal) => call({ abortSignal }));
    }
    catch (error) {
        if (error instanceof _util_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LambdaZipError */ .dk) {
            if (error.code !== 'timeout')
                throw error;
            throw new AwsError('unreachable', `${what}: ${error.message}${(0,_proxy_js__WEBPACK_IMPORTED_MODULE_3__/* .describeProxy */ .G)()}`);
        }
        if (error instanceof Error && error.message === 'Region is missing') {
            throw new _util_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LambdaZipError */ .dk('usage', "aws-region: none given; use one like 'eu-central-1'", {
                hint: 'Or set AWS_REGION, or use the ARN of the function.',
            });
        }
        throw failureOf(what, error);
    }
}
function failureOf(what, error) {
    const name = error instanceof Error ? error.name : '';
    const status = statusOf(error);
    const answer = `${name}${status === undefined ? '' : `, HTTP status ${status}`}`;
    // The SDK has tried again by the clock of the answer, where that had one.
    if (CLOCK.test(name) || (error instanceof Error && CLOCK_TEXT.test(error.message))) {
        return new AwsError('credentials', `${what}: AWS reports that the clock of this machine is wrong (${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(answer)})`, 'Set the clock: signatures are valid for a few minutes.');
    }
    if (CREDENTIALS.test(name)) {
        const words = /Expired/.test(name)
            ? 'the AWS credentials have expired'
            : name === 'CredentialsProviderError'
                ? 'there are no AWS credentials'
                : `AWS rejects the credentials (${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(answer)})`;
        return new AwsError('credentials', `${what}: ${words}`, CREDENTIALS_HINT);
    }
    if (status === undefined) {
        const code = networkCodeOf(error);
        const words = code ?? (name === '' ? 'unknown error' : (0,_util_text_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(name));
        return new AwsError('unreachable', `${what}: AWS cannot be reached (${words})${(0,_proxy_js__WEBPACK_IMPORTED_MODULE_3__/* .describeProxy */ .G)()}`);
    }
    // An answer of success that cannot be read: not AWS's own, most likely.
    if (status < 300)
        return new AwsError('unreachable', `${what}: the answer cannot be parsed`);
    const elsewhere = bucketRegionOf(error, status);
    if (elsewhere !== undefined) {
        return new AwsError('refused', `${what}: the bucket is in region ${elsewhere}`, "Use a bucket in the function's own region: Lambda accepts no other.");
    }
    if (status >= 500 && !OF_THE_FUNCTION.test(name))
        return new AwsError('refused', `${what}: AWS failed (HTTP status ${status})`);
    const kind = kindOf(name, status);
    const words = kind === 'refused' || kind === 'precondition' ? 'AWS refuses' : WORDS[kind];
    const isHarmless = HARMLESS.test(name) || OF_THE_FUNCTION.test(name);
    const said = isHarmless && error instanceof Error ? `: ${shownText(error.message)}` : '';
    return new AwsError(kind, `${what}: ${words} (${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(answer)})${said}`, kind === 'denied' ? 'See docs/deploy.md for the required permissions.' : undefined);
}
/** S3 says so in a header, and to a HEAD in nothing else. */
function bucketRegionOf(error, status) {
    // In other answers this header is the region that was asked.
    if (status !== 301 && status !== 307 && status !== 400)
        return undefined;
    if (!(error instanceof Error) || !('$response' in error))
        return undefined;
    const response = error.$response;
    if (typeof response !== 'object' || response === null || !('headers' in response))
        return undefined;
    const region = new Map(Object.entries(response.headers ?? {})).get('x-amz-bucket-region');
    return typeof region === 'string' && /^[a-z0-9-]{1,40}$/.test(region) ? region : undefined;
}
const CLOCK = /^(?:RequestTimeTooSkewed|RequestExpired|RequestInTheFuture)$/;
/** Lambda has no name of its own for it. */
const CLOCK_TEXT = /^Signature (?:expired|not yet current): /;
const CREDENTIALS_HINT = 'In a workflow, use aws-actions/configure-aws-credentials; elsewhere, any credentials that the AWS SDK finds.';
const CREDENTIALS = /^(?:CredentialsProviderError|TokenProviderError|ExpiredToken(?:Exception)?|UnrecognizedClientException|InvalidSignatureException|SignatureDoesNotMatch|InvalidClientTokenId|InvalidAccessKeyId|InvalidToken|IncompleteSignature(?:Exception)?|MissingAuthenticationToken(?:Exception)?|AuthFailure)$/;
/** Errors that Lambda answers with status 502 although the function is at fault. */
const OF_THE_FUNCTION = /^(?:KMS\w+|EC2\w+|EFS\w+|S3Files\w+|ENILimitReached|SubnetIPAddressLimitReached|Invalid(?:ZipFile|Runtime|SecurityGroupID|SubnetID))Exception$/;
/** Errors whose text speaks of names and limits. Others may quote the request, and with it a token. */
const HARMLESS = /^(?:AccessDenied(?:Exception)?|Resource(?:NotFound|Conflict|InUse)Exception|PreconditionFailedException|InvalidParameterValueException|TooManyRequestsException|CodeStorageExceededException|RequestEntityTooLargeException|RequestTooLargeException|CodeSigningConfigNotFoundException|CodeVerificationFailedException|InvalidCodeSignatureException|ServiceException|NoSuchBucket|NoSuchKey|ValidationException)$/;
const WORDS = {
    'not-found': 'it does not exist',
    denied: 'access is denied',
    throttled: 'AWS keeps answering "too many requests", even after waiting',
    conflict: 'something else is changing it',
};
function kindOf(name, status) {
    if (status === 429 || /Throttl|TooManyRequests|SlowDown|RequestLimitExceeded/.test(name))
        return 'throttled';
    if (status === 412)
        return 'precondition';
    if (status === 403 || /^AccessDenied|^Unauthorized/.test(name))
        return 'denied';
    if (status === 404)
        return 'not-found';
    return status === 409 ? 'conflict' : 'refused';
}
function statusOf(error) {
    if (typeof error !== 'object' || error === null || !('$metadata' in error))
        return undefined;
    const metadata = error.$metadata;
    if (typeof metadata !== 'object' || metadata === null || !('httpStatusCode' in metadata))
        return undefined;
    return typeof metadata.httpStatusCode === 'number' ? metadata.httpStatusCode : undefined;
}
/** `ECONNREFUSED` and the like, also from inside of what a failed connection to several addresses throws. */
function networkCodeOf(error) {
    const code = (0,_util_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .systemErrorCode */ .vq)(error);
    if (code !== undefined || !(error instanceof Error))
        return code;
    return networkCodeOf(error.cause);
}
const MAX_CHARACTERS = 500;
function shownText(message) {
    const text = (0,_util_text_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(message);
    return (0,_util_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shortened */ .vI)(text, MAX_CHARACTERS);
}
//# sourceMappingURL=calls.js.map

/***/ }),

/***/ 9264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   getAlias: () => (/* binding */ getAlias),
/* harmony export */   getConfiguration: () => (/* binding */ getConfiguration),
/* harmony export */   imageError: () => (/* binding */ imageError),
/* harmony export */   isInProgress: () => (/* binding */ isInProgress),
/* harmony export */   parseCodeSha256: () => (/* binding */ parseCodeSha256),
/* harmony export */   splitsTraffic: () => (/* binding */ splitsTraffic),
/* harmony export */   unsettledReason: () => (/* binding */ unsettledReason)
/* harmony export */ });
/* harmony import */ var _util_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1645);
/* harmony import */ var _util_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4478);
/* harmony import */ var _util_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3506);
/* harmony import */ var _calls_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4799);




/**
 * Asks for a function's configuration, or for that of one of its versions or aliases.
 *
 * @throws AwsError, and what else `callAws` throws
 */
async function getConfiguration(lambda, { functionName, qualifier }, signal) {
    return await (0,_calls_js__WEBPACK_IMPORTED_MODULE_3__.callAws)('lambda:GetFunctionConfiguration', signal, (options) => lambda.getFunctionConfiguration({ FunctionName: functionName, Qualifier: qualifier }, options));
}
/**
 * Asks for an alias: which versions it leads to.
 *
 * @throws AwsError, and what else `callAws` throws
 */
async function getAlias(lambda, { functionName }, alias, signal) {
    return await (0,_calls_js__WEBPACK_IMPORTED_MODULE_3__.callAws)('lambda:GetAlias', signal, (options) => lambda.getAlias({ FunctionName: functionName, Name: alias }, options));
}
/**
 * Whether an alias leads to more than one version: then no digest says what runs.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/configuring-alias-routing.html
 */
function splitsTraffic({ RoutingConfig: routing }) {
    return Object.keys(routing?.AdditionalVersionWeights ?? {}).length > 0;
}
/** The error for a function whose code is a container image. */
function imageError({ name }) {
    return new _util_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LambdaZipError */ .dk('usage', `function-name: function ${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(name)} runs a container image; use a function with a ZIP package`);
}
/**
 * @param text as AWS answers it; the SDK does not check that it is one
 * @returns undefined for what is not the base64 of a SHA-256
 */
function parseCodeSha256(text) {
    if (typeof text !== 'string')
        return undefined;
    const bytes = Buffer.from(text, 'base64');
    const digest = (0,_util_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .o)(bytes);
    return bytes.length === 32 && digest.base64 === text ? digest : undefined;
}
/** Whether an update, or the creation, is still under way. */
function isInProgress({ LastUpdateStatus: status, State: state }) {
    return status === 'InProgress' || state === 'Pending';
}
/** Why the digest says nothing of the code that runs, or undefined: until an update has succeeded it does not. */
function unsettledReason(configuration) {
    const { LastUpdateStatus: status, State: state } = configuration;
    if (isInProgress(configuration))
        return 'an update is in progress';
    if (status === 'Failed')
        return `the last update failed${because(configuration.LastUpdateStatusReason)}`;
    if (state === 'Failed')
        return `its creation failed${because(configuration.StateReason)}`;
    return undefined;
}
function because(reason) {
    return typeof reason === 'string' && reason !== '' ? `: ${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(reason)}` : '';
}
//# sourceMappingURL=configuration.js.map

/***/ }),

/***/ 9641:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ targetMismatches),
/* harmony export */   knownTarget: () => (/* binding */ knownTarget),
/* harmony export */   targetOfFunction: () => (/* binding */ targetOfFunction),
/* harmony export */   w: () => (/* binding */ namesIn)
/* harmony export */ });
/* harmony import */ var _lambda_runtimes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8081);
/* harmony import */ var _lambda_target_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6717);
/* harmony import */ var _util_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3506);



/** The target of a function. */
function targetOfFunction({ Runtime, Architectures }) {
    return { runtimes: namesIn([Runtime]), architectures: namesIn(Architectures) };
}
/** @param listed as AWS answers it; the SDK does not check that it is a list of texts */
function namesIn(listed) {
    return Array.isArray(listed) ? listed.filter((one) => typeof one === 'string') : [];
}
/** The target in the form of settings: a runtime or architecture that is the only one, and known here. */
function knownTarget({ runtimes, architectures }) {
    const [runtime = '', ...otherRuntimes] = runtimes;
    const [own, ...others] = architectures;
    const architecture = _lambda_target_js__WEBPACK_IMPORTED_MODULE_1__/* .ARCHITECTURES */ .Xe.find((one) => one === own);
    const named = otherRuntimes.length > 0 ? undefined : (0,_lambda_runtimes_js__WEBPACK_IMPORTED_MODULE_0__/* .runtimeNamed */ .cJ)(runtime);
    return {
        ...(named === undefined ? {} : { runtime: named }),
        ...(architecture === undefined || others.length > 0 ? {} : { architecture }),
    };
}
/**
 * Compares what a package is for with what it would run on.
 *
 * @param where the function or the layer, printable
 */
function targetMismatches(target, { runtimes, architectures }, where) {
    const misfits = [];
    const words = (own, listed) => `the package is for ${own}, ${where} is for ${listed.map(_util_text_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$).join(' or ')}`;
    if (runtimes.length > 0 && !runtimes.some((runtime) => runsOn(target, runtime))) {
        misfits.push({ setting: 'runtime', words: words(target.runtime, runtimes) });
    }
    if (architectures.length > 0 && !architectures.includes(target.architecture)) {
        misfits.push({ setting: 'architecture', words: words(target.architecture, architectures) });
    }
    return misfits;
}
/** Other languages may go by a Python runtime that has the operating system of their own: once no others had a name here. */
function runsOn({ runtime }, other) {
    if (other === runtime)
        return true;
    const named = (0,_lambda_runtimes_js__WEBPACK_IMPORTED_MODULE_0__/* .runtimeNamed */ .cJ)(other);
    if (named === undefined)
        return !other.startsWith('python');
    if ((0,_lambda_runtimes_js__WEBPACK_IMPORTED_MODULE_0__/* .isPythonRuntime */ .Jm)(named) || !(0,_lambda_runtimes_js__WEBPACK_IMPORTED_MODULE_0__/* .isPythonRuntime */ .Jm)(runtime))
        return false;
    return (0,_lambda_runtimes_js__WEBPACK_IMPORTED_MODULE_0__/* .runtimeFacts */ .M4)(named).glibc === (0,_lambda_runtimes_js__WEBPACK_IMPORTED_MODULE_0__/* .runtimeFacts */ .M4)(runtime).glibc;
}
//# sourceMappingURL=target.js.map

/***/ }),

/***/ 6625:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ build)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/engines/choice.js + 1 modules
var choice = __webpack_require__(7289);
// EXTERNAL MODULE: ./build/pipeline/package-supply.js
var package_supply = __webpack_require__(671);
// EXTERNAL MODULE: ./build/util/draft.js
var util_draft = __webpack_require__(9666);
// EXTERNAL MODULE: ./build/util/errors.js
var errors = __webpack_require__(4478);
// EXTERNAL MODULE: ./build/util/ports.js
var util_ports = __webpack_require__(2701);
// EXTERNAL MODULE: ./build/util/text.js
var util_text = __webpack_require__(3506);
// EXTERNAL MODULE: ./build/build/commands.js
var commands = __webpack_require__(6053);
// EXTERNAL MODULE: ./build/inspect/binaries/platform-names.js
var platform_names = __webpack_require__(2563);
;// CONCATENATED MODULE: ./build/inspect/binaries/optional.js
/** Whether code runs without the native module of a package: what is missing for the function is no fault then. */

/** `try { … require('./bindings') … } catch`: the package has something else to load. */
const FALLBACK = /\btry\s*\{[^{}]*\b(?:require|import)\s*\([^{}]*\}\s*catch\b/;
/**
 * Whether a package can do without its native module, as far as its files say: its main module catches what fails to
 * load, or every package that names it has it as optional.
 *
 * @param folder of the package
 * @param paths of all files of the archive
 */
function goesWithout(folder, paths, read) {
    const found = (0,platform_names/* packageOf */.wg)(`${folder}/package.json`);
    if (found?.kind !== 'node' || found.folder !== folder)
        return false;
    return FALLBACK.test(mainOf(folder, read) ?? '') || isOptional(found.name, paths, read);
}
function mainOf(folder, read) {
    const { main } = manifestIn(folder, read);
    const named = typeof main === 'string' ? main.replace(/^\.\//, '').replace(/\/$/, '') : 'index.js';
    for (const file of [named, `${named}.js`, `${named}/index.js`, 'index.js']) {
        const text = read(`${folder}/${file}`);
        if (text !== undefined)
            return text;
    }
    return undefined;
}
function isOptional(name, paths, read) {
    let isNamed = false;
    for (const path of paths) {
        if (path !== 'package.json' && !path.endsWith('/package.json'))
            continue;
        // Of packages, only their own: tests and templates in them have others.
        const user = (0,platform_names/* packageOf */.wg)(path);
        if (user?.kind === 'node' && path !== `${user.folder}/package.json`)
            continue;
        const manifest = manifestIn(path.slice(0, -'/package.json'.length), read);
        const has = (key) => name in recordOf(manifest[key]);
        const isPeer = has('peerDependencies') &&
            recordOf(recordOf(manifest['peerDependenciesMeta'])[name])['optional'] === true;
        if (has('optionalDependencies') || isPeer)
            isNamed = true;
        else if (has('dependencies') || has('peerDependencies'))
            return false;
    }
    return isNamed;
}
function manifestIn(folder, read) {
    try {
        return recordOf(JSON.parse(read(folder === '' ? 'package.json' : `${folder}/package.json`) ?? ''));
    }
    catch {
        return {};
    }
}
function recordOf(value) {
    return typeof value === 'object' && value !== null ? { ...value } : {};
}
//# sourceMappingURL=optional.js.map
;// CONCATENATED MODULE: ./build/inspect/binaries/alternatives.js



/**
 * Takes out those problems that are none: a binary of another platform is right where it is
 *
 * - while one for the target is in its place, of which the path differs by the platform alone, or
 * - when its path inside of its package names the other platform, and the package has a library for this one, or goes
 *   without. A package of npm that is for one platform alone, as
 *   its name says, is there for the one it was installed on; so is an extension module of Python, whose name always
 *   says its platform.
 *
 * @param files in archive order
 * @param paths of all files of the package
 * @param read gives the text of one of them
 */
function judgeBinaries(files, paths, architecture, read) {
    if (!files.some(({ problems }) => problems.some(isForeign)))
        return { files, lacking: [] };
    const all = [...paths];
    const tree = new NativeFiles(files, all);
    const without = new Map();
    const judged = [];
    const lacking = new Set();
    for (const file of files) {
        const { path, damage } = file;
        if (!file.problems.some(isForeign) || !isInPlace(file, tree, architecture)) {
            judged.push(file);
            continue;
        }
        const isAlone = path.endsWith('.node') && !(0,platform_names/* isPlatformPackage */.U4)(path) && !tree.hasNativeIn(path);
        if (isAlone) {
            const folder = (0,platform_names/* packageOf */.wg)(path)?.folder ?? path;
            if (!without.has(folder))
                without.set(folder, goesWithout(folder, all, read));
            if (without.get(folder) !== true) {
                judged.push(file);
                continue;
            }
            lacking.add(folder);
        }
        if (damage !== undefined)
            judged.push({ ...file, problems: [] });
    }
    return { files: judged, lacking: [...lacking] };
}
/** One warning for all packages that go without a module for the target, or undefined. */
function missingModuleWarning(folders, architecture) {
    if (folders.length === 0)
        return undefined;
    return `binary-check: ${(0,util_text/* count */.U9)(folders.length, 'package')} with modules for other platforms and none for Linux, ${architecture}; they are optional, or have a slower fallback:${(0,util_text/* indentedList */.G7)(folders.map(util_text/* quoted */.TL), MAX_FOLDERS)}`;
}
const MAX_FOLDERS = 10;
function isForeign({ kind }) {
    return kind === 'architecture' || kind === 'system' || kind === 'musl';
}
function isInPlace({ path, problems }, tree, architecture) {
    if (tree.hasAlternative(path))
        return true;
    if ((0,platform_names/* isPlatformPackage */.U4)(path))
        return tree.hasPlatformPackage(path, architecture);
    const inner = path.slice(((0,platform_names/* packageOf */.wg)(path)?.folder ?? '').length);
    if (!(0,platform_names/* namesOtherPlatform */.AR)(inner, architecture))
        return false;
    if (!EXTENSION_MODULE.test(path))
        return true;
    // Its own platform is in the name of every one: only beside libraries for Linux it is there on purpose.
    return problems.some(({ kind }) => kind === 'system') && tree.hasNativeIn(path);
}
/** Of Python, with the platform it was built for in its name. */
const EXTENSION_MODULE = /\.pyd$|\.cpython-\d+[a-z]*-[\w-]+\.so$/;
const NATIVE = /\.(?:node|so(?:\.\d+)*)$/;
/** The files of a package, as far as they may stand for each other. */
class NativeFiles {
    #fitting = new Set();
    #nativeFolders = new Set();
    #platformPackages = new Map();
    constructor(files, paths) {
        const foreign = new Map(files.filter(({ problems }) => problems.length > 0).map((file) => [file.path, file]));
        const wanted = new Set([...foreign.keys()].map(platform_names/* withoutPlatform */.IZ));
        for (const path of paths) {
            const file = foreign.get(path);
            if (file === undefined) {
                const plain = (0,platform_names/* withoutPlatform */.IZ)(path);
                // A program for macOS that nobody would load here has no problem, and helps nobody either.
                if (wanted.has(plain) && !(0,platform_names/* namesOtherSystem */.qX)(path))
                    this.#fitting.add(plain);
            }
            this.#addPackage(path, file);
        }
    }
    /** Whether a file that differs by platform alone has no fault. */
    hasAlternative(path) {
        return this.#fitting.has((0,platform_names/* withoutPlatform */.IZ)(path));
    }
    /** Whether the package has a library that is not for another system. */
    hasNativeIn(path) {
        return this.#nativeFolders.has((0,platform_names/* packageOf */.wg)(path)?.folder ?? '');
    }
    /** Whether beside a platform's package there is that of the target. */
    hasPlatformPackage(path, architecture) {
        const folder = (0,platform_names/* packageOf */.wg)(path)?.folder ?? '';
        const beside = this.#platformPackages.get((0,platform_names/* withoutPlatform */.IZ)(folder)) ?? [];
        return [...beside].some((other) => other !== folder && !(0,platform_names/* namesOtherPlatform */.AR)(other, architecture));
    }
    #addPackage(path, file) {
        const found = (0,platform_names/* packageOf */.wg)(path);
        if (found === undefined)
            return;
        const isForeignSystem = file?.problems.some(({ kind }) => kind === 'system') ?? false;
        const fits = file === undefined || (!isForeignSystem && !path.endsWith('.node'));
        if (fits && NATIVE.test(path))
            this.#nativeFolders.add(found.folder);
        if (!(0,platform_names/* isPlatformPackage */.U4)(path))
            return;
        const plain = (0,platform_names/* withoutPlatform */.IZ)(found.folder);
        const known = this.#platformPackages.get(plain);
        if (known === undefined)
            this.#platformPackages.set(plain, new Set([found.folder]));
        else
            known.add(found.folder);
    }
}
//# sourceMappingURL=alternatives.js.map
// EXTERNAL MODULE: ./build/lambda/runtimes.js
var runtimes = __webpack_require__(8081);
// EXTERNAL MODULE: ./build/lambda/target.js
var target = __webpack_require__(6717);
;// CONCATENATED MODULE: ./build/inspect/binaries/report.js
/** Findings on the binaries of a package, in words. */





const MAX_FILES = 10;
/**
 * The one error for all binaries that cannot run on the target, or undefined.
 *
 * @param files in archive order
 * @param paths everything that is packed: a file for another platform is fine beside one for the target
 * @param read gives the text of one of them
 */
function binaryError(files, paths, target, read) {
    const judged = judgeBinaries(files, paths, target.architecture, read).files;
    const misfits = judged.filter(({ problems }) => problems.length > 0);
    if (misfits.length === 0)
        return undefined;
    const lines = misfits.map(({ path, problems }) => `${(0,util_text/* quoted */.TL)(path)}: ${problems.map((problem) => describe(problem, target)).join('; ')}`);
    const problems = misfits.flatMap((file) => file.problems);
    return new errors/* LambdaZipError */.dk('binary', `binary-check: ${(0,util_text/* count */.U9)(misfits.length, 'file')} cannot run on ${target.runtime}, ${target.architecture}:${(0,util_text/* indentedList */.G7)(lines, MAX_FILES)}`, { hint: advice(misfits, problems, target).join('\n  ') });
}
/** The one warning for all binaries that cannot be read, or undefined. */
function damageWarning(files) {
    const lines = files.flatMap(({ path, damage }) => damage === undefined ? [] : [`${(0,util_text/* quoted */.TL)(path)}: ${damage}`]);
    if (lines.length === 0)
        return undefined;
    return `binary-check: ${(0,util_text/* count */.U9)(lines.length, 'ELF file')} are cut off or damaged, so their needs are not checked:${(0,util_text/* indentedList */.G7)(lines, MAX_FILES)}`;
}
function describe(problem, { runtime, architecture }) {
    const { glibc, python } = (0,runtimes/* runtimeFacts */.M4)(runtime);
    const { kind, found } = problem;
    switch (kind) {
        case 'architecture':
            return `is for ${found}, not ${architecture}`;
        case 'glibc':
            return `needs glibc ${found}, the runtime has ${glibc}`;
        case 'musl':
            return `needs musl (${(0,util_text/* quoted */.TL)(found)}), the runtime has glibc`;
        case 'python':
            return `is for Python ${found}, not ${python}`;
        case 'platform':
            return `is named for ${found}, Python loads ${(0,runtimes/* platformTag */.oq)(architecture)}`;
        case 'system':
            return `is for ${found}, not Linux`;
    }
}
/** The ways out: another setting where the package may be right as it is, and how to get one that fits. */
function advice(files, problems, target) {
    const packaged = files.filter((file) => file.packaged).length;
    return [
        ...settingAdvice(problems, target),
        ...(packaged > 0
            ? [`Try another version of the package: ${wheelsBring(packaged, files.length)} as in its wheel.`]
            : []),
        ...installAdvice(files.filter((file) => !file.packaged), target),
        "Exclude files that the function never loads; or set binary-check to 'warn', which packs them anyway.",
    ];
}
/** How each tool that may have written the files gets those of the target. */
function installAdvice(files, target) {
    const tools = new Set(files.map(({ path }) => installerOf(path)));
    return [...tools].flatMap((tool) => INSTALL_ADVICE[tool](target));
}
function installerOf(path) {
    if (/(?:^|\/)node_modules\/\.pnpm\//.test(path))
        return 'pnpm';
    if (/(?:^|\/)node_modules\//.test(path))
        return 'npm';
    if (/(?:^|\/)(?:gems|extensions)\/[^/]+\/.+/.test(path))
        return 'bundler';
    if (/(?:^|\/)runtimes\/[^/]+\/native\//.test(path))
        return 'dotnet';
    return path === 'bootstrap' || path.startsWith('extensions/') ? 'go' : 'pip';
}
const INSTALL_ADVICE = {
    npm: (target) => [
        'Install packages for the function, on Linux of its processor or with',
        `  npm ci --omit=dev --os=linux --cpu=${nodeProcessor(target)} --libc=glibc`,
        `(yarn: supportedArchitectures in .yarnrc.yml; what is compiled during an install has to be installed on Linux).`,
    ],
    pnpm: (target) => [
        'Install packages for the function, on Linux of its processor or with',
        `  pnpm install --prod --frozen-lockfile --os=linux --cpu=${nodeProcessor(target)} --libc=glibc`,
        '(what is compiled during an install has to be installed on Linux).',
    ],
    bundler: () => [
        'Install gems for the function: run bundle install in a Linux container of its runtime and processor.',
    ],
    dotnet: ({ architecture }) => [
        `Publish for the function: dotnet publish -r linux-${architecture === 'arm64' ? 'arm64' : 'x64'}`,
    ],
    go: ({ architecture }) => [
        'Build for the function, with Go for example:',
        `  GOOS=linux GOARCH=${architecture === 'arm64' ? 'arm64' : 'amd64'} CGO_ENABLED=0 go build -o bootstrap`,
    ],
    pip: (target) => [
        'Install packages for the function: name them in requirements, which chooses those that fit; or with',
        `  pip install ${pipOptions(target)} --target DIRECTORY PACKAGE`,
    ],
};
/** Node.js's name of the processor. */
function nodeProcessor({ architecture }) {
    return architecture === 'arm64' ? 'arm64' : 'x64';
}
function wheelsBring(packaged, all) {
    if (packaged < all)
        return `${packaged} of these files ${packaged === 1 ? 'is' : 'are'} packed`;
    return all === 1 ? 'the file is packed' : 'each file is packed';
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
    const fitting = target/* PYTHON_RUNTIMES */.DF.find((one) => one === `python${python}`);
    if (fitting !== undefined && otherPythons.length === 0) {
        lines.push(`If its runtime is ${fitting}, set runtime to '${fitting}'.`);
    }
    const versions = [...foundOf('glibc')];
    const newer = target/* PYTHON_RUNTIMES */.DF.find((one) => !versions.some((version) => (0,runtimes/* isNewer */.U4)(version, (0,runtimes/* runtimeFacts */.M4)(one).glibc)));
    if (versions.length > 0 && newer !== undefined && newer !== runtime) {
        lines.push(`Runtimes from ${newer} on have glibc ${(0,runtimes/* runtimeFacts */.M4)(newer).glibc}.`);
    }
    return lines;
}
/** The wheels that a target takes: their platform tags name a glibc that is not newer than the runtime's. */
function pipOptions({ runtime, architecture }) {
    const { glibc, python } = (0,runtimes/* runtimeFacts */.M4)(runtime);
    const tags = ['manylinux2014', ...((0,runtimes/* isNewer */.U4)('2.28', glibc) ? [] : ['manylinux_2_28'])];
    const platforms = tags.map((tag) => `--platform ${tag}_${(0,runtimes/* machineName */.Fm)(architecture)}`).join(' ');
    return `--only-binary=:all: --python-version ${python} ${platforms}`;
}
//# sourceMappingURL=report.js.map
// EXTERNAL MODULE: ./build/inspect/secrets/report.js
var report = __webpack_require__(7707);
;// CONCATENATED MODULE: ./build/build/findings.js
/** What is said of an archive that was packed: too large, binaries and secrets in it, files left out. An error, or a line in the log. */





function enforce(exceeded, request, log) {
    if (exceeded === undefined)
        return;
    if (request.enforceLimits)
        throw exceeded;
    log.warning(`${exceeded.message}. ${exceeded.hint ?? ''}`);
}
function enforceBinaries(files, packed, request, { textOf }, log) {
    const { architecture } = request.target;
    const all = packed.map(({ path }) => path);
    const lack = missingModuleWarning(judgeBinaries(files, all, architecture, textOf).lacking, architecture);
    if (lack !== undefined)
        log.warning(lack);
    const damage = damageWarning(files);
    if (damage !== undefined)
        log.warning(damage);
    const misfit = binaryError(files, all, request.target, textOf);
    if (misfit === undefined)
        return;
    if (request.binaryCheck === 'error')
        throw misfit;
    log.warning(`${misfit.message}\n  ${misfit.hint ?? ''}`);
}
function enforceSecrets(files, request, log) {
    const found = (0,report/* secretsError */.K)(files);
    if (found === undefined)
        return;
    if (request.secrets === 'error')
        throw found;
    log.warning(`${found.message}\n  ${found.hint ?? ''}`);
}
/** @param layer what the build puts into a layer, if anything */
async function enforceImports(code, layer, request, log) {
    const { handler, imports, target, dependencies } = request;
    if (imports === 'off' || handler === undefined)
        return [];
    // Most of what a small build would load.
    const { checkImports } = await __webpack_require__.e(/* import() */ 265).then(__webpack_require__.bind(__webpack_require__, 265));
    const findings = await checkImports(code, layer, handler, target.runtime);
    if (findings.length === 0)
        return [];
    const [{ importsError }, { REQUIREMENTS_FILES }] = await Promise.all([
        Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 8113)),
        Promise.all(/* import() */[__webpack_require__.e(292), __webpack_require__.e(106)]).then(__webpack_require__.bind(__webpack_require__, 4106)),
    ]);
    const isForgotten = (path) => dependencies.files.length === 0 &&
        REQUIREMENTS_FILES.includes(external_node_path_.posix.basename(path)) &&
        !code.isInstalled(path);
    const forgotten = [...code.paths].filter(isForgotten);
    const error = importsError(findings, { runtime: target.runtime, forgotten });
    if (error === undefined)
        return [];
    if (imports === 'error')
        throw error;
    log.warning(`${error.message}\n  ${error.hint ?? ''}`);
    return findings;
}
/** How many paths a warning names. */
const MAX_NAMED = 5;
function logLeftOut(left, log) {
    const { exclusions, skippedOutputs, emptySources, leftOutLinks, overridden } = left;
    if (exclusions.length + skippedOutputs.length + leftOutLinks.length > 0)
        log.phase('Left out');
    for (const { pattern, origin, count: times } of exclusions) {
        log.info(`by ${(0,util_text/* quoted */.TL)(pattern)} (${origin}): ${times}`);
    }
    for (const { origin, target, why } of leftOutLinks) {
        log.info(`${(0,util_text/* quoted */.TL)(origin)}, a symbolic link to ${(0,util_text/* quoted */.TL)(target)}: it ${why}`);
    }
    for (const directory of emptySources) {
        log.warning(`source: nothing is packed from ${(0,util_text/* quoted */.TL)(directory)}: it is empty, or everything is excluded`);
    }
    if (overridden.length > 0) {
        const named = (0,util_text/* listed */.KE)(overridden.map(util_text/* quoted */.TL), MAX_NAMED);
        log.warning(`requirements: ${named} of a dependency is replaced by the source`);
    }
    for (const name of skippedOutputs) {
        log.info(`${(0,util_text/* quoted */.TL)(name)}, which lies inside the source: it is written by this job`);
    }
}
//# sourceMappingURL=findings.js.map
// EXTERNAL MODULE: ./build/build/request.js
var build_request = __webpack_require__(982);
// EXTERNAL MODULE: ./build/build/session.js
var build_session = __webpack_require__(287);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./build/entries/entry.js
var entries_entry = __webpack_require__(7663);
// EXTERNAL MODULE: ./build/archive/store/entry-store.js + 2 modules
var entry_store = __webpack_require__(8820);
// EXTERNAL MODULE: ./build/entries/read-content.js
var read_content = __webpack_require__(6375);
// EXTERNAL MODULE: ./build/entries/wheel-file.js
var wheel_file = __webpack_require__(659);
// EXTERNAL MODULE: ./build/entries/zip-member.js
var zip_member = __webpack_require__(6099);
// EXTERNAL MODULE: ./build/inspect/binaries/check.js + 1 modules
var check = __webpack_require__(3466);
// EXTERNAL MODULE: ./build/inspect/secrets/scan.js + 1 modules
var scan = __webpack_require__(5804);
// EXTERNAL MODULE: ./build/pipeline/modes.js
var modes = __webpack_require__(7627);
// EXTERNAL MODULE: ./build/util/crc32.js
var crc32 = __webpack_require__(196);
// EXTERNAL MODULE: ./build/util/digest.js
var digest = __webpack_require__(1645);
// EXTERNAL MODULE: ./build/archive/format.js
var format = __webpack_require__(2790);
;// CONCATENATED MODULE: ./build/archive/segment.js
const NO_REUSE = { found: 0, put: 0 };
function addReuse(one, other) {
    return { found: one.found + other.found, put: one.put + other.put };
}
//# sourceMappingURL=segment.js.map
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/util/program-files.js
var program_files = __webpack_require__(4751);
;// CONCATENATED MODULE: ./build/archive/pack/compressor.js
/** libdeflate 1.23 as WebAssembly: native/compressor.c, compiled by scripts/compressor.mjs. */



const PAGE_BYTES = 65_536;
/** Memory beyond this, grown for a large file, is freed when a smaller file comes. */
const KEPT_MEMORY_BYTES = 32 * 1024 * 1024;
/**
 * One compressor of one level, and the memory it works in: the input is written where {@link input}
 * says, and what comes out is there until the next input.
 */
class Compressor {
    #level;
    #program;
    #keywords;
    #exports;
    #inputAt;
    /**
     * @param level as libdeflate's: 0, which stores, to 12
     * @param file the program; the bytes do not depend on it
     * @param keywords what {@link search} looks for; at most 4,000 bytes
     * @throws LambdaZipError `internal` without memory for it
     */
    constructor(level, file, keywords = []) {
        this.#level = level;
        this.#keywords = Buffer.from(keywords.map((keyword) => `${keyword}\0`).join(''));
        this.#program = file === undefined ? fastestProgram() : compiled(file);
        [this.#exports, this.#inputAt] = this.#start();
    }
    #start() {
        const exports = started(this.#program);
        const inputAt = exports.start(this.#level);
        if (inputAt === 0)
            throw outOfMemory(0);
        new Uint8Array(exports.memory.buffer).set(this.#keywords, exports.words());
        exports.learn(this.#keywords.byteLength);
        return [exports, inputAt];
    }
    /** How large the memory is now, in bytes. */
    get memoryBytes() {
        return this.#exports.memory.buffer.byteLength;
    }
    /**
     * Where the next input goes: as many bytes of the memory, with anything in them. Whatever an earlier
     * call gave is void.
     *
     * @param dataSize of the data that it is to be inflated from, where there are such
     * @throws LambdaZipError `internal` without memory for it and what comes out
     */
    input(size, dataSize = 0) {
        const end = this.#end(size, dataSize);
        // Memory cannot shrink, but it can be left behind.
        if (this.memoryBytes > KEPT_MEMORY_BYTES && end <= KEPT_MEMORY_BYTES) {
            [this.#exports, this.#inputAt] = this.#start();
        }
        const { memory } = this.#exports;
        const missing = this.#end(size, dataSize) - memory.buffer.byteLength;
        if (missing > 0) {
            try {
                memory.grow(Math.ceil(missing / PAGE_BYTES));
            }
            catch (error) {
                throw outOfMemory(size, error);
            }
        }
        return new Uint8Array(memory.buffer, this.#inputAt, size);
    }
    /**
     * Where the data go that the input is to be inflated from: memory that what comes out is written over.
     *
     * @param size of the input, and of the data, as {@link input} was told
     */
    data(size, dataSize) {
        return new Uint8Array(this.#exports.memory.buffer, this.#outputAt(size), dataSize);
    }
    /**
     * Inflates a raw DEFLATE stream to the place of the input.
     *
     * @param size of the input, and of the data, as {@link input} was told
     * @returns false for what is not one, or gives more or less than the input's size; then anything may be in its place
     */
    inflate(size, dataSize) {
        return this.#exports.inflate(this.#outputAt(size), dataSize, size) !== 0;
    }
    /**
     * The input as a raw DEFLATE stream, or undefined where that is not smaller. Same input and level, same
     * bytes, on every machine; how much room there is only decides whether they are given.
     *
     * @param size that of the input
     */
    deflate(size) {
        const at = this.#outputAt(size);
        const written = size === 0 ? 0 : this.#exports.deflate(size, at, size - 1);
        return written === 0 ? undefined : new Uint8Array(this.#exports.memory.buffer, at, written);
    }
    /**
     * Whether the beginning of the input may hold a secret, as native/search.c has it.
     *
     * @param size that of the beginning, at most the input's
     */
    search(size) {
        return this.#exports.search(size) !== 0;
    }
    /** Its output does not begin in the middle of the input's last word. */
    #outputAt(size) {
        return this.#inputAt + Math.ceil(size / 16) * 16;
    }
    /** Of the memory that an input takes, and what comes out. The search reads a little beyond an input. */
    #end(size, dataSize) {
        return this.#outputAt(size) + Math.max(size, dataSize, 32);
    }
}
const programs = new Map();
function compiled(file) {
    let program = programs.get(file);
    if (program === undefined) {
        program = new WebAssembly.Module((0,external_node_fs_.readFileSync)((0,program_files/* fileBeside */.x)(import.meta.url, file)));
        programs.set(file, program);
    }
    return program;
}
function started(program) {
    try {
        return new WebAssembly.Instance(program).exports;
    }
    catch (error) {
        throw outOfMemory(0, error);
    }
}
/** V8 takes SIMD on arm64, and on x64 from SSE4.1 on. */
function fastestProgram() {
    try {
        return compiled('compressor-simd.wasm');
    }
    catch (error) {
        if (error instanceof WebAssembly.CompileError)
            return compiled('compressor.wasm');
        throw error;
    }
}
function outOfMemory(size, cause) {
    return new errors/* LambdaZipError */.dk('internal', `no memory to compress ${size} bytes`, {
        cause,
        hint: 'A limit on addresses (ulimit -v) counts what is reserved and never used: raise it, or remove it.',
    });
}
//# sourceMappingURL=compressor.js.map
// EXTERNAL MODULE: ./build/util/version.js
var version = __webpack_require__(6777);
;// CONCATENATED MODULE: ./build/archive/pack/pack-note.js


/**
 * The key of a note: everything that it depends on, the program that looked included. Contents have keys of the same
 * form, their SHA-256; none that is looked up is as short as what this is the SHA-256 of.
 *
 * @param searched whether secrets are looked for in the entry
 * @returns undefined where only reading the content tells what it is
 */
function noteKey({ path, content }, target, searched) {
    const identity = identityOf(content);
    if (identity === undefined)
        return undefined;
    // The path says which Python a library is for, and names files that hold secrets.
    const names = (0,digest/* sha256Of */.B)(Buffer.from(JSON.stringify([...identity, path])));
    const against = target === undefined ? '' : `${target.runtime} ${target.architecture}`;
    return (0,digest/* sha256Of */.B)(Buffer.from(`${version/* VERSION */.x}\n${names}\n${against}\n${searched}`));
}
function identityOf(content) {
    if (content.kind === 'bytes')
        return undefined;
    if (content.kind === 'wheel')
        return [content.wheel.sha256, content.member];
    const { file, size, mtimeMs, ctimeMs, ino } = content;
    return size >= MIN_FILE && isSettled(content) ? [file, size, mtimeMs, ctimeMs, ino] : undefined;
}
/** A smaller file is read and digested in the time it takes to look its note up. Bytes. */
const MIN_FILE = 8 * 1024;
/**
 * A change moves the change time, which no program can set back. But what is changed within the resolution of the clock
 * keeps it, and so does what a program writes to pages in memory until the kernel has written these to the disk, half a
 * minute later.
 */
const SETTLED_MS = 60_000;
/**
 * Whether a file that changes from now on will have another change time. As git has it for its index.
 *
 * @see https://git-scm.com/docs/racy-git
 */
function isSettled({ mtimeMs, ctimeMs }) {
    // Whole seconds: a file system that has no change times of its own, such as that of an image with one date for all.
    return ctimeMs % 1000 !== 0 && Date.now() - Math.max(mtimeMs, ctimeMs) > SETTLED_MS;
}
function noteBytes(note) {
    return Buffer.from(JSON.stringify(note));
}
/** A note that was kept, whole: its checksum has been seen to be right. */
function parseNote(bytes) {
    const { sha256, crc32, mode, binary, secrets } = JSON.parse(bytes.toString('utf8'));
    return { sha256, crc32, mode, binary, secrets };
}
//# sourceMappingURL=pack-note.js.map
// EXTERNAL MODULE: ./build/archive/pack/segment-memory.js
var segment_memory = __webpack_require__(9276);
;// CONCATENATED MODULE: ./build/archive/pack/pack.js

















/** @param draft what the thread may put into the store; without one there is no store */
function packTools({ level, secrets = false }, draft) {
    return {
        compressor: new Compressor(level, undefined, secrets ? scan/* SECRET_KEYWORDS */.Iy : []),
        store: draft === undefined ? undefined : new entry_store/* EntryStore */.Mv(draft),
        // One segment is built at a time.
        memory: new segment_memory/* SegmentMemory */.L(1),
        contents: new read_content/* ContentReader */.p(),
    };
}
/** A segment holds no more than this, so that an entry of any size is handed on in bounded pieces. */
const SEGMENT_BYTES = 8 * 1024 * 1024;
/**
 * Packs entries one after another: into one segment where they fit, which is what is returned; where they do not,
 * the segments before the last are yielded. Each is made when it is asked for, and until the last one was the
 * tools are not to be used for anything else.
 *
 * @throws LambdaZipError what reading a file throws
 */
function* packEntries(entries, packing, tools) {
    const segment = new SegmentBuilder(entries, tools.memory);
    for (const entry of entries) {
        const { packed, data, reuse } = packEntry(entry, packing, tools);
        segment.list(packed, reuse);
        for (const bytes of [(0,format/* localFileHeader */.XA)(packed), data]) {
            let done = segment.append(bytes);
            while (done < bytes.byteLength) {
                yield segment.finish();
                done += segment.append(bytes.subarray(done));
            }
        }
    }
    return segment.finish();
}
/** A segment that is being filled. */
class SegmentBuilder {
    #memory;
    #capacity;
    #entries = [];
    #bytes;
    #length = 0;
    #reuse = NO_REUSE;
    /** @param entries what is to go into it, and into those that follow it */
    constructor(entries, memory) {
        this.#memory = memory;
        // Compression makes nothing larger, and memory that is not written to costs nothing.
        const most = entries.reduce((sum, entry) => sum + (0,format/* mostLocalFileHeaderLength */.az)(entry.path) + (0,entries_entry/* contentSize */.v)(entry.content), 0);
        this.#capacity = Math.min(most, SEGMENT_BYTES);
    }
    list(entry, reuse) {
        this.#entries.push(entry);
        this.#reuse = addReuse(this.#reuse, reuse);
    }
    /** @returns how many of the bytes there was room for */
    append(bytes) {
        this.#bytes ??= this.#memory.take(this.#capacity);
        const room = this.#capacity - this.#length;
        const fitting = bytes.byteLength <= room ? bytes : bytes.subarray(0, room);
        this.#bytes.set(fitting, this.#length);
        this.#length += fitting.byteLength;
        return fitting.byteLength;
    }
    /** Gives the current segment, and begins the next. */
    finish() {
        const bytes = (this.#bytes ?? new Uint8Array()).subarray(0, this.#length);
        const segment = { entries: this.#entries, bytes, reuse: this.#reuse };
        this.#entries = [];
        this.#reuse = NO_REUSE;
        this.#bytes = undefined;
        this.#length = 0;
        return segment;
    }
}
/**
 * Reads, checks, digests and compresses one entry, and looks whether it is a binary that cannot run or
 * holds secrets. DEFLATE where that is smaller than the content, STORED where it is not. Symbolic links are always stored, as Info-ZIP writes them.
 */
function packEntry(entry, packing, tools) {
    return keptEntry(entry, packing, tools) ?? packContent(entry, packing, tools);
}
/**
 * A file as an earlier build has packed it, without reading it.
 *
 * @returns undefined where that is not to be had
 */
function keptEntry(entry, packing, { store }) {
    const { path, mode, content } = entry;
    if (store === undefined || packing.level === 0 || content.kind === 'bytes')
        return undefined;
    const key = noteKey(entry, packing.target, isSearched(entry, packing));
    const bytes = key === undefined ? undefined : store.findNote(key);
    if (bytes === undefined)
        return undefined;
    const note = parseNote(bytes);
    if (content.kind === 'wheel')
        assertRecorded(content, note.sha256);
    const data = store.find(note.sha256, content.size);
    if (data === undefined || data === 'stored')
        return undefined;
    const packed = {
        path,
        mode: mode === 'from-content' ? note.mode : mode,
        method: zip_member/* METHOD_DEFLATED */.oT,
        crc32: note.crc32,
        compressedSize: data.byteLength,
        size: content.size,
        sha256: note.sha256,
        binary: note.binary,
        secrets: note.secrets,
    };
    return { packed, data, reuse: { found: 1, put: 0 } };
}
/** Secrets of installed packages are their authors' business. */
function isSearched({ mode, installed }, { secrets = false }) {
    return secrets && installed !== true && mode !== 'symlink';
}
function packContent(entry, packing, { compressor, store, contents }) {
    const { level, target } = packing;
    const { path, content } = entry;
    const size = (0,entries_entry/* contentSize */.v)(content);
    const bytes = inputOf(content, path, compressor, contents);
    const mode = entry.mode === 'from-content' ? (0,modes/* modeFromContent */.$y)(bytes) : entry.mode;
    const sha256 = (0,digest/* sha256Of */.B)(bytes);
    if (content.kind === 'wheel')
        assertRecorded(content, sha256);
    const searched = isSearched(entry, packing);
    const secrets = searched
        ? (0,scan/* findSecrets */.dL)(path, bytes, compressor.search(Math.min(size, scan/* MAX_SEARCHED */.LA)))
        : NO_SECRETS;
    let outcome = 'stored';
    let reuse = NO_REUSE;
    if (level > 0 && mode !== 'symlink') {
        const found = store?.find(sha256, size);
        outcome = found ?? compressor.deflate(size) ?? 'stored';
        if (found !== undefined)
            reuse = { found: 1, put: 0 };
        else if (store?.put(sha256, size, outcome))
            reuse = { found: 0, put: 1 };
    }
    const binary = target && (0,check/* checkBinary */.W)(path, bytes, target);
    // A file of a wheel was checked against the CRC-32 that the wheel states.
    const checksum = content.kind === 'wheel' ? content.crc32 : (0,crc32/* crc32 */.Q)(bytes);
    const isKept = outcome !== 'stored' && reuse !== NO_REUSE;
    const key = isKept ? noteKey(entry, target, searched) : undefined;
    if (key !== undefined) {
        const note = { sha256, crc32: checksum, mode: (0,modes/* modeFromContent */.$y)(bytes), binary, secrets };
        if (store?.putNote(key, noteBytes(note)))
            reuse = { ...reuse, put: 1 };
    }
    const data = outcome === 'stored' ? bytes : outcome;
    const packed = {
        path,
        mode,
        method: outcome === 'stored' ? zip_member/* METHOD_STORED */.y$ : zip_member/* METHOD_DEFLATED */.oT,
        crc32: checksum,
        compressedSize: data.byteLength,
        size,
        sha256,
        binary,
        secrets,
    };
    return { packed, data, reuse };
}
const NO_SECRETS = [];
/** A content as the compressor's input, checked. */
function inputOf(content, path, compressor, contents) {
    const size = (0,entries_entry/* contentSize */.v)(content);
    if (content.kind !== 'wheel' || content.method !== zip_member/* METHOD_DEFLATED */.oT) {
        const bytes = compressor.input(size);
        contents.readInto(bytes, content, path);
        return bytes;
    }
    // From the file into the compressor's memory and there in place: nothing is allocated for it.
    const { compressedSize } = content;
    const bytes = compressor.input(size, compressedSize);
    contents.readData(compressor.data(size, compressedSize), content);
    const isWhole = compressor.inflate(size, compressedSize) && (0,crc32/* crc32 */.Q)(bytes) === content.crc32;
    // The slower way finds the problem and names it.
    if (!isWhole)
        contents.readInto(bytes, content, path);
    return bytes;
}
/**
 * RECORD is in the archive before most of what it lists, and was written by what the wheel's own says.
 *
 * @throws LambdaZipError `record`
 */
function assertRecorded({ wheel, member, sha256 }, actual) {
    if (actual === sha256)
        return;
    const problem = `has other bytes for ${(0,util_text/* quoted */.TL)(member)} than its RECORD says`;
    throw new errors/* LambdaZipError */.dk('record', (0,wheel_file/* wheelError */.o)(wheel.name, problem).message);
}
//# sourceMappingURL=pack.js.map
;// CONCATENATED MODULE: ./build/archive/pack/packer.js
/** Runs {@link packEntries} over a tree: in this thread or in workers, in order, in bounded memory. */





/** A batch ends when it holds this many bytes of content, or this many entries. */
const BATCH_BYTES = 1024 * 1024;
const BATCH_ENTRIES = 256;
/**
 * At most this much content is under way at once; a larger file travels alone. Enough for the other threads to go on
 * while one has a file of 30 MiB: what comes after it waits for it.
 */
const IN_FLIGHT_BYTES = 64 * 1024 * 1024;
/** From this part of {@link workersPayFrom} on it may come to that, and what it takes is loaded. */
const LOAD_PART = 1 / 2;
/** More threads than this wait for the disk and for the one thread that writes. */
const MAX_WORKERS = 8;
/** Packs one tree. To be closed, whatever comes of it. */
class Packer {
    #options;
    #foundBytes = 0;
    #module;
    #pool;
    constructor(options) {
        this.#options = options;
    }
    /** Takes note of content that was found, and starts threads once they will pay: that takes as long as a walk. */
    found(bytes) {
        this.#foundBytes += bytes;
        const enough = workersPayFrom(this.#options.level);
        if (this.#options.workers !== 'auto' || this.#foundBytes < enough * LOAD_PART)
            return;
        this.#module ??= __webpack_require__.e(/* import() */ 480).then(__webpack_require__.bind(__webpack_require__, 6480));
        if (this.#foundBytes < enough)
            return;
        this.#pool ??= this.#start(Math.min((0,external_node_os_.availableParallelism)(), MAX_WORKERS), true);
        // Whoever packs hears of it.
        this.#pool.catch(() => undefined);
    }
    /**
     * Packs entries and yields them in the order in which they came. A segment's bytes are there until the next segment
     * is asked for; then they are written over.
     *
     * @param expectedBytes content of all of them, found or not
     * @param installed paths of which secrets are not looked for
     * @throws LambdaZipError what packing an entry throws; `cancelled`; `internal` when a worker dies
     */
    async *pack(entries, expectedBytes, installed) {
        const { workers, signal } = this.#options;
        if (workers === 'auto')
            this.found(Math.max(0, expectedBytes - this.#foundBytes));
        else if (workers > 0)
            this.#pool = this.#start(workers, false);
        const pool = await this.#pool;
        const all = batches(entries, installed);
        if (pool === undefined) {
            yield* this.#packHere(all);
        }
        else {
            yield* packInOrder(all, pool, signal);
            await pool.finish();
        }
    }
    /** Ends the threads. Never rejects. */
    async close() {
        const pool = await this.#pool?.catch(() => undefined);
        await pool?.close();
    }
    async #start(workers, atOnce) {
        this.#module ??= __webpack_require__.e(/* import() */ 480).then(__webpack_require__.bind(__webpack_require__, 6480));
        const { WorkerPool } = await this.#module;
        const pool = new WorkerPool(workers, this.#packing, () => this.#draft());
        if (atOnce)
            pool.startAll();
        return pool;
    }
    async *#packHere(all) {
        const packing = this.#packing;
        const tools = packTools(packing, this.#draft());
        try {
            for await (const batch of all) {
                await (0,util_ports/* yieldToEventLoop */.h5)();
                (0,util_ports/* throwIfCancelled */.dZ)(this.#options.signal);
                const last = yield* packEntries(batch.entries, packing, tools);
                yield last;
                tools.memory.giveBack(last.bytes.buffer);
            }
            tools.store?.finish();
        }
        finally {
            tools.store?.discard();
            tools.contents.close();
        }
    }
    get #packing() {
        const { level, target, secrets = false } = this.#options;
        return { level, target, secrets };
    }
    /** A thread's draft for the store. Without compression nothing is worth keeping. */
    #draft() {
        const { store, level } = this.#options;
        return store === undefined || level === 0 ? undefined : (0,entry_store/* draftOf */.bz)(store, level);
    }
}
/**
 * Below this, starting workers takes longer than the work: each has modules to load, and functions to compile.
 *
 * @returns bytes of content
 */
function workersPayFrom(level) {
    const mebibyte = 1024 * 1024;
    // Reading and writing, which is all there is to do then, are hardly faster in threads.
    if (level === 0)
        return 64 * mebibyte;
    // From 10 on the compressor takes several times as long.
    return level < 10 ? 8 * mebibyte : mebibyte;
}
async function* packInOrder(all, pool, signal) {
    const underWay = [];
    let bytesUnderWay = 0;
    for await (const batch of all) {
        (0,util_ports/* throwIfCancelled */.dZ)(signal);
        while (underWay.length > 0 && bytesUnderWay + batch.bytes > IN_FLIGHT_BYTES) {
            const first = underWay.shift();
            if (first === undefined)
                break;
            yield* segmentsOf(await first.packed, pool);
            bytesUnderWay -= first.bytes;
        }
        const packed = pool.pack(batch.entries);
        // It is awaited in its turn; until then a failure must not count as unhandled.
        packed.catch(() => undefined);
        underWay.push({ bytes: batch.bytes, packed });
        bytesUnderWay += batch.bytes;
    }
    for (const { packed } of underWay) {
        (0,util_ports/* throwIfCancelled */.dZ)(signal);
        yield* segmentsOf(await packed, pool);
    }
}
async function* segmentsOf(packed, pool) {
    let batch = packed;
    while (batch !== undefined) {
        yield batch.segment;
        pool.giveBack(batch.segment);
        batch = await batch.more?.();
    }
}
async function* batches(entries, installed) {
    let batch = [];
    let bytes = 0;
    for await (const entry of entries) {
        const size = (0,entries_entry/* contentSize */.v)(entry.content);
        if (batch.length > 0 && (bytes + size > BATCH_BYTES || batch.length >= BATCH_ENTRIES)) {
            yield { entries: batch, bytes };
            batch = [];
            bytes = 0;
        }
        batch.push(installed?.has(entry.path) ? { ...entry, installed: true } : entry);
        bytes += size;
    }
    if (batch.length > 0)
        yield { entries: batch, bytes };
}
//# sourceMappingURL=packer.js.map
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./build/archive/store/entry-store-limits.js
/** Keeps a store of compressed contents in bounds. */



/** Limits of a store after a run; while runs go on, it also has what they put. */
const STORE_LIMITS = { bytes: 1024 * 1024 * 1024, volumes: 256 };
/** A draft that is older was left by a run that was killed. */
const DRAFT_MS = 24 * 60 * 60 * 1000;
/** A use more than an hour in the future was dated by a wrong clock; nobody knows when it was. */
const FUTURE_MS = 60 * 60 * 1000;
/** Removes the volumes that were not used for longest, where there are too many. A store is a cache: nothing here fails. */
async function trimStore(directory, limits = STORE_LIMITS) {
    const files = await filesBelow(directory);
    const now = Date.now();
    const isVolume = ({ path }) => path.endsWith(entry_store/* VOLUME_SUFFIX */.FQ);
    const gone = files.filter((file) => !isVolume(file) && now - file.usedMs > DRAFT_MS);
    let bytes = 0;
    let volumes = 0;
    // Kept for the day until their time comes, those of tomorrow would push out all that is put today.
    const lastUsed = ({ usedMs }) => (usedMs > now + FUTURE_MS ? 0 : usedMs);
    for (const file of files.filter(isVolume).sort((left, right) => lastUsed(right) - lastUsed(left))) {
        bytes += file.size;
        volumes += 1;
        if (bytes > limits.bytes || volumes > limits.volumes)
            gone.push(file);
    }
    for (const { path } of gone)
        await (0,promises_.rm)(path, { force: true }).catch(() => undefined);
}
/** Volumes and drafts: files one level down. */
async function filesBelow(directory) {
    const files = [];
    for (const level of await (0,promises_.readdir)(directory).catch(() => [])) {
        for (const name of await (0,promises_.readdir)((0,external_node_path_.join)(directory, level)).catch(() => [])) {
            const path = (0,external_node_path_.join)(directory, level, name);
            const stats = await (0,promises_.stat)(path).catch(() => undefined);
            if (stats?.isFile())
                files.push({ path, size: stats.size, usedMs: stats.mtimeMs });
        }
    }
    return files;
}
//# sourceMappingURL=entry-store-limits.js.map
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/entries/tree.js
var tree = __webpack_require__(75);
;// CONCATENATED MODULE: ./build/archive/writer.js
/** Writes segments as an archive. */






/**
 * Writes the segments in the order in which they come, and the central directory.
 *
 * @param segments with strictly ascending paths
 * @param write told the bytes of the archive, piece by piece
 * @throws LambdaZipError `internal` when the paths do not ascend; what the segments throw; what `write` throws
 */
async function writeArchive(segments, write) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let size = 0;
    const put = (bytes) => {
        hash.update(bytes);
        size += bytes.byteLength;
        write(bytes);
    };
    const centralHeaders = [];
    let previous;
    /** Of the next entry's local header. */
    let offset = 0;
    for await (const { entries, bytes } of segments) {
        for (const entry of entries) {
            if (previous !== undefined && (0,tree/* comparePaths */.cD)(previous, entry.path) >= 0) {
                throw new errors/* LambdaZipError */.dk('internal', `the tree is out of order: ${(0,util_text/* quoted */.TL)(entry.path)} came after ${(0,util_text/* quoted */.TL)(previous)}`);
            }
            previous = entry.path;
            centralHeaders.push((0,format/* centralFileHeader */.x2)(entry, offset));
            offset += (0,format/* localFileLength */.GD)(entry);
        }
        put(bytes);
    }
    const directory = Buffer.concat(centralHeaders);
    put(directory);
    put((0,format/* endOfCentralDirectory */.Vl)(centralHeaders.length, directory.length, offset));
    return { digest: (0,digest/* digestOf */.o)(hash.digest()), size };
}
//# sourceMappingURL=writer.js.map
// EXTERNAL MODULE: ./build/compare/manifest.js
var compare_manifest = __webpack_require__(7007);
// EXTERNAL MODULE: ./build/entries/read-file.js
var read_file = __webpack_require__(5434);
// EXTERNAL MODULE: ./build/inspect/imports/lambda-files.js
var lambda_files = __webpack_require__(5297);
// EXTERNAL MODULE: ./build/lambda/limits.js
var limits = __webpack_require__(1280);
// EXTERNAL MODULE: ./build/pipeline/review.js + 3 modules
var review = __webpack_require__(3444);
;// CONCATENATED MODULE: ./build/build/stage.js
/** One archive, from the plan to a draft of its file: whole and checked, but not in its place yet. */















/** Writes an archive into its draft: whole and checked, but not in its place yet. */
async function stageArchive(draft, plan, stage) {
    const { packages } = plan;
    try {
        return await packArchive(draft, plan, stage);
    }
    catch (error) {
        const wasBelieved = error instanceof errors/* LambdaZipError */.dk && error.code === 'record';
        if (!wasBelieved || packages?.believesRecords !== true)
            throw error;
        // What a wheel says of its files is not so. That is rare, and looking beforehand would take as long as packing.
        await draft.discard();
        return await packArchive(draft, { ...plan, packages: { ...packages, believesRecords: false } }, stage);
    }
}
async function packArchive(draft, plan, stage) {
    const { request, ports } = stage;
    const packer = new Packer({
        level: request.compressionLevel,
        target: request.binaryCheck === 'off' ? undefined : request.target,
        secrets: searchesSecrets(request, plan),
        workers: request.workers,
        store: request.store,
        signal: ports.signal,
    });
    try {
        return await stageWith(packer, draft, plan, stage);
    }
    finally {
        await packer.close();
    }
}
/** Whether packages are found on the way to this archive: those of a function's layer were, on the way to its code. */
function findsPackages({ kind, dependencies }, { sources }) {
    return dependencies.files.length > 0 && (sources.length > 0 || kind === 'layer');
}
/** Of a layer everything is installed. */
function searchesSecrets({ secrets }, { sources }) {
    return secrets !== 'off' && sources.length > 0;
}
async function stageWith(packer, draft, plan, stage) {
    const { request, engine, session, supply, ports } = stage;
    const { walks } = session;
    const onFile = (bytes) => packer.found(bytes);
    ports.log.phase(findsPackages(request, plan) ? 'Dependencies' : 'Select files');
    const run = await (0,choice/* startPipeline */.lq)(engine, plan, {
        isTemporary: util_draft/* isDraftOf */.ls,
        onFile,
        walks,
        supply,
        ...ports,
    });
    try {
        return await stageRun(run, packer, draft, plan, stage);
    }
    finally {
        await run.dispose();
    }
}
async function stageRun(run, packer, draft, plan, { request, engine, supply, ports, common, beside, besideUnused }) {
    const { log } = ports;
    const besideBytes = beside?.uncompressedSize ?? 0;
    const besideFiles = beside?.entries ?? [];
    if (supply !== undefined && plan.sources.length > 0)
        log.phase('Select files');
    const { forecast } = run;
    log.info(`${(0,util_text/* count */.U9)(forecast.files.length, 'file')}, ${(0,util_text/* formatBytes */.z3)(forecast.bytes)}`);
    // Before the work: what is too large now stays too large.
    enforce((0,limits/* unzippedLimitError */.pG)(besideBytes + forecast.bytes, [...besideFiles, ...forecast.files]), request, log);
    for (const { origin, size } of forecast.files)
        (0,read_file/* assertFileFits */.zn)(origin, size);
    log.phase('Write the archive');
    const recorded = [];
    const binaries = [];
    const secrets = [];
    const records = {
        ...{ recorded, binaries, secrets, total: forecast.bytes, reuse: NO_REUSE },
        packaged: run.packaged(),
    };
    const installed = searchesSecrets(request, plan) ? run.installed() : undefined;
    const archive = await writeArchive(recordEntries(packer.pack(run.entries, forecast.bytes, installed), records, ports), (bytes) => draft.append(bytes));
    if (request.store !== undefined && records.reuse.put > 0)
        await trimStore(request.store);
    const uncompressedSize = recorded.reduce((sum, { size }) => sum + size, 0);
    log.info(`${(0,util_text/* quoted */.TL)(draft.target)}: ${(0,util_text/* count */.U9)(recorded.length, 'file')}, ${(0,util_text/* formatBytes */.z3)(uncompressedSize)}, ` +
        `${(0,util_text/* formatBytes */.z3)(archive.size)} at compression level ${request.compressionLevel}`);
    const { found } = records.reuse;
    if (found > 0)
        log.info(`${(0,util_text/* count */.U9)(found, 'file')} as compressed by an earlier build`);
    // Byte-code came after the forecast.
    if (uncompressedSize > forecast.bytes)
        enforce((0,limits/* unzippedLimitError */.pG)(besideBytes + uncompressedSize, [...besideFiles, ...recorded]), request, log);
    if (request.directUpload)
        enforce((0,limits/* zippedLimitError */.o)(archive.size, recorded), request, log);
    enforceBinaries(binaries, recorded, request, run, log);
    enforceSecrets(secrets, request, log);
    const left = run.report();
    logLeftOut(left, log);
    for (const remark of await run.review()) {
        if ((0,review/* isWarning */.Vv)(remark))
            log.warning((0,review/* remarkText */.ab)(remark));
        else
            log.info((0,review/* remarkText */.ab)(remark));
    }
    // Of a function and its layer, a pattern may be for either.
    const unused = besideUnused === undefined ? run.unused() : (0,review/* unusedInBoth */.nC)(run.unused(), besideUnused);
    const isLast = request.layer === undefined || plan.sources.length === 0;
    const idle = isLast ? (0,review/* unusedRemark */.tX)(common?.own(unused) ?? unused) : undefined;
    if (idle !== undefined)
        log.warning((0,review/* remarkText */.ab)(idle));
    log.phase('Digests');
    const manifest = (0,compare_manifest/* manifestText */.$2)(recorded);
    const contentSha256 = (0,compare_manifest/* contentDigest */.eZ)(manifest);
    log.info(`sha256          ${archive.digest.hex}`);
    log.info(`sha256 (base64) ${archive.digest.base64}`);
    log.info(`content sha256  ${contentSha256}`);
    return {
        manifest,
        unused,
        files: packedFiles(recorded, run),
        report: {
            output: draft.target,
            zipPath: (0,external_node_path_.resolve)(draft.target),
            digest: archive.digest,
            contentSha256,
            size: archive.size,
            uncompressedSize,
            entries: recorded,
            manifestPath: undefined,
            engine: engine.name,
            imageDigest: engine.name === 'container' ? engine.imageDigest : undefined,
            exclusions: left.exclusions,
            secrets,
            packages: run.packages,
        },
    };
}
function packedFiles(recorded, run) {
    const links = new Set(recorded.filter(({ mode }) => mode === 'symlink').map(({ path }) => path));
    let installed;
    return (0,lambda_files/* packageFiles */.i9)(recorded.map(({ path }) => path), links, run.textOf, (path) => {
        installed ??= [run.packaged(), run.installed()];
        return installed.some((paths) => paths.has(path));
    });
}
async function* recordEntries(packed, records, { log }) {
    const { recorded, binaries, secrets, total, packaged } = records;
    let done = 0;
    for await (const segment of packed) {
        for (const { path, mode, size, sha256, crc32, binary, secrets: found } of segment.entries) {
            recorded.push({ path, mode, size, sha256, crc32 });
            if (binary !== undefined)
                binaries.push({ path, ...binary, packaged: packaged.has(path) });
            if (found.length > 0)
                secrets.push({ path, found });
            done += size;
        }
        records.reuse = addReuse(records.reuse, segment.reuse);
        yield segment;
        log.progress(done, total);
    }
}
//# sourceMappingURL=stage.js.map
;// CONCATENATED MODULE: ./build/build/build.js
/** The whole job as one function that both faces call. */












/**
 * Packs the sources. Either the archive is in its place, whole, and the manifest, the bill of materials and the layer are in
 * theirs; or what was there has not changed. (Killed between the one and the other, it leaves them there without the archive.)
 *
 * @param run what this build shares with others of the same run
 * @throws LambdaZipError whatever is wrong with the request, the sources or the output
 */
async function build(request, ports, run = {}) {
    const { session = new build_session/* BuildSession */.H() } = run;
    try {
        return await buildIn(session, request, ports, run);
    }
    finally {
        if (run.session === undefined)
            await session.dispose();
    }
}
async function buildIn(session, request, ports, { outputs: otherOutputs = [], common }) {
    const all = await createDrafts(request);
    const { zip, layer: layerZip, manifest, sbom } = all;
    const drafts = [zip, layerZip, manifest, sbom].filter((draft) => draft !== undefined);
    try {
        await (0,commands/* assertMade */.O)(request, "the command of 'build' does not make it");
        const [engine] = await Promise.all([
            session.engine(request.engine, request.container, ports),
            // Loaded while a daemon answers.
            request.dependencies.files.length > 0 ? Promise.all(/* import() */[__webpack_require__.e(79), __webpack_require__.e(292), __webpack_require__.e(106), __webpack_require__.e(358)]).then(__webpack_require__.bind(__webpack_require__, 3358)) : undefined,
        ]);
        (0,choice/* assertEngineCan */.bf)(engine, request.pipeline);
        const supply = await session.supply(request.dependencies, request.target, engine, ports);
        const outputs = [...drafts.map(({ place }) => place), ...otherOutputs];
        const packages = supply && { prefix: request.dependencies.prefix, believesRecords: true };
        const plan = { ...request.pipeline, outputs };
        const stage = { request, engine, session, supply, ports, common };
        let staged;
        let layerFiles;
        if (layerZip === undefined) {
            const code = await stageArchive(zip, { ...plan, packages }, stage).catch((error) => {
                const isEmpty = error instanceof errors/* LambdaZipError */.dk && error.code === 'empty';
                throw isEmpty && plan.sources.length === 0 ? emptyLayer(request) : error;
            });
            staged = { ...code, report: { ...code.report, layer: undefined, sbom: undefined, imports: [] } };
        }
        else {
            // Packages are found on the way to the code, and packed afterwards.
            const code = await stageArchive(zip, plan, stage);
            if (packages === undefined || !(await hasPackages(supply)))
                throw emptyLayer(request);
            const ofLayer = { ...plan, sources: [], packages, root: build_request/* LAYER_ROOT */.P };
            const layerStage = {
                ...stage,
                ports: (0,util_ports/* portsOf */.a5)('Layer', ports),
                beside: code.report,
                besideUnused: code.unused,
            };
            const layer = await stageArchive(layerZip, ofLayer, layerStage);
            staged = { ...code, report: { ...code.report, layer: layer.report, sbom: undefined, imports: [] } };
            layerFiles = layer.files;
        }
        const imports = await enforceImports(staged.files, layerFiles, request, ports.log);
        staged = { ...staged, report: { ...staged.report, imports } };
        manifest?.append(Buffer.from(staged.manifest));
        const listed = sbom && (await writeSbom(sbom, all, staged.report, request, ports));
        (0,util_ports/* throwIfCancelled */.dZ)(ports.signal);
        // The archive last: once it is in its place, nothing can fail any more.
        await (0,util_draft/* commitAll */.fi)([manifest, sbom, layerZip, zip].filter((draft) => draft !== undefined));
        const manifestPath = request.manifest === undefined ? undefined : (0,external_node_path_.resolve)(request.manifest);
        return { ...staged.report, manifestPath, sbom: listed };
    }
    finally {
        for (const draft of drafts)
            await draft.discard();
    }
}
/** @throws LambdaZipError `output` for a file that cannot be written; `usage` when two are one */
async function createDrafts(request) {
    const zip = await util_draft/* Draft */.KO.create(request.output, 'output');
    const layer = request.layer === undefined ? undefined : await util_draft/* Draft */.KO.create(request.layer.output, 'layer-output');
    const manifest = request.manifest === undefined ? undefined : await util_draft/* Draft */.KO.create(request.manifest, 'manifest');
    const sbom = request.sbom === undefined ? undefined : await util_draft/* Draft */.KO.create(request.sbom, 'sbom');
    assertOther(layer, zip, 'layer-output', 'the output');
    assertOther(manifest, zip, 'manifest', 'the output');
    assertOther(manifest, layer, 'manifest', "the layer's output");
    assertOther(sbom, zip, 'sbom', 'the output');
    assertOther(sbom, layer, 'sbom', "the layer's output");
    assertOther(sbom, manifest, 'sbom', 'the manifest');
    return { zip, layer, manifest, sbom };
}
function assertOther(one, other, setting, what) {
    if (one === undefined || one.place !== other?.place)
        return;
    throw new errors/* LambdaZipError */.dk('usage', `${setting}: ${(0,util_text/* quoted */.TL)(one.target)} is ${what}, too; choose another file name`);
}
async function hasPackages(supply) {
    const begun = await supply?.begin();
    return begun !== undefined && !(0,package_supply/* isWheelSearch */.O0)(begun) && begun.count > 0;
}
function emptyLayer({ dependencies: { files } }) {
    return new errors/* LambdaZipError */.dk('empty', `layer: ${files.map(util_text/* quoted */.TL).join(', ')} would install nothing, so the layer would be empty`);
}
/** Lists what is in the archives, which lie in their drafts. */
async function writeSbom(draft, { zip, layer: layerZip }, report, request, { log, signal }) {
    log.phase('Bill of materials');
    // Most builds write none.
    const [{ componentsOf }, { sbomText }] = await Promise.all([
        __webpack_require__.e(/* import() */ 140).then(__webpack_require__.bind(__webpack_require__, 2140)),
        __webpack_require__.e(/* import() */ 495).then(__webpack_require__.bind(__webpack_require__, 6495)),
    ]);
    const { prefix } = request.dependencies;
    const list = async (kind, { file }, archive) => {
        const { output, entries, packages, digest, contentSha256 } = archive;
        const written = { file, name: output, entries, packages, prefix };
        return {
            ...{ kind, output, sha256: digest.hex, contentSha256 },
            components: await componentsOf(written, signal),
        };
    };
    const archives = [await list(request.kind, zip, report)];
    if (layerZip !== undefined && report.layer !== undefined)
        archives.push(await list('layer', layerZip, report.layer));
    draft.append(Buffer.from(sbomText(request.name, request.target, archives)));
    const components = archives.reduce((sum, one) => sum + one.components.length, 0);
    log.info(`${(0,util_text/* quoted */.TL)(draft.target)}: ${(0,util_text/* count */.U9)(components, 'package')}`);
    return { path: (0,external_node_path_.resolve)(draft.target), components };
}
//# sourceMappingURL=build.js.map

/***/ }),

/***/ 6053:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ assertMade),
/* harmony export */   a: () => (/* binding */ runCommands)
/* harmony export */ });
/* harmony import */ var _pipeline_source_roots_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5374);
/* harmony import */ var _util_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4478);
/* harmony import */ var _util_processes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1036);
/* harmony import */ var _util_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3506);
/** The commands that make what is packed: each is run once, one after the other, before anything is packed. */




/**
 * Runs the commands of the packages that are wanted. They run by themselves: one may write what others pack.
 *
 * @param before is told of the log before each
 * @returns the packages, the very same where nothing ran; those whose command failed have it as their problem
 * @throws LambdaZipError `cancelled`
 */
async function runCommands(jobs, { log, signal }, before = () => undefined) {
    const users = new Map();
    for (const { name, request, wanted, problem } of jobs) {
        const { command } = request;
        if (command === undefined || !wanted || problem !== undefined)
            continue;
        const known = users.get(keyOf(command)) ?? { command, names: [] };
        known.names.push(name);
        users.set(keyOf(command), known);
    }
    if (users.size === 0)
        return jobs;
    const problems = new Map();
    for (const [key, { command, names }] of users) {
        log.phase(`Build ${names.map(_util_text_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$).join(', ')}: ${commandText(command.line)}`);
        before(log);
        const problem = await problemOf(command, { log, signal });
        if (problem !== undefined)
            problems.set(key, problem);
    }
    return jobs.map((job) => {
        const { command } = job.request;
        const problem = command && job.wanted ? problems.get(keyOf(command)) : undefined;
        return problem === undefined ? job : { ...job, problem };
    });
}
function keyOf({ line, directory }) {
    return JSON.stringify([line, directory]);
}
/** Lines of the command that an error quotes. */
const LAST_LINES = 10;
/** What went wrong with a command; undefined when nothing did. */
async function problemOf({ line, directory, environment, timeout }, { log, signal }) {
    const last = [];
    const failed = (problem, advice, cause) => new _util_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LambdaZipError */ .dk('command', `build: '${commandText(line)}' ${problem}`, {
        hint: [...(advice === undefined ? [] : [advice]), ...last].join('\n  ') || undefined,
        ...(cause !== undefined && { cause }),
    });
    try {
        const { code, timedOut } = await (0,_util_processes_js__WEBPACK_IMPORTED_MODULE_2__/* .runCommand */ .d1)(line, { cwd: directory, env: environment, timeout: timeout * 1000, signal }, (text) => {
            log.info(text);
            if (text !== '')
                last.push(text);
            if (last.length > LAST_LINES)
                last.shift();
        });
        if (timedOut) {
            return failed(`ran for more than ${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(timeout, 'second')} and was stopped`, 'Set container-timeout higher, or to 0 for no limit.');
        }
        if (code === 0)
            return undefined;
        return failed(code === null ? 'was ended by a signal' : `ended with exit code ${code}`);
    }
    catch (error) {
        if (error instanceof _util_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LambdaZipError */ .dk)
            throw error;
        const advice = typeof line === 'string' ? undefined : 'A list is run without a shell; write it as a text to use one.';
        return failed(`cannot be started: ${(0,_util_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .describeSystemError */ .Zo)(error)}`, advice, error);
    }
}
/**
 * Makes sure that there is something to pack.
 *
 * @param advice what to know of a source that a command makes
 * @throws LambdaZipError `source`
 */
async function assertMade({ pipeline, command }, advice) {
    try {
        await (0,_pipeline_source_roots_js__WEBPACK_IMPORTED_MODULE_0__/* .assertSources */ .lx)(pipeline);
    }
    catch (error) {
        if (command === undefined || !(error instanceof _util_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LambdaZipError */ .dk))
            throw error;
        const hint = `${advice}: '${commandText(command.line)}'`;
        throw new _util_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LambdaZipError */ .dk(error.code, error.message, { hint, cause: error.cause });
    }
}
const MAX_TEXT = 200;
/** A command in one line, printable. */
function commandText(line) {
    if (typeof line === 'string')
        return (0,_util_text_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)((0,_util_text_js__WEBPACK_IMPORTED_MODULE_3__/* .shortened */ .vI)(line.trim().replace(/\n[\s\S]*$/, ' …'), MAX_TEXT));
    const words = line.map((word) => (/[\s"]/.test(word) ? JSON.stringify(word) : word));
    return (0,_util_text_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)((0,_util_text_js__WEBPACK_IMPORTED_MODULE_3__/* .shortened */ .vI)(words.join(' '), MAX_TEXT));
}
//# sourceMappingURL=commands.js.map

/***/ }),

/***/ 287:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ BuildSession)
/* harmony export */ });
/* harmony import */ var _engines_choice_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7289);
/* harmony import */ var _util_memo_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7319);


/**
 * One run of the program, over one state of the disk: what is asked twice is looked at once. To be disposed of at its end.
 */
class BuildSession {
    /** Directories, by everything that has a say in what is found there. */
    walks = new _util_memo_js__WEBPACK_IMPORTED_MODULE_1__/* .Memo */ .l();
    #engines = new _util_memo_js__WEBPACK_IMPORTED_MODULE_1__/* .Memo */ .l();
    #end = new AbortController();
    #listened = new Set();
    #installations = {
        requirements: new _util_memo_js__WEBPACK_IMPORTED_MODULE_1__/* .Memo */ .l(),
        packages: new _util_memo_js__WEBPACK_IMPORTED_MODULE_1__/* .Memo */ .l(),
        signal: this.#end.signal,
    };
    /** Shared {@link chooseEngine}. */
    engine(engine, container, ports) {
        return this.#engines.get(JSON.stringify([engine, container]), () => (0,_engines_choice_js__WEBPACK_IMPORTED_MODULE_0__/* .chooseEngine */ .mN)(engine, container, ports));
    }
    /** Shared {@link packageSupply}; undefined without requirements. Its result lives as long as the session. */
    async supply(settings, target, engine, ports) {
        if (settings.files.length === 0)
            return undefined;
        // Most of what a small build would load, and most builds have no dependencies.
        const { packageSupply } = await Promise.all(/* import() */[__webpack_require__.e(79), __webpack_require__.e(292), __webpack_require__.e(106), __webpack_require__.e(358)]).then(__webpack_require__.bind(__webpack_require__, 3358));
        // A cancelled build is the end of the run.
        if (ports.signal !== undefined)
            this.#endWith(ports.signal);
        return packageSupply(settings, target, engine, this.#installations, ports);
    }
    #endWith(signal) {
        if (signal.aborted)
            this.#abort();
        else if (!this.#listened.has(signal))
            signal.addEventListener('abort', this.#abort, { once: true });
        this.#listened.add(signal);
    }
    #abort = () => this.#end.abort();
    /** Removes what is not kept. Never rejects. */
    async dispose() {
        // A signal may outlive the run by far.
        for (const signal of this.#listened)
            signal.removeEventListener('abort', this.#abort);
        this.#end.abort();
        const { packages, requirements } = this.#installations;
        for (const one of [...(await packages.settled()), ...(await requirements.settled())])
            await one.dispose();
    }
}
//# sourceMappingURL=session.js.map

/***/ }),

/***/ 1746:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h1: () => (/* binding */ groupLines),
/* harmony export */   tw: () => (/* binding */ groupChanges),
/* harmony export */   wv: () => (/* binding */ describeCounts)
/* harmony export */ });
/* harmony import */ var _util_folders_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1272);
/* harmony import */ var _util_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3506);
/** Differences grouped and folded for people: the same for log, summary, comment and `diff`. */


/**
 * Groups differences: what belongs to no Python package by folder, in archive order, and then the packages by name.
 *
 * @param ownerOf the package that a path belongs to, as `packageOwners` tells it
 */
function groupChanges(changes, ownerOf, most) {
    const packages = new Map();
    const own = [];
    for (const change of changes.entries) {
        const owner = ownerOf(change.path);
        if (owner === undefined)
            own.push(change);
        else
            append(packages, owner, change);
    }
    const folders = new Map();
    const base = (0,_util_folders_js__WEBPACK_IMPORTED_MODULE_0__/* .commonFolder */ .Mp)(own);
    for (const change of own)
        append(folders, (0,_util_folders_js__WEBPACK_IMPORTED_MODULE_0__/* .folderOf */ .yS)(change.path, base), change);
    const versions = new Map(changes.packages.map((change) => [change.name, change]));
    const groups = [
        ...[...folders].map(([name, entries]) => group(name, undefined, entries, most.entries)),
        ...[...packages]
            .sort(([one], [other]) => (one < other ? -1 : 1))
            .map(([name, entries]) => group(name, versions.get(name), entries, most.entries)),
    ];
    return { groups: groups.slice(0, most.groups), folded: Math.max(0, groups.length - most.groups) };
}
function append(groups, name, change) {
    const entries = groups.get(name);
    if (entries === undefined)
        groups.set(name, [change]);
    else
        entries.push(change);
}
function group(name, versions, all, most) {
    const counts = { added: 0, removed: 0, content: 0, mode: 0 };
    for (const { kind } of all)
        counts[kind] += 1;
    return { name, versions, counts, entries: all.slice(0, most), folded: Math.max(0, all.length - most) };
}
/** `2 changed, 1 added, 1 removed, 1 mode`: what is not zero. Empty when nothing is. */
function describeCounts({ content, added, removed, mode }) {
    return [
        [content, 'changed'],
        [added, 'added'],
        [removed, 'removed'],
        [mode, 'mode only'],
    ]
        .filter(([number]) => number !== 0)
        .map(([number, word]) => `${number} ${word}`)
        .join(', ');
}
/** `2.31.0 → 2.32.3`, `new, 1.0`, `was 1.0`. Versions are foreign text, as they are. */
function describeVersions({ before, after }) {
    if (before === undefined)
        return `new, ${after}`;
    return after === undefined ? `gone, was ${before}` : `${before} → ${after}`;
}
/** The change of an entry in words, without its path and without foreign text. */
function describeChange(change) {
    switch (change.kind) {
        case 'added':
            return `added, ${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(change.after.size)}`;
        case 'removed':
            return `removed, ${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(change.before.size)}`;
        case 'mode':
            return modesInWords(change);
        case 'content': {
            const { before, after } = change;
            const sizes = before.size === after.size
                ? (0,_util_text_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(after.size)
                : `${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(before.size)} → ${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(after.size)}`;
            return `content, ${sizes}${before.mode === after.mode ? '' : `; ${modesInWords(change)}`}`;
        }
    }
}
function modesInWords({ before, after, }) {
    return `mode ${before.mode} → ${after.mode}`;
}
/** The groups as lines for a log or a terminal, made printable; entries are indented. */
function groupLines({ groups, folded }) {
    const lines = groups.flatMap((one) => [
        `${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(one.name)}${one.versions === undefined ? '' : ` ${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(describeVersions(one.versions))}`}: ${describeCounts(one.counts)}`,
        ...one.entries.map((change) => `  ${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(change.path)}: ${describeChange(change)}`),
        ...(one.folded > 0 ? [`  and ${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(one.folded, 'more file', 'more files')}`] : []),
    ]);
    return folded > 0 ? [...lines, `and ${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(folded, 'more group')}`] : lines;
}
//# sourceMappingURL=groups.js.map

/***/ }),

/***/ 1179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E8: () => (/* binding */ packageVersions),
/* harmony export */   TK: () => (/* binding */ packageOwners),
/* harmony export */   u5: () => (/* binding */ normalisedPackageName)
/* harmony export */ });
/** Installed Python packages, as the names in an archive tell them: by their `NAME-VERSION.dist-info` folders. */
/**
 * The versions of the packages that are installed among the paths, by normalised name. A package that is there
 * more than once (a vendored copy) has all its versions, joined by commas.
 */
function packageVersions(paths) {
    const versions = new Map();
    for (const path of paths) {
        const installed = distInfoOf(path);
        if (installed === undefined)
            continue;
        const known = versions.get(installed.name) ?? new Set();
        versions.set(installed.name, known.add(installed.version));
    }
    return new Map([...versions].map(([name, known]) => [name, [...known].sort().join(', ')]));
}
/**
 * Tells which installed package a path belongs to, by normalised name: what lies in its `dist-info` or `.data`
 * folder, and in the module or folder beside that which has the package's name. A package whose
 * modules have another name (PyYAML's `yaml`) cannot be told by names alone: those are nobody's.
 *
 * @param paths of everything that is packed, changed or not, on both sides of a comparison
 */
function packageOwners(paths) {
    const installed = new Set();
    for (const path of paths) {
        const found = distInfoOf(path);
        if (found !== undefined)
            installed.add(found.parent + found.name);
    }
    return (path) => {
        // The outermost folder counts: what a package vendors is its own.
        for (let start = 0, depth = 0; depth < MAX_DEPTH; depth += 1) {
            const slash = path.indexOf('/', start);
            const component = path.slice(start, slash < 0 ? undefined : slash);
            const name = component.length > MAX_NAME ? '' : normalisedPackageName(component.replace(PACKAGE_SUFFIX, ''));
            if (installed.has(path.slice(0, start) + name))
                return name;
            if (slash < 0)
                return undefined;
            start = slash + 1;
        }
        return undefined;
    };
}
/** Packages lie near the root; a path may have thousands of folders. */
const MAX_DEPTH = 16;
/** Longest file name of most file systems. */
const MAX_NAME = 255;
/** The text after a package's name in `six.py`, `x.cpython-313-x86_64-linux-gnu.so`, `x.libs/`, `x-1.0.dist-info/`. */
const PACKAGE_SUFFIX = /(?:\.(?:pyi?|libs|abi3\.so|so)|\.cpython-[\w-]*\.so|-[^-]+\.(?:data|dist-info))$/;
/** The `dist-info` folder that a path lies in: the first one, should there be several. */
function distInfoOf(path) {
    // Written without the hyphens a version cannot have (PEP 427): the last hyphen parts name and version.
    const match = /^(?<parent>(?:[^/]+\/)*?)(?<name>[^/]+)-(?<version>[^/-]+)\.dist-info\//.exec(path);
    if (match?.groups === undefined)
        return undefined;
    const { parent = '', name = '', version = '' } = match.groups;
    return { parent, name: normalisedPackageName(name), version };
}
/** PEP 503. */
function normalisedPackageName(name) {
    return name.replace(/[-_.]+/g, '-').toLowerCase();
}
//# sourceMappingURL=packages.js.map

/***/ }),

/***/ 9194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ deploy),
  missingFunction: () => (/* binding */ missingFunction)
});

// EXTERNAL MODULE: ./build/aws/calls.js
var calls = __webpack_require__(4799);
// EXTERNAL MODULE: ./build/aws/configuration.js
var aws_configuration = __webpack_require__(9264);
// EXTERNAL MODULE: ./build/util/errors.js
var errors = __webpack_require__(4478);
// EXTERNAL MODULE: ./build/util/text.js
var util_text = __webpack_require__(3506);
// EXTERNAL MODULE: ./build/util/deadline.js
var deadline = __webpack_require__(573);
;// CONCATENATED MODULE: ./build/deploy/backoff.js

/** An update of a large package takes seconds, into a VPC up to a few minutes. */
const DEFAULT_BACKOFF = { firstDelay: 500, longestDelay: 10_000, limit: 300_000 };
/**
 * Waits longer and longer between looks.
 *
 * @returns a function that waits once; false, at once, when the time is over
 */
function backoffWaiter({ firstDelay, longestDelay, limit }, signal) {
    let delay = firstDelay;
    let waited = 0;
    return async () => {
        if (waited >= limit)
            return false;
        const next = Math.min(delay, limit - waited);
        await (0,deadline/* pause */.v)(next, signal);
        waited += next;
        delay = Math.min(delay * 2, longestDelay);
        return true;
    };
}
//# sourceMappingURL=backoff.js.map
// EXTERNAL MODULE: ./build/deploy/options.js
var deploy_options = __webpack_require__(2764);
;// CONCATENATED MODULE: ./build/deploy/update.js





/**
 * Sends the code, under the lock of the revision that was read before. If the function was changed in between, it is read
 * again, the log says so, and the code is sent once more. While another update is in progress, it waits.
 *
 * @param before what was read of the function
 * @returns what was read of the function last, before the code was sent
 * @throws LambdaZipError `deploy` when the function is changed again, or stays busy; `aws`, `cancelled`
 */
async function sendCode(site, { code, architecture, dryRun }, before, ports) {
    const { reference, digest } = site;
    const request = {
        ...code,
        FunctionName: reference.functionName,
        // Without it the function keeps its own.
        ...(architecture === undefined ? {} : { Architectures: [architecture] }),
        DryRun: dryRun,
    };
    const send = async ({ RevisionId: revision }) => {
        try {
            await retryWhileInProgress(site, ports, () => (0,calls.callAws)('lambda:UpdateFunctionCode', ports.signal, (options) => site.uploader.updateFunctionCode({ ...request, RevisionId: revision }, options), 'upload'));
            return true;
        }
        catch (error) {
            if (error instanceof calls.AwsError && error.kind === 'precondition')
                return false;
            throw error;
        }
    };
    if (await send(before))
        return before;
    const now = await waitUntilSettled(site, reference, ports);
    // The change may have been our own: its answer was lost on the way, and the SDK sent it again.
    const isSent = architecture === undefined || now.Architectures?.includes(architecture);
    if (isSent && now.CodeSha256 === digest.base64 && (0,aws_configuration.unsettledReason)(now) === undefined)
        return now;
    tellWhatChanged(before, now, reference, ports);
    if (await send(now))
        return now;
    throw new errors/* LambdaZipError */.dk('deploy', `somebody else keeps changing function ${(0,util_text/* quoted */.TL)(reference.name)}`, {
        hint: 'Let only one job at a time deploy to a function.',
    });
}
function tellWhatChanged(before, now, { name }, { log }) {
    if (now.CodeSha256 !== before.CodeSha256) {
        log.warning(`function ${(0,util_text/* quoted */.TL)(name)} got other code in the meantime; it is replaced: CodeSha256 ${(0,util_text/* quoted */.TL)(String(now.CodeSha256))}, before ${(0,util_text/* quoted */.TL)(String(before.CodeSha256))}`);
    }
    else if (now.RevisionId !== before.RevisionId) {
        log.info(`function ${(0,util_text/* quoted */.TL)(name)} was changed in the meantime, but not its code`);
    }
}
/**
 * Waits until nothing of a function, or of a version of it, is in progress.
 *
 * @param isOver what else has to be so
 *
 * @throws LambdaZipError `deploy` when that takes too long; `aws`, `cancelled`
 */
async function waitUntilSettled({ lambda, backoff }, reference, { log, signal }, isOver = () => true) {
    const wait = backoffWaiter(backoff, signal);
    for (let looks = 0;; looks += 1) {
        const configuration = await (0,aws_configuration.getConfiguration)(lambda, reference, signal);
        if (!(0,aws_configuration.isInProgress)(configuration) && isOver(configuration))
            return configuration;
        if (looks === 0)
            log.info('an update is in progress; waiting');
        if (!(await wait()))
            throw stillBusy(reference, backoff);
    }
}
/** Makes a small change; while something else is changing the function, it waits. */
async function retryWhileInProgress({ backoff, reference }, { log, signal }, change) {
    const wait = backoffWaiter(backoff, signal);
    for (;;) {
        try {
            return await change();
        }
        catch (error) {
            if (!(error instanceof calls.AwsError && error.kind === 'conflict'))
                throw error;
            log.info(`${error.message}; waiting`);
            if (!(await wait()))
                throw stillBusy(reference, backoff);
        }
    }
}
function stillBusy({ name }, { limit }) {
    return new errors/* LambdaZipError */.dk('deploy', `function ${(0,util_text/* quoted */.TL)(name)}: an update is still in progress after ${limit / 1000} seconds`, { hint: 'Wait for it, then deploy again; a package that is already deployed is not deployed twice.' });
}
//# sourceMappingURL=update.js.map
;// CONCATENATED MODULE: ./build/deploy/release.js





/** Limit on pages of 50 versions. */
const MAX_PAGES = 100;
/**
 * Reads an alias.
 *
 * @throws LambdaZipError `deploy` when it does not exist, or splits its traffic in a rollout that is not finished
 */
async function readAlias({ lambda, reference: { functionName, name } }, alias, { signal }) {
    try {
        const found = await (0,aws_configuration.getAlias)(lambda, { functionName }, alias, signal);
        if (!(0,aws_configuration.splitsTraffic)(found))
            return found;
    }
    catch (error) {
        if (!(error instanceof calls.AwsError && error.kind === 'not-found'))
            throw error;
        throw new errors/* LambdaZipError */.dk('deploy', `alias: function ${(0,util_text/* quoted */.TL)(name)} has no alias ${(0,util_text/* quoted */.TL)(alias)}`, {
            hint: "Create it once, with 'aws lambda create-alias' or where the function is defined; a deploy creates none.",
        });
    }
    throw new errors/* LambdaZipError */.dk('deploy', `alias: ${(0,util_text/* quoted */.TL)(alias)} of function ${(0,util_text/* quoted */.TL)(name)} splits its traffic between versions`, {
        hint: 'Finish or undo the rollout first.',
    });
}
/** The newest version, if its code is the package's; undefined otherwise. */
async function newestVersionOf({ lambda, reference: { functionName }, digest }, { signal }) {
    let newest = 0;
    let found;
    let marker;
    for (let page = 0; page < MAX_PAGES; page += 1) {
        const from = marker;
        const { Versions: versions = [], NextMarker: next } = await (0,calls.callAws)('lambda:ListVersionsByFunction', signal, (options) => lambda.listVersionsByFunction({ FunctionName: functionName, Marker: from }, options));
        for (const { Version: version, CodeSha256: sha256 } of versions) {
            // `$LATEST` is listed, too.
            if (!(Number(version) > newest))
                continue;
            newest = Number(version);
            found = sha256 === digest.base64 ? version : undefined;
        }
        if (!next)
            break;
        marker = next;
    }
    return found;
}
/**
 * Publishes the code as a version, if it still is the package's, and waits until the version can be used. If neither code nor
 * configuration changed since the last version, Lambda returns that one.
 *
 * @throws LambdaZipError `deploy` when the version cannot be used; `aws`, `cancelled`
 */
async function publishVersion(site, ports) {
    const { reference, digest } = site;
    const { Version: version, CodeSha256: sha256 } = await retryWhileInProgress(site, ports, () => (0,calls.callAws)('lambda:PublishVersion', ports.signal, (options) => site.lambda.publishVersion({ FunctionName: reference.functionName, CodeSha256: digest.base64 }, options)));
    if (version === undefined || sha256 !== digest.base64) {
        throw new errors/* LambdaZipError */.dk('deploy', `function ${(0,util_text/* quoted */.TL)(reference.name)}: the version that was published has other code than the package`);
    }
    await assertUsable(site, version, ports);
    ports.log.info(`version ${(0,util_text/* printable */.g$)(version)}`);
    return version;
}
/**
 * Waits until a version can be used: with SnapStart it takes minutes, and may fail long after it was published.
 *
 * @throws LambdaZipError `deploy` when it cannot; `aws`, `cancelled`
 */
async function assertUsable(site, version, ports) {
    const { reference } = site;
    const found = await waitUntilSettled(site, { ...reference, qualifier: version }, ports);
    const unsettled = (0,aws_configuration.unsettledReason)(found);
    if (unsettled === undefined)
        return;
    throw new errors/* LambdaZipError */.dk('deploy', `function ${(0,util_text/* quoted */.TL)(reference.name)}: version ${(0,util_text/* quoted */.TL)(version)} cannot be used: ${unsettled}`, {
        hint: `Fix the cause, delete the version ('aws lambda delete-function --function-name ${(0,util_text/* printable */.g$)(reference.name)} --qualifier ${(0,util_text/* printable */.g$)(version)}'), and deploy again: Lambda publishes no new version while code and configuration are the same.`,
    });
}
/**
 * Moves an alias to a version, if nobody else changed the alias since it was read.
 *
 * @throws LambdaZipError `deploy` when somebody did; `aws`, `cancelled`
 */
async function moveAlias({ lambda, reference: { functionName, name } }, { Name: alias = '', RevisionId: revision, FunctionVersion: before }, version, { log, signal }) {
    try {
        await (0,calls.callAws)('lambda:UpdateAlias', signal, (options) => lambda.updateAlias({ FunctionName: functionName, Name: alias, FunctionVersion: version, RevisionId: revision }, options));
    }
    catch (error) {
        if (!(error instanceof calls.AwsError && error.kind === 'precondition'))
            throw error;
        throw new errors/* LambdaZipError */.dk('deploy', `alias: somebody else changed ${(0,util_text/* quoted */.TL)(alias)} of function ${(0,util_text/* quoted */.TL)(name)} in the meantime; it is left unchanged`, { hint: `Version ${(0,util_text/* printable */.g$)(version)} has the package. Deploy again to move the alias there.` });
    }
    log.info(`alias ${(0,util_text/* quoted */.TL)(alias)}: version ${(0,util_text/* printable */.g$)(String(before))} → ${(0,util_text/* printable */.g$)(version)}`);
}
//# sourceMappingURL=release.js.map
// EXTERNAL MODULE: ./build/deploy/target.js
var target = __webpack_require__(929);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/lambda/limits.js
var limits = __webpack_require__(1280);
// EXTERNAL MODULE: ./build/util/digest.js
var util_digest = __webpack_require__(1645);
;// CONCATENATED MODULE: ./build/deploy/upload.js
/** How the package gets to Lambda: with the request, or through a bucket. */






/**
 * Makes the package ready for Lambda: uploads it if it goes through a bucket and is not there yet.
 *
 * @returns undefined in a dry run of a package that only an upload could show to Lambda
 * @throws LambdaZipError `limit` for a package that needs a bucket and has none; `deploy` when the file is not what was
 * built; `aws`, `cancelled`
 */
async function uploadCode({ reference, s3, dryRun }, built, ports) {
    const direct = built.size <= limits/* LAMBDA_LIMITS */.FZ.zipped;
    if (s3 === undefined && !direct) {
        throw new errors/* LambdaZipError */.dk('limit', `the package has ${(0,util_text/* groupThousands */.Zv)(built.size)} bytes, AWS Lambda allows ${(0,util_text/* groupThousands */.Zv)(limits/* LAMBDA_LIMITS */.FZ.zipped)} in a direct upload`, { hint: "Set 's3-bucket' to a bucket in the function's region." });
    }
    // A dry run changes nothing, buckets included.
    if (s3 === undefined || (dryRun && direct))
        return { ZipFile: await readPackage(built) };
    return await provideInBucket({ ...s3, region: reference.region, dryRun }, built, ports);
}
async function provideInBucket({ bucket, prefix, region, dryRun }, built, { log, signal }) {
    const s3 = await (0,calls.s3Client)(region);
    const object = { Bucket: bucket, Key: `${prefix}${built.digest.hex}.zip` };
    const place = (0,util_text/* quoted */.TL)(`s3://${bucket}/${object.Key}`);
    const pathExists = await (0,calls.callAws)('s3:HeadObject', signal, (options) => s3.headObject({ ...object, ChecksumMode: 'ENABLED' }, options)).then(
    // Without a checksum nobody can say what it is, and Lambda would take it before its digest is checked.
    ({ ChecksumSHA256: checksum }) => checksum === built.digest.base64, (error) => {
        // Without the right to list a bucket, S3 does not tell a missing object from a forbidden one.
        if (error instanceof calls.AwsError && (error.kind === 'not-found' || error.kind === 'denied'))
            return false;
        throw error;
    });
    if (pathExists) {
        log.info(`${place} already exists`);
    }
    else if (dryRun) {
        log.info(`${place} does not exist, and a dry run uploads nothing: cannot ask Lambda about the package`);
        return undefined;
    }
    else {
        log.info(`uploading ${(0,util_text/* formatBytes */.z3)(built.size)} to ${place}`);
        const body = await readPackage(built);
        await (0,calls.callAws)('s3:PutObject', signal, (options) => s3.putObject({ ...object, Body: body, ChecksumSHA256: built.digest.base64, ContentType: 'application/zip' }, options), 'upload');
    }
    return { S3Bucket: bucket, S3Key: object.Key };
}
async function readPackage({ zipPath, digest }) {
    let bytes;
    try {
        bytes = await (0,promises_.readFile)(zipPath);
    }
    catch (error) {
        throw new errors/* LambdaZipError */.dk('deploy', `${(0,util_text/* quoted */.TL)(zipPath)} ${(0,errors/* cannotBeRead */.xF)(error)}`, {
            cause: error,
        });
    }
    const found = (0,util_digest/* sha256Of */.B)(bytes);
    if (found === digest.hex)
        return bytes;
    throw new errors/* LambdaZipError */.dk('deploy', `${(0,util_text/* quoted */.TL)(zipPath)} changed since it was built: its sha256 is ${found}, not ${digest.hex}`);
}
//# sourceMappingURL=upload.js.map
;// CONCATENATED MODULE: ./build/deploy/deploy.js










/**
 * Deploys a package to an existing function: dry run, update under a lock, wait, check, and, if asked for, a version and an
 * alias. A package that is already deployed changes nothing, and neither does a version or alias that is. Every wait ends.
 *
 * @throws LambdaZipError `usage` for options that cannot be right; `limit`; `deploy` for a function that is missing, stays busy, or in
 * the end has other code; `aws` for what AWS refuses; `cancelled`, after which the function may or may not have the package
 */
async function deploy(options, built, ports, backoff = DEFAULT_BACKOFF) {
    const plan = (0,deploy_options/* parseDeployOptions */.z)(options);
    try {
        return await carryOut(plan, built, ports, backoff);
    }
    catch (error) {
        if (!(error instanceof errors/* LambdaZipError */.dk) || error.code !== 'cancelled')
            throw error;
        // The archive is in its place, and a request that is under way cannot be called back.
        const hint = `the archive is written, and function ${(0,util_text/* quoted */.TL)(plan.reference.name)} may or may not have it`;
        throw new errors/* LambdaZipError */.dk('cancelled', 'cancelled during the deploy', { hint });
    }
}
async function carryOut(plan, built, ports, backoff) {
    const { reference, alias: aliasName } = plan;
    const { log } = ports;
    log.phase(plan.dryRun ? 'Deploy, dry run' : 'Deploy');
    const site = {
        reference,
        digest: built.digest,
        lambda: await (0,calls.lambdaClient)(reference.region, 'ask'),
        uploader: await (0,calls.lambdaClient)(reference.region, 'upload'),
        backoff,
    };
    // Everything that can be wrong is looked at before anything is changed.
    const before = await readFunction(site, ports);
    const alias = aliasName === undefined ? undefined : await readAlias(site, aliasName, ports);
    const functionArn = before.FunctionArn ?? '';
    const architecture = (0,target.architectureChange)(plan, before, reference, log);
    const isNew = architecture !== undefined ||
        (0,aws_configuration.unsettledReason)(before) !== undefined ||
        before.CodeSha256 !== built.digest.base64;
    if (isNew)
        await update(site, plan, { built, architecture, before }, ports);
    else
        log.info(`function ${(0,util_text/* quoted */.TL)(reference.name)} has this package already`);
    if (plan.dryRun)
        return { deployed: false, version: undefined, functionArn };
    const release = plan.publish ? await releaseCode(site, alias, isNew, ports) : undefined;
    return { deployed: isNew || release?.changed === true, version: release?.version, functionArn };
}
async function readFunction(site, ports) {
    const { reference } = site;
    try {
        const found = await (0,aws_configuration.getConfiguration)(site.lambda, reference, ports.signal);
        if (found.PackageType === 'Image')
            throw (0,aws_configuration.imageError)(reference);
    }
    catch (error) {
        if (!(error instanceof calls.AwsError && error.kind === 'not-found'))
            throw error;
        throw missingFunction(reference);
    }
    return await waitUntilSettled(site, reference, ports);
}
/** The error for a function that is to be deployed to and does not exist. */
function missingFunction({ name }) {
    return new errors/* LambdaZipError */.dk('deploy', `function-name: function ${(0,util_text/* quoted */.TL)(name)} does not exist`, {
        hint: 'Create it first, where your infrastructure is defined; a deploy creates no functions. Check the region, too.',
    });
}
async function update(site, plan, { built, architecture, before }, ports) {
    const { reference, dryRun } = plan;
    const { log } = ports;
    const code = await uploadCode(plan, built, ports);
    if (code === undefined)
        return;
    const looked = await sendCode(site, { code, architecture, dryRun: true }, before, ports);
    log.info(`dry run: Lambda accepts the package for function ${(0,util_text/* quoted */.TL)(reference.name)}`);
    if (dryRun)
        return;
    const last = await sendCode(site, { code, architecture, dryRun: false }, looked, ports);
    // Just after the update, Lambda may still answer with the state before it.
    const after = await waitUntilSettled(site, reference, ports, ({ CodeSha256: sha256, RevisionId: revision }) => sha256 === built.digest.base64 || revision === undefined || revision !== last.RevisionId);
    const unsettled = (0,aws_configuration.unsettledReason)(after);
    if (unsettled !== undefined) {
        throw new errors/* LambdaZipError */.dk('deploy', `function ${(0,util_text/* quoted */.TL)(reference.name)}: ${unsettled}`);
    }
    if (after.CodeSha256 !== built.digest.base64) {
        throw new errors/* LambdaZipError */.dk('deploy', `function ${(0,util_text/* quoted */.TL)(reference.name)} has other code than the package after the update: its CodeSha256 is ${(0,util_text/* quoted */.TL)(String(after.CodeSha256))}, not '${built.digest.base64}'`, {
            hint: 'Most likely somebody else deployed at the same time. Deploy again if you want this package.',
        });
    }
    log.info(`function ${(0,util_text/* quoted */.TL)(reference.name)} has the package: CodeSha256 ${built.digest.base64}`);
}
/** Makes version and alias if they do not exist yet: so a deploy that broke off after the update is completed. */
async function releaseCode(site, alias, isNew, ports) {
    if (!isNew) {
        const version = alias === undefined ? await newestVersionOf(site, ports) : await versionOfAlias(site, alias, ports);
        if (version !== undefined) {
            // It may have failed, or be in the making, since an earlier deploy published it.
            await assertUsable(site, version, ports);
            return { version, changed: false };
        }
    }
    const version = await publishVersion(site, ports);
    if (alias !== undefined && alias.FunctionVersion !== version)
        await moveAlias(site, alias, version, ports);
    return { version, changed: true };
}
async function versionOfAlias({ lambda, reference, digest }, { FunctionVersion: version }, { signal }) {
    // An alias of what is not published yet has no version to stay with.
    if (version === '$LATEST')
        return undefined;
    const { CodeSha256: sha256 } = await (0,aws_configuration.getConfiguration)(lambda, { ...reference, qualifier: version }, signal);
    return sha256 === digest.base64 ? version : undefined;
}
//# sourceMappingURL=deploy.js.map

/***/ }),

/***/ 929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   architectureChange: () => (/* binding */ architectureChange)
/* harmony export */ });
/* harmony import */ var _aws_function_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(108);
/* harmony import */ var _aws_target_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9641);
/* harmony import */ var _util_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4478);



/**
 * Compares a package with the function it goes to.
 *
 * @returns the architecture that the function is to get with the code; undefined when it keeps its own
 * @throws LambdaZipError `usage` when the function has another one, or another runtime, and that is not meant
 */
function architectureChange({ target, allowTargetChange }, configuration, reference, log) {
    const misfits = (0,_aws_target_js__WEBPACK_IMPORTED_MODULE_1__/* .targetMismatches */ .d)(target, (0,_aws_target_js__WEBPACK_IMPORTED_MODULE_1__.targetOfFunction)(configuration), (0,_aws_function_reference_js__WEBPACK_IMPORTED_MODULE_0__.describeReference)(reference));
    const [first] = misfits;
    if (first === undefined)
        return undefined;
    if (!allowTargetChange) {
        throw new _util_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .LambdaZipError */ .dk('usage', `${first.setting}: ${first.words}; nothing was sent`, {
            hint: `Leave ${first.setting} out to build for the function as it is. If you want the change, set allow-target-change to true.`,
        });
    }
    for (const { setting, words } of misfits) {
        log.warning(setting === 'architecture'
            ? `${words}; the deploy changes it, because of allow-target-change`
            : `${words}; a deploy never changes the runtime: change it where the function is defined`);
    }
    return misfits.some(({ setting }) => setting === 'architecture') ? target.architecture : undefined;
}
//# sourceMappingURL=target.js.map

/***/ }),

/***/ 7708:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ verdictOf),
  B: () => (/* binding */ verdictSentence)
});

// EXTERNAL MODULE: ./build/entries/tree.js
var tree = __webpack_require__(75);
// EXTERNAL MODULE: ./build/compare/packages.js
var compare_packages = __webpack_require__(1179);
;// CONCATENATED MODULE: ./build/compare/changes.js


/**
 * Compares two packages entry by entry. Contents are the same when their SHA-256 are, or else, where one side
 * does not know it, when size and CRC-32 are. What cannot be told counts as changed.
 *
 * @param before what was there, in any order
 * @param after what is there now, in any order
 */
function compareEntries(before, after) {
    const left = new Map([...before].map((entry) => [entry.path, entry]));
    const right = new Map([...after].map((entry) => [entry.path, entry]));
    const counts = { added: 0, removed: 0, content: 0, mode: 0, unchanged: 0 };
    const entries = [];
    for (const path of new Set([...left.keys(), ...right.keys()])) {
        const change = changeOf(path, left.get(path), right.get(path));
        counts[change?.kind ?? 'unchanged'] += 1;
        if (change !== undefined)
            entries.push(change);
    }
    entries.sort((one, other) => (0,tree/* comparePaths */.cD)(one.path, other.path));
    return { entries, counts, packages: comparePackages(left.keys(), right.keys()) };
}
function changeOf(path, before, after) {
    if (after === undefined)
        return before && { kind: 'removed', path, before };
    if (before === undefined)
        return { kind: 'added', path, after };
    if (!sameContent(before, after))
        return { kind: 'content', path, before, after };
    return before.mode === after.mode ? undefined : { kind: 'mode', path, before, after };
}
function sameContent(one, other) {
    if (one.size !== other.size)
        return false;
    if (one.sha256 !== undefined && other.sha256 !== undefined)
        return one.sha256 === other.sha256;
    return one.crc32 !== undefined && one.crc32 === other.crc32;
}
function comparePackages(before, after) {
    const left = (0,compare_packages/* packageVersions */.E8)(before);
    const right = (0,compare_packages/* packageVersions */.E8)(after);
    return [...new Set([...left.keys(), ...right.keys()])]
        .sort(tree/* comparePaths */.cD)
        .map((name) => ({ name, before: left.get(name), after: right.get(name) }))
        .filter((change) => change.before !== change.after);
}
//# sourceMappingURL=changes.js.map
// EXTERNAL MODULE: ./build/compare/groups.js
var groups = __webpack_require__(1746);
// EXTERNAL MODULE: ./build/util/text.js
var util_text = __webpack_require__(3506);
;// CONCATENATED MODULE: ./build/gate/verdict.js
/** Changed or not, and why. */




/**
 * Judges what was built against what is deployed. docs/gate.md has the table.
 *
 * @param force whether it counts as changed even when it is not
 */
function verdictOf(baseline, built, force) {
    if (baseline.kind !== 'known') {
        return {
            changed: true,
            reason: baseline.kind === 'absent' ? 'first-build' : 'baseline-unavailable',
            baselineSha256: undefined,
            baselineSize: undefined,
            baselineUncompressedSize: undefined,
            changes: undefined,
            notes: [baseline.why],
        };
    }
    const { digest, entries, origin, size } = baseline;
    const same = digest.hex === built.digest.hex;
    // Equal archives have equal entries, whatever was or was not known of them.
    const deployed = same ? built.entries : entries;
    const known = {
        baselineSha256: digest.hex,
        baselineSize: size,
        baselineUncompressedSize: deployed?.reduce((sum, entry) => sum + entry.size, 0),
    };
    const { doubt } = baseline;
    // Equal bytes are no proof then; a difference still tells people what changed.
    if (same && doubt !== undefined)
        return verdictOf({ kind: 'unavailable', why: doubt }, built, force);
    const notes = [`compared with ${origin}`, ...(doubt === undefined ? [] : [doubt])];
    if (same) {
        const changes = compareEntries(built.entries, built.entries);
        const reason = force ? 'forced' : 'unchanged';
        return { ...known, changed: force, reason, changes, notes };
    }
    if (entries === undefined) {
        const unknown = 'cannot tell what differs: the deployed entries are unknown';
        return { ...known, changed: true, reason: 'content', changes: undefined, notes: [...notes, unknown] };
    }
    const changes = compareEntries(entries, built.entries);
    return { ...known, changed: true, reason: reasonFor(changes, entries, built), changes, notes };
}
function reasonFor({ entries }, before, { entries: after }) {
    if (entries.length === 0)
        return 'compressor';
    if (entries.every(({ kind }) => kind === 'mode'))
        return 'mode';
    const ownerOf = (0,compare_packages/* packageOwners */.TK)([...before, ...after].map(({ path }) => path));
    return entries.every(({ path }) => ownerOf(path) !== undefined) ? 'dependencies' : 'content';
}
/** The verdict in words, as one sentence without a full stop. */
function verdictSentence({ reason, changes }) {
    const differ = changes === undefined
        ? ''
        : `: ${(0,util_text/* count */.U9)(changes.entries.length, 'file')} (${(0,groups/* describeCounts */.wv)(changes.counts)})`;
    switch (reason) {
        case 'unchanged':
            return 'Unchanged: these exact bytes are already deployed';
        case 'forced':
            return 'Forced: these exact bytes are already deployed';
        case 'first-build':
            return 'Deploy: no deployed package is known yet';
        case 'baseline-unavailable':
            return 'Deploy to be safe: the deployed package is unknown';
        case 'compressor':
            return 'Changed, but no content: only the compression or the archive format differs';
        case 'mode':
            return `Changed, only in modes${differ}`;
        case 'dependencies':
            return `Changed, only in dependencies${differ}`;
        case 'content':
            return `Changed${differ}`;
    }
}
//# sourceMappingURL=verdict.js.map

/***/ }),

/***/ 5297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ LambdaFiles),
/* harmony export */   IO: () => (/* binding */ LAYER),
/* harmony export */   i9: () => (/* binding */ packageFiles),
/* harmony export */   pS: () => (/* binding */ shownPath),
/* harmony export */   wn: () => (/* binding */ TASK)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/** What lies in Lambda's file system once the package is unpacked, for checks that follow its code. */

/** Largest file of code that is looked at: bundles of a whole program. Bytes. */
const MAX_CODE = 16 * 1024 * 1024;
/**
 * @param links which of the paths are symbolic links
 * @param read gives the text of a file, or where a link leads; undefined for what has more bytes than asked for
 */
function packageFiles(paths, links, read, isInstalled) {
    return {
        paths,
        linkOf: (path) => (links.has(path) ? read(path) : undefined),
        textOf: (path) => read(path, MAX_CODE),
        isInstalled,
    };
}
/** Where Lambda unpacks a function, and all of its layers. */
const TASK = '/var/task';
const LAYER = '/opt';
/** More links in a row than this lead in circles. */
const MAX_LINKS = 40;
/** Absolute paths throughout. A link that leads elsewhere counts as what is asked for, with a content that nobody knows. */
class LambdaFiles {
    #files = new Map();
    #links = new Map();
    /** Names in each folder. */
    #folders = new Map();
    /** @param layer what the build puts into a layer, if anything */
    constructor(code, layer) {
        this.#add(TASK, code);
        if (layer !== undefined)
            this.#add(LAYER, layer);
    }
    #add(root, files) {
        for (const path of files.paths) {
            const place = `${root}/${path}`;
            const link = files.linkOf(path);
            if (link === undefined)
                this.#files.set(place, { files, path });
            else
                this.#links.set(place, node_path__WEBPACK_IMPORTED_MODULE_0__.posix.resolve(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(place), link));
            for (let child = place;;) {
                const folder = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(child);
                const known = this.#folders.get(folder);
                if (known?.has(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(child)))
                    break;
                if (known === undefined)
                    this.#folders.set(folder, new Set([node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(child)]));
                else
                    known.add(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(child));
                if (folder === root || folder === '/')
                    break;
                child = folder;
            }
        }
    }
    isFile(path) {
        const real = this.real(path);
        return real === undefined ? true : this.#files.has(real);
    }
    isFolder(path) {
        const real = this.real(path);
        return real === undefined ? true : this.#folders.has(real);
    }
    /** The names in a folder. */
    namesIn(folder) {
        return this.#folders.get(this.real(folder) ?? '') ?? [];
    }
    textOf(path) {
        const place = this.#files.get(this.real(path) ?? '');
        return place?.files.textOf(place.path);
    }
    isInstalled(path) {
        const place = this.#files.get(this.real(path) ?? '');
        return place?.files.isInstalled(place.path) ?? false;
    }
    /** Every file of the function and its layer. */
    paths() {
        return this.#files.keys();
    }
    /** Where a path leads through all links; undefined for one that leads out of what is packed. */
    real(path) {
        if (this.#links.size === 0)
            return path;
        let rest = path.split('/').filter((part) => part !== '');
        let done = '';
        for (let links = 0; rest.length > 0;) {
            const [part = '', ...more] = rest;
            const next = `${done}/${part}`;
            const target = this.#links.get(next);
            if (target === undefined) {
                done = next;
                rest = more;
                continue;
            }
            links += 1;
            if (links > MAX_LINKS || !isPacked(target))
                return undefined;
            rest = [...target.split('/').filter((one) => one !== ''), ...more];
            done = '';
        }
        return done;
    }
}
function isPacked(path) {
    return [TASK, LAYER].some((root) => path === root || path.startsWith(`${root}/`));
}
/** A path as the user knows it: in the archive; of a layer with `/opt/` in front. */
function shownPath(path) {
    return path.startsWith(`${TASK}/`) ? path.slice(TASK.length + 1) : path;
}
//# sourceMappingURL=lambda-files.js.map

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
  importsSentence: () => (/* binding */ importsSentence)
});

// EXTERNAL MODULE: ./build/util/errors.js
var errors = __webpack_require__(4478);
// EXTERNAL MODULE: ./build/util/text.js
var util_text = __webpack_require__(3506);
;// CONCATENATED MODULE: ./build/inspect/imports/distributions.js
/** Names that packages of PyPI have there, where code imports them by another one. */
/** Each pair was read from a wheel: the name before the colon is what the code imports. */
const NAMES = new Map(`attr:attrs awsgi:aws-wsgi bs4:beautifulsoup4 Crypto:pycryptodome cv2:opencv-python-headless dns:dnspython
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
/** One finding, as a line. */
function findingText(one) {
    if (one.kind === 'handler')
        return `${(0,util_text/* quoted */.TL)(one.handler)} ${one.problem}`;
    const { name, file, line, why } = one;
    return `${(0,util_text/* quoted */.TL)(file)}, line ${line}: ${(0,util_text/* quoted */.TL)(name)} ${why ?? 'is not in the package'}`;
}
/** What to do, a sentence each. */
function advice(findings, context) {
    const missing = findings.filter((one) => one.kind === 'import');
    const absent = missing.filter(({ why }) => why === undefined);
    const foreign = absent.filter(({ foreign: isForeign }) => isForeign);
    return [
        ...findings.flatMap((one) => (one.kind === 'handler' ? [one.fix] : [])),
        ...foreignAdvice(foreign, context),
        ...(absent.length > foreign.length
            ? ['Pack the files that the code imports of the source, or correct their names.']
            : []),
        ...(foreign.length > 0
            ? ["If a layer that this build does not make brings them, set imports to 'off'."]
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
                `${runtime} brings version 3 of the AWS SDK (@aws-sdk/client-…) and no aws-sdk: move to that, or npm install aws-sdk.`,
            ]
            : []),
    ];
}
//# sourceMappingURL=report.js.map

/***/ }),

/***/ 7707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ secretsError),
/* harmony export */   X: () => (/* binding */ secretsSentence)
/* harmony export */ });
/* harmony import */ var _util_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4478);
/* harmony import */ var _util_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3506);
/** The secrets of a package, in words. Their values are nowhere in them. */


const MAX_FILES = 5;
/**
 * The one error for all files that may contain secrets, or undefined.
 *
 * @param files in archive order
 */
function secretsError(files) {
    if (files.length === 0)
        return undefined;
    const lines = files.map(({ path, found }) => `${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(path)}: ${found.join(', ')}`);
    return new _util_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LambdaZipError */ .dk('secrets', `secrets: ${secretsSentence(files)}:${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_1__/* .indentedList */ .G7)(lines, MAX_FILES)}`, { hint: ADVICE.join('\n  ') });
}
/** How many there are. */
function secretsSentence(files) {
    return files.length === 1
        ? '1 file may contain a secret'
        : `${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(files.length, 'file')} may contain secrets`;
}
const ADVICE = [
    'Anyone who may read the function can read its package. Exclude the files, and keep secrets in Secrets Manager or Parameter Store.',
    "Mark false positives with 'gitleaks:allow' on the line, or set secrets to 'off'.",
];
//# sourceMappingURL=report.js.map

/***/ }),

/***/ 1280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FZ: () => (/* binding */ LAMBDA_LIMITS),
/* harmony export */   o: () => (/* binding */ zippedLimitError),
/* harmony export */   pG: () => (/* binding */ unzippedLimitError)
/* harmony export */ });
/* harmony import */ var _util_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4478);
/* harmony import */ var _util_folders_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1272);
/* harmony import */ var _util_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3506);



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
    return limitError(`the unzipped package has ${inBytes(bytes)}, AWS Lambda allows ${inBytes(LAMBDA_LIMITS.unzipped)}, layers included`, files, 'Exclude what the function does not need, or use a container image.');
}
/**
 * The error for an archive that Lambda would refuse in a direct upload, or undefined.
 *
 * @param bytes of the archive
 */
function zippedLimitError(bytes, files) {
    if (bytes <= LAMBDA_LIMITS.zipped)
        return undefined;
    return limitError(`the archive has ${inBytes(bytes)}, AWS Lambda allows ${inBytes(LAMBDA_LIMITS.zipped)} in a direct upload`, files, "Exclude what the function does not need; or upload through S3 and set enforce-limits to 'false'.");
}
function limitError(problem, files, advice) {
    const largest = (0,_util_folders_js__WEBPACK_IMPORTED_MODULE_1__/* .largestFolders */ .E5)(files, 3).map(describeFolder).join(', ');
    return new _util_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LambdaZipError */ .dk('limit', problem, { hint: `${advice} The largest folders: ${largest}.` });
}
function describeFolder({ name, size }) {
    return `${name} ${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(size)}`;
}
function inBytes(bytes) {
    return `${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_2__/* .groupThousands */ .Zv)(bytes)} bytes`;
}
//# sourceMappingURL=limits.js.map

/***/ }),

/***/ 5849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ deployResultsOf),
/* harmony export */   q: () => (/* binding */ resultsOf)
/* harmony export */ });
function deployResultsOf(result) {
    return {
        deployed: result?.deployed ?? false,
        version: result?.version ?? '',
        'function-arn': result?.functionArn ?? '',
    };
}
function resultsOf(report, verdict) {
    const { layer } = report;
    return {
        'zip-path': report.zipPath,
        sha256: report.digest.hex,
        'sha256-base64': report.digest.base64,
        'content-sha256': report.contentSha256,
        size: report.size,
        'uncompressed-size': report.uncompressedSize,
        'file-count': report.entries.length,
        'manifest-path': report.manifestPath ?? '',
        'sbom-path': report.sbom?.path ?? '',
        engine: report.engine,
        'image-digest': report.imageDigest ?? '',
        changed: verdict.changed,
        reason: verdict.reason,
        'baseline-sha256': verdict.baselineSha256 ?? '',
        changes: verdict.changes?.counts ?? null,
        'layer-zip-path': layer?.zipPath ?? '',
        'layer-sha256': layer?.digest.hex ?? '',
        'layer-sha256-base64': layer?.digest.base64 ?? '',
        'layer-size': layer?.size ?? '',
        'layer-changed': verdict.layer?.changed ?? '',
        'layer-reason': verdict.layer?.reason ?? '',
    };
}
//# sourceMappingURL=one.js.map

/***/ }),

/***/ 5004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ buildCommand)
/* harmony export */ });
/* unused harmony export shellQuoted */
/* harmony import */ var _util_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3506);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7186);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1769);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9416);
/** Settings back as a command line, for people who want to repeat a build. */




/** Settings as options of the command line, `--name=value` each. */
function optionArguments(settings, names) {
    return names.flatMap((name) => {
        const value = settings[name];
        if (value === undefined || value === '')
            return [];
        const setting = _table_js__WEBPACK_IMPORTED_MODULE_2__/* .SETTINGS */ .yy[name];
        if (setting.kind === 'boolean')
            return [(0,_values_js__WEBPACK_IMPORTED_MODULE_3__/* .parseBoolean */ .yG)(name, value) ? `--${name}` : `--no-${name}`];
        const values = (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .isList */ .Lv)(setting) ? value.split('\n').filter((line) => line !== '') : [value];
        return values.map((one) => `--${name}=${one}`);
    });
}
function hasDefault(name, value) {
    const { kind, default: standard } = _table_js__WEBPACK_IMPORTED_MODULE_2__/* .SETTINGS */ .yy[name];
    if (kind !== 'boolean' || value === '')
        return value === standard;
    return (0,_values_js__WEBPACK_IMPORTED_MODULE_3__/* .parseBoolean */ .yG)(name, value) === (0,_values_js__WEBPACK_IMPORTED_MODULE_3__/* .parseBoolean */ .yG)(name, standard);
}
const MAX_ON_A_LINE = 100;
/**
 * The command that builds the same archive, quoted for bash: in it every character is printable.
 *
 * @param config options that name a config file and its functions, in place of sources
 */
function buildCommand(settings, config = []) {
    const names = (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .settingsWhere */ .tr)(({ repeats, commands }) => repeats && commands.includes('build')).filter((name) => !hasDefault(name, settings[name] ?? ''));
    const sources = (0,_util_text_js__WEBPACK_IMPORTED_MODULE_0__/* .nonBlankLines */ .n5)(settings.source ?? '');
    const shown = { ...settings, 'container-options': withoutValues(settings['container-options'] ?? '') };
    const options = [...config, ...optionArguments(shown, names)];
    // A source that starts with a dash would be an option.
    const words = [...options, ...(sources.some((source) => source.startsWith('-')) ? ['--'] : []), ...sources];
    const quoted = ['lambda-zip build', ...words.map(shellQuoted)];
    const line = quoted.join(' ');
    return line.length <= MAX_ON_A_LINE ? line : quoted.join(' \\\n  ');
}
/**
 * Flags of `docker run` without the values of variables, which may be secrets: `--env NAME=VALUE` becomes `--env NAME`,
 * with which docker takes the value of whoever repeats the build.
 */
function withoutValues(flags) {
    let isVariable = false;
    return flags.replace(_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .FLAG */ .lx, (word) => {
        const plain = word.replace(/["']/g, '');
        const named = (isVariable ? /^[^=]*/ : NAMED_VARIABLE).exec(plain)?.[0];
        isVariable = !isVariable && VARIABLE_FLAG.test(plain);
        return named !== undefined && named !== plain ? named : word;
    });
}
/** `-e`, alone or after flags without a value in one word, with the variable in the next. */
const VARIABLE_FLAG = /^(?:--env|-[ditPqT]*e)$/;
/** The same with the variable in the same word: `-ieNAME=VALUE`, `-e=NAME=VALUE`, `--env=NAME=VALUE`. */
const NAMED_VARIABLE = /^(?:--env=|-[ditPqT]*e=?)[^=]+/;
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
//# sourceMappingURL=arguments.js.map

/***/ }),

/***/ 9487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ resolveTargets),
/* harmony export */   u: () => (/* binding */ resolveTarget)
/* harmony export */ });
/* harmony import */ var _util_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4478);
/* harmony import */ var _util_ports_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2701);


/**
 * Has a package built for the function that it is deployed to, or compared with. Nothing is asked where nothing could follow.
 *
 * @param parse makes the package of settings that have a runtime and an architecture
 * @throws LambdaZipError `usage` for a function that runs an image, or that has another target than the settings while the package is
 * deployed to it; what a deploy throws when the function cannot be read
 */
async function resolveTarget(given, parse, ports) {
    const [settled] = await resolveTargets([given], (_, settings) => parse(settings), ports);
    return settled ?? given;
}
/**
 * As {@link resolveTarget}, for one package that goes to several functions.
 *
 * @param given the same package, once for each function
 * @throws LambdaZipError `usage`, too, for functions that it cannot be for at once
 */
async function resolveTargets(given, parse, ports) {
    const answers = [];
    for (const one of given)
        answers.push(await askFunction(one, ports));
    const found = answers.flatMap((one) => (one.kind === 'found' ? [one] : []));
    const taken = commonTarget(given[0]?.settings ?? {}, found);
    const names = Object.values(taken);
    if (names.length > 0) {
        const where = found.map(({ name }) => name).join(' and ');
        const have = found.length === 1 ? 'has' : 'have';
        ports.log.info(`built for ${names.join(', ')}: that is what ${where} ${have}`);
    }
    const settled = [];
    for (const [index, one] of given.entries()) {
        const own = names.length === 0 ? one : parse(one, { ...one.settings, ...taken });
        const answer = answers[index];
        settled.push(answer?.kind === 'failed'
            ? { ...own, gate: { ...own.gate, baseline: { kind: 'unknown', why: answer.why } } }
            : own);
        if (own.deploy === undefined || answer?.kind !== 'found')
            continue;
        const { architectureChange } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 929));
        // What it warns of is said again by the deploy itself.
        architectureChange(own.deploy, answer.configuration, answer.reference, _util_ports_js__WEBPACK_IMPORTED_MODULE_1__/* .SILENT_LOGGER */ .By);
    }
    return settled;
}
async function askFunction(given, ports) {
    const { settings, deploy } = given;
    const options = functionOf(given);
    const isStated = Boolean(settings.runtime && settings.architecture);
    if (options === undefined || (deploy === undefined && isStated))
        return { kind: 'nothing' };
    // Most builds need nothing of AWS.
    const [{ AwsError, lambdaClient }, { getConfiguration, imageError }, { parseFunctionReference, describeReference },] = await Promise.all([
        Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 4799)),
        Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 9264)),
        Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 108)),
    ]);
    const reference = parseFunctionReference(options);
    let configuration;
    try {
        configuration = await getConfiguration(await lambdaClient(reference.region, 'ask'), reference, ports.signal);
    }
    catch (error) {
        if (!(error instanceof AwsError))
            throw error;
        if (deploy !== undefined) {
            const { missingFunction } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 9194));
            throw error.kind === 'not-found' ? missingFunction(reference) : error;
        }
        // The gate says so itself; what did not answer is not asked again.
        return error.kind === 'not-found' ? { kind: 'nothing' } : { kind: 'failed', why: error.message };
    }
    if (configuration.PackageType === 'Image')
        throw imageError(reference);
    const { knownTarget, targetOfFunction } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 9641));
    const target = knownTarget(targetOfFunction(configuration));
    return { kind: 'found', configuration, reference, name: describeReference(reference), target };
}
/** What the settings leave open, as all functions have it. */
function commonTarget(settings, found) {
    const taken = {};
    for (const setting of ['runtime', 'architecture']) {
        if (settings[setting])
            continue;
        const said = found.flatMap(({ name, target }) => target[setting] ? [{ name, own: target[setting] }] : []);
        const [first, ...others] = said;
        if (first === undefined)
            continue;
        const other = others.find(({ own }) => own !== first.own);
        if (other !== undefined) {
            throw new _util_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LambdaZipError */ .dk('usage', `function-name: ${first.name} has ${first.own}, ${other.name} has ${other.own}; one package cannot be for both`, { hint: `Give each an entry of its own, or set ${setting} if the package runs on both.` });
        }
        taken[setting] = first.own;
    }
    return taken;
}
/** The function whose target counts: that of the deploy, or else the one compared with. */
function functionOf({ deploy, gate: { baseline } }) {
    if (deploy !== undefined)
        return { functionName: deploy.functionName, region: deploy.region };
    return baseline.kind === 'lambda' ? baseline : undefined;
}
//# sourceMappingURL=target.js.map

/***/ }),

/***/ 9666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KO: () => (/* binding */ Draft),
/* harmony export */   dN: () => (/* binding */ realPathOf),
/* harmony export */   f8: () => (/* binding */ writeWhole),
/* harmony export */   fi: () => (/* binding */ commitAll),
/* harmony export */   ls: () => (/* binding */ isDraftOf),
/* harmony export */   zY: () => (/* binding */ makeDirectoryOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4478);
/* harmony import */ var _file_kind_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9450);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9118);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3506);








/**
 * A file that is written beside its target and takes the target's place in one step, so that there
 * is the old file whole or the new file whole and nothing in between.
 */
class Draft {
    target;
    /** The target's real place: two drafts of one place would replace each other. */
    place;
    #setting;
    #temporary;
    #descriptor;
    #former;
    /** Whether there is a file to remove. */
    #written = false;
    /** What the target replaced, if that was kept: a file under another name, or nothing. */
    #kept;
    constructor(target, place, setting) {
        this.target = target;
        this.place = place;
        this.#setting = setting;
        this.#temporary = temporaryBeside(target);
        this.#former = temporaryBeside(target);
    }
    /**
     * @param target the file to write, as the user named it
     * @param setting the name of the setting that named it, e.g. `output`, for messages
     * @throws LambdaZipError `output` when there is no directory to write to, or something else in the file's place
     */
    static async create(target, setting) {
        if (/[/\\]$/.test(target)) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .LambdaZipError */ .dk('output', `${setting}: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .quoted */ .TL)(target)} is a directory; give a file name`);
        }
        const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(target));
        const parent = await inspect(directory, target, setting);
        if (parent === undefined) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .LambdaZipError */ .dk('output', `${setting}: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .quoted */ .TL)(target)} cannot be written: the directory ${(0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .quoted */ .TL)(directory)} does not exist`, { hint: 'Create the directory first, or choose another one.' });
        }
        if (!parent.isDirectory()) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .LambdaZipError */ .dk('output', `${setting}: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .quoted */ .TL)(target)} cannot be written: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .quoted */ .TL)(directory)} is not a directory`);
        }
        const existing = await inspect((0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(target), target, setting);
        if (existing !== undefined && !existing.isFile()) {
            const kind = existing.isDirectory() ? 'a directory' : (0,_file_kind_js__WEBPACK_IMPORTED_MODULE_7__/* .kindOf */ .I)(existing);
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .LambdaZipError */ .dk('output', `${setting}: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .quoted */ .TL)(target)} is ${kind}; give a file name`);
        }
        return new Draft(target, await realPathOf(target), setting);
    }
    /**
     * Writes what follows. Directly: by way of the thread pool, or a stream, a small file takes many times as long.
     *
     * @throws LambdaZipError `output`
     */
    append(bytes) {
        try {
            if (this.#descriptor === undefined) {
                this.#descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(this.#temporary, 'wx');
                this.#written = true;
            }
            writeWhole(this.#descriptor, bytes);
        }
        catch (error) {
            throw writeError(this.target, this.#setting, error);
        }
    }
    /** Where what was appended can be read, until the draft is committed or discarded. */
    get file() {
        return this.#temporary;
    }
    /** @throws LambdaZipError `output` when the target cannot be replaced */
    async commit() {
        try {
            this.#close();
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(this.#temporary, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(this.target));
            this.#written = false;
        }
        catch (error) {
            throw writeError(this.target, this.#setting, error);
        }
    }
    /**
     * Keeps what is in the target's place, so that it can be put back. Where a file system has no hard links it
     * is not kept. Never fails.
     */
    async keepFormer() {
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.link)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(this.target), this.#former);
            this.#kept = 'file';
        }
        catch (error) {
            this.#kept = (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .systemErrorCode */ .vq)(error) === 'ENOENT' ? 'nothing' : undefined;
        }
    }
    /** Puts back what was kept. Never fails. */
    async restore() {
        const kept = this.#kept;
        this.#kept = undefined;
        const target = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(this.target);
        if (kept === 'file')
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(this.#former, target).catch(() => undefined);
        if (kept === 'nothing')
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.unlink)(target).catch(() => undefined);
    }
    /** Removes the draft, and what was kept, if there is any; the target stays as it is. Never fails. */
    async discard() {
        try {
            this.#close();
        }
        catch {
            // The file is deleted below anyway.
        }
        if (this.#written)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.unlink)(this.#temporary).catch(() => undefined);
        if (this.#kept === 'file')
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.unlink)(this.#former).catch(() => undefined);
        this.#kept = undefined;
    }
    #close() {
        const descriptor = this.#descriptor;
        this.#descriptor = undefined;
        if (descriptor !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(descriptor);
    }
}
/**
 * Lets drafts take their targets' places, one after the other: all of them, or none. A process that is killed on the
 * way leaves the first of them in their places.
 *
 * @throws LambdaZipError `output` when a target cannot be replaced
 */
async function commitAll(drafts) {
    const placed = [];
    try {
        for (const draft of drafts) {
            // After the last there is nothing that could fail.
            if (draft !== drafts.at(-1))
                await draft.keepFormer();
            await draft.commit();
            placed.push(draft);
        }
    }
    catch (error) {
        for (const draft of placed)
            await draft.restore();
        throw error;
    }
}
function writeError(target, setting, error) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .LambdaZipError */ .dk('output', `${setting}: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .quoted */ .TL)(target)} cannot be written: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .describeSystemError */ .Zo)(error)}`, { cause: error });
}
/** The stats of a path, or undefined if nothing is there; other errors read as errors of writing the target. */
async function inspect(path, target, setting) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path);
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .systemErrorCode */ .vq)(error) === 'ENOENT')
            return undefined;
        throw writeError(target, setting, error);
    }
}
/**
 * Makes the directory that a file is to be in, if it is not there.
 *
 * @param setting as of {@link Draft.create}
 * @throws LambdaZipError `output`
 */
async function makeDirectoryOf(target, setting) {
    const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(target));
    try {
        await (0,_files_js__WEBPACK_IMPORTED_MODULE_5__/* .makeFolders */ .wZ)(directory);
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .LambdaZipError */ .dk('output', `${setting}: the directory ${(0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .quoted */ .TL)(directory)} cannot be created: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .describeSystemError */ .Zo)(error)}`, { cause: error });
    }
}
/**
 * A file's absolute path with its directory's links resolved: where it is, by whichever way it was named.
 *
 * @throws LambdaZipError `output`
 */
async function realPathOf(target) {
    const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(target));
    try {
        return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.realpath)(directory), (0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(target));
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .LambdaZipError */ .dk('output', `the directory ${(0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .quoted */ .TL)(directory)} cannot be accessed: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .describeSystemError */ .Zo)(error)}`, { cause: error });
    }
}
const TEMPORARY_SUFFIX = '.tmp';
/** Longest file name of most file systems. */
const MAX_NAME_BYTES = 255;
/** How the temporary name of a target begins: with the target's name, or as much of it as fits. */
function temporaryStart(name) {
    let kept = name;
    while (Buffer.byteLength(kept) > MAX_NAME_BYTES - '..'.length - 12 - TEMPORARY_SUFFIX.length) {
        kept = Array.from(kept).slice(0, -1).join('');
    }
    return `.${kept}.`;
}
function temporaryBeside(target) {
    const unique = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex');
    const name = `${temporaryStart((0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(target))}${unique}${TEMPORARY_SUFFIX}`;
    return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(target)), name);
}
/** Whether a file name is that of a draft of the target, left behind by a job that was killed. */
function isDraftOf(target, name) {
    const start = temporaryStart((0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(target));
    return (name.startsWith(start) &&
        name.endsWith(TEMPORARY_SUFFIX) &&
        /^[0-9a-f]{12}$/.test(name.slice(start.length, -TEMPORARY_SUFFIX.length)));
}
/** Writes all of the bytes, however many the system takes at a time. */
function writeWhole(descriptor, bytes) {
    for (let done = 0; done < bytes.byteLength;) {
        done += (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeSync)(descriptor, bytes, done, bytes.byteLength - done);
    }
}
//# sourceMappingURL=draft.js.map

/***/ }),

/***/ 1272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E5: () => (/* binding */ largestFolders),
/* harmony export */   Mp: () => (/* binding */ commonFolder),
/* harmony export */   yS: () => (/* binding */ folderOf)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3506);

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

/***/ 6777:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The product's version; a test holds it to package.json, so that no bundle has to carry that file. */
const VERSION = '1.0.0';
//# sourceMappingURL=version.js.map

/***/ })

};
