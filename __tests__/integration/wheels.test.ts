/** What is packed of wheels, as Python and the store of compressed contents see it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { wheelFile } from '../../build/dependencies/wheels/wheel.js';
import { wheelTree } from '../../build/dependencies/wheels/wheel-tree.js';
import { dockerEnvironment, RUNTIMES_PRESENT } from '../helpers/docker.js';
import { HAS_INSTALLERS, INSTALLERS_PART, pinsOf, wheelsOf } from '../helpers/installers.js';
import { needs } from '../helpers/parts.js';
import { run } from '../helpers/programs.js';
import { makeWheel, packTree } from '../helpers/wheels.js';
import { temporaryDirectory } from '../helpers/workspace.js';

/** Asks Python of what is packed, from the archive itself. */
const ASK = `
import base64, hashlib, json, sys
from importlib import metadata
sys.path = [sys.argv[1], *sys.path]
rows = {}
for name in sys.argv[2:]:
    for file in metadata.distribution(name).files:
        content = file.locate().read_bytes()
        wrong = None
        if file.hash is not None:
            digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b'=').decode()
            wrong = (file.hash.value, file.size) != (digest, len(content))
        rows[str(file)] = wrong
tops = {top: names for top, names in metadata.packages_distributions().items() if set(names) & set(sys.argv[2:])}
print(json.dumps({'rows': rows, 'tops': tops}))
`;

describe('Python finds', () => {
  test('the files of each package, with digest and size, and which package a module is of', async () => {
    const wheels = [
      await makeWheel({
        name: 'one',
        files: {
          'one/__init__.py': '',
          'one/a, "b".txt': 'x',
          'one-1.0.data/scripts/run': '#!python\n',
          'shared/a.py': '',
        },
      }),
      await makeWheel({
        name: 'two',
        files: { 'two.py': 'x', 'shared/b.py': '', 'two-1.0.data/data/share/two': 'y' },
      }),
    ];
    const { entries } = await wheelTree(wheels);
    const file = join(temporaryDirectory(), 'packages.zip');
    await packTree(entries, file);
    const { code, stdout, stderr } = await run('python3', ['-c', ASK, file, 'one', 'two']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const { rows, tops } = JSON.parse(stdout);
    const own = ['one', 'two'].map((name) => [`${name}-1.0.dist-info/RECORD`, null]);
    const others = entries.map(({ path }) => path).filter((path) => !path.endsWith('/RECORD'));
    expect(rows).toEqual(Object.fromEntries([...others.map((path) => [path, false]), ...own]));
    expect(tops).toMatchObject({
      one: ['one'],
      two: ['two'],
      shared: expect.arrayContaining(['one', 'two']),
    });
  });
});

describe('the store of compressed contents', () => {
  const modules = Object.fromEntries(
    Array.from({ length: 40 }, (_, index) => [`demo/m${index}.py`, `x = ${index}\n`.repeat(1000 + index)]),
  );

  test('knows files of wheels: a second build reads none of their data', async () => {
    const wheel = await makeWheel({ files: { ...modules, 'demo/run.py': `#!x\n${'y'.repeat(9000)}` } });
    const { entries } = await wheelTree([wheel]);
    const folder = temporaryDirectory();
    const store = join(folder, 'store');
    const plain = await packTree(entries, join(folder, 'plain.zip'));
    expect(await packTree(entries, join(folder, 'first.zip'), { store })).toBe(plain);

    // Of all but small files the data are gone, which nobody who reads them could miss.
    const bytes = readFileSync(wheel.file);
    for (const { content } of entries)
      if (content.kind === 'wheel' && content.size >= 512)
        bytes.fill(0, content.headerAt, content.headerAt + 30 + content.compressedSize);
    writeFileSync(wheel.file, bytes);
    expect(await packTree(entries, join(folder, 'second.zip'), { store })).toBe(plain);
    expect(await packTree(entries, join(folder, 'third.zip'), { store, workers: 2 })).toBe(plain);
    await expect(packTree(entries, join(folder, 'without.zip'))).rejects.toThrow("is damaged: 'demo/m0.py'");
    // Another target has not been looked for; secrets would have to be.
    const target = { runtime: 'python3.13', architecture: 'arm64' } as const;
    await expect(packTree(entries, join(folder, 'target.zip'), { store, target })).rejects.toThrow(
      'is damaged',
    );
    const own = entries.map((entry) => ({ ...entry, installed: false }));
    await expect(packTree(own, join(folder, 'own.zip'), { store, secrets: true })).rejects.toThrow(
      'is damaged',
    );
  });

  test('does not take one wheel for another of the same names', async () => {
    const store = join(temporaryDirectory(), 'store');
    for (const letter of ['a', 'b']) {
      const { entries } = await wheelTree([await makeWheel({ files: { 'demo.py': letter.repeat(9000) } })]);
      const folder = temporaryDirectory();
      expect(await packTree(entries, join(folder, 'kept.zip'), { store })).toBe(
        await packTree(entries, join(folder, 'plain.zip')),
      );
    }
  });

  test.each([1, 2])('and %i threads give what none gives', async (workers) => {
    const { entries } = await wheelTree([
      await makeWheel({ files: modules }),
      await makeWheel({
        name: 'other',
        files: { 'other/a.py': 'a', 'other-1.0.data/scripts/t': '#!python\n' },
      }),
    ]);
    const folder = temporaryDirectory();
    const plain = await packTree(entries, join(folder, 'plain.zip'));
    expect(await packTree(entries, join(folder, 'threads.zip'), { workers })).toBe(plain);
  });
});

/** Modules, and what has to be packed for them. */
const IMPORTED: Readonly<Record<string, readonly string[]>> = {
  boto3: ['boto3', 'botocore', 's3transfer', 'jmespath', 'python-dateutil', 'six', 'urllib3'],
  cryptography: ['cryptography', 'cffi', 'pycparser'],
  greenlet: ['greenlet'],
  'lxml.etree': ['lxml'],
  msgpack: ['msgpack'],
  numpy: ['numpy'],
  orjson: ['orjson'],
  pandas: ['pandas', 'pytz', 'tzdata'],
  'PIL.Image': ['pillow'],
  psutil: ['psutil'],
  regex: ['regex'],
  requests: ['requests', 'certifi', 'charset-normalizer', 'idna'],
  sqlalchemy: ['sqlalchemy', 'typing-extensions'],
  yaml: ['pyyaml'],
};

const IMPORT = `
import importlib, io, json, sys, zipfile
from importlib import metadata
zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read())).extractall('/tmp/packages')
sys.path.insert(0, '/tmp/packages')
modules, names = json.loads(sys.argv[1])
print(json.dumps({
    'modules': [importlib.import_module(name).__name__ for name in modules],
    'absent': [str(file) for name in names for file in metadata.files(name) if not file.locate().is_file()],
}))
`;

describe('in the image, without a network,', () => {
  needs(
    HAS_INSTALLERS && RUNTIMES_PRESENT.includes('python3.13'),
    `${INSTALLERS_PART}, and Docker with the image of python3.13`,
  )(
    `${Object.keys(IMPORTED).length} packages are imported from what was packed`,
    async () => {
      const names = Object.values(IMPORTED).flat();
      const pins = pinsOf('most-used.txt').filter((pin) => names.includes(pin.split('==')[0] ?? ''));
      expect(pins).toHaveLength(names.length);
      const wheels = await Promise.all((await wheelsOf(pins)).map(wheelFile));
      const { entries } = await wheelTree(wheels);
      const file = join(temporaryDirectory(), 'packages.zip');
      await packTree(entries, file, { workers: 2, level: 1 });
      const modules = Object.keys(IMPORTED);
      const command =
        'docker run --rm -i --network none --tmpfs /tmp:exec --entrypoint python3 public.ecr.aws/lambda/python:3.13 -c "$0" "$1" <"$2"';
      const asked = JSON.stringify([modules, names]);
      const { code, stdout, stderr } = await run('bash', ['-c', command, IMPORT, asked, file], {
        env: dockerEnvironment,
      });
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(JSON.parse(stdout)).toEqual({ modules, absent: [] });
    },
    600_000,
  );
});
