/**
 * The CDK's own programs over examples/cdk. LAMBDA_ZIP_TEST_CDK names a folder with its npm packages, LAMBDA_ZIP_TEST_CDK_PYTHON a
 * Python with its requirements.
 */
import { appendFileSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, vi } from 'vitest';
import { copyExamples, type Examples, HELLO, type Machine, NEW_NODE } from '../helpers/deploy-tools.js';
import { needs } from '../helpers/parts.js';
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

function exampleOn(machine: Machine = {}): Examples {
  const examples = copyExamples({
    ...machine,
    path: [dirname(NEW_NODE)],
    env: {
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

async function synthesise(examples: Examples, app: string): Promise<Assembly> {
  const cdk = join('node_modules', 'aws-cdk', 'bin', 'cdk');
  const options = ['--quiet', '--no-notices', '--no-version-reporting'];
  await examples.run('cdk', NEW_NODE, [cdk, 'synth', ...options, '--app', app]);
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
