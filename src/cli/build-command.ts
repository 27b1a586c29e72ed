import type { BuildArguments } from './args.js';
import { commandLineContext } from './context.js';
import { makePackage, parsePackage } from './package.js';
import { print, terminalLogger } from './terminal.js';

/** `lambda-zip build`: the archive, deployed if that is asked for, and its digest on standard output. */
export async function runBuild(
  { settings, json, workers }: BuildArguments,
  signal: AbortSignal,
): Promise<void> {
  const request = parsePackage(settings, { ...commandLineContext(), workers });
  const { results, lines } = await makePackage(request, { log: terminalLogger(process.stderr), signal });
  await print(`${json ? JSON.stringify(results) : lines.join('\n')}\n`);
}
