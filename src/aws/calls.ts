/** Calls of AWS, and what goes wrong with them in plain words. The SDK is loaded when the first call is due. */

import type { Lambda } from '@aws-sdk/client-lambda';
import type { S3 } from '@aws-sdk/client-s3';
import { withDeadline } from '../util/deadline.js';
import { LambdaZipError, systemErrorCode } from '../util/errors.js';
import { printable, shortened } from '../util/text.js';
import { describeProxy } from './proxy.js';

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

/** The purpose of a client, which decides its time limits. */
export type Purpose = 'ask' | 'upload';

/** Options of the SDK's clients. Credentials are the default chain's business. */
function clientOptions(region: string | undefined, purpose: Purpose) {
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
async function silenceSdk(): Promise<void> {
  const { state } = await import('@aws-sdk/core/client');
  state.warningEmitted = true;
}

export async function lambdaClient(region: string | undefined, purpose: Purpose): Promise<Lambda> {
  const [sdk] = await Promise.all([import('@aws-sdk/client-lambda'), silenceSdk()]);
  return new sdk.Lambda(clientOptions(region, purpose));
}

/** @param region of the bucket, which Lambda wants to be the function's */
export async function s3Client(region: string | undefined): Promise<S3> {
  const [sdk] = await Promise.all([import('@aws-sdk/client-s3'), silenceSdk()]);
  return new sdk.S3(clientOptions(region, 'upload'));
}

/** Kinds of failed calls. `refused` is any other answer of AWS. */
export type FailureKind =
  | 'not-found'
  | 'denied'
  | 'credentials'
  | 'throttled'
  | 'conflict'
  | 'precondition'
  | 'unreachable'
  | 'refused';

/** A call that failed. The message never holds a secret: it has AWS's own words only where those are known to be harmless. */
export class AwsError extends LambdaZipError {
  readonly kind: FailureKind;

  constructor(kind: FailureKind, message: string, hint?: string) {
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
export async function callAws<T>(
  what: string,
  signal: AbortSignal | undefined,
  call: (options: { readonly abortSignal: AbortSignal }) => Promise<T>,
  purpose: Purpose = 'ask',
): Promise<T> {
  const limit = purpose === 'ask' ? CALL_LIMIT_MS : UPLOAD_LIMIT_MS;
  try {
    return await withDeadline(limit, signal, (abortSignal) => call({ abortSignal }));
  } catch (error) {
    if (error instanceof LambdaZipError) {
      if (error.code !== 'timeout') throw error;
      throw new AwsError('unreachable', `${what}: ${error.message}${describeProxy()}`);
    }
    if (error instanceof Error && error.message === 'Region is missing') {
      throw new LambdaZipError('usage', "aws-region: none given; use one like 'eu-central-1'", {
        hint: 'Or set AWS_REGION, or use the ARN of the function.',
      });
    }
    throw failureOf(what, error);
  }
}

function failureOf(what: string, error: unknown): AwsError {
  const name = error instanceof Error ? error.name : '';
  const status = statusOf(error);
  const answer = `${name}${status === undefined ? '' : `, HTTP status ${status}`}`;
  // The SDK has already retried with the time of AWS's answer.
  if (CLOCK.test(name) || (error instanceof Error && CLOCK_TEXT.test(error.message))) {
    return new AwsError(
      'credentials',
      `${what}: AWS reports that the clock of this machine is wrong (${printable(answer)})`,
      'Set the clock: signatures are valid for a few minutes.',
    );
  }
  if (CREDENTIALS.test(name)) {
    const words = /Expired/.test(name)
      ? 'the AWS credentials have expired'
      : name === 'CredentialsProviderError'
        ? 'there are no AWS credentials'
        : `AWS rejects the credentials (${printable(answer)})`;
    return new AwsError('credentials', `${what}: ${words}`, CREDENTIALS_HINT);
  }
  if (status === undefined) {
    const code = networkCodeOf(error);
    const words = code ?? (name === '' ? 'unknown error' : printable(name));
    return new AwsError('unreachable', `${what}: AWS cannot be reached (${words})${describeProxy()}`);
  }
  // A successful answer that cannot be parsed is most likely not from AWS.
  if (status < 300) return new AwsError('unreachable', `${what}: the answer cannot be parsed`);
  const elsewhere = bucketRegionOf(error, status);
  if (elsewhere !== undefined) {
    return new AwsError(
      'refused',
      `${what}: the bucket is in region ${elsewhere}`,
      "Use a bucket in the function's own region: Lambda accepts no other.",
    );
  }
  if (status >= 500 && !OF_THE_FUNCTION.test(name))
    return new AwsError('refused', `${what}: AWS failed (HTTP status ${status})`);
  const kind = kindOf(name, status);
  const words = kind === 'refused' || kind === 'precondition' ? 'AWS refuses' : WORDS[kind];
  const isHarmless = HARMLESS.test(name) || OF_THE_FUNCTION.test(name);
  const said = isHarmless && error instanceof Error ? `: ${shownText(error.message)}` : '';
  return new AwsError(
    kind,
    `${what}: ${words} (${printable(answer)})${said}`,
    kind === 'denied' ? 'See docs/deploy.md for the required permissions.' : undefined,
  );
}

/** S3 says so in a header, and to a HEAD in nothing else. */
function bucketRegionOf(error: unknown, status: number): string | undefined {
  // In other answers, this header states the region that was asked.
  if (status !== 301 && status !== 307 && status !== 400) return undefined;
  if (!(error instanceof Error) || !('$response' in error)) return undefined;
  const response = error.$response;
  if (typeof response !== 'object' || response === null || !('headers' in response)) return undefined;
  const region = new Map(Object.entries(response.headers ?? {})).get('x-amz-bucket-region');
  return typeof region === 'string' && /^[a-z0-9-]{1,40}$/.test(region) ? region : undefined;
}

const CLOCK = /^(?:RequestTimeTooSkewed|RequestExpired|RequestInTheFuture)$/;
/** Lambda has no name of its own for it. */
const CLOCK_TEXT = /^Signature (?:expired|not yet current): /;
const CREDENTIALS_HINT =
  'In a workflow, use aws-actions/configure-aws-credentials; elsewhere, any credentials that the AWS SDK finds.';
const CREDENTIALS =
  /^(?:CredentialsProviderError|TokenProviderError|ExpiredToken(?:Exception)?|UnrecognizedClientException|InvalidSignatureException|SignatureDoesNotMatch|InvalidClientTokenId|InvalidAccessKeyId|InvalidToken|IncompleteSignature(?:Exception)?|MissingAuthenticationToken(?:Exception)?|AuthFailure)$/;

/** Errors that Lambda answers with status 502 although the function is at fault. */
const OF_THE_FUNCTION =
  /^(?:KMS\w+|EC2\w+|EFS\w+|S3Files\w+|ENILimitReached|SubnetIPAddressLimitReached|Invalid(?:ZipFile|Runtime|SecurityGroupID|SubnetID))Exception$/;

/** Errors whose text speaks of names and limits. Others may quote the request, and with it a token. */
const HARMLESS =
  /^(?:AccessDenied(?:Exception)?|Resource(?:NotFound|Conflict|InUse)Exception|PreconditionFailedException|InvalidParameterValueException|TooManyRequestsException|CodeStorageExceededException|RequestEntityTooLargeException|RequestTooLargeException|CodeSigningConfigNotFoundException|CodeVerificationFailedException|InvalidCodeSignatureException|ServiceException|NoSuchBucket|NoSuchKey|ValidationException)$/;

const WORDS: Readonly<
  Record<Exclude<FailureKind, 'refused' | 'precondition' | 'credentials' | 'unreachable'>, string>
> = {
  'not-found': 'it does not exist',
  denied: 'access is denied',
  throttled: 'AWS keeps answering "too many requests", even after waiting',
  conflict: 'something else is changing it',
};

function kindOf(name: string, status: number): Exclude<FailureKind, 'credentials' | 'unreachable'> {
  if (status === 429 || /Throttl|TooManyRequests|SlowDown|RequestLimitExceeded/.test(name))
    return 'throttled';
  if (status === 412) return 'precondition';
  if (status === 403 || /^AccessDenied|^Unauthorized/.test(name)) return 'denied';
  if (status === 404) return 'not-found';
  return status === 409 ? 'conflict' : 'refused';
}

function statusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('$metadata' in error)) return undefined;
  const metadata = error.$metadata;
  if (typeof metadata !== 'object' || metadata === null || !('httpStatusCode' in metadata)) return undefined;
  return typeof metadata.httpStatusCode === 'number' ? metadata.httpStatusCode : undefined;
}

/** `ECONNREFUSED` and the like, also from inside of what a failed connection to several addresses throws. */
export function networkCodeOf(error: unknown): string | undefined {
  const code = systemErrorCode(error);
  if (code !== undefined || !(error instanceof Error)) return code;
  return networkCodeOf(error.cause);
}

const MAX_CHARACTERS = 500;

function shownText(message: string): string {
  const text = printable(message);
  return shortened(text, MAX_CHARACTERS);
}
