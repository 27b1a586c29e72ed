import { describe, expect, test } from 'vitest';
import { compareEntries, type EntryState } from '../../build/compare/changes.js';
import { groupChanges, groupLines } from '../../build/compare/groups.js';
import { manifestText, parseManifest } from '../../build/compare/manifest.js';
import { packageOwners, packageVersions } from '../../build/compare/packages.js';

const SHA = ['a'.repeat(64), 'b'.repeat(64)] as const;

function state(path: string, rest: Partial<EntryState> = {}): EntryState {
  return { path, mode: '0644', size: 1, sha256: SHA[0], ...rest };
}

describe('comparing entries', () => {
  test('names added, removed, content and mode, in archive order, and counts them', () => {
    const before = [state('same'), state('gone'), state('mode'), state('both'), state('text')];
    const after = [
      state('text', { sha256: SHA[1] }),
      // In UTF-16 order these two would stand the other way round.
      state('\u{1F600}'),
      state('\uFF5E'),
      state('same'),
      state('mode', { mode: '0755' }),
      state('both', { mode: '0755', size: 2, sha256: SHA[1] }),
    ];
    const { entries, counts } = compareEntries(before, after);
    expect(entries.map(({ kind, path }) => [kind, path])).toEqual([
      ['content', 'both'],
      ['removed', 'gone'],
      ['mode', 'mode'],
      ['content', 'text'],
      ['added', '\uFF5E'],
      ['added', '\u{1F600}'],
    ]);
    expect(counts).toEqual({ added: 2, removed: 1, content: 2, mode: 1, unchanged: 1 });
  });

  const both = { sha256: SHA[0], crc32: 1 };
  const none = { sha256: undefined, crc32: undefined };
  test.each([
    ['one digest', both, { ...both, crc32: 2 }, 0],
    ['other digests, one checksum', both, { ...both, sha256: SHA[1] }, 1],
    ['one checksum and size, a digest on one side', { ...none, crc32: 1 }, both, 0],
    ['other checksums', { ...none, crc32: 2 }, both, 1],
    ['one checksum, other sizes', { ...none, crc32: 1, size: 2 }, both, 1],
    ['one digest, other sizes', { size: 2 }, {}, 1],
    ['nothing to compare but the size', { ...none, crc32: 1 }, { ...none, sha256: SHA[0] }, 1],
    ['nothing known at all', none, none, 1],
  ] as const)('%s', (_, before, after, changed) => {
    expect(compareEntries([state('x', before)], [state('x', after)]).counts.content).toBe(changed);
  });

  test('tells package versions by dist-info folders at any depth', () => {
    const before = [
      'python/requests-2.31.0.dist-info/METADATA',
      'python/Gone_Package-1.0.dist-info/METADATA',
      'python/same-1.dist-info/METADATA',
      'torch-2.0+cu118.dist-info/METADATA',
    ];
    const after = [
      'python/requests-2.32.3.dist-info/METADATA',
      'python/zope.interface-6.0.dist-info/METADATA',
      'elsewhere/same-1.dist-info/METADATA',
      'torch-2.1+cu118.dist-info/METADATA',
    ];
    const { packages } = compareEntries(
      before.map((path) => state(path)),
      after.map((path) => state(path)),
    );
    expect(packages).toEqual([
      { name: 'gone-package', before: '1.0', after: undefined },
      { name: 'requests', before: '2.31.0', after: '2.32.3' },
      { name: 'torch', before: '2.0+cu118', after: '2.1+cu118' },
      { name: 'zope-interface', before: undefined, after: '6.0' },
    ]);
  });
});

describe('packages', () => {
  test('a vendored copy is another version of the same name', () => {
    const paths = ['packaging-24.1.dist-info/A', 'setuptools/_vendor/packaging-24.0.dist-info/A'];
    expect([...packageVersions(paths)]).toEqual([['packaging', '24.0, 24.1']]);
  });

  test('owners: dist-info, folder or module of that name beside it, and what lies in them', () => {
    const ownerOf = packageOwners([
      'python/requests-2.31.0.dist-info/METADATA',
      'python/six-1.16.dist-info/METADATA',
      'python/Typing_Extensions-4.0.dist-info/METADATA',
      'python/numpy-2.0.dist-info/METADATA',
      'python/requests/_vendor/idna-3.0.dist-info/METADATA',
    ]);
    expect(
      Object.fromEntries(
        [
          'python/requests/api.py',
          'python/requests-2.31.0.dist-info/licenses/LICENSE',
          'python/requests/_vendor/idna/core.py',
          'python/six.py',
          'python/typing_extensions.py',
          'python/numpy.libs/libgfortran.so.5',
          'requests/api.py',
          'python/handler.py',
          'python/app/six.py',
          'python',
        ].map((path) => [path, ownerOf(path)]),
      ),
    ).toEqual({
      'python/requests/api.py': 'requests',
      'python/requests-2.31.0.dist-info/licenses/LICENSE': 'requests',
      'python/requests/_vendor/idna/core.py': 'requests',
      'python/six.py': 'six',
      'python/typing_extensions.py': 'typing-extensions',
      'python/numpy.libs/libgfortran.so.5': 'numpy',
      'requests/api.py': undefined,
      'python/handler.py': undefined,
      'python/app/six.py': undefined,
      python: undefined,
    });
  });

  test('a name that is long and all hyphens', () => {
    const path = `${'a-'.repeat(20_000)}1.dist-info/${'x-1.data'.repeat(4000)}/.cpython-`;
    // Longer than any file system has one: nobody's, and found out at once.
    expect(packageOwners([path])(path)).toBeUndefined();
    expect(packageOwners([])(`${'-'.repeat(60_000)}x`)).toBeUndefined();
  });
});

describe('groups', () => {
  const changes = compareEntries(
    [
      ...['app/a.py', 'app/b.py', 'handler.py'].map((path) => state(path)),
      ...['requests/api.py', 'requests-1.0.dist-info/METADATA'].map((path) => state(path)),
    ],
    [
      ...['app/a.py', 'app/b.py', 'app/c.py'].map((path) => state(path, { sha256: SHA[1] })),
      state('handler.py', { mode: '0755' }),
      state('requests/api.py', { size: 1500 }),
      state('requests-2.0.dist-info/METADATA'),
    ],
  );
  const ownerOf = packageOwners(changes.entries.map(({ path }) => path));

  test('the own files by folder first, then the packages; printed in words', () => {
    expect(groupLines(groupChanges(changes, ownerOf, { groups: 10, entries: 10 }))).toEqual([
      'app/: 2 changed, 1 added',
      '  app/a.py: content, 1 B',
      '  app/b.py: content, 1 B',
      '  app/c.py: added, 1 B',
      'files in the root: 1 mode only',
      '  handler.py: mode 0644 → 0755',
      'requests 1.0 → 2.0: 1 changed, 1 added, 1 removed',
      '  requests-1.0.dist-info/METADATA: removed, 1 B',
      '  requests-2.0.dist-info/METADATA: added, 1 B',
      '  requests/api.py: content, 1 B → 1.50 kB',
    ]);
  });

  test('long lists are folded, and the counts stay whole', () => {
    expect(groupLines(groupChanges(changes, ownerOf, { groups: 1, entries: 1 }))).toEqual([
      'app/: 2 changed, 1 added',
      '  app/a.py: content, 1 B',
      '  and 2 more files',
      'and 2 more groups',
    ]);
  });

  test('foreign names cannot break a line', () => {
    const hostile = compareEntries([], [state('a\nb/\u001b[31m'), state('x')]);
    const lines = groupLines(groupChanges(hostile, () => undefined, { groups: 9, entries: 9 }));
    expect(lines.join('')).not.toMatch(/\p{Cc}/u);
    expect(lines).toContain('a\\nb/: 1 added');
  });
});

describe('reading a manifest', () => {
  const entry = { path: 'a/b.py', mode: '0644' as const, size: 3, sha256: SHA[0] };
  const text = (...entries: unknown[]): string => JSON.stringify({ formatVersion: 1, entries });

  test('gives what was written', () => {
    const entries = [entry, { ...entry, path: 'a/c "\u{1F600}".py', mode: 'symlink' as const }];
    expect(parseManifest(manifestText(entries), 'm')).toEqual(entries);
    expect(parseManifest(manifestText([]).replaceAll('\n', '\r\n'), 'm')).toEqual([]);
  });

  test.each([
    ['not JSON', '{"formatVersion":1', 'it is not JSON'],
    ['an array', '[]', "an object with 'formatVersion' and 'entries'"],
    [
      'a further key',
      '{"formatVersion":1,"entries":[],"x":1}',
      "an object with 'formatVersion' and 'entries'",
    ],
    [
      'a key of the prototype',
      '{"__proto__":1,"entries":[]}',
      "an object with 'formatVersion' and 'entries'",
    ],
    ['a later format', '{"formatVersion":2,"entries":[]}', 'formatVersion is not 1'],
    [
      'entries that are none',
      '{"formatVersion":1,"entries":{}}',
      "an object with 'formatVersion' and 'entries'",
    ],
    ['an entry that is null', text(null), 'entry 1: '],
    ['an entry with a further key', text({ ...entry, x: 1 }), 'entry 1: '],
    ['an entry without a key', text({ ...entry, size: undefined }), 'entry 1: '],
    ['a size as text', text({ ...entry, size: '3' }), 'entry 1: the size'],
    ['a negative size', text({ ...entry, size: -1 }), 'entry 1: the size'],
    ['a size beyond counting', text({ ...entry, size: 2 ** 60 }), 'entry 1: the size'],
    ['another mode', text({ ...entry, mode: '0777' }), 'entry 1: the mode'],
    ['an upper-case digest', text({ ...entry, sha256: SHA[0].toUpperCase() }), 'entry 1: the sha256'],
    ['a path that leaves', text({ ...entry, path: '../x' }), 'entry 1: the path'],
    ['an absolute path', text({ ...entry, path: '/x' }), 'entry 1: the path'],
    ['a path with a backslash', text({ ...entry, path: 'a\\b' }), 'entry 1: the path'],
    ['a path with NUL', text({ ...entry, path: 'a\0b' }), 'entry 1: the path'],
    ['a decomposed path', text({ ...entry, path: 'e\u0301' }), 'entry 1: the path'],
    ['a path that is half a character', text({ ...entry, path: '\ud800' }), 'entry 1: the path'],
    ['a path that is too long', text({ ...entry, path: 'x'.repeat(65_536) }), 'entry 1: the path'],
    ['one path twice', text(entry, entry), "entry 2: 'a/b.py' does not come after 'a/b.py'"],
    ['another order', text(entry, { ...entry, path: 'a/a.py' }), "entry 2: 'a/a.py' does not come after"],
  ])('%s is one clear error', (_, manifest, problem) => {
    expect(() => parseManifest(manifest, 'm.json')).toThrow(
      expect.objectContaining({ code: 'manifest', message: expect.stringContaining(problem) }),
    );
  });
});
