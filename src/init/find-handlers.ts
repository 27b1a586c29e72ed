/** Files of a repository that look like entry points, each with its folder. */
import { posix } from 'node:path';
import { CODE_FILE, HANDLER_FILES, type Handler, handlerIn, handlerInAny } from '../lambda/handlers.js';
import type { Project } from './project.js';

export interface SeenHandler {
  readonly directory: string;
  readonly file: string;
  readonly handler: Handler;
}

/** In repositories with more files of code, only files with usual names are searched. */
const MAX_FILES = 3000;

/**
 * The first entry point of every folder; where a folder has none under a usual name, each of its files that is one.
 *
 * @param deep whether files count whose names say nothing
 */
export async function findHandlers(project: Project, deep: boolean): Promise<SeenHandler[]> {
  const { paths } = project;
  const candidates = paths
    .filter((path) => HANDLER_FILES.includes(posix.basename(path)))
    .sort((left, right) => rank(left) - rank(right));
  const found = new Map<string, SeenHandler>();
  for (const file of candidates) {
    const directory = posix.dirname(file);
    if (found.has(directory)) continue;
    const handler = handlerIn(posix.basename(file), await codeOf(project, file));
    if (handler !== undefined) found.set(directory, { directory, file, handler });
  }
  const others: SeenHandler[] = [];
  if (deep) {
    const rest = paths.filter((path) => CODE_FILE.test(path) && !found.has(posix.dirname(path)));
    for (const file of rest.slice(0, MAX_FILES)) {
      const handler = handlerInAny(posix.basename(file), await codeOf(project, file));
      if (handler !== undefined) others.push({ directory: posix.dirname(file), file, handler });
    }
  }
  return [...found.values(), ...others].sort((left, right) => (left.file < right.file ? -1 : 1));
}

/** The text of a file; empty for files of CDK apps, where something like a handler is a resource or inline code. */
async function codeOf(project: Project, file: string): Promise<string> {
  const text = await project.read(file);
  return /\baws[-_]cdk\b/.test(text) ? '' : text;
}

function rank(path: string): number {
  return HANDLER_FILES.indexOf(posix.basename(path));
}
