// Bundles build/ into dist/: one folder per entry point, and beside each the programs it starts.
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
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
const BUNDLE = 'bundle.js';
const LIBRARY = Object.keys(await import('../build/library/index.js'));
const ENTRIES = {
  'cli/index.js': `#!/usr/bin/env node\nimport { runCommandLine } from './${BUNDLE}';\nawait runCommandLine();\n`,
  'cli/rebuild-program.js': `import { serveRebuilds } from './${BUNDLE}';\nserveRebuilds();\n`,
  'library/index.js': `export { ${LIBRARY.join(', ')} } from '../cli/${BUNDLE}';\n`,
};

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
  renameSync(join('dist', 'cli', 'index.js'), join('dist', 'cli', BUNDLE));
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
