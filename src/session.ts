/** What the builds of one run share: the engine, installed packages, and what was found in directories. */
import type { Dependencies, DependencySettings, Installations } from './dependencies/dependencies.js';
import { Once } from './once.js';
import { type ChosenEngine, chooseEngine } from './pipeline/engine.js';
import type { ContainerSettings, Engine, Target } from './pipeline/plan.js';
import type { Walked } from './pipeline/sources.js';
import type { Ports } from './ports.js';

/**
 * One run of the program, over one state of the disk: what is asked twice is looked at once. To be disposed of at its end.
 */
export class BuildSession {
  /** Directories, by everything that has a say in what is found there. */
  readonly walks = new Once<Walked>();
  readonly #engines = new Once<ChosenEngine>();
  readonly #installations: Installations = { requirements: new Once(), trees: new Once() };

  /** As {@link chooseEngine}. */
  engine(engine: Engine, container: ContainerSettings, ports: Ports): Promise<ChosenEngine> {
    return this.#engines.get(JSON.stringify([engine, container]), () =>
      chooseEngine(engine, container, ports),
    );
  }

  /** As {@link provideDependencies}; they stay until the session is disposed of. */
  async dependencies(
    settings: DependencySettings,
    target: Target,
    engine: ChosenEngine,
    ports: Ports,
  ): Promise<Dependencies | undefined> {
    if (settings.files.length === 0) return undefined;
    // Most of what a small build would load, and most builds install nothing.
    const { provideDependencies } = await import('./dependencies/dependencies.js');
    return provideDependencies(settings, target, engine, this.#installations, ports);
  }

  /** Removes what is not kept. Never rejects. */
  async dispose(): Promise<void> {
    for (const tree of await this.#installations.trees.settled()) await tree.dispose();
  }
}
