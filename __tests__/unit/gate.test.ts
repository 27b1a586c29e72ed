/** The gate, by the very table of docs/gate.md. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { digestOf } from '../../build/archive/digest.js';
import { addRecord, type RecordStore } from '../../build/baseline/cache.js';
import type { DeployRecord } from '../../build/baseline/record.js';
import type { Built } from '../../build/baseline/verdict.js';
import { LambdaZipError } from '../../build/errors.js';
import { type ManifestEntry, manifestText } from '../../build/explain/manifest.js';
import { type BaselineChoice, judge } from '../../build/gate.js';
import { SILENT_LOGGER } from '../../build/ports.js';
import { gateTable } from '../helpers/gate-table.js';

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
  commit: 'c0ffee',
  ref: 'refs/heads/main',
  run: '1',
  time: '2026-01-02T03:04:05.678Z',
};

/** A store in memory: records in the order they came, and those of other branches, which only their keys show. */
function storeOf(): RecordStore & { records: { key: string; bytes: Buffer }[]; elsewhere: string[] } {
  const records: { key: string; bytes: Buffer }[] = [];
  const elsewhere: string[] = [];
  return {
    records,
    elsewhere,
    newest: async (prefix) => records.findLast(({ key }) => key.startsWith(prefix)),
    newestAnywhere: async (prefix) => {
      const key = elsewhere.at(-1) ?? records.findLast((record) => record.key.startsWith(prefix))?.key;
      return key === undefined ? undefined : { key, ref: 'refs/heads/release' };
    },
    add: async (key, bytes) => {
      records.push({ key, bytes });
    },
  };
}

const CACHE: BaselineChoice = { kind: 'cache', environment: 'production' };

/** What makes a baseline say what a row of the table says. */
const SAYS: Readonly<Record<string, () => Promise<readonly [BaselineChoice, RecordStore?]>>> = {
  'a package is deployed': async () => [CACHE, await storeWith(RECORD)],
  'a package is deployed, its entries are not known': async () => [
    CACHE,
    await storeWith({ ...RECORD, manifest: undefined }),
  ],
  'no deploy is recorded': async () => [CACHE, await storeWith({ ...RECORD, environment: 'staging' })],
  'a deploy may have begun, its end is not recorded': async () => [
    CACHE,
    await storeWith(RECORD, { ...RECORD, state: 'pending' }),
  ],
  'a newer record exists that this run may not read': async () => {
    const store = await storeWith(RECORD);
    store.elsewhere.push('newer');
    return [CACHE, store];
  },
  'a damaged record': async () => {
    const store = await storeWith(RECORD);
    const [only] = store.records;
    if (only !== undefined) only.bytes = only.bytes.subarray(0, -10);
    return [CACHE, store];
  },
  'a record of something else': async () => {
    const store = await storeWith(RECORD);
    const other = await storeWith({ ...RECORD, name: 'other' });
    const [only] = store.records;
    if (only !== undefined) only.bytes = other.records[0]?.bytes ?? Buffer.alloc(0);
    return [CACHE, store];
  },
  'no answer': async () => {
    const fail = async (): Promise<never> => {
      throw new LambdaZipError('baseline', 'no answer within 20 seconds');
    };
    return [CACHE, { newest: fail, newestAnywhere: fail, add: fail }];
  },
  'this runner has no cache': async () => [CACHE],
  'a digest': async () => [{ kind: 'given', digest: DEPLOYED.digest }],
  nothing: async () => [{ kind: 'none' }],
};

async function storeWith(...records: readonly DeployRecord[]) {
  const store = storeOf();
  for (const record of records) await addRecord(store, record);
  return store;
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
    const [baseline, store] = (await SAYS[says]?.()) ?? [{ kind: 'none' as const }];
    const made = BUILT[built] ?? DEPLOYED;
    const request = { name: 'function', baseline, force };
    const verdict = await judge(made, request, { log: SILENT_LOGGER }, store);
    expect(verdict).toMatchObject({ changed: changed === 'true', reason });
    expect(verdict.baselineSha256).toBe(
      reason === 'first-build' || reason === 'baseline-unavailable' ? undefined : DEPLOYED.digest.hex,
    );
    expect(verdict.notes.join()).not.toBe('');
  });
});

describe('a baseline that fails', () => {
  const request = { name: 'function', baseline: CACHE, force: false };
  const failing = (error: unknown): RecordStore => {
    const fail = async (): Promise<never> => {
      throw error;
    };
    return { newest: fail, newestAnywhere: fail, add: fail };
  };

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
