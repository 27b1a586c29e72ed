/** Finds modules as Node.js does in Lambda. @see https://nodejs.org/api/modules.html https://nodejs.org/api/esm.html */
import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import { exports as exported, imports as imported } from 'resolve.exports';
import { quoted } from '../../util/text.js';
import { LAYER, type LambdaFiles, TASK } from './lambda-files.js';

/** How a module is asked for. */
export type Asking = 'require' | 'import';

/** `elsewhere`: of the runtime, or where nobody can look. */
type NodeResolution =
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'elsewhere' }
  /** `why` as the end of a sentence about the name; undefined where there is nothing by that name. */
  | { readonly kind: 'missing'; readonly why?: string };

const ELSEWHERE: NodeResolution = { kind: 'elsewhere' };

type Manifest = Readonly<Record<string, unknown>>;

interface Package {
  readonly folder: string;
  readonly manifest: Manifest;
}

/**
 * The AWS SDK that a runtime brings: version 3 from Node.js 18 on, version 2 before.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/lambda-nodejs.html "Runtime-included SDK versions"
 */
function isProvided(name: string, major: number): boolean {
  return major >= 18 ? /^(?:@aws-sdk|@smithy|@aws-crypto|@aws)\//.test(name) : name === 'aws-sdk';
}

export class NodeModules {
  readonly #files: LambdaFiles;
  readonly #major: number;
  readonly #manifests = new Map<string, Manifest | undefined>();

  /** @param major of the runtime's Node.js */
  constructor(files: LambdaFiles, major: number) {
    this.#files = files;
    this.#major = major;
  }

  /** @param from the file that asks, without links */
  resolve(specifier: string, from: string, asking: Asking): NodeResolution {
    if (isBuiltin(specifier) || /^(?:node|data|https?|file):/.test(specifier)) return ELSEWHERE;
    if (specifier.startsWith('#')) return this.#ownImport(specifier, from, asking);
    if (/^\.{0,2}\/|^\.{1,2}$/.test(specifier)) {
      const path = asking === 'import' ? specifier.replace(/[?#].*$/s, '') : specifier;
      return this.#atPath(posix.resolve(posix.dirname(from), path), path, asking);
    }
    return this.#bare(specifier, from, asking);
  }

  /** Whether a file is an ES module; undefined for what is neither that nor CommonJS. */
  isModule(file: string): boolean | undefined {
    switch (posix.extname(file)) {
      case '.mjs':
        return true;
      case '.cjs':
        return false;
      case '.json':
      case '.node':
        return undefined;
      default:
        return this.#scopeOf(file)?.manifest['type'] === 'module';
    }
  }

  /** What `require` finds at an absolute path. */
  requirePath(path: string): string | undefined {
    return this.#asFile(path) ?? this.#asFolder(path);
  }

  /** What ends in a slash is a folder. */
  #required(path: string): string | undefined {
    return path.endsWith('/') ? this.#asFolder(path.replace(/\/+$/, '')) : this.requirePath(path);
  }

  #atPath(path: string, shown: string, asking: Asking): NodeResolution {
    if (asking === 'require') {
      const found = this.#required(shown.endsWith('/') ? `${path}/` : path);
      return found === undefined ? { kind: 'missing' } : this.#file(found);
    }
    if (this.#files.isFile(path)) return this.#file(path);
    const meant = this.#asFile(path) ?? this.#asFolder(path);
    if (meant === undefined) return { kind: 'missing' };
    const base = shown.replace(/\/+$/, '');
    const whole = meant.startsWith(`${path}/`)
      ? `${base}${meant.slice(path.length)}`
      : `${base}${posix.extname(meant)}`;
    return { kind: 'missing', why: `has no file name extension; an ES module has to write ${quoted(whole)}` };
  }

  #file(path: string): NodeResolution {
    const real = this.#files.real(path);
    return real === undefined ? ELSEWHERE : { kind: 'file', file: real };
  }

  #asFile(path: string): string | undefined {
    return ['', '.js', '.json', '.node']
      .map((suffix) => path + suffix)
      .find((one) => this.#files.isFile(one));
  }

  #asFolder(folder: string): string | undefined {
    const main = this.#manifest(folder)?.['main'];
    if (typeof main === 'string') {
      const path = posix.resolve(folder, main);
      const found = this.#asFile(path) ?? this.#asFile(`${path}/index`);
      if (found !== undefined) return found;
    }
    return this.#asFile(`${folder}/index`);
  }

  #manifest(folder: string): Manifest | undefined {
    if (this.#manifests.has(folder)) return this.#manifests.get(folder);
    const file = `${folder}/package.json`;
    const manifest = this.#files.isFile(file) ? parsed(this.#files.textOf(file)) : undefined;
    this.#manifests.set(folder, manifest);
    return manifest;
  }

  /** The package that a file belongs to. */
  #scopeOf(file: string): Package | undefined {
    for (let folder = posix.dirname(file); folder !== '/'; folder = posix.dirname(folder)) {
      if (posix.basename(folder) === 'node_modules') return undefined;
      const manifest = this.#manifest(folder);
      if (manifest !== undefined) return { folder, manifest };
    }
    return undefined;
  }

  #ownImport(specifier: string, from: string, asking: Asking): NodeResolution {
    const scope = this.#scopeOf(from);
    if (scope === undefined) return { kind: 'missing' };
    const target = this.#target(
      () => imported(scope.manifest, specifier, this.#conditions(asking)) ?? undefined,
    );
    // One that leads to another name of the same kind is refused by Node.js, too.
    if (target === undefined || target.startsWith('#'))
      return { kind: 'missing', why: "is not among the 'imports' of its package.json" };
    return target.startsWith('.')
      ? this.#exact(scope, target)
      : this.resolve(target, `${scope.folder}/package.json`, asking);
  }

  #bare(specifier: string, from: string, asking: Asking): NodeResolution {
    const { name, subpath } =
      /^(?<name>(?:@[^/]+\/)?[^/]+)(?<subpath>(?:\/.*)?)$/s.exec(specifier)?.groups ?? {};
    if (name === undefined || subpath === undefined) return { kind: 'missing' };
    const scope = this.#scopeOf(from);
    if (scope?.manifest['name'] === name && scope.manifest['exports'] !== undefined)
      return this.#exported(scope, subpath, asking);
    let partial: NodeResolution | undefined;
    for (const folder of this.#foldersFor(from)) {
      const place = `${folder}/${name}`;
      const found = this.#inFolder(place, subpath, asking);
      if (found !== undefined && (found.kind !== 'missing' || this.#endsSearch(place, subpath, asking)))
        return found;
      // What is there without the part that is asked for says more than what is not.
      partial ??= found;
    }
    if (isProvided(name, this.#major)) return ELSEWHERE;
    return partial ?? { kind: 'missing' };
  }

  /** Where packages lie for a file, nearest first. */
  *#foldersFor(from: string): Generator<string> {
    for (let folder = posix.dirname(from); folder !== '/'; folder = posix.dirname(folder)) {
      if (posix.basename(folder) !== 'node_modules') yield `${folder}/node_modules`;
    }
    // What Lambda has in NODE_PATH, beside the runtime itself.
    yield `${LAYER}/nodejs/node${this.#major}/node_modules`;
    yield `${LAYER}/nodejs/node_modules`;
    yield TASK;
  }

  /** Whether Node.js looks no further once a folder is there that has not what is asked for. */
  #endsSearch(place: string, subpath: string, asking: Asking): boolean {
    if (!this.#files.isFolder(place)) return false;
    const manifest = this.#manifest(place);
    if (asking === 'import' || (manifest?.['exports'] ?? undefined) !== undefined) return true;
    return subpath === '' && typeof manifest?.['main'] === 'string';
  }

  /** @returns undefined where nothing is there */
  #inFolder(place: string, subpath: string, asking: Asking): NodeResolution | undefined {
    if (this.#files.isFolder(place)) {
      const manifest = this.#manifest(place) ?? {};
      const one: Package = { folder: place, manifest };
      if (manifest['exports'] !== undefined && manifest['exports'] !== null)
        return this.#exported(one, subpath, asking);
      if (subpath === '') {
        const found = this.#asFolder(place);
        if (found !== undefined) return this.#file(found);
        return { kind: 'missing', why: 'is packed without the file that its package.json names' };
      }
      if (asking === 'require') {
        const found = this.#required(place + subpath);
        if (found !== undefined) return this.#file(found);
      } else if (this.#files.isFile(place + subpath)) return this.#file(place + subpath);
      return { kind: 'missing', why: 'is not a file of its package' };
    }
    const file = subpath === '' ? this.#asFile(place) : undefined;
    return file === undefined ? undefined : this.#file(file);
  }

  #exported(one: Package, subpath: string, asking: Asking): NodeResolution {
    const target = this.#target(
      () => exported(one.manifest, `.${subpath}`, this.#conditions(asking)) ?? undefined,
    );
    if (target === undefined)
      return {
        kind: 'missing',
        why: `is not among the 'exports' of its package for ${asking === 'import' ? 'import' : 'require()'}`,
      };
    return this.#exact(one, target);
  }

  #exact({ folder }: Package, target: string): NodeResolution {
    const path = posix.join(folder, target);
    if (this.#files.isFile(path)) return this.#file(path);
    return { kind: 'missing', why: `is packed without ${quoted(target)}, which its package.json names` };
  }

  #target(look: () => readonly string[] | undefined): string | undefined {
    try {
      return (look() ?? [])[0];
    } catch {
      return undefined;
    }
  }

  #conditions(asking: Asking): { conditions: string[]; unsafe: true } {
    const own = ['node', 'node-addons', asking];
    // With require() of ES modules, which Lambda turns off up to Node.js 22.
    return { conditions: requiresModules(this.#major) ? [...own, 'module-sync'] : own, unsafe: true };
  }
}

/**
 * Whether `require` takes ES modules, and whether a file's text says that it is one. Lambda turns both off up to Node.js 22.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/lambda-nodejs.html
 */
export function requiresModules(major: number): boolean {
  return major > 22;
}

function parsed(text: string | undefined): Manifest | undefined {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Manifest) : {};
  } catch {
    return {};
  }
}
