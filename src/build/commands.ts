/** Runs the `build` commands of the config, each once, one after the other, before anything is packed. */
import { assertSources } from '../pipeline/source-roots.js';
import { describeSystemError, LambdaZipError } from '../util/errors.js';
import type { Logger, Ports } from '../util/ports.js';
import { type CommandLine, runCommand } from '../util/processes.js';
import { count, printable, shortened } from '../util/text.js';
import type { BuildCommand, BuildRequest } from './request.js';

/** A package that may need one. */
interface CommandedJob {
  readonly name: string;
  readonly wanted: boolean;
  readonly request: { readonly command?: BuildCommand | undefined };
  readonly problem?: LambdaZipError | undefined;
}

/**
 * Runs the commands of the packages to build. Nothing else runs meanwhile, because a command may write what another
 * package contains.
 *
 * @param before called with the log before each command
 * @returns the packages, the very same where nothing ran; those whose command failed have it as their problem
 * @throws LambdaZipError `cancelled`
 */
export async function runCommands<J extends CommandedJob>(
  jobs: readonly J[],
  { log, signal }: Ports,
  before: (log: Logger) => void = () => undefined,
): Promise<readonly J[]> {
  const users = new Map<string, { readonly command: BuildCommand; readonly names: string[] }>();
  for (const { name, request, wanted, problem } of jobs) {
    const { command } = request;
    if (command === undefined || !wanted || problem !== undefined) continue;
    const known = users.get(keyOf(command)) ?? { command, names: [] };
    known.names.push(name);
    users.set(keyOf(command), known);
  }
  if (users.size === 0) return jobs;
  const problems = new Map<string, LambdaZipError>();
  for (const [key, { command, names }] of users) {
    log.phase(`Build ${names.map(printable).join(', ')}: ${commandText(command.line)}`);
    before(log);
    const problem = await problemOf(command, { log, signal });
    if (problem !== undefined) problems.set(key, problem);
  }
  return jobs.map((job) => {
    const { command } = job.request;
    const problem = command && job.wanted ? problems.get(keyOf(command)) : undefined;
    return problem === undefined ? job : { ...job, problem };
  });
}

function keyOf({ line, directory }: BuildCommand): string {
  return JSON.stringify([line, directory]);
}

/** Lines of the command that an error quotes. */
const LAST_LINES = 10;

/** What went wrong with a command; undefined when nothing did. */
async function problemOf(
  { line, directory, environment, timeout }: BuildCommand,
  { log, signal }: Ports,
): Promise<LambdaZipError | undefined> {
  const last: string[] = [];
  const failed = (problem: string, advice?: string, cause?: unknown): LambdaZipError =>
    new LambdaZipError('command', `build: '${commandText(line)}' ${problem}`, {
      hint: [...(advice === undefined ? [] : [advice]), ...last].join('\n  ') || undefined,
      ...(cause !== undefined && { cause }),
    });
  try {
    const { code, timedOut } = await runCommand(
      line,
      { cwd: directory, env: environment, timeout: timeout * 1000, signal },
      (text) => {
        log.info(text);
        if (text !== '') last.push(text);
        if (last.length > LAST_LINES) last.shift();
      },
    );
    if (timedOut) {
      return failed(
        `ran for more than ${count(timeout, 'second')} and was stopped`,
        'Set container-timeout higher, or to 0 for no limit.',
      );
    }
    if (code === 0) return undefined;
    return failed(code === null ? 'was ended by a signal' : `ended with exit code ${code}`);
  } catch (error) {
    if (error instanceof LambdaZipError) throw error;
    const advice =
      typeof line === 'string' ? undefined : 'A list is run without a shell; write it as a text to use one.';
    return failed(`cannot be started: ${describeSystemError(error)}`, advice, error);
  }
}

/**
 * Makes sure that there is something to pack.
 *
 * @param advice what to know of a source that a command makes
 * @throws LambdaZipError `source`
 */
export function assertMade(
  { pipeline, command }: Pick<BuildRequest, 'pipeline' | 'command'>,
  advice: string,
): void {
  try {
    assertSources(pipeline);
  } catch (error) {
    if (command === undefined || !(error instanceof LambdaZipError)) throw error;
    const hint = `${advice}: '${commandText(command.line)}'`;
    throw new LambdaZipError(error.code, error.message, { hint, cause: error.cause });
  }
}

const MAX_TEXT = 200;

/** A command in one line, printable. */
function commandText(line: CommandLine): string {
  if (typeof line === 'string')
    return printable(shortened(line.trim().replace(/\n[\s\S]*$/, ' …'), MAX_TEXT));
  const words = line.map((word) => (/[\s"]/.test(word) ? JSON.stringify(word) : word));
  return printable(shortened(words.join(' '), MAX_TEXT));
}
