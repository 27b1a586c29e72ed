/** Hostile text in the place of names, and how a runner, a terminal and a reader of markdown take what a build says of it. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { printable } from '../../build/util/text.js';
import { NO_LAYER, type Outcome, runAction } from './programs.js';
import { workspaceWith, writeTree } from './workspace.js';

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
export function runnerCommands(output: string): RunnerCommand[] {
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

/** A whole build's commands: its phases as groups. */
export function groups(...leftOut: readonly 'Left out'[]): RunnerCommand[] {
  const phases = ['Select files', 'Write the archive', ...leftOut, 'Digests'];
  return [...phases, 'Compare with the deployed package', 'Outputs'].flatMap((title) => [
    { name: 'group', data: title },
    { name: 'endgroup', data: '' },
  ]);
}

/** What the runner sees of a step: standard output and standard error are one log to it. */
export function logOf({ stdout, stderr }: Outcome): string {
  return `${stdout}\n${stderr}`;
}

export function expectReadable(text: string): void {
  expect(text.split('\n').filter((line) => UNREADABLE.test(line))).toEqual([]);
}

/** Lines the summary may have, once foreign text stands as `C`. What is not among them came in through that text. */
const SUMMARY_LINES: readonly RegExp[] = [
  /^$/,
  /^## ❔ Deploy to be safe&#58; the deployed package is unknown$/,
  /^### (Size|Digests)$/,
  /^C: [\d,]+ files?, [\d.]+ [kM]?B, packed into [\d.]+ [kM]?B by the host engine\.$/,
  /^This runner has no cache for records\.$/,
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
export function safeSummary(markdown: string): Summary {
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
// A source is a line, and '=>' has a meaning in it.
const sources = titled.filter(({ text }) => !text.includes('\n'));
/** Every fourth, which leaves something for each reader: a runner, a terminal, one of markdown. */
const isOfFew = (_: unknown, index: number): boolean => index % 4 === 0;

/** For `test.each`: names, and sources, of the fast lane, and the others. */
export const FEW = titled.filter(isOfFew);
export const FEW_SOURCES = sources.filter(isOfFew);
export const OTHERS = titled.filter((one) => !FEW.includes(one));
export const OTHER_SOURCES = sources.filter((one) => !FEW_SOURCES.includes(one));

/** Builds with the text as files, folders, output and manifest. */
export async function expectSafeNames(text: string): Promise<void> {
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
    'sbom-path': '',
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
}

/** Builds with the text as the source, which names the archive. */
export async function expectSafeSource(text: string): Promise<void> {
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
}
