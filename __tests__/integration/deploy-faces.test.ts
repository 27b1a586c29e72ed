/** Gate and deploy through both faces, against a real server of Lambda's API over HTTP. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  type AwsProxy,
  awsEnvironment,
  buildPackage,
  createFunction,
  lambda,
  lambdaError,
  MOTO,
  startProxy,
} from '../helpers/aws.js';
import { startCacheDouble } from '../helpers/cache-double.js';
import { needs } from '../helpers/parts.js';
import { CLI } from '../helpers/paths.js';
import { lambdaZip, runAction } from '../helpers/programs.js';
import { temporaryDirectory, workspaceWith } from '../helpers/workspace.js';

const withMoto = needs(MOTO !== undefined, 'a moto server, LAMBDA_ZIP_TEST_MOTO');

let proxy: AwsProxy;
beforeEach(async () => {
  proxy = await startProxy();
});

const modifying = (): string[] =>
  proxy.requests.filter(({ method }) => method !== 'GET').map(({ operation }) => operation);

async function deployedDigest(name: string): Promise<string | undefined> {
  return (await lambda.getFunctionConfiguration({ FunctionName: name })).CodeSha256;
}

/** A function that runs something else, and a source to deploy. */
async function scene() {
  const old = await buildPackage({ 'handler.py': 'x = 1\n', 'gone.py': 'y = 1\n' });
  const name = await createFunction(old.bytes);
  proxy.servePackage(old.bytes);
  return { name, old, ...workspaceWith({ 'handler.py': 'x = 2\n' }) };
}

describe('the step', () => {
  withMoto('deploys what changed, tells what, and changes nothing the second time', async () => {
    const { name, old, workspace, source } = await scene();
    const step = () =>
      runAction(
        { source, engine: 'host', 'function-name': name, deploy: 'true' },
        { cwd: workspace, env: awsEnvironment(proxy.url) },
      );
    const first = await step();
    expect(first.code, first.stdout).toBe(0);
    expect(first.outputs).toMatchObject({
      changed: 'true',
      reason: 'content',
      'baseline-sha256': old.digest.hex,
      changes: '{"added":0,"removed":1,"content":1,"mode":0,"unchanged":0}',
      deployed: 'true',
      version: '',
      'function-arn': expect.stringMatching(new RegExp(`:function:${name}$`)),
    });
    expect(first.stdout).toContain('  gone.py: removed, 6 B\n');
    expect(first.summary).toMatch(/🚀 Deployed to <code>arn&#58;aws&#58;lambda/);
    expect(await deployedDigest(name)).toBe(first.outputs['sha256-base64']);

    proxy.requests.length = 0;
    const second = await step();
    expect(second.code, second.stdout).toBe(0);
    expect(second.outputs).toMatchObject({ changed: 'false', reason: 'unchanged', deployed: 'false' });
    expect(second.summary).toContain('Nothing to deploy to');
    expect(modifying()).toEqual([]);
  });

  withMoto('fails loudly when the deploy does, with outputs and summary all the same', async () => {
    const { name, old, workspace, source } = await scene();
    proxy.intercept('UpdateFunctionCode', async () => lambdaError(403, 'AccessDeniedException', 'not you'));
    const step = await runAction(
      { source, engine: 'host', 'function-name': name, deploy: 'true' },
      { cwd: workspace, env: awsEnvironment(proxy.url) },
    );
    expect(step.code).toBe(1);
    expect(step.stdout).toMatch(/::error::.*access is denied/i);
    expect(step.outputs).toMatchObject({ changed: 'true', 'zip-path': join(workspace, 'source.zip') });
    expect(step.outputs).not.toHaveProperty('deployed');
    expect(step.summary).toContain('Changed');
    expect(await deployedDigest(name)).toBe(old.digest.base64);
  });

  withMoto('with the baseline cache records its own deploy at once, and not a dry run', async () => {
    const { name, old, workspace, source } = await scene();
    const cache = await startCacheDouble();
    const step = (deploy: string) =>
      runAction(
        { source, engine: 'host', baseline: 'cache', 'function-name': name, deploy },
        {
          cwd: workspace,
          env: { ...awsEnvironment(proxy.url), ...cache.env(), RUNNER_TEMP: temporaryDirectory() },
        },
      );
    const dry = await step('dry-run');
    expect(dry.code, dry.stdout).toBe(0);
    expect(dry.outputs).toMatchObject({ changed: 'true', reason: 'first-build', deployed: 'false' });
    expect(dry.stdout).toContain('nothing is recorded: a dry run deploys nothing');
    expect(await deployedDigest(name)).toBe(old.digest.base64);
    expect((await step('true')).outputs).toMatchObject({
      changed: 'true',
      reason: 'first-build',
      deployed: 'true',
    });
    // No post step has run in between.
    expect((await step('true')).outputs).toMatchObject({
      changed: 'false',
      reason: 'unchanged',
      deployed: 'false',
    });
  });
});

describe('the command line', () => {
  withMoto('compares, deploys, publishes, and leads an alias', async () => {
    const { name, workspace, source } = await scene();
    await lambda.publishVersion({ FunctionName: name });
    await lambda.createAlias({ FunctionName: name, Name: 'live', FunctionVersion: '1' });
    const env = awsEnvironment(proxy.url);
    const args = ['build', source, '-o', 'out.zip', '--json', '--function-name', name];
    const looked = await lambdaZip(args, { cwd: workspace, env });
    expect(looked.code, looked.stderr).toBe(0);
    expect(JSON.parse(looked.stdout)).toMatchObject({ changed: true, reason: 'content', deployed: false });
    expect(modifying()).toEqual([]);

    const deployed = await lambdaZip([...args, '--deploy', 'true', '--alias', 'live'], {
      cwd: workspace,
      env,
    });
    expect(deployed.code, deployed.stderr).toBe(0);
    expect(JSON.parse(deployed.stdout)).toMatchObject({ deployed: true, version: '2' });
    const alias = await lambda.getAlias({ FunctionName: name, Name: 'live' });
    expect(alias.FunctionVersion).toBe('2');

    const again = await lambdaZip([...args, '--deploy=dry-run'], { cwd: workspace, env });
    expect(JSON.parse(again.stdout)).toMatchObject({ changed: false, reason: 'unchanged', deployed: false });
  });

  withMoto('says what is known when it is cancelled during the deploy', async () => {
    const { name, workspace, source } = await scene();
    const env = awsEnvironment(proxy.url);
    const started = new Promise<void>((resolve) => {
      proxy.intercept('UpdateFunctionCode', () => {
        resolve();
        return new Promise(() => undefined);
      });
    });
    const args = [CLI, 'build', source, '-o', 'out.zip', '--function-name', name, '--deploy', 'true'];
    const child = spawn(process.execPath, args, { cwd: workspace, env: { ...process.env, ...env } });
    const said = text(child.stderr);
    await started;
    child.kill('SIGTERM');
    const code = await new Promise((resolve) => child.once('exit', resolve));
    expect(code).toBe(143);
    expect(await said).toContain(
      `lambda-zip: cancelled, the archive is written, and function '${name}' may or may not have it\n`,
    );
    expect(readFileSync(join(workspace, 'out.zip')).subarray(0, 2).toString()).toBe('PK');
  });

  test.each([
    [['--deploy', 'true'], "deploy: 'true' needs 'function-name'"],
    [['--alias', 'live'], "alias: 'live' has no effect without deploy 'true' or 'dry-run'"],
    [['--publish'], "publish: 'true' has no effect without deploy"],
    [
      ['--deploy', 'yes', '--function-name', 'x'],
      "deploy: 'yes' is invalid; use 'false', 'true' or 'dry-run'",
    ],
    [['--deploy', 'true', '--function-name', 'x y'], "function-name: 'x y' is not"],
    [
      ['--deploy', 'true', '--function-name', 'x', '--qualifier', 'live'],
      "qualifier: 'live' cannot be deployed to",
    ],
    [
      ['--deploy', 'true', '--function-name', 'x', '--s3-prefix', 'a/'],
      "s3-prefix: 'a/' has no effect without",
    ],
  ])('%j is refused before anything is built', async (options, message) => {
    const { workspace, source } = workspaceWith({ 'handler.py': 'x = 1\n' });
    const { code, stdout, stderr } = await lambdaZip(['build', source, ...options], { cwd: workspace });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`lambda-zip: ${message}`);
    expect(() => readFileSync(join(workspace, 'source.zip'))).toThrow();
  });
});
