/** Whether a file in the place of an output is an earlier output, and may be replaced. */

import { lstatSync } from 'node:fs';
import { cannotBeRead, LambdaZipError } from '../util/errors.js';
import { readBeginning } from '../util/files.js';
import { quoted } from '../util/text.js';

/** How files that this tool writes begin: an archive, a manifest, a bill of materials. */
const OUTPUT_STARTS = ['PK', '{"formatVersion"', '{\n  "$schema": "http://cyclonedx.org/'];
const LONGEST_START = Math.max(...OUTPUT_STARTS.map((start) => start.length));

/** Refuses to replace a file of the source that does not look like an earlier output: a typo must not cost the user a file. */
export function assertReplaceable(path: string, name: string): void {
  if (!lstatSync(path).isFile()) return;
  const start = beginningOf(path, name);
  if (start === '' || OUTPUT_STARTS.some((text) => start.startsWith(text))) return;
  throw new LambdaZipError('output', `an output would replace ${quoted(name)}, a file of the source`, {
    hint: 'Give the output another name; or remove the file first if it is an old output.',
  });
}

/** The first bytes of a file, enough for {@link OUTPUT_STARTS}, one character each. */
function beginningOf(path: string, name: string): string {
  try {
    return readBeginning(path, LONGEST_START).toString('latin1');
  } catch (error) {
    throw new LambdaZipError('read', `${quoted(name)}: ${cannotBeRead(error)}`, {
      cause: error,
      hint: 'An output would replace it; give the output another name, or remove the file.',
    });
  }
}
