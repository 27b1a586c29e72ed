/** Texts that people write, and pull requests bring: the config, queries, requirements and patterns. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseQuery } from '../../build/cli/commands/terraform.js';
import { findAllowedFolders } from '../../build/dependencies/requirements/allowed-folders.js';
import { pinning } from '../../build/dependencies/requirements/pinning.js';
import { assertNoSources, readRequirements } from '../../build/dependencies/requirements/requirements.js';
import { compileRules } from '../../build/pipeline/gitignore.js';
import { decidingRule } from '../../build/pipeline/select.js';
import { parseFunctions, readConfig } from '../../build/settings/config-file/functions.js';
import { parseSettings } from '../../build/settings/settings.js';
import { damagedBytes, damagedJson } from '../mutations.mjs';
import { assert, clearly, Tally } from '../oracle.mjs';

const CONFIGS = [
  `# functions
defaults:
  runtime: python3.13
  exclude: &common
    - tests/
    - "*.md"
functions:
  - source: src/a
    requirements: src/a/requirements.txt
    exclude: *common
  - source: src/*
    name: x-{name}
    shared: [lib]
    prefix: "p/"
`,
  'functions: [{source: a, exclude: "x\\ny"}, {source: !!str b, name: |\n  c\n}]\n',
  'functions:\n- &f {source: a}\n- <<: *f\n  name: ? [b] : c\n--- \n%YAML 1.2\n',
  'a: &a [x,x,x,x]\nb: &b [*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b]\nfunctions: [*c,*c]\n',
].map((text) => Buffer.from(text));

export const config = {
  about: 'the config file of many functions',
  setup(folder) {
    const tally = new Tally();
    const file = join(folder, 'lambda-zip.yaml');
    for (const one of ['src/a', 'src/b', 'lib', 'a', 'b']) mkdirSync(join(folder, one), { recursive: true });
    const context = { workspace: folder, workers: 0 };
    return {
      input: damagedBytes(CONFIGS),
      note: () => tally.note(),
      assertFair: () => tally.assertFair(),
      async run(bytes) {
        writeFileSync(file, bytes);
        const read = async () => {
          const functions = await readConfig(file, []);
          return parseFunctions(functions, {}, (own) => ({ request: parseSettings(own, context) }));
        };
        tally.add(await clearly(read, ['usage', 'pattern']));
      },
    };
  },
};

const QUERY = {
  source: 'src',
  exclude: 'tests/\n*.md',
  prefix: 'a/',
  executable: 'bin/*',
  runtime: 'python3.13',
  config: '',
  function: '',
};

export const query = {
  about: "Terraform's question on standard input, and the settings it gives",
  setup(folder) {
    const tally = new Tally();
    const context = { workspace: folder, workers: 'auto' };
    return {
      input: fc.oneof(
        damagedBytes([Buffer.from(JSON.stringify(QUERY))]).map((bytes) => bytes.toString()),
        damagedJson(QUERY),
      ),
      note: () => tally.note(),
      assertFair: () => tally.assertFair(),
      async run(text) {
        const read = () => parseSettings(parseQuery(text).settings, context);
        tally.add(await clearly(read, ['usage', 'pattern']));
      },
    };
  },
};

const REQUIREMENTS = [
  `--index-url https://user:pass@host/simple
requests[socks]==2.31.0 ; python_version < "3.9" \\
    --hash=sha256:${'a'.repeat(64)} \\
    --hash=sha256:${'b'.repeat(64)}
# a comment
boto3>=1.20 # another
name @ https://host/name-1.0-py3-none-any.whl#sha256=00
-c constraints.txt
-r more.txt
`,
  `\ufeffa==1\r\nb ( == 2.0 )\r\n--extra-index-url=https://$\{TOKEN}@host/\r\n-e .\r\n`,
  'pkg @ git+https://u:p@host/x.git\n--no-binary :all:\n./local\nfile:///etc/passwd\n-f /x\n',
].map((text) => Buffer.from(text));

export const requirements = {
  about: 'requirements files, and what is told of them',
  setup(folder) {
    const tally = new Tally();
    const file = join(folder, 'requirements.txt');
    writeFileSync(join(folder, 'constraints.txt'), 'a==1\n');
    writeFileSync(join(folder, 'more.txt'), 'b==1\n');
    return {
      input: damagedBytes([...REQUIREMENTS, Buffer.from('a==1\n', 'utf16le'), Buffer.from('a==1')]),
      note: () => tally.note(),
      assertFair: () => tally.assertFair(),
      async run(bytes) {
        writeFileSync(file, bytes);
        const read = async () => {
          const allowed = await findAllowedFolders({ workspace: folder, sources: [], wholeProject: false });
          const found = await readRequirements([file], {
            allowed,
            environment: { TOKEN: '--pre -r more.txt' },
          });
          pinning(found);
          assertNoSources(found);
          return found;
        };
        tally.add(await clearly(read, ['dependencies']));
      },
    };
  },
};

const PATTERNS = [
  '*.pyc\n!keep.pyc\n/a/**/b/\n[!a-c]x[[:digit:]]\n\\#a\na\\ \n# c\n',
  '**/*a*b?\\*[]a]\r\n**\n',
  '{a,b}(c|d)+$^.\n',
].map((text) => Buffer.from(text));
const PATHS = ['a', 'a/b/c.pyc', 'keep.pyc', 'x'.repeat(4000), `${'d/'.repeat(1000)}e`, 'aé😀', '*'];

export const ignore = {
  about: 'the lines of .lambdaignore, and their matching',
  setup() {
    const tally = new Tally();
    return {
      input: fc.oneof(
        damagedBytes(PATTERNS, 6).map((bytes) => bytes.toString()),
        fc
          .array(
            fc.constantFrom(
              'a',
              '*',
              '**',
              '/',
              '?',
              '[',
              ']',
              '!',
              '^',
              '-',
              '\\',
              ' ',
              '\r',
              '\n',
              ':',
              '[:alpha:]',
              'é',
              '\u0301',
              '😀',
              '#',
            ),
            {
              maxLength: 60,
            },
          )
          .map((pieces) => pieces.join('')),
        // Few characters, many of them.
        fc
          .tuple(
            fc.constantFrom('*a', '**/', '[a]', '?*', '\\*', 'a/', '[[:alpha:]]', '**/a/', '*a/**/'),
            fc.nat(40_000),
          )
          .map(([piece, times]) => `${piece.repeat(times)}b`),
      ),
      note: () => tally.note(),
      assertFair: () => tally.assertFair(),
      async run(text) {
        const match = () => {
          const rules = compileRules(text.split('\n'), 'ignore');
          for (const path of PATHS)
            for (const isDirectory of [false, true]) decidingRule(rules, path, isDirectory);
          return rules;
        };
        const { result } = tally.add(await clearly(match, ['pattern']));
        for (const { regex } of result ?? [])
          assert(regex.flags === 'u', 'flags that another language does not have');
      },
    };
  },
};
