/** The tags and markers of the runtimes are those that an installer on the runtime would find. */
import { describe, expect, test } from 'vitest';
import { glibcOf, markerEnvironment, platformTags } from '../../build/dependencies/target-platform.js';
import { PYTHON_RUNTIMES } from '../../build/lambda/target.js';
import { hasProgram, needs } from '../helpers/parts.js';
import { run } from '../helpers/programs.js';

/** pip's own list, on a machine of that processor and glibc. */
const SCRIPT = `
import platform, sys, sysconfig
machine, glibc = sys.argv[1], tuple(map(int, sys.argv[2].split('.')))
from pip._vendor.packaging import _manylinux, tags
sysconfig.get_platform = lambda: 'linux-' + machine
_manylinux._get_glibc_version = lambda: glibc
_manylinux._have_compatible_abi = lambda *_: True
tags._manylinux = _manylinux
tags._musllinux.platform_tags = lambda *_: iter(())
print('\\n'.join(tags._linux_platforms(is_32bit=False)))
`;

describe('platform tags', () => {
  const withPip = needs(hasProgram('python3', ['-m', 'pip', '--version']), 'python3 with pip');
  withPip.each(['python3.9', 'python3.11', 'python3.12', 'python3.14'] as const)(
    'of %s are those of pip there',
    async (runtime) => {
      for (const architecture of ['x86_64', 'arm64'] as const) {
        const machine = architecture === 'arm64' ? 'aarch64' : architecture;
        const { stdout, stderr } = await run('python3', ['-c', SCRIPT, machine, glibcOf(runtime).join('.')]);
        expect(platformTags({ runtime, architecture }), stderr).toEqual(stdout.trim().split('\n'));
      }
    },
  );

  test('reach to the glibc of Amazon Linux 2 or 2023', () => {
    expect(platformTags({ runtime: 'python3.11', architecture: 'x86_64' })[0]).toBe('manylinux_2_26_x86_64');
    expect(platformTags({ runtime: 'python3.12', architecture: 'arm64' })[0]).toBe('manylinux_2_34_aarch64');
  });
});

test('markers see every variable of PEP 508', () => {
  for (const runtime of ['python3.8', ...PYTHON_RUNTIMES] as const) {
    const environment = markerEnvironment({ runtime, architecture: 'arm64' });
    expect(new Set(Object.keys(environment))).toEqual(
      new Set([
        'implementation_name',
        'implementation_version',
        'os_name',
        'platform_machine',
        'platform_python_implementation',
        'platform_release',
        'platform_system',
        'platform_version',
        'python_full_version',
        'python_version',
        'sys_platform',
      ]),
    );
    expect(environment).toMatchObject({
      python_version: runtime.slice(6),
      python_full_version: expect.stringMatching(new RegExp(`^${runtime.slice(6)}[.]`)),
    });
  }
});
