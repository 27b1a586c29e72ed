/** Paths near what a system takes, and folders a thousand deep: they are packed, by both engines alike, or it is one clear error. */
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { DOCKER_HOST, dockerEnvironment, RUNTIMES_PRESENT } from '../helpers/docker.js';
import { hasProgram, needs } from '../helpers/parts.js';
import { lambdaZip, run } from '../helpers/programs.js';
import { temporaryDirectory, workspaceWith } from '../helpers/workspace.js';

const onLinux = needs(process.platform === 'linux' && hasProgram('python3'), 'Linux, and python3');
const [RUNTIME = ''] = RUNTIMES_PRESENT;
const withDocker = needs(
  DOCKER_HOST !== undefined && RUNTIME !== '' && hasProgram('python3'),
  'a Docker daemon in LAMBDA_ZIP_TEST_DOCKER_HOST',
);

/** What Linux takes for a path from the root on, bytes. */
const MOST = 4095;

const workspaces: string[] = [];
// Node.js itself cannot remove what lies deeper than a path reaches.
afterAll(() => run('rm', ['-rf', ...workspaces]));

function emptyWorkspace(): { workspace: string; source: string } {
  const made = workspaceWith({});
  workspaces.push(made.workspace);
  return made;
}

/** A path of so many bytes, in folders of 199. */
function pathOf(bytes: number): string {
  const path = `${'f'.repeat(199)}/`.repeat(Math.floor((bytes - 1) / 200));
  return path + 'x'.repeat(bytes - path.length);
}

/** Writes a file whose path may be longer than the system takes, as its folder's is not. */
async function writeFar(source: string, path: string): Promise<void> {
  const folder = join(source, dirname(path));
  mkdirSync(folder, { recursive: true });
  const leaf = path.slice(path.lastIndexOf('/') + 1);
  const { code, stderr } = await run('sh', ['-c', 'echo far >"$1"', 'sh', leaf], { cwd: folder });
  expect(code, stderr).toBe(0);
}

/** Makes so many levels of folders with a file in the last, however long that gets. */
async function writeDeep(source: string, levels: number): Promise<void> {
  const step = 'd/'.repeat(levels / 2);
  mkdirSync(join(source, step), { recursive: true });
  const script = 'mkdir -p "$1" && echo deep >"$1/deep.py"';
  const { code, stderr } = await run('sh', ['-c', script, 'sh', step], { cwd: join(source, step) });
  expect(code, stderr).toBe(0);
}

const ENGINES: Readonly<Record<string, readonly string[]>> = {
  host: ['--engine', 'host'],
  container: ['--engine', 'container', '--runtime', RUNTIME],
};

async function build(workspace: string, engine: string, ...args: readonly string[]) {
  const output = `${engine}.zip`;
  const all = ['build', 'source', '--json', '-o', output, ...(ENGINES[engine] ?? []), ...args];
  const outcome = await lambdaZip(all, { cwd: workspace, env: dockerEnvironment });
  const sha256: string | undefined = outcome.code === 0 ? JSON.parse(outcome.stdout).sha256 : undefined;
  return { ...outcome, output: join(workspace, output), sha256 };
}

/** The names in an archive, as Python reads them; every content is checked. */
async function namesIn(archive: string): Promise<string[]> {
  const script =
    'import json, sys, zipfile; archive = zipfile.ZipFile(sys.argv[1]); assert archive.testzip() is None; ' +
    'print(json.dumps(archive.namelist()))';
  const { stdout, stderr } = await run('python3', ['-c', script, archive]);
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

describe.each([
  { engine: 'host', withEngine: onLinux },
  { engine: 'container', withEngine: withDocker },
])('by the $engine', ({ engine, withEngine }) => {
  withEngine('a path of 4,000 bytes is packed', async () => {
    const { workspace, source } = emptyWorkspace();
    const path = pathOf(4000);
    await writeFar(source, path);
    const built = await build(workspace, engine);
    expect(built.code, built.stderr).toBe(0);
    expect(await namesIn(built.output)).toEqual([path]);
  });

  withEngine('the longest path that the system takes is packed, and no longer one', async () => {
    const { workspace, source } = emptyWorkspace();
    const longest = pathOf(MOST - Buffer.byteLength(source) - 1);
    await writeFar(source, longest);
    const built = await build(workspace, engine);
    expect(built.code, built.stderr).toBe(0);
    expect(await namesIn(built.output)).toEqual([longest]);

    writeFileSync(join(source, 'near.py'), 'near\n');
    await writeFar(source, `${longest}x`);
    const refused = await build(workspace, engine, '-o', 'refused.zip');
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain(
      `lambda-zip: 'source/${longest}x': cannot be read: the path is too long for this system (ENAMETOOLONG)\n` +
        '  Its absolute path has 4096 bytes; Linux allows 4,095, macOS 1,023. ' +
        'Move the source towards the root, or exclude a folder above.\n',
    );
    expect(refused.stderr).not.toContain('    at ');
    expect(existsSync(join(workspace, 'refused.zip'))).toBe(false);

    const folder = dirname(longest);
    for (const pattern of [`/${folder}/`, '/fff*/', `**/${'f'.repeat(199)}/**`]) {
      const without = await build(workspace, engine, '--exclude', pattern);
      expect(without.code, without.stderr).toBe(0);
      expect(await namesIn(without.output)).toEqual(['near.py']);
    }
    writeFileSync(join(source, '.lambdaignore'), `/${folder}/\n.lambdaignore\n`);
    const ignored = await build(workspace, engine);
    expect(ignored.code, ignored.stderr).toBe(0);
    expect(await namesIn(ignored.output)).toEqual(['near.py']);
  });

  withEngine('a prefix makes names longer than any path, up to what a ZIP holds', async () => {
    const { workspace, source } = emptyWorkspace();
    const path = pathOf(4000);
    await writeFar(source, path);
    const prefixOf = (bytes: number): string => `${pathOf(bytes - 1)}/`;
    for (const bytes of [4097, 65_535]) {
      const built = await build(workspace, engine, '--prefix', prefixOf(bytes - path.length));
      expect(built.code, built.stderr).toBe(0);
      const [name = ''] = await namesIn(built.output);
      expect(name.length).toBe(bytes);
    }
    const refused = await build(workspace, engine, '--prefix', prefixOf(65_536 - path.length));
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('the path has 65536 bytes, a ZIP holds at most 65535');
  });

  withEngine.each(engine === 'host' ? [1_000, 2_000] : [1_000])(
    '%s levels of folders are packed, and patterns reach all of them',
    async (levels) => {
      const { workspace, source } = emptyWorkspace();
      await writeDeep(source, levels);
      const path = `${'d/'.repeat(levels)}deep.py`;
      const built = await build(workspace, engine);
      expect(built.code, built.stderr).toBe(0);
      expect(await namesIn(built.output)).toEqual([path]);
      // What has to be tried at every level before it is known not to match.
      const near = ['**/d/**/d/**/d/**/x.py', '**/*/**/*d*/**/d*d', 'd/**/d/*/d/**/e', '/d/d/**/d/**/*.pyc'];
      const kept = await build(workspace, engine, '--exclude', near.join('\n'));
      expect(kept.code, kept.stderr).toBe(0);
      expect(kept.sha256).toBe(built.sha256);
      for (const pattern of ['**/d/**/d/**/deep.py', 'deep.py', '/d/**/*.py']) {
        const nothing = await build(workspace, engine, '--exclude', pattern);
        expect(nothing.code).toBe(1);
        expect(nothing.stderr).toContain(`Everything in it was excluded by '${pattern}' (exclude).`);
      }
    },
  );

  withEngine('more levels than a path reaches are one clear error', async () => {
    const { workspace, source } = emptyWorkspace();
    await writeDeep(source, 2_200);
    const refused = await build(workspace, engine);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(
      /^lambda-zip: 'source\/d\/d[^']*d': cannot be read: the path is too long for this system \(ENAMETOOLONG\)$/m,
    );
    expect(refused.stderr).not.toContain('    at ');
    expect(existsSync(refused.output)).toBe(false);
  });
});

withDocker('both engines give the same bytes of what is long and deep', async () => {
  const { workspace, source } = emptyWorkspace();
  await writeFar(source, pathOf(4000));
  await writeDeep(source, 1_000);
  const host = await build(workspace, 'host');
  const container = await build(workspace, 'container');
  expect(host.sha256, host.stderr).toMatch(/^[\da-f]{64}$/);
  expect(container.sha256, container.stderr).toBe(host.sha256);
});

onLinux('a link to what has a longer path than the system takes is one clear error', async () => {
  const { workspace, source } = emptyWorkspace();
  // Each half is short enough; the second is reached by a link to the end of the first.
  const near = dirname(pathOf(2_401));
  const far = pathOf(2_400);
  mkdirSync(join(workspace, near), { recursive: true });
  symlinkSync(near, join(workspace, 'half'));
  await writeFar(join(workspace, 'half'), far);
  symlinkSync(`../half/${far}`, join(source, 'link.py'));
  const refused = await build(workspace, 'host');
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain("lambda-zip: 'source/link.py': the symbolic link to '../half/");
  expect(refused.stderr).toContain('cannot be followed: the path is too long for this system (ENAMETOOLONG)');
  expect(refused.stderr).not.toContain('    at ');
});

onLinux('verify rebuilds 1,000 levels, and says so where its copies do not fit', async () => {
  const deep = emptyWorkspace();
  await writeDeep(deep.source, 1_000);
  const verified = await lambdaZip(['verify', 'source'], { cwd: deep.workspace });
  expect(verified.code, verified.stderr).toBe(0);

  const long = emptyWorkspace();
  await writeFar(long.source, pathOf(MOST - Buffer.byteLength(long.source) - 1));
  const folder = join(temporaryDirectory(), 't'.repeat(200));
  mkdirSync(folder);
  const refused = await lambdaZip(['verify', 'source'], { cwd: long.workspace, env: { TMPDIR: folder } });
  expect(refused.code).toBe(1);
  expect(refused.stderr).toMatch(
    /^lambda-zip: 'source\/f+[^']*x' cannot be copied into '[^']+': the path is too long for this system \(ENAMETOOLONG\)$/m,
  );
  expect(refused.stderr).toMatch(/^ {2}Copies go to the temporary directory, which TMPDIR names\.$/m);
  expect(refused.stderr).not.toContain('    at ');
});

test('diff and manifest read what is deep', async () => {
  const { workspace, source } = emptyWorkspace();
  // As deep as every system takes.
  const path = `${'d/'.repeat(300)}deep.py`;
  mkdirSync(dirname(join(source, path)), { recursive: true });
  writeFileSync(join(source, path), 'x = 1\n');
  const before = await build(workspace, 'host', '-o', 'before.zip');
  writeFileSync(join(source, path), 'x = 2\n');
  const after = await build(workspace, 'host');
  expect([before.code, after.code]).toEqual([0, 0]);
  const diff = await lambdaZip(['diff', 'before.zip', 'host.zip'], { cwd: workspace });
  expect(diff.code, diff.stderr).toBe(1);
  expect(diff.stdout).toContain(path);
  const manifest = await lambdaZip(['manifest', 'host.zip'], { cwd: workspace });
  expect(JSON.parse(manifest.stdout).entries.map((entry: { path: string }) => entry.path)).toEqual([path]);
});
