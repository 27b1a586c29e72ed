// Bundles build/ into dist/: one folder per entry point, and beside each the programs it starts.
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { init, parse } from 'es-module-lexer';
import { build, transform } from 'esbuild';
import { PARSERS } from './bundled.mjs';
import { libraryDeclarations } from './declarations.mjs';
import { licensesText, refusedLicenses } from './licenses.mjs';

// ncc's output depends on the working directory; everything is built from the root.
process.chdir(join(import.meta.dirname ?? '', '..'));

const ncc = join('node_modules', '@vercel', 'ncc', 'dist', 'ncc', 'cli.js');
const bundle = (input, output) =>
  execFileSync(process.execPath, [ncc, 'build', input, '--out', output, '--minify'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });

/** The bundle of the npm package, in `cli`. */
const BUNDLE = 'bundle.cjs';
const MODULE_URL = 'const moduleUrl=require("node:url").pathToFileURL(__filename).href;';
const COMMON_JS = {
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  charset: 'ascii',
  minifySyntax: true,
  minifyWhitespace: true,
  define: { 'import.meta.url': 'moduleUrl' },
};
const LIBRARY = Object.keys(await import('../build/library/index.js'));
// An import of a built-in module takes all of it, also what is loaded on demand; require does not.
const startedBy = (name) =>
  `import { createRequire } from 'node:module';\nawait createRequire(import.meta.url)('./start.cjs').${name}();\n`;
const ENTRIES = {
  'cli/index.js': `#!/usr/bin/env node\n${startedBy('start')}`,
  'cli/rebuild-program.js': startedBy('serve'),
  'library/index.js': `export { ${LIBRARY.join(', ')} } from '../cli/${BUNDLE}';\n`,
};

/**
 * Makes CommonJS modules of a bundle and of the parts that it loads on demand, and beside them what starts it: of such a module V8 gives
 * all that it has compiled, to be kept (src/util/code-cache.ts). They are ASCII, so that no character takes two bytes of memory.
 */
async function writeBundle(folder) {
  for (const name of readdirSync(folder)) {
    const part = PART.exec(name);
    if (part === null) continue;
    const file = join(folder, name);
    const text = readFileSync(file, 'utf8');
    rmSync(file);
    if (part.groups.id !== undefined) await writeModule(join(folder, `${part.groups.id}.cjs`), text);
    else
      await writeModule(join(folder, BUNDLE), withLateModules(withNamesOfParts(withOneRequire(text))), LATE);
  }
  await build({
    ...COMMON_JS,
    stdin: { contents: "export { serve, start } from '../build/cli/start.js';", resolveDir: 'scripts' },
    outfile: join(folder, 'start.cjs'),
    bundle: true,
    banner: { js: MODULE_URL },
  });
}

/** Of a bundle: its own file, or the one of a part. */
const PART = /^(?:(?<id>\d+)\.)?index\.js$/;

async function writeModule(file, text, beginning = '') {
  const { code } = await transform(await withImportModule(text), {
    ...COMMON_JS,
    banner: `${MODULE_URL}const ${IMPORT_MODULE}=module.importModule??(specifier=>import(specifier));${beginning}`,
  });
  writeFileSync(file, code);
}

function withNamesOfParts(text) {
  const made = text.replace('+".index.js"', '+".cjs"');
  if (made === text) throw new Error('no names of parts: ncc writes something else now');
  return made;
}

/** ncc makes a new `require` for each built-in module, which takes longer than the module. */
function withOneRequire(text) {
  const name = /^import\{createRequire as (?<name>\w+)\}from"module";/.exec(text)?.groups.name;
  if (name === undefined) throw new Error('no createRequire at the beginning: ncc writes something else now');
  return text.replaceAll(`${name}(import.meta.url)("`, 'require("');
}

/** Modules of Node.js that a small build does not use: together they take 4 ms to load. */
const LATE_MODULES = ['child_process', 'fs/promises', 'stream/consumers', 'timers/promises'];
const LATE_MODULE = '__lateModule';
const LATE = `const ${LATE_MODULE}=name=>new Proxy({},{get:(_,key)=>require(name)[key]});`;

/** Loads those when something of them is used. */
function withLateModules(text) {
  return LATE_MODULES.reduce((made, name) => {
    const loading = `.exports=require("node:${name}")`;
    if (made.split(loading).length !== 2) throw new Error(`node:${name} is loaded in another way now`);
    return made.replace(loading, `.exports=${LATE_MODULE}("node:${name}")`);
  }, text);
}

/** What imports on demand, in place of `import()`: a program that is run from kept code gives its own. */
const IMPORT_MODULE = '__importModule';

async function withImportModule(text) {
  await init;
  let made = text;
  for (const { type, importStart } of parse(text)[0].reverse())
    if (type === 'dynamic')
      made = made.slice(0, importStart) + IMPORT_MODULE + made.slice(importStart + 'import'.length);
  return made;
}

const refused = refusedLicenses();
if (refused.length > 0) throw new Error(`not to be bundled: ${refused.join('; ')} (scripts/licenses.mjs)`);

const worker = mkdtempSync(join('build', 'worker-'));
const cacheClient = mkdtempSync(join('build', 'cache-client-'));
rmSync('dist', { recursive: true, force: true });
try {
  bundle('build/archive/pack/pack-worker.js', worker);
  bundle('build/action/index.js', join('dist', 'action'));
  // The command line, the program it starts and the library are one bundle; each has a file that takes its part of it.
  bundle('build/npm/index.js', join('dist', 'cli'));
  await writeBundle(join('dist', 'cli'));
  mkdirSync(join('dist', 'library'));
  for (const [path, text] of Object.entries(ENTRIES)) writeFileSync(join('dist', path), text);
  for (const face of ['action', 'cli']) {
    const folder = join('dist', face);
    // ncc copies the worker's module as it is, without what it imports; its bundle takes that place.
    copyFileSync(join(worker, 'index.js'), join(folder, 'pack-worker.js'));
    copyFileSync('build/engines/container/runner.py', join(folder, 'runner.py'));
    for (const file of ['compressor.wasm', 'compressor-simd.wasm']) {
      copyFileSync(join('build', 'archive', 'pack', file), join(folder, file));
    }
  }
  // The action takes those of the command line.
  for (const file of PARSERS)
    copyFileSync(join('build', 'syntax', basename(file)), join('dist', 'cli', basename(file)));
  chmodSync('dist/cli/index.js', 0o755);
  bundle('build/action/mark-deployed-index.js', join('dist', 'mark-deployed'));
  // Both actions start the one cache client.
  bundle('build/action/github/cache-client.js', cacheClient);
  copyFileSync(join(cacheClient, 'index.js'), join('dist', 'action', 'cache-client.js'));
  for (const path of libraryDeclarations()) {
    const target = join('dist', 'library', 'types', path);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(join('build', path), target);
  }
  writeFileSync('dist/licenses.txt', licensesText());
  const { configSchema } = await import('../build/settings/config-file/schema.js');
  writeFileSync('lambda-zip.schema.json', `${JSON.stringify(configSchema(), undefined, 2)}\n`);
} finally {
  for (const folder of [worker, cacheClient]) rmSync(folder, { recursive: true, force: true });
}
