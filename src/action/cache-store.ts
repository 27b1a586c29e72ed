/** Keeps records in GitHub's cache, in bounded time and without a trace in the workspace. */
import { randomUUID } from 'node:crypto';
import { lstat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RecordStore } from '../baseline/cache.js';
import { MAX_RECORD_BYTES } from '../baseline/record.js';
import { describeSystemError, LambdaZipError } from '../errors.js';
import { readWholeFile } from '../pipeline/read-file.js';
import type { Ports } from '../ports.js';
import { printable } from '../text.js';
import { inFolderOfItsOwn, runCacheClient } from './cache-process.js';
import { type GitHubAccess, isRunOver, listCaches } from './github.js';

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
  return {
    newest: (prefix) => restore(prefix, ports),
    anywhere: async (prefix) => (access === undefined ? undefined : listCaches(access, prefix, ports)),
    isOver: async (run) => access !== undefined && (await isRunOver(access, run)),
    add: (key, bytes) => save(key, bytes, ports),
  };
}

function restore(prefix: string, ports: Ports): ReturnType<RecordStore['newest']> {
  return asStoreFailure(async (folder) => {
    const { done, problem, matchedKey } = await runCacheClient(
      {
        kind: 'restore',
        folder,
        path: RECORD_FILE,
        // A key of its own matches nothing, so that the newest under the prefix is taken.
        key: `${prefix}${randomUUID()}`,
        prefix,
        timeoutMs: CLIENT_TIMEOUT_MS,
      },
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

/** Reads what was unpacked; whoever wrote the entry may have put anything in its place. */
async function readRecord(file: string): Promise<Buffer> {
  const stats = await lstat(file).catch(() => undefined);
  if (!stats?.isFile() || stats.size > MAX_RECORD_BYTES) {
    throw new LambdaZipError(
      'baseline',
      `the record of the last deploy is not usable: it is not a file of at most ${MAX_RECORD_BYTES} bytes`,
    );
  }
  const { size, mtimeMs, ino } = stats;
  return Buffer.from(readWholeFile({ kind: 'file', file, size, mtimeMs, ino }, RECORD_FILE));
}

function save(key: string, bytes: Buffer, ports: Ports): Promise<void> {
  return asStoreFailure(async (folder) => {
    await writeFile(join(folder, RECORD_FILE), bytes);
    const { done, problem } = await runCacheClient(
      { kind: 'save', folder, path: RECORD_FILE, key, timeoutMs: CLIENT_TIMEOUT_MS },
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
