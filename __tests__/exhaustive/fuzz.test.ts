/** Fuzzing, in short: a few cases of each target, the same ones each time. `npm run fuzz` goes on. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { needs } from '../helpers/parts.js';
import { REPOSITORY } from '../helpers/paths.js';
import { run } from '../helpers/programs.js';
import { temporaryDirectory } from '../helpers/workspace.js';

const FUZZ = join(REPOSITORY, 'fuzz', 'index.mjs');

describe('a few cases find nothing', () => {
  const listed = execFileSync(process.execPath, [FUZZ, '--list'], { encoding: 'utf8' });
  let told = '';

  beforeAll(async () => {
    const { stdout, stderr } = await run(process.execPath, [FUZZ, '--few', '--seed', '1']);
    told = stdout + stderr;
  });

  for (const line of listed.trimEnd().split('\n')) {
    const [name = '', about = '', missing = ''] = line.split('\t');
    needs(missing === '', missing)(`${name}: ${about}`, () => {
      expect(told).toMatch(new RegExp(`^${name}: \\d+ cases, nothing found`, 'm'));
    });
  }
});

describe('a finding is told with what repeats it', () => {
  const fuzz = (args: readonly string[]) =>
    run(process.execPath, [FUZZ, ...args], {
      // A finding stays there for whoever looks for it.
      env: { LAMBDA_ZIP_FUZZ_SELF_TEST: '1', TMPDIR: temporaryDirectory() },
    });

  test.each([
    ['wrong', 'Error: 901 is wrong'],
    ['endless', 'no end after 3 seconds'],
    ['greedy', 'heap out of memory'],
    ['beside', "something was written beside the target's folder"],
  ])('%s', async (name, words) => {
    const { code, stdout } = await fuzz(['--only', name, '--cases', '300', '--seed', '5']);
    expect(code, stdout).toBe(1);
    expect(stdout).toContain(words);
    const [again = ''] = stdout.match(/(?<=npm run fuzz -- ).*/) ?? [];
    expect(again).toMatch(new RegExp(`^--only ${name} --seed 5 --path [0-9:]+$`));
    const second = await fuzz(again.split(' '));
    expect(second.code, second.stdout).toBe(1);
    expect(second.stdout).toContain(words);
  });
});
