/** Requirements files are read as pip reads them. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findAllowedFolders } from '../../build/dependencies/requirements/allowed-folders.js';
import { pinning } from '../../build/dependencies/requirements/pinning.js';
import { expandVariables } from '../../build/dependencies/requirements/pip-lines.js';
import {
  assertNoSources,
  mergeRequirements,
  parseRequirements,
  readRequirements,
} from '../../build/dependencies/requirements/requirements.js';
import { hasPip, needs } from '../helpers/parts.js';
import { run } from '../helpers/programs.js';
import { temporaryDirectory, writeTree } from '../helpers/workspace.js';

type Files = Parameters<typeof writeTree>[1];

async function contextOf(workspace: string, environment: Readonly<Record<string, string>> = {}) {
  return { environment, allowed: await findAllowedFolders({ workspace, sources: [], wholeProject: false }) };
}

async function read(files: Files, ...names: readonly string[]) {
  const root = writeTree(temporaryDirectory(), files);
  return readRequirements(
    names.map((name) => join(root, name)),
    await contextOf(root),
  );
}

async function parse(text: string, environment: Readonly<Record<string, string>> = {}) {
  const root = temporaryDirectory();
  return parseRequirements(text, 'test', root, await contextOf(root, environment));
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
      'b==2 --hash=sha256:00 --hash=sha256:11',
      'c @ https://example.com/c.whl#sha256=22',
      'd==4',
      'e==5',
      '',
    ]);
  });

  test('is written so that older pips read it alike: digests in lower case, no comma at the end', async () => {
    const text = [
      'a==1 --hash=sha256:0A1B --hash=sha512:FF',
      'b>=1,<2,',
      'c[x] (>=1,<2,) ; python_version > "3"',
      'd @ https://example.com/D-1-py3-none-any.whl?A=1, ',
      `e==$\{VERSION}`,
    ].join('\n');
    expect((await parse(text, { VERSION: '1,' })).text.split('\n')).toEqual([
      'a==1 --hash=sha256:0a1b --hash=sha512:ff',
      'b>=1,<2',
      'c[x] (>=1,<2) ; python_version > "3"',
      'd @ https://example.com/D-1-py3-none-any.whl?A=1,',
      'e==1',
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
    // What a constraints file includes by -r is required: pip reads it so.
    expect(await read(files, 'r.txt', 'sub/b.txt')).toMatchObject({
      text: 'a==1\nb==1\ne<2\nz==1\n',
      constraints: 'd==1\nc<2\n',
    });
  });

  test.each([
    'x @ https://example.com/x.whl',
    'x==1; python_version < "3"',
    '--index-url https://example.com/simple',
    'x.y==1',
    '--find-links=https://example.com',
  ])('%s is taken', async (line) => {
    expect((await read({ 'r.txt': line }, 'r.txt')).text.replace(/^(--[a-z-]+)=/, '$1 ')).toBe(
      `${line.replace(/^(--[a-z-]+)=/, '$1 ')}\n`,
    );
  });

  test('is found by an absolute path, a quoted one, and in UTF-16', async () => {
    const root = writeTree(temporaryDirectory(), {
      'my file.txt': 'a==1\n',
      'b.txt': new Uint8Array([0xff, 0xfe, ...Buffer.from('b==1\n', 'utf16le')]),
      'c.txt': new Uint8Array([0xfe, 0xff, ...Buffer.from('c==1\n', 'utf16le').swap16()]),
    });
    writeTree(root, { 'r.txt': `-r "my file.txt"\n-r ${join(root, 'b.txt')}\n-rc.txt\nd==1\\\n# c\n` });
    const { text } = await readRequirements([join(root, 'r.txt')], await contextOf(root));
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
for file in sys.argv[1:]:
    for one in parse_requirements(file, PipSession()): print(one.requirement.strip(), bool((one.options or {}).get('hashes')))
    print('--')
`;
  needs(hasPip(), 'python3 with pip')('says to pip what its parts said', async () => {
    const root = writeTree(temporaryDirectory(), {
      'r.txt': 'a==1 # c\n  b [x] >= 2 , <3 ;  python_version>"3"\n-r s.txt\nc==1 \\\n --hash=sha256:00\n',
      's.txt': 'd\\\n==1\ne==1 \\\n  # x\nf\n',
    });
    const { text } = await readRequirements([join(root, 'r.txt')], await contextOf(root));
    writeTree(root, { 'one.txt': text });
    const both = ['r.txt', 'one.txt'].map((name) => join(root, name));
    const [parts, one] = (await run('python3', ['-c', script, ...both])).stdout.split('--\n');
    expect(parts).toMatch(/^c==1 True$/m);
    expect(one).toBe(parts);
  });
});

describe('wheels only', () => {
  const check = async (text: string) => assertNoSources(await parse(text));

  test.each([
    '--index-url https://user:token@example.com/simple',
    '--extra-index-url=https://token@example.com/simple',
    '--find-links https://user@example.com/wheels',
    '--only-binary :all:',
    'x @ https://user@example.com/x-1-py3-none-any.whl#sha256=00',
    'x==1; python_version < "3" --hash=sha256:00',
  ])('takes %s', async (line) => {
    await expect(check(line)).resolves.toBeUndefined();
  });

  test.each([
    ['--no-binary x', "'--no-binary' asks for a build from source"],
    ['--no-binary=:all:', "'--no-binary' asks for a build from source"],
    ['x==1 --global-option=y', 'an option for a build from source'],
    ['x @ https://user:token@example.com/x-1.tar.gz', 'is built from source'],
    ['x[y] @ git+https://example.com/x@main', 'is built from source'],
    ['https://example.com/x-1.zip?whl=.whl', 'is built from source'],
  ])('refuses %s, without its password', async (line, why) => {
    const refused = check(line);
    await expect(refused).rejects.toThrow(`${why}, but only wheels can be installed here`);
    await expect(refused).rejects.not.toThrow('token');
  });
});

describe('several files as one', () => {
  test('name every package only where one does, and the others nothing', async () => {
    const root = writeTree(temporaryDirectory(), {
      'lib/pyproject.toml': '[project]\nname = "lib"\nversion = "1"\n',
      'lib/lib.py': '',
    });
    const context = await contextOf(root);
    const of = (text: string) => parseRequirements(text, 'test', root, context);
    const lock = { ...(await of('a==1 --hash=sha256:00\n')), isComplete: true };
    const [nothing, package_, project] = await Promise.all(['# nothing\n', 'b==1\n', './lib\n'].map(of));
    if (nothing === undefined || package_ === undefined || project === undefined) throw new Error('not read');
    expect([project.text, project.projects.length]).toEqual(['', 1]);
    const complete = (...parts: (typeof lock)[]) => mergeRequirements(parts).isComplete;
    expect([complete(lock), complete(lock, nothing), complete(lock, lock)]).toEqual([true, true, true]);
    for (const others of [[package_], [project], [nothing], [lock, package_], [lock, project], []])
      expect(complete(...others)).toBe(false);
  });
});

describe('pinning', () => {
  const of = async (text: string) => pinning(await parse(text));

  test('knows exact versions from others', async () => {
    const pinned = [
      'a==1',
      'a===1',
      'a[x,y]==1.0.post1',
      'a == 1 ; python_version < "4"',
      'a(==1)',
      'a==1+local',
    ];
    const open = ['a', 'a>=1', 'a==1.*', 'a==1,!=2', 'a~=1.0', 'a @ https://example.com/a.whl', 'a!=1'];
    expect((await of([...pinned, ...open].join('\n'))).unpinned).toEqual(open);
  });

  test('takes a hash for a pin, and sees whether all have one', async () => {
    expect(await of('a>=1 --hash=sha256:00\nb==1 --hash=sha256:00\n--no-index\n')).toEqual({
      isEmpty: false,
      hashed: true,
      needsHashes: true,
      unpinned: [],
    });
    expect(await of('a==1 --hash=sha256:00\nb==1\n')).toMatchObject({ hashed: false, needsHashes: true });
    expect(await of('--no-index\n# nothing\n')).toEqual({
      isEmpty: true,
      hashed: false,
      needsHashes: false,
      unpinned: [],
    });
    expect((await of('--require-hashes\n')).needsHashes).toBe(true);
  });

  // The square of the length, or its cube, would outlast every patience; the runner's own time-out is the bound.
  test.each([
    ['white space inside of a line', `a${' '.repeat(200_000)}==1`],
    ['white space before what is none', `a==1${' '.repeat(200_000)}x#`],
    ['white space inside of a version', `a ==${' '.repeat(200_000)}1 ,`],
    ['backslashes', `a${'\\'.repeat(200_000)}x\\`],
    ['brackets', `a; ${'('.repeat(200_000)}`],
    ['points in a name', `a${'.'.repeat(200_000)} [`],
    ['variables', `$\{A}`.repeat(50_000)],
    ['variables with values', `$\{LONG}`.repeat(100_000)],
    ['variables that name variables', `$\{NEST}$\{LONG}`.repeat(20_000)],
    ['options', '--pre '.repeat(50_000)],
    ['words', `--pre ${'a '.repeat(100_000)}`],
  ])('takes no time over %s', async (_, text) => {
    const environment = { LONG: 'x'.repeat(10_000), NEST: `$\{NEST}` };
    await parse(text, environment).catch((error: Error) => expect(error.message).toContain('line 1'));
  });

  test('finds the variables pip fills in', async () => {
    const variable = (name: string): string => `$\{${name}}`;
    const found = await parse(
      `--index-url https://${variable('USER_NAME')}:${variable('TOKEN')}@example.com/${variable('TOKEN')}\na==${variable('V')}\n`,
      { TOKEN: 's3cret', V: '1' },
    );
    expect(found.variables).toEqual(['USER_NAME', 'TOKEN', 'V']);
    expect(found.text).not.toContain('s3cret');
    expect(found.text).toContain(variable('TOKEN'));
  });
});

/** What would run, or read, what no one asked for: as it was found, and its kin. */
describe('a line is what pip makes of it', () => {
  const variable = (name: string): string => `$\{${name}}`;

  test.each([
    '--pre -r http://example.com/more.txt',
    '-r http://example.com/more.txt',
    '--index-url https://example.com/simple --requirement=https://example.com/more.txt',
    '-chttps://example.com/c.txt',
    '--requirem https://example.com/more.txt',
  ])('%s includes an address, and is refused', async (line) => {
    await expect(parse(`a==1\n${line}\n`)).rejects.toThrow('test, line 2: includes a file from a URL');
  });

  test.each([
    ['pkg==1 --no-binary=pkg', '--no-binary=pkg\npkg==1\n'],
    ['--no-b :all:', '--no-binary=:all:\n'],
    [
      '--index-url https://example.com/a --no-binary=:all:',
      '--index-url=https://example.com/a\n--no-binary=:all:\n',
    ],
    ["--no-binary 'pkg' --pre", '--no-binary=pkg\n--pre\n'],
    ['--pypi https://a.example --index-url https://b.example', '--index-url=https://b.example\n'],
    ['-ihttps://example.com/s', '--index-url=https://example.com/s\n'],
    ['a==1 --hash sha256:00 --hash=sha256:11', 'a==1 --hash=sha256:00 --hash=sha256:11\n'],
    [
      'a==1 --config-settings "k=v w"',
      "a==1 '--config-settings=k=v w'\n".replace("'--config-settings=", "--config-settings='"),
    ],
    ['a; platform_version == "x#y"', 'a; platform_version == "x#y"\n'],
  ])('%s', async (line, text) => {
    expect((await parse(line)).text).toBe(text);
  });

  test.each([
    'pkg==1 --no-binary=pkg',
    '--no-bin :all:',
    'a==1 --global-option=x',
    '-e git+https://example.com/x#egg=x',
  ])('%s asks for a build', async (line) => {
    expect(() => assertNoSources({ builds: [] })).not.toThrow();
    const { builds } = await parse(line);
    expect(() => assertNoSources({ builds })).toThrow('test, line 1');
  });

  test('variables are judged by their values, which stay out of messages', async () => {
    const line = variable('EVIL');
    const source = 'evil @ https://user:s3cret@example.com/evil-1.tar.gz';
    const { builds } = await parse(line, { EVIL: source });
    expect(builds).toEqual([`test, line 1: '${line}' is built from source`]);
    await expect(parse(line, { EVIL: '-r http://s3cret.example/x' })).rejects.toThrow(
      'includes a file from a URL',
    );
    await expect(parse(line, { EVIL: '-r http://s3cret.example/x' })).rejects.not.toThrow('s3cret');
    await expect(parse(line, { EVIL: '/opt/s3cret' })).rejects.toThrow('line 1');
    await expect(parse(line, { EVIL: 's3cret = = x' })).rejects.not.toThrow('s3cret');
    expect((await parse(line, { EVIL: '--no-binary :all:' })).text).toBe('--no-binary=:all:\n');
    // Without a value pip leaves it as it is.
    await expect(parse(line)).rejects.toThrow('pip cannot parse this line');
  });

  test.each([
    '--nonsense',
    '--no',
    '-z',
    '--pre=x',
    "--index-url 'https://",
    'a==1 --hash=md5:00',
    '--hash',
    'a b',
    '[x]',
    'a; b',
    '--'.concat('no-binary -x'),
  ])('%s is refused, and not shown', async (line) => {
    const refused = parse(`key==1\n${line}`);
    await expect(refused).rejects.toThrow('line 2: pip cannot parse this line');
  });

  test.each([['\v'], ['\f'], ['\x1c'], ['\x85'], ['\u2028']])(
    '%j ends a line, as for Python',
    async (end) => {
      expect((await parse(`a==1${end}b==2`)).text).toBe('a==1\nb==2\n');
    },
  );

  test('a value that names another variable is filled in where pip does it', async () => {
    const [inner, outer] = [variable('INNER'), variable('OUTER')];
    const values = { INNER: 'a==1', OUTER: inner };
    const expanded = (line: string): string => expandVariables(line, values);
    expect([`${outer}${inner}`, `${inner}${outer}`, `${inner}${outer}${inner}`].map(expanded)).toEqual([
      'a==1a==1',
      `a==1${inner}`,
      'a==1a==1a==1',
    ]);
  });

  test('options without effect are told', async () => {
    const root = writeTree(temporaryDirectory(), {
      'a.txt': 'a==1\n',
      'r.txt': '--pre -r a.txt\nb==1 --pre\n--pre six\n',
    });
    const found = await readRequirements([join(root, 'r.txt')], await contextOf(root));
    expect(found.text).toBe('a==1\nb==1\n--pre\n');
    expect(found.warnings.map((one) => one.replace(/^.*r\.txt', /, ''))).toEqual([
      'line 1: --pre has no effect on this line, as with pip; move it to its own line',
      'line 2: --pre has no effect on this line, as with pip; move it to its own line',
      'line 3: pip ignores the end of this line',
    ]);
  });
});

describe('files that are not the project’s', () => {
  const secret = 'aws_secret_access_key = wJalrXUtnFEMI/K7MDENG';

  test('outside of workspace and sources none is read, by whatever way', async () => {
    const outside = writeTree(temporaryDirectory(), { credentials: secret, 'ok.txt': 'a==1\n' });
    const root = writeTree(temporaryDirectory(), {
      'r.txt': `-r ${join(outside, 'ok.txt')}\n`,
      'c.txt': `a==1\n-c ${join(outside, 'credentials')}\n`,
      'up.txt': '-r ../../../../../../../../../../etc/passwd\n',
    });
    symlinkSync(join(outside, 'ok.txt'), join(root, 'link.txt'));
    symlinkSync(outside, join(root, 'folder'));
    const context = await contextOf(root);
    for (const name of ['r.txt', 'c.txt', 'up.txt', 'link.txt', 'folder/ok.txt']) {
      const reading = readRequirements([join(root, name)], context);
      await expect(reading, name).rejects.toThrow('lies outside the workspace and the sources');
      await expect(reading).rejects.not.toThrow('aws_secret');
    }
    const sourced = {
      environment: {},
      allowed: await findAllowedFolders({ workspace: root, sources: [outside], wholeProject: false }),
    };
    expect((await readRequirements([join(root, 'r.txt')], sourced)).text).toBe('a==1\n');
  });

  test('a whole project is read where the user sits, and no more', async () => {
    const root = writeTree(temporaryDirectory(), {
      'p/.git/HEAD': '',
      'p/r.txt': 'a==1\n',
      'p/f/src/h.py': '',
      'r.txt': 'a==1\n',
    });
    const places = { workspace: join(root, 'p/f'), sources: [], wholeProject: true };
    const context = { environment: {}, allowed: await findAllowedFolders(places) };
    expect((await readRequirements([join(root, 'p/r.txt')], context)).text).toBe('a==1\n');
    await expect(readRequirements([join(root, 'r.txt')], context)).rejects.toThrow('lies outside');
    const beside = await findAllowedFolders({
      workspace: temporaryDirectory(),
      sources: [join(root, 'p/f/src')],
      wholeProject: true,
    });
    expect((await readRequirements([join(root, 'p/r.txt')], { environment: {}, allowed: beside })).text).toBe(
      'a==1\n',
    );
  });

  test.skipIf(process.platform === 'win32')(
    'FIFOs, devices, folders and files of the kernel are refused at once',
    async () => {
      const root = temporaryDirectory();
      execFileSync('mkfifo', [join(root, 'fifo')]);
      mkdirSync(join(root, 'folder'));
      const everywhere = { environment: {}, allowed: { workspace: root, roots: ['/'] } };
      for (const file of [
        join(root, 'fifo'),
        join(root, 'folder'),
        '/dev/zero',
        '/proc/self/environ',
        '/proc/self/cmdline',
      ]) {
        await expect(readRequirements([file], everywhere), file).rejects.toThrow(
          /is not a regular file|cannot be read/,
        );
      }
    },
  );

  test('of a file that does not parse no line is shown, not even one that does', async () => {
    const root = writeTree(temporaryDirectory(), { 'r.txt': `./s3cret-path\n${secret}\n` });
    const reading = readRequirements([join(root, 'r.txt')], await contextOf(root));
    await expect(reading).rejects.toThrow(/line [12]/);
    await expect(reading).rejects.not.toThrow(/wJalr|s3cret/);
  });
});

describe('what lies in the workspace', () => {
  const project = '[project]\nname = "lib"\nversion = "1"\n';
  const files = {
    'lib/pyproject.toml': project,
    'app/pyproject.toml': project,
    'old/setup.py': '',
    'empty/x.py': '',
  };

  test.each([
    ['./lib', 'lib', []],
    ['../lib[one, two]', 'lib', ['one', 'two']],
    ['-e ../lib', 'lib', []],
    ['--ed=../old', 'old', []],
    ['.', 'app', []],
    ['.[dev]', 'app', ['dev']],
    ['-e .[dev]', 'app', ['dev']],
    ['lib @ file:../lib', 'lib', []],
    ['--no-index\nlib', undefined, []],
  ] as const)('%s', async (line, directory, extras) => {
    const found = await read({ ...files, 'app/r.txt': `${line}\n` }, 'app/r.txt');
    expect(found.projects.map((one) => [one.label, one.extras])).toEqual(
      directory === undefined ? [] : [[directory, extras]],
    );
    expect(found.text).toBe(directory === undefined ? '--no-index\nlib\n' : '');
  });

  test('a marker stays with it, and an absolute path or address is the same folder', async () => {
    const root = writeTree(temporaryDirectory(), files);
    writeTree(root, {
      'r.txt': `${join(root, 'lib')} ; python_version < "3.9"\nlib[x] @ file://${join(root, 'lib')}\n`,
    });
    const { projects } = await readRequirements([join(root, 'r.txt')], await contextOf(root));
    expect(projects).toMatchObject([
      { directory: join(root, 'lib'), label: 'lib', marker: 'python_version < "3.9"', extras: [] },
      { directory: join(root, 'lib'), label: 'lib', marker: undefined, extras: ['x'] },
    ]);
  });

  test('wheels, with their hashes', async () => {
    const wheel = 'x-1.0-py3-none-any.whl';
    const sha256 = createHash('sha256').update('wheel').digest('hex');
    const found = await read(
      { [`w/${wheel}`]: 'wheel', 'w/r.txt': `${wheel} --hash=sha256:${sha256}\n` },
      'w/r.txt',
    );
    expect(found.wheels).toMatchObject([{ name: wheel, sha256, label: `w/${wheel}`, extras: [] }]);
    await expect(
      read({ [wheel]: 'other', 'r.txt': `./${wheel} --hash=sha256:${sha256}\n` }, 'r.txt'),
    ).rejects.toThrow('does not match the given hash');
  });

  test('wheels larger than any text is', async () => {
    const wheel = 'big-1.0-py3-none-any.whl';
    const found = await read({ [wheel]: Buffer.alloc(33 * 1024 * 1024), 'r.txt': `./${wheel}\n` }, 'r.txt');
    expect(found.wheels).toMatchObject([{ name: wheel }]);
  });

  test.each([
    ['./gone', "'./gone' does not exist"],
    ['./empty', 'neither a pyproject.toml nor a setup.py'],
    ['/usr', 'lies outside the workspace'],
    ['-e ../..', 'lies outside the workspace'],
    ['x-1.0.tar.gz', 'neither a wheel nor the folder of a project'],
    ['--find-links ./wheels', 'names a folder of this machine'],
    ['--pre --find-links /abs', 'names a folder of this machine'],
    ['--extra-index-url file:///srv/index', 'names a folder of this machine'],
    ['-c c.txt', 'a path cannot be a constraint'],
  ])('%s is refused', async (line, problem) => {
    const more = { 'x-1.0.tar.gz': '', 'c.txt': './lib\n', 'r.txt': `a==1\n${line}\n` };
    await expect(read({ ...files, ...more }, 'r.txt')).rejects.toThrow(problem);
  });
});
