/** Git asked once for many places gives what it gives for each alone. */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { git, gitPaths } from '../../build/util/git.js';
import { GitListings } from '../../build/util/git-listings.js';
import { temporaryDirectory, writeTree } from '../helpers/workspace.js';

const KINDS = [
  ['--stage'],
  ['--others', '--exclude-standard'],
  ['--others', '--exclude-standard', '--ignored'],
];

test('directories, one in another, single files, the root and other repositories', async () => {
  const root = writeTree(temporaryDirectory(), {
    '.gitignore': '*.log\n',
    'a/x.py': 'x\n',
    'a/in/y.py': 'y\n',
    'a/in/[z].py': 'z\n',
    'a/in/w.log': 'w\n',
    'ab/x.py': 'other\n',
    'b/one.py': '1\n',
    'b/two.py': '2\n',
    'café/tab\tbed.py': '3\n',
    'inner/x.py': 'of another repository\n',
  });
  const outside = writeTree(temporaryDirectory(), { 'x.py': 'x\n' });
  for (const repository of [root, join(root, 'inner')]) {
    execFileSync('git', ['init', '--quiet', repository]);
    execFileSync('git', ['-C', repository, 'add', '.', ':!b'], { stdio: 'ignore' });
  }
  mkdirSync(join(root, 'empty'));
  const places = [
    ...['', 'a', 'a/in', 'ab', 'b', 'café', 'inner', 'empty'].map((path) => ({
      root: join(root, path),
      only: undefined,
    })),
    { root: join(root, 'b'), only: 'one.py' },
    { root: join(root, 'a/in'), only: '[z].py' },
    { root: outside, only: undefined },
  ];
  const listings = new GitListings(async () => places);
  const unexpected = new GitListings();
  for (const args of KINDS) {
    for (const place of places) {
      const printed = await git(place.root, ['ls-files', '-z', ...args, ...gitPaths(place.only)], {});
      const alone = printed
        ?.split('\0')
        .filter((line) => line !== '')
        .sort();
      const together = await listings.list(place, args, {});
      expect(together && [...together].sort(), `${place.root} ${place.only} ${args}`).toEqual(alone);
      const one = await unexpected.list(place, args, {});
      expect(one && [...one].sort()).toEqual(alone);
    }
  }
});
