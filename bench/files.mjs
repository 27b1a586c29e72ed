// Trees of files: what they hold, and its digest.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/**
 * The files below a folder, in the order of their paths' bytes.
 *
 * @param {string} folder
 * @returns {string[]} paths relative to the folder, with `/`
 */
export function listFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).replaceAll(sep, '/'))
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
 * @returns {Tree}
 */
export function describeTree(folder) {
  const lines = createHash('sha256');
  const paths = listFiles(folder);
  let bytes = 0;
  for (const path of paths) {
    const content = readFileSync(join(folder, path));
    bytes += content.length;
    lines.update(`${sha256(content)}  ${path}\n`);
  }
  return { folder, files: paths.length, bytes, digest: lines.digest('hex') };
}
