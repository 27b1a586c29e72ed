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

/** Files are hashed here only where RECORD is not believed; after so many others get their turn. */
const FILES_AT_A_TIME = 100;

/** The files of a wheel that may be packed, by path. */
async function candidatesOf(
  wheel: Wheel,
  { believesRecords = true, signal }: WheelChoice,
  isLeftOut: (path: string) => boolean,
  warnings: string[],
): Promise<Map<string, Candidate>> {
  const paths = new Set(wheel.members.map(({ path }) => path));
  const candidates = new Map<string, Candidate>();
  const unfit: string[] = [];
  const reader = new ContentReader();
  try {
    for (const [done, member] of wheel.members.entries()) {
      if (done % FILES_AT_A_TIME === 0) {
        await yieldToEventLoop();
        throwIfCancelled(signal);
      }
      const { path, record } = member;
      const source = sourceOfBytecode(path);
      if ((source !== undefined && paths.has(source)) || isLeftOut(path)) continue;
      const { sha256 = '', size = record.size } = wheel.rows.get(record.path) ?? {};
      const content = contentOf(wheel, record, sha256);
      const isBelieved = believesRecords && sha256 !== '' && size === record.size;
      const actual = isBelieved ? sha256 : sha256Of(reader.read(content, record.path));
      // Other digests than SHA-256 are not held against a file.
      if (!wheel.rows.has(record.path) || size !== record.size || (sha256 !== '' && sha256 !== actual))
        unfit.push(record.path);
      candidates.set(path, candidateOf(wheel, member, { ...content, sha256: actual }, reader));
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

function candidateOf(
  wheel: Wheel,
  { record, isScript }: WheelMember,
  content: WheelContent,
  reader: ContentReader,
): Candidate {
  const permissions = record.mode === '0755' ? 0o755 : 0o644;
  const script = isScript ? scriptIn(content, reader) : undefined;
  return script === undefined
    ? { wheel, permissions, content, sha256: content.sha256, size: content.size }
    : {
        wheel,
        permissions,
        content: { kind: 'bytes', bytes: script },
        sha256: sha256Of(script),
        size: script.byteLength,
      };
}

/** A script with another first line, where it needs one. A program may be large, and is not read for that. */
function scriptIn(content: WheelContent, reader: ContentReader): Buffer | undefined {
  const [hash, bang] = reader.readStart(content);
  return hash === 0x23 && bang === 0x21 ? scriptOf(reader.read(content, content.member)) : undefined;
}

/** Rows of RECORD about what is not there. */
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
  // Of one name and the same content, a file is of both packages.
  const packed = [...files].filter(([one, { sha256 }]) => tree.get(one)?.sha256 === sha256);
  const text = recordText(
    packed.map(([one, { sha256, size }]) => ({ path: one, sha256, size })),
    path,
  );
  const bytes = Buffer.from(text);
  tree.set(path, {
    wheel,
    permissions: 0o644,
    content: { kind: 'bytes', bytes },
    sha256: sha256Of(bytes),
    size: bytes.byteLength,
  });
}

function entriesOf(
  tree: ReadonlyMap<string, Candidate>,
  { prefix = '', modeOf = () => 'from-content' }: WheelChoice,
): Entry[] {
  return [...tree]
    .sort(([left], [right]) => comparePaths(left, right))
    .map(([path, { content, permissions }]) => {
      const archived = `${prefix}${path}`;
      assertPathFits(archived);
      return { path: archived, mode: modeOf(archived, { mode: permissions }), content, installed: true };
    });
}
