/**
 * The real parts some tests need: programs and rights that a laptop may not have. Where one is
 * missing, the test is skipped and its title says why; with LAMBDA_ZIP_REQUIRE_PARTS=1 (`.ci/run`
 * sets it) it runs all the same, and fails.
 */
import { spawnSync } from 'node:child_process';
import { test } from 'vitest';

const required = process.env['LAMBDA_ZIP_REQUIRE_PARTS'] === '1';
const found = new Map<string, boolean>();

/** Whether a program can be started. */
export function hasProgram(program: string, probe: readonly string[] = ['--version']): boolean {
  const key = [program, ...probe].join(' ');
  let answer = found.get(key);
  if (answer === undefined) {
    const { error, status } = spawnSync(program, probe, { stdio: 'ignore' });
    answer = error === undefined && status === 0;
    found.set(key, answer);
  }
  return answer;
}

/** Whether there is a Python with pip. Importing it tells as much as its version does, which takes four times as long. */
export function hasPip(): boolean {
  return hasProgram('python3', ['-c', 'import pip']);
}

/** Node.js programs to run under beside the one that runs the tests: other versions, other processors. */
export const OTHER_NODES: readonly string[] = (process.env['LAMBDA_ZIP_TEST_NODES'] ?? '')
  .split(':')
  .filter((node) => node !== '');

type Body = () => unknown;

/** What `needs` gives. */
export interface NeedyTest {
  (title: string, body: Body, timeout?: number): void;
  /** One test per item; `%s` in the title stands for it. */
  each<T>(items: readonly T[]): (title: string, body: (item: T) => unknown, timeout?: number) => void;
}

/** A `test` for what needs a part: `needs(hasProgram('7z', ['i']), '7z')('title', …)`. */
export function needs(available: boolean, part: string): NeedyTest {
  const skip = !available && !required;
  const define = (title: string, body: Body, timeout?: number): void => {
    test.skipIf(skip)(
      skip ? `${title} (skipped: needs ${part})` : title,
      timeout === undefined ? {} : { timeout },
      async () => {
        await body();
      },
    );
  };
  return Object.assign(define, {
    each:
      <T>(items: readonly T[]) =>
      (title: string, body: (item: T) => unknown, timeout?: number): void => {
        for (const item of items) define(title.replace('%s', String(item)), () => body(item), timeout);
      },
  });
}
