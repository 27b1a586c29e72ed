/** Chooses a function's requirements or lock file among those of a repository. */
import { posix } from 'node:path';
import { REQUIREMENTS_FILES } from '../dependencies/locks/lock-files.js';
import { distributionsOf } from '../lambda/python-distributions.js';
import { ancestorFolders, isBelow, type Project } from './project.js';
import { foreignImports } from './python-imports.js';

/** Packages for building or testing a project, which functions do not use at run time. */
const TOOLS =
  /^(?:aws[-_.]cdk(?:[-_.].*)?|aws[-_]sam[-_](?:cli|translator)|cdktf.*|pulumi.*|troposphere|chalice|zappa|constructs|awscli(?:-local)?|pytest.*|coverage|tox|nox|moto|black|flake8.*|pylint|isort|mypy|ruff|bandit|pre[-_]commit|checkov|cfn[-_]lint|safety|localstack|pip[-_]tools|sphinx.*|twine|bump2version|ipython|jupyter.*|types[-_].*|boto3[-_]stubs)$/i;

/** Those that no function's own folder has but an app of theirs. */
const APPS = /^(?:aws[-_.]cdk.*|cdktf.*|pulumi.*)$/i;

interface Chosen {
  readonly file: string | undefined;
  /** Why an existing file was not chosen. */
  readonly note?: string;
}

/**
 * The file of a function's packages: beside it, or in the nearest folder above it that has one, up to the repository.
 * One above it is taken for the function's unless it holds tools and nothing that the function imports; one beside it
 * may hold tools of tests, too, if the function imports what its names do not tell.
 *
 * @param folder the root of the package
 * @param near a folder below the root where the handler is; looked at first
 * @param strict whether a file above the folder has to have something that the function imports
 */
export async function chooseRequirements(
  project: Project,
  folder: string,
  near: string,
  strict: boolean,
): Promise<Chosen> {
  for (const place of new Set([...ancestorFolders(near), ...ancestorFolders(folder)])) {
    const file =
      REQUIREMENTS_FILES.map((name) => posix.join(place, name)).find((one) => project.has(one)) ??
      (await memberProject(project, place));
    if (file === undefined) continue;
    const beside = isBelow(place, folder);
    const tools = await namesTools(project, file, beside && place !== '.' ? APPS : TOOLS);
    if (beside && !tools) return { file };
    const foreign = await foreignImports(project, folder);
    const used = await isUsed(project, foreign, file);
    if (used || !(strict || tools)) return { file };
    // Modules are often called otherwise than what brings them; an app's own packages would be too much.
    if (beside && [...foreign].some((name) => !TOOLS.test(name)) && !(await namesTools(project, file, APPS)))
      return { file };
    if (tools) return { file: undefined, note: `${file} is for the project's own tools and was left out.` };
    if (strict) return { file: undefined };
  }
  return { file: undefined };
}

/**
 * The `pyproject.toml` of a member of a uv workspace, whose lock file is further up.
 *
 * @see https://docs.astral.sh/uv/concepts/projects/workspaces/
 */
async function memberProject(project: Project, folder: string): Promise<string | undefined> {
  const file = posix.join(folder, 'pyproject.toml');
  if (folder === '.' || !project.has(file)) return undefined;
  const root = ancestorFolders(posix.dirname(folder)).find((one) => project.has(posix.join(one, 'uv.lock')));
  if (root === undefined) return undefined;
  const lock = await project.read(posix.join(root, 'uv.lock'));
  // As the lock file names it: the patterns of the workspace are worked out there.
  const place = posix.relative(root, folder);
  return [...lock.matchAll(/source = \{ (?:editable|virtual|directory) = "(?<path>[^"]*)" \}/g)].some(
    ({ groups }) => posix.normalize(groups?.['path'] ?? '') === place,
  )
    ? file
    : undefined;
}

/** The names that a requirements file, or the project beside a lock file, asks for. */
export async function packagesNamed(project: Project, file: string): Promise<string[]> {
  const place = posix.dirname(file);
  switch (posix.basename(file)) {
    case 'requirements.txt':
      return (await project.read(file))
        .split('\n')
        .map((line) => /^\s*(?<name>[A-Za-z0-9][\w.-]*)/.exec(line)?.groups?.['name'] ?? '')
        .filter((name) => name !== '');
    case 'Pipfile.lock':
      return tomlKeys(await project.read(posix.join(place, 'Pipfile')), /^\[packages\]/m);
    default: {
      const text = await project.read(posix.join(place, 'pyproject.toml'));
      const listed = /^\s*dependencies\s*=\s*\[(?<list>[\s\S]*?)\]\s*$/m.exec(text)?.groups?.['list'] ?? '';
      const names = [...listed.matchAll(/["']\s*(?<name>[A-Za-z0-9][\w.-]*)/g)].map(
        ({ groups }) => groups?.['name'] ?? '',
      );
      return [...names, ...tomlKeys(text, /^\[tool\.poetry\.dependencies\]/m)].filter(
        (name) => name !== 'python',
      );
    }
  }
}

function tomlKeys(text: string, section: RegExp): string[] {
  const start = section.exec(text);
  if (start === null) return [];
  const rest = text.slice(start.index + start[0].length);
  const body = rest.slice(0, /^\[/m.exec(rest)?.index ?? rest.length);
  return [...body.matchAll(/^\s*"?(?<name>[A-Za-z0-9][\w.-]*)"?\s*=/gm)].map(
    ({ groups }) => groups?.['name'] ?? '',
  );
}

async function namesTools(project: Project, file: string, tools: RegExp): Promise<boolean> {
  return (await packagesNamed(project, file)).some((name) => tools.test(name));
}

/** Whether a function that imports some modules of others uses one of a file's packages. */
async function isUsed(project: Project, foreign: ReadonlySet<string>, file: string): Promise<boolean> {
  const plain = (name: string): string => name.toLowerCase().replace(/[-.]/g, '_');
  const imported = [...foreign].map(plain);
  const brought = new Set([...imported, ...[...foreign].flatMap(distributionsOf).map(plain)]);
  const names = (await packagesNamed(project, file)).filter((name) => !TOOLS.test(name)).map(plain);
  return names.some((name) => brought.has(name) || imported.some((one) => name.startsWith(`${one}_`)));
}
