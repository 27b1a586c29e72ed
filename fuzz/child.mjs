/** One target, in a process of its own: `node child.mjs JOB`, with a job and a result as JSON. */
import { closeSync, mkdirSync, openSync, readdirSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import fc from 'fast-check';
import { listing } from './files.mjs';
import { targetOf } from './targets.mjs';

/** What a process may take at its worst, in kilobytes: Node.js itself, a build, and one input's share. */
const MAX_KILOBYTES = 1024 * 1024;
/** Shrinking ends by then; the path goes on from there. */
const SHRINK_MS = 60_000;

const { name, seed, path, cases, milliseconds, work, progress } = JSON.parse(process.argv[2]);
const inside = join(work, 'inside');
const sentinel = join(work, 'sentinel');
mkdirSync(inside);
writeBeside();
process.chdir(inside);

const target = await (await targetOf(name)).setup(inside);
const before = listing(work, [inside, progress]);
const progressFile = openSync(progress, 'w');
let count = 0;
let failed = false;
let current = Promise.resolve();
let breathed = Date.now();

const property = fc.asyncProperty(target.input, (input) => {
  current = one(input);
  return current;
});

async function one(input) {
  // A failure is made smaller in further runs; the number that counts is that of the first.
  if (!failed) writeSync(progressFile, String(count).padEnd(12), 0);
  count += 1;
  if (Date.now() - breathed > 20) {
    await breathe();
    breathed = Date.now();
  }
  try {
    await target.run(input);
    const { maxRSS } = process.resourceUsage();
    if (maxRSS > MAX_KILOBYTES) throw new Error(`${maxRSS} kilobytes of memory, more than ${MAX_KILOBYTES}`);
    assertNothingBeside();
  } catch (error) {
    failed = true;
    throw error;
  }
}

const timed = cases === undefined && path === undefined;
const details = await fc.check(property, {
  seed,
  ...(path !== undefined && { path }),
  numRuns: timed ? 2 ** 31 - 1 : path === undefined ? cases : 1,
  ...(timed && { interruptAfterTimeLimit: milliseconds }),
  skipAllAfterTimeLimit: (timed ? milliseconds : 10 ** 9) + SHRINK_MS,
  verbose: fc.VerbosityLevel.None,
});
await current.catch(() => undefined);
let { errorInstance: error } = details;
if (!details.failed && count >= 200 && path === undefined) {
  try {
    // A target that refuses all it is given, or nothing, proves little.
    target.assertFair?.();
  } catch (unfair) {
    error = unfair;
  }
}
closeSync(progressFile);
await target.close?.();
const found = details.failed || error != null;
process.stdout.write(
  JSON.stringify({
    failed: found,
    cases: count,
    note: target.note?.(),
    path: details.counterexamplePath ?? undefined,
    counterexample: details.failed ? fc.stringify(details.counterexample) : 'the whole run',
    error: found ? String(error?.stack ?? error ?? 'not one case came to its end').slice(0, 1500) : '',
  }),
  () => process.exit(0),
);

function writeBeside() {
  mkdirSync(sentinel);
  writeFileSync(join(sentinel, 'precious'), 'precious');
}

function assertNothingBeside() {
  const now = listing(work, [inside, progress]);
  if (now === before) return;
  // As it was, for the cases that are to come.
  for (const one of readdirSync(work)) {
    if (one !== 'inside' && one !== 'progress') rmSync(join(work, one), { recursive: true, force: true });
  }
  writeBeside();
  throw new Error(`something was written beside the target's folder:\n${now}`);
}
