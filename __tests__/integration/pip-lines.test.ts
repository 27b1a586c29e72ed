/** Lines of requirements files: what we make of them is what pip's own parser does, of several versions. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect } from 'vitest';
import { expandVariables, logicalLines, parseLine } from '../../build/dependencies/requirements/pip-lines.js';
import { parseRequirement } from '../../build/dependencies/requirements/requirement.js';
import { needs } from '../helpers/parts.js';
import { run } from '../helpers/programs.js';
import { seedOfRun } from '../helpers/search.js';
import { temporaryDirectory } from '../helpers/workspace.js';

/** The oldest that is held to wheels, one between, and the newest. */
const PIPS = ['21.3.1', '24.3.1', '26.3'] as const;
const NEWEST = '26.3';

const variable = (name: string): string => `$\{${name}}`;
const ENVIRONMENT = {
  URL: 'https://u:p@h/s',
  OPTS: '--pre -e /evil',
  NAME: 'six',
  EMPTY: '',
  QUOTE: 'a"b',
  WITH: variable('URL'),
};

const READ = `
import json, sys
sys.path.insert(0, sys.argv[1])
from pip._internal.req import req_file
from pip._internal.req.constructors import parse_req_from_line
parse_line = req_file.get_line_parser(None)
TAKEN = ('index_url extra_index_urls constraints requirements editables find_links trusted_hosts no_index prefer_binary require_hashes no_require_hashes pre').split()
def of_control(control, names):
    return {name: sorted(getattr(control, name)) for name in names if control is not None and getattr(control, name)}
def read(line):
    try:
        args, opts = parse_line(line)
    except (Exception, SystemExit) as error:
        if type(error).__name__ not in ('OptionParsingError', 'CommandError', 'ValueError', 'SystemExit'): raise
        return None
    found = {name: getattr(opts, name) for name in TAKEN if getattr(opts, name, None)}
    found.update(of_control(opts.format_control, ('no_binary', 'only_binary')))
    found['hashes'] = sorted(f'{kind}:{one}' for kind, all in (getattr(opts, 'hashes', None) or {}).items() for one in all)
    return [args, found]
def requirement(text):
    try: parts = parse_req_from_line(text, None)
    except Exception: return None
    one = parts.requirement
    if one is None or parts.link is not None: return None
    return [one.name, sorted(one.extras), one.url, parts.markers is not None]
texts, lines, requirements = json.load(open(sys.argv[2]))
json.dump({
    'texts': [[[number, line] for number, line in req_file.preprocess(text)] for text in texts],
    'lines': [read(line) for line in lines],
    'requirements': [requirement(text) for text in requirements],
}, open(sys.argv[3], 'w'))
`;

const word = fc.constantFrom(
  ...[
    'six==1',
    'a',
    '-e',
    '-r',
    '-c',
    '-i',
    '-f',
    '-rx.txt',
    '-iu',
    '--',
    '-',
    '--pre',
    '--p',
    '--pr',
    '--no-b',
    '--no-bin=x',
    '--no-binary',
    ':all:',
    ':none:',
    '--only-b',
    '--no-i',
  ],
  ...[
    '--index-url',
    '--index',
    '--ind=u',
    '--extra',
    '--extra-index-url=u',
    '--find',
    '--find-links=./x',
    '--edit',
    '--ed=.',
    '--requirement',
    '--requir=x',
    '--require-hashes',
    '--constraint=c',
    '--cons',
    '--trusted-host',
    'h',
    '--trust=h',
  ],
  ...[
    '--hash=sha256:aa',
    '--hash',
    'sha512:bb',
    '--hash=md5:aa',
    '--prefer-binary',
    '--prefer',
    '--pypi-url=u',
    '--pypi',
    '"',
    "'",
    '"a b"',
    "'c d'",
    'x\\',
    '\\ y',
    ';',
    '#',
    'python_version<"3"',
    '',
    ' ',
    '\t',
    '--pre=1',
    '--nonsense',
    '-Z',
    '--use-feature=fast-deps',
    '@',
    'é',
  ],
);
const line = fc.array(word, { minLength: 1, maxLength: 7 }).map((words) => words.join(' '));
const piece = fc.constantFrom(
  ...[
    'a==1',
    '#',
    ' # c',
    '\\',
    '\\\n',
    '\n',
    '\r\n',
    '\r',
    '\v',
    '\f',
    '\x1c',
    '\x1d',
    '\x1f',
    '\x85',
    '\xa0',
    '\u2028',
    '\u3000',
    '\ufeff',
    ' ',
    '\t',
    'x#y',
    '--pre',
    'é',
    '😀',
  ],
  ...Object.keys({ ...ENVIRONMENT, UNSET: '' }).map(variable),
  ...['$URL', variable('url'), variable(''), '$', '{', '}'],
);
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
const part = fc.constantFrom(
  ...[
    'six',
    'a.b-c_d',
    '1a',
    '-a',
    'a-',
    '[x]',
    '[x, y]',
    '[',
    ']',
    '[]',
    '==1',
    '==1.*',
    '>=1',
    '~=1.0',
    '===any',
    ' ',
    '\t',
    ',',
    '(',
    ')',
    '!=2',
    '<3',
    '>',
    '=1',
    '@',
    ' @ ',
    'https://h/x.whl',
    'file:///x',
    ';',
    ' ; ',
  ],
  ...[
    'python_version',
    'os_name',
    'nothing',
    'extra',
    '<',
    '==',
    'in',
    ' in ',
    ' not in ',
    '"3.9"',
    "'x y'",
    '"',
    ' and ',
    ' or ',
    'and',
    'é',
  ],
);
const requirement = fc.oneof(
  fc.array(part, { minLength: 1, maxLength: 9 }).map((parts) => parts.join('')),
  fc
    .tuple(
      fc.constantFrom('six', 'a.b', 'X_1'),
      fc.constantFrom('', '[x]', ' [x,y] ', '[]'),
      fc.constantFrom(
        '',
        '==1.0',
        ' >= 1 , <2',
        '(==1)',
        ' ( >1,!=1.5 )',
        '~=1.2',
        '===x',
        ' @ https://h/x.whl ',
        '@file:///x ',
      ),
      fc.constantFrom(
        '',
        ';python_version<"3"',
        ' ; (os_name == "nt" or extra=="x") and python_version not in "2.7, 3.0"',
        "; 'linux' in sys_platform",
        '; a',
        ' ;',
      ),
    )
    .map((parts) => parts.join('')),
);

const SAMPLES = 4000;

interface Answers {
  readonly texts: readonly (readonly (readonly [number, string])[])[];
  readonly lines: readonly (readonly [string, Readonly<Record<string, unknown>>] | null)[];
  readonly requirements: readonly (readonly [string, readonly string[], string | null, boolean] | null)[];
}

/** pip's own names of what a line sets. */
function ourLine(one: string): Answers['lines'][number] {
  const parsed = parseLine(one);
  if (parsed === undefined) return null;
  const { values, flags } = parsed.options;
  const all = (name: Parameters<typeof values.get>[0]): readonly string[] => values.get(name) ?? [];
  const found: Record<string, unknown> = {
    index_url: all('index-url').at(-1),
    extra_index_urls: all('extra-index-url'),
    constraints: all('constraint'),
    requirements: all('requirement'),
    editables: all('editable'),
    find_links: all('find-links'),
    trusted_hosts: all('trusted-host'),
    no_index: flags.has('no-index'),
    prefer_binary: flags.has('prefer-binary'),
    require_hashes: flags.has('require-hashes'),
    no_require_hashes: flags.has('no-require-hashes'),
    pre: flags.has('pre'),
  };
  const isSet = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : Boolean(value));
  return [parsed.requirement, Object.fromEntries(Object.entries(found).filter(([, value]) => isSet(value)))];
}

/** What is compared of pip's answer: sets of formats follow rules of their own, which pip applies to what we hand on. */
function theirLine(answer: Answers['lines'][number]): Answers['lines'][number] {
  if (answer === null) return null;
  const { no_binary: _no, only_binary: _only, hashes: _hashes, ...rest } = answer[1];
  return [answer[0], rest];
}

const withPip = needs(
  process.env['LAMBDA_ZIP_TEST_NETWORK'] === '1',
  'a package index (LAMBDA_ZIP_TEST_NETWORK=1)',
);

describe('sampled lines', () => {
  const seed = seedOfRun();
  const texts = fc.sample(text, { numRuns: SAMPLES, seed });
  const lines = fc.sample(line, { numRuns: SAMPLES, seed });
  const requirements = fc.sample(requirement, { numRuns: SAMPLES, seed });
  const answers = new Map<string, Answers>();

  beforeAll(async () => {
    if (process.env['LAMBDA_ZIP_TEST_NETWORK'] !== '1') return;
    const folder = temporaryDirectory();
    writeFileSync(join(folder, 'in.json'), JSON.stringify([texts, lines, requirements]));
    for (const version of PIPS) {
      const target = join(folder, version);
      const installed = await run('python3', [
        '-m',
        'pip',
        'install',
        '-q',
        '--no-deps',
        '--target',
        target,
        `pip==${version}`,
      ]);
      expect(installed.code, installed.stderr).toBe(0);
      const out = join(folder, `${version}.json`);
      const { code, stderr } = await run('python3', ['-c', READ, target, join(folder, 'in.json'), out], {
        env: ENVIRONMENT,
      });
      expect(code, stderr).toBe(0);
      answers.set(version, JSON.parse(readFileSync(out, 'utf8')));
    }
  }, 300_000);

  withPip.each(PIPS)(
    'pip %s splits texts into the same lines, with the same values of variables',
    (version) => {
      for (const [index, one] of texts.entries()) {
        const ours = logicalLines(one).map(({ text: found, number }) => [
          number,
          expandVariables(found, ENVIRONMENT),
        ]);
        expect(ours, `seed ${seed}: ${JSON.stringify(one)}`).toEqual(answers.get(version)?.texts[index]);
      }
    },
  );

  withPip.each(PIPS)('pip %s finds the same options and requirements in lines', (version) => {
    let read = 0;
    for (const [index, one] of lines.entries()) {
      const ours = ourLine(one);
      const theirs = theirLine(answers.get(version)?.lines[index] ?? null);
      // Older ones lack some options, and so let others be abbreviated further.
      if (version !== NEWEST && (ours === null || theirs === null)) continue;
      read += ours === null ? 0 : 1;
      expect(ours, `seed ${seed}: ${JSON.stringify(one)}`).toEqual(theirs);
    }
    expect(read).toBeGreaterThan(SAMPLES / 20);
  });

  // Older ones take versions and brackets that nobody has written for years.
  withPip.each(PIPS.slice(1))('what pip %s takes as a requirement is taken, in the same parts', (version) => {
    let read = 0;
    for (const [index, one] of requirements.entries()) {
      const theirs = answers.get(version)?.requirements[index];
      if (theirs === null || theirs === undefined) continue;
      const ours = parseRequirement(one);
      read += 1;
      expect(
        ours && [
          ours.name,
          [...new Set(ours.extras)].sort((a, b) => (a < b ? -1 : 1)),
          ours.url ?? null,
          ours.marker !== undefined,
        ],
        `seed ${seed}: ${JSON.stringify(one)}`,
      ).toEqual(theirs);
    }
    expect(read).toBeGreaterThan(SAMPLES / 10);
  });
});
