/** Whether git is asked at all: starting it takes as long as packing a small tree. */
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { git } from '../../build/util/git.js';
import { temporaryDirectory } from '../helpers/workspace.js';

/** A git that says that it was asked, in front of the true one. */
function witness() {
  const folder = temporaryDirectory();
  const asked = join(folder, 'asked');
  const program = join(folder, 'git');
  writeFileSync(program, `#!/bin/sh\n: > '${asked}'\nPATH="\${PATH#*:}" exec git "$@"\n`);
  chmodSync(program, 0o755);
  const environment = { ...process.env, PATH: `${folder}${delimiter}${process.env['PATH']}` };
  return { environment, wasAsked: () => existsSync(asked) };
}

describe.skipIf(process.platform === 'win32')('git', () => {
  test('is not started in a folder without a repository', async () => {
    const { environment, wasAsked } = witness();
    expect(await git(temporaryDirectory(), ['ls-files'], { environment })).toBeUndefined();
    expect(wasAsked()).toBe(false);
  });

  test.each([
    ['in a repository', '.'],
    ['below one', 'below/it'],
  ])('is started %s', async (_, path) => {
    const repository = temporaryDirectory();
    execFileSync('git', ['init', '--quiet', repository]);
    const folder = join(repository, path);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'file'), '');
    execFileSync('git', ['-C', repository, 'add', '.']);
    const { environment, wasAsked } = witness();
    expect(await git(folder, ['ls-files'], { environment })).toBe('file\n');
    expect(wasAsked()).toBe(true);
  });

  test('is started in a worktree, where .git is a file', async () => {
    const repository = temporaryDirectory();
    execFileSync('git', ['init', '--quiet', repository]);
    writeFileSync(join(repository, 'file'), '');
    execFileSync('git', ['-C', repository, 'add', '.']);
    const who = ['-c', 'user.name=a', '-c', 'user.email=a@example.com'];
    execFileSync('git', ['-C', repository, ...who, 'commit', '--quiet', '-m', 'one']);
    const worktree = join(temporaryDirectory(), 'tree');
    execFileSync('git', ['-C', repository, 'worktree', 'add', '--quiet', worktree]);
    expect(await git(worktree, ['ls-files'], witness())).toBe('file\n');
  });

  test('is started where the environment names a repository', async () => {
    const repository = temporaryDirectory();
    execFileSync('git', ['init', '--quiet', repository]);
    const { environment } = witness();
    const named = { ...environment, GIT_DIR: join(repository, '.git') };
    expect(await git(temporaryDirectory(), ['rev-parse', '--git-dir'], { environment: named })).toBe(
      `${join(repository, '.git')}\n`,
    );
  });
});
