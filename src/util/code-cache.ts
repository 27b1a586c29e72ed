/** Runs a program of one file, and keeps what V8 compiles of it: that takes longer than packing a small tree. */
import { createHash, randomBytes } from 'node:crypto';
import {
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { closeQuietly, READ_FLAGS } from './files.js';

/** How many files a folder keeps: one for each part of a program and version of Node.js. The oldest go first. */
const MAX_KEPT = 48;
const SUFFIX = '.code';
/** Several times what there is to keep, in bytes. */
const MAX_BYTES = 16 * 1024 * 1024;
const DIGEST_BYTES = 32;

interface LoadedProgram {
  /** What the program exports. */
  readonly exports: unknown;
  /**
   * Keeps what is compiled by now of each part that was loaded, if nothing of it was kept before. Best called when the program has done
   * its usual work: a function is compiled when it is first called. Never fails.
   */
  keep(): void;
}

/**
 * Runs a program as Node.js runs a CommonJS module.
 *
 * Node.js's own cache of compiled code (`module.enableCompileCache`) came with 22.1. It keeps what is compiled when a module is loaded,
 * which of a bundle are its outermost lines.
 *
 * @param file of ASCII text; what it imports on demand, it does by `module.importModule`, where there is one. What it so imports from
 *   `.cjs` files beside it are parts of the program, and the same holds for them
 * @param folder to keep code in, with the one it lies in for this user alone; undefined to keep nothing
 */
export function loadProgram(file: string, folder: string | undefined): LoadedProgram {
  if (folder === undefined) return { exports: createRequire(file)(file), keep: () => undefined };
  const parts = new Map<string, Part>();
  const load = (part: string): unknown => {
    const loaded =
      parts.get(part) ??
      loadPart(part, folder, async (specifier) => {
        if (!specifier.startsWith('.')) return import(specifier);
        const url = new URL(specifier, pathToFileURL(part));
        return specifier.endsWith('.cjs') ? load(fileURLToPath(url)) : import(url.href);
      });
    parts.set(part, loaded);
    return loaded.exports;
  };
  return {
    exports: load(file),
    keep: () => {
      for (const { key, script, isKept } of parts.values())
        if (!isKept || script.cachedDataRejected === true) keepCode(folder, key, script.createCachedData());
    },
  };
}

interface Part {
  readonly key: string;
  readonly script: Script;
  /** Whether code of it was there. */
  readonly isKept: boolean;
  readonly exports: unknown;
}

/** @param importModule what the part imports on demand: a script's own `import()` is experimental, and Node.js says so to whoever runs it */
function loadPart(file: string, folder: string, importModule: (specifier: string) => Promise<unknown>): Part {
  const content = readFileSync(file);
  const key = keyOf(content);
  const kept = keptCode(folder, key);
  // One byte a character: V8 takes it as it is. On one line with the program's first, so that numbers of lines are the file's.
  const text = content.toString('latin1');
  const script = new Script(`(function (exports, require, module, __filename, __dirname) {${text}\n})`, {
    filename: file,
    cachedData: kept,
  });
  const module = { exports: {}, importModule };
  script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file));
  return { key, script, isKept: kept !== undefined, exports: module.exports };
}

/** V8 looks at the length of the text, its own version and its flags; what it was told is up to us. */
function keyOf(program: Uint8Array): string {
  const { version, platform, arch } = process;
  return createHash('sha256').update(`${version} ${platform} ${arch}\n`).update(program).digest('hex');
}

/** Code of this key that is whole, in a file and folders that nobody but this user or root can have written; else undefined. */
function keptCode(folder: string, key: string): Buffer | undefined {
  try {
    if (!isPrivate(lstatSync(dirname(folder))) || !isPrivate(lstatSync(folder))) return undefined;
    const descriptor = openSync(join(folder, key + SUFFIX), READ_FLAGS);
    try {
      const stats = fstatSync(descriptor);
      if (!stats.isFile() || !isPrivate(stats) || stats.size > MAX_BYTES) return undefined;
      const content = readFileSync(descriptor);
      const code = content.subarray(DIGEST_BYTES);
      return digestOf(key, code).equals(content.subarray(0, DIGEST_BYTES)) ? code : undefined;
    } finally {
      closeQuietly(descriptor);
    }
  } catch {
    // Nothing there, or nothing that can be read: it is compiled.
    return undefined;
  }
}

/** Windows has no such modes; there a user's folders are that user's alone. */
function isPrivate({ uid, mode }: Stats): boolean {
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
}

/** Of a code and what it is of: V8 itself trusts what it is given. */
function digestOf(key: string, code: Uint8Array): Buffer {
  return createHash('sha256').update(key).update(code).digest();
}

/** A folder that cannot be written to keeps nothing. */
function keepCode(folder: string, key: string, code: Buffer): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (!isPrivate(lstatSync(dirname(folder))) || !isPrivate(lstatSync(folder))) return;
    const draft = join(folder, `${key}.${randomBytes(6).toString('hex')}.tmp`);
    try {
      writeFileSync(draft, Buffer.concat([digestOf(key, code), code]), { flag: 'wx', mode: 0o600 });
      renameSync(draft, join(folder, key + SUFFIX));
    } finally {
      rmSync(draft, { force: true });
    }
    removeOldest(folder);
  } catch {
    // The next run compiles again.
  }
}

function removeOldest(folder: string): void {
  const files = readdirSync(folder)
    .map((name) => join(folder, name))
    .map((file) => ({ file, writtenMs: statSync(file).mtimeMs }))
    .sort((left, right) => right.writtenMs - left.writtenMs);
  for (const { file } of files.slice(MAX_KEPT)) rmSync(file, { force: true });
}
