/** What fails in a sample says how to repeat it, whoever took the sample: a test, a hook, or a file for all of its tests. */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { filesBelow, REPOSITORY } from '../helpers/paths.js';
import { run } from '../helpers/programs.js';
import { temporaryDirectory, writeTree } from '../helpers/workspace.js';

const HELPERS = join(REPOSITORY, '__tests__', 'helpers');
const SEARCH = JSON.stringify(pathToFileURL(join(HELPERS, 'search.ts')));

const FILES = {
  'vitest.config.mjs': `export default { test: {
    globals: true, include: ['*.test.mjs'], setupFiles: [${JSON.stringify(join(HELPERS, 'setup.ts'))}],
    isolate: false, fileParallelism: false, maxWorkers: 1,
    env: { LAMBDA_ZIP_TEST_SEED: '7' },
  } };`,
  'a-file.test.mjs': `import { sampled } from ${SEARCH};
    describe.each(sampled(['x', 'y', 'z'], 1))('of a file', () => {
      test("isn't (right)", () => { expect(1).toBe(2); });
      test('is right', () => undefined);
    });`,
  'b-test.test.mjs': `import { repeatable } from ${SEARCH};
    test('of a test', () => repeatable((dice, at) => { at({ round: 3 }); expect(dice.integer(1, 2)).toBe(3); }));`,
  'c-hook.test.mjs': `import { repeatable } from ${SEARCH};
    beforeAll(() => repeatable((dice) => { throw new Error('not made: ' + dice.integer(1, 1)); }));
    test('never runs', () => undefined);`,
  'd-without.test.mjs': `test('without a sample', () => { expect(1).toBe(2); });`,
};

test('a failure ends with the command that repeats its sample', async () => {
  const folder = writeTree(temporaryDirectory(), FILES);
  const vitest = join(REPOSITORY, 'node_modules', 'vitest', 'vitest.mjs');
  const { code, stdout, stderr } = await run(process.execPath, [vitest, 'run', '--root', folder], {
    cwd: folder,
    env: { NO_COLOR: '1', FORCE_COLOR: undefined, LAMBDA_ZIP_TEST_WHOLE: undefined },
  });
  expect(code, stdout).toBe(1);
  // Each failure is a block of its own.
  const blocks = stderr.split(/^ FAIL {2}/m).slice(1);
  const failureOf = (file: string): string =>
    blocks.find((block) => block.startsWith(file)) ?? stdout + stderr;
  const command = (file: string, name = ''): string =>
    `repeat it with: LAMBDA_ZIP_TEST_SEED=7 npx vitest run ${relative(REPOSITORY, join(folder, file))}${name}\n`;
  expect(blocks).toHaveLength(4);
  expect(failureOf('a-file.test.mjs')).toContain(
    command('a-file.test.mjs', ` -t 'of a file isn'\\''t \\(right\\)'`),
  );
  expect(failureOf('b-test.test.mjs')).toContain(
    `case: {"round":3}\n${command('b-test.test.mjs', " -t 'of a test'")}`,
  );
  expect(failureOf('c-hook.test.mjs')).toContain(`not made: 1\n${command('c-hook.test.mjs')}`);
  expect(failureOf('d-without.test.mjs')).not.toContain('repeat it with');
});

test('nobody else reads the seed: what takes a sample by it would not say so', () => {
  const readers = filesBelow(join(REPOSITORY, '__tests__')).filter((name) =>
    /\.env\[?.{0,2}LAMBDA_ZIP_TEST_SEED/.test(readFileSync(join(REPOSITORY, '__tests__', name), 'utf8')),
  );
  expect(readers).toEqual([join('helpers', 'search.ts')]);
});
