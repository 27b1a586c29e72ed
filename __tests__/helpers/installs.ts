/** What tools really leave on a disk, installed twice: on a laptop, and in another folder with the lock file of the first. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { hasProgram } from './parts.js';
import { WHOLE } from './search.js';
import { temporaryDirectory, writeTree } from './workspace.js';

/** Makes a thing at its first use: both machines install the same. */
function once<T extends string>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** The folder that `.ci/run` installs package managers into. */
const MANAGERS = process.env['LAMBDA_ZIP_TEST_MANAGERS'];
export const hasManagers = MANAGERS !== undefined;

/** An Express application as people have it, which the table of the docs is about; two small packages in a sample. */
const PACKAGES = WHOLE ? { express: '4.21.2', semver: '7.7.2' } : { debug: '4.4.3', semver: '7.7.2' };
const DEVELOPMENT = { 'is-odd': '3.0.1' };

export interface Install {
  readonly tool: string;
  /** Whether what it needs is here, and what that is. */
  readonly part: readonly [boolean, string];
  /** Files of the project. */
  readonly project: Readonly<Record<string, string>>;
  /** Lock files that go to the other machine. */
  readonly locks: readonly string[];
  /** Installs in the project's folder. */
  install(folder: string): void;
  /** The folder to pack, below the project's. */
  readonly source: string;
  /** A program and arguments that run the function in the unpacked archive. */
  readonly run: readonly string[];
}

const HANDLER = Object.keys(PACKAGES)
  .map((name) => `require('${name}');`)
  .join(' ')
  .concat(' exports.handler = async () => "it runs";\n');
const RUN_NODE = ['node', '-e', 'require("./index.js").handler().then(console.log)'];

function manifest(name: string, more: Readonly<Record<string, unknown>> = {}): string {
  const about = { name, version: '1.0.0', license: 'MIT', private: true };
  return JSON.stringify({ ...about, dependencies: PACKAGES, devDependencies: DEVELOPMENT, ...more });
}

function sh(folder: string, program: string, ...args: string[]): void {
  const home = join(MANAGERS ?? '', 'home');
  execFileSync(program, args, {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      HOME: home,
      CI: '1',
      COMPOSER_ALLOW_SUPERUSER: '1',
      YARN_ENABLE_TELEMETRY: '0',
      YARN_ENABLE_IMMUTABLE_INSTALLS: 'false',
      npm_config_update_notifier: 'false',
      npm_config_audit: 'false',
      npm_config_fund: 'false',
    },
  });
}

/** A package manager of Node.js, by the folder it was installed to. */
function manager(name: string, program: string): string {
  return join(MANAGERS ?? '', name, 'node_modules', '.bin', program);
}

const nodePart = [hasManagers, 'package managers in the folder LAMBDA_ZIP_TEST_MANAGERS'] as const;
const PROJECT = { 'package.json': manifest('fn'), 'index.js': HANDLER };
const WORKSPACE = {
  'package.json': JSON.stringify({
    name: 'root',
    version: '1.0.0',
    license: 'MIT',
    private: true,
    workspaces: ['packages/*'],
  }),
  'packages/fn/package.json': manifest('fn', { dependencies: { ...PACKAGES, '@ws/lib': '1.0.0' } }),
  'packages/fn/index.js': `require('@ws/lib'); ${HANDLER}`,
  'packages/lib/package.json': manifest('@ws/lib', { dependencies: { ms: '2.1.3' }, devDependencies: {} }),
  'packages/lib/index.js': "require('ms');\n",
};
const PNPM_WORKSPACE = {
  ...WORKSPACE,
  'pnpm-workspace.yaml': "packages: ['packages/*']\n",
  'packages/fn/package.json': manifest('fn', { dependencies: { ...PACKAGES, '@ws/lib': 'workspace:*' } }),
};
const NODE = { part: nodePart, project: PROJECT, source: '.', run: RUN_NODE };

const NODE_INSTALLS: readonly Install[] = [
  {
    ...NODE,
    tool: 'npm',
    locks: ['package-lock.json'],
    install: (folder) =>
      sh(folder, 'npm', existsSync(join(folder, 'package-lock.json')) ? 'ci' : 'i', '--omit=dev'),
  },
  {
    ...NODE,
    tool: 'npm 6',
    locks: ['package-lock.json'],
    install: (folder) => sh(folder, manager('npm6', 'npm'), 'install', '--production'),
  },
  {
    ...NODE,
    tool: 'npm workspaces',
    project: WORKSPACE,
    locks: ['package-lock.json'],
    install: (folder) => sh(folder, 'npm', 'install', '--omit=dev'),
    run: ['node', '-e', 'require("./packages/fn/index.js").handler().then(console.log)'],
  },
  ...['pnpm', 'pnpm10'].flatMap((pnpm): Install[] => {
    const title = pnpm === 'pnpm' ? 'pnpm' : 'pnpm 10';
    const program = manager(pnpm, 'pnpm');
    return [
      {
        ...NODE,
        tool: title,
        locks: ['pnpm-lock.yaml'],
        install: (folder) => sh(folder, program, 'install', '--prod'),
      },
      {
        ...NODE,
        tool: `${title} workspace, one package of it`,
        project: PNPM_WORKSPACE,
        locks: ['pnpm-lock.yaml'],
        install: (folder) => sh(folder, program, 'install', '--prod'),
        source: 'packages/fn',
      },
      {
        ...NODE,
        tool: `${title} deploy --legacy`,
        project: PNPM_WORKSPACE,
        locks: ['pnpm-lock.yaml'],
        install: (folder) => {
          sh(folder, program, 'install');
          sh(folder, program, '--filter', 'fn', 'deploy', '--prod', '--legacy', 'out');
        },
        source: 'out',
      },
    ];
  }),
  {
    ...NODE,
    tool: 'yarn 1',
    locks: ['yarn.lock'],
    install: (folder) => sh(folder, manager('yarn1', 'yarn'), 'install', '--production'),
  },
  {
    ...NODE,
    tool: 'yarn 1 workspaces',
    project: WORKSPACE,
    locks: ['yarn.lock'],
    install: (folder) => sh(folder, manager('yarn1', 'yarn'), 'install', '--production'),
    run: ['node', '-e', 'require("./packages/fn/index.js").handler().then(console.log)'],
  },
  {
    ...NODE,
    tool: 'yarn 4, node-modules',
    project: { ...PROJECT, '.yarnrc.yml': 'nodeLinker: node-modules\n', 'yarn.lock': '' },
    locks: ['yarn.lock'],
    install: (folder) => sh(folder, manager('yarn4', 'yarn'), 'install'),
  },
  {
    ...NODE,
    tool: 'yarn 4, Plug’n’Play',
    project: { ...PROJECT, '.yarnrc.yml': 'enableGlobalCache: false\n', 'yarn.lock': '' },
    locks: ['yarn.lock'],
    install: (folder) => sh(folder, manager('yarn4', 'yarn'), 'install'),
    run: ['node', '-r', './.pnp.cjs', ...RUN_NODE.slice(1)],
  },
];

const GEM = (name: string, files: readonly string[], more = ''): string =>
  `Gem::Specification.new { |s| s.name = '${name}'; s.version = '1.0.0'; s.summary = 'x'; s.authors = ['x']; s.files = ${JSON.stringify(files)}; ${more} s.homepage = 'https://example.com'; s.license = 'MIT' }\n`;
const NATIVE_FILES = ['lib/native.rb', 'ext/native/native.c', 'ext/native/extconf.rb'];

/** A source of gems: none of the registries that can be reached from everywhere has any. */
const gemSource = once((): string => {
  // Bundler takes no address of a folder with other characters.
  const isAscii = /^[ -~]*$/.test(tmpdir());
  const folder = writeTree(temporaryDirectory(isAscii ? tmpdir() : '/tmp'), {
    'answer.gemspec': GEM('answer', ['lib/answer.rb']),
    'lib/answer.rb': 'ANSWER = "it runs"\n',
    'native.gemspec': GEM('native', NATIVE_FILES, "s.extensions = ['ext/native/extconf.rb'];"),
    'lib/native.rb': "require 'native/native'\n",
    'ext/native/extconf.rb': "require 'mkmf'\ncreate_makefile('native/native')\n",
    'ext/native/native.c':
      '#include <ruby.h>\nvoid Init_native(void) { rb_define_global_const("ANSWER", rb_str_new_cstr("it runs")); }\n',
  });
  mkdirSync(join(folder, 'source', 'gems'), { recursive: true });
  for (const name of ['answer', 'native']) {
    sh(folder, 'gem', 'build', '--quiet', `${name}.gemspec`);
    cpSync(join(folder, `${name}-1.0.0.gem`), join(folder, 'source', 'gems', `${name}-1.0.0.gem`));
  }
  sh(join(folder, 'source'), 'gem', 'generate_index');
  return join(folder, 'source');
});

const hasRuby = hasProgram('bundle') && hasProgram('gem');
const hasGcc = hasProgram('gcc');
const RUBY_COMPILES = [
  hasRuby && hasGcc && hasProgram('ruby', ['-e', 'require "mkmf"; exit File.exist?($hdrdir + "/ruby.h")']),
  'gcc, and Ruby with Bundler and its headers',
] as const;

function bundlerInstall(
  tool: string,
  gem: string,
  part: readonly [boolean, string],
  config?: readonly string[],
): Install {
  return {
    ...{ tool, part, source: '.', run: ['ruby', 'index.rb'], locks: ['Gemfile.lock'] },
    project: { 'index.rb': `require 'bundler/setup'\nrequire '${gem}'\nputs ANSWER\n` },
    install: (folder) => {
      writeFileSync(join(folder, 'Gemfile'), `source 'file://${gemSource()}'\ngem '${gem}'\n`);
      sh(folder, 'bundle', 'config', 'set', '--local', 'path', 'vendor/bundle');
      if (config !== undefined) sh(folder, 'bundle', ...config);
      sh(folder, 'bundle', 'install', '--quiet');
    },
  };
}

/** A gem that is compiled as its authors have it: debug information names the folder. */
export const COMPILED_GEM = bundlerInstall('Bundler, a compiled gem', 'native', RUBY_COMPILES);

/** Node.js with the headers that node-gyp would download. */
const NODE_HEADERS = (process.env['LAMBDA_ZIP_TEST_NODES'] ?? '')
  .split(':')
  .map((node) => join(node, '..', '..'))
  .find((folder) => existsSync(join(folder, 'include', 'node', 'node_api.h')));

/** A package that compiles itself when it is installed. */
const addonPackage = once((): string => {
  const folder = writeTree(temporaryDirectory(), {
    'package.json': JSON.stringify({ name: 'addon', version: '1.0.0', gypfile: true }),
    'index.js': 'module.exports = require("./build/Release/addon.node");\n',
    'binding.gyp': '{"targets": [{"target_name": "addon", "sources": ["addon.c"]}]}\n',
    'addon.c':
      '#include <node_api.h>\nNAPI_MODULE_INIT() { napi_value text; napi_create_string_utf8(env, "it runs", 7, &text); return text; }\n',
  });
  sh(folder, 'npm', 'pack', '--silent');
  return join(folder, 'addon-1.0.0.tgz');
});

const composerPackage = once((): string => {
  const folder = writeTree(temporaryDirectory(), {
    'README.md': 'A folder alone would be taken for the root.\n',
    'src/Text.php': '<?php namespace Answer; class Text { const IT = "it runs"; }\n',
  });
  sh(folder, 'zip', '-q', '-r', 'package.zip', '.');
  return join(folder, 'package.zip');
});

const GO_PROGRAM = 'package main\n\nimport "fmt"\n\nfunc main() { fmt.Println("it runs") }\n';
const JAVA = (name: string, body: string): string => `public class ${name} { ${body} }\n`;
/** A jar without times, as builds make it that can be repeated. */
const JAR = ['--create', '--date=1980-01-01T00:00:02Z', '--file'];

/** `MZ`, and the header of a PE file where it says; a Mach-O file for 64 bits. */
const PE_FILE = Buffer.alloc(256).fill('MZ', 0, 2).fill('\x80', 0x3c, 0x3d, 'latin1').fill('PE', 0x80, 0x82);
const MACH_O_FILE = Buffer.from('cffaedfe0c00000100000000', 'hex');

/** Libraries for every system beside each other, as 'dotnet publish' leaves them. */
const DOTNET_FOREIGN: Readonly<Record<string, string | Buffer>> = {
  'Function.dll': PE_FILE,
  'runtimes/win-x64/native/answer.dll': PE_FILE,
  'runtimes/osx-arm64/native/libanswer.dylib': MACH_O_FILE,
};

export const INSTALLS: readonly Install[] = [
  ...NODE_INSTALLS,
  bundlerInstall('Bundler', 'answer', [hasRuby, 'Ruby with Bundler']),
  bundlerInstall('Bundler, a gem compiled with -g0', 'native', RUBY_COMPILES, [
    ...['config', 'set', '--local', 'build.native', '--with-cflags=-g0'],
  ]),
  {
    tool: 'npm, an addon that node-gyp compiles',
    part: [
      hasManagers && hasGcc && NODE_HEADERS !== undefined,
      'gcc, and Node.js with its headers in LAMBDA_ZIP_TEST_NODES',
    ],
    project: { 'index.js': 'exports.handler = async () => require("addon");\n' },
    locks: ['package-lock.json'],
    install: (folder) => {
      cpSync(addonPackage(), join(folder, 'addon.tgz'));
      writeFileSync(
        join(folder, 'package.json'),
        JSON.stringify({ name: 'fn', version: '1.0.0', dependencies: { addon: 'file:addon.tgz' } }),
      );
      sh(folder, 'npm', 'install', `--nodedir=${NODE_HEADERS}`);
    },
    source: '.',
    run: RUN_NODE,
  },
  {
    tool: 'Composer',
    part: [hasProgram('composer') && hasProgram('zip', ['-v']), 'PHP with Composer, and zip'],
    project: { 'index.php': '<?php require "vendor/autoload.php"; echo Answer\\Text::IT, PHP_EOL;\n' },
    locks: ['composer.lock'],
    install: (folder) => {
      const library = {
        ...{ name: 'answer/text', version: '1.0.0', autoload: { 'psr-4': { 'Answer\\': 'src/' } } },
        dist: { url: composerPackage(), type: 'zip' },
      };
      const repositories = [{ type: 'package', package: library }, { 'packagist.org': false }];
      const composer = { name: 'me/fn', require: { 'answer/text': '1.0.0' }, repositories };
      writeFileSync(join(folder, 'composer.json'), JSON.stringify(composer));
      // A branch and a commit of its own: Composer writes them down.
      sh(folder, 'git', 'init', '--quiet', `--initial-branch=of-${basename(folder)}`);
      sh(
        folder,
        'git',
        '-c',
        'user.name=x',
        '-c',
        'user.email=x@localhost',
        'commit',
        '-qm',
        folder,
        '--allow-empty',
      );
      sh(folder, 'composer', 'install', '--no-dev', '--quiet', '--no-interaction');
    },
    source: '.',
    run: ['php', 'index.php'],
  },
  {
    tool: 'Go, bootstrap',
    part: [hasProgram('go', ['version']), 'Go'],
    project: { 'main.go': GO_PROGRAM, 'go.mod': 'module example.invalid/main\n\ngo 1.19\n' },
    locks: [],
    install: (folder) => {
      mkdirSync(join(folder, 'out'));
      sh(folder, 'env', 'CGO_ENABLED=0', 'go', 'build', '-trimpath', '-o', 'out/bootstrap', '.');
    },
    source: 'out',
    run: ['./bootstrap'],
  },
  {
    tool: 'Java, a jar with lib/',
    part: [hasProgram('javac'), 'a JDK'],
    project: {
      'Main.java': JAVA('Main', 'public static void main(String[] a) { System.out.println(Lib.TEXT()); }'),
      'Lib.java': JAVA('Lib', 'static String TEXT() { return "it runs"; }'),
    },
    locks: [],
    install: (folder) => {
      sh(folder, 'javac', '-d', 'classes', 'Main.java', 'Lib.java');
      mkdirSync(join(folder, 'out', 'lib'), { recursive: true });
      sh(folder, 'jar', ...JAR, 'out/lib/lib.jar', '-C', 'classes', 'Lib.class');
      sh(folder, 'jar', ...JAR, 'out/function.jar', '-C', 'classes', 'Main.class');
    },
    source: 'out',
    run: ['java', '-cp', 'function.jar:lib/lib.jar', 'Main'],
  },
  {
    tool: '.NET-like publish folder',
    part: [hasGcc && hasProgram('python3', ['--version']), 'gcc, and Python'],
    project: { 'answer.c': 'const char *answer(void) { return "it runs"; }\n' },
    locks: [],
    install: (folder) => {
      writeTree(join(folder, 'out'), {
        ...DOTNET_FOREIGN,
        'Function.deps.json': '{"runtimeTarget": {"name": ".NETCoreApp,Version=v8.0/linux-x64"}}\n',
        'Function.runtimeconfig.json': '{"runtimeOptions": {"tfm": "net8.0"}}\n',
      });
      for (const [rid, compiler] of [
        ['linux-x64', 'gcc'],
        ['linux-musl-x64', 'musl-gcc'],
      ] as const) {
        const library = `out/runtimes/${rid}/native/libanswer.so`;
        mkdirSync(dirname(join(folder, library)), { recursive: true });
        sh(folder, hasProgram(compiler) ? compiler : 'gcc', '-shared', '-fPIC', '-o', library, 'answer.c');
      }
    },
    source: 'out',
    // No registry that can be reached from everywhere has .NET: Python loads the library that .NET would.
    run: [
      ...['python3', '-c'],
      'import ctypes; f = ctypes.CDLL("./runtimes/linux-x64/native/libanswer.so").answer; f.restype = ctypes.c_char_p; print(f().decode())',
    ],
  },
];

/** What each tool's page calls an install by the lock file, for `verify --reinstall`. */
const BY_THE_LOCK: Readonly<Record<string, string>> = {
  npm: 'npm ci --omit=dev',
  pnpm: `${manager('pnpm', 'pnpm')} install --prod --frozen-lockfile`,
  'pnpm 10': `${manager('pnpm10', 'pnpm')} install --prod --frozen-lockfile`,
  'yarn 1': `${manager('yarn1', 'yarn')} install --production --frozen-lockfile`,
  'yarn 4, node-modules': `${manager('yarn4', 'yarn')} install --immutable`,
  'yarn 4, Plug’n’Play': `${manager('yarn4', 'yarn')} install --immutable`,
  Bundler: 'bundle install --quiet',
  Composer: 'composer install --no-dev --quiet --no-interaction',
};
export const REINSTALLS = Object.entries(BY_THE_LOCK).flatMap(([name, command]) =>
  INSTALLS.filter(({ tool }) => tool === name).map((install) => ({ install, command })),
);

/** A project, made anew in a folder. */
export function makeProject({ project }: Install, folder: string): string {
  return writeTree(folder, project);
}

/** Copies what pins the packages from one folder to another. */
export function copyLocks({ locks }: Install, from: string, to: string): void {
  for (const lock of locks) {
    mkdirSync(dirname(join(to, lock)), { recursive: true });
    if (existsSync(join(from, lock))) cpSync(join(from, lock), join(to, lock));
  }
}
