/** What actionlint and zizmor say of every workflow and action that we run, show or write. Nothing of it needs the network. */
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { initWorkflow } from '../helpers/init-workflow.js';
import { needs } from '../helpers/parts.js';
import { REPOSITORY } from '../helpers/paths.js';
import { type Outcome, run } from '../helpers/programs.js';
import { temporaryDirectory, writeTree } from '../helpers/workspace.js';

const actionlint = process.env['LAMBDA_ZIP_TEST_ACTIONLINT'] ?? '';
const withActionlint = needs(actionlint !== '', 'actionlint in LAMBDA_ZIP_TEST_ACTIONLINT');
const zizmor = process.env['LAMBDA_ZIP_TEST_ZIZMOR'] ?? '';
const withZizmor = needs(zizmor !== '', 'zizmor in LAMBDA_ZIP_TEST_ZIZMOR');

/** A repository with the workflows to copy, and the one that init writes, where they belong: some call each other. */
function repositoryOfUsers(): string {
  const root = temporaryDirectory();
  mkdirSync(join(root, '.git'));
  cpSync(join(REPOSITORY, 'examples', 'workflows'), join(root, '.github', 'workflows'), { recursive: true });
  return writeTree(root, { '.github/workflows/init.yml': initWorkflow });
}

/** With our waivers, each of which has its reason in that file; a file that it cannot read fails as well. */
function audit(root: string, ...args: readonly string[]): Promise<Outcome> {
  const config = join(REPOSITORY, '.github', 'zizmor.yml');
  const fixed = ['--offline', '--no-progress', '--color', 'never', '--strict-collection', '--config', config];
  return run(zizmor, [...fixed, ...args, '.'], { cwd: root, env: { GITHUB_ACTIONS: undefined } });
}

/** The last part of the paths that it says it has looked at. */
function audited({ stderr }: Outcome): string[] {
  return [...stderr.matchAll(/completed \.\/(?<path>\S+)/g)].map((match) => match.groups?.['path'] ?? '');
}

describe('actionlint', () => {
  withActionlint(
    'finds nothing in our workflows, in those to copy, and in the one that init writes',
    async () => {
      for (const root of [REPOSITORY, repositoryOfUsers()]) {
        const { code, stdout, stderr } = await run(actionlint, ['-no-color', '-verbose'], { cwd: root });
        expect(stdout).toBe('');
        expect(code, stderr).toBe(0);
        expect(stderr).toMatch(root === REPOSITORY ? /release\.yml/ : /init\.yml/);
      }
    },
  );

  withActionlint('does find an output that no step has', async () => {
    const root = repositoryOfUsers();
    const wrong = initWorkflow.replace(/steps\.(?<id>[\w-]+)\.outputs/, 'steps.no-such-step.outputs');
    writeTree(root, { '.github/workflows/wrong.yml': wrong });
    const { code, stdout } = await run(actionlint, ['-no-color'], { cwd: root });
    expect(stdout).toMatch(/wrong\.yml.*"no-such-step" is not defined/);
    expect(code).toBe(1);
  });
});

describe('zizmor', () => {
  withZizmor('finds nothing in our workflows and actions, code smells included', async () => {
    const outcome = await audit(REPOSITORY, '--pedantic');
    expect(outcome.code, outcome.stdout).toBe(0);
    expect(audited(outcome)).toEqual(
      expect.arrayContaining([
        '.github/workflows/release.yml',
        '.github/dependabot.yml',
        'action.yml',
        'plan/action.yml',
        'mark-deployed/action.yml',
      ]),
    );
  });

  withZizmor('finds nothing in the workflows to copy, and in the one that init writes', async () => {
    const outcome = await audit(repositoryOfUsers());
    expect(outcome.code, outcome.stdout).toBe(0);
    expect(audited(outcome)).toEqual(
      expect.arrayContaining(['.github/workflows/init.yml', '.github/workflows/reusable-caller.yml']),
    );
  });

  withZizmor('does find what our waivers are not about', async () => {
    const title = '$' + '{{ github.event.pull_request.title }}';
    const workflow = readFileSync(join(REPOSITORY, '.github', 'workflows', 'ci.yml'), 'utf8');
    const root = writeTree(temporaryDirectory(), {
      '.github/workflows/injected.yml': workflow.replace('run: npm cit', `run: echo "${title}"`),
      '.github/workflows/unpinned.yml': workflow.replace(/checkout@[0-9a-f]{40}/, 'checkout@v7'),
    });
    const { code, stdout } = await audit(root);
    expect(stdout).toMatch(/\[template-injection\][^[]*injected\.yml/);
    expect(stdout).toMatch(/\[unpinned-uses\][^[]*unpinned\.yml/);
    expect(code).not.toBe(0);
  });
});
