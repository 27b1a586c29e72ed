/** A small package takes as long as Node.js and its modules take to start, so a build of one starts nothing else. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROGRAMS } from '../helpers/paths.js';
import { temporaryDirectory, writeTree } from '../helpers/workspace.js';

/** Prints how many threads there are when the program begins, and at its end. */
const COUNTER = `const { readdirSync, writeFileSync } = require('node:fs');
const threads = () => readdirSync('/proc/self/task').length;
const before = threads();
process.on('exit', () => writeFileSync(process.env.COUNTED, JSON.stringify([before, threads()])));
`;

test.runIf(process.platform === 'linux')('neither threads that pack nor those of asynchronous files', () => {
  const root = writeTree(temporaryDirectory(), {
    'counter.cjs': COUNTER,
    'src/handler.py': 'def handler(event, context):\n    return event\n',
    'src/.lambdaignore': '*.md\n',
  });
  const cache = temporaryDirectory();
  const build = (): readonly [before: number, after: number] => {
    const counted = join(root, 'counted.json');
    execFileSync(
      process.execPath,
      [
        '--require',
        join(root, 'counter.cjs'),
        join(PROGRAMS, 'cli', 'index.js'),
        'build',
        'src',
        '-o',
        'a.zip',
      ],
      { cwd: root, env: { ...process.env, COUNTED: counted, XDG_CACHE_HOME: cache }, stdio: 'ignore' },
    );
    return JSON.parse(readFileSync(counted, 'utf8'));
  };
  for (const [before, after] of [build(), build()]) expect(after).toBe(before);
});
