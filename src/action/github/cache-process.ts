/** Runs GitHub's cache client as a process, with a time limit and without traces in the workspace. */

import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Ports, throwIfCancelled } from '../../util/ports.js';
import { lastLine } from '../../util/processes.js';
import { sharedFile } from '../../util/program-files.js';
import { makeTemporaryDirectory } from '../../util/temporary.js';
import { printable, quoted, shortened } from '../../util/text.js';
import { MATCHED_FILE, NOT_DONE, PROGRAMS_FOLDER } from './cache-files.js';

export interface CacheOperation {
  readonly kind: 'save' | 'restore';
  /** Folder that `path` is relative to; it may differ between save and restore. */
  readonly folder: string;
  readonly path: string;
  readonly key: string;
  /** Prefix of keys that will do as well, newest first. */
  readonly prefix?: string;
  readonly timeoutMs: number;
}

export interface CacheOutcome {
  readonly done: boolean;
  /** Key of the restored entry. */
  readonly matchedKey: string | undefined;
  /** The client's error, printable; undefined if there was none. */
  readonly problem: string | undefined;
  /** Seconds to wait, if the service refused because of too many requests. */
  readonly retryAfter: number | undefined;
}

/** Whether this runner has a cache service: without one there is nothing to read or to write, ever. */
export function cacheOffered(): boolean {
  const {
    ACTIONS_CACHE_SERVICE_V2: isNew,
    ACTIONS_RESULTS_URL: results,
    ACTIONS_CACHE_URL: cache,
  } = process.env;
  // Artifacts have the first address, too: on GitHub Enterprise Server the client never asks for caches there.
  return Boolean(isNew && !isEnterpriseServer() ? results : cache);
}

/** As the client tells it. https://github.com/actions/toolkit/blob/main/packages/cache/src/internal/config.ts */
function isEnterpriseServer(): boolean {
  const server = process.env['GITHUB_SERVER_URL'] || 'https://github.com';
  const host = URL.canParse(server) ? new URL(server).hostname : '';
  return !/(?:^github\.com|\.ghe\.com|\.localhost)$/i.test(host);
}

/** Outside of the workspace; the runner empties it after the job. */
export function temporaryFolder(): string {
  return process.env['RUNNER_TEMP'] || tmpdir();
}

const SPACE = /\s/;

/** The temporary folder, or another one where its path has a space: the client gives its paths to tar as words of one line. */
function folderWithoutSpace(): string {
  const usual = temporaryFolder();
  return SPACE.test(usual) ? tmpdir() : usual;
}

/** Runs with a new, empty folder that is removed afterwards. */
export async function inFolderOfItsOwn<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await makeTemporaryDirectory(folderWithoutSpace(), 'cache');
  try {
    return await use(folder);
  } finally {
    // A client that was stopped while unpacking may still be writing.
    await rm(folder, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined);
  }
}

/** @throws LambdaZipError `cancelled`; a system error where this runner's own files are in the way */
export function runCacheClient(operation: CacheOperation, ports: Ports): Promise<CacheOutcome> {
  return inFolderOfItsOwn(async (own) => {
    const spaced = SPACE.test(own) || (process.platform === 'win32' && SPACE.test(operation.folder));
    if (spaced) {
      const folder = quoted(SPACE.test(own) ? own : operation.folder);
      const problem = `GitHub's cache client cannot work in ${folder}, because of the space in its name; set RUNNER_TEMP or TMPDIR to a folder without one`;
      return { done: false, matchedKey: undefined, retryAfter: undefined, problem };
    }
    await Promise.all([mkdir(join(own, 'temporary')), writeStandIns(join(own, PROGRAMS_FOLDER))]);
    const outcome = await startClient(operation, own, ports);
    const matchedKey =
      outcome.done && operation.kind === 'restore'
        ? await readFile(join(own, MATCHED_FILE), 'utf8')
        : undefined;
    return { ...outcome, matchedKey };
  });
}

function startClient(
  { kind, folder, path, key, prefix, timeoutMs }: CacheOperation,
  own: string,
  { signal }: Ports,
): Promise<Omit<CacheOutcome, 'matchedKey'>> {
  // `mark-deployed` has no cache client of its own; both actions start the one of the build step.
  const program = sharedFile(import.meta.url, 'action', 'cache-client.js');
  const args = [program, own, kind, path, key, ...(prefix === undefined ? [] : [prefix])];
  const options = {
    cwd: folder,
    // Where the client unpacks to, and what it names files by.
    env: {
      ...process.env,
      GITHUB_WORKSPACE: folder,
      RUNNER_TEMP: join(own, 'temporary'),
      [TAR_FOLDER]: folder,
    },
    timeout: timeoutMs,
    killSignal: 'SIGKILL',
    signal,
  } as const;
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, options, (error, stdout, stderr) => {
      try {
        throwIfCancelled(signal);
      } catch (cancelled) {
        reject(cancelled);
        return;
      }
      const complaint = complaintIn(stdout);
      const retryAfter = retryAfterIn(stdout);
      const words = complaint || shownText(lastLine(stderr)) || printable(error?.message ?? '');
      if (error === null) resolve({ done: true, problem: undefined, retryAfter: undefined });
      else if (error.code === NOT_DONE) resolve({ done: false, problem: complaint || undefined, retryAfter });
      else if (error.killed)
        resolve({ done: false, problem: `no answer within ${timeoutMs / 1000} seconds`, retryAfter });
      else resolve({ done: false, problem: words, retryAfter });
    });
  });
}

/** Names the folder that tar is to work in. */
const TAR_FOLDER = 'LAMBDA_ZIP_TAR_FOLDER';

/**
 * Puts right what the client asks of tar. Its `-C FOLDER` is words of one line, which a space makes several of; and BusyBox knows
 * neither `--posix` nor `-P`, and `--exclude` and `--files-from` only where whoever built it wanted that.
 */
const TAR = `#!/bin/sh
PATH=\${PATH#*:}
export PATH
case $(tar --version 2>&1 </dev/null) in *[Bb]usy[Bb]ox*) busybox=1 ;; *) busybox= ;; esac
next=
files=
for word do
  shift
  case $next in
    folder) case $word in --*|-z) next= ;; *) continue ;; esac ;;
    excluded) next=; continue ;;
    files) next=; files=$word; continue ;;
  esac
  case $busybox$word in
    -C|1-C) set -- "$@" -C "$${TAR_FOLDER}"; next=folder ;;
    1--posix|1-P) ;;
    1--exclude) next=excluded ;;
    1--files-from) next=files ;;
    *) set -- "$@" "$word" ;;
  esac
done
if [ -n "$files" ]; then
  while IFS= read -r word || [ -n "$word" ]; do set -- "$@" "$word"; done <"$files"
fi
exec tar "$@"
`;

/**
 * Which compressors a machine has is part of what the service compares, and an entry has to be found from
 * every runner and container. So the client is shown an empty zstd, and takes gzip everywhere. Its tar is the system's, by way of
 * {@link TAR}.
 */
async function writeStandIns(folder: string): Promise<void> {
  await mkdir(folder);
  // On Windows the client does not look for tar in the path.
  await writeFile(join(folder, 'tar'), TAR, { mode: 0o755 });
  await writeFile(join(folder, 'zstd'), '#!/bin/sh\nexit 0\n', { mode: 0o755 });
  await writeFile(join(folder, 'zstd.cmd'), '@exit /b 0\r\n');
}

/** The client's error; empty if there is none. */
function complaintIn(output: string): string {
  const complaint =
    /^(?:::(?:warning|error)[^:]*::)?(?:Failed to (?:restore|save): |Cache (?:restore|save) skipped: )(?<what>.*)$/m;
  const what = complaint.exec(output)?.groups?.['what'] ?? '';
  const plain = what.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
  return shownText(printable(plain));
}

/** The service's `Retry-After`, from the client's message, in seconds. */
function retryAfterIn(output: string): number | undefined {
  const seconds = /rate limit will reset in (?<seconds>\d{1,6}) seconds/.exec(output)?.groups?.['seconds'];
  return seconds === undefined ? undefined : Number(seconds);
}

const MAX_CHARACTERS = 300;

/** Shortened, and without the queries of URLs, which contain signatures. */
function shownText(text: string): string {
  const plain = text.replace(/(https?:\/\/[^\s?]*)\?\S*/g, '$1');
  return shortened(plain, MAX_CHARACTERS);
}
