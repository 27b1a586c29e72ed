/** The protocol of Terraform's `external` data source, as its documentation states it. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { needs } from '../helpers/parts.js';
import { CLI } from '../helpers/paths.js';
import { lambdaZip, type Outcome } from '../helpers/programs.js';
import { temporaryDirectory, workspaceWith, writeTree } from '../helpers/workspace.js';

const FILES = { 'handler.py': 'x = 1\n', 'notes/read.md': 'no\n' };

function ask(query: unknown, cwd: string): Promise<Outcome> {
  return lambdaZip(['terraform'], { cwd, input: typeof query === 'string' ? query : JSON.stringify(query) });
}

describe('the result', () => {
  test('is one object of strings that tells of the archive', async () => {
    const { workspace } = workspaceWith(FILES);
    const query = { source: 'source', output: 'out.zip', exclude: '*.md\n*.txt', 'compression-level': '9' };
    const { code, stdout, stderr } = await ask(query, workspace);
    expect(code, stderr).toBe(0);
    const archive = readFileSync(join(workspace, 'out.zip'));
    const digest = createHash('sha256').update(archive);
    const hex = digest.copy().digest('hex');
    expect(JSON.parse(stdout)).toEqual({
      path: 'out.zip',
      hex,
      base64: digest.digest('base64'),
      size: String(archive.length),
      content_sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      uncompressed_size: '6',
      file_count: '1',
    });
    const built = await lambdaZip(
      ['build', 'source', '--exclude', '*.md', '--exclude', '*.txt', '--compression-level', '9'],
      { cwd: workspace },
    );
    expect(built.stdout.slice(0, 64)).toBe(hex);
  });

  test('is the same in another checkout, and alone on standard output beside a warning', async () => {
    const query = { source: 'source\nempty', output: 'out.zip' };
    const results = [];
    for (const { workspace } of [workspaceWith(FILES), workspaceWith(FILES)]) {
      const { mkdirSync } = await import('node:fs');
      mkdirSync(join(workspace, 'empty'));
      const { code, stdout, stderr } = await ask(query, workspace);
      expect(code, stderr).toBe(0);
      expect(stderr).toContain('warning: ');
      JSON.parse(stdout);
      results.push(stdout);
    }
    expect(results[0]).toBe(results[1]);
  });

  test('of builds at the same time is whole, for other outputs and for the same', async () => {
    const { workspace } = workspaceWith(FILES);
    const outputs = ['a.zip', 'b.zip', 'same.zip', 'same.zip'];
    const answers = await Promise.all(outputs.map((output) => ask({ source: 'source', output }, workspace)));
    expect(answers.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
    expect(new Set(answers.map(({ stdout }) => JSON.parse(stdout).hex)).size).toBe(1);
    expect(readdirSync(workspace).sort()).toEqual(['a.zip', 'b.zip', 'same.zip', 'source']);
  });
});

describe('a query that is none', () => {
  test.each<[string, unknown, string]>([
    ['nothing', '', 'query: standard input is empty'],
    ['no JSON', '{"source": hunter2', 'query: is not JSON'],
    ['a list', [], 'query: is a list'],
    ['null', null, 'query: is null'],
    ['a string', '"src"', 'query: is a string'],
    ['a number for a text', { source: 1 }, 'query: the value of source is a number'],
    ['a boolean', { source: 'source', cache: true }, 'query: the value of cache is a boolean'],
    ['a list for lines', { source: ['source'] }, 'query: the value of source is a list'],
    ['null for a text', { source: null }, 'query: the value of source is null'],
    ['an unknown key', { sorce: 'source' }, "query: 'sorce' is not a key of a query"],
    ['an inherited name', '{"__proto__": "x"}', "query: '__proto__' is not a key of a query"],
    [
      'a setting of the gate',
      { source: 'source', baseline: 'none' },
      "query: 'baseline' is not a key of a query",
    ],
    ['a setting of deploys', { source: 'source', deploy: 'true' }, "query: 'deploy' is not a key of a query"],
    ['no source', {}, 'source: none given'],
    ['a wrong value', { source: 'source', engine: 'x' }, "engine: 'x' is invalid"],
    ['a source that is not there', { source: 'gone' }, "source: 'gone'"],
    ['more than is read', `{"source": "${'x'.repeat(1024 * 1024)}"}`, 'query: is longer than 1048576 bytes'],
  ])('%s', async (_, query, message) => {
    const { workspace } = workspaceWith(FILES);
    const { code, stdout, stderr } = await ask(query, workspace);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(`lambda-zip: ${message}`);
    expect(stderr.match(/lambda-zip: /g)).toHaveLength(1);
    expect(stderr).not.toContain('hunter2');
    expect(readdirSync(workspace)).toEqual(['source']);
  });
});

needs(process.platform !== 'win32', 'signals')('a signal ends it, and leaves what was there', async () => {
  const words = Array.from({ length: 3_000_000 }, (_, index) => (index * 2654435761) % 4294967296).join(' ');
  const { workspace } = workspaceWith({ 'words.txt': words });
  writeFileSync(join(workspace, 'out.zip'), 'before');
  const child = spawn(process.execPath, [CLI, 'terraform'], { cwd: workspace, stdio: 'pipe' });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const stdout = text(child.stdout);
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk;
    if (chunk.includes('Write the archive')) child.kill('SIGTERM');
  });
  child.stdin.end(JSON.stringify({ source: 'source', output: 'out.zip', 'compression-level': '12' }));
  expect(await ended, stderr).toBe(143);
  expect(await stdout).toBe('');
  expect(stderr).toContain('lambda-zip: cancelled, nothing was written');
  expect(readFileSync(join(workspace, 'out.zip'), 'utf8')).toBe('before');
  expect(readdirSync(workspace).sort()).toEqual(['out.zip', 'source']);
});

test('its help says how it is used, and wrong arguments are refused', async () => {
  const { workspace } = workspaceWith(FILES);
  const help = await lambdaZip(['terraform', '--help'], { cwd: workspace });
  expect(help.stdout).toContain('data "external" "package"');
  const { code, stderr } = await lambdaZip(['terraform', 'source'], { cwd: workspace });
  expect(code).toBe(2);
  expect(stderr).toContain('terraform takes no arguments');
  expect(existsSync(join(workspace, 'source.zip'))).toBe(false);
});

describe('a config file', () => {
  const cwd = (): string =>
    writeTree(temporaryDirectory(), {
      'lambda-zip.yml': "functions: [{source: 'lambdas/*', output: 'out/{name}.zip'}]",
      'lambdas/a/handler.py': 'a = 1\n',
      'lambdas/b/handler.py': 'b = 1\n',
    });

  test('names the function to build', async () => {
    const directory = cwd();
    const { code, stdout, stderr } = await lambdaZip(['terraform'], {
      cwd: directory,
      input: '{"config": "lambda-zip.yml", "function": "b"}',
    });
    expect(code, stderr).toBe(0);
    const { path, hex } = JSON.parse(stdout);
    expect(path).toBe('out/b.zip');
    const all = await lambdaZip(['build', '--all'], { cwd: directory });
    expect(all.stdout).toContain(`${hex}  out/b.zip`);
  });

  test.each([
    [
      '{"config": "lambda-zip.yml"}',
      /set both 'config' \(a file\) and 'function' \(a name in it\), or neither/,
    ],
    ['{"function": "a"}', /set both 'config' \(a file\) and 'function' \(a name in it\), or neither/],
    ['{"config": "lambda-zip.yml", "function": "c"}', /functions: 'c' is not in 'lambda-zip.yml'/],
    ['{"config": "lambda-zip.yml", "function": "a", "source": "x"}', /source: 'x' cannot be combined with/],
  ])('%s', async (input, message) => {
    const { code, stdout, stderr } = await lambdaZip(['terraform'], { cwd: cwd(), input });
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(message);
  });
});
