/** The record of a deploy, to and from bytes: what was deployed last under a name in an environment. */

import { randomBytes } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { FORMAT_VERSION } from '../../archive/format.js';
import {
  contentDigest,
  MAX_MANIFEST_BYTES,
  type ManifestEntry,
  manifestText,
  parseManifest,
} from '../../compare/manifest.js';
import { sha256Of } from '../../util/digest.js';
import { LambdaZipError } from '../../util/errors.js';
import { quoted } from '../../util/text.js';

/** Two packages, or one package in two environments, never share a record. */
export interface RecordSubject {
  readonly name: string;
  /** Empty when the package goes to one place only. */
  readonly environment: string;
}

/** Who wrote a record. A part that is not known is empty. */
export interface RecordOrigin {
  /** Commit and ref that were checked out. */
  readonly commit: string;
  readonly ref: string;
  /** Number of the run, the same for every attempt. */
  readonly run: string;
  /** The job; another job of the run, or another attempt of this one, has another value. */
  readonly job: string;
  /** Which of the run's jobs it is: the same for every attempt, but not from run to run. */
  readonly leg: string;
}

/**
 * Tells packages of one name apart. If records of one name differ here, they are about two packages, or about one that
 * goes to two places.
 */
export interface PackagePlace {
  /** Directories it was built from, relative to the workspace, one per line. */
  readonly source: string;
  /** Function and region, as far as the step has them; otherwise empty. */
  readonly target: string;
  /** Workflow, job and matrix values; empty if not known. */
  readonly step: string;
}

/** A run that announced a deploy and may still be running. */
export interface OpenRun {
  /** Its number, also if only the key of its record is known; empty for runs that could not be listed. */
  readonly run: string;
  /** When it is over at the latest, ISO 8601 in UTC. */
  readonly until: string;
}

export interface DeployRecord extends RecordSubject, RecordOrigin, PackagePlace {
  /** `pending`: a deploy may have begun, and its end is not known. */
  readonly state: 'pending' | 'deployed';
  /** When its writer's deploy is over at the latest, ISO 8601 in UTC; empty when it is over already. */
  readonly until: string;
  /** Other runs whose deploys may have been under way when it was written, as far as its writer could see. */
  readonly open: readonly OpenRun[];
  /**
   * Other records that its writer saw before the deploy began: all from before this time, ISO 8601 in UTC, and those in
   * `listed`. Empty if GitHub could not be asked.
   */
  readonly since: string;
  /** As {@link keyTail} gives them. */
  readonly listed: readonly string[];
  /** Key of the record that announced the deploy; empty if there is none. */
  readonly announcement: string;
  /** Of the archive, hex. */
  readonly sha256: string;
  /** Of the archive, bytes; undefined when not known. */
  readonly size: number | undefined;
  /** The manifest's text (docs/format.md); undefined when not known. */
  readonly manifest: string | undefined;
  /** When it was written, ISO 8601 in UTC. */
  readonly time: string;
}

/** A record that was read, with its manifest's entries. */
export type ReadRecord = DeployRecord & { readonly entries: readonly ManifestEntry[] | undefined };

/** Version of a record's content. */
const RECORD_VERSION = 2;
/**
 * Version of the keys. It stays when the content's version changes, so that a record of another version is found and
 * counts as a doubt.
 */
const KEY_VERSION = 1;
/** Every key of a record begins with this. */
export const RECORD_KEYS = `lambda-zip-record-${KEY_VERSION}-`;
/** A record holds a compressed manifest and little else. */
export const MAX_RECORD_BYTES = 32 * 1024 * 1024;
/** Characters. */
const MAX_TEXT = 1024;

/**
 * The prefix of all keys of a subject, including those from pull requests. Its fixed length keeps one subject's prefix
 * from matching another's keys, and its characters are valid in every cache.
 */
export function subjectPrefix({ name, environment }: RecordSubject): string {
  const subject = sha256Of(JSON.stringify([name, environment]));
  return `${RECORD_KEYS}${subject}`;
}

/** The prefix of a subject's keys, except those with {@link proposalPrefix}. */
export function recordPrefix(subject: RecordSubject): string {
  return `${subjectPrefix(subject)}-`;
}

/**
 * The prefix of records that a pull request leaves in its own scope. Its builds must not find them as the last deploy,
 * but runs that list the caches of the repository must see them.
 */
export function proposalPrefix(subject: RecordSubject): string {
  return `${subjectPrefix(subject)}.pull-`;
}

/** The random end of a key, which identifies it. */
export function keyTail(key: string): string {
  return key.slice(-16);
}

/** Whether a key has {@link proposalPrefix}. */
export function isProposalKey(key: string): boolean {
  return key.includes('.pull-');
}

/** A unique end for a key. It states the time and the run, so that a list of keys shows them without reading the records. */
export function recordKeyEnd({ run }: Pick<RecordOrigin, 'run'>, now: number): string {
  return `${now}-${/^\d+$/.test(run) ? run : 0}-${randomBytes(8).toString('hex')}`;
}

/** Time, in milliseconds since 1970, and run from the key of a record; undefined for other keys. */
export function parseRecordKey(key: string): { readonly time: number; readonly run: string } | undefined {
  const parts = /-(?<time>\d{13})-(?<run>\d{1,20})-[0-9a-f]{16}$/.exec(key)?.groups;
  return parts && { time: Number(parts['time']), run: parts['run'] ?? '' };
}

/** The record as bytes. */
export function serialiseRecord(record: DeployRecord): Buffer {
  const { name, environment, state, until, open, since, listed, announcement, sha256, size, manifest, time } =
    record;
  const { source, target, step, commit, ref, run, job, leg } = record;
  const fields = {
    record: RECORD_VERSION,
    name,
    environment,
    state,
    until,
    open,
    since,
    listed,
    announcement,
    sha256,
    size: size ?? null,
    archiveFormat: FORMAT_VERSION,
    contentSha256: manifest === undefined ? null : contentDigest(manifest),
    manifest: manifest === undefined ? null : gzipSync(manifest).toString('base64'),
    source,
    target,
    step,
    commit,
    ref,
    run,
    job,
    leg,
    time,
  };
  return Buffer.from(`${JSON.stringify(fields)}\n`);
}

/**
 * Parses a record. Others may write to the cache that it comes from, so every part is checked, and one invalid part
 * makes the whole record unusable.
 *
 * @throws LambdaZipError `baseline` with the problem
 */
export function parseRecord(bytes: Buffer, subject: RecordSubject): ReadRecord {
  if (bytes.length > MAX_RECORD_BYTES) throw unusable(`it has ${bytes.length} bytes, more than any record`);
  const fields = parseFields(bytes);
  if (fields.get('record') !== RECORD_VERSION) throw unusable('another version of this tool wrote it');
  const text = (name: string, pattern = /^/): string => {
    const value = fields.get(name);
    if (typeof value !== 'string' || value.length > MAX_TEXT || !pattern.test(value)) {
      throw unusable(`its ${name} is invalid`);
    }
    return value;
  };
  const found = { name: text('name'), environment: text('environment') };
  if (found.name !== subject.name || found.environment !== subject.environment) {
    throw unusable(`it is about ${quoted(found.name)} in the environment ${quoted(found.environment)}`);
  }
  const size = fields.get('size');
  if (size !== null && !(typeof size === 'number' && Number.isSafeInteger(size) && size >= 0)) {
    throw unusable('its size is not a number of bytes');
  }
  const content = parseContent(fields);
  return {
    ...found,
    state: text('state', /^(pending|deployed)$/) === 'deployed' ? 'deployed' : 'pending',
    sha256: text('sha256', SHA256),
    size: size ?? undefined,
    until: text('until', UNTIL),
    open: parseOpen(fields.get('open')),
    since: text('since', UNTIL),
    listed: parseListed(fields.get('listed')),
    announcement: text('announcement'),
    commit: text('commit'),
    ref: text('ref'),
    run: text('run'),
    job: text('job'),
    leg: text('leg'),
    source: text('source'),
    target: text('target'),
    step: text('step'),
    time: text('time', TIME),
    manifest: content?.manifest,
    entries: content?.entries,
  };
}

const SHA256 = /^[0-9a-f]{64}$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const UNTIL = new RegExp(`^$|${TIME.source}`);
/** More runs than are ever under way at once. */
const MAX_OPEN = 1000;

function parseOpen(value: unknown): OpenRun[] {
  const problem = (): LambdaZipError => unusable('its open runs are invalid');
  if (!Array.isArray(value) || value.length > MAX_OPEN) throw problem();
  return value.map((one: unknown) => {
    const { run, until } =
      typeof one === 'object' && one !== null ? Object.fromEntries(Object.entries(one)) : {};
    if (typeof run !== 'string' || run.length > MAX_TEXT) throw problem();
    if (typeof until !== 'string' || !TIME.test(until)) throw problem();
    return { run, until };
  });
}

function parseListed(value: unknown): string[] {
  const isTail = (one: unknown): one is string => typeof one === 'string' && /^[0-9a-f]{16}$/.test(one);
  if (!Array.isArray(value) || value.length > MAX_OPEN || !value.every(isTail))
    throw unusable('its listed records are invalid');
  return value;
}

function parseFields(bytes: Buffer): Map<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw unusable('it is not JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw unusable('it is not an object');
  return new Map(Object.entries(value));
}

function parseContent(
  fields: ReadonlyMap<string, unknown>,
): { manifest: string; entries: readonly ManifestEntry[] } | undefined {
  const packed = fields.get('manifest');
  const digest = fields.get('contentSha256');
  if (packed === null && digest === null) return undefined;
  if (fields.get('archiveFormat') !== FORMAT_VERSION) {
    throw unusable('another version of this tool wrote its manifest');
  }
  if (typeof packed !== 'string' || typeof digest !== 'string') throw unusable('its manifest is not text');
  let manifest: string;
  try {
    // Without a bound, a few bytes could inflate to more than the memory holds.
    const bytes = gunzipSync(Buffer.from(packed, 'base64'), { maxOutputLength: MAX_MANIFEST_BYTES });
    manifest = bytes.toString();
  } catch {
    throw unusable('its manifest cannot be unpacked');
  }
  if (contentDigest(manifest) !== digest) throw unusable('its manifest does not have the digest it states');
  let entries: readonly ManifestEntry[];
  try {
    entries = parseManifest(manifest, 'manifest');
  } catch {
    throw unusable('its manifest is invalid');
  }
  // Compared as text, because its digest is that of the text.
  if (manifestText(entries) !== manifest) throw unusable("its manifest is not in this version's form");
  return { manifest, entries };
}

function unusable(problem: string): LambdaZipError {
  return new LambdaZipError('baseline', `the record of the last deploy is unusable: ${problem}`);
}
