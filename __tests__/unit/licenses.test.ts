/** dist/ carries the licence of everything that is bundled, the npm package installs none of it again, and all has a reason. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { filesBelow, REPOSITORY } from '../helpers/paths.js';
import { run } from '../helpers/programs.js';
import { temporaryDirectory, writeTree } from '../helpers/workspace.js';

const manifest = JSON.parse(readFileSync(join(REPOSITORY, 'package.json'), 'utf8'));
const versions: Record<string, string> = manifest.devDependencies;

/** Grammars, of which a file is copied and nothing imported. */
const grammars = [
  ...readFileSync(join(REPOSITORY, 'scripts', 'bundled.mjs'), 'utf8').matchAll(
    /'(?<name>(?:@[\w-]+\/)?[\w.-]+)\/[\w.-]+\.wasm'/g,
  ),
].map((match) => match.groups?.['name'] ?? '');

/** Every package that a module of src/ imports for more than its types, and the grammars. */
const bundled = new Set([
  ...grammars,
  ...filesBelow(join(REPOSITORY, 'src'))
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readFileSync(join(REPOSITORY, 'src', path), 'utf8').replace(/^import type [^;]*;/gm, ''))
    .flatMap((text) => [...text.matchAll(/(?:from |import\()'(?<name>(?:@[\w-]+\/)?[\w][\w.-]*)['/]/g)])
    .map((match) => match.groups?.['name'] ?? ''),
]);

test('dist/licenses.txt names every package that src/ imports with its version and a licence text', () => {
  expect([...bundled]).toContain('tar-stream');
  expect([...bundled]).toContain('@actions/github');
  expect([...bundled]).toContain('tree-sitter-python');
  const sections = readFileSync(join(REPOSITORY, 'dist', 'licenses.txt'), 'utf8').split(
    `\n${'-'.repeat(80)}\n`,
  );
  const compiled = { name: 'libdeflate', version: '1.23' };
  const rules = { name: 'gitleaks', version: '8.30.1' };
  for (const { name, version } of [
    ...[...bundled].map((name) => ({ name, version: versions[name] })),
    compiled,
    rules,
  ]) {
    const section = sections.find((one) => one.trim().startsWith(`${name} ${version}\n`));
    expect(section, name).toMatch(
      /licen[cs]e|permission (is hereby granted|to use)|redistribution and use in source and binary forms/i,
    );
    expect(section?.length, name).toBeGreaterThan(300);
  }
});

describe('the check of licences', () => {
  const check = (cwd: string) =>
    run(process.execPath, [join(REPOSITORY, 'scripts', 'check-licenses.mjs')], { cwd });

  test('allows the licence of everything that is bundled', async () => {
    expect(await check(REPOSITORY)).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test('fails with the name of what has another one, however deep it is needed', async () => {
    const root = writeTree(temporaryDirectory(), {
      'build/index.js': "import { one } from 'top';\n",
      'node_modules/top/package.json':
        '{ "name": "top", "version": "1.0.0", "license": "MIT", "dependencies": { "deep": "*", "none": "*", "both": "*", "choice": "*" } }',
      'node_modules/deep/package.json': '{ "name": "deep", "version": "2.0.0", "license": "GPL-3.0-only" }',
      'node_modules/none/package.json': '{ "name": "none", "version": "3.0.0" }',
      'node_modules/both/package.json':
        '{ "name": "both", "version": "4.0.0", "license": "(MIT AND BSD-3-Clause)" }',
      'node_modules/choice/package.json':
        '{ "name": "choice", "version": "5.0.0", "license": "(MIT OR SSPL-1.0)" }',
      'node_modules/tool/package.json': '{ "name": "tool", "version": "6.0.0", "license": "GPL-3.0-only" }',
    });
    const { code, stderr } = await check(root);
    expect(stderr.replaceAll(', which ALLOWED in scripts/licenses.mjs does not have', '')).toBe(
      'deep 2.0.0 is under "GPL-3.0-only"\nnone 3.0.0 names no licence\nchoice 5.0.0 is under "(MIT OR SSPL-1.0)"\n',
    );
    expect(code).toBe(1);
  });
});

test('package.json has no dependencies to install with the bundle', () => {
  expect(
    Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies, ...manifest.peerDependencies }),
    'dist/ holds what src/ imports: move these to devDependencies, or npx installs them again',
  ).toEqual([]);
  expect([...bundled].filter((name) => versions[name] === undefined)).toEqual([]);
});

test('dependabot.yml tells what is bundled from the tools', () => {
  const { updates } = parse(readFileSync(join(REPOSITORY, '.github', 'dependabot.yml'), 'utf8'));
  const patterns: string[] = updates[0].groups.bundled.patterns;
  const matched = Object.keys(versions).filter((name) =>
    patterns.some(
      (pattern) => name === pattern || (pattern.endsWith('*') && name.startsWith(pattern.slice(0, -1))),
    ),
  );
  expect(new Set(matched)).toEqual(bundled);
});

test('docs/dependencies.md says of every package what it is for, and tells what is bundled from the tools', () => {
  const page = readFileSync(join(REPOSITORY, 'docs', 'dependencies.md'), 'utf8');
  const [, inBundles, tools] = page.split(/\n## (?:In the bundles|Tools|Audits)\n/);
  const named = (text = '') =>
    [...text.matchAll(/^\| (?<cell>`[^|]+) \|/gm)]
      .flatMap((match) => [...(match.groups?.['cell'] ?? '').matchAll(/`(?<name>[^`]+)`/g)])
      .map((match) => match.groups?.['name'] ?? '');
  expect(new Set(named(inBundles))).toEqual(bundled);
  expect(new Set([...named(inBundles), ...named(tools)])).toEqual(new Set(Object.keys(versions)));
});
