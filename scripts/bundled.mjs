// What the bundles in dist/ hold. package.json cannot tell it from tools: all are devDependencies, so that the npm package needs none.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { filesBelow } from './files.mjs';

/** Compiled to WebAssembly from the sources in native/; no package manager knows of it. */
export const COMPILED = {
  name: 'libdeflate',
  version: '1.23',
  license: 'MIT',
  text: 'native/libdeflate/COPYING',
};

/**
 * What `init` and the import check parse with: the parser, as it is published, and the grammar of each language as WebAssembly. Nothing else
 * of the grammars' packages is bundled, nor what they need: that is for Node.js's native modules.
 */
export const PARSERS = [
  'web-tree-sitter/web-tree-sitter.js',
  'web-tree-sitter/web-tree-sitter.wasm',
  'tree-sitter-python/tree-sitter-python.wasm',
  'tree-sitter-typescript/tree-sitter-typescript.wasm',
  '@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-terraform.wasm',
];

/** The packages that build/ imports, in the order of names. */
function importedNames() {
  const modules = filesBelow('build').filter((path) => path.endsWith('.js'));
  const imports = modules.flatMap((path) => [
    ...readFileSync(path, 'utf8').matchAll(
      /(?:\bfrom|\bimport)[ (]'(?<name>(?:@[\w.-]+\/)?[\w-][\w.-]*)(?:\/[^']*)?'/g,
    ),
  ]);
  return [...new Set(imports.map(({ groups }) => groups.name))].sort();
}

/** The folder that Node.js finds a package in, looking from another one's; undefined where it is not installed. */
function packageFolder(name, from) {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return candidate;
    if (folder === dirname(folder)) return undefined;
  }
}

/** A package of which one file alone is bundled. */
function addGrammar(name, root, found) {
  const folder = packageFolder(name, root);
  if (folder === undefined) throw new Error(`${name} is not installed: run 'npm ci'`);
  const path = relative(root, folder).replaceAll('\\', '/');
  if (found.has(path)) return;
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  found.set(path, { folder: path, name, version, license, imported: true, needs: [] });
}

/**
 * The packages that build/ imports with all they need, as installed below the working directory: for each its folder
 * there with `/`, what its package.json says, whether build/ imports it itself, and the folders of what it needs.
 */
export function bundledPackages() {
  const root = process.cwd();
  const found = new Map();
  const add = (name, from, optional) => {
    const folder = packageFolder(name, from);
    if (folder === undefined && !optional) throw new Error(`${name} is not installed: run 'npm ci'`);
    if (folder === undefined) return undefined;
    const path = relative(root, folder).replaceAll('\\', '/');
    if (found.has(path)) return path;
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const { version, license, dependencies, optionalDependencies, peerDependencies } = manifest;
    const one = { folder: path, name: manifest.name, version, license, imported: false, needs: [] };
    found.set(path, one);
    const needs = Object.keys(dependencies ?? {}).map((needed) =>
      add(needed, folder, needed in (optionalDependencies ?? {})),
    );
    for (const needed of Object.keys({ ...optionalDependencies, ...peerDependencies }))
      needs.push(add(needed, folder, true));
    one.needs = [...new Set(needs.filter((needed) => needed !== undefined))];
    return path;
  };
  for (const name of importedNames()) found.get(add(name, root, false)).imported = true;
  if (existsSync(join('build', 'syntax'))) for (const file of PARSERS) addGrammar(dirname(file), root, found);
  return [...found.values()];
}
