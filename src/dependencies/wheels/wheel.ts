/** Reads a wheel's metadata, and lists its files. */

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { damaged, openFileSource } from '../../archive/byte-source.js';
import { type ArchiveRecord, readContent, readRecords } from '../../archive/reader.js';
import { type WheelFile, wheelError } from '../../entries/wheel-file.js';
import { assertReadable, MemberProblem } from '../../entries/zip-member.js';
import { cannotBeRead, LambdaZipError, systemErrorCode } from '../../util/errors.js';
import { quoted } from '../../util/text.js';
import { normalisedName } from '../requirements/requirement.js';
import { placementOf } from './wheel-layout.js';
import { parseRecord, type RecordRow } from './wheel-record.js';

/** A file of a wheel, and its place in the tree. */
export interface WheelMember {
  readonly record: ArchiveRecord;
  /** From the folder that packages are imported from. */
  readonly path: string;
  readonly isScript: boolean;
}

/** A wheel, read as far as it takes to know its tree. A pure function of its bytes. */
export interface Wheel {
  readonly file: WheelFile;
  /** Normalised (PEP 503). */
  readonly name: string;
  readonly version: string;
  /** Path of RECORD, which is not among the members. */
  readonly recordPath: string;
  /** Names of all files in the wheel. */
  readonly names: ReadonlySet<string>;
  /** The files that may be packed, in no particular order. */
  readonly members: readonly WheelMember[];
  /** The rows of the wheel's own RECORD, by the names in the wheel. */
  readonly rows: ReadonlyMap<string, RecordRow>;
  readonly warnings: readonly string[];
}

/** More than any wheel has of metadata. Bytes. */
const MAX_METADATA = 64 * 1024 * 1024;

/**
 * A wheel by its path.
 *
 * @throws LambdaZipError `dependencies` when it cannot be read
 */
export async function wheelFile(file: string): Promise<WheelFile> {
  const hash = createHash('sha256');
  let size = 0;
  try {
    for await (const piece of createReadStream(file) as AsyncIterable<Buffer>) {
      hash.update(piece);
      size += piece.byteLength;
    }
  } catch (error) {
    throw wheelError(basename(file), cannotBeRead(error), undefined, error);
  }
  return { file, name: basename(file), sha256: hash.digest('hex'), size };
}

/** What is read already, or is being read. */
const begun = new WeakMap<WheelFile, Promise<Wheel>>();

/**
 * Reads a wheel's directory and metadata, once, and makes sure that all of it can be packed.
 *
 * @throws LambdaZipError `dependencies` for what is not a wheel, is damaged, or has names that nobody should unpack
 */
export function readWheel(file: WheelFile): Promise<Wheel> {
  const wheel = begun.get(file) ?? readAnew(file);
  begun.set(file, wheel);
  return wheel;
}

async function readAnew(file: WheelFile): Promise<Wheel> {
  try {
    return await read(file);
  } catch (error) {
    if (!(error instanceof LambdaZipError) || error.code !== 'archive') throw error;
    // A system error is not the wheel's fault.
    const hint = systemErrorCode(error.cause) && 'Check its disk, and build again.';
    // The message begins with the file's name.
    throw wheelError(file.name, error.message.slice(quoted(file.name).length + 1), hint, error);
  }
}

async function read(file: WheelFile): Promise<Wheel> {
  const wheel = file.name;
  const source = await openFileSource(file.file, wheel);
  try {
    if (source.size !== file.size)
      throw damaged(wheel, `it has ${source.size} bytes instead of ${file.size}`);
    const records = await readRecords(source);
    const distInfo = distInfoOf(wheel, records);
    const members = membersOf(wheel, records, distInfo);
    const recordPath = `${distInfo}/RECORD`;
    const text = async (name: string): Promise<string> => {
      const member = members.find(({ path }) => path === `${distInfo}/${name}`);
      if (member === undefined) throw wheelError(wheel, `has no ${quoted(`${distInfo}/${name}`)}`);
      if (member.record.size > MAX_METADATA)
        throw wheelError(wheel, `has a ${name} of ${member.record.size} bytes`);
      return (await readContent(source, member.record)).toString('utf8');
    };
    const warnings = checkVersion(wheel, await text('WHEEL'));
    const metadata = await text('METADATA');
    return {
      file,
      name: normalisedName(headerIn(metadata, 'Name') ?? missing(wheel, 'Name')),
      version: headerIn(metadata, 'Version') ?? missing(wheel, 'Version'),
      recordPath,
      names: new Set(records.map(({ path }) => path)),
      rows: parseRecord(await text('RECORD')),
      members: members.filter(({ path }) => path !== recordPath),
      warnings,
    };
  } finally {
    await source.close();
  }
}

function missing(wheel: string, header: string): never {
  throw wheelError(wheel, `has no ${quoted(header)} in its METADATA`);
}

/** The one folder of metadata, which is named after the package. */
function distInfoOf(wheel: string, records: readonly ArchiveRecord[]): string {
  const folders = new Set<string>();
  for (const { path } of records) {
    const slash = path.indexOf('/');
    const top = path.slice(0, Math.max(0, slash));
    if (top.endsWith('.dist-info')) folders.add(top);
  }
  const [folder, ...others] = folders;
  if (folder === undefined) throw wheelError(wheel, 'has no .dist-info folder');
  if (others.length > 0)
    throw wheelError(wheel, `has several .dist-info folders: ${[...folders].map(quoted).join(', ')}`);
  const [name = ''] = wheel.split('-');
  if (!normalisedName(folder).startsWith(`${normalisedName(name)}-`))
    throw wheelError(wheel, `is of another package: its metadata is in ${quoted(folder)}`);
  return folder.normalize('NFC');
}

function membersOf(wheel: string, records: readonly ArchiveRecord[], distInfo: string): WheelMember[] {
  const members: WheelMember[] = [];
  const names = new Set<string>();
  const paths = new Map<string, string>();
  for (const record of records) {
    const { path: member, mode, flags } = record;
    if (names.has(member)) throw wheelError(wheel, `has ${quoted(member)} twice`);
    names.add(member);
    const placement = placementOf(wheel, member, distInfo);
    if (placement === 'left-out') continue;
    if (mode === 'symlink') throw wheelError(wheel, `has a symbolic link, ${quoted(member)}`);
    assertPackable(wheel, record, flags);
    const other = paths.get(placement.path);
    if (other !== undefined)
      throw wheelError(wheel, `has ${quoted(other)} and ${quoted(member)} for ${quoted(placement.path)}`);
    paths.set(placement.path, member);
    members.push({ record, ...placement });
  }
  return members;
}

function assertPackable(wheel: string, record: ArchiveRecord, flags: number): void {
  try {
    assertReadable(record, flags);
  } catch (error) {
    if (!(error instanceof MemberProblem)) throw error;
    throw wheelError(wheel, `cannot be read: ${quoted(record.path)} ${error.message}`);
  }
}

/** Of the specification; `Root-Is-Purelib` makes no difference where both go to one folder, and tags are pip's affair. */
function checkVersion(wheel: string, text: string): string[] {
  const version = headerIn(text, 'Wheel-Version') ?? '';
  const [, major, minor] = /^(\d{1,6})\.(\d{1,6})/.exec(version) ?? [];
  if (major === undefined) throw wheelError(wheel, `has no usable 'Wheel-Version' in its WHEEL`);
  if (Number(major) !== 1)
    throw wheelError(wheel, `has format version ${quoted(version)}; only 1 is supported`);
  return minor === '0'
    ? []
    : [`requirements: the wheel ${quoted(wheel)} has format version ${quoted(version)}; it is read as 1.0`];
}

/** The value of a header of METADATA or WHEEL, without the lines that continue it. */
function headerIn(text: string, name: string): string | undefined {
  const end = /\r?\n\r?\n/.exec(text)?.index;
  const value = new RegExp(`^${name}[ \\t]*:(.*)$`, 'im').exec(text.slice(0, end))?.[1]?.trim();
  return value === '' ? undefined : value;
}
