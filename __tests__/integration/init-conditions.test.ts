/** What `init` says of workflows that are there already. */
import { expect, test } from 'vitest';
import { lambdaZip } from '../helpers/programs.js';
import { temporaryDirectory, writeTree } from '../helpers/workspace.js';

const workflow = (condition: string): string => `on: push
jobs:
  deploy:
    runs-on: ubuntu-latest
    steps:
      - {id: package, uses: OWNER/reproducible-lambda-zip@v1}
      - if: ${condition}
        run: ./deploy.sh
`;

test.each([
  ["steps.pakage.outputs.changed == 'true'", 'steps.pakage'],
  ["steps.package.outputs.chnaged == 'true'", 'steps.package.outputs.chnaged'],
  ["steps.package.outputs.changed == 'true'", undefined],
])('init reads %s', async (condition, vain) => {
  const files = {
    'src/handler.py': 'def handler(event, context):\n    return 1\n',
    '.github/workflows/deploy.yml': workflow(condition),
  };
  const { code, stdout, stderr } = await lambdaZip(['init', '--dry-run'], {
    cwd: writeTree(temporaryDirectory(), files),
  });
  expect(code, stderr).toBe(0);
  const note =
    "an 'if:' reads a step, job or output that does not exist, so GitHub always skips that step or job: ";
  const said = (stdout + stderr).split('\n').filter((line) => line.includes(note));
  expect(said).toEqual(
    vain === undefined ? [] : [`Note: ${note}'.github/workflows/deploy.yml' line 7: '${vain}'`],
  );
});
