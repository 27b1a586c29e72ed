/** `doctor` on the functions of a config file: what the file says counts, and what several have is told once. */
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lambdaZip } from '../helpers/programs.js';
import { type Node, temporaryDirectory, writeTree } from '../helpers/workspace.js';

const HANDLER = 'def lambda_handler(event, context):\n    return 1\n';
const HASHED = `requests==2.32.0 --hash=sha256:${'0'.repeat(64)}\n`;

function repository(config: string, files: Readonly<Record<string, Node>>): string {
  return writeTree(temporaryDirectory(), { 'lambda-zip.yml': config, ...files });
}

async function doctorAll(cwd: string, ...args: readonly string[]) {
  const { code, stdout, stderr } = await lambdaZip(['doctor', '--all', '--json', ...args], { cwd });
  expect(stderr).toBe('');
  return { code, ...JSON.parse(stdout) };
}

/** `check: names` of each finding. */
function told({ findings }: { readonly findings: readonly { check: string; functions: string[] }[] }) {
  return findings.map(({ check, functions }) => `${check}: ${functions.join(' ')}`);
}

describe('thirty functions', () => {
  const names = Array.from({ length: 30 }, (_, index) => `fn${String(index).padStart(2, '0')}`);
  const files = Object.fromEntries(
    names.flatMap((name, index): [string, Node][] => [
      [`lambdas/${name}/handler.py`, HANDLER],
      [`lambdas/${name}/requirements.txt`, index === 3 ? 'boto3==1.40.0\n' : 'requests>=2\n'],
      [`lambdas/${name}/debug.log`, index < 7 ? 'x\n' : ''],
    ]),
  );
  const config = `functions:
  - source: lambdas/*
    requirements: '{source}/requirements.txt'
    exclude: [${names.slice(7).map((name) => `'/lambdas/${name}.md'`)}, requirements.txt]
`;

  test('fit one screen, with every finding once and its functions by name or number', async () => {
    const cwd = repository(config.replace(/'[^']*\.md'(?:,)?/g, ''), files);
    const { code, stdout } = await lambdaZip(['doctor', '--all'], { cwd });
    expect(code).toBe(1);
    expect(stdout.split('\n').length).toBeLessThanOrEqual(40);
    expect(stdout.match(/unpinned-requirements/g)).toHaveLength(1);
    expect(stdout).toContain(
      "'requests>=2' in 'lambdas/fn04/requirements.txt', 'requests>=2' in 'lambdas/fn05/requirements.txt' and 24 more\n    in fn00, fn01, fn02, fn04, fn05 and 24 more\n",
    );
    expect(stdout).toMatch(/ {2}warning leftovers: .*\n {4}in all 30 functions\n/);
    expect(stdout).toMatch(/ {2}note runtime-packages: .*\(about 24\.0 MB unpacked\)\n {4}in fn03\n/);
    expect(stdout).toContain('Functions:\n  29 functions: 1 error, 1 warning, 0 notes\n  fn03: ');
  });

  test('have all of it in --json', async () => {
    const cwd = repository(config.replace(/'[^']*\.md'(?:,)?/g, ''), files);
    const { code, functions, findings, errors } = await doctorAll(cwd);
    expect(code).toBe(1);
    expect(errors).toBe(1);
    expect(functions.map(({ name }: { name: string }) => name)).toEqual(names);
    expect(functions[3]).toMatchObject({ source: 'lambdas/fn03', errors: 0, files: 2 });
    const [unpinned] = findings;
    expect([unpinned.check, unpinned.functions.length, unpinned.details.length]).toEqual([
      'unpinned-requirements',
      29,
      29,
    ]);
  });
});

describe('what the config file says counts', () => {
  test.each([
    [
      'shared sources, and excludes of one function',
      `  - source: a\n    shared: [libs => libs/]\n  - source: b\n    exclude: ['*.log']\n`,
      { 'a/handler.py': HANDLER, 'b/handler.py': HANDLER, 'b/x.log': 'x\n', 'libs/y.log': 'y\n' },
      ['leftovers: a'],
    ],
    [
      'requirements',
      `  - source: a\n    requirements: a/requirements.txt\n  - source: b\n`,
      {
        'a/handler.py': HANDLER,
        'a/requirements.txt': HASHED,
        'b/handler.py': HANDLER,
        'b/requirements.txt': HASHED,
      },
      ['requirements-not-installed: b'],
    ],
    [
      'the runtime: no Python brings its SDK to Node.js',
      `  - source: a\n  - source: b\n    runtime: nodejs22.x\n`,
      {
        'a/handler.py': HANDLER,
        'b/index.ts': 'export const handler = 1;\n',
      },
      ['handler: b'],
    ],
    [
      'the prefix: a layer has no handler',
      `  - source: a\n    prefix: python/\n  - source: b\n`,
      { 'a/data/x.txt': 'x\n', 'b/data/x.txt': 'x\n' },
      ['handler: b'],
    ],
    [
      'the binary check',
      `  - source: a\n    binary-check: 'off'\n  - source: b\n    binary-check: warn\n`,
      {
        'a/handler.py': HANDLER,
        'b/handler.py': HANDLER,
        'a/x.so': Buffer.from('\xcf\xfa\xed\xfe\x0c\x00\x00\x01\x00\x00\x00\x00\x06\x00\x00\x00', 'latin1'),
        'b/x.so': Buffer.from('\xcf\xfa\xed\xfe\x0c\x00\x00\x01\x00\x00\x00\x00\x06\x00\x00\x00', 'latin1'),
      },
      ['binaries: b'],
    ],
  ])('%s', async (_, functions, files, expected) => {
    expect(told(await doctorAll(repository(`functions:\n${functions}`, files)))).toEqual(expected);
  });

  test('archives of these functions are no part of a package that their folder is in', async () => {
    const cwd = repository(
      'defaults:\n  output: "{name}.zip"\nfunctions:\n  - source: .\n    name: whole\n',
      {
        'handler.py': HANDLER,
      },
    );
    const built = await lambdaZip(['build', '--all'], { cwd });
    expect(built.code, built.stderr).toBe(0);
    execFileSync('git', ['init', '--quiet'], { cwd });
    execFileSync('git', ['add', 'handler.py', 'lambda-zip.yml'], { cwd });
    const { code, findings, files } = await doctorAll(cwd);
    expect([code, findings, files]).toEqual([0, [], 2]);
  });
});

test('a function that cannot be built is a finding, and the others are checked', async () => {
  const cwd = repository('functions:\n  - source: a\n  - source: gone\n  - source: b\n', {
    'a/handler.py': HANDLER,
    'b/handler.py': HANDLER,
    'b/x.log': 'x\n',
  });
  const result = await doctorAll(cwd);
  expect(result.code).toBe(1);
  expect(told(result)).toEqual(['unpackable: gone', 'leftovers: b']);
  expect(result.findings[0].message).toContain("source: 'gone' cannot be read");
  expect(readdirSync(cwd).sort()).toEqual(['a', 'b', 'lambda-zip.yml']);
});

test('a condition of a workflow is of no function', async () => {
  const workflow = `on: push
jobs:
  package:
    runs-on: ubuntu-latest
    steps:
      - id: package
        uses: OWNER/reproducible-lambda-zip@v1
      - if: steps.pakage.outputs.changed == 'true'
        run: ./deploy.sh
`;
  const cwd = repository('functions:\n  - source: a\n  - source: b\n', {
    'a/handler.py': HANDLER,
    'b/handler.py': HANDLER,
    '.github/workflows/x.yml': workflow,
  });
  expect(told(await doctorAll(cwd))).toEqual(['vain-condition: ']);
});

test('one of many, by --functions or --config, and --strict for warnings', async () => {
  const cwd = repository('functions:\n  - source: a\n  - source: b\n', {
    'a/handler.py': HANDLER,
    'b/handler.py': HANDLER,
    'b/x.log': 'x\n',
  });
  const run = (...args: readonly string[]) => lambdaZip(['doctor', ...args], { cwd });
  expect(await run('--functions', 'a', '--strict')).toMatchObject({ code: 0 });
  expect(await run('--config', 'lambda-zip.yml')).toMatchObject({ code: 0 });
  const strict = await run('--functions', 'b', '--strict');
  expect(strict.code).toBe(1);
  expect(strict.stdout).toContain('    in b\n');
});

describe('wrong combinations are errors', () => {
  test.each([
    [['src', '--all'], "source: 'src' cannot be combined with a config file"],
    [['--all', '--requirements', 'x.txt'], "requirements: 'x.txt' cannot be combined with a config file"],
    [['--functions', 'c'], "functions: 'c' is not in 'lambda-zip.yml'"],
    [['--config', 'gone.yml'], "config: 'gone.yml' cannot be read"],
    [['--all', '--output', 'x.zip'], "Unknown option '--output'"],
  ])('%j', async (args, message) => {
    const cwd = repository('functions:\n  - source: a\n', { 'a/handler.py': HANDLER });
    const { code, stdout, stderr } = await lambdaZip(['doctor', ...args], { cwd });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(readdirSync(join(cwd, 'a'))).toEqual(['handler.py']);
  });
});

test('layers are told from functions, in words and in --json', async () => {
  const cwd = repository(
    'functions:\n  - source: lambdas/*\nlayers:\n  - name: common\n    source: libs => python/\n',
    {
      ...Object.fromEntries(['a', 'b'].map((name) => [`lambdas/${name}/handler.py`, HANDLER])),
      ...Object.fromEntries(
        ['lambdas/a', 'lambdas/b', 'libs'].map((folder) => [`${folder}/debug.log`, 'x\n']),
      ),
      'libs/common.py': 'x = 1\n',
    },
  );
  const { stdout } = await lambdaZip(['doctor', '--all'], { cwd });
  expect(stdout).toContain('\n    in all 2 functions and 1 layer\n');
  expect(stdout).toContain('\nFunctions and layers:\n  a, b, common: ');
  const { functions } = await doctorAll(cwd);
  expect(functions.map(({ name, kind }: Record<string, string>) => [name, kind])).toEqual([
    ['a', 'function'],
    ['b', 'function'],
    ['common', 'layer'],
  ]);
});

test('a pattern that only a function with requirements has a use for is no finding', async () => {
  const config = `defaults:
  exclude: [/requirements.txt, /lost.txt]
functions:
  - {source: a, requirements: a/requirements.txt}
  - {source: b}
`;
  const files = { 'a/handler.py': HANDLER, 'a/requirements.txt': HASHED, 'b/handler.py': HANDLER };
  expect(told(await doctorAll(repository(config, files)))).toEqual([]);
  const alone = config.replace(', requirements: a/requirements.txt', '');
  const { findings } = await doctorAll(repository(alone, files));
  const unused = findings.filter(({ check }: { check: string }) => check === 'unused-pattern');
  expect(unused).toMatchObject([{ details: ["exclude: '/lost.txt'"] }]);
});

describe('functions that name a layer of the config', () => {
  const config = `defaults:
  handler: handler.lambda_handler
functions:
  - {source: whole, other-layers: [common, 'arn:others']}
  - {source: late, other-layers: common}
  - {source: spread, other-layers: common}
  - {source: installed, other-layers: [common, packages]}
  - {source: lost, other-layers: gone}
  - {source: monitored, other-layers: packages, handler: datadog_lambda.handler.handler}
  - {source: script, other-layers: packages, handler: index.handler, runtime: nodejs22.x}
layers:
  - {name: common, source: 'libs => python/'}
  - {name: packages, requirements: packages.txt}
  - {name: gone, source: 'gone => python/'}
`;
  const importing = (line: string): string => `${line}\n${HANDLER}`;
  const files = {
    'whole/handler.py': importing('import common, other'),
    'late/handler.py': importing('import common, other'),
    'spread/handler.py': importing('from shop import cart, stock'),
    'spread/shop/cart.py': '',
    'installed/handler.py': importing('import common, requests, common.gone'),
    'lost/handler.py': importing('import common'),
    'monitored/app.py': HANDLER,
    'script/index.js': "require('uuid');\nexports.handler = async () => 1;\n",
    'libs/common.py': '',
    'libs/shop/stock.py': '',
    'packages.txt': HASHED,
  };
  const ABOUT = ['imports', 'other-layers', 'handler'];
  const about = (result: Awaited<ReturnType<typeof doctorAll>>) =>
    result.findings
      .filter(({ check }: { check: string }) => ABOUT.includes(check))
      .map(({ check, functions, details }: Record<string, string[]>) => [check, functions, details]);

  test('have what it brings; of one that installs packages, and of others, nothing is known', async () => {
    const cwd = repository(config, files);
    const missing = (line: string) => [expect.stringContaining(line)];
    const result = await doctorAll(cwd);
    expect(about(result)).toEqual([
      ['imports', ['late'], missing("'handler.py', line 1: 'other' is not in the package")],
      ['imports', ['installed'], missing("line 1: 'common.gone' is not in the package")],
      ['imports', ['script'], missing("'index.js', line 1: 'uuid' is not in the package")],
      [
        'other-layers',
        ['whole', 'lost'],
        [
          "'other' is not in the package; the layer 'arn:others' may bring it",
          "'common' is not in the package; the layer 'gone' may bring it",
        ],
      ],
    ]);
    expect(told(result)).toContain('unpackable: gone');
  });

  test('one of them alone has the layers that it names, though they are not checked', async () => {
    const cwd = repository(config, files);
    const late = await doctorAll(cwd, '--functions', 'late');
    expect(about(late)).toEqual([
      ['imports', ['late'], [expect.stringContaining("'other' is not in the package")]],
    ]);
    expect(late.functions.map(({ name }: { name: string }) => name)).toEqual(['late']);
    expect(about(await doctorAll(cwd, '--functions', 'spread'))).toEqual([]);
    expect(told(await doctorAll(cwd, '--functions', 'lost'))).toEqual(['other-layers: lost']);
  });

  test('fit one screen, thirty of them', async () => {
    const names = Array.from({ length: 30 }, (_, index) => `fn${String(index).padStart(2, '0')}`);
    const many = `functions:
  - {source: 'lambdas/*', handler: handler.lambda_handler, other-layers: [common, packages, 'arn:others']}
layers:
  - {name: common, source: 'libs => python/'}
  - {name: packages, requirements: packages.txt}
`;
    const lambdas = names.map((name, index) => [
      `lambdas/${name}/handler.py`,
      importing(`import common, m${index}`),
    ]);
    const cwd = repository(many, { ...files, ...Object.fromEntries(lambdas) });
    const { stdout, code } = await lambdaZip(['doctor', '--all'], { cwd });
    expect(code).toBe(0);
    expect(stdout.split('\n').length).toBeLessThanOrEqual(20);
    expect(stdout).not.toContain("'common'");
  });
});
