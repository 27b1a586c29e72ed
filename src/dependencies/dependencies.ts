/** From the requirements a user names to wheels, and to what is packed of them. */

import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ChosenEngine } from '../engines/choice.js';
import type { Target } from '../lambda/target.js';
import type { PackageSupply, Packages, WheelSearch } from '../pipeline/package-supply.js';
import { sha256Of } from '../util/digest.js';
import type { Memo } from '../util/memo.js';
import type { Logger, Ports } from '../util/ports.js';
import { makeTemporaryDirectory } from '../util/temporary.js';
import { count, listed, quoted, withoutPasswords } from '../util/text.js';
import { runOnHost } from './host-runner.js';
import { exportLockFile } from './locks/lock-files.js';
import { assertNoBuilds, prepareWorkspacePackages, type WorkspacePackages } from './project-wheels.js';
import { type AllowedFolders, findAllowedFolders, type Places } from './requirements/allowed-folders.js';
import { cacheKeyVariables, confidentialValues, type Environment } from './requirements/environment.js';
import { pinning } from './requirements/pinning.js';
import {
  assertNoSources,
  mergeRequirements,
  type Requirements,
  readConstraintsOf,
  readRequirements,
} from './requirements/requirements.js';
import { canBuild, targetRequest, type WheelsWanted, wheelSearchParts } from './wheel-search.js';
import { type KeptWheel, type RemoteCache, type WheelDraft, WheelStore } from './wheels/wheel-store.js';
import { wheelTree } from './wheels/wheel-tree.js';

/** The dependencies to pack beside the sources, and where their wheels may be kept. */
export interface DependencySettings {
  /** Requirements files, lock files, or projects with one, as the user named them; none for no dependencies. */
  readonly files: readonly string[];
  /** Directory for later builds; undefined keeps nothing. */
  readonly cacheDirectory: string | undefined;
  readonly remoteCache?: RemoteCache | undefined;
  /** The environment of pip and of the tools of lock files. */
  readonly environment: Environment;
  /** Seconds that finding wheels may take on this machine; 0 for no limit. */
  readonly timeout: number;
  /** Where requirements and local projects may lie. */
  readonly places: Places;
}

/** Packages, until they are disposed of. */
export interface Dependencies extends Packages {
  /** Removes what is not kept. Never rejects. */
  dispose(): Promise<void>;
}

/** The folder of wheels in the cache directory. */
const WHEELS_FOLDER = 'wheels';
/** Of what a resolution's key is made; another number finds nothing of before. */
const KEY_VERSION = 1;
/** How many requirements a warning names. */
const MAX_NAMED = 5;

/** Requirements, and the wheels of what they name in the workspace, until they are disposed of. */
export interface ReadRequirements {
  readonly requirements: Requirements;
  readonly workspace: WorkspacePackages;
  readonly allowed: AllowedFolders;
  /** Never rejects. */
  dispose(): Promise<void>;
}

/** Results of one run, shared by builds that need the same. */
export interface Installations {
  /** By the files' names. */
  readonly requirements: Memo<ReadRequirements>;
  /** By everything that has a say in what is found. */
  readonly packages: Memo<Dependencies>;
  /** Aborted at the end of the run: nobody needs what is still being looked for. */
  readonly signal: AbortSignal;
}

/** The packages of one archive. */
interface PackagesWanted {
  /** With one file at least. */
  readonly settings: DependencySettings;
  readonly target: Target;
  readonly engine: ChosenEngine;
}

/**
 * Where a build gets its packages from: wheels that an earlier build has kept, that another one of this run has, or that
 * are to be found.
 *
 * @param installations those of this run; they have to be disposed of at its end
 */
export function packageSupply(
  { settings, target, engine }: PackagesWanted,
  installations: Installations,
  ports: Ports,
): PackageSupply {
  return {
    begin: async (onKept) => {
      const { files, environment } = settings;
      const names = JSON.stringify(files.map((file) => resolve(file)));
      const read = await installations.requirements.get(names, () => readAll(settings, ports));
      const wanted: WheelsWanted = { ...read, target, engine, environment };
      const search = new Search(wanted, settings, { ...ports, signal: installations.signal });
      let first = false;
      const key = JSON.stringify([search.keys, settings.cacheDirectory]);
      const packages = installations.packages.get(key, () => {
        first = true;
        return search.packages(onKept);
      });
      if (first) {
        // Whoever asks for them hears of a failure, and whoever runs the search.
        packages.catch(() => undefined);
        const wheelSearch = await Promise.race([search.wheelSearch, packages.then(() => undefined)]);
        if (wheelSearch !== undefined) return wheelSearch;
      } else {
        ports.log.info('the same as for another function of this run');
      }
      return packages;
    },
  };
}

/** One search for wheels, from the cache to the runner. */
class Search {
  /** Under which wheels are kept: by wheels alone, the same for all engines; and where some may have been built. */
  readonly keys: { readonly wheels: string; readonly built: string | undefined };
  /** Resolves when an engine has to run it. */
  readonly wheelSearch: Promise<WheelSearch>;
  #offer: (wheelSearch: WheelSearch) => void = () => undefined;
  readonly #wanted: WheelsWanted;
  readonly #settings: DependencySettings;
  readonly #ports: Ports;

  constructor(wanted: WheelsWanted, settings: DependencySettings, ports: Ports) {
    this.#wanted = wanted;
    this.#settings = settings;
    this.#ports = ports;
    this.keys = keysOf(wanted);
    this.wheelSearch = new Promise((offer) => {
      this.#offer = offer;
    });
  }

  /** @param onKept told when there seem to be wheels from before */
  async packages(onKept?: () => void): Promise<Dependencies> {
    const { requirements, workspace } = this.#wanted;
    const { log } = this.#ports;
    if (!canBuild(this.#wanted)) {
      assertNoSources(requirements);
      assertNoBuilds(workspace);
    }
    const pins = pinning(requirements);
    warnUnpinned(pins, this.#ports);
    // Without hashes it is the index that says what is found, today; a laptop's old answer would differ from CI's new one.
    // Nobody knows which files the build of a project reads.
    const kept = pins.hashed && workspace.builds.length === 0 ? this.#settings.cacheDirectory : undefined;
    const root =
      kept === undefined ? await makeTemporaryDirectory(tmpdir(), 'packages') : join(kept, WHEELS_FOLDER);
    const dispose = async (): Promise<void> => {
      if (kept === undefined) await rm(root, { recursive: true, force: true }).catch(() => undefined);
    };
    try {
      const store = new WheelStore(root, kept === undefined ? undefined : this.#settings.remoteCache, log);
      const found = kept === undefined ? undefined : await this.#find(store, onKept);
      const packages =
        found === undefined
          ? await this.#run(store, kept !== undefined)
          : this.#packagesOf(found, 'taken from the cache');
      return { ...packages, dispose };
    } catch (error) {
      await dispose();
      throw error;
    }
  }

  async #find(store: WheelStore, onKept?: () => void): Promise<KeptWheel[] | undefined> {
    const { wheels: byWheels, built } = this.keys;
    for (const key of [byWheels, built]) {
      const wheels = key === undefined ? undefined : await store.find(key, onKept);
      // Somebody else may have written the kept wheels, but not the hashes of the requirements.
      if (wheels?.every((wheel) => wheel.built || isHashOf(wheel.sha256, this.#wanted))) {
        return wheels;
      }
    }
    return undefined;
  }

  /** Has the runner find them: under this machine's Python, or by whoever takes the search. */
  async #run(store: WheelStore, keeps: boolean): Promise<Packages> {
    const { requirements, engine, environment } = this.#wanted;
    const parts = await wheelSearchParts(this.#wanted, this.#ports);
    const draft = await store.draft();
    try {
      return await new Promise<Packages>((done, fail) => {
        const wheelSearch: WheelSearch = {
          ...parts,
          confidential: confidentialValues(environment, requirements.variables),
          receive: (name, size, body) => draft.add(name, size, body),
          finish: async (built) => {
            const packages = await this.#finish(store, draft, keeps, built);
            done(packages);
            return packages;
          },
          fail,
        };
        if (engine.name === 'container') this.#offer(wheelSearch);
        else runOnHost(wheelSearch, environment, this.#settings.timeout, this.#ports).then(done, fail);
      });
    } finally {
      await draft.discard();
    }
  }

  async #finish(
    store: WheelStore,
    draft: WheelDraft,
    keeps: boolean,
    built: readonly string[],
  ): Promise<Packages> {
    const { wheels: byWheels, built: whereBuilt } = this.keys;
    const key = built.length === 0 ? byWheels : whereBuilt;
    const wheels = await store.keep(keeps ? key : undefined, draft, built);
    return this.#packagesOf(wheels, 'found by pip');
  }

  #packagesOf(wheels: readonly KeptWheel[], whence: string): Packages {
    const { log } = this.#ports;
    log.info(`${count(wheels.length, 'wheel')} ${whence}`);
    warnBuilt(wheels, log);
    return {
      count: wheels.length,
      bytes: wheels.reduce((sum, { size }) => sum + size, 0),
      lay: async (choice) => {
        const { warnings, ...placed } = await wheelTree(wheels, choice);
        for (const warning of warnings) log.warning(warning);
        const names = placed.packages.map(({ name, version }) => `${name} ${version}`).join(', ');
        log.info([count(placed.packages.length, 'package'), names].filter((part) => part !== '').join(': '));
        return placed;
      },
    };
  }
}

async function readAll(settings: DependencySettings, ports: Ports): Promise<ReadRequirements> {
  const { files, environment, places } = settings;
  const allowed = await findAllowedFolders(places);
  const parts: Requirements[] = [];
  for (const file of files) parts.push(await readRequirementsFile(file, settings, ports));
  const all = mergeRequirements([...parts, await readConstraintsOf(environment, { environment, allowed })]);
  for (const warning of all.warnings) ports.log.warning(warning);
  if (all.projects.length + all.wheels.length === 0) {
    return {
      requirements: all,
      workspace: { wheels: [], builds: [] },
      allowed,
      dispose: async () => undefined,
    };
  }
  const folder = await makeTemporaryDirectory(tmpdir(), 'projects');
  const dispose = (): Promise<void> => rm(folder, { recursive: true, force: true }).catch(() => undefined);
  try {
    return {
      requirements: all,
      workspace: await prepareWorkspacePackages(all, folder, allowed),
      allowed,
      dispose,
    };
  } catch (error) {
    await dispose();
    throw error;
  }
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
  const context = { environment, allowed: await findAllowedFolders(places) };
  return (await exportLockFile(file, context, ports)) ?? (await readRequirements([file], context));
}

function warnUnpinned({ hashed, unpinned }: ReturnType<typeof pinning>, { log }: Ports): void {
  if (hashed) return;
  const named = listed(
    unpinned.map((line) => quoted(withoutPasswords(line))),
    MAX_NAMED,
  );
  log.warning(
    unpinned.length > 0
      ? `requirements: ${named} may get another version when the index changes, and move the hash; pin exact versions, best with hashes`
      : 'requirements: no hashes; dependencies of the pinned packages may get other versions, and move the hash',
  );
}

function warnBuilt(wheels: readonly KeptWheel[], log: Logger): void {
  const built = wheels.filter((wheel) => wheel.built).map(({ name }) => nameAndVersion(name));
  if (built.length === 0) return;
  const named = listed(built.map(quoted), MAX_NAMED);
  log.warning(
    `requirements: ${named} was built from source; its bytes depend on the compiler and the build tools, so the same hash cannot be promised. ` +
      'Choose a version with a wheel; or pin the image by its digest, and build requirements in the file that PIP_BUILD_CONSTRAINT names',
  );
}

/** `NAME-VERSION-…` (Binary distribution format, "File name convention"). */
function nameAndVersion(wheel: string): string {
  return wheel.split('-').slice(0, 2).join(' ');
}

/** Whether requirements name a digest. Hashes of other kinds than SHA-256 are not compared. */
function isHashOf(sha256: string, { requirements: { text }, workspace }: WheelsWanted): boolean {
  return (
    text.includes(sha256) ||
    workspace.wheels.some((wheel) => wheel.sha256 === sha256) ||
    /--hash[= ]\s*(?!sha256)/.test(text)
  );
}

/** Digests of everything that has a say in which wheels are found. */
function keysOf({ requirements, workspace, target, engine, environment }: WheelsWanted): Search['keys'] {
  const parts = [
    KEY_VERSION,
    [requirements.text, requirements.constraints],
    workspace.wheels.map(({ name, sha256, extras, marker }) => [name, sha256, extras, marker]),
    workspace.builds.map(({ project: { directory, extras, marker } }) => [directory, extras, marker]),
    targetRequest(target),
    cacheKeyVariables(environment, requirements.variables),
  ];
  const digest = (value: unknown): string => sha256Of(JSON.stringify(value));
  const wheels = digest(parts);
  if (engine.name === 'host' || !canBuild({ engine, target })) return { wheels, built: undefined };
  return { wheels, built: digest([wheels, engine.imageDigest, engine.settings.flags]) };
}
