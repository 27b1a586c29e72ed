// What the time of one build goes to, by thread: node bench/profile.mjs TREE [option of build...]
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { REPOSITORY } from './options.mjs';

/** What a function of a profile is part of: the first that fits. */
const PARTS = [
  ['waiting', /^\(idle\)/],
  ['compressor, search for secrets', /^wasm-/],
  ['asking for files', /^(?:open|close|fstat|lstat|stat|readdir|statx|getStatsFromBinding)\b/],
  ['reading and writing', /^(?:read|writeBuffer)\b/],
  ['SHA-256, CRC-32', /^(?:hash|update|digest|crc32)\b/],
  ['garbage collector', /^\(garbage collector\)/],
  ['loading the program', /^(?:compile\w*|Module|requireBuiltin)\b/],
  ['messages between threads', /^(?:postMessage|receiveMessageOnPort)\b/],
  ['all else', /^/],
];

function partsOf({ nodes, samples, timeDeltas }) {
  const names = new Map(nodes.map(({ id, callFrame }) => [id, callFrame.functionName]));
  const times = new Map(PARTS.map(([part]) => [part, 0]));
  for (const [index, sample] of samples.entries()) {
    const name = names.get(sample) ?? '';
    const [part] = PARTS.find(([, pattern]) => pattern.test(name));
    times.set(part, times.get(part) + timeDeltas[index] / 1000);
  }
  return times;
}

const [tree, ...options] = process.argv.slice(2);
if (tree === undefined) {
  process.stderr.write('Usage: node bench/profile.mjs TREE [option of build...]\n');
  process.exit(2);
}
// Threads are given no options but by the variable.
if (!process.allowedNodeEnvironmentFlags.has('--cpu-prof')) {
  process.stderr.write(`Node.js ${process.version} takes no --cpu-prof from NODE_OPTIONS: use a newer one\n`);
  process.exit(2);
}
const work = mkdtempSync(join(tmpdir(), 'lambda-zip-profile-'));
try {
  const cli = join(REPOSITORY, 'dist', 'cli', 'index.js');
  execFileSync(
    process.execPath,
    [cli, 'build', tree, '--output', join(work, 'output.zip'), '--no-enforce-limits', ...options],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
      // Threads write profiles, too, where a variable says so.
      env: {
        ...process.env,
        NODE_OPTIONS: `--cpu-prof --cpu-prof-dir=${work} --cpu-prof-interval=500`,
        XDG_CACHE_HOME: join(work, 'cache'),
        LOCALAPPDATA: join(work, 'cache'),
      },
    },
  );
  const profiles = readdirSync(work).filter((name) => name.endsWith('.cpuprofile'));
  for (const [index, name] of profiles.sort().entries()) {
    const times = partsOf(JSON.parse(readFileSync(join(work, name), 'utf8')));
    process.stdout.write(`${index === 0 ? 'this thread' : `thread ${index}`}\n`);
    for (const [part, ms] of [...times].sort(([, left], [, right]) => right - left))
      if (ms >= 0.5) process.stdout.write(`${ms.toFixed(0).padStart(8)} ms  ${part}\n`);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
