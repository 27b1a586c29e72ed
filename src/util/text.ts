/**
 * A path or any other foreign text made safe to stand in one line of a log, an error or a table:
 * control characters, line separators, bidirectional controls and unpaired surrogates become
 * visible escapes, so a file name can neither end the line, hide itself nor reorder the text.
 */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, escaped);
}

/**
 * Like {@link printable}, for a line of a text file that is shown as such: tabs and backslashes, which belong to
 * such text, stay.
 */
export function printableLine(line: string): string {
  return line.replace(UNPRINTABLE, (character) =>
    character === '\t' || character === '\\' ? character : escaped(character),
  );
}

function escaped(character: string): string {
  const known = SHORT_ESCAPES[character];
  if (known !== undefined) return known;
  const code = character.codePointAt(0) ?? 0;
  return code <= 0xff ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`;
}

/** Like {@link printable}, in single quotes: for messages that name a value the user gave. */
export function quoted(text: string): string {
  return `'${printable(text)}'`;
}

/** C0 and C1 controls, DEL, backslash (it starts our escapes), line and paragraph separators, bidi controls, lone surrogates. */
const UNPRINTABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is its purpose
  /[\u0000-\u001f\u007f-\u009f\\\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/gu;

const SHORT_ESCAPES: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\\': '\\\\',
};

/** The lines of a text that are not blank, unchanged. */
export function nonBlankLines(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}

/** A size in bytes for people: decimal units, three significant digits (`13.8 MB`). */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  let value = bytes;
  let unit = -1;
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const digits = value >= 99.95 ? 0 : value >= 9.995 ? 1 : 2;
  return `${value.toFixed(digits)} ${UNITS[unit]}`;
}

const UNITS = ['kB', 'MB', 'GB', 'TB'] as const;

/** Names in a sentence: no more than `most`, the rest is counted. */
export function listed(names: readonly string[], most: number): string {
  const more = names.length - most;
  return `${names.slice(0, most).join(', ')}${more > 0 ? ` and ${groupThousands(more)} more` : ''}`;
}

/** A text of no more than `most` UTF-16 code units, and an ellipsis where it had more. */
export function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}

/** Lines below a message, each indented: no more than `most`, the rest is counted. */
export function indentedList(lines: readonly string[], most: number): string {
  const more = lines.length - most;
  const shown = [...lines.slice(0, most), ...(more > 0 ? [`and ${count(more, 'more', 'more')}`] : [])];
  return shown.map((line) => `\n  ${line}`).join('');
}

/** `1 file`, `2 files`; with thousands separated by commas, the same in every locale. */
export function count(n: number, singular: string, plural = `${singular}s`): string {
  return `${groupThousands(n)} ${n === 1 ? singular : plural}`;
}

/** A whole number with commas between thousands, whatever the locale. */
export function groupThousands(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',');
}

/**
 * A text without the user and password of the addresses in it. The password may hold an '@' that nobody escaped, and
 * the address may lack its scheme.
 */
export function withoutPasswords(text: string): string {
  return text
    .replace(/\/\/[^/\s]*@/g, '//')
    .replace(/(?<=^|[\s'"=])[^\s/:@'"=]{1,64}:[^\s/]{0,512}@(?!sha256:)(?=[\w[])/g, '');
}

/**
 * Makes a line harmless to the runner, which reads commands from whatever a step prints: `::name::`
 * at the start of a line, and the older `##[name]` anywhere in it.
 */
export function withoutCommands(line: string): string {
  return line.replace(/^([^\S\n]*):(?=:)/gm, '$1\\x3a').replaceAll('##[', '#\\x23[');
}
