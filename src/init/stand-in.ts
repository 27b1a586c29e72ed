/**
 * What esbuild can stand for: plugins that run inside of the Serverless Framework, which no command can start, and
 * scripts that compile TypeScript to a place that no template names.
 */
import { posix } from 'node:path';
import { quoted } from '../util/text.js';
import { buildScript } from './build-plans.js';
import { lenientJson } from './lenient-json.js';
import { nodeVersion, providedPackages } from './node-bundles.js';
import { ancestorFolders, type Project } from './project.js';
import { mapOf, type Tool, textOf, textsOf } from './template-function.js';

/** Loaders of webpack that only translate what esbuild reads by itself. */
const PLAIN_LOADERS = [
  ...['ts-loader', 'babel-loader', 'esbuild-loader', 'swc-loader', 'source-map-loader', 'cache-loader'],
];

/** What esbuild leaves out beside the packages that the runtime brings, and whether it leaves JavaScript as it is. */
interface StandIn {
  /** What it stands for, as in a note. */
  readonly of: string;
  readonly external: readonly string[];
  readonly onlyTypescript: boolean;
}

/**
 * esbuild instead of a plugin that needs the framework to run, where its settings ask for nothing that esbuild would do
 * otherwise or leave out.
 *
 * @param folder of the service's file
 * @param plugins those of the service that make code, or change what another one makes
 * @param custom the settings of the service's plugins
 */
export async function standIn(
  project: Project,
  folder: string,
  [plugin, ...others]: readonly string[],
  custom: Readonly<Record<string, unknown>>,
): Promise<StandIn | undefined> {
  if (plugin === undefined || others.length > 0) return undefined;
  const textIn = async (name: string): Promise<string | undefined> => {
    const file = posix.join(folder, name);
    return project.has(file) ? project.read(file) : undefined;
  };
  if (await needsMetadata(project, folder)) return undefined;
  switch (plugin) {
    case 'serverless-plugin-typescript':
      return { of: plugin, external: [], onlyTypescript: true };
    case 'serverless-bundle': {
      const { externals = [], ...said } = mapOf(custom['bundle']);
      const isPlain = ['aliases', 'copyFiles', 'rawFileExtensions', 'ignorePackages', 'babelrc'].every(
        (name) => said[name] === undefined,
      );
      const names = [externals].flat();
      // `all` leaves every package out, and installs them beside the code.
      if (!isPlain || names.includes('all')) return undefined;
      return { of: plugin, external: textsOf(names), onlyTypescript: false };
    }
    case 'serverless-webpack': {
      const { webpackConfig, includeModules, packagerOptions } = mapOf(custom['webpack']);
      // Packages that the code does not import, and scripts that run between the bundle and the package.
      if (mapOf(includeModules)['forceInclude'] !== undefined) return undefined;
      if (mapOf(packagerOptions)['scripts'] !== undefined) return undefined;
      const said = textOf(custom['webpack']) ?? textOf(webpackConfig);
      const config = await textIn(said ?? 'webpack.config.js');
      if (config === undefined || !isPlainWebpack(config)) return undefined;
      return { of: plugin, external: [], onlyTypescript: false };
    }
    default:
      return undefined;
  }
}

/** What a function's bundle is made with where esbuild stands for something else. */
export function bundledInPlace(
  { of, external, onlyTypescript }: StandIn,
  runtime: string | undefined,
  entry?: string,
): Extract<Tool, { kind: 'esbuild' }> {
  return {
    kind: 'esbuild',
    entry,
    inPlaceOf: of,
    onlyTypescript,
    options: [
      `--target=node${nodeVersion(runtime)}`,
      ...[...providedPackages(runtime), ...external].map((one) => `--external:${one}`),
    ],
  };
}

/** Programs that make of TypeScript what esbuild would: they translate it, or bundle it, and change no more. */
const PLAIN_COMPILER = /\b(?:tsc|tspc|swc|esbuild|tsup|ncc)\b/;
/** Those whose settings may say more. */
const OTHER_BUNDLER = /\b(?:webpack|rspack|rollup|vite|parcel|babel|gulp|grunt|turbo|nx|sst|next)\b/;
/** What only a module of ECMAScript may have, which esbuild does not translate for others. */
const ONLY_IN_MODULES = /\bimport\.meta\b|^(?:(?:export )?const .*= )?await\b/m;

/**
 * esbuild instead of a script that compiles a function's TypeScript, where nothing says what the package is made of then.
 *
 * @param entry the file of the handler
 */
export async function compilerStandIn(
  project: Project,
  entry: string,
  runtime: string | undefined,
): Promise<Tool | undefined> {
  const script = await buildScript(project, posix.dirname(entry));
  const says = script === undefined ? 'tsc' : [script.text, ...script.programs].join('\n');
  if (!PLAIN_COMPILER.test(says) || OTHER_BUNDLER.test(says)) return undefined;
  if (ONLY_IN_MODULES.test(await project.read(entry))) return undefined;
  if (await needsMetadata(project, posix.dirname(entry))) return undefined;
  const of = script === undefined ? 'tsc' : `${quoted(script.text)} of ${script.file}`;
  return bundledInPlace({ of, external: [], onlyTypescript: true }, runtime, entry);
}

/** Whether TypeScript is to write the metadata of decorators, which esbuild does not: programs fail when they ask for it. */
async function needsMetadata(project: Project, folder: string): Promise<boolean> {
  for (const above of ancestorFolders(folder)) {
    const file = posix.join(above, 'tsconfig.json');
    // Not by a pattern: `tsc --init` writes every option, most of them as comments.
    const { compilerOptions } = project.has(file) ? mapOf(lenientJson(await project.read(file))) : {};
    if (mapOf(compilerOptions)['emitDecoratorMetadata'] === true) return true;
  }
  return false;
}

/** Plugins of webpack for what esbuild does by itself, or leaves to `tsc`. */
const PLAIN_PLUGIN = /^(?:ForkTsCheckerWebpackPlugin|Ts[cC]onfigPathsPlugin)$/;

/** Whether a configuration of webpack, whole in its file, has no alias, and no plugin or loader that changes more than syntax. */
function isPlainWebpack(text: string): boolean {
  // Templates of the framework have settings to choose from in comments. What follows `:` is an address.
  const config = text.replaceAll(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*/g, '');
  const named = (pattern: RegExp): string[] =>
    [...config.matchAll(pattern)].map(({ groups }) => groups?.['name'] ?? '');
  const isElsewhere = /(?:\brequire\(|\bfrom\s)\s*["']\./.test(config);
  const hasOtherPlugins = /\bplugins\b(?!\s*:\s*\[\s*(?:\]|new\s))/.test(config);
  return (
    !(isElsewhere || hasOtherPlugins || /\balias\b/.test(config)) &&
    named(/\bnew\s+(?<name>[\w.]+)/g).every((one) => PLAIN_PLUGIN.test(one)) &&
    named(/["'](?<name>[\w@/-]+-loader)\b/g).every((one) => PLAIN_LOADERS.includes(one))
  );
}
