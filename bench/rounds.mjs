// The contest over one tree: rounds in which every contestant runs once, each round in another order.
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isOfPackages } from './corpora.mjs';
import { listFiles, sha256 } from './files.mjs';
import { measure } from './measure.mjs';
import { BENCH } from './options.mjs';
import { run } from './processes.mjs';

/**
 * @typedef {object} Result
 * @property {string} corpus
 * @property {string} contestant
 * @property {string} command as it was called, with OUTPUT, TREE, FRESH and WORK for what varies
 * @property {number[]} wall seconds, one per round that counts
 * @property {(number | null)[]} cpu seconds
 * @property {(number | null)[]} memory bytes
 * @property {number | null} output bytes
 */

/** Where contestants have their folders, during {@link compete}. */
export function workFolder({ cache }) {
  return join(cache, 'work');
}

/**
 * @param {import('./corpora.mjs').Corpus} corpus
 * @param {import('./contestants.mjs').Contestant[]} contestants those whose parts are there
 * @param {{ rounds: number, cache: string, parts: Record<string, import('./parts.mjs').Part>, say: (line: string) => void }} context
 * @returns {{ results: Result[], failures: { id: string, why: string }[] }}
 */
export function compete(corpus, contestants, { rounds, cache, parts, say }) {
  const work = workFolder({ cache });
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  const list = join(work, 'list');
  writeFileSync(
    list,
    listFiles(corpus.folder)
      .map((path) => `${join(corpus.folder, path)}\0`)
      .join(''),
  );

  /** @type {Map<string, Result>} */
  const results = new Map();
  const digests = new Map();
  const failures = [];
  let field = contestants;
  // The round 0 warms the caches up and is where archives are read through; it does not count.
  for (let round = 0; round <= rounds; round++) {
    say(`corpus ${corpus.name}, ${round === 0 ? 'warm-up' : `round ${round} of ${rounds}`}`);
    for (const contestant of rotate(field, round)) {
      try {
        runOnce(contestant, round);
      } catch (error) {
        if (contestant.kind === 'ours') throw error;
        say(`  ${contestant.id} is out: ${error.message}`);
        failures.push({ id: contestant.id, why: `on corpus ${corpus.name}: ${error.message}` });
        results.delete(contestant.id);
        field = field.filter((other) => other !== contestant);
      }
    }
  }
  rmSync(work, { recursive: true, force: true });
  return { results: contestants.flatMap(({ id }) => results.get(id) ?? []), failures };

  function runOnce(contestant, round) {
    const own = join(work, contestant.id);
    const fresh = join(work, 'cache');
    const output = join(work, 'output.zip');
    for (const folder of [own, fresh]) mkdirSync(folder, { recursive: true });
    const task = { tree: corpus, list, output, cache: fresh, own, program: (name) => parts[name].program };
    const { program, env } = parts[contestant.parts[0]];
    const gnuTime = { time: parts.time.program, notes: join(work, 'time') };
    const start = (call) => measure(program, { ...call, env: { ...env, ...call.env } }, gnuTime);
    try {
      const first = contestant.before?.(task, round);
      if (first) {
        start(first);
        rmSync(output, { force: true });
      }
      const call = contestant.call(task);
      const { wall, cpu, memory, stdout } = start(call);
      const size = outputSize(contestant, output, stdout);
      if (round === 0) {
        if (isOfPackages(corpus.name)) verifySame(contestant, output);
        else if (contestant.gives === 'archive') verify(output, corpus, contestant);
        const command = [program.split('/').pop(), ...call.args].map((text) => shorten(text, task)).join(' ');
        results.set(contestant.id, {
          corpus: corpus.name,
          contestant: contestant.id,
          command,
          wall: [],
          cpu: [],
          memory: [],
          output: size,
        });
        return;
      }
      const result = results.get(contestant.id);
      result.wall.push(contestant.gives === 'seconds' ? Number(stdout) : wall);
      result.cpu.push(cpu);
      result.memory.push(memory);
    } finally {
      rmSync(output, { force: true });
      rmSync(fresh, { recursive: true, force: true });
    }
  }

  /** Installers leave files of their own beside the packages; but both engines give the same bytes. */
  function verifySame({ id, kind, changes }, archive) {
    if (kind !== 'ours' || changes) return;
    digests.set(id, sha256(readFileSync(archive)));
    if (new Set(digests.values()).size > 1)
      throw new Error(`${[...digests.keys()].join(' and ')} gave different archives`);
  }

  /** Another ZIP reader finds every file in it, byte for byte as long as it was. */
  function verify(archive, { files, bytes }, { changes }) {
    if (parts.python.missing) return;
    const found = JSON.parse(run(parts.python.program, [join(BENCH, 'programs', 'verify.py'), archive]));
    if (found.files !== files || (found.bytes !== bytes && !changes))
      throw new Error(
        `the archive has ${found.files} files of ${found.bytes} bytes, the tree ${files} of ${bytes}`,
      );
  }
}

function outputSize({ gives }, output, stdout) {
  if (gives === 'archive') return statSync(output).size;
  return gives === 'printed' ? Number(stdout.trim()) : null;
}

/** Who goes first is another one in each round, so that none always runs after the same neighbour's dirt. */
function rotate(field, round) {
  const start = (round * 7) % field.length;
  return [...field.slice(start), ...field.slice(0, start)];
}

function shorten(text, { tree, output, list, own, cache }) {
  return text
    .replaceAll(output, 'OUTPUT')
    .replaceAll(join(own, 'tree'), 'TREE')
    .replaceAll(tree.folder, 'TREE')
    .replaceAll(list, 'LIST')
    .replaceAll(tree.index ?? list, 'INDEX')
    .replaceAll(cache, 'FRESH')
    .replaceAll(dirname(own), 'WORK')
    .replaceAll(/\S+\/(?=(?:zip|uv|pip|python3?)\b)/g, '')
    .replaceAll(`${BENCH}/`, 'bench/')
    .replaceAll(`${join(BENCH, '..')}/`, '');
}
