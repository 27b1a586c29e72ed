/** The subject of a record: a package or its layer, by name, by source and by destination. */
import type { RunFacts } from './decision.js';
import type { PackagePlace } from './record.js';

/** No package's name contains a slash, so a layer's record cannot be a package's. */
const LAYER_END = '/layer';

/** The name that the layer of a package has in records. */
export function layerSubject(name: string): string {
  return `${name}${LAYER_END}`;
}

/** The package that a record is about, by the name in the record: the package's own, or its layer's. */
export function packageOfSubject(subject: string): string {
  return subject.endsWith(LAYER_END) ? subject.slice(0, -LAYER_END.length) : subject;
}

/** Where a package comes from and goes to, by its settings. */
export interface PackageOrigin {
  /** Directories it is built from, relative to the workspace, one per line. */
  readonly source: string;
  /** Empty when no function was named. */
  readonly functionName: string;
  /** Empty when none was given. */
  readonly region: string;
}

/** The place of the package that a run builds. */
export function placeOfPackage(
  { source, functionName, region }: PackageOrigin,
  facts: Pick<RunFacts, 'step' | 'region'>,
): PackagePlace {
  const target = [functionName, region || facts.region].filter((part) => part !== '').join(' in ');
  return { source, target, step: facts.step };
}
