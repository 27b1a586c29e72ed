/** Lines of a requirements file that say where packages of a lock file come from. */
import { shellQuoted } from './pip-options.js';

/** Where pip looks by itself, or where the user's own configuration has it look instead. */
const USUAL = /^https:\/\/pypi\.org\/simple\/?$/;
/** The usual index, for packages whose lock file names none. */
export const USUAL_INDEX = 'https://pypi.org/simple';

/**
 * The lines for indexes beside the usual one. Where no package comes from the usual one it is not asked.
 *
 * @param addresses of all packages
 * @param written how an address is to stand in its line, with variables for credentials
 */
export function indexLines(
  addresses: readonly string[],
  written = (address: string): string => address,
): string[] {
  const all = [...new Set(addresses)];
  const others = all.filter((address) => !USUAL.test(address));
  return others.map((address, place) => {
    const option = place === 0 && others.length === all.length ? '--index-url' : '--extra-index-url';
    return `${option} ${shellQuoted(written(address))}`;
  });
}
