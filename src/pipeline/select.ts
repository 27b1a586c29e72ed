import type { Rule } from './gitignore.js';

/** How often a rule took something out. An excluded directory counts once: it is not entered. */
export interface Exclusion {
  readonly pattern: string;
  readonly origin: string;
  count: number;
}

/**
 * The last rule that matches a path, which is the one that decides (gitignore(5)).
 *
 * @param path relative to the source, POSIX, NFC, no trailing slash
 */
export function decidingRule(rules: readonly Rule[], path: string, isDirectory: boolean): Rule | undefined {
  for (let index = rules.length - 1; index >= 0; index -= 1) {
    const rule = rules[index];
    if (rule === undefined || (rule.directoryOnly && !isDirectory)) continue;
    if (rule.regex.test(path)) return rule;
  }
  return undefined;
}

/** Decides what is left out, and keeps count of which rule did it. */
export class Selector {
  readonly #rules: readonly Rule[];
  readonly #exclusions: Map<string, Exclusion>;

  /** @param exclusions the tally, shared by the selectors of one job */
  constructor(rules: readonly Rule[], exclusions: Map<string, Exclusion>) {
    this.#rules = rules;
    this.#exclusions = exclusions;
  }

  /** Whether a path is left out; for a directory that means it is not entered. */
  excludes(path: string, isDirectory: boolean): boolean {
    const rule = decidingRule(this.#rules, path, isDirectory);
    if (rule === undefined || rule.negated) return false;
    const key = `${rule.origin}\0${rule.pattern}`;
    const exclusion = this.#exclusions.get(key);
    if (exclusion === undefined) {
      this.#exclusions.set(key, { pattern: rule.pattern, origin: rule.origin, count: 1 });
    } else {
      exclusion.count += 1;
    }
    return true;
  }
}
