/** When records of deploys are written: withdrawn before a deploy, and confirmed once the job has succeeded. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as core from '@actions/core';
import { confirmRecord, type RecordStore, withdrawRecord } from '../baseline/cache.js';
import { type DeployRecord, parseRecord, serialiseRecord } from '../baseline/record.js';
import { LambdaZipError } from '../errors.js';
import type { Logger } from '../ports.js';
import type { RECORD_POLICIES } from '../settings.js';
import { quoted } from '../text.js';
import { temporaryFolder } from './cache-process.js';
import { storeFailure } from './cache-store.js';

/** Where the post step finds what the build step left for it. */
const STATE = { file: 'record-file', expected: 'record-expected' } as const;

/** What the post step goes by, beside the record itself. */
interface Expected {
  readonly name: string;
  readonly environment: string;
  readonly sha256: string;
  /** Key of the record that withdraws the last one; missing when that one could not be written. */
  readonly withdrawal?: string | undefined;
  /** Whether an older record may still stand, and would be believed. */
  readonly olderStands: boolean;
}

/**
 * Makes ready for a deploy: the record of the last one is withdrawn, and that of this one left for the post step.
 *
 * @param first whether there is no older record
 * @param policy whether the post step is to record the deploy
 * @throws LambdaZipError `baseline` when there is no place to leave it
 */
export async function prepareRecord(
  store: RecordStore,
  record: DeployRecord,
  first: boolean,
  policy: (typeof RECORD_POLICIES)[number],
  log: Logger,
): Promise<void> {
  let withdrawal: string | undefined;
  try {
    withdrawal = await withdrawRecord(store, record);
  } catch (error) {
    if (!isStoreError(error)) throw error;
    log.warning(error.message);
  }
  if (policy === 'never') return;
  const { name, environment, sha256 } = record;
  const file = await leave(serialiseRecord(record));
  const olderStands = withdrawal === undefined && !first;
  const expected: Expected = { name, environment, sha256, withdrawal, olderStands };
  core.saveState(STATE.file, file);
  core.saveState(STATE.expected, JSON.stringify(expected));
}

/**
 * The post step: records the deploy, if the build step left one.
 *
 * @throws LambdaZipError `baseline` when it cannot be written although an older record would be believed
 */
export async function recordSuccess(store: RecordStore, log: Logger): Promise<void> {
  const file = core.getState(STATE.file);
  if (file === '') return;
  const expected: Expected = JSON.parse(core.getState(STATE.expected));
  try {
    const record = parseRecord(await readLeft(file), expected);
    if (record.sha256 !== expected.sha256) {
      throw new LambdaZipError('baseline', `the record in ${quoted(file)} was changed during the job`);
    }
    const written = { ...record, time: new Date().toISOString() };
    if (await confirmRecord(store, written, expected.withdrawal)) {
      log.info(`${quoted(record.name)}: ${record.sha256} is recorded as deployed, because the job succeeded`);
    } else {
      log.warning(
        `${quoted(record.name)}: another deploy was under way at the same time; which came last is not known, and the next build counts as changed`,
      );
    }
  } catch (error) {
    if (!isStoreError(error)) throw error;
    if (expected.olderStands) {
      throw new LambdaZipError('baseline', error.message, {
        hint: 'An older record would be believed by later builds. Run the job again, or delete the older record from the caches of the repository.',
        cause: error,
      });
    }
    log.warning(`${error.message}; the next build counts as changed`);
  } finally {
    await rm(dirname(file), { recursive: true, force: true }).catch(() => undefined);
  }
}

function isStoreError(error: unknown): error is LambdaZipError {
  return error instanceof LambdaZipError && error.code === 'baseline';
}

/** Puts the bytes where the post step finds them. Nothing is deployed yet: that they cannot be put there is an error. */
async function leave(bytes: Buffer): Promise<string> {
  try {
    const file = join(await mkdtemp(join(temporaryFolder(), 'lambda-zip-deploy-')), 'record.json');
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
