/** The layers of a config, for the functions of the same config that have them. */
import type { PackageFiles } from '../inspect/imports/lambda-files.js';

/** Looked at only where it is asked for. */
type Files = () => PackageFiles;

/** What is known of a layer. */
export interface KnownLayer {
  readonly files: Files;
  /** Whether packages belong to it that nobody has installed yet. */
  readonly lacksPackages?: boolean;
}

interface Expected {
  readonly layer: Promise<KnownLayer | undefined>;
  readonly settle: (layer: KnownLayer | undefined) => void;
}

/** The layers that a function names. */
interface NamedLayers {
  readonly made: readonly Files[];
  /** Names of which nothing is known. */
  readonly unknown: readonly string[];
  /** Whether one of those made lacks packages. */
  readonly lackPackages: boolean;
}

export class MadeLayers {
  readonly #layers = new Map<string, Expected>();

  /** @param names of layers that are looked at, or fail: each has to be settled, and waits for no function */
  constructor(names: readonly string[] = []) {
    for (const name of names) {
      let settle: Expected['settle'] = () => undefined;
      const layer = new Promise<KnownLayer | undefined>((resolve) => {
        settle = resolve;
      });
      this.#layers.set(name, { layer, settle });
    }
  }

  /** @param layer undefined where it came to nothing. The first word counts. */
  settle(name: string, layer: KnownLayer | undefined): void {
    this.#layers.get(name)?.settle(layer);
  }

  /** Waits for the layers of these names. */
  async of(names: readonly string[]): Promise<NamedLayers> {
    const made: KnownLayer[] = [];
    const unknown: string[] = [];
    for (const name of names) {
      const layer = await this.#layers.get(name)?.layer;
      if (layer === undefined) unknown.push(name);
      else made.push(layer);
    }
    return {
      made: made.map(({ files }) => files),
      unknown,
      lackPackages: made.some(({ lacksPackages }) => lacksPackages),
    };
  }
}
