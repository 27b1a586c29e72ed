/** What the names in a function's head, or on the left of a loop, stand for. */
import type { Node } from 'web-tree-sitter';
import { children } from '../syntax/parse.js';
import { mapOf } from './template-function.js';

/** What the parameters of a function get from a call. */
export function parameters(
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

/** What a target, such as `{ name, folder }`, gets from a value. */
export function bind(target: Node, value: unknown): Map<string, unknown> {
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
