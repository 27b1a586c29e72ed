/** When records of deploys are written: withdrawn before a deploy, and confirmed once the job has succeeded. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as core from '@actions/core';
import type { FunctionOptions } from '../aws/function-reference.js';
import {
  confirmRecord,
  endRecord,
  isBelievable,
  isStoreError,
  logConclusion,
  otherNameRecord,
  type RecordScope,
  type RecordStore,
  type Withdrawal,
  withdrawRecord,
} from '../gate/baselines/cache.js';
import { type Conclusion, UNASKED } from '../gate/records/decision.js';
import { type DeployRecord, parseRecord, serialiseRecord } from '../gate/records/record.js';
import { parseBoolean } from '../settings/values.js';
import { mapSettled } from '../util/concurrency.js';
import { LambdaZipError } from '../util/errors.js';
import type { Logger, Ports } from '../util/ports.js';
import { makeTemporaryDirectory } from '../util/temporary.js';
import { quoted } from '../util/text.js';
import { temporaryFolder } from './github/cache-process.js';
import { storeFailure } from './github/record-store.js';
import { saveState } from './github/runner-files.js';
import { escaped, inCode, table } from './report/markdown.js';
import { writeSummary } from './report/outputs.js';

/** Name of the state that the build step leaves for the post step. */
const STATE = 'records';
/** Each write starts a process of the cache client. */
const WRITES_AT_ONCE = 4;

/** A deploy that was announced, or should have been. */
export interface Announced extends Withdrawal {
  /** The function that is asked before the deploy is recorded; undefined when none was named. */
  readonly asked: FunctionOptions | undefined;
  /** Whether an older record may still stand, and would be believed. */
  readonly olderStands: boolean;
}

/** The post step's facts beside the record itself. */
interface Expected extends Omit<Announced, 'record' | 'key' | 'asked'> {
  readonly file: string;
  /** Null stands for undefined, which JSON lacks. */
  readonly key: string | null;
  readonly asked: FunctionOptions | null;
  readonly name: string;
  readonly environment: string;
  readonly sha256: string;
}

/** What is known when a deploy is announced. */
interface Announcement extends Pick<Announced, 'asked'> {
  /** Of an older record: there is none, one was read and would be believed, or neither. */
  readonly older: 'none' | 'believed' | 'unknown';
}

/**
 * Announces that a deploy may begin: the record of the last one is withdrawn.
 *
 * @throws LambdaZipError `baseline` when an older record would be believed, should the deploy fail half-way
 */
export async function announceRecord(
  records: RecordScope,
  record: DeployRecord,
  { older, asked }: Announcement,
  log: Logger,
): Promise<Announced> {
  try {
    return { ...(await withdrawRecord(records, record)), asked, olderStands: false };
  } catch (error) {
    if (!isStoreError(error)) throw error;
    if (older === 'believed') throw olderBelieved(error);
    log.warning(error.message);
  }
  return { record, key: undefined, shared: false, asked, olderStands: older !== 'none' };
}

/**
 * Withdraws the record of the last deploy because a pull request's build may be deployed. Nothing of it is ever recorded as
 * deployed.
 *
 * @returns whether it could be withdrawn; if not, a warning says why
 */
export async function withdrawForProposal(
  records: RecordScope,
  record: DeployRecord,
  log: Logger,
): Promise<boolean> {
  try {
    await withdrawRecord(records, record);
    return true;
  } catch (error) {
    if (!isStoreError(error)) throw error;
    log.warning(error.message);
    return false;
  }
}

/**
 * Withdraws the record of the same package under its other name: the package's own if it now goes to several functions,
 * the function's if it now goes to one. A package that goes back must not find a record from before this deploy.
 *
 * @throws LambdaZipError `baseline` when such a record stands and cannot be withdrawn
 */
export async function withdrawOtherName(
  records: RecordScope,
  record: DeployRecord,
  log: Logger,
): Promise<void> {
  let stands = false;
  try {
    stands = await isBelievable(records.store, record);
    if (stands) await withdrawRecord(records, otherNameRecord(record));
  } catch (error) {
    if (!isStoreError(error)) throw error;
    if (stands) throw olderBelieved(error);
    log.warning(error.message);
  }
}

/**
 * Leaves the records of deploys for the post step.
 *
 * @throws LambdaZipError `baseline` when there is no place to leave them
 */
export async function leaveForPost(deploys: readonly Announced[]): Promise<void> {
  const left: Expected[] = [];
  for (const { record, key = null, asked = null, ...announced } of deploys) {
    const { name, environment, sha256 } = record;
    left.push({
      file: await leave(serialiseRecord(record)),
      name,
      environment,
      sha256,
      key,
      asked,
      ...announced,
    });
  }
  saveState(STATE, JSON.stringify(left));
}

/**
 * The post step: records the deploys, if the build step left any.
 *
 * @throws LambdaZipError `baseline` when one cannot be written although an older record would be believed
 */
export async function recordSuccess(store: RecordStore, ports: Ports): Promise<void> {
  const left: Expected[] = JSON.parse(core.getState(STATE) || '[]');
  const rows: string[][] = [];
  // A failed write must not keep the other records from being written.
  const ends = await mapSettled(left, WRITES_AT_ONCE, (expected) => recordLeft(store, expected, rows, ports));
  if (rows.length > 0 && parseBoolean('summary', core.getInput('summary') || 'true')) {
    await writeSummary(recordedMarkdown(rows));
  }
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

/** A table of the evidence for each record. @param rows name, whether it was recorded, and why */
function recordedMarkdown(rows: readonly string[][]): string {
  const cells = rows.map(([name = '', ...rest]) => [inCode(name), ...rest.map((text) => escaped(text))]);
  return [
    '### Records of this deploy',
    '',
    ...table(['package', 'recorded as', 'because'], cells, { bytes: MAX_SUMMARY_BYTES }),
  ].join('\n');
}

const MAX_SUMMARY_BYTES = 200_000;

/** The evidence for records of the post step: Lambda, if it can be asked, or the job's success. */
async function evidenceFor(
  { asked, sha256 }: Pick<Expected, 'asked' | 'sha256'>,
  ports: Ports,
): Promise<{ readonly deployed: boolean; readonly because: string }> {
  const jobAlone = { deployed: true, because: 'the job succeeded' };
  if (asked === null || !hasCredentials()) return jobAlone;
  try {
    const { lambdaBaseline } = await import('../gate/baselines/lambda.js');
    const state = await lambdaBaseline(asked, ports).read();
    if (state.kind === 'known') {
      const deployed = state.digest.hex === sha256;
      return { deployed, because: `${state.origin} has ${deployed ? 'it' : 'other code'}` };
    }
    return { ...jobAlone, because: `${jobAlone.because}; Lambda cannot confirm it: ${state.why}` };
  } catch (error) {
    if (!(error instanceof LambdaZipError) || error.code === 'cancelled') throw error;
    return { ...jobAlone, because: `${jobAlone.because}; Lambda was not asked: ${error.message}` };
  }
}

/** Why it is unknown what is deployed, for the summary. */
const UNKNOWN = {
  overtaken: 'another deploy was under way',
  shared: 'another job of this run deploys under the same name',
  unasked: UNASKED,
} as const;

/** Whether the job has AWS credentials; without any, the SDK would look for some on the network. */
function hasCredentials(): boolean {
  return [
    'AWS_ACCESS_KEY_ID',
    'AWS_PROFILE',
    'AWS_WEB_IDENTITY_TOKEN_FILE',
    'AWS_CONTAINER_CREDENTIALS_FULL_URI',
  ].some((name) => Boolean(process.env[name]));
}

async function recordLeft(
  store: RecordStore,
  expected: Expected,
  rows: string[][],
  ports: Ports,
): Promise<void> {
  const { file } = expected;
  const { log } = ports;
  try {
    await recorded(log, expected.olderStands, async () => {
      const record = parseRecord(await readLeft(file), expected);
      if (record.sha256 !== expected.sha256) {
        throw new LambdaZipError('baseline', `the record in ${quoted(file)} was changed during the job`);
      }
      const { key, shared, name } = expected;
      const withdrawal = { record, key: key ?? undefined, shared };
      const { deployed, because } = await evidenceFor(expected, ports);
      if (deployed) {
        const conclusion = await confirm(store, withdrawal, because, log);
        rows.push(
          conclusion === 'deployed' ? [name, 'deployed', because] : [name, 'not known', UNKNOWN[conclusion]],
        );
        return;
      }
      await endRecord(store, withdrawal);
      rows.push([name, 'not deployed', because]);
      log.warning(`${quoted(name)}: not recorded as deployed: the job succeeded, but ${because}`);
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
  await recorded(log, announced.olderStands, async () => {
    await confirm(store, announced, 'this step deployed it', log);
  });
}

async function confirm(
  store: RecordStore,
  withdrawal: Withdrawal,
  because: string,
  log: Logger,
): Promise<Conclusion> {
  const record = { ...withdrawal.record, time: new Date().toISOString() };
  const conclusion = await confirmRecord(store, { ...withdrawal, record });
  logConclusion(conclusion, record, because, log);
  return conclusion;
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
