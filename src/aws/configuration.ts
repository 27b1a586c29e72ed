/** The configuration of a function in Lambda. */
import type { AliasConfiguration, FunctionConfiguration, Lambda } from '@aws-sdk/client-lambda';
import { type Digest, digestOf } from '../util/digest.js';
import { LambdaZipError } from '../util/errors.js';
import { printable, quoted } from '../util/text.js';
import { callAws } from './calls.js';
import type { FunctionReference } from './function-reference.js';

/**
 * Asks for a function's configuration, or for that of one of its versions or aliases.
 *
 * @throws AwsError, and what else `callAws` throws
 */
export async function getConfiguration(
  lambda: Lambda,
  { functionName, qualifier }: Pick<FunctionReference, 'functionName' | 'qualifier'>,
  signal: AbortSignal | undefined,
): Promise<FunctionConfiguration> {
  return await callAws('lambda:GetFunctionConfiguration', signal, (options) =>
    lambda.getFunctionConfiguration({ FunctionName: functionName, Qualifier: qualifier }, options),
  );
}

/**
 * Asks for an alias: which versions it leads to.
 *
 * @throws AwsError, and what else `callAws` throws
 */
export async function getAlias(
  lambda: Lambda,
  { functionName }: Pick<FunctionReference, 'functionName'>,
  alias: string,
  signal: AbortSignal | undefined,
): Promise<AliasConfiguration> {
  return await callAws('lambda:GetAlias', signal, (options) =>
    lambda.getAlias({ FunctionName: functionName, Name: alias }, options),
  );
}

/**
 * Whether an alias leads to more than one version: then no digest says what runs.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/configuring-alias-routing.html
 */
export function splitsTraffic({ RoutingConfig: routing }: AliasConfiguration): boolean {
  return Object.keys(routing?.AdditionalVersionWeights ?? {}).length > 0;
}

/** The error for a function whose code is a container image. */
export function imageError({ name }: FunctionReference): LambdaZipError {
  return new LambdaZipError(
    'usage',
    `function-name: function ${quoted(name)} runs a container image; use a function with a ZIP package`,
  );
}

/**
 * @param text as AWS answers it; the SDK does not check that it is one
 * @returns undefined for what is not the base64 of a SHA-256
 */
export function parseCodeSha256(text: unknown): Digest | undefined {
  if (typeof text !== 'string') return undefined;
  const bytes = Buffer.from(text, 'base64');
  const digest = digestOf(bytes);
  return bytes.length === 32 && digest.base64 === text ? digest : undefined;
}

/** Whether an update, or the creation, is still under way. */
export function isInProgress({ LastUpdateStatus: status, State: state }: FunctionConfiguration): boolean {
  return status === 'InProgress' || state === 'Pending';
}

/** Why the digest says nothing of the code that runs, or undefined: until an update has succeeded it does not. */
export function unsettledReason(configuration: FunctionConfiguration): string | undefined {
  const { LastUpdateStatus: status, State: state } = configuration;
  if (isInProgress(configuration)) return 'an update is in progress';
  if (status === 'Failed') return `the last update failed${because(configuration.LastUpdateStatusReason)}`;
  if (state === 'Failed') return `its creation failed${because(configuration.StateReason)}`;
  return undefined;
}

function because(reason: unknown): string {
  return typeof reason === 'string' && reason !== '' ? `: ${printable(reason)}` : '';
}
