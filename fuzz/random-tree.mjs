/** Trees and settings that are hard to pack alike. */
import fc from 'fast-check';

// What newer versions of Unicode decompose, which the Python of an image may not know yet: docs/format.md, at its end.
const NEWER =
  /[\u{105c0}-\u{105ff}\u{11380}-\u{113ff}\u{11900}-\u{1195f}\u{11f00}-\u{11f5f}\u{16100}-\u{1613f}\u{16d40}-\u{16d7f}\u{1e4e0}-\u{1e5ff}]/u;

function isName(text) {
  return (
    text !== '' &&
    text !== '.' &&
    text !== '..' &&
    !/[/\0]|\p{Surrogate}|\p{Cn}/u.test(text) &&
    !NEWER.test(text) &&
    Buffer.byteLength(text) <= 255
  );
}

/** Components of paths; `a` and `b` often, so that they meet patterns and each other. */
const name = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('a', 'b', 'ab', 'a.py', 'B', 'd') },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }).filter(isName) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'é',
      'e\u0301',
      '가',
      '\u1100\u1161',
      '😀',
      '\u{2f800}',
      'ﬁ',
      'İ',
      'ß',
      '\u202eabc',
      '\u05d0\u05d1',
      'Å',
      '\u212b',
      '\u0344',
      '𝅗𝅥',
      '\ue000',
      '\u{10fffd}',
      '～',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'x'.repeat(255),
      'é'.repeat(127),
      '😀'.repeat(63),
      ' ',
      '\n',
      '\t',
      '-',
      '~',
      "'",
      '"',
      '*',
      '[a]',
      '!a',
      '#',
      '%0A',
      'CON',
      'a:b',
      'a.',
      'a ',
      '$',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '__pycache__',
      'a.pyc',
      'RECORD',
      'a-1.dist-info',
      'METADATA',
      'direct_url.json',
      '.env',
      '.git',
      'node_modules',
      '.DS_Store',
      '.lambdaignore',
    ),
  },
);
const path = fc
  .oneof(
    { weight: 20, arbitrary: fc.array(name, { minLength: 1, maxLength: 4 }) },
    { weight: 1, arbitrary: fc.array(fc.constantFrom('d', 'é'), { minLength: 20, maxLength: 60 }) },
  )
  .map((parts) => parts.join('/'));

/** Around the border between what DEFLATE makes smaller and what it does not. */
const content = fc.oneof(
  fc.constant(Buffer.alloc(0)),
  fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes)),
  fc
    .tuple(
      fc.constantFrom('', '#!', '\x7fELF', '#', '\x7fEL'),
      fc.constantFrom('a', 'ab', 'é', '\0'),
      fc.nat(400),
    )
    .map(([start, text, times]) => Buffer.from(start + text.repeat(times))),
  fc
    .tuple(fc.uint8Array({ minLength: 4, maxLength: 40 }), fc.nat(300))
    .map(([bytes, times]) => Buffer.concat(Array(times + 1).fill(Buffer.from(bytes)))),
);
const file = fc.record({ content, mode: fc.constantFrom(0o644, 0o755, 0o600, 0o711, 0o444) });
const link = fc.record({
  link: fc.oneof(
    fc.constantFrom(
      'a',
      'b',
      'a.py',
      'd',
      '..',
      '../a',
      '.',
      'nowhere',
      'l',
      'a/../b',
      '/etc/passwd',
      './b',
      'd/a',
    ),
    path,
  ),
});

const files = fc.array(
  fc.tuple(path, fc.oneof({ weight: 9, arbitrary: file }, { weight: 1, arbitrary: link })),
  { minLength: 1, maxLength: 14 },
);
const patterns = fc
  .array(
    fc.constantFrom(
      'a',
      '/a',
      'a/',
      '*.py',
      '*',
      '!a',
      '!b',
      '**/b',
      'd/**',
      '[ab]',
      '?',
      'é',
      '😀',
      '*\u0301',
      'x*',
      '!*/',
      '#',
      '',
      '\\#',
      '[!a]*',
      '*.dist-info/',
    ),
    { maxLength: 3 },
  )
  .map((all) => all.join('\n'));

/** As files can be on a disk: no path twice, none where another needs a folder. */
function possible(list) {
  const taken = new Map();
  return list.filter(([one]) => {
    const parts = one.split('/');
    const folders = parts.slice(0, -1).map((_, index) => parts.slice(0, index + 1).join('/'));
    if (taken.has(one) || folders.some((folder) => taken.get(folder) === 'file') || one.length > 900)
      return false;
    for (const folder of folders) taken.set(folder, 'folder');
    taken.set(one, 'file');
    return true;
  });
}

const level = fc.integer({ min: 0, max: 12 }).map(String);

export const anyTree = fc.record({
  files: files.map(possible),
  ignore: fc.option(patterns),
  settings: fc.record({
    exclude: patterns,
    executable: patterns,
    'default-excludes': fc.constantFrom('true', 'false'),
    modes: fc.constantFrom('content', 'filesystem'),
    symlinks: fc.constantFrom('auto', 'follow', 'preserve', 'error'),
    prefix: fc.constantFrom('', '', 'python', 'a/e\u0301/', '😀'),
    'compression-level': level,
  }),
});

/** Packed as it is: nothing left out, links kept, modes of the content. */
export const plainTree = fc.record({
  files: files.map(possible),
  ignore: fc.constant(null),
  settings: level.map((chosen) => ({
    'default-excludes': 'false',
    symlinks: 'preserve',
    'compression-level': chosen,
  })),
});
