/** The checks of `lambda-zip doctor`: what each says, and what to do about it. docs/doctor.md has the same rows. */

import { REMARK_FIXES, REMARKS } from '../pipeline/review.js';
import { listed } from '../util/text.js';

/** `note` is worth knowing and fails nothing. */
export const SEVERITIES = ['error', 'warning', 'note'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** The concern of a check: the hash moves without a change of the code, Lambda refuses or fails, or a secret leaks. */
export type Concern = 'hash' | 'lambda' | 'secret';

interface Check {
  readonly concern: Concern;
  readonly severity: Severity;
  /** The problem, before the list of files and values. */
  readonly says: string;
  readonly fix: string;
}

export const CHECKS = {
  'unpinned-requirements': {
    concern: 'hash',
    severity: 'error',
    says: 'unpinned requirements: a new release on the index changes the package',
    fix: "Pin exact versions with hashes: 'uv lock', or 'uv pip compile --generate-hashes requirements.in -o requirements.txt'.",
  },
  'requirements-without-hashes': {
    concern: 'hash',
    severity: 'warning',
    says: 'pinned requirements have no hashes: their own dependencies may get other versions',
    fix: "Pin all packages with hashes: 'uv pip compile --generate-hashes requirements.in -o requirements.txt'.",
  },
  bytecode: {
    concern: 'hash',
    severity: 'error',
    says: 'compiled Python is packed, with times and paths of the machine that compiled it',
    fix: 'Exclude it, as the default excludes do. For faster cold starts use --bytecode unchecked-hash.',
  },
  'ignored-by-git': {
    concern: 'hash',
    severity: 'error',
    says: 'files that git ignores are packed: only this machine has them',
    fix: 'Exclude them, commit them (git add --force), or generate them in a step before every build.',
  },
  'generated-source': {
    concern: 'hash',
    severity: 'note',
    says: 'git ignores the whole source: a checkout does not have it',
    fix: 'Generate it in a step before every build, with pinned tools and dependencies.',
  },
  untracked: {
    concern: 'hash',
    severity: 'warning',
    says: 'untracked files are packed: only this machine has them',
    fix: 'Commit them (git add), or exclude them.',
  },
  'installed-in-place': {
    concern: 'hash',
    severity: 'warning',
    says: 'installed packages in the source are packed, and git does not track them',
    fix: 'Let the build install them: name the requirements or lock file with --requirements; for Node.js, commit a lock file and install from it.',
  },
  'absolute-path': {
    concern: 'hash',
    severity: 'warning',
    says: 'files contain a path of this machine',
    fix: 'Write paths relative to the file (Path(__file__).parent, import.meta.dirname), exclude what a tool wrote, or compile without debug information (-g0).',
  },
  'machine-interpreter': {
    concern: 'hash',
    severity: 'error',
    says: 'scripts start with an interpreter of this machine',
    fix: "Start them with '#!/usr/bin/env python3', or exclude the scripts that an installer wrote (bin/).",
  },
  'line-endings': {
    concern: 'hash',
    severity: 'warning',
    says: 'text files have CRLF line endings that another checkout may not have',
    fix: "Put '* text=auto eol=lf' into .gitattributes and convert them to LF (git add --renormalize .; check out again); mark files that need CRLF with 'NAME -text'.",
  },
  'build-date': {
    concern: 'hash',
    severity: 'warning',
    says: 'generated files contain a build date',
    fix: "Turn the date off in the generator (many honor SOURCE_DATE_EPOCH: 'export SOURCE_DATE_EPOCH=0'), or exclude the files.",
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
    fix: 'Exclude them. Put the commit into a tag or a variable of the function, not into its code.',
  },
  'unstable-name': {
    concern: 'hash',
    severity: 'warning',
    says: 'names contain a time or a random part',
    fix: 'Give them stable names, or exclude them.',
  },
  'letter-case': {
    concern: 'hash',
    severity: 'warning',
    says: 'names differ only in case; macOS and Windows keep one of them',
    fix: 'Rename one of them.',
  },
  unpackable: {
    concern: 'lambda',
    severity: 'error',
    says: 'the build stops here',
    fix: 'Exclude or repair the file.',
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
    says: 'nothing installs the requirements: imports will fail',
    fix: 'Name the file with --requirements.',
  },
  'missing-packages': {
    concern: 'lambda',
    severity: 'warning',
    says: REMARKS['missing-packages'],
    fix: 'Install them from the lock file (npm ci --omit=dev); a bundler or a layer may provide them, too.',
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
    says: 'the package exceeds the unzipped size that Lambda allows',
    fix: 'Exclude what the function does not need, or use a container image.',
  },
  'size-near-limit': {
    concern: 'lambda',
    severity: 'warning',
    says: 'the package uses more than 80 % of the unzipped size that Lambda allows, layers included',
    fix: 'Exclude what the function does not need: the next dependency may no longer fit.',
  },
  binaries: {
    concern: 'lambda',
    severity: 'error',
    says: 'programs or libraries cannot run on the target',
    fix: 'Set --runtime and --architecture to those of the function, or install packages for it with --requirements.',
  },
  bootstrap: {
    concern: 'lambda',
    severity: 'error',
    says: "'bootstrap' cannot be started",
    fix: "Make it an ELF program or start it with '#!'. It must be executable: --modes content, the default, makes it so.",
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
    says: 'no loadable handler at the package root',
    fix: 'Use the folder of the handler as the source, or put that folder into the handler setting of the function.',
  },
  imports: {
    concern: 'lambda',
    severity: 'warning',
    says: 'Lambda cannot load the handler, or what it imports',
    fix: 'Correct the handler or the import, or pack what is missing.',
  },
  'other-layers': {
    concern: 'lambda',
    severity: 'note',
    says: 'imports that only a layer of others can bring',
    fix: "Check that the layer's version has them for this runtime.",
  },
  'vain-condition': {
    concern: 'lambda',
    severity: 'error',
    says: "an 'if:' of a workflow reads a step, job or output that does not exist, so GitHub always skips that step or job",
    fix: "Use the 'id' of an earlier step in the same job, or a job listed in 'needs', and an output that it sets.",
  },
  'editable-install': {
    concern: 'lambda',
    severity: 'error',
    says: 'editable installs point to folders of this machine',
    fix: 'Install the project itself (pip install --target DIRECTORY .), or pack its folder as another source and exclude the file.',
  },
  'name-form': {
    concern: 'lambda',
    severity: 'warning',
    says: 'names are packed in Unicode NFC: code that opens them in another form fails',
    fix: 'Rename them to NFC.',
  },
  'runtime-packages': {
    concern: 'lambda',
    severity: 'note',
    says: 'packages that the Python runtime includes are packed',
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
    says: 'files may contain secrets: anyone who may read the function can read them',
    fix: "Exclude them, and keep secrets in Secrets Manager or Parameter Store. Mark false positives with 'gitleaks:allow' on the line.",
  },
} as const satisfies Record<string, Check>;

export type CheckId = keyof typeof CHECKS;

/** The result of one check. */
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
