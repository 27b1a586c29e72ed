/** Where the code of a function is, where its template names no folder: by its handler, its names, and the package made of it. */
import { posix } from 'node:path';
import { HANDLER_FILES, handlerModule } from '../lambda/handlers.js';
import { compiledCode } from './compiled-code.js';
import type { SeenHandler } from './find-handlers.js';
import { ancestorFolders, type Project } from './project.js';
import { namesOf, plainName } from './stated-names.js';
import type { TemplateFunction } from './template-function.js';

const SCRIPTS = ['js', 'mjs', 'cjs', 'ts', 'mts'];

/** What a repository has that may be a function's code. */
export interface Candidates {
  /** Entry points under usual names. */
  readonly seen: readonly SeenHandler[];
  /** Those under any name, which takes a look into every file. */
  readonly everywhere: () => Promise<readonly SeenHandler[]>;
  /** How many functions all templates have: a repository's only handler is that of its only function. */
  readonly functions: number;
}

/** The folder that has the code of a function, if it can be told. */
export async function findCode(
  project: Project,
  stated: TemplateFunction,
  { seen, everywhere, functions }: Candidates,
): Promise<SeenHandler | undefined> {
  // Java and .NET have `Class::method`, whatever else is not known.
  if (/^(?:go|provided|java|dotnet)/.test(stated.runtime ?? '') || stated.handler?.includes('::') === true)
    return (await compiledCode(project, stated)) ?? lookalike(stated, seen, functions);
  return (
    besideArchive(project, stated) ??
    (await moduleOf(project, stated, functions)) ??
    (await bundledInto(project, stated)) ??
    lookalike(stated, seen, functions) ??
    onlyNamed(stated, await everywhere()) ??
    (stated.runtime === undefined ? await compiledCode(project, stated) : undefined)
  );
}

/** The files that the handler may be in, and where they would be. */
function moduleIn({ runtime, handler }: TemplateFunction): {
  readonly path: string;
  readonly language: 'python' | 'nodejs';
  readonly extensions: readonly string[];
} {
  const module = handlerModule(handler);
  const isPython = runtime === undefined || runtime.startsWith('python');
  return {
    path: isPython ? module.replaceAll('.', '/') : module,
    language: isPython ? 'python' : 'nodejs',
    extensions: isPython ? ['py'] : SCRIPTS,
  };
}

/** The folder that has the package of a function, or the one beside it that has its name, where the handler is there. */
function besideArchive(project: Project, stated: TemplateFunction): SeenHandler | undefined {
  const { archive, handler } = stated;
  const { path, language, extensions } = moduleIn(stated);
  if (archive === undefined || path === '') return undefined;
  for (const directory of [archive.replace(/\.\w+$/, ''), posix.dirname(archive)]) {
    const file = extensions
      .map((extension) => posix.join(directory, `${path}.${extension}`))
      .find((one) => project.has(one));
    if (file !== undefined) return { directory, file, handler: { language, setting: handler } };
  }
  return undefined;
}

/** More files than this have a name that says nothing. */
const MAX_ALIKE = 50;

/** The folder that the handler of a template leads to from, where there is no more than one. */
async function moduleOf(
  project: Project,
  stated: TemplateFunction,
  functions: number,
): Promise<SeenHandler | undefined> {
  const { path, language, extensions } = moduleIn(stated);
  if (path === '') return undefined;
  const files = extensions.map((extension) => `${path}.${extension}`);
  const found = project.paths.filter((one) => files.some((file) => one === file || one.endsWith(`/${file}`)));
  // A name alone, such as `index`, says little: what it exports has to be there, too.
  const named = path.includes('/') ? found : await exporting(project, stated, found.slice(0, MAX_ALIKE));
  // The only `index.js` may be that of another function.
  const isClear =
    named.length === 1 && (functions === 1 || !HANDLER_FILES.includes(`${path}.${extensions[0]}`));
  const own = isClear ? named : named.filter((file) => isNamed(stated, posix.dirname(file)));
  const [file] = own;
  if (file === undefined || own.length > 1) return undefined;
  const root = posix.normalize(`${file.slice(0, -path.length - posix.extname(file).length)}.`);
  return {
    directory: root.replace(/(?<=.)\/$/, ''),
    file,
    handler: { language, setting: stated.handler },
  };
}

/** The only script with the name of the package that a bundler makes of it: `src/orders.ts` of `dist/orders.zip`. */
async function bundledInto(project: Project, stated: TemplateFunction): Promise<SeenHandler | undefined> {
  const { archive, runtime, handler } = stated;
  const stem = posix.basename(archive ?? '').replace(/\.\w+$/, '');
  if (stem === '' || !runtime?.startsWith('nodejs')) return undefined;
  const named = project.paths.filter((path) =>
    SCRIPTS.some((end) => posix.basename(path) === `${stem}.${end}`),
  );
  const [file, ...others] = await exporting(project, stated, named.slice(0, MAX_ALIKE));
  if (file === undefined || others.length > 0) return undefined;
  return { directory: posix.dirname(file), file, handler: { language: 'nodejs', setting: handler } };
}

async function exporting(
  project: Project,
  { handler }: TemplateFunction,
  files: readonly string[],
): Promise<string[]> {
  const name = /\.(?<name>\w+)$/.exec(handler ?? '')?.groups?.['name'];
  if (name === undefined) return [];
  const exported = new RegExp(
    String.raw`^(?:async )?def ${name}\b|^${name}\b[^=\n]*=|exports\.${name}\b|\bexport\b[^;=(]*\b${name}\b|module\.exports\s*=`,
    'm',
  );
  const texts = await Promise.all(files.map((file) => project.read(file)));
  return files.filter((_, index) => exported.test(texts[index] ?? ''));
}

/** Whether a folder, or the one around it, has a name of the function. */
function isNamed(stated: TemplateFunction, folder: string): boolean {
  const names = namesOf(stated);
  return ancestorFolders(folder)
    .slice(0, 2)
    .some((one) => names.has(plainName(posix.basename(one))));
}

/** The only handler in a folder with the function's name, whatever the name of its file. */
function onlyNamed(stated: TemplateFunction, all: readonly SeenHandler[]): SeenHandler | undefined {
  const [found, ...others] = all.filter(
    (one) =>
      isNamed(stated, one.directory) &&
      (stated.handler === undefined || one.handler.setting === stated.handler),
  );
  return others.length === 0 ? found : undefined;
}

/** A handler that looks like the function of a template without a code folder. */
function lookalike(
  stated: TemplateFunction,
  seen: readonly SeenHandler[],
  functions: number,
): SeenHandler | undefined {
  const named = seen.filter(({ directory }) => isNamed(stated, directory));
  if (named.length > 0) return named[0];
  const alike = seen.filter((one) => stated.handler !== undefined && one.handler.setting === stated.handler);
  if (alike.length === 1) return alike[0];
  return seen.length === 1 && functions === 1 ? seen[0] : undefined;
}
