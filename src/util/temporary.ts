import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { describeSystemError, LambdaZipError } from './errors.js';
import { quoted } from './text.js';

/**
 * Makes an empty directory that nobody else has.
 *
 * @param parent absolute
 * @param purpose goes into its name
 * @returns its path, absolute
 * @throws LambdaZipError `output`
 */
export async function makeTemporaryDirectory(parent: string, purpose: string): Promise<string> {
  try {
    return await mkdtemp(join(parent, `lambda-zip-${purpose}-`));
  } catch (error) {
    throw new LambdaZipError(
      'output',
      `no directory can be created in ${quoted(parent)}, the temporary directory: ${describeSystemError(error)}`,
      {
        cause: error,
        hint: 'Free some space, or set TMPDIR (RUNNER_TEMP on a runner) to another directory.',
      },
    );
  }
}
