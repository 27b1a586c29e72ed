/** What package managers write differently at each install, by trees of their forms: two folders give one package. */
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { hasProgram, needs } from '../helpers/parts.js';
import { lambdaZip } from '../helpers/programs.js';
import { unzipped } from '../helpers/unzipped.js';
import { type Node, temporaryDirectory, writeTree } from '../helpers/workspace.js';

const withUnzip = needs(hasProgram('unzip', ['-v']), 'unzip');

interface Package {
  readonly sha256: string;
  /** Contents by path. */
  readonly files: Readonly<Record<string, string>>;
}

/** Packs a tree that an installer has written in a folder. */
async function packed(tree: (folder: string) => Record<string, Node>, ...args: string[]): Promise<Package> {
  const folder = temporaryDirectory();
  writeTree(join(folder, 'fn'), tree(join(folder, 'fn')));
  const { code, stdout, stderr } = await lambdaZip(['build', 'fn', '-o', 'out.zip', '--json', ...args], {
    cwd: folder,
  });
  expect(code, stderr).toBe(0);
  return { sha256: JSON.parse(stdout).sha256, files: await unzipped(join(folder, 'out.zip')) };
}

const SUFFIXES = ['db69dd8180442718c4ae54db88d06ee6', 'a56e4bb5ece98fcb8b6cd0d797e5e96c'] as const;

interface Composer {
  readonly suffix: string;
  readonly folder?: string;
  /** What the autoloader loads. */
  readonly map?: string;
  readonly version?: readonly [pretty: string, version: string, reference: string];
}

/** As Composer 2.5 writes it, cut to what counts. */
function composer({ suffix, folder = 'vendor', map = 'Lib.php', version }: Composer): Record<string, string> {
  const [pretty, plain, reference] = version ?? ['dev-main', 'dev-main', `'${'1'.repeat(40)}'`];
  const project = (key: string): string =>
    `        '${key}' => array(\n            'name' => 'me/fn',\n            'pretty_version' => '${pretty}',\n            'version' => '${plain}',\n            'reference' => ${reference},\n            'aliases' => array(),\n        ),\n`;
  const library =
    "        'acme/lib' => array(\n            'pretty_version' => 'dev-fix',\n            'version' => 'dev-fix',\n            'reference' => 'abc',\n        ),\n";
  return {
    [`${folder}/autoload.php`]: `<?php\nreturn ComposerAutoloaderInit${suffix}::getLoader();\n`,
    [`${folder}/composer/autoload_real.php`]: `<?php\nclass ComposerAutoloaderInit${suffix}\n{ \\Composer\\Autoload\\ComposerStaticInit${suffix}::getInitializer($l); }\n`,
    [`${folder}/composer/autoload_static.php`]: `<?php\nclass ComposerStaticInit${suffix} { '${map}' }\n`,
    [`${folder}/composer/installed.php`]: `<?php return array(\n${project('root').replace(/^ {4}/gm, '')}    'versions' => array(\n${library}${project('me/fn')}    ),\n);\n`,
  };
}

function suffixesIn({ files }: Package): string[] {
  const all = Object.values(files)
    .join('')
    .matchAll(/Composer(?:Autoloader|Static)Init(\w+)/g);
  return [...new Set([...all].map(([, suffix = '']) => suffix))];
}

describe('Composer', () => {
  withUnzip(
    'gives its classes one suffix, and forgets the commit of the project, not that of a package',
    async () => {
      const [one, other] = await Promise.all(SUFFIXES.map((suffix) => packed(() => composer({ suffix }))));
      expect(other?.sha256).toBe(one?.sha256);
      // All three files name the same classes, or PHP would not find them.
      const [settled, ...more] = suffixesIn(one ?? { sha256: '', files: {} });
      expect([settled, more]).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/), []]);
      const installed = one?.files['vendor/composer/installed.php'] ?? '';
      expect(installed.match(/'pretty_version' => '1.0.0\+no-version-set'/g)).toHaveLength(2);
      expect(installed.match(/'version' => '1.0.0.0'/g)).toHaveLength(2);
      expect(installed.match(/'reference' => null/g)).toHaveLength(2);
      expect(installed).toContain("'pretty_version' => 'dev-fix',\n            'version' => 'dev-fix',\n");
      expect(installed).toContain("'reference' => 'abc'");
    },
  );

  withUnzip('keeps the classes of two autoloaders apart', async () => {
    const [suffix] = SUFFIXES;
    const both = await packed(() => ({
      ...composer({ suffix }),
      ...composer({ suffix: SUFFIXES[1], folder: 'tools/vendor' }),
    }));
    expect(suffixesIn(both)).toHaveLength(2);
    // As of a layer beside the function.
    const others = await packed(() => composer({ suffix, map: 'Other.php' }));
    expect(suffixesIn(both)).not.toContain(suffixesIn(others)[0]);
  });

  withUnzip('a version that somebody chose stays, and so does a suffix', async () => {
    const version = ['1.2.3', '1.2.3.0', "'abcdef'"] as const;
    const { files } = await packed(() => composer({ suffix: 'OfTheShop', version }));
    expect(files['vendor/autoload.php']).toContain('ComposerAutoloaderInitOfTheShop::');
    const installed = files['vendor/composer/installed.php'];
    expect(installed).toContain("'pretty_version' => '1.2.3',");
    expect(installed).not.toContain('abcdef');
  });

  withUnzip('without the defaults, and where the files are not Composer’s, all is as it is', async () => {
    const [suffix] = SUFFIXES;
    const tree = composer({ suffix });
    expect((await packed(() => tree, '--no-default-excludes')).files).toEqual(tree);
    const { 'vendor/autoload.php': alone = '' } = tree;
    expect((await packed(() => ({ 'autoload.php': alone }))).files).toEqual({ 'autoload.php': alone });
  });
});

withUnzip('launchers of pnpm name folders from their own', async () => {
  const launcher = (folder: string): Record<string, string> => ({
    'node_modules/.bin/tool': `#!/bin/sh\nbasedir=$(dirname "$0")\n  export NODE_PATH="${folder}/node_modules/.pnpm/tool@1.0.0/node_modules:${folder}/node_modules/.pnpm/node_modules"\n`,
  });
  const [one, other] = [await packed(launcher), await packed(launcher)];
  expect(other.files).toEqual(one.files);
  expect(one.files['node_modules/.bin/tool']).toContain(
    'NODE_PATH="$basedir/../.pnpm/tool@1.0.0/node_modules:$basedir/../.pnpm/node_modules"',
  );
});

withUnzip('manifests of npm before 7 lose what it added, and nothing where another tool was', async () => {
  const manifest = (folder: string) => ({
    ...{ _where: folder, _args: [['a', folder]], _id: 'a@1.0.0', bundleDependencies: false },
    ...{ name: 'a', version: '1.0.0', _own: 'kept' },
  });
  const tree = (folder: string) => ({ 'node_modules/a/package.json': JSON.stringify(manifest(folder)) });
  const [one, other] = [await packed(tree), await packed(tree)];
  expect(other.files).toEqual(one.files);
  expect(JSON.parse(String(one.files['node_modules/a/package.json']))).toEqual({
    ...{ name: 'a', version: '1.0.0', _own: 'kept' },
  });
  const newer = await packed(() => ({ ...tree('/home'), 'node_modules/.package-lock.json': '{}' }));
  expect(newer.files).toEqual(tree('/home'));
});

withUnzip('of what is compiled during an install, only what is loaded is packed', async () => {
  const addon = 'node_modules/addon/build';
  const gem = 'vendor/bundle/ruby/3.3.0';
  const loaded = [
    `${addon}/Release/addon.node`,
    'build/Makefile',
    'node_modules/addon/Makefile',
    `${gem}/gems/answer-1.0.0/lib/answer.so`,
    `${gem}/extensions/x86_64-linux/3.3.0/answer-1.0.0/gem.build_complete`,
  ];
  const left = [
    ...['Makefile', 'config.gypi', 'binding.Makefile', 'addon.target.mk'].map((name) => `${addon}/${name}`),
    ...['.deps/addon.node.d', 'obj.target/addon.node', 'obj.target/addon/a.o'].map(
      (name) => `${addon}/Release/${name}`,
    ),
    ...['Makefile', 'mkmf.log', 'answer.o'].map((name) => `${gem}/gems/answer-1.0.0/ext/answer/${name}`),
    ...['gem_make.out', 'mkmf.log'].map(
      (name) => `${gem}/extensions/x86_64-linux/3.3.0/answer-1.0.0/${name}`,
    ),
  ];
  const tree = Object.fromEntries([...loaded, ...left].map((path) => [path, 'x\n']));
  expect(new Set(Object.keys((await packed(() => tree)).files))).toEqual(new Set(loaded));
  const all = await packed(() => tree, '--no-default-excludes');
  expect(new Set(Object.keys(all.files))).toEqual(new Set([...loaded, ...left]));
});
