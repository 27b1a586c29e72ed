/** The update of the code itself, and waiting until it is done. */
import type { FunctionConfiguration, Lambda } from '@aws-sdk/client-lambda';
import { AwsError, callAws } from '../aws/calls.js';
import { getConfiguration, isInProgress, unsettledReason } from '../aws/configuration.js';
import type { FunctionReference } from '../aws/function-reference.js';
import type { Architecture } from '../lambda/target.js';
import type { Digest } from '../util/digest.js';
import { LambdaZipError } from '../util/errors.js';
import type { Ports } from '../util/ports.js';
import { quoted } from '../util/text.js';
import { type Backoff, backoffWaiter } from './backoff.js';
import type { CodeLocation } from './upload.js';

/** One deploy: the function, the package's digest, the clients of AWS, and how long to wait. */
export interface DeployContext {
  readonly reference: FunctionReference;
  readonly digest: Digest;
  /** For reading and small changes. */
  readonly lambda: Lambda;
  /** For requests with a package. */
  readonly uploader: Lambda;
  readonly backoff: Backoff;
}

/** A request that updates the code. */
interface Delivery {
  readonly code: CodeLocation;
  /** The function's new one; undefined when it keeps its own. */
  readonly architecture: Architecture | undefined;
  readonly dryRun: boolean;
}

/**
 * Sends the code, under the lock of the revision that was read before. If the function was changed in between, it is read
 * again, the log says so, and the code is sent once more. While another update is in progress, it waits.
 *
 * @param before the function's configuration, as it was read
 * @returns its configuration as read last, before the code was sent
 * @throws LambdaZipError `deploy` when the function is changed again, or stays busy; `aws`, `cancelled`
 */
export async function sendCode(
  site: DeployContext,
  { code, architecture, dryRun }: Delivery,
  before: FunctionConfiguration,
  ports: Ports,
): Promise<FunctionConfiguration> {
  const { reference, digest } = site;
  const request = {
    ...code,
    FunctionName: reference.functionName,
    // Without it the function keeps its own.
    ...(architecture === undefined ? {} : { Architectures: [architecture] }),
    DryRun: dryRun,
  };
  const send = async ({ RevisionId: revision }: FunctionConfiguration): Promise<boolean> => {
    try {
      await retryWhileInProgress(site, ports, () =>
        callAws(
          'lambda:UpdateFunctionCode',
          ports.signal,
          (options) => site.uploader.updateFunctionCode({ ...request, RevisionId: revision }, options),
          'upload',
        ),
      );
      return true;
    } catch (error) {
      if (error instanceof AwsError && error.kind === 'precondition') return false;
      throw error;
    }
  };
  if (await send(before)) return before;
  const now = await waitUntilSettled(site, reference, ports);
  // It may have been our own update, if its answer was lost and the SDK sent it again.
  const isSent = architecture === undefined || now.Architectures?.includes(architecture);
  if (isSent && now.CodeSha256 === digest.base64 && unsettledReason(now) === undefined) return now;
  tellWhatChanged(before, now, reference, ports);
  if (await send(now)) return now;
  throw new LambdaZipError('deploy', `somebody else keeps changing function ${quoted(reference.name)}`, {
    hint: 'Let only one job at a time deploy to a function.',
  });
}

function tellWhatChanged(
  before: FunctionConfiguration,
  now: FunctionConfiguration,
  { name }: FunctionReference,
  { log }: Ports,
): void {
  if (now.CodeSha256 !== before.CodeSha256) {
    log.warning(
      `function ${quoted(name)} got other code in the meantime; it is replaced: CodeSha256 ${quoted(String(now.CodeSha256))}, before ${quoted(String(before.CodeSha256))}`,
    );
  } else if (now.RevisionId !== before.RevisionId) {
    log.info(`function ${quoted(name)} was changed in the meantime, but not its code`);
  }
}

/**
 * Waits until nothing of a function, or of a version of it, is in progress.
 *
 * @param isOver what else has to be so
 *
 * @throws LambdaZipError `deploy` when that takes too long; `aws`, `cancelled`
 */
export async function waitUntilSettled(
  { lambda, backoff }: DeployContext,
  reference: FunctionReference,
  { log, signal }: Ports,
  isOver: (configuration: FunctionConfiguration) => boolean = () => true,
): Promise<FunctionConfiguration> {
  const wait = backoffWaiter(backoff, signal);
  for (let looks = 0; ; looks += 1) {
    const configuration = await getConfiguration(lambda, reference, signal);
    if (!isInProgress(configuration) && isOver(configuration)) return configuration;
    if (looks === 0) log.info('an update is in progress; waiting');
    if (!(await wait())) throw stillBusy(reference, backoff);
  }
}

/** Makes a small change, and waits while something else is changing the function. */
export async function retryWhileInProgress<T>(
  { backoff, reference }: DeployContext,
  { log, signal }: Ports,
  change: () => Promise<T>,
): Promise<T> {
  const wait = backoffWaiter(backoff, signal);
  for (;;) {
    try {
      return await change();
    } catch (error) {
      if (!(error instanceof AwsError && error.kind === 'conflict')) throw error;
      log.info(`${error.message}; waiting`);
      if (!(await wait())) throw stillBusy(reference, backoff);
    }
  }
}

function stillBusy({ name }: FunctionReference, { limit }: Backoff): LambdaZipError {
  return new LambdaZipError(
    'deploy',
    `function ${quoted(name)}: an update is still in progress after ${limit / 1000} seconds`,
    { hint: 'Wait for it, then deploy again; a package that is already deployed is not deployed twice.' },
  );
}
