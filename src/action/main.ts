/** The build step: inputs, build, outputs, summary. */
import * as core from '@actions/core';
import { build } from '../build.js';
import { describeSystemError, LambdaZipError } from '../errors.js';
import { resultsOf } from '../results.js';
import { printable } from '../text.js';
import { readInputs } from './inputs.js';
import { actionLogger, withoutCommands } from './log.js';
import { summaryMarkdown } from './summary.js';

/** Runs the step. Never rejects: whatever goes wrong fails the step with one message. */
export async function run(): Promise<void> {
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);
  const log = actionLogger();
  const cancel = new AbortController();
  // The runner cancels a step with SIGINT, then SIGTERM, and kills it a few seconds later.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => cancel.abort());
  try {
    const inputs = readInputs();
    const report = await build(inputs.request, { log, signal: cancel.signal });
    log.phase('Outputs');
    for (const [name, value] of Object.entries(resultsOf(report))) {
      core.setOutput(name, value);
      log.info(`${name}: ${printable(String(value))}`);
    }
    if (inputs.summary) await writeSummary(summaryMarkdown(report));
    log.end();
  } catch (error) {
    log.end();
    fail(error);
  }
}

async function writeSummary(markdown: string): Promise<void> {
  // Runners that know no summaries leave the variable unset; the step is none the worse for it.
  if (!process.env['GITHUB_STEP_SUMMARY']) return;
  try {
    await core.summary.addRaw(markdown, true).write();
  } catch (error) {
    // The archive is built and the outputs are set: that is what the step is for.
    core.warning(`the job summary cannot be written: ${printable(describeSystemError(error))}`);
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
