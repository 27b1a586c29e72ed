/** Recognises frameworks that make their own packages. */
import { posix } from 'node:path';
import type { Project } from './project.js';

/** A note on each, because there is no folder to pack. */
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
