/** What a record rests on: Lambda, where a function is named and can be asked, or the job's success. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { awsEnvironment, buildPackage, createFunction, lambda, MOTO } from '../helpers/aws.js';
import { startCacheDouble } from '../helpers/cache-double.js';
import { needs } from '../helpers/parts.js';
import { runAction, runPost } from '../helpers/programs.js';
import { temporaryDirectory, workspaceWith } from '../helpers/workspace.js';

const withMoto = needs(MOTO !== undefined, 'a moto server, LAMBDA_ZIP_TEST_MOTO');

/** A job that builds this content with the baseline `cache`; what is between is what it does to deploy. */
async function job(
  inputs: Record<string, string>,
  between: (archive: Buffer) => Promise<unknown>,
  env: Record<string, string> = {},
) {
  const cache = await startCacheDouble();
  const { workspace, source } = workspaceWith({ 'handler.py': 'x = 1\n' });
  const options = {
    cwd: workspace,
    env: { ...cache.env(), GITHUB_WORKSPACE: workspace, RUNNER_TEMP: temporaryDirectory(), ...env },
  };
  const all = { source, name: 'x', engine: 'host', baseline: 'cache', ...inputs };
  const built = await runAction(all, options);
  expect(built.code, built.stdout).toBe(0);
  await between(readFileSync(join(workspace, 'x.zip')));
  const end = await runPost(built, options);
  expect(end.code, end.stdout).toBe(0);
  writeFileSync(join(source, 'handler.py'), 'x = 1\n');
  const next = await runAction({ ...all, record: 'read-only' }, options);
  return { end, next: `${next.outputs['changed']} ${next.outputs['reason']}` };
}

describe('a record of the post step', () => {
  withMoto('is written because the function has the package', async () => {
    const { bytes } = await buildPackage({ 'handler.py': 'x = 0\n' });
    const FunctionName = await createFunction(bytes);
    const deploy = (ZipFile: Buffer) => lambda.updateFunctionCode({ FunctionName, ZipFile });
    const { end, next } = await job({ 'function-name': FunctionName }, deploy, awsEnvironment(MOTO ?? ''));
    expect(end.stdout).toMatch(
      new RegExp(`is recorded as deployed, because function '${FunctionName}' has it$`, 'm'),
    );
    expect(end.summary).toContain('| <code>x</code> | deployed | ');
    expect(next).toBe('false unchanged');
  });

  withMoto('is not written when the job succeeded and the function has other code', async () => {
    const { bytes } = await buildPackage({ 'handler.py': 'x = 0\n' });
    const FunctionName = await createFunction(bytes);
    const { end, next } = await job(
      { 'function-name': FunctionName },
      async () => undefined,
      awsEnvironment(MOTO ?? ''),
    );
    expect(end.stdout).toMatch(
      /^::warning::'x': not recorded as deployed: the job succeeded, but function '.*' has other code$/m,
    );
    expect(end.summary).toContain('| <code>x</code> | not deployed | ');
    expect(next).toBe('true baseline-unavailable');
  });

  test('rests on the job where Lambda cannot be asked, and says so', async () => {
    const env = { ...awsEnvironment('http://127.0.0.1:9'), AWS_MAX_ATTEMPTS: '1' };
    const { end, next } = await job({ 'function-name': 'f' }, async () => undefined, env);
    expect(end.stdout).toMatch(
      /is recorded as deployed, because the job succeeded; Lambda cannot confirm it: /,
    );
    expect(next).toBe('false unchanged');
  });

  test('rests on the job without a function', async () => {
    const { end, next } = await job({}, async () => undefined);
    expect(end.stdout).toMatch(/is recorded as deployed, because the job succeeded$/m);
    expect(end.summary).toContain('| <code>x</code> | deployed | the job succeeded |');
    expect(next).toBe('false unchanged');
  });
});
