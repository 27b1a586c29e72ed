import { FORMAT_VERSION } from '../archive/format.js';
import { MODES, type Mode } from '../entries/entry.js';
import { comparePaths } from '../entries/tree.js';
import { sha256Of } from '../util/digest.js';
import { LambdaZipError } from '../util/errors.js';
import { printable, quoted } from '../util/text.js';

/** One entry as the manifest records it. */
export interface ManifestEntry {
  readonly path: string;
  readonly mode: Mode;
  /** Bytes. */
  readonly size: number;
  /** Of the content, hex. */
  readonly sha256: string;
}

/** An entry as it was packed, with the CRC-32 of the archive's directory, which the manifest lacks. */
export interface PackedRecord extends ManifestEntry {
  readonly crc32: number;
}

/**
 * The manifest as text: JSON with one line per entry, in archive order, and the same bytes for the
 * same entries. docs/format.md states them.
 */
export function manifestText(entries: Iterable<ManifestEntry>): string {
  return manifestOf(Array.from(entries, manifestLine));
}

/** An entry's line of the manifest: {@link manifestOf} them all is the text. */
export function manifestLine({ path, mode, size, sha256 }: ManifestEntry): string {
  return JSON.stringify({ path, mode, size, sha256 });
}

/** The manifest as text, of its lines. */
export function manifestOf(lines: readonly string[]): string {
  return `{"formatVersion":${FORMAT_VERSION},"entries":[\n${lines.join(',\n')}\n]}\n`;
}

/**
 * The content digest: SHA-256 of the manifest's text, hex. It moves with paths, modes and contents,
 * not with the compression level.
 */
export function contentDigest(manifest: string): string {
  return sha256Of(manifest);
}

/** Far more than the manifest of any package that Lambda would unpack. */
export const MAX_MANIFEST_BYTES = 64 * 1024 * 1024;

/**
 * Reads a manifest, and believes nothing: exactly the keys, types and order that docs/format.md states. White
 * space does not count.
 *
 * @param name what to blame, e.g. a file
 * @throws LambdaZipError `manifest` that says what is wrong
 */
export function parseManifest(text: string, name: string): ManifestEntry[] {
  const fail = (problem: string): LambdaZipError =>
    new LambdaZipError('manifest', `${quoted(name)} is not a manifest: ${problem}`, {
      hint: "'lambda-zip build --manifest FILE' and 'lambda-zip manifest FILE.zip' write manifests.",
    });
  if (text.length > MAX_MANIFEST_BYTES) throw fail(`it has more than ${MAX_MANIFEST_BYTES} bytes`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw fail(`it is not JSON: ${printable(error instanceof Error ? error.message : String(error))}`);
  }
  if (!hasKeys(value, ['formatVersion', 'entries']) || !Array.isArray(value['entries'])) {
    throw fail("must be an object with 'formatVersion' and 'entries'");
  }
  if (value['formatVersion'] !== FORMAT_VERSION) {
    throw fail(`formatVersion is not ${FORMAT_VERSION}, the one this version of the tool knows`);
  }
  const entries: ManifestEntry[] = [];
  for (const [index, item] of value['entries'].entries()) {
    const where = `entry ${index + 1}`;
    const entry = parseEntry(item, (problem) => fail(`${where}: ${problem}`));
    const previous = entries.at(-1);
    if (previous !== undefined && comparePaths(previous.path, entry.path) >= 0) {
      throw fail(`${where}: ${quoted(entry.path)} does not come after ${quoted(previous.path)}`);
    }
    entries.push(entry);
  }
  return entries;
}

function parseEntry(item: unknown, fail: (problem: string) => LambdaZipError): ManifestEntry {
  if (!hasKeys(item, ['path', 'mode', 'size', 'sha256'])) {
    throw fail("must have 'path', 'mode', 'size' and 'sha256', and nothing else");
  }
  const { path, size, sha256 } = item;
  const mode = MODES.find((one) => one === item['mode']);
  if (typeof path !== 'string' || !isEntryPath(path))
    throw fail('the path is not one that an archive can have');
  if (mode === undefined) throw fail(`the mode is not one of ${MODES.join(', ')}`);
  if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0)
    throw fail('the size is not a number of bytes');
  if (typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(sha256)) {
    throw fail('the sha256 is not 64 lower-case hexadecimal digits');
  }
  return { path, mode, size, sha256 };
}

function hasKeys(value: unknown, keys: readonly string[]): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const found = Object.keys(value);
  return found.length === keys.length && keys.every((key) => Object.hasOwn(value, key));
}

/** docs/format.md, "Path". */
function isEntryPath(path: string): boolean {
  return (
    Buffer.byteLength(path) <= 0xffff &&
    path === path.normalize('NFC') &&
    !/[\\\0\uFFFD]|\p{Surrogate}/u.test(path) &&
    path.split('/').every((component) => component !== '' && component !== '.' && component !== '..')
  );
}
