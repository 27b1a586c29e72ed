/** The baseline `cache`: the newest record of a deploy, kept in a store that only ever adds. */
import { randomBytes } from 'node:crypto';
import { digestOf } from '../archive/digest.js';
import { LambdaZipError } from '../errors.js';
import type { Ports } from '../ports.js';
import { quoted } from '../text.js';
import type { Baseline, BaselineState } from './baseline.js';
import {
  type DeployRecord,
  parseRecord,
  type RecordSubject,
  recordPrefix,
  serialiseRecord,
} from './record.js';

/** Where records are kept. Every method rejects with LambdaZipError `baseline` when the store is out of reach. */
export interface RecordStore {
  /** The newest record whose key begins with the prefix, as far as this run may see. */
  newest(prefix: string): Promise<{ readonly key: string; readonly bytes: Buffer } | undefined>;
  /** Key and ref of the newest record of all, seen from anywhere; undefined when that cannot be asked. */
  newestAnywhere(prefix: string): Promise<{ readonly key: string; readonly ref: string } | undefined>;
  add(key: string, bytes: Buffer): Promise<void>;
}

/**
 * The last deploy of a subject, from its newest record. A record that is damaged, that tells of a deploy without
 * an end, or that is known not to be the newest counts as not knowing.
 */
export function cacheBaseline(store: RecordStore, subject: RecordSubject, ports: Ports): Baseline {
  return { read: () => readNewest(store, subject, ports) };
}

async function readNewest(
  store: RecordStore,
  subject: RecordSubject,
  { log }: Ports,
): Promise<BaselineState> {
  const prefix = recordPrefix(subject);
  try {
    const stored = await store.newest(prefix);
    if (stored === undefined)
      return { kind: 'absent', why: `there is no record of a deploy of ${named(subject)}` };
    const record = parseRecord(stored.bytes, subject);
    if (record.state === 'pending') {
      return {
        kind: 'unavailable',
        why: `a deploy of ${record.sha256.slice(0, 12)} may have begun (${writer(record)}), and how it ended is not recorded`,
      };
    }
    const newest = await store.newestAnywhere(prefix);
    if (newest !== undefined && newest.key !== stored.key) {
      return {
        kind: 'unavailable',
        why: `a newer record exists, written from ${quoted(newest.ref)}, which this run may not read`,
      };
    }
    return {
      kind: 'known',
      digest: digestOf(Buffer.from(record.sha256, 'hex')),
      origin: `the deploy recorded on ${record.time.slice(0, 16).replace('T', ' ')} UTC (${writer(record)})`,
      size: record.size,
      entries: async () => record.entries,
    };
  } catch (error) {
    if (!(error instanceof LambdaZipError) || error.code !== 'baseline') throw error;
    log.warning(error.message);
    return { kind: 'unavailable', why: error.message };
  }
}

/**
 * Adds a record. Its key is unique: an older record is never replaced, a newer one never lost.
 *
 * @returns the key
 * @throws LambdaZipError `baseline` when it cannot be written
 */
export async function addRecord(store: RecordStore, record: DeployRecord): Promise<string> {
  const key = `${recordPrefix(record)}${uniqueEnd()}`;
  await store.add(key, serialiseRecord(record));
  return key;
}

/**
 * Withdraws the record of the last deploy before another deploy may begin: should that one fail half-way, nobody
 * knows what is deployed, and going back to what was there before must count as a change.
 *
 * @returns the key of the record that says so
 * @throws LambdaZipError `baseline` when it cannot be written
 */
export function withdrawRecord(store: RecordStore, record: DeployRecord): Promise<string> {
  return addRecord(store, { ...record, state: 'pending', manifest: undefined });
}

/**
 * Records that a deploy has succeeded; or, when another one was begun since, that nobody can say which of them
 * came last.
 *
 * @param withdrawal the key {@link withdrawRecord} gave; undefined when that one could not be written
 * @returns whether the deploy is recorded
 * @throws LambdaZipError `baseline` when nothing can be written
 */
export async function confirmRecord(
  store: RecordStore,
  record: DeployRecord,
  withdrawal: string | undefined,
): Promise<boolean> {
  // One that could not be announced cannot be told from one that was overtaken.
  const newest = withdrawal === undefined ? undefined : await store.newest(recordPrefix(record));
  if (newest !== undefined && newest.key === withdrawal) {
    await addRecord(store, { ...record, state: 'deployed' });
    return true;
  }
  await withdrawRecord(store, record);
  return false;
}

/** Ends a key that nobody else writes. */
export function uniqueEnd(): string {
  return `${Date.now()}-${randomBytes(8).toString('hex')}`;
}

function named({ name, environment }: RecordSubject): string {
  return environment === '' ? quoted(name) : `${quoted(name)} in the environment ${quoted(environment)}`;
}

function writer({ ref, commit, run }: DeployRecord): string {
  const parts = [
    run && `run ${quoted(run)}`,
    ref && `of ${quoted(ref)}`,
    commit && `commit ${quoted(commit.slice(0, 12))}`,
  ];
  return parts.filter((part) => part !== '').join(', ') || 'nobody says who';
}
