/** A repository without any configuration: `init`, and act runs the workflow it wrote as it stands. */
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { parse } from 'yaml';
import { needs } from '../helpers/parts.js';
import { REPOSITORY } from '../helpers/paths.js';
import { lambdaZip, run } from '../helpers/programs.js';
import { temporaryDirectory, writeTree } from '../helpers/workspace.js';

const act = process.env['LAMBDA_ZIP_TEST_ACT'];
const HANDLER = 'def lambda_handler(event, context):\n    return 1\n';

/** Takes the place of actions/upload-artifact, which cannot be fetched here: fails unless there are such files. */
const UPLOAD = `name: upload
inputs:
  name: {required: true}
  path: {required: true}
  if-no-files-found: {required: false}
runs:
  using: composite
  steps:
    - shell: bash
      env:
        FILES: \${{ inputs.path }}
      run: for file in $FILES; do test -s "$file" && echo "kept $file"; done
`;

needs(act !== undefined, 'act, named by LAMBDA_ZIP_TEST_ACT')(
  'act runs the workflow that init wrote, with no edit',
  async () => {
    const repository = temporaryDirectory();
    writeTree(repository, {
      'lambdas/orders/handler.py': HANDLER,
      'lambdas/orders/requirements.txt': '# none yet\n',
      'lambdas/users/lambda_function.py': HANDLER,
      'services/report/src/app.py': HANDLER,
      'services/web/index.mjs': 'export const handler = async () => ({ statusCode: 200 });\n',
    });
    const git = (...args: readonly string[]) => execFileSync('git', ['-C', repository, ...args]);
    git('init', '--quiet', '--initial-branch', 'trunk');
    const written = await lambdaZip(['init'], { cwd: repository });
    expect(written.code, written.stderr).toBe(0);
    git('add', '.');
    const author = ['-c', 'user.name=test', '-c', 'user.email=test@example.com'];
    git(...author, 'commit', '--quiet', '--message', 'test');

    const action = temporaryDirectory();
    for (const path of ['dist', 'action.yml', 'mark-deployed']) {
      cpSync(join(REPOSITORY, path), join(action, path), { recursive: true });
    }
    const workflow = parse(readFileSync(join(repository, '.github/workflows/lambda.yml'), 'utf8'));
    const used: string[] = workflow.jobs.build.steps.flatMap(({ uses }: { uses?: string }) => uses ?? []);
    const upload = used.find((one) => one.startsWith('actions/upload-artifact@')) ?? '';
    const stand = writeTree(temporaryDirectory(), { 'action.yml': UPLOAD });
    const home = temporaryDirectory();
    const { code, stdout, stderr } = await run(
      act ?? 'act',
      [
        ...['push', '--platform', 'ubuntu-latest=-self-hosted', '--cache-server-addr', '127.0.0.1'],
        ...['--action-cache-path', join(home, 'actions'), '--cache-server-path', join(home, 'caches')],
        ...['--local-repository', `OWNER/reproducible-lambda-zip@v1=${action}`],
        ...['--local-repository', `${upload}=${stand}`],
      ],
      { cwd: repository, env: { HOME: home, XDG_CACHE_HOME: join(home, 'cache'), XDG_CONFIG_HOME: home } },
    );
    expect(code, stdout + stderr).toBe(0);
    const kept = [...stdout.matchAll(/kept build\/(?<name>\S+)$/gm)].map(({ groups }) => groups?.['name']);
    expect(new Set(kept)).toEqual(new Set(['orders.zip', 'report.zip', 'users.zip', 'web.zip']));
    expect(stdout).toMatch(/::set-output:: any-changed=true\b/);
    expect(stdout).toContain('Job succeeded');
    // Nobody has said as whom to deploy.
    expect(stdout).not.toContain('update-function-code');
  },
  300_000,
);
