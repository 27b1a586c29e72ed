/** What the bundles start or load at run time is there: also run against `dist/`, where paths are others than in `build/`. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { awsEnvironment, buildPackage, createFunction, MOTO, startProxy } from '../helpers/aws.js';
import { startCacheDouble } from '../helpers/cache-double.js';
import { DOCKER_HOST, dockerEnvironment, RUNTIMES_PRESENT } from '../helpers/docker.js';
import { hasPip, needs } from '../helpers/parts.js';
import { lambdaZip, runAction, runMarkDeployed } from '../helpers/programs.js';
import { temporaryDirectory, workspaceWith, writeTree } from '../helpers/workspace.js';

const FILES = { 'handler.py': 'x = 1\n' };

needs(
  process.env['LAMBDA_ZIP_TEST_NETWORK'] === '1' && hasPip(),
  'a package index (LAMBDA_ZIP_TEST_NETWORK=1) and python3 with pip',
)('the runner, under this machine’s Python', async () => {
  const { workspace, source } = workspaceWith(FILES);
  writeTree(workspace, { 'requirements.txt': 'six==1.17.0\n' });
  const inputs = { source, requirements: 'requirements.txt', engine: 'host', baseline: 'none' };
  const step = await runAction(inputs, { cwd: workspace, env: { RUNNER_TEMP: temporaryDirectory() } });
  expect(step.code, step.stdout).toBe(0);
  const args = ['build', source, '-r', 'requirements.txt', '--no-cache', '--json', '-o', 'cli.zip'];
  const { code, stdout, stderr } = await lambdaZip(args, { cwd: workspace });
  expect(code, stderr).toBe(0);
  expect(JSON.parse(stdout).sha256).toBe(step.outputs['sha256']);
});

needs(
  DOCKER_HOST !== undefined && RUNTIMES_PRESENT.length > 0,
  'a Docker daemon in LAMBDA_ZIP_TEST_DOCKER_HOST',
)('the runner, in a container', async () => {
  const { workspace, source } = workspaceWith(FILES);
  const [runtime = ''] = RUNTIMES_PRESENT;
  const args = [
    'build',
    source,
    '--engine',
    'container',
    '--runtime',
    runtime,
    '-o',
    join(workspace, 'out.zip'),
  ];
  const { code, stderr } = await lambdaZip(args, { env: dockerEnvironment });
  expect(code, stderr).toBe(0);
});

test('the cache client, of both actions', async () => {
  const cache = await startCacheDouble();
  const { workspace, source } = workspaceWith(FILES);
  const options = { cwd: workspace, env: { ...cache.env(), RUNNER_TEMP: temporaryDirectory() } };
  const step = () => runAction({ source, name: 'f', engine: 'host' }, options);
  const first = await step();
  expect(first.outputs, first.stdout).toMatchObject({ changed: 'true', reason: 'first-build' });
  const marked = await runMarkDeployed({ name: 'f', zip: 'f.zip' }, options);
  expect(marked.code, marked.stdout).toBe(0);
  const second = await step();
  expect(second.outputs, second.stdout).toMatchObject({ changed: 'false', reason: 'unchanged' });
});

needs(MOTO !== undefined, 'a moto server, LAMBDA_ZIP_TEST_MOTO')(
  'the AWS SDK, and what reads an archive from afar',
  async () => {
    const proxy = await startProxy();
    const old = await buildPackage({ ...FILES, 'gone.py': '' });
    proxy.servePackage(old.bytes);
    const name = await createFunction(old.bytes);
    const { workspace, source } = workspaceWith(FILES);
    const args = ['build', source, '--json', '--function-name', name, '-o', join(workspace, 'out.zip')];
    const { code, stdout, stderr } = await lambdaZip(args, { env: awsEnvironment(proxy.url) });
    expect(code, stderr).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ reason: 'content', changes: { removed: 1, unchanged: 1 } });
  },
);
