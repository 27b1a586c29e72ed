/** Files that .gitignore leaves out of a project, by the rules of build backends. */
import { compileRules, type Rule } from '../../pipeline/gitignore.js';
import { isMatchedByRules } from './globs.js';
import { notStatic } from './not-static.js';
import type { ProjectFiles } from './project-files.js';

const NAME = '.gitignore';

/** The patterns of the nearest .gitignore, the project's own or one above, which hatchling reads from the project's folder. */
export async function nearestIgnoreRules(files: ProjectFiles): Promise<Rule[]> {
  if (files.hasFile(NAME)) return rulesOf((await files.read(NAME)).toString('utf8'));
  for (const folder of (await files.workTree()).above) {
    const text = await files.readAbove(folder, NAME);
    if (text !== undefined) return rulesOf(text);
  }
  return [];
}

/** A test for files that git ignores; outside of a git work tree, none is. */
export async function gitIgnores(files: ProjectFiles): Promise<(path: string) => boolean> {
  const { above, isKept } = await files.workTree();
  if (!isKept) return () => false;
  const outer: { prefix: string; inner: string; rules: Rule[] }[] = [];
  for (const folder of above) {
    const text = await files.readAbove(folder, NAME);
    if (text !== undefined)
      outer.unshift({ prefix: `${files.from(folder)}/`, inner: '', rules: rulesOf(text) });
  }
  for (const path of files.paths.filter((one) => one === NAME || one.endsWith(`/${NAME}`))) {
    const rules = rulesOf((await files.read(path)).toString('utf8'));
    outer.push({ prefix: '', inner: path.slice(0, -NAME.length), rules });
  }
  return (path) =>
    outer.some(
      ({ prefix, inner, rules }) =>
        path.startsWith(inner) && isMatchedByRules(rules, prefix + path.slice(inner.length)),
    );
}

function rulesOf(text: string): Rule[] {
  try {
    return compileRules(text.split('\n'), NAME, { code: 'dependencies' });
  } catch {
    throw notStatic('its .gitignore has a pattern that is not understood');
  }
}
