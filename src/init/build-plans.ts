/** The commands that make a package's files, where a template or a project says how. Nothing is run, and nothing made up. */
import { posix } from 'node:path';
import { handlerModule } from '../lambda/handlers.js';
import { shellQuoted } from '../settings/arguments.js';
import { lenientJson } from './lenient-json.js';
import type { Repository } from './package-managers.js';
import { ancestorFolders, isBelow, type Project } from './project.js';
import { mapOf, type Tool, textOf } from './template-function.js';

/** What `build` of a config entry says, and what it makes. */
export interface BuildPlan {
  /** A text for the shell, or words to run without one. */
  readonly command: string | readonly string[];
  /** What is packed: the folder that the command fills. */
  readonly source: string;
  /** A folder that the command fills with what is packed beside the source, which is there without it. */
  readonly beside?: string | undefined;
  /** Folders whose Node.js packages the command needs, those for development, too. */
  readonly packages: readonly string[];
  /** What makes it, as in a note. */
  readonly tool: Tool['kind'] | 'script' | 'make build';
  /** What the project has instead, where the tool stands for something else. */
  readonly inPlaceOf?: string | undefined;
}

/** What is built. */
interface Built {
  /** Of the package; unique. */
  readonly name: string;
  /** The code folder, relative to the repository. */
  readonly directory: string;
  readonly handler: string | undefined;
  readonly runtime: string | undefined;
  readonly architecture: string | undefined;
}

/** Of a project that lists none, so that its commands run at once, and make the same everywhere. */
const ESBUILD = 'esbuild@0.28.2';

const SCRIPTS = ['ts', 'tsx', 'mts', 'cts', 'js', 'jsx', 'mjs', 'cjs'];

/** The plan for a tool that a template names; undefined if what the tool needs is not there. */
export async function toolPlan(project: Project, tool: Tool, built: Built): Promise<BuildPlan | undefined> {
  switch (tool.kind) {
    case 'esbuild':
      return bundle(project, tool, built);
    case 'go':
      return goBuild(project, tool.flags, built);
    case 'cargo':
      return cargoBuild(project, tool.binary, built);
    case 'make':
      return make(project, tool.target, built);
    case 'wsgi':
      return wsgiFiles(project, tool.settings, built);
  }
}

/** Where the archives go, too; that of a function is beside this folder. */
function outputOf({ name }: Built): string {
  return `build/${name}`;
}

async function bundle(
  project: Project,
  tool: Extract<Tool, { kind: 'esbuild' }>,
  built: Built,
): Promise<BuildPlan | undefined> {
  const { directory, handler } = built;
  const module = posix.normalize(handlerModule(handler));
  if (module.startsWith('..') || posix.isAbsolute(module)) return undefined;
  const wanted = tool.entry ?? posix.join(directory, module);
  const entry = [wanted, ...SCRIPTS.map((extension) => `${wanted}.${extension}`)].find((one) =>
    project.has(one),
  );
  if (entry === undefined || (tool.onlyTypescript === true && !/\.[cm]?tsx?$/.test(entry))) return undefined;
  const [home] = await foldersWith(project, posix.dirname(entry), () => true);
  const [owner] = await foldersWith(project, posix.dirname(entry), (text) => lists(text, 'esbuild'));
  const words = [
    ...(owner === undefined
      ? ['npx', '--yes', ESBUILD]
      : [...(owner === '.' ? ['npx'] : ['npm', 'exec', '--prefix', owner, '--']), 'esbuild']),
    entry,
    '--bundle',
    '--platform=node',
    ...tool.options,
    `--outfile=${posix.join(outputOf(built), `${module}${tool.extension ?? '.js'}`)}`,
  ];
  return {
    command: words,
    source: outputOf(built),
    packages: [...new Set([home, owner].flatMap((one) => one ?? []))],
    tool: 'esbuild',
    inPlaceOf: tool.inPlaceOf,
  };
}

/** The folders above a file whose `package.json` is as wanted, nearest first. */
async function foldersWith(
  project: Project,
  folder: string,
  isWanted: (text: string) => boolean,
): Promise<string[]> {
  const found: string[] = [];
  for (const one of ancestorFolders(folder)) {
    const file = posix.join(one, 'package.json');
    if (project.has(file) && isWanted(await project.read(file))) found.push(one);
  }
  return found;
}

function lists(text: string, name: string): boolean {
  const { dependencies, devDependencies } = mapOf(lenientJson(text));
  return name in mapOf(dependencies) || name in mapOf(devDependencies);
}

function goBuild(project: Project, flags: readonly string[], built: Built): BuildPlan | undefined {
  const { directory, architecture, runtime, handler } = built;
  const isModule = ancestorFolders(directory).some((one) => project.has(posix.join(one, 'go.mod')));
  const hasCode = project.list(directory).some((name) => /(?<!_test)\.go$/.test(name));
  if (!isModule || !hasCode) return undefined;
  const binary = runtime === 'go1.x' ? (handler ?? 'bootstrap') : 'bootstrap';
  const output = posix.relative(directory, posix.join(outputOf(built), binary));
  return {
    command: [
      'GOOS=linux',
      `GOARCH=${architecture === 'arm64' ? 'arm64' : 'amd64'}`,
      'CGO_ENABLED=0',
      'go build',
      ...(directory === '.' ? [] : [`-C ${shellQuoted(directory)}`]),
      // Neither the folder nor the commit: the same code gives the same bytes.
      '-trimpath -buildvcs=false',
      // As the CDK has them: words for a shell.
      ...flags,
      `-o ${shellQuoted(output)} .`,
    ].join(' '),
    source: outputOf(built),
    packages: [],
    tool: 'go',
  };
}

async function cargoBuild(
  project: Project,
  named: string | undefined,
  built: Built,
): Promise<BuildPlan | undefined> {
  const manifest = posix.join(built.directory, 'Cargo.toml');
  if (!project.has(manifest)) return undefined;
  const text = await project.read(manifest);
  const name = (section: string): string | undefined =>
    new RegExp(`^\\[+${section}\\]+[^[]*?^\\s*name\\s*=\\s*["'](?<name>[\\w-]+)["']`, 'm').exec(text)
      ?.groups?.['name'];
  const binary = named ?? name('bin') ?? name('package');
  if (binary === undefined) return undefined;
  return {
    command: [
      ...['cargo', 'lambda', 'build', '--release'],
      built.architecture === 'arm64' ? '--arm64' : '--x86-64',
      ...['--manifest-path', manifest, '--bin', binary, '--lambda-dir', outputOf(built)],
    ],
    source: posix.join(outputOf(built), binary),
    packages: [],
    tool: 'cargo',
  };
}

/** The text of a folder's Makefile, if it has a target. */
async function makefileIn(project: Project, folder: string, target: string): Promise<string | undefined> {
  const file = ['GNUmakefile', 'makefile', 'Makefile']
    .map((name) => posix.join(folder, name))
    .find((one) => project.has(one));
  if (file === undefined) return undefined;
  const text = await project.read(file);
  const targets = text.matchAll(/^(?<names>[^\s#:=][^:=\n]*):(?!=)/gm);
  const has = [...targets].some(({ groups }) => groups?.['names']?.split(/\s+/).includes(target));
  return has ? text : undefined;
}

async function make(project: Project, target: string, built: Built): Promise<BuildPlan | undefined> {
  if ((await makefileIn(project, built.directory, target)) === undefined) return undefined;
  const output = outputOf(built);
  const into = built.directory === '.' ? '' : `-C ${shellQuoted(built.directory)} `;
  return {
    // As `sam build` does: the recipe finds an absolute path in ARTIFACTS_DIR.
    command: `mkdir -p ${output} && make ${into}${shellQuoted(target)} ARTIFACTS_DIR="$PWD/${output}"`,
    source: output,
    packages: [],
    tool: 'make',
  };
}

/** The modules that the plugin `serverless-wsgi` brings, and its settings in the file that they read. */
async function wsgiFiles(
  project: Project,
  settings: Readonly<Record<string, unknown>>,
  built: Built,
): Promise<BuildPlan | undefined> {
  const [owner] = await foldersWith(project, built.directory, (text) => lists(text, 'serverless-wsgi'));
  if (owner === undefined) return undefined;
  const output = outputOf(built);
  const modules = ['wsgi_handler.py', 'serverless_wsgi.py'].map((name) =>
    shellQuoted(posix.join(owner, 'node_modules/serverless-wsgi', name)),
  );
  const copied = `mkdir -p ${output} && cp ${modules.join(' ')} ${output}`;
  return {
    command: `${copied} && printf %s ${shellQuoted(JSON.stringify(settings))} > ${output}/.serverless-wsgi`,
    source: built.directory,
    beside: output,
    packages: [owner],
    tool: 'wsgi',
  };
}

/**
 * The script `build` of the nearest project above, for a folder that its script is known to fill: by the `outDir` of its
 * `tsconfig.json`, or by the folder's name in the script or in the file that it runs; and for TypeScript that it compiles
 * in its own place.
 *
 * @param path the code folder or file that the template names
 * @param isMade whether the path is missing, as the output of a build is
 */
export async function scriptPlan(
  { project, managers }: Repository,
  path: string,
  isMade: boolean,
): Promise<BuildPlan | undefined> {
  const [home] = await foldersWith(
    project,
    isMade ? posix.dirname(path) : path,
    (text) => scriptOf(text) !== undefined,
  );
  if (home === undefined) return undefined;
  const whole = scriptOf(await project.read(posix.join(home, 'package.json'))) ?? '';
  const script = withoutDeploy(whole);
  const outputs = await outputsOf(project, home);
  const [top = ''] = posix.relative(home, path).split('/');
  const compiles = /(?:^|[\s;&/])(?:tsc|nest build)(?:$|[\s;&])/.test(script);
  const fills = isMade
    ? (compiles && outputs.some((one) => one !== home && isBelow(path, one))) ||
      names(script, top) ||
      (await programsOf(project, home, script)).some((text) => names(text, top))
    : compiles && outputs.includes(home);
  return fills
    ? {
        command: script === whole ? managers.run(home, 'build') : runHere(home, script),
        source: path,
        packages: [home],
        tool: 'script',
      }
    : undefined;
}

/** Tools that pack or deploy what a script has made before: `tsc && sam build`. */
const DEPLOYS = /^(?:npx\s+)?(?:sam|serverless|sls|cdk|terraform|tofu|pulumi|aws|zip)\b/;

/** The steps of a script before those that pack or deploy. */
function withoutDeploy(script: string): string {
  const steps = script.split(/\s*&&\s*/);
  const last = steps.findIndex((step) => DEPLOYS.test(step));
  return last < 0 ? script : steps.slice(0, last).join(' && ');
}

/** The steps of a script, with the project's own programs at hand. */
function runHere(home: string, script: string): string {
  return `${home === '.' ? '' : `cd ${shellQuoted(home)} && `}npm exec --call ${shellQuoted(script)}`;
}

/**
 * `make build` of the nearest Makefile at or above a folder, if it names what the template packs.
 *
 * @param output the missing file or folder
 */
export async function makefilePlan(
  project: Project,
  source: string,
  output: string,
): Promise<BuildPlan | undefined> {
  for (const folder of ancestorFolders(
    project.kindOf(source) === 'folder' ? source : posix.dirname(source),
  )) {
    const text = await makefileIn(project, folder, 'build');
    if (text === undefined || !names(text, posix.relative(folder, output))) continue;
    return {
      command: ['make', ...(folder === '.' ? [] : ['-C', folder]), 'build'],
      source,
      packages: [],
      tool: 'make build',
    };
  }
  return undefined;
}

/** Tools that read what to do from a file beside `package.json`: how the file's name begins. */
const TASK_FILES: Readonly<Record<string, string>> = {
  gulp: 'gulpfile.',
  grunt: 'Gruntfile.',
  webpack: 'webpack.config.',
  rollup: 'rollup.config.',
  vite: 'vite.config.',
  tsup: 'tsup.config.',
};

/** The texts of the files that say what a script does: those of the tools it runs, and programs that it names. */
async function programsOf(project: Project, home: string, script: string): Promise<string[]> {
  const words = script.split(/[\s;&|]+/);
  const begins = words.flatMap((word) => TASK_FILES[word] ?? []);
  const named = words
    .filter((word) => /\.(?:[cm]?[jt]s|sh)$/.test(word))
    .map((word) => posix.normalize(word));
  const files = [
    ...project.list(home).filter((name) => begins.some((begin) => name.startsWith(begin))),
    ...named,
  ].map((name) => posix.join(home, name));
  return Promise.all(files.filter((file) => project.has(file)).map((file) => project.read(file)));
}

/** Whether a script has a path as a word, or as the beginning of one. */
function names(script: string, path: string): boolean {
  const literal = path.replace(/[.*+?^$(){}|[\]\\]/g, '\\$&');
  return new RegExp(`(?:^|[\\s/'"=])${literal}(?:$|[\\s/'";&)])`, 'm').test(script);
}

/** The script `build` of the nearest project that has one. */
export async function buildScript(
  project: Project,
  folder: string,
): Promise<
  | {
      /** The file it stands in. */
      readonly file: string;
      readonly text: string;
      /** The texts of the programs that it runs. */
      readonly programs: readonly string[];
    }
  | undefined
> {
  const [home] = await foldersWith(project, folder, (text) => scriptOf(text) !== undefined);
  if (home === undefined) return undefined;
  const file = posix.join(home, 'package.json');
  const text = scriptOf(await project.read(file)) ?? '';
  return { file, text, programs: await programsOf(project, home, text) };
}

function scriptOf(text: string): string | undefined {
  return textOf(mapOf(mapOf(lenientJson(text))['scripts'])['build']);
}

/** The folders that `tsc` writes to; the project's own where it compiles each file beside itself. */
async function outputsOf(project: Project, home: string): Promise<string[]> {
  const file = posix.join(home, 'tsconfig.json');
  if (!project.has(file)) return [];
  const options = mapOf(mapOf(lenientJson(await project.read(file)))['compilerOptions']);
  if (options['noEmit'] === true) return [];
  return [posix.join(home, textOf(options['outDir']) ?? '.').replace(/(?<=.)\/$/, '')];
}
