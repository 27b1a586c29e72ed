/** Chooses names for functions: unique, and valid for files and in Lambda. */
import type { TemplateFunction } from './template-function.js';

/** Folders with meaningless names: the folder above names the function. */
const NAMELESS = new Set(['src', 'app', 'code', 'lambda', 'function', 'handler', 'source']);

/** Sources of a function's name. */
interface Nameable {
  /** Where its handler is. */
  readonly folder: string;
  readonly stated: TemplateFunction | undefined;
  /** Its handler, or the module that its bundle is made of. */
  readonly module: string | undefined;
}

/**
 * One for each function, in their order: what Lambda calls it, else what the template does, else its folder. One that two
 * would have is nobody's.
 *
 * @param repository the name of the repository's own directory
 */
export function functionNames(functions: readonly Nameable[], repository: string): string[] {
  const choices = functions.map(({ folder, stated, module }) =>
    [
      stated?.functionName?.replace(/^.*:function:/, ''),
      stated?.label,
      ownName(folder, repository),
      folder === '.' ? undefined : folder.replaceAll('/', '-'),
      module === undefined ? undefined : `${folder === '.' ? '' : `${folder}/`}${module}`,
    ]
      .flatMap((name) => (name === undefined ? [] : (safeName(name) ?? [])))
      .concat('function'),
  );
  const at = choices.map(() => 0);
  const name = (index: number): string => choices[index]?.[at[index] ?? 0] ?? 'function';
  for (;;) {
    const names = choices.map((_, index) => name(index));
    const doubled = names.flatMap((one, index) =>
      names.some((other, place) => place !== index && other.toLowerCase() === one.toLowerCase()) &&
      (at[index] ?? 0) < (choices[index]?.length ?? 1) - 1
        ? [index]
        : [],
    );
    if (doubled.length === 0) return numbered(names);
    for (const index of doubled) at[index] = (at[index] ?? 0) + 1;
  }
}

function ownName(folder: string, repository: string): string {
  const parts = folder === '.' ? [] : folder.split('/');
  while (NAMELESS.has(parts.at(-1) ?? '')) parts.pop();
  return parts.at(-1) ?? (NAMELESS.has(repository) ? 'function' : repository);
}

/** Replaces characters that are invalid in names of files or functions; undefined if nothing is left. */
export function safeName(name: string): string | undefined {
  const kept = name.replace(/[^\w.-]+/g, '-').replace(/^[-.]+|[-.]+$/g, '');
  return kept === '' ? undefined : kept.slice(0, 64);
}

function numbered(names: readonly string[]): string[] {
  const counts = new Map<string, number>();
  return names.map((name) => {
    const key = name.toLowerCase();
    const times = (counts.get(key) ?? 0) + 1;
    counts.set(key, times);
    return times === 1 ? name : `${name}-${times}`;
  });
}
