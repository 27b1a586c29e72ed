/** docs/architecture.md, held by a test: which folder of src/ may import which, to the letter; and what the core may not do. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nodesOf, readSyntax } from '../../build/syntax/parse.js';
import { folderImports, modules, pageWithDiagram } from '../../scripts/architecture.mjs';
import { REPOSITORY } from '../helpers/paths.js';

/** Lowest first: a folder imports folders above it in this list, and of those the named ones, all of them. */
const MAY_IMPORT: Readonly<Record<string, string>> = {
  util: '',
  syntax: 'util',
  lambda: 'util',
  aws: 'lambda util',
  entries: 'util',
  inspect: 'util',
  'inspect/binaries': 'lambda util',
  'inspect/secrets': 'util',
  'inspect/imports': 'lambda syntax util',
  pipeline: 'entries lambda util',
  archive: 'entries inspect/binaries util',
  'archive/store': 'archive util',
  'archive/pack': 'archive archive/store entries inspect/binaries inspect/secrets lambda pipeline util',
  'engines/container': 'entries lambda pipeline util',
  engines: 'engines/container entries pipeline util',
  'dependencies/requirements': 'entries pipeline util',
  'dependencies/locks': 'dependencies/requirements entries util',
  'dependencies/projects': 'archive dependencies/requirements entries pipeline util',
  'dependencies/wheels': 'archive dependencies/requirements engines/container entries pipeline util',
  dependencies:
    'dependencies/locks dependencies/projects dependencies/requirements dependencies/wheels engines engines/container entries lambda pipeline util',
  compare: 'archive entries util',
  'gate/records': 'archive compare util',
  'gate/baselines': 'archive aws compare gate/records util',
  gate: 'aws compare gate/baselines gate/records lambda util',
  deploy: 'aws lambda util',
  sbom: 'archive compare dependencies dependencies/requirements entries lambda pipeline util',
  build:
    'archive archive/pack compare dependencies dependencies/locks dependencies/requirements engines engines/container entries inspect/binaries inspect/imports inspect/secrets lambda pipeline sbom util',
  settings:
    'archive aws build dependencies/requirements dependencies/wheels deploy engines gate gate/baselines gate/records inspect/binaries inspect/imports inspect/secrets lambda pipeline util',
  'settings/config-file': 'aws build entries pipeline settings util',
  jobs: 'build deploy gate settings util',
  results: 'build compare deploy gate settings/config-file util',
  init: 'dependencies/locks inspect lambda pipeline settings settings/config-file syntax util',
  doctor:
    'archive/pack build dependencies dependencies/locks dependencies/requirements entries inspect inspect/binaries inspect/imports inspect/secrets lambda pipeline util',
  cli: 'aws build cli/commands doctor jobs results settings settings/config-file util',
  'cli/commands': 'build cli compare doctor init jobs results settings settings/config-file util',
  library: 'build compare gate jobs settings util',
  npm: 'build cli library',
  'action/github': 'dependencies/wheels entries gate/baselines gate/records util',
  'action/report':
    'action/github build compare deploy gate inspect/imports inspect/secrets lambda pipeline results util',
  action:
    'action/github action/report archive aws build compare deploy gate gate/baselines gate/records jobs results settings settings/config-file util',
};

/** A folder and the one that is part of it: they know each other. */
const PARTS: Readonly<Record<string, string>> = { 'cli/commands': 'cli' };

const imports = folderImports();
const all = modules();

describe('the folders', () => {
  test('import what the table says, no more and no less', () => {
    const table = Object.entries(MAY_IMPORT).map(([folder, names]) => [
      folder,
      names.split(' ').filter(Boolean),
    ]);
    expect(imports).toEqual(Object.fromEntries(table));
  });

  test('stand in the table above what imports them', () => {
    const whole = (folder: string): string => PARTS[folder] ?? folder;
    const order = [...new Set(Object.keys(MAY_IMPORT).map(whole))];
    const up = Object.entries(imports).flatMap(([folder, targets]) =>
      targets
        .filter((target) => order.indexOf(whole(target)) > order.indexOf(whole(folder)))
        .map((target) => `${folder} -> ${target}`),
    );
    expect(up).toEqual([]);
  });

  test('hold all modules: none lies loose in src/', () => {
    expect(all.length).toBeGreaterThan(200);
    expect(all.filter(({ path }) => !path.includes('/'))).toEqual([]);
  });
});

describe('the modules', () => {
  test('form no cycle', () => {
    const importsOf = new Map(
      all.map((module) => [module.path, module.imports.filter((one) => one.endsWith('.ts'))]),
    );
    const finished = new Set<string>();
    const cycles: string[][] = [];
    const visit = (path: string, trail: readonly string[]): void => {
      if (trail.includes(path)) cycles.push([...trail.slice(trail.indexOf(path)), path]);
      if (trail.includes(path) || finished.has(path)) return;
      for (const target of importsOf.get(path) ?? []) visit(target, [...trail, path]);
      finished.add(path);
    };
    for (const path of importsOf.keys()) visit(path, []);
    expect(finished.size).toBe(all.length);
    expect(cycles).toEqual([]);
  });

  test('import @actions/* in the action alone', () => {
    const users = all.filter((module) => module.imports.some((target) => target.startsWith('@actions/')));
    expect(users.length).toBeGreaterThan(0);
    expect(users.filter(({ path }) => !path.startsWith('action/')).map(({ path }) => path)).toEqual([]);
  });

  test('neither read the environment nor print below the faces', () => {
    const core = all.filter(({ path }) => !/^(action|cli)\//.test(path));
    const code = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    const found = core.filter(({ text }) =>
      /process\.(env|std(out|err)|argv|exit)|console\./.test(code(text)),
    );
    expect(found.map(({ path }) => path)).toEqual([]);
  });
});

describe('the functions', async () => {
  /** Types of tree-sitter-typescript for whatever takes parameters, with a body or as a type. */
  const FUNCTIONS = [
    ...['function_declaration', 'generator_function_declaration', 'function_expression', 'arrow_function'],
    ...['generator_function', 'method_definition', 'function_signature', 'method_signature'],
    ...['abstract_method_signature', 'function_type', 'call_signature', 'construct_signature'],
  ];
  const MAX_PARAMETERS = 4;
  const MAX_LINES = 100;
  const functions = (
    await Promise.all(
      all.map(({ path, text }) =>
        readSyntax('typescript', text, (root) => {
          expect(root.hasError, path).toBe(false);
          return nodesOf(root, ...FUNCTIONS).map((node) => {
            const name = node.childForFieldName('name') ?? node.parent?.childForFieldName('name');
            const parameters = node.childForFieldName('parameters')?.namedChildren ?? [];
            return {
              name: `${path}:${node.startPosition.row + 1} ${name?.text ?? ''}`,
              parameters: parameters.filter((one) => one?.type.endsWith('_parameter')).length,
              lines: node.endPosition.row - node.startPosition.row + 1,
            };
          });
        }),
      ),
    )
  ).flatMap((found) => found ?? []);

  test(`take at most ${MAX_PARAMETERS} parameters; an object names what belongs together`, () => {
    expect(functions.length).toBeGreaterThan(2000);
    expect(functions.some(({ parameters }) => parameters === MAX_PARAMETERS)).toBe(true);
    expect(functions.filter(({ parameters }) => parameters > MAX_PARAMETERS)).toEqual([]);
  });

  test(`have at most ${MAX_LINES} lines`, () => {
    expect(Math.max(...functions.map(({ lines }) => lines))).toBeGreaterThan(10);
    expect(functions.filter(({ lines }) => lines > MAX_LINES)).toEqual([]);
  });
});

describe('docs/architecture.md', () => {
  const read = (file: string): string => readFileSync(join(REPOSITORY, 'docs', file), 'utf8');
  const page = read('architecture.md');
  const decisions = readdirSync(join(REPOSITORY, 'docs', 'decisions')).sort();

  test('has the diagram of the imports as they are', () => {
    expect(page, 'run "node scripts/architecture.mjs"').toBe(pageWithDiagram());
  });

  test('says of every top folder what it holds, and of no other', () => {
    const named = [...page.matchAll(/^\| `(?<folder>[a-z]+)\/` \|/gm)].map(
      ({ groups }) => groups?.['folder'],
    );
    const folders = new Set(Object.keys(imports).map((folder) => folder.split('/')[0]));
    expect(new Set(named)).toEqual(folders);
    expect(named).toHaveLength(folders.size);
  });

  test('names every decision, numbered in a row, one heading each', () => {
    const linked = [...page.matchAll(/\]\(decisions\/(?<file>[^)]+)\)/g)].map(
      ({ groups }) => groups?.['file'],
    );
    expect(linked).toEqual(decisions);
    expect(decisions.map((file) => Number(file.slice(0, 4)))).toEqual(decisions.map((_, index) => index + 1));
    for (const file of decisions) expect(read(`decisions/${file}`).match(/^# /gm), file).toHaveLength(1);
  });

  test.each(['architecture.md', ...decisions.map((file) => `decisions/${file}`)])(
    '%s: lines are short',
    (file) => {
      const long = read(file)
        .split('\n')
        .filter((line) => line.length > 110 && !/^\|/.test(line));
      expect(long.filter((line) => !/^- \[/.test(line))).toEqual([]);
    },
  );
});
