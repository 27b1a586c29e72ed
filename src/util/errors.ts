import { quoted } from './text.js';

/**
 * The kind of error, as a stable word. `usage` means the command line or the inputs are at fault
 * before anything was read (the CLI exits with 2); every other code is a failure of the job (1).
 */
export type ErrorCode =
  | 'usage'
  | 'source'
  | 'pattern'
  | 'name'
  | 'collision'
  | 'symlink'
  | 'special-file'
  | 'read'
  | 'changed-while-reading'
  | 'too-large'
  | 'empty'
  | 'limit'
  | 'binary'
  | 'secrets'
  | 'imports'
  | 'output'
  | 'archive'
  | 'manifest'
  | 'aws'
  | 'deploy'
  | 'timeout'
  | 'container'
  | 'dependencies'
  | 'command'
  /** A wheel's RECORD does not match a file; the build then starts over and goes by the files. */
  | 'record'
  | 'not-reproducible'
  | 'baseline'
  | 'cancelled'
  | 'internal';

/**
 * The one error class of the product. `message` names the input or file, the value seen and what
 * to use instead; `hint` says what to do; `cause` keeps the underlying error.
 */
export class LambdaZipError extends Error {
  override readonly name = 'LambdaZipError';
  readonly code: ErrorCode;
  readonly hint: string | undefined;

  constructor(
    code: ErrorCode,
    message: string,
    details: { hint?: string | undefined; cause?: unknown } = {},
  ) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.hint = details.hint;
  }
}

/** The error for a setting with an invalid value. `problem` follows the value, and says what to use instead. */
export function usage(setting: string, value: string, problem: string): LambdaZipError {
  return new LambdaZipError('usage', `${setting}: ${quoted(value)} ${problem}`);
}

/** The `errno` name of a system error (`ENOENT`, `EACCES`, …), or undefined for anything else. */
export function systemErrorCode(error: unknown): string | undefined {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    return error.code;
  }
  return undefined;
}

/** The words that follow the name of a file or folder that cannot be read. */
export function cannotBeRead(error: unknown): string {
  return `cannot be read: ${describeSystemError(error)}`;
}

/** Plain words for the system errors people meet, for use inside a longer message. */
export function describeSystemError(error: unknown): string {
  const code = systemErrorCode(error);
  const words = code === undefined ? undefined : SYSTEM_ERROR_WORDS[code];
  if (words !== undefined) return `${words} (${code})`;
  return error instanceof Error ? error.message : String(error);
}

const SYSTEM_ERROR_WORDS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'operation not permitted',
  ENOENT: 'no such file or directory',
  ENOTDIR: 'not a directory',
  EISDIR: 'is a directory',
  ENOSPC: 'no space left on the device',
  EDQUOT: 'disk quota exceeded',
  EROFS: 'read-only file system',
  ELOOP: 'too many levels of symbolic links',
  ENAMETOOLONG: 'the path is too long for this system',
  EMFILE: 'too many open files',
  EIO: 'input/output error',
};
