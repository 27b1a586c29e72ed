/** The gate while jobs interleave at every call of the cache, against a model that knows what is live. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { playStorm, type StormOutcome } from '../helpers/deploy-storm.js';
import { chosen, repeatable } from '../helpers/search.js';

const SEEDS = Array.from({ length: 10_000 }, (_, seed) => seed);
/** One history alone, by its seed. */
const ALONE = process.env['LAMBDA_ZIP_TEST_HISTORY'];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

function told({ seed, wrong, steps }: StormOutcome): string {
  return [`LAMBDA_ZIP_TEST_HISTORY=${seed} plays it alone`, ...wrong, ...steps].join('\n');
}

test("storms have no wrong 'unchanged'", () =>
  repeatable(async (dice, at) => {
    const seeds = ALONE === undefined ? chosen(SEEDS, 1000, dice) : [Number(ALONE)];
    const verdicts: Record<string, number> = {};
    for (const seed of seeds) {
      at({ seed });
      const outcome = await playStorm(seed, (time) => vi.setSystemTime(time));
      expect(outcome.wrong, told(outcome)).toEqual([]);
      for (const [reason, count] of Object.entries(outcome.verdicts))
        verdicts[reason] = (verdicts[reason] ?? 0) + count;
    }
    console.info(JSON.stringify(verdicts));
    if (ALONE !== undefined) return;
    // A gate that always says 'changed' would be right, and of no use.
    expect(verdicts['unchanged']).toBeGreaterThan(100);
  }));
