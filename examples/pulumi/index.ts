import { execFileSync } from 'node:child_process';
import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

const options = ['--output', 'hello.zip', '--architecture', 'arm64', '--json'];
const printed = execFileSync('lambda-zip', ['build', '../hello-python', ...options], {
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'inherit'],
});

const role = new aws.iam.Role('hello', {
  assumeRolePolicy: aws.iam.assumeRolePolicyForPrincipal({ Service: 'lambda.amazonaws.com' }),
});

new aws.lambda.Function('hello', {
  code: new pulumi.asset.FileArchive('hello.zip'),
  sourceCodeHash: JSON.parse(printed)['sha256-base64'],
  role: role.arn,
  runtime: 'python3.13',
  architectures: ['arm64'],
  handler: 'handler.lambda_handler',
});
