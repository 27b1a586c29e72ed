/** Versions of a function's code, and the aliases that point to them. */
import type { AliasConfiguration } from '@aws-sdk/client-lambda';
import { AwsError, callAws } from '../aws/calls.js';
import { getAlias, splitsTraffic, unsettledReason } from '../aws/configuration.js';
import { LambdaZipError } from '../util/errors.js';
import type { Ports } from '../util/ports.js';
import { printable, quoted } from '../util/text.js';
import { type DeployContext, retryWhileInProgress, waitUntilSettled } from './update.js';

/** Limit on pages of 50 versions. */
const MAX_PAGES = 100;

/**
 * Reads an alias.
 *
 * @throws LambdaZipError `deploy` when it does not exist, or splits its traffic in a rollout that is not finished
 */
export async function readAlias(
  { lambda, reference: { functionName, name } }: DeployContext,
  alias: string,
  { signal }: Ports,
): Promise<AliasConfiguration> {
  try {
    const found = await getAlias(lambda, { functionName }, alias, signal);
    if (!splitsTraffic(found)) return found;
  } catch (error) {
    if (!(error instanceof AwsError && error.kind === 'not-found')) throw error;
    throw new LambdaZipError('deploy', `alias: function ${quoted(name)} has no alias ${quoted(alias)}`, {
      hint: "Create it once, with 'aws lambda create-alias' or where the function is defined; a deploy creates none.",
    });
  }
  throw new LambdaZipError(
    'deploy',
    `alias: ${quoted(alias)} of function ${quoted(name)} splits its traffic between versions`,
    {
      hint: 'Finish or undo the rollout first.',
    },
  );
}

/** The newest version, if its code is the package's; undefined otherwise. */
export async function newestVersionOf(
  { lambda, reference: { functionName }, digest }: DeployContext,
  { signal }: Ports,
): Promise<string | undefined> {
  let newest = 0;
  let found: string | undefined;
  let marker: string | undefined;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const from = marker;
    const { Versions: versions = [], NextMarker: next } = await callAws(
      'lambda:ListVersionsByFunction',
      signal,
      (options) => lambda.listVersionsByFunction({ FunctionName: functionName, Marker: from }, options),
    );
    for (const { Version: version, CodeSha256: sha256 } of versions) {
      // `$LATEST` is listed, too.
      if (!(Number(version) > newest)) continue;
      newest = Number(version);
      found = sha256 === digest.base64 ? version : undefined;
    }
    if (!next) break;
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
export async function publishVersion(site: DeployContext, ports: Ports): Promise<string> {
  const { reference, digest } = site;
  const { Version: version, CodeSha256: sha256 } = await retryWhileInProgress(site, ports, () =>
    callAws('lambda:PublishVersion', ports.signal, (options) =>
      site.lambda.publishVersion(
        { FunctionName: reference.functionName, CodeSha256: digest.base64 },
        options,
      ),
    ),
  );
  if (version === undefined || sha256 !== digest.base64) {
    throw new LambdaZipError(
      'deploy',
      `function ${quoted(reference.name)}: the published version has other code than the package`,
    );
  }
  await assertUsable(site, version, ports);
  ports.log.info(`version ${printable(version)}`);
  return version;
}

/**
 * Waits until a version can be used: with SnapStart it takes minutes, and may fail long after it was published.
 *
 * @throws LambdaZipError `deploy` when it cannot; `aws`, `cancelled`
 */
export async function assertUsable(site: DeployContext, version: string, ports: Ports): Promise<void> {
  const { reference } = site;
  const found = await waitUntilSettled(site, { ...reference, qualifier: version }, ports);
  const unsettled = unsettledReason(found);
  if (unsettled === undefined) return;
  throw new LambdaZipError(
    'deploy',
    `function ${quoted(reference.name)}: version ${quoted(version)} cannot be used: ${unsettled}`,
    {
      hint: `Fix the cause, delete the version ('aws lambda delete-function --function-name ${printable(reference.name)} --qualifier ${printable(version)}'), and deploy again: Lambda publishes no new version while code and configuration are the same.`,
    },
  );
}

/**
 * Moves an alias to a version, if nobody else changed the alias since it was read.
 *
 * @throws LambdaZipError `deploy` when somebody did; `aws`, `cancelled`
 */
export async function moveAlias(
  { lambda, reference: { functionName, name } }: DeployContext,
  { Name: alias = '', RevisionId: revision, FunctionVersion: before }: AliasConfiguration,
  version: string,
  { log, signal }: Ports,
): Promise<void> {
  try {
    await callAws('lambda:UpdateAlias', signal, (options) =>
      lambda.updateAlias(
        { FunctionName: functionName, Name: alias, FunctionVersion: version, RevisionId: revision },
        options,
      ),
    );
  } catch (error) {
    if (!(error instanceof AwsError && error.kind === 'precondition')) throw error;
    throw new LambdaZipError(
      'deploy',
      `alias: somebody else changed ${quoted(alias)} of function ${quoted(name)} in the meantime; it is left unchanged`,
      { hint: `Version ${printable(version)} has the package. Deploy again to move the alias there.` },
    );
  }
  log.info(`alias ${quoted(alias)}: version ${printable(String(before))} → ${printable(version)}`);
}
