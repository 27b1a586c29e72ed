import { homedir } from 'node:os';
import type { Concern, Finding } from '../../doctor/checks.js';
import { diagnose } from '../../doctor/doctor.js';
import { parseSettings } from '../../settings/settings.js';
import { SILENT_LOGGER } from '../../util/ports.js';
import { count, formatBytes } from '../../util/text.js';
import { commandLineContext } from '../context.js';
import type { Input } from '../input.js';
import { print, printText } from '../terminal.js';

const TITLES: Readonly<Record<Concern, string>> = {
  hash: 'Moves the hash',
  lambda: 'Breaks in Lambda',
  secret: 'Would expose secrets',
};

const CONCERNS = Object.keys(TITLES) as Concern[];

/**
 * `lambda-zip doctor`: what is wrong with the sources, on standard output.
 *
 * @returns 0 if they pass: no errors, and with `--strict` no warnings
 */
export async function runDoctor({ settings, values }: Input, signal: AbortSignal): Promise<number> {
  const request = parseSettings(settings, { ...commandLineContext(), workers: 0 });
  const { findings, files, bytes } = await diagnose(request, homedir(), { log: SILENT_LOGGER, signal });
  const number = (severity: Finding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const errors = number('error');
  const warnings = number('warning');
  const notes = number('note');
  if (values['json'] === true) {
    await print(`${JSON.stringify({ findings, errors, warnings, notes, files, bytes })}\n`);
  } else {
    const counts = [count(errors, 'error'), count(warnings, 'warning'), count(notes, 'note')].join(', ');
    const looked = `${count(files, 'file')}, ${formatBytes(bytes)} checked`;
    await printText(
      `${CONCERNS.map((concern) => section(concern, findings)).join('')}${findings.length === 0 ? 'No findings' : counts}: ${looked}\n`,
    );
  }
  return errors > 0 || (values['strict'] === true && warnings > 0) ? 1 : 0;
}

function section(concern: Concern, findings: readonly Finding[]): string {
  const ours = findings.filter((finding) => finding.concern === concern);
  if (ours.length === 0) return '';
  const blocks = ours.map(
    ({ severity, check, message, fix }) =>
      `  ${severity} ${check}: ${message}\n    fix: ${fix.replaceAll('\n', '\n      ')}\n`,
  );
  return `${TITLES[concern]}:\n${blocks.join('')}\n`;
}
