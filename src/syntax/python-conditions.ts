/** Which branch of an `if` at the top of a Python module runs in Lambda, as far as that can be told. */
import type { Node } from 'web-tree-sitter';
import { children } from './parse.js';

/** Of Python: major and minor. */
export type Version = readonly [number, number];

/**
 * Whether a branch runs for certain.
 *
 * @param part of the statement: the block behind `if`, or one of its `elif` and `else` clauses
 * @param version of the Python that runs it, where it is known
 */
export function isTaken(statement: Node, part: Node, version: Version | undefined): boolean {
  // All conditions before it are false, and its own is true.
  const first = conditionValue(statement.childForFieldName('condition'), version);
  if (part.type === 'block') return first === true;
  if (first !== false) return false;
  for (const clause of children(statement)) {
    if (clause.type !== 'elif_clause' && clause.type !== 'else_clause') continue;
    const own =
      clause.type === 'else_clause' || conditionValue(clause.childForFieldName('condition'), version);
    if (clause.id === part.id) return own === true;
    if (own !== false) return false;
  }
  return false;
}

/** Whether a condition holds; undefined where that cannot be told. */
export function conditionValue(node: Node | null, version: Version | undefined): boolean | undefined {
  if (node === null) return undefined;
  switch (node.type) {
    case 'parenthesized_expression':
      return conditionValue(children(node)[0] ?? null, version);
    case 'not_operator': {
      const value = conditionValue(node.childForFieldName('argument'), version);
      return value === undefined ? undefined : !value;
    }
    case 'true':
      return true;
    case 'false':
      return false;
    default:
      return valueOfText(node.text.replace(/\s+/g, '').replaceAll('"', "'"), version);
  }
}

/** Conditions that are written in a few ways only. */
function valueOfText(text: string, version: Version | undefined): boolean | undefined {
  if (/^(?:\w+\.)?TYPE_CHECKING$/.test(text)) return false;
  if (/^(?:six\.|sys\.)?PY2$/.test(text)) return false;
  if (/^(?:six\.)?PY3$/.test(text)) return true;
  if (text === "__name__=='__main__'") return false;
  const system = /^(?:sys\.)?platform(?<operator>==|!=)'(?<name>\w+)'$/.exec(text)?.groups;
  if (system !== undefined) return (system['name'] === 'linux') === (system['operator'] === '==');
  const begins = /^sys\.platform\.startswith\('(?<name>\w+)'\)$/.exec(text)?.groups?.['name'];
  if (begins !== undefined) return 'linux'.startsWith(begins);
  const os = /^os\.name(?<operator>==|!=)'(?<name>\w+)'$/.exec(text)?.groups;
  if (os !== undefined) return (os['name'] === 'posix') === (os['operator'] === '==');
  return version === undefined ? undefined : comparedVersion(text, version);
}

/** `sys.version_info >= (3, 11)`, and the same of its first number alone. */
function comparedVersion(text: string, [major, minor]: Version): boolean | undefined {
  const groups =
    /^(?:sys\.)?version_info(?<part>\[0\]|\[:2\]|\.major)?(?<operator>>=|<=|==|!=|>|<)\(?(?<major>\d+)(?:,(?<minor>\d+))?(?<patch>,\d+)*,?\)?$/.exec(
      text,
    )?.groups;
  if (groups === undefined) return undefined;
  const { part, operator = '', patch } = groups;
  const asked = [
    Number(groups['major']),
    groups['minor'] === undefined ? -1 : Number(groups['minor']),
  ] as const;
  const isMajorAlone = part === '[0]' || part === '.major';
  // A patch counts where major and minor do not decide.
  if (patch !== undefined && asked[0] === major && asked[1] === minor) return undefined;
  const order = major - asked[0] || (isMajorAlone ? 0 : minor - asked[1]);
  switch (operator) {
    case '>=':
      return order >= 0;
    case '>':
      // What is longer is greater: 3.11.4 > (3, 11).
      return part === undefined ? order >= 0 : order > 0;
    case '<=':
      return part === undefined ? order < 0 : order <= 0;
    case '<':
      return order < 0;
    default:
      return part === undefined ? undefined : (order === 0) === (operator === '==');
  }
}
