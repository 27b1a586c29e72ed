/** The check of imports in builds, and what it says held against the interpreters: they load the same packages. */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Runtime } from '../../build/lambda/target.js';
import { compiled, PLAIN_LIBRARY, SHARED, withGcc } from '../helpers/binaries.js';
import { checkTree, type Tree } from '../helpers/code.js';
import { DOCKER_HOST, dockerEnvironment, RUNTIMES_PRESENT } from '../helpers/docker.js';
import { hasPip, hasProgram, needs } from '../helpers/parts.js';
import { lambdaZip, run, runAction } from '../helpers/programs.js';
import { zipOf } from '../helpers/wheels.js';
import { type Node, temporaryDirectory, workspaceWith, writeTree } from '../helpers/workspace.js';

const HANDLER = 'def handler(event, context):\n    return 1\n';
const withDocker = needs(
  DOCKER_HOST !== undefined && RUNTIMES_PRESENT.length > 0,
  'a Docker daemon in LAMBDA_ZIP_TEST_DOCKER_HOST',
);
const canInstall = needs(hasPip(), 'python3 with pip');

/** A wheel of one module, which imports another one. */
function wheelOf(name: string, module: string): Buffer {
  const info = `${name}-1.0.dist-info`;
  return zipOf([
    { name: `${name}/__init__.py`, content: module },
    { name: `${info}/METADATA`, content: `Metadata-Version: 2.1\nName: ${name}\nVersion: 1.0\n` },
    {
      name: `${info}/WHEEL`,
      content: 'Wheel-Version: 1.0\nGenerator: x\nRoot-Is-Purelib: true\nTag: py3-none-any\n',
    },
    {
      name: `${info}/RECORD`,
      content: `${name}/__init__.py,,\n${info}/METADATA,,\n${info}/WHEEL,,\n${info}/RECORD,,\n`,
    },
  ]);
}

/** A function that needs two wheels of the workspace, and gets those that are named. */
function functionWith(...wheels: readonly string[]): string {
  const { workspace } = workspaceWith({ 'app.py': `import first\n\n\n${HANDLER}` });
  const files = { first: wheelOf('first', '"""First."""\nimport second\n'), second: wheelOf('second', '') };
  for (const [name, bytes] of Object.entries(files))
    writeFileSync(join(workspace, `${name}-1.0-py3-none-any.whl`), bytes);
  const lines = wheels.map((name) => `./${name}-1.0-py3-none-any.whl\n`);
  writeTree(workspace, { 'requirements.txt': lines.join('') });
  return workspace;
}

const BUILD = ['build', 'source', '--handler', 'app.handler', '--no-cache'];
const SECOND =
  "imports: 1 import will fail when the function starts:\n  'first/__init__.py', line 2: 'second' is not in the package\n  Add to the requirements: second.\n";

describe('a build', () => {
  test.each([
    ['warn', 0, ['source.zip']],
    ['error', 1, []],
    ['off', 0, ['source.zip']],
  ] as const)('%s', async (imports, code, files) => {
    const { workspace } = workspaceWith({
      'app.py': `import yaml\n${HANDLER}`,
      'requirements.txt': 'pyyaml\n',
    });
    const built = await lambdaZip([...BUILD, '--imports', imports], { cwd: workspace });
    expect(built.code, built.stderr).toBe(code);
    expect(readdirSync(workspace).filter((name) => name !== 'source')).toEqual(files);
    const said =
      "imports: 1 import will fail when the function starts:\n  'app.py', line 1: 'yaml' is not in the package\n  Nothing installs 'requirements.txt': name the file with requirements.\n";
    if (imports === 'off') expect(built.stderr).not.toContain('imports:');
    else expect(built.stderr).toContain(said);
  });

  test('with layers of others, what they may bring is no finding', async () => {
    const layers = [
      '--other-layers',
      'arn:powertools',
      '--other-layers',
      '!Ref Shared',
      '--imports',
      'error',
    ];
    const lines = 'import yaml, requests\nfrom shop import stock\n';
    const { workspace } = workspaceWith({ 'app.py': `${lines}${HANDLER}`, 'shop/__init__.py': '' });
    const broken = await lambdaZip([...BUILD, ...layers], { cwd: workspace });
    expect(broken.code).toBe(1);
    expect(broken.stderr).toContain(
      "imports: 1 import will fail when the function starts:\n  'app.py', line 2: 'shop.stock' is not defined in 'shop/__init__.py'",
    );
    writeTree(workspace, { 'source/shop/stock.py': '' });
    const whole = await lambdaZip([...BUILD, ...layers], { cwd: workspace });
    expect(whole.code, whole.stderr).toBe(0);
    expect(whole.stderr).toContain(
      "imports: 'yaml', 'requests' are not in the package; one of the layers 'arn:powertools', '!Ref Shared' may bring them\n",
    );
    const wrapped = await lambdaZip(['build', 'source', '--handler', 'datadog.handler', ...layers], {
      cwd: workspace,
    });
    expect(wrapped.code, wrapped.stderr).toBe(0);
    expect(wrapped.stderr).toContain("'datadog.handler' is not in the package");
  });

  test.each([
    ['python3.13', 'run.sh'],
    ['nodejs22.x', 'bin/start.sh'],
    ['python3.13', 'start'],
  ])('on %s takes the packed file %s for a program, and a script for a mistake', async (runtime, program) => {
    const files = {
      [program]: '#!/bin/sh\nexec true\n',
      'app.py': HANDLER,
      'app.js': 'exports.handler = 1;\n',
    };
    const { workspace } = workspaceWith(files);
    const built = async (handler: string) => {
      const args = [
        'build',
        'source',
        '--runtime',
        runtime,
        '--handler',
        handler,
        '--imports',
        'error',
        '--no-cache',
      ];
      const { code, stderr } = await lambdaZip(args, { cwd: workspace });
      return { code, isTold: stderr.includes('imports:') };
    };
    expect(await built(program)).toEqual({ code: 0, isTold: false });
    for (const mistake of [`${program}.gone`, 'app.py', 'app.js', 'absent.sh'])
      expect(await built(mistake), mistake).toEqual({ code: 1, isTold: true });
  });

  withGcc(
    'names shared libraries that neither the package nor the runtime has, and doctor does, too',
    async () => {
      const own = compiled(PLAIN_LIBRARY, [...SHARED, '-Wl,-soname,libown.so.3']);
      const folder = temporaryDirectory();
      writeFileSync(join(folder, 'libown.so'), own);
      const flags = [...SHARED, '-Wl,--no-as-needed', `-L${folder}`, '-lown', '-lm', '-lpthread'];
      const native = compiled(PLAIN_LIBRARY, flags);
      const { workspace } = workspaceWith({
        'app.py': `import native\n${HANDLER}`,
        'native.abi3.so': native,
      });
      const said =
        "  'native.abi3.so': 'libown.so.3' is neither in the package nor in the runtime\n  Put 'libown.so.3', built for Amazon Linux, into 'lib' of the package or of a layer.\n";
      const built = await lambdaZip(BUILD, { cwd: workspace });
      expect(built.code, built.stderr).toBe(0);
      expect(built.stderr).toContain(said);
      const doctor = await lambdaZip(['doctor', 'source', '--handler', 'app.handler'], { cwd: workspace });
      expect(doctor.stdout).toContain(
        "'native.abi3.so': 'libown.so.3' is neither in the package nor in the runtime",
      );
      // What earlier builds kept says the same.
      for (const place of ['first', 'second']) {
        const again = await lambdaZip(['build', 'source', '--handler', 'app.handler', '-o', `${place}.zip`], {
          cwd: workspace,
          env: { XDG_CACHE_HOME: join(workspace, 'cache') },
        });
        expect(again.stderr, place).toContain(said);
      }
      writeTree(join(workspace, 'source'), { 'lib/libown.so.3': own });
      expect((await lambdaZip(BUILD, { cwd: workspace })).stderr).not.toContain('imports:');
    },
  );

  test('says nothing without a handler, and the bytes are the same', async () => {
    const { workspace } = workspaceWith({ 'app.py': 'import yaml\n' });
    const without = await lambdaZip(['build', 'source'], { cwd: workspace });
    const checked = await lambdaZip([...BUILD, '-o', 'other.zip'], { cwd: workspace });
    expect(without.stderr).not.toContain('yaml');
    expect(checked.stderr).toContain("'app.handler' names 'handler', which 'app.py' does not define\n");
    expect(checked.stdout.split(' ')[0]).toBe(without.stdout.split(' ')[0]);
  });

  test.each(['a b', 'x'.repeat(129)])('refuses the handler %j', async (handler) => {
    const { workspace } = workspaceWith({ 'app.py': HANDLER });
    const { code, stderr } = await lambdaZip(['build', 'source', '--handler', handler], { cwd: workspace });
    expect(code).toBe(2);
    expect(stderr).toContain(`handler: '${handler}' is not a handler; use one like 'app.lambda_handler'`);
    expect(existsSync(join(workspace, 'source.zip'))).toBe(false);
  });

  canInstall('reads what wheels have, and the layer of the same build', async () => {
    const args = [...BUILD, '-r', 'requirements.txt'];
    for (const more of [[], ['--layer']]) {
      const lacking = await lambdaZip([...args, ...more], { cwd: functionWith('first') });
      expect(lacking.code, lacking.stderr).toBe(0);
      expect(lacking.stderr).toContain(
        more.length > 0 ? SECOND.replace("'first/", "'/opt/python/first/") : SECOND,
      );
      const whole = await lambdaZip([...args, ...more], { cwd: functionWith('first', 'second') });
      expect(whole.code, whole.stderr).toBe(0);
      expect(whole.stderr).not.toContain('imports:');
    }
  });

  withDocker('in a container says the same', async () => {
    const args = [
      ...BUILD,
      '-r',
      'requirements.txt',
      '--engine',
      'container',
      '--runtime',
      RUNTIMES_PRESENT[0] ?? '',
    ];
    const options = { cwd: functionWith('first'), env: dockerEnvironment };
    const { code, stderr } = await lambdaZip(args, options);
    expect(code, stderr).toBe(0);
    expect(stderr).toContain(SECOND);
  });

  test('follows links of pnpm, and names what Node.js will not find', async () => {
    const package_ = 'node_modules/.pnpm/one@1.0.0/node_modules/one';
    const { workspace } = workspaceWith({
      'index.mjs': "import one from 'one';\nexport const handler = one;\n",
      'node_modules/one': { link: '.pnpm/one@1.0.0/node_modules/one' },
      [`${package_}/package.json`]: '{"name":"one","type":"module","exports":"./one.js"}',
      [`${package_}/one.js`]: "import two from 'two';\nexport default two;\n",
    });
    const args = ['build', 'source', '--runtime', 'nodejs22.x', '--handler', 'index.handler'];
    const { code, stderr } = await lambdaZip(args, { cwd: workspace });
    expect(code, stderr).toBe(0);
    expect(stderr).toContain(`  '${package_}/one.js', line 1: 'two' is not in the package\n`);
    expect(stderr).toContain('  Install them beside the handler: npm install two.\n');
  });

  test('in the action says it in the log and in the summary', async () => {
    const { workspace } = workspaceWith({ 'app.py': `import yaml\n${HANDLER}` });
    const { code, stdout, summary } = await runAction(
      { source: 'source', handler: 'app.handler', engine: 'host' },
      { cwd: workspace },
    );
    expect(code, stdout).toBe(0);
    expect(stdout).toContain('::warning::imports: 1 import will fail');
    expect(summary).toContain('| <code>yaml</code> is not in the package | <code>app.py</code>, line 1 |');
  });
});

/** What a package is, and the only name that is missing in it, where one is. */
type Sample = readonly [tree: Tree, missing?: string];

const app = (lines: string): string => `${lines}\n${HANDLER}`;

const PYTHON: readonly Sample[] = [
  [{ 'app.py': app('import os, json, xml.etree.ElementTree') }],
  [{ 'app.py': app('import one.two'), 'one/two.py': '' }],
  [{ 'app.py': app('import one.two'), 'one.py': '' }, 'one.two'],
  [{ 'app.py': app('import one.two'), 'one/__init__.py': '' }, 'one.two'],
  [{ 'app.py': app('from one import two'), 'one/__init__.py': 'two = 1' }],
  [{ 'app.py': app('from one import two'), 'one/three.py': '' }, 'one.two'],
  [
    {
      'app.py': app('from one import *'),
      'one/__init__.py': 'from .two import *',
      'one/two.py': 'import three',
    },
    'three',
  ],
  [{ 'app.py': app('from . import one'), 'one.py': '' }, '.'],
  [{ 'app.py': app('import a.b.c'), 'a/b/c.py': 'from ..d import x', 'a/d.py': 'x = 1' }],
  [{ 'app.py': app('import a.b.c'), 'a/b/c.py': 'from ...d import x', 'd.py': 'x = 1' }, '...d'],
  [{ 'app.py': app('import a.b.c'), 'a/b/c.py': 'from ....d import x', 'd.py': 'x = 1' }, '....d'],
  [{ 'app.py': app('try:\n    import a\nexcept ImportError:\n    a = 1') }],
  [{ 'app.py': app('try:\n    import a\nexcept ValueError:\n    a = 1') }, 'a'],
  [{ 'app.py': app('try:\n    import a\nexcept ImportError:\n    raise') }, 'a'],
  [
    {
      'app.py': app(
        'import sys\nif sys.version_info < (3, 0):\n    import a\nelif sys.platform == "win32":\n    import b',
      ),
    },
  ],
  [{ 'app.py': app('import sys\nif sys.version_info >= (3,) and True:\n    pass\nelse:\n    import b') }],
  [{ 'app.py': app('import sys\nif sys.version_info < (3, 0):\n    import a\nelse:\n    import b') }, 'b'],
  [{ 'app.py': app('class A:\n    import a') }, 'a'],
  [{ 'app.py': app('def f():\n    import a') }],
  [
    {
      'app.py': app('import pkg.made'),
      'pkg/__init__.py': 'import sys, types\nsys.modules["pkg.made"] = types.ModuleType("made")',
    },
  ],
  [
    {
      'app.py': app(
        'import sys, os\nsys.path.insert(0, os.path.join(os.path.dirname(__file__), "lib"))\nimport a',
      ),
      'lib/a.py': '',
    },
  ],
  [{ 'app.py': app('import email.mime.text'), 'email/x.txt': '' }],
  [{ 'app.py': app('import one'), 'one/__init__.py': '', 'one.py': 'import nothing' }],
  [{ 'app.py': app('import link.one'), 'real/one.py': '', link: '-> real' }],
  [{ 'app.py': app('import a'), 'a.py': 'import b', 'b.py': 'import a' }],
];

const common = (lines: string): string => `${lines}\nexports.handler = async () => 1;\n`;
const module = (lines: string): string => `${lines}\nexport const handler = async () => 1;\n`;
const manifest = (value: object): string => JSON.stringify(value);

const NODE: readonly Sample[] = [
  [
    {
      'index.js': common("require('a/')"),
      'node_modules/a/index.js': '',
      'node_modules/a.js': "require('gone')",
    },
  ],
  [{ 'index.js': common("require('a/b/')"), 'node_modules/a/b.js': '' }, 'a/b/'],
  [
    {
      'index.js': common("require('fs'); require('./a'); require('./b'); require('./c')"),
      'a.js': '',
      'b.json': '{}',
      'c/index.js': '',
    },
  ],
  [{ 'index.js': common("require('./a')"), 'a.mjs': '' }, './a'],
  [
    {
      'index.js': common("require('a')"),
      'node_modules/a/package.json': manifest({ main: 'lib' }),
      'node_modules/a/lib/index.js': '',
    },
  ],
  [
    {
      'index.js': common("require('a')"),
      'node_modules/a/package.json': manifest({ main: 'gone' }),
      'node_modules/a/lib.js': '',
    },
    'a',
  ],
  [
    {
      'index.js': common("require('a/b')"),
      'node_modules/a/package.json': manifest({ exports: { '.': './b.js' } }),
      'node_modules/a/b.js': '',
    },
    'a/b',
  ],
  [
    {
      'index.js': common("require('a/b')"),
      'node_modules/a/package.json': manifest({ exports: { './*': './*.js' } }),
      'node_modules/a/b.js': '',
    },
  ],
  [
    {
      'index.js': common("require('a')"),
      'node_modules/a/package.json': manifest({ exports: { import: './b.js' } }),
      'node_modules/a/b.js': '',
    },
    'a',
  ],
  [
    {
      'index.js': common("require('a')"),
      'node_modules/a/package.json': manifest({ type: 'module' }),
      'node_modules/a/index.js': '',
    },
    'a',
  ],
  [
    {
      'index.js': common("require('a')"),
      'node_modules/a/index.js': "require('b')",
      'node_modules/a/node_modules/b/index.js': '',
    },
  ],
  [
    {
      'index.js': common("require('a')"),
      'node_modules/a/index.js': "require('b')",
      'node_modules/c/node_modules/b/index.js': '',
    },
    'b',
  ],
  [{ 'index.js': common("try { require('a') } catch {}") }],
  [{ 'index.js': common("const f = () => require('a'); if (process.env.NONE) require('b')") }],
  [{ 'index.mjs': module("import './a.js'"), 'a.js': '' }],
  [{ 'index.mjs': module("import './a'"), 'a.js': '' }, './a'],
  [{ 'index.mjs': module("import './a'"), 'a/index.js': '' }, './a'],
  [
    {
      'index.mjs': module("import 'a'"),
      'node_modules/a/package.json': manifest({ main: './lib' }),
      'node_modules/a/lib.js': '',
    },
  ],
  [
    { 'index.mjs': module("import 'a/b'"), 'node_modules/a/package.json': '{}', 'node_modules/a/b.js': '' },
    'a/b',
  ],
  [
    {
      'index.mjs': module("import '#b'"),
      'package.json': manifest({ imports: { '#b': './b.js' } }),
      'b.js': '',
    },
  ],
  [
    {
      'index.mjs': module("import '#c'"),
      'package.json': manifest({ imports: { '#b': './b.js' } }),
      'b.js': '',
    },
    '#c',
  ],
  [
    {
      'index.mjs': module("import 'fn/b'"),
      'package.json': manifest({ name: 'fn', exports: { './b': './b.js' } }),
      'b.js': '',
    },
  ],
  [{ 'index.mjs': module("import('a').catch(() => 1)") }],
  [{ 'index.mjs': module("export * from 'a'") }, 'a'],
  [{ 'index.js': module("import 'fs'"), 'package.json': manifest({ type: 'module' }) }],
  [
    {
      'index.js': common("require('l')"),
      'node_modules/l': '-> ../store/l',
      'store/l/index.js': "require('m')",
      'store/node_modules/m/index.js': '',
    },
  ],
  [
    {
      'index.js': common("require('l')"),
      'node_modules/l': '-> ../store/l',
      'store/l/index.js': "require('m')",
      'node_modules/l2/index.js': '',
    },
    'm',
  ],
];

/** Lays a package out as Lambda unpacks it. */
function unpacked(tree: Tree): string {
  const nodes = Object.entries(tree).map(([path, text]): [string, Node] => [
    path,
    text.startsWith('-> ') ? { link: text.slice(3) } : text,
  ]);
  return writeTree(temporaryDirectory(), Object.fromEntries(nodes));
}

/** Each sample: whether the interpreter loads it, and what the check says. */
async function compare(
  samples: readonly Sample[],
  handler: string,
  runtime: Runtime,
  load: (folder: string) => Promise<boolean>,
) {
  for (const [tree, missing] of samples) {
    const found = await checkTree(tree, { handler, runtime, installed: /^$/ });
    const names = found.map((one) => (one.kind === 'import' ? one.name : one.problem));
    const shown = JSON.stringify(tree);
    expect(names, shown).toEqual(missing === undefined ? [] : [missing]);
    expect(await load(unpacked(tree)), shown).toBe(missing === undefined);
  }
}

describe('held against the interpreters', () => {
  needs(hasProgram('python3'), 'python3')('Python', async () => {
    const { stdout } = await run('python3', [
      '-c',
      'import sys; print("python%d.%d" % sys.version_info[:2])',
    ]);
    await compare(PYTHON, 'app.handler', stdout.trim() as Runtime, async (folder) => {
      const program = `import sys; sys.path.insert(0, ${JSON.stringify(folder)}); import app; app.handler`;
      const { code } = await run('python3', ['-S', '-E', '-B', '-c', program]);
      return code === 0;
    });
  });

  test('Node.js', async () => {
    // As Lambda starts it: older versions know neither.
    const known = ['--no-experimental-require-module', '--no-experimental-detect-module'];
    const flags = known.filter((flag) =>
      process.allowedNodeEnvironmentFlags.has(flag.replace('--no-', '--')),
    );
    await compare(NODE, 'index.handler', 'nodejs22.x', async (folder) => {
      const file = existsSync(join(folder, 'index.mjs')) ? 'index.mjs' : 'index.js';
      const program = `import(${JSON.stringify(join(folder, file))}).then((m) => process.exit('handler' in (m.default ?? m) || 'handler' in m ? 0 : 3), () => process.exit(3))`;
      const { code } = await run(process.execPath, [...flags, '-e', program]);
      return code === 0;
    });
  });
});
