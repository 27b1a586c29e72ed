/**
 * A clock that goes faster, as many times as the query of its address says, for a program under test and every Node.js program it starts: loaded by
 * `--import`, see `clockTimes` in programs.ts. What is waited for keeps its order, and what programs say of their limits
 * stays as it is: only the waiting is shorter.
 */
import childProcess from 'node:child_process';
import { syncBuiltinESMExports } from 'node:module';
import timers from 'node:timers';
import timersPromises from 'node:timers/promises';
import { promisify } from 'node:util';

const RATE = Number(new URL(import.meta.url).searchParams.get('rate'));

const { setTimeout: wait } = timers;
const { setTimeout: waitPromised } = timersPromises;
const { execFile } = childProcess;

const waitLess = (callback, delay = 0, ...args) => wait(callback, delay / RATE, ...args);
const waitLessPromised = (delay = 0, ...args) => waitPromised(delay / RATE, ...args);
Object.defineProperty(waitLess, promisify.custom, { value: waitLessPromised });

globalThis.setTimeout = waitLess;
timers.setTimeout = waitLess;
timersPromises.setTimeout = waitLessPromised;
// The time limit of a program is kept by a timer that nothing else reaches.
childProcess.execFile = (file, args, options, callback) =>
  execFile(file, args, { ...options, timeout: (options.timeout ?? 0) / RATE }, callback);
syncBuiltinESMExports();
