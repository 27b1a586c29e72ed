import type { Rule } from './gitignore.js';

/** How often a rule took something out. An excluded directory counts once: it is not entered. */
export interface Exclusion {
  readonly pattern: string;
  readonly origin: string;
  readonly count: number;
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

/** Counts what was left out, by rule, over all sources and wherever it was decided. */
export class ExclusionTally {
  readonly #exclusions = new Map<string, Exclusion>();

  add({ pattern, origin, count }: Exclusion): void {
    const key = `${origin}\0${pattern}`;
    const before = this.#exclusions.get(key)?.count ?? 0;
    this.#exclusions.set(key, { pattern, origin, count: before + count });
  }

  /** Largest count first. */
  list(): Exclusion[] {
    return [...this.#exclusions.values()].sort((left, right) => right.count - left.count);
  }
}

/** Whether a path is left out; for a directory that means it is not entered. What is left out is counted. */
export function excludes(
  rules: readonly Rule[],
  path: string,
  isDirectory: boolean,
  tally: ExclusionTally,
): boolean {
  const rule = decidingRule(rules, path, isDirectory);
  if (rule === undefined || rule.negated) return false;
  tally.add({ pattern: rule.pattern, origin: rule.origin, count: 1 });
  return true;
}
