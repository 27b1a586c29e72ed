/** The commands that `init` writes for bundles. */

/** esbuild for projects that do not list it. */
export const NPX_ESBUILD = ['npx', '--yes', 'esbuild@0.28.2'];

/** What esbuild makes in place of another bundler. */
export function inPlace(
  name: string,
  entry: string,
  target: string,
  module = `src/${name}`,
  others: readonly string[] = [],
): [source: string, build: string[]] {
  const sdk =
    target === 'node16' ? ['--external:aws-sdk'] : ['--external:@aws-sdk/*', '--external:@smithy/*'];
  const words = [...NPX_ESBUILD, entry, '--bundle', '--platform=node', `--target=${target}`, ...sdk];
  words.push(...others.map((one) => `--external:${one}`));
  return [`build/${name}`, [...words, `--outfile=build/${name}/${module}.js`]];
}
