/** What a run has to know of others: each test is a way in which random histories (`deploy-storm.ts`) had the gate say `unchanged` of what was not live. */
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  announceMarked,
  confirmRecord,
  markRecord,
  type RecordScope,
  type RecordStore,
  withdrawRecord,
} from '../../build/gate/baselines/cache.js';
import { judge } from '../../build/gate/gate.js';
import { latestEnd } from '../../build/gate/records/decision.js';
import { type DeployRecord, parseRecord, recordPrefix } from '../../build/gate/records/record.js';
import { digestOf } from '../../build/util/digest.js';
import { SILENT_LOGGER } from '../../build/util/ports.js';
import { type MemoryCache, memoryCache, runFacts } from '../helpers/records.js';

const MAIN = 'refs/heads/main';
const RELEASE = 'refs/heads/release';
const SUBJECT = { name: 'x', environment: '' };
const MINUTE = 60_000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 0, 1) });
});
afterEach(() => {
  vi.useRealTimers();
});
const pass = (milliseconds: number) => vi.setSystemTime(Date.now() + milliseconds);

const sha256Of = (content: string): string => createHash('sha256').update(content).digest('hex');

function scopeOf(cache: MemoryCache, run: string, ref = MAIN, asking = true): RecordScope {
  return { store: cache.seenFrom(ref, { asking }), facts: runFacts({ run, ref }) };
}

function recordOf({ facts }: RecordScope, content: string): DeployRecord {
  return {
    ...SUBJECT,
    ...facts.origin,
    source: 'src',
    target: '',
    step: '',
    state: 'pending',
    until: latestEnd('run', Date.now()),
    open: [],
    since: '',
    listed: [],
    announcement: '',
    sha256: sha256Of(content),
    size: 1,
    manifest: undefined,
    time: new Date().toISOString(),
  };
}

const announce = (scope: RecordScope, content: string) => withdrawRecord(scope, recordOf(scope, content));

async function deploy(scope: RecordScope, content: string): Promise<string> {
  const withdrawal = await announce(scope, content);
  pass(MINUTE);
  const end = await confirmRecord(scope.store, withdrawal);
  pass(MINUTE);
  return end;
}

const marked = (content: string) => ({
  sha256: sha256Of(content),
  size: 1,
  manifest: undefined,
  time: new Date().toISOString(),
});

async function reasonOf(scope: RecordScope, content: string, readOnly = false): Promise<string> {
  const baseline = {
    kind: 'cache',
    environment: '',
    source: 'src',
    functionName: '',
    region: '',
    readOnly,
    asked: undefined,
  } as const;
  const built = { digest: digestOf(Buffer.from(sha256Of(content), 'hex')), entries: [] };
  const request = { name: 'x', baseline, force: false };
  return (await judge(built, request, { log: SILENT_LOGGER }, scope)).reason;
}

test('a deploy is recorded and believed where nothing is in its way', async () => {
  const cache = memoryCache();
  expect(await deploy(scopeOf(cache, '1'), 'a')).toBe('deployed');
  expect(await reasonOf(scopeOf(cache, '2'), 'a')).toBe('unchanged');
  expect(await reasonOf(scopeOf(cache, '2'), 'b')).toBe('content');
});

test('who may not ask records nothing, for whoever may ask believes it', async () => {
  const cache = memoryCache();
  await announce(scopeOf(cache, '1', RELEASE), 'b');
  pass(MINUTE);
  expect(await deploy(scopeOf(cache, '2', MAIN, false), 'a')).toBe('unasked');
  expect(await reasonOf(scopeOf(cache, '3'), 'a')).toBe('baseline-unavailable');
});

test('mark-deployed does not record what another ref has overtaken, or where it may not ask', async () => {
  const cache = memoryCache();
  await announce(scopeOf(cache, '1'), 'a');
  pass(MINUTE);
  expect(await markRecord(scopeOf(cache, '1', MAIN, false), SUBJECT, marked('a'))).toBe('unasked');
  pass(MINUTE);
  await announce(scopeOf(cache, '2'), 'a');
  pass(MINUTE);
  await announce(scopeOf(cache, '3', RELEASE), 'b');
  pass(MINUTE);
  expect(await markRecord(scopeOf(cache, '2'), SUBJECT, marked('a'))).toBe('withdraw');
});

/** Another job of a run than the one that builds. */
function deployJobOf(cache: MemoryCache, run: string, leg = 'publish'): RecordScope {
  return { store: cache.seenFrom(), facts: runFacts({ run, leg, job: `${leg} of ${run}` }) };
}

test('a deploy job that announces what its build has announced last adds nothing, and is recorded', async () => {
  const cache = memoryCache();
  const built = await announce(scopeOf(cache, '1'), 'a');
  pass(MINUTE);
  expect((await announceMarked(deployJobOf(cache, '1'), SUBJECT, marked('a'))).key).toBe(built.key);
  // An approval took longer than announcements are good for.
  pass(2 * 60 * MINUTE);
  expect((await announceMarked(deployJobOf(cache, '1'), SUBJECT, marked('a'))).key).not.toBe(built.key);
  expect(await markRecord(deployJobOf(cache, '1'), SUBJECT, marked('a'))).toBe('record');
  expect(await reasonOf(scopeOf(cache, '2'), 'a')).toBe('unchanged');
});

test('a deploy job of an older run that announces withdraws the newer record, and goes to an unknown place', async () => {
  const cache = memoryCache();
  for (const [run, content] of [
    ['1', 'a'],
    ['2', 'b'],
  ] as const) {
    await announce(scopeOf(cache, run), content);
    pass(MINUTE);
    expect(await markRecord(deployJobOf(cache, run), SUBJECT, marked(content))).toBe('record');
    pass(MINUTE);
    cache.over.add(run);
  }
  expect(await reasonOf(scopeOf(cache, '3'), 'b', true)).toBe('unchanged');
  cache.over.delete('1');
  await announceMarked(deployJobOf(cache, '1'), SUBJECT, marked('a'));
  pass(MINUTE);
  for (const content of ['a', 'b'])
    expect(await reasonOf(scopeOf(cache, '3'), content, true)).toBe('baseline-unavailable');
  // The newer record may be of another place that shares the name.
  expect(await markRecord(deployJobOf(cache, '1'), SUBJECT, marked('a'))).toBe('withdraw');
  for (const content of ['a', 'b'])
    expect(await reasonOf(scopeOf(cache, '3'), content, true)).toBe('baseline-unavailable');
  cache.over.add('1');
  expect(await deploy(scopeOf(cache, '4'), 'a')).toBe('deployed');
});

test('two jobs that announce one name are not told apart, and none of them is recorded last', async () => {
  const cache = memoryCache();
  await announce(scopeOf(cache, '1'), 'a');
  for (const [leg, marking] of [
    ['eu', 'record'],
    ['us', 'withdraw'],
  ] as const) {
    pass(MINUTE);
    await announceMarked(deployJobOf(cache, '1', leg), SUBJECT, marked('a'));
    pass(MINUTE);
    expect(await markRecord(deployJobOf(cache, '1', leg), SUBJECT, marked('a'))).toBe(marking);
  }
  expect(await reasonOf(scopeOf(cache, '2'), 'a', true)).toBe('baseline-unavailable');
});

test('a run whose announcement was evicted while it waits is open to the next one', async () => {
  const cache = memoryCache();
  await announce(scopeOf(cache, '1'), 'a');
  cache.unfinished.add('1');
  cache.entries.length = 0;
  pass(8 * 24 * 60 * MINUTE);
  expect(await deploy(scopeOf(cache, '2'), 'b')).toBe('overtaken');
  // Once it is over, the next deploy is recorded.
  cache.unfinished.clear();
  cache.over.add('1').add('2');
  expect(await deploy(scopeOf(cache, '3'), 'b')).toBe('deployed');
});

test('a job that deploys nothing keeps no older record from being evicted', async () => {
  const cache = memoryCache();
  await deploy(scopeOf(cache, '1'), 'a');
  const used = () => cache.entries.map((entry) => entry.used);
  const before = used();
  pass(MINUTE);
  expect(await reasonOf(scopeOf(cache, '2', 'refs/pull/1/merge', false), 'b', true)).toBe(
    'baseline-unavailable',
  );
  expect(used()).toEqual(before);
  await announce(scopeOf(cache, '3', RELEASE), 'b');
  const between = used();
  pass(MINUTE);
  for (const ref of [MAIN, 'refs/pull/1/merge'])
    expect(await reasonOf(scopeOf(cache, '4', ref), 'b', true)).toBe('baseline-unavailable');
  expect(used()).toEqual(between);
  // The newest one it may read.
  expect(await reasonOf(scopeOf(cache, '5', RELEASE), 'b', true)).toBe('baseline-unavailable');
  expect(used().at(-1)).toBe(Date.now());
});

test('the announcement of an earlier attempt is not enough once another ref has deployed', async () => {
  const cache = memoryCache();
  const first = await announce(scopeOf(cache, '1'), 'a');
  pass(MINUTE);
  expect((await announce(scopeOf(cache, '1'), 'a')).key).toBe(first.key);
  await announce(scopeOf(cache, '2', RELEASE), 'b');
  pass(MINUTE);
  expect((await announce(scopeOf(cache, '1'), 'a')).key).not.toBe(first.key);
});

test('the announcement of an earlier attempt is not enough while another run looks at it', async () => {
  const cache = memoryCache();
  const first = await announce(scopeOf(cache, '1'), 'a');
  pass(MINUTE);
  const rerun = { store: cache.seenFrom(), facts: runFacts({ run: '1', rerun: true }) };
  cache.unfinished.add('1');
  expect((await announce(rerun, 'a')).key).toBe(first.key);
  cache.unfinished.delete('1');
  cache.over.add('1');
  cache.unfinished.add('2');
  const { store, facts } = scopeOf(cache, '2');
  let again: string | undefined;
  const between: RecordStore = {
    ...store,
    // The first run is over when the second looks, and goes on before that has said a word.
    add: async (key, bytes) => {
      cache.over.delete('1');
      cache.unfinished.add('1');
      again ??= (await announce(rerun, 'a')).key;
      pass(MINUTE);
      await store.add(key, bytes);
    },
  };
  const second = await announce({ store: between, facts }, 'b');
  expect(again).not.toBe(first.key);
  // Whichever deploys last, and ends without a word.
  expect(await confirmRecord(store, second)).toBe('overtaken');
  expect(await reasonOf(scopeOf(cache, '3'), 'b', true)).toBe('baseline-unavailable');
});

test('a ref with records of its own sees what the default branch has under way', async () => {
  const cache = memoryCache();
  await deploy(scopeOf(cache, '1', RELEASE), 'a');
  cache.over.add('1');
  await announce(scopeOf(cache, '2'), 'b');
  pass(MINUTE);
  expect(await deploy(scopeOf(cache, '3', RELEASE), 'a')).toBe('overtaken');
});

test('a record that is listed late, by an earlier key, counts as beside', async () => {
  const cache = memoryCache();
  const late = scopeOf(cache, '1', RELEASE);
  await announce(late, 'b');
  const [entry] = cache.entries.splice(0);
  pass(10 * MINUTE);
  const main = scopeOf(cache, '2');
  const withdrawal = await announce(main, 'a');
  if (entry !== undefined) cache.entries.unshift(entry);
  pass(MINUTE);
  expect(await confirmRecord(main.store, withdrawal)).toBe('overtaken');
});

test('a record says what its writer saw', async () => {
  const cache = memoryCache();
  await announce(scopeOf(cache, '1', RELEASE), 'b');
  pass(MINUTE);
  await announce(scopeOf(cache, '2'), 'a');
  const [other, own] = cache.entries;
  const record = parseRecord(own?.bytes ?? Buffer.alloc(0), SUBJECT);
  expect(own?.key.startsWith(recordPrefix(SUBJECT))).toBe(true);
  expect(record.listed).toEqual([other?.key.slice(-16)]);
  expect(Date.parse(record.since)).toBe(Date.now() - 15 * MINUTE);
  expect(record.open.map(({ run }) => run)).toEqual(['1']);
});

test('nobody who answers is the same as nobody who may be asked', async () => {
  const cache = memoryCache();
  const scope = scopeOf(cache, '1');
  const broken: RecordScope = {
    ...scope,
    store: {
      ...scope.store,
      anywhere: async () => {
        const { LambdaZipError } = await import('../../build/util/errors.js');
        throw new LambdaZipError('baseline', 'no answer');
      },
    },
  };
  expect(await deploy(broken, 'a')).toBe('unasked');
  expect(cache.entries.map(({ bytes }) => parseRecord(bytes, SUBJECT).state)).toEqual(['pending', 'pending']);
});

test('a record of this run that cannot be read is taken for one of another job', async () => {
  const cache = memoryCache();
  await announce(scopeOf(cache, '1'), 'a');
  pass(MINUTE);
  const scope = scopeOf(cache, '1');
  const { LambdaZipError } = await import('../../build/util/errors.js');
  const newest = async () => {
    throw new LambdaZipError('baseline', 'no answer');
  };
  const blind = {
    store: { ...scope.store, newest },
    facts: { ...scope.facts, origin: { ...scope.facts.origin, leg: 'other' } },
  };
  expect((await announce(blind, 'a')).shared).toBe(true);
});

test('two steps of a job that give two packages one name record neither', async () => {
  const cache = memoryCache();
  const scope = scopeOf(cache, '1');
  await announce(scope, 'a');
  pass(MINUTE);
  const second = await withdrawRecord(scope, { ...recordOf(scope, 'a'), source: 'users/src' });
  expect(second.shared).toBe(true);
  pass(MINUTE);
  expect(await markRecord(scope, SUBJECT, marked('a'))).toBe('withdraw');
});
