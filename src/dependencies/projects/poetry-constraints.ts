/** Turns version constraints of poetry into standard specifiers. */
import { notStatic } from './not-static.js';

const PART = /^(?<operator>\^|~=|~|===|==|!=|<=|>=|<|>|=)?\s*(?<version>[0-9][\w.!+-]*?|)(?<star>\.?\*)?$/;

/** Longer than any real constraint. */
const MAX_LENGTH = 500;

/**
 * A constraint as version specifiers: `^1.2` is `>=1.2,<2.0`.
 *
 * @returns empty for any version
 * @see https://python-poetry.org/docs/dependency-specification/
 * @throws LambdaZipError as {@link notStatic}
 */
export function versionSpecifiers(constraint: string): string[] {
  const text = constraint.trim();
  if (text === '*' || text === '') return [];
  if (text.length > MAX_LENGTH) throw notStatic('a version of its dependencies is not understood');
  if (text.includes('|')) throw notStatic('a version of its dependencies has alternatives');
  // `>= 1.2`, and parts with commas or blanks between.
  return text
    .replace(/([<>=!~^]+)\s+/g, '$1')
    .split(/\s*,\s*|\s+/)
    .flatMap(specifiersOf);
}

function specifiersOf(part: string): string[] {
  const { operator = '', version = '', star } = PART.exec(part)?.groups ?? {};
  if (version === '') {
    if (star !== undefined && operator === '') return [];
    throw notStatic('a version of its dependencies is not understood');
  }
  if (star !== undefined) return operator === '!=' ? [`!=${version}.*`] : [`==${version}.*`];
  const release = (/^\d+(?:\.\d+)*/.exec(version)?.[0] ?? '').split('.').map(Number);
  if (operator === '^') {
    const first = release.findIndex((number) => number !== 0);
    return [`>=${version}`, `<${next(release, first < 0 ? release.length - 1 : first)}`];
  }
  if (operator === '~') return [`>=${version}`, `<${next(release, Math.min(1, release.length - 1))}`];
  return [`${operator === '' || operator === '=' ? '==' : operator}${version}`];
}

/** The release after all that begin like this one, up to a place. */
function next(release: readonly number[], place: number): string {
  const bumped = release.slice(0, place + 1).map((number, index) => (index === place ? number + 1 : number));
  while (bumped.length < release.length) bumped.push(0);
  return bumped.join('.');
}

/** A constraint on Python, as an environment marker. */
export function pythonMarker(constraint: string): string | undefined {
  const parts = versionSpecifiers(constraint).map((one) => {
    const {
      operator = '',
      version = '',
      star,
    } = /^(?<operator>[<>=!~]+)(?<version>[\d.]*\d)(?<star>\.\*)?$/.exec(one)?.groups ?? {};
    if (version === '') throw notStatic('a Python version of its dependencies is not understood');
    const name = version.split('.').length > 2 ? 'python_full_version' : 'python_version';
    return `${name} ${operator} "${version}${star ?? ''}"`;
  });
  return parts.length === 0 ? undefined : parts.join(' and ');
}
