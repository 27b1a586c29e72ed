/** The compressor against npm's compilation of the same libdeflate, which the golden archives began with. */
import { execFileSync } from 'node:child_process';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { deflate as oracle } from 'libdeflate';
import { describe, expect, test } from 'vitest';
import { Compressor } from '../../build/archive/pack/compressor.js';
import { COMPRESSORS, compressed, noise, text } from '../helpers/compressing.js';
import { environmentOf } from '../helpers/programs.js';

describe.each(COMPRESSORS)('%s', (program) => {
  test('inflates what others deflated, in place, and compresses it again', () => {
    const [compressor, fresh] = [new Compressor(6, program), new Compressor(6, program)];
    for (const make of [text, noise, (size: number) => Buffer.alloc(size, 'a')]) {
      for (const size of [0, 1, 2, 57, 4999, 65_536, 300_001]) {
        const bytes = make(size);
        for (const data of [deflateRawSync(bytes), deflateRawSync(bytes, { level: 0 })]) {
          const input = compressor.input(size, data.length);
          compressor.data(size, data.length).set(data);
          expect(compressor.inflate(size, data.length), `${size} bytes`).toBe(true);
          expect(bytes.equals(input), `${size} bytes`).toBe(true);
        }
        const again = Buffer.from(compressor.deflate(size) ?? []);
        expect(again.equals(compressed(fresh, bytes) ?? Buffer.of()), `${size} bytes`).toBe(true);
      }
    }
  });

  test('refuses to inflate what gives more or less, or is no DEFLATE', () => {
    const compressor = new Compressor(0, program);
    const data = deflateRawSync(text(5000));
    const inflate = (bytes: Buffer, size: number): boolean => {
      compressor.input(size, bytes.length);
      compressor.data(size, bytes.length).set(bytes);
      return compressor.inflate(size, bytes.length);
    };
    expect(inflate(data, 5000)).toBe(true);
    for (const size of [0, 4999, 5001, 1_000_000]) expect(inflate(data, size), `${size}`).toBe(false);
    expect(inflate(data.subarray(0, data.length - 1), 5000)).toBe(false);
    expect(inflate(Buffer.alloc(0), 0)).toBe(false);
    expect(inflate(noise(5000), 5000)).toBe(false);
    expect(inflate(data, 5000)).toBe(true);
  });

  test('room decides whether the bytes are given, never what they are', () => {
    // Contents whose result is just smaller, of the same size, or just larger than they are.
    const compressor = new Compressor(6, program);
    const differences = new Set<number>();
    for (let repeated = 0; repeated < 200; repeated++) {
      const bytes = Buffer.concat([noise(6000), Buffer.alloc(repeated, 'x')]);
      const expected = oracle(bytes, 6);
      differences.add(Math.sign(expected.byteLength - bytes.byteLength));
      const got = compressed(compressor, bytes);
      // Buffers compare themselves a thousand times as fast as a test does it.
      if (expected.byteLength >= bytes.byteLength) expect(got).toBeUndefined();
      else expect(got !== undefined && Buffer.compare(got, expected) === 0, `${repeated}`).toBe(true);
    }
    expect([...differences].sort()).toEqual([-1, 0, 1]);
  });

  test('earlier inputs leave nothing behind, nor do so many that positions begin anew', () => {
    const compressor = new Compressor(6, program);
    // Before the input there are zeros in the memory: of what an earlier one left, they would be matches.
    const inputs = [text(300), Buffer.alloc(300)].map((input) => ({ input, expected: oracle(input, 6) }));
    const wrong = new Set<number>();
    // There are 32 KiB between their positions: 65,535 of them come to 2 GiB.
    for (let round = 0; round < 33_000; round += 1) {
      for (const { input, expected } of inputs) {
        const got = compressed(compressor, input) ?? Buffer.of();
        if (Buffer.compare(got, expected) !== 0) wrong.add(round);
      }
    }
    expect([...wrong]).toEqual([]);
    const large = text(300_001);
    expect(Buffer.compare(compressed(compressor, large) ?? Buffer.of(), oracle(large, 6))).toBe(0);
  });

  test('nothing gives nothing', () => {
    const compressor = new Compressor(6, program);
    expect(compressor.input(0).byteLength).toBe(0);
    expect(compressor.deflate(0)).toBeUndefined();
  });
});

test('the memory grows as the input does, and is small again after that', () => {
  const compressor = new Compressor(6);
  const expected = Buffer.from(compressed(compressor, text(1000)) ?? Buffer.of());
  const before = compressor.memoryBytes;
  const large = text(40 * 1024 * 1024);
  const packed = compressed(compressor, large);
  expect(compressor.memoryBytes).toBeGreaterThan(before + large.byteLength);
  expect(inflateRawSync(packed ?? Buffer.of()).equals(large)).toBe(true);
  expect(Buffer.from(compressed(compressor, text(1000)) ?? Buffer.of()).equals(expected)).toBe(true);
  expect(compressor.memoryBytes).toBe(before);
});

test('without memory, it says so', () => {
  expect(() => new Compressor(1).input(3 * 1024 ** 3)).toThrow(
    expect.objectContaining({ code: 'internal', message: 'no memory to compress 3221225472 bytes' }),
  );
});

test('on a processor without SIMD, the other program gives the same bytes', () => {
  const script = `
    import { Compressor } from '${new URL('../../build/archive/pack/compressor.js', import.meta.url)}';
    const bytes = Buffer.from('the same bytes '.repeat(5000));
    const compressor = new Compressor(6);
    compressor.input(bytes.length).set(bytes);
    let simd = true;
    try { new Compressor(6, 'compressor-simd.wasm'); } catch (error) { simd = error.name; }
    console.log(JSON.stringify([simd, Buffer.from(compressor.deflate(bytes.length)).toString('hex')]));`;
  const under = (...flags: string[]) =>
    JSON.parse(
      execFileSync(process.execPath, [...flags, '--input-type=module', '--eval', script], {
        encoding: 'utf8',
        env: environmentOf(process.execPath),
      }),
    );
  const [simd, bytes] = under();
  expect(simd).toBe(true);
  expect(under('--no-enable-sse4-1')).toEqual([process.arch === 'x64' ? 'CompileError' : true, bytes]);
});
