/** The pages on tools that deploy functions show what their examples hold, and tests run those. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { blocksOf } from '../helpers/pages.js';
import { filesBelow, REPOSITORY } from '../helpers/paths.js';

/** A page, and the folder of its example. */
const PAGES = { 'cdk.md': 'cdk', 'pulumi.md': 'pulumi', 'sam.md': 'sam', 'serverless.md': 'serverless' };

describe.each(Object.entries(PAGES))('%s', (page, example) => {
  const folder = join(REPOSITORY, 'examples', example);
  const files = filesBelow(folder).filter((file) => !file.includes('node_modules/'));
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8'));
  const blocks = blocksOf(join('docs', page)).filter(({ language }) => language !== 'sh');

  test('shows code', () => expect(blocks.length).toBeGreaterThan(0));

  test('names the versions that its tests run', () => {
    const text = readFileSync(join(REPOSITORY, 'docs', page), 'utf8');
    const pins = files
      .filter((file) => /^(?:package\.json|requirements\.txt)$/.test(file))
      .flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(/\d+\.\d+\.\d+/g)]);
    expect(pins.length).toBeGreaterThan(0);
    for (const [version] of pins) expect(text).toContain(version);
  });

  test.each(blocks)('$text stands in the example', ({ text }) => {
    expect(texts.some((other) => other.includes(text))).toBe(true);
  });
});
