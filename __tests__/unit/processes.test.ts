/** What is asked of other programs, by a process of its own: what it leaves behind would keep that from its end. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { REPOSITORY } from '../helpers/paths.js';
import { run } from '../helpers/programs.js';
import { temporaryDirectory } from '../helpers/workspace.js';

const MODULE = pathToFileURL(join(REPOSITORY, 'build', 'util', 'processes.js')).href;

/** Runs a program with a time limit, and says what came of it and what still waits. */
async function ask(program: string, args: readonly string[], timeout: number): Promise<unknown> {
  const call = `runProgram(${JSON.stringify(program)}, ${JSON.stringify(args)}, { timeout: ${timeout} })`;
  const script = `import { runProgram } from '${MODULE}';
    const answer = await ${call}.catch(({ code }) => ({ error: code }));
    const timers = process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
    console.log(JSON.stringify({ ...answer, timers }));`;
  const { stdout, stderr } = await run(process.execPath, ['--input-type=module', '-e', script]);
  return JSON.parse(stdout || JSON.stringify(stderr));
}

test('a program that cannot be started leaves no timer', async () => {
  expect(await ask(join(temporaryDirectory(), 'missing'), [], 60_000)).toEqual({
    error: 'ENOENT',
    timers: 0,
  });
});

test('nor does one that ends in time', async () => {
  expect(await ask(process.execPath, ['-p', '1 + 1'], 60_000)).toEqual({
    code: 0,
    stdout: '2\n',
    stderr: '',
    timers: 0,
  });
});

test('one that takes longer is ended', async () => {
  expect(await ask(process.execPath, ['-e', 'setInterval(() => 0, 1000)'], 300)).toEqual({
    code: null,
    stdout: '',
    stderr: '',
    timers: 0,
  });
});
