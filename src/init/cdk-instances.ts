/** How often a construct is made: once, for each element of a loop around it, or for each call of the function that makes it. */
import type { Node } from 'web-tree-sitter';
import { children, nodesOf } from '../syntax/parse.js';
import type { Program } from './program-values.js';
import { mapOf } from './template-function.js';

/** A file of the app. */
export interface AppFile {
  readonly root: Node;
  readonly program: Program;
}

/** A call, and the file that has it. */
interface PlacedCall {
  readonly call: Node;
  readonly file: AppFile;
}

/** All calls of an app, by the last part of what they call. */
export class Calls {
  readonly #files: readonly AppFile[];
  #byName: Map<string, PlacedCall[]> | undefined;

  constructor(files: readonly AppFile[]) {
    this.#files = files;
  }

  of(name: string): readonly PlacedCall[] {
    this.#byName ??= this.#all();
    return this.#byName.get(name) ?? [];
  }

  #all(): Map<string, PlacedCall[]> {
    const byName = new Map<string, PlacedCall[]>();
    for (const file of this.#files) {
      for (const call of nodesOf(file.root, 'call_expression', 'new_expression', 'call')) {
        const name = calledName(call);
        if (name === undefined) continue;
        const known = byName.get(name);
        if (known === undefined) byName.set(name, [{ call, file }]);
        else known.push({ call, file });
      }
    }
    return byName;
  }
}

/** Loops and functions in each other further than this are not followed. */
const MAX_DEPTH = 3;
/** More functions than this come of no loop that a person wrote. */
const MAX_INSTANCES = 200;

const LOOPS = new Set(['for_in_statement', 'for_statement']);
const FUNCTIONS = new Set([
  'function_declaration',
  'function_expression',
  'arrow_function',
  'method_definition',
  'function_definition',
]);

/** The file's values once for each element of the loops around a node. @param within without the loops outside of it */
export function loopInstances(node: Node, program: Program, within?: Node): Program[] {
  const around: Node[] = [];
  for (let one = node.parent; one !== null && one.id !== within?.id; one = one.parent) around.unshift(one);
  let programs = [program];
  for (const one of around)
    programs = programs.flatMap((each) => elements(one, each)).slice(0, MAX_INSTANCES);
  return programs;
}

function elements(node: Node, program: Program): Program[] {
  if (LOOPS.has(node.type)) {
    const values = program.value(node.childForFieldName('right'));
    const target = node.childForFieldName('left');
    return Array.isArray(values) && target !== null
      ? values.map((value) => program.bound(bind(target, value)))
      : [program];
  }
  // `["a", "b"].forEach((name) => …)`
  const call = FUNCTIONS.has(node.type) ? node.parent?.parent : undefined;
  const callee = call?.type === 'call_expression' ? call.childForFieldName('function') : null;
  if (!/^(?:forEach|map|flatMap)$/.test(callee?.childForFieldName('property')?.text ?? '')) return [program];
  const values = program.value(callee?.childForFieldName('object'));
  return Array.isArray(values)
    ? values.map((value, index) => program.bound(parameters(node, [value, index], {})))
    : [program];
}

/** The file's values once for each call of the functions around a node, wherever the app has one; empty where it has none. */
export function calledInstances(node: Node, program: Program, calls: Calls, depth = 0): Program[] {
  const inside = enclosing(node);
  if (inside === undefined || depth > MAX_DEPTH) return [];
  const { name, body } = inside;
  const found: Program[] = [];
  for (const { call, file } of calls.of(name)) {
    // A name such as `add` may have thousands of calls.
    if (found.length >= MAX_INSTANCES) break;
    const outer = calledInstances(call, file.program, calls, depth + 1);
    const callers = outer.length > 0 ? outer : loopInstances(call, file.program);
    for (const caller of callers) {
      const { args, named } = caller.argumentsOf(call);
      found.push(...loopInstances(node, program.bound(parameters(body, args, named)), body));
    }
  }
  return found.slice(0, MAX_INSTANCES);
}

/** The function around a node that has a name to call it by; a constructor has that of its class. */
function enclosing(node: Node): { readonly name: string; readonly body: Node } | undefined {
  for (let one = node.parent; one !== null; one = one.parent) {
    if (!FUNCTIONS.has(one.type)) continue;
    const own = one.childForFieldName('name')?.text;
    if (own === 'constructor' || own === '__init__') {
      const name = classAround(one)?.childForFieldName('name')?.text;
      return name === undefined ? undefined : { name, body: one };
    }
    const holder = one.parent?.type === 'variable_declarator' ? one.parent : undefined;
    const name = own ?? holder?.childForFieldName('name')?.text;
    if (name !== undefined) return { name, body: one };
  }
  return undefined;
}

/** The class that a node stands in. */
export function classAround(node: Node): Node | undefined {
  for (let one = node.parent; one !== null; one = one.parent)
    if (/^(?:class_declaration|class|class_definition)$/.test(one.type)) return one;
  return undefined;
}

/** The last part of what a call calls: `makeFunction` of `this.makeFunction(…)`. */
function calledName(call: Node): string | undefined {
  const callee = call.childForFieldName('function') ?? call.childForFieldName('constructor');
  const last = callee?.childForFieldName('property') ?? callee?.childForFieldName('attribute') ?? callee;
  return last?.text;
}

/** What the parameters of a function get from a call. */
function parameters(
  body: Node,
  args: readonly unknown[],
  named: Readonly<Record<string, unknown>>,
): Map<string, unknown> {
  const bindings = new Map<string, unknown>();
  const single = body.childForFieldName('parameter');
  const list = single === null ? children(body.childForFieldName('parameters') ?? body) : [single];
  // Who calls a method does not write the first one.
  const own = list.filter(({ text }) => text !== 'self' && text !== 'cls');
  for (const [index, parameter] of own.entries()) {
    const target =
      parameter.childForFieldName('pattern') ??
      parameter.childForFieldName('name') ??
      (parameter.type === 'typed_parameter' ? children(parameter)[0] : undefined) ??
      parameter.childForFieldName('left') ??
      parameter;
    const value = named[target.text] ?? args[index];
    // One that is not given keeps its default, as a definition of that name.
    if (value !== undefined) for (const [name, one] of bind(target, value)) bindings.set(name, one);
  }
  return bindings;
}

function bind(target: Node, value: unknown): Map<string, unknown> {
  if (target.type === 'identifier') return new Map([[target.text, value]]);
  const bindings = new Map<string, unknown>();
  for (const [index, part] of children(target).entries()) {
    if (target.type === 'object_pattern') {
      const key = part.childForFieldName('key')?.text ?? part.childForFieldName('left')?.text ?? part.text;
      const own = part.childForFieldName('value')?.text ?? key;
      const one = mapOf(value)[key];
      if (one !== undefined) bindings.set(own, one);
    } else if (Array.isArray(value)) {
      for (const [name, one] of bind(part, value[index])) bindings.set(name, one);
    }
  }
  return bindings;
}
