/** The baseline `lambda`: the digest that Lambda itself reports. */
import type { FunctionConfiguration, Lambda } from '@aws-sdk/client-lambda';
import { AwsError, callAws, lambdaClient } from '../../aws/calls.js';
import {
  getAlias,
  getConfiguration,
  imageError,
  parseCodeSha256,
  splitsTraffic,
  unsettledReason,
} from '../../aws/configuration.js';
import {
  describeQualifier,
  describeReference,
  type FunctionOptions,
  type FunctionReference,
  isAlias,
  parseFunctionReference,
} from '../../aws/function-reference.js';
import { targetOfFunction } from '../../aws/target.js';
import type { EntryState } from '../../compare/changes.js';
import type { Digest } from '../../util/digest.js';
import { LambdaZipError } from '../../util/errors.js';
import type { Ports } from '../../util/ports.js';
import { quoted } from '../../util/text.js';
import type { Baseline, BaselineState } from './baseline.js';
import { entriesIfReadable, readDeployedEntries } from './deployed-package.js';

/**
 * The package of a function, or of one of its versions or aliases. Needs the permission
 * `lambda:GetFunctionConfiguration`, for an alias `lambda:GetAlias`, and `lambda:GetFunction` for the entries.
 *
 * @throws LambdaZipError `usage` for a name that is none
 */
export function lambdaBaseline(options: FunctionOptions, ports: Ports): Baseline {
  const reference = parseFunctionReference(options);
  return { read: () => read(reference, ports) };
}

/** @throws LambdaZipError `cancelled`; `usage` without a region, or for a function that is no ZIP package */
async function read(reference: FunctionReference, ports: Ports): Promise<BaselineState> {
  const { signal } = ports;
  const lambda = await lambdaClient(reference.region, 'ask');
  let configuration: FunctionConfiguration;
  try {
    configuration = await getConfiguration(lambda, reference, signal);
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    if (error.kind === 'not-found')
      return { kind: 'absent', why: await whatIsMissing(lambda, reference, signal) };
    return { kind: 'unavailable', why: error.message };
  }
  if (configuration.PackageType === 'Image') throw imageError(reference);
  const origin = describeReference(reference);
  const unsettled = unsettledReason(configuration);
  if (unsettled !== undefined) return { kind: 'unavailable', why: `${origin}: ${unsettled}` };
  const split = await whySplit(lambda, reference, configuration, signal);
  if (split !== undefined) return { kind: 'unavailable', why: `${origin}: ${split}` };
  const digest = parseCodeSha256(configuration.CodeSha256);
  if (digest === undefined)
    return { kind: 'unavailable', why: `${origin}: AWS answers without a CodeSha256` };
  return {
    kind: 'known',
    digest,
    origin,
    size: configuration.CodeSize,
    target: targetOfFunction(configuration),
    entries: () => entriesIfReadable(origin, () => readEntries(lambda, reference, digest, signal), ports),
  };
}

/** Why an alias does not lead all traffic to the package that was found; undefined when it does, or when there is none. */
async function whySplit(
  lambda: Lambda,
  reference: FunctionReference,
  { Version: version }: FunctionConfiguration,
  signal: AbortSignal | undefined,
): Promise<string | undefined> {
  const { qualifier } = reference;
  if (qualifier === undefined || !isAlias(qualifier)) return undefined;
  try {
    const alias = await getAlias(lambda, reference, qualifier, signal);
    if (splitsTraffic(alias)) return 'it splits its traffic between versions';
    return alias.FunctionVersion === version ? undefined : 'it was moved to another version in the meantime';
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    return `cannot tell whether it splits its traffic: ${error.message}`;
  }
}

async function whatIsMissing(
  lambda: Lambda,
  reference: FunctionReference,
  signal: AbortSignal | undefined,
): Promise<string> {
  const { functionName, name, qualifier } = reference;
  const noFunction = `function ${quoted(name)} does not exist`;
  if (qualifier === undefined) return noFunction;
  try {
    await getConfiguration(lambda, { functionName, qualifier: undefined }, signal);
    return `function ${quoted(name)} has no ${describeQualifier(qualifier)}`;
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    if (error.kind === 'not-found') return noFunction;
    return `${noFunction}, or it has no ${describeQualifier(qualifier)}`;
  }
}

async function readEntries(
  lambda: Lambda,
  { functionName, qualifier }: FunctionReference,
  digest: Digest,
  signal: AbortSignal | undefined,
): Promise<EntryState[]> {
  const { Code: code, Configuration: configuration } = await callAws(
    'lambda:GetFunction',
    signal,
    (options) => lambda.getFunction({ FunctionName: functionName, Qualifier: qualifier }, options),
  );
  if (configuration?.CodeSha256 !== digest.base64) {
    throw new LambdaZipError('read', 'another package was deployed in the meantime');
  }
  if (code?.Location === undefined || configuration.CodeSize === undefined) {
    throw new LambdaZipError('read', 'AWS gives no download address for the package');
  }
  return await readDeployedEntries(code.Location, configuration.CodeSize, signal);
}
