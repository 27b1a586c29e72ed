/** Wheels that are kept: found again whole, found anew when they are not, and nobody else's business. */
import { createHash } from 'node:crypto';
import {
  chmodSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  type KeptWheels,
  type RemoteCache,
  WheelStore,
} from '../../build/dependencies/wheels/wheel-store.js';
import { SILENT_LOGGER } from '../../build/util/ports.js';
import { needs } from '../helpers/parts.js';
import { temporaryDirectory } from '../helpers/workspace.js';

const keyOf = (number: number): string => number.toString(16).padStart(64, '0');
const A = 'a-1.0-py3-none-any.whl';
const B = 'b-2.0-py3-none-any.whl';

function storeIn(root: string, remote?: RemoteCache) {
  const warnings: string[] = [];
  const log = { ...SILENT_LOGGER, warning: (message: string) => warnings.push(message) };
  return { store: new WheelStore(root, remote, log), warnings };
}

async function* pieces(text: string) {
  for (const letter of text) yield Buffer.from(letter);
}

/** Keeps wheels of this content, by name. */
async function keep(
  store: WheelStore,
  key: string | undefined,
  wheels: Readonly<Record<string, string>> = { [B]: 'content of b', [A]: 'content of a' },
  built: readonly string[] = [],
): Promise<KeptWheels> {
  const draft = await store.draft();
  try {
    for (const [name, content] of Object.entries(wheels))
      await draft.add(name, content.length, pieces(content));
    return await store.keep(key, draft, { wheels: Object.keys(wheels), built });
  } finally {
    await draft.discard();
  }
}

function sha256(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}

describe('kept wheels', () => {
  test('are found again, in the order of their names', async () => {
    const root = join(temporaryDirectory(), 'new', 'root');
    const { store } = storeIn(root);
    expect(await store.find(keyOf(1))).toBeUndefined();
    const kept = await keep(store, keyOf(1), { [B]: 'content of b', [A]: 'content of a' }, [B]);
    expect(kept.wheels.map(({ file, ...rest }) => [readFileSync(file, 'utf8'), rest])).toEqual([
      ['content of a', { name: A, sha256: sha256('content of a'), size: 12 }],
      ['content of b', { name: B, sha256: sha256('content of b'), size: 12 }],
    ]);
    expect(kept.built).toEqual([B]);
    expect(await store.find(keyOf(1))).toEqual(kept);
    expect(await store.find(keyOf(2))).toBeUndefined();
  });

  test('of the same bytes are one file', async () => {
    const root = temporaryDirectory();
    const { store } = storeIn(root);
    await keep(store, keyOf(1));
    await keep(store, keyOf(2), { [A]: 'content of a' });
    expect(readdirSync(root).filter((name) => name.endsWith('.whl')).length).toBe(2);
  });

  const damages: Readonly<Record<string, (root: string, wheel: string) => void>> = {
    'a wheel changed': (_, wheel) => writeFileSync(wheel, 'content of x'),
    'a wheel cut off': (_, wheel) => writeFileSync(wheel, 'content'),
    'a wheel lost': (_, wheel) => rmSync(wheel),
    'a record that is none': (root) => writeFileSync(join(root, `${keyOf(1)}.json`), '{"format":1}'),
    'a record cut off': (root) => writeFileSync(join(root, `${keyOf(1)}.json`), '{"format":1,"whe'),
    'a record that leads elsewhere': (root) =>
      writeFileSync(
        join(root, `${keyOf(1)}.json`),
        JSON.stringify({ format: 1, wheels: [{ name: A, sha256: '../x', size: 1, built: false }] }),
      ),
    'a record of times that are none': (root) => {
      const file = join(root, `${keyOf(1)}.json`);
      writeFileSync(
        file,
        readFileSync(file, 'utf8').replace('"built":false', '"built":false,"seen":{"ino":"1"}'),
      );
    },
  };
  test.each(Object.keys(damages))('with %s are found anew', async (name) => {
    const root = temporaryDirectory();
    const { store } = storeIn(root);
    const { wheels } = await keep(store, keyOf(1));
    const [kept] = wheels;
    damages[name]?.(root, kept?.file ?? '');
    expect(await store.find(keyOf(1))).toBeUndefined();
    const again = await keep(store, keyOf(1));
    expect(await store.find(keyOf(1))).toEqual(again);
  });

  test('are kept by several at once', async () => {
    const root = temporaryDirectory();
    const kept = await Promise.all([1, 2, 3, 4].map(() => keep(storeIn(root).store, keyOf(1))));
    for (const one of kept) expect(one).toEqual(kept[0]);
    expect(await storeIn(root).store.find(keyOf(1))).toEqual(kept[0]);
    expect(readdirSync(root).length).toBe(3);
  });

  test('go when sixteen others were used since, and nobody needs their wheels', async () => {
    const root = temporaryDirectory();
    const { store } = storeIn(root);
    const contentOf = (number: number) => ({ [A]: 'content of a', [B]: `content ${number}` });
    for (let number = 0; number < 16; number += 1) {
      const { wheels } = await keep(store, keyOf(number), contentOf(number));
      utimesSync(join(root, `${keyOf(number)}.json`), number, number);
      for (const { file } of wheels) utimesSync(file, 0, 0);
    }
    // Used again: not the oldest any more.
    expect(await store.find(keyOf(0))).toBeDefined();
    await keep(store, keyOf(16), contentOf(16));
    const left = readdirSync(root);
    expect(left).not.toContain(`${keyOf(1)}.json`);
    expect(left).not.toContain(`${sha256('content 1')}.whl`);
    expect(left).toContain(`${sha256('content of a')}.whl`);
    expect(left.length).toBe(16 + 16 + 1);
  });

  test('that a run may still use stay, however many they are', async () => {
    const root = temporaryDirectory();
    const { store } = storeIn(root);
    for (let number = 0; number < 20; number += 1)
      await keep(store, keyOf(number), { [A]: `content ${number}` });
    expect(readdirSync(root).length).toBe(40);
  });
});

describe('a wheel that was seen to be whole', () => {
  afterEach(() => void vi.useRealTimers());

  interface SeenRecord {
    readonly wheels: { sha256: string; seen?: { mtimeMs: number; ctimeMs: number; ino: number } }[];
  }

  /** As if that time had gone by: on the disk, everything stays as old as it is. */
  function later(seconds: number): void {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + seconds * 1000 });
  }

  function recordIn(folder: string, name = `${keyOf(1)}.json`): SeenRecord {
    return JSON.parse(readFileSync(join(folder, name), 'utf8'));
  }

  function lookOf(file: string) {
    const { mtimeMs, ctimeMs, ino } = statSync(file);
    return { mtimeMs, ctimeMs, ino };
  }

  /** Wheels that were found again two minutes after they were kept, and what the record has of them. */
  async function seenWheels() {
    const root = temporaryDirectory();
    const { store, warnings } = storeIn(root);
    const kept = await keep(store, keyOf(1));
    later(120);
    expect(await store.find(keyOf(1))).toEqual(kept);
    const [wheel] = kept.wheels;
    if (wheel === undefined) throw new Error('no wheel');
    return { root, store, warnings, kept, wheel };
  }

  test('is known by its times a minute later, and not before', async () => {
    const { root, store, kept } = await seenWheels();
    const looks = kept.wheels.map(({ file }) => lookOf(file));
    expect(recordIn(root).wheels.map(({ seen }) => seen)).toEqual(looks);
    expect(readdirSync(root).length).toBe(3);
    vi.useRealTimers();
    await keep(store, keyOf(2));
    await store.find(keyOf(2));
    expect(recordIn(root, `${keyOf(2)}.json`).wheels.map(({ seen }) => seen)).toEqual([undefined, undefined]);
  });

  test('is not read then', async () => {
    const { root, store, kept, wheel } = await seenWheels();
    writeFileSync(wheel.file, 'content of x');
    const record = recordIn(root);
    for (const one of record.wheels) if (one.sha256 === wheel.sha256) one.seen = lookOf(wheel.file);
    writeFileSync(join(root, `${keyOf(1)}.json`), JSON.stringify(record));
    expect(await store.find(keyOf(1))).toEqual(kept);
  });

  const changes: Readonly<Record<string, (file: string) => void>> = {
    'in its place, its time set back': (file) => {
      const { atime, mtime } = statSync(file);
      writeFileSync(file, 'content of x');
      utimesSync(file, atime, mtime);
    },
    'by another file of its time': (file) => {
      const { atime, mtime } = statSync(file);
      writeFileSync(`${file}.new`, 'content of x');
      utimesSync(`${file}.new`, atime, mtime);
      renameSync(`${file}.new`, file);
    },
    'in its length': (file) => writeFileSync(file, 'content'),
  };
  test.each(Object.keys(changes))('is read again when it is changed %s', async (how) => {
    const { store, warnings, wheel } = await seenWheels();
    changes[how]?.(wheel.file);
    expect(await store.find(keyOf(1))).toBeUndefined();
    expect(warnings.join()).toContain('damaged');
  });

  test('is found when its file was touched, and seen anew', async () => {
    const { root, store, kept, wheel } = await seenWheels();
    utimesSync(wheel.file, 5, 5);
    later(120);
    expect(await store.find(keyOf(1))).toEqual(kept);
    expect(recordIn(root).wheels.map(({ seen }) => seen)).toEqual(
      kept.wheels.map(({ file }) => lookOf(file)),
    );
  });

  test('by another machine is read', async () => {
    const shared = temporaryDirectory();
    await keep(
      storeIn(temporaryDirectory(), {
        restore: async () => false,
        save: (_, folder) => cp(folder, shared, { recursive: true }),
      }).store,
      keyOf(1),
    );
    const damaging: RemoteCache = {
      save: async () => undefined,
      restore: async (_, folder) => {
        await cp(shared, folder, { recursive: true });
        const record = recordIn(folder, 'resolution.json');
        for (const one of record.wheels) {
          const file = join(folder, `${one.sha256}.whl`);
          writeFileSync(file, 'content of x');
          one.seen = lookOf(file);
        }
        writeFileSync(join(folder, 'resolution.json'), JSON.stringify(record));
        return true;
      },
    };
    const { store, warnings } = storeIn(temporaryDirectory(), damaging);
    expect(await store.find(keyOf(1))).toBeUndefined();
    expect(warnings.join()).toContain('damaged');
  });
});

describe('a draft', () => {
  test('takes no wheel of another size, and leaves nothing of it', async () => {
    const root = temporaryDirectory();
    const draft = await storeIn(root).store.draft();
    await expect(draft.add(B, 2, pieces('x'))).rejects.toThrow(`'${B}' has 1 bytes, 2 were announced`);
    expect(() => draft.wheels([B])).toThrow(`it did not send '${B}'`);
    await draft.discard();
    expect(readdirSync(root)).toEqual([]);
  });

  test('has each wheel in its place at once, the last of a name, and keeps those that are wanted', async () => {
    const root = temporaryDirectory();
    const { store } = storeIn(root);
    const draft = await store.draft();
    const first = await draft.add(A, 5, pieces('first'));
    expect(readFileSync(first.file, 'utf8')).toBe('first');
    const last = await draft.add(A, 4, pieces('last'));
    expect([first.file, last.file].map((file) => file.replace(root, ''))).toEqual([
      `/${sha256('first')}.whl`,
      `/${sha256('last')}.whl`,
    ]);
    await draft.add(B, 1, pieces('b'));
    const kept = await store.keep(keyOf(1), draft, { wheels: [A], built: [] });
    expect(kept).toEqual({ wheels: [last], built: [] });
    await draft.discard();
    expect(await store.find(keyOf(1))).toEqual(kept);
  });

  test('takes files that were put into its folder', async () => {
    const root = temporaryDirectory();
    const { store } = storeIn(root);
    const draft = await store.draft();
    writeFileSync(join(draft.directory, '0.whl'), 'content', { mode: 0o644 });
    const wheel = await draft.take(A, '0.whl');
    expect(wheel).toEqual({
      file: join(root, `${sha256('content')}.whl`),
      name: A,
      sha256: sha256('content'),
      size: 7,
    });
    expect(statSync(wheel.file).mode & 0o077).toBe(0);
    expect(readdirSync(draft.directory)).toEqual([]);
    await expect(draft.take(B, '1.whl')).rejects.toMatchObject({
      code: 'dependencies',
      message: expect.stringContaining(root),
    });
    await draft.discard();
  });
});

describe('permissions', () => {
  const posix = needs(process.platform !== 'win32', 'permissions of POSIX');
  const umask = process.umask();
  afterEach(() => void process.umask(umask));

  posix('are the owner’s alone, whatever the umask, and where others made the folder', async () => {
    const root = temporaryDirectory();
    chmodSync(root, 0o777);
    process.umask(0);
    const [wheel] = (await keep(storeIn(root).store, keyOf(1))).wheels;
    const modes = [root, wheel?.file ?? '', join(root, `${keyOf(1)}.json`)].map(
      (path) => statSync(path).mode & 0o777,
    );
    expect(modes).toEqual([0o700, 0o600, 0o600]);
    const strict = join(temporaryDirectory(), 'strict');
    process.umask(0o777);
    const [other] = (await keep(storeIn(strict).store, keyOf(1))).wheels;
    expect([strict, other?.file ?? ''].map((path) => statSync(path).mode & 0o777)).toEqual([0o700, 0o600]);
  });
});

describe('a cache that machines share', () => {
  test('gives wheels to a machine that has none, and is given new ones', async () => {
    const shared = temporaryDirectory();
    const remote: RemoteCache = {
      restore: (key, directory) =>
        cp(join(shared, key), directory, { recursive: true }).then(
          () => true,
          () => false,
        ),
      save: (key, directory) => cp(directory, join(shared, key), { recursive: true }),
    };
    const root = temporaryDirectory();
    const kept = await keep(storeIn(root, remote).store, keyOf(1));
    const other = temporaryDirectory();
    const found = await storeIn(other, remote).store.find(keyOf(1));
    const elsewhere = kept.wheels.map((wheel) => ({ ...wheel, file: wheel.file.replace(root, other) }));
    expect(found).toEqual({ ...kept, wheels: elsewhere });
    // Once it is here, nobody else is asked.
    expect(await storeIn(other).store.find(keyOf(1))).toEqual(found);
    for (const folder of [root, other]) expect(readdirSync(folder).length).toBe(3);

    writeFileSync(join(shared, keyOf(1), `${kept.wheels[0]?.sha256}.whl`), 'hostile');
    const third = storeIn(temporaryDirectory(), remote);
    expect(await third.store.find(keyOf(1))).toBeUndefined();
    expect(third.warnings.join()).toContain('damaged');
  });
});
