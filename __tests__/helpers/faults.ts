/** Runs programs while the system fails them: the n-th call of a kind, on files below a folder (see faults.c). */
import { execFileSync } from 'node:child_process';
import { openSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { hasProgram, needs } from './parts.js';
import { REPOSITORY } from './paths.js';
import type { Outcome } from './programs.js';
import { cases, repetition, seededDice } from './search.js';
import { isTemporary, temporaryDirectory } from './workspace.js';

export const withFaults = needs(
  process.platform === 'linux' && hasProgram('gcc'),
  'gcc, and the dynamic loader of Linux',
);

/** What the library watches. */
export type Call =
  | 'open'
  | 'create'
  | 'read'
  | 'write'
  | 'close'
  | 'sync'
  | 'rename'
  | 'link'
  | 'remove'
  | 'mkdir'
  | 'stat'
  | 'list'
  | 'touch'
  | 'clock';

/** How calls go wrong. */
export interface Fault {
  readonly calls: readonly Call[];
  /**
   * Absolute, without links: the calls that count are those on what is in there. Each is a folder that the test made,
   * so that no call counts that Node.js makes for itself, wherever the checkout and the temporary folder are.
   */
  readonly below: readonly string[];
  /** What the call fails with. */
  readonly error?: keyof typeof constants.errno;
  /** From then on all of them, as when a disk is full. */
  readonly lasting?: boolean;
  /** The call takes one byte instead of failing. */
  readonly short?: boolean;
  /** The process is killed in place of the call. */
  readonly kill?: boolean;
  /** For a shell, before the call goes on; `$1` is the path. */
  readonly command?: string;
  /** Seconds by which the clock of the day is off from then on. */
  readonly clock?: number;
}

/** Where a fault struck. */
export interface Strike {
  readonly call: string;
  readonly path: string;
}

export interface FaultyRun<T> {
  readonly outcome: T;
  /** How many of the calls there were. */
  readonly count: number;
  /** Undefined when there were fewer calls than that. */
  readonly strike: Strike | undefined;
  /** Whether others may have struck before it. */
  readonly lasting: boolean;
}

let library: string | undefined;

/** The library, compiled once for a test file; a path that LD_PRELOAD takes, which knows no spaces and no colons. */
function shim(): string {
  if (library === undefined) {
    const file = join(temporaryDirectory(), 'faults.so');
    const source = join(REPOSITORY, '__tests__', 'helpers', 'faults.c');
    execFileSync('gcc', ['-shared', '-fPIC', '-O1', '-Wall', '-Werror', '-o', file, source, '-ldl']);
    // Open as long as this process is there.
    library = `/proc/${process.pid}/fd/${openSync(file, 'r')}`;
  }
  return library;
}

/**
 * Runs something with a fault.
 *
 * @param at the call that goes wrong, from 1; 0 only counts
 * @param start runs the program with these variables
 */
export async function runWithFault<T>(
  fault: Fault,
  at: number,
  start: (env: Record<string, string>) => Promise<T>,
): Promise<FaultyRun<T>> {
  for (const folder of fault.below) {
    if (!isTemporary(folder))
      throw new Error(`faults count below folders of a test, and not below '${folder}'`);
  }
  const file = join(temporaryDirectory(), 'state');
  writeFileSync(file, Buffer.alloc(STATE_BYTES));
  const outcome = await start({
    LD_PRELOAD: shim(),
    FAULT_STATE: file,
    FAULT_CALLS: `,${fault.calls.join(',')},`,
    FAULT_BELOW: fault.below.join('\n'),
    FAULT_AT: String(at),
    FAULT_LASTING: fault.lasting ? '1' : '0',
    FAULT_ERRNO: String(fault.error === undefined ? 0 : constants.errno[fault.error]),
    FAULT_SHORT: fault.short ? '1' : '0',
    FAULT_KILL: fault.kill ? '1' : '0',
    FAULT_COMMAND: fault.command ?? '',
    FAULT_CLOCK: String(fault.clock ?? 0),
  });
  const state = readFileSync(file);
  const text = (start: number, length: number): string =>
    state.toString('utf8', start, start + length).replace(/\0.*$/s, '');
  const strike =
    state.readInt32LE(4) === 0 ? undefined : { call: text(8, 32), path: text(40, STATE_BYTES - 40) };
  return { outcome, count: state.readInt32LE(0), strike, lasting: fault.lasting === true };
}

const STATE_BYTES = 4096;

/** How many moments of a run are tried, where not all of them are. */
const SOME = 4;
/** The variable that has one moment tried alone. */
const ONE = 'LAMBDA_ZIP_TEST_MOMENT';
/** As many as there are cores on the machines that run the tests. */
const AT_ONCE = 2;

/**
 * Tries moments of a run: all of them in a whole search, or the first, the last and others that the seed decides. What
 * fails says which moment it was, and how it is tried alone.
 *
 * @param count the number of moments
 * @param most how many are tried, where all would take too long
 * @param attempt tries one, from 1
 */
export async function atMoments(
  count: number,
  attempt: (at: number) => Promise<void>,
  most?: number,
): Promise<void> {
  const one = process.env[ONE];
  const moments = one === undefined ? momentsOf(count, most) : [Number(one)];
  await forEachAtOnce(moments, async (at) => {
    try {
      await attempt(at);
    } catch (error) {
      if (error instanceof Error)
        error.message += `\nmoment ${at} of ${count}; ${repetition({ [ONE]: String(at) })}`;
      throw error;
    }
  });
}

function momentsOf(count: number, most: number | undefined): number[] {
  const some = Math.min(count, most ?? cases(count, SOME));
  const dice = seededDice(count);
  const between = Array.from({ length: Math.max(0, count - 2) }, (_, index) => index + 2);
  while (between.length > some - 2 && between.length > 0)
    between.splice(dice.integer(0, between.length - 1), 1);
  return [...new Set([1, ...between, count])];
}

/** Does work for each item, so many at once. */
export async function forEachAtOnce<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const thread = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, thread));
}

/**
 * Runs something once for each of its calls, and has that call fail; first without a fault.
 *
 * @param prepare makes anew what a run works on
 * @param start runs the program
 * @param check what has to hold after it; without a strike, too
 * @param most how many of them, where all would take too long
 * @returns the number of runs in which the fault struck
 */
export async function atEveryCall<P, T>(
  fault: (place: P) => Fault,
  prepare: () => P,
  start: (place: P, env: Record<string, string>) => Promise<T>,
  check: (place: P, run: FaultyRun<T>) => void | Promise<void>,
  most?: number,
): Promise<number> {
  const first = prepare();
  const counted = await runWithFault(fault(first), 0, (env) => start(first, env));
  await check(first, counted);
  expect(counted.count, 'the library is loaded, and the calls are made').toBeGreaterThan(0);
  let strikes = 0;
  const attempt = async (at: number): Promise<void> => {
    const place = prepare();
    const run = await runWithFault(fault(place), at, (env) => start(place, env));
    if (run.strike !== undefined) strikes += 1;
    await check(place, run);
  };
  await atMoments(counted.count, attempt, most);
  return strikes;
}

/** For messages of assertions: what happened, in a few lines. */
export function told({ outcome, strike }: FaultyRun<Outcome>): string {
  return JSON.stringify({ strike, ...outcome }, null, 2);
}
