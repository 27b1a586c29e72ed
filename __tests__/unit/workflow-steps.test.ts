import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { parse } from 'yaml';
import { ACTION_OUTPUTS, type OUTPUTS } from '../../build/inspect/action-outputs.js';
import { unmetConditions } from '../../build/inspect/workflow-conditions.js';
import type { ManyResults } from '../../build/results/many.js';
import type { DeployResults, Results } from '../../build/results/one.js';
import { REPOSITORY } from '../helpers/paths.js';
import { temporaryDirectory, writeTree } from '../helpers/workspace.js';

/** What is found in a workflow with these jobs. */
function found(jobs: string, uses = 'OWNER/reproducible-lambda-zip@v1'): string[] {
  const text = `on: push # ${uses}\njobs:\n${jobs}`;
  return unmetConditions(writeTree(temporaryDirectory(), { '.github/workflows/a.yml': text }));
}

const STEPS = `  a:
    steps:
      - id: Package
        uses: OWNER/reproducible-lambda-zip@v1
`;

describe('a condition', () => {
  test.each([
    ["steps.package.outputs.changed == 'true'"],
    ["steps['package'].outputs.changed == 'true'"],
    [`\${{ steps.Package.outputs.changed == 'true' && always() }}`],
    ["github.event.inputs.steps.other == 'x'"],
    ['!cancelled()'],
  ])('%s goes by what is there', (condition) => {
    expect(found(`${STEPS}      - if: ${JSON.stringify(condition)}\n        run: x\n`)).toEqual([]);
  });

  test.each([
    ["steps.pakage.outputs.changed == 'true'", 'steps.pakage'],
    ["success() && steps['pakage'].outputs.changed == 'true'", 'steps.pakage'],
    [`\${{ needs.package.outputs.changed }}`, 'needs.package'],
    ['steps.later.outputs.x', 'steps.later'],
  ])('%s goes by what is not', (condition, reference) => {
    const jobs = `${STEPS}      - if: ${JSON.stringify(condition)}\n        run: x\n      - id: later\n        run: y\n`;
    expect(found(jobs)).toEqual([`'.github/workflows/a.yml' line 7: '${reference}'`]);
  });

  test('of a job goes by the jobs that it needs', () => {
    const outputs = '    outputs: {changed: x}\n';
    const job = (needs: string): string =>
      `${STEPS}${outputs}  b:\n    needs: ${needs}\n    if: needs.a.outputs.changed == 'true'\n    steps: []\n`;
    expect(found(job('a'))).toEqual([]);
    expect(found(job('[c, a]'))).toEqual([]);
    expect(found(job('c'))).toEqual(["'.github/workflows/a.yml' line 10: 'needs.a'"]);
  });

  test('of another job of the same workflow does not see its steps', () => {
    const other = '  b:\n    steps:\n      - if: steps.package.outputs.changed\n        run: x\n';
    expect(found(`${STEPS}${other}`)).toEqual(["'.github/workflows/a.yml' line 9: 'steps.package'"]);
  });
});

/** Workflows as people write them, by what they do, and what is vain in them once a name in them is mistyped. */
const REAL: readonly (readonly [string, string, string, string, string])[] = [
  [
    'a composite action before the build',
    `  deploy:
    steps:
      - id: setup
        uses: ./.github/actions/setup
      - id: package
        uses: OWNER/reproducible-lambda-zip@v1
      - if: steps.setup.outputs.ready == 'true' && steps.package.outputs.changed == 'true'
        run: ./deploy.sh
`,
    'steps.setup.outputs',
    'steps.set-up.outputs',
    'steps.set-up',
  ],
  [
    'a matrix over functions',
    `  deploy:
    strategy:
      matrix: {function: [orders, users]}
    steps:
      - id: package
        uses: OWNER/reproducible-lambda-zip@0123456789012345678901234567890123456789 # v1.2.3
        with: {source: 'src/\${{ matrix.function }}'}
      - name: Deploy
        if: \${{ steps.package.outputs.changed == 'true' && matrix.function != 'users' }}
        run: ./deploy.sh
`,
    'outputs.changed',
    'outputs.changes-made',
    'steps.package.outputs.changes-made',
  ],
  [
    'outputs of a job',
    `  package:
    outputs:
      changed: \${{ steps.package.outputs.changed }}
    steps:
      - {id: package, uses: OWNER/reproducible-lambda-zip@v1}
  deploy:
    needs: package
    if: needs.package.outputs.changed == 'true'
    steps: [{run: ./deploy.sh}]
`,
    'needs.package.outputs.changed ',
    'needs.package.outputs.chnaged ',
    'needs.package.outputs.chnaged',
  ],
  [
    'outputs of a job that lead to a step',
    `  package:
    outputs:
      changed: \${{ steps.package.outputs.changed }}
    steps:
      - {id: package, uses: OWNER/reproducible-lambda-zip@v1}
  deploy:
    needs: [package]
    if: needs.package.outputs.changed == 'true'
    steps: [{run: ./deploy.sh}]
`,
    'steps.package.outputs',
    'steps.pakage.outputs',
    'steps.pakage',
  ],
  [
    'names in brackets',
    `  deploy:
    steps:
      - {id: my-package, uses: OWNER/reproducible-lambda-zip@v1}
      - if: steps['my-package'].outputs['changed'] == 'true'
        run: ./deploy.sh
`,
    "['my-package']",
    "['my_package']",
    'steps.my_package',
  ],
  [
    'fromJSON of a list',
    `  deploy:
    steps:
      - id: packages
        uses: OWNER/reproducible-lambda-zip@v1
        with: {config: lambda-zip.yml}
      - if: fromJSON(steps.packages.outputs.results)[0].changed && contains(fromJSON(steps.packages.outputs.matrix).include.*.name, 'orders')
        run: ./deploy.sh
`,
    'outputs.results',
    'outputs.result',
    'steps.packages.outputs.result',
  ],
  [
    'a value by way of env',
    `  deploy:
    steps:
      - {id: package, uses: OWNER/reproducible-lambda-zip@v1}
      - if: env.CHANGED == 'true'
        env: {CHANGED: "\${{ steps.package.outputs.changed }}", TEXT: steps.nobody}
        run: ./deploy.sh
`,
    'steps.package.outputs',
    'steps.packages.outputs',
    'steps.packages',
  ],
  [
    'a plan, shards and a summary of all',
    `  plan:
    outputs: {matrix: "\${{ steps.plan.outputs.matrix }}"}
    steps:
      - {id: plan, uses: OWNER/reproducible-lambda-zip/plan@v1}
  deploy:
    needs: plan
    if: needs.plan.outputs.matrix != ''
    strategy: {matrix: "\${{ fromJSON(needs.plan.outputs.matrix) }}"}
    steps:
      - {uses: OWNER/reproducible-lambda-zip@v1}
  tell:
    needs: [plan, deploy]
    if: always() && needs.deploy.result == 'failure'
    steps: [{run: ./tell.sh}]
`,
    'needs.deploy.result',
    'needs.deploys.result',
    'needs.deploys',
  ],
  [
    'a step after one that may fail',
    `  deploy:
    steps:
      - {id: package, uses: OWNER/reproducible-lambda-zip@v1, continue-on-error: true}
      - if: \${{ !cancelled() && steps.package.outcome == 'success' && steps.package.conclusion != 'failure' }}
        run: ./deploy.sh
`,
    'steps.package.outcome',
    'steps.build.outcome',
    'steps.build',
  ],
  [
    'texts that only look like references',
    `  deploy:
    steps:
      - {id: package, uses: OWNER/reproducible-lambda-zip@v1}
      - if: steps.package.outputs.changed == 'true' && !contains(github.event.head_commit.message, 'it''s steps.nobody''s, or needs.nobody')
        env: {STEPS: "\${{ toJSON(steps.*.outcome) }}"}
        run: echo '\${{ steps.package.outputs.sha256 }}'
`,
    'steps.package.outputs.changed',
    'steps.package.outputs.change',
    'steps.package.outputs.change',
  ],
  [
    'steps by an anchor',
    `  staging:
    steps: &steps
      - {id: package, uses: OWNER/reproducible-lambda-zip@v1}
      - if: steps.package.outputs.changed == 'true'
        run: ./deploy.sh
  production:
    steps: *steps
`,
    'steps.package.outputs',
    'steps.pakage.outputs',
    'steps.pakage',
  ],
];

describe('a workflow with', () => {
  test.each(REAL)(
    '%s is right, and is found out by one wrong name',
    (_title, jobs, right, wrong, reference) => {
      expect(jobs.split(right).length).toBe(2);
      expect(found(jobs)).toEqual([]);
      const vain = found(jobs.replace(right, wrong));
      expect(vain[0]).toMatch(/ line \d+: /);
      expect(new Set(vain.map((one) => one.replace(/.* line \d+: /, '')))).toEqual(
        new Set([`'${reference}'`]),
      );
    },
  );

  test('a reusable workflow of the repository goes by its outputs', () => {
    const called = `on:
  workflow_call:
    outputs: {changed: {value: x}}
jobs: {package: {steps: [{uses: OWNER/reproducible-lambda-zip@v1}]}}
`;
    const caller = (output: string, uses: string) => `on: push
jobs:
  package: {uses: ${uses}}
  deploy:
    needs: package
    if: needs.package.outputs.${output} == 'true'
    steps: []
`;
    const own = './.github/workflows/package.yml';
    const foundIn = (text: string) =>
      unmetConditions(
        writeTree(temporaryDirectory(), {
          '.github/workflows/package.yml': called,
          '.github/workflows/push.yml': text,
        }),
      );
    expect(foundIn(caller('changed', own))).toEqual([]);
    expect(foundIn(caller('chnaged', own))).toEqual([
      "'.github/workflows/push.yml' line 6: 'needs.package.outputs.chnaged'",
    ]);
    // What another repository's workflow gives nobody knows here.
    expect(foundIn(caller('chnaged', 'o/reproducible-lambda-zip/.github/workflows/x.yml@v1'))).toEqual([]);
  });
});

test('the outputs that are known are those of the actions', () => {
  for (const [folder, outputs] of Object.entries(ACTION_OUTPUTS)) {
    const file = join(REPOSITORY, folder, 'action.yml');
    expect(Object.keys(parse(readFileSync(file, 'utf8')).outputs), folder).toEqual(Object.keys(outputs));
  }
  expectTypeOf<keyof typeof OUTPUTS>().toEqualTypeOf<
    keyof Results | keyof DeployResults | keyof ManyResults
  >();
});

test('a folder of this action that does not exist has unknown outputs', () => {
  for (const folder of ['constructor', '__proto__', 'other']) {
    const jobs = `  a:\n    steps:\n      - id: x\n        uses: o/reproducible-lambda-zip/${folder}@v1\n      - if: steps.x.outputs.y\n        run: z\n`;
    expect(found(jobs), folder).toEqual([]);
  }
});

test('a workflow without this action is none of ours', () => {
  const jobs = '  a:\n    steps:\n      - if: steps.x.outputs.y\n        run: z\n';
  expect(found(jobs, 'lambda-zip')).toHaveLength(1);
  expect(found(jobs, 'another')).toEqual([]);
});

test.each(['', 'jobs: 1', ': {', 'jobs: {a: {steps: [1, {if: 5}]}} # lambda-zip', 'a: &a [*a] # lambda-zip'])(
  'of %j nothing is said',
  (text) => {
    expect(unmetConditions(writeTree(temporaryDirectory(), { '.github/workflows/a.yml': text }))).toEqual([]);
  },
);

test('a repository without workflows has no conditions', () => {
  expect(unmetConditions(temporaryDirectory())).toEqual([]);
});
