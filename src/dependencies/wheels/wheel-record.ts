/**
 * RECORD, the list of a distribution's files.
 *
 * @see packaging.python.org, "Recording installed projects" and "Binary distribution format"
 */
import { comparePaths } from '../../entries/tree.js';

/** A row about a file. */
export interface RecordRow {
  /** SHA-256 of the content, hex; undefined where the row has none, or another digest. */
  readonly sha256: string | undefined;
  /** Bytes; undefined where the row has none. */
  readonly size: number | undefined;
}

/**
 * The rows by the file they are about; of several about one file the last.
 *
 * @param text CSV, as Python's csv module reads it
 */
export function parseRecord(text: string): Map<string, RecordRow> {
  const rows = new Map<string, RecordRow>();
  for (const [path = '', digest = '', size = ''] of csvRows(text)) {
    if (path !== '')
      rows.set(path, { sha256: sha256In(digest), size: /^\d{1,15}$/.test(size) ? Number(size) : undefined });
  }
  return rows;
}

/** `sha256=` and the digest in base64 for URLs, without padding. */
function sha256In(digest: string): string | undefined {
  const encoded = /^sha256=(?<value>[\w-]{43})=?$/.exec(digest)?.groups?.['value'];
  return encoded === undefined ? undefined : Buffer.from(encoded, 'base64url').toString('hex');
}

function* csvRows(text: string): Generator<string[]> {
  // A fast path for nearly every row, because there may be ten thousand.
  if (!text.includes('"')) {
    for (const line of text.split(/\r\n|[\r\n]/)) yield line.split(',');
    return;
  }
  let row: string[] = [];
  for (const [, quotedField, plain = '', end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|[\r\n]|$)/g,
  )) {
    row.push(quotedField?.replaceAll('""', '"') ?? plain);
    if (end === ',') continue;
    yield row;
    row = [];
  }
}

/** A file that is packed of a distribution. */
interface RecordedFile {
  /** From the folder that packages are imported from. */
  readonly path: string;
  /** Hex. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

/**
 * RECORD anew: the files in the order of their paths' bytes, its own line, without digest and size, at the end.
 *
 * @param own path of RECORD itself
 */
export function recordText(files: readonly RecordedFile[], own: string): string {
  const lines = [...files]
    .sort((left, right) => comparePaths(left.path, right.path))
    .map(({ path, sha256, size }) => {
      const digest = Buffer.from(sha256, 'hex').toString('base64url');
      return `${csvField(path)},sha256=${digest},${size}\n`;
    });
  return `${lines.join('')}${csvField(own)},,\n`;
}

/** Quotes a field like Python's csv module (`QUOTE_MINIMAL`). */
function csvField(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
