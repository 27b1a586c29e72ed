/** Builds in processes of their own: some conditions belong to a whole process, and this one's stay as they are. */
import { type ChildProcess, fork } from 'node:child_process';
import { describeSystemError, LambdaZipError } from '../util/errors.js';
import { type Ports, throwIfCancelled } from '../util/ports.js';
import { exitCode } from '../util/processes.js';
import { fileBeside } from '../util/program-files.js';
import { NO_MORE, type RebuildMessage, type RebuildReply } from './rebuild-service.js';
import type { BuildRequest } from './request.js';

/** What another process does differently. */
export interface ProcessConditions {
  readonly timeZone: string;
  readonly locale: string;
  readonly umask: number;
  readonly workers: number;
}

export interface RebuildPlace extends Pick<RebuildMessage, 'workspace'> {
  /** Awaited while the process starts. */
  readonly sources: Promise<RebuildMessage['sources']>;
  readonly conditions: ProcessConditions;
  /** Of the conditions, for people. */
  readonly title: string;
}

/** A process that builds, and how it ends. */
interface Rebuilder {
  readonly child: ChildProcess;
  /** What it said before it ended, or how it ended. Never rejects. */
  readonly ended: Promise<string>;
}

/** Processes that build again. Each does one build at a time, and waits for the next. To be disposed of. */
export class Rebuilders {
  /** Those that wait, by their environment. */
  readonly #idle = new Map<string, Rebuilder[]>();

  /**
   * Runs a build, in a process that waits or else in a new one.
   *
   * @param request with nothing that only this process has: it goes to the other one
   * @throws LambdaZipError `not-reproducible` when the build fails there; why the sources cannot be copied; `cancelled`; what the sources are rejected with
   */
  async rebuild(request: BuildRequest, place: RebuildPlace, { signal, environment }: Ports): Promise<void> {
    throwIfCancelled(signal);
    const { conditions, title, workspace, sources } = place;
    const { timeZone, locale, umask } = conditions;
    const variables = {
      ...(environment ?? request.dependencies.environment),
      TZ: timeZone,
      LC_ALL: locale,
      LANG: locale,
    };
    const dependencies = { ...request.dependencies, environment: variables };
    const key = JSON.stringify(variables);
    const rebuilder = this.#idle.get(key)?.pop() ?? start(variables);
    const keep = (): unknown => this.#idle.set(key, [...(this.#idle.get(key) ?? []), rebuilder]);
    let message: RebuildMessage;
    try {
      message = { request: { ...request, dependencies }, umask, workspace, sources: await sources };
      throwIfCancelled(signal);
    } catch (error) {
      keep();
      throw error;
    }
    const reply = await replyOf(rebuilder, message, signal);
    if (typeof reply !== 'string') keep();
    throwIfCancelled(signal);
    if (typeof reply === 'string') throw failed(title, reply);
    if ('error' in reply) throw failed(title, reply.error);
    if ('uncopied' in reply) {
      const { code, message: words, hint } = reply.uncopied;
      throw new LambdaZipError(code, words, { hint });
    }
  }

  /** Ends the processes that wait. Never rejects. */
  async dispose(): Promise<void> {
    const all = [...this.#idle.values()].flat();
    this.#idle.clear();
    await Promise.all(all.map(end));
  }
}

/** @returns what came of the build; a text when the process ended instead */
async function replyOf(
  { child, ended }: Rebuilder,
  message: RebuildMessage,
  signal: AbortSignal | undefined,
): Promise<RebuildReply | string> {
  const stop = (): void => void child.kill('SIGTERM');
  signal?.addEventListener('abort', stop, { once: true });
  let take: (reply: RebuildReply) => void = () => undefined;
  try {
    const replied = new Promise<RebuildReply>((resolve) => {
      take = resolve;
      child.once('message', take);
    });
    child.send(message, () => undefined);
    const reply = await Promise.race([replied, ended]);
    // It is on its way to its end, and what it writes to with it.
    return signal?.aborted ? await end({ child, ended }) : reply;
  } finally {
    child.off('message', take);
    signal?.removeEventListener('abort', stop);
  }
}

async function end({ child, ended }: Rebuilder): Promise<string> {
  // What is left after the work may keep it alive.
  const grace = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
  // Where this end disconnects, Node.js does not say when the process has ended.
  if (child.connected) child.send(NO_MORE, () => undefined);
  const how = await ended;
  clearTimeout(grace);
  return how;
}

function start(env: NodeJS.ProcessEnv): Rebuilder {
  const child = fork(fileBeside(import.meta.url, 'rebuild-program.js'), {
    env,
    // Of this process's own: what they load is none of the build's business.
    execArgv: [],
    // Patterns are regular expressions, which JSON does not have.
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let said = '';
  // It may serve a thousand builds; the end of what it says is what counts.
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-MAX_SAID);
  });
  const ended = exitCode(child)
    .then((code) => said.trim() || `it ended with exit code ${code ?? 'of a signal'}`)
    .catch((error: unknown) => describeSystemError(error));
  return { child, ended };
}

/** How long the other process has to end. */
const GRACE_MS = 3_000;
/** Of what the other process says, in UTF-16 code units. */
const MAX_SAID = 64 * 1024;
/** Lines of it in an error. */
const LAST_LINES = 3;

function failed(title: string, words: string): LambdaZipError {
  return new LambdaZipError('not-reproducible', `the build fails on a copy of the sources (${title})`, {
    hint: words.split('\n').slice(-LAST_LINES).join('\n  '),
  });
}
