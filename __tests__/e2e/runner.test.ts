/** The README's quick start, run by a workflow runner we did not write, against the committed action. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { actPart, copyAction, runnerOver } from '../helpers/act.js';
import { needs } from '../helpers/parts.js';
import { REPOSITORY } from '../helpers/paths.js';
import { temporaryDirectory, writeTree } from '../helpers/workspace.js';

/** A repository with the committed action and the workflow; `push` runs it and gives the log. */
function repositoryWith(workflow: string): { source: string; push(): Promise<string> } {
  const repository = temporaryDirectory();
  copyAction(repository);
  writeTree(repository, {
    '.github/workflows/package.yml': workflow,
    'src/handler.py': 'x = 1\n',
    'src/tests/test.py': 'left out\n',
  });
  const runner = runnerOver(repository);
  return { source: join(repository, 'src'), push: async () => (await runner.run()).log };
}

needs(...actPart)(
  'act runs the quick start of the README',
  async () => {
    const readme = readFileSync(join(REPOSITORY, 'README.md'), 'utf8');
    const jobs = /```yaml\n(?<yaml>jobs:[\s\S]*?)```/.exec(readme)?.groups?.['yaml'] ?? '';
    const workflow = `on: push\n${jobs.replace('OWNER/reproducible-lambda-zip@v1', './')}`;
    const log = await repositoryWith(workflow).push();
    expect(log).toMatch(/::set-output:: file-count=1\b/);
    expect(log).toContain('my-function.zip: OK');
    expect(log).toContain('Job succeeded');
  },
  300_000,
);

needs(...actPart)(
  'act gates a deploy, with a cache service we did not write',
  async () => {
    const build = (environment: string, more = ''): string => `
      - id: ${environment}
        uses: ./
        with: {source: src, name: my-function, environment: ${environment}${more}}
      - run: echo "${environment} is \${{ steps.${environment}.outputs.reason }}"`;
    // This service tells entries apart by the second they came in, and a newest one has to be told.
    const { source, push } = repositoryWith(`on: push
jobs:
  package:
    runs-on: ubuntu-latest
    steps:
      - run: sleep 2
      - uses: actions/checkout@v7${build('staging')}${build('production', ', record: never')}
      - run: sleep 2
      - if: steps.production.outputs.changed == 'true'
        uses: ./mark-deployed
        with: {name: my-function, environment: production, zip: my-function.zip}
`);
    const reasons = (log: string): string[] =>
      [...log.matchAll(/^(?<what>\w+ is [\w-]+)$/gm)].map(({ groups }) => groups?.['what'] ?? '');
    expect(reasons(await push())).toEqual(['staging is first-build', 'production is first-build']);
    expect(reasons(await push())).toEqual(['staging is unchanged', 'production is unchanged']);
    writeFileSync(join(source, 'handler.py'), 'x = 2\n');
    expect(reasons(await push())).toEqual(['staging is content', 'production is content']);
    writeFileSync(join(source, 'handler.py'), 'x = 1\n');
    expect(reasons(await push())).toEqual(['staging is content', 'production is content']);
  },
  300_000,
);
