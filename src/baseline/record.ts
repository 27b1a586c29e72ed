/** The record of a deploy: what was deployed last under a name in an environment, as bytes that are kept somewhere. */
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { FORMAT_VERSION } from '../archive/format.js';
import { LambdaZipError } from '../errors.js';
import {
  contentDigest,
  MAX_MANIFEST_BYTES,
  type ManifestEntry,
  manifestText,
  parseManifest,
} from '../explain/manifest.js';
import { quoted } from '../text.js';

/** What is recorded of whom: two packages, or one in two environments, never share a record. */
export interface RecordSubject {
  readonly name: string;
  /** Empty when the package goes to one place only. */
  readonly environment: string;
}

/** Who wrote a record. */
export interface RecordOrigin {
  /** Commit and ref that were checked out, and the address or number of the run; empty where there is none. */
  readonly commit: string;
  readonly ref: string;
  readonly run: string;
}

export interface DeployRecord extends RecordSubject, RecordOrigin {
  /** `pending`: a deploy may have begun, and how it ended is not known. */
  readonly state: 'pending' | 'deployed';
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

const RECORD_VERSION = 1;
/** A record holds a compressed manifest and little else. */
export const MAX_RECORD_BYTES = 32 * 1024 * 1024;
const MAX_TEXT = 1024;

/**
 * What the names of a subject's records begin with, and no other subject's. Of fixed length, so that none is
 * the beginning of another, and in characters every cache takes.
 */
export function recordPrefix({ name, environment }: RecordSubject): string {
  const subject = createHash('sha256')
    .update(JSON.stringify([name, environment]))
    .digest('hex');
  return `lambda-zip-record-${RECORD_VERSION}-${subject}-`;
}

/** The record as bytes. */
export function serialiseRecord(record: DeployRecord): Buffer {
  const { name, environment, state, sha256, size, manifest, commit, ref, run, time } = record;
  const fields = {
    record: RECORD_VERSION,
    name,
    environment,
    state,
    sha256,
    size: size ?? null,
    archiveFormat: FORMAT_VERSION,
    contentSha256: manifest === undefined ? null : contentDigest(manifest),
    manifest: manifest === undefined ? null : gzipSync(manifest).toString('base64'),
    commit,
    ref,
    run,
    time,
  };
  return Buffer.from(`${JSON.stringify(fields)}\n`);
}

/**
 * Reads a record back. Its bytes come from a cache that others may write to: everything is checked,
 * and nothing of a record that is not right in every part is used.
 *
 * @throws LambdaZipError `baseline` that says what is wrong with it
 */
export function parseRecord(bytes: Buffer, subject: RecordSubject): ReadRecord {
  if (bytes.length > MAX_RECORD_BYTES) throw unusable(`it has ${bytes.length} bytes, more than any needs`);
  const fields = parseFields(bytes);
  if (fields.get('record') !== RECORD_VERSION) throw unusable('another version of this tool wrote it');
  const text = (name: string, pattern = /^/): string => {
    const value = fields.get(name);
    if (typeof value !== 'string' || value.length > MAX_TEXT || !pattern.test(value)) {
      throw unusable(`its ${name} is not what it should be`);
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
    commit: text('commit'),
    ref: text('ref'),
    run: text('run'),
    time: text('time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
    manifest: content?.manifest,
    entries: content?.entries,
  };
}

const SHA256 = /^[0-9a-f]{64}$/;

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
    // The bound keeps a few bytes from becoming more than the memory holds.
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
    throw unusable('its manifest is none');
  }
  // To the letter: its digest is that of the text.
  if (manifestText(entries) !== manifest) throw unusable('its manifest is none of this version');
  return { manifest, entries };
}

function unusable(problem: string): LambdaZipError {
  return new LambdaZipError('baseline', `the record of the last deploy is not usable: ${problem}`);
}
