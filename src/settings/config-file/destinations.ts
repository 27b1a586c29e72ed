/** Where a package of the config file goes: to the functions that `function-name` lists, or to one that has no name there. */
import { parseFunctionReference } from '../../aws/function-reference.js';
import { usage } from '../../util/errors.js';
import { quoted } from '../../util/text.js';
import { parseFunctionNames } from '../gate.js';
import type { RawSettings } from '../table.js';

/** Where one package goes. */
export interface Destination {
  /** Unique in the file; deploys are recorded under it. */
  readonly name: string;
  /** The package's own name, which it shares with its other destinations. */
  readonly packageName: string;
  /** In Lambda; empty without a `function-name`. */
  readonly functionName: string;
  readonly settings: RawSettings;
}

/**
 * The destinations of a package. If there are several, each is named after its function, so that each has its own record.
 *
 * @param settings of the package, with its name
 * @throws LambdaZipError `usage` if a name in the list is invalid or appears twice
 */
export function destinationsOf(packageName: string, settings: RawSettings): Destination[] {
  const [first = '', ...others] = parseFunctionNames(settings['function-name'] ?? '');
  if (others.length === 0) return [{ name: packageName, packageName, functionName: first, settings }];
  return [first, ...others].map((functionName, index, all) => {
    parseFunctionReference({ functionName });
    if (all.indexOf(functionName) < index) throw usage('function-name', functionName, 'is listed twice');
    const own = { ...settings, name: functionName, 'function-name': functionName };
    return { name: functionName, packageName, functionName, settings: own };
  });
}

/** @throws LambdaZipError `usage`, with its place in the file, if two destinations have the same name */
export function assertDistinct(
  packages: readonly {
    readonly destinations: readonly Destination[];
    readonly configured: { located(error: unknown): unknown };
  }[],
): void {
  const owners = new Map<string, Destination>();
  const names = new Set(packages.map(({ destinations: [first] }) => first?.packageName ?? ''));
  for (const { destinations, configured } of packages) {
    for (const one of destinations) {
      const { name, packageName } = one;
      const other = owners.get(name);
      const isTaken = name !== packageName && names.has(name);
      if (other !== undefined || isTaken) {
        throw configured.located(
          usage(
            'function-name',
            name,
            `is also the name of ${other === undefined || isTaken ? 'an entry' : `a function of ${quoted(other.packageName)}`}; deploys are recorded by name, so change one of them`,
          ),
        );
      }
      owners.set(name, one);
    }
  }
}
