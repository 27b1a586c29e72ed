/** Symbolic links under `symlinks: auto`: kept, followed, left out or refused, as each holds in Lambda. */
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { hasProgram, needs } from '../helpers/parts.js';
import { lambdaZip } from '../helpers/programs.js';
import { unzipped } from '../helpers/unzipped.js';
import { type Node, temporaryDirectory, writeTree } from '../helpers/workspace.js';

const withLinks = needs(
  process.platform !== 'win32' && hasProgram('unzip', ['-v']),
  'symbolic links and unzip',
);

interface Unpacked {
  /** Contents of files, and `-> target` of links, by path. */
  readonly tree: Readonly<Record<string, string>>;
  readonly stderr: string;
}

async function pack(workspace: string, sources: readonly string[], args: readonly string[] = []) {
  return lambdaZip(['build', ...sources, '-o', 'out.zip', ...args], { cwd: workspace });
}

/** Builds `source` of a workspace, and reads back what unzip makes of it. */
async function unpack(files: Readonly<Record<string, Node>>, ...args: readonly string[]): Promise<Unpacked> {
  const workspace = writeTree(temporaryDirectory(), files);
  const { code, stderr } = await pack(workspace, ['source'], args);
  expect(code, stderr).toBe(0);
  return { tree: await unzipped(join(workspace, 'out.zip')), stderr };
}

async function refusal(files: Readonly<Record<string, Node>>, ...args: readonly string[]): Promise<string> {
  const workspace = writeTree(temporaryDirectory(), files);
  const { code, stderr } = await pack(workspace, ['source'], args);
  expect(code, stderr).toBe(1);
  return stderr;
}

describe('a link is kept', () => {
  withLinks('to a file, a folder, a link, however it is written', async () => {
    const workspace = temporaryDirectory();
    writeTree(workspace, {
      'source/lib/a.txt': 'a',
      'source/to-file': { link: 'lib/a.txt' },
      'source/to-folder': { link: './lib/' },
      'source/to-link': { link: 'to-file' },
      'source/deep/up': { link: '../to-folder/a.txt' },
      'source/deep/beside': { link: '../../source/lib' },
      'source/absolute': { link: join(workspace, 'source', 'lib', 'a.txt') },
    });
    expect((await pack(workspace, ['source'])).code).toBe(0);
    expect(await unzipped(join(workspace, 'out.zip'))).toEqual({
      'lib/a.txt': 'a',
      'to-file': '-> lib/a.txt',
      'to-folder': '-> ./lib/',
      'to-link': '-> to-file',
      'deep/up': '-> ../lib/a.txt',
      'deep/beside': '-> ../lib',
      absolute: '-> lib/a.txt',
    });
  });

  withLinks.each(['auto', 'preserve'])('into folders of Lambda itself, with %s', async (policy) => {
    const links = { a: '/opt/lib/x.so', b: '/tmp/cache', c: '/var/task/app', d: '/mnt/data', e: '/opt' };
    const files = Object.fromEntries(
      Object.entries(links).map(([name, link]) => [`source/${name}`, { link }]),
    );
    const { tree } = await unpack({ 'source/x': 'x', ...files }, '--symlinks', policy);
    expect(tree).toEqual({
      x: 'x',
      ...Object.fromEntries(Object.entries(links).map(([name, link]) => [name, `-> ${link}`])),
    });
  });

  withLinks('inside of what a link brought', async () => {
    const { tree } = await unpack({
      'shared/lib/a.txt': 'a',
      'shared/lib/same': { link: 'a.txt' },
      'shared/lib/home': { link: '../../source/index.js' },
      'source/index.js': 'x',
      'source/lib': { link: '../shared/lib' },
    });
    expect(tree).toEqual({
      'index.js': 'x',
      'lib/a.txt': 'a',
      'lib/same': '-> a.txt',
      'lib/home': '-> ../index.js',
    });
  });
});

describe('a link is followed', () => {
  withLinks('out of what is packed, in the workspace', async () => {
    const { tree } = await unpack(
      {
        'shared/a.txt': 'a',
        'shared/b/c.txt': 'c',
        'source/x': 'x',
        'source/left/y': 'y',
        'source/file': { link: '../shared/a.txt' },
        'source/folder': { link: '../shared/b' },
        'source/excluded': { link: 'left' },
      },
      '--exclude',
      '/left/',
    );
    expect(tree).toEqual({ x: 'x', file: 'a', 'folder/c.txt': 'c', 'excluded/y': 'y' });
  });

  withLinks('to a package of the workspace once: its other users have links to the one copy', async () => {
    const { tree } = await unpack({
      'a/index.js': 'a',
      'a/node_modules/b': { link: '../../b' },
      'b/index.js': 'b',
      'b/node_modules/@x/c': { link: '../../../c' },
      'c/index.js': 'c',
      'c/node_modules/b': { link: '../../b' },
      'source/index.js': 'x',
      'source/node_modules/a': { link: '../../a' },
      'source/node_modules/@x/c': { link: '../../../c' },
      // Not beside that 'node_modules': copies do.
      'source/data/one': { link: '../../c' },
      'source/data/two': { link: '../../c' },
    });
    expect(tree).toMatchObject({
      'index.js': 'x',
      'node_modules/a/index.js': 'a',
      'node_modules/@x/c/index.js': 'c',
      // What comes first in the order of paths is the copy.
      'node_modules/@x/c/node_modules/b/index.js': 'b',
      'node_modules/a/node_modules/b': '-> ../../@x/c/node_modules/b',
      'data/one/index.js': 'c',
      'data/two/index.js': 'c',
    });
    const copies = Object.entries(tree).filter(
      ([path, text]) => text === 'b' && path.startsWith('node_modules/'),
    );
    expect(copies).toHaveLength(1);
  });

  withLinks('into a store of pnpm, which comes along as a store', async () => {
    const store = 'node_modules/.pnpm';
    const { tree } = await unpack({
      [`${store}/a@1/node_modules/a/index.js`]: 'a',
      [`${store}/a@1/node_modules/b`]: { link: '../../b@2/node_modules/b' },
      [`${store}/b@2/node_modules/b/index.js`]: 'b',
      [`${store}/b@2/node_modules/a`]: { link: '../../a@1/node_modules/a' },
      [`${store}/unused@1/node_modules/unused/index.js`]: 'u',
      'source/index.js': 'x',
      'source/node_modules/a': { link: '../../node_modules/.pnpm/a@1/node_modules/a' },
    });
    expect(tree).toEqual({
      'index.js': 'x',
      'node_modules/a': '-> .pnpm/a@1/node_modules/a',
      [`${store}/a@1/node_modules/a/index.js`]: 'a',
      [`${store}/a@1/node_modules/b`]: '-> ../../b@2/node_modules/b',
      [`${store}/b@2/node_modules/b/index.js`]: 'b',
      [`${store}/b@2/node_modules/a`]: '-> ../../a@1/node_modules/a',
    });
  });
});

describe('a link is left out, and the log says so', () => {
  withLinks('that leads back to a folder that contains it, or to the folder a deploy came from', async () => {
    const { tree, stderr } = await unpack({
      'package.json': '{"name":"root"}',
      'packages/fn/package.json': '{"name":"fn"}',
      'packages/fn/huge': 'huge',
      'source/package.json': '{"name":"fn"}',
      'source/lib/up': { link: '..' },
      'source/lib/here': { link: '.' },
      'source/lib/x': 'x',
      'source/workspace': { link: '..' },
      'source/node_modules/fn': { link: '../../packages/fn' },
      'source/again': { link: 'lib/up' },
    });
    expect(tree).toEqual({ 'package.json': '{"name":"fn"}', 'lib/x': 'x' });
    expect(stderr).toContain(
      "'source/lib/up', a symbolic link to '..': it leads back to a folder that contains it",
    );
    expect(stderr).toContain(
      "'source/workspace', a symbolic link to '..': it leads back to a folder that contains it",
    );
    expect(stderr).toContain(
      "'source/node_modules/fn', a symbolic link to '../../packages/fn': it leads to the folder that this package was deployed from",
    );
    expect(stderr).toContain(
      "'source/again', a symbolic link to 'lib/up': it leads to something that is not packed",
    );
  });

  withLinks('of two folders outside that lead to each other, once around', async () => {
    const { tree } = await unpack({
      'a/x': 'x',
      'a/b': { link: '../b' },
      'b/y': 'y',
      'b/a': { link: '../a' },
      'source/a': { link: '../a' },
    });
    expect(tree).toEqual({ 'a/x': 'x', 'a/b/y': 'y' });
  });
});

describe('a link is an error', () => {
  withLinks('that leaves the workspace, is broken, or leads in a circle', async () => {
    const x = { 'source/x': 'x' };
    expect(await refusal({ ...x, 'source/l': { link: '/etc' } })).toContain(
      "to '/etc' leads out of the workspace",
    );
    expect(await refusal({ ...x, 'source/l': { link: '/opt/../etc' } })).toContain(
      'leads out of the workspace',
    );
    expect(await refusal({ ...x, 'source/l': { link: 'gone' } })).toContain('is broken');
    expect(await refusal({ ...x, 'source/l': { link: 'm' }, 'source/m': { link: 'l' } })).toContain(
      'leads in a circle',
    );
  });
});

withLinks('the same folders give the same bytes, whichever order they were made in', async () => {
  const files: [string, Node][] = [
    ['source/a/x', 'x'],
    ['source/b/l', { link: '../a' }],
    ['source/a/m', { link: '../b/l/x' }],
    ['source/c', { link: 'b' }],
    ['shared/z', 'z'],
    ['source/d', { link: '../shared' }],
  ];
  const digests = await Promise.all(
    [files, [...files].reverse()].map(async (order) => {
      const workspace = temporaryDirectory();
      mkdirSync(join(workspace, 'source'));
      writeTree(workspace, Object.fromEntries(order));
      const { stdout } = await pack(workspace, ['source'], ['--json']);
      return JSON.parse(stdout).sha256;
    }),
  );
  expect(digests[1]).toBe(digests[0]);
});

withLinks('verify finds the same bytes in copies of such a tree', async () => {
  const workspace = writeTree(temporaryDirectory(), {
    'shared/z': 'z',
    'source/a/x': 'x',
    'source/l': { link: 'a' },
    'source/d': { link: '../shared' },
    'source/opt': { link: '/opt/x' },
  });
  symlinkSync(join(workspace, 'source', 'a', 'x'), join(workspace, 'source', 'absolute'));
  const { code, stdout, stderr } = await lambdaZip(['verify', 'source'], { cwd: workspace });
  expect(code, stdout + stderr).toBe(0);
});
