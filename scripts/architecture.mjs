// Reads the imports of src/. As a program it draws them into docs/architecture.md; a test holds them to its table.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { filesBelow } from './files.mjs';

const ROOT = join(import.meta.dirname ?? '', '..');
const PAGE = 'docs/architecture.md';
const BEGIN = '<!-- diagram: node scripts/architecture.mjs -->';
const END = '<!-- /diagram -->';
/** Every folder may import it; the arrows would hide all others. */
const EVERYWHERE = 'util';

/**
 * The modules of src/, with paths from there: what each imports, types included, of ours by its path, and packages by
 * what the import says.
 */
export function modules() {
  const files = filesBelow(join(ROOT, 'src')).map((file) => relative(ROOT, file).replaceAll('\\', '/'));
  return files
    .filter((file) => file.endsWith('.ts'))
    .map((file) => {
      const text = readFileSync(join(ROOT, file), 'utf8');
      const imports = [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'(?<target>[^']+)'/g)].map(
        ({ groups }) => {
          const { target } = groups;
          if (!target.startsWith('.')) return target;
          return posix.relative('src', posix.join(posix.dirname(file), target)).replace(/\.js$/, '.ts');
        },
      );
      return { path: posix.relative('src', file), text, imports: [...new Set(imports)] };
    });
}

/** The folders of src/ that have modules, and for each the others that these import, in the order of names. */
export function folderImports() {
  const folders = new Map();
  for (const { path, imports } of modules()) {
    const folder = posix.dirname(path);
    const others = folders.get(folder) ?? new Set();
    folders.set(folder, others);
    for (const target of imports)
      if (target.endsWith('.ts') && posix.dirname(target) !== folder) others.add(posix.dirname(target));
  }
  return Object.fromEntries(
    [...folders]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, set]) => [name, [...set].sort()]),
  );
}

/** The diagram of the top folders, as Mermaid. Arrows that a longer way implies are left out. */
export function diagram() {
  const top = (folder) => folder.split('/')[0];
  const arrows = new Map();
  for (const [folder, imports] of Object.entries(folderImports())) {
    const targets = arrows.get(top(folder)) ?? new Set();
    arrows.set(top(folder), targets);
    for (const target of imports)
      if (top(target) !== top(folder) && top(target) !== EVERYWHERE) targets.add(top(target));
  }
  const reaches = (from, to) => {
    const targets = arrows.get(from) ?? new Set();
    return targets.has(to) || [...targets].some((one) => reaches(one, to));
  };
  const lines = [...arrows].flatMap(([folder, targets]) =>
    [...targets]
      .filter((target) => ![...targets].some((other) => other !== target && reaches(other, target)))
      .map((target) => `  ${folder} --> ${target}`),
  );
  return ['```mermaid', 'flowchart TD', ...lines.sort(), '```'].join('\n');
}

/** The page with the diagram as it is now. */
export function pageWithDiagram() {
  const text = readFileSync(join(ROOT, PAGE), 'utf8');
  const [before, rest] = text.split(BEGIN);
  const after = rest?.split(END)[1];
  if (after === undefined) throw new Error(`${PAGE}: has no ${BEGIN} … ${END}`);
  return `${before}${BEGIN}\n\n${diagram()}\n\n${END}${after}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  writeFileSync(join(ROOT, PAGE), pageWithDiagram());
