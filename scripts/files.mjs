import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The files below a folder, with paths that begin with it; `node_modules` and what has a dot in front is left out.
 * Not `recursive`: Node.js 20.0 leaves some out (nodejs/node#48858).
 */
export function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === 'node_modules' || entry.name.startsWith('.')) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}
