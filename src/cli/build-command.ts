import { build } from '../build.js';
import { judge } from '../gate.js';
import { parseGateSettings } from '../gate-settings.js';
import { resultsOf } from '../results.js';
import { parseSettings } from '../settings.js';
import type { BuildArguments } from './args.js';
import { commandLineContext } from './context.js';
import { print, sha256sumLine, terminalLogger } from './terminal.js';

/** `lambda-zip build`: the archive, and its digest on standard output. */
export async function runBuild(
  { settings, json, workers }: BuildArguments,
  signal: AbortSignal,
): Promise<void> {
  const request = parseSettings(settings, { ...commandLineContext(), workers });
  const gate = parseGateSettings(settings, request.name, 'terminal');
  const ports = { log: terminalLogger(process.stderr), signal };
  const report = await build(request, ports);
  const verdict = await judge(report, gate, ports);
  await print(
    `${json ? JSON.stringify(resultsOf(report, verdict)) : sha256sumLine(report.digest.hex, report.output)}\n`,
  );
}
