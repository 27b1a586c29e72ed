/** Keeps records in GitHub's cache, in bounded time and without a trace in the workspace. */
import { randomUUID } from 'node:crypto';
import { lstat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readWholeFile } from '../../entries/read-file.js';
import type { RecordStore } from '../../gate/baselines/cache.js';
import type { UnfinishedRuns } from '../../gate/records/decision.js';
import { MAX_RECORD_BYTES } from '../../gate/records/record.js';
import { pause } from '../../util/deadline.js';
import { describeSystemError, LambdaZipError } from '../../util/errors.js';
import { Memo } from '../../util/memo.js';
import type { Ports } from '../../util/ports.js';
import { printable } from '../../util/text.js';
import { type GitHubAccess, isRunOver, unfinishedRuns } from './api.js';
import { type CacheOperation, type CacheOutcome, inFolderOfItsOwn, runCacheClient } from './cache-process.js';
import { recordLister } from './record-lister.js';

const RECORD_FILE = 'record.json';
/** A healthy service answers in a second or two; the client alone would try for half a minute. */
const CLIENT_TIMEOUT_MS = 20_000;

/**
 * The cache of the repository, as this run sees it: GitHub shows a run the entries of its own branch and, after
 * those, of the default branch.
 *
 * @param access to ask for entries of all branches; undefined where there is no token
 */
export function cacheStore(ports: Ports, access: GitHubAccess | undefined): RecordStore {
  // A step of many packages asks for the same runs.
  const over = new Memo<boolean>();
  const unfinished = new Memo<UnfinishedRuns | undefined>();
  const paces: Paces = { restore: new Pace(ports), save: new Pace(ports) };
  return {
    newest: (prefix) => restore(prefix, paces, ports),
    anywhere: access === undefined ? async () => undefined : recordLister(access, ports),
    isOver: (run) => over.get(run, async () => access !== undefined && (await isRunOver(access, run))),
    unfinished: () => unfinished.get('', async () => access && (await unfinishedRuns(access))),
    add: (key, bytes) => save(key, bytes, paces, ports),
  };
}

function restore(prefix: string, paces: Paces, ports: Ports): ReturnType<RecordStore['newest']> {
  return asStoreFailure(async (folder) => {
    const { done, problem, matchedKey } = await runPatiently(
      {
        kind: 'restore',
        folder,
        path: RECORD_FILE,
        // A key of its own matches nothing, so that the newest under the prefix is taken.
        key: `${prefix}${randomUUID()}`,
        prefix,
        timeoutMs: CLIENT_TIMEOUT_MS,
      },
      paces,
      ports,
    );
    if (problem !== undefined) {
      throw new LambdaZipError(
        'baseline',
        `the cache of the last deploy's record cannot be read: ${problem}`,
      );
    }
    if (!done || matchedKey === undefined) return undefined;
    return { key: matchedKey, bytes: await readRecord(join(folder, RECORD_FILE)) };
  });
}

/** GitHub's limit is per minute; this is enough for the records of as many packages as a step can have. */
const MAX_WAIT_MS = 600_000;

/** Like {@link runCacheClient}; tries again if the service says when it accepts more requests. */
async function runPatiently(operation: CacheOperation, paces: Paces, ports: Ports): Promise<CacheOutcome> {
  const begun = Date.now();
  const pace = paces[operation.kind];
  for (;;) {
    await pace.reopened();
    const outcome = await runCacheClient(operation, ports);
    const { done, retryAfter } = outcome;
    if (done) pace.done += 1;
    if (done || retryAfter === undefined) return outcome;
    if (Date.now() - begun + retryAfter * 1000 > MAX_WAIT_MS) return outcome;
    pace.close(retryAfter);
  }
}

/** GitHub has separate limits for reads and for writes. */
type Paces = Readonly<Record<CacheOperation['kind'], Pace>>;

/** If one request is told to wait, the others of the step wait, too. */
class Pace {
  done = 0;
  /** Milliseconds since 1970. */
  private until = 0;
  private closings = 0;
  private readonly ports: Ports;

  constructor(ports: Ports) {
    this.ports = ports;
  }

  /** @param seconds after how many the service takes more */
  close(seconds: number): void {
    const { log } = this.ports;
    const isOpen = this.until <= Date.now();
    this.until = Math.max(this.until, Date.now() + seconds * 1000);
    if (!isOpen) return;
    this.closings += 1;
    log.info(`the cache accepts no more records for now; retrying in ${seconds} seconds (${this.done} done)`);
    if (this.closings > 1) return;
    log.warning(
      "GitHub limits how many cache entries are written and read in a minute, and this step has to wait; use the baseline 'lambda', which needs none",
    );
  }

  /** Resolves when the service should accept requests again. */
  async reopened(): Promise<void> {
    for (;;) {
      const wait = this.until - Date.now();
      if (wait <= 0) return;
      // Spread, so that not all waiting requests retry at the same moment.
      await pause(wait * (1 + Math.random() / 5), this.ports.signal);
    }
  }
}

/** Reads the unpacked file; an entry of the cache may contain anything in its place. */
async function readRecord(file: string): Promise<Buffer> {
  const stats = await lstat(file).catch(() => undefined);
  if (!stats?.isFile() || stats.size > MAX_RECORD_BYTES) {
    throw new LambdaZipError(
      'baseline',
      `the record of the last deploy is unusable: it is not a file of at most ${MAX_RECORD_BYTES} bytes`,
    );
  }
  const { size, mtimeMs, ctimeMs, ino } = stats;
  return Buffer.from(readWholeFile({ kind: 'file', file, size, mtimeMs, ctimeMs, ino }, RECORD_FILE));
}

function save(key: string, bytes: Buffer, paces: Paces, ports: Ports): Promise<void> {
  return asStoreFailure(async (folder) => {
    await writeFile(join(folder, RECORD_FILE), bytes);
    const { done, problem } = await runPatiently(
      { kind: 'save', folder, path: RECORD_FILE, key, timeoutMs: CLIENT_TIMEOUT_MS },
      paces,
      ports,
    );
    if (!done) {
      throw new LambdaZipError(
        'baseline',
        `the record of the deploy cannot be written: ${problem ?? 'the cache service refused it'}`,
      );
    }
  });
}

/** Runs in a folder of its own. What goes wrong with its files is the store's failure. */
async function asStoreFailure<T>(use: (folder: string) => Promise<T>): Promise<T> {
  try {
    return await inFolderOfItsOwn(use);
  } catch (error) {
    if (error instanceof LambdaZipError && (error.code === 'baseline' || error.code === 'cancelled'))
      throw error;
    throw storeFailure(error);
  }
}

/** The error for a file beside the workspace that cannot be written or read. */
export function storeFailure(error: unknown): LambdaZipError {
  const why = printable(describeSystemError(error));
  return new LambdaZipError('baseline', `the record of the deploy cannot be kept on this runner: ${why}`, {
    cause: error,
  });
}
