import { execFileSync } from 'node:child_process';
import { App, Stack } from 'aws-cdk-lib';
import {
  Architecture,
  Code,
  Function as LambdaFunction,
  LayerVersion,
  Runtime,
} from 'aws-cdk-lib/aws-lambda';

interface Package {
  readonly name: string;
  readonly runtime: string;
  readonly 'zip-path': string;
  readonly sha256: string;
  readonly 'layer-zip-path': string;
  readonly 'layer-sha256': string;
}

const printed = execFileSync('lambda-zip', ['build', '--all', '--json'], {
  cwd: '..',
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'inherit'],
});
const packages: Package[] = JSON.parse(printed).results;

const stack = new Stack(new App(), 'SixFunctions');
for (const one of packages) {
  const layer =
    one['layer-zip-path'] &&
    new LayerVersion(stack, `${one.name}-layer`, {
      code: Code.fromAsset(one['layer-zip-path'], { assetHash: one['layer-sha256'] }),
    });
  new LambdaFunction(stack, one.name, {
    code: Code.fromAsset(one['zip-path'], { assetHash: one.sha256 }),
    runtime: new Runtime(one.runtime),
    architecture: Architecture.ARM_64,
    handler: one.runtime.startsWith('nodejs') ? 'index.handler' : 'handler.lambda_handler',
    layers: layer ? [layer] : [],
  });
}
