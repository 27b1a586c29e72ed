/** When records of deploys are written: withdrawn before a deploy, and confirmed once the job has succeeded. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as core from '@actions/core';
import { confirmRecord, type RecordStore, withdrawRecord } from '../baseline/cache.js';
import { type DeployRecord, parseRecord, serialiseRecord } from '../baseline/record.js';
import { LambdaZipError } from '../errors.js';
import type { Logger } from '../ports.js';
import { sideBySide } from '../side-by-side.js';
import { makeTemporaryDirectory } from '../temporary.js';
import { quoted } from '../text.js';
import { temporaryFolder } from './cache-process.js';
import { storeFailure } from './cache-store.js';
import { saveState } from './runner-files.js';

/** Where the post step finds what the build step left for it. */
const STATE = 'records';
/** Each is a process of the cache client. */
const WRITES_AT_ONCE = 4;

/** A deploy that was announced. */
export interface Announced {
  readonly record: DeployRecord;
  /** Key of the record that withdraws the last one; undefined when that one could not be written. */
  readonly withdrawal: string | undefined;
  /** Whether an older record may still stand, and would be believed. */
  readonly olderStands: boolean;
}

/** What the post step goes by, beside the record itself. */
interface Expected extends Omit<Announced, 'record'> {
  readonly file: string;
  readonly name: string;
  readonly environment: string;
  readonly sha256: string;
}

/**
 * Announces that a deploy may begin: the record of the last one is withdrawn.
 *
 * @param older what is known of an older record: there is none, one was read and would be believed, or neither
 * @throws LambdaZipError `baseline` when an older record would be believed, should the deploy fail half-way
 */
export async function announceRecord(
  store: RecordStore,
  record: DeployRecord,
  older: 'none' | 'believed' | 'unknown',
  log: Logger,
): Promise<Announced> {
  let withdrawal: string | undefined;
  try {
    withdrawal = await withdrawRecord(store, record);
  } catch (error) {
    if (!isStoreError(error)) throw error;
    if (older === 'believed') throw olderBelieved(error);
    log.warning(error.message);
  }
  return { record, withdrawal, olderStands: withdrawal === undefined && older !== 'none' };
}

/**
 * Leaves the records of deploys for the post step.
 *
 * @throws LambdaZipError `baseline` when there is no place to leave them
 */
export async function leaveForPost(deploys: readonly Announced[]): Promise<void> {
  const left: Expected[] = [];
  for (const { record, ...announced } of deploys) {
    const { name, environment, sha256 } = record;
    left.push({ file: await leave(serialiseRecord(record)), name, environment, sha256, ...announced });
  }
  saveState(STATE, JSON.stringify(left));
}

/**
 * The post step: records the deploys, if the build step left any.
 *
 * @throws LambdaZipError `baseline` when one cannot be written although an older record would be believed
 */
export async function recordSuccess(store: RecordStore, log: Logger): Promise<void> {
  const left: Expected[] = JSON.parse(core.getState(STATE) || '[]');
  // One that cannot be written must not keep the others from being.
  const ends = await sideBySide(left, WRITES_AT_ONCE, (expected) => recordLeft(store, expected, log));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

async function recordLeft(store: RecordStore, expected: Expected, log: Logger): Promise<void> {
  const { file } = expected;
  try {
    await recorded(log, expected.olderStands, async () => {
      const record = parseRecord(await readLeft(file), expected);
      if (record.sha256 !== expected.sha256) {
        throw new LambdaZipError('baseline', `the record in ${quoted(file)} was changed during the job`);
      }
      await confirm(store, { ...expected, record }, 'the job succeeded', log);
    });
  } finally {
    await rm(dirname(file), { recursive: true, force: true }).catch(() => undefined);
  }
}

/**
 * Records a deploy that this very step has done.
 *
 * @throws LambdaZipError `baseline` when it cannot be written although an older record would be believed
 */
export async function recordDeploy(store: RecordStore, announced: Announced, log: Logger): Promise<void> {
  await recorded(log, announced.olderStands, () => confirm(store, announced, 'it was deployed', log));
}

async function confirm(
  store: RecordStore,
  { record, withdrawal }: Announced,
  because: string,
  log: Logger,
): Promise<void> {
  if (await confirmRecord(store, { ...record, time: new Date().toISOString() }, withdrawal)) {
    log.info(`${quoted(record.name)}: ${record.sha256} is recorded as deployed, because ${because}`);
  } else {
    log.warning(
      `${quoted(record.name)}: another deploy may have been under way at the same time; which came last is not known, and the next build counts as changed`,
    );
  }
}

/** Without a record the next build counts as changed, which is safe; but an older one must not be believed. */
async function recorded(log: Logger, olderStands: boolean, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!isStoreError(error)) throw error;
    if (olderStands) throw olderBelieved(error);
    log.warning(`${error.message}; the next build counts as changed`);
  }
}

function olderBelieved(error: LambdaZipError): LambdaZipError {
  return new LambdaZipError('baseline', error.message, {
    hint: "An older record would be believed by later builds. Run the job again, delete the older record from the caches of the repository, or use baseline 'lambda'.",
    cause: error,
  });
}

function isStoreError(error: unknown): error is LambdaZipError {
  return error instanceof LambdaZipError && error.code === 'baseline';
}

/** Puts the bytes where the post step finds them. Nothing is deployed yet: that they cannot be put there is an error. */
async function leave(bytes: Buffer): Promise<string> {
  try {
    const file = join(await makeTemporaryDirectory(temporaryFolder(), 'deploy'), 'record.json');
    await writeFile(file, bytes);
    return file;
  } catch (error) {
    throw storeFailure(error);
  }
}

async function readLeft(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    throw storeFailure(error);
  }
}
