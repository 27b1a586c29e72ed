/** The few things asked of the `docker` program (or of podman under that name). */
import { type ChildProcess, spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { describeSystemError, LambdaZipError } from '../../errors.js';
import { type Logger, throwIfCancelled } from '../../ports.js';
import { printable, quoted } from '../../text.js';

const PROGRAM = 'docker';
/** A daemon that does not answer by then is none. */
const PROBE_TIMEOUT_MS = 15_000;

interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

async function docker(
  args: readonly string[],
  options: { timeout?: number; signal?: AbortSignal | undefined } = {},
): Promise<Outcome> {
  const child = spawn(PROGRAM, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  const [code, stdout, stderr] = await Promise.all([exitCode(child), text(child.stdout), text(child.stderr)]);
  return { code, stdout, stderr };
}

/** A process's exit code once it has ended, null when a signal ended it. Rejects when it cannot be started. */
export function exitCode(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
}

/**
 * Why no container can be started here, or undefined when a daemon answers that runs Linux
 * containers. (Windows runners have one that does not.)
 */
export async function whyNoDaemon(signal?: AbortSignal): Promise<string | undefined> {
  let outcome: Outcome;
  try {
    outcome = await docker(['info', '--format', '{{json .}}'], { timeout: PROBE_TIMEOUT_MS, signal });
  } catch (error) {
    throwIfCancelled(signal);
    return `the program 'docker' cannot be started: ${describeSystemError(error)}`;
  }
  const { code, stdout, stderr } = outcome;
  if (code === null) return `no Docker daemon answers within ${PROBE_TIMEOUT_MS / 1000} seconds`;
  const info = parseJson(stdout);
  const problems = info['ServerErrors'];
  if (Array.isArray(problems) && problems.length > 0)
    return `no Docker daemon answers: ${printable(String(problems[0]))}`;
  if (code !== 0) return `no Docker daemon answers: ${lastLine(stderr)}`;
  // Docker says OSType; podman, which may stand behind the name, says host.os.
  const host = info['host'];
  const system =
    info['OSType'] ?? (typeof host === 'object' && host !== null && 'os' in host ? host.os : undefined);
  return system === 'linux'
    ? undefined
    : `the Docker daemon runs ${printable(String(system))} containers, Linux ones are needed`;
}

/**
 * Makes sure that an image is there, pulling it if it is not, and gives what identifies it: the digest it was
 * pulled by, or its id where it came from no registry.
 *
 * @throws LambdaZipError `container` when it cannot be pulled
 */
export async function ensureImage(
  image: string,
  { log, signal }: { readonly log: Logger; readonly signal?: AbortSignal | undefined },
): Promise<string> {
  const present = await imageDigest(image);
  if (present !== undefined) return present;
  log.info(`pulling ${quoted(image)}`);
  const child = spawn(PROGRAM, ['pull', image], { stdio: ['ignore', 'pipe', 'pipe'], signal });
  const pulled = Promise.all([
    exitCode(child),
    eachLine(child.stdout, (line) => log.info(line)),
    text(child.stderr),
  ]);
  const [code, , stderr] = await pulled.catch((error: unknown) => {
    throwIfCancelled(signal);
    throw error;
  });
  const digest = code === 0 ? await imageDigest(image) : undefined;
  if (digest === undefined) {
    throw new LambdaZipError('container', `image: ${quoted(image)} cannot be pulled: ${lastLine(stderr)}`, {
      hint: "Check the name and the network; or use engine 'host', which gives the same bytes.",
    });
  }
  return digest;
}

async function imageDigest(image: string): Promise<string | undefined> {
  const { code, stdout } = await docker(['image', 'inspect', '--format', '{{json .}}', image]);
  if (code !== 0) return undefined;
  const { RepoDigests: digests, Id: id } = parseJson(stdout);
  const named = Array.isArray(digests) ? digests.find((digest) => typeof digest === 'string') : undefined;
  return named === undefined ? String(id) : named.slice(named.indexOf('@') + 1);
}

export interface ContainerOptions {
  readonly image: string;
  /** What to run: a Python program, as text. */
  readonly program: string;
  /** Further flags of `docker run`, from the user. */
  readonly flags: readonly string[];
  /** A name nobody else uses; the container can be removed by it whatever happens. */
  readonly name: string;
}

/**
 * Starts a container that can do nothing but compute: no network, no capabilities, no privileges,
 * an unprivileged user, nothing mounted, a read-only root. Standard streams are pipes.
 */
export function startContainer({ image, program, flags, name }: ContainerOptions) {
  return spawn(
    PROGRAM,
    [
      'run',
      '--rm',
      '--interactive',
      ...['--name', name],
      ...['--entrypoint', 'python3'],
      ...['--user', '65534:65534'],
      ...['--network', 'none'],
      ...['--cap-drop', 'ALL'],
      ...['--security-opt', 'no-new-privileges'],
      '--read-only',
      // The default driver would write every byte of the tree to a log.
      ...['--log-driver', 'none'],
      ...flags,
      image,
      // Isolated from the environment and the user's site directory, and unbuffered.
      ...['-I', '-u', '-c', program],
    ],
    { stdio: ['pipe', 'pipe', 'pipe'] },
  );
}

/** Removes a container that may be running, or gone already. Never fails. */
export async function removeContainer(name: string): Promise<void> {
  await docker(['rm', '--force', name]).catch(() => undefined);
}

/** Calls back with every line of a stream as it comes. */
export async function eachLine(stream: AsyncIterable<Buffer>, onLine: (line: string) => void): Promise<void> {
  let rest = '';
  const decoder = new TextDecoder();
  for await (const chunk of stream) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) onLine(printable(line.replace(/\r$/, '')));
  }
  if (rest !== '') onLine(printable(rest));
}

function parseJson(json: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function lastLine(output: string): string {
  return printable(output.trim().split('\n').at(-1) ?? '');
}
