/** How often a construct is made: once, for each element of a loop around it, or for each call of the function that makes it. */
import type { Node } from 'web-tree-sitter';
import { nodesOf } from '../syntax/parse.js';
import { bind, parameters } from './program-parameters.js';
import { Call, type Program } from './program-values.js';

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
  readonly #likely = new Map<string, readonly PlacedCall[]>();

  constructor(files: readonly AppFile[]) {
    this.#files = files;
  }

  #of(name: string): readonly PlacedCall[] {
    this.#byName ??= this.#all();
    return this.#byName.get(name) ?? [];
  }

  /**
   * Those of a function that are sure to be of it, or else those that may be.
   *
   * @param owner the class that has the method; undefined for a function, null for a constructor
   * @param made the class of a constructor
   */
  likely(name: string, owner: Node | undefined | null, made?: Node): readonly PlacedCall[] {
    const key = `${name} ${owner?.id ?? String(owner)} ${made?.id ?? ''}`;
    const known = this.#likely.get(key);
    if (known !== undefined) return known;
    const judged = this.#of(name).map((one) => ({
      ...one,
      how: isOfAnother(one, name, made) ? 'no' : likelihood(one.call, one.file.program, owner),
    }));
    const best = judged.some(({ how }) => how === 'sure') ? 'sure' : 'maybe';
    const found = judged.filter(({ how }) => how === best);
    this.#likely.set(key, found);
    return found;
  }

  #all(): Map<string, PlacedCall[]> {
    const byName = new Map<string, PlacedCall[]>();
    const heirs = this.#heirs();
    for (const file of this.#files) {
      for (const call of nodesOf(file.root, 'call_expression', 'new_expression', 'call')) {
        const called = calledName(call);
        // One of a class without a constructor is one of the class that it extends.
        for (let name = called; name !== undefined; name = heirs.get(name)) {
          const known = byName.get(name);
          if (known === undefined) byName.set(name, [{ call, file }]);
          else if (known.at(-1)?.call === call) break;
          else known.push({ call, file });
        }
      }
    }
    return byName;
  }

  /** The classes without a constructor of their own, each with the class that it extends. */
  #heirs(): Map<string, string> {
    const heirs = new Map<string, string>();
    for (const one of this.#files.flatMap(({ root }) =>
      nodesOf(root, 'class_declaration', 'class_definition'),
    )) {
      const [name, parent] = [nameOf(one), parentOf(one)];
      const makes = nodesOf(one, 'method_definition', 'function_definition').some((method) =>
        /^(?:constructor|__init__)$/.test(nameOf(method) ?? ''),
      );
      if (!makes && name !== undefined && parent !== undefined && parent !== name) heirs.set(name, parent);
    }
    return heirs;
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
  const { name, body, owner, made } = inside;
  const found: Program[] = [];
  for (const { call, file } of calls.likely(name, owner, made)) {
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

/** Whether the file of a call has a class of its own with the name of the one that is made. */
function isOfAnother({ file }: PlacedCall, name: string, made: Node | undefined): boolean {
  const classes = made === undefined ? [] : nodesOf(file.root, 'class_declaration', 'class_definition');
  const alike = classes.filter((one) => nameOf(one) === name);
  return alike.length > 0 && alike.every((one) => one.id !== made?.id);
}

/** How likely a call is one of a function: `sure` by its form or by what the app says of its receiver. */
type Likelihood = 'sure' | 'maybe' | 'no';

/**
 * Whether a call is one of a method, or of a function of its own: `add()` calls no method, `this.add()` one of the class
 * around it or of those that this extends, and `new Shop().add()` one of `Shop`.
 *
 * @param owner the class that has the method; undefined for a function, null for a constructor
 */
function likelihood(call: Node, program: Program, owner: Node | undefined | null): Likelihood {
  if (owner === null) return 'sure';
  const callee = call.childForFieldName('function') ?? call.childForFieldName('constructor');
  const object = callee?.childForFieldName('object');
  const isOwn = /^(?:this|self|cls|super(?:\(\))?)$/.test(object?.text ?? '');
  // A function may be that of a module: `shop.make(…)`.
  if (owner === undefined) return isOwn ? 'no' : object == null ? 'sure' : 'maybe';
  if (object == null) return 'no';
  const name = nameOf(owner);
  if (isOwn) {
    const around = classAround(call);
    const isRelated =
      around !== undefined &&
      (around.id === owner.id || extendsOne(around, name) || extendsOne(owner, nameOf(around)));
    return isRelated ? 'sure' : 'no';
  }
  if (object.text === name) return 'sure';
  const value = program.value(object);
  const made = value instanceof Call ? value.callee.at(-1) : undefined;
  if (made === undefined) return 'maybe';
  if (made === name) return 'sure';
  return isSeparate(owner, made) ? 'no' : 'maybe';
}

function nameOf(one: Node): string | undefined {
  return one.childForFieldName('name')?.text;
}

/** Whether a class extends one of a name. */
function extendsOne(one: Node, name: string | undefined): boolean {
  const parents =
    one.childForFieldName('superclasses') ??
    one.namedChildren.find((part) => part?.type === 'class_heritage');
  return name !== undefined && (parents?.text.split(/\W+/).includes(name) ?? false);
}

/** Whether a class of the same file is known to have nothing to do with another one. */
function isSeparate(owner: Node, name: string): boolean {
  const other = nodesOf(owner.tree.rootNode, 'class_declaration', 'class_definition').find(
    (one) => nameOf(one) === name,
  );
  return other !== undefined && !extendsOne(other, nameOf(owner));
}

/** Whether a function stands in the body of a class, and not in a method of one. */
function isMethod(node: Node): boolean {
  if (node.type === 'method_definition') return true;
  const holder = node.parent?.type === 'decorated_definition' ? node.parent.parent : node.parent;
  return holder?.type === 'block' && holder.parent?.type === 'class_definition';
}

/** The function around a node that has a name to call it by; a constructor has that of its class. */
function enclosing(node: Node):
  | {
      readonly name: string;
      readonly body: Node;
      readonly owner: Node | undefined | null;
      readonly made?: Node;
    }
  | undefined {
  for (let one = node.parent; one !== null; one = one.parent) {
    if (!FUNCTIONS.has(one.type)) continue;
    const own = one.childForFieldName('name')?.text;
    if (own === 'constructor' || own === '__init__') {
      const made = classAround(one);
      const name = made && nameOf(made);
      return made === undefined || name === undefined ? undefined : { name, body: one, owner: null, made };
    }
    const holder = one.parent?.type === 'variable_declarator' ? one.parent : undefined;
    const name = own ?? holder?.childForFieldName('name')?.text;
    if (name !== undefined) return { name, body: one, owner: isMethod(one) ? classAround(one) : undefined };
  }
  return undefined;
}

/** The class that a node stands in. */
export function classAround(node: Node): Node | undefined {
  for (let one = node.parent; one !== null; one = one.parent)
    if (/^(?:class_declaration|class|class_definition)$/.test(one.type)) return one;
  return undefined;
}

/** The class that a class extends, by the last part of its name. */
export function parentOf(one: Node): string | undefined {
  const parent =
    one.childForFieldName('superclasses') ??
    one.namedChildren.find((part) => part?.type === 'class_heritage');
  return /^\(?(?:extends\s+)?[\w.]*?(?<name>\w+)(?:[\s<{,)].*)?$/s.exec(parent?.text ?? '')?.groups?.['name'];
}

/** Whether a call is that of the constructor of the class that the one around it extends. */
export function isSuper(call: Node): boolean {
  const callee = call.childForFieldName('constructor') ?? call.childForFieldName('function');
  return /^super(?:\(\)\.__init__)?$/.test(callee?.text.replace(/\s/g, '') ?? '');
}

/** The last part of what a call calls: `makeFunction` of `this.makeFunction(…)`; the class of a constructor. */
function calledName(call: Node): string | undefined {
  if (isSuper(call)) {
    const own = classAround(call);
    return own && parentOf(own);
  }
  const callee = call.childForFieldName('function') ?? call.childForFieldName('constructor');
  const last = callee?.childForFieldName('property') ?? callee?.childForFieldName('attribute') ?? callee;
  return last?.text;
}
