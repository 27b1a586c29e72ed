/** The few things asked of the `docker` program (or of podman under that name). */
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import type { Architecture } from '../../lambda/target.js';
import { describeSystemError, LambdaZipError } from '../../util/errors.js';
import { withOwnSignal } from '../../util/own-signal.js';
import { type Ports, type ProgramPorts, throwIfCancelled } from '../../util/ports.js';
import { eachLine, exitCode, lastLine, type Outcome, runProgram } from '../../util/processes.js';
import { printable, quoted } from '../../util/text.js';

const PROGRAM = 'docker';
/** A daemon that does not answer by then counts as absent. */
const PROBE_TIMEOUT_MS = 15_000;

function docker(args: readonly string[], { signal, environment }: ProgramPorts): Promise<Outcome> {
  return runProgram(PROGRAM, args, { timeout: PROBE_TIMEOUT_MS, signal, env: environment });
}

/** A daemon that answers and runs Linux containers. */
export interface Daemon {
  /** Its processor by Lambda's name, or as the daemon names one that Lambda does not have. */
  readonly architecture: string;
}

/** Why no container can be started here. */
interface NoDaemon {
  readonly problem: string;
}

/** Looks for a daemon that runs Linux containers; that of Windows runners does not. */
export async function probeDaemon(ports: ProgramPorts): Promise<Daemon | NoDaemon> {
  let outcome: Outcome;
  try {
    outcome = await docker(['info', '--format', '{{json .}}'], ports);
  } catch (error) {
    throwIfCancelled(ports.signal);
    return { problem: `the program 'docker' cannot be started: ${describeSystemError(error)}` };
  }
  const { code, stdout, stderr } = outcome;
  if (code === null) return { problem: `no Docker daemon answers within ${PROBE_TIMEOUT_MS / 1000} seconds` };
  const info = parseJson(stdout);
  const problems = info['ServerErrors'];
  if (Array.isArray(problems) && problems.length > 0)
    return { problem: `no Docker daemon answers: ${saidText(problems[0])}` };
  if (code !== 0) return { problem: `no Docker daemon answers: ${lastLine(stderr)}` };
  // Docker says OSType and Architecture; podman, which may stand behind the name, says host.os and host.arch.
  const host = isObject(info['host']) ? info['host'] : {};
  const system = saidText(info['OSType'] ?? host['os']);
  if (system !== 'linux') {
    return { problem: `the Docker daemon runs ${system} containers, Linux containers are required` };
  }
  const processor = saidText(info['Architecture'] ?? host['arch']);
  return { architecture: LAMBDA_NAMES[processor] ?? processor };
}

/** Processors as Linux and Go name them, by Lambda's names. */
const LAMBDA_NAMES: Readonly<Record<string, Architecture>> = {
  amd64: 'x86_64',
  x86_64: 'x86_64',
  arm64: 'arm64',
  aarch64: 'arm64',
};

/**
 * Pulls an image, and gives what identifies it, as {@link imageDigest} does.
 *
 * @throws LambdaZipError `container` when it cannot be pulled
 */
export async function pullImage(image: string, ports: Ports): Promise<string> {
  const { log, signal, environment } = ports;
  log.info(`pulling ${quoted(image)}`);
  const pulled = withOwnSignal(signal, (own) => {
    const child = spawn(PROGRAM, ['pull', image], {
      stdio: ['ignore', 'pipe', 'pipe'],
      signal: own,
      env: environment,
    });
    return Promise.all([
      exitCode(child),
      eachLine(child.stdout, (line) => log.info(line)),
      text(child.stderr),
    ]);
  });
  const [code, , stderr] = await pulled.catch((error: unknown) => {
    throwIfCancelled(signal);
    throw error;
  });
  const digest = code === 0 ? await imageDigest(image, ports) : undefined;
  if (digest === undefined) {
    throw new LambdaZipError('container', `image: ${quoted(image)} cannot be pulled: ${lastLine(stderr)}`, {
      hint: "Check the name and the network; or use engine 'host', which gives the same bytes.",
    });
  }
  return digest;
}

/**
 * Identifies a local image: by the digest it was pulled with, or by its id if it came from no registry.
 * Undefined for one that is not.
 *
 * @returns rejects when the program cannot be started
 */
export async function imageDigest(image: string, ports: ProgramPorts): Promise<string | undefined> {
  const args = ['image', 'inspect', '--format', '{{json .}}', image];
  const asked = docker(args, ports);
  const { code, stdout } = await asked.catch((error: unknown) => {
    throwIfCancelled(ports.signal);
    throw error;
  });
  if (code !== 0) return undefined;
  const { RepoDigests: digests, Id: id } = parseJson(stdout);
  const named = Array.isArray(digests) ? digests.find((digest) => typeof digest === 'string') : undefined;
  return saidText(named === undefined ? id : named.slice(named.indexOf('@') + 1));
}

interface ContainerOptions {
  readonly image: string;
  /** The Python program to run, as text. */
  readonly program: string;
  /** Access of the program beyond its standard streams. */
  readonly grants?: ContainerGrants;
  /** Further flags of `docker run`, from the user. */
  readonly flags: readonly string[];
  /** A unique name, by which the container can be removed whatever happens. */
  readonly name: string;
  /** What the client finds in its environment; undefined is what this process has. */
  readonly environment: Ports['environment'];
}

/** Access of a container that installs packages: the network, a folder in memory, and a few variables. */
export interface ContainerGrants {
  /** Names of variables that are handed on; their values stay out of every argument list. */
  readonly variables: readonly string[];
}

/**
 * Starts a container that can do nothing but compute: no network, no capabilities, no privileges,
 * an unprivileged user, nothing mounted, a read-only root. Standard streams are pipes.
 */
export function startContainer({ image, program, flags, name, environment, grants }: ContainerOptions) {
  return spawn(
    PROGRAM,
    [
      'run',
      '--rm',
      '--interactive',
      ...['--name', name],
      ...['--entrypoint', 'python3'],
      ...['--user', '65534:65534'],
      // Docker takes one network only, and the user's comes first.
      ...(grants !== undefined || flags.some((flag) => /^--net(work)?(=|$)/.test(flag))
        ? []
        : ['--network', 'none']),
      ...(grants === undefined ? [] : grantFlags(grants)),
      ...['--cap-drop', 'ALL'],
      ...['--security-opt', 'no-new-privileges'],
      '--read-only',
      // The default driver would write every byte of the tree to a log.
      ...['--log-driver', 'none'],
      ...flags,
      image,
      // Isolated from the environment and the user's site directory, and unbuffered. Only pip lies among the site's packages.
      ...['-I', ...(grants === undefined ? ['-S'] : []), '-u', '-c', program],
    ],
    { stdio: ['pipe', 'pipe', 'pipe'], env: environment },
  );
}

function grantFlags({ variables }: ContainerGrants): string[] {
  return [
    // Where compilers put what they run; large, because a tree of packages goes there.
    ...['--tmpfs', '/tmp:rw,exec,nosuid,nodev,size=4g,mode=1777'],
    ...['--env', 'HOME=/tmp', '--env', 'PIP_NO_CACHE_DIR=1'],
    ...variables.flatMap((name) => ['--env', name]),
  ];
}

/** Removes a container that may be running, or gone already. Never fails. */
export async function removeContainer(name: string, environment: Ports['environment']): Promise<void> {
  await docker(['rm', '--force', name], { environment }).catch(() => undefined);
}

function parseJson(json: string): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(json);
    // podman puts what it inspects into a list.
    const value: unknown = Array.isArray(parsed) ? parsed[0] : parsed;
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

/** A value of an answer as text; what is no text is nothing that is known here. */
function saidText(value: unknown): string {
  return typeof value === 'string' ? printable(value) : 'unknown';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
