export const id = 194;
export const ids = [194,929,799,264];
export const modules = {

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
/**
 * Keeps the SDK from a warning about the version of Node.js, which it prints to standard error. Which one it needs is for this
 * product to say, once it no longer runs with an older one.
 */
async function silenceSdk() {
    const { state } = await __webpack_require__.e(/* import() */ 152).then(__webpack_require__.t.bind(__webpack_require__, 5152, 19));
    state.warningEmitted = true;
}
async function lambdaClient(region, purpose) {
    const [sdk] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(152), __webpack_require__.e(861), __webpack_require__.e(696)]).then(__webpack_require__.t.bind(__webpack_require__, 1696, 19)), silenceSdk()]);
    return new sdk.Lambda(clientOptions(region, purpose));
}
/** @param region of the bucket, which Lambda wants to be the function's */
async function s3Client(region) {
    const [sdk] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(152), __webpack_require__.e(861), __webpack_require__.e(711)]).then(__webpack_require__.t.bind(__webpack_require__, 3711, 19)), silenceSdk()]);
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
    // The SDK has already retried with the time of AWS's answer.
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
    // A successful answer that cannot be parsed is most likely not from AWS.
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
    // In other answers, this header states the region that was asked.
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

/***/ 9194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deploy: () => (/* binding */ deploy),
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
 * @param before the function's configuration, as it was read
 * @returns its configuration as read last, before the code was sent
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
    // It may have been our own update, if its answer was lost and the SDK sent it again.
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
/** Makes a small change, and waits while something else is changing the function. */
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
        throw new errors/* LambdaZipError */.dk('deploy', `function ${(0,util_text/* quoted */.TL)(reference.name)}: the published version has other code than the package`);
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
 * @throws LambdaZipError `deploy` if somebody else did; `aws`, `cancelled`
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
        throw new errors/* LambdaZipError */.dk('limit', `the package has ${(0,util_text/* groupThousands */.Zv)(built.size)} bytes, more than the ${(0,util_text/* groupThousands */.Zv)(limits/* LAMBDA_LIMITS */.FZ.zipped)} that AWS Lambda allows in a direct upload`, { hint: "Set 's3-bucket' to a bucket in the function's region." });
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
    // An object without a checksum may be anything, and Lambda would install it before its digest is checked.
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
        // The archive is in place, and a request that was sent cannot be taken back.
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
    // Check everything that can be wrong before changing anything.
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
/**
 * Publishes the version and moves the alias where that is still to do, so that a deploy that broke off after the update
 * is completed.
 */
async function releaseCode(site, alias, isNew, ports) {
    if (!isNew) {
        const version = alias === undefined ? await newestVersionOf(site, ports) : await versionOfAlias(site, alias, ports);
        if (version !== undefined) {
            // An earlier deploy published it; it may have failed since, or still be in creation.
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
    // An alias of $LATEST has no version to keep.
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

/***/ 573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ withDeadline),
/* harmony export */   v: () => (/* binding */ pause)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4478);
/* harmony import */ var _ports_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2701);



/**
 * Does work that may wait for another process or machine, for a limited time. When the time is over, or the job is cancelled,
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

/***/ })

};
