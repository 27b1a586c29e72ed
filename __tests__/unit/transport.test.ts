/** What comes out of a container, as a tar stream: read whole, or refused. */
import { Readable } from 'node:stream';
import { pack } from 'tar-stream';
import { expect, test } from 'vitest';
import { readAnswer } from '../../build/engines/container/transport.js';
import { MAX_FILE_BYTES } from '../../build/entries/read-file.js';
import { noise } from '../helpers/random.js';

async function contentsOf(stream: Readable): Promise<Record<string, Uint8Array>> {
  const contents: Record<string, Uint8Array> = {};
  for await (const { path, content } of readAnswer(stream, { onReport: () => undefined })) {
    if (content.kind === 'bytes') contents[path] = content.bytes;
  }
  return contents;
}

/** A stream of tar, in pieces of a size that fits nothing. */
async function tarOf(files: Readonly<Record<string, Uint8Array>>): Promise<Buffer[]> {
  const archive = pack();
  for (const [path, bytes] of Object.entries(files))
    archive.entry({ name: `tree/${path}` }, Buffer.from(bytes));
  archive.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of archive) chunks.push(Buffer.from(chunk as Uint8Array));
  const bytes = Buffer.concat(chunks);
  return Array.from({ length: Math.ceil(bytes.length / 1_001) }, (_, index) =>
    bytes.subarray(index * 1_001, (index + 1) * 1_001),
  );
}

test('contents come whole, in whatever pieces', async () => {
  const files = { empty: Buffer.alloc(0), large: noise('large', 300_000), small: Buffer.from('x') };
  const contents = await contentsOf(Readable.from(await tarOf(files)));
  expect(Object.keys(contents)).toEqual(Object.keys(files));
  for (const [path, bytes] of Object.entries(files))
    expect(bytes.equals(contents[path] ?? noise('', 1))).toBe(true);
});

test('a stream that breaks off anywhere in a content is no smaller content', async () => {
  const pieces = await tarOf({ large: noise('large', 30_000) });
  for (const kept of [1, 2, 15, 29]) {
    await expect(contentsOf(Readable.from(pieces.slice(0, kept)))).rejects.toThrow();
  }
});

test('a content of more than can be packed is refused before there is memory for it', async () => {
  const archive = pack();
  archive.entry({ name: 'tree/large', size: MAX_FILE_BYTES + 1 });
  const { value: header } = await archive[Symbol.asyncIterator]().next();
  await expect(contentsOf(Readable.from([Buffer.from(header as Uint8Array)]))).rejects.toThrow(
    `the container's answer cannot be parsed: 'large' has ${MAX_FILE_BYTES + 1} bytes`,
  );
});
