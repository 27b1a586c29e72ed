import { LambdaZipError } from '../util/errors.js';
import { type Folder, largestFolders, type SizedPath } from '../util/folders.js';
import { formatBytes, groupThousands } from '../util/text.js';

/**
 * AWS Lambda's limits for a ZIP package, in bytes.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html "Deployment package (.zip file archive) size"
 */
export const LAMBDA_LIMITS = {
  /** For a direct upload through the API or the console; larger ones go through S3. */
  zipped: 50 * 1024 * 1024,
  /** Of the function and all its layers together. */
  unzipped: 262_144_000,
} as const;

/**
 * The error for contents that Lambda would refuse to unpack, or undefined.
 *
 * @param bytes of all contents
 */
export function unzippedLimitError(bytes: number, files: readonly SizedPath[]): LambdaZipError | undefined {
  if (bytes <= LAMBDA_LIMITS.unzipped) return undefined;
  return limitError(
    `the unzipped package has ${inBytes(bytes)}, more than the ${inBytes(LAMBDA_LIMITS.unzipped)} that AWS Lambda allows, layers included`,
    files,
    'Exclude what the function does not need, or use a container image.',
  );
}

/**
 * The error for an archive that Lambda would refuse in a direct upload, or undefined.
 *
 * @param bytes of the archive
 */
export function zippedLimitError(bytes: number, files: readonly SizedPath[]): LambdaZipError | undefined {
  if (bytes <= LAMBDA_LIMITS.zipped) return undefined;
  return limitError(
    `the archive has ${inBytes(bytes)}, more than the ${inBytes(LAMBDA_LIMITS.zipped)} that AWS Lambda allows in a direct upload`,
    files,
    "Exclude what the function does not need; or upload through S3 and set enforce-limits to 'false'.",
  );
}

function limitError(problem: string, files: readonly SizedPath[], advice: string): LambdaZipError {
  const largest = largestFolders(files, 3).map(describeFolder).join(', ');
  return new LambdaZipError('limit', problem, { hint: `${advice} The largest folders: ${largest}.` });
}

function describeFolder({ name, size }: Folder): string {
  return `${name} ${formatBytes(size)}`;
}

function inBytes(bytes: number): string {
  return `${groupThousands(bytes)} bytes`;
}
