/** The secrets of a package, in words. Their values are nowhere in them. */
import { LambdaZipError } from '../../util/errors.js';
import { count, indentedList, quoted } from '../../util/text.js';

/** A file that may contain secrets. */
export interface SecretFile {
  readonly path: string;
  /** In words, each once. */
  readonly found: readonly string[];
}

const MAX_FILES = 5;

/**
 * The one error for all files that may contain secrets, or undefined.
 *
 * @param files in archive order
 */
export function secretsError(files: readonly SecretFile[]): LambdaZipError | undefined {
  if (files.length === 0) return undefined;
  const lines = files.map(({ path, found }) => `${quoted(path)}: ${found.join(', ')}`);
  return new LambdaZipError(
    'secrets',
    `secrets: ${secretsSentence(files)}:${indentedList(lines, MAX_FILES)}`,
    { hint: ADVICE.join('\n  ') },
  );
}

/** How many there are. */
export function secretsSentence(files: readonly SecretFile[]): string {
  return files.length === 1
    ? '1 file may contain a secret'
    : `${count(files.length, 'file')} may contain secrets`;
}

const ADVICE = [
  'Anyone who may read the function can read its package. Exclude the files, and keep secrets in Secrets Manager or Parameter Store.',
  "Mark false positives with 'gitleaks:allow' on the line, or set secrets to 'off'.",
];
