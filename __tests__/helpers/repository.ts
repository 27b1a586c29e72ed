/** A repository whose runs build packages that records are kept of: the action as a process, and GitHub's real cache client. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type CacheDouble, type CacheEntry, startCacheDouble } from './cache-double.js';
import { type ActionOutcome, runAction, runMarkDeployed, runPost } from './programs.js';
import { temporaryDirectory } from './workspace.js';

/** A repository whose runs build one package, and the service that they keep their records in. */
export interface Repository {
  readonly cache: CacheDouble;
  readonly workspace: string;
  /** Runs the build step in a run that `env` tells about; `source` is written first. */
  build(
    content: string,
    inputs?: Record<string, string>,
    env?: Record<string, string>,
  ): Promise<ActionOutcome>;
  succeed(outcome: ActionOutcome, env?: Record<string, string>): Promise<ActionOutcome>;
  mark(inputs: Record<string, string>, env?: Record<string, string>): Promise<ActionOutcome>;
}

export async function repository(): Promise<Repository> {
  const cache = await startCacheDouble();
  const workspace = temporaryDirectory();
  const options = (env: Record<string, string> = {}) => ({
    cwd: workspace,
    env: { ...cache.env(), GITHUB_WORKSPACE: workspace, RUNNER_TEMP: temporaryDirectory(), ...env },
  });
  return {
    cache,
    workspace,
    build: (content, inputs = {}, env = {}) => {
      const { source = 'src' } = inputs;
      mkdirSync(join(workspace, source), { recursive: true });
      writeFileSync(join(workspace, source, 'handler.py'), content);
      return runAction({ source, engine: 'host', ...inputs }, options(env));
    },
    succeed: (outcome, env) => runPost(outcome, options(env)),
    mark: (inputs, env) => runMarkDeployed(inputs, options(env)),
  };
}

/** Checks the step, and gives what it says of the change. */
export function verdictOf({ code, stdout, stderr, outputs }: ActionOutcome): string {
  expect(code, stdout + stderr).toBe(0);
  return `${outputs['changed']} ${outputs['reason']}`;
}

let recordsOfA: Promise<readonly CacheEntry[]> | undefined;

/** A repository that deployed `a` as `x`. That deploy is made once for all tests: they get copies of what it left in the cache. */
export async function repositoryAfterA(): Promise<Repository> {
  recordsOfA ??= repository().then(async (first) => {
    expect(await cycle(first, 'a', { name: 'x' })).toBe('true first-build');
    return first.cache.entries;
  });
  const repo = await repository();
  repo.cache.entries.push(...(await recordsOfA).map((entry) => ({ ...entry })));
  return repo;
}

/** Builds, deploys where it has to, and ends the job well. */
export async function cycle(
  { build, succeed }: Repository,
  content: string,
  inputs?: Record<string, string>,
  env?: Record<string, string>,
): Promise<string> {
  const outcome = await build(content, inputs, env);
  const { code, stdout } = await succeed(outcome, env);
  expect(code, stdout).toBe(0);
  return verdictOf(outcome);
}

/** The variables of another run. */
export const inRun = (run: number, env: Record<string, string> = {}) => ({
  GITHUB_RUN_ID: String(run),
  ...env,
});

/** Writes what GitHub tells a run of its event, and gives the file. */
export const event = (payload: object): string => {
  const file = join(temporaryDirectory(), 'event.json');
  writeFileSync(file, JSON.stringify({ repository: { id: 1, default_branch: 'main' }, ...payload }));
  return file;
};
/** How a pull request's code can come to run where the default branch's records are kept. */
export const PROPOSALS: readonly (readonly [string, Record<string, string>])[] = [
  ['pull_request_target', { GITHUB_EVENT_NAME: 'pull_request_target' }],
  [
    'workflow_run of a pull request',
    {
      GITHUB_EVENT_NAME: 'workflow_run',
      GITHUB_EVENT_PATH: event({ workflow_run: { event: 'pull_request', head_repository: { id: 1 } } }),
    },
  ],
  [
    'workflow_run of a push to a fork',
    {
      GITHUB_EVENT_NAME: 'workflow_run',
      GITHUB_EVENT_PATH: event({ workflow_run: { event: 'push', head_repository: { id: 2 } } }),
    },
  ],
  [
    'issue_comment on a pull request',
    {
      GITHUB_EVENT_NAME: 'issue_comment',
      GITHUB_EVENT_PATH: event({ issue: { number: 7, pull_request: { url: 'x' } } }),
    },
  ],
  [
    'repository_dispatch for a pull request',
    {
      GITHUB_EVENT_NAME: 'repository_dispatch',
      GITHUB_EVENT_PATH: event({ client_payload: { pull_request: { number: 7 } } }),
    },
  ],
];

/** What such a run builds is never recorded, and leaves the last record disbelieved. */
export async function expectNeverRecorded(env: Record<string, string>): Promise<void> {
  const repo = await repositoryAfterA();
  expect(await cycle(repo, 'a', { name: 'x' }, env)).toBe('false unchanged');
  const proposed = await repo.build('b', { name: 'x' }, inRun(43, env));
  expect(verdictOf(proposed)).toBe('true content');
  expect(proposed.stdout).toMatch(/^::warning::this run builds a pull request:/m);
  await repo.succeed(proposed, inRun(43, env));
  expect(verdictOf(await repo.build('b', { name: 'x' }, inRun(44)))).toBe('true baseline-unavailable');
  expect(verdictOf(await repo.build('a', { name: 'x' }, inRun(45)))).toBe('true baseline-unavailable');
}
