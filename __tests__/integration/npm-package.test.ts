/** The npm package as npm packs and installs it: what is committed in dist/, and nothing to install beside it. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect } from 'vitest';
import { blocksOf } from '../helpers/pages.js';
import { hasProgram, needs, OTHER_NODES } from '../helpers/parts.js';
import { filesBelow, REPOSITORY } from '../helpers/paths.js';
import { type Outcome, run } from '../helpers/programs.js';
import { temporaryDirectory, writeTree } from '../helpers/workspace.js';

const possible = hasProgram('npm');
const withNpm = needs(possible, 'npm');
const { name, version } = JSON.parse(readFileSync(join(REPOSITORY, 'package.json'), 'utf8'));
const readme = readFileSync(join(REPOSITORY, 'README.md'), 'utf8');

const MAX_BYTES_PACKED = 1_500_000;
/** Of this machine's processor: on another one an emulator starts them, which takes a minute and shows nothing. */
const NODES = [process.execPath, ...OTHER_NODES.filter((node) => !node.includes('arm64'))];
/** 2.3 MB of it are the parsers of `init`. */
const MAX_BYTES_UNPACKED = 7_500_000;

describe('the npm package', () => {
  const folder = temporaryDirectory();
  const project = writeTree(join(folder, 'project'), { 'package.json': '{ "private": true }\n' });
  const installed = join(project, 'node_modules', name);
  let packed = '';

  /** npm, with nothing of the machine's: neither its cache nor its settings nor a registry. */
  async function npm(args: readonly string[], cwd: string): Promise<Outcome> {
    const env = {
      npm_config_cache: join(folder, 'cache'),
      npm_config_userconfig: join(folder, 'npmrc'),
      npm_config_offline: 'true',
      npm_config_update_notifier: 'false',
    };
    const outcome = await run('npm', args, { cwd, env });
    expect(outcome.code, `npm ${args.join(' ')}\n${outcome.stderr}`).toBe(0);
    return outcome;
  }

  beforeAll(async () => {
    if (!possible) return;
    await npm(['pack', '--pack-destination', folder], REPOSITORY);
    packed = join(folder, `${name}-${version}.tgz`);
    await npm(['install', packed], project);
  });

  withNpm(
    'holds the command line, the library, licences, the README and the schema, and no other file',
    () => {
      const files = readdirSync(installed, { recursive: true, encoding: 'utf8' })
        .filter((path) => statSync(join(installed, path)).isFile())
        .sort((left, right) => (left < right ? -1 : 1));
      const bundle = ['cli', 'library'].flatMap((folder) =>
        filesBelow(join(REPOSITORY, 'dist', folder)).map((file) => `dist/${folder}/${file}`),
      );
      const rest = ['LICENSE', 'README.md', 'package.json', 'dist/licenses.txt', 'lambda-zip.schema.json'];
      const expected = [...rest, ...bundle];
      expect(files).toEqual(expected.sort((left, right) => (left < right ? -1 : 1)));
      for (const file of files) {
        expect(readFileSync(join(installed, file)).equals(readFileSync(join(REPOSITORY, file))), file).toBe(
          true,
        );
      }
    },
  );

  withNpm('is small, and the only package that is installed', () => {
    expect(statSync(packed).size).toBeLessThan(MAX_BYTES_PACKED);
    const sizes = readdirSync(installed, { recursive: true, encoding: 'utf8' })
      .map((path) => statSync(join(installed, path)))
      .map((entry) => (entry.isFile() ? entry.size : 0));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MAX_BYTES_UNPACKED);
    expect(readdirSync(join(project, 'node_modules')).filter((entry) => !entry.startsWith('.'))).toEqual([
      name,
    ]);
  });

  withNpm('writes a config and builds from it, looks at the tree, and answers Terraform', async () => {
    const archive = join(project, 'build', 'hello.zip');
    writeTree(project, { 'functions/hello/handler.py': 'def handler(event, context):\n    return 1\n' });
    const outputs = [];
    for (const args of [['init'], ['plan'], ['build', '--all', '--json'], ['doctor', 'functions/hello']]) {
      const { code, stdout, stderr } = await run('npx', ['--offline', '--no', 'lambda-zip', ...args], {
        cwd: project,
      });
      expect(code, `${args.join(' ')}\n${stderr}`).toBe(0);
      outputs.push(stdout);
    }
    const [, plan = '', built = '', findings] = outputs;
    expect(JSON.parse(plan)).toEqual({ include: [{ shard: 1, functions: 'hello' }] });
    const digest = createHash('sha256').update(readFileSync(archive));
    expect(built).toContain(digest.copy().digest('hex'));
    expect(findings).toContain('No findings');

    const query = JSON.stringify({ config: 'lambda-zip.yml', function: 'hello' });
    const answer = await run('npx', ['--offline', '--no', 'lambda-zip', 'terraform'], {
      cwd: project,
      input: query,
    });
    expect(answer.code, answer.stderr).toBe(0);
    expect(JSON.parse(answer.stdout)).toMatchObject({ base64: digest.digest('base64') });
  });

  withNpm.each(['lambda-zip', name])(
    'npx %s packs the example into the bytes of the README',
    async (command) => {
      const example = join(REPOSITORY, 'examples', 'hello-python');
      const { code, stdout, stderr } = await run('npx', ['--offline', '--no', command, 'build', example], {
        cwd: project,
      });
      expect(code, stderr).toBe(0);
      expect(stdout).toMatch(/^[0-9a-f]{64} {2}hello-python\.zip\n$/);
      expect(readme).toContain(stdout.trim());
      expect(existsSync(join(project, 'hello-python.zip'))).toBe(true);
    },
  );

  /** The example of the page, in the project. */
  function example(): string {
    const block = blocksOf(join('docs', 'library.md')).find(({ text }) => text.startsWith('import '));
    writeTree(project, { 'src/index.js': 'export const handler = () => 1;\n', 'src/tests/x.js': 'x\n' });
    const file = join(project, 'example.mjs');
    writeFileSync(file, block?.text ?? '');
    return file;
  }

  withNpm.each(NODES)('the example of ten lines builds what the command builds, under %s', async (node) => {
    const file = example();
    expect(readFileSync(file, 'utf8').split('\n')).toHaveLength(10 + 1);
    const { code, stdout, stderr } = await run(node, [file], { cwd: project });
    expect(code, stderr).toBe(0);
    const output = join(project, 'function.zip');
    const sha256 = createHash('sha256').update(readFileSync(output)).digest('hex');
    expect([stdout, stderr]).toEqual([`${sha256}  ${output}\n`, '']);
    const args = ['build', 'src', '--exclude=tests/', '--output=same.zip'];
    const command = await run(node, [join(installed, 'dist', 'cli', 'index.js'), ...args], {
      cwd: project,
    });
    expect(command.stdout).toBe(`${sha256}  same.zip\n`);
  });

  withNpm.each(NODES)('require loads it where Node.js can, under %s', async (node) => {
    const script = `
        if (!process.features.require_module) return console.log('cannot');
        const { build, LambdaZipError } = require('${name}');
        build({ source: 'nowhere' }).catch((error) => console.log(error instanceof LambdaZipError, error.code));`;
    const { code, stdout, stderr } = await run(node, ['-e', `(() => {${script}})()`], { cwd: project });
    expect(code, stderr).toBe(0);
    const { stdout: version } = await run(node, ['--version']);
    const [major = 0, minor = 0] = (version.match(/\d+/g) ?? []).map(Number);
    const can = major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);
    expect(stdout).toBe(can ? 'true source\n' : 'cannot\n');
  });

  withNpm('its types hold, without anything beside them', async () => {
    example();
    const compilerOptions = {
      ...{ strict: true, exactOptionalPropertyTypes: true, noEmit: true, skipLibCheck: false },
      ...{ target: 'ES2022', module: 'NodeNext', lib: ['ES2022', 'DOM'], types: [] },
    };
    writeTree(project, {
      'tsconfig.json': JSON.stringify({ compilerOptions, files: ['typed.mts'] }),
      'typed.mts': `
import { build, type BuildSettings, diff, LambdaZipError, type Options, verify } from '${name}';
const settings: BuildSettings = { source: ['src'], deploy: 'dry-run', runtime: 'nodejs22.x', compressionLevel: 9 };
const options: Options = { signal: new AbortController().signal, log: ({ level, message }) => level + message };
const { sha256, layer, reason, entries } = await build(settings, options);
export const texts: string[] = [sha256, layer?.sha256 ?? '', reason, ...entries.map(({ path }) => path)];
export const same: boolean = (await diff('a.zip', 'b.zip')).same && (await verify({ source: 'src' })).reproducible;
export const codeOf = (error: unknown): string => (error instanceof LambdaZipError ? error.code : '');
// @ts-expect-error a mistyped setting
await build({ source: 'src', ouput: 'x.zip' });
// @ts-expect-error a value of another type
await build({ source: 'src', compressionLevel: '9' });
// @ts-expect-error no choice
await build({ source: 'src', modes: 'octal' });
// @ts-expect-error nothing to pack
await build({});
// @ts-expect-error a setting of build
await verify({ source: 'src', output: 'x.zip' });
`,
    });
    const tsc = join(REPOSITORY, 'node_modules', 'typescript', 'bin', 'tsc');
    const { code, stdout, stderr } = await run(process.execPath, [tsc, '--project', '.'], { cwd: project });
    expect([code, stdout, stderr]).toEqual([0, '', '']);
  });
});
