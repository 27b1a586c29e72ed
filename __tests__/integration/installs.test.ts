/** Trees as package managers and compilers leave them: two installs are one package, and it runs where it is unpacked. */
import { mkdirSync, readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect } from 'vitest';
import { copyLocks, INSTALLS, type Install, makeProject } from '../helpers/installs.js';
import { hasProgram, needs } from '../helpers/parts.js';
import { REPOSITORY } from '../helpers/paths.js';
import { lambdaZip, run } from '../helpers/programs.js';
import { sampled } from '../helpers/search.js';
import { temporaryDirectory } from '../helpers/workspace.js';

interface Row {
  readonly tool: string;
  readonly files: number;
  readonly size: number;
  /** Of `zip -y -r`; undefined without that program. */
  readonly zip: number | undefined;
}

const rows: Row[] = [];
const hasZip = hasProgram('zip', ['-v']);

afterAll(() => {
  if (rows.length === 0) return;
  const kB = (bytes: number | undefined): string =>
    bytes === undefined ? '' : `${Math.round(bytes / 1000)} kB`;
  const lines = rows.map(
    ({ tool, files, size, zip }) => `| ${tool} | yes | yes | ${files} | ${kB(size)} | ${kB(zip)} |`,
  );
  console.log(
    [
      '| tool | same digest | runs | files | size | `zip -y -r` |',
      '|---|---|---|---|---|---|',
      ...lines,
    ].join('\n'),
  );
});

async function pack(source: string, workspace: string, output: string) {
  const { code, stdout, stderr } = await lambdaZip(['build', source, '-o', output, '--json'], {
    cwd: workspace,
  });
  expect(code, stderr).toBe(0);
  return { ...JSON.parse(stdout), stderr };
}

async function runIn(folder: string, { run: [program = '', ...args] }: Install): Promise<string> {
  const { code, stdout, stderr } = await run(program, args, { cwd: folder });
  expect(code, stderr).toBe(0);
  return stdout.trim();
}

/** Paths of the links below a folder, and what they say they lead to. */
function linksBelow(folder: string): Record<string, string> {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) =>
    one.isSymbolicLink(),
  );
  const paths = found.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length), readlinkSync(path)]));
}

const UNPACKERS: Readonly<Record<string, { probe: string[]; args: (zip: string, to: string) => string[] }>> =
  {
    unzip: { probe: ['-v'], args: (zip, to) => ['-qq', zip, '-d', to] },
    python3: {
      probe: ['--version'],
      args: (zip, to) => [join(REPOSITORY, '__tests__', 'helpers', 'unpack-like-lambda.py'), zip, to],
    },
    '7z': { probe: ['i'], args: (zip, to) => ['x', '-bd', '-snld', `-o${to}`, zip] },
  };

describe('two installs of one lock file', () => {
  // A sample takes less than a minute.
  for (const install of sampled(INSTALLS, 4)) {
    const [available, part] = install.part;
    needs(available && hasProgram('unzip', ['-v']), `${part} and unzip`)(
      `of ${install.tool} are one package, which runs`,
      async () => {
        const workspace = temporaryDirectory();
        const laptop = makeProject(install, join(workspace, 'home', 'laptop'));
        install.install(laptop);
        const ci = makeProject(install, join(workspace, 'ci'));
        copyLocks(install, laptop, ci);
        install.install(ci);
        const [output, again] = [join(workspace, 'laptop.zip'), join(workspace, 'ci.zip')];
        const first = await pack(install.source, laptop, output);
        const second = await pack(install.source, ci, again);
        const { stdout: differences } = await lambdaZip(['diff', output, again]);
        expect(second.sha256, differences).toBe(first.sha256);

        let links: Record<string, string> | undefined;
        for (const [program, { probe, args }] of Object.entries(UNPACKERS)) {
          if (!hasProgram(program, probe)) continue;
          const folder = join(temporaryDirectory(), 'task');
          mkdirSync(folder);
          const { code, stdout, stderr } = await run(program, args(output, folder));
          expect(code, stdout + stderr).toBe(0);
          expect(await runIn(folder, install), program).toBe('it runs');
          links ??= linksBelow(folder);
          expect(linksBelow(folder), program).toEqual(links);
        }

        let zip: number | undefined;
        if (hasZip) {
          const file = join(workspace, 'plain.zip');
          await run('zip', ['-q', '-y', '-r', file, '.'], { cwd: join(laptop, install.source) });
          zip = statSync(file).size;
        }
        rows.push({ tool: install.tool, files: first['file-count'], size: readFileSync(output).length, zip });
      },
      300_000,
    );
  }
});
