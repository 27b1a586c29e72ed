/** A clock that is wrong by a day: digests, verdicts and what is kept do not go by it. */
import { copyFileSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { STORE_LIMITS, trimStore } from '../../build/archive/store/entry-store-limits.js';
import {
  awsEnvironment,
  buildPackage,
  createFunction,
  lambdaError,
  MOTO,
  startProxy,
} from '../helpers/aws.js';
import { startCacheDouble } from '../helpers/cache-double.js';
import { hasProgram, needs } from '../helpers/parts.js';
import { lambdaZip, run, runAction, runPost } from '../helpers/programs.js';
import { noise } from '../helpers/random.js';
import { temporaryDirectory, workspaceWith } from '../helpers/workspace.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const PART = 'faketime';
const withFaketime = needs(hasProgram('faketime', ['--version']), PART);
const withMoto = needs(
  hasProgram('faketime', ['--version']) && MOTO !== undefined,
  `${PART}, LAMBDA_ZIP_TEST_MOTO`,
);

const CLOCKS = ['-24h', '+0h', '+24h'] as const;

/** The variables that make a program's clock wrong, as `faketime` sets them. The times of files stay those of the system. */
async function clock(offset: string): Promise<Record<string, string>> {
  const { stdout, stderr, code } = await run('faketime', [
    '-m',
    '-f',
    offset,
    'sh',
    '-c',
    'echo "$LD_PRELOAD"',
  ]);
  expect(code, stderr).toBe(0);
  return {
    LD_PRELOAD: stdout.trim(),
    FAKETIME: offset,
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
    NO_FAKE_STAT: '1',
  };
}

/** What a program of ours holds for the time, in days from now. */
async function daysOff(env: Record<string, string>): Promise<number> {
  const { stdout } = await run(process.execPath, ['-e', 'console.log(String(Date.now()))'], { env });
  return Math.round((Number(stdout) - Date.now()) / DAY_MS) + 0;
}

withFaketime('the clock of this test gets to the programs it runs', async () => {
  for (const [index, offset] of CLOCKS.entries()) expect(await daysOff(await clock(offset))).toBe(index - 1);
});

withFaketime('the digest is the same, and what was kept by one clock is found by another', async () => {
  const { workspace, source } = workspaceWith({
    'a.txt': noise('a', 30_000).toString('base64'),
    'b.py': 'x = 1\n',
  });
  const digests = new Set<string>();
  let builds = 0;
  for (const fileTime of [-DAY_MS, 0, DAY_MS]) {
    const time = new Date(Date.now() + fileTime);
    utimesSync(join(source, 'a.txt'), time, time);
    for (const offset of CLOCKS) {
      const env = await clock(offset);
      const { code, stdout, stderr } = await lambdaZip(['build', 'source', '--cache-directory', 'kept'], {
        cwd: workspace,
        env,
      });
      expect(code, stderr).toBe(0);
      digests.add(stdout.slice(0, 64));
      expect(stderr.includes('1 file as compressed by an earlier build')).toBe(builds > 0);
      builds += 1;
    }
  }
  expect(digests.size).toBe(1);
  // One with the data; and by the clock that is ahead a note at each of the file's times, as b.py is unchanged at all.
  expect(readdirSync(join(workspace, 'kept', 'compressed', '1-6')).length).toBe(4);
});

describe('a store', () => {
  /** With copies of a volume, used at times from now, and one that was put by a build. */
  async function storeOf(times: readonly number[]): Promise<{ store: string; level: string; put: string }> {
    const { workspace } = workspaceWith({ 'a.txt': noise('a', 30_000).toString('base64') });
    const store = join(workspace, 'kept', 'compressed');
    const level = join(store, '1-6');
    const { code, stderr } = await lambdaZip(['build', 'source', '--cache-directory', 'kept'], {
      cwd: workspace,
    });
    expect(code, stderr).toBe(0);
    const [put = ''] = readdirSync(level);
    for (const [index, time] of times.entries()) {
      const copy = join(level, `copy-${index}.volume`);
      copyFileSync(join(level, put), copy);
      const used = new Date(Date.now() + time);
      utimesSync(copy, used, used);
    }
    return { store, level, put };
  }

  test.each([
    ['tomorrow', DAY_MS],
    ['yesterday', -DAY_MS],
  ])('full of what was used %s keeps what is put now, and its bounds', async (_, time) => {
    const { store, level, put } = await storeOf(
      Array.from({ length: STORE_LIMITS.volumes + 40 }, () => time),
    );
    trimStore(store);
    const kept = readdirSync(level);
    expect(kept.length).toBe(STORE_LIMITS.volumes);
    expect(kept).toContain(put);
  });

  test('within its bounds loses nothing to a clock', async () => {
    const { store, level } = await storeOf([DAY_MS, -DAY_MS, 400 * DAY_MS, -400 * DAY_MS]);
    trimStore(store);
    expect(readdirSync(level).length).toBe(5);
  });

  test('keeps the drafts of builds that go on, by a clock a few hours off', async () => {
    const { store, level } = await storeOf([]);
    for (const [name, time] of [
      ['ahead', DAY_MS],
      ['behind', -DAY_MS / 2],
      ['left', -2 * DAY_MS],
    ] as const) {
      writeFileSync(join(level, name), '');
      const used = new Date(Date.now() + time);
      utimesSync(join(level, name), used, used);
    }
    trimStore(store);
    expect(
      readdirSync(level)
        .filter((name) => !name.endsWith('.volume'))
        .sort(),
    ).toEqual(['ahead', 'behind']);
  });
});

withFaketime('records of the last deploy go by their order, not by the clocks that wrote them', async () => {
  const cache = await startCacheDouble();
  const { workspace, source } = workspaceWith({});
  const temporary = temporaryDirectory();
  const cycle = async (content: string, atBuild: string, atEnd: string): Promise<string> => {
    const env = { ...cache.env(), GITHUB_WORKSPACE: workspace, RUNNER_TEMP: temporary };
    writeFileSync(join(source, 'handler.py'), content);
    const inputs = { source, name: 'f', engine: 'host', baseline: 'cache' };
    const step = await runAction(inputs, { cwd: workspace, env: { ...env, ...(await clock(atBuild)) } });
    expect(step.code, step.stdout).toBe(0);
    const post = await runPost(step, { cwd: workspace, env: { ...env, ...(await clock(atEnd)) } });
    expect(post.code, post.stdout).toBe(0);
    return `${step.outputs['changed']} ${step.outputs['reason']}`;
  };
  expect(await cycle('a', '+24h', '+24h')).toBe('true first-build');
  expect(await cycle('a', '-24h', '-24h')).toBe('false unchanged');
  expect(await cycle('b', '-24h', '-24h')).toBe('true content');
  expect(await cycle('b', '+24h', '+0h')).toBe('false unchanged');
  // As if two machines did the step and its end.
  expect(await cycle('a', '+24h', '-24h')).toBe('true content');
  expect(await cycle('a', '+0h', '+0h')).toBe('false unchanged');
  expect(await cycle('b', '-24h', '+24h')).toBe('true content');
  expect(await cycle('b', '-24h', '+0h')).toBe('false unchanged');
});

describe('AWS, which wants signatures of now,', () => {
  const MINUTES_MS = 5 * 60 * 1000;
  /** When a request was signed, by its own words: `20260102T030405Z`. */
  const signed = (value: unknown): number =>
    Date.parse(String(value).replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));

  /** Refuses what was signed at another time, as AWS does, and tells its own time or not. */
  async function strictProxy(error: string, tellsTime: boolean) {
    const proxy = await startProxy();
    let refused = 0;
    for (const operation of ['GetFunctionConfiguration', 'UpdateFunctionCode', 'GetFunction']) {
      proxy.intercept(
        operation,
        async ({ headers }, passOn) => {
          const off = signed(headers['x-amz-date']) - Date.now();
          if (Math.abs(off) < MINUTES_MS) return passOn();
          refused += 1;
          const text = `Signature ${off < 0 ? 'expired' : 'not yet current'}: ${headers['x-amz-date']} is not now`;
          const answer = lambdaError(403, error, text);
          const date = tellsTime
            ? new Date().toUTCString()
            : new Date(signed(headers['x-amz-date'])).toUTCString();
          return { ...answer, headers: { ...answer.headers, date } };
        },
        Number.POSITIVE_INFINITY,
      );
    }
    return { proxy, refusals: () => refused };
  }

  for (const offset of ['-24h', '+24h']) {
    withMoto(`is asked again by its own clock, where ours is ${offset} off, and deployed to`, async () => {
      const deployed = await buildPackage({ 'handler.py': 'x = 1\n' });
      const name = await createFunction(deployed.bytes);
      const { proxy, refusals } = await strictProxy('InvalidSignatureException', true);
      const { workspace, source } = workspaceWith({ 'handler.py': 'x = 1\n' });
      const options = { cwd: workspace, env: { ...awsEnvironment(proxy.url), ...(await clock(offset)) } };
      const inputs = { source, engine: 'host', 'function-name': name, deploy: 'true' };
      const same = await runAction(inputs, options);
      expect(same.code, same.stdout).toBe(0);
      expect([same.outputs['changed'], same.outputs['reason']]).toEqual(['false', 'unchanged']);
      expect(refusals()).toBeGreaterThan(0);
      writeFileSync(join(source, 'handler.py'), 'x = 2\n');
      const other = await runAction(inputs, options);
      expect(other.code, other.stdout).toBe(0);
      expect([other.outputs['changed'], other.outputs['deployed']]).toEqual(['true', 'true']);
    });
  }

  withMoto(
    'is not known what to have where its clock is not told: that is a change, with the reason',
    async () => {
      for (const error of ['InvalidSignatureException', 'RequestTimeTooSkewed']) {
        const { proxy } = await strictProxy(error, false);
        const { workspace, source } = workspaceWith({ 'handler.py': 'x = 1\n' });
        const env = { ...awsEnvironment(proxy.url), ...(await clock('-24h')) };
        const step = await runAction(
          { source, engine: 'host', 'function-name': 'f' },
          { cwd: workspace, env },
        );
        expect(step.code, step.stdout).toBe(0);
        expect([step.outputs['changed'], step.outputs['reason']]).toEqual(['true', 'baseline-unavailable']);
        expect(step.stdout).toContain(
          `AWS reports that the clock of this machine is wrong (${error}, HTTP status 403)`,
        );
      }
    },
  );
});
