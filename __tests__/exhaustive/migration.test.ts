/**
 * What docs/migration.md says of each way to pack, run on two machines: folders with one content, written in another order, under
 * another umask, at another time, and a home of each.
 */
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, vi } from 'vitest';
import { parse } from 'yaml';
import { awsEnvironment, MOTO, s3 } from '../helpers/aws.js';
import { digestOfFile, digestOfObject, NEW_NODE } from '../helpers/deploy-tools.js';
import { hasProgram, needs } from '../helpers/parts.js';
import { CLI, REPOSITORY } from '../helpers/paths.js';
import { run } from '../helpers/programs.js';
import { TERRAFORMS, terraformSettings } from '../helpers/terraform.js';
import { temporaryDirectory, writeTree } from '../helpers/workspace.js';

// Every program here starts for seconds, on a machine that is busy for longer.
vi.setConfig({ testTimeout: 600_000 });

const { LAMBDA_ZIP_TEST_SAM: SAM, LAMBDA_ZIP_TEST_SERVERLESS: SERVERLESS } = process.env;
const NETWORK = process.env['LAMBDA_ZIP_TEST_NETWORK'] === '1';
const REQUIREMENTS = readFileSync(
  join(REPOSITORY, 'examples', 'python-dependencies', 'requirements.txt'),
  'utf8',
);
const SOURCES = {
  'handler.py': 'import json\n\n\ndef handler(event, context):\n    return json.dumps(event)\n',
  'common/names.py': 'NAME = "name"\n',
  'common/__init__.py': '',
  'templates/mail.txt': 'Hello, {name}!\n',
};

/** Where a project is packed; sources are in `src`. */
interface Machine {
  readonly root: string;
  run(program: string, args: readonly string[], cwd?: string): Promise<string>;
}

function machine(kind: 'laptop' | 'runner', more: Readonly<Record<string, string>> = {}): Machine {
  const root = join(temporaryDirectory(), kind);
  const home = join(root, 'home');
  const files = Object.entries({ ...SOURCES, ...more });
  writeTree(join(root, 'src'), Object.fromEntries(kind === 'laptop' ? files : files.reverse()));
  mkdirSync(home);
  const env = {
    ...awsEnvironment(MOTO ?? ''),
    AWS_DEFAULT_REGION: 'eu-central-1',
    HOME: home,
    XDG_CACHE_HOME: join(home, '.cache'),
    SAM_CLI_TELEMETRY: '0',
  };
  for (const [file] of files) {
    const path = join(root, 'src', file);
    // umask 002 and 077
    chmodSync(path, kind === 'laptop' ? 0o664 : 0o600);
    if (kind === 'runner') utimesSync(path, 1e9, 1e9);
  }
  return {
    root,
    run: async (program, args, cwd = '.') => {
      const { code, stdout, stderr } = await run(program, args, { cwd: join(root, cwd), env });
      expect(code, `${program} ${args.join(' ')}\n${stdout}\n${stderr}`).toBe(0);
      return stdout;
    },
  };
}

/** The digests that a way to pack gives on both machines. */
async function onBoth(
  pack: (machine: Machine) => Promise<string>,
  more?: Readonly<Record<string, string>>,
): Promise<string[]> {
  const digests = [];
  for (const kind of ['laptop', 'runner'] as const) digests.push(await pack(machine(kind, more)));
  return digests;
}

const one = (digests: readonly string[]): void => expect(new Set(digests).size).toBe(1);
const two = (digests: readonly string[]): void => expect(new Set(digests).size).toBe(2);

/** What takes the place of every way: one digest. */
const ours =
  (...options: readonly string[]) =>
  async ({ run: call }: Machine): Promise<string> =>
    (await call(process.execPath, [CLI, 'build', 'src', '--output', 'ours.zip', ...options])).slice(0, 64);

describe('zip -r', () => {
  const pack = async ({ root, run: call }: Machine): Promise<string> => {
    await call('zip', ['-q', '-r', '../out.zip', '.'], 'src');
    return digestOfFile(join(root, 'out.zip'));
  };
  needs(hasProgram('zip', ['-v']), 'zip')('gives two digests, lambda-zip one', async () => {
    two(await onBoth(pack));
    one(await onBoth(ours()));
  });
  needs(hasProgram('zip', ['-v']), 'zip')('has the same content', async () => {
    const runner = machine('runner');
    await pack(runner);
    await ours()(runner);
    const { code, stdout } = await run(process.execPath, [CLI, 'diff', 'out.zip', 'ours.zip'], {
      cwd: runner.root,
    });
    expect({ code, stdout }).toEqual({
      code: 1,
      stdout: expect.stringContaining('same content, other bytes'),
    });
  });
});

describe("the script of the article 'How to create reproducible ZIPs for AWS Lambda'", () => {
  /** Its steps: packages beside the sources, one time, one mode where there are packages, sorted, stored. */
  const STEPS = `
set -eu
cp -r src package
if [ -f src/requirements.txt ]; then
  python3 -m pip install --quiet --disable-pip-version-check --no-cache-dir --target package -r src/requirements.txt
  find package -name '*.pyc' -delete
  chmod -R 0777 package
fi
find package ! -type d -exec touch -t 201212121212 {} +
cd package
find . ! -type d | LC_ALL=C sort | python3 -c '
import sys, zipfile
with zipfile.ZipFile("../out.zip", "w") as archive:
    for name in sys.stdin.read().splitlines():
        archive.write(name)'
`;
  const pack = async ({ root, run: call }: Machine): Promise<string> => {
    await call('sh', ['-c', STEPS]);
    return digestOfFile(join(root, 'out.zip'));
  };
  const withPackages = { 'requirements.txt': REQUIREMENTS };
  needs(hasProgram('python3'), 'python3')('gives two digests for sources without packages', async () => {
    two(await onBoth(pack));
  });
  needs(NETWORK && hasProgram('python3'), 'python3, and an index by LAMBDA_ZIP_TEST_NETWORK=1')(
    'gives one digest with packages, under one Python and one pip, and so does lambda-zip',
    async () => {
      one(await onBoth(pack, withPackages));
      one(await onBoth(ours('--requirements', 'src/requirements.txt'), withPackages));
    },
  );
});

describe('archive_file', () => {
  const CONFIGURATION = `
data "archive_file" "package" {
  type        = "zip"
  source_dir  = "src"
  output_path = "out.zip"
}
output "package" { value = data.archive_file.package.output_sha }
`;
  const pack = async ({ root, run: call }: Machine): Promise<string> => {
    writeTree(root, { 'main.tf': CONFIGURATION, ...terraformSettings });
    await call('env', [
      'TF_CLI_CONFIG_FILE=terraform.rc',
      TERRAFORMS.Terraform.program,
      'apply',
      '-auto-approve',
    ]);
    return digestOfFile(join(root, 'out.zip'));
  };
  const { available, part } = TERRAFORMS.Terraform;
  needs(available, part)('gives two digests', async () => two(await onBoth(pack)));
});

describe('sam build and sam package', () => {
  /** What is uploaded: the name that SAM gives it, and the bytes. */
  const pack = async ({ root, run: call }: Machine, Bucket: string) => {
    const version = /3\.\d+/.exec(await call('python3', ['--version']))?.[0];
    writeFileSync(
      join(root, 'template.yml'),
      `Transform: AWS::Serverless-2016-10-31
Resources:
  Hello:
    Type: AWS::Serverless::Function
    Properties: { CodeUri: src/, Handler: handler.handler, Runtime: python${version} }
`,
    );
    await call(SAM ?? '', ['build']);
    await call(SAM ?? '', ['package', '--s3-bucket', Bucket, '--output-template-file', 'packaged.yml']);
    const { Resources } = parse(readFileSync(join(root, 'packaged.yml'), 'utf8'));
    const key: string = Resources.Hello.Properties.CodeUri.replace(`s3://${Bucket}/`, '');
    return { key, bytes: await digestOfObject(Bucket, key) };
  };
  needs(
    SAM !== undefined && MOTO !== undefined && NETWORK,
    'SAM, moto and an index, by LAMBDA_ZIP_TEST_SAM, LAMBDA_ZIP_TEST_MOTO and LAMBDA_ZIP_TEST_NETWORK=1',
  )('give one name and two digests', async () => {
    const all = [];
    for (const kind of ['laptop', 'runner'] as const) {
      const Bucket = `migration-${randomUUID()}`;
      await s3.createBucket({ Bucket, CreateBucketConfiguration: { LocationConstraint: 'eu-central-1' } });
      all.push(await pack(machine(kind, { 'requirements.txt': REQUIREMENTS }), Bucket));
    }
    one(all.map(({ key }) => key));
    two(all.map(({ bytes }) => bytes));
  });
});

describe('serverless-python-requirements', () => {
  const CONFIGURATION = `
service: packed
frameworkVersion: '3'
plugins: [serverless-python-requirements]
provider: { name: aws, runtime: python3.11 }
package: { patterns: ['!node_modules/**'] }
custom: { pythonRequirements: { dockerizePip: false } }
functions: { hello: { handler: handler.handler } }
`;
  const modules = join(SERVERLESS ?? '', 'node_modules');
  const pack = async ({ root, run: call }: Machine): Promise<string> => {
    const folder = join(root, 'src');
    writeTree(folder, { 'serverless.yml': CONFIGURATION });
    symlinkSync(modules, join(folder, 'node_modules'));
    await call(NEW_NODE, [join(modules, 'serverless', 'bin', 'serverless.js'), 'package'], 'src');
    return digestOfFile(join(folder, '.serverless', 'packed.zip'));
  };
  needs(
    SERVERLESS !== undefined && NETWORK,
    'version 3 of the Serverless Framework and an index, by LAMBDA_ZIP_TEST_SERVERLESS and LAMBDA_ZIP_TEST_NETWORK=1',
  )('gives two digests', async () => two(await onBoth(pack, { 'requirements.txt': REQUIREMENTS })));
});
