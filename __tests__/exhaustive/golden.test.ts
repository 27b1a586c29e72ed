/** The golden tree of as many files as fit without ZIP64; integration/golden.test.ts has the others. */
import { test } from 'vitest';
import { expectGoldenBytes } from '../helpers/golden-bytes.js';

test('below-zip64: the bytes are those of format version 1', () => expectGoldenBytes('below-zip64'));
