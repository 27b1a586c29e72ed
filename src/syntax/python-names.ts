/** The names that a Python module has: what a handler may be called. */
import type { Node } from 'web-tree-sitter';
import { children, nodesOf, readSyntax } from './parse.js';

/** The names that a module has once it has run; undefined where that cannot be told. */
export async function readPythonNames(text: string): Promise<ReadonlySet<string> | undefined> {
  return HIDDEN_NAMES.test(text) ? undefined : readSyntax('python', text, namesIn);
}

/** What gives a module names that its text does not show. */
const HIDDEN_NAMES =
  /\b(?:globals\s*\(|locals\s*\(|__getattr__|setattr\s*\(|exec\s*\(|vars\s*\(|sys\s*\.\s*modules)/;

function namesIn(root: Node): ReadonlySet<string> | undefined {
  const names = new Set<string>();
  let isOpen = false;
  const bind = (target: Node | null): void => {
    if (target === null) return;
    if (target.type === 'identifier') names.add(target.text);
    else if (
      /^(?:pattern_list|tuple_pattern|list_pattern|list_splat_pattern|as_pattern_target|expression_list|tuple|list)$/.test(
        target.type,
      )
    )
      for (const one of children(target)) bind(one);
  };
  const visit = (node: Node): void => {
    switch (node.type) {
      case 'function_definition':
      case 'class_definition':
        bind(node.childForFieldName('name'));
        return;
      case 'lambda':
      case 'call':
      case 'binary_operator':
      case 'string':
        // Expressions bind nothing but for `:=`, and may be as deep as a generator made them.
        return;
      case 'assignment':
      case 'augmented_assignment':
      case 'for_statement':
        bind(node.childForFieldName('left'));
        break;
      case 'named_expression':
        bind(node.childForFieldName('name'));
        break;
      case 'as_pattern':
        bind(node.childForFieldName('alias'));
        break;
      case 'type_alias_statement':
        bind(children(node)[0]?.firstNamedChild ?? null);
        return;
      case 'import_statement':
      case 'import_from_statement':
        for (const one of children(node)) {
          if (one.type === 'wildcard_import') isOpen = true;
          else if (one.type === 'aliased_import') bind(one.childForFieldName('alias'));
          // `import a.b` gives the name `a`; of `from m import a`, the module is bound as well, which does no harm.
          else if (one.type === 'dotted_name') bind(one.firstNamedChild);
        }
        return;
    }
    for (const child of children(node)) visit(child);
  };
  visit(root);
  // What a function declares to be global may be set by it.
  for (const node of nodesOf(root, 'global_statement')) for (const one of children(node)) bind(one);
  return isOpen ? undefined : names;
}
