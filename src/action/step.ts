/** How every step of the action runs: a log, a way to cancel, and one message when it fails. */
import * as core from '@actions/core';
import { rememberProxy } from '../aws/proxy.js';
import { LambdaZipError } from '../util/errors.js';
import { exitAfterGrace } from '../util/node-exit.js';
import type { Ports } from '../util/ports.js';
import { printable, withoutCommands } from '../util/text.js';
import { actionLogger } from './log.js';

/** Runs a step. Never rejects: whatever goes wrong fails the step with one message. */
export async function runStep(work: (ports: Ports) => Promise<void>): Promise<void> {
  // Writing to a runner that is gone fails, and reporting that failure would fail again, forever.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);
  rememberProxy(process.env);
  const log = actionLogger();
  const cancel = new AbortController();
  // The runner cancels a step with SIGINT, then SIGTERM, and kills it a few seconds later.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => cancel.abort());
  try {
    await work({ log, signal: cancel.signal });
    log.end();
  } catch (error) {
    log.end();
    fail(error);
  } finally {
    exitAfterGrace(() => process.exit());
  }
}

function fail(error: unknown): void {
  if (!(error instanceof LambdaZipError)) {
    core.setFailed(error instanceof Error ? error : String(error));
    return;
  }
  core.setFailed(error.hint === undefined ? error.message : `${error.message}\n${error.hint}`);
  if (error.cause instanceof Error)
    core.info(withoutCommands(`Caused by: ${printable(error.cause.message)}`));
}
