/** The host's half of docs/container-protocol.md: what is sent to the side, and what it reports. */
import { type ErrorCode, LambdaZipError } from '../../errors.js';
import { printable, printableLine } from '../../text.js';
import type { Rule } from '../gitignore.js';
import type { ModePolicy } from '../modes.js';
import type { Exclusion } from '../select.js';

export const PROTOCOL_VERSION = 1;

export const JOB_MEMBER = 'job.json';
export const REPORT_MEMBER = 'report.json';
export const SOURCE_FOLDER = 'source/';
export const INPUT_FOLDER = 'input/';
export const TREE_FOLDER = 'tree/';

interface WireRule {
  readonly regex: string;
  readonly negated: boolean;
  readonly directoryOnly: boolean;
  readonly pattern: string;
  readonly origin: string;
}

/** The first member of the stream that goes in. */
export type Job = PipelineJob | InstallJob;

/** Make the tree of an archive. */
export interface PipelineJob {
  readonly protocol: typeof PROTOCOL_VERSION;
  readonly task: 'pipeline';
  readonly modes: ModePolicy;
  /** The runtime's Python, e.g. `3.13`, where byte-code is wanted. */
  readonly bytecodeFor?: string;
  /** Where the archive is unpacked, for byte-code. */
  readonly root?: string;
  readonly executable: readonly WireRule[];
  readonly sources: readonly {
    readonly label: string;
    readonly prefix: string;
    readonly rules: readonly WireRule[];
  }[];
}

/** Install requirements. */
export interface InstallJob {
  readonly protocol: typeof PROTOCOL_VERSION;
  readonly task: 'install';
  /** The runtime's, e.g. `3.13`. */
  readonly python: string;
  /** Whether nothing may be built from source. */
  readonly wheelsOnly: boolean;
  /** Platform tags, best first; they count where there are wheels only. */
  readonly platforms: readonly string[];
  /** The runtime's glibc, major and minor version. */
  readonly glibc: readonly [number, number];
  /** What environment markers are to see (PEP 508). */
  readonly markers: Readonly<Record<string, string>>;
}

/** The last member of the stream that comes out, once checked. */
export interface SideReport {
  /** That ran the side, e.g. `3.12.7`. */
  readonly python: string;
  readonly entries: number;
  readonly exclusions: readonly Exclusion[];
  /** All of it, for what only one task reports. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** A package by its normalised name (PEP 503). */
export interface Package {
  readonly name: string;
  readonly version: string;
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
 * @throws LambdaZipError the side's own error; `container` when the report is not of this protocol
 */
export function parseReport(text: string): SideReport {
  const report = parseObject(text);
  if (report['protocol'] !== PROTOCOL_VERSION) {
    const spoken = saidText(JSON.stringify(report['protocol'] ?? null));
    throw protocolError(`it speaks protocol ${spoken}, ${PROTOCOL_VERSION} is needed`);
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
  return { python: printable(python), entries, exclusions: exclusions.map(parseExclusion), fields: report };
}

/** More than the side ever says at once, in UTF-16 code units. */
const MOST_SAID = 10_000;

/** What the side has made printable, escapes and all, and what another program in its place has not. */
function saidText(text: string): string {
  return printableLine(text.length > MOST_SAID ? `${text.slice(0, MOST_SAID)}…` : text);
}

/**
 * Checks a list of packages in a report.
 *
 * @throws LambdaZipError `container` when it is none
 */
export function parsePackages(value: unknown): Package[] {
  if (!Array.isArray(value)) throw protocolError('its report lacks packages');
  return value.map((one: unknown) => {
    if (isObject(one) && typeof one['name'] === 'string' && typeof one['version'] === 'string') {
      return { name: printable(one['name']), version: printable(one['version']) };
    }
    throw protocolError('its report has a package without name and version');
  });
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

/** The codes the side may give: those of what is wrong with a tree. */
const SIDE_CODES: readonly ErrorCode[] = [
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
  return SIDE_CODES.some((known) => known === code);
}

/** What comes back from the container and is not of the protocol. */
export function protocolError(problem: string): LambdaZipError {
  return new LambdaZipError('container', `the container's answer is not understood: ${problem}`, {
    hint: "Use an image of public.ecr.aws/lambda/python, or engine 'host', which gives the same bytes.",
  });
}
