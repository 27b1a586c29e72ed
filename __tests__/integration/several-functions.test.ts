/** One package of the config file for several functions: one archive, a verdict and a deploy for each. Records: exhaustive/. */
import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
import { needs } from '../helpers/parts.js';
import { lambdaZip, runAction } from '../helpers/programs.js';
import { rowsOf, type ToldRow, workspace } from '../helpers/several-functions.js';

const withMoto = needs(MOTO !== undefined, 'a moto server, LAMBDA_ZIP_TEST_MOTO');

describe('in Lambda', () => {
  let proxy: AwsProxy;
  beforeEach(async () => {
    proxy = await startProxy();
  });

  async function functions() {
    const old = await buildPackage({ 'handler.py': 'x = 1\n' });
    const current = await buildPackage({ 'handler.py': 'x = 2\n' });
    proxy.servePackage(old.bytes);
    const names = [await createFunction(old.bytes), await createFunction(current.bytes)];
    return { names, old, current };
  }

  const digestOf = async (name = ''): Promise<string | undefined> =>
    (await lambda.getFunctionConfiguration({ FunctionName: name })).CodeSha256;

  withMoto('each has a row with its verdict, and the archive is built once', async () => {
    const { names, current } = await functions();
    const cwd = workspace(names);
    const env = awsEnvironment(proxy.url);
    const { code, stdout, stderr } = await lambdaZip(['build', '--all', '--json'], { cwd, env });
    expect(code, stderr).toBe(0);
    const { results, matrix } = JSON.parse(stdout);
    const common = { package: 'api', output: 'api.zip', sha256: current.digest.hex, runtime: 'python3.13' };
    expect(results).toMatchObject([
      { ...common, name: names[0], 'function-name': names[0], changed: true, reason: 'content' },
      { ...common, name: names[1], 'function-name': names[1], changed: false, reason: 'unchanged' },
    ]);
    expect(matrix.include).toMatchObject([{ name: names[0], package: 'api', output: 'api.zip' }]);
    expect(stderr.match(/Write the archive/g)).toHaveLength(1);
    expect(stderr).toMatch(/^1 of 2 functions changed$/m);
    expect(stderr).toContain(`; ${names[0]}: content; ${names[1]}: unchanged`);

    const lines = await lambdaZip(['build', '--all'], { cwd, env });
    expect(lines.stdout).toBe(`${current.digest.hex}  api.zip\n`);
    const planned = await lambdaZip(['plan'], { cwd });
    expect(JSON.parse(planned.stdout)).toEqual({ include: [{ shard: 1, functions: 'api' }] });
    const chosen = await lambdaZip(['build', '--functions', 'api'], { cwd, env });
    expect(chosen.stdout).toBe(lines.stdout);
  });

  withMoto('a deploy that fails at one does not keep the others from theirs', async () => {
    const { names, old, current } = await functions();
    const third = await createFunction(old.bytes);
    const all = [...names, third];
    const cwd = workspace(all);
    proxy.intercept(
      'UpdateFunctionCode',
      async () => lambdaError(403, 'AccessDeniedException', 'User is not authorized'),
      1,
    );
    const step = () =>
      runAction(
        { config: 'lambda-zip.yml', engine: 'host', deploy: 'true' },
        { cwd, env: awsEnvironment(proxy.url) },
      );
    const first = await step();
    expect(first.code).toBe(1);
    expect(rowsOf(first)).toMatchObject([
      { name: names[0], error: expect.stringContaining('lambda:UpdateFunctionCode') },
      { name: names[1], reason: 'unchanged', deployed: false },
      { name: third, reason: 'content', deployed: true },
    ]);
    expect(first.stdout).toContain(`::error::1 of 3 functions failed: '${names[0]}'`);
    expect(first.summary).toContain(`<code>${third}</code> | 🔄 content, deployed`);
    expect(await Promise.all(all.map(digestOf))).toEqual([
      old.digest.base64,
      current.digest.base64,
      current.digest.base64,
    ]);
    const second = await step();
    expect(second.code, second.stdout).toBe(0);
    expect(rowsOf(second).map(({ deployed }) => deployed)).toEqual([true, false, false]);
    expect(await digestOf(names[0])).toBe(current.digest.base64);
  });

  withMoto('they have to agree on what the package is built for', async () => {
    const { bytes } = await buildPackage({ 'handler.py': 'x = 1\n' });
    const arm = { Architectures: ['arm64' as const] };
    const names = [
      await createFunction(bytes, undefined, { Runtime: 'python3.12', ...arm }),
      await createFunction(bytes, undefined, { Runtime: 'python3.12', ...arm }),
      await createFunction(bytes, undefined, { Runtime: 'python3.11', ...arm }),
    ];
    const build = (wanted: readonly string[], more?: Record<string, string>) =>
      lambdaZip(['build', '--all', '--json'], {
        cwd: workspace(wanted, more),
        env: awsEnvironment(proxy.url),
      });
    // One that does not exist yet is built for as the others are.
    const missing = `missing-${randomUUID()}`;
    const agreed = await build([missing, ...names.slice(0, 2)]);
    expect(agreed.code, agreed.stderr).toBe(0);
    expect(JSON.parse(agreed.stdout).results).toMatchObject([
      { reason: 'first-build', runtime: 'python3.12', architecture: 'arm64' },
      { reason: 'content', runtime: 'python3.12', architecture: 'arm64' },
      { reason: 'content', runtime: 'python3.12', architecture: 'arm64' },
    ]);
    const disagreed = await build(names);
    expect(disagreed.code).toBe(1);
    expect(disagreed.stderr).toContain(
      `lambda-zip.yml:1:60: function 'api': function-name: function '${names[0]}' has python3.12, function '${names[2]}' has python3.11; one package cannot be for both`,
    );
    const stated = await build(names, { runtime: 'python3.12' });
    expect(stated.code, stated.stderr).toBe(0);
    expect(stated.stderr).toContain(`warning: api: runtime: the package is for python3.12`);
  });
});

describe('a list', () => {
  const WRONG: readonly (readonly [string, string])[] = [
    [
      "functions: [{source: src, function-name: [a, 'b/c']}]",
      "1:42: function 'src': function-name: 'b/c' is not the name or ARN of a function",
    ],
    [
      'functions: [{source: src, function-name: [a, b, a]}]',
      "1:42: function 'src': function-name: 'a' is listed twice",
    ],
    [
      'functions: [{source: src, function-name: [a, b]}, {name: b, source: src, output: b.zip}]',
      "1:42: function 'src': function-name: 'b' is also the name of an entry",
    ],
    [
      'functions: [{source: src, function-name: [a, b]}, {name: o, source: src, function-name: [b, c]}]',
      "1:89: function 'o': function-name: 'b' is also the name of a function of 'src'",
    ],
    [
      'functions: [{source: src, function-name: [a, {b: c}]}]',
      '1:46: function-name: a text on one line is required',
    ],
  ];

  test.each(WRONG)('%s', async (text, message) => {
    const cwd = workspace([]);
    writeFileSync(join(cwd, 'lambda-zip.yml'), text);
    const { code, stderr } = await lambdaZip(['build', '--all'], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining(`lambda-zip: lambda-zip.yml:${message}`)]);
  });

  test('in a step or command of one package is an error that names the config', async () => {
    const cwd = workspace([]);
    const message = "function-name: 'a' and 'b' are two functions; list them in a config file";
    const step = await runAction({ source: 'src', 'function-name': 'a\nb' }, { cwd });
    expect([step.code, step.stdout]).toEqual([1, expect.stringContaining(`::error::${message}`)]);
    const command = await lambdaZip(['build', 'src', '--function-name', 'a', '--function-name=b'], { cwd });
    expect([command.code, command.stderr]).toEqual([2, expect.stringContaining(message)]);
    const empty = await lambdaZip(['build', 'src', '--function-name', ''], { cwd });
    expect(empty.stderr).toContain('--function-name has an empty value');
  });

  test('beside a given digest, it is for the matrix alone', async () => {
    const cwd = workspace(['a', 'b'], { baseline: 'none' });
    const { code, stdout, stderr } = await lambdaZip(['build', '--all', '--json'], { cwd });
    expect(code, stderr).toBe(0);
    const names = JSON.parse(stdout).matrix.include.map((row: ToldRow) => row['function-name']);
    expect(names).toEqual(['a', 'b']);
    const input = JSON.stringify({ config: 'lambda-zip.yml', function: 'api' });
    const terraform = await lambdaZip(['terraform'], { cwd, input });
    expect(JSON.parse(terraform.stdout), terraform.stderr).toMatchObject({ path: 'api.zip' });
    expect(readFileSync(join(cwd, 'api.zip')).length).toBeGreaterThan(0);
  });
});
