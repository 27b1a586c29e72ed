/** The commands that install the Node.js packages of a folder, by the lock file that it has. */
import { expect, test } from 'vitest';
import { PackageManagers } from '../../build/init/package-managers.js';
import type { Project } from '../../build/init/project.js';

type Files = Readonly<Record<string, string>>;

function projectOf(files: Files): Project {
  return {
    paths: Object.keys(files),
    has: (path) => path in files,
    kindOf: (path) => (path in files ? 'file' : undefined),
    list: () => [],
    read: async (path) => files[path] ?? '',
  };
}

function managersOf(files: Files): Promise<PackageManagers> {
  return PackageManagers.of(projectOf(files));
}

test.each([
  [
    'package-lock.json',
    '{}',
    ['npm ci --ignore-scripts --prefix', 'npm ci --omit=dev --ignore-scripts --prefix'],
    undefined,
  ],
  [
    'yarn.lock',
    '# yarn lockfile v1\n',
    [
      'yarn install --frozen-lockfile --ignore-scripts --cwd',
      'yarn install --frozen-lockfile --production --ignore-scripts --cwd',
    ],
    undefined,
  ],
  [
    'pnpm-lock.yaml',
    '',
    [
      'pnpm install --frozen-lockfile --ignore-scripts --dir',
      'pnpm install --frozen-lockfile --prod --ignore-scripts --dir',
    ],
    'npm install --global pnpm@12.21.0',
  ],
  [
    'bun.lockb',
    '',
    [
      'bun install --frozen-lockfile --ignore-scripts --cwd',
      'bun install --frozen-lockfile --production --ignore-scripts --cwd',
    ],
    'npm install --global bun@1.4.5',
  ],
])('%s says which program installs', async (lock, text, [all, production], tool) => {
  const project = projectOf({ [`my app/${lock}`]: text, 'my app/package.json': '{}' });
  const managers = await PackageManagers.of(project);
  expect(managers.install('my app')).toBe(`${all} 'my app'`);
  expect(managers.install('my app', true)).toBe(`${production} 'my app'`);
  expect(managers.tool('my app')).toBe(tool);
  expect([await managers.installs(project, 'my app'), await managers.installs(project, '.')]).toEqual([
    true,
    false,
  ]);
});

test.each([
  [true, '{ "dependencies": { "uuid": "1" } }'],
  [false, '{ "dependencies": { "@aws-sdk/client-s3": "3", "aws-sdk": "2" } }'],
  [false, '{ "devDependencies": { "uuid": "1" } }'],
  [false, 'no JSON'],
])('packages of a folder without a lock file are to be installed: %s for %s', async (expected, text) => {
  const project = projectOf({ 'app/package.json': text });
  const managers = await PackageManagers.of(project);
  expect(await managers.installs(project, 'app')).toBe(expected);
});

test.each([
  ['its lock file', { 'yarn.lock': '__metadata:\n' }],
  ['its settings', { 'yarn.lock': '', '.yarnrc.yml': '' }],
  ['package.json', { 'yarn.lock': '', 'package.json': '{ "packageManager": "yarn@4.9.2" }' }],
])('a newer yarn is known by %s', async (_, files) => {
  const managers = await managersOf(files);
  expect(managers.install('.')).toBe('yarn install --immutable --mode=skip-build');
  expect(managers.install('.', true)).toBe('yarn workspaces focus --production');
  expect(managers.tool('.')).toBe('corepack enable yarn');
});

test('a folder of a workspace is installed where the workspace is locked, and any other by itself', async () => {
  const managers = await managersOf({
    'shop/yarn.lock': '',
    'shop/package.json': '{ "workspaces": ["packages/*"] }',
    'shop/packages/orders/package.json': '{}',
    'plain/package-lock.json': '{}',
    'plain/package.json': '{}',
    'plain/below/package.json': '{}',
  });
  expect(managers.install('shop/packages/orders')).toBe(
    'yarn install --frozen-lockfile --ignore-scripts --cwd shop',
  );
  expect(managers.run('shop/packages/orders', 'build')).toEqual([
    ...['yarn', '--cwd', 'shop/packages/orders', 'run', 'build'],
  ]);
  expect(managers.install('plain/below')).toBe('npm install --no-save --ignore-scripts --prefix plain/below');
  expect(managers.run('plain/below', 'build')).toEqual(['npm', '--prefix', 'plain/below', 'run', 'build']);
});
