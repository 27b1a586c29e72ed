import { execFile, execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { awsEnvironment } from '../helpers/aws.js';
import { hasProgram, needs } from '../helpers/parts.js';
import { REPOSITORY } from '../helpers/paths.js';
import { lambdaZip } from '../helpers/programs.js';
import { temporaryDirectory, writeTree } from '../helpers/workspace.js';

interface Run {
  readonly rounds: number;
  readonly commit?: string;
  readonly corpora: readonly { name: string; files: number; bytes: number; digest: string }[];
  readonly leftOut: readonly { id: string; why: string }[];
  readonly results: readonly {
    corpus: string;
    contestant: string;
    command: string;
    wall: number[];
    output: number | null;
  }[];
}

async function bench(args: readonly string[], program = 'index.mjs'): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    join(REPOSITORY, 'bench', program),
    ...args,
  ]);
  return stdout;
}

function read(folder: string): { run: Run; page: string } {
  const run = JSON.parse(readFileSync(join(folder, 'results.json'), 'utf8')) as Run;
  return { run, page: readFileSync(join(folder, 'RESULTS.md'), 'utf8') };
}

/** Every number was measured: one per round, none of them nothing. */
function expectMeasured({ results, rounds }: Run): void {
  for (const { wall, contestant } of results) {
    expect(wall, contestant).toHaveLength(rounds);
    for (const seconds of wall) expect(seconds, contestant).toBeGreaterThan(0);
  }
}

describe('the benchmark', () => {
  test('measures a tree with what is there, and says what is not', async () => {
    const folder = temporaryDirectory();
    const tree = writeTree(join(folder, 'tree'), { 'handler.py': 'x = 1\n'.repeat(500), 'lib/a.py': 'y\n' });
    const results = join(folder, 'results');
    await bench(['--dir', tree, '--rounds', '2', '--offline', '--cache', folder, '--results', results]);
    const { run, page } = read(results);
    expect(run.corpora).toMatchObject([{ name: 'D', files: 2, bytes: 3002 }]);
    const head = execFileSync('git', ['-C', REPOSITORY, 'rev-parse', 'HEAD'], { encoding: 'utf8' }).trim();
    expect(run.commit).toBe(head);
    expect(page).toContain(`commit \`${head.slice(0, 12)}\``);
    expectMeasured(run);
    const ours = run.results.find(({ contestant }) => contestant === 'ours');
    expect(ours?.command).toContain('dist/cli/index.js build TREE --output OUTPUT');
    expect(ours?.output).toBeGreaterThan(100);
    expect(ours?.output).toBeLessThan(3002);
    // Nothing was installed into this cache.
    expect(run.leftOut.map(({ id }) => id)).toContain('native libdeflate 6, one thread, no archive');
    expect(page).toContain('## Left out');
    expect(page).toContain('| **lambda-zip** |');
  });

  test('prints what the parts of a build take, and the floor that they come to', async () => {
    const folder = temporaryDirectory();
    const tree = writeTree(join(folder, 'tree'), { 'handler.py': 'x = 1\n'.repeat(500), 'empty.py': '' });
    const printed = await bench(
      ['--dir', tree, '--rounds', '1', '--offline', '--cache', folder],
      'floors.mjs',
    );
    expect(printed).toMatch(/^D: 2 files, 0 MB\n/);
    const seconds = (label: string): number =>
      Number(new RegExp(`^ +(\\d+\\.\\d+) s {2}${label}`, 'm').exec(printed)?.[1]);
    const [start, floor, bare, build] = [
      'start of the program',
      'floor of a build',
      'bare packer$',
      'lambda-zip$',
    ].map(seconds);
    expect(bare).toBeGreaterThan(0);
    expect(seconds('our compressor, contents in memory, one thread')).toBeLessThan(5);
    expect(start).toBeGreaterThan(0);
    expect(floor).toBeGreaterThanOrEqual(start ?? Number.NaN);
    expect(build).toBeGreaterThan(0);
  });

  test('has a Lambda whose deployed package a build is compared with', async () => {
    const { startLambda } = (await import(join(REPOSITORY, 'bench', 'servers.mjs'))) as {
      startLambda(archive: string): Promise<{ url: string; stop(): void }>;
    };
    const folder = temporaryDirectory();
    const tree = writeTree(join(folder, 'tree'), {
      'handler.js': 'exports.handler = 1;\n',
      'package.json': '{}',
    });
    const deployed = join(folder, 'deployed.zip');
    const lambda = await startLambda(deployed);
    try {
      expect((await lambdaZip(['build', tree, '-o', deployed, '--exclude', 'package.json'])).code).toBe(0);
      const { code, stdout } = await lambdaZip(
        ['build', tree, '-o', join(folder, 'new.zip'), '--function-name', 'benchmark', '--json'],
        { env: { ...awsEnvironment(lambda.url) } },
      );
      expect(code).toBe(0);
      const changes = { added: 1, removed: 0, content: 0, mode: 0, unchanged: 1 };
      expect(JSON.parse(stdout)).toMatchObject({ changed: true, reason: 'content', changes });
    } finally {
      lambda.stop();
    }
  });

  needs(process.env['LAMBDA_ZIP_TEST_NETWORK'] === '1' && hasProgram('zip', ['-v']), 'a network and zip')(
    'makes corpus S of its pinned package, and packs it',
    async () => {
      const folder = temporaryDirectory();
      await bench(['--quick', '--only', 'ours,zip-6,node', '--cache', folder, '--results', folder]);
      const { run, page } = read(folder);
      expect(run.corpora).toMatchObject([{ name: 'S', files: 20 }]);
      expect(run.results.map(({ contestant }) => contestant)).toEqual(['ours', 'zip-6', 'node']);
      expectMeasured(run);
      expect(page).toContain('## Targets');
    },
  );

  test('draws M and L, and how time grows', async () => {
    const { barChart, growthChart } = (await import(join(REPOSITORY, 'bench', 'charts.mjs'))) as Record<
      'barChart' | 'growthChart',
      (run: unknown, names?: string[]) => string | undefined
    >;
    const result = (corpus: string, contestant: string, wall: number[]) => ({ corpus, contestant, wall });
    const run = {
      corpora: [
        { name: 'M', files: 2500, bytes: 50e6 },
        { name: 'G1000', files: 1000, bytes: 4e6 },
        { name: 'G5000', files: 5000, bytes: 20e6 },
      ],
      contestants: [{ id: 'ours', label: 'a < b', kind: 'ours' }],
      results: [result('M', 'ours', [3, 1, 2]), result('G1000', 'ours', [1]), result('G5000', 'ours', [5])],
    };
    expect(barChart(run, ['M', 'L'])).toContain('>2.00 s<');
    expect(barChart(run, ['M', 'L'])).toContain('a &lt; b');
    expect(barChart(run, ['L'])).toBeUndefined();
    expect(growthChart(run)).toContain('<circle');
  });

  test('names the option that is wrong, and runs nothing', async () => {
    const folder = temporaryDirectory();
    const wrong = bench(['--corpora', 'X', '--cache', join(folder, 'cache')]);
    await expect(wrong).rejects.toMatchObject({
      code: 1,
      stderr: "bench: --corpora names 'X': there are S, M, L, N, G, P, Q, V, F\n",
    });
    expect(existsSync(join(folder, 'cache'))).toBe(false);
  });
});
