/** Wheels that others made: names and lists that lie, and damaged ones. What is taken is packed alike, whoever is believed. */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { Packer } from '../../build/archive/pack/packer.js';
import { writeArchive } from '../../build/archive/writer.js';
import { wheelTree } from '../../build/dependencies/wheels/wheel-tree.js';
import { comparePaths } from '../../build/entries/tree.js';
import { damagedBytes, nastyText } from '../mutations.mjs';
import { assert, clearly, Tally } from '../oracle.mjs';

const NAME = 'demo-1.0-py3-none-any.whl';
const ABOUT = 'demo-1.0.dist-info';
const TEXTS = [
  '',
  'x',
  '#!python\nprint()\n',
  '#!/opt/x/bin/python3',
  `#!/bin/sh\n${'text\n'.repeat(2000)}`,
  '\x7fELF',
];

const part = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'a',
      'b',
      'a.py',
      'a.pyc',
      '__pycache__',
      'a.cpython-313.pyc',
      'scripts',
      'data',
      'purelib',
      'headers',
      'demo-1.0.data',
      ABOUT,
      'INSTALLER',
      'RECORD',
    ),
  },
  { weight: 1, arbitrary: nastyText },
  {
    weight: 1,
    arbitrary: fc.constantFrom('..', '.', '', 'a,"b"', 'e\u0301', '\u00e9', 'other-2.dist-info', 'x.data'),
  },
);
const name = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));
const made = fc
  .record({
    files: fc.array(fc.tuple(name, fc.constantFrom(...TEXTS)), { maxLength: 6 }),
    rows: fc.constantFrom('right', 'none', 'wrong digest', 'wrong size', 'other names', 'noise'),
    noise: nastyText,
    version: fc.oneof({ weight: 8, arbitrary: fc.constant('1.0') }, fc.constantFrom('2.0', '1.7', '', 'x')),
  })
  .map(craft);

function craft({ files, rows, noise, version }) {
  const all = new Map([
    [`${ABOUT}/METADATA`, 'Name: Demo\nVersion: 1.0\n'],
    [`${ABOUT}/WHEEL`, `Wheel-Version: ${version}\n`],
    ...files,
  ]);
  const row = ([path, text]) => {
    const digest = createHash('sha256')
      .update(rows === 'wrong digest' ? `${text}!` : text)
      .digest('base64url');
    const size = Buffer.byteLength(text) + (rows === 'wrong size' ? 1 : 0);
    return `"${(rows === 'other names' ? `/${path}` : path).replaceAll('"', '""')}",sha256=${digest},${size}\n`;
  };
  const record = rows === 'noise' ? noise : rows === 'none' ? '' : [...all].map(row).join('');
  if (!all.has(`${ABOUT}/RECORD`)) all.set(`${ABOUT}/RECORD`, record);
  return [...all].map(([path, text]) => ({
    path,
    mode: '0644',
    content: { kind: 'bytes', bytes: Buffer.from(text) },
  }));
}

/** An archive of entries, as a build writes it. */
async function archiveOf(entries) {
  const packer = new Packer({ level: 1, workers: 0 });
  const pieces = [];
  try {
    await writeArchive(packer.pack(entries, 0), (piece) => pieces.push(Buffer.from(piece)));
  } finally {
    await packer.close();
  }
  return Buffer.concat(pieces);
}

export const wheels = {
  about: 'the tree of a wheel, over lying and damaged ones',
  async setup(folder) {
    const file = join(folder, NAME);
    const good = await archiveOf(
      craft({
        files: [
          ['a.py', 'x'],
          ['b/c', TEXTS[4]],
          ['demo-1.0.data/scripts/t', TEXTS[2]],
        ],
        rows: 'right',
        noise: '',
        version: '1.0',
      }).sort((left, right) => comparePaths(left.path, right.path)),
    );
    const tally = new Tally();
    return {
      input: fc.oneof(damagedBytes([good]), made),
      note: () => tally.note(),
      assertFair: () => tally.assertFair(),
      async run(input) {
        const bytes =
          input instanceof Uint8Array
            ? input
            : await archiveOf(input.sort((left, right) => comparePaths(left.path, right.path)));
        writeFileSync(file, bytes);
        const wheel = {
          file,
          name: NAME,
          size: bytes.length,
          sha256: createHash('sha256').update(bytes).digest('hex'),
        };
        const packed = (believesRecords) =>
          clearly(
            async () => archiveOf((await wheelTree([wheel], { believesRecords })).entries),
            believesRecords ? ['dependencies', 'record'] : ['dependencies'],
          );
        const believed = await packed(true);
        const read = tally.add(await packed(false));
        if ('error' in believed)
          assert('error' in read || believed.error.code === 'record', 'refused only where it is believed');
        else
          assert(
            'error' in read || believed.result.equals(read.result),
            'other bytes where RECORD is believed',
          );
      },
    };
  },
};
