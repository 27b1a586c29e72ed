import { verify } from '../../build/verify.js';
import { parseSettings } from '../../settings/settings.js';
import { commandLineContext } from '../context.js';
import { type Input, reinstallOf, workersOf } from '../input.js';
import { print, terminalLogger } from '../terminal.js';
import { isReproducible, sameBytesText, tellDifferences, verificationJson } from '../verification.js';

/**
 * `lambda-zip verify`: whether the sources give the same bytes under other conditions.
 *
 * @returns 0 if they do
 */
export async function runVerify(input: Input, signal: AbortSignal): Promise<number> {
  const { settings, values } = input;
  const request = parseSettings(settings, { ...commandLineContext(), workers: workersOf(input) });
  const log = terminalLogger(process.stderr);
  const found = await verify(request, { log, signal }, { reinstall: reinstallOf(input) });
  tellDifferences(found, log);
  if (values['json'] === true) await print(`${JSON.stringify(verificationJson(found))}\n`);
  else if (isReproducible(found)) await print(`${sameBytesText(found)}\n`);
  return isReproducible(found) ? 0 : 1;
}
