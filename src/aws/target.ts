/** The target of a function or a layer, compared with a package's. */
import type { FunctionConfiguration } from '@aws-sdk/client-lambda';
import { isPythonRuntime, runtimeFacts, runtimeNamed } from '../lambda/runtimes.js';
import { ARCHITECTURES, type Target } from '../lambda/target.js';
import { printable } from '../util/text.js';

/** The names that AWS gives, which may be unknown here; empty if it gives none. */
export interface DeployedTarget {
  readonly runtimes: readonly string[];
  readonly architectures: readonly string[];
}

/** The target of a function. */
export function targetOfFunction({ Runtime, Architectures }: FunctionConfiguration): DeployedTarget {
  return { runtimes: namesIn([Runtime]), architectures: namesIn(Architectures) };
}

/** @param listed as AWS answers it; the SDK does not check that it is a list of texts */
export function namesIn(listed: unknown): string[] {
  return Array.isArray(listed) ? listed.filter((one) => typeof one === 'string') : [];
}

/** The target in the form of settings: a runtime or architecture that is the only one, and known here. */
export function knownTarget({ runtimes, architectures }: DeployedTarget): Partial<Target> {
  const [runtime = '', ...otherRuntimes] = runtimes;
  const [own, ...others] = architectures;
  const architecture = ARCHITECTURES.find((one) => one === own);
  const named = otherRuntimes.length > 0 ? undefined : runtimeNamed(runtime);
  return {
    ...(named === undefined ? {} : { runtime: named }),
    ...(architecture === undefined || others.length > 0 ? {} : { architecture }),
  };
}

/** The settings in which a package is for something else than what AWS says, each in words and printable. */
export interface TargetMismatch {
  readonly setting: 'runtime' | 'architecture';
  /** `the package is for x86_64, function 'x' runs on arm64`. */
  readonly words: string;
}

/**
 * Compares what a package is for with what it would run on.
 *
 * @param where the function or the layer, printable
 */
export function targetMismatches(
  target: Target,
  { runtimes, architectures }: DeployedTarget,
  where: string,
): TargetMismatch[] {
  const misfits: TargetMismatch[] = [];
  const words = (own: string, listed: readonly string[]): string =>
    `the package is for ${own}, ${where} is for ${listed.map(printable).join(' or ')}`;
  if (runtimes.length > 0 && !runtimes.some((runtime) => runsOn(target, runtime))) {
    misfits.push({ setting: 'runtime', words: words(target.runtime, runtimes) });
  }
  if (architectures.length > 0 && !architectures.includes(target.architecture)) {
    misfits.push({ setting: 'architecture', words: words(target.architecture, architectures) });
  }
  return misfits;
}

/**
 * A package for another language may state a Python runtime with the same operating system; older versions of this tool
 * knew no others.
 */
function runsOn({ runtime }: Target, other: string): boolean {
  if (other === runtime) return true;
  const named = runtimeNamed(other);
  if (named === undefined) return !other.startsWith('python');
  if (isPythonRuntime(named) || !isPythonRuntime(runtime)) return false;
  return runtimeFacts(named).glibc === runtimeFacts(runtime).glibc;
}
