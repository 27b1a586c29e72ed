/** What an input may bring about: a result, or one clear error. */
import { LambdaZipError } from '../build/util/errors.js';

/** Anything that could move a cursor, end a line or turn the reading direction; lines of a list are indented. */
const UNPRINTABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is its purpose
  /[\0-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}|\n(?! {2})/u;
const MAX_CHARACTERS = 1_000_000;

/**
 * The result of an action, or the error that it may end in. Anything else is a finding.
 *
 * @param codes the error may have; any by default
 * @returns `{ result }` or `{ error }`
 */
export async function clearly(action, codes) {
  try {
    return { result: await action() };
  } catch (error) {
    if (!(error instanceof LambdaZipError)) throw error;
    if (error.code === 'internal' || (codes !== undefined && !codes.includes(error.code))) throw error;
    for (const text of [error.message, error.hint ?? '']) {
      if (UNPRINTABLE.test(text)) throw new Error(`an error that is not printable: ${JSON.stringify(text)}`);
      if (text.length > MAX_CHARACTERS) throw new Error(`an error of ${text.length} characters`);
    }
    return { error };
  }
}

/** Counts of results and errors, so that a target can say that it met both. */
export class Tally {
  #results = 0;
  #errors = 0;

  add(outcome) {
    if ('error' in outcome) this.#errors += 1;
    else this.#results += 1;
    return outcome;
  }

  note() {
    return `${this.#errors} refused`;
  }

  assertFair() {
    if (this.#results === 0 || this.#errors === 0)
      throw new Error(
        `${this.#results} inputs were taken and ${this.#errors} refused: the generator proves nothing`,
      );
  }
}

export function assert(condition, message) {
  if (!condition) throw new Error(typeof message === 'function' ? message() : message);
}
