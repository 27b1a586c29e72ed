/** Many functions in one run, on the command line and in the action. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startCacheDouble } from '../helpers/cache-double.js';
import { containers, DOCKER_HOST, dockerEnvironment, RUNTIMES_PRESENT } from '../helpers/docker.js';
import { needs } from '../helpers/parts.js';
import { lambdaZip, type RunOptions, runAction, runPost } from '../helpers/programs.js';
import { temporaryDirectory, writeTree } from '../helpers/workspace.js';

const CONFIG = `
defaults:
  architecture: arm64
  output: out/{name}.zip
functions:
  - source: lambdas/*
    shared: [libs/common => common/]
  - source: report
`;

function repository(config = CONFIG): string {
  return writeTree(temporaryDirectory(), {
    'lambda-zip.yml': config,
    'lambdas/a/handler.py': 'a = 1\n',
    'lambdas/b/handler.py': 'b = 1\n',
    'libs/common/util.py': 'c = 1\n',
    'libs/common/util.pyc': 'byte-code',
    'report/handler.py': 'r = 1\n',
  });
}

/** Names and digests of a run. */
function digests(stdout: string): Record<string, string> {
  const lines = stdout.trim().split('\n');
  return Object.fromEntries(lines.map((line) => line.split('  ').reverse()));
}

describe('build --all', () => {
  test('tells of a pattern for many where it matches in none of them, once', async () => {
    const cwd = repository(
      "defaults:\n  exclude: ['*.md', '*.sql', /tests/]\nfunctions:\n  - source: lambdas/*\n",
    );
    writeFileSync(join(cwd, 'lambdas/a/notes.md'), 'x\n');
    const { code, stderr } = await lambdaZip(['build', '--all'], { cwd });
    expect(code, stderr).toBe(0);
    expect(stderr.match(/match nothing.*/g)).toEqual([
      "match nothing: exclude: '*.sql'. Correct or remove them.",
    ]);
    const one = await lambdaZip(['build', '--functions', 'b'], { cwd });
    expect(one.stderr).not.toContain('match nothing');
    const { stdout } = await lambdaZip(['doctor', '--all'], { cwd });
    expect(stdout.match(/unused-pattern.*/g)).toEqual([
      "unused-pattern: patterns match nothing: exclude: '*.sql'",
    ]);
  });

  test('gives each function the bytes that it has alone', async () => {
    const cwd = repository();
    const { code, stdout, stderr } = await lambdaZip(['build', '--all'], { cwd });
    expect(code, stderr).toBe(0);
    expect(Object.keys(digests(stdout))).toEqual(['out/a.zip', 'out/b.zip', 'out/report.zip']);
    expect(stderr).toMatch(/^3 of 3 functions changed$/m);
    const alone = await lambdaZip(
      ['build', 'lambdas/a', 'libs/common => common/', '--architecture', 'arm64', '-o', 'alone.zip'],
      { cwd },
    );
    expect(readFileSync(join(cwd, 'alone.zip'))).toEqual(readFileSync(join(cwd, 'out/a.zip')));
    expect(alone.stdout.slice(0, 64)).toBe(digests(stdout)['out/a.zip']);

    const again = await lambdaZip(['build', '--config', 'lambda-zip.yml'], { cwd });
    expect(again.stdout).toBe(stdout);
    const one = await lambdaZip(['build', '--functions', 'b', '--json'], { cwd });
    const { matrix, results, 'any-changed': anyChanged } = JSON.parse(one.stdout);
    expect(anyChanged).toBe(true);
    expect(matrix.include).toEqual([
      {
        kind: 'function',
        name: 'b',
        package: 'b',
        source: 'lambdas/b',
        output: 'out/b.zip',
        'zip-path': join(cwd, 'out/b.zip'),
        sha256: digests(stdout)['out/b.zip'],
        'sha256-base64': results[0]['sha256-base64'],
        'function-name': '',
        'layer-name': '',
        runtime: 'python3.13',
        architecture: 'arm64',
        changed: true,
        reason: 'baseline-unavailable',
        'layer-zip-path': '',
        'layer-sha256-base64': '',
        'layer-changed': '',
        'layer-reason': '',
      },
    ]);
    expect(results.length).toBe(1);
  });

  test('a function that fails does not keep the others from being built', async () => {
    const cwd = repository();
    rmSync(join(cwd, 'lambdas/a/handler.py'));
    execFileSync('ln', ['-s', '/etc/passwd', join(cwd, 'lambdas/a/handler.py')]);
    const { code, stdout, stderr } = await lambdaZip(['build', '--all', '--json'], { cwd });
    expect(code).toBe(1);
    const { results, matrix } = JSON.parse(stdout);
    expect(results.map(({ error }: { error?: string }) => error !== undefined)).toEqual([true, false, false]);
    expect(results[0].error).toMatch(/leads out of the workspace/);
    expect(matrix.include.map(({ name }: { name: string }) => name)).toEqual(['b', 'report']);
    expect(stderr).toMatch(/2 of 3 functions changed, 1 failed: 'a'/);
    expect(readdirSync(join(cwd, 'out'))).toEqual(['b.zip', 'report.zip']);
  });

  const one = 'functions: [{source: report}]';
  test.each<[string, string, readonly string[], RegExp]>([
    ['no file', '', ['--config', 'none.yml'], /config: 'none.yml' cannot be read: no such file/],
    ['a source beside it', one, ['report'], /source: 'report' cannot be combined with a config file/],
    ['an output beside it', one, ['--output', 'x.zip'], /output: 'x.zip' cannot be combined with/],
    [
      'a wrong value',
      'functions: [{source: report, runtime: py}]',
      [],
      /lambda-zip.yml:1:39: function 'report': runtime: 'py' is invalid/,
    ],
    [
      'a wrong value among the defaults',
      `defaults: {modes: x}\n${one}`,
      [],
      /lambda-zip.yml:1:19: function 'report': modes: 'x'/,
    ],
    [
      'a wrong value of the run',
      one,
      ['--engine', 'x'],
      /lambda-zip.yml:1:13: function 'report': engine: 'x'/,
    ],
    [
      'one output for two',
      "defaults: {output: x.zip}\nfunctions: [{source: 'lambdas/*'}]",
      [],
      /output: 'x.zip' would be written for 'a' and for 'b'/,
    ],
  ])('%s', async (_, config, args, message) => {
    const cwd = repository(config);
    const { code, stdout, stderr } = await lambdaZip(['build', '--all', ...args], { cwd });
    expect(stderr).toMatch(message);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(existsSync(join(cwd, 'report.zip'))).toBe(false);
  });

  test('archives of other functions inside a source are not packed', async () => {
    const cwd = repository("functions: [{source: '*', output: 'report/{name}.zip'}]");
    const first = await lambdaZip(['build', '--all'], { cwd });
    expect(first.code, first.stderr).toBe(0);
    const second = await lambdaZip(['build', '--all'], { cwd });
    expect(second.stdout).toBe(first.stdout);
    const report = await lambdaZip(['build', '--functions', 'report'], { cwd });
    expect(report.code, report.stderr).toBe(0);
    expect(first.stdout).toContain(report.stdout);
  });

  test('plan prints a matrix', async () => {
    const { code, stdout } = await lambdaZip(['plan', '--shards', '2'], { cwd: repository() });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      include: [
        { shard: 1, functions: 'a' },
        { shard: 2, functions: 'b\nreport' },
      ],
    });
    const wrong = await lambdaZip(['plan', '--shards', '257'], { cwd: repository() });
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain('--shards');
  });
});

needs(process.env['LAMBDA_ZIP_TEST_NETWORK'] === '1', 'an index, by LAMBDA_ZIP_TEST_NETWORK=1')(
  '200 functions that share two requirements files: two searches',
  async () => {
    const cwd = temporaryDirectory();
    const functions = Array.from({ length: 200 }, (_, index) => `fn${index}`);
    for (const [index, name] of functions.entries()) {
      mkdirSync(join(cwd, 'lambdas', name), { recursive: true });
      writeFileSync(join(cwd, 'lambdas', name, 'handler.py'), `x = ${index}\n`);
      // Each has a copy of its own: it is the content that is the same.
      writeFileSync(
        join(cwd, 'lambdas', name, 'requirements.txt'),
        index % 2 === 0 ? 'six==1.17.0\n' : 'idna==3.10\n',
      );
    }
    writeTree(cwd, {
      'lambda-zip.yml':
        "defaults: {output: 'out/{name}.zip'}\nfunctions: [{source: 'lambdas/*', requirements: '{source}/requirements.txt'}]\n",
    });
    const { code, stdout, stderr } = await lambdaZip(['build', '--all'], { cwd });
    expect(code, stderr).toBe(0);
    expect(Object.keys(digests(stdout)).length).toBe(200);
    expect(stderr.match(/Successfully downloaded/g)?.length).toBe(2);
    expect(stderr.match(/the same as for another function of this run/g)?.length).toBe(198);
    const names = execFileSync('unzip', ['-Z1', join(cwd, 'out/fn7.zip')], { encoding: 'utf8' });
    expect(names).toContain('idna/core.py');
    expect(names).toContain('handler.py');
  },
  300_000,
);

const [runtime = 'python3.11'] = RUNTIMES_PRESENT;
needs(
  DOCKER_HOST !== undefined && RUNTIMES_PRESENT.length > 0,
  'a Docker daemon in LAMBDA_ZIP_TEST_DOCKER_HOST, with an image of public.ecr.aws/lambda/python',
)('containers give the bytes of the host', async () => {
  const cwd = repository(CONFIG.replace('defaults:', `defaults:\n  runtime: ${runtime}`));
  const host = await lambdaZip(['build', '--all'], { cwd });
  const container = await lambdaZip(['build', '--all', '--engine', 'container'], {
    cwd,
    env: dockerEnvironment,
  });
  expect(container.code, container.stderr).toBe(0);
  expect(container.stdout).toBe(host.stdout);
  // The daemon is asked for the image once.
  expect(container.stderr.match(/^ {4}engine: container$/gm)?.length).toBe(1);
  expect(containers()).toEqual([]);
});

describe('the action with a config', () => {
  test('first run, unchanged, one changed, one failed', async () => {
    const cache = await startCacheDouble();
    const cwd = repository();
    const summary = join(temporaryDirectory(), 'summary.md');
    const options: RunOptions = {
      cwd,
      env: {
        ...cache.env(),
        GITHUB_WORKSPACE: cwd,
        RUNNER_TEMP: temporaryDirectory(),
        GITHUB_STEP_SUMMARY: summary,
      },
    };
    const step = async () => {
      writeFileSync(summary, '');
      const outcome = await runAction({ config: 'lambda-zip.yml', engine: 'host' }, options);
      const { matrix, results, 'any-changed': anyChanged } = outcome.outputs;
      return {
        outcome,
        anyChanged,
        changed: JSON.parse(String(matrix)).include.map(({ name }: { name: string }) => name),
        reasons: JSON.parse(String(results)).map(
          ({ reason, error }: { reason?: string; error?: string }) => reason ?? error,
        ),
        summary: readFileSync(summary, 'utf8'),
      };
    };
    const first = await step();
    expect(first.outcome.code, first.outcome.stdout).toBe(0);
    expect(first).toMatchObject({ anyChanged: 'true', changed: ['a', 'b', 'report'] });
    expect(first.reasons).toEqual(['first-build', 'first-build', 'first-build']);
    expect(first.summary).toMatch(/^## 🔄 3 of 3 functions changed$/m);
    expect((await runPost(first.outcome, options)).code).toBe(0);
    // What it says to run gives the same archives.
    const command = /^lambda-zip (?<args>build .*)$/m.exec(first.summary)?.groups?.['args'] ?? '';
    const repeated = await lambdaZip(command.split(' '), { cwd });
    expect(Object.values(digests(repeated.stdout))).toEqual(
      JSON.parse(String(first.outcome.outputs['results'])).map(({ sha256 }: { sha256: string }) => sha256),
    );

    const second = await step();
    expect(second).toMatchObject({ anyChanged: 'false', changed: [] });
    expect(second.reasons).toEqual(['unchanged', 'unchanged', 'unchanged']);
    expect(second.summary).toMatch(/^## ✅ 0 of 3 functions changed$/m);
    expect((await runPost(second.outcome, options)).code).toBe(0);

    writeFileSync(join(cwd, 'lambdas/b/handler.py'), 'b = 2\n');
    const third = await step();
    expect(third).toMatchObject({ anyChanged: 'true', changed: ['b'] });
    expect(third.reasons).toEqual(['unchanged', 'content', 'unchanged']);
    expect(third.summary).toMatch(/<code>b<\/code> \| 🔄 content/);
    expect(third.summary).toContain('<code>handler.py</code>');

    // The step fails, so no deploy is recorded; what is known of the others stays known.
    execFileSync('ln', ['-s', '/etc/passwd', join(cwd, 'report/leads-out')]);
    const fourth = await step();
    expect(fourth.outcome.code).toBe(1);
    expect(fourth.outcome.stdout).toMatch(/^::error::1 of 3 functions failed: 'report'/m);
    expect(fourth.changed).toEqual(['b']);
    expect(fourth.reasons[1]).toBe('baseline-unavailable');
    expect(fourth.summary).toMatch(/^## ❌ 1 of 3 functions changed, 1 failed/m);
    expect(fourth.summary).toMatch(/<code>report<\/code> \| ❌/);
  });

  test('a function name is for the matrix alone beside another baseline', async () => {
    const cwd = repository(
      "functions: [{source: 'lambdas/*', function-name: 'prod-{name}', baseline: none}]",
    );
    const { code, stdout, outputs } = await runAction({ config: 'lambda-zip.yml', engine: 'host' }, { cwd });
    expect(code, stdout).toBe(0);
    const { include } = JSON.parse(String(outputs['matrix']));
    expect(include.map((row: Record<string, string>) => row['function-name'])).toEqual(['prod-a', 'prod-b']);
  });

  test('functions without a config, and settings of one package beside it', async () => {
    const cwd = repository();
    const without = await runAction({ source: 'report', functions: 'a' }, { cwd });
    expect(without.code).toBe(1);
    expect(without.stdout).toMatch(/^::error::functions: 'a' has no effect without 'config'/m);
    const beside = await runAction({ config: 'lambda-zip.yml', name: 'x' }, { cwd });
    expect(beside.stdout).toMatch(/^::error::name: 'x' cannot be combined with a config file/m);
  });
});
