/** The README's quick start, run by a workflow runner we did not write, against the committed action. */
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { needs } from '../helpers/parts.js';
import { REPOSITORY } from '../helpers/paths.js';
import { run } from '../helpers/programs.js';
import { temporaryDirectory, writeTree } from '../helpers/workspace.js';

const act = process.env['LAMBDA_ZIP_TEST_ACT'];

needs(act !== undefined, 'act, named by LAMBDA_ZIP_TEST_ACT')(
  'act runs the quick start of the README',
  async () => {
    const readme = readFileSync(join(REPOSITORY, 'README.md'), 'utf8');
    const jobs = /```yaml\n(?<yaml>[\s\S]*?)```/.exec(readme)?.groups?.['yaml'] ?? '';
    const repository = temporaryDirectory();
    cpSync(join(REPOSITORY, 'dist'), join(repository, 'dist'), { recursive: true });
    cpSync(join(REPOSITORY, 'action.yml'), join(repository, 'action.yml'));
    writeTree(repository, {
      '.github/workflows/package.yml': `on: push\n${jobs.replace('OWNER/reproducible-lambda-zip@v1', './')}`,
      'src/handler.py': 'x = 1\n',
      'src/tests/test.py': 'left out\n',
    });
    const git = (...args: readonly string[]) => execFileSync('git', ['-C', repository, ...args]);
    git('init', '--quiet');
    git('add', '.');
    git(
      '-c',
      'user.name=test',
      '-c',
      'user.email=test@example.com',
      'commit',
      '--quiet',
      '--message',
      'test',
    );

    // On this machine instead of in an image; the runner keeps its files away from the user's.
    const home = temporaryDirectory();
    const args = [
      'push',
      '--platform',
      'ubuntu-latest=-self-hosted',
      '--action-cache-path',
      join(home, 'actions'),
    ];
    const env = { HOME: home, XDG_CACHE_HOME: join(home, 'cache'), XDG_CONFIG_HOME: home };
    const { code, stdout, stderr } = await run(act ?? 'act', args, { cwd: repository, env });
    const log = stdout + stderr;
    expect(code, log).toBe(0);
    expect(log).toMatch(/::set-output:: file-count=1\b/);
    expect(log).toContain('my-function.zip: OK');
    expect(log).toContain('Job succeeded');
  },
  300_000,
);
