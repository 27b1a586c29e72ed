/** `verify --reinstall`: what a second install would change is named, and nothing else is. */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { REINSTALLS } from '../helpers/installs.js';
import { hasProgram, needs } from '../helpers/parts.js';
import { PROGRAMS } from '../helpers/paths.js';
import { lambdaZip, run } from '../helpers/programs.js';
import { sampled } from '../helpers/search.js';
import { type Node, temporaryDirectory, writeTree } from '../helpers/workspace.js';

/** An installer: what `make` says goes into a package. */
function installer(make: string): string {
  return `import { mkdirSync, writeFileSync } from 'node:fs';
mkdirSync('node_modules/a', { recursive: true });
writeFileSync('node_modules/a/package.json', '{"name": "a"}');
writeFileSync('node_modules/a/index.js', ${make});
console.log('installed');
`;
}

interface Verified {
  readonly code: number;
  readonly stderr: string;
  readonly differences: readonly { path?: string; field: string; conditions: string }[];
}

/** Installs here, and verifies with a second install. */
async function reinstalled(
  files: Readonly<Record<string, Node>>,
  { git = false, command = 'node install.mjs', source = '.' } = {},
): Promise<Verified> {
  const workspace = writeTree(temporaryDirectory(), { 'index.js': 'require("a");\n', ...files });
  if (git) execFileSync('git', ['init', '--quiet', workspace]);
  execFileSync('node', ['install.mjs'], { cwd: workspace });
  const { code, stdout, stderr } = await lambdaZip(['verify', source, '--json', '--reinstall', command], {
    cwd: workspace,
  });
  return { code, stderr, differences: stdout === '' ? [] : JSON.parse(stdout).differences };
}

test('two installs that write the same are one package, and the log has what the command prints', async () => {
  const { code, stderr, differences } = await reinstalled({ 'install.mjs': installer("'x'") });
  expect([code, differences]).toEqual([0, []]);
  expect(stderr).toContain('Install and build again: a deeper path, umask 000');
  expect(stderr.match(/^ {2}installed$/gm)).toHaveLength(2);
});

test('the folder or the time of the install is found where it is packed', async () => {
  for (const value of ['import.meta.dirname ?? process.cwd()', 'String(process.hrtime.bigint())']) {
    const { code, differences } = await reinstalled({ 'install.mjs': installer(value) });
    expect(code).toBe(1);
    // In both copies; and it is the content that differs.
    expect(new Set(differences.map(({ path }) => path))).toEqual(new Set(['node_modules/a/index.js']));
    expect(new Set(differences.map(({ conditions }) => conditions)).size).toBe(2);
  }
});

test('a copy has what git has or does not ignore, and nothing that was installed', async () => {
  const files = {
    'install.mjs': installer("'x'"),
    '.gitignore': 'node_modules\nlocal.txt\n',
    'new.txt': 'x\n',
  };
  expect((await reinstalled(files, { git: true })).code).toBe(0);
  const { code, differences } = await reinstalled({ ...files, 'local.txt': 'x\n' }, { git: true });
  expect([code, new Set(differences.map(({ path }) => path))]).toEqual([1, new Set(['local.txt'])]);
  const { differences: installed } = await reinstalled(files, { command: 'true' });
  expect(new Set(installed.map(({ path }) => path))).toEqual(
    new Set(['node_modules/a/index.js', 'node_modules/a/package.json']),
  );
});

test('a command that fails, one that leaves no source, and wrong usage are errors', async () => {
  const files = { 'install.mjs': installer("'x'"), 'out/index.js': 'x\n', '.gitignore': 'out\n' };
  const failed = await reinstalled(files, { command: 'echo "no such package"; exit 7' });
  expect([failed.code, failed.stderr]).toEqual([
    1,
    expect.stringContaining(
      `--reinstall: 'echo "no such package"; exit 7' ended with exit code 7 in a copy of the project\n  no such package`,
    ),
  ]);
  const killed = await reinstalled(files, { command: 'kill -9 $$' });
  expect([killed.code, killed.stderr]).toEqual([
    1,
    expect.stringContaining("--reinstall: 'kill -9 $$' was ended by a signal in a copy of the project"),
  ]);
  const gone = await reinstalled(files, { git: true, source: 'out' });
  expect([gone.code, gone.stderr]).toEqual([
    1,
    expect.stringContaining("--reinstall: 'node install.mjs' does not create 'out' in a copy of the project"),
  ]);
  const outside = await reinstalled(files, { source: temporaryDirectory() });
  expect([outside.code, outside.stderr]).toEqual([1, expect.stringContaining('nothing to pack')]);
  const empty = await lambdaZip(['verify', '.', '--reinstall', ' ']);
  expect([empty.code, empty.stderr]).toEqual([2, expect.stringContaining('--reinstall has an empty value')]);
});

test('a build that fails on a copy alone says why, and leaves nothing', async () => {
  const files = { 'install.mjs': installer("'x'"), '.gitignore': 'node_modules\n' };
  const temporary = temporaryDirectory();
  const workspace = writeTree(temporaryDirectory(), { 'index.js': 'require("a");\n', ...files });
  execFileSync('git', ['init', '--quiet', workspace]);
  const command = 'node install.mjs && ln -s /etc/hostname node_modules/link';
  const { code, stdout, stderr } = await lambdaZip(['verify', '.', '--json', '--reinstall', command], {
    cwd: workspace,
    env: { TMPDIR: temporary },
  });
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toContain('the build fails on a copy of the sources (another path, umask 077');
  expect(stderr).toContain(
    "node_modules/link': the symbolic link to '/etc/hostname' leads out of the workspace",
  );
  expect(readdirSync(temporary)).toEqual([]);
});

needs(hasProgram('ps'), 'ps')('a signal ends what the command started, and leaves no copy', async () => {
  const workspace = writeTree(temporaryDirectory(), { 'index.js': 'x\n' });
  const temporary = temporaryDirectory();
  const file = join(workspace, 'pid');
  const command = `sh -c 'echo $$ > ${file}; sleep 600; true'; true`;
  const child = spawn(
    process.execPath,
    [join(PROGRAMS, 'cli/index.js'), 'verify', '.', '--reinstall', command],
    {
      cwd: workspace,
      env: { ...process.env, TMPDIR: temporary },
      stdio: 'ignore',
    },
  );
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  while (!existsSync(file) || readFileSync(file, 'utf8') === '') await wait(50);
  const inner = Number(readFileSync(file, 'utf8'));
  child.kill('SIGTERM');
  expect(await ended).not.toBe(0);
  // Nobody may have asked how it ended, which leaves its number in the table.
  const { stdout: state } = await run('ps', ['-o', 'stat=', '-p', String(inner)]);
  expect(state.trim()).toMatch(/^(?:Z.*)?$/);
  expect(readdirSync(temporary)).toEqual([]);
});

// Each takes three installs.
for (const { install, command } of sampled(REINSTALLS, 1)) {
  const [available, part] = install.part;
  needs(available, part)(
    `${install.tool}: a second install by the lock file changes nothing`,
    async () => {
      const workspace = writeTree(temporaryDirectory(), install.project);
      install.install(workspace);
      const { code, stdout, stderr } = await lambdaZip(['verify', '.', '--reinstall', command], {
        cwd: workspace,
        env: { COMPOSER_ALLOW_SUPERUSER: '1', CI: '1', YARN_ENABLE_TELEMETRY: '0' },
      });
      expect(code, stderr).toBe(0);
      expect(stdout).toMatch(/^3 builds, same bytes: /);
    },
    300_000,
  );
}
