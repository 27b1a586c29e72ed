/** What a module exports, another one uses: a name that only its own module knows needs no `export`. */
import { expect, test } from 'vitest';
import { needlessExports } from '../../scripts/exports.mjs';

test('nothing is exported for nobody', () => {
  expect(needlessExports(), 'take `export` away: node scripts/exports.mjs lists them').toEqual([]);
});
