/** GitHub-flavoured markdown that foreign text cannot break out of, within limits. */
import { printable } from '../text.js';

const MOST_CHARACTERS = 200;

/** Foreign text as an HTML code element. */
export function inCode(text: string): string {
  const characters = Array.from(printable(text));
  const shown =
    characters.length <= MOST_CHARACTERS ? characters : [...characters.slice(0, MOST_CHARACTERS - 1), '…'];
  return `<code>${escaped(shown.join(''))}</code>`;
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

/** What may still be written, in bytes; rows that do not fit are counted instead. */
export interface Budget {
  bytes: number;
}

/** A table of as many rows as the budget has room for, at most so many, with a last row for the others. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  budget: Budget,
  most = Number.POSITIVE_INFINITY,
): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const lines: string[] = [];
  for (const row of rows) {
    const text = line(row);
    const bytes = Buffer.byteLength(text) + 1;
    if (bytes > budget.bytes || lines.length >= most) break;
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
