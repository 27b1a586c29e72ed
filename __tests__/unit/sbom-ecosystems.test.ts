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
  expect(packagesIn(PACKAGE, text)).toEqual([
    expect.objectContaining({ type: 'npm', name, version, folder: 'node_modules/x/' }),
  ]);
});

test.each<[string, string, readonly string[], readonly string[] | undefined]>([
  [PACKAGE, '{"license":"MIT","dependencies":{"a":"1"},"devDependencies":{"b":"1"}}', ['MIT'], ['a']],
  [
    PACKAGE,
    '{"licenses":[{"type":"MIT"},{"type":"ISC"}],"optionalDependencies":{"a":"1","b":"1"},"peerDependencies":{"a":"1"}}',
    ['MIT', 'ISC'],
    ['a', 'b'],
  ],
  [PACKAGE, '{"license":{"type":"BSD"},"dependencies":["a"]}', ['BSD'], []],
  [PACKAGE, '{"license":7,"licenses":{"type":"MIT"}}', [], []],
  [PACKAGE, '{', [], undefined],
  [
    'x-1.dist-info/METADATA',
    'Name: x\r\nLicense-Expression: MIT OR ISC\r\nLicense: no\r\nClassifier: License :: OSI Approved :: no\r\n',
    ['MIT OR ISC'],
    [],
  ],
  [
    'x-1.dist-info/METADATA',
    'Name: x\nLicense: mit\nClassifier: License :: OSI Approved :: MIT License\n',
    ['mit'],
    [],
  ],
  [
    'x-1.dist-info/METADATA',
    [
      'Name: x',
      'License: Some',
      '        text',
      'Classifier: License :: OSI Approved :: BSD License',
      'Classifier: License :: OSI Approved',
      'Classifier: License :: Public Domain',
      'Classifier: Topic :: Text',
      'Requires-Dist: A_b[c] (>=1) ; extra == "x"',
      'Requires-Dist: d<2;python_version<"3.9"',
      'Requires-Dist: ???',
      '',
      'Requires-Dist: not-a-header',
    ].join('\n'),
    ['Some\n        text', 'BSD License', 'Public Domain'],
    ['a-b when extra == "x"', 'd when python_version<"3.9"'],
  ],
  [
    'specifications/x-1.gemspec',
    '# stub: x 1 ruby lib\n  s.licenses = ["MIT".freeze, "Ruby".freeze]\n  s.add_runtime_dependency(%q<a>.freeze, [">= 0"])\n  s.add_dependency(%q<b>.freeze, [">= 0"])\n  s.add_development_dependency(%q<c>.freeze)\n',
    ['MIT', 'Ruby'],
    ['a', 'b'],
  ],
  [
    COMPOSER,
    '{"packages":[{"name":"a/b","license":["MIT",7],"require":{"php":">=8","psr/log":"^3"}}]}',
    ['MIT'],
    ['php', 'psr/log'],
  ],
  [
    'app.deps.json',
    '{"libraries":{"A/1":{"type":"package"}},"targets":{"net8":{"A/1":{"dependencies":{"B":"2"}}},"net8/linux":{"A/1":{"dependencies":{"B":"2","C":"1"}}}}}',
    [],
    ['B', 'C'],
  ],
])('%s: %s: licences and needs', (path, text, licenses, needs) => {
  const [found] = packagesIn(path, text);
  const said = found?.needs?.map(({ name, marker }) =>
    marker === undefined ? name : `${name} when ${marker}`,
  );
  expect([found?.licenses, said]).toEqual([licenses, needs]);
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
  const classifiers = `Classifier: License :: ${spaces}\n`.repeat(3);
  packagesIn('x-1.dist-info/METADATA', `Name: x\nLicense: (${spaces}${'('.repeat(100_000)}\n${classifiers}`);
  packagesIn('x-1.dist-info/METADATA', `Name: x\nRequires-Dist: y${spaces}(${spaces}\n`);
  packagesIn('specifications/x-1.gemspec', `# stub: ${spaces}`);
  packagesIn(
    'specifications/x-1.gemspec',
    `# stub: x 1 ruby lib\n${spaces}s.licenses = [${'"'.repeat(100_000)}`,
  );
  // The square of these lengths would take an hour.
  expect(performance.now() - began).toBeLessThan(60_000);
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
