import { comparePackages } from '../compare/compare-packages.js';
import type { PackageFile } from '../compare/package-file.js';
import { call } from './call.js';
import type { Options } from './options.js';
import { assertPath } from './paths.js';
import type { ComparedFile, DiffResult } from './results.js';
import { changesOf } from './shape.js';

/**
 * Compares two packages: files added, removed, or with another content or mode, and Python packages with another version.
 *
 * @param before an archive, or a manifest that `build` wrote
 * @param after the same
 * @throws LambdaZipError
 */
export function diff(before: string, after: string, options: Options = {}): Promise<DiffResult> {
  return call(options, async ({ signal }) => {
    assertPath('before', before);
    assertPath('after', after);
    const compared = await comparePackages(before, after, signal);
    return {
      same: compared.same,
      bytes: compared.bytes,
      before: fileOf(compared.before),
      after: fileOf(compared.after),
      changes: changesOf(compared.changes),
    };
  });
}

function fileOf({ file, digest, contentSha256 }: PackageFile): ComparedFile {
  return { file, kind: digest === undefined ? 'manifest' : 'zip', sha256: digest?.hex, contentSha256 };
}
