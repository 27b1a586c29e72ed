/** What AWS answers, and whoever speaks in its place: a server here gives damaged answers, and hostile packages. */
import { createServer } from 'node:http';
import fc from 'fast-check';
import { lambdaBaseline } from '../../build/gate/baselines/lambda.js';
import { layerBaseline } from '../../build/gate/baselines/layer.js';
import { SILENT_LOGGER } from '../../build/util/ports.js';
import { damagedBytes, damagedJson } from '../mutations.mjs';
import { assert, clearly } from '../oracle.mjs';
import { TAR_END } from '../tar.mjs';

const SHA256 = 'BK1lso1NE86rebb/NTa2bWF4mPYhQSkQeY/JGggjRR8=';
const FUNCTION = {
  FunctionName: 'f',
  CodeSha256: SHA256,
  CodeSize: 100,
  PackageType: 'Zip',
  LastUpdateStatus: 'Successful',
  State: 'Active',
};
const LAYERS = { LayerVersions: [{ Version: 2, LayerVersionArn: 'arn' }, { Version: 10 }], NextMarker: '' };
/** An archive of nothing. */
const EMPTY = Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(18)]);

/** Stands for the server's address: its port is another one each time, and inputs must not be. */
const HERE = 'http://here';

export const aws = {
  about: "answers of AWS about functions and layers, and the deployed package's directory",
  few: 15,
  async setup() {
    let current;
    let address = '';
    const say = (response, answer) =>
      response.end(Buffer.from(answer).toString('latin1').replace(HERE, address), 'latin1');
    const server = createServer((request, response) => {
      request.resume();
      const { url = '' } = request;
      if (url === '/package') {
        const [, from, to] = /bytes=(\d+)-(\d+)/.exec(request.headers.range ?? '') ?? [];
        response.statusCode = current.status;
        response.setHeader('content-range', current.range ?? `bytes ${from}-${to}/${current.size}`);
        response.end(current.archive.subarray(0, Number(to) - Number(from) + 1 + current.more));
        return;
      }
      response.setHeader('content-type', 'application/json');
      if (/layers\/[^/]+\/versions\/\d+/.test(url)) say(response, current.layer);
      else if (/layers\//.test(url)) say(response, current.layers);
      else if (/\/configuration/.test(url)) say(response, current.function);
      else say(response, current.code);
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${server.address().port}`;
    const region = 'eu-central-1';
    Object.assign(process.env, {
      AWS_ENDPOINT_URL: address,
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      AWS_REGION: region,
      AWS_EC2_METADATA_DISABLED: 'true',
    });
    const Content = { CodeSha256: SHA256, CodeSize: EMPTY.length, Location: `${HERE}/package` };
    const answer = (value) =>
      fc.oneof(
        fc.constant(JSON.stringify(value)),
        damagedJson(value),
        damagedBytes([Buffer.from(JSON.stringify(value))]),
      );
    const known = { known: 0, absent: 0, unavailable: 0 };
    return {
      input: fc.record({
        function: answer(FUNCTION),
        code: answer({
          Configuration: { ...FUNCTION, CodeSize: EMPTY.length },
          Code: { Location: `${HERE}/package` },
        }),
        layers: answer(LAYERS),
        layer: answer({ Content, Version: 10 }),
        archive: damagedBytes([EMPTY, Buffer.concat([TAR_END, EMPTY])]),
        status: fc.constantFrom(206, 206, 206, 200, 404),
        range: fc.constantFrom(undefined, undefined, 'bytes 0-1/2', 'x'),
        size: fc.constantFrom(EMPTY.length, EMPTY.length, 5),
        more: fc.constantFrom(0, 0, 1, -1),
      }),
      note: () => JSON.stringify(known),
      close: () => server.closeAllConnections(),
      async run(hostile) {
        current = hostile;
        const ports = { log: SILENT_LOGGER };
        const baselines = [
          lambdaBaseline({ functionName: 'f', region }, ports),
          layerBaseline({ layerName: 'l', region }, ports),
        ];
        for (const baseline of baselines) {
          // A function that is an image is the user's to mend.
          const { result } = await clearly(() => baseline.read(), ['usage']);
          if (result === undefined) continue;
          known[result.kind] += 1;
          if (result.kind !== 'known') {
            assert(typeof result.why === 'string' && result.why.length < 10_000, 'no reason');
            continue;
          }
          assert(result.digest.base64.length === 44 && typeof result.origin === 'string', 'no digest');
          const entries = await result.entries();
          assert(entries === undefined || Array.isArray(entries), 'no entries');
        }
      },
    };
  },
};
