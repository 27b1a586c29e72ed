/** The Python that a lock file is for. */
import { runtimeFacts } from '../lambda/runtimes.js';
import type { Runtime } from '../lambda/target.js';
import { isNotStatic } from './projects/not-static.js';
import { versionSpecifiers } from './projects/poetry-constraints.js';

/**
 * Whether some release of a runtime's Python fits a constraint. What is not understood counts as fitting.
 *
 * @param constraint as in `requires-python`, or as Poetry writes it: `>=3.12,<4.0`, `^3.12`
 */
export function mayRunOn(constraint: string, runtime: Runtime): boolean {
  const [major = 0, minor = 0] = runtimeFacts(runtime).python.split('.').map(Number);
  try {
    return versionSpecifiers(constraint).every((one) => mayFit(major, minor, one));
  } catch (error) {
    if (isNotStatic(error)) return true;
    throw error;
  }
}

/** Patch releases are not known here, so that any may be the one. */
function mayFit(major: number, minor: number, specifier: string): boolean {
  const { operator, release = '' } =
    /^(?<operator>[<>=!~]+)(?<release>\d+(?:\.\d+)*)(?:\.\*)?$/.exec(specifier)?.groups ?? {};
  const [first = 0, second, patch] = release.split('.').map(Number);
  const order = major - first || minor - (second ?? 0);
  switch (operator) {
    case '>':
    case '>=':
      return order >= 0;
    case '<':
      return order < 0 || (order === 0 && (patch ?? 0) > 0);
    case '<=':
      return order <= 0;
    case '!=':
      return order !== 0 || second === undefined || patch !== undefined;
    case '~=':
      return patch === undefined ? major === first && order >= 0 : order === 0;
    case '==':
    case '===':
      return second === undefined ? major === first : order === 0;
    default:
      return true;
  }
}
