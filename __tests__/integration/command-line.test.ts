/** The command that builds again with the same settings, as reports show it. */
import { join } from 'node:path';
import { expect } from 'vitest';
import { buildCommand } from '../../build/settings/arguments.js';
import { hasProgram, needs } from '../helpers/parts.js';
import { lambdaZip, run } from '../helpers/programs.js';
import { workspaceWith, writeTree } from '../helpers/workspace.js';

needs(hasProgram('bash'), 'bash')('gives the same bytes, whatever the names', async () => {
  const { workspace } = workspaceWith({});
  const settings = {
    source: "it's $HOME\n-dash => a b/",
    name: 'the `name`',
    prefix: 'top',
    exclude: '*.md\n!keep.md\n# a comment',
    executable: '*.py',
    'compression-level': '9',
  };
  for (const folder of ["it's $HOME", '-dash']) {
    writeTree(join(workspace, folder), { 'a.py': 'x\n'.repeat(99), 'b.md': '', 'keep.md': '' });
  }
  // The function stands for the program.
  const script = `lambda-zip() { printf '%s\\0' "$@"; }\n${buildCommand(settings)}\n`;
  const { stdout } = await run('bash', [], { input: script });
  const args = stdout.split('\0').slice(0, -1);
  const built = await lambdaZip([...args.slice(0, 1), '--json', ...args.slice(1)], { cwd: workspace });
  expect(built.code, built.stderr).toBe(0);
  expect(JSON.parse(built.stdout)).toMatchObject({
    'zip-path': join(workspace, 'the `name`.zip'),
    'file-count': 4,
  });
});
