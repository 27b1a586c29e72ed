// Writes src/inspect/secrets/rules.ts: those rules of gitleaks that go by a token's own form, in the grammar of JavaScript.
// needs: go, for the module; python3 from 3.11 on, which reads TOML
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeSource } from './write-source.mjs';

const MODULE = 'github.com/zricethezav/gitleaks/v8';
const VERSION = 'v8.30.1';
/** As go.sum has it. */
const SUM = 'h1:PmEvCfVI7ti9dV3s5aMZUY7sS2GxRvG3yzih7E+cS3w=';

/**
 * The rules that are taken, and what each finds, in words. All begin with letters that nothing else begins with, so that
 * they are quick to look for and seldom wrong; what goes by words such as 'password' and 'secret' is left out.
 */
const CHOSEN = {
  'age-secret-key': 'age key',
  'alibaba-access-key-id': 'Alibaba Cloud access key',
  'anthropic-admin-api-key': 'Anthropic key',
  'anthropic-api-key': 'Anthropic key',
  'artifactory-api-key': 'Artifactory key',
  'aws-access-token': 'AWS access key',
  'databricks-api-token': 'Databricks token',
  'digitalocean-access-token': 'DigitalOcean token',
  'digitalocean-pat': 'DigitalOcean token',
  'digitalocean-refresh-token': 'DigitalOcean token',
  'doppler-api-token': 'Doppler token',
  'dynatrace-api-token': 'Dynatrace token',
  'gcp-api-key': 'Google API key',
  'github-app-token': 'GitHub token',
  'github-fine-grained-pat': 'GitHub token',
  'github-oauth': 'GitHub token',
  'github-pat': 'GitHub token',
  'github-refresh-token': 'GitHub token',
  'gitlab-cicd-job-token': 'GitLab token',
  'gitlab-deploy-token': 'GitLab token',
  'gitlab-feed-token': 'GitLab token',
  'gitlab-incoming-mail-token': 'GitLab token',
  'gitlab-kubernetes-agent-token': 'GitLab token',
  'gitlab-oauth-app-secret': 'GitLab token',
  'gitlab-pat': 'GitLab token',
  'gitlab-pat-routable': 'GitLab token',
  'gitlab-ptt': 'GitLab token',
  'gitlab-rrt': 'GitLab token',
  'gitlab-runner-authentication-token': 'GitLab token',
  'gitlab-runner-authentication-token-routable': 'GitLab token',
  'gitlab-scim-token': 'GitLab token',
  'grafana-service-account-token': 'Grafana token',
  'hashicorp-tf-api-token': 'Terraform token',
  'heroku-api-key-v2': 'Heroku key',
  'huggingface-access-token': 'Hugging Face token',
  'linear-api-key': 'Linear key',
  'notion-api-token': 'Notion token',
  'npm-access-token': 'npm token',
  'openai-api-key': 'OpenAI key',
  'perplexity-api-key': 'Perplexity key',
  'planetscale-api-token': 'PlanetScale token',
  'planetscale-oauth-token': 'PlanetScale token',
  'planetscale-password': 'PlanetScale password',
  'postman-api-token': 'Postman key',
  'private-key': 'private key',
  'pulumi-api-token': 'Pulumi token',
  'pypi-upload-token': 'PyPI token',
  'rubygems-api-token': 'RubyGems token',
  'sendgrid-api-token': 'SendGrid key',
  'sentry-user-token': 'Sentry token',
  'shopify-access-token': 'Shopify token',
  'shopify-custom-access-token': 'Shopify token',
  'shopify-private-app-access-token': 'Shopify token',
  'shopify-shared-secret': 'Shopify secret',
  'slack-app-token': 'Slack token',
  'slack-bot-token': 'Slack token',
  'slack-config-access-token': 'Slack token',
  'slack-config-refresh-token': 'Slack token',
  'slack-legacy-bot-token': 'Slack token',
  'slack-legacy-token': 'Slack token',
  'slack-user-token': 'Slack token',
  'slack-webhook-url': 'Slack webhook',
  'stripe-access-token': 'Stripe key',
};

/** The source and the flags of a JavaScript regular expression that is the same as one of Go's. */
function translated(pattern) {
  const whole = pattern.startsWith('(?i)') && !pattern.includes('(?-i');
  let insensitive = false;
  /** What held outside of the groups that are open. */
  const outer = [];
  let source = '';
  const rest = whole ? pattern.slice(4) : pattern;
  // Escapes, classes, openings and ends of groups, and single characters.
  const tokens = rest.match(
    /\\x[\da-f]{2}|\\.|\[(?:\\x[\da-f]{2}|\\.|[^\]\\])+\]|\(\?-?i:|\(\?i\)|\(\?:|\(|\)|[\s\S]/g,
  );
  for (const token of tokens ?? []) {
    if (token === '(?i)') insensitive = true;
    else if (token.startsWith('(')) {
      outer.push(insensitive);
      if (/^\(\?-?i:/.test(token)) insensitive = token === '(?i:';
      source += token === '(' ? token : '(?:';
    } else {
      if (token === ')') insensitive = outer.pop() ?? false;
      source += token === '\\z' ? '$' : insensitive ? inBothCases(token) : token;
    }
  }
  if (/\(\?[^:]|\[\[:/.test(source)) throw new Error(`cannot be translated: ${pattern}`);
  return { source, flags: whole ? 'i' : '' };
}

/** A character, an escape or a class, in upper and in lower case. */
function inBothCases(token) {
  if (/^[a-z]$/i.test(token)) return `[${token.toLowerCase()}${token.toUpperCase()}]`;
  if (!token.startsWith('[')) return token;
  const lower = token.match(/(?<!\\)[a-z](?:-[a-z])?/g) ?? [];
  return token.replace(/^\[/, () => `[${lower.map((part) => part.toUpperCase()).join('')}`);
}

const folder = mkdtempSync(join(tmpdir(), 'rules-'));
const go = (...parameters) => execFileSync('go', parameters, { cwd: folder, encoding: 'utf8' });
const module = JSON.parse(go('mod', 'download', '-json', `${MODULE}@${VERSION}`));
rmSync(folder, { recursive: true });
if (module.Sum !== SUM) throw new Error(`${MODULE} ${VERSION} is ${module.Sum}, not ${SUM}`);

const toml = join(module.Dir, 'config', 'gitleaks.toml');
const reader = 'import json, sys, tomllib; print(json.dumps(tomllib.load(open(sys.argv[1], "rb"))["rules"]))';
const known = JSON.parse(
  execFileSync(process.env.PYTHON ?? 'python3', ['-c', reader, toml], { encoding: 'utf8' }),
);

const rules = Object.entries(CHOSEN).map(([id, finds]) => {
  const rule = known.find((one) => one.id === id);
  if (rule === undefined) throw new Error(`no rule ${id} in ${VERSION}`);
  const { source, flags } = translated(rule.regex);
  const allowed = (rule.allowlists ?? []).flatMap(({ regexes = [] }) => regexes);
  return { id, finds, pattern: source, flags, keywords: rule.keywords, entropy: rule.entropy ?? 0, allowed };
});

const lines = rules.map((rule) => {
  const { pattern, flags, ...others } = rule;
  new RegExp(pattern, flags);
  const literal = (source, form = '') => `/${source.replaceAll(/(?<!\\)\//g, '\\/')}/${form}`;
  const allowed = others.allowed.map((source) => literal(source));
  return `  { id: ${JSON.stringify(others.id)}, finds: ${JSON.stringify(others.finds)}, pattern: ${literal(pattern, `g${flags}`)}, keywords: ${JSON.stringify(others.keywords)}, entropy: ${others.entropy}, allowed: [${allowed.join(', ')}] },`;
});
writeSource(
  'src/inspect/secrets/rules.ts',
  `/** Written by scripts/secret-rules.mjs from gitleaks ${VERSION}, whose licence is in gitleaks-LICENSE beside it. */

/** One kind of secret, by its form. */
export interface SecretRule {
  /** As gitleaks names it. */
  readonly id: string;
  /** In words. */
  readonly finds: string;
  /** The secret is its first group, or all of it. */
  readonly pattern: RegExp;
  /** In lower case; one of them stands in every text that the pattern matches, or nearly. */
  readonly keywords: readonly string[];
  /** Bits for a character, Shannon's; a secret has more. */
  readonly entropy: number;
  /** Secrets that are none, from documentation. */
  readonly allowed: readonly RegExp[];
}

export const SECRET_RULES: readonly SecretRule[] = [
${lines.join('\n')}
];
`,
);
copyFileSync(join(module.Dir, 'LICENSE'), 'src/inspect/secrets/gitleaks-LICENSE');
