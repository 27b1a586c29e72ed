/** From the requirements a user names to a directory of installed packages. */
import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { LambdaZipError } from '../errors.js';
import type { Once } from '../once.js';
import { SIDE_FILE } from '../pipeline/container/side-file.js';
import type { ChosenEngine } from '../pipeline/engine.js';
import type { Target } from '../pipeline/plan.js';
import type { Ports } from '../ports.js';
import { makeTemporaryDirectory } from '../temporary.js';
import { count, quoted, withoutPasswords } from '../text.js';
import { decidingVariables, type Environment } from './environment.js';
import { groundsOf, type Places } from './grounds.js';
import { type InstallRequest, install, installJob } from './install.js';
import { exportLockFile } from './lock-files.js';
import {
  mergeRequirements,
  pinning,
  type Requirements,
  readRequirements,
  variablesOf,
} from './requirements.js';
import { type InstalledTree, type RemoteCache, TreeStore } from './store.js';

/** What is to be installed beside the sources, and where it may be kept. */
export interface DependencySettings {
  /** Requirements files, lock files, or projects with one, as the user named them; none for no dependencies. */
  readonly files: readonly string[];
  /** Directory for installed trees, for later builds; undefined keeps none. */
  readonly cacheDirectory: string | undefined;
  readonly remoteCache?: RemoteCache | undefined;
  /** What installers are to see. */
  readonly environment: Environment;
  /** Where requirements and local projects may lie. */
  readonly places: Places;
}

/** Installed packages, until they are disposed of. */
export interface Dependencies extends InstalledTree {
  /** Removes what is not kept. Never rejects. */
  dispose(): Promise<void>;
}

/** How many requirements a warning names. */
const MOST_NAMED = 5;

/** What was read and installed in one run, so that builds that need the same share it. */
export interface Installations {
  /** By the files' names. */
  readonly requirements: Once<Requirements>;
  /** By everything that has a say in what is installed. */
  readonly trees: Once<Dependencies>;
}

/**
 * Installs the dependencies, or finds them where an earlier build has put them, or another one of this run.
 *
 * @param installations those of this run; they have to be disposed of at its end
 * @param settings with one file at least
 * @throws LambdaZipError `dependencies`, `container`, `cancelled`
 */
export async function provideDependencies(
  settings: DependencySettings,
  target: Target,
  engine: ChosenEngine,
  installations: Installations,
  ports: Ports,
): Promise<Dependencies> {
  const { files, environment } = settings;
  const { log } = ports;
  log.phase('Dependencies');
  const names = JSON.stringify(files.map((file) => resolve(file)));
  const requirements = await installations.requirements.get(names, () => readAll(settings, ports));
  const request: InstallRequest = { requirements, target, engine, environment };
  const key = await cacheKey(request);
  let first = false;
  const dependencies = await installations.trees.get(JSON.stringify([key, settings.cacheDirectory]), () => {
    first = true;
    return findOrInstall(key, request, settings, ports);
  });
  if (!first) log.info('the same as for another function of this run');
  const { packages } = dependencies;
  log.info(
    `${count(packages.length, 'package')}: ${packages.map(({ name, version }) => `${name} ${version}`).join(', ')}`,
  );
  return dependencies;
}

async function findOrInstall(
  key: string,
  request: InstallRequest,
  settings: DependencySettings,
  ports: Ports,
): Promise<Dependencies> {
  const { hashed, unpinned } = pinning(request.requirements);
  warnUnpinned(hashed, unpinned, ports);
  // Without hashes it is the index that says what is installed, today; a laptop's old answer would differ from CI's new one.
  const kept = hashed ? settings.cacheDirectory : undefined;
  const root = kept ?? (await makeTemporaryDirectory(tmpdir(), 'dependencies'));
  const dispose = async (): Promise<void> => {
    if (kept === undefined) await rm(root, { recursive: true, force: true }).catch(() => undefined);
  };
  try {
    const store = new TreeStore(root, kept === undefined ? undefined : settings.remoteCache, ports.log);
    const found = kept === undefined ? undefined : await store.find(key);
    if (found !== undefined) ports.log.info(`taken from the cache: ${key.slice(0, 12)}`);
    const tree = found ?? (await store.make(key, (directory) => install(request, directory, ports)));
    return { ...tree, dispose };
  } catch (error) {
    await dispose();
    throw error;
  }
}

async function readAll(settings: DependencySettings, ports: Ports): Promise<Requirements> {
  const parts: Requirements[] = [];
  for (const file of settings.files) parts.push(await readRequirementsFile(file, settings, ports));
  const all = mergeRequirements(parts);
  const [local] = [...all.projects, ...all.wheels];
  if (local !== undefined) {
    throw new LambdaZipError(
      'dependencies',
      `requirements: ${quoted(local.label)} is in the workspace, and cannot be installed from there yet`,
    );
  }
  for (const warning of all.warnings) ports.log.warning(warning);
  return all;
}

/**
 * The requirements of one file, lock file or project.
 *
 * @throws LambdaZipError `dependencies`, `cancelled`
 */
export async function readRequirementsFile(
  file: string,
  { environment, places }: Pick<DependencySettings, 'environment' | 'places'>,
  ports: Ports,
): Promise<Requirements> {
  const context = { environment, grounds: await groundsOf(places) };
  return (await exportLockFile(file, context, ports)) ?? (await readRequirements([file], context));
}

function warnUnpinned(hashed: boolean, unpinned: readonly string[], { log }: Ports): void {
  if (hashed) return;
  const named = unpinned
    .slice(0, MOST_NAMED)
    .map((line) => quoted(withoutPasswords(line)))
    .join(', ');
  const more = unpinned.length > MOST_NAMED ? ` and ${unpinned.length - MOST_NAMED} more` : '';
  log.warning(
    unpinned.length > 0
      ? `requirements: ${named}${more} may become another version when the index changes, and move the hash; pin exact versions, best with hashes`
      : 'requirements: there are no hashes; what the pinned packages need in turn may become another version, and move the hash',
  );
}

/** A digest of everything that has a say in what is installed. */
async function cacheKey(request: InstallRequest): Promise<string> {
  const { requirements, engine, environment } = request;
  const parts = [
    await readFile(SIDE_FILE, 'utf8'),
    requirements,
    installJob(request),
    engine.name === 'host' ? 'host' : [engine.imageDigest, engine.settings.flags],
    decidingVariables(environment, variablesOf(requirements)),
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
