/** Turns the user's requirements into wheels, and into the entries to pack. */

import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ChosenEngine } from '../engines/choice.js';
import type { WheelFile } from '../entries/wheel-file.js';
import type { Target } from '../lambda/target.js';
import type {
  PackageListener,
  PackageSupply,
  Packages,
  SupplyListeners,
  WheelSearch,
  WheelsReport,
} from '../pipeline/package-supply.js';
import { sha256Of } from '../util/digest.js';
import type { Memo } from '../util/memo.js';
import type { Logger, Ports } from '../util/ports.js';
import { makeTemporaryDirectory } from '../util/temporary.js';
import { count, listed, quoted, withoutPasswords } from '../util/text.js';
import { runOnHost } from './host-runner.js';
import { mayRunOn } from './locked-python.js';
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
import { readWheel } from './wheels/wheel.js';
import { type KeptWheels, type RemoteCache, type WheelDraft, WheelStore } from './wheels/wheel-store.js';
import { entriesAhead, wheelTree } from './wheels/wheel-tree.js';

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
/** Version of the cache keys; another number makes all kept resolutions unfindable. */
const KEY_VERSION = 1;
/** How many requirements a warning names. */
const MAX_NAMED = 5;

/** Requirements, with the projects and wheels of the workspace that they name. Dispose of them afterwards. */
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
  /** The key has everything that the result depends on. */
  readonly packages: Memo<Dependencies>;
  /** Aborted at the end of the run, which stops searches that are still running. */
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
 * Gives a build its packages: from wheels that an earlier build kept, from another build of this run, or from a new search.
 *
 * @param installations those of this run; they have to be disposed of at its end
 */
export function packageSupply(
  { settings, target, engine }: PackagesWanted,
  installations: Installations,
  ports: Ports,
): PackageSupply {
  return {
    begin: async (listeners = {}) => {
      const { files, environment } = settings;
      const names = JSON.stringify(files.map((file) => resolve(file)));
      const read = await installations.requirements.get(names, () => readAll(settings, ports));
      const wanted: WheelsWanted = { ...read, target, engine, environment };
      const search = new Search(wanted, settings, { ...ports, signal: installations.signal });
      let first = false;
      const key = JSON.stringify([search.keys, settings.cacheDirectory]);
      const packages = installations.packages.get(key, () => {
        first = true;
        return search.packages(listeners);
      });
      if (first) {
        // Those who await the packages or run the search get the failure; it must not count as unhandled.
        packages.catch(() => undefined);
        const wheelSearch = await Promise.race([search.wheelSearch, packages.then(() => undefined)]);
        if (wheelSearch !== undefined) return wheelSearch;
      } else {
        ports.log.info('the same as for another function of this run');
        packages.then(
          ({ bytes }) => listeners.packer?.onBytes(bytes),
          () => undefined,
        );
      }
      return packages;
    },
  };
}

/** One search for wheels, from the cache to the runner. */
class Search {
  /** Keys of kept wheels: for downloaded wheels, the same for all engines; and for a set in which some may have been built. */
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

  async packages({ onKept, packer, ahead }: SupplyListeners): Promise<Dependencies> {
    const { requirements, workspace } = this.#wanted;
    const { log } = this.#ports;
    if (!canBuild(this.#wanted)) {
      assertNoSources(requirements);
      assertNoBuilds(workspace);
    }
    warnOtherPython(requirements, this.#wanted.target, this.#ports);
    const pins = pinning(requirements);
    if (!pins.isEmpty || workspace.wheels.length + workspace.builds.length > 0)
      warnUnpinned(pins, this.#ports);
    // Without hashes, the index decides anew each day; wheels kept on a laptop would differ from those that CI finds. A project
    // that is built may read any file, so its result is not kept, either.
    const kept = pins.hashed && workspace.builds.length === 0 ? this.#settings.cacheDirectory : undefined;
    const root =
      kept === undefined ? await makeTemporaryDirectory(tmpdir(), 'packages') : join(kept, WHEELS_FOLDER);
    const dispose = async (): Promise<void> => {
      if (kept === undefined) await rm(root, { recursive: true, force: true }).catch(() => undefined);
    };
    try {
      const store = new WheelStore(root, kept === undefined ? undefined : this.#settings.remoteCache, log);
      const onWheel = (wheel: WheelFile): void => void layAhead(wheel, ahead, packer);
      const listeners = {
        onKept: (bytes: number) => {
          onKept?.();
          packer?.onBytes(bytes);
        },
        onWheel,
      };
      const found = kept === undefined ? undefined : await this.#find(store, listeners);
      if (found === undefined) packer?.onSearch();
      const packages =
        found === undefined
          ? await this.#run(store, kept !== undefined, onWheel)
          : this.#packagesOf(found, 'taken from the cache');
      return { ...packages, dispose };
    } catch (error) {
      await dispose();
      throw error;
    }
  }

  async #find(
    store: WheelStore,
    listeners: Parameters<WheelStore['find']>[1],
  ): Promise<KeptWheels | undefined> {
    const { wheels: byWheels, built } = this.keys;
    for (const key of [byWheels, built]) {
      const kept = key === undefined ? undefined : await store.find(key, listeners);
      // Others may have written the kept wheels, but the hashes in the requirements are the user's.
      const isAsked = ({ name, sha256 }: WheelFile): boolean =>
        kept?.built.includes(name) || isHashOf(sha256, this.#wanted);
      if (kept?.wheels.every(isAsked)) return kept;
    }
    return undefined;
  }

  /** Runs the search: under this machine's Python, or in the engine that takes it. */
  async #run(store: WheelStore, keeps: boolean, onWheel: (wheel: WheelFile) => void): Promise<Packages> {
    const { requirements, engine, environment } = this.#wanted;
    const parts = await wheelSearchParts(this.#wanted, this.#ports);
    const draft = await store.draft();
    try {
      return await new Promise<Packages>((done, fail) => {
        const wheelSearch: WheelSearch = {
          ...parts,
          confidential: confidentialValues(environment, requirements.variables),
          folder: draft.directory,
          receive: async (name, size, body) => onWheel(await draft.add(name, size, body)),
          take: async (name, file) => onWheel(await draft.take(name, file)),
          finish: async (report) => {
            const packages = await this.#finish(store, draft, keeps, report);
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
    report: WheelsReport,
  ): Promise<Packages> {
    const { wheels: byWheels, built: whereBuilt } = this.keys;
    const key = report.built.length === 0 ? byWheels : whereBuilt;
    return this.#packagesOf(await store.keep(keeps ? key : undefined, draft, report), 'found by pip');
  }

  #packagesOf({ wheels, built }: KeptWheels, whence: string): Packages {
    const { log } = this.#ports;
    log.info(`${count(wheels.length, 'wheel')} ${whence}`);
    warnBuilt(built, log);
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

/** Begins to read a wheel, of whose failure those hear who ask for it, and tells of its entries. */
async function layAhead(
  file: WheelFile,
  choice: SupplyListeners['ahead'],
  packer: PackageListener | undefined,
): Promise<void> {
  const wheel = await readWheel(file).catch(() => undefined);
  if (wheel === undefined || choice === undefined || packer === undefined) return;
  for (const entry of entriesAhead(wheel, choice)) packer.onEntry(entry);
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

function warnOtherPython({ pythons }: Requirements, target: Target, { log }: Ports): void {
  for (const { file, constraint } of pythons) {
    if (mayRunOn(constraint, target.runtime)) continue;
    log.warning(
      `requirements: ${quoted(file)} is locked for Python ${constraint}, but the runtime is ${target.runtime}: packages or hashes may be missing; change one of them`,
    );
  }
}

/** @param built file names of wheels */
function warnBuilt(built: readonly string[], log: Logger): void {
  if (built.length === 0) return;
  const named = listed(
    built.map((name) => quoted(nameAndVersion(name))),
    MAX_NAMED,
  );
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

/** Digests of everything that decides which wheels are found. */
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
