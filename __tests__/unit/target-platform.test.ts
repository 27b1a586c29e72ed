/** The tags and markers of the runtimes are those that an installer on the runtime would find. */
import { describe, expect, test } from 'vitest';
import { glibcOf, markerEnvironment, platformTags } from '../../build/dependencies/target-platform.js';
import { PYTHON_RUNTIMES } from '../../build/lambda/target.js';
import { hasPip, needs } from '../helpers/parts.js';
import { run } from '../helpers/programs.js';

/** pip's own lists, on machines of these processors and that glibc. */
const SCRIPT = `
import json, platform, sys, sysconfig
glibc = tuple(map(int, sys.argv[1].split('.')))
from pip._vendor.packaging import _manylinux, tags
_manylinux._get_glibc_version = lambda: glibc
_manylinux._have_compatible_abi = lambda *_: True
tags._manylinux = _manylinux
tags._musllinux.platform_tags = lambda *_: iter(())
def tags_of(machine):
    sysconfig.get_platform = lambda: 'linux-' + machine
    return list(tags._linux_platforms(is_32bit=False))
print(json.dumps([tags_of(machine) for machine in sys.argv[2:]]))
`;

describe('platform tags', () => {
  const withPip = needs(hasPip(), 'python3 with pip');
  withPip.each(['python3.9', 'python3.11', 'python3.12', 'python3.14'] as const)(
    'of %s are those of pip there',
    async (runtime) => {
      const args = [glibcOf(runtime).join('.'), 'x86_64', 'aarch64'];
      const { stdout, stderr } = await run('python3', ['-c', SCRIPT, ...args]);
      const ours = (['x86_64', 'arm64'] as const).map((architecture) =>
        platformTags({ runtime, architecture }),
      );
      expect(ours, stderr).toEqual(JSON.parse(stdout || 'null'));
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
