/**
 * The program of examples/pulumi under Pulumi's own library, in its mode for tests: no engine and no provider can be had.
 * LAMBDA_ZIP_TEST_PULUMI names a folder with its npm packages.
 */
import { appendFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { copyExamples, type Examples, HELLO, NEW_NODE } from '../helpers/deploy-tools.js';
import { needs } from '../helpers/parts.js';
import { writeTree } from '../helpers/workspace.js';

const PULUMI = process.env['LAMBDA_ZIP_TEST_PULUMI'];

/** Runs the program, and prints the function that it registers. */
const REGISTER = `
import * as pulumi from '@pulumi/pulumi';
const functions = [];
const newResource = ({ type, name, inputs }) => {
  if (type === 'aws:lambda/function:Function') functions.push(inputs);
  return { id: name, state: { ...inputs, arn: name } };
};
await pulumi.runtime.setMocks({ newResource, call: ({ inputs }) => inputs }, 'greetings', 'dev', true);
await import('./index.ts');
await pulumi.runtime.disconnect();
for (const { code, ...inputs } of functions) console.log(JSON.stringify({ ...inputs, code: await code.path }));
`;

/** What the program registers in its folder, and the archive that it names. */
async function register(examples: Examples) {
  writeTree(join(examples.folder, 'pulumi'), { 'register.mjs': REGISTER });
  const { stdout } = await examples.run('pulumi', NEW_NODE, ['register.mjs']);
  const { code, ...inputs } = JSON.parse(stdout);
  return { inputs, code, sha256: examples.sha256('pulumi', code) };
}

function example(): Examples {
  const examples = copyExamples();
  symlinkSync(join(PULUMI ?? '', 'node_modules'), join(examples.folder, 'pulumi', 'node_modules'));
  return examples;
}

needs(PULUMI !== undefined, "Pulumi's library, in LAMBDA_ZIP_TEST_PULUMI")(
  'the function is the same from two folders, until the content changes',
  async () => {
    const here = example();
    const first = await register(here);
    expect(first).toMatchObject({ code: 'hello.zip', sha256: HELLO });
    expect(first.inputs.sourceCodeHash).toBe(Buffer.from(HELLO, 'hex').toString('base64'));
    expect(await register(example())).toEqual(first);

    appendFileSync(join(here.folder, 'hello-python', 'handler.py'), '#');
    const { inputs, sha256 } = await register(here);
    const sourceCodeHash = Buffer.from(sha256, 'hex').toString('base64');
    expect(inputs).toEqual({ ...first.inputs, sourceCodeHash });
    expect(sha256).not.toBe(HELLO);
  },
);
