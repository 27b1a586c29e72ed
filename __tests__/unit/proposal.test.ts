import { describe, expect, test } from 'vitest';
import { defaultBranchOf, proposalOf } from '../../build/action/github/proposal.js';

const MAIN = 'refs/heads/main';
const workflowRun = (event: unknown, from = 1) => ({
  repository: { id: 1 },
  workflow_run: { event, head_repository: { id: from } },
});

describe('a run', () => {
  test.each<[string, string, unknown]>([
    ['push', MAIN, { pull_request: null }],
    ['push', 'refs/tags/v1', undefined],
    ['push', 'refs/heads/pull/1', {}],
    ['schedule', MAIN, {}],
    ['release', 'refs/tags/v1', { release: {} }],
    ['issues', MAIN, { issue: { number: 7 } }],
    ['issue_comment', MAIN, { issue: { number: 7 }, comment: {} }],
    ['check_suite', MAIN, { check_suite: { pull_requests: [] } }],
    ['repository_dispatch', MAIN, { client_payload: { pull_request: 7 } }],
    ['workflow_run', MAIN, workflowRun('push')],
    ['workflow_run', MAIN, { workflow_run: { event: 'workflow_dispatch' } }],
    ['', '', undefined],
  ])('of %s on %s with %j may record', (event, ref, payload) => {
    expect(proposalOf(event, ref, payload)).toBe('no');
  });

  test.each<[string, string, unknown]>([
    ['pull_request', 'refs/pull/7/merge', {}],
    ['pull_request_review', 'refs/pull/7/merge', {}],
    ['merge_group', 'refs/heads/gh-readonly-queue/main/pr-7', {}],
    ['push', 'refs/heads/gh-readonly-queue/main/pr-7', {}],
    ['merge_group', MAIN, {}],
  ])('of %s on %s with %j has a scope of its own', (event, ref, payload) => {
    expect(proposalOf(event, ref, payload)).toBe('own');
  });

  test.each<[string, unknown]>([
    ['pull_request', {}],
    ['pull_request_target', { pull_request: { number: 7 } }],
    ['issue_comment', { issue: { pull_request: { url: 'x' } } }],
    ['issues', { issue: { pull_request: {} } }],
    ['check_run', { check_run: { pull_requests: [{ number: 7 }] } }],
    ['check_run', { check_run: { check_suite: { pull_requests: [{ number: 7 }] } } }],
    ['check_suite', { check_suite: { pull_requests: [{ number: 7 }] } }],
    ['repository_dispatch', { client_payload: { pull_request: { number: 7 } } }],
    ['workflow_run', workflowRun('pull_request')],
    ['workflow_run', workflowRun('pull_request_target')],
    ['workflow_run', workflowRun('issue_comment')],
    ['workflow_run', workflowRun('merge_group')],
    ['workflow_run', workflowRun('workflow_run')],
    ['workflow_run', workflowRun('push', 2)],
    ['workflow_run', workflowRun(undefined)],
    ['workflow_run', undefined],
  ])('of %s with %j writes where the default branch reads, and never records', (event, payload) => {
    expect(proposalOf(event, MAIN, payload)).toBe('shared');
  });
});

test.each([
  [{ repository: { default_branch: 'trunk' } }, 'trunk'],
  [{ repository: { default_branch: '' } }, undefined],
  [{ repository: 'x' }, undefined],
  [[], undefined],
  [undefined, undefined],
])('the default branch in %j is %j', (payload, branch) => {
  expect(defaultBranchOf(payload)).toBe(branch);
});
