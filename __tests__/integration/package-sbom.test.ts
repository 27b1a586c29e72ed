/** The bill of materials of a package: what it lists, what its hashes are of, and that it is the same wherever it is made. */
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DOCKER_HOST, dockerEnvironment, RUNTIMES_PRESENT } from '../helpers/docker.js';
import { hasPip, needs } from '../helpers/parts.js';
import { REPOSITORY } from '../helpers/paths.js';
import { lambdaZip, type RunOptions, run, runAction } from '../helpers/programs.js';
import { makeWheel } from '../helpers/wheels.js';
import { temporaryDirectory, workspaceWith, writeTree } from '../helpers/workspace.js';

/** A Python with what the head of `check-cyclonedx.py` names. */
const python = process.env['LAMBDA_ZIP_TEST_CYCLONEDX'] ?? '';
const withPip = needs(hasPip(), 'python3 with pip');
const withDocker = needs(
  DOCKER_HOST !== undefined && RUNTIMES_PRESENT.includes('python3.13'),
  'a Docker daemon in LAMBDA_ZIP_TEST_DOCKER_HOST with the image of python3.13',
);

const manifestOf = (name: string, version: string): string => JSON.stringify({ name, version });

/** Something of every package manager, and what looks like it and is none. */
const TREE = {
  'index.js': 'x\n',
  'package.json': manifestOf('own', '9.9.9'),
  'node_modules/plain/package.json': JSON.stringify({
    ...{ name: 'plain', version: '1.2.3', license: 'MIT' },
    dependencies: { deep: '2', '@scope/one': '1', alias: 'npm:real@4', 'not-there': '1' },
  }),
  'node_modules/plain/index.js': 'plain\n',
  'node_modules/plain/esm/package.json': '{"type":"module"}',
  'node_modules/plain/node_modules/deep/package.json': manifestOf('deep', '2.0.0'),
  'node_modules/@scope/one/package.json': manifestOf('@scope/one', '1.0.0+build'),
  'node_modules/alias/package.json': manifestOf('real', '4.0.0'),
  'node_modules/nameless/package.json': '{}',
  'node_modules/broken/package.json': '{',
  'node_modules/.pnpm/kept@3.0.0/node_modules/kept/package.json': manifestOf('kept', '3.0.0'),
  'vendor/Some_Thing-1.0.dist-info/METADATA':
    'Metadata-Version: 2.4\nName: Some_Thing\nVersion: 1.0\nLicense-Expression: MIT OR Apache-2.0\n\nName: no\n',
  'ruby/3.3.0/specifications/rake-13.2.1.gemspec':
    '# -*- encoding: utf-8 -*-\n# stub: rake 13.2.1 ruby lib\n',
  'ruby/3.3.0/gems/rake-13.2.1/lib/rake.rb': 'rake\n',
  'ruby/3.3.0/specifications/ffi-1.17.0-x86_64-linux-gnu.gemspec':
    '# -*- encoding: utf-8 -*-\n# stub: ffi 1.17.0 x86_64-linux-gnu lib\n',
  'php/composer/installed.json': JSON.stringify({
    packages: [{ name: 'psr/log', version: '3.0.2', license: ['MIT', 'Own terms'] }, { name: 7 }, null],
  }),
  'php/psr/log/src/Logger.php': '<?php\n',
  'app.deps.json': JSON.stringify({
    libraries: {
      'app/1.0.0': { type: 'project' },
      'Newtonsoft.Json/13.0.3': { type: 'package', sha512: 'sha512-x' },
    },
  }),
  'META-INF/maven/org.slf4j/slf4j-api/pom.properties':
    '#Generated\nversion=2.0.16\r\ngroupId=org.slf4j\nartifactId=slf4j-api\n',
};

interface Component {
  readonly 'bom-ref': string;
  readonly group?: string;
  readonly name: string;
  readonly version?: string;
  readonly purl: string;
  readonly licenses?: readonly unknown[];
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
  readonly properties: readonly { readonly name: string; readonly value: string }[];
}

interface Lister {
  readonly components: readonly { readonly 'bom-ref': string }[];
}

const property = ({ properties }: Pick<Component, 'properties'>, name: string): string | undefined =>
  properties.find((one) => one.name === `lambda-zip:${name}`)?.value;

async function built(cwd: string, args: readonly string[], options: RunOptions = {}) {
  const all = ['build', 'source', '--no-cache', '--sbom=sbom.json', '--json', ...args];
  const { code, stdout, stderr } = await lambdaZip(all, { cwd, ...options });
  expect(code, stderr).toBe(0);
  const text = readFileSync(join(cwd, 'sbom.json'), 'utf8');
  const document = JSON.parse(text);
  const components: Component[] = document.components;
  const dependencies: { ref: string; dependsOn?: readonly string[] }[] = document.dependencies;
  const needed = Object.fromEntries(dependencies.map(({ ref, dependsOn = [] }) => [ref, dependsOn]));
  return { results: JSON.parse(stdout), stderr, text, document, components, needed };
}

describe('packages of a tree', () => {
  test('are listed by name, version and address, wherever they lie', async () => {
    const { workspace } = workspaceWith(TREE);
    const { components, document, results, stderr } = await built(workspace, []);
    expect(
      components.map((one) => [one.purl, property(one, 'path'), property(one, 'sha256-of'), one.group]),
    ).toEqual([
      ['pkg:composer/psr/log@3.0.2', 'php/psr/log/', 'files', 'psr'],
      [
        'pkg:gem/ffi@1.17.0?platform=x86_64-linux-gnu',
        'ruby/3.3.0/gems/ffi-1.17.0-x86_64-linux-gnu/',
        undefined,
        undefined,
      ],
      ['pkg:gem/rake@13.2.1', 'ruby/3.3.0/gems/rake-13.2.1/', 'files', undefined],
      [
        'pkg:maven/org.slf4j/slf4j-api@2.0.16',
        'META-INF/maven/org.slf4j/slf4j-api/pom.properties',
        undefined,
        'org.slf4j',
      ],
      ['pkg:npm/kept@3.0.0', 'node_modules/.pnpm/kept@3.0.0/node_modules/kept/', 'files', undefined],
      ['pkg:npm/%40scope/one@1.0.0%2Bbuild', 'node_modules/@scope/one/', 'files', '@scope'],
      ['pkg:npm/real@4.0.0', 'node_modules/alias/', 'files', undefined],
      ['pkg:npm/broken', 'node_modules/broken/', 'files', undefined],
      ['pkg:npm/nameless', 'node_modules/nameless/', 'files', undefined],
      ['pkg:npm/plain@1.2.3', 'node_modules/plain/', 'files', undefined],
      ['pkg:npm/deep@2.0.0', 'node_modules/plain/node_modules/deep/', 'files', undefined],
      ['pkg:nuget/Newtonsoft.Json@13.0.3', 'app.deps.json', undefined, undefined],
      ['pkg:pypi/some-thing@1.0', 'vendor/Some_Thing-1.0.dist-info/METADATA', undefined, undefined],
    ]);
    expect(new Set(components.map((one) => one['bom-ref'])).size).toBe(components.length);
    for (const one of components) expect(property(one, 'archive')).toBe('function');
    expect(results['sbom-path']).toBe(join(workspace, 'sbom.json'));
    expect(stderr).toContain("'sbom.json': 13 packages");
    const { name, components: archives } = document.metadata.component;
    expect([name, archives.length, archives[0].name, archives[0].hashes]).toEqual([
      'source',
      1,
      'source.zip',
      [{ alg: 'SHA-256', content: results.sha256 }],
    ]);
    expect(property(archives[0], 'content-sha256')).toBe(results['content-sha256']);
    expect(document.metadata.component.version).toBe(results.sha256);
  });

  test('have the licences that they state, by SPDX where it has them', async () => {
    const { components } = await built(workspaceWith(TREE).workspace, []);
    const stated = components.filter(({ licenses }) => licenses !== undefined);
    const acknowledgement = 'declared';
    expect(stated.map(({ name, licenses }) => [name, licenses])).toEqual([
      [
        'log',
        [{ license: { id: 'MIT', acknowledgement } }, { license: { name: 'Own terms', acknowledgement } }],
      ],
      ['plain', [{ license: { id: 'MIT', acknowledgement } }]],
      ['some-thing', [{ expression: 'MIT OR Apache-2.0', acknowledgement }]],
    ]);
  });

  test('are in the graph with those that they find, unless nobody knows what they need', async () => {
    const { needed, components } = await built(workspaceWith(TREE).workspace, []);
    expect(needed['function:npm:node_modules/plain/:plain']).toEqual([
      'function:npm:node_modules/@scope/one/:@scope/one',
      'function:npm:node_modules/alias/:real',
      'function:npm:node_modules/plain/node_modules/deep/:deep',
    ]);
    expect(needed['function:npm:node_modules/alias/:real']).toEqual([]);
    const unknown = components.map((one) => one['bom-ref']).filter((ref) => !(ref in needed));
    expect(unknown.map((ref) => ref.split(':').at(-1))).toEqual([
      'org.slf4j/slf4j-api',
      'broken',
      'nameless',
    ]);
    expect(needed['package']).toEqual(['function']);
    const inner = Object.entries(needed).filter(([ref]) => ref.includes(':'));
    const direct = components
      .map((one) => one['bom-ref'])
      .filter((ref) => !inner.some(([, refs]) => refs.includes(ref)));
    expect(needed['function']).toEqual(direct);
    expect(direct).not.toHaveLength(components.length);
  });

  test('of pnpm are found through its links', async () => {
    const { workspace, source } = workspaceWith({
      'node_modules/.pnpm/a@1.0.0/node_modules/a/package.json': JSON.stringify({
        ...{ name: 'a', version: '1.0.0', dependencies: { '@s/b': '1' } },
      }),
      'node_modules/.pnpm/@s+b@1.0.0/node_modules/@s/b/package.json': manifestOf('@s/b', '1.0.0'),
    });
    const store = join(source, 'node_modules', '.pnpm');
    mkdirSync(join(store, 'a@1.0.0', 'node_modules', '@s'));
    symlinkSync('../../../@s+b@1.0.0/node_modules/@s/b', join(store, 'a@1.0.0', 'node_modules', '@s', 'b'));
    symlinkSync('.pnpm/a@1.0.0/node_modules/a', join(source, 'node_modules', 'a'));
    const { needed } = await built(workspace, []);
    const a = 'function:npm:node_modules/.pnpm/a@1.0.0/node_modules/a/:a';
    const b = 'function:npm:node_modules/.pnpm/@s+b@1.0.0/node_modules/@s/b/:@s/b';
    expect(needed).toEqual({ package: ['function'], function: [a], [a]: [b], [b]: [] });
  });

  test('the hash of files is the content digest of the package’s folder alone', async () => {
    const { workspace, source } = workspaceWith(TREE);
    const { components } = await built(workspace, []);
    const folder = join(source, 'node_modules', 'plain');
    const args = ['build', folder, '--exclude=/node_modules/', '--output=alone.zip', '--json', '--no-cache'];
    const { code, stdout, stderr } = await lambdaZip(args, { cwd: workspace });
    expect(code, stderr).toBe(0);
    const plain = components.find(({ name }) => name === 'plain');
    expect(plain?.hashes).toEqual([{ alg: 'SHA-256', content: JSON.parse(stdout)['content-sha256'] }]);
    writeTree(source, { 'node_modules/plain/node_modules/deep/index.js': 'changed\n' });
    const after = await built(workspace, []);
    const hashOf = (all: readonly Component[], name: string) => all.find((one) => one.name === name)?.hashes;
    expect(hashOf(after.components, 'plain')).toEqual(plain?.hashes);
    expect(hashOf(after.components, 'deep')).not.toEqual(hashOf(components, 'deep'));
  });

  test('what is excluded is not listed', async () => {
    const { workspace } = workspaceWith(TREE);
    const { components } = await built(workspace, ['--exclude=node_modules/']);
    expect(components.map(({ purl }) => purl).filter((purl) => purl.startsWith('pkg:npm/'))).toEqual([]);
  });
});

/** A workspace whose requirements are one wheel of ours, and the wheel's SHA-256. */
async function withWheel(): Promise<{ workspace: string; sha256: string }> {
  const metadata = [
    ...['Metadata-Version: 2.1', 'Name: demo', 'Version: 1.0', 'License: BSD'],
    'Classifier: License :: OSI Approved :: BSD License',
    ...[
      'Requires-Dist: helper; python_version >= "3.9"',
      'Requires-Dist: other; sys_platform == "win32"',
      '',
    ],
  ].join('\n');
  const { workspace } = workspaceWith({
    'handler.py': 'import demo\n',
    // Of the same name and version, and not what was installed.
    'vendor/demo-1.0.dist-info/METADATA': 'Metadata-Version: 2.1\nName: demo\nVersion: 1.0\n',
  });
  const { file, name, sha256 } = await makeWheel({ files: { 'demo/__init__.py': 'x = 1\n' }, metadata });
  copyFileSync(file, join(workspace, name));
  const names = ['helper', 'other'].map((one) => `${one}-1.0-py3-none-any.whl`);
  for (const one of ['helper', 'other']) {
    const wheel = await makeWheel({ name: one, files: { [`${one}.py`]: 'x = 1\n' } });
    copyFileSync(wheel.file, join(workspace, wheel.name));
  }
  writeTree(workspace, { 'requirements.txt': [name, ...names].map((one) => `./${one}\n`).join('') });
  return { workspace, sha256 };
}

describe('packages of requirements', () => {
  withPip('are listed with the hash of their wheel, once', async () => {
    const { workspace, sha256 } = await withWheel();
    const { components, needed } = await built(workspace, ['-r', 'requirements.txt']);
    expect(components.map((one) => [one['bom-ref'], one.purl, property(one, 'sha256-of')])).toEqual([
      ['function:pypi::demo', 'pkg:pypi/demo@1.0', 'wheel'],
      ['function:pypi::helper', 'pkg:pypi/helper@1.0', 'wheel'],
      ['function:pypi::other', 'pkg:pypi/other@1.0', 'wheel'],
      ['function:pypi:vendor/demo-1.0.dist-info/METADATA:demo', 'pkg:pypi/demo@1.0', undefined],
    ]);
    expect(components[0]?.hashes).toEqual([{ alg: 'SHA-256', content: sha256 }]);
    const licenses = ['BSD', 'BSD License'].map((name) => ({
      license: { name, acknowledgement: 'declared' },
    }));
    expect(components[0]?.licenses).toEqual(licenses);
    expect(needed).toMatchObject({
      package: ['function'],
      function: [
        'function:pypi::demo',
        'function:pypi::other',
        'function:pypi:vendor/demo-1.0.dist-info/METADATA:demo',
      ],
      'function:pypi::demo': ['function:pypi::helper'],
      'function:pypi::helper': [],
    });
  });

  withPip('are in the layer where there is one', async () => {
    const { workspace } = await withWheel();
    const args = ['-r', 'requirements.txt', '--layer'];
    const { components, document, needed, results } = await built(workspace, args);
    expect(components.map((one) => [property(one, 'archive'), property(one, 'path')])).toEqual([
      ['function', 'vendor/demo-1.0.dist-info/METADATA'],
      ['layer', 'python/'],
      ['layer', 'python/'],
      ['layer', 'python/'],
    ]);
    expect(needed['layer:pypi:python/:demo']).toEqual(['layer:pypi:python/:helper']);
    expect(needed['package']).toEqual(['function', 'layer']);
    expect(document.metadata.component.components.map((one: Component) => one.hashes?.[0]?.content)).toEqual([
      results['sha256'],
      results['layer-sha256'],
    ]);
  });

  withDocker('are the same from either engine', async () => {
    const { workspace } = await withWheel();
    writeTree(join(workspace, 'source'), TREE);
    const texts: string[] = [];
    for (const engine of ['host', 'container'])
      for (const layer of ['--layer', '--no-layer']) {
        const args = ['-r', 'requirements.txt', `--engine=${engine}`, layer];
        texts.push((await built(workspace, args, { env: dockerEnvironment })).text);
      }
    expect(texts.slice(2)).toEqual(texts.slice(0, 2));
  });
});

describe('the document', () => {
  needs(python !== '', 'LAMBDA_ZIP_TEST_CYCLONEDX, a Python with cyclonedx-python-lib')(
    'is what the schema of CycloneDX asks for, also of a package without any',
    async () => {
      const validator = join(REPOSITORY, '__tests__', 'helpers', 'check-cyclonedx.py');
      for (const tree of [TREE, { 'index.js': 'x\n' }]) {
        const { text } = await built(workspaceWith(tree).workspace, []);
        expect(await run(python, [validator], { input: text })).toEqual({
          code: 0,
          stdout: 'valid\n',
          stderr: '',
        });
      }
    },
  );

  test('is the same at any time and in any place, and another for other content', async () => {
    const [one, two] = [workspaceWith(TREE).workspace, workspaceWith(TREE).workspace];
    const first = await built(one, []);
    const again = await built(two, [], { env: { TZ: 'Asia/Tokyo', LC_ALL: 'C', HOME: two } });
    expect(again.text).toBe(first.text);
    expect(first.text).not.toContain(one);
    expect(first.document.metadata).not.toHaveProperty('timestamp');
    expect(first.document.serialNumber).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    writeTree(join(two, 'source'), { 'index.js': 'y\n' });
    const other = await built(two, []);
    expect(other.document.serialNumber).not.toBe(first.document.serialNumber);
    expect(other.components).toEqual(first.components);
  });

  test('is replaced together with the archive, or not at all', async () => {
    const { workspace } = workspaceWith({ 'index.js': 'x\n' });
    await built(workspace, []);
    const before = readdirSync(workspace).map((name) => [name, contentOf(join(workspace, name))]);
    writeTree(join(workspace, 'source'), { 'index.js': 'y\n' });
    const args = ['build', 'source', '--sbom=sbom.json', '--manifest=missing/m.json'];
    const { code, stderr } = await lambdaZip(args, { cwd: workspace });
    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining("manifest: 'missing/m.json' cannot be written"),
    ]);
    expect(readdirSync(workspace).map((name) => [name, contentOf(join(workspace, name))])).toEqual(before);
  });

  test.each([
    [['--output=sbom.json'], 'the output'],
    [['--manifest=./sbom.json'], 'the manifest'],
  ])('is no other file of the build: %s', async (args, what) => {
    const { workspace } = workspaceWith({ 'index.js': 'x\n' });
    const { code, stderr } = await lambdaZip(['build', 'source', '--sbom=sbom.json', ...args], {
      cwd: workspace,
    });
    expect(code).toBe(2);
    expect(stderr).toContain(`sbom: 'sbom.json' is ${what}, too; choose another file name`);
    expect(readdirSync(workspace)).toEqual(['source']);
  });

  test('is not packed with the source that it lies in', async () => {
    const { workspace } = workspaceWith({ 'index.js': 'x\n' });
    const args = ['build', 'source', '--sbom=source/sbom.json', '--json'];
    const first = await lambdaZip(args, { cwd: workspace });
    const second = await lambdaZip(args, { cwd: workspace });
    expect(JSON.parse(first.stdout)['file-count']).toBe(1);
    expect(second.stdout).toBe(first.stdout);
  });

  test('of each package of a config file is a file of its own, however many functions it goes to', async () => {
    const config = `defaults:
  sbom: out/{name}.cdx.json
  baseline: none
functions:
  - source: lambdas/a
    function-name: [one, two]
  - source: lambdas/b
layers:
  - name: shared
    source: libs
`;
    const cwd = writeTree(temporaryDirectory(), {
      'lambda-zip.yml': config,
      'lambdas/a/node_modules/x/package.json': manifestOf('x', '1.0.0'),
      'lambdas/b/index.js': 'x\n',
      'libs/nodejs/node_modules/y/package.json': manifestOf('y', '2.0.0'),
    });
    const { code, stdout, stderr } = await lambdaZip(['build', '--all', '--json'], { cwd });
    expect(code, stderr).toBe(0);
    const names = ['a', 'a', 'b', 'shared'].map((name) => join(cwd, 'out', `${name}.cdx.json`));
    expect(JSON.parse(stdout).results.map((one: Record<string, string>) => one['sbom-path'])).toEqual(names);
    const lists = names.map((name) => {
      const { components, metadata }: { components: Component[]; metadata: { component: Lister } } =
        JSON.parse(readFileSync(name, 'utf8'));
      return [
        metadata.component.components.map((one) => one['bom-ref']),
        components.map((one) => [one.purl, property(one, 'archive')]),
      ];
    });
    const ofA = [['function'], [['pkg:npm/x@1.0.0', 'function']]];
    expect(lists).toEqual([ofA, ofA, [['function'], []], [['layer'], [['pkg:npm/y@2.0.0', 'layer']]]]);
    const step = await runAction({ config: 'lambda-zip.yml', engine: 'host' }, { cwd });
    expect(step.code, step.stdout).toBe(0);
    expect(step.summary).toContain(
      '\nBills of materials: <code>a.cdx.json</code>, <code>b.cdx.json</code>, <code>shared.cdx.json</code>\n',
    );
  });

  test('has an output of the action, and a line in the summary', async () => {
    const { workspace } = workspaceWith(TREE);
    const { outputs, summary, code, stdout } = await runAction(
      { source: 'source', engine: 'host', sbom: 'sbom.json' },
      { cwd: workspace },
    );
    expect(code, stdout).toBe(0);
    expect(outputs['sbom-path']).toBe(join(workspace, 'sbom.json'));
    expect(summary).toContain('\nBill of materials: <code>sbom.json</code>, 13 packages\n');
  });
});

function contentOf(path: string): string {
  try {
    return createHash('sha256').update(readFileSync(path)).digest('hex');
  } catch {
    return 'a folder';
  }
}
