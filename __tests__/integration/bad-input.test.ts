/** Input that cannot be packed, and jobs that are disturbed: what is said, and that nothing is left half done. */
import { type ChildProcessByStdio, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { isDraftOf } from '../../build/archive/draft.js';
import { LAMBDA_LIMITS } from '../../build/explain/limits.js';
import { MAX_FILE_BYTES } from '../../build/pipeline/read-file.js';
import { printable } from '../../build/text.js';
import { noise } from '../golden/trees.js';
import { hasProgram, needs } from '../helpers/parts.js';
import { ACTION, CLI, REPOSITORY } from '../helpers/paths.js';
import { lambdaZip, type Outcome, type RunOptions, run } from '../helpers/programs.js';
import { randomSource } from '../helpers/random.js';
import { type Node, temporaryDirectory, workspaceWith, writeTree } from '../helpers/workspace.js';

const posix = process.platform !== 'win32';
const root = process.getuid?.() === 0;

/** A part of the machine as `needs` takes it. */
type Part = readonly [available: boolean, what: string];

const NOTHING: Part = [true, 'nothing'];
const LINKS: Part = [posix, 'symbolic links'];
const POSIX_NAMES: Part = [posix, 'file names Windows does not have'];
const PERMISSIONS: Part = [posix, 'permission bits'];
const SIGNALS: Part = [posix, 'signals'];
const FIFOS: Part = [hasProgram('mkfifo'), 'mkfifo'];
/** File systems that take any bytes for a name and compare names as bytes. */
const RAW_NAMES: Part = [process.platform === 'linux', 'a file system that takes any bytes for a name'];
const MOUNTS: Part = [canMount(), 'the right to mount a tmpfs'];

const HANDLER = { 'handler.py': 'def handler(event, context):\n    return event\n' };
const ARCHIVE = 'out.zip';
/** The archive of an earlier build, as far as these tests are concerned. */
const OLD = Buffer.from('PK, the archive of an earlier build\n');

/**
 * Starts something that has to fail in a directory that holds an {@link ARCHIVE}, and checks that
 * it failed and did nothing else: the exit code, no output, the archive the same byte for byte, and no
 * file in the directory or below it created, replaced, changed or removed.
 *
 * @returns the error, without the program's name
 */
async function refused(workspace: string, code: number, start: () => Promise<Outcome>): Promise<string> {
  const archive = join(workspace, ARCHIVE);
  writeFileSync(archive, OLD);
  const before = snapshot(workspace);
  const outcome = await start();
  expect(outcome.code, outcome.stderr).toBe(code);
  expect(outcome.stdout).toBe('');
  expect(readFileSync(archive).equals(OLD), 'the archive is as it was').toBe(true);
  expect(snapshot(workspace)).toEqual(before);
  const error = outcome.stderr.split(/^lambda-zip: /m);
  expect(error.length, outcome.stderr).toBe(2);
  return (error[1] ?? '').trimEnd();
}

/**
 * What lies below a directory, each thing with its inode, and files with size and time as well: where
 * two are equal, nothing was touched in between. Names are read as bytes, for some are no valid text.
 */
function snapshot(directory: string): string[] {
  const list = (folder: string): string[] => {
    const names = readable(folder) ? readdirSync(Buffer.from(folder, 'latin1'), 'latin1').sort() : [];
    return names.flatMap((name) => {
      const path = `${folder}/${name}`;
      const stats = lstatSync(Buffer.from(path, 'latin1'));
      if (stats.isDirectory()) return [`${path} ${stats.ino}`, ...list(path)];
      return [`${path} ${stats.ino} ${stats.mode} ${stats.size} ${stats.mtimeMs}`];
    });
  };
  return list(Buffer.from(directory).toString('latin1'));
}

function readable(folder: string): boolean {
  const { mode } = statSync(Buffer.from(folder, 'latin1'));
  return root || !posix || (mode & 0o500) === 0o500;
}

interface Place {
  readonly workspace: string;
  readonly source: string;
}

/** One kind of bad input: `lambda-zip build source -o out.zip` in a workspace, unless it says otherwise. */
interface Refusal {
  readonly title: string;
  /** What the source holds. */
  readonly files?: Readonly<Record<string, Node>>;
  /** What the workspace holds beside the source. */
  readonly beside?: Readonly<Record<string, Node>>;
  /** Makes what `files` cannot. */
  readonly prepare?: (place: Place) => unknown;
  /** Added to the command line. */
  readonly args?: readonly string[];
  /** The whole command line. */
  readonly command?: readonly string[];
  /**
   * The first line of the error, or a pattern for all of it where two wordings are right. `{workspace}`
   * and `{outside}`, the directory above it, stand for their paths.
   */
  readonly message: string | RegExp;
  /** The second line of the error, likewise. A message that is a pattern covers it. */
  readonly hint?: string;
  readonly part?: Part;
  /** Root may read and write everything: somebody else has to run this. */
  readonly unprivileged?: boolean;
}

function refuses(code: 1 | 2, refusals: readonly Refusal[]): void {
  for (const refusal of refusals) {
    const { title, files = HANDLER, beside = {}, prepare, message, hint, part = NOTHING } = refusal;
    needs(...part)(title, async () => {
      const place = workspaceWith(files);
      const { workspace } = place;
      writeTree(workspace, beside);
      await prepare?.(place);
      const options = { cwd: workspace, ...(refusal.unprivileged ? asSomebodyElse(workspace) : {}) };
      const args = refusal.command ?? ['build', 'source', '-o', ARCHIVE, ...(refusal.args ?? [])];
      const error = await refused(workspace, code, () => boundedRun(args, options));
      if (message instanceof RegExp) {
        expect(error).toMatch(message);
      } else {
        const lines = hint === undefined ? message : `${message}\n  ${hint}`;
        const expected = lines
          .replaceAll('{workspace}', printable(workspace))
          .replaceAll('{outside}', printable(dirname(workspace)));
        expect(error).toBe(expected);
      }
    });
  }
}

/** Hands a directory and what is in it to another user when root runs the tests; gives how to run as that user. */
function asSomebodyElse(directory: string): RunOptions {
  if (!root) return {};
  const user = { uid: 65_534, gid: 65_534 };
  chownSync(directory, user.uid, user.gid);
  for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
    chownSync(join(entry.parentPath, entry.name), user.uid, user.gid);
  }
  return user;
}

/** Sets permission bits for the length of a test: with the ones under test, nothing could clean up. */
function withMode(path: string, mode: number): void {
  const { mode: before } = statSync(path);
  chmodSync(path, mode);
  onTestFinished(() => chmodSync(path, before));
}

interface Started {
  readonly child: ChildProcessByStdio<null, Readable, Readable>;
  /** Resolves once the program has written the text to standard error. */
  readonly said: (text: string) => Promise<void>;
  readonly ended: Promise<Outcome>;
}

/** Starts a program that something is done to while it runs. */
function start(program: string, args: readonly string[], options: RunOptions = {}): Started {
  const { input: _, env, ...rest } = options;
  const child = spawn(process.execPath, [program, ...args], {
    ...rest,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const text = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (chunk: string) => {
      text[stream] += chunk;
    });
  }
  const ended = new Promise<Outcome>((resolve, reject) =>
    child.once('error', reject).once('close', (code) => resolve({ code: code ?? -1, ...text })),
  );
  const said = async (wanted: string): Promise<void> => {
    while (!`${text.stdout}${text.stderr}`.includes(wanted)) {
      if (child.exitCode !== null || child.signalCode !== null) {
        throw new Error(`ended without saying '${wanted}': ${text.stderr}`);
      }
      await sleep(2);
    }
  };
  return { child, said, ended };
}

/** How long a refusal may take. What takes longer waits for something that never comes. */
const PATIENCE_MS = 20_000;

async function boundedRun(args: readonly string[], options: RunOptions): Promise<Outcome> {
  const { child, ended } = start(CLI, args, options);
  const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
  try {
    return await ended;
  } finally {
    clearTimeout(timer);
  }
}

/** A file of zeros that takes no space. */
function sparse(path: string, bytes: number): void {
  writeFileSync(path, '');
  truncateSync(path, bytes);
}

function fifo(path: string): void {
  expect(spawnSync('mkfifo', [path]).status).toBe(0);
}

const HELP = "'lambda-zip --help' lists the commands and options.";
const FIX_PREFIX = "a relative folder such as 'python/' would be right";

describe('wrong usage', () => {
  refuses(2, [
    { title: 'no command', command: [], message: 'a command is missing', hint: HELP },
    {
      title: 'an unknown command',
      command: ['pack', 'source'],
      message:
        "unknown command 'pack'; build, diff, doctor, init, manifest, plan, terraform or verify would be right",
      hint: HELP,
    },
    // These three sentences are Node's own.
    { title: 'an unknown option', args: ['--nope'], message: /^Unknown option '--nope'/ },
    {
      title: 'an option that is not for this command',
      command: ['verify', 'source', '-o', 'x.zip'],
      message: /^Unknown option '-o'/,
    },
    {
      title: 'an option without its value',
      args: ['--prefix'],
      message: /^Option '--prefix <value>' argument missing/,
    },
    {
      title: 'an option in place of a value',
      args: ['--prefix', '--json'],
      message: /^Option '--prefix' argument is ambiguous/,
    },
    {
      title: 'a switch with a value',
      args: ['--json=yes'],
      message: /^Option '--json' does not take an argument/,
    },
    {
      title: 'an option with an empty value',
      args: ['--name', ''],
      message: '--name has an empty value',
      hint: HELP,
    },
    {
      title: 'no source',
      command: ['build', '-o', ARCHIVE],
      message: "source: is missing; a directory such as 'src' would be right",
      hint: "Or a 'config' with many functions.",
    },
    { title: 'an empty source', command: ['build', ''], message: 'a source is empty', hint: HELP },
    {
      title: 'a blank source among others',
      command: ['build', 'source', ' '],
      message: 'a source is empty',
      hint: HELP,
    },
    {
      title: 'a source with a line break',
      command: ['build', 'a\nb'],
      message: "the source 'a\\nb' contains a line break",
      hint: HELP,
    },
    ...['a => b => c', '=> b', 'a =>'].map((source) => ({
      title: `the source '${source}'`,
      command: ['build', source, '-o', ARCHIVE],
      message: `source: '${source}' is not understood; 'DIRECTORY' or 'DIRECTORY => PREFIX/' would be right`,
    })),
    {
      title: 'a source with a prefix that leads out',
      command: ['build', 'source => ../x', '-o', ARCHIVE],
      message: `source: '../x' contains the component '..'; ${FIX_PREFIX}`,
    },
    ...['13', '-1', 'fast', '6.5', '1e1', '0x6', '٦'].map((level) => ({
      title: `compression level ${level}`,
      args: [`--compression-level=${level}`],
      message: `compression-level: '${level}' is not a whole number from 0 to 12`,
    })),
    {
      title: 'compression level -1, as an argument of its own',
      args: ['--compression-level', '-1'],
      message: "compression-level: '-1' is not a whole number from 0 to 12",
    },
    ...['x', '65', '-1', ''].map((workers) => ({
      title: `'${workers}' workers`,
      args: [`--workers=${workers}`],
      message: `--workers: '${workers}' is not a whole number from 0 to 64`,
    })),
    {
      title: 'unknown modes',
      args: ['--modes', 'x'],
      message: "modes: 'x' is not known; 'content', 'filesystem' would be right",
    },
    {
      title: 'unknown symlinks',
      args: ['--symlinks', 'Follow'],
      message: "symlinks: 'Follow' is not known; 'follow', 'preserve', 'error' would be right",
    },
    {
      title: 'an engine there is not',
      args: ['--engine', 'podman'],
      message: "engine: 'podman' is not known; 'auto', 'container', 'host' would be right",
    },
    ...['exclude', 'executable'].flatMap((option): Refusal[] => [
      {
        title: `${option}: an unclosed bracket`,
        args: [`--${option}`, '[a-z'],
        message: `${option}: line 1: pattern '[a-z' has a '[' without its ']'`,
        hint: "Write \\[ for the character '[' itself.",
      },
      {
        title: `${option}: a backslash at the end, in the second pattern`,
        args: [`--${option}`, 'good', `--${option}`, 'a\\'],
        message: `${option}: line 2: pattern 'a\\\\' ends in a backslash and would never match`,
      },
      {
        title: `${option}: an empty path component`,
        args: [`--${option}`, 'a//b'],
        message: `${option}: line 1: pattern 'a//b' has an empty path component and would never match`,
      },
      {
        title: `${option}: the slash alone`,
        args: [`--${option}`, '/'],
        message: `${option}: line 1: pattern '/' has an empty path component and would never match`,
      },
      ...['.', '..'].map((component) => ({
        title: `${option}: the component ${component}`,
        args: [`--${option}`, `${component}/x`],
        message: `${option}: line 1: pattern '${component}/x' has the component '${component}' and would never match`,
        hint: 'Patterns are relative to the source; write /name to tie one to its root.',
      })),
      {
        title: `${option}: an unknown character class`,
        args: [`--${option}`, '[[:nope:]]'],
        message: `${option}: line 1: pattern '[[:nope:]]' has an unknown character class '[:nope:]'`,
      },
    ]),
    ...[
      ['/opt', 'is an absolute path'],
      ['C:/x', 'is an absolute path'],
      ['a/../b', "contains the component '..'"],
      ['./a', "contains the component '.'"],
      ['a//b', "contains the component ''"],
    ].map(([prefix = '', problem]) => ({
      title: `the prefix ${prefix}`,
      args: ['--prefix', prefix],
      message: `prefix: '${prefix}' ${problem}; ${FIX_PREFIX}`,
    })),
    {
      title: 'a prefix with a backslash',
      args: ['--prefix', 'a\\b'],
      message: `prefix: 'a\\\\b' contains a backslash; ${FIX_PREFIX}`,
    },
    ...['a/b', '..', '.'].map((name) => ({
      title: `the name ${name}`,
      args: ['--name', name],
      message: `name: '${name}' is not a file name; letters, digits, '-', '_' and '.' would be right`,
    })),
    {
      title: 'manifest of nothing',
      command: ['manifest'],
      message: 'manifest takes one archive',
      hint: HELP,
    },
    {
      title: 'manifest of two',
      command: ['manifest', 'a', 'b'],
      message: 'manifest takes one archive',
      hint: HELP,
    },
    {
      title: 'one file for the archive and the manifest',
      args: ['--manifest', `./${ARCHIVE}`],
      message: /^(manifest|output): '.*out\.zip' .*(manifest|output)/,
    },
    {
      title: 'one file for the archive and the manifest, by way of a link',
      beside: { alias: { link: '.' } },
      args: ['--manifest', `alias/${ARCHIVE}`],
      message: /^(manifest|output): '.*out\.zip' .*(manifest|output)/,
      part: LINKS,
    },
  ]);
});

const FIX_LINK = 'Exclude the link, or make it lead to something inside the workspace.';
const FIX_PRESERVED = "Exclude the link, or use symlinks 'follow' to pack what it leads to.";
const FIX_COLLISION = 'Exclude one of them, rename it, or give the sources different prefixes.';
const FIX_SPECIAL = 'Exclude it, or move it out of the source.';
const FIX_BACKSLASH =
  'Windows and ZIP tools read a backslash as a path separator; rename the file or exclude it.';
const FIX_UNICODE = 'ZIP names are UTF-8; rename the file or exclude it.';
const CREATE_DIRECTORY = 'Create the directory first, or choose another place.';
const PRESERVE = ['--symlinks', 'preserve'];

describe('sources', () => {
  refuses(1, [
    {
      title: 'missing',
      command: ['build', 'missing', '-o', ARCHIVE],
      message: "source: 'missing' cannot be read: no such file or directory (ENOENT)",
      hint: "Relative paths start at '{workspace}'.",
    },
    {
      title: 'missing, for verify',
      command: ['verify', 'source', 'missing'],
      message: "source: 'missing' cannot be read: no such file or directory (ENOENT)",
      hint: "Relative paths start at '{workspace}'.",
    },
    {
      title: 'a file',
      command: ['build', 'source/handler.py', '-o', ARCHIVE],
      message: "source: 'source/handler.py' is a file, a directory is needed",
      hint: 'Name the directory that holds it, and exclude what does not belong into the package.',
    },
    {
      title: 'empty',
      files: {},
      message: "source: nothing to pack in 'source'",
      hint: 'The directory holds no files.',
    },
    {
      title: 'everything excluded by options',
      files: { 'a.py': '', 'b.py': '', 'c.txt': '' },
      args: ['--exclude', '*.py', '--exclude', '*.txt', '--exclude', '*.unused'],
      message: "source: nothing to pack in 'source'",
      hint: "Everything in it was excluded by '*.py' (exclude), '*.txt' (exclude).",
    },
    {
      title: 'everything excluded by the ignore file',
      files: { ...HANDLER, '.lambdaignore': '*\n' },
      message: "source: nothing to pack in 'source'",
      hint: "Everything in it was excluded by '*' (.lambdaignore).",
    },
    {
      title: 'a bad pattern in the ignore file',
      files: { ...HANDLER, '.lambdaignore': '# comment\r\n\r\n*.log\r\n!a//b\r\n' },
      message:
        /^'?(source\/)?\.lambdaignore'?: line 4: pattern '!a\/\/b' has an empty path component and would never match$/,
    },
    {
      title: 'a bad pattern in the ignore file of the second source',
      files: { ...HANDLER, '.lambdaignore': '*.log\n' },
      beside: { 'other/.lambdaignore': '*.log\n[\n' },
      command: ['build', 'source', 'other', '-o', ARCHIVE],
      message: /^'?other\/\.lambdaignore'?: line 2: pattern '\[' has a '\[' without its ']'/,
    },
    {
      title: 'a folder for an ignore file',
      files: { ...HANDLER, '.lambdaignore/x': '' },
      message: "'source/.lambdaignore': cannot be read: is a directory (EISDIR)",
    },
    {
      title: 'a FIFO for an ignore file',
      prepare: ({ source }) => fifo(join(source, '.lambdaignore')),
      message: /^'source\/\.lambdaignore'.*(FIFO|not a file)/,
      part: FIFOS,
    },
    {
      title: 'an ignore file that is a link out of the workspace',
      files: { ...HANDLER, '.lambdaignore': { link: '/etc/passwd' } },
      message: "'source/.lambdaignore' is a symbolic link that leads out of the workspace",
      part: LINKS,
    },
    {
      title: 'two names that are the same in NFC',
      files: { 'caf\u00e9.txt': 'NFC', 'cafe\u0301.txt': 'NFD' },
      // The order is that of the directory.
      message: new RegExp(
        `^('source/caf\u00e9.txt' and 'source/cafe\u0301.txt'|'source/cafe\u0301.txt' and 'source/caf\u00e9.txt') would both be packed as 'caf\u00e9.txt'\n {2}${FIX_COLLISION}$`,
      ),
      part: RAW_NAMES,
    },
    {
      title: 'two sources with one name under one prefix',
      beside: { 'other/handler.py': '' },
      command: ['build', 'source', 'other', '-o', ARCHIVE, '--prefix', 'app'],
      message: "'source/handler.py' and 'other/handler.py' would both be packed as 'app/handler.py'",
      hint: FIX_COLLISION,
    },
    {
      title: 'one source twice',
      command: ['build', 'source', 'source', '-o', ARCHIVE],
      message: "'source/handler.py' and 'source/handler.py' would both be packed as 'handler.py'",
      hint: FIX_COLLISION,
    },
    {
      title: 'a file where another source needs a folder',
      files: { lib: 'a file\n', 'lib.txt': 'sorts between them\n' },
      beside: { 'other/lib/deep/x.py': '' },
      command: ['build', 'other', 'source', '-o', ARCHIVE],
      message: "'source/lib' is a file, but 'other/lib/deep/x.py' needs a folder at 'lib'",
      hint: FIX_COLLISION,
    },
    {
      title: 'a link where another source needs a folder',
      files: { ...HANDLER, lib: { link: 'handler.py' } },
      beside: { 'other/lib/x.py': '' },
      command: ['build', 'source', 'other', '-o', ARCHIVE, ...PRESERVE],
      message: "'source/lib' is a file, but 'other/lib/x.py' needs a folder at 'lib'",
      hint: FIX_COLLISION,
      part: LINKS,
    },
    {
      title: 'a FIFO',
      prepare: ({ source }) => fifo(join(source, 'pipe')),
      message: "'source/pipe' is a FIFO, which cannot be packed",
      hint: FIX_SPECIAL,
      part: FIFOS,
    },
    {
      title: 'a link to a FIFO',
      files: { ...HANDLER, link: { link: '../pipe' } },
      prepare: ({ workspace }) => fifo(join(workspace, 'pipe')),
      message: "'source/link' is a FIFO, which cannot be packed",
      hint: FIX_SPECIAL,
      part: FIFOS,
    },
    {
      title: 'a socket',
      prepare: ({ source }) => listen(join(source, 'socket')),
      message: "'source/socket' is a socket, which cannot be packed",
      hint: FIX_SPECIAL,
      part: [posix, 'sockets in the file system'],
    },
    {
      title: 'a file that may not be read',
      files: { ...HANDLER, 'secret.txt': 'x' },
      prepare: ({ source }) => withMode(join(source, 'secret.txt'), 0),
      message: "'secret.txt': cannot be read: permission denied (EACCES)",
      unprivileged: true,
      part: PERMISSIONS,
    },
    {
      title: 'a large file that may not be read, in a thread',
      files: { ...HANDLER, 'secret.txt': 'x'.repeat(3_000_000) },
      prepare: ({ source }) => withMode(join(source, 'secret.txt'), 0),
      message: "'secret.txt': cannot be read: permission denied (EACCES)",
      unprivileged: true,
      part: PERMISSIONS,
    },
    {
      title: 'a folder that may not be read',
      files: { ...HANDLER, 'lib/secret/x.txt': 'x' },
      prepare: ({ source }) => withMode(join(source, 'lib/secret'), 0),
      message: "'source/lib/secret': cannot read the directory: permission denied (EACCES)",
      unprivileged: true,
      part: PERMISSIONS,
    },
    {
      title: 'a folder that may be listed and not entered',
      files: { ...HANDLER, 'secret/x.txt': 'x' },
      prepare: ({ source }) => withMode(join(source, 'secret'), 0o400),
      message: "'source/secret/x.txt': cannot be read: permission denied (EACCES)",
      unprivileged: true,
      part: PERMISSIONS,
    },
    {
      title: 'an ignore file that may not be read',
      files: { ...HANDLER, '.lambdaignore': '' },
      prepare: ({ source }) => withMode(join(source, '.lambdaignore'), 0),
      message: "'source/.lambdaignore': cannot be read: permission denied (EACCES)",
      unprivileged: true,
      part: PERMISSIONS,
    },
    {
      title: 'a name with a backslash',
      files: { 'lib/a\\b.txt': '' },
      message: "'source/lib/a\\\\b.txt': the name contains a backslash",
      hint: FIX_BACKSLASH,
      part: POSIX_NAMES,
    },
    {
      title: 'a folder with a backslash',
      files: { 'a\\b/x.txt': '' },
      message: "'source/a\\\\b': the name contains a backslash",
      hint: FIX_BACKSLASH,
      part: POSIX_NAMES,
    },
    {
      title: 'a name that is no UTF-8',
      prepare: ({ source }) => writeInvalidName(source),
      message: "'source/caf\uFFFD.txt': the name is not valid Unicode text",
      hint: FIX_UNICODE,
      part: RAW_NAMES,
    },
    {
      title: 'a file larger than can be packed',
      files: {},
      prepare: ({ source }) => sparse(join(source, 'zeros.bin'), MAX_FILE_BYTES + 1),
      args: ['--no-enforce-limits'],
      message: "'zeros.bin' has 536870913 bytes; a single file may have 536870912",
      hint: 'AWS Lambda takes 262,144,000 bytes unzipped, all files and layers together.',
    },
    {
      title: '--json keeps standard output empty, too',
      command: ['build', 'missing', '--json', '-o', ARCHIVE],
      message: "source: 'missing' cannot be read: no such file or directory (ENOENT)",
      hint: "Relative paths start at '{workspace}'.",
    },
    {
      title: 'an archive that is not there, for manifest',
      command: ['manifest', 'missing.zip'],
      message: "'missing.zip' cannot be read: no such file or directory (ENOENT)",
    },
    {
      title: 'a file of the source in the place of an output',
      args: ['--manifest', 'source/handler.py'],
      message: "'handler.py' is a file of the source, and would be replaced by an output",
      hint: 'Give the output another name; or remove the file first if it is an old output.',
    },
    {
      title: 'an unreadable file in the place of an output',
      files: { ...HANDLER, 'old.json': 'PK' },
      prepare: ({ source }) => withMode(join(source, 'old.json'), 0o200),
      args: ['--manifest', 'source/old.json'],
      message: "'old.json': cannot be read: permission denied (EACCES)",
      hint: 'It is in the place of an output; give the output another name, or remove the file.',
      unprivileged: true,
      part: PERMISSIONS,
    },
    {
      title: 'a maze of links',
      files: {
        ...HANDLER,
        ...Object.fromEntries(
          Array.from({ length: 20 }, (_, index) => index).flatMap((index) => [
            [`d${index}/a`, { link: `../d${index + 1}` }],
            [`d${index}/b`, { link: `../d${index + 1}` }],
          ]),
        ),
        'd20/x': '',
      },
      message: /: more than 10000 directories are reached through links$/m,
      part: LINKS,
    },
    {
      title: 'a FIFO, for manifest',
      prepare: ({ workspace }) => fifo(join(workspace, 'pipe')),
      command: ['manifest', 'pipe'],
      message: "'pipe' cannot be read as a ZIP archive: it is not a file",
      part: FIFOS,
    },
    {
      title: 'a folder, for manifest',
      command: ['manifest', 'source'],
      message: "'source' cannot be read as a ZIP archive: it is not a file",
    },
  ]);

  needs(...RAW_NAMES).each(['a backslash', 'no UTF-8'])('a name with %s may be excluded', async (problem) => {
    const { workspace, source } = workspaceWith(HANDLER);
    if (problem === 'no UTF-8') writeInvalidName(source);
    else writeFileSync(join(source, 'a\\b.txt'), '');
    const { code, stderr } = await lambdaZip(['build', 'source', '--exclude', '*.txt'], { cwd: workspace });
    expect(code, stderr).toBe(0);
    expect(stderr).toContain("by '*.txt' (exclude): 1");
  });
});

/** `caf\xe9.txt`: a name in Latin-1, as old archives unpack to. Removed after the test: Node's `rmSync` cannot. */
function writeInvalidName(source: string): void {
  const path = Buffer.concat([Buffer.from(`${source}/caf`), Buffer.from([0xe9]), Buffer.from('.txt')]);
  writeFileSync(path, '');
  onTestFinished(() => unlinkSync(path));
}

async function listen(path: string): Promise<void> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(path, () => resolve());
  });
  onTestFinished(() => {
    server.close();
  });
}

describe('symbolic links', () => {
  const refusals: Omit<Refusal, 'part'>[] = [
    {
      title: 'to a folder outside of the workspace',
      files: { ...HANDLER, 'lib/link': { link: '../../..' } },
      message: "'source/lib/link': the symbolic link to '{outside}' leads out of the workspace",
      hint: FIX_LINK,
    },
    {
      title: 'to a file outside of the workspace, by way of another link',
      files: { ...HANDLER, link: { link: '../next' } },
      prepare: ({ workspace }) => writeTree(workspace, { next: { link: join(REPOSITORY, 'package.json') } }),
      message: `'source/link': the symbolic link to '${join(REPOSITORY, 'package.json')}' leads out of the workspace`,
      hint: FIX_LINK,
    },
    {
      title: 'broken',
      files: { ...HANDLER, link: { link: 'nowhere' } },
      message: "'source/link': the symbolic link to 'nowhere' is broken: no such file or directory (ENOENT)",
      hint: FIX_LINK,
    },
    {
      title: 'through a file',
      files: { ...HANDLER, link: { link: 'handler.py/x' } },
      message: "'source/link': the symbolic link to 'handler.py/x' is broken: not a directory (ENOTDIR)",
      hint: FIX_LINK,
    },
    {
      title: 'to the folder above',
      files: { ...HANDLER, 'lib/up': { link: '..' } },
      message: "'source/lib/up': the symbolic link to '{workspace}/source' leads in a circle",
      hint: FIX_LINK,
    },
    {
      title: 'to the workspace, which holds the source',
      files: { ...HANDLER, up: { link: '..' } },
      message: "'source/up/source/up': the symbolic link to '{workspace}' leads in a circle",
      hint: FIX_LINK,
    },
    {
      title: 'to itself',
      files: { ...HANDLER, self: { link: 'self' } },
      message: "'source/self': the symbolic link to 'self' leads in a circle",
      hint: FIX_LINK,
    },
    {
      title: 'to a link that leads back',
      files: { ...HANDLER, a: { link: 'b' }, b: { link: 'a' } },
      // Which one is met first is up to the directory.
      message: /^'source\/(a': the symbolic link to 'b'|b': the symbolic link to 'a') leads in a circle\n/,
    },
    {
      title: 'of two folders to each other',
      files: { 'a/x.py': '', 'a/b': { link: '../b' }, 'b/y.py': '', 'b/a': { link: '../a' } },
      message: /^'source\/(a\/b\/a|b\/a\/b)': the symbolic link to '.*[/\\][ab]' leads in a circle\n/,
    },
    {
      title: 'refused',
      files: { ...HANDLER, link: { link: 'handler.py' } },
      args: ['--symlinks', 'error'],
      message: "'source/link' is a symbolic link",
      hint: "Exclude it, or use symlinks 'follow' or 'preserve'.",
    },
    {
      title: 'preserved, absolute',
      files: { ...HANDLER, link: { link: '/etc/hosts' } },
      args: PRESERVE,
      message: "'link': the symbolic link to '/etc/hosts' is absolute",
      hint: FIX_PRESERVED,
    },
    {
      title: 'preserved, out of the archive',
      files: { ...HANDLER, 'lib/link': { link: '../../handler.py' } },
      args: PRESERVE,
      message: "'lib/link': the symbolic link to '../../handler.py' leads out of the archive",
      hint: FIX_PRESERVED,
    },
    {
      title: 'preserved, out of its prefix',
      files: { ...HANDLER, link: { link: '../handler.py' } },
      args: [...PRESERVE, '--prefix', 'python'],
      message: "'python/link': the symbolic link to '../handler.py' leads to something that is not packed",
      hint: FIX_PRESERVED,
    },
    {
      title: 'preserved, to nothing',
      files: { ...HANDLER, link: { link: 'nowhere' } },
      args: PRESERVE,
      message: "'link': the symbolic link to 'nowhere' leads to something that is not packed",
      hint: FIX_PRESERVED,
    },
    {
      title: 'preserved, to what is excluded',
      files: { ...HANDLER, 'x.txt': '', link: { link: 'x.txt' } },
      args: [...PRESERVE, '--exclude', '*.txt'],
      message: "'link': the symbolic link to 'x.txt' leads to something that is not packed",
      hint: FIX_PRESERVED,
    },
    {
      title: 'preserved, in a circle',
      files: { ...HANDLER, a: { link: 'b' }, b: { link: 'a' } },
      args: PRESERVE,
      message: "'a': the symbolic link to 'b' leads in a circle",
      hint: FIX_PRESERVED,
    },
  ];
  refuses(
    1,
    refusals.map((refusal) => ({ ...refusal, part: LINKS })),
  );
});

const LONG = 'x'.repeat(300);

describe('outputs', () => {
  describe.each(['output', 'manifest'])('%s', (option) => {
    refuses(1, [
      {
        title: 'directory missing',
        args: [`--${option}`, 'missing/file'],
        message: `${option}: 'missing/file' cannot be written: the directory '{workspace}/missing' does not exist`,
        hint: CREATE_DIRECTORY,
      },
      {
        title: 'a file for a directory',
        args: [`--${option}`, 'source/handler.py/file'],
        message: new RegExp(
          `^${option}: 'source/handler.py/file' cannot be written: .*(is a file|not a directory)`,
        ),
      },
      {
        title: 'a directory',
        args: [`--${option}`, 'source'],
        message: `${option}: 'source' is a directory, a file name is needed`,
      },
      {
        title: 'a FIFO',
        prepare: ({ workspace }) => fifo(join(workspace, 'pipe')),
        args: [`--${option}`, 'pipe'],
        message: new RegExp(`^${option}: 'pipe' is a FIFO`),
        part: FIFOS,
      },
      {
        title: 'a name that is too long',
        args: [`--${option}`, LONG],
        message: `${option}: '${LONG}' cannot be written: the path is too long for this system (ENAMETOOLONG)`,
        part: [process.platform === 'linux', 'names of at most 255 bytes'],
      },
      {
        title: 'a directory that is a link to itself',
        beside: { loop: { link: 'loop' } },
        args: [`--${option}`, 'loop/file'],
        message: `${option}: 'loop/file' cannot be written: too many levels of symbolic links (ELOOP)`,
        part: LINKS,
      },
      {
        title: 'a directory that may not be written to',
        beside: { 'locked/x': '' },
        prepare: ({ workspace }) => withMode(join(workspace, 'locked'), 0o500),
        args: [`--${option}`, 'locked/file'],
        message: `${option}: 'locked/file' cannot be written: permission denied (EACCES)`,
        unprivileged: true,
        part: PERMISSIONS,
      },
      {
        title: 'a directory that may not be entered',
        beside: { 'locked/x': '' },
        prepare: ({ workspace }) => withMode(join(workspace, 'locked'), 0),
        args: [`--${option}`, 'locked/file'],
        message: `${option}: 'locked/file' cannot be written: permission denied (EACCES)`,
        unprivileged: true,
        part: PERMISSIONS,
      },
    ]);
  });

  /** Builds twice into the same file; gives both logs. */
  async function buildTwice(workspace: string, output: string): Promise<[Outcome, Outcome]> {
    const build = async (): Promise<Outcome> => {
      const outcome = await lambdaZip(['build', 'source', '-o', output], { cwd: workspace });
      expect(outcome.code, outcome.stderr).toBe(0);
      return outcome;
    };
    return [await build(), await build()];
  }

  test('inside the source: left out, and the second build gives the same bytes', async () => {
    const { workspace } = workspaceWith({ ...HANDLER, 'dist/.keep': '' });
    const [first, second] = await buildTwice(workspace, 'source/dist/out.zip');
    const note = "'out.zip', which lies inside the source: it is written by this job";
    expect(first.stderr).not.toContain(note);
    expect(second.stderr).toContain(note);
    expect(second.stdout).toBe(first.stdout);
  });

  needs(...LINKS)('a link inside the source: left out, whatever it leads to', async () => {
    const { workspace } = workspaceWith({ ...HANDLER, 'out.zip': { link: '../real.zip' } });
    writeFileSync(join(workspace, 'real.zip'), OLD);
    const [first, second] = await buildTwice(workspace, 'source/out.zip');
    expect(second.stdout).toBe(first.stdout);
  });

  needs(process.platform === 'linux', 'names of at most 255 bytes')(
    'a name as long as the system takes',
    async () => {
      const { workspace } = workspaceWith(HANDLER);
      const name = 'x'.repeat(255);
      const { code, stderr } = await lambdaZip(['build', 'source', '-o', name], { cwd: workspace });
      expect(code, stderr).toBe(0);
      expect(existsSync(join(workspace, name))).toBe(true);
    },
  );
});

describe('a full disk', () => {
  const BYTES = 256 * 1024;

  needs(...MOUNTS)('is reported for the archive', async () => {
    const { source } = workspaceWith({ noise: noise('full disk', 2 * BYTES) });
    await onSmallDisk(BYTES, async (disk) => {
      const error = await refused(disk, 1, () => lambdaZip(['build', source, '-o', ARCHIVE], { cwd: disk }));
      expect(error).toBe("output: 'out.zip' cannot be written: no space left on the device (ENOSPC)");
    });
  });

  needs(...MOUNTS)('is reported for the manifest, and the archive stays as it was', async () => {
    const { workspace, source } = workspaceWith(HANDLER);
    await onSmallDisk(BYTES, async (disk) => {
      fill(join(disk, 'filler'));
      const args = ['build', source, '-o', ARCHIVE, '--manifest', join(disk, 'm.json')];
      const error = await refused(workspace, 1, () => lambdaZip(args, { cwd: workspace }));
      expect(error).toBe(
        `manifest: '${disk}/m.json' cannot be written: no space left on the device (ENOSPC)`,
      );
      expect(readdirSync(disk)).toEqual(['filler']);
    });
  });

  /** Runs with a file system that has room for that many bytes. */
  async function onSmallDisk(bytes: number, use: (directory: string) => Promise<void>): Promise<void> {
    const directory = temporaryDirectory();
    expect(mountTmpfs(directory, bytes)).toBe(true);
    try {
      await use(directory);
    } finally {
      spawnSync('umount', [directory]);
    }
  }

  function fill(path: string): void {
    const file = openSync(path, 'w');
    try {
      const write = (): void => {
        for (;;) writeSync(file, Buffer.alloc(4096));
      };
      expect(write).toThrow('ENOSPC');
    } finally {
      closeSync(file);
    }
  }
});

function mountTmpfs(directory: string, bytes: number): boolean {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', directory]).status === 0;
}

function canMount(): boolean {
  if (!root || process.platform !== 'linux') return false;
  const directory = temporaryDirectory();
  return mountTmpfs(directory, 65_536) && spawnSync('umount', [directory]).status === 0;
}

describe("Lambda's limits", () => {
  const UNZIPPED_ADVICE = 'Exclude what the function does not need, or use a container image.';
  const ZIPPED_ADVICE =
    "Exclude what the function does not need; or upload through S3 and set enforce-limits to 'false'.";
  /** Everything in the archive of one stored file `x` that is not its content (docs/format.md). */
  const OVERHEAD = 30 + 1 + 46 + 1 + 22;
  const half = LAMBDA_LIMITS.unzipped / 2;
  const stored = LAMBDA_LIMITS.zipped - OVERHEAD;

  const limits = [
    {
      limit: 'unzipped',
      fill: (source: string) => {
        mkdirSync(join(source, 'data'));
        for (const name of ['data/a', 'x']) sparse(join(source, name), half);
      },
      args: ['--compression-level', '1'],
      message:
        'unzipped the package has 262,144,001 bytes, AWS Lambda takes 262,144,000 bytes, layers included',
      hint: `${UNZIPPED_ADVICE} The largest folders: files in the root 131 MB, data/ 131 MB.`,
    },
    {
      limit: 'zipped',
      fill: (source: string) => writeFileSync(join(source, 'x'), randomBytes(stored)),
      args: ['--compression-level', '0'],
      message: 'the archive has 52,428,801 bytes, AWS Lambda takes 52,428,800 bytes in a direct upload',
      hint: `${ZIPPED_ADVICE} The largest folders: files in the root 52.4 MB.`,
    },
  ];

  for (const { limit, fill, args, message, hint } of limits) {
    const command = ['build', 'source', '-o', ARCHIVE, ...args];

    /** A workspace whose package has exactly as many bytes as Lambda takes, and `more`. */
    const packageAtLimit = (more = ''): string => {
      const { workspace, source } = workspaceWith({});
      fill(source);
      appendFileSync(join(source, 'x'), more);
      return workspace;
    };

    test(`${limit}: a package of that size is built`, async () => {
      const { code, stderr } = await lambdaZip(command, { cwd: packageAtLimit() });
      expect(code, stderr).toBe(0);
      expect(stderr).not.toContain('warning');
    });

    test(`${limit}: one byte more is an error`, async () => {
      const workspace = packageAtLimit('x');
      const error = await refused(workspace, 1, () => lambdaZip(command, { cwd: workspace }));
      expect(error).toBe(`${message}\n  ${hint}`);
    });

    test(`${limit}: one byte more is a warning when limits are not enforced`, async () => {
      const workspace = packageAtLimit('x');
      const { code, stdout, stderr } = await lambdaZip([...command, '--no-enforce-limits'], {
        cwd: workspace,
      });
      expect(code, stderr).toBe(0);
      expect(stderr).toContain(`  warning: ${message}. ${hint}\n`);
      expect(stderr).not.toContain('lambda-zip: ');
      expect(stdout).toMatch(/^[0-9a-f]{64} {2}out\.zip\n$/);
      expect(existsSync(join(workspace, ARCHIVE))).toBe(true);
    });
  }
});

describe('a file that is not what the walk saw', () => {
  const CONTENT = 'what the walk saw\n';

  const changes: readonly { title: string; change: (file: string) => void; size?: number; part?: Part }[] = [
    { title: 'longer', change: (file) => appendFileSync(file, 'x') },
    { title: 'shorter', change: (file) => truncateSync(file, 5) },
    { title: 'empty', change: (file) => truncateSync(file, 0) },
    { title: 'gone', change: (file) => unlinkSync(file) },
    { title: 'a folder', change: replaceBy((file) => mkdirSync(file)) },
    { title: 'a FIFO', change: replaceBy(fifo), part: FIFOS },
    { title: 'a FIFO, where the walk saw an empty file', change: replaceBy(fifo), size: 0, part: FIFOS },
    {
      title: 'a link to a file of the same size',
      change: replaceBy((file) => writeTree(dirname(file), { other: CONTENT, file: { link: 'other' } })),
      part: LINKS,
    },
    { title: 'touched', change: (file) => utimesSync(file, 1, 1) },
    {
      title: 'another file of the same size and time',
      change: (file) => {
        const { atime, mtime } = statSync(file);
        writeFileSync(`${file}.new`, CONTENT);
        utimesSync(`${file}.new`, atime, mtime);
        renameSync(`${file}.new`, file);
      },
    },
    {
      title: 'below a link, where there was a folder',
      change: (file) => {
        const { atime, mtime } = statSync(file);
        const folder = dirname(file);
        const other = writeTree(temporaryDirectory(), { file: CONTENT });
        utimesSync(join(other, 'file'), atime, mtime);
        renameSync(folder, `${folder}.old`);
        symlinkSync(other, folder);
      },
      part: LINKS,
    },
  ];

  for (const { title, change, size = CONTENT.length, part = NOTHING } of changes) {
    needs(...part)(title, async () => {
      const file = writeTree(temporaryDirectory(), { 'app/file': CONTENT }).concat('/app/file');
      // A time that can be given to another file as it is.
      utimesSync(file, 1_000_000_000, 1_000_000_000);
      const { mtimeMs, ino } = statSync(file);
      expect(await readRecorded(file, { size: CONTENT.length, mtimeMs, ino })).toEqual({ text: CONTENT });
      change(file);
      expect(await readRecorded(file, { size, mtimeMs, ino })).toEqual({
        code: 'changed-while-reading',
        message: "'app/file' changed while it was being packed",
        hint: 'Let whatever writes into the source finish first, or exclude the file.',
      });
    });
  }

  function replaceBy(create: (file: string) => unknown): (file: string) => void {
    return (file) => {
      unlinkSync(file);
      create(file);
    };
  }

  /** What reading the file gives when the walk saw that. In another process: reading must not block this one. */
  async function readRecorded(
    file: string,
    seen: { readonly size: number; readonly mtimeMs: number; readonly ino: number },
  ): Promise<unknown> {
    const script = `import { readWholeFile } from ${JSON.stringify(`${REPOSITORY}/build/pipeline/read-file.js`)};
      const content = JSON.parse(process.argv[1]);
      let result;
      try {
        result = { text: Buffer.from(readWholeFile(content, 'app/file')).toString() };
      } catch ({ code, message, hint }) {
        result = { code, message, hint };
      }
      console.log(JSON.stringify(result));`;
    const content = JSON.stringify({ kind: 'file', file, ...seen });
    const { stdout, stderr, error } = spawnSync(
      process.execPath,
      ['--input-type=module', '--eval', script, content],
      { timeout: PATIENCE_MS, encoding: 'utf8' },
    );
    expect(error, stderr).toBeUndefined();
    return JSON.parse(stdout);
  }

  test('a file that another program keeps appending to', async () => {
    const { source } = workspaceWith({ ...HANDLER, 'app.log': 'x'.repeat(8_000_000) });
    const workspace = temporaryDirectory();
    const script = `const fs = require('node:fs'); const log = fs.openSync(process.argv[1], 'a');
      fs.writeSync(log, 'x'); console.log('appending'); for (;;) fs.writeSync(log, 'x');`;
    const writer = spawn(process.execPath, ['-e', script, join(source, 'app.log')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      await new Promise((resolve) => writer.stdout.once('data', resolve));
      const build = (): Promise<Outcome> => lambdaZip(['build', source, '-o', ARCHIVE], { cwd: workspace });
      const deadline = Date.now() + PATIENCE_MS;
      // A build may fall between two writes, if seldom; then it is a good one, and the next one is tried.
      const error = await refused(workspace, 1, async () => {
        let outcome = await build();
        while (outcome.code === 0 && Date.now() < deadline) {
          writeFileSync(join(workspace, ARCHIVE), OLD);
          outcome = await build();
        }
        return outcome;
      });
      expect(error).toMatch(/^'app\.log' changed while it was being packed\n/);
    } finally {
      writer.kill('SIGKILL');
    }
  });
});

/** A source that takes the program a second or so to pack: text, at the slowest level. */
function slowSource(): Record<string, string> {
  const text = (index: number): string => noise(`slow ${index}`, 96_000).toString('base64');
  return Object.fromEntries(Array.from({ length: 32 }, (_, index) => [`data/${index}.txt`, text(index)]));
}

const SLOWLY = ['--compression-level', '12', '--no-cache'];

describe('a build that is ended', () => {
  needs(...SIGNALS).each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('%s while it packs', async (signal) => {
    const { workspace } = workspaceWith(slowSource());
    const error = await refused(workspace, { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 }[signal], async () => {
      const { child, said, ended } = start(CLI, ['build', 'source', '-o', ARCHIVE, ...SLOWLY], {
        cwd: workspace,
      });
      await said('Write the archive');
      child.kill(signal);
      return ended;
    });
    expect(error).toBe('cancelled, nothing was written');
  });

  needs(...SIGNALS).each(['SIGTERM', 'SIGINT'] as const)('%s while the action packs', async (signal) => {
    const { workspace } = workspaceWith(slowSource());
    const archive = join(workspace, ARCHIVE);
    writeFileSync(archive, OLD);
    const before = snapshot(workspace);
    const env = { INPUT_SOURCE: 'source', INPUT_OUTPUT: ARCHIVE, 'INPUT_COMPRESSION-LEVEL': '12' };
    const { child, said, ended } = start(ACTION, [], { cwd: workspace, env });
    await said('Write the archive');
    child.kill(signal);
    const { code, stdout } = await ended;
    expect(code).toBe(1);
    expect(stdout).toMatch(/^::error::cancelled\b/m);
    expect(readFileSync(archive).equals(OLD)).toBe(true);
    expect(snapshot(workspace)).toEqual(before);
  });

  test('kill -9 at any moment: the old archive or the new one, and leftovers are not packed', async () => {
    const { workspace, source } = workspaceWith(slowSource());
    const archive = join(source, ARCHIVE);
    const args = ['build', 'source', '-o', join('source', ARCHIVE), ...SLOWLY];
    const begun = performance.now();
    const reference = await lambdaZip(args, { cwd: workspace });
    const duration = performance.now() - begun;
    expect(reference.code, reference.stderr).toBe(0);
    const complete = readFileSync(archive);

    const random = randomSource(9);
    const found = { old: 0, complete: 0, other: 0 };
    for (let round = 0; round < 24; round += 1) {
      writeFileSync(archive, OLD);
      const { child, ended } = start(CLI, args, { cwd: workspace });
      await sleep(random.next() * duration);
      child.kill('SIGKILL');
      await ended;
      const bytes = readFileSync(archive);
      found[bytes.equals(OLD) ? 'old' : bytes.equals(complete) ? 'complete' : 'other'] += 1;
    }
    expect(found.other).toBe(0);
    expect(found.old).toBeGreaterThan(0);
    const leftovers = readdirSync(source).filter((name) => name !== 'data' && name !== ARCHIVE);
    expect(leftovers.length).toBeGreaterThan(0);
    expect(leftovers.filter((name) => !/^\.out\.zip\.[0-9a-f]{12}\.tmp$/.test(name))).toEqual([]);

    const again = await lambdaZip(args, { cwd: workspace });
    expect(again.code, again.stderr).toBe(0);
    expect(again.stdout).toBe(reference.stdout);
    expect(readFileSync(archive).equals(complete)).toBe(true);
  }, 180_000);

  test('what only looks like a leftover is packed', async () => {
    const names = [
      '.out.zip.0123456789ab.tmp',
      '.out.zip.0123456789AB.tmp',
      '.other.zip.0123456789ab.tmp',
      'sub/.out.zip.0123456789ab.tmp',
    ];
    const [leftover = '', ...others] = names;
    expect(names.filter((name) => isDraftOf(ARCHIVE, name))).toEqual([leftover]);
    const { workspace } = workspaceWith(Object.fromEntries(names.map((name) => [name, 'x'])));
    const { code, stderr } = await lambdaZip(['build', 'source', '-o', 'source/out.zip'], { cwd: workspace });
    expect(code, stderr).toBe(0);
    const manifest = JSON.parse((await lambdaZip(['manifest', 'source/out.zip'], { cwd: workspace })).stdout);
    expect(manifest.entries.map(({ path }: { path: string }) => path).sort()).toEqual(others.sort());
  });
});

describe('a reader that went away', () => {
  test.each([
    ['standard output', ['stdout']],
    ['standard error', ['stderr']],
    ['both', ['stdout', 'stderr']],
  ] as const)('from %s', async (_, streams) => {
    const { workspace } = workspaceWith(HANDLER);
    const { child, ended } = start(CLI, ['build', 'source', '-o', ARCHIVE], { cwd: workspace });
    for (const stream of streams) child[stream].destroy();
    const { code, stderr } = await ended;
    expect(code, stderr).toBe(0);
    const { stdout } = await lambdaZip(['manifest', ARCHIVE], { cwd: workspace });
    expect(JSON.parse(stdout).entries.map(({ path }: { path: string }) => path)).toEqual(['handler.py']);
  });

  needs(hasProgram('bash'), 'bash')('in a pipeline', async () => {
    const { workspace } = workspaceWith(HANDLER);
    const script = '"$0" "$1" build source -o out.zip | true; echo "$PIPESTATUS"';
    const { stdout, stderr } = await run('bash', ['-c', script, process.execPath, CLI], { cwd: workspace });
    expect(stdout, stderr).toBe('0\n');
    expect(existsSync(join(workspace, ARCHIVE))).toBe(true);
  });

  needs(existsSync('/dev/full'), '/dev/full')('a standard output that is full is an error', async () => {
    const { workspace } = workspaceWith(HANDLER);
    const script = 'exec "$0" "$1" build source -o out.zip >/dev/full';
    const { code, stderr } = await run('sh', ['-c', script, process.execPath, CLI], { cwd: workspace });
    expect(code).toBe(1);
    expect(stderr.slice(0, 2000)).toMatch(
      /^lambda-zip: standard output\b.*no space left on the device \(ENOSPC\)/m,
    );
    expect(stderr).not.toContain('internal error');
  });
});

test('--json prints one JSON object on success', async () => {
  const { workspace } = workspaceWith(HANDLER);
  const { code, stdout, stderr } = await lambdaZip(['build', 'source', '--json'], { cwd: workspace });
  expect(code, stderr).toBe(0);
  expect(stdout).toMatch(/^\{[^\n]*\}\n$/);
  expect(JSON.parse(stdout)).toMatchObject({ 'zip-path': join(workspace, 'source.zip'), 'file-count': 1 });
});
