/** The action inside of a composite action, and that inside of a reusable workflow, run by a runner we did not write. */
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect } from 'vitest';
import { actPart, copyAction, runnerOver } from '../helpers/act.js';
import { needs } from '../helpers/parts.js';
import { REPOSITORY } from '../helpers/paths.js';
import { temporaryDirectory, writeTree } from '../helpers/workspace.js';

/** Whoever calls it says what to pack, and hears what came of it. */
const REUSABLE = `
on:
  workflow_call:
    inputs:
      source: {type: string, required: true}
      environment: {type: string, required: true}
    outputs:
      sha256: {value: "\${{ jobs.package.outputs.sha256 }}"}
      changed: {value: "\${{ jobs.package.outputs.changed }}"}
jobs:
  package:
    runs-on: ubuntu-latest
    outputs:
      sha256: \${{ steps.own.outputs.sha256 }}
      changed: \${{ steps.own.outputs.changed }}
    steps:
      - uses: actions/checkout@v7
      - id: own
        uses: ./composite-action
        with:
          source: \${{ inputs.source }}
          environment: \${{ inputs.environment }}
      - run: unzip -l '\${{ steps.own.outputs.zip-path }}' | grep -c handler.py
`;
const CALLER = `
on: push
jobs:
  function:
    uses: ./.github/workflows/reusable.yml
    with: {source: src, environment: staging}
  deploy:
    needs: function
    if: needs.function.outputs.changed == 'true'
    runs-on: ubuntu-latest
    steps:
      - run: echo "deploys \${{ needs.function.outputs.sha256 }}"
`;

needs(...actPart)(
  'inputs, outputs and records travel through a reusable workflow and a composite action',
  async () => {
    const repository = temporaryDirectory();
    const action = temporaryDirectory();
    copyAction(action);
    cpSync(join(REPOSITORY, 'examples', 'composite-action'), join(repository, 'composite-action'), {
      recursive: true,
    });
    writeTree(repository, {
      '.github/workflows/reusable.yml': REUSABLE,
      '.github/workflows/caller.yml': CALLER,
      'src/handler.py': 'x = 1\n',
      'src/notes.md': 'left out by the composite action\n',
    });
    const runner = runnerOver(repository);
    const deployed = async (): Promise<string[]> => {
      const actions = { 'OWNER/reproducible-lambda-zip@v1': action };
      const { log } = await runner.run({ workflow: 'caller.yml', actions });
      // The runner's cache tells entries apart by the second they came in.
      await setTimeout(1_100);
      return [...new Set(log.match(/^deploys [0-9a-f]*$/gm))];
    };
    const first = await deployed();
    expect(first).toEqual([expect.stringMatching(/^deploys [0-9a-f]{64}$/)]);
    // The post step of an action inside of another one has recorded the deploy.
    expect(await deployed()).toEqual([]);
    writeFileSync(join(repository, 'src', 'notes.md'), 'changed, and left out\n');
    expect(await deployed()).toEqual([]);
    writeFileSync(join(repository, 'src', 'handler.py'), 'x = 2\n');
    const [second] = await deployed();
    expect([second, second === first[0]]).toEqual([expect.stringMatching(/^deploys [0-9a-f]{64}$/), false]);
  },
  300_000,
);
