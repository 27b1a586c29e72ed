/** Random trees, patterns and settings that both engines must treat alike. */
import type { RawSettings } from '../../build/settings.js';
import type { Random } from './random.js';
import type { Node } from './workspace.js';

export interface RandomCase {
  readonly files: Readonly<Record<string, Node>>;
  readonly settings: RawSettings;
}

const NAMES = [
  ...['a', 'b', 'ab', 'B', 'a.py', 'b.pyc', 'x.so', '.env', '.a', 'é', 'e\u0301x', '😀', 'ｔ', 'ı', 'İ', 'ß'],
  ...[
    'a b',
    ' a',
    'a ',
    '-a',
    '"',
    "'",
    '%0A',
    '\n',
    '\t',
    '[a]',
    '{a}',
    '(a)',
    '$a',
    '#a',
    '!a',
    '~',
    'a+',
    '*',
  ],
  ...['__pycache__', 'RECORD', 'x.dist-info', 'node_modules', 'tests'],
];

const PATTERNS = [
  ...[
    '*.py',
    '*.pyc',
    'a',
    '/a',
    'a/',
    '/a/',
    '**/a',
    'a/**',
    '**/b/**',
    'a/**/b',
    'a*',
    '*a*',
    '?',
    '??',
    '[ab]',
    '[!a]',
  ],
  ...[
    '!a',
    '!a/',
    '!*.py',
    '!/a',
    '!**/b',
    '*',
    '!*/',
    'é',
    '😀',
    'tests/',
    '\\#a',
    '\\!a',
    '\\*',
    '[[:upper:]]',
    '*.so',
    ' a',
  ],
];

const CONTENTS = [
  '',
  'x',
  '#!/bin/sh\n',
  '\u007fELF\u0002',
  '#',
  'text\n'.repeat(50),
  '\u0000\u0001\u0002',
  'é😀',
];

/** A tree of up to 40 files with what matters to the pipeline: names, modes, links, patterns. */
export function randomCase(random: Random): RandomCase {
  const files: Record<string, Node> = {};
  const taken = new Set<string>();
  for (let wanted = random.integer(1, 40); wanted > 0; wanted -= 1) {
    const components = Array.from({ length: random.integer(1, 4) }, () => random.pick(NAMES));
    const path = components.join('/');
    // No two names that are one after NFC, and no file where another needs a folder: those are errors, tested by themselves.
    const clean = path.normalize('NFC');
    const folders = components.slice(0, -1).map((_, index) =>
      components
        .slice(0, index + 1)
        .join('/')
        .normalize('NFC'),
    );
    if (taken.has(clean) || folders.some((folder) => folder in files || taken.has(`file:${folder}`)))
      continue;
    if ([...taken].some((other) => other.startsWith(`${clean}/`))) continue;
    for (const folder of folders) taken.add(`${folder}/`);
    taken.add(clean).add(`file:${clean}`);
    files[path] = { content: random.pick(CONTENTS), mode: random.pick([0o644, 0o755, 0o600, 0o711, 0o640]) };
  }
  const targets = Object.keys(files);
  for (let links = random.integer(0, 3); links > 0; links -= 1) {
    files[`link-${links}`] = { link: random.pick(targets) };
  }
  const lines = (most: number): string =>
    Array.from({ length: random.integer(0, most) }, () => random.pick(PATTERNS)).join('\n');
  const ignoreFile = lines(3);
  if (ignoreFile !== '' && !('.lambdaignore' in files)) files['.lambdaignore'] = `${ignoreFile}\n`;
  return {
    files,
    settings: {
      exclude: lines(4),
      executable: lines(2),
      'default-excludes': String(random.chance(0.5)),
      modes: random.pick(['content', 'filesystem']),
      symlinks: random.pick(['follow', 'preserve']),
      prefix: random.pick(['', '', 'python', 'a/é/']),
    },
  };
}
