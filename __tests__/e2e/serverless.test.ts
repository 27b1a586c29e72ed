/**
 * The Serverless Framework over examples/serverless: osls, the open fork, which also deploys to moto, and version 3 itself.
 * LAMBDA_ZIP_TEST_OSLS and LAMBDA_ZIP_TEST_SERVERLESS name folders with their npm packages.
 */
import { randomBytes } from 'node:crypto';
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { awsEnvironment, lambda, MOTO } from '../helpers/aws.js';
import { copyExamples, type Examples, HELLO, NEW_NODE } from '../helpers/deploy-tools.js';
import { needs } from '../helpers/parts.js';
import { filesBelow } from '../helpers/paths.js';
import type { Outcome } from '../helpers/programs.js';

// Every program here starts for seconds, on a machine that is busy for longer.
vi.setConfig({ testTimeout: 600_000 });

const OSLS = process.env['LAMBDA_ZIP_TEST_OSLS'];
const SERVERLESS = process.env['LAMBDA_ZIP_TEST_SERVERLESS'];
const PROGRAMS = {
  osls: join(OSLS ?? '', 'node_modules', 'osls', 'bin', 'serverless.js'),
  serverless: join(SERVERLESS ?? '', 'node_modules', 'serverless', 'bin', 'serverless.js'),
};

const HELLO_BASE64 = Buffer.from(HELLO, 'hex').toString('base64');

/** Where a deploy's files go in the bucket: the time of the run, the one thing that differs. */
const TIME = /\d{13}-\d{4}-\d\d-\d\dT[\d:.]+Z/g;

/** Everything below .serverless, by its path. */
function packaged({ folder }: Examples): Record<string, string> {
  const output = join(folder, 'serverless', '.serverless');
  const texts = filesBelow(output).map((file) => [file, readFileSync(join(output, file), 'latin1')]);
  return Object.fromEntries(texts.map(([file, text = '']) => [file, text.replace(TIME, 'TIME')]));
}

for (const [name, available] of [
  ['osls', OSLS !== undefined],
  ['serverless', SERVERLESS !== undefined],
] as const) {
  needs(available, `${name}, in LAMBDA_ZIP_TEST_${name.toUpperCase()}`)(
    `${name} packages the same in two folders, but for the time`,
    async () => {
      const all = [];
      for (const examples of [copyExamples(), copyExamples()]) {
        await examples.run('serverless', NEW_NODE, [PROGRAMS[name], 'package']);
        all.push(packaged(examples));
        expect(examples.sha256('serverless', '.serverless', 'hello.zip')).toBe(HELLO);
      }
      expect(all[0]).toEqual(all[1]);
      expect(all[0]?.['cloudformation-template-update-stack.json']).toContain(HELLO_BASE64);
    },
  );
}

needs(
  OSLS !== undefined && MOTO !== undefined,
  'osls and moto, by LAMBDA_ZIP_TEST_OSLS and LAMBDA_ZIP_TEST_MOTO',
)('osls deploys once, and again when the content changed', async () => {
  const examples = copyExamples({ env: awsEnvironment(MOTO ?? '') });
  const stage = `t${randomBytes(4).toString('hex')}`;
  const deploy = (): Promise<Outcome> => {
    const options = ['--stage', stage, '--region', 'eu-central-1'];
    return examples.run('serverless', NEW_NODE, [PROGRAMS.osls, 'deploy', ...options]);
  };
  const deployed = async (): Promise<string | undefined> => {
    const name = { FunctionName: `greetings-${stage}-hello` };
    return (await lambda.getFunctionConfiguration(name)).CodeSha256;
  };
  expect((await deploy()).stderr).toContain('Service deployed');
  expect(await deployed()).toBe(HELLO_BASE64);
  expect((await deploy()).stderr).toContain('No changes to deploy');

  appendFileSync(join(examples.folder, 'hello-python', 'handler.py'), '#');
  expect((await deploy()).stderr).toContain('Service deployed');
  const sha256 = examples.sha256('serverless', '.serverless', 'hello.zip');
  expect(await deployed()).toBe(Buffer.from(sha256, 'hex').toString('base64'));
  expect(sha256).not.toBe(HELLO);
});
