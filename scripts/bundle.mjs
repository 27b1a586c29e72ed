// Bundles build/ into dist/: one folder per entry point, and beside each the programs it starts.
import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

// ncc's output depends on the working directory; everything is built from the root.
process.chdir(join(import.meta.dirname ?? '', '..'));

const ncc = join('node_modules', '@vercel', 'ncc', 'dist', 'ncc', 'cli.js');
const bundle = (input, output) => {
  // By chunk: under one name the licenses of the last chunk would replace those of the others.
  const license = '[name].part.txt';
  execFileSync(process.execPath, [ncc, 'build', input, '--out', output, '--minify', '--license', license], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const parts = readdirSync(output).filter((file) => file.endsWith('.part.txt'));
  const texts = parts.sort().map((part) => readFileSync(join(output, part), 'utf8'));
  writeFileSync(join(output, 'licenses.txt'), [...new Set(texts)].join('\n\n'));
  for (const part of parts) rmSync(join(output, part));
};

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
  copyFileSync(join(cacheClient, 'index.js'), join('dist', 'action', 'cache-client.js'));
  appendFileSync(
    join('dist', 'action', 'licenses.txt'),
    `\n\n${readFileSync(join(cacheClient, 'licenses.txt'), 'utf8')}`,
  );
} finally {
  for (const folder of [worker, cacheClient]) rmSync(folder, { recursive: true, force: true });
}
