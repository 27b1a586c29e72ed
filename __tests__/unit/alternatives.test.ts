/** Binaries for several platforms side by side, as packages bring them: what is missing for the target still counts. */
import { describe, expect, test } from 'vitest';
import { judgeBinaries } from '../../build/inspect/binaries/alternatives.js';
import type { BinaryProblem } from '../../build/inspect/binaries/check.js';

const ARM: BinaryProblem = { kind: 'architecture', found: 'arm64' };
const GLIBC: BinaryProblem = { kind: 'glibc', found: '2.38' };

/** What is left of misfits among paths that are packed. */
function left(misfits: readonly string[], others: readonly string[], problem: BinaryProblem = ARM): string[] {
  const files = misfits.map((path) => ({ path, problems: [problem], damage: undefined }));
  return judgeBinaries(files, [...misfits, ...others], 'x86_64', () => undefined).files.map(
    ({ path }) => path,
  );
}

describe('a file for another platform', () => {
  test.each([
    // As wheels and Node.js packages have them.
    ['teradatasql/teradatasql_arm.so', 'teradatasql/teradatasql.so'],
    ['teradatasql/teradatasql.so', 'teradatasql/teradatasql_arm.so'],
    ['debugpy/pydevd/attach_linux_x86.so', 'debugpy/pydevd/attach_linux_amd64.so'],
    ['selenium/common/macos/selenium-manager', 'selenium/common/linux/selenium-manager'],
    ['selenium/common/windows/selenium-manager.exe', 'selenium/common/linux/selenium-manager'],
    ['x/prebuilds/linux-arm64/node.napi.node', 'x/prebuilds/linux-x64/node.napi.node'],
    ['@img/sharp-linux-arm64/lib/sharp-linux-arm64.node', '@img/sharp-linux-x64/lib/sharp-linux-x64.node'],
    ['@esbuild/darwin-arm64/bin/esbuild', '@esbuild/linux-x64/bin/esbuild'],
    ['a/b.cpython-312-aarch64-linux-gnu.so', 'a/b.cpython-312-x86_64-linux-gnu.so'],
    ['a/lib.musl.node', 'a/lib.glibc.node'],
  ])('%s is none of our business beside %s', (misfit, fitting) => {
    expect(left([misfit], [fitting])).toEqual([]);
  });

  test.each([
    ['a/b.so', ['a/b.py', 'a/b.pyi', 'a/b.txt']],
    ['a/b.so', ['a/c.so', 'c/b.so', 'a/bb.so']],
    ['a/charm.so', ['a/ch.so']],
    ['a/window.so', ['a/ow.so']],
    [
      'numpy/core/umath.cpython-312-aarch64-linux-gnu.so',
      ['numpy/core/umath.cpython-313-x86_64-linux-gnu.so'],
    ],
  ])('%s counts beside %j', (misfit, others) => {
    expect(left([misfit], others)).toEqual([misfit]);
  });

  const OTHER: BinaryProblem = { kind: 'python', found: '3.12' };

  test.each([
    ['bson/_cbson.cpython-312-x86_64-linux-gnu.so', 'bson/_cbson.cpython-313-x86_64-linux-gnu.so'],
    ['a/b.cpython-39-x86_64-linux-gnu.so', 'a/b.abi3.so'],
    ['a/b.cpython-313t-x86_64-linux-gnu.so', 'a/b.so'],
    ['b.cpython-312.so', 'b.cpython-313.so'],
  ])('%s for another Python is none of our business beside %s', (misfit, fitting) => {
    expect(left([misfit], [fitting], OTHER)).toEqual([]);
  });

  test.each([
    ['a/b.cpython-312-x86_64-linux-gnu.so', ['a/c.cpython-313-x86_64-linux-gnu.so', 'a/b.py', 'b.abi3.so']],
    ['a/b.cpython-312-x86_64-linux-gnu.so', ['a/b.pyd', 'a/b.so.1', 'a/b/c.abi3.so']],
  ])('%s counts beside %j', (misfit, others) => {
    expect(left([misfit], others, OTHER)).toEqual([misfit]);
  });

  test('and another problem than the platform counts wherever it is', () => {
    expect(left(['a/lib_arm.so'], ['a/lib.so'], GLIBC)).toEqual(['a/lib_arm.so']);
  });
});
