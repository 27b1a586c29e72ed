/** Frameworks that pack their functions by themselves. */
import { posix } from 'node:path';
import type { Project } from './project.js';

/** A note on each, for there is no folder that could be named. */
export function selfPackaging({ paths }: Project): string[] {
  return paths.flatMap((path) => {
    const name = posix.basename(path);
    if (/(?:^|\/)\.chalice\/config\.json$/.test(path))
      return [
        `${path}: Chalice makes its own packages ('chalice package'); you can pack the contents of its ZIP again.`,
      ];
    if (/^zappa_settings\.(?:json|ya?ml|toml|py)$/.test(name))
      return [
        `${path}: Zappa makes its own packages ('zappa package') with its own handler; its functions are left out.`,
      ];
    return [];
  });
}
