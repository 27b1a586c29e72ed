// Finds what src/ exports and no other module imports, tests and tools included. `node scripts/exports.mjs` lists it.
import { readFileSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { modules } from './architecture.mjs';
import { filesBelow } from './files.mjs';

const ROOT = join(import.meta.dirname ?? '', '..');
/** Whoever may import what is built of src/. */
const USERS = ['__tests__', 'bench', 'fuzz', 'scripts'];
const DECLARATION =
  /^export (?:async |abstract )?(?:function\*?|const|let|class|interface|type|enum) (?<name>[\w$]+)/gm;
/** `import { a, type b as c } from 'd'`, or `export`; of a module that is loaded later, `const { a } = await import('d')`. */
const IMPORTS = [
  /\b(?:im|ex)port (?:type )?\{(?<names>[^}]*)\} from '(?<target>[^']+)'/g,
  /\{(?<names>[^{}]*)\} = await import\(\s*'(?<target>[^']+)'/g,
];
/** `import * as a from 'b'`, `import('b').C`, a module that a text names: any of its exports may be used. */
const WHOLE =
  /(?<!\} from )'(?<target>\.{1,2}\/[^']+)'|\bimport\('(?<type>[^']+)'\)|\* as \w+ from '(?<all>[^']+)'/g;

/** The module of src/ that an import of a file leads to, by its path there; also by what is built of it. */
function moduleOf(file, target) {
  const path = posix.join(posix.dirname(file), target);
  return path.replace(/^(?:src|build)\//, '').replace(/\.js$/, '.ts');
}

/** What is exported for nobody: the module's path in src/, and the name. */
export function needlessExports() {
  const own = modules().map(({ path, text }) => ({ file: `src/${path}`, text }));
  const others = USERS.flatMap((folder) => filesBelow(join(ROOT, folder)))
    .filter((path) => /\.m?ts$|\.mjs$/.test(path))
    .map((path) => ({
      file: relative(ROOT, path).replaceAll('\\', '/'),
      text: readFileSync(path, 'utf8'),
    }));
  const used = new Set();
  const wholes = new Set();
  for (const { file, text } of [...own, ...others]) {
    const named = new Set();
    for (const pattern of IMPORTS)
      for (const { index, groups } of text.matchAll(pattern)) {
        named.add(text.indexOf(`'${groups.target}'`, index));
        for (const one of groups.names.split(',')) {
          const name = /^\s*(?:type )?(?<name>[\w$]+)/.exec(one)?.groups.name;
          if (name !== undefined) used.add(`${moduleOf(file, groups.target)} ${name}`);
        }
      }
    for (const { index, groups } of text.matchAll(WHOLE)) {
      const target = groups.target ?? groups.type ?? groups.all;
      if (!named.has(text.indexOf(`'${target}'`, index))) wholes.add(moduleOf(file, target));
    }
  }
  return own.flatMap(({ file, text }) => {
    const path = file.slice('src/'.length);
    if (wholes.has(path)) return [];
    const names = [...text.matchAll(DECLARATION)].map(({ groups }) => groups.name);
    return names.filter((name) => !used.has(`${path} ${name}`)).map((name) => ({ file: path, name }));
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  for (const { file, name } of needlessExports()) console.log(`src/${file}: ${name}`);
