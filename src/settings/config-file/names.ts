/** How config files and functions are named. */
import { nonBlankLines } from '../../util/text.js';

/** The name of a config file, in the directory a run starts in. */
export const CONFIG_FILE = 'lambda-zip.yml';

/** @param text names, one per line */
export function functionNames(text: string): string[] {
  return nonBlankLines(text).map((line) => line.trim());
}
