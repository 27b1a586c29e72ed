/** What a Python module imports, and when. */
import type { Node } from 'web-tree-sitter';
import { children, nodesOf, readSyntax } from './parse.js';
import { conditionValue, isTaken, type Knowledge, type Version } from './python-conditions.js';
import { topStatements } from './python-statements.js';

/** What decides whether an import runs, and where its failure goes; from the innermost statement on. */
export type Occasion =
  /** In the body of a `try` that catches its failure. */
  | { readonly kind: 'tried'; readonly statement: number }
  /** In the `except` that such a failure leads to. */
  | { readonly kind: 'fallback'; readonly statement: number }
  /** In one of the branches of an `if` with `else`, whose condition nobody knows; branches that never run do not count. */
  | { readonly kind: 'branch'; readonly statement: number; readonly branch: number; readonly of: number };

export interface PythonImport {
  /** `shop.stock`; empty for `from . import stock`. */
  readonly module: string;
  /** How many dots stand before it. */
  readonly dots: number;
  /** What `from … import` names; undefined for `import …`. `*` for all. */
  readonly names: readonly string[] | undefined;
  /** From 1. */
  readonly line: number;
  /** Empty where it runs whenever the module does, and nothing catches its failure; undefined where that cannot be told. */
  readonly occasions: readonly Occasion[] | undefined;
}

/** @param version the Python that runs it, `[3, 13]`; without one no condition on it is decided */
export async function readPythonImports(text: string, version?: Version): Promise<readonly PythonImport[]> {
  const called = calledFunctions(text);
  return (await readSyntax('python', text, (root) => importsIn(root, { text, version, called }))) ?? [];
}

/**
 * As {@link readPythonImports}, without what functions import: plain statements are read as they are, and of the others only
 * those that may import go through the parser.
 */
export async function readTopImports(text: string, version: Version): Promise<readonly PythonImport[]> {
  const statements = topStatements(text);
  if (statements === undefined) return readPythonImports(text, version);
  const found: PythonImport[] = [];
  const called = calledFunctions(text);
  let others = '';
  let row = 0;
  for (const one of statements) {
    if (!one.text.includes('import')) continue;
    if (SKIPPED.test(one.text) && !called.has(definedIn(one.text) ?? '')) continue;
    const plain = plainImports(one.text, one.row + 1);
    if (plain !== undefined) found.push(...plain);
    else if (mayImport(one.text)) {
      // As many lines as before it.
      others += '\n'.repeat(one.row - row) + one.text;
      row = one.row + one.text.split('\n').length - 1;
    }
  }
  if (others === '') return found;
  const parsed = await readSyntax('python', others, (root) =>
    root.hasError ? undefined : importsIn(root, { text, version, called, isPackage: true }),
  );
  return parsed === undefined ? readPythonImports(text, version) : [...found, ...parsed];
}

/** Functions and classes, and blocks that never run and have no other branch. */
const SKIPPED =
  /^(?:(?:async[ \t]+)?def\b|class\b|@|if[ \t]+(?:(?:\w+\.)?TYPE_CHECKING|__name__[ \t]*==[ \t]*["']__main__["'])[ \t]*:(?![\s\S]*\n(?:else|elif)\b))/;
/** What an import looks like behind what begins a line or a statement in it. */
const IMPORT = String.raw`(?:import[ \t]+\w|from[ \t]*[\w.]+[ \t]*import\b)`;
const CALL = String.raw`\b(?:__import__|import_module)[ \t]*\(`;
/** A block with an import, several statements in a line. */
const BLOCK = /^(?:import|from|try|if|with|for|while|match|def)\b/;
const IN_BLOCK = new RegExp(String.raw`(?:^|[;:])[ \t]*${IMPORT}|${CALL}`, 'm');
const CALLS = new RegExp(CALL);

function mayImport(statement: string): boolean {
  return (BLOCK.test(statement) ? IN_BLOCK : CALLS).test(statement);
}

const NAMES = String.raw`\w+(?:\s+as\s+\w+)?(?:\s*,\s*\w+(?:\s+as\s+\w+)?)*`;
const PLAIN_IMPORT = /^import\s+([\w.]+(?:\s+as\s+\w+)?(?:\s*,\s*[\w.]+(?:\s+as\s+\w+)?)*)$/;
const PLAIN_FROM = new RegExp(
  String.raw`^from\s*([\w.]+)\s*import(?:\s+(\*|${NAMES})|\s*\(\s*(${NAMES})\s*,?\s*\))$`,
);

/** What a statement says that is nothing but an import; undefined for any other. */
function plainImports(statement: string, line: number): PythonImport[] | undefined {
  if (!/^(?:import|from)\b/.test(statement)) return undefined;
  const text = statement.replace(/#[^\n]*|\\\r?\n/g, ' ').trim();
  const modules = PLAIN_IMPORT.exec(text)?.[1];
  if (modules !== undefined)
    return namesIn(modules).map((module) => ({ module, dots: 0, names: undefined, line, occasions: [] }));
  const [, from, bare, bracketed] = PLAIN_FROM.exec(text) ?? [];
  const names = bare ?? bracketed;
  if (from === undefined || names === undefined) return undefined;
  return [{ ...parted(from), names: namesIn(names), line, occasions: [] }];
}

const CALLED = /^(?:[\w.]+(?:[ \t]*:[^=\n]+)?[ \t]*=[ \t]*)?(\w+)\(/;

/** The name of the plain function that a statement defines. */
function definedIn(statement: string): string | undefined {
  return /^def[ \t]+(\w+)/.exec(statement)?.[1];
}

/** The functions that import something and that a statement at the top calls. */
function calledFunctions(text: string): ReadonlySet<string> {
  const defined = new Set<string>();
  const called = new Set<string>();
  let isDecorated = false;
  for (const { text: statement } of topStatements(text) ?? []) {
    const name = definedIn(statement);
    if (name !== undefined) {
      // One that yields has not begun when it is called.
      if (/\bimport\b/.test(statement) && !isDecorated && !/\byield\b/.test(statement)) defined.add(name);
      else defined.delete(name);
    } else if (defined.size > 0) {
      const one = CALLED.exec(statement)?.[1];
      if (one !== undefined && defined.has(one)) called.add(one);
    }
    isDecorated = statement.startsWith('@');
  }
  return called;
}

function namesIn(list: string): string[] {
  return list.split(',').map((one) => one.trim().replace(/\s[\s\S]*$/, ''));
}

function importsIn(root: Node, known: Knowledge): PythonImport[] {
  const calls = /__import__|import_module/.test(root.text) ? ['call'] : [];
  return nodesOf(root, 'import_statement', 'import_from_statement', ...calls).flatMap(
    (node): PythonImport[] => {
      const line = node.startPosition.row + 1;
      if (node.type === 'call') return calledImports(node, line, known);
      const occasions = occasionsOf(node, known);
      if (node.type === 'import_statement') {
        return children(node).map((one) => ({
          module: dotted(one.type === 'aliased_import' ? one.childForFieldName('name') : one),
          dots: 0,
          names: undefined,
          line,
          occasions,
        }));
      }
      const from = node.childForFieldName('module_name');
      return [{ ...parted(from?.text ?? ''), names: namesAsked(node, from), line, occasions }];
    },
  );
}

/** A name with dots before it. */
function parted(name: string): Pick<PythonImport, 'module' | 'dots'> {
  const text = name.replace(/\s/g, '');
  const dots = /^\.*/.exec(text)?.[0].length ?? 0;
  return { module: text.slice(dots), dots };
}

/** `importlib.import_module("a")`, `__import__("a")`, and the same over a list of texts: `for name in ("a", "b"): …`. */
function calledImports(call: Node, line: number, known: Knowledge): PythonImport[] {
  const called = /^(?:(?:importlib\s*\.\s*)?import_module|(?<builtin>__import__))$/.exec(
    call.childForFieldName('function')?.text ?? '',
  );
  if (called === null) return [];
  const [first, ...more] = children(call.childForFieldName('arguments') ?? call);
  if (first === undefined) return [];
  const { names, statement } = textsOf(first, call);
  const occasions = statement === undefined ? undefined : occasionsOf(statement, known);
  return names.flatMap((name): PythonImport[] => {
    const one = parted(name);
    const isRelative = one.dots > 0;
    // What a relative name starts from is said by the second argument.
    if (
      isRelative &&
      (called.groups?.['builtin'] !== undefined || !/\b__(?:name|package)__$/.test(more[0]?.text ?? ''))
    )
      return [];
    return /^[\w.]+$/.test(one.module) ? [{ ...one, names: undefined, line, occasions }] : [];
  });
}

/** The texts that an argument stands for, and the statement that hands each of them over; undefined for one that may not. */
function textsOf(argument: Node, call: Node): { names: readonly string[]; statement: Node | undefined } {
  const statement = plainStatement(call);
  if (argument.type === 'string') return { names: plainText(argument), statement };
  const block = statement?.parent;
  const loop = block?.parent;
  if (argument.type !== 'identifier' || block?.type !== 'block' || loop?.type !== 'for_statement')
    return { names: [], statement: undefined };
  const isFirst = children(block)[0]?.id === statement?.id;
  const list = loop.childForFieldName('right');
  const isList = list?.type === 'tuple' || list?.type === 'list';
  if (!isFirst || !isList || loop.childForFieldName('left')?.text !== argument.text)
    return { names: [], statement: undefined };
  return { names: children(list).flatMap(plainText), statement: loop };
}

/** What a text says that has nothing to be worked out. */
function plainText(node: Node): string[] {
  const text = /^(?:"([\w.]+)"|'([\w.]+)')$/.exec(node.type === 'string' ? node.text : '');
  return text === null ? [] : [text[1] ?? text[2] ?? ''];
}

/** What runs all that is in it, once. */
const PLAIN = new Set([
  'assignment',
  'call',
  'attribute',
  'subscript',
  'argument_list',
  'keyword_argument',
  'parenthesized_expression',
  'tuple',
  'list',
  'expression_list',
]);

/** The statement that an expression is part of; undefined where it may not be reached. */
function plainStatement(expression: Node): Node | undefined {
  let node = expression.parent;
  while (node !== null && PLAIN.has(node.type)) node = node.parent;
  return node?.type === 'expression_statement' ? node : undefined;
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

/** What all that stands around a statement comes to. */
export function occasionsOf(statement: Node, known: Knowledge): Occasion[] | undefined {
  const found: Occasion[] = [];
  const statements: Node[] = [];
  let inner = statement;
  for (let node = statement.parent; node !== null; inner = node, node = node.parent) {
    switch (node.type) {
      case 'module':
        return found;
      case 'block':
        statements.push(inner);
        continue;
      case 'class_definition':
      case 'decorated_definition':
      case 'finally_clause':
        continue;
      case 'else_clause':
      case 'elif_clause':
        // Their statement decides.
        if (node.parent?.type !== 'if_statement') return undefined;
        continue;
      case 'except_clause':
        if (node.parent === null || !isFallback(node, node.parent)) return undefined;
        found.push({ kind: 'fallback', statement: node.parent.id });
        continue;
      case 'if_statement': {
        if (isTaken(node, inner, known)) continue;
        const branch = branchOf(node, inner, known);
        if (branch === undefined) return undefined;
        found.push({ kind: 'branch', statement: node.id, ...branch });
        continue;
      }
      case 'try_statement':
        if (inner.type === 'block' && looksForNames(node, inner, statements.at(-1))) return undefined;
        if (inner.type === 'except_clause' || letsThrough(node, inner)) continue;
        if (inner.type !== 'block') return undefined;
        found.push({ kind: 'tried', statement: node.id });
        continue;
      case 'function_definition':
        if (!isCalled(node, known) || statements.some(mayReturnBefore)) return undefined;
        continue;
      case 'with_statement':
        if (!/^with\s+warnings\s*\.\s*catch_warnings\b/.test(node.text)) return undefined;
        continue;
      default:
        return undefined;
    }
  }
  return undefined;
}

function isCalled(definition: Node, { called }: Knowledge): boolean {
  const name = definition.childForFieldName('name')?.text ?? '';
  return definition.parent?.type === 'module' && called?.has(name) === true;
}

/** Whether what stands before a statement of a function may leave it. */
function mayReturnBefore(statement: Node): boolean {
  for (let before = statement.previousNamedSibling; before !== null; before = before.previousNamedSibling)
    if (/\breturn\b/.test(before.text)) return true;
  return false;
}

/** Which branch it is, and of how many that are not ruled out, where one of them runs for certain. */
function branchOf(statement: Node, part: Node, known: Knowledge): { branch: number; of: number } | undefined {
  const clauses = children(statement).filter(({ type }) => type === 'elif_clause' || type === 'else_clause');
  if (clauses.at(-1)?.type !== 'else_clause') return undefined;
  const conditions = [statement, ...clauses.slice(0, -1)].map((one) => one.childForFieldName('condition'));
  const values = conditions.map((one) => conditionValue(one, known));
  const branch = part.type === 'block' ? 0 : clauses.findIndex(({ id }) => id === part.id) + 1;
  // What stands behind a condition that holds never runs, nor what stands behind one that does not.
  if (values.includes(true) || values[branch] === false) return undefined;
  return { branch, of: 1 + values.filter((one) => one === undefined).length };
}

/** Whether a failed import in the body of a `try` leads to this clause of it, which looks for nothing elsewhere first. */
function isFallback(clause: Node, statement: Node): boolean {
  const first = children(statement).find((one) => one.type === 'except_clause' && catches(one));
  return first?.id === clause.id && !/\bsys\s*\.\s*path\b|\bsubprocess\b|\bpip\b/.test(clause.text);
}

/** Classes that catch what a failed import throws. */
const CATCHING = /\b(?:ImportError|ModuleNotFoundError|Exception|BaseException)\b/;

/** Whether the body of a `try` asks for a name, such as one of Python 2, before it comes to a statement. */
function looksForNames(node: Node, block: Node, statement: Node | undefined): boolean {
  if (statement === undefined || children(block)[0]?.id === statement.id) return false;
  return children(node).some(
    (one) => one.type === 'except_clause' && /^except[^\n:]*\bNameError\b/.test(one.text),
  );
}

/** Whether a failure in a part of a `try` gets out of it. */
function letsThrough(node: Node, part: Node): boolean {
  if (part.type === 'finally_clause') return true;
  if (part.type !== 'block') return false;
  return children(node)
    .filter(({ type }) => type === 'except_clause' || type === 'except_group_clause')
    .every((clause) => {
      const body = children(clause).find(({ type }) => type === 'block');
      return !catches(clause) || (body !== undefined && endsInRaise(body));
    });
}

/** Whether a clause takes what a failed import throws. */
function catches(clause: Node): boolean {
  const caught = children(clause).filter(({ type }) => type !== 'block');
  return caught.length === 0 || caught.some((one) => isUnknown(one) || CATCHING.test(one.text));
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
