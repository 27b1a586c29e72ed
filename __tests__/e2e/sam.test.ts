/** The SAM command line over examples/sam, against moto. LAMBDA_ZIP_TEST_SAM names the program. */
import { randomUUID } from 'node:crypto';
import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { parse } from 'yaml';
import { awsEnvironment, MOTO, s3, startProxy } from '../helpers/aws.js';
import { functionsOfStack, startCloudFormation } from '../helpers/cloudformation.js';
import { copyExamples, digestOfObject, type Examples, HELLO } from '../helpers/deploy-tools.js';
import { needs } from '../helpers/parts.js';

// Every program here starts for seconds, on a machine that is busy for longer.
vi.setConfig({ testTimeout: 600_000 });

const SAM = process.env['LAMBDA_ZIP_TEST_SAM'];
const ready = SAM !== undefined && MOTO !== undefined;
const withSam = needs(ready, 'SAM and moto, by LAMBDA_ZIP_TEST_SAM and LAMBDA_ZIP_TEST_MOTO');

/** The example before anything is built, on a machine whose AWS is at the address. */
function exampleAt(url: string): Examples {
  const examples = copyExamples({ env: { ...awsEnvironment(url), SAM_CLI_TELEMETRY: '0', NO_COLOR: '1' } });
  mkdirSync(join(examples.folder, 'sam', 'build'));
  return examples;
}

async function buildIn({ run }: Examples): Promise<void> {
  const source = ['build', '../hello-python', '--architecture', 'arm64'];
  await run('sam', 'lambda-zip', [...source, '--output', 'build/hello.zip']);
  await run('sam', SAM ?? '', ['build']);
}

withSam('a second package from another folder uploads nothing', async () => {
  const Bucket = `packages-${randomUUID()}`;
  await s3.createBucket({ Bucket, CreateBucketConfiguration: { LocationConstraint: 'eu-central-1' } });
  const aws = await startProxy();

  /** What a package uploads, and where the functions then come from. */
  const deliver = async (examples: Examples) => {
    const { folder } = examples;
    const before = aws.requests.length;
    await buildIn(examples);
    const output = ['--output-template-file', 'packaged.yml'];
    await examples.run('sam', SAM ?? '', ['package', '--s3-bucket', Bucket, ...output]);
    const { Resources } = parse(readFileSync(join(folder, 'sam', 'packaged.yml'), 'utf8'));
    const keyOf = (name: string): string => Resources[name].Properties.CodeUri.replace(`s3://${Bucket}/`, '');
    const puts = aws.requests.slice(before).filter(({ operation }) => operation === 'PutObject');
    return {
      keys: { hello: keyOf('Hello'), api: keyOf('Api') },
      uploads: puts.map(({ path }) => path.replace(`/${Bucket}/`, '').replace(/\?.*/, '')),
    };
  };

  const here = exampleAt(aws.url);
  await here.run('sam', SAM ?? '', ['validate', '--lint']);
  const first = await deliver(here);
  expect(first.uploads.sort()).toEqual(Object.values(first.keys).sort());
  expect(await digestOfObject(Bucket, first.keys.hello)).toBe(HELLO);

  expect(await deliver(exampleAt(aws.url))).toEqual({ keys: first.keys, uploads: [] });

  appendFileSync(join(here.folder, 'hello-python', 'handler.py'), '#');
  const changed = await deliver(here);
  expect(changed.uploads).toEqual([changed.keys.hello]);
  expect(changed.keys.api).toBe(first.keys.api);
});

withSam('a second deploy from another folder changes nothing, and a changed byte one function', async () => {
  const stack = `t${randomUUID().slice(0, 8)}`;
  const Bucket = `deploys-${stack}`;
  await s3.createBucket({ Bucket, CreateBucketConfiguration: { LocationConstraint: 'eu-central-1' } });
  const url = await startCloudFormation(SAM ?? '');
  const example = (): Examples => exampleAt(url);
  const deploy = async (examples: Examples) => {
    await buildIn(examples);
    const options = ['--stack-name', stack, '--s3-bucket', Bucket, '--no-fail-on-empty-changeset'];
    const { stdout } = await examples.run('sam', SAM ?? '', [
      ...['deploy', ...options, '--capabilities', 'CAPABILITY_IAM', '--no-progressbar'],
    ]);
    return { said: stdout, functions: await functionsOfStack(stack) };
  };

  const here = example();
  const first = await deploy(here);
  expect(first.said).toContain('Successfully created/updated stack');
  expect(first.functions['Hello']).toBe(HELLO);

  const second = await deploy(example());
  expect(second.said).toContain(`No changes to deploy. Stack ${stack} is up to date`);
  expect(second.functions).toEqual(first.functions);

  appendFileSync(join(here.folder, 'hello-python', 'handler.py'), '#');
  const third = await deploy(here);
  expect(third.said).toContain('Successfully created/updated stack');
  expect(third.functions).toEqual({ ...first.functions, Hello: here.sha256('sam', 'build', 'hello.zip') });
  expect(third.functions['Hello']).not.toBe(HELLO);
});
