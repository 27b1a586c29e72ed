export const id = 799;
export const ids = [799];
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
