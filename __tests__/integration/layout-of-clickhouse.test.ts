/**
 * The layout that ClickHouse has: a folder with `app.py`, `requirements.txt` and a script for each function, and a package beside
 * them that requirements name by its path. docs/many-functions.md shows the config.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { serveIndex } from '../helpers/package-index.js';
import { REPOSITORY } from '../helpers/paths.js';
import { lambdaZip, run } from '../helpers/programs.js';
import { unzipped } from '../helpers/unzipped.js';
import { temporaryDirectory, writeTree } from '../helpers/workspace.js';

const APP = 'from lambda_shared.pr import LABEL\n\n\ndef handler(event, context):\n    return LABEL\n';
const TOKEN_APP =
  'import requests\nfrom lambda_shared.token import jwt\n\n\ndef handler(event, context):\n    return [requests.VERSION, jwt.VERSION]\n';
const SCRIPT = '#!/usr/bin/env bash\nset -xeo pipefail\n';

const FILES = {
  'tests/ci/autoscale_runners_lambda/app.py': APP,
  'tests/ci/autoscale_runners_lambda/requirements.txt': '../lambda_shared_package\n',
  'tests/ci/autoscale_runners_lambda/build_and_deploy_archive.sh': SCRIPT,
  'tests/ci/ci_runners_metrics_lambda/app.py': TOKEN_APP,
  'tests/ci/ci_runners_metrics_lambda/requirements.txt': '../lambda_shared_package\nPyJWT\ncryptography<38\n',
  'tests/ci/runner_token_rotation_lambda/app.py': TOKEN_APP,
  'tests/ci/runner_token_rotation_lambda/requirements.txt':
    '../lambda_shared_package\n../lambda_shared_package[token]\n',
  'tests/ci/team_keys_lambda/app.py': 'def handler(event, context):\n    return 1\n',
  'tests/ci/team_keys_lambda/build_and_deploy_archive.sh': SCRIPT,
  'tests/ci/lambda_shared_package/.gitignore': 'build\n*.egg-info\n',
  'tests/ci/lambda_shared_package/pyproject.toml': `[build-system]
requires = ["setuptools"]
build-backend = "setuptools.build_meta"

[project]
name = "lambda_shared"
version = "0.0.1"
dependencies = ["requests < 2.30"]

[project.optional-dependencies]
token = ["PyJWT", "cryptography<38"]
dev = ["boto3", "lambda_shared[token]"]

[tool.distutils.bdist_wheel]
universal = true
`,
  // Where setuptools is to build, which matters to nobody here.
  'tests/ci/lambda_shared_package/setup.cfg':
    '[build]\nbuild_base = /tmp/lambda_shared\n\n[egg_info]\negg_base = /tmp/\n',
  'tests/ci/lambda_shared_package/lambda_shared/__init__.py': '',
  'tests/ci/lambda_shared_package/lambda_shared/pr.py': "LABEL = 'can be tested'\n",
  'tests/ci/lambda_shared_package/lambda_shared/token.py': 'import cryptography\nimport jwt\n',
};

/** The config that the docs show. */
function documented(): string {
  const page = readFileSync(join(REPOSITORY, 'docs', 'many-functions.md'), 'utf8');
  const [, example = ''] =
    /^## A package beside the functions$[\s\S]*?^```yaml\n([\s\S]*?)^```$/m.exec(page) ?? [];
  expect(parse(example)).toMatchObject({ functions: [{ source: 'tests/ci/*_lambda' }] });
  return example;
}

test('builds from one config, and every function imports what it has', async () => {
  const index = await serveIndex([
    { name: 'requests', version: '2.29.0' },
    { name: 'requests', version: '2.32.0' },
    { name: 'pyjwt', version: '2.10.1', files: { 'jwt.py': "VERSION = '2.10.1'\n" } },
    { name: 'cryptography', version: '37.0.4' },
    { name: 'cryptography', version: '44.0.0' },
  ]);
  const cwd = writeTree(temporaryDirectory(), { ...FILES, 'lambda-zip.yml': documented() });
  const env = { PIP_INDEX_URL: index.url, PIP_TRUSTED_HOST: '127.0.0.1' };
  const { code, stderr } = await lambdaZip(['build', '--all'], { cwd, env });
  expect(code, stderr).toBe(0);

  const modules = async (name: string): Promise<string[]> => {
    const tree = await unzipped(join(cwd, 'build', `${name}.zip`));
    return Object.keys(tree)
      .filter((path) => !path.includes('.dist-info/'))
      .sort((left, right) => (left < right ? -1 : 1));
  };
  const shared = ['__init__', 'pr', 'token'].map((name) => `lambda_shared/${name}.py`);
  expect(await modules('team_keys_lambda')).toEqual(['app.py']);
  expect(await modules('autoscale_runners_lambda')).toEqual(['app.py', ...shared, 'requests.py']);
  const token = ['app.py', 'cryptography.py', 'jwt.py', ...shared, 'requests.py'];
  expect(await modules('runner_token_rotation_lambda')).toEqual(token);
  expect(await modules('ci_runners_metrics_lambda')).toEqual(token);

  for (const [name, answer] of [
    ['autoscale_runners_lambda', 'can be tested'],
    ['ci_runners_metrics_lambda', "['2.29.0', '2.10.1']"],
    ['runner_token_rotation_lambda', "['2.29.0', '2.10.1']"],
    ['team_keys_lambda', '1'],
  ] as const) {
    const folder = temporaryDirectory();
    await run('unzip', ['-qq', join(cwd, 'build', `${name}.zip`), '-d', folder]);
    const program = `import sys; sys.path.insert(0, ${JSON.stringify(folder)}); import app; print(app.handler(None, None))`;
    const { stdout } = await run('python3', ['-I', '-S', '-c', program]);
    expect(stdout).toBe(`${answer}\n`);
  }
});

test('is found by init', async () => {
  const cwd = writeTree(temporaryDirectory(), FILES);
  const { code, stdout } = await lambdaZip(['init', '--dry-run'], { cwd });
  expect(code).toBe(0);
  const [, config = ''] = /--- lambda-zip\.yml\n([\s\S]*?)\n--- /.exec(stdout) ?? [];
  const { functions } = parse(config);
  expect(functions.map((one: Record<string, string>) => [one['source'], one['requirements']])).toEqual(
    [
      'autoscale_runners_lambda',
      'ci_runners_metrics_lambda',
      'runner_token_rotation_lambda',
      'team_keys_lambda',
    ].map((name) => {
      const source = `tests/ci/${name}`;
      return [source, name === 'team_keys_lambda' ? undefined : `${source}/requirements.txt`];
    }),
  );
});
