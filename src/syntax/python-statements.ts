/** The statements of a Python module, cut where lines begin, without a parser: that would take seconds for large packages. */

interface TopStatement {
  /** With the clauses, and the comments behind it, that belong to it. */
  readonly text: string;
  /** Of its beginning, from 0. */
  readonly row: number;
}

/** What decides where a statement ends; a backslash keeps it open over the end of the line. */
const TOKEN = /"""|'''|["']|#[^\n]*|\\\r?\n|[([{]|[)\]}]|\n/g;
/** A text in plain quotes, from behind the first one on. */
const REST_OF_TEXT = {
  '"': /[^"\\\n]*(?:\\[\s\S][^"\\\n]*)*"/y,
  "'": /[^'\\\n]*(?:\\[\s\S][^'\\\n]*)*'/y,
} as const;
/** A line that begins so goes on with the statement before it. */
const GOES_ON = /[ \t\f\r\n#]|(?:else|elif|except|finally)\b|$/y;

/** The texts that were cut last: several ask of one module, and of those that it imports in between. */
const recent = new Map<string, TopStatement[] | undefined>();
const MAX_RECENT = 64;

/** @returns undefined for what cannot be cut with certainty */
export function topStatements(text: string): readonly TopStatement[] | undefined {
  if (recent.has(text)) return recent.get(text);
  const [eldest] = recent.keys();
  if (recent.size >= MAX_RECENT && eldest !== undefined) recent.delete(eldest);
  const statements = cut(text);
  recent.set(text, statements);
  return statements;
}

function cut(text: string): TopStatement[] | undefined {
  const found: TopStatement[] = [];
  let start = 0;
  let row = 0;
  let begun = 0;
  let depth = 0;
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    const [token] = match;
    if (token === '\n') {
      row += 1;
      GOES_ON.lastIndex = TOKEN.lastIndex;
      if (depth > 0 || GOES_ON.test(text)) continue;
      found.push({ text: text.slice(start, TOKEN.lastIndex), row: begun });
      start = TOKEN.lastIndex;
      begun = row;
    } else if (token === '"' || token === "'") {
      const rest = REST_OF_TEXT[token];
      rest.lastIndex = TOKEN.lastIndex;
      const skipped = rest.exec(text)?.[0];
      if (skipped === undefined) return undefined;
      row += linesIn(skipped);
      TOKEN.lastIndex += skipped.length;
    } else if (token === '"""' || token === "'''") {
      const end = endOfLongText(text, token, TOKEN.lastIndex);
      if (end === undefined) return undefined;
      row += linesIn(text.slice(TOKEN.lastIndex, end));
      TOKEN.lastIndex = end;
    } else if (token.startsWith('\\')) row += 1;
    else if (/^[([{]/.test(token)) depth += 1;
    else if (!token.startsWith('#')) depth -= 1;
  }
  if (depth !== 0) return undefined;
  found.push({ text: text.slice(start), row: begun });
  return found;
}

function linesIn(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

function endOfLongText(text: string, quotes: string, from: number): number | undefined {
  for (let at = text.indexOf(quotes, from); at !== -1; at = text.indexOf(quotes, at + 1)) {
    let slashes = 0;
    while (text[at - 1 - slashes] === '\\') slashes += 1;
    if (slashes % 2 === 0) return at + quotes.length;
  }
  return undefined;
}

/** A text without the functions and classes at its top, which run later or never; the whole text where it cannot be cut. */
export function withoutDefinitions(text: string): string {
  const kept = topStatements(text)?.filter((one) => !DEFINITION.test(one.text));
  return kept === undefined ? text : kept.map((one) => one.text).join('');
}

const DEFINITION = /^(?:(?:async[ \t]+)?def|class)\b|^@/;
