/** What keeps Node.js from loading a handler in Lambda, and what does not. */
import { describe, expect, test } from 'vitest';
import { type CheckedPackage, checkTree, foundIn, type Tree } from '../helpers/code.js';

const NODE: CheckedPackage = { handler: 'index.handler', runtime: 'nodejs22.x' };
const COMMON = '\nexports.handler = async () => 1;\n';
const MODULE = '\nexport const handler = async () => 1;\n';

/** A handler with some lines before it. */
function common(lines: string, others: Tree = {}): Tree {
  return { 'index.js': lines + COMMON, ...others };
}
function module(lines: string, others: Tree = {}): Tree {
  return { 'index.mjs': lines + MODULE, ...others };
}

/** A package in node_modules. */
function installed(name: string, manifest: object, files: Tree = { 'index.js': '' }): Tree {
  const folder = `node_modules/${name}`;
  return Object.fromEntries([
    [`${folder}/package.json`, JSON.stringify({ name, ...manifest })],
    ...Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]),
  ]);
}

const found = (tree: Tree, options: CheckedPackage = {}): Promise<string[]> =>
  foundIn(tree, { ...NODE, ...options });

describe('what is missing', () => {
  test.each([
    ["const axios = require('axios');", ['index.js:1 axios']],
    ["'use strict';\nrequire('axios').create();", ['index.js:2 axios']],
    ["module.exports = { ...require('axios') };", ['index.js:1 axios']],
    ["const a = __importDefault(require('@scope/name/part'));", ['index.js:1 @scope/name/part']],
    ["var a = require('fs')\n  , b = require('b');", ['index.js:2 b']],
    ["const a = require('./util');", ['index.js:1 ./util']],
    ["(function () {\n  var a = require('a');\n}).call(this);", ['index.js:2 a']],
    ["(() => { require('a'); })();", ['index.js:1 a']],
    // What bundlers put around a library, for every loader.
    [
      "(function (root, factory) {\n  if (typeof define === 'function' && define.amd) define(['a'], factory);\n  else if (typeof module === 'object' && module.exports) module.exports = factory(require('a'));\n  else root.b = factory(root.a);\n})(this, f);",
      ['index.js:3 a'],
    ],
    [
      "(function (global, factory) {\n  typeof exports === 'object' && typeof module !== 'undefined' ? factory(exports, require('a')) :\n  typeof define === 'function' && define.amd ? define(['a'], factory) : 0;\n})(this, (function (exports, a) {}));",
      ['index.js:2 a'],
    ],
    [
      '!function(e,t){"object"==typeof exports&&"object"==typeof module?module.exports=t(require("a")):e.b=t(e.a)}(this,f);',
      ['index.js:1 a'],
    ],
    [
      "(function (factory) {\n  if (typeof module === 'object' && typeof module.exports === 'object') { var v = factory(require, exports); }\n})(function (require, exports) { require('a'); });",
      ['index.js:3 a'],
    ],
    ["if (typeof define !== 'function') { var define = require('a')(module); }", ['index.js:1 a']],
    ["if (require('a').b) f();", ['index.js:1 a']],
    // As Babel writes an import that waits for its first use.
    [
      "function _a() {\n  const data = require('a');\n  _a = function () { return data; };\n  return data;\n}\nvar b = new (_a().B)(_a().c);",
      ['index.js:2 a'],
    ],
    ["try {\n  require('a');\n} catch (error) {\n  f();\n  throw error;\n}", ['index.js:2 a']],
    ["try { require('a'); } finally { require('b'); }", ['index.js:1 a', 'index.js:1 b']],
    // What the runtime no longer brings.
    ["const AWS = require('aws-sdk');", ['index.js:1 aws-sdk']],
  ])('CommonJS: %j', async (lines, expected) => {
    expect(await found(common(lines))).toEqual(expected);
  });

  test.each([
    ["import axios from 'axios';", ['index.mjs:1 axios']],
    ["import 'axios/x.js';", ['index.mjs:1 axios/x.js']],
    ["export { a } from './a.mjs';", ['index.mjs:1 ./a.mjs']],
    ["export * from './a.mjs';", ['index.mjs:1 ./a.mjs']],
    ["import data from './data.json' with { type: 'json' };", ['index.mjs:1 ./data.json']],
  ])('ES modules: %j', async (lines, expected) => {
    expect(await found(module(lines))).toEqual(expected);
  });

  test('an extension that ES modules have to write', async () => {
    const files = { 'util.mjs': '', 'plain.js': '', 'lib/index.js': '' };
    expect(await found(module("import './plain';\nimport './lib';", files))).toEqual([
      "index.mjs:1 ./plain has no file name extension; an ES module has to write './plain.js'",
      "index.mjs:2 ./lib has no file name extension; an ES module has to write './lib/index.js'",
    ]);
  });

  test('what packages of others need, however deep', async () => {
    const tree = common("require('one');", {
      ...installed(
        'one',
        { main: 'lib/start' },
        { 'lib/start.js': "require('./more');", 'lib/more.js': "require('two')" },
      ),
    });
    expect(await found(tree)).toEqual(['node_modules/one/lib/more.js:1 two']);
    const table = installed('one', {}, { 'index.js': "const types = {\n  a: require('two'),\n};\n" });
    expect(await found(common("require('one');", table))).toEqual(['node_modules/one/index.js:2 two']);
    const large = `const fs = require('fs');\nconst two = require('two');\n${'// And so on.\n'.repeat(4000)}`;
    expect(await found(common("require('one');", installed('one', {}, { 'index.js': large })))).toEqual([
      'node_modules/one/index.js:2 two',
    ]);
    const compiled = installed(
      'one',
      {},
      {
        'index.js': "// Compiled.\n(function() {\n  var two;\n\n  two = require('two');\n\n}).call(this);\n",
      },
    );
    expect(await found(common("require('one');", compiled))).toEqual(['node_modules/one/index.js:5 two']);
  });

  test('what wrappers of large libraries require', async () => {
    const rest = 'var x = function () { return "}"; };\n'.repeat(2000);
    const wrapper =
      '/*! one */\n!function(e,t){"object"==typeof exports&&"object"==typeof module?module.exports=t(require("two")):e.b=t(e.a)}';
    const text = `${wrapper}(this,function(a){${rest}e.exports=require("three")});`;
    expect(await found(common("require('one');", installed('one', {}, { 'index.js': text })))).toEqual([
      'node_modules/one/index.js:2 two',
    ]);
    const handing =
      '(function (f, g) {\n  if (typeof module === "object") f(require, g);\n})(function (require, exports) {\n  require("two");\n';
    const handed = installed('one', {}, { 'index.js': `${handing}${rest}});` });
    expect(await found(common("require('one');", handed))).toEqual(['node_modules/one/index.js:4 two']);
  });

  test('what a package does unless a variable turns it off; what the mode decides is known of packages alone', async () => {
    const text =
      "if (process.env.READABLE === 'disable') f();\nelse require('two');\nif (process.env.NODE_ENV === 'production') f(); else require('three');\n";
    expect(await found(common("require('one');", installed('one', {}, { 'index.js': text })))).toEqual([
      'node_modules/one/index.js:2 two',
      'node_modules/one/index.js:3 three',
    ]);
    expect(await found(common(text))).toEqual([]);
    // Some leave out on purpose what the mode never loads.
    const pruned =
      "if (process.env.NODE_ENV === 'production') module.exports = require('./one.production.min.js'); else module.exports = require('./cjs/one.development.js');\n";
    const files = { 'index.js': pruned, 'one.production.min.js': '' };
    expect(await found(common("require('one');", installed('one', {}, files)))).toEqual([]);
  });

  test.each([
    [
      'if (process.env.NODE_ENV === "production") require("./a.js"); else require("./b.js");',
      'index.js:1 lost',
    ],
    ['module.exports = process.env.X ? require("./a.js") : require("./b.js");', 'index.js:1 lost'],
    // Only one of them lacks something.
    ['if (process.env.X) require("./a.js"); else require("./c.js");', undefined],
    ['if (process.env.X) require("./a.js");', undefined],
    ['if (process.env.X) require("./a.js"); else f();', undefined],
    ['function f() { if (process.env.X) require("./a.js"); else require("./b.js"); }', undefined],
    ['try { if (process.env.X) require("./a.js"); else require("./b.js"); } catch {}', undefined],
    // Ways through conditions within them.
    ['if (process.env.X) require("./a.js"); else require("./e.js");', 'index.js:1 lost'],
    ['if (process.env.X) require("./a.js"); else require("./f.js");', undefined],
  ])('what both ways through a condition lack: %s', async (lines, missing) => {
    const one = installed(
      'one',
      {},
      {
        'index.js': lines,
        'a.js': 'require("./d.js"); require("mine");',
        'b.js': 'require("./d.js");',
        'c.js': '',
        'd.js': 'require("lost");',
        'e.js': 'if (process.env.Y) require("./b.js"); else require("./d.js");',
        'f.js': 'if (process.env.Y) require("./b.js"); else require("./c.js");',
      },
    );
    const place = missing === undefined ? [] : ['node_modules/one/d.js:1 lost'];
    expect(await found(common("require('one');", one))).toEqual(place);
  });

  test('of two ways that lack different things, what the first one does', async () => {
    const lines = 'if (process.env.X) require("a"); else require("b");';
    expect(await found(common(lines))).toEqual(['index.js:1 a']);
  });

  test.each([
    ['if (process.browser === true || process.type === "renderer") f(); else require("lost");', true],
    ['if (typeof process === "undefined" || process.__nwjs) f(); else require("lost");', true],
    ['if (!process.versions.electron) require("lost");', true],
    ['if (process.platform === "win32") f(); else require("lost");', true],
    ['if (process.platform === "win32") require("lost");', false],
    ['if (process.version === "x") require("lost");', false],
  ])('conditions on the program that runs it: %s', async (lines, isFound) => {
    expect(await found(common(lines))).toEqual(isFound ? ['index.js:1 lost'] : []);
  });

  test('what the function requires that a module exports, where it is called at once', async () => {
    const file = "function setup(env) {\n  f.humanize = require('lost');\n}\nmodule.exports = setup;\n";
    const one = (text: string, index: string) =>
      found(common("require('one');", installed('one', {}, { 'index.js': index, 'common.js': text })));
    const called = "module.exports = require('./common')(exports);";
    expect(await one(file, called)).toEqual(['node_modules/one/common.js:2 lost']);
    expect(await one(file, "module.exports = require('./common');")).toEqual([]);
    expect(await one(file.replace('= setup', '= { setup }'), called)).toEqual([]);
    expect(await one(file.replace('  f.', '  if (env) return;\n  f.'), called)).toEqual([]);
  });

  test('an ES module that is packed as CommonJS, as long as Lambda does not look at it', async () => {
    const tree = (text: string) => module("import 'one';", installed('one', {}, { 'index.js': text }));
    const why = 'has import or export, and is loaded as CommonJS on Node.js 22';
    expect(await found(tree("import two from 'two';"))).toEqual([`index.mjs:1 one ${why}`]);
    expect(await found(tree('export const two = 1;'))).toEqual([`index.mjs:1 one ${why}`]);
    expect(await found(tree("import two from 'two';"), { runtime: 'nodejs24.x' })).toEqual([
      'node_modules/one/index.js:1 two',
    ]);
    for (const text of [
      "const a = 'import b from c';",
      "import('two');",
      '#!/usr/bin/env node\n// import x\n',
    ])
      expect(await found(tree(text)), text).toEqual([]);
  });

  test('JSON that an ES module imports as if it were a program', async () => {
    const lines = [
      "import a from './a.json';",
      "import b from './b.json' with { type: 'json' };",
      "import c from './c.json' assert { type: 'json' };",
      "import d from 'd';",
      "export * from './e.js';",
    ];
    const tree = module(lines.join('\n'), {
      'a.json': '{}',
      'b.json': '{}',
      'c.json': '{}',
      'e.js': "require('./a.json');",
      ...installed('d', { main: 'd.json' }, { 'd.json': '{}' }),
    });
    const why = "is JSON, which an ES module imports with { type: 'json' }";
    expect(await found(tree)).toEqual([`index.mjs:1 ./a.json ${why}`, `index.mjs:4 d ${why}`]);
  });

  test('what a bundle leaves out, line by line where it is large', async () => {
    const inner = `var require_x = __commonJS({ "x"(exports) {\n  require('never');\n} });\n`;
    const bundle = `${inner.repeat(9000)}var import_two = __toESM(require("two"));\nrequire('./three');`;
    expect(await found(common(bundle))).toEqual(['index.js:27001 two', 'index.js:27002 ./three']);
    const one = installed('one', {}, { 'index.js': bundle });
    expect(await found(common("require('one');", one))).toEqual([
      'node_modules/one/index.js:27001 two',
      'node_modules/one/index.js:27002 ./three',
    ]);
  });

  test('comments before a large library take no time', async () => {
    const comments = '/* one */\n    // two\n\n'.repeat(5000);
    const one = installed('one', {}, { 'index.js': `${comments}var two = require("two");\n` });
    expect(await found(common("require('one');", one))).toEqual(['node_modules/one/index.js:15001 two']);
  });

  test('where Node.js looks no further, though another package of that name is above', async () => {
    const inner = (manifest: object): Tree => ({
      ...installed('one', {}, { 'index.js': "require('two');", 'index.mjs': "import 'two';" }),
      ...installed('one/node_modules/two', manifest, { 'more.js': '' }),
      ...installed('two', {}, { 'index.js': '' }),
    });
    const gone = [
      'is packed without the file that its package.json names',
      "is packed without './x.js', which its package.json names",
    ];
    const asked = async (manifest: object, tree: Tree): Promise<string[]> =>
      found({ ...tree, ...inner(manifest) });
    const required = common("require('one');");
    expect(await asked({ main: 'x.js' }, required)).toEqual([`node_modules/one/index.js:1 two ${gone[0]}`]);
    expect(await asked({ exports: './x.js' }, required)).toEqual([
      `node_modules/one/index.js:1 two ${gone[1]}`,
    ]);
    expect(await asked({}, required)).toEqual([]);
    expect(await asked({}, module("import 'one/index.mjs';"))).toEqual([
      `node_modules/one/index.mjs:1 two ${gone[0]}`,
    ]);
    // The runtime's own is not looked at, either.
    const sdk = installed('@aws-sdk/client-s3', { main: 'x.js' }, { 'more.js': '' });
    expect(await found(common("require('@aws-sdk/client-s3');", sdk))).toEqual([
      `index.js:1 @aws-sdk/client-s3 ${gone[0]}`,
    ]);
  });

  test('what a package does not export', async () => {
    const exports = { '.': { require: './a.cjs' }, './gone': './gone.js' };
    const tree = module("import 'one';\nimport 'one/deep.js';\nimport 'one/gone';", {
      ...installed('one', { exports }, { 'a.cjs': '', 'deep.js': '' }),
    });
    expect(await found(tree)).toEqual([
      "index.mjs:1 one is not among the 'exports' of its package for import",
      "index.mjs:2 one/deep.js is not among the 'exports' of its package for import",
      "index.mjs:3 one/gone is packed without './gone.js', which its package.json names",
    ]);
  });

  test('an ES module that is required, as long as Lambda does not let it', async () => {
    const tree = common("require('one');", installed('one', { type: 'module' }));
    const why = (major: number): string =>
      `index.js:1 one is an ES module, which require() does not load on Node.js ${major} in Lambda`;
    expect(await found(tree)).toEqual([why(22)]);
    expect(await found(tree, { runtime: 'nodejs20.x' })).toEqual([why(20)]);
    expect(await found(tree, { runtime: 'nodejs24.x' })).toEqual([]);
  });
});

describe('native modules of napi-rs', () => {
  const loader = [
    'function requireNative() {',
    "  try { return require('./one.linux-x64-gnu.node') } catch (e) { errors.push(e) }",
    "  try { return require('one-linux-x64-gnu') } catch (e) { errors.push(e) }",
    "  try { return require('./one.linux-x64-musl.node') } catch (e) { errors.push(e) }",
    "  try { return require('one-linux-arm64-gnu') } catch (e) { errors.push(e) }",
    '}',
    'let native = requireNative();',
    "if (!native) { try { native = require('./one.wasi.cjs') } catch (e) {} }",
    "if (!native) { throw new Error('Failed to load native binding', { cause: errors }) }",
    'module.exports = native;',
  ].join('\n');
  const withFiles = (files: Tree): Promise<string[]> =>
    found(common("require('one');", { ...installed('one', {}, { 'index.js': loader }), ...files }));

  test('are missing for Linux', async () => {
    const missing = ['node_modules/one/index.js:3 one-linux-x64-gnu'];
    expect(await withFiles({})).toEqual(missing);
    expect(await withFiles({ 'node_modules/one/one.linux-x64-musl.node': '' })).toEqual(missing);
    expect(await withFiles({ 'node_modules/one-darwin-arm64/index.js': '' })).toEqual(missing);
  });

  test.each([
    'node_modules/one/one.linux-x64-gnu.node',
    'node_modules/one/one.wasi.cjs',
    'node_modules/one-linux-x64-gnu/index.js',
    'node_modules/one-linux-arm64-gnu/index.js',
  ])('%s is enough', async (path) => {
    expect(await withFiles({ [path]: '' })).toEqual([]);
  });

  test('need their libraries', async () => {
    const path = 'node_modules/one/one.linux-x64-gnu.node';
    expect(await withFiles({ [path]: '\x7fELF needs libvips.so.42' })).toEqual([
      `${path}:undefined libvips.so.42`,
    ]);
  });

  test('a loader that goes on without is none', async () => {
    const text = loader.replace('throw new Error', 'console.warn');
    expect(await withFiles({ 'node_modules/one/index.js': text })).toEqual([]);
  });
});

test('shared libraries that a compiled module needs, and neither package nor runtime has', async () => {
  const node = { runtime: 'nodejs22.x', handler: 'app.handler' } as const;
  const tree = {
    'app.js': 'require("./native.node");\nexports.handler = () => 1;\n',
    'native.node': '\x7fELF needs libvips.so.42',
  };
  expect(await foundIn(tree, node)).toEqual(['native.node:undefined libvips.so.42']);
  expect(await foundIn({ ...tree, 'lib/libvips.so.42': '' }, node)).toEqual([]);
  expect(await foundIn({ ...tree, 'app.js': 'exports.handler = () => 1;\n' }, node)).toEqual([]);
});

describe('what is none', () => {
  test.each([
    ["try { require('a'); } catch {}"],
    ["try { require('a'); } catch (error) { if (error.code) throw error; }"],
    ["function f() { return require('a'); }"],
    ["const f = () => require('a');"],
    ["function f() { return require('a'); }\nconst g = () => f();\nif (process.env.A) f();"],
    ["function f(b) { if (b) return; require('a'); }\nf();"],
    ["function f() { return require('a'); }\ntry { f(); } catch {}"],
    ["if (process.env.DEBUG) require('a');"],
    ["const a = process.env.A ? require('a') : undefined;"],
    ["const a = process.env.A && require('a');"],
    ["const name = 'a'; require(name); require(`a`); require('a' + 'b');"],
    ["(function () { if (process.env.A) return;\n  require('a'); })();"],
    ["(function (require) { require('a'); })(load);"],
    ["(function (f) { f(load); })(function (require) { require('a'); });"],
    ["(function (f) { if (process.env.A) f(); })(function () { require('a'); });"],
    ["if (typeof define === 'function' && define.amd) require('a');\nelse require('fs');"],
    ["typeof window !== 'undefined' ? require('a') : require('fs');"],
    ["typeof exports === 'object' || require('a');"],
    ["const a = module.loaded && require('a');"],
    ["f(function () { require('a'); });"],
    ["class A { static b() { require('a'); } }"],
    ["// require('a')\nconst s = \"require('a')\";"],
    ["import('a').catch(() => undefined);"],
    ["require('fs'); require('node:sqlite'); require('fs/promises');"],
    ["require('@aws-sdk/client-s3'); require('@smithy/util-utf8');"],
    ["require.resolve('a');"],
  ])('CommonJS: %j', async (lines) => {
    expect(await found(common(lines))).toEqual([]);
  });

  test.each([
    ["const a = await import('a');"],
    ["import fs from 'fs';\nimport { S3Client } from '@aws-sdk/client-s3';"],
    ["import { createRequire } from 'node:module';\ncreateRequire(import.meta.url)('a');"],
    ["const s = \"import 'a'\";\n// import 'b'"],
    ["import x from 'data:text/javascript,export default 1';"],
  ])('ES modules: %j', async (lines) => {
    expect(await found(module(lines))).toEqual([]);
  });

  test('version 2 of the AWS SDK, where the runtime brings that', async () => {
    expect(await found(common("require('aws-sdk')"), { runtime: 'nodejs16.x' })).toEqual([]);
    expect(await found(common("require('@aws-sdk/client-s3')"), { runtime: 'nodejs16.x' })).toEqual([
      'index.js:1 @aws-sdk/client-s3',
    ]);
  });

  test('files as require finds them', async () => {
    const tree = common(
      "require('./a'); require('./b'); require('./c'); require('./d/'); require('./e.js'); require('..' + ''); require('/opt/x.js'); require('g/')",
      {
        'a.js': '',
        'b.json': '',
        'c.node': '',
        'd/index.js': '',
        'node_modules/g/index.js': '',
        'e.js/package.json': '{"main":"./f"}',
        'e.js/f.js': '',
      },
    );
    expect(await found(tree, { layer: { 'x.js': '' } })).toEqual([]);
  });

  test('packages as Node.js finds them: above, in the layer, by conditions and patterns, by themselves', async () => {
    const exports = {
      '.': { import: './m.mjs', default: './c.cjs' },
      './parts/*': './src/*.js',
      './package.json': './package.json',
    };
    const one = installed(
      'one',
      { exports, imports: { '#own': './c.cjs' } },
      {
        'm.mjs': "import 'one/parts/a';\nimport '#own';\nimport two from 'two';",
        'c.cjs': '',
        'src/a.js': '',
      },
    );
    const tree = module("import 'one';\nimport 'one/parts/a';\nimport three from 'three';", {
      ...one,
      ...installed('two', {}),
    });
    const layer = { 'nodejs/node_modules/three/index.js': '' };
    expect(await found(tree, { layer })).toEqual([]);
    expect(await found(tree)).toEqual(['index.mjs:3 three']);
  });

  test('links, as pnpm has them', async () => {
    const tree = common("require('one');", {
      'node_modules/one': '-> .pnpm/one@1.0.0/node_modules/one',
      'node_modules/.pnpm/one@1.0.0/node_modules/one/index.js': "require('two'); require('three')",
      'node_modules/.pnpm/one@1.0.0/node_modules/two': '-> ../../two@1.0.0/node_modules/two',
      'node_modules/.pnpm/two@1.0.0/node_modules/two/index.js': '',
      // Where nobody can look.
      'node_modules/out': '-> ../../../elsewhere',
      'node_modules/circle': '-> circle',
    });
    expect(await found(tree)).toEqual(['node_modules/.pnpm/one@1.0.0/node_modules/one/index.js:1 three']);
    expect(await found({ ...tree, 'index.js': `require('out'); require('circle');${COMMON}` })).toEqual([]);
  });

  test('a map of imports that leads to itself', async () => {
    const tree = module("import '#a';", { 'package.json': '{"imports":{"#a":"#b","#b":"#a"}}' });
    expect(await found(tree)).toEqual(["index.mjs:1 #a is not among the 'imports' of its package.json"]);
  });

  test('a package whose text is no JavaScript', async () => {
    const tree = module("import './a.js';", { 'a.js': 'this is { not', 'package.json': '{ broken' });
    expect(await found(tree)).toEqual([]);
  });
});

describe('the handler', () => {
  test.each([
    ['index.js', COMMON],
    ['index.cjs', COMMON],
    ['index.mjs', MODULE],
    ['index.js', 'module.exports = { handler };'],
    ['index.js', 'module.exports.handler = f;'],
    ['index.js', "module.exports = require('./other');"],
    ['index.js', 'module.exports = make();'],
    ['index.js', 'this.handler = f;'],
    ['index.js', "(0, eval)('exports').handler = f;"],
    ['index.js', "Object.defineProperty(exports, 'handler', { enumerable: true, get: () => f });"],
    ['index.mjs', 'const f = 1; export { f as handler };'],
    ['index.mjs', "export * from 'node:fs';"],
    ['index.mjs', 'export async function handler() {}'],
    ['index/index.js', COMMON],
  ])('is there: %s %j', async (file, text) => {
    expect(await found({ [file]: text, 'other.js': '' })).toEqual([]);
  });

  test.each([
    ['index.js', 'exports.main = 1;'],
    ['index.mjs', 'export const main = 1;\nconst handler = 1;'],
    ['index.mjs', 'export default 1;'],
    ['index.js', "const sdk = require('node:fs');\nsdk.readFile('x', () => {});"],
    ['index.js', ''],
  ])('is not there: %s %j', async (file, text) => {
    expect(await found({ [file]: text })).toEqual([
      `handler names 'handler', which '${file}' does not export`,
    ]);
  });

  test('a file that is not there, TypeScript alone, a form that is none', async () => {
    expect(await found({ 'x.js': '' })).toEqual(["handler names 'index.js', which is not in the package"]);
    expect(await found({ 'index.ts': MODULE })).toEqual([
      "handler is packed as TypeScript alone: 'index.ts'",
    ]);
    for (const handler of ['index', 'src/', '.handler'])
      expect(await found(common(''), { handler })).toEqual(['handler does not name a file and a function']);
    const [one] = await checkTree({ 'dist/index.mjs': MODULE }, NODE);
    expect(one).toMatchObject({
      fix: "The package has 'dist/index.mjs': set the handler to 'dist/index.handler', or pack 'dist' instead.",
    });
  });

  test('in a folder, and as a member', async () => {
    const tree = { 'src/a/index.js': `${COMMON}exports.api = { get: f };` };
    for (const handler of ['src/a/index.handler', 'src/a/index.api.get', './src/a/index.handler'])
      expect(await found(tree, { handler }), handler).toEqual([]);
  });

  test('ES modules in files that Node.js loads as CommonJS', async () => {
    const tree = { 'index.js': MODULE };
    expect(await found(tree)).toEqual([
      "handler is in 'index.js', which has import or export and is loaded as CommonJS on Node.js 22",
    ]);
    expect(await found(tree, { runtime: 'nodejs24.x' })).toEqual([]);
    expect(await found({ ...tree, 'package.json': '{"type":"module"}' })).toEqual([]);
  });
});

describe('other runtimes', () => {
  test.each([
    [
      'provided.al2023',
      undefined,
      { 'main.go': '' },
      ["handler needs 'bootstrap', which is not in the package"],
    ],
    ['provided.al2', 'anything', { bootstrap: '' }, []],
    ['ruby3.4', 'function.Some::Module.handler', { 'function.rb': '' }, []],
    [
      'ruby3.4',
      'lib/app.handler',
      { 'app.rb': '' },
      ["handler needs 'lib/app.rb', which is not in the package"],
    ],
    ['dotnet8', 'Shop::Shop.Function::Handle', { 'Shop.dll': '' }, []],
    ['dotnet8', 'Shop', { 'Cart.dll': '' }, ["handler needs 'Shop.dll', which is not in the package"]],
    ['go1.x', 'main', { main: '' }, []],
    // In a JAR, or below folders, of whatever name.
    ['java21', 'com.example.Handler::handle', { 'lib/app.jar': '' }, []],
  ] as const)('%s %s %j', async (runtime, handler, tree, expected) => {
    const { checkImports } = await import('../../build/inspect/imports/check.js');
    const { packageFiles } = await import('../../build/inspect/imports/lambda-files.js');
    const code = packageFiles(Object.keys(tree), new Set(), {
      read: () => '',
      isInstalled: () => false,
      needsOf: () => [],
    });
    const all = await checkImports(code, [], handler, runtime);
    expect(all.map((one) => (one.kind === 'handler' ? `handler ${one.problem}` : one.name))).toEqual(
      expected,
    );
  });
});
