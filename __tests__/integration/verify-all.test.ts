/** `verify` on the functions of a config file: each with what the file says of it, and a failure of one is its own. */
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { serveIndex } from '../helpers/package-index.js';
import { lambdaZip } from '../helpers/programs.js';
import { temporaryDirectory, writeTree } from '../helpers/workspace.js';

const HANDLER = 'def lambda_handler(event, context):\n    return 1\n';

test('gives each function and layer the digest of its build, and writes nothing', async () => {
  const index = await serveIndex([{ name: 'colours', version: '1.0' }]);
  const files = {
    'lambda-zip.yml': `defaults:
  architecture: arm64
  output: out/{name}.zip
functions:
  - source: lambdas/*
    shared: [libs/common => common/]
    requirements: '{source}/requirements.txt'
    exclude: [requirements.txt, '*.md']
    layer: true
  - source: report
    prefix: app/
    compression-level: 1
    build: echo made
layers:
  - name: packages
    requirements: lambdas/a/requirements.txt
  - name: placed
    source: libs/common => common/
    prefix: opt/
    requirements: lambdas/a/requirements.txt
`,
    'lambdas/a/handler.py': HANDLER,
    'lambdas/a/requirements.txt': 'colours==1.0\n',
    'lambdas/b/handler.py': HANDLER,
    'lambdas/b/notes.md': 'x\n',
    'libs/common/util.py': 'c = 1\n',
    'report/handler.py': HANDLER,
  };
  const options = {
    cwd: writeTree(temporaryDirectory(), files),
    env: { PIP_INDEX_URL: index.url, PIP_TRUSTED_HOST: '127.0.0.1', TMPDIR: temporaryDirectory() },
  };
  const { code, stdout, stderr } = await lambdaZip(['verify', '--all', '--json'], options);
  expect(code, stderr).toBe(0);
  expect(readdirSync(options.cwd).sort()).toEqual(['lambda-zip.yml', 'lambdas', 'libs', 'report']);
  expect(readdirSync(options.env.TMPDIR)).toEqual([]);
  const { reproducible, functions } = JSON.parse(stdout);
  expect(reproducible).toBe(true);

  const built = await lambdaZip(['build', '--all', '--json'], options);
  expect(built.code, built.stderr).toBe(0);
  const digests = JSON.parse(built.stdout).results.map((result: Record<string, string>) => ({
    name: result['name'],
    kind: /^(?:packages|placed)$/.test(String(result['name'])) ? 'layer' : 'function',
    source: result['source'],
    reproducible: true,
    sha256: result['sha256'],
    'layer-sha256': result['layer-sha256'],
    builds: 2,
    differences: [],
  }));
  expect(functions).toEqual(digests);
  expect(functions.map((one: Record<string, string>) => one['layer-sha256'] !== '')).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);

  const text = await lambdaZip(['verify', '--functions', 'report', '--functions', 'b'], options);
  expect(text.stdout).toBe(
    [1, 2].map((at) => `${functions[at].name}: 2 builds, same bytes: ${functions[at].sha256}\n`).join(''),
  );
  expect(text.stderr).toMatch(/^2 of 2 functions reproducible$/m);
});

test('one that cannot be built fails, and the others are verified', async () => {
  const cwd = writeTree(temporaryDirectory(), {
    'lambda-zip.yml':
      'functions:\n  - source: gone\n  - source: made\n    build: [node, make.js]\n  - source: a\n',
    'a/handler.py': HANDLER,
  });
  const { code, stdout, stderr } = await lambdaZip(['verify', '--all'], { cwd });
  expect(code).toBe(1);
  expect(stdout).toMatch(/^a: 2 builds, same bytes: [0-9a-f]{64}\n$/);
  expect(stderr).toContain('gone: failed\n');
  expect(stderr).toContain("source: 'gone' cannot be read");
  expect(stderr).toContain("verify does not run the command of 'build'; run it first: 'node make.js'");
  const json = await lambdaZip(['verify', '--all', '--json'], { cwd });
  expect(json.code).toBe(1);
  expect(JSON.parse(json.stdout)).toMatchObject({
    reproducible: false,
    functions: [
      { name: 'gone', reproducible: false },
      { name: 'made', reproducible: false },
      { name: 'a', reproducible: true },
    ],
  });
});

test('a second install that gives other files is named, for its function alone', async () => {
  const cwd = writeTree(temporaryDirectory(), {
    'lambda-zip.yml': 'functions:\n  - source: a\n  - source: b\n',
    'a/handler.py': HANDLER,
    'a/stamp.txt': 'here\n',
    'b/handler.py': HANDLER,
  });
  const command = "node -e \"require('fs').writeFileSync('a/stamp.txt', process.cwd())\"";
  const { code, stdout, stderr } = await lambdaZip(['verify', '--all', '--reinstall', command], { cwd });
  expect(code).toBe(1);
  expect(stdout).toMatch(/^b: 3 builds, same bytes: [0-9a-f]{64}\n$/);
  expect(stderr).toMatch(/^a: other bytes$/m);
  expect(stderr).toContain("'stamp.txt': content: sha256 ");
});
