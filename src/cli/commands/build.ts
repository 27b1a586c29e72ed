import { makePackage, type PackageRequest, parsePackage } from '../../jobs/package.js';
import type { RawSettings } from '../../settings/table.js';
import { resolveTarget } from '../../settings/target.js';
import { commandLineContext } from '../context.js';
import { type Input, workersOf } from '../input.js';
import { printedPackage } from '../printed.js';
import { print, terminalPorts } from '../terminal.js';

/** `lambda-zip build`: the archive, deployed if that is asked for, and its digest on standard output. */
export async function runBuild(input: Input, signal: AbortSignal): Promise<number> {
  const { settings, values } = input;
  const workers = workersOf(input);
  const parse = (raw: RawSettings): PackageRequest =>
    parsePackage(raw, { ...commandLineContext(), workers }, 'terminal');
  const ports = terminalPorts(signal);
  const made = await makePackage(await resolveTarget(parse(settings), parse, ports), ports);
  const { results, lines } = printedPackage(made);
  await print(`${values['json'] === true ? JSON.stringify(results) : lines.join('\n')}\n`);
  return 0;
}
