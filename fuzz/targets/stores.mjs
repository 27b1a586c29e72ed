/** What is kept between runs: compressed contents, and wheels. */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { draftOf, EntryStore } from '../../build/archive/store/entry-store.js';
import { WheelStore } from '../../build/dependencies/wheels/wheel-store.js';
import { SILENT_LOGGER } from '../../build/util/ports.js';
import { listing } from '../files.mjs';
import { damagedBytes, damagedJson } from '../mutations.mjs';
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

/** Not wheels: what is in them is not looked at. */
const WHEELS = { 'a-1-py3-none-any.whl': 'content of a', 'b-2-py3-none-any.whl': 'content of b' };

export const kept = {
  about: 'kept wheels: their record damaged, their bytes changed',
  async setup(folder) {
    const root = join(folder, 'wheels');
    const good = join(folder, 'good');
    const store = new WheelStore(root, undefined, SILENT_LOGGER);
    const draft = await store.draft();
    for (const [name, content] of Object.entries(WHEELS))
      await draft.add(name, content.length, Readable.from([Buffer.from(content)]));
    const { wheels: placed } = await store.keep(KEY, draft, { wheels: Object.keys(WHEELS), built: [] });
    await draft.discard();
    cpSync(root, good, { recursive: true });
    const record = readFileSync(join(good, `${KEY}.json`));
    const contents = new Map(placed.map(({ sha256: digest, file }) => [digest, readFileSync(file)]));
    let found = 0;
    return {
      input: fc.record({
        record: fc.oneof(
          fc.constant(record),
          damagedBytes([record]),
          damagedJson(JSON.parse(record.toString())).map((text) => Buffer.from(text)),
        ),
        wheel: fc.oneof(
          { weight: 2, arbitrary: fc.constant(null) },
          { weight: 1, arbitrary: damagedBytes([Buffer.from(WHEELS['a-1-py3-none-any.whl'])]) },
        ),
      }),
      note: () => `${found} found`,
      assertFair: () => assert(found > 0, 'no wheel was ever taken'),
      async run({ record: bytes, wheel }) {
        rmSync(root, { recursive: true });
        cpSync(good, root, { recursive: true });
        writeFileSync(join(root, `${KEY}.json`), bytes);
        if (wheel !== null) writeFileSync(join(root, `${sha256('content of a')}.whl`), wheel);
        const before = listing(folder, [root]);
        const { result } = await clearly(() => store.find(KEY));
        assert(listing(folder, [root]) === before, 'something was written beside the store');
        for (const one of result?.wheels ?? []) {
          found += 1;
          const now = readFileSync(one.file);
          assert(one.file === join(root, `${one.sha256}.whl`), 'a wheel that lies elsewhere');
          assert(contents.get(one.sha256)?.equals(now), 'a wheel that is not what was kept');
        }
      },
    };
  },
};
