/** A published version that failed, or is still in the making, is no version to go on with: against a real server of Lambda's API. */
import { afterEach, beforeEach, describe, expect, vi } from 'vitest';
import { type DeployResult, deploy } from '../../build/deploy/deploy.js';
import { judge } from '../../build/gate/gate.js';
import {
  type AwsProxy,
  awsEnvironment,
  buildPackage,
  createFunction,
  keepLines,
  lambda,
  MOTO,
  startProxy,
  type TestPackage,
} from '../helpers/aws.js';
import { needs } from '../helpers/parts.js';
import { runAction } from '../helpers/programs.js';
import { workspaceWith } from '../helpers/workspace.js';

const withMoto = needs(MOTO !== undefined, 'a moto server, LAMBDA_ZIP_TEST_MOTO');

const PATIENCE = { firstDelay: 1, longestDelay: 20, limit: 200 };
const OPTIONS = {
  dryRun: false,
  publish: true,
  target: { runtime: 'python3.13', architecture: 'x86_64' },
  allowTargetChange: false,
} as const;

const { lines, log } = keepLines();
let proxy: AwsProxy;
beforeEach(async () => {
  lines.length = 0;
  proxy = await startProxy();
  for (const [name, value] of Object.entries(awsEnvironment(proxy.url))) vi.stubEnv(name, value);
});
afterEach(() => {
  vi.unstubAllEnvs();
});

/** What Lambda says of a version, for so many questions; moto makes versions at once, and none of them fails. */
function sayOfVersion(version: string, fields: object, times = Number.POSITIVE_INFINITY): void {
  let left = times;
  proxy.intercept(
    'GetFunctionConfiguration',
    async ({ path }, passOn) => {
      const answer = await passOn();
      if (!path.includes(`Qualifier=${version}`) || left <= 0) return answer;
      left -= 1;
      return { ...answer, body: JSON.stringify({ ...JSON.parse(String(answer.body)), ...fields }) };
    },
    Number.POSITIVE_INFINITY,
  );
}

function run(name: string, built: TestPackage, alias?: string): Promise<DeployResult> {
  return deploy({ ...OPTIONS, functionName: name, alias }, built, { log }, PATIENCE);
}

/** A function with a version and an alias to it, and another package. */
async function scene() {
  const [old, built] = [await buildPackage({ 'a.py': 'old\n' }), await buildPackage({ 'a.py': 'new\n' })];
  const name = await createFunction(old.bytes);
  await lambda.publishVersion({ FunctionName: name });
  await lambda.createAlias({ FunctionName: name, Name: 'live', FunctionVersion: '1' });
  return { name, old, built };
}

const aliasVersion = async (name: string): Promise<string | undefined> =>
  (await lambda.getAlias({ FunctionName: name, Name: 'live' })).FunctionVersion;

const FAILED = {
  State: 'Failed',
  StateReason: 'Init code\nfailed',
  SnapStart: { ApplyOn: 'PublishedVersions' },
};
const REFUSED = {
  code: 'deploy',
  message: expect.stringMatching(/version '2' cannot be used: its creation failed: Init code\\nfailed$/),
};

describe.each([
  ['without an alias', undefined],
  ['with an alias', 'live'],
])('a version that fails, %s', (_title, alias) => {
  withMoto('fails the run that publishes it and every one after it', async () => {
    const { name, built } = await scene();
    sayOfVersion('2', FAILED);
    await expect(run(name, built, alias)).rejects.toMatchObject(REFUSED);
    await expect(run(name, built, alias)).rejects.toMatchObject(REFUSED);
    expect(await aliasVersion(name)).toBe('1');
    // Somebody led the alias there by hand: it is no better for that.
    await lambda.updateAlias({ FunctionName: name, Name: 'live', FunctionVersion: '2' });
    await expect(run(name, built, alias)).rejects.toMatchObject(REFUSED);
    if (alias !== undefined) {
      const baseline = { kind: 'lambda', functionName: name, qualifier: alias, region: undefined } as const;
      const state = async () =>
        judge({ digest: built.digest, entries: [] }, { name, baseline, force: false }, { log });
      sayOfVersion('live', FAILED);
      expect(await state()).toMatchObject({ changed: true, reason: 'baseline-unavailable' });
    }
  });

  withMoto('after the deploy that published it was green fails the next one', async () => {
    const { name, built } = await scene();
    expect(await run(name, built, alias)).toMatchObject({ deployed: true, version: '2' });
    sayOfVersion('2', { LastUpdateStatus: 'Failed', LastUpdateStatusReason: 'no snapshot' });
    await expect(run(name, built, alias)).rejects.toMatchObject({
      message: expect.stringContaining("version '2' cannot be used: the last update failed: no snapshot"),
      hint: expect.stringContaining('--qualifier 2'),
    });
  });

  withMoto('while it is in the making is waited for, and not for ever', async () => {
    const { name, built } = await scene();
    expect(await run(name, built, alias)).toMatchObject({ version: '2' });
    sayOfVersion('2', { State: 'Pending' }, 2);
    expect(await run(name, built, alias)).toMatchObject({ deployed: false, version: '2' });
    expect(lines).toContain('an update is in progress; waiting');
    sayOfVersion('2', { State: 'Pending' });
    await expect(run(name, built, alias)).rejects.toMatchObject({
      code: 'deploy',
      message: expect.stringContaining('an update is still in progress'),
    });
  });
});

withMoto('the step is red, and gives no version', async () => {
  const { name } = await scene();
  const { workspace, source } = workspaceWith({ 'a.py': 'newer\n' });
  const step = () =>
    runAction(
      { source, engine: 'host', 'function-name': name, deploy: 'true', publish: 'true' },
      { cwd: workspace, env: awsEnvironment(proxy.url) },
    );
  sayOfVersion('2', FAILED);
  for (const { code, outputs, stdout } of [await step(), await step()]) {
    expect(code, stdout).toBe(1);
    expect(outputs).not.toHaveProperty('version');
    expect(stdout).toContain("version '2' cannot be used");
  }
});
