/** One file of 250 MB, and 100,000 files: right bytes, by other readers, within the memory that docs/limits.md states. */
import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { DOCKER_HOST, dockerEnvironment, RUNTIMES_PRESENT } from '../helpers/docker.js';
import { measuredLambdaZip, statedMemory } from '../helpers/memory.js';
import { hasProgram, needs } from '../helpers/parts.js';
import { REPOSITORY } from '../helpers/paths.js';
import { lambdaZip, run } from '../helpers/programs.js';
import { sampled } from '../helpers/search.js';
import { temporaryDirectory } from '../helpers/workspace.js';

const [RUNTIME = ''] = RUNTIMES_PRESENT;
const large =
  process.env['LAMBDA_ZIP_TEST_LARGE'] === '1' && process.platform === 'linux' && hasProgram('python3');
const PARTS = 'LAMBDA_ZIP_TEST_LARGE=1 (1 GB of disk, a minute), Linux and python3';
const whenLarge = needs(large && hasProgram('unzip', ['-v']), `${PARTS}, unzip`);
const withDocker = needs(
  large && DOCKER_HOST !== undefined && RUNTIME !== '',
  `${PARTS}, a Docker daemon in LAMBDA_ZIP_TEST_DOCKER_HOST`,
);
const python = process.env['LAMBDA_ZIP_TEST_PYTHON'];
const withReference = needs(large && python !== undefined, `${PARTS}, LAMBDA_ZIP_TEST_PYTHON`);

const inContainer = (memory: number): string[] => [
  ...['--engine', 'container', '--runtime', RUNTIME],
  // The kernel ends what takes more.
  `--container-options=--memory ${memory} --memory-swap ${memory}`,
];

/** Content that does not compress, and text: each takes a minute. */
const KINDS = sampled(['noise', 'text'], 1);

describe.each(KINDS)('one file of 250 MB of %s', (kind) => {
  const BYTES = 250_000_000;
  const workspace = temporaryDirectory();
  const file = join(workspace, 'source', 'large.bin');
  const args = ['build', 'source', '--json', '--no-enforce-limits'];
  let sha256 = '';

  whenLarge(
    'is packed on the host',
    async () => {
      mkdirSync(join(workspace, 'source'));
      const script = `import os, random, sys
random.seed(1)
words = [b'%x' % random.randrange(1 << 28) for _ in range(5000)]
text = b' '.join(random.choice(words) for _ in range(250000))
with open(sys.argv[1], 'wb') as file:
    for index in range(250):
        start = b'%d ' % index
        file.write(os.urandom(1000000) if sys.argv[2] == 'noise' else start + text[index * 7 :][: 1000000 - len(start)])
assert os.path.getsize(sys.argv[1]) == ${BYTES}`;
      const made = await run('python3', ['-c', script, file, kind]);
      expect(made.code, made.stderr).toBe(0);

      const cache = ['--cache-directory', join(workspace, 'cache')];
      const built = await measuredLambdaZip([...args, '-o', 'host.zip', ...cache], { cwd: workspace });
      expect(built.code, built.stderr).toBe(0);
      expect(built.peakBytes).toBeGreaterThan(BYTES);
      expect(built.peakBytes).toBeLessThan(statedMemory(`one file of 250 MB of ${kind}`));
      ({ sha256 } = JSON.parse(built.stdout));
      const compare = `unzip -p host.zip large.bin | cmp - source/large.bin && sha256sum <host.zip`;
      const other = await run('sh', ['-c', compare], { cwd: workspace });
      expect(other.stderr).toBe('');
      expect(other.stdout).toContain(sha256);

      // From the store it is the same.
      const again = await measuredLambdaZip([...args, '-o', 'again.zip', ...cache], { cwd: workspace });
      expect(again.stderr).toContain('1 file as compressed by an earlier build');
      expect(JSON.parse(again.stdout).sha256).toBe(sha256);
      expect(again.peakBytes).toBeLessThan(statedMemory(`one file of 250 MB of ${kind}`));
    },
    600_000,
  );

  withDocker(
    'is packed in a container',
    async () => {
      const memory = statedMemory('the container with it');
      const built = await measuredLambdaZip(
        [...args, '--no-cache', '-o', 'container.zip', ...inContainer(memory)],
        {
          cwd: workspace,
          env: dockerEnvironment,
        },
      );
      expect(built.code, built.stderr).toBe(0);
      expect(JSON.parse(built.stdout).sha256).toBe(sha256);
      expect(built.peakBytes).toBeLessThan(statedMemory('that file in a container, host side'));
    },
    600_000,
  );
});

describe('100,000 files', () => {
  const FILES = 100_000;
  const FOLDERS = 200;
  const workspace = temporaryDirectory();
  const source = join(workspace, 'source');
  const options = { cwd: workspace };
  let sha256 = '';

  whenLarge(
    'are packed on the host, and read back by others',
    async () => {
      for (let folder = 0; folder < FOLDERS; folder += 1) {
        mkdirSync(join(source, `f${folder}`), { recursive: true });
        for (let index = folder; index < FILES; index += FOLDERS)
          writeFileSync(join(source, `f${folder}`, `m${index}.py`), `value = ${index}\n`);
      }
      const built = await measuredLambdaZip(
        ['build', 'source', '--json', '-o', 'host.zip', '--manifest', 'manifest.json'],
        options,
      );
      expect(built.code, built.stderr).toBe(0);
      expect(built.peakBytes).toBeLessThan(statedMemory('100,000 files'));
      const result = JSON.parse(built.stdout);
      expect(result['file-count']).toBe(FILES);
      sha256 = result.sha256;

      const unzip = await run('sh', ['-c', 'unzip -t host.zip | grep -c "OK$"; unzip -tq host.zip'], options);
      expect(unzip.stdout).toBe(`${FILES}\nNo errors detected in compressed data of host.zip.\n`);
      const script = `import sys, zipfile
archive = zipfile.ZipFile(sys.argv[1])
names = archive.namelist()
assert len(set(names)) == ${FILES} and names == sorted(names)
for name in names:
    assert archive.read(name) == b'value = %d\\n' % int(name.partition('/m')[2][:-3]), name
print(len(names))`;
      const other = await run('python3', ['-c', script, 'host.zip'], options);
      expect(other.stdout.trim(), other.stderr).toBe(String(FILES));
    },
    600_000,
  );

  withReference(
    'give the bytes of the implementation from the text of the format',
    async () => {
      const reference = join(REPOSITORY, '__tests__', 'helpers', 'reference.py');
      const args = [reference, '--level', '6', '--out', 'reference.zip', 'source'];
      const { stdout, stderr } = await run(python ?? '', args, options);
      expect(stdout.trim(), stderr).toBe(sha256);
    },
    600_000,
  );

  withDocker(
    'give the same bytes in a container',
    async () => {
      const memory = statedMemory('the container with them');
      const built = await measuredLambdaZip(
        ['build', 'source', '--json', '-o', 'container.zip', ...inContainer(memory)],
        { ...options, env: dockerEnvironment },
      );
      expect(built.code, built.stderr).toBe(0);
      expect(JSON.parse(built.stdout).sha256).toBe(sha256);
      expect(built.peakBytes).toBeLessThan(statedMemory('these in a container, host side'));
    },
    600_000,
  );

  whenLarge(
    'are read, compared and looked at',
    async () => {
      const bound = statedMemory('reading and comparing them');
      const manifest = await measuredLambdaZip(['manifest', 'host.zip'], options);
      expect(manifest.stdout === readFileSync(join(workspace, 'manifest.json'), 'utf8')).toBe(true);
      const same = await measuredLambdaZip(['diff', 'host.zip', 'manifest.json'], options);
      expect(same.code, same.stderr).toBe(0);
      const doctor = await measuredLambdaZip(['doctor', 'source'], options);
      expect(doctor.stdout, doctor.stderr).toContain('100,000 files');

      writeFileSync(join(source, 'f7', 'm7.py'), 'value = -7\n');
      rmSync(join(source, 'f8', 'm8.py'));
      const changed = await measuredLambdaZip(['build', 'source', '-o', 'changed.zip'], options);
      expect(changed.code, changed.stderr).toBe(0);
      const diff = await measuredLambdaZip(['diff', 'host.zip', 'changed.zip'], options);
      expect(diff.code, diff.stderr).toBe(1);
      expect(diff.stdout).toMatch(/^1 changed, 1 removed, 99998 unchanged$/m);
      for (const { peakBytes } of [manifest, same, doctor, diff]) expect(peakBytes).toBeLessThan(bound);
    },
    600_000,
  );

  whenLarge(
    'are too large by what they have, however little each',
    async () => {
      const limit = 262_144_000;
      const most = openSync(join(source, 'z.bin'), 'w');
      ftruncateSync(most, limit);
      writeSync(most, 'z');
      closeSync(most);
      const refused = await lambdaZip(['build', 'source', '-o', 'refused.zip'], options);
      expect(refused.code).toBe(1);
      const sum = await run(
        'sh',
        ['-c', "find source -type f -printf '%s\\n' | awk '{ sum += $1 } END { print sum }'"],
        options,
      );
      const bytes = sum.stdout.trim().replace(/\B(?=(\d{3})+$)/g, ',');
      expect(bytes).toMatch(/^263,/);
      expect(refused.stderr).toContain(bytes);
      expect(refused.stderr).toContain('262,144,000');
      rmSync(join(source, 'z.bin'));
    },
    600_000,
  );

  whenLarge(
    'are the same bytes again and again',
    async () => {
      const verified = await measuredLambdaZip(['verify', 'source'], options);
      expect(verified.code, verified.stderr).toBe(0);
      expect(verified.stdout).toContain('2 builds, same bytes');
      expect(verified.peakBytes).toBeLessThan(statedMemory('verifying them'));
    },
    600_000,
  );
});
