/** The layers that a run makes, for the functions of the same config that have them. */
import type { PackageFiles } from '../inspect/imports/lambda-files.js';

/** Looked at only where it is asked for. */
type Files = () => PackageFiles;

interface Expected {
  readonly files: Promise<Files | undefined>;
  readonly settle: (files: Files | undefined) => void;
}

export class MadeLayers {
  readonly #layers = new Map<string, Expected>();

  /** @param names of layers that will be built, or fail: each has to be settled, and waits for no function */
  constructor(names: readonly string[] = []) {
    for (const name of names) {
      let settle: Expected['settle'] = () => undefined;
      const files = new Promise<Files | undefined>((resolve) => {
        settle = resolve;
      });
      this.#layers.set(name, { files, settle });
    }
  }

  /** @param files of a layer; undefined where it came to nothing. The first word counts. */
  settle(name: string, files: Files | undefined): void {
    this.#layers.get(name)?.settle(files);
  }

  /** Waits for the layers of these names, and says of which nothing is known. */
  async of(
    names: readonly string[],
  ): Promise<{ readonly made: readonly Files[]; readonly unknown: string[] }> {
    const made: Files[] = [];
    const unknown: string[] = [];
    for (const name of names) {
      const files = await this.#layers.get(name)?.files;
      if (files === undefined) unknown.push(name);
      else made.push(files);
    }
    return { made, unknown };
  }
}
