export const id = 135;
export const ids = [135];
export const modules = {

/***/ 7135:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ makePackage),
  C: () => (/* binding */ parsePackage)
});

// EXTERNAL MODULE: ./build/build.js + 4 modules
var build = __webpack_require__(4744);
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
;// CONCATENATED MODULE: ./build/aws/function-reference.js


/** `FunctionName` of GetFunctionConfiguration in Lambda's API reference, with room for regions such as `eusc-de-east-1`. */
const FUNCTION_NAME = /^(?:arn:aws[a-zA-Z-]*:lambda:(?=[a-z]))?(?:(?<region>[a-z]{2,4}(?:-[a-z]+)+-\d):)?(?:\d{12}:)?(?:function:)?(?<name>[a-zA-Z0-9-_]{1,64})(?::(?<qualifier>\$LATEST|[a-zA-Z0-9-_]+))?$/;
/** `Qualifier` in the same place: a version, an alias, or `$LATEST`. */
const QUALIFIER = /^(?:\$LATEST|[a-zA-Z0-9-_]{1,128})$/;
const REGION = /^[a-z]{2,4}(?:-[a-z]+)+-\d$/;
const MAX_NAME = 170;
/**
 * Checks how a function is named. Nothing is asked of AWS.
 *
 * @throws LambdaZipError `usage` that names the setting
 */
function parseFunctionReference({ functionName, qualifier, region, }) {
    const match = functionName.length <= MAX_NAME ? FUNCTION_NAME.exec(functionName) : null;
    if (match?.groups === undefined) {
        throw (0,errors/* usage */.CI)('function-name', functionName, "is not a function's name or ARN; 'my-function' would be right");
    }
    const { name = '', qualifier: ownQualifier, region: ownRegion } = match.groups;
    if (qualifier !== undefined && !QUALIFIER.test(qualifier)) {
        throw (0,errors/* usage */.CI)('qualifier', qualifier, "is not a version or an alias; 'live' or '7' would be right");
    }
    if (qualifier !== undefined && ownQualifier !== undefined && qualifier !== ownQualifier) {
        throw (0,errors/* usage */.CI)('qualifier', qualifier, `is not the ${(0,build_text/* quoted */.TL)(ownQualifier)} of function-name; name one of them`);
    }
    assertRegion(region, ownRegion, 'function-name');
    return {
        functionName: ownQualifier === undefined ? functionName : functionName.slice(0, -ownQualifier.length - 1),
        name,
        qualifier: qualifier ?? ownQualifier,
        region: region ?? ownRegion,
    };
}
/**
 * Checks the region that a setting has beside a name.
 *
 * @param own what the name says itself
 * @param named the setting of the name
 * @throws LambdaZipError `usage` for what is no region, or another one
 */
function assertRegion(region, own, named) {
    if (region === undefined)
        return;
    if (!REGION.test(region)) {
        throw (0,errors/* usage */.CI)('aws-region', region, "is not a region; 'eu-central-1' would be right");
    }
    if (own !== undefined && region !== own) {
        throw (0,errors/* usage */.CI)('aws-region', region, `is not the ${(0,build_text/* quoted */.TL)(own)} of ${named}; name one of them`);
    }
}
/** `function 'x'`, with its version or alias where one is named. */
function referenceInWords({ name, qualifier }) {
    return qualifier === undefined
        ? `function ${(0,build_text/* quoted */.TL)(name)}`
        : `function ${(0,build_text/* quoted */.TL)(name)}, ${qualifierInWords(qualifier)}`;
}
/** Versions are numbers, aliases are not. */
function qualifierInWords(qualifier) {
    return /^(?:\d+|\$LATEST)$/.test(qualifier) ? `version ${(0,build_text/* quoted */.TL)(qualifier)}` : `alias ${(0,build_text/* quoted */.TL)(qualifier)}`;
}
//# sourceMappingURL=function-reference.js.map
;// CONCATENATED MODULE: ./build/deploy/options.js


/** `S3Bucket` of UpdateFunctionCode in Lambda's API reference. */
const BUCKET = /^[0-9A-Za-z.\-_]{3,63}(?<!\.)$/;
/** S3 keys have up to 1,024 bytes; this leaves room for the digest. */
const MAX_PREFIX_BYTES = 900;
/** `Name` of UpdateAlias in the same place: not all digits. */
const ALIAS = /^(?!\d+$)[a-zA-Z0-9-_]{1,128}$/;
/**
 * Checks how to deploy. Nothing is asked of AWS.
 *
 * @throws LambdaZipError `usage` that names the setting
 */
function parseDeployOptions(options) {
    const { dryRun, s3Bucket, s3Prefix = '', publish, alias, architecture } = options;
    const reference = parseFunctionReference(options);
    if (alias !== undefined && !ALIAS.test(alias)) {
        throw (0,errors/* usage */.CI)('alias', alias, "is not the name of an alias; 'live' would be right");
    }
    // The code of a version never changes: what is deployed to is the function.
    if (reference.qualifier !== undefined && reference.qualifier !== alias) {
        throw (0,errors/* usage */.CI)('function-name', options.functionName, "names a version or an alias; set 'alias' for that");
    }
    if (s3Bucket !== undefined && !BUCKET.test(s3Bucket)) {
        throw (0,errors/* usage */.CI)('s3-bucket', s3Bucket, "is not the name of a bucket; 'my-packages' would be right");
    }
    if (s3Bucket === undefined && s3Prefix !== '') {
        throw (0,errors/* usage */.CI)('s3-prefix', s3Prefix, 'is of no use without an s3-bucket');
    }
    if (/[\p{Cc}\p{Surrogate}]/u.test(s3Prefix) || Buffer.byteLength(s3Prefix) > MAX_PREFIX_BYTES) {
        throw (0,errors/* usage */.CI)('s3-prefix', s3Prefix, `is not a beginning of a key; 'lambda/', with up to ${MAX_PREFIX_BYTES} bytes, would be right`);
    }
    return {
        reference: { ...reference, qualifier: undefined },
        dryRun,
        s3: s3Bucket === undefined ? undefined : { bucket: s3Bucket, prefix: s3Prefix },
        publish: publish || alias !== undefined,
        alias,
        architecture,
    };
}
//# sourceMappingURL=options.js.map
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
    const plan = parseDeployOptions(options);
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
// EXTERNAL MODULE: ./build/settings.js + 1 modules
var build_settings = __webpack_require__(9266);
;// CONCATENATED MODULE: ./build/deploy-settings.js
/** The settings of the built-in deploy, checked. */



/**
 * Checks the settings of the deploy. Nothing is asked yet.
 *
 * @param raw values as text; an empty one is a missing one
 * @param target what the package is for
 * @returns undefined when nothing is to be deployed
 * @throws LambdaZipError `usage` that names the setting, the value and what would be right
 */
function parseDeploySettings(raw, target) {
    const choice = (0,build_settings/* parseChoice */.HU)('deploy', raw.deploy || build_settings/* SETTINGS */.yy.deploy.default, build_settings/* DEPLOY_CHOICES */.du);
    const publish = (0,build_settings/* parseBoolean */.yG)('publish', raw.publish || build_settings/* SETTINGS */.yy.publish.default);
    if (choice === 'false') {
        for (const setting of ['s3-bucket', 's3-prefix', 'alias']) {
            if (raw[setting])
                throw (0,errors/* usage */.CI)(setting, raw[setting], "has no use without deploy 'true' or 'dry-run'");
        }
        if (publish)
            throw (0,errors/* usage */.CI)('publish', 'true', "has no use without deploy 'true' or 'dry-run'");
        return undefined;
    }
    if ((0,build_settings/* isLayered */.PI)(raw)) {
        throw new errors/* LambdaZipError */.dk('usage', `deploy: '${choice}' is not possible with a layer: the code may need the layer's new version, which has to be published first`, {
            hint: "Let the workflow do it: 'aws lambda publish-layer-version', then 'update-function-configuration' and 'update-function-code'; docs/layers.md has the steps.",
        });
    }
    if (!raw['function-name']) {
        throw new errors/* LambdaZipError */.dk('usage', `deploy: '${choice}' needs the setting function-name`);
    }
    if (raw.qualifier) {
        throw (0,errors/* usage */.CI)('qualifier', raw.qualifier, "is not deployed to; 'alias' is led to the new version");
    }
    const options = {
        functionName: raw['function-name'],
        region: raw['aws-region'] || undefined,
        dryRun: choice === 'dry-run',
        s3Bucket: raw['s3-bucket'] || undefined,
        s3Prefix: raw['s3-prefix'] || undefined,
        publish,
        alias: raw.alias || undefined,
        architecture: target.architecture,
    };
    // What is wrong with it has to be known before anything is built.
    parseDeployOptions(options);
    return options;
}
//# sourceMappingURL=deploy-settings.js.map
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./build/archive/format.js
var format = __webpack_require__(2790);
// EXTERNAL MODULE: ./build/explain/manifest.js
var explain_manifest = __webpack_require__(6055);
;// CONCATENATED MODULE: ./build/baseline/record.js
/** The record of a deploy: what was deployed last under a name in an environment, as bytes that are kept somewhere. */






const RECORD_VERSION = 1;
/** A record holds a compressed manifest and little else. */
const MAX_RECORD_BYTES = 32 * 1024 * 1024;
const MAX_TEXT = 1024;
/**
 * What the names of a subject's records begin with, and no other subject's. Of fixed length, so that none is
 * the beginning of another, and in characters every cache takes.
 */
function record_recordPrefix({ name, environment }) {
    const subject = (0,external_node_crypto_.createHash)('sha256')
        .update(JSON.stringify([name, environment]))
        .digest('hex');
    return `lambda-zip-record-${RECORD_VERSION}-${subject}-`;
}
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
/** The record as bytes. */
function record_serialiseRecord(record) {
    const { name, environment, state, sha256, size, manifest, commit, ref, run, time } = record;
    const fields = {
        record: RECORD_VERSION,
        name,
        environment,
        state,
        sha256,
        size: size ?? null,
        archiveFormat: FORMAT_VERSION,
        contentSha256: manifest === undefined ? null : contentDigest(manifest),
        manifest: manifest === undefined ? null : gzipSync(manifest).toString('base64'),
        commit,
        ref,
        run,
        time,
    };
    return Buffer.from(`${JSON.stringify(fields)}\n`);
}
/**
 * Reads a record back. Its bytes come from a cache that others may write to: everything is checked,
 * and nothing of a record that is not right in every part is used.
 *
 * @throws LambdaZipError `baseline` that says what is wrong with it
 */
function parseRecord(bytes, subject) {
    if (bytes.length > MAX_RECORD_BYTES)
        throw unusable(`it has ${bytes.length} bytes, more than any needs`);
    const fields = parseFields(bytes);
    if (fields.get('record') !== RECORD_VERSION)
        throw unusable('another version of this tool wrote it');
    const text = (name, pattern = /^/) => {
        const value = fields.get(name);
        if (typeof value !== 'string' || value.length > MAX_TEXT || !pattern.test(value)) {
            throw unusable(`its ${name} is not what it should be`);
        }
        return value;
    };
    const found = { name: text('name'), environment: text('environment') };
    if (found.name !== subject.name || found.environment !== subject.environment) {
        throw unusable(`it is about ${(0,build_text/* quoted */.TL)(found.name)} in the environment ${(0,build_text/* quoted */.TL)(found.environment)}`);
    }
    const size = fields.get('size');
    if (size !== null && !(typeof size === 'number' && Number.isSafeInteger(size) && size >= 0)) {
        throw unusable('its size is not a number of bytes');
    }
    const content = parseContent(fields);
    return {
        ...found,
        state: text('state', /^(pending|deployed)$/) === 'deployed' ? 'deployed' : 'pending',
        sha256: text('sha256', SHA256),
        size: size ?? undefined,
        commit: text('commit'),
        ref: text('ref'),
        run: text('run'),
        time: text('time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
        manifest: content?.manifest,
        entries: content?.entries,
    };
}
const SHA256 = /^[0-9a-f]{64}$/;
function parseFields(bytes) {
    let value;
    try {
        value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    }
    catch {
        throw unusable('it is not JSON');
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw unusable('it is not an object');
    return new Map(Object.entries(value));
}
function parseContent(fields) {
    const packed = fields.get('manifest');
    const digest = fields.get('contentSha256');
    if (packed === null && digest === null)
        return undefined;
    if (fields.get('archiveFormat') !== format/* FORMAT_VERSION */.Hp) {
        throw unusable('another version of this tool wrote its manifest');
    }
    if (typeof packed !== 'string' || typeof digest !== 'string')
        throw unusable('its manifest is not text');
    let manifest;
    try {
        // The bound keeps a few bytes from becoming more than the memory holds.
        const bytes = (0,external_node_zlib_.gunzipSync)(Buffer.from(packed, 'base64'), { maxOutputLength: explain_manifest/* MAX_MANIFEST_BYTES */.ZJ });
        manifest = bytes.toString();
    }
    catch {
        throw unusable('its manifest cannot be unpacked');
    }
    if ((0,explain_manifest/* contentDigest */.eZ)(manifest) !== digest)
        throw unusable('its manifest does not have the digest it states');
    let entries;
    try {
        entries = (0,explain_manifest/* parseManifest */.Ng)(manifest, 'manifest');
    }
    catch {
        throw unusable('its manifest is none');
    }
    // To the letter: its digest is that of the text.
    if ((0,explain_manifest/* manifestText */.$2)(entries) !== manifest)
        throw unusable('its manifest is none of this version');
    return { manifest, entries };
}
function unusable(problem) {
    return new errors/* LambdaZipError */.dk('baseline', `the record of the last deploy is not usable: ${problem}`);
}
//# sourceMappingURL=record.js.map
;// CONCATENATED MODULE: ./build/baseline/cache.js
/** The baseline `cache`: the newest record of a deploy, kept in a store that only ever adds. */





/**
 * The last deploy of a subject, from its newest record. A record that is damaged, that tells of a deploy without
 * an end, or that is known not to be the newest counts as not knowing.
 */
function cacheBaseline(store, subject, ports) {
    return { read: () => readNewest(store, subject, ports) };
}
async function readNewest(store, subject, { log }) {
    const prefix = record_recordPrefix(subject);
    try {
        const stored = await store.newest(prefix);
        if (stored === undefined)
            return { kind: 'absent', why: `there is no record of a deploy of ${named(subject)}` };
        const record = parseRecord(stored.bytes, subject);
        if (record.state === 'pending') {
            return {
                kind: 'unavailable',
                why: `a deploy of ${record.sha256.slice(0, 12)} may have begun (${writer(record)}), and how it ended is not recorded`,
            };
        }
        const newest = await store.newestAnywhere(prefix);
        if (newest !== undefined && newest.key !== stored.key) {
            return {
                kind: 'unavailable',
                why: `a newer record exists, written from ${(0,build_text/* quoted */.TL)(newest.ref)}, which this run may not read`,
            };
        }
        return {
            kind: 'known',
            digest: (0,archive_digest/* digestOf */.o)(Buffer.from(record.sha256, 'hex')),
            origin: `the deploy recorded on ${record.time.slice(0, 16).replace('T', ' ')} UTC (${writer(record)})`,
            size: record.size,
            entries: async () => record.entries,
        };
    }
    catch (error) {
        if (!(error instanceof errors/* LambdaZipError */.dk) || error.code !== 'baseline')
            throw error;
        log.warning(error.message);
        return { kind: 'unavailable', why: error.message };
    }
}
/**
 * Adds a record. Its key is unique: an older record is never replaced, a newer one never lost.
 *
 * @returns the key
 * @throws LambdaZipError `baseline` when it cannot be written
 */
async function addRecord(store, record) {
    const key = `${recordPrefix(record)}${uniqueEnd()}`;
    await store.add(key, serialiseRecord(record));
    return key;
}
/**
 * Withdraws the record of the last deploy before another deploy may begin: should that one fail half-way, nobody
 * knows what is deployed, and going back to what was there before must count as a change.
 *
 * @returns the key of the record that says so
 * @throws LambdaZipError `baseline` when it cannot be written
 */
function withdrawRecord(store, record) {
    return addRecord(store, { ...record, state: 'pending', manifest: undefined });
}
/**
 * Records that a deploy has succeeded; or, when another one was begun since, that nobody can say which of them
 * came last.
 *
 * @param withdrawal the key {@link withdrawRecord} gave; undefined when that one could not be written
 * @returns whether the deploy is recorded
 * @throws LambdaZipError `baseline` when nothing can be written
 */
async function confirmRecord(store, record, withdrawal) {
    // One that could not be announced cannot be told from one that was overtaken.
    const newest = withdrawal === undefined ? undefined : await store.newest(recordPrefix(record));
    if (newest !== undefined && newest.key === withdrawal) {
        await addRecord(store, { ...record, state: 'deployed' });
        return true;
    }
    await withdrawRecord(store, record);
    return false;
}
/** Ends a key that nobody else writes. */
function uniqueEnd() {
    return `${Date.now()}-${randomBytes(8).toString('hex')}`;
}
function named({ name, environment }) {
    return environment === '' ? (0,build_text/* quoted */.TL)(name) : `${(0,build_text/* quoted */.TL)(name)} in the environment ${(0,build_text/* quoted */.TL)(environment)}`;
}
function writer({ ref, commit, run }) {
    const parts = [
        run && `run ${(0,build_text/* quoted */.TL)(run)}`,
        ref && `of ${(0,build_text/* quoted */.TL)(ref)}`,
        commit && `commit ${(0,build_text/* quoted */.TL)(commit.slice(0, 12))}`,
    ];
    return parts.filter((part) => part !== '').join(', ') || 'nobody says who';
}
//# sourceMappingURL=cache.js.map
;// CONCATENATED MODULE: ./build/baseline/given.js
/** A baseline the user states, as a Terraform output or a parameter store has it. */

/**
 * Reads a SHA-256 as people write it: 64 hexadecimal digits of either case, or base64 of the 32 bytes,
 * with or without `sha256:` before it.
 *
 * @returns undefined for anything else
 */
function parseDigest(text) {
    const value = text.replace(/^sha256:/i, '');
    if (/^[0-9a-f]{64}$/i.test(value))
        return (0,archive_digest/* digestOf */.o)(Buffer.from(value, 'hex'));
    if (!/^[A-Za-z0-9+/]{43}=$/.test(value))
        return undefined;
    const digest = (0,archive_digest/* digestOf */.o)(Buffer.from(value, 'base64'));
    // The last character has two bits to spare; another one there would be another spelling of the same bytes.
    return digest.base64 === value ? digest : undefined;
}
/** A baseline that is the digest itself; nothing is known of its entries. */
function givenBaseline(digest) {
    return {
        read: async () => ({
            kind: 'known',
            digest,
            origin: "the digest given as 'baseline'",
            entries: async () => undefined,
        }),
    };
}
//# sourceMappingURL=given.js.map
// EXTERNAL MODULE: ./build/archive/byte-source.js
var byte_source = __webpack_require__(617);
// EXTERNAL MODULE: ./build/archive/reader.js
var reader = __webpack_require__(7226);
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
    const records = await (0,reader/* readRecords */.T3)(source);
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
                throw (0,byte_source/* damaged */.q)(NAME, `its directory has ${length} bytes, more than ${MAX_RANGE_BYTES}`);
            return await fetchRange(url, position, length, size, signal);
        },
        close: async () => undefined,
    };
}
async function fetchRange(url, position, length, size, parent) {
    if (length === 0)
        throw (0,byte_source/* damaged */.q)(NAME, 'it is empty');
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
    const reference = parseFunctionReference(options);
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
    const origin = referenceInWords(reference);
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
        return `function ${(0,build_text/* quoted */.TL)(name)} has no ${qualifierInWords(qualifier)}`;
    }
    catch (error) {
        if (!(error instanceof AwsError))
            throw error;
        if (error.kind === 'not-found')
            return noFunction;
        return `${noFunction}, or it has no ${qualifierInWords(qualifier)}`;
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
;// CONCATENATED MODULE: ./build/aws/layer-reference.js



/** `LayerName` and `LayerVersionArn` of GetLayerVersion and GetLayerVersionByArn in Lambda's API reference. */
const LAYER_NAME = /^(?<layerName>(?:arn:aws[a-zA-Z-]*:lambda:(?<region>[a-z]{2,4}(?:-[a-z]+)+-\d):\d{12}:layer:)?(?<name>[a-zA-Z0-9-_]{1,140}))(?::(?<version>[1-9]\d{0,14}))?$/;
/**
 * Checks how a layer is named. Nothing is asked of AWS.
 *
 * @throws LambdaZipError `usage` that names the setting
 */
function parseLayerReference({ layerName: given, region }) {
    const match = LAYER_NAME.exec(given);
    if (match?.groups === undefined) {
        throw (0,errors/* usage */.CI)('layer-name', given, "is not a layer's name or ARN; 'my-layer' would be right");
    }
    const { layerName = '', name = '', version, region: ownRegion } = match.groups;
    assertRegion(region, ownRegion, 'layer-name');
    return {
        layerName,
        name,
        version: version === undefined ? undefined : Number(version),
        region: region ?? ownRegion,
    };
}
/** `layer 'x'`, with its version where one is named. */
function layerInWords(name, version) {
    return version === undefined ? `layer ${(0,build_text/* quoted */.TL)(name)}` : `layer ${(0,build_text/* quoted */.TL)(name)}, version ${version}`;
}
//# sourceMappingURL=layer-reference.js.map
;// CONCATENATED MODULE: ./build/baseline/layer.js





/**
 * The archive of a layer's version. Needs the permission `lambda:GetLayerVersion`, and `lambda:ListLayerVersions`
 * unless the version is named.
 *
 * @throws LambdaZipError `usage` for a name that is none
 */
function layerBaseline(options, ports) {
    const reference = parseLayerReference(options);
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
            return { kind: 'absent', why: `there is no version of ${layerInWords(name, undefined)}` };
        found = await getVersion(lambda, layerName, version, signal);
    }
    catch (error) {
        if (!(error instanceof AwsError))
            throw error;
        if (error.kind === 'not-found')
            return { kind: 'absent', why: `there is no ${layerInWords(name, version)}` };
        return { kind: 'unavailable', why: error.message };
    }
    const origin = layerInWords(name, version);
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
// EXTERNAL MODULE: ./build/explain/changes.js
var explain_changes = __webpack_require__(3577);
// EXTERNAL MODULE: ./build/explain/groups.js
var groups = __webpack_require__(3690);
// EXTERNAL MODULE: ./build/explain/packages.js
var explain_packages = __webpack_require__(2435);
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
        const changes = (0,explain_changes/* compareEntries */.w)(built.entries, built.entries);
        const reason = force ? 'forced' : 'unchanged';
        return { ...known, changed: force, reason, changes, notes: [compared] };
    }
    if (entries === undefined) {
        const unknown = 'the deployed entries are not known, so what changed cannot be told';
        return { ...known, changed: true, reason: 'content', changes: undefined, notes: [compared, unknown] };
    }
    const changes = (0,explain_changes/* compareEntries */.w)(entries, built.entries);
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
        reading = await readBaseline(baselineOf(request, ports, store), built.digest, ports);
    }
    catch (error) {
        if (!(error instanceof errors/* LambdaZipError */.dk) || error.code !== 'cancelled')
            throw error;
        throw new errors/* LambdaZipError */.dk('cancelled', 'cancelled', { hint: 'the archive is written' });
    }
    const verdict = verdictOf(reading, built, request.force);
    if (request.baseline.kind !== 'none') {
        log.info(verdictSentence(verdict));
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
            return givenBaseline(baseline.digest);
        case 'cache':
            if (store === undefined)
                return unavailable('this runner offers no cache to keep records in');
            return cacheBaseline(store, { name, environment: baseline.environment }, ports);
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
;// CONCATENATED MODULE: ./build/gate-settings.js
/** The settings of the gate, checked. */





/**
 * Checks the settings of the gate. Nothing is read or asked yet.
 *
 * @param raw values as text; an empty one is a missing one
 * @param name of the package
 * @param where only a workflow can reach the cache that keeps records, and has it as its default
 * @throws LambdaZipError `usage` that names the setting, the value and what would be right
 */
function parseGateSettings(raw, name, where) {
    const baseline = parseBaseline(raw, where);
    return {
        name,
        baseline,
        layer: (0,build_settings/* isLayered */.PI)(raw) ? gate_settings_layerBaseline(raw, baseline) : undefined,
        force: (0,build_settings/* parseBoolean */.yG)('force', raw.force || build_settings/* SETTINGS */.yy.force.default),
    };
}
function parseBaseline(raw, where) {
    const functionName = raw['function-name'] || undefined;
    const standard = where === 'workflow' ? 'cache' : 'none';
    const value = raw.baseline || (functionName === undefined ? standard : 'lambda');
    const choice = choose(value, raw, where);
    if (choice.kind === 'lambda')
        return choice;
    // A deploy has its own use for them.
    if (raw.deploy && raw.deploy !== 'false')
        return choice;
    const others = raw['layer-name'] ? [] : ['aws-region'];
    for (const setting of ['function-name', 'qualifier', ...others]) {
        // Whoever names a function wants it looked at.
        if (raw[setting])
            throw (0,errors/* usage */.CI)(setting, raw[setting], `has no use with the baseline '${choice.kind}'; 'lambda' has one`);
    }
    return choice;
}
/** The layer's own: Lambda, where it is told the layer's name; else as the code's, as far as that says anything of a layer. */
function gate_settings_layerBaseline(raw, code) {
    const layerName = raw['layer-name'];
    if (layerName) {
        if (raw.baseline === 'none')
            throw (0,errors/* usage */.CI)('layer-name', layerName, "has no use with the baseline 'none'; without a baseline it has");
        const region = raw['aws-region'] || undefined;
        // What is wrong with them has to be known before anything is built.
        parseLayerReference({ layerName, region });
        return { kind: 'layer', layerName, region };
    }
    switch (code.kind) {
        case 'lambda':
            return { kind: 'unknown', why: "the layer is compared with nothing: 'layer-name' would name it" };
        case 'given':
            return {
                kind: 'unknown',
                why: "the layer is compared with nothing: the baseline is the code's, and 'layer-name' would name the layer",
            };
        default:
            return code;
    }
}
function choose(value, raw, where) {
    switch (value) {
        case 'none':
            return { kind: 'none' };
        case 'cache':
            if (where === 'workflow')
                return { kind: 'cache', environment: parseEnvironment(raw.environment ?? '') };
            throw new errors/* LambdaZipError */.dk('usage', "baseline: 'cache' is for workflows only: GitHub's cache, which keeps the records, cannot be reached from here", { hint: "'lambda' with a function-name, 'none', or a SHA-256 would be right." });
        case 'lambda':
            if (!raw['function-name']) {
                throw new errors/* LambdaZipError */.dk('usage', "baseline: 'lambda' needs the setting function-name");
            }
            return lambdaChoice(raw['function-name'], raw);
        default: {
            const digest = parseDigest(value);
            if (digest !== undefined)
                return { kind: 'given', digest };
            throw (0,errors/* usage */.CI)('baseline', value, `is not known; ${where === 'workflow' ? "'lambda', 'cache'" : "'lambda'"}, 'none', or a SHA-256 of 64 hexadecimal digits or in base64 would be right`);
        }
    }
}
function lambdaChoice(functionName, raw) {
    // What an alias is to be led to is compared with what it leads to.
    const qualifier = raw.qualifier || raw.alias || undefined;
    const region = raw['aws-region'] || undefined;
    // What is wrong with them has to be known before anything is built.
    parseFunctionReference({ functionName, qualifier, region });
    return { kind: 'lambda', functionName, qualifier, region };
}
const MAX_ENVIRONMENT = 255;
/** @throws LambdaZipError `usage` unless the text can be the name of an environment */
function parseEnvironment(environment) {
    if (environment.length <= MAX_ENVIRONMENT && !/[\r\n\0]/.test(environment))
        return environment;
    throw (0,errors/* usage */.CI)('environment', environment, `is not one line of at most ${MAX_ENVIRONMENT} characters`);
}
//# sourceMappingURL=gate-settings.js.map
;// CONCATENATED MODULE: ./build/results.js
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
// EXTERNAL MODULE: ./build/cli/terminal.js
var terminal = __webpack_require__(8565);
;// CONCATENATED MODULE: ./build/cli/package.js
/** One package on the command line: its settings checked, built, judged, deployed. */








/** @throws LambdaZipError `usage` that names the setting, the value and what would be right */
function parsePackage(settings, context) {
    const request = (0,build_settings/* parseSettings */.P$)(settings, context);
    return {
        request,
        gate: parseGateSettings(settings, request.name, 'terminal'),
        deployment: parseDeploySettings(settings, request.target),
    };
}
/** @param run what the build shares with others */
async function makePackage({ request, gate, deployment }, ports, run) {
    const report = await (0,build/* build */.jq)(request, ports, run);
    const verdict = await judge(report, gate, ports);
    const deployed = deployment && (await deploy(deployment, report, ports));
    return {
        results: { ...resultsOf(report, verdict), ...deployResultsOf(deployed) },
        lines: (0,build/* archivesOf */.bS)(report).map(({ digest, output }) => (0,terminal/* sha256sumLine */.Fj)(digest.hex, output)),
    };
}
//# sourceMappingURL=package.js.map

/***/ }),

/***/ 3577:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ compareEntries)
/* harmony export */ });
/* harmony import */ var _pipeline_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(451);
/* harmony import */ var _packages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2435);


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
    entries.sort((one, other) => (0,_pipeline_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .comparePaths */ .cD)(one.path, other.path));
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
    const left = (0,_packages_js__WEBPACK_IMPORTED_MODULE_1__/* .packageVersions */ .E)(before);
    const right = (0,_packages_js__WEBPACK_IMPORTED_MODULE_1__/* .packageVersions */ .E)(after);
    return [...new Set([...left.keys(), ...right.keys()])]
        .sort(_pipeline_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .comparePaths */ .cD)
        .map((name) => ({ name, before: left.get(name), after: right.get(name) }))
        .filter((change) => change.before !== change.after);
}
//# sourceMappingURL=changes.js.map

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

/***/ })

};
