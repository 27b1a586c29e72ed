/** Findings of `doctor`, for people, and what they mean for the exit code. */
import type { Concern, Finding, Severity } from '../doctor/checks.js';
import { count, formatBytes } from '../util/text.js';
import type { Input } from './input.js';

const TITLES: Readonly<Record<Concern, string>> = {
  hash: 'Moves the hash',
  lambda: 'Breaks in Lambda',
  secret: 'Would expose secrets',
};

const CONCERNS = Object.keys(TITLES) as Concern[];

/** How many findings there are of each severity. */
interface Tally {
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
}

export function tallyOf(findings: readonly Finding[]): Tally {
  const number = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return { errors: number('error'), warnings: number('warning'), notes: number('note') };
}

export function tallyText({ errors, warnings, notes }: Tally): string {
  return [count(errors, 'error'), count(warnings, 'warning'), count(notes, 'note')].join(', ');
}

/** 0 if they pass: no errors, and with `--strict` no warnings. */
export function exitCodeOf({ errors, warnings }: Tally, { values }: Input): number {
  return errors > 0 || (values['strict'] === true && warnings > 0) ? 1 : 0;
}

/**
 * Findings by what they are about, each with its fix.
 *
 * @param where of a finding, in words; undefined where there is nothing to tell
 */
export function findingsText<F extends Finding>(
  findings: readonly F[],
  where: (finding: F) => string | undefined = () => undefined,
): string {
  return CONCERNS.map((concern) => {
    const ours = findings.filter((finding) => finding.concern === concern);
    if (ours.length === 0) return '';
    return `${TITLES[concern]}:\n${ours.map((one) => block(one, where(one))).join('')}\n`;
  }).join('');
}

function block({ severity, check, message, fix }: Finding, where: string | undefined): string {
  const lines = [
    `  ${severity} ${check}: ${message}`,
    ...(where === undefined ? [] : [`    in ${where}`]),
    `    fix: ${fix.replaceAll('\n', '\n      ')}`,
  ];
  return `${lines.join('\n')}\n`;
}

/** The last line: the number of findings, and how much was checked. */
export function overviewText(tally: Tally, files: number, bytes: number): string {
  const { errors, warnings, notes } = tally;
  const found = errors + warnings + notes === 0 ? 'No findings' : tallyText(tally);
  return `${found}: ${count(files, 'file')}, ${formatBytes(bytes)} checked\n`;
}
