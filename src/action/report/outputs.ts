/** Writes a step's outputs and its summary. */
import * as core from '@actions/core';
import { describeSystemError } from '../../util/errors.js';
import type { Logger } from '../../util/ports.js';
import { printable } from '../../util/text.js';
import { setOutput } from '../github/runner-files.js';

export function setOutputs(results: object, log: Logger): void {
  for (const [name, result] of Object.entries(results)) {
    const value = typeof result === 'object' ? JSON.stringify(result) : String(result);
    setOutput(name, value);
    log.info(`${name}: ${printable(value)}`);
  }
}

export async function writeSummary(markdown: string): Promise<void> {
  // Runners without summaries leave the variable unset.
  if (!process.env['GITHUB_STEP_SUMMARY']) return;
  try {
    await core.summary.addRaw(markdown, true).write();
  } catch (error) {
    // The archive is built and the outputs are set, so a missing summary does not fail the step.
    core.warning(`the job summary cannot be written: ${printable(describeSystemError(error))}`);
  }
}
