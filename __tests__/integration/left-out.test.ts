/** What a build says of files that are missing or left out, and how it ends where a tree is not what it seems. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { hasPip, needs } from '../helpers/parts.js';
import { lambdaZip } from '../helpers/programs.js';
import { zipOf } from '../helpers/wheels.js';
import { type Node, temporaryDirectory, writeTree } from '../helpers/workspace.js';

const HANDLER = { 'source/handler.py': 'x = 1\n' };

async function build(workspace: string, ...args: readonly string[]) {
  return lambdaZip(['build', 'source', '-o', 'out.zip', ...args], { cwd: workspace });
}

async function packed(workspace: string): Promise<string[]> {
  const { stdout } = await lambdaZip(['manifest', 'out.zip'], { cwd: workspace });
  const { entries } = JSON.parse(stdout) as { entries: { path: string }[] };
  return entries.map(({ path }) => path);
}

function repository(files: Readonly<Record<string, Node>>): string {
  const workspace = writeTree(temporaryDirectory(), files);
  execFileSync('git', ['-C', workspace, 'init', '--quiet']);
  execFileSync('git', ['-C', workspace, 'add', '--force', '.']);
  return workspace;
}

describe('the build warns', () => {
  test('of packages that are not installed, and of packages for development', async () => {
    const workspace = writeTree(temporaryDirectory(), {
      'source/package.json': JSON.stringify({
        name: 'fn',
        dependencies: { uuid: '9.0.1', '@aws-sdk/client-s3': '3.1000.0', unused: '1.0.0' },
        devDependencies: { typescript: '5.9.2' },
      }),
      'source/index.mjs': "import { v4 } from 'uuid';\nimport '@aws-sdk/client-s3';\n",
      'source/node_modules/typescript/package.json': '{"name":"typescript"}',
      'source/node_modules/typescript/lib/tsc.js': 'x'.repeat(10_000),
      'source/pnpm-lock.yaml': 'lockfileVersion: 9\n',
    });
    const { code, stderr } = await build(workspace);
    expect(code, stderr).toBe(0);
    expect(stderr).toContain(
      "warning: packages that package.json lists and the code loads are not packed: 'uuid'. Install them: pnpm install --prod --frozen-lockfile, in 'source'",
    );
    expect(stderr).toContain(
      "warning: development dependencies are packed: 'typescript'. They and their dependencies take 10.0 kB; install without them: pnpm install --prod --frozen-lockfile, in 'source'.",
    );
  });

  describe('of requirements that nothing installs', () => {
    const WARNING =
      "warning: requirements: nothing installs 'source/requirements.txt', which is packed as a file. Name it with requirements, or exclude it if a layer brings those packages.";
    const warnings = async (files: Readonly<Record<string, Node>>, ...args: readonly string[]) => {
      const { code, stderr } = await build(
        writeTree(temporaryDirectory(), { ...HANDLER, ...files }),
        ...args,
      );
      expect(code, stderr).toBe(0);
      return stderr.split('\n').filter((line) => line.includes('warning: requirements'));
    };
    const REQUESTS = {
      'source/requirements.txt': '# all\n\nrequests[socks] >= 2.31 \\\n  ; python_version > "3"\n',
    };

    test.each([[[]], [['--prefix', 'python']], [['--imports', 'error']]])('with %j', async (args) => {
      expect(await warnings(REQUESTS, ...args)).toEqual([`  ${WARNING}`]);
    });

    test.each([
      [
        'which only name what the runtime brings',
        { 'source/requirements.txt': 'Boto3==1.40.0\nbotocore\n' },
        [],
      ],
      ['which are empty', { 'source/requirements.txt': '# none\n-r other.txt\n' }, []],
      ['of a folder below', { 'source/tests/requirements.txt': 'pytest\n' }, []],
      [
        'beside installed packages',
        { ...REQUESTS, 'source/idna-3.10.dist-info/METADATA': 'Name: idna\n' },
        [],
      ],
      ['which are excluded', REQUESTS, ['--exclude', 'requirements.txt']],
      ['of a Node.js function', REQUESTS, ['--runtime', 'nodejs22.x']],
      ['without the check of imports', REQUESTS, ['--imports', 'off']],
      ['with a handler that needs none of them', REQUESTS, ['--handler', 'handler.x']],
    ])('but not %s', async (_, files, args) => {
      expect(await warnings(files as Readonly<Record<string, Node>>, ...args)).toEqual([]);
    });
  });

  test('of packages that lie in a folder above, as workspaces have them', async () => {
    const workspace = writeTree(temporaryDirectory(), {
      'package-lock.json': '{}',
      'node_modules/uuid/index.js': 'x\n',
      'packages/fn/package.json': '{"name": "fn", "dependencies": {"uuid": "1.0.0"}}',
      'packages/fn/index.js': "require('uuid');\n",
    });
    const { stderr } = await lambdaZip(['build', 'packages/fn', '-o', 'out.zip'], { cwd: workspace });
    expect(stderr).toContain(
      "'uuid'. They are in '../../node_modules', above 'packages/fn': pack '../..', with the handler's path from there, or collect them (pnpm deploy, a bundler, a layer).",
    );
    // Installing again would change nothing.
    expect(stderr).not.toContain('npm ci');
  });

  test('of nothing where all is installed', async () => {
    const workspace = writeTree(temporaryDirectory(), {
      'source/package.json': '{"name":"fn","dependencies":{"uuid":"9.0.1"},"devDependencies":{"a":"1"}}',
      'source/index.js': "require('uuid');\n",
      'source/node_modules/uuid/package.json': '{"name":"uuid","dependencies":{"a":"1"}}',
      'source/node_modules/a/package.json': '{"name":"a"}',
    });
    const { code, stderr } = await build(workspace);
    expect(code, stderr).toBe(0);
    expect(stderr).not.toContain('warning');
  });

  test('of files that git tracks and a default takes, by name', async () => {
    const workspace = repository({
      ...HANDLER,
      'source/lib/venv/index.js': 'x',
      'source/.env.d/base': 'x',
      'source/templates/.github/x.yml': 'x',
      'source/.github/workflows/ci.yml': 'x',
      'source/.env.example': 'x',
      'source/legacy.pyc': 'no source beside it',
      'source/handler.pyc': 'beside its source',
    });
    const { stderr } = await build(workspace);
    expect(stderr).toContain(
      "warning: files that git tracks are left out by default: 'source/.env.d/base', 'source/handler.pyc', 'source/lib/venv/index.js', 'source/templates/.github/x.yml'. ",
    );
    expect(await packed(workspace)).toEqual(['handler.py', 'legacy.pyc']);
  });

  test('of patterns that match nothing, pointers of Git LFS; and names empty folders', async () => {
    const workspace = writeTree(temporaryDirectory(), {
      ...HANDLER,
      'source/model.bin': `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 9\n`,
    });
    mkdirSync(join(workspace, 'source', 'uploads'));
    const { stderr } = await build(
      workspace,
      '--exclude',
      'tets/',
      '--exclude',
      'model.*',
      '--executable',
      '*.sh',
    );
    expect(stderr).toContain("warning: patterns match nothing: exclude: 'tets/', executable: '*.sh'.");
    expect(stderr).not.toContain('LFS');
    expect(stderr).toContain("empty folders are not packed: 'source/uploads'");
    const again = await build(workspace);
    expect(again.stderr).toContain(
      "warning: files are Git LFS pointers instead of their content: 'source/model.bin'",
    );
  });
});

needs(hasPip(), 'python3 with pip')(
  'a pattern may be for a file or a folder of a package or of a layer, too: what matches nowhere is told',
  async () => {
    const wheel = 'answer-1.0-py3-none-any.whl';
    const info = 'answer-1.0.dist-info';
    const workspace = writeTree(temporaryDirectory(), {
      ...HANDLER,
      'source/notes.txt': 'x\n',
      'requirements.txt': `./${wheel}\n`,
      [wheel]: zipOf(
        Object.entries({
          'answer/__init__.py': 'IT = 42\n',
          'answer/data/a.txt': 'x\n',
          'answer/run.sh': 'echo\n',
          [`${info}/METADATA`]: 'Metadata-Version: 2.1\nName: answer\nVersion: 1.0\n',
          [`${info}/WHEEL`]: 'Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n',
          [`${info}/RECORD`]: '',
        }).map(([name, content]) => ({ name, content })),
      ),
    });
    const patterns = ['data/', 'notes.*', 'dta/'].flatMap((one) => ['--exclude', one]);
    const executables = ['run.sh', 'rnu.sh'].flatMap((one) => ['--executable', one]);
    for (const layer of [[], ['--layer']]) {
      const requirements = ['-r', 'requirements.txt', '--engine', 'host', ...layer];
      const { code, stderr } = await build(workspace, ...requirements, ...patterns, ...executables);
      expect(code, stderr).toBe(0);
      expect(stderr.match(/patterns match nothing: .*/g)).toEqual([
        "patterns match nothing: exclude: 'dta/', executable: 'rnu.sh'. Correct or remove them.",
      ]);
    }
    // Nothing is installed by doctor, which has no say then.
    const { stdout } = await lambdaZip(['doctor', 'source', '-r', 'requirements.txt', ...patterns], {
      cwd: workspace,
    });
    expect(stdout).not.toContain('unused-pattern');
  },
);

describe('an ignore file', () => {
  test.each(['utf16le', 'utf16be'])('in %s, as PowerShell writes it, counts', async (encoding) => {
    const bytes = Buffer.from('\uFEFF# left out\r\n*.txt\r\n', 'utf16le');
    const workspace = writeTree(temporaryDirectory(), {
      ...HANDLER,
      'source/a.txt': 'x',
      'source/.lambdaignore': encoding === 'utf16le' ? bytes : Buffer.from(bytes).swap16(),
    });
    expect((await build(workspace)).code).toBe(0);
    expect(await packed(workspace)).toEqual(['handler.py']);
  });

  test.each<[string, string | Buffer, string]>([
    ['with NUL bytes', Buffer.from('a\0b'), 'is not UTF-8 text: it has NUL bytes'],
    ['of megabytes', 'a\n'.repeat(2_000_000), 'has 4000000 bytes, more than 262144'],
  ])('%s is an error', async (_, content, message) => {
    const workspace = writeTree(temporaryDirectory(), { ...HANDLER, 'source/.lambdaignore': content });
    const { code, stderr } = await build(workspace);
    expect(code).toBe(1);
    expect(stderr).toContain(`'source/.lambdaignore' ${message}`);
  });
});

needs(process.platform === 'linux', 'a system on which folders can be exchanged at once')(
  'a folder that is exchanged for a link all the time never packs what the link leads to',
  async () => {
    const outside = writeTree(temporaryDirectory(), { secret: 'outside', app: 'outside' });
    const workspace = writeTree(temporaryDirectory(), {
      ...HANDLER,
      'source/lib/app': 'inside',
      'source/z': 'z',
    });
    const folder = join(workspace, 'source', 'lib');
    const script = `
      const { renameSync, symlinkSync, unlinkSync } = require('node:fs');
      const [folder, outside, aside] = process.argv.slice(1);
      for (;;) { renameSync(folder, aside); symlinkSync(outside, folder); unlinkSync(folder); renameSync(aside, folder); }`;
    const swapper = spawn(process.execPath, ['-e', script, folder, outside, join(workspace, 'aside')], {
      stdio: 'ignore',
    });
    onTestFinished(() => {
      swapper.kill('SIGKILL');
    });
    for (let round = 0; round < 6; round += 1) {
      const { code } = await build(workspace, '--symlinks', 'error');
      if (code === 0) expect(await packed(workspace)).not.toContain('lib/secret');
    }
  },
  120_000,
);

test('a pattern of folders in a config that would take for ever, or a folder that reads as others, is an error', async () => {
  const workspace = temporaryDirectory();
  const configured = async (source: string, folder: string) => {
    writeTree(workspace, { [`${folder}/handler.py`]: 'x = 1\n' });
    writeFileSync(join(workspace, 'lambda-zip.yml'), `functions:\n  - source: '${source}'\n`);
    return lambdaZip(['build', '--all'], { cwd: workspace });
  };
  const stars = await configured(`f/${'*a'.repeat(13)}*b`, `f/${'a'.repeat(40)}`);
  expect([stars.code, stars.stderr]).toEqual([
    2,
    expect.stringContaining("more than 3 stars in one folder's name"),
  ]);
  const arrow = await configured('g/*', 'g/a => b');
  expect([arrow.code, arrow.stderr]).toEqual([
    2,
    expect.stringContaining("whose name contains '=>' or a line break"),
  ]);
});

test('what macOS leaves in folders and archives is not packed', async () => {
  const left = ['.DS_Store', 'a/.DS_Store', '._handler.py', 'a/._x.py', '__MACOSX/._handler.py'];
  const workspace = writeTree(temporaryDirectory(), {
    ...HANDLER,
    ...Object.fromEntries(left.map((path) => [`source/${path}`, 'x\n'])),
  });
  await build(workspace);
  expect(await packed(workspace)).toEqual(['handler.py']);
  await build(workspace, '--no-default-excludes');
  expect(new Set(await packed(workspace))).toEqual(new Set(['handler.py', ...left]));
});

test.each<[string, Record<string, string>]>([
  ['Java', { 'function.jar': 'PK\n', 'lib/a.jar': 'PK\n' }],
  ['.NET', { 'Function.dll': 'MZ\n', 'Function.deps.json': '{}\n', 'Function.runtimeconfig.json': '{}\n' }],
])('doctor misses no handler where %s has it', async (_, files) => {
  const workspace = writeTree(join(temporaryDirectory(), 'source'), files);
  const { stdout } = await lambdaZip(['doctor', '.', '--json'], { cwd: workspace });
  expect(JSON.parse(stdout).findings.map(({ check }: { check: string }) => check)).not.toContain('handler');
});

test('a line of a mebibyte full of tokens is searched in no time', async () => {
  const token = (index: number): string => `ghp_${String(index).padStart(36, 'aB3dE5gH7')}`;
  const line = Array.from({ length: 25_000 }, (_, index) => token(index)).join(' ');
  const workspace = writeTree(temporaryDirectory(), { ...HANDLER, 'source/tokens.txt': line });
  const start = performance.now();
  expect((await build(workspace)).code).toBe(0);
  // It took 16 seconds; what is left is mostly the program's start, on a machine that may be busy.
  expect(performance.now() - start).toBeLessThan(10_000);
});

test('a file of more than 2 GiB is told as too large, and not as memory', async () => {
  const workspace = writeTree(temporaryDirectory(), { ...HANDLER, 'source/huge.bin': '' });
  truncateSync(join(workspace, 'source', 'huge.bin'), 2_362_232_012);
  const { code, stderr } = await build(workspace, '--no-enforce-limits');
  expect([code, stderr]).toEqual([
    1,
    expect.stringMatching(
      /'source\/huge\.bin' has 2,362,232,012 bytes; a single file can have at most 536,870,912 \(512 MiB\)/,
    ),
  ]);
  expect(stderr).not.toMatch(/memory/i);
});
