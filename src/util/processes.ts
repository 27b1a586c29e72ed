/** What is asked of other programs: to run to their end, and what they print. */
import { type ChildProcess, spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { withOwnSignal } from './own-signal.js';
import type { ProgramPorts } from './ports.js';
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
  // Node.js's own `timeout` goes on where the program could not be started, and keeps this one from its end.
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

/**
 * Runs a command line as a terminal would, in a folder.
 *
 * @param onLine told of each line that it prints, made printable
 * @returns the exit code; null when a signal ended it. Rejects when it was aborted, with all that it started
 */
export async function runShell(
  command: string,
  cwd: string,
  { signal, environment }: ProgramPorts,
  onLine: (line: string) => void,
): Promise<number | null> {
  // In a group of its own, which a signal can end: a shell leaves behind what it started.
  const ownGroup = process.platform !== 'win32';
  const child = spawn(command, {
    ...{ shell: true, cwd, detached: ownGroup, signal: ownGroup ? undefined : signal },
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = (): void => {
    if (child.pid !== undefined && ownGroup) endGroup(child.pid);
  };
  signal?.addEventListener('abort', stop, { once: true });
  try {
    if (signal?.aborted) stop();
    const lines = [child.stdout, child.stderr].map((stream) => eachLine(stream, onLine));
    const [code] = await Promise.all([exitCode(child), ...lines]);
    signal?.throwIfAborted();
    return code;
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

function endGroup(group: number): void {
  try {
    process.kill(-group, 'SIGTERM');
  } catch {
    // It has ended.
  }
}

/** A process's exit code once it has ended, null when a signal ended it. Rejects when it cannot be started. */
export function exitCode(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
}

/** What is longer comes as several lines, in UTF-16 code units: a program may write for ever without a line feed. */
const MAX_LINE = 64 * 1024;

/** Calls back with every line of a stream as it comes, made printable. */
export async function eachLine(stream: AsyncIterable<Buffer>, onLine: (line: string) => void): Promise<void> {
  let rest = '';
  const decoder = new TextDecoder();
  for await (const chunk of stream) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) onLine(printable(line.replace(/\r$/, '')));
    if (rest.length > MAX_LINE) {
      onLine(printable(rest));
      rest = '';
    }
  }
  if (rest !== '') onLine(printable(rest));
}

/** The last line of what a program printed, made printable: where most of them say what is wrong. */
export function lastLine(output: string): string {
  return printable(output.trim().split('\n').at(-1) ?? '');
}
