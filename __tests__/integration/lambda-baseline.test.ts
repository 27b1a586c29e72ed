/** The baseline that Lambda itself gives, over HTTP from a real server of its API. */
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { BaselineState } from '../../build/gate/baselines/baseline.js';
import { lambdaBaseline } from '../../build/gate/baselines/lambda.js';
import type { Ports } from '../../build/util/ports.js';
import {
  type Answer,
  type AwsProxy,
  awsEnvironment,
  buildPackage,
  createFunction,
  keepLines,
  lambda,
  lambdaError,
  MOTO,
  startProxy,
  URL_SECRET,
} from '../helpers/aws.js';
import { needs } from '../helpers/parts.js';

const withMoto = needs(MOTO !== undefined, 'a moto server, LAMBDA_ZIP_TEST_MOTO');

const { lines, log } = keepLines();
const ports: Ports = { log };

let proxy: AwsProxy;
beforeEach(async () => {
  lines.length = 0;
  proxy = await startProxy();
  for (const [name, value] of Object.entries(awsEnvironment(proxy.url))) vi.stubEnv(name, value);
});
afterEach(() => {
  vi.unstubAllEnvs();
});

async function build(files: Readonly<Record<string, string>>): Promise<Buffer> {
  return (await buildPackage(files)).bytes;
}

function read(functionName: string, qualifier?: string): Promise<BaselineState> {
  return lambdaBaseline({ functionName, qualifier }, ports).read();
}

async function known(functionName: string, qualifier?: string) {
  const state = await read(functionName, qualifier);
  if (state.kind !== 'known') throw new Error(`${state.kind}: ${state.why}`);
  return state;
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const SECRETS = ['a-secret-access-key', 'a-session-token', URL_SECRET, 'deployed-package?'];

describe('the digest', () => {
  withMoto('of a function, by name and ARN; a partial ARN goes to Lambda as it is', async () => {
    const zip = await build({ 'handler.py': 'x = 1\n' });
    const name = await createFunction(zip);
    const { FunctionArn: arn = '' } = await lambda.getFunctionConfiguration({ FunctionName: name });
    for (const one of [name, arn]) {
      const { digest, origin } = await known(one);
      expect([digest.hex, origin]).toEqual([sha256(zip), `function '${name}'`]);
    }
    // moto knows no partial ARNs.
    proxy.intercept('GetFunctionConfiguration', async () =>
      lambdaError(404, 'ResourceNotFoundException', 'no'),
    );
    await read('123456789012:function:x');
    expect(proxy.requests.at(-1)?.path).toBe(
      '/2015-03-31/functions/123456789012%3Afunction%3Ax/configuration',
    );
  });

  withMoto('of a version and of an alias, which stay when the function moves on', async () => {
    const [first, second] = [await build({ 'a.py': '1' }), await build({ 'a.py': '2' })];
    const name = await createFunction(first);
    await lambda.publishVersion({ FunctionName: name });
    await lambda.createAlias({ FunctionName: name, Name: 'live', FunctionVersion: '1' });
    await lambda.updateFunctionCode({ FunctionName: name, ZipFile: second });
    expect((await known(name)).digest.hex).toBe(sha256(second));
    expect(await known(name, '1')).toMatchObject({
      digest: { hex: sha256(first) },
      origin: `function '${name}', version '1'`,
    });
    expect((await known(`${name}:live`)).digest.hex).toBe(sha256(first));
  });

  withMoto('of nothing: the function, or its alias, is missing', async () => {
    const name = await createFunction(await build({ 'a.py': '1' }));
    expect(await read(`${name}x`)).toEqual({ kind: 'absent', why: `function '${name}x' does not exist` });
    expect(await read(`${name}x`, 'live')).toEqual({
      kind: 'absent',
      why: `function '${name}x' does not exist`,
    });
    expect(await read(name, 'live')).toEqual({
      kind: 'absent',
      why: `function '${name}' has no alias 'live'`,
    });
    expect(await read(name, '7')).toEqual({ kind: 'absent', why: `function '${name}' has no version '7'` });
  });
});

describe('the entries', () => {
  withMoto('come from the directory at the end of the package, not from the package', async () => {
    const noise = Array.from({ length: 400_000 }, (_, n) => Math.imul(n, 2654435761).toString(36)).join('');
    const zip = await build({ 'big.txt': noise, 'handler.py': 'x = 1\n', 'run.sh': '#!/bin/sh\n' });
    expect(zip.length).toBeGreaterThan(1_000_000);
    const name = await createFunction(zip);
    proxy.servePackage(zip);
    const entries = await (await known(name)).entries();
    expect(entries).toEqual([
      { path: 'big.txt', mode: '0644', size: noise.length, crc32: expect.any(Number) },
      { path: 'handler.py', mode: '0644', size: 6, crc32: expect.any(Number) },
      { path: 'run.sh', mode: '0755', size: 10, crc32: expect.any(Number) },
    ]);
    const asked = proxy.requests.filter(({ operation }) => operation === 'Download');
    expect(asked.map(({ headers }) => headers.range)).toEqual([
      `bytes=${zip.length - 131_072}-${zip.length - 1}`,
    ]);
    expect(lines).toEqual([]);
  });

  withMoto('a directory that is longer than the end is asked for by itself', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 900 }, (_, n) => [`${'long-folder-name/'.repeat(8)}${n}.py`, `x = ${n}\n`]),
    );
    const zip = await build(files);
    proxy.servePackage(zip);
    const entries = await (await known(await createFunction(zip))).entries();
    expect(entries).toHaveLength(900);
    expect(proxy.requests.filter(({ operation }) => operation === 'Download')).toHaveLength(2);
  });

  withMoto('say nothing, and why in the log, when they cannot be had', async () => {
    const zip = await build({ 'a.py': '1' });
    const name = await createFunction(zip);
    const { entries } = await known(name);
    const why = async (expected: string): Promise<void> => {
      lines.length = 0;
      expect(await entries()).toBeUndefined();
      expect(lines).toEqual([`function '${name}': cannot tell what differs: ${expected}`]);
    };
    const cannot = 'the deployed package cannot be read';
    proxy.servePackage(zip.subarray(0, -1));
    await why(`${cannot}: another range than asked for`);
    proxy.servePackage(Buffer.alloc(zip.length));
    await why(
      "'the deployed package' cannot be read as a ZIP archive: it has no end of central directory record",
    );
    proxy.servePackage(zip);
    proxy.intercept('Download', async () => ({ status: 200, body: 'x'.repeat(5_000_000) }));
    await why(`${cannot}: HTTP status 200 instead of 206`);
    proxy.intercept('Download', async () => ({ status: 403, body: `<Error>${URL_SECRET}</Error>` }));
    await why(`${cannot}: HTTP status 403 instead of 206`);
    proxy.intercept('Download', async () => ({ status: 302, headers: { location: '/elsewhere' } }));
    await why(`${cannot}: no connection`);
    proxy.intercept('Download', async () => undefined);
    await why(`${cannot}: UND_ERR_SOCKET`);
    proxy.intercept('Download', async (_, passOn) => {
      const answer = await passOn();
      return { ...answer, body: Buffer.concat([answer.body as Buffer, Buffer.alloc(99)]) };
    });
    await why(`${cannot}: ${zip.length + 99} bytes or more instead of ${zip.length}`);
    proxy.intercept('GetFunction', async () =>
      lambdaError(403, 'AccessDeniedException', 'not authorized to perform: lambda:GetFunction'),
    );
    await why(
      'lambda:GetFunction: access is denied (AccessDeniedException, HTTP status 403): not authorized to perform: lambda:GetFunction',
    );
    await lambda.updateFunctionCode({ FunctionName: name, ZipFile: await build({ 'a.py': '2' }) });
    await why('another package was deployed in the meantime');
  });

  withMoto('a hostile directory is refused before it is fetched', async () => {
    const zip = await build({ 'a.py': '1' });
    const name = await createFunction(zip);
    const hostile = Buffer.concat([zip.subarray(0, -22), zip.subarray(-22)]);
    hostile.writeUInt32LE(0xfffffff0, hostile.length - 10);
    proxy.servePackage(hostile);
    expect(await (await known(name)).entries()).toBeUndefined();
    expect(lines.join('\n')).toContain('its central directory claims 4294967280 bytes, more than');
  });
});

describe('not knowing is a state with a reason, never a secret', () => {
  const GET = 'GetFunctionConfiguration';

  const REFUSALS = new Map<string, readonly [Answer, RegExp]>([
    [
      'access denied',
      [
        lambdaError(
          403,
          'AccessDeniedException',
          'User: arn:aws:sts::1:x is not authorized to perform: lambda:GetFunctionConfiguration',
        ),
        /: access is denied \(AccessDeniedException, HTTP status 403\): User: arn:aws:sts::1:x is not authorized/,
      ],
    ],
    [
      'expired credentials',
      [
        lambdaError(403, 'ExpiredTokenException', 'The security token included in the request is expired'),
        /: the AWS credentials have expired$/,
      ],
    ],
    [
      'credentials nobody knows',
      [
        lambdaError(403, 'UnrecognizedClientException', 'The security token a-session-token is invalid.'),
        /: AWS rejects the credentials \(UnrecognizedClientException, HTTP status 403\)$/,
      ],
    ],
    [
      'a signature that does not match, which quotes the request',
      [
        lambdaError(
          403,
          'InvalidSignatureException',
          'The Canonical String should have been x-amz-security-token:a-session-token',
        ),
        /: AWS rejects the credentials \(InvalidSignatureException, HTTP status 403\)$/,
      ],
    ],
    [
      'an error nobody has heard of',
      [
        lambdaError(400, 'StrangeException', 'x-amz-security-token:a-session-token'),
        /: AWS refuses \(StrangeException, HTTP status 400\)$/,
      ],
    ],
  ]);

  withMoto.each([...REFUSALS.keys()])('%s', async (title) => {
    const [answer, why] = REFUSALS.get(title) ?? [];
    proxy.intercept(GET, async () => answer, 99);
    const state = await read('x');
    expect(state).toEqual({ kind: 'unavailable', why: expect.stringMatching(why ?? 'a reason') });
    for (const secret of SECRETS) expect(JSON.stringify([state, lines])).not.toContain(secret);
  });

  withMoto('throttling is waited out', async () => {
    const name = await createFunction(await build({ 'a.py': '1' }));
    const throttled = lambdaError(429, 'TooManyRequestsException', 'Rate exceeded');
    proxy.intercept(GET, async () => throttled, 2);
    await known(name);
    expect(proxy.requests.map(({ operation }) => operation)).toEqual([GET, GET, GET]);
  });

  withMoto('throttling without end is given up', async () => {
    proxy.intercept(GET, async () => lambdaError(429, 'TooManyRequestsException', 'Rate exceeded'), 99);
    expect(await read('x')).toEqual({
      kind: 'unavailable',
      why: expect.stringContaining('"too many requests", even after waiting (TooManyRequestsException'),
    });
    expect(proxy.requests).toHaveLength(5);
  });

  withMoto('server errors, garbage and cut connections', async () => {
    proxy.intercept(GET, async () => ({ status: 500, body: '' }), 99);
    expect(await read('x')).toMatchObject({
      kind: 'unavailable',
      why: expect.stringContaining('HTTP status 500'),
    });
    proxy.intercept(GET, async () => ({ status: 200, body: '<html>' }), 99);
    expect(await read('x')).toEqual({
      kind: 'unavailable',
      why: 'lambda:GetFunctionConfiguration: the answer cannot be parsed',
    });
    proxy.intercept(GET, async () => undefined, 99);
    expect(await read('x')).toEqual({
      kind: 'unavailable',
      why: 'lambda:GetFunctionConfiguration: AWS cannot be reached (ECONNRESET)',
    });
  });

  withMoto('an update that is in progress, or has failed, or a digest that is none', async () => {
    const name = await createFunction(await build({ 'a.py': '1' }));
    const say = (fields: object): void =>
      proxy.intercept(GET, async (_, passOn) => {
        const answer = await passOn();
        return { ...answer, body: JSON.stringify({ ...JSON.parse(String(answer.body)), ...fields }) };
      });
    say({ LastUpdateStatus: 'InProgress' });
    expect(await read(name)).toEqual({
      kind: 'unavailable',
      why: `function '${name}': an update is in progress`,
    });
    say({ LastUpdateStatus: 'Failed', LastUpdateStatusReason: 'no\nmemory' });
    expect(await read(name)).toEqual({
      kind: 'unavailable',
      why: `function '${name}': the last update failed: no\\nmemory`,
    });
    say({ CodeSha256: 'abc' });
    expect(await read(name)).toMatchObject({
      kind: 'unavailable',
      why: expect.stringContaining('without a CodeSha256'),
    });
    say({ PackageType: 'Image' });
    await expect(read(name)).rejects.toMatchObject({
      code: 'usage',
      message: `function-name: function '${name}' runs a container image; use a function with a ZIP package`,
    });
  });

  test('no endpoint, no credentials, no region', async () => {
    // A port that was free a moment ago.
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    vi.stubEnv('AWS_ENDPOINT_URL', `http://127.0.0.1:${port}`);
    expect(await read('x')).toEqual({
      kind: 'unavailable',
      why: 'lambda:GetFunctionConfiguration: AWS cannot be reached (ECONNREFUSED)',
    });
    for (const name of ['ACCESS_KEY_ID', 'SECRET_ACCESS_KEY', 'SESSION_TOKEN'])
      vi.stubEnv(`AWS_${name}`, undefined);
    expect(await read('x')).toEqual({
      kind: 'unavailable',
      why: 'lambda:GetFunctionConfiguration: there are no AWS credentials',
    });
    vi.stubEnv('AWS_REGION', undefined);
    await expect(read('x')).rejects.toMatchObject({
      code: 'usage',
      message: expect.stringContaining('aws-region'),
    });
  });

  withMoto('a cancelled job', async () => {
    const cancel = new AbortController();
    proxy.intercept(
      GET,
      async () => {
        cancel.abort();
        return lambdaError(429, 'TooManyRequestsException', 'Rate exceeded');
      },
      99,
    );
    const baseline = lambdaBaseline({ functionName: 'x' }, { ...ports, signal: cancel.signal });
    await expect(baseline.read()).rejects.toMatchObject({ code: 'cancelled' });
    expect(proxy.requests).toHaveLength(1);
  });
});

describe('how a function is named', () => {
  test.each([
    ['x', undefined, undefined],
    ['x:live', 'live', undefined],
    ['x:$LATEST', '$LATEST', undefined],
    ['function:x', undefined, undefined],
    ['123456789012:function:x', undefined, undefined],
    ['123456789012:function:x:7', '7', undefined],
    ['arn:aws:lambda:eu-central-1:123456789012:function:x', undefined, 'eu-central-1'],
    ['arn:aws-us-gov:lambda:us-gov-west-1:123456789012:function:x:live', 'live', 'us-gov-west-1'],
    ['arn:aws-cn:lambda:cn-north-1:123456789012:function:x', undefined, 'cn-north-1'],
  ])('%s', async (functionName, qualifier, region) => {
    const { parseFunctionReference } = await import('../../build/aws/function-reference.js');
    expect(parseFunctionReference({ functionName })).toEqual({
      functionName: functionName.replace(/^(.*x):[^:]+$/, '$1'),
      name: 'x',
      qualifier,
      region,
    });
  });

  test.each([
    [{ functionName: '' }, "function-name: ''"],
    [{ functionName: 'x y' }, "function-name: 'x y'"],
    [{ functionName: 'x/../y' }, "function-name: 'x/../y'"],
    [{ functionName: 'x'.repeat(65) }, 'function-name: '],
    [{ functionName: 'arn:aws:s3:::bucket' }, 'function-name: '],
    [{ functionName: 'arn:aws:lambda:123456789012:function:x' }, 'function-name: '],
    [{ functionName: 'x', qualifier: 'a b' }, "qualifier: 'a b'"],
    [{ functionName: 'x', region: 'http://evil' }, "aws-region: 'http://evil'"],
    [{ functionName: 'x:live', qualifier: 'dev' }, "qualifier: 'dev' is not the 'live' of function-name"],
    [
      { functionName: 'arn:aws:lambda:eu-central-1:123456789012:function:x', region: 'us-east-1' },
      "aws-region: 'us-east-1' is not the 'eu-central-1' of function-name",
    ],
  ])('%j is refused', (options, message) => {
    expect(() => lambdaBaseline(options, ports)).toThrow(
      expect.objectContaining({ code: 'usage', message: expect.stringContaining(message) }),
    );
  });
});
