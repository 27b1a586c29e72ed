/** Names that a Python package gets from its modules only once somebody asks for them, as PEP 562 has it. */
import type { Node } from 'web-tree-sitter';
import { children, nodesOf, readSyntax } from './parse.js';
import type { Version } from './python-conditions.js';
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
  await readSyntax('python', text, (root) => {
    for (const pair of nodesOf(root, 'pair')) {
      const key = textOf(pair.childForFieldName('key'));
      const value = pair.childForFieldName('value');
      if (key === undefined || value === null || !isRead(pair, version)) continue;
      if (value.type === 'string') add(key, textOf(value) ?? '');
      if (!/^(?:tuple|list|set)$/.test(value.type)) continue;
      const items = children(value).map(textOf);
      if (value.type === 'tuple' && items.length <= 2) add(key, items[0] ?? '');
      for (const item of items) if (item !== undefined) add(item, key);
    }
  });
  return found;
}

function textOf(node: Node | null): string | undefined {
  return node?.type === 'string'
    ? /^(?:"([\w.]+)"|'([\w.]+)')$/.exec(node.text)?.slice(1).find(Boolean)
    : undefined;
}

const AROUND =
  /^(?:pair|dictionary|call|argument_list|keyword_argument|assignment|expression_list|pattern_list)$/;

function isRead(pair: Node, version: Version): boolean {
  let node: Node | null = pair;
  while (node !== null && AROUND.test(node.type)) node = node.parent;
  return node?.type === 'expression_statement' && occasionsOf(node, version)?.length === 0;
}
