/** One repository of six functions, deployed by every tool: each gets the ZIPs whose digests stand in digests.txt, and no others. */
import { randomBytes } from 'node:crypto';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { parse } from 'yaml';
import { AWS_FOLDER } from '../helpers/act.js';
import { awsEnvironment, createFunction, lambda, MOTO, s3 } from '../helpers/aws.js';
import { CLOUDFORMATION, functionsOfStack, startCloudFormation } from '../helpers/cloudformation.js';
import { copyExamples, type Examples, NEW_NODE } from '../helpers/deploy-tools.js';
import { needs } from '../helpers/parts.js';
import { REPOSITORY } from '../helpers/paths.js';
import { TERRAFORMS, terraformRoot } from '../helpers/terraform.js';

const EXAMPLE = 'six-functions';
const { LAMBDA_ZIP_TEST_CDK: CDK, LAMBDA_ZIP_TEST_OSLS: OSLS, LAMBDA_ZIP_TEST_SAM: SAM } = process.env;

/** As `lambda-zip build --all` prints them. */
const LISTED = readFileSync(join(REPOSITORY, 'examples', EXAMPLE, 'digests.txt'), 'utf8');
/** SHA-256 by name; the layer of `sizes` is `sizes-layer`. */
const DIGESTS: Readonly<Record<string, string>> = Object.fromEntries(
  [...LISTED.matchAll(/^(?<hex>\w{64}) {2}build\/(?<name>[\w-]+)\.zip$/gm)].map(({ groups }) => [
    groups?.['name'] ?? '',
    groups?.['hex'] ?? '',
  ]),
);
const FUNCTIONS = Object.keys(DIGESTS).filter((name) => name !== 'sizes-layer');

const hexOf = (base64: unknown): string => Buffer.from(String(base64), 'base64').toString('hex');

/** What Lambda has, by what a function is called there. */
async function deployed(nameOf: (name: string) => string): Promise<Record<string, string>> {
  const digests = FUNCTIONS.map(async (name) => {
    const { CodeSha256 } = await lambda.getFunctionConfiguration({ FunctionName: nameOf(name) });
    return [name, hexOf(CodeSha256)] as const;
  });
  return Object.fromEntries(await Promise.all(digests));
}

/** The digest of the layer whose name begins so. */
async function layerDigest(start: string): Promise<string> {
  const { Layers = [] } = await lambda.listLayers({});
  const LayerName = Layers.map((layer) => layer.LayerName ?? '').find((name) => name.startsWith(start));
  const { Content } = await lambda.getLayerVersion({ LayerName, VersionNumber: 1 });
  return hexOf(Content?.CodeSha256);
}

const functionsOf = (digests: Readonly<Record<string, string>>): Record<string, string | undefined> =>
  Object.fromEntries(FUNCTIONS.map((name) => [name, digests[name]]));

/** A test of one way to deploy; the packages of two functions come from an index. */
function way(title: string, parts: Readonly<Record<string, boolean>>, body: () => Promise<void>): void {
  const all = {
    ...parts,
    'an index, by LAMBDA_ZIP_TEST_NETWORK=1': process.env['LAMBDA_ZIP_TEST_NETWORK'] === '1',
  };
  needs(Object.values(all).every(Boolean), Object.keys(all).join(', '))(title, body, 600_000);
}

/** The example on a machine that deploys to moto. */
const onMoto = (path: readonly string[] = [], url = MOTO ?? ''): Examples =>
  copyExamples({ path, env: { ...awsEnvironment(url), CI: 'true', SAM_CLI_TELEMETRY: '0' } });
const unique = (): string => `t${randomBytes(4).toString('hex')}`;
const WITH_MOTO = { 'moto, by LAMBDA_ZIP_TEST_MOTO': MOTO !== undefined };

way('lambda-zip build --all prints the digests', {}, async () => {
  expect(FUNCTIONS).toHaveLength(6);
  expect((await copyExamples().run(EXAMPLE, 'lambda-zip', ['build', '--all'])).stdout).toBe(LISTED);
});

/** In place of the functions and the layer: what moves when they would, and what they would upload. */
const RESOURCES = `
resource "terraform_data" "this" {
  for_each = data.external.package
  input    = each.value.result.base64
}
output "files" {
  value = merge(
    { for name, one in data.external.package : name => filesha256("\${local.root}/\${one.result.path}") },
    { sizes-layer = filesha256("\${local.root}/\${data.external.package["sizes"].result.layer_path}") },
  )
}
output "hashes" {
  value = merge(
    { for name, one in terraform_data.this : name => one.output },
    { sizes-layer = data.external.package["sizes"].result.layer_base64 },
  )
}
`;

for (const name of ['Terraform', 'OpenTofu'] as const) {
  const { available, part } = TERRAFORMS[name];
  way(name, { [part]: available }, async () => {
    const directory = join(copyExamples().folder, EXAMPLE, 'terraform');
    const { apply, output, plan } = await terraformRoot(TERRAFORMS[name], directory, (example) =>
      example.replace(/^resource "aws_[\s\S]*^}\n/m, RESOURCES),
    );
    const applied = await apply();
    expect(applied.code, applied.stderr).toBe(0);
    expect(await output('files')).toEqual(DIGESTS);
    const hashes = Object.entries(await output('hashes')).map(([one, value]) => [one, hexOf(value)]);
    expect(Object.fromEntries(hashes)).toEqual(DIGESTS);
    expect((await plan()).code).toBe(0);
  });
}

way('CDK', { ...WITH_MOTO, 'the CDK, in LAMBDA_ZIP_TEST_CDK': CDK !== undefined }, async () => {
  const examples = onMoto([dirname(NEW_NODE)], CLOUDFORMATION);
  const folder = join(examples.folder, EXAMPLE, 'cdk');
  symlinkSync(join(CDK ?? '', 'node_modules'), join(folder, 'node_modules'));
  // A stack and a bootstrap of its own.
  const name = unique();
  const app = readFileSync(join(folder, 'app.ts'), 'utf8');
  writeFileSync(join(folder, 'app.ts'), app.replace("'SixFunctions'", `'${name}'`));
  const cdk = (...args: readonly string[]) =>
    examples.run(join(EXAMPLE, 'cdk'), NEW_NODE, [
      ...[join('node_modules', 'aws-cdk', 'bin', 'cdk'), ...args, '--no-notices'],
      ...['--toolkit-stack-name', `${name}-toolkit`],
    ]);
  await cdk('bootstrap', 'aws://123456789012/eu-central-1', '--qualifier', name);
  const context = `@aws-cdk/core:bootstrapQualifier=${name}`;
  await cdk('deploy', '--require-approval=never', '--context', context);
  expect(await functionsOfStack(name)).toEqual(functionsOf(DIGESTS));
  expect(await layerDigest(`${name}-sizeslayer`)).toBe(DIGESTS['sizes-layer']);
});

way('SAM', { ...WITH_MOTO, 'SAM, by LAMBDA_ZIP_TEST_SAM': SAM !== undefined }, async () => {
  const examples = onMoto([], await startCloudFormation(SAM ?? ''));
  const name = unique();
  const Bucket = `six-${name}`;
  await s3.createBucket({ Bucket, CreateBucketConfiguration: { LocationConstraint: 'eu-central-1' } });
  await examples.run(EXAMPLE, 'lambda-zip', ['build', '--all']);
  await examples.run(join(EXAMPLE, 'sam'), SAM ?? '', [
    ...['deploy', '--stack-name', name, '--s3-bucket', Bucket],
    ...['--capabilities', 'CAPABILITY_IAM', '--no-progressbar'],
  ]);
  const functions = Object.entries(await functionsOfStack(name));
  const digests = functions.map(([id, digest]) => [id.toLowerCase(), digest]);
  expect(Object.fromEntries(digests)).toEqual(functionsOf(DIGESTS));
  expect(await layerDigest(`${name}-SizesLayer`)).toBe(DIGESTS['sizes-layer']);
});

way(
  'Serverless Framework',
  { ...WITH_MOTO, 'osls, in LAMBDA_ZIP_TEST_OSLS': OSLS !== undefined },
  async () => {
    const examples = onMoto();
    const stage = unique();
    const osls = join(OSLS ?? '', 'node_modules', 'osls', 'bin', 'serverless.js');
    const options = ['--stage', stage, '--region', 'eu-central-1'];
    await examples.run(join(EXAMPLE, 'serverless'), NEW_NODE, [osls, 'deploy', ...options]);
    expect(await deployed((name) => `six-functions-${stage}-${name}`)).toEqual(functionsOf(DIGESTS));
    expect(await layerDigest(`six-functions-${stage}-SizesLambdaLayer`)).toBe(DIGESTS['sizes-layer']);
  },
);

/** Functions that have something else, under names that begin alike. */
async function createFunctions(prefix: string): Promise<void> {
  const config = parse(readFileSync(join(REPOSITORY, 'examples', EXAMPLE, 'lambda-zip.yml'), 'utf8'));
  const runtimes = new Map<string, 'python3.13'>(
    config.functions.map(({ source = '', runtime = config.defaults.runtime }) => [
      source.split('/').at(-1),
      runtime,
    ]),
  );
  for (const name of FUNCTIONS) {
    const own = { Runtime: runtimes.get(name), Architectures: ['arm64' as const] };
    await createFunction(Buffer.from('something else'), `${prefix}${name}`, own);
  }
}

way(
  'the AWS command line',
  { ...WITH_MOTO, 'the AWS command line, in LAMBDA_ZIP_TEST_AWS': AWS_FOLDER !== undefined },
  async () => {
    const prefix = `${unique()}-`;
    await createFunctions(prefix);
    const examples = onMoto([AWS_FOLDER ?? '']);
    await examples.run(EXAMPLE, 'env', [`PREFIX=${prefix}`, 'sh', 'deploy.sh']);
    expect(await deployed((name) => `${prefix}${name}`)).toEqual(functionsOf(DIGESTS));
    expect(await layerDigest(`${prefix}sizes-layer`)).toBe(DIGESTS['sizes-layer']);
  },
);

way('the built-in deploy, which does not know layers', WITH_MOTO, async () => {
  const prefix = `${unique()}-`;
  await createFunctions(prefix);
  const examples = onMoto();
  const config = join(examples.folder, EXAMPLE, 'lambda-zip.yml');
  const named = `defaults:\n  function-name: ${prefix}{name}\n`;
  const text = readFileSync(config, 'utf8').replace('defaults:\n', named);
  writeFileSync(config, text.replace('    layer: true\n', ''));
  await examples.run(EXAMPLE, 'lambda-zip', ['build', '--all', '--deploy', 'true']);
  // That of `sizes` has its packages in it here.
  const { sizes: _, ...others } = functionsOf(DIGESTS);
  expect(await deployed((name) => `${prefix}${name}`)).toMatchObject(others);
});
