import { describe, expect, test } from 'vitest';
import { GOLDEN_TREES } from '../golden/trees.js';
import { digests, expectGoldenBytes } from '../helpers/golden-bytes.js';
import { needs } from '../helpers/parts.js';

describe('golden digests', () => {
  for (const [name, tree] of Object.entries(GOLDEN_TREES)) {
    // In exhaustive/golden.test.ts: it is nearly the tree of ZIP64.
    if (name === 'below-zip64') continue;
    const supported = !(tree.links && process.platform === 'win32');
    needs(supported, 'symbolic links')(`${name}: the bytes are those of format version 1`, () =>
      expectGoldenBytes(name),
    );
  }

  test('every digest belongs to a tree', () => {
    expect(new Set(Object.keys(digests))).toEqual(new Set(Object.keys(GOLDEN_TREES)));
  });
});
