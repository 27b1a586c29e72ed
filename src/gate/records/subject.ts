/** What records are about: a package, or the layer of one; by name, and by where it comes from and goes to. */
import type { RunFacts } from './decision.js';
import type { PackagePlace } from './record.js';

/** No name of a package has a slash, so that this is nobody else's. */
const LAYER_END = '/layer';

/** The name that the layer of a package has in records. */
export function layerSubject(name: string): string {
  return `${name}${LAYER_END}`;
}

/** The package a record is about, by its name in records: its own, or that of its layer. */
export function packageOfSubject(subject: string): string {
  return subject.endsWith(LAYER_END) ? subject.slice(0, -LAYER_END.length) : subject;
}

/** Where a package comes from and goes to, as its settings say. */
export interface PackageOrigin {
  /** Directories it is built from, relative to the workspace, one per line. */
  readonly source: string;
  /** Empty when no function was named. */
  readonly functionName: string;
  /** Empty when none was given. */
  readonly region: string;
}

/** Which package of its name a run builds. */
export function placeOfPackage(
  { source, functionName, region }: PackageOrigin,
  facts: Pick<RunFacts, 'step' | 'region'>,
): PackagePlace {
  const target = [functionName, region || facts.region].filter((part) => part !== '').join(' in ');
  return { source, target, step: facts.step };
}
