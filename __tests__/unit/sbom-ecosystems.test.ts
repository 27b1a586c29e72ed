/** Files of package managers that are not what they should be: they tell of no package, and nothing goes wrong. */
import { expect, test } from 'vitest';
import { packageUrl } from '../../build/sbom/cyclonedx.js';
import { packagesIn, tellsOfPackages } from '../../build/sbom/ecosystems.js';

const PACKAGE = 'node_modules/x/package.json';
const COMPOSER = 'vendor/composer/installed.json';

test.each([
  ['vendor/x-1.dist-info/METADATA', 'no header\n\nName: x\n'],
  ['vendor/x-1.dist-info/METADATA', 'Name:   \nVersion: 1\n'],
  ['specifications/x-1.gemspec', 'Gem::Specification.new do |s|\nend\n'],
  [COMPOSER, '[]'],
  [COMPOSER, '{"packages":{"a":1}}'],
  [COMPOSER, '{"packages":[null,1,{"name":""},{"version":"1"}]}'],
  ['app.deps.json', '{"libraries":[1]}'],
  ['app.deps.json', '{"libraries":{"/1":{"type":"package"},"a/1":null,"b/1":{"type":"project"}}}'],
  ['META-INF/maven/g/a/pom.properties', 'version=1\n'],
  ['index.js', 'x'],
])('%s: %j tells of none', (path, text) => {
  expect(packagesIn(path, text)).toEqual([]);
});

test.each([
  ['', 'x', undefined],
  ['{"name":', 'x', undefined],
  ['null', 'x', undefined],
  ['{"name":{},"version":7}', 'x', undefined],
  ['\uFEFF{"name":"own","version":"1"}', 'own', '1'],
  [`${'['.repeat(200_000)}`, 'x', undefined],
])('a package of npm has its folder for a name where nothing else says one: %#', (text, name, version) => {
  expect(packagesIn(PACKAGE, text)).toEqual([{ type: 'npm', name, version, folder: 'node_modules/x/' }]);
});

test('what lies deeper in a package, or beside packages, tells of none', () => {
  for (const path of [
    'package.json',
    'node_modules/package.json',
    'node_modules/x/lib/package.json',
    'node_modules/@scope/package.json',
    'node_modules/.bin/package.json',
    'x.dist-info/licenses/METADATA',
  ])
    expect(tellsOfPackages(path), path).toBe(false);
  for (const path of [
    PACKAGE,
    'a/node_modules/@s/x/package.json',
    'node_modules/a/node_modules/b/package.json',
  ])
    expect(tellsOfPackages(path), path).toBe(true);
});

test('long lines take no time', () => {
  const spaces = ' '.repeat(2_000_000);
  const began = performance.now();
  packagesIn(
    'META-INF/maven/g/a/pom.properties',
    `groupId=${spaces}x\nartifactId${spaces}\nversion=${spaces}`,
  );
  packagesIn('x-1.dist-info/METADATA', `Name${spaces}\nVersion:${spaces}x`);
  packagesIn('specifications/x-1.gemspec', `# stub: ${spaces}`);
  expect(performance.now() - began).toBeLessThan(2_000);
});

test.each([
  ['npm', '@scope/name', '1.0.0+a', undefined, 'pkg:npm/%40scope/name@1.0.0%2Ba'],
  ['pypi', 'a-b', undefined, undefined, 'pkg:pypi/a-b'],
  ['gem', 'ffi', '1', { platform: 'x86_64-linux' }, 'pkg:gem/ffi@1?platform=x86_64-linux'],
  ['npm', 'a b?#\u{1F600}', '1 2', undefined, 'pkg:npm/a%20b%3F%23%F0%9F%98%80@1%202'],
  ['npm', 'half\uD800', '\uDC00', undefined, 'pkg:npm/half%EF%BF%BD@%EF%BF%BD'],
])('address of %s %j %j', (type, name, version, qualifiers, expected) => {
  expect(packageUrl(type, name, version, qualifiers)).toBe(expected);
});
