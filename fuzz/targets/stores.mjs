/** What is kept between runs: compressed contents, and installed trees. */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { draftOf, EntryStore } from '../../build/archive/entry-store.js';
import { TreeStore } from '../../build/dependencies/store.js';
import { SILENT_LOGGER } from '../../build/ports.js';
import { listing } from '../files.mjs';
import { damagedBytes, damagedJson, nastyText } from '../mutations.mjs';
import { assert, clearly } from '../oracle.mjs';

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
const SIZE = 5000;
const KEPT = [Buffer.from('one'.repeat(500)), 'stored', Buffer.from('x')].map((outcome, index) => ({
  key: sha256(`content ${index}`),
  outcome,
}));
/** The bytes that a volume's end has: number of records, checksum, and what tells it from others. */
const MAGIC = Buffer.from('lambda-zip volume 1\n');
const END = 6 + 32 + MAGIC.length;
const RECORD = 76;

/** Gives a damaged volume the checksum that its index should have, as somebody who means it would. */
function resealed(volume, kind) {
  if (volume.length < END) return volume;
  const bytes = Buffer.from(volume);
  MAGIC.copy(bytes, bytes.length - MAGIC.length);
  const start = bytes.length - END - bytes.readUIntLE(bytes.length - END, 6) * RECORD;
  if (start < 0) return bytes;
  const index = bytes.subarray(start, bytes.length - END);
  createHash('sha256')
    .update(`${kind}\n`)
    .update(index)
    .digest()
    .copy(bytes, bytes.length - END + 6);
  return bytes;
}

export const store = {
  about: 'the store of compressed contents: damaged volumes, and such with the right checksum',
  setup(folder) {
    const root = join(folder, 'entries');
    const draft = draftOf(root, 6);
    const directory = join(draft, '..');
    const first = new EntryStore(draft);
    for (const { key, outcome } of KEPT) assert(first.put(key, SIZE, outcome), 'not kept');
    first.finish();
    const [name] = readdirSync(directory);
    const good = readFileSync(join(directory, name));
    const kind = directory.split('/').at(-1);
    let found = 0;
    return {
      input: fc.record({
        volumes: fc.array(damagedBytes([good]), { minLength: 1, maxLength: 3 }),
        resealed: fc.boolean(),
      }),
      note: () => `${found} found`,
      run({ volumes, resealed: reseal }) {
        rmSync(directory, { recursive: true });
        mkdirSync(directory);
        for (const [index, bytes] of volumes.entries())
          writeFileSync(join(directory, `${index}.volume`), reseal ? resealed(bytes, kind) : bytes);
        const store = new EntryStore(draftOf(root, 6));
        for (const { key, outcome } of KEPT) {
          const got = store.find(key, SIZE);
          if (got === undefined) continue;
          found += 1;
          // Whoever makes the checksum anew may say of a content what they like, but nothing that is no outcome.
          if (reseal) assert(got === 'stored' || (got.length > 0 && got.length < SIZE), 'no outcome');
          else
            assert(
              got === 'stored' ? outcome === got : Buffer.compare(got, Buffer.from(outcome)) === 0,
              'another outcome',
            );
        }
        store.finish();
      },
    };
  },
};

const KEY = 'a'.repeat(64);

export const trees = {
  about: 'kept packages: their record damaged, their files changed',
  async setup(folder) {
    const root = join(folder, 'trees');
    const good = join(folder, 'good');
    const store = new TreeStore(root, undefined, SILENT_LOGGER);
    await store.make(KEY, (directory) => {
      mkdirSync(join(directory, 'a'));
      writeFileSync(join(directory, 'a', 'b.py'), 'x = 1\n');
      writeFileSync(join(directory, '10'), 'ten');
      writeFileSync(join(directory, '9'), 'nine');
      return [{ name: 'a', version: '1' }];
    });
    cpSync(join(root, KEY), good, { recursive: true });
    const record = readFileSync(join(good, 'installed.json'));
    const before = listing(join(good, 'tree')).replaceAll(good, '');
    let found = 0;
    return {
      input: fc.record({
        record: fc.oneof(
          fc.constant(record),
          damagedBytes([record]),
          damagedJson(JSON.parse(record.toString())).map((text) => Buffer.from(text)),
        ),
        more: fc.option(
          fc.oneof(
            fc.constantFrom('__proto__', 'a/__proto__', 'constructor', '1', 'a/b.py', '10'),
            nastyText.filter(isFileName),
          ),
        ),
      }),
      note: () => `${found} found`,
      assertFair: () => assert(found > 0, 'no tree was ever taken'),
      async run({ record: bytes, more }) {
        rmSync(root, { recursive: true });
        cpSync(good, join(root, KEY), { recursive: true });
        writeFileSync(join(root, KEY, 'installed.json'), bytes);
        if (more !== null) writeFileSync(join(root, KEY, 'tree', more), 'more');
        const { result } = await clearly(() => store.find(KEY));
        if (result === undefined) return;
        found += 1;
        const now = listing(result.directory).replaceAll(join(root, KEY), '');
        assert(now === before, () => `a tree that is not what was kept:\n${now}`);
        assert(
          result.packages.every(
            ({ name, version }) => typeof name === 'string' && typeof version === 'string',
          ),
          'packages',
        );
      },
    };
  },
};

function isFileName(text) {
  return (
    text !== '' &&
    text !== '.' &&
    text !== '..' &&
    !/[/\0]|\p{Surrogate}/u.test(text) &&
    Buffer.byteLength(text) < 256
  );
}
