/** What the core says, in the words of the library: settings have other names there than on a command line. */
import { LambdaZipError } from '../util/errors.js';
import { settingKeys } from './setting-keys.js';

const KEYS: ReadonlyMap<string, string> = new Map(
  settingKeys('build')
    .filter(({ key, name }) => key !== name)
    .map(({ key, name }) => [name, key]),
);

const NAMES = [...KEYS.keys()].join('|');

/** In quotes: a setting that is asked for, or else a value or a path, which stays. Otherwise a word of its own. */
const WORD = new RegExp(
  `(?<=\\b(?:needs|[Ss]et|[Uu]se|without) )'(?<asked>${NAMES})'|(?<![\\w'])'[^'\\n]*'|(?<![\\w./-])(?<plain>${NAMES})(?![\\w/-])`,
  'g',
);

/** A message with settings by their keys: `functionName` for `function-name`. */
export function libraryWords(message: string): string {
  return message.replace(WORD, (found: string, asked: string | undefined, plain: string | undefined) => {
    if (asked !== undefined) return `'${KEYS.get(asked)}'`;
    return plain === undefined ? found : (KEYS.get(plain) ?? found);
  });
}

/** An error in the same words, with all else that it has. */
export function inLibraryWords(error: LambdaZipError): LambdaZipError {
  const { code, cause } = error;
  const message = libraryWords(error.message);
  const hint = error.hint === undefined ? undefined : libraryWords(error.hint);
  if (message === error.message && hint === error.hint) return error;
  return new LambdaZipError(code, message, { hint, cause });
}
