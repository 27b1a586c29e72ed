import { build } from '../build.js';
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
  const report = await build(request, { log: terminalLogger(process.stderr), signal });
  await print(
    `${json ? JSON.stringify(resultsOf(report)) : sha256sumLine(report.digest.hex, report.output)}\n`,
  );
}
