import { expect, test } from 'vitest';
import { isNewer } from '../../build/lambda/runtimes.js';

test.each([
  ['2.34', '2.26', true],
  ['2.4', '2.34', false],
  ['2.34', '2.34', false],
  ['2.2.5', '2.34', false],
  ['2.2.5', '2.2', true],
  ['2.2', '2.2.5', false],
  ['2.100', '2.34', true],
  ['3.0', '2.34', true],
])('%s is newer than %s: %s', (version, than, newer) => {
  expect(isNewer(version, than)).toBe(newer);
});
