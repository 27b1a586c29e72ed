/** The example workflows, to the letter, run by a runner we did not write, against the committed action. */
import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import {
  AWS_FOLDER,
  actPart,
  copyAction,
  type RunInput,
  type RunReport,
  runnerOver,
  standIns,
} from '../helpers/act.js';
import { type AwsProxy, createFunction, lambda, MOTO, startProxy } from '../helpers/aws.js';
import { HELLO } from '../helpers/deploy-tools.js';
import { DOCKER_HOST, RUNTIMES_PRESENT } from '../helpers/docker.js';
import { startGitHubApi } from '../helpers/github-api.js';
import { listedPermissions } from '../helpers/pages.js';
import { hasProgram, needs } from '../helpers/parts.js';
import { REPOSITORY } from '../helpers/paths.js';
import { temporaryDirectory } from '../helpers/workspace.js';

const EXAMPLES = join(REPOSITORY, 'examples');
const WORKFLOWS = readdirSync(join(EXAMPLES, 'workflows'));

const ACTION = readFileSync(join(REPOSITORY, 'action.yml'), 'utf8');

const HELLO_BASE64 = Buffer.from(HELLO, 'hex').toString('base64');

const VARIABLES = { AWS_ROLE: 'arn:aws:iam::123456789012:role/deploy', AWS_REGION: 'eu-central-1' };

/** The examples as a repository of their own, with the workflows where they belong. */
interface Example {
  readonly repository: string;
  /** AWS, for the variable AWS_ENDPOINT_URL; what it was asked has to be what docs/workflows.md lists. */
  readonly aws: AwsProxy;
  run(input?: RunInput): Promise<RunReport>;
}

const shown: string[] = [];

/** A test of one workflow; `parts` are what it needs beside the runner, by name. */
function example(
  workflow: string,
  title: string,
  parts: Readonly<Record<string, boolean>>,
  body: (example: Example) => Promise<void>,
): void {
  shown.push(workflow);
  const [available, runner] = actPart;
  const all = available && Object.values(parts).every(Boolean);
  needs(all, [runner, ...Object.keys(parts)].join(', '))(
    `${workflow} ${title}`,
    async () => {
      const repository = temporaryDirectory();
      cpSync(EXAMPLES, repository, { recursive: true });
      cpSync(join(EXAMPLES, 'workflows'), join(repository, '.github', 'workflows'), { recursive: true });
      const action = temporaryDirectory();
      copyAction(action);
      const texts = WORKFLOWS.map((name) => readFileSync(join(EXAMPLES, 'workflows', name), 'utf8'));
      const actions = { 'OWNER/reproducible-lambda-zip@v1': action, ...standIns(texts) };
      const runner = runnerOver(repository);
      let runs = 0;
      const aws = await startProxy();
      await body({
        repository,
        aws,
        run: async (input = {}) => {
          // The runner's cache tells entries apart by the second they came in.
          if (runs > 0) await setTimeout(1100);
          runs += 1;
          return runner.run({ workflow, actions, ...input, vars: { ...VARIABLES, ...input.vars } });
        },
      });
      const listed = listedPermissions(join('examples', 'workflows', workflow));
      expect(new Set(listed)).toEqual(aws.permissions());
    },
    300_000,
  );
}

const AWS = { 'moto, named by LAMBDA_ZIP_TEST_MOTO': MOTO !== undefined };
const AWS_CLI = { ...AWS, 'the AWS command line, in LAMBDA_ZIP_TEST_AWS': AWS_FOLDER !== undefined };
const JQ = { jq: hasProgram('jq') };
const NETWORK = {
  'an index, with LAMBDA_ZIP_TEST_NETWORK=1': process.env['LAMBDA_ZIP_TEST_NETWORK'] === '1',
};

async function deployed(name: string): Promise<string | undefined> {
  return (await lambda.getFunctionConfiguration({ FunctionName: name })).CodeSha256;
}

/** A function that has something else than the example. */
const otherFunction = (): Promise<string> => createFunction(Buffer.from('something else'));

/** The functions of lambda-zip.yml, anew. */
async function createFunctions(): Promise<void> {
  for (const name of FUNCTIONS) {
    await lambda.deleteFunction({ FunctionName: name }).catch(() => undefined);
    // As lambda-zip.yml has them.
    await createFunction(Buffer.from('something else'), name, { Architectures: ['arm64'] });
  }
}
const FUNCTIONS = ['demo-hello-python', 'demo-python-dependencies', 'demo-api'];

example(
  'build-and-upload.yml',
  'builds in a container',
  {
    'the image of python3.13 in the daemon of LAMBDA_ZIP_TEST_DOCKER_HOST':
      RUNTIMES_PRESENT.includes('python3.13'),
  },
  async ({ run }) => {
    const report = await run({ env: { DOCKER_HOST: DOCKER_HOST ?? '' } });
    expect(report.jobs).toEqual({ package: 'success' });
    expect(report.outputs('package', 'package')).toMatchObject({ sha256: HELLO, engine: 'container' });
    expect(report.log).toContain('Artifact hello-python.zip successfully finalized');
    expect(report.log).toContain('hello-python.zip: OK');
    expect(report.summaries('package').join()).toContain(HELLO);
  },
);

example('gate-a-deploy-job.yml', 'deploys what changed, once', AWS_CLI, async ({ repository, aws, run }) => {
  const name = await otherFunction();
  const input = { env: { AWS_ENDPOINT_URL: aws.url }, vars: { FUNCTION: name } };
  const deploy = () => run(input);

  const first = await deploy();
  expect(first.outputs('package', 'package')).toMatchObject({ changed: 'true', reason: 'first-build' });
  expect(first.summaries('package').join()).toContain('no deployed package is known');
  expect(first.jobs).toEqual({ package: 'success', deploy: 'success' });
  expect(await deployed(name)).toBe(HELLO_BASE64);

  const second = await deploy();
  expect(second.outputs('package', 'package')).toMatchObject({ changed: 'false', reason: 'unchanged' });
  expect(second.summaries('package').join()).toContain('Unchanged');
  expect(second.jobs).toEqual({ package: 'success' });

  writeFileSync(join(repository, 'hello-python', 'handler.py'), 'x = 2\n');
  aws.refuseOnce();
  const refused = await run({ ...input, fails: true });
  expect(refused.outputs('package', 'package')).toMatchObject({ changed: 'true', reason: 'content' });
  expect(await deployed(name)).toBe(HELLO_BASE64);
  const third = await deploy();
  expect(third.outputs('package', 'package')).toMatchObject({
    changed: 'true',
    reason: 'baseline-unavailable',
  });
  expect(third.jobs).toEqual({ package: 'success', deploy: 'success' });
  expect(await deployed(name)).toBe(third.outputs('package', 'package')['sha256-base64']);
});

example('deploy-to-lambda.yml', 'deploys to a function that has other bytes', AWS, async ({ aws, run }) => {
  const name = await otherFunction();
  const input = { env: { AWS_ENDPOINT_URL: aws.url }, vars: { FUNCTION: name } };
  const deploy = () => run(input);

  aws.refuseOnce();
  const refused = await run({ ...input, fails: true });
  expect(refused.summaries('deploy').join()).toMatch(/^## ❌ The deploy failed/);
  const first = await deploy();
  expect(first.outputs('deploy', 'package')).toMatchObject({
    changed: 'true',
    deployed: 'true',
    version: '1',
  });
  expect(first.log).toContain(`${name} has version 1`);
  expect(await deployed(name)).toBe(HELLO_BASE64);

  const second = await deploy();
  expect(second.outputs('deploy', 'package')).toMatchObject({ changed: 'false', deployed: 'false' });
  expect(second.summaries('deploy').join()).toContain('Unchanged');
  expect(second.log).not.toContain('has version');
});

example(
  'terraform.yml',
  'applies what changed, once',
  { terraform: hasProgram('terraform', ['version']) },
  async ({ run }) => {
    // Every run is a new checkout; the state has to outlive it.
    const state = join(temporaryDirectory(), 'terraform.tfstate');
    const apply = () => run({ env: { TF_CLI_ARGS_init: `-backend-config=path=${state}` } });

    expect((await apply()).log).toContain('Resources: 1 added');
    expect(readFileSync(state, 'utf8')).toContain(HELLO_BASE64);
    const second = await apply();
    expect(second.jobs).toEqual({ apply: 'success' });
    expect(second.log).toContain('Nothing to apply');
    expect(second.log).not.toContain('Resources:');
  },
);

example(
  'monorepo.yml',
  'deploys the functions that changed',
  { ...AWS_CLI, ...NETWORK },
  async ({ repository, aws, run }) => {
    await createFunctions();
    const input = { env: { AWS_ENDPOINT_URL: aws.url } };
    const deploy = () => run(input);
    const changed = (report: RunReport): Record<string, string | undefined>[] =>
      JSON.parse(report.outputs('package', 'packages')['matrix'] ?? '').include;

    const first = await deploy();
    expect(changed(first).map((one) => one['function-name'])).toEqual(FUNCTIONS);
    expect(first.jobs).toEqual({ package: 'success', deploy: 'success' });
    for (const one of changed(first)) {
      expect(await deployed(one['function-name'] ?? '')).toBe(one['sha256-base64']);
    }

    const second = await deploy();
    expect(second.outputs('package', 'packages')['any-changed']).toBe('false');
    expect(second.jobs).toEqual({ package: 'success' });

    writeFileSync(join(repository, 'nodejs', 'greeting.mjs'), "export const greet = () => 'Hi!';\n");
    aws.refuseOnce();
    expect((await run({ ...input, fails: true })).jobs['deploy']).toBe('failure');
    const third = await deploy();
    expect(changed(third).map(({ name, reason }) => [name, reason])).toEqual([['api', 'content']]);
    expect(third.jobs).toEqual({ package: 'success', deploy: 'success' });
  },
);

example(
  'sharded.yml',
  'deploys the functions that changed, each in its shard',
  { ...AWS, ...NETWORK, ...JQ },
  async ({ aws, run }) => {
    await createFunctions();
    const input = { env: { AWS_ENDPOINT_URL: aws.url } };
    const deploy = () => run(input);

    aws.refuseOnce();
    const refused = await run({ ...input, fails: true });
    const first = await deploy();
    expect(JSON.parse(first.outputs('plan', 'plan')['matrix'] ?? '').include).toHaveLength(2);
    expect(first.jobs).toEqual({ plan: 'success', deploy: 'success' });
    for (const name of FUNCTIONS) {
      expect(refused.log + first.log).toMatch(new RegExp(`${name.replace('demo-', '')}: .*deployed`));
    }
    expect(await deployed('demo-hello-python')).toBe(HELLO_BASE64);

    const second = await deploy();
    for (const name of FUNCTIONS) expect(second.log).toContain(`${name.replace('demo-', '')}: unchanged`);
    expect(second.log).not.toContain(': deployed');
  },
);

example(
  'layer.yml',
  'publishes the layer that changed, and the code that did',
  { ...AWS_CLI, ...NETWORK, 'the input layer': ACTION.includes('\n  layer-output:') },
  async ({ repository, aws, run }) => {
    const name = await otherFunction();
    const input = { env: { AWS_ENDPOINT_URL: aws.url }, vars: { FUNCTION: name } };
    const deploy = () => run(input);
    const layers = async () =>
      (await lambda.listLayerVersions({ LayerName: `${name}-packages` })).LayerVersions?.length;
    const changed = (report: RunReport) => {
      const outputs = report.outputs('deploy', 'package');
      return { code: outputs['changed'], layer: outputs['layer-changed'] };
    };

    // Published, and not attached.
    aws.refuseOnce();
    await run({ ...input, fails: true });
    expect(await layers()).toBe(1);
    const first = await deploy();
    expect(changed(first)).toEqual({ code: 'true', layer: 'true' });
    expect(await layers()).toBe(2);
    expect((await lambda.getFunctionConfiguration({ FunctionName: name })).Layers).toHaveLength(1);
    expect(await deployed(name)).toBe(first.outputs('deploy', 'package')['sha256-base64']);
    expect(changed(await deploy())).toEqual({ code: 'false', layer: 'false' });

    writeFileSync(join(repository, 'python-dependencies', 'handler.py'), 'x = 2\n');
    const third = await deploy();
    expect(changed(third)).toEqual({ code: 'true', layer: 'false' });
    expect(await layers()).toBe(2);
    expect(await deployed(name)).toBe(third.outputs('deploy', 'package')['sha256-base64']);
  },
);

example('pull-request-comment.yml', 'comments once', {}, async ({ run }) => {
  const api = await startGitHubApi();
  const comment = () =>
    run({
      event: 'pull_request',
      payload: { pull_request: { number: 7, base: { ref: 'main' }, head: { ref: 'topic' } } },
      env: { GITHUB_API_URL: api.url },
      secrets: { GITHUB_TOKEN: 'secret-token' },
    });
  expect((await comment()).jobs).toEqual({ package: 'success' });
  await comment();
  expect(api.comments.map(({ body }) => body.includes('hello-python'))).toEqual([true]);
});

example(
  'attest.yml',
  'has a statement over the ZIP that the action reports',
  { ...JQ, go: hasProgram('go', ['version']) },
  async ({ run }) => {
    // The runner's home is new, and nothing of Go's is compiled there.
    const GOCACHE = execFileSync('go', ['env', 'GOCACHE'], { encoding: 'utf8' }).trim();
    const report = await run({ env: { GOCACHE } });
    const { sha256 = '', 'zip-path': zip = '' } = report.outputs('package', 'package');
    expect(report.jobs).toEqual({ package: 'success' });
    const statement = Buffer.from(report.outputs('package', 'attest')['statement'] ?? '', 'base64');
    expect(JSON.parse(statement.toString()).subject).toEqual([
      { name: 'go-bootstrap.zip', digest: { sha256 } },
    ]);
    expect(zip).toMatch(/go-bootstrap\.zip$/);
  },
);

shown.push('reusable.yml'); // by its caller
example('reusable-caller.yml', 'goes on where something changed', AWS, async ({ aws, run }) => {
  const name = await otherFunction();
  const { AWS_ROLE } = VARIABLES;
  const input = { env: { AWS_ENDPOINT_URL: aws.url }, vars: { FUNCTION: name }, secrets: { AWS_ROLE } };
  const deploy = () => run(input);

  aws.refuseOnce();
  expect((await run({ ...input, fails: true })).jobs).not.toHaveProperty('announce');
  expect((await deploy()).log).toContain(`deployed ${HELLO}`);
  expect(await deployed(name)).toBe(HELLO_BASE64);
  const second = await deploy();
  expect(second.jobs).not.toHaveProperty('announce');
  expect(second.log).not.toContain(`deployed ${HELLO}`);
});

test('every workflow is run', () => {
  expect(new Set(shown)).toEqual(new Set(WORKFLOWS));
});
