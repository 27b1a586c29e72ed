/** Which packages an archive holds: those whose wheels were packed, and those that files in it tell of. */
import { posix } from 'node:path';
import { openFileSource } from '../archive/byte-source.js';
import { readContent, readRecords } from '../archive/reader.js';
import { contentDigest, type ManifestEntry, manifestText } from '../compare/manifest.js';
import { foldersAbove } from '../entries/tree.js';
import type { Package } from '../pipeline/package-supply.js';
import { throwIfCancelled } from '../util/ports.js';
import { packagesIn, type ToldPackage, tellsOfPackages } from './ecosystems.js';

/** Longer ones tell of no package that anybody installed. Bytes. */
const MAX_BYTES = 16 * 1024 * 1024;

/** A package in an archive. */
export interface Component extends ToldPackage {
  /** Where it lies in the archive: a folder, or the file that tells of it. */
  readonly path: string;
  /** Undefined where nothing has a digest that says which package it is. */
  readonly hash: Hash | undefined;
}

interface Hash {
  /** `wheel`: of the file that was installed; `files`: of the manifest of what is packed in its folder. */
  readonly of: 'wheel' | 'files';
  /** SHA-256, hex. */
  readonly sha256: string;
}

/** An archive that was written, if only as a draft. */
interface WrittenArchive {
  /** Where its bytes are now. */
  readonly file: string;
  /** As the user knows it. */
  readonly name: string;
  /** In archive order. */
  readonly entries: readonly ManifestEntry[];
  /** Packages of which the wheels were packed, and the folder they went to. */
  readonly packages: readonly Package[];
  readonly prefix: string;
}

/** What an archive holds. */
export interface Contents {
  readonly components: readonly Component[];
  /** Links by which Node.js finds packages, and the paths that they lead to, without a slash at the end. */
  readonly links: ReadonlyMap<string, string>;
}

/**
 * What is read is the archive itself, so that it says the same whichever engine made it.
 *
 * @throws LambdaZipError `archive`, `cancelled`
 */
export async function contentsOf(archive: WrittenArchive, signal?: AbortSignal): Promise<Contents> {
  const { packages, prefix, entries } = archive;
  const told: Told[] = [];
  const links = new Map<string, string>();
  for await (const [source, text, isLink] of tellingFiles(archive, signal)) {
    if (isLink) links.set(source, posix.join(posix.dirname(source), text).replace(/\/$/, ''));
    else for (const one of packagesIn(source, text)) told.push({ ...one, source });
  }
  const folders = new Set(told.map(({ folder }) => folder).filter((folder) => folder !== undefined));
  const files = filesByFolder(entries, folders);
  const wheels = packages.map((one): Component => {
    const { name, version, sha256 } = one;
    // What its metadata says, unless that was excluded.
    const metadata = told.find((other) => isOf(one, other, prefix));
    const { licenses = [], needs } = metadata ?? {};
    const place = { path: prefix, folder: undefined, scope: prefix };
    return { type: 'pypi', name, version, licenses, needs, ...place, hash: { of: 'wheel', sha256 } };
  });
  const others = told
    .filter((one) => !packages.some((wheel) => isOf(wheel, one, prefix)))
    .map(({ source, ...one }): Component => {
      const own = one.folder === undefined ? undefined : files.get(one.folder);
      const hash: Hash | undefined = own && { of: 'files', sha256: contentDigest(manifestText(own)) };
      return { ...one, path: one.folder ?? source, hash };
    });
  return { components: [...wheels, ...others], links };
}

type Told = ToldPackage & { readonly source: string };

/** Whether a wheel that was packed tells of it, by its metadata: that is listed as such. */
function isOf(wheel: Package, { type, name, version, scope, source }: Told, prefix: string): boolean {
  const isInstalled = type === 'pypi' && scope === prefix && source.startsWith(prefix);
  return isInstalled && wheel.name === name && wheel.version === version;
}

/** As pnpm has them. */
const LINKED_PACKAGE = /(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+$/;

async function* tellingFiles(
  { file, name }: WrittenArchive,
  signal: AbortSignal | undefined,
): AsyncGenerator<[path: string, text: string, isLink: boolean]> {
  const source = await openFileSource(file, name);
  try {
    for (const record of await readRecords(source)) {
      const { path, mode, size } = record;
      const isLink = mode === 'symlink';
      if (size > MAX_BYTES || !(isLink ? LINKED_PACKAGE.test(path) : tellsOfPackages(path))) continue;
      throwIfCancelled(signal);
      yield [path, (await readContent(source, record)).toString('utf8'), isLink];
    }
  } finally {
    await source.close();
  }
}

/** The entries of each folder, named from there. A folder inside of another one has its entries for itself. */
function filesByFolder(
  entries: readonly ManifestEntry[],
  folders: ReadonlySet<string>,
): Map<string, ManifestEntry[]> {
  const files = new Map<string, ManifestEntry[]>();
  for (const { path, mode, size, sha256 } of entries) {
    for (const above of foldersAbove(path)) {
      const folder = `${above}/`;
      if (!folders.has(folder)) continue;
      const own = files.get(folder) ?? [];
      files.set(folder, own);
      own.push({ path: path.slice(folder.length), mode, size, sha256 });
      break;
    }
  }
  return files;
}
