/** Manifests, and records of the last deploy from a cache that others may write to. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { manifestText, parseManifest } from '../../build/compare/manifest.js';
import { parseRecord, serialiseRecord } from '../../build/gate/records/record.js';
import { damagedBytes, damagedJson } from '../mutations.mjs';
import { assert, clearly, Tally } from '../oracle.mjs';

const ENTRIES = ['a.py', 'b/"\n.py', 'é', '😀'].map((path, index) => ({
  path,
  mode: ['0644', '0755', 'symlink', '0644'][index],
  size: index * 1000,
  sha256: String(index).repeat(64),
}));
const MANIFEST = manifestText(ENTRIES);
const SUBJECT = { name: 'ünï|code', environment: '' };
const RECORD = {
  ...SUBJECT,
  state: 'deployed',
  sha256: 'c'.repeat(64),
  size: 1234,
  manifest: MANIFEST,
  commit: 'c0ffee',
  ref: 'refs/heads/main',
  run: '42',
  time: '2026-01-02T03:04:05.678Z',
};

/** What every entry of a manifest that was believed has to be. */
function assertEntries(entries) {
  let previous;
  for (const { path, mode, size, sha256 } of entries) {
    const parts = path.split('/');
    assert(
      !parts.some((one) => ['', '.', '..'].includes(one)) && !/[\\\0]/.test(path),
      `the path ${JSON.stringify(path)}`,
    );
    assert(
      ['0644', '0755', 'symlink'].includes(mode) && Number.isSafeInteger(size) && size >= 0,
      'mode and size',
    );
    assert(/^[0-9a-f]{64}$/.test(sha256), 'sha256');
    const bytes = Buffer.from(path);
    assert(previous === undefined || Buffer.compare(previous, bytes) < 0, 'the order');
    previous = bytes;
  }
}

export const manifest = {
  about: 'the reader of manifests',
  setup() {
    const tally = new Tally();
    return {
      input: fc.oneof(
        damagedBytes([Buffer.from(MANIFEST)]).map((bytes) => bytes.toString()),
        damagedJson(JSON.parse(MANIFEST)),
      ),
      note: () => tally.note(),
      assertFair: () => tally.assertFair(),
      async run(text) {
        const { result } = tally.add(await clearly(() => parseManifest(text, 'name'), ['manifest']));
        if (result !== undefined) assertEntries(result);
      },
    };
  },
};

export const record = {
  about: 'the record of the last deploy; also with checksums that are right',
  few: 15,
  setup() {
    const tally = new Tally();
    const good = serialiseRecord(RECORD);
    const fields = JSON.parse(good.toString());
    /** The manifest as others would write it, with the digest that belongs to it. */
    const withManifest = (text) => ({
      ...fields,
      contentSha256: createHash('sha256').update(text).digest('hex'),
      manifest: gzipSync(text, { level: 1 }).toString('base64'),
    });
    return {
      input: fc.oneof(
        damagedBytes([good]),
        damagedJson(fields).map((text) => Buffer.from(text)),
        damagedBytes([Buffer.from(MANIFEST)]).map((text) => Buffer.from(JSON.stringify(withManifest(text)))),
        damagedJson(JSON.parse(MANIFEST)).map((text) => Buffer.from(JSON.stringify(withManifest(text)))),
        // A few bytes that grow without end.
        fc.nat(120).map((megabytes) =>
          Buffer.from(
            JSON.stringify({
              ...fields,
              manifest: gzipSync(Buffer.alloc(megabytes * 2 ** 20), { level: 1 }).toString('base64'),
            }),
          ),
        ),
      ),
      note: () => tally.note(),
      assertFair: () => tally.assertFair(),
      async run(bytes) {
        const { result } = tally.add(await clearly(() => parseRecord(bytes, SUBJECT), ['baseline']));
        if (result === undefined) return;
        assert(result.name === SUBJECT.name && result.environment === SUBJECT.environment, 'another subject');
        assert(
          ['pending', 'deployed'].includes(result.state) && /^[0-9a-f]{64}$/.test(result.sha256),
          'state and digest',
        );
        if (result.entries !== undefined) {
          assertEntries(result.entries);
          assert(manifestText(result.entries) === result.manifest, 'the manifest is another text');
        }
      },
    };
  },
};
