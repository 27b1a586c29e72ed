/** The functions of Lambda that a package of the config file goes to: none that is named, one, or several. */
import { parseFunctionReference } from '../../aws/function-reference.js';
import { usage } from '../../util/errors.js';
import { quoted } from '../../util/text.js';
import { parseFunctionNames } from '../gate.js';
import type { RawSettings } from '../table.js';

/** Where one package goes. */
export interface Destination {
  /** Tells it from every other one of the file; deploys are recorded under it. */
  readonly name: string;
  /** The package's own name, which it shares with its other destinations. */
  readonly packageName: string;
  /** In Lambda; empty where none is named. */
  readonly functionName: string;
  readonly settings: RawSettings;
}

/**
 * The destinations of a package. One of several is called like its function: its record must not be that of another.
 *
 * @param settings of the package, with its name
 * @throws LambdaZipError `usage` for a list with what is no function, or twice the same
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

/** @throws what `located` makes of a LambdaZipError `usage` for two destinations with one name */
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
