/** Patterns of many packages: told where none of them matches, and not of one alone. */
import { expect, test } from 'vitest';
import { CommonPatterns } from '../../build/build/common-patterns.js';
import { compileRules } from '../../build/pipeline/gitignore.js';
import { unusedRemark } from '../../build/pipeline/review.js';

function requestOf(exclude: readonly string[], executable: readonly string[] = []) {
  const rules = (lines: readonly string[]) => compileRules([...lines], 'exclude', { code: 'usage' });
  return {
    pipeline: { exclude: rules(exclude), executable: rules(executable) },
  } as unknown as ConstructorParameters<typeof CommonPatterns>[0][number];
}

test('what is idle in all that have it is told once, what is used in one of them is not', () => {
  const common = new CommonPatterns([
    requestOf(['*.md', '*.log', 'own.txt'], ['run']),
    requestOf(['*.md', '*.log'], ['run']),
    requestOf(['*.log']),
  ]);
  expect(common.own({ exclude: ['*.md', '*.log', 'own.txt'], executable: ['run'] })).toEqual({
    exclude: ['own.txt'],
    executable: [],
  });
  expect(common.own({ exclude: ['*.md', '*.log'], executable: [] })).toEqual({ exclude: [], executable: [] });
  expect(common.idle()).toEqual({ exclude: ['*.md'], executable: [] });
  common.own({ exclude: ['*.log'], executable: [] });
  expect(common.idle()).toEqual({ exclude: ['*.md', '*.log'], executable: [] });
});

test('the same pattern of two settings is not one', () => {
  const common = new CommonPatterns([requestOf(['run'], ['run']), requestOf(['run'])]);
  expect(common.own({ exclude: ['run'], executable: ['run'] })).toEqual({ exclude: [], executable: ['run'] });
});

test('the patterns that init writes are there for later', () => {
  expect(unusedRemark({ exclude: ['/tests/', '/*.md', '/build/'], executable: [] })).toBeUndefined();
  expect(unusedRemark({ exclude: ['/tests/', 'tests/'], executable: [] })?.details).toEqual([
    "exclude: 'tests/'",
  ]);
});
