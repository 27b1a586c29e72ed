/** The beginning of a program, for what stands in it at the top: to parse all of a large library would take seconds. */

/**
 * The text up to the last line, and what belongs to it, that begins with something; empty where none does.
 *
 * @param begins what a line begins with, with the flags `gm`
 */
export function leadingText(text: string, begins: RegExp): string {
  let end = 0;
  for (const match of text.matchAll(begins)) end = match.index + match[0].length;
  if (end === 0) return '';
  // What is further in, what closes a bracket, and a clause go on with what stands before it.
  const next = /\n(?=[^\s)\]}#])(?!(?:except|else|elif|finally)\b)/g;
  next.lastIndex = end;
  const found = next.exec(text);
  return found === null ? text : text.slice(0, found.index + 1);
}
