/** One comment per package on the pull request, written once and updated from then on. */
import * as core from '@actions/core';
import { type GitHubAccess, gitHubClient, gitHubFailure } from '../github/api.js';

/** A pull request with more comments than this gets another one. */
const MAX_PAGES = 30;
const PAGE_SIZE = 100;

/**
 * Writes the comment. If it cannot, a notice says why, and the step goes on.
 *
 * @param marker the first line of the body, which finds the comment again
 * @see https://docs.github.com/en/rest/issues/comments
 */
export async function writeComment(
  access: GitHubAccess | undefined,
  marker: string,
  body: string,
): Promise<void> {
  if (access === undefined) {
    core.notice('comment: no github-token, so no comment is written');
    return;
  }
  try {
    const number = await pullRequestNumber();
    if (number === undefined) {
      core.notice('comment: this run has no pull request to comment on');
      return;
    }
    core.info(await createOrUpdate(access, number, marker, body));
  } catch (error) {
    const { status, why } = gitHubFailure(error);
    // Runs of forks get this answer, and jobs without the permission.
    if (status === 403 || status === 404) {
      core.notice("comment: not written; the job needs the permission 'pull-requests: write'");
    } else {
      core.warning(`comment: not written: ${why}`);
    }
  }
}

async function pullRequestNumber(): Promise<number | undefined> {
  const { context } = await import('@actions/github');
  const number = context.payload.pull_request?.number;
  return Number.isSafeInteger(number) ? number : undefined;
}

async function createOrUpdate(
  access: GitHubAccess,
  number: number,
  marker: string,
  body: string,
): Promise<string> {
  const client = await gitHubClient(access);
  const { owner, repo } = access;
  const isOurs = await authorCheck(client);
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const { data } = await client.rest.issues.listComments({
      owner,
      repo,
      issue_number: number,
      per_page: PAGE_SIZE,
      page,
    });
    const found = data.find((comment) => comment.body?.startsWith(marker) && isOurs(comment.user));
    if (found !== undefined) {
      if (found.body === body) return 'the comment is up to date';
      await client.rest.issues.updateComment({ owner, repo, comment_id: found.id, body });
      return 'the comment is updated';
    }
    if (data.length < PAGE_SIZE) break;
  }
  await client.rest.issues.createComment({ owner, repo, issue_number: number, body });
  return 'the comment is written';
}

type Author = { readonly login: string; readonly type: string } | null;

/**
 * A test for the author of our comments: the token's user; or a bot, for tokens of apps such as a job's own, which have
 * no user.
 */
async function authorCheck(
  client: Awaited<ReturnType<typeof gitHubClient>>,
): Promise<(author: Author) => boolean> {
  try {
    const { data } = await client.rest.users.getAuthenticated();
    return (author) => author?.login === data.login;
  } catch (error) {
    if (gitHubFailure(error).status !== 403) throw error;
    return (author) => author?.type === 'Bot';
  }
}
