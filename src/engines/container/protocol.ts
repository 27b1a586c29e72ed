/** The host's half of docs/container-protocol.md: what is sent to the runner, and what it reports. */

import type { Rule } from '../../pipeline/gitignore.js';
import type { ModePolicy } from '../../pipeline/modes.js';
import type { WheelsReport, WheelsRequest } from '../../pipeline/package-supply.js';
import type { Exclusion } from '../../pipeline/select.js';
import { type ErrorCode, LambdaZipError } from '../../util/errors.js';
import { printable, printableLine, shortened } from '../../util/text.js';

export const PROTOCOL_VERSION = 3;

export const JOB_MEMBER = 'job.json';
export const REPORT_MEMBER = 'report.json';
export const SOURCE_FOLDER = 'source/';
export const INPUT_FOLDER = 'input/';
export const TREE_FOLDER = 'tree/';
export const WHEELS_FOLDER = 'wheels/';
export const WHEELS_MEMBER = 'wheels.json';

interface WireRule {
  readonly regex: string;
  readonly negated: boolean;
  readonly directoryOnly: boolean;
  readonly pattern: string;
  readonly origin: string;
}

/** The first member of the stream that goes in. */
export type Job = PipelineJob | WheelsJob;

/** Make the tree of an archive. */
export interface PipelineJob {
  readonly protocol: typeof PROTOCOL_VERSION;
  readonly task: 'pipeline';
  readonly modes: ModePolicy;
  /** The runtime's Python, e.g. `3.13`, where byte-code is wanted. */
  readonly bytecodeFor?: string;
  /** Where the archive is unpacked, for byte-code. */
  readonly root?: string;
  /** Whether no file at all is no error: there is more to pack. */
  readonly mayBeEmpty?: boolean;
  readonly executable: readonly WireRule[];
  readonly sources: readonly {
    readonly label: string;
    readonly prefix: string;
    readonly rules: readonly WireRule[];
    /** Whether these are modules whose byte-code alone is to come back. */
    readonly bytecodeOnly?: boolean;
  }[];
  /** Wheels to find first. */
  readonly wheels?: WheelsRequest;
}

/** Find wheels, and nothing else. */
export interface WheelsJob {
  readonly protocol: typeof PROTOCOL_VERSION;
  readonly task: 'wheels';
  /** A folder of this machine that wheels are put into instead of being sent; absolute. */
  readonly folder: string;
  readonly wheels: WheelsRequest;
}

/** The last member of the stream that comes out, once checked. */
export interface RunnerReport {
  /** The Python that ran the runner, e.g. `3.12.7`. */
  readonly python: string;
  readonly entries: number;
  readonly exclusions: readonly Exclusion[];
}

/** Without those that only this side can apply, as it has before anything is sent. */
export function wireRules(rules: readonly Rule[]): WireRule[] {
  const known = rules.filter(({ besideSource }) => !besideSource);
  return known.map(({ regex, negated, directoryOnly, pattern, origin }) => ({
    regex: regex.source,
    negated,
    directoryOnly,
    pattern,
    origin,
  }));
}

/**
 * Checks a report.
 *
 * @throws LambdaZipError the runner's own error; `container` when the report is not of this protocol
 */
export function parseReport(text: string): RunnerReport {
  const report = parseObject(text);
  if (report['protocol'] !== PROTOCOL_VERSION) {
    const spoken = saidText(JSON.stringify(report['protocol'] ?? null));
    throw protocolError(`it speaks protocol ${spoken}, ${PROTOCOL_VERSION} is required`);
  }
  const { error, python, entries, exclusions } = report;
  if (isObject(error)) {
    const { code, message, hint } = error;
    if (typeof message !== 'string') throw protocolError('its report has an error without a message');
    throw new LambdaZipError(isErrorCode(code) ? code : 'container', saidText(message), {
      hint: typeof hint === 'string' ? saidText(hint) : undefined,
    });
  }
  if (typeof python !== 'string' || typeof entries !== 'number' || !Array.isArray(exclusions)) {
    throw protocolError('its report lacks fields');
  }
  return { python: printable(python), entries, exclusions: exclusions.map(parseExclusion) };
}

/** More than the runner ever says at once, in UTF-16 code units. */
const MAX_SAID = 10_000;

/** Text that the runner made printable; another program in its place may not have. */
function saidText(text: string): string {
  return printableLine(shortened(text, MAX_SAID));
}

/**
 * Checks what is said of wheels.
 *
 * @throws LambdaZipError `container` when it is not of this protocol
 */
export function parseWheelsReport(text: string): WheelsReport {
  const { pip, built, wheels } = parseObject(text);
  const isListOfNames = (list: unknown): list is string[] =>
    Array.isArray(list) && list.every((one) => typeof one === 'string');
  if (typeof pip === 'string' && isListOfNames(built) && isListOfNames(wheels)) return { built, wheels };
  throw protocolError('its answer about wheels lacks fields');
}

function parseExclusion(value: unknown): Exclusion {
  if (isObject(value)) {
    const { pattern, origin, count } = value;
    if (typeof pattern === 'string' && typeof origin === 'string' && typeof count === 'number') {
      return { pattern, origin, count };
    }
  }
  throw protocolError('its report has an exclusion without pattern, origin and count');
}

function parseObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (isObject(value)) return value;
  } catch {
    // Said below: the parser's own words would not help.
  }
  throw protocolError('its report is not a JSON object');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The codes the runner may give: those of what is wrong with a tree. */
const RUNNER_CODES: readonly ErrorCode[] = [
  'name',
  'collision',
  'empty',
  'symlink',
  'special-file',
  'dependencies',
  'container',
  'not-reproducible',
  'internal',
];

function isErrorCode(code: unknown): code is ErrorCode {
  return RUNNER_CODES.some((known) => known === code);
}

/** The error for an answer of the container that breaks the protocol. */
export function protocolError(problem: string): LambdaZipError {
  return new LambdaZipError('container', `the container's answer cannot be parsed: ${problem}`, {
    hint: "Use an image of public.ecr.aws/lambda/python, or engine 'host', which gives the same bytes.",
  });
}
