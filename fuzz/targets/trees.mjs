/** Random trees, packed by each engine and by an independent program, and read back by others. */
import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../../build/build/build.js';
import { parseSettings } from '../../build/settings/settings.js';
import { SILENT_LOGGER } from '../../build/util/ports.js';
import { listing, writeFiles } from '../files.mjs';
import { REPOSITORY } from '../options.mjs';
import { assert, clearly, Tally } from '../oracle.mjs';
import { hasProgram, missingOf, pythonProgram, run } from '../parts.mjs';
import { anyTree, plainTree } from '../random-tree.mjs';
import { dockerStandIn } from '../stand-in.mjs';

const HELPERS = join(REPOSITORY, '__tests__', 'helpers');
const posix = process.platform !== 'win32';
const python = process.env.LAMBDA_ZIP_TEST_PYTHON;
const dockerHost = process.env.LAMBDA_ZIP_TEST_DOCKER_HOST;

/** Writes a tree, anew each time. */
function writeTree(folder, { files, ignore }) {
  const source = join(folder, 'source');
  rmSync(source, { recursive: true, force: true });
  writeFiles(source, files);
  // In the place of a file that the tree may have under that name.
  if (ignore !== null) {
    rmSync(join(source, '.lambdaignore'), { recursive: true, force: true });
    writeFiles(source, [['.lambdaignore', `${ignore}\n`]]);
  }
  return source;
}

function pack(folder, source, settings, more = {}) {
  const output = join(folder, `${more.engine ?? 'host'}.zip`);
  const all = { ...settings, ...more, source, output, 'binary-check': 'off', secrets: 'off' };
  return clearly(() => build(parseSettings(all, { workspace: folder, workers: 0 }), { log: SILENT_LOGGER }));
}

/** What two engines have to agree on. */
function summary({ result, error }) {
  if (error !== undefined) return JSON.stringify([error.code, error.message]);
  const left = result.exclusions
    .map(({ origin, pattern, count }) => [origin, pattern, count].join(' '))
    .sort();
  return JSON.stringify([result.digest.hex, left]);
}

const engines = (folder, more) => {
  const tally = new Tally();
  return {
    input: anyTree,
    note: () => tally.note(),
    assertFair: () => tally.assertFair(),
    async run(tree) {
      const source = writeTree(folder, tree);
      const host = summary(tally.add(await pack(folder, source, tree.settings)));
      const other = summary(await pack(folder, source, tree.settings, { engine: 'container', ...more }));
      assert(host === other, () => `the host gives ${host}, the other ${other}`);
    },
  };
};

export const bytes = {
  about: "trees and patterns: the host engine and the container's program",
  few: 6,
  missing: () => missingOf({ 'a POSIX system': posix, python3: hasProgram('python3') }),
  setup(folder) {
    dockerStandIn(join(folder, 'docker'), pythonProgram());
    return engines(folder, {});
  },
};

export const containers = {
  about: 'the same, in a real container',
  few: 1,
  missing: () => missingOf({ 'a Docker daemon in LAMBDA_ZIP_TEST_DOCKER_HOST': dockerHost !== undefined }),
  setup(folder) {
    process.env.DOCKER_HOST = dockerHost;
    const images = run('docker', ['image', 'ls', '--format', '{{.Repository}}:{{.Tag}}']).toString();
    const version = /^public\.ecr\.aws\/lambda\/python:(3\.\d+)$/m.exec(images)?.[1];
    assert(version !== undefined, 'no image of public.ecr.aws/lambda/python');
    return engines(folder, { runtime: `python${version}` });
  },
};

export const reference = {
  about: 'trees: this program and one written from docs/format.md alone, archive and manifest',
  few: 6,
  missing: () =>
    missingOf({
      'LAMBDA_ZIP_TEST_PYTHON, a Python with the package reference.py names': posix && python !== undefined,
    }),
  setup(folder) {
    const tally = new Tally();
    const at = (name) => join(folder, name);
    return {
      input: plainTree,
      note: () => tally.note(),
      assertFair: () => tally.assertFair(),
      async run(tree) {
        const source = writeTree(folder, {
          ...tree,
          files: tree.files.filter(([path]) => !path.startsWith('.lambdaignore')),
        });
        const { result, error } = tally.add(
          await pack(folder, source, tree.settings, { manifest: at('host.json') }),
        );
        const args = [
          '--level',
          tree.settings['compression-level'],
          '--out',
          at('other.zip'),
          '--manifest',
          at('other.json'),
        ];
        const other = () =>
          run(python, [join(HELPERS, 'reference.py'), ...args, '--symlinks', 'preserve', source]);
        if (error === undefined) {
          assert(other().toString().trim() === result.digest.hex, 'another digest');
          for (const kind of ['zip', 'json'])
            assert(
              readFileSync(at(`host.${kind}`)).equals(readFileSync(at(`other.${kind}`))),
              `another ${kind}`,
            );
          return;
        }
        // Where links lead is nothing that the text of the format is about.
        if (error.code === 'symlink') return;
        let refused = false;
        try {
          other();
        } catch {
          refused = true;
        }
        assert(refused, `it packs what is refused here: ${error.message}`);
      },
    };
  },
};

const UTF8 = { ...process.env, LC_ALL: 'C.UTF-8' };

/** Programs that unpack an archive; what they are told about names, which are strange. */
const EXTRACTORS = {
  unzip: (file, to) => ['-^', '-qq', file, '-d', to],
  bsdtar: (file, to) => ['-xpf', file, '-C', to],
  '7z': (file, to) => ['x', '-bd', '-snld', `-o${to}`, file],
};
/** What they do not unpack by its name: drives of Windows, and characters that no terminal shows. */
const RENAMED = { bsdtar: /^[A-Za-z]:/ };
/** What they do not unpack, as a policy of theirs: a link to the folder that everything is unpacked into. */
const REFUSED = { '7z': /Dangerous link path was ignored/ };
const LIST = `import hashlib, json, sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as archive:
    print(json.dumps([[one.filename, one.external_attr >> 16, hashlib.sha256(archive.read(one)).hexdigest()] for one in archive.infolist()]))`;
const MODES = { '0644': 0o100644, '0755': 0o100755, symlink: 0o120777 };

export const readers = {
  about: 'archives, read back by unzip, bsdtar, 7-Zip, Python and Go',
  few: 2,
  missing: () =>
    missingOf({
      'a POSIX system': posix,
      unzip: hasProgram('unzip', ['-v']),
      bsdtar: hasProgram('bsdtar'),
      '7z': hasProgram('7z', ['i']),
      python3: hasProgram('python3'),
      go: hasProgram('go', ['version']),
    }),
  setup(folder) {
    const go = join(folder, 'readzip');
    const env = { ...process.env, GO111MODULE: 'off' };
    run('go', ['build', '-o', go, join(HELPERS, 'readzip.go')], { env });
    const interpreter = pythonProgram();
    const target = join(folder, 'unpacked');
    let read = 0;
    return {
      input: anyTree,
      note: () => `${read} archives`,
      async run(tree) {
        const { result } = await pack(folder, writeTree(folder, tree), tree.settings);
        if (result === undefined) return;
        read += 1;
        const file = join(folder, 'host.zip');
        const wanted = result.entries.map(({ path, mode, sha256 }) => [path, MODES[mode], sha256]);
        const listed = run(interpreter, ['-c', LIST, file]).toString();
        assert(JSON.stringify(JSON.parse(listed)) === JSON.stringify(wanted), () => `Python reads ${listed}`);
        const lines = run(go, [file]).toString().trimEnd().split('\n');
        const seen = lines.map((line) => line.split(' ')).map(([mode, , , sha256]) => `${mode} ${sha256}`);
        assert(
          seen.join('\n') === wanted.map(([, mode, sha256]) => `${mode.toString(8)} ${sha256}`).join('\n'),
          'Go reads another',
        );
        for (const [program, args] of Object.entries(EXTRACTORS)) {
          // Some names they change on purpose; two of those may then be one.
          if (wanted.some(([path]) => RENAMED[program]?.test(path))) continue;
          rmSync(target, { recursive: true, force: true });
          mkdirSync(target);
          try {
            run(program, args(file, target), { env: UTF8 });
          } catch (error) {
            if (REFUSED[program]?.test(error.message)) continue;
            throw error;
          }
          for (const [path, mode, sha256] of wanted) assertUnpacked(program, target, path, mode, sha256);
        }
      },
    };
  },
};

function assertUnpacked(program, target, path, mode, sha256) {
  const file = join(target, path);
  const stats = lstatSync(file, { throwIfNoEntry: false });
  assert(
    stats !== undefined,
    () => `${program}: ${JSON.stringify(path)} is not there; ${listing(target)} is`,
  );
  const isLink = stats.isSymbolicLink();
  const bytes = isLink ? readlinkSync(file) : readFileSync(file);
  assert(
    isLink === (mode === MODES.symlink) && (isLink || stats.mode === mode),
    `${program}: ${file} has the mode ${stats.mode.toString(8)}`,
  );
  assert(
    createHash('sha256').update(bytes).digest('hex') === sha256,
    `${program}: ${file} has another content`,
  );
}
