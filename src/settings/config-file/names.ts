/** The name of the config file, and lists of names in settings. */
import { nonBlankLines } from '../../util/text.js';

/** The default config file, in the working directory. */
export const CONFIG_FILE = 'lambda-zip.yml';

/** @param text names, one per line */
export function functionNames(text: string): string[] {
  return nonBlankLines(text).map((line) => line.trim());
}
