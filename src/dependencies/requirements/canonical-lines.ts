/**
 * Writes lines of requirements for pip: each option with its full name, and on its own line unless it belongs to the
 * requirement.
 */
import type { Environment } from './environment.js';
import { expandVariables, type PipLine, parseLine } from './pip-lines.js';
import { type FlagOption, shellQuoted, type ValueOption } from './pip-options.js';

/** pip obeys these on any line. */
export const FORMATS: readonly ValueOption[] = ['no-binary', 'only-binary'];
/** Options of one requirement, on its line. */
export const OF_REQUIREMENTS: readonly ValueOption[] = [
  'hash',
  'config-settings',
  'global-option',
  'install-option',
  ...FORMATS,
];
/** Options that include another file. */
export const INCLUDES: readonly ValueOption[] = ['requirement', 'constraint'];
/** Options that stand on a line without a requirement. */
export const OF_LINES: readonly ValueOption[] = [
  'index-url',
  'extra-index-url',
  'find-links',
  'trusted-host',
  'use-feature',
  'all-releases',
  'only-final',
  ...FORMATS,
];
/** Options without a value that stand on such a line. */
export const FLAGS: readonly FlagOption[] = [
  'no-index',
  'prefer-binary',
  'require-hashes',
  'no-require-hashes',
  'pre',
];

/** The parts of a line that pip gets. */
export interface Told {
  readonly values: readonly ValueOption[];
  readonly flags?: readonly FlagOption[];
  /** Whether pip gets its requirement. */
  readonly requirement?: boolean;
}

/**
 * A line written so that every pip reads it alike, with its variables if that has the same meaning.
 *
 * @param written the line before its variables were expanded; undefined if it has none
 * @returns undefined if a variable's value changes the meaning of the line or contains a line break
 */
export function canonicalLines(
  line: PipLine,
  written: PipLine | undefined,
  told: Told,
  environment: Environment,
): string[] | undefined {
  const plain = linesOf(line, told);
  const wanted = JSON.stringify(plain.map((one) => spelled(parseLine(one))));
  const meansThat = (lines: readonly string[]): boolean =>
    wanted === JSON.stringify(lines.map((one) => spelled(parseLine(expandVariables(one, environment)))));
  const withVariables = written && hasShapeOf(written, line) ? linesOf(written, told) : plain;
  const lines = [withVariables, plain].find(meansThat);
  return lines?.some((one) => /[\r\n]/.test(one)) ? undefined : lines;
}

/** Its requirement with its own options on one line, and each other option on another. */
function linesOf({ requirement, options }: PipLine, told: Told): string[] {
  const all = told.values.flatMap((name) =>
    usedValues(name, options.values.get(name) ?? []).map((value) => ({
      text: `--${name}=${shellQuoted(value)}`,
      isOwn: told.requirement === true && !FORMATS.includes(name),
    })),
  );
  const flags = (told.flags ?? []).filter((flag) => options.flags.has(flag)).map((flag) => `--${flag}`);
  const apart = [...all.filter(({ isOwn }) => !isOwn).map(({ text }) => text), ...flags];
  if (told.requirement !== true) return apart;
  const asked = withoutEndingComma(requirement.trim() || (options.values.get('editable')?.[0] ?? ''));
  return [...apart, [asked, ...all.filter(({ isOwn }) => isOwn).map(({ text }) => text)].join(' ')];
}

/** One comma behind the last version is allowed, but older pips do not know that. */
function withoutEndingComma(requirement: string): string {
  const [versions = ''] = requirement.split(';', 1);
  const inner = versions.trimEnd().replace(/\)$/, '').trimEnd();
  if (!inner.endsWith(',') || /[@/]/.test(inner)) return requirement;
  return `${inner.slice(0, -1)}${requirement.slice(inner.length)}`;
}

/** pip takes the last index, and the first folder or page of links; an older one compares hashes letter by letter. */
function usedValues(name: ValueOption, values: readonly string[]): readonly string[] {
  if (name === 'hash') return values.map(lowerCaseDigest);
  if (name === 'index-url') return values.slice(-1);
  return name === 'find-links' ? values.slice(0, 1) : values;
}

/** A hash that consists of variables stays as it is. */
function lowerCaseDigest(hash: string): string {
  return /^\w+:[\da-f]+$/i.test(hash) ? hash.toLowerCase() : hash;
}

/** Whether two lines have the same options, so that variables only bring values. */
function hasShapeOf(one: PipLine, other: PipLine): boolean {
  const shapeOf = ({ requirement, options: { values, flags } }: PipLine): string =>
    JSON.stringify([requirement === '', [...values].map(([name, all]) => [name, all.length]), [...flags]]);
  return shapeOf(one) === shapeOf(other);
}

/** The content of a line, for comparison. */
function spelled(line: PipLine | undefined): unknown {
  return line && [line.requirement, [...line.options.values], [...line.options.flags], line.options.ignored];
}
