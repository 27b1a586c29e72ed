/** The secrets of a package, in words. Their values are nowhere in them. */
import { LambdaZipError } from '../../util/errors.js';
import { count, indentedList, quoted } from '../../util/text.js';

/** A file that looks as if it held secrets. */
export interface SecretFile {
  readonly path: string;
  /** In words, each once. */
  readonly found: readonly string[];
}

const MAX_FILES = 5;

/**
 * The one error for all files that look as if they held secrets, or undefined.
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
    ? '1 file looks as if it held a secret'
    : `${count(files.length, 'file')} look as if they held secrets`;
}

const ADVICE = [
  'Whoever may read the function may read its package: exclude the files, and keep secrets in Secrets Manager or Parameter Store.',
  "What is none is marked by 'gitleaks:allow' in its line; or set secrets to 'off'.",
];
