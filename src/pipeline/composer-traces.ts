/**
 * Composer writes some text anew at each install, in files that PHP reads at run time: the suffix of its autoloader's
 * classes, and the commit and branch of the project itself.
 */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Class maps of large projects have a few MiB. Bytes. */
const MAX_READ = 16 * 1024 * 1024;

const LOADERS = ['autoload.php', 'composer/autoload_real.php', 'composer/autoload_static.php'];
const LOADER = /^(?<vendor>(?:.*\/)?)(?:autoload|composer\/autoload_(?:real|static))\.php$/s;
const INSTALLED_PHP = /^(?<vendor>(?:.*\/)?)composer\/installed\.php$/s;

/** Random with Composer 2.5, from the lock file with newer ones; a suffix of another form comes from the project's settings. */
const SUFFIX = /\bComposerAutoloaderInit(?<suffix>[0-9a-f]{32})\b/;

/** A text, or undefined where there is nothing to change. */
export type Rewrite = (text: string) => string | undefined;

/** For the files of one walk. */
export class ComposerTraces {
  /** How to rewrite the suffix below each folder of packages, by its path. */
  readonly #suffixes = new Map<string, Rewrite | undefined>();

  /**
   * @param path relative to the source, POSIX
   * @param file absolute
   * @param size of the file, in bytes
   */
  rewriteFor(path: string, file: string, size: number): Rewrite | undefined {
    if (!path.endsWith('.php') || size > MAX_READ) return undefined;
    if (INSTALLED_PHP.test(path)) return withoutCommit;
    const vendor = LOADER.exec(path)?.groups?.['vendor'];
    if (vendor === undefined) return undefined;
    if (!this.#suffixes.has(vendor)) {
      const levels = path
        .slice(vendor.length)
        .split('/')
        .map(() => '..');
      this.#suffixes.set(vendor, settledSuffix(vendor, join(file, ...levels)));
    }
    return this.#suffixes.get(vendor);
  }
}

/**
 * The suffix keeps the autoloaders of one process apart, a layer's and the function's for example. So what stands in its
 * place comes from what they load, and from where.
 *
 * @param vendor path of the folder of packages relative to the source, with its slash
 * @param folder the same, absolute
 */
function settledSuffix(vendor: string, folder: string): Rewrite | undefined {
  try {
    const files = LOADERS.map((name) => join(folder, name));
    // All three name the classes: they are changed together, or not at all.
    if (files.some((file) => statSync(file).size > MAX_READ)) return undefined;
    const texts = files.map((file) => readFileSync(file, 'utf8'));
    const suffix = SUFFIX.exec(texts[0] ?? '')?.groups?.['suffix'];
    if (suffix === undefined) return undefined;
    const digest = createHash('sha256').update(JSON.stringify(vendor));
    for (const text of texts) digest.update(text.replaceAll(suffix, ''));
    const settled = digest.digest('hex').slice(0, suffix.length);
    return (text) => text.replaceAll(suffix, settled);
  } catch {
    // Not Composer's, or it is gone; then the build says so itself.
    return undefined;
  }
}

/** A package in `installed.php`, up to the parenthesis that closes it. */
const PACKAGE_ENTRY = (key: string): RegExp =>
  new RegExp(`^(?<indent> +)'${key}' => array\\(\\n[^]*?\\n\\k<indent>\\),$`, 'm');

/** A version that comes from a branch, or from nothing. */
const OF_BRANCH = /(?<='pretty_version' => ')(?:dev-[^']*|[^']*-dev|No version set[^']*)(?=')/;

/** Composer's own text without a repository and without a version in composer.json. */
function withoutCommit(text: string): string | undefined {
  const root = PACKAGE_ENTRY('root').exec(text)?.[0];
  const name = root === undefined ? undefined : /'name' => '(?<name>[^']*)'/.exec(root)?.groups?.['name'];
  if (name === undefined) return undefined;
  const escaped = name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  return text.replace(PACKAGE_ENTRY('root'), settledEntry).replace(PACKAGE_ENTRY(escaped), settledEntry);
}

function settledEntry(entry: string): string {
  const settled = entry.replace(/(?<='reference' => )'[^']*'/, 'null');
  if (!OF_BRANCH.test(settled)) return settled;
  return settled
    .replace(OF_BRANCH, '1.0.0+no-version-set')
    .replace(/(?<='version' => ')[^']*/, '1.0.0.0')
    .replace(/(?<='aliases' => array\()[^)]*(?=\))/, '');
}
