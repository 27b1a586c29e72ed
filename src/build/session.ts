/** Work that the builds of one run share: the engine, packages, and walks of directories. */
import type { DependencySettings, Installations } from '../dependencies/dependencies.js';
import { type ChosenEngine, chooseEngine, type Engine } from '../engines/choice.js';
import type { ContainerSettings } from '../engines/container/settings.js';
import type { Target } from '../lambda/target.js';
import type { PackageSupply } from '../pipeline/package-supply.js';
import type { Walked } from '../pipeline/walk-source.js';
import { GitListings } from '../util/git-listings.js';
import { Memo } from '../util/memo.js';
import type { Ports } from '../util/ports.js';

/**
 * One run of the program, over one state of the disk: what is asked twice is looked at once. To be disposed of at its end.
 */
export class BuildSession {
  readonly git: GitListings;
  /** Walks of directories; the key has everything that the result depends on. */
  readonly walks = new Memo<Walked>();
  readonly #engines = new Memo<ChosenEngine>();
  readonly #end = new AbortController();
  readonly #listened = new Set<AbortSignal>();
  readonly #installations: Installations = {
    requirements: new Memo(),
    packages: new Memo(),
    signal: this.#end.signal,
  };

  /** @param git what it lists of the sources of the run; asked for each by default */
  constructor(git = new GitListings()) {
    this.git = git;
  }

  /** Shared {@link chooseEngine}. */
  engine(engine: Engine, container: ContainerSettings, ports: Ports): Promise<ChosenEngine> {
    return this.#engines.get(JSON.stringify([engine, container]), () =>
      chooseEngine(engine, container, ports),
    );
  }

  /** Shared {@link packageSupply}; undefined without requirements. Its result lives as long as the session. */
  async supply(
    settings: DependencySettings,
    target: Target,
    engine: ChosenEngine,
    ports: Ports,
  ): Promise<PackageSupply | undefined> {
    if (settings.files.length === 0) return undefined;
    // Loaded here, because it is large and most builds have no dependencies.
    const { packageSupply } = await import('../dependencies/dependencies.js');
    // A cancelled build is the end of the run.
    if (ports.signal !== undefined) this.#endWith(ports.signal);
    return packageSupply({ settings, target, engine }, this.#installations, ports);
  }

  #endWith(signal: AbortSignal): void {
    if (signal.aborted) this.#abort();
    else if (!this.#listened.has(signal)) signal.addEventListener('abort', this.#abort, { once: true });
    this.#listened.add(signal);
  }

  readonly #abort = (): void => this.#end.abort();

  /** Removes what is not kept. Never rejects. */
  async dispose(): Promise<void> {
    // A signal may outlive the run by far.
    for (const signal of this.#listened) signal.removeEventListener('abort', this.#abort);
    this.#end.abort();
    const { packages, requirements } = this.#installations;
    for (const one of [...(await packages.settled()), ...(await requirements.settled())]) await one.dispose();
  }
}
