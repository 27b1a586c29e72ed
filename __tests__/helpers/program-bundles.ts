/**
 * The programs of build/ in few files each, for tests, which start them thousands of times: read from hundreds of modules,
 * a program takes twice as long to start. What is released is another bundle, which `LAMBDA_ZIP_TEST_DIST` tests.
 */
import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { PROGRAMS, REPOSITORY } from './paths.js';

const ENTRIES = ['cli/index', 'action/index', 'action/mark-deployed-index', 'library/index'];
/** Modules that several programs share go in here, and what they read or start beside themselves. */
const SHARED = 'shared';
/** What a module starts beside itself. */
const STARTED = ['action/github/cache-client', 'archive/pack/pack-worker', 'build/rebuild-program'];
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

/** Writes the bundles; the programs lie where they do in build/. */
export async function bundlePrograms(): Promise<void> {
  await build({
    absWorkingDir: REPOSITORY,
    entryPoints: [
      ...ENTRIES.map((entry) => ({ in: `build/${entry}.js`, out: entry })),
      ...STARTED.map((entry) => ({ in: `build/${entry}.js`, out: `${SHARED}/${basename(entry)}` })),
    ],
    outdir: PROGRAMS,
    bundle: true,
    splitting: true,
    chunkNames: `${SHARED}/[name]-[hash]`,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // Of a package in CommonJS, a dynamic import would have the default alone.
    mainFields: ['module', 'main'],
    // Packages in CommonJS ask for what Node.js has by a function that modules lack.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    plugins: [UNDICI_LATE],
    logLevel: 'warning',
  });
  const parsers = readdirSync(join(REPOSITORY, 'build', 'syntax')).filter((name) => PARSERS.test(name));
  for (const asset of [...ASSETS, ...parsers.map((name) => `syntax/${name}`)])
    copyFileSync(join(REPOSITORY, 'build', asset), join(PROGRAMS, SHARED, basename(asset)));
}
