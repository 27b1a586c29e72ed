/** Options of a line of a requirements file, taken apart as pip does it: by Python's shlex and optparse. */

/**
 * Options that a line may have, by their full names (pip 26.3, `SUPPORTED_OPTIONS` of `req_file.py`, with those that
 * older pips knew).
 */
export interface LineOptions {
  readonly values: ReadonlyMap<ValueOption, readonly string[]>;
  readonly flags: ReadonlySet<FlagOption>;
  /** Words beside the options, which pip drops. */
  readonly ignored: readonly string[];
}

const VALUE_OPTIONS = [
  'index-url',
  'extra-index-url',
  'constraint',
  'requirement',
  'editable',
  'find-links',
  'no-binary',
  'only-binary',
  'all-releases',
  'only-final',
  'trusted-host',
  'use-feature',
  'hash',
  'config-settings',
  'global-option',
  'install-option',
] as const;
export type ValueOption = (typeof VALUE_OPTIONS)[number];

const FLAG_OPTIONS = ['no-index', 'prefer-binary', 'require-hashes', 'no-require-hashes', 'pre'] as const;
export type FlagOption = (typeof FLAG_OPTIONS)[number];

/** No pip of today takes them any more, so that they take part in no abbreviation. */
const RETIRED: readonly string[] = ['global-option', 'install-option'];

const SHORT: Readonly<Record<string, ValueOption>> = {
  i: 'index-url',
  c: 'constraint',
  r: 'requirement',
  e: 'editable',
  f: 'find-links',
  C: 'config-settings',
};

/** The older name of an option. */
const ALIASES: Readonly<Record<string, ValueOption>> = { 'pypi-url': 'index-url' };

/** pip refuses weaker ones. */
const HASH = /^(?:sha256|sha384|sha512):./;

/**
 * The options of a line. Abbreviations count, as they do for optparse, while only one option begins so.
 *
 * @returns undefined for what pip refuses
 */
export function parseOptions(text: string): LineOptions | undefined {
  const words = shellWords(text);
  if (words === undefined) return undefined;
  const values = new Map<ValueOption, string[]>();
  const flags = new Set<FlagOption>();
  const ignored: string[] = [];
  const rest = [...words].reverse();
  for (let word = rest.pop(); word !== undefined; word = rest.pop()) {
    if (word === '--') {
      ignored.push(...rest.reverse());
      break;
    }
    if (!word.startsWith('-') || word === '-') {
      ignored.push(word);
      continue;
    }
    const { name, joined } = word.startsWith('--') ? longOption(word) : shortOption(word);
    if (name === undefined) return undefined;
    if (isFlag(name)) {
      if (joined !== undefined) return undefined;
      flags.add(name);
      continue;
    }
    const value = joined ?? rest.pop();
    if (value === undefined || !isAllowed(name, value)) return undefined;
    values.set(name, [...(values.get(name) ?? []), value]);
  }
  return { values, flags, ignored };
}

interface FoundOption {
  readonly name: ValueOption | FlagOption | undefined;
  /** A value in the same word. */
  readonly joined: string | undefined;
}

function longOption(word: string): FoundOption {
  const equals = word.indexOf('=');
  const written = equals < 0 ? word.slice(2) : word.slice(2, equals);
  return { name: fullName(written), joined: equals < 0 ? undefined : word.slice(equals + 1) };
}

function fullName(written: string): ValueOption | FlagOption | undefined {
  const all: readonly (ValueOption | FlagOption)[] = [...VALUE_OPTIONS, ...FLAG_OPTIONS];
  const exact = all.find((name) => name === written) ?? ALIASES[written];
  if (exact !== undefined) return exact;
  const begun = all.filter((name) => name.startsWith(written) && !RETIRED.includes(name));
  for (const [alias, name] of Object.entries(ALIASES)) if (alias.startsWith(written)) begun.push(name);
  return begun.length === 1 ? begun[0] : undefined;
}

/** Every short option takes a value, so that none can stand behind another in one word. */
function shortOption(word: string): FoundOption {
  const [letter = ''] = word.slice(1);
  const joined = word.slice(1 + letter.length);
  return { name: SHORT[letter], joined: joined === '' ? undefined : joined };
}

function isFlag(name: ValueOption | FlagOption): name is FlagOption {
  return FLAG_OPTIONS.some((flag) => flag === name);
}

function isAllowed(name: ValueOption, value: string): boolean {
  if (name === 'hash') return HASH.test(value);
  if (name === 'config-settings') return /^[^=]+=/.test(value);
  // Most likely the user forgot the value.
  return !((name === 'no-binary' || name === 'only-binary') && value.startsWith('-'));
}

/**
 * Splits at white space as a shell does it: Python's `shlex.split`.
 *
 * @returns undefined for a quote that does not end, and for a backslash with nothing behind it
 */
function shellWords(text: string): string[] | undefined {
  const words: string[] = [];
  let word: string | undefined;
  let quote = '';
  const characters = text[Symbol.iterator]();
  for (const character of characters) {
    if (quote !== '' && character === quote) quote = '';
    else if (character === '\\' && quote !== "'") {
      const { value: next } = characters.next();
      if (next === undefined) return undefined;
      word = `${word ?? ''}${quote === '' || next === '"' || next === '\\' ? '' : '\\'}${next}`;
    } else if (quote === '' && (character === '"' || character === "'")) {
      quote = character;
      word ??= '';
    } else if (quote === '' && /[ \t\r\n]/.test(character)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else word = `${word ?? ''}${character}`;
  }
  if (quote !== '') return undefined;
  if (word !== undefined) words.push(word);
  return words;
}

/** Quotes any text, so that {@link shellWords} reads it back. */
export function shellQuoted(text: string): string {
  return /^[\w@%+=:,./~${}[\]-]+$/.test(text) ? text : `'${text.replaceAll("'", `'"'"'`)}'`;
}
