import type { Options } from './options.js';
import type { DiffResult } from './results.js';
/**
 * Compares two packages: files added, removed, or with another content or mode, and Python packages with another version.
 *
 * @param before an archive, or a manifest that `build` wrote
 * @param after the same
 * @throws LambdaZipError
 */
export declare function diff(before: string, after: string, options?: Options): Promise<DiffResult>;
