/** Whether a file that is packed may contain a secret. Never the secret itself: what is found is said in words. */
import { SECRET_RULES, type SecretRule } from './rules.js';

/** The effect of a secret among the files on the build. */
export const SECRET_POLICIES = ['warn', 'error', 'off'] as const;
export type SecretPolicy = (typeof SECRET_POLICIES)[number];

/** Bytes of a content that are looked at. */
export const MAX_SEARCHED = 1024 * 1024;

/** The words that native/search.c looks for: every token contains one, or has one shortly before it. In lower case. */
export const SECRET_KEYWORDS: readonly string[] = [
  ...new Set(SECRET_RULES.flatMap(({ keywords }) => keywords)),
];

/** In a line that holds a secret which is none: gitleaks' own mark. */
const ALLOWED = 'gitleaks:allow';

/**
 * Looks at one entry: at its name, and at the first {@link MAX_SEARCHED} bytes of its content if that may hold a secret.
 *
 * @param path the entry's path
 * @param mayHold what native/search.c says of those bytes: the rules themselves would take longer than to compress them
 * @returns what was found, in words, each once; empty when there is nothing to say. Plain data: it crosses threads
 */
export function findSecrets(path: string, bytes: Uint8Array, mayHold: boolean): readonly string[] {
  if (bytes.byteLength === 0) return NOTHING;
  const named = kindByName(path);
  const inside = mayHold ? searchText(bytes) : NOTHING;
  return named === undefined ? inside : [named, ...inside];
}

const NOTHING: readonly string[] = [];

/** Files that hold secrets whatever is in them. Templates of them do not. */
const BY_NAME: readonly (readonly [RegExp, string])[] = [
  [/(?:^|\/)\.env(?:\.(?!(?:example|sample|template|dist|defaults?|schema)$)[^/]+)?$/, '.env file'],
  [/(?:^|\/)id_(?:rsa|dsa|ecdsa|ed25519)$/, 'SSH key'],
  [/\.(?:p12|pfx)$/i, 'key store'],
  [/(?:^|\/)(?:\.netrc|\.pgpass|\.git-credentials|\.aws\/credentials)$/, 'credentials file'],
];

function kindByName(path: string): string | undefined {
  // Nearly no name gets beyond this.
  if (!/[._](?:env|rsa|dsa|ecdsa|ed25519|p12|pfx|netrc|pgpass|git-credentials|aws\/)/i.test(path))
    return undefined;
  return BY_NAME.find(([name]) => name.test(path))?.[1];
}

function searchText(bytes: Uint8Array): readonly string[] {
  const length = Math.min(bytes.byteLength, MAX_SEARCHED);
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, length).toString('latin1');
  const there = keywordsIn(text);
  const found = new Set<string>();
  for (const rule of SECRET_RULES) {
    if (found.has(rule.finds) || !rule.keywords.some((keyword) => there.has(keyword))) continue;
    if (holds(text, rule)) found.add(rule.finds);
  }
  return [...found];
}

const KEYWORD = new RegExp(
  SECRET_KEYWORDS.map((keyword) => keyword.replace(/[.\\]/g, '\\$&')).join('|'),
  'gi',
);

/** All keywords in one pass: to look for one after the other would take as long for each. None begins with another. */
function keywordsIn(text: string): Set<string> {
  const found = new Set<string>();
  KEYWORD.lastIndex = 0;
  for (let match = KEYWORD.exec(text); match !== null; match = KEYWORD.exec(text)) {
    found.add(match[0].toLowerCase());
    // They may overlap.
    KEYWORD.lastIndex = match.index + 1;
  }
  return found;
}

function holds(text: string, { pattern, entropy, allowed }: SecretRule): boolean {
  // A line may hold many matches, and have a mebibyte: it is looked at once.
  let line = { end: -1, isAllowed: false };
  for (const match of text.matchAll(pattern)) {
    const secret = match[1] ?? match[0];
    if (entropyOf(secret) <= entropy || allowed.some((one) => one.test(secret))) continue;
    const last = match.index + match[0].length;
    if (last > line.end) {
      const end = text.indexOf('\n', last);
      const lines = text.slice(text.lastIndexOf('\n', match.index) + 1, end < 0 ? undefined : end);
      line = { end: end < 0 ? text.length : end, isAllowed: lines.includes(ALLOWED) };
    }
    if (!line.isAllowed) return true;
  }
  return false;
}

/** Shannon's, in bits for a character. */
function entropyOf(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...counts.values()].reduce((sum, times) => {
    const share = times / text.length;
    return sum - share * Math.log2(share);
  }, 0);
}
