/** What a Python module asks of another one while it loads: bases of classes, decorators, values at its top. */
import { topStatements } from './python-statements.js';

/** What runs later or never, or whose failure may be caught. */
const SKIPPED = /^(?:(?:async[ \t]+)?def|try|if|with|for|while|match|from|import)\b/;
/** The line of a class that runs before its body. */
const HEAD = /^class\b[^\n]*/;

/**
 * The attributes of a module by its plain name, `click.Group`, that are asked for at the top.
 *
 * @param module as `import` names it; another name that the import gives it counts instead
 * @param after the line of the import, from 1
 */
export function attributesAtTop(text: string, module: string, after: number): string[] {
  const name = module.replaceAll('.', '\\.');
  const alias = new RegExp(String.raw`^[ \t]*import[ \t]+${name}[ \t]+as[ \t]+(\w+)`, 'm').exec(text)?.[1];
  const asked = new RegExp(String.raw`(?<![\w.'"])${alias ?? name}\.([A-Za-z]\w*)`, 'g');
  return (topStatements(text) ?? []).flatMap(({ text: statement, row }) => {
    if (row + 1 <= after || SKIPPED.test(statement)) return [];
    const head = HEAD.exec(statement)?.[0] ?? statement;
    const plain = head.replace(/"""[\s\S]*?"""|'''[\s\S]*?'''|"[^"\n]*"|'[^'\n]*'|#[^\n]*|\blambda\b.*/g, '');
    return [...plain.matchAll(asked)].map(([, name = '']) => name);
  });
}
