/** The compressor against npm's compilation of the same libdeflate, which the golden archives began with: each level, over contents and sizes. */
import { deflate as oracle } from 'libdeflate';
import { describe, expect, test } from 'vitest';
import { Compressor } from '../../build/archive/pack/compressor.js';
import { COMPRESSORS, compressed, noise, text } from '../helpers/compressing.js';
import { chosen, repeatable } from '../helpers/search.js';

const LEVELS = Array.from({ length: 12 }, (_, index) => index + 1);
const SIZES = [1, 2, 3, 8, 55, 56, 57, 4999, 5001, 65_535, 65_536, 65_537, 300_001, 1024 * 1024];
/** A size at which text shrinks and noise does not, which is in every sample. */
const FEWER = 200;

/** From one end of what can be compressed to the other. */
const CONTENTS: readonly (readonly [string, (size: number) => Buffer])[] = [
  ['text', text],
  ['one byte', (size) => Buffer.alloc(size, 'a')],
  ['few bits', (size) => noise(size).map((byte) => byte & 7) as Buffer],
  ['nearly noise', (size) => noise(size).map((byte) => byte % 251) as Buffer],
  ['noise', noise],
  ['text, then noise', (size) => Buffer.concat([text(size >> 1), noise(size - (size >> 1))])],
];

describe.each(COMPRESSORS)('%s', (program) => {
  test.each(LEVELS)('level %i gives the bytes of libdeflate 1.23 where they are fewer', (level) =>
    repeatable((dice, at) => {
      const compressor = new Compressor(level, program);
      const fewer = new Set<boolean>();
      for (const [name, make] of CONTENTS) {
        for (const size of [...chosen(SIZES, 3, dice), FEWER]) {
          at({ name, size });
          const bytes = make(size);
          const expected = oracle(bytes, level);
          const got = compressed(compressor, bytes);
          fewer.add(got !== undefined);
          const wanted = expected.byteLength < size ? expected : undefined;
          expect(got && Buffer.from(got).equals(wanted ?? Buffer.of()), `${size} bytes of ${name}`).toBe(
            wanted === undefined ? undefined : true,
          );
        }
      }
      expect([...fewer].sort()).toEqual([false, true]);
    }),
  );
});
