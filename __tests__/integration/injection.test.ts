/**
 * Hostile text where people expect names: nothing of it may reach the runner as a command, the terminal as a
 * control sequence, or the summary as markup.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { printable, withoutCommands } from '../../build/text.js';
import { hasProgram, needs } from '../helpers/parts.js';
import { lambdaZip, NO_LAYER, type Outcome, runAction } from '../helpers/programs.js';
import { type Node, workspaceWith, writeTree } from '../helpers/workspace.js';

const posix = process.platform !== 'win32';
const POSIX_NAMES = [posix, 'file names Windows does not have'] as const;

/** As a name, any of these may hold a slash: then it is a folder and a name. */
const HOSTILE: readonly string[] = [
  'line\nbreak',
  'carriage\rreturn',
  '::set-output name=x::y',
  '::add-mask::a',
  'x\n::error::x',
  'x\n  ::stop-commands::x',
  'x\r::error::x',
  // NEXT LINE is white space to .NET and not to JavaScript.
  'x\n\u0085::error::x',
  '##[set-env name=X]y',
  'x ##[error]##[warning]y',
  '%0A::warning::',
  'x%0D%0A##[error]y',
  '\u001b[31mred\u001b[0m',
  '\u001b]0;title\u0007',
  '\u009b31mred',
  'x\u2028::error::x',
  'gpj.\u202eexe',
  '\u2066isolated\u2069',
  '<img src=x onerror=alert(1)>',
  '</code></summary></details>',
  '<!-- comment',
  '`code`',
  '```',
  '~~~',
  '" : 1\n```\n# heading',
  'a|b|c',
  '\n\n| a | b |\n| - | - |',
  '[x](javascript:alert(1))',
  '![x](data:image/png;base64,x)',
  '@everyone **bold** __under__ ~~struck~~ $x$ #1',
  '&lt;b&gt; &#60;b&#62;',
  `"double" and 'single'`,
  '%%{init: {}}%%',
];

/** What would hide or reorder text for whoever reads it. Line feeds end the lines of a log. */
const UNREADABLE = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u;

interface RunnerCommand {
  readonly name: string;
  /** As the runner unescapes it. */
  readonly data: string;
}

/**
 * The commands in a step's output, found the way the runner does it (ActionCommand.cs, TryParseV2, then
 * TryParse): `::name …::data` at the trimmed start of a line, else `##[name …]data` anywhere in it. Lines end
 * as in .NET's ReadLine. Any name counts, whether or not this runner knows it.
 */
function runnerCommands(output: string): RunnerCommand[] {
  const unescaped = (data = ''): string =>
    data.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
  return output.split(/\r\n|\r|\n/).flatMap((line) => {
    const { groups } =
      /^[\s\u0085]*::(?<name>.*?)(?: .*?)?::(?<data>.*)$/.exec(line) ??
      /##\[(?<name>[^\] ]*)[^\]]*\](?<data>.*)$/.exec(line) ??
      {};
    return groups === undefined ? [] : [{ name: groups['name'] ?? '', data: unescaped(groups['data']) }];
  });
}

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

/** A whole build's commands: its phases as groups. */
function groups(...leftOut: readonly 'Left out'[]): RunnerCommand[] {
  const phases = ['Select files', 'Write the archive', ...leftOut, 'Digests'];
  return [...phases, 'Compare with what is deployed', 'Outputs'].flatMap((title) => [
    { name: 'group', data: title },
    { name: 'endgroup', data: '' },
  ]);
}

/** What the runner sees of a step: standard output and standard error are one log to it. */
function logOf({ stdout, stderr }: Outcome): string {
  return `${stdout}\n${stderr}`;
}

function expectReadable(text: string): void {
  expect(text.split('\n').filter((line) => UNREADABLE.test(line))).toEqual([]);
}

/** Lines the summary may have, once foreign text stands as `C`. What is not among them came in through that text. */
const SUMMARY_LINES: readonly RegExp[] = [
  /^$/,
  /^## ❔ Deploy to be safe&#58; what is deployed is not known$/,
  /^### (Size|Digests)$/,
  /^C: [\d,]+ files?, [\d.]+ [kM]?B, packed into [\d.]+ [kM]?B by the host engine\.$/,
  /^This runner offers no cache to keep records in\.$/,
  /^SHA-256, in hexadecimal and in base64 \(Lambda's `CodeSha256`, Terraform's `source_code_hash`\):$/,
  /^Content digest, whatever the compression: C$/,
  /^\| (Lambda's limit \| used \| change \| \||pattern \| from \| files and folders \|)$/,
  /^\|( --- \|)+$/,
  /^\| (zipped|unzipped), [a-z ]+ \| [\d,]+ of [\d,]+ bytes \| {2}\| `[█░]{20}` [\d.]+ %( ⚠️)? \|$/,
  /^\| C \| C \| \d+ \|$/,
  /^\| and \d+ more \| {2}\| {2}\|$/,
  /^<details><summary>(Left out by \d+ patterns?|Build the same bytes on your machine)<\/summary>$/,
  /^With version [\d.]+ of lambda-zip, in (the same checkout|a checkout of C):$/,
  /^<\/details>$/,
];

interface Summary {
  /** Foreign text, as a reader sees it. */
  readonly texts: readonly string[];
  /** The chart's labels, as a reader sees them. */
  readonly labels: readonly string[];
}

/** Checks that a summary has our markup and no other, and gives the foreign text it shows. */
function safeSummary(markdown: string): Summary {
  expectReadable(markdown);
  let labels: readonly string[] = [];
  const outside = markdown.replace(
    /^(?<fence>`{3,})(?<language>.*)\n(?<text>[\s\S]*?)\n\k<fence>$/gm,
    (_, fence: string, language: string, text: string) => {
      // Whatever is in a block stays in it, as long as nothing ends the block.
      expect(text).not.toContain(fence);
      if (language === 'mermaid') labels = chartLabels(text);
      else if (language === 'sh') expect(text).toMatch(/^lambda-zip build /);
      else expect(language + text).toMatch(/^([0-9a-f]{64}|[A-Za-z0-9+/]{43}=)$/);
      return '';
    },
  );
  const tags = outside.match(/<[^>]*>?/g) ?? [];
  expect(
    tags.filter((tag) => !/^<\/?(code|details|summary)>$/.test(tag)),
    markdown,
  ).toEqual([]);

  const texts: string[] = [];
  const plain = outside.replace(/<code>(.*?)<\/code>/g, (_, code: string) => {
    // Letters and what no reader of markdown gives a meaning to; everything else as an entity.
    expect(code).toMatch(/^(?:[\p{L}\p{N}\p{M} .,/=+…-]|&#\d+;)*$/u);
    texts.push(code.replace(/&#(\d+);/g, (__, number: string) => String.fromCodePoint(Number(number))));
    return 'C';
  });
  const lines = plain.split('\n');
  expect(lines.filter((line) => !SUMMARY_LINES.some((known) => known.test(line)))).toEqual([]);
  expect(lines.filter((line) => line === '</details>').length).toBe(
    lines.filter((line) => line.startsWith('<details>')).length,
  );
  expectEvenTables(lines);
  return { texts, labels };
}

/** A mermaid pie chart: its head, and lines of a label and a number. */
function chartLabels(chart: string): string[] {
  const [head, ...slices] = chart.trimEnd().split('\n');
  expect(head).toBe('pie showData title Largest folders, uncompressed bytes');
  return slices.map((slice) => {
    const label = /^ {2}"(?<label>(?:[\p{L}\p{N}\p{M} ./_*@+-]|#\d+;)*)" : \d+$/u.exec(slice)?.groups?.[
      'label'
    ];
    expect(label, slice).toBeDefined();
    return (label ?? '').replace(/#(\d+);/g, (_, number: string) => String.fromCodePoint(Number(number)));
  });
}

/** In each table, every row has as many cells as the head. */
function expectEvenTables(lines: readonly string[]): void {
  let width: number | undefined;
  for (const line of lines) {
    if (!line.startsWith('|')) {
      width = undefined;
      continue;
    }
    const cells = line.split(/(?<!\\)\|/).length;
    width ??= cells;
    expect(cells, line).toBe(width);
  }
}

function sha256(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** The text as a value of an input can have it: inputs lose white space at both ends. */
function asInput(text: string): string {
  return text.trim() === text ? text : `x${text}`;
}

const titled = HOSTILE.map((text) => ({ text, toString: () => printable(text) }));

describe('a build with hostile names', () => {
  needs(...POSIX_NAMES).each(titled)('%s as files, folders, output and manifest', async ({ text }) => {
    const name = asInput(text);
    const output = `source/${name}.zip`;
    const manifest = `${name}.json`;
    const files = {
      [`${text}/deep/file.txt`]: 'x'.repeat(300),
      [`${text}.py`]: 'x'.repeat(20),
      'plain/file.txt': 'x'.repeat(100),
      [`${text}.left-out`]: '',
      [`${name}.zip`]: 'PK, the archive of an earlier build',
    };
    const { workspace } = workspaceWith(files);
    mkdirSync(dirname(join(workspace, manifest)), { recursive: true });
    const outcome = await runAction(
      { source: 'source', output, manifest, exclude: '*.left-out' },
      { cwd: workspace },
    );
    const log = logOf(outcome);
    expect(outcome.code, log).toBe(0);
    expect(runnerCommands(log)).toEqual(groups('Left out'));
    expectReadable(log);

    const archive = join(workspace, output);
    const digest = sha256(archive);
    const bytes = readFileSync(archive).length;
    const listed = join(workspace, manifest);
    expect(outcome.outputs).toEqual({
      ...NO_LAYER,
      'zip-path': archive,
      sha256: digest,
      'sha256-base64': Buffer.from(digest, 'hex').toString('base64'),
      'content-sha256': sha256(listed),
      size: String(bytes),
      'uncompressed-size': '420',
      'file-count': '3',
      'manifest-path': listed,
      engine: 'host',
      'image-digest': '',
      changed: 'true',
      deployed: 'false',
      version: '',
      'function-arn': '',
      reason: 'baseline-unavailable',
      'baseline-sha256': '',
      changes: 'null',
    });
    const paths = JSON.parse(readFileSync(listed, 'utf8')).entries.map(({ path }: { path: string }) => path);
    expect(paths.sort()).toEqual([`${text}/deep/file.txt`, `${text}.py`, 'plain/file.txt'].sort());

    const { texts, labels } = safeSummary(outcome.summary);
    expect(texts[0]).toBe(printable(output));
    const folder = `${text}/`.slice(0, `${text}/`.indexOf('/') + 1);
    expect(labels).toContain(printable(folder));
  });

  // A source is a line, and '=>' has a meaning in it.
  const sources = titled.filter(({ text }) => !text.includes('\n'));
  needs(...POSIX_NAMES).each(sources)('%s as the source, which names the archive', async ({ text }) => {
    const source = asInput(text);
    const { workspace } = workspaceWith({});
    writeTree(join(workspace, source), { 'handler.py': 'x = 1\n' });
    const outcome = await runAction({ source }, { cwd: workspace });
    const log = logOf(outcome);
    expect(outcome.code, log).toBe(0);
    expect(runnerCommands(log)).toEqual(groups());
    expectReadable(log);
    const name = `${source.slice(source.lastIndexOf('/') + 1)}.zip`;
    expect(outcome.outputs['zip-path']).toBe(join(workspace, name));
    expect(safeSummary(outcome.summary).texts[0]).toBe(printable(name));
  });

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
    title: 'a source that is a file',
    beside: { [NASTY_LINE]: '' },
    inputs: { source: NASTY_LINE },
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
