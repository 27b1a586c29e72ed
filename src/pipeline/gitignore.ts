/**
 * gitignore patterns, compiled once into regular expressions. The grammar is git's (gitignore(5),
 * PATTERN FORMAT); the expressions use only what ECMAScript's `u` mode and Python's `re` read the
 * same way, so that an engine written in another language can be handed the compiled list.
 *
 * Differences from git, on purpose: `?` and `[…]` match one Unicode character where git matches one
 * byte, matching is always case-sensitive, and a pattern git would silently never match is an error. Stars inside of a
 * component never span directories, as gitignore(5) has it; git itself forgets that where all before them is literal (`a**`, a slash, `b`).
 */
import { type ErrorCode, LambdaZipError } from '../util/errors.js';
import { quoted } from '../util/text.js';

/** One compiled pattern. Later rules win over earlier ones. */
export interface Rule {
  /** Matches the whole path relative to the source, in NFC, without a trailing slash. No flags are needed but `u`. */
  readonly regex: RegExp;
  /** Source of an expression that the last component of every such path matches; undefined where it may be any. */
  readonly name: string | undefined;
  /** `!pattern`: re-includes. */
  readonly negated: boolean;
  /** `pattern/`: matches directories only. */
  readonly directoryOnly: boolean;
  /** The pattern as written, for reports. */
  readonly pattern: string;
  /** Where it was written, for reports and errors: `default`, `.lambdaignore`, `exclude`. */
  readonly origin: string;
  /** Whether it takes out byte-code only where the module it was compiled from lies beside it. No engine but the host's knows. */
  readonly besideSource?: boolean;
}

/**
 * Compiles the lines of an ignore file or input. Empty lines and `#` comments are skipped.
 *
 * @param lines patterns in order
 * @param origin where they come from, named in errors together with the line number
 * @param blame what an error has as its code, and names as the place in place of the origin
 * @throws LambdaZipError for a pattern that could never match
 */
export function compileRules(
  lines: readonly string[],
  origin: string,
  { code = 'pattern', place = origin }: { code?: ErrorCode; place?: string } = {},
): Rule[] {
  const rules: Rule[] = [];
  for (const [index, line] of lines.entries()) {
    const rule = compileLine(
      line,
      (pattern, problem, hint) => {
        throw new LambdaZipError(code, `${place}: line ${index + 1}: pattern ${quoted(pattern)} ${problem}`, {
          hint,
        });
      },
      origin,
    );
    if (rule !== undefined) rules.push(rule);
  }
  return rules;
}

type Fail = (problem: string, hint?: string) => never;

/** In UTF-16 code units; Linux has no longer paths, and engines of expressions have limits of their own. */
const MAX_PATTERN = 4096;

function compileLine(
  line: string,
  failOn: (pattern: string, problem: string, hint?: string) => never,
  origin: string,
): Rule | undefined {
  const pattern = stripTrailingSpaces(line.replace(/\r$/, ''));
  if (pattern === '' || pattern.startsWith('#')) return undefined;

  const negated = pattern.startsWith('!');
  let body = (negated ? pattern.slice(1) : pattern).normalize('NFC');
  const directoryOnly = body.endsWith('/');
  if (directoryOnly) body = body.slice(0, -1);

  const fail: Fail = (problem, hint) => failOn(pattern, problem, hint);
  if (body.length > MAX_PATTERN) fail(`has ${body.length} characters, more than ${MAX_PATTERN}`);
  // A slash at the start or in the middle ties the pattern to the root; without one it matches at any depth.
  const anchored = body.includes('/');
  const segments = (body.startsWith('/') ? body.slice(1) : body).split('/');
  for (const segment of segments) {
    if (segment === '') fail('has an empty path component and would never match');
    if (segment === '.' || segment === '..') {
      fail(
        `has the component '${segment}' and would never match`,
        'Patterns are relative to the source; write /name to anchor one at its root.',
      );
    }
  }
  const whole = (anchored ? segments : [ANY_DIRECTORIES, ...segments]).map((segment) =>
    /^\*\*+$/.test(segment) ? ANY_DIRECTORIES : segment,
  );
  const single = whole.filter(
    (segment, index) => segment !== ANY_DIRECTORIES || whole[index - 1] !== segment,
  );
  return {
    regex: new RegExp(`^${segmentsToRegex(single, fail)}$`, 'u'),
    name: nameOf(single.at(-1) ?? ANY_DIRECTORIES, fail),
    negated,
    directoryOnly,
    pattern,
    origin,
  };
}

/** A segment of two or more stars. */
const ANY_DIRECTORIES = '**';

/** gitignore(5): trailing spaces are ignored unless they are quoted with a backslash. */
function stripTrailingSpaces(line: string): string {
  let end = line.length;
  while (end > 0 && line[end - 1] === ' ') end -= 1;
  if (end === line.length) return line;
  let backslashes = 0;
  while (end - backslashes > 0 && line[end - backslashes - 1] === '\\') backslashes += 1;
  return line.slice(0, backslashes % 2 === 1 ? end + 1 : end);
}

const ANY_DEPTH = '(?:[^/]+/)*';
const IN_SEGMENT = '[^/]';

/**
 * Builds one expression. A star is followed by the leftmost place where what comes next matches, and that
 * choice is never taken back: going on further left than that cannot help a glob, and without the
 * alternatives the time to match is bounded whatever the pattern (`*a*a*a*a*b` would take for ever).
 * A lookahead that captures, and a reference to what it captured, commit like that in both languages. From 100 on the
 * number of a group is an octal character to Python.
 */
const MAX_GROUPS = 99;

class RegexBuilder {
  readonly #fail: Fail;
  #groups = 0;

  constructor(fail: Fail) {
    this.#fail = fail;
  }

  committed(build: () => string): string {
    this.#groups += 1;
    const group = this.#groups;
    if (group > MAX_GROUPS) this.#fail(`has more than ${MAX_GROUPS} stars`);
    return `(?=(${build()}))(?:\\${group})`;
  }
}

/** @param segments with `**` for any number of directories; never two of those in a row */
function segmentsToRegex(segments: readonly string[], fail: Fail): string {
  const builder = new RegexBuilder(fail);
  const last = segments.length - 1;
  let regex = '';
  for (let index = 0; index <= last; ) {
    const afterStars = segments[index] === ANY_DIRECTORIES;
    if (afterStars) index += 1;
    // `a/**` is everything inside of a, and `**` alone is anything.
    if (index > last) return `${regex}${ANY_DEPTH}${IN_SEGMENT}+`;
    const end = segments.indexOf(ANY_DIRECTORIES, index);
    const block = segments.slice(index, end < 0 ? undefined : end);
    const render = (): string => block.map((segment) => segmentToRegex(segment, builder, fail)).join('/');
    if (end < 0) regex += `${afterStars ? ANY_DEPTH : ''}${render()}`;
    else regex += afterStars ? builder.committed(() => `${ANY_DEPTH}?${render()}/`) : `${render()}/`;
    index += block.length;
  }
  return regex;
}

function nameOf(segment: string, fail: Fail): string | undefined {
  return segment === ANY_DIRECTORIES ? undefined : segmentToRegex(segment, new RegexBuilder(fail), fail);
}

function segmentToRegex(segment: string, builder: RegexBuilder, fail: Fail): string {
  const [first = '', ...afterStars] = segmentPieces(segment, fail);
  const last = afterStars.pop();
  if (last === undefined) return first;
  const middle = afterStars.map((piece) => builder.committed(() => `${IN_SEGMENT}*?${piece}`));
  return `${first}${middle.join('')}${IN_SEGMENT}*${last}`;
}

/** The expressions of what stands between the stars of a segment; each matches a fixed number of characters. */
function segmentPieces(segment: string, fail: Fail): string[] {
  const characters = Array.from(segment);
  const pieces = [''];
  const append = (regex: string): void => {
    pieces.push((pieces.pop() ?? '') + regex);
  };
  for (let index = 0; index < characters.length; index += 1) {
    const character = characters[index] ?? '';
    if (character === '*') {
      while (characters[index + 1] === '*') index += 1;
      pieces.push('');
    } else if (character === '?') {
      append(IN_SEGMENT);
    } else if (character === '[') {
      const parsed = bracketToRegex(characters, index, fail);
      append(parsed.regex);
      index = parsed.end;
    } else if (character === '\\') {
      index += 1;
      const escaped = characters[index];
      if (escaped === undefined) return fail('ends in a backslash and would never match');
      append(literal(escaped));
    } else {
      append(literal(character));
    }
  }
  return pieces;
}

/** Parses `[…]` from `start`; gives its expression and the index of the closing bracket. */
function bracketToRegex(
  characters: readonly string[],
  start: number,
  fail: Fail,
): { regex: string; end: number } {
  let index = start + 1;
  const negated = characters[index] === '!' || characters[index] === '^';
  if (negated) index += 1;
  let members = '';
  let first = true;
  for (;;) {
    let character = characters[index];
    if (character === undefined)
      return fail("has a '[' without its ']'", "Write \\[ to match the character '['.");
    if (character === ']' && !first) break;
    first = false;
    if (character === '[' && characters[index + 1] === ':') {
      const close = characters.indexOf(']', index + 2);
      const name = characters.slice(index + 2, close - 1).join('');
      const members_ = close > 0 && characters[close - 1] === ':' ? POSIX_CLASSES[name] : undefined;
      if (members_ === undefined) return fail(`has an unknown character class ${quoted(`[:${name}:]`)}`);
      members += members_;
      index = close + 1;
      continue;
    }
    if (character === '\\') {
      index += 1;
      character = characters[index];
      if (character === undefined) return fail("has a '[' without its ']'");
    }
    const rangeEnd = characters[index + 2];
    if (characters[index + 1] === '-' && rangeEnd !== undefined && rangeEnd !== ']') {
      const escaped = rangeEnd === '\\';
      const upper = escaped ? characters[index + 3] : rangeEnd;
      if (upper === undefined) return fail("has a '[' without its ']'");
      // A range whose ends are swapped is empty; git has met its first end as a character before it sees the range.
      if ((character.codePointAt(0) ?? 0) <= (upper.codePointAt(0) ?? 0)) {
        members += `${literal(character)}-${literal(upper)}`;
      }
      index += escaped ? 4 : 3;
    } else {
      members += literal(character);
      index += 1;
    }
  }
  // A set never matches the separator (git's WM_PATHNAME), in whichever way it is written.
  if (negated) return { regex: `[^/${members}]`, end: index };
  return { regex: members === '' ? '(?!)' : `(?!/)[${members}]`, end: index };
}

/** The ASCII members of the POSIX classes wildmatch knows, as members of a bracket expression. */
const POSIX_CLASSES: Readonly<Record<string, string>> = {
  alnum: 'A-Za-z0-9',
  alpha: 'A-Za-z',
  blank: ' \\t',
  cntrl: '\\x00-\\x1f\\x7f',
  digit: '0-9',
  graph: '\\x21-\\x7e',
  lower: 'a-z',
  print: '\\x20-\\x7e',
  punct: '\\x21-\\x2f\\x3a-\\x40\\x5b-\\x60\\x7b-\\x7e',
  space: ' \\t\\n\\r\\x0b\\x0c',
  upper: 'A-Z',
  xdigit: 'A-Fa-f0-9',
};

/** A character that stands for itself, inside and outside of brackets, in ECMAScript `u` mode and in Python. */
function literal(character: string): string {
  if (character === '-') return '\\x2d';
  return /[\^$\\.*+?()[\]{}|/&~#]/.test(character)
    ? `\\x${(character.codePointAt(0) ?? 0).toString(16).padStart(2, '0')}`
    : character;
}
