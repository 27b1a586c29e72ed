import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { manifestText } from '../../build/compare/manifest.js';
import { addRecord, confirmRecord, withdrawRecord } from '../../build/gate/baselines/cache.js';
import { parseDigest } from '../../build/gate/baselines/given.js';
import {
  type DeployRecord,
  parseRecord,
  recordPrefix,
  serialiseRecord,
} from '../../build/gate/records/record.js';
import { parseGateSettings } from '../../build/settings/gate.js';
import { parseSettings } from '../../build/settings/settings.js';
import { randomSource } from '../helpers/random.js';
import { type MemoryCache, memoryCache, runFacts } from '../helpers/records.js';

const MANIFEST = manifestText([
  { path: 'a.py', mode: '0644', size: 6, sha256: 'a'.repeat(64) },
  { path: 'b/"\n.py', mode: 'symlink', size: 0, sha256: 'b'.repeat(64) },
]);
const RECORD: DeployRecord = {
  name: 'ünï|code',
  environment: '',
  state: 'deployed',
  sha256: 'c'.repeat(64),
  size: 1234,
  manifest: MANIFEST,
  commit: 'c0ffee',
  ref: 'refs/heads/main',
  run: '42',
  job: 'job-1',
  leg: 'deploy.__default',
  source: 'orders/src\nshared => lib/',
  target: 'orders in eu-central-1',
  step: '.github/workflows/deploy.yml, deploy, {"region":"eu-central-1"}',
  until: '2026-01-02T09:04:05.678Z',
  open: [{ run: '41', until: '2026-01-02T03:04:05.678Z' }],
  since: '2026-01-02T03:04:05.600Z',
  listed: ['0123456789abcdef'],
  announcement: 'lambda-zip-record-1-key',
  time: '2026-01-02T03:04:05.678Z',
};

function withField(name: string, value: unknown): Buffer {
  const fields = { ...JSON.parse(serialiseRecord(RECORD).toString()), [name]: value };
  return Buffer.from(JSON.stringify(fields));
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('a record', () => {
  test('comes back as it was', () => {
    const { entries, ...rest } = parseRecord(serialiseRecord(RECORD), RECORD);
    expect(rest).toEqual(RECORD);
    expect(entries?.map(({ path }) => path)).toEqual(['a.py', 'b/"\n.py']);
    const bare = { ...RECORD, manifest: undefined, size: undefined };
    expect(parseRecord(serialiseRecord(bare), RECORD)).toEqual({ ...bare, entries: undefined });
  });

  test('of 20,000 entries stays small', () => {
    const entries = Array.from({ length: 20_000 }, (_, index) => {
      const path = `folder/${String(index).padStart(6, '0')}.py`;
      return { path, mode: '0644' as const, size: index, sha256: digest(path) };
    });
    const bytes = serialiseRecord({ ...RECORD, manifest: manifestText(entries) });
    expect(bytes.length).toBeLessThan(3_000_000);
    expect(parseRecord(bytes, RECORD).entries?.length).toBe(20_000);
  });

  const bomb = gzipSync(Buffer.alloc(80 * 1024 * 1024)).toString('base64');
  const foreign = (manifest: string): Buffer => {
    const fields = JSON.parse(withField('manifest', gzipSync(manifest).toString('base64')).toString());
    return Buffer.from(JSON.stringify({ ...fields, contentSha256: digest(manifest) }));
  };
  test.each<[string, Buffer, string]>([
    ['empty', Buffer.alloc(0), 'it is not JSON'],
    ['not JSON', Buffer.from('{'), 'it is not JSON'],
    ['not UTF-8', Buffer.from([0x22, 0xff, 0x22]), 'it is not JSON'],
    ['nested without end', Buffer.from('['.repeat(200_000)), 'it is not JSON'],
    ['a list', Buffer.from('[]'), 'it is not an object'],
    ['too large', Buffer.alloc(32 * 1024 * 1024 + 1), 'more than any record'],
    ['of another version', withField('record', 1), 'another version'],
    ['of another package', withField('name', 'x\n::error::y'), "it is about 'x\\n::error::y'"],
    ['of another environment', withField('environment', 'other'), "in the environment 'other'"],
    ['with another state', withField('state', 'done'), 'its state'],
    ['with a short digest', withField('sha256', 'abc'), 'its sha256'],
    ['with an upper-case digest', withField('sha256', 'C'.repeat(64)), 'its sha256'],
    ['with a size that is none', withField('size', -1), 'its size'],
    ['with a fractional size', withField('size', 1.5), 'its size'],
    ['with a long ref', withField('ref', 'x'.repeat(5000)), 'its ref'],
    ['without a source', withField('source', null), 'its source'],
    ['with open runs that are no list', withField('open', {}), 'its open runs'],
    ['with an open run that has no time', withField('open', [{ run: '41', until: 'now' }]), 'its open runs'],
    ['with an open run that is none', withField('open', [null]), 'its open runs'],
    ['with listed records that are none', withField('listed', ['x']), 'its listed records'],
    ['with a beginning that is none', withField('since', 'now'), 'its since'],
    ['with an announcement that is none', withField('announcement', 1), 'its announcement'],
    ['with a time that is none', withField('time', 'yesterday'), 'its time'],
    ['with a manifest of another format', withField('archiveFormat', 2), 'another version'],
    ['with a manifest that is no text', withField('manifest', 5), 'its manifest is not text'],
    ['with a manifest that is not packed', withField('manifest', 'AAAA'), 'cannot be unpacked'],
    ['with a manifest that grows without end', withField('manifest', bomb), 'cannot be unpacked'],
    [
      'with the digest of another manifest',
      withField('contentSha256', 'd'.repeat(64)),
      'the digest it states',
    ],
    [
      'with a manifest that is JSON of something else',
      foreign('{"entries":[{}]}'),
      'its manifest is invalid',
    ],
    [
      'with a manifest of unordered entries',
      foreign(manifestText([...entriesOf(MANIFEST)].reverse())),
      'its manifest is invalid',
    ],
    [
      'with a manifest written otherwise',
      foreign(MANIFEST.replace(':6,', ': 6,')),
      "not in this version's form",
    ],
  ])('%s is refused', (_title, bytes, problem) => {
    expect(() => parseRecord(bytes, RECORD)).toThrow(problem);
  });

  test('of any bytes is refused in plain words', () => {
    const random = randomSource(4);
    const good = serialiseRecord(RECORD);
    for (let round = 0; round < 2000; round += 1) {
      const bytes = Buffer.from(good);
      bytes[random.integer(0, bytes.length - 1)] = random.integer(0, 255);
      try {
        parseRecord(bytes, RECORD);
      } catch (error) {
        expect(error).toMatchObject({ code: 'baseline' });
      }
    }
  });
});

function entriesOf(manifest: string) {
  return JSON.parse(manifest).entries;
}

test('no name and environment share their prefix with others', () => {
  const texts = ['', 'a', 'a-b', 'b', 'ab', '","', 'a","b', 'a,b', '-', 'A'];
  const prefixes = texts.flatMap((name) => texts.map((environment) => recordPrefix({ name, environment })));
  expect(new Set(prefixes).size).toBe(texts.length ** 2);
  expect(new Set(prefixes.map(({ length }) => length)).size).toBe(1);
  for (const prefix of prefixes) expect(prefix).toMatch(/^[\w-]{1,400}-$/);
});

describe('confirming a deploy', () => {
  const scopeOf = (cache: MemoryCache) => ({ store: cache.seenFrom(), facts: runFacts({ run: RECORD.run }) });
  const states = ({ entries }: MemoryCache): string[] =>
    entries.map(({ bytes }) => parseRecord(bytes, RECORD).state);

  test('writes what is deployed', async () => {
    const cache = memoryCache();
    const scope = scopeOf(cache);
    const withdrawal = await withdrawRecord(scope, RECORD);
    expect(await confirmRecord(scope.store, withdrawal)).toBe('deployed');
    expect(states(cache)).toEqual(['pending', 'deployed']);
    expect(new Set(cache.entries.map(({ key }) => key)).size).toBe(2);
  });

  test('that another one has overtaken leaves it open', async () => {
    const cache = memoryCache();
    const scope = scopeOf(cache);
    const withdrawal = await withdrawRecord(scope, RECORD);
    const other = await withdrawRecord(scope, { ...RECORD, sha256: 'd'.repeat(64) });
    expect(await confirmRecord(scope.store, withdrawal)).toBe('overtaken');
    expect(await confirmRecord(scope.store, other)).toBe('overtaken');
    expect(states(cache)).toEqual(['pending', 'pending', 'pending', 'pending']);
  });

  test('that could not be announced leaves it open', async () => {
    const cache = memoryCache();
    const { store } = scopeOf(cache);
    await addRecord(store, RECORD);
    expect(await confirmRecord(store, { record: RECORD, key: undefined, shared: false })).toBe('overtaken');
    expect(states(cache)).toEqual(['deployed', 'pending']);
  });
});

describe('a given digest', () => {
  const hex = '04ad65b28d4d13ceab79b6ff3536b66d617898f621412910798fc91a0823451f';
  const base64 = 'BK1lso1NE86rebb/NTa2bWF4mPYhQSkQeY/JGggjRR8=';

  test.each([hex, hex.toUpperCase(), base64, `sha256:${hex}`, `SHA256:${hex}`, `sha256:${base64}`])(
    '%s',
    (text) => {
      expect(parseDigest(text)).toEqual({ hex, base64 });
    },
  );

  test.each([
    '',
    'sha256:',
    hex.slice(1),
    `${hex}0`,
    `${hex} `,
    `g${hex.slice(1)}`,
    base64.slice(0, -1),
    `A${base64}`,
    base64.replace('R8=', 'R9='),
  ])('%j is none', (text) => expect(parseDigest(text)).toBeUndefined());
});

describe('the settings of the gate', () => {
  const hex = 'a'.repeat(64);
  const PACKAGE = parseSettings({ source: 'name' }, { workspace: process.cwd(), workers: 0 });

  test.each([
    ['src', {}, 'src', 'src'],
    ['orders/src', {}, 'orders-src', 'orders/src'],
    ['./orders/src/', {}, 'orders-src', 'orders/src'],
    [join(process.cwd(), 'orders', 'src'), {}, 'orders-src', 'orders/src'],
    ['orders/src', { name: 'orders' }, 'orders', 'orders/src'],
    ['orders/src\nshared => lib/', {}, 'orders-src', 'orders/src\nshared => lib/'],
    ['.', {}, basename(process.cwd()), '.'],
    ['../elsewhere/src', {}, 'src', 'src'],
  ])('the record of %j with %j has the name %s and the source %j', (source, more, name, recorded) => {
    const raw = { source, ...more };
    const request = parseSettings(raw, { workspace: process.cwd(), workers: 0 });
    const { baseline, ...rest } = parseGateSettings(raw, request, 'workflow');
    expect(rest.name).toBe(name);
    expect(baseline).toMatchObject({ kind: 'cache', source: recorded, functionName: '', region: '' });
  });

  test('a source of many lines stays short, and different from others', () => {
    const recorded = ['a', 'b'].map((end) => {
      const source = [...Array.from({ length: 200 }, (_, index) => `folder-${index}`), end].join('\n');
      const request = parseSettings({ source }, { workspace: process.cwd(), workers: 0 });
      const { baseline } = parseGateSettings({ source }, request, 'workflow');
      return baseline.kind === 'cache' ? baseline.source : '';
    });
    expect(recorded[0]).not.toBe(recorded[1]);
    for (const one of recorded) expect(one.length).toBeLessThan(1000);
  });

  test.each([
    [{}, 'workflow', { kind: 'cache', environment: '' }],
    [{}, 'terminal', { kind: 'none' }],
    [{ environment: 'production' }, 'workflow', { kind: 'cache', environment: 'production' }],
    [{ 'function-name': 'f' }, 'workflow', { kind: 'lambda', functionName: 'f' }],
    [
      { 'function-name': 'f', qualifier: 'live', 'aws-region': 'eu-central-1', baseline: 'lambda' },
      'terminal',
      { kind: 'lambda', functionName: 'f', qualifier: 'live', region: 'eu-central-1' },
    ],
    [{ baseline: 'none' }, 'workflow', { kind: 'none' }],
    [
      { baseline: 'cache', 'function-name': 'f', alias: 'live' },
      'workflow',
      {
        kind: 'cache',
        functionName: 'f',
        asked: { functionName: 'f', qualifier: 'live', region: undefined },
      },
    ],
    [{ baseline: `sha256:${hex}` }, 'workflow', { kind: 'given' }],
  ] as const)('%j in a %s', (raw, where, baseline) => {
    expect(parseGateSettings(raw, PACKAGE, where)).toMatchObject({ name: 'name', baseline, force: false });
  });

  test.each([
    [{ baseline: 'cache' }, 'terminal', "baseline: 'cache' works only in GitHub Actions"],
    [{ baseline: 'lambda' }, 'workflow', "baseline: 'lambda' needs 'function-name'"],
    [
      { baseline: 'latest' },
      'workflow',
      "baseline: 'latest' is invalid; use 'lambda', 'cache', 'none' or a SHA-256",
    ],
    [
      { baseline: hex.slice(1) },
      'terminal',
      "is invalid; use 'lambda', 'none' or a SHA-256 in hexadecimal or base64",
    ],
    [
      { baseline: 'cache', 'function-name': 'f/g' },
      'workflow',
      "function-name: 'f/g' is not the name or ARN of a function",
    ],
    [{ qualifier: 'live' }, 'workflow', "qualifier: 'live' has no effect with the baseline 'cache'"],
    [{ 'aws-region': 'x' }, 'terminal', "aws-region: 'x' has no effect with the baseline 'none'"],
    [
      { environment: 'a\nb' },
      'workflow',
      "environment: 'a\\nb' is invalid; use one line of at most 255 characters",
    ],
    [{ force: 'yes' }, 'workflow', "force: 'yes' is not a boolean"],
  ] as const)('%j in a %s is refused', (raw, where, problem) => {
    expect(() => parseGateSettings(raw, PACKAGE, where)).toThrow(problem);
  });
});
