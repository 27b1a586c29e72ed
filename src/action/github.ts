/** GitHub's API, loaded when it is needed. */
import type { Ports } from '../ports.js';
import { printable } from '../text.js';

/** What a call of the API needs to know. */
export interface GitHubAccess {
  readonly token: string;
  readonly owner: string;
  readonly repo: string;
}

/** @returns undefined where there is no token or no repository */
export function gitHubAccess(token: string, repository: string): GitHubAccess | undefined {
  const [owner, repo] = repository.split('/');
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

/** What a failed call was answered with, printable; status 0 when there was no answer. */
export function gitHubFailure(error: unknown): { readonly status: number; readonly why: string } {
  const status =
    error instanceof Error && 'status' in error && typeof error.status === 'number' ? error.status : 0;
  return { status, why: printable(error instanceof Error ? error.message : String(error)) };
}

/**
 * The newest cache entry under a prefix in all branches, or undefined where that cannot be asked.
 *
 * @see https://docs.github.com/en/rest/actions/cache "List GitHub Actions caches for a repository"
 */
export async function newestCache(
  access: GitHubAccess,
  prefix: string,
  { log }: Ports,
): Promise<{ readonly key: string; readonly ref: string } | undefined> {
  try {
    const client = await gitHubClient(access);
    const { data } = await client.rest.actions.getActionsCacheList({
      owner: access.owner,
      repo: access.repo,
      key: prefix,
      sort: 'created_at',
      direction: 'desc',
      per_page: 1,
    });
    const [newest] = data.actions_caches;
    return typeof newest?.key === 'string' ? { key: newest.key, ref: newest.ref ?? '' } : undefined;
  } catch (error) {
    const { status, why } = gitHubFailure(error);
    const missing = status === 403 ? "github-token lacks 'actions: read'" : why;
    log.info(`whether another branch deployed since cannot be told: ${missing}`);
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
