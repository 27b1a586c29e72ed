import type { Options } from './options.js';
import type { VerifyResult } from './results.js';
import type { VerifySettings } from './settings.js';
/**
 * Builds the sources and, at the same time, a copy of them under other conditions (path, order of creation, times,
 * permissions, umask, time zone, locale, threads), in a process of its own, and compares the archives byte for byte. Nothing
 * is left behind.
 *
 * @param settings what to pack, and how; paths are relative to the working directory
 * @throws LambdaZipError
 */
export declare function verify(settings: VerifySettings, options?: Options): Promise<VerifyResult>;
