/**
 * A real Docker daemon and the image the tests run in: LAMBDA_ZIP_TEST_DOCKER_HOST names the daemon's
 * socket, and `.ci/parts.sh` starts one and gives it stand-ins for AWS's images under their real names.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { delimiter } from 'node:path';
import { temporaryDirectory, writeTree } from './workspace.js';

export const DOCKER_HOST = process.env['LAMBDA_ZIP_TEST_DOCKER_HOST'];

/** The runtimes whose images are there, e.g. `python3.11`. */
export const RUNTIMES_PRESENT: readonly string[] = imagesPresent();

/** Whether there is a container with musl in the place of glibc, as Alpine has it. */
export const MUSL_PRESENT = imageNames().includes('lambda-zip-test/musl:latest');

function imagesPresent(): string[] {
  return imageNames().flatMap(
    (name) =>
      /^public\.ecr\.aws\/lambda\/(?<runtime>python):(?<version>3\.\d+)$/.exec(name)?.slice(1).join('') ?? [],
  );
}

function imageNames(): string[] {
  if (DOCKER_HOST === undefined) return [];
  const { stdout } = spawnSync('docker', ['image', 'ls', '--format', '{{.Repository}}:{{.Tag}}'], {
    encoding: 'utf8',
    env: { ...process.env, DOCKER_HOST },
  });
  return (stdout ?? '').split('\n');
}

/** Test files run side by side, and each looks after its own containers: they carry this label. */
const LABEL = `lambda-zip-test=${randomUUID()}`;

/** The environment of a program that may use the daemon: `docker` is found in a folder of ours, and labels what it runs. */
export const dockerEnvironment = {
  DOCKER_HOST,
  PATH:
    DOCKER_HOST === undefined
      ? process.env['PATH']
      : [labellingDocker(), process.env['PATH']].join(delimiter),
};

function labellingDocker(): string {
  const program = execFileSync('sh', ['-c', 'command -v docker'], { encoding: 'utf8' }).trim();
  const script = `#!/bin/sh\nif [ "$1" = run ]; then shift; set -- run --label '${LABEL}' "$@"; fi\nexec '${program}' "$@"\n`;
  return writeTree(temporaryDirectory(), { docker: { content: script, mode: 0o755 } });
}

/** What is left of the containers of this test file, one `NAME STATUS` each. */
export function containers(): string[] {
  return docker('ps', '--all', '--filter', `label=${LABEL}`, '--format', '{{.Names}} {{.Status}}')
    .split('\n')
    .filter(Boolean);
}

/** What `docker` prints, without the line break. */
export function docker(...args: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync('docker', args, {
    encoding: 'utf8',
    env: { ...process.env, DOCKER_HOST },
  });
  if (status !== 0) throw new Error(`docker ${args.join(' ')}: ${stderr}`);
  return stdout.trim();
}
