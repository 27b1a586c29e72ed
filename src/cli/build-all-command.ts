import { archivesOf, build } from '../build.js';
import { buildAll } from '../build-all.js';
import { assertNoPackageSettings, parseFunctions, readConfig } from '../config/functions.js';
import { deploy } from '../deploy/deploy.js';
import { parseDeploySettings } from '../deploy-settings.js';
import { judge } from '../gate.js';
import { parseGateSettings } from '../gate-settings.js';
import { manyResults, outcomeTitle, overviewLine } from '../many-results.js';
import { deployResultsOf, resultsOf } from '../results.js';
import { parseSettings } from '../settings.js';
import type { BuildAllArguments } from './args.js';
import { commandLineContext } from './context.js';
import { print, sha256sumLine, terminalLogger } from './terminal.js';

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
  const jobs = parseFunctions(await readConfig(config, functions), base, (settings) => {
    const request = parseSettings(settings, context);
    return {
      request,
      gate: parseGateSettings(settings, request.name, 'terminal'),
      deployment: parseDeploySettings(settings, request.target),
    };
  });
  const log = terminalLogger(process.stderr);
  const outcomes = await buildAll(
    jobs,
    { log, signal },
    async ({ request, gate, deployment }, ports, run) => {
      const report = await build(request, ports, run);
      const verdict = await judge(report, gate, ports);
      const deployed = deployment && (await deploy(deployment, report, ports));
      return {
        results: { ...resultsOf(report, verdict), ...deployResultsOf(deployed) },
        lines: archivesOf(report).map(({ digest, output }) => sha256sumLine(digest.hex, output)),
      };
    },
    outcomeTitle,
  );
  const many = manyResults(outcomes);
  log.phase(overviewLine(many));
  const lines = outcomes.flatMap((outcome) => ('error' in outcome ? [] : outcome.result.lines));
  await print(json ? `${JSON.stringify(many)}\n` : lines.map((line) => `${line}\n`).join(''));
  return !outcomes.some((outcome) => 'error' in outcome);
}
