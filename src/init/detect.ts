/** From the files of a repository to the functions in it: those that its templates name, or else those that look like some. */
import { posix } from 'node:path';
import { type Handler, handlerModule, type Language } from '../lambda/handlers.js';
import { ARCHITECTURES, type Architecture, RUNTIMES, type Runtime } from '../lambda/target.js';
import { quoted } from '../util/text.js';
import { needsOf } from './build-needs.js';
import { type BuildPlan, makefilePlan, scriptPlan, toolPlan } from './build-plans.js';
import {
  ABSENT,
  before,
  COMPILE,
  compiledRuntime,
  type Remarks,
  remark,
  sentences,
  stepNotes,
  typescriptIn,
  withAdvice,
} from './build-steps.js';
import { readCdk } from './cdk.js';
import { withSynthesised } from './cdk-out.js';
import { readTemplates } from './cloudformation.js';
import { type Candidates, findCode } from './code-search.js';
import { compilerIn } from './compiled-code.js';
import { withoutCopies } from './copies.js';
import { readDotnet } from './dotnet.js';
import { findHandlers, type SeenHandler } from './find-handlers.js';
import { type FoundLayer, findLayers } from './found-layers.js';
import { functionNames } from './names.js';
import { importRootOfModule } from './node-imports.js';
import { listsPackages, PackageManagers, type Repository } from './package-managers.js';
import { ancestorFolders, isBelow, type Project } from './project.js';
import { importRoot } from './python-imports.js';
import {
  runtimeOfPackage,
  runtimeOfPipfile,
  runtimeOfProject,
  runtimeOfVersionFile,
  STANDARD_RUNTIMES,
} from './python-version.js';
import { chooseRequirements, packagesNamed } from './requirements-choice.js';
import { selfPackaging } from './self-packaging.js';
import { readServices } from './serverless.js';
import { compilerStandIn } from './stand-in.js';
import { plainName } from './stated-names.js';
import { mergeReadings, type TemplateFunction, type Tool } from './template-function.js';
import { readTerraform } from './terraform.js';

/** A directory that is a function, or looks like one. */
export interface FoundFunction {
  /** The root of its package, POSIX, relative to the repository; `.` for the repository itself. */
  readonly directory: string;
  readonly name: string;
  readonly handler: Handler;
  /** The only file that is packed, relative to the repository. */
  readonly file?: string | undefined;
  /** The files and folders that are packed alone, relative to the repository, each with its folder in the archive. */
  readonly sources?: readonly string[] | undefined;
  /** The file of its Python packages, relative to the repository. */
  readonly requirements: string | undefined;
  readonly runtime: Runtime;
  readonly architecture: Architecture;
  /** Whether its Node.js packages have to be installed before it is packed. */
  readonly npm: boolean;
  /** Patterns of its own, where the template has some. */
  readonly exclude?: readonly string[] | undefined;
  /** The template that names it. */
  readonly origin?: string | undefined;
  /** Its layers, which the package is made without: by ARN, by what makes them, or by their name in the config. */
  readonly layers?: readonly string[] | undefined;
  /** The runtime that is meant, where it is none that a config can have. */
  readonly otherRuntime?: string | undefined;
  /** The step before it can be packed, in words: `TypeScript: compile it first, …`. */
  readonly before?: string | undefined;
  /** The command that makes what is packed. */
  readonly build?: BuildPlan | undefined;
}

export interface Detection {
  /** How the Node.js packages of its folders are installed. */
  readonly managers: PackageManagers;
  /** Sorted by directory; names are unique. */
  readonly functions: readonly FoundFunction[];
  readonly layers: readonly FoundLayer[];
  /** Findings that cannot go into the config, one sentence each. */
  readonly notes: readonly string[];
}

/** Characters that a config reads as a pattern or a placeholder, or that break a line. */
const PATTERN_CHARACTERS = /[*?[\]{}()!@+|\\\p{Cc}]|=>/u;

/** A function with its folder, before what is beside it is looked at. */
interface Placed {
  readonly directory: string;
  /** The folder that has the handler's module, at the directory or below. */
  readonly near: string;
  readonly handler: Handler;
  readonly stated: TemplateFunction | undefined;
  /** The only file that is packed. */
  readonly file?: string | undefined;
  /** The file that has the handler, where a search found it. */
  readonly source?: string | undefined;
  readonly exclude?: readonly string[] | undefined;
  readonly before?: string | undefined;
  /** Whether what the template names is not there. */
  readonly isMissing?: boolean | undefined;
}

/** @param repository the name of the repository's own directory */
export async function detectFunctions(repository: string, project: Project): Promise<Detection> {
  const apps = await readCdk(project);
  const templates = mergeReadings([
    await readTemplates(project),
    await readServices(project),
    await readTerraform(project),
    { ...apps, functions: await withSynthesised(project, apps.functions) },
  ]);
  const said = mergeReadings([templates, await readDotnet(project, templates.functions)]);
  const handlers = await findHandlers(project, said.functions.length === 0);
  const packed = withoutImages(project, said.images ?? [], handlers);
  const { seen, notes: copies } = await withoutCopies(project, packed);
  const notes = [...said.notes, ...selfPackaging(project), ...copies];
  const stated = withoutRepetitions(said.functions);
  let every: Promise<readonly SeenHandler[]> | undefined;
  const everywhere = (): Promise<readonly SeenHandler[]> => {
    every ??= findHandlers(project, true);
    return every;
  };
  const candidates: Candidates = { seen, everywhere, functions: stated.length };
  const placed: Placed[] = [];
  let lost = 0;
  for (const one of stated) {
    const found = await placeStated(project, one, candidates);
    if (found !== undefined) placed.push(found);
    else {
      lost += 1;
      notes.push(unfoundNote(project, one));
    }
  }
  const folders = [...new Set(said.functions.map(({ file }) => posix.dirname(file)))];
  const others = seen.filter(
    ({ directory }) =>
      !placed.some((one) => isBelow(directory, one.directory) || isBelow(one.directory, directory)),
  );
  const meant = (one: SeenHandler): boolean =>
    lost > 0 || !folders.some((folder) => isBelow(one.directory, folder));
  for (const one of outermost(others).filter((other) => !isSourceOf(other, others, placed))) {
    if (meant(one)) placed.push(await placeSeen(project, one));
    else notes.push(`${one.file} looks like a handler, but no template names it; it was left out.`);
  }
  const kept = placed.filter(({ directory, file }) => {
    if (!PATTERN_CHARACTERS.test(file ?? directory)) return true;
    notes.push(
      `${file === undefined ? 'The folder' : 'The file'} ${JSON.stringify(file ?? directory)} contains characters with a special meaning in a config; add it by hand.`,
    );
    return false;
  });
  kept.sort((left, right) => compare(left.directory, right.directory) || compare(left.near, right.near));
  const names = functionNames(
    kept.map(({ near, stated: one, handler }) => ({
      folder: near,
      stated: one,
      // All bundles of the CDK have the same handler.
      module:
        one?.tool?.kind === 'esbuild' && one.tool.entry !== undefined
          ? posix.basename(one.tool.entry).replace(/\.\w+$/, '')
          : handler.setting,
    })),
    repository,
  );
  const managers = await PackageManagers.of(project);
  const surveyed: Repository = { project, managers };
  const remarks: Remarks = new Map();
  const functions: FoundFunction[] = [];
  for (const [index, one] of kept.entries()) {
    functions.push(await completed(surveyed, one, names[index] ?? one.directory, { notes, remarks }));
  }
  const {
    layers,
    nameOf,
    notes: unmade,
  } = await findLayers(
    surveyed,
    (said.layers ?? []).filter(({ code }) => !PATTERN_CHARACTERS.test(code ?? '')),
    functions,
    functions.map(({ name }) => name),
  );
  return {
    managers,
    functions: functions.map((one) => ({
      ...one,
      layers: one.layers?.map((layer) => nameOf(one.origin, layer) ?? layer),
    })),
    layers,
    notes: [
      ...new Set([
        ...notes,
        ...sentences(remarks),
        ...stepNotes(functions),
        ...unmade,
        ...needsOf(managers, functions, layers),
      ]),
    ],
  };
}

function unfoundNote(
  project: Project,
  { file, label, functionName, handler, archive }: TemplateFunction,
): string {
  const where = `${file}: the code of ${functionName ?? (label || handler || 'a function')}`;
  if (archive === undefined) return `${where} was not found; add it by hand.`;
  return project.kindOf(archive) === 'file'
    ? `${where} is only in ${archive}, which is already a package: nothing to pack.`
    : `${where} was not found, only that it is deployed from ${archive}; add it by hand.`;
}

/**
 * Whether code is what a build makes a template's missing folder of: the one `src/list` of `dist/list`; for TypeScript,
 * whatever lies beside the missing folder, too.
 */
function isSourceOf(
  { directory, file, handler }: SeenHandler,
  seen: readonly SeenHandler[],
  placed: readonly Placed[],
): boolean {
  return placed.some((one) => {
    const isAlike = (other: Pick<SeenHandler, 'directory' | 'handler'>): boolean =>
      other.handler.setting === one.handler.setting &&
      posix.basename(other.directory) === posix.basename(one.directory);
    if (one.isMissing !== true || one.handler.setting !== handler.setting) return false;
    if (!/\.m?ts$/.test(file)) return isAlike({ directory, handler }) && seen.filter(isAlike).length === 1;
    return isAlike({ directory, handler }) || isBelow(directory, posix.dirname(one.directory));
  });
}

/** Without the code of container images: what lies below a Dockerfile, or in a folder with the name of one. */
function withoutImages(
  project: Project,
  images: readonly string[],
  seen: readonly SeenHandler[],
): readonly SeenHandler[] {
  if (images.length === 0) return seen;
  const names = new Set(images.map((name) => plainName(name)));
  const isOfImage = ({ directory }: SeenHandler): boolean =>
    names.has(plainName(posix.basename(directory))) ||
    ancestorFolders(directory).some((folder) => project.has(posix.join(folder, 'Dockerfile')));
  return seen.filter((one) => !isOfImage(one));
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** One function may stand in several templates, as that of a stage or as what another one is made of. */
function withoutRepetitions(functions: readonly TemplateFunction[]): TemplateFunction[] {
  const seen = new Set<string>();
  return functions.filter(({ label, functionName, code, handler, tool }) => {
    const entry = tool?.kind === 'esbuild' ? tool.entry : undefined;
    const key = JSON.stringify([code, handler, entry, functionName ?? label]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Without what lies in another one; the repository itself counts only where there is nothing else. */
function outermost(seen: readonly SeenHandler[]): SeenHandler[] {
  const below = seen.filter(({ directory }) => directory !== '.');
  if (below.length === 0) return [...seen];
  return below.filter(
    ({ directory }) =>
      !below.some((other) => other.directory !== directory && isBelow(directory, other.directory)),
  );
}

/** Where a function of a template is: where that says, or else where something looks like it. */
async function placeStated(
  project: Project,
  stated: TemplateFunction,
  candidates: Candidates,
): Promise<Placed | undefined> {
  const code = stated.code === undefined ? undefined : asWritten(project, stated.code);
  if (code === undefined) {
    const like = await findCode(project, stated, candidates);
    return (
      like && {
        directory: like.directory,
        near: like.directory,
        handler: stated.handler === undefined ? like.handler : handlerOf(stated, like.handler.language),
        stated,
        source: like.file,
        before: /\.m?ts$/.test(like.file)
          ? `TypeScript: ${COMPILE}`
          : before(project, stated, like.directory),
      }
    );
  }
  const kind = project.kindOf(code);
  const isFile = kind === 'file' || (kind === undefined && stated.single === true);
  const directory = isFile ? posix.dirname(code) : code;
  const inside = candidates.seen.find((one) => one.directory === directory);
  const language = languageOf(project, stated, directory, inside?.handler);
  const handler =
    stated.handler === undefined && inside !== undefined ? inside.handler : handlerOf(stated, language);
  const folder = posix.dirname(handlerModule(handler.setting).replaceAll('.', '/'));
  const near = posix.join(directory, folder);
  return {
    directory,
    near: isBelow(near, directory) && project.kindOf(near) === 'folder' ? near : directory,
    handler,
    stated,
    file: isFile ? code : undefined,
    exclude: isFile ? undefined : stated.exclude,
    // What git does not know is the output of a build, be it there or not.
    isMissing: kind === undefined || (!isFile && !project.paths.some((path) => isBelow(path, code))),
    before:
      kind === undefined ? `${code} does not exist yet: build it first` : before(project, stated, directory),
  };
}

/**
 * A path that is there but for upper and lower case, which some machines do not tell apart, or but for where it starts:
 * one folder of the repository, and no other, ends in it.
 */
function asWritten(project: Project, path: string): string {
  if (project.kindOf(path) !== undefined) return path;
  const lower = path.toLowerCase();
  const alike = project.paths.find((one) => isBelow(one.toLowerCase(), lower));
  if (alike !== undefined) return alike.slice(0, path.length);
  if (!path.includes('/')) return path;
  const folders = new Set(
    project.paths.flatMap((one) => {
      const at = one.indexOf(`/${path}/`);
      return at < 0 ? [] : [one.slice(0, at + 1 + path.length)];
    }),
  );
  const [only = path] = folders;
  return folders.size === 1 ? only : path;
}

function handlerOf({ handler }: TemplateFunction, language: Language): Handler {
  return { language, setting: language === 'custom' && handler === 'bootstrap' ? undefined : handler };
}

function languageOf(
  project: Project,
  { runtime, handler }: TemplateFunction,
  directory: string,
  seen: Handler | undefined,
): Language {
  if (runtime?.startsWith('python')) return 'python';
  if (runtime?.startsWith('nodejs')) return 'nodejs';
  if (runtime !== undefined || handler?.includes('::') === true) return 'custom';
  // Without a runtime, the handler's own file says it.
  const module = posix.join(directory, handlerModule(handler));
  if (['js', 'mjs', 'cjs', 'ts', 'mts'].some((extension) => project.has(`${module}.${extension}`)))
    return 'nodejs';
  return seen?.language ?? (handler === undefined || handler === 'bootstrap' ? 'custom' : 'python');
}

async function placeSeen(project: Project, { directory, file, handler }: SeenHandler): Promise<Placed> {
  const root =
    handler.language === 'python'
      ? await importRoot(project, file)
      : handler.language === 'nodejs'
        ? await importRootOfModule(project, file)
        : directory;
  const below = posix.relative(root, directory);
  const separator = handler.language === 'python' ? '.' : '/';
  const setting =
    handler.setting && [...below.split('/').filter((part) => part !== ''), handler.setting].join(separator);
  return {
    directory: root,
    near: directory,
    handler: { language: handler.language, setting },
    stated: undefined,
    before: /\.m?ts$/.test(file) ? `TypeScript: ${COMPILE}` : undefined,
  };
}

/** What to look at where another bundler stands for a project's own. */
const ITS_OWN = "where that has loaders or aliases of its own, write what they need under 'build'.";

/** With what lies beside it: runtime, requirements, packages of Node.js. */
async function completed(
  repository: Repository,
  placed: Placed,
  name: string,
  { notes, remarks }: { readonly notes: string[]; readonly remarks: Remarks },
): Promise<FoundFunction> {
  const { project, managers } = repository;
  const { directory, near, handler, stated, file, source, exclude } = placed;
  const said = stated?.runtime ?? compiledRuntime(stated);
  const meant = said ?? (await runtimeNear(project, handler.language, near));
  const named = RUNTIMES.find((runtime) => runtime === meant);
  if (named === undefined)
    remark(remarks, `${stated?.file}: the runtime ${meant} of `, name, ' is not supported.');
  if (stated !== undefined && stated.runtime === undefined)
    remark(remarks, `${stated.file}: cannot read the runtime of `, name, `; ${meant} is a guess.`);
  let requirements: string | undefined;
  if (handler.language === 'python' && stated?.withoutPackages !== true) {
    const stateds = stated?.requirements;
    const chosen =
      stateds !== undefined && project.has(stateds)
        ? { file: stateds }
        : await chooseRequirements(project, directory, near, stated !== undefined);
    requirements = chosen.file;
    if (chosen.note !== undefined) notes.push(chosen.note);
    if (requirements === undefined) await remarkUnlocked(project, directory, name, remarks);
  }
  const runtime = named ?? STANDARD_RUNTIMES[handler.language];
  const architecture = ARCHITECTURES.find((one) => one === stated?.architecture) ?? 'x86_64';
  const build = await planOf(repository, placed, { name, runtime, architecture });
  const step = build === undefined ? placed.before : undefined;
  if (build?.inPlaceOf !== undefined)
    remark(remarks, '', name, `: bundled with esbuild in place of ${build.inPlaceOf}; ${ITS_OWN}`);
  const npm =
    handler.language === 'nodejs' &&
    file === undefined &&
    build?.tool !== 'esbuild' &&
    (await managers.installs(project, directory));
  // What its build installs is there then, and so may be what somebody has installed.
  if (npm && build === undefined && project.kindOf(posix.join(directory, 'node_modules')) === undefined)
    if (await listsPackages(project, directory))
      remark(
        remarks,
        'Node.js packages of ',
        name,
        `: run ${quoted(managers.install(directory, true))} first.`,
      );
  const only =
    requirements === undefined && build?.beside === undefined ? undefined : selection(project, placed);
  return {
    directory,
    name,
    handler,
    file,
    sources: only?.sources,
    requirements,
    runtime,
    architecture,
    npm,
    exclude: only === undefined ? exclude : only.exclude,
    origin: stated?.file,
    layers: stated?.layers,
    otherRuntime: named === undefined ? meant : undefined,
    before: step && (await withAdvice(project, step, source === undefined ? near : posix.dirname(source))),
    build,
  };
}

/** What of the code's folder is packed beside what comes from elsewhere, which the patterns of the template do not mean. */
function selection(
  project: Project,
  { directory, stated, file }: Placed,
): { readonly sources: readonly string[]; readonly exclude: readonly string[] } | undefined {
  if (stated?.only === undefined || file !== undefined) return undefined;
  const { paths, exclude } = stated.only;
  const sources = paths
    .filter((path) => project.kindOf(posix.join(directory, path)) !== undefined)
    .map((path) => {
      const source = posix.join(directory, path).replace(/\/$/, '');
      const isFolder = project.kindOf(source) === 'folder';
      const prefix = isFolder ? path.replace(/\/?$/, '/') : `${posix.dirname(path)}/`;
      return prefix === './' ? source : `${source} => ${prefix}`;
    });
  return sources.length === 0 ? undefined : { sources, exclude };
}

/** The command that makes the package, where the template or the project says it. */
async function planOf(
  repository: Repository,
  { directory, file, source, handler, stated, before: first, isMissing }: Placed,
  target: Pick<FoundFunction, 'name' | 'runtime' | 'architecture'>,
): Promise<BuildPlan | undefined> {
  const { project } = repository;
  const withTool = async (tool: Tool | undefined): Promise<BuildPlan | undefined> =>
    tool && toolPlan(project, tool, { ...target, directory, handler: handler.setting ?? stated?.handler });
  const plan = await withTool(stated?.tool);
  if (plan !== undefined) return plan;
  if ((first === undefined && isMissing !== true) || handler.language === 'python') return undefined;
  if (first?.startsWith(ABSENT) === true) return absentPlan(repository, directory, handler.setting);
  const path = file ?? directory;
  const output = isMissing === true ? path : posix.join(path, handler.setting ?? 'bootstrap');
  if (handler.language === 'custom')
    return (
      (await makefilePlan(project, path, output)) ??
      (first === COMPILE ? withTool(await compilerIn(project, directory)) : undefined)
    );
  // What a bundler makes of a source is not what compiling it would.
  if (isMissing !== true && first?.startsWith('TypeScript') !== true) return undefined;
  const made = stated && (await scriptPlan(repository, path, isMissing === true));
  if (made !== undefined) return made;
  if (isMissing === true) return makefilePlan(project, path, output);
  const entry = source ?? typescriptIn(project, directory, handler.setting);
  return entry === undefined || stated?.built !== undefined
    ? undefined
    : withTool(await compilerStandIn(project, entry, target.runtime));
}

/** A script that makes the folder below the code that has the handler: `dist` of `dist/handler.main`. */
async function absentPlan(
  repository: Repository,
  directory: string,
  handler: string | undefined,
): Promise<BuildPlan | undefined> {
  const [top = '', ...rest] = (handler ?? '').split('/');
  const made = posix.join(directory, top);
  if (rest.length === 0 || repository.project.kindOf(made) !== undefined) return undefined;
  const plan = await scriptPlan(repository, made, true);
  return plan && { ...plan, source: directory };
}

/** Says what a function lacks whose packages are listed in a file that no build installs from. */
async function remarkUnlocked(
  project: Project,
  directory: string,
  name: string,
  remarks: Remarks,
): Promise<void> {
  for (const [listing, lock, command] of UNLOCKED) {
    const file = posix.join(directory, listing);
    if (!project.has(file) || (await packagesNamed(project, posix.join(directory, lock))).length === 0)
      continue;
    const start = `${file} has no lock file: run ${command}, and add 'requirements' to `;
    remark(remarks, start, name, '.');
  }
}

/** Files that list packages, the lock file that is made of each, and how. */
const UNLOCKED = [
  ['pyproject.toml', 'uv.lock', "'uv lock' or 'poetry lock'"],
  ['Pipfile', 'Pipfile.lock', "'pipenv lock'"],
] as const;

/** The runtime that the nearest folder states. */
async function runtimeNear(project: Project, language: Language, near: string): Promise<Runtime> {
  const standard = STANDARD_RUNTIMES[language];
  if (language === 'custom') return standard;
  for (const folder of ancestorFolders(near)) {
    const read = async (name: string): Promise<string> => {
      const file = posix.join(folder, name);
      return project.has(file) ? project.read(file) : '';
    };
    const found =
      language === 'nodejs'
        ? runtimeOfPackage(await read('package.json'))
        : (runtimeOfVersionFile(await read('.python-version')) ??
          runtimeOfPipfile(await read('Pipfile')) ??
          runtimeOfProject(await read('pyproject.toml'), STANDARD_RUNTIMES.python));
    if (found !== undefined) return RUNTIMES.find((runtime) => runtime === found) ?? standard;
  }
  return standard;
}
