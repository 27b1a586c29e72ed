/** Files that a line of requirements includes: paths, and no URLs. */
import { isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LambdaZipError } from '../../util/errors.js';

/**
 * The path of a file that a line includes, relative to the folder of the file that has the line.
 *
 * @param place the file and the line's number, for the error
 * @throws LambdaZipError `dependencies` for a URL
 */
export function includedFile(file: string, folder: string, place: string): string {
  if (/^https?:/i.test(file)) throw includesUrl(place);
  if (/^file:/i.test(file)) {
    try {
      return fileURLToPath(file);
    } catch {
      throw includesUrl(place);
    }
  }
  return isAbsolute(file) ? file : join(folder, file);
}

/** @param place the file and the line, or the variable, that names a URL */
export function includesUrl(place: string): LambdaZipError {
  return new LambdaZipError('dependencies', `requirements: ${place}: includes a file from a URL`, {
    hint: 'Copy the file into the project and name the copy; then every build reads the same file.',
  });
}
