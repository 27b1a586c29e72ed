import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { optionSettings } from '../../build/cli/options.js';
import { sha256sumLine } from '../../build/cli/terminal.js';
import { hasProgram, needs } from '../helpers/parts.js';
import { lambdaZip, NO_LAYER, run } from '../helpers/programs.js';
import { temporaryDirectory, workspaceWith, writeTree } from '../helpers/workspace.js';

const FILES = { 'handler.py': 'x = 1\n', 'run.sh': '#!/bin/sh\n', 'notes/secret.txt': 'no\n' };

function sha256(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

describe('build', () => {
  test('writes NAME.zip into the working directory and prints what sha256sum would', async () => {
    const { workspace, source } = workspaceWith(FILES);
    const { code, stdout, stderr } = await lambdaZip(['build', source], { cwd: workspace });
    expect(code, stderr).toBe(0);
    expect(stdout).toBe(`${sha256(join(workspace, 'source.zip'))}  source.zip\n`);
    expect(readdirSync(workspace).sort()).toEqual(['source', 'source.zip']);
  });

  needs(hasProgram('sha256sum'), 'sha256sum').each(['plain.zip', 'line\nbreak.zip', 'back\\slash.zip'])(
    'sha256sum --check takes what is printed for %s',
    async (name) => {
      const { workspace, source } = workspaceWith(FILES);
      const { stdout } = await lambdaZip(['build', source, '-o', name], { cwd: workspace });
      const checked = await run('sha256sum', ['--check', '--strict'], { cwd: workspace, input: stdout });
      expect(checked.code, checked.stderr).toBe(0);
    },
  );

  test('--json prints one object with the keys of the outputs, and nothing else', async () => {
    const { workspace, source } = workspaceWith(FILES);
    const output = join(workspace, 'out.zip');
    const manifest = join(workspace, 'out.json');
    const { code, stdout } = await lambdaZip([
      'build',
      source,
      '--json',
      '-o',
      output,
      '--manifest',
      manifest,
    ]);
    expect(code).toBe(0);
    const hex = sha256(output);
    expect(JSON.parse(stdout)).toEqual({
      'zip-path': output,
      sha256: hex,
      'sha256-base64': Buffer.from(hex, 'hex').toString('base64'),
      'content-sha256': sha256(manifest),
      size: readFileSync(output).length,
      'uncompressed-size': 6 + 10 + 3,
      'file-count': 3,
      'manifest-path': manifest,
      'sbom-path': '',
      engine: 'host',
      'image-digest': '',
      changed: true,
      reason: 'baseline-unavailable',
      'baseline-sha256': '',
      changes: null,
      ...NO_LAYER,
      deployed: false,
      version: '',
      'function-arn': '',
    });
    expect(stdout.endsWith('}\n')).toBe(true);
  });

  test('several sources, each with its own folder, and patterns', async () => {
    const { workspace, source } = workspaceWith(FILES);
    const other = workspaceWith({ 'shared.py': 'y = 1\n' }).source;
    const output = join(workspace, 'out.zip');
    const args = [
      'build',
      source,
      `${other} => common/`,
      '-o',
      output,
      '--prefix',
      'app',
      '--exclude',
      '*.sh',
    ];
    const { code, stderr } = await lambdaZip([...args, '--exclude', 'notes/', '--compression-level', '0']);
    expect(code, stderr).toBe(0);
    const { stdout } = await lambdaZip(['manifest', output]);
    const paths = JSON.parse(stdout).entries.map(({ path }: { path: string }) => path);
    expect(paths).toEqual(['app/common/shared.py', 'app/handler.py']);
  });

  test('modes come from the content, from patterns, or from the file system when asked', async () => {
    const files = { 'a.sh': '#!/bin/sh\n', tool: 'tool\n', 'set.txt': { content: 'x\n', mode: 0o755 } };
    const { workspace, source } = workspaceWith(files);
    const modes = async (...args: string[]): Promise<Record<string, string>> => {
      const output = join(workspace, 'out.zip');
      const { code, stderr } = await lambdaZip(['build', source, '-o', output, ...args]);
      expect(code, stderr).toBe(0);
      const manifest = JSON.parse((await lambdaZip(['manifest', output])).stdout);
      return Object.fromEntries(
        manifest.entries.map(({ path, mode }: { path: string; mode: string }) => [path, mode]),
      );
    };
    expect(await modes()).toEqual({ 'a.sh': '0755', 'set.txt': '0644', tool: '0644' });
    expect(await modes('--executable', '/tool')).toEqual({ 'a.sh': '0755', 'set.txt': '0644', tool: '0755' });
    if (process.platform !== 'win32') {
      expect(await modes('--modes', 'filesystem')).toEqual({
        'a.sh': '0644',
        'set.txt': '0755',
        tool: '0644',
      });
    }
  });

  test('a source that gives nothing is warned about, and blanks in names are kept', async () => {
    const { workspace } = workspaceWith(FILES);
    writeTree(join(workspace, 'source '), { 'other.py': 'x' });
    writeTree(join(workspace, 'empty'), { '__pycache__/x.pyc': '' });
    const { code, stdout, stderr } = await lambdaZip(['build', 'source ', 'empty', '-o', 'o.zip', '--json'], {
      cwd: workspace,
    });
    expect(code, stderr).toBe(0);
    expect(JSON.parse(stdout)['file-count']).toBe(1);
    expect(stderr).toContain("warning: source: nothing is packed from 'empty'");
  });

  test('several builds at once into one file inside the source', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 200 }, (_, index) => [`${index}.py`, `x = ${index}\n`]),
    );
    const { source } = workspaceWith(files);
    for (let round = 0; round < 4; round += 1) {
      const builds = await Promise.all(
        [1, 2, 3].map(() => lambdaZip(['build', '.', '-o', 'out.zip'], { cwd: source })),
      );
      expect(builds.map(({ code, stderr }) => [code, code === 0 ? '' : stderr])).toEqual(
        [1, 2, 3].map(() => [0, '']),
      );
      expect(new Set(builds.map(({ stdout }) => stdout)).size).toBe(1);
    }
  });

  test('no progress bar in a pipe', async () => {
    const { workspace, source } = workspaceWith({ ...FILES, large: 'x'.repeat(5_000_000) });
    const { stderr } = await lambdaZip(['build', source, '-o', join(workspace, 'out.zip')]);
    expect(stderr).not.toContain('\u001b');
    expect(stderr).not.toContain('█');
  });

  needs(process.platform === 'linux' && hasProgram('script'), "util-linux's script")(
    'a progress bar on a terminal, erased when it is done',
    async () => {
      const { workspace, source } = workspaceWith(
        Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`${index}`, 'x'.repeat(1_000_000)])),
      );
      const { CLI } = await import('../helpers/paths.js');
      const command = `'${process.execPath}' '${CLI}' build '${source}' -o '${join(workspace, 'out.zip')}' --workers 0`;
      const { stdout, code } = await run('script', ['-qec', command, '/dev/null']);
      expect(code, stdout).toBe(0);
      expect(stdout).toMatch(/█+░* \d+ % {2}[\d.]+ [kM]B of 40\.0 MB/);
      expect(stdout.lastIndexOf('\u001b[K')).toBeGreaterThan(stdout.lastIndexOf('█'));
    },
  );
});

describe('the rest of the command line', () => {
  test('asking AWS says nothing of the Node.js that is used', async () => {
    const { workspace } = workspaceWith({ 'handler.py': 'x = 1\n' });
    const { code, stderr } = await lambdaZip(
      ['build', 'source', '-o', 'o.zip', '--function-name', 'orders'],
      {
        cwd: workspace,
        env: {
          AWS_REGION: 'eu-central-1',
          AWS_ACCESS_KEY_ID: 'none',
          AWS_SECRET_ACCESS_KEY: 'none',
          AWS_ENDPOINT_URL: 'http://127.0.0.1:9',
          AWS_MAX_ATTEMPTS: '1',
        },
      },
    );
    expect(code, stderr).toBe(0);
    expect(stderr).toContain('AWS cannot be reached');
    expect(stderr).not.toMatch(/NodeVersionSupportWarning|trace-warnings/);
  });

  test('--version prints the version', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(await lambdaZip(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
    expect((await lambdaZip(['-V'])).stdout).toBe(`${version}\n`);
  });

  test.each([['--help'], ['-h'], ['help']])('%s lists the commands', async (...args) => {
    const { code, stdout, stderr } = await lambdaZip(args);
    expect([code, stderr]).toEqual([0, '']);
    for (const command of ['build', 'verify', 'manifest', 'diff'])
      expect(stdout).toContain(`\n  ${command} `);
  });

  test.each(['build', 'verify'] as const)('%s --help describes every option', async (command) => {
    const { code, stdout } = await lambdaZip([command, '--help']);
    expect(code).toBe(0);
    for (const [name] of optionSettings(command))
      expect(stdout).toMatch(new RegExp(`--(\\[no-\\])?${name}\\b`));
    expect(await lambdaZip(['help', command])).toEqual(await lambdaZip([command, '--help']));
  });

  test('manifest of something that is no archive', async () => {
    const { source } = workspaceWith({ 'not.zip': 'not a ZIP\n' });
    const { code, stdout, stderr } = await lambdaZip(['manifest', join(source, 'not.zip')]);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('it has no end of central directory record');
  });
});

describe('verify', () => {
  test('says so when the bytes are the same, and leaves nothing behind', async () => {
    const files = {
      ...FILES,
      'caf\u0065\u0301.txt': 'NFD\n',
      'sub/dir/deep.py': 'x = 2\n',
      '.lambdaignore': 'notes/\n',
    };
    const { workspace, source } = workspaceWith(files);
    const built = await lambdaZip(['build', source, '-o', join(workspace, 'out.zip'), '--prefix', 'python']);
    const temporary = temporaryDirectory();
    const env = { TMPDIR: temporary, TEMP: temporary };
    const { code, stdout, stderr } = await lambdaZip(['verify', source, '--prefix', 'python'], { env });
    expect(code, stderr).toBe(0);
    expect(stdout).toBe(`2 builds, same bytes: ${built.stdout.slice(0, 64)}\n`);
    expect(readdirSync(temporary)).toEqual([]);
    expect(existsSync(join(workspace, 'source.zip'))).toBe(false);
  });

  test.runIf(existsSync('/dev/shm'))('copies in memory, and leaves nothing there', async () => {
    const { source } = workspaceWith(FILES);
    const before = readdirSync('/dev/shm');
    const { code, stderr } = await lambdaZip(['verify', source], { env: { TMPDIR: undefined } });
    expect(code, stderr).toBe(0);
    // Those of others go, too, in their time.
    const left = (): string[] =>
      readdirSync('/dev/shm').filter(
        (name) => name.startsWith('lambda-zip-verify-') && !before.includes(name) && made.includes(name),
      );
    const made = readdirSync('/dev/shm');
    await expect.poll(left, { timeout: 30_000 }).toEqual([]);
  });

  test.each([
    ['links followed', { 'a/x.txt': 'x', l: { link: 'a' } }, []],
    ['links preserved', { 'a/x.txt': 'x', l: { link: 'a' } }, ['--symlinks', 'preserve']],
    ["the file system's modes", { 'a.sh': { content: 'x', mode: 0o755 }, b: 'x' }, ['--modes', 'filesystem']],
    [
      'patterns',
      { 'a.py': 'x', 'b.txt': 'y', c: 'z' },
      ['--exclude', '*.txt', '--executable', 'c', '--exclude', '!x'],
    ],
    ['an ignore file that re-includes', { '.env': 'x', 'a.py': 'y', '.lambdaignore': '!.env\n' }, []],
    ['no defaults', { 'a.pyc': 'x', '.env': 'y' }, ['--no-default-excludes', '--compression-level', '0']],
  ] as const)('%s', async (_, files, args) => {
    const { source } = workspaceWith(files);
    const { code, stdout, stderr } = await lambdaZip(['verify', source, '--json', ...args]);
    expect(code, stderr).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ reproducible: true, builds: 2, differences: [] });
  });

  test('one source twice, names that look like settings, and the output of an earlier build', async () => {
    const { workspace } = workspaceWith({ 'a.txt': 'x', l: { link: 'a.txt' } });
    writeTree(join(workspace, 'c => d'), { 'b.txt': 'y' });
    const twice = ['verify', 'source', 'source => twice/', '--symlinks', 'preserve'];
    const first = await lambdaZip(twice, { cwd: workspace });
    expect(first.code, first.stderr).toBe(0);
    const inside = { cwd: join(workspace, 'c => d') };
    const built = await lambdaZip(['build', '.'], inside);
    expect(built.code, built.stderr).toBe(0);
    const verified = await lambdaZip(['verify', '.'], inside);
    expect(verified.code, verified.stderr).toBe(0);
    expect(verified.stdout).toBe(`2 builds, same bytes: ${built.stdout.slice(0, 64)}\n`);
  });

  test('names the entry and the field when a file changes from build to build', async () => {
    const { workspace, source } = workspaceWith({ 'stable.py': 'x = 1\n', 'moving.txt': '0'.repeat(20) });
    // A writer that keeps the size and puts each version in place whole, so that no build sees half of it.
    const script = `const fs = require('node:fs'); let n = 0;
      setInterval(() => { const t = process.argv[1] + '/next'; fs.writeFileSync(t, String(++n).padStart(20, '0'));
      fs.renameSync(t, process.argv[2]); }, 30);`;
    const { spawn } = await import('node:child_process');
    const writer = spawn(process.execPath, ['-e', script, workspace, join(source, 'moving.txt')]);
    try {
      await new Promise((resolve) => setTimeout(resolve, 300));
      // A version put in place between the walk and the reading ends the build, and both builds may see the same one;
      // then another one is tried.
      let outcome = await lambdaZip(['verify', source, '--json']);
      for (
        let more = 20;
        more > 0 && (outcome.code === 0 || outcome.stderr.includes('changed while it was being packed'));
        more -= 1
      ) {
        outcome = await lambdaZip(['verify', source, '--json']);
      }
      const { code, stdout, stderr } = outcome;
      expect(code, stderr).toBe(1);
      const { reproducible, differences } = JSON.parse(stdout);
      expect(reproducible).toBe(false);
      expect(differences.length).toBeGreaterThan(0);
      for (const difference of differences)
        expect(difference).toMatchObject({ path: 'moving.txt', field: 'content' });
      expect(stderr).toContain("'moving.txt': content: sha256 ");
    } finally {
      writer.kill('SIGKILL');
    }
  });
});

test('sha256sum lines escape what would break them', () => {
  expect(sha256sumLine('ab', 'x.zip')).toBe('ab  x.zip');
  expect(sha256sumLine('ab', 'a\nb\\c')).toBe('\\ab  a\\nb\\\\c');
});
