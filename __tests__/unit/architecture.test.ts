/** docs/architecture.md, held by a test: arrows point down, there are no cycles, and the core touches no face. */
import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesBelow, REPOSITORY } from '../helpers/paths.js';

const SOURCE = join(REPOSITORY, 'src');

/** Lowest first; a module may import what stands in its own layer's folder or lower. */
const LAYERS: readonly (readonly RegExp[])[] = [
  [
    /^(errors|ports|processes|git|text|version|deadline|lingering|once|kept-log|side-by-side|temporary|exit-deadlock|program-files)\.ts$/,
  ],
  [/^pipeline\//],
  [/^(binary|secrets)\//],
  [/^archive\//],
  [/^dependencies\//],
  [/^explain\//],
  [/^aws\//],
  [/^baseline\//],
  [/^deploy\//],
  [/^(session|build|build-all|gate)\.ts$/],
  [/^settings\//],
  [
    /^(settings|deploy-settings|gate-settings|target-settings|command-line|results|copy-sources|reinstall|verify)\.ts$/,
  ],
  [/^config\//],
  [/^many-results\.ts$/],
  [/^init\//],
  [/^doctor\//],
  [/^(action|cli)\//],
];

/** Types vanish when the program is built, and so do their arrows. */
const TYPE_ARROWS_UP: readonly string[] = [];

interface Module {
  readonly path: string;
  readonly text: string;
  /** Modules of ours, and packages by name. */
  readonly imports: readonly string[];
}

const modules: Module[] = filesBelow(SOURCE)
  .filter((path) => path.endsWith('.ts'))
  .map((path) => {
    const text = readFileSync(join(SOURCE, path), 'utf8');
    const imports = [...text.matchAll(/(?:from|import)\s*\(?'(?<target>[^']+)'/g)].map((match) => {
      const target = match.groups?.['target'] ?? '';
      return target.startsWith('.') ? posix.join(dirname(path), target).replace(/\.js$/, '.ts') : target;
    });
    return { path, text, imports };
  });

function layerOf(path: string): number {
  return LAYERS.findIndex((patterns) => patterns.some((pattern) => pattern.test(path)));
}

describe('the modules', () => {
  test('all belong to a layer', () => {
    expect(modules.length).toBeGreaterThan(30);
    expect(modules.filter(({ path }) => layerOf(path) < 0).map(({ path }) => path)).toEqual([]);
  });

  test('import only from their own layer or lower ones', () => {
    const up = modules.flatMap(({ path, imports }) =>
      imports
        .filter((target) => target.endsWith('.ts') && layerOf(target) > layerOf(path))
        .map((target) => `${path} -> ${target}`),
    );
    expect(up).toEqual(TYPE_ARROWS_UP);
  });

  test('the faces do not know each other', () => {
    const between = modules.flatMap(({ path, imports }) =>
      imports.filter(
        (target) => /^(action|cli)\//.test(target) && target.split('/')[0] !== path.split('/')[0],
      ),
    );
    expect(between).toEqual([]);
  });

  test('form no cycle', () => {
    const importsOf = new Map(
      modules.map(({ path, imports }) => [path, imports.filter((one) => one.endsWith('.ts'))]),
    );
    const finished = new Set<string>();
    const visit = (path: string, trail: readonly string[]): void => {
      expect(trail, 'a cycle').not.toContain(path);
      if (finished.has(path)) return;
      for (const target of importsOf.get(path) ?? []) visit(target, [...trail, path]);
      finished.add(path);
    };
    for (const { path } of modules) visit(path, []);
  });

  test('import @actions/* in the action alone', () => {
    const users = modules.filter(({ imports }) => imports.some((target) => target.startsWith('@actions/')));
    expect(users.length).toBeGreaterThan(0);
    expect(users.filter(({ path }) => !path.startsWith('action/')).map(({ path }) => path)).toEqual([]);
  });

  test('neither read the environment nor print below the faces', () => {
    const core = modules.filter(({ path }) => !/^(action|cli)\//.test(path));
    const code = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    const found = core.filter(({ text }) =>
      /process\.(env|std(out|err)|argv|exit)|console\./.test(code(text)),
    );
    expect(found.map(({ path }) => path)).toEqual([]);
  });
});
