/** What tests of input that cannot be packed, and of disturbed builds, share. */
import { type ChildProcessByStdio, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  lchownSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished } from 'vitest';
import { printable } from '../../build/util/text.js';
import { hasProgram, needs } from './parts.js';
import { CLI } from './paths.js';
import { environmentOf, type Outcome, type RunOptions } from './programs.js';
import { type Node, temporaryDirectory, workspaceWith, writeTree } from './workspace.js';

export const posix = process.platform !== 'win32';
export const root = process.getuid?.() === 0;

/** A part of the machine as `needs` takes it. */
export type Part = readonly [available: boolean, what: string];

export const NOTHING: Part = [true, 'nothing'];
export const LINKS: Part = [posix, 'symbolic links'];
export const POSIX_NAMES: Part = [posix, 'file names Windows does not have'];
export const PERMISSIONS: Part = [posix, 'permission bits'];
export const SIGNALS: Part = [posix, 'signals'];
export const FIFOS: Part = [hasProgram('mkfifo'), 'mkfifo'];
/** File systems that take any bytes for a name and compare names as bytes. */
export const RAW_NAMES: Part = [
  process.platform === 'linux',
  'a file system that takes any bytes for a name',
];
export const MOUNTS: Part = [canMount(), 'the right to mount a tmpfs'];

export const HANDLER = { 'handler.py': 'def handler(event, context):\n    return event\n' };
export const ARCHIVE = 'out.zip';
/** The archive of an earlier build, as far as these tests are concerned. */
export const OLD = Buffer.from('PK, the archive of an earlier build\n');

/**
 * Starts something that has to fail in a directory that holds an {@link ARCHIVE}, and checks that
 * it failed and did nothing else: the exit code, no output, the archive the same byte for byte, and no
 * file in the directory or below it created, replaced, changed or removed.
 *
 * @returns the error, without the program's name
 */
export async function refused(
  workspace: string,
  code: number,
  start: () => Promise<Outcome>,
): Promise<string> {
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
export function snapshot(directory: string): string[] {
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

export function readable(folder: string): boolean {
  const { mode } = statSync(Buffer.from(folder, 'latin1'));
  return root || !posix || (mode & 0o500) === 0o500;
}

export interface Place {
  readonly workspace: string;
  readonly source: string;
}

/** One kind of bad input: `lambda-zip build source -o out.zip` in a workspace, unless it says otherwise. */
export interface Refusal {
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

export function refuses(code: 1 | 2, refusals: readonly Refusal[]): void {
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
export function asSomebodyElse(directory: string): RunOptions {
  if (!root) return {};
  const user = { uid: 65_534, gid: 65_534 };
  chownSync(directory, user.uid, user.gid);
  for (const path of readdirSync(directory, { recursive: true, encoding: 'utf8' })) {
    lchownSync(join(directory, path), user.uid, user.gid);
  }
  return user;
}

/** Sets permission bits for the length of a test: with the ones under test, nothing could clean up. */
export function withMode(path: string, mode: number): void {
  const { mode: before } = statSync(path);
  chmodSync(path, mode);
  onTestFinished(() => chmodSync(path, before));
}

export interface Started {
  readonly child: ChildProcessByStdio<null, Readable, Readable>;
  /** Resolves once the program has written the text to standard error. */
  readonly said: (text: string) => Promise<void>;
  readonly ended: Promise<Outcome>;
}

/** Starts a program that something is done to while it runs. */
export function start(program: string, args: readonly string[], options: RunOptions = {}): Started {
  const { input: _, env, ...rest } = options;
  const child = spawn(process.execPath, [program, ...args], {
    ...rest,
    env: { ...environmentOf(process.execPath), ...env },
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
export const PATIENCE_MS = 20_000;

export async function boundedRun(args: readonly string[], options: RunOptions): Promise<Outcome> {
  const { child, ended } = start(CLI, args, options);
  const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
  try {
    return await ended;
  } finally {
    clearTimeout(timer);
  }
}

/** A file of zeros that takes no space. */
export function sparse(path: string, bytes: number): void {
  writeFileSync(path, '');
  truncateSync(path, bytes);
}

export function fifo(path: string): void {
  expect(spawnSync('mkfifo', [path]).status).toBe(0);
}

export const HELP = "Run 'lambda-zip --help' to list commands and options.";
export const FIX_PREFIX = "use a relative folder such as 'python/'";

export function mountTmpfs(directory: string, bytes: number): boolean {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', directory]).status === 0;
}

export function canMount(): boolean {
  if (!root || process.platform !== 'linux') return false;
  const directory = temporaryDirectory();
  return mountTmpfs(directory, 65_536) && spawnSync('umount', [directory]).status === 0;
}
