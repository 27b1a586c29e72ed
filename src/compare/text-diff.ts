import { openFileSource } from '../archive/byte-source.js';
import { type ArchiveRecord, readContent, readRecords } from '../archive/reader.js';
import { throwIfCancelled } from '../util/ports.js';
import { printable, printableLine } from '../util/text.js';
import type { Changes } from './changes.js';

/** How the content of one entry moved: a unified diff, or why there is none. */
interface TextDifference {
  readonly path: string;
  /** The hunks with their headers, made printable; undefined where there is no diff to show. */
  readonly lines: readonly string[] | undefined;
  readonly why: 'text' | 'binary' | 'too large' | 'too different';
}

/** Larger files are not compared line by line. */
const MAX_TEXT_BYTES = 1024 * 1024;
/** Lines to take out and put in; finding more takes time that grows with the square. */
const MAX_EDITS = 2000;

/**
 * Compares, line by line, the entries of two archives whose content differs.
 *
 * @param changes what `compareEntries` found in the two
 * @throws LambdaZipError what reading the archives throws; `cancelled`
 */
export async function* textDifferences(
  before: string,
  after: string,
  changes: Changes,
  signal?: AbortSignal,
): AsyncGenerator<TextDifference> {
  const moved = changes.entries.filter(({ kind }) => kind === 'content');
  if (moved.length === 0) return;
  // Loaded here, because most comparisons show no text.
  const { formatPatch, OMIT_HEADERS, structuredPatch } = await import('diff');
  const left = await openContents(before);
  try {
    const right = await openContents(after);
    try {
      for (const { path } of moved) {
        throwIfCancelled(signal);
        const one = await left.read(path);
        const two = await right.read(path);
        if (one.why !== 'text' || two.why !== 'text') {
          yield { path, lines: undefined, why: one.why === 'text' ? two.why : one.why };
          continue;
        }
        const patch = structuredPatch('', '', one.text, two.text, undefined, undefined, {
          context: 3,
          maxEditLength: MAX_EDITS,
        });
        if (patch === undefined) {
          yield { path, lines: undefined, why: 'too different' };
          continue;
        }
        const hunks = formatPatch(patch, OMIT_HEADERS).replace(/\n$/, '').split('\n');
        const lines = [
          `--- old/${printable(path)}`,
          `+++ new/${printable(path)}`,
          ...hunks.map(printableLine),
        ];
        yield { path, lines, why: 'text' };
      }
    } finally {
      await right.close();
    }
  } finally {
    await left.close();
  }
}

type Text = { readonly why: 'text'; readonly text: string } | { readonly why: 'binary' | 'too large' };

/** The contents of an archive's entries by path, as far as they are text. */
async function openContents(file: string) {
  const source = await openFileSource(file);
  let records: Map<string, ArchiveRecord>;
  try {
    records = new Map((await readRecords(source)).map((record) => [record.path, record]));
  } catch (error) {
    await source.close();
    throw error;
  }
  return {
    async read(path: string): Promise<Text> {
      const record = records.get(path);
      if (record === undefined || record.size > MAX_TEXT_BYTES) return { why: 'too large' };
      return textOf(await readContent(source, record));
    },
    close: () => source.close(),
  };
}

/** A content that is UTF-8 text without NUL characters, or why it is none. */
function textOf(bytes: Buffer): Text {
  if (bytes.includes(0)) return { why: 'binary' };
  try {
    return { why: 'text', text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { why: 'binary' };
  }
}
