/** The other end of {@link rebuild}: takes one build from the process that started this one, and says what came of it. */
import { LambdaZipError } from '../util/errors.js';
import { avoidExitDeadlock } from '../util/exit-deadlock.js';
import { SILENT_LOGGER } from '../util/ports.js';
import { printable } from '../util/text.js';
import { build } from './build.js';
import type { BuildRequest } from './request.js';

export interface RebuildMessage {
  readonly request: BuildRequest;
  readonly umask: number;
}

export type RebuildReply = { readonly done: true } | { readonly error: string };

/** Serves the process that started this one, once. A process that nobody started so has nothing to do. */
export function serveRebuild(): void {
  const cancel = new AbortController();
  const abort = (): void => cancel.abort();
  for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM'] as const) process.once(signal, abort);
  // Whoever started it is gone.
  process.once('disconnect', abort);
  process.once('message', ({ request, umask }: RebuildMessage) => {
    process.umask(umask);
    avoidExitDeadlock(process.versions.node)
      .then(() => build(request, { log: SILENT_LOGGER, signal: cancel.signal }))
      .then((): RebuildReply => ({ done: true }))
      .catch((error: unknown): RebuildReply => ({ error: wordsOf(error) }))
      .then((reply) => process.send?.(reply, () => process.disconnect()))
      .catch(abort);
  });
}

function wordsOf(error: unknown): string {
  if (!(error instanceof LambdaZipError))
    return printable(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return error.hint === undefined ? error.message : `${error.message}\n${error.hint}`;
}
