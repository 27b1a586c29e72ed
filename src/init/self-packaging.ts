/** Frameworks that pack their functions by themselves. */
import { posix } from 'node:path';
import type { Project } from './project.js';

/** A note on each, for there is no folder that could be named. */
export function selfPackaging({ paths }: Project): string[] {
  return paths.flatMap((path) => {
    const name = posix.basename(path);
    if (/(?:^|\/)\.chalice\/config\.json$/.test(path))
      return [
        `${path}: Chalice packs by itself ('chalice package'); what it leaves in its ZIP can be packed again.`,
      ];
    if (/^zappa_settings\.(?:json|ya?ml|toml|py)$/.test(name))
      return [
        `${path}: Zappa packs by itself ('zappa package'), with a handler of its own; its functions are not in the config.`,
      ];
    return [];
  });
}
