/**
 * Text that package managers write into files that are needed at run time, and that differs with each folder: taken
 * out of it, so that two installs of one lock file are one package.
 */
import { existsSync, type Stats } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { readWholeFile } from '../entries/read-file.js';
import { ComposerTraces, type Rewrite } from './composer-traces.js';

/** Larger than any launcher, and than most manifests of packages. Bytes. */
const MAX_READ = 256 * 1024;

/** A launcher in `node_modules/.bin` is a file with pnpm, where npm and yarn have a link. */
const LAUNCHER = /(?:^|\/)node_modules\/\.bin\/[^/]+$/;
/** Of a package: its path from the first `node_modules` on. */
const MANIFEST = /^(?<top>(?:.*?\/)?node_modules)\/.*package\.json$/s;

/** Files that show that a folder of packages was not made by npm before version 7. */
const NEWER_STATES = ['.package-lock.json', '.modules.yaml', '.yarn-integrity', '.yarn-state.yml'];

/** Keys that npm before version 7 added to each `package.json`: the folder of the install is in them, and its order. */
const NPM_KEYS = new Set(
  ['args', 'from', 'id', 'inBundle', 'integrity', 'location', 'phantomChildren', 'requested', 'requiredBy']
    .concat(['resolved', 'shasum', 'shrinkwrap', 'spec', 'where'])
    .map((key) => `_${key}`),
);

function isNpms(key: string, value: unknown): boolean {
  return NPM_KEYS.has(key) || (value === false && (key === 'bundleDependencies' || key === 'deprecated'));
}

/** For the files of one walk. */
export class InstallTraces {
  readonly #root: string;
  /** Whether npm before version 7 may have written below a `node_modules`, by its path. */
  readonly #oldNpm = new Map<string, boolean>();
  readonly #composer = new ComposerTraces();

  /** @param root of the source, real */
  constructor(root: string) {
    this.#root = root;
  }

  /**
   * The content of a file without such traces; undefined when it is to be packed as it is.
   *
   * @param path relative to the source, POSIX
   * @param file absolute
   * @throws LambdaZipError what reading the file throws
   */
  without(path: string, file: string, { size, mtimeMs, ctimeMs, ino }: Stats): Uint8Array | undefined {
    const rewrite =
      (size > MAX_READ ? undefined : this.#rewriteFor(path, file)) ??
      this.#composer.rewriteFor(path, file, size);
    if (rewrite === undefined) return undefined;
    const text = Buffer.from(
      readWholeFile({ kind: 'file', file, size, mtimeMs, ctimeMs, ino }, path),
    ).toString('utf8');
    const changed = rewrite(text);
    return changed === undefined || changed === text ? undefined : Buffer.from(changed);
  }

  #rewriteFor(path: string, file: string): Rewrite | undefined {
    if (LAUNCHER.test(path)) return (text) => relativeNodePath(text, dirname(file));
    const top = MANIFEST.exec(path)?.groups?.['top'];
    return top !== undefined && this.#isOldNpm(top) ? withoutNpmKeys : undefined;
  }

  #isOldNpm(top: string): boolean {
    const known = this.#oldNpm.get(top);
    if (known !== undefined) return known;
    const answer = !NEWER_STATES.some((name) => existsSync(join(this.#root, top, name)));
    this.#oldNpm.set(top, answer);
    return answer;
  }
}

/**
 * A launcher of pnpm before version 11 with the folders of its NODE_PATH relative to its own, as newer ones have them.
 *
 * @param folder of the launcher, absolute
 */
function relativeNodePath(text: string, folder: string): string | undefined {
  if (!text.startsWith('#!') || !/^\s*basedir=/m.test(text)) return undefined;
  return text.replace(
    /^(\s*export NODE_PATH=")([^"\n]*)(")/gm,
    (_, start: string, value: string, end: string) => {
      const folders = value
        .split(':')
        .map((one) => (one.startsWith('/') ? `$basedir/${posix.relative(folder, one)}` : one));
      return `${start}${folders.join(':')}${end}`;
    },
  );
}

function withoutNpmKeys(text: string): string | undefined {
  if (!text.includes('"_where"') && !text.includes('"_args"')) return undefined;
  try {
    const manifest: unknown = JSON.parse(text);
    if (typeof manifest !== 'object' || manifest === null || Array.isArray(manifest)) return undefined;
    const kept = Object.entries(manifest).filter(([key, value]) => !isNpms(key, value));
    // The form in which npm writes it.
    return `${JSON.stringify(Object.fromEntries(kept), undefined, 2)}\n`;
  } catch {
    return undefined;
  }
}
