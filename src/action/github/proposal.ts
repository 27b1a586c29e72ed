/** Whether a run builds the content of a pull request, whatever event started it. */

/** A property of a payload, however deep; undefined where there is none. */
function at(payload: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).find(([one]) => one === key)?.[1]
        : undefined,
    payload,
  );
}

/** Places in the payloads of other events that hold a pull request. */
const PULL_REQUESTS: readonly (readonly string[])[] = [
  ['pull_request'],
  // A comment on a pull request is one on an issue.
  ['issue', 'pull_request'],
  // Actions that dispatch the commands of a comment pass the pull request on here.
  ['client_payload', 'pull_request'],
];

/** Events that name the pull requests of their commit. */
const COMMIT_EVENTS: readonly (readonly string[])[] = [
  ['check_run', 'pull_requests'],
  ['check_suite', 'pull_requests'],
  ['check_run', 'check_suite', 'pull_requests'],
];

/** Events of another workflow's run whose content was pushed, not proposed. */
const PUSHED =
  /^(?:push|schedule|workflow_dispatch|repository_dispatch|release|create|deployment|deployment_status)$/;

/**
 * @param event as GITHUB_EVENT_NAME has it
 * @param ref the run's own
 * @param payload of the event; undefined when there is none
 * @returns `own` when the run has a cache scope of its own, `shared` when it writes to that of a branch, `no` otherwise
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */
export function proposalOf(event: string, ref: string, payload: unknown): 'no' | 'own' | 'shared' {
  // A merge queue builds on a branch of its own, under any event.
  if (/^refs\/(?:pull\/|heads\/gh-readonly-queue\/)/.test(ref)) return 'own';
  if (event === 'merge_group') return 'own';
  if (/^pull_request/.test(event)) return 'shared';
  if (PULL_REQUESTS.some((path) => isObject(at(payload, ...path)))) return 'shared';
  if (COMMIT_EVENTS.some((path) => isFilledList(at(payload, ...path)))) return 'shared';
  return event === 'workflow_run' && !isOfPush(payload) ? 'shared' : 'no';
}

/** Whether the run that a `workflow_run` follows was of something pushed to this very repository. */
function isOfPush(payload: unknown): boolean {
  const event = at(payload, 'workflow_run', 'event');
  const from = at(payload, 'workflow_run', 'head_repository', 'id');
  const own = at(payload, 'repository', 'id');
  return typeof event === 'string' && PUSHED.test(event) && (from === undefined || from === own);
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function isFilledList(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0;
}

/** The branch whose caches every run can read; undefined when the payload does not say. */
export function defaultBranchOf(payload: unknown): string | undefined {
  const branch = at(payload, 'repository', 'default_branch');
  return typeof branch === 'string' && branch !== '' ? branch : undefined;
}
