/** The subject of a requirement: a package of an index, a URL, or a path of this file system. */
import { fileURLToPath } from 'node:url';
import { parseMarker } from './markers.js';
import { parseRequirement } from './requirement.js';

export type Subject =
  | { readonly kind: 'package'; readonly isSource: false }
  /** At an address; a source unless it is a wheel's. */
  | { readonly kind: 'address'; readonly isSource: boolean }
  | {
      readonly kind: 'path';
      readonly path: string;
      readonly extras: readonly string[];
      readonly marker: string | undefined;
    };

/** Schemes that pip takes (`pip._internal.vcs`, `is_url`). */
const ADDRESS = /^(?:https?|ftp|file|(?:git|hg|svn|bzr)(?:\+[a-z]+)?|ssh):/i;
const ARCHIVE = /\.(?:whl|zip|tar(?:\.(?:gz|bz2|xz|lz|lzma|Z))?|tgz|tbz|txz|tlz)$/i;
/** Looks more like a setting or a sentence than like a path: in any kind of file, some line has a slash. */
const NOT_A_PATH = /[\0\r\n=]|^[^./].*\s/;

/**
 * Tells it by the words alone, as `pip._internal.req.constructors` does.
 *
 * @param text with the values of its variables
 * @returns undefined for what is none of them
 */
export function classify(text: string): Subject | undefined {
  if (ADDRESS.test(text)) return classifyAddress(text, [], '; ');
  const requirement = parseRequirement(text);
  if (requirement?.url !== undefined) {
    const { url, extras, marker } = requirement;
    if (ADDRESS.test(url)) return classifyAddress(url, extras, undefined, marker);
    // Any other scheme is nothing that pip could fetch.
    return /^[a-z][\w+.-]+:/i.test(url) ? undefined : { kind: 'path', path: url, extras, marker };
  }
  const [target = '', ...rest] = text.split(';');
  const marker = rest.join(';').trim();
  const isPath = /^\.|[/]/.test(target) || (process.platform === 'win32' && target.includes('\\'));
  const { path, extras } = splitExtras(target.trim());
  if (!isPath && !ARCHIVE.test(path)) return requirement && { kind: 'package', isSource: false };
  if (NOT_A_PATH.test(path) || (marker !== '' && parseMarker(marker) === undefined)) return undefined;
  return { kind: 'path', path, extras, marker: marker || undefined };
}

function classifyAddress(
  text: string,
  extras: readonly string[],
  separator: string | undefined,
  given?: string,
): Subject | undefined {
  const [url = '', ...rest] = separator === undefined ? [text] : text.split(separator);
  const marker = given ?? (rest.join(separator).trim() || undefined);
  if (marker !== undefined && parseMarker(marker) === undefined) return undefined;
  if (/\s/.test(url.trim())) return undefined;
  if (/^file:/i.test(url)) {
    const { path, extras: own } = splitExtras(url.trim().replace(/#.*$/, ''));
    try {
      const file = /^file:\/\//i.test(path)
        ? fileURLToPath(path)
        : decodeURIComponent(path.slice('file:'.length));
      return { kind: 'path', path: file, extras: [...extras, ...own], marker };
    } catch {
      return undefined;
    }
  }
  // `git+https://…/x.whl` is a repository.
  const isWheel = /^(?:https?|ftp):/i.test(url) && /\.whl$/i.test(url.trim().replace(/[?#].*$/s, ''));
  return { kind: 'address', isSource: !isWheel };
}

/** `path[one,two]`, as pip splits it. */
function splitExtras(text: string): { readonly path: string; readonly extras: readonly string[] } {
  const groups = /^(?<path>[^[]+)\[(?<extras>[^\]]+)\]$/.exec(text)?.groups;
  if (groups === undefined) return { path: text, extras: [] };
  const extras = (groups['extras'] ?? '').split(',').map((one) => one.trim());
  return { path: groups['path'] ?? '', extras };
}
