/** docs/threat-model.md claims nothing that no test holds: every line of its tables names tests, and they are there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { REPOSITORY } from '../helpers/paths.js';

const page = readFileSync(join(REPOSITORY, 'docs', 'threat-model.md'), 'utf8');
const rows = page
  .split('\n')
  .filter((line) => /^\| (?!threat \||-)/.test(line))
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')));

test('every claim names the tests that hold it', () => {
  expect(rows.length).toBeGreaterThan(30);
  for (const row of rows) {
    expect(row).toHaveLength(3);
    // `FILE`: “title”, “title”; `FILE`: “title”
    expect(row[2]).toMatch(/^(?:`[\w/.-]+\.test\.ts`: “[^”]+”(?:, “[^”]+”)*(?:; |$))+$/);
  }
});

test('those tests are there, by their titles', () => {
  for (const [threat, , held = ''] of rows) {
    for (const { groups } of held.matchAll(/`(?<file>[^`]+)`: (?<titles>[^`]+)/g)) {
      const { file = '', titles = '' } = groups ?? {};
      const source = readFileSync(join(REPOSITORY, '__tests__', file), 'utf8');
      for (const [, title = ''] of titles.matchAll(/“([^”]+)”/g)) {
        const written = ["'", '"', '`'].some((quote) => source.includes(`${quote}${title}${quote}`));
        expect(written, `${threat}: ${file} has no test “${title}”`).toBe(true);
      }
    }
  }
});

test('no boundary is left without a claim', () => {
  const sections = page.split(/^## /m).slice(1);
  const claims = sections.filter((section) => section.includes('| held by |'));
  expect(claims.map((section) => section.split('\n')[0])).toEqual([
    'What pull requests bring',
    'Requirements',
    'What is kept between runs',
    'The container',
    'Archives and manifests of others',
    'AWS',
    'This repository',
  ]);
  for (const section of claims)
    expect(section.split('\n').filter((line) => /^\| (?!threat|-)/.test(line))).not.toEqual([]);
});
