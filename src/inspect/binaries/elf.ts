/**
 * Reads what the dynamic loader will ask of a program or library. As the loader does, it goes by the program
 * headers alone: `strip` and its kin may take the section headers away.
 *
 * @see System V ABI, chapters 4 and 5 (gabi); LSB Core, "Symbol Versioning" (`Elfxx_Verneed`)
 */

/** A program or a shared library. */
export interface Elf {
  /** `e_machine`. */
  readonly machine: number;
  readonly bits: 32 | 64;
  readonly littleEndian: boolean;
  /** Of `PT_INTERP`: the loader that the kernel is to start. */
  readonly interpreter: string | undefined;
  /** `DT_NEEDED`, in their order. */
  readonly needed: readonly string[];
  /** Names of versions that some library has to define, such as `GLIBC_2.34`; weak ones may be missing. */
  readonly versions: readonly string[];
  /** Why what stands after the header could not be read, or not to its end; undefined when all of it was. */
  readonly damage: string | undefined;
}

// e_ident and e_type.
const MAGIC = 0x7f454c46;
const CLASS_32 = 1;
const CLASS_64 = 2;
const DATA_LITTLE_ENDIAN = 1;
const DATA_BIG_ENDIAN = 2;
const VERSION_CURRENT = 1;
const TYPE_EXECUTABLE = 2;
const TYPE_SHARED = 3;
// p_type.
const SEGMENT_LOAD = 1;
const SEGMENT_DYNAMIC = 2;
const SEGMENT_INTERPRETER = 3;
// d_tag.
const TAG_NULL = 0;
const TAG_NEEDED = 1;
const TAG_STRING_TABLE = 5;
const TAG_VERSION_NEEDS = 0x6ffffffe;
// vna_flags.
const VERSION_WEAK = 2;

/** The most records of one kind: more than any real file has, so that hostile files cannot keep the reader busy. */
const MAX_RECORDS = 4096;
const MAX_NAME = 4096;

/**
 * Reads a program or shared library, whatever its bytes claim: in time and memory that are bounded.
 *
 * @returns undefined for what nobody could load: other files, ELF files without a sensible header, object
 *   files, core dumps
 */
export function readElf(bytes: Uint8Array): Elf | undefined {
  const header = readHeader(bytes);
  if (header === undefined) return undefined;
  const { file, machine, bits, littleEndian } = header;
  const found: Needs = { interpreter: undefined, needed: [], versions: [] };
  let damage: string | undefined;
  try {
    const segments = readSegments(file, bits);
    const interpreter = segments.find(({ type }) => type === SEGMENT_INTERPRETER);
    if (interpreter !== undefined)
      found.interpreter = file.name(interpreter.offset, "the interpreter's name");
    const dynamic = segments.find(({ type }) => type === SEGMENT_DYNAMIC);
    if (dynamic !== undefined) readDynamic(file, segments, dynamic, found);
  } catch (error) {
    if (!(error instanceof Damage)) throw error;
    damage = error.message;
  }
  return { machine, bits, littleEndian, ...found, damage };
}

/** Filled in as far as the file can be read. */
interface Needs {
  interpreter: string | undefined;
  readonly needed: string[];
  readonly versions: string[];
}

interface Header {
  readonly file: ElfBytes;
  readonly machine: number;
  readonly bits: 32 | 64;
  readonly littleEndian: boolean;
}

function readHeader(bytes: Uint8Array): Header | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < HEADER_SIZE[32] || view.getUint32(0) !== MAGIC) return undefined;
  const [, , , , fileClass, data, identVersion] = bytes;
  if (fileClass !== CLASS_32 && fileClass !== CLASS_64) return undefined;
  if (data !== DATA_LITTLE_ENDIAN && data !== DATA_BIG_ENDIAN) return undefined;
  const bits = fileClass === CLASS_64 ? 64 : 32;
  const littleEndian = data === DATA_LITTLE_ENDIAN;
  if (view.byteLength < HEADER_SIZE[bits]) return undefined;
  const type = view.getUint16(16, littleEndian);
  const machine = view.getUint16(18, littleEndian);
  const version = view.getUint32(20, littleEndian);
  if (type !== TYPE_EXECUTABLE && type !== TYPE_SHARED) return undefined;
  if (machine === 0 || identVersion !== VERSION_CURRENT || version !== VERSION_CURRENT) return undefined;
  return { file: new ElfBytes(view, bits, littleEndian), machine, bits, littleEndian };
}

const HEADER_SIZE = { 32: 52, 64: 64 } as const;
const SEGMENT_SIZE = { 32: 32, 64: 56 } as const;

interface Segment {
  readonly type: number;
  /** In the file. */
  readonly offset: number;
  /** In memory. */
  readonly address: number;
  /** In the file. */
  readonly size: number;
}

function readSegments(file: ElfBytes, bits: 32 | 64): Segment[] {
  const table = file.word(bits === 64 ? 32 : 28, 'the header');
  const size = file.half(bits === 64 ? 54 : 42, 'the header');
  const count = file.half(bits === 64 ? 56 : 44, 'the header');
  if (count > 0 && size !== SEGMENT_SIZE[bits]) {
    throw new Damage(`its program headers have ${size} bytes each instead of ${SEGMENT_SIZE[bits]}`);
  }
  const part = 'a program header';
  return Array.from({ length: count }, (_, index) => {
    const start = table + index * size;
    const word = bits / 8;
    // ELF64 has p_flags second, ELF32 last but one.
    const offset = start + (bits === 64 ? 8 : 4);
    return {
      type: file.int(start, part),
      offset: file.word(offset, part),
      address: file.word(offset + word, part),
      size: file.word(offset + 3 * word, part),
    };
  });
}

function readDynamic(file: ElfBytes, segments: readonly Segment[], dynamic: Segment, found: Needs): void {
  const needed: number[] = [];
  let strings: number | undefined;
  let versionNeeds: number | undefined;
  const word = file.bits / 8;
  const part = 'the dynamic section';
  for (let index = 0; (index + 1) * 2 * word <= dynamic.size; index += 1) {
    const record = dynamic.offset + index * 2 * word;
    const tag = file.word(record, part);
    const value = file.word(record + word, part);
    if (tag === TAG_NULL) break;
    if (index >= MAX_RECORDS) throw tooMany(part);
    if (tag === TAG_NEEDED) needed.push(value);
    else if (tag === TAG_STRING_TABLE) strings = value;
    else if (tag === TAG_VERSION_NEEDS) versionNeeds = value;
  }
  // A static program that places itself (static-pie) has a dynamic section and needs nothing.
  if (needed.length === 0 && versionNeeds === undefined) return;
  if (strings === undefined) throw new Damage('its dynamic section names no string table');
  const table = fileOffset(segments, strings, 'the string table');
  for (const name of needed) found.needed.push(file.name(table + name, 'the name of a needed library'));
  if (versionNeeds === undefined) return;
  const start = fileOffset(segments, versionNeeds, VERSION_TABLE);
  readVersionNeeds(file, start, table, found.versions);
}

/** A list of libraries (`Elfxx_Verneed`), each with a list of versions (`Elfxx_Vernaux`). */
function readVersionNeeds(file: ElfBytes, start: number, strings: number, versions: string[]): void {
  const budget = { records: MAX_RECORDS };
  for (const library of linkedRecords(file, start, budget)) {
    const first = library + file.int(library + 8, VERSION_TABLE);
    for (const version of linkedRecords(file, first, budget)) {
      if ((file.half(version + 4, VERSION_TABLE) & VERSION_WEAK) !== 0) continue;
      versions.push(
        file.name(strings + file.int(version + 8, VERSION_TABLE), 'the name of a needed version'),
      );
    }
  }
}

const VERSION_TABLE = 'the table of needed versions';

/** Both kinds of record tell at byte 12 how far the next one is away; 0 ends the list, as for the loader. */
function* linkedRecords(file: ElfBytes, first: number, budget: { records: number }): Generator<number> {
  for (let record = first, next = -1; next !== 0; record += next) {
    budget.records -= 1;
    if (budget.records < 0) throw tooMany(VERSION_TABLE);
    next = file.int(record + 12, VERSION_TABLE);
    yield record;
  }
}

function tooMany(part: string): Damage {
  return new Damage(`${part} has more than ${MAX_RECORDS} records`);
}

/** Where an address lies in the file, by the segments that are loaded. */
function fileOffset(segments: readonly Segment[], address: number, part: string): number {
  const segment = segments.find(
    ({ type, address: first, size }) => type === SEGMENT_LOAD && address >= first && address < first + size,
  );
  if (segment === undefined) throw new Damage(`${part} lies in no segment that is loaded`);
  return address - segment.address + segment.offset;
}

/** The file's numbers and names. Everything that lies outside of it is {@link Damage}. */
class ElfBytes {
  readonly bits: 32 | 64;
  readonly #view: DataView;
  readonly #littleEndian: boolean;

  constructor(view: DataView, bits: 32 | 64, littleEndian: boolean) {
    this.#view = view;
    this.bits = bits;
    this.#littleEndian = littleEndian;
  }

  /** `Elfxx_Half`: 16 bits. */
  half(offset: number, part: string): number {
    this.#need(offset, 2, part);
    return this.#view.getUint16(offset, this.#littleEndian);
  }

  /** `Elfxx_Word`: 32 bits. */
  int(offset: number, part: string): number {
    this.#need(offset, 4, part);
    return this.#view.getUint32(offset, this.#littleEndian);
  }

  /** A number of the class's width. Not exact above 2^53, but no file is that large. */
  word(offset: number, part: string): number {
    if (this.bits === 32) return this.int(offset, part);
    const first = this.int(offset, part);
    const second = this.int(offset + 4, part);
    return this.#littleEndian ? second * 2 ** 32 + first : first * 2 ** 32 + second;
  }

  /** Bytes up to a NUL, one character each. */
  name(offset: number, part: string): string {
    this.#need(offset, 1, part);
    const { buffer, byteOffset, byteLength } = this.#view;
    const length = Math.min(byteLength - offset, MAX_NAME);
    const bytes = Buffer.from(buffer, byteOffset + offset, length);
    const end = bytes.indexOf(0);
    if (end < 0) throw new Damage(`${part} does not end`);
    return bytes.toString('latin1', 0, end);
  }

  #need(offset: number, length: number, part: string): void {
    if (offset + length > this.#view.byteLength) throw new Damage(`${part} lies outside of the file`);
  }
}

/** The problem of a file, in words that follow its name. */
class Damage extends Error {}
