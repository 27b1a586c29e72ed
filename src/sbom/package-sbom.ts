/** The bill of materials of a package: docs/sbom.md says what stands in it. */
import { basename } from 'node:path';
import { markerEnvironment } from '../dependencies/target-platform.js';
import { comparePaths } from '../entries/tree.js';
import type { Target } from '../lambda/target.js';
import { sha256Of } from '../util/digest.js';
import { VERSION } from '../util/version.js';
import type { Component, Contents } from './components.js';
import { DOCUMENT_HEAD, documentText, packageUrl } from './cyclonedx.js';
import { dependenciesOf, type Node } from './graph.js';
import { licensesOf } from './licenses.js';

/** An archive, and what is in it. */
export interface ListedArchive extends Contents {
  readonly kind: 'function' | 'layer';
  /** The archive's file, as the user named it. */
  readonly output: string;
  /** Hex. */
  readonly sha256: string;
  /** Hex. */
  readonly contentSha256: string;
}

/**
 * The document: the same for the same archives, whenever and wherever it is made.
 *
 * @param name of the package
 */
export function sbomText(name: string, target: Target, archives: readonly ListedArchive[]): string {
  const nodes = archives
    .flatMap(({ kind, components }) =>
      components.map((component): Node => ({ ref: refOf(component, kind), archive: kind, component })),
    )
    .sort((one, other) => comparePaths(one.ref, other.ref));
  const kinds = archives.map(({ kind }) => kind);
  const content = {
    version: 1,
    metadata: {
      tools: { components: [{ type: 'application', name: 'reproducible-lambda-zip', version: VERSION }] },
      component: {
        type: 'application',
        'bom-ref': ROOT,
        name,
        version: archives[0]?.sha256,
        properties: propertiesOf({ runtime: target.runtime, architecture: target.architecture }),
        components: archives.map(archiveOf),
      },
    },
    components: nodes.map(componentOf),
    dependencies: dependenciesOf(ROOT, kinds, nodes, {
      links: new Map(archives.map(({ kind, links }) => [kind, links])),
      markers: markerEnvironment(target),
    }),
  };
  const serialNumber = `urn:uuid:${uuidOf(JSON.stringify(content))}`;
  return documentText({ ...DOCUMENT_HEAD, serialNumber, ...content });
}

const ROOT = 'package';

function archiveOf({ kind, output, sha256, contentSha256 }: ListedArchive): object {
  return {
    type: 'file',
    'bom-ref': kind,
    name: basename(output),
    hashes: [{ alg: 'SHA-256', content: sha256 }],
    properties: propertiesOf({ 'content-sha256': contentSha256 }),
  };
}

function refOf({ type, path, name }: Component, archive: string): string {
  return `${archive}:${type}:${path}:${name}`;
}

function componentOf({ ref, archive, component }: Node): object {
  const { type, name, version, path, hash, qualifiers } = component;
  const licenses = licensesOf(component.licenses);
  const [, namespace, own = name] = GROUPED.has(type) ? (/^([^/]+)\/(.+)$/.exec(name) ?? []) : [];
  return {
    type: 'library',
    'bom-ref': ref,
    ...(namespace !== undefined && { group: namespace }),
    name: own,
    ...(version !== undefined && { version }),
    ...(hash && { hashes: [{ alg: 'SHA-256', content: hash.sha256 }] }),
    ...(licenses.length > 0 && { licenses }),
    purl: packageUrl(type, name, version, qualifiers),
    properties: propertiesOf({ archive, path, ...(hash && { 'sha256-of': hash.of }) }),
  };
}

/** Where what stands before the slash is a name of its own. */
const GROUPED = new Set(['npm', 'composer', 'maven']);

/** Names of properties are led by whose they are: https://github.com/CycloneDX/cyclonedx-property-taxonomy */
function propertiesOf(values: Readonly<Record<string, string>>): { name: string; value: string }[] {
  return Object.entries(values).map(([name, value]) => ({ name: `lambda-zip:${name}`, value }));
}

/** A UUID made of a text, of the version that leaves it to its maker how (RFC 9562, 5.8). */
function uuidOf(text: string): string {
  const hex = sha256Of(text);
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0b0011) | 0b1000).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
