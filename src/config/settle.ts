/** The functions of a config file, each built for what Lambda says it runs on. */
import { LambdaZipError } from '../errors.js';
import { type Ports, SILENT_LOGGER } from '../ports.js';
import type { RawSettings } from '../settings/table.js';
import { sideBySide } from '../side-by-side.js';
import { type FunctionPackage, settleTarget } from '../target-settings.js';
import { printable } from '../text.js';
import type { ConfiguredFunction } from './functions.js';

/** Questions to AWS under way; it throttles hundreds of them. */
const MOST_AT_ONCE = 4;

/**
 * As {@link settleTarget}, for every function that is wanted. What is wrong with one is kept as its `problem`, so that the others
 * are built.
 *
 * @throws LambdaZipError `cancelled`
 */
export async function settleFunctions<
  P extends FunctionPackage,
  J extends P & { readonly name: string; readonly wanted: boolean; readonly configured: ConfiguredFunction },
>(
  jobs: readonly J[],
  parse: (settings: RawSettings) => P,
  ports: Ports,
): Promise<(J & { readonly problem?: LambdaZipError })[]> {
  const ends = await sideBySide(jobs, MOST_AT_ONCE, (job) => settle(job, parse, ports));
  return ends.map((end) => {
    if (end.status === 'rejected') throw end.reason;
    return end.value;
  });
}

async function settle<
  P extends FunctionPackage,
  J extends P & { readonly name: string; readonly wanted: boolean; readonly configured: ConfiguredFunction },
>(
  job: J,
  parse: (settings: RawSettings) => P,
  { log, signal }: Ports,
): Promise<J & { readonly problem?: LambdaZipError }> {
  if (!job.wanted) return job;
  const info = (message: string): void => log.info(`${printable(job.name)}: ${message}`);
  try {
    return await settleTarget(job, (settings) => ({ ...job, ...parse(settings), settings }), {
      log: { ...SILENT_LOGGER, info },
      signal,
    });
  } catch (error) {
    const problem = job.configured.located(error);
    if (!(problem instanceof LambdaZipError) || problem.code === 'cancelled') throw problem;
    return { ...job, problem };
  }
}
