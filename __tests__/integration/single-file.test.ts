/** A single file as a source: packed as if nothing else were in its folder. */
import { execFileSync } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { containers, DOCKER_HOST, dockerEnvironment, RUNTIMES_PRESENT } from '../helpers/docker.js';
import { needs } from '../helpers/parts.js';
import { lambdaZip } from '../helpers/programs.js';
import { unzipped } from '../helpers/unzipped.js';
import { type Node, temporaryDirectory, writeTree } from '../helpers/workspace.js';

const HANDLER = '#!/usr/bin/env python3\ndef handler(event, context): return 1\n';

/** A folder of scripts, and one with nothing but the one that is packed. */
function scripts(more: Readonly<Record<string, Node>> = {}): string {
  return writeTree(temporaryDirectory(), {
    'scripts/cleanup.py': HANDLER,
    'scripts/other.py': 'o = 1\n',
    'scripts/.lambdaignore': '*.py\n',
    'scripts/.env': 'SECRET=1\n',
    'scripts/node_modules/x/index.js': 'x\n',
    'alone/cleanup.py': HANDLER,
    ...more,
  });
}

async function built(cwd: string, ...args: readonly string[]): Promise<Buffer> {
  const { code, stderr } = await lambdaZip(['build', '-o', 'out.zip', ...args], { cwd });
  expect(code, stderr).toBe(0);
  expect(stderr).not.toContain('warning');
  return readFileSync(join(cwd, 'out.zip'));
}

describe('a file', () => {
  test('has the bytes of a folder with nothing else, however it is named', async () => {
    const cwd = scripts();
    const alone = await built(cwd, 'alone');
    expect(await unzipped(join(cwd, 'out.zip'))).toEqual({ 'cleanup.py': HANDLER });
    for (const source of ['scripts/cleanup.py', './scripts/cleanup.py', 'scripts/../scripts//cleanup.py']) {
      expect(await built(cwd, source), source).toEqual(alone);
    }
    expect(await built(cwd, join(cwd, 'scripts/cleanup.py'))).toEqual(alone);
    expect(await built(join(cwd, 'scripts'), 'cleanup.py')).toEqual(alone);
    // Beside another source, and in a folder of the archive.
    expect(await built(cwd, 'scripts/cleanup.py => app/', 'scripts/other.py => app/lib/')).toEqual(
      await built(cwd, 'alone => app/', 'scripts/other.py => app/lib/'),
    );
    expect(await unzipped(join(cwd, 'out.zip'))).toEqual({
      'app/cleanup.py': HANDLER,
      'app/lib/other.py': 'o = 1\n',
    });
    expect(await built(cwd, 'scripts/cleanup.py', '--prefix', 'python/')).toEqual(
      await built(cwd, 'alone', '--prefix', 'python/'),
    );
  });

  test('names its package by its stem; a folder keeps its whole name', async () => {
    const cwd = writeTree(temporaryDirectory(), {
      'one.handler.mjs': '1',
      bootstrap: '#!/bin/sh\n',
      'folder.v2/x.py': '1',
    });
    const { stdout } = await lambdaZip(['build', 'one.handler.mjs'], { cwd });
    expect(stdout).toMatch(/^[0-9a-f]{64} {2}one\.handler\.zip\n$/);
    expect((await lambdaZip(['build', 'bootstrap'], { cwd })).stdout).toMatch(/ {2}bootstrap\.zip\n$/);
    expect((await lambdaZip(['build', 'folder.v2'], { cwd })).stdout).toMatch(/ {2}folder\.v2\.zip\n$/);
  });

  test('can be excluded like any other, and an old output is none', async () => {
    const cwd = scripts();
    const hidden = await lambdaZip(['build', 'scripts/.env'], { cwd });
    expect(hidden.code).toBe(1);
    expect(hidden.stderr).toContain("source: nothing to pack in 'scripts/.env'");
    expect(hidden.stderr).toContain("Everything in it was excluded by '.env' (default).");
    const itself = await lambdaZip(['build', 'scripts/other.py', '-o', 'scripts/other.py'], { cwd });
    expect(itself.stderr).toContain("an output would replace 'other.py', a file of the source");
    expect(readFileSync(join(cwd, 'scripts/other.py'), 'utf8')).toBe('o = 1\n');
  });

  test('that is none is refused by name', async () => {
    const cwd = scripts();
    execFileSync('mkfifo', [join(cwd, 'pipe')]);
    const { code, stderr } = await lambdaZip(['build', 'pipe'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toBe("lambda-zip: source: 'pipe' is a FIFO; give a directory or a file\n");
  });

  test('errors name it by its path', async () => {
    const cwd = writeTree(temporaryDirectory(), { 'x\\y.py': '1' });
    const { stderr } = await lambdaZip(['build', 'x\\y.py', '--name', 'x'], { cwd });
    expect(stderr).toContain("lambda-zip: 'x\\\\y.py': the name contains a backslash");
  });
});

describe('a link to a file', () => {
  const linked = (): string =>
    scripts({
      'shared/impl.py': HANDLER,
      'links/cleanup.py': { link: '../shared/impl.py' },
      'links/dangling.py': { link: 'nowhere.py' },
    });

  test('is followed inside the workspace, under its own name', async () => {
    const cwd = linked();
    expect(await built(cwd, 'links/cleanup.py')).toEqual(await built(cwd, 'alone'));
    const refused = await lambdaZip(['build', 'links/cleanup.py', '--symlinks', 'error'], { cwd });
    expect(refused.stderr).toContain("lambda-zip: 'links/cleanup.py' is a symbolic link");
    const broken = await lambdaZip(['build', 'links/dangling.py'], { cwd });
    expect(broken.stderr).toContain("source: 'links/dangling.py' cannot be read: no such file");
  });

  test('does not lead out of the workspace, not even to its own folder', async () => {
    const cwd = linked();
    const outside = writeTree(temporaryDirectory(), { 'secret.py': 'password\n' });
    symlinkSync(relative(join(cwd, 'links'), join(outside, 'secret.py')), join(cwd, 'links/out.py'));
    symlinkSync('secret.py', join(outside, 'beside.py'));
    for (const source of ['links/out.py', join(outside, 'beside.py')]) {
      const { code, stderr } = await lambdaZip(['build', source], { cwd });
      expect([code, stderr], source).toEqual([1, expect.stringContaining('leads out of the workspace')]);
    }
  });
});

describe('around it', () => {
  test('verify copies it as a file', async () => {
    const cwd = scripts();
    const { code, stdout, stderr } = await lambdaZip(['verify', 'scripts/cleanup.py'], { cwd });
    expect(code, stderr).toBe(0);
    await built(cwd, 'alone');
    const { stdout: line } = await lambdaZip(['build', 'alone'], { cwd });
    expect(stdout).toBe(`2 builds, same bytes: ${line.slice(0, 64)}\n`);
    const again = await lambdaZip(
      ['verify', 'made/x.py', '--reinstall', 'mkdir -p made && echo 1 > made/x.py'],
      {
        cwd: writeTree(cwd, { 'made/x.py': '1\n', '.gitignore': 'made/\n' }),
      },
    );
    expect(again.code, again.stderr).toBe(0);
  });

  test('terraform builds it', async () => {
    const cwd = scripts();
    const input = JSON.stringify({ source: 'scripts/cleanup.py', output: 'out.zip' });
    const { stdout, stderr } = await lambdaZip(['terraform'], { cwd, input });
    expect(JSON.parse(stdout), stderr).toMatchObject({ path: 'out.zip', file_count: '1' });
    expect(readFileSync(join(cwd, 'out.zip'))).toEqual(await built(cwd, 'alone'));
  });

  test('doctor asks git about the file alone, and finds requirements beside it', async () => {
    const cwd = scripts({ 'scripts/requirements.txt': 'requests==2.32.3\n', '.gitignore': 'alone/\n' });
    execFileSync('git', ['init', '--quiet'], { cwd });
    const checks = async (source: string): Promise<[string, string[]][]> => {
      const { stdout } = await lambdaZip(['doctor', source, '--json'], { cwd });
      const findings: { check: string; details: string[] }[] = JSON.parse(stdout).findings;
      return findings.map(({ check, details }) => [check, details]);
    };
    expect(await checks('scripts/cleanup.py')).toEqual([
      ['requirements-not-installed', ["'scripts/requirements.txt'"]],
      ['untracked', ["'scripts/cleanup.py'"]],
    ]);
    expect(await checks('alone/cleanup.py')).toEqual([['generated-source', ["'alone/cleanup.py'"]]]);
    execFileSync('git', ['add', '--force', '.'], { cwd });
    // That git has '.env', too, is nothing to one who packs another file.
    expect((await checks('scripts/other.py')).map(([check]) => check)).toEqual([
      'requirements-not-installed',
    ]);
    const { stderr } = await lambdaZip(['build', 'scripts/other.py'], { cwd });
    expect(stderr).not.toContain('warning');
  });

  const withDocker = needs(
    DOCKER_HOST !== undefined && RUNTIMES_PRESENT.length > 0,
    'a Docker daemon in LAMBDA_ZIP_TEST_DOCKER_HOST, with an image of public.ecr.aws/lambda/python',
  );

  withDocker('in a container it has the same bytes', async () => {
    const cwd = scripts();
    const args = ['scripts/cleanup.py', 'scripts/other.py => lib/', '--runtime', RUNTIMES_PRESENT[0] ?? ''];
    const onHost = await built(cwd, ...args);
    const { code, stderr } = await lambdaZip(['build', ...args, '--engine', 'container', '-o', 'c.zip'], {
      cwd,
      env: dockerEnvironment,
    });
    expect(code, stderr).toBe(0);
    expect(readFileSync(join(cwd, 'c.zip'))).toEqual(onHost);
    expect(containers()).toEqual([]);
  });
});

describe('in the config', () => {
  const config = (functions: string): string =>
    `defaults: {output: 'out/{name}.zip'}\nfunctions:\n${functions}`;

  async function outputs(cwd: string, text: string): Promise<string[]> {
    writeTree(cwd, { 'lambda-zip.yml': config(text) });
    const { code, stdout, stderr } = await lambdaZip(['build', '--all', '--json'], { cwd });
    if (code !== 0) return [stderr.split('\n').at(-2) ?? ''];
    const { results }: { results: { name: string; source: string; 'file-count': number }[] } =
      JSON.parse(stdout);
    return results.map(({ name, source, 'file-count': files }) => `${name} ${source} ${files}`);
  }

  test('a pattern with an extension gives a function for every file', async () => {
    const cwd = writeTree(temporaryDirectory(), {
      'functions/a.py': 'a = 1\n',
      'functions/b.py': 'b = 1\n',
      'functions/c.mjs': 'c\n',
      'functions/__init__.py': '',
      'functions/.hidden.py': '',
      'functions/linked.py': { link: 'a.py' },
      'functions/folder.py/x.py': 'x = 1\n',
      'functions/README.md': '',
      'services/one/handler.py': '1\n',
      'services/two/handler.py': '2\n',
      'libs/common.py': 'k = 1\n',
    });
    expect(await outputs(cwd, "  - {source: 'functions/*.py', shared: libs/common.py}")).toEqual([
      'a functions/a.py 2',
      'b functions/b.py 2',
      'folder.py functions/folder.py 2',
    ]);
    expect(await outputs(cwd, "  - {source: 'functions/*.{mjs,cjs}'}")).toEqual(['c functions/c.mjs 1']);
    expect(await outputs(cwd, "  - {source: 'services/*/handler.py'}")).toEqual([
      'one services/one/handler.py 1',
      'two services/two/handler.py 1',
    ]);
    // As ever: what lies beside folders is no function.
    expect(await outputs(cwd, "  - {source: 'functions/*'}")).toEqual(['folder.py functions/folder.py 1']);
    expect(await outputs(cwd, '  - {source: functions/a.py}\n  - {source: functions/c.mjs => lib/}')).toEqual(
      ['a functions/a.py 1', 'c functions/c.mjs 1'],
    );
    expect(await outputs(cwd, "  - {source: 'functions/*.rb'}")).toEqual([
      "lambda-zip: lambda-zip.yml:3:14: source: no directory or file matches 'functions/*.rb'",
    ]);
    const missing = "  - {source: 'functions/[ab].py', requirements: '{source}/requirements.txt'}";
    expect(await outputs(cwd, missing)).toEqual(['a functions/a.py 1', 'b functions/b.py 1']);
  });
});
