/**
 * The CDK's own programs over examples/cdk. LAMBDA_ZIP_TEST_CDK names a folder with its npm packages, LAMBDA_ZIP_TEST_CDK_PYTHON a
 * Python with its requirements.
 */
import { randomBytes } from 'node:crypto';
import { appendFileSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, vi } from 'vitest';
import { awsEnvironment, MOTO } from '../helpers/aws.js';
import { CLOUDFORMATION, functionsOfStack } from '../helpers/cloudformation.js';
import { copyExamples, type Examples, HELLO, type Machine, NEW_NODE } from '../helpers/deploy-tools.js';
import { needs } from '../helpers/parts.js';
import type { Outcome } from '../helpers/programs.js';
import { temporaryDirectory } from '../helpers/workspace.js';

// Every program here starts for seconds, on a machine that is busy for longer.
vi.setConfig({ testTimeout: 600_000 });

const CDK = process.env['LAMBDA_ZIP_TEST_CDK'];
const PYTHON = process.env['LAMBDA_ZIP_TEST_CDK_PYTHON'];

/** The code of a function: the name of its object in the bucket, and the digest of the file that is to go there. */
interface Asset {
  readonly key: string;
  readonly sha256: string;
}

/** What a synthesis gives. */
interface Assembly {
  readonly template: string;
  readonly hello: Asset;
  readonly api: Asset;
}

const LANGUAGES = [
  { language: 'TypeScript', app: 'node app.ts', part: '', available: true, uid: 65_534 },
  {
    language: 'Python',
    app: `${PYTHON} app.py`,
    part: ', and its library for Python, by LAMBDA_ZIP_TEST_CDK_PYTHON',
    available: PYTHON !== undefined,
    // That Python may be one user's alone.
    uid: undefined,
  },
];

const unpacked = temporaryDirectory();

function exampleOn({ env = {}, ...machine }: Machine = {}): Examples {
  const examples = copyExamples({
    ...machine,
    path: [dirname(NEW_NODE)],
    env: {
      ...env,
      CI: 'true',
      CDK_DISABLE_CLI_TELEMETRY: 'true',
      PYTHONDONTWRITEBYTECODE: '1',
      // What the library for Python unpacks at its start, once for all runs.
      JSII_RUNTIME_PACKAGE_CACHE_ROOT: unpacked,
    },
  });
  symlinkSync(join(CDK ?? '', 'node_modules'), join(examples.folder, 'cdk', 'node_modules'));
  return examples;
}

/** Runs a command of the CDK. */
function cdk(examples: Examples, ...args: readonly string[]): Promise<Outcome> {
  const program = join('node_modules', 'aws-cdk', 'bin', 'cdk');
  return examples.run('cdk', NEW_NODE, [program, ...args, '--no-notices', '--no-version-reporting']);
}

async function synthesise(examples: Examples, app: string): Promise<Assembly> {
  await cdk(examples, 'synth', '--quiet', '--app', app);
  const output = join(examples.folder, 'cdk', 'cdk.out');
  const template = readFileSync(join(output, 'Greetings.template.json'), 'utf8');
  const { files } = JSON.parse(readFileSync(join(output, 'Greetings.assets.json'), 'utf8'));
  const { Resources } = JSON.parse(template);
  const assetOf = (name: string): Asset => {
    const id = Object.keys(Resources).find((one) => new RegExp(`^${name}[0-9A-F]{8}$`).test(one)) ?? name;
    const key: string = Resources[id].Properties.Code.S3Key;
    const { path } = files[key.replace('.zip', '')].source;
    return { key, sha256: examples.sha256('cdk', 'cdk.out', path) };
  };
  return { template, hello: assetOf('Hello'), api: assetOf('Api') };
}

for (const { language, app, part, available, uid } of LANGUAGES) {
  const run = needs(CDK !== undefined && available, `the CDK, in LAMBDA_ZIP_TEST_CDK${part}`);
  run(`the app in ${language} gives one template in two folders, and moves one asset`, async () => {
    const here = exampleOn();
    const first = await synthesise(here, app);
    expect(first.hello.sha256).toBe(HELLO);
    const there = exampleOn(process.getuid?.() === 0 && uid !== undefined ? { uid } : {});
    expect(await synthesise(there, app)).toEqual(first);

    appendFileSync(join(here.folder, 'hello-python', 'handler.py'), '#');
    const changed = await synthesise(here, app);
    expect(changed.hello.key).not.toBe(first.hello.key);
    expect(changed.api).toEqual(first.api);
    expect(changed.template.replaceAll(changed.hello.key, first.hello.key)).toBe(first.template);
  });
}

needs(
  CDK !== undefined && MOTO !== undefined,
  'the CDK and moto, by LAMBDA_ZIP_TEST_CDK and LAMBDA_ZIP_TEST_MOTO',
)('a second deploy from another folder changes nothing, and a changed byte one function', async () => {
  const name = `t${randomBytes(4).toString('hex')}`;
  const machine = { env: awsEnvironment(CLOUDFORMATION) };
  const example = (): Examples => {
    const examples = exampleOn(machine);
    const app = join(examples.folder, 'cdk', 'app.ts');
    writeFileSync(app, readFileSync(app, 'utf8').replace("'Greetings'", `'${name}'`));
    return examples;
  };
  const toolkit = ['--toolkit-stack-name', `${name}-toolkit`];
  const deploy = async (examples: Examples, ...more: readonly string[]) => {
    const context = `@aws-cdk/core:bootstrapQualifier=${name}`;
    const args = ['--context', context, ...toolkit, '--app', 'node app.ts', ...more];
    const { stdout } = await cdk(examples, 'deploy', '--require-approval=never', ...args);
    return { said: stdout, functions: await functionsOfStack(name) };
  };

  const here = example();
  await cdk(here, 'bootstrap', 'aws://123456789012/eu-central-1', '--qualifier', name, ...toolkit);
  const first = await deploy(here);
  expect(first.functions['Hello']).toBe(HELLO);
  expect(first.said).not.toContain('(no changes)');

  const second = await deploy(example());
  expect(second.said).toContain(`${name} (no changes)`);
  expect(second.said).not.toContain('Published');
  expect(second.functions).toEqual(first.functions);

  appendFileSync(join(here.folder, 'hello-python', 'handler.py'), '#');
  // moto removes no change set that is not there, and does not know the former value of a default.
  const third = await deploy(here, '--method=direct', '--no-previous-parameters');
  expect(third.said).toContain('Published Hello/Code');
  expect(third.said).not.toContain('Published Api/Code');
  expect(third.functions['Hello']).toBe(here.sha256('cdk', 'build', 'hello.zip'));
  expect(third.functions['Hello']).not.toBe(HELLO);
  expect(third.functions['Api']).toEqual(first.functions['Api']);
});
