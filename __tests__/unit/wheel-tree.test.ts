import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Packing, packEntries, packTools } from '../../build/archive/pack/pack.js';
import { readWheel } from '../../build/dependencies/wheels/wheel.js';
import { parseRecord, recordText } from '../../build/dependencies/wheels/wheel-record.js';
import {
  entriesAhead,
  type WheelChoice,
  type WheelTree,
  wheelTree,
} from '../../build/dependencies/wheels/wheel-tree.js';
import { ContentReader } from '../../build/entries/read-content.js';
import type { WheelFile } from '../../build/entries/wheel-file.js';
import { makeWheel, recordRow, type WheelParts } from '../helpers/wheels.js';

/** Contents by path, as text. */
function contents(tree: WheelTree): Record<string, string> {
  const reader = new ContentReader();
  const found = Object.fromEntries(
    tree.entries.map(({ path, content }) => [
      path,
      Buffer.from(reader.read(content, path)).toString('latin1'),
    ]),
  );
  reader.close();
  return found;
}

async function treeOf(parts: WheelParts, choice?: WheelChoice): Promise<WheelTree> {
  return wheelTree([await makeWheel(parts)], choice);
}

/** Paths beside the metadata. */
async function pathsOf(parts: WheelParts, choice?: WheelChoice): Promise<string[]> {
  const { entries } = await treeOf(parts, choice);
  return entries.map(({ path }) => path).filter((path) => !path.startsWith('demo-1.0.dist-info/'));
}

const DEMO = 'demo-1.0.dist-info';

describe('what is laid before all wheels are known', () => {
  const modeOf: NonNullable<WheelChoice['modeOf']> = (path) =>
    path.endsWith('/tool.py') ? '0755' : 'from-content';
  const choice = { prefix: 'python/', modeOf, excludes: (path: string) => path === 'demo/out.py' };
  const files = {
    'demo/b.py': 'b',
    'demo/a.py': 'a',
    'demo/tool.py': 'tool',
    'demo/out.py': 'out',
    'demo/same.pyc': 'byte-code alone',
    'demo/a.pyc': 'byte-code of a',
    'demo-1.0.data/scripts/run': '#!python\n',
  };
  /** Of one row nothing is known, of one it is wrong. */
  const record = (rows: readonly string[]): string =>
    `${rows.map((row) => row.replace(/^(demo\/b\.py),.*/, '$1,,').replace(/(demo\/tool\.py,.*),4$/, '$1,5')).join('\n')}\n`;

  test('comes again as the same entries, in archive order, without what has to be read first', async () => {
    const file = await makeWheel({ files });
    const ahead = entriesAhead(await readWheel(file), choice);
    expect(ahead.map(({ path, mode }) => [path, mode])).toEqual([
      [`python/${DEMO}/METADATA`, 'from-content'],
      [`python/${DEMO}/WHEEL`, 'from-content'],
      ['python/demo/a.py', 'from-content'],
      ['python/demo/b.py', 'from-content'],
      ['python/demo/same.pyc', 'from-content'],
      ['python/demo/tool.py', '0755'],
    ]);
    const { entries } = await wheelTree([file], choice);
    expect(ahead.every((entry) => entries.includes(entry))).toBe(true);
    expect(entries.filter((entry) => !ahead.includes(entry)).map(({ path }) => path)).toEqual([
      'python/bin/run',
      `python/${DEMO}/RECORD`,
    ]);
  });

  test('is not what RECORD does not vouch for', async () => {
    const ahead = entriesAhead(await readWheel(await makeWheel({ files, record })), choice);
    const paths = ahead.map(({ path }) => path);
    expect(paths).toContain('python/demo/a.py');
    expect(paths.filter((path) => /b\.py|tool\.py/.test(path))).toEqual([]);
  });

  test('gives way to what turns out to be packed otherwise', async () => {
    const file = await makeWheel({ files });
    const ahead = entriesAhead(await readWheel(file), { prefix: '' });
    const aheadOf = (path: string) => ahead.find((entry) => entry.path === path);
    const other = await makeWheel({ name: 'other', files: { 'demo/b.py': 'of the other' } });
    const { entries } = await wheelTree([file, other], { modeOf, taken: ['demo/same.pyc'] });
    const entryOf = (path: string) => entries.find((entry) => entry.path === path);
    expect(entryOf('demo/a.py')).toBe(aheadOf('demo/a.py'));
    expect(entryOf('demo/same.pyc')).toBeUndefined();
    expect([aheadOf('demo/tool.py')?.mode, entryOf('demo/tool.py')?.mode]).toEqual(['from-content', '0755']);
    expect([aheadOf('demo/b.py'), entryOf('demo/b.py')].map((entry) => entry?.content)).toMatchObject([
      { wheel: file },
      { wheel: other },
    ]);
    // Below another folder of the archive none is the same.
    const { entries: below } = await wheelTree([file], { prefix: 'python/' });
    expect(below.filter((entry) => ahead.includes(entry))).toEqual([]);
  });
});

describe('where the files of a wheel go', () => {
  test('is what the specification says', async () => {
    const files = {
      'demo/__init__.py': 'root',
      'demo-1.0.data/purelib/demo/pure.py': 'pure',
      'demo-1.0.data/platlib/demo/plat.so': 'plat',
      'demo-1.0.data/data/share/man/demo.1': 'man',
      'demo-1.0.data/scripts/tool': '#!python\nprint()\n',
      'demo-1.0.data/scripts/sub/other': 'text',
      'demo-1.0.data/headers/demo/demo.h': 'header',
      [`${DEMO}/licenses/LICENSE`]: 'licence',
    };
    const tree = await treeOf({ files });
    expect(contents(tree)).toEqual({
      'bin/sub/other': 'text',
      'bin/tool': '#!/usr/bin/env python3\nprint()\n',
      [`${DEMO}/METADATA`]: 'Metadata-Version: 2.1\nName: demo\nVersion: 1.0\n',
      [`${DEMO}/RECORD`]: expect.any(String),
      [`${DEMO}/WHEEL`]: expect.any(String),
      [`${DEMO}/licenses/LICENSE`]: 'licence',
      'demo/__init__.py': 'root',
      'demo/plat.so': 'plat',
      'demo/pure.py': 'pure',
      'share/man/demo.1': 'man',
    });
    expect(tree.entries.map(({ path }) => path)).toEqual(Object.keys(contents(tree)));
    expect(tree.entries.every(({ installed, mode }) => installed === true && mode === 'from-content')).toBe(
      true,
    );
    expect(tree.packages).toEqual([
      { name: 'demo', version: '1.0', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
    expect(tree.warnings).toEqual([]);
  });

  test.each([
    ['libraries that an installer loses', ['demo-1.0.data/data/lib/libtbb.so.12', 'lib/libtbb.so.12']],
    ['data beside a folder of modules', ['demo-1.0.data/data/demo/model.bin', 'demo/model.bin']],
    ['a folder bin at the root', ['bin/run.sh', 'bin/run.sh']],
    ['a folder share at the root', ['share/a', 'share/a']],
    ['a module without source', ['core.pyc', 'core.pyc']],
    ['package data below .github', ['demo/.github/workflow.yml', 'demo/.github/workflow.yml']],
    ['package data below .vscode', ['demo/.vscode/settings.json', 'demo/.vscode/settings.json']],
    ['a file .lock', ['demo/.lock', 'demo/.lock']],
    ['a file .coverage', ['demo/.coverage', 'demo/.coverage']],
    ['a file .env', ['demo/.env', 'demo/.env']],
    ['a file .git', ['demo/.git', 'demo/.git']],
    ['another INSTALLER', ['demo/_vendor/x-1.dist-info/INSTALLER', 'demo/_vendor/x-1.dist-info/INSTALLER']],
    [
      'byte-code that is data',
      ['demo/__pycache__/gone.cpython-313.pyc', 'demo/__pycache__/gone.cpython-313.pyc'],
    ],
  ])('%s: packed', async (_, [member = '', path]) => {
    expect(await pathsOf({ files: { 'demo/__init__.py': '', [member]: 'x' } })).toContain(path);
  });

  test('a .lambdaignore is packed and has no say', async () => {
    const files = { '.lambdaignore': '*.py\n', 'demo.py': '', 'demo/.lambdaignore': '*' };
    expect(await pathsOf({ files })).toEqual(['.lambdaignore', 'demo.py', 'demo/.lambdaignore']);
  });

  test('folders of several wheels are merged', async () => {
    const one = await makeWheel({ name: 'one', files: { 'bin/one': '1', 'one-1.0.data/data/share/a': 'a' } });
    const two = await makeWheel({
      name: 'two',
      files: { 'bin/two': '2', 'two-1.0.data/scripts/three': '3' },
    });
    const { entries } = await wheelTree([two, one]);
    expect(entries.map(({ path }) => path).filter((path) => !path.includes('dist-info'))).toEqual([
      'bin/one',
      'bin/three',
      'bin/two',
      'share/a',
    ]);
  });

  test('a script beside a launcher of nearly its name is packed, and the launcher is not made', async () => {
    const files = {
      [`${DEMO}/entry_points.txt`]: '[console_scripts]\ntool = demo:main\n',
      'demo-1.0.data/scripts/tool2': '#!python3\n',
    };
    expect(await pathsOf({ files })).toEqual(['bin/tool2']);
  });

  test.each([
    ['demo/__pycache__/a.cpython-313.pyc', 'demo/a.py'],
    ['demo/__pycache__/a.cpython-313.opt-1.pyc', 'demo/a.py'],
    ['__pycache__/a.pyc', 'a.py'],
    ['demo/a.pyc', 'demo/a.py'],
    ['demo/a.pyo', 'demo/a.py'],
  ])('byte-code whose source is there is left out: %s', async (bytecode, source) => {
    expect(await pathsOf({ files: { [bytecode]: 'x', [source]: '' } })).toEqual([source]);
  });

  test.each(['INSTALLER', 'REQUESTED', 'direct_url.json', 'RECORD.jws', 'RECORD.p7s'])(
    'an own %s is left out',
    async (name) => {
      const tree = await treeOf({ files: { [`${DEMO}/${name}`]: 'x', 'demo.py': '' } });
      expect(Object.keys(contents(tree))).not.toContain(`${DEMO}/${name}`);
      expect(tree.warnings).toEqual([]);
    },
  );

  test.each([
    ['#!python\nx', '#!/usr/bin/env python3\nx'],
    ['#!python -u\r\nx', '#!/usr/bin/env python3\nx'],
    ['#!pythonw\nx', '#!/usr/bin/env python3\nx'],
    ['#!python', '#!/usr/bin/env python3\n'],
    ['#!/opt/build env/bin/python3.13\nx', '#!/usr/bin/env python3\nx'],
    ['#!/usr/bin/env python\nx', '#!/usr/bin/env python\nx'],
    ['#!/bin/sh\nx', '#!/bin/sh\nx'],
    [`#!/bin/sh\n${'x'.repeat(100_000)}`, `#!/bin/sh\n${'x'.repeat(100_000)}`],
    ['\x7fELF#!python', '\x7fELF#!python'],
  ])('a script that begins with %j', async (script, packed) => {
    const files = { 'demo-1.0.data/scripts/tool': script, 'demo/tool': script };
    expect(contents(await treeOf({ files }))).toMatchObject({ 'bin/tool': packed, 'demo/tool': script });
  });

  test('names are in NFC', async () => {
    const tree = await treeOf({ members: [{ name: 'de\u0301mo.py', content: 'x', flags: 0x800 }] });
    expect(contents(tree)).toMatchObject({ 'd\u00e9mo.py': 'x' });
    expect(contents(tree)[`${DEMO}/RECORD`]).toContain(
      Buffer.from('d\u00e9mo.py,sha256=').toString('latin1'),
    );
  });
});

describe('what the user has chosen', () => {
  const files = { 'demo/__init__.py': '', 'demo/tests/a.py': '', 'demo/tests/b.py': '', 'demo/run': 'x' };

  test('patterns, which RECORD follows', async () => {
    const asked: string[] = [];
    const excludes = (path: string, isDirectory: boolean): boolean => {
      asked.push(`${path}${isDirectory ? '/' : ''}`);
      return path === 'demo/tests';
    };
    const tree = await treeOf({ files }, { excludes });
    expect(Object.keys(contents(tree))).toEqual([
      ...['METADATA', 'RECORD', 'WHEEL'].map((name) => `${DEMO}/${name}`),
      'demo/__init__.py',
      'demo/run',
    ]);
    expect(contents(tree)[`${DEMO}/RECORD`]).not.toContain('tests');
    expect(asked.filter((path) => path === 'demo/tests/' || path.startsWith('demo/tests/a'))).toEqual([
      'demo/tests/',
    ]);
    expect(await pathsOf({ files }, { excludes: (path) => path === `${DEMO}/RECORD` })).toHaveLength(4);
  });

  test('patterns are asked about each folder once, and about RECORD as about any other file', async () => {
    const asked: string[] = [];
    const excludes = (path: string, isDirectory: boolean): boolean => {
      asked.push(`${path}${isDirectory ? '/' : ''}`);
      return path === 'bin' || path === DEMO;
    };
    const wheels = [
      await makeWheel({ files: { 'bin/a': '' } }),
      await makeWheel({ name: 'two', files: { 'bin/b': '' } }),
    ];
    const { entries } = await wheelTree(wheels, { excludes });
    expect(entries.map(({ path }) => path)).toEqual(
      ['METADATA', 'RECORD', 'WHEEL'].map((name) => `two-1.0.dist-info/${name}`),
    );
    expect(asked).toHaveLength(new Set(asked).size);
    expect(asked).toContain('two-1.0.dist-info/RECORD');
  });

  test('sources win, also a folder over a file and a file over a folder', async () => {
    const taken = ['layer/demo/__init__.py', 'layer/demo/run/more', 'layer/demo/tests'];
    const tree = await treeOf({ files }, { taken: taken.values(), prefix: 'layer/' });
    expect(tree.overridden).toEqual([
      'layer/demo/__init__.py',
      'layer/demo/run',
      'layer/demo/tests/a.py',
      'layer/demo/tests/b.py',
    ]);
    expect(tree.entries.map(({ path }) => path)).toEqual(
      ['METADATA', 'RECORD', 'WHEEL'].map((name) => `layer/${DEMO}/${name}`),
    );
    expect(
      contents(tree)
        [`layer/${DEMO}/RECORD`]?.split('\n')
        .map((row) => row.split(',')[0]),
    ).toEqual([`${DEMO}/METADATA`, `${DEMO}/WHEEL`, `${DEMO}/RECORD`, '']);
  });

  test('modes', async () => {
    const members = [{ name: 'run', content: 'x', mode: 0o100755 }];
    const modeOf: WheelChoice['modeOf'] = (path, { mode }) =>
      path.endsWith('run') && mode === 0o755 ? '0755' : '0644';
    const { entries } = await treeOf({ members, files: { 'a.py': '' } }, { modeOf, prefix: 'x/' });
    expect(entries.filter(({ mode }) => mode === '0755').map(({ path }) => path)).toEqual(['x/run']);
  });
});

describe('RECORD', () => {
  test('is written anew: sorted by bytes, digests in base64 for URLs, quoted as the csv module does', async () => {
    const files = {
      'demo/b.py': 'b',
      'demo/a,"1".py': '',
      'demo-1.0.data/scripts/t': '#!python\n',
      '\u{1f600}.py': '',
      '\uffee.py': '',
    };
    const tree = await treeOf({
      members: Object.entries(files).map(([name, content]) => ({ name, content, flags: 0x800 })),
    });
    const row = (path: string, content: string): string => recordRow(path, content);
    const read = contents(tree);
    expect(Buffer.from(read[`${DEMO}/RECORD`] ?? '', 'latin1').toString('utf8')).toBe(
      [
        row('bin/t', '#!/usr/bin/env python3\n'),
        row(`${DEMO}/METADATA`, read[`${DEMO}/METADATA`] ?? ''),
        row(`${DEMO}/WHEEL`, read[`${DEMO}/WHEEL`] ?? ''),
        row('demo/a,"1".py', ''),
        row('demo/b.py', 'b'),
        row('\uffee.py', ''),
        row('\u{1f600}.py', ''),
        `${DEMO}/RECORD,,`,
        '',
      ].join('\n'),
    );
  });

  test('of other line endings, without order, and with digests other than SHA-256 gives the same', async () => {
    const files = { 'demo.py': 'x', 'a.py': 'a' };
    const plain = contents(await treeOf({ files }));
    const records: NonNullable<WheelParts['record']>[] = [
      (rows) => `${rows.join('\r\n')}\r\n`,
      (rows) => [...rows].reverse().join('\n'),
      (rows) => rows.map((row) => row.replace(/sha256=[^,]*/, 'sha512=abc')).join('\n'),
      (rows) => rows.map((row) => row.replace(/(sha256=[^,]*),/, '$1=,')).join('\n'),
      (rows) => rows.map((row) => row.replace(/sha256=[^,]*,\d+/, ',')).join('\n'),
      (rows) => rows.map((row) => row.replace(/^([^,]*)/, '"$1"')).join('\n'),
    ];
    for (const record of records) {
      const tree = await treeOf({ files, record });
      expect(contents(tree)).toEqual(plain);
      expect(tree.warnings).toEqual([]);
    }
  });

  test.each([
    [
      'rows that begin with /',
      (rows) => rows.map((row) => row.replace(/^demo\.py/, '/demo.py')).join('\n'),
      "'demo.py', '/demo.py'",
    ],
    ['a row missing', (rows) => rows.filter((row) => !row.startsWith('demo.py')).join('\n'), "'demo.py'"],
    ['a row for a folder', (rows) => [...rows, 'demo/,,'].join('\n'), "'demo/'"],
    ['a wrong size', (rows) => rows.map((row) => row.replace(/,1$/, ',2')).join('\n'), "'demo.py'"],
    ['no text', () => '\n\n', `'demo.py', '${DEMO}/METADATA', '${DEMO}/WHEEL'`],
  ] satisfies [string, NonNullable<WheelParts['record']>, string][])(
    'with %s is a warning',
    async (_, record, named) => {
      const files = { 'demo.py': 'x' };
      const tree = await treeOf({ files, record });
      expect(tree.warnings).toEqual([
        "requirements: the RECORD of the wheel 'demo-1.0-py3-none-any.whl' does not match its files: " +
          `${named}; every file is packed unchanged`,
      ]);
      expect(contents(tree)).toEqual(contents(await treeOf({ files })));
    },
  );

  test('with a wrong digest is found out when the file is packed, and is not believed then', async () => {
    const files = { 'demo.py': 'x', 'other.py': 'y' };
    const wheel = await makeWheel({
      files,
      record: (rows) => rows.map((row) => row.replace(/^demo\.py,.*/, recordRow('demo.py', 'z'))).join('\n'),
    });
    const believed = await wheelTree([wheel]);
    expect(believed.warnings).toEqual([]);
    expect(() => [...packEntries(believed.entries, PACKING, packTools(PACKING))]).toThrow(
      expect.objectContaining({
        code: 'record',
        message:
          "requirements: the wheel 'demo-1.0-py3-none-any.whl' has other bytes for 'demo.py' than its RECORD says",
      }),
    );
    const tree = await wheelTree([wheel], { believesRecords: false });
    expect(tree.warnings).toEqual([expect.stringContaining("does not match its files: 'demo.py';")]);
    expect(contents(tree)).toEqual(contents(await treeOf({ files })));
  });

  test('is read and written by the rules of CSV', () => {
    expect([...parseRecord('a,sha256=,\n"b ""1"", x",,7\r\n\n"c\nd",,\ne').keys()]).toEqual([
      'a',
      'b "1", x',
      'c\nd',
      'e',
    ]);
    const sha256 = createHash('sha256').update('').digest('hex');
    const text = recordText([{ path: 'b\n"', sha256, size: 3 }], 'own,');
    expect([...parseRecord(text)]).toEqual([
      ['b\n"', { sha256, size: 3 }],
      ['own,', { sha256: undefined, size: undefined }],
    ]);
  });
});

const PACKING: Packing = { level: 1 };

describe('several wheels', () => {
  const two = async (one: Record<string, string>, other: Record<string, string>): Promise<WheelFile[]> => [
    await makeWheel({ name: 'Zeta', files: one }),
    await makeWheel({ name: 'alpha', files: other }),
  ];

  test('one path: the last name wins, with a warning; RECORD of the other does not list it', async () => {
    const wheels = await two({ 'a/x.py': 'of zeta' }, { 'a/x.py': 'of alpha', 'a/y.py': '' });
    for (const order of [wheels, wheels.toReversed()]) {
      const tree = await wheelTree(order);
      expect(contents(tree)['a/x.py']).toBe('of zeta');
      expect(contents(tree)['alpha-1.0.dist-info/RECORD']).not.toContain('a/x.py');
      expect(tree.warnings).toEqual([
        "requirements: packages contain different files with the same path; replaced: 'a/x.py' of 'alpha' by the one of 'zeta'",
      ]);
      expect(tree.packages.map(({ name }) => name)).toEqual(['alpha', 'zeta']);
    }
  });

  test('one path and one content: of both, without a word', async () => {
    const tree = await wheelTree(await two({ 'a/__init__.py': 'same' }, { 'a/__init__.py': 'same' }));
    expect(tree.warnings).toEqual([]);
    for (const name of ['alpha', 'Zeta'])
      expect(contents(tree)[`${name}-1.0.dist-info/RECORD`]).toContain('a/__init__.py,');
  });

  test('a file where the other has a folder, and two versions of one package, are errors', async () => {
    await expect(wheelTree(await two({ a: '' }, { 'a/b': '' }))).rejects.toThrow(
      "the wheel 'Zeta-1.0-py3-none-any.whl' has a file called 'a', and 'alpha-1.0-py3-none-any.whl' has a folder of that name",
    );
    const versions = [await makeWheel({ version: '1.0' }), await makeWheel({ version: '2.0' })];
    await expect(wheelTree(versions)).rejects.toThrow(
      "the wheel 'demo-2.0-py3-none-any.whl' is for the same package as 'demo-1.0-py3-none-any.whl'",
    );
  });
});

describe('a wheel is refused, by its name,', () => {
  const member = (name: string | Buffer): WheelParts => ({ members: [{ name, content: 'x', flags: 0x800 }] });
  test.each([
    ['for a way out', member('../x'), "contains a file called '../x', which has the folder '..' in it"],
    ['for an absolute name', member('/x'), "contains a file called '/x', which is absolute"],
    ['for a dot', member('a/./x'), "which has the folder '.' in it"],
    ['for an empty folder', member('a//x'), 'has an empty folder name'],
    ['for a NUL', member('a\0x'), 'which has a NUL in it'],
    ['for a backslash', member('a\\x'), "contains a file called 'a\\\\x', which has a backslash in it"],
    ['for a name that is no UTF-8', member(Buffer.from([0x61, 0xff])), 'is not UTF-8'],
    ['for a way out of .data', member('demo-1.0.data/data/../../x'), "which has the folder '..' in it"],
    [
      'for an unknown scheme',
      member('demo-1.0.data/stuff/x'),
      "has 'demo-1.0.data/stuff/x', which is in no scheme",
    ],
    ['for a scheme called constructor', member('demo-1.0.data/constructor/x'), 'is in no scheme'],
    ['for a file in .data itself', member('demo-1.0.data/x'), 'is in no scheme'],
    ['for a link', { members: [{ name: 'x', content: 'y', mode: 0o120777 }] }, "has a symbolic link, 'x'"],
    ['for what is encrypted', { members: [{ name: 'x', content: 'y', flags: 1 }] }, "'x' is encrypted"],
    [
      'for an unknown method',
      { members: [{ name: 'x', content: 'y', method: 12 }] },
      "'x' is compressed with method 12",
    ],
    [
      'for one name twice',
      {
        members: [
          { name: 'x', content: '1' },
          { name: 'x', content: '2' },
        ],
      },
      "has 'x' twice",
    ],
    [
      'for two names of one path',
      { files: { x: '1', 'demo-1.0.data/data/x': '2' } },
      "has 'x' and 'demo-1.0.data/data/x' for 'x'",
    ],
    ['for a file and a folder', { files: { x: '1', 'x/y': '2' } }, "has a file and a folder called 'x'"],
    ['for two dist-info', { files: { 'demo-2.0.dist-info/METADATA': '' } }, 'has several .dist-info folders'],
    [
      'for another name',
      {
        files: {},
        metadata: undefined,
        wheel: undefined,
        record: () => undefined,
        members: [{ name: 'other-1.0.dist-info/METADATA', content: '' }],
      },
      'is of another package',
    ],
    [
      'for nothing in it',
      { metadata: undefined, wheel: undefined, record: () => undefined, files: { x: '' } },
      'has no .dist-info folder',
    ],
    ['without RECORD', { record: () => undefined }, `has no '${DEMO}/RECORD'`],
    ['without WHEEL', { wheel: undefined }, `has no '${DEMO}/WHEEL'`],
    ['without METADATA', { metadata: undefined }, `has no '${DEMO}/METADATA'`],
    [
      'without a version in METADATA',
      { metadata: 'Name: demo\n\nVersion: 1\n' },
      "has no 'Version' in its METADATA",
    ],
    [
      'for a later format',
      { wheel: 'Wheel-Version: 2.0\n' },
      "has format version '2.0'; only 1 is supported",
    ],
    [
      'without a version of the format',
      { wheel: 'Generator: x\n' },
      "has no usable 'Wheel-Version' in its WHEEL",
    ],
    [
      'for a size that nobody could pack',
      { members: [{ name: 'x', content: 'y', size: 0x7fffffff }] },
      "'x' claims 2147483647 bytes",
    ],
  ] satisfies [string, WheelParts, string][])('%s', async (_, parts, problem) => {
    await expect(treeOf(parts)).rejects.toThrow(
      expect.objectContaining({
        code: 'dependencies',
        message: expect.stringMatching(/^requirements: the wheel 'demo-1\.0-py3-none-any\.whl' /),
      }),
    );
    await expect(treeOf(parts)).rejects.toThrow(problem);
  });

  test('when it is none, or not whole', async () => {
    const wheel = await makeWheel({ files: { 'demo.py': 'x' } });
    const bytes = readFileSync(wheel.file);
    for (const [content, problem] of [
      [
        Buffer.from('not a ZIP'),
        'cannot be read as a ZIP archive: it has no end of central directory record',
      ],
      [bytes.subarray(0, bytes.length - 1), 'it has no end of central directory record'],
      [Buffer.concat([bytes, Buffer.from('more')]), 'it has no end of central directory record'],
    ] as const) {
      writeFileSync(wheel.file, content);
      await expect(wheelTree([{ ...wheel, size: content.length }])).rejects.toThrow(problem);
      await expect(wheelTree([wheel])).rejects.toThrow(
        "requirements: the wheel 'demo-1.0-py3-none-any.whl' cannot be read",
      );
    }
  });

  test('but a minor version of the format is a warning', async () => {
    const { warnings } = await treeOf({ wheel: 'wheel-version : 1.9\r\n' });
    expect(warnings).toEqual([expect.stringContaining("has format version '1.9'; it is read as 1.0")]);
  });
});

describe('packing a file of a wheel', () => {
  const pack = (tree: WheelTree): Buffer => {
    const tools = packTools(PACKING);
    const steps = packEntries(tree.entries, PACKING, tools);
    const pieces: Buffer[] = [];
    for (let step = steps.next(); ; step = steps.next()) {
      pieces.push(Buffer.from(step.value.bytes));
      if (step.done === true) break;
    }
    tools.contents.close();
    return Buffer.concat(pieces);
  };

  test('takes the data from behind its own header, whatever the directory says', async () => {
    const name = 'demo.bin';
    const plain = await treeOf({ members: [{ name, content: 'x'.repeat(500) }] });
    // What Bazel writes there is 20 bytes; the second has more than is read along with the header.
    for (const length of [20, 5000]) {
      const odd = await treeOf({
        members: [{ name, content: 'x'.repeat(500), localExtra: Buffer.alloc(length) }],
      });
      expect(pack(odd).equals(pack(plain))).toBe(true);
    }
    const stored = await treeOf({ members: [{ name, content: 'x'.repeat(500), method: 0 }] });
    expect(pack(stored).equals(pack(plain))).toBe(true);
    const empty = await treeOf({ members: [{ name: 'e', content: '', method: 8 }] });
    expect(pack(empty).equals(pack(await treeOf({ files: { e: '' } })))).toBe(true);
  });

  test.each([
    ['a wrong checksum', { crc: 1 }, 'does not match its checksum'],
    ['too much content', { size: 1 }, 'cannot be inflated: Cannot create a Buffer larger than 1 bytes'],
    ['too little content', { size: 3 }, 'has 2 bytes instead of 3'],
    ['data that break off', { data: Buffer.from([0x4b]) }, 'cannot be inflated: unexpected end of file'],
    ['data that are none', { data: Buffer.from([0xff, 0xff]) }, 'cannot be inflated: invalid block type'],
  ])('with %s is an error that names wheel and file', async (_, odd, problem) => {
    const tree = await treeOf({ members: [{ name: 'demo.py', content: 'xy', method: 8, ...odd }] }).catch(
      (error: unknown) => error,
    );
    const message = `requirements: the wheel 'demo-1.0-py3-none-any.whl' is damaged: 'demo.py' ${problem}`;
    if (tree instanceof Error) expect(tree.message).toBe(message);
    else expect(() => pack(tree as WheelTree)).toThrow(message);
  });

  test('of a wheel that was exchanged is an error', async () => {
    const wheel = await makeWheel({ files: { 'demo.py': 'x' } });
    const tree = await wheelTree([wheel]);
    writeFileSync(wheel.file, 'another');
    expect(() => pack(tree)).toThrow(
      "the wheel 'demo-1.0-py3-none-any.whl' changed while it was being packed",
    );
  });
});
