/**
 * A workflow runner we did not write: act, named by LAMBDA_ZIP_TEST_ACT, on this machine instead of in an image, with the
 * cache and the artifact server it brings along.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { basename, delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'vitest';
import { parseRecordKey } from '../../build/gate/records/record.js';
import { type GitHubApi, startGitHubApi } from './github-api.js';
import { filesBelow, REPOSITORY } from './paths.js';
import { run } from './programs.js';
import { temporaryDirectory } from './workspace.js';

/** As they stand in the runner's database. */
const RECORD_KEY = /lambda-zip-record-1-[0-9a-f]{64}(?:-|\.pull-)\d{13}-\d+-[0-9a-f]{16}/g;

const ACT = process.env['LAMBDA_ZIP_TEST_ACT'];

/** The folder of the AWS command line, which GitHub's runners have. */
export const AWS_FOLDER = process.env['LAMBDA_ZIP_TEST_AWS'];

/** The arguments of `needs`. */
export const actPart = [ACT !== undefined, 'act, named by LAMBDA_ZIP_TEST_ACT'] as const;

/** Copies the committed action, with all that is beside it. */
export function copyAction(folder: string): void {
  for (const path of ['dist', 'action.yml', 'mark-deployed', 'plan']) {
    cpSync(join(REPOSITORY, path), join(folder, path), { recursive: true });
  }
}

/** What a run is started with. */
export interface RunInput {
  /** `push` unless given. */
  readonly event?: string;
  /** What the event brings, as GitHub's webhook has it. */
  readonly payload?: unknown;
  /** The one workflow to run; all of the repository if not given. */
  readonly workflow?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly vars?: Readonly<Record<string, string>>;
  readonly secrets?: Readonly<Record<string, string>>;
  /** Whether a job has to fail; none may otherwise. */
  readonly fails?: boolean;
  /** The Docker daemon that runs jobs with a container, of images that are there. They have no network. */
  readonly daemon?: string;
  /** Folders by the `OWNER/NAME@REF` that workflows use them as. */
  readonly actions?: Readonly<Record<string, string>>;
}

/** One line of act's log. */
interface Line {
  readonly msg: string;
  /** The names of workflow and job, with a slash between them. */
  readonly job?: string;
  readonly jobID?: string;
  readonly command?: string;
  readonly name?: string;
  readonly arg?: string;
  readonly content?: string;
  readonly stepID?: readonly string[];
  readonly jobResult?: string;
}

/** What the runner says of a run. */
export interface RunReport {
  readonly log: string;
  /** `success` or `failure` of every job that ran; a skipped one is not in it. A matrix has one result. */
  readonly jobs: Readonly<Record<string, string>>;
  /** The same of one workflow. */
  jobsOf(workflow: string): Record<string, string>;
  /** The outputs that a step set, the last ones of that id; of any workflow unless one is named. */
  outputs(job: string, step: string, workflow?: string): Record<string, string | undefined>;
  /** The step summaries of a job, in order. */
  summaries(job: string): string[];
}

/** A runner with caches of its own, over a repository. */
export interface Runner {
  /** Runs workflows to their end, which has to be a good one. */
  run(input?: RunInput): Promise<RunReport>;
  /** The records that its cache has, newest first: it has no API that lists them. All are of the default branch. */
  records(): readonly { readonly key: string; readonly ref: string }[];
}

/** Commits everything in a folder, and gives it a runner. */
export function runnerOver(repository: string): Runner {
  const git = (...args: readonly string[]) => execFileSync('git', ['-C', repository, ...args]);
  git('init', '--quiet', '--initial-branch=main');
  git('add', '.');
  const author = ['-c', 'user.name=test', '-c', 'user.email=test@example.com'];
  git(...author, 'commit', '--quiet', '--message', 'test');
  git('remote', 'add', 'origin', 'https://github.com/owner/name.git');

  // The runner keeps its files away from the user's.
  const home = temporaryDirectory();
  const env = {
    HOME: home,
    XDG_CACHE_HOME: join(home, 'cache'),
    XDG_CONFIG_HOME: home,
    PATH: [...(AWS_FOLDER === undefined ? [] : [AWS_FOLDER]), process.env['PATH']].join(delimiter),
  };
  const records = () => {
    const caches = join(home, 'caches');
    const files = existsSync(caches) ? filesBelow(caches).filter((file) => file.endsWith('.db')) : [];
    const texts = files.map((file) => readFileSync(join(caches, file), 'latin1'));
    const keys = new Set(texts.flatMap((text) => text.match(RECORD_KEY) ?? []));
    const time = (key: string): number => parseRecordKey(key)?.time ?? 0;
    const newest = [...keys].sort((one, other) => time(other) - time(one));
    return newest.map((key) => ({ key, ref: 'refs/heads/main' }));
  };
  let own: GitHubApi | undefined;
  return {
    records,
    run: async (input = {}) => {
      own ??= await startGitHubApi();
      own.caches = records;
      const { event = 'push', workflow, payload } = input;
      const args = [
        event,
        '--json',
        ...['--platform', 'ubuntu-latest=-self-hosted'],
        ...['--cache-server-addr', '127.0.0.1', '--cache-server-path', join(home, 'caches')],
        ...['--artifact-server-addr', '127.0.0.1', '--artifact-server-path', join(home, 'artifacts')],
        ...['--artifact-server-port', String(await freePort())],
        ...['--action-cache-path', join(home, 'actions')],
        ...(input.daemon === undefined ? [] : ['--pull=false', '--network', 'none']),
        ...(workflow === undefined ? [] : ['--workflows', join('.github', 'workflows', workflow)]),
        ...pairs('--env', { ...passedOn(input.daemon), GITHUB_API_URL: own.url, ...input.env }),
        ...pairs('--var', input.vars),
        ...pairs('--secret', { GITHUB_TOKEN: 'secret-token', ...input.secrets }),
        ...pairs('--local-repository', input.actions),
      ];
      if (payload !== undefined) {
        const file = join(home, 'event.json');
        writeFileSync(file, JSON.stringify(payload));
        args.push('--eventpath', file);
      }
      const { code, stdout, stderr } = await run(ACT ?? 'act', args, {
        cwd: repository,
        env: { ...env, ...(input.daemon !== undefined && { DOCKER_HOST: input.daemon }) },
      });
      expect(code, stdout + stderr).toBe(input.fails === true ? 1 : 0);
      return reportOf(stdout);
    },
  };
}

function pairs(option: string, values: Readonly<Record<string, string>> = {}): string[] {
  return Object.entries(values).flatMap(([name, value]) => [option, `${name}=${value}`]);
}

/** How packages are got on this machine; and no daemon of its user's. In containers the socket is where Docker looks for it. */
function passedOn(daemon: string | undefined): Record<string, string> {
  const names = Object.keys(process.env).filter((name) => /^PIP_|_PROXY$/i.test(name));
  const variables = names.map((name): [string, string] => [name, process.env[name] ?? '']);
  return {
    ...(daemon === undefined && { DOCKER_HOST: 'unix:///nonexistent/docker.sock' }),
    ...Object.fromEntries(variables),
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function reportOf(stdout: string): RunReport {
  const lines = stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line): Line => JSON.parse(line));
  const isOf = ({ job = '' }: Line, workflow: string): boolean => job.startsWith(`${workflow}/`);
  const of = (job: string, command: string) =>
    lines.filter((line) => line.jobID === job && line.command === command);
  const resultsOf = (some: readonly Line[]): Record<string, string> =>
    Object.fromEntries(
      some.flatMap(({ jobID, jobResult }) =>
        jobID === undefined || jobResult === undefined ? [] : [[jobID, jobResult]],
      ),
    );
  return {
    log: lines.map(({ msg }) => msg).join('\n'),
    jobs: resultsOf(lines),
    jobsOf: (workflow) => resultsOf(lines.filter((line) => isOf(line, workflow))),
    outputs: (job, step, workflow) =>
      Object.fromEntries(
        of(job, 'set-output')
          .filter((line) => workflow === undefined || isOf(line, workflow))
          .filter(({ stepID }) => stepID?.at(-1) === step)
          .map(({ name = '', arg = '' }) => [name, arg]),
      ),
    summaries: (job) => of(job, 'summary').map(({ content = '' }) => content),
  };
}

const STAND_INS = join(REPOSITORY, '__tests__', 'helpers', 'runner-actions');

/**
 * Actions of others in place of which stand-ins run (`runner-actions/`), for `actions` of a run: nothing is downloaded. The
 * runner copies an action elsewhere, so the copy only leads back, to where its modules are found.
 *
 * @param workflows texts; the versions they name count
 */
export function standIns(workflows: readonly string[]): Record<string, string> {
  const used = workflows.flatMap((text) => [
    ...text.matchAll(/uses: (?<use>(?!OWNER\/)[\w-]+\/[\w-]+@(?:[0-9a-f]{40}|v\d+))/g),
  ]);
  const uses = new Set(used.map(({ groups }) => groups?.['use'] ?? ''));
  const folder = temporaryDirectory();
  return Object.fromEntries(
    [...uses]
      .filter((use) => !use.startsWith('actions/checkout@')) // the runner's own affair
      .map((use) => {
        const name = basename(use.replace(/@.*/, ''));
        const copy = join(folder, use.replaceAll('/', '-'));
        mkdirSync(copy);
        cpSync(join(STAND_INS, name, 'action.yml'), join(copy, 'action.yml'));
        const module = pathToFileURL(join(STAND_INS, name, 'index.mjs'));
        writeFileSync(join(copy, 'index.mjs'), `await import(${JSON.stringify(module.href)});\n`);
        return [use, copy];
      }),
  );
}
