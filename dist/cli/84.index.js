export const id = 84;
export const ids = [84,799,264];
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

/***/ 9942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ readDeployedEntries),
/* harmony export */   s: () => (/* binding */ entriesIfReadable)
/* harmony export */ });
/* harmony import */ var _archive_byte_source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(617);
/* harmony import */ var _archive_reader_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7226);
/* harmony import */ var _aws_calls_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4799);
/* harmony import */ var _util_deadline_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(573);
/* harmony import */ var _util_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4478);
/* harmony import */ var _util_ports_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2701);
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
    const records = await (0,_archive_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .readRecords */ .T3)(source);
    return records.map(({ path, mode, size: bytes, crc32 }) => ({ path, mode, size: bytes, crc32 }));
}
/**
 * The entries; undefined if they cannot be read, which the log says: the digest is known anyway.
 *
 * @param origin where they come from, printable
 * @throws LambdaZipError `cancelled`
 */
async function entriesIfReadable(origin, read, { log, signal }) {
    try {
        return await read();
    }
    catch (error) {
        (0,_util_ports_js__WEBPACK_IMPORTED_MODULE_5__/* .throwIfCancelled */ .dZ)(signal);
        const why = error instanceof _util_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .LambdaZipError */ .dk ? error.message : 'the answer cannot be parsed';
        log.info(`${origin}: cannot tell what differs: ${why}`);
        return undefined;
    }
}
/** Reads the end at once: whatever lies in it is not asked for again. */
async function openRemoteSource(url, size, signal) {
    const tailAt = Math.max(0, size - TAIL_BYTES);
    const tail = await fetchRange({ url, size }, tailAt, size - tailAt, signal);
    return {
        name: NAME,
        size,
        async read(position, length) {
            if (position >= tailAt)
                return tail.subarray(position - tailAt, position - tailAt + length);
            if (length > MAX_RANGE_BYTES)
                throw (0,_archive_byte_source_js__WEBPACK_IMPORTED_MODULE_0__/* .damaged */ .q)(NAME, `its directory has ${length} bytes, more than ${MAX_RANGE_BYTES}`);
            return await fetchRange({ url, size }, position, length, signal);
        },
        close: async () => undefined,
    };
}
async function fetchRange({ url, size }, position, length, parent) {
    if (length === 0)
        throw (0,_archive_byte_source_js__WEBPACK_IMPORTED_MODULE_0__/* .damaged */ .q)(NAME, 'it is empty');
    const last = position + length - 1;
    return await (0,_util_deadline_js__WEBPACK_IMPORTED_MODULE_3__/* .withDeadline */ .N)(REQUEST_LIMIT_MS, parent, async (signal) => {
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
            throw unreadable((0,_aws_calls_js__WEBPACK_IMPORTED_MODULE_2__.networkCodeOf)(error) ?? 'no connection');
        }
        const { status, body } = response;
        if (status !== 206 || response.headers.get('content-range') !== `bytes ${position}-${last}/${size}`) {
            // Do not wait for the rest: it may be the whole package.
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
            throw unreadable((0,_aws_calls_js__WEBPACK_IMPORTED_MODULE_2__.networkCodeOf)(error) ?? 'the connection broke off');
        }
        if (received !== length)
            throw unreadable(`${received} bytes or more instead of ${length}`);
        return Buffer.concat(chunks);
    });
}
function unreadable(problem) {
    return new _util_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .LambdaZipError */ .dk('read', `${NAME} cannot be read: ${problem}`);
}
//# sourceMappingURL=deployed-package.js.map

/***/ }),

/***/ 3084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   layerBaseline: () => (/* binding */ layerBaseline)
/* harmony export */ });
/* harmony import */ var _aws_calls_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4799);
/* harmony import */ var _aws_configuration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9264);
/* harmony import */ var _aws_function_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(108);
/* harmony import */ var _aws_layer_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7967);
/* harmony import */ var _aws_target_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9641);
/* harmony import */ var _util_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4478);
/* harmony import */ var _deployed_package_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9942);







/**
 * The archive of a layer's version: the one that the function has, the one that is named, or the latest. Needs the permission
 * `lambda:GetLayerVersion`; with a function `lambda:GetFunctionConfiguration`, and `lambda:ListLayerVersions` without function and
 * version.
 *
 * @throws LambdaZipError `usage` for a name that is none
 */
function layerBaseline(options, ports) {
    const reference = (0,_aws_layer_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .parseLayerReference */ .S)(options);
    const user = options.user && (0,_aws_function_reference_js__WEBPACK_IMPORTED_MODULE_2__.parseFunctionReference)(options.user);
    return { read: () => read(reference, user, ports) };
}
/** @throws LambdaZipError `cancelled`; `usage` without a region */
async function read(reference, user, ports) {
    const { layerName, name } = reference;
    const { signal } = ports;
    const lambda = await (0,_aws_calls_js__WEBPACK_IMPORTED_MODULE_0__.lambdaClient)(reference.region, 'ask');
    let version;
    let found;
    try {
        if (user !== undefined) {
            const attached = await attachedVersion(reference, user, signal);
            if (typeof attached !== 'number')
                return attached;
            version = attached;
        }
        else
            version = reference.version ?? (await latestVersion(lambda, layerName, signal));
        if (version === undefined)
            return { kind: 'absent', why: `${(0,_aws_layer_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .describeLayer */ .$)(name, undefined)} has no version` };
        found = await getVersion(lambda, layerName, version, signal);
    }
    catch (error) {
        if (!(error instanceof _aws_calls_js__WEBPACK_IMPORTED_MODULE_0__.AwsError))
            throw error;
        if (error.kind === 'not-found')
            return { kind: 'absent', why: `${(0,_aws_layer_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .describeLayer */ .$)(name, version)} does not exist` };
        return { kind: 'unavailable', why: error.message };
    }
    const origin = (0,_aws_layer_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .describeLayer */ .$)(name, version);
    const { CodeSha256: sha256, CodeSize: size, Location: url } = found.Content ?? {};
    const digest = (0,_aws_configuration_js__WEBPACK_IMPORTED_MODULE_1__.parseCodeSha256)(sha256);
    if (digest === undefined)
        return { kind: 'unavailable', why: `${origin}: AWS answers without a CodeSha256` };
    const entries = () => (0,_deployed_package_js__WEBPACK_IMPORTED_MODULE_6__/* .entriesIfReadable */ .s)(origin, () => readEntries(url, size, signal), ports);
    const target = {
        runtimes: (0,_aws_target_js__WEBPACK_IMPORTED_MODULE_4__/* .namesIn */ .w)(found.CompatibleRuntimes),
        architectures: (0,_aws_target_js__WEBPACK_IMPORTED_MODULE_4__/* .namesIn */ .w)(found.CompatibleArchitectures),
    };
    return { kind: 'known', digest, origin, size, target, entries };
}
/** The version that a function has. A layer that was published and not attached is not deployed. */
async function attachedVersion(layer, user, signal) {
    const where = (0,_aws_function_reference_js__WEBPACK_IMPORTED_MODULE_2__.describeReference)(user);
    let configuration;
    try {
        configuration = await (0,_aws_configuration_js__WEBPACK_IMPORTED_MODULE_1__.getConfiguration)(await (0,_aws_calls_js__WEBPACK_IMPORTED_MODULE_0__.lambdaClient)(user.region, 'ask'), user, signal);
    }
    catch (error) {
        if (!(error instanceof _aws_calls_js__WEBPACK_IMPORTED_MODULE_0__.AwsError && error.kind === 'not-found'))
            throw error;
        return { kind: 'absent', why: `${where} does not exist` };
    }
    const unsettled = (0,_aws_configuration_js__WEBPACK_IMPORTED_MODULE_1__.unsettledReason)(configuration);
    if (unsettled !== undefined)
        return { kind: 'unavailable', why: `${where}: ${unsettled}` };
    const attached = (configuration.Layers ?? []).map(({ Arn: arn = '' }) => LAYER_VERSION_ARN.exec(arn)?.groups);
    const own = attached.find((one) => [one?.['name'], one?.['layerName']].includes(layer.layerName));
    const version = Number(own?.['version']);
    if (!(version > 0))
        return { kind: 'absent', why: `${where} has no ${(0,_aws_layer_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .describeLayer */ .$)(layer.name, undefined)}` };
    if (layer.version !== undefined && layer.version !== version) {
        return {
            kind: 'unavailable',
            why: `${where} has ${(0,_aws_layer_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .describeLayer */ .$)(layer.name, version)}, not ${(0,_aws_layer_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .describeLayer */ .$)(layer.name, layer.version)}`,
        };
    }
    return version;
}
/** The form of `Layers` in a function's configuration. */
const LAYER_VERSION_ARN = /^(?<layerName>arn:.*:layer:(?<name>[^:]+)):(?<version>\d+)$/;
/** Of 50 versions each. */
const MAX_PAGES = 1000;
/** Lambda does not promise to list the latest first. @returns undefined when there is none */
async function latestVersion(lambda, layerName, signal) {
    let latest;
    let marker;
    for (let pages = 0; pages < MAX_PAGES; pages += 1) {
        const page = await (0,_aws_calls_js__WEBPACK_IMPORTED_MODULE_0__.callAws)('lambda:ListLayerVersions', signal, (options) => lambda.listLayerVersions({ LayerName: layerName, Marker: marker }, options));
        // The SDK does not check the answer.
        const listed = page.LayerVersions ?? [];
        if (!Array.isArray(listed)) {
            throw new _aws_calls_js__WEBPACK_IMPORTED_MODULE_0__.AwsError('refused', 'lambda:ListLayerVersions: the answer cannot be parsed');
        }
        for (const one of listed) {
            const version = one?.Version;
            if (typeof version === 'number' && version > (latest ?? 0))
                latest = version;
        }
        marker = page.NextMarker;
        if (!marker)
            return latest;
    }
    throw new _aws_calls_js__WEBPACK_IMPORTED_MODULE_0__.AwsError('refused', 'lambda:ListLayerVersions: the list of versions never ends');
}
function getVersion(lambda, layerName, version, signal) {
    return (0,_aws_calls_js__WEBPACK_IMPORTED_MODULE_0__.callAws)('lambda:GetLayerVersion', signal, (options) => lambda.getLayerVersion({ LayerName: layerName, VersionNumber: version }, options));
}
async function readEntries(url, size, signal) {
    if (url === undefined || size === undefined) {
        throw new _util_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .LambdaZipError */ .dk('read', 'AWS gives no download address for the archive');
    }
    return await (0,_deployed_package_js__WEBPACK_IMPORTED_MODULE_6__/* .readDeployedEntries */ .l)(url, size, signal);
}
//# sourceMappingURL=layer.js.map

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
