/** Licences of packages, from what their metadata says to what CycloneDX has for it. */
import { EXCEPTION_IDS, LICENSE_IDS } from './spdx-ids.js';

/** A licence as CycloneDX has it: by its SPDX identifier, by a name, or several in an SPDX expression. */
type License =
  | { readonly license: { readonly id: string } & Declared }
  | { readonly license: { readonly name: string } & Declared }
  | ({ readonly expression: string } & Declared);

/** The package says so itself; nobody has looked into its files. */
interface Declared {
  readonly acknowledgement: 'declared';
}

const DECLARED: Declared = { acknowledgement: 'declared' };

/** Longer texts are licences themselves, not names of them. */
const MAX_NAME = 200;

/**
 * @param statements each an SPDX identifier, an SPDX expression or a name in whatever words
 * @see https://cyclonedx.org/docs/1.6/json/#components_items_licenses
 */
export function licensesOf(statements: readonly string[]): License[] {
  const texts = withoutTwins(statements.map((text) => text.trim())).filter(isName);
  const [only] = texts;
  const expression = texts.length === 1 && only !== undefined ? spdxExpression(only) : undefined;
  // An expression is alone in its list.
  if (expression !== undefined && !LICENSES.has(expression.toLowerCase()))
    return [{ expression, ...DECLARED }];
  return texts.map((text): License => {
    const id = LICENSES.get(text.toLowerCase());
    return id === undefined ? { license: { name: text, ...DECLARED } } : { license: { id, ...DECLARED } };
  });
}

/** A classifier and a field may differ in letter case alone; the first is taken. */
function withoutTwins(texts: readonly string[]): string[] {
  const keys = texts.map((text) => text.toLowerCase());
  return texts.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}

function isName(text: string): boolean {
  // setuptools writes UNKNOWN where nothing is stated.
  return text !== '' && text.length <= MAX_NAME && !/[\r\n]/.test(text) && text !== 'UNKNOWN';
}

const byLowerCase = (ids: readonly string[]) => new Map(ids.map((id) => [id.toLowerCase(), id]));
const LICENSES = byLowerCase(LICENSE_IDS);
const EXCEPTIONS = byLowerCase(EXCEPTION_IDS);

/**
 * An SPDX expression as SPDX writes it; undefined for what is none, or names a licence that SPDX does not have.
 *
 * @see https://spdx.github.io/spdx-spec/v2.3/SPDX-license-expressions/
 */
export function spdxExpression(text: string): string | undefined {
  const tokens = text.match(/[()]|[^\s()]+/g) ?? [];
  const words: string[] = [];
  let depth = 0;
  // What may come next: a licence or an opening bracket, or else what joins or closes.
  let wantsLicense = true;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] ?? '';
    const joint = /^(?:and|or)$/i.test(token);
    if (wantsLicense && token === '(') depth += 1;
    else if (wantsLicense) {
      const license = licenseWord(token);
      if (license === undefined) return undefined;
      words.push(license);
      wantsLicense = false;
      continue;
    } else if (token === ')' && depth > 0) depth -= 1;
    else if (joint) wantsLicense = true;
    else if (/^with$/i.test(token)) {
      at += 1;
      const exception = EXCEPTIONS.get((tokens[at] ?? '').toLowerCase());
      if (exception === undefined || !isLicense(words.at(-1))) return undefined;
      words.push('WITH', exception);
      continue;
    } else return undefined;
    words.push(joint ? token.toUpperCase() : token);
  }
  if (wantsLicense || depth > 0) return undefined;
  return words.join(' ').replace(/\( /g, '(').replace(/ \)/g, ')');
}

function licenseWord(token: string): string | undefined {
  const own = /^(?:DocumentRef-[\w.-]+:)?LicenseRef-[\w.-]+$/.test(token) ? token : undefined;
  const [, plain = '', plus = ''] = /^(.*?)(\+?)$/.exec(token) ?? [];
  const id = LICENSES.get(plain.toLowerCase());
  return own ?? LICENSES.get(token.toLowerCase()) ?? (id === undefined ? undefined : id + plus);
}

/** Whether an exception may follow: once, and no bracket. */
function isLicense(word: string | undefined): boolean {
  return word !== undefined && word !== ')' && !EXCEPTIONS.has(word.toLowerCase());
}
