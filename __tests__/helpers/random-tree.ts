/** Random trees, patterns and settings that both engines must treat alike. */
import type { RawSettings } from '../../build/settings/table.js';
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
  const symlinks = random.pick(['auto', 'auto', 'follow', 'preserve']);
  for (let links = random.integer(0, symlinks === 'auto' ? 8 : 3); links > 0; links -= 1) {
    const link = symlinks === 'auto' ? randomLink(random, files, targets, links) : undefined;
    if (link === undefined) files[`link-${links}`] = { link: random.pick(targets) };
    else files[link.path] = { link: link.target };
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
      symlinks,
      prefix: random.pick(['', '', 'python', 'a/é/']),
    },
  };
}

/** A link of any kind that 'auto' decides about: at any depth, to files, folders, links, outwards, upwards, into Lambda. */
function randomLink(
  random: Random,
  files: Readonly<Record<string, Node>>,
  targets: readonly string[],
  number: number,
): { path: string; target: string } | undefined {
  const place = random.pick(targets).split('/').slice(0, -1).join('/');
  const path = place === '' ? `link-${number}` : `${place}/link-${number}`;
  const up = '../'.repeat(path.split('/').length - 1);
  const aim = random.pick(targets);
  const links = Object.keys(files).filter((one) => /(?:^|\/)link-\d$/.test(one));
  const target = random.pick([
    `${up}${aim}`,
    `${up}${aim}`,
    `${up}./${aim}`,
    `${up}${aim.split('/')[0]}`,
    `${up}${aim.split('/').slice(0, -1).join('/') || aim}`,
    `${up}${links.length === 0 ? aim : random.pick(links)}`,
    `${up}../beside/file`,
    `${up}../beside`,
    `${up}../beside/back`,
    '..',
    '.',
    '/opt/lib/x.so',
    '/tmp/cache',
    '/var/task/../task/x',
    '/mnt/data',
    // These are errors, which have to agree as well; seldom, for each ends a case.
    random.chance(0.05) ? 'nowhere' : `${up}${aim}`,
    random.chance(0.05) ? '/etc/hostname' : `${up}${aim}`,
    random.chance(0.05) ? '/opt/../etc' : `${up}${aim}`,
  ]);
  return { path, target };
}
