/** What a CommonJS module of Node.js requires, and when. */
import type { Node } from 'web-tree-sitter';
import { leadingText } from './leading.js';
import { children, nodesOf, readSyntax } from './parse.js';

interface Require {
  readonly specifier: string;
  /** From 1. */
  readonly line: number;
  /** Whether it runs whenever the module does, and nothing catches its failure. */
  readonly certain: boolean;
}

/** Calls with a text alone; what is worked out is not known. */
export async function readRequires(text: string): Promise<readonly Require[]> {
  if (!/\brequire\b/.test(text)) return [];
  return (await readSyntax('typescript', text, requiresIn)) ?? [];
}

/** Characters of a module that takes no time worth saving. */
const SMALL = 32 * 1024;

/**
 * As {@link readRequires}; of a large module, up to the last one in a line that begins a statement. What stands further in
 * belongs to functions for the most part.
 */
export async function readLeadingRequires(text: string): Promise<readonly Require[]> {
  if (text.length <= SMALL || /^[;!]?\(\s*(?:function\b|\(\)\s*=>)/m.test(text)) return readRequires(text);
  const leading = leadingText(text, /^(?=[^\s/*])[^\n]*\brequire\s*\(/gm);
  if (leading === '') return [];
  const found = await readSyntax('typescript', leading, (root) =>
    root.hasError ? undefined : requiresIn(root),
  );
  // It was cut in the middle of a text or a comment.
  return found ?? readRequires(text);
}

function requiresIn(root: Node): Require[] {
  return nodesOf(root, 'call_expression').flatMap((call) => {
    if (call.childForFieldName('function')?.text !== 'require') return [];
    const args = call.childForFieldName('arguments');
    const [first, ...more] = args === null ? [] : children(args);
    if (first?.type !== 'string' || more.length > 0) return [];
    const specifier = first.text.slice(1, -1);
    return [{ specifier, line: call.startPosition.row + 1, certain: isCertain(call) }];
  });
}

/** What runs all that is in it, once, when it is reached. */
const PLAIN = new Set([
  'lexical_declaration',
  'variable_declaration',
  'variable_declarator',
  'expression_statement',
  'assignment_expression',
  'call_expression',
  'new_expression',
  'member_expression',
  'subscript_expression',
  'arguments',
  'object',
  'pair',
  'array',
  'spread_element',
  'parenthesized_expression',
  'sequence_expression',
  'statement_block',
]);

function isCertain(call: Node): boolean {
  for (let node = call.parent; node !== null; node = node.parent) {
    if (node.type === 'program') return true;
    if (!PLAIN.has(node.type) && !isCalledAtOnce(node)) return false;
  }
  return false;
}

/** `(function () { … })()`, and the same with `.call(this)`: around a whole module, as some compilers write it. */
function isCalledAtOnce(node: Node): boolean {
  if (node.type !== 'function_expression' && node.type !== 'arrow_function') return false;
  let callee = node;
  while (callee.parent?.type === 'parenthesized_expression') callee = callee.parent;
  const member = callee.parent;
  if (
    member?.type === 'member_expression' &&
    /^(?:call|apply)$/.test(member.childForFieldName('property')?.text ?? '')
  )
    callee = member;
  const outer = callee.parent;
  return outer?.type === 'call_expression' && outer.childForFieldName('function')?.id === callee.id;
}
