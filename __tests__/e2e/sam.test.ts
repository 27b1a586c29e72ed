/** The SAM command line over examples/sam, against moto. LAMBDA_ZIP_TEST_SAM names the program. */
import { randomUUID } from 'node:crypto';
import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { parse } from 'yaml';
import { awsEnvironment, MOTO, s3, startProxy } from '../helpers/aws.js';
import { copyExamples, digestOfObject, type Examples, HELLO } from '../helpers/deploy-tools.js';
import { needs } from '../helpers/parts.js';

// Every program here starts for seconds, on a machine that is busy for longer.
vi.setConfig({ testTimeout: 600_000 });

const SAM = process.env['LAMBDA_ZIP_TEST_SAM'];
const ready = SAM !== undefined && MOTO !== undefined;

needs(ready, 'SAM and moto, by LAMBDA_ZIP_TEST_SAM and LAMBDA_ZIP_TEST_MOTO')(
  'a second package from another folder uploads nothing',
  async () => {
    const Bucket = `packages-${randomUUID()}`;
    await s3.createBucket({ Bucket, CreateBucketConfiguration: { LocationConstraint: 'eu-central-1' } });
    const aws = await startProxy();
    const env = { ...awsEnvironment(aws.url), SAM_CLI_TELEMETRY: '0', NO_COLOR: '1' };

    /** What a package uploads, and where the functions then come from. */
    const deliver = async ({ folder, run }: Examples) => {
      const before = aws.requests.length;
      const source = ['build', '../hello-python', '--architecture', 'arm64'];
      await run('sam', 'lambda-zip', [...source, '--output', 'build/hello.zip']);
      await run('sam', SAM ?? '', ['build']);
      const output = ['--output-template-file', 'packaged.yml'];
      await run('sam', SAM ?? '', ['package', '--s3-bucket', Bucket, ...output]);
      const { Resources } = parse(readFileSync(join(folder, 'sam', 'packaged.yml'), 'utf8'));
      const keyOf = (name: string): string =>
        Resources[name].Properties.CodeUri.replace(`s3://${Bucket}/`, '');
      const puts = aws.requests.slice(before).filter(({ operation }) => operation === 'PutObject');
      return {
        keys: { hello: keyOf('Hello'), api: keyOf('Api') },
        uploads: puts.map(({ path }) => path.replace(`/${Bucket}/`, '').replace(/\?.*/, '')),
      };
    };
    const example = (): Examples => {
      const examples = copyExamples({ env });
      mkdirSync(join(examples.folder, 'sam', 'build'));
      return examples;
    };

    const here = example();
    await here.run('sam', SAM ?? '', ['validate', '--lint']);
    const first = await deliver(here);
    expect(first.uploads.sort()).toEqual(Object.values(first.keys).sort());
    expect(await digestOfObject(Bucket, first.keys.hello)).toBe(HELLO);

    expect(await deliver(example())).toEqual({ keys: first.keys, uploads: [] });

    appendFileSync(join(here.folder, 'hello-python', 'handler.py'), '#');
    const changed = await deliver(here);
    expect(changed.uploads).toEqual([changed.keys.hello]);
    expect(changed.keys.api).toBe(first.keys.api);
  },
);
