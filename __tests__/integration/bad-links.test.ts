/** Symbolic links that cannot be packed: what is said, and that nothing is left half done. */
import { join } from 'node:path';
import { describe } from 'vitest';
import { HANDLER, LINKS, type Refusal, refuses } from '../helpers/bad-input.js';
import { REPOSITORY } from '../helpers/paths.js';
import { writeTree } from '../helpers/workspace.js';

const FIX_LINK = 'Exclude the link, or make it lead to something inside the workspace.';
const FIX_PRESERVED = "Exclude the link, or use symlinks 'auto' or 'follow' to pack its target.";
const PRESERVE = ['--symlinks', 'preserve'];
const FOLLOW = ['--symlinks', 'follow'];

describe('symbolic links', () => {
  const refusals: Omit<Refusal, 'part'>[] = [
    {
      title: 'to a folder outside of the workspace',
      files: { ...HANDLER, 'lib/link': { link: '../../..' } },
      message: "'source/lib/link': the symbolic link to '{outside}' leads out of the workspace",
      hint: FIX_LINK,
    },
    {
      title: 'to a file outside of the workspace, by way of another link',
      files: { ...HANDLER, link: { link: '../next' } },
      prepare: ({ workspace }) => writeTree(workspace, { next: { link: join(REPOSITORY, 'package.json') } }),
      message: `'source/link': the symbolic link to '${join(REPOSITORY, 'package.json')}' leads out of the workspace`,
      hint: FIX_LINK,
    },
    {
      title: 'broken',
      files: { ...HANDLER, link: { link: 'nowhere' } },
      message: "'source/link': the symbolic link to 'nowhere' is broken: no such file or directory (ENOENT)",
      hint: FIX_LINK,
    },
    {
      title: 'through a file',
      files: { ...HANDLER, link: { link: 'handler.py/x' } },
      message: "'source/link': the symbolic link to 'handler.py/x' is broken: not a directory (ENOTDIR)",
      hint: FIX_LINK,
    },
    {
      title: 'to the folder above',
      files: { ...HANDLER, 'lib/up': { link: '..' } },
      args: FOLLOW,
      message: "'source/lib/up': the symbolic link to '{workspace}/source' leads in a circle",
      hint: FIX_LINK,
    },
    {
      title: 'to the workspace, which holds the source',
      files: { ...HANDLER, up: { link: '..' } },
      args: FOLLOW,
      message: "'source/up/source/up': the symbolic link to '{workspace}' leads in a circle",
      hint: FIX_LINK,
    },
    {
      title: 'to itself',
      files: { ...HANDLER, self: { link: 'self' } },
      message: "'source/self': the symbolic link to 'self' leads in a circle",
      hint: FIX_LINK,
    },
    {
      title: 'to a link that leads back',
      files: { ...HANDLER, a: { link: 'b' }, b: { link: 'a' } },
      // Which one is met first is up to the directory.
      message: /^'source\/(a': the symbolic link to 'b'|b': the symbolic link to 'a') leads in a circle\n/,
    },
    {
      title: 'of two folders to each other',
      files: { 'a/x.py': '', 'a/b': { link: '../b' }, 'b/y.py': '', 'b/a': { link: '../a' } },
      args: FOLLOW,
      message: /^'source\/(a\/b\/a|b\/a\/b)': the symbolic link to '.*[/\\][ab]' leads in a circle\n/,
    },
    {
      title: 'refused',
      files: { ...HANDLER, link: { link: 'handler.py' } },
      args: ['--symlinks', 'error'],
      message: "'source/link' is a symbolic link",
      hint: "Exclude it, or use symlinks 'auto', 'follow' or 'preserve'.",
    },
    {
      title: 'preserved, absolute',
      files: { ...HANDLER, link: { link: '/etc/hosts' } },
      args: PRESERVE,
      message: "'link': the symbolic link to '/etc/hosts' is absolute",
      hint: FIX_PRESERVED,
    },
    {
      title: 'preserved, out of the archive',
      files: { ...HANDLER, 'lib/link': { link: '../../handler.py' } },
      args: PRESERVE,
      message: "'lib/link': the symbolic link to '../../handler.py' leads out of the archive",
      hint: FIX_PRESERVED,
    },
    {
      title: 'preserved, out of its prefix',
      files: { ...HANDLER, link: { link: '../handler.py' } },
      args: [...PRESERVE, '--prefix', 'python'],
      message: "'python/link': the symbolic link to '../handler.py' leads to something that is not packed",
      hint: FIX_PRESERVED,
    },
    {
      title: 'preserved, to nothing',
      files: { ...HANDLER, link: { link: 'nowhere' } },
      args: PRESERVE,
      message: "'link': the symbolic link to 'nowhere' leads to something that is not packed",
      hint: FIX_PRESERVED,
    },
    {
      title: 'preserved, to what is excluded',
      files: { ...HANDLER, 'x.txt': '', link: { link: 'x.txt' } },
      args: [...PRESERVE, '--exclude', '*.txt'],
      message: "'link': the symbolic link to 'x.txt' leads to something that is not packed",
      hint: FIX_PRESERVED,
    },
    {
      title: 'preserved, in a circle',
      files: { ...HANDLER, a: { link: 'b' }, b: { link: 'a' } },
      args: PRESERVE,
      message: "'a': the symbolic link to 'b' leads in a circle",
      hint: FIX_PRESERVED,
    },
  ];
  refuses(
    1,
    refusals.map((refusal) => ({ ...refusal, part: LINKS })),
  );
});
