/**
 * `lambda-zip terraform` under Terraform itself. LAMBDA_ZIP_TEST_TERRAFORM names a folder with the provider
 * `local`, with the provider `external`, which is a stand-in (see helpers/external-stand-in), and with `terraform`
 * unless it is where programs are.
 */
import { chmodSync, cpSync, existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hasProgram, needs } from '../helpers/parts.js';
import { CLI, REPOSITORY } from '../helpers/paths.js';
import { type Outcome, run } from '../helpers/programs.js';
import { temporaryDirectory } from '../helpers/workspace.js';

const parts = process.env['LAMBDA_ZIP_TEST_TERRAFORM'] ?? '';
const own = join(parts, 'terraform');
const terraform = parts !== '' && existsSync(own) ? own : 'terraform';
const available = parts !== '' && hasProgram(terraform, ['version']);

/** In place of the function: it needs no account, and moves when the function would. */
const FUNCTION = `
resource "terraform_data" "function" {
  input = { filename = module.package.path, source_code_hash = module.package.base64 }
}
resource "local_file" "hash" {
  filename = "hash.txt"
  content  = module.package.base64
}
output "size" { value = module.package.size }
`;

/** `-detailed-exitcode`: 0 no changes, 1 error, 2 changes. */
interface Root {
  readonly directory: string;
  plan(...args: string[]): Promise<Outcome>;
  apply(): Promise<Outcome>;
}

/** The example in a folder of its own, with the resource of AWS replaced, and everything else as it is. */
async function exampleRoot(): Promise<Root> {
  const directory = temporaryDirectory();
  cpSync(join(REPOSITORY, 'examples', 'terraform'), directory, { recursive: true });
  const main = join(directory, 'main.tf');
  const example = readFileSync(main, 'utf8');
  const local = example
    .replace(/^resource "aws_lambda_function"[\s\S]*?^}\n/m, FUNCTION)
    .replace(/^ {2}required_providers \{[\s\S]*?^ {2}\}\n/m, '');
  expect(local).toContain('terraform_data');
  expect(local).not.toContain('aws_lambda_function');
  writeFileSync(main, local);
  const config = join(directory, 'terraform.rc');
  writeFileSync(
    config,
    // No other way to a provider than the override: nothing is downloaded.
    `provider_installation {\n  dev_overrides {\n"hashicorp/external" = ${JSON.stringify(parts)}\n"hashicorp/local" = ${JSON.stringify(parts)}\n}\n}\n`,
  );
  const env = {
    TF_CLI_CONFIG_FILE: config,
    TF_IN_AUTOMATION: '1',
    CHECKPOINT_DISABLE: '1',
    TF_VAR_role_arn: 'arn:aws:iam::123456789012:role/hello',
    TF_VAR_program: JSON.stringify([process.execPath, CLI]),
  };
  const call = (...args: string[]): Promise<Outcome> =>
    run(terraform, [...args, '-no-color', '-input=false'], { cwd: directory, env });
  // Fetches the module, which is local. `init` would ask the registry for the overridden provider as well.
  const got = await run(terraform, ['get', '-no-color'], { cwd: directory, env });
  expect(got.code, got.stderr).toBe(0);
  return {
    directory,
    plan: (...args) => call('plan', '-detailed-exitcode', ...args),
    apply: () => call('apply', '-auto-approve'),
  };
}

needs(available, 'Terraform and a provider')(
  'a second plan shows no change until the source changes',
  async () => {
    const { directory, plan, apply } = await exampleRoot();
    const first = await apply();
    expect(first.code, first.stderr).toBe(0);
    expect(first.stdout).toContain('2 added, 0 changed, 0 destroyed');
    const before = readFileSync(join(directory, 'hello.zip'));
    expect(first.stdout).toContain(`size = ${before.length}`);

    const second = await plan();
    expect(second.code, `${second.stdout}${second.stderr}`).toBe(0);
    expect(second.stdout).toContain('No changes.');

    const handler = join(directory, 'src', 'handler.py');
    utimesSync(handler, 1, 1);
    chmodSync(handler, 0o600);
    const touched = await plan();
    expect(touched.code, `${touched.stdout}${touched.stderr}`).toBe(0);
    expect(readFileSync(join(directory, 'hello.zip')).equals(before)).toBe(true);

    writeFileSync(handler, `${readFileSync(handler, 'utf8')}# more\n`);
    const changed = await plan();
    expect(changed.code, changed.stderr).toBe(2);
    expect(changed.stdout).toContain('1 to add, 1 to change, 1 to destroy');
    expect(changed.stdout).toMatch(/~ source_code_hash = ".+" -> ".+"/);
  },
);

needs(available, 'Terraform and a provider')('a failed build fails the plan with its message', async () => {
  const { directory, plan } = await exampleRoot();
  const main = join(directory, 'main.tf');
  writeFileSync(main, readFileSync(main, 'utf8').replace('source_dir = "src"', 'source_dir = "gone"'));
  const { code, stderr } = await plan();
  expect(code).toBe(1);
  expect(stderr).toContain("lambda-zip: source: 'gone'");
  expect(existsSync(join(directory, 'hello.zip'))).toBe(false);
});

test('the example keeps to the outputs of the command', () => {
  const module = readFileSync(
    join(REPOSITORY, 'examples', 'terraform', 'modules', 'lambda-zip', 'main.tf'),
    'utf8',
  );
  const used = new Set([...module.matchAll(/result\.(\w+)/g)].map(([, name]) => name));
  expect([...used].sort()).toEqual(['base64', 'hex', 'path', 'size']);
});
