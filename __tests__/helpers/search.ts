/**
 * Searches over more cases than each run has time for: a sample by LAMBDA_ZIP_TEST_SEED, or the whole with
 * LAMBDA_ZIP_TEST_WHOLE=1, as `npm run test:all` and the nightly workflow have it. What fails says how to repeat it.
 */
import { relative } from 'node:path';
import { expect } from 'vitest';
import { REPOSITORY } from './paths.js';
import { type Random, randomSource } from './random.js';

export const WHOLE = process.env['LAMBDA_ZIP_TEST_WHOLE'] === '1';

/** How many cases there are. */
export function cases(whole: number, sample: number): number {
  return WHOLE ? whole : sample;
}

/** All of the items, or so many that the dice choose, in the order in which they are listed. */
export function chosen<T>(items: readonly T[], sample: number, dice: Random): readonly T[] {
  if (WHOLE || items.length <= sample) return items;
  const left = items.map((_, index) => index);
  const taken = new Set(
    Array.from({ length: sample }, () => left.splice(dice.integer(0, left.length - 1), 1)[0]),
  );
  return items.filter((_, index) => taken.has(index));
}

/**
 * Runs the body of a test with dice that the run's seed decides. A failure ends with the command that repeats it.
 *
 * @param search tells of the case at hand, which a failure names, by its second argument
 */
export async function repeatable<T>(
  search: (dice: Random, at: (moment: unknown) => void) => T | Promise<T>,
): Promise<T> {
  const seed = process.env['LAMBDA_ZIP_TEST_SEED'] ?? '1';
  let moment: unknown;
  try {
    return await search(randomSource(Number(seed)), (now) => {
      moment = now;
    });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const where = moment === undefined ? '' : `case: ${JSON.stringify(moment)}\n`;
    error.message = `${error.message}\n${where}repeat it with: ${commandFor({ LAMBDA_ZIP_TEST_SEED: seed })}`;
    throw error;
  }
}

/** The command that runs the test at hand again, alone, with these variables. */
export function commandFor(variables: Readonly<Record<string, string>>): string {
  const { testPath = '', currentTestName = '' } = expect.getState();
  const settings = { ...variables, ...(WHOLE ? { LAMBDA_ZIP_TEST_WHOLE: '1' } : {}) };
  const name = currentTestName.replaceAll(' > ', ' ').replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return [
    ...Object.entries(settings).map(([variable, value]) => `${variable}=${value}`),
    `npx vitest run ${relative(REPOSITORY, testPath)} -t '${name.replaceAll("'", "'\\''")}'`,
  ].join(' ');
}
