/**
 * An implementation in another language, written from docs/format.md alone and compressing with the
 * native libdeflate, gives the same archives and manifests: neither the writer nor the WebAssembly
 * build of the compressor is taken at its own word.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { goldenTree } from '../golden/trees.js';
import { needs } from '../helpers/parts.js';
import { REPOSITORY } from '../helpers/paths.js';
import { lambdaZip, run } from '../helpers/programs.js';
import { noise } from '../helpers/random.js';
import { repeatable } from '../helpers/search.js';
import { type Node, workspaceWith } from '../helpers/workspace.js';

const REFERENCE = join(REPOSITORY, '__tests__', 'helpers', 'reference.py');
const LEVELS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'];

/** The reference leaves nothing out and follows no links. */
const NAMES = [
  'ascii',
  'unicode',
  'nfd',
  'empty-files',
  'incompressible',
  'links-preserved',
  'below-zip64',
  'zip64',
];

const python = process.env['LAMBDA_ZIP_TEST_PYTHON'];

async function compare(files: Readonly<Record<string, Node>>, level: string): Promise<void> {
  const { workspace, source } = workspaceWith(files);
  const path = (name: string): string => join(workspace, name);
  const options = ['-o', path('ours.zip'), '--manifest', path('ours.json'), '--compression-level', level];
  const ours = await lambdaZip([
    'build',
    source,
    '--no-default-excludes',
    '--symlinks',
    'preserve',
    ...options,
  ]);
  expect(ours.code, ours.stderr).toBe(0);
  const args = ['--level', level, '--out', path('reference.zip'), '--manifest', path('reference.json')];
  const reference = await run(python ?? 'python3', [REFERENCE, ...args, '--symlinks', 'preserve', source]);
  expect(reference.code, reference.stderr).toBe(0);
  expect(reference.stdout.trim()).toBe(ours.stdout.slice(0, 64));
  for (const kind of ['zip', 'json']) {
    const same = readFileSync(path(`ours.${kind}`)).equals(readFileSync(path(`reference.${kind}`)));
    expect(same, `${kind} at level ${level}`).toBe(true);
  }
}

describe('the reference, with native libdeflate,', () => {
  const possible = python !== undefined && process.platform !== 'win32';
  const needsReference = needs(
    possible,
    'LAMBDA_ZIP_TEST_PYTHON, a Python with the package reference.py names',
  );

  needsReference.each(NAMES)('gives the archive and manifest of the golden tree %s', async (name) => {
    await compare(goldenTree(name).files, '6');
  });

  needsReference.each(LEVELS)('compresses alike at level %s', async (level) => {
    const files = {
      'lock.json': readFileSync(join(REPOSITORY, 'package-lock.json')),
      'worker.js': readFileSync(join(REPOSITORY, 'dist', 'cli', 'pack-worker.js')),
      'noise.bin': noise('reference', 100_000),
      'mixed.bin': Buffer.concat([
        noise('mixed', 50_000),
        Buffer.alloc(200_000),
        Buffer.from('text '.repeat(20_000)),
      ]),
      'tiny.txt': 'ab',
    };
    await compare(files, level);
  });

  needsReference('agrees on random trees', () =>
    repeatable(async (random, at) => {
      for (let round = 0; round < 20; round += 1) {
        const files: Record<string, Node> = {};
        for (let index = random.integer(1, 40); index > 0; index -= 1) {
          const depth = random.integer(0, 3);
          const folders = Array.from({ length: depth }, () => `d${random.integer(0, 3)}`);
          const name = `${random.pick(['f', 'é', 'e\u0301', '😀', 'ｔ', ' ', '"', '\n', '%', '~'])}${index}`;
          const start = random.pick(['', '#!', '\u007fELF', 'text ']);
          files[[...folders, name].join('/')] =
            start + random.pick(['x', 'ab', 'é😀']).repeat(random.integer(0, 3_000));
        }
        at({ round });
        await compare(files, random.pick(LEVELS));
      }
    }),
  );
});
