import type { Options } from './options.js';
import type { Manifest } from './results.js';
/**
 * Reads what an archive contains: path, mode, size and SHA-256 of every entry, each of which is read and checked.
 *
 * @param file an archive
 * @throws LambdaZipError
 */
export declare function manifest(file: string, options?: Options): Promise<Manifest>;
