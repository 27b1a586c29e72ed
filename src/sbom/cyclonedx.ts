/**
 * What bills of materials of this product have in common: that of a package, and that of the product itself, which
 * scripts/sbom.mjs writes.
 *
 * @see https://cyclonedx.org/docs/1.6/json/
 */

/** How every document begins. There is no time in it, so that the same content gives the same document. */
export const DOCUMENT_HEAD = {
  $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
} as const;

/**
 * A package URL. https://github.com/package-url/purl-spec
 *
 * @param type such as `npm`
 * @param name with its namespace, if it has one, before a slash
 * @param version undefined where it is not known
 */
export function packageUrl(
  type: string,
  name: string,
  version: string | undefined,
  qualifiers: Readonly<Record<string, string>> = {},
): string {
  const path = name.split('/').map(encoded).join('/');
  const asked = Object.entries(qualifiers).map(([key, value]) => `${key}=${encoded(value)}`);
  const query = asked.length === 0 ? '' : `?${asked.join('&')}`;
  return `pkg:${type}/${path}${version === undefined ? '' : `@${encoded(version)}`}${query}`;
}

/** Half of a character, which JSON can have and UTF-8 cannot, is what a decoder makes of it. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));
}

/** A document as a file has it. */
export function documentText(document: object): string {
  return `${JSON.stringify(document, undefined, 2)}\n`;
}
