/** What a newcomer meets: a clone of what is committed, nothing installed, the README's first command. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect } from 'vitest';
import { hasProgram, needs, OTHER_NODES } from '../helpers/parts.js';
import { REPOSITORY } from '../helpers/paths.js';
import { run } from '../helpers/programs.js';
import { temporaryDirectory } from '../helpers/workspace.js';

const possible = hasProgram('git') && existsSync(join(REPOSITORY, '.git'));

describe('a fresh clone, with nothing installed', () => {
  let clone = '';

  beforeAll(() => {
    if (!possible) return;
    clone = join(temporaryDirectory(), 'clone');
    execFileSync('git', ['clone', '--quiet', REPOSITORY, clone]);
  });

  needs(possible, 'a git checkout')('runs the first command of the README', async () => {
    const command = firstCommand(readFileSync(join(clone, 'README.md'), 'utf8'));
    expect(command).toBe('node dist/cli/index.js build examples/hello-python');
    const [, ...args] = command.split(' ');
    const { code, stdout, stderr } = await run(process.execPath, args, { cwd: clone });
    expect(code, stderr).toBe(0);
    expect(stdout).toMatch(/^[0-9a-f]{64} {2}hello-python\.zip\n$/);
    const json = await run(process.execPath, [...args, '--json'], { cwd: clone });
    expect(JSON.parse(json.stdout)).toMatchObject({ sha256: stdout.slice(0, 64), 'file-count': 3 });
    // The README shows what the command prints; it has to be that.
    expect(readFileSync(join(clone, 'README.md'), 'utf8')).toContain(stdout.trim());
  });

  needs(possible && OTHER_NODES.length > 0, 'other Node.js programs in LAMBDA_ZIP_TEST_NODES')(
    'gives the same archive on every Node.js there is, from the oldest 20 on',
    async () => {
      const digests = new Set<string>();
      for (const node of [process.execPath, ...OTHER_NODES]) {
        const args = ['dist/cli/index.js', 'build', 'examples/hello-python', '-o', 'hello.zip'];
        const { code, stdout, stderr } = await run(node, args, { cwd: clone });
        expect(code, `${node}: ${stderr}`).toBe(0);
        digests.add(stdout);
      }
      expect(digests.size).toBe(1);
    },
  );
});

/** The first shell line of a README. */
function firstCommand(readme: string): string {
  return /```sh\n(?<line>[^\n]+)/.exec(readme)?.groups?.['line'] ?? '';
}
