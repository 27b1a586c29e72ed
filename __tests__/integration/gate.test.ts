/**
 * The gate as workflows meet it: the action as a process, and GitHub's real cache client against a double of the
 * service.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { recordPrefix } from '../../build/gate/records/record.js';
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
import { lambdaZip } from '../helpers/programs.js';
import { workspaceWith } from '../helpers/workspace.js';

describe('with a healthy cache', () => {
  test('first build, unchanged, A to B and back to A', async () => {
    const job = await startJob();
    expect(await cycle(job, 'a')).toBe('true first-build');
    const written = job.cache.entries.length;
    expect(await cycle(job, 'a')).toBe('false unchanged');
    expect(job.cache.entries.length).toBe(written);
    expect(await cycle(job, 'b')).toBe('true content');
    expect(await cycle(job, 'a')).toBe('true content');
    expect(await cycle(job, 'a')).toBe('false unchanged');
    expect(await cycle(job, 'a', { force: 'true' })).toBe('true forced');
    expect(await cycle(job, 'a'.repeat(1000))).toBe('true content');
    expect(await cycle(job, 'a'.repeat(1000), { 'compression-level': '0' })).toBe('true compressor');
  });

  test('the outputs say what changed, and leave no trace in the workspace', async () => {
    const job = await startJob();
    const first = await job.build('a');
    await job.succeed(first);
    const { outputs, stdout } = await job.build('b');
    expect(outputs['baseline-sha256']).toBe(first.outputs['sha256']);
    expect(JSON.parse(String(outputs['changes']))).toEqual({
      added: 0,
      removed: 0,
      content: 1,
      mode: 0,
      unchanged: 1,
    });
    expect(stdout).toContain('Changed: 1 file (1 changed)\n');
    expect(stdout).toContain('compared with the deploy recorded on 2');
    expect(readdirSync(job.workspace).sort()).toEqual(['my-function.zip', 'source']);
  });

  test('nothing is left behind once the post step has run', async () => {
    const job = await startJob();
    const outcome = await job.build('a');
    expect(readdirSync(job.temporary)).toEqual([expect.stringMatching(/^lambda-zip-deploy-/)]);
    await job.succeed(outcome);
    expect(readdirSync(job.temporary)).toEqual([]);
  });

  test('a job that failed after the build leaves a change, whatever comes next', async () => {
    const job = await startJobAfterA();
    expect(verdictOf(await job.build('b'))).toBe('true content');
    // No post step: the job failed, and nobody knows how far the deploy of b came.
    expect(verdictOf(await job.build('b'))).toBe('true baseline-unavailable');
    expect(await cycle(job, 'a')).toBe('true baseline-unavailable');
    expect(await cycle(job, 'a')).toBe('false unchanged');
  });

  test('an evicted record is a first build again', async () => {
    const job = await startJobAfterA();
    job.cache.entries.length = 0;
    expect(await cycle(job, 'a')).toBe('true first-build');
  });

  test('record: never withdraws, and leaves the rest to mark-deployed', async () => {
    const job = await startJobAfterA();
    const outcome = await job.build('b', { record: 'never' });
    await job.succeed(outcome);
    expect(verdictOf(await job.build('b', { record: 'never' }))).toBe('true baseline-unavailable');
    const marked = await job.deployed({ sha256: String(outcome.outputs['sha256-base64']) });
    expect(marked.code, marked.stdout).toBe(0);
    expect(marked.outputs).toEqual({ sha256: outcome.outputs['sha256'] });
    expect(verdictOf(await job.build('b'))).toBe('false unchanged');
    expect((await job.build('a')).outputs['changes']).toBe('null');
  });

  test('no zstd, or another one, is no other cache', async () => {
    const job = await startJobAfterA();
    expect(new Set(job.cache.entries.map(({ version }) => version)).size).toBe(1);
    // What the client makes of this path and gzip, on every system.
    const version = createHash('sha256').update('record.json|gzip|1.0').digest('hex');
    expect(job.cache.entries[0]?.version).toBe(version);
  });
});

describe('with a cache in trouble', () => {
  // The others are in exhaustive/gate-deploys.test.ts.
  test.concurrent.each<Trouble>(['429', 'hang'])(
    '%s when reading and writing',
    { timeout: 180_000 },
    expectDoubt,
  );

  test('a record that cannot be confirmed is a warning: the older one is withdrawn', async () => {
    const job = await startJobAfterA();
    const outcome = await job.build('b');
    job.cache.trouble = { write: '429' };
    const end = await job.succeed(outcome);
    expect(end.code).toBe(0);
    expect(end.stdout).toMatch(/^::warning::.*; the next build counts as changed$/m);
    job.cache.trouble = {};
    expect(verdictOf(await job.build('a'))).toBe('true baseline-unavailable');
  });

  test('a token that may not write is a warning, too', async () => {
    const job = await startJob();
    job.cache.trouble = { write: 'refuse' };
    const outcome = await job.build('a');
    expect(verdictOf(outcome)).toBe('true first-build');
    expect(outcome.stdout).toMatch(/^::warning::the record of the deploy cannot be written: .*read-only/m);
    expect((await job.succeed(outcome)).code).toBe(0);
  });

  test.each<[string, Record<string, string>]>([
    ['a runner', { ACTIONS_RESULTS_URL: '', ACTIONS_CACHE_URL: '' }],
    ['a runner of the first protocol', { ACTIONS_CACHE_SERVICE_V2: '', ACTIONS_CACHE_URL: '' }],
    // Its artifacts have an address all the same, and caches are never asked for there.
    ['GitHub Enterprise Server', { GITHUB_SERVER_URL: 'https://github.example.com' }],
  ])('%s without the service builds all the same, and says so once', async (_title, env) => {
    const job = await startJob();
    const outcome = await job.build('a', {}, env);
    expect(verdictOf(outcome)).toBe('true baseline-unavailable');
    const said = outcome.stdout.split('\n').filter((line) => /cache|record/.test(line));
    expect(said).toEqual(['this runner has no cache for records']);
    expect(outcome.stdout).not.toMatch(/^::(?:warning|error)::/m);
    const ended = await job.succeed(outcome, env);
    expect([ended.code, ended.stdout]).toEqual([0, '']);
    const marked = await job.deployed({ sha256: 'a'.repeat(64) }, env);
    expect([marked.code, marked.stdout]).toEqual([
      1,
      expect.stringContaining('this runner has no cache service: nothing can be recorded'),
    ]);
    expect(job.cache.creations).toBe(0);
  });

  test.each(['https://github.com', 'https://octo.ghe.com', ''])(
    'GitHub at %j has the service, and keeps records there',
    async (server) => {
      const job = await startJob();
      const env = { GITHUB_SERVER_URL: server };
      const first = await job.build('a', {}, env);
      expect(verdictOf(first)).toBe('true first-build');
      expect((await job.succeed(first, env)).code).toBe(0);
      expect(verdictOf(await job.build('a', {}, env))).toBe('false unchanged');
    },
  );
});

describe('a record that somebody tampered with', () => {
  // The others are in exhaustive/gate-deploys.test.ts.
  const here = ['cut short', 'a link', 'a file without end', 'a manifest and nothing else'];
  const records = HOSTILE_RECORDS.filter(([title]) => here.includes(title));
  test.each(records)('%s is ignored, and said', (_title, tamper) => expectIgnored(tamper));

  test('between the steps of the job is not written', async () => {
    const job = await startJob();
    const outcome = await job.build('a');
    const [left] = JSON.parse(String(outcome.state['records']));
    writeFileSync(left.file, '{}');
    const end = await job.succeed(outcome);
    expect(end.stdout).toMatch(/^::warning::the record of the last deploy is unusable/m);
    expect(job.cache.entries.length).toBe(1);
  });
});

describe('mark-deployed', () => {
  /** A job that has an archive, and no record; nothing below changes that. */
  let builtA: Promise<Job> | undefined;

  test('reads the archive, so that the next build can say what changed', async () => {
    const job = await startJob();
    const { outputs } = await job.build('a', { record: 'never', environment: 'production' });
    const marked = await job.deployed({
      environment: 'production',
      zip: 'my-function.zip',
      sha256: String(outputs['sha256']),
    });
    expect(marked.code, marked.stdout).toBe(0);
    const next = await job.build('b', { environment: 'production' });
    expect(verdictOf(next)).toBe('true content');
    expect(JSON.parse(String(next.outputs['changes']))).toMatchObject({ content: 1, unchanged: 1 });
    const prefix = recordPrefix({ name: 'my-function', environment: 'production' });
    expect(job.cache.entries.every(({ key }) => key.startsWith(prefix))).toBe(true);
  });

  test('takes the manifest instead', async () => {
    const job = await startJob();
    const { outputs } = await job.build('a', { record: 'never', manifest: 'm.json' });
    const marked = await job.deployed({ manifest: 'm.json', sha256: String(outputs['sha256']) });
    expect(marked.code, marked.stdout).toBe(0);
    const next = await job.build('b');
    expect(JSON.parse(String(next.outputs['changes']))).toMatchObject({ content: 1 });
  });

  test.each([
    [{ name: '' }, 'name: none given'],
    [{ name: 'a/b', sha256: 'a'.repeat(64) }, "name: 'a/b' is not a file name"],
    [{}, 'sha256: none given'],
    [{ sha256: 'abc' }, "sha256: 'abc' is not a SHA-256"],
    [{ zip: 'missing.zip' }, "'missing.zip' cannot be read"],
    [{ zip: 'source/kept.txt' }, 'cannot be read as a ZIP archive'],
    [{ zip: 'my-function.zip', sha256: 'a'.repeat(64) }, 'is not the digest of'],
    [{ sha256: 'a'.repeat(64), manifest: 'source/kept.txt' }, 'is not a manifest'],
    [{ sha256: 'a'.repeat(64), manifest: 'missing' }, "manifest: 'missing' cannot be read"],
    [
      { sha256: 'a'.repeat(64), environment: 'x'.repeat(256) },
      'is invalid; use one line of at most 255 characters',
    ],
  ])('%j fails loudly, and records nothing', async (inputs, message) => {
    builtA ??= startJob().then(async (first) => {
      await first.build('a', { baseline: 'none' });
      return first;
    });
    const job = await builtA;
    const { code, stdout, outputs } = await job.deployed(inputs);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^::error::/m);
    expect(stdout).toContain(message);
    expect(outputs).toEqual({});
    expect(job.cache.entries).toEqual([]);
  });

  test('fails when the record cannot be written', async () => {
    const job = await startJob();
    const { outputs } = await job.build('a', { record: 'never' });
    job.cache.trouble = { write: '429' };
    const { code, stdout } = await job.deployed({ sha256: String(outputs['sha256']) });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^::error::the record of the deploy cannot be written/m);
  });
});

describe('without the cache', () => {
  test('a given digest decides', async () => {
    const job = await startJob();
    const { outputs } = await job.build('a', { baseline: 'none' });
    const given = { baseline: `sha256:${String(outputs['sha256']).toUpperCase()}` };
    expect(verdictOf(await job.build('a', given))).toBe('false unchanged');
    const changed = await job.build('b', given);
    expect(verdictOf(changed)).toBe('true content');
    expect(changed.state['records']).toBeUndefined();
    expect(job.cache.entries).toEqual([]);
    expect(existsSync(join(job.workspace, 'record.json'))).toBe(false);
  });

  test('the command line compares, too', async () => {
    const { workspace, source } = workspaceWith({ 'a.py': 'x\n' });
    const build = (...options: readonly string[]) =>
      lambdaZip(['build', source, '--json', ...options], { cwd: workspace });
    const first = JSON.parse((await build()).stdout);
    expect(first).toMatchObject({ changed: true, reason: 'baseline-unavailable', changes: null });
    const base64 = createHash('sha256')
      .update(readFileSync(join(workspace, 'source.zip')))
      .digest('base64');
    const again = await build('--baseline', base64);
    expect(JSON.parse(again.stdout)).toMatchObject({ changed: false, reason: 'unchanged' });
    expect(again.stderr).toContain('Unchanged: these exact bytes are already deployed');
    const cached = await build('--baseline', 'cache');
    expect(cached.code).toBe(2);
    expect(cached.stderr).toContain("'cache' works only in GitHub Actions");
  });
});
