/**
 * A real Docker daemon and the image the tests run in: LAMBDA_ZIP_TEST_DOCKER_HOST names the daemon's
 * socket, and `.ci/run` starts one and gives it stand-ins for AWS's images under their real names.
 */
import { spawnSync } from 'node:child_process';

export const DOCKER_HOST = process.env['LAMBDA_ZIP_TEST_DOCKER_HOST'];

/** The runtimes whose images are there, e.g. `python3.11`. */
export const RUNTIMES_PRESENT: readonly string[] = imagesPresent();

function imagesPresent(): string[] {
  if (DOCKER_HOST === undefined) return [];
  const { stdout } = spawnSync('docker', ['image', 'ls', '--format', '{{.Repository}}:{{.Tag}}'], {
    encoding: 'utf8',
    env: { ...process.env, DOCKER_HOST },
  });
  return [...(stdout ?? '').matchAll(/^public\.ecr\.aws\/lambda\/python:(?<version>3\.\d+)$/gm)].map(
    (match) => `python${match.groups?.['version']}`,
  );
}

/** The environment of a program that may use the daemon. */
export const dockerEnvironment = { DOCKER_HOST };

/** What `docker` prints, without the line break. */
export function docker(...args: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync('docker', args, {
    encoding: 'utf8',
    env: { ...process.env, DOCKER_HOST },
  });
  if (status !== 0) throw new Error(`docker ${args.join(' ')}: ${stderr}`);
  return stdout.trim();
}
