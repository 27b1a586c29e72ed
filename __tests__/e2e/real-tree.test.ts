/** A real function's dependencies from PyPI: packed, read back, imported, and set beside Info-ZIP's zip. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { expect } from 'vitest';
import { hasProgram, needs } from '../helpers/parts.js';
import { CLI } from '../helpers/paths.js';
import { lambdaZip, run } from '../helpers/programs.js';
import { temporaryDirectory } from '../helpers/workspace.js';

const PACKAGES = ['boto3==1.44.5', 'pydantic==2.14.3', 'numpy==2.4.6'];

const network = process.env['LAMBDA_ZIP_TEST_NETWORK'] === '1';
const available =
  network && ['python3', 'pip'].every((program) => hasProgram(program)) && hasProgram('zip', ['-v']);

needs(available, 'a package index (LAMBDA_ZIP_TEST_NETWORK=1), python3, pip and zip')(
  'boto3, pydantic and numpy: two installs give one archive, which works',
  async () => {
    const workspace = temporaryDirectory();
    for (const folder of ['first', 'second/elsewhere']) {
      const args = [
        'install',
        '--quiet',
        '--disable-pip-version-check',
        '--root-user-action',
        'ignore',
        '--target',
      ];
      const outcome = await run('pip', [...args, join(workspace, folder), ...PACKAGES]);
      expect(outcome.code, outcome.stderr).toBe(0);
    }
    // zip -9 -X -r is what people use; it packs the byte-code, too, so it is given the same files by exclusion.
    // The packages are for this machine, whatever its Python and its processor.
    const args = ['--binary-check', 'off'];
    const first = await lambdaZip(['build', 'first', '-o', 'first.zip', '--json', ...args], {
      cwd: workspace,
    });
    expect(first.code, first.stderr).toBe(0);
    const second = await lambdaZip(['build', 'second/elsewhere', '-o', 'second.zip', '--json', ...args], {
      cwd: workspace,
    });
    expect(second.code, second.stderr).toBe(0);
    const report = JSON.parse(first.stdout);
    expect(JSON.parse(second.stdout).sha256).toBe(report.sha256);

    expect((await run('unzip', ['-q', 'first.zip', '-d', 'unpacked'], { cwd: workspace })).code).toBe(0);
    const script =
      "import boto3, pydantic, numpy; from importlib.metadata import version; print(version('numpy'), numpy.ones(3).sum())";
    const env = { PYTHONPATH: join(workspace, 'unpacked'), PYTHONDONTWRITEBYTECODE: '1' };
    const imported = await run('python3', ['-c', script], { cwd: workspace, env });
    expect(imported.stdout.trim(), imported.stderr).toBe('2.4.6 3.0');

    // Set side by side, on the same files. Printed for people; nothing depends on the figures but the size.
    await run('sh', ['-c', 'cp -r unpacked same'], { cwd: workspace });
    const ours = await timed(process.execPath, [CLI, 'build', 'same', '-o', 'ours.zip', ...args], workspace);
    const zip = await timed('zip', ['-q', '-9', '-X', '-r', '../zip9.zip', '.'], join(workspace, 'same'));
    const zipSize = statSync(join(workspace, 'zip9.zip')).size;
    console.log(
      `${report['file-count']} files, ${report['uncompressed-size']} bytes: ` +
        `lambda-zip ${ours.seconds.toFixed(2)} s, ${report.size} bytes; zip -9 -X -r ${zip.seconds.toFixed(2)} s, ${zipSize} bytes`,
    );
    expect(report.size).toBeLessThanOrEqual(zipSize);
  },
  600_000,
);

async function timed(program: string, args: readonly string[], cwd: string): Promise<{ seconds: number }> {
  const start = performance.now();
  const { code, stderr } = await run(program, args, { cwd });
  expect(code, stderr).toBe(0);
  return { seconds: (performance.now() - start) / 1000 };
}
