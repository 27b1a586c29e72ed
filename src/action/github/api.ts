/** GitHub's API, loaded when it is needed. */
import * as core from '@actions/core';
import { LambdaZipError } from '../../util/errors.js';
import type { Ports } from '../../util/ports.js';
import { printable } from '../../util/text.js';

/** Arguments of a call of the API. */
export interface GitHubAccess {
  readonly token: string;
  readonly owner: string;
  readonly repo: string;
}

/** The step's own access. @returns undefined where there is no token or no repository */
export function ownAccess(): GitHubAccess | undefined {
  const token = core.getInput('github-token');
  const [owner, repo] = (process.env['GITHUB_REPOSITORY'] ?? '').split('/');
  return token && owner && repo ? { token, owner, repo } : undefined;
}

const TIMEOUT_MS = 10_000;

/** A client whose every call ends in bounded time. */
export async function gitHubClient({ token }: GitHubAccess) {
  const { getOctokit } = await import('@actions/github');
  const client = getOctokit(token);
  client.hook.before('request', (options) => {
    options.request = { ...options.request, signal: AbortSignal.timeout(TIMEOUT_MS) };
  });
  return client;
}

/** The answer to a failed call, printable; status 0 without an answer. */
export function gitHubFailure(error: unknown): { readonly status: number; readonly why: string } {
  const status =
    error instanceof Error && 'status' in error && typeof error.status === 'number' ? error.status : 0;
  return { status, why: printable(error instanceof Error ? error.message : String(error)) };
}

/** The most that GitHub lists at once. */
const MAX_LISTED = 100;

/** Entries of the cache, of all refs. */
export interface CacheList {
  /** Newest first. */
  readonly entries: readonly { readonly key: string; readonly ref: string }[];
  /** Whether there are no others. */
  readonly complete: boolean;
}

/**
 * The newest cache entries under a prefix in all refs; undefined where the token may not ask.
 *
 * @throws LambdaZipError `baseline` when there is no answer although the token may ask, or does not say that it may not
 * @see https://docs.github.com/en/rest/actions/cache "List GitHub Actions caches for a repository"
 */
export async function listCaches(
  access: GitHubAccess,
  prefix: string,
  { log }: Ports,
): Promise<CacheList | undefined> {
  try {
    const client = await gitHubClient(access);
    const { data } = await client.rest.actions.getActionsCacheList({
      owner: access.owner,
      repo: access.repo,
      key: prefix,
      sort: 'created_at',
      direction: 'desc',
      per_page: MAX_LISTED,
    });
    const entries = data.actions_caches.flatMap(({ key, ref = '' }) =>
      typeof key === 'string' ? [{ key, ref }] : [],
    );
    return { entries, complete: entries.length >= data.total_count };
  } catch (error) {
    const { status, why } = gitHubFailure(error);
    const wanting = 'cannot tell whether another branch deployed since: ';
    // A used-up rate limit has the same status, but is no answer for all time.
    if ((status !== 403 && status !== 404) || /rate limit/i.test(why))
      throw new LambdaZipError('baseline', `${wanting}${why}`, { cause: error });
    log.info(`${wanting}github-token lacks 'actions: read'`);
    return undefined;
  }
}

/**
 * Whether a workflow run has come to its end; false where that cannot be asked.
 *
 * @see https://docs.github.com/en/rest/actions/workflow-runs "Get a workflow run"
 */
export async function isRunOver(access: GitHubAccess, run: string): Promise<boolean> {
  const id = Number(run);
  if (!Number.isSafeInteger(id) || id <= 0) return false;
  try {
    const client = await gitHubClient(access);
    const { data } = await client.rest.actions.getWorkflowRun({
      owner: access.owner,
      repo: access.repo,
      run_id: id,
    });
    return data.status === 'completed';
  } catch {
    // Not knowing is the same as not being over.
    return false;
  }
}

/** A run that began later than this has written its records a moment ago, if any: they are not evicted yet. Milliseconds. */
const RECENT_MS = 30 * 60 * 1000;
const UNFINISHED = ['in_progress', 'waiting', 'queued', 'pending', 'requested'] as const;

/**
 * The runs of all workflows that have not come to their end, without those that began a moment ago; undefined where that cannot be
 * asked, or where there are more than GitHub lists at once.
 *
 * @see https://docs.github.com/en/rest/actions/workflow-runs "List workflow runs for a repository"
 */
export async function unfinishedRuns(access: GitHubAccess): Promise<readonly string[] | undefined> {
  const { owner, repo } = access;
  try {
    const client = await gitHubClient(access);
    const found = new Set<string>();
    for (const status of UNFINISHED) {
      const { data } = await client.rest.actions.listWorkflowRunsForRepo({
        owner,
        repo,
        status,
        exclude_pull_requests: true,
        per_page: MAX_LISTED,
      });
      if (data.total_count > data.workflow_runs.length) return undefined;
      for (const { id, created_at: created } of data.workflow_runs)
        if (!(Date.parse(created) > Date.now() - RECENT_MS)) found.add(String(id));
    }
    return [...found];
  } catch {
    return undefined;
  }
}
