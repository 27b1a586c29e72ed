/** A tree near Lambda's limit through the container, within the memory that docs/limits.md states. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { DOCKER_HOST, dockerEnvironment, RUNTIMES_PRESENT } from '../helpers/docker.js';
import { MEBIBYTE, measuredLambdaZip } from '../helpers/memory.js';
import { hasProgram, needs } from '../helpers/parts.js';
import { REPOSITORY } from '../helpers/paths.js';
import { lambdaZip } from '../helpers/programs.js';
import { randomSource } from '../helpers/random.js';
import { temporaryDirectory } from '../helpers/workspace.js';

const FILES = 8_000;
const BYTES_EACH = 30_000;

/** Text of random words, as compressible as source code. */
function words(seed: number): Buffer {
  const random = randomSource(seed);
  const bytes = Buffer.alloc(BYTES_EACH, 0x20);
  for (let at = 0; at < BYTES_EACH - 8; at += 8)
    bytes.write(random.integer(0, 9_999).toString(36), at, 'latin1');
  return bytes;
}

needs(
  process.env['LAMBDA_ZIP_TEST_LARGE'] === '1' &&
    DOCKER_HOST !== undefined &&
    RUNTIMES_PRESENT.length > 0 &&
    hasProgram('python3'),
  'a Docker daemon in LAMBDA_ZIP_TEST_DOCKER_HOST, python3, and LAMBDA_ZIP_TEST_LARGE=1',
)(
  '240 MB in 8,000 files: the container has the tree and 80 MiB, the host side the bound of docs/limits.md',
  async () => {
    const workspace = temporaryDirectory();
    for (let index = 0; index < FILES; index += 1) {
      const folder = join(workspace, 'source', String(index % 100));
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, `${index}.py`), words(index));
    }
    const bound = Number(
      /host\s+side\s+stayed\s+below\s+(?<mib>\d+)\s+MiB/.exec(
        readFileSync(join(REPOSITORY, 'docs', 'limits.md'), 'utf8'),
      )?.groups?.['mib'],
    );
    const memory = Math.ceil((FILES * BYTES_EACH) / MEBIBYTE) + 80;
    // The kernel ends what takes more.
    const options = `--container-options=--memory ${memory}m --memory-swap ${memory}m`;
    const [runtime = ''] = RUNTIMES_PRESENT;
    const args = [
      'build',
      'source',
      '--json',
      '--no-enforce-limits',
      '--engine',
      'container',
      '--runtime',
      runtime,
      options,
      '-o',
      'c.zip',
    ];
    const container = await measuredLambdaZip(args, { cwd: workspace, env: dockerEnvironment });
    expect(container.code, container.stderr).toBe(0);
    expect(container.peakBytes).toBeGreaterThan(50 * MEBIBYTE);
    expect(container.peakBytes).toBeLessThan(bound * MEBIBYTE);

    const host = await lambdaZip(['build', 'source', '--json', '--no-enforce-limits', '-o', 'h.zip'], {
      cwd: workspace,
    });
    expect(JSON.parse(container.stdout).sha256).toBe(JSON.parse(host.stdout).sha256);

    // With less than the tree the container is killed, and that is said.
    const less = args.map((one) =>
      one === options ? '--container-options=--memory 100m --memory-swap 100m' : one,
    );
    const killed = await lambdaZip(less, { cwd: workspace, env: dockerEnvironment });
    expect(killed.code).toBe(1);
    expect(killed.stderr).toContain('exit status 137, most likely out of memory');
  },
  300_000,
);
