import { buildAll } from '../build-all.js';
import { assertNoPackageSettings, parseFunctions, readConfig } from '../config/functions.js';
import { settleFunctions } from '../config/settle.js';
import { manyResults, matrixWarning, outcomeTitle, overviewLine } from '../many-results.js';
import type { RawSettings } from '../settings.js';
import type { BuildAllArguments } from './args.js';
import { commandLineContext } from './context.js';
import { makePackage, type PackageRequest, parsePackage } from './package.js';
import { print, terminalLogger } from './terminal.js';

/**
 * `lambda-zip build --all`: every function of a config file, and their digests on standard output.
 *
 * @returns whether all were built
 */
export async function runBuildAll(
  { settings: base, json, workers, config, functions }: BuildAllArguments,
  signal: AbortSignal,
): Promise<boolean> {
  assertNoPackageSettings(base);
  const context = { ...commandLineContext(), workers };
  const parse = (settings: RawSettings): PackageRequest => parsePackage(settings, context);
  const parsed = parseFunctions(await readConfig(config, functions), base, parse);
  const log = terminalLogger(process.stderr);
  const jobs = await settleFunctions(parsed, parse, { log, signal });
  const outcomes = await buildAll(jobs, { log, signal }, makePackage, outcomeTitle);
  const many = manyResults(outcomes);
  log.phase(overviewLine(many));
  const tooMany = matrixWarning(many);
  if (tooMany !== undefined) log.warning(tooMany);
  const lines = outcomes.flatMap((outcome) => ('error' in outcome ? [] : outcome.result.lines));
  await print(json ? `${JSON.stringify(many)}\n` : lines.map((line) => `${line}\n`).join(''));
  return !outcomes.some((outcome) => 'error' in outcome);
}
