/** Licences by SPDX or by name, markers of a known platform, and the graph that is made of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mayHold } from '../../build/dependencies/requirements/marker-values.js';
import type { Component } from '../../build/sbom/components.js';
import { dependenciesOf } from '../../build/sbom/graph.js';
import { licensesOf, spdxExpression } from '../../build/sbom/licenses.js';
import { EXCEPTION_IDS, LICENSE_IDS } from '../../build/sbom/spdx-ids.js';
import { needs } from '../helpers/parts.js';

test.each([
  ['MIT', 'MIT'],
  ['apache-2.0', 'Apache-2.0'],
  ['Apache-2.0+', 'Apache-2.0+'],
  ['GPL-2.0+', 'GPL-2.0+'],
  [
    'mit or (gpl-2.0-only WITH classpath-exception-2.0 and bsd-3-clause)',
    'MIT OR (GPL-2.0-only WITH Classpath-exception-2.0 AND BSD-3-Clause)',
  ],
  ['((MIT))', '((MIT))'],
  ['LicenseRef-own AND DocumentRef-x:LicenseRef-y', 'LicenseRef-own AND DocumentRef-x:LicenseRef-y'],
])('%s is an expression', (text, expected) => {
  expect(spdxExpression(text)).toBe(expected);
});

test.each([
  ...[
    '',
    'BSD',
    'MIT License',
    'MIT OR',
    'OR MIT',
    '(MIT',
    'MIT)',
    'MIT ISC',
    '()',
    'MIT WITH',
    'MIT WITH MIT',
  ],
  ...[
    '(MIT) WITH LLVM-exception',
    'MIT WITH LLVM-exception WITH LLVM-exception',
    'LLVM-exception',
    'AND',
    'MIT/ISC',
  ],
  ...['SEE LICENSE IN LICENSE', 'UNLICENSED', 'constructor', '+'],
])('%j is none', (text) => {
  expect(spdxExpression(text)).toBeUndefined();
});

test.each<[readonly string[], readonly object[]]>([
  [[], []],
  [['MIT'], [{ license: { id: 'MIT', acknowledgement: 'declared' } }]],
  [
    ['mit', 'BSD'],
    [
      { license: { id: 'MIT', acknowledgement: 'declared' } },
      { license: { name: 'BSD', acknowledgement: 'declared' } },
    ],
  ],
  // As ruamel.yaml has it: a field, and a classifier of it.
  [
    ['MIT license', 'BSD', 'MIT License'],
    [
      { license: { name: 'MIT license', acknowledgement: 'declared' } },
      { license: { name: 'BSD', acknowledgement: 'declared' } },
    ],
  ],
  [['MIT or ISC'], [{ expression: 'MIT OR ISC', acknowledgement: 'declared' }]],
  // An expression is alone in its list, by the schema.
  [
    ['MIT OR ISC', 'BSD'],
    [
      { license: { name: 'MIT OR ISC', acknowledgement: 'declared' } },
      { license: { name: 'BSD', acknowledgement: 'declared' } },
    ],
  ],
  [['UNKNOWN', '', ' ', 'a\nb', 'x'.repeat(201)], []],
])('%j as CycloneDX has it', (statements, expected) => {
  expect(licensesOf(statements)).toEqual(expected);
});

const schemas = join(dirname(process.env['LAMBDA_ZIP_TEST_CYCLONEDX'] ?? ''), '..', 'lib');
needs(
  process.env['LAMBDA_ZIP_TEST_CYCLONEDX'] !== undefined,
  'LAMBDA_ZIP_TEST_CYCLONEDX, a Python with its schema',
)('the identifiers are those of the schema: run "node scripts/spdx.mjs"', () => {
  const folder = join(schemas, readdirSync(schemas)[0] ?? '', 'site-packages', 'cyclonedx', 'schema', '_res');
  const schema = JSON.parse(readFileSync(join(folder, 'spdx.SNAPSHOT.schema.json'), 'utf8'));
  expect([...LICENSE_IDS, ...EXCEPTION_IDS]).toEqual(schema.enum);
  expect(LICENSE_IDS.slice(-1)).toEqual(['ZPL-2.1']);
});

const PLATFORM = {
  python_version: '3.13',
  python_full_version: '3.13.1',
  sys_platform: 'linux',
  platform_machine: 'x86_64',
  os_name: 'posix',
};

test.each<[string | undefined, boolean]>([
  [undefined, true],
  ['python_version < "3.9"', false],
  ['python_version >= "3.9"', true],
  ['"3.9" <= python_version', true],
  ['python_version == "3.*"', true],
  ['python_version != "3.13.*"', false],
  ['python_version ~= "3.10"', true],
  ['python_version ~= "3.13.1"', false],
  ['python_full_version == "3.13.1"', true],
  ['python_full_version < "3.13.0b1"', true],
  ['python_version in "2.7, 3.13"', true],
  ['python_version not in "2.7, 3.13"', false],
  ['sys_platform == "win32"', false],
  ['sys.platform != "win32"', true],
  ['sys_platform == "win32" and extra == "x"', false],
  ['extra == "x"', true],
  ['platform_release >= "5"', true],
  ['os_name == "nt" or platform_machine == "x86_64"', true],
  ['nonsense', true],
])('%s may hold on Python 3.13: %s', (marker, expected) => {
  expect(mayHold(marker, PLATFORM)).toBe(expected);
});

describe('the graph', () => {
  const node = (archive: string, component: Partial<Component> & Pick<Component, 'name' | 'scope'>) => ({
    ref: `${archive}:${component.folder ?? component.scope}${component.name}`,
    archive,
    component: {
      ...{
        type: 'npm',
        version: '1',
        path: component.scope,
        hash: undefined,
        licenses: [],
        folder: component.scope,
      },
      ...component,
      needs: 'needs' in component ? component.needs : [],
    },
  });
  const graph = (nodes: readonly ReturnType<typeof node>[], links: Record<string, string> = {}) =>
    Object.fromEntries(
      dependenciesOf('package', ['function', 'layer'], nodes, {
        links: new Map([['function', new Map(Object.entries(links))]]),
        markers: PLATFORM,
      }).map(({ ref, dependsOn = [] }) => [ref, dependsOn]),
    );
  const names = (...all: readonly string[]) => all.map((name) => ({ name }));

  test('of npm goes by folders as Node.js does, by links, and into the layer', () => {
    const nodes = [
      node('function', { name: 'a', scope: 'node_modules/a/', needs: names('b', 'c', '@s/d', 'gone', 'l') }),
      node('function', { name: 'b', scope: 'node_modules/a/node_modules/b/', needs: names('b', 'c') }),
      node('function', { name: 'b', scope: 'node_modules/b/' }),
      node('function', { name: 'c', scope: 'node_modules/.pnpm/c@1/node_modules/c/', needs: names('@s/d') }),
      node('function', { name: '@s/d', scope: 'node_modules/.pnpm/c@1/node_modules/@s/d/' }),
      node('function', { name: '@s/d', scope: 'node_modules/@s/d/' }),
      node('layer', { name: 'l', scope: 'nodejs/node_modules/l/' }),
    ];
    expect(graph(nodes, { 'node_modules/c': 'node_modules/.pnpm/c@1/node_modules/c' })).toEqual({
      package: ['function', 'layer'],
      function: ['function:node_modules/a/a', 'function:node_modules/b/b'],
      layer: [],
      'function:node_modules/a/a': [
        'function:node_modules/.pnpm/c@1/node_modules/c/c',
        'function:node_modules/@s/d/@s/d',
        'function:node_modules/a/node_modules/b/b',
        'layer:nodejs/node_modules/l/l',
      ],
      'function:node_modules/a/node_modules/b/b': ['function:node_modules/.pnpm/c@1/node_modules/c/c'],
      'function:node_modules/b/b': [],
      'function:node_modules/.pnpm/c@1/node_modules/c/c': [
        'function:node_modules/.pnpm/c@1/node_modules/@s/d/@s/d',
      ],
      'function:node_modules/.pnpm/c@1/node_modules/@s/d/@s/d': [],
      'function:node_modules/@s/d/@s/d': [],
      'layer:nodejs/node_modules/l/l': [],
    });
  });

  test('of Python goes by the folder, then by what Lambda imports from, and by markers', () => {
    const python = { type: 'pypi', folder: undefined };
    const nodes = [
      node('function', {
        ...python,
        name: 'a',
        scope: '',
        needs: [{ name: 'b' }, { name: 'c', marker: 'sys_platform == "win32"' }],
      }),
      node('function', { ...python, name: 'b', scope: 'vendor/', needs: names('c', 'a') }),
      node('layer', { ...python, name: 'b', scope: 'python/', needs: undefined }),
      node('layer', { ...python, name: 'c', scope: 'python/' }),
    ];
    expect(graph(nodes)).toEqual({
      package: ['function', 'layer'],
      function: ['function:vendor/b'],
      layer: [],
      'function:a': ['layer:python/b'],
      'function:vendor/b': ['function:a', 'layer:python/c'],
      'layer:python/c': [],
    });
  });

  test('packages that need each other in a circle are reached through the first', () => {
    const of = (name: string, ...needed: readonly string[]) =>
      node('function', { name, scope: `node_modules/${name}/`, needs: names(...needed) });
    const nodes = [of('a', 'b'), of('b', 'c'), of('c', 'b'), of('d', 'e'), of('e', 'd')];
    expect(graph(nodes)['function']).toEqual(['function:node_modules/a/a', 'function:node_modules/d/d']);
  });
});
