/** The trees behind the golden digests. Written by the tests, so that no checkout can alter a name, a link or a byte. */
import { createHash } from 'node:crypto';
import type { RawSettings } from '../../build/settings/table.js';
import type { Node } from '../helpers/workspace.js';

export interface GoldenTree {
  readonly files: Readonly<Record<string, Node>>;
  readonly settings?: RawSettings;
  /** The paths that must come out, in order, where the tree is about them. */
  readonly order?: readonly string[];
  /** Symbolic links need a right on Windows that its users seldom have. */
  readonly links?: boolean;
}

/** SHA-256 in counter mode. The digests are of these bytes; whoever needs any takes those of helpers/random.ts, made faster. */
function noise(seed: string, length: number): Buffer {
  const blocks: Buffer[] = [];
  for (let index = 0; index * 32 < length; index += 1) {
    blocks.push(createHash('sha256').update(`${seed}/${index}`).digest());
  }
  return Buffer.concat(blocks).subarray(0, length);
}

/** Text that compresses the way source code does. */
function prose(lines: number): string {
  return Array.from(
    { length: lines },
    (_, line) => `def function_${line}(value):\n    return value * ${line * 7919}\n`,
  ).join('');
}

const ELF = Buffer.concat([Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]), Buffer.alloc(120)]);

export const GOLDEN_TREES: Readonly<Record<string, GoldenTree>> = {
  ascii: {
    files: {
      'handler.py': 'def handler(event, context):\n    return event\n',
      'lib/__init__.py': '',
      'lib/a.py': prose(200),
      'lib-b.py': 'x = 1\n',
      'lib.py': 'x = 2\n',
      'Zebra.txt': 'upper case sorts before lower case\n',
      'data/table.csv': 'a,b\n1,2\n'.repeat(500),
    },
    order: ['Zebra.txt', 'data/table.csv', 'handler.py', 'lib-b.py', 'lib.py', 'lib/__init__.py', 'lib/a.py'],
  },
  unicode: {
    files: {
      'ｔext.txt': 'U+FF54, below the astral ones in UTF-8, above them in UTF-16\n',
      '😀.txt': 'U+1F600\n',
      '𐀀.txt': 'U+10000\n',
      'ﬁ.txt': 'U+FB01, a ligature that NFC keeps\n',
      'é.txt': 'U+00E9\n',
      'ı/İ.txt': 'Turkish i\n',
      'z.txt': 'ASCII\n',
      'имя/файл.py': 'x = "Кириллица"\n',
      '名前.py': 'x = 1\n',
    },
    order: ['z.txt', 'é.txt', 'ı/İ.txt', 'имя/файл.py', '名前.py', 'ﬁ.txt', 'ｔext.txt', '𐀀.txt', '😀.txt'],
  },
  nfd: {
    files: {
      ['cafe\u0301/re\u0301sume\u0301.txt']: 'decomposed on disk, composed in the archive\n',
      'a.txt': 'a',
    },
    order: ['a.txt', 'caf\u00e9/r\u00e9sum\u00e9.txt'],
  },
  'empty-files': { files: { 'a/__init__.py': '', 'b/__init__.py': '', 'b/c/__init__.py': '', empty: '' } },
  incompressible: {
    files: {
      'noise-1': noise('1', 1),
      'noise-64k': noise('64k', 65_536),
      'noise-1m': noise('1m', 1_048_576),
    },
  },
  executables: {
    files: {
      'run.sh': '#!/bin/sh\necho run\n',
      bootstrap: ELF,
      'lib/native.so': ELF,
      'plain.sh': 'echo no interpreter line\n',
      'almost-elf': Buffer.from([0x7f, 0x45, 0x4c]),
      hash: '#',
      'tool.py': 'print("marked by pattern")\n',
    },
    settings: { executable: 'tool.py' },
  },
  defaults: {
    files: {
      'app.py': 'x = 1\n',
      'app.pyc': 'byte-code',
      '__pycache__/app.cpython-312.pyc': 'byte-code',
      '.env': 'SECRET=1\n',
      '.git/HEAD': 'ref: refs/heads/main\n',
      'pkg-1.0.dist-info/METADATA': 'Name: pkg\n',
      'pkg-1.0.dist-info/RECORD': 'varies\n',
      'pkg-1.0.dist-info/INSTALLER': 'pip\n',
      'keep/.env.example': 'kept by !\n',
      'drop/file.txt': 'dropped by .lambdaignore\n',
      '.lambdaignore': '/drop/\n!.env.example\n',
    },
    order: ['app.py', 'keep/.env.example', 'pkg-1.0.dist-info/METADATA'],
  },
  layer: {
    files: { 'pkg/__init__.py': 'x = 1\n' },
    settings: { prefix: 'python' },
    order: ['python/pkg/__init__.py'],
  },
  'links-followed': {
    files: {
      'real/data.txt': 'linked\n',
      'file-link': { link: 'real/data.txt' },
      'dir-link': { link: 'real' },
    },
    settings: { symlinks: 'follow' },
    links: true,
    order: ['dir-link/data.txt', 'file-link', 'real/data.txt'],
  },
  'links-preserved': {
    files: {
      'real/data.txt': 'linked\n',
      'file-link': { link: 'real/data.txt' },
      'dir-link': { link: 'real' },
      'real/up': { link: '../real/data.txt' },
    },
    settings: { symlinks: 'preserve' },
    links: true,
    order: ['dir-link', 'file-link', 'real/data.txt', 'real/up'],
  },
  'links-auto': {
    files: {
      'real/data.txt': 'linked\n',
      'file-link': { link: 'real/data.txt' },
      'dir-link': { link: './real/' },
      'layer-link': { link: '/opt/lib/data.txt' },
      'left-out': 'x',
      followed: { link: 'left-out' },
      'real/above': { link: '..' },
    },
    settings: { exclude: '/left-out' },
    links: true,
    order: ['dir-link', 'file-link', 'followed', 'layer-link', 'real/data.txt'],
  },
  stored: { files: { 'a.py': prose(50) }, settings: { 'compression-level': '0' } },
  fastest: { files: { 'a.py': prose(5_000) }, settings: { 'compression-level': '1' } },
  smallest: { files: { 'a.py': prose(5_000) }, settings: { 'compression-level': '12' } },
  // 65,535 is where the classic end record runs out (APPNOTE 4.4.1.4).
  'below-zip64': { files: manyFiles(65_534) },
  zip64: { files: manyFiles(65_536) },
};

/** A tree by its name. */
export function goldenTree(name: string): GoldenTree {
  const tree = GOLDEN_TREES[name];
  if (tree === undefined) throw new Error(`there is no golden tree ${name}`);
  return tree;
}

function manyFiles(count: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `${index % 100}/${index.toString(36)}`,
      index % 1000 === 0 ? `${index}` : '',
    ]),
  );
}
