import { spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { ACTION, CLI, FACES, MARK_DEPLOYED, REPOSITORY } from './paths.js';
import { temporaryDirectory } from './workspace.js';

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly uid?: number;
  readonly gid?: number;
  readonly input?: string;
  /** For steps: where the runner's files are, which hear of outputs. Without it they are in a folder of their own. */
  readonly runnerFiles?: string;
}

export interface Outcome {
  /** The exit code; -1 when a signal ended the program. */
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end. Nothing of it is swallowed: the outcome has it all. */
export async function run(
  program: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<Outcome> {
  const { input, env, runnerFiles: _, ...rest } = options;
  const child = spawn(program, args, {
    ...rest,
    env: { ...environmentOf(program), ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.on('error', () => undefined).end(input ?? '');
  const [code, stdout, stderr] = await Promise.all([
    new Promise<number>((resolve, reject) =>
      child.once('error', reject).once('close', (status) => resolve(status ?? -1)),
    ),
    text(child.stdout),
    text(child.stderr),
  ]);
  return { code, stdout, stderr };
}

/**
 * What a program finds in its environment: all that is in ours, but for certificates that Node.js alone would read. That takes longer
 * than the start itself, and no program of ours asks a server whose certificate they vouch for.
 */
export function environmentOf(program: string): NodeJS.ProcessEnv {
  if (program !== process.execPath) return process.env;
  const { NODE_EXTRA_CA_CERTS: _, ...others } = process.env;
  return others;
}

const FAST_CLOCK = pathToFileURL(join(REPOSITORY, '__tests__', 'helpers', 'fast-clock.mjs')).href;

/** Has a program's Node.js, and those it starts, wait so many times less than they would. For `env`. */
export function clockTimes(rate: number): { readonly NODE_OPTIONS: string } {
  return { NODE_OPTIONS: `--import=${FAST_CLOCK}?rate=${rate}` };
}

/** Runs `lambda-zip` with the Node that runs the tests. */
export function lambdaZip(args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  return run(process.execPath, [cliFor(options), ...args], options);
}

/** The path of `lambda-zip` for whoever runs it. */
export function cliFor({ uid }: RunOptions): string {
  return uid === undefined ? CLI : cliForOthers();
}

/** There until the tests of a file are over. */
let forOthers: string | undefined;

/** A copy of the program that another user can read, wherever the checkout is. */
function cliForOthers(): string {
  if (forOthers === undefined || !existsSync(forOthers)) {
    forOthers = temporaryDirectory();
    cpSync(FACES, forOthers, { recursive: true });
    chmodSync(forOthers, 0o755);
  }
  return join(forOthers, relative(FACES, CLI));
}

export interface ActionOutcome extends Outcome {
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** What the step left for its post step. */
  readonly state: Readonly<Record<string, string>>;
}

/** Runs the build action the way a runner does: inputs as variables, outputs and summary as files. */
export async function runAction(
  inputs: Readonly<Record<string, string>>,
  options: RunOptions = {},
): Promise<ActionOutcome> {
  return runStep(ACTION, inputs, options);
}

/** Runs the action's post step, with what the step left for it. */
export async function runPost(
  { state }: Pick<ActionOutcome, 'state'>,
  options: RunOptions = {},
): Promise<ActionOutcome> {
  const variables = Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]);
  return runStep(ACTION, {}, { ...options, env: { ...options.env, ...Object.fromEntries(variables) } });
}

/** Runs the action `mark-deployed` the same way. */
export async function runMarkDeployed(
  inputs: Readonly<Record<string, string>>,
  options: RunOptions = {},
): Promise<ActionOutcome> {
  return runStep(MARK_DEPLOYED, inputs, options);
}

async function runStep(
  program: string,
  inputs: Readonly<Record<string, string>>,
  options: RunOptions,
): Promise<ActionOutcome> {
  const files = options.runnerFiles ?? temporaryDirectory();
  const outputFile = join(files, 'output');
  const summaryFile = join(files, 'summary');
  const stateFile = join(files, 'state');
  for (const file of [outputFile, summaryFile, stateFile]) writeFileSync(file, '');
  const variables = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
  const outcome = await run(process.execPath, [program], {
    ...options,
    env: {
      GITHUB_OUTPUT: outputFile,
      GITHUB_STEP_SUMMARY: summaryFile,
      GITHUB_STATE: stateFile,
      // Emptied after the job, as every runner does it.
      RUNNER_TEMP: files,
      ...options.env,
      ...Object.fromEntries(variables),
    },
  });
  return {
    ...outcome,
    outputs: parseOutputs(readFileSync(outputFile, 'utf8')),
    summary: readFileSync(summaryFile, 'utf8'),
    state: parseOutputs(readFileSync(stateFile, 'utf8')),
  };
}

/** The runner's file format: `name<<delimiter`, lines of the value, `delimiter`. */
function parseOutputs(content: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = content.split(/\r?\n/);
  for (let index = 0; index < lines.length; index += 1) {
    const match = /^(?<name>[^<]+)<<(?<delimiter>.+)$/.exec(lines[index] ?? '');
    if (match?.groups === undefined) continue;
    const { name = '', delimiter = '' } = match.groups;
    const end = lines.indexOf(delimiter, index + 1);
    outputs[name] = lines.slice(index + 1, end).join('\n');
    index = end;
  }
  return outputs;
}

/** The results of a build without a layer, as far as they are about one. */
export const NO_LAYER = {
  'layer-zip-path': '',
  'layer-sha256': '',
  'layer-sha256-base64': '',
  'layer-size': '',
  'layer-changed': '',
  'layer-reason': '',
};
