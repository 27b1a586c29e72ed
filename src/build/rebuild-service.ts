/** The other end of `Rebuilders`: takes builds from the process that started this one, and says what came of each. */
import { mkdirSync } from 'node:fs';
import { LambdaZipError } from '../util/errors.js';
import { avoidExitDeadlock } from '../util/exit-deadlock.js';
import { SILENT_LOGGER } from '../util/ports.js';
import { printable } from '../util/text.js';
import { build } from './build.js';
import { type Copies, type CopyPlaces, copySources, readLists } from './copy-sources.js';
import { discardCopies } from './memory-folder.js';
import type { BuildRequest } from './request.js';

export interface RebuildMessage {
  readonly request: BuildRequest;
  readonly umask: number;
  /** The directory to build in. */
  readonly workspace: string;
  /**
   * Directories there, in the order of the sources; or a file of `writeLists`, of files that are copied to there first and
   * removed afterwards. Copies in memory are their own directory to build in.
   */
  readonly sources:
    | { readonly directories: readonly string[] }
    | { readonly list: string; readonly inMemory: CopyPlaces['inMemory'] };
}

/** Sent in place of a build: there are no more. */
export const NO_MORE = 'no more';

/** What came of a build. `uncopied` is an error of its copies, which are no build. */
export type RebuildReply =
  | { readonly done: true }
  | { readonly error: string }
  | { readonly uncopied: Pick<LambdaZipError, 'code' | 'message' | 'hint'> };

/** Serves the process that started this one, one build after the other, until it has no more. */
export function serveRebuilds(): void {
  const cancel = new AbortController();
  let busy = false;
  const leave = (): void => {
    if (process.connected) process.disconnect();
  };
  const abort = (): void => {
    cancel.abort();
    if (!busy) leave();
  };
  for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM'] as const) process.once(signal, abort);
  // Whoever started it is gone.
  process.once('disconnect', abort);
  const home = process.cwd();
  process.on('message', (message: RebuildMessage | typeof NO_MORE) => {
    if (message === NO_MORE) return leave();
    busy = true;
    process.umask(message.umask);
    avoidExitDeadlock(process.versions.node)
      .then(() => rebuilt(message, home, cancel.signal))
      .catch((error: unknown): RebuildReply => ({ error: wordsOf(error) }))
      .then((reply) => {
        busy = false;
        process.send?.(reply, () => {
          if (cancel.signal.aborted) leave();
        });
        // While the other process goes on.
        discardCopiesOf(message);
      })
      .catch(abort);
  });
}

async function rebuilt(message: RebuildMessage, home: string, signal: AbortSignal): Promise<RebuildReply> {
  const { request } = message;
  const { pipeline } = request;
  try {
    const copies = await copiesOf(message, signal);
    if ('uncopied' in copies) return copies;
    const sources = pipeline.sources.map((source, index) => ({
      ...source,
      directory: copies.directories[index] ?? source.directory,
    }));
    process.chdir(copies.workspace);
    await build(
      { ...request, pipeline: { ...pipeline, sources, workspace: copies.workspace } },
      { log: SILENT_LOGGER, signal },
    );
    return { done: true };
  } finally {
    process.chdir(home);
  }
}

function discardCopiesOf({ workspace, sources }: RebuildMessage): void {
  if ('directories' in sources) return;
  discardCopies(workspace);
  if (sources.inMemory !== undefined) discardCopies(sources.inMemory.workspace);
}

async function copiesOf(
  { request, umask, workspace, sources }: RebuildMessage,
  signal: AbortSignal,
): Promise<Copies | Extract<RebuildReply, { uncopied: unknown }>> {
  if ('directories' in sources) return { workspace, directories: sources.directories };
  const { modes } = request.pipeline;
  const places = { onDisk: workspace, inMemory: sources.inMemory };
  try {
    if (request.pipeline.sources.length > 0)
      return await copySources(readLists(sources.list), { modes, umask }, places, signal);
    // A layer of requirements alone has nothing to copy, and is built in there, too.
    mkdirSync(workspace, { recursive: true });
    return { workspace, directories: [] };
  } catch (error) {
    if (!(error instanceof LambdaZipError)) throw error;
    const { code, message, hint } = error;
    return { uncopied: { code, message, hint } };
  }
}

function wordsOf(error: unknown): string {
  if (!(error instanceof LambdaZipError))
    return printable(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return error.hint === undefined ? error.message : `${error.message}\n${error.hint}`;
}
