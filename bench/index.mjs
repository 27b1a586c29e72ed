// Benchmark: packs the same trees with this and with other packers, side by side, and writes down what it took.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { drawCharts } from './charts.mjs';
import { CONTESTANTS, REFUSED } from './contestants.mjs';
import { prepareCorpora } from './corpora.mjs';
import { describeMachine } from './machine.mjs';
import { parseOptions, REPOSITORY, USAGE } from './options.mjs';
import { findParts } from './parts.mjs';
import { isGrowth, reportPage } from './report.mjs';
import { compete } from './rounds.mjs';
import { judgeTargets } from './targets.mjs';

const say = (line) => process.stderr.write(`${line}\n`);

function main(options) {
  if (!existsSync(join(REPOSITORY, 'dist', 'cli', 'index.js')))
    throw new Error("dist/ is missing: run 'npm run bundle'");
  for (const folder of [options.cache, ...Object.values(options.output)])
    mkdirSync(folder, { recursive: true });
  const parts = findParts(options, say);
  const { present, leftOut } = chooseContestants(options, parts);
  for (const { id, why } of leftOut) say(`left out: ${id}: ${why}`);
  if ('missing' in parts.time) say(parts.time.missing);
  if ('missing' in parts.python) say('archives are not read through: python3 is not on the path');

  const corpora = prepareCorpora(options, { python: parts.python.program, say });
  const results = [];
  for (const corpus of corpora) {
    const kind = isGrowth(corpus.name) ? 'G' : corpus.name;
    const field = present.filter((contestant) =>
      (contestant.corpora ?? ['S', 'M', 'L', 'N', 'D']).includes(kind),
    );
    if (field.length === 0) continue;
    const contest = compete(corpus, field, { ...options, parts, say });
    results.push(...contest.results);
    leftOut.push(...contest.failures);
  }

  const run = {
    format: 1,
    date: new Date().toISOString(),
    product: JSON.parse(readFileSync(join(REPOSITORY, 'package.json'), 'utf8')).version,
    machine: describeMachine(),
    tools: versions(parts),
    rounds: options.rounds,
    corpora: corpora.map(({ folder, ...corpus }) => corpus),
    contestants: present.map(({ id, label, kind }) => ({ id, label, kind })),
    leftOut,
    targets: judgeTargets(results),
    results,
  };
  write(run, options.output);
  const missed = run.targets.filter(({ met }) => !met).length;
  say(
    `${run.targets.length - missed} of ${run.targets.length} targets met; ${join(options.output.results, 'RESULTS.md')}`,
  );
}

function chooseContestants({ only }, parts) {
  const unknown = only?.find((id) => !CONTESTANTS.some((contestant) => contestant.id === id));
  if (unknown !== undefined) throw new Error(`--only names '${unknown}': --list prints who there is`);
  const chosen = CONTESTANTS.filter(({ id }) => only?.includes(id) ?? true);
  const missing = (contestant) =>
    contestant.parts.map((name) => parts[name].missing).find((why) => why !== undefined);
  return {
    present: chosen.filter((contestant) => missing(contestant) === undefined),
    leftOut: [
      ...(only ? [] : REFUSED),
      ...chosen.flatMap((contestant) => {
        const why = missing(contestant);
        return why === undefined ? [] : [{ id: contestant.label, why }];
      }),
    ],
  };
}

function versions(parts) {
  const named = { zip: 'zip', '7z': '7-Zip', python: 'Python', go: 'Go', libdeflate: 'libdeflate' };
  return Object.fromEntries(
    Object.entries(named).flatMap(([part, name]) =>
      parts[part].missing ? [] : [[name, parts[part].version]],
    ),
  );
}

function write(run, { results, images }) {
  const links = {};
  for (const { title, name, svg } of drawCharts(run)) {
    writeFileSync(join(images, name), svg);
    links[title] = relative(results, join(images, name)).split(sep).join('/');
  }
  writeFileSync(join(results, 'results.json'), `${JSON.stringify(run, undefined, 2)}\n`);
  writeFileSync(join(results, 'RESULTS.md'), reportPage(run, { charts: links }));
}

try {
  const options = parseOptions(process.argv.slice(2));
  if (options.help) process.stdout.write(`${USAGE}\n`);
  else if (options.list)
    for (const { id, label } of CONTESTANTS) process.stdout.write(`${id.padEnd(20)}${label}\n`);
  else main(options);
} catch (error) {
  say(`bench: ${error.message}`);
  process.exitCode = 1;
}
