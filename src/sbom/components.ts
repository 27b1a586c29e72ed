/** Which packages an archive holds: those whose wheels were packed, and those that files in it tell of. */
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
export interface Component extends Omit<ToldPackage, 'folder'> {
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

/**
 * What is read is the archive itself, so that it says the same whichever engine made it.
 *
 * @throws LambdaZipError `archive`, `cancelled`
 */
export async function componentsOf(archive: WrittenArchive, signal?: AbortSignal): Promise<Component[]> {
  const { packages, prefix, entries } = archive;
  const told: Told[] = [];
  for await (const [source, text] of tellingFiles(archive, signal))
    for (const one of packagesIn(source, text)) told.push({ ...one, source });
  const folders = new Set(told.map(({ folder }) => folder).filter((folder) => folder !== undefined));
  const files = filesByFolder(entries, folders);
  return [
    ...packages.map(({ name, version, sha256 }): Component => {
      return { type: 'pypi', name, version, path: prefix, hash: { of: 'wheel', sha256 } };
    }),
    ...told
      .filter((one) => !isOfWheel(one, archive))
      .map(({ folder, source, ...one }): Component => {
        const own = folder === undefined ? undefined : files.get(folder);
        const hash: Hash | undefined = own && { of: 'files', sha256: contentDigest(manifestText(own)) };
        return { ...one, path: folder ?? source, hash };
      }),
  ];
}

type Told = ToldPackage & { readonly source: string };

/** Whether it is told by the metadata of a wheel that was packed: that is listed as such. */
function isOfWheel({ type, name, version, source }: Told, { packages, prefix }: WrittenArchive): boolean {
  const place = source.startsWith(prefix) ? source.slice(prefix.length).split('/') : [];
  const isInstalled = type === 'pypi' && place.length === 2;
  return isInstalled && packages.some((one) => one.name === name && one.version === version);
}

async function* tellingFiles(
  { file, name }: WrittenArchive,
  signal: AbortSignal | undefined,
): AsyncGenerator<[path: string, text: string]> {
  const source = await openFileSource(file, name);
  try {
    for (const record of await readRecords(source)) {
      const { path, mode, size } = record;
      if (mode === 'symlink' || size > MAX_BYTES || !tellsOfPackages(path)) continue;
      throwIfCancelled(signal);
      yield [path, (await readContent(source, record)).toString('utf8')];
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
