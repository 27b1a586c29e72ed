/** The gate over random histories of a repository, against a model that knows what is live. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type HistoryOutcome, playHistory } from '../helpers/deploy-history.js';

/** All of them with LAMBDA_ZIP_TEST_HISTORIES=10000; LAMBDA_ZIP_TEST_HISTORY_SEED repeats one. */
const HISTORIES = Number(process.env['LAMBDA_ZIP_TEST_HISTORIES'] ?? 2000);
const SEED = process.env['LAMBDA_ZIP_TEST_HISTORY_SEED'];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

function told({ seed, wrong, steps }: HistoryOutcome): string {
  return [`seed ${seed}: LAMBDA_ZIP_TEST_HISTORY_SEED=${seed} repeats it`, ...wrong, ...steps].join('\n');
}

test(`${SEED === undefined ? HISTORIES : 1} histories have no wrong 'unchanged'`, async () => {
  const seeds = SEED === undefined ? Array.from({ length: HISTORIES }, (_, seed) => seed) : [Number(SEED)];
  const calm = { builds: 0, equal: 0, needless: 0 };
  const wild = { builds: 0, equal: 0, needless: 0 };
  for (const seed of seeds) {
    const outcome = await playHistory(seed, (time) => vi.setSystemTime(time));
    expect(outcome.wrong, told(outcome)).toEqual([]);
    const sum = outcome.calm ? calm : wild;
    sum.builds += outcome.builds;
    sum.equal += outcome.equal;
    sum.needless += outcome.needless;
  }
  for (const [kind, { builds, equal, needless }] of Object.entries({ calm, wild })) {
    const share = ((100 * needless) / Math.max(1, equal)).toFixed(1);
    console.info(
      `${kind} histories: ${builds} builds, ${equal} of what was live already, ${needless} of those 'changed' (${share} %)`,
    );
  }
  // A gate that always says 'changed' would be right, and of no use.
  if (SEED === undefined) expect(calm.needless).toBeLessThan(calm.equal / 2);
});
