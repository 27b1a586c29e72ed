/** A package index with one small package, for pip to install from. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { temporaryDirectory } from './workspace.js';

export interface PackageIndex {
  /** Content of a requirements.txt that asks for the package, with its hash: what is kept once it is installed. */
  readonly requirements: string;
}

const WHEEL = 'tiny-1.0-py3-none-any.whl';
const MAKE_WHEEL = `
import sys, zipfile
about = 'tiny-1.0.dist-info/'
with zipfile.ZipFile(sys.argv[1], 'w') as wheel:
    wheel.writestr('tiny.py', 'ANSWER = 42\\n' * 1000)
    wheel.writestr(about + 'METADATA', 'Metadata-Version: 2.1\\nName: tiny\\nVersion: 1.0\\n')
    wheel.writestr(about + 'WHEEL', 'Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n')
    wheel.writestr(about + 'RECORD', ''.join(f'{name},,\\n' for name in ['tiny.py', about + 'METADATA', about + 'WHEEL', about + 'RECORD']))
`;

export async function startPackageIndex(): Promise<PackageIndex> {
  const file = join(temporaryDirectory(), WHEEL);
  execFileSync('python3', ['-c', MAKE_WHEEL, file]);
  const wheel = readFileSync(file);
  const server = createServer(({ url }, response) => {
    response.setHeader('content-type', url === '/tiny/' ? 'text/html' : 'application/octet-stream');
    if (url === '/tiny/') response.end(`<!DOCTYPE html><a href="/${WHEEL}">${WHEEL}</a>`);
    else if (url === `/${WHEEL}`) response.end(wheel);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const sha256 = createHash('sha256').update(wheel).digest('hex');
  return { requirements: `--index-url http://127.0.0.1:${port}/\ntiny==1.0 --hash=sha256:${sha256}\n` };
}
