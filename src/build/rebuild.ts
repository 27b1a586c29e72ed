/** A build in a process of its own: some conditions belong to a whole process, and this one's stay as they are. */
import { type ChildProcess, fork } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { describeSystemError, LambdaZipError } from '../util/errors.js';
import { type Ports, throwIfCancelled } from '../util/ports.js';
import { exitCode } from '../util/processes.js';
import { fileBeside } from '../util/program-files.js';
import type { RebuildMessage, RebuildReply } from './rebuild-service.js';
import type { BuildRequest } from './request.js';

/** What another process does differently. */
export interface ProcessConditions {
  readonly timeZone: string;
  readonly locale: string;
  readonly umask: number;
  readonly workers: number;
}

interface Place {
  readonly conditions: ProcessConditions;
  /** Of the conditions, for people. */
  readonly title: string;
  /** The directory to run in. */
  readonly workspace: string;
}

/**
 * Runs a build.
 *
 * @param request with nothing that only this process has: it goes to the other one
 * @throws LambdaZipError `not-reproducible` when the build fails there, `cancelled`
 */
export async function rebuild(
  request: BuildRequest,
  { conditions, title, workspace }: Place,
  { signal, environment }: Ports,
): Promise<void> {
  throwIfCancelled(signal);
  const { timeZone, locale, umask } = conditions;
  const variables = {
    ...(environment ?? request.dependencies.environment),
    TZ: timeZone,
    LC_ALL: locale,
    LANG: locale,
  };
  const dependencies = { ...request.dependencies, environment: variables };
  const message: RebuildMessage = { request: { ...request, dependencies }, umask };
  const child = start(workspace, variables);
  const stop = (): void => void child.kill('SIGTERM');
  signal?.addEventListener('abort', stop, { once: true });
  let grace: NodeJS.Timeout | undefined;
  try {
    let reply: RebuildReply | undefined;
    child.once('message', (received) => {
      reply = received as RebuildReply;
      // What is left after the work may keep it alive.
      grace = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
    });
    const ended = Promise.all([exitCode(child), child.stderr === null ? '' : text(child.stderr)]);
    child.send(message, () => undefined);
    const [code, log] = await ended;
    throwIfCancelled(signal);
    if (reply !== undefined && 'done' in reply) return;
    const words = reply?.error ?? (log.trim() || `it ended with exit code ${code ?? 'of a signal'}`);
    throw failed(title, words.split('\n').slice(-LAST_LINES).join('\n  '));
  } catch (error) {
    if (error instanceof LambdaZipError) throw error;
    throw failed(title, describeSystemError(error), error);
  } finally {
    clearTimeout(grace);
    signal?.removeEventListener('abort', stop);
  }
}

function start(cwd: string, env: NodeJS.ProcessEnv): ChildProcess {
  return fork(fileBeside(import.meta.url, 'rebuild-program.js'), {
    cwd,
    env,
    // Of this process's own: what they load is none of the build's business.
    execArgv: [],
    // Patterns are regular expressions, which JSON does not have.
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
}

/** How long the other process has to end once it has told what came of the build. */
const GRACE_MS = 3_000;
/** Of what the other process says, in an error. */
const LAST_LINES = 3;

function failed(title: string, hint: string, cause?: unknown): LambdaZipError {
  return new LambdaZipError('not-reproducible', `the build fails on a copy of the sources (${title})`, {
    hint,
    cause,
  });
}
