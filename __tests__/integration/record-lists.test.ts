/**
 * The lists of all refs' records, as the store asks GitHub for them: GitHub lists a hundred at once, and takes 1,000 requests of a
 * repository an hour.
 */
import { describe, expect, test } from 'vitest';
import { cacheStore } from '../../build/action/github/record-store.js';
import { recordKeyEnd, recordPrefix, subjectPrefix } from '../../build/gate/records/record.js';
import { SILENT_LOGGER } from '../../build/util/ports.js';
import type { CacheDouble, CacheEntry } from '../helpers/cache-double.js';
import { inRun, repository, repositoryAfterA, verdictOf } from '../helpers/repository.js';

const subjectOf = (name: string) => ({ name, environment: '' });

function record(name: string, run: number, version = ''): CacheEntry {
  const key = recordPrefix(subjectOf(name)) + recordKeyEnd({ run: String(run) }, Date.now());
  return { key, version, ref: 'refs/heads/main', blob: Buffer.alloc(0), ready: true };
}

/** As a step would ask, a few packages at a time. @returns the keys of each package, newest first */
async function listed(cache: CacheDouble, names: readonly string[]): Promise<string[][]> {
  process.env['GITHUB_API_URL'] = cache.env()['GITHUB_API_URL'];
  const { anywhere } = cacheStore({ log: SILENT_LOGGER }, { token: 't', owner: 'owner', repo: 'name' });
  const found: string[][] = [];
  for (let index = 0; index < names.length; index += 4) {
    const some = names.slice(index, index + 4).map((name) => anywhere(subjectPrefix(subjectOf(name))));
    for (const list of await Promise.all(some)) found.push((list?.records ?? []).map(({ key }) => key));
  }
  return found;
}

/** The keys of each package in the cache, newest first. */
function keysOf({ entries }: CacheDouble, names: readonly string[]): string[][] {
  return names.map((name) =>
    entries
      .map(({ key }) => key)
      .filter((key) => key.startsWith(recordPrefix(subjectOf(name))))
      .reverse(),
  );
}

// One server for all: GitHub's client keeps the address that it began with.
describe('records of many packages', async () => {
  const { cache } = await repository();
  const NAMES = Array.from({ length: 600 }, (_, index) => `f${index}`);
  const fill = (): void => {
    cache.entries.length = 0;
    cache.apiRequests = 0;
    for (const run of [1, 2]) cache.entries.push(...NAMES.map((name) => record(name, run)));
  };

  test('are listed together, and each in full', async () => {
    fill();
    expect(await listed(cache, NAMES)).toEqual(keysOf(cache, NAMES));
    // The first three by themselves: for them, nobody can know yet that there are more.
    expect(cache.apiRequests).toBe(3 + 1200 / 100);
  });

  test('of which one goes while they are listed are all found', async () => {
    fill();
    cache.beforePage = (page) => {
      // What is listed at the end of a page is at the end of it no more, and what comes first on the next is on neither.
      if (page === 2 && cache.entries.length === 1200) cache.entries.pop();
    };
    const names = NAMES.slice(0, 520);
    expect(await listed(cache, names)).toEqual(keysOf(cache, names));
    expect(cache.entries.length).toBe(1199);
    cache.beforePage = () => undefined;
  });

  test('of which some come while they are listed are all found', async () => {
    fill();
    const came = ['new', 'newer'].map((name) => record(name, 3));
    cache.beforePage = (page) => {
      if (page > 1 && came.length > 0) cache.entries.push(...came.splice(0, 1));
    };
    expect(await listed(cache, NAMES)).toEqual(keysOf(cache, NAMES));
    cache.beforePage = () => undefined;
  });
});

test('a deploy that began beside the last one is seen behind the hundred newest records', async () => {
  const repo = await repositoryAfterA();
  const { entries } = repo.cache;
  const deployed = entries.pop();
  if (deployed === undefined) throw new Error('nothing was deployed');
  entries.push(record('x', 77, deployed.version));
  for (let index = 0; index < 120; index += 1) entries.push(record(`other${index}`, 42));
  entries.push(deployed);
  expect(verdictOf(await repo.build('a', { name: 'x' }, inRun(78)))).toBe('true baseline-unavailable');
});
