/** Patterns of build backends. */

import type { Rule } from '../../pipeline/gitignore.js';
import { decidingRule } from '../../pipeline/select.js';
import { foldersAbove } from '../../pipeline/tree.js';

/**
 * A pattern of Python's `glob`: `*` and `?` stay inside of a component, `**` does not.
 *
 * @returns for whole paths
 */
export function globPattern(glob: string): RegExp {
  const source = glob.replace(/\*\*\/|\*\*|\*|\?|\[!?[^\]]+\]|[\\^$.|+(){}[\]]/g, (part) => {
    if (part === '**/') return '(?:[^/]+/)*';
    if (part === '**') return '.*';
    if (part === '*') return '[^/]*';
    if (part === '?') return '[^/]';
    if (part.length > 1) return part.replace('[!', '[^').replaceAll('\\', '\\\\');
    return `\\${part}`;
  });
  return new RegExp(`^${source}$`, 's');
}

/** A pattern of Python's `fnmatch`, for dotted names. */
export function namePattern(pattern: string): RegExp {
  return globPattern(pattern.replaceAll('**', '*'));
}

/** Whether the last gitignore pattern that matches a file, or a folder above it, takes it in. */
export function isMatchedByRules(rules: readonly Rule[], path: string): boolean {
  // The folders first: what is below one that matches is matched with it.
  for (const folder of [...foldersAbove(path)].reverse()) {
    const rule = decidingRule(rules, folder, true);
    if (rule !== undefined && !rule.negated) return decidingRule(rules, path, false)?.negated !== true;
  }
  const rule = decidingRule(rules, path, false);
  return rule !== undefined && !rule.negated;
}
