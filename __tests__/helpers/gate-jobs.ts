/** Jobs that build and deploy one package, as workflows have them: the action as a process, and GitHub's real cache client. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { type Pack, pack } from 'tar-stream';
import { expect } from 'vitest';
import { type CacheDouble, type CacheEntry, startCacheDouble, type Trouble } from './cache-double.js';
import { type ActionOutcome, clockTimes, runAction, runMarkDeployed, runPost } from './programs.js';
import { temporaryDirectory, workspaceWith } from './workspace.js';

/** A job: a workspace, a source, and the service it talks to. */
export interface Job {
  readonly cache: CacheDouble;
  readonly workspace: string;
  readonly temporary: string;
  /** Runs the build step on a source with this content. */
  build(
    content: string,
    inputs?: Record<string, string>,
    env?: Record<string, string>,
  ): Promise<ActionOutcome>;
  /** The end of a job that succeeded. */
  succeed(outcome: ActionOutcome, env?: Record<string, string>): Promise<ActionOutcome>;
  deployed(inputs: Record<string, string>, env?: Record<string, string>): Promise<ActionOutcome>;
}

export async function startJob(): Promise<Job> {
  const cache = await startCacheDouble();
  const { workspace, source } = workspaceWith({ 'kept.txt': 'the same\n' });
  const temporary = temporaryDirectory();
  const options = (env: Record<string, string> = {}) => ({
    cwd: workspace,
    env: { ...cache.env(), GITHUB_WORKSPACE: workspace, RUNNER_TEMP: temporary, ...env },
  });
  return {
    cache,
    workspace,
    temporary,
    build: (content, inputs = {}, env = {}) => {
      writeFileSync(join(source, 'handler.py'), content);
      return runAction({ source, name: 'my-function', ...inputs }, options(env));
    },
    succeed: (outcome, env) => runPost(outcome, options(env)),
    deployed: (inputs, env) => runMarkDeployed({ name: 'my-function', ...inputs }, options(env)),
  };
}

/** Checks the step, and gives what it says of the change. */
export function verdictOf({ code, stdout, stderr, outputs }: ActionOutcome): string {
  expect(code, stdout + stderr).toBe(0);
  return `${outputs['changed']} ${outputs['reason']}`;
}

/** Builds, deploys where it has to, and ends the job well. */
export async function cycle(job: Job, content: string, inputs?: Record<string, string>): Promise<string> {
  const outcome = await job.build(content, inputs);
  const { code, stdout } = await job.succeed(outcome);
  expect(code, stdout).toBe(0);
  return verdictOf(outcome);
}

let recordsOfA: Promise<readonly CacheEntry[]> | undefined;

/** A job after one that deployed `a`. That one runs once for all tests: they get copies of what it left in the cache. */
export async function startJobAfterA(): Promise<Job> {
  recordsOfA ??= startJob().then(async (first) => {
    expect(await cycle(first, 'a')).toBe('true first-build');
    return first.cache.entries;
  });
  const job = await startJob();
  job.cache.entries.push(...(await recordsOfA).map((entry) => ({ ...entry })));
  return job;
}

/** With such a cache, a build counts as changed, and its deploy is not recorded. */
export async function expectDoubt(trouble: Trouble): Promise<void> {
  const job = await startJobAfterA();
  job.cache.trouble = { read: trouble, write: trouble };
  // With 429 the client gives up by itself: nothing is waited for.
  const clock = trouble === '429' ? {} : clockTimes(40);
  const outcome = await job.build('a', {}, clock);
  expect(verdictOf(outcome)).toBe('true baseline-unavailable');
  expect(outcome.outputs['baseline-sha256']).toBe('');
  // One warning for each call, nothing of the client's own, and nothing the service could smuggle in.
  const commands = outcome.stdout.split('\n').filter((line) => /^::(?!group|endgroup)/.test(line));
  expect(commands.length).toBe(2);
  expect(commands[0]).toMatch(/^::warning::the cache of the last deploy's record cannot be read: .+/);
  expect(commands[1]).toMatch(/^::warning::the record of the deploy cannot be written: .+/);
  expect(outcome.stdout).not.toContain('sig=');
  // The client alone would wait longer, or for ever.
  const given = commands.filter((line) => line.endsWith('no answer within 20 seconds'));
  expect(given.length).toBe(trouble === '429' ? 0 : 2);

  // Neither announced nor recorded: the older record would be believed.
  const end = await job.succeed(outcome, clock);
  expect(end.code).toBe(1);
  expect(end.stdout).toContain('An older record would be believed by later builds');
  expect(readdirSync(job.temporary)).toEqual([]);
}

type Tamper = (good: Buffer) => Buffer | Promise<Buffer>;

/** An archive as the client makes it, with this in it. */
async function archiveOf(header: Parameters<Pack['entry']>[0], content = ''): Promise<Buffer> {
  const archive = pack();
  archive.entry(header, content);
  archive.finalize();
  return gzipSync(await buffer(archive));
}

const name = 'record.json';
const emptyManifest = gzipSync('{"formatVersion":1,"entries":[\n]}\n').toString('base64');

/** Tampered records, by title: each makes one of the good one. */
export const HOSTILE_RECORDS: readonly (readonly [string, Tamper])[] = [
  ['cut short', (good) => good.subarray(0, 60)],
  ['no archive', () => Buffer.from('::error::x')],
  ['an empty file', () => archiveOf({ name })],
  ['a link', () => archiveOf({ name, type: 'symlink', linkname: '/etc/passwd' })],
  ['a folder', () => archiveOf({ name, type: 'directory' })],
  ['a file without end', () => archiveOf({ name }, ' '.repeat(33 * 1024 * 1024))],
  ['without the record', () => archiveOf({ name: 'other' })],
  ['a manifest and nothing else', () => archiveOf({ name }, `{"record":1,"manifest":"${emptyManifest}"}`)],
];

/** A record that was tampered with is not believed, and the step says so once. */
export async function expectIgnored(tamper: Tamper): Promise<void> {
  const job = await startJobAfterA();
  const newest = job.cache.entries.at(-1);
  if (newest !== undefined) newest.blob = await tamper(newest.blob);
  const outcome = await job.build('a');
  expect(verdictOf(outcome)).toBe('true baseline-unavailable');
  expect(outcome.stdout.match(/^::warning::.*record/gm)?.length).toBe(1);
  expect(outcome.stdout).not.toContain('root:');
}
