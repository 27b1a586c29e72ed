// A package index on loopback: serves the wheels of a folder, so that the network has no say. Prints its address and
// serves until it is killed. Usage: package_index.mjs FOLDER
// What installers ask of an index is there: the simple API as HTML and as JSON (PEP 503, PEP 691), metadata beside the
// wheels (PEP 658), ranges, and connections that stay open.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';

const folder = process.argv[2];
const normalised = (name) => name.replace(/[-_.]+/g, '-').toLowerCase();
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** The METADATA of a wheel, by its central directory; the wheels are pinned, their format is known. */
function metadataOf(wheel) {
  const end = wheel.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  let at = wheel.readUInt32LE(end + 16);
  for (let left = wheel.readUInt16LE(end + 10); left > 0; left--) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => wheel.readUInt16LE(at + offset));
    const path = wheel.toString('utf8', at + 46, at + 46 + name);
    if (/^[^/]+\.dist-info\/METADATA$/.test(path)) {
      const local = wheel.readUInt32LE(at + 42);
      const data = local + 30 + wheel.readUInt16LE(local + 26) + wheel.readUInt16LE(local + 28);
      const bytes = wheel.subarray(data, data + wheel.readUInt32LE(at + 20));
      return wheel.readUInt16LE(at + 10) === 0 ? bytes : inflateRawSync(bytes);
    }
    at += 46 + name + extra + comment;
  }
  throw new Error('a wheel has no METADATA');
}

const files = new Map();
const projects = new Map();
for (const file of readdirSync(folder).sort()) {
  const bytes = readFileSync(join(folder, file));
  const metadata = metadataOf(bytes);
  files.set(`/files/${file}`, bytes).set(`/files/${file}.metadata`, metadata);
  const project = normalised(file.split('-')[0]);
  const entry = { filename: file, url: `/files/${file}`, sha256: sha256(bytes), metadata: sha256(metadata) };
  projects.set(project, [...(projects.get(project) ?? []), entry]);
}

const json = (name, entries) =>
  JSON.stringify({
    meta: { 'api-version': '1.0' },
    name,
    files: entries.map(({ filename, url, sha256: hash, metadata }) => ({
      filename,
      url,
      hashes: { sha256: hash },
      'core-metadata': { sha256: metadata },
    })),
  });
const html = (entries) =>
  `<!DOCTYPE html>${entries
    .map(
      ({ filename, url, sha256: hash, metadata }) =>
        `<a href="${url}#sha256=${hash}" data-core-metadata="sha256=${metadata}">${filename}</a>`,
    )
    .join('\n')}`;

const server = createServer(({ url, headers }, response) => {
  const path = decodeURIComponent(url);
  const name = /^\/simple\/([^/]+)\/$/.exec(path)?.[1];
  const entries = name && projects.get(name);
  if (entries) {
    const asJson = headers.accept?.includes('application/vnd.pypi.simple.v1+json');
    response.setHeader('content-type', asJson ? 'application/vnd.pypi.simple.v1+json' : 'text/html');
    response.end(asJson ? json(name, entries) : html(entries));
    return;
  }
  const bytes = files.get(path);
  if (bytes === undefined) {
    response.writeHead(404).end();
    return;
  }
  response.setHeader('accept-ranges', 'bytes');
  const range = /^bytes=(\d+)-(\d*)$/.exec(headers.range ?? '');
  if (range === null) {
    response.setHeader('content-length', bytes.length);
    response.end(bytes);
    return;
  }
  const [from, to] = [Number(range[1]), range[2] === '' ? bytes.length - 1 : Number(range[2])];
  response.writeHead(206, {
    'content-range': `bytes ${from}-${to}/${bytes.length}`,
    'content-length': to - from + 1,
  });
  response.end(bytes.subarray(from, to + 1));
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${server.address().port}/simple/\n`);
});
