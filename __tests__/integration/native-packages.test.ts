/** Packages of npm with native code, installed for one platform and another: no false error, and a true one for foreign trees. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { needs } from '../helpers/parts.js';
import { lambdaZip, run } from '../helpers/programs.js';
import { WHOLE } from '../helpers/search.js';
import { temporaryDirectory } from '../helpers/workspace.js';

/** Packages of which npm installs what one platform needs: a tree for another platform cannot run. */
const CHOSEN = ['@parcel/watcher@2.6.0'].concat(
  WHOLE
    ? [
        ...[
          'snappy@7.4.3',
          'sharp@0.35.5',
          'esbuild@0.28.2',
          '@swc/core@1.16.22',
          'lightningcss@1.33.0',
          'rollup@4.68.8',
        ],
        ...['@napi-rs/canvas@1.1.1', 'lmdb@3.5.6', 'koffi@3.3.4', '@resvg/resvg-js@2.6.2'],
      ]
    : [],
);
/** Packages that bring what they have for all platforms: every tree is the same, and right. */
const COMPLETE = ['bcrypt@6.0.0'].concat(
  WHOLE
    ? [
        ...[
          'bufferutil@4.1.0',
          'utf-8-validate@6.0.6',
          'argon2@0.45.1',
          'classic-level@3.0.0',
          'sodium-native@5.1.0',
        ],
        // These three go without theirs on arm64.
        ...['keccak@3.0.4', 'secp256k1@5.0.2', 'blake-hash@2.0.0'],
        ...['aws-crt@1.33.2', '@serialport/bindings-cpp@13.0.1', 'oracledb@26.0.0', '@datadog/pprof@5.20.0'],
      ]
    : [],
);

async function install(name: string, os: string, cpu: string): Promise<string> {
  const folder = temporaryDirectory();
  writeFileSync(join(folder, 'index.js'), 'exports.handler = async () => {};\n');
  writeFileSync(join(folder, 'package.json'), '{"name":"fn","version":"1.0.0","private":true}\n');
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--force', '--libc=glibc'];
  const { code, stderr } = await run('npm', ['install', name, `--os=${os}`, `--cpu=${cpu}`, ...options], {
    cwd: folder,
  });
  expect(code, stderr).toBe(0);
  return folder;
}

async function buildFor(folder: string, architecture: string) {
  const options = ['--compression-level', '0', '--secrets', 'off', '--no-enforce-limits', '-o', 'out.zip'];
  const { code, stderr } = await lambdaZip(['build', '.', '--architecture', architecture, ...options], {
    cwd: folder,
  });
  return { code, stderr };
}

const withNpm = needs(
  process.env['LAMBDA_ZIP_TEST_NETWORK'] === '1',
  'npm’s registry, LAMBDA_ZIP_TEST_NETWORK',
);

describe('packages of which each platform has its own', () => {
  withNpm.each(CHOSEN)(
    '%s',
    async (name) => {
      for (const [os, cpu, architecture] of [
        ['linux', 'x64', 'x86_64'],
        ['linux', 'arm64', 'arm64'],
      ] as const) {
        const { code, stderr } = await buildFor(await install(name, os, cpu), architecture);
        expect(code, stderr).toBe(0);
        expect(stderr).not.toContain('binary-check');
      }
      for (const [os, cpu, architecture, words] of [
        ['linux', 'arm64', 'x86_64', 'is for arm64, not x86_64'],
        ['darwin', 'arm64', 'arm64', 'is for macOS, not Linux'],
        ['win32', 'x64', 'x86_64', 'is for Windows, not Linux'],
      ] as const) {
        const { code, stderr } = await buildFor(await install(name, os, cpu), architecture);
        expect([os, code], stderr).toEqual([os, 1]);
        expect(stderr).toContain(words);
        expect(stderr).toContain('npm ci --omit=dev --os=linux');
        expect(stderr).not.toContain('pip');
      }
    },
    600_000,
  );
});

withNpm(
  'a package without a module for arm64, and nothing else to load, is a fault there alone',
  async () => {
    const folder = await install('utp-native@2.5.3', 'linux', 'arm64');
    const { code, stderr } = await buildFor(folder, 'arm64');
    expect([code, stderr]).toEqual([1, expect.stringContaining('is for x86_64, not arm64')]);
    expect(await buildFor(folder, 'x86_64')).toMatchObject({ code: 0 });
  },
  600_000,
);

describe('packages that are complete', () => {
  withNpm.each(COMPLETE)(
    '%s',
    async (name) => {
      const folder = await install(name, 'darwin', 'arm64');
      for (const architecture of ['x86_64', 'arm64']) {
        const { code, stderr } = await buildFor(folder, architecture);
        expect([architecture, code], stderr).toEqual([architecture, 0]);
      }
    },
    600_000,
  );
});
