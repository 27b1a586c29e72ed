/** An archive beyond 4 GiB: the offsets that only Zip64 can hold, read back by others. */
import { closeSync, ftruncateSync, openSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { hasProgram, needs } from '../helpers/parts.js';
import { lambdaZip, run } from '../helpers/programs.js';
import { workspaceWith } from '../helpers/workspace.js';

const FILES = 9;
const BYTES = 500_000_000;

needs(
  process.env['LAMBDA_ZIP_TEST_LARGE'] === '1' && hasProgram('python3'),
  'LAMBDA_ZIP_TEST_LARGE=1 (5 GB of disk) and python3',
)(
  'entries beyond 4 GiB are found by their Zip64 offsets',
  async () => {
    const { workspace, source } = workspaceWith({ z: 'the last one\n' });
    for (let index = 0; index < FILES; index += 1) {
      const file = openSync(join(source, `sparse-${index}`), 'w');
      ftruncateSync(file, BYTES);
      writeSync(file, `file ${index}`, BYTES - 10);
      closeSync(file);
    }
    const output = join(workspace, 'large.zip');
    const args = ['build', source, '-o', output, '--compression-level', '0', '--no-enforce-limits'];
    const { code, stderr } = await lambdaZip(args);
    expect(code, stderr).toBe(0);
    expect(statSync(output).size).toBeGreaterThan(2 ** 32);
    const script = `import sys, zipfile
archive = zipfile.ZipFile(sys.argv[1])
last = archive.infolist()[-1]
assert last.header_offset > 2**32 and archive.read(last) == b'the last one\\n'
with archive.open('sparse-8') as content:
    content.seek(${BYTES} - 10)
    assert content.read().rstrip(b'\\0') == b'file 8'
print(len(archive.infolist()))`;
    const python = await run('python3', ['-c', script, output]);
    expect(python.stdout.trim(), python.stderr).toBe(String(FILES + 1));
    const unzip = await run('unzip', ['-p', output, 'z']);
    expect(unzip.stdout, unzip.stderr).toBe('the last one\n');
    // Ours checks every CRC on the way.
    const manifest = await lambdaZip(['manifest', output]);
    expect(JSON.parse(manifest.stdout).entries.length).toBe(FILES + 1);
  },
  600_000,
);
