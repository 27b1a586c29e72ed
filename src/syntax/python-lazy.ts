/** Names that a Python package gets from its modules only once somebody asks for them, as PEP 562 has it. */
import type { Node } from 'web-tree-sitter';
import { children, nodesOf, readSyntax } from './parse.js';
import type { Knowledge, Version } from './python-conditions.js';
import { occasionsOf } from './python-imports.js';

/** Whether a package makes names when they are asked for. */
export const MAKES_NAMES = /\b__getattr__\b|\bsys\s*\.\s*modules\b|__name__/;

/**
 * The modules that a package's tables give for each name: `{"Name": "module"}`, `{"Name": ("module", "Name")}` and
 * `{"module": ["Name", …]}`, which stand at its top and are read whatever comes of it.
 */
export async function readLazyNames(
  text: string,
  version: Version,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, string[]>();
  const add = (name: string, module: string): void => {
    const known = found.get(name);
    if (known === undefined) found.set(name, [module]);
    else known.push(module);
  };
  const known = { text, version };
  await readSyntax('python', text, (root) => {
    for (const pair of nodesOf(root, 'pair')) {
      const key = textOf(pair.childForFieldName('key'));
      const value = pair.childForFieldName('value');
      if (key === undefined || value === null || !isRead(pair, known)) continue;
      if (value.type === 'string') add(key, textOf(value) ?? '');
      if (!/^(?:tuple|list|set)$/.test(value.type)) continue;
      const items = children(value).map(textOf);
      // `(__spec__.parent, ".module")` has the package worked out.
      if (value.type === 'tuple' && items.length <= 2) add(key, items[0] ?? items[1] ?? '');
      for (const item of items) if (item !== undefined) add(item, key);
    }
    for (const [name, module] of askedByName(root)) add(name, module);
  });
  return found;
}

/** `def __getattr__(name): if name == "Name": from .module import Name`: each name with what is imported for it. */
function askedByName(root: Node): [string, string][] {
  const asked = children(root).find(
    (one) => one.type === 'function_definition' && one.childForFieldName('name')?.text === '__getattr__',
  );
  const [parameter] = children(asked?.childForFieldName('parameters') ?? root);
  const name = /^\w+/.exec(parameter?.text ?? '')?.[0];
  const body = asked?.childForFieldName('body');
  if (name === undefined || body == null) return [];
  const clauses = children(body).flatMap((one) =>
    one.type === 'if_statement' ? [one, ...children(one).filter(({ type }) => type === 'elif_clause')] : [],
  );
  return clauses.flatMap((clause): [string, string][] => {
    const condition = clause.childForFieldName('condition')?.text ?? '';
    if (!new RegExp(String.raw`^${name}\s*(?:==\s*["']|in\s*[([{])`).test(condition)) return [];
    const names = [...condition.matchAll(/["'](\w+)["']/g)].map(([, one = '']) => one);
    const modules = children(clause.childForFieldName('consequence') ?? clause).flatMap(moduleOf);
    return names.flatMap((one) => modules.map((module): [string, string] => [one, module]));
  });
}

/** The module that a statement imports from. */
function moduleOf(statement: Node): string[] {
  if (statement.type !== 'import_from_statement') return [];
  return [(statement.childForFieldName('module_name')?.text ?? '').replace(/\s/g, '')];
}

function textOf(node: Node | null): string | undefined {
  return node?.type === 'string'
    ? /^(?:"([\w.]+)"|'([\w.]+)')$/.exec(node.text)?.slice(1).find(Boolean)
    : undefined;
}

const AROUND =
  /^(?:pair|dictionary|call|argument_list|keyword_argument|assignment|expression_list|pattern_list)$/;

function isRead(pair: Node, known: Knowledge): boolean {
  let node: Node | null = pair;
  while (node !== null && AROUND.test(node.type)) node = node.parent;
  return node?.type === 'expression_statement' && occasionsOf(node, known)?.length === 0;
}
