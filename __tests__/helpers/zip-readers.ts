/** Has programs that we did not write read golden archives back, and get the contents and modes that went in. */
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readFileSync, readlinkSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { beforeAll, describe, expect } from 'vitest';
import { UNIX_MODES } from '../../build/archive/format.js';
import { type ReadEntry, readArchive } from '../../build/archive/reader.js';
import { build } from '../../build/build/build.js';
import type { ManifestEntry } from '../../build/compare/manifest.js';
import { parseSettings } from '../../build/settings/settings.js';
import { SILENT_LOGGER } from '../../build/util/ports.js';
import { GOLDEN_TREES } from '../golden/trees.js';
import { WITHOUT_COLLECTING, WITHOUT_OPTIMISING } from './binaries.js';
import { hasProgram, needs } from './parts.js';
import { REPOSITORY } from './paths.js';
import { lambdaZip, run } from './programs.js';
import { temporaryDirectory, workspaceWith } from './workspace.js';

const posix = process.platform !== 'win32';
const utf8 = { LC_ALL: 'C.UTF-8' };

/** Programs that test an archive and exit with 0 when it is whole. */
const TESTERS: readonly { program: string; probe: readonly string[]; args: (file: string) => string[] }[] = [
  { program: 'unzip', probe: ['-v'], args: (file) => ['-tqq', file] },
  { program: 'python3', probe: ['--version'], args: (file) => ['-m', 'zipfile', '-t', file] },
  { program: '7z', probe: ['i'], args: (file) => ['t', '-bd', file] },
  // libarchive calls `-t` a listing; extracting to nowhere makes it read and check the data, too.
  { program: 'bsdtar', probe: ['--version'], args: (file) => ['-xOf', file] },
];

/** @param wanted which of the golden trees, by their names */
export function describeReaders(wanted: (tree: string) => boolean): void {
  const trees = Object.entries(GOLDEN_TREES).filter(([name, tree]) => wanted(name) && (posix || !tree.links));
  const archives = new Map<string, { file: string; entries: readonly ManifestEntry[]; manifest: string }>();

  beforeAll(async () => {
    for (const [name, tree] of trees) {
      const { workspace, source } = workspaceWith(tree.files);
      const file = join(workspace, `${name}.zip`);
      const manifest = join(workspace, `${name}.json`);
      const request = parseSettings(
        { ...tree.settings, source, output: file, manifest },
        { workspace, workers: 0 },
      );
      const { entries } = await build(request, { log: SILENT_LOGGER });
      archives.set(name, { file, entries, manifest: readFileSync(manifest, 'utf8') });
    }
  });

  function archiveOf(name: string): { file: string; entries: readonly ManifestEntry[]; manifest: string } {
    const archive = archives.get(name);
    if (archive === undefined) throw new Error(`no archive ${name}`);
    return archive;
  }

  for (const { program, probe, args } of TESTERS) {
    describe(`${program} accepts`, () => {
      needs(hasProgram(program, probe), program).each(trees.map(([name]) => name))('%s', async (name) => {
        const outcome = await run(program, args(archiveOf(name).file), { env: utf8 });
        expect(outcome.code, outcome.stderr || outcome.stdout.slice(-500)).toBe(0);
      });
    });
  }

  describe("Go's archive/zip reads the same entries from", () => {
    const available = hasProgram('go', ['version']);
    let program = '';

    beforeAll(async () => {
      if (!available) return;
      program = join(temporaryDirectory(), 'readzip');
      const source = join(REPOSITORY, '__tests__', 'helpers', 'readzip.go');
      const { code, stderr } = await run('go', ['build', WITHOUT_OPTIMISING, '-o', program, source], {
        env: { ...WITHOUT_COLLECTING, CGO_ENABLED: '0', GO111MODULE: 'off' },
      });
      expect(code, stderr).toBe(0);
    });

    needs(available, 'go').each(trees.map(([name]) => name))('%s', async (name) => {
      const { file, entries } = archiveOf(name);
      const { code, stdout, stderr } = await run(program, [file]);
      expect(code, stderr).toBe(0);
      const lines = stdout.trimEnd().split('\n');
      expect(lines.length).toBe(entries.length);
      for (const [index, { path, mode, size, sha256 }] of entries.entries()) {
        const [goMode, , goSize, goSha256] = (lines[index] ?? '').split(' ');
        expect([goMode, goSize, goSha256], path).toEqual([
          UNIX_MODES[mode].toString(8),
          String(size),
          sha256,
        ]);
      }
    });
  });

  // The large ones are tested, and not extracted.
  const small = trees.filter(([name]) => !name.endsWith('zip64'));
  if (small.length > 0)
    describe('extracting gives back contents and modes', () => {
      const extractors: Readonly<
        Record<string, { probe: readonly string[]; args: (file: string, to: string) => string[] }>
      > = {
        unzip: { probe: ['-v'], args: (file, to) => ['-qq', file, '-d', to] },
        bsdtar: { probe: ['--version'], args: (file, to) => ['-xpf', file, '-C', to] },
        // -snld: 7-Zip takes every link with '..' for dangerous, wherever it leads.
        '7z': { probe: ['i'], args: (file, to) => ['x', '-bd', '-snld', `-o${to}`, file] },
      };
      for (const [program, { probe, args }] of Object.entries(extractors)) {
        // 7-Zip makes no link that is absolute, whatever it is told.
        const isRefused = ([, { files }]: (typeof trees)[number]): boolean =>
          program === '7z' &&
          Object.values(files).some(
            (node) => typeof node === 'object' && 'link' in node && isAbsolute(node.link),
          );
        const names = small.filter((one) => !isRefused(one)).map(([name]) => name);
        needs(posix && hasProgram(program, probe), program).each(names)(`${program}: %s`, async (name) => {
          const { file, entries } = archiveOf(name);
          const target = temporaryDirectory();
          mkdirSync(target, { recursive: true });
          const outcome = await run(program, args(file, target), { env: utf8 });
          expect(outcome.code, outcome.stderr).toBe(0);
          for (const entry of entries) checkExtracted(target, entry);
        });
      }
    });

  describe('our own reader', () => {
    needs(true, 'nothing').each(trees.map(([name]) => name))(
      'gives the manifest back from %s',
      async (name) => {
        const { file, manifest } = archiveOf(name);
        const { code, stdout, stderr } = await lambdaZip(['manifest', file]);
        expect(code, stderr).toBe(0);
        expect(stdout === manifest, 'the printed manifest is the one written by the build').toBe(true);
      },
    );

    needs(hasProgram('python3'), 'python3').each(trees.map(([name]) => name))(
      "agrees with Python's zipfile on the fields of %s",
      async (name) => {
        const { file } = archiveOf(name);
        const script = `import json, sys, zipfile
print(json.dumps([[i.filename, i.compress_type, i.date_time, i.CRC, i.compress_size, i.file_size, i.header_offset,
  i.external_attr, i.create_system, i.flag_bits, len(i.extra), len(i.comment)] for i in zipfile.ZipFile(sys.argv[1]).infolist()]))`;
        const { code, stdout, stderr } = await run('python3', ['-c', script, file]);
        expect(code, stderr).toBe(0);
        const records: ReadEntry[] = [];
        for await (const record of readArchive(file)) records.push(record);
        const ours = records.map((record) => [
          record.path,
          record.method,
          [1980, 1, 1, 0, 0, 0],
          record.crc32,
          record.compressedSize,
          record.size,
          record.offset,
          UNIX_MODES[record.mode] * 0x10000,
          3,
          Buffer.byteLength(record.path) === record.path.length ? 0 : 0x0800,
          0,
          0,
        ]);
        expect(
          JSON.stringify(ours) === JSON.stringify(JSON.parse(stdout)),
          'every field of every entry',
        ).toBe(true);
      },
    );
  });
}

function checkExtracted(target: string, { path, mode, sha256 }: ManifestEntry): void {
  const file = join(target, path);
  const stats = lstatSync(file);
  if (mode === 'symlink') {
    expect(stats.isSymbolicLink(), path).toBe(true);
    // Places such as /opt are there in Lambda.
    if (!isAbsolute(readlinkSync(file))) expect(existsSync(file), `${path} leads somewhere`).toBe(true);
    expect(createHash('sha256').update(readlinkSync(file)).digest('hex'), path).toBe(sha256);
    return;
  }
  expect(createHash('sha256').update(readFileSync(file)).digest('hex'), path).toBe(sha256);
  expect((stats.mode & 0o777).toString(8).padStart(4, '0'), path).toBe(mode);
}
