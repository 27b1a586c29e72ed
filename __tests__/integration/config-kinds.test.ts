/** Functions of a config that are of other kinds than a folder of Python: members of a workspace, other runtimes by their names. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { needs } from '../helpers/parts.js';
import { lambdaZip, run } from '../helpers/programs.js';
import { TOOLS_PATH } from '../helpers/tools.js';
import { unzipped } from '../helpers/unzipped.js';
import { temporaryDirectory, writeTree } from '../helpers/workspace.js';

const withUv = needs(
  process.env['LAMBDA_ZIP_TEST_NETWORK'] === '1' &&
    TOOLS_PATH.split(delimiter).some((folder) => existsSync(join(folder, 'uv'))),
  'a package index (LAMBDA_ZIP_TEST_NETWORK=1) and uv (LAMBDA_ZIP_TEST_TOOLS)',
);

const project = (name: string, dependencies: readonly string[], more = ''): string =>
  `[project]\nname = "${name}"\nversion = "1"\nrequires-python = ">=3.9"\ndependencies = ${JSON.stringify(dependencies)}\n${more}`;
const COMMON = '[tool.uv.sources]\ncommon = {workspace = true}\n';
const BUILT = '[build-system]\nrequires = ["hatchling"]\nbuild-backend = "hatchling.build"\n';

withUv(
  'members of a uv workspace have the packages of their own pyproject.toml, and its libraries',
  async () => {
    const cwd = writeTree(temporaryDirectory(), {
      'pyproject.toml': '[tool.uv.workspace]\nmembers = ["functions/*", "libs/*"]\n',
      'functions/read/pyproject.toml': project('fn-read', ['common'], COMMON),
      'functions/read/handler.py': 'import common\n',
      'functions/write/pyproject.toml': project('fn-write', ['six==1.17.0']),
      'functions/write/handler.py': 'import six\n',
      'libs/common/pyproject.toml': project('common', ['six==1.17.0'], BUILT),
      'libs/common/common/__init__.py': 'C = 1\n',
      'deploy/lambda-zip.yml': JSON.stringify({
        defaults: { exclude: ['/pyproject.toml', '*.dist-info/'], output: 'out/{name}.zip' },
        functions: [{ source: '../functions/*', requirements: '{source}/pyproject.toml' }],
        layers: [
          {
            name: 'common',
            requirements: '../libs/common/pyproject.toml',
            source: '../libs/common/common => python/common/',
          },
        ],
      }),
    });
    const env = { PATH: TOOLS_PATH };
    const locked = await run('uv', ['lock'], { cwd, env });
    expect(locked.code, locked.stderr).toBe(0);
    const args = ['build', '--config', 'deploy/lambda-zip.yml', '--no-cache'];
    const { code, stderr } = await lambdaZip(args, { cwd, env });
    expect(code, stderr).toBe(0);
    const paths = async (name: string): Promise<string[]> =>
      Object.keys(await unzipped(join(cwd, `deploy/out/${name}.zip`)));
    expect((await paths('read')).sort((left, right) => (left < right ? -1 : 1))).toEqual([
      'common/__init__.py',
      'handler.py',
      'six.py',
    ]);
    expect(new Set(await paths('write'))).toEqual(new Set(['handler.py', 'six.py']));
    expect(new Set(await paths('common'))).toEqual(new Set(['python/common/__init__.py', 'python/six.py']));
  },
);

describe('runtimes go by their names', () => {
  const RUNTIMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'nodejs22.x': { 'index.mjs': 'export const handler = async () => 1;\n' },
    'provided.al2023': { bootstrap: '#!/bin/sh\n' },
    java21: { 'lib/app.jar': 'PK' },
    dotnet8: { 'App.deps.json': '{}\n' },
    'ruby3.4': { 'function.rb': 'def handler(event:, context:) = 1\n' },
    'python3.9': { 'handler.py': 'x = 1\n' },
  };

  test('each function has its own, and nothing of another is asked of it', async () => {
    const functions = Object.keys(RUNTIMES).map((runtime, index) => ({ source: `f${index}`, runtime }));
    const files = Object.values(RUNTIMES).flatMap((own, index) =>
      Object.entries(own).map(([path, text]) => [`f${index}/${path}`, text] as const),
    );
    const cwd = writeTree(temporaryDirectory(), {
      'lambda-zip.yml': JSON.stringify({ defaults: { architecture: 'arm64' }, functions }),
      ...Object.fromEntries(files),
    });
    const { code, stdout, stderr } = await lambdaZip(['build', '--all', '--json'], { cwd });
    expect(code, stderr).toBe(0);
    const { results }: { results: { runtime: string; architecture: string }[] } = JSON.parse(stdout);
    expect(results.map(({ runtime }) => runtime)).toEqual(Object.keys(RUNTIMES));
    expect(new Set(results.map(({ architecture }) => architecture))).toEqual(new Set(['arm64']));
    expect(stderr).not.toContain('warning');
  });

  test.each([
    [
      'runtime: nodejs22',
      /^lambda-zip: lambda-zip\.yml:1:36: function 'src': runtime: 'nodejs22' is invalid; use /,
    ],
    [
      'runtime: nodejs22.x, requirements: r.txt',
      /^lambda-zip: lambda-zip\.yml:1:62: function 'src': requirements: 'r\.txt' cannot be installed for the runtime nodejs22\.x/,
    ],
    [
      'runtime: ruby3.4, bytecode: unchecked-hash',
      /^lambda-zip: lambda-zip\.yml:1:55: function 'src': bytecode: 'unchecked-hash' is not available for the runtime ruby3\.4/,
    ],
  ])('%s is an error with its place', async (settings, message) => {
    const cwd = writeTree(temporaryDirectory(), {
      'lambda-zip.yml': `functions: [{source: src, ${settings}}]`,
      'src/x.py': '1\n',
    });
    const { code, stderr } = await lambdaZip(['build', '--all'], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringMatching(message)]);
  });
});
