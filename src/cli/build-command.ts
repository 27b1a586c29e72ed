import { archivesOf, build } from '../build.js';
import { deploy } from '../deploy/deploy.js';
import { parseDeploySettings } from '../deploy-settings.js';
import { judge } from '../gate.js';
import { parseGateSettings } from '../gate-settings.js';
import { deployResultsOf, resultsOf } from '../results.js';
import { parseSettings } from '../settings.js';
import type { BuildArguments } from './args.js';
import { commandLineContext } from './context.js';
import { print, sha256sumLine, terminalLogger } from './terminal.js';

/** `lambda-zip build`: the archive, deployed if that is asked for, and its digest on standard output. */
export async function runBuild(
  { settings, json, workers }: BuildArguments,
  signal: AbortSignal,
): Promise<void> {
  const request = parseSettings(settings, { ...commandLineContext(), workers });
  const gate = parseGateSettings(settings, request.name, 'terminal');
  const deployment = parseDeploySettings(settings, request.target);
  const ports = { log: terminalLogger(process.stderr), signal };
  const report = await build(request, ports);
  const verdict = await judge(report, gate, ports);
  const deployed = deployment && (await deploy(deployment, report, ports));
  const lines = json
    ? [JSON.stringify({ ...resultsOf(report, verdict), ...deployResultsOf(deployed) })]
    : archivesOf(report).map(({ digest, output }) => sha256sumLine(digest.hex, output));
  await print(lines.map((line) => `${line}\n`).join(''));
}
