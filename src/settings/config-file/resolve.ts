/** Gives each function of a config file the runtime and architecture that Lambda has for it. */
import type { BuildRequest, PackageKind } from '../../build/request.js';
import { mapSettled } from '../../util/concurrency.js';
import { LambdaZipError } from '../../util/errors.js';
import { type Ports, SILENT_LOGGER } from '../../util/ports.js';
import { printable } from '../../util/text.js';
import type { RawSettings } from '../table.js';
import { type FunctionPackage, resolveTargets } from '../target.js';
import { withCommand } from './command.js';
import type { ParsedFunction } from './functions.js';

/** Requests to AWS at the same time: AWS throttles hundreds of them. */
const MAX_AT_ONCE = 4;

/**
 * As `resolveTargets`, for every function to build. If one fails, the error becomes its `problem`, and the others are still built.
 *
 * @throws LambdaZipError `cancelled`
 */
export async function resolveFunctions<P extends FunctionPackage & { readonly request: BuildRequest }>(
  jobs: readonly ParsedFunction<P>[],
  parse: (settings: RawSettings, kind: PackageKind) => P,
  ports: Ports,
): Promise<(ParsedFunction<P> & { readonly problem?: LambdaZipError })[]> {
  const ends = await mapSettled(jobs, MAX_AT_ONCE, (job) => settle(job, parse, ports));
  return ends.map((end) => {
    if (end.status === 'rejected') throw end.reason;
    return end.value;
  });
}

async function settle<P extends FunctionPackage & { readonly request: BuildRequest }>(
  job: ParsedFunction<P>,
  parse: (settings: RawSettings, kind: PackageKind) => P,
  { log, signal }: Ports,
): Promise<ParsedFunction<P> & { readonly problem?: LambdaZipError }> {
  if (!job.wanted) return job;
  const info = (message: string): void => log.info(`${printable(job.name)}: ${message}`);
  try {
    const destinations = await resolveTargets(
      job.destinations,
      (given, settings) => {
        const parsed = parse(settings, job.configured.kind);
        return { ...given, ...parsed, settings, request: withCommand(parsed.request, job.configured) };
      },
      { log: { ...SILENT_LOGGER, info }, signal },
    );
    return { ...job, destinations, request: destinations[0]?.request ?? job.request };
  } catch (error) {
    const problem = job.configured.located(error);
    if (!(problem instanceof LambdaZipError) || problem.code === 'cancelled') throw problem;
    return { ...job, problem };
  }
}
