/** Requirements files are read as pip reads them. */

import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  assertNoSources,
  parseRequirements,
  pinning,
  readRequirements,
  variablesOf,
} from '../../build/dependencies/requirements.js';
import { hasProgram, needs } from '../helpers/parts.js';
import { run } from '../helpers/programs.js';
import { temporaryDirectory, writeTree } from '../helpers/workspace.js';

async function read(files: Readonly<Record<string, string>>, ...names: readonly string[]) {
  const root = writeTree(temporaryDirectory(), files);
  return readRequirements(names.map((name) => join(root, name)));
}

describe('a requirements file', () => {
  test('is read by logical lines, without comments', async () => {
    const text = [
      '\uFEFF# comment\r\na==1  # why\rb==2 \\',
      '    --hash=sha256:00 \\',
      '    --hash=sha256:11\n\n   ',
      'c @ https://example.com/c.whl#sha256=22',
      'd==4 \\',
      '# ends it',
      'e==5\\',
    ].join('\n');
    expect((await read({ 'r.txt': text }, 'r.txt')).text.split('\n')).toEqual([
      'a==1',
      'b==2     --hash=sha256:00     --hash=sha256:11',
      'c @ https://example.com/c.whl#sha256=22',
      'd==4',
      'e==5',
      '',
    ]);
  });

  test('includes others, each once, and keeps constraints apart', async () => {
    const files = {
      'r.txt': '-r sub/a.txt\n--requirement=sub/a.txt\n-c c.txt\nz==1\n',
      'sub/a.txt': 'a==1\n-rb.txt\n--constraint d.txt\n',
      'sub/b.txt': 'b==1\n-r ../r.txt\n',
      'sub/d.txt': 'd==1\n',
      'c.txt': 'c<2\n-r e.txt\n',
      'e.txt': 'e<2\n',
    };
    expect(await read(files, 'r.txt', 'sub/b.txt')).toEqual({
      text: 'a==1\nb==1\nz==1\n',
      constraints: 'd==1\nc<2\ne<2\n',
    });
  });

  test.each([
    ['-e .', 'an editable install'],
    ['--editable=git+https://example.com/x', 'an editable install'],
    ['./lib', 'a path of this machine'],
    ['.', 'a path of this machine'],
    ['../lib[extra]', 'a path of this machine'],
    ['/opt/x.whl', 'a path of this machine'],
    ['x-1.0-py3-none-any.whl', 'a path of this machine'],
    ['x @ file:///opt/x', 'a path of this machine'],
    ['file:x', 'a path of this machine'],
    ['-f ./wheels', 'a folder of this machine'],
    ['--find-links=wheels', 'a folder of this machine'],
    ['-r https://example.com/r.txt', 'is an address'],
  ])('%s is refused, with its line', async (line, problem) => {
    const error = read({ 'r.txt': `a==1\n${line}\n` }, 'r.txt');
    await expect(error).rejects.toMatchObject({ code: 'dependencies' });
    await expect(error).rejects.toThrow(`r.txt', line 2: `);
    await expect(error).rejects.toThrow(problem);
  });

  test.each([
    'x @ https://example.com/x.whl',
    'x==1; python_version < "3"',
    '--index-url https://example.com/simple',
    'x.y==1',
    '-f https://example.com',
  ])('%s is taken', async (line) => {
    expect((await read({ 'r.txt': line }, 'r.txt')).text).toBe(`${line}\n`);
  });

  test('is found by an absolute path, a quoted one, and in UTF-16', async () => {
    const root = writeTree(temporaryDirectory(), {
      'my file.txt': 'a==1\n',
      'b.txt': new Uint8Array([0xff, 0xfe, ...Buffer.from('b==1\n', 'utf16le')]),
      'c.txt': new Uint8Array([0xfe, 0xff, ...Buffer.from('c==1\n', 'utf16le').swap16()]),
    });
    writeTree(root, { 'r.txt': `-r "my file.txt"\n-r ${join(root, 'b.txt')}\n-rc.txt\nd==1\\\n# c\n` });
    const { text } = await readRequirements([join(root, 'r.txt')]);
    expect(text).toBe('a==1\nb==1\nc==1\nd==1\n');
  });

  test('that is not there is named', async () => {
    await expect(read({ 'r.txt': '-r gone.txt' }, 'r.txt')).rejects.toThrow(
      /gone\.txt' cannot be read: no such file/,
    );
  });

  const script = `
import sys
from pip._internal.req.req_file import parse_requirements
from pip._internal.network.session import PipSession
for one in parse_requirements(sys.argv[1], PipSession()): print(one.requirement, bool((one.options or {}).get('hashes')))
`;
  needs(hasProgram('python3', ['-m', 'pip', '--version']), 'python3 with pip')(
    'says to pip what its parts said',
    async () => {
      const root = writeTree(temporaryDirectory(), {
        'r.txt': 'a==1 # c\n  b [x] >= 2 , <3 ;  python_version>"3"\n-r s.txt\nc==1 \\\n --hash=sha256:00\n',
        's.txt': 'd#not\\\n==1\ne==1 \\\n  # x\nf\n',
      });
      const { text } = await readRequirements([join(root, 'r.txt')]);
      writeTree(root, { 'one.txt': text });
      const both = ['r.txt', 'one.txt'].map((name) => run('python3', ['-c', script, join(root, name)]));
      const [parts, one] = await Promise.all(both);
      expect(parts?.stdout).toMatch(/^c==1 +True$/m);
      expect(one?.stdout).toBe(parts?.stdout);
    },
  );
});

describe('wheels only', () => {
  const check = (text: string) => () => assertNoSources(parseRequirements(text, 'test'));

  test.each([
    '--index-url https://user:token@example.com/simple',
    '--extra-index-url=https://token@example.com/simple',
    '--find-links https://user@example.com/wheels',
    '--only-binary :all:',
    'x @ https://user@example.com/x-1-py3-none-any.whl#sha256=00',
    'x==1; python_version < "3" --hash=sha256:00',
  ])('takes %s', (line) => {
    expect(check(line)).not.toThrow();
  });

  test.each([
    '--no-binary x',
    '--no-binary=:all:',
    'x @ https://user:token@example.com/x-1.tar.gz',
    'x[y] @ git+https://example.com/x@main',
    'https://example.com/x-1.zip?whl=.whl',
  ])('refuses %s, without its password', (line) => {
    expect(check(line)).toThrow('is built from source, and here only wheels can be installed');
    expect(check(line)).not.toThrow('token');
  });
});

describe('pinning', () => {
  const of = (text: string) => pinning(parseRequirements(text, 'test'));

  test('knows exact versions from others', () => {
    const pinned = [
      'a==1',
      'a===1',
      'a[x,y]==1.0.post1',
      'a == 1 ; python_version < "4"',
      'a(==1)',
      'a==1+local',
    ];
    const open = ['a', 'a>=1', 'a==1.*', 'a==1,!=2', 'a~=1.0', 'a @ https://example.com/a.whl', 'a!=1'];
    expect(of([...pinned, ...open].join('\n')).unpinned).toEqual(open);
  });

  test('takes a hash for a pin, and sees whether all have one', () => {
    expect(of('a>=1 --hash=sha256:00\nb==1 --hash=sha256:00\n--no-index\n')).toEqual({
      hashed: true,
      unpinned: [],
    });
    expect(of('a==1 --hash=sha256:00\nb==1\n').hashed).toBe(false);
    expect(of('').hashed).toBe(false);
  });

  // The square of the length, or its cube, would outlast every patience; the runner's own time-out is the bound.
  test.each([
    ['before a comment that is none', `a==1${' '.repeat(200_000)}x#`, 1],
    ['before a marker that is none', `a${' '.repeat(200_000)}==1`, 0],
    ['inside of a version', `a ==${' '.repeat(200_000)}1 ,`, 1],
  ])('takes no time over white space %s', (_, text, open) => {
    expect(of(text).unpinned.length).toBe(open);
  });

  test('finds the variables pip fills in', () => {
    const variable = (name: string): string => `$\{${name}}`;
    const { text } = parseRequirements(
      `--index-url https://${variable('USER_NAME')}:${variable('TOKEN')}@example.com/${variable('TOKEN')}\n`,
      'test',
    );
    expect(variablesOf({ text, constraints: `a==${variable('V')}\n` })).toEqual(['USER_NAME', 'TOKEN', 'V']);
  });
});
