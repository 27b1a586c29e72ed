// The machine, named in the results: numbers mean little without it.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, release, totalmem, type } from 'node:os';
import { REPOSITORY } from './options.mjs';

/**
 * @returns {{ cpu: string, cores: number, memory: number, kernel: string, system: string, node: string }} memory in bytes
 */
export function describeMachine() {
  return {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memory: totalmem(),
    kernel: `${type()} ${release()}`,
    system: systemName(),
    node: process.version,
  };
}

/**
 * What is measured.
 *
 * @returns {{ commit?: string, changed?: boolean }} of the repository, and whether `dist/` has something else; nothing
 * outside of one
 */
export function commitOf() {
  const git = (...args) =>
    execFileSync('git', ['-C', REPOSITORY, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  try {
    return { commit: git('rev-parse', 'HEAD'), changed: git('status', '--porcelain', '--', 'dist') !== '' };
  } catch {
    return {};
  }
}

function systemName() {
  try {
    return /^PRETTY_NAME="?([^"\n]*)/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? process.platform;
  } catch {
    return process.platform;
  }
}
