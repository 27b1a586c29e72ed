/** The config file: what it may say, what it means, and where an error is said to be. */
import { execFileSync } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseConfig } from '../../build/settings/config-file/document.js';
import { readConfig } from '../../build/settings/config-file/functions.js';
import { configSchema } from '../../build/settings/config-file/schema.js';
import { shardMatrix } from '../../build/settings/config-file/shards.js';
import { LambdaZipError } from '../../build/util/errors.js';
import { REPOSITORY } from '../helpers/paths.js';
import { temporaryDirectory, writeTree } from '../helpers/workspace.js';

const started = process.cwd();
let root = '';
beforeAll(() => {
  root = writeTree(temporaryDirectory(), {
    'lambdas/a/handler.py': '',
    'lambdas/b/handler.py': '',
    'lambdas/b/requirements.txt': '',
    'lambdas/not-a-directory.txt': '',
    'services/users/src/x.py': '',
    'services/orders/src/x.py': '',
    'services/orders/node_modules/src/x.js': '',
    'libs/common/util.py': '',
    'requirements.txt': '',
    'below/ignored.txt': '',
  });
  process.chdir(root);
});
afterAll(() => process.chdir(started));

async function functionsOf(yaml: string, only: readonly string[] = []) {
  writeTree(root, { 'lambda-zip.yml': yaml });
  return readConfig('lambda-zip.yml', only);
}

async function settingsOf(yaml: string) {
  return Object.fromEntries((await functionsOf(yaml)).map(({ name, settings }) => [name, settings]));
}

describe('functions', () => {
  test('come of a glob, of entries of their own, with defaults, shared folders and placeholders', async () => {
    const found = await settingsOf(`
defaults:
  architecture: arm64
  exclude: [tests/, '*.md']
  output: out/{name}.zip
functions:
  - source: lambdas/*
    shared: [libs/common => common/]
    requirements: ['{source}/requirements.txt', requirements.txt]
    function-name: prod-{name}
    enforce-limits: false
  - name: bee
    source: lambdas/b
    architecture: x86_64
    compression-level: 9
`);
    expect(found).toEqual({
      a: {
        name: 'a',
        source: 'lambdas/a\nlibs/common => common/',
        architecture: 'arm64',
        exclude: 'tests/\n*.md',
        output: 'out/a.zip',
        requirements: 'requirements.txt',
        'function-name': 'prod-a',
        'enforce-limits': 'false',
      },
      bee: {
        name: 'bee',
        source: 'lambdas/b',
        architecture: 'x86_64',
        exclude: 'tests/\n*.md',
        output: 'out/bee.zip',
        'compression-level': '9',
      },
    });
  });

  test('of a glob are named by what its wildcards stood for', async () => {
    const found = await settingsOf("functions: [{source: 'services/*/src => app/', name: 'svc-{name}'}]");
    expect(found).toEqual({
      'svc-orders': {
        name: 'svc-orders',
        source: 'services/orders/src => app/',
        output: 'svc-orders.zip',
      },
      'svc-users': { name: 'svc-users', source: 'services/users/src => app/', output: 'svc-users.zip' },
    });
    expect(Object.keys(await settingsOf("functions: [{source: '*/*'}]"))).toEqual(
      expect.arrayContaining(['lambdas-a', 'libs-common', 'services-users']),
    );
  });

  test('paths are relative to the file, and absolute ones stay', async () => {
    const yaml = `functions: [{source: ../lambdas/a, requirements: ../requirements.txt, output: '/tmp/{name}.zip'}]`;
    writeTree(root, { 'below/lambda-zip.yml': yaml });
    const [one] = await readConfig('below/lambda-zip.yml', []);
    expect(one?.settings).toEqual({
      name: 'a',
      source: 'lambdas/a',
      requirements: 'requirements.txt',
      output: '/tmp/a.zip',
    });
  });

  test('can be chosen by name', async () => {
    const yaml = 'functions: [{source: lambdas/*}]';
    const chosen = await functionsOf(yaml, ['b']);
    expect(chosen.map(({ name, wanted }) => [name, wanted])).toEqual([
      ['a', false],
      ['b', true],
    ]);
    expect(shardMatrix(chosen, 9).include).toEqual([{ shard: 1, functions: 'b' }]);
    await expect(functionsOf(yaml, ['c'])).rejects.toThrow(
      "functions: 'c' is not in 'lambda-zip.yml', which has 'a', 'b'",
    );
  });

  test('have a layer where they have requirements', async () => {
    const found = await settingsOf(`
defaults: {layer: true, layer-output: 'out/{name}-layer.zip'}
functions:
  - {source: lambdas/*, requirements: '{source}/requirements.txt'}
  - {source: libs/common}
  - {source: services/users, layer: true}`);
    expect(found['a']).not.toHaveProperty('layer');
    expect(found['a']).not.toHaveProperty('layer-output');
    expect(found['b']).toMatchObject({ layer: 'true', 'layer-output': 'out/b-layer.zip' });
    expect(found['common']).not.toHaveProperty('layer');
    // Said of this one alone, it is for the build to say what is missing.
    expect(found['users']).toHaveProperty('layer', 'true');
  });

  test('may use anchors', async () => {
    const found = await settingsOf(
      'functions: [{source: lambdas/a, exclude: &left [x, y]}, {source: lambdas/b, exclude: *left}]',
    );
    expect(found['b']?.exclude).toBe('x\ny');
  });

  test('a value is taken to the letter: a version is no number', () => {
    const { functions } = parseConfig('functions: [{source: a, aws-region: 1.10, name: 007}]', 'f.yml');
    expect(functions[0]?.values.get('aws-region')?.text).toBe('1.10');
    expect(functions[0]?.values.get('name')?.text).toBe('007');
  });
});

/** A text, where its error is said to be, and what is said. */
const WRONG: readonly (readonly [string, string, RegExp])[] = [
  ['', '1:1', /a mapping with the key 'functions' is required/],
  ['[]', '1:1', /a mapping with the key/],
  ['functions:', '1:11', /must be a list with at least one function/],
  ['functions: []', '1:12', /must be a list with at least one/],
  ['defaults: {}', '1:1', /the key 'functions' is missing/],
  ['function: [{source: a}]', '1:1', /'function' is not a valid key/],
  ['functions:\n  - sauce: a', '2:5', /'sauce' is not a valid key/],
  ['functions:\n  - {source: a, engine: host}', '2:17', /'engine' is not a valid key/],
  ['defaults: {source: a}\nfunctions: [{source: a}]', '1:12', /'source' is not a valid key/],
  ['functions:\n  - source:', '2:5', /source: has no value/],
  ['functions:\n  - source: ""', '2:13', /source: has no value/],
  ['functions:\n  - source: [a, {b: c}]', '2:17', /source: a text on one line is required/],
  ['functions:\n  - source: ["a\\nb"]', '2:14', /is not a text on one line/],
  ['functions:\n  - source: a\n    name: [b]', '3:11', /name: is a list; give one value/],
  ['functions:\n  - source: a\n    name: {b: c}', '3:11', /name: one value is required/],
  ['functions:\n  - name: a', '2:5', /has no 'source'/],
  ['functions:\n  - a', '2:5', /a mapping of settings is required/],
  ['functions:\n  - source: a\n    source: b', '3:5', /unique/],
  ['functions:\n  - source: [', '2:14', /./],
  ['functions:\n\t- source: a', '2:1', /./],
  ['functions: [{source: *a}]', '1:22', /the alias '\*a' is not defined/],
  ['functions: [{source: nowhere/*}]', '1:22', /no directory matches 'nowhere\/\*'/],
  ["functions: [{source: ['lambdas/*', libs]}]", '1:22', /a pattern must be the only source/],
  ['functions: [{source: lambdas/*, name: one}]', '1:39', /would be the name of several functions/],
  ['functions: [{source: lambdas/a}, {source: x/a}]', '1:34', /two entries have the name 'a'/],
];

describe('errors name the line and the column', () => {
  test.each(WRONG)('%j', async (yaml, place, message) => {
    const error = await functionsOf(yaml).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(LambdaZipError);
    expect((error as LambdaZipError).code).toBe('usage');
    expect(String((error as LambdaZipError).message)).toMatch(
      new RegExp(`^lambda-zip\\.yml:${place}: .*${message.source}`, `s${message.flags}`),
    );
  });

  test('a colon in a command is told with what to do', async () => {
    await expect(
      functionsOf("functions:\n  - source: a\n    build: sed 's/: string//' a.ts\n"),
    ).rejects.toMatchObject({
      message: expect.stringMatching(/^lambda-zip\.yml:3:12: Nested mappings/),
      hint: "Put a value that contains ': ' in quotes.",
    });
  });

  test('hostile texts end in an error, soon', async () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghij'
      .split('')
      .map((name, index) => {
        const before = 'abcdefghi'[index];
        return `${name}: &${name} [*${before},*${before},*${before},*${before},*${before},*${before}]`;
      })
      .join('\n')}\nfunctions: [{source: *j}]`;
    await expect(functionsOf(bomb)).rejects.toThrow(/lambda-zip\.yml:/);
    await expect(functionsOf(`functions: ${'['.repeat(50_000)}`)).rejects.toThrow(/lambda-zip\.yml:/);
    await expect(functionsOf('x'.repeat(2_000_000))).rejects.toThrow(/more than/);
  });
});

describe('anything else', () => {
  test.skipIf(process.platform === 'win32')('in the place of the file are refused', async () => {
    const outside = writeTree(temporaryDirectory(), { credentials: 'password: s3cret\n' });
    symlinkSync(join(outside, 'credentials'), 'linked.yml');
    symlinkSync('/proc/self/environ', 'environ.yml');
    symlinkSync('/dev/zero', 'zero.yml');
    execFileSync('mkfifo', ['fifo.yml']);
    for (const [file, problem] of [
      ['linked.yml', 'is a symbolic link that leads out of the workspace'],
      ['environ.yml', 'is a symbolic link that leads out of the workspace'],
      ['zero.yml', 'is a symbolic link that leads out of the workspace'],
      ['/dev/zero', 'is not a regular file'],
      ['/proc/self/cmdline', 'is not a regular file'],
      ['fifo.yml', 'is not a regular file'],
    ] as const) {
      const reading = readConfig(file, []);
      await expect(reading, file).rejects.toThrow(problem);
      await expect(reading).rejects.not.toThrow(/s3cret|password/);
    }
  });
});

describe('the schema', () => {
  const schema = configSchema();
  const accepts = new Ajv({ strict: true, allErrors: true }).compile(schema);

  test('shipped is the one the program has', () => {
    expect(JSON.parse(readFileSync(join(REPOSITORY, 'lambda-zip.schema.json'), 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(schema)),
    );
  });

  test('takes what the parser takes', () => {
    const yaml = `
defaults: {runtime: python3.12, modes: filesystem, exclude: [a, b], default-excludes: false}
functions:
  - {source: a, compression-level: 9, shared: libs, requirements: [x, y]}
  - {source: [a, b], output: '{name}.zip', baseline: none, function-name: [x, y], build: [make, -C, a]}
layers:
  - {name: l, requirements: r.txt, layer-name: in-lambda}
  - {source: [a, 'b => bin/'], prefix: python/, build: make}`;
    expect(() => parseConfig(yaml, 'f')).not.toThrow();
    expect(accepts(parse(yaml)), JSON.stringify(accepts.errors)).toBe(true);
  });

  test('takes a file of layers alone, and refuses what no layer has', () => {
    expect(accepts({ layers: [{ source: 'a' }] })).toBe(true);
    for (const layer of [{ name: 'a' }, { requirements: 'r.txt' }, { source: 'a', 'function-name': 'b' }]) {
      expect(accepts({ layers: [layer] }), JSON.stringify(layer)).toBe(false);
    }
    expect(accepts({ defaults: {} })).toBe(false);
  });

  test('refuses what the parser refuses in its form', () => {
    const inForm = WRONG.slice(0, 17).map(([yaml]) => yaml);
    for (const yaml of inForm) {
      if (yaml.includes('\\n')) continue; // a line break is for the parser to find
      expect(accepts(parse(yaml)), yaml).toBe(false);
    }
  });
});

describe('shards', () => {
  test('hold every function once, evenly, those with equal requirements together', async () => {
    const functions = await functionsOf(
      `functions: [${Array.from(
        { length: 23 },
        (_, index) => `{source: x${index}, requirements: r${index % 2}.txt}`,
      ).join(', ')}]`,
    );
    const { include } = shardMatrix(functions, 4);
    const shards = include.map(({ functions: names }) => names.split('\n'));
    expect(new Set(shards.flat())).toEqual(new Set(functions.map(({ name }) => name)));
    expect(shards.map(({ length }) => length)).toEqual([5, 6, 6, 6]);
    const requirementsOf = new Map(functions.map(({ name, settings }) => [name, settings.requirements]));
    const sorts = shards.map((names) => new Set(names.map((name) => requirementsOf.get(name))).size);
    expect(sorts.reduce((sum, n) => sum + n, 0)).toBe(5);
    expect(include.map(({ shard }) => shard)).toEqual([1, 2, 3, 4]);
    expect(shardMatrix(functions, 256).include.length).toBe(23);
  });
});
