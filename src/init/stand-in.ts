/** Plugins of the Serverless Framework that esbuild can stand for: they run inside of the framework, and no command can start them. */
import { posix } from 'node:path';
import { ancestorFolders, type Project } from './project.js';
import { mapOf, textOf, textsOf } from './template-function.js';

/** Loaders of webpack that only translate what esbuild reads by itself. */
const PLAIN_LOADERS = [
  ...['ts-loader', 'babel-loader', 'esbuild-loader', 'swc-loader', 'source-map-loader', 'cache-loader'],
];

/** What esbuild leaves out beside the packages that the runtime brings, and whether it leaves JavaScript as it is. */
export interface StandIn {
  readonly plugin: string;
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
  // esbuild writes no metadata of decorators: the program would load, and fail when it asks for them.
  for (const above of ancestorFolders(folder)) {
    const options = (await textIn(posix.relative(folder, posix.join(above, 'tsconfig.json')))) ?? '';
    if (/"emitDecoratorMetadata"\s*:\s*true/.test(options)) return undefined;
  }
  switch (plugin) {
    case 'serverless-plugin-typescript':
      return { plugin, external: [], onlyTypescript: true };
    case 'serverless-bundle': {
      const { externals = [], ...said } = mapOf(custom['bundle']);
      const isPlain = ['aliases', 'copyFiles', 'rawFileExtensions', 'ignorePackages', 'babelrc'].every(
        (name) => said[name] === undefined,
      );
      const names = [externals].flat();
      // `all` leaves every package out, and installs them beside the code.
      if (!isPlain || names.includes('all')) return undefined;
      return { plugin, external: textsOf(names), onlyTypescript: false };
    }
    case 'serverless-webpack': {
      const { webpackConfig, includeModules, packagerOptions } = mapOf(custom['webpack']);
      // Packages that the code does not import, and scripts that run between the bundle and the package.
      if (mapOf(includeModules)['forceInclude'] !== undefined) return undefined;
      if (mapOf(packagerOptions)['scripts'] !== undefined) return undefined;
      const said = textOf(custom['webpack']) ?? textOf(webpackConfig);
      const config = await textIn(said ?? 'webpack.config.js');
      if (config === undefined || !isPlainWebpack(config)) return undefined;
      return { plugin, external: [], onlyTypescript: false };
    }
    default:
      return undefined;
  }
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
