/** `build` in the config: commands that make what is packed. */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { diagnose } from '../../build/doctor/doctor.js';
import { parseFunctions, readConfig } from '../../build/settings/config-file/functions.js';
import { parseSettings } from '../../build/settings/settings.js';
import { SILENT_LOGGER } from '../../build/util/ports.js';
import { CLI } from '../helpers/paths.js';
import { lambdaZip, type Outcome, runAction } from '../helpers/programs.js';
import { temporaryDirectory, writeTree } from '../helpers/workspace.js';

const NODE = process.execPath;

/** What each function is, as JSON, which is YAML. */
type Entry = Readonly<Record<string, string | readonly string[]>>;

function repository(functions: readonly Entry[], files: Readonly<Record<string, string>> = {}): string {
  return writeTree(temporaryDirectory(), {
    'lambda-zip.yml': JSON.stringify({ defaults: { output: 'out/{name}.zip' }, functions }),
    ...files,
  });
}

function buildAll(cwd: string, ...args: readonly string[]): Promise<Outcome> {
  return lambdaZip(['build', '--all', ...args], { cwd });
}

/** `NAME SOURCE` of each function that was built, or `NAME: ERROR`. */
function told({ stdout, stderr }: Outcome): string[] {
  if (stdout === '') throw new Error(stderr);
  const { results }: { results: { name: string; source: string; error?: string }[] } = JSON.parse(stdout);
  return results.map(({ name, source, error }) =>
    error === undefined ? `${name} ${source}` : `${name}: ${error}`,
  );
}

describe('a command', () => {
  test('makes the source before it is packed: a text by the shell, a list without one', async () => {
    const cwd = repository(
      [
        {
          source: 'dist/a.mjs',
          build: 'mkdir -p dist && echo "a = $HOME" > dist/a.mjs; echo made; echo oh >&2',
        },
        {
          source: 'dist/b.mjs',
          build: [NODE, '-e', 'fs.writeFileSync("dist/b.mjs", process.argv[1])', '$HOME *'],
        },
        { source: 'plain' },
      ],
      { 'plain/x.py': '1\n' },
    );
    const built = await lambdaZip(['build', '--all', '--json'], { cwd, env: { HOME: '/home/somebody' } });
    expect(built.code, built.stderr).toBe(0);
    expect(told(built)).toEqual(['a dist/a.mjs', 'b dist/b.mjs', 'plain plain']);
    expect(readFileSync(join(cwd, 'dist/a.mjs'), 'utf8')).toBe('a = /home/somebody\n');
    expect(readFileSync(join(cwd, 'dist/b.mjs'), 'utf8')).toBe('$HOME *');
    expect(built.stderr).toMatch(/^Build a: mkdir [^\n]*\n {2}made\n {2}oh$/m);
    expect(built.stderr.indexOf('Build b: ')).toBeLessThan(built.stderr.indexOf('Select files'));
    // What is called 'a' before it is made is called so afterwards.
    expect(told(await buildAll(cwd, '--json'))).toEqual(['a dist/a.mjs', 'b dist/b.mjs', 'plain plain']);
  });

  test('runs in the folder of the config, once for all that have it, and for those wanted alone', async () => {
    const count = 'mkdir -p dist/a dist/b && echo x >> runs.txt && cp runs.txt dist/a && cp runs.txt dist/b';
    const functions = [
      { source: 'dist/a', build: count },
      { source: 'dist/b', build: count },
      { source: 'other', build: 'echo never >> runs.txt' },
    ];
    const cwd = writeTree(temporaryDirectory(), {
      'app/lambda-zip.yml': JSON.stringify({ functions }),
      'app/other/x.py': '1\n',
    });
    const wanted = ['--functions', 'a', '--functions', 'b'];
    const { code, stderr } = await buildAll(cwd, '--config', 'app/lambda-zip.yml', ...wanted);
    expect(code, stderr).toBe(0);
    expect(readFileSync(join(cwd, 'app/runs.txt'), 'utf8')).toBe('x\n');
    expect(stderr).toContain('Build a, b: mkdir -p dist/a');
    expect(existsSync(join(cwd, 'app/b.zip'))).toBe(true);
  });

  test('has its placeholders filled where a shell takes nothing apart', async () => {
    const files = { 'services/one/src.txt': '1\n', 'services/two words/src.txt': '2\n' };
    const text = {
      source: 'services/*/dist',
      name: 's-{name}',
      build: 'mkdir -p {source} && cp {source}/../src.txt {source}',
    };
    const refused = await buildAll(repository([text], files));
    expect([refused.code, refused.stderr]).toEqual([
      2,
      expect.stringMatching(
        /^lambda-zip: lambda-zip\.yml:1:\d+: build: \{source\} is 'services\/two words\/dist', which a shell would split or interpret; write the command as a list\n$/,
      ),
    ]);
    const script =
      'const [to] = process.argv.slice(1); fs.mkdirSync(to, { recursive: true }); fs.copyFileSync(to + "/../src.txt", to + "/x.txt")';
    const cwd = repository([{ ...text, build: [NODE, '-e', script, '{source}'] }], files);
    const built = await buildAll(cwd, '--json');
    expect(built.code, built.stderr).toBe(0);
    expect(told(built)).toEqual(['s-one services/one/dist', 's-two words services/two words/dist']);
    const nothing = await buildAll(repository([{ source: 'dist/*', build: 'true' }]));
    expect(nothing.stderr).toContain(
      "no directory matches 'dist/*'; patterns are matched before 'build' runs",
    );
  });

  test('may remove the folder of outputs', async () => {
    const cwd = repository([
      { source: 'dist', build: 'rm -rf out dist && mkdir dist && echo 1 > dist/x.py' },
    ]);
    const { code, stderr } = await buildAll(cwd);
    expect(code, stderr).toBe(0);
    expect(existsSync(join(cwd, 'out/dist.zip'))).toBe(true);
  });

  test('terraform runs it, too', async () => {
    const cwd = repository([{ source: 'dist/a.mjs', build: 'mkdir -p dist && echo 1 > dist/a.mjs' }]);
    const input = JSON.stringify({ config: 'lambda-zip.yml', function: 'a' });
    const { stdout, stderr } = await lambdaZip(['terraform'], { cwd, input });
    expect(JSON.parse(stdout), stderr).toMatchObject({ path: 'out/a.zip', file_count: '1' });
  });

  test('doctor runs none, and what it makes is no finding', async () => {
    const cwd = repository(
      [
        { source: 'dist', shared: 'lib', build: 'touch ran' },
        { source: 'late', build: 'touch ran' },
      ],
      { 'dist/x.py': '1\n', 'lib/generated.py': '1\n', '.gitignore': 'dist\nlib\n' },
    );
    execFileSync('git', ['init', '--quiet'], { cwd });
    const context = { workspace: cwd, workers: 0 };
    const before = process.cwd();
    process.chdir(cwd);
    try {
      const functions = await readConfig('lambda-zip.yml', []);
      const [made, late] = parseFunctions(functions, {}, (raw) => ({ request: parseSettings(raw, context) }));
      if (made === undefined || late === undefined) throw new Error('two functions are expected');
      const { findings } = await diagnose(made.request, '/nowhere', { log: SILENT_LOGGER });
      expect(findings.map(({ check, details }) => [check, details])).toEqual([
        ['generated-source', ["'lib'"]],
      ]);
      await expect(diagnose(late.request, '/nowhere', { log: SILENT_LOGGER })).rejects.toMatchObject({
        message: "source: 'late' cannot be read: no such file or directory (ENOENT)",
        hint: "doctor does not run the command of 'build'; run it first: 'touch ran'",
      });
    } finally {
      process.chdir(before);
    }
    expect(existsSync(join(cwd, 'ran'))).toBe(false);
  });
});

describe('a command that fails', () => {
  test('is one error with its last lines, and the other functions are built', async () => {
    const lines =
      'for i in 1 2 3 4 5 6 7 8 9 10 11 12; do echo line $i; done; echo "cannot find it" >&2; exit 7';
    const cwd = repository(
      [
        { source: 'a.py', build: lines },
        { source: 'b.py', build: ['no-such-program', 'x y'] },
        { source: 'c.py', build: 'true' },
        { source: 'd.py', build: 'kill -9 $$' },
        { source: 'e' },
      ],
      { 'e/x.py': '1\n', 'd.py': 'old\n' },
    );
    const { code, stdout, stderr } = await buildAll(cwd, '--json');
    expect(code).toBe(1);
    expect(told({ code, stdout, stderr })).toEqual([
      `a: build: '${lines}' ended with exit code 7`,
      `b: build: 'no-such-program "x y"' cannot be started: no such file or directory (ENOENT)`,
      "c: source: 'c.py' cannot be read: no such file or directory (ENOENT)",
      "d: build: 'kill -9 $$' was ended by a signal",
      'e e',
    ]);
    const hint = /exit code 7\n(?<hint>(?: {4}[^\n]*\n)+)/.exec(stderr)?.groups?.['hint'] ?? '';
    expect(hint.trim().split(/\n\s*/)).toEqual([
      ...[4, 5, 6, 7, 8, 9, 10, 11, 12].map((one) => `line ${one}`),
      'cannot find it',
    ]);
    expect(stderr).toContain("the command of 'build' does not create it: 'true'");
    // A package of what the command left half-made would be none.
    expect(existsSync(join(cwd, 'out/d.zip'))).toBe(false);
  });

  test('ends at its time limit, with all that it started', async () => {
    const cwd = repository([
      { source: 'a.py', build: 'sh -c "trap : TERM; echo $$ > child; while :; do sleep 0.2; done" & wait' },
    ]);
    const started = Date.now();
    const { code, stderr } = await buildAll(cwd, '--container-timeout', '1');
    expect(code).toBe(1);
    expect(stderr).toContain('ran for more than 1 second and was stopped');
    expect(stderr).toContain('Set container-timeout higher, or to 0 for no limit.');
    expect(Date.now() - started).toBeLessThan(60_000);
    await expectGone(cwd);
  });

  test('a signal ends it, with all that it started', async () => {
    const cwd = repository([{ source: 'a.py', build: 'sh -c "echo \\$\\$ > child; sleep 600" & sleep 600' }]);
    const child = spawn(NODE, [CLI, 'build', '--all'], { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    while (!existsSync(join(cwd, 'child')) || readFileSync(join(cwd, 'child'), 'utf8') === '')
      await delay(20);
    child.kill('SIGTERM');
    expect(await ended).toBe(143);
    expect(stderr).toContain('lambda-zip: cancelled, nothing was written');
    await expectGone(cwd);
  });

  test('what it leaves running does not keep the build from its end', async () => {
    const cwd = repository([{ source: 'a.py', build: 'echo 1 > a.py; sleep 60 & echo $! > child' }]);
    const started = Date.now();
    const { code, stderr } = await buildAll(cwd);
    expect(code, stderr).toBe(0);
    expect(Date.now() - started).toBeLessThan(30_000);
    process.kill(Number(readFileSync(join(cwd, 'child'), 'utf8')));
  });

  async function expectGone(cwd: string): Promise<void> {
    const pid = Number(readFileSync(join(cwd, 'child'), 'utf8'));
    expect(pid).toBeGreaterThan(1);
    for (let tries = 0; tries < 100 && isAlive(pid); tries += 1) await delay(50);
    expect(isAlive(pid)).toBe(false);
  }

  function isAlive(pid: number): boolean {
    try {
      process.kill(pid, 0);
      // Nobody may be there to hear of its end.
      return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
    } catch {
      return false;
    }
  }
});

describe('in the action', () => {
  const NOTE =
    "the command comes from a pull request's config: whoever opens the pull request decides what runs here";

  /** What a step of the event logs of a command that prints its variables. */
  async function step(event: string, ref: string, payload: object): Promise<string> {
    const cwd = repository([{ source: 'a.py', build: 'env; echo 1 > a.py' }], {
      'event.json': JSON.stringify(payload),
    });
    const env = {
      GITHUB_WORKSPACE: cwd,
      RUNNER_TEMP: temporaryDirectory(),
      GITHUB_EVENT_NAME: event,
      GITHUB_EVENT_PATH: join(cwd, 'event.json'),
      GITHUB_REF: ref,
      ACTIONS_RUNTIME_TOKEN: 'the-token-of-caches',
      MY_VARIABLE: 'mine',
    };
    const inputs = {
      config: 'lambda-zip.yml',
      engine: 'host',
      baseline: 'none',
      'github-token': 'the-token-of-the-job',
    };
    const { code, stdout, stderr } = await runAction(inputs, { cwd, env });
    expect(code, stdout + stderr).toBe(0);
    return stdout;
  }

  test('the log says of a pull request that the command is its own, before it runs', async () => {
    const pull = { pull_request: { number: 1 } };
    const proposed = await step('pull_request', 'refs/pull/1/merge', pull);
    expect(proposed).toContain(`${NOTE}\n`);
    expect(proposed.indexOf(NOTE)).toBeLessThan(proposed.indexOf('MY_VARIABLE=mine'));
    for (const [event, payload] of [
      ['pull_request_target', pull],
      ['issue_comment', { issue: { pull_request: {} } }],
      ['workflow_run', { workflow_run: { event: 'pull_request' } }],
    ] as const) {
      const log = await step(event, 'refs/heads/main', payload);
      expect(log, event).toContain(`::warning::build: ${NOTE}`);
      expect(log.indexOf(NOTE)).toBeLessThan(log.indexOf('MY_VARIABLE=mine'));
    }
  });

  test('a command has the variables of the job, and none of the step', async () => {
    const log = await step('push', 'refs/heads/main', {});
    expect(log).not.toContain(NOTE);
    expect(log).toContain('MY_VARIABLE=mine');
    expect(log).toContain('GITHUB_EVENT_NAME=push');
    expect(log).not.toMatch(/the-token-of|INPUT_|GITHUB_OUTPUT=|GITHUB_STATE=/);
  });
});

describe('in the config', () => {
  test.each([
    ['functions: [{source: a, build: []}]', '1:32: build: has no value; leave the key out'],
    ["functions: [{source: a, build: ['', x]}]", "1:33: build: '' is not a text on one line"],
    ['functions: [{source: a, build: {run: x}}]', '1:32: build: a text or a list of texts is required'],
    ['functions: [{source: a, build: }]', '1:25: build: has no value; leave the key out'],
    [
      "functions: [{source: 'a b', build: 'cd {source}'}]",
      "1:36: build: {source} is 'a b', which a shell would split or interpret",
    ],
  ])('%s', async (text, message) => {
    const cwd = temporaryDirectory();
    writeFileSync(join(cwd, 'lambda-zip.yml'), text);
    const { code, stderr } = await buildAll(cwd);
    expect([code, stderr]).toEqual([2, expect.stringContaining(`lambda-zip: lambda-zip.yml:${message}`)]);
  });
});
