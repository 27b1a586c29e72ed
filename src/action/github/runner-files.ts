/** Messages of a step to the runner, through files. */
import * as core from '@actions/core';
import { describeSystemError, LambdaZipError } from '../../util/errors.js';
import { quoted } from '../../util/text.js';

/** @throws LambdaZipError `output` */
export function setOutput(name: string, value: string): void {
  inFile('GITHUB_OUTPUT', () => core.setOutput(name, value));
}

/**
 * For the post step.
 *
 * @throws LambdaZipError `output`
 */
export function saveState(name: string, value: string): void {
  inFile('GITHUB_STATE', () => core.saveState(name, value));
}

/** The system's error names no file. */
function inFile(variable: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    const file = quoted(process.env[variable] ?? '');
    throw new LambdaZipError(
      'output',
      `the runner's file ${file} (${variable}) cannot be written: ${describeSystemError(error)}`,
      { cause: error },
    );
  }
}
