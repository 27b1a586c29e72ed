/** Has the side install requirements, in a container or under this machine's Python, into a directory. */
import { spawn } from 'node:child_process';
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { describeSystemError, LambdaZipError } from '../errors.js';
import {
  INPUT_FOLDER,
  type InstallJob,
  type Package,
  PROTOCOL_VERSION,
  parsePackages,
  protocolError,
} from '../pipeline/container/protocol.js';
import { sideInContainer } from '../pipeline/container/side-container.js';
import { SIDE_FILE } from '../pipeline/container/side-file.js';
import { type SideOptions, type SideProcess, SideRun } from '../pipeline/container/side-run.js';
import type { SentMember } from '../pipeline/container/transport.js';
import type { ChosenEngine } from '../pipeline/engine.js';
import type { Entry } from '../pipeline/entry.js';
import type { Target } from '../pipeline/plan.js';
import { runtimeFacts } from '../pipeline/runtimes.js';
import type { Ports } from '../ports.js';
import { exitCode } from '../processes.js';
import { makeTemporaryDirectory } from '../temporary.js';
import { quoted } from '../text.js';
import { confidentialValues, type Environment, handOn, ownCertificates } from './environment.js';
import { findPython } from './python.js';
import { assertNoSources, type Requirements, variablesOf } from './requirements.js';
import { glibcOf, markerEnvironment, platformTags } from './target-platform.js';

export interface InstallRequest {
  readonly requirements: Requirements;
  readonly target: Target;
  readonly engine: ChosenEngine;
  readonly environment: Environment;
}

/**
 * Whether nothing may be compiled: only the runtime's own Python, on the target's processor, can do that.
 */
function isWheelsOnly({ engine, target }: Pick<InstallRequest, 'engine' | 'target'>): boolean {
  return engine.name === 'host' || engine.daemon.architecture !== target.architecture;
}

/** What the side is told to do. */
export function installJob(request: Pick<InstallRequest, 'engine' | 'target'>): InstallJob {
  const { target } = request;
  return {
    protocol: PROTOCOL_VERSION,
    task: 'install',
    python: runtimeFacts(target.runtime).python,
    wheelsOnly: isWheelsOnly(request),
    platforms: platformTags(target),
    glibc: glibcOf(target.runtime),
    markers: markerEnvironment(target),
  };
}

/**
 * Installs into a directory.
 *
 * @returns what was installed, by name
 * @throws LambdaZipError `dependencies` for what pip says; `container`; `cancelled`
 */
export async function install(request: InstallRequest, directory: string, ports: Ports): Promise<Package[]> {
  const { engine, requirements, environment } = request;
  const job = installJob(request);
  const asked = variablesOf(requirements);
  const confidential = confidentialValues(environment, asked);
  if (job.wheelsOnly) assertNoSources(requirements);
  const members = [input('requirements.txt', Buffer.from(requirements.text))];
  if (requirements.constraints !== '') {
    members.push(input('constraints.txt', Buffer.from(requirements.constraints)));
  }
  if (engine.name === 'host') {
    return withPython(environment, ports, (side) =>
      run({ ...side, confidential }, job, members, directory, ports),
    );
  }
  const { names, left } = handOn(environment, asked);
  if (names.length > 0) ports.log.info(`variables for the container: ${names.join(', ')}`);
  if (left.length > 0)
    ports.log.warning(`requirements: the container does without paths of this machine: ${left.join(', ')}`);
  const certificates = await ownCertificates(environment);
  if (certificates !== undefined) members.push(input('certificates.pem', certificates));
  const side = { ...sideInContainer(engine.settings, { variables: names }), confidential };
  return run(side, job, members, directory, ports);
}

function input(name: string, bytes: Uint8Array): SentMember {
  return { name: `${INPUT_FOLDER}${name}`, mode: '0644', content: { kind: 'bytes', bytes }, path: name };
}

async function run(
  side: SideOptions,
  job: InstallJob,
  members: readonly SentMember[],
  directory: string,
  ports: Ports,
): Promise<Package[]> {
  const sideRun = new SideRun(side, ports);
  let received = 0;
  for await (const entry of sideRun.entries(job, members)) {
    await writeEntry(entry, directory);
    received += 1;
  }
  const { entries, fields } = sideRun.report();
  if (entries !== received) throw protocolError(`it sent ${received} files and reports ${entries}`);
  for (const { name, version } of parsePackages(fields['dropped'])) {
    ports.log.warning(
      `requirements: ${quoted(`${name} ${version}`)} is left out, a build tool that some package needs; name it in the requirements to have it packed`,
    );
  }
  return parsePackages(fields['packages']);
}

async function writeEntry({ path, mode, content }: Entry, directory: string): Promise<void> {
  const components = path.split('/');
  const unsafe = components.some(
    (one) =>
      one === '' || one === '.' || one === '..' || /[\\\0]/.test(one) || (sep === '\\' && one.includes(':')),
  );
  if (unsafe || mode === 'symlink' || content.kind !== 'bytes') {
    throw protocolError(`it sends ${quoted(path)}, which no package can hold`);
  }
  const file = join(directory, ...components);
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content.bytes, { flag: 'wx' });
    if (mode === '0755') await chmod(file, 0o755);
  } catch (error) {
    throw new LambdaZipError(
      'dependencies',
      `requirements: ${quoted(path)} of a package cannot be written: ${describeSystemError(error)}`,
      { cause: error },
    );
  }
}

/** How long Python has to end when it is asked to. */
const TERMINATION_MS = 3_000;

/** Lets the side run under this machine's Python, in a temporary directory that is gone afterwards. */
async function withPython<T>(
  environment: Environment,
  ports: Ports,
  use: (side: SideOptions) => Promise<T>,
): Promise<T> {
  const temporary = await makeTemporaryDirectory(tmpdir(), 'install');
  try {
    const env = { ...environment, TMPDIR: temporary, TEMP: temporary, TMP: temporary, PYTHONUTF8: '1' };
    const { program, args } = await findPython(temporary, env, ports);
    return await use({
      title: `the installation by ${quoted([program, ...args].join(' '))}`,
      timeout: 0,
      start: async () => {
        const child = spawn(program, [...args, SIDE_FILE], {
          cwd: temporary,
          env,
          stdio: ['pipe', 'pipe', 'pipe'],
        });
        return { child, stop: stopper(child) };
      },
    });
  } finally {
    await rm(temporary, { recursive: true, force: true, maxRetries: 3 });
  }
}

function stopper(child: SideProcess['child']): () => Promise<void> {
  const ended = exitCode(child).then(
    () => undefined,
    () => undefined,
  );
  return async () => {
    child.kill('SIGTERM');
    await Promise.race([ended, delay(TERMINATION_MS, undefined, { ref: false })]);
    child.kill('SIGKILL');
    await ended;
  };
}
