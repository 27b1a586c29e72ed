/** `init` on small projects of every shape: the functions it finds are those that their templates say. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { parse, stringify } from 'yaml';
import { propose as proposeIn } from '../../build/init/init.js';
import { writeFiles } from '../../build/init/write-files.js';
import { readConfig } from '../../build/settings/config-file/functions.js';
import { CONFIG_FILE } from '../../build/settings/config-file/names.js';
import { WITHOUT_COLLECTING } from '../helpers/binaries.js';
import { failedImports, type PackedHandler } from '../helpers/handler-imports.js';
import {
  BROKEN_PROJECTS,
  CDK_PROJECTS,
  PLAIN_PROJECTS,
  type Project,
  SAM_PROJECTS,
  SERVERLESS_PROJECTS,
  TERRAFORM_PROJECTS,
  WORKSPACE_PROJECTS,
} from '../helpers/init-projects.js';
import { SEARCHED_PROJECTS } from '../helpers/init-searched.js';
import { serveIndex } from '../helpers/package-index.js';
import { hasProgram, needs } from '../helpers/parts.js';
import { lambdaZip } from '../helpers/programs.js';
import { temporaryDirectory, writeTree } from '../helpers/workspace.js';

const ALL: Readonly<Record<string, Project>> = {
  ...SAM_PROJECTS,
  ...WORKSPACE_PROJECTS,
  ...SERVERLESS_PROJECTS,
  ...CDK_PROJECTS,
  ...TERRAFORM_PROJECTS,
  ...SEARCHED_PROJECTS,
  ...PLAIN_PROJECTS,
  ...BROKEN_PROJECTS,
};

const PYTHON = 'def lambda_handler(event, context):\n    return 1\n';

const propose = (directory: string) => proposeIn(directory, undefined, process.env);

function laidOut({ files }: Project): string {
  return writeTree(join(temporaryDirectory(), 'shop'), files);
}

test('there are enough of them', () => {
  expect(Object.keys(ALL).length).toBeGreaterThanOrEqual(60);
});

describe('the functions that are found are those of', () => {
  test.each(Object.entries(ALL))('%s', async (_, project) => {
    const { functions, notes, files } = await propose(laidOut(project));
    const found = functions.map(({ name, directory, runtime, architecture, handler, requirements }) =>
      [name, directory, runtime, architecture, handler.setting ?? 'bootstrap', requirements ?? []]
        .flat()
        .join(' | '),
    );
    expect(found).toEqual(project.functions);
    for (const note of project.notes ?? []) expect(notes.join('\n')).toContain(note);
    const config = parse(files[0]?.text ?? '');
    for (const [name, names] of Object.entries(project.together ?? {})) {
      expect(files[0]?.text).toContain(
        `  #   function-name: [${names.join(', ')}]\n  - name: ${name}\n    source: src\n`,
      );
      expect(config.functions).toHaveLength(project.functions.length);
    }
    for (const [name, file] of Object.entries(project.file ?? {})) {
      const own = config.functions.find((one: { name?: string }) => one.name === name);
      expect([own.source, own.exclude]).toEqual([file, undefined]);
      // Patterns for a whole repository would match nothing.
      if (functions.length === 1) expect(config.defaults.exclude).not.toContain(`/${CONFIG_FILE}`);
    }
    const built = config.functions.filter((one: { build?: unknown }) => one.build !== undefined);
    for (const [name, [source, build]] of Object.entries(project.builds ?? {})) {
      const own = config.functions.find((one: { name?: string }) => one.name === name);
      expect([own.source, own.build]).toEqual([source, build]);
    }
    if (project.builds !== undefined)
      expect(built.length).toBeGreaterThanOrEqual(Object.keys(project.builds).length);
    else expect(built).toEqual([]);
    const own = (config.layers ?? []).map(({ name, ...rest }: { name: string }) => [name, rest]);
    expect(Object.fromEntries(own)).toEqual(project.ownLayers ?? {});
    for (const [name, layers] of Object.entries(project.layers ?? {})) {
      const own = config.functions.find((one: { name?: string }) => one.name === name);
      expect(own['other-layers']).toEqual(layers);
    }
    for (const [name, patterns] of Object.entries(project.exclude ?? {})) {
      const own = config.functions.find((one: { name?: string }) => one.name === name);
      expect(own.exclude.slice(-patterns.length)).toEqual(patterns);
    }
  });
});

test('what is written builds, with its packages, and every package imports its handler', async () => {
  const buildable = Object.values(ALL).filter(({ unbuildable }) => unbuildable === undefined);
  const index = await serveIndex([
    { name: 'requests', version: '2.32.0' },
    { name: 'pytest', version: '8.3.4' },
    { name: 'pyyaml', version: '6.0.2', files: { 'yaml.py': 'safe_load = None\n' } },
  ]);
  const handlers: PackedHandler[] = [];
  let withPackages = 0;
  const root = temporaryDirectory();
  const merged: Record<string, unknown>[] = [];
  const mergedLayers: Record<string, unknown>[] = [];
  let expected = 0;
  // All of them in one run: a process for each would take minutes.
  for (const [index, project] of buildable.entries()) {
    const folder = `p${index}`;
    const repository = writeTree(join(root, folder, 'shop'), project.files);
    const { files, functions: found } = await propose(repository);
    await writeFiles(repository, files, false);
    const written = join(repository, CONFIG_FILE);
    expected += (await readConfig(written, [])).filter(({ build }) => build === undefined).length;
    for (const { name, runtime, handler, requirements, before, build } of found) {
      const isReady = before === undefined && build === undefined;
      if (handler.language === 'custom' || handler.setting === undefined || !isReady) continue;
      handlers.push({ zip: join(root, 'build', `${folder}-${name}.zip`), runtime, handler: handler.setting });
      if (requirements !== undefined) withPackages += 1;
    }
    const { defaults, functions, layers = [] } = parse(readFileSync(written, 'utf8'));
    const moved = (one: Record<string, unknown>): Record<string, unknown> => {
      const { name = '{name}', source, requirements } = one;
      return {
        ...defaults,
        ...one,
        name: `${folder}-${name}`,
        ...(source !== undefined && { source: `${folder}/shop/${source}` }),
        ...(typeof requirements === 'string' &&
          !requirements.startsWith('{source}') && { requirements: `${folder}/shop/${requirements}` }),
      };
    };
    // Those that a command makes need its tool.
    const ready = (one: Record<string, unknown>): boolean => one['build'] === undefined;
    merged.push(...functions.filter(ready).map(moved));
    mergedLayers.push(...layers.filter(ready).map(moved));
  }
  writeFileSync(join(root, CONFIG_FILE), stringify({ functions: merged, layers: mergedLayers }));
  const env = { PIP_INDEX_URL: index.url, PIP_TRUSTED_HOST: '127.0.0.1' };
  const { code, stderr } = await lambdaZip(['build', '--all'], { cwd: root, env });
  expect(code, stderr).toBe(0);
  expect(expected).toBeGreaterThan(70);
  expect(readdirSync(join(root, 'build'))).toHaveLength(expected);
  const languages = handlers.map(({ runtime }) => runtime.replace(/\d.*/, ''));
  expect(languages.filter((one) => one === 'python').length).toBeGreaterThan(60);
  expect(languages.filter((one) => one === 'nodejs').length).toBeGreaterThan(20);
  expect(withPackages).toBeGreaterThanOrEqual(8);
  expect(failedImports(handlers)).toEqual([]);
});

const withTools = needs(hasProgram('make') && process.platform !== 'win32', 'make');
const withGo = needs(hasProgram('go', ['version']) && process.platform !== 'win32', 'Go');

/** Builds all that `init` wrote for a project; an import that lacks something fails. */
async function builtAll(repository: string): Promise<void> {
  const { files } = await propose(repository);
  await writeFiles(repository, files, false);
  const { code, stderr } = await lambdaZip(['build', '--all', '--imports', 'error'], {
    cwd: repository,
    env: WITHOUT_COLLECTING,
  });
  expect(code, stderr).toBe(0);
}

/** The names of files in an archive. */
function packedIn(repository: string, name: string): string[] {
  const names = execFileSync('unzip', ['-Z1', join(repository, 'build', `${name}.zip`)], {
    encoding: 'utf8',
  });
  return names.trim().split('\n');
}

withTools('the commands that are written make what is packed: esbuild, tsc and make', async () => {
  const repository = laidOut({
    files: {
      'template.yaml': `Transform: AWS::Serverless-2016-10-31
Globals: { Function: { Runtime: nodejs22.x } }
Resources:
  Bundled:
    Type: AWS::Serverless::Function
    Properties: { CodeUri: bundled, Handler: src/app.handler }
    Metadata:
      BuildMethod: esbuild
      BuildProperties: { Format: esm, OutExtension: [.js=.mjs], EntryPoints: [src/app.ts] }
  Compiled:
    Type: AWS::Serverless::Function
    Properties: { CodeUri: dist/, Handler: index.handler }
  Made:
    Type: AWS::Serverless::Function
    Properties: { CodeUri: made, Handler: index.handler }
    Metadata: { BuildMethod: makefile }
  Tools:
    Type: AWS::Serverless::LayerVersion
    Properties: { ContentUri: tools }
    Metadata: { BuildMethod: makefile }
`,
      'package.json':
        '{ "scripts": { "build": "tsc" }, "devDependencies": { "esbuild": "*", "typescript": "*" } }',
      'tsconfig.json':
        '{ "compilerOptions": { "outDir": "dist", "rootDir": "src", "module": "commonjs", "target": "es2022", "types": [] }, "files": ["src/index.ts"] }',
      'src/index.ts': 'export const handler = async (): Promise<number> => 1;\n',
      'bundled/src/app.ts': "import { one } from './one.js';\nexport const handler = async () => one;\n",
      'bundled/src/one.ts': 'export const one = 1;\n',
      'made/Makefile': 'build-Made:\n\tcp index.mjs "$(ARTIFACTS_DIR)"\n',
      'made/index.mjs': 'export const handler = async () => 1;\n',
      'tools/Makefile': 'build-Tools:\n\tmkdir -p $$ARTIFACTS_DIR/bin && cp tool $$ARTIFACTS_DIR/bin\n',
      'tools/tool': '#!/bin/sh\n',
    },
    functions: [],
  });
  // The tools of this project are those of that one.
  symlinkSync(resolve('node_modules'), join(repository, 'node_modules'));
  await builtAll(repository);
  expect(packedIn(repository, 'Bundled')).toContain('src/app.mjs');
  expect(packedIn(repository, 'Compiled')).toContain('index.js');
  expect(packedIn(repository, 'Made')).toContain('index.mjs');
  expect(packedIn(repository, 'Tools')).toContain('bin/tool');
});

needs(
  process.env['LAMBDA_ZIP_TEST_NETWORK'] === '1' && hasProgram('npm'),
  'an index (LAMBDA_ZIP_TEST_NETWORK=1)',
)(
  'TypeScript of a project without esbuild becomes a package that loads',
  async () => {
    const repository = laidOut({
      files: {
        'main.tf': `resource "aws_lambda_function" "orders" {
  function_name = "orders"
  filename      = "dist/orders.zip"
  handler       = "index.handler"
  runtime       = "nodejs22.x"
}
`,
        'src/orders.ts':
          "import { S3Client } from '@aws-sdk/client-s3';\nimport { one } from './one.js';\nexport const handler = async (client?: S3Client) => [one, client];\n",
        'src/one.ts': 'export const one: number = 1;\n',
      },
      functions: [],
    });
    await builtAll(repository);
    expect(packedIn(repository, 'orders')).toEqual(['index.js']);
    const packed = { zip: join(repository, 'build', 'orders.zip'), runtime: 'nodejs22.x' as const };
    expect(failedImports([{ ...packed, handler: 'index.handler' }])).toEqual([]);
  },
  120_000,
);

withGo(
  'the command that is written compiles Go for Lambda',
  async () => {
    const repository = laidOut({
      files: {
        'template.yaml': `Transform: AWS::Serverless-2016-10-31
Resources:
  Fast:
    Type: AWS::Serverless::Function
    Metadata: { BuildMethod: go1.x }
    Properties: { CodeUri: cmd/fast/, Handler: bootstrap, Runtime: provided.al2023, Architectures: [arm64] }
`,
        'go.mod': 'module shop\n\ngo 1.20\n',
        'cmd/fast/main.go': 'package main\n\nfunc main() {}\n',
      },
      functions: [],
    });
    await builtAll(repository);
    expect(packedIn(repository, 'Fast')).toEqual(['bootstrap']);
  },
  120_000,
);

test('a handler that cannot be imported is told', async () => {
  const root = writeTree(temporaryDirectory(), {
    'a/app.py': `import gone\n${PYTHON}`,
    'b/src/index.mjs': "import './gone.mjs';\nexport const handler = () => 1;\n",
    'c/index.js': 'exports.main = () => 1;\n',
    'd/index.js': "export { handler } from 'node:path';\n",
  });
  const packed: PackedHandler[] = [];
  for (const [folder, runtime, handler] of [
    ['a', 'python3.13', 'app.lambda_handler'],
    ['b', 'nodejs22.x', 'src/index.handler'],
    ['c', 'nodejs22.x', 'index.handler'],
    ['d', 'nodejs22.x', 'index.handler'],
  ] as const) {
    const zip = join(root, `${folder}.zip`);
    const { code, stderr } = await lambdaZip(['build', folder, '--output', zip], { cwd: root });
    expect(code, stderr).toBe(0);
    packed.push({ zip, runtime, handler });
  }
  expect(failedImports(packed)).toEqual([
    "a.zip, app: ModuleNotFoundError: No module named 'gone'",
    expect.stringMatching(/^b\.zip, src\/index: .*Cannot find module .*gone\.mjs/),
    'c.zip, index: Error: handler is no function',
    expect.stringContaining('d.zip, index: SyntaxError: '),
  ]);
});

test('what is said at the end names the template of each function', async () => {
  const repository = laidOut(SAM_PROJECTS['SAM: the quick start of Python'] as Project);
  const { code, stdout } = await lambdaZip(['init'], { cwd: repository });
  expect(code).toBe(0);
  expect(stdout).toContain('From template.yaml: HelloWorldFunction python3.12 arm64 app.lambda_handler\n');
});

test('the patterns that are written leave the folders of installed packages alone', async () => {
  const { files } = await propose(laidOut(SAM_PROJECTS['SAM: the quick start of Python'] as Project));
  const { exclude } = parse(files[0]?.text ?? '').defaults;
  expect(exclude).toContain('/tests/');
  expect(exclude.filter((pattern: string) => !pattern.startsWith('/'))).toEqual([]);
});

test('nothing is said of a program that is there', async () => {
  const name = 'SAM: programs that the Lambda Web Adapter starts, and one that is not there';
  const { notes } = await propose(laidOut(SEARCHED_PROJECTS[name] as Project));
  expect(notes.filter((note) => note.includes('web'))).toEqual([]);
});

needs(process.platform !== 'win32', 'a POSIX shell')('outside of a repository git is not asked', async () => {
  const programs = temporaryDirectory();
  const asked = join(programs, 'asked');
  const script = `#!/bin/sh\necho "$@" >>'${asked}'\nexit 128\n`;
  writeTree(programs, { git: { content: script, mode: 0o755 } });
  vi.stubEnv('PATH', `${programs}${delimiter}${process.env['PATH']}`);
  try {
    expect((await propose(laidOut(SAM_PROJECTS['SAM: the quick start of Python'] as Project))).notes).toEqual(
      [],
    );
    expect(existsSync(asked)).toBe(false);
  } finally {
    vi.unstubAllEnvs();
  }
});

describe('files that git knows and that are not there', () => {
  const withGit = needs(hasProgram('git'), 'git');

  withGit('are passed over, be they removed or outside of a sparse checkout', async () => {
    const repository = laidOut({
      files: {
        'a/handler.py': PYTHON,
        'b/handler.py': PYTHON,
        'b/requirements.txt': 'x\n',
        'c/bootstrap': 'x',
      },
      functions: [],
    });
    const git = (...args: string[]): void => {
      execFileSync('git', ['-C', repository, '-c', 'user.name=t', '-c', 'user.email=t@t', ...args], {
        stdio: 'ignore',
      });
    };
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '-m', 'x');
    git('sparse-checkout', 'set', '--no-cone', '/a/', '/b/');
    rmSync(join(repository, 'b', 'requirements.txt'));
    const { functions } = await propose(repository);
    expect(functions.map(({ directory, requirements }) => [directory, requirements])).toEqual([
      ['a', undefined],
      ['b', undefined],
    ]);
  });
});
