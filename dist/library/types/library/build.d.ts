import type { Options } from './options.js';
import type { BuildResult } from './results.js';
import type { BuildSettings } from './settings.js';
/**
 * Packs directories into one reproducible ZIP, compares it with what is deployed if `functionName` or `baseline` says with what,
 * and deploys it if `deploy` says so. The same as `lambda-zip build`: equal settings give equal bytes.
 *
 * The files are in their places, whole, when the promise resolves. When it rejects, what was there before is unchanged.
 *
 * @param settings what to pack, and how; paths are relative to the working directory
 * @throws LambdaZipError
 */
export declare function build(settings: BuildSettings, options?: Options): Promise<BuildResult>;
