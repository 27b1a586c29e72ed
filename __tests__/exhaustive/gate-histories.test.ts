/** The gate over 10,000 random histories of a repository, against a model that knows what is live. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type HistoryOutcome, playHistory } from '../helpers/deploy-history.js';
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

function told({ seed, wrong, steps }: HistoryOutcome): string {
  return [`LAMBDA_ZIP_TEST_HISTORY=${seed} plays it alone`, ...wrong, ...steps].join('\n');
}

test("histories have no wrong 'unchanged'", () =>
  repeatable(async (dice, at) => {
    const seeds = ALONE === undefined ? chosen(SEEDS, 1000, dice) : [Number(ALONE)];
    const kinds = new Map<string, { builds: number; equal: number; needless: number }>();
    for (const seed of seeds) {
      at({ seed });
      const outcome = await playHistory(seed, (time) => vi.setSystemTime(time));
      expect(outcome.wrong, told(outcome)).toEqual([]);
      const { kind, builds, equal, needless } = outcome;
      const sum = kinds.get(kind) ?? { builds: 0, equal: 0, needless: 0 };
      kinds.set(kind, {
        builds: sum.builds + builds,
        equal: sum.equal + equal,
        needless: sum.needless + needless,
      });
    }
    const shares = new Map(
      [...kinds].map(([kind, { equal, needless }]) => [kind, needless / Math.max(1, equal)]),
    );
    for (const [kind, { builds, equal, needless }] of [...kinds].sort()) {
      const share = (100 * (shares.get(kind) ?? 0)).toFixed(1);
      console.info(
        `${kind}: ${builds} builds, ${equal} of what was live, ${needless} of those 'changed' (${share} %)`,
      );
    }
    if (ALONE !== undefined) return;
    // A gate that always says 'changed' would be right, and of no use.
    expect(shares.get('calm, of the default branch alone')).toBeLessThan(0.5);
    expect(shares.get('calm, of all refs')).toBeLessThan(0.8);
    // Nobody believes what nobody can ask for.
    expect(shares.get("calm, without 'actions: read'")).toBe(1);
  }));
