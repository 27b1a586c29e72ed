import { homedir } from 'node:os';
import { diagnose } from '../../doctor/doctor.js';
import { parseSettings } from '../../settings/settings.js';
import { SILENT_LOGGER } from '../../util/ports.js';
import { commandLineContext } from '../context.js';
import { exitCodeOf, findingsText, overviewText, tallyOf } from '../findings.js';
import type { Input } from '../input.js';
import { print, printText } from '../terminal.js';

/**
 * `lambda-zip doctor`: what is wrong with the sources, on standard output.
 *
 * @returns 0 if they pass: no errors, and with `--strict` no warnings
 */
export async function runDoctor(input: Input, signal: AbortSignal): Promise<number> {
  const request = parseSettings(input.settings, { ...commandLineContext(), workers: 0 });
  const { findings, files, bytes } = await diagnose(request, homedir(), { log: SILENT_LOGGER, signal });
  const tally = tallyOf(findings);
  if (input.values['json'] === true) {
    await print(`${JSON.stringify({ findings, ...tally, files, bytes })}\n`);
  } else {
    await printText(`${findingsText(findings)}${overviewText(tally, files, bytes)}`);
  }
  return exitCodeOf(tally, input);
}
