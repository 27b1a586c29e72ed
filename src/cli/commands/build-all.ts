import { build } from '../../build/build.js';
import { buildAll, type Outcome } from '../../build/many.js';
import type { PackageKind } from '../../build/request.js';
import { finishPackage, type PackageRequest, parsePackage } from '../../jobs/package.js';
import {
  atEachDestination,
  type FunctionJob,
  manyResults,
  matrixWarning,
  outcomeTitle,
  overviewLine,
  type Row,
  rowsOf,
  unpublishedWarning,
} from '../../results/many.js';
import { resolveFunctions } from '../../settings/config-file/resolve.js';
import type { RawSettings } from '../../settings/table.js';
import { choiceOf } from '../../settings/values.js';
import { configuredFunctions } from '../configured.js';
import { commandLineContext } from '../context.js';
import { type Input, workersOf } from '../input.js';
import { printedPackage } from '../printed.js';
import { print, terminalPorts } from '../terminal.js';

/**
 * `lambda-zip build --all`: every function of a config file, and their digests on standard output.
 *
 * @returns 0 if all were built
 */
export async function runBuildAll(input: Input, signal: AbortSignal): Promise<number> {
  const { values } = input;
  const context = { ...commandLineContext(), workers: workersOf(input) };
  const parse = (settings: RawSettings, kind: PackageKind): PackageRequest =>
    parsePackage(settings, context, 'terminal', kind);
  const parsed = await configuredFunctions(input, parse);
  const ports = terminalPorts(signal);
  const { log } = ports;
  const jobs = await resolveFunctions(parsed, parse, ports);
  const outcomes = await buildAll(
    jobs,
    ports,
    async (job, own, run) => {
      const report = await build(job.request, own, run);
      return atEachDestination(job, own, async (asked, ports) =>
        printedPackage(await finishPackage(report, asked, ports)),
      );
    },
    { title: outcomeTitle },
  );
  const rows = rowsOf(outcomes);
  const many = manyResults(rows);
  log.phase(overviewLine(many));
  const tooMany = matrixWarning(many);
  if (tooMany !== undefined) log.warning(tooMany);
  const unpublished = choiceOf(input.settings, 'deploy') === 'true' ? unpublishedWarning(many) : undefined;
  if (unpublished !== undefined) log.warning(unpublished);
  await print(values['json'] === true ? `${JSON.stringify(many)}\n` : outcomes.flatMap(linesOf).join(''));
  return rows.some((row) => 'error' in row) ? 1 : 0;
}

/** A package that goes to several functions has its lines once. */
function linesOf(
  outcome: Outcome<FunctionJob, readonly Row<{ readonly lines: readonly string[] }>[]>,
): string[] {
  if ('error' in outcome) return [];
  const [lines = []] = outcome.result.flatMap((row) => ('error' in row ? [] : [row.result.lines]));
  return lines.map((line) => `${line}\n`);
}
