/** Names that a Python module has only where an import of its own works: `try: import a; HAS_A = True`, `if HAS_A: class B: …`. */
import { topStatements } from './python-statements.js';

/** The lines of a statement, from 1. */
interface Lines {
  readonly first: number;
  readonly last: number;
}

const FLAGGED = /^if[ \t]+(?!TYPE_CHECKING\b)(\w+)[ \t]*:/m;

/**
 * The `try` whose imports decide whether a module has a name; undefined where the name does not depend on one alone.
 */
export function decidingTry(text: string, name: string): Lines | undefined {
  if (!FLAGGED.test(text)) return undefined;
  const statements = topStatements(text) ?? [];
  const own = statements.find(
    (one) => one.text.startsWith('if') && FLAGGED.test(one.text) && one.text.includes(name),
  );
  const flag = FLAGGED.exec(own?.text ?? '')?.[1];
  if (own === undefined || flag === undefined || /\n(?:else|elif)\b/.test(own.text)) return undefined;
  const bound = new RegExp(
    String.raw`^[ \t]*(?:(?:class|def)[ \t]+${name}\b|${name}[ \t]*(?::[^=\n]*)?=(?!=))|\bimport\b[^\n]*\b${name}\b`,
    'm',
  );
  if (statements.some((one) => bound.test(one.text) !== (one === own))) return undefined;
  const given = new RegExp(
    String.raw`^[ \t]*${flag}[ \t]*(?::[^=\n]*)?=(?!=)|\bglobal\b[^\n]*\b${flag}\b`,
    'm',
  );
  const [decides, ...more] = statements.filter((one) => given.test(one.text));
  if (decides === undefined || more.length > 0) return undefined;
  const sets = new RegExp(
    String.raw`^try[ \t]*:[^\n]*\n(?:[ \t][^\n]*\n|[)\]}][^\n]*\n|[ \t]*\n)*[ \t]+${flag}[ \t]*=[ \t]*True\b[\s\S]*\nexcept[ \t(]+[^\n]*(?:ImportError|ModuleNotFoundError)[\s\S]*\n[ \t]+${flag}[ \t]*=[ \t]*False\b`,
  );
  if (!sets.test(decides.text)) return undefined;
  return { first: decides.row + 1, last: decides.row + decides.text.split('\n').length };
}
