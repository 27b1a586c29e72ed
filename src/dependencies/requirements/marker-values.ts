/** Whether markers hold on a platform that is known. */
import { parseMarker, simplified } from './markers.js';

/**
 * Whether a marker holds, or may: what asks for an extra, or is compared in a way that is not known here, may.
 *
 * @param values of the platform, by the variables of markers
 */
export function mayHold(marker: string | undefined, values: Readonly<Record<string, string>>): boolean {
  const parsed = marker === undefined ? undefined : parseMarker(marker);
  if (parsed === undefined) return true;
  const known = ({ kind, value }: { readonly kind: string; readonly value: string }): string | undefined =>
    kind === 'text' ? value : values[FORMER_NAMES[value] ?? value];
  const left = simplified(parsed, (one) => {
    const [a, b] = [known(one.left), known(one.right)];
    return a === undefined || b === undefined ? undefined : compared(a, one.operator, b);
  });
  return left !== false;
}

/** The names that old releases of setuptools wrote. */
const FORMER_NAMES: Readonly<Record<string, string>> = {
  'os.name': 'os_name',
  'sys.platform': 'sys_platform',
  'platform.machine': 'platform_machine',
  'platform.python_implementation': 'platform_python_implementation',
  python_implementation: 'platform_python_implementation',
};

/** Versions are compared as such, other texts as texts; undefined for what neither decides. */
function compared(left: string, operator: string, right: string): boolean | undefined {
  if (operator === 'in') return right.includes(left);
  if (operator === 'not in') return !right.includes(left);
  const isPrefix = right.endsWith('.*');
  const [one, other] = [partsOf(left), partsOf(isPrefix ? right.slice(0, -2) : right)];
  if (one === undefined || other === undefined) {
    if (operator === '==' || operator === '===') return left === right;
    return operator === '!=' ? left !== right : undefined;
  }
  const order = orderOf(isPrefix ? one.slice(0, other.length) : one, other);
  switch (operator) {
    case '==':
    case '===':
      return order === 0;
    case '!=':
      return order !== 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
    default:
      // ~=, the compatible release: not older, and the same but for the last part.
      return order >= 0 && orderOf(one.slice(0, other.length - 1), other.slice(0, -1)) === 0;
  }
}

/** The numbers of a final release; undefined for anything else. */
function partsOf(version: string): number[] | undefined {
  return /^\d{1,9}(?:\.\d{1,9}){0,9}$/.test(version) ? version.split('.').map(Number) : undefined;
}

/** Missing parts count as 0. */
function orderOf(one: readonly number[], other: readonly number[]): number {
  for (let at = 0; at < Math.max(one.length, other.length); at += 1) {
    const difference = (one[at] ?? 0) - (other[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
