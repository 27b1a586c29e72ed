/** The policy of docs/deploy.md has what a deploy with everything asks for, and no more: derived from what a real server was asked. */
import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import {
  awsEnvironment,
  buildPackage,
  createFunction,
  lambda,
  MOTO,
  s3,
  startProxy,
} from '../helpers/aws.js';
import { needs } from '../helpers/parts.js';
import { REPOSITORY } from '../helpers/paths.js';
import { lambdaZip } from '../helpers/programs.js';
import { workspaceWith } from '../helpers/workspace.js';

interface Statement {
  readonly Sid: string;
  readonly Action: readonly string[];
}

function policy(): Statement[] {
  const page = readFileSync(join(REPOSITORY, 'docs', 'deploy.md'), 'utf8');
  const json = /```json\n(?<json>[\s\S]*?)```/.exec(page)?.groups?.['json'] ?? '';
  return JSON.parse(json).Statement;
}

needs(MOTO !== undefined, 'a moto server, LAMBDA_ZIP_TEST_MOTO')(
  'the policy of docs/deploy.md is what a deploy with everything asks for',
  async () => {
    const proxy = await startProxy();
    const old = await buildPackage({ 'handler.py': 'x = 1\n' });
    proxy.servePackage(old.bytes);
    const name = await createFunction(old.bytes);
    await lambda.publishVersion({ FunctionName: name });
    await lambda.createAlias({ FunctionName: name, Name: 'live', FunctionVersion: '1' });
    const bucket = `bucket-${randomUUID()}`;
    await s3.createBucket({
      Bucket: bucket,
      CreateBucketConfiguration: { LocationConstraint: 'eu-central-1' },
    });
    const { workspace, source } = workspaceWith({});
    const deploy = async (content: string, ...args: readonly string[]) => {
      writeFileSync(join(source, 'handler.py'), content);
      const options = [`--function-name=${name}`, '--deploy=true', ...args];
      const { code, stderr } = await lambdaZip(['build', source, ...options], {
        cwd: workspace,
        env: awsEnvironment(proxy.url),
      });
      expect(code, stderr).toBe(0);
    };
    const statements = policy();
    const allowed = (...sids: readonly string[]): Set<string> =>
      new Set(statements.filter(({ Sid }) => sids.includes(Sid)).flatMap(({ Action }) => Action));

    await deploy('x = 2\n');
    expect(proxy.permissions()).toEqual(allowed('Deploy', 'TellWhatDiffers'));
    await deploy('x = 2\n', '--publish');
    await deploy('x = 3\n', '--alias=live');
    expect(proxy.permissions()).toEqual(allowed('Deploy', 'TellWhatDiffers', 'VersionAndAlias'));
    await deploy('x = 4\n', `--s3-bucket=${bucket}`);
    // Without it, a missing object is a forbidden one to HeadObject; no call is named like it.
    const all = new Set([...proxy.permissions(), 's3:ListBucket']);
    expect(allowed(...statements.map(({ Sid }) => Sid))).toEqual(all);
  },
);
