/**
 * Whose records are believed: the action as a process, GitHub's real cache client, and a double of the service. Each test is
 * a way in which a deploy could be lost in silence.
 */
import { describe, expect, test } from 'vitest';
import { recordPrefix } from '../../build/gate/records/record.js';
import { type ActionOutcome, clockTimes, runAction, runPost } from '../helpers/programs.js';
import {
  cycle,
  event,
  expectNeverRecorded,
  inRun,
  PROPOSALS,
  repository,
  repositoryAfterA,
  verdictOf,
} from '../helpers/repository.js';
import { temporaryDirectory, writeTree } from '../helpers/workspace.js';

describe('packages of one name', () => {
  test('that were given none are told apart by their paths', async () => {
    const repo = await repository();
    expect(await cycle(repo, 'a', { source: 'orders/src' })).toBe('true first-build');
    expect(await cycle(repo, 'a', { source: 'users/src' })).toBe('true first-build');
    expect(await cycle(repo, 'a', { source: 'orders/src' })).toBe('false unchanged');
    expect(await cycle(repo, 'a', { source: 'users/src' })).toBe('false unchanged');
    const keys = repo.cache.entries.map(({ key }) => key);
    for (const name of ['orders-src', 'users-src'])
      expect(keys.filter((key) => key.startsWith(recordPrefix({ name, environment: '' }))).length).toBe(2);
  });

  test('that were given the same are never taken for each other, and named', async () => {
    const repo = await repository();
    expect(await cycle(repo, 'a', { source: 'orders/src', name: 'x' })).toBe('true first-build');
    const other = await repo.build('a', { source: 'users/src', name: 'x' });
    expect(verdictOf(other)).toBe('true baseline-unavailable');
    expect(other.stdout).toMatch(
      /^::warning::two packages have the name 'x': one was built from 'orders\/src', the other from 'users\/src'/m,
    );
  });

  test('in a matrix over regions are deployed by every leg, in every run', async () => {
    const repo = await repository();
    const leg = (region: string, run: number) =>
      cycle(
        repo,
        'a',
        { name: 'x', matrix: JSON.stringify({ region }) },
        inRun(run, repo.cache.env(undefined, region)),
      );
    expect(await leg('eu-central-1', 1)).toBe('true first-build');
    expect(await leg('us-east-1', 1)).toBe('true baseline-unavailable');
    expect(await leg('eu-central-1', 2)).toBe('true baseline-unavailable');
    expect(await leg('us-east-1', 2)).toBe('true baseline-unavailable');
  });

  test('with an environment for each leg are deployed once', async () => {
    const repo = await repository();
    const leg = (environment: string, run: number) =>
      cycle(repo, 'a', { name: 'x', environment, matrix: JSON.stringify({ environment }) }, inRun(run));
    expect(await leg('eu', 1)).toBe('true first-build');
    expect(await leg('us', 1)).toBe('true first-build');
    expect(await leg('eu', 2)).toBe('false unchanged');
    expect(await leg('us', 2)).toBe('false unchanged');
  });

  test('by AWS_REGION, function-name, job or workflow are not taken for each other', async () => {
    const repo = await repository();
    await cycle(repo, 'a', { name: 'x' }, { AWS_REGION: 'eu-central-1' });
    for (const env of [
      { AWS_REGION: 'us-east-1' },
      { GITHUB_JOB: 'other' },
      { GITHUB_WORKFLOW_REF: 'o/r/.github/workflows/b.yml@refs/heads/main' },
    ]) {
      const outcome = await repo.build(
        'a',
        { name: 'x', record: 'read-only' },
        { AWS_REGION: 'eu-central-1', ...env },
      );
      // A job that deploys nothing may ask from anywhere.
      expect(verdictOf(outcome)).toBe('false unchanged');
    }
    for (const env of [{ AWS_REGION: 'us-east-1' }, { GITHUB_JOB: 'other' }]) {
      expect(verdictOf(await repo.build('a', { name: 'x' }, { AWS_REGION: 'eu-central-1', ...env }))).toBe(
        'true baseline-unavailable',
      );
    }
  });

  test('that another job of this very run deployed are doubt, and never recorded', async () => {
    const repo = await repository();
    const env = (job: string) => repo.cache.env(undefined, job);
    expect(await cycle(repo, 'a', { name: 'x' }, env('one'))).toBe('true first-build');
    const two = await repo.build('a', { name: 'x' }, env('two'));
    expect(verdictOf(two)).toBe('true baseline-unavailable');
    expect(two.stdout).toContain("another job or attempt of this run recorded a deploy of 'x'");
    const end = await repo.succeed(two, env('two'));
    expect(end.stdout).toMatch(/^::warning::'x': another job of this run deploys under the same name/m);
    expect(verdictOf(await repo.build('a', { name: 'x' }, inRun(43, env('three'))))).toBe(
      'true baseline-unavailable',
    );
  });
});

describe('what a pull request proposes', () => {
  // The others are in exhaustive/proposals.test.ts; which event is which, unit/proposal.test.ts has.
  test.each(PROPOSALS.slice(0, 1))('%s is never recorded, and leaves the last record disbelieved', (_, env) =>
    expectNeverRecorded(env),
  );

  test.each([
    ['workflow_run of a push', { workflow_run: { event: 'push', head_repository: { id: 1 } } }],
    ['issue_comment on an issue', { issue: { number: 7 } }],
  ])('%s is none', async (title, payload) => {
    const repo = await repository();
    const env = { GITHUB_EVENT_NAME: title.split(' ')[0] ?? '', GITHUB_EVENT_PATH: event(payload) };
    await cycle(repo, 'a', { name: 'x' }, env);
    expect(await cycle(repo, 'a', { name: 'x' }, env)).toBe('false unchanged');
  });

  test('in a scope of its own is seen by whoever may list, and hides nothing from its own builds', async () => {
    const repo = await repositoryAfterA();
    const env = repo.cache.env('refs/pull/7/merge');
    for (let push = 0; push < 2; push += 1)
      expect(await cycle(repo, 'b', { name: 'x' }, inRun(43 + push, env))).toBe('true content');
    const asking = { name: 'x', 'github-token': 'token' };
    expect(verdictOf(await repo.build('c', asking, inRun(50)))).toBe('true content');
    const equal = await repo.build('a', { ...asking, record: 'read-only' }, inRun(51));
    expect(verdictOf(equal)).toBe('true baseline-unavailable');
  });

  test('is not recorded by mark-deployed, which withdraws the last record', async () => {
    const repo = await repositoryAfterA();
    const env = { GITHUB_EVENT_NAME: 'pull_request_target' };
    const { code, stdout } = await repo.mark({ name: 'x', sha256: 'b'.repeat(64) }, env);
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /^::error::the content of a pull request is never recorded as deployed; .*withdrawn/m,
    );
    expect(verdictOf(await repo.build('a', { name: 'x' }, inRun(44)))).toBe('true baseline-unavailable');
  });

  test('by a job that deploys nothing leaves no trace', async () => {
    const repo = await repositoryAfterA();
    const written = repo.cache.entries.length;
    for (const env of [repo.cache.env('refs/pull/7/merge'), { GITHUB_EVENT_NAME: 'pull_request_target' }]) {
      const outcome = await repo.build('b', { name: 'x', record: 'read-only' }, env);
      expect(verdictOf(outcome)).toBe('true content');
      expect(outcome.stdout).not.toContain('::warning::');
      await repo.succeed(outcome, env);
    }
    expect(repo.cache.entries.length).toBe(written);
  });

  test('cannot be deployed by a step that is to deploy nothing', async () => {
    const repo = await repository();
    const inputs = {
      name: 'x',
      baseline: 'cache',
      deploy: 'true',
      'function-name': 'f',
      record: 'read-only',
    };
    const { code, stdout } = await repo.build('a', inputs);
    expect(code).toBe(1);
    expect(stdout).toContain(
      "record: 'read-only' is for jobs that deploy nothing; this step has deploy 'true'",
    );
  });
});

describe('a tag', () => {
  test('that is deployed again is doubt where nobody can be asked', async () => {
    const repo = await repository();
    repo.cache.mayList = false;
    const tag = (name: string) => repo.cache.env(`refs/tags/${name}`);
    const inputs = { name: 'x', 'github-token': 'token' };
    expect(await cycle(repo, 'a', inputs, inRun(1, tag('v1')))).toBe('true first-build');
    expect(await cycle(repo, 'b', inputs, inRun(2, tag('v2')))).toBe('true first-build');
    const again = await repo.build('a', inputs, inRun(1, tag('v1')));
    expect(verdictOf(again)).toBe('true baseline-unavailable');
    expect(again.stdout).toContain("github-token lacks 'actions: read'");
  });

  test('that is the newest deploy of all is believed', async () => {
    const repo = await repository();
    const inputs = { name: 'x', 'github-token': 'token' };
    const tag = repo.cache.env('refs/tags/v1');
    await cycle(repo, 'a', inputs, inRun(1, tag));
    expect(await cycle(repo, 'a', inputs, inRun(1, tag))).toBe('false unchanged');
    await cycle(repo, 'b', inputs, inRun(2, repo.cache.env('refs/tags/v2')));
    expect(verdictOf(await repo.build('a', inputs, inRun(1, tag)))).toBe('true baseline-unavailable');
  });

  test('is doubt when the list of records cannot be had for the moment', async () => {
    const repo = await repositoryAfterA();
    const inputs = { name: 'x', 'github-token': 'token', record: 'read-only' };
    const outcome = await repo.build('a', inputs, { GITHUB_API_URL: 'http://127.0.0.1:9' });
    expect(verdictOf(outcome)).toBe('true baseline-unavailable');
    expect(outcome.stdout).toContain('cannot tell whether another branch deployed since');
  });
});

describe('mark-deployed', () => {
  test('of an older build after a newer one records neither', async () => {
    const repo = await repository();
    const inputs = { name: 'x', record: 'never' };
    const older = await repo.build('a', inputs, inRun(1));
    const newer = await repo.build('b', inputs, inRun(2));
    const mark = ({ outputs }: ActionOutcome, run: number) =>
      repo.mark({ name: 'x', sha256: String(outputs['sha256']) }, inRun(run));
    await mark(newer, 2);
    const late = await mark(older, 1);
    expect(late.code, late.stdout).toBe(0);
    expect(late.outputs).toEqual({});
    expect(late.stdout).toMatch(/^::warning::'x': [0-9a-f]{64} is not recorded as deployed/m);
    for (const content of ['a', 'b'])
      expect(verdictOf(await repo.build(content, { ...inputs, record: 'read-only' }, inRun(3)))).toBe(
        'true baseline-unavailable',
      );
  });

  test('of what nobody announced is an error, and records nothing', async () => {
    const repo = await repository();
    await repo.build('a', { name: 'x', record: 'never' });
    const written = repo.cache.entries.length;
    const { code, stdout } = await repo.mark({ name: 'y', sha256: 'a'.repeat(64) });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^::error::name: no deploy of 'y' was announced/m);
    expect(repo.cache.entries.length).toBe(written);
  });

  test('of an older run that is run again without its build withdraws the newer record first', async () => {
    const repo = await repository();
    const digests = new Map<string, string>();
    for (const [index, content] of ['a', 'b'].entries()) {
      const { outputs } = await repo.build(content, { name: 'x', record: 'never' }, inRun(index));
      const sha256 = String(outputs['sha256']);
      digests.set(content, sha256);
      await repo.mark({ name: 'x', sha256 }, inRun(index));
    }
    const written = repo.cache.entries.length;
    const inputs = { name: 'x', sha256: digests.get('a') ?? '' };
    const begun = await repo.mark({ ...inputs, announce: 'true' }, inRun(0));
    expect(begun.code, begun.stdout).toBe(0);
    expect(begun.outputs).toEqual({});
    expect(begun.stdout).toContain(`'x': a deploy of ${inputs.sha256} may begin`);
    expect(repo.cache.entries.length).toBe(written + 1);
    const check = { name: 'x', record: 'read-only' };
    expect(verdictOf(await repo.build('b', check, inRun(3)))).toBe('true baseline-unavailable');
    const end = await repo.mark(inputs, inRun(0));
    expect(end.code, end.stdout).toBe(0);
    expect(end.stdout).toMatch(/^::warning::'x': [0-9a-f]{64} is not recorded as deployed/m);
    for (const content of ['a', 'b'])
      expect(verdictOf(await repo.build(content, check, inRun(3)))).toBe('true baseline-unavailable');
  });

  test('that cannot announce fails before the deploy', async () => {
    const repo = await repository();
    repo.cache.trouble = { write: 'refuse' };
    const inputs = { name: 'x', sha256: 'a'.repeat(64), announce: 'true' };
    const { code, stdout } = await repo.mark(inputs);
    expect(code, stdout).toBe(1);
    expect(stdout).toMatch(/^::error::the record of the deploy cannot be written/m);
  });

  test('said twice is said once', async () => {
    const repo = await repository();
    const { outputs } = await repo.build('a', { name: 'x', record: 'never' });
    const inputs = { name: 'x', sha256: String(outputs['sha256']) };
    await repo.mark(inputs);
    const written = repo.cache.entries.length;
    const again = await repo.mark(inputs);
    expect(again.outputs).toEqual({ sha256: outputs['sha256'] });
    expect(again.stdout).toContain('is recorded already as deployed');
    expect(repo.cache.entries.length).toBe(written);
  });
});

describe('a cache that counts', () => {
  // Not faster: a program has to start within a fourth of 20 seconds, however much goes on beside it.
  const CLOCK = 4;
  const NAMES = Array.from({ length: 6 }, (_, index) => `f${index}`);

  test('is waited for, and what is announced already is not announced anew', {
    timeout: 300_000,
  }, async () => {
    const repo = await repository();
    const functions = NAMES.map((name) => `  - source: ${name}\n`).join('');
    writeTree(repo.workspace, {
      ...Object.fromEntries(NAMES.map((name) => [`${name}/handler.py`, name])),
      'lambda-zip.yml': `functions:\n${functions}`,
    });
    const options = (attempt: number) => ({
      cwd: repo.workspace,
      env: {
        ...repo.cache.env(),
        GITHUB_RUN_ATTEMPT: String(attempt),
        ...clockTimes(CLOCK),
        RUNNER_TEMP: temporaryDirectory(),
        GITHUB_WORKSPACE: repo.workspace,
      },
    });
    const step = (attempt: number) =>
      runAction({ config: 'lambda-zip.yml', engine: 'host' }, options(attempt));
    repo.cache.limit = { entries: 2, seconds: 8, clock: CLOCK };
    const first = await step(1);
    expect(first.code, first.stdout).toBe(0);
    expect(first.stdout).toContain('the cache accepts no more records for now; retrying in 8 seconds');
    // However often it waits.
    const advice = first.stdout.match(/^::warning::GitHub limits how many cache entries .*$/gm);
    expect(advice).toEqual([expect.stringContaining("use the baseline 'lambda'")]);
    expect(repo.cache.entries.length).toBe(NAMES.length);
    // The job failed, and is run again.
    const again = await step(2);
    expect(again.code, again.stdout).toBe(0);
    expect(repo.cache.entries.length).toBe(NAMES.length);
    const end = await runPost(again, options(2));
    expect(end.code, end.stdout).toBe(0);
    expect(repo.cache.entries.length, end.stdout).toBe(2 * NAMES.length);
    const last = await step(2);
    expect(last.outputs['any-changed'], end.stdout + last.stdout).toBe('false');
  });
});
