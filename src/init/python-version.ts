/** Finds the runtime for the version of Python or Node.js that a project states. */
import type { Language } from '../lambda/handlers.js';
import { PYTHON_RUNTIMES, type PythonRuntime, type Runtime } from '../lambda/target.js';

/** The runtime for each language if nothing states one. */
export const STANDARD_RUNTIMES = {
  python: 'python3.13',
  nodejs: 'nodejs22.x',
  custom: 'provided.al2023',
} as const satisfies Record<Language, Runtime>;
/** The runtime that `.python-version` names (`3.12`, `3.12.4`, `cpython-3.12`), or undefined. */
export function runtimeOfVersionFile(text: string): PythonRuntime | undefined {
  const minor = /^(?:[\w]+[-@])?3\.(?<minor>\d+)/m.exec(text.trim())?.groups?.['minor'];
  return PYTHON_RUNTIMES.find((runtime) => runtime === `python3.${minor}`);
}

/**
 * The runtime for `requires-python` of a pyproject.toml: the preferred one if it is allowed, else the newest that is.
 *
 * @returns undefined when nothing is required, or no runtime would do
 */
export function runtimeOfProject(pyproject: string, preferred: PythonRuntime): PythonRuntime | undefined {
  const required = /^\s*requires-python\s*=\s*["'](?<value>[^"'\n]+)["']/m.exec(pyproject)?.groups?.['value'];
  if (required === undefined) return undefined;
  const tests = required.split(',').map(bound);
  const allowed = PYTHON_RUNTIMES.filter((runtime) => tests.every((test) => test(minorOf(runtime))));
  return allowed.includes(preferred) ? preferred : allowed.at(-1);
}

/** The runtime that a Pipfile's `python_version` names, or undefined. */
export function runtimeOfPipfile(pipfile: string): PythonRuntime | undefined {
  const minor = /^\s*python(?:_full)?_version\s*=\s*["']3\.(?<minor>\d+)/m.exec(pipfile)?.groups?.['minor'];
  return PYTHON_RUNTIMES.find((runtime) => runtime === `python3.${minor}`);
}

/** Node.js versions that Lambda has, newest first. */
const NODE_VERSIONS = [24, 22, 20] as const;
const STANDARD_NODE = 22;

/**
 * The runtime for `engines.node` of a package.json: `>=20` is met by the usual one, `20.x` names one.
 *
 * @returns undefined when nothing is required, or no runtime would do
 */
export function runtimeOfPackage(manifest: string): `nodejs${number}.x` | undefined {
  let required: unknown;
  try {
    required = JSON.parse(manifest)?.engines?.node;
  } catch {
    return undefined;
  }
  if (typeof required !== 'string') return undefined;
  const [, operator = '', major = ''] = /^\s*(?<operator>[\^~>=v]*)\s*(?<major>\d+)/.exec(required) ?? [];
  const wanted = Number(major);
  const meets = (version: number): boolean =>
    operator.includes('>') ? version >= wanted : version === wanted;
  const found = [STANDARD_NODE, ...NODE_VERSIONS].find((version) => major !== '' && meets(version));
  return found === undefined ? undefined : `nodejs${found}.x`;
}

function minorOf(runtime: PythonRuntime): number {
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
