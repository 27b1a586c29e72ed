/** Keeps records in GitHub's cache, in bounded time and without a trace in the workspace. */
import { execFile } from 'node:child_process';
import { lstat, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type RecordStore, uniqueEnd } from '../baseline/cache.js';
import { MAX_RECORD_BYTES } from '../baseline/record.js';
import { describeSystemError, LambdaZipError } from '../errors.js';
import { readWholeFile } from '../pipeline/read-file.js';
import { type Ports, throwIfCancelled } from '../ports.js';
import { printable } from '../text.js';
import { MATCHED_FILE, NOT_DONE, PROGRAMS_FOLDER, RECORD_FILE } from './cache-files.js';
import { type GitHubAccess, newestCache } from './github.js';

/** A healthy service answers in a second or two; the client alone would try for half a minute. */
const CLIENT_TIMEOUT_MS = 20_000;

/** Whether this runner has a cache service: without one there is nothing to read or to write, ever. */
export function cacheOffered(): boolean {
  return Boolean(process.env['ACTIONS_RESULTS_URL'] || process.env['ACTIONS_CACHE_URL']);
}

/**
 * The cache of the repository, as this run sees it: GitHub shows a run the entries of its own branch and, after
 * those, of the default branch.
 *
 * @param access to ask for entries of all branches; undefined where there is no token
 */
export function cacheStore(ports: Ports, access: GitHubAccess | undefined): RecordStore {
  return {
    newest: (prefix) => restore(prefix, ports),
    newestAnywhere: async (prefix) => (access === undefined ? undefined : newestCache(access, prefix, ports)),
    add: (key, bytes) => save(key, bytes, ports),
  };
}

function restore(prefix: string, ports: Ports): ReturnType<RecordStore['newest']> {
  return inPlaceOfItsOwn(async (place) => {
    // A key of its own matches nothing, so that the newest under the prefix is taken.
    const outcome = await runClient(place, ['restore', prefix + uniqueEnd(), prefix], ports);
    if (outcome.problem !== undefined) {
      throw new LambdaZipError(
        'baseline',
        `the cache of the last deploy's record cannot be read: ${outcome.problem}`,
      );
    }
    if (!outcome.done) return undefined;
    const key = await readFile(join(place, MATCHED_FILE), 'utf8');
    return { key, bytes: await readRecord(join(place, RECORD_FILE)) };
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
  return Buffer.from(readWholeFile({ kind: 'file', file, size: stats.size }, RECORD_FILE));
}

function save(key: string, bytes: Buffer, ports: Ports): Promise<void> {
  return inPlaceOfItsOwn(async (place) => {
    await writeFile(join(place, RECORD_FILE), bytes);
    const { done, problem } = await runClient(place, ['save', key], ports);
    if (!done) {
      throw new LambdaZipError(
        'baseline',
        `the record of the deploy cannot be written: ${problem ?? 'the cache service refused it'}`,
      );
    }
  });
}

/** Runs with a new, empty folder that is removed afterwards. What goes wrong with its files is the store's failure. */
async function inPlaceOfItsOwn<T>(use: (place: string) => Promise<T>): Promise<T> {
  let place: string | undefined;
  try {
    place = await mkdtemp(join(temporaryFolder(), 'lambda-zip-record-'));
    return await use(place);
  } catch (error) {
    if (error instanceof LambdaZipError && (error.code === 'baseline' || error.code === 'cancelled'))
      throw error;
    throw storeFailure(error);
  } finally {
    // An unpacking that was cut short may still be writing.
    if (place !== undefined)
      await rm(place, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined);
  }
}

/** Outside of the workspace; the runner empties it after the job. */
export function temporaryFolder(): string {
  return process.env['RUNNER_TEMP'] || tmpdir();
}

/** The error for a file beside the workspace that cannot be written or read. */
export function storeFailure(error: unknown): LambdaZipError {
  const why = printable(describeSystemError(error));
  return new LambdaZipError('baseline', `the record of the deploy cannot be kept on this runner: ${why}`, {
    cause: error,
  });
}

/** Written so that bundlers leave it alone: it is a program, beside this one. */
const CLIENT_MODULE = ['..', 'action', 'cache-client.js'].join('/');

interface ClientOutcome {
  readonly done: boolean;
  /** Printable; undefined when the client had nothing to complain about. */
  readonly problem: string | undefined;
}

async function runClient(place: string, args: readonly string[], { signal }: Ports): Promise<ClientOutcome> {
  const temporary = join(place, 'temporary');
  await Promise.all([mkdir(temporary), writeStandIn(join(place, PROGRAMS_FOLDER))]);
  const program = fileURLToPath(new URL(CLIENT_MODULE, import.meta.url));
  const options = {
    cwd: place,
    // Where the client unpacks to, and what it names files by.
    env: { ...process.env, GITHUB_WORKSPACE: place, RUNNER_TEMP: temporary },
    timeout: CLIENT_TIMEOUT_MS,
    killSignal: 'SIGKILL',
    signal,
  } as const;
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [program, ...args], options, (error, stdout, stderr) => {
      try {
        throwIfCancelled(signal);
      } catch (cancelled) {
        reject(cancelled);
        return;
      }
      const complaint = complaintIn(stdout);
      const words = complaint || lastLine(stderr) || printable(error?.message ?? '');
      if (error === null) resolve({ done: true, problem: undefined });
      else if (error.code === NOT_DONE) resolve({ done: false, problem: complaint || undefined });
      else if (error.killed)
        resolve({ done: false, problem: `no answer within ${CLIENT_TIMEOUT_MS / 1000} seconds` });
      else resolve({ done: false, problem: words });
    });
  });
}

/**
 * Which compressors a machine has is part of what the service compares, and a record has to be found from
 * every runner and container. So the client is shown an empty zstd, and takes gzip everywhere.
 */
async function writeStandIn(folder: string): Promise<void> {
  await mkdir(folder);
  await writeFile(join(folder, 'zstd'), '#!/bin/sh\nexit 0\n', { mode: 0o755 });
  await writeFile(join(folder, 'zstd.cmd'), '@exit /b 0\r\n');
}

/** What the client says went wrong, or nothing. */
function complaintIn(output: string): string {
  const complaint =
    /^(?:::(?:warning|error)[^:]*::)?(?:Failed to (?:restore|save): |Cache (?:restore|save) skipped: )(?<what>.*)$/m;
  const what = complaint.exec(output)?.groups?.['what'] ?? '';
  const plain = what.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
  return shortened(printable(plain));
}

function lastLine(text: string): string {
  return shortened(printable(text.trim().split('\n').at(-1) ?? ''));
}

const MOST_CHARACTERS = 300;

/** Bounded, and without the queries of addresses, which hold signatures. */
function shortened(text: string): string {
  const plain = text.replace(/(https?:\/\/[^\s?]*)\?\S*/g, '$1');
  return plain.length <= MOST_CHARACTERS ? plain : `${plain.slice(0, MOST_CHARACTERS - 1)}…`;
}
