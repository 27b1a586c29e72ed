/** The released command line, which runs from code that it keeps. `dist/` has it. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesBelow, REPOSITORY } from '../helpers/paths.js';
import { temporaryDirectory } from '../helpers/workspace.js';

const PROGRAM = join(REPOSITORY, 'dist', 'cli', 'index.js');

function machine() {
  const root = temporaryDirectory();
  const cache = join(root, 'cache');
  mkdirSync(join(root, 'src'));
  writeFileSync(join(root, 'src', 'handler.py'), 'def handler(event, context):\n    return event\n');
  const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}): string =>
    execFileSync(process.execPath, [PROGRAM, ...args], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, NODE_V8_COVERAGE: '', XDG_CACHE_HOME: cache, LOCALAPPDATA: cache, ...env },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  const inCache = (): string[] => (existsSync(cache) ? filesBelow(cache) : []);
  return { cache, run, code: () => inCache().filter((name) => name.endsWith('.code')) };
}

const BUILD = ['build', 'src', '--output', 'a.zip'];

describe('the released command line', () => {
  test('keeps its code at the first build, and gives the same from it', () => {
    const { run, code } = machine();
    run(['--version']);
    expect(code()).toEqual([]);
    const first = run(BUILD);
    expect(code()).toHaveLength(1);
    expect(run(BUILD)).toBe(first);
    expect(code()).toHaveLength(1);
  });

  test('loads on demand from kept code, as without', () => {
    const { run } = machine();
    const without = run(['doctor', 'src', '--json']);
    run(BUILD);
    expect(run(['doctor', 'src', '--json'])).toBe(without);
    expect(JSON.parse(run(['verify', 'src', '--json']))).toMatchObject({ reproducible: true });
  });

  test.each([
    ['--no-cache', ['--no-cache'], {}],
    ['NODE_DISABLE_COMPILE_CACHE', [], { NODE_DISABLE_COMPILE_CACHE: '1' }],
  ])('keeps none with %s', (_, options, env) => {
    const { run, code } = machine();
    run([...BUILD, ...options], env);
    expect(code()).toEqual([]);
  });

  test('works where there can be no cache folder', () => {
    const { run, cache } = machine();
    writeFileSync(cache, 'a file\n');
    const first = run(BUILD);
    expect(run(BUILD)).toBe(first);
    expect(readFileSync(cache, 'utf8')).toBe('a file\n');
  });
});
