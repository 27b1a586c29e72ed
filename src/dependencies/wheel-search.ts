/** Makes the runner's task of finding wheels: requirements and a target. */
import type { Buffer } from 'node:buffer';
import type { ChosenEngine } from '../engines/choice.js';
import { INPUT_FOLDER } from '../engines/container/protocol.js';
import { MAX_FILE_BYTES } from '../entries/read-file.js';
import { runtimeFacts } from '../lambda/runtimes.js';
import type { Target } from '../lambda/target.js';
import type { ProjectRequest, SentMember, WheelsRequest } from '../pipeline/package-supply.js';
import type { Ports } from '../util/ports.js';
import { type WorkspaceBuild, type WorkspacePackages, wheelLine } from './project-wheels.js';
import { ProjectFiles } from './projects/project-files.js';
import { type AllowedFolders, readAllowed, readRegular } from './requirements/allowed-folders.js';
import { containerEnvironment, type Environment, ownCertificates } from './requirements/environment.js';
import type { LocalProject } from './requirements/local-projects.js';
import { pinning } from './requirements/pinning.js';
import type { Requirements } from './requirements/requirements.js';
import { glibcOf, markerEnvironment, newestRelease, platformTags } from './target-platform.js';

/** Everything that decides which wheels are found. */
export interface WheelsWanted {
  readonly requirements: Requirements;
  /** Its projects and wheels in the workspace. */
  readonly workspace: WorkspacePackages;
  readonly allowed: AllowedFolders;
  readonly target: Target;
  readonly engine: ChosenEngine;
  readonly environment: Environment;
}

/** The request to the runner, and its files. */
interface WheelSearchParts {
  readonly request: WheelsRequest;
  readonly inputs: readonly SentMember[];
  /** Names of variables that a container needs. */
  readonly variables: readonly string[];
}

/** The same for both engines, so that both choose the same wheels. */
export function targetRequest(
  target: Target,
): Pick<WheelsRequest, 'python' | 'release' | 'platforms' | 'glibc' | 'markers'> {
  return {
    python: runtimeFacts(target.runtime).python,
    release: newestRelease(target.runtime),
    platforms: platformTags(target),
    glibc: glibcOf(target.runtime),
    markers: markerEnvironment(target),
  };
}

/** Only the runtime's own Python, on the target's processor, can build what has no wheel. */
export function canBuild({ engine, target }: Pick<WheelsWanted, 'engine' | 'target'>): boolean {
  return engine.name === 'container' && engine.daemon.architecture === target.architecture;
}

/** @throws LambdaZipError `dependencies` for a file of this machine's settings that cannot be read */
export async function wheelSearchParts(wanted: WheelsWanted, { log }: Ports): Promise<WheelSearchParts> {
  const { requirements, workspace, target, engine, environment } = wanted;
  const inContainer = engine.name === 'container';
  const pins = pinning(requirements);
  const needsHashes =
    pins.needsHashes || /^(?:1|t|true|y|yes|on)$/i.test(environment['PIP_REQUIRE_HASHES'] ?? '');
  const lines = workspace.wheels.map((wheel) => wheelLine(wheel, `./${localWheel(wheel.name)}`, needsHashes));
  const inputs = [
    input('requirements.txt', [requirements.text, ...lines.map((line) => `${line}\n`)].join('')),
  ];
  for (const { file, name } of workspace.wheels)
    inputs.push(input(localWheel(name), await readRegular(file, MAX_FILE_BYTES)));
  for (const [index, { project }] of workspace.builds.entries()) {
    inputs.push(...(await projectInputs(project, index, wanted.allowed)));
  }
  if (requirements.constraints !== '') inputs.push(input('constraints.txt', requirements.constraints));
  let variables: readonly string[] = [];
  if (inContainer) {
    const { names, left } = containerEnvironment(environment, requirements.variables);
    variables = names;
    if (names.length > 0) log.info(`variables for the container: ${names.join(', ')}`);
    if (left.length > 0)
      log.warning(
        `requirements: not passed to the container, because their values are paths of this machine: ${left.join(', ')}`,
      );
    const forBuilds = environment['PIP_BUILD_CONSTRAINT'];
    if (forBuilds) inputs.push(input('build-constraints.txt', await readRegular(forBuilds)));
    const certificates = await ownCertificates(environment);
    if (certificates !== undefined) inputs.push(input('certificates.pem', certificates));
  }
  const request: WheelsRequest = {
    ...targetRequest(target),
    inputs: inputs.map(({ path }) => path),
    builds: canBuild(wanted),
    sources: requirements.builds.length > 0,
    projects: workspace.builds.map(projectRequest),
    hashed: needsHashes,
    // With hashes pip would refuse any other package, so that nothing is missed.
    isComplete: requirements.isComplete && (pins.isEmpty || pins.hashed),
    inImage: inContainer,
  };
  return { request, inputs, variables };
}

/** Where a wheel of the workspace lies in the job's folder. */
function localWheel(name: string): string {
  return `local/${name}`;
}

/** Where a project that has to be built lies in the job's folder. */
function projectFolder(index: number): string {
  return `projects/${index}`;
}

function projectRequest(
  { project: { extras, marker, label } }: WorkspaceBuild,
  index: number,
): ProjectRequest {
  return {
    folder: projectFolder(index),
    label,
    extras: extras.length === 0 ? '' : `[${extras.join(',')}]`,
    marker: marker ?? '',
  };
}

/** All files of a project, for its build in a container. */
async function projectInputs(
  project: LocalProject,
  index: number,
  allowed: AllowedFolders,
): Promise<SentMember[]> {
  const files = await ProjectFiles.list(project.directory, allowed);
  const inputs: SentMember[] = [];
  for (const path of files.paths) {
    inputs.push(input(`${projectFolder(index)}/${path}`, await readAllowed(files.locate(path), allowed)));
  }
  return inputs;
}

/** @param name below the job's folder */
function input(name: string, content: string | Buffer): SentMember {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { name: `${INPUT_FOLDER}${name}`, mode: '0644', content: { kind: 'bytes', bytes }, path: name };
}
