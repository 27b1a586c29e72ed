/**
 * Deploys of several jobs, branches and environments, and the cases that integration/gate.test.ts samples: the action as a
 * process, and GitHub's real cache client against a double of the service.
 */
import { describe, expect, test } from 'vitest';
import type { Trouble } from '../helpers/cache-double.js';
import {
  cycle,
  expectDoubt,
  expectIgnored,
  HOSTILE_RECORDS,
  type Job,
  startJob,
  startJobAfterA,
  verdictOf,
} from '../helpers/gate-jobs.js';

describe('with a healthy cache', () => {
  test('environments and names do not meet', async () => {
    const job = await startJob();
    expect(await cycle(job, 'a', { environment: 'staging' })).toBe('true first-build');
    expect(await cycle(job, 'a', { environment: 'production' })).toBe('true first-build');
    expect(await cycle(job, 'a', { environment: 'production', name: 'other' })).toBe('true first-build');
    expect(await cycle(job, 'b', { environment: 'staging' })).toBe('true content');
    expect(await cycle(job, 'a', { environment: 'production' })).toBe('false unchanged');
  });

  test('two jobs at once leave no record that one of them could trust', async () => {
    const job = await startJobAfterA();
    const one = await job.build('b');
    const two = await job.build('c');
    const ends = [await job.succeed(one), await job.succeed(two)];
    for (const { code, stdout } of ends) {
      expect(code).toBe(0);
      expect(stdout).toContain('another deploy may have run at the same time');
    }
    for (const content of ['a', 'b', 'c']) {
      expect(verdictOf(await job.build(content, {}, job.cache.env('refs/pull/1/merge')))).toBe(
        'true baseline-unavailable',
      );
    }
  });
});

describe('deploys from another branch', () => {
  async function overtaken(): Promise<Job> {
    const job = await startJobAfterA();
    const release = job.cache.env('refs/heads/release');
    await job.succeed(await job.build('b', {}, release), release);
    return job;
  }

  test('are noticed with a token that may list caches', async () => {
    const job = await overtaken();
    const outcome = await job.build('a', { 'github-token': 'token' });
    expect(verdictOf(outcome)).toBe('true baseline-unavailable');
    expect(outcome.stdout).toContain("written from 'refs/heads/release'");
    expect(outcome.stdout + outcome.stderr).not.toContain('token\n');
  });

  test('are said to be out of sight without that permission', async () => {
    const job = await overtaken();
    job.cache.mayList = false;
    const { stdout } = await job.build('a', { 'github-token': 'token' });
    expect(stdout).toContain(
      "cannot tell whether another branch deployed since: github-token lacks 'actions: read'",
    );
  });

  test('do not disturb where there are none', async () => {
    const job = await startJob();
    await cycle(job, 'a', { 'github-token': 'token' });
    expect(await cycle(job, 'a', { 'github-token': 'token' })).toBe('false unchanged');
  });
});

test.concurrent.each<Trouble>(['503', '429', 'garbage', 'hang'])(
  'a cache in trouble: %s when reading and writing',
  { timeout: 180_000 },
  expectDoubt,
);

test.each(HOSTILE_RECORDS)(
  'a record that somebody tampered with: %s is ignored, and said',
  (_title, tamper) => expectIgnored(tamper),
);
