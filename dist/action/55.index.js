export const id = 55;
export const ids = [55];
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



/** GitHub takes 65,536 characters; what is not a list of differences needs less than a third of them. */
const MOST_DIFFERENCE_BYTES = 40_000;
/** The first line, which nobody sees: it tells this package's comment from all others. */
function commentMarker({ name, environment }) {
    const subject = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(JSON.stringify([name, environment]))
        .digest('hex');
    return `<!-- lambda-zip ${subject} -->`;
}
/** The verdict, what differs, the sizes, and where it comes from. */
function commentMarkdown(report, verdict, context) {
    const { environment } = context;
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
        ...(verdict === undefined ? [] : (0,_sections_js__WEBPACK_IMPORTED_MODULE_2__/* .differenceSections */ .CR)(report, verdict, { bytes: MOST_DIFFERENCE_BYTES })),
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
/** A table of as many rows as the budget has room for, with a last row for the others. */
function table(head, rows, budget) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    const lines = [];
    for (const row of rows) {
        const text = line(row);
        const bytes = Buffer.byteLength(text) + 1;
        if (bytes > budget.bytes)
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

/***/ 264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kq: () => (/* binding */ assertRecordable),
  PN: () => (/* binding */ buildPackage),
  kW: () => (/* binding */ deployPackage),
  g8: () => (/* binding */ isForPost)
});

// EXTERNAL MODULE: ./build/baseline/record.js
var record = __webpack_require__(6497);
// EXTERNAL MODULE: ./build/build.js + 5 modules
var build = __webpack_require__(5113);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/ports.js
var build_ports = __webpack_require__(4788);
;// CONCATENATED MODULE: ./build/deadline.js



/**
 * Does work that may wait for somebody else, for a limited time. When the time is over, or the job is cancelled,
 * the work's signal is aborted and the work is no longer waited for, whether it listens or not.
 *
 * @param limit milliseconds
 * @throws LambdaZipError `cancelled`; `timeout` when the time is over
 */
async function withDeadline(limit, parent, work) {
    (0,build_ports/* throwIfCancelled */.dZ)(parent);
    const controller = new AbortController();
    const abort = () => controller.abort();
    const over = new Promise((_, reject) => {
        controller.signal.addEventListener('abort', () => reject(new errors/* LambdaZipError */.dk('timeout', `no answer within ${limit / 1000} seconds`)));
    });
    parent?.addEventListener('abort', abort, { once: true });
    const timer = setTimeout(abort, limit);
    try {
        return await Promise.race([work(controller.signal), over]);
    }
    catch (error) {
        (0,build_ports/* throwIfCancelled */.dZ)(parent);
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
        await (0,promises_.setTimeout)(delay, undefined, signal === undefined ? {} : { signal });
    }
    catch (error) {
        (0,build_ports/* throwIfCancelled */.dZ)(signal);
        throw error;
    }
}
//# sourceMappingURL=deadline.js.map
// EXTERNAL MODULE: ./build/text.js
var build_text = __webpack_require__(977);
;// CONCATENATED MODULE: ./build/aws/calls.js



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
class AwsError extends errors/* LambdaZipError */.dk {
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
        return await withDeadline(limit, signal, (abortSignal) => call({ abortSignal }));
    }
    catch (error) {
        if (error instanceof errors/* LambdaZipError */.dk) {
            throw error.code === 'timeout' ? new AwsError('unreachable', `${what}: ${error.message}`) : error;
        }
        if (error instanceof Error && error.message === 'Region is missing') {
            throw new errors/* LambdaZipError */.dk('usage', "aws-region: is missing; 'eu-central-1' would be right", {
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
    if (CREDENTIALS.test(name)) {
        const words = /Expired/.test(name)
            ? 'the AWS credentials have expired'
            : name === 'CredentialsProviderError'
                ? 'there are no AWS credentials'
                : `AWS does not accept the credentials (${(0,build_text/* printable */.g$)(answer)})`;
        return new AwsError('credentials', `${what}: ${words}`, CREDENTIALS_HINT);
    }
    if (status === undefined) {
        const code = networkCodeOf(error);
        const words = code ?? (name === '' ? 'unknown error' : (0,build_text/* printable */.g$)(name));
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
    return new AwsError(kind, `${what}: ${words} (${(0,build_text/* printable */.g$)(answer)})${said}`, kind === 'denied' ? 'docs/deploy.md lists the permissions that are needed.' : undefined);
}
const CREDENTIALS_HINT = 'In a workflow, aws-actions/configure-aws-credentials sets them; elsewhere the places that every AWS SDK knows.';
const CREDENTIALS = /^(?:CredentialsProviderError|TokenProviderError|ExpiredToken(?:Exception)?|RequestExpired|UnrecognizedClientException|InvalidSignatureException|SignatureDoesNotMatch|InvalidClientTokenId|InvalidAccessKeyId|InvalidToken|IncompleteSignature(?:Exception)?|MissingAuthenticationToken(?:Exception)?|AuthFailure)$/;
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
    const code = (0,errors/* systemErrorCode */.vq)(error);
    if (code !== undefined || !(error instanceof Error))
        return code;
    return networkCodeOf(error.cause);
}
const MOST_CHARACTERS = 500;
function shortened(message) {
    const text = (0,build_text/* printable */.g$)(message);
    return text.length <= MOST_CHARACTERS ? text : `${text.slice(0, MOST_CHARACTERS - 1)}…`;
}
//# sourceMappingURL=calls.js.map
// EXTERNAL MODULE: ./build/archive/digest.js
var archive_digest = __webpack_require__(2785);
;// CONCATENATED MODULE: ./build/aws/configuration.js




/**
 * Asks for a function's configuration, or for that of one of its versions or aliases.
 *
 * @throws AwsError, and what else `callAws` throws
 */
async function getConfiguration(lambda, { functionName, qualifier }, signal) {
    return await callAws('lambda:GetFunctionConfiguration', signal, (options) => lambda.getFunctionConfiguration({ FunctionName: functionName, Qualifier: qualifier }, options));
}
/** The error for a function whose code is a container image. */
function imageError({ name }) {
    return new errors/* LambdaZipError */.dk('usage', `function-name: function ${(0,build_text/* quoted */.TL)(name)} runs a container image; a function with a ZIP package would be right`);
}
/** @returns undefined for what is not the base64 of a SHA-256 */
function parseCodeSha256(text) {
    const bytes = Buffer.from(text ?? '', 'base64');
    const digest = (0,archive_digest/* digestOf */.o)(bytes);
    return bytes.length === 32 && digest.base64 === text ? digest : undefined;
}
/** Whether an update, or the creation, is still under way. */
function isInProgress({ LastUpdateStatus: status, State: state }) {
    return status === 'InProgress' || state === 'Pending';
}
/** Why the digest says nothing of the code that runs, or undefined: until an update has succeeded it does not. */
function whyUnsettled(configuration) {
    const { LastUpdateStatus: status, LastUpdateStatusReason: reason, State: state } = configuration;
    if (isInProgress(configuration))
        return 'an update is in progress';
    if (status === 'Failed')
        return `the last update failed${reason === undefined ? '' : `: ${(0,build_text/* printable */.g$)(reason)}`}`;
    if (state === 'Failed')
        return 'its creation failed';
    return undefined;
}
//# sourceMappingURL=configuration.js.map
// EXTERNAL MODULE: ./build/deploy/options.js
var deploy_options = __webpack_require__(2764);
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
        await pause(next, signal);
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
            await patiently(site, reference, ports, () => callAws('lambda:UpdateFunctionCode', ports.signal, (options) => site.uploader.updateFunctionCode({ ...request, RevisionId: revision }, options), 'upload'));
            return true;
        }
        catch (error) {
            if (error instanceof AwsError && error.kind === 'precondition')
                return false;
            throw error;
        }
    };
    if (await send(before))
        return before;
    const now = await untilSettled(site, reference, ports);
    // The change may have been our own: its answer was lost on the way, and the SDK sent it again.
    if (now.CodeSha256 === digest.base64 && whyUnsettled(now) === undefined)
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
        const configuration = await getConfiguration(lambda, reference, signal);
        if (!isInProgress(configuration) && isOver(configuration))
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
            if (!(error instanceof AwsError && error.kind === 'conflict'))
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
        const found = await callAws('lambda:GetAlias', signal, (options) => lambda.getAlias({ FunctionName: functionName, Name: alias }, options));
        if (Object.keys(found.RoutingConfig?.AdditionalVersionWeights ?? {}).length === 0)
            return found;
    }
    catch (error) {
        if (!(error instanceof AwsError && error.kind === 'not-found'))
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
        const { Versions: versions = [], NextMarker: next } = await callAws('lambda:ListVersionsByFunction', signal, (options) => lambda.listVersionsByFunction({ FunctionName: functionName, Marker: from }, options));
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
    const { Version: version, CodeSha256: sha256 } = await patiently(site, reference, ports, () => callAws('lambda:PublishVersion', ports.signal, (options) => site.lambda.publishVersion({ FunctionName: reference.functionName, CodeSha256: digest.base64 }, options)));
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
        await callAws('lambda:UpdateAlias', signal, (options) => site.lambda.updateAlias({ FunctionName: functionName, Name: alias, FunctionVersion: version, RevisionId: revision }, options));
    }
    catch (error) {
        if (!(error instanceof AwsError && error.kind === 'precondition'))
            throw error;
        throw new errors/* LambdaZipError */.dk('deploy', `alias: ${(0,build_text/* quoted */.TL)(alias)} of function ${(0,build_text/* quoted */.TL)(name)} was changed by somebody else in the meantime and is left as it is`, { hint: `Version ${(0,build_text/* printable */.g$)(version)} has the package. Deploy again to lead the alias there.` });
    }
    log.info(`alias ${(0,build_text/* quoted */.TL)(alias)}: version ${(0,build_text/* printable */.g$)(String(before))} → ${(0,build_text/* printable */.g$)(version)}`);
}
//# sourceMappingURL=release.js.map
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(1455);
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
    const s3 = await s3Client(region);
    const object = { Bucket: bucket, Key: `${prefix}${built.digest.hex}.zip` };
    const place = (0,build_text/* quoted */.TL)(`s3://${bucket}/${object.Key}`);
    const isThere = await callAws('s3:HeadObject', signal, (options) => s3.headObject({ ...object, ChecksumMode: 'ENABLED' }, options)).then(
    // Without a checksum nobody can say what it is, and Lambda would take it before its digest is checked.
    ({ ChecksumSHA256: checksum }) => checksum === built.digest.base64, (error) => {
        // Without the right to list a bucket, S3 does not tell a missing object from a forbidden one.
        if (error instanceof AwsError && (error.kind === 'not-found' || error.kind === 'denied'))
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
        await callAws('s3:PutObject', signal, (options) => s3.putObject({ ...object, Body: body, ChecksumSHA256: built.digest.base64, ContentType: 'application/zip' }, options), 'upload');
    }
    return { S3Bucket: bucket, S3Key: object.Key };
}
async function readPackage({ zipPath, digest }) {
    let bytes;
    try {
        bytes = await (0,external_node_fs_promises_.readFile)(zipPath);
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
        lambda: await lambdaClient(reference.region, 'ask'),
        uploader: await lambdaClient(reference.region, 'upload'),
        patience,
    };
    // Everything that can be wrong is looked at before anything is changed.
    const before = await readFunction(site, reference, ports);
    const alias = aliasName === undefined ? undefined : await readAlias(site, reference, aliasName, ports);
    const functionArn = before.FunctionArn ?? '';
    const isNew = whyUnsettled(before) !== undefined || before.CodeSha256 !== built.digest.base64;
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
        const found = await getConfiguration(site.lambda, reference, ports.signal);
        if (found.PackageType === 'Image')
            throw imageError(reference);
    }
    catch (error) {
        if (!(error instanceof AwsError && error.kind === 'not-found'))
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
    const unsettled = whyUnsettled(after);
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
    const { CodeSha256: sha256 } = await getConfiguration(lambda, { ...reference, qualifier: version }, signal);
    return sha256 === digest.base64 ? version : undefined;
}
//# sourceMappingURL=deploy.js.map
// EXTERNAL MODULE: ./build/explain/manifest.js
var manifest = __webpack_require__(6055);
// EXTERNAL MODULE: ./build/baseline/cache.js
var cache = __webpack_require__(1728);
// EXTERNAL MODULE: ./build/baseline/given.js
var given = __webpack_require__(5695);
// EXTERNAL MODULE: ./build/aws/function-reference.js
var function_reference = __webpack_require__(108);
;// CONCATENATED MODULE: ./build/archive/byte-source.js
/** Where an archive's bytes are: a file here, or somewhere that answers ranges. */



/** The error for what is no ZIP archive, or a damaged one. */
function byte_source_damaged(name, problem) {
    return new errors/* LambdaZipError */.dk('archive', `${(0,build_text/* quoted */.TL)(name)} cannot be read as a ZIP archive: ${problem}`);
}
/**
 * Opens a regular file.
 *
 * @throws LambdaZipError `archive` for anything else, and for a file that cannot be read
 */
async function byte_source_openFileSource(file) {
    try {
        // Asked first: opening a FIFO would wait for a writer, for ever.
        if (!(await stat(file)).isFile())
            throw byte_source_damaged(file, 'it is not a file');
        const handle = await open(file, 'r');
        const { size } = await handle.stat();
        return {
            name: file,
            size,
            async read(position, length) {
                const bytes = Buffer.allocUnsafe(length);
                const { bytesRead } = await handle.read(bytes, 0, length, position);
                if (bytesRead !== length)
                    throw byte_source_damaged(file, 'it became shorter while it was read');
                return bytes;
            },
            close: () => handle.close(),
        };
    }
    catch (error) {
        if (error instanceof LambdaZipError)
            throw error;
        throw new LambdaZipError('archive', `${quoted(file)} cannot be read: ${describeSystemError(error)}`, {
            cause: error,
        });
    }
}
//# sourceMappingURL=byte-source.js.map
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./build/pipeline/read-file.js
var read_file = __webpack_require__(5298);
// EXTERNAL MODULE: ./build/archive/crc32.js
var archive_crc32 = __webpack_require__(4246);
// EXTERNAL MODULE: ./build/archive/format.js
var archive_format = __webpack_require__(2790);
;// CONCATENATED MODULE: ./build/archive/reader.js
/** Reads archives back: the central directory, and contents one at a time. */








/**
 * Reads an archive's central directory, and then every entry: inflated, checked against its size
 * and CRC, and digested, one after the other.
 *
 * @param file path of the archive
 * @throws LambdaZipError `archive` for what is not a ZIP, is damaged, encrypted or split; `cancelled`
 */
async function* readArchive(file, signal) {
    const source = await openFileSource(file);
    try {
        for (const record of await readRecords(source)) {
            throwIfCancelled(signal);
            const bytes = await readContent(source, record);
            yield { ...record, sha256: createHash('sha256').update(bytes).digest('hex') };
        }
    }
    finally {
        await source.close();
    }
}
/** Reads exactly `length` bytes at `position`, or says that they are not there. */
async function readAt(source, position, length) {
    if (position < 0 || length < 0 || position + length > source.size) {
        throw byte_source_damaged(source.name, 'it is truncated, or a header points outside of it');
    }
    return await source.read(position, length);
}
/** The longest comment there can be: its length field has two bytes. */
const MAX_COMMENT = 0xffff;
/** Of millions of entries; Node.js cannot read more than 2 GiB at once. */
const MAX_DIRECTORY_BYTES = 512 * 1024 * 1024;
async function locateDirectory(source) {
    const { name: file, size } = source;
    const tailLength = Math.min(size, MAX_COMMENT + archive_format/* END_OF_CENTRAL_DIRECTORY_LENGTH */.pY);
    const tail = await readAt(source, size - tailLength, tailLength);
    let at = tail.length - archive_format/* END_OF_CENTRAL_DIRECTORY_LENGTH */.pY;
    // The record that counts is the one whose comment ends with the file.
    while (at >= 0 &&
        !(tail.readUInt32LE(at) === archive_format/* END_OF_CENTRAL_DIRECTORY */.AR &&
            at + archive_format/* END_OF_CENTRAL_DIRECTORY_LENGTH */.pY + tail.readUInt16LE(at + 20) === tail.length)) {
        at -= 1;
    }
    if (at < 0)
        throw byte_source_damaged(file, 'it has no end of central directory record');
    const classic = {
        entries: tail.readUInt16LE(at + 10),
        size: tail.readUInt32LE(at + 12),
        offset: tail.readUInt32LE(at + 16),
    };
    if (tail.readUInt16LE(at + 4) !== 0 && tail.readUInt16LE(at + 4) !== archive_format/* ZIP64_MARK_16 */.iu) {
        throw byte_source_damaged(file, 'it is one part of a split archive');
    }
    const marked = classic.entries === archive_format/* ZIP64_MARK_16 */.iu ||
        classic.size === archive_format/* ZIP64_MARK_32 */.S5 ||
        classic.offset === archive_format/* ZIP64_MARK_32 */.S5;
    const endPosition = size - tail.length + at;
    if (!marked || endPosition < archive_format/* ZIP64_LOCATOR_LENGTH */.q2)
        return classic;
    const locator = await readAt(source, endPosition - archive_format/* ZIP64_LOCATOR_LENGTH */.q2, archive_format/* ZIP64_LOCATOR_LENGTH */.q2);
    if (locator.readUInt32LE(0) !== archive_format/* ZIP64_LOCATOR */.rA)
        return classic;
    const record = await readAt(source, Number(locator.readBigUInt64LE(8)), archive_format/* ZIP64_END_OF_CENTRAL_DIRECTORY_LENGTH */.Tc);
    if (record.readUInt32LE(0) !== archive_format/* ZIP64_END_OF_CENTRAL_DIRECTORY */.Q0) {
        throw byte_source_damaged(file, 'its Zip64 locator does not lead to a Zip64 record');
    }
    return {
        entries: Number(record.readBigUInt64LE(32)),
        size: Number(record.readBigUInt64LE(40)),
        offset: Number(record.readBigUInt64LE(48)),
    };
}
/**
 * Reads an archive's central directory and nothing else of it. The source stays open.
 *
 * @returns in the order of the directory; without folders, which other tools write as entries
 * @throws LambdaZipError `archive` for what is not a ZIP, is damaged or split; what reading the source throws
 */
async function readRecords(source) {
    const { name: file } = source;
    const location = await locateDirectory(source);
    if (location.size > MAX_DIRECTORY_BYTES) {
        throw byte_source_damaged(source.name, `its central directory claims ${location.size} bytes, more than ${MAX_DIRECTORY_BYTES}`);
    }
    const directory = await readAt(source, location.offset, location.size);
    const records = [];
    let at = 0;
    for (let index = 0; index < location.entries; index += 1) {
        if (at + archive_format/* CENTRAL_FILE_HEADER_LENGTH */.Mt > directory.length ||
            directory.readUInt32LE(at) !== archive_format/* CENTRAL_FILE_HEADER */.Py) {
            throw byte_source_damaged(file, `entry ${index + 1} of ${location.entries} is missing from its central directory`);
        }
        const nameLength = directory.readUInt16LE(at + 28);
        const extraLength = directory.readUInt16LE(at + 30);
        const commentLength = directory.readUInt16LE(at + 32);
        const nameAt = at + archive_format/* CENTRAL_FILE_HEADER_LENGTH */.Mt;
        const next = nameAt + nameLength + extraLength + commentLength;
        if (next > directory.length)
            throw byte_source_damaged(file, `entry ${index + 1} runs past its central directory`);
        const path = decodeName(file, directory.subarray(nameAt, nameAt + nameLength));
        const extra = directory.subarray(nameAt + nameLength, nameAt + nameLength + extraLength);
        const record = withZip64(file, extra, {
            path,
            mode: modeOf(directory.readUInt8(at + 5), directory.readUInt32LE(at + 38)),
            flags: directory.readUInt16LE(at + 8),
            method: directory.readUInt16LE(at + 10),
            modified: directory.readUInt32LE(at + 12),
            crc32: directory.readUInt32LE(at + 16),
            compressedSize: directory.readUInt32LE(at + 20),
            size: directory.readUInt32LE(at + 24),
            offset: directory.readUInt32LE(at + 42),
        });
        if (!path.endsWith('/'))
            records.push(record);
        at = next;
    }
    return records;
}
/** Names are UTF-8, whether flagged as that or not: some tools forget the flag, and code pages cannot be told apart. */
function decodeName(file, name) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(name);
    }
    catch {
        throw byte_source_damaged(file, `the name ${(0,build_text/* quoted */.TL)(name.toString('latin1'))} is not UTF-8`);
    }
}
/** Replaces marked values by those of the Zip64 extra field, which holds only the marked ones, in this order (4.5.3). */
function withZip64(file, extra, record) {
    const marked = ['size', 'compressedSize', 'offset'].filter((field) => record[field] === archive_format/* ZIP64_MARK_32 */.S5);
    if (marked.length === 0)
        return record;
    for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
        if (extra.readUInt16LE(at) !== archive_format/* ZIP64_EXTRA_ID */.pi)
            continue;
        const length = extra.readUInt16LE(at + 2);
        if (length < 8 * marked.length || at + 4 + length > extra.length)
            break;
        const values = marked.map((field, index) => [field, Number(extra.readBigUInt64LE(at + 4 + 8 * index))]);
        return { ...record, ...Object.fromEntries(values) };
    }
    throw byte_source_damaged(file, `${(0,build_text/* quoted */.TL)(record.path)} has no usable Zip64 sizes`);
}
const TYPE_MASK = 0o170000;
const TYPE_SYMLINK = 0o120000;
function modeOf(host, externalAttributes) {
    const mode = host === archive_format/* HOST_UNIX */.wO ? externalAttributes >>> 16 : 0;
    if ((mode & TYPE_MASK) === TYPE_SYMLINK)
        return 'symlink';
    return (mode & 0o100) === 0 ? '0644' : '0755';
}
const FLAG_ENCRYPTED = 0x0001;
/**
 * An entry's content: inflated, and checked against its size and CRC.
 *
 * @throws LambdaZipError `archive` when it is damaged, encrypted, too large or compressed in another way
 */
async function readContent(source, record) {
    const { name: file } = source;
    const fail = (problem) => damaged(file, `${quoted(record.path)} ${problem}`);
    if ((record.flags & FLAG_ENCRYPTED) !== 0)
        throw fail('is encrypted');
    if (record.size > MAX_FILE_BYTES)
        throw fail(`claims ${record.size} bytes, more than ${MAX_FILE_BYTES}`);
    if (record.compressedSize > MAX_FILE_BYTES)
        throw fail(`claims ${record.compressedSize} bytes, more than ${MAX_FILE_BYTES}`);
    const header = await readAt(source, record.offset, format.LOCAL_FILE_HEADER_LENGTH);
    if (header.readUInt32LE(0) !== format.LOCAL_FILE_HEADER)
        throw fail('has no local header where it should be');
    const dataAt = record.offset + format.LOCAL_FILE_HEADER_LENGTH + header.readUInt16LE(26) + header.readUInt16LE(28);
    const data = await readAt(source, dataAt, record.compressedSize);
    const bytes = decompress(data, record, fail);
    if (bytes.length !== record.size)
        throw fail(`has ${bytes.length} bytes instead of ${record.size}`);
    if (crc32(bytes) !== record.crc32)
        throw fail('does not match its checksum');
    return bytes;
}
function decompress(data, record, fail) {
    if (record.method === format.METHOD_STORED)
        return data;
    if (record.method !== format.METHOD_DEFLATED) {
        throw fail(`is compressed with method ${record.method}; 0 (stored) and 8 (DEFLATE) can be read`);
    }
    try {
        // The bound keeps a hostile archive from filling the memory.
        return inflateRawSync(data, { maxOutputLength: Math.max(1, record.size) });
    }
    catch (error) {
        throw fail(`cannot be inflated: ${error instanceof Error ? error.message : String(error)}`);
    }
}
//# sourceMappingURL=reader.js.map
;// CONCATENATED MODULE: ./build/baseline/deployed-package.js
/** The directory of a deployed package, read through Lambda's presigned URL: a few KB of it, never the package. */






const NAME = 'the deployed package';
/** Holds the whole directory of most packages, and the longest end record there can be. */
const TAIL_BYTES = 128 * 1024;
/** A directory of 250,000 files with usual names. */
const MAX_RANGE_BYTES = 32 * 1024 * 1024;
const REQUEST_LIMIT_MS = 30_000;
/**
 * The entries of the package behind a presigned URL.
 *
 * @param url a secret: whoever has it can download the package. It reaches no message.
 * @param size of the package, bytes
 * @throws LambdaZipError `read` when the server does not answer as it should, `archive` for what is no ZIP; `cancelled`
 */
async function readDeployedEntries(url, size, signal) {
    const source = await openRemoteSource(url, size, signal);
    const records = await readRecords(source);
    return records.map(({ path, mode, size: bytes, crc32 }) => ({ path, mode, size: bytes, crc32 }));
}
/**
 * Entries, or undefined where they cannot be had, which is said in the log: the digest is known all the same.
 *
 * @param origin where they come from, printable
 * @throws LambdaZipError `cancelled`
 */
async function entriesIfReadable(origin, read, { log, signal }) {
    try {
        return await read();
    }
    catch (error) {
        (0,build_ports/* throwIfCancelled */.dZ)(signal);
        const why = error instanceof errors/* LambdaZipError */.dk ? error.message : 'the answer is not understood';
        log.info(`${origin}: cannot tell what differs: ${why}`);
        return undefined;
    }
}
/** Reads the end at once: whatever lies in it is not asked for again. */
async function openRemoteSource(url, size, signal) {
    const tailAt = Math.max(0, size - TAIL_BYTES);
    const tail = await fetchRange(url, tailAt, size - tailAt, size, signal);
    return {
        name: NAME,
        size,
        async read(position, length) {
            if (position >= tailAt)
                return tail.subarray(position - tailAt, position - tailAt + length);
            if (length > MAX_RANGE_BYTES)
                throw byte_source_damaged(NAME, `its directory has ${length} bytes, more than ${MAX_RANGE_BYTES}`);
            return await fetchRange(url, position, length, size, signal);
        },
        close: async () => undefined,
    };
}
async function fetchRange(url, position, length, size, parent) {
    if (length === 0)
        throw byte_source_damaged(NAME, 'it is empty');
    const last = position + length - 1;
    return await withDeadline(REQUEST_LIMIT_MS, parent, async (signal) => {
        let response;
        try {
            response = await fetch(url, {
                headers: { range: `bytes=${position}-${last}` },
                redirect: 'error',
                signal,
            });
        }
        catch (error) {
            // The error's own text may quote the URL.
            throw unreadable(networkCodeOf(error) ?? 'no connection');
        }
        const { status, body } = response;
        if (status !== 206 || response.headers.get('content-range') !== `bytes ${position}-${last}/${size}`) {
            // Whatever is coming is not waited for: it may be the whole package.
            await body?.cancel();
            throw unreadable(status === 206 ? 'another range than asked for' : `HTTP status ${status} instead of 206`);
        }
        const chunks = [];
        let received = 0;
        try {
            for await (const chunk of body ?? []) {
                chunks.push(chunk);
                received += chunk.byteLength;
                if (received > length)
                    break;
            }
        }
        catch (error) {
            throw unreadable(networkCodeOf(error) ?? 'the connection broke off');
        }
        if (received !== length)
            throw unreadable(`${received} bytes or more instead of ${length}`);
        return Buffer.concat(chunks);
    });
}
function unreadable(problem) {
    return new errors/* LambdaZipError */.dk('read', `${NAME} cannot be read: ${problem}`);
}
//# sourceMappingURL=deployed-package.js.map
;// CONCATENATED MODULE: ./build/baseline/lambda.js






/**
 * The package of a function, or of one of its versions or aliases. Needs the permission
 * `lambda:GetFunctionConfiguration`, and `lambda:GetFunction` for the entries.
 *
 * @throws LambdaZipError `usage` for a name that is none
 */
function lambdaBaseline(options, ports) {
    const reference = (0,function_reference/* parseFunctionReference */.Vs)(options);
    return { read: () => read(reference, ports) };
}
/** @throws LambdaZipError `cancelled`; `usage` without a region, or for a function that is no ZIP package */
async function read(reference, ports) {
    const { signal } = ports;
    const lambda = await lambdaClient(reference.region, 'ask');
    let configuration;
    try {
        configuration = await getConfiguration(lambda, reference, signal);
    }
    catch (error) {
        if (!(error instanceof AwsError))
            throw error;
        if (error.kind === 'not-found')
            return { kind: 'absent', why: await whatIsMissing(lambda, reference, signal) };
        return { kind: 'unavailable', why: error.message };
    }
    if (configuration.PackageType === 'Image')
        throw imageError(reference);
    const origin = (0,function_reference/* referenceInWords */.AE)(reference);
    const unsettled = whyUnsettled(configuration);
    if (unsettled !== undefined)
        return { kind: 'unavailable', why: `${origin}: ${unsettled}` };
    const digest = parseCodeSha256(configuration.CodeSha256);
    if (digest === undefined)
        return { kind: 'unavailable', why: `${origin}: AWS answers without a CodeSha256` };
    return {
        kind: 'known',
        digest,
        origin,
        size: configuration.CodeSize,
        entries: () => entriesIfReadable(origin, () => readEntries(lambda, reference, digest, signal), ports),
    };
}
async function whatIsMissing(lambda, reference, signal) {
    const { functionName, name, qualifier } = reference;
    const noFunction = `there is no function ${(0,build_text/* quoted */.TL)(name)}`;
    if (qualifier === undefined)
        return noFunction;
    try {
        await getConfiguration(lambda, { functionName, qualifier: undefined }, signal);
        return `function ${(0,build_text/* quoted */.TL)(name)} has no ${(0,function_reference/* qualifierInWords */.Xr)(qualifier)}`;
    }
    catch (error) {
        if (!(error instanceof AwsError))
            throw error;
        if (error.kind === 'not-found')
            return noFunction;
        return `${noFunction}, or it has no ${(0,function_reference/* qualifierInWords */.Xr)(qualifier)}`;
    }
}
async function readEntries(lambda, { functionName, qualifier }, digest, signal) {
    const { Code: code, Configuration: configuration } = await callAws('lambda:GetFunction', signal, (options) => lambda.getFunction({ FunctionName: functionName, Qualifier: qualifier }, options));
    if (configuration?.CodeSha256 !== digest.base64) {
        throw new errors/* LambdaZipError */.dk('read', 'another package was deployed in the meantime');
    }
    if (code?.Location === undefined || configuration.CodeSize === undefined) {
        throw new errors/* LambdaZipError */.dk('read', 'AWS does not say where the package is');
    }
    return await readDeployedEntries(code.Location, configuration.CodeSize, signal);
}
//# sourceMappingURL=lambda.js.map
// EXTERNAL MODULE: ./build/aws/layer-reference.js
var layer_reference = __webpack_require__(7967);
;// CONCATENATED MODULE: ./build/baseline/layer.js





/**
 * The archive of a layer's version. Needs the permission `lambda:GetLayerVersion`, and `lambda:ListLayerVersions`
 * unless the version is named.
 *
 * @throws LambdaZipError `usage` for a name that is none
 */
function layerBaseline(options, ports) {
    const reference = (0,layer_reference/* parseLayerReference */.S)(options);
    return { read: () => layer_read(reference, ports) };
}
/** @throws LambdaZipError `cancelled`; `usage` without a region */
async function layer_read(reference, ports) {
    const { layerName, name } = reference;
    const { signal } = ports;
    const lambda = await lambdaClient(reference.region, 'ask');
    let version;
    let found;
    try {
        version = reference.version ?? (await latestVersion(lambda, layerName, signal));
        if (version === undefined)
            return { kind: 'absent', why: `there is no version of ${(0,layer_reference/* layerInWords */.Q)(name, undefined)}` };
        found = await getVersion(lambda, layerName, version, signal);
    }
    catch (error) {
        if (!(error instanceof AwsError))
            throw error;
        if (error.kind === 'not-found')
            return { kind: 'absent', why: `there is no ${(0,layer_reference/* layerInWords */.Q)(name, version)}` };
        return { kind: 'unavailable', why: error.message };
    }
    const origin = (0,layer_reference/* layerInWords */.Q)(name, version);
    const { CodeSha256: sha256, CodeSize: size, Location: url } = found.Content ?? {};
    const digest = parseCodeSha256(sha256);
    if (digest === undefined)
        return { kind: 'unavailable', why: `${origin}: AWS answers without a CodeSha256` };
    const entries = () => entriesIfReadable(origin, () => layer_readEntries(url, size, signal), ports);
    return { kind: 'known', digest, origin, size, entries };
}
/** Lambda does not promise to list the latest first. @returns undefined when there is none */
async function latestVersion(lambda, layerName, signal) {
    let latest;
    let marker;
    do {
        const page = await callAws('lambda:ListLayerVersions', signal, (options) => lambda.listLayerVersions({ LayerName: layerName, Marker: marker }, options));
        for (const { Version: version = 0 } of page.LayerVersions ?? []) {
            if (version > (latest ?? 0))
                latest = version;
        }
        marker = page.NextMarker;
    } while (marker);
    return latest;
}
function getVersion(lambda, layerName, version, signal) {
    return callAws('lambda:GetLayerVersion', signal, (options) => lambda.getLayerVersion({ LayerName: layerName, VersionNumber: version }, options));
}
async function layer_readEntries(url, size, signal) {
    if (url === undefined || size === undefined) {
        throw new errors/* LambdaZipError */.dk('read', 'AWS does not say where the archive is');
    }
    return await readDeployedEntries(url, size, signal);
}
//# sourceMappingURL=layer.js.map
// EXTERNAL MODULE: ./build/baseline/verdict.js + 1 modules
var baseline_verdict = __webpack_require__(1336);
// EXTERNAL MODULE: ./build/explain/groups.js
var groups = __webpack_require__(3690);
// EXTERNAL MODULE: ./build/explain/packages.js
var explain_packages = __webpack_require__(2435);
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
    const ofLayer = { name: (0,record/* layerSubject */.AM)(name), baseline, force };
    return { ...code, layer: await judgeArchive(built.layer, ofLayer, (0,build_ports/* layerPorts */.ev)(ports), store) };
}
async function judgeArchive(built, request, ports, store) {
    const { log } = ports;
    if (request.baseline.kind !== 'none')
        log.phase('Compare with what is deployed');
    let reading;
    try {
        reading = await readBaseline(baselineOf(request, ports, store), built.digest, ports);
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
function baselineOf({ name, baseline }, ports, store) {
    switch (baseline.kind) {
        case 'lambda':
            return lambdaBaseline(baseline, ports);
        case 'layer':
            return layerBaseline(baseline, ports);
        case 'unknown':
            return unavailable(baseline.why);
        case 'given':
            return (0,given/* givenBaseline */.n)(baseline.digest);
        case 'cache':
            if (store === undefined)
                return unavailable('this runner offers no cache to keep records in');
            return (0,cache/* cacheBaseline */.S$)(store, { name, environment: baseline.environment }, ports);
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
        const name = (0,record/* layerSubject */.AM)(gate.name);
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
/** What a step leaves behind beside its files: outputs and the summary. */



function setOutputs(results, log) {
    for (const [name, result] of Object.entries(results)) {
        const value = typeof result === 'object' ? JSON.stringify(result) : String(result);
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH(name, value);
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
/* harmony export */   rL: () => (/* binding */ signOf),
/* harmony export */   ym: () => (/* binding */ sizeTable)
/* harmony export */ });
/* harmony import */ var _baseline_verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1336);
/* harmony import */ var _explain_groups_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3690);
/* harmony import */ var _explain_limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2322);
/* harmony import */ var _explain_packages_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2435);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(977);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2714);
/** What the job summary and the comment share: the verdict, the differences, the sizes. */






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
    return `${signOf(verdict.reason)} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .escaped */ .Mk)((0,_baseline_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .verdictSentence */ .B)(verdict))}`;
}
/** What was packed, and what it was compared with. */
function packageLines(report, verdict) {
    const image = report.imageDigest === undefined ? '' : `, image ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .inCode */ .pN)(report.imageDigest)}`;
    const packed = `${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(report.entries.length, 'file')}, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(report.uncompressedSize)}, packed into ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(report.size)}`;
    return [
        `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .inCode */ .pN)(report.output)}: ${packed} by the ${report.engine} engine${image}.`,
        '',
        ...(verdict?.notes ?? []).flatMap((note) => [`${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .escaped */ .Mk)(asSentence(note))}`, '']),
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
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .inCode */ .pN)(change.path),
    ]);
    const head = ['change', 'size', 'file'];
    const listed = files.length <= MOST_LISTED
        ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .table */ .tp)(head, files, budget)
        : [
            ...(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .table */ .tp)(['folder or package', 'files', 'size'], groupRows(changes, report), budget),
            ...(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .folded */ .TM)(`All ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(files.length, 'file')}`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .table */ .tp)(head, files, budget)),
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
    const version = (value) => (value === undefined ? '–' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .inCode */ .pN)(value));
    const rows = packages.map(({ name, before, after }) => [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .inCode */ .pN)(name), version(before), version(after)]);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .table */ .tp)(['package', 'deployed', 'this build'], rows, budget);
}
function sizeCell(change) {
    switch (change.kind) {
        case 'added':
            return (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(change.after.size);
        case 'removed':
            return signedBytes(-change.before.size);
        case 'mode':
            return `${change.before.mode} → ${change.after.mode}`;
        case 'content': {
            const { before, after } = change;
            return before.size === after.size
                ? (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(after.size)
                : `${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(after.size)} (${signedBytes(after.size - before.size)})`;
        }
    }
}
/** By Python package and by folder, as `lambda-zip diff` groups them. */
function groupRows(changes, report) {
    const paths = [...report.entries, ...changes.entries].map(({ path }) => path);
    const most = { groups: MOST_LISTED, entries: Number.POSITIVE_INFINITY };
    const { groups, folded: more } = (0,_explain_groups_js__WEBPACK_IMPORTED_MODULE_1__/* .groupChanges */ .tw)(changes, (0,_explain_packages_js__WEBPACK_IMPORTED_MODULE_5__/* .packageOwners */ .T)(paths), most);
    const rows = groups.map(({ name, counts, entries }) => {
        const bytes = entries.reduce((sum, change) => sum + growth(change), 0);
        return [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .inCode */ .pN)(name), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .escaped */ .Mk)((0,_explain_groups_js__WEBPACK_IMPORTED_MODULE_1__/* .countsInWords */ .Pe)(counts)), signedBytes(bytes)];
    });
    return more === 0 ? rows : [...rows, [`and ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(more, 'other')}`, '', '']];
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
    const row = (title, bytes, limit, earlier) => `| ${title} | ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .groupThousands */ .Zv)(bytes)} of ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .groupThousands */ .Zv)(limit)} bytes | ${earlier === undefined ? '' : signedBytes(bytes - earlier)} | ${bar(bytes / limit)} |`;
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
const BAR_WIDTH = 20;
function bar(share) {
    const full = Math.min(BAR_WIDTH, Math.ceil(share * BAR_WIDTH));
    const warning = share > 1 ? ' ⚠️' : '';
    return `\`${'█'.repeat(full)}${'░'.repeat(BAR_WIDTH - full)}\` ${(share * 100).toFixed(1)} %${warning}`;
}
function signedBytes(bytes) {
    if (bytes === 0)
        return '±0';
    return `${bytes < 0 ? '−' : '+'}${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(Math.abs(bytes))}`;
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

// EXTERNAL MODULE: ./build/build.js + 5 modules
var build = __webpack_require__(5113);
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
        ...(0,sections/* layerLines */.lI)(report, verdict),
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
    const rest = rows.length - MOST_PATTERNS;
    if (rest > 0)
        rows.splice(MOST_PATTERNS, rest, [`and ${rest} more`, '', '']);
    return (0,markdown/* folded */.TM)(`Left out by ${(0,build_text/* count */.U9)(exclusions.length, 'pattern')}`, (0,markdown/* table */.tp)(['pattern', 'from', 'files and folders'], rows, { bytes: Number.POSITIVE_INFINITY }));
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
/* harmony export */   ls: () => (/* binding */ isDraftOf)
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
    constructor(target, place, setting) {
        this.target = target;
        this.place = place;
        this.#setting = setting;
        const unique = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex');
        this.#temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(target)), `${temporaryStart((0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(target))}${unique}${TEMPORARY_SUFFIX}`);
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
    /** A stream into the draft. The file appears once the stream is opened. */
    open() {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createWriteStream)(this.#temporary, { flags: 'wx' });
    }
    /** @throws LambdaZipError `output` when the target cannot be replaced */
    async commit() {
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(this.#temporary, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(this.target));
        }
        catch (error) {
            throw this.failure(error);
        }
    }
    /** Removes the draft, if there is one; the target stays as it was. Never fails. */
    async discard() {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(this.#temporary, { force: true }).catch(() => undefined);
    }
    /** What writing threw, as an error that names the setting and the file. */
    failure(error) {
        return writeError(this.target, this.#setting, error);
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
/** A file's absolute path with its directory's links resolved: where it is, by whichever way it was named. */
async function placeOf(target) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(target))), (0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(target));
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
/** Whether a file name is that of a draft of the target, left behind by a job that was killed. */
function isDraftOf(target, name) {
    const start = temporaryStart((0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(target));
    return (name.startsWith(start) &&
        name.endsWith(TEMPORARY_SUFFIX) &&
        /^[0-9a-f]{12}$/.test(name.slice(start.length, -TEMPORARY_SUFFIX.length)));
}
//# sourceMappingURL=draft.js.map

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

/***/ 5113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bS: () => (/* binding */ archivesOf),
  jq: () => (/* binding */ build),
  R8: () => (/* binding */ filesOf)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: ./build/archive/draft.js
var archive_draft = __webpack_require__(8758);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(5919);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/pipeline/entry.js
var pipeline_entry = __webpack_require__(3863);
// EXTERNAL MODULE: ./build/ports.js
var build_ports = __webpack_require__(4788);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/binary/check.js + 1 modules
var check = __webpack_require__(4070);
// EXTERNAL MODULE: ./build/pipeline/modes.js
var modes = __webpack_require__(7627);
// EXTERNAL MODULE: ./build/pipeline/read-file.js
var read_file = __webpack_require__(5298);
// EXTERNAL MODULE: ./build/archive/crc32.js
var crc32 = __webpack_require__(4246);
// EXTERNAL MODULE: ./node_modules/libdeflate/index.js + 1 modules
var libdeflate = __webpack_require__(4230);
;// CONCATENATED MODULE: ./build/archive/deflate.js

const GLOBAL_EVENTS = ['uncaughtException', 'unhandledRejection'];
let started = false;
/**
 * The content as a raw DEFLATE stream: libdeflate's `libdeflate_deflate_compress`, compiled to
 * WebAssembly, on the whole content at once. Same input and level, same bytes, on every machine.
 *
 * @param level 1 to 12
 */
function deflate(bytes, level) {
    if (started)
        return (0,libdeflate/* deflate */.Kc)(bytes, level);
    started = true;
    // On its first call the module installs handlers that rethrow whatever nobody caught, with its own
    // minified source as the place. Errors of this process are not its business.
    const before = new Set(GLOBAL_EVENTS.flatMap((event) => process.rawListeners(event)));
    const result = (0,libdeflate/* deflate */.Kc)(bytes, level);
    for (const event of GLOBAL_EVENTS) {
        for (const listener of process.rawListeners(event)) {
            if (!before.has(listener))
                process.removeListener(event, listener);
        }
    }
    return result;
}
//# sourceMappingURL=deflate.js.map
// EXTERNAL MODULE: ./build/archive/format.js
var format = __webpack_require__(2790);
;// CONCATENATED MODULE: ./build/archive/pack.js







/**
 * Reads, checks, digests and compresses one entry, and looks whether it is a binary that cannot run. DEFLATE
 * where that is smaller than the content, STORED where it is not. Symbolic links are always stored, as Info-ZIP writes them.
 *
 * @throws LambdaZipError what reading the file throws
 */
function packEntry(entry, { level, target }) {
    const { path, content } = entry;
    const bytes = content.kind === 'file' ? (0,read_file/* readWholeFile */.M4)(content, path) : content.bytes;
    const mode = entry.mode === 'from-content' ? (0,modes/* modeFromContent */.$y)(bytes) : entry.mode;
    const size = bytes.byteLength;
    const deflated = level === 0 || size === 0 || mode === 'symlink' ? undefined : deflate(bytes, level);
    const smaller = deflated !== undefined && deflated.byteLength < size;
    const data = smaller ? deflated : bytes;
    return {
        path,
        mode,
        method: smaller ? format/* METHOD_DEFLATED */.oT : format/* METHOD_STORED */.y$,
        crc32: (0,crc32/* crc32 */.Q)(bytes),
        compressedSize: data.byteLength,
        size,
        sha256: (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex'),
        data,
        binary: target && (0,check/* checkBinary */.W)(path, bytes, target),
    };
}
//# sourceMappingURL=pack.js.map
;// CONCATENATED MODULE: ./build/archive/packer.js
/** Runs {@link packEntry} over a tree: in this thread or in workers, in order, in bounded memory. */






/** A batch ends when it holds this many bytes of content, or this many entries. */
const BATCH_BYTES = 512 * 1024;
const BATCH_ENTRIES = 64;
/** At most this much content is under way at once; a larger file travels alone. */
const IN_FLIGHT_BYTES = 16 * 1024 * 1024;
/** Below this, starting workers takes longer than the work (35 ms against about 50 MB/s). */
const WORKER_THRESHOLD_BYTES = 2 * 1024 * 1024;
/** More threads than this wait for the disk and for the one thread that writes. */
const MAX_WORKERS = 8;
/** Not a literal inside `new URL`: there the bundler would take it for an asset. scripts/bundle.mjs puts it in place. */
const WORKER_MODULE = ['.', 'pack-worker.js'].join('/');
/**
 * Packs entries and yields them in the order in which they came.
 *
 * @throws LambdaZipError what packing an entry throws; `cancelled`; `internal` when a worker dies
 */
async function* packAll(entries, options) {
    const workers = workerCount(options);
    if (workers === 0) {
        for await (const entry of entries) {
            (0,build_ports/* throwIfCancelled */.dZ)(options.signal);
            yield packEntry(entry, options);
        }
        return;
    }
    const pool = new WorkerPool(workers, { level: options.level, target: options.target });
    try {
        yield* packInOrder(entries, pool, options.signal);
    }
    finally {
        await pool.close();
    }
}
function workerCount({ workers, expectedBytes }) {
    if (workers !== 'auto')
        return workers;
    if (expectedBytes !== undefined && expectedBytes < WORKER_THRESHOLD_BYTES)
        return 0;
    return Math.min((0,external_node_os_.availableParallelism)(), MAX_WORKERS);
}
async function* packInOrder(entries, pool, signal) {
    const underWay = [];
    let bytesUnderWay = 0;
    for await (const batch of batches(entries)) {
        (0,build_ports/* throwIfCancelled */.dZ)(signal);
        while (underWay.length > 0 && bytesUnderWay + batch.bytes > IN_FLIGHT_BYTES) {
            const first = underWay.shift();
            if (first === undefined)
                break;
            yield* await first.packed;
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
        yield* await packed;
    }
}
async function* batches(entries) {
    let batch = [];
    let bytes = 0;
    for await (const entry of entries) {
        const size = (0,pipeline_entry/* contentSize */.v)(entry.content);
        if (batch.length > 0 && (bytes + size > BATCH_BYTES || batch.length >= BATCH_ENTRIES)) {
            yield { entries: batch, bytes };
            batch = [];
            bytes = 0;
        }
        batch.push(entry);
        bytes += size;
    }
    if (batch.length > 0)
        yield { entries: batch, bytes };
}
/** A fixed number of threads that take the next job as soon as they are free. */
class WorkerPool {
    #packing;
    #size;
    #workers = new Set();
    #idle = [];
    #running = new Map();
    #waiting = [];
    #failure;
    constructor(size, packing) {
        this.#size = size;
        this.#packing = packing;
    }
    pack(entries) {
        return new Promise((resolve, reject) => {
            if (this.#failure !== undefined) {
                reject(this.#failure);
                return;
            }
            this.#waiting.push({ entries, resolve, reject });
            this.#dispatch();
        });
    }
    async close() {
        this.#fail(new errors/* LambdaZipError */.dk('cancelled', 'cancelled'));
        await Promise.all([...this.#workers].map((worker) => worker.terminate()));
    }
    #dispatch() {
        while (this.#waiting.length > 0) {
            const worker = this.#idle.pop() ?? this.#start();
            if (worker === undefined)
                return;
            const job = this.#waiting.shift();
            if (job === undefined)
                return;
            this.#running.set(worker, job);
            const request = { entries: job.entries, packing: this.#packing };
            worker.postMessage(request);
        }
    }
    #start() {
        if (this.#workers.size >= this.#size)
            return undefined;
        const worker = new external_node_worker_threads_.Worker(new URL(WORKER_MODULE, import.meta.url));
        this.#workers.add(worker);
        worker.on('message', (reply) => this.#settle(worker, reply));
        worker.on('error', (error) => this.#fail(new errors/* LambdaZipError */.dk('internal', `a compression thread failed: ${error.message}`, { cause: error })));
        worker.on('exit', (code) => this.#fail(new errors/* LambdaZipError */.dk('internal', `a compression thread ended early (exit code ${code})`)));
        return worker;
    }
    #settle(worker, reply) {
        const job = this.#running.get(worker);
        this.#running.delete(worker);
        this.#idle.push(worker);
        if (job !== undefined) {
            if ('packed' in reply)
                job.resolve(reply.packed);
            else
                job.reject(new errors/* LambdaZipError */.dk(reply.error.code, reply.error.message, { hint: reply.error.hint }));
        }
        this.#dispatch();
    }
    #fail(error) {
        this.#failure ??= error;
        for (const job of [...this.#running.values(), ...this.#waiting])
            job.reject(this.#failure);
        this.#running.clear();
        this.#waiting.length = 0;
    }
}
//# sourceMappingURL=packer.js.map
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: ./node_modules/archiver/index.js + 32 modules
var archiver = __webpack_require__(79);
// EXTERNAL MODULE: ./build/pipeline/tree.js
var tree = __webpack_require__(451);
// EXTERNAL MODULE: ./build/text.js
var build_text = __webpack_require__(977);
// EXTERNAL MODULE: ./build/archive/digest.js
var digest = __webpack_require__(2785);
;// CONCATENATED MODULE: ./build/archive/writer.js
/** Writes packed entries as an archive. archiver queues them and drives the stream; the bytes are ours. */









/**
 * Writes the entries in the order in which they come.
 *
 * @param entries with strictly ascending paths
 * @param sink ended when the archive is complete
 * @throws LambdaZipError `internal` when the paths do not ascend; what the entries throw; what the sink throws
 */
async function writeArchive(entries, sink) {
    const archive = new ProfileArchive();
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let size = 0;
    const written = (0,promises_.pipeline)(archive, async function* (chunks) {
        for await (const chunk of chunks) {
            hash.update(chunk);
            size += chunk.length;
            yield chunk;
        }
    }, sink);
    const fed = feed(entries, archive).catch((error) => {
        archive.destroy(error instanceof Error ? error : new Error(String(error)));
    });
    // Both are waited for, so that nothing is still under way after a failure. When the sink fails, the
    // archive closes and the feed ends; when the feed fails, its error is what the pipeline rejects with.
    await Promise.all([written, fed].map((job) => job.catch(() => undefined)));
    await written;
    return { digest: (0,digest/* digestOf */.o)(hash.digest()), size };
}
async function feed(entries, archive) {
    let previous;
    for await (const entry of entries) {
        if (previous !== undefined && (0,tree/* comparePaths */.cD)(previous, entry.path) >= 0) {
            throw new errors/* LambdaZipError */.dk('internal', `the tree is out of order: ${(0,build_text/* quoted */.TL)(entry.path)} came after ${(0,build_text/* quoted */.TL)(previous)}`);
        }
        previous = entry.path;
        await archive.add(entry);
    }
    archive.complete();
}
/** archiver with format profile 1 in place of its own ZIP format. */
class ProfileArchive extends archiver/* Archiver */.fx {
    #closed;
    #abandon;
    constructor() {
        super();
        const internals = this;
        internals._format = 'zip';
        internals._module = new ProfileFormat();
        internals._modulePipe();
        this.once('close', () => {
            this.#closed = new Error('the archive was closed before it was complete');
            this.#abandon?.(this.#closed);
        });
    }
    /** Resolves once the entry has been written and the stream has room for the next. */
    add(packed) {
        return new Promise((resolve, reject) => {
            if (this.#closed !== undefined) {
                reject(this.#closed);
                return;
            }
            this.#abandon = reject;
            const data = { name: packed.path, date: UNUSED_DATE, packed, callback: resolve };
            const { buffer, byteOffset, byteLength } = packed.data;
            this.append(Buffer.from(buffer, byteOffset, byteLength), data);
        });
    }
    /** No more entries: the central directory follows. Whoever reads the stream sees its end or its error. */
    complete() {
        this.finalize().catch(() => undefined);
    }
}
/** archiver stamps entries without a date with the clock; the format writes constants instead of either. */
const UNUSED_DATE = new Date(0);
/** Local headers and data as they come, then the central directory. */
class ProfileFormat extends external_node_stream_.PassThrough {
    #centralHeaders = [];
    #offset = 0;
    append(data, { packed }, callback) {
        this.#centralHeaders.push((0,format/* centralFileHeader */.x2)(packed, this.#offset));
        this.#put((0,format/* localFileHeader */.XA)(packed));
        this.#put(data, callback);
    }
    finalize() {
        const directory = Buffer.concat(this.#centralHeaders);
        const end = (0,format/* endOfCentralDirectory */.Vl)(this.#centralHeaders.length, directory.length, this.#offset);
        this.#put(directory);
        this.#put(end);
        this.end();
    }
    #put(bytes, callback) {
        this.#offset += bytes.length;
        this.write(bytes, callback);
    }
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
    return new errors/* LambdaZipError */.dk('binary', `binary-check: ${(0,build_text/* count */.U9)(misfits.length, 'file')} cannot run on ${target.runtime}, ${target.architecture}:${list(lines)}`, { hint: advice(problems, target).join('\n  ') });
}
/** The one warning for all binaries that cannot be read, or undefined. */
function damageWarning(files) {
    const lines = files.flatMap(({ path, damage }) => damage === undefined ? [] : [`${(0,build_text/* quoted */.TL)(path)}: ${damage}`]);
    if (lines.length === 0)
        return undefined;
    return `binary-check: ${(0,build_text/* count */.U9)(lines.length, 'ELF file')} cannot be read to the end; what is needed there is not checked:${list(lines)}`;
}
function list(lines) {
    const more = lines.length - MOST_FILES;
    const shown = [...lines.slice(0, MOST_FILES), ...(more > 0 ? [`and ${(0,build_text/* count */.U9)(more, 'more', 'more')}`] : [])];
    return shown.map((line) => `\n  ${line}`).join('');
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
// EXTERNAL MODULE: ./build/pipeline/engine.js + 3 modules
var pipeline_engine = __webpack_require__(6713);
// EXTERNAL MODULE: ./build/pipeline/sources.js + 2 modules
var sources = __webpack_require__(6383);
// EXTERNAL MODULE: ./build/session.js + 8 modules
var build_session = __webpack_require__(6840);
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
 * Packs the sources. Either the archive is in its place, whole, or what was there has not changed. (A
 * manifest and a layer, which are written before, are put in their places just before.)
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
        if (manifest !== undefined)
            await writeText(manifest, staged.manifest);
        (0,build_ports/* throwIfCancelled */.dZ)(ports.signal);
        // The archive last: once it is in its place, nothing can fail any more.
        await manifest?.commit();
        await layerZip?.commit();
        await zip.commit();
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
    const { request, engine, session, ports, beside } = stage;
    const { log, signal } = ports;
    const besideBytes = beside?.uncompressedSize ?? 0;
    const besideFiles = beside?.entries ?? [];
    log.phase('Select files');
    const { walks } = session;
    const run = await (0,pipeline_engine/* startPipeline */.lq)(engine, plan, { isTemporary: archive_draft/* isDraftOf */.ls, walks, log, signal });
    const { forecast } = run;
    log.info(`${(0,build_text/* count */.U9)(forecast.files.length, 'file')}, ${(0,build_text/* formatBytes */.z3)(forecast.bytes)}`);
    // Before the work: what is too large now stays too large.
    enforce((0,limits/* unzippedLimitError */.pG)(besideBytes + forecast.bytes, [...besideFiles, ...forecast.files]), request, log);
    log.phase('Write the archive');
    const recorded = [];
    const binaries = [];
    const packed = packAll(run.entries, {
        level: request.compressionLevel,
        target: request.binaryCheck === 'off' ? undefined : request.target,
        workers: request.workers,
        expectedBytes: forecast.bytes,
        signal,
    });
    const entries = recordEntries(packed, { recorded, binaries, total: forecast.bytes }, ports);
    const archive = await writeDraft(draft, entries);
    const uncompressedSize = recorded.reduce((sum, { size }) => sum + size, 0);
    log.info(`${(0,build_text/* quoted */.TL)(draft.target)}: ${(0,build_text/* count */.U9)(recorded.length, 'file')}, ${(0,build_text/* formatBytes */.z3)(uncompressedSize)}, ` +
        `${(0,build_text/* formatBytes */.z3)(archive.size)} at compression level ${request.compressionLevel}`);
    // Byte-code came after the forecast.
    if (uncompressedSize > forecast.bytes)
        enforce((0,limits/* unzippedLimitError */.pG)(besideBytes + uncompressedSize, [...besideFiles, ...recorded]), request, log);
    if (request.directUpload)
        enforce((0,limits/* zippedLimitError */.o)(archive.size, recorded), request, log);
    enforceBinaries(binaries, request, log);
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
async function* recordEntries(packed, { recorded, binaries, total }, { log }) {
    let done = 0;
    for await (const entry of packed) {
        const { path, mode, size, sha256, crc32, binary } = entry;
        recorded.push({ path, mode, size, sha256, crc32 });
        if (binary !== undefined)
            binaries.push({ path, ...binary });
        yield entry;
        done += size;
        log.progress(done, total);
    }
}
async function writeDraft(draft, entries) {
    try {
        return await writeArchive(entries, draft.open());
    }
    catch (error) {
        throw error instanceof errors/* LambdaZipError */.dk ? error : draft.failure(error);
    }
}
async function writeText(draft, text) {
    try {
        await (0,promises_.pipeline)([text], draft.open());
    }
    catch (error) {
        throw draft.failure(error);
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
    const options = [...config, ...optionArguments(settings, names)];
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
/* harmony import */ var _side_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7327);
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

/***/ 7327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ SIDE_FILE)
/* harmony export */ });
/* harmony import */ var _program_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9702);

/** Where the side's program is. */
const SIDE_FILE = (0,_program_files_js__WEBPACK_IMPORTED_MODULE_0__/* .fileBeside */ .x)(import.meta.url, 'side.py');
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

/***/ 6713:
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
// EXTERNAL MODULE: ./build/pipeline/container/docker.js
var docker = __webpack_require__(8975);
// EXTERNAL MODULE: ./build/pipeline/links.js
var links = __webpack_require__(654);
// EXTERNAL MODULE: ./build/pipeline/modes.js
var pipeline_modes = __webpack_require__(7627);
// EXTERNAL MODULE: ./build/pipeline/entry.js
var entry = __webpack_require__(3863);
;// CONCATENATED MODULE: ./build/pipeline/run.js

/** @param entries the tree, in any order */
function forecastOf(entries) {
    const files = Array.from(entries, ({ path, content }) => ({ path, size: (0,entry/* contentSize */.v)(content) }));
    return { files, bytes: files.reduce((sum, { size }) => sum + size, 0) };
}
//# sourceMappingURL=run.js.map
// EXTERNAL MODULE: ./build/pipeline/runtimes.js
var runtimes = __webpack_require__(8306);
// EXTERNAL MODULE: ./build/pipeline/sources.js + 2 modules
var pipeline_sources = __webpack_require__(6383);
// EXTERNAL MODULE: ./build/pipeline/container/protocol.js
var protocol = __webpack_require__(4751);
// EXTERNAL MODULE: ./build/pipeline/container/side-container.js
var side_container = __webpack_require__(142);
// EXTERNAL MODULE: ./build/pipeline/container/side-run.js + 1 modules
var side_run = __webpack_require__(2360);
;// CONCATENATED MODULE: ./build/pipeline/container/engine.js








/**
 * Hands the selected files to a container and takes the tree from it. What is left out is not sent: a daemon may be
 * another machine, and secrets are among what the defaults leave out. The container is started when the
 * entries are asked for, and is gone when they end, in whichever way.
 *
 * @throws LambdaZipError what is wrong with the sources
 */
async function runContainerPipeline(plan, settings, options) {
    const collection = await (0,pipeline_sources/* collectFiles */.C0)(plan, {
        ...options,
        modeKey: 'permissions',
        modeOf: (_, stats) => (0,pipeline_modes/* modeFromPermissions */.Ec)(stats.mode),
    });
    const { sources, tally, skippedOutputs, emptySources, overridden } = collection;
    return {
        entries: checkedEntries(plan, settings, collection, options),
        forecast: forecastOf(sources.flatMap(({ files }) => files.map(({ entry }) => entry))),
        report: () => ({ exclusions: tally.list(), skippedOutputs, emptySources, overridden }),
    };
}
/** The entries of the container, with the checks that need the whole tree made at its end. */
async function* checkedEntries(plan, settings, { sources }, options) {
    const job = {
        protocol: protocol/* PROTOCOL_VERSION */.WP,
        task: 'pipeline',
        modes: plan.modes,
        ...(plan.bytecodeFor !== undefined && { bytecodeFor: (0,runtimes/* runtimeFacts */.M4)(plan.bytecodeFor).python }),
        ...(plan.root !== undefined && { root: plan.root }),
        executable: (0,protocol/* wireRules */.pT)(plan.executable),
        sources: sources.map(({ source, rules }) => ({
            label: source.directory,
            prefix: source.prefix,
            rules: (0,protocol/* wireRules */.pT)(rules),
        })),
    };
    const members = sources.flatMap(({ files }, index) => files.map(({ entry, located }) => ({ ...entry, name: `${protocol/* SOURCE_FOLDER */.Z2}${index}/${located}` })));
    const outlines = [];
    const run = new side_run/* SideRun */.V((0,side_container/* sideInContainer */.A)(settings), options);
    for await (const entry of run.entries(job, members)) {
        // Contents of files are not kept: only links are looked into.
        outlines.push(entry.mode === 'symlink' ? entry : { ...entry, content: { kind: 'bytes', bytes: NO_BYTES } });
        yield entry;
    }
    // The side applies the rules again, to nothing but what they have let through already.
    const { exclusions, entries, python } = run.report();
    if (exclusions.length > 0)
        throw (0,protocol/* protocolError */.JW)('it left out files that the rules let through');
    if (entries !== outlines.length)
        throw (0,protocol/* protocolError */.JW)(`it sent ${outlines.length} entries and reports ${entries}`);
    (0,links/* assertLinksResolve */.UR)(outlines);
    options.log.info(`the pipeline ran under Python ${python}`);
}
const NO_BYTES = new Uint8Array(0);
//# sourceMappingURL=engine.js.map
// EXTERNAL MODULE: ./build/pipeline/select.js
var pipeline_select = __webpack_require__(6035);
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
    const { sources, tally, skippedOutputs, emptySources, overridden } = await (0,pipeline_sources/* collectFiles */.C0)(plan, {
        ...options,
        modeKey: JSON.stringify([plan.modes, plan.executable.map(({ pattern }) => pattern)]),
        modeOf: modeChooser(plan),
    });
    const entries = (0,tree/* sortTree */.NU)(sources.flatMap(({ files }) => files)).map(({ entry }) => entry);
    (0,links/* assertLinksResolve */.UR)(entries);
    return {
        entries,
        forecast: forecastOf(entries),
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
    const daemon = await (0,docker/* probeDaemon */.nn)(signal);
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
        const imageDigest = await (0,docker/* ensureImage */.Yt)(container.image, ports);
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
    return engine.name === 'host'
        ? await runHostPipeline(plan, options)
        : await runContainerPipeline(plan, engine.settings, options);
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
  lx: () => (/* binding */ assertSources),
  C0: () => (/* binding */ collectFiles)
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

/***/ 6840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ BuildSession)
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
// EXTERNAL MODULE: ./build/pipeline/container/side-file.js
var side_file = __webpack_require__(7327);
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
        .map(({ text: line, number }) => ({ text: line.replace(/(^|\s+)#.*$/, '').trim(), number }))
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
    if (job.wheelsOnly)
        assertNoSources(requirements);
    const members = [input('requirements.txt', Buffer.from(requirements.text))];
    if (requirements.constraints !== '') {
        members.push(input('constraints.txt', Buffer.from(requirements.constraints)));
    }
    if (engine.name === 'host') {
        return withPython(environment, ports, (side) => run(side, job, members, directory, ports));
    }
    const { names, left } = handOn(environment, variablesOf(requirements));
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
    const { hashed, unpinned } = pinning(request.requirements);
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
// EXTERNAL MODULE: ./build/pipeline/engine.js + 3 modules
var pipeline_engine = __webpack_require__(6713);
;// CONCATENATED MODULE: ./build/session.js
/** What the builds of one run share: the engine, installed packages, and what was found in directories. */



/**
 * One run of the program, over one state of the disk: what is asked twice is looked at once. To be disposed of at its end.
 */
class BuildSession {
    /** Directories, by everything that has a say in what is found there. */
    walks = new once/* Once */.a();
    #engines = new once/* Once */.a();
    #installations = newInstallations();
    /** As {@link chooseEngine}. */
    engine(engine, container, ports) {
        return this.#engines.get(JSON.stringify([engine, container]), () => (0,pipeline_engine/* chooseEngine */.mN)(engine, container, ports));
    }
    /** As {@link provideDependencies}; they stay until the session is disposed of. */
    dependencies(settings, target, engine, ports) {
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
