/** What records are about, by name: a package, or the layer of one. */

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
