/** Patterns of build backends. */
import { foldersAbove } from '../../entries/tree.js';
import type { Rule } from '../../pipeline/gitignore.js';
import { decidingRule } from '../../pipeline/select.js';
import { notStatic } from './not-static.js';

/** In one component of a pattern: each further one multiplies the time to match. */
const MAX_WILDCARDS = 3;
const MAX_LENGTH = 1000;

/**
 * A pattern of Python's `glob`: `*` and `?` stay inside of a component, `**` does not.
 *
 * @returns for whole paths
 * @throws LambdaZipError as {@link notStatic} for more wildcards than can be tried in a moment
 */
export function globPattern(glob: string): RegExp {
  const deep = glob.split('**').length - 1;
  const most = Math.max(...glob.split('/').map((part) => part.replaceAll('**', '').split('*').length - 1));
  if (deep > MAX_WILDCARDS || most > MAX_WILDCARDS || glob.length > MAX_LENGTH) {
    throw notStatic('one of its patterns has too many wildcards');
  }
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
