/** The README says what is so: its tables are those of action.yml, and its examples run. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { hasProgram, needs } from '../helpers/parts.js';
import { REPOSITORY } from '../helpers/paths.js';
import { lambdaZip, run, runAction } from '../helpers/programs.js';
import { temporaryDirectory, workspaceWith, writeTree } from '../helpers/workspace.js';

const readme = readFileSync(join(REPOSITORY, 'README.md'), 'utf8');
const metadata = parse(readFileSync(join(REPOSITORY, 'action.yml'), 'utf8'));

/** The first column of the tables of a section, and the second as far as it is code. */
function tableRows(section: string): [string, string][] {
  const text = readme.split(`\n## ${section}\n`)[1]?.split('\n## ')[0] ?? '';
  return [...text.matchAll(/^\| `(?<name>[^`]+)` *\| *(?:`(?<code>[^`]*)` *\|)?/gm)].map((match) => [
    match.groups?.['name'] ?? '',
    match.groups?.['code'] ?? '',
  ]);
}

describe('the tables', () => {
  test('list the inputs of action.yml with their defaults', () => {
    const expected = Object.entries<{ default?: string }>(metadata.inputs).map(([name, input]) => [
      name,
      input.default ?? '',
    ]);
    expect(Object.fromEntries(tableRows('Inputs'))).toEqual(Object.fromEntries(expected));
    expect(tableRows('Inputs').length).toBe(expected.length);
  });

  test('list the outputs of action.yml', () => {
    expect(tableRows('Outputs').map(([name]) => name)).toEqual(Object.keys(metadata.outputs));
  });
});

describe('the examples', () => {
  needs(hasProgram('bash') && hasProgram('sha256sum'), 'bash and sha256sum')('the quick start', async () => {
    const block = /```yaml\n(?<yaml>jobs:[\s\S]*?)```/.exec(readme)?.groups?.['yaml'] ?? '';
    const steps: {
      id?: string;
      uses?: string;
      with?: Record<string, string>;
      env?: Record<string, string>;
      run?: string;
    }[] = parse(block).jobs.package.steps;
    const step = steps.find(({ id }) => id === 'package');
    expect(step?.uses).toBe('OWNER/reproducible-lambda-zip@v1');
    for (const name of Object.keys(step?.with ?? {})) expect(metadata.inputs).toHaveProperty([name]);

    const { workspace } = workspaceWith({});
    writeTree(join(workspace, 'src'), {
      'handler.py': 'x = 1\n',
      'tests/test.py': 'x = 1\n',
      'a/README.md': 'text\n',
    });
    const { code, stdout, outputs } = await runAction(step?.with ?? {}, { cwd: workspace });
    expect(code, stdout).toBe(0);
    expect(outputs).toMatchObject({ 'zip-path': join(workspace, 'my-function.zip'), 'file-count': '1' });

    const check = steps.find(({ run: script }) => script !== undefined);
    const env = Object.entries(check?.env ?? {}).map(([name, value]) => [
      name,
      value.replace(
        /\$\{\{ steps\.package\.outputs\.(?<output>[\w-]+) \}\}/,
        (_, output: string) => outputs[output] ?? '',
      ),
    ]);
    const checked = await run('bash', ['-e', '-c', check?.run ?? 'false'], {
      cwd: workspace,
      env: Object.fromEntries(env),
    });
    expect(checked.code, checked.stderr).toBe(0);
  });

  test('every command of the command line section', async () => {
    const section = readme.split('\n## Command line\n')[1]?.split('\n## ')[0] ?? '';
    const block = /```sh\n(?<commands>[\s\S]*?)```/.exec(section)?.groups?.['commands'] ?? '';
    const commands = block.trim().split('\n');
    expect(commands.length).toBeGreaterThan(2);
    const cwd = temporaryDirectory();
    for (const command of commands) {
      expect(command).toMatch(/^node dist\/cli\/index\.js /);
      const words = [...command.matchAll(/'(?<quoted>[^']*)'|(?<bare>\S+)/g)].map(
        (match) => match.groups?.['quoted'] ?? match.groups?.['bare'] ?? '',
      );
      const args = words.slice(2).map((word) => word.replace(/^examples\//, `${REPOSITORY}/examples/`));
      const { code, stderr } = await lambdaZip(args, { cwd });
      expect(code, `${command}\n${stderr}`).toBe(0);
    }
  });

  test('the options that it and the pages it was split into name are options', async () => {
    const helps = await Promise.all(
      ['build', 'diff', 'init', 'verify'].map((command) => lambdaZip([command, '--help'])),
    );
    const stdout = helps.map((help) => help.stdout).join('');
    const pages = ['command-line', 'engines', 'python-dependencies', 'troubleshooting', 'what-is-packed'];
    const texts = pages.map((page) => readFileSync(join(REPOSITORY, 'docs', `${page}.md`), 'utf8'));
    for (const [, option] of [readme, ...texts].join('').matchAll(/`--(?<name>[a-z-]+)[ `]/g)) {
      if (option === 'help') continue;
      expect(stdout, option).toMatch(new RegExp(`--(\\[no-\\])?${option?.replace(/^no-/, '')}\\b`));
    }
  });
});

describe('links', () => {
  const pages = [
    ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md'],
    ...readdirSync(join(REPOSITORY, 'docs'))
      .filter((file) => file.endsWith('.md'))
      .map((file) => `docs/${file}`),
  ];

  test('lead from the README to every page', () => {
    const targets = [...readme.matchAll(/\]\((?<target>[^)#\s]+)/g)].map((match) => match.groups?.['target']);
    expect(targets).toEqual(expect.arrayContaining(pages.filter((page) => page !== 'README.md')));
  });

  test.each(pages)('of %s lead to files of the repository and to headings in them', (page) => {
    const text = readFileSync(join(REPOSITORY, page), 'utf8');
    for (const [, target = ''] of text.matchAll(/\]\((?!https?:)(?<target>[^)\s]+)\)/g)) {
      const [path = '', anchor] = target.split('#');
      const file = path === '' ? join(REPOSITORY, page) : join(REPOSITORY, dirname(page), path);
      expect(existsSync(file), `${page}: ${target}`).toBe(true);
      if (anchor !== undefined && file.endsWith('.md')) {
        expect(anchorsOf(readFileSync(file, 'utf8')), `${page}: ${target}`).toContain(anchor);
      }
    }
  });
});

/** The anchors that GitHub gives the headings of a page. */
function anchorsOf(markdown: string): string[] {
  return [...markdown.replace(/```[\s\S]*?```/g, '').matchAll(/^#+ (?<heading>.+)$/gm)].map((match) =>
    (match.groups?.['heading'] ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
