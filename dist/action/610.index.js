export const id = 610;
export const ids = [610];
export const modules = {

/***/ 3284:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ql: () => (/* binding */ commentMarker),
/* harmony export */   bN: () => (/* binding */ commentFooter),
/* harmony export */   r: () => (/* binding */ commentMarkdown)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2714);
/* harmony import */ var _sections_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7451);
/** The comment on a pull request, as markdown. */



/** GitHub takes 65,536 characters; what is not a list of secrets or differences needs less than a third of them. */
const MOST_LISTED_BYTES = 40_000;
/** The first line, which nobody sees: it tells this package's comment from all others. */
function commentMarker({ name, environment }) {
    const subject = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(JSON.stringify([name, environment]))
        .digest('hex');
    return `<!-- lambda-zip ${subject} -->`;
}
/** The verdict, files that look as if they held secrets, what differs, the sizes, and where it comes from. */
function commentMarkdown(report, verdict, context) {
    const { environment } = context;
    const budget = { bytes: MOST_LISTED_BYTES };
    const title = verdict === undefined ? `📦 ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .inCode */ .pN)(report.output)}` : (0,_sections_js__WEBPACK_IMPORTED_MODULE_2__/* .verdictTitle */ .Sw)(verdict);
    const digests = [`SHA-256 ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .inCode */ .pN)(report.digest.hex)}`];
    if (report.layer !== undefined)
        digests.push(`of the layer ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .inCode */ .pN)(report.layer.digest.hex)}`);
    return [
        commentMarker(context),
        `## ${title}`,
        '',
        ...(environment === '' ? [] : [`Environment ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .inCode */ .pN)(environment)}`, '']),
        ...(0,_sections_js__WEBPACK_IMPORTED_MODULE_2__/* .packageLines */ .iN)(report, verdict),
        ...(0,_sections_js__WEBPACK_IMPORTED_MODULE_2__/* .layerLines */ .lI)(report, verdict),
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

/***/ 2614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ writeComment)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8298);
/* harmony import */ var _github_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8044);
/** One comment per package on the pull request, written once and updated from then on. */


/** A pull request with more comments than this gets another one. */
const MOST_PAGES = 30;
const PAGE_SIZE = 100;
/**
 * Writes the comment. That it cannot be written is said, and fails nothing.
 *
 * @param marker the first line of the body, which finds the comment again
 * @see https://docs.github.com/en/rest/issues/comments
 */
async function writeComment(access, marker, body) {
    if (access === undefined) {
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm('comment: there is no github-token, so no comment is written');
        return;
    }
    try {
        const number = await pullRequestNumber();
        if (number === undefined) {
            _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm('comment: this run is not of a pull request, so there is nothing to comment on');
            return;
        }
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq(await createOrUpdate(access, number, marker, body));
    }
    catch (error) {
        const { status, why } = (0,_github_js__WEBPACK_IMPORTED_MODULE_1__/* .gitHubFailure */ .o7)(error);
        // What runs of forks get, and whoever gives the job no permission.
        if (status === 403 || status === 404) {
            _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm("comment: not written, the token may not; the job needs the permission 'pull-requests: write'");
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
    const client = await (0,_github_js__WEBPACK_IMPORTED_MODULE_1__/* .gitHubClient */ .XB)(access);
    const { owner, repo } = access;
    const isOurs = await authorCheck(client);
    for (let page = 1; page <= MOST_PAGES; page += 1) {
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
                return 'the comment says so already';
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
        if ((0,_github_js__WEBPACK_IMPORTED_MODULE_1__/* .gitHubFailure */ .o7)(error).status !== 403)
            throw error;
        return (author) => author?.type === 'Bot';
    }
}
//# sourceMappingURL=comment.js.map

/***/ }),

/***/ 2714:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   Mk: () => (/* binding */ escaped),
/* harmony export */   TM: () => (/* binding */ folded),
/* harmony export */   pN: () => (/* binding */ inCode),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(977);
/** GitHub-flavoured markdown that foreign text cannot break out of, within limits. */

const MOST_CHARACTERS = 200;
/** Foreign text as an HTML code element. */
function inCode(text) {
    const characters = Array.from((0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(text));
    const shown = characters.length <= MOST_CHARACTERS ? characters : [...characters.slice(0, MOST_CHARACTERS - 1), '…'];
    return `<code>${escaped(shown.join(''))}</code>`;
}
/** Printable text as prose: every character that markdown, HTML or a table could act on becomes an entity. */
function escaped(text) {
    return text.replace(/[^\p{L}\p{N}\p{M} .,/=+…-]/gu, (character) => `&#${character.codePointAt(0)};`);
}
/** A block to copy from. No line of the text may end the block. */
function codeBlock(text, language = '') {
    const longest = Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
    const fence = '`'.repeat(Math.max(3, longest + 1));
    return [`${fence}${language}`, text, fence, ''];
}
/** A table of as many rows as the budget has room for, at most so many, with a last row for the others. */
function table(head, rows, budget, most = Number.POSITIVE_INFINITY) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    const lines = [];
    for (const row of rows) {
        const text = line(row);
        const bytes = Buffer.byteLength(text) + 1;
        if (bytes > budget.bytes || lines.length >= most)
            break;
        budget.bytes -= bytes;
        lines.push(text);
    }
    const left = rows.length - lines.length;
    if (left > 0)
        lines.push(line([`and ${left} more`, ...head.slice(1).map(() => '')]));
    return [line(head), line(head.map(() => '---')), ...lines, ''];
}
/** Content that is shown on a click. */
function folded(title, content) {
    return [`<details><summary>${title}</summary>`, '', ...content, '</details>', ''];
}
//# sourceMappingURL=markdown.js.map

/***/ }),

/***/ 7315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kq: () => (/* binding */ assertRecordable),
  PN: () => (/* binding */ buildPackage),
  kW: () => (/* binding */ deployPackage),
  g8: () => (/* binding */ isForPost)
});

;// CONCATENATED MODULE: ./build/baseline/subject.js
/** What records are about, by name: a package, or the layer of one. */
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
//# sourceMappingURL=subject.js.map
// EXTERNAL MODULE: ./build/build.js + 7 modules
var build = __webpack_require__(6758);
// EXTERNAL MODULE: ./build/aws/calls.js
var calls = __webpack_require__(4799);
// EXTERNAL MODULE: ./build/aws/configuration.js
var aws_configuration = __webpack_require__(9264);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/text.js
var build_text = __webpack_require__(977);
// EXTERNAL MODULE: ./build/deploy/options.js
var deploy_options = __webpack_require__(2764);
// EXTERNAL MODULE: ./build/deadline.js
var deadline = __webpack_require__(4726);
;// CONCATENATED MODULE: ./build/deploy/patience.js

/** An update of a large package takes seconds, into a VPC up to a few minutes. */
const DEFAULT_PATIENCE = { firstDelay: 500, longestDelay: 10_000, limit: 300_000 };
/**
 * Waits longer and longer between looks.
 *
 * @returns a function that waits once; false, at once, when the time is over
 */
function waiter({ firstDelay, longestDelay, limit }, signal) {
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
//# sourceMappingURL=patience.js.map
;// CONCATENATED MODULE: ./build/deploy/update.js





/**
 * Sends the code, under the lock of the revision that was read before. If the function was changed in between, it is read
 * again, that is said, and the code is sent once more. While another update is in progress, it waits.
 *
 * @param before what was read of the function
 * @returns what was read of the function last, before the code was sent
 * @throws LambdaZipError `deploy` when the function is changed again, or stays busy; `aws`, `cancelled`
 */
async function sendCode({ site, plan, code, digest }, dryRun, before, ports) {
    const { reference, architecture } = plan;
    const request = {
        ...code,
        FunctionName: reference.functionName,
        Architectures: [architecture],
        DryRun: dryRun,
    };
    const send = async ({ RevisionId: revision }) => {
        try {
            await patiently(site, reference, ports, () => (0,calls/* callAws */.IY)('lambda:UpdateFunctionCode', ports.signal, (options) => site.uploader.updateFunctionCode({ ...request, RevisionId: revision }, options), 'upload'));
            return true;
        }
        catch (error) {
            if (error instanceof calls/* AwsError */.Gy && error.kind === 'precondition')
                return false;
            throw error;
        }
    };
    if (await send(before))
        return before;
    const now = await untilSettled(site, reference, ports);
    // The change may have been our own: its answer was lost on the way, and the SDK sent it again.
    if (now.CodeSha256 === digest.base64 && (0,aws_configuration/* whyUnsettled */.$u)(now) === undefined)
        return now;
    tellWhatChanged(before, now, reference, ports);
    if (await send(now))
        return now;
    throw new errors/* LambdaZipError */.dk('deploy', `function ${(0,build_text/* quoted */.TL)(reference.name)} is changed by somebody else again and again`, {
        hint: 'Let only one job at a time deploy to a function.',
    });
}
function tellWhatChanged(before, now, { name }, { log }) {
    if (now.CodeSha256 !== before.CodeSha256) {
        log.warning(`function ${(0,build_text/* quoted */.TL)(name)} got other code in the meantime, which is replaced: CodeSha256 ${(0,build_text/* quoted */.TL)(String(now.CodeSha256))}, before ${(0,build_text/* quoted */.TL)(String(before.CodeSha256))}`);
    }
    else if (now.RevisionId !== before.RevisionId) {
        log.info(`function ${(0,build_text/* quoted */.TL)(name)} was changed in the meantime, its code was not`);
    }
}
/**
 * Waits until nothing of a function, or of a version of it, is in progress.
 *
 * @param isOver what else has to be so
 *
 * @throws LambdaZipError `deploy` when that takes too long; `aws`, `cancelled`
 */
async function untilSettled({ lambda, patience }, reference, { log, signal }, isOver = () => true) {
    const wait = waiter(patience, signal);
    for (let looks = 0;; looks += 1) {
        const configuration = await (0,aws_configuration/* getConfiguration */.D0)(lambda, reference, signal);
        if (!(0,aws_configuration/* isInProgress */.LT)(configuration) && isOver(configuration))
            return configuration;
        if (looks === 0)
            log.info('an update is in progress; waiting');
        if (!(await wait()))
            throw stillBusy(reference, patience);
    }
}
/** Makes a small change; while something else is changing the function, it waits. */
async function patiently({ patience }, reference, { log, signal }, change) {
    const wait = waiter(patience, signal);
    for (;;) {
        try {
            return await change();
        }
        catch (error) {
            if (!(error instanceof calls/* AwsError */.Gy && error.kind === 'conflict'))
                throw error;
            log.info(`${error.message}; waiting`);
            if (!(await wait()))
                throw stillBusy(reference, patience);
        }
    }
}
function stillBusy({ name }, { limit }) {
    return new errors/* LambdaZipError */.dk('deploy', `function ${(0,build_text/* quoted */.TL)(name)}: an update is still in progress after ${limit / 1000} seconds`, { hint: 'Let it finish, then deploy again: what is deployed already is not deployed twice.' });
}
//# sourceMappingURL=update.js.map
;// CONCATENATED MODULE: ./build/deploy/release.js




/** Pages of 50 versions that are looked through. */
const MAX_PAGES = 100;
/**
 * Reads an alias.
 *
 * @throws LambdaZipError `deploy` when there is none, or when it splits its traffic: somebody is not finished there
 */
async function readAlias({ lambda }, { functionName, name }, alias, { signal }) {
    try {
        const found = await (0,calls/* callAws */.IY)('lambda:GetAlias', signal, (options) => lambda.getAlias({ FunctionName: functionName, Name: alias }, options));
        if (Object.keys(found.RoutingConfig?.AdditionalVersionWeights ?? {}).length === 0)
            return found;
    }
    catch (error) {
        if (!(error instanceof calls/* AwsError */.Gy && error.kind === 'not-found'))
            throw error;
        throw new errors/* LambdaZipError */.dk('deploy', `alias: function ${(0,build_text/* quoted */.TL)(name)} has no alias ${(0,build_text/* quoted */.TL)(alias)}`, {
            hint: "Create it once, with 'aws lambda create-alias' or where the function is defined; a deploy creates none.",
        });
    }
    throw new errors/* LambdaZipError */.dk('deploy', `alias: ${(0,build_text/* quoted */.TL)(alias)} of function ${(0,build_text/* quoted */.TL)(name)} splits its traffic between versions`, {
        hint: 'Finish or undo that first.',
    });
}
/** The newest version, if its code is the package's; undefined otherwise. */
async function newestVersionOf({ lambda }, { functionName }, digest, { signal }) {
    let newest = 0;
    let found;
    let marker;
    for (let page = 0; page < MAX_PAGES; page += 1) {
        const from = marker;
        const { Versions: versions = [], NextMarker: next } = await (0,calls/* callAws */.IY)('lambda:ListVersionsByFunction', signal, (options) => lambda.listVersionsByFunction({ FunctionName: functionName, Marker: from }, options));
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
 * Publishes the code as a version, if it still is the package's, and waits until the version can be used. Where neither code nor
 * configuration moved since the last version, Lambda gives that one.
 *
 * @throws LambdaZipError `deploy` when the version cannot be used; `aws`, `cancelled`
 */
async function publishVersion(site, reference, digest, ports) {
    const { Version: version, CodeSha256: sha256 } = await patiently(site, reference, ports, () => (0,calls/* callAws */.IY)('lambda:PublishVersion', ports.signal, (options) => site.lambda.publishVersion({ FunctionName: reference.functionName, CodeSha256: digest.base64 }, options)));
    if (version === undefined || sha256 !== digest.base64) {
        throw new errors/* LambdaZipError */.dk('deploy', `function ${(0,build_text/* quoted */.TL)(reference.name)}: the version that was published has other code than the package`);
    }
    const { State: state, StateReason: reason } = await untilSettled(site, { ...reference, qualifier: version }, ports);
    if (state === 'Failed') {
        throw new errors/* LambdaZipError */.dk('deploy', `function ${(0,build_text/* quoted */.TL)(reference.name)}: version ${(0,build_text/* quoted */.TL)(version)} failed: ${(0,build_text/* quoted */.TL)(reason ?? 'no reason given')}`);
    }
    ports.log.info(`version ${(0,build_text/* printable */.g$)(version)}`);
    return version;
}
/**
 * Leads an alias to a version, if nobody else changed it since it was read.
 *
 * @throws LambdaZipError `deploy` when somebody did; `aws`, `cancelled`
 */
async function moveAlias(site, { functionName, name }, { Name: alias = '', RevisionId: revision, FunctionVersion: before }, version, { log, signal }) {
    try {
        await (0,calls/* callAws */.IY)('lambda:UpdateAlias', signal, (options) => site.lambda.updateAlias({ FunctionName: functionName, Name: alias, FunctionVersion: version, RevisionId: revision }, options));
    }
    catch (error) {
        if (!(error instanceof calls/* AwsError */.Gy && error.kind === 'precondition'))
            throw error;
        throw new errors/* LambdaZipError */.dk('deploy', `alias: ${(0,build_text/* quoted */.TL)(alias)} of function ${(0,build_text/* quoted */.TL)(name)} was changed by somebody else in the meantime and is left as it is`, { hint: `Version ${(0,build_text/* printable */.g$)(version)} has the package. Deploy again to lead the alias there.` });
    }
    log.info(`alias ${(0,build_text/* quoted */.TL)(alias)}: version ${(0,build_text/* printable */.g$)(String(before))} → ${(0,build_text/* printable */.g$)(version)}`);
}
//# sourceMappingURL=release.js.map
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/explain/limits.js
var limits = __webpack_require__(2322);
;// CONCATENATED MODULE: ./build/deploy/upload.js
/** How the package gets to Lambda: with the request, or through a bucket. */






/**
 * Makes the package ready for Lambda: uploads it if it goes through a bucket and is not there yet.
 *
 * @returns undefined in a dry run of a package that only an upload could show to Lambda
 * @throws LambdaZipError `limit` for a package that needs a bucket and has none; `deploy` when the file is not what was
 * built; `aws`, `cancelled`
 */
async function provideCode({ reference, s3, dryRun }, built, ports) {
    const direct = built.size <= limits/* LAMBDA_LIMITS */.FZ.zipped;
    if (s3 === undefined && !direct) {
        throw new errors/* LambdaZipError */.dk('limit', `the package has ${(0,build_text/* groupThousands */.Zv)(built.size)} bytes, AWS Lambda takes ${(0,build_text/* groupThousands */.Zv)(limits/* LAMBDA_LIMITS */.FZ.zipped)} in a direct upload`, { hint: "Set 's3-bucket' to a bucket in the function's region." });
    }
    // A dry run changes nothing, buckets included.
    if (s3 === undefined || (dryRun && direct))
        return { ZipFile: await readPackage(built) };
    return await provideInBucket(s3, reference.region, built, dryRun, ports);
}
async function provideInBucket({ bucket, prefix }, region, built, dryRun, { log, signal }) {
    const s3 = await (0,calls/* s3Client */.oD)(region);
    const object = { Bucket: bucket, Key: `${prefix}${built.digest.hex}.zip` };
    const place = (0,build_text/* quoted */.TL)(`s3://${bucket}/${object.Key}`);
    const isThere = await (0,calls/* callAws */.IY)('s3:HeadObject', signal, (options) => s3.headObject({ ...object, ChecksumMode: 'ENABLED' }, options)).then(
    // Without a checksum nobody can say what it is, and Lambda would take it before its digest is checked.
    ({ ChecksumSHA256: checksum }) => checksum === built.digest.base64, (error) => {
        // Without the right to list a bucket, S3 does not tell a missing object from a forbidden one.
        if (error instanceof calls/* AwsError */.Gy && (error.kind === 'not-found' || error.kind === 'denied'))
            return false;
        throw error;
    });
    if (isThere) {
        log.info(`${place} is there already`);
    }
    else if (dryRun) {
        log.info(`${place} is not there, and a dry run uploads nothing: Lambda cannot be asked about the package`);
        return undefined;
    }
    else {
        log.info(`uploading ${(0,build_text/* formatBytes */.z3)(built.size)} to ${place}`);
        const body = await readPackage(built);
        await (0,calls/* callAws */.IY)('s3:PutObject', signal, (options) => s3.putObject({ ...object, Body: body, ChecksumSHA256: built.digest.base64, ContentType: 'application/zip' }, options), 'upload');
    }
    return { S3Bucket: bucket, S3Key: object.Key };
}
async function readPackage({ zipPath, digest }) {
    let bytes;
    try {
        bytes = await (0,promises_.readFile)(zipPath);
    }
    catch (error) {
        throw new errors/* LambdaZipError */.dk('deploy', `${(0,build_text/* quoted */.TL)(zipPath)} cannot be read: ${(0,errors/* describeSystemError */.Zo)(error)}`, {
            cause: error,
        });
    }
    const found = (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
    if (found === digest.hex)
        return bytes;
    throw new errors/* LambdaZipError */.dk('deploy', `${(0,build_text/* quoted */.TL)(zipPath)} changed since it was built: its sha256 is ${found}, not ${digest.hex}`);
}
//# sourceMappingURL=upload.js.map
;// CONCATENATED MODULE: ./build/deploy/deploy.js









/**
 * Deploys a package to a function that exists: dry run, update under a lock, wait, check, and, if asked for, a version
 * and an alias. What is deployed already is not deployed again: then nothing is changed, and the same goes for
 * version and alias. Every wait has an end.
 *
 * @throws LambdaZipError `usage` for options that cannot be right; `limit`; `deploy` for a function that is missing, stays busy, or in
 * the end has other code; `aws` for what AWS refuses; `cancelled`, after which the function may or may not have the package
 */
async function deploy(options, built, ports, patience = DEFAULT_PATIENCE) {
    const plan = (0,deploy_options/* parseDeployOptions */.z)(options);
    try {
        return await carryOut(plan, built, ports, patience);
    }
    catch (error) {
        if (!(error instanceof errors/* LambdaZipError */.dk) || error.code !== 'cancelled')
            throw error;
        // The archive is in its place, and a request that is under way cannot be called back.
        const hint = `the archive is written, and function ${(0,build_text/* quoted */.TL)(plan.reference.name)} may or may not have it`;
        throw new errors/* LambdaZipError */.dk('cancelled', 'cancelled during the deploy', { hint });
    }
}
async function carryOut(plan, built, ports, patience) {
    const { reference, alias: aliasName } = plan;
    const { log } = ports;
    log.phase(plan.dryRun ? 'Deploy, dry run' : 'Deploy');
    const site = {
        lambda: await (0,calls/* lambdaClient */.du)(reference.region, 'ask'),
        uploader: await (0,calls/* lambdaClient */.du)(reference.region, 'upload'),
        patience,
    };
    // Everything that can be wrong is looked at before anything is changed.
    const before = await readFunction(site, reference, ports);
    const alias = aliasName === undefined ? undefined : await readAlias(site, reference, aliasName, ports);
    const functionArn = before.FunctionArn ?? '';
    const isNew = (0,aws_configuration/* whyUnsettled */.$u)(before) !== undefined || before.CodeSha256 !== built.digest.base64;
    if (isNew)
        await update(site, plan, built, before, ports);
    else
        tellUnchanged(plan, before, ports);
    if (plan.dryRun)
        return { deployed: false, version: undefined, functionArn };
    const release = plan.publish
        ? await releaseCode(site, reference, built.digest, alias, isNew, ports)
        : undefined;
    return { deployed: isNew || release?.changed === true, version: release?.version, functionArn };
}
async function readFunction(site, reference, ports) {
    try {
        const found = await (0,aws_configuration/* getConfiguration */.D0)(site.lambda, reference, ports.signal);
        if (found.PackageType === 'Image')
            throw (0,aws_configuration/* imageError */.wL)(reference);
    }
    catch (error) {
        if (!(error instanceof calls/* AwsError */.Gy && error.kind === 'not-found'))
            throw error;
        throw new errors/* LambdaZipError */.dk('deploy', `function-name: there is no function ${(0,build_text/* quoted */.TL)(reference.name)}`, {
            hint: 'Create it first, where your infrastructure is defined; a deploy creates none. Check the region, too.',
        });
    }
    return await untilSettled(site, reference, ports);
}
function tellUnchanged({ reference, architecture }, before, { log }) {
    log.info(`function ${(0,build_text/* quoted */.TL)(reference.name)} has this package already`);
    const [own] = before.Architectures ?? [];
    if (own !== undefined && own !== architecture) {
        log.warning(`the package is for ${architecture}, the function runs on ${(0,build_text/* printable */.g$)(own)}; that is left as it is`);
    }
}
async function update(site, plan, built, before, ports) {
    const { reference, dryRun } = plan;
    const { log } = ports;
    const code = await provideCode(plan, built, ports);
    if (code === undefined)
        return;
    const delivery = { site, plan, code, digest: built.digest };
    const looked = await sendCode(delivery, true, before, ports);
    log.info(`dry run: Lambda takes the package for function ${(0,build_text/* quoted */.TL)(reference.name)}`);
    if (dryRun)
        return;
    const last = await sendCode(delivery, false, looked, ports);
    // What was read before the update may be read once more just after it.
    const after = await untilSettled(site, reference, ports, ({ CodeSha256: sha256, RevisionId: revision }) => sha256 === built.digest.base64 || revision === undefined || revision !== last.RevisionId);
    const unsettled = (0,aws_configuration/* whyUnsettled */.$u)(after);
    if (unsettled !== undefined) {
        throw new errors/* LambdaZipError */.dk('deploy', `function ${(0,build_text/* quoted */.TL)(reference.name)}: ${unsettled}`);
    }
    if (after.CodeSha256 !== built.digest.base64) {
        throw new errors/* LambdaZipError */.dk('deploy', `function ${(0,build_text/* quoted */.TL)(reference.name)} has other code than the package after the update: its CodeSha256 is ${(0,build_text/* quoted */.TL)(String(after.CodeSha256))}, not '${built.digest.base64}'`, {
            hint: 'Most likely somebody else deployed at the same time. Deploy again if this package is the one to stay.',
        });
    }
    log.info(`function ${(0,build_text/* quoted */.TL)(reference.name)} has the package: CodeSha256 ${built.digest.base64}`);
}
/** Version and alias, as far as they are not there yet: a deploy that broke off after the update is taken up here. */
async function releaseCode(site, reference, digest, alias, isNew, ports) {
    const { signal } = ports;
    if (!isNew) {
        const version = alias === undefined
            ? await newestVersionOf(site, reference, digest, ports)
            : await versionOfAlias(site, reference, alias, digest, signal);
        if (version !== undefined)
            return { version, changed: false };
    }
    const version = await publishVersion(site, reference, digest, ports);
    if (alias !== undefined && alias.FunctionVersion !== version)
        await moveAlias(site, reference, alias, version, ports);
    return { version, changed: true };
}
async function versionOfAlias({ lambda }, reference, { FunctionVersion: version }, digest, signal) {
    // An alias of what is not published yet has no version to stay with.
    if (version === '$LATEST')
        return undefined;
    const { CodeSha256: sha256 } = await (0,aws_configuration/* getConfiguration */.D0)(lambda, { ...reference, qualifier: version }, signal);
    return sha256 === digest.base64 ? version : undefined;
}
//# sourceMappingURL=deploy.js.map
// EXTERNAL MODULE: ./build/explain/manifest.js
var manifest = __webpack_require__(6055);
// EXTERNAL MODULE: ./build/baseline/given.js
var given = __webpack_require__(5695);
// EXTERNAL MODULE: ./build/baseline/verdict.js + 1 modules
var baseline_verdict = __webpack_require__(1336);
// EXTERNAL MODULE: ./build/explain/groups.js
var groups = __webpack_require__(3690);
// EXTERNAL MODULE: ./build/explain/packages.js
var explain_packages = __webpack_require__(2435);
// EXTERNAL MODULE: ./build/ports.js
var build_ports = __webpack_require__(4788);
;// CONCATENATED MODULE: ./build/gate.js








/**
 * Judges a build. Whatever goes wrong with the baseline ends in a verdict, which is then `changed`; only what
 * the user has to mend, and a cancelled job, are errors.
 *
 * @param store where records are kept; only the baseline `cache` needs one
 * @throws LambdaZipError `usage`, `cancelled`
 */
async function judge(built, request, ports, store) {
    const code = await judgeArchive(built, request, ports, store);
    if (built.layer === undefined || request.layer === undefined)
        return { ...code, layer: undefined };
    const { name, layer: baseline, force } = request;
    const ofLayer = { name: layerSubject(name), baseline, force };
    return { ...code, layer: await judgeArchive(built.layer, ofLayer, (0,build_ports/* layerPorts */.ev)(ports), store) };
}
async function judgeArchive(built, request, ports, store) {
    const { log } = ports;
    if (request.baseline.kind !== 'none')
        log.phase('Compare with what is deployed');
    let reading;
    try {
        reading = await readBaseline(await baselineOf(request, ports, store), built.digest, ports);
    }
    catch (error) {
        if (!(error instanceof errors/* LambdaZipError */.dk) || error.code !== 'cancelled')
            throw error;
        throw new errors/* LambdaZipError */.dk('cancelled', 'cancelled', { hint: 'the archive is written' });
    }
    const verdict = (0,baseline_verdict/* verdictOf */.V)(reading, built, request.force);
    if (request.baseline.kind !== 'none') {
        log.info((0,baseline_verdict/* verdictSentence */.B)(verdict));
        for (const note of verdict.notes)
            log.info(note);
        for (const line of differences(verdict, built))
            log.info(line);
    }
    return verdict;
}
/** A log is scrolled: enough to see where to look, the rest is for the summary and `lambda-zip diff`. */
const LOGGED = { groups: 10, entries: 10 };
function differences({ changes }, { entries }) {
    if (changes === undefined || changes.entries.length === 0)
        return [];
    const paths = [...entries, ...changes.entries].map(({ path }) => path);
    return (0,groups/* groupLines */.h1)((0,groups/* groupChanges */.tw)(changes, (0,explain_packages/* packageOwners */.T)(paths), LOGGED));
}
/** Loads what the baseline takes, and nothing of the others: a build without one is to be quick. */
async function baselineOf({ name, baseline }, ports, store) {
    switch (baseline.kind) {
        case 'lambda': {
            const { lambdaBaseline } = await __webpack_require__.e(/* import() */ 671).then(__webpack_require__.bind(__webpack_require__, 3671));
            return lambdaBaseline(baseline, ports);
        }
        case 'layer': {
            const { layerBaseline } = await __webpack_require__.e(/* import() */ 615).then(__webpack_require__.bind(__webpack_require__, 3615));
            return layerBaseline(baseline, ports);
        }
        case 'unknown':
            return unavailable(baseline.why);
        case 'given':
            return (0,given/* givenBaseline */.n)(baseline.digest);
        case 'cache': {
            if (store === undefined)
                return unavailable('this runner offers no cache to keep records in');
            const { cacheBaseline } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 1728));
            return cacheBaseline(store, { name, environment: baseline.environment }, ports);
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
/** What went wrong, printable; throws on what must end the job. */
function reasonOf(error, { signal }) {
    (0,build_ports/* throwIfCancelled */.dZ)(signal);
    if (!(error instanceof errors/* LambdaZipError */.dk))
        return (0,build_text/* printable */.g$)((0,errors/* describeSystemError */.Zo)(error));
    if (error.code === 'usage' || error.code === 'cancelled')
        throw error;
    return error.message;
}
//# sourceMappingURL=gate.js.map
// EXTERNAL MODULE: ./build/action/record.js
var action_record = __webpack_require__(2374);
;// CONCATENATED MODULE: ./build/action/package.js







/** Builds and judges a package, and tells the cache that a deploy of it may begin. */
async function buildPackage(inputs, { context, store }, ports, run) {
    const report = await (0,build/* build */.jq)(inputs.request, ports, run);
    const verdict = await judge(report, inputs.gate, ports, store);
    const { gate } = inputs;
    const archives = [{ name: gate.name, report, verdict, baseline: gate.baseline }];
    if (report.layer !== undefined && verdict.layer !== undefined && gate.layer !== undefined) {
        const name = layerSubject(gate.name);
        archives.push({ name, report: report.layer, verdict: verdict.layer, baseline: gate.layer });
    }
    const announced = [];
    for (const archive of archives) {
        const one = await announceDeploy(store, archive, inputs, context, ports.log);
        if (one !== undefined)
            announced.push(one);
    }
    return { report, verdict, announced };
}
/** Deploys it, if this step is to, and records that. */
async function deployPackage({ deploy: deployment, recordPolicy }, { report, announced }, { store }, ports) {
    if (deployment === undefined)
        return undefined;
    const deployed = await deploy(deployment, report, ports);
    // What 'never' leaves to mark-deployed stays open until then.
    if (store !== undefined && recordPolicy === 'on-success') {
        for (const one of announced)
            await (0,action_record/* recordDeploy */.Vf)(store, one, ports.log);
    }
    return deployed;
}
/** Whether the record of the deploy is for the post step to write: the deploy of this step is recorded by this step. */
function isForPost({ deploy: deployment, recordPolicy }) {
    return deployment === undefined && recordPolicy === 'on-success';
}
/** @throws LambdaZipError `usage` for a deploy that later builds could not know of */
function assertRecordable({ deploy: deployment, gate: { baseline } }, { mayRecord }) {
    if (deployment === undefined || deployment.dryRun || baseline.kind !== 'cache' || mayRecord)
        return;
    throw new errors/* LambdaZipError */.dk('usage', "deploy: 'true' is not possible for a pull request with the baseline 'cache', which records no deploy of one", { hint: "Use the baseline 'lambda', or deploy 'dry-run'." });
}
/** What the cache has to be told before a deploy can begin, if one can. @returns undefined when it was told nothing */
async function announceDeploy(store, { name, report, verdict: { changed, reason, baselineSha256 }, baseline }, { deploy: deployment }, { origin, mayRecord }, log) {
    if (store === undefined || baseline.kind !== 'cache' || !changed)
        return undefined;
    if (!mayRecord) {
        log.info('nothing is recorded: what a pull request builds is not deployed');
        return undefined;
    }
    if (deployment?.dryRun) {
        log.info('nothing is recorded: a dry run deploys nothing');
        return undefined;
    }
    const record = {
        ...origin,
        name,
        environment: baseline.environment,
        state: 'pending',
        sha256: report.digest.hex,
        size: report.size,
        manifest: (0,manifest/* manifestText */.$2)(report.entries),
        time: new Date().toISOString(),
    };
    const older = reason === 'first-build' ? 'none' : baselineSha256 === undefined ? 'unknown' : 'believed';
    return (0,action_record/* announceRecord */.HA)(store, record, older, log);
}
//# sourceMappingURL=package.js.map

/***/ }),

/***/ 5773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ writeSummary),
/* harmony export */   n: () => (/* binding */ setOutputs)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8298);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(977);
/* harmony import */ var _runner_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9559);
/** What a step leaves behind beside its files: outputs and the summary. */




function setOutputs(results, log) {
    for (const [name, result] of Object.entries(results)) {
        const value = typeof result === 'object' ? JSON.stringify(result) : String(result);
        (0,_runner_files_js__WEBPACK_IMPORTED_MODULE_3__/* .setOutput */ .u)(name, value);
        log.info(`${name}: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(value)}`);
    }
}
async function writeSummary(markdown) {
    // Runners that know no summaries leave the variable unset; the step is none the worse for it.
    if (!process.env['GITHUB_STEP_SUMMARY'])
        return;
    try {
        await _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .summary */ .z.addRaw(markdown, true).write();
    }
    catch (error) {
        // The archive is built and the outputs are set: that is what the step is for.
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e(`the job summary cannot be written: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .describeSystemError */ .Zo)(error))}`);
    }
}
//# sourceMappingURL=report.js.map

/***/ }),

/***/ 7451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CR: () => (/* binding */ differenceSections),
/* harmony export */   Sw: () => (/* binding */ verdictTitle),
/* harmony export */   iN: () => (/* binding */ packageLines),
/* harmony export */   lI: () => (/* binding */ layerLines),
/* harmony export */   m_: () => (/* binding */ secretSection),
/* harmony export */   rL: () => (/* binding */ signOf),
/* harmony export */   ym: () => (/* binding */ sizeTable)
/* harmony export */ });
/* harmony import */ var _baseline_verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1336);
/* harmony import */ var _explain_groups_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3690);
/* harmony import */ var _explain_limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2322);
/* harmony import */ var _explain_packages_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2435);
/* harmony import */ var _secrets_report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1038);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(977);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2714);
/** What the job summary and the comment share: the verdict, the differences, the secrets, the sizes. */







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
function signOf(reason) {
    return SIGNS[reason];
}
/** The verdict as a heading's text. */
function verdictTitle(verdict) {
    return `${signOf(verdict.reason)} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .escaped */ .Mk)((0,_baseline_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .verdictSentence */ .B)(verdict))}`;
}
/** What was packed, and what it was compared with. */
function packageLines(report, verdict) {
    const image = report.imageDigest === undefined ? '' : `, image ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .inCode */ .pN)(report.imageDigest)}`;
    const packed = `${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .count */ .U9)(report.entries.length, 'file')}, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .formatBytes */ .z3)(report.uncompressedSize)}, packed into ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .formatBytes */ .z3)(report.size)}`;
    return [
        `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .inCode */ .pN)(report.output)}: ${packed} by the ${report.engine} engine${image}.`,
        '',
        ...(verdict?.notes ?? []).flatMap((note) => [`${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .escaped */ .Mk)(asSentence(note))}`, '']),
    ];
}
const MOST_NOTE_CHARACTERS = 500;
function asSentence(text) {
    const characters = Array.from(text);
    const end = characters.length > MOST_NOTE_CHARACTERS ? '…' : '.';
    return `${text.slice(0, 1).toUpperCase()}${characters.slice(1, MOST_NOTE_CHARACTERS).join('')}${end}`;
}
/** More differences than this are summed up by folder and package, and listed on a click. */
const MOST_LISTED = 15;
/** What differs in the archives of a build, entry by entry: all of it, or as much as the budget has room for. */
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
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .inCode */ .pN)(change.path),
    ]);
    const head = ['change', 'size', 'file'];
    const listed = files.length <= MOST_LISTED
        ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .table */ .tp)(head, files, budget)
        : [
            ...(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .table */ .tp)(['folder or package', 'files', 'size'], groupRows(changes, report), budget),
            ...(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .folded */ .TM)(`All ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .count */ .U9)(files.length, 'file')}`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .table */ .tp)(head, files, budget)),
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
    const version = (value) => (value === undefined ? '–' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .inCode */ .pN)(value));
    const rows = packages.map(({ name, before, after }) => [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .inCode */ .pN)(name), version(before), version(after)]);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .table */ .tp)(['package', 'deployed', 'this build'], rows, budget);
}
function sizeCell(change) {
    switch (change.kind) {
        case 'added':
            return (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .formatBytes */ .z3)(change.after.size);
        case 'removed':
            return signedBytes(-change.before.size);
        case 'mode':
            return `${change.before.mode} → ${change.after.mode}`;
        case 'content': {
            const { before, after } = change;
            return before.size === after.size
                ? (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .formatBytes */ .z3)(after.size)
                : `${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .formatBytes */ .z3)(after.size)} (${signedBytes(after.size - before.size)})`;
        }
    }
}
/** By Python package and by folder, as `lambda-zip diff` groups them. */
function groupRows(changes, report) {
    const paths = [...report.entries, ...changes.entries].map(({ path }) => path);
    const most = { groups: MOST_LISTED, entries: Number.POSITIVE_INFINITY };
    const { groups, folded: more } = (0,_explain_groups_js__WEBPACK_IMPORTED_MODULE_1__/* .groupChanges */ .tw)(changes, (0,_explain_packages_js__WEBPACK_IMPORTED_MODULE_6__/* .packageOwners */ .T)(paths), most);
    const rows = groups.map(({ name, counts, entries }) => {
        const bytes = entries.reduce((sum, change) => sum + growth(change), 0);
        return [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .inCode */ .pN)(name), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .escaped */ .Mk)((0,_explain_groups_js__WEBPACK_IMPORTED_MODULE_1__/* .countsInWords */ .Pe)(counts)), signedBytes(bytes)];
    });
    return more === 0 ? rows : [...rows, [`and ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .count */ .U9)(more, 'other')}`, '', '']];
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
    const row = (title, bytes, limit, earlier) => `| ${title} | ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .groupThousands */ .Zv)(bytes)} of ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .groupThousands */ .Zv)(limit)} bytes | ${earlier === undefined ? '' : signedBytes(bytes - earlier)} | ${bar(bytes / limit)} |`;
    return [
        '### Size',
        '',
        "| Lambda's limit | used | change | |",
        '| --- | --- | --- | --- |',
        row('zipped, direct upload', report.size, _explain_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .LAMBDA_LIMITS */ .FZ.zipped, verdict?.baselineSize),
        ...(layer === undefined
            ? []
            : [row('layer, zipped', layer.size, _explain_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .LAMBDA_LIMITS */ .FZ.zipped, verdict?.layer?.baselineSize)]),
        row('unzipped, layers included', report.uncompressedSize + (layer?.uncompressedSize ?? 0), _explain_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .LAMBDA_LIMITS */ .FZ.unzipped, before === undefined || layerBefore === undefined ? undefined : before + layerBefore),
        '',
    ];
}
const MOST_SECRETS = 20;
/** Files that look as if they held secrets; the log says what to do. */
function secretSection({ secrets }, budget) {
    if (secrets.length === 0)
        return [];
    const rows = secrets.map(({ path, found }) => [found.join(', '), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .inCode */ .pN)(path)]);
    return [
        `### ⚠️ ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .escaped */ .Mk)((0,_secrets_report_js__WEBPACK_IMPORTED_MODULE_3__/* .secretsSentence */ .X)(secrets))}`,
        '',
        ...(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .table */ .tp)(['looks like', 'file'], rows, budget, MOST_SECRETS),
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
    return `${bytes < 0 ? '−' : '+'}${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .formatBytes */ .z3)(Math.abs(bytes))}`;
}
//# sourceMappingURL=sections.js.map

/***/ }),

/***/ 1264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ reproduction),
  e: () => (/* binding */ summaryMarkdown)
});

// EXTERNAL MODULE: ./build/build.js + 7 modules
var build = __webpack_require__(6758);
// EXTERNAL MODULE: ./build/explain/folders.js
var explain_folders = __webpack_require__(4457);
// EXTERNAL MODULE: ./build/pipeline/select.js
var pipeline_select = __webpack_require__(6035);
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
/** The job summary. */







const MOST_FOLDERS = 8;
const MOST_PATTERNS = 20;
/** GitHub takes 1 MiB for a step; what is not a list of secrets or differences needs less than a quarter of it. */
const MOST_LISTED_BYTES = 700_000;
const MOST_COMMAND_CHARACTERS = 20_000;
/** The verdict, what differs, the sizes, the digests, where the bytes are, what was left out, how to repeat it. */
function summaryMarkdown(report, context) {
    const { verdict, deployed, dryRun, command, commit } = context;
    const budget = { bytes: MOST_LISTED_BYTES };
    return [
        `## ${verdict === undefined ? `📦 ${(0,markdown/* inCode */.pN)(report.output)}` : (0,sections/* verdictTitle */.Sw)(verdict)}`,
        '',
        ...(0,sections/* packageLines */.iN)(report, verdict),
        ...deployLines(deployed, dryRun),
        ...(0,sections/* layerLines */.lI)(report, verdict),
        ...(0,sections/* secretSection */.m_)(report, budget),
        ...(verdict === undefined ? [] : (0,sections/* differenceSections */.CR)(report, verdict, budget)),
        ...(0,sections/* sizeTable */.ym)(report, verdict),
        ...digestBlocks('Digests', report),
        ...(report.layer === undefined ? [] : digestBlocks('Digests of the layer', report.layer)),
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
function folderChart(report) {
    const entries = (0,build/* archivesOf */.bS)(report).flatMap((archive) => archive.entries);
    const folders = (0,explain_folders/* largestFolders */.E5)(entries, MOST_FOLDERS).filter(({ size }) => size > 0);
    // One slice is no picture.
    if (folders.length < 2)
        return [];
    const slices = folders.map(({ name, size }) => `  "${forMermaid(name)}" : ${size}`);
    return (0,markdown/* codeBlock */.DV)(['pie showData title Largest folders, uncompressed bytes', ...slices].join('\n'), 'mermaid');
}
function exclusionTable(report) {
    const tally = new pipeline_select/* ExclusionTally */.fm();
    for (const archive of (0,build/* archivesOf */.bS)(report))
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
    return (0,markdown/* folded */.TM)(`Left out by ${(0,build_text/* count */.U9)(exclusions.length, 'pattern')}`, (0,markdown/* table */.tp)(['pattern', 'from', 'files and folders'], rows, { bytes: Number.POSITIVE_INFINITY }, MOST_PATTERNS));
}
/** How to repeat the build. */
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

/***/ }),

/***/ 4246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ crc32)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8522);
/* harmony import */ var crc_32__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4891);


/**
 * CRC-32 (APPNOTE 4.4.7) of the bytes, unsigned. Node's own came with 20.15 and 22.2; before that
 * a library does it.
 */
const crc32 = node_zlib__WEBPACK_IMPORTED_MODULE_0__.crc32 ?? ((bytes) => crc_32__WEBPACK_IMPORTED_MODULE_1__.buf(bytes) >>> 0);
//# sourceMappingURL=crc32.js.map

/***/ }),

/***/ 8758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   KO: () => (/* binding */ Draft),
/* harmony export */   f8: () => (/* binding */ writeWhole),
/* harmony export */   fi: () => (/* binding */ commitAll),
/* harmony export */   ls: () => (/* binding */ isDraftOf),
/* harmony export */   zY: () => (/* binding */ makeDirectoryOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9473);
/* harmony import */ var _pipeline_kinds_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9332);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(977);







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
    /** What was in the target's place, where it was kept: a file under another name, or nothing. */
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
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .LambdaZipError */ .dk('output', `${setting}: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .quoted */ .TL)(target)} is a directory, a file name is needed`);
        }
        const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(target));
        const parent = await inspect(directory, target, setting);
        if (parent === undefined) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .LambdaZipError */ .dk('output', `${setting}: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .quoted */ .TL)(target)} cannot be written: the directory ${(0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .quoted */ .TL)(directory)} does not exist`, { hint: 'Create the directory first, or choose another place.' });
        }
        if (!parent.isDirectory()) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .LambdaZipError */ .dk('output', `${setting}: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .quoted */ .TL)(target)} cannot be written: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .quoted */ .TL)(directory)} is not a directory`);
        }
        const existing = await inspect((0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(target), target, setting);
        if (existing !== undefined && !existing.isFile()) {
            const kind = existing.isDirectory() ? 'a directory' : (0,_pipeline_kinds_js__WEBPACK_IMPORTED_MODULE_6__/* .kindOf */ .I)(existing);
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .LambdaZipError */ .dk('output', `${setting}: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .quoted */ .TL)(target)} is ${kind}, a file name is needed`);
        }
        return new Draft(target, await placeOf(target), setting);
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
            // It goes.
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
    return new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .LambdaZipError */ .dk('output', `${setting}: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .quoted */ .TL)(target)} cannot be written: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .describeSystemError */ .Zo)(error)}`, { cause: error });
}
/** What is at a path, or undefined; other errors are told as those of writing the target. */
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
        await makeFolders(directory);
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .LambdaZipError */ .dk('output', `${setting}: the directory ${(0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .quoted */ .TL)(directory)} cannot be made: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .describeSystemError */ .Zo)(error)}`, { cause: error });
    }
}
async function makeFolders(directory) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(directory, { recursive: true });
    }
    catch (error) {
        // Where a disk is full, Node.js says of several at once that they are not there.
        const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(directory);
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .systemErrorCode */ .vq)(error) !== 'ENOENT' || parent === directory)
            throw error;
        await makeFolders(parent);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(directory);
    }
}
/**
 * A file's absolute path with its directory's links resolved: where it is, by whichever way it was named.
 *
 * @throws LambdaZipError `output`
 */
async function placeOf(target) {
    const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(target));
    try {
        return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.realpath)(directory), (0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(target));
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .LambdaZipError */ .dk('output', `the directory ${(0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .quoted */ .TL)(directory)} cannot be looked at: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .describeSystemError */ .Zo)(error)}`, { cause: error });
    }
}
const TEMPORARY_SUFFIX = '.tmp';
/** What most file systems take for a name. */
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

/***/ 1574:
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
// EXTERNAL MODULE: ./build/pipeline/read-file.js
var read_file = __webpack_require__(5298);
// EXTERNAL MODULE: ./build/archive/digest.js
var digest = __webpack_require__(2785);
// EXTERNAL MODULE: ./build/archive/draft.js
var draft = __webpack_require__(8758);
// EXTERNAL MODULE: ./build/archive/format.js
var format = __webpack_require__(2790);
;// CONCATENATED MODULE: ./build/archive/store-lookup.js
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
;// CONCATENATED MODULE: ./build/archive/store-volume.js
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
 * What follows the data.
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
;// CONCATENATED MODULE: ./build/archive/entry-store.js
/** Contents as they were compressed before, kept by what they are. */









/** A smaller content is compressed in the time it takes to look it up. Bytes. */
const LEAST_CONTENT = 4 * 1024;
/** When a volume was used last is written down when it is out by so much. */
const USED_RESOLUTION_MS = 60 * 60 * 1000;
const GATHER_BYTES = 256 * 1024;
const VOLUME_SUFFIX = '.volume';
/** For the user alone: the contents of a package may be nobody else's business, nor may others decide them. */
const FILE_MODE = 0o600;
const DIRECTORY_MODE = 0o700;
// A link or a FIFO is nothing that was put here. Neither flag exists on Windows.
const READ_FLAGS = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0);
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
 * What one thread finds in a store, and puts there: it reads the volumes of earlier runs and writes one of its own,
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
            descriptor = (0,external_node_fs_.openSync)(file, READ_FLAGS);
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
                (0,read_file/* closeQuietly */.EO)(descriptor);
        }
    }
    /**
     * What was put for a content by a run before this; undefined when there is nothing, or nothing whole.
     *
     * @param sha256 of the content, hex
     * @param size of the content, bytes
     */
    find(sha256, size) {
        if (size < LEAST_CONTENT)
            return undefined;
        for (const { volume: at, record } of this.#lookup.find(Buffer.from(sha256, 'hex'))) {
            const volume = this.#volumes[at];
            if (volume === undefined || volume.damaged)
                continue;
            try {
                volume.descriptor ??= (0,external_node_fs_.openSync)(volume.file, READ_FLAGS);
                // What was kept was smaller than the content.
                const { offset, length } = record;
                const data = length < size ? readAt(volume.descriptor, offset, length) : undefined;
                if (data !== undefined && (0,digest/* sha256Of */.B)(data) === record.checksum) {
                    this.#use(volume, volume.descriptor);
                    return record.length === 0 ? 'stored' : data;
                }
            }
            catch {
                // As good as damaged: it was evicted, for example.
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
        if (size < LEAST_CONTENT || this.#broken)
            return false;
        const data = outcome === 'stored' ? NO_BYTES : outcome;
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
            sha256,
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
                (0,read_file/* closeQuietly */.EO)(descriptor);
        if (this.#draftDescriptor === undefined)
            return;
        (0,read_file/* closeQuietly */.EO)(this.#draftDescriptor);
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

/***/ 3586:
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

/***/ 4799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gy: () => (/* binding */ AwsError),
/* harmony export */   IY: () => (/* binding */ callAws),
/* harmony export */   JI: () => (/* binding */ networkCodeOf),
/* harmony export */   du: () => (/* binding */ lambdaClient),
/* harmony export */   oD: () => (/* binding */ s3Client)
/* harmony export */ });
/* harmony import */ var _deadline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4726);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(977);



/** Attempts of one call; the SDK waits longer and longer between them, up to 20 seconds. */
const MAX_ATTEMPTS = 5;
const CONNECTION_TIMEOUT_MS = 5_000;
/** For one attempt of a call that carries no package. */
const REQUEST_TIMEOUT_MS = 15_000;
/** For all attempts, credentials included: those are looked for in places that may not answer. */
const CALL_LIMIT_MS = 90_000;
/** The same for a package: 70 MB at 2 Mbit/s take less. */
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
class AwsError extends _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LambdaZipError */ .dk {
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
        return await (0,_deadline_js__WEBPACK_IMPORTED_MODULE_0__/* .withDeadline */ .N)(limit, signal, (abortSignal) => call({ abortSignal }));
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LambdaZipError */ .dk) {
            throw error.code === 'timeout' ? new AwsError('unreachable', `${what}: ${error.message}`) : error;
        }
        if (error instanceof Error && error.message === 'Region is missing') {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LambdaZipError */ .dk('usage', "aws-region: is missing; 'eu-central-1' would be right", {
                hint: 'AWS_REGION in the environment, or the ARN of the function, would do as well.',
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
        return new AwsError('credentials', `${what}: AWS says that the clock of this machine is wrong (${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(answer)})`, 'Set the clock: signatures hold for a few minutes before and after.');
    }
    if (CREDENTIALS.test(name)) {
        const words = /Expired/.test(name)
            ? 'the AWS credentials have expired'
            : name === 'CredentialsProviderError'
                ? 'there are no AWS credentials'
                : `AWS does not accept the credentials (${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(answer)})`;
        return new AwsError('credentials', `${what}: ${words}`, CREDENTIALS_HINT);
    }
    if (status === undefined) {
        const code = networkCodeOf(error);
        const words = code ?? (name === '' ? 'unknown error' : (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(name));
        return new AwsError('unreachable', `${what}: AWS cannot be reached (${words})`);
    }
    // An answer of success that cannot be read: not AWS's own, most likely.
    if (status < 300)
        return new AwsError('unreachable', `${what}: the answer is not understood`);
    if (status >= 500)
        return new AwsError('refused', `${what}: AWS has a fault of its own (HTTP status ${status})`);
    const kind = kindOf(name, status);
    const words = kind === 'refused' || kind === 'precondition' ? 'AWS refuses' : WORDS[kind];
    const said = HARMLESS.test(name) && error instanceof Error ? `: ${shortened(error.message)}` : '';
    return new AwsError(kind, `${what}: ${words} (${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(answer)})${said}`, kind === 'denied' ? 'docs/deploy.md lists the permissions that are needed.' : undefined);
}
const CLOCK = /^(?:RequestTimeTooSkewed|RequestExpired|RequestInTheFuture)$/;
/** Lambda has no name of its own for it. */
const CLOCK_TEXT = /^Signature (?:expired|not yet current): /;
const CREDENTIALS_HINT = 'In a workflow, aws-actions/configure-aws-credentials sets them; elsewhere the places that every AWS SDK knows.';
const CREDENTIALS = /^(?:CredentialsProviderError|TokenProviderError|ExpiredToken(?:Exception)?|UnrecognizedClientException|InvalidSignatureException|SignatureDoesNotMatch|InvalidClientTokenId|InvalidAccessKeyId|InvalidToken|IncompleteSignature(?:Exception)?|MissingAuthenticationToken(?:Exception)?|AuthFailure)$/;
/** Errors whose text speaks of names and limits. Others may quote the request, and with it a token. */
const HARMLESS = /^(?:AccessDenied(?:Exception)?|Resource(?:NotFound|Conflict|InUse)Exception|PreconditionFailedException|InvalidParameterValueException|TooManyRequestsException|CodeStorageExceededException|RequestEntityTooLargeException|RequestTooLargeException|CodeSigningConfigNotFoundException|CodeVerificationFailedException|InvalidCodeSignatureException|KMS\w+Exception|ServiceException|NoSuchBucket|NoSuchKey|ValidationException)$/;
const WORDS = {
    'not-found': 'it does not exist',
    denied: 'access is denied',
    throttled: 'AWS answers too many requests only, also after waiting',
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
    const code = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .systemErrorCode */ .vq)(error);
    if (code !== undefined || !(error instanceof Error))
        return code;
    return networkCodeOf(error.cause);
}
const MOST_CHARACTERS = 500;
function shortened(message) {
    const text = (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(message);
    return text.length <= MOST_CHARACTERS ? text : `${text.slice(0, MOST_CHARACTERS - 1)}…`;
}
//# sourceMappingURL=calls.js.map

/***/ }),

/***/ 9264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $u: () => (/* binding */ whyUnsettled),
/* harmony export */   D0: () => (/* binding */ getConfiguration),
/* harmony export */   LT: () => (/* binding */ isInProgress),
/* harmony export */   Qq: () => (/* binding */ parseCodeSha256),
/* harmony export */   wL: () => (/* binding */ imageError)
/* harmony export */ });
/* harmony import */ var _archive_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2785);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(977);
/* harmony import */ var _calls_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4799);




/**
 * Asks for a function's configuration, or for that of one of its versions or aliases.
 *
 * @throws AwsError, and what else `callAws` throws
 */
async function getConfiguration(lambda, { functionName, qualifier }, signal) {
    return await (0,_calls_js__WEBPACK_IMPORTED_MODULE_3__/* .callAws */ .IY)('lambda:GetFunctionConfiguration', signal, (options) => lambda.getFunctionConfiguration({ FunctionName: functionName, Qualifier: qualifier }, options));
}
/** The error for a function whose code is a container image. */
function imageError({ name }) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LambdaZipError */ .dk('usage', `function-name: function ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(name)} runs a container image; a function with a ZIP package would be right`);
}
/**
 * @param text as AWS answers it; the SDK does not check that it is one
 * @returns undefined for what is not the base64 of a SHA-256
 */
function parseCodeSha256(text) {
    if (typeof text !== 'string')
        return undefined;
    const bytes = Buffer.from(text, 'base64');
    const digest = (0,_archive_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .o)(bytes);
    return bytes.length === 32 && digest.base64 === text ? digest : undefined;
}
/** Whether an update, or the creation, is still under way. */
function isInProgress({ LastUpdateStatus: status, State: state }) {
    return status === 'InProgress' || state === 'Pending';
}
/** Why the digest says nothing of the code that runs, or undefined: until an update has succeeded it does not. */
function whyUnsettled(configuration) {
    const { LastUpdateStatus: status, State: state } = configuration;
    const reason = configuration.LastUpdateStatusReason;
    if (isInProgress(configuration))
        return 'an update is in progress';
    if (status === 'Failed')
        return `the last update failed${typeof reason === 'string' ? `: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(reason)}` : ''}`;
    if (state === 'Failed')
        return 'its creation failed';
    return undefined;
}
//# sourceMappingURL=configuration.js.map

/***/ }),

/***/ 1336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ verdictOf),
  B: () => (/* binding */ verdictSentence)
});

// EXTERNAL MODULE: ./build/pipeline/tree.js
var tree = __webpack_require__(451);
// EXTERNAL MODULE: ./build/explain/packages.js
var explain_packages = __webpack_require__(2435);
;// CONCATENATED MODULE: ./build/explain/changes.js


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
    const left = (0,explain_packages/* packageVersions */.E)(before);
    const right = (0,explain_packages/* packageVersions */.E)(after);
    return [...new Set([...left.keys(), ...right.keys()])]
        .sort(tree/* comparePaths */.cD)
        .map((name) => ({ name, before: left.get(name), after: right.get(name) }))
        .filter((change) => change.before !== change.after);
}
//# sourceMappingURL=changes.js.map
// EXTERNAL MODULE: ./build/explain/groups.js
var groups = __webpack_require__(3690);
// EXTERNAL MODULE: ./build/text.js
var build_text = __webpack_require__(977);
;// CONCATENATED MODULE: ./build/baseline/verdict.js




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
    const compared = `compared with ${origin}`;
    if (same) {
        const changes = compareEntries(built.entries, built.entries);
        const reason = force ? 'forced' : 'unchanged';
        return { ...known, changed: force, reason, changes, notes: [compared] };
    }
    if (entries === undefined) {
        const unknown = 'the deployed entries are not known, so what changed cannot be told';
        return { ...known, changed: true, reason: 'content', changes: undefined, notes: [compared, unknown] };
    }
    const changes = compareEntries(entries, built.entries);
    return { ...known, changed: true, reason: reasonFor(changes, entries, built), changes, notes: [compared] };
}
function reasonFor({ entries }, before, { entries: after }) {
    if (entries.length === 0)
        return 'compressor';
    if (entries.every(({ kind }) => kind === 'mode'))
        return 'mode';
    const ownerOf = (0,explain_packages/* packageOwners */.T)([...before, ...after].map(({ path }) => path));
    return entries.every(({ path }) => ownerOf(path) !== undefined) ? 'dependencies' : 'content';
}
/** The verdict in words, as one sentence without a full stop. */
function verdictSentence({ reason, changes }) {
    const differ = changes === undefined
        ? ''
        : `: ${(0,build_text/* count */.U9)(changes.entries.length, 'file')} (${(0,groups/* countsInWords */.Pe)(changes.counts)})`;
    switch (reason) {
        case 'unchanged':
            return 'Unchanged: exactly these bytes are deployed already';
        case 'forced':
            return 'Deploy all the same, it is forced: exactly these bytes are deployed already';
        case 'first-build':
            return 'Deploy: nothing is known to be deployed yet';
        case 'baseline-unavailable':
            return 'Deploy to be safe: what is deployed is not known';
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

/***/ 6758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bS: () => (/* binding */ archivesOf),
  jq: () => (/* binding */ build),
  R8: () => (/* binding */ filesOf)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/archive/draft.js
var archive_draft = __webpack_require__(8758);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/archive/entry-store.js + 2 modules
var entry_store = __webpack_require__(1574);
;// CONCATENATED MODULE: ./build/archive/entry-store-upkeep.js
/** Keeps a store of compressed contents in bounds. */



/** What a store may hold when a run has ended; while runs go on it is more by what they put. */
const STORE_LIMITS = { bytes: 1024 * 1024 * 1024, volumes: 256 };
/** A draft that is older was left by a run that was killed. */
const DRAFT_MS = 24 * 60 * 60 * 1000;
/** What was used later than in an hour was written by a clock that is wrong; when it was used nobody knows. */
const FUTURE_MS = 60 * 60 * 1000;
/** Removes the volumes that were not used for longest, where there are too many. A store is a cache: nothing here fails. */
async function keepInBounds(directory, limits = STORE_LIMITS) {
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
//# sourceMappingURL=entry-store-upkeep.js.map
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./build/pipeline/entry.js
var pipeline_entry = __webpack_require__(3863);
// EXTERNAL MODULE: ./build/ports.js
var build_ports = __webpack_require__(4788);
// EXTERNAL MODULE: ./build/binary/check.js + 1 modules
var check = __webpack_require__(4070);
// EXTERNAL MODULE: ./build/pipeline/modes.js
var modes = __webpack_require__(7627);
// EXTERNAL MODULE: ./build/pipeline/read-file.js
var read_file = __webpack_require__(5298);
// EXTERNAL MODULE: ./build/secrets/scan.js + 1 modules
var scan = __webpack_require__(5897);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/program-files.js
var program_files = __webpack_require__(9702);
;// CONCATENATED MODULE: ./build/archive/compressor.js
/** libdeflate 1.23 as WebAssembly: native/compressor.c, compiled by scripts/compressor.mjs. */



const PAGE_BYTES = 65_536;
/** What a large file made larger than this goes when a smaller file comes. */
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
     * @throws LambdaZipError `internal` without memory for it and what comes out
     */
    input(size) {
        // Memory cannot shrink, but it can be left behind.
        if (this.memoryBytes > KEPT_MEMORY_BYTES && this.#end(size) <= KEPT_MEMORY_BYTES) {
            [this.#exports, this.#inputAt] = this.#start();
        }
        const { memory } = this.#exports;
        const missing = this.#end(size) - memory.buffer.byteLength;
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
    #end(size) {
        return this.#outputAt(size) + Math.max(size, 32);
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
// EXTERNAL MODULE: ./build/archive/crc32.js
var crc32 = __webpack_require__(4246);
// EXTERNAL MODULE: ./build/archive/digest.js
var digest = __webpack_require__(2785);
// EXTERNAL MODULE: ./build/archive/format.js
var format = __webpack_require__(2790);
;// CONCATENATED MODULE: ./build/archive/segment.js
const NO_REUSE = { found: 0, put: 0 };
function sumOf(one, other) {
    return { found: one.found + other.found, put: one.put + other.put };
}
//# sourceMappingURL=segment.js.map
// EXTERNAL MODULE: ./build/archive/segment-memory.js
var segment_memory = __webpack_require__(3586);
;// CONCATENATED MODULE: ./build/archive/pack.js












/** @param draft what the thread may put into the store; without one there is no store */
function packTools({ level, secrets = false }, draft) {
    return {
        compressor: new Compressor(level, undefined, secrets ? scan/* SECRET_KEYWORDS */.Iy : []),
        store: draft === undefined ? undefined : new entry_store/* EntryStore */.Mv(draft),
        // One segment is built at a time.
        memory: new segment_memory/* SegmentMemory */.L(1),
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
        const most = entries.reduce((sum, entry) => sum + (0,format/* mostLocalFileHeaderLength */.az)(entry.path) + (0,pipeline_entry/* contentSize */.v)(entry.content), 0);
        this.#capacity = Math.min(most, SEGMENT_BYTES);
    }
    list(entry, reuse) {
        this.#entries.push(entry);
        this.#reuse = sumOf(this.#reuse, reuse);
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
    /** What there is, as a segment; the next begins. */
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
function packEntry(entry, { level, target, secrets = false }, { compressor, store }) {
    const { path, content } = entry;
    const size = (0,pipeline_entry/* contentSize */.v)(content);
    const bytes = compressor.input(size);
    if (content.kind === 'file')
        (0,read_file/* readWholeFile */.M4)(content, path, bytes);
    else
        bytes.set(content.bytes);
    const mode = entry.mode === 'from-content' ? (0,modes/* modeFromContent */.$y)(bytes) : entry.mode;
    const sha256 = (0,digest/* sha256Of */.B)(bytes);
    const kinds = secrets && !entry.installed && mode !== 'symlink'
        ? (0,scan/* findSecrets */.dL)(path, bytes, compressor.search(Math.min(size, scan/* MOST_SEARCHED */.WJ)))
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
    const data = outcome === 'stored' ? bytes : outcome;
    const packed = {
        path,
        mode,
        method: outcome === 'stored' ? format/* METHOD_STORED */.y$ : format/* METHOD_DEFLATED */.oT,
        crc32: (0,crc32/* crc32 */.Q)(bytes),
        compressedSize: data.byteLength,
        size,
        sha256,
        binary: target && (0,check/* checkBinary */.W)(path, bytes, target),
        secrets: kinds,
    };
    return { packed, data, reuse };
}
const NO_SECRETS = [];
//# sourceMappingURL=pack.js.map
;// CONCATENATED MODULE: ./build/archive/packer.js
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
        this.#module ??= __webpack_require__.e(/* import() */ 170).then(__webpack_require__.bind(__webpack_require__, 9170));
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
        this.#module ??= __webpack_require__.e(/* import() */ 170).then(__webpack_require__.bind(__webpack_require__, 9170));
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
                await (0,build_ports/* othersTurn */.hQ)();
                (0,build_ports/* throwIfCancelled */.dZ)(this.#options.signal);
                const last = yield* packEntries(batch.entries, packing, tools);
                yield last;
                tools.memory.giveBack(last.bytes.buffer);
            }
            tools.store?.finish();
        }
        finally {
            tools.store?.discard();
        }
    }
    get #packing() {
        const { level, target, secrets = false } = this.#options;
        return { level, target, secrets };
    }
    /** What a thread may put into the store. What is not compressed need not be kept. */
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
        (0,build_ports/* throwIfCancelled */.dZ)(signal);
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
        (0,build_ports/* throwIfCancelled */.dZ)(signal);
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
        const size = (0,pipeline_entry/* contentSize */.v)(entry.content);
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
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/pipeline/tree.js
var tree = __webpack_require__(451);
// EXTERNAL MODULE: ./build/text.js
var build_text = __webpack_require__(977);
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
                throw new errors/* LambdaZipError */.dk('internal', `the tree is out of order: ${(0,build_text/* quoted */.TL)(entry.path)} came after ${(0,build_text/* quoted */.TL)(previous)}`);
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
// EXTERNAL MODULE: ./build/pipeline/plan.js
var plan = __webpack_require__(6868);
// EXTERNAL MODULE: ./build/pipeline/runtimes.js
var runtimes = __webpack_require__(8306);
;// CONCATENATED MODULE: ./build/binary/report.js
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
    const lines = misfits.map(({ path, problems }) => `${(0,build_text/* quoted */.TL)(path)}: ${problems.map((problem) => describe(problem, target)).join('; ')}`);
    const problems = misfits.flatMap((file) => file.problems);
    return new errors/* LambdaZipError */.dk('binary', `binary-check: ${(0,build_text/* count */.U9)(misfits.length, 'file')} cannot run on ${target.runtime}, ${target.architecture}:${(0,build_text/* indentedList */.G7)(lines, MOST_FILES)}`, { hint: advice(problems, target).join('\n  ') });
}
/** The one warning for all binaries that cannot be read, or undefined. */
function damageWarning(files) {
    const lines = files.flatMap(({ path, damage }) => damage === undefined ? [] : [`${(0,build_text/* quoted */.TL)(path)}: ${damage}`]);
    if (lines.length === 0)
        return undefined;
    return `binary-check: ${(0,build_text/* count */.U9)(lines.length, 'ELF file')} cannot be read to the end; what is needed there is not checked:${(0,build_text/* indentedList */.G7)(lines, MOST_FILES)}`;
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
            return `needs musl (${(0,build_text/* quoted */.TL)(found)}), the runtime has glibc`;
        case 'python':
            return `is for Python ${found}, not ${python}`;
        case 'platform':
            return `is named for ${found}, Python loads ${(0,runtimes/* platformTag */.oq)(architecture)}`;
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
    const fitting = plan/* RUNTIMES */.aC.find((one) => one === `python${python}`);
    if (fitting !== undefined && otherPythons.length === 0) {
        lines.push(`If its runtime is ${fitting}, set runtime to '${fitting}'.`);
    }
    const versions = [...foundOf('glibc')];
    const newer = plan/* RUNTIMES */.aC.find((one) => !versions.some((version) => (0,runtimes/* isNewer */.U4)(version, (0,runtimes/* runtimeFacts */.M4)(one).glibc)));
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
// EXTERNAL MODULE: ./build/explain/limits.js
var limits = __webpack_require__(2322);
// EXTERNAL MODULE: ./build/explain/manifest.js
var explain_manifest = __webpack_require__(6055);
// EXTERNAL MODULE: ./build/pipeline/engine.js + 1 modules
var pipeline_engine = __webpack_require__(6632);
// EXTERNAL MODULE: ./build/pipeline/sources.js + 3 modules
var sources = __webpack_require__(588);
// EXTERNAL MODULE: ./build/secrets/report.js
var report = __webpack_require__(1038);
// EXTERNAL MODULE: ./build/session.js
var build_session = __webpack_require__(4340);
;// CONCATENATED MODULE: ./build/build.js
/** The whole job as one function that both faces call. */
















/** The files that a build writes, as the user named them. */
function filesOf({ output, layer, manifest }) {
    return [output, layer?.output, manifest].filter((file) => file !== undefined);
}
/** The archives of a build, the code's first. */
function archivesOf(report) {
    return report.layer === undefined ? [report] : [report, report.layer];
}
/**
 * Packs the sources. Either the archive is in its place, whole, and the manifest and the layer are in theirs; or what
 * was there has not changed. (Killed between the one and the other, it leaves them there without the archive.)
 *
 * @param run what this build shares with others of the same run
 * @throws LambdaZipError whatever is wrong with the request, the sources or the output
 */
async function build(request, ports, run = {}) {
    const { session = new build_session/* BuildSession */.H() } = run;
    try {
        return await buildIn(session, request, ports, run.outputs ?? []);
    }
    finally {
        if (run.session === undefined)
            await session.dispose();
    }
}
async function buildIn(session, request, ports, otherOutputs) {
    const { zip, layer: layerZip, manifest } = await createDrafts(request);
    const drafts = [zip, layerZip, manifest].filter((draft) => draft !== undefined);
    try {
        await (0,sources/* assertSources */.lx)(request.pipeline);
        const engine = await session.engine(request.engine, request.container, ports);
        (0,pipeline_engine/* assertEngineCan */.bf)(engine, request.pipeline);
        const dependencies = await session.dependencies(request.dependencies, request.target, engine, ports);
        const outputs = [...drafts.map(({ place }) => place), ...otherOutputs];
        const installed = dependencies && {
            directory: dependencies.directory,
            prefix: request.dependencies.prefix,
        };
        const packages = dependencies?.packages ?? [];
        const plan = { ...request.pipeline, outputs };
        const stage = { request, engine, session, ports };
        let staged;
        if (layerZip === undefined) {
            const code = await stageArchive(zip, { ...plan, dependencies: installed }, stage);
            staged = { ...code, report: { ...code.report, packages, layer: undefined } };
        }
        else {
            if (installed === undefined || packages.length === 0)
                throw emptyLayer(request);
            const code = await stageArchive(zip, plan, stage);
            const ofLayer = { ...plan, sources: [], dependencies: installed, root: LAYER_ROOT };
            const layerStage = { ...stage, ports: (0,build_ports/* layerPorts */.ev)(ports), beside: code.report };
            const layer = await stageArchive(layerZip, ofLayer, layerStage);
            staged = { ...code, report: { ...code.report, layer: { ...layer.report, packages } } };
        }
        manifest?.append(Buffer.from(staged.manifest));
        (0,build_ports/* throwIfCancelled */.dZ)(ports.signal);
        // The archive last: once it is in its place, nothing can fail any more.
        await (0,archive_draft/* commitAll */.fi)([manifest, layerZip, zip].filter((draft) => draft !== undefined));
        const manifestPath = request.manifest === undefined ? undefined : (0,external_node_path_.resolve)(request.manifest);
        return { ...staged.report, manifestPath };
    }
    finally {
        for (const draft of drafts)
            await draft.discard();
    }
}
/** Where Lambda unpacks layers. */
const LAYER_ROOT = '/opt/';
/** @throws LambdaZipError `output` for a file that cannot be written; `usage` when two are one */
async function createDrafts(request) {
    const zip = await archive_draft/* Draft */.KO.create(request.output, 'output');
    const layer = request.layer === undefined ? undefined : await archive_draft/* Draft */.KO.create(request.layer.output, 'layer-output');
    const manifest = request.manifest === undefined ? undefined : await archive_draft/* Draft */.KO.create(request.manifest, 'manifest');
    assertOther(layer, zip, 'layer-output', 'the output');
    assertOther(manifest, zip, 'manifest', 'the output');
    assertOther(manifest, layer, 'manifest', "the layer's output");
    return { zip, layer, manifest };
}
function assertOther(one, other, setting, what) {
    if (one === undefined || one.place !== other?.place)
        return;
    throw new errors/* LambdaZipError */.dk('usage', `${setting}: ${(0,build_text/* quoted */.TL)(one.target)} is ${what}, too; another file name would be right`);
}
function emptyLayer({ dependencies: { files } }) {
    return new errors/* LambdaZipError */.dk('empty', `layer: nothing is installed by ${files.map(build_text/* quoted */.TL).join(', ')}, so there is nothing to make a layer of`);
}
/** Writes an archive into its draft: whole and checked, but not in its place yet. */
async function stageArchive(draft, plan, stage) {
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
/** Of a layer everything is installed. */
function searchesSecrets({ secrets }, { sources }) {
    return secrets !== 'off' && sources.length > 0;
}
async function stageWith(packer, draft, plan, { request, engine, session, ports, beside }) {
    const { log, signal } = ports;
    const besideBytes = beside?.uncompressedSize ?? 0;
    const besideFiles = beside?.entries ?? [];
    log.phase('Select files');
    const { walks } = session;
    const onFile = (bytes) => packer.found(bytes);
    const run = await (0,pipeline_engine/* startPipeline */.lq)(engine, plan, { isTemporary: archive_draft/* isDraftOf */.ls, onFile, walks, log, signal });
    const { forecast } = run;
    log.info(`${(0,build_text/* count */.U9)(forecast.files.length, 'file')}, ${(0,build_text/* formatBytes */.z3)(forecast.bytes)}`);
    // Before the work: what is too large now stays too large.
    enforce((0,limits/* unzippedLimitError */.pG)(besideBytes + forecast.bytes, [...besideFiles, ...forecast.files]), request, log);
    log.phase('Write the archive');
    const recorded = [];
    const binaries = [];
    const secrets = [];
    const records = { recorded, binaries, secrets, total: forecast.bytes, reuse: NO_REUSE };
    const installed = searchesSecrets(request, plan) ? run.installed() : undefined;
    const archive = await writeArchive(recordEntries(packer.pack(run.entries, forecast.bytes, installed), records, ports), (bytes) => draft.append(bytes));
    if (request.store !== undefined && records.reuse.put > 0)
        await keepInBounds(request.store);
    const uncompressedSize = recorded.reduce((sum, { size }) => sum + size, 0);
    log.info(`${(0,build_text/* quoted */.TL)(draft.target)}: ${(0,build_text/* count */.U9)(recorded.length, 'file')}, ${(0,build_text/* formatBytes */.z3)(uncompressedSize)}, ` +
        `${(0,build_text/* formatBytes */.z3)(archive.size)} at compression level ${request.compressionLevel}`);
    const { found } = records.reuse;
    if (found > 0)
        log.info(`${(0,build_text/* count */.U9)(found, 'file')} as compressed by an earlier build`);
    // Byte-code came after the forecast.
    if (uncompressedSize > forecast.bytes)
        enforce((0,limits/* unzippedLimitError */.pG)(besideBytes + uncompressedSize, [...besideFiles, ...recorded]), request, log);
    if (request.directUpload)
        enforce((0,limits/* zippedLimitError */.o)(archive.size, recorded), request, log);
    enforceBinaries(binaries, request, log);
    enforceSecrets(secrets, request, log);
    const left = run.report();
    logLeftOut(left, log);
    log.phase('Digests');
    const manifest = (0,explain_manifest/* manifestText */.$2)(recorded);
    const contentSha256 = (0,explain_manifest/* contentDigest */.eZ)(manifest);
    log.info(`sha256          ${archive.digest.hex}`);
    log.info(`sha256 (base64) ${archive.digest.base64}`);
    log.info(`content sha256  ${contentSha256}`);
    return {
        manifest,
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
            packages: [],
        },
    };
}
function enforce(exceeded, request, log) {
    if (exceeded === undefined)
        return;
    if (request.enforceLimits)
        throw exceeded;
    log.warning(`${exceeded.message}. ${exceeded.hint ?? ''}`);
}
function enforceBinaries(files, request, log) {
    const damage = damageWarning(files);
    if (damage !== undefined)
        log.warning(damage);
    const misfit = binaryError(files, request.target);
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
/** How many paths a warning names. */
const MOST_NAMED = 5;
function logLeftOut(left, log) {
    const { exclusions, skippedOutputs, emptySources, overridden } = left;
    if (exclusions.length + skippedOutputs.length > 0)
        log.phase('Left out');
    for (const { pattern, origin, count: times } of exclusions) {
        log.info(`by ${(0,build_text/* quoted */.TL)(pattern)} (${origin}): ${times}`);
    }
    for (const directory of emptySources) {
        log.warning(`source: nothing is packed from ${(0,build_text/* quoted */.TL)(directory)}; it is empty, or all of it is left out`);
    }
    if (overridden.length > 0) {
        const named = overridden.slice(0, MOST_NAMED).map(build_text/* quoted */.TL).join(', ');
        const more = overridden.length > MOST_NAMED ? ` and ${overridden.length - MOST_NAMED} more` : '';
        log.warning(`requirements: ${named}${more} of an installed package gives way to the source`);
    }
    for (const name of skippedOutputs) {
        log.info(`${(0,build_text/* quoted */.TL)(name)}, which lies inside the source: it is written by this job`);
    }
}
async function* recordEntries(packed, records, { log }) {
    const { recorded, binaries, secrets, total } = records;
    let done = 0;
    for await (const segment of packed) {
        for (const { path, mode, size, sha256, crc32, binary, secrets: found } of segment.entries) {
            recorded.push({ path, mode, size, sha256, crc32 });
            if (binary !== undefined)
                binaries.push({ path, ...binary });
            if (found.length > 0)
                secrets.push({ path, found });
            done += size;
        }
        records.reuse = sumOf(records.reuse, segment.reuse);
        yield segment;
        log.progress(done, total);
    }
}
//# sourceMappingURL=build.js.map

/***/ }),

/***/ 3092:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Oe: () => (/* binding */ buildCommand)
/* harmony export */ });
/* unused harmony exports optionArguments, shellQuoted */
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9266);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(977);
/** Settings back as a command line: for rebuilds by this program, and for people who want to repeat a build. */


/** Settings as options of the command line, `--name=value` each. */
function optionArguments(settings, names) {
    return names.flatMap((name) => {
        const value = settings[name];
        if (value === undefined || value === '')
            return [];
        const { kind } = _settings_js__WEBPACK_IMPORTED_MODULE_0__/* .SETTINGS */ .yy[name];
        if (kind === 'boolean')
            return [(0,_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .parseBoolean */ .yG)(name, value) ? `--${name}` : `--no-${name}`];
        const values = kind === 'lines' ? value.split('\n').filter((line) => line !== '') : [value];
        return values.map((one) => `--${name}=${one}`);
    });
}
/** What has no say in the bytes of the archive. */
const WITHOUT_SAY = [
    'source',
    'manifest',
    'layer-name',
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
/**
 * The command that builds the same archive, quoted for bash: in it every character is printable.
 *
 * @param config options that name a config file and its functions, in place of sources
 */
function buildCommand(settings, config = []) {
    const names = Object.keys(_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .SETTINGS */ .yy).filter((name) => !WITHOUT_SAY.includes(name) && settings[name] !== _settings_js__WEBPACK_IMPORTED_MODULE_0__/* .SETTINGS */ .yy[name].default);
    const sources = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .nonBlankLines */ .n5)(settings.source ?? '');
    const shown = { ...settings, 'container-options': withoutValues(settings['container-options'] ?? '') };
    const options = [...config, ...optionArguments(shown, names)];
    // What starts with a dash would be taken for an option.
    const words = [...options, ...(sources.some((source) => source.startsWith('-')) ? ['--'] : []), ...sources];
    const quoted = ['lambda-zip build', ...words.map(shellQuoted)];
    const line = quoted.join(' ');
    return line.length <= MOST_ON_A_LINE ? line : quoted.join(' \\\n  ');
}
/**
 * Flags of `docker run` without the values of variables, which may be secrets: `--env NAME=VALUE` becomes `--env NAME`,
 * with which docker takes the value of whoever repeats the build.
 */
function withoutValues(flags) {
    let isVariable = false;
    return flags.replace(_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .FLAG */ .lx, (word) => {
        const plain = word.replace(/["']/g, '');
        const named = (isVariable ? /^[^=]*/ : /^(?:--env=|-e=?)[^=]+/).exec(plain)?.[0];
        isVariable = plain === '-e' || plain === '--env';
        return named !== undefined && named !== plain ? named : word;
    });
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

/***/ }),

/***/ 4726:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ withDeadline),
/* harmony export */   v: () => (/* binding */ pause)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/* harmony import */ var _ports_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4788);



/**
 * Does work that may wait for somebody else, for a limited time. When the time is over, or the job is cancelled,
 * the work's signal is aborted and the work is no longer waited for, whether it listens or not.
 *
 * @param limit milliseconds
 * @throws LambdaZipError `cancelled`; `timeout` when the time is over
 */
async function withDeadline(limit, parent, work) {
    (0,_ports_js__WEBPACK_IMPORTED_MODULE_2__/* .throwIfCancelled */ .dZ)(parent);
    const controller = new AbortController();
    const abort = () => controller.abort();
    const over = new Promise((_, reject) => {
        controller.signal.addEventListener('abort', () => reject(new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LambdaZipError */ .dk('timeout', `no answer within ${limit / 1000} seconds`)));
    });
    parent?.addEventListener('abort', abort, { once: true });
    const timer = setTimeout(abort, limit);
    try {
        return await Promise.race([work(controller.signal), over]);
    }
    catch (error) {
        (0,_ports_js__WEBPACK_IMPORTED_MODULE_2__/* .throwIfCancelled */ .dZ)(parent);
        throw error;
    }
    finally {
        clearTimeout(timer);
        parent?.removeEventListener('abort', abort);
    }
}
/**
 * @param delay milliseconds
 * @throws LambdaZipError `cancelled`
 */
async function pause(delay, signal) {
    try {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(delay, undefined, signal === undefined ? {} : { signal });
    }
    catch (error) {
        (0,_ports_js__WEBPACK_IMPORTED_MODULE_2__/* .throwIfCancelled */ .dZ)(signal);
        throw error;
    }
}
//# sourceMappingURL=deadline.js.map

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

/***/ 3690:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pe: () => (/* binding */ countsInWords),
/* harmony export */   h1: () => (/* binding */ groupLines),
/* harmony export */   tw: () => (/* binding */ groupChanges)
/* harmony export */ });
/* unused harmony exports versionsInWords, changeInWords */
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(977);
/* harmony import */ var _folders_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4457);
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
    const base = (0,_folders_js__WEBPACK_IMPORTED_MODULE_1__/* .commonFolder */ .Mp)(own);
    for (const change of own)
        append(folders, (0,_folders_js__WEBPACK_IMPORTED_MODULE_1__/* .folderOf */ .yS)(change.path, base), change);
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
function countsInWords({ content, added, removed, mode }) {
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
function versionsInWords({ before, after }) {
    if (before === undefined)
        return `new, ${after}`;
    return after === undefined ? `gone, was ${before}` : `${before} → ${after}`;
}
/** What happened to an entry, without its path; nothing of it is foreign text. */
function changeInWords(change) {
    switch (change.kind) {
        case 'added':
            return `added, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(change.after.size)}`;
        case 'removed':
            return `removed, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(change.before.size)}`;
        case 'mode':
            return modesInWords(change);
        case 'content': {
            const { before, after } = change;
            const sizes = before.size === after.size
                ? (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(after.size)
                : `${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(before.size)} → ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(after.size)}`;
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
        `${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(one.name)}${one.versions === undefined ? '' : ` ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(versionsInWords(one.versions))}`}: ${countsInWords(one.counts)}`,
        ...one.entries.map((change) => `  ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(change.path)}: ${changeInWords(change)}`),
        ...(one.folded > 0 ? [`  and ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(one.folded, 'more file', 'more files')}`] : []),
    ]);
    return folded > 0 ? [...lines, `and ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(folded, 'more group')}`] : lines;
}
//# sourceMappingURL=groups.js.map

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

/***/ 2435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ packageVersions),
/* harmony export */   T: () => (/* binding */ packageOwners)
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
        for (let start = 0, depth = 0; depth < MOST_DEPTH; depth += 1) {
            const slash = path.indexOf('/', start);
            const component = path.slice(start, slash < 0 ? undefined : slash);
            const name = component.length > MOST_NAME ? '' : normalised(component.replace(PACKAGE_SUFFIX, ''));
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
const MOST_DEPTH = 16;
/** What most file systems take for a name. */
const MOST_NAME = 255;
/** What follows a package's name in `six.py`, `x.cpython-313-x86_64-linux-gnu.so`, `x.libs/`, `x-1.0.dist-info/`. */
const PACKAGE_SUFFIX = /(?:\.(?:pyi?|libs|abi3\.so|so)|\.cpython-[\w-]*\.so|-[^-]+\.(?:data|dist-info))$/;
/** The `dist-info` folder that a path lies in: the first one, should there be several. */
function distInfoOf(path) {
    // Written without the hyphens a version cannot have (PEP 427): the last hyphen parts name and version.
    const match = /^(?<parent>(?:[^/]+\/)*?)(?<name>[^/]+)-(?<version>[^/-]+)\.dist-info\//.exec(path);
    if (match?.groups === undefined)
        return undefined;
    const { parent = '', name = '', version = '' } = match.groups;
    return { parent, name: normalised(name), version };
}
/** PEP 503. */
function normalised(name) {
    return name.replace(/[-_.]+/g, '-').toLowerCase();
}
//# sourceMappingURL=packages.js.map

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

/***/ 6632:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bf: () => (/* binding */ assertEngineCan),
  mN: () => (/* binding */ chooseEngine),
  lq: () => (/* binding */ startPipeline)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/text.js
var build_text = __webpack_require__(977);
// EXTERNAL MODULE: ./build/pipeline/links.js
var links = __webpack_require__(654);
// EXTERNAL MODULE: ./build/pipeline/modes.js
var pipeline_modes = __webpack_require__(7627);
// EXTERNAL MODULE: ./build/pipeline/run.js
var run = __webpack_require__(914);
// EXTERNAL MODULE: ./build/pipeline/select.js
var pipeline_select = __webpack_require__(6035);
// EXTERNAL MODULE: ./build/pipeline/sources.js + 3 modules
var pipeline_sources = __webpack_require__(588);
// EXTERNAL MODULE: ./build/pipeline/tree.js
var tree = __webpack_require__(451);
;// CONCATENATED MODULE: ./build/pipeline/host.js
/** The host engine: the pipeline inside this process. */






/**
 * Selects, normalises and sorts the sources.
 *
 * @throws LambdaZipError what is wrong with the sources
 */
async function runHostPipeline(plan, options) {
    const collection = await (0,pipeline_sources/* collectFiles */.C0)(plan, {
        ...options,
        modeKey: JSON.stringify([plan.modes, plan.executable.map(({ pattern }) => pattern)]),
        modeOf: modeChooser(plan),
    });
    const { sources, tally, skippedOutputs, emptySources, overridden } = collection;
    const entries = (0,tree/* sortTree */.NU)(sources.flatMap(({ files }) => files)).map(({ entry }) => entry);
    (0,links/* assertLinksResolve */.UR)(entries);
    return {
        entries,
        forecast: (0,run/* forecastOf */.D)(entries),
        installed: () => (0,pipeline_sources/* installedFiles */.MD)(plan, collection),
        report: () => ({ exclusions: tally.list(), skippedOutputs, emptySources, overridden }),
    };
}
/** How the host chooses the mode of an entry, by its path and what the file system says of it. */
function modeChooser({ executable, modes, }) {
    return (path, stats) => {
        const rule = (0,pipeline_select/* decidingRule */.aY)(executable, path, false);
        if (rule !== undefined && !rule.negated)
            return '0755';
        return modes === 'filesystem' ? (0,pipeline_modes/* modeFromPermissions */.Ec)(stats.mode) : 'from-content';
    };
}
//# sourceMappingURL=host.js.map
;// CONCATENATED MODULE: ./build/pipeline/engine.js
/** Which engine runs the pipeline, and why. Both give the same tree. */



/**
 * Decides where the job runs, and fetches the image if it is to run in a container.
 *
 * @throws LambdaZipError `container` when one is asked for and cannot be had
 */
async function chooseEngine(engine, container, ports) {
    const { log, signal } = ports;
    if (engine === 'host')
        return { name: 'host' };
    log.phase('Engine');
    // Loaded where there is one to be asked for: on the host a small tree takes no longer than loading it.
    const { ensureImage, probeDaemon } = await __webpack_require__.e(/* import() */ 975).then(__webpack_require__.bind(__webpack_require__, 8975));
    const daemon = await probeDaemon(signal);
    if ('problem' in daemon) {
        if (engine === 'auto') {
            log.info(`engine: host, ${daemon.problem}`);
            return { name: 'host' };
        }
        throw new errors/* LambdaZipError */.dk('container', `engine: ${(0,build_text/* quoted */.TL)(engine)} needs Docker: ${daemon.problem}`, {
            hint: "Start Docker or set DOCKER_HOST; or use engine 'host', which gives the same bytes.",
        });
    }
    log.info(engine === 'auto' ? 'engine: container, a Docker daemon answers' : 'engine: container');
    try {
        const imageDigest = await ensureImage(container.image, ports);
        log.info(`image ${(0,build_text/* quoted */.TL)(container.image)}, ${imageDigest}`);
        return { name: 'container', settings: container, daemon, imageDigest };
    }
    catch (error) {
        // A registry that is down must not stop a build that does not need it.
        if (engine !== 'auto' || !(error instanceof errors/* LambdaZipError */.dk) || error.code !== 'container')
            throw error;
        log.warning(`engine: host instead of a container: ${error.message}`);
        return { name: 'host' };
    }
}
/** @throws LambdaZipError `container` when the plan asks for what only a container can do */
function assertEngineCan(engine, { bytecodeFor }) {
    if (bytecodeFor === undefined || engine.name === 'container')
        return;
    throw new errors/* LambdaZipError */.dk('container', `bytecode: only the Python of ${bytecodeFor} itself can compile for it, and the engine is the host`, { hint: "Use engine 'container', which needs Docker; or set bytecode to 'none'." });
}
/**
 * Starts the pipeline.
 *
 * @throws LambdaZipError what the pipeline throws
 */
async function startPipeline(engine, plan, options) {
    if (engine.name === 'host')
        return runHostPipeline(plan, options);
    const { runContainerPipeline } = await Promise.all(/* import() */[__webpack_require__.e(118), __webpack_require__.e(263), __webpack_require__.e(905)]).then(__webpack_require__.bind(__webpack_require__, 905));
    return runContainerPipeline(plan, engine.settings, options);
}
//# sourceMappingURL=engine.js.map

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

/***/ 588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lx: () => (/* binding */ assertSources),
  C0: () => (/* binding */ collectFiles),
  MD: () => (/* binding */ installedFiles)
});

// UNUSED EXPORTS: IGNORE_FILE

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
;// CONCATENATED MODULE: ./build/pipeline/installed.js
/** Which files an installer wrote: what is in them is the package's, and nobody's own. */


/**
 * Paths of the archive that installed Python packages list as theirs (`RECORD`, which is not packed itself), and those
 * below `node_modules`.
 *
 * @param files with contents as the walk found them
 */
function installedPaths(files) {
    const paths = new Set();
    for (const { entry } of files) {
        const { path, content } = entry;
        if (content.kind !== 'file')
            continue;
        if (/[/\\]node_modules[/\\]/.test(content.file))
            paths.add(path);
        if (!path.endsWith('.dist-info/METADATA'))
            continue;
        const parent = external_node_path_.posix.dirname(external_node_path_.posix.dirname(path));
        for (const line of recordOf(content.file)) {
            // `path,hash,size`; a path with a comma is in quotes.
            const name = line.replace(/,[^,]*,[^,]*$/, '').replace(/^"(.*)"$/, '$1');
            if (name !== '')
                paths.add(external_node_path_.posix.join(parent, name));
        }
        paths.add(path);
    }
    return paths;
}
function recordOf(metadata) {
    try {
        return (0,external_node_fs_.readFileSync)((0,external_node_path_.join)((0,external_node_path_.dirname)(metadata), 'RECORD'), 'utf8').split(/\r?\n/);
    }
    catch {
        // Without it the package counts as the user's own, and is looked at.
        return [];
    }
}
//# sourceMappingURL=installed.js.map
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
            await (0,ports/* othersTurn */.hQ)();
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
        throw readError((0,tree/* originOf */.yv)(options.label, directory.located), directory.path, 'cannot read the directory', error);
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
        const found = reading(member, (path) => (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false }));
        const isDirectory = found?.isDirectory() ?? false;
        if (options.excludes(path, isDirectory))
            return undefined;
        throw (0,names/* nameError */.eA)(origin, problem);
    }
    // Asked before the file is looked at: a draft of another job may be gone by then. In an output's place even a
    // link is what the job replaces, whatever it leads to.
    if (options.isOutput(directory.real, name))
        return undefined;
    const stats = reading(member, (path) => (0,external_node_fs_.lstatSync)(path));
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
/** What the system says of a name. */
function reading(member, ask) {
    try {
        return ask(member.absolute);
    }
    catch (error) {
        throw readError(member.origin, member.absolute, 'cannot be read', error);
    }
}
/** @param origin as the user knows it, where the path is from the root on */
function readError(origin, path, problem, error) {
    const hint = (0,errors/* systemErrorCode */.vq)(error) === 'ENAMETOOLONG'
        ? `From the root on it has ${Buffer.byteLength(path)} bytes; Linux takes 4,095, macOS 1,023. Move the source towards the root, or exclude a folder above.`
        : undefined;
    return new errors/* LambdaZipError */.dk('read', `${(0,build_text/* quoted */.TL)(origin)}: ${problem}: ${(0,errors/* describeSystemError */.Zo)(error)}`, {
        cause: error,
        hint,
    });
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
        throw symlinkError(link, reading(link, (path) => (0,external_node_fs_.readlinkSync)(path)), problem, target);
    }
    const real = realTarget(link);
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
/** A target that can be reached by way of other links may have a path of its own that is longer than the system takes. */
function realTarget(link) {
    try {
        return external_node_fs_.realpathSync.native(link.absolute);
    }
    catch (error) {
        throw symlinkError(link, (0,external_node_fs_.readlinkSync)(link.absolute), `cannot be followed: ${(0,errors/* describeSystemError */.Zo)(error)}`, error);
    }
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
    const raw = reading(link, (path) => (0,external_node_fs_.readlinkSync)(path));
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
    const linkRoots = [await workspaceRoot(plan), ...roots];
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
/** The paths of what an installer wrote: the installed packages, and such as lie in the sources. */
function installedFiles({ dependencies }, { sources }) {
    const paths = new Set();
    for (const { source, files } of sources) {
        const installed = source === dependencies ? files.map(({ entry }) => entry.path) : installedPaths(files);
        for (const path of installed)
            paths.add(path);
    }
    return paths;
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
async function workspaceRoot({ workspace }) {
    try {
        return await (0,promises_.realpath)(workspace);
    }
    catch (error) {
        throw new errors/* LambdaZipError */.dk('source', `the working directory ${(0,build_text/* quoted */.TL)(workspace)} cannot be read: ${(0,errors/* describeSystemError */.Zo)(error)}`, { cause: error });
    }
}
async function sourceRoot(source) {
    let stats;
    let root;
    try {
        stats = await (0,promises_.stat)(source.directory);
        root = await (0,promises_.realpath)(source.directory);
    }
    catch (error) {
        throw new errors/* LambdaZipError */.dk('source', `source: ${(0,build_text/* quoted */.TL)(source.directory)} cannot be read: ${(0,errors/* describeSystemError */.Zo)(error)}`, { cause: error, hint: `Relative paths start at ${(0,build_text/* quoted */.TL)((0,external_node_path_.resolve)('.'))}.` });
    }
    if (!stats.isDirectory()) {
        throw new errors/* LambdaZipError */.dk('source', `source: ${(0,build_text/* quoted */.TL)(source.directory)} is a file, a directory is needed`, { hint: 'Name the directory that holds it, and exclude what does not belong into the package.' });
    }
    return root;
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

/***/ 6878:
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
//# sourceMappingURL=results.js.map

/***/ }),

/***/ 1038:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ secretsError),
/* harmony export */   X: () => (/* binding */ secretsSentence)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(977);
/** The secrets of a package, in words. Their values are nowhere in them. */


const MOST_FILES = 5;
/**
 * The one error for all files that look as if they held secrets, or undefined.
 *
 * @param files in archive order
 */
function secretsError(files) {
    if (files.length === 0)
        return undefined;
    const lines = files.map(({ path, found }) => `${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(path)}: ${found.join(', ')}`);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LambdaZipError */ .dk('secrets', `secrets: ${secretsSentence(files)}:${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .indentedList */ .G7)(lines, MOST_FILES)}`, { hint: ADVICE.join('\n  ') });
}
/** How many there are. */
function secretsSentence(files) {
    return files.length === 1
        ? '1 file looks as if it held a secret'
        : `${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(files.length, 'file')} look as if they held secrets`;
}
const ADVICE = [
    'Whoever may read the function may read its package: exclude the files, and keep secrets in Secrets Manager or Parameter Store.',
    "What is none is marked by 'gitleaks:allow' in its line; or set secrets to 'off'.",
];
//# sourceMappingURL=report.js.map

/***/ }),

/***/ 4340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ BuildSession)
/* harmony export */ });
/* harmony import */ var _once_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1891);
/* harmony import */ var _pipeline_engine_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6632);


/**
 * One run of the program, over one state of the disk: what is asked twice is looked at once. To be disposed of at its end.
 */
class BuildSession {
    /** Directories, by everything that has a say in what is found there. */
    walks = new _once_js__WEBPACK_IMPORTED_MODULE_1__/* .Once */ .a();
    #engines = new _once_js__WEBPACK_IMPORTED_MODULE_1__/* .Once */ .a();
    #installations = { requirements: new _once_js__WEBPACK_IMPORTED_MODULE_1__/* .Once */ .a(), trees: new _once_js__WEBPACK_IMPORTED_MODULE_1__/* .Once */ .a() };
    /** As {@link chooseEngine}. */
    engine(engine, container, ports) {
        return this.#engines.get(JSON.stringify([engine, container]), () => (0,_pipeline_engine_js__WEBPACK_IMPORTED_MODULE_0__/* .chooseEngine */ .mN)(engine, container, ports));
    }
    /** As {@link provideDependencies}; they stay until the session is disposed of. */
    async dependencies(settings, target, engine, ports) {
        if (settings.files.length === 0)
            return undefined;
        // Most of what a small build would load, and most builds install nothing.
        const { provideDependencies } = await Promise.all(/* import() */[__webpack_require__.e(118), __webpack_require__.e(263), __webpack_require__.e(379)]).then(__webpack_require__.bind(__webpack_require__, 4379));
        return provideDependencies(settings, target, engine, this.#installations, ports);
    }
    /** Removes what is not kept. Never rejects. */
    async dispose() {
        for (const tree of await this.#installations.trees.settled())
            await tree.dispose();
    }
}
//# sourceMappingURL=session.js.map

/***/ })

};
