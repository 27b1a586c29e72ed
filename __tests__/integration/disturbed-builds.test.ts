/** Builds that are disturbed by other programs, by signals and by who reads their output. */
import { spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { isDraftOf } from '../../build/util/draft.js';
import {
  ARCHIVE,
  FIFOS,
  fifo,
  HANDLER,
  LINKS,
  NOTHING,
  OLD,
  PATIENCE_MS,
  type Part,
  refused,
  SIGNALS,
  snapshot,
  start,
} from '../helpers/bad-input.js';
import { hasProgram, needs } from '../helpers/parts.js';
import { ACTION, CLI, REPOSITORY } from '../helpers/paths.js';
import { lambdaZip, type Outcome, run } from '../helpers/programs.js';
import { noise, randomSource } from '../helpers/random.js';
import { cases } from '../helpers/search.js';
import { temporaryDirectory, workspaceWith, writeTree } from '../helpers/workspace.js';

describe('a file that is not what the walk saw', () => {
  const CONTENT = 'what the walk saw\n';

  const changes: readonly { title: string; change: (file: string) => void; size?: number; part?: Part }[] = [
    { title: 'longer', change: (file) => appendFileSync(file, 'x') },
    { title: 'shorter', change: (file) => truncateSync(file, 5) },
    { title: 'empty', change: (file) => truncateSync(file, 0) },
    { title: 'gone', change: (file) => unlinkSync(file) },
    { title: 'a folder', change: replaceBy((file) => mkdirSync(file)) },
    { title: 'a FIFO', change: replaceBy(fifo), part: FIFOS },
    { title: 'a FIFO, where the walk saw an empty file', change: replaceBy(fifo), size: 0, part: FIFOS },
    {
      title: 'a link to a file of the same size',
      change: replaceBy((file) => writeTree(dirname(file), { other: CONTENT, file: { link: 'other' } })),
      part: LINKS,
    },
    { title: 'touched', change: (file) => utimesSync(file, 1, 1) },
    {
      title: 'another file of the same size and time',
      change: (file) => {
        const { atime, mtime } = statSync(file);
        writeFileSync(`${file}.new`, CONTENT);
        utimesSync(`${file}.new`, atime, mtime);
        renameSync(`${file}.new`, file);
      },
    },
    {
      title: 'below a link, where there was a folder',
      change: (file) => {
        const { atime, mtime } = statSync(file);
        const folder = dirname(file);
        const other = writeTree(temporaryDirectory(), { file: CONTENT });
        utimesSync(join(other, 'file'), atime, mtime);
        renameSync(folder, `${folder}.old`);
        symlinkSync(other, folder);
      },
      part: LINKS,
    },
  ];

  for (const { title, change, size = CONTENT.length, part = NOTHING } of changes) {
    needs(...part)(title, async () => {
      const file = writeTree(temporaryDirectory(), { 'app/file': CONTENT }).concat('/app/file');
      // A time that can be given to another file as it is.
      utimesSync(file, 1_000_000_000, 1_000_000_000);
      const { mtimeMs, ino } = statSync(file);
      expect(await readRecorded(file, { size: CONTENT.length, mtimeMs, ino })).toEqual({ text: CONTENT });
      change(file);
      expect(await readRecorded(file, { size, mtimeMs, ino })).toEqual({
        code: 'changed-while-reading',
        message: "'app/file' changed while it was being packed",
        hint: 'Wait until nothing writes into the source, or exclude the file.',
      });
    });
  }

  function replaceBy(create: (file: string) => unknown): (file: string) => void {
    return (file) => {
      unlinkSync(file);
      create(file);
    };
  }

  /** What reading the file gives when the walk saw that. In another process: reading must not block this one. */
  async function readRecorded(
    file: string,
    seen: { readonly size: number; readonly mtimeMs: number; readonly ino: number },
  ): Promise<unknown> {
    const script = `import { readWholeFile } from ${JSON.stringify(`${REPOSITORY}/build/entries/read-file.js`)};
      const content = JSON.parse(process.argv[1]);
      let result;
      try {
        result = { text: Buffer.from(readWholeFile(content, 'app/file')).toString() };
      } catch ({ code, message, hint }) {
        result = { code, message, hint };
      }
      console.log(JSON.stringify(result));`;
    const content = JSON.stringify({ kind: 'file', file, ...seen });
    const { stdout, stderr, error } = spawnSync(
      process.execPath,
      ['--input-type=module', '--eval', script, content],
      { timeout: PATIENCE_MS, encoding: 'utf8' },
    );
    expect(error, stderr).toBeUndefined();
    return JSON.parse(stdout);
  }

  test('a file that another program keeps appending to', async () => {
    const { source } = workspaceWith({ ...HANDLER, 'app.log': 'x'.repeat(8_000_000) });
    const workspace = temporaryDirectory();
    const script = `const fs = require('node:fs'); const log = fs.openSync(process.argv[1], 'a');
      fs.writeSync(log, 'x'); console.log('appending'); for (;;) fs.writeSync(log, 'x');`;
    const writer = spawn(process.execPath, ['-e', script, join(source, 'app.log')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      await new Promise((resolve) => writer.stdout.once('data', resolve));
      const build = (): Promise<Outcome> => lambdaZip(['build', source, '-o', ARCHIVE], { cwd: workspace });
      const deadline = Date.now() + PATIENCE_MS;
      // A build may fall between two writes, if seldom; then it is a good one, and the next one is tried.
      const error = await refused(workspace, 1, async () => {
        let outcome = await build();
        while (outcome.code === 0 && Date.now() < deadline) {
          writeFileSync(join(workspace, ARCHIVE), OLD);
          outcome = await build();
        }
        return outcome;
      });
      expect(error).toMatch(/^'.*\/app\.log' changed while it was being packed\n/);
    } finally {
      writer.kill('SIGKILL');
    }
  });
});

/** A source that takes the program a second or so to pack: text, at the slowest level. */
function slowSource(): Record<string, string> {
  const text = (index: number): string => noise(`slow ${index}`, 96_000).toString('base64');
  return Object.fromEntries(Array.from({ length: 32 }, (_, index) => [`data/${index}.txt`, text(index)]));
}

const SLOWLY = ['--compression-level', '12', '--no-cache'];

describe('a build that is ended', () => {
  needs(...SIGNALS).each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('%s while it packs', async (signal) => {
    const { workspace } = workspaceWith(slowSource());
    const error = await refused(workspace, { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 }[signal], async () => {
      const { child, said, ended } = start(CLI, ['build', 'source', '-o', ARCHIVE, ...SLOWLY], {
        cwd: workspace,
      });
      await said('Write the archive');
      child.kill(signal);
      return ended;
    });
    expect(error).toBe('cancelled, nothing was written');
  });

  needs(...SIGNALS).each(['SIGTERM', 'SIGINT'] as const)('%s while the action packs', async (signal) => {
    const { workspace } = workspaceWith(slowSource());
    const archive = join(workspace, ARCHIVE);
    writeFileSync(archive, OLD);
    const before = snapshot(workspace);
    const env = {
      INPUT_SOURCE: 'source',
      INPUT_OUTPUT: ARCHIVE,
      'INPUT_COMPRESSION-LEVEL': '12',
      RUNNER_TEMP: temporaryDirectory(),
    };
    const { child, said, ended } = start(ACTION, [], { cwd: workspace, env });
    await said('Write the archive');
    child.kill(signal);
    const { code, stdout } = await ended;
    expect(code).toBe(1);
    expect(stdout).toMatch(/^::error::cancelled\b/m);
    expect(readFileSync(archive).equals(OLD)).toBe(true);
    expect(snapshot(workspace)).toEqual(before);
  });

  test('kill -9 at any moment: the old archive or the new one, and leftovers are not packed', async () => {
    const { workspace, source } = workspaceWith(slowSource());
    const archive = join(source, ARCHIVE);
    const args = ['build', 'source', '-o', join('source', ARCHIVE), ...SLOWLY];
    const begun = performance.now();
    const reference = await lambdaZip(args, { cwd: workspace });
    const duration = performance.now() - begun;
    expect(reference.code, reference.stderr).toBe(0);
    const complete = readFileSync(archive);

    const random = randomSource(9);
    const found = { old: 0, complete: 0, other: 0 };
    const leftovers = (): string[] =>
      readdirSync(source).filter((name) => name !== 'data' && name !== ARCHIVE);
    // On a busy machine a build takes another time than the one before: some moments come too early or too late.
    const isSeen = (): boolean => found.old > 0 && leftovers().length > 0;
    for (let round = 0; round < cases(24, 10) || (round < 60 && !isSeen()); round += 1) {
      writeFileSync(archive, OLD);
      const { child, ended } = start(CLI, args, { cwd: workspace });
      await sleep(random.next() * duration);
      child.kill('SIGKILL');
      await ended;
      const bytes = readFileSync(archive);
      found[bytes.equals(OLD) ? 'old' : bytes.equals(complete) ? 'complete' : 'other'] += 1;
    }
    expect(found.other).toBe(0);
    expect(found.old).toBeGreaterThan(0);
    expect(leftovers().length).toBeGreaterThan(0);
    expect(leftovers().filter((name) => !/^\.out\.zip\.[0-9a-f]{12}\.tmp$/.test(name))).toEqual([]);

    const again = await lambdaZip(args, { cwd: workspace });
    expect(again.code, again.stderr).toBe(0);
    expect(again.stdout).toBe(reference.stdout);
    expect(readFileSync(archive).equals(complete)).toBe(true);
  }, 180_000);

  test('what only looks like a leftover is packed', async () => {
    const names = [
      '.out.zip.0123456789ab.tmp',
      '.out.zip.0123456789AB.tmp',
      '.other.zip.0123456789ab.tmp',
      'sub/.out.zip.0123456789ab.tmp',
    ];
    const [leftover = '', ...others] = names;
    expect(names.filter((name) => isDraftOf(ARCHIVE, name))).toEqual([leftover]);
    const { workspace } = workspaceWith(Object.fromEntries(names.map((name) => [name, 'x'])));
    const { code, stderr } = await lambdaZip(['build', 'source', '-o', 'source/out.zip'], { cwd: workspace });
    expect(code, stderr).toBe(0);
    const manifest = JSON.parse((await lambdaZip(['manifest', 'source/out.zip'], { cwd: workspace })).stdout);
    expect(manifest.entries.map(({ path }: { path: string }) => path).sort()).toEqual(others.sort());
  });
});

describe('a reader that went away', () => {
  test.each([
    ['standard output', ['stdout']],
    ['standard error', ['stderr']],
    ['both', ['stdout', 'stderr']],
  ] as const)('from %s', async (_, streams) => {
    const { workspace } = workspaceWith(HANDLER);
    const { child, ended } = start(CLI, ['build', 'source', '-o', ARCHIVE], { cwd: workspace });
    for (const stream of streams) child[stream].destroy();
    const { code, stderr } = await ended;
    expect(code, stderr).toBe(0);
    const { stdout } = await lambdaZip(['manifest', ARCHIVE], { cwd: workspace });
    expect(JSON.parse(stdout).entries.map(({ path }: { path: string }) => path)).toEqual(['handler.py']);
  });

  needs(hasProgram('bash'), 'bash')('in a pipeline', async () => {
    const { workspace } = workspaceWith(HANDLER);
    const script = '"$0" "$1" build source -o out.zip | true; echo "$PIPESTATUS"';
    const { stdout, stderr } = await run('bash', ['-c', script, process.execPath, CLI], { cwd: workspace });
    expect(stdout, stderr).toBe('0\n');
    expect(existsSync(join(workspace, ARCHIVE))).toBe(true);
  });

  needs(existsSync('/dev/full'), '/dev/full')('a standard output that is full is an error', async () => {
    const { workspace } = workspaceWith(HANDLER);
    const script = 'exec "$0" "$1" build source -o out.zip >/dev/full';
    const { code, stderr } = await run('sh', ['-c', script, process.execPath, CLI], { cwd: workspace });
    expect(code).toBe(1);
    expect(stderr.slice(0, 2000)).toMatch(
      /^lambda-zip: standard output\b.*no space left on the device \(ENOSPC\)/m,
    );
    expect(stderr).not.toContain('internal error');
  });
});
