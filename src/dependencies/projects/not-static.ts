import { LambdaZipError } from '../../util/errors.js';

/** Marks these errors. */
const CAUSE = Symbol('not static');

/**
 * The error for a project that only its own build can tell the wheel of.
 *
 * @param reason a clause, `its build sets the version`
 */
export function notStatic(reason: string): LambdaZipError {
  return new LambdaZipError('dependencies', reason, { cause: CAUSE });
}

export function isNotStatic(error: unknown): error is LambdaZipError {
  return error instanceof LambdaZipError && error.cause === CAUSE;
}
