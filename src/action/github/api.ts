/** GitHub's API, loaded when it is needed. */
import * as core from '@actions/core';
import type { UnfinishedRuns } from '../../gate/records/decision.js';
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

/** A client with a time limit for every call. */
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
  /** How many requests it took. */
  readonly requests: number;
}

/**
 * The newest cache entries under a prefix in all refs; undefined where the token may not ask.
 *
 * @param maxPages how many requests it may take to list all. If that is not enough, the first page is all there is.
 * @throws LambdaZipError `baseline` when there is no answer although the token may ask, or does not say that it may not
 * @see https://docs.github.com/en/rest/actions/cache "List GitHub Actions caches for a repository"
 */
export async function listCaches(
  access: GitHubAccess,
  prefix: string,
  { log }: Ports,
  maxPages: number,
): Promise<CacheList | undefined> {
  try {
    const first = await cachePage(access, prefix, 1);
    const pages = Math.ceil(first.total / MAX_LISTED);
    if (pages <= 1 || pages > maxPages)
      return { entries: first.entries, complete: first.entries.length >= first.total, requests: 1 };
    const found = new Map(first.entries.map((one) => [one.key + one.ref, one]));
    let { total } = first;
    let requests = 1;
    while (requests * MAX_LISTED < total && requests <= maxPages) {
      const next = await cachePage(access, prefix, requests + 1);
      requests += 1;
      // New entries come first and move the others on, so that some are listed twice. One that is gone moves them back, and
      // another may be missed between two pages.
      if (next.total < total) return { entries: first.entries, complete: false, requests };
      ({ total } = next);
      for (const one of next.entries) found.set(one.key + one.ref, one);
    }
    return { entries: [...found.values()], complete: found.size >= first.total, requests };
  } catch (error) {
    const { status, why } = gitHubFailure(error);
    const wanting = 'cannot tell whether another branch deployed since: ';
    // A used-up rate limit has the same status but passes.
    if ((status !== 403 && status !== 404) || /rate limit/i.test(why))
      throw new LambdaZipError('baseline', `${wanting}${why}`, { cause: error });
    log.info(`${wanting}github-token lacks 'actions: read'`);
    return undefined;
  }
}

/** @param page from 1 on */
async function cachePage(
  access: GitHubAccess,
  prefix: string,
  page: number,
): Promise<{ readonly entries: CacheList['entries']; readonly total: number }> {
  const client = await gitHubClient(access);
  const { data } = await client.rest.actions.getActionsCacheList({
    owner: access.owner,
    repo: access.repo,
    key: prefix,
    sort: 'created_at',
    direction: 'desc',
    per_page: MAX_LISTED,
    page,
  });
  const entries = data.actions_caches.flatMap(({ key, ref = '' }) =>
    typeof key === 'string' ? [{ key, ref }] : [],
  );
  return { entries, total: data.total_count };
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
    // An unknown run counts as running.
    return false;
  }
}

const UNFINISHED = ['in_progress', 'waiting', 'queued', 'pending', 'requested'] as const;

/**
 * The runs of all workflows that have not come to their end; undefined where that cannot be asked, or where there are
 * more than GitHub lists at once.
 *
 * @see https://docs.github.com/en/rest/actions/workflow-runs "List workflow runs for a repository"
 */
export async function unfinishedRuns(access: GitHubAccess): Promise<UnfinishedRuns | undefined> {
  const { owner, repo } = access;
  const asked = Date.now();
  try {
    const client = await gitHubClient(access);
    const found = new Map<string, number>();
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
        found.set(String(id), Date.parse(created));
    }
    return { asked, runs: [...found].map(([run, begun]) => ({ run, begun })) };
  } catch {
    return undefined;
  }
}
