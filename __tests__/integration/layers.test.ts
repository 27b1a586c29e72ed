/** Code and layer in one pass: each moves with its own content alone, has its own verdict, and works where Lambda puts it. */
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { awsEnvironment, lambda, MOTO } from '../helpers/aws.js';
import { startCacheDouble } from '../helpers/cache-double.js';
import { DOCKER_HOST, dockerEnvironment, RUNTIMES_PRESENT } from '../helpers/docker.js';
import { pullRequestEnvironment, startGitHubApi } from '../helpers/github-api.js';
import { hasPip, needs } from '../helpers/parts.js';
import { lambdaZip, run, runAction, runMarkDeployed, runPost } from '../helpers/programs.js';
import { temporaryDirectory, workspaceWith, writeTree } from '../helpers/workspace.js';

const network = process.env['LAMBDA_ZIP_TEST_NETWORK'] === '1';
const canInstall = network && hasPip();
const online = needs(canInstall, 'a package index (LAMBDA_ZIP_TEST_NETWORK=1) and python3 with pip');
const withMoto = needs(
  canInstall && MOTO !== undefined,
  'a package index (LAMBDA_ZIP_TEST_NETWORK=1) and a moto server, LAMBDA_ZIP_TEST_MOTO',
);
const withDocker = needs(
  network && DOCKER_HOST !== undefined && RUNTIMES_PRESENT.length > 0,
  'a package index (LAMBDA_ZIP_TEST_NETWORK=1) and a Docker daemon in LAMBDA_ZIP_TEST_DOCKER_HOST',
);

const HANDLER = 'import six\n\ndef handler(event, context):\n    return six.__version__\n';

function functionWith(requirements = 'six==1.16.0\n'): string {
  const { workspace } = workspaceWith({ 'handler.py': HANDLER });
  writeTree(workspace, { 'requirements.txt': requirements });
  return workspace;
}

const ARGS = ['build', 'source', '-r', 'requirements.txt', '--layer', '--no-cache', '--json'];

async function build(cwd: string, ...args: readonly string[]) {
  const { code, stdout, stderr } = await lambdaZip([...ARGS, ...args], { cwd, env: dockerEnvironment });
  expect(code, stderr).toBe(0);
  return { ...JSON.parse(stdout), stderr };
}

async function pathsOf(file: string): Promise<string[]> {
  const { stdout } = await lambdaZip(['manifest', file]);
  return JSON.parse(stdout).entries.map(({ path }: { path: string }) => path);
}

describe('two archives', () => {
  online(
    'hold the code and the packages, and work where Lambda unpacks them',
    async () => {
      const cwd = functionWith();
      const built = await build(cwd);
      expect(built).toMatchObject({
        'zip-path': join(cwd, 'source.zip'),
        'layer-zip-path': join(cwd, 'source-layer.zip'),
        'layer-changed': true,
        'layer-reason': 'baseline-unavailable',
      });
      expect(await pathsOf(built['zip-path'])).toEqual(['handler.py']);
      const layer = await pathsOf(built['layer-zip-path']);
      expect(layer).toContain('python/six.py');
      expect(layer.filter((path) => !path.startsWith('python/'))).toEqual([]);
      expect(built.stderr.match(/Successfully downloaded/g)?.length).toBe(1);

      const root = temporaryDirectory();
      const unpack = `import zipfile; [zipfile.ZipFile(a).extractall(b) for a, b in ((${JSON.stringify(built['zip-path'])}, "task"), (${JSON.stringify(built['layer-zip-path'])}, "opt"))]`;
      execFileSync('python3', ['-c', unpack], { cwd: root });
      // Lambda's Python puts both on its path, and nothing of this machine's packages.
      const script =
        'import sys; sys.path[:0] = ["task", "opt/python"]; import handler, six; print(handler.handler(0, 0), six.__file__)';
      const { stdout, stderr } = await run('python3', ['-I', '-c', script], { cwd: root });
      expect(stdout, stderr).toMatch(/^1\.16\.0 .*opt\/python\/six\.py\n$/);
    },
    120_000,
  );

  online(
    'move each with its own content alone',
    async () => {
      const cwd = functionWith();
      const first = await build(cwd);
      writeFileSync(join(cwd, 'source', 'handler.py'), `${HANDLER}# changed\n`);
      const code = await build(cwd);
      expect(code.sha256).not.toBe(first.sha256);
      expect(code['layer-sha256']).toBe(first['layer-sha256']);
      writeFileSync(join(cwd, 'requirements.txt'), 'six==1.17.0\n');
      const packages = await build(cwd);
      expect(packages.sha256).toBe(code.sha256);
      expect(packages['layer-sha256']).not.toBe(code['layer-sha256']);
    },
    180_000,
  );

  online(
    'are two lines of sha256sum, and verify compares both',
    async () => {
      const cwd = functionWith();
      const args = ARGS.filter((argument) => argument !== '--json');
      const { stdout, stderr } = await lambdaZip([...args, '--layer-output', 'deps.zip'], { cwd });
      expect(stdout, stderr).toMatch(/^[0-9a-f]{64} {2}source\.zip\n[0-9a-f]{64} {2}deps\.zip\n$/);
      const checked = await run('sha256sum', ['--check'], { cwd, input: stdout });
      expect(checked.code, checked.stdout).toBe(0);
      const verified = await lambdaZip(['verify', 'source', '-r', 'requirements.txt', '--layer', '--json'], {
        cwd,
      });
      const digests = stdout.split('\n').map((line) => line.slice(0, 64));
      expect(JSON.parse(verified.stdout)).toEqual({
        reproducible: true,
        sha256: digests[0],
        'layer-sha256': digests[1],
        builds: 2,
        differences: [],
      });
    },
    180_000,
  );

  online(
    'are both written or neither is',
    async () => {
      const cwd = functionWith();
      const first = await build(cwd);
      const before = readFileSync(join(cwd, 'source.zip'));
      writeFileSync(join(cwd, 'source', 'handler.py'), 'other = 1\n');
      // The code's archive is made by the time that nothing is left for the layer's.
      const wide = ['--exclude', '*', '--exclude', '!handler.py'];
      const { code, stderr } = await lambdaZip([...ARGS, ...wide], { cwd });
      expect([code, /nothing to pack/.test(stderr)], stderr).toEqual([1, true]);
      expect(readFileSync(join(cwd, 'source.zip')).equals(before)).toBe(true);
      expect(readdirSync(cwd).sort()).toEqual([
        'requirements.txt',
        'source',
        'source-layer.zip',
        'source.zip',
      ]);
      expect(first['layer-size']).toBe(readFileSync(join(cwd, 'source-layer.zip')).length);
    },
    120_000,
  );

  online(
    "share Lambda's limit on unzipped bytes",
    async () => {
      const cwd = functionWith();
      // Alone it would be taken; with the 37 kB of six it is too much.
      writeTree(join(cwd, 'source'), { 'data.bin': '' });
      truncateSync(join(cwd, 'source', 'data.bin'), 262_130_000);
      const { code, stderr } = await lambdaZip([...ARGS, '--compression-level', '1'], { cwd });
      expect(code, stderr).toBe(1);
      expect(stderr).toMatch(
        /the unzipped package has 262[.,\s]168[.,\s]\d{3} bytes, more than the .* that AWS Lambda allows, layers included/,
      );
      expect(readdirSync(cwd).sort()).toEqual(['requirements.txt', 'source']);
    },
    120_000,
  );

  withDocker(
    'are the same from a container, whose byte-code says where a layer lies',
    async () => {
      const [runtime = ''] = RUNTIMES_PRESENT;
      const cwd = functionWith();
      const host = await build(cwd, '--runtime', runtime);
      const args = ['--runtime', runtime, '--engine', 'container', '--container-options=--network host'];
      const container = await build(cwd, ...args);
      expect([container.engine, container.sha256, container['layer-sha256']]).toEqual([
        'container',
        host.sha256,
        host['layer-sha256'],
      ]);
      const compiled = await build(cwd, ...args, '--bytecode', 'unchecked-hash');
      const tag = `cpython-${runtime.slice(6).replace('.', '')}`;
      expect(await pathsOf(compiled['layer-zip-path'])).toContain(`python/__pycache__/six.${tag}.pyc`);
      const nameIn = async (file: string, path: string, name: string): Promise<string> => {
        const script = `import zipfile; print(${JSON.stringify(name)}.encode() in zipfile.ZipFile(${JSON.stringify(file)}).read(${JSON.stringify(path)}))`;
        return (await run('python3', ['-c', script])).stdout.trim();
      };
      const ofLayer = `python/__pycache__/six.${tag}.pyc`;
      expect(await nameIn(compiled['layer-zip-path'], ofLayer, '/opt/python/six.py')).toBe('True');
      const ofCode = `__pycache__/handler.${tag}.pyc`;
      expect(await nameIn(compiled['zip-path'], ofCode, '/var/task/handler.py')).toBe('True');
    },
    300_000,
  );
});

describe('the verdict on the layer', () => {
  online(
    'goes by a record of its own, which mark-deployed can write',
    async () => {
      const cache = await startCacheDouble();
      const cwd = functionWith();
      const options = {
        cwd,
        env: { ...cache.env(), GITHUB_WORKSPACE: cwd, RUNNER_TEMP: temporaryDirectory() },
      };
      const step = async (inputs: Record<string, string> = {}) => {
        const outcome = await runAction(
          {
            source: 'source',
            name: 'f',
            requirements: 'requirements.txt',
            layer: 'true',
            engine: 'host',
            cache: 'false',
            ...inputs,
          },
          options,
        );
        expect(outcome.code, outcome.stdout).toBe(0);
        const { reason, 'layer-reason': ofLayer } = outcome.outputs;
        return { ...outcome, reasons: [reason, ofLayer] };
      };
      const cycle = async () => {
        const outcome = await step();
        const post = await runPost(outcome, options);
        expect(post.code, post.stdout).toBe(0);
        return outcome;
      };
      expect((await cycle()).reasons).toEqual(['first-build', 'first-build']);
      expect((await cycle()).reasons).toEqual(['unchanged', 'unchanged']);
      writeFileSync(join(cwd, 'source', 'handler.py'), `${HANDLER}# changed\n`);
      expect((await cycle()).reasons).toEqual(['content', 'unchanged']);
      writeFileSync(join(cwd, 'requirements.txt'), 'six==1.17.0\n');
      const moved = await step({ record: 'never' });
      expect(moved.reasons).toEqual(['unchanged', 'dependencies']);
      expect(moved.summary).toContain('### Layer: 🔄 Changed, only in dependencies');
      expect(moved.summary).toContain(String(moved.outputs['layer-sha256-base64']));
      expect((await step({ record: 'never' })).reasons).toEqual(['unchanged', 'baseline-unavailable']);
      const marked = await runMarkDeployed({ name: 'f/layer', zip: 'f-layer.zip' }, options);
      expect(marked.code, marked.stdout).toBe(0);
      expect((await step()).reasons).toEqual(['unchanged', 'unchanged']);
      // A package called like it has another record.
      expect((await step({ name: 'f-layer', 'layer-output': 'other.zip' })).reasons).toEqual([
        'first-build',
        'first-build',
      ]);
    },
    300_000,
  );

  withMoto(
    'goes by the latest version of the Lambda layer',
    async () => {
      const cwd = functionWith();
      const layer = `deps-${randomUUID().slice(0, 8)}`;
      const judge = async (...args: readonly string[]) => {
        const env = awsEnvironment(MOTO ?? '');
        const { code, stdout, stderr } = await lambdaZip([...ARGS, ...args], { cwd, env });
        expect(code, stderr).toBe(0);
        return JSON.parse(stdout);
      };
      expect((await judge('--layer-name', layer))['layer-reason']).toBe('first-build');
      const publish = async () =>
        lambda.publishLayerVersion({
          LayerName: layer,
          Content: { ZipFile: readFileSync(join(cwd, 'source-layer.zip')) },
        });
      const first = await publish();
      expect(first.Content?.CodeSha256).toBe((await judge())['layer-sha256-base64']);
      const same = await judge('--layer-name', layer);
      expect([same['layer-changed'], same['layer-reason']]).toEqual([false, 'unchanged']);
      writeFileSync(join(cwd, 'requirements.txt'), 'six==1.17.0\n');
      expect((await judge('--layer-name', layer))['layer-changed']).toBe(true);
      await publish();
      expect((await judge('--layer-name', layer))['layer-reason']).toBe('unchanged');
      expect((await judge('--layer-name', `${first.LayerVersionArn}`))['layer-changed']).toBe(true);
    },
    180_000,
  );
});

describe('in the comment', () => {
  online(
    'the layer has a verdict and differences of its own',
    async () => {
      const [cache, api] = [await startCacheDouble(), await startGitHubApi()];
      api.caches = () => cache.listed();
      const cwd = functionWith();
      const env = { ...cache.env(), GITHUB_WORKSPACE: cwd, RUNNER_TEMP: temporaryDirectory() };
      const inputs = { source: 'source', name: 'f', requirements: 'requirements.txt', layer: 'true' };
      const recorded = await runAction({ ...inputs, engine: 'host', cache: 'false' }, { cwd, env });
      expect((await runPost(recorded, { cwd, env })).code).toBe(0);

      const comment = async () => {
        const outcome = await runAction(
          {
            ...inputs,
            engine: 'host',
            cache: 'false',
            record: 'read-only',
            comment: 'true',
            'github-token': 'secret-token',
          },
          { cwd, env: { ...env, ...cache.env('refs/pull/7/merge'), ...pullRequestEnvironment(api) } },
        );
        expect(outcome.code, outcome.stdout).toBe(0);
        expect(outcome.stdout).toMatch(/the comment is (?:written|updated)/);
        expect(api.comments.length).toBe(1);
        return { body: api.comments[0]?.body ?? '', outputs: outcome.outputs };
      };
      const same = await comment();
      expect(same.body).toMatch(/^## ✅ Unchanged/m);
      expect(same.body).toMatch(/^### Layer: ✅ Unchanged/m);
      expect(same.body).not.toContain('### Differences');

      writeFileSync(join(cwd, 'requirements.txt'), 'six==1.17.0\n');
      const moved = await comment();
      expect(moved.body).toMatch(/^## ✅ Unchanged/m);
      expect(moved.body).toMatch(/^### Layer: 🔄 Changed, only in dependencies/m);
      expect(moved.body).toContain('### Differences of the layer');
      expect(moved.body).toMatch(/<code>six<\/code> \| <code>1\.16\.0<\/code> \| <code>1\.17\.0<\/code>/);
      expect(moved.body).toContain('| layer, zipped |');
      expect(moved.body).toContain(`of the layer <code>${moved.outputs['layer-sha256']}</code>`);

      writeFileSync(join(cwd, 'source', 'handler.py'), `${HANDLER}# changed\n`);
      writeFileSync(join(cwd, 'requirements.txt'), 'six==1.16.0\n');
      const code = await comment();
      expect(code.body).toMatch(/^## 🔄 Changed/m);
      expect(code.body).toMatch(/^### Layer: ✅ Unchanged/m);
      expect(code.body).not.toContain('### Differences of the layer');
    },
    300_000,
  );
});

const MANY = `
defaults:
  output: out/{name}.zip
functions:
  - source: plain
  - source: layered
    requirements: '{source}/requirements.txt'
    layer: true
`;

/** Two functions, one of them with a layer. */
function twoFunctions(): string {
  return writeTree(temporaryDirectory(), {
    'lambda-zip.yml': MANY,
    'plain/handler.py': 'x = 1\n',
    'layered/handler.py': HANDLER,
    'layered/requirements.txt': 'six==1.16.0\n',
  });
}

describe('of one function among many', () => {
  online(
    'are built as they are alone',
    async () => {
      const cwd = twoFunctions();
      const { code, stdout, stderr } = await lambdaZip(['build', '--all', '--no-cache'], { cwd });
      expect(code, stderr).toBe(0);
      const lines = stdout.trim().split('\n');
      expect(lines.map((line) => line.replace(/^[0-9a-f]{64} {2}/, ''))).toEqual([
        'out/plain.zip',
        'out/layered.zip',
        'out/layered-layer.zip',
      ]);
      expect((await run('sha256sum', ['--check'], { cwd, input: stdout })).code).toBe(0);
      expect(stderr).toMatch(/^layered: .*; layer: .*, baseline-unavailable$/m);
      expect(await pathsOf(join(cwd, 'out/layered.zip'))).toEqual(['handler.py', 'requirements.txt']);
      expect(await pathsOf(join(cwd, 'out/layered-layer.zip'))).toContain('python/six.py');

      const alone = await lambdaZip(
        ['build', 'layered', '-r', 'layered/requirements.txt', '--layer', '--no-cache', '-o', 'alone.zip'],
        { cwd },
      );
      expect(alone.code, alone.stderr).toBe(0);
      expect(alone.stdout.match(/^[0-9a-f]{64}/gm)).toEqual(lines.slice(1).map((line) => line.slice(0, 64)));

      const { matrix, results } = JSON.parse(
        (await lambdaZip(['build', '--all', '--no-cache', '--json'], { cwd })).stdout,
      );
      const [plain, layered] = results;
      expect(plain).toMatchObject({ name: 'plain', 'layer-zip-path': '', 'layer-changed': '' });
      expect(layered).toMatchObject({
        name: 'layered',
        'zip-path': join(cwd, 'out/layered.zip'),
        'layer-zip-path': join(cwd, 'out/layered-layer.zip'),
        'layer-sha256': lines[2]?.slice(0, 64),
        'layer-size': readFileSync(join(cwd, 'out/layered-layer.zip')).length,
        'layer-changed': true,
        'layer-reason': 'baseline-unavailable',
      });
      expect(matrix.include[1]).toMatchObject({
        name: 'layered',
        'layer-zip-path': join(cwd, 'out/layered-layer.zip'),
        'layer-sha256-base64': layered['layer-sha256-base64'],
        'layer-changed': true,
      });
    },
    180_000,
  );

  online(
    'have a verdict each, in the outputs, the summary and the comment of the action',
    async () => {
      const [cache, api] = [await startCacheDouble(), await startGitHubApi()];
      api.caches = () => cache.listed();
      const cwd = twoFunctions();
      const place = { GITHUB_WORKSPACE: cwd, RUNNER_TEMP: temporaryDirectory() };
      const options = { cwd, env: { ...cache.env(), ...place } };
      const inputs = { config: 'lambda-zip.yml', engine: 'host', cache: 'false' };
      const step = async (): Promise<{ summary: string; changed: Record<string, unknown>[] }> => {
        const outcome = await runAction(inputs, options);
        expect(outcome.code, outcome.stdout).toBe(0);
        expect((await runPost(outcome, options)).code).toBe(0);
        return {
          summary: outcome.summary,
          changed: JSON.parse(String(outcome.outputs['matrix'])).include,
        };
      };
      const comment = async (): Promise<string> => {
        const outcome = await runAction(
          { ...inputs, comment: 'true', 'github-token': 'secret-token' },
          { cwd, env: { ...cache.env('refs/pull/7/merge'), ...pullRequestEnvironment(api), ...place } },
        );
        expect(outcome.code, outcome.stdout).toBe(0);
        return api.comments[0]?.body ?? '';
      };
      const first = await step();
      expect(first.changed.map(({ name }) => name)).toEqual(['plain', 'layered']);
      const digest = first.changed[1]?.['layer-sha256-base64'];
      const start = Buffer.from(String(digest), 'base64').toString('hex').slice(0, 12);
      expect(first.summary).toMatch(
        /^\| <code>layered<\/code> \| 🆕 first-build, layer: 🆕 first-build \| .* B, layer: .* kB \| /m,
      );
      expect(first.summary).toContain(`, layer: <code>${start}</code> |`);
      expect(first.summary).toMatch(/^\| <code>plain<\/code> \| 🆕 first-build \|/m);

      expect((await step()).changed).toEqual([]);

      writeFileSync(join(cwd, 'layered', 'requirements.txt'), 'six==1.17.0\n');
      expect(await comment()).toMatch(/^\| <code>layered<\/code> \| .*, layer: 🔄 dependencies \|/m);
      const moved = await step();
      expect(moved.changed).toMatchObject([
        { name: 'layered', changed: true, 'layer-changed': true, 'layer-reason': 'dependencies' },
      ]);
      expect(moved.summary).toMatch(/^\| <code>layered<\/code> \| .*, layer: 🔄 dependencies \|/m);
      expect(moved.summary).toContain('### Differences of the layer');
    },
    300_000,
  );
});

describe('is refused', () => {
  const REFUSED: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['without requirements', ['--layer'], /layer: 'true' needs 'requirements'/],
    [
      'with a deploy',
      ['--layer', '-r', 'r.txt', '--deploy', 'true', '--function-name', 'f'],
      /deploy: 'true' does not work with a layer/,
    ],
    ['a name without a layer', ['--layer-name', 'x'], /layer-name: 'x' has no effect without layer 'true'/],
    [
      'a file without a layer',
      ['--layer-output', 'x.zip'],
      /layer-output: 'x\.zip' has no effect without layer/,
    ],
    [
      'a name that is none',
      ['--layer', '-r', 'r.txt', '--layer-name', 'a b'],
      /layer-name: 'a b' is not the name or ARN of a layer/,
    ],
    [
      'a name beside no baseline',
      ['--layer', '-r', 'r.txt', '--layer-name', 'x', '--baseline', 'none'],
      /layer-name: 'x' has no effect with the baseline 'none'/,
    ],
    [
      'another region than the ARN',
      [
        '--layer',
        '-r',
        'r.txt',
        '--aws-region',
        'eu-west-1',
        '--layer-name',
        'arn:aws:lambda:eu-central-1:123456789012:layer:x:3',
      ],
      /aws-region: 'eu-west-1' is not the 'eu-central-1' of layer-name/,
    ],
    [
      'the output as layer',
      ['--layer', '-r', 'r.txt', '-o', 'x.zip', '--layer-output', 'x.zip'],
      /layer-output: 'x\.zip' is the output, too/,
    ],
  ];
  test.each(REFUSED)('%s', async (_title, args, message) => {
    const { workspace } = workspaceWith({ 'handler.py': '' });
    writeTree(workspace, { 'r.txt': 'six==1.16.0\n' });
    const { code, stdout, stderr } = await lambdaZip(['build', 'source', ...args], { cwd: workspace });
    expect([code, stdout], stderr).toEqual([2, '']);
    expect(stderr).toMatch(message);
    expect(readdirSync(workspace).sort()).toEqual(['r.txt', 'source']);
  });

  online(
    'of requirements that install nothing',
    async () => {
      const cwd = functionWith('six==1.16.0; sys_platform == "win32"\n');
      const { code, stderr } = await lambdaZip(ARGS, { cwd });
      expect([code, existsSync(join(cwd, 'source.zip'))], stderr).toEqual([1, false]);
      expect(stderr).toMatch(/layer: 'requirements\.txt' would install nothing/);
    },
    60_000,
  );
});
