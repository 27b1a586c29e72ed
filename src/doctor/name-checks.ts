/** Checks that need paths alone. */
import { posix } from 'node:path';
import { SDK_PACKAGES } from '../lambda/sdk-packages.js';
import { quoted } from '../util/text.js';
import { type CheckId, type Finding, finding } from './checks.js';
import type { PackedFile, Subject } from './subject.js';

/** Which files a check names. */
interface NameCheck {
  readonly check: CheckId;
  applies(file: PackedFile, subject: Subject): boolean;
}

const LEFTOVERS =
  /(?:\.(?:log|pid|lock~|swp|swo|tmp|temp|bak|orig|rej)|~)$|^(?:nohup\.out|\.coverage(?:\..*)?)$/;
/** Written by build tools, one per commit. */
const COMMIT_FILES =
  /^(?:git\.properties|git[-_]?info(?:\.\w+)?|\.?git[-_]?(?:commit|rev|revision|sha)(?:\.\w+)?|REVISION)$/i;
const UUID = /[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}/i;
/**
 * A date with a time of day, seconds since 1970, or what Python's tempfile makes. Not at the beginning: migrations are
 * named so.
 */
const TIMED = /.[-_.](?:20\d{6}[-_T.]?\d{4,6}|1[6-9]\d{8}(?:\d{3})?)(?=\D|$)|^tmp[a-z0-9_]{8}(?:\.|$)/;
const TESTS =
  /(?:^|\/)(?:tests?|__tests__)\/|(?:^|\/)(?:test_[^/]*\.py|[^/]*_test\.py|conftest\.py|[^/]*\.test\.[cm]?js)$/;
/** Packages that the Python runtimes include. */
const OF_RUNTIME = new RegExp(`^(?:python/)?(?:${Object.keys(SDK_PACKAGES).join('|')})/`);

/** Where package managers of Node.js put packages. */
const OF_NODE = /(?:^|\/)(?:node_modules|\.yarn)\/|^\.pnp\.[\w.]+$/;

const NAME_CHECKS: readonly NameCheck[] = [
  {
    check: 'bytecode',
    // Tracked byte-code is there on purpose, and a module without its source cannot be stale.
    applies: ({ entry: { path }, git }, { request }) =>
      request.pipeline.bytecodeFor === undefined && /\.py[co]$/.test(path) && git !== 'tracked',
  },
  {
    check: 'version-control',
    applies: ({ entry: { path } }) =>
      /(?:^|\/)\.(?:git|hg|svn)(?:\/|$)/.test(path) || COMMIT_FILES.test(posix.basename(path)),
  },
  {
    check: 'leftovers',
    applies: ({ entry: { path }, installed }) => !installed && LEFTOVERS.test(posix.basename(path)),
  },
  {
    check: 'unstable-name',
    // A tracked file keeps its name.
    applies: ({ entry: { path }, git, installed }) => {
      const name = posix.basename(path);
      return (
        git !== 'tracked' && !installed && !LEFTOVERS.test(name) && (UUID.test(name) || TIMED.test(name))
      );
    },
  },
  {
    check: 'installed-in-place',
    applies: ({ git, installed, made, root, located }, { locked }) =>
      !made &&
      installed &&
      git !== 'tracked' &&
      git !== undefined &&
      !(locked.has(root) && OF_NODE.test(located)),
  },
  {
    check: 'ignored-by-git',
    applies: ({ git, installed, made }) => git === 'ignored' && !installed && !made,
  },
  { check: 'untracked', applies: ({ git, installed, made }) => git === 'untracked' && !installed && !made },
  { check: 'name-form', applies: ({ located }) => located !== located.normalize('NFC') },
  { check: 'test-code', applies: ({ entry: { path }, installed }) => !installed && TESTS.test(path) },
];

export function checkNames(subject: Subject): Finding[] {
  const findings = NAME_CHECKS.flatMap(({ check, applies }) => {
    const found = subject.files.filter((file) => applies(file, subject)).map(({ origin }) => quoted(origin));
    return found.length === 0 ? [] : [finding(check, found)];
  });
  return [
    ...findings,
    ...checkGenerated(subject),
    ...checkLetterCase(subject),
    ...checkRuntimePackages(subject),
  ];
}

/** A note only, because a build in a checkout stops at once if the whole source is missing. */
function checkGenerated({ generated }: Subject): Finding[] {
  return generated.length === 0 ? [] : [finding('generated-source', generated.map(quoted))];
}

function checkLetterCase({ files }: Subject): Finding[] {
  const seen = new Map<string, string>();
  const pairs = new Set<string>();
  for (const { entry } of files) {
    const parts = entry.path.split('/');
    for (let length = 1; length <= parts.length; length += 1) {
      const path = parts.slice(0, length).join('/');
      const folded = path.toLowerCase();
      const other = seen.get(folded);
      // If two folders differ in case, so do all paths below them; name the folders only.
      if (other !== undefined && other !== path) {
        pairs.add(`${quoted(other)} and ${quoted(path)}`);
        break;
      }
      seen.set(folded, path);
    }
  }
  return pairs.size === 0 ? [] : [finding('letter-case', [...pairs])];
}

function checkRuntimePackages({ files }: Subject): Finding[] {
  const packages = new Set(
    files.flatMap(({ entry: { path } }) =>
      OF_RUNTIME.test(path) ? [path.replace(/^python\//, '').split('/')[0] ?? ''] : [],
    ),
  );
  return packages.size === 0 ? [] : [finding('runtime-packages', [...packages].map(quoted))];
}
