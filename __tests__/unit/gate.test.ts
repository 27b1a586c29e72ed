/** The gate, by the very table of docs/gate.md. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type ManifestEntry, manifestText } from '../../build/compare/manifest.js';
import {
  addRecord,
  announceMarked,
  confirmRecord,
  type RecordScope,
  withdrawRecord,
} from '../../build/gate/baselines/cache.js';
import { type BaselineChoice, judge } from '../../build/gate/gate.js';
import { latestEnd } from '../../build/gate/records/decision.js';
import type { DeployRecord } from '../../build/gate/records/record.js';
import type { Built } from '../../build/gate/verdict.js';
import { digestOf } from '../../build/util/digest.js';
import { LambdaZipError } from '../../build/util/errors.js';
import { SILENT_LOGGER } from '../../build/util/ports.js';
import { gateTable } from '../helpers/gate-table.js';
import { type MemoryCache, memoryCache, runFacts } from '../helpers/records.js';

function entry(path: string, content: string, mode: ManifestEntry['mode'] = '0644'): ManifestEntry {
  return { path, mode, size: content.length, sha256: createHash('sha256').update(content).digest('hex') };
}

/** A package with the entries; `level` stands for whatever else its bytes depend on. */
function packageOf(entries: readonly ManifestEntry[], level = 6): Built {
  return {
    digest: digestOf(createHash('sha256').update(manifestText(entries)).update(String(level)).digest()),
    entries,
  };
}

const OWN = entry('handler.py', 'x = 1\n');
const PACKAGE = entry('six-1.16.0.dist-info/METADATA', 'Version: 1.16.0\n');
const MODULE = entry('six.py', 'old\n');
const DEPLOYED = packageOf([OWN, PACKAGE, MODULE]);

const BUILT: Readonly<Record<string, Built>> = {
  'the same bytes': DEPLOYED,
  'a file more': packageOf([entry('added.py', ''), OWN, PACKAGE, MODULE]),
  'a file less': packageOf([PACKAGE, MODULE]),
  'other content': packageOf([entry('handler.py', 'x = 2\n'), PACKAGE, MODULE]),
  'other content, of installed packages only': packageOf([
    OWN,
    entry('six-1.17.0.dist-info/METADATA', 'Version: 1.17.0\n'),
    entry('six.py', 'new\n'),
  ]),
  'other content, there and elsewhere': packageOf([
    entry('handler.py', 'x = 2\n'),
    PACKAGE,
    entry('six.py', 'new\n'),
  ]),
  'other modes only': packageOf([entry('handler.py', 'x = 1\n', '0755'), PACKAGE, MODULE]),
  'other modes and other content': packageOf([
    entry('handler.py', 'x = 1\n', '0755'),
    PACKAGE,
    entry('six.py', 'new\n', '0755'),
  ]),
  'the same entries, other bytes': packageOf([OWN, PACKAGE, MODULE], 9),
};

const RECORD: DeployRecord = {
  name: 'function',
  environment: 'production',
  state: 'deployed',
  sha256: DEPLOYED.digest.hex,
  size: 1000,
  manifest: manifestText([OWN, PACKAGE, MODULE]),
  ...runFacts().origin,
  source: 'src',
  target: '',
  step: '',
  until: '',
  open: [],
  since: '2026-01-02T03:00:00.000Z',
  listed: [],
  announcement: '',
  time: '2026-01-02T03:04:05.678Z',
};

const CACHE: BaselineChoice = {
  kind: 'cache',
  environment: 'production',
  source: 'src',
  functionName: '',
  readOnly: false,
  asked: undefined,
  region: '',
};

/** A run after the one that deployed. */
const NEXT = runFacts({ run: '2' });

/** What makes a baseline say what a row of the table says. */
const SAYS: Readonly<Record<string, () => Promise<readonly [BaselineChoice, RecordScope?]>>> = {
  'a package is deployed': () => afterRecords(RECORD),
  'a package is deployed, its entries are not known': () => afterRecords({ ...RECORD, manifest: undefined }),
  'no deploy is recorded': () => afterRecords({ ...RECORD, environment: 'staging' }),
  'a deploy may have begun, its end is not recorded': () =>
    afterRecords(RECORD, { ...RECORD, state: 'pending' }),
  'a newer record exists that this run may not read': async () => {
    const cache = await cacheWith(RECORD);
    await addRecord(cache.seenFrom('refs/heads/release'), { ...RECORD, ref: 'refs/heads/release' });
    return [CACHE, { store: cache.seenFrom(), facts: NEXT }];
  },
  'a pull request left a newer record in its own scope': async () => {
    const cache = await cacheWith(RECORD);
    const ref = 'refs/pull/7/merge';
    await withdrawRecord({ store: cache.seenFrom(ref), facts: runFacts({ ref, proposal: 'own' }) }, RECORD);
    return [CACHE, { store: cache.seenFrom(), facts: NEXT }];
  },
  'a pull request left a newer record, as in a run that follows it': async () => {
    const cache = await cacheWith(RECORD);
    await withdrawRecord({ store: cache.seenFrom(), facts: runFacts({ proposal: 'shared' }) }, RECORD);
    return [CACHE, { store: cache.seenFrom(), facts: NEXT }];
  },
  "a tag's own record, and the list of records is unavailable": async () => {
    const ref = 'refs/tags/v1';
    const cache = memoryCache();
    await addRecord(cache.seenFrom(ref), { ...RECORD, ref });
    return [CACHE, { store: cache.seenFrom(ref, { asking: false }), facts: runFacts({ run: '2', ref }) }];
  },
  'a package is deployed, and the list of records is unavailable': async () => {
    const cache = await cacheWith(RECORD);
    return [CACHE, { store: cache.seenFrom(MAIN, { asking: false }), facts: NEXT }];
  },
  'a deploy was recorded while another one had begun': async () => {
    const cache = memoryCache();
    const [one, two] = ['refs/heads/release', MAIN].map((ref, index) => ({
      store: cache.seenFrom(ref),
      facts: runFacts({ ref, run: String(index) }),
    }));
    if (one === undefined || two === undefined) throw new Error('there are two');
    // Each looks for others before either has said a word.
    const [first, second] = await Promise.all(
      [one, two].map((scope) => withdrawRecord(scope, { ...RECORD, ...scope.facts.origin })),
    );
    if (first === undefined || second === undefined) throw new Error('there are two');
    await addRecord(two.store, {
      ...second.record,
      state: 'deployed',
      open: [],
      announcement: second.key ?? '',
    });
    return [CACHE, { store: two.store, facts: NEXT }];
  },
  'a newer record exists, and the job deploys nothing': async () => {
    const cache = await cacheWith(RECORD);
    await addRecord(cache.seenFrom('refs/heads/release'), { ...RECORD, ref: 'refs/heads/release' });
    return [
      { ...CACHE, readOnly: true },
      { store: cache.seenFrom(), facts: NEXT },
    ];
  },
  'a package is deployed, and the job deploys nothing': async () => {
    const cache = await cacheWith(RECORD);
    const ref = 'refs/pull/7/merge';
    return [
      { ...CACHE, readOnly: true },
      { store: cache.seenFrom(ref), facts: runFacts({ run: '2', ref }) },
    ];
  },
  'the list of records is unavailable, and the job deploys nothing': async () => {
    const cache = await cacheWith(RECORD);
    return [
      { ...CACHE, readOnly: true },
      { store: cache.seenFrom(MAIN, { asking: false }), facts: NEXT },
    ];
  },
  'a record of the default branch, read from a tag, and the list of records is unavailable': async () => {
    const ref = 'refs/tags/v1';
    const cache = await cacheWith(RECORD);
    return [CACHE, { store: cache.seenFrom(ref, { asking: false }), facts: runFacts({ run: '2', ref }) }];
  },
  "a tag's own record, the newest of all": async () => {
    const ref = 'refs/tags/v1';
    const cache = await cacheWith();
    await addRecord(cache.seenFrom(ref), { ...RECORD, ref });
    return [CACHE, { store: cache.seenFrom(ref), facts: runFacts({ run: '2', ref }) }];
  },
  'a record of another source': () => afterRecords({ ...RECORD, source: 'users/src' }),
  'a record of another function or region': () => afterRecords({ ...RECORD, target: 'us-east-1' }),
  'a record of another workflow, job or matrix leg': () => afterRecords({ ...RECORD, step: 'deploy-us' }),
  'a record that another job of this run wrote': async () => {
    const cache = await cacheWith({ ...RECORD, run: NEXT.origin.run, job: 'another', leg: 'deploy.us' });
    return [CACHE, { store: cache.seenFrom(), facts: NEXT }];
  },
  'a record that an earlier attempt of this job wrote': async () => {
    const cache = await cacheWith({ ...RECORD, run: NEXT.origin.run, job: 'another' });
    return [CACHE, { store: cache.seenFrom(), facts: NEXT }];
  },
  'two deploys were under way at once': async () => {
    const cache = memoryCache();
    for (const run of ['0', '1']) {
      const scope = { store: cache.seenFrom(), facts: runFacts({ run }) };
      const withdrawal = await withdrawRecord(scope, {
        ...RECORD,
        run,
        until: latestEnd('hosted', Date.now()),
      });
      if (run === '1') await confirmRecord(scope.store, withdrawal);
    }
    return [CACHE, { store: cache.seenFrom(), facts: NEXT }];
  },
  'the deploy job of an older run announced its deploy': async () => {
    const cache = await cacheWith(RECORD);
    const scope = { store: cache.seenFrom(), facts: runFacts({ run: '0', rerun: true, leg: 'publish' }) };
    const older = { sha256: 'c'.repeat(64), size: undefined, manifest: undefined, time: RECORD.time };
    await announceMarked(scope, RECORD, older);
    return [CACHE, { store: cache.seenFrom(), facts: NEXT }];
  },
  'a record that an older or newer release of this action wrote': async () => {
    const cache = await cacheWith(RECORD);
    const [only] = cache.entries;
    if (only !== undefined) only.bytes = Buffer.from(String(only.bytes).replace('"record":2', '"record":1'));
    return [CACHE, { store: cache.seenFrom(), facts: NEXT }];
  },
  'a damaged record': async () => {
    const cache = await cacheWith(RECORD);
    const [only] = cache.entries;
    if (only !== undefined) only.bytes = only.bytes.subarray(0, -10);
    return [CACHE, { store: cache.seenFrom(), facts: NEXT }];
  },
  'a record of something else': async () => {
    const cache = await cacheWith(RECORD);
    const other = await cacheWith({ ...RECORD, name: 'other' });
    const [only] = cache.entries;
    if (only !== undefined) only.bytes = other.entries[0]?.bytes ?? Buffer.alloc(0);
    return [CACHE, { store: cache.seenFrom(), facts: NEXT }];
  },
  'no answer': async () => [CACHE, failing(new LambdaZipError('baseline', 'no answer within 20 seconds'))],
  'this runner has no cache': async () => [CACHE],
  'a digest': async () => [{ kind: 'given', digest: DEPLOYED.digest }],
  nothing: async () => [{ kind: 'none' }],
};

const MAIN = 'refs/heads/main';

async function cacheWith(...records: readonly DeployRecord[]): Promise<MemoryCache> {
  const cache = memoryCache();
  for (const record of records) await addRecord(cache.seenFrom(), record);
  return cache;
}

async function afterRecords(
  ...records: readonly DeployRecord[]
): Promise<readonly [BaselineChoice, RecordScope]> {
  return [CACHE, { store: (await cacheWith(...records)).seenFrom(), facts: NEXT }];
}

function failing(error: unknown): RecordScope {
  const fail = async (): Promise<never> => {
    throw error;
  };
  return { store: { newest: fail, anywhere: fail, isOver: fail, unfinished: fail, add: fail }, facts: NEXT };
}

/** Rows that ask Lambda are for a server of its API: __tests__/integration/gate-lambda.test.ts. */
const rows = gateTable().filter(({ baseline }) => baseline !== 'lambda');

describe('the table of docs/gate.md', () => {
  test('is there, and names every reason', () => {
    expect(new Set(gateTable().map(({ baseline }) => baseline))).toEqual(
      new Set(['lambda', 'cache', 'given', 'none']),
    );
    expect(rows.length).toBeGreaterThan(30);
    expect(new Set(rows.map(({ reason }) => reason))).toEqual(
      new Set([
        'first-build',
        'content',
        'dependencies',
        'mode',
        'compressor',
        'forced',
        'baseline-unavailable',
        'unchanged',
      ]),
    );
    expect(new Set(rows.map(({ says }) => says))).toEqual(new Set(Object.keys(SAYS)));
    expect(new Set(rows.map(({ built }) => built))).toEqual(new Set(Object.keys(BUILT)));
  });

  test.each(rows)('$title', async ({ says, built, force, changed, reason }) => {
    const [baseline, records] = (await SAYS[says]?.()) ?? [{ kind: 'none' as const }];
    const made = BUILT[built] ?? DEPLOYED;
    const request = { name: 'function', baseline, force };
    const verdict = await judge(made, request, { log: SILENT_LOGGER }, records);
    expect(verdict).toMatchObject({ changed: changed === 'true', reason });
    expect(verdict.baselineSha256).toBe(
      reason === 'first-build' || reason === 'baseline-unavailable' ? undefined : DEPLOYED.digest.hex,
    );
    expect(verdict.notes.join()).not.toBe('');
  });
});

describe('a baseline that fails', () => {
  const request = { name: 'function', baseline: CACHE, force: false };

  test('in a way nobody foresaw counts as changed', async () => {
    const verdict = await judge(
      DEPLOYED,
      request,
      { log: SILENT_LOGGER },
      failing(new TypeError('x\n::error::y')),
    );
    expect(verdict).toMatchObject({
      changed: true,
      reason: 'baseline-unavailable',
      notes: ['x\\n::error::y'],
    });
  });

  test('because the job is cancelled ends the job', async () => {
    const ports = { log: SILENT_LOGGER, signal: AbortSignal.abort() };
    await expect(judge(DEPLOYED, request, ports, failing(new Error('aborted')))).rejects.toMatchObject({
      code: 'cancelled',
    });
  });

  test('through a mistake of the user says so', async () => {
    const mistake = new LambdaZipError('usage', 'not right');
    await expect(judge(DEPLOYED, request, { log: SILENT_LOGGER }, failing(mistake))).rejects.toBe(mistake);
  });
});
