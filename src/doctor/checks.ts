/** The checks of `lambda-zip doctor`: what each says, and what to do about it. docs/doctor.md has the same rows. */

import { REMARK_FIXES, REMARKS } from '../pipeline/review.js';
import { listed } from '../util/text.js';

/** `note` is worth knowing and fails nothing. */
export const SEVERITIES = ['error', 'warning', 'note'] as const;
type Severity = (typeof SEVERITIES)[number];

/** What a check is about: the hash moves without a change of the code, Lambda refuses or fails, or somebody reads a secret. */
export type Concern = 'hash' | 'lambda' | 'secret';

interface Check {
  readonly concern: Concern;
  readonly severity: Severity;
  /** What is wrong, before the list of files and values. */
  readonly says: string;
  readonly fix: string;
}

export const CHECKS = {
  'unpinned-requirements': {
    concern: 'hash',
    severity: 'error',
    says: 'requirements may become another version when the index changes',
    fix: "Pin exact versions with hashes: 'uv lock', or 'uv pip compile --generate-hashes requirements.in -o requirements.txt'.",
  },
  'requirements-without-hashes': {
    concern: 'hash',
    severity: 'warning',
    says: 'pinned requirements have no hashes; what they need in turn may become another version',
    fix: "Write all packages down with hashes: 'uv pip compile --generate-hashes requirements.in -o requirements.txt'.",
  },
  bytecode: {
    concern: 'hash',
    severity: 'error',
    says: 'compiled Python is packed, which holds times and paths of the machine that made it',
    fix: "Leave it out: without --no-default-excludes and '!' patterns it is; for faster cold starts use --bytecode unchecked-hash.",
  },
  'ignored-by-git': {
    concern: 'hash',
    severity: 'error',
    says: 'files are packed that git ignores: only this machine has them',
    fix: 'Exclude them, or commit them (git add --force), or make them in a step before every build.',
  },
  untracked: {
    concern: 'hash',
    severity: 'warning',
    says: 'files are packed that are not in git yet: only this machine has them',
    fix: 'Commit them (git add), or exclude them.',
  },
  'installed-in-place': {
    concern: 'hash',
    severity: 'warning',
    says: 'packages that were installed into the source are packed, and git does not have them',
    fix: 'Let the build install them: name the requirements or lock file with --requirements; for Node.js, commit a lock file and install from it.',
  },
  'absolute-path': {
    concern: 'hash',
    severity: 'warning',
    says: 'files name a path of this machine',
    fix: 'Write paths relative to the file (Path(__file__).parent, import.meta.dirname), exclude what a tool has written, or compile without debug information (-g0).',
  },
  'machine-interpreter': {
    concern: 'hash',
    severity: 'error',
    says: 'scripts begin with an interpreter of this machine',
    fix: "Begin with '#!/usr/bin/env python3', or exclude the scripts that an installer has written (bin/).",
  },
  'line-endings': {
    concern: 'hash',
    severity: 'warning',
    says: 'text files have CRLF line endings that another checkout may not have',
    fix: "Put '* text=auto eol=lf' into .gitattributes and convert them to LF (git add --renormalize .; check out again); where CRLF is meant, 'NAME -text'.",
  },
  'build-date': {
    concern: 'hash',
    severity: 'warning',
    says: 'generated files hold the date of their making',
    fix: "Turn the date off in the generator (many go by SOURCE_DATE_EPOCH: 'export SOURCE_DATE_EPOCH=0'), or exclude the files.",
  },
  leftovers: {
    concern: 'hash',
    severity: 'warning',
    says: 'logs, locks and temporary files are packed',
    fix: "Remove or exclude them, for example --exclude '*.log'.",
  },
  'version-control': {
    concern: 'hash',
    severity: 'error',
    says: 'files that change with every commit or checkout are packed',
    fix: 'Exclude them; the commit belongs into a tag or a variable of the function, not into its code.',
  },
  'unstable-name': {
    concern: 'hash',
    severity: 'warning',
    says: 'names hold a time or a random part',
    fix: 'Give them names that stay, or exclude them.',
  },
  'letter-case': {
    concern: 'hash',
    severity: 'warning',
    says: 'names differ in upper and lower case alone; macOS and Windows keep one of them',
    fix: 'Rename one of them.',
  },
  unpackable: {
    concern: 'lambda',
    severity: 'error',
    says: 'the build stops here',
    fix: 'Exclude what is named, or repair it.',
  },
  'requirements-unreadable': {
    concern: 'lambda',
    severity: 'error',
    says: 'requirements cannot be read',
    fix: 'Repair the file, or name another one.',
  },
  'requirements-not-installed': {
    concern: 'lambda',
    severity: 'warning',
    says: 'there are requirements, but nothing installs them: imports will fail',
    fix: 'Name the file with --requirements.',
  },
  'missing-packages': {
    concern: 'lambda',
    severity: 'warning',
    says: REMARKS['missing-packages'],
    fix: 'Install them from the lock file (npm ci --omit=dev); a bundler or a layer may bring them, too.',
  },
  'development-packages': {
    concern: 'lambda',
    severity: 'warning',
    says: REMARKS['development-packages'],
    fix: 'Install without them (npm ci --omit=dev).',
  },
  'tracked-left-out': {
    concern: 'lambda',
    severity: 'warning',
    says: REMARKS['tracked-left-out'],
    fix: REMARK_FIXES['tracked-left-out'],
  },
  'empty-submodule': {
    concern: 'lambda',
    severity: 'warning',
    says: REMARKS['empty-submodule'],
    fix: REMARK_FIXES['empty-submodule'],
  },
  'lfs-pointer': {
    concern: 'lambda',
    severity: 'warning',
    says: REMARKS['lfs-pointer'],
    fix: REMARK_FIXES['lfs-pointer'],
  },
  'empty-folder': {
    concern: 'lambda',
    severity: 'note',
    says: REMARKS['empty-folder'],
    fix: REMARK_FIXES['empty-folder'],
  },
  'unused-pattern': {
    concern: 'lambda',
    severity: 'note',
    says: REMARKS['unused-pattern'],
    fix: REMARK_FIXES['unused-pattern'],
  },
  'size-limit': {
    concern: 'lambda',
    severity: 'error',
    says: 'the package is larger than Lambda unpacks',
    fix: 'Exclude what the function does not need, or use a container image.',
  },
  'size-near-limit': {
    concern: 'lambda',
    severity: 'warning',
    says: 'the package takes more than 80 % of what Lambda unpacks, layers included',
    fix: 'Exclude what the function does not need, before the next package does not fit.',
  },
  binaries: {
    concern: 'lambda',
    severity: 'error',
    says: 'programs or libraries cannot run on the function',
    fix: 'Set --runtime and --architecture to those of the function, or install packages for it with --requirements.',
  },
  bootstrap: {
    concern: 'lambda',
    severity: 'error',
    says: "'bootstrap' cannot be started",
    fix: "It has to be an ELF program or begin with '#!', and to be executable: --modes content (the default) makes it so.",
  },
  'script-line-endings': {
    concern: 'lambda',
    severity: 'error',
    says: "the first line of scripts ends in CRLF: Linux looks for an interpreter called '…\\r'",
    fix: "Convert them to LF, and put '* text=auto eol=lf' into .gitattributes.",
  },
  handler: {
    concern: 'lambda',
    severity: 'warning',
    says: 'at the root of the package is nothing that Lambda could load',
    fix: 'Name the folder that holds the handler as the source, or put its folder into the handler setting of the function.',
  },
  'vain-condition': {
    concern: 'lambda',
    severity: 'error',
    says: "an 'if:' of a workflow goes by a step, job or output that is not there, so what it guards never runs",
    fix: "Write the 'id' of a step before it in the same job, or a job that stands in 'needs', and an output that it has.",
  },
  'editable-install': {
    concern: 'lambda',
    severity: 'error',
    says: 'editable installs lead to folders of this machine',
    fix: 'Install the project itself (pip install --target DIRECTORY .), or pack its folder as a further source, and exclude the file.',
  },
  'name-form': {
    concern: 'lambda',
    severity: 'warning',
    says: 'names are not in Unicode NFC, in which they are packed: code that opens them by the old form fails',
    fix: 'Rename them to NFC.',
  },
  'runtime-packages': {
    concern: 'lambda',
    severity: 'note',
    says: 'packages are packed that the Python runtimes bring',
    fix: 'Leave them out of the requirements unless the function needs its own version.',
  },
  'test-code': {
    concern: 'lambda',
    severity: 'note',
    says: 'tests are packed',
    fix: 'Exclude them, for example --exclude tests/.',
  },
  secrets: {
    concern: 'secret',
    severity: 'warning',
    says: 'files look as if they held secrets, which whoever may read the function may read',
    fix: "Exclude them, and keep secrets in Secrets Manager or Parameter Store; what is none is marked by 'gitleaks:allow' in its line.",
  },
} as const satisfies Record<string, Check>;

export type CheckId = keyof typeof CHECKS;

/** What one check has to say of a tree. */
export interface Finding {
  readonly check: CheckId;
  readonly concern: Concern;
  readonly severity: Severity;
  readonly message: string;
  /** Each file, with the value seen where there is one; printable. */
  readonly details: readonly string[];
  readonly fix: string;
}

/** How many details a message names; the rest is counted. */
const MAX_NAMED = 5;

/** @param details at least one */
export function finding(
  check: CheckId,
  details: readonly string[],
  fix: string = CHECKS[check].fix,
): Finding {
  const { concern, severity, says } = CHECKS[check];
  const named = listed(details, MAX_NAMED);
  return { check, concern, severity, message: `${says}: ${named}`, details, fix };
}
