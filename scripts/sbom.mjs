// Writes sbom.cdx.json, or the file that is named: what dist/ holds, as a CycloneDX document. npm's own `npm sbom` cannot tell what is bundled from the
// tools, and puts the time, a random number and the folder's name in. `npm run sbom` builds first; the release carries it.
// https://cyclonedx.org/docs/1.6/json/
import { readFileSync, writeFileSync } from 'node:fs';
import { DOCUMENT_HEAD, documentText, packageUrl } from '../build/sbom/cyclonedx.js';
import { bundledPackages, COMPILED } from './bundled.mjs';

const product = JSON.parse(readFileSync('package.json', 'utf8'));
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));

const purlOf = ({ name, version }) => packageUrl('npm', name, version);

/** One licence by its SPDX name, or an expression of several. */
const licensesOf = (license) =>
  /^[\w.+-]+$/.test(license) ? [{ license: { id: license } }] : [{ expression: license }];

/** The hash that npm installed the package by. */
function hashesOf(folder) {
  const [algorithm, base64] = (lock.packages[folder]?.integrity ?? '').split('-');
  if (algorithm !== 'sha512') throw new Error(`package-lock.json has no SHA-512 of ${folder}`);
  return [{ alg: 'SHA-512', content: Buffer.from(base64, 'base64').toString('hex') }];
}

function component(purl, { name, version, license }, rest) {
  return { type: 'library', 'bom-ref': purl, name, version, ...rest, licenses: licensesOf(license), purl };
}

const packages = bundledPackages();
const purls = new Map(packages.map((one) => [one.folder, purlOf(one)]));
const compiled = packageUrl('github', `ebiggers/${COMPILED.name}`, `v${COMPILED.version}`);
const root = purlOf(product);

// The same version can be installed in several folders; it is one component, and needs what it needs in any of them.
const components = new Map([[compiled, component(compiled, COMPILED)]]);
const needs = new Map([
  [root, new Set([compiled, ...packages.filter((one) => one.imported).map(purlOf)])],
  [compiled, new Set()],
]);
for (const one of packages) {
  const purl = purlOf(one);
  components.set(purl, component(purl, one, { hashes: hashesOf(one.folder) }));
  const known = needs.get(purl) ?? new Set();
  needs.set(purl, new Set([...known, ...one.needs.map((folder) => purls.get(folder))]));
}

const byText = ([left], [right]) => (left < right ? -1 : 1);
const document = {
  ...DOCUMENT_HEAD,
  version: 1,
  metadata: {
    component: {
      type: 'application',
      'bom-ref': root,
      name: product.name,
      version: product.version,
      description: product.description,
      licenses: licensesOf(product.license),
      purl: root,
      externalReferences: [{ type: 'vcs', url: product.repository.url }],
    },
  },
  components: [...components].sort(byText).map(([, one]) => one),
  dependencies: [...needs]
    .sort(byText)
    .map(([ref, dependsOn]) => ({ ref, dependsOn: [...dependsOn].sort() }))
    .map(({ ref, dependsOn }) => (dependsOn.length === 0 ? { ref } : { ref, dependsOn })),
};

writeFileSync(process.argv[2] ?? 'sbom.cdx.json', documentText(document));
