import { buildAll } from '../../build/many.js';
import { makePackage, type PackageRequest, parsePackage } from '../../jobs/package.js';
import { manyResults, matrixWarning, outcomeTitle, overviewLine } from '../../results/many.js';
import { assertNoPackageSettings, parseFunctions, readConfig } from '../../settings/config-file/functions.js';
import { resolveFunctions } from '../../settings/config-file/resolve.js';
import type { RawSettings } from '../../settings/table.js';
import { commandLineContext } from '../context.js';
import { configArguments, type Input, workersOf } from '../input.js';
import { printedPackage } from '../printed.js';
import { print, terminalLogger } from '../terminal.js';

/**
 * `lambda-zip build --all`: every function of a config file, and their digests on standard output.
 *
 * @returns 0 if all were built
 */
export async function runBuildAll(input: Input, signal: AbortSignal): Promise<number> {
  const { settings: base, values } = input;
  const { config, functions } = configArguments(input);
  assertNoPackageSettings(base);
  const context = { ...commandLineContext(), workers: workersOf(input) };
  const parse = (settings: RawSettings): PackageRequest => parsePackage(settings, context);
  const parsed = parseFunctions(await readConfig(config, functions), base, parse);
  const log = terminalLogger(process.stderr);
  const jobs = await resolveFunctions(parsed, parse, { log, signal });
  const outcomes = await buildAll(
    jobs,
    { log, signal },
    async (job, own, run) => printedPackage(await makePackage(job, own, run)),
    outcomeTitle,
  );
  const many = manyResults(outcomes);
  log.phase(overviewLine(many));
  const tooMany = matrixWarning(many);
  if (tooMany !== undefined) log.warning(tooMany);
  const lines = outcomes.flatMap((outcome) => ('error' in outcome ? [] : outcome.result.lines));
  await print(
    values['json'] === true ? `${JSON.stringify(many)}\n` : lines.map((line) => `${line}\n`).join(''),
  );
  return outcomes.some((outcome) => 'error' in outcome) ? 1 : 0;
}
