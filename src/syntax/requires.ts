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
  /** Which way it runs in through an `if` with `else` whose condition nobody knows, if it does so for certain otherwise. */
  readonly choice?: Choice | undefined;
  /** Whether what it gives is called at once. */
  readonly isCalled: boolean;
}

/** One of the two ways through a condition. */
interface Choice {
  readonly statement: number;
  readonly way: 0 | 1;
}

/** How a module is read. */
interface Reading {
  /** Whether it is a package's, and not the user's. */
  readonly installed: boolean;
  /** Whether the function that it exports is called at once. */
  readonly isCalled: boolean;
}

/** Calls with a text alone; what is worked out is not known. */
export async function readRequires(text: string, isCalled = false): Promise<readonly Require[]> {
  if (!/\brequire\b/.test(text)) return [];
  return readWhole(text.length > LARGE ? (wrapperOf(text) ?? text) : text, { installed: false, isCalled });
}

/** Characters of a program whose syntax tree would take more than a second. */
const LARGE = 512 * 1024;
/** A line that is a statement which requires, as bundlers write it for what they leave out. */
const REQUIRING_LINE =
  /^(?:(?:var|let|const)[ \t]+[\w$]+[ \t]*=[ \t]*)?(?:[\w$.]+\([ \t]*)*require\([ \t]*(?:"([^"\n]+)"|'([^'\n]+)')[ \t]*\)/gm;

function requiresOfLines(text: string): Require[] {
  let line = 1;
  let at = 0;
  return [...text.matchAll(REQUIRING_LINE)].map((match) => {
    for (
      let next = text.indexOf('\n', at);
      next !== -1 && next < match.index;
      next = text.indexOf('\n', at)
    ) {
      line += 1;
      at = next + 1;
    }
    return { specifier: match[1] ?? match[2] ?? '', line, certain: true, isCalled: false };
  });
}

/** Characters of a module that takes no time worth saving. */
const SMALL = 32 * 1024;

/**
 * As {@link readRequires}; of a large module, up to the last one in a line that begins a statement. What stands further in
 * belongs to functions for the most part.
 */
export async function readLeadingRequires(text: string, isCalled = false): Promise<readonly Require[]> {
  if (!/\brequire\b/.test(text)) return [];
  const reading = { installed: true, isCalled };
  const wrapper = text.length > SMALL ? wrapperOf(text) : undefined;
  const whole = wrapper ?? text;
  if (whole.length <= SMALL || /^[;!]?\(\s*(?:function\b|\(\)\s*=>)/m.test(whole))
    return readWhole(whole, reading);
  const leading = leadingText(text, /^(?=[^\s/*])[^\n]*\brequire\s*\(/gm);
  if (leading === '') return [];
  if (leading.length > LARGE) return requiresOfLines(leading);
  const found = await readSyntax('typescript', leading, (root) =>
    root.hasError ? undefined : requiresIn(root, reading),
  );
  // It was cut in the middle of a text or a comment.
  return found ?? readWhole(text, reading);
}

async function readWhole(text: string, reading: Reading): Promise<readonly Require[]> {
  if (text.length > LARGE) return requiresOfLines(text);
  return (await readSyntax('typescript', text, (root) => requiresIn(root, reading))) ?? [];
}

/** What may stand before the first statement: one piece at a time, since a pattern for all of them would try every way to cut it. */
const BEFORE_CODE = /\s|\/\*[\s\S]*?\*\/|\/\/[^\n]*\n|(['"])use strict\1;?/y;
/** What bundlers put around a library for every kind of loader begins so. */
const WRAPPER = /[!;(]+function\s*\(\s*\w+\s*,\s*\w+\s*\)\s*\{/y;
/** Characters of such a wrapper, at most. */
const MAX_WRAPPER = 8 * 1024;

/** The wrapper alone, which hands what it requires to the library itself; undefined where that gets `require`, or there is none. */
function wrapperOf(text: string): string | undefined {
  WRAPPER.lastIndex = 0;
  for (BEFORE_CODE.lastIndex = 0; BEFORE_CODE.test(text); ) WRAPPER.lastIndex = BEFORE_CODE.lastIndex;
  if (!WRAPPER.test(text)) return undefined;
  const start = text.slice(0, WRAPPER.lastIndex);
  let depth = 1;
  for (let at = start.length; at < start.length + MAX_WRAPPER; at += 1) {
    if (text[at] === '{') depth += 1;
    if (text[at] !== '}') continue;
    depth -= 1;
    if (depth > 0) continue;
    const body = text.slice(start.length, at + 1);
    if (!/\btypeof\s+(?:exports|module)\b/.test(body) || /\brequire\s*[,)]/.test(body)) return undefined;
    // As many lines as before it.
    return `${start.replace(/[^\n]*function\s*\([^)]*\)\s*\{$/, '(function(){')}${body})()`;
  }
  return undefined;
}

function requiresIn(root: Node, { installed, isCalled }: Reading): Require[] {
  const called = calledFunctions(root, installed);
  const exported = isCalled ? exportedFunction(root) : undefined;
  if (exported !== undefined) called.add(exported.id);
  return nodesOf(root, 'call_expression').flatMap((call) => {
    if (call.childForFieldName('function')?.text !== 'require') return [];
    const args = call.childForFieldName('arguments');
    const [first, ...more] = args === null ? [] : children(args);
    if (first?.type !== 'string' || more.length > 0) return [];
    const specifier = first.text.slice(1, -1);
    const course = courseOf(call, installed, called);
    return [
      {
        specifier,
        line: call.startPosition.row + 1,
        certain: course === 'certain',
        choice: typeof course === 'object' ? course : undefined,
        isCalled:
          call.parent?.type === 'call_expression' &&
          call.parent.childForFieldName('function')?.id === call.id,
      },
    ];
  });
}

/** The functions at the top of a module that it calls itself, as what Babel makes of a late import does. */
function calledFunctions(root: Node, installed: boolean): Set<number> {
  const called = new Set<number>();
  const functions = new Map(
    children(root)
      .filter((one) => one.type === 'function_declaration' && /\brequire\s*\(/.test(one.text))
      .map((one) => [one.childForFieldName('name')?.text ?? '', one.id]),
  );
  if (functions.size === 0) return called;
  for (const call of nodesOf(root, 'call_expression')) {
    const id = functions.get(call.childForFieldName('function')?.text ?? '');
    if (id !== undefined && !called.has(id) && isCertain(call, installed)) called.add(id);
  }
  return called;
}

/** The function at the top of a module that is all that it exports. */
function exportedFunction(root: Node): Node | undefined {
  const name = /^module\.exports\s*=\s*([\w$]+)\s*;?\s*$/m.exec(root.text)?.[1];
  return children(root).find(
    (one) => one.type === 'function_declaration' && one.childForFieldName('name')?.text === name,
  );
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
  'unary_expression',
  'return_statement',
  'else_clause',
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

function isCertain(call: Node, installed: boolean): boolean {
  return courseOf(call, installed) === 'certain';
}

/** When a call runs. @param called functions that run whenever the module does */
function courseOf(
  call: Node,
  installed: boolean,
  called?: ReadonlySet<number>,
): 'certain' | 'unknown' | Choice {
  let choice: Choice | undefined;
  for (let inner = call, node = call.parent; node !== null; inner = node, node = node.parent) {
    if (node.type === 'program') return choice ?? 'certain';
    if (!PLAIN.has(node.type) && !called?.has(node.id) && !isCalledAtOnce(node, installed)) {
      if (!isTaken(node, inner, installed)) {
        if (choice !== undefined) return 'unknown';
        choice = choiceAt(node, inner, installed);
        if (choice === undefined) return 'unknown';
      }
    }
    if (node.type === 'statement_block' && mayReturnBefore(inner)) return 'unknown';
  }
  return 'unknown';
}

/** Which of two ways through a condition that nobody knows a part of it is. */
function choiceAt(node: Node, part: Node, installed: boolean): Choice | undefined {
  if (node.type !== 'if_statement' && node.type !== 'ternary_expression') return undefined;
  const otherwise = node.childForFieldName('alternative');
  const condition = node.childForFieldName('condition');
  if (otherwise === null || conditionValue(condition, installed) !== undefined) return undefined;
  return { statement: node.id, way: otherwise.id === part.id ? 1 : 0 };
}

/** Whether what stands before a statement of a function may leave it. */
function mayReturnBefore(statement: Node): boolean {
  for (let before = statement.previousNamedSibling; before !== null; before = before.previousNamedSibling)
    if (/^(?:if|return|switch|for|while)/.test(before.type) && /\breturn\b/.test(before.text)) return true;
  return false;
}

/** Whether a part of a condition's statement or expression is reached whenever that is. */
function isTaken(node: Node, part: Node, installed: boolean): boolean {
  const is = (field: string): boolean => node.childForFieldName(field)?.id === part.id;
  switch (node.type) {
    case 'if_statement':
    case 'ternary_expression':
      if (is('condition')) return true;
      return conditionValue(node.childForFieldName('condition'), installed) === is('consequence');
    case 'try_statement':
      return is('body') ? throwsAgain(node) : is('finalizer');
    case 'finally_clause':
      return true;
    case 'binary_expression': {
      if (is('left')) return true;
      const left = conditionValue(node.childForFieldName('left'), installed);
      const operator = node.childForFieldName('operator')?.text;
      return operator === '&&' ? left === true : operator === '||' ? left === false : operator !== '??';
    }
    default:
      return false;
  }
}

/** Whether what fails in the body of a `try` fails all the same: it is thrown on, or there is no `catch`. */
function throwsAgain(statement: Node): boolean {
  const body = statement.childForFieldName('handler')?.childForFieldName('body');
  return body == null || children(body).at(-1)?.type === 'throw_statement';
}

/** What `typeof` gives for the names that tell the loaders of modules apart, in CommonJS. */
const TYPES: Readonly<Record<string, string>> = {
  exports: 'object',
  module: 'object',
  'module.exports': 'object',
  require: 'function',
  define: 'undefined',
  window: 'undefined',
  document: 'undefined',
  process: 'object',
};

/** What other programs than Node.js set: Electron, NW.js, bundlers for a browser. */
const ELSEWHERE = /^process\.(?:type|browser|__nwjs|versions\.electron)$/;

/** Whether a condition on the loader of the module holds; undefined for any other. */
function conditionValue(node: Node | null, installed: boolean): boolean | undefined {
  switch (node?.type) {
    case 'parenthesized_expression':
      return conditionValue(children(node)[0] ?? null, installed);
    case 'unary_expression': {
      const value = conditionValue(node.childForFieldName('argument'), installed);
      return node.text.startsWith('!') && value !== undefined ? !value : undefined;
    }
    case 'identifier':
    case 'member_expression':
      if (ELSEWHERE.test(node.text)) return false;
      return /^(?:module|exports|module\.exports)$/.test(node.text) || undefined;
    case 'binary_expression': {
      const operator = node.childForFieldName('operator')?.text ?? '';
      const [left, right] = [node.childForFieldName('left'), node.childForFieldName('right')];
      if (/^[!=]==?$/.test(operator)) {
        const type =
          comparedType(left, right) ??
          comparedType(right, left) ??
          comparedProcess(left, right) ??
          (installed ? isUnset(left, right) : undefined);
        return type === undefined ? undefined : type === operator.startsWith('=');
      }
      if (operator !== '&&' && operator !== '||') return undefined;
      // One of the two may decide alone.
      const values = [left, right].map((one) => conditionValue(one, installed));
      const decides = operator === '||';
      if (values.includes(decides)) return decides;
      return values.includes(undefined) ? undefined : !decides;
    }
    default:
      return undefined;
  }
}

/** Whether the type of a name is the one that a text says; undefined where that is no such comparison. */
function comparedType(asked: Node | null, said: Node | null): boolean | undefined {
  const name = /^typeof\s+\(?\s*(?<name>[\w.]+)\s*\)?$/.exec(asked?.text ?? '')?.groups?.['name'];
  const type = name === undefined ? undefined : TYPES[name];
  return type === undefined || said?.type !== 'string' ? undefined : said.text.slice(1, -1) === type;
}

/** `process.platform === "win32"`, `process.browser === true`. */
function comparedProcess(asked: Node | null, said: Node | null): boolean | undefined {
  if (ELSEWHERE.test(asked?.text ?? '') && /^(?:string|true)$/.test(said?.type ?? '')) return false;
  if (asked?.text !== 'process.platform' || said?.type !== 'string') return undefined;
  return said.text.slice(1, -1) === 'linux';
}

/** A variable of the environment that turns something of a package off or on is not set; Lambda sets none of the mode. */
function isUnset(asked: Node | null, said: Node | null): false | undefined {
  return /^process\.env\.(?!AWS_|LAMBDA_)\w+$/.test(asked?.text ?? '') && said?.type === 'string'
    ? false
    : undefined;
}

/** `(function () { … })()`, the same with `.call(this)`, and what such a function is handed and calls itself. */
function isCalledAtOnce(node: Node, installed: boolean): boolean {
  if (!isFunction(node)) return false;
  let callee = node;
  while (callee.parent?.type === 'parenthesized_expression') callee = callee.parent;
  if (callee.parent?.type === 'arguments') return isHandedOver(node, callee, callee.parent, installed);
  const member = callee.parent;
  const method =
    member?.type === 'member_expression' ? member.childForFieldName('property')?.text : undefined;
  if (member !== null && /^(?:call|apply)$/.test(method ?? '')) callee = member;
  const outer = callee.parent;
  if (outer?.type !== 'call_expression' || outer.childForFieldName('function')?.id !== callee.id)
    return false;
  return method === 'apply' || keepsRequire(node, outer, method === 'call' ? 1 : 0);
}

function isFunction(node: Node | undefined): node is Node {
  return node?.type === 'function_expression' || node?.type === 'arrow_function';
}

/** Characters of a function that does nothing but call what it is handed, at most. */
const MAX_CALLER = 4096;

/** `(function (factory) { … factory(require, exports) … })(function (require, exports) { … })` */
function isHandedOver(handed: Node, argument: Node, args: Node, installed: boolean): boolean {
  let caller = args.parent?.childForFieldName('function') ?? undefined;
  while (caller?.type === 'parenthesized_expression') caller = children(caller)[0];
  if (!isFunction(caller) || caller.endIndex - caller.startIndex > MAX_CALLER) return false;
  const name = parametersOf(caller)[children(args).findIndex(({ id }) => id === argument.id)];
  if (name === undefined) return false;
  return nodesOf(caller, 'call_expression').some(
    (call) =>
      call.childForFieldName('function')?.text === name &&
      keepsRequire(handed, call, 0) &&
      isCertain(call, installed),
  );
}

/** Whether `require` in a function is what it is around it. @param skipped arguments that are none of the function's */
function keepsRequire(called: Node, call: Node, skipped: number): boolean {
  const index = parametersOf(called).indexOf('require');
  if (index === -1) return true;
  const args = call.childForFieldName('arguments');
  return args !== null && children(args)[index + skipped]?.text === 'require';
}

function parametersOf(called: Node): string[] {
  const list = called.childForFieldName('parameters');
  return (list === null ? [] : children(list)).map(({ text }) => text.replace(/^(\w+)[\s\S]*$/, '$1'));
}
