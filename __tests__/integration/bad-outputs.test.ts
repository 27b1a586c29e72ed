/** Outputs that cannot be written, and packages that Lambda would not take. */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LAMBDA_LIMITS } from '../../build/lambda/limits.js';
import {
  ARCHIVE,
  FIFOS,
  fifo,
  HANDLER,
  LINKS,
  MOUNTS,
  mountTmpfs,
  OLD,
  PERMISSIONS,
  refused,
  refuses,
  sparse,
  withMode,
} from '../helpers/bad-input.js';
import { needs } from '../helpers/parts.js';
import { lambdaZip, type Outcome } from '../helpers/programs.js';
import { noise } from '../helpers/random.js';
import { temporaryDirectory, workspaceWith } from '../helpers/workspace.js';

const CREATE_DIRECTORY = 'Create the directory first, or choose another one.';

const LONG = 'x'.repeat(300);

describe('outputs', () => {
  describe.each(['output', 'manifest', 'sbom'])('%s', (option) => {
    refuses(1, [
      {
        title: 'directory missing',
        args: [`--${option}`, 'missing/file'],
        message: `${option}: 'missing/file' cannot be written: the directory '{workspace}/missing' does not exist`,
        hint: CREATE_DIRECTORY,
      },
      {
        title: 'a file for a directory',
        args: [`--${option}`, 'source/handler.py/file'],
        message: new RegExp(
          `^${option}: 'source/handler.py/file' cannot be written: .*(is a file|not a directory)`,
        ),
      },
      {
        title: 'a directory',
        args: [`--${option}`, 'source'],
        message: `${option}: 'source' is a directory; give a file name`,
      },
      {
        title: 'a FIFO',
        prepare: ({ workspace }) => fifo(join(workspace, 'pipe')),
        args: [`--${option}`, 'pipe'],
        message: new RegExp(`^${option}: 'pipe' is a FIFO`),
        part: FIFOS,
      },
      {
        title: 'a name that is too long',
        args: [`--${option}`, LONG],
        message: `${option}: '${LONG}' cannot be written: the path is too long for this system (ENAMETOOLONG)`,
        part: [process.platform === 'linux', 'names of at most 255 bytes'],
      },
      {
        title: 'a directory that is a link to itself',
        beside: { loop: { link: 'loop' } },
        args: [`--${option}`, 'loop/file'],
        message: `${option}: 'loop/file' cannot be written: too many levels of symbolic links (ELOOP)`,
        part: LINKS,
      },
      {
        title: 'a directory that may not be written to',
        beside: { 'locked/x': '' },
        prepare: ({ workspace }) => withMode(join(workspace, 'locked'), 0o500),
        args: [`--${option}`, 'locked/file'],
        message: `${option}: 'locked/file' cannot be written: permission denied (EACCES)`,
        unprivileged: true,
        part: PERMISSIONS,
      },
      {
        title: 'a directory that may not be entered',
        beside: { 'locked/x': '' },
        prepare: ({ workspace }) => withMode(join(workspace, 'locked'), 0),
        args: [`--${option}`, 'locked/file'],
        message: `${option}: 'locked/file' cannot be written: permission denied (EACCES)`,
        unprivileged: true,
        part: PERMISSIONS,
      },
    ]);
  });

  /** Builds twice into the same file; gives both logs. */
  async function buildTwice(workspace: string, output: string): Promise<[Outcome, Outcome]> {
    const build = async (): Promise<Outcome> => {
      const outcome = await lambdaZip(['build', 'source', '-o', output], { cwd: workspace });
      expect(outcome.code, outcome.stderr).toBe(0);
      return outcome;
    };
    return [await build(), await build()];
  }

  test('inside the source: left out, and the second build gives the same bytes', async () => {
    const { workspace } = workspaceWith({ ...HANDLER, 'dist/.keep': '' });
    const [first, second] = await buildTwice(workspace, 'source/dist/out.zip');
    const note = "'out.zip', which lies inside the source: it is written by this job";
    expect(first.stderr).not.toContain(note);
    expect(second.stderr).toContain(note);
    expect(second.stdout).toBe(first.stdout);
  });

  needs(...LINKS)('a link inside the source: left out, whatever it leads to', async () => {
    const { workspace } = workspaceWith({ ...HANDLER, 'out.zip': { link: '../real.zip' } });
    writeFileSync(join(workspace, 'real.zip'), OLD);
    const [first, second] = await buildTwice(workspace, 'source/out.zip');
    expect(second.stdout).toBe(first.stdout);
  });

  needs(process.platform === 'linux', 'names of at most 255 bytes')(
    'a name as long as the system takes',
    async () => {
      const { workspace } = workspaceWith(HANDLER);
      const name = 'x'.repeat(255);
      const { code, stderr } = await lambdaZip(['build', 'source', '-o', name], { cwd: workspace });
      expect(code, stderr).toBe(0);
      expect(existsSync(join(workspace, name))).toBe(true);
    },
  );
});

describe('a full disk', () => {
  const BYTES = 256 * 1024;

  needs(...MOUNTS)('is reported for the archive', async () => {
    const { source } = workspaceWith({ noise: noise('full disk', 2 * BYTES) });
    await onSmallDisk(BYTES, async (disk) => {
      const error = await refused(disk, 1, () => lambdaZip(['build', source, '-o', ARCHIVE], { cwd: disk }));
      expect(error).toBe("output: 'out.zip' cannot be written: no space left on the device (ENOSPC)");
    });
  });

  needs(...MOUNTS)('is reported for the manifest, and the archive stays as it was', async () => {
    const { workspace, source } = workspaceWith(HANDLER);
    await onSmallDisk(BYTES, async (disk) => {
      fill(join(disk, 'filler'));
      const args = ['build', source, '-o', ARCHIVE, '--manifest', join(disk, 'm.json')];
      const error = await refused(workspace, 1, () => lambdaZip(args, { cwd: workspace }));
      expect(error).toBe(
        `manifest: '${disk}/m.json' cannot be written: no space left on the device (ENOSPC)`,
      );
      expect(readdirSync(disk)).toEqual(['filler']);
    });
  });

  /** Runs with a file system that has room for that many bytes. */
  async function onSmallDisk(bytes: number, use: (directory: string) => Promise<void>): Promise<void> {
    const directory = temporaryDirectory();
    expect(mountTmpfs(directory, bytes)).toBe(true);
    try {
      await use(directory);
    } finally {
      spawnSync('umount', [directory]);
    }
  }

  function fill(path: string): void {
    const file = openSync(path, 'w');
    try {
      const write = (): void => {
        for (;;) writeSync(file, Buffer.alloc(4096));
      };
      expect(write).toThrow('ENOSPC');
    } finally {
      closeSync(file);
    }
  }
});

describe("Lambda's limits", () => {
  const UNZIPPED_ADVICE = 'Exclude what the function does not need, or use a container image.';
  const ZIPPED_ADVICE =
    "Exclude what the function does not need; or upload through S3 and set enforce-limits to 'false'.";
  /** Everything in the archive of one stored file `x` that is not its content (docs/format.md). */
  const OVERHEAD = 30 + 1 + 46 + 1 + 22;
  const half = LAMBDA_LIMITS.unzipped / 2;
  const stored = LAMBDA_LIMITS.zipped - OVERHEAD;

  const limits = [
    {
      limit: 'unzipped',
      fill: (source: string) => {
        mkdirSync(join(source, 'data'));
        for (const name of ['data/a', 'x']) sparse(join(source, name), half);
      },
      args: ['--compression-level', '1'],
      message:
        'the unzipped package has 262,144,001 bytes, more than the 262,144,000 bytes that AWS Lambda allows, layers included',
      hint: `${UNZIPPED_ADVICE} The largest folders: files in the root 131 MB, data/ 131 MB.`,
    },
    {
      limit: 'zipped',
      fill: (source: string) => writeFileSync(join(source, 'x'), randomBytes(stored)),
      args: ['--compression-level', '0'],
      message:
        'the archive has 52,428,801 bytes, more than the 52,428,800 bytes that AWS Lambda allows in a direct upload',
      hint: `${ZIPPED_ADVICE} The largest folders: files in the root 52.4 MB.`,
    },
  ];

  for (const { limit, fill, args, message, hint } of limits) {
    const command = ['build', 'source', '-o', ARCHIVE, ...args];

    /** A workspace whose package has exactly as many bytes as Lambda takes, and `more`. */
    const packageAtLimit = (more = ''): string => {
      const { workspace, source } = workspaceWith({});
      fill(source);
      appendFileSync(join(source, 'x'), more);
      return workspace;
    };

    test(`${limit}: a package of that size is built`, async () => {
      const { code, stderr } = await lambdaZip(command, { cwd: packageAtLimit() });
      expect(code, stderr).toBe(0);
      expect(stderr).not.toContain('warning');
    });

    test(`${limit}: one byte more is an error`, async () => {
      const workspace = packageAtLimit('x');
      const error = await refused(workspace, 1, () => lambdaZip(command, { cwd: workspace }));
      expect(error).toBe(`${message}\n  ${hint}`);
    });

    test(`${limit}: one byte more is a warning when limits are not enforced`, async () => {
      const workspace = packageAtLimit('x');
      const { code, stdout, stderr } = await lambdaZip([...command, '--no-enforce-limits'], {
        cwd: workspace,
      });
      expect(code, stderr).toBe(0);
      expect(stderr).toContain(`  warning: ${message}. ${hint}\n`);
      expect(stderr).not.toContain('lambda-zip: ');
      expect(stdout).toMatch(/^[0-9a-f]{64} {2}out\.zip\n$/);
      expect(existsSync(join(workspace, ARCHIVE))).toBe(true);
    });
  }
});

test('--json prints one JSON object on success', async () => {
  const { workspace } = workspaceWith(HANDLER);
  const { code, stdout, stderr } = await lambdaZip(['build', 'source', '--json'], { cwd: workspace });
  expect(code, stderr).toBe(0);
  expect(stdout).toMatch(/^\{[^\n]*\}\n$/);
  expect(JSON.parse(stdout)).toMatchObject({ 'zip-path': join(workspace, 'source.zip'), 'file-count': 1 });
});
