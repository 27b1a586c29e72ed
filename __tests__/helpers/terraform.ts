/**
 * Terraform and OpenTofu over a configuration. LAMBDA_ZIP_TEST_TERRAFORM names a folder with the providers `archive` and `local`, with
 * the provider `external`, which is a stand-in (see helpers/external-stand-in), and with `terraform` unless it is where programs are;
 * LAMBDA_ZIP_TEST_TOFU names the program tofu.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { hasProgram } from './parts.js';
import { CLI } from './paths.js';
import { type Outcome, run } from './programs.js';
import { writeTree } from './workspace.js';

const providers = process.env['LAMBDA_ZIP_TEST_TERRAFORM'] ?? '';
const own = join(providers, 'terraform');
const terraform = providers !== '' && existsSync(own) ? own : 'terraform';
const tofu = process.env['LAMBDA_ZIP_TEST_TOFU'];

interface Terraform {
  readonly program: string;
  readonly available: boolean;
  /** What it needs, for the title of a test. */
  readonly part: string;
}

/** Both, by name. */
export const TERRAFORMS: Readonly<Record<'Terraform' | 'OpenTofu', Terraform>> = {
  Terraform: {
    program: terraform,
    available: providers !== '' && hasProgram(terraform, ['version']),
    part: 'Terraform, and its providers in LAMBDA_ZIP_TEST_TERRAFORM',
  },
  OpenTofu: {
    program: tofu ?? 'tofu',
    available: providers !== '' && tofu !== undefined,
    part: 'OpenTofu and providers, by LAMBDA_ZIP_TEST_TOFU and LAMBDA_ZIP_TEST_TERRAFORM',
  },
};

export interface Root {
  /** `-detailed-exitcode`: 0 no changes, 1 error, 2 changes. */
  plan(...args: string[]): Promise<Outcome>;
  apply(): Promise<Outcome>;
  /** A map that the configuration has as an output, after an apply. */
  output(name: string): Promise<Readonly<Record<string, unknown>>>;
}

const overrides = ['archive', 'external', 'local'].map(
  (name) => `"hashicorp/${name}" = ${JSON.stringify(providers)}\n`,
);

/** For TF_CLI_CONFIG_FILE. There is no other way to a provider than the override: nothing is downloaded. */
export const terraformSettings = {
  'terraform.rc': `provider_installation {\n  dev_overrides {\n${overrides.join('')}}\n}\n`,
};

/**
 * A folder's configuration, ready to plan. No provider for AWS can be had: `edit` puts other resources in its place. Everything else
 * stays as it is.
 */
export async function terraformRoot(
  { program }: Terraform,
  directory: string,
  edit: (configuration: string) => string,
): Promise<Root> {
  const main = join(directory, 'main.tf');
  const edited = edit(readFileSync(main, 'utf8')).replace(/^ {2}required_providers \{[\s\S]*?^ {2}\}\n/m, '');
  expect(edited).toContain('terraform_data');
  expect(edited).not.toContain('aws_');
  writeFileSync(main, edited);
  writeTree(directory, terraformSettings);
  const env = {
    TF_CLI_CONFIG_FILE: join(directory, 'terraform.rc'),
    TF_IN_AUTOMATION: '1',
    CHECKPOINT_DISABLE: '1',
    TF_VAR_role_arn: 'arn:aws:iam::123456789012:role/hello',
    TF_VAR_program: JSON.stringify([process.execPath, CLI]),
  };
  const call = (...args: string[]): Promise<Outcome> =>
    run(program, [...args, '-no-color'], { cwd: directory, env });
  // Fetches modules, which are local. `init` would ask the registry for the overridden provider as well.
  const got = await call('get');
  expect(got.code, got.stderr).toBe(0);
  return {
    plan: (...args) => call('plan', '-detailed-exitcode', '-input=false', ...args),
    apply: () => call('apply', '-auto-approve', '-input=false'),
    output: async (name) => JSON.parse((await call('output', '-json', name)).stdout),
  };
}
