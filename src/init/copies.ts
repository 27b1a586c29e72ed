/** Folders that hold a function once more: what was unpacked, built or put aside beside it. */
import { posix } from 'node:path';
import type { SeenHandler } from './find-handlers.js';
import { isBelow, type Project } from './project.js';

/** What tools, and tutorials, call the folder that a package is made in. */
const MADE =
  /^(?:build|dist|out|output|target|packages?|(?:lambda[-_.]?)?(?:package|bundle|zip)|release|deploy|deployment|artifacts?|unzipped|unpacked|extracted)$/i;
/** What a person, or a file manager, calls what is put aside: `orders copy`, `dist-old`, `orders (2)`. */
const PUT_ASIDE = /^(?<of>.+?)(?:[ ._-]+(?:copy|old|orig|backup|bak|tmp)(?:[ ._-]*\d+)?|[ ._-]*\(\d+\)|~)$/i;

interface Handlers {
  readonly seen: readonly SeenHandler[];
  /** One sentence for each that was left out. */
  readonly notes: readonly string[];
}

/** Handlers without those of copies. Where there is nothing but a copy, it is what is meant. */
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
