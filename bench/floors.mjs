// What of a build's time no better arrangement of the same work would save, beside the targets: which are out of reach.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CONTESTANTS } from './contestants.mjs';
import { prepareCorpora } from './corpora.mjs';
import { BENCH, parseOptions } from './options.mjs';
import { findParts } from './parts.mjs';
import { compete } from './rounds.mjs';
import { median } from './statistics.mjs';
import { TARGETS } from './targets.mjs';

const USAGE = `Usage: node bench/floors.mjs [--cache DIR] [--rounds N] [--offline] [--dir FOLDER | CORPUS...]

Measures the parts of a build alone (S, M, N and L by default), interleaved with whole builds and with those that the
targets compare it with. The floor is the start of the program, half of the rest on one thread, as two cores could
share it, and compression on two threads: no rules, no search for secrets, no records, no headers. What ends above
the target at its floor is out of reach. The bare packer is a program that does no more than these parts, with our
compressor: what a build takes beyond it, the product takes. Run nothing else on the machine: times are medians of a
clock on the wall.`;

const say = (line) => process.stderr.write(`${line}\n`);
const LEVEL = 6;
/** Bytes. */
const SMALL = 8 * 1024 * 1024;

/** Parts of the work, each by itself. */
const PARTS = [
  part('walk', 'readdir of each folder, lstat of each file'),
  part('read', 'open, fstat, read and close each file'),
  part('digest', 'SHA-256 and CRC-32 of all contents'),
  part('write', 'all contents written to one file'),
  part('compress-1', 'our compressor, contents in memory, one thread', 'compress', LEVEL, 1),
  part('compress-2', 'our compressor, contents in memory, two threads', 'compress', LEVEL, 2),
  {
    id: 'libdeflate-2',
    label: 'native libdeflate 6, reading included, two processes',
    kind: 'limit',
    parts: ['sh', 'libdeflate'],
    gives: 'none',
    call: ({ list, cache, program }) => {
      const paths = readFileSync(list, 'utf8').split('\0').filter(Boolean);
      const halves = [0, 1].map((half) => {
        const file = join(cache, `half-${half}`);
        // Every other file: neighbours are alike.
        writeFileSync(file, paths.flatMap((path, at) => (at % 2 === half ? [`${path}\0`] : [])).join(''));
        return `'${program('libdeflate')}' ${LEVEL} '${file}'`;
      });
      return { args: ['-c', `${halves.join(' & ')} & wait`] };
    },
  },
  bare('bare', 'bare packer', LEVEL),
  bare('bare-0', 'bare packer, level 0', 0),
  {
    id: 'start',
    label: 'start of the program: lambda-zip --version',
    kind: 'limit',
    parts: ['node'],
    gives: 'none',
    before: contestant('ours').before,
    call: (task) => {
      const { args, env } = contestant('ours').call(task);
      return { args: [args[0], '--version'], env };
    },
  },
];

/** A mode of programs/floor_part.mjs, under its own name unless another is given. */
function part(id, label, mode = id, ...settings) {
  return {
    id,
    label,
    kind: 'limit',
    parts: ['node'],
    gives: 'seconds',
    call: ({ list }) => ({
      args: [join(BENCH, 'programs', 'floor_part.mjs'), mode, list, ...settings.map(String)],
    }),
  };
}

/** A second thread does not pay for a small tree. */
function bare(id, label, level) {
  return {
    id,
    label,
    kind: 'limit',
    parts: ['node'],
    gives: 'archive',
    call: ({ tree, output }) => ({
      args: [
        ...[join(BENCH, 'programs', 'bare_pack.mjs'), tree.folder, output, String(level)],
        tree.bytes < SMALL ? '1' : '2',
      ],
    }),
  };
}

function contestant(id) {
  return CONTESTANTS.find((one) => one.id === id);
}

/** Targets of packing time whose builds read all files: a second build does not. */
function targetsOf(corpus) {
  return TARGETS.filter(
    ({ corpus: of, ours, most }) => of === corpus && most !== undefined && ['ours', 'ours-0'].includes(ours),
  );
}

function measureCorpus(corpus, options, parts) {
  const targets = targetsOf(corpus.name);
  const asked = ['ours', 'libdeflate', ...targets.flatMap(({ ours, against }) => [ours, against])];
  const field = [...[...new Set(asked)].map(contestant), ...PARTS].filter((one) => {
    const missing = one.parts.map((name) => parts[name].missing).find((why) => why !== undefined);
    if (missing !== undefined) say(`left out: ${one.id}: ${missing}`);
    return missing === undefined;
  });
  const { results } = compete(corpus, field, { ...options, parts, say });
  const found = new Map(results.map((result) => [result.contestant, result]));
  const time = (id) => (found.has(id) ? median(found.get(id).wall) : undefined);
  const shared = (time('walk') + time('read') + time('digest')) / 2;
  // The archive is digested, too.
  const written = (time('write') + time('digest')) / 2;
  const floors = {
    // A second thread does not pay for a small tree.
    ours:
      time('start') +
      shared +
      Math.min(time('compress-1'), time('compress-2')) +
      written * (found.get('ours').output / corpus.bytes),
    'ours-0': time('start') + shared + written,
  };
  const lines = [`${corpus.name}: ${corpus.files} files, ${(corpus.bytes / 1e6).toFixed(0)} MB`];
  for (const { id, label } of field)
    if (found.has(id)) lines.push(`  ${time(id).toFixed(3).padStart(7)} s  ${label}`);
  lines.push(`  ${floors.ours.toFixed(3).padStart(7)} s  floor of a build`);
  if (found.has('ours-0')) lines.push(`  ${floors['ours-0'].toFixed(3).padStart(7)} s  floor at level 0`);
  for (const { ours, against, most } of targets) {
    if (time(ours) === undefined || time(against) === undefined) continue;
    const bare = time(ours === 'ours-0' ? 'bare-0' : 'bare');
    const [ratio, least, floor] = [time(ours), bare, floors[ours]].map((value) => value / time(against));
    const verdict = ratio <= most ? 'met' : floor <= most ? 'missed, in reach' : 'missed, out of reach';
    lines.push(
      `  ${ours} against ${against}: ${ratio.toFixed(2)}, bare packer ${least.toFixed(2)}, floor ${floor.toFixed(2)}, ` +
        `at most ${most}: ${verdict}`,
    );
  }
  return lines;
}

function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      cache: { type: 'string', default: join(BENCH, '.cache') },
      rounds: { type: 'string', default: '5' },
      offline: { type: 'boolean', default: false },
      dir: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return void process.stdout.write(`${USAGE}\n`);
  const corpora = positionals.length > 0 ? positionals : ['S', 'M', 'N', 'L'];
  const options = parseOptions([
    ...['--cache', values.cache, '--rounds', values.rounds],
    ...(values.dir === undefined ? ['--corpora', corpora.join(',')] : ['--dir', values.dir]),
    ...(values.offline ? ['--offline'] : []),
  ]);
  mkdirSync(options.cache, { recursive: true });
  const parts = findParts(options, say);
  for (const corpus of prepareCorpora(options, { python: parts.python.program, say }))
    process.stdout.write(`${measureCorpus(corpus, options, parts).join('\n')}\n\n`);
}

try {
  main();
} catch (error) {
  say(`floors: ${error.message}`);
  process.exitCode = 1;
}
