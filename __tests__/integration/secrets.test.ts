/** Secrets among the files: each kind is found under the name of its file, and its value is nowhere. */
import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Compressor, type ProgramFile } from '../../build/archive/pack/compressor.js';
import { SECRET_RULES } from '../../build/inspect/secrets/rules.js';
import { findSecrets, SECRET_KEYWORDS } from '../../build/inspect/secrets/scan.js';
import { pullRequestEnvironment, startGitHubApi } from '../helpers/github-api.js';
import { lambdaZip, runAction } from '../helpers/programs.js';
import { randomSource } from '../helpers/random.js';
import { type Node, workspaceWith, writeTree } from '../helpers/workspace.js';

const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const UPPER = LOWER.toUpperCase();
const DIGITS = '0123456789';

/** Tokens are made when the test runs: none stands in this file. */
const dice = randomSource(7);
const from = (letters: string, length: number): string =>
  Array.from({ length }, () => dice.pick([...letters])).join('');
const any = (length: number): string => from(LOWER + UPPER + DIGITS, length);
const hex = (length: number): string => from('0123456789abcdef', length);
const capitals = (length: number): string => from(UPPER + DIGITS, length);
const digits = (length: number): string => from(DIGITS, length);

const KEY_LINES = Array.from({ length: 12 }, () => any(64)).join('\n');
const PRIVATE_KEY = `-----BEGIN ${'PRIVATE'} KEY-----\n${KEY_LINES}\n-----END ${'PRIVATE'} KEY-----\n`;

/** One of each kind, as its issuer writes it. */
const SECRETS: Readonly<Record<string, string>> = {
  'age-secret-key': `AGE-SECRET-KEY-1${from('QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L', 58)}`,
  'alibaba-access-key-id': `LTAI${any(20)}`,
  'anthropic-admin-api-key': `sk-ant-admin01-${any(93)}AA`,
  'anthropic-api-key': `sk-ant-api03-${any(93)}AA`,
  'artifactory-api-key': `AKCp${any(69)}`,
  'aws-access-token': `AKIA${from(`${UPPER}234567`, 16)}`,
  'databricks-api-token': `dapi${hex(32)}`,
  'digitalocean-access-token': `doo_v1_${hex(64)}`,
  'digitalocean-pat': `dop_v1_${hex(64)}`,
  'digitalocean-refresh-token': `dor_v1_${hex(64)}`,
  'doppler-api-token': `dp.pt.${any(43)}`,
  'dynatrace-api-token': `dt0c01.${capitals(24)}.${capitals(64)}`.replace(
    /\.(\w{64})$/,
    `.${from(LOWER + DIGITS, 64)}`,
  ),
  'gcp-api-key': `AIza${any(35)}`,
  'github-app-token': `ghs_${any(36)}`,
  'github-fine-grained-pat': `github_pat_${any(22)}_${any(59)}`,
  'github-oauth': `gho_${any(36)}`,
  'github-pat': `ghp_${any(36)}`,
  'github-refresh-token': `ghr_${any(36)}`,
  'gitlab-cicd-job-token': `glcbt-${hex(2)}_${any(20)}`,
  'gitlab-deploy-token': `gldt-${any(20)}`,
  'gitlab-feed-token': `glft-${any(20)}`,
  'gitlab-incoming-mail-token': `glimt-${any(25)}`,
  'gitlab-kubernetes-agent-token': `glagent-${any(50)}`,
  'gitlab-oauth-app-secret': `gloas-${hex(64)}`,
  'gitlab-pat': `glpat-${any(20)}`,
  'gitlab-pat-routable': `glpat-${any(27)}.01.${hex(7)}`.replace(/\.01\./, '.01'),
  'gitlab-ptt': `glptt-${hex(40)}`,
  'gitlab-rrt': `GR1348941${any(20)}`,
  'gitlab-runner-authentication-token': `glrt-${any(20)}`,
  'gitlab-runner-authentication-token-routable': `glrt-t1_${any(27)}.01${hex(7)}`,
  'gitlab-scim-token': `glsoat-${any(20)}`,
  'grafana-service-account-token': `glsa_${any(32)}_${hex(8)}`,
  'hashicorp-tf-api-token': `${any(14)}.atlasv1.${any(67)}`,
  'heroku-api-key-v2': `HRKU-AA${any(58)}`,
  'huggingface-access-token': `hf_${from(LOWER + UPPER, 34)}`,
  'linear-api-key': `lin_api_${any(40)}`,
  'notion-api-token': `ntn_${digits(11)}${any(35)}`,
  'npm-access-token': `npm_${any(36)}`,
  'openai-api-key': `sk-proj-${any(74)}T3BlbkFJ${any(74)}`,
  'perplexity-api-key': `pplx-${any(48)}`,
  'planetscale-api-token': `pscale_tkn_${any(43)}`,
  'planetscale-oauth-token': `pscale_oauth_${any(43)}`,
  'planetscale-password': `pscale_pw_${any(43)}`,
  'postman-api-token': `PMAK-${hex(24)}-${hex(34)}`,
  'private-key': PRIVATE_KEY,
  'pulumi-api-token': `pul-${hex(40)}`,
  'pypi-upload-token': `pypi-AgEIcHlwaS5vcmc${any(150)}`,
  'rubygems-api-token': `rubygems_${hex(48)}`,
  'sendgrid-api-token': `SG.${any(22)}.${any(43)}`,
  'sentry-user-token': `sntryu_${hex(64)}`,
  'shopify-access-token': `shpat_${hex(32)}`,
  'shopify-custom-access-token': `shpca_${hex(32)}`,
  'shopify-private-app-access-token': `shppa_${hex(32)}`,
  'shopify-shared-secret': `shpss_${hex(32)}`,
  'slack-app-token': `xapp-1-A${capitals(10)}-${digits(13)}-${hex(64)}`,
  'slack-bot-token': `xoxb-${digits(12)}-${digits(13)}-${any(24)}`,
  'slack-config-access-token': `xoxe.xoxp-1-${capitals(164)}`,
  'slack-config-refresh-token': `xoxe-1-${capitals(146)}`,
  'slack-legacy-bot-token': `xoxb-${digits(10)}-${any(24)}`,
  'slack-legacy-token': `xoxs-${digits(10)}-${digits(10)}-${digits(10)}-${hex(10)}`,
  'slack-user-token': `xoxp-${digits(12)}-${digits(12)}-${digits(12)}-${hex(32)}`,
  'slack-webhook-url': `https://hooks.slack.com/services/T${capitals(8)}/B${capitals(10)}/${any(24)}`,
  'stripe-access-token': `sk_live_${any(24)}`,
};

async function build(files: Readonly<Record<string, Node>>, ...args: readonly string[]) {
  const { workspace, source } = workspaceWith(files);
  const outcome = await lambdaZip(['build', source, '--no-default-excludes', ...args], { cwd: workspace });
  return { ...outcome, workspace };
}

/** The lines of the warning or error that name a file. */
const named = (stderr: string): string[] =>
  [...stderr.matchAll(/^ +'(?<path>[^']*)': (?!\d+ file)(?<what>.*)$/gm)].map(
    ({ groups }) => `${groups?.['path']}: ${groups?.['what']}`,
  );

/** The search of a file, as packing does it. */
function search(text: string | Uint8Array, program?: ProgramFile, path = 'a.txt'): readonly string[] {
  const bytes = Buffer.from(text as string);
  const compressor = new Compressor(6, program, SECRET_KEYWORDS);
  compressor.input(bytes.length).set(bytes);
  return findSecrets(path, bytes, compressor.search(bytes.length));
}

describe.each(['compressor-simd.wasm', 'compressor.wasm'] as const)('by %s', (program) => {
  test.each(SECRET_RULES.map(({ id, finds }) => [id, finds]))('%s is found as a %s', (id, finds) => {
    const secret = SECRETS[id] ?? '';
    expect(secret.length).toBeGreaterThan(15);
    for (const text of [
      secret,
      `x = "${secret}"\n`,
      `${'x'.repeat(4099)}\n'${secret}'\n${'y\n'.repeat(3000)}`,
    ]) {
      expect(search(text, program)).toContain(finds);
    }
  });

  test('what looks like no secret is not found', () => {
    for (const text of [
      `AKIA${'IOSFODNN7'}EXAMPLE`,
      `ghp_${'0'.repeat(36)}`,
      `the key begins with -----BEGIN ${'PRIVATE'} KEY-----, or so they say\n`,
      `${SECRETS['github-pat']}  # gitleaks:allow\n`,
      `\0${SECRETS['github-pat']}`,
      'ThisIsAVeryLongNameOfAClassThatHasAsiaInItAndNothingElse1',
      '',
    ]) {
      expect(search(text, program), text).toEqual([]);
    }
  });

  test('random text is searched the same as by a plain reading of its rules', () => {
    const coin = randomSource(11);
    const compressor = new Compressor(1, program, SECRET_KEYWORDS);
    const pieces = [
      'asia',
      'ghp_',
      'npm_',
      'PRIVATE KEY',
      'PRIVATE KE',
      'abcdefgh',
      'A',
      '7',
      '_',
      '-',
      '.',
      ' ',
      '\n',
      '/',
      '\u00e9',
    ];
    const outcomes = new Set<boolean>();
    for (let round = 0; round < 3000; round += 1) {
      const text = Array.from({ length: coin.integer(0, 24) }, () => coin.pick(pieces)).join('');
      const bytes = Buffer.from(text, 'latin1');
      // What lies behind the text is not part of it.
      compressor.input(bytes.length + 64).fill(0x41);
      compressor.input(bytes.length).set(bytes);
      const expected = mayHold(text);
      outcomes.add(expected);
      expect(compressor.search(bytes.length), JSON.stringify(text)).toBe(expected);
    }
    expect(outcomes.size).toBe(2);
  });
});

/** native/search.c in other words. */
function mayHold(text: string): boolean {
  if (text.length < 20) return false;
  if (text.includes('PRIVATE KEY')) return true;
  return [...text.matchAll(/[\w-]{20,}/g)].some(({ 0: row, index }) => {
    const around = text.slice(Math.max(0, index - 64), index + row.length).toLowerCase();
    return /[A-Z0-9]/.test(row) && SECRET_KEYWORDS.some((keyword) => around.includes(keyword));
  });
}

test('no keyword begins with another, so that one pass finds them all', () => {
  const clash = SECRET_KEYWORDS.filter((one) =>
    SECRET_KEYWORDS.some((other) => other !== one && one.startsWith(other)),
  );
  expect(clash).toEqual([]);
});

test('a warning names the files, the first five, and never a value', async () => {
  const secrets = Object.entries(SECRETS).slice(0, 7);
  const files = Object.fromEntries(secrets.map(([id, secret]) => [`conf/${id}.txt`, `x = '${secret}'\n`]));
  const { code, stderr, stdout, workspace } = await build(files);
  expect(code).toBe(0);
  expect(stderr).toContain('  warning: secrets: 7 files may contain secrets:\n');
  expect(named(stderr)).toEqual([
    'conf/age-secret-key.txt: age key',
    'conf/alibaba-access-key-id.txt: Alibaba Cloud access key',
    'conf/anthropic-admin-api-key.txt: Anthropic key',
    'conf/anthropic-api-key.txt: Anthropic key',
    'conf/artifactory-api-key.txt: Artifactory key',
  ]);
  expect(stderr).toContain('\n  and 2 more\n');
  for (const [, secret] of secrets) expect(stderr + stdout).not.toContain(secret);
  expect(existsSync(join(workspace, 'source.zip'))).toBe(true);
});

test('with error nothing is written; with off nobody looks; the bytes are the same', async () => {
  const files = { 'a.py': `key = "${SECRETS['stripe-access-token']}"\n`, 'b.py': 'x = 1\n' };
  const refused = await build(files, '--secrets', 'error', '--manifest', 'm.json');
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain(
    "lambda-zip: secrets: 1 file may contain a secret:\n  'a.py': Stripe key\n",
  );
  expect(refused.stderr).not.toContain(SECRETS['stripe-access-token']);
  expect(readdirSync(refused.workspace)).toEqual(['source']);

  const [warned, silent] = [await build(files), await build(files, '--secrets', 'off')];
  expect(silent.stderr).not.toContain('secret');
  const archive = ({ workspace }: { workspace: string }) => readFileSync(join(workspace, 'source.zip'));
  expect(archive(silent).equals(archive(warned))).toBe(true);
});

test('names say it, too, and templates are none', async () => {
  const { stderr } = await build({
    '.env': 'DEBUG=1\n',
    'app/.env.production': 'DEBUG=0\n',
    '.env.example': 'DEBUG=\n',
    'empty/.env': '',
    id_ed25519: 'x\n',
    'id_ed25519.pub': 'x\n',
    'shop.pfx': '\0\0',
    'environment.py': 'x = 1\n',
  });
  expect(named(stderr)).toEqual([
    '.env: .env file',
    'app/.env.production: .env file',
    'id_ed25519: SSH key',
    'shop.pfx: key store',
  ]);
});

test('packages that an installer wrote are not searched, and what lies beside them is', async () => {
  const key = `x = '''${PRIVATE_KEY}'''\n`;
  const { stderr } = await build({
    'shop.py': key,
    'crypto/tests.py': key,
    'crypto-1.0.dist-info/METADATA': 'Name: crypto\n',
    'crypto-1.0.dist-info/RECORD': 'crypto/tests.py,,\n',
    'node_modules/crypto/test.js': key,
    'lost/tests.py': key,
  });
  expect(named(stderr)).toEqual(['lost/tests.py: private key', 'shop.py: private key']);
});

test('the first mebibyte of a file is searched; links are not', async () => {
  const { workspace, source } = workspaceWith({ 'early.txt': PRIVATE_KEY + ' '.repeat(2 ** 21) });
  writeFileSync(join(source, 'late.txt'), ' '.repeat(2 ** 20) + PRIVATE_KEY);
  symlinkSync('early.txt', join(source, 'id_rsa'));
  const { stderr } = await lambdaZip(['build', source, '--symlinks', 'preserve'], { cwd: workspace });
  expect(named(stderr)).toEqual(['early.txt: private key']);
});

test('large trees are searched in threads the same', async () => {
  const filler = Object.fromEntries(
    Array.from({ length: 40 }, (_, index) => [
      `data/${index}.txt`,
      `${index} ${'lorem ipsum '.repeat(9000)}\n`,
    ]),
  );
  const { stderr } = await build({
    ...filler,
    'z/key.pem': PRIVATE_KEY,
    'a/token.txt': `${SECRETS['npm-access-token']}\n`,
  });
  expect(named(stderr)).toEqual(['a/token.txt: npm token', 'z/key.pem: private key']);
});

test('the action warns in the log and in the summary, and fails with error', async () => {
  const { workspace } = workspaceWith({ 'a|b.py': `key = "${SECRETS['aws-access-token']}"\n` });
  const inputs = { source: 'source', engine: 'host', baseline: 'none' };
  const warned = await runAction(inputs, { cwd: workspace });
  expect(warned.stdout).toContain(
    "::warning::secrets: 1 file may contain a secret:%0A  'a|b.py': AWS access key%0A",
  );
  expect(warned.summary).toContain('### ⚠️ 1 file may contain a secret\n');
  expect(warned.summary).toMatch(/^\| AWS access key \| .*b\.py.* \|$/m);
  expect(warned.stdout + warned.stderr + warned.summary).not.toContain(SECRETS['aws-access-token']);

  const failed = await runAction({ ...inputs, secrets: 'error' }, { cwd: workspace });
  expect(failed.code).toBe(1);
  expect(failed.stdout).toContain('::error::secrets: 1 file may contain a secret:');
});

test('the comment on a pull request names them, and no value', async () => {
  const api = await startGitHubApi();
  const { workspace } = workspaceWith({ 'a.py': `key = "${SECRETS['github-pat']}"\n` });
  const step = await runAction(
    { source: 'source', engine: 'host', baseline: 'none', comment: 'true', 'github-token': 'secret-token' },
    { cwd: workspace, env: pullRequestEnvironment(api) },
  );
  expect(step.code, step.stdout).toBe(0);
  const [comment] = api.comments;
  expect(comment?.body).toContain('### ⚠️ 1 file may contain a secret\n');
  expect(comment?.body).toContain('| GitHub token | <code>a.py</code> |');
  expect(comment?.body).not.toContain(SECRETS['github-pat']);
});

test('the summary of many functions says which has some', async () => {
  const { workspace } = workspaceWith({ 'a.py': `key = "${SECRETS['github-pat']}"\n` });
  writeTree(workspace, {
    'other/b.py': 'x = 1\n',
    'lambda-zip.yml': 'functions:\n  - source: source\n  - source: other\n    secrets: error\n',
  });
  const step = await runAction(
    { config: 'lambda-zip.yml', engine: 'host', baseline: 'none' },
    { cwd: workspace },
  );
  expect(step.code, step.stdout).toBe(0);
  const rows = step.summary.split('\n').filter((line) => line.includes('⚠️'));
  expect(rows.length).toBe(1);
  expect(rows[0]).toMatch(/source.*⚠️ 1 file may contain a secret/);
});
