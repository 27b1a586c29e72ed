import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { addRecord, confirmRecord, type RecordStore, withdrawRecord } from '../../build/baseline/cache.js';
import { parseDigest } from '../../build/baseline/given.js';
import {
  type DeployRecord,
  parseRecord,
  recordPrefix,
  serialiseRecord,
} from '../../build/baseline/record.js';
import { manifestText } from '../../build/explain/manifest.js';
import { parseGateSettings } from '../../build/gate-settings.js';
import { randomSource } from '../helpers/random.js';

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
  run: '42, attempt 1',
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
    ['too large', Buffer.alloc(32 * 1024 * 1024 + 1), 'more than any needs'],
    ['of another version', withField('record', 2), 'another version'],
    ['of another package', withField('name', 'x\n::error::y'), "it is about 'x\\n::error::y'"],
    ['of another environment', withField('environment', 'other'), "in the environment 'other'"],
    ['with another state', withField('state', 'done'), 'its state'],
    ['with a short digest', withField('sha256', 'abc'), 'its sha256'],
    ['with an upper-case digest', withField('sha256', 'C'.repeat(64)), 'its sha256'],
    ['with a size that is none', withField('size', -1), 'its size'],
    ['with a fractional size', withField('size', 1.5), 'its size'],
    ['with a long ref', withField('ref', 'x'.repeat(5000)), 'its ref'],
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
    ['with a manifest that is JSON of something else', foreign('{"entries":[{}]}'), 'its manifest is none'],
    [
      'with a manifest of unordered entries',
      foreign(manifestText([...entriesOf(MANIFEST)].reverse())),
      'is none',
    ],
    ['with a manifest written otherwise', foreign(MANIFEST.replace(':6,', ': 6,')), 'its manifest is none'],
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
  function memory(): RecordStore & { records: { key: string; bytes: Buffer }[] } {
    const records: { key: string; bytes: Buffer }[] = [];
    return {
      records,
      newest: async (prefix) => records.findLast(({ key }) => key.startsWith(prefix)),
      newestAnywhere: async () => undefined,
      add: async (key, bytes) => void records.push({ key, bytes }),
    };
  }
  const states = (store: ReturnType<typeof memory>): string[] =>
    store.records.map(({ bytes }) => parseRecord(bytes, RECORD).state);

  test('writes what is deployed', async () => {
    const store = memory();
    const withdrawal = await withdrawRecord(store, RECORD);
    expect(await confirmRecord(store, RECORD, withdrawal)).toBe(true);
    expect(states(store)).toEqual(['pending', 'deployed']);
    expect(new Set(store.records.map(({ key }) => key)).size).toBe(2);
  });

  test('that another one has overtaken leaves it open', async () => {
    const store = memory();
    const withdrawal = await withdrawRecord(store, RECORD);
    const other = await withdrawRecord(store, { ...RECORD, sha256: 'd'.repeat(64) });
    expect(await confirmRecord(store, RECORD, withdrawal)).toBe(false);
    expect(await confirmRecord(store, RECORD, other)).toBe(false);
    expect(states(store)).toEqual(['pending', 'pending', 'pending', 'pending']);
  });

  test('that could not be announced leaves it open', async () => {
    const store = memory();
    await addRecord(store, RECORD);
    expect(await confirmRecord(store, RECORD, undefined)).toBe(false);
    expect(states(store)).toEqual(['deployed', 'pending']);
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
    [{ baseline: `sha256:${hex}` }, 'workflow', { kind: 'given' }],
  ] as const)('%j in a %s', (raw, where, baseline) => {
    expect(parseGateSettings(raw, 'name', where)).toMatchObject({ name: 'name', baseline, force: false });
  });

  test.each([
    [{ baseline: 'cache' }, 'terminal', "baseline: 'cache' is for workflows only"],
    [{ baseline: 'lambda' }, 'workflow', "baseline: 'lambda' needs the setting function-name"],
    [
      { baseline: 'latest' },
      'workflow',
      "baseline: 'latest' is not known; 'lambda', 'cache', 'none', or a SHA-256",
    ],
    [
      { baseline: hex.slice(1) },
      'terminal',
      "'lambda', 'none', or a SHA-256 of 64 hexadecimal digits or in base64",
    ],
    [
      { baseline: 'cache', 'function-name': 'f' },
      'workflow',
      "function-name: 'f' has no use with the baseline 'cache'",
    ],
    [{ qualifier: 'live' }, 'workflow', "qualifier: 'live' has no use with the baseline 'cache'"],
    [{ 'aws-region': 'x' }, 'terminal', "aws-region: 'x' has no use with the baseline 'none'"],
    [{ environment: 'a\nb' }, 'workflow', "environment: 'a\\nb' is not one line"],
    [{ force: 'yes' }, 'workflow', "force: 'yes' is not a boolean"],
  ] as const)('%j in a %s is refused', (raw, where, problem) => {
    expect(() => parseGateSettings(raw, 'name', where)).toThrow(problem);
  });
});
