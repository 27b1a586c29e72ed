/** The library in this process: what it gives, and what it leaves alone. */
import { getEventListeners } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type * as Library from '../../build/library/index.js';
import { awsEnvironment, createFunction, MOTO } from '../helpers/aws.js';
import { needs } from '../helpers/parts.js';
import { LIBRARY } from '../helpers/paths.js';
import { lambdaZip, run } from '../helpers/programs.js';
import { temporaryDirectory, writeTree } from '../helpers/workspace.js';

const library: typeof Library = await import(pathToFileURL(LIBRARY).href);
const { build, diff, LambdaZipError, manifest, verify } = library;

/** Enough for threads, with contents that do not compress to nothing. */
function largeTree(folder: string): string {
  const line = (index: number): string => `${index} ${Math.sin(index)} ${Math.cos(index)}\n`;
  const files = Array.from({ length: 12 }, (_, file) => [
    `part-${file}.txt`,
    Array.from({ length: 8000 }, (_, index) => line(file * 8000 + index)).join(''),
  ]);
  return writeTree(folder, Object.fromEntries(files));
}

describe('build', () => {
  const folder = temporaryDirectory();
  const source = writeTree(join(folder, 'src'), {
    'handler.py': 'def handler(event, context):\n    return 1\n',
    'notes.md': 'x\n',
    'bin/tool': '#!/bin/sh\n',
  });

  test('gives the bytes and the facts of the command line', async () => {
    const [one, two] = ['library.zip', 'command.zip'].map((name) => join(folder, name));
    const written = join(folder, 'manifest.json');
    const settings = {
      source,
      exclude: ['*.md'],
      compressionLevel: 9,
      manifest: written,
      runtime: 'python3.12',
    } as const;
    const result = await build({ ...settings, output: one });
    const args = ['build', source, `--output=${two}`, '--exclude=*.md', '--compression-level=9'];
    const { stdout, stderr, code } = await lambdaZip([...args, '--runtime=python3.12', '--json']);
    expect(code, stderr).toBe(0);
    const printed = JSON.parse(stdout);
    expect(readFileSync(one ?? '').equals(readFileSync(two ?? ''))).toBe(true);
    expect(result).toMatchObject({
      name: 'src',
      zipPath: one,
      sha256: printed['sha256'],
      sha256Base64: printed['sha256-base64'],
      contentSha256: printed['content-sha256'],
      size: printed['size'],
      uncompressedSize: printed['uncompressed-size'],
      changed: printed['changed'],
      reason: printed['reason'],
      engine: 'host',
      runtime: 'python3.12',
      architecture: 'x86_64',
      manifestPath: written,
      layer: undefined,
      deployed: false,
    });
    expect(result.entries.map(({ path, mode }) => [path, mode])).toEqual([
      ['bin/tool', '0755'],
      ['handler.py', '0644'],
    ]);
    expect(await manifest(one ?? '')).toEqual({
      contentSha256: result.contentSha256,
      entries: result.entries,
    });
  });

  test('tells its log and its progress, and compares with a given digest', async () => {
    const output = join(folder, 'told.zip');
    const told: Library.LogEntry[] = [];
    const progress: [number, number][] = [];
    const options = {
      log: (entry: Library.LogEntry) => told.push(entry),
      progress: (done: number, total: number) => progress.push([done, total]),
    };
    const { sha256, uncompressedSize } = await build({ source, output }, options);
    expect(told).toContainEqual({ level: 'phase', message: 'Write the archive' });
    expect(told).toContainEqual({ level: 'info', message: `sha256          ${sha256}` });
    expect(progress.at(-1)).toEqual([uncompressedSize, uncompressedSize]);
    const again = await build({ source, output, baseline: sha256 });
    expect([again.changed, again.reason, again.baselineSha256]).toEqual([false, 'unchanged', sha256]);
    const forced = await build({ source, output, baseline: sha256, force: true });
    expect([forced.changed, forced.reason]).toEqual([true, 'forced']);
  });

  test('has what the check of imports finds', async () => {
    const code = { 'app.py': 'import nowhere\n\ndef handler(event, context):\n    return 1\n' };
    const settings = { source: writeTree(temporaryDirectory(), code), output: join(folder, 'imports.zip') };
    const { imports } = await build({ ...settings, handler: 'app.handler' });
    expect(imports).toEqual([
      { kind: 'import', name: 'nowhere', problem: 'is not in the package', file: 'app.py', line: 1 },
    ]);
    const [absent, ...others] = (await build({ ...settings, handler: 'app.other' })).imports;
    expect(absent).toMatchObject({ kind: 'handler', name: 'app.other', file: undefined });
    expect(others).toMatchObject([{ kind: 'import' }]);
    expect((await build(settings)).imports).toEqual([]);
  });

  test('two at once do not get in each other’s way', async () => {
    const large = largeTree(join(folder, 'large'));
    const outputs = ['a.zip', 'b.zip', 'c.zip'].map((name) => join(folder, name));
    const alone = await build({ source: large, output: join(folder, 'alone.zip') }, { workers: 0 });
    const both = await Promise.all(
      outputs.map((output, index) => build({ source: large, output }, { workers: index })),
    );
    expect(both.map(({ sha256 }) => sha256)).toEqual(outputs.map(() => alone.sha256));
    for (const output of outputs) expect(readFileSync(output)).toHaveLength(alone.size);
  });

  test.each([0, 2])(
    'cancelled with %i threads, it leaves what was there and nothing else',
    async (workers) => {
      const place = writeTree(temporaryDirectory(), { 'out.zip': 'former\n' });
      const large = largeTree(join(temporaryDirectory(), 'large'));
      const controller = new AbortController();
      const { signal } = controller;
      const progress = (): void => controller.abort();
      const failed = build({ source: large, output: join(place, 'out.zip') }, { signal, progress, workers });
      await expect(failed).rejects.toMatchObject({ name: 'LambdaZipError', code: 'cancelled' });
      expect(readdirSync(place)).toEqual(['out.zip']);
      expect(readFileSync(join(place, 'out.zip'), 'utf8')).toBe('former\n');
      expect(getEventListeners(signal, 'abort')).toEqual([]);
      await expect(build({ source: large }, { signal })).rejects.toMatchObject({ code: 'cancelled' });
    },
  );

  test('a signal that outlives many calls keeps nothing of them', async () => {
    const { signal } = new AbortController();
    const requirements = join(folder, 'requirements.txt');
    writeFileSync(requirements, '# none\n');
    const output = join(folder, 'many.zip');
    await build({ source, output, requirements }, { signal, workspace: folder, environment: process.env });
    await build({ source: 'not-there', output }, { signal }).catch(() => undefined);
    await build({ source, output, requirements: 'not-there' }, { signal }).catch(() => undefined);
    await build({ source, output, engine: 'auto' }, { signal, environment: { PATH: '/nowhere' } });
    await verify({ source }, { signal });
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  test('an error has a code, and what to do', async () => {
    const failed: unknown = await build({ source: 'not-there' }).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(LambdaZipError);
    expect(failed).toMatchObject({
      code: 'source',
      message: "source: 'not-there' cannot be read: no such file or directory (ENOENT)",
      hint: `Relative paths start at '${process.cwd()}'.`,
    });
  });
});

test('programs find the environment that was handed in, and no other', async () => {
  const folder = temporaryDirectory();
  const source = writeTree(join(folder, 'src'), { 'index.js': 'x\n' });
  // Outside a repository git is not started.
  mkdirSync(join(folder, '.git'));
  const seen = join(folder, 'seen');
  for (const program of ['docker', 'git']) {
    writeFileSync(join(folder, program), `#!/bin/sh\n/usr/bin/env >> '${seen}.${program}'\nexit 1\n`);
    chmodSync(join(folder, program), 0o755);
  }
  const environment = { PATH: folder, OWN: 'handed in' };
  const settings = { source, output: join(folder, 'out.zip'), engine: 'auto' } as const;
  const { engine } = await build(settings, { environment });
  expect(engine).toBe('host');
  for (const program of ['docker', 'git']) {
    const names = new Set(readFileSync(`${seen}.${program}`, 'utf8').match(/^\w+(?==)/gm));
    // The shell has some of its own.
    for (const own of ['PWD', 'OLDPWD', 'SHLVL', '_']) names.delete(own);
    expect(names).toEqual(new Set(['PATH', 'OWN']));
  }
});

test('verify builds in processes of its own, and leaves nothing', async () => {
  const folder = temporaryDirectory();
  const source = writeTree(join(folder, 'src'), {
    'index.js': 'x\n',
    'drop.txt': 'x\n',
    'bin/run': '#!/bin/sh\n',
  });
  const umask = process.umask();
  const result = await verify({ source, exclude: ['/drop.txt'], prefix: 'app/' });
  expect(result).toMatchObject({ reproducible: true, builds: 2, differences: [], layerSha256: undefined });
  const built = await build({
    source,
    exclude: ['/drop.txt'],
    prefix: 'app/',
    output: join(folder, 'x.zip'),
  });
  expect(result.sha256).toBe(built.sha256);
  expect(process.umask()).toBe(umask);
  expect(existsSync(join(folder, 'src.zip'))).toBe(false);
});

test('verify, cancelled while another process builds, ends that and leaves nothing', async () => {
  const source = largeTree(join(temporaryDirectory(), 'large'));
  const temporary = temporaryDirectory();
  vi.stubEnv('TMPDIR', temporary);
  onTestFinished(() => void vi.unstubAllEnvs());
  const controller = new AbortController();
  const { signal } = controller;
  const copied = (): boolean =>
    readdirSync(temporary, { recursive: true, encoding: 'utf8' }).some((name) => /\ba copy\/.*\./.test(name));
  const timer = setInterval(() => {
    if (!copied()) return;
    clearInterval(timer);
    controller.abort();
  }, 5);
  onTestFinished(() => clearInterval(timer));
  await expect(verify({ source }, { signal })).rejects.toMatchObject({ code: 'cancelled' });
  expect(readdirSync(temporary)).toEqual([]);
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});

test('diff tells what changed, of archives and of manifests', async () => {
  const folder = temporaryDirectory();
  const source = writeTree(join(folder, 'src'), { 'a.txt': '1\n', 'b.txt': '1\n', 'same.txt': 'x\n' });
  const [old, next, text] = ['old.zip', 'new.zip', 'new.json'].map((name) => join(folder, name));
  const first = await build({ source, output: old, exclude: ['/b.txt'] });
  writeTree(source, { 'a.txt': '2\n' });
  const second = await build({ source, output: next, manifest: text });
  const expected = {
    entries: [
      { kind: 'content', path: 'a.txt' },
      { kind: 'added', path: 'b.txt' },
    ],
    counts: { added: 1, removed: 0, content: 1, mode: 0, unchanged: 1 },
    packages: [],
  };
  expect(await diff(old ?? '', next ?? '')).toEqual({
    same: false,
    bytes: 'different',
    before: { file: old, kind: 'zip', sha256: first.sha256, contentSha256: first.contentSha256 },
    after: { file: next, kind: 'zip', sha256: second.sha256, contentSha256: second.contentSha256 },
    changes: expected,
  });
  expect(await diff(old ?? '', text ?? '')).toMatchObject({
    same: false,
    bytes: 'unknown',
    changes: expected,
  });
  expect(await diff(text ?? '', next ?? '')).toMatchObject({
    same: true,
    after: { kind: 'zip' },
    before: { kind: 'manifest', sha256: undefined },
  });
  await expect(manifest(text ?? '')).rejects.toMatchObject({ code: 'archive' });
});

/** What a process has that others notice, before and after. */
const WATCH = `
const [library, source, output] = process.argv.slice(1);
const read = new Set();
const environment = process.env;
process.env = new Proxy(environment, {
  get: (all, name) => (read.add(String(name)), Reflect.get(all, name)),
  ownKeys: (all) => (read.add('all of it'), Reflect.ownKeys(all)),
});
const said = [];
for (const stream of [process.stdout, process.stderr]) stream.write = (text) => said.push(String(text)) > 0;
const ended = [];
process.exit = (code) => ended.push(code);
const state = () => ({
  listeners: process.eventNames().map((name) => [String(name), process.listenerCount(name)]),
  umask: process.umask(), cwd: process.cwd(), exitCode: process.exitCode, title: process.title,
  timers: process.getActiveResourcesInfo().filter((one) => one === 'Timeout').length,
});
const before = state();
const { build, verify, diff, manifest } = await import(library);
const { sha256 } = await build({ source, output }, { workers: 2 });
await verify({ source });
await manifest(output);
await diff(output, output);
await build({ source: 'not-there' }).catch(() => undefined);
await new Promise((done) => setTimeout(done, 50));
const after = state();
process.env = environment;
const { writeFileSync } = await import('node:fs');
writeFileSync(output + '.json', JSON.stringify({ sha256, before, after, read: [...read], said, ended }));
`;

test('it prints nothing, ends nothing, reads no variable, and leaves the process as it was', async () => {
  const folder = temporaryDirectory();
  const source = writeTree(join(folder, 'src'), { 'index.js': 'x\n' });
  const output = join(folder, 'out.zip');
  const args = ['--input-type=module', '-e', WATCH, pathToFileURL(LIBRARY).href, source, output];
  const { code, stdout, stderr } = await run(process.execPath, args, { cwd: folder });
  expect([code, stdout, stderr]).toEqual([0, '', '']);
  const { before, after, read, said, ended } = JSON.parse(readFileSync(`${output}.json`, 'utf8'));
  expect(after).toEqual(before);
  expect([said, ended]).toEqual([[], []]);
  // Node.js itself asks for these: where temporary files go, what a process or a thread is started with; from 22 on, colours.
  const ofNode =
    /^(?:TMPDIR|TMP|TEMP|NODE_V8_COVERAGE|NODE_CHANNEL_\w+|WATCH_REPORT_DEPENDENCIES|FORCE_COLOR)$/;
  expect(read.filter((name: string) => !ofNode.test(name))).toEqual([]);
});

/** Builds for a function, in a process that has to end by itself. */
const ASKS = `
const [library, source, output, functionName] = process.argv.slice(1);
const { build } = await import(library);
const { changed, reason, baselineSha256 } = await build({ source, output, functionName });
console.log(JSON.stringify({ changed, reason, baselineSha256 }));
`;

needs(MOTO !== undefined, 'a moto server, LAMBDA_ZIP_TEST_MOTO')(
  'compares with the function in Lambda, and lets the process end',
  async () => {
    const folder = temporaryDirectory();
    const source = writeTree(join(folder, 'src'), { 'index.js': 'x\n' });
    const output = join(folder, 'out.zip');
    const { sha256 } = await build({ source, output });
    const name = await createFunction(readFileSync(output));
    const args = ['--input-type=module', '-e', ASKS, pathToFileURL(LIBRARY).href, source, output, name];
    const began = performance.now();
    const { code, stdout, stderr } = await run(process.execPath, args, {
      cwd: folder,
      env: awsEnvironment(MOTO ?? ''),
    });
    // Nor does the AWS SDK print anything, which warns under Node.js 20.
    expect([code, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toEqual({ changed: false, reason: 'unchanged', baselineSha256: sha256 });
    expect(performance.now() - began).toBeLessThan(60_000);
  },
);
