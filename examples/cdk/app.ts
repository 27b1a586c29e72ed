// node needs version 22.18 or newer to run this file; with an older one, let tsx run it.
import { mkdirSync } from 'node:fs';
import { App, Stack } from 'aws-cdk-lib';
import { Architecture, Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { lambdaZip } from './lambda-zip.ts';

mkdirSync('build', { recursive: true });
const stack = new Stack(new App(), 'Greetings');

new LambdaFunction(stack, 'Hello', {
  code: lambdaZip('../hello-python', 'build/hello.zip', '--architecture', 'arm64'),
  runtime: Runtime.PYTHON_3_13,
  architecture: Architecture.ARM_64,
  handler: 'handler.lambda_handler',
});

new LambdaFunction(stack, 'Api', {
  code: Code.fromCustomCommand('build/api.zip', [
    ...['lambda-zip', 'build', '../nodejs', '--output', 'build/api.zip'],
    ...['--runtime', 'nodejs22.x'],
  ]),
  runtime: Runtime.NODEJS_22_X,
  handler: 'index.handler',
});
