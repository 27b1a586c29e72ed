/** `lambda-zip terraform` under Terraform itself, and under OpenTofu. */
import { chmodSync, cpSync, existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { needs } from '../helpers/parts.js';
import { REPOSITORY } from '../helpers/paths.js';
import { type Root, TERRAFORMS, terraformRoot } from '../helpers/terraform.js';
import { temporaryDirectory } from '../helpers/workspace.js';

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

/** The example in a folder of its own. */
async function exampleRoot(name: keyof typeof TERRAFORMS): Promise<Root & { readonly directory: string }> {
  const directory = temporaryDirectory();
  cpSync(join(REPOSITORY, 'examples', 'terraform'), directory, { recursive: true });
  const root = await terraformRoot(TERRAFORMS[name], directory, (example) =>
    example.replace(/^resource "aws_lambda_function"[\s\S]*?^}\n/m, FUNCTION),
  );
  return { ...root, directory };
}

for (const name of ['Terraform', 'OpenTofu'] as const) {
  const { available, part } = TERRAFORMS[name];

  needs(available, part)(`${name}: a second plan shows no change until the source changes`, async () => {
    const { directory, plan, apply } = await exampleRoot(name);
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
  });

  needs(available, part)(`${name}: a failed build fails the plan with its message`, async () => {
    const { directory, plan } = await exampleRoot(name);
    const main = join(directory, 'main.tf');
    writeFileSync(main, readFileSync(main, 'utf8').replace('source_dir = "src"', 'source_dir = "gone"'));
    const { code, stderr } = await plan();
    expect(code).toBe(1);
    expect(stderr).toContain("lambda-zip: source: 'gone'");
    expect(existsSync(join(directory, 'hello.zip'))).toBe(false);
  });
}

test('the example keeps to the outputs of the command', () => {
  const module = readFileSync(
    join(REPOSITORY, 'examples', 'terraform', 'modules', 'lambda-zip', 'main.tf'),
    'utf8',
  );
  const used = new Set([...module.matchAll(/result\.(\w+)/g)].map(([, name]) => name));
  expect([...used].sort()).toEqual(['base64', 'hex', 'path', 'size']);
});
