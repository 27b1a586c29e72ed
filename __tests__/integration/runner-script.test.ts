/** The container side of the pipeline, run by this machine's python3: docs/container-protocol.md, and the host's own words. */
import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { buffer } from 'node:stream/consumers';
import { extract, pack } from 'tar-stream';
import { afterAll, describe, expect, test } from 'vitest';
import { runHostPipeline } from '../../build/engines/host.js';
import type { Entry } from '../../build/entries/entry.js';
import { sortTree } from '../../build/entries/tree.js';
import { BYTECODE_EXCLUDES, DEFAULT_EXCLUDES } from '../../build/pipeline/defaults.js';
import { compileRules, type Rule } from '../../build/pipeline/gitignore.js';
import { modeFromContent } from '../../build/pipeline/modes.js';
import { assertPathFits, nameError, nameProblem } from '../../build/pipeline/names.js';
import type { PipelinePlan } from '../../build/pipeline/plan.js';
import { LambdaZipError } from '../../build/util/errors.js';
import { hasProgram, needs } from '../helpers/parts.js';
import { REPOSITORY } from '../helpers/paths.js';
import { randomCase } from '../helpers/random-tree.js';
import { cases, repeatable } from '../helpers/search.js';
import { type Node, temporaryDirectory, writeTree } from '../helpers/workspace.js';

const withPython = needs(hasProgram('python3'), 'python3');

const RUNNER_FILE = join(REPOSITORY, 'src', 'engines', 'container', 'runner.py');
const SIDE = readFileSync(RUNNER_FILE, 'utf8');

/** A member of the stream that goes in. */
interface Sent {
  readonly name: string;
  readonly content?: string | Uint8Array;
  readonly mode?: number;
  readonly link?: string;
  readonly pax?: Readonly<Record<string, string>>;
  readonly type?: 'directory' | 'fifo' | 'character-device' | 'block-device' | 'link';
}

interface SourceSetting {
  readonly label?: string;
  readonly prefix?: string;
  readonly rules?: readonly Rule[];
}

interface JobSetting {
  readonly modes?: string;
  readonly executable?: readonly string[];
  readonly sources?: readonly SourceSetting[];
  readonly exclude?: readonly string[];
}

interface Received {
  readonly path: string;
  readonly mode: string;
  readonly content: string;
}

interface Report {
  readonly protocol: number;
  readonly python: string;
  readonly entries: number;
  readonly exclusions: readonly { pattern: string; origin: string; count: number }[];
  readonly error: { code: string; message: string; hint: string | null } | null;
}

function wireRules(rules: readonly Rule[]): unknown[] {
  return rules.map(({ regex, ...rule }) => ({ ...rule, regex: regex.source }));
}

/** `exclude` is short for the rules of a single source. */
function jobOf({ modes = 'content', executable = [], exclude = [], sources = [{}] }: JobSetting): object {
  return {
    protocol: 3,
    task: 'pipeline',
    modes,
    // As docs/container-protocol.md has them: without pattern and origin.
    executable: compileRules(executable, 'executable').map(({ regex, negated, directoryOnly }) => ({
      regex: regex.source,
      negated,
      directoryOnly,
    })),
    sources: sources.map(({ label = 'src', prefix = '', rules }) => ({
      label,
      prefix,
      rules: wireRules(rules ?? compileRules(exclude, 'exclude')),
    })),
  };
}

async function tarOf(members: readonly Sent[]): Promise<Buffer> {
  const stream = pack();
  const collected = buffer(stream);
  for (const { name, content = '', mode = 0o644, link, pax, type } of members) {
    if (type !== undefined) stream.entry({ name, mode, type, linkname: link ?? 'x', size: 0 });
    else if (link !== undefined) stream.entry({ name, mode, type: 'symlink', linkname: link });
    else stream.entry({ name, mode, ...(pax && { pax }) }, Buffer.from(content));
  }
  stream.finalize();
  return collected;
}

function inputOf(job: unknown, members: readonly Sent[]): Promise<Buffer> {
  return tarOf([{ name: 'job.json', content: JSON.stringify(job) }, ...members]);
}

/** Starts the runner the way the container engine does. */
function start(input: Buffer, cwd = temporaryDirectory()) {
  return spawnSync('python3', ['-I', '-u', '-c', SIDE], { input, cwd, maxBuffer: 2 ** 28 });
}

const FORKS = join(REPOSITORY, '__tests__', 'helpers', 'fork-side.py');
let forks: ChildProcessWithoutNullStreams | undefined;
let answers: AsyncIterator<string>;
afterAll(() => forks?.stdin.end());

/** As {@link start}, by a fork of a Python that is there already: most of what a start takes is Python's own. */
async function forked(input: Buffer) {
  if (forks === undefined) {
    forks = spawn('python3', ['-I', '-u', FORKS, RUNNER_FILE]);
    answers = createInterface({ input: forks.stdout })[Symbol.asyncIterator]();
  }
  const folder = temporaryDirectory();
  writeFileSync(join(folder, 'stdin'), input);
  forks.stdin.write(`${folder}\n`);
  const { value: status } = await answers.next();
  const [stdout, stderr] = ['stdout', 'stderr'].map((name) => readFileSync(join(folder, name)));
  return { status: Number(status), stdout: stdout ?? Buffer.of(), stderr: stderr ?? Buffer.of() };
}

async function answer(input: Buffer) {
  const { status, stdout, stderr } = await forked(input);
  const tree: Received[] = [];
  let report: Report | undefined;
  const members = extract();
  members.end(stdout);
  for await (const member of members) {
    const { name, type, mode, linkname, mtime, uid, gid } = member.header;
    const content = (await buffer(member)).toString('latin1');
    expect(report, 'report.json is the last member').toBeUndefined();
    expect([mtime?.getTime(), uid, gid]).toEqual([0, 0, 0]);
    if (name === 'report.json') {
      report = JSON.parse(content);
    } else {
      expect(name.startsWith('tree/')).toBe(true);
      const path = name.slice('tree/'.length);
      if (type === 'symlink') tree.push({ path, mode: 'symlink', content: linkname ?? '' });
      else tree.push({ path, mode: `0${mode?.toString(8)}`, content });
    }
  }
  if (report === undefined) throw new Error(`no report: ${stderr}`);
  expect(report).toMatchObject({ protocol: 3, entries: tree.length });
  expect(status).toBe(report.error === null ? 0 : 1);
  return { tree, report, log: stderr.toString() };
}

async function runner(members: readonly Sent[], settings: JobSetting = {}) {
  return answer(await inputOf(jobOf(settings), members));
}

/** A member of the first source. */
function file(path: string, content: string | Uint8Array = '', mode = 0o644): Sent {
  return { name: `source/0/${path}`, content, mode };
}

async function pathsOf(paths: readonly string[], exclude: readonly string[] = []): Promise<string[]> {
  const { tree, report } = await runner(
    paths.map((path) => file(path)),
    { exclude },
  );
  expect(report.error).toBeNull();
  return tree.map(({ path }) => path);
}

/** The error of a job that fails: nothing of a tree comes with it. */
async function errorOf(members: readonly Sent[], settings: JobSetting = {}): Promise<Report['error']> {
  const { tree, report } = await runner(members, settings);
  expect(tree).toEqual([]);
  return report.error;
}

/** What the host throws, as a report has it. */
/** Throws what the host engine's walk throws for a name. */
function refuseName(name: string, where: string): void {
  const problem = nameProblem(name);
  if (problem !== undefined) throw nameError(where, problem);
}

async function hostError(action: () => unknown): Promise<Report['error']> {
  try {
    await action();
  } catch (error) {
    if (!(error instanceof LambdaZipError)) throw error;
    return { code: error.code, message: error.message, hint: error.hint ?? null };
  }
  throw new Error('the host sees no error');
}

describe('the tree', () => {
  withPython('stands in the order of UTF-8 bytes', async () => {
    const ordered = ['B', 'a b', 'a!', 'a-/x', 'a/b', 'a/b!', 'a0', 'é', 'ﬀ', '～', '😀/x', '😀a'];
    expect(await pathsOf(ordered.toReversed())).toEqual(ordered);
  });

  withPython('does not depend on the order in which the files come', async () => {
    const members = ['a', 'b/c', 'é', '😀', '~'].map((path) => file(path, `#!${path}`));
    const input = (sent: readonly Sent[]) => inputOf(jobOf({}), sent);
    expect(start(await input(members.toReversed())).stdout).toEqual(start(await input(members)).stdout);
  });

  withPython('has names in normalisation form C, prefixed', async () => {
    const { tree } = await runner([file('cafe\u0301/\u0065\u0301.py'), { name: 'source/1/a' }], {
      sources: [{ prefix: 'python/' }, { prefix: 'x/y/' }],
    });
    expect(tree.map(({ path }) => path)).toEqual(['python/caf\u00e9/\u00e9.py', 'x/y/a']);
  });

  withPython('takes any name a file system can have', async () => {
    const long = `${'d'.repeat(200)}/${'é'.repeat(120)}/${'f'.repeat(99)}`;
    const names = [
      ...[
        'a\n',
        '\n',
        'a\nb',
        '\t',
        ' ',
        ' a ',
        '"',
        '%0A',
        '-',
        '😀',
        'a=b',
        '\u{1f468}\u200d\u{1f469}',
        '...',
        'C:',
      ],
      ...['tree', 'report.json', 'job.json', 'source/0/x', `${'n'.repeat(255)}`, long],
    ];
    const paths = await pathsOf(names);
    expect(new Set(paths)).toEqual(new Set(names));
  });

  withPython('carries contents as they are', async () => {
    const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => (index * 7) % 256);
    const { tree } = await runner([file('empty'), file('block', 'x'.repeat(512)), file('bytes', bytes)]);
    expect(tree).toEqual([
      { path: 'block', mode: '0644', content: 'x'.repeat(512) },
      { path: 'bytes', mode: '0644', content: Buffer.from(bytes).toString('latin1') },
      { path: 'empty', mode: '0644', content: '' },
    ]);
  });

  withPython('has links as links, their targets in normalisation form C', async () => {
    const { tree } = await runner(
      [
        { name: 'source/0/l', link: 'd/' },
        { name: 'source/0/e\u0301', link: '../cafe\u0301' },
        { name: 'source/0/long', link: 'é/'.repeat(100) },
        file('d/x'),
      ],
      { executable: ['*'], modes: 'filesystem' },
    );
    expect(tree).toEqual([
      { path: 'd/x', mode: '0755', content: '' },
      { path: 'l', mode: 'symlink', content: 'd/' },
      { path: 'long', mode: 'symlink', content: 'é/'.repeat(100) },
      { path: 'é', mode: 'symlink', content: '../caf\u00e9' },
    ]);
  });
});

describe('modes', () => {
  const contents = [
    '',
    '#',
    '#!',
    '#!/bin/sh\n',
    ' #!',
    '\x7fELF',
    '\x7fELF\x02',
    '\x7fEL',
    'ELF',
    '\ufeff#!',
  ];

  async function modesOf(members: readonly Sent[], settings: JobSetting = {}): Promise<string[]> {
    const { tree } = await runner(members, settings);
    return tree.map(({ mode }) => mode);
  }

  withPython('are those of the content, as on the host', async () => {
    const members = contents.map((content, index) => file(`${index}`, content, 0o755));
    expect(await modesOf(members)).toEqual(contents.map((content) => modeFromContent(Buffer.from(content))));
  });

  withPython("come from the owner's execute bit when that is asked for", async () => {
    const permissions = [0o644, 0o755, 0o100, 0o077, 0o4744];
    const members = permissions.map((mode, index) => file(`${index}`, '#!', mode));
    expect(await modesOf(members, { modes: 'filesystem' })).toEqual(['0644', '0755', '0755', '0644', '0755']);
  });

  withPython.each(['content', 'filesystem'])('give way to patterns: %s', async (modes) => {
    const members = ['bin/a', 'bin/b', 'c', 'd'].map((path) => file(path));
    // A pattern with a slash at its end names folders, and never a file.
    const executable = ['bin/*', '!b', 'd/'];
    const settings = { modes, executable, sources: [{ prefix: 'opt/' }] };
    expect(await modesOf(members, settings)).toEqual(['0755', '0644', '0644', '0644']);
  });

  withPython('negated patterns leave the choice to the content', async () => {
    expect(await modesOf([file('a', '#!')], { executable: ['*', '!a'] })).toEqual(['0755']);
  });
});

describe('selection', () => {
  withPython('follows gitignore: the last pattern decides, and a folder takes all with it', async () => {
    const paths = ['a.pyc', 'b.pyc', 'build', 'd/build/x', 'd/build/keep', 'v/a/b/x', 'v/x', 'w/x', 'w/y/z'];
    expect(await pathsOf(paths, ['*.pyc', '!b.pyc'])).not.toContain('a.pyc');
    expect(await pathsOf(paths, ['*.pyc', '!b.pyc'])).toContain('b.pyc');
    expect(await pathsOf(paths, ['*', '!*/', '!x', '!b.pyc', 'b.pyc'])).toEqual([
      'd/build/x',
      'v/a/b/x',
      'v/x',
      'w/x',
    ]);
    expect(await pathsOf(paths, ['build/', '!keep', '*.pyc', 'v', 'w'])).toEqual(['build']);
    expect(await pathsOf(paths, ['v/**/x', 'w/**', '!w/x', '/d', '*.pyc'])).toEqual(['build', 'w/x']);
    expect(await pathsOf(paths, ['**', '!/build'])).toEqual(['build']);
  });

  withPython('compares names in normalisation form C', async () => {
    expect(await pathsOf(['cafe\u0301', 'caf\u00e9s', 'x'], ['caf\u00e9'])).toEqual(['caf\u00e9s', 'x']);
    expect(await pathsOf(['😀', '😀😀', 'e\u0301'], ['?'])).toEqual(['😀😀']);
  });

  withPython('sees a line feed at the end of a name', async () => {
    expect(await pathsOf(['a', 'a\n', 'a\n\n', 'b/\n'], ['a'])).toEqual(['a\n', 'a\n\n', 'b/\n']);
    expect(await pathsOf(['a', 'a\n', 'a\nb'], ['a?'])).toEqual(['a', 'a\nb']);
    expect(await pathsOf(['a\n/x', 'a/x'], ['a/'])).toEqual(['a\n/x']);
    expect(await pathsOf(['a', 'b\n'], ['*[[:space:]]'])).toEqual(['a']);
  });

  withPython(
    'counts a file once, for the rule that decides, and a folder once with all below it',
    async () => {
      const rules = compileRules(['tests/', 'a', '*.pyc', 'one.pyc', 'never'], 'exclude');
      const paths = [
        'one.pyc',
        'tests/a',
        'tests/b/c.pyc',
        'x/tests/y',
        'two.pyc',
        'x/a',
        'z',
        'tests2/tests',
      ];
      const { tree, report } = await runner(
        [...paths.map((path) => file(path)), { name: 'source/1/three.pyc' }, { name: 'source/1/tests/x' }],
        {
          sources: [
            { rules },
            { rules: [...compileRules(['*.pyc'], '.lambdaignore'), ...rules.slice(0, 2)] },
          ],
        },
      );
      expect(tree.map(({ path }) => path)).toEqual(['tests2/tests', 'z']);
      expect(report.exclusions).toEqual([
        { pattern: 'tests/', origin: 'exclude', count: 3 },
        { pattern: 'one.pyc', origin: 'exclude', count: 1 },
        { pattern: '*.pyc', origin: 'exclude', count: 1 },
        { pattern: 'a', origin: 'exclude', count: 1 },
        { pattern: '*.pyc', origin: '.lambdaignore', count: 1 },
      ]);
    },
  );

  withPython('leaves links out like files, whatever they lead to', async () => {
    const { tree } = await runner(
      [{ name: 'source/0/build', link: 'd' }, { name: 'source/0/tests', link: 'd' }, file('d')],
      { exclude: ['build/', 'tests'] },
    );
    expect(tree.map(({ path }) => path)).toEqual(['build', 'd']);
  });

  withPython('nothing left is an error in the words of the host', async () => {
    const workspace = temporaryDirectory();
    const exclude = ['*.pyc', '*.a', '*.b', '*.c', '*.d', '*.e', '*\u202e'];
    const files = ['1.a', '2.a', '1.b', '1.c', '1.pyc', '1.d', '1.e', '1\u202e'];
    const labels = [join(workspace, 'o\nne'), `${join(workspace, 'two')}/`];
    for (const label of labels)
      writeTree(label, label.includes('two') ? {} : Object.fromEntries(files.map((path) => [path, ''])));
    const sources = labels.map((label) => ({ label, rules: compileRules(exclude, 'exclude') }));
    // Of rules that left out equally many, the host lists the one first that it met first.
    const asWalked = readdirSync(labels[0] ?? '').map((path) => file(path));
    expect(await errorOf(asWalked, { sources })).toEqual(
      await hostError(() => runHostPipeline(planOf(workspace, labels, exclude), HOST_OPTIONS)),
    );
    expect(await errorOf([])).toEqual({
      code: 'empty',
      message: "source: nothing to pack in 'src'",
      hint: 'The directory contains no files.',
    });
  });
});

const HOST_OPTIONS = { isTemporary: () => false };

function planOf(workspace: string, directories: readonly string[], exclude: readonly string[]): PipelinePlan {
  return {
    sources: directories.map((directory) => ({ directory, prefix: '' })),
    exclude: compileRules(exclude, 'exclude'),
    defaultExcludes: false,
    executable: [],
    modes: 'content',
    symlinks: 'preserve',
    workspace,
    outputs: [],
  };
}

describe('errors are those of the host, word by word', () => {
  /** Paths of sources `index:path`, in the order of a walk. */
  async function compareCollision(
    paths: readonly (readonly [number, string])[],
    sources: readonly SourceSetting[],
  ) {
    const located = paths.map(([index, path]) => ({
      entry: {
        path: ((sources[index]?.prefix ?? '') + path).normalize('NFC'),
        mode: '0644' as const,
        content: { kind: 'bytes' as const, bytes: new Uint8Array(0) },
      },
      source: sources[index]?.label ?? 'src',
      located: path,
    }));
    const members = paths.map(([index, path]) => ({ name: `source/${index}/${path}` }));
    const expected = await hostError(() => sortTree(located));
    expect(expected?.code).toBe('collision');
    expect(await errorOf(members, { sources })).toEqual(expected);
    // Sources come first in the order of the job, however the members come.
    const bySource = [...members].sort((left, right) =>
      left.name.slice(0, 8) > right.name.slice(0, 8) ? -1 : 1,
    );
    expect(await errorOf(bySource, { sources })).toEqual(expected);
  }

  withPython('two names that are one', async () => {
    await compareCollision(
      [
        [0, 'z'],
        [0, 'd/cafe\u0301'],
        [0, 'd/caf\u00e9'],
      ],
      [{ label: './src//' }],
    );
  });

  withPython('one path in two sources', async () => {
    await compareCollision(
      [
        [0, 'b/x\n'],
        [0, 'a\t\u0085\u200e'],
        [1, 'b/x\n'],
        [1, 'x'],
      ],
      [
        { label: 'C:\\src\\', prefix: 'p/' },
        { label: '/', prefix: 'p/' },
      ],
    );
  });

  withPython('a file where another needs a folder', async () => {
    await compareCollision(
      [
        [0, 'pkg'],
        [1, 'pkg/deep/down'],
        [1, 'pkg/a\u{e000}\u2028'],
        [1, 'pkg-1/x'],
      ],
      [{ label: 'a\u202e' }, { label: 'b\\c' }],
    );
    await compareCollision(
      [
        [0, 'a/b/c/d'],
        [0, 'a/b/c'],
        [0, 'a'],
      ],
      [{}],
    );
  });

  withPython('a backslash in a name, or in that of a folder', async () => {
    for (const path of ['a\\b', 'd/\\', 'd/x\\y/z']) {
      const bad = path.endsWith('z') ? 'd/x\\y' : path;
      const name = bad.slice(bad.lastIndexOf('/') + 1);
      expect(await errorOf([file(path)])).toEqual(await hostError(() => refuseName(name, `src/${bad}`)));
    }
  });

  withPython('a name that could not be decoded', async () => {
    const path = 'd/a\ufffd\u001b.py';
    expect(await errorOf([file(path)])).toEqual(
      await hostError(() => refuseName('a\ufffd\u001b.py', `src/${path}`)),
    );
  });

  withPython('names are looked at before the patterns are, but not below what is left out', async () => {
    expect(await errorOf([file('a\\b'), file('c')], { exclude: ['a*'] })).toMatchObject({ code: 'name' });
    expect(await pathsOf(['d/a\\b', 'c'], ['d'])).toEqual(['c']);
  });

  withPython('a path that no ZIP can hold', async () => {
    const component = `${'x'.repeat(199)}/`;
    const path = `${'y'.repeat(59 - 2)}😀${component.repeat(330)}z`;
    const prefix = 'p/';
    expect(await errorOf([file(path)], { sources: [{ prefix }] })).toEqual(
      await hostError(() => assertPathFits(prefix + path)),
    );
    const fitting = `${component.repeat(327)}${'x'.repeat(135)}`;
    expect(Buffer.byteLength(fitting)).toBe(65_535);
    expect(await pathsOf([fitting])).toEqual([fitting]);
  });
});

describe('a random tree', () => {
  const ROUNDS = cases(30, 9);

  withPython('is what the host makes of it', () =>
    repeatable(async (random, at) => {
      let trees = 0;
      for (let round = 0; round < ROUNDS; round += 1) {
        const { files, settings } = randomCase(random);
        // Links, ignore files, and byte-code, which goes by what lies beside it, are the host's part.
        const plain = Object.entries(files).filter(
          ([path, node]) => typeof node === 'object' && 'content' in node && !/\.py[co](?:\/|$)/i.test(path),
        );
        const exclude = (settings.exclude ?? '').split('\n');
        const executable = (settings.executable ?? '').split('\n');
        const modes = settings.modes === 'filesystem' ? 'filesystem' : 'content';
        at({ round });
        trees += await compare(Object.fromEntries(plain), { exclude, executable, modes });
      }
      expect(trees).toBeGreaterThan(ROUNDS / 3);
    }),
  );

  /** Gives 1 when there is a tree, 0 when both see the same error. */
  async function compare(
    files: Readonly<Record<string, Node>>,
    settings: { exclude: string[]; executable: string[]; modes: 'content' | 'filesystem' },
  ): Promise<number> {
    const workspace = temporaryDirectory();
    const label = writeTree(join(workspace, 'source'), files);
    const plan = {
      ...planOf(workspace, [label], settings.exclude),
      defaultExcludes: true,
      executable: compileRules(settings.executable, 'executable'),
      modes: settings.modes,
    };
    const defaults = DEFAULT_EXCLUDES.filter((pattern) => !BYTECODE_EXCLUDES.includes(pattern));
    const rules = [...compileRules(defaults, 'default'), ...plan.exclude];
    const members = Object.entries(files).map(([path, node]) => {
      if (typeof node !== 'object' || !('content' in node)) throw new Error('not made here');
      return file(path, node.content, node.mode);
    });
    const { tree, report } = await runner(members, { ...settings, sources: [{ label, rules }] });
    if (report.error !== null) {
      const { code, message } = report.error;
      expect(await hostError(() => runHostPipeline(plan, HOST_OPTIONS))).toMatchObject({
        code,
        message,
      });
      return 0;
    }
    const host = await runHostPipeline(plan, HOST_OPTIONS);
    expect(tree).toEqual(
      [...(host.entries as Iterable<Entry>)].map(({ path, mode, content }) => {
        if (content.kind !== 'file') throw new Error('not made here');
        const bytes = readFileSync(content.file);
        return {
          path,
          mode: mode === 'from-content' ? modeFromContent(bytes) : mode,
          content: bytes.toString('latin1'),
        };
      }),
    );
    const unordered = (exclusions: Report['exclusions']) =>
      new Set(exclusions.map(({ pattern, origin, count }) => JSON.stringify({ pattern, origin, count })));
    expect(unordered(report.exclusions)).toEqual(unordered(host.report().exclusions));
    return 1;
  }
});

describe('a hostile stream', () => {
  withPython.each([
    '/etc/passwd',
    '../x',
    'source/0/../../x',
    'source/0/a/..',
    'source/0/./a',
    'source/0//a',
    'source//0/a',
    'source/0/',
    'source/0/a/../b',
  ])('%s is no name', async (name) => {
    expect(await errorOf([file('fine'), { name }])).toMatchObject({
      code: 'name',
      message: `'${name}': the name is absolute, or has an invalid component`,
    });
  });

  withPython.each([
    'source/1/a',
    'source/00/a',
    'source/-1/a',
    'source/٠/a',
    'source/0',
    'other',
    'tree/a',
    'job.json',
  ])('%s is of no source', async (name) => {
    expect(await errorOf([file('fine'), { name }])).toMatchObject({
      code: 'internal',
      message: `'${name}' is not in any of the job's sources (1)`,
    });
  });

  withPython.each([
    ['fifo', 'a FIFO'],
    ['character-device', 'a device'],
    ['block-device', 'a device'],
    ['directory', 'neither a file nor a directory'],
    ['link', 'neither a file nor a directory'],
  ] as const)('%s', async ([type, words]) => {
    expect(await errorOf([file('fine'), { name: 'source/0/d\u001b', type }], { exclude: ['d*'] })).toEqual({
      code: 'special-file',
      message: `'src/d\\x1b' is ${words}, which cannot be packed`,
      hint: 'Exclude it, or move it out of the source.',
    });
  });

  withPython('a file that claims to be larger than it is', async () => {
    const pax = { 'GNU.sparse.map': '0,1', 'GNU.sparse.size': '99999999999999' };
    expect(await errorOf([{ name: 'source/0/a', content: 'x', pax }])).toMatchObject({
      code: 'special-file',
    });
  });

  /** Puts another byte in the place of the only `#`, in whichever header it stands. */
  function withByte(tar: Buffer, byte: number): Buffer {
    const patched = Buffer.from(tar);
    const at = patched.lastIndexOf('#');
    patched[at] = byte;
    const header = patched.subarray(at - (at % 512), at - (at % 512) + 512);
    if (header.toString('latin1', 257, 262) === 'ustar') {
      header.write('        ', 148);
      const sum = header.reduce((total, value) => total + value, 0);
      header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
    }
    return patched;
  }

  withPython('a name that is not UTF-8, in either kind of header', async () => {
    for (const [path, shown] of [
      ['caf#.py', 'caf\ufffd.py'],
      ['é/caf#.py', 'é/caf\ufffd.py'],
    ] as const) {
      const { report } = await answer(withByte(await inputOf(jobOf({}), [file(path)]), 0xe9));
      expect(report.error).toEqual(await hostError(() => refuseName('caf\ufffd.py', `src/${shown}`)));
    }
  });

  withPython('a name with a NUL', async () => {
    const { report } = await answer(withByte(await inputOf(jobOf({}), [file('é#')]), 0));
    expect(report.error).toMatchObject({
      code: 'name',
      message: expect.stringContaining("'source/0/é\\x00'"),
    });
  });

  /** No report, a traceback, and a status that says neither success nor a reported error. */
  async function expectBreakdown(input: Buffer, reason: RegExp): Promise<void> {
    const { status, stdout, stderr } = await forked(input);
    expect([status, stdout.length]).toEqual([3, 0]);
    expect(stderr.toString()).toMatch(/^Traceback/m);
    expect(stderr.toString()).toMatch(reason);
  }

  withPython('that breaks off is no smaller tree', async () => {
    const whole = await inputOf(jobOf({}), [file('a', 'x'.repeat(600)), file('b', 'y'.repeat(600))]);
    // The job takes two blocks or more; each file one of header and two of content; then two of zeros.
    const end = whole.length - 1024;
    for (const cut of [
      end,
      end - 1,
      end - 512,
      end - 1024,
      end - 1200,
      end - 1536,
      end - 1537,
      end - 3072,
      // Within the job itself.
      600,
      100,
      0,
    ]) {
      await expectBreakdown(whole.subarray(0, cut), /ReadError/);
    }
    expect((await answer(whole.subarray(0, end + 512))).tree.length).toBe(2);
  });

  withPython('that is damaged is no smaller tree', async () => {
    const whole = await inputOf(jobOf({}), [file('a', 'x'), file('b', 'y')]);
    const damaged = Buffer.from(whole);
    damaged[whole.lastIndexOf('source/0/b')] = 0x53;
    await expectBreakdown(damaged, /ReadError: the input is damaged or broke off: bad checksum/);
    await expectBreakdown(Buffer.from('not a tar'.repeat(1000)), /ReadError/);
  });
});

describe('the job', () => {
  async function jobError(job: unknown): Promise<Report['error']> {
    const { report } = await answer(await inputOf(job, [file('a')]));
    return report.error;
  }

  withPython('of another protocol or task is refused, with both versions', async () => {
    for (const protocol of [1, 0, '2', true, null, [2]]) {
      expect(await jobError({ ...jobOf({}), protocol })).toEqual({
        code: 'internal',
        message: `the job uses container protocol ${JSON.stringify(protocol).replace(',', ', ')}, the runner 3`,
        hint: null,
      });
    }
    expect(await jobError({ ...jobOf({}), task: 'dépendances' })).toMatchObject({
      code: 'internal',
      message:
        "task: \"d\\\\u00e9pendances\" is unknown; use 'pipeline' or 'wheels' " +
        '(the job uses container protocol 3, the runner 3)',
    });
    // The version comes first: another one may mean anything by the rest.
    expect(await jobError({ protocol: 7 })).toMatchObject({ message: expect.stringContaining('protocol 7') });
  });

  withPython('that is not one is refused', async () => {
    for (const job of [[], 'x', null, { ...jobOf({}), modes: 'x' }, { ...jobOf({}), sources: [{}] }]) {
      expect(await jobError(job)).toMatchObject({
        code: 'internal',
        message: expect.stringMatching(/^job\.json: /),
      });
    }
    const rules = [{ regex: '(', negated: false, directoryOnly: false, pattern: '(', origin: 'exclude' }];
    expect(await jobError({ ...jobOf({}), executable: rules })).toMatchObject({ code: 'internal' });
  });

  withPython('comes first', async () => {
    const { report } = await answer(await tarOf([file('a'), { name: 'job.json', content: '{}' }]));
    expect(report.error).toMatchObject({
      code: 'internal',
      message: "the input begins with 'source/0/a' instead of 'job.json'",
    });
  });

  withPython('that fails early still takes the rest of the input', async () => {
    const input = await inputOf({ protocol: 1 }, [file('a', 'x'.repeat(5_000_000))]);
    const { error } = start(input);
    // Node.js reports a pipe that broke while it was writing.
    expect(error).toBeUndefined();
  });
});

describe('the program', () => {
  withPython('reports its version and tells what it does, in plain lines', async () => {
    const { report, log } = await runner([file('a'), file('b')], { exclude: ['b'] });
    expect(report.python).toMatch(/^3\.\d+\.\d+$/);
    expect(log.trim().split('\n')).toEqual([
      `python ${report.python}`,
      'files received: 2, entries selected: 1',
    ]);
  });

  withPython('writes nothing to the file system', async () => {
    const cwd = temporaryDirectory();
    expect(start(await inputOf(jobOf({}), [file('a')]), cwd).status).toBe(0);
    expect(readdirSync(cwd)).toEqual([]);
  });

  test('is short enough for one argument of a program, and means the same in every locale', () => {
    expect(Buffer.byteLength(SIDE)).toBeLessThan(60_000);
    expect(Buffer.byteLength(SIDE), 'ASCII only').toBe(SIDE.length);
    expect(SIDE).not.toContain('\0');
  });

  withPython('runs as a file, too', async () => {
    const input = await inputOf(jobOf({}), [file('a')]);
    const asFile = spawnSync('python3', ['-B', RUNNER_FILE], { input });
    expect(asFile.status).toBe(0);
    const { status, stdout } = start(input);
    expect([status, asFile.stdout]).toEqual([0, stdout]);
    // As most tests here have it run.
    expect((await forked(input)).stdout).toEqual(stdout);
  });
});
