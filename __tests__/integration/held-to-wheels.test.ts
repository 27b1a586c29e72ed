/** pip, held to wheels: whatever a line, an include or another package's metadata asks for, no code of it runs on the host. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { mapSettled } from '../../build/util/concurrency.js';
import { hasPip, hasProgram, needs } from '../helpers/parts.js';
import { searchWheels } from '../helpers/runner-script.js';
import { temporaryDirectory, writeTree } from '../helpers/workspace.js';

const network = process.env['LAMBDA_ZIP_TEST_NETWORK'] === '1';
const online = needs(
  network && hasPip() && hasProgram('git'),
  'a package index (LAMBDA_ZIP_TEST_NETWORK=1), python3 with pip, and git',
);

/** The pip of python3, and such as stand for what others have. */
const PIPS = ['own', '21.3.1', '23.3.2', '25.1', '26.3'];

/** Most of the time of a search is Python's start. */
const AT_ONCE = 4;

const GOOD = 'good-1.0-py3-none-any.whl';

/** Everything that holds code, and wheels that ask for it. What runs leaves a file called `ran`. */
const MAKE_EVIL = `
import io, os, sys, tarfile, zipfile
root = sys.argv[1]
ran = os.path.join(root, 'ran')
setup = f'open({ran!r}, "w").close()\\nfrom setuptools import setup\\nsetup(name="evil", version="1.0", py_modules=[])\\n'
def sdist(name):
    with tarfile.open(os.path.join(root, name), 'w:gz') as archive:
        for path, text in (('evil-1.0/setup.py', setup), ('evil-1.0/PKG-INFO', 'Metadata-Version: 2.1\\nName: evil\\nVersion: 1.0\\n')):
            member = tarfile.TarInfo(path)
            member.size = len(text)
            archive.addfile(member, io.BytesIO(text.encode()))
def wheel(name, version, *metadata):
    about = f'{name}-{version}.dist-info/'
    with zipfile.ZipFile(os.path.join(root, f'{name}-{version}-py3-none-any.whl'), 'w') as archive:
        archive.writestr(name + '.py', '')
        archive.writestr(about + 'METADATA', '\\n'.join(['Metadata-Version: 2.1', f'Name: {name}', f'Version: {version}', *metadata, '']))
        archive.writestr(about + 'WHEEL', 'Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n')
        archive.writestr(about + 'RECORD', '')
sdist('evil-1.0.tar.gz')
for folder in ('evil', 'evil.whl'):
    os.makedirs(os.path.join(root, folder))
    with open(os.path.join(root, folder, 'setup.py'), 'w') as file:
        file.write(setup)
port = sys.argv[2]
wheel('good', '1.0')
wheel('base', '2.0')
wheel('tried', '1.0')
wheel('tried', '2.0', 'Requires-Dist: base<2')
for kind, address in (('sdist', f'file://{root}/evil-1.0.tar.gz'), ('remote', f'http://127.0.0.1:{port}/evil-1.0.tar.gz'), ('folder', f'file://{root}/evil'),
                      ('git', f'git+file://localhost{root}/repository'), ('blank', f'http://127.0.0.1:{port}/evil-1.0'),
                      ('turned', f'http://127.0.0.1:{port}/evil-1.0-py3-none-any.whl')):
    wheel(f'asks_{kind}', '1.0', f'Requires-Dist: evil @ {address}')
`;

describe('pip takes nothing but wheels', () => {
  let root = '';
  let port = 0;
  const server = createServer(({ url = '' }, response) => {
    // What is called a wheel, and leads to sources.
    if (url.endsWith('.whl')) response.writeHead(302, { location: '/evil-1.0.tar.gz' }).end();
    else if (url === '/more.txt') response.end(`-e ${root}/evil\n`);
    else response.end(readFileSync(join(root, 'evil-1.0.tar.gz')));
  });

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
    if (!network) return;
    root = temporaryDirectory();
    execFileSync('python3', ['-c', MAKE_EVIL, root, String(port)]);
    mkdirSync(join(root, 'repository'));
    const git = (...args: readonly string[]): void => {
      const who = ['-c', 'user.name=x', '-c', 'user.email=x@example.com'];
      execFileSync('git', [...who, ...args], { cwd: join(root, 'repository'), stdio: 'ignore' });
    };
    writeTree(join(root, 'repository'), { 'setup.py': `open(${JSON.stringify(join(root, 'ran'))}, 'w')\n` });
    git('init');
    git('add', '.');
    git('commit', '-m', 'x');
    writeTree(root, { 'nested.txt': `--no-b evil\nevil\n` });
    symlinkSync(join(root, 'evil'), join(root, 'linked.whl'));
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  /** A Python, and the variables that have it use this pip. */
  function pythonWith(pip: string): { python: string; env: Record<string, string> } {
    // An old pip does not run under a new Python.
    const python = ['python3.11', 'python3.10', 'python3'].find((one) => hasProgram(one)) ?? 'python3';
    if (pip === 'own') return { python, env: {} };
    const folder = temporaryDirectory();
    execFileSync(python, ['-m', 'pip', 'install', '--quiet', '--target', folder, `pip==${pip}`], {
      stdio: 'pipe',
    });
    return { python, env: { PYTHONPATH: folder } };
  }

  /** Lines of requirements, and where they are needed variables, files, and what pip is told in its own file. */
  function cases(): Record<string, { lines: string; env?: Record<string, string>; config?: string }> {
    const links = `--find-links ${root}`;
    return {
      folder: { lines: `${root}/evil` },
      'folder that is called a wheel': { lines: `${root}/evil.whl` },
      'link that is called a wheel': { lines: `${root}/linked.whl` },
      'archive of sources': { lines: `${root}/evil-1.0.tar.gz` },
      'name at an address': { lines: `evil @ file://${root}/evil-1.0.tar.gz` },
      'address on the network': { lines: `http://127.0.0.1:${port}/evil-1.0.tar.gz` },
      'wheel that leads to sources': { lines: `http://127.0.0.1:${port}/evil-1.0-py3-none-any.whl` },
      editable: { lines: `-e ${root}/evil` },
      'editable, abbreviated': { lines: `--ed ${root}/evil` },
      'editable behind another option': { lines: `--pre -e ${root}/evil` },
      'editable from version control': { lines: `-e git+file://${root}/repository#egg=evil` },
      'version control': { lines: `evil @ git+file://localhost${root}/repository` },
      'version control that is called a wheel': {
        lines: `git+file://${root}/repository/evil-1.0-py3-none-any.whl`,
      },
      'a variable': { lines: `$\{EVIL}`, env: { EVIL: `${root}/evil` } },
      'a variable of options': { lines: `$\{EVIL}`, env: { EVIL: `-e ${root}/evil` } },
      'no binary, abbreviated': { lines: `${links}\n--no-b evil\nevil` },
      'no binary, all': { lines: `${links} --no-binary=:all:\nevil` },
      'no binary, behind a requirement': { lines: `${links}\n--no-binary evil\nevil==1.0` },
      'no binary, in another file': { lines: `${links}\n-r ${root}/nested.txt` },
      'another file, behind an option': { lines: `${links} --pre -r ${root}/nested.txt` },
      'another file, on the network': { lines: `--pre -r http://127.0.0.1:${port}/more.txt` },
      'a constraint with an address': { lines: `${links}\ngood\n-c ${root}/constraints.txt` },
      ...Object.fromEntries(
        ['sdist', 'remote', 'folder', 'git', 'blank', 'turned'].map((kind) => [
          `a wheel that asks for ${kind}`,
          { lines: `${links}\nasks_${kind}` },
        ]),
      ),
      PIP_PYTHON: { lines: `-e ${root}/evil`, env: { PIP_PYTHON: 'python3' } },
      'python in a file of settings': { lines: `-e ${root}/evil`, config: '[global]\npython = python3\n' },
      'no binary by a variable': { lines: `${links}\nevil`, env: { PIP_NO_BINARY: ':all:' } },
      'no binary by a file of settings': { lines: `${links}\nevil`, config: '[global]\nno-binary = :all:\n' },
      'an editable by a variable': { lines: `${links}\ngood`, env: { PIP_EDITABLE: `${root}/evil` } },
      'the old resolver': {
        lines: `${links}\nasks_sdist`,
        env: { PIP_USE_DEPRECATED: 'legacy-resolver' },
      },
      'lazy wheels': { lines: `${links}\nasks_sdist`, env: { PIP_USE_FEATURE: 'fast-deps' } },
    };
  }

  online.each(PIPS)(
    'with pip %s',
    async (pip) => {
      const { python, env: own } = pythonWith(pip);
      writeTree(root, { 'constraints.txt': `good @ file://${root}/evil-1.0.tar.gz\n` });
      const ends = await mapSettled(Object.entries(cases()), AT_ONCE, async ([title, asked]) => {
        const { lines, env = {}, config } = asked;
        const settings: Record<string, string> =
          config === undefined
            ? {}
            : { PIP_CONFIG_FILE: join(writeTree(temporaryDirectory(), { 'pip.conf': config }), 'pip.conf') };
        const found = await searchWheels({ python, lines, env: { ...own, ...env, ...settings } });
        const { error, wheels, stderr, left } = found;
        expect(existsSync(join(root, 'ran')), `${title}: ${stderr}`).toBe(false);
        expect(left, title).toEqual([]);
        expect(Object.keys(wheels), title).toEqual(error === null ? [GOOD] : []);
      });
      for (const end of ends) if (end.status === 'rejected') throw end.reason;
      for (const lines of [`--find-links ${root}\ngood`, `good @ file://${root}/${GOOD}`]) {
        const { error, wheels, stderr } = await searchWheels({ python, lines, env: own });
        expect([error, Object.keys(wheels)], stderr).toEqual([null, [GOOD]]);
      }
    },
    600_000,
  );

  online.each(PIPS)(
    'and hands each over as soon as it has it, the wanted ones by name: with pip %s',
    async (pip) => {
      const { python, env } = pythonWith(pip);
      const wanted = ['base-2.0-py3-none-any.whl', 'tried-1.0-py3-none-any.whl'];
      const contents = wanted.map((name) => readFileSync(join(root, name)));
      const lines = `--find-links ${root}\nbase\ntried`;
      for (const folder of [undefined, temporaryDirectory()]) {
        const found = await searchWheels({ python, lines, env, folder });
        expect(found.error, found.stderr).toBeNull();
        expect(Object.keys(found.wheels)).toEqual(wanted);
        expect(Object.values(found.wheels)).toEqual(contents);
        // The newest comes first, and cannot be taken.
        expect(found.sent).toEqual(expect.arrayContaining([...wanted, 'tried-2.0-py3-none-any.whl']));
        expect(found.left).toEqual([]);
        // Files of others stay their own.
        for (const name of found.sent) expect(statSync(join(root, name)).nlink).toBe(1);
      }
    },
    600_000,
  );
});
