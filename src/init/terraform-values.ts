/** Evaluates Terraform's expressions, as far as its files alone determine them. */
import { posix } from 'node:path';
import type { Node } from 'web-tree-sitter';
import { children } from '../syntax/parse.js';
import { mapOf, textOf } from './template-function.js';

/** Resolves what an expression refers to: gives the value of `var.name`, `local.name`, `each.value`, or with no name that of the word itself. */
export type Scope = (root: string, name: string) => unknown;

/** A reference to a value that exists only after Terraform has run, by its parts: `data`, `archive_file`, `x`, `output_path`. */
export class Reference {
  readonly parts: readonly string[];
  constructor(parts: readonly string[]) {
    this.parts = parts;
  }
}

/** @returns a plain value, a {@link Reference}, or undefined */
export function terraformValue(node: Node, scope: Scope): unknown {
  const inner = children(node);
  const [first] = inner;
  switch (node.type) {
    case 'expression':
      return operated(inner, scope);
    case 'literal_value':
    case 'collection_value':
    case 'template_expr':
      return first === undefined ? undefined : terraformValue(first, scope);
    case 'string_lit':
    case 'quoted_template':
      return text(inner, scope);
    case 'heredoc_template':
      return undefined;
    case 'null_lit':
      return null;
    case 'numeric_lit':
      return Number(node.text);
    case 'bool_lit':
      return node.text === 'true';
    case 'tuple':
      return inner.filter(({ type }) => type === 'expression').map((one) => terraformValue(one, scope));
    case 'object':
      return Object.fromEntries(
        inner
          .filter(({ type }) => type === 'object_elem')
          .flatMap((element) => {
            const key = element.childForFieldName('key');
            const value = element.childForFieldName('val');
            return key === null || value === null
              ? []
              : [[keyText(key, scope), terraformValue(value, scope)] as const];
          }),
      );
    case 'conditional': {
      const [condition, yes, no] = inner.map((one) => terraformValue(one, scope));
      return condition === true ? yes : condition === false ? no : undefined;
    }
    case 'operation':
      return first === undefined ? undefined : terraformValue(first, scope);
    case 'binary_operation':
      return compared(node, scope);
    case 'function_call':
      return called(inner, scope);
    case 'for_expr':
      return first === undefined ? undefined : each(first, scope);
    default:
      return undefined;
  }
}

/** `[for x in list : value]` and `{ for key, value in map : key => value }`, with a condition if there is one. */
function each(node: Node, scope: Scope): unknown {
  const inner = children(node);
  const intro = inner.find(({ type }) => type === 'for_intro');
  const condition = inner.find(({ type }) => type === 'for_cond');
  const [first, second] = inner.filter(({ type }) => type === 'expression');
  const names = intro === undefined ? [] : children(intro).filter(({ type }) => type === 'identifier');
  const source = intro && children(intro).find(({ type }) => type === 'expression');
  const items = source && terraformValue(source, scope);
  if (first === undefined || typeof items !== 'object' || items === null || items instanceof Reference)
    return undefined;
  const results = Object.entries(items).flatMap(([key, value]): [unknown, unknown][] => {
    const values = names.length > 1 ? [Array.isArray(items) ? Number(key) : key, value] : [value];
    const inside: Scope = (root, name) => {
      const index = names.findIndex((one) => one.text === root);
      return index < 0 ? scope(root, name) : name === '' ? values[index] : undefined;
    };
    const test = condition && children(condition).find(({ type }) => type === 'expression');
    if (test !== undefined && terraformValue(test, inside) === false) return [];
    return [[terraformValue(first, inside), second && terraformValue(second, inside)]];
  });
  return node.type === 'for_object_expr'
    ? Object.fromEntries(results.map(([key, value]) => [String(key), value]))
    : results.map(([value]) => value);
}

/** A key is a word or an expression. */
function keyText(node: Node, scope: Scope): string {
  const word = /^[\w-]+$/.exec(node.text.trim());
  return word === null ? String(terraformValue(node, scope)) : word[0];
}

function text(parts: readonly Node[], scope: Scope): unknown {
  const [only, ...others] = parts.filter(({ type }) => /^template_/.test(type));
  // `"${x}"` is x itself, as Terraform has it.
  if (only?.type === 'template_interpolation' && others.length === 0) {
    const expression = children(only).find(({ type }) => type === 'expression');
    return expression && terraformValue(expression, scope);
  }
  let result = '';
  for (const part of parts) {
    if (part.type === 'template_literal') result += unescaped(part.text);
    else if (part.type === 'template_interpolation') {
      const expression = children(part).find(({ type }) => type === 'expression');
      const value = expression && terraformValue(expression, scope);
      if (typeof value !== 'string' && typeof value !== 'number') return undefined;
      result += String(value);
    } else if (part.type === 'template_directive') return undefined;
  }
  return result;
}

function unescaped(literal: string): string {
  return literal.replace(/\\(?<character>["\\])/g, '$<character>').replace(/\$\$\{/g, '${');
}

/** A value followed by `.name` and `[key]`. */
function operated(parts: readonly Node[], scope: Scope): unknown {
  const [head, ...rest] = parts;
  if (head === undefined) return undefined;
  if (head.type !== 'variable_expr') {
    const value = terraformValue(head, scope);
    return rest.reduce<unknown>((found, one) => step(found, one, scope), value);
  }
  const [second, ...further] = rest;
  const bound = scope(head.text, '');
  if (bound !== undefined) return rest.reduce<unknown>((found, one) => step(found, one, scope), bound);
  if (second?.type !== 'get_attr') return new Reference([head.text]);
  const name = second.text.replace(/^\./, '').trim();
  const known = scope(head.text, name);
  const start = known === undefined ? new Reference([head.text, name]) : known;
  return further.reduce<unknown>((found, one) => step(found, one, scope), start);
}

function step(value: unknown, node: Node, scope: Scope): unknown {
  let key: unknown;
  if (node.type === 'get_attr') key = node.text.replace(/^\./, '').trim();
  else {
    const expression = node.descendantsOfType('expression')[0];
    key = expression ? terraformValue(expression, scope) : undefined;
  }
  if (value instanceof Reference) {
    // An instance stands for the resource.
    return node.type === 'get_attr' ? new Reference([...value.parts, String(key)]) : value;
  }
  return Array.isArray(value) ? value[Number(key)] : mapOf(value)[String(key)];
}

function compared(node: Node, scope: Scope): unknown {
  const parts = node.children.filter((one) => one !== null);
  const at = parts.findIndex(({ type }) => ['==', '!=', '&&', '||'].includes(type));
  if (at < 0) return undefined;
  // Their operands stand without an expression around them.
  const sides = [parts.slice(0, at), parts.slice(at + 1)].map((side) => operated(side, scope));
  const [one, other] = sides;
  switch (parts[at]?.type) {
    case '&&':
      return sides.includes(false) ? false : one === true && other === true ? true : undefined;
    case '||':
      return sides.includes(true) ? true : one === false && other === false ? false : undefined;
    default:
  }
  const isKnown = (value: unknown): boolean =>
    value === null || ['string', 'number', 'boolean'].includes(typeof value);
  // Whatever a package or what refers to one is, it is not null.
  const isNull = [one, other].includes(null) && one !== undefined && other !== undefined;
  if (isNull) return (parts[at]?.type === '==') === (one === other);
  if (!isKnown(one) || !isKnown(other)) return undefined;
  return (parts[at]?.type === '==') === (one === other);
}

function called([name, list]: readonly Node[], scope: Scope): unknown {
  const values = list === undefined ? [] : children(list).map((one) => terraformValue(one, scope));
  const [first, second, third] = values;
  switch (name?.text) {
    case 'abspath':
    case 'pathexpand':
    case 'tostring':
    case 'trimspace':
    case 'toset':
    case 'tolist':
    case 'tomap':
    case 'nonsensitive':
      return first;
    case 'lower':
      return textOf(first)?.toLowerCase();
    case 'basename':
      return typeof first === 'string' ? posix.basename(first) : undefined;
    case 'dirname':
      return typeof first === 'string' ? posix.dirname(first) : undefined;
    case 'lookup':
      return mapOf(first)[String(second)] ?? third;
    case 'coalesce':
    case 'try':
      return values.find((value) => value !== undefined && value !== null && !(value instanceof Reference));
    case 'concat':
      return values.every(Array.isArray) ? values.flat() : undefined;
    case 'merge':
      return Object.assign({}, ...values.map(mapOf));
    case 'element':
      return Array.isArray(first) ? first[Number(second)] : undefined;
    case 'join':
      return Array.isArray(second) && second.every((one) => typeof one === 'string')
        ? second.join(String(first))
        : undefined;
    case 'replace':
      return typeof first === 'string' && typeof second === 'string' && typeof third === 'string'
        ? first.replaceAll(second, third)
        : undefined;
    case 'format': {
      if (typeof first !== 'string' || values.some((value) => value === undefined)) return undefined;
      const rest = values.slice(1);
      return rest.every((one) => typeof one === 'string' || typeof one === 'number')
        ? first.replace(/%[sdv]/g, () => String(rest.shift()))
        : undefined;
    }
    default:
      return undefined;
  }
}
