/** Terraform's expressions, as far as its files alone say what they come to. */
import { posix } from 'node:path';
import type { Node } from 'web-tree-sitter';
import { children } from '../syntax/parse.js';
import { mapOf, textOf } from './template-function.js';

/** What an expression may refer to: gives the value of `var.name`, `local.name`, `each.value` … */
export type Scope = (root: string, name: string) => unknown;

/** A reference to what exists when Terraform has run, by its parts: `data`, `archive_file`, `x`, `output_path`. */
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
    default:
      return undefined;
  }
}

/** A key is a word or an expression. */
function keyText(node: Node, scope: Scope): string {
  const word = /^[\w-]+$/.exec(node.text.trim());
  return word === null ? String(terraformValue(node, scope)) : word[0];
}

function text(parts: readonly Node[], scope: Scope): string | undefined {
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
  if (second?.type !== 'get_attr') return new Reference([head.text]);
  const name = second.text.replace(/^\./, '').trim();
  const known = scope(head.text, name);
  const start = known ?? new Reference([head.text, name]);
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
  const [left, right] = children(node);
  if (left === undefined || right === undefined) return undefined;
  const operator = node.text
    .slice(left.endIndex - node.startIndex, right.startIndex - node.startIndex)
    .trim();
  // Their operands stand without an expression around them.
  const value = (one: Node): unknown =>
    one.type === 'variable_expr' ? undefined : terraformValue(one, scope);
  const [one, other] = [value(left), value(right)];
  if (one === undefined || other === undefined) return undefined;
  return operator === '==' ? one === other : operator === '!=' ? one !== other : undefined;
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
