// The command line of the benchmark.
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const HERE = import.meta.dirname ?? new URL('.', import.meta.url).pathname;

/** The folder of the benchmark, and that of the repository. */
export const BENCH = resolve(HERE);
export const REPOSITORY = resolve(BENCH, '..');

/** What is measured together, by the name of its files: no ratio is of two suites. */
export const SUITES = { results: ['S', 'M', 'L', 'N', 'G'], packages: ['P', 'Q'], many: ['V', 'F'] };

export const CORPORA = Object.values(SUITES).flat();

export const USAGE = `Usage: npm run bench -- [options]

Packs the same trees with this and with other packers, side by side, and reports what it took.

Options:
  --corpora S,M,...     Trees to pack (S, M, L, N, P, Q, G), or many files and functions (V, F). Default: all.
  --dir FOLDER          Pack this tree, as corpus D, instead of the ones above.
  --rounds N            Rounds that count, after one to warm up. Default: 5.
  --only ID,ID          Run these contestants only.
  --cache DIR           Where trees and other packers are kept, on a real disk. Default: bench/.cache.
  --results DIR         Write everything here. Default: bench/ and docs/images where the trees (S to G) or
                        the packages (P, Q) or many (V, F) were measured whole, the cache for parts of
                        them.
  --offline             Install nothing; what is not there is left out.
  --quick               A smoke run: corpus S, one round.
  --list                Print the contestants and leave.
  --help                This text.`;

/**
 * @typedef {object} Options
 * @property {string[]} corpora
 * @property {string | undefined} directory a tree of the user's own
 * @property {number} rounds
 * @property {string[] | undefined} only ids of contestants
 * @property {string} cache
 * @property {{ results: string, images: string }} output folders
 * @property {boolean} offline
 * @property {boolean} list
 * @property {boolean} help
 */

/**
 * @param {string[]} args
 * @returns {Options}
 * @throws {Error} naming the option and what it takes
 */
export function parseOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      corpora: { type: 'string' },
      dir: { type: 'string' },
      rounds: { type: 'string' },
      only: { type: 'string', multiple: true },
      cache: { type: 'string', default: join(BENCH, '.cache') },
      results: { type: 'string' },
      offline: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      list: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const rounds = Number(values.rounds ?? (values.quick ? 1 : 5));
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new Error(`--rounds is '${values.rounds}': give a whole number from 1`);
  const corpora = values.dir ? ['D'] : (values.corpora?.split(',') ?? (values.quick ? ['S'] : CORPORA));
  const unknown = corpora.find((name) => name !== 'D' && !CORPORA.includes(name));
  if (unknown !== undefined) throw new Error(`--corpora names '${unknown}': there are ${CORPORA.join(', ')}`);
  const only = values.only?.flatMap((ids) => ids.split(','));
  const cache = resolve(values.cache);
  // Numbers that are committed come of one whole run: ratios of different runs say little.
  const whole =
    rounds >= 5 &&
    !only &&
    Object.values(SUITES).every(
      (suite) =>
        suite.every((name) => corpora.includes(name)) || !suite.some((name) => corpora.includes(name)),
    ) &&
    !corpora.includes('D');
  const results = values.results ? resolve(values.results) : whole ? BENCH : join(cache, 'results');
  const images = results === BENCH ? join(REPOSITORY, 'docs', 'images') : results;
  return {
    corpora,
    directory: values.dir && resolve(values.dir),
    rounds,
    only,
    cache,
    output: { results, images },
    offline: values.offline,
    list: values.list,
    help: values.help,
  };
}
