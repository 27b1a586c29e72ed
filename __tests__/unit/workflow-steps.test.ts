import { describe, expect, test } from 'vitest';
import { vainConditions } from '../../build/init/workflow-steps.js';
import { temporaryDirectory, writeTree } from '../helpers/workspace.js';

/** What is found in a workflow with these jobs. */
function found(jobs: string, uses = 'OWNER/reproducible-lambda-zip@v1'): string[] {
  const text = `on: push # ${uses}\njobs:\n${jobs}`;
  return vainConditions(writeTree(temporaryDirectory(), { '.github/workflows/a.yml': text }));
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
    const job = (needs: string): string =>
      `${STEPS}  b:\n    needs: ${needs}\n    if: needs.a.outputs.changed == 'true'\n    steps: []\n`;
    expect(found(job('a'))).toEqual([]);
    expect(found(job('[c, a]'))).toEqual([]);
    expect(found(job('c'))).toEqual(["'.github/workflows/a.yml' line 9: 'needs.a'"]);
  });

  test('of another job of the same workflow does not see its steps', () => {
    const other = '  b:\n    steps:\n      - if: steps.package.outputs.changed\n        run: x\n';
    expect(found(`${STEPS}${other}`)).toEqual(["'.github/workflows/a.yml' line 9: 'steps.package'"]);
  });
});

test('a workflow without this action is none of ours', () => {
  const jobs = '  a:\n    steps:\n      - if: steps.x.outputs.y\n        run: z\n';
  expect(found(jobs, 'lambda-zip')).toHaveLength(1);
  expect(found(jobs, 'another')).toEqual([]);
});

test.each(['', 'jobs: 1', ': {', 'jobs: {a: {steps: [1, {if: 5}]}} # lambda-zip', 'a: &a [*a] # lambda-zip'])(
  'of %j nothing is said',
  (text) => {
    expect(vainConditions(writeTree(temporaryDirectory(), { '.github/workflows/a.yml': text }))).toEqual([]);
  },
);

test('a repository without workflows has no conditions', () => {
  expect(vainConditions(temporaryDirectory())).toEqual([]);
});
