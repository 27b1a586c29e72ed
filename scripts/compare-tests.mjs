/**
 * Whether a commit has lost tests: compares the titles of all tests, and how many expectations are written, with those of
 * another commit. `node scripts/compare-tests.mjs COMMIT` prints what went and what came; what went has to be explained.
 *
 * Titles are read from the sources, as they are written there: a title with a `%s` counts once, whatever its table holds.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { filesBelow } from './files.mjs';

const [commit] = process.argv.slice(2);
if (commit === undefined) {
  console.error('Usage: node scripts/compare-tests.mjs COMMIT');
  process.exit(2);
}

const git = (...args) => execFileSync('git', args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
const TITLE =
  /(?:\b(?:test|describe|it)|\b(?:needs\([^;]*?\)|with\w+|on\w+))(?:\.(?:concurrent|sequential|for|each)\b)*(?:<[^(]*>)?(?:\((?:[^()]|\([^()]*\))*\))?\(\s*(?<quote>['"`])(?<title>(?:\\.|(?!\k<quote>)[^\\])*)\k<quote>/g;

/** @param sources texts of test files and of their helpers */
function summaryOf(sources) {
  const titles = new Map();
  let expectations = 0;
  for (const source of sources) {
    for (const { groups } of source.matchAll(TITLE))
      titles.set(groups.title, (titles.get(groups.title) ?? 0) + 1);
    expectations += source.match(/\bexpect(?:\.\w+)?\(/g)?.length ?? 0;
  }
  return { titles, expectations };
}

const isSource = (path) => path.endsWith('.ts');
const before = summaryOf(
  git('ls-tree', '-r', '--name-only', '-z', commit, '__tests__')
    .split('\0')
    .filter(isSource)
    .map((path) => git('show', `${commit}:${path}`)),
);
const now = summaryOf(
  filesBelow('__tests__')
    .filter(isSource)
    .map((path) => readFileSync(path, 'utf8')),
);

const missing = [...before.titles].filter(([title, count]) => (now.titles.get(title) ?? 0) < count);
console.log(`titles: ${before.titles.size} before, ${now.titles.size} now`);
console.log(`expect(: ${before.expectations} before, ${now.expectations} now`);
console.log(`written less often, or not at all: ${missing.length}`);
for (const [title, count] of missing) console.log(`  ${title} (${count}, now ${now.titles.get(title) ?? 0})`);
