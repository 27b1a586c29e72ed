/** The proxy of this machine. The AWS SDK ignores it, so AWS does not answer if the proxy is the only way out. */
import { quoted, withoutPasswords } from '../util/text.js';

const VARIABLES = ['HTTPS_PROXY', 'https_proxy', 'ALL_PROXY', 'all_proxy', 'HTTP_PROXY', 'http_proxy'];

let words = '';

/** Has failures of calls name the proxy, if these variables name one that AWS is not excepted from. For faces, once. */
export function rememberProxy(environment: Readonly<Record<string, string | undefined>>): void {
  const variable = VARIABLES.find((name) => environment[name]);
  const excepted = environment['NO_PROXY'] ?? environment['no_proxy'] ?? '';
  words =
    variable === undefined || /(?:^|[\s,])(?:\*|[*.]*amazonaws\.com)(?:$|[\s,])/.test(excepted)
      ? ''
      : `; ${variable} names the proxy ${quoted(withoutPasswords(environment[variable] ?? ''))}, but AWS is called without it`;
}

/** A note for a call without an answer; empty without a proxy. */
export function describeProxy(): string {
  return words;
}
