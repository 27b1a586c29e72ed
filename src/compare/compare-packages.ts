/** Compares two packages, each an archive or a manifest. */
import { type Changes, compareEntries } from './changes.js';
import { type PackageFile, readPackageFile } from './package-file.js';

/** Of the archives themselves; `unknown` where one side is a manifest, which does not tell them. */
export type ComparedBytes = 'same' | 'different' | 'unknown';

interface ComparedPackages {
  readonly before: PackageFile;
  readonly after: PackageFile;
  readonly changes: Changes;
  readonly bytes: ComparedBytes;
  /** Whether the bytes are the same or, where they are unknown, the content. */
  readonly same: boolean;
}

/**
 * @param before archive or manifest
 * @param after archive or manifest
 * @throws LambdaZipError `archive`, `manifest`, `cancelled`
 */
export async function comparePackages(
  before: string,
  after: string,
  signal: AbortSignal | undefined,
): Promise<ComparedPackages> {
  const left = await readPackageFile(before, signal);
  const right = await readPackageFile(after, signal);
  const changes = compareEntries(left.entries, right.entries);
  const bytes = comparedBytes(left, right);
  return {
    before: left,
    after: right,
    changes,
    bytes,
    same: changes.entries.length === 0 && bytes !== 'different',
  };
}

function comparedBytes({ digest: one }: PackageFile, { digest: two }: PackageFile): ComparedBytes {
  if (one === undefined || two === undefined) return 'unknown';
  return one.hex === two.hex ? 'same' : 'different';
}
