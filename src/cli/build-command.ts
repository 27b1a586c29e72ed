import type { RawSettings } from '../settings.js';
import { settleTarget } from '../target-settings.js';
import type { BuildArguments } from './args.js';
import { commandLineContext } from './context.js';
import { makePackage, type PackageRequest, parsePackage } from './package.js';
import { print, terminalLogger } from './terminal.js';

/** `lambda-zip build`: the archive, deployed if that is asked for, and its digest on standard output. */
export async function runBuild(
  { settings, json, workers }: BuildArguments,
  signal: AbortSignal,
): Promise<void> {
  const parse = (raw: RawSettings): PackageRequest => parsePackage(raw, { ...commandLineContext(), workers });
  const ports = { log: terminalLogger(process.stderr), signal };
  const { results, lines } = await makePackage(await settleTarget(parse(settings), parse, ports), ports);
  await print(`${json ? JSON.stringify(results) : lines.join('\n')}\n`);
}
