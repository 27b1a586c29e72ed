/** Finds folders with copies of a function: unpacked, built, or kept as a backup beside it. */
import { posix } from 'node:path';
import type { SeenHandler } from './find-handlers.js';
import { isBelow, type Project } from './project.js';

/** Names that tools and tutorials give to the folder of a built package. */
const MADE =
  /^(?:build|dist|out|output|target|packages?|(?:lambda[-_.]?)?(?:package|bundle|zip)|release|deploy|deployment|artifacts?|unzipped|unpacked|extracted)$/i;
/** Names that people and file managers give to backups: `orders copy`, `dist-old`, `orders (2)`. */
const PUT_ASIDE = /^(?<of>.+?)(?:[ ._-]+(?:copy|old|orig|backup|bak|tmp)(?:[ ._-]*\d+)?|[ ._-]*\(\d+\)|~)$/i;

interface Handlers {
  readonly seen: readonly SeenHandler[];
  /** One sentence for each that was left out. */
  readonly notes: readonly string[];
}

/** Removes handlers of copies. A copy without an original counts as the function itself. */
export async function withoutCopies(project: Project, seen: readonly SeenHandler[]): Promise<Handlers> {
  const kept: SeenHandler[] = [];
  const notes: string[] = [];
  for (const one of seen) {
    const original = await originalOf(project, one, seen);
    if (original === undefined) kept.push(one);
    else notes.push(`${one.file} looks like a copy of ${original.file}; it was left out.`);
  }
  return { seen: kept, notes };
}

async function originalOf(
  project: Project,
  copy: SeenHandler,
  seen: readonly SeenHandler[],
): Promise<SeenHandler | undefined> {
  const parts = copy.directory.split('/');
  for (const [index, part] of parts.entries()) {
    const aside = PUT_ASIDE.exec(part)?.groups?.['of'];
    if (aside === undefined && !MADE.test(part)) continue;
    const folder = parts.slice(0, index + 1).join('/');
    const others = seen.filter(
      ({ directory, file }) =>
        !isBelow(directory, folder) &&
        !directory.split('/').some(isSuspicious) &&
        posix.basename(file) === posix.basename(copy.file),
    );
    if (aside !== undefined) {
      if (MADE.test(aside)) return others[0];
      const beside = posix.join(posix.dirname(folder), aside);
      return others.find(({ directory }) => isBelow(directory, beside));
    }
    const hasPackages = project.list(folder).some((name) => name.endsWith('.dist-info'));
    for (const other of others) {
      if (hasPackages || (await project.read(other.file)) === (await project.read(copy.file))) return other;
    }
  }
  return undefined;
}

function isSuspicious(part: string): boolean {
  return MADE.test(part) || PUT_ASIDE.test(part);
}
