/** Compiled code that is kept between runs: taken only where nobody else can have written it, and never needed. */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { codeDirectory } from '../../build/cli/context.js';
import { loadProgram } from '../../build/util/code-cache.js';
import { REPOSITORY } from '../helpers/paths.js';
import { environmentOf } from '../helpers/programs.js';
import { temporaryDirectory } from '../helpers/workspace.js';

const PROGRAM = `exports.file = __filename; exports.isNamed = module.exports === exports;
exports.other = () => (module.importModule ?? ((name) => import(name)))('./other.mjs');
exports.twice = (number) => number * 2;`;

/** A program in a folder, and a cache in another. */
class Machine {
  readonly file: string;
  readonly cache: string;
  readonly folder: string;

  constructor() {
    const root = temporaryDirectory();
    this.file = join(root, 'program.cjs');
    this.cache = join(root, 'cache');
    this.folder = join(this.cache, 'code');
    this.write(PROGRAM);
    writeFileSync(join(root, 'other.mjs'), 'export const answer = 42;');
  }

  write(text: string): void {
    writeFileSync(this.file, text);
  }

  /**
   * Runs the program in a process of its own, and keeps its code.
   *
   * @returns what it gave, and whether V8 took what was kept
   */
  run(folder: string | undefined = this.folder): { readonly given: unknown; readonly taken: boolean } {
    const code = `
      import vm from 'node:vm';
      import { syncBuiltinESMExports } from 'node:module';
      let taken = false;
      const { Script } = vm;
      vm.Script = class extends Script {
        constructor(text, options) {
          super(text, options);
          taken = this.cachedDataRejected === false;
        }
      };
      syncBuiltinESMExports();
      const { loadProgram } = await import(${JSON.stringify(pathToFileURL(join(REPOSITORY, 'build', 'util', 'code-cache.js')))});
      const { exports, keep } = loadProgram(${JSON.stringify(this.file)}, ${JSON.stringify(folder)});
      const { file, isNamed, twice, other } = exports;
      const given = { file, isNamed, four: twice(2), answer: (await other()).answer };
      keep();
      console.log(JSON.stringify({ given, taken }));`;
    return JSON.parse(
      execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
        encoding: 'utf8',
        env: environmentOf(process.execPath),
      }),
    );
  }

  get kept(): string[] {
    return existsSync(this.folder) ? readdirSync(this.folder) : [];
  }

  /** The one file that is kept. */
  get code(): string {
    expect(this.kept).toHaveLength(1);
    return join(this.folder, this.kept[0] ?? '');
  }
}

/** Every run gives this, whatever became of the cache. */
const given = (machine: Machine) => ({ file: machine.file, isNamed: true, four: 4, answer: 42 });

describe('code', () => {
  test('is kept by the first run and taken by the next, for the owner alone', () => {
    const machine = new Machine();
    expect(machine.run()).toEqual({ given: given(machine), taken: false });
    const { mtimeMs, mode } = statSync(machine.code);
    expect(machine.run()).toEqual({ given: given(machine), taken: true });
    expect(statSync(machine.code).mtimeMs).toBe(mtimeMs);
    if (process.platform === 'win32') return;
    expect(mode & 0o777).toBe(0o600);
    for (const folder of [machine.cache, machine.folder]) expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  test('is not taken for another text, be it as long', () => {
    const machine = new Machine();
    machine.run();
    machine.write(PROGRAM.replace('number * 2', 'number + 2'));
    expect(machine.run()).toEqual({ given: given(machine), taken: false });
    expect(machine.kept).toHaveLength(2);
    machine.write(PROGRAM.replace('number * 2', 'number * 3'));
    expect(machine.run().given).toMatchObject({ four: 6 });
  });

  test.each([
    ['cut', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['empty', () => Buffer.alloc(0)],
    ['changed in one bit', (bytes: Buffer) => bytes.map((byte, index) => (index === 100 ? byte ^ 1 : byte))],
  ])('that is %s is compiled anew, and replaced', (_, damage) => {
    const machine = new Machine();
    machine.run();
    const whole = readFileSync(machine.code);
    writeFileSync(machine.code, damage(Buffer.from(whole)));
    expect(machine.run()).toEqual({ given: given(machine), taken: false });
    expect(readFileSync(machine.code)).toHaveLength(whole.length);
    expect(machine.run().taken).toBe(true);
  });

  test('of another name is not taken', () => {
    const machine = new Machine();
    machine.run();
    const { code } = machine;
    const of = readFileSync(code);
    machine.write(PROGRAM.replace('number * 2', 'number + 2'));
    machine.run();
    for (const name of machine.kept) writeFileSync(join(machine.folder, name), of);
    expect(machine.run().taken).toBe(false);
  });

  test.skipIf(process.platform === 'win32').each([
    ['the folder', (machine: Machine) => machine.folder],
    ['the folder above', (machine: Machine) => machine.cache],
    ['the file', (machine: Machine) => machine.code],
  ])('is not taken where others can write to %s', (_, place) => {
    const machine = new Machine();
    machine.run();
    chmodSync(place(machine), 0o777);
    expect(machine.run()).toEqual({ given: given(machine), taken: false });
  });

  test.skipIf(process.getuid?.() !== 0)('is not taken of another user', () => {
    const machine = new Machine();
    machine.run();
    execFileSync('chown', ['12345', machine.code]);
    expect(machine.run()).toEqual({ given: given(machine), taken: false });
    execFileSync('chown', ['12345', machine.folder]);
    expect(machine.run()).toEqual({ given: given(machine), taken: false });
    expect(statSync(machine.code).uid).toBe(0);
  });

  test.skipIf(process.platform === 'win32')('is not taken through a link', () => {
    const machine = new Machine();
    machine.run();
    const elsewhere = new Machine();
    mkdirSync(elsewhere.cache, { mode: 0o700 });
    symlinkSync(machine.folder, elsewhere.folder);
    elsewhere.write(readFileSync(machine.file, 'utf8'));
    expect(elsewhere.run()).toEqual({ given: given(elsewhere), taken: false });
  });

  test('is not kept where a folder cannot be made', () => {
    const machine = new Machine();
    writeFileSync(machine.cache, 'a file');
    expect(machine.run()).toEqual({ given: given(machine), taken: false });
    expect(readFileSync(machine.cache, 'utf8')).toBe('a file');
  });

  test('of 48 programs is kept, and the oldest goes', () => {
    const machine = new Machine();
    for (let index = 0; index <= 48; index++) {
      machine.write(`${PROGRAM}// ${index}`);
      expect(loadProgram(machine.file, machine.folder).keep()).toBeUndefined();
      const names = machine.kept.map((name) => join(machine.folder, name));
      const newest = names.find((name) => statSync(name).mtimeMs > Date.UTC(2001));
      if (newest !== undefined) utimesSync(newest, index, index);
    }
    expect(machine.kept).toHaveLength(48);
    const written = machine.kept.map((name) => statSync(join(machine.folder, name)).mtimeMs / 1000);
    expect(written.sort((left, right) => left - right)).toEqual(
      Array.from({ length: 48 }, (_, index) => index + 1),
    );
  });

  test('of a part that is loaded on demand is kept beside the program’s, and taken', async () => {
    const machine = new Machine();
    writeFileSync(
      join(dirname(machine.file), 'part.cjs'),
      `exports.name = __filename; exports.further = () => module.importModule('./further.cjs');
exports.other = () => module.importModule('./other.mjs');`,
    );
    writeFileSync(join(dirname(machine.file), 'further.cjs'), 'exports.seven = 7;');
    machine.write("exports.part = () => module.importModule('./part.cjs');");
    interface Program {
      part(): Promise<{
        readonly name: string;
        further(): Promise<{ readonly seven: number }>;
        other(): Promise<{ readonly answer: number }>;
      }>;
    }
    const first = loadProgram(machine.file, machine.folder);
    const part = await (first.exports as Program).part();
    expect(part.name).toBe(join(dirname(machine.file), 'part.cjs'));
    // As with require, whoever asks again is given the same.
    expect(await (first.exports as Program).part()).toBe(part);
    expect((await part.other()).answer).toBe(42);
    first.keep();
    expect(machine.kept).toHaveLength(2);
    const written = machine.kept.map((name) => statSync(join(machine.folder, name)).mtimeMs);

    // A later run that loads more keeps that, too, and leaves what is there.
    const next = loadProgram(machine.file, machine.folder);
    expect((await (await (next.exports as Program).part()).further()).seven).toBe(7);
    next.keep();
    expect(machine.kept).toHaveLength(3);
    const times = machine.kept.map((name) => statSync(join(machine.folder, name)).mtimeMs);
    expect(times).toEqual(expect.arrayContaining(written));
  });

  test('of a part that is not there is an error that can be caught', async () => {
    const machine = new Machine();
    machine.write("exports.part = () => module.importModule('./part.cjs');");
    const { exports } = loadProgram(machine.file, machine.folder);
    await expect((exports as { part(): Promise<unknown> }).part()).rejects.toThrow('part.cjs');
  });
});

describe('the folder of code', () => {
  test('is none where the user, or Node.js, wants none', () => {
    const env = { XDG_CACHE_HOME: '/cache', LOCALAPPDATA: '/cache' };
    const argv = ['node', 'lambda-zip', 'build', 'src'];
    expect(codeDirectory({ argv, env })).toBeTypeOf('string');
    expect(codeDirectory({ argv: [...argv, '--no-cache'], env })).toBeUndefined();
    expect(codeDirectory({ argv, env: { ...env, NODE_DISABLE_COMPILE_CACHE: '1' } })).toBeUndefined();
    expect(codeDirectory({ argv, env: { ...env, NODE_V8_COVERAGE: 'coverage' } })).toBeUndefined();
  });
});
