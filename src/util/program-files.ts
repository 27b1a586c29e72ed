/** Files that a module starts or reads at run time, and that the build puts beside it. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The path of a file beside a module. As a function of its own, because the bundler takes what it can work out by itself
 * for an asset, copies that without what it imports, and leaves a path in the place of the URL.
 *
 * @param module the module's `import.meta.url`
 */
export function fileBeside(module: string, ...path: readonly string[]): string {
  return join(dirname(fileURLToPath(module)), ...path);
}

/**
 * The path of a file that programs share: beside a module, or else where the program is that has it when they are released.
 *
 * @param owner the folder of that program, beside the one of this
 */
export function sharedFile(module: string, owner: string, file: string): string {
  const beside = fileBeside(module, file);
  return existsSync(beside) ? beside : fileBeside(module, '..', owner, file);
}
