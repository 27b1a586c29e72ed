/** A repository without any configuration: `init`, and act runs the workflow it wrote as it stands. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect } from 'vitest';
import { AWS_FOLDER, actPart, copyAction, type RunReport, runnerOver, standIns } from '../helpers/act.js';
import { createFunction, lambda, MOTO, startProxy } from '../helpers/aws.js';
import { listedPermissions } from '../helpers/pages.js';
import { needs } from '../helpers/parts.js';
import { lambdaZip } from '../helpers/programs.js';
import { temporaryDirectory, writeTree } from '../helpers/workspace.js';

const HANDLER = 'def lambda_handler(event, context):\n    return 1\n';
const FUNCTIONS = ['orders', 'report', 'users', 'web'];
const WORKFLOW = '.github/workflows/lambda.yml';

/** What the workflow may be told under Settings; without it, nobody has said as whom to deploy. */
const VARIABLES = { AWS_ROLE_ARN: 'arn:aws:iam::123456789012:role/deploy', AWS_REGION: 'eu-central-1' };

/** A row of the matrix. */
interface Row {
  readonly name: string;
  readonly 'sha256-base64': string;
}

async function deployed(name: string): Promise<string | undefined> {
  return (await lambda.getFunctionConfiguration({ FunctionName: name })).CodeSha256;
}

const [available, runnerName] = actPart;
needs(
  available && MOTO !== undefined && AWS_FOLDER !== undefined,
  `${runnerName}, moto, named by LAMBDA_ZIP_TEST_MOTO, the AWS command line, in LAMBDA_ZIP_TEST_AWS`,
)(
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
    execFileSync('git', ['-C', repository, 'init', '--quiet', '--initial-branch', 'main']);
    const written = await lambdaZip(['init'], { cwd: repository });
    expect(written.code, written.stderr).toBe(0);
    for (const name of FUNCTIONS) {
      await lambda.deleteFunction({ FunctionName: name }).catch(() => undefined);
      await createFunction(Buffer.from('something else'), name);
    }

    const action = temporaryDirectory();
    copyAction(action);
    const others = standIns([readFileSync(join(repository, WORKFLOW), 'utf8')]);
    const actions = { 'OWNER/reproducible-lambda-zip@v1': action, ...others };
    const runner = runnerOver(repository);
    const aws = await startProxy();
    const run = async (vars: Readonly<Record<string, string>>) => {
      // The runner's cache tells entries apart by the second they came in.
      await setTimeout(1100);
      const report = await runner.run({ actions, vars, env: { AWS_ENDPOINT_URL: aws.url } });
      const { matrix = '', 'any-changed': anyChanged } = report.outputs('build', 'lambda');
      const rows: Row[] = JSON.parse(matrix).include;
      return { report, rows, anyChanged };
    };
    const jobs = ({ report }: { report: RunReport }) => report.jobs;

    const unasked = await run({});
    expect(unasked.anyChanged).toBe('true');
    expect(new Set(unasked.rows.map(({ name }) => name))).toEqual(new Set(FUNCTIONS));
    expect(jobs(unasked)).toEqual({ build: 'success' });
    expect(unasked.report.log).toContain('Artifact lambda-packages.zip successfully finalized');

    const first = await run(VARIABLES);
    expect(jobs(first)).toEqual({ build: 'success', deploy: 'success' });
    expect(first.rows.length).toBe(FUNCTIONS.length);
    for (const row of first.rows) expect(await deployed(row.name)).toBe(row['sha256-base64']);

    const second = await run(VARIABLES);
    expect(second.anyChanged).toBe('false');
    expect(jobs(second)).toEqual({ build: 'success' });

    writeFileSync(join(repository, 'lambdas/users/lambda_function.py'), `${HANDLER}# changed\n`);
    const third = await run(VARIABLES);
    expect(third.rows).toMatchObject([{ name: 'users', reason: 'content' }]);
    expect(jobs(third)).toEqual({ build: 'success', deploy: 'success' });
    expect(third.report.log.match(/is recorded as deployed/g)?.length).toBe(1);
    expect(await deployed('users')).toBe(third.rows[0]?.['sha256-base64']);
    expect((await run(VARIABLES)).anyChanged).toBe('false');

    // What it tells people to allow, in its first lines and on the page, is what was asked for.
    const [head = ''] = readFileSync(join(repository, WORKFLOW), 'utf8').split('\nname: ');
    expect(new Set(head.match(/lambda:\w+/g))).toEqual(aws.permissions());
    expect(new Set(listedPermissions(join('docs', 'init.md')))).toEqual(aws.permissions());
  },
  300_000,
);
