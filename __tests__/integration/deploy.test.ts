/** The built-in deploy against a real server of Lambda's and S3's API, over HTTP. */
import { randomBytes, randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type DeployResult, deploy } from '../../build/deploy/deploy.js';
import { type DeployOptions, parseDeployOptions } from '../../build/deploy/options.js';
import {
  type AwsProxy,
  awsEnvironment,
  buildPackage,
  createFunction,
  keepLines,
  lambda,
  lambdaError,
  MOTO,
  s3,
  startProxy,
  type TestPackage,
} from '../helpers/aws.js';
import { needs } from '../helpers/parts.js';

const withMoto = needs(MOTO !== undefined, 'a moto server, LAMBDA_ZIP_TEST_MOTO');

/** Short waits, and few: what is waited for comes at once, or never. */
const PATIENCE = { firstDelay: 1, longestDelay: 20, limit: 200 };
const TARGET = { runtime: 'python3.13', architecture: 'x86_64' } as const;
const BARE = { dryRun: false, publish: false, target: TARGET, allowTargetChange: false };

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

function run(
  functionName: string,
  built: TestPackage,
  options: Partial<DeployOptions> = {},
  signal?: AbortSignal,
): Promise<DeployResult> {
  return deploy({ ...BARE, functionName, ...options }, built, { log, signal }, PATIENCE);
}

/** A function with one package, and another package to deploy. */
async function scene(): Promise<{ name: string; old: TestPackage; built: TestPackage }> {
  const [old, built] = [await buildPackage({ 'a.py': 'old\n' }), await buildPackage({ 'a.py': 'new\n' })];
  return { name: await createFunction(old.bytes), old, built };
}

/** The digest that the server itself has. */
async function deployedDigest(name: string, qualifier?: string): Promise<string | undefined> {
  const found = await lambda.getFunctionConfiguration({ FunctionName: name, Qualifier: qualifier });
  return found.CodeSha256;
}

const operations = (): string[] => proxy.requests.map(({ operation }) => operation);
const modifying = (): string[] =>
  proxy.requests
    .filter(({ method }) => method !== 'GET' && method !== 'HEAD')
    .map(({ operation }) => operation);
const bodies = (operation: string) =>
  proxy.requests.filter((one) => one.operation === operation).map(({ body }) => JSON.parse(body.toString()));

const GET = 'GetFunctionConfiguration';
const UPDATE = 'UpdateFunctionCode';

/** Changes what the server says of the function, the next times it is asked. */
function say(fields: object, times = 1): void {
  proxy.intercept(
    GET,
    async (_, passOn) => {
      const answer = await passOn();
      return { ...answer, body: JSON.stringify({ ...JSON.parse(String(answer.body)), ...fields }) };
    },
    times,
  );
}

describe('a deploy', () => {
  withMoto('of other code: dry run, update under the lock, check', async () => {
    const { name, old, built } = await scene();
    expect(await run(name, built)).toEqual({
      deployed: true,
      version: undefined,
      functionArn: expect.stringMatching(`:function:${name}$`),
    });
    expect(await deployedDigest(name)).toBe(built.digest.base64);
    expect(operations()).toEqual([GET, GET, UPDATE, UPDATE, GET]);
    const request = {
      ZipFile: built.bytes.toString('base64'),
      RevisionId: `revision of ${old.digest.base64}`,
    };
    expect(bodies(UPDATE)).toEqual([
      { ...request, DryRun: true },
      { ...request, DryRun: false },
    ]);
    expect(lines.at(-1)).toBe(`function '${name}' has the package: CodeSha256 ${built.digest.base64}`);
  });

  withMoto('of the same code changes nothing', async () => {
    const { name, old } = await scene();
    expect(await run(name, old)).toMatchObject({ deployed: false, version: undefined });
    expect(modifying()).toEqual([]);
    expect(lines).toEqual(['Deploy', `function '${name}' has this package already`]);
  });

  withMoto('as a dry run stops there', async () => {
    const { name, old, built } = await scene();
    expect(await run(name, built, { dryRun: true, publish: true })).toMatchObject({ deployed: false });
    expect(bodies(UPDATE)).toMatchObject([{ DryRun: true }]);
    expect(modifying()).toEqual([UPDATE]);
    expect(await deployedDigest(name)).toBe(old.digest.base64);
  });
});

describe('a version and an alias', () => {
  async function withAlias() {
    const all = await scene();
    await lambda.publishVersion({ FunctionName: all.name });
    await lambda.createAlias({ FunctionName: all.name, Name: 'live', FunctionVersion: '1' });
    return all;
  }

  withMoto('are made and moved with the code', async () => {
    const { name, built } = await withAlias();
    expect(await run(name, built, { alias: 'live' })).toMatchObject({ deployed: true, version: '2' });
    expect(await deployedDigest(name, 'live')).toBe(built.digest.base64);
    expect(modifying()).toEqual([UPDATE, UPDATE, 'PublishVersion', 'UpdateAlias']);
    expect(bodies('PublishVersion')).toEqual([{ CodeSha256: built.digest.base64 }]);
    expect(lines).toContain("alias 'live': version 1 → 2");
  });

  withMoto('A, B, A: an older version with the same code is not the newest', async () => {
    const { name, old, built } = await withAlias();
    await run(name, built, { alias: 'live' });
    expect(await run(name, old, { alias: 'live' })).toMatchObject({ deployed: true, version: '3' });
    expect(await deployedDigest(name, 'live')).toBe(old.digest.base64);
  });

  withMoto('of the same code stay as they are', async () => {
    const { name, old } = await withAlias();
    expect(await run(name, old, { alias: 'live' })).toMatchObject({ deployed: false, version: '1' });
    expect(await run(name, old, { publish: true })).toMatchObject({ deployed: false, version: '1' });
    expect(modifying()).toEqual([]);
  });

  withMoto('are caught up with where an earlier deploy broke off after the update', async () => {
    const { name, built } = await withAlias();
    await run(name, built);
    proxy.requests.length = 0;
    expect(await run(name, built, { alias: 'live' })).toMatchObject({ deployed: true, version: '2' });
    expect(modifying()).toEqual(['PublishVersion', 'UpdateAlias']);
    expect(await deployedDigest(name, 'live')).toBe(built.digest.base64);
  });

  withMoto('a version without an alias is published once', async () => {
    const { name, built } = await scene();
    expect(await run(name, built, { publish: true })).toMatchObject({ deployed: true, version: '1' });
    expect(await run(name, built, { publish: true })).toMatchObject({ deployed: false, version: '1' });
  });

  withMoto('a missing alias, and one that splits its traffic, fail before anything is changed', async () => {
    const { name, built } = await withAlias();
    await expect(run(name, built, { alias: 'dev' })).rejects.toMatchObject({
      code: 'deploy',
      message: `alias: function '${name}' has no alias 'dev'`,
    });
    await lambda.publishVersion({ FunctionName: name });
    proxy.intercept('GetAlias', async (_, passOn) => {
      const answer = await passOn();
      const split = { RoutingConfig: { AdditionalVersionWeights: { '2': 0.1 } } };
      return { ...answer, body: JSON.stringify({ ...JSON.parse(String(answer.body)), ...split }) };
    });
    await expect(run(name, built, { alias: 'live' })).rejects.toMatchObject({
      code: 'deploy',
      message: expect.stringContaining('splits its traffic'),
    });
    expect(modifying()).toEqual([]);
  });

  withMoto('an alias that somebody else moved stays there; a version of other code is refused', async () => {
    const { name, built } = await withAlias();
    proxy.intercept('UpdateAlias', async () => lambdaError(412, 'PreconditionFailedException', 'RevisionId'));
    await expect(run(name, built, { alias: 'live' })).rejects.toMatchObject({
      code: 'deploy',
      message: expect.stringContaining('somebody else changed'),
    });
    proxy.intercept('PublishVersion', async () =>
      lambdaError(
        400,
        'InvalidParameterValueException',
        'CodeSHA256 (x) is different from current CodeSHA256',
      ),
    );
    await expect(run(name, built, { alias: 'live' })).rejects.toMatchObject({
      code: 'aws',
      message: expect.stringContaining('is different from current CodeSHA256'),
    });
    expect(await deployedDigest(name, 'live')).not.toBe(built.digest.base64);
  });
});

describe('through a bucket', () => {
  async function bucket(): Promise<string> {
    const name = `bucket-${randomUUID()}`;
    await s3.createBucket({
      Bucket: name,
      CreateBucketConfiguration: { LocationConstraint: 'eu-central-1' },
    });
    return name;
  }

  withMoto(
    'a package of more than 50 MiB, uploaded once',
    async () => {
      const large = await buildPackage({ 'noise.bin': randomBytes(53_000_000) }, '--no-enforce-limits');
      expect(large.size).toBeGreaterThan(52_428_800);
      const { name, old } = await scene();
      await expect(run(name, large)).rejects.toMatchObject({
        code: 'limit',
        message: `the package has ${large.size.toLocaleString('en-US')} bytes, more than the 52,428,800 that AWS Lambda allows in a direct upload`,
      });
      expect(modifying()).toEqual([]);

      const s3Bucket = await bucket();
      proxy.requests.length = 0;
      expect(await run(name, large, { s3Bucket, s3Prefix: 'lambda/' })).toMatchObject({ deployed: true });
      expect(await deployedDigest(name)).toBe(large.digest.base64);
      const key = `lambda/${large.digest.hex}.zip`;
      expect(operations()).toEqual([GET, GET, 'HeadObject', 'PutObject', UPDATE, UPDATE, GET]);
      const [put] = proxy.requests.filter(({ operation }) => operation === 'PutObject');
      expect(put?.path).toContain(`/${s3Bucket}/${key}`);
      expect(put?.headers['x-amz-checksum-sha256']).toBe(large.digest.base64);
      expect(bodies(UPDATE)[1]).toMatchObject({ S3Bucket: s3Bucket, S3Key: key, DryRun: false });
      expect(bodies(UPDATE)[1]).not.toHaveProperty('ZipFile');

      proxy.requests.length = 0;
      const second = await createFunction(old.bytes);
      expect(await run(second, large, { s3Bucket, s3Prefix: 'lambda/' })).toMatchObject({ deployed: true });
      expect(operations()).not.toContain('PutObject');
      expect(lines).toContain(`'s3://${s3Bucket}/${key}' already exists`);
    },
    180_000,
  );

  withMoto('a small package as well; an object of another size is replaced', async () => {
    const { name, built } = await scene();
    const s3Bucket = await bucket();
    const key = `${built.digest.hex}.zip`;
    await s3.putObject({ Bucket: s3Bucket, Key: key, Body: 'half' });
    await run(name, built, { s3Bucket });
    expect(operations()).toContain('PutObject');
    expect((await s3.headObject({ Bucket: s3Bucket, Key: key })).ContentLength).toBe(built.size);
    expect(await deployedDigest(name)).toBe(built.digest.base64);
  });

  withMoto('a dry run uploads nothing', async () => {
    const { name, built } = await scene();
    await run(name, built, { s3Bucket: await bucket(), dryRun: true });
    expect(modifying()).toEqual([UPDATE]);
    expect(bodies(UPDATE)).toMatchObject([{ DryRun: true, ZipFile: expect.any(String) }]);
  });

  withMoto('a bucket that hides what is missing, one that is missing, one that refuses', async () => {
    const { name, built } = await scene();
    const s3Bucket = await bucket();
    proxy.intercept('HeadObject', async () => ({ status: 403 }));
    expect(await run(name, built, { s3Bucket })).toMatchObject({ deployed: true });

    const other = await buildPackage({ 'a.py': 'other\n' });
    await expect(run(name, other, { s3Bucket: `none-${randomUUID()}` })).rejects.toMatchObject({
      code: 'aws',
      message: expect.stringContaining('s3:PutObject: it does not exist (NoSuchBucket'),
    });
    proxy.intercept('PutObject', async () => ({
      status: 403,
      headers: { 'content-type': 'application/xml' },
      body: '<Error><Code>AccessDenied</Code><Message>no s3:PutObject for you</Message></Error>',
    }));
    await expect(run(name, other, { s3Bucket })).rejects.toMatchObject({
      code: 'aws',
      message: 's3:PutObject: access is denied (AccessDenied, HTTP status 403): no s3:PutObject for you',
    });
    expect(await deployedDigest(name)).toBe(built.digest.base64);
  });
});

describe('in the way', () => {
  withMoto('the function is missing, or runs an image', async () => {
    const { name, built } = await scene();
    await expect(run(`${name}x`, built)).rejects.toMatchObject({
      code: 'deploy',
      message: `function-name: function '${name}x' does not exist`,
      hint: expect.stringContaining('a deploy creates no functions'),
    });
    say({ PackageType: 'Image' });
    await expect(run(name, built)).rejects.toMatchObject({ code: 'usage' });
    expect(modifying()).toEqual([]);
  });

  withMoto('access is denied, which the dry run finds', async () => {
    const { name, old, built } = await scene();
    const words = 'User: x is not authorized to perform: lambda:UpdateFunctionCode';
    proxy.intercept(UPDATE, async () => lambdaError(403, 'AccessDeniedException', words));
    await expect(run(name, built)).rejects.toMatchObject({
      code: 'aws',
      message: `lambda:UpdateFunctionCode: access is denied (AccessDeniedException, HTTP status 403): ${words}`,
      hint: 'See docs/deploy.md for the required permissions.',
    });
    expect(bodies(UPDATE)).toMatchObject([{ DryRun: true }]);
    expect(await deployedDigest(name)).toBe(old.digest.base64);
  });

  withMoto('throttling is waited out', async () => {
    const { name, built } = await scene();
    proxy.intercept(UPDATE, async () => lambdaError(429, 'TooManyRequestsException', 'Rate exceeded'), 2);
    expect(await run(name, built)).toMatchObject({ deployed: true });
    expect(bodies(UPDATE).map(({ DryRun: dry }) => dry)).toEqual([true, true, true, false]);
  });

  const CONFLICT = lambdaError(409, 'ResourceConflictException', 'An update is in progress for resource x');

  withMoto('an update in progress is waited for', async () => {
    const { name, built } = await scene();
    say({ LastUpdateStatus: 'InProgress' }, 3);
    proxy.intercept(UPDATE, async () => CONFLICT, 2);
    expect(await run(name, built)).toMatchObject({ deployed: true });
    expect(await deployedDigest(name)).toBe(built.digest.base64);
    expect(lines).toContain('an update is in progress; waiting');
    expect(lines.join('\n')).toContain('something else is changing it (ResourceConflictException');
  });

  withMoto('an update that never ends is given up', async () => {
    const { name, old, built } = await scene();
    const busy = {
      code: 'deploy',
      message: `function '${name}': an update is still in progress after 0.2 seconds`,
    };
    proxy.intercept(UPDATE, async () => CONFLICT, 999);
    await expect(run(name, built)).rejects.toMatchObject(busy);
    say({ LastUpdateStatus: 'InProgress' }, 999);
    await expect(run(name, built)).rejects.toMatchObject(busy);
    expect(await deployedDigest(name)).toBe(old.digest.base64);
  });

  /** Somebody else's deploy, between our dry run and our update. */
  function deployInBetween(name: string, content: string): void {
    proxy.intercept(UPDATE, async (request, passOn) => {
      if (JSON.parse(request.body.toString()).DryRun === true) deployInBetween(name, content);
      else
        await lambda.updateFunctionCode({
          FunctionName: name,
          ZipFile: (await buildPackage({ x: content })).bytes,
        });
      return await passOn();
    });
  }

  withMoto('a function that changed in the meantime is read again, and that is said', async () => {
    const { name, old, built } = await scene();
    deployInBetween(name, '1');
    expect(await run(name, built)).toMatchObject({ deployed: true });
    const between = (await buildPackage({ x: '1' })).digest.base64;
    expect(lines).toContain(
      `function '${name}' got other code in the meantime; it is replaced: CodeSha256 '${between}', before '${old.digest.base64}'`,
    );
    expect(bodies(UPDATE).map(({ RevisionId: revision }) => revision)).toEqual([
      `revision of ${old.digest.base64}`,
      `revision of ${old.digest.base64}`,
      `revision of ${between}`,
    ]);
    expect(await deployedDigest(name)).toBe(built.digest.base64);
  });

  withMoto('once, not again and again', async () => {
    const { name, built } = await scene();
    proxy.intercept(UPDATE, async () => lambdaError(412, 'PreconditionFailedException', 'RevisionId'), 999);
    await expect(run(name, built)).rejects.toMatchObject({
      code: 'deploy',
      message: `somebody else keeps changing function '${name}'`,
    });
    expect(bodies(UPDATE)).toHaveLength(2);
  });

  withMoto('an answer that is lost on its way', async () => {
    const { name, built } = await scene();
    proxy.intercept(UPDATE, async (_, passOn) => {
      // The dry run passes; the answer to the update does not come back.
      proxy.intercept(UPDATE, async (__, passUpdateOn) => {
        await passUpdateOn();
        return undefined;
      });
      return await passOn();
    });
    expect(await run(name, built)).toMatchObject({ deployed: true });
    expect(await deployedDigest(name)).toBe(built.digest.base64);
    expect(lines.join('\n')).not.toContain('in the meantime');
    expect(bodies(UPDATE)).toHaveLength(3);
  });

  withMoto('other code after the update fails loudly', async () => {
    const { name, built } = await scene();
    let asked = 0;
    const other = 'A'.repeat(43);
    proxy.intercept(
      GET,
      async (_, passOn) => {
        const answer = await passOn();
        asked += 1;
        // Before the update the truth, after it something else.
        if (asked <= 2) return answer;
        return {
          ...answer,
          body: JSON.stringify({ ...JSON.parse(String(answer.body)), CodeSha256: `${other}=` }),
        };
      },
      99,
    );
    await expect(run(name, built, { publish: true })).rejects.toMatchObject({
      code: 'deploy',
      message: `function '${name}' has other code than the package after the update: its CodeSha256 is '${other}=', not '${built.digest.base64}'`,
    });
    expect(modifying()).toEqual([UPDATE, UPDATE]);
  });

  withMoto('an update that fails, and one that failed before', async () => {
    const { name, old, built } = await scene();
    proxy.intercept(UPDATE, async (request, passOn) => {
      proxy.intercept(UPDATE, async (__, passUpdateOn) => {
        say({ LastUpdateStatus: 'Failed', LastUpdateStatusReason: 'out of\nmemory' });
        return await passUpdateOn();
      });
      expect(JSON.parse(request.body.toString()).DryRun).toBe(true);
      return await passOn();
    });
    await expect(run(name, built)).rejects.toMatchObject({
      code: 'deploy',
      message: `function '${name}': the last update failed: out of\\nmemory`,
    });
    // The digest of a failed update is no proof: the same code goes once more.
    say(
      {
        LastUpdateStatus: 'Failed',
        CodeSha256: old.digest.base64,
        RevisionId: `revision of ${built.digest.base64}`,
      },
      2,
    );
    expect(await run(name, old)).toMatchObject({ deployed: true });
    expect(await deployedDigest(name)).toBe(old.digest.base64);
  });

  withMoto('the archive is not what was built any more', async () => {
    const { name, built } = await scene();
    writeFileSync(built.zipPath, 'other');
    await expect(run(name, built)).rejects.toMatchObject({
      code: 'deploy',
      message: expect.stringContaining('changed since it was built'),
    });
    expect(modifying()).toEqual([]);
  });

  withMoto('the job is cancelled while it waits', async () => {
    const { name, built } = await scene();
    const cancel = new AbortController();
    proxy.intercept(
      UPDATE,
      async () => {
        cancel.abort();
        return CONFLICT;
      },
      999,
    );
    await expect(run(name, built, {}, cancel.signal)).rejects.toMatchObject({ code: 'cancelled' });
    expect(bodies(UPDATE)).toHaveLength(1);
  });

  withMoto('the endpoint is down', async () => {
    const { name, built } = await scene();
    proxy.intercept(GET, async () => undefined, 99);
    await expect(run(name, built)).rejects.toMatchObject({
      code: 'aws',
      message: 'lambda:GetFunctionConfiguration: AWS cannot be reached (ECONNRESET)',
    });
    vi.stubEnv('AWS_ENDPOINT_URL', 'http://127.0.0.1:9');
    await expect(run(name, built)).rejects.toMatchObject({
      code: 'aws',
      message: 'lambda:GetFunctionConfiguration: AWS cannot be reached (ECONNREFUSED)',
    });
  });
});

describe('options', () => {
  test.each([
    [{ functionName: 'a b' }, "function-name: 'a b'"],
    [{ functionName: 'x:live' }, "function-name: 'x:live' names a version or an alias; set 'alias' for that"],
    [{ functionName: 'x:live', alias: 'dev' }, "function-name: 'x:live'"],
    [{ alias: '7' }, "alias: '7' is not the name of an alias"],
    [{ s3Bucket: 'a/b' }, "s3-bucket: 'a/b'"],
    [{ s3Prefix: 'a/' }, "s3-prefix: 'a/' has no effect without an s3-bucket"],
    [{ s3Bucket: 'bucket', s3Prefix: 'a\n' }, "s3-prefix: 'a\\n'"],
    [{ s3Bucket: 'bucket', s3Prefix: 'x'.repeat(901) }, 's3-prefix: '],
  ])('%j is refused', (options, message) => {
    expect(() => parseDeployOptions({ ...BARE, functionName: 'x', ...options })).toThrow(
      expect.objectContaining({ code: 'usage', message: expect.stringContaining(message) }),
    );
  });

  test('an alias implies a version, and may stand in the name as well', () => {
    expect(parseDeployOptions({ ...BARE, functionName: 'x:live', alias: 'live' })).toMatchObject({
      publish: true,
      alias: 'live',
      reference: { functionName: 'x', qualifier: undefined },
    });
  });
});
