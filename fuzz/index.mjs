/**
 * Fuzzing: random inputs against independent programs, and hostile ones against every reader. Each target runs in a process
 * of its own with little memory; a case that takes for ever, or ends the process, is a finding like any other.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseOptions, REPOSITORY, USAGE } from './options.mjs';
import { TARGET_NAMES, targetOf } from './targets.mjs';

const HEAP_MB = 512;
/** No case takes a hundredth of it; a machine that is busy with other things may take longer than usual. */
const STALL_MS = 60_000;
/** So many are done in a moment, for most targets. */
const FEW = 30;
const MAX_SHOWN = 1500;
const PARTS_REQUIRED = process.env.LAMBDA_ZIP_REQUIRE_PARTS === '1';

const say = (line) => process.stdout.write(`${line}\n`);

async function main(argv) {
  const options = parseOptions(argv, TARGET_NAMES);
  if (options.list) {
    for (const name of TARGET_NAMES) {
      const { about, missing } = await targetOf(name);
      // With tabs between, for programs.
      say([name, about, missing?.() ?? ''].join('\t'));
    }
    return 0;
  }
  if (!existsSync(join(REPOSITORY, 'build', 'build', 'build.js')))
    throw new Error("build/ is missing: run 'npm run build'");
  const each = options.few ? 'a few cases of each' : `${options.cases} cases of each`;
  const timed = options.cases === undefined && !options.few;
  say(`seed ${options.seed}, ${timed ? `${options.seconds} seconds` : each}`);
  let findings = 0;
  const end = Date.now() + options.seconds * 1000;
  for (const [index, name] of options.only.entries()) {
    const target = await targetOf(name);
    const missing = target.missing?.();
    if (missing !== undefined) {
      say(`${name}: ${PARTS_REQUIRED ? 'FAILED' : 'skipped'}, needs ${missing}`);
      if (PARTS_REQUIRED) findings += 1;
      continue;
    }
    const cases = options.few ? (target.few ?? FEW) : options.cases;
    // What one target leaves over is for those that follow.
    const milliseconds = Math.max(1000, (end - Date.now()) / (options.only.length - index));
    if (!(await runTarget(name, target, { ...options, cases, milliseconds }))) findings += 1;
  }
  return findings === 0 ? 0 : 1;
}

/** @returns whether it found nothing */
async function runTarget(name, target, { seed, path, cases, milliseconds }) {
  const work = realpathSync(mkdtempSync(join(tmpdir(), `lambda-zip-fuzz-${name}-`)));
  const progress = join(work, 'progress');
  writeFileSync(progress, '0');
  try {
    const job = { name, seed, path, cases, milliseconds, work, progress };
    const flags = [`--max-old-space-size=${HEAP_MB}`];
    const child = spawn(
      process.execPath,
      [...flags, join(REPOSITORY, 'fuzz', 'child.mjs'), JSON.stringify(job)],
      {
        stdio: ['ignore', 'pipe', 'pipe'],
        detached: true,
      },
    );
    const said = { out: '', err: '' };
    child.stdout.on('data', (bytes) => (said.out += bytes));
    child.stderr.on('data', (bytes) => (said.err = (said.err + bytes).slice(-4000)));
    const ended = new Promise((resolve) => child.once('close', (code, signal) => resolve(code ?? signal)));
    const stall = target.stall ?? STALL_MS;
    const stalled = await watch(ended, child, progress, stall);
    const how = await ended;
    const result = said.out.startsWith('{') ? JSON.parse(said.out) : undefined;
    if (result !== undefined && !result.failed) {
      say(`${name}: ${result.cases} cases, nothing found${result.note ? ` (${result.note})` : ''}`);
      return true;
    }
    const at = result?.path ?? path ?? readFileSync(progress, 'utf8').trim();
    say(`${name}: FAILED, seed ${seed}, case ${at}`);
    if (stalled) say(`  no end after ${stall / 1000} seconds`);
    else if (result === undefined) say(`  the process ended with ${how}: ${said.err.trim()}`);
    else
      say(
        `  ${result.error.replaceAll('\n', '\n  ')}\n  smallest input: ${kept(name, result.counterexample)}`,
      );
    say(`  again: npm run fuzz -- --only ${name} --seed ${seed} --path ${at}`);
    return false;
  } finally {
    rmSync(work, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** An input that is too long to be read here goes to a file, which stays. */
function kept(name, input) {
  if (input.length <= MAX_SHOWN) return input;
  const file = join(mkdtempSync(join(tmpdir(), 'lambda-zip-finding-')), `${name}.txt`);
  writeFileSync(file, input);
  return `${input.slice(0, MAX_SHOWN)}… (whole in ${file})`;
}

/** Ends a process whose case number stands still. */
async function watch(ended, child, progress, stall) {
  let last = '';
  let since = Date.now();
  for (;;) {
    if ((await Promise.race([ended, delay(1000, 'on', { ref: false })])) !== 'on') return false;
    const now = readFileSync(progress, 'utf8');
    if (now !== last) [last, since] = [now, Date.now()];
    if (Date.now() - since < stall) continue;
    // Its group: programs that it started go with it.
    process.kill(-child.pid, 'SIGKILL');
    return true;
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error.message}\n\n${USAGE}`);
  process.exitCode = 2;
}
