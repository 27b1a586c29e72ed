/** Streams that are closed or full, file systems without room, and limits of the process. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  buildJob,
  checkLimited,
  environmentIn,
  filesOfBuild,
  type Job,
  layerJob,
  type Place,
  STEP_INPUTS,
  stepJob,
} from '../helpers/faulty-jobs.js';
import { startPackageIndex } from '../helpers/package-index.js';
import { hasPip, hasProgram, needs } from '../helpers/parts.js';
import { ACTION, CLI } from '../helpers/paths.js';
import { lambdaZip, type Outcome, run } from '../helpers/programs.js';
import { temporaryDirectory, writeTree } from '../helpers/workspace.js';

const withShell = needs(process.platform === 'linux' && hasProgram('bash'), 'bash on Linux');

/** Runs a build by a shell, in whose script "$@" is the command. */
function byShell(place: Place, script: string, workers = '0'): Promise<Outcome> {
  const command = [
    ...[process.execPath, CLI, 'build', 'source', ...filesOfBuild(place)],
    ...['--baseline', '0'.repeat(64), '--json', '--workers', workers],
  ];
  return run('bash', ['-c', script, 'bash', ...command], { cwd: place.root, env: environmentIn(place) });
}

describe('streams', () => {
  const STREAMS: Readonly<Record<string, readonly [string, number]>> = {
    'standard output closed': ['"$@" >&-', 0],
    'standard error closed': ['"$@" 2>&-', 0],
    'standard input closed': ['"$@" <&-', 0],
    'all of them closed': ['"$@" <&- >&- 2>&-', 0],
    'standard output to nobody': ['"$@" | true; exit $PIPESTATUS', 0],
    'standard output to one byte': ['"$@" | head -c 1 >/dev/null; exit $PIPESTATUS', 0],
    'standard error to nobody': ['"$@" 2> >(true)', 0],
    'standard output full': ['"$@" >/dev/full', 1],
    'standard error full': ['"$@" 2>/dev/full', 0],
  };
  withShell.each(Object.keys(STREAMS))('%s', async (title) => {
    const [script, code] = STREAMS[title] as readonly [string, number];
    const job = await buildJob();
    const place = job.place();
    const outcome = await byShell(place, script);
    const words = `${title}: ${JSON.stringify(outcome)}`;
    expect(outcome.code, words).toBe(code);
    if (code !== 0) expect(outcome.stderr, words).toMatch(/^lambda-zip: standard output .*ENOSPC/m);
    // What cannot be said any more is done.
    checkLimited(job, place, outcome, 'after');
  });

  const STEP: Readonly<Record<string, string>> = {
    closed: '"$@" >&-',
    'to nobody': '"$@" | true; exit $PIPESTATUS',
    full: '"$@" >/dev/full',
  };
  withShell.each(Object.keys(STEP))('of the step: %s', async (title) => {
    const script = STEP[title] ?? '';
    const job = await stepJob();
    const place = job.place();
    const variables = Object.entries(STEP_INPUTS).map(([name, value]) => [
      `INPUT_${name.toUpperCase()}`,
      value,
    ]);
    const outcome = await run('bash', ['-c', script, 'bash', process.execPath, ACTION], {
      cwd: place.root,
      env: {
        ...environmentIn(place),
        ...Object.fromEntries(variables),
        GITHUB_OUTPUT: '',
        GITHUB_STATE: '',
        GITHUB_STEP_SUMMARY: '',
      },
    });
    expect(outcome.code, `${title}: ${JSON.stringify(outcome)}`).toBe(0);
    checkLimited(job, place, outcome, 'after');
  });
});

describe('limits of the process', () => {
  const LIMITS: Readonly<Record<string, string>> = {
    'files of 1 KiB': 'ulimit -f 1',
    'files of 32 KiB': 'ulimit -f 32',
    'files of 1 KiB, the signal ignored': 'trap "" XFSZ; ulimit -f 1',
    // With fewer, Node.js cannot load the program.
    '52 open files': 'ulimit -n 52',
    '64 open files': 'ulimit -n 64',
    '600 MiB of addresses': 'ulimit -v 614400',
    '1 GiB of addresses': 'ulimit -v 1048576',
    '4 GiB of addresses': 'ulimit -v 4194304',
  };
  for (const workers of ['0', '2']) {
    withShell.each(Object.keys(LIMITS))(`%s, with ${workers} threads`, async (title) => {
      const job = await buildJob();
      const place = job.place();
      const outcome = await byShell(place, `${LIMITS[title]}; exec "$@"`, workers);
      checkLimited(job, place, outcome, outcome.code === 0 ? 'after' : 'before', title);
    });
  }
});

describe('file systems without room', () => {
  const withMounts = needs(canMount(), 'the right to mount a tmpfs');

  /** Runs with a small file system at a folder of the place. */
  async function onSmallDisk(job: Job, at: 'temporary' | 'out' | 'cache', kibibytes: number): Promise<void> {
    const place = job.place();
    // What is there moves onto it.
    const kept = spawnSync('sh', ['-c', 'mkdir kept && cp -a "$1"/. kept', 'sh', place[at]], {
      cwd: place.root,
    });
    expect(kept.status).toBe(0);
    expect(mount(place[at], kibibytes)).toBe(true);
    try {
      const back = spawnSync('sh', ['-c', 'cp -a kept/. "$1" && rm -r kept', 'sh', place[at]], {
        cwd: place.root,
      });
      expect(back.status, String(back.stderr)).toBe(0);
      const outcome = await job.start(place);
      checkLimited(job, place, outcome, outcome.code === 0 ? 'after' : 'before', `${at} of ${kibibytes} KiB`);
      if (outcome.code !== 0) expect(outcome.stdout + outcome.stderr).toMatch(/ENOSPC|no space left/i);
    } finally {
      spawnSync('umount', [place[at]]);
    }
  }

  withMounts.each([64, 72, 80, 96, 128, 136, 140, 4096])('outputs on one of %s KiB', async (size) => {
    // The earlier outputs take 64 KiB of it.
    await onSmallDisk(await buildJob(), 'out', size);
  });
  withMounts.each([4, 16, 64, 80])('the store on one of %s KiB', async (size) => {
    await onSmallDisk(await buildJob(), 'cache', size);
  });
  needs(canMount() && hasPip(), 'the right to mount, and pip').each([4, 32, 64])(
    'temporary files on one of %s KiB',
    async (size) => {
      await onSmallDisk(await layerJob(await startPackageIndex(), false), 'temporary', size);
    },
  );
});

test('a temporary directory in which nothing can be made is named', async () => {
  const root = writeTree(temporaryDirectory(), { 'source/a.py': 'x = 1\n' });
  const TMPDIR = join(root, 'missing');
  const { code, stderr } = await lambdaZip(['verify', 'source'], { cwd: root, env: { TMPDIR } });
  expect(code).toBe(1);
  expect(stderr).toContain(`no directory can be created in '${TMPDIR}', the temporary directory`);
  expect(stderr).toContain('TMPDIR');
});

function mount(directory: string, kibibytes: number): boolean {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kibibytes}k`, 'tmpfs', directory]).status === 0;
}

function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/mnt')) return false;
  return spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;
}
