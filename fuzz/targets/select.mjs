/** Patterns against git's own reading of them: which line decides over each path. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { compileRules } from '../../build/pipeline/gitignore.js';
import { decidingRule } from '../../build/pipeline/select.js';
import { LambdaZipError } from '../../build/util/errors.js';
import { writeFiles } from '../files.mjs';
import { assert } from '../oracle.mjs';
import { hasProgram, missingOf, run } from '../parts.mjs';

// Few names, so that patterns and paths often meet.
const PLAIN = [
  'a',
  'b',
  'A',
  'ab',
  'a.b',
  '.a',
  'b x',
  ' a',
  'a ',
  '-',
  'a-b',
  '*',
  '**',
  '[a]',
  '[',
  ']',
  '!a',
  '#a',
  '^',
  '$',
  '(a)',
  '{a}',
  '+',
  '\t',
  'a\r',
  '1',
  '_',
  ':',
  '~',
  '"',
  '\u007f',
];
const WIDE = ['a', 'é', 'ü', '😀', '日本', 'aé', 'ß', 'İ', '\u202e', '\u0085', '\u00a0', '\ufeff', 'б'];
const PIECES = [
  ...[
    'a',
    'b',
    'A',
    'x',
    '.',
    '*',
    '*',
    '**',
    '?',
    '/',
    '-',
    '^',
    '!',
    '#',
    ' ',
    '\t',
    '\r',
    '$',
    '(',
    '{',
    '+',
    '_',
    ':',
    '"',
  ],
  ...['\\a', '\\*', '\\?', '\\[', '\\]', '\\\\', '\\ ', '\\!', '\\#', '\\/', '\\-'],
  ...[
    '[ab]',
    '[!a]',
    '[^b]',
    '[a-b]',
    '[b-a]',
    '[]a]',
    '[]-a]',
    '[a-]',
    '[-a]',
    '[\\]a]',
    '[a\\-b]',
    '[!]a]',
    '[!-]',
    '[/]',
    '[^/]',
    '[*]',
    '[?]',
    '[[]',
    '[a',
    ']',
    '[A-Z]',
    '[ -~]',
    '[+--]',
    '[--/]',
    '[!!]',
    '[^^]',
  ],
  ...[
    'alnum',
    'alpha',
    'blank',
    'cntrl',
    'digit',
    'graph',
    'lower',
    'print',
    'punct',
    'space',
    'upper',
    'xdigit',
    'nope',
  ].map((name) => `[[:${name}:]]`),
  ...['[![:alpha:]]', '[[:alpha:]_]', '[[:a]', '[[:alpha:]', '[[:alpha:]-z]', '[a-[:digit:]]'],
];
const WIDE_PIECES = [...WIDE, '*', '**', '/', '\\é', '\\😀', '.', ' '];

const tree = (names) =>
  fc.array(
    fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/')),
    { minLength: 1, maxLength: 12 },
  );
const segment = (pieces) =>
  fc.oneof(
    { weight: 1, arbitrary: fc.constant('**') },
    {
      weight: 4,
      arbitrary: fc
        .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 4 })
        .map((all) => all.join('')),
    },
  );
const line = (pieces) =>
  fc
    .record({
      negated: fc.constantFrom('', '', '', '!', '\\!'),
      rooted: fc.constantFrom('', '', '/'),
      segments: fc.array(segment(pieces), { minLength: 1, maxLength: 4 }),
      end: fc.constantFrom('', '', '', '/', '/**', ' ', '  ', '\\ ', '\\', '\r', ' \r', '\r '),
    })
    .map(({ negated, rooted, segments, end }) => `${negated}${rooted}${segments.join('/')}${end}`);
const file = (pieces) =>
  fc.record({
    bom: fc.constantFrom('', '', '', '\ufeff'),
    lines: fc.array(
      fc.oneof(
        { weight: 8, arbitrary: line(pieces) },
        {
          weight: 1,
          arbitrary: fc.constantFrom(
            '',
            '#',
            '# a',
            ' ',
            '\r',
            '!',
            '/',
            '//',
            '\\',
            '*',
            '/*',
            '!*/',
            '**',
            '***',
            'a/***/b',
          ),
        },
      ),
      { minLength: 1, maxLength: 5 },
    ),
    ending: fc.constantFrom('\n', '\r\n'),
    last: fc.boolean(),
  });

/**
 * Where git goes beyond gitignore(5), as docs/what-is-packed.md says: stars after a literal start of a component, in a
 * pattern that is tied to the root, span folders.
 */
const SPANNING = /^!?(?=.*\/.)\/?(?:[^*?[\\]*[^*?[\\/])\*\*+(?:\/|$)/;

/**
 * Sets that are an error here: with a slash, which is a member to git's matcher, and with a `[:` that no `:]` follows,
 * which it takes for two members.
 */
const STRICT_SET = /\[.*(?:\/|\[:)/;

/** A range whose ends are swapped: empty here; git's matcher has met its first end as a character before it sees the range. */
function hasSwappedRange(text) {
  return (
    /\[.*\]/.test(text) && [...text.matchAll(/(?=(.)-\\?([^\]]))/gu)].some(([, low, high]) => low > high)
  );
}

/** What docs/what-is-packed.md names. */
function isKnownDifference(text) {
  return (
    SPANNING.test(text.replace(/[ \r]+$/, '')) ||
    hasSwappedRange(text) ||
    (STRICT_SET.test(text) && isRefused(text))
  );
}

function isRefused(text) {
  try {
    compileRules([text], 'test');
    return false;
  } catch (error) {
    if (error instanceof LambdaZipError) return true;
    throw error;
  }
}

export const select = {
  about: "patterns against git's own matching",
  few: 15,
  missing: () => missingOf({ git: hasProgram('git') }),
  setup(folder) {
    const repository = join(folder, 'repository');
    const env = {
      ...process.env,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_SYSTEM: '/dev/null',
      GIT_DIR: join(folder, 'git'),
    };
    env.GIT_WORK_TREE = repository;
    mkdirSync(repository);
    run('git', ['init', '-q'], { cwd: repository, env });
    let decided = 0;
    let asked = 0;
    return {
      input: fc.oneof(
        { weight: 4, arbitrary: fc.record({ paths: tree(PLAIN), file: file(PIECES) }) },
        // git matches bytes: `?` and sets, which meet half a character there, are left out.
        { weight: 1, arbitrary: fc.record({ paths: tree(WIDE), file: file(WIDE_PIECES) }) },
      ),
      note: () => `${decided} of ${asked} paths decided by a line`,
      assertFair: () =>
        assert(decided > asked / 20 && decided < asked * 0.95, `${decided} of ${asked} paths are decided`),
      run({ paths: wanted, file: { bom, lines: written, ending, last } }) {
        const lines = written.filter((one) => !isKnownDifference(one));
        const text = `${bom}${lines.join(ending)}${last ? ending : ''}`;
        const paths = [...new Set(wanted)].filter(
          (path, _, all) => !all.some((other) => other.startsWith(`${path}/`)),
        );
        rmSync(repository, { recursive: true });
        writeFiles(
          repository,
          paths.map((path) => [path, '']),
        );
        mkdirSync(join(folder, 'git', 'info'), { recursive: true });
        writeFileSync(join(folder, 'git', 'info', 'exclude'), text);
        const folders = paths.flatMap((path) =>
          path
            .split('/')
            .slice(0, -1)
            .map((_, index, parts) => parts.slice(0, index + 1).join('/')),
        );
        const all = [...new Set([...paths, ...folders])];
        const theirs = gitDecides(repository, env, all);
        const ours = rulesOf(text);
        for (const path of all) {
          const mine = decides(ours, path, folders.includes(path));
          asked += 1;
          if (mine !== undefined) decided += 1;
          const lineOf = (number) => ours.lines[number - 1] ?? '';
          const git = theirs.get(path);
          if (mine === git) continue;
          const say = (number) =>
            number === undefined ? 'none' : `${number}: ${JSON.stringify(lineOf(number))}`;
          throw new Error(`${JSON.stringify(path)}: line ${say(mine)} here, line ${say(git)} for git`);
        }
      },
    };
  },
};

/** The rules of a file, each with its line; a line that is an error here has to decide nothing there. */
function rulesOf(text) {
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  const numbers = [];
  const rules = lines.flatMap((one, index) => {
    if (isRefused(one)) return [];
    const compiled = compileRules([one], 'test');
    for (const _ of compiled) numbers.push(index + 1);
    return compiled;
  });
  return { lines, rules, numbers };
}

/** The line that decides: over the topmost folder that is left out, else over the path itself. */
function decides({ rules, numbers }, path, isDirectory) {
  const parts = path.split('/');
  for (let length = 1; length <= parts.length; length += 1) {
    const whole = length === parts.length;
    const rule = decidingRule(rules, parts.slice(0, length).join('/'), whole ? isDirectory : true);
    if (rule !== undefined && (whole || !rule.negated)) return numbers[rules.indexOf(rule)];
  }
  return undefined;
}

/** git's deciding line for each path. */
function gitDecides(cwd, env, paths) {
  // Not as they are: a name that begins with a colon would be an instruction.
  const input = paths.map((path) => `./${path}\0`).join('');
  // 1 means that no path is left out.
  const args = ['-c', 'git check-ignore --stdin -z -v -n --no-index || [ $? = 1 ]'];
  const fields = run('sh', args, { cwd, env, input }).toString().split('\0');
  const decided = new Map();
  for (let at = 0; at + 4 <= fields.length; at += 4) {
    const [, number, , path] = fields.slice(at, at + 4);
    if (number !== '') decided.set(path.slice(2), Number(number));
  }
  return decided;
}
