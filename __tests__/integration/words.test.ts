/** What the product says where AWS, the network or a name plays a part: each seen through the faces, over real HTTP. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  type AwsProxy,
  awsEnvironment,
  buildPackage,
  createFunction,
  lambdaError,
  MOTO,
  startProxy,
} from '../helpers/aws.js';
import { pullRequestEnvironment, startGitHubApi } from '../helpers/github-api.js';
import { expectRows } from '../helpers/many-rows.js';
import { needs } from '../helpers/parts.js';
import { lambdaZip, runAction } from '../helpers/programs.js';
import { workspaceWith, writeTree } from '../helpers/workspace.js';

const withMoto = needs(MOTO !== undefined, 'a moto server, LAMBDA_ZIP_TEST_MOTO');

/** Attempts of the SDK. */
const ATTEMPTS = 5;

let proxy: AwsProxy;
beforeEach(async () => {
  proxy = await startProxy();
});

/** A function with other code, and a step that deploys to it. */
async function scene() {
  const old = await buildPackage({ 'handler.py': 'x = 1\n' });
  const name = await createFunction(old.bytes);
  proxy.servePackage(old.bytes);
  const { workspace, source } = workspaceWith({ 'handler.py': 'x = 2\n' });
  const step = (inputs: Readonly<Record<string, string>>, env: Readonly<Record<string, string>> = {}) =>
    runAction(
      { source, engine: 'host', 'function-name': name, ...inputs },
      { cwd: workspace, env: { ...awsEnvironment(proxy.url), ...env } },
    );
  return { name, workspace, source, step };
}

describe('a bucket in another region', () => {
  withMoto.each([301, 400])('is named with its region, for status %s', async (status) => {
    const { step } = await scene();
    const elsewhere = async () => ({ status, headers: { 'x-amz-bucket-region': 'us-west-2' } });
    proxy.intercept('HeadObject', elsewhere, ATTEMPTS);
    const { code, stdout } = await step({ deploy: 'true', 's3-bucket': 'my-packages' });
    expect(code).toBe(1);
    expect(stdout).toContain('s3:HeadObject: the bucket is in region us-west-2');
    expect(stdout).toContain("a bucket in the function's own region");
  });

  withMoto('is named when the upload is what finds it, and its own region is not', async () => {
    const { step } = await scene();
    // Without the right to list, the look at the object says nothing; its header is the region that was asked.
    const denied = { status: 403, headers: { 'x-amz-bucket-region': 'eu-central-1' } };
    proxy.intercept('HeadObject', async () => denied, ATTEMPTS);
    const moved = { status: 301, headers: { 'x-amz-bucket-region': 'us-west-2' } };
    proxy.intercept('PutObject', async () => moved, ATTEMPTS);
    const { code, stdout } = await step({ deploy: 'true', 's3-bucket': 'my-packages' });
    expect(code).toBe(1);
    expect(stdout).toContain('s3:PutObject: the bucket is in region us-west-2');
    expect(stdout).not.toContain('region eu-central-1');
  });
});

describe('after a deploy that failed', () => {
  withMoto('the summary and the comment say so first', async () => {
    const { step } = await scene();
    const api = await startGitHubApi();
    const refuse = async () => lambdaError(403, 'AccessDeniedException', 'not you, @octocat');
    proxy.intercept('UpdateFunctionCode', refuse);
    const { code, summary } = await step(
      { deploy: 'true', comment: 'true', 'github-token': 'secret-token' },
      pullRequestEnvironment(api),
    );
    expect(code).toBe(1);
    const said =
      /^## ❌ The deploy failed\n\nlambda&#58;UpdateFunctionCode&#58; access is denied .*&#58; <code>not you, &#64;octocat<\/code>\.\n/;
    expect(summary).toMatch(said);
    expect(summary).toMatch(/\n## 🔄 Changed/);
    const [comment] = api.comments;
    expect(comment?.body.replace(/^<!-- .* -->\n/, '')).toMatch(said);
  });

  withMoto('the summary and the comment of a config file do, whichever function it is', async () => {
    const { name, workspace } = await scene();
    const api = await startGitHubApi();
    const same = { 'handler.py': 'x = 3\n' };
    writeTree(join(workspace, 'fine'), same);
    const fine = await createFunction((await buildPackage(same)).bytes);
    const functions = [
      { source: 'fine', 'function-name': fine },
      { source: 'source', 'function-name': name },
    ];
    writeFileSync(join(workspace, 'lambda-zip.yml'), JSON.stringify({ functions }));
    const refuse = async () => lambdaError(403, 'AccessDeniedException', 'not you, @octocat');
    proxy.intercept('UpdateFunctionCode', refuse);
    const { code, stdout, summary } = await runAction(
      {
        config: 'lambda-zip.yml',
        engine: 'host',
        deploy: 'true',
        comment: 'true',
        'github-token': 'secret-token',
      },
      { cwd: workspace, env: { ...awsEnvironment(proxy.url), ...pullRequestEnvironment(api) } },
    );
    expect(code, stdout).toBe(1);
    const [comment] = api.comments;
    for (const text of [summary, comment?.body.replace(/^<!-- .* -->\n/, '') ?? '']) {
      const [title, , , , ...rows] = text.split('\n');
      expect(title, stdout).toBe('## ❌ 0 of 2 functions changed, 1 failed&#58; <code>source</code>');
      // The one that failed comes first, and the words of AWS make no mention.
      expect(rows[0]).toMatch(
        /^\| <code>source<\/code> \| ❌ lambda&#58;UpdateFunctionCode&#58; access is denied .*<code>not you, &#64;octocat<\/code>/,
      );
      expect(rows[1]).toMatch(/^\| <code>fine<\/code> \| ✅ unchanged \| /);
    }
  });
});

describe('an AWS that does not answer', () => {
  const silent = { ...awsEnvironment('http://127.0.0.1:9'), NO_PROXY: '', no_proxy: '' };
  const run = async (env: Readonly<Record<string, string>>) => {
    const { workspace, source } = workspaceWith({ 'handler.py': 'x = 1\n' });
    const action = await runAction(
      { source, engine: 'host', 'function-name': 'f' },
      { cwd: workspace, env: { ...silent, ...env } },
    );
    const command = await lambdaZip(['build', source, '--function-name=f', '--deploy=true'], {
      cwd: workspace,
      env: { ...silent, ...env },
    });
    expect([action.code, command.code]).toEqual([0, 1]);
    return [action.stdout, action.summary, command.stderr];
  };

  test('behind a proxy: the proxy is named, without its password', async () => {
    for (const text of await run({ https_proxy: 'http://me:geheim@proxy.example:3128' })) {
      expect(text.replaceAll(/&#(\d+);/g, (_, one) => String.fromCodePoint(Number(one)))).toMatch(
        /\(ECONNREFUSED\); https_proxy names the proxy (?:'|<code>)http:\/\/proxy\.example:3128(?:'|<\/code>), but AWS is called without it/,
      );
      expect(text).not.toContain('geheim');
    }
  });

  test('without one, or where AWS is excepted from it: nothing of a proxy', async () => {
    for (const env of [{}, { HTTPS_PROXY: 'http://proxy.example', NO_PROXY: 'localhost,.amazonaws.com' }]) {
      for (const text of await run(env)) expect(text).not.toContain('proxy');
    }
  });
});

describe('a key that the function cannot use', () => {
  withMoto.each([
    ['KMSAccessDeniedException', 'The ciphertext refers to a key that does not exist'],
    ['KMSDisabledException', 'arn:aws:kms:eu-central-1:123456789012:key/x is disabled.'],
    ['KMSInvalidStateException', 'the key is pending deletion'],
    ['EFSMountFailureException', 'could not mount'],
    ['InvalidZipFileException', 'Could not unzip uploaded file.'],
  ] as const)("%s: AWS's own words, although the status is 502", async ([type, words]) => {
    const { step } = await scene();
    proxy.intercept('UpdateFunctionCode', async () => lambdaError(502, type, words), ATTEMPTS);
    const { code, stdout } = await step({ deploy: 'true' });
    expect(code).toBe(1);
    expect(stdout).toContain(`(${type}, HTTP status 502): ${words}`);
    expect(stdout).not.toContain('AWS failed');
  });

  withMoto('a fault of AWS stays one', async () => {
    const { step } = await scene();
    const broken = async () => lambdaError(502, 'BadGateway', 'token=secret');
    proxy.intercept('UpdateFunctionCode', broken, ATTEMPTS);
    const { stdout } = await step({ deploy: 'true' });
    expect(stdout).toContain('AWS failed (HTTP status 502)');
    expect(stdout).not.toContain('token=secret');
  });
});

describe('container-options', () => {
  test.each([
    '-ie TOKEN=geheim',
    '-ite TOKEN=geheim',
    '-e TOKEN=geheim',
    '-e=TOKEN=geheim',
    '-eTOKEN=geheim',
    '-ieTOKEN=geheim',
    '-ie=TOKEN=geheim',
    '--env TOKEN=geheim',
    '--env=TOKEN=geheim',
    `-ie "TOKEN=geheim und mehr"`,
    `'-ie' 'TOKEN=geheim'`,
    '-e PLAIN -ie TOKEN=geheim --memory 1g',
  ])('%s: the value is not in the summary', async (options) => {
    const { workspace, source } = workspaceWith({ 'handler.py': 'x = 1\n' });
    const { code, stdout, summary } = await runAction(
      { source, engine: 'host', baseline: 'none', 'container-options': options },
      { cwd: workspace },
    );
    expect(code, stdout).toBe(0);
    expect(summary).toContain('TOKEN');
    expect(summary + stdout).not.toContain('geheim');
    if (options.includes('--memory')) expect(summary).toMatch(/PLAIN .*TOKEN --memory 1g/);
  });
});

describe('the comment', () => {
  const DENIED =
    'User: arn:aws:sts::123456789012:assumed-role/deploy-role/session is not authorized to perform: lambda:GetFunctionConfiguration on resource: arn:aws:lambda:eu-central-1:123456789012:function:orders because no identity-based policy allows it, ask @octocat or https://example.com/a#1';

  withMoto('has no account and no role; links and mentions in it are dead', async () => {
    const { name, workspace, step } = await scene();
    const api = await startGitHubApi();
    const env = { ...pullRequestEnvironment(api) };
    const refuse = async () => lambdaError(403, 'AccessDeniedException', DENIED);
    proxy.intercept('GetFunctionConfiguration', refuse, 99);
    const inputs = { comment: 'true', 'github-token': 'secret-token' };
    const one = await step(inputs, env);
    expect(one.code, one.stdout).toBe(0);
    // The log and the summary are for those who may see the run.
    expect(one.stdout).toContain('123456789012');
    writeFileSync(
      join(workspace, 'lambda-zip.yml'),
      JSON.stringify({ functions: [{ source: 'source', 'function-name': name }] }),
    );
    const many = await runAction(
      { config: 'lambda-zip.yml', engine: 'host', deploy: 'true', ...inputs },
      { cwd: workspace, env: { ...awsEnvironment(proxy.url), ...env } },
    );
    expect(many.code).toBe(1);
    expect(api.comments).toHaveLength(2);
    for (const { body } of api.comments) {
      const text = body.replaceAll(/&#(\d+);/g, (_, one) => String.fromCodePoint(Number(one)));
      expect(text).toContain('is not authorized to perform: lambda:GetFunctionConfiguration');
      expect(text).not.toMatch(/\d{12}(?!\w)|assumed-role|deploy-role|arn:aws:sts/);
    }
    for (const body of [...api.comments.map((one) => one.body), one.summary, many.summary]) {
      // Whatever GitHub makes of text outside of code: entities are characters by then.
      const outside = body
        .replaceAll(/<code>.*?<\/code>|^```[\s\S]*?^```/gm, '')
        .replaceAll(/\[run\]\(.*\)|<!--.*-->/g, '')
        .replaceAll(/&#(\d+);/g, (_, one) => String.fromCodePoint(Number(one)));
      expect(outside).not.toMatch(/@octocat|https?:|#1\b/);
    }
  });
});

describe('True and TRUE are true, False and FALSE are false', () => {
  const BOOLEANS = [
    'default-excludes',
    'cache',
    'enforce-limits',
    'force',
    'publish',
    'summary',
    'comment',
    'layer',
  ];

  test.each(['True', 'TRUE', 'False', 'FALSE', 'true', 'false'])('%s, for every input', async (word) => {
    const is = word.toLowerCase();
    const given = Object.fromEntries(BOOLEANS.map((name) => [name, is === 'true' ? word : word]));
    const { workspace, source } = workspaceWith({ 'handler.py': 'x = 1\n', 'requirements.txt': '' });
    const inputs = { source, engine: 'host', ...given, baseline: 'none' };
    // A layer needs requirements, and a version a deploy.
    const plain = { ...inputs, layer: 'false', publish: 'false', deploy: is === 'true' ? 'False' : word };
    const { code, stdout, summary } = await runAction(plain, { cwd: workspace });
    expect(code, stdout).toBe(0);
    expect(summary === '').toBe(is === 'false');
    expect(stdout.includes('reason: baseline-unavailable')).toBe(true);

    const refused = await runAction(inputs, { cwd: workspace });
    const deploys = await runAction({ ...plain, deploy: word, 'function-name': '' }, { cwd: workspace });
    if (is === 'true') {
      expect(refused.stdout).toContain("layer: 'true' needs 'requirements'");
      expect(deploys.stdout).toContain("deploy: 'true' needs 'function-name'");
    } else {
      expect([refused.code, deploys.code], refused.stdout).toEqual([0, 0]);
    }
  });

  test('on the command line, and in a config file', async () => {
    const { workspace, source } = workspaceWith({ 'handler.py': 'x = 1\n' });
    for (const word of ['True', 'TRUE']) {
      const deploy = await lambdaZip(['build', source, `--deploy=${word}`], { cwd: workspace });
      expect(deploy.stderr).toContain("deploy: 'true' needs 'function-name'");
      writeTree(workspace, { 'lambda-zip.yml': `functions: [{source: source, layer: ${word}}]\n` });
      const layer = await lambdaZip(['build', '--all'], { cwd: workspace });
      expect(layer.stderr).toContain("layer: 'true' needs 'requirements'");
    }
    for (const word of ['False', 'FALSE']) {
      expect((await lambdaZip(['build', source, `--deploy=${word}`], { cwd: workspace })).code).toBe(0);
      writeTree(workspace, {
        'lambda-zip.yml': `functions: [{source: source, layer: ${word}, publish: ${word}, function-name: f, baseline: none}]\n`,
      });
      const all = await lambdaZip(['build', '--all', `--deploy=${word}`], { cwd: workspace });
      expect(all.code, all.stderr).toBe(0);
    }
  });
});

describe('a matrix of more rows than GitHub runs', () => {
  // With one row less it is in exhaustive/many-rows.test.ts.
  test('257 rows', () => expectRows(257));
});

const onPosix = needs(process.platform !== 'win32', 'file names Windows does not have');

describe('a folder that is named like a command to the runner', () => {
  const NAMES = ['::error::pwned', '\u001b[31mred\n::error::pwned', '##[error]pwned'];

  /** Lines of what is read by people, and by a runner, that the runner would take for a command of ours. */
  const commands = (log: string): string[] =>
    log.split(/\r\n|\r|\n/).filter(
      (line) =>
        /^\s*::error::pwned/.test(line) ||
        // With a command at its start, a line is that one only.
        (!/^\s*::/.test(line) && line.includes('##[error]')) ||
        line.includes('\u001b'),
    );

  onPosix.each(NAMES)('%j reaches no log as one', async (name) => {
    const { workspace } = workspaceWith({});
    writeTree(workspace, {
      [`lambdas/${name}/handler.py`]: 'def handler(event, context):\n    return 1\n',
      [`lambdas/${name}/${name}.txt`]: `::error::pwned\n${name}\n`,
      'lambda-zip.yml': 'functions: [{source: lambdas/*}]\n',
      'broken.yml': 'functions: [{source: lambdas/*, requirements: nothing-there.txt}]\n',
    });
    const folder = `lambdas/${name}`;
    const logs: Record<string, string> = {};
    const keep = (title: string, { stdout, stderr }: { stdout: string; stderr: string }): void => {
      logs[title] = `${stdout}\n${stderr}`;
    };
    const action = (inputs: Record<string, string>) =>
      runAction({ engine: 'host', baseline: 'none', ...inputs }, { cwd: workspace });
    keep('action', await action({ config: 'lambda-zip.yml' }));
    keep('action, failed', await action({ config: 'broken.yml' }));
    const cli = (...args: string[]) => lambdaZip(args, { cwd: workspace });
    // What programs read has JSON's own escapes.
    const { stderr } = await cli('build', '--all', '--json');
    keep('build --all', { stdout: '', stderr });
    keep('build --all, failed', await cli('build', '--config=broken.yml'));
    keep('init', await cli('init', '--dry-run'));
    keep('doctor', await cli('doctor', folder));
    await cli('build', folder, '-o', 'one.zip');
    writeFileSync(join(workspace, folder, `${name}.txt`.split('/')[0] ?? ''), '::error::pwned\nother\n');
    writeFileSync(join(workspace, folder, '::error::pwned'), '');
    await cli('build', folder, '-o', 'two.zip');
    keep('diff', await cli('diff', 'one.zip', 'two.zip'));
    for (const [title, log] of Object.entries(logs)) {
      expect(log.length, title).toBeGreaterThan(20);
      expect(commands(log), title).toEqual([]);
    }
  });

  test('keys of a config file, too', async () => {
    const { workspace } = workspaceWith({ 'handler.py': 'x = 1\n' });
    const key = '"\\e[31m\\n::error::pwned"';
    for (const text of [
      `${key}: 1\nfunctions: [{source: source}]\n`,
      `functions: [{source: source, ${key}: 1}]\n`,
      `functions: [{source: source, name: ${key}, runtime: x}]\n`,
      `functions: [{source: source, ${key}: 1, ${key}: 2}]\n`,
      `functions: [{source: ${key}}]\n`,
    ]) {
      writeTree(workspace, { 'lambda-zip.yml': text });
      const action = await runAction({ config: 'lambda-zip.yml', engine: 'host' }, { cwd: workspace });
      const command = await lambdaZip(['build', '--all'], { cwd: workspace });
      expect([action.code, command.code]).toEqual([1, expect.any(Number)]);
      expect(commands(action.stdout + action.stderr), text).toEqual([]);
      expect(commands(command.stdout + command.stderr), text).toEqual([]);
    }
  });
});
