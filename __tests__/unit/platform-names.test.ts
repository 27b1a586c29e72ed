/** Which binaries of other platforms are no fault, by the paths of real packages. */
import { describe, expect, test } from 'vitest';
import { judgeBinaries } from '../../build/inspect/binaries/alternatives.js';
import type { BinaryProblem } from '../../build/inspect/binaries/check.js';
import { namesOtherPlatform, withoutPlatform } from '../../build/inspect/binaries/platform-names.js';

const MAC: BinaryProblem = { kind: 'system', found: 'macOS' };
const WINDOWS: BinaryProblem = { kind: 'system', found: 'Windows' };
const ARM: BinaryProblem = { kind: 'architecture', found: 'arm64' };
const X86: BinaryProblem = { kind: 'architecture', found: 'x86_64' };
const MUSL: BinaryProblem = { kind: 'musl', found: 'libc.musl-x86_64.so.1' };
const GLIBC: BinaryProblem = { kind: 'glibc', found: '2.38' };

type Tree = Readonly<Record<string, BinaryProblem | undefined>>;

function judge(
  tree: Tree,
  architecture: 'x86_64' | 'arm64' = 'x86_64',
  texts: Readonly<Record<string, string>> = {},
) {
  const files = Object.entries(tree).flatMap(([path, problem]) =>
    problem === undefined ? [] : [{ path, problems: [problem], damage: undefined }],
  );
  const { files: faults, lacking } = judgeBinaries(
    files,
    [...Object.keys(tree), ...Object.keys(texts)],
    architecture,
    (path) => texts[path],
  );
  return { faults: faults.map(({ path }) => path), lacking };
}

const NOTHING = { faults: [], lacking: [] };

describe('no fault', () => {
  const trees: Readonly<Record<string, readonly [Tree, ('x86_64' | 'arm64')?]>> = {
    bcrypt: [
      {
        'node_modules/bcrypt/prebuilds/linux-x64/bcrypt.glibc.node': undefined,
        'node_modules/bcrypt/prebuilds/linux-x64/bcrypt.musl.node': MUSL,
        'node_modules/bcrypt/prebuilds/linux-arm64/bcrypt.glibc.node': ARM,
        'node_modules/bcrypt/prebuilds/darwin-arm64/bcrypt.node': MAC,
        'node_modules/bcrypt/prebuilds/win32-x64/bcrypt.node': WINDOWS,
      },
    ],
    'runtimes of .NET': [
      {
        'runtimes/linux-x64/native/libe_sqlite3.so': undefined,
        'runtimes/linux-arm64/native/libe_sqlite3.so': ARM,
        'runtimes/linux-musl-x64/native/libe_sqlite3.so': MUSL,
        'runtimes/linux-arm/native/libe_sqlite3.so': { kind: 'architecture', found: 'ARM (32 bits)' },
      },
    ],
    selenium: [
      {
        'selenium/webdriver/common/linux-x86_64/selenium-manager': undefined,
        'selenium/webdriver/common/linux-arm64/selenium-manager': ARM,
        'selenium/webdriver/common/macos/selenium-manager': MAC,
      },
    ],
    teradatasql: [
      { 'teradatasql/teradatasql.so': X86, 'teradatasql/teradatasql.arm.so': undefined },
      'arm64',
    ],
    debugpy: [
      {
        'debugpy/_vendored/pydevd/pydevd_attach_to_process/attach_linux_amd64.so': X86,
        'debugpy/_vendored/pydevd/_pydevd_bundle/pydevd_cython.cp39-win_amd64.pyd': WINDOWS,
      },
      'arm64',
    ],
  };
  test.each(Object.keys(trees))('%s', (name) => {
    const [tree, architecture] = trees[name] ?? [{}];
    expect(judge(tree, architecture)).toEqual(NOTHING);
  });
});

describe('a fault', () => {
  test.each<[string, Tree]>([
    ['a module that was compiled elsewhere', { 'node_modules/a/build/Release/a.node': MAC }],
    ['a package of another platform alone', { 'node_modules/@img/sharp-darwin-arm64/lib/x.node': MAC }],
    ['a program of another platform', { 'node_modules/@esbuild/linux-arm64/bin/esbuild': ARM }],
    ['a bootstrap', { bootstrap: MAC }],
    ['an extension module of a foreign install', { 'numpy/_core/x.cpython-312-darwin.so': MAC }],
    ['one of another processor', { 'numpy/_core/x.cpython-312-aarch64-linux-gnu.so': ARM }],
    ['one of musl', { 'numpy/_core/x.cpython-312-x86_64-linux-musl.so': MUSL }],
    ['one of Windows', { 'numpy/_core/x.cp313-win_amd64.pyd': WINDOWS }],
    ['a library without a word about its platform', { 'lib/libx.so': ARM }],
    [
      'a program of another processor beside one of macOS, which selenium 4.34 has',
      {
        'selenium/webdriver/common/linux/selenium-manager': ARM,
        'selenium/webdriver/common/macos/selenium-manager': undefined,
      },
    ],
    [
      'one for a newer system, which no sibling mends',
      { 'a/linux-x64/x.so': GLIBC, 'a/linux-arm64/x.so': undefined },
    ],
  ])('%s', (_, tree) => {
    const [path] = Object.keys(tree);
    expect(judge(tree).faults).toEqual([path]);
  });

  test('of a package that is there for two platforms, the target among them, is none', () => {
    const tree = {
      'node_modules/@img/sharp-darwin-arm64/lib/sharp-darwin-arm64.node': MAC,
      'node_modules/@img/sharp-linux-x64/lib/sharp-linux-x64.node': undefined,
    };
    expect(judge(tree)).toEqual(NOTHING);
  });
});

describe('a package with modules for other platforms alone', () => {
  const module = 'node_modules/b/prebuilds/darwin-x64/b.node';
  const tree = { [module]: MAC, 'node_modules/b/prebuilds/win32-x64/b.node': WINDOWS };
  const needed = { 'package.json': '{"dependencies": {"b": "1.0.0"}}' };
  const optional = '{"optionalDependencies": {"b": "1.0.0"}}';
  const peer = '{"peerDependencies": {"b": "*"}, "peerDependenciesMeta": {"b": {"optional": true}}}';

  test.each<[string, Record<string, string>]>([
    // bufferutil, utf-8-validate; keccak, secp256k1, blake-hash.
    [
      'whose main module has something else to load',
      {
        ...needed,
        'node_modules/b/package.json': '{"main": "index.js"}',
        'node_modules/b/index.js':
          "'use strict';\n\ntry {\n  module.exports = require('node-gyp-build')(__dirname);\n} catch (e) {\n  module.exports = require('./fallback');\n}\n",
      },
    ],
    [
      'the same, named without its extension',
      {
        ...needed,
        'node_modules/b/package.json': '{"main": "./lib"}',
        'node_modules/b/lib/index.js': "try { x = require('./bindings') } catch { x = require('./js') }",
      },
    ],
    ['that is optional for its user', { 'node_modules/user/package.json': optional }],
    ['that is an optional peer', { 'node_modules/@x/user/package.json': peer }],
    [
      'that is optional for all of them',
      { 'package.json': optional, 'node_modules/user/package.json': peer },
    ],
  ])('%s is told', (_, texts) => {
    expect(judge(tree, 'x86_64', texts)).toEqual({ faults: [], lacking: ['node_modules/b'] });
  });

  test.each<[string, Record<string, string>]>([
    ['that nobody names', {}],
    // utp-native.
    [
      'whose main module loads nothing else',
      {
        ...needed,
        'node_modules/b/index.js': "const binding = require('./lib/binding')\ntry { run() } catch {}\n",
      },
    ],
    [
      'that one of its users needs',
      {
        'node_modules/user/package.json': optional,
        'node_modules/other/package.json': needed['package.json'],
      },
    ],
    ['of which only a test of a package says so', { 'node_modules/user/test/package.json': optional }],
    ['with a manifest that cannot be read', { 'node_modules/b/package.json': '{', 'package.json': '[' }],
  ])('%s is a fault', (_, texts) => {
    expect(judge(tree, 'x86_64', texts)).toEqual({ faults: Object.keys(tree), lacking: [] });
  });
});

test.each([
  ['prebuilds/linux-x64/a.node', 'prebuilds/darwin-arm64/a.node', true],
  ['prebuilds/linuxglibc-x64/a.node', 'prebuilds/linuxmusl-arm64/a.node', true],
  ['a/x.arm.so', 'a/x.so', true],
  ['swc.linux-x64-gnu.node', 'swc.win32-x64-msvc.node', true],
  ['a/armor.so', 'a/armour.so', false],
  ['windowing/a.so', 'a.so', false],
])('%s and %s differ by platform alone: %s', (one, other, same) => {
  expect(withoutPlatform(one) === withoutPlatform(other)).toBe(same);
});

test.each([
  ['prebuilds/linux-x64/a.node', 'x86_64', false],
  ['prebuilds/linux-x64/a.node', 'arm64', true],
  ['runtimes/linux-musl-x64/a.so', 'x86_64', true],
  ['lib/harmony.so', 'x86_64', false],
  ['lib/windowed/a.so', 'x86_64', false],
])('%s names another platform than %s: %s', (path, architecture, names) => {
  expect(namesOtherPlatform(path, architecture)).toBe(names);
});
