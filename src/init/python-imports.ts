/** What Python modules import, and from which folder of the repository. */
import { posix } from 'node:path';
import { isProvidedModule } from '../lambda/python-provided.js';
import { isStandardModule } from '../lambda/python-standard.js';
import { readPythonImports } from '../syntax/python-imports.js';
import { ancestorFolders, isBelow, type Project } from './project.js';

/** The first modules show what a larger package imports. */
const MAX_MODULES = 200;

/** The first names of what a module imports (`shop` of `shop.stock`), and how many folders its relative imports go up. */
interface Imports {
  readonly names: ReadonlySet<string>;
  /** `from . import x` goes up 1, which is no folder; 0 for none. */
  readonly dots: number;
}

async function importsOf(text: string): Promise<Imports> {
  const found = await readPythonImports(text);
  const absolute = found.filter(({ dots }) => dots === 0);
  return {
    names: new Set(absolute.map(({ module }) => module.split('.')[0] ?? module)),
    dots: Math.max(0, ...found.map(({ dots }) => dots)),
  };
}

/**
 * The folder from which a module imports, so that all it asks for of the repository is found below it: its own, or one
 * above it (`app` for `app/shop/handler.py` with `from shop import stock`).
 *
 * @param file the module that has the handler
 */
export async function importRoot(project: Project, file: string): Promise<string> {
  const { names, dots } = await importsOf(await project.read(file));
  const own = posix.dirname(file);
  const above = ancestorFolders(own);
  let highest = Math.max(0, above.indexOf(own));
  // A package whose modules name each other by their place has to be a folder of the root.
  if (dots > 0) highest = Math.min(dots, above.length - 1);
  for (const name of names) {
    if (isStandardModule(name)) continue;
    const found = above.findIndex((folder) => isModule(project, posix.join(folder, name)));
    highest = Math.max(highest, found);
  }
  return above[highest] ?? own;
}

function isModule(project: Project, path: string): boolean {
  if (project.has(`${path}.py`) || project.has(`${path}/__init__.py`)) return true;
  return project.paths.some((one) => one.startsWith(`${path}/`) && one.endsWith('.py'));
}

/** What the modules of a folder import that neither the repository nor the runtime has: the names of others' packages. */
export async function foreignImports(project: Project, folder: string): Promise<Set<string>> {
  const modules = project.paths.filter((path) => path.endsWith('.py') && isBelow(path, folder));
  const foreign = new Set<string>();
  const above = ancestorFolders(folder);
  for (const module of modules.slice(0, MAX_MODULES)) {
    const { names } = await importsOf(await project.read(module));
    const places = [posix.dirname(module), ...above];
    for (const name of names) {
      if (isStandardModule(name) || isProvidedModule(name)) continue;
      if (!places.some((place) => isModule(project, posix.join(place, name)))) foreign.add(name);
    }
  }
  return foreign;
}
