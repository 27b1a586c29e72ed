/** Finds the directories and files of an entry's `source`, a path or a pattern, and names each. */
import { basename, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { comparePaths } from '../../entries/tree.js';
import { pathForName, withoutExtension } from '../../pipeline/source-roots.js';
import { nonBlankLines, quoted } from '../../util/text.js';
import { type ConfigDocument, configError, type Declaration } from './document.js';
import { BUILD } from './keys.js';

/** One directory or file, and the entry that names it. */
export interface Found {
  readonly declaration: Declaration;
  /** Relative to the config file. */
  readonly path: string;
  readonly name: string;
  /** Whether the entry has a pattern. */
  readonly globbed: boolean;
}

/**
 * The directories and files of an entry, each with the name of its function.
 *
 * @param root folder of the config file, absolute
 * @throws LambdaZipError `usage` with file, line and column
 */
export async function findSources(
  config: ConfigDocument,
  declaration: Declaration,
  root: string,
): Promise<Found[]> {
  const isMade = [declaration.kind === 'layer' ? undefined : config.defaults, declaration].some((one) =>
    one?.values.has(BUILD),
  );
  const source = declaration.values.get('source');
  const template = declaration.values.get('name');
  if (source === undefined && declaration.kind === 'layer') {
    if (template !== undefined) return [{ declaration, path: '', name: template.text, globbed: false }];
    throw configError(
      config.file,
      declaration.place,
      "the layer has no 'source' to be named after; add a 'name'",
    );
  }
  if (source === undefined) {
    throw configError(
      config.file,
      declaration.place,
      "the function has no 'source'; add a directory, a file, or a pattern such as 'lambdas/*'",
    );
  }
  const failed = (problem: string, place = source.place) => configError(config.file, place, problem);
  const [first = '', ...more] = nonBlankLines(source.text);
  const pattern = pathOfSource(first);
  if (!isDynamicPattern(pattern)) {
    const last = basename((isMade ? madeName : pathForName)(resolve(root, pattern))) || 'function';
    return [{ declaration, path: pattern, name: template?.text ?? last, globbed: false }];
  }
  if (more.length > 0) {
    throw failed("source: a pattern must be the only source; list more folders under 'shared'");
  }
  if (template !== undefined && !template.text.includes('{name}')) {
    throw failed(
      `name: ${quoted(template.text)} would be the name of several functions; use one with {name}`,
      template.place,
    );
  }
  const tooMuch = wildcardProblem(pattern);
  if (tooMuch !== undefined) throw failed(`source: the pattern ${quoted(pattern)} ${tooMuch}`);
  const paths = await (isMade ? pathsToMake : matchingPaths)(pattern, root);
  const unspeakable = paths.find((path) => /[\r\n]|=>/.test(path));
  if (unspeakable !== undefined) {
    throw failed(
      `source: ${quoted(pattern)} matches ${quoted(unspeakable)}, whose name contains '=>' or a line break; rename it`,
    );
  }
  if (paths.length === 0) {
    const advice = isMade
      ? "; patterns are matched before 'build' runs, so use wildcards only for folders that exist, as in 'services/*/dist'"
      : '';
    throw failed(
      `source: no directory${meansFiles(pattern) ? ' or file' : ''} matches ${quoted(pattern)}${advice}`,
    );
  }
  return paths.map((path) => {
    const name = nameByPattern(pattern, path, root);
    return { declaration, path, name: template?.text.replaceAll('{name}', name) ?? name, globbed: true };
  });
}

/** The path in a line of `source`, without the folder of the archive that it goes to. */
export function pathOfSource(line: string): string {
  return (line.split('=>')[0] ?? line).trim();
}

/** Stars in one component, and `**` in one pattern: each further one multiplies the time to match a name. */
const MAX_STARS = 3;

/** Why matching a pattern might take forever; undefined if it cannot. */
function wildcardProblem(pattern: string): string | undefined {
  if (/[*+]\(/.test(pattern)) return "has a repeated group; use '{a,b}'";
  const components = pattern.split(/[\\/]/);
  const isAnyDepth = (component: string): boolean => component === '**';
  const crowded = components.some(
    (component) => !isAnyDepth(component) && (component.match(/\*+/g) ?? []).length > MAX_STARS,
  );
  if (crowded) return `has more than ${MAX_STARS} stars in one folder's name`;
  return components.filter(isAnyDepth).length > MAX_STARS
    ? `has '**' more than ${MAX_STARS} times`
    : undefined;
}

/**
 * Only a pattern with an extension, `*.py` or `*.{js,mjs}`, matches files: `lambdas/*` must not match a README beside
 * the functions.
 */
function meansFiles(pattern: string): boolean {
  return /\.(?:\w+|\{[\w,]+\})$/.test(pattern);
}

/** Decides by the name whether a source is a file: its package's name must not depend on whether the command has run before. */
function madeName(path: string): string {
  return /\.[A-Za-z]\w*$/.test(path) ? withoutExtension(path) : path;
}

/** As {@link matchingPaths}, for sources that a command makes: the part after the last wildcard need not exist. */
async function pathsToMake(pattern: string, root: string): Promise<string[]> {
  const components = pattern.replace(/[\\/]$/, '').split(/[\\/]/);
  const last = components.findLastIndex((component) => isDynamicPattern(component));
  const found = await matchingPaths(components.slice(0, last + 1).join('/'), root);
  return found.map((path) => [path, ...components.slice(last + 1)].join('/'));
}

async function matchingPaths(pattern: string, root: string): Promise<string[]> {
  const matching = (kind: { readonly onlyDirectories: true } | { readonly onlyFiles: true }) =>
    glob([pattern.replaceAll('\\', '/')], {
      ...{ onlyFiles: false, ...kind },
      cwd: root,
      followSymbolicLinks: false,
      expandDirectories: false,
      ignore: ['**/node_modules/**', '**/__pycache__/**', '**/__init__.py'],
    });
  const directories = await matching({ onlyDirectories: true });
  const files = meansFiles(pattern) ? await matching({ onlyFiles: true }) : [];
  return [...directories.map((path) => path.replace(/\/$/, '')), ...files].sort(comparePaths);
}

/** The part of a path that the wildcards match: `services/*\/src` names each package after its service. */
function nameByPattern(pattern: string, path: string, root: string): string {
  const wanted = pattern.replace(/^\.\/|\/$/g, '').split('/');
  const isLiteral = (component: string): boolean => !isDynamicPattern(component);
  const before = wanted.findIndex((component) => !isLiteral(component));
  const after = wanted.length - 1 - wanted.findLastIndex((component) => !isLiteral(component));
  const components = [...path.split('/').slice(0, -1), basename(pathForName(resolve(root, path)))];
  return components.slice(before, components.length - after).join('-');
}
