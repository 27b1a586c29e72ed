// A contributor's loop: compiles src/ as it is saved, and runs the tests of __tests__/unit that a change concerns.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

process.chdir(join(import.meta.dirname ?? '', '..'));

const programs = [
  ['node_modules/typescript/bin/tsc', '--project', 'tsconfig.json', '--watch', '--preserveWatchOutput'],
  ['node_modules/vitest/vitest.mjs', 'watch', '--mode', 'watch', '__tests__/unit'],
].map((args, index) =>
  // Keys are for Vitest.
  spawn(process.execPath, args, { stdio: [index === 0 ? 'ignore' : 'inherit', 'inherit', 'inherit'] }),
);

// One of them alone is no loop.
for (const program of programs) program.once('exit', () => programs.forEach((other) => void other.kill()));
