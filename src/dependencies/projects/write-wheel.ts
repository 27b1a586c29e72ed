/**
 * Writes the wheel of a project: the same bytes for the same content, on every machine.
 *
 * @see https://packaging.python.org/en/latest/specifications/binary-distribution-format/
 */

import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  centralFileHeader,
  type EntryRecord,
  endOfCentralDirectory,
  localFileHeader,
} from '../../archive/format.js';
import { MAX_FILE_BYTES } from '../../entries/read-file.js';
import { comparePaths } from '../../entries/tree.js';
import { METHOD_STORED } from '../../entries/zip-member.js';
import { crc32 } from '../../util/crc32.js';
import { sha256Of } from '../../util/digest.js';
import { LambdaZipError } from '../../util/errors.js';
import { quoted } from '../../util/text.js';
import { type AllowedFolders, readAllowed } from '../requirements/allowed-folders.js';
import { normalisedName } from '../requirements/requirement.js';
import type { Metadata } from './metadata.js';
import type { StaticProject } from './static-project.js';

/** A wheel that was written. */
interface WrittenWheel {
  /** Absolute path. */
  readonly file: string;
  readonly name: string;
  /** Hex, of the whole file. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

/**
 * Writes it into a folder.
 *
 * @throws LambdaZipError `dependencies` for a file that cannot be read, or has no place in a wheel
 */
export async function writeWheel(
  { metadata, modules }: StaticProject,
  folder: string,
  allowed: AllowedFolders,
): Promise<WrittenWheel> {
  const stem = `${normalisedName(metadata.name).replaceAll('-', '_')}-${metadata.version}`;
  const about = `${stem}.dist-info`;
  const contents = new Map<string, Uint8Array>();
  for (const { path, file } of modules) {
    // In NFC, as everything that is packed.
    const name = path.normalize('NFC');
    if (
      name.includes('\\') ||
      name.includes('\ufffd') ||
      contents.has(name) ||
      name.startsWith(`${about}/`)
    ) {
      throw new LambdaZipError(
        'dependencies',
        `requirements: ${quoted(file)} has a name that is not valid in a wheel`,
        {
          hint: 'Rename the file, or exclude it from the package.',
        },
      );
    }
    contents.set(name, await readAllowed(file, allowed, MAX_FILE_BYTES));
  }
  contents.set(`${about}/METADATA`, Buffer.from(metadataText(metadata)));
  contents.set(`${about}/WHEEL`, Buffer.from(WHEEL));
  if (metadata.entryPoints.size > 0) {
    contents.set(`${about}/entry_points.txt`, Buffer.from(entryPointsText(metadata)));
  }
  contents.set(`${about}/RECORD`, Buffer.from(recordText(contents, `${about}/RECORD`)));
  const bytes = storedArchive(contents);
  const name = `${stem}-py3-none-any.whl`;
  const file = join(folder, name);
  await writeFile(file, bytes, { flag: 'wx', mode: 0o600 });
  return { file, name, sha256: sha256Of(bytes), size: bytes.byteLength };
}

/** Without this program's version, so that every version makes the same wheel. */
const WHEEL = 'Wheel-Version: 1.0\nGenerator: lambda-zip\nRoot-Is-Purelib: true\nTag: py3-none-any\n';

function metadataText({ name, version, summary, requiresPython, requires, extras }: Metadata): string {
  const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
  return [
    'Metadata-Version: 2.1',
    `Name: ${name}`,
    `Version: ${version}`,
    ...(summary === undefined ? [] : [`Summary: ${oneLine(summary)}`]),
    ...(requiresPython === undefined ? [] : [`Requires-Python: ${oneLine(requiresPython)}`]),
    ...extras.map((extra) => `Provides-Extra: ${extra}`),
    ...requires.map((one) => `Requires-Dist: ${oneLine(one)}`),
    '',
  ].join('\n');
}

function entryPointsText({ entryPoints }: Metadata): string {
  const groups = [...entryPoints].sort(([one], [other]) => comparePaths(one, other));
  return groups
    .map(([group, entries]) => {
      const lines = entries.map(([name, target]) => `${name} = ${target}`).sort(comparePaths);
      return `[${group}]\n${lines.join('\n')}\n`;
    })
    .join('\n');
}

function recordText(contents: ReadonlyMap<string, Uint8Array>, own: string): string {
  const field = (path: string): string => (/[",\r\n]/.test(path) ? `"${path.replaceAll('"', '""')}"` : path);
  const rows = [...contents]
    .sort(([one], [other]) => comparePaths(one, other))
    .map(([path, bytes]) => {
      const digest = createHash('sha256').update(bytes).digest('base64url');
      return `${field(path)},sha256=${digest},${bytes.byteLength}\n`;
    });
  return `${rows.join('')}${own},,\n`;
}

/** Uncompressed: what is packed of it is compressed by the packer. The format is that of our archives. */
function storedArchive(contents: ReadonlyMap<string, Uint8Array>): Buffer {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [path, bytes] of [...contents].sort(([one], [other]) => comparePaths(one, other))) {
    const size = bytes.byteLength;
    const entry: EntryRecord = {
      path,
      mode: '0644',
      method: METHOD_STORED,
      crc32: crc32(bytes),
      compressedSize: size,
      size,
    };
    const header = localFileHeader(entry);
    parts.push(header, bytes);
    directory.push(centralFileHeader(entry, offset));
    offset += header.byteLength + size;
  }
  const central = Buffer.concat(directory);
  return Buffer.concat([...parts, central, endOfCentralDirectory(contents.size, central.byteLength, offset)]);
}
