import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileRules } from '../../build/pipeline/gitignore.js';
import { Selection } from '../../build/pipeline/select.js';
import { hasProgram, needs } from '../helpers/parts.js';
import type { Random } from '../helpers/random.js';
import { repeatable } from '../helpers/search.js';
import { temporaryDirectory, writeTree } from '../helpers/workspace.js';

/** Whether the path or a folder above it is left out: an excluded folder is not entered. */
function isExcluded(patterns: readonly string[], path: string): boolean {
  const selection = new Selection(compileRules(patterns, 'test'), 'test');
  const components = path.split('/');
  return components.some((_, index) =>
    selection.excludes(components.slice(0, index + 1).join('/'), index < components.length - 1, ''),
  );
}

describe('the grammar', () => {
  test.each<[string[], string, boolean]>([
    [['*.pyc'], 'a.pyc', true],
    [['*.pyc'], 'deep/down/a.pyc', true],
    [['*.pyc'], 'a.pycx', false],
    [['*.pyc', '!keep.pyc'], 'x/keep.pyc', false],
    [['!keep.pyc', '*.pyc'], 'x/keep.pyc', true],
    [['build/'], 'build/x', true],
    [['build/'], 'a/build/x', true],
    [['build/'], 'a/build', false],
    [['/build'], 'build', true],
    [['/build'], 'a/build', false],
    [['a/b'], 'a/b', true],
    [['a/b'], 'x/a/b', false],
    [['**/a/b'], 'x/y/a/b', true],
    [['a/**'], 'a/x/y', true],
    [['a/**'], 'a', false],
    [['a/**/b'], 'a/b', true],
    [['a/**/b'], 'a/x/y/b', true],
    [['a/**', '!a/keep'], 'a/keep', false],
    // The folder itself is excluded, so nothing in it can come back: gitignore(5).
    [['a/', '!a/keep'], 'a/keep', true],
    [['?.txt'], '😀.txt', true],
    [['?.txt'], 'é.txt', true],
    [['[!a]x'], 'bx', true],
    [['[!a]x'], 'ax', false],
    [['[a-c]x'], 'bx', true],
    [['[]a]x'], ']x', true],
    [['[[:digit:]]x'], '7x', true],
    [['\\*'], '*', true],
    [['\\*'], 'a', false],
    [['\\!a'], '!a', true],
    [['\\#a'], '#a', true],
    [['# comment', ''], '# comment', false],
    [['a '], 'a', true],
    [['a\\ '], 'a ', true],
    [['a{b,c}'], 'ab', false],
    [['a{b,c}'], 'a{b,c}', true],
    [['(a|b)'], 'a', false],
    [['"a"'], '"a"', true],
    [['a.b'], 'axb', false],
    [['caf\u00e9'], 'caf\u00e9', true],
    [['cafe\u0301'], 'caf\u00e9', true],
    [['a\r'], 'a', true],
  ])('%j on %j: %s', (patterns, path, expected) => {
    expect(isExcluded(patterns, path)).toBe(expected);
  });

  test.each([
    ['[abc', "has a '[' without its ']'"],
    ['[[:nope:]]', "unknown character class '[:nope:]'"],
    ['a[b/]c', "has a '[' without its ']'"],
    ['a\\', 'ends in a backslash'],
    ['a//b', 'empty path component'],
    ['/', 'empty path component'],
    ['./a', "has the component '.'"],
    ['a/../b', "has the component '..'"],
    ['[[:di\0git:]]', "unknown character class '[:di\\x00git:]'"],
    [`*${'a'.repeat(4096)}`, 'has 4097 characters, more than 4096'],
    // From the 100th group on, Python would read its number as an octal character.
    [`${'*a'.repeat(101)}*`, 'has more than 99 stars'],
    [`${'**/a/'.repeat(101)}b`, 'has more than 99 stars'],
  ])('%j is an error: %s', (pattern, message) => {
    expect(() => compileRules(['fine', pattern], 'here')).toThrow(message);
    expect(() => compileRules(['fine', pattern], 'here')).toThrow('here: line 2: pattern');
  });
});

test.each([
  ['*a*a*a*a*a*a*a*a*b', 'a'.repeat(200)],
  ['[ab]*[ab]*[ab]*[ab]*[ab]*[ab]*c', 'ab'.repeat(100)],
  ['**/a/**/a/**/a/**/a/**/a/**/b', Array.from({ length: 100 }, () => 'a').join('/')],
  [`${'**/'.repeat(30)}b`, Array.from({ length: 100 }, () => 'a').join('/')],
])('%s does not match, and says so at once', (pattern, path) => {
  // Backtracking through these would outlast every patience; the runner's own time-out is the bound.
  expect(isExcluded([pattern], path)).toBe(false);
  expect(isExcluded([pattern], `${path}${path.includes('/') ? '/' : ''}${pattern.at(-1)}`)).toBe(true);
});

describe('agreement with git', () => {
  // Patterns and names from an alphabet small enough that they often meet. ASCII only: git matches bytes.
  const PIECES = [
    'a',
    'b',
    '.',
    '*',
    '**',
    '?',
    '[ab]',
    '[!a]',
    '[^b]',
    '[a-b]',
    '\\a',
    '\\*',
    '{',
    '(',
    '+',
    '$',
    ' x',
    '-',
  ];
  const NAMES = ['a', 'b', 'ab', 'ba', 'a.b', '.a', 'aa', 'b x', '{', 'a-b', '*', '(a)', 'b+', '$'];
  const ROUNDS = 60;
  /** Writing a tree takes longer than to ask git of it. */
  const ROUNDS_PER_TREE = 5;

  needs(hasProgram('git') && process.platform !== 'win32', 'git and a POSIX file system')(
    'random patterns select what git selects',
    () =>
      repeatable((random, at) => {
        let checked = 0;
        let excluded = 0;
        const repository = newRepository();
        let tree = '';
        let paths: string[] = [];
        for (let round = 0; round < ROUNDS; round += 1) {
          if (round % ROUNDS_PER_TREE === 0) {
            paths = randomPaths(random);
            const files = Object.fromEntries(paths.map((path) => [path, '']));
            tree = writeTree(join(repository, `${round}`), files);
          }
          const patterns = Array.from({ length: random.integer(1, 5) }, () => randomPattern(random));
          // In info/exclude rather than .gitignore, which would be one more file of the tree.
          writeTree(repository, { '.git/info/exclude': `${patterns.join('\n')}\n` });
          const ignored = gitIgnored(repository, paths, tree);
          for (const path of paths) {
            at({ patterns, path });
            expect(isExcluded(patterns, path)).toBe(ignored.has(path));
            checked += 1;
            if (ignored.has(path)) excluded += 1;
          }
        }
        // A generator that never hits, or always does, would prove nothing.
        expect(excluded).toBeGreaterThan(checked / 20);
        expect(excluded).toBeLessThan((checked * 19) / 20);
      }),
  );

  /** Where git does what gitignore(5) does not say: stars after a literal start of a component that is tied to the root. */
  const SPANNING = /^(?=.*\/.)\/?(?:[^*?[\\]*[^*?[\\/])\*\*+(?:\/|$)/;

  needs(hasProgram('git'), 'git')(
    'but for stars inside of a component, where git goes beyond its manual',
    () => {
      const directory = newRepository();
      writeTree(directory, { 'a/x/b': '', 'ax/b': '', '.git/info/exclude': 'a**/b\n' });
      expect(gitIgnored(directory, ['a/x/b', 'ax/b'])).toEqual(new Set(['a/x/b', 'ax/b']));
      expect(['a/x/b', 'ax/b'].map((path) => isExcluded(['a**/b'], path))).toEqual([false, true]);
      expect(SPANNING.test('a**/b')).toBe(true);
    },
  );

  needs(hasProgram('git'), 'git')('but for sets that POSIX leaves open', () => {
    const directory = newRepository();
    writeTree(directory, { a: '', b: '', 'xd/e': '', '.git/info/exclude': '[b-a]\n' });
    expect(gitIgnored(directory, ['a', 'b'])).toEqual(new Set(['b']));
    expect(['a', 'b'].map((path) => isExcluded(['[b-a]'], path))).toEqual([false, false]);
    for (const strict of ['[[:a]', 'x[c/d]']) {
      writeTree(directory, { '.git/info/exclude': `${strict}\n/x[c/d]/\n` });
      expect(gitIgnored(directory, ['a', 'xd/e']).size).toBeGreaterThan(0);
      expect(() => compileRules([strict], 'test')).toThrow('line 1: pattern');
    }
  });

  function randomPaths(random: Random): string[] {
    const paths = Array.from({ length: 60 }, () =>
      Array.from({ length: random.integer(1, 4) }, () => random.pick(NAMES)).join('/'),
    );
    return [...new Set(paths)].filter((path) => !paths.some((other) => other.startsWith(`${path}/`)));
  }

  function randomPattern(random: Random): string {
    const segment = (): string =>
      Array.from({ length: random.integer(1, 3) }, () => random.pick(PIECES)).join('');
    const segments = Array.from({ length: random.integer(1, 3) }, () =>
      random.chance(0.2) ? '**' : segment(),
    );
    const pattern = `${random.chance(0.3) ? '/' : ''}${segments.join('/')}${random.chance(0.3) ? '/' : ''}`;
    // What would be an error here never matches in git.
    const usable = segments.every((one) => one.trim() !== '' && one !== '.' && one !== '..');
    return usable && !/^[#!]/.test(pattern) && !SPANNING.test(pattern)
      ? `${random.chance(0.3) ? '!' : ''}${pattern}`
      : 'a*';
  }

  function newRepository(): string {
    const directory = temporaryDirectory();
    execFileSync('git', ['init', '-q', directory]);
    return directory;
  }

  /** @param tree the folder of the files; the repository's, unless it is another one */
  function gitIgnored(directory: string, paths: readonly string[], tree = directory): Set<string> {
    const places = [`--git-dir=${join(directory, '.git')}`, `--work-tree=${tree}`];
    const output = execFileSync('git', [...places, 'ls-files', '-z', '--others', '--exclude-standard'], {
      cwd: tree,
      encoding: 'utf8',
      env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' },
    });
    const kept = new Set(output.split('\0'));
    return new Set(paths.filter((path) => !kept.has(path)));
  }
});
