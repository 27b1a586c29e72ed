// The types of the library, as tsc writes them: those of its own module and of all that its types name.
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';

const ENTRY = 'library/index.d.ts';

/**
 * The declarations that the library's own need, by their paths in build/, in order.
 *
 * @throws for one that needs a package: whoever installs the library does not have it
 */
export function libraryDeclarations() {
  const found = new Set();
  const pending = [ENTRY];
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    const text = readFileSync(new URL(`../build/${path}`, import.meta.url), 'utf8');
    for (const { groups } of text.matchAll(/(?:\bfrom |\bimport[ (])'(?<target>[^']+)'/g)) {
      const { target } = groups;
      if (!target.startsWith('.')) throw new Error(`build/${path} needs '${target}', which is not shipped`);
      pending.push(posix.join(posix.dirname(path), target.replace(/\.js$/, '.d.ts')));
    }
  }
  return [...found].sort();
}
