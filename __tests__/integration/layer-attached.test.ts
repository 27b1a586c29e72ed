/** A layer that was published and not attached is not deployed: what the function has counts. Against a real server of Lambda's API. */
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { type BaselineChoice, judge } from '../../build/gate/gate.js';
import { parseGateSettings } from '../../build/settings/gate.js';
import { parseSettings } from '../../build/settings/settings.js';
import { SILENT_LOGGER } from '../../build/util/ports.js';
import {
  type AwsProxy,
  awsEnvironment,
  buildPackage,
  createFunction,
  lambda,
  lambdaError,
  MOTO,
  startProxy,
  type TestPackage,
} from '../helpers/aws.js';
import { needs } from '../helpers/parts.js';

const withMoto = needs(MOTO !== undefined, 'a moto server, LAMBDA_ZIP_TEST_MOTO');

let proxy: AwsProxy;
beforeEach(async () => {
  proxy = await startProxy();
  for (const [name, value] of Object.entries(awsEnvironment(proxy.url))) vi.stubEnv(name, value);
});
afterEach(() => {
  vi.unstubAllEnvs();
});

async function publish({ bytes }: TestPackage, name: string): Promise<string> {
  const { LayerVersionArn: arn = '' } = await lambda.publishLayerVersion({
    LayerName: name,
    Content: { ZipFile: bytes },
  });
  return arn;
}

const request = parseSettings({ source: 'f' }, { workspace: process.cwd(), workers: 0 });

async function scene() {
  const [old, built] = [
    await buildPackage({ 'python/a.py': 'old\n' }),
    await buildPackage({ 'python/a.py': 'new\n' }),
  ];
  const functionName = await createFunction((await buildPackage({ 'handler.py': 'x = 1\n' })).bytes);
  const layerName = `layer-${randomUUID()}`;
  const attach = (...arns: string[]) =>
    lambda.updateFunctionConfiguration({ FunctionName: functionName, Layers: arns });
  const verdict = async (settings: Readonly<Record<string, string>> = {}) => {
    const raw = { 'function-name': functionName, 'layer-name': layerName, layer: 'true', ...settings };
    const { layer } = parseGateSettings(raw, request, 'workflow');
    if (layer === undefined) throw new Error('no layer');
    const baseline: BaselineChoice = { kind: 'none' };
    const archive = { digest: built.digest, entries: [] };
    const judged = await judge(
      { ...archive, layer: archive },
      { name: 'f', baseline, layer, force: false },
      { log: SILENT_LOGGER },
    );
    return judged.layer;
  };
  return { old, built, functionName, layerName, attach, verdict };
}

withMoto('published and not attached is not unchanged, first and later', async () => {
  const { old, built, layerName, attach, verdict } = await scene();
  const first = await publish(old, layerName);
  expect(await verdict()).toMatchObject({ changed: true, reason: 'first-build' });
  await attach(first);
  const second = await publish(built, layerName);
  // The latest version has these bytes, the function has the one before.
  expect(await verdict()).toMatchObject({ changed: true, baselineSha256: old.digest.hex });
  expect(await verdict({ 'layer-name': second })).toMatchObject({
    changed: true,
    reason: 'baseline-unavailable',
    notes: [
      expect.stringContaining(`has layer '${layerName}', version 1, not layer '${layerName}', version 2`),
    ],
  });
  await attach(await publish(old, `other-${layerName}`), second);
  expect(await verdict()).toMatchObject({ changed: false, reason: 'unchanged' });
  expect(await verdict({ 'layer-name': second })).toMatchObject({ changed: false, reason: 'unchanged' });
  expect(await verdict({ 'layer-name': second.replace(/:\d+$/, '') })).toMatchObject({ changed: false });
});

withMoto('without a function the latest version counts, as it is', async () => {
  const { built, layerName, verdict } = await scene();
  await publish(built, layerName);
  expect(await verdict({ 'function-name': '', baseline: 'cache' })).toMatchObject({ reason: 'unchanged' });
});

withMoto('a function that is missing, busy or not to be read is no reason for unchanged', async () => {
  const { built, layerName, attach, verdict } = await scene();
  await attach(await publish(built, layerName));
  const say = (fields: object) =>
    proxy.intercept('GetFunctionConfiguration', async (_, passOn) => {
      const answer = await passOn();
      return { ...answer, body: JSON.stringify({ ...JSON.parse(String(answer.body)), ...fields }) };
    });
  say({ LastUpdateStatus: 'InProgress' });
  expect(await verdict()).toMatchObject({ changed: true, reason: 'baseline-unavailable' });
  proxy.intercept('GetFunctionConfiguration', async () => lambdaError(403, 'AccessDeniedException', 'no'));
  expect(await verdict()).toMatchObject({ changed: true, reason: 'baseline-unavailable' });
  expect(await verdict({ 'function-name': `missing-${randomUUID()}` })).toMatchObject({
    reason: 'first-build',
  });
  expect(await verdict()).toMatchObject({ changed: false });
});
