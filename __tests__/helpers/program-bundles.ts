/**
 * The programs of build/ in a file each, for tests, which start them thousands of times: read from hundreds of modules, and
 * compiled each time, a program takes twice as long to start. What is released is another bundle, which
 * `LAMBDA_ZIP_TEST_DIST` tests.
 */
import { execFile } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { openCacheDouble } from './cache-double.js';
import { PROGRAMS, REPOSITORY } from './paths.js';

/** The folder of bundles, and of what they read. */
const SHARED = join(PROGRAMS, 'shared');

const STARTER = 'start-program.cjs';

interface Program {
  /** Its entry point, in build/. */
  readonly entry: string;
  /** Where it is started, in build-programs/. */
  readonly path: string;
}

const ENTRIES = {
  commandLine: { entry: 'cli/index', path: 'cli/index.js' },
  step: { entry: 'action/index', path: 'action/index.js' },
  marking: { entry: 'action/mark-deployed-index', path: 'action/mark-deployed-index.js' },
  caching: { entry: 'action/github/cache-client', path: 'shared/cache-client.js' },
  packing: { entry: 'archive/pack/pack-worker', path: 'shared/pack-worker.js' },
  rebuilding: { entry: 'build/rebuild-program', path: 'shared/rebuild-program.js' },
} as const satisfies Readonly<Record<string, Program>>;
const ASSETS = [
  'engines/container/runner.py',
  'archive/pack/compressor.wasm',
  'archive/pack/compressor-simd.wasm',
];
/** The parsers, and nothing else that is no module of ours. */
const PARSERS = /tree-sitter[\w-]*\.(?:js|wasm)$/;

const HTTP_CLIENT = join(REPOSITORY, 'node_modules', '@actions', 'http-client', 'lib', 'index.js');

/**
 * GitHub's HTTP client begins with undici, for the proxies that few have: a quarter of what the start of an action takes.
 * Here it is there when it is asked for.
 */
const UNDICI_LATE: Plugin = {
  name: 'undici-late',
  setup({ onLoad }) {
    onLoad({ filter: /@actions\/http-client\/lib\/index\.js$/ }, ({ path }) => {
      // Octokit has another version of it, and is loaded late as a whole.
      if (path !== HTTP_CLIENT) return undefined;
      const source = readFileSync(path, 'utf8');
      const late = source
        .replace("import { ProxyAgent } from 'undici';", '')
        .replace('new ProxyAgent(', "new (require('undici').ProxyAgent)(");
      if (/^import .*undici/m.test(late) || late === source)
        throw new Error(`${path} takes undici another way: have a look at ${UNDICI_LATE.name}`);
      return { contents: late, loader: 'js' };
    });
  },
};

/**
 * Entry points end with what they wait for, which a script cannot: here they say by `done` when that is over. Imports are
 * one a line, as tsc leaves them.
 */
const WAITS_AT_ITS_END: Plugin = {
  name: 'waits-at-its-end',
  setup({ onLoad }) {
    const paths = new Set(
      Object.values(ENTRIES).map(({ entry }) => join(REPOSITORY, 'build', `${entry}.js`)),
    );
    onLoad({ filter: /\.js$/ }, ({ path }) => {
      if (!paths.has(path)) return undefined;
      const lines = readFileSync(path, 'utf8').replace(/^#!.*/, '').split('\n');
      const imports = lines.filter((line) => line.startsWith('import '));
      const rest = lines.filter((line) => !line.startsWith('import '));
      const contents = [...imports, 'export const done = (async () => {', ...rest, '})();'].join('\n');
      return { contents, loader: 'js' };
    });
  },
};

/** What is found at run time alone is loaded by the starter: a script cannot. */
const IMPORTS_BY_ADDRESS: Plugin = {
  name: 'imports-by-address',
  setup({ onLoad }) {
    onLoad({ filter: /build[\\/]syntax[\\/]parse\.js$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const contents = source.replace('import(', 'importModule(');
      if (contents === source)
        throw new Error(`${path} imports nothing late: ${IMPORTS_BY_ADDRESS.name} can go`);
      return { contents, loader: 'js' };
    });
  },
};

const BUNDLED: BuildOptions = {
  absWorkingDir: REPOSITORY,
  outdir: SHARED,
  bundle: true,
  platform: 'node',
  target: 'node20',
  // Of a package in CommonJS, a dynamic import would have the default alone.
  mainFields: ['module', 'main'],
  plugins: [UNDICI_LATE],
  logLevel: 'warning',
};

/** One script each, for start-program.cjs. */
const SCRIPTS: BuildOptions = {
  ...BUNDLED,
  entryPoints: Object.entries(ENTRIES).map(([name, { entry }]) => ({ in: `build/${entry}.js`, out: name })),
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
  // A script has no import; what is loaded late is run late here, too.
  plugins: [UNDICI_LATE, WAITS_AT_ITS_END, IMPORTS_BY_ADDRESS],
  supported: { 'dynamic-import': false },
  minify: true,
  define: { 'import.meta.url': 'moduleUrl' },
  banner: {
    js: "((require, file, importModule) => { const module = { exports: {} }; const moduleUrl = require('node:url').pathToFileURL(file).href;",
  },
  footer: { js: 'return module.exports; })' },
};

/** What tests import. */
const MODULES: BuildOptions = {
  ...BUNDLED,
  entryPoints: [{ in: 'build/library/index.js', out: 'library' }],
  splitting: true,
  format: 'esm',
  // Packages in CommonJS ask for what Node.js has by a function that modules lack.
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
  },
};

/** Writes the bundles, with the code that starts leave; the programs lie where they do in build/. */
export async function bundlePrograms(): Promise<void> {
  // Code is not told from that of a program of the same length.
  rmSync(PROGRAMS, { recursive: true, force: true });
  await Promise.all([build(SCRIPTS), build(MODULES)]);
  const write = (path: string, text: string): void => {
    const target = join(PROGRAMS, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text, { mode: 0o755 });
  };
  for (const [name, { path }] of Object.entries(ENTRIES)) {
    const isStarted = dirname(join(PROGRAMS, path)) === SHARED;
    // Scripts, where nothing else has a say: the loader of modules takes a tenth of a start.
    const text = isStarted
      ? `import start from './${STARTER}';\nstart('${name}');\n`
      : `#!/usr/bin/env node\nrequire('../shared/${STARTER}')('${name}');\n`;
    write(path, text);
    if (!isStarted) write(join(dirname(path), 'package.json'), '{"type":"commonjs"}\n');
  }
  write('library/index.js', "export * from '../shared/library.js';\n");
  const parsers = readdirSync(join(REPOSITORY, 'build', 'syntax')).filter((name) => PARSERS.test(name));
  for (const asset of [...ASSETS, ...parsers.map((name) => `syntax/${name}`)])
    copyFileSync(join(REPOSITORY, 'build', asset), join(SHARED, basename(asset)));
  copyFileSync(join(REPOSITORY, '__tests__', 'helpers', STARTER), join(SHARED, STARTER));
  await leaveCode();
}

/** Runs what tests run most, for its code. How it ends has no say: the tests tell. */
async function leaveCode(): Promise<void> {
  const { double, close } = await openCacheDouble();
  const folder = mkdtempSync(join(tmpdir(), 'lambda-zip-code-'));
  const start = (leaving: string, { path }: Program, args: readonly string[] = []): Promise<void> => {
    const env = {
      ...process.env,
      ...double.env(),
      GITHUB_OUTPUT: join(folder, 'output'),
      GITHUB_STEP_SUMMARY: join(folder, 'summary'),
      GITHUB_STATE: join(folder, 'state'),
      GITHUB_WORKSPACE: folder,
      RUNNER_TEMP: folder,
      INPUT_SOURCE: 'src',
      INPUT_ENGINE: 'host',
      LAMBDA_ZIP_TEST_LEAVE_CODE: leaving,
    };
    return new Promise((resolve) => {
      execFile(process.execPath, [join(PROGRAMS, path), ...args], { cwd: folder, env }, () => resolve());
    });
  };
  const { commandLine, step, marking } = ENTRIES;
  try {
    mkdirSync(join(folder, 'src'));
    writeFileSync(join(folder, 'src', 'handler.py'), 'x = 1\n');
    for (const file of ['output', 'summary', 'state']) writeFileSync(join(folder, file), '');
    await Promise.all([
      // The step starts the cache client.
      start('caching', step).then(() => start('step', step)),
      start('commandLine', commandLine, ['build', 'src', '--engine', 'host', '-o', 'out.zip']),
      start('marking', marking),
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    close();
  }
}
