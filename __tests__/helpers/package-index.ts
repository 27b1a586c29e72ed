/** Package indexes on the loopback interface, for pip to find wheels and sources in. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { temporaryDirectory } from './workspace.js';

/** One release of a package. */
export interface Release {
  readonly name: string;
  readonly version: string;
  /** Further lines of its metadata, e.g. `Requires-Dist: x`. */
  readonly metadata?: readonly string[];
  /** The Python that the index says it requires. */
  readonly python?: string;
  /** Files by their paths in the wheel, or in the folder of the sources; for a wheel, one module by default. */
  readonly files?: Readonly<Record<string, string>>;
  /** `sdist` has only sources, with `setup.py` among the files. */
  readonly kind?: 'wheel' | 'sdist';
  /** Of a wheel: `py3-none-any` by default. */
  readonly tag?: string;
}

export interface ServedIndex {
  /** Ends in `/`. */
  readonly url: string;
  /** SHA-256 by file name. */
  readonly hashes: Readonly<Record<string, string>>;
  /** What was asked for, by its path. */
  readonly requests: readonly IncomingMessage[];
}

const MAKE_FILES = `
import io, json, sys, tarfile, zipfile
for one in json.load(sys.stdin):
    metadata = '\\n'.join(['Metadata-Version: 2.1', 'Name: ' + one['name'], 'Version: ' + one['version'], *one['metadata'], ''])
    if one['kind'] == 'sdist':
        folder = one['name'] + '-' + one['version'] + '/'
        with tarfile.open(one['file'], 'w:gz') as archive:
            for path, text in {'PKG-INFO': metadata, **one['files']}.items():
                member = tarfile.TarInfo(folder + path)
                member.size = len(text.encode())
                archive.addfile(member, io.BytesIO(text.encode()))
        continue
    about = one['name'] + '-' + one['version'] + '.dist-info/'
    files = {**one['files'], about + 'METADATA': metadata, about + 'WHEEL': 'Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: ' + one['tag'] + '\\n'}
    with zipfile.ZipFile(one['file'], 'w') as wheel:
        for path, text in files.items():
            wheel.writestr(path, text)
        wheel.writestr(about + 'RECORD', ''.join(path + ',,\\n' for path in [*files, about + 'RECORD']))
`;

/** Serves releases as an index does (PEP 503), until the tests of the file are over. */
export async function serveIndex(releases: readonly Release[]): Promise<ServedIndex> {
  const folder = temporaryDirectory();
  const made = releases.map((release) => {
    const { name, version, kind = 'wheel', tag = 'py3-none-any', metadata = [] } = release;
    const fileName = kind === 'wheel' ? `${name}-${version}-${tag}.whl` : `${name}-${version}.tar.gz`;
    const files = release.files ?? { [`${name}.py`]: `VERSION = '${version}'\n` };
    const python = release.python === undefined ? '' : ` data-requires-python="${release.python}"`;
    return { name, version, kind, tag, metadata, files, fileName, python, file: join(folder, fileName) };
  });
  execFileSync('python3', ['-c', MAKE_FILES], { input: JSON.stringify(made) });
  const contents = new Map(made.map(({ fileName, file }) => [fileName, readFileSync(file)]));
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    const name = decodeURIComponent(request.url ?? '').replaceAll('/', '');
    const content = contents.get(name);
    const listed = made.filter((one) => one.name.replaceAll('_', '-') === name);
    if (content !== undefined) {
      response.setHeader('content-type', 'application/octet-stream').end(content);
    } else if (listed.length > 0) {
      const links = listed.map(({ fileName, python }) => `<a href="/${fileName}"${python}>${fileName}</a>`);
      response.setHeader('content-type', 'text/html').end(`<!DOCTYPE html>${links.join('\n')}`);
    } else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
  const hashes = Object.fromEntries([...contents].map(([name, bytes]) => [name, digest(bytes)]));
  return { url: `http://127.0.0.1:${port}/`, hashes, requests };
}

export interface PackageIndex {
  /** Content of a requirements.txt that asks for the package, with its hash: what is kept once it is found. */
  readonly requirements: string;
}

/** An index with one small package. */
export async function startPackageIndex(): Promise<PackageIndex> {
  const files = { 'tiny.py': 'ANSWER = 42\n'.repeat(1000) };
  const { url, hashes } = await serveIndex([{ name: 'tiny', version: '1.0', files }]);
  const [sha256] = Object.values(hashes);
  return { requirements: `--index-url ${url}\ntiny==1.0 --hash=sha256:${sha256}\n` };
}
