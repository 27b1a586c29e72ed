/**
 * Every workflow of every page, as it stands there, run twice by a runner we did not write, against the committed action: the first
 * time AWS refuses one call, and the second time everything has to be deployed. Those of examples/ are run by examples.test.ts.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { AWS_FOLDER, actPart, copyAction, type RunReport, runnerOver, standIns } from '../helpers/act.js';
import { awsEnvironment, createFunction, lambdaIn, MOTO, startProxy } from '../helpers/aws.js';
import { startGitHubApi } from '../helpers/github-api.js';
import { startPackageIndex } from '../helpers/package-index.js';
import { blocksOf, listedPermissions, PAGES, type PageWorkflow, workflowsOf } from '../helpers/pages.js';
import { hasPip, hasProgram, needs } from '../helpers/parts.js';
import { temporaryDirectory, writeTree } from '../helpers/workspace.js';

const pages = PAGES.map((page) => ({ page, ...workflowsOf(page) }));
const workflows = pages.flatMap((one) => one.workflows);

/** Those that keep records of deploys: no two of them belong into one repository, for the pages name one function. */
const keepsRecords = ({ text }: PageWorkflow): boolean => /^\s+environment: /m.test(text);
/** Those that may be one repository's: one start of the runner does for all. */
const groups: PageWorkflow[][] = [];
for (const one of workflows) {
  const config = (page: string) => pages.find((other) => other.page === page)?.config;
  const found = groups.find(
    ([other]) =>
      other !== undefined &&
      !keepsRecords(one) &&
      !keepsRecords(other) &&
      one.event === other.event &&
      config(one.page) === config(other.page),
  );
  if (found === undefined) groups.push([one]);
  else found.push(one);
}

const PULL_REQUEST = { number: 7, base: { ref: 'main' }, head: { ref: 'topic' } };

/** What the pages take for granted. */
const HANDLER = 'def handler(event, context):\n    return 1\n';
const TERRAFORM = `
variable "package" { type = string }
variable "package_hash" { type = string }
resource "terraform_data" "function" { triggers_replace = var.package_hash }
output "package_hash" { value = var.package_hash }
`;
function sources(requirements: string): Record<string, string> {
  return {
    'src/handler.py': HANDLER,
    // Long enough to be kept once it is compressed.
    'src/words.txt': 'a word and another\n'.repeat(1000),
    'src/report/handler.py': HANDLER,
    'requirements.txt': requirements,
    'lambdas/orders/handler.py': HANDLER,
    'lambdas/users/handler.py': `${HANDLER}# users\n`,
    'lambdas/users/requirements.txt': requirements,
    'libs/common/common.py': 'x = 1\n',
    'main.tf': TERRAFORM,
  };
}

/** The function of the pages with one, and those of the config file, which is for arm64. */
const FUNCTIONS = { 'my-function': 'x86_64', orders: 'arm64', users: 'arm64', report: 'arm64' } as const;

/** One for each workflow: what is called alike there is another function. */
const REGIONS = [
  ...[
    'us-east-1',
    'us-east-2',
    'us-west-1',
    'us-west-2',
    'eu-west-1',
    'eu-west-2',
    'eu-west-3',
    'eu-north-1',
  ],
  ...[
    'eu-south-1',
    'ap-south-1',
    'ap-east-1',
    'ap-northeast-1',
    'ap-northeast-2',
    'ap-southeast-1',
    'sa-east-1',
  ],
];
const regionOf = (one: PageWorkflow): string => REGIONS[workflows.indexOf(one)] ?? '';

async function createFunctions(region: string): Promise<void> {
  for (const [name, architecture] of Object.entries(FUNCTIONS)) {
    await lambdaIn(region)
      .deleteFunction({ FunctionName: name })
      .catch(() => undefined);
    await createFunction(Buffer.from('something else'), name, { Architectures: [architecture] }, region);
  }
}

const deploys = ({ text }: PageWorkflow): boolean => /update-function-code|deploy: true/.test(text);

/** What every function that the workflow deploys has to have. */
async function expectDeployed(report: RunReport, one: PageWorkflow): Promise<void> {
  const region = lambdaIn(regionOf(one));
  const job = 'package' in (one.workflow['jobs'] as object) ? 'package' : 'page';
  const outputs = report.outputs(job, 'package', one.name);
  const rows: Record<string, string>[] =
    outputs['sha256'] === undefined
      ? JSON.parse(report.outputs(job, 'packages', one.name)['matrix'] ?? '{}').include
      : [{ name: 'my-function', ...outputs } as Record<string, string>];
  expect(rows.length, one.name).toBeGreaterThan(0);
  for (const row of rows) {
    expect(String(row['changed']), one.name).toBe('true');
    const found = await region.getFunctionConfiguration({ FunctionName: row['name'] });
    expect(found.CodeSha256, one.name).toBe(row['sha256-base64']);
    if (!row['layer-sha256-base64']) continue;
    expect(String(row['layer-changed']), one.name).toBe('true');
    const [layer] = found.Layers ?? [];
    const [number = '', name] = (layer?.Arn ?? '').split(':').reverse();
    const version = await region.getLayerVersion({ LayerName: name, VersionNumber: Number(number) });
    expect(version.Content?.CodeSha256, one.name).toBe(row['layer-sha256-base64']);
  }
}

const [hasAct, act] = actPart;
const parts: Readonly<Record<string, boolean>> = {
  [act]: hasAct,
  'moto, named by LAMBDA_ZIP_TEST_MOTO': MOTO !== undefined,
  'the AWS command line, in LAMBDA_ZIP_TEST_AWS': AWS_FOLDER !== undefined,
  terraform: hasProgram('terraform', ['version']),
  'python3 with pip': hasPip(),
};

describe('every workflow of every page', () => {
  test('is found', () => {
    expect(workflows.length).toBeGreaterThan(10);
    expect(workflows.length).toBeLessThanOrEqual(REGIONS.length);
    expect(groups.flat().length).toBe(workflows.length);
    // What is not marked as YAML would be run by nobody.
    for (const page of PAGES) {
      const others = blocksOf(page).filter(({ language }) => language !== 'yaml');
      expect(
        others.filter(({ text }) => /^\s*(- )?uses: /m.test(text)),
        page,
      ).toEqual([]);
    }
  });

  needs(Object.values(parts).every(Boolean), Object.keys(parts).join(', ')).each(
    groups.map((group) => group.map(({ name }) => name).join('; ')),
  )(
    'runs, is refused a call by AWS, and deploys the next time: %s',
    async (title) => {
      const group = workflows.filter(({ name }) => title.split('; ').includes(name));
      const { requirements } = await startPackageIndex();
      const repository = writeTree(temporaryDirectory(), sources(requirements));
      const config = pages.find(({ page }) => page === group[0]?.page)?.config;
      if (config !== undefined) writeFileSync(join(repository, 'lambda-zip.yml'), config);
      for (const [index, one] of group.entries()) {
        const env = { AWS_REGION: regionOf(one), AWS_DEFAULT_REGION: regionOf(one) };
        const text = stringify({ name: one.name, env, ...one.workflow });
        writeTree(repository, { [`.github/workflows/${index}.yml`]: text });
        if (deploys(one)) await createFunctions(regionOf(one));
      }
      const action = temporaryDirectory();
      copyAction(action);
      const uses = 'OWNER/reproducible-lambda-zip';
      const actions = { [`${uses}@v1`]: action, ...standIns(group.map(({ text }) => text)) };
      const proxy = await startProxy();
      const api = await startGitHubApi();
      const { AWS_REGION: _, ...aws } = awsEnvironment(proxy.url);
      const event = group[0]?.event ?? 'push';
      const input = {
        event,
        payload: event === 'push' ? undefined : { pull_request: PULL_REQUEST },
        env: { ...aws, GITHUB_API_URL: api.url },
        secrets: { GITHUB_TOKEN: 'secret-token' },
        actions,
      };
      const runner = runnerOver(repository);
      api.caches = () => runner.records();
      proxy.refuseOnce();
      const first = await runner.run({ ...input, fails: group.some(deploys) });
      for (const one of group) {
        const results = Object.values(first.jobsOf(one.name));
        expect(results.includes('failure'), `${one.name}\n${first.log}`).toBe(deploys(one));
      }
      // The runner's cache tells entries apart by the second they came in.
      await setTimeout(1100);
      const second = await runner.run(input);
      for (const one of group) {
        const results = Object.values(second.jobsOf(one.name));
        expect(new Set(results), one.name).toEqual(new Set(['success']));
        if (deploys(one)) await expectDeployed(second, one);
      }
      for (const page of new Set(group.map((one) => one.page))) {
        const ours = group.filter((one) => one.page === page && deploys(one));
        const needed = new Set(ours.flatMap((one) => [...proxy.permissions(regionOf(one))]));
        const listed = new Set(listedPermissions(page));
        // A page has one row for all of its workflows.
        const isAll = workflows.filter((one) => one.page === page && deploys(one)).length === ours.length;
        expect(isAll ? listed : new Set([...listed].filter((one) => needed.has(one))), page).toEqual(needed);
      }
      if (event === 'pull_request') expect(api.comments).toHaveLength(group.length);
    },
    300_000,
  );
});
