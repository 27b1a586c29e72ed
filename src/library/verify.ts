import { verify as verifyRequest } from '../build/verify.js';
import { parseSettings } from '../settings/settings.js';
import { call } from './call.js';
import { contextOf } from './context.js';
import type { Options } from './options.js';
import { rawSettings } from './raw-settings.js';
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
export function verify(settings: VerifySettings, options: Options = {}): Promise<VerifyResult> {
  return call(options, async (ports) => {
    const request = parseSettings(rawSettings('verify', settings), contextOf(options));
    const { sha256, layerSha256, builds, differences } = await verifyRequest(request, ports);
    return { reproducible: differences.length === 0, sha256, layerSha256, builds, differences };
  });
}
