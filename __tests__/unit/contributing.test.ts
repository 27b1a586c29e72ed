/** CONTRIBUTING names every variable that tests go by, and no other. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesBelow, REPOSITORY } from '../helpers/paths.js';

/** What runs tests, and the tests. */
const PLACES = [
  '__tests__',
  '.ci',
  '.github/workflows',
  'fuzz',
  'scripts',
  'vitest.config.ts',
  'package.json',
];

function filesIn(place: string): string[] {
  const path = join(REPOSITORY, place);
  if (!statSync(path).isDirectory()) return [path];
  return filesBelow(path).map((name) => join(path, name));
}

test('the table of variables has those that are used', () => {
  const used = PLACES.flatMap(filesIn).flatMap((file) => [
    ...readFileSync(file, 'utf8').matchAll(
      /\bLAMBDA_ZIP_(?:TEST(?:_[A-Z]+)+|REQUIRE_PARTS|PARTS)(?![A-Z_])/g,
    ),
  ]);
  const names = [...new Set(used.map(([name]) => name))].sort();
  expect(names.length).toBeGreaterThan(20);
  const text = readFileSync(join(REPOSITORY, 'CONTRIBUTING.md'), 'utf8');
  const documented = [...text.matchAll(/^\| `(?<name>LAMBDA_ZIP_[A-Z_]+)` \|/gm)];
  expect(documented.map(({ groups }) => groups?.['name'])).toEqual(names);
});

test('the commands of CONTRIBUTING and package.json are the same', () => {
  const text = readFileSync(join(REPOSITORY, 'CONTRIBUTING.md'), 'utf8');
  const { scripts } = JSON.parse(readFileSync(join(REPOSITORY, 'package.json'), 'utf8'));
  const named = [...text.matchAll(/`npm (?:run )?(?<name>[a-z][a-z:-]*)/g)].map(
    ({ groups }) => groups?.['name'] ?? '',
  );
  const known = new Set([...Object.keys(scripts), 'ci', 'cit', 'install', 'audit']);
  expect(named.filter((name) => !known.has(name))).toEqual([]);
  // What the others are made of.
  const inner = ['build'];
  expect(Object.keys(scripts).filter((name) => !inner.includes(name) && !named.includes(name))).toEqual([]);
});

test('modules that scripts write are formatted as lint wants them', () => {
  const writers = filesBelow(join(REPOSITORY, 'scripts'))
    .map((name) => readFileSync(join(REPOSITORY, 'scripts', name), 'utf8'))
    .filter((text) => /^\/\/ Writes src\/.*\.ts/.test(text));
  expect(writers.length).toBeGreaterThan(2);
  // By write-source.mjs alone, which runs the formatter.
  for (const text of writers) {
    expect(text).toContain('\nwriteSource(');
    expect(text).not.toContain('writeFileSync(');
  }
});
