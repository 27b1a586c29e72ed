/** Binaries that cannot run on the target, from real compilers and real packages, and data that looks like them. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readElf } from '../../build/inspect/binaries/elf.js';
import {
  compiled,
  goProgram,
  PLAIN_LIBRARY,
  SHARED,
  withGcc,
  withGo,
  withMusl,
} from '../helpers/binaries.js';
import { DOCKER_HOST, dockerEnvironment, RUNTIMES_PRESENT } from '../helpers/docker.js';
import { hasProgram, needs } from '../helpers/parts.js';
import { lambdaZip, type Outcome, run, runAction } from '../helpers/programs.js';
import { WHOLE } from '../helpers/search.js';
import { type Node, temporaryDirectory, workspaceWith } from '../helpers/workspace.js';

type Files = Readonly<Record<string, Node>>;

const ADVICE = {
  'python3.11, x86_64': '--python-version 3.11 --platform manylinux2014_x86_64 --target DIRECTORY PACKAGE',
  'python3.13, x86_64':
    '--python-version 3.13 --platform manylinux2014_x86_64 --platform manylinux_2_28_x86_64 --target DIRECTORY PACKAGE',
  'python3.13, arm64':
    '--python-version 3.13 --platform manylinux2014_aarch64 --platform manylinux_2_28_aarch64 --target DIRECTORY PACKAGE',
};

/** What is printed for files that cannot run: the files, and the settings that would fit. */
function complaint(
  target: keyof typeof ADVICE,
  lines: readonly string[],
  settings: readonly string[] = [],
  install: readonly string[] = [
    'Install packages for the function: name them in requirements, which chooses those that fit; or with',
    `  pip install --only-binary=:all: ${ADVICE[target]}`,
  ],
): string {
  const files = lines.length === 1 ? '1 file' : `${lines.length} files`;
  return [
    `binary-check: ${files} cannot run on ${target}:`,
    ...lines,
    ...settings,
    ...install,
    "Exclude files that the function never loads; or set binary-check to 'warn', which packs them anyway.",
  ].join('\n  ');
}

/** Builds the files over an older archive. */
async function build(
  files: Files,
  ...args: readonly string[]
): Promise<Outcome & { readonly workspace: string }> {
  const { workspace } = workspaceWith(files);
  writeFileSync(join(workspace, 'out.zip'), 'old');
  const outcome = await lambdaZip(['build', 'source', '-o', 'out.zip', ...args], { cwd: workspace });
  return { ...outcome, workspace };
}

/** The one error of a build that fails, and that the older archive is what it was. */
async function refused(files: Files, ...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr, workspace } = await build(files, ...args);
  expect([code, stdout], stderr).toEqual([1, '']);
  expect(readdirSync(workspace).sort()).toEqual(['out.zip', 'source']);
  expect(readFileSync(join(workspace, 'out.zip'), 'utf8')).toBe('old');
  expect(stderr).not.toContain('warning: ');
  const [, error] = stderr.split('lambda-zip: ');
  return error?.trimEnd() ?? '';
}

/** That files are packed, and nothing is said about them. */
async function accepted(files: Files, ...args: readonly string[]): Promise<void> {
  const { code, stderr } = await build(files, ...args);
  expect(code, stderr).toBe(0);
  expect(stderr).not.toContain('binary-check');
}

describe('architecture', () => {
  withGo('a program for the other one', async () => {
    const files = { bootstrap: goProgram('linux', 'arm64') };
    expect(await refused(files)).toBe(
      complaint(
        'python3.13, x86_64',
        ["'bootstrap': is for arm64, not x86_64"],
        ["If the function runs on arm64, set architecture to 'arm64'."],
        [
          'Build for the function, with Go for example:',
          '  GOOS=linux GOARCH=amd64 CGO_ENABLED=0 go build -o bootstrap',
        ],
      ),
    );
    await accepted(files, '--architecture', 'arm64');
    for (const [system, name] of [
      ['darwin', 'macOS'],
      ['windows', 'Windows'],
    ] as const) {
      expect(await refused({ bootstrap: goProgram(system, 'arm64') })).toContain(
        `'bootstrap': is for ${name}, not Linux`,
      );
    }
    const other = { bootstrap: goProgram('linux', 'amd64') };
    await accepted(other);
    expect(await refused(other, '--architecture', 'arm64')).toContain(
      "'bootstrap': is for x86_64, not arm64",
    );
  });

  withGo('a program for a processor that Lambda does not have', async () => {
    const message = await refused({ tool: goProgram('linux', '386') }, '--architecture', 'arm64');
    expect(message).toBe(complaint('python3.13, arm64', ["'tool': is for x86 (32 bits), not arm64"]));
  });
});

withGcc('the x32 ABI', async () => {
  const files = { 'a.so': compiled(PLAIN_LIBRARY, [...SHARED, '-nostdlib', '-mx32']) };
  const message = await refused(files);
  expect(message).toBe(
    complaint('python3.13, x86_64', ["'a.so': is for x86_64 (32 bits, little-endian), not x86_64"]),
  );
});

describe('glibc', () => {
  withGcc('a newer one than the runtime has', async () => {
    const arc4random = compiled('int arc4random(void); int f(void) { return arc4random(); }', SHARED);
    expect(await refused({ 'a.so': arc4random })).toBe(
      complaint('python3.13, x86_64', ["'a.so': needs glibc 2.36, the runtime has 2.34"]),
    );
    const text = '#include <pthread.h>\nint f(pthread_t t) { return pthread_join(t, 0); }\n';
    const threads = { 'a.so': compiled(text, SHARED), 'b.so': compiled(PLAIN_LIBRARY, SHARED) };
    expect(await refused(threads, '--runtime', 'python3.11')).toBe(
      complaint(
        'python3.11, x86_64',
        ["'a.so': needs glibc 2.34, the runtime has 2.26"],
        ['Runtimes from python3.12 on have glibc 2.34.'],
      ),
    );
    await accepted(threads, '--runtime', 'python3.12');
  });

  withGcc('none at all: a static program of this machine runs everywhere', () =>
    accepted({ tool: compiled('int main(void) { return 0; }', ['-static']) }, '--runtime', 'python3.9'),
  );

  withMusl('musl instead', async () => {
    const text = '#include <stdio.h>\nint main(void) { return puts("x"); }\n';
    const files = {
      'lib.so': compiled(text, SHARED, 'musl-gcc'),
      tool: compiled(text, [], 'musl-gcc'),
    };
    expect(await refused(files)).toBe(
      complaint('python3.13, x86_64', [
        "'lib.so': needs musl ('libc.so'), the runtime has glibc",
        "'tool': needs musl ('ld-musl-x86_64.so.1'), the runtime has glibc",
      ]),
    );
    await accepted({ tool: compiled(text, ['-static'], 'musl-gcc') });
  });
});

describe('Python', () => {
  withGcc('extension modules of others', async () => {
    const library = compiled(PLAIN_LIBRARY, SHARED);
    const fit = [
      'a.cpython-313-x86_64-linux-gnu.so',
      'b.abi3.so',
      'c.so',
      'd.cpython-313.so',
      'libcpython-312.so',
    ];
    await accepted(Object.fromEntries(fit.map((name) => [`package/${name}`, library])));
    const others = {
      'v.cpython-312-x86_64-linux-gnu.so': '3.12',
      'w.cpython-39-x86_64-linux-gnu.so': '3.9',
      'x.cpython-313t-x86_64-linux-gnu.so': '3.13t',
      'y.cpython-313d-x86_64-linux-gnu.so': '3.13d',
      'z.cpython-37m-x86_64-linux-gnu.so': '3.7m',
    };
    const names = [...fit, ...Object.keys(others)];
    expect(await refused(Object.fromEntries(names.map((name) => [name, library])))).toBe(
      complaint(
        'python3.13, x86_64',
        Object.entries(others).map(([name, version]) => `'${name}': is for Python ${version}, not 3.13`),
      ),
    );
    await accepted({
      'a.cpython-312-x86_64-linux-gnu.so': library,
      'a.cpython-313-x86_64-linux-gnu.so': library,
    });
    const one = { 'a.cpython-312-x86_64-linux-gnu.so': library };
    expect(await refused(one)).toContain("\n  If its runtime is python3.12, set runtime to 'python3.12'.\n");
    await accepted(one, '--runtime', 'python3.12');
  });
});

withGcc('an extension module whose name is not what its code is for', async () => {
  const library = compiled(PLAIN_LIBRARY, SHARED);
  const platforms = ['aarch64-linux-gnu', 'darwin', 'x86_64-linux-musl'];
  const files = platforms.map((platform) => [`a.cpython-313-${platform}.so`, library]);
  expect(await refused(Object.fromEntries(files))).toBe(
    complaint(
      'python3.13, x86_64',
      platforms.map(
        (platform) =>
          `'a.cpython-313-${platform}.so': is named for ${platform}, Python loads x86_64-linux-gnu`,
      ),
    ),
  );
});

const PROCESSORS: Readonly<Record<string, readonly [machine: number, bits: number, littleEndian: boolean]>> =
  {
    amd64: [62, 64, true],
    arm64: [183, 64, true],
    '386': [3, 32, true],
    arm: [40, 32, true],
    s390x: [22, 64, false],
    mips: [8, 32, false],
  };
withGo.each(Object.keys(PROCESSORS))('a Go program for %s', (processor) => {
  const [machine, bits, littleEndian] = PROCESSORS[processor] ?? [];
  const [interpreter, damage] = [undefined, undefined];
  const expected = { machine, bits, littleEndian, interpreter, needed: [], versions: [], damage };
  expect(readElf(goProgram('linux', processor))).toEqual(expected);
});

describe('other systems', () => {
  withGo('extension modules built on macOS or Windows', async () => {
    const files = {
      'a.cpython-313-darwin.so': goProgram('darwin', 'arm64'),
      'b.abi3.so': goProgram('darwin', 'amd64'),
      'c.cp313-win_amd64.pyd': goProgram('windows', 'amd64'),
    };
    expect(await refused(files)).toBe(
      complaint('python3.13, x86_64', [
        "'a.cpython-313-darwin.so': is for macOS, not Linux",
        "'b.abi3.so': is for macOS, not Linux",
        "'c.cp313-win_amd64.pyd': is for Windows, not Linux",
      ]),
    );
  });

  withGo('what packages for any system carry as data is no mistake', () => {
    const [macos, windows] = [goProgram('darwin', 'arm64'), goProgram('windows', 'amd64')];
    return accepted({
      'attach.dylib': macos,
      tool: macos,
      'launcher.exe': windows,
      'attach.dll': windows,
      'data.bin': windows,
    });
  });
});

test('files that merely look like binaries are data', () =>
  accepted({
    'libm.so': '/* GNU ld script */\nGROUP ( libm.so.6 )\n',
    'empty.so': '',
    'empty.cpython-312-darwin.so': '',
    'word.pyd': 'MZ',
    'long.pyd': `MZ${'x'.repeat(1000)}`,
    'Klass.class': Buffer.from('cafebabe0000003d', 'hex'),
    magic: '\x7fELF',
    'zeros.so': Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01'), Buffer.alloc(200)]),
  }));

describe('all of them at once', () => {
  withGcc('in this thread and in others: the first ten by name, and how many more', async () => {
    const library = compiled(PLAIN_LIBRARY, SHARED);
    const names = Array.from({ length: 150 }, (_, index) => `${String(index).padStart(3, '0')}/a.so`);
    const files = Object.fromEntries(
      names.flatMap((name) => [
        [name, library],
        [`${name}.txt`, 'text'],
      ]),
    );
    const messages = new Set<string>();
    for (const workers of ['0', '3']) {
      messages.add(await refused(files, '--architecture', 'arm64', '--workers', workers));
    }
    const shown = names.slice(0, 10).map((name) => `'${name}': is for x86_64, not arm64`);
    const settings = ["If the function runs on x86_64, set architecture to 'x86_64'."];
    const expected = complaint('python3.13, arm64', [...shown, 'and 140 more'], settings);
    expect([...messages]).toEqual([expected.replace('11 files', '150 files')]);
  });

  withGcc('every reason of a file', async () => {
    const text = '#include <pthread.h>\nint f(pthread_t t) { return pthread_join(t, 0); }\n';
    const files = { 'a.cpython-312-x86_64-linux-gnu.so': compiled(text, SHARED) };
    expect(await refused(files, '--architecture', 'arm64', '--runtime', 'python3.10')).toContain(
      "-gnu.so': is for x86_64, not arm64; is for Python 3.12, not 3.10; needs glibc 2.34, the runtime has 2.26\n",
    );
  });

  withGcc('warn packs them and says so, off is silent; the bytes are the same', async () => {
    const files = { 'a.so': compiled(PLAIN_LIBRARY, SHARED) };
    const args = ['--architecture', 'arm64', '--binary-check'];
    const warned = await build(files, ...args, 'warn');
    expect(warned.code, warned.stderr).toBe(0);
    expect(warned.stderr.match(/warning: /g)?.length).toBe(1);
    const settings = ["If the function runs on x86_64, set architecture to 'x86_64'."];
    const lines = ["'a.so': is for x86_64, not arm64"];
    expect(warned.stderr).toContain(`  warning: ${complaint('python3.13, arm64', lines, settings)}\n`);
    const silent = await build(files, ...args, 'off');
    expect(silent.stderr).not.toContain('binary');
    const right = await build(files);
    expect([warned.stdout, silent.stdout]).toEqual([right.stdout, right.stdout]);
  });

  withGcc('a damaged one is packed with a warning, and what its header says still counts', async () => {
    const files = { 'a.so': compiled(PLAIN_LIBRARY, SHARED).subarray(0, 1000) };
    const { code, stderr } = await build(files);
    expect(code, stderr).toBe(0);
    expect(stderr).toContain(
      '  warning: binary-check: 1 ELF file are cut off or damaged, so their needs are not checked:\n' +
        "  'a.so': the dynamic section lies outside of the file\n",
    );
    const other = await build(files, '--architecture', 'arm64');
    expect([other.code, other.stdout]).toEqual([1, '']);
    expect(other.stderr).toContain("'a.so': is for x86_64, not arm64");
  });

  withGcc('the step: one error, whatever the files are called', async () => {
    const library = compiled(PLAIN_LIBRARY, SHARED);
    const { workspace, source } = workspaceWith({ 'a\n::error::b.so': library });
    const inputs = { source, architecture: 'arm64' };
    const step = await runAction(inputs, { cwd: workspace });
    expect(step.code).toBe(1);
    expect(step.stdout.match(/^::[a-z]+::.*b\.so.*$/gm)).toEqual([
      expect.stringMatching(
        /^::error::binary-check: 1 file .*%0A {2}'a\\n::error::b\.so': is for x86_64, not arm64%0A/,
      ),
    ]);
    expect(step.outputs).toEqual({});
    const warned = await runAction({ ...inputs, 'binary-check': 'warn' }, { cwd: workspace });
    expect(warned.code, warned.stdout).toBe(0);
    expect(warned.stdout.match(/^::(?:error|warning)::/gm)).toEqual(['::warning::']);
  });

  const [runtime = 'python3.11'] = RUNTIMES_PRESENT;
  needs(
    DOCKER_HOST !== undefined && RUNTIMES_PRESENT.length > 0 && hasProgram('gcc'),
    'gcc, and a Docker daemon in LAMBDA_ZIP_TEST_DOCKER_HOST, with an image of public.ecr.aws/lambda/python',
  )('both engines', async () => {
    const { workspace } = workspaceWith({ 'a.so': compiled(PLAIN_LIBRARY, SHARED), 'b.py': 'x = 1\n' });
    const errors = new Set<string>();
    for (const engine of ['host', 'container']) {
      const args = ['build', 'source', '--architecture', 'arm64', '--runtime', runtime, '--engine', engine];
      const { code, stderr } = await lambdaZip(args, { cwd: workspace, env: dockerEnvironment });
      expect(code).toBe(1);
      errors.add(stderr.split('lambda-zip: ')[1] ?? '');
    }
    expect([...errors]).toEqual([expect.stringContaining("'a.so': is for x86_64, not arm64")]);
  });
});

describe('numpy, for', () => {
  interface Wheel {
    readonly version?: string;
    readonly tag: string;
    readonly python: string;
    readonly args?: readonly string[];
    /** Of the error, where it does not fit. */
    readonly message?: RegExp;
  }

  const wheels: Readonly<Record<string, Wheel>> = {
    'the target': { tag: 'manylinux2014_x86_64', python: '3.13' },
    'the other architecture': {
      tag: 'manylinux2014_aarch64',
      python: '3.13',
      message:
        /21 files.*'numpy\.libs\/libscipy_openblas64_-[^']+\.so': is for arm64, not x86_64\n.*set architecture to 'arm64'/s,
    },
    'the other architecture, asked for': {
      tag: 'manylinux2014_aarch64',
      python: '3.13',
      args: ['--architecture', 'arm64'],
    },
    'another Python': {
      tag: 'manylinux2014_x86_64',
      python: '3.12',
      message:
        /19 files.*'numpy\/_core\/_simd\.cpython-312-x86_64-linux-gnu\.so': is for Python 3\.12, not 3\.13\n/s,
    },
    'another Python, asked for': {
      tag: 'manylinux2014_x86_64',
      python: '3.12',
      args: ['--runtime', 'python3.12'],
    },
    'a runtime with an older glibc': {
      tag: 'manylinux2014_x86_64',
      python: '3.11',
      args: ['--runtime', 'python3.11'],
    },
    'a runtime whose glibc is too old for a wheel that was taken': {
      version: '2.4.6',
      tag: 'manylinux_2_27_x86_64',
      python: '3.11',
      args: ['--runtime', 'python3.11'],
      message:
        /6 files.*needs glibc 2\.27, the runtime has 2\.26\n.*Runtimes from python3\.12 on have glibc 2\.34/s,
    },
    musl: {
      tag: 'musllinux_1_2_x86_64',
      python: '3.13',
      message:
        /25 files.*needs musl \('libc\.musl-x86_64\.so\.1'\), the runtime has glibc\n.*_operand_flag_tests[^']+': is named for x86_64-linux-musl, Python loads x86_64-linux-gnu\n/s,
    },
    macOS: {
      tag: 'macosx_14_0_arm64',
      python: '3.13',
      message: /19 files.*-darwin\.so': is for macOS, not Linux\n/s,
    },
    Windows: {
      tag: 'win_amd64',
      python: '3.13',
      message: /19 files.*-win_amd64\.pyd': is for Windows, not Linux\n/s,
    },
  };
  const network = process.env['LAMBDA_ZIP_TEST_NETWORK'] === '1' && hasProgram('pip');

  needs(network, 'a package index (LAMBDA_ZIP_TEST_NETWORK=1) and pip').each(Object.keys(wheels))(
    '%s',
    async (name) => {
      const { version = '2.2.6', tag, python, args = [], message } = wheels[name] ?? { tag: '', python: '' };
      const workspace = temporaryDirectory();
      const platform = ['--only-binary=:all:', '--no-deps', '--platform', tag, '--python-version', python];
      const common = [
        '--quiet',
        '--disable-pip-version-check',
        '--root-user-action',
        'ignore',
        '--no-compile',
      ];
      const installed = await run(
        'pip',
        ['install', ...common, ...platform, '--target', 'source', `numpy==${version}`],
        {
          cwd: workspace,
        },
      );
      expect(installed.code, installed.stderr).toBe(0);
      const { code, stderr } = await lambdaZip(['build', 'source', ...args], { cwd: workspace });
      expect(code, stderr).toBe(message === undefined ? 0 : 1);
      if (message === undefined) expect(stderr).not.toContain('binary-check');
      else expect(stderr).toMatch(message);
    },
    300_000,
  );
});

describe('packages with libraries for several platforms side by side, from the index,', () => {
  const online = needs(
    process.env['LAMBDA_ZIP_TEST_NETWORK'] === '1' && hasProgram('pip'),
    'a package index (LAMBDA_ZIP_TEST_NETWORK=1) and pip',
  );
  const buildOf = async (requirement: string, architecture: string) => {
    const workspace = temporaryDirectory();
    const tag = `manylinux2014_${architecture === 'arm64' ? 'aarch64' : 'x86_64'}`;
    const platform = ['--only-binary=:all:', '--platform', tag, '--python-version', '3.13'];
    // What they need in turn has no such libraries.
    const args = [
      'install',
      '-q',
      '--no-deps',
      '--no-compile',
      ...platform,
      '--target',
      'source',
      requirement,
    ];
    const installed = await run('pip', args, { cwd: workspace, env: { PIP_FIND_LINKS: '' } });
    expect(installed.code, installed.stderr).toBe(0);
    const flags = ['--no-cache', '--no-enforce-limits', '--architecture', architecture];
    return lambdaZip(['build', 'source', ...flags], { cwd: workspace });
  };

  // The last one has 128 MB.
  const packages = [
    'selenium==4.52.0',
    'debugpy==1.8.22',
    'pymongo==4.17.0',
    ...(WHOLE ? ['teradatasql==20.0.0.72'] : []),
  ];
  online.each(packages.flatMap((one) => [`${one} for x86_64`, `${one} for arm64`]))(
    'are no fault while one for the target is there: %s',
    async (title) => {
      const [requirement = '', architecture = ''] = title.split(' for ');
      const { code, stderr } = await buildOf(requirement, architecture);
      expect(code, stderr).toBe(0);
      expect(stderr).not.toContain('binary-check');
    },
    600_000,
  );

  online(
    'and are one where there is none',
    async () => {
      expect((await buildOf('selenium==4.34.2', 'x86_64')).code).toBe(0);
      const { code, stderr } = await buildOf('selenium==4.34.2', 'arm64');
      expect(code, stderr).toBe(1);
      expect(stderr).toContain(
        "'selenium/webdriver/common/linux/selenium-manager': is for x86_64, not arm64",
      );
    },
    300_000,
  );
});
