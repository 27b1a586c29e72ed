/** Jobs to disturb: each in a place of its own that holds the outputs of an earlier job, and what must hold of it afterwards. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect } from 'vitest';
import { noise } from '../golden/trees.js';
import { type FaultyRun, filesBelow, told } from './faults.js';
import { lambdaZip, type Outcome, type RunOptions, runAction } from './programs.js';
import { temporaryDirectory, writeTree } from './workspace.js';

/** A folder to work in. */
export interface Place {
  /** Absolute. */
  readonly root: string;
  readonly source: string;
  /** Where the outputs go; those of an earlier job are there. */
  readonly out: string;
  readonly cache: string;
  /** Empty; TMPDIR and the runner's temporary folder. */
  readonly temporary: string;
}

/** What a job writes, by the file's name in the place's `out`. */
export type Outputs = Readonly<Record<string, Buffer>>;

/** A job, and what it has to come to. */
export interface Job<T extends Outcome = Outcome> {
  /** A new place; all are alike. */
  readonly place: () => Place;
  readonly start: (place: Place, env?: Record<string, string>) => Promise<T>;
  /** What an earlier job left. */
  readonly before: Outputs;
  /** What this job writes. */
  readonly after: Outputs;
}

/** Some files in folders; `state` is in one of them, so that a job can be told from an earlier one. */
export function sourceTree(state: string): Record<string, string | Uint8Array> {
  return {
    'handler.py': `STATE = '${state}'\n\ndef handler(event, context):\n    return STATE\n`,
    'data/table.txt': noise('table', 40_000).toString('base64'),
    'data/noise.bin': noise('noise', 20_000),
    'empty.txt': '',
    '.lambdaignore': '*.log\n',
    'run.log': 'not packed\n',
  };
}

const PLACES = { source: 'source', out: 'out', cache: 'cache', temporary: 'temporary' } as const;

function placeIn(root: string): Place {
  const [source, out, cache, temporary] = Object.values(PLACES).map((name) => join(root, name));
  if (source === undefined || out === undefined || cache === undefined || temporary === undefined)
    throw new Error('a place has four folders');
  return { root, source, out, cache, temporary };
}

/** The environment of a job in a place: nothing of it is elsewhere. */
export function environmentIn({ temporary, cache }: Place): Record<string, string> {
  return { TMPDIR: temporary, RUNNER_TEMP: temporary, XDG_CACHE_HOME: cache, NODE_COMPILE_CACHE: '' };
}

/**
 * A job over a source tree.
 *
 * @param files of the source in the state that it is told; other files, as `../name`, lie beside it
 * @param run starts the job
 * @param warm whether the cache holds what the earlier job put there
 */
export async function makeJob<T extends Outcome>(
  files: (state: string) => Readonly<Record<string, string | Uint8Array>>,
  run: (place: Place, options: RunOptions) => Promise<T>,
  warm = false,
): Promise<Job<T>> {
  const start = (place: Place, env: Record<string, string> = {}): Promise<T> =>
    run(place, { cwd: place.root, env: { ...environmentIn(place), ...env } });
  const made = async (template: string, state: string): Promise<Outputs> => {
    const place = placeIn(template);
    for (const folder of [place.out, place.cache, place.temporary]) mkdirSync(folder, { recursive: true });
    writeTree(place.source, files(state));
    const outcome = await start(place);
    expect(outcome.code, outcome.stdout + outcome.stderr).toBe(0);
    expect(filesBelow(place.temporary)).toEqual([]);
    return outputsOf(place);
  };
  const template = temporaryDirectory();
  const before = await made(template, 'old');
  if (!warm) {
    cpSync(join(template, PLACES.out), join(template, 'kept'), { recursive: true });
    const { cache } = placeIn(template);
    cpSync(temporaryDirectory(), cache, { recursive: true });
  }
  const after = await made(temporaryDirectory(), 'new');
  writeTree(placeIn(template).source, files('new'));
  return {
    start,
    before,
    after,
    place: () => {
      const place = placeIn(temporaryDirectory());
      cpSync(placeIn(template).source, place.source, { recursive: true, preserveTimestamps: true });
      for (const folder of [place.out, place.cache, place.temporary]) mkdirSync(folder);
      for (const [name, bytes] of Object.entries(before)) writeFileSync(join(place.out, name), bytes);
      if (warm) cpSync(placeIn(template).cache, place.cache, { recursive: true });
      return place;
    },
  };
}

/** What lies in the place's `out`. */
export function outputsOf({ out }: Place): Record<string, Buffer> {
  return Object.fromEntries(filesBelow(out).map((name) => [name, readFileSync(join(out, name))]));
}

/** Which job's output each file is; a file of no job, or of none whole, is told by its length. */
function statesOf(job: Job, place: Place, unremovable: readonly string[]): Record<string, string> {
  const outputs = Object.entries(outputsOf(place));
  const names = outputs
    .filter(([name]) => !unremovable.includes(join(place.out, name)))
    .map(([name, bytes]) => {
      if (job.before[name]?.equals(bytes)) return [name, 'before'];
      return [name, job.after[name]?.equals(bytes) ? 'after' : `${bytes.length} bytes of neither`];
    });
  return Object.fromEntries(names);
}

function all(job: Job, state: string): Record<string, string> {
  return Object.fromEntries(Object.keys(job.after).map((name) => [name, state]));
}

/** What is said by a command that failed: one error and no word beside its log; without the program's name. */
export function errorOf({ stdout, stderr }: Outcome, words: string): string {
  const [, error, ...more] = stderr.split(/^lambda-zip: /m);
  expect(error, words).toBeDefined();
  expect(more, words).toEqual([]);
  expect(stdout, words).toBe('');
  return error ?? '';
}

/** The same of a step. */
export function stepErrorOf({ stdout }: Outcome, words: string): string {
  const errors = [...stdout.matchAll(/^::error::(?<text>.*)$/gm)].map(({ groups }) => groups?.['text'] ?? '');
  expect(errors.length, words).toBe(1);
  return errors[0] ?? '';
}

export interface Expectation {
  /** What a failure says; the first of all there is. */
  readonly errorIn: (outcome: Outcome, words: string) => string;
  /** What a success says of the change, which there is. */
  readonly changedIn: (outcome: Outcome) => unknown;
  /** Whether outputs can be those of this job although it failed. */
  readonly mayBeDone?: boolean;
}

export const COMMAND: Expectation = {
  errorIn: errorOf,
  changedIn: ({ stdout }) => JSON.parse(stdout).changed,
};

/**
 * What holds whatever happened: the outputs are those of this job, all of them, and it succeeded; or
 * those of the earlier one, all of them, and there is one error that names the file. Nothing else is left.
 */
export function checkWholeOrUntouched(
  job: Job,
  place: Place,
  run: FaultyRun<Outcome>,
  { errorIn, changedIn, mayBeDone = false }: Expectation = COMMAND,
): void {
  const words = told(run);
  const { outcome, strike } = run;
  const unremovable = strike?.call === 'remove' ? [strike.path] : [];
  const states = statesOf(job, place, unremovable);
  if (outcome.code === 0) {
    expect(states, words).toEqual(all(job, 'after'));
    expect(String(changedIn(outcome)), words).toBe('true');
  } else {
    expect(outcome.code, words).toBe(1);
    const error = errorIn(outcome, words);
    expect(strike, words).toBeDefined();
    expect(error, words).not.toContain('internal');
    expect(error, words).toContain(nameOf(strike?.path ?? ''));
    expect(outcome.stdout + outcome.stderr, words).not.toMatch(/changed[\s\S]{0,40}false|unchanged/i);
    if (!mayBeDone || JSON.stringify(states) !== JSON.stringify(all(job, 'after')))
      expect(states, words).toEqual(all(job, 'before'));
  }
  const left = [place.temporary, place.cache].flatMap((folder) =>
    filesBelow(folder).map((file) => join(folder, file)),
  );
  const leftovers = left.filter((file) => !/\.volume$/.test(file) && !unremovable.includes(file));
  expect(leftovers, words).toEqual([]);
}

/** What people call a file: a draft by its target's name. */
function nameOf(path: string): string {
  return basename(path).replace(/^\.(?<name>.+)\.[0-9a-f]{12}\.tmp$/, '$<name>');
}

/** `build` with a manifest and a store, judged against the archive before. */
export function buildJob(...args: readonly string[]): Promise<Job> {
  return makeJob(sourceTree, ({ cache }, options) =>
    lambdaZip(
      [
        'build',
        'source',
        ...['-o', 'out/function.zip', '--manifest', 'out/function.json', '--cache-directory', cache],
        ...['--baseline', '0'.repeat(64), '--json', ...args],
      ],
      options,
    ),
  );
}

/** The same as a step. */
export function stepJob(): Promise<Job<Awaited<ReturnType<typeof runAction>>>> {
  return makeJob(sourceTree, (_, options) =>
    runAction(
      {
        source: 'source',
        output: 'out/function.zip',
        manifest: 'out/function.json',
        baseline: '0'.repeat(64),
      },
      options,
    ),
  );
}
