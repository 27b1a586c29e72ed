/** The baseline of a layer: the version that a function uses, the named version, or the latest. */
import type { FunctionConfiguration, GetLayerVersionResponse, Lambda } from '@aws-sdk/client-lambda';
import { AwsError, callAws, lambdaClient } from '../../aws/calls.js';
import { getConfiguration, parseCodeSha256, unsettledReason } from '../../aws/configuration.js';
import {
  describeReference,
  type FunctionOptions,
  type FunctionReference,
  parseFunctionReference,
} from '../../aws/function-reference.js';
import {
  describeLayer,
  type LayerOptions,
  type LayerReference,
  parseLayerReference,
} from '../../aws/layer-reference.js';
import { namesIn } from '../../aws/target.js';
import type { EntryState } from '../../compare/changes.js';
import { LambdaZipError } from '../../util/errors.js';
import type { Ports } from '../../util/ports.js';
import type { Baseline, BaselineState } from './baseline.js';
import { entriesIfReadable, readDeployedEntries } from './deployed-package.js';

/** A layer, and the function that has it. */
interface LayerBaselineOptions extends LayerOptions {
  /** Undefined where none is known: then it is the latest version that counts. */
  readonly user?: FunctionOptions | undefined;
}

/**
 * The archive of a layer's version: the one that the function has, the one that is named, or the latest. Needs the permission
 * `lambda:GetLayerVersion`; with a function `lambda:GetFunctionConfiguration`, and `lambda:ListLayerVersions` without function and
 * version.
 *
 * @throws LambdaZipError `usage` for a name that is none
 */
export function layerBaseline(options: LayerBaselineOptions, ports: Ports): Baseline {
  const reference = parseLayerReference(options);
  const user = options.user && parseFunctionReference(options.user);
  return { read: () => read(reference, user, ports) };
}

/** @throws LambdaZipError `cancelled`; `usage` without a region */
async function read(
  reference: LayerReference,
  user: FunctionReference | undefined,
  ports: Ports,
): Promise<BaselineState> {
  const { layerName, name } = reference;
  const { signal } = ports;
  const lambda = await lambdaClient(reference.region, 'ask');
  let version: number | undefined;
  let found: GetLayerVersionResponse;
  try {
    if (user !== undefined) {
      const attached = await attachedVersion(reference, user, signal);
      if (typeof attached !== 'number') return attached;
      version = attached;
    } else version = reference.version ?? (await latestVersion(lambda, layerName, signal));
    if (version === undefined)
      return { kind: 'absent', why: `${describeLayer(name, undefined)} has no version` };
    found = await getVersion(lambda, layerName, version, signal);
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    if (error.kind === 'not-found')
      return { kind: 'absent', why: `${describeLayer(name, version)} does not exist` };
    return { kind: 'unavailable', why: error.message };
  }
  const origin = describeLayer(name, version);
  const { CodeSha256: sha256, CodeSize: size, Location: url } = found.Content ?? {};
  const digest = parseCodeSha256(sha256);
  if (digest === undefined)
    return { kind: 'unavailable', why: `${origin}: AWS answers without a CodeSha256` };
  const entries = () => entriesIfReadable(origin, () => readEntries(url, size, signal), ports);
  const target = {
    runtimes: namesIn(found.CompatibleRuntimes),
    architectures: namesIn(found.CompatibleArchitectures),
  };
  return { kind: 'known', digest, origin, size, target, entries };
}

/** The version that a function has. A layer that was published and not attached is not deployed. */
async function attachedVersion(
  layer: LayerReference,
  user: FunctionReference,
  signal: AbortSignal | undefined,
): Promise<number | BaselineState> {
  const where = describeReference(user);
  let configuration: FunctionConfiguration;
  try {
    configuration = await getConfiguration(await lambdaClient(user.region, 'ask'), user, signal);
  } catch (error) {
    if (!(error instanceof AwsError && error.kind === 'not-found')) throw error;
    return { kind: 'absent', why: `${where} does not exist` };
  }
  const unsettled = unsettledReason(configuration);
  if (unsettled !== undefined) return { kind: 'unavailable', why: `${where}: ${unsettled}` };
  const attached = (configuration.Layers ?? []).map(
    ({ Arn: arn = '' }) => LAYER_VERSION_ARN.exec(arn)?.groups,
  );
  const own = attached.find((one) => [one?.['name'], one?.['layerName']].includes(layer.layerName));
  const version = Number(own?.['version']);
  if (!(version > 0))
    return { kind: 'absent', why: `${where} has no ${describeLayer(layer.name, undefined)}` };
  if (layer.version !== undefined && layer.version !== version) {
    return {
      kind: 'unavailable',
      why: `${where} has ${describeLayer(layer.name, version)}, not ${describeLayer(layer.name, layer.version)}`,
    };
  }
  return version;
}

/** The form of `Layers` in a function's configuration. */
const LAYER_VERSION_ARN = /^(?<layerName>arn:.*:layer:(?<name>[^:]+)):(?<version>\d+)$/;

/** Of 50 versions each. */
const MAX_PAGES = 1000;

/** Lambda does not promise to list the latest first. @returns undefined when there is none */
async function latestVersion(
  lambda: Lambda,
  layerName: string,
  signal: AbortSignal | undefined,
): Promise<number | undefined> {
  let latest: number | undefined;
  let marker: string | undefined;
  for (let pages = 0; pages < MAX_PAGES; pages += 1) {
    const page = await callAws('lambda:ListLayerVersions', signal, (options) =>
      lambda.listLayerVersions({ LayerName: layerName, Marker: marker }, options),
    );
    // The SDK does not check the answer.
    const listed: unknown = page.LayerVersions ?? [];
    if (!Array.isArray(listed)) {
      throw new AwsError('refused', 'lambda:ListLayerVersions: the answer cannot be parsed');
    }
    for (const one of listed) {
      const version: unknown = one?.Version;
      if (typeof version === 'number' && version > (latest ?? 0)) latest = version;
    }
    marker = page.NextMarker;
    if (!marker) return latest;
  }
  throw new AwsError('refused', 'lambda:ListLayerVersions: the list of versions never ends');
}

function getVersion(
  lambda: Lambda,
  layerName: string,
  version: number,
  signal: AbortSignal | undefined,
): Promise<GetLayerVersionResponse> {
  return callAws('lambda:GetLayerVersion', signal, (options) =>
    lambda.getLayerVersion({ LayerName: layerName, VersionNumber: version }, options),
  );
}

async function readEntries(
  url: string | undefined,
  size: number | undefined,
  signal: AbortSignal | undefined,
): Promise<EntryState[]> {
  if (url === undefined || size === undefined) {
    throw new LambdaZipError('read', 'AWS gives no download address for the archive');
  }
  return await readDeployedEntries(url, size, signal);
}
