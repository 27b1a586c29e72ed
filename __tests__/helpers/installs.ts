/** What tools really leave on a disk, installed twice: on a laptop, and in another folder with the lock file of the first. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hasProgram } from './parts.js';
import { WHOLE } from './search.js';
import { temporaryDirectory, writeTree } from './workspace.js';

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

const GEM = (name: string, files: readonly string[]): string =>
  `Gem::Specification.new { |s| s.name = '${name}'; s.version = '1.0.0'; s.summary = 'x'; s.authors = ['x']; s.files = ${JSON.stringify(files)}; s.homepage = 'https://example.com'; s.license = 'MIT' }\n`;
let gems: string | undefined;

/** A source of gems: none of the registries that can be reached from everywhere has any. */
function gemSource(): string {
  if (gems !== undefined) return gems;
  const folder = writeTree(temporaryDirectory(), {
    'answer.gemspec': GEM('answer', ['lib/answer.rb']),
    'lib/answer.rb': 'ANSWER = "it runs"\n',
  });
  sh(folder, 'gem', 'build', '--quiet', 'answer.gemspec');
  mkdirSync(join(folder, 'source', 'gems'), { recursive: true });
  cpSync(join(folder, 'answer-1.0.0.gem'), join(folder, 'source', 'gems', 'answer-1.0.0.gem'));
  sh(join(folder, 'source'), 'gem', 'generate_index');
  gems = join(folder, 'source');
  return gems;
}

const GO_PROGRAM = 'package main\n\nimport "fmt"\n\nfunc main() { fmt.Println("it runs") }\n';
const JAVA = (name: string, body: string): string => `public class ${name} { ${body} }\n`;
/** A jar without times, as builds make it that can be repeated. */
const JAR = ['--create', '--date=1980-01-01T00:00:02Z', '--file'];

export const INSTALLS: readonly Install[] = [
  ...NODE_INSTALLS,
  {
    tool: 'Bundler',
    part: [hasProgram('bundle') && hasProgram('gem'), 'Ruby with Bundler'],
    project: { 'index.rb': "require 'bundler/setup'\nrequire 'answer'\nputs ANSWER\n" },
    locks: ['Gemfile.lock'],
    install: (folder) => {
      writeFileSync(join(folder, 'Gemfile'), `source 'file://${gemSource()}'\ngem 'answer'\n`);
      sh(folder, 'bundle', 'config', 'set', '--local', 'path', 'vendor/bundle');
      sh(folder, 'bundle', 'install', '--quiet');
    },
    source: '.',
    run: ['ruby', 'index.rb'],
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
];

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
