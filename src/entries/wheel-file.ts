import { LambdaZipError } from '../util/errors.js';
import { quoted } from '../util/text.js';

/** A wheel on this machine's disk. */
export interface WheelFile {
  /** Absolute path. */
  readonly file: string;
  /** The file name a wheel has: `NAME-VERSION(-BUILD)?-PYTHON-ABI-PLATFORM.whl`. */
  readonly name: string;
  /** Of the whole file, hex. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

/**
 * The error for a wheel that cannot be packed.
 *
 * @param name the wheel's file name
 * @param problem follows the name
 */
export function wheelError(name: string, problem: string, hint?: string, cause?: unknown): LambdaZipError {
  return new LambdaZipError('dependencies', `requirements: the wheel ${quoted(name)} ${problem}`, {
    hint: hint ?? 'Use another version of the package, or report this to its maintainers.',
    cause,
  });
}
