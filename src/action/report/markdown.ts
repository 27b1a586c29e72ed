/** GitHub-flavoured markdown that foreign text cannot break out of, within limits. */
import { printable } from '../../util/text.js';

const MAX_CHARACTERS = 200;
/** Of what AWS says. */
const MAX_SAID = 500;

/** Foreign text as an HTML code element. */
export function inCode(text: string): string {
  return code(printable(text));
}

/** Printable text as an HTML code element, in which GitHub makes no link, mention or reference of anything. */
function code(text: string, most = MAX_CHARACTERS): string {
  const characters = Array.from(text);
  const shown = characters.length <= most ? characters : [...characters.slice(0, most - 1), '…'];
  return `<code>${escaped(shown.join(''))}</code>`;
}

/** Text that GitHub turns into a link, a mention or a reference once entities are decoded. */
const LIVE = /[@#]|:\/\/|\bwww\.|\bGH-\d|\b[0-9a-f]{7,40}\b/i;

/** Foreign text in a sentence of ours: a name in quotes, and what AWS says. */
const FOREIGN = /(?<=^|[\s(:,])'(?<name>[^']*)'(?![\p{L}\p{N}])|(?<=HTTP status \d{3}\): )(?<said>.*[^.])/gu;

/**
 * Sentences of ours with foreign text in them, printable. That stands in code elements, and so does what else would be live.
 */
export function prose(text: string): string {
  const parts: string[] = [];
  let end = 0;
  const own = (part: string): string => (LIVE.test(part) ? code(part, MAX_SAID) : escaped(part));
  for (const { 0: whole, index, groups } of text.matchAll(FOREIGN)) {
    parts.push(own(text.slice(end, index)), code(groups?.['name'] ?? groups?.['said'] ?? whole, MAX_SAID));
    end = index + whole.length;
  }
  return [...parts, own(text.slice(end))].join('');
}

/**
 * A text without the account and the role in it, for a comment that everybody reads: AWS's own words on what is denied have both.
 */
export function withoutAccounts(text: string): string {
  return text
    .replace(/\barn:aws[\w-]*:(?:iam|sts):[^\s'",)]*/g, 'a role')
    .replace(/(?<![\p{L}\p{N}])\d{12}(?![\p{L}\p{N}])/gu, '…');
}

/** Printable text as prose: every character that markdown, HTML or a table could act on becomes an entity. */
export function escaped(text: string): string {
  return text.replace(/[^\p{L}\p{N}\p{M} .,/=+…-]/gu, (character) => `&#${character.codePointAt(0)};`);
}

/** A block to copy from. No line of the text may end the block. */
export function codeBlock(text: string, language = ''): string[] {
  const longest = Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(Math.max(3, longest + 1));
  return [`${fence}${language}`, text, fence, ''];
}

/** The remaining room, in bytes; rows that do not fit are counted instead. */
export interface Budget {
  bytes: number;
}

/** Rows of a table. */
interface Rows extends Iterable<readonly string[]> {
  readonly length: number;
}

/** A row for each item. A large package has tens of thousands, few of which are shown: the others are never written. */
export function rowsOf<T>(items: readonly T[], row: (item: T) => readonly string[]): Rows {
  return {
    length: items.length,
    *[Symbol.iterator]() {
      for (const item of items) yield row(item);
    },
  };
}

/** A table of as many rows as the budget has room for, at most so many, with a last row for the others. */
export function table(
  head: readonly string[],
  rows: Rows,
  budget: Budget,
  most = Number.POSITIVE_INFINITY,
): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const lines: string[] = [];
  for (const row of rows) {
    if (lines.length >= most) break;
    const text = line(row);
    const bytes = Buffer.byteLength(text) + 1;
    if (bytes > budget.bytes) break;
    budget.bytes -= bytes;
    lines.push(text);
  }
  const left = rows.length - lines.length;
  if (left > 0) lines.push(line([`and ${left} more`, ...head.slice(1).map(() => '')]));
  return [line(head), line(head.map(() => '---')), ...lines, ''];
}

/** Content that is shown on a click. */
export function folded(title: string, content: readonly string[]): string[] {
  return [`<details><summary>${title}</summary>`, '', ...content, '</details>', ''];
}
