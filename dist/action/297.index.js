export const id = 297;
export const ids = [297];
export const modules = {

/***/ 617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ openFileSource),
/* harmony export */   q: () => (/* binding */ damaged)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _util_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4478);
/* harmony import */ var _util_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9118);
/* harmony import */ var _util_ports_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2701);
/* harmony import */ var _util_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3506);
/** Sources of an archive's bytes: a file, or anything else that can read ranges. */





/** The error for a file that is not a ZIP archive, or is damaged. */
function damaged(name, problem) {
    return new _util_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LambdaZipError */ .dk('archive', `${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_4__/* .quoted */ .TL)(name)} cannot be read as a ZIP archive: ${problem}`);
}
/** Reads before the event loop gets its turn, so that a signal can stop the work. */
const READS_AT_A_TIME = 200;
/**
 * Opens a regular file. It is read directly: by way of the thread pool, each of the hundred thousand small entries that
 * an archive may have takes several times as long.
 *
 * @param name for messages
 * @throws LambdaZipError `archive` for anything else, and for a file that cannot be read
 */
async function openFileSource(file, name = file) {
    try {
        // Checked first, because opening a FIFO would wait for a writer forever.
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file).isFile())
            throw damaged(name, 'it is not a file');
        const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, 'r');
        const { size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor);
        let reads = 0;
        return {
            name,
            size,
            async read(position, length) {
                reads += 1;
                if (reads % READS_AT_A_TIME === 0)
                    await (0,_util_ports_js__WEBPACK_IMPORTED_MODULE_3__/* .yieldToEventLoop */ .h5)();
                const bytes = Buffer.allocUnsafe(length);
                let read;
                try {
                    read = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(descriptor, bytes, 0, length, position);
                }
                catch (error) {
                    throw unreadable(name, error);
                }
                if (read !== length)
                    throw damaged(name, 'it became shorter while it was read');
                return bytes;
            },
            async close() {
                (0,_util_files_js__WEBPACK_IMPORTED_MODULE_2__/* .closeQuietly */ .EO)(descriptor);
            },
        };
    }
    catch (error) {
        if (error instanceof _util_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LambdaZipError */ .dk)
            throw error;
        throw unreadable(name, error);
    }
}
function unreadable(name, error) {
    return new _util_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LambdaZipError */ .dk('archive', `${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_4__/* .quoted */ .TL)(name)} ${(0,_util_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .cannotBeRead */ .xF)(error)}`, {
        cause: error,
    });
}
//# sourceMappingURL=byte-source.js.map

/***/ }),

/***/ 7226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T3: () => (/* binding */ readRecords),
/* harmony export */   c_: () => (/* binding */ readContent)
/* harmony export */ });
/* unused harmony export readArchive */
/* harmony import */ var _entries_zip_member_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6099);
/* harmony import */ var _util_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1645);
/* harmony import */ var _util_ports_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2701);
/* harmony import */ var _util_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3506);
/* harmony import */ var _byte_source_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(617);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2790);
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
            yield { ...record, sha256: sha256Of(bytes) };
        }
    }
    finally {
        await source.close();
    }
}
/** Reads exactly `length` bytes at `position`, or says that they are not there. */
async function readAt(source, position, length) {
    if (position < 0 || length < 0 || position + length > source.size) {
        throw (0,_byte_source_js__WEBPACK_IMPORTED_MODULE_4__/* .damaged */ .q)(source.name, 'it is truncated, or a header points outside of it');
    }
    return await source.read(position, length);
}
/** The longest comment there can be: its length field has two bytes. */
const MAX_COMMENT = 0xffff;
/** Of millions of entries; Node.js cannot read more than 2 GiB at once. */
const MAX_DIRECTORY_BYTES = 512 * 1024 * 1024;
async function locateDirectory(source) {
    const { name: file, size } = source;
    const tailLength = Math.min(size, MAX_COMMENT + _format_js__WEBPACK_IMPORTED_MODULE_5__/* .END_OF_CENTRAL_DIRECTORY_LENGTH */ .pY);
    const tail = await readAt(source, size - tailLength, tailLength);
    let at = tail.length - _format_js__WEBPACK_IMPORTED_MODULE_5__/* .END_OF_CENTRAL_DIRECTORY_LENGTH */ .pY;
    // The record that counts is the one whose comment ends with the file.
    while (at >= 0 &&
        !(tail.readUInt32LE(at) === _format_js__WEBPACK_IMPORTED_MODULE_5__/* .END_OF_CENTRAL_DIRECTORY */ .AR &&
            at + _format_js__WEBPACK_IMPORTED_MODULE_5__/* .END_OF_CENTRAL_DIRECTORY_LENGTH */ .pY + tail.readUInt16LE(at + 20) === tail.length)) {
        at -= 1;
    }
    if (at < 0)
        throw (0,_byte_source_js__WEBPACK_IMPORTED_MODULE_4__/* .damaged */ .q)(file, 'it has no end of central directory record');
    const classic = {
        entries: tail.readUInt16LE(at + 10),
        size: tail.readUInt32LE(at + 12),
        offset: tail.readUInt32LE(at + 16),
    };
    if (tail.readUInt16LE(at + 4) !== 0 && tail.readUInt16LE(at + 4) !== _format_js__WEBPACK_IMPORTED_MODULE_5__/* .ZIP64_MARK_16 */ .iu) {
        throw (0,_byte_source_js__WEBPACK_IMPORTED_MODULE_4__/* .damaged */ .q)(file, 'it is one part of a split archive');
    }
    const marked = classic.entries === _format_js__WEBPACK_IMPORTED_MODULE_5__/* .ZIP64_MARK_16 */ .iu ||
        classic.size === _format_js__WEBPACK_IMPORTED_MODULE_5__/* .ZIP64_MARK_32 */ .S5 ||
        classic.offset === _format_js__WEBPACK_IMPORTED_MODULE_5__/* .ZIP64_MARK_32 */ .S5;
    const endPosition = size - tail.length + at;
    if (!marked || endPosition < _format_js__WEBPACK_IMPORTED_MODULE_5__/* .ZIP64_LOCATOR_LENGTH */ .q2)
        return classic;
    const locator = await readAt(source, endPosition - _format_js__WEBPACK_IMPORTED_MODULE_5__/* .ZIP64_LOCATOR_LENGTH */ .q2, _format_js__WEBPACK_IMPORTED_MODULE_5__/* .ZIP64_LOCATOR_LENGTH */ .q2);
    if (locator.readUInt32LE(0) !== _format_js__WEBPACK_IMPORTED_MODULE_5__/* .ZIP64_LOCATOR */ .rA)
        return classic;
    const record = await readAt(source, Number(locator.readBigUInt64LE(8)), _format_js__WEBPACK_IMPORTED_MODULE_5__/* .ZIP64_END_OF_CENTRAL_DIRECTORY_LENGTH */ .Tc);
    if (record.readUInt32LE(0) !== _format_js__WEBPACK_IMPORTED_MODULE_5__/* .ZIP64_END_OF_CENTRAL_DIRECTORY */ .Q0) {
        throw (0,_byte_source_js__WEBPACK_IMPORTED_MODULE_4__/* .damaged */ .q)(file, 'its Zip64 locator does not lead to a Zip64 record');
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
        throw (0,_byte_source_js__WEBPACK_IMPORTED_MODULE_4__/* .damaged */ .q)(source.name, `its central directory claims ${location.size} bytes, more than ${MAX_DIRECTORY_BYTES}`);
    }
    const directory = await readAt(source, location.offset, location.size);
    const records = [];
    let at = 0;
    for (let index = 0; index < location.entries; index += 1) {
        if (at + _format_js__WEBPACK_IMPORTED_MODULE_5__/* .CENTRAL_FILE_HEADER_LENGTH */ .Mt > directory.length ||
            directory.readUInt32LE(at) !== _format_js__WEBPACK_IMPORTED_MODULE_5__/* .CENTRAL_FILE_HEADER */ .Py) {
            throw (0,_byte_source_js__WEBPACK_IMPORTED_MODULE_4__/* .damaged */ .q)(file, `entry ${index + 1} of ${location.entries} is missing from its central directory`);
        }
        const nameLength = directory.readUInt16LE(at + 28);
        const extraLength = directory.readUInt16LE(at + 30);
        const commentLength = directory.readUInt16LE(at + 32);
        const nameAt = at + _format_js__WEBPACK_IMPORTED_MODULE_5__/* .CENTRAL_FILE_HEADER_LENGTH */ .Mt;
        const next = nameAt + nameLength + extraLength + commentLength;
        if (next > directory.length)
            throw (0,_byte_source_js__WEBPACK_IMPORTED_MODULE_4__/* .damaged */ .q)(file, `entry ${index + 1} runs past its central directory`);
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
    const claimed = records.reduce((sum, { compressedSize }) => sum + compressedSize, 0);
    // Each entry could be read alone, but a small archive could claim endless data this way.
    if (claimed > source.size)
        throw (0,_byte_source_js__WEBPACK_IMPORTED_MODULE_4__/* .damaged */ .q)(file, `its entries claim ${claimed} bytes of data, more than it has`);
    return records;
}
const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** Names are UTF-8, whether flagged as that or not: some tools forget the flag, and code pages cannot be told apart. */
function decodeName(file, name) {
    try {
        return UTF_8.decode(name);
    }
    catch {
        throw (0,_byte_source_js__WEBPACK_IMPORTED_MODULE_4__/* .damaged */ .q)(file, `the name ${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)(name.toString('latin1'))} is not UTF-8`);
    }
}
/** Replaces marked values by those of the Zip64 extra field, which holds only the marked ones, in this order (4.5.3). */
function withZip64(file, extra, record) {
    const marked = ['size', 'compressedSize', 'offset'].filter((field) => record[field] === _format_js__WEBPACK_IMPORTED_MODULE_5__/* .ZIP64_MARK_32 */ .S5);
    if (marked.length === 0)
        return record;
    for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
        if (extra.readUInt16LE(at) !== _format_js__WEBPACK_IMPORTED_MODULE_5__/* .ZIP64_EXTRA_ID */ .pi)
            continue;
        const length = extra.readUInt16LE(at + 2);
        if (length < 8 * marked.length || at + 4 + length > extra.length)
            break;
        const values = marked.map((field, index) => [field, Number(extra.readBigUInt64LE(at + 4 + 8 * index))]);
        return { ...record, ...Object.fromEntries(values) };
    }
    throw (0,_byte_source_js__WEBPACK_IMPORTED_MODULE_4__/* .damaged */ .q)(file, `${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)(record.path)} has no usable Zip64 sizes`);
}
const TYPE_MASK = 0o170000;
const TYPE_SYMLINK = 0o120000;
function modeOf(host, externalAttributes) {
    const mode = host === _format_js__WEBPACK_IMPORTED_MODULE_5__/* .HOST_UNIX */ .wO ? externalAttributes >>> 16 : 0;
    if ((mode & TYPE_MASK) === TYPE_SYMLINK)
        return 'symlink';
    return (mode & 0o100) === 0 ? '0644' : '0755';
}
/**
 * An entry's content: inflated, and checked against its size and CRC.
 *
 * @throws LambdaZipError `archive` when it is damaged, encrypted, too large or compressed in another way
 */
async function readContent(source, record) {
    try {
        (0,_entries_zip_member_js__WEBPACK_IMPORTED_MODULE_0__/* .assertReadable */ .DE)(record, record.flags);
        const header = await readAt(source, record.offset, _entries_zip_member_js__WEBPACK_IMPORTED_MODULE_0__/* .LOCAL_FILE_HEADER_LENGTH */ .GF);
        const data = await readAt(source, record.offset + (0,_entries_zip_member_js__WEBPACK_IMPORTED_MODULE_0__/* .dataStart */ .f0)(header), record.compressedSize);
        return (0,_entries_zip_member_js__WEBPACK_IMPORTED_MODULE_0__/* .contentOf */ .$E)(data, record);
    }
    catch (error) {
        if (!(error instanceof _entries_zip_member_js__WEBPACK_IMPORTED_MODULE_0__/* .MemberProblem */ .mV))
            throw error;
        throw (0,_byte_source_js__WEBPACK_IMPORTED_MODULE_4__/* .damaged */ .q)(source.name, `${(0,_util_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)(record.path)} ${error.message}`);
    }
}
//# sourceMappingURL=reader.js.map

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

/***/ })

};
