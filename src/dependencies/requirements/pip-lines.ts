/** The lines of a requirements file, as pip sees them (`pip._internal.req.req_file`). */
import type { Environment } from './environment.js';
import { type LineOptions, parseOptions } from './pip-options.js';

/** A parsed line. */
export interface PipLine {
  /** The text before the first option: a requirement, or empty. */
  readonly requirement: string;
  readonly options: LineOptions;
}

/** A line that goes on over others, without its comment. */
export interface LogicalLine {
  readonly text: string;
  /** Of its first line, from 1. */
  readonly number: number;
}

/** White space to Python's `str.strip` and `\s`: other characters than JavaScript's. */
const SPACE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are white space to Python
  /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
/** Where Python's `str.splitlines` ends a line. */
const LINE_END =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they end lines for Python
  /\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/;
const COMMENT = new RegExp(`(?:^|${SPACE.source})#.*$`, 's');
const COMMENT_LINE = new RegExp(`^${SPACE.source}*#`);
const BACKSLASH = /\\/;

/** The logical lines of a text that have something in them. */
export function logicalLines(text: string): LogicalLine[] {
  const lines: { text: string; number: number }[] = [];
  let pending: { text: string; number: number } | undefined;
  for (const [index, line] of text.split(LINE_END).entries()) {
    const isComment = COMMENT_LINE.test(line);
    const begun: { text: string; number: number } = pending ?? { text: '', number: index + 1 };
    // A comment ends even a line that was to go on.
    const goesOn = line.endsWith('\\') && !isComment;
    // Like pip: a comment stays apart from what it follows, and backslashes go at both ends.
    begun.text += goesOn ? trimmed(line, BACKSLASH) : isComment ? ` ${line}` : line;
    pending = goesOn ? begun : undefined;
    if (!goesOn) lines.push(begun);
  }
  if (pending !== undefined) lines.push(pending);
  return lines
    .map(({ text: line, number }) => ({ text: trimmed(line.replace(COMMENT, ''), SPACE), number }))
    .filter(({ text: line }) => line !== '');
}

/** Without these characters at both ends. Not by one expression: that would take the square of a long run's length. */
function trimmed(text: string, characters: RegExp): string {
  let start = 0;
  let end = text.length;
  while (start < end && characters.test(text[start] ?? '')) start += 1;
  while (end > start && characters.test(text[end - 1] ?? '')) end -= 1;
  return text.slice(start, end);
}

const VARIABLE = /\$\{(?<name>[A-Z0-9_]+)\}/g;

/** Names of the variables in a line, each once. */
export function variablesIn(line: string): string[] {
  return [...new Set(variablesAt(line))];
}

/** With repetitions. */
function variablesAt(line: string): string[] {
  return Array.from(line.matchAll(VARIABLE), (match) => match.groups?.['name'] ?? '');
}

/** In UTF-16 code units; of one line with its variables. */
const MAX_LINE = 1024 * 1024;
/** More values are in no line. */
const MAX_STEPS = 1000;

/**
 * A line with the values of its variables; what is not set, or empty, stays as it is.
 *
 * @returns empty when it would be longer than any line is
 */
export function expandVariables(line: string, environment: Environment): string {
  let expanded = line;
  let steps = 0;
  const done = new Set<string>();
  // A value may hold the name of another variable: pip goes on to that one if the line names it from there on.
  let isNested = false;
  for (const name of variablesAt(line)) {
    const value = environment[name];
    if (!value || (done.has(name) && !isNested)) continue;
    const parts = expanded.split(`$\{${name}}`);
    steps += 1;
    if (steps > MAX_STEPS || expanded.length + (parts.length - 1) * value.length > MAX_LINE) return '';
    expanded = parts.join(value);
    done.add(name);
    isNested ||= value.includes('${');
  }
  return expanded;
}

/**
 * Takes a logical line apart: what comes before the first option is left as it is.
 *
 * @returns undefined for what pip refuses
 */
export function parseLine(line: string): PipLine | undefined {
  // Blanks alone count, for pip.
  const start = line.startsWith('-') ? 0 : line.indexOf(' -') + 1;
  const hasOptions = start > 0 || line.startsWith('-');
  const requirement = hasOptions ? line.slice(0, Math.max(0, start - 1)) : line;
  const options = parseOptions(hasOptions ? line.slice(start) : '');
  return options && { requirement, options };
}
