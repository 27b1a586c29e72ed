/** Layers as entries of their own in the config: built beside the functions, compared with Lambda's layers. */
import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { diagnose } from '../../build/doctor/doctor.js';
import { comparePaths } from '../../build/entries/tree.js';
import { parseSettings } from '../../build/settings/settings.js';
import { SILENT_LOGGER } from '../../build/util/ports.js';
import { awsEnvironment, buildPackage, createFunction, lambda, MOTO, startProxy } from '../helpers/aws.js';
import { startCacheDouble } from '../helpers/cache-double.js';
import { DOCKER_HOST, dockerEnvironment, RUNTIMES_PRESENT } from '../helpers/docker.js';
import { startPackageIndex } from '../helpers/package-index.js';
import { hasPip, hasProgram, needs } from '../helpers/parts.js';
import { lambdaZip, runAction, runMarkDeployed, runPost } from '../helpers/programs.js';
import { unzipped } from '../helpers/unzipped.js';
import { temporaryDirectory, writeTree } from '../helpers/workspace.js';

const withPip = needs(hasPip(), 'python3 with pip');
const withMoto = needs(MOTO !== undefined, 'a moto server, LAMBDA_ZIP_TEST_MOTO');
const withDocker = needs(
  hasPip() && DOCKER_HOST !== undefined && RUNTIMES_PRESENT.length > 0,
  'python3 with pip, and a Docker daemon in LAMBDA_ZIP_TEST_DOCKER_HOST',
);

let requirements = '';
beforeAll(async () => {
  if (hasProgram('python3')) requirements = (await startPackageIndex()).requirements;
});

function repository(config: object, files: Readonly<Record<string, string>> = {}): string {
  return writeTree(temporaryDirectory(), {
    'lambda-zip.yml': JSON.stringify(config),
    'layer.txt': requirements,
    'src/handler.py': 'x = 1\n',
    'libs/common/common.py': 'c = 1\n',
    'libs/other/other.py': 'o = 1\n',
    'tools/run': '#!/bin/sh\n',
    ...files,
  });
}

/** Of a function everywhere, and nothing to a layer. */
const DEFAULTS = {
  output: 'out/{name}.zip',
  baseline: 'none',
  shared: 'libs/common',
  'function-name': 'prod-{name}',
  requirements: '{source}/requirements.txt',
  build: 'mkdir -p src && touch src/requirements.txt',
};

describe('functions that name a layer of the config', () => {
  const HANDLER = 'def handler(event, context): ...\n';
  const config = {
    defaults: { output: 'out/{name}.zip', handler: 'handler.handler', imports: 'error' },
    functions: [
      { name: 'whole', source: 'whole', 'other-layers': ['plain', 'arn:others'] },
      { name: 'late', source: 'late', 'other-layers': 'plain' },
      { name: 'alone', source: 'alone', 'other-layers': 'other' },
    ],
    layers: [
      { name: 'plain', source: 'libs/common => python/' },
      { name: 'other', source: 'libs/other => python/' },
    ],
  };
  const files = {
    'whole/handler.py': `import common, other\n${HANDLER}`,
    'late/handler.py': `import common, other\n${HANDLER}`,
    'alone/handler.py': `import common\n${HANDLER}`,
  };

  test('lack what neither they nor it have; of layers that are not made in the run nothing is known', async () => {
    const cwd = repository(config, files);
    const all = await lambdaZip(['build', '--all'], { cwd });
    expect(all.code).toBe(1);
    expect(all.stderr).toContain("'other' is not in the package; the layer 'arn:others' may bring it");
    expect(all.stderr.match(/'handler\.py', line 1: '\w+' is not in the package/g)).toEqual([
      "'handler.py', line 1: 'other' is not in the package",
      "'handler.py', line 1: 'common' is not in the package",
    ]);
    const one = await lambdaZip(['build', '--functions', 'late'], { cwd });
    expect(one.code, one.stderr).toBe(0);
    expect(one.stderr).toContain(
      "'common', 'other' are not in the package; the layer 'plain' may bring them",
    );
  });

  test('are not held up by one that cannot be built', async () => {
    const layers = [{ ...config.layers[0], source: 'missing => python/' }, config.layers[1]];
    const cwd = repository({ ...config, layers }, files);
    const { code, stderr } = await lambdaZip(['build', '--all'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toContain("'common', 'other' are not in the package; the layer 'plain' may bring them");
    expect(stderr).toContain("'handler.py', line 1: 'common' is not in the package");
  });
});

withPip('hold sources, packages or both, each where Lambda looks for it', async () => {
  const cwd = repository({
    defaults: DEFAULTS,
    functions: [{ name: 'api', source: 'src' }],
    layers: [
      { name: 'deps', requirements: 'layer.txt' },
      { name: 'both', source: ['libs/common', 'tools => bin/'], requirements: 'layer.txt' },
      { name: 'plain', source: 'tools => bin/', 'layer-name': 'for-the-matrix' },
      { name: 'moved', source: 'libs/common', requirements: 'layer.txt', prefix: 'lib/' },
      { source: 'libs/*', name: 'lib-{name}', prefix: 'python' },
    ],
  });
  const { code, stdout, stderr } = await lambdaZip(['build', '--all', '--json', '--no-cache'], { cwd });
  expect(code, stderr).toBe(0);
  const { results, matrix, 'layer-matrix': layerMatrix, ...any } = JSON.parse(stdout);
  const rows = results.map(({ kind, name, source }: Record<string, string>) => [kind, name, source]);
  expect(rows).toEqual([
    ['function', 'api', 'src'],
    ['layer', 'deps', ''],
    ['layer', 'both', 'libs/common'],
    ['layer', 'plain', 'tools'],
    ['layer', 'moved', 'libs/common'],
    ['layer', 'lib-other', 'libs/other'],
  ]);
  expect(any).toEqual({ 'any-changed': true, 'any-layer-changed': true });
  expect(matrix.include.map(({ name }: { name: string }) => name)).toEqual(['api']);
  expect(layerMatrix.include).toHaveLength(5);
  expect(layerMatrix.include[2]).toMatchObject({ name: 'plain', 'layer-name': 'for-the-matrix' });
  expect(stderr).toMatch(/^1 of 1 function, 5 of 5 layers changed$/m);
  expect(stderr.match(/Successfully downloaded/g)).toHaveLength(1);

  const paths = async (name: string): Promise<string[]> =>
    Object.keys(await unzipped(join(cwd, `out/${name}.zip`)))
      .filter((path) => !path.includes('.dist-info/'))
      .sort(comparePaths);
  expect(await paths('api')).toEqual(['common.py', 'handler.py', 'requirements.txt']);
  expect(await paths('deps')).toEqual(['python/tiny.py']);
  expect(await paths('both')).toEqual(['bin/run', 'python/common.py', 'python/tiny.py']);
  expect(await paths('plain')).toEqual(['bin/run']);
  expect(await paths('moved')).toEqual(['lib/common.py', 'lib/tiny.py']);
  expect(await paths('lib-other')).toEqual(['python/other.py']);

  // The same bytes as the layer of a function with these requirements.
  const layered = await lambdaZip(['build', 'src', '-r', 'layer.txt', '--layer', '--no-cache'], { cwd });
  expect(layered.code, layered.stderr).toBe(0);
  expect(readFileSync(join(cwd, 'src-layer.zip'))).toEqual(readFileSync(join(cwd, 'out/deps.zip')));
  const one = await lambdaZip(['build', '--functions', 'deps', '--no-cache'], { cwd });
  expect(one.stdout).toBe(`${results[1].sha256}  out/deps.zip\n`);
  const input = JSON.stringify({ config: 'lambda-zip.yml', function: 'deps', cache: 'false' });
  const terraform = await lambdaZip(['terraform'], { cwd, input });
  expect(JSON.parse(terraform.stdout), terraform.stderr).toMatchObject({ hex: results[1].sha256 });
  const plan = await lambdaZip(['plan', '--shards', '1'], { cwd });
  expect(JSON.parse(plan.stdout).include[0].functions.split('\n').sort(comparePaths)).toEqual([
    'api',
    'both',
    'deps',
    'lib-other',
    'moved',
    'plain',
  ]);
});

withPip('of requirements that install nothing are an error', async () => {
  const layers = [{ name: 'deps', requirements: 'empty.txt' }];
  const cwd = repository({ layers }, { 'empty.txt': '# nothing\n' });
  const { code, stderr } = await lambdaZip(['build', '--all'], { cwd });
  expect(code).toBe(1);
  expect(stderr).toContain("layer: 'empty.txt' would install nothing, so the layer would be empty");
});

withDocker(
  'have the same bytes from a container, byte-code with the path in Lambda',
  async () => {
    const [runtime = ''] = RUNTIMES_PRESENT;
    const layers = [
      { name: 'deps', requirements: 'layer.txt' },
      { name: 'compiled', requirements: 'layer.txt', bytecode: 'unchecked-hash' },
    ];
    const cwd = repository({ defaults: { runtime }, layers });
    const build = (engine: string, name: string) =>
      lambdaZip(
        [
          'build',
          '--functions',
          name,
          '--engine',
          engine,
          '--no-cache',
          '--container-options=--network host',
        ],
        {
          cwd,
          env: dockerEnvironment,
        },
      );
    const host = await build('host', 'deps');
    const container = await build('container', 'deps');
    expect(container.stdout, container.stderr).toBe(host.stdout);
    const compiled = await build('container', 'compiled');
    expect(compiled.code, compiled.stderr).toBe(0);
    expect(readFileSync(join(cwd, 'compiled.zip')).length).toBeGreaterThan(0);
    const tree = await unzipped(join(cwd, 'compiled.zip'));
    const [, bytecode = ''] = Object.entries(tree).find(([path]) => path.endsWith('.pyc')) ?? [];
    expect(bytecode).toContain('/opt/python/tiny.py');
  },
  180_000,
);

describe('are compared', () => {
  const files = { 'layer/python/a.py': 'a = 1\n' };

  withMoto('with the latest version of the layer in Lambda; a deploy publishes none', async () => {
    const proxy = await startProxy();
    const { bytes } = await buildPackage({ 'python/a.py': 'a = 1\n' });
    const old = await buildPackage({ 'handler.py': 'old\n' });
    proxy.servePackage(old.bytes);
    const functionName = await createFunction(old.bytes);
    const layerName = `layer-${randomUUID()}`;
    const cwd = repository(
      {
        functions: [{ source: 'src', 'function-name': functionName }],
        layers: [{ source: 'layer', 'layer-name': layerName }],
      },
      files,
    );
    const step = async () => {
      const { code, stdout, stderr, outputs, summary } = await runAction(
        { config: 'lambda-zip.yml', engine: 'host', deploy: 'true' },
        { cwd, env: awsEnvironment(proxy.url) },
      );
      expect(code, stdout + stderr).toBe(0);
      return { stdout, summary, outputs, rows: JSON.parse(String(outputs['results'])) };
    };
    const first = await step();
    expect(first.rows).toMatchObject([
      { kind: 'function', name: 'src', deployed: true, reason: 'content' },
      { kind: 'layer', name: 'layer', deployed: false, reason: 'first-build', 'layer-name': layerName },
    ]);
    expect(first.stdout).toContain("::warning::layers: 'layer' changed, and 'deploy' publishes no layers");
    expect(first.summary).toContain('<code>layer</code> (layer) | ');
    expect(first.outputs).toMatchObject({ 'any-layer-changed': 'true' });
    expect(JSON.parse(String(first.outputs['layer-matrix'])).include).toMatchObject([
      { kind: 'layer', name: 'layer', output: 'layer.zip', 'layer-name': layerName, 'function-name': '' },
    ]);

    await lambda.publishLayerVersion({ LayerName: layerName, Content: { ZipFile: bytes } });
    const second = await step();
    expect(second.rows).toMatchObject([{ reason: 'unchanged' }, { reason: 'unchanged', changed: false }]);
    expect(second.outputs).toMatchObject({ 'any-changed': 'false', 'any-layer-changed': 'false' });
    expect(second.stdout).not.toContain('publishes no layers');
    writeFileSync(join(cwd, 'layer/python/a.py'), 'a = 2\n');
    expect((await step()).rows).toMatchObject([{ reason: 'unchanged' }, { reason: 'content' }]);
  });

  test('with a record of their own, which is no record of a function of that name', async () => {
    const cache = await startCacheDouble();
    const cwd = repository({}, files);
    const env = { ...cache.env(), GITHUB_WORKSPACE: cwd, RUNNER_TEMP: temporaryDirectory() };
    const step = async (kind: 'functions' | 'layers') => {
      writeTree(cwd, { 'lambda-zip.yml': JSON.stringify({ [kind]: [{ source: 'layer' }] }) });
      const inputs = { config: 'lambda-zip.yml', engine: 'host', record: 'never' };
      const { code, stdout, outputs } = await runAction(inputs, { cwd, env });
      expect(code, stdout).toBe(0);
      const [{ name, reason, sha256 }] = JSON.parse(String(outputs['results']));
      return { name, reason, sha256 };
    };
    const { name, sha256, reason } = await step('layers');
    expect(reason).toBe('first-build');
    const marked = await runMarkDeployed({ name, sha256 }, { cwd, env });
    expect(marked.code, marked.stdout).toBe(0);
    expect((await step('layers')).reason).toBe('unchanged');
    expect((await step('functions')).reason).toBe('baseline-unavailable');
  });
});

test('what a step that deploys does not publish is not recorded, and a dry run withdraws nothing', async () => {
  const cache = await startCacheDouble();
  const cwd = repository({ layers: [{ source: 'layer' }] }, { 'layer/python/a.py': 'a = 1\n' });
  const env = { ...cache.env(), GITHUB_WORKSPACE: cwd, RUNNER_TEMP: temporaryDirectory() };
  const step = async (deploy: string) => {
    const outcome = await runAction({ config: 'lambda-zip.yml', engine: 'host', deploy }, { cwd, env });
    expect(outcome.code, outcome.stdout).toBe(0);
    const post = await runPost(outcome, { cwd, env });
    expect(post.code, post.stdout).toBe(0);
    const [{ reason, name, sha256 }] = JSON.parse(String(outcome.outputs['results']));
    return { reason, name, sha256 };
  };
  expect((await step('dry-run')).reason).toBe('first-build');
  expect(cache.entries).toHaveLength(0);
  const { name, sha256 } = await step('true');
  expect((await step('true')).reason).toBe('baseline-unavailable');
  const marked = await runMarkDeployed({ name, sha256 }, { cwd, env });
  expect(marked.code, marked.stdout).toBe(0);
  expect((await step('true')).reason).toBe('unchanged');
  expect((await step('dry-run')).reason).toBe('unchanged');
});

test('doctor looks at what is there', async () => {
  const cwd = repository({});
  const settings = { requirements: join(cwd, 'layer.txt'), name: 'deps' };
  const request = parseSettings(settings, { workspace: cwd, workers: 0 }, 'layer');
  const { findings, files } = await diagnose(request, '/nowhere', { log: SILENT_LOGGER });
  expect([findings.map(({ check }) => check), files]).toEqual([[], 0]);
});

describe('errors name the place', () => {
  test.each([
    ['layers: []', '1:9: layers: must be a list with at least one layer'],
    ['layers: [{name: a}]', "1:10: the layer 'a' has no 'source' and no 'requirements'; add one"],
    ['layers: [{requirements: r.txt}]', "1:10: the layer has no 'source' to be named after; add a 'name'"],
    ['layers: [{source: a, function-name: b}]', "1:22: 'function-name' is not a valid key"],
    ['layers: [{source: a, shared: b}]', "1:22: 'shared' is not a valid key"],
    ['functions: [{requirements: r.txt, name: a}]', "1:13: the function has no 'source'"],
    ['functions: [{source: src}]\nlayers: [{source: src}]', "2:10: two entries have the name 'src'"],
    [
      'layers: [{source: a, layer-name: b!}]',
      "1:34: layer 'a': layer-name: 'b!' is not the name or ARN of a layer",
    ],
    ['layers: [{source: a, baseline: lambda}]', "1:32: layer 'a': baseline: 'lambda' needs 'layer-name'"],
    [
      'layers: [{name: a, requirements: r.txt, runtime: nodejs22.x}]',
      "1:34: layer 'a': requirements: 'r.txt' cannot be installed for the runtime nodejs22.x",
    ],
  ])('%s', async (text, message) => {
    const cwd = repository({});
    writeFileSync(join(cwd, 'lambda-zip.yml'), text);
    const { code, stderr } = await lambdaZip(['build', '--all'], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining(`lambda-zip: lambda-zip.yml:${message}`)]);
  });
});
