/** Answers of AWS that are none: each is a state with a reason, and never an error of the program. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unsettledReason } from '../../build/aws/configuration.js';
import { lambdaBaseline } from '../../build/gate/baselines/lambda.js';
import { layerBaseline } from '../../build/gate/baselines/layer.js';
import { SILENT_LOGGER } from '../../build/util/ports.js';

let server: Server;
let answer: (path: string) => object = () => ({});
const before = { ...process.env };
const options = { region: 'eu-central-1' };
const ports = { log: SILENT_LOGGER };

beforeAll(async () => {
  server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(answer(request.url ?? '')));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`,
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
  });
});

afterAll(() => {
  process.env = before;
  server.closeAllConnections();
  server.close();
});

describe('a layer', () => {
  const read = () => layerBaseline({ layerName: 'l', ...options }, ports).read();
  const isList = (path: string): boolean => !/versions\/\d/.test(path);

  test.each([
    ['versions that are no list', { LayerVersions: 5 }, 'the answer cannot be parsed'],
    ['a list without end', { LayerVersions: [], NextMarker: 'x' }, 'the list of versions never ends'],
  ])('%s', async (_, list, why) => {
    answer = () => list;
    expect(await read()).toMatchObject({ kind: 'unavailable', why: expect.stringContaining(why) });
  });

  test('versions that are no numbers, and a digest that is no text', async () => {
    const versions = [null, { Version: 3 }, { Version: { toString: 1 } }, { Version: '9' }];
    answer = (path) => (isList(path) ? { LayerVersions: versions } : { Content: { CodeSha256: 5 } });
    expect(await read()).toEqual({
      kind: 'unavailable',
      why: "layer 'l', version 3: AWS answers without a CodeSha256",
    });
  });
});

test('a function whose digest is no text', async () => {
  answer = () => ({ CodeSha256: { toString: 1 } });
  const state = await lambdaBaseline({ functionName: 'f', ...options }, ports).read();
  expect(state).toMatchObject({ kind: 'unavailable', why: expect.stringContaining('without a CodeSha256') });
});

test('a failed update whose reason is no text', () => {
  const configuration = JSON.parse('{"LastUpdateStatus":"Failed","LastUpdateStatusReason":{"toString":1}}');
  expect(unsettledReason(configuration)).toBe('the last update failed');
});
