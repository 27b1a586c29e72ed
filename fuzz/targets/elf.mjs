/** Compiled code, which pull requests and packages bring: the reader of its headers. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { readElf } from '../../build/inspect/binaries/elf.js';
import { findSecrets } from '../../build/inspect/secrets/scan.js';
import { damagedBytes } from '../mutations.mjs';
import { assert } from '../oracle.mjs';

const MAX_BYTES = 300_000;

export const elf = {
  about: 'compiled files: their headers, and the search for secrets in any bytes',
  setup() {
    const seeds = [process.execPath, ...libraries()].map((file) => readFileSync(file).subarray(0, MAX_BYTES));
    let understood = 0;
    return {
      input: fc.oneof(
        damagedBytes(seeds, 6),
        damagedBytes(
          seeds.map((bytes) => bytes.subarray(0, 4096)),
          8,
        ),
      ),
      note: () => `${understood} read as programs`,
      run(bytes) {
        const found = readElf(bytes);
        findSecrets('a.so', bytes, true);
        if (found === undefined) return;
        understood += 1;
        assert([32, 64].includes(found.bits) && Number.isSafeInteger(found.machine), 'bits and machine');
        assert(
          found.needed.concat(found.versions).every((one) => typeof one === 'string'),
          'names',
        );
      },
    };
  },
};

/** A few of this machine's. */
function libraries() {
  const folder = '/usr/lib/x86_64-linux-gnu';
  try {
    const names = readdirSync(folder).filter((name) => /^lib[a-z]+\.so\.\d+$/.test(name));
    return names.slice(0, 3).map((name) => join(folder, name));
  } catch {
    return [];
  }
}
