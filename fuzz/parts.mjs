/** Other programs that targets need. */
import { spawnSync } from 'node:child_process';

const found = new Map();

/** Whether a program can be started. */
export function hasProgram(program, probe = ['--version']) {
  const key = [program, ...probe].join(' ');
  if (!found.has(key)) {
    const { error, status } = spawnSync(program, probe, { stdio: 'ignore' });
    found.set(key, error === undefined && status === 0);
  }
  return found.get(key);
}

/** The first of some parts that is not there, in words. */
export function missingOf(parts) {
  return Object.entries(parts).find(([, there]) => !there)?.[0];
}

/** Runs a program to its end; anything but success is an error, and its output comes back as bytes. */
export function run(program, args, options = {}) {
  const { error, status, signal, stdout, stderr } = spawnSync(program, args, {
    maxBuffer: 2 ** 28,
    ...options,
  });
  if (error !== undefined) throw error;
  if (status !== 0)
    throw new Error(
      `${program} ended with ${status ?? signal}: ${String(stderr).slice(-1000) || String(stdout).slice(-1000)}`,
    );
  return stdout;
}

/** This machine's Python by its own path: a wrapper before it would take longer than the program. */
export function pythonProgram() {
  return run('python3', ['-c', 'import sys; print(sys.executable)']).toString().trim();
}
