import { describe, expect, test } from 'vitest';
import { parseCommandLine } from '../../build/cli/args.js';
import { buildCommand, shellQuoted } from '../../build/settings/arguments.js';
import { withoutPasswords } from '../../build/util/text.js';
import { hasProgram, needs } from '../helpers/parts.js';
import { run } from '../helpers/programs.js';
import { randomSource } from '../helpers/random.js';

const bash = [hasProgram('bash'), 'bash'] as const;
const WORDS: readonly string[] = [
  'plain',
  'with space',
  '',
  "it's",
  '"double"',
  '$(touch x) `touch x` $HOME !x *? [a] ~ # ; & | < >',
  '\\',
  "\\'",
  'line\nbreak\ttab\r',
  '\u001b[31mred',
  'gpj.\u202eexe \u2066x\u2069',
  'no\u00a0break',
  '\u0001f\u00e9\u{1F600}',
  '\u{E0001}a',
  '-n',
  'a => b/',
];

describe('a word for bash', () => {
  needs(...bash)('is what bash makes of it', async () => {
    const random = randomSource(7);
    const characters = Array.from(WORDS.join(''));
    const words = [
      ...WORDS,
      ...Array.from({ length: 300 }, () =>
        Array.from({ length: random.integer(1, 12) }, () => random.pick(characters)).join(''),
      ),
    ];
    const input = words.map((word) => `printf '%s\\0' ${shellQuoted(word)}\n`).join('');
    const { code, stdout, stderr } = await run('bash', [], { input, env: { LC_ALL: 'C.UTF-8' } });
    expect(code, stderr).toBe(0);
    expect(stdout.split('\0').slice(0, -1)).toEqual(words);
  });

  test('has nothing in it that cannot be seen', () => {
    for (const word of WORDS) expect(shellQuoted(word)).not.toMatch(/[\p{C}\p{Zl}\p{Zp}\u00a0]/u);
  });
});

describe('the command that repeats a build', () => {
  test('names what differs from the defaults, and what has a say', () => {
    const settings = {
      source: 'src',
      output: '',
      modes: 'content',
      'default-excludes': 'False',
      'enforce-limits': 'true',
      exclude: 'tests/\n\n*.md',
      manifest: 'm.json',
      baseline: 'none',
      // Of the machine that built it.
      'cache-directory': '/runner/temp',
      'container-timeout': '60',
    };
    expect(buildCommand(settings)).toBe(
      "lambda-zip build --exclude=tests/ '--exclude=*.md' --no-default-excludes src",
    );
  });

  test('keeps what starts with a dash from being an option', () => {
    expect(buildCommand({ source: '-x' })).toBe('lambda-zip build -- -x');
  });
});

test.each([
  ['--memory 1g --env TOKEN=x -e "OTHER=two words"', '--memory 1g --env TOKEN -e OTHER'],
  ["--env=TOKEN=x -eOTHER='a b' --entrypoint=x", '--env=TOKEN -eOTHER --entrypoint=x'],
  ['--env TOKEN -v "a b=c":/d', '--env TOKEN -v "a b=c":/d'],
])('a command shows no values of variables: %s', (flags, shown) => {
  const command = buildCommand({ source: 'src', 'container-options': flags });
  expect(command).toBe(`lambda-zip build ${shellQuoted(`--container-options=${shown}`)} src`);
});

test.each([
  ['https://user:pass@host/x?y=a@b', 'https://host/x?y=a@b'],
  ['https://user:p@ss@host/x', 'https://host/x'],
  ['https://token@host', 'https://host'],
  ["in 'user:pass@host:80/x'", "in 'host:80/x'"],
  ['python:3.13@sha256:0123', 'python:3.13@sha256:0123'],
  ['mail a@b.c', 'mail a@b.c'],
  ['shop @ git+https://git@host/x', 'shop @ git+https://host/x'],
])('addresses are shown without passwords: %s', (text, shown) => {
  expect(withoutPasswords(text)).toBe(shown);
});

test('a value with a space may start with a dash', () => {
  const flags = '--network host --init';
  const invocation = parseCommandLine(['build', 'src', '--container-options', flags, '--json']);
  expect(invocation).toMatchObject({
    kind: 'run',
    input: { settings: { source: 'src', 'container-options': flags }, values: { json: true } },
  });
});

test('a value that is the name of an option is a forgotten one', () => {
  expect(() => parseCommandLine(['build', 'src', '--container-options', '--json'])).toThrow(
    "Option '--container-options' argument is ambiguous",
  );
});
