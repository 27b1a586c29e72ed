/** From what a project says of Python's version to a runtime. */
import { RUNTIMES, type Runtime } from '../pipeline/plan.js';

/** The runtime that `.python-version` names (`3.12`, `3.12.4`, `cpython-3.12`), or undefined. */
export function runtimeOfVersionFile(text: string): Runtime | undefined {
  const minor = /^(?:[\w]+[-@])?3\.(?<minor>\d+)/m.exec(text.trim())?.groups?.['minor'];
  return RUNTIMES.find((runtime) => runtime === `python3.${minor}`);
}

/**
 * The runtime for `requires-python` of a pyproject.toml: the preferred one if it is allowed, else the newest that is.
 *
 * @returns undefined when nothing is required, or no runtime would do
 */
export function runtimeOfProject(pyproject: string, preferred: Runtime): Runtime | undefined {
  const required = /^\s*requires-python\s*=\s*["'](?<value>[^"'\n]+)["']/m.exec(pyproject)?.groups?.['value'];
  if (required === undefined) return undefined;
  const tests = required.split(',').map(bound);
  const allowed = RUNTIMES.filter((runtime) => tests.every((test) => test(minorOf(runtime))));
  return allowed.includes(preferred) ? preferred : allowed.at(-1);
}

function minorOf(runtime: Runtime): number {
  return Number(runtime.replace('python3.', ''));
}

/** One condition, of the minor version alone: a runtime brings the latest patch. */
function bound(condition: string): (minor: number) => boolean {
  const groups = /^\s*(?<operator>[<>=!~]{1,3})\s*3\.(?<minor>\d+)(?<rest>[.\d*]*)\s*$/.exec(
    condition,
  )?.groups;
  if (groups === undefined) return () => true;
  const limit = Number(groups['minor']);
  const patch = groups['rest'] ?? '';
  switch (groups['operator']) {
    case '>=':
      return (minor) => minor >= limit;
    case '>':
      // `>3.11` leaves out 3.11.0 alone.
      return (minor) => minor >= limit;
    case '<=':
      return (minor) => minor <= limit;
    case '<':
      return (minor) => (patch === '' || /^[.0]*$/.test(patch) ? minor < limit : minor <= limit);
    case '==':
    case '===':
      return (minor) => minor === limit;
    case '~=':
      return (minor) => (patch === '' ? minor >= limit : minor === limit);
    case '!=':
      return (minor) => (patch === '' || patch === '.*' ? minor !== limit : true);
    default:
      return () => true;
  }
}
