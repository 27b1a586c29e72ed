// Benchmark: packs the same trees with this and with other packers, side by side, and writes down what it took.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { drawCharts } from './charts.mjs';
import { CONTESTANTS, DEPLOYED, REFUSED } from './contestants.mjs';
import { isOfPackages, prepareCorpora } from './corpora.mjs';
import { commitOf, describeMachine } from './machine.mjs';
import { parseOptions, REPOSITORY, SUITES, USAGE } from './options.mjs';
import { findParts } from './parts.mjs';
import { isOfSeries, reportPage } from './report.mjs';
import { compete, workFolder } from './rounds.mjs';
import { startIndex, startLambda } from './servers.mjs';
import { judgeTargets } from './targets.mjs';

/** What a contestant runs on that names no corpora. */
const TREES = ['S', 'M', 'L', 'N', 'D'];

const say = (line) => process.stderr.write(`${line}\n`);

async function main(options) {
  if (!existsSync(join(REPOSITORY, 'dist', 'cli', 'index.js')))
    throw new Error("dist/ is missing: run 'npm run bundle'");
  for (const folder of [options.cache, ...Object.values(options.output)])
    mkdirSync(folder, { recursive: true });
  const parts = findParts(options, say);
  const { present, leftOut } = chooseContestants(options, parts);
  for (const { id, why } of leftOut) say(`left out: ${id}: ${why}`);
  if ('missing' in parts.time) say(parts.time.missing);
  if ('missing' in parts.python) say('archives are not read through: python3 is not on the path');

  for (const [name, suite] of Object.entries(suitesOf(options)))
    await measureSuite(
      name,
      { ...options, rounds: roundsOf(name, options), corpora: suite },
      { parts, present, leftOut },
    );
}

/** A round over 100,000 files takes half a minute. */
const MOST_ROUNDS = { many: 2 };

function roundsOf(suite, { rounds }) {
  return Math.min(rounds, MOST_ROUNDS[suite] ?? rounds);
}

/** The corpora to be measured, by suite; a tree of the user's own is one of the trees. */
function suitesOf({ corpora }) {
  if (corpora.includes('D')) return { results: corpora };
  const chosen = Object.entries(SUITES).map(([name, suite]) => [
    name,
    suite.filter((corpus) => corpora.includes(corpus)),
  ]);
  return Object.fromEntries(chosen.filter(([, suite]) => suite.length > 0));
}

async function measureSuite(name, options, { parts, present, leftOut: notThere }) {
  const leftOut = notThere
    .filter((one) => (one.corpora ?? TREES).some((corpus) => options.corpora.includes(corpus)))
    .map(({ id, why }) => ({ id, why }));
  const corpora = prepareCorpora(options, { python: parts.python.program, say });
  const results = [];
  const taking = new Set();
  for (const corpus of corpora) {
    const kind = isOfSeries(corpus.name) ? corpus.name[0] : corpus.name;
    const field = present.filter((contestant) => (contestant.corpora ?? TREES).includes(kind));
    for (const contestant of field) taking.add(contestant);
    if (field.length === 0) continue;
    const index = isOfPackages(corpus.name) ? await startIndex(corpus.wheels) : undefined;
    const lambda = kind === 'V' ? await startLambda(join(workFolder(options), DEPLOYED)) : undefined;
    try {
      const tree = { ...corpus, index: index?.url, lambda: lambda?.url };
      const contest = compete(tree, field, { ...options, parts, say });
      results.push(...contest.results);
      leftOut.push(...contest.failures);
    } finally {
      index?.stop();
      lambda?.stop();
    }
  }

  const run = {
    format: 1,
    date: new Date().toISOString(),
    product: JSON.parse(readFileSync(join(REPOSITORY, 'package.json'), 'utf8')).version,
    ...commitOf(),
    machine: describeMachine(),
    tools: versions(parts),
    rounds: options.rounds,
    // Those of earlier results had neither.
    givenCode: true,
    oldFiles: true,
    corpora: corpora.map(({ folder, wheels, ...corpus }) => corpus),
    contestants: present.filter((one) => taking.has(one)).map(({ id, label, kind }) => ({ id, label, kind })),
    leftOut,
    targets: judgeTargets(results),
    results,
  };
  const page = write(name, run, options.output);
  const missed = run.targets.filter(({ met }) => !met).length;
  say(`${run.targets.length - missed} of ${run.targets.length} targets met; ${page}`);
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
        return why === undefined ? [] : [{ id: contestant.label, why, corpora: contestant.corpora }];
      }),
    ],
  };
}

function versions(parts) {
  const named = {
    ...{ zip: 'zip', '7z': '7-Zip', python: 'Python', go: 'Go', libdeflate: 'libdeflate' },
    ...{ pip: 'pip', uv: 'uv', docker: 'Docker' },
  };
  return Object.fromEntries(
    Object.entries(named).flatMap(([part, name]) =>
      parts[part].missing ? [] : [[name, parts[part].version]],
    ),
  );
}

/** @returns {string} the page */
function write(name, run, { results, images }) {
  const links = {};
  for (const { title, name: file, svg } of drawCharts(run)) {
    writeFileSync(join(images, file), svg);
    links[title] = relative(results, join(images, file)).split(sep).join('/');
  }
  const page = join(results, `${name.toUpperCase()}.md`);
  writeFileSync(join(results, `${name}.json`), `${JSON.stringify(run, undefined, 2)}\n`);
  writeFileSync(page, reportPage(run, { charts: links }));
  return page;
}

try {
  const options = parseOptions(process.argv.slice(2));
  if (options.help) process.stdout.write(`${USAGE}\n`);
  else if (options.list)
    for (const { id, label } of CONTESTANTS) process.stdout.write(`${id.padEnd(20)}${label}\n`);
  else await main(options);
} catch (error) {
  say(`bench: ${error.message}`);
  process.exitCode = 1;
}
