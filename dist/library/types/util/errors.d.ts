/**
 * The kind of error, as a stable word. `usage` means the command line or the inputs are at fault
 * before anything was read (the CLI exits with 2); every other code is a failure of the job (1).
 */
export type ErrorCode = 'usage' | 'source' | 'pattern' | 'name' | 'collision' | 'symlink' | 'special-file' | 'read' | 'changed-while-reading' | 'too-large' | 'empty' | 'limit' | 'binary' | 'secrets' | 'imports' | 'output' | 'archive' | 'manifest' | 'aws' | 'deploy' | 'timeout' | 'container' | 'dependencies' | 'command'
/** A wheel's RECORD does not match a file; the build then starts over and goes by the files. */
 | 'record' | 'not-reproducible' | 'baseline' | 'cancelled' | 'internal';
/**
 * The one error class of the product. `message` names the input or file, the value seen and what
 * to use instead; `hint` says what to do; `cause` keeps the underlying error.
 */
export declare class LambdaZipError extends Error {
    readonly name = "LambdaZipError";
    readonly code: ErrorCode;
    readonly hint: string | undefined;
    constructor(code: ErrorCode, message: string, details?: {
        hint?: string | undefined;
        cause?: unknown;
    });
}
/** The error for a setting with an invalid value. `problem` follows the value, and says what to use instead. */
export declare function usage(setting: string, value: string, problem: string): LambdaZipError;
/** The `errno` name of a system error (`ENOENT`, `EACCES`, …), or undefined for anything else. */
export declare function systemErrorCode(error: unknown): string | undefined;
/** The words that follow the name of a file or folder that cannot be read. */
export declare function cannotBeRead(error: unknown): string;
/** Plain words for the system errors people meet, for use inside a longer message. */
export declare function describeSystemError(error: unknown): string;
