/** Expressions of TypeScript, JavaScript and Python, as far as a file, and those it imports, say what they come to. */
import { posix } from 'node:path';
import type { Node } from 'web-tree-sitter';
import { children, nodesOf } from '../syntax/parse.js';
import { parameters } from './program-parameters.js';
import { mapOf } from './template-function.js';

/** A name with its parts: `lambda.Runtime.PYTHON_3_12`. */
export class Name {
  readonly parts: readonly string[];
  constructor(parts: readonly string[]) {
    this.parts = parts;
  }
}

/** A call of something that is not worked out, with or without `new`. */
export class Call {
  readonly callee: readonly string[];
  readonly args: readonly unknown[];
  readonly named: Readonly<Record<string, unknown>>;
  readonly node: Node;
  constructor(
    callee: readonly string[],
    args: readonly unknown[],
    named: Readonly<Record<string, unknown>>,
    node: Node,
  ) {
    this.callee = callee;
    this.args = args;
    this.named = named;
    this.node = node;
  }
}

/** What a name of another file stands for. */
export interface Imported {
  readonly program: Program;
  /** What that file calls it; undefined for the file as a whole. */
  readonly name: string | undefined;
}

/** Expressions that refer to each other in a circle end here. */
const MAX_DEPTH = 40;

/** Begins what a file has for another one all of whose names it exports, too. */
export const EXPORT_ALL = '*';

/** What a name gets, and where. */
interface Definition {
  readonly at: number;
  readonly node: Node;
  /** The part of the value that the name gets, of `const { name } = value`. */
  readonly key?: string | undefined;
  /** What it gets where the value has no such part. */
  readonly standard?: Node | undefined;
}
type Definitions = ReadonlyMap<string, readonly Definition[]>;

function definitionsIn(root: Node): Definitions {
  const definitions = new Map<string, Definition[]>();
  const kinds = [
    'variable_declarator',
    'assignment',
    'public_field_definition',
    // Defaults of parameters.
    'required_parameter',
    'assignment_pattern',
    'object_assignment_pattern',
    'default_parameter',
    'typed_default_parameter',
  ];
  for (const node of nodesOf(root, ...kinds)) {
    const target =
      node.childForFieldName('pattern') ?? node.childForFieldName('name') ?? node.childForFieldName('left');
    const name = target?.text.replace(/^(?:this|self)\./, '');
    const value = node.childForFieldName('value') ?? node.childForFieldName('right');
    if (target == null || name === undefined || value === null || isPartOfDeclaration(node)) continue;
    const at = node.startIndex;
    const parts = target.type === 'object_pattern' ? partsOf(target) : [{ name }];
    for (const { name: own, ...part } of parts) {
      const known = definitions.get(own);
      const one = { at, node: value, ...part };
      if (known === undefined) definitions.set(own, [one]);
      else known.push(one);
    }
  }
  return definitions;
}

/** Whether a default stands on the left of a declaration, which is read as a whole. */
function isPartOfDeclaration(node: Node): boolean {
  return node.type === 'object_assignment_pattern' && node.parent?.parent?.type === 'variable_declarator';
}

function partsOf(pattern: Node): (Pick<Definition, 'key' | 'standard'> & { readonly name: string })[] {
  return children(pattern).flatMap((part) => {
    const standard = part.childForFieldName('right') ?? undefined;
    const key = (part.childForFieldName('key') ?? part.childForFieldName('left') ?? part).text;
    const name = part.childForFieldName('value')?.text ?? key;
    return /^\w+$/.test(name) ? [{ name, key, standard }] : [];
  });
}

const TYPES = ['enum_declaration', 'class_declaration', 'class_definition'];
const FUNCTIONS = ['function_declaration', 'function_definition'];
const CLOSURES = new Set(['arrow_function', 'function_expression', ...FUNCTIONS]);

/** What a file exports as `default`: ECMAScript's own, or `module.exports`. */
function defaultExport(root: Node): Node | undefined {
  for (const statement of nodesOf(root, 'export_statement')) {
    const value = statement.childForFieldName('value') ?? statement.childForFieldName('declaration');
    if (value !== null && statement.children.some((one) => one?.type === 'default')) return value;
  }
  return (
    nodesOf(root, 'assignment_expression')
      .filter((one) => one.childForFieldName('left')?.text === 'module.exports')
      .at(-1)
      ?.childForFieldName('right') ?? undefined
  );
}

/** Values of one file's expressions. Paths that start at the file are absolute, with the repository as `/`. */
export class Program {
  readonly #file: string;
  /** Where the program runs, relative to the repository. */
  readonly #folder: string;
  readonly #root: Node;
  #definitions: Definitions | undefined;
  #working = new Set<string>();
  readonly #imported: ReadonlyMap<string, Imported>;
  #bindings: ReadonlyMap<string, unknown> = new Map<string, unknown>();

  /** @param imported by the names that the file has for them */
  constructor(
    root: Node,
    file: string,
    folder: string,
    imported: ReadonlyMap<string, Imported> = new Map<string, Imported>(),
  ) {
    this.#imported = imported;
    this.#file = `/${file}`;
    this.#folder = posix.join('/', folder);
    this.#root = root;
  }

  /** The same file where some names have a value of their own: parameters of a call, the variable of a loop. */
  bound(bindings: ReadonlyMap<string, unknown>): Program {
    const copy = new Program(this.#root, this.#file.slice(1), this.#folder.slice(1), this.#imported);
    copy.#definitions = this.#definitions;
    copy.#working = this.#working;
    copy.#bindings = new Map([...this.#bindings, ...bindings]);
    return copy;
  }

  #definitionsOf(name: string): readonly Definition[] {
    this.#definitions ??= definitionsIn(this.#root);
    return this.#definitions.get(name) ?? [];
  }

  /** What the file gives a name to, wherever it does; the last value counts. What it exports from others follows. */
  exported(name: string): unknown {
    return this.#once(`export ${name}`, () => this.#exported(name));
  }

  /** Files may export what they import from each other, and functions call themselves: in a circle is no value. */
  #once(key: string, work: () => unknown): unknown {
    if (this.#working.has(key)) return undefined;
    this.#working.add(key);
    try {
      return work();
    } finally {
      this.#working.delete(key);
    }
  }

  #exported(name: string): unknown {
    const definition = this.#definitionsOf(name).at(-1);
    if (name !== 'default' && definition !== undefined) return this.#defined(definition, 0);
    const standard = name === 'default' ? defaultExport(this.#root) : undefined;
    if (standard !== undefined) return this.value(standard);
    const value = this.#fromElsewhere(name);
    if (value !== undefined || name === 'default') return value;
    const others = [...this.#imported].filter(([local]) => local.startsWith(EXPORT_ALL));
    return others.map(([, { program }]) => program.exported(name)).find((one) => one !== undefined);
  }

  /** All that the file exports by name. */
  exports(): Record<string, unknown> {
    const names = nodesOf(this.#root, 'export_statement').flatMap((statement) => [
      ...nodesOf(statement, 'export_specifier').map(
        (one) => (one.childForFieldName('alias') ?? one.childForFieldName('name'))?.text ?? '',
      ),
      ...children(statement)
        .filter(({ type }) => /^(?:lexical|variable)_declaration$/.test(type))
        .flatMap((one) => nodesOf(one, 'variable_declarator'))
        .map((one) => one.childForFieldName('name')?.text ?? ''),
    ]);
    return Object.fromEntries(names.map((name) => [name, this.exported(name)]));
  }

  /** What a function of the file, or of one that it imports, returns: a text, a list or a mapping. */
  returned(name: string, given: Pick<Call, 'args' | 'named'>, depth: number): unknown {
    const own = this.#functionOf(name);
    const elsewhere = this.#imported.get(name);
    if (own === undefined) {
      return elsewhere?.name === undefined || depth > MAX_DEPTH
        ? undefined
        : elsewhere.program.returned(elsewhere.name, given, depth + 1);
    }
    const body = own.childForFieldName('body');
    const result =
      body === null || !/^(?:statement_block|block)$/.test(body.type)
        ? body
        : children(children(body).findLast(({ type }) => type === 'return_statement') ?? body)[0];
    const inside = this.bound(parameters(own, given.args, given.named));
    const value = this.#once(`call ${own.id}`, () => inside.value(result, depth + 1));
    const isPlain = typeof value === 'object' && !(value instanceof Name || value instanceof Call);
    return typeof value === 'string' || isPlain ? value : undefined;
  }

  #functionOf(name: string): Node | undefined {
    const node = name === 'default' ? defaultExport(this.#root) : this.#definitionsOf(name).at(-1)?.node;
    if (node !== undefined) return CLOSURES.has(node.type) ? node : undefined;
    return nodesOf(this.#root, ...FUNCTIONS).find((one) => one.childForFieldName('name')?.text === name);
  }

  /** A plain value, a {@link Name}, a {@link Call}, or undefined. */
  value(node: Node | null | undefined, depth = 0): unknown {
    if (node == null || depth > MAX_DEPTH) return undefined;
    const inner = children(node);
    const next = (one: Node | null | undefined): unknown => this.value(one, depth + 1);
    switch (node.type) {
      case 'string':
      case 'template_string':
        return this.#text(node, depth);
      case 'concatenated_string': {
        const parts = inner.map(next);
        return parts.every((part) => typeof part === 'string') ? parts.join('') : undefined;
      }
      case 'number':
      case 'integer':
        return Number(node.text);
      case 'true':
      case 'false':
        return node.type === 'true';
      case 'array':
      case 'list':
      case 'tuple':
        return inner.map(next);
      case 'object':
      case 'dictionary':
        return this.#object(inner, depth);
      case 'parenthesized_expression':
      case 'as_expression':
      case 'satisfies_expression':
      case 'non_null_expression':
      case 'await_expression':
        return next(inner[0]);
      // `<Type>value`: the type comes first.
      case 'type_assertion':
        return next(inner.at(-1));
      case 'identifier':
        return this.#named(node, node.text, depth);
      case 'this':
        return new Name(['this']);
      case 'member_expression':
      case 'attribute':
        return this.#member(node, depth);
      case 'subscript':
      case 'subscript_expression':
        return this.#subscript(node, depth);
      case 'binary_expression':
      case 'binary_operator':
      case 'boolean_operator':
        return this.#operation(node, depth);
      case 'ternary_expression':
      case 'conditional_expression':
        return undefined;
      case 'call_expression':
      case 'new_expression':
      case 'call':
        return this.#call(node, depth);
      default:
        return undefined;
    }
  }

  #text(node: Node, depth: number): string | undefined {
    // Python's raw and formatted strings differ in how they begin alone.
    let result = '';
    for (const part of children(node)) {
      switch (part.type) {
        case 'string_fragment':
        case 'string_content': {
          // In Python, an interpolation is a child of the string's content.
          let at = part.startIndex;
          for (const hole of children(part)) {
            result += part.text.slice(at - part.startIndex, hole.startIndex - part.startIndex);
            const value = hole.type === 'interpolation' ? this.#inserted(hole, depth) : hole.text;
            if (value === undefined) return undefined;
            result += value;
            at = hole.endIndex;
          }
          result += part.text.slice(at - part.startIndex);
          break;
        }
        case 'template_substitution':
        case 'interpolation': {
          const value = this.#inserted(part, depth);
          if (value === undefined) return undefined;
          result += value;
          break;
        }
        case 'escape_sequence':
          result += part.text.slice(1);
          break;
        default:
      }
    }
    return result;
  }

  #inserted(part: Node, depth: number): string | undefined {
    const value = this.value(children(part)[0], depth + 1);
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
  }

  #object(elements: readonly Node[], depth: number): Record<string, unknown> {
    const entries: Record<string, unknown> = {};
    for (const element of elements) {
      switch (element.type) {
        case 'pair': {
          const key = element.childForFieldName('key');
          const name = key?.type === 'string' ? this.#text(key, depth) : key?.text;
          if (name !== undefined)
            entries[name] = this.#whole(this.value(element.childForFieldName('value'), depth + 1));
          break;
        }
        case 'shorthand_property_identifier':
          entries[element.text] = this.#whole(this.#named(element, element.text, depth));
          break;
        case 'spread_element':
        case 'dictionary_splat':
          Object.assign(entries, plainMap(this.#whole(this.value(children(element)[0], depth + 1))));
          break;
        default:
      }
    }
    return entries;
  }

  /** A file of the repository that is imported as a whole, as all that it exports. */
  #whole(value: unknown): unknown {
    const [only, ...others] = value instanceof Name ? value.parts : [];
    const file = only === undefined || others.length > 0 ? undefined : this.#imported.get(only);
    return file !== undefined && file.name === undefined ? file.program.exports() : value;
  }

  /** The value that a name has where it stands: the last one it got before. */
  #named(use: Node, name: string, depth: number): unknown {
    if (name === '__dirname') return posix.dirname(this.#file);
    if (name === '__file__' || name === '__filename') return this.#file;
    if (this.#bindings.has(name)) return this.#bindings.get(name);
    const definitions = this.#definitionsOf(name);
    const last = definitions.filter(({ at }) => at < use.startIndex).at(-1) ?? definitions[0];
    const value = last === undefined ? this.#fromElsewhere(name) : this.#defined(last, depth + 1);
    const isModule = value instanceof Call && /^(?:require|import)$/.test(value.callee.join('.'));
    return isModule ? new Name([name]) : (value ?? new Name([name]));
  }

  #defined({ node, key, standard }: Definition, depth: number): unknown {
    const value = this.value(node, depth);
    return key === undefined ? value : (plainMap(value)[key] ?? this.value(standard, depth));
  }

  #fromElsewhere(name: string): unknown {
    const imported = this.#imported.get(name);
    return imported?.name === undefined ? undefined : imported.program.exported(imported.name);
  }

  #member(node: Node, depth: number): unknown {
    const object = node.childForFieldName('object');
    const property = (node.childForFieldName('property') ?? node.childForFieldName('attribute'))?.text ?? '';
    if (/^import\s*\.\s*meta$/.test(object?.text ?? '')) {
      return property === 'dirname' ? posix.dirname(this.#file) : this.#file;
    }
    const value = this.value(object, depth + 1);
    if (value instanceof Name) {
      const [first] = value.parts;
      if ((first === 'this' || first === 'self') && value.parts.length === 1)
        return this.#named(node, property, depth);
      // Of a module, or of a class or an enumeration, in one or here.
      const elsewhere = value.parts.length === 1 ? this.#imported.get(first ?? '') : undefined;
      const own =
        value.parts.length > 1
          ? undefined
          : elsewhere === undefined
            ? this.constantOf(first ?? '', property)
            : (elsewhere.program.constantOf(elsewhere.name ?? '', property) ??
              elsewhere.program.exported(property));
      return own ?? new Name([...value.parts, property]);
    }
    if (typeof value === 'string') {
      // What a member of an enumeration of Python has.
      if (property === 'value') return value;
      if (property === 'parent') return posix.dirname(value);
      if (property === 'parents') return parentsOf(value);
      return undefined;
    }
    return value instanceof Call ? undefined : mapOf(value)[property];
  }

  /** What a class of the file gives a name of its own to, or an enumeration. */
  constantOf(type: string, name: string): unknown {
    const body = nodesOf(this.#root, ...TYPES)
      .find((one) => one.childForFieldName('name')?.text === type)
      ?.childForFieldName('body');
    const constant = children(body ?? this.#root)
      .map((one) => (one.type === 'expression_statement' ? children(one)[0] : one))
      .find((one) => (one?.childForFieldName('name') ?? one?.childForFieldName('left'))?.text === name);
    if (body == null || constant === undefined) return undefined;
    const value = constant.childForFieldName('value') ?? constant.childForFieldName('right');
    return this.#once(`constant ${constant.id}`, () => this.value(value));
  }

  #subscript(node: Node, depth: number): unknown {
    const object = node.childForFieldName('object') ?? node.childForFieldName('value');
    const index = node.childForFieldName('index') ?? node.childForFieldName('subscript');
    const [value, key] = [this.value(object, depth + 1), this.value(index, depth + 1)];
    return Array.isArray(value) ? value[Number(key)] : plainMap(value)[String(key)];
  }

  #operation(node: Node, depth: number): unknown {
    const left = this.value(node.childForFieldName('left'), depth + 1);
    const right = this.value(node.childForFieldName('right'), depth + 1);
    switch (node.childForFieldName('operator')?.text) {
      case '+':
        return typeof left === 'string' && typeof right === 'string' ? left + right : undefined;
      // pathlib
      case '/':
        return typeof left === 'string' && typeof right === 'string' ? posix.join(left, right) : undefined;
      case '??':
      case '||':
      case 'or':
        return left === undefined || left instanceof Name || left instanceof Call ? right : left;
      default:
        return undefined;
    }
  }

  /** What a call hands over, in order and by name. */
  argumentsOf(node: Node, depth = 0): Pick<Call, 'args' | 'named'> {
    const list = node.childForFieldName('arguments');
    const args: unknown[] = [];
    let named: Record<string, unknown> = {};
    for (const argument of list === null ? [] : children(list)) {
      if (argument.type === 'keyword_argument') {
        const name = argument.childForFieldName('name')?.text ?? '';
        named[name] = this.value(argument.childForFieldName('value'), depth + 1);
      } else if (argument.type === 'dictionary_splat') {
        named = { ...named, ...plainMap(this.value(children(argument)[0], depth + 1)) };
      } else args.push(this.value(argument, depth + 1));
    }
    return { args, named };
  }

  /** A method of a text. Regular expressions are those of others: but for `\\` of Windows' paths, none is run. */
  #ofText(text: string, method: string, args: readonly unknown[], node: Node): unknown {
    const [first, second] = args;
    switch (method) {
      case 'split':
        // A real working directory is never `/`, and what follows it begins with one.
        if (first === this.#folder && posix.isAbsolute(text))
          return ['', `/${posix.relative(this.#folder, text)}`];
        return typeof first === 'string' ? text.split(first) : undefined;
      case 'substring':
      case 'slice':
        return typeof first === 'number'
          ? text.slice(first, typeof second === 'number' ? second : undefined)
          : undefined;
      case 'replace':
      case 'replaceAll': {
        const all = method === 'replaceAll';
        if (typeof first === 'string' && typeof second === 'string')
          return all ? text.replaceAll(first, () => second) : text.replace(first, () => second);
        return /^\(\s*\/\\\\\/g/.test(node.childForFieldName('arguments')?.text ?? '') ? text : undefined;
      }
      default:
        return undefined;
    }
  }

  #call(node: Node, depth: number): unknown {
    const function_ = node.childForFieldName('function') ?? node.childForFieldName('constructor');
    const { args, named } = this.argumentsOf(node, depth);
    const callee = function_ === null ? [] : calleeParts(function_);
    const texts = args.filter((one) => typeof one === 'string');
    const [first] = texts;
    const last = callee.at(-1) ?? '';
    const complete = texts.length === args.length;
    const [word] = callee;
    if (callee.length === 1 && word !== undefined) {
      if (/^__import(?:Star|Default)$/.test(word)) return args[0];
      const returned = this.returned(word, { args, named }, depth);
      if (returned !== undefined) return returned;
    }
    if (TEXT_METHODS.has(last)) {
      const text = this.value(function_?.childForFieldName('object'), depth + 1);
      if (typeof text === 'string') return this.#ofText(text, last, args, node);
      if (Array.isArray(text) && last === 'join')
        return text.every((one) => typeof one === 'string') ? text.join(first) : undefined;
    }
    // A method of a path: `Path(__file__).resolve().joinpath('x')`.
    const owner = function_?.childForFieldName('object');
    const of = ['resolve', 'absolute', 'as_posix', 'joinpath', 'toString', 'with_name'].includes(last)
      ? this.value(owner, depth + 1)
      : undefined;
    if (typeof of === 'string') {
      if (last === 'with_name') return first === undefined ? undefined : posix.join(posix.dirname(of), first);
      return complete ? posix.join(of, ...texts) : undefined;
    }
    switch (last) {
      case 'join':
        return complete && texts.length > 0 ? posix.join(...texts) : undefined;
      case 'resolve':
        if (word === 'require')
          return first?.startsWith('.') ? posix.join(posix.dirname(this.#file), first) : first;
        return complete ? posix.resolve(this.#folder, ...texts) : undefined;
      case 'Path':
      case 'PurePath':
        return complete && texts.length > 0 ? posix.join(...texts) : undefined;
      case 'URL':
        return texts.length === 2 ? posix.join(posix.dirname(texts[1] ?? ''), first ?? '') : undefined;
      case 'dirname':
        return first === undefined ? undefined : posix.dirname(first);
      case 'relative':
        return texts.length === 2 ? posix.relative(texts[0] ?? '', texts[1] ?? '') : undefined;
      case 'abspath':
      case 'realpath':
        return first === undefined ? undefined : posix.resolve(this.#folder, first);
      case 'str':
      case 'fspath':
      case 'String':
      case 'normpath':
      case 'normalize':
      case 'fileURLToPath':
        return first;
      case 'cwd':
      case 'getcwd':
        return this.#folder;
      default:
        return new Call(callee, args, named, node);
    }
  }
}

const TEXT_METHODS = new Set(['split', 'substring', 'slice', 'replace', 'replaceAll', 'join']);

function parentsOf(path: string): string[] {
  const found: string[] = [];
  for (let one = path; posix.dirname(one) !== one; ) {
    one = posix.dirname(one);
    found.push(one);
  }
  return found;
}

function plainMap(value: unknown): Readonly<Record<string, unknown>> {
  return value instanceof Name || value instanceof Call ? {} : mapOf(value);
}

/** The names of what is called: `lambda.Code.fromAsset` has three. */
function calleeParts(node: Node): string[] {
  if (node.type === 'identifier' || node.type === 'this') return [node.text];
  const object = node.childForFieldName('object');
  const property = (node.childForFieldName('property') ?? node.childForFieldName('attribute'))?.text;
  return [...(object === null ? [] : calleeParts(object)), ...(property === undefined ? [] : [property])];
}
