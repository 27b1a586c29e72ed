import { input, tell } from '../inputs.mjs';

if (!/^arn:aws:iam::\d{12}:role\/./.test(input('role-to-assume')))
  throw new Error('role-to-assume is no role');
const variables = {
  AWS_REGION: input('aws-region'),
  AWS_DEFAULT_REGION: input('aws-region'),
  AWS_ACCESS_KEY_ID: 'AKIATESTACCESSKEY',
  AWS_SECRET_ACCESS_KEY: 'a-secret-access-key',
  AWS_SESSION_TOKEN: 'a-session-token',
};
for (const [name, value] of Object.entries(variables)) tell('GITHUB_ENV', name, value);
