import { createHash } from 'node:crypto';
import { openFileSource } from '../archive/byte-source.js';
import { readArchive } from '../archive/reader.js';
import { type Digest, digestOf } from '../util/digest.js';
import { cannotBeRead, LambdaZipError } from '../util/errors.js';
import { throwIfCancelled } from '../util/ports.js';
import { quoted } from '../util/text.js';
import {
  contentDigest,
  MAX_MANIFEST_BYTES,
  type ManifestEntry,
  manifestText,
  parseManifest,
} from './manifest.js';

/** A package's content, from its archive or its manifest. */
export interface PackageFile {
  /** The user's own name of it. */
  readonly file: string;
  /** Of the archive; undefined for a manifest. */
  readonly digest: Digest | undefined;
  /** Hex. */
  readonly contentSha256: string;
  readonly entries: readonly ManifestEntry[];
}

const CHUNK_BYTES = 1024 * 1024;

/**
 * Reads a whole archive, or a manifest; the first character tells which.
 *
 * @throws LambdaZipError `archive`, `manifest`, `cancelled`
 */
export async function readPackageFile(file: string, signal?: AbortSignal): Promise<PackageFile> {
  const source = await openFileSource(file);
  try {
    const start = await source.read(0, Math.min(1, source.size));
    if (start.toString('latin1') === '{') {
      if (source.size > MAX_MANIFEST_BYTES) {
        throw new LambdaZipError(
          'manifest',
          `${quoted(file)} is not a manifest: it has ${source.size} bytes, more than ${MAX_MANIFEST_BYTES}`,
        );
      }
      const entries = parseManifest(decode(await source.read(0, source.size), file), file);
      return { file, digest: undefined, contentSha256: contentDigest(manifestText(entries)), entries };
    }
    const hash = createHash('sha256');
    for (let position = 0; position < source.size; position += CHUNK_BYTES) {
      throwIfCancelled(signal);
      hash.update(await source.read(position, Math.min(CHUNK_BYTES, source.size - position)));
    }
    return { file, digest: digestOf(hash.digest()), ...(await readManifest(file, signal)) };
  } catch (error) {
    if (error instanceof LambdaZipError) throw error;
    throw new LambdaZipError('archive', `${quoted(file)} ${cannotBeRead(error)}`, {
      cause: error,
    });
  } finally {
    await source.close();
  }
}

/** The entries of an archive, and their content digest. */
interface ArchiveManifest {
  /** Hex. */
  readonly contentSha256: string;
  /** In archive order. */
  readonly entries: readonly ManifestEntry[];
}

/**
 * The manifest of an archive, every entry of which is read and checked.
 *
 * @throws LambdaZipError `archive`, `cancelled`
 */
export async function readManifest(file: string, signal?: AbortSignal): Promise<ArchiveManifest> {
  const entries: ManifestEntry[] = [];
  for await (const entry of readArchive(file, signal)) entries.push(entry);
  return { contentSha256: contentDigest(manifestText(entries)), entries };
}

function decode(bytes: Buffer, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new LambdaZipError('manifest', `${quoted(file)} is not a manifest: it is not UTF-8 text`);
  }
}
