import { readManifest } from '../compare/package-file.js';
import { call } from './call.js';
import type { Options } from './options.js';
import { assertPath } from './paths.js';
import type { Manifest } from './results.js';
import { entryOf } from './shape.js';

/**
 * Reads what an archive contains: path, mode, size and SHA-256 of every entry, each of which is read and checked.
 *
 * @param file an archive
 * @throws LambdaZipError
 */
export function manifest(file: string, options: Options = {}): Promise<Manifest> {
  return call(options, async ({ signal }) => {
    assertPath('file', file);
    const { contentSha256, entries } = await readManifest(file, signal);
    return { contentSha256, entries: entries.map(entryOf) };
  });
}
