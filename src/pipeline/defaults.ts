/**
 * What never belongs into a Lambda package and would move its hash or leak with it. Never a whole `*.dist-info`:
 * `importlib.metadata` reads it at run time. These are rules for sources; every file of a wheel is the package's own.
 */
export const DEFAULT_EXCLUDES: readonly string[] = [
  // Byte-code and caches: stale for ever under a 1980 time stamp, and different on every compile.
  '__pycache__/',
  '*.pyc',
  '*.pyo',
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
  'Thumbs.db',
  // What pip and uv write differently on every install.
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
  // Terraform and OpenTofu: providers, and state that holds secrets.
  '.terraform/',
  '*.tfstate*',
];
