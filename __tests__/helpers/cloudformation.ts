/** CloudFormation by moto, for the tools that deploy stacks; and what moto lacks for templates of SAM. */
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { type Answer, lambda, MOTO, type PassOn, type Recorded, s3, startProxy } from './aws.js';
import { run } from './programs.js';

/** moto looks for templates in its own buckets under this name of an address alone. */
const ofThisHost = (url: string): string => url.replace('//127.0.0.1:', '//localhost:');

/** The address of moto for tools whose templates lie in a bucket. */
export const CLOUDFORMATION = ofThisHost(MOTO ?? '');

/** The SHA-256 of the code of a stack's functions, by their names in its template; what the CDK appends is left out. */
export async function functionsOfStack(stack: string): Promise<Record<string, string>> {
  const { Functions = [] } = await lambda.listFunctions({});
  const name = new RegExp(`^${stack}-(?<id>[A-Za-z]+?)(?:[0-9A-F]{8})?-[A-Z0-9]+$`);
  return Object.fromEntries(
    Functions.flatMap(({ FunctionName = '', CodeSha256 = '' }) => {
      const id = name.exec(FunctionName)?.groups?.['id'];
      return id === undefined ? [] : [[id, Buffer.from(CodeSha256, 'base64').toString('hex')]];
    }),
  );
}

/** What CloudFormation does with a template of SAM before all else, by the very library that it does it with. */
const TRANSFORM = `
import json, sys
from samtranslator.translator.transform import transform
from samtranslator.yaml_helper import yaml_parse
class Policies:
    def load(self):
        return {}
print(json.dumps(transform(yaml_parse(sys.stdin.read()), {}, Policies())))
`;

/** moto does not transform templates: a change set is asked of it with what the template of SAM comes to. */
async function transformed(python: string, request: Recorded, passOn: PassOn): Promise<Answer> {
  const query = new URLSearchParams(request.body.toString());
  if (query.get('Action') !== 'CreateChangeSet') return passOn();
  const [, Bucket, ...key] = new URL(query.get('TemplateURL') ?? '').pathname.split('/');
  const { Body } = await s3.getObject({ Bucket, Key: key.join('/') });
  const { stdout, stderr, code } = await run(python, ['-c', TRANSFORM], {
    input: (await Body?.transformToString()) ?? '',
    env: { AWS_DEFAULT_REGION: 'eu-central-1' },
  });
  expect(code, stderr).toBe(0);
  query.delete('TemplateURL');
  query.set('TemplateBody', stdout.trim());
  return passOn({ ...request, body: Buffer.from(query.toString()) });
}

/**
 * Starts a CloudFormation that takes templates of SAM, until the file's tests are over.
 *
 * @param sam the program, beside which is the Python with its library
 * @returns its address
 */
export async function startCloudFormation(sam: string): Promise<string> {
  const aws = await startProxy();
  const python = join(dirname(sam), 'python');
  const change = (request: Recorded, passOn: PassOn): Promise<Answer> => transformed(python, request, passOn);
  aws.intercept('POST ', change, Number.POSITIVE_INFINITY);
  return ofThisHost(aws.url);
}
