/** Jobs to disturb: each in a place of its own that holds the outputs of an earlier job, and what must hold of it afterwards. */
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect } from 'vitest';
import type { CacheDouble } from './cache-double.js';
import { type FaultyRun, told } from './faults.js';
import type { PackageIndex } from './package-index.js';
import { filesBelow } from './paths.js';
import { lambdaZip, type Outcome, type RunOptions, runAction, runPost } from './programs.js';
import { noise } from './random.js';
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
  /** Where a step tells the runner of its outputs. */
  readonly runner: string;
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

function placeIn(root: string): Place {
  const inside = (name: string): string => join(root, name);
  return {
    root,
    source: inside('source'),
    out: inside('out'),
    cache: inside('cache'),
    temporary: inside('temporary'),
    runner: inside('runner'),
  };
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
    for (const folder of [place.out, place.cache, place.temporary, place.runner]) mkdirSync(folder);
    writeTree(place.source, files(state));
    const outcome = await start(place);
    expect(outcome.code, outcome.stdout + outcome.stderr).toBe(0);
    expect(leftovers(place)).toEqual([]);
    return outputsOf(place);
  };
  const template = placeIn(temporaryDirectory());
  const before = await made(template.root, 'old');
  const after = await made(temporaryDirectory(), 'new');
  writeTree(template.source, files('new'));
  if (!warm) {
    for (const folder of [template.cache, template.temporary]) {
      rmSync(folder, { recursive: true });
      mkdirSync(folder);
    }
  }
  return {
    start,
    before,
    after,
    place: () => {
      const place = placeIn(temporaryDirectory());
      cpSync(template.root, place.root, { recursive: true, preserveTimestamps: true });
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
      if (bytes.equals(job.after[name] ?? NOTHING) && isSame(job, name)) return [name, SAME];
      if (job.before[name]?.equals(bytes)) return [name, 'before'];
      return [name, job.after[name]?.equals(bytes) ? 'after' : `${bytes.length} bytes of neither`];
    });
  return Object.fromEntries(names);
}

function all(job: Job, state: string): Record<string, string> {
  const names = Object.keys(job.after);
  return Object.fromEntries(names.map((name) => [name, isSame(job, name) ? SAME : state]));
}

const NOTHING = Buffer.alloc(0);
/** The state of what both jobs make alike. */
const SAME = 'before and after';

function isSame(job: Job, name: string): boolean {
  return job.after[name] !== undefined && job.before[name]?.equals(job.after[name]) === true;
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
  /** Whether an error may be about what the file is for: the client of the cache is a program of its own. */
  readonly mayNameOthers?: boolean;
  /** Which package an output belongs to, where there are several: each ends for itself. */
  readonly packageOf?: (output: string) => string;
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
  {
    errorIn,
    changedIn,
    mayBeDone = false,
    mayNameOthers = false,
    packageOf = () => '',
  }: Expectation = COMMAND,
): void {
  const words = told(run);
  const { outcome, strike, lasting } = run;
  const unremovable = strike?.call === 'remove' ? [strike.path] : [];
  const states = statesOf(job, place, unremovable);
  if (outcome.code === 0) {
    expect(states, words).toEqual(all(job, 'after'));
    expect(String(changedIn(outcome)), words).toBe('true');
  } else {
    // A config file that cannot be read counts as a wrong command line.
    const usage = outcome.code === 2 && outcome.stderr.startsWith('lambda-zip: config: ');
    expect(usage ? 1 : outcome.code, words).toBe(1);
    const error = errorIn(outcome, words);
    expect(strike, words).toBeDefined();
    expect(error, words).not.toContain('internal');
    // Where all goes wrong, the last of it need not be what ended the job.
    if (lasting) expect(error, words).toMatch(/ENOSPC|no space left/i);
    else if (!mayNameOthers)
      expect(
        namesOf(strike?.path ?? '', place).some((name) => error.includes(name)),
        words,
      ).toBe(true);
    // The config has no layers.
    expect(outcome.stdout + outcome.stderr, words).not.toMatch(
      /(?<!"any-layer-)changed"?[:<\s]{1,20}"?false|\bunchanged\b/i,
    );
    const names = Object.keys({ ...job.after, ...states });
    const packages = [...new Set(names.map(packageOf))];
    const ends = packages.map((one) => {
      const found = names
        .filter((name) => packageOf(name) === one)
        .map((name) => states[name] ?? (name in job.before ? 'nothing' : 'before'));
      return [...new Set(found.filter((state) => state !== SAME))].join(', ');
    });
    const right = mayBeDone || packages.length > 1 ? /^(?:before|after)$/ : /^before$/;
    for (const end of ends) expect(end, words).toMatch(right);
    if (!mayBeDone) expect(ends, words).toContain('before');
  }
  // What is in a folder that cannot be looked into, or removed, stays.
  const isStuck = strike !== undefined && ['stat', 'list', 'remove'].includes(strike.call);
  const unseen = isStuck ? `${strike.path}/` : undefined;
  expect(
    leftovers(place).filter(
      (file) => !unremovable.includes(file) && (unseen === undefined || !file.startsWith(unseen)),
    ),
    words,
  ).toEqual([]);
}

/** What a job may leave, beside its outputs: what was compressed, wheels and which they are, what is for the post step. */
const KEPT =
  /\/lambda-zip-deploy-\w+\/record\.json$|\/compressed\/[^/]+\/[0-9a-f]{16}\.volume$|\/wheels\/[0-9a-f]{64}\.(?:json|whl)$/;

/** What lies there that no job should leave. */
function leftovers({ temporary, cache }: Place): string[] {
  const files = [temporary, cache].flatMap((folder) => filesBelow(folder).map((file) => join(folder, file)));
  return files.filter((file) => !KEPT.test(file));
}

/** How an error may name a file: a draft by its target's name, a wheel by where it is kept or came from. */
function namesOf(path: string, { cache }: Place): string[] {
  const name = basename(path).replace(/^\.(?<name>.+)\.[0-9a-f]{12}\.tmp$/, '$<name>');
  return path.startsWith(`${cache}/wheels`)
    ? [name, `${cache}/wheels`, 'requirements: pip cannot install', "requirements: the wheel '"]
    : [name];
}

/** A layer with a package of an index, and the code beside it. */
export function layerJob(index: PackageIndex, warm: boolean): Promise<Job> {
  const files = (state: string) => ({ ...sourceTree(state), '../requirements.txt': index.requirements });
  return makeJob(
    files,
    ({ cache }, options) =>
      lambdaZip(
        [
          ...['build', 'source', '-r', 'requirements.txt', '--layer', '--cache-directory', cache],
          ...['-o', 'out/function.zip', '--layer-output', 'out/layer.zip', '--manifest', 'out/function.json'],
          ...['--baseline', '0'.repeat(64), '--json'],
        ],
        options,
      ),
    warm,
  );
}

/** Two functions of a config file. */
export function manyJob(): Promise<Job> {
  const config =
    "defaults: { output: 'out/{name}.zip', manifest: 'out/{name}.json' }\nfunctions: [{ source: source, name: one }, { source: source/data, name: two }]\n";
  const files = (state: string) => ({
    ...sourceTree(state),
    'data/state.txt': state,
    '../lambda-zip.yml': config,
  });
  return makeJob(files, ({ cache }, options) =>
    lambdaZip(['build', '--all', '--cache-directory', cache, '--json'], options),
  );
}

/** The variable that has a `buildJob` run by another engine than the host's. */
export const ENGINE = 'LAMBDA_ZIP_TEST_ENGINE';

/** `build` with a manifest and a store, judged against the archive before. */
export function buildJob(
  args: readonly string[] = [],
  more: Readonly<Record<string, string>> = {},
): Promise<Job> {
  const files = (state: string) => ({ ...sourceTree(state), ...more });
  return makeJob(files, ({ cache }, options) =>
    lambdaZip(
      [
        'build',
        'source',
        ...filesOfBuild({ cache }),
        ...['--engine', options.env?.[ENGINE] ?? 'host', '--baseline', '0'.repeat(64), '--json', ...args],
      ],
      options,
    ),
  );
}

/** The same as a step. */
export function stepJob(): Promise<Job<Awaited<ReturnType<typeof runAction>>>> {
  return makeJob(sourceTree, (place, options) => runAction(STEP_INPUTS, stepOptions(place, options)));
}

/** A step in a place: what it tells the runner is there, too. */
function stepOptions({ runner }: Place, options: RunOptions): RunOptions {
  return { ...options, runnerFiles: runner };
}

/** What a build in a place writes, as arguments. */
export function filesOfBuild({ cache }: Pick<Place, 'cache'>): string[] {
  return ['-o', 'out/function.zip', '--manifest', 'out/function.json', '--cache-directory', cache];
}

export const STEP_INPUTS = {
  source: 'source',
  output: 'out/function.zip',
  manifest: 'out/function.json',
  baseline: '0'.repeat(64),
};

/**
 * What holds after a job was killed: each output is the earlier one or the new one, whole; an archive that is new has
 * its new manifest; what is left beside them is drafts alone; and the next job makes all new.
 */
export async function checkAfterKill(job: Job, place: Place, words: string): Promise<void> {
  const states = statesOf(job, place, []);
  const drafts = Object.keys(states).filter((name) => DRAFT.test(name));
  for (const [name, state] of Object.entries(states)) {
    if (!drafts.includes(name)) expect(state, words).toMatch(/^(?:before|after)$/);
  }
  if (states['function.zip'] === 'after') expect(states['function.json'], words).toBe('after');
  const outputs = Object.keys(states).filter((name) => !drafts.includes(name));
  expect(new Set(outputs), words).toEqual(new Set(Object.keys(job.after)));
  const next = await job.start(place);
  expect(next.code, words + next.stdout + next.stderr).toBe(0);
  const after = statesOf(
    job,
    place,
    drafts.map((name) => join(place.out, name)),
  );
  expect(after, words).toEqual(all(job, 'after'));
}

const DRAFT = /^\.[^/]+\.[0-9a-f]{12}\.tmp$/;

/**
 * What holds of a job under a limit: its outputs are all of one state, nothing else is left, and a failure is one of the
 * program's own, in one error, unless Node.js itself could not live with the limit.
 */
export function checkLimited(
  job: Job,
  place: Place,
  outcome: Outcome,
  state: 'before' | 'after',
  title = '',
): void {
  const words = `${title}: ${JSON.stringify(outcome)}`;
  const died = outcome.code !== 0 && outcome.code !== 1;
  if (died) {
    expect(outcome.code === -1 || outcome.code > 128, words).toBe(true);
    expect(outcome.stderr, words).not.toContain('lambda-zip: ');
  } else if (outcome.code === 1 && state === 'before') {
    expect(outcome.stderr.split(/^lambda-zip: /m).length, words).toBe(2);
    expect(outcome.stderr, words).not.toContain('internal error');
  }
  expect(outcome.stdout, words).not.toMatch(/"changed":false/);
  expect(statesOf(job, place, []), words).toEqual(all(job, state));
  expect(leftovers(place), words).toEqual([]);
}

/** `init`, in a folder with a function where its files are there already. */
export async function initJob(): Promise<Job> {
  const template = temporaryDirectory();
  const { out, cache, temporary } = placeIn(template);
  for (const folder of [cache, temporary]) mkdirSync(folder);
  const handler = 'def handler(event, context):\n    return event\n';
  writeTree(out, { 'app/handler.py': handler, 'lambda-zip.yml': '# old\n' });
  const place = (): Place => {
    const copy = placeIn(temporaryDirectory());
    cpSync(template, copy.root, { recursive: true, preserveTimestamps: true });
    return copy;
  };
  const start = (where: Place, env: Record<string, string> = {}): Promise<Outcome> =>
    lambdaZip(['init', '--force'], { cwd: where.out, env: { ...environmentIn(where), ...env } });
  const made = place();
  const outcome = await start(made);
  expect(outcome.code, outcome.stderr).toBe(0);
  return { place, start, before: outputsOf(placeIn(template)), after: outputsOf(made) };
}

/** A step that compares with the last deploy, which the cache has. */
export async function gateJob(cache: CacheDouble): Promise<Job> {
  const optionsIn = (place: Place, options: RunOptions): RunOptions => ({
    ...stepOptions(place, options),
    env: { ...cache.env(), GITHUB_WORKSPACE: place.root, ...options.env },
  });
  const inputs = { ...STEP_INPUTS, baseline: 'cache', name: 'function' };
  let deployed = false;
  return makeJob(sourceTree, async (place, options) => {
    const outcome = await runAction(inputs, optionsIn(place, options));
    if (!deployed) expect((await runPost(outcome, optionsIn(place, options))).code).toBe(0);
    deployed = true;
    return outcome;
  });
}
