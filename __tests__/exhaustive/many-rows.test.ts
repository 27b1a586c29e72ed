/** As many rows as GitHub runs in a matrix; integration/words.test.ts has one more. */
import { test } from 'vitest';
import { expectRows } from '../helpers/many-rows.js';

test('256 rows', () => expectRows(256));
