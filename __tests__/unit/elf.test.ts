/** What is read out of ELF files: held to readelf over real ones, and to reason over hostile ones. */
import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Elf, readElf } from '../../build/inspect/binaries/elf.js';
import { compiled, PLAIN_LIBRARY, SHARED, withGcc } from '../helpers/binaries.js';
import { hasProgram, needs } from '../helpers/parts.js';
import type { Random } from '../helpers/random.js';
import { cases, chosen, repeatable } from '../helpers/search.js';
import { temporaryDirectory } from '../helpers/workspace.js';

const SAMPLE = 30;
const MACHINES: Readonly<Record<string, number>> = {
  'Intel 80386': 3,
  PowerPC: 20,
  'IBM S/390': 22,
  'Advanced Micro Devices X86-64': 62,
  AArch64: 183,
};

/** What readelf says of files; it goes by the section headers, which our reader does not look at. */
function oracle(files: readonly string[]): Elf[] {
  // The first one twice: readelf does not name a single file.
  const text = execFileSync('readelf', ['-W', '-h', '-l', '-d', '-V', files[0] ?? '', ...files], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
    maxBuffer: 2 ** 30,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const all = (part: string, pattern: RegExp): string[] =>
    [...part.matchAll(pattern)].map((match) => match.groups?.['value'] ?? '');
  return text
    .split(/^File: .*$/m)
    .slice(2)
    .map((part) => ({
      machine: MACHINES[/Machine: +(?<name>.*)/.exec(part)?.groups?.['name'] ?? ''] ?? -1,
      bits: part.includes('ELF64') ? 64 : 32,
      littleEndian: part.includes('little endian'),
      interpreter: all(part, /\[Requesting program interpreter: (?<value>.*)\]/g)[0],
      needed: all(part, /\(NEEDED\) +Shared library: \[(?<value>.*)\]/g),
      versions: all(part, /Name: (?<value>\S+) +Flags: (?!.*WEAK).*Version: \d+$/gm),
      damage: undefined,
    }));
}

describe('what readelf says', () => {
  const folders = ['x86_64', 'aarch64', 'i686', 's390x', 'powerpc'].map((processor) =>
    processor === 'x86_64' ? '/usr/lib/x86_64-linux-gnu' : `/usr/${processor}-linux-gnu/lib`,
  );
  for (const folder of folders) {
    needs(existsSync(folder) && hasProgram('readelf'), `readelf and ${folder}`)(
      `of the libraries in ${folder}`,
      async () => {
        const libraries = readdirSync(folder)
          .map((name) => join(folder, name))
          .filter((file) => lstatSync(file).isFile() && /\.so(\.\d+)*$/.test(file));
        const found = await repeatable((dice) =>
          chosen(libraries, SAMPLE, dice).flatMap((file) => {
            const elf = readElf(readFileSync(file));
            return elf === undefined ? [] : [{ file, elf }];
          }),
        );
        expect(found.length).toBeGreaterThan(10);
        expect(found.map(({ elf }) => elf)).toEqual(oracle(found.map(({ file }) => file)));
        expect(found.some(({ elf }) => elf.versions.some((name) => name.startsWith('GLIBC_')))).toBe(true);
      },
    );
  }

  // arc4random came with glibc 2.36, under a version of its own.
  const NEW = 'int arc4random(void);\nint f(void) { return arc4random(); }\n';
  const MAIN = '#include <pthread.h>\n#include <math.h>\nint main(int n, char **v) { return (int)exp(n); }\n';
  const forms: Readonly<Record<string, readonly [text: string, ...flags: string[]]>> = {
    'a library': [PLAIN_LIBRARY, ...SHARED],
    'a library with a System V hash': [MAIN, ...SHARED, '-Wl,--hash-style=sysv', '-lm'],
    'a library with a GNU hash': [MAIN, ...SHARED, '-Wl,--hash-style=gnu', '-lm'],
    'a library with both': [MAIN, ...SHARED, '-Wl,--hash-style=both', '-lm'],
    'a library that needs a new version': [NEW, ...SHARED],
    'a library in fewer segments': [MAIN, ...SHARED, '-Wl,-z,norelro,-z,noseparate-code', '-lm'],
    'a program at any address': [MAIN, '-pie', '-fPIE', '-lm'],
    'a program at one address': [MAIN, '-no-pie', '-lm'],
    'a static program': [MAIN, '-static', '-lm'],
    'a static program at any address': [MAIN, '-static-pie', '-fPIE', '-lm'],
  };
  withGcc.each(Object.keys(forms))('of %s; the same once it is stripped', (name) => {
    const [text, ...flags] = forms[name] ?? [''];
    const file = join(temporaryDirectory(), 'file');
    const bytes = compiled(text, flags);
    writeFileSync(file, bytes);
    const elf = readElf(bytes);
    expect(elf).toEqual(oracle([file])[0]);
    execFileSync('strip', [file]);
    const stripped = readFileSync(file);
    expect(stripped.length).toBeLessThan(bytes.length);
    expect(readElf(stripped)).toEqual(elf);
    // e_shoff, e_shnum, e_shstrndx: no section headers at all.
    for (const [start, end] of [
      [40, 48],
      [60, 64],
    ])
      stripped.fill(0, start, end);
    expect(readElf(stripped)).toEqual(elf);
  });

  withGcc('a version that may be missing is not needed', () => {
    const file = join(temporaryDirectory(), 'file');
    const bytes = compiled(NEW, SHARED);
    expect(readElf(bytes)?.versions).toContain('GLIBC_2.36');
    // vna_hash, by the ABI's hash function, and after it vna_flags.
    const hash = Buffer.from('b6919606', 'hex');
    bytes.writeUInt16LE(2, bytes.indexOf(hash) + hash.length);
    writeFileSync(file, bytes);
    expect(readElf(bytes)).toEqual(oracle([file])[0]);
    expect(readElf(bytes)?.versions).not.toContain('GLIBC_2.36');
  });
});

describe('what nobody loads', () => {
  withGcc('object files, core dumps, files without a type', () => {
    expect(readElf(compiled(PLAIN_LIBRARY, ['-c']))).toBeUndefined();
    const bytes = compiled(PLAIN_LIBRARY, SHARED);
    for (const type of [0, 1, 4, 0xfe00]) {
      bytes.writeUInt16LE(type, 16);
      expect(readElf(bytes)).toBeUndefined();
    }
  });

  test('other files', () => {
    const texts = ['', '\x7fEL', '\x7fELF', '\x7fELF\x02\x01\x01', '#!/bin/sh\n', 'x'.repeat(100)];
    for (const text of texts) expect(readElf(Buffer.from(text))).toBeUndefined();
    const zeros = Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01'), Buffer.alloc(120)]);
    expect(readElf(zeros)).toBeUndefined();
    expect(readElf(zeros.fill(0xff, 7))).toBeUndefined();
  });
});

describe('hostile bytes', () => {
  /** A 64-bit library with one segment that holds it all, a dynamic section, strings, and what the caller puts after. */
  function library(entries: readonly (readonly [tag: number, value: number])[], size: number): Buffer {
    const bytes = Buffer.alloc(size);
    bytes.write('\x7fELF\x02\x01\x01', 'latin1');
    for (const [value, at] of [
      [3, 16],
      [62, 18],
      [1, 20],
      [64, 32],
      [56, 54],
      [2, 56],
    ] as const)
      bytes.writeUInt16LE(value, at);
    const dynamicSize = (entries.length + 1) * 16;
    for (const [index, [type, offset, length]] of (
      [
        [1, 0, size],
        [2, 256, dynamicSize],
      ] as const
    ).entries()) {
      const at = 64 + index * 56;
      bytes.writeUInt32LE(type, at);
      for (const field of [8, 16]) bytes.writeBigUInt64LE(BigInt(offset), at + field);
      bytes.writeBigUInt64LE(BigInt(length), at + 32);
    }
    for (const [index, [tag, value]] of entries.entries()) {
      bytes.writeBigUInt64LE(BigInt(tag), 256 + index * 16);
      bytes.writeBigUInt64LE(BigInt(value), 256 + index * 16 + 8);
    }
    return bytes;
  }
  const VERNEED = 0x6ffffffe;

  test('an endless list of libraries, or of versions, or of entries, is left', () => {
    const size = 2 ** 20;
    const table = 4096;
    const last = size - 16;
    // Every record leads to the next one: as a library's versions, or as a library whose only version is the last record.
    for (const versionsOf of [() => 16, (record: number) => last - record]) {
      const bytes = library(
        [
          [5, 0],
          [VERNEED, table],
        ],
        size,
      );
      for (let record = table; record < last; record += 16) {
        bytes.writeUInt32LE(versionsOf(record), record + 8);
        bytes.writeUInt32LE(16, record + 12);
      }
      expect(readElf(bytes)?.damage).toBe('the table of needed versions has more than 4096 records');
    }
    const entries = Array.from({ length: 50_000 }, () => [7, 0] as const);
    expect(readElf(library(entries, size))?.damage).toBe('the dynamic section has more than 4096 records');
  });

  test.each([
    [
      'the string table lies in no segment that is loaded',
      [
        [1, 1],
        [5, 2 ** 40],
      ],
    ],
    ['its dynamic section names no string table', [[1, 1]]],
    [
      'the name of a needed library lies outside of the file',
      [
        [1, 2 ** 53],
        [5, 0],
      ],
    ],
    [
      'the table of needed versions lies in no segment that is loaded',
      [
        [5, 0],
        [VERNEED, 8192],
      ],
    ],
    [
      'the table of needed versions lies outside of the file',
      [
        [5, 0],
        [VERNEED, 8190],
      ],
    ],
  ] as const)('%s', (damage, entries) => {
    expect(readElf(library(entries, 8192))).toMatchObject({ machine: 62, damage });
  });

  test('a name that does not end', () => {
    expect(
      readElf(
        library(
          [
            [1, 4096],
            [5, 0],
          ],
          8192,
        ).fill('x', 4096),
      )?.damage,
    ).toBe('the name of a needed library does not end');
  });

  withGcc('a library cut off anywhere', () => {
    const bytes = compiled(PLAIN_LIBRARY, SHARED);
    const whole = readElf(bytes);
    let damaged = 0;
    for (let length = 0; length < bytes.length; length += 1) {
      const elf = readElf(bytes.subarray(0, length));
      if (elf?.damage !== undefined) damaged += 1;
      else if (elf !== undefined) expect(elf).toEqual(whole);
      else expect(length).toBeLessThan(64);
    }
    expect(damaged).toBeGreaterThan(1000);
  });

  const ROUNDS = cases(20_000, 1_000);
  withGcc(`${ROUNDS} libraries with wrong bytes: an answer for each`, () =>
    repeatable((random, at) => {
      const original = compiled('#include <stdio.h>\nint f(void) { return puts("x"); }\n', SHARED);
      const places = interestingPlaces(original);
      const outcomes = { none: 0, damaged: 0, whole: 0 };
      for (let round = 0; round < ROUNDS; round += 1) {
        at({ round });
        const bytes = Buffer.from(original);
        mutate(bytes, places, random);
        const elf = readElf(bytes);
        outcomes[elf === undefined ? 'none' : elf.damage === undefined ? 'whole' : 'damaged'] += 1;
      }
      // A fuzzer whose files were all alike would prove little.
      for (const outcome of Object.values(outcomes)) expect(outcome).toBeGreaterThan(cases(ROUNDS / 50, 0));
    }),
  );

  /** Where the reader looks: header, program headers, dynamic section, version table; elsewhere nothing would happen. */
  function interestingPlaces(bytes: Buffer): [start: number, end: number][] {
    const places: [number, number][] = [[0, 64 + 56 * bytes.readUInt16LE(56)]];
    for (let at = 64; at < (places[0]?.[1] ?? 0); at += 56) {
      const start = Number(bytes.readBigUInt64LE(at + 8));
      const size = Number(bytes.readBigUInt64LE(at + 32));
      if (bytes.readUInt32LE(at) !== 2) continue;
      places.push([start, start + size]);
      for (let entry = start; entry < start + size; entry += 16) {
        const table = Number(bytes.readBigUInt64LE(entry + 8));
        if (Number(bytes.readBigUInt64LE(entry)) === VERNEED) places.push([table, table + 64]);
      }
    }
    expect(places.length).toBe(3);
    return places;
  }

  function mutate(bytes: Buffer, places: readonly [number, number][], random: Random): void {
    for (let times = random.integer(1, 4); times > 0; times -= 1) {
      const [start, end] = random.pick(places);
      const at = random.integer(start, end - 1);
      const value = random.pick([0, 1, 2, 3, 5, 0x7f, 0x80, 0xff, random.integer(0, 255)]);
      bytes.fill(value, at, Math.min(end, at + random.pick([1, 1, 2, 4, 8])));
    }
  }
});
