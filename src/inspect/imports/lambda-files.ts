/** What lies in Lambda's file system once the package is unpacked, for checks that follow its code. */
import { posix } from 'node:path';

/** The files of one archive. */
export interface PackageFiles {
  /** Of all entries. */
  readonly paths: Iterable<string>;
  /** Where an entry that is a symbolic link leads; undefined for others. */
  linkOf(path: string): string | undefined;
  /** The text of an entry; undefined where it is too large or cannot be read. */
  textOf(path: string): string | undefined;
  /** Whether an installer wrote it, and not the user. */
  isInstalled(path: string): boolean;
  /** Libraries that an entry, a program or a library, needs beside those of the runtime. */
  needsOf(path: string): readonly string[];
}

/** Largest file of code that is looked at: bundles of a whole program. Bytes. */
const MAX_CODE = 16 * 1024 * 1024;

/** What is asked of files by their paths. */
interface FileFacts extends Pick<PackageFiles, 'isInstalled' | 'needsOf'> {
  /** Gives the text of a file, or where a link leads; undefined for what has more bytes than asked for. */
  read(path: string, most?: number): string | undefined;
}

/** @param links which of the paths are symbolic links */
export function packageFiles(
  paths: readonly string[],
  links: ReadonlySet<string>,
  { read, isInstalled, needsOf }: FileFacts,
): PackageFiles {
  return {
    paths,
    linkOf: (path) => (links.has(path) ? read(path) : undefined),
    textOf: (path) => read(path, MAX_CODE),
    isInstalled,
    needsOf,
  };
}

/** Where Lambda unpacks a function, and all of its layers. */
export const TASK = '/var/task';
export const LAYER = '/opt';

interface Place {
  readonly files: PackageFiles;
  /** In the archive. */
  readonly path: string;
}

/** Characters of texts that are kept, since most are asked for twice: what they import, and what names they have. */
const MAX_KEPT = 64 * 1024 * 1024;

/** More links in a row than this lead in circles. */
const MAX_LINKS = 40;

/** Absolute paths throughout. A link that leads elsewhere counts as what is asked for, with a content that nobody knows. */
export class LambdaFiles {
  readonly #files = new Map<string, Place>();
  readonly #links = new Map<string, string>();
  readonly #texts = new Map<Place, string>();
  #room = MAX_KEPT;
  /** Names in each folder. */
  readonly #folders = new Map<string, Set<string>>();

  /** @param layers in the order in which Lambda unpacks them */
  constructor(code: PackageFiles, layers: readonly PackageFiles[]) {
    this.#add(TASK, code);
    for (const layer of layers) this.#add(LAYER, layer);
  }

  #add(root: string, files: PackageFiles): void {
    for (const path of files.paths) {
      const place = `${root}/${path}`;
      const link = files.linkOf(path);
      this.#files.delete(place);
      this.#links.delete(place);
      if (link === undefined) this.#files.set(place, { files, path });
      else this.#links.set(place, posix.resolve(posix.dirname(place), link));
      for (let child = place; ; ) {
        const folder = posix.dirname(child);
        const known = this.#folders.get(folder);
        if (known?.has(posix.basename(child))) break;
        if (known === undefined) this.#folders.set(folder, new Set([posix.basename(child)]));
        else known.add(posix.basename(child));
        if (folder === root || folder === '/') break;
        child = folder;
      }
    }
  }

  isFile(path: string): boolean {
    const real = this.real(path);
    return real === undefined ? true : this.#files.has(real);
  }

  isFolder(path: string): boolean {
    const real = this.real(path);
    return real === undefined ? true : this.#folders.has(real);
  }

  /** The names in a folder. */
  namesIn(folder: string): Iterable<string> {
    return this.#folders.get(this.real(folder) ?? '') ?? [];
  }

  textOf(path: string): string | undefined {
    const place = this.#files.get(this.real(path) ?? '');
    if (place === undefined) return undefined;
    const known = this.#texts.get(place);
    if (known !== undefined) return known;
    const text = place.files.textOf(place.path);
    if (text !== undefined && text.length <= this.#room) {
      this.#room -= text.length;
      this.#texts.set(place, text);
    }
    return text;
  }

  isInstalled(path: string): boolean {
    const place = this.#files.get(this.real(path) ?? '');
    return place?.files.isInstalled(place.path) ?? false;
  }

  /** As {@link PackageFiles.needsOf}. */
  needsOf(path: string): readonly string[] {
    const place = this.#files.get(this.real(path) ?? '');
    return place?.files.needsOf(place.path) ?? [];
  }

  /** Every file of the function and its layers. */
  paths(): Iterable<string> {
    return this.#files.keys();
  }

  /** Where symbolic links lie. */
  links(): Iterable<string> {
    return this.#links.keys();
  }

  /** Where a path leads through all links; undefined for one that leads out of what is packed. */
  real(path: string): string | undefined {
    if (this.#links.size === 0) return path;
    let rest = path.split('/').filter((part) => part !== '');
    let done = '';
    for (let links = 0; rest.length > 0; ) {
      const [part = '', ...more] = rest;
      const next = `${done}/${part}`;
      const target = this.#links.get(next);
      if (target === undefined) {
        done = next;
        rest = more;
        continue;
      }
      links += 1;
      if (links > MAX_LINKS || !isPacked(target)) return undefined;
      rest = [...target.split('/').filter((one) => one !== ''), ...more];
      done = '';
    }
    return done;
  }
}

function isPacked(path: string): boolean {
  return [TASK, LAYER].some((root) => path === root || path.startsWith(`${root}/`));
}

/** A path as the user knows it: in the archive; of a layer with `/opt/` in front. */
export function shownPath(path: string): string {
  return path.startsWith(`${TASK}/`) ? path.slice(TASK.length + 1) : path;
}
