/**
 * Searches over more cases than each run has time for: a sample by LAMBDA_ZIP_TEST_SEED, or the whole with
 * LAMBDA_ZIP_TEST_WHOLE=1, as `npm run test:all` and the nightly workflow have it. What fails says how to repeat it: nobody
 * else reads the seed, and setup.ts adds the command to each failure of a file that asked for it.
 */
import { relative } from 'node:path';
import { expect } from 'vitest';
import { REPOSITORY } from './paths.js';
import { type Random, randomSource } from './random.js';

export const WHOLE = process.env['LAMBDA_ZIP_TEST_WHOLE'] === '1';

let isSeedAsked = false;

/** What decides all samples of this run. */
export function seedOfRun(): number {
  isSeedAsked = true;
  return Number(process.env['LAMBDA_ZIP_TEST_SEED'] ?? '1');
}

/** @param part for other dice than a test's first ones */
export function seededDice(part = 0): Random {
  return randomSource(seedOfRun() + part);
}

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

/** So many of the items, chosen by the run's seed; all in a whole search. */
export function sampled<T>(items: readonly T[], sample: number): readonly T[] {
  return chosen(items, sample, seededDice());
}

/**
 * Runs the body of a test or of a hook with dice that the run's seed decides. A failure ends with the command that repeats it.
 *
 * @param search tells of the case at hand, which a failure names, by its second argument
 */
export async function repeatable<T>(
  search: (dice: Random, at: (moment: unknown) => void) => T | Promise<T>,
): Promise<T> {
  let moment: unknown;
  try {
    return await search(seededDice(), (now) => {
      moment = now;
    });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (moment !== undefined) error.message += `\ncase: ${JSON.stringify(moment)}`;
    sayHowToRepeat([error]);
    throw error;
  }
}

const REPEAT = 'repeat it with: ';

/** The line that a failure ends with. */
export function repetition(variables: Readonly<Record<string, string>>): string {
  return REPEAT + commandFor(variables);
}

/** Has errors of the test at hand end with the command that repeats it, where a sample may have a part in them. */
export function sayHowToRepeat(errors: readonly { message: string }[]): void {
  if (!isSeedAsked) return;
  for (const error of errors)
    if (!error.message.includes(REPEAT))
      error.message += `\n${repetition({ LAMBDA_ZIP_TEST_SEED: String(seedOfRun()) })}`;
}

/** For setup.ts: the next file may have no samples. */
export function forgetSeed(): void {
  isSeedAsked = false;
}

/** The command that runs the test at hand again, alone, or its file where a hook failed, with these variables. */
function commandFor(variables: Readonly<Record<string, string>>): string {
  const { testPath = '', currentTestName = '' } = expect.getState();
  const settings = { ...variables, ...(WHOLE ? { LAMBDA_ZIP_TEST_WHOLE: '1' } : {}) };
  const name = currentTestName.replaceAll(' > ', ' ').replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return [
    ...Object.entries(settings).map(([variable, value]) => `${variable}=${value}`),
    `npx vitest run ${relative(REPOSITORY, testPath)}`,
    ...(name === '' ? [] : [`-t '${name.replaceAll("'", "'\\''")}'`]),
  ].join(' ');
}
