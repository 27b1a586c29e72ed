/** MANIFEST.in: which files of a project setuptools counts as its own. */
import { withoutEndingSlashes } from '../requirements/slashes.js';
import { globPattern } from './globs.js';
import { notStatic } from './not-static.js';
import type { ProjectFiles } from './project-files.js';

/**
 * The files that its commands leave in.
 *
 * @see https://setuptools.pypa.io/en/latest/userguide/miscellaneous.html
 */
export function filesOfManifest(text: string, files: ProjectFiles): Set<string> {
  const chosen = new Set<string>();
  const lines = text.replace(/\\\r?\n/g, ' ').split(/\r\n?|\n/);
  for (const line of lines) {
    const [command, ...words] = line
      .replace(/(^|\s)#.*$/, '')
      .trim()
      .split(/\s+/);
    if (command === undefined || command === '') continue;
    const patterns = patternsOf(command, words);
    const isOut = /exclude|prune/.test(command);
    for (const path of files.paths) {
      if (!patterns.some((pattern) => pattern.test(path))) continue;
      if (isOut) chosen.delete(path);
      else chosen.add(path);
    }
  }
  return chosen;
}

function patternsOf(command: string, words: readonly string[]): RegExp[] {
  const [folder = '', ...names] = words;
  const below = withoutEndingSlashes(folder);
  const start = below === '' || below === '.' ? '' : `${below}/`;
  switch (command) {
    case 'include':
    case 'exclude':
      return words.map(globPattern);
    case 'global-include':
    case 'global-exclude':
      return words.map((word) => globPattern(`**/${word}`));
    case 'recursive-include':
    case 'recursive-exclude':
      return names.map((name) => globPattern(`${start}**/${name}`));
    case 'graft':
    case 'prune':
      return [globPattern(`${start}**`)];
    default:
      throw notStatic('its MANIFEST.in has an unknown command');
  }
}
