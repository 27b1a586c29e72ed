/**
 * Node.js 20 hangs at the end of a program when JavaScript is being optimised in the background by then
 * (nodejs/node#54918): in one run of many. What the hang needs shows in every run, and is what is looked for.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { needs, OTHER_NODES } from '../helpers/parts.js';
import { ACTION, CLI } from '../helpers/paths.js';
import { type RunOptions, run } from '../helpers/programs.js';
import { temporaryDirectory, writeTree } from '../helpers/workspace.js';

/** Loaded into each thread beforehand: functions that any engine wants to optimise. */
const HOT_FUNCTIONS = `
const { isMainThread } = require('node:worker_threads');
function hotInMainThread(count) { let sum = 0; for (let i = 0; i < count; i += 1) sum += i % 7; return sum; }
function hotInWorker(count) { let sum = 0; for (let i = 0; i < count; i += 1) sum += i % 7; return sum; }
function heat(hot) { for (let i = 0; i < 5000; i += 1) hot(500); }
if (isMainThread) process.on('exit', () => heat(hotInMainThread));
else heat(hotInWorker);
`;

const nodes = [process.execPath, ...OTHER_NODES].filter((node) =>
  spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout?.startsWith('v20.'),
);

describe('on Node.js 20', () => {
  /** The functions of ours that V8 began to optimise. */
  async function optimised(
    node: string,
    args: readonly string[],
    options: RunOptions = {},
  ): Promise<string[]> {
    const hot = join(temporaryDirectory(), 'hot.cjs');
    writeFileSync(hot, HOT_FUNCTIONS);
    const { code, stdout, stderr } = await run(node, ['--trace-opt', '-r', hot, ...args], options);
    expect(code, stderr).toBe(0);
    const names = [...stdout.matchAll(/\[compiling method .*?<JSFunction (?<name>hotIn\w+) /g)];
    return [...new Set(names.map(({ groups }) => groups?.['name'] ?? ''))].sort();
  }

  const requires = needs(nodes.length > 0, 'a Node.js 20, here or in LAMBDA_ZIP_TEST_NODES');

  /** Enough content that both faces start threads by themselves. */
  function newSource(): string {
    return writeTree(join(temporaryDirectory(), 'source'), {
      'data.txt': 'a line of text\n'.repeat(200_000),
    });
  }

  requires('the command line optimises no JavaScript in the background, in no thread', async () => {
    for (const node of nodes) {
      const output = join(temporaryDirectory(), 'out.zip');
      expect(await optimised(node, [CLI, 'build', newSource(), '-o', output]), node).toEqual([]);
    }
  });

  requires('neither does the action', async () => {
    for (const node of nodes) {
      const source = newSource();
      const env = {
        INPUT_SOURCE: source,
        INPUT_ENGINE: 'host',
        GITHUB_OUTPUT: undefined,
        GITHUB_STEP_SUMMARY: undefined,
        RUNNER_TEMP: temporaryDirectory(),
      };
      expect(await optimised(node, [ACTION], { cwd: join(source, '..'), env }), node).toEqual([]);
    }
  });

  requires('it is in a program that does nothing about it: the test is not blind', async () => {
    for (const node of nodes) {
      const program = "new (require('node:worker_threads').Worker)('', { eval: true })";
      expect(await optimised(node, ['-e', program]), node).toEqual(['hotInMainThread', 'hotInWorker']);
    }
  });
});
