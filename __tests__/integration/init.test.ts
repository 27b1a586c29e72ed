/** `lambda-zip init`: what it finds, what it writes, and that the config builds. */
import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { runtimeOfProject, runtimeOfVersionFile } from '../../build/init/python-version.js';
import { handlerIn } from '../../build/lambda/handlers.js';
import { hasProgram, needs } from '../helpers/parts.js';
import { lambdaZip } from '../helpers/programs.js';
import { type Node, temporaryDirectory, writeTree } from '../helpers/workspace.js';

const HANDLER = 'import json\n\n\ndef lambda_handler(event, context):\n    return json.dumps(event)\n';
const WORKFLOW = '.github/workflows/lambda.yml';

interface Written {
  readonly repository: string;
  readonly config: { defaults: Record<string, unknown>; functions: Record<string, unknown>[] };
  readonly workflow: string;
  readonly stdout: string;
}

async function initialised(files: Readonly<Record<string, Node>>, branch?: string): Promise<Written> {
  const repository = writeTree(join(temporaryDirectory(), 'shop'), files);
  if (branch !== undefined) {
    execFileSync('git', ['-C', repository, 'init', '--quiet', '--initial-branch', branch]);
  }
  const { code, stdout, stderr } = await lambdaZip(['init'], { cwd: repository });
  expect(code, stderr).toBe(0);
  const config = parse(readFileSync(join(repository, 'lambda-zip.yml'), 'utf8'));
  return { repository, config, workflow: readFileSync(join(repository, WORKFLOW), 'utf8'), stdout };
}

/** Builds what the config names; gives the archives. */
async function built({ repository }: Written): Promise<string[]> {
  const { code, stderr } = await lambdaZip(['build', '--all'], { cwd: repository });
  expect(code, stderr).toBe(0);
  return readdirSync(join(repository, 'build')).sort();
}

describe('what is written', () => {
  test('siblings become a glob, others entries, and all of them build', async () => {
    const written = await initialised({
      'lambdas/orders/handler.py': HANDLER,
      'lambdas/users/lambda_function.py': HANDLER,
      'services/report/src/app.py': HANDLER,
      'services/edge/bootstrap': '#!/bin/sh\n',
      'web/index.mjs': 'export const handler = async () => 1;\n',
      'lib/main.py': 'def main():\n    pass\n',
      'node_modules/x/index.js': 'exports.handler = 1;\n',
      '.venv/lib/handler.py': HANDLER,
      'lambdas/orders/tests/app.py': HANDLER,
    });
    expect(written.config.functions).toEqual([
      { source: 'lambdas/*' },
      { name: 'edge', source: 'services/edge', runtime: 'provided.al2023' },
      { name: 'report', source: 'services/report/src', handler: 'app.lambda_handler' },
      { name: 'web', source: 'web', handler: 'index.handler', runtime: 'nodejs22.x' },
    ]);
    expect(await built(written)).toEqual(['edge.zip', 'orders.zip', 'report.zip', 'users.zip', 'web.zip']);
    expect(written.stdout).toContain('5 functions: orders (lambdas/orders)');
  });

  test('a folder beside them that is no function is kept out of a glob', async () => {
    const written = await initialised({
      'lambdas/orders/handler.py': HANDLER,
      'lambdas/users/handler.py': HANDLER,
      'lambdas/common/text.py': 'x = 1\n',
    });
    expect(written.config.functions.map(({ source }) => source)).toEqual(['lambdas/orders', 'lambdas/users']);
    expect(await built(written)).toEqual(['orders.zip', 'users.zip']);
  });

  test('requirements beside the function, or of the repository', async () => {
    const beside = await initialised({
      'lambdas/orders/handler.py': HANDLER,
      'lambdas/orders/requirements.txt': '',
      'lambdas/stock/handler.py': HANDLER,
      'lambdas/stock/requirements.txt': '',
      'lambdas/users/handler.py': HANDLER,
      'lambdas/locked/handler.py': HANDLER,
      'lambdas/locked/uv.lock': '',
    });
    expect(beside.config.functions).toEqual([
      {
        source: 'lambdas/*',
        requirements: '{source}/requirements.txt',
        handler: 'handler.lambda_handler',
      },
      {
        name: 'locked',
        source: 'lambdas/locked',
        handler: 'handler.lambda_handler',
        requirements: 'lambdas/locked/uv.lock',
      },
    ]);
    expect(beside.workflow).toContain('pipx install uv==');
    const above = await initialised({ 'src/handler.py': HANDLER, 'requirements.txt': '' });
    expect(above.config.functions).toEqual([
      { name: 'shop', source: 'src', handler: 'handler.lambda_handler', requirements: 'requirements.txt' },
    ]);
    expect(await built(above)).toEqual(['shop.zip']);
  });

  test('handlers as keys; of a glob the one that all have; none for a bootstrap', async () => {
    const same = await initialised({
      'lambdas/orders/handler.py': HANDLER,
      'lambdas/users/handler.py': HANDLER,
    });
    expect(same.config.functions).toEqual([{ source: 'lambdas/*', handler: 'handler.lambda_handler' }]);
    const various = await initialised({
      'lambdas/orders/handler.py': HANDLER,
      'lambdas/users/app.py': HANDLER,
    });
    expect(various.config.functions).toEqual([{ source: 'lambdas/*' }]);
    const template = await initialised({
      'app/shop/cart.py': HANDLER,
      'run/bootstrap': '#!/bin/sh\n',
      'template.yaml': `Resources:
  Cart:
    Type: AWS::Serverless::Function
    Properties: { CodeUri: app, Handler: shop.cart.lambda_handler, Runtime: python3.13 }
  Odd:
    Type: AWS::Serverless::Function
    Properties: { CodeUri: app, Handler: shop cart, Runtime: python3.13 }
  Run:
    Type: AWS::Serverless::Function
    Properties: { CodeUri: run, Handler: bootstrap, Runtime: provided.al2023 }
`,
    });
    const handlers = template.config.functions.map(({ name, handler }) => [name, handler]);
    expect(handlers).toEqual([
      ['Odd', undefined],
      ['Cart', 'shop.cart.lambda_handler'],
      ['Run', undefined],
    ]);
  });

  test('Node.js packages are installed by their lock file', async () => {
    const { workflow } = await initialised({
      'web app/index.js': 'exports.handler = async () => 1;\n',
      'web app/package-lock.json': '{}',
    });
    expect(workflow).toContain("npm ci --omit=dev --ignore-scripts --prefix 'web app'\n");
  });

  test('what Terraform says as a literal', async () => {
    const { config } = await initialised({
      'src/one/handler.py': HANDLER,
      'src/two/handler.py': HANDLER,
      'infra/main.tf': `
data "archive_file" "packed" {
  type        = "zip"
  source_dir  = "\${path.module}/../src/one"
}
resource "aws_lambda_function" "this" {
  function_name = "prod-first"
  filename      = data.archive_file.packed.output_path
  runtime       = "python3.11"
  architectures = ["arm64"]
}
resource "aws_lambda_function" "two" {
  function_name = "\${var.stage}-two"
  runtime       = var.runtime
}
`,
    });
    expect(config.functions).toContainEqual(
      expect.objectContaining({ name: 'prod-first', source: 'src/one' }),
    );
    expect(config.functions).toContainEqual(expect.objectContaining({ name: 'two', source: 'src/two' }));
    const first = { ...config.defaults, ...config.functions.find(({ name }) => name === 'prod-first') };
    expect(first).toMatchObject({ runtime: 'python3.11', architecture: 'arm64' });
    const second = { ...config.defaults, ...config.functions.find(({ name }) => name === 'two') };
    expect(second).toMatchObject({ runtime: 'python3.13', architecture: 'x86_64' });
  });

  needs(hasProgram('git'), 'git')(
    'the branch is the repository’s, and what git ignores is not looked at',
    async () => {
      const { config, workflow } = await initialised(
        {
          '.gitignore': 'generated/\nbuild/\n',
          'handler.py': HANDLER,
          'generated/handler.py': HANDLER,
          'README.md': '# Shop\n',
        },
        'trunk',
      );
      expect(config.functions).toEqual([{ name: 'shop', source: '.', handler: 'handler.lambda_handler' }]);
      expect(config.defaults['exclude']).toContain('/lambda-zip.yml');
      expect(parse(workflow).on.push.branches).toEqual(['trunk']);
      expect(workflow).toContain("github.ref_name == 'trunk'");
    },
  );

  test('the workflow pins what is not ours, and asks for no more rights than a job needs', async () => {
    const { workflow } = await initialised({ 'src/handler.py': HANDLER });
    const { permissions, jobs } = parse(workflow);
    expect(permissions).toEqual({});
    expect(jobs.build.permissions).toEqual({ actions: 'read', contents: 'read' });
    expect(jobs.deploy.permissions).toEqual({ actions: 'read', contents: 'read', 'id-token': 'write' });
    const steps: { uses?: string }[] = [...jobs.build.steps, ...jobs.deploy.steps];
    const uses = steps.flatMap((step) => step.uses ?? []);
    expect(uses.length).toBeGreaterThan(4);
    for (const one of uses) {
      expect(one).toMatch(/^OWNER\/reproducible-lambda-zip(?:\/mark-deployed)?@v1$|@[0-9a-f]{40}$/);
    }
  });
});

describe('what is there already', () => {
  test('is an error that names it, and nothing is written', async () => {
    const repository = writeTree(temporaryDirectory(), { 'src/handler.py': HANDLER, [WORKFLOW]: 'mine\n' });
    const { code, stderr, stdout } = await lambdaZip(['init'], { cwd: repository });
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(`'${WORKFLOW}' already exists`);
    expect(stderr).toContain('--force');
    expect(existsSync(join(repository, 'lambda-zip.yml'))).toBe(false);
    expect(readFileSync(join(repository, WORKFLOW), 'utf8')).toBe('mine\n');
  });

  test('is replaced with --force', async () => {
    const repository = writeTree(temporaryDirectory(), { 'src/handler.py': HANDLER, [WORKFLOW]: 'mine\n' });
    const { code, stderr } = await lambdaZip(['init', '--force'], { cwd: repository });
    expect(code, stderr).toBe(0);
    expect(readFileSync(join(repository, WORKFLOW), 'utf8')).toContain('jobs:');
  });

  test('keeps both from being written where a folder is in the way', async () => {
    const repository = writeTree(temporaryDirectory(), {
      'src/handler.py': HANDLER,
      '.github/workflows': 'a file\n',
    });
    const { code, stderr } = await lambdaZip(['init'], { cwd: repository });
    expect(code).toBe(1);
    expect(stderr).toMatch(/'\.github\/workflows\/lambda\.yml' cannot be accessed: not a directory/);
    expect(readdirSync(repository).sort()).toEqual(['.github', 'src']);
  });

  needs(process.getuid?.() === 0, 'root, to run as another user')(
    'and what was replaced is put back where the other cannot be',
    async () => {
      const repository = writeTree(temporaryDirectory(), {
        'src/handler.py': HANDLER,
        'lambda-zip.yml': 'mine\n',
        [WORKFLOW]: 'theirs\n',
      });
      chownSync(repository, 65_534, 65_534);
      chownSync(join(repository, 'lambda-zip.yml'), 65_534, 65_534);
      // Anyone may add files there, and replace none of another's.
      chmodSync(join(repository, '.github/workflows'), 0o1777);
      const { code, stderr } = await lambdaZip(['init', '--force'], {
        cwd: repository,
        env: { HOME: repository },
        uid: 65_534,
        gid: 65_534,
      });
      expect(code).toBe(1);
      expect(stderr).toMatch(/init: '.*lambda\.yml' cannot be written: .*\(E(?:PERM|ACCES)\)/);
      expect(readFileSync(join(repository, 'lambda-zip.yml'), 'utf8')).toBe('mine\n');
      expect(readFileSync(join(repository, WORKFLOW), 'utf8')).toBe('theirs\n');
      expect(readdirSync(repository).sort()).toEqual(['.github', 'lambda-zip.yml', 'src']);
      expect(readdirSync(join(repository, '.github/workflows'))).toEqual(['lambda.yml']);
    },
  );

  test('--dry-run prints both and writes none', async () => {
    const repository = writeTree(temporaryDirectory(), { 'src/handler.py': HANDLER });
    const { code, stdout } = await lambdaZip(['init', '--dry-run'], { cwd: repository });
    expect(code).toBe(0);
    expect(stdout).toContain('--- lambda-zip.yml');
    expect(stdout).toContain(`--- ${WORKFLOW}`);
    expect(readdirSync(repository)).toEqual(['src']);
  });
});

test('where nothing looks like a function, the error says what would', async () => {
  const repository = temporaryDirectory();
  writeFileSync(join(repository, 'main.py'), 'print(1)\n');
  const { code, stderr } = await lambdaZip(['init'], { cwd: repository });
  expect(code).toBe(1);
  expect(stderr).toContain('looks like a Lambda function');
  expect(stderr).toContain('def NAME(event, context)');
  expect(readdirSync(repository)).toEqual(['main.py']);
});

describe('handlers', () => {
  test.each([
    ['app.py', 'def anything(event, context):', 'app.anything'],
    ['app.py', 'async def run(\n    event: dict,\n    _context,\n):', 'app.run'],
    ['main.py', 'handler = Mangum(app)\n', 'main.handler'],
    ['index.mjs', 'export async function handler(event) {}', 'index.handler'],
    ['index.js', 'module.exports.handler = 1', 'index.handler'],
    ['index.js', 'module.exports = { handler }', 'index.handler'],
  ])('%s with %j', (name, text, setting) => {
    expect(handlerIn(name, text)?.setting).toBe(setting);
  });

  test.each([
    ['app.py', '    def method(event, context): pass'],
    ['app.py', '# def handler(event, context)'],
    ['index.js', '// exports.handler = 1'],
    ['handler.txt', 'def handler(event, context):'],
  ])('not %s with %j', (name, text) => {
    expect(handlerIn(name, text)).toBeUndefined();
  });
});

test('the runtime follows what a project says of Python', () => {
  expect(runtimeOfVersionFile('3.12.4\n')).toBe('python3.12');
  expect(runtimeOfVersionFile('3.7')).toBeUndefined();
  const project = (required: string) =>
    runtimeOfProject(`[project]\nrequires-python = "${required}"\n`, 'python3.13');
  expect(project('>=3.10')).toBe('python3.13');
  expect(project('>=3.10,<3.12')).toBe('python3.11');
  expect(project('==3.9.*')).toBe('python3.9');
  expect(project('~=3.11.2')).toBe('python3.11');
  expect(project('>=3.14')).toBe('python3.14');
  expect(project('>=3.99')).toBeUndefined();
});
