/**
 * Hostile text where people expect names: nothing of it may reach the runner as a command, the terminal as a
 * control sequence, or the summary as markup.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { printable, withoutCommands } from '../../build/util/text.js';
import {
  expectReadable,
  expectSafeNames,
  expectSafeSource,
  FEW,
  FEW_SOURCES,
  groups,
  logOf,
  runnerCommands,
  safeSummary,
} from '../helpers/hostile-names.js';
import { hasProgram, needs } from '../helpers/parts.js';
import { lambdaZip, type Outcome, runAction } from '../helpers/programs.js';
import { type Node, workspaceWith, writeTree } from '../helpers/workspace.js';

const posix = process.platform !== 'win32';
const POSIX_NAMES = [posix, 'file names Windows does not have'] as const;

test.each([
  ['::error::x', ['error']],
  ['  ::group::x\n::endgroup::', ['group', 'endgroup']],
  ['x\r\u0085::set-output name=a::b', ['set-output']],
  ['x ##[set-env name=a]b', ['set-env']],
  ['::error::##[set-env name=a]b', ['error']],
  ["'::error::x", []],
  [':x::error::x', []],
])('the parser of this test finds the commands of %j', (output, names) => {
  expect(runnerCommands(output).map(({ name }) => name)).toEqual(names);
});

// The other texts are in exhaustive/injection.test.ts.
describe('a build with hostile names', () => {
  needs(...POSIX_NAMES).each(FEW)('%s as files, folders, output and manifest', ({ text }) =>
    expectSafeNames(text),
  );

  needs(...POSIX_NAMES).each(FEW_SOURCES)('%s as the source, which names the archive', ({ text }) =>
    expectSafeSource(text),
  );

  /** Patterns, each with a file it leaves out. */
  const PATTERNS: readonly (readonly [pattern: string, file: string])[] = [
    ['::set-output name=x::y', '::set-output name=x::y'],
    ['\u0085::error::x', '\u0085::error::x'],
    ['?##[set-env name=X]y', 'a##Xy'],
    ['%0A::warning::x', '%0A::warning::x'],
    ['a\r::error::x', 'a\r::error::x'],
    ['\u001b[31m]red', '\u001b3red'],
    ['\u202egpj.exe', '\u202egpj.exe'],
    ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['</code></details>', '</code></details>'],
    ['```', '```'],
    ['a|b|c', 'a|b|c'],
    ['[x](javascript:alert(1))', 'x(javascript:alert(1))'],
    [`"double" 'single'`, `"double" 'single'`],
    ['a\\*b', 'a*b'],
  ];

  needs(...POSIX_NAMES)('patterns, in the log and in the summary', async () => {
    const { workspace } = workspaceWith({
      'handler.py': '',
      ...Object.fromEntries(PATTERNS.map(([, file]) => [file, ''])),
    });
    const exclude = PATTERNS.map(([pattern]) => pattern).join('\n');
    const outcome = await runAction(
      { source: 'source', exclude, 'default-excludes': 'false' },
      { cwd: workspace },
    );
    const log = logOf(outcome);
    expect(outcome.code, log).toBe(0);
    expect(outcome.outputs['file-count']).toBe('1');
    expect(runnerCommands(log)).toEqual(groups('Left out'));
    expectReadable(log);
    for (const [pattern] of PATTERNS) {
      expect(log).toContain(`by '${printable(pattern).replaceAll('##[', '#\\x23[')}' (exclude): 1\n`);
    }
    const { texts } = safeSummary(outcome.summary);
    expect(texts).toEqual(expect.arrayContaining(PATTERNS.map(([pattern]) => printable(pattern))));
  });
});

/** Much of the above in a single name. */
const NASTY =
  'x\n::set-output name=a::b\r\u0085::add-mask::c##[set-env name=A]d\u001b[31m\u202e`|<img src=x>%0A::error::y';
/** The same where line feeds separate values. */
const NASTY_LINE = NASTY.replaceAll('\n', ' ');

interface Failure {
  readonly title: string;
  readonly files?: Readonly<Record<string, Node>>;
  /** What the workspace holds beside the source. */
  readonly beside?: Readonly<Record<string, Node>>;
  /** Makes what `files` cannot, in the source. */
  readonly prepare?: (source: string) => void;
  /** The source is `source` unless it says otherwise. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** What the error must name. */
  readonly named?: string;
  readonly part?: readonly [available: boolean, what: string];
}

const FAILURES: readonly Failure[] = [
  { title: 'a broken link', files: { [NASTY]: { link: 'nowhere' } } },
  { title: 'a link to itself', files: { [NASTY]: { link: NASTY } } },
  { title: 'a link out of the workspace', files: { [NASTY]: { link: '/' } } },
  { title: 'a link, refused', files: { [NASTY]: { link: '.' } }, inputs: { symlinks: 'error' } },
  {
    title: 'a preserved link to nothing',
    files: { link: { link: NASTY } },
    inputs: { symlinks: 'preserve' },
  },
  {
    title: 'a FIFO',
    prepare: (source) => expect(spawnSync('mkfifo', [join(source, NASTY)]).status).toBe(0),
    part: [hasProgram('mkfifo'), 'mkfifo'],
  },
  { title: 'a name with a backslash', files: { [`${NASTY}\\`]: '' }, named: `${NASTY}\\` },
  {
    title: 'one name in two sources',
    files: { [NASTY]: '' },
    beside: { [`other/${NASTY}`]: '' },
    inputs: { source: 'source\nother' },
  },
  {
    title: 'a file where another source needs a folder',
    files: { [NASTY]: '' },
    beside: { [`other/${NASTY}/file`]: '' },
    inputs: { source: 'source\nother' },
  },
  { title: 'a source that is missing', inputs: { source: NASTY_LINE }, named: NASTY_LINE },
  {
    title: 'a source that is a file, and excluded',
    beside: { [NASTY_LINE]: '' },
    inputs: { source: NASTY_LINE, exclude: '*' },
    named: NASTY_LINE,
  },
  {
    title: 'a source that is empty',
    beside: { [`${NASTY_LINE}/${NASTY}`]: '' },
    inputs: { source: NASTY_LINE, exclude: '*' },
    named: NASTY_LINE,
  },
  { title: 'an output in a directory that is missing', inputs: { output: `${NASTY}/out.zip` } },
  { title: 'an output that is a directory', beside: { [`${NASTY}/x`]: '' }, inputs: { output: NASTY } },
  {
    title: 'an output where nothing can be written',
    inputs: { output: `/proc/${NASTY}` },
    part: [process.platform === 'linux', '/proc'],
  },
  { title: 'an unknown value', inputs: { modes: NASTY } },
  { title: 'a level that is none', inputs: { 'compression-level': NASTY } },
  { title: 'a prefix that leads out', inputs: { prefix: `${NASTY}/..` } },
  { title: 'a name that is a path', inputs: { name: `${NASTY}/` } },
  {
    title: 'a source line that is no such thing',
    inputs: { source: `a => ${NASTY_LINE} => b` },
    named: NASTY_LINE,
  },
  { title: 'a bad pattern to exclude', inputs: { exclude: `${NASTY_LINE}[` }, named: NASTY_LINE },
  {
    title: 'a bad pattern for what is executable',
    inputs: { executable: `${NASTY_LINE}[` },
    named: NASTY_LINE,
  },
  {
    title: 'a bad pattern in the ignore file',
    files: { '.lambdaignore': `${NASTY_LINE}[\n` },
    named: NASTY_LINE,
  },
  {
    title: 'a folder that is too large',
    prepare: (source) => writeZeros(join(source, NASTY, 'zeros'), 262_144_001),
  },
];

/** A file of zeros that takes no space. */
function writeZeros(path: string, bytes: number): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, '');
  truncateSync(path, bytes);
}

describe('an error about', () => {
  for (const {
    title,
    files = {},
    beside = {},
    prepare,
    named = NASTY,
    part = POSIX_NAMES,
    ...more
  } of FAILURES) {
    const inputs = { source: 'source', ...more.inputs };

    const create = (): string => {
      const { workspace, source } = workspaceWith({ 'handler.py': '', ...files });
      writeTree(workspace, beside);
      prepare?.(source);
      return workspace;
    };

    needs(...part)(`${title}: one command for the runner, and no output`, async () => {
      const outcome = await runAction(inputs, { cwd: create() });
      const log = logOf(outcome);
      expect(outcome.code, log).toBe(1);
      expect(runnerCommands(log).filter(({ name }) => !name.endsWith('group'))).toEqual([
        { name: 'error', data: expect.stringContaining(printable(named)) },
      ]);
      expectReadable(log);
      expect(outcome.outputs).toEqual({});
      expect(outcome.summary).toBe('');
    });

    needs(...part)(`${title}: readable on a terminal`, async () => {
      const { source, ...options } = inputs;
      const args = Object.entries(options).map(([name, value]) => `--${name}=${value}`);
      const outcome = await lambdaZip(['build', ...source.split('\n'), ...args], { cwd: create() });
      expectRefusal(outcome, named);
    });
  }

  needs(...POSIX_NAMES)('a command there is not: readable on a terminal', async () => {
    expectRefusal(await lambdaZip([NASTY]), NASTY);
  });

  needs(...POSIX_NAMES)('an option there is not: readable on a terminal', async () => {
    const option = '--x\nlambda-zip: \u001b[31m\u202e';
    expectRefusal(await lambdaZip(['build', 'source', option]), option);
  });

  function expectRefusal({ code, stdout, stderr }: Outcome, named: string): void {
    expect(code, stderr).toBeGreaterThan(0);
    expect(stdout).toBe('');
    expectReadable(stderr);
    expect(stderr.match(/^lambda-zip: /gm)?.length).toBe(1);
    // Nor is it a command where the runner reads what a terminal would show.
    expect(stderr).toContain(withoutCommands(printable(named)));
    expect(stderr).not.toContain('internal error');
  }
});

needs(...POSIX_NAMES)('a warning about a hostile folder is one command', async () => {
  const { workspace, source } = workspaceWith({ 'handler.py': 'x = 1\n' });
  writeZeros(join(source, NASTY, 'zeros'), 262_144_001);
  const inputs = { source: 'source', 'enforce-limits': 'false', 'compression-level': '1' };
  const outcome = await runAction(inputs, { cwd: workspace });
  const log = logOf(outcome);
  expect(outcome.code, log).toBe(0);
  const commands = runnerCommands(log);
  expect(commands.filter(({ name }) => name === 'warning')).toEqual([
    { name: 'warning', data: expect.stringContaining(printable(NASTY)) },
  ]);
  expect(commands.filter(({ name }) => name !== 'warning')).toEqual(groups());
  expectReadable(log);
  expect(safeSummary(outcome.summary).labels).toContain(`${printable(NASTY)}/`);
});

needs(...POSIX_NAMES)('a terminal shows hostile names as text', async () => {
  const { workspace } = workspaceWith({
    [`${NASTY}/${NASTY}`]: 'x',
    [`${NASTY}.zip`]: '',
    [`${NASTY}.txt`]: '',
  });
  const pattern = `${NASTY.replaceAll(/[\n[]/g, '?')}.txt`;
  const args = ['source', '--exclude', pattern];
  const output = `source/${NASTY}.zip`;
  for (const command of [
    ['build', ...args, '-o', output],
    ['verify', ...args],
  ]) {
    const { code, stderr } = await lambdaZip(command, { cwd: workspace });
    expect(code, stderr).toBe(0);
    expectReadable(stderr);
    if (command[0] === 'build') expect(stderr).toContain(`by '${printable(pattern)}' (exclude): 1`);
  }
});
