/**
 * The real parts some tests need: programs that a laptop may not have. Where one is missing, the
 * test is skipped and its title says why; with LAMBDA_ZIP_REQUIRE_PARTS=1 (`.ci/run` sets it) it
 * runs all the same, and fails.
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

/** A `test` for what needs a part: `needs(hasProgram('7z', ['i']), '7z')('title', …)`. */
export function needs(
  available: boolean,
  part: string,
): (title: string, body: () => unknown, timeout?: number) => void {
  const skip = !available && !required;
  return (title, body, timeout) => {
    const options = timeout === undefined ? {} : { timeout };
    test.skipIf(skip)(skip ? `${title} (skipped: needs ${part})` : title, options, async () => {
      await body();
    });
  };
}
