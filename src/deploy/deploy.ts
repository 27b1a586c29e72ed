/** Updates a function with a package, and checks that it has it. docs/deploy.md explains it to users. */
import type { AliasConfiguration, FunctionConfiguration } from '@aws-sdk/client-lambda';
import { AwsError, lambdaClient } from '../aws/calls.js';
import { getConfiguration, imageError, unsettledReason } from '../aws/configuration.js';
import type { FunctionReference } from '../aws/function-reference.js';
import type { Architecture } from '../lambda/target.js';
import { LambdaZipError } from '../util/errors.js';
import type { Ports } from '../util/ports.js';
import { quoted } from '../util/text.js';
import { type Backoff, DEFAULT_BACKOFF } from './backoff.js';
import { type DeployOptions, type DeployPlan, parseDeployOptions } from './options.js';
import { assertUsable, moveAlias, newestVersionOf, publishVersion, readAlias } from './release.js';
import { architectureChange } from './target.js';
import { type DeployContext, sendCode, waitUntilSettled } from './update.js';
import { type DeployPackage, uploadCode } from './upload.js';

/** The result of a deploy. */
export interface DeployResult {
  /** Whether anything of the function was changed. */
  readonly deployed: boolean;
  /** The version that has the package; undefined when none was to be published. */
  readonly version: string | undefined;
  /** Without a qualifier. */
  readonly functionArn: string;
}

/**
 * Deploys a package to an existing function: dry run, update under a lock, wait, check, and, if asked for, a version and an
 * alias. A package that is already deployed changes nothing, and neither does a version or alias that is. Every wait ends.
 *
 * @throws LambdaZipError `usage` for options that cannot be right; `limit`; `deploy` for a function that is missing, stays busy, or in
 * the end has other code; `aws` for what AWS refuses; `cancelled`, after which the function may or may not have the package
 */
export async function deploy(
  options: DeployOptions,
  built: DeployPackage,
  ports: Ports,
  backoff: Backoff = DEFAULT_BACKOFF,
): Promise<DeployResult> {
  const plan = parseDeployOptions(options);
  try {
    return await carryOut(plan, built, ports, backoff);
  } catch (error) {
    if (!(error instanceof LambdaZipError) || error.code !== 'cancelled') throw error;
    // The archive is in place, and a request that was sent cannot be taken back.
    const hint = `the archive is written, and function ${quoted(plan.reference.name)} may or may not have it`;
    throw new LambdaZipError('cancelled', 'cancelled during the deploy', { hint });
  }
}

async function carryOut(
  plan: DeployPlan,
  built: DeployPackage,
  ports: Ports,
  backoff: Backoff,
): Promise<DeployResult> {
  const { reference, alias: aliasName } = plan;
  const { log } = ports;
  log.phase(plan.dryRun ? 'Deploy, dry run' : 'Deploy');
  const site: DeployContext = {
    reference,
    digest: built.digest,
    lambda: await lambdaClient(reference.region, 'ask'),
    uploader: await lambdaClient(reference.region, 'upload'),
    backoff,
  };
  // Check everything that can be wrong before changing anything.
  const before = await readFunction(site, ports);
  const alias = aliasName === undefined ? undefined : await readAlias(site, aliasName, ports);
  const functionArn = before.FunctionArn ?? '';

  const architecture = architectureChange(plan, before, reference, log);

  const isNew =
    architecture !== undefined ||
    unsettledReason(before) !== undefined ||
    before.CodeSha256 !== built.digest.base64;
  if (isNew) await update(site, plan, { built, architecture, before }, ports);
  else log.info(`function ${quoted(reference.name)} has this package already`);
  if (plan.dryRun) return { deployed: false, version: undefined, functionArn };

  const release = plan.publish ? await releaseCode(site, alias, isNew, ports) : undefined;
  return { deployed: isNew || release?.changed === true, version: release?.version, functionArn };
}

async function readFunction(site: DeployContext, ports: Ports): Promise<FunctionConfiguration> {
  const { reference } = site;
  try {
    const found = await getConfiguration(site.lambda, reference, ports.signal);
    if (found.PackageType === 'Image') throw imageError(reference);
  } catch (error) {
    if (!(error instanceof AwsError && error.kind === 'not-found')) throw error;
    throw missingFunction(reference);
  }
  return await waitUntilSettled(site, reference, ports);
}

/** The error for a function that is to be deployed to and does not exist. */
export function missingFunction({ name }: FunctionReference): LambdaZipError {
  return new LambdaZipError('deploy', `function-name: function ${quoted(name)} does not exist`, {
    hint: 'Create it first, where your infrastructure is defined; a deploy creates no functions. Check the region, too.',
  });
}

interface Update {
  readonly built: DeployPackage;
  /** The function's new one; undefined when it keeps its own. */
  readonly architecture: Architecture | undefined;
  /** The function as it was read. */
  readonly before: FunctionConfiguration;
}

async function update(
  site: DeployContext,
  plan: DeployPlan,
  { built, architecture, before }: Update,
  ports: Ports,
): Promise<void> {
  const { reference, dryRun } = plan;
  const { log } = ports;
  const code = await uploadCode(plan, built, ports);
  if (code === undefined) return;
  const looked = await sendCode(site, { code, architecture, dryRun: true }, before, ports);
  log.info(`dry run: Lambda accepts the package for function ${quoted(reference.name)}`);
  if (dryRun) return;
  const last = await sendCode(site, { code, architecture, dryRun: false }, looked, ports);
  // Just after the update, Lambda may still answer with the state before it.
  const after = await waitUntilSettled(
    site,
    reference,
    ports,
    ({ CodeSha256: sha256, RevisionId: revision }) =>
      sha256 === built.digest.base64 || revision === undefined || revision !== last.RevisionId,
  );
  const unsettled = unsettledReason(after);
  if (unsettled !== undefined) {
    throw new LambdaZipError('deploy', `function ${quoted(reference.name)}: ${unsettled}`);
  }
  if (after.CodeSha256 !== built.digest.base64) {
    throw new LambdaZipError(
      'deploy',
      `function ${quoted(reference.name)} has other code than the package after the update: its CodeSha256 is ${quoted(String(after.CodeSha256))}, not '${built.digest.base64}'`,
      {
        hint: 'Most likely somebody else deployed at the same time. Deploy again if you want this package.',
      },
    );
  }
  log.info(`function ${quoted(reference.name)} has the package: CodeSha256 ${built.digest.base64}`);
}

interface Release {
  readonly version: string;
  readonly changed: boolean;
}

/**
 * Publishes the version and moves the alias where that is still to do, so that a deploy that broke off after the update
 * is completed.
 */
async function releaseCode(
  site: DeployContext,
  alias: AliasConfiguration | undefined,
  isNew: boolean,
  ports: Ports,
): Promise<Release> {
  if (!isNew) {
    const version =
      alias === undefined ? await newestVersionOf(site, ports) : await versionOfAlias(site, alias, ports);
    if (version !== undefined) {
      // An earlier deploy published it; it may have failed since, or still be in creation.
      await assertUsable(site, version, ports);
      return { version, changed: false };
    }
  }
  const version = await publishVersion(site, ports);
  if (alias !== undefined && alias.FunctionVersion !== version) await moveAlias(site, alias, version, ports);
  return { version, changed: true };
}

async function versionOfAlias(
  { lambda, reference, digest }: DeployContext,
  { FunctionVersion: version }: AliasConfiguration,
  { signal }: Ports,
): Promise<string | undefined> {
  // An alias of $LATEST has no version to keep.
  if (version === '$LATEST') return undefined;
  const { CodeSha256: sha256 } = await getConfiguration(lambda, { ...reference, qualifier: version }, signal);
  return sha256 === digest.base64 ? version : undefined;
}
