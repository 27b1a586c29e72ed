/** The store of compressed contents in whole builds: no byte depends on it, whatever is in it. */
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { startCacheDouble } from '../helpers/cache-double.js';
import { needs } from '../helpers/parts.js';
import { REPOSITORY } from '../helpers/paths.js';
import { lambdaZip, run, runAction } from '../helpers/programs.js';
import { noise } from '../helpers/random.js';
import { temporaryDirectory, workspaceWith, writeTree } from '../helpers/workspace.js';

/** Text, noise that is not compressed, and files too small to be kept; enough of it for threads. */
const FILES = {
  ...Object.fromEntries(
    Array.from({ length: 60 }, (_, index) => [
      `text/${index}.txt`,
      noise(`text ${index}`, 30_000).toString('base64'),
    ]),
  ),
  'noise.bin': noise('noise', 600_000),
  'same.bin': noise('noise', 600_000),
  'handler.py': 'x = 1\n',
};
const KEPT = 62;

interface Built {
  readonly zip: Buffer;
  readonly log: string;
}

function found(log: string): number {
  return Number(/ {2}(\d+) files? as compressed by an earlier build/.exec(log)?.[1] ?? 0);
}

describe.each(['0', '2'])('with %s threads', (workers) => {
  async function build(source: string, cache: string, ...args: readonly string[]): Promise<Built> {
    const output = join(temporaryDirectory(), 'out.zip');
    const { code, stderr } = await lambdaZip(
      ['build', source, '-o', output, '--cache-directory', cache, '--workers', workers, ...args],
      { env: { XDG_CACHE_HOME: '/nowhere' } },
    );
    expect(code, stderr).toBe(0);
    return { zip: readFileSync(output), log: stderr };
  }

  async function reference(source: string, ...args: readonly string[]): Promise<Buffer> {
    const output = join(temporaryDirectory(), 'out.zip');
    const { code, stderr } = await lambdaZip(['build', source, '-o', output, '--no-cache', ...args]);
    expect(code, stderr).toBe(0);
    expect(found(stderr)).toBe(0);
    return readFileSync(output);
  }

  test('what an earlier build compressed is taken, and the bytes stay', async () => {
    const { source } = workspaceWith(FILES);
    const cache = join(temporaryDirectory(), 'cache');
    const expected = await reference(source);
    const cold = await build(source, cache);
    expect(cold.zip.equals(expected)).toBe(true);
    expect(found(cold.log)).toBe(0);
    const warm = await build(source, cache);
    expect(warm.zip.equals(expected)).toBe(true);
    expect(found(warm.log)).toBe(KEPT);
    writeFileSync(join(source, 'text/0.txt'), noise('changed', 30_000).toString('base64'));
    const changed = await build(source, cache);
    expect(changed.zip.equals(await reference(source))).toBe(true);
    expect(found(changed.log)).toBe(KEPT - 1);
    // The level is part of what the data depend on.
    const nine = await build(source, cache, '--compression-level', '9');
    expect(nine.zip.equals(await reference(source, '--compression-level', '9'))).toBe(true);
    expect(found(nine.log)).toBe(0);
  });

  test('a damaged store is made anew, and no byte of it reaches an archive', async () => {
    const { source } = workspaceWith(FILES);
    const cache = join(temporaryDirectory(), 'cache');
    const { zip: expected } = await build(source, cache);
    const level = join(cache, 'compressed', '1-6');
    const volumes = readdirSync(level);
    expect(volumes.length).toBeGreaterThan(0);
    for (const name of volumes) {
      const bytes = readFileSync(join(level, name));
      // Data, not the index: in the middle of each 1000 bytes one bit.
      for (let at = 500; at < bytes.length - 76 * KEPT - 200; at += 1000) bytes[at] = (bytes[at] ?? 0) ^ 1;
      writeFileSync(join(level, name), bytes);
    }
    const mended = await build(source, cache);
    expect(mended.zip.equals(expected)).toBe(true);
    // What was taken from a volume before its damage was found is missing now, and put by the next build.
    await build(source, cache);
    const again = await build(source, cache);
    expect(again.zip.equals(expected)).toBe(true);
    expect(found(again.log)).toBe(KEPT);
  });

  test('a build that fails leaves nothing in the store', async () => {
    const { source } = workspaceWith(FILES);
    const cache = join(temporaryDirectory(), 'cache');
    const { code } = await lambdaZip(
      ['build', source, '-o', '/dev/full/out.zip', '--cache-directory', cache, '--workers', workers],
      {},
    );
    expect(code).toBe(1);
    expect(existsSync(join(cache, 'compressed'))).toBe(false);
  });
});

needs(process.getuid?.() !== 0, 'a user other than root')(
  'a cache that cannot be written to is no error',
  async () => {
    const { source } = workspaceWith(FILES);
    const cache = temporaryDirectory();
    chmodSync(cache, 0o500);
    const output = join(temporaryDirectory(), 'out.zip');
    const { code } = await lambdaZip(['build', source, '-o', output, '--cache-directory', cache]);
    expect(code).toBe(0);
  },
);

test('the action keeps it where it is told, and gives the same bytes', async () => {
  const { workspace } = workspaceWith(FILES);
  const inputs = { source: 'source', engine: 'host', baseline: 'none', 'cache-directory': 'kept' };
  const first = await runAction(inputs, { cwd: workspace });
  expect(first.code, first.stdout).toBe(0);
  expect(first.stdout).not.toContain('as compressed by an earlier build');
  const second = await runAction(inputs, { cwd: workspace });
  expect(second.stdout).toContain(`${KEPT} files as compressed by an earlier build`);
  expect(second.outputs['sha256']).toBe(first.outputs['sha256']);
});

/** A step of a page's first block of YAML. */
interface Step {
  readonly uses: string;
  readonly with: Readonly<Record<string, string | number>>;
}

describe('the workflow of docs/speed.md', async () => {
  const cache = await startCacheDouble();
  const page = readFileSync(join(REPOSITORY, 'docs', 'speed.md'), 'utf8');
  const steps: Step[] = parse(/```yaml\n(?<yaml>[\s\S]*?)```/.exec(page)?.groups?.['yaml'] ?? '');
  const [kept, build] = ['actions/cache@', 'OWNER/reproducible-lambda-zip@'].map(
    (name) => steps.find(({ uses }) => uses.startsWith(name))?.with ?? {},
  );
  const path = String(kept?.['path']);
  const inputs = Object.fromEntries(
    Object.entries(build ?? {}).map(([name, value]) => [name, String(value)]),
  );

  /** The client of the cache action, as that calls it. */
  async function carry(workspace: string, call: string): Promise<string> {
    const client = pathToFileURL(join(REPOSITORY, 'node_modules', '@actions', 'cache', 'lib', 'cache.js'));
    const program = `import('${client.href}').then(async (cache) => console.log('gave ' + (await cache.${call})))`;
    const { code, stdout, stderr } = await run(process.execPath, ['-e', program], {
      cwd: workspace,
      env: { ...cache.env(), GITHUB_WORKSPACE: workspace, RUNNER_TEMP: temporaryDirectory() },
    });
    expect(code, stderr).toBe(0);
    return stdout;
  }

  async function job(workspace: string): Promise<{ log: string; sha256: string | undefined }> {
    const { code, stdout, outputs } = await runAction(
      { ...inputs, engine: 'host', baseline: 'none' },
      { cwd: workspace },
    );
    expect(code, stdout).toBe(0);
    return { log: stdout, sha256: outputs['sha256'] };
  }

  test('spares the next job what the last one compressed', async () => {
    const text = Object.fromEntries(
      [1, 2, 3].map((index) => [`${index}.txt`, noise(`level ${index}`, 60_000).toString('base64')]),
    );
    const [first, next] = [temporaryDirectory(), temporaryDirectory()];
    for (const workspace of [first, next]) writeTree(join(workspace, 'src'), text);
    const cold = await job(first);
    expect(cold.log).not.toContain('as compressed by an earlier build');
    const key = `${kept?.['restore-keys']}1`;
    expect(kept?.['key']).toContain(kept?.['restore-keys']);
    expect(await carry(first, `saveCache(['${path}'], '${key}')`)).toMatch(/gave \d+/);
    const restored = await carry(next, `restoreCache(['${path}'], 'another', ['${kept?.['restore-keys']}'])`);
    expect(restored).toContain(`gave ${key}`);
    const warm = await job(next);
    expect(warm.log).toMatch(/\b3 files as compressed by an earlier build/);
    expect(warm.sha256).toBe(cold.sha256);
  });
});

test("'verify' takes nothing from it, and a directory without a cache is an error", async () => {
  const { source } = workspaceWith(FILES);
  const args = ['--no-cache', '--cache-directory', 'kept'];
  const { code, stderr } = await lambdaZip(['build', source, ...args]);
  expect(code).toBe(2);
  expect(stderr).toContain("cache-directory: 'kept' has no effect with cache 'false'");
  const verified = await lambdaZip(['verify', source, '--cache-directory', 'kept']);
  expect(verified.code).toBe(2);
});
