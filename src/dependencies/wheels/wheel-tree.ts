/** Selects the files of wheels that are packed: docs/wheels.md states the rules. */

import type { ArchiveRecord } from '../../archive/reader.js';
import type { BytesContent, Entry, WheelContent } from '../../entries/entry.js';
import { ContentReader } from '../../entries/read-content.js';
import { comparePaths, conflictsWith, foldersAbove } from '../../entries/tree.js';
import { type WheelFile, wheelError } from '../../entries/wheel-file.js';
import { assertPathFits } from '../../pipeline/names.js';
import type { Package } from '../../pipeline/package-supply.js';
import { sha256Of } from '../../util/digest.js';
import { throwIfCancelled, yieldToEventLoop } from '../../util/ports.js';
import { listed, quoted } from '../../util/text.js';
import { readWheel, type Wheel, type WheelMember } from './wheel.js';
import { scriptOf, sourceOfBytecode } from './wheel-layout.js';
import { recordText } from './wheel-record.js';

/** The tree of some wheels: a pure function of their bytes and of the choice. */
export interface WheelTree {
  /** In archive order; each is marked as installed. */
  readonly entries: readonly Entry[];
  /** By name. */
  readonly packages: readonly Package[];
  /** Sentences for the log. */
  readonly warnings: readonly string[];
  /** Paths of the archive that a wheel and a source have, in archive order; the source's file is packed. */
  readonly overridden: readonly string[];
}

/** How the files of wheels are packed. */
export interface WheelChoice {
  /** The folder of the archive that they go to: empty, or ends in `/`. */
  readonly prefix?: string;
  /** The mode of a path of the archive, by the permissions it has in the wheel; by default the content decides. */
  readonly modeOf?: ((path: string, permissions: { readonly mode: number }) => Entry['mode']) | undefined;
  /**
   * Whether the user's own patterns leave a path out; of a folder, with all that is in it.
   *
   * @param path without the prefix
   */
  readonly excludes?: ((path: string, isDirectory: boolean) => boolean) | undefined;
  /** Paths of the archive that sources have: theirs are packed. */
  readonly taken?: Iterable<string> | undefined;
  /**
   * Whether the digests that a wheel's own RECORD gives are believed until its files are packed. Where that ends in an
   * error `record`, they are not to be.
   */
  readonly believesRecords?: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** A file of a wheel that may be packed. */
interface Candidate {
  readonly wheel: Wheel;
  /** Undefined for a RECORD. */
  readonly member: WheelMember | undefined;
  readonly content: WheelContent | BytesContent;
  /** Permissions in the wheel, as `Stats` has them. */
  readonly permissions: number;
  /** Of the content, hex. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

/**
 * The tree of wheels. Of files that several of them have with other bytes, that of the last by name is taken.
 *
 * @throws LambdaZipError `dependencies` for wheels that cannot be packed, alone or together; `cancelled`
 */
export async function wheelTree(files: readonly WheelFile[], choice: WheelChoice = {}): Promise<WheelTree> {
  const wheels = await readAll(files, choice);
  const warnings = wheels.flatMap((wheel) => wheel.warnings);
  const tree = new Map<string, Candidate>();
  const owned: Map<string, Candidate>[] = [];
  const replaced: string[] = [];
  const isLeftOut = leftOut(choice);
  for (const wheel of wheels) {
    const candidates = await candidatesOf(wheel, choice, isLeftOut, warnings);
    owned.push(candidates);
    for (const [path, candidate] of candidates) {
      const other = tree.get(path);
      if (other !== undefined && other.sha256 !== candidate.sha256)
        replaced.push(`${quoted(path)} of ${quoted(other.wheel.name)} by the one of ${quoted(wheel.name)}`);
      tree.set(path, candidate);
    }
  }
  if (replaced.length > 0)
    warnings.push(
      `requirements: packages contain different files with the same path; replaced: ${listed(replaced, MAX_NAMED)}`,
    );
  const isOverridden = overriddenBy(choice);
  const overridden = [...tree.keys()].filter(isOverridden);
  for (const path of overridden) tree.delete(path);
  for (const [index, wheel] of wheels.entries()) {
    if (isOverridden(wheel.recordPath) || isLeftOut(wheel.recordPath)) continue;
    addRecord(tree, wheel, owned[index] ?? new Map());
  }
  assertNoClash(tree);
  return {
    entries: entriesOf(tree, choice),
    packages: wheels.map(({ name, version, file }) => ({ name, version, sha256: file.sha256 })),
    warnings,
    overridden: overridden.map((path) => `${choice.prefix ?? ''}${path}`).sort(comparePaths),
  };
}

/** Entries that were laid before all wheels were known. */
const laidAhead = new WeakMap<WheelMember, Entry>();

/**
 * What a wheel alone gives, if no other and no source has a say: {@link wheelTree} gives the same objects where none
 * has. Without files that have to be read for it.
 *
 * @returns in archive order
 */
export function entriesAhead(
  wheel: Wheel,
  choice: Required<Pick<WheelChoice, 'prefix'>> & Pick<WheelChoice, 'modeOf' | 'excludes'>,
): Entry[] {
  const entries: Entry[] = [];
  for (const member of packable(wheel, leftOut(choice))) {
    const { path, record, isScript } = member;
    const sha256 = statedDigest(wheel, record);
    if (isScript || sha256 === undefined) continue;
    const entry = entryOf(path, contentOf(wheel, record, sha256), permissionsOf(record), choice);
    laidAhead.set(member, entry);
    entries.push(entry);
  }
  return entries.sort((left, right) => comparePaths(left.path, right.path));
}

async function readAll(files: readonly WheelFile[], { signal }: WheelChoice): Promise<Wheel[]> {
  const wheels = new Map<string, Wheel>();
  for (const file of files) {
    throwIfCancelled(signal);
    const wheel = await readWheel(file);
    const other = wheels.get(wheel.name);
    if (other !== undefined)
      throw wheelError(
        file.name,
        `is for the same package as ${quoted(other.file.name)}`,
        'Ask for one version.',
      );
    wheels.set(wheel.name, wheel);
  }
  return [...wheels.values()].sort((left, right) => comparePaths(left.name, right.name));
}

/** How many names a warning gives. */
const MAX_NAMED = 5;

/** Files to hash, where RECORD is not believed, before the event loop gets its turn. */
const FILES_AT_A_TIME = 100;

/** The files of a wheel that may be packed, by path. */
async function candidatesOf(
  wheel: Wheel,
  { believesRecords = true, signal }: WheelChoice,
  isLeftOut: (path: string) => boolean,
  warnings: string[],
): Promise<Map<string, Candidate>> {
  const candidates = new Map<string, Candidate>();
  const unfit: string[] = [];
  const reader = new ContentReader();
  try {
    for (const member of packable(wheel, isLeftOut)) {
      if (candidates.size % FILES_AT_A_TIME === 0) {
        await yieldToEventLoop();
        throwIfCancelled(signal);
      }
      const { path, record } = member;
      const stated = statedDigest(wheel, record);
      const read = (): string => sha256Of(reader.read(contentOf(wheel, record, ''), record.path));
      const sha256 = (believesRecords ? stated : undefined) ?? read();
      if (!isRecorded(wheel, record, sha256)) unfit.push(record.path);
      candidates.set(path, candidateOf(wheel, member, contentOf(wheel, record, sha256), reader));
    }
  } finally {
    reader.close();
  }
  unfit.push(...absentRows(wheel));
  if (unfit.length > 0)
    warnings.push(
      `requirements: the RECORD of the wheel ${quoted(wheel.file.name)} does not match its files: ` +
        `${listed(unfit.map(quoted), MAX_NAMED)}; every file is packed unchanged`,
    );
  return candidates;
}

/** The members that may be packed. */
function* packable({ members }: Wheel, isLeftOut: (path: string) => boolean): Generator<WheelMember> {
  const paths = new Set(members.map(({ path }) => path));
  for (const member of members) {
    const source = sourceOfBytecode(member.path);
    if ((source === undefined || !paths.has(source)) && !isLeftOut(member.path)) yield member;
  }
}

/** The SHA-256 that RECORD gives of a file, hex, where it may be right. */
function statedDigest({ rows }: Wheel, { path, size }: ArchiveRecord): string | undefined {
  const row = rows.get(path);
  return row !== undefined && (row.size ?? size) === size ? row.sha256 : undefined;
}

/** Whether RECORD has a file as it is. Digests other than SHA-256 are not compared. */
function isRecorded({ rows }: Wheel, { path, size }: ArchiveRecord, sha256: string): boolean {
  const row = rows.get(path);
  return row !== undefined && (row.size ?? size) === size && (row.sha256 ?? sha256) === sha256;
}

function contentOf({ file }: Wheel, record: ArchiveRecord, sha256: string): WheelContent {
  const { path, offset, method, compressedSize, size, crc32 } = record;
  return {
    kind: 'wheel',
    wheel: file,
    member: path,
    headerAt: offset,
    method,
    compressedSize,
    size,
    crc32,
    sha256,
  };
}

function permissionsOf({ mode }: ArchiveRecord): number {
  return mode === '0755' ? 0o755 : 0o644;
}

function candidateOf(
  wheel: Wheel,
  member: WheelMember,
  content: WheelContent,
  reader: ContentReader,
): Candidate {
  const permissions = permissionsOf(member.record);
  const script = member.isScript ? scriptIn(content, reader) : undefined;
  return script === undefined
    ? { wheel, member, permissions, content, sha256: content.sha256, size: content.size }
    : {
        wheel,
        member,
        permissions,
        content: { kind: 'bytes', bytes: script },
        sha256: sha256Of(script),
        size: script.byteLength,
      };
}

/** A script with a new first line, if it needs one. Large programs are not read for that. */
function scriptIn(content: WheelContent, reader: ContentReader): Buffer | undefined {
  const [hash, bang] = reader.readStart(content);
  return hash === 0x23 && bang === 0x21 ? scriptOf(reader.read(content, content.member)) : undefined;
}

/** Rows of RECORD about missing files. */
function absentRows({ rows, names }: Wheel): string[] {
  return [...rows.keys()].filter((row) => !names.has(row));
}

/** Whether the user's patterns leave a path or a folder above it out. A folder is asked about once, however many wheels have it. */
function leftOut({ excludes = () => false }: WheelChoice): (path: string) => boolean {
  const folders = new Map<string, boolean>();
  const isFolderOut = (folder: string): boolean => {
    const known = folders.get(folder);
    if (known !== undefined) return known;
    const slash = folder.lastIndexOf('/');
    const isOut = (slash > 0 && isFolderOut(folder.slice(0, slash))) || excludes(folder, true);
    folders.set(folder, isOut);
    return isOut;
  };
  return (path) => {
    const slash = path.lastIndexOf('/');
    return (slash > 0 && isFolderOut(path.slice(0, slash))) || excludes(path, false);
  };
}

function assertNoClash(tree: ReadonlyMap<string, Candidate>): void {
  const folders = new Map<string, string>();
  for (const [path, { wheel }] of tree) {
    for (const folder of foldersAbove(path)) {
      if (folders.has(folder)) break;
      folders.set(folder, wheel.file.name);
    }
  }
  for (const [folder, needing] of folders) {
    const file = tree.get(folder);
    if (file === undefined) continue;
    const { name } = file.wheel.file;
    throw wheelError(
      name,
      name === needing
        ? `has a file and a folder called ${quoted(folder)}`
        : `has a file called ${quoted(folder)}, and ${quoted(needing)} has a folder of that name`,
    );
  }
}

/** Whether a path gives way to what the sources have. */
function overriddenBy({ prefix = '', taken = [] }: WheelChoice): (path: string) => boolean {
  const isLost = conflictsWith(taken);
  return (path) => isLost(`${prefix}${path}`);
}

/** Adds a wheel's RECORD, of those of its files that are packed. */
function addRecord(tree: Map<string, Candidate>, wheel: Wheel, files: ReadonlyMap<string, Candidate>): void {
  const path = wheel.recordPath;
  const other = tree.get(path);
  if (other !== undefined)
    throw wheelError(other.wheel.file.name, `contains the RECORD of another package, ${quoted(path)}`);
  // A file with the same path and content belongs to both packages.
  const packed = [...files].filter(([one, { sha256 }]) => tree.get(one)?.sha256 === sha256);
  const text = recordText(
    packed.map(([one, { sha256, size }]) => ({ path: one, sha256, size })),
    path,
  );
  const bytes = Buffer.from(text);
  tree.set(path, {
    wheel,
    member: undefined,
    permissions: 0o644,
    content: { kind: 'bytes', bytes },
    sha256: sha256Of(bytes),
    size: bytes.byteLength,
  });
}

function entriesOf(tree: ReadonlyMap<string, Candidate>, choice: WheelChoice): Entry[] {
  return [...tree]
    .sort(([left], [right]) => comparePaths(left, right))
    .map(([path, { content, permissions, member }]) => {
      const entry = entryOf(path, content, permissions, choice);
      assertPathFits(entry.path);
      const ahead = member && laidAhead.get(member);
      return ahead !== undefined && isSameEntry(ahead, entry) ? ahead : entry;
    });
}

function entryOf(
  path: string,
  content: Candidate['content'],
  permissions: number,
  { prefix = '', modeOf = () => 'from-content' }: Pick<WheelChoice, 'prefix' | 'modeOf'>,
): Entry {
  const archived = `${prefix}${path}`;
  return { path: archived, mode: modeOf(archived, { mode: permissions }), content, installed: true };
}

/** Of entries of one member. */
function isSameEntry(one: Entry, other: Entry): boolean {
  const sameContent =
    one.content.kind === 'wheel' &&
    other.content.kind === 'wheel' &&
    one.content.sha256 === other.content.sha256;
  return sameContent && one.path === other.path && one.mode === other.mode;
}
