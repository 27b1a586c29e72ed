// Trees of files: what they hold, and its digest.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/**
 * The files below a folder, in the order of their paths' bytes.
 *
 * @param {string} folder
 * @param {{ without?: string[] }} [options] names at its root
 * @returns {string[]} paths relative to the folder, with `/`
 */
export function listFiles(folder, { without = [] } = {}) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).replaceAll(sep, '/'))
    .filter((path) => !without.includes(path.split('/')[0]))
    .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}

/** @param {string | Uint8Array} content */
export function sha256(content) {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * @typedef {object} Tree
 * @property {string} folder
 * @property {number} files
 * @property {number} bytes
 * @property {string} digest SHA-256 of what `sha256sum` prints of the files, in the order of their paths' bytes
 */

/**
 * Reads a tree through, which also brings it into the page cache.
 *
 * @param {string} folder
 * @param {{ without?: string[] }} [options] names at its root
 * @returns {Tree}
 */
export function describeTree(folder, options) {
  const lines = createHash('sha256');
  const paths = listFiles(folder, options);
  let bytes = 0;
  for (const path of paths) {
    const content = readFileSync(join(folder, path));
    bytes += content.length;
    lines.update(`${sha256(content)}  ${path}\n`);
  }
  return { folder, files: paths.length, bytes, digest: lines.digest('hex') };
}
