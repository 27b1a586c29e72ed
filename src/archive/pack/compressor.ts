/** libdeflate 1.23 as WebAssembly: native/compressor.c, compiled by scripts/compressor.mjs. */
import { readFileSync } from 'node:fs';
import { LambdaZipError } from '../../util/errors.js';
import { fileBeside } from '../../util/program-files.js';
import type { CompressionLevel } from '../level.js';

/** Two compilations of one source: with SIMD, and for processors without. */
export type ProgramFile = 'compressor-simd.wasm' | 'compressor.wasm';

const PAGE_BYTES = 65_536;
/** Memory beyond this, grown for a large file, is freed when a smaller file comes. */
const KEPT_MEMORY_BYTES = 32 * 1024 * 1024;

/** The part that is used here: the official types come with those of browsers and their globals. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => Program;
  readonly Instance: new (program: Program) => { readonly exports: unknown };
  readonly CompileError: new () => Error;
};
interface Program {
  readonly program: unique symbol;
}

/** The exports of native/compressor.c. */
interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  readonly start: (level: number) => number;
  readonly deflate: (size: number, output: number, limit: number) => number;
  readonly inflate: (data: number, dataSize: number, size: number) => number;
  readonly words: () => number;
  readonly learn: (size: number) => void;
  readonly search: (size: number) => number;
}

/**
 * One compressor of one level, and the memory it works in: the input is written where {@link input}
 * says, and what comes out is there until the next input.
 */
export class Compressor {
  readonly #level: CompressionLevel;
  readonly #program: Program;
  readonly #keywords: Uint8Array;
  #exports: Exports;
  #inputAt: number;

  /**
   * @param level as libdeflate's: 0, which stores, to 12
   * @param file the program; the bytes do not depend on it
   * @param keywords what {@link search} looks for; at most 4,000 bytes
   * @throws LambdaZipError `internal` without memory for it
   */
  constructor(level: CompressionLevel, file?: ProgramFile, keywords: readonly string[] = []) {
    this.#level = level;
    this.#keywords = Buffer.from(keywords.map((keyword) => `${keyword}\0`).join(''));
    this.#program = file === undefined ? fastestProgram() : compiled(file);
    [this.#exports, this.#inputAt] = this.#start();
  }

  #start(): [Exports, number] {
    const exports = started(this.#program);
    const inputAt = exports.start(this.#level);
    if (inputAt === 0) throw outOfMemory(0);
    new Uint8Array(exports.memory.buffer).set(this.#keywords, exports.words());
    exports.learn(this.#keywords.byteLength);
    return [exports, inputAt];
  }

  /** How large the memory is now, in bytes. */
  get memoryBytes(): number {
    return this.#exports.memory.buffer.byteLength;
  }

  /**
   * Where the next input goes: as many bytes of the memory, with anything in them. Whatever an earlier
   * call gave is void.
   *
   * @param dataSize of the data that it is to be inflated from, where there are such
   * @throws LambdaZipError `internal` without memory for it and what comes out
   */
  input(size: number, dataSize = 0): Uint8Array {
    const end = this.#end(size, dataSize);
    // Memory cannot shrink, but it can be left behind.
    if (this.memoryBytes > KEPT_MEMORY_BYTES && end <= KEPT_MEMORY_BYTES) {
      [this.#exports, this.#inputAt] = this.#start();
    }
    const { memory } = this.#exports;
    const missing = this.#end(size, dataSize) - memory.buffer.byteLength;
    if (missing > 0) {
      try {
        memory.grow(Math.ceil(missing / PAGE_BYTES));
      } catch (error) {
        throw outOfMemory(size, error);
      }
    }
    return new Uint8Array(memory.buffer, this.#inputAt, size);
  }

  /**
   * Where the data go that the input is to be inflated from: memory that what comes out is written over.
   *
   * @param size of the input, and of the data, as {@link input} was told
   */
  data(size: number, dataSize: number): Uint8Array {
    return new Uint8Array(this.#exports.memory.buffer, this.#outputAt(size), dataSize);
  }

  /**
   * Inflates a raw DEFLATE stream to the place of the input.
   *
   * @param size of the input, and of the data, as {@link input} was told
   * @returns false for what is not one, or gives more or less than the input's size; then anything may be in its place
   */
  inflate(size: number, dataSize: number): boolean {
    return this.#exports.inflate(this.#outputAt(size), dataSize, size) !== 0;
  }

  /**
   * The input as a raw DEFLATE stream, or undefined where that is not smaller. Same input and level, same
   * bytes, on every machine; how much room there is only decides whether they are given.
   *
   * @param size that of the input
   */
  deflate(size: number): Uint8Array | undefined {
    const at = this.#outputAt(size);
    const written = size === 0 ? 0 : this.#exports.deflate(size, at, size - 1);
    return written === 0 ? undefined : new Uint8Array(this.#exports.memory.buffer, at, written);
  }

  /**
   * Whether the beginning of the input may hold a secret, as native/search.c has it.
   *
   * @param size that of the beginning, at most the input's
   */
  search(size: number): boolean {
    return this.#exports.search(size) !== 0;
  }

  /** Its output does not begin in the middle of the input's last word. */
  #outputAt(size: number): number {
    return this.#inputAt + Math.ceil(size / 16) * 16;
  }

  /** Of the memory that an input takes, and what comes out. The search reads a little beyond an input. */
  #end(size: number, dataSize: number): number {
    return this.#outputAt(size) + Math.max(size, dataSize, 32);
  }
}

const programs = new Map<ProgramFile, Program>();

function compiled(file: ProgramFile): Program {
  let program = programs.get(file);
  if (program === undefined) {
    program = new WebAssembly.Module(readFileSync(fileBeside(import.meta.url, file)));
    programs.set(file, program);
  }
  return program;
}

function started(program: Program): Exports {
  try {
    return new WebAssembly.Instance(program).exports as Exports;
  } catch (error) {
    throw outOfMemory(0, error);
  }
}

/** V8 takes SIMD on arm64, and on x64 from SSE4.1 on. */
function fastestProgram(): Program {
  try {
    return compiled('compressor-simd.wasm');
  } catch (error) {
    if (error instanceof WebAssembly.CompileError) return compiled('compressor.wasm');
    throw error;
  }
}

function outOfMemory(size: number, cause?: unknown): LambdaZipError {
  return new LambdaZipError('internal', `no memory to compress ${size} bytes`, {
    cause,
    hint: 'A limit on addresses (ulimit -v) counts what is reserved and never used: raise it, or remove it.',
  });
}
