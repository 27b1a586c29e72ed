/**
 * Our tree of wheels that many use, against what pip and uv make of them. Every difference has to be one of those that
 * docs/wheels.md lists. A sample of wheels is compared, or all of the list in a whole run; LAMBDA_ZIP_TEST_WHEELS says how many.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { wheelFile } from '../../build/dependencies/wheels/wheel.js';
import { parseRecord } from '../../build/dependencies/wheels/wheel-record.js';
import { wheelTree } from '../../build/dependencies/wheels/wheel-tree.js';
import { ContentReader } from '../../build/entries/read-content.js';
import {
  HAS_INSTALLERS,
  INSTALLERS_PART,
  type InstalledFile,
  type Installer,
  installedFiles,
  installWheel,
  pinsOf,
  wheelsOf,
} from '../helpers/installers.js';
import { needs } from '../helpers/parts.js';
import { WHOLE } from '../helpers/search.js';
import { temporaryDirectory } from '../helpers/workspace.js';

const asked = process.env['LAMBDA_ZIP_TEST_WHEELS'] ?? (WHOLE ? 'all' : '15');
const PINS = pinsOf('most-used.txt').slice(0, asked === 'all' ? undefined : Number(asked));

interface PackedFile {
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

interface Ours {
  readonly files: ReadonlyMap<string, PackedFile>;
  /** The folder of the metadata. */
  readonly distInfo: string;
  readonly warnings: readonly string[];
}

async function oursOf(file: string): Promise<Ours> {
  // As a build does where a RECORD is found not to fit.
  const tree = await wheelTree([await wheelFile(file)], { believesRecords: false });
  const reader = new ContentReader();
  const files = new Map<string, PackedFile>();
  for (const { path, content } of tree.entries) {
    const bytes = reader.read(content, path);
    files.set(path, { bytes, sha256: createHash('sha256').update(bytes).digest('hex') });
  }
  reader.close();
  const record = [...files.keys()].find((path) => /^[^/]+\.dist-info\/RECORD$/.test(path)) ?? '';
  return { files, distInfo: record.replace(/\/RECORD$/, ''), warnings: tree.warnings };
}

/** Scripts that installers make, by `entry_points.txt`; pip and uv make up versioned names of pip's own. */
function isLauncher(path: string, { files, distInfo }: Ours): boolean {
  const [folder, name = '', ...rest] = path.split('/');
  if (folder !== 'bin' || rest.length > 0) return false;
  const text = Buffer.from(files.get(`${distInfo}/entry_points.txt`)?.bytes ?? []).toString('utf8');
  const names = text.split('\n').map((line) => line.split('=')[0]?.trim());
  return names.includes(name) || (names.includes('pip') && /^pip3(\.\d+)?$/.test(name));
}

/** What a file is that an installer has and we have not; undefined for what nobody can explain. */
function onlyTheirs(path: string, ours: Ours): string | undefined {
  const { distInfo, files } = ours;
  if (
    ['INSTALLER', 'REQUESTED', 'direct_url.json', 'uv_cache.json'].some(
      (name) => path === `${distInfo}/${name}`,
    )
  )
    return 'written by installers';
  if (path === '.lock') return 'written by installers';
  if (/^RECORD\.(jws|p7s)$/.test(path.slice(distInfo.length + 1))) return 'signatures of RECORD';
  if (isLauncher(path, ours)) return 'launchers';
  if (path.startsWith('include/')) return 'headers';
  const source = path.replace(/__pycache__\/([^/.]+)\.[^/]*py[co]$/, '$1.py');
  return source !== path && files.has(source) ? 'byte-code beside its source' : undefined;
}

/** What a file is that we have and an installer has not. */
function onlyOurs(path: string, installer: Installer, own: string): string | undefined {
  // Into a folder that is there already, or that begins like pip's own of the moment, pip puts no data.
  return installer === 'pip' && own.includes(`.data/data/${path}`) ? 'data files that pip loses' : undefined;
}

/** What a file is whose bytes differ. */
function differently(
  path: string,
  mine: PackedFile,
  theirs: InstalledFile,
  { distInfo }: Ours,
): string | undefined {
  if (path === `${distInfo}/RECORD`) return 'RECORD';
  const other = readFileSync(theirs.file, 'latin1');
  const text = Buffer.from(mine.bytes).toString('latin1');
  const rest = (content: string): string => content.slice(content.indexOf('\n'));
  return path.startsWith('bin/') && text.startsWith('#!/usr/bin/env python3\n') && rest(other) === rest(text)
    ? "the interpreter's line of scripts"
    : undefined;
}

interface Comparison {
  /** How often each documented difference was met. */
  readonly explained: Record<string, number>;
  readonly unexplained: string[];
  files: number;
}

function compare(
  ours: Ours,
  theirs: ReadonlyMap<string, InstalledFile>,
  installer: Installer,
  wheel: string,
  into: Comparison,
): void {
  const note = (kind: string | undefined, path: string, what: string): void => {
    if (kind === undefined) into.unexplained.push(`${wheel}: ${path}: ${what} ${installer}`);
    else into.explained[`${installer}: ${kind}`] = (into.explained[`${installer}: ${kind}`] ?? 0) + 1;
  };
  const names = readFileSync(wheel).toString('latin1');
  for (const [path, mine] of ours.files) {
    const other = theirs.get(path);
    into.files += 1;
    if (other === undefined) note(onlyOurs(path, installer, names), path, 'not by');
    else if (other.sha256 !== mine.sha256) note(differently(path, mine, other, ours), path, 'other bytes by');
  }
  for (const path of theirs.keys()) if (!ours.files.has(path)) note(onlyTheirs(path, ours), path, 'only by');
}

/** RECORD lists exactly what is packed, with its digest and size. */
function checkRecord({ files, distInfo }: Ours): void {
  const rows = parseRecord(Buffer.from(files.get(`${distInfo}/RECORD`)?.bytes ?? []).toString('utf8'));
  expect([...rows.keys()]).toEqual(
    [...files.keys()].filter((path) => path !== `${distInfo}/RECORD`).concat(`${distInfo}/RECORD`),
  );
  for (const [path, { sha256, size }] of rows) {
    if (path === `${distInfo}/RECORD`) continue;
    expect({ path, sha256, size }).toEqual({
      path,
      sha256: files.get(path)?.sha256,
      size: files.get(path)?.bytes.byteLength,
    });
  }
}

async function compareAll(pins: readonly string[]): Promise<{ comparison: Comparison; warnings: string[] }> {
  const wheels = await wheelsOf(pins);
  const comparison: Comparison = { explained: {}, unexplained: [], files: 0 };
  const warnings: string[] = [];
  const folder = temporaryDirectory();
  const waiting = [...wheels];
  const work = async (): Promise<void> => {
    for (let wheel = waiting.pop(); wheel !== undefined; wheel = waiting.pop()) {
      const ours = await oursOf(wheel);
      warnings.push(...ours.warnings);
      checkRecord(ours);
      for (const installer of ['pip', 'uv'] as const) {
        const target = mkdtempSync(join(folder, 'target-'));
        await installWheel(installer, wheel, target);
        compare(ours, installedFiles(target), installer, wheel, comparison);
        rmSync(target, { recursive: true });
      }
    }
  };
  // Installers mostly start.
  await Promise.all([work(), work()]);
  return { comparison, warnings };
}

describe('the tree of a wheel is that of pip and uv, but for what is documented', () => {
  needs(HAS_INSTALLERS, INSTALLERS_PART)(
    `for ${PINS.length} that many use`,
    async () => {
      const { comparison, warnings } = await compareAll(PINS);
      expect(comparison.unexplained).toEqual([]);
      expect(warnings).toEqual([]);
      // Of each wheel RECORD, and what installers leave.
      expect(comparison.explained).toMatchObject({ 'pip: RECORD': PINS.length, 'uv: RECORD': PINS.length });
      expect(comparison.files).toBeGreaterThan(2 * PINS.length * 4);
      console.log(`${PINS.length} wheels, ${comparison.files} files compared`, comparison.explained);
    },
    3_600_000,
  );

  needs(HAS_INSTALLERS, INSTALLERS_PART)(
    'for older ones whose RECORD does not fit, which is said',
    async () => {
      const { comparison, warnings } = await compareAll(pinsOf('odd.txt'));
      expect(comparison.unexplained).toEqual([]);
      const named = warnings.map((warning) => /wheel '(?<name>\w+)-/.exec(warning)?.groups?.['name']);
      expect(new Set(named)).toEqual(new Set(['selenium', 'sentry_cli']));
      expect(comparison.explained).toMatchObject({
        'pip: byte-code beside its source': expect.any(Number),
        'uv: signatures of RECORD': 1,
      });
    },
    600_000,
  );

  needs(HAS_INSTALLERS, INSTALLERS_PART)('and all of them go into one tree', async () => {
    const wheels = await Promise.all((await wheelsOf(PINS)).map(wheelFile));
    const tree = await wheelTree(wheels);
    expect(tree.packages).toHaveLength(PINS.length);
    expect(tree.warnings).toEqual([]);
    expect((await wheelTree(wheels.toReversed())).entries).toEqual(tree.entries);
  });
});
