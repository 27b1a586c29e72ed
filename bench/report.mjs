// The results as a page to read.
import { median, peak, straightLine } from './statistics.mjs';

const seconds = (value) => `${value.toFixed(value < 0.1 ? 4 : value < 10 ? 3 : 1)} s`;
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(bytes < 1e6 ? 3 : bytes < 1e8 ? 2 : 1)} MB`;
const ratio = (value) => value.toFixed(value < 10 ? 2 : 1);
const count = (value) => value.toLocaleString('en-US');

/**
 * @param {object} run what results.json holds
 * @param {{ charts: Record<string, string> }} links paths of the charts, as seen from the page
 * @returns {string} Markdown
 */
export function reportPage(run, { charts }) {
  return `${[
    '# Benchmark',
    `Written by \`npm run bench\` on ${run.date.slice(0, 10)}; every number was measured in one run, side by side. ` +
      'How is [at the end](#how-it-is-measured).',
    machineList(run),
    ...Object.entries(charts).map(([title, path]) => `![${title}](${path})`),
    run.targets.length > 0 ? `## Targets\n\n${targetTable(run)}` : undefined,
    ...run.corpora.filter(({ name }) => !isOfSeries(name)).map((corpus) => corpusSection(corpus, run)),
    growthSection(run),
    ...['V', 'F'].map((series) => manySection(series, run)),
    leftOutSection(run),
    corporaSection(run),
    methodSection(run),
  ]
    .filter((part) => part !== undefined)
    .join('\n\n')}\n`;
}

/** Who is in the README's table, and over what. */
const HEADLINE = {
  corpora: ['M', 'N', 'L'],
  others: ['zip-6', 'zip-9', '7z-mx5', 'zipfile-6', 'archiver-6', 'go'],
};

/**
 * The README's table: our medians, and those of others as times ours.
 *
 * @param {object} run what results.json holds
 * @returns {string} Markdown
 */
export function headlineTable({ corpora, results, contestants }) {
  const label = (id) => contestants.find((contestant) => contestant.id === id).label;
  const wall = (corpus, id) =>
    median(results.find((result) => result.corpus === corpus && result.contestant === id).wall);
  const shown = HEADLINE.corpora.map((name) => corpora.find((corpus) => corpus.name === name));
  return table(
    ['', ...shown.map(({ files, bytes }) => `${count(files)} files, ${Math.round(bytes / 1e6)} MB`)],
    [
      ['**lambda-zip**', ...shown.map(({ name }) => `**${seconds(wall(name, 'ours'))}**`)],
      ...HEADLINE.others.map((id) => [
        label(id),
        ...shown.map(({ name }) => `${ratio(wall(name, id) / wall(name, 'ours'))} times`),
      ]),
    ],
  );
}

/** The README's one line on speed: the first corpus of the table against `zip -9`. */
export function headlineSentence({ corpora, results }) {
  const [name] = HEADLINE.corpora;
  const { files, bytes } = corpora.find((corpus) => corpus.name === name);
  const wall = (id) => median(results.find((one) => one.corpus === name && one.contestant === id).wall);
  const size = `${Math.round(bytes / 1e6)} MB in ${count(files)} files`;
  return `${size} take ${wall('ours').toFixed(1)} s on two cores, ${Math.round((100 * wall('ours')) / wall('zip-9'))} % of the time of \`zip -9\``;
}

/** @param {{ wheels?: string, packages?: number }} corpus */
function isOfPackages({ packages }) {
  return packages !== undefined;
}

/** @param {string} name of a corpus */
export function isGrowth(name) {
  return /^G\d+$/.test(name);
}

/** Whether a corpus is one of several sizes. */
export function isOfSeries(name) {
  return /^[GVF]\d+$/.test(name);
}

function machineList({ machine, tools, product, commit, changed }) {
  const versions = Object.entries(tools).map(([name, version]) => `${name} ${version}`);
  return [
    `- lambda-zip ${product}${commit ? `, commit \`${commit.slice(0, 12)}\`${changed ? ' with changes' : ''}` : ''}`,
    `- ${machine.cpu}, ${machine.cores} cores, ${(machine.memory / 1e9).toFixed(1)} GB of memory`,
    `- ${machine.system}, ${machine.kernel}, Node.js ${machine.node}`,
    `- ${versions.join(', ')}`,
  ].join('\n');
}

function table(head, rows) {
  const align = head.map((_, index) => (index === 0 ? '---' : '---:'));
  return [head, align, ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
}

function targetTable({ targets, contestants }) {
  const label = (id) => contestants.find((contestant) => contestant.id === id)?.label ?? id;
  return table(
    ['corpus', 'of', 'against', 'at most', 'measured', 'single rounds', 'met'],
    targets.map((target) => {
      const met = target.met ? 'yes' : '**no**';
      if (target.bytes !== undefined)
        return [
          target.corpus,
          label(target.ours),
          'peak memory',
          megabytes(target.bytes),
          megabytes(target.memory),
          '',
          met,
        ];
      const size =
        target.larger === undefined
          ? ''
          : `; output ${target.larger > 0 ? `**larger** by ${megabytes(target.larger)}` : `smaller by ${megabytes(-target.larger)}`}`;
      return [
        target.corpus,
        label(target.ours),
        label(target.against),
        `${target.most}${target.noLarger ? ', output no larger' : ''}`,
        `${ratio(target.ratio)}${size}`,
        `${ratio(target.lowest)}–${ratio(target.highest)}`,
        met,
      ];
    }),
  );
}

function corpusSection({ name, description, files, bytes, packages }, { results, contestants }) {
  const own = results.find(
    ({ corpus, contestant }) => corpus === name && (contestant === 'ours' || contestant === 'ours-host'),
  );
  const rows = results
    .filter(({ corpus }) => corpus === name)
    .sort((a, b) => median(a.wall) - median(b.wall))
    .map((result) => {
      const { label, kind } = contestants.find(({ id }) => id === result.contestant);
      const cpu = result.cpu.every((value) => value !== null) ? `${median(result.cpu).toFixed(2)} s` : '–';
      const memory = peak(result.memory);
      return [
        kind === 'ours' ? `**${label}**` : kind === 'limit' ? `*${label}*` : label,
        seconds(median(result.wall)),
        `${seconds(Math.min(...result.wall))}–${seconds(Math.max(...result.wall))}`,
        own ? ratio(median(result.wall) / median(own.wall)) : '–',
        cpu,
        memory === null ? '–' : megabytes(memory),
        result.output === null ? '–' : megabytes(result.output),
      ];
    });
  return [
    `## ${name}: ${description}`,
    packages === undefined
      ? `${count(files)} files, ${megabytes(bytes)}. *In italics*: not packers, but what a part of the work costs alone.`
      : `${count(packages)} wheels, ${megabytes(bytes)}.`,
    table(['', 'median', 'min–max', 'times ours', 'processor time', 'peak memory', 'output'], rows),
  ].join('\n\n');
}

function growthSection({ corpora, results, contestants }) {
  const sizes = corpora.filter(({ name }) => isGrowth(name));
  if (sizes.length < 2) return undefined;
  const ids = [
    ...new Set(results.filter(({ corpus }) => isGrowth(corpus)).map(({ contestant }) => contestant)),
  ];
  const lines = ids.flatMap((id) => {
    const points = growthPoints(id, { corpora, results });
    if (points.length < 2) return [];
    const { slope, intercept, fit } = straightLine(points);
    const { label } = contestants.find((contestant) => contestant.id === id);
    return [
      `${label}: ${(slope * 1e6).toFixed(0)} µs per file and ${intercept.toFixed(2)} s; R² = ${fit.toFixed(4)}.`,
    ];
  });
  const rows = sizes.map(({ name, files, bytes }) => [
    count(files),
    megabytes(bytes),
    ...ids.map((id) => {
      const result = results.find(({ corpus, contestant }) => corpus === name && contestant === id);
      return result ? seconds(median(result.wall)) : '–';
    }),
  ]);
  const labels = ids.map((id) => contestants.find((contestant) => contestant.id === id).label);
  return [
    '## Growth',
    table(['files', 'bytes', ...labels], rows),
    `The nearest straight lines. ${lines.join(' ')}`,
  ].join('\n\n');
}

/** Commands over many files, as times the build of the same, or over many functions: seconds, growth and memory. */
function manySection(series, { corpora, results, contestants }) {
  const sizes = corpora.filter(({ name }) => isOfSeries(name) && name.startsWith(series));
  if (sizes.length === 0) return undefined;
  const own = series === 'V' ? 'ours' : 'build-all';
  const find = (corpus, id) => results.find((one) => one.corpus === corpus && one.contestant === id);
  const ids = contestants.map(({ id }) => id).filter((id) => sizes.some(({ name }) => find(name, id)));
  const rows = ids.map((id) => {
    const points = sizes.flatMap(({ name }) => {
      const result = find(name, id);
      return result ? [{ x: Number(name.slice(1)), y: median(result.wall) }] : [];
    });
    const line = points.length < 2 ? undefined : straightLine(points);
    const memory = peak(sizes.flatMap(({ name }) => find(name, id)?.memory ?? []));
    return [
      contestants.find((one) => one.id === id).label,
      ...sizes.map(({ name }) => {
        const [result, build] = [find(name, id), find(name, own)];
        if (!result) return '–';
        const wall = median(result.wall);
        return `${seconds(wall)}${build && id !== own ? ` (${ratio(wall / median(build.wall))})` : ''}`;
      }),
      line === undefined ? '–' : `${(line.slope * 1e6).toFixed(0)} µs, R² = ${line.fit.toFixed(4)}`,
      memory === null ? '–' : megabytes(memory),
    ];
  });
  const what = series === 'V' ? 'files' : 'functions';
  return [
    `## Many ${what}`,
    'Medians; in brackets as times the build of the same. The growth is that of the nearest straight line.',
    table(
      [
        '',
        ...sizes.map(({ name }) => `${count(Number(name.slice(1)))} ${what}`),
        `a ${what.slice(0, -1)} more`,
        'peak memory',
      ],
      rows,
    ),
  ].join('\n\n');
}

/** @returns {{ x: number, y: number }[]} files and median seconds */
export function growthPoints(id, { corpora, results }) {
  return corpora.flatMap(({ name, files }) => {
    const result =
      isGrowth(name) && results.find(({ corpus, contestant }) => corpus === name && contestant === id);
    return result ? [{ x: files, y: median(result.wall) }] : [];
  });
}

function leftOutSection({ leftOut }) {
  if (leftOut.length === 0) return undefined;
  return ['## Left out', leftOut.map(({ id, why }) => `- ${id}: ${why}.`).join('\n')].join('\n\n');
}

function corporaSection({ corpora }) {
  return [
    '## Corpora',
    'Made of packages whose versions and digests are in `bench/corpora`. The digest is the SHA-256 of what `sha256sum` ' +
      "prints of the files, in the order of their paths' bytes.",
    table(
      ['', 'files', 'bytes', 'digest'],
      corpora.map(({ name, files, bytes, digest }) => [name, count(files), count(bytes), `\`${digest}\``]),
    ),
  ].join('\n\n');
}

function methodSection({ rounds, corpora, givenCode, oldFiles }) {
  return [
    '## How it is measured',
    `One round to warm up, then ${rounds} that count. In each round every contestant runs once, in another order each time, as a ` +
      'new process whose standard output goes to a pipe. Wall time is from its start to its end, processor time and peak memory ' +
      '(of the largest process) are as the kernel counts them. Files come from the page cache; archives go to the same disk and ' +
      `are removed after each run. ${corpora.some(isOfPackages) ? PACKAGES_METHOD : TREES_METHOD}`,
    ...(givenCode ? [CODE_METHOD] : []),
    ...(oldFiles && corpora.some(({ name }) => name === 'L') ? [OLD_METHOD] : []),
  ].join('\n\n');
}

const CODE_METHOD =
  "What is kept for every run is lambda-zip's own program, as Node.js compiled it in an earlier run: so finds it every run but a machine's first.";

const OLD_METHOD =
  'Before the first build of L with one file changed later, its files are left alone for a minute: what is younger is read again.';

const TREES_METHOD =
  'In the first round every archive is read through by Python, and must hold all files and bytes.\n\n' +
  'lambda-zip is `dist/cli/index.js`, called as people call it, with an empty cache folder for each run; only the second build ' +
  "with one file changed keeps its own. Lambda's limits only warn: L is too large for an upload without S3.";

const PACKAGES_METHOD =
  "In the first round our archives of both engines must be the same; the others' hold files of their installers, too.\n\n" +
  'lambda-zip is `dist/cli/index.js`, called as people call it. The requirements are pinned with hashes. Everybody installs from ' +
  'one index on loopback that serves the wheels, so that the network has no say. Nothing is kept from run to run unless the name ' +
  "says so. Of what runs in a container only the wall time counts: processor time and memory are the client's.";
