// Bundles build/ into dist/: one folder per entry point, and beside each the programs it starts.
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

// ncc's output depends on the working directory; everything is built from the root.
process.chdir(join(import.meta.dirname ?? '', '..'));

const ncc = join('node_modules', '@vercel', 'ncc', 'dist', 'ncc', 'cli.js');
const bundle = (input, output) =>
  execFileSync(
    process.execPath,
    [ncc, 'build', input, '--out', output, '--minify', '--license', 'licenses.txt'],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );

const worker = mkdtempSync(join('build', 'worker-'));
const cacheClient = mkdtempSync(join('build', 'cache-client-'));
rmSync('dist', { recursive: true, force: true });
try {
  bundle('build/archive/pack-worker.js', worker);
  for (const face of ['action', 'cli']) {
    const folder = join('dist', face);
    bundle(`build/${face}/index.js`, folder);
    // ncc copies the worker's module as it is, without what it imports; its bundle takes that place.
    copyFileSync(join(worker, 'index.js'), join(folder, 'pack-worker.js'));
    copyFileSync('build/pipeline/container/side.py', join(folder, 'side.py'));
  }
  chmodSync('dist/cli/index.js', 0o755);
  bundle('build/action/mark-deployed-index.js', join('dist', 'mark-deployed'));
  // Both actions start the one cache client.
  bundle('build/action/cache-client.js', cacheClient);
  for (const file of readdirSync(cacheClient)) {
    const target =
      { 'index.js': 'cache-client.js', 'licenses.txt': 'cache-client.licenses.txt' }[file] ?? file;
    if (file !== 'package.json') copyFileSync(join(cacheClient, file), join('dist', 'action', target));
  }
} finally {
  for (const folder of [worker, cacheClient]) rmSync(folder, { recursive: true, force: true });
}
