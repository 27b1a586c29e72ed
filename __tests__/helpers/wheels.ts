/** Wheels made by hand, byte by byte where a test wants it so. */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { Packer, type PackOptions } from '../../build/archive/pack/packer.js';
import { writeArchive } from '../../build/archive/writer.js';
import { wheelFile } from '../../build/dependencies/wheels/wheel.js';
import { contentSize, type Entry } from '../../build/entries/entry.js';
import type { WheelFile } from '../../build/entries/wheel-file.js';
import { crc32 } from '../../build/util/crc32.js';
import { temporaryDirectory } from './workspace.js';

/** A member of a ZIP, with what may be odd about it. */
export interface Member {
  readonly name: string | Buffer;
  readonly content: string | Buffer;
  /** `st_mode`; by default a plain file's. */
  readonly mode?: number;
  readonly method?: number;
  readonly flags?: number;
  /** Data as they stand in the archive, in the place of the content's own. */
  readonly data?: Buffer;
  readonly size?: number;
  readonly crc?: number;
  /** An extra field of the local header alone. */
  readonly localExtra?: Buffer;
}

/** A ZIP with the members in their order. */
export function zipOf(members: readonly Member[]): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const one of members) {
    const name = Buffer.from(one.name as string);
    const content = Buffer.from(one.content as string);
    const method = one.method ?? (content.length > 0 ? 8 : 0);
    const data = one.data ?? (method === 8 ? deflateRawSync(content) : content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(one.flags ?? 0, 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt16LE(0x21, 8);
    common.writeUInt32LE(one.crc ?? crc32(content), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(one.size ?? content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.from(common);
    const extra = one.localExtra ?? Buffer.alloc(0);
    local.writeUInt16LE(extra.length, 24);
    const central = Buffer.alloc(14);
    central.writeUInt32LE((one.mode ?? 0o100644) * 0x10000, 6);
    central.writeUInt32LE(offset, 10);
    directory.push(Buffer.from([0x50, 0x4b, 1, 2, 20, 3]), common, central, name);
    const piece = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), local, name, extra, data]);
    pieces.push(piece);
    offset += piece.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  const central = Buffer.concat(directory);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...pieces, central, end]);
}

/** What a wheel is made of. */
export interface WheelParts {
  readonly name?: string;
  readonly version?: string;
  readonly files?: Readonly<Record<string, string | Buffer>>;
  /** Members as they are. */
  readonly members?: readonly Member[];
  /** Text of RECORD, made of what one that fits has; undefined leaves it out. */
  readonly record?: (rows: readonly string[]) => string | undefined;
  readonly metadata?: string | undefined;
  readonly wheel?: string | undefined;
}

/** The row of RECORD for a file. */
export function recordRow(name: string, content: string | Buffer): string {
  const bytes = Buffer.from(content as string);
  const field = /[",\r\n]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name;
  return `${field},sha256=${createHash('sha256').update(bytes).digest('base64url')},${bytes.length}`;
}

export async function makeWheel(parts: WheelParts): Promise<WheelFile> {
  const { name = 'demo', version = '1.0', files = {}, members = [] } = parts;
  const about = `${name}-${version}.dist-info`;
  const metadata =
    'metadata' in parts ? parts.metadata : `Metadata-Version: 2.1\nName: ${name}\nVersion: ${version}\n`;
  const wheel =
    'wheel' in parts ? parts.wheel : 'Wheel-Version: 1.0\nGenerator: hand\nRoot-Is-Purelib: true\n';
  const all: Member[] = [
    ...Object.entries(files).map(([one, content]) => ({ name: one, content })),
    ...members,
    ...(metadata === undefined ? [] : [{ name: `${about}/METADATA`, content: metadata }]),
    ...(wheel === undefined ? [] : [{ name: `${about}/WHEEL`, content: wheel }]),
  ];
  const rows = [...all.map((one) => recordRow(String(one.name), one.content)), `${about}/RECORD,,`];
  const record = (parts.record ?? ((lines) => `${lines.join('\n')}\n`))(rows);
  if (record !== undefined) all.push({ name: `${about}/RECORD`, content: record });
  const file = join(temporaryDirectory(), `${name}-${version}-py3-none-any.whl`);
  writeFileSync(file, zipOf(all));
  return wheelFile(file);
}

/** Packs a tree into an archive, as a build does. */
export async function packTree(
  entries: readonly Entry[],
  file: string,
  options: Partial<PackOptions> = {},
): Promise<string> {
  const packer = new Packer({ level: 6, workers: 0, ...options });
  const pieces: Uint8Array[] = [];
  try {
    const bytes = entries.reduce((sum, { content }) => sum + contentSize(content), 0);
    const { digest } = await writeArchive(packer.pack(entries, bytes), (piece) =>
      pieces.push(Buffer.from(piece)),
    );
    writeFileSync(file, Buffer.concat(pieces));
    return digest.hex;
  } finally {
    await packer.close();
  }
}
