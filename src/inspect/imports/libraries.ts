/** Shared libraries that compiled code needs and that neither the package nor the runtime has. */
import { posix } from 'node:path';
import { libraryStem } from '../../lambda/system-libraries.js';
import type { MissingImport } from './finding.js';
import { type LambdaFiles, shownPath } from './lambda-files.js';

/**
 * A library counts as there wherever it lies in the package or a layer, and whatever its version: folders of other packages may be
 * searched (`$ORIGIN`), and code may load a library by its path before another one needs it.
 */
export class Libraries {
  readonly #files: LambdaFiles;
  readonly #seen = new Set<string>();
  #byStem: Map<string, string[]> | undefined;

  constructor(files: LambdaFiles) {
    this.#files = files;
  }

  /** What loading a file fails for, its libraries' libraries included. Nothing for what was asked about before. */
  missingFor(file: string): MissingImport[] {
    if (this.#seen.has(file)) return [];
    this.#seen.add(file);
    return this.#files.needsOf(file).flatMap((name) => {
      const found = this.#find(name);
      if (found.length > 0) {
        // Of several, any may be the one.
        const missing = found.map((one) => this.missingFor(one));
        return missing.some((one) => one.length === 0) ? [] : missing.flat();
      }
      return [
        { kind: 'import', name, file: shownPath(file), line: undefined, foreign: true, isLibrary: true },
      ];
    });
  }

  /** Files with the name of a library, its version aside; with the version, if any has it. */
  #find(name: string): readonly string[] {
    if (this.#byStem === undefined) {
      this.#byStem = new Map();
      for (const path of [...this.#files.paths(), ...this.#files.links()]) {
        if (!/\.so(?:\.[^/]*)?$/.test(path)) continue;
        const stem = libraryStem(path);
        const known = this.#byStem.get(stem);
        if (known === undefined) this.#byStem.set(stem, [path]);
        else known.push(path);
      }
    }
    const all = this.#byStem.get(libraryStem(name)) ?? [];
    const exact = all.filter((path) => posix.basename(path) === posix.basename(name));
    return exact.length > 0 ? exact : all;
  }
}
