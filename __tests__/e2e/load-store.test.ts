/** Many processes at once on one store, and on one output: every archive is right, and nothing is left over. */
import { createHash } from 'node:crypto';
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { freemem } from 'node:os';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { STORE_LIMITS } from '../../build/archive/store/entry-store-limits.js';
import { needs } from '../helpers/parts.js';
import { lambdaZip, type Outcome } from '../helpers/programs.js';
import { noise, randomSource } from '../helpers/random.js';
import { temporaryDirectory, writeTree } from '../helpers/workspace.js';

const PROCESSES = 500;
/** What one of them needs for itself, beside what all of them share. */
const BYTES_EACH = 16 * 1024 * 1024;
/** As many as half of the memory has room for start their work at the same moment, then the next. */
const AT_ONCE = Math.min(PROCESSES, Math.floor(freemem() / 2 / BYTES_EACH));

/** Has a program wait until there is a file: two cores work faster than they start programs. */
const WAITING = `
const { existsSync, writeFileSync } = require('node:fs');
writeFileSync(process.env.TEST_READY + process.pid, '');
const nothing = new Int32Array(new SharedArrayBuffer(4));
while (!existsSync(process.env.TEST_GATE)) Atomics.wait(nothing, 0, 0, 50);
`;

const text = (seed: string, bytes: number): string => noise(seed, bytes).toString('base64');
const sha256Of = ({ stdout }: Outcome): string => stdout.slice(0, 64);

/** Writes trees that share most of what they have, and a config file of them. */
function writeTrees(workspace: string, count: number): string[] {
  const names = Array.from({ length: count }, (_, index) => `tree-${index}`);
  for (const [index, name] of names.entries()) {
    writeTree(join(workspace, name), {
      ...Object.fromEntries(
        Array.from({ length: 4 }, (_, one) => [`shared/${one}.txt`, text(`shared ${one}`, 20_000)]),
      ),
      [`some/${index % 25}.txt`]: text(`some ${index % 25}`, 10_000),
      'own.txt': text(name, 5_000),
      'noise.bin': noise(`noise ${index % 5}`, 6_000),
    });
  }
  const functions = names.map((name) => `  - source: ${name}\n    output: expected/${name}.zip\n`).join('');
  writeFileSync(join(workspace, 'lambda-zip.yml'), `functions:\n${functions}`);
  mkdirSync(join(workspace, 'expected'));
  return names;
}

needs(
  process.env['LAMBDA_ZIP_TEST_LARGE'] === '1' && process.platform !== 'win32',
  'LAMBDA_ZIP_TEST_LARGE=1 (a minute or two)',
)(
  '500 processes with one store, some of it damaged while they run',
  async () => {
    expect(AT_ONCE).toBeGreaterThanOrEqual(20);
    const workspace = temporaryDirectory();
    const names = writeTrees(workspace, PROCESSES);
    const all = ['build', '--all', '--config', 'lambda-zip.yml'];
    const expected = await lambdaZip([...all, '--no-cache'], { cwd: workspace });
    expect(expected.code, expected.stderr).toBe(0);

    const store = join(workspace, 'store', 'compressed', '1-6');
    const volumes = (): string[] => {
      try {
        return readdirSync(store).filter((name) => name.endsWith('.volume'));
      } catch {
        return [];
      }
    };
    mkdirSync(store, { recursive: true });
    writeFileSync(join(store, 'none.volume'), 'no volume');
    const dice = randomSource(13);
    let damaged = 0;
    let most = 0;
    let running = PROCESSES;
    const vandal = async (): Promise<void> => {
      while (running > 0) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        const there = volumes();
        most = Math.max(most, there.length);
        if (there.length === 0) continue;
        try {
          const file = join(store, dice.pick(there));
          const descriptor = openSync(file, 'r+');
          writeSync(descriptor, 'damaged', dice.integer(0, statSync(file).size - 10));
          closeSync(descriptor);
          damaged += 1;
        } catch {
          // Another process has removed it.
        }
      }
    };
    const waves = async (): Promise<Outcome[]> => {
      const outcomes: Outcome[] = [];
      for (let begin = 0; begin < names.length; begin += AT_ONCE) {
        const wave = names.slice(begin, begin + AT_ONCE);
        const ready = join(workspace, `ready-${begin}`);
        mkdirSync(ready);
        const gate = join(workspace, `gate-${begin}`);
        const env = {
          NODE_OPTIONS: `--require ${join(workspace, 'waiting.cjs')}`,
          TEST_READY: `${ready}/`,
          TEST_GATE: gate,
        };
        const builds = wave.map(async (name) => {
          const args = ['build', name, '-o', `${name}.zip`, '--cache-directory', 'store'];
          const outcome = await lambdaZip(args, { cwd: workspace, env });
          running -= 1;
          return outcome;
        });
        while (readdirSync(ready).length < wave.length)
          await new Promise((resolve) => setTimeout(resolve, 100));
        writeFileSync(gate, '');
        outcomes.push(...(await Promise.all(builds)));
      }
      return outcomes;
    };
    writeFileSync(join(workspace, 'waiting.cjs'), WAITING);
    const [outcomes] = await Promise.all([waves(), vandal()]);

    for (const [index, name] of names.entries()) {
      expect(outcomes[index]?.code, outcomes[index]?.stderr).toBe(0);
      const [got, wanted] = [`${name}.zip`, `expected/${name}.zip`].map((file) =>
        readFileSync(join(workspace, file)),
      );
      expect(got?.equals(wanted ?? Buffer.alloc(0)), name).toBe(true);
    }
    // Contents were shared, damage was done, and more was put than a store keeps.
    expect(
      outcomes.filter(({ stderr }) => stderr.includes('as compressed by an earlier build')).length,
    ).toBeGreaterThan(0);
    expect(damaged).toBeGreaterThan(10);
    expect(most).toBeGreaterThan(STORE_LIMITS.volumes / 2);
    expect(volumes().length).toBeLessThanOrEqual(STORE_LIMITS.volumes);
    expect(readdirSync(store).filter((name) => !name.endsWith('.volume'))).toEqual([]);
    expect(readdirSync(workspace).filter((name) => name.startsWith('.'))).toEqual([]);

    // Whole, but for what was damaged after it was written, and that is noticed.
    const again = await lambdaZip([...all, '--cache-directory', 'store'], { cwd: workspace });
    expect(again.code, again.stderr).toBe(0);
    expect(again.stdout).toBe(expected.stdout);
    expect(volumes().length).toBeLessThanOrEqual(STORE_LIMITS.volumes);
  },
  600_000,
);

test('20 processes that write one output leave one whole archive', async () => {
  const workspace = temporaryDirectory();
  const names = writeTrees(workspace, 20);
  const output = join(workspace, 'expected', 'one.zip');
  const outcomes = await Promise.all(
    names.map((name) =>
      lambdaZip(['build', name, '-o', output, '--cache-directory', 'store'], { cwd: workspace }),
    ),
  );
  for (const { code, stderr } of outcomes) expect(code, stderr).toBe(0);
  expect(new Set(outcomes.map(sha256Of)).size).toBe(names.length);
  expect(readdirSync(join(workspace, 'expected'))).toEqual([basename(output)]);
  // The manifest checks every content; the digest is that of one of the builds.
  const manifest = await lambdaZip(['manifest', output]);
  expect(JSON.parse(manifest.stdout).entries.length).toBe(7);
  const digest = createHash('sha256').update(readFileSync(output)).digest('hex');
  expect(outcomes.map(sha256Of)).toContain(digest);
});
