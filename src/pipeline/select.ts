import { existsSync } from 'node:fs';
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
 * @param applies whether a rule that matches counts
 */
export function decidingRule(
  rules: readonly Rule[],
  path: string,
  isDirectory: boolean,
  applies: (rule: Rule) => boolean = always,
): Rule | undefined {
  for (let index = rules.length - 1; index >= 0; index -= 1) {
    const rule = rules[index];
    if (rule === undefined || (rule.directoryOnly && !isDirectory)) continue;
    if (rule.regex.test(path) && applies(rule)) return rule;
  }
  return undefined;
}

function always(): boolean {
  return true;
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

/** Whether rules leave a path out, whatever lies beside it; what is left out is counted. */
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

/** Those of the user's rules that have matched nothing so far. */
export class UnusedRules {
  readonly #rules: Set<Rule>;

  constructor(rules: readonly Rule[]) {
    this.#rules = new Set(rules);
  }

  /** Notes a path that exists, and drops the rules that match it. */
  see(path: string, isDirectory: boolean): void {
    for (const rule of this.#rules) {
      if (matches(rule, path, isDirectory)) this.#rules.delete(rule);
    }
  }

  patterns(): string[] {
    return Array.from(this.#rules, ({ pattern }) => pattern);
  }
}

/** Applies the rules of a source on a walk, and counts what they left out. */
export class Selection {
  readonly tally = new ExclusionTally();
  readonly #rules: readonly Rule[];
  readonly #unused: UnusedRules;
  readonly #mayDecide: (path: string) => boolean;

  /** @param reported origin of the rules to report if they match nothing */
  constructor(rules: readonly Rule[], reported: string) {
    this.#rules = rules;
    this.#unused = new UnusedRules(rules.filter(({ origin }) => origin === reported));
    this.#mayDecide = nameFilter(rules);
  }

  /**
   * Whether a path is left out; for a directory that means it is not entered. What is left out is counted.
   *
   * @param file absolute
   */
  excludes(path: string, isDirectory: boolean, file: string): boolean {
    this.#unused.see(path, isDirectory);
    if (!this.#mayDecide(path)) return false;
    const rule = decidingRule(
      this.#rules,
      path,
      isDirectory,
      ({ besideSource }) => !besideSource || hasSource(file),
    );
    if (rule === undefined || rule.negated) return false;
    this.tally.add({ pattern: rule.pattern, origin: rule.origin, count: 1 });
    return true;
  }

  /** Patterns that have matched nothing. */
  unused(): string[] {
    return this.#unused.patterns();
  }
}

/**
 * Whether any of the rules may match a path, by its name alone: most names match none, and to ask each rule takes as long
 * as to look at the file.
 */
function nameFilter(rules: readonly Rule[]): (path: string) => boolean {
  const names = rules.map(({ name }) => name);
  if (names.includes(undefined)) return () => true;
  // In one expression those with groups, to which they refer by number, would be others.
  const [grouped, plain] = [true, false].map((has) => names.filter((name) => name?.includes('(?=(') === has));
  const filters = [plain?.join('|') ?? '', ...(grouped ?? [])].map(
    (name) => new RegExp(`^(?:${name})$`, 'u'),
  );
  return (path) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return filters.some((filter) => filter.test(name));
  };
}

function matches({ regex, directoryOnly }: Rule, path: string, isDirectory: boolean): boolean {
  return (isDirectory || !directoryOnly) && regex.test(path);
}

/** Whether the source of byte-code lies beside it. Without its source, the byte-code itself is the module. */
function hasSource(file: string): boolean {
  return existsSync(file.replace(/c$|o$/, ''));
}
