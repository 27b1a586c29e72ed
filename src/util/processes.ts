/** Runs other programs to their end and collects their output. */
import { type ChildProcess, spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { withOwnSignal } from './own-signal.js';
import { throwIfCancelled } from './ports.js';
import { printable } from './text.js';

export interface Outcome {
  /** The exit code; null when a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface ProgramOptions {
  readonly cwd?: string | undefined;
  /** In place of this process's environment. */
  readonly env?: Readonly<Record<string, string | undefined>> | undefined;
  /** Milliseconds. */
  readonly timeout?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Runs a program to its end.
 *
 * @returns rejects with the system's error when it cannot be started, or was aborted
 */
export async function runProgram(
  program: string,
  args: readonly string[],
  options: ProgramOptions = {},
): Promise<Outcome> {
  return withOwnSignal(options.signal, (signal) => runUnder(program, args, { ...options, signal }));
}

async function runUnder(
  program: string,
  args: readonly string[],
  { timeout, ...others }: ProgramOptions,
): Promise<Outcome> {
  const child = spawn(program, args, { ...others, stdio: ['ignore', 'pipe', 'pipe'] });
  // Node.js's own `timeout` keeps running if the program could not be started, and keeps this process alive.
  const timer = timeout === undefined ? undefined : setTimeout(() => child.kill(), timeout);
  try {
    const [code, stdout, stderr] = await Promise.all([
      exitCode(child),
      text(child.stdout),
      text(child.stderr),
    ]);
    return { code, stdout, stderr };
  } finally {
    clearTimeout(timer);
  }
}

/** A line for the system's shell; or a program and its arguments, which no shell sees. */
export type CommandLine = string | readonly string[];

/**
 * Runs a command in a folder, to its end. When it is stopped, all that it started ends with it; what it leaves running otherwise
 * is left alone.
 *
 * @param options `timeout` in milliseconds, 0 for no limit
 * @param onLine told of each line that it prints, made printable, without escape sequences
 * @returns the exit code; null when a signal ended it
 * @throws LambdaZipError `cancelled`; the system's error when it cannot be started
 */
export async function runCommand(
  command: CommandLine,
  options: ProgramOptions,
  onLine: (line: string) => void,
): Promise<{ readonly code: number | null; readonly timedOut: boolean }> {
  const { timeout = 0, signal, cwd, env } = options;
  // In a group of its own, which a signal can end: a shell leaves behind what it started.
  const [program = '', ...args] = typeof command === 'string' ? [command] : command;
  const child = spawn(program, args, {
    ...{ cwd, env, detached: HAS_GROUPS, shell: typeof command === 'string' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stopped: Promise<void> | undefined;
  let timedOut = false;
  const stop = (): void => {
    stopped ??= endTree(child);
  };
  const timer =
    timeout === 0
      ? undefined
      : setTimeout(() => {
          timedOut = true;
          stop();
        }, timeout);
  signal?.addEventListener('abort', stop, { once: true });
  try {
    if (signal?.aborted) stop();
    const streams = [child.stdout, child.stderr];
    const read = Promise.allSettled(streams.map((stream) => eachLine(stream, onLine)));
    const code = await new Promise<number | null>((resolve, reject) =>
      child.once('error', reject).once('exit', resolve),
    );
    // A process that it left running may hold its output open forever.
    const cut = setTimeout(() => {
      for (const stream of streams) stream.destroy();
    }, OPEN_MS);
    await read;
    clearTimeout(cut);
    await stopped;
    throwIfCancelled(signal);
    return { code, timedOut };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}

const HAS_GROUPS = process.platform !== 'win32';
/** How long output is read after a command has ended. */
const OPEN_MS = 2000;
/** How long a command and what it started have to end when they are asked to, and how often that is looked at. */
const TERMINATION_MS = { most: 3000, step: 50 };

/** Ends a process with all that it started. Never rejects. */
async function endTree({ pid }: ChildProcess): Promise<void> {
  if (pid === undefined) return;
  if (!HAS_GROUPS) {
    // Windows has no signals for process groups.
    await runProgram('taskkill', ['/pid', String(pid), '/t', '/f']).catch(() => undefined);
    return;
  }
  const { most, step } = TERMINATION_MS;
  for (let waited = 0; waited < most && signalGroup(pid, waited === 0 ? 'SIGTERM' : 0); waited += step)
    await delay(step);
  signalGroup(pid, 'SIGKILL');
}

/** @returns false if no process of the group is left */
function signalGroup(group: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-group, signal);
  } catch {
    return false;
  }
}

/** A process's exit code once it has ended, null when a signal ended it. Rejects when it cannot be started. */
export function exitCode(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
}

/** Longer lines are split, in UTF-16 code units: a program may write forever without a line feed. */
const MAX_LINE = 64 * 1024;

/** A line without escape sequences. */
function shownLine(line: string): string {
  return printable(stripVTControlCharacters(line));
}

/** Calls back with every line of a stream as it comes, made printable, without escape sequences. */
export async function eachLine(stream: AsyncIterable<Buffer>, onLine: (line: string) => void): Promise<void> {
  let rest = '';
  const decoder = new TextDecoder();
  for await (const chunk of stream) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) onLine(shownLine(line.replace(/\r$/, '')));
    if (rest.length > MAX_LINE) {
      onLine(shownLine(rest));
      rest = '';
    }
  }
  if (rest !== '') onLine(shownLine(rest));
}

/** The last line of what a program printed, made printable: where most of them say what is wrong. */
export function lastLine(output: string): string {
  return printable(output.trim().split('\n').at(-1) ?? '');
}
