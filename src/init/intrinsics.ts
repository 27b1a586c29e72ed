/** Evaluates CloudFormation's intrinsic functions, as far as the template alone determines them. */
import { mapOf, textOf } from './template-function.js';

/** Deeper templates refer to themselves. */
const MAX_DEPTH = 30;

/**
 * Evaluates a value of a template, with parameters at their defaults.
 *
 * @param template the whole of it, as plain values in the long form
 * @returns gives for a value what it comes to; undefined where that is known only when it is deployed
 */
export function intrinsics(template: Readonly<Record<string, unknown>>): (value: unknown) => unknown {
  const parameters = mapOf(template['Parameters']);
  const mappings = mapOf(template['Mappings']);
  const conditions = mapOf(template['Conditions']);

  const reference = (name: string): unknown => {
    if (name === 'AWS::NoValue') return undefined;
    const parameter = mapOf(parameters[name])['Default'];
    return typeof parameter === 'number' ? String(parameter) : parameter;
  };

  const substituted = (text: string, given: Readonly<Record<string, unknown>>, depth: number): unknown => {
    let known = true;
    const result = text.replace(/\$\{(?<name>[^!][^}]*)\}/g, (_, name: string) => {
      const value = name in given ? resolve(given[name], depth + 1) : reference(name.trim());
      if (typeof value !== 'string') known = false;
      return String(value);
    });
    return known ? result.replaceAll('${!', '${') : undefined;
  };

  /** True or false; undefined where it depends on the deploy. */
  const holds = (condition: unknown, depth: number): boolean | undefined => {
    if (depth > MAX_DEPTH) return undefined;
    const [[name, operand] = ['', undefined]] = Object.entries(mapOf(condition));
    const operands = (Array.isArray(operand) ? operand : [operand]).map((one) =>
      name === 'Fn::Equals' ? resolve(one, depth + 1) : one,
    );
    const truths = (): (boolean | undefined)[] => operands.map((one) => holds(one, depth + 1));
    switch (name) {
      case 'Condition':
        return holds(conditions[String(operand)], depth + 1);
      case 'Fn::Equals':
        return operands.includes(undefined) ? undefined : String(operands[0]) === String(operands[1]);
      case 'Fn::Not': {
        const [truth] = truths();
        return truth === undefined ? undefined : !truth;
      }
      case 'Fn::And':
        return truths().includes(false) ? false : truths().includes(undefined) ? undefined : true;
      case 'Fn::Or':
        return truths().includes(true) ? true : truths().includes(undefined) ? undefined : false;
      default:
        return undefined;
    }
  };

  const call = (name: string, operand: unknown, depth: number): unknown => {
    const list = Array.isArray(operand) ? operand : [operand];
    switch (name) {
      case 'Ref':
        return reference(String(operand));
      case 'Fn::Sub':
        return substituted(String(list[0]), mapOf(list[1]), depth);
      case 'Fn::Join': {
        const parts = resolve(list[1], depth + 1);
        return Array.isArray(parts) && parts.every((part) => typeof part === 'string')
          ? parts.join(String(list[0]))
          : undefined;
      }
      case 'Fn::Select': {
        const from = resolve(list[1], depth + 1);
        return Array.isArray(from) ? from[Number(list[0])] : undefined;
      }
      case 'Fn::FindInMap': {
        const [map, first, second] = list.map((one) => resolve(one, depth + 1));
        return mapOf(mapOf(mappings[String(map)])[String(first)])[String(second)];
      }
      case 'Fn::If': {
        const truth = holds({ Condition: list[0] }, depth + 1);
        const [yes, no] = [resolve(list[1], depth + 1), resolve(list[2], depth + 1)];
        // If the condition is unknown, take the branch that has a value.
        return truth === undefined ? (yes ?? no) : truth ? yes : no;
      }
      default:
        return undefined;
    }
  };

  const resolve = (value: unknown, depth = 0): unknown => {
    if (depth > MAX_DEPTH) return undefined;
    if (Array.isArray(value)) return value.map((one) => resolve(one, depth + 1));
    const entries = Object.entries(mapOf(value));
    const [first] = entries;
    if (first === undefined) return value;
    const [name, operand] = first;
    if (entries.length === 1 && (name === 'Ref' || name.startsWith('Fn::')))
      return call(name, operand, depth);
    return Object.fromEntries(entries.map(([key, one]) => [key, resolve(one, depth + 1)]));
  };
  return (value) => resolve(value);
}

/** The text of a number or an intrinsic function of a template. */
export function resolvedText(value: unknown): string | undefined {
  return typeof value === 'number' ? String(value) : textOf(value);
}
