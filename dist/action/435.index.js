export const id = 435;
export const ids = [435,310];
export const modules = {

/***/ 9183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EP: () => (/* binding */ judgePackage),
/* harmony export */   g8: () => (/* binding */ isForPost),
/* harmony export */   kW: () => (/* binding */ deployPackage),
/* harmony export */   kq: () => (/* binding */ assertRecordable)
/* harmony export */ });
/* harmony import */ var _compare_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7007);
/* harmony import */ var _deploy_deploy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9194);
/* harmony import */ var _gate_gate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8463);
/* harmony import */ var _gate_records_decision_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4481);
/* harmony import */ var _gate_records_subject_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2855);
/* harmony import */ var _settings_values_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9416);
/* harmony import */ var _util_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4478);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2374);








/** Judges a package, and tells the cache that a deploy of it may begin. */
async function judgePackage({ report, inputs, packageName }, { records }, ports) {
    const verdict = await (0,_gate_gate_js__WEBPACK_IMPORTED_MODULE_2__/* .judge */ .S)(report, inputs.gate, ports, records);
    const { gate, settings } = inputs;
    const otherName = packageName ?? (settings['function-name'] || undefined);
    const archives = [
        { name: gate.name, otherName, report, verdict, baseline: gate.baseline },
    ];
    if (report.layer !== undefined && verdict.layer !== undefined && gate.layer !== undefined) {
        const name = (0,_gate_records_subject_js__WEBPACK_IMPORTED_MODULE_7__/* .layerSubject */ .AM)(gate.name);
        archives.push({
            name,
            otherName: otherName && (0,_gate_records_subject_js__WEBPACK_IMPORTED_MODULE_7__/* .layerSubject */ .AM)(otherName),
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
/** Deploys the package if the settings say so, and records the deploy. */
async function deployPackage({ deploy: deployment, recordPolicy }, { report, announced }, { records }, ports) {
    if (deployment === undefined)
        return undefined;
    const deployed = await (0,_deploy_deploy_js__WEBPACK_IMPORTED_MODULE_1__.deploy)(deployment, report, ports);
    // With 'never', the deploy stays open until mark-deployed.
    if (records !== undefined && recordPolicy === 'on-success') {
        for (const one of announced)
            await (0,_record_js__WEBPACK_IMPORTED_MODULE_6__/* .recordDeploy */ .Vf)(records.store, one, ports.log);
    }
    return deployed;
}
/**
 * Whether the post step writes the record. A step that deploys records its own deploy at once; `mark-deployed` records
 * a layer, which such a step does not publish.
 */
function isForPost({ settings, recordPolicy }) {
    return (0,_settings_values_js__WEBPACK_IMPORTED_MODULE_4__/* .choiceOf */ .FH)(settings, 'deploy') === 'false' && recordPolicy === 'on-success';
}
/** @throws LambdaZipError `usage` for a deploy that would leave no record for later builds */
function assertRecordable({ deploy: deployment, gate: { baseline }, recordPolicy }, { proposal }) {
    if (deployment === undefined || deployment.dryRun || baseline.kind !== 'cache')
        return;
    if (recordPolicy === 'read-only') {
        throw (0,_util_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .usage */ .CI)('record', recordPolicy, "is for jobs that deploy nothing; this step has deploy 'true'");
    }
    if (proposal === 'no')
        return;
    throw new _util_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .LambdaZipError */ .dk('usage', "deploy: 'true' does not work for a pull request with the baseline 'cache', which records no such deploy", { hint: "Use the baseline 'lambda', or deploy 'dry-run'." });
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
    if ((0,_settings_values_js__WEBPACK_IMPORTED_MODULE_4__/* .choiceOf */ .FH)(settings, 'deploy') === 'dry-run') {
        log.info('nothing is recorded: a dry run deploys nothing');
        return undefined;
    }
    const record = {
        ...facts.origin,
        ...(0,_gate_records_subject_js__WEBPACK_IMPORTED_MODULE_7__/* .placeOfPackage */ .He)(baseline, facts),
        name,
        environment: baseline.environment,
        state: 'pending',
        // A deploy that mark-deployed records may wait for another job of the run.
        until: (0,_gate_records_decision_js__WEBPACK_IMPORTED_MODULE_3__/* .latestEnd */ .zO)(recordPolicy === 'never' ? 'run' : facts.runner, Date.now()),
        open: [],
        since: '',
        listed: [],
        announcement: '',
        sha256: report.digest.hex,
        size: report.size,
        manifest: (0,_compare_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .manifestText */ .$2)(report.entries),
        time: new Date().toISOString(),
    };
    if (otherName !== undefined && otherName !== name)
        await (0,_record_js__WEBPACK_IMPORTED_MODULE_6__/* .withdrawOtherName */ .Q9)(records, { ...record, name: otherName }, log);
    if (facts.proposal !== 'no') {
        if (await (0,_record_js__WEBPACK_IMPORTED_MODULE_6__/* .withdrawForProposal */ .Ml)(records, record, log))
            log.warning(PROPOSAL);
        return undefined;
    }
    const older = reason === 'first-build' ? 'none' : baselineSha256 === undefined ? 'unknown' : 'believed';
    // Lambda's CodeSha256 of the function does not cover its layers.
    const asked = name === (0,_gate_records_subject_js__WEBPACK_IMPORTED_MODULE_7__/* .packageOfSubject */ .Ig)(name) ? baseline.asked : undefined;
    return (0,_record_js__WEBPACK_IMPORTED_MODULE_6__/* .announceRecord */ .HA)(records, record, { older, asked }, log);
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
/** The first line, which is not displayed: it identifies this package's comment. */
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
 * Writes the comment. If it cannot, a notice says why, and the step goes on.
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
/**
 * A test for the author of our comments: the token's user; or a bot, for tokens of apps such as a job's own, which have
 * no user.
 */
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
/* harmony import */ var _inspect_imports_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9310);
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
/** A failed deploy comes first, because everything after it looks like a success. */
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
/** A verdict without account IDs and roles: everybody can read a comment. */
function verdictForAll(verdict) {
    const notes = verdict.notes.map(_markdown_js__WEBPACK_IMPORTED_MODULE_7__/* .withoutAccounts */ .JV);
    const { layer } = verdict;
    return {
        ...verdict,
        notes,
        ...(layer && { layer: { ...layer, notes: layer.notes.map(_markdown_js__WEBPACK_IMPORTED_MODULE_7__/* .withoutAccounts */ .JV) } }),
    };
}
/** A failure without account IDs and roles: everybody can read a comment. */
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
    const files = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_7__/* .rowsOf */ .RO)(entries, (change) => [
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
    const rows = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_7__/* .rowsOf */ .RO)(packages, ({ name, before, after }) => [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_7__/* .inCode */ .pN)(name), version(before), version(after)]);
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
    const rows = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_7__/* .rowsOf */ .RO)(secrets, ({ path, found }) => [found.join(', '), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_7__/* .inCode */ .pN)(path)]);
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
    const rows = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_7__/* .rowsOf */ .RO)(imports, (one) => one.kind === 'handler'
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
    const rows = (0,markdown/* rowsOf */.RO)(exclusions, ({ pattern, origin, count: times }) => [
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

/***/ 9310:
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

;// CONCATENATED MODULE: ./build/lambda/python-distributions.js
/** Names that packages of PyPI have there, where code imports them by another one. */
/** Each pair was read from a wheel: the name before the colon is what the code imports. The first of several is advised. */
const NAMES = new Map(`_cffi_backend:cffi alpaca:alpaca-py antlr4:antlr4-python3-runtime atlassian:atlassian-python-api attr:attrs
  awsgi:aws-wsgi barcode:python-barcode binance:python-binance Bio:biopython bs4:beautifulsoup4 Crypto:pycryptodome
  Cryptodome:pycryptodomex cv2:opencv-python-headless,opencv-python dateutil:python-dateutil discord:discord.py,py-cord dns:dnspython docx:python-docx dotenv:python-dotenv environ:django-environ factory:factory_boy
  faiss:faiss-cpu fitz:PyMuPDF frontmatter:python-frontmatter git:GitPython github:PyGithub gitlab:python-gitlab
  google.auth:google-auth google.cloud.storage:google-cloud-storage google.genai:google-genai
  google.generativeai:google-generativeai google.protobuf:protobuf googleapiclient:google-api-python-client grpc:grpcio
  humps:pyhumps jose:python-jose jwt:PyJWT kafka:kafka-python linebot:line-bot-sdk magic:python-magic
  multipart:python-multipart mysql:mysql-connector-python nacl:PyNaCl newspaper:newspaper3k OpenSSL:pyOpenSSL
  opensearchpy:opensearch-py paho:paho-mqtt pdfminer:pdfminer.six PIL:Pillow pptx:python-pptx psycopg2:psycopg2-binary,aws-psycopg2 pythonjsonlogger:python-json-logger pytube:pytube3 readability:readability-lxml
  rest_framework:djangorestframework ruamel.yaml:ruamel.yaml serial:pyserial shapefile:pyshp sklearn:scikit-learn
  skimage:scikit-image slack:slackclient slugify:python-slugify snowflake:snowflake-connector-python socks:PySocks
  tabula:tabula-py telebot:pyTelegramBotAPI telegram:python-telegram-bot websocket:websocket-client yaml:PyYAML zmq:pyzmq`
    .split(/\s+/)
    .map((pair) => {
    const [module = '', names = ''] = pair.split(':');
    return [module, names.split(',')];
}));
/** What lines of requirements may call the package that has a module, the usual one first; most are called like it. */
function distributionsOf(module) {
    const parts = module.split('.');
    for (let length = parts.length; length > 0; length -= 1) {
        const [first, ...others] = NAMES.get(parts.slice(0, length).join('.')) ?? [];
        if (first !== undefined)
            return [first, ...others];
    }
    return [(parts[0] ?? module).replaceAll('_', '-')];
}
//# sourceMappingURL=python-distributions.js.map
// EXTERNAL MODULE: ./build/util/errors.js
var errors = __webpack_require__(4478);
// EXTERNAL MODULE: ./build/util/text.js
var util_text = __webpack_require__(3506);
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
    const { name, file, line, why, isLibrary } = one;
    const place = line === undefined ? '' : `, line ${line}`;
    const absent = isLibrary ? 'is neither in the package nor in the runtime' : 'is not in the package';
    return `${(0,util_text/* quoted */.TL)(file)}${place}: ${(0,util_text/* quoted */.TL)(name)} ${why ?? absent}`;
}
/** What to do, a sentence each. */
function advice(findings, context) {
    const imports = findings.filter((one) => one.kind === 'import');
    const missing = imports.filter(({ isLibrary }) => !isLibrary);
    const libraries = imports.filter(({ isLibrary }) => isLibrary);
    const absent = missing.filter(({ why }) => why === undefined);
    const foreign = absent.filter(({ foreign: isForeign }) => isForeign);
    return [
        ...findings.flatMap((one) => (one.kind === 'handler' ? [one.fix] : [])),
        ...foreignAdvice(foreign.filter(({ isPart }) => !isPart), context),
        ...namesAdvice(missing.filter(({ isName, isPart, foreign: isForeign }) => isName || (isPart && isForeign))),
        ...(absent.length > foreign.length
            ? ['Pack the files that the code imports from the source, or correct their names.']
            : []),
        ...librariesAdvice(libraries),
        ...(foreign.length + libraries.length > 0
            ? ['If a layer that this build does not make brings them, name it with other-layers.']
            : []),
    ];
}
/** Lambda looks for libraries in `lib` of the package and of layers, whatever the code says. */
function librariesAdvice(libraries) {
    if (libraries.length === 0)
        return [];
    const names = [...new Set(libraries.map(({ name }) => name))];
    const headless = names.some((name) => /^lib(?:GL|X11|Xext|SM|ICE|Qt\d\w*|xcb)\b/.test(name));
    return [
        `Put ${(0,util_text/* listed */.KE)(names.map(util_text/* quoted */.TL), MAX_LINES)}, built for Amazon Linux, into 'lib' of the package or of a layer.`,
        ...(headless
            ? ['Or use a variant of the package without a display, such as opencv-python-headless.']
            : []),
    ];
}
function namesAdvice(names) {
    const packages = new Set(names.filter(({ foreign }) => foreign).map(({ name }) => distributionsOf(name.split('.')[0] ?? name)[0]));
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
    const names = new Map(foreign.map(({ name }) => [distributionsOf(name)[0], name.split('.')[0] ?? name]));
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
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4663);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1769);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9416);
/** Turns settings back into a command line, so that people can repeat a build. */




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
/** Quotes a word for bash. Invisible characters become escapes, so that people copy what they see. */
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
        ports.log.info(`built for ${names.join(', ')}, as ${where} ${have}`);
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
        // Without a log, because the deploy repeats the warnings.
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
    // Loaded here, because most builds do not use AWS.
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
        // The gate reports it; a call that failed is not repeated.
        return error.kind === 'not-found' ? { kind: 'nothing' } : { kind: 'failed', why: error.message };
    }
    if (configuration.PackageType === 'Image')
        throw imageError(reference);
    const { knownTarget, targetOfFunction } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 9641));
    const target = knownTarget(targetOfFunction(configuration));
    return { kind: 'found', configuration, reference, name: describeReference(reference), target };
}
/** The target that all functions have in common, where the settings leave it open. */
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

/***/ })

};
