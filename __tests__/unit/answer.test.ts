/** What comes back from a container, read by the host: the image may hold any program in the place of the runner. */
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pack } from 'tar-stream';
import { afterEach, describe, expect, test } from 'vitest';
import { build } from '../../build/build/build.js';
import { parseReport, type WheelsJob } from '../../build/engines/container/protocol.js';
import { RunnerSession } from '../../build/engines/container/runner-session.js';
import { readAnswer } from '../../build/engines/container/transport.js';
import { parseSettings } from '../../build/settings/settings.js';
import { SILENT_LOGGER } from '../../build/util/ports.js';
import { eachLine, exitCode } from '../../build/util/processes.js';
import { needs } from '../helpers/parts.js';
import { environmentOf } from '../helpers/programs.js';
import { workspaceWith, writeTree } from '../helpers/workspace.js';

const PATH = process.env['PATH'];
afterEach(() => {
  process.env['PATH'] = PATH;
});

const LISTENERS = { onReport: () => undefined };

/** The paths of an answer with these members, empty files. */
async function pathsOf(...names: readonly string[]): Promise<string[]> {
  const stream = pack();
  for (const name of names) stream.entry({ name: `tree/${name}` }, '');
  stream.finalize();
  const paths: string[] = [];
  for await (const { path } of readAnswer(Readable.from(stream), LISTENERS)) paths.push(path);
  return paths;
}

describe('a tree that no side sends', () => {
  test('is told from one that it does', async () => {
    expect(await pathsOf('a', 'a-/b', 'a/', 'é', '😀').catch(() => 'refused')).toBe('refused');
    expect(await pathsOf('a', 'a-/b', 'b/c', 'é', '😀')).toEqual(['a', 'a-/b', 'b/c', 'é', '😀']);
  });

  test.each([
    [['b', 'a'], "'a' comes after 'b'"],
    [['a', 'a'], "'a' comes after 'a'"],
    [['a', 'a!', 'a/b/c'], "'a' is a file and a folder"],
    [['a\\b'], "the name 'a\\\\b' is not valid in an archive"],
    [['a\ufffd'], 'is not valid in an archive'],
    [['x'.repeat(70_000)], `the name '${'x'.repeat(200)}…' is not valid in an archive`],
    [['../x'], "the name '../x' leads out of the tree"],
    [['e\u0301'], 'is not in NFC'],
  ])('%j', async (names, problem) => {
    await expect(pathsOf(...names)).rejects.toMatchObject({
      code: 'container',
      message: expect.stringContaining(problem),
    });
  });

  test('a member that is larger than any that was sent is refused before it is read', async () => {
    const stream = pack();
    stream.entry({ name: 'tree/a', size: 2 ** 40 });
    const read = readAnswer(Readable.from(stream), LISTENERS).next();
    await expect(read).rejects.toThrow("'a' has 1099511627776 bytes");
  });
});

describe('wheels that no side sends', () => {
  /** The wheels of an answer with these members. */
  async function wheelsOf(...names: readonly string[]): Promise<string[]> {
    const stream = pack();
    for (const name of names) stream.entry({ name }, 'x');
    stream.finalize();
    const wheels: string[] = [];
    const listeners = {
      ...LISTENERS,
      onWheel: async (name: string, _: number, body: AsyncIterable<Uint8Array>) => {
        for await (const piece of body) expect(Buffer.from(piece).toString()).toBe('x');
        wheels.push(name);
      },
    };
    for await (const _ of readAnswer(Readable.from(stream), listeners));
    return wheels;
  }

  test('are told from those that it does', async () => {
    const names = ['a-1.0-py3-none-any.whl', 'a b-1!0+x-py3-none-any.whl'];
    expect(await wheelsOf(...names.map((name) => `wheels/${name}`))).toEqual(names);
  });

  test.each([
    '../a.whl',
    'a/b.whl',
    '.whl',
    '.a.whl',
    'a.zip',
    'a\\b.whl',
    'C:a.whl',
    'a\0.whl',
    `${'x'.repeat(300)}.whl`,
  ])('%j', async (name) => {
    await expect(wheelsOf(`wheels/${name}`)).rejects.toMatchObject({
      code: 'container',
      message: expect.stringContaining('as a wheel'),
    });
  });

  /** What is taken of an answer with one wheel that is said to be in a file of this name. */
  async function fileOf(linkname: string, name = 'wheels/a-1.0-py3-none-any.whl'): Promise<string[]> {
    const stream = pack();
    stream.entry({ name, type: 'symlink', linkname });
    stream.finalize();
    const taken: string[] = [];
    const listeners = { ...LISTENERS, onWheelFile: async (...one: string[]) => void taken.push(...one) };
    for await (const _ of readAnswer(Readable.from(stream), listeners));
    return taken;
  }

  test('nor are files taken but those that lie where the job says', async () => {
    expect(await fileOf('12.whl')).toEqual(['a-1.0-py3-none-any.whl', '12.whl']);
    for (const elsewhere of ['../12.whl', '/12.whl', 'a/12.whl', 'a.whl', '12', '-1.whl', '12.whl/x'])
      await expect(fileOf(elsewhere)).rejects.toMatchObject({
        code: 'container',
        message: expect.stringContaining(`it puts a wheel into '${elsewhere}'`),
      });
    await expect(fileOf('12.whl', 'wheels/../a.whl')).rejects.toThrow('as a wheel');
    // A container, which has another disk, is asked for none.
    const stream = pack();
    stream.entry({ name: 'wheels/a-1.0-py3-none-any.whl', type: 'symlink', linkname: '12.whl' });
    stream.finalize();
    const read = readAnswer(Readable.from(stream), { ...LISTENERS, onWheel: async () => undefined }).next();
    await expect(read).rejects.toThrow("it sends a symlink 'wheels/a-1.0-py3-none-any.whl'");
  });

  test('and none at all are taken where nobody asked for any', async () => {
    const stream = pack();
    stream.entry({ name: 'wheels/a-1.0-py3-none-any.whl' }, 'x');
    stream.finalize();
    const read = readAnswer(Readable.from(stream), LISTENERS).next();
    await expect(read).rejects.toThrow("it sends a file 'wheels/a-1.0-py3-none-any.whl'");
  });
});

describe('a report', () => {
  test.each([
    [{ protocol: { toString: 1 } }, 'it speaks protocol {"toString":1}'],
    [{ protocol: 3, error: { code: 'name', message: { toString: 1 } } }, 'an error without a message'],
    [{ protocol: 3, error: { code: 'name', message: 'a\n::error::b' } }, 'a\\n::error::b'],
    [{ protocol: 3, error: { code: 'name', message: 'x'.repeat(1e6) } }, `${'x'.repeat(10_000)}…`],
    // The runner's own escapes stay as they are.
    [{ protocol: 3, error: { code: 'name', message: "'a\\\\b\\x00'" } }, "'a\\\\b\\x00'"],
  ])('%j', (report, message) => {
    expect(() => parseReport(JSON.stringify(report))).toThrow(message);
  });
});

test('a line without end comes in pieces', async () => {
  const lengths: number[] = [];
  const chunks = Array.from({ length: 2000 }, () => Buffer.alloc(16 * 1024, 'x'));
  await eachLine(Readable.from(chunks), (line) => lengths.push(line.length));
  expect(Math.max(...lengths)).toBeLessThan(128 * 1024);
  expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(2000 * 16 * 1024);
});

test('whoever goes on sending after what is refused is stopped without waiting for the rest', async () => {
  let waited = 0;
  const run = new RunnerSession(
    {
      title: 'the other program',
      timeout: 0,
      start: async () => {
        const program = "process.stdout.write(Buffer.alloc(2 ** 20, 'no tar'))";
        const child = spawn(process.execPath, ['-e', program], {
          env: environmentOf(process.execPath),
          stdio: ['pipe', 'pipe', 'pipe'],
        });
        const ended = exitCode(child);
        // As for a container: asked to end, it has so long.
        const stop = async (): Promise<void> => {
          for (; waited < 100; waited += 1) {
            child.kill('SIGKILL');
            const pause = new Promise((resolve) => setTimeout(resolve, 250, 'on'));
            if ((await Promise.race([ended, pause])) !== 'on') return;
          }
        };
        return { child, ended, stop };
      },
    },
    { log: SILENT_LOGGER },
  );
  const job: WheelsJob = {
    protocol: 3,
    task: 'wheels',
    folder: '/',
    wheels: {
      python: '3.13',
      release: '3.13.99',
      platforms: [],
      glibc: [2, 34],
      markers: {},
      inputs: [],
      builds: false,
      sources: false,
      projects: [],
      isComplete: false,
      hashed: false,
      inImage: false,
    },
  };
  await expect(run.entries(job, []).next()).rejects.toMatchObject({ code: 'container' });
  expect(waited).toBeLessThan(100);
});

/** A build whose `docker run` is a program that answers with these entries, and reports as many. */
async function buildWithAnswer(names: readonly string[]) {
  const { workspace, source } = workspaceWith({ a: 'x', b: 'y' });
  const bin = join(workspace, 'bin');
  mkdirSync(bin);
  const stream = pack();
  for (const name of names) stream.entry({ name: `tree/${name}` }, '');
  const report = { protocol: 3, python: '3.13.0', entries: names.length, exclusions: [], error: null };
  stream.entry({ name: 'report.json' }, JSON.stringify(report));
  stream.finalize();
  const answer = await buffer(stream);
  writeTree(bin, {
    answer,
    docker: {
      content: `#!/bin/sh
case "$1" in
info) echo '{"OSType":"linux","Architecture":"x86_64"}' ;;
image) echo '{"Id":"sha256:0"}' ;;
run) cat >/dev/null; cat '${join(bin, 'answer')}' ;;
esac
`,
      mode: 0o755,
    },
  });
  process.env['PATH'] = [bin, PATH].join(delimiter);
  const settings = { source, output: join(workspace, 'out.zip'), engine: 'container' };
  try {
    return (await build(parseSettings(settings, { workspace, workers: 0 }), { log: SILENT_LOGGER })).digest
      .hex;
  } finally {
    expect(readdirSync(workspace).filter((name) => name.startsWith('.'))).toEqual([]);
  }
}

describe('a tree of another size', () => {
  const posix = needs(process.platform !== 'win32', 'a POSIX shell');

  posix('is refused: nothing at all, too little, too much', async () => {
    await expect(buildWithAnswer([])).rejects.toThrow('it sent 0 entries for 2 files');
    await expect(buildWithAnswer(['a'])).rejects.toThrow('it sent 1 entries for 2 files');
    await expect(buildWithAnswer(['a', 'b', 'c'])).rejects.toThrow('it sent more than 2 entries');
    expect(await buildWithAnswer(['a', 'b'])).toMatch(/^[0-9a-f]{64}$/);
  });
});
