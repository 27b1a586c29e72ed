import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { SETTINGS, type Setting } from '../../build/settings/table.js';
import { ACTION, REPOSITORY } from '../helpers/paths.js';
import { lambdaZip, runAction } from '../helpers/programs.js';
import { temporaryDirectory, workspaceWith } from '../helpers/workspace.js';

interface Metadata {
  inputs: Record<string, { description: string; required: boolean; default?: string }>;
  outputs: Record<string, { description: string }>;
  runs: Record<string, string>;
}

const metadata: Metadata = parse(readFileSync(join(REPOSITORY, 'action.yml'), 'utf8'));
const FILES = { 'handler.py': 'x = 1\n', 'lib/data.txt': 'y'.repeat(1000), 'handler.pyc': 'byte-code' };

/**
 * The inputs as a runner hands them over: every one of action.yml, with its default. But for the engine: where there is
 * a daemon, it would fetch an image.
 */
function inputs(given: Readonly<Record<string, string>>): Record<string, string> {
  const defaults = Object.entries(metadata.inputs).map(([name, { default: value = '' }]) => [
    name,
    value.startsWith('$') ? '' : value,
  ]);
  return { ...Object.fromEntries(defaults), engine: 'host', ...given };
}

describe('action.yml', () => {
  test('has the inputs of the settings with their defaults, and those of its own', () => {
    const expected = Object.entries<Setting>(SETTINGS).map(([name, setting]) => [
      name,
      setting.actionDefault ?? setting.default,
    ]);
    const found = Object.entries(metadata.inputs).map(([name, input]) => [name, input.default ?? '']);
    expect(Object.fromEntries(found)).toEqual({
      ...Object.fromEntries(expected),
      'github-token': expect.stringMatching(/^\$\{\{ github\.token \}\}$/),
      comment: 'false',
      config: '',
      functions: '',
      matrix: expect.stringMatching(/^\$\{\{ toJSON\(matrix\) \}\}$/),
      summary: 'true',
    });
  });

  test('describes everything', () => {
    for (const { description } of [...Object.values(metadata.inputs), ...Object.values(metadata.outputs)]) {
      expect(description.length).toBeGreaterThan(10);
    }
    expect(metadata.runs).toEqual({
      using: 'node24',
      main: 'dist/action/index.js',
      post: 'dist/action/index.js',
      'post-if': 'success()',
    });
  });
});

describe('the build step', () => {
  test('sets every output of action.yml, to what the command line says', async () => {
    const { workspace, source } = workspaceWith(FILES);
    const outcome = await runAction(inputs({ source, manifest: 'm.json' }), { cwd: workspace });
    expect(outcome.code, outcome.stdout).toBe(0);
    const ofMany = ['any-changed', 'matrix', 'any-layer-changed', 'layer-matrix', 'results'];
    const expected = Object.keys(metadata.outputs).filter((name) => !ofMany.includes(name));
    expect(new Set(Object.keys(outcome.outputs))).toEqual(new Set(expected));
    const { stdout } = await lambdaZip(['build', source, '--json', '--manifest', 'm.json'], {
      cwd: workspace,
    });
    const results = Object.entries(JSON.parse(stdout)).map(([name, value]) => [
      name,
      typeof value === 'object' ? JSON.stringify(value) : String(value),
    ]);
    expect(outcome.outputs).toEqual(Object.fromEntries(results));
    const archive = readFileSync(join(workspace, 'source.zip'));
    expect(outcome.outputs['sha256']).toBe(createHash('sha256').update(archive).digest('hex'));
  });

  test('every input reaches the build', async () => {
    const { workspace } = workspaceWith({
      'a.py': 'x = 1\n',
      'b.txt': 'y\n',
      '.env': 'kept, the defaults are off\n',
      tool: 'x\n',
      link: { link: 'a.py' },
    });
    const { code, stdout, outputs, summary } = await runAction(
      inputs({
        source: 'source\nsource => twice/',
        output: 'given.zip',
        name: 'named',
        prefix: 'top',
        exclude: '*.txt\n',
        'default-excludes': 'false',
        executable: 'tool',
        modes: 'content',
        symlinks: 'preserve',
        'compression-level': '0',
        engine: 'host',
        runtime: 'python3.12',
        architecture: 'arm64',
        'binary-check': 'warn',
        image: 'unused',
        'container-options': '--memory 1g',
        'container-timeout': '60',
        requirements: '',
        bytecode: 'none',
        cache: 'false',
        manifest: 'given.json',
        'enforce-limits': 'false',
        baseline: 'none',
        environment: 'unused',
        record: 'never',
        force: 'true',
        deploy: 'false',
        publish: 'false',
        summary: 'false',
      }),
      { cwd: workspace },
    );
    expect(code, stdout).toBe(0);
    expect(outputs['zip-path']).toBe(join(workspace, 'given.zip'));
    expect(summary).toBe('');
    const manifest = JSON.parse(readFileSync(join(workspace, 'given.json'), 'utf8'));
    expect(
      manifest.entries.map(({ path, mode }: { path: string; mode: string }) => `${mode} ${path}`),
    ).toEqual([
      '0644 top/.env',
      '0644 top/a.py',
      'symlink top/link',
      '0755 top/tool',
      '0644 top/twice/.env',
      '0644 top/twice/a.py',
      'symlink top/twice/link',
      '0755 top/twice/tool',
    ]);
    // Level 0: what the contents take is what they take in the archive.
    const archive = readFileSync(join(workspace, 'given.zip'));
    expect(archive.includes('kept, the defaults are off')).toBe(true);
  });

  test('the log tells the story in groups', async () => {
    const { workspace, source } = workspaceWith(FILES);
    const { stdout } = await runAction(inputs({ source }), { cwd: workspace });
    const groups = [...stdout.matchAll(/^::group::(?<title>.*)$/gm)].map((match) => match.groups?.['title']);
    expect(groups).toEqual([
      'Select files',
      'Write the archive',
      'Left out',
      'Digests',
      'Compare with the deployed package',
      'Outputs',
    ]);
    expect(stdout.match(/^::endgroup::$/gm)?.length).toBe(groups.length);
    expect(stdout).toContain("by '*.pyc' (default): 1");
  });

  test('the summary has the digests, both limits, a chart, and what was left out', async () => {
    const { workspace, source } = workspaceWith(FILES);
    const { summary, outputs } = await runAction(inputs({ source, name: 'my-function' }), { cwd: workspace });
    expect(summary).toMatch(/^## ❔ Deploy to be safe/);
    expect(summary).toContain('<code>my-function.zip</code>: 2 files');
    // A long path takes a line for each argument.
    expect(summary).toMatch(/\nlambda-zip build (?:\\\n {2})?--name=my-function /);
    expect(summary).toContain(outputs['sha256']);
    expect(summary).toContain('of 52,428,800 bytes');
    expect(summary).toContain('of 262,144,000 bytes');
    expect(summary).toMatch(
      /```mermaid\npie showData title [^\n]+\n {2}"lib\/" : 1000\n {2}"files in the root" : 6\n```/,
    );
    expect(summary).toMatch(/\| <code>.*pyc<\/code> \| <code>default<\/code> \| 1 \|/);
  });

  test('ends when nobody reads its log any more', async () => {
    const { workspace, source } = workspaceWith(FILES);
    const variables = Object.entries(inputs({ source })).map(([name, value]) => [
      `INPUT_${name.toUpperCase()}`,
      value,
    ]);
    const child = spawn(process.execPath, [ACTION], {
      cwd: workspace,
      env: {
        ...process.env,
        ...Object.fromEntries(variables),
        GITHUB_OUTPUT: '',
        GITHUB_STEP_SUMMARY: '',
        RUNNER_TEMP: temporaryDirectory(),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.destroy();
    child.stderr.destroy();
    const code = await new Promise((resolve) => child.once('exit', resolve));
    expect(code).toBe(0);
  });

  test('runs where there are no summaries', async () => {
    const { workspace, source } = workspaceWith(FILES);
    const { code, stdout } = await runAction(inputs({ source }), {
      cwd: workspace,
      env: { GITHUB_STEP_SUMMARY: undefined },
    });
    expect(code, stdout).toBe(0);
  });

  test('a summary that cannot be written is a warning: the archive is there', async () => {
    const { workspace, source } = workspaceWith(FILES);
    for (const file of ['', join(workspace, 'missing', 'summary')]) {
      const { code, stdout, outputs } = await runAction(inputs({ source }), {
        cwd: workspace,
        env: { GITHUB_STEP_SUMMARY: file },
      });
      expect(code, stdout).toBe(0);
      expect(outputs['file-count']).toBe('2');
      expect(stdout.includes('::warning::the job summary cannot be written')).toBe(file !== '');
    }
  });

  test.each([
    ['source', '', 'source: none given'],
    ['compression-level', '13', "compression-level: '13' is invalid; use a whole number from 0 to 12"],
    ['modes', 'bits', "modes: 'bits' is invalid; use 'content' or 'filesystem'"],
    ['symlinks', 'keep', "symlinks: 'keep' is invalid; use 'auto', 'follow', 'preserve' or 'error'"],
    ['engine', 'podman', "engine: 'podman' is invalid; use 'auto', 'container' or 'host'"],
    ['runtime', 'python4.0', "runtime: 'python4.0' is invalid; use 'python3.9', 'python3.10'"],
    ['binary-check', 'strict', "binary-check: 'strict' is invalid; use 'error', 'warn' or 'off'"],
    ['image', '--privileged', "image: '--privileged' is not the name of an image"],
    ['container-options', '--env "A=b', 'container-options: a quote is not closed'],
    ['container-options', 'memory 1g', 'container-options: must start with a flag'],
    ['default-excludes', 'yes', "default-excludes: 'yes' is not a boolean"],
    ['enforce-limits', '1', "enforce-limits: '1' is not a boolean"],
    ['baseline', 'latest', "baseline: 'latest' is invalid; use 'lambda', 'cache', 'none' or a SHA-256"],
    ['baseline', 'lambda', "baseline: 'lambda' needs 'function-name'"],
    ['qualifier', 'live', "qualifier: 'live' has no effect with the baseline 'cache'"],
    ['force', '1', "force: '1' is not a boolean"],
    ['record', 'always', "record: 'always' is invalid; use 'on-success', 'never' or 'read-only'"],
    ['comment', 'maybe', "comment: 'maybe' is not a boolean"],
    ['summary', 'maybe', "summary: 'maybe' is not a boolean"],
    ['prefix', '/opt', "prefix: '/opt' is an absolute path"],
    ['exclude', 'ok\n[', "exclude: line 2: pattern '[' has a '['"],
    ['executable', 'a//b', "executable: line 1: pattern 'a//b' has an empty path component"],
    ['name', 'a/b', "name: 'a/b' is not a file name"],
    ['source', 'a => b => c', "source: 'a => b => c' is invalid"],
  ])('%s: %j fails the step with one error that says what to use instead', async (name, value, message) => {
    const { workspace, source } = workspaceWith(FILES);
    const { code, stdout, outputs } = await runAction(inputs({ source, [name]: value }), { cwd: workspace });
    expect(code).toBe(1);
    expect(stdout.match(/^::error::/gm)?.length).toBe(1);
    expect(stdout).toContain(`::error::${message}`);
    expect(outputs).toEqual({});
  });
});
