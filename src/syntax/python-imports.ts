/** What a Python module imports, and when. */
import type { Node } from 'web-tree-sitter';
import { leadingText } from './leading.js';
import { children, nodesOf, readSyntax } from './parse.js';
import { isTaken, type Version } from './python-conditions.js';

export interface PythonImport {
  /** `shop.stock`; empty for `from . import stock`. */
  readonly module: string;
  /** How many dots stand before it. */
  readonly dots: number;
  /** What `from … import` names; undefined for `import …`. `*` for all. */
  readonly names: readonly string[] | undefined;
  /** From 1. */
  readonly line: number;
  /** Whether it runs whenever the module does, and nothing catches its failure. */
  readonly certain: boolean;
}

/** @param version the Python that runs it, `[3, 13]`; without one no condition on it is decided */
export async function readPythonImports(text: string, version?: Version): Promise<readonly PythonImport[]> {
  return (await readSyntax('python', text, (root) => importsIn(root, version))) ?? [];
}

/**
 * As {@link readPythonImports}, up to the last import that stands at the beginning of a line. What stands further in, behind
 * it, belongs to functions for the most part.
 */
export async function readLeadingImports(text: string, version: Version): Promise<readonly PythonImport[]> {
  const leading = leadingText(text, /^(?:import|from)[ \t]/gm);
  if (leading === '') return [];
  const found = await readSyntax('python', leading, (root) =>
    root.hasError ? undefined : importsIn(root, version),
  );
  // It was cut in the middle of a string that has such lines.
  return found ?? readPythonImports(text, version);
}

function importsIn(root: Node, version: Version | undefined): PythonImport[] {
  return nodesOf(root, 'import_statement', 'import_from_statement').flatMap((node): PythonImport[] => {
    const line = node.startPosition.row + 1;
    const certain = isCertain(node, version);
    if (node.type === 'import_statement') {
      return children(node).map((one) => ({
        module: dotted(one.type === 'aliased_import' ? one.childForFieldName('name') : one),
        dots: 0,
        names: undefined,
        line,
        certain,
      }));
    }
    const from = node.childForFieldName('module_name');
    const text = (from?.text ?? '').replace(/\s/g, '');
    const dots = /^\.*/.exec(text)?.[0].length ?? 0;
    return [{ module: text.slice(dots), dots, names: namesAsked(node, from), line, certain }];
  });
}

function dotted(node: Node | null): string {
  return (node?.text ?? '').replace(/\s/g, '');
}

function namesAsked(node: Node, from: Node | null): string[] {
  return children(node)
    .filter((child) => child.id !== from?.id)
    .map((child) => {
      if (child.type === 'wildcard_import') return '*';
      return dotted(child.type === 'aliased_import' ? child.childForFieldName('name') : child);
    });
}

/** Whether all that stands around a statement lets it run, and its failure through. */
function isCertain(statement: Node, version: Version | undefined): boolean {
  let inner = statement;
  for (let node = statement.parent; node !== null; inner = node, node = node.parent) {
    switch (node.type) {
      case 'module':
        return true;
      case 'block':
      case 'class_definition':
      case 'decorated_definition':
      case 'finally_clause':
        continue;
      case 'else_clause':
      case 'elif_clause':
        // Their statement decides.
        if (node.parent?.type !== 'if_statement') return false;
        continue;
      case 'if_statement':
        if (!isTaken(node, inner, version)) return false;
        continue;
      case 'try_statement':
        if (!letsThrough(node, inner)) return false;
        continue;
      case 'with_statement':
        if (!/^with\s+warnings\s*\.\s*catch_warnings\b/.test(node.text)) return false;
        continue;
      default:
        return false;
    }
  }
  return false;
}

/** Classes that catch what a failed import throws. */
const CATCHING = /\b(?:ImportError|ModuleNotFoundError|Exception|BaseException)\b/;

/** Whether a failure in a part of a `try` gets out of it. */
function letsThrough(node: Node, part: Node): boolean {
  if (part.type === 'finally_clause') return true;
  if (part.type !== 'block') return false;
  return children(node)
    .filter(({ type }) => type === 'except_clause' || type === 'except_group_clause')
    .every((clause) => {
      const parts = children(clause);
      const body = parts.find(({ type }) => type === 'block');
      const caught = parts.filter((one) => one !== body);
      const isCatching =
        caught.length === 0 || caught.some((one) => isUnknown(one) || CATCHING.test(one.text));
      return !isCatching || (body !== undefined && endsInRaise(body));
    });
}

/** Whether what is caught is a value of the program, whose classes nobody knows. */
function isUnknown(node: Node): boolean {
  return !/^[\s(]*[A-Z]\w*[a-z]/.test(node.text.replace(/^\w+\s*\.\s*/, ''));
}

/** It catches and throws again, or ends the program: then the import has to be there. */
function endsInRaise(block: Node): boolean {
  const last = children(block).at(-1);
  return last !== undefined && (last.type === 'raise_statement' || /^(?:sys\.)?exit\(/.test(last.text));
}
