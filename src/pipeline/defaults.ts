/** Of the defaults, what is left out only beside the module it was compiled from: without that, byte-code is the module. */
export const BYTECODE_EXCLUDES: readonly string[] = ['*.pyc', '*.pyo'];

/**
 * Files that never belong in a Lambda package, and would move its hash or leak with it. Never a whole `*.dist-info`:
 * `importlib.metadata` reads it at run time. These are rules for sources; every file of a wheel is the package's own.
 */
export const DEFAULT_EXCLUDES: readonly string[] = [
  // Byte-code and caches: stale for ever under a 1980 time stamp, and different on every compile.
  '__pycache__/',
  ...BYTECODE_EXCLUDES,
  '.pytest_cache/',
  '.mypy_cache/',
  '.ruff_cache/',
  '.tox/',
  '.nox/',
  '.coverage',
  // Version control (a worktree's or submodule's `.git` is a file) and editors.
  '.git',
  '.github/',
  '.hg/',
  '.svn/',
  '.idea/',
  '.vscode/',
  '.DS_Store',
  '._*',
  '__MACOSX/',
  'Thumbs.db',
  // Files that pip and uv write differently on every install.
  '**/*.dist-info/RECORD',
  '**/*.dist-info/INSTALLER',
  '**/*.dist-info/REQUESTED',
  '**/*.dist-info/direct_url.json',
  '.lock',
  // Our own.
  '.lambdaignore',
  // Environments and secrets.
  '.venv/',
  'venv/',
  '.env',
  '.env.*',
  // Files that npm, pnpm and yarn write for their next run: times, folders and versions of this machine. Nothing that runs
  // in Lambda reads it, as nothing there reads launchers for Windows.
  '**/node_modules/.package-lock.json',
  '**/node_modules/.modules.yaml',
  '**/node_modules/.pnpm-workspace-state*.json',
  '**/node_modules/.pnpm/lock.yaml',
  // Launchers for scripts of packages themselves: which there are depends on how often pnpm ran.
  '**/node_modules/.pnpm/*/node_modules/**/node_modules/.bin/',
  '**/node_modules/.yarn-integrity',
  '**/node_modules/.yarn-state.yml',
  '**/.yarn/install-state.gz',
  '**/.yarn/build-state.yml',
  '**/node_modules/.bin/*.[cC][mM][dD]',
  '**/node_modules/.bin/*.ps1',
  // Files that node-gyp needs to compile an addon, beside the addon: folders of this machine, and objects.
  '**/node_modules/**/build/Makefile',
  '**/node_modules/**/build/config.gypi',
  '**/node_modules/**/build/*.Makefile',
  '**/node_modules/**/build/*.target.mk',
  '**/node_modules/**/build/Release/.deps/',
  '**/node_modules/**/build/Release/obj.target/',
  // Logs that RubyGems writes while it compiles: times, and folders of this machine.
  '**/extensions/*/*/*/gem_make.out',
  '**/extensions/*/*/*/mkmf.log',
  '**/gems/*/ext/**/Makefile',
  '**/gems/*/ext/**/mkmf.log',
  '**/gems/*/ext/**/*.o',
  // Terraform and OpenTofu: providers, and state that holds secrets.
  '.terraform/',
  '*.tfstate*',
];
