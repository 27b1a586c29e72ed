/** `lambda-zip doctor`: a problem that is planted gives its finding and no other, and its fix takes it away. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { parseCommandLine } from '../../build/cli/args.js';
import { commandLineContext } from '../../build/cli/context.js';
import { exitCodeOf, tallyOf } from '../../build/cli/findings.js';
import { CHECKS, type CheckId, type Finding } from '../../build/doctor/checks.js';
import { diagnose } from '../../build/doctor/doctor.js';
import { parseSettings } from '../../build/settings/settings.js';
import { SILENT_LOGGER } from '../../build/util/ports.js';
import { PLAIN_LIBRARY, withGcc } from '../helpers/binaries.js';
import { COMPILED_GEM } from '../helpers/installs.js';
import { needs } from '../helpers/parts.js';
import { REPOSITORY } from '../helpers/paths.js';
import { lambdaZip } from '../helpers/programs.js';
import { type Node, temporaryDirectory, writeTree } from '../helpers/workspace.js';

const HANDLER = { 'handler.py': 'def lambda_handler(event, context):\n    return 1\n' };

interface Diagnosis {
  readonly code: number;
  readonly findings: readonly Finding[];
  readonly files: number;
}

/** A machine: a home directory, and a workspace in it that is a git repository where asked for. */
class Machine {
  readonly home = temporaryDirectory();
  readonly workspace = join(this.home, 'work', 'shop');
  readonly source = join(this.workspace, 'src');

  constructor(files: Readonly<Record<string, Node>>, git = false) {
    mkdirSync(this.workspace, { recursive: true });
    if (git) this.git('init', '--quiet');
    this.write(files);
  }

  write(files: Readonly<Record<string, Node>>): void {
    for (const path of Object.keys(files)) rmSync(join(this.source, path), { force: true });
    writeTree(this.source, files);
  }

  git(...args: readonly string[]): void {
    execFileSync('git', ['-C', this.workspace, ...args]);
  }

  /** What the command finds, in this process: it is asked hundreds of times, and its start takes ten times as long as its work. */
  async doctor(...args: readonly string[]): Promise<Diagnosis> {
    const invocation = parseCommandLine(['doctor', 'src', '--json', ...args]);
    if (invocation.kind !== 'run') throw new Error(`no command: ${args}`);
    const { input } = invocation;
    const before = process.cwd();
    process.chdir(this.workspace);
    // For git, which reads its settings there.
    vi.stubEnv('HOME', this.home);
    try {
      const request = parseSettings(input.settings, { ...commandLineContext(), workers: 0 });
      const { findings, files } = await diagnose(request, this.home, { log: SILENT_LOGGER });
      return { code: exitCodeOf(tallyOf(findings), input), findings, files };
    } finally {
      vi.unstubAllEnvs();
      process.chdir(before);
    }
  }

  /** The same, of the program. */
  async program(...args: readonly string[]): Promise<Diagnosis> {
    const options = { cwd: this.workspace, env: { HOME: this.home } };
    const { code, stdout, stderr } = await lambdaZip(['doctor', 'src', '--json', ...args], options);
    expect(stderr).toBe('');
    const { findings, files } = JSON.parse(stdout);
    return { code, findings, files };
  }
}

/** A workflow whose deploy goes by the step of this name. */
function workflow(step: string): string {
  return `on: push
jobs:
  package:
    runs-on: ubuntu-latest
    steps:
      - id: package
        uses: OWNER/reproducible-lambda-zip@v1
        with:
          source: src
      - if: steps.${step}.outputs.changed == 'true'
        run: ./deploy.sh
`;
}

interface Planted {
  readonly files?: (machine: Machine) => Readonly<Record<string, Node>>;
  readonly args?: readonly string[];
  /** Whether the workspace is a repository; `all` has everything added to it. */
  readonly git?: 'all' | 'nothing';
  readonly after?: (machine: Machine) => void;
  /** What the one finding names: a file and, where there is one, the value. */
  readonly names: (machine: Machine) => string;
  /** The fix, applied; the options to look again with. */
  readonly repair: (machine: Machine) => readonly string[];
}

const remove =
  (...paths: readonly string[]) =>
  ({ source }: Machine): readonly string[] => {
    for (const path of paths) rmSync(join(source, path), { recursive: true });
    return [];
  };
const rewrite =
  (files: Readonly<Record<string, Node>>, ...args: readonly string[]) =>
  (machine: Machine): readonly string[] => {
    machine.write(files);
    return args;
  };
const DIST_INFO = {
  'pkg/__init__.py': 'x = 1\n',
  'pkg-1.0.dist-info/METADATA': 'Name: pkg\n',
  'pkg-1.0.dist-info/RECORD': 'pkg/__init__.py,,\n',
};
const UUID_MANIFEST = '{"name":"fn","dependencies":{"uuid":"9.0.1","@aws-sdk/client-s3":"3.1000.0"}}\n';
const LFS_POINTER = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 12345\n`;
const REQUIREMENTS = ['--requirements', 'src/requirements.txt', '--exclude', 'requirements.txt'];

const PLANTED: Readonly<Record<CheckId, Planted>> = {
  'unpinned-requirements': {
    files: () => ({ 'requirements.txt': 'requests>=2\n' }),
    args: REQUIREMENTS,
    names: () => "'requests>=2' in 'src/requirements.txt'",
    repair: rewrite(
      { 'requirements.txt': `requests==2.32.0 --hash=sha256:${'0'.repeat(64)}\n` },
      ...REQUIREMENTS,
    ),
  },
  'requirements-without-hashes': {
    files: () => ({ 'requirements.txt': 'requests==2.32.0\n' }),
    args: REQUIREMENTS,
    names: () => "'src/requirements.txt'",
    repair: rewrite(
      { 'requirements.txt': `requests==2.32.0 --hash=sha256:${'0'.repeat(64)}\n` },
      ...REQUIREMENTS,
    ),
  },
  'requirements-unreadable': {
    files: () => ({}),
    args: ['--requirements', 'gone.txt'],
    names: () => "'gone.txt' cannot be read",
    repair: () => [],
  },
  'requirements-not-installed': {
    files: () => ({ 'requirements.txt': '# all\nrequests==2.32.0\n' }),
    names: () => "'src/requirements.txt'",
    repair: rewrite(
      { 'requirements.txt': `requests==2.32.0 --hash=sha256:${'0'.repeat(64)}\n` },
      ...REQUIREMENTS,
    ),
  },
  bytecode: {
    files: () => ({ '__pycache__/handler.cpython-313.pyc': Buffer.from([0xf3, 0x0d, 0x0d, 0x0a, 0, 0]) }),
    args: ['--no-default-excludes'],
    names: () => "'src/__pycache__/handler.cpython-313.pyc'",
    repair: () => [],
  },
  'ignored-by-git': {
    files: () => ({ '.gitignore': 'local.json\n', 'local.json': '{}\n' }),
    git: 'all',
    names: () => "'src/local.json'",
    repair: () => ['--exclude', 'local.json'],
  },
  untracked: {
    git: 'all',
    after: (machine) => machine.write({ 'new.py': 'x = 1\n' }),
    names: () => "'src/new.py'",
    repair: (machine) => {
      machine.git('add', '.');
      return [];
    },
  },
  'installed-in-place': {
    git: 'all',
    files: () => ({ '.gitignore': 'pkg*\n', ...DIST_INFO }),
    names: () => "'src/pkg/__init__.py'",
    repair: remove('pkg', 'pkg-1.0.dist-info'),
  },
  'absolute-path': {
    files: ({ home }) => ({ 'settings.py': `x = 1\nDATA = "${home}/data.csv"\n` }),
    names: ({ home }) => `'src/settings.py', line 2: '${home}/data.csv'`,
    repair: rewrite({ 'settings.py': 'DATA = Path(__file__).parent / "data.csv"\n' }),
  },
  'machine-interpreter': {
    files: ({ workspace }) => ({ 'bin/tool': `#!${workspace}/.venv/bin/python\nprint(1)\n` }),
    names: ({ workspace }) => `'src/bin/tool', line 1: '#!${workspace}/.venv/bin/python'`,
    repair: rewrite({ 'bin/tool': '#!/usr/bin/env python3\nprint(1)\n' }),
  },
  'line-endings': {
    files: () => ({ 'notes.txt': 'one\r\ntwo\n' }),
    git: 'all',
    names: () => "'src/notes.txt'",
    repair: (machine) => {
      writeFileSync(join(machine.workspace, '.gitattributes'), 'notes.txt -text\n');
      return [];
    },
  },
  'build-date': {
    files: () => ({ 'version.py': 'x = 1\n# Generated on 2026-01-31 by a tool\n' }),
    names: () => "'src/version.py', line 2: 'Generated on 2026-01-31'",
    repair: rewrite({ 'version.py': 'x = 1\n# Generated by a tool\n' }),
  },
  leftovers: {
    files: () => ({ 'debug.log': 'x\n' }),
    names: () => "'src/debug.log'",
    repair: () => ['--exclude', '*.log'],
  },
  'version-control': {
    files: () => ({ 'git.properties': 'git.commit.id=abc\n' }),
    names: () => "'src/git.properties'",
    repair: remove('git.properties'),
  },
  'unstable-name': {
    files: () => ({ 'bundle-20260131120000.txt': 'x\n' }),
    names: () => "'src/bundle-20260131120000.txt'",
    repair: remove('bundle-20260131120000.txt'),
  },
  'letter-case': {
    files: () => ({ 'lib/a.txt': 'x\n', 'Lib/b.txt': 'x\n' }),
    names: () => "'Lib' and 'lib'",
    repair: remove('Lib'),
  },
  unpackable: {
    files: () => ({ link: { link: 'nowhere' } }),
    names: () => "'src/link': the symbolic link to 'nowhere' is broken",
    repair: remove('link'),
  },
  'size-limit': {
    files: () => ({ 'model.bin': '\0' }),
    after: ({ source }) => truncateSync(join(source, 'model.bin'), 262_144_001),
    names: () => '262,144,0',
    repair: remove('model.bin'),
  },
  'size-near-limit': {
    files: () => ({ 'model.bin': '\0' }),
    after: ({ source }) => truncateSync(join(source, 'model.bin'), 220_000_000),
    names: () => '220,000,0',
    repair: remove('model.bin'),
  },
  binaries: {
    files: () => ({ 'fast.so': Buffer.from('cffaedfe0c00000100000000', 'hex') }),
    names: () => "'fast.so': is for macOS, not Linux",
    repair: () => ['--binary-check', 'off'],
  },
  bootstrap: {
    files: () => ({ bootstrap: 'echo 1\n' }),
    names: () => "'src/bootstrap' is not an ELF program and does not start with '#!'",
    repair: rewrite({ bootstrap: '#!/bin/sh\necho 1\n' }),
  },
  'script-line-endings': {
    files: () => ({ 'run.sh': '#!/bin/sh\r\necho 1\r\n' }),
    names: () => "'src/run.sh', line 1: '#!/bin/sh\\r'",
    repair: rewrite({ 'run.sh': '#!/bin/sh\necho 1\n' }),
  },
  handler: {
    files: () => ({ 'function/handler.py': HANDLER['handler.py'] }),
    after: ({ source }) => rmSync(join(source, 'handler.py')),
    names: () => "the handler is in 'function/handler.py'",
    repair: rewrite(HANDLER),
  },
  imports: {
    files: () => ({ 'handler.py': `import shop\n${HANDLER['handler.py']}` }),
    names: () => "'handler.py', line 1: 'shop' is not in the package",
    repair: rewrite(HANDLER),
  },
  'other-layers': {
    files: () => ({ 'handler.py': `import shop\n${HANDLER['handler.py']}` }),
    args: ['--other-layers', 'arn:powertools'],
    names: () => "'shop' is not in the package; the layer 'arn:powertools' may bring it",
    repair: rewrite({ 'shop.py': '' }, '--other-layers', 'arn:powertools'),
  },
  'editable-install': {
    files: () => ({ '__editable__.shop.pth': '/srv/shop/src\n' }),
    names: () => "'src/__editable__.shop.pth', line 1: '/srv/shop/src'",
    repair: remove('__editable__.shop.pth'),
  },
  'vain-condition': {
    after: ({ workspace }) => writeTree(workspace, { '.github/workflows/deploy.yml': workflow('pakage') }),
    names: () => "'.github/workflows/deploy.yml' line 10: 'steps.pakage'",
    repair: ({ workspace }) => {
      writeTree(workspace, { '.github/workflows/deploy.yml': workflow('package') });
      return [];
    },
  },
  'name-form': {
    files: () => ({ 'cafe\u0301.txt': 'x\n' }),
    names: () => "'src/cafe\u0301.txt'",
    repair: remove('cafe\u0301.txt'),
  },
  'generated-source': {
    files: () => ({ '.gitignore': '*\n' }),
    git: 'nothing',
    names: () => "'src'",
    repair: (machine) => {
      machine.write({ '.gitignore': '' });
      machine.git('add', '.');
      return [];
    },
  },
  'runtime-packages': {
    files: () => ({ 'boto3/__init__.py': 'x = 1\n' }),
    names: () => "'boto3'",
    repair: remove('boto3'),
  },
  'test-code': {
    files: () => ({ 'tests/test_handler.py': 'x = 1\n' }),
    names: () => "'src/tests/test_handler.py'",
    repair: () => ['--exclude', 'tests/'],
  },
  'missing-packages': {
    files: () => ({
      'package.json': UUID_MANIFEST,
      'index.js': "require('uuid');\n",
      'package-lock.json': '{}\n',
    }),
    names: () => "'uuid'",
    repair: rewrite({ 'node_modules/uuid/package.json': '{"name":"uuid"}\n' }),
  },
  'development-packages': {
    files: () => ({
      'package.json': '{"name":"fn","devDependencies":{"typescript":"5.9.2"}}\n',
      'node_modules/typescript/package.json': '{"name":"typescript"}\n',
    }),
    names: () => "'typescript'",
    repair: remove('node_modules'),
  },
  'tracked-left-out': {
    files: () => ({ 'templates/.github/x.yml': 'x: 1\n', 'parse.tfstate.js': 'x\n' }),
    git: 'all',
    names: () => "'src/parse.tfstate.js', 'src/templates/.github/x.yml'",
    repair: () => ['--exclude', '!.github/', '--exclude', '*.tfstate.js'],
  },
  'empty-submodule': {
    git: 'all',
    after: (machine) => {
      machine.git('update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},src/theme`);
      mkdirSync(join(machine.source, 'theme'));
    },
    names: () => "'src/theme'",
    repair: (machine) => {
      machine.git('update-index', '--force-remove', 'src/theme');
      return remove('theme')(machine);
    },
  },
  'lfs-pointer': {
    files: () => ({ 'model.onnx': LFS_POINTER }),
    names: () => "'src/model.onnx'",
    repair: rewrite({ 'model.onnx': 'the model\n' }),
  },
  'empty-folder': {
    after: ({ source }) => mkdirSync(join(source, 'uploads')),
    names: () => "'src/uploads'",
    repair: remove('uploads'),
  },
  'unused-pattern': {
    args: ['--exclude', 'misspelt/'],
    names: () => "exclude: 'misspelt/'",
    repair: () => [],
  },
  secrets: {
    files: () => ({ 'shop.p12': 'x\n' }),
    names: () => "'src/shop.p12': key store",
    repair: () => ['--secrets', 'off'],
  },
};

/** File systems of Linux alone have both names of a pair. */
const onLinux = needs(process.platform === 'linux', 'a file system of Linux');

onLinux.each(Object.keys(PLANTED) as CheckId[])(
  '%s: planted, found with its fix, repaired',
  async (check) => {
    const { files, args = [], git, after, names, repair } = PLANTED[check];
    const machine = new Machine(HANDLER, git !== undefined);
    if (files !== undefined) machine.write(files(machine));
    if (git === 'all') machine.git('add', '.');
    after?.(machine);
    const { code, findings } = await machine.doctor(...args);
    expect(findings.map((finding) => finding.check)).toEqual([check]);
    const [found] = findings;
    expect(found).toMatchObject({ severity: CHECKS[check].severity, concern: CHECKS[check].concern });
    expect(found?.message).toContain(names(machine));
    expect(found?.fix).not.toBe('');
    expect(code).toBe(CHECKS[check].severity === 'error' ? 1 : 0);
    expect((await machine.doctor(...repair(machine))).findings).toEqual([]);
  },
);

describe('nothing is found', () => {
  test('in a clean tree that git has', async () => {
    const machine = new Machine(
      { ...HANDLER, 'shop/__init__.py': '', 'data.json': '{"built": "of stone"}\n' },
      true,
    );
    machine.git('add', '.');
    expect(await machine.doctor('--strict')).toMatchObject({ code: 0, findings: [], files: 3 });
  });

  test.each(['hello-python'])('in the example %s', async (name) => {
    expect(readdirSync(join(REPOSITORY, 'examples'))).toContain(name);
    const { code, stdout } = await lambdaZip(['doctor', `examples/${name}`, '--strict'], { cwd: REPOSITORY });
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^No findings: 3 files, /)]);
  });

  test('in what is left out: byte-code, logs that are excluded, environments', async () => {
    const machine = new Machine({
      ...HANDLER,
      '__pycache__/a.pyc': 'x',
      '.venv/bin/tool': '#!/home/me/.venv/bin/python\n',
      'a.log': 'x\n',
      '.lambdaignore': '*.log\n',
    });
    expect((await machine.doctor()).findings).toEqual([]);
  });

  test('in installed packages that git does not have to normalise: dates and line endings are theirs', async () => {
    const machine = new Machine({
      ...HANDLER,
      ...DIST_INFO,
      'pkg/__init__.py': '# Generated on 2026-01-31\r\n',
    });
    expect((await machine.doctor()).findings).toEqual([]);
  });
});

describe('a source that git ignores as a whole', () => {
  const OF_BUILD = { 'index.js': 'exports.handler = () => 1;\n', 'sub/a.js': 'x\n' };

  test.each([
    ['by its name', { '../.gitignore': 'src/\n' }],
    ['but for what keeps its folder', { '.gitignore': '*\n!.gitignore\n!.gitkeep\n', '.gitkeep': '' }],
  ])('is what a build made: %s', async (_, files) => {
    const machine = new Machine({ ...OF_BUILD, ...files }, true);
    machine.git('add', '.');
    const { code, findings } = await machine.doctor('--runtime', 'nodejs22.x');
    expect(findings.map(({ check, severity }) => [check, severity])).toEqual([['generated-source', 'note']]);
    expect(code).toBe(0);
  });

  test('is none where git has one of its files, or would take one', async () => {
    const tracked = new Machine({ ...OF_BUILD, '.gitignore': 'sub/\n' }, true);
    tracked.git('add', '.');
    const { code, findings } = await tracked.doctor('--runtime', 'nodejs22.x');
    expect([code, findings.map(({ check, details }) => [check, details])]).toEqual([
      1,
      [['ignored-by-git', ["'src/sub/a.js'"]]],
    ]);
    const untracked = new Machine({ ...OF_BUILD, '.gitignore': 'sub/\n' }, true);
    const checks = (await untracked.doctor('--runtime', 'nodejs22.x')).findings.map(({ check }) => check);
    expect(checks).toEqual(['ignored-by-git', 'untracked']);
  });

  test('still must not hold packages that somebody installed', async () => {
    const machine = new Machine({ ...HANDLER, ...DIST_INFO, '../.gitignore': 'src/\n' }, true);
    const checks = (await machine.doctor()).findings.map(({ check }) => check);
    expect(checks).toEqual(['installed-in-place', 'generated-source']);
  });
});

describe('the SDK in requirements', () => {
  test.each([
    ['boto3==1.40.0\nrequests==2.32.0\n', "'boto3' in 'src/requirements.txt' (about 24.0 MB unpacked)"],
    [
      'botocore==1.40.0\nBoto3==1.40.0\n',
      "'boto3', 'botocore' in 'src/requirements.txt' (about 24.0 MB unpacked)",
    ],
  ])('is named with its size: %j', async (text, detail) => {
    const machine = new Machine({ ...HANDLER, 'requirements.txt': text });
    const { findings } = await machine.doctor(...REQUIREMENTS);
    const found = findings.find(({ check }) => check === 'runtime-packages');
    expect(found).toMatchObject({ severity: 'note', details: [detail] });
  });

  test.each(['boto3-stubs==1.40.0\n', 'aioboto3==13.0\n', '# boto3\n'])('is not %j', async (text) => {
    const machine = new Machine({ ...HANDLER, 'requirements.txt': text });
    const { findings } = await machine.doctor(...REQUIREMENTS);
    expect(findings.map(({ check }) => check)).not.toContain('runtime-packages');
  });
});

describe('what has to be compiled first', () => {
  const TS = 'export const handler = async () => 1;\n';
  const checksOf = async (files: Readonly<Record<string, Node>>) => {
    const machine = new Machine(files);
    const { findings } = await machine.doctor('--runtime', 'nodejs22.x');
    return findings.map(({ check, details, fix }) => [check, details.join(), /^Compile first/.test(fix)]);
  };

  test('is told of TypeScript, also beside other scripts and with packages that a bundler brings', async () => {
    const handler = ['handler', "'src/index.ts' is TypeScript", true];
    expect(await checksOf({ 'index.ts': TS })).toEqual([handler]);
    expect(await checksOf({ 'index.ts': TS, 'jest.config.js': 'x\n' })).toEqual([handler]);
    expect(
      await checksOf({
        'index.ts': `import { v4 } from 'uuid';\n${TS}`,
        'package.json': '{"dependencies":{"uuid":"9.0.1"}}\n',
      }),
    ).toEqual([['missing-packages', "'uuid'", true], handler]);
  });

  test('is not told of what was compiled, of types, or of a library', async () => {
    const js = 'exports.handler = () => 1;\n';
    expect(await checksOf({ 'index.ts': TS, 'index.js': js })).toEqual([]);
    expect(await checksOf({ 'src/main.ts': TS, 'index.js': js })).toEqual([]);
    expect(await checksOf({ 'app/main.ts': TS, 'dist/main.js': js, 'start.js': 'x\n' })).toEqual([]);
    expect(await checksOf({ 'index.d.ts': TS, 'index.js': js })).toEqual([]);
    expect(await checksOf({ 'util.ts': 'export const x = 1;\n', 'index.js': js })).toEqual([]);
  });

  test('is told of Go, and not where its program is packed', async () => {
    const go = { 'main.go': 'package main\n' };
    expect(await checksOf(go)).toEqual([['handler', "'src/main.go' is source code", true]]);
    expect(await checksOf({ ...go, bootstrap: '#!/bin/sh\n' })).toEqual([]);
  });
});

describe('the handler', () => {
  const SHOP = `import shop\n${HANDLER['handler.py']}`;
  const found = async (
    files: Readonly<Record<string, Node>>,
    ...args: readonly string[]
  ): Promise<(readonly [string, readonly string[]])[]> => {
    const { findings } = await new Machine(files).doctor(...args);
    return findings.map(({ check, severity, details }) => [`${severity} ${check}`, details]);
  };
  const MISSING = ["'handler.py', line 1: 'shop' is not in the package"];

  test('is the one that lies at the root, where none is named', async () => {
    expect(await found({ 'handler.py': SHOP })).toEqual([['warning imports', MISSING]]);
    expect(await found({ 'handler.py': SHOP }, '--imports', 'error')).toEqual([['error imports', MISSING]]);
    expect(await found({ 'handler.py': SHOP }, '--imports', 'off')).toEqual([]);
    const both = {
      'app.py': SHOP.replace('lambda_handler', 'handler'),
      'index.mjs': 'export const handler = 1;\n',
    };
    expect(await found(both, '--runtime', 'nodejs22.x')).toEqual([]);
    // The language of what is found, whatever the default is.
    const node = "import './x.mjs';\nexport const handler = async () => 1;\n";
    expect(await found({ 'index.mjs': node })).toEqual([
      ['warning imports', ["'index.mjs', line 1: './x.mjs' is not in the package"]],
    ]);
  });

  test('is looked for where a shared source goes to a folder, and not in a layer', async () => {
    const files = { 'handler.py': SHOP, '../common/util.py': 'x = 1\n' };
    const beside = new Machine(files);
    const { findings } = await beside.doctor('common => common/');
    expect(findings.filter(({ check }) => check === 'imports').map(({ details }) => details)).toEqual([
      MISSING,
    ]);
    const layer = await new Machine({ 'handler.py': SHOP }).doctor('--prefix', 'python/');
    expect(layer.findings.map(({ check }) => check)).not.toContain('imports');
  });

  test('has its imports from requirements, which are not here', async () => {
    const files = {
      'handler.py': `from lib import gone\n${SHOP}`,
      'lib/x.py': '',
      'requirements.txt': `shop==1.0 --hash=sha256:${'0'.repeat(64)}\n`,
    };
    expect(await found(files, ...REQUIREMENTS)).toEqual([
      ['warning imports', ["'handler.py', line 1: 'lib.gone' is not in the package"]],
    ]);
  });

  test('that is named may lie in a folder, and has to be there', async () => {
    const files = { 'a/b/main.py': 'def run(event, context):\n    return 1\n' };
    expect(await found(files, '--handler', 'a.b.main.run')).toEqual([]);
    expect(await found(files, '--handler', 'main.run')).toEqual([
      ['warning imports', ["'main.run' names 'main.py', which is not in the package"]],
    ]);
    expect(
      await found(
        { 'index.ts': 'export const handler = 1;\n' },
        '--handler',
        'index.handler',
        '--runtime',
        'nodejs22.x',
      ),
    ).toEqual([['warning imports', ["'index.handler' is packed as TypeScript alone: 'index.ts'"]]]);
  });
});

describe('what was compiled during an install', () => {
  const library = PLAIN_LIBRARY;
  /** Larger than what is read of a text: debug information stands behind it. */
  const large = `const char padding[${2 * 1024 * 1024}] = "x";\n${library}`;

  /** Compiles a library in a folder of the machine, and leaves it in the source. */
  function compile(machine: Machine, text: string, folder: string, ...flags: string[]): void {
    const target = join(machine.source, 'node_modules', 'addon', 'addon.node');
    writeTree(folder, { 'addon.c': text });
    mkdirSync(join(target, '..'), { recursive: true });
    execFileSync('gcc', ['-shared', '-fPIC', ...flags, '-o', target, 'addon.c'], { cwd: folder });
  }

  withGcc.each(['small', 'large'])('names the folder, in a %s library', async (size) => {
    const text = size === 'small' ? library : large;
    const machine = new Machine(HANDLER);
    const folder = join(machine.source, 'node_modules', 'addon');
    compile(machine, text, folder, '-g');
    rmSync(join(folder, 'addon.c'));
    const { findings } = await machine.doctor();
    expect(findings.map(({ check }) => check)).toEqual(['absolute-path']);
    expect(findings[0]?.details).toEqual([
      `'src/node_modules/addon/addon.node': '${folder.slice(0, 80)}${folder.length > 80 ? '…' : ''}'`,
    ]);
    compile(machine, text, folder, '-g0');
    rmSync(join(folder, 'addon.c'));
    expect((await machine.doctor()).findings).toEqual([]);
  });

  withGcc('names a folder of the home directory that is there, and none of somebody else’s', async () => {
    const machine = new Machine(HANDLER);
    const cache = join(machine.home, '.cache', 'build');
    compile(machine, library, cache, '-g');
    const { findings } = await machine.doctor();
    expect(findings.map(({ check }) => check)).toEqual(['absolute-path']);
    rmSync(cache, { recursive: true });
    expect((await machine.doctor()).findings).toEqual([]);
  });

  needs(COMPILED_GEM.part[0], COMPILED_GEM.part[1])('names each library of a gem', async () => {
    const machine = new Machine(COMPILED_GEM.project);
    COMPILED_GEM.install(machine.source);
    const found = (await machine.doctor('--runtime', 'ruby3.4')).findings.find(
      ({ check }) => check === 'absolute-path',
    );
    expect(found?.details.map((detail) => /'([^']*)'/.exec(detail)?.[1]).sort()).toEqual([
      expect.stringMatching(/^src\/vendor\/bundle\/ruby\/[\d.]+\/extensions\/.*\/native\.so$/),
      expect.stringMatching(/\/gems\/native-1\.0\.0\/ext\/native\/native\.so$/),
      expect.stringMatching(/\/gems\/native-1\.0\.0\/lib\/native\/native\.so$/),
    ]);
  });
});

describe('the answer', () => {
  test.each([[], ['--strict'], ['--runtime', 'nodejs22.x', '--exclude', '*.sh']])(
    'of the program is the one that other tests look at, with the options %j',
    async (...args) => {
      const files = { ...HANDLER, 'a.log': 'x\n', 'run.sh': '#!/bin/sh\r\n', 'new.py': 'import gone\n' };
      const machine = new Machine(files, true);
      machine.git('add', 'src/handler.py', 'src/run.sh');
      const diagnosis = await machine.doctor(...args);
      expect(diagnosis.findings.length).toBeGreaterThan(1);
      expect(await machine.program(...args)).toEqual(diagnosis);
    },
  );

  test('groups by what is moved or broken, and gives each fix', async () => {
    const machine = new Machine({ ...HANDLER, 'a.log': 'x\n', 'run.sh': '#!/bin/sh\r\n' });
    const { code, stdout } = await lambdaZip(['doctor', 'src'], { cwd: machine.workspace });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^Moves the hash:\n {2}warning leftovers: .*'src\/a\.log'\n {4}fix: /);
    expect(stdout).toMatch(/\nBreaks in Lambda:\n {2}error script-line-endings: .*\n {4}fix: /);
    expect(stdout).toMatch(/\n1 error, 1 warning, 0 notes: 3 files, /);
  });

  test('warnings fail with --strict, notes never', async () => {
    const machine = new Machine({ ...HANDLER, 'a.log': 'x\n' });
    expect((await machine.doctor()).code).toBe(0);
    expect((await machine.doctor('--strict')).code).toBe(1);
    const noted = new Machine({ ...HANDLER, 'tests/a.py': 'x = 1\n' });
    expect((await noted.doctor('--strict')).code).toBe(0);
  });

  test('all that would stop a build, not the first alone; hostile names stay in their line', async () => {
    const machine = new Machine({ ...HANDLER, one: { link: 'gone' }, 'two\nlines': { link: 'gone' } });
    const { findings } = await machine.doctor();
    expect(findings.map(({ check }) => check)).toEqual(['unpackable', 'unpackable']);
    expect(findings.map(({ message }) => message).join(' ')).toContain("'src/two\\nlines'");
  });

  test('wrong usage is 2, a source that is missing 1', async () => {
    const usage = await lambdaZip(['doctor', 'src', '--output', 'x.zip']);
    expect(usage.code).toBe(2);
    const { code, stderr } = await lambdaZip(['doctor', 'gone'], { cwd: temporaryDirectory() });
    expect([code, stderr]).toEqual([1, expect.stringContaining("source: 'gone' cannot be read")]);
  });

  needs(process.getuid?.() === 0, 'root, to run as another user')(
    'names every file that cannot be read',
    async () => {
      const machine = new Machine({ ...HANDLER, 'a.txt': { content: 'x\n', mode: 0o000 } });
      for (const folder of [machine.home, join(machine.home, 'work'), machine.workspace, machine.source]) {
        execFileSync('chmod', ['755', folder]);
      }
      const options = { cwd: machine.workspace, env: { HOME: machine.home }, uid: 65534, gid: 65534 };
      const { code, stdout } = await lambdaZip(['doctor', 'src'], options);
      expect(code).toBe(1);
      expect(stdout).toMatch(/error unpackable: .*'src\/a\.txt': cannot be read: permission denied/);
    },
  );
});

test('docs/doctor.md has every check as it is', () => {
  const text = readFileSync(join(REPOSITORY, 'docs', 'doctor.md'), 'utf8');
  const rows = [
    ...text.matchAll(
      /^\| `(?<id>[a-z-]+)` *\| (?<severity>\w+) *\| (?<says>.*?) *\| .*? *\| (?<fix>.*?) *\|$/gm,
    ),
  ];
  const documented = rows.map(({ groups }) => [
    groups?.['id'],
    groups?.['severity'],
    groups?.['says'],
    groups?.['fix'],
  ]);
  const expected = Object.entries(CHECKS).map(([id, { severity, says, fix }]) => [id, severity, says, fix]);
  expect(documented).toEqual(expected);
});
