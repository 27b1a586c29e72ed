/** A Docker that dies, hangs or talks nonsense in the middle of a build. */
import { chmodSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect } from 'vitest';
import { containers, DOCKER_HOST, docker, dockerEnvironment, RUNTIMES_PRESENT } from '../helpers/docker.js';
import { buildJob, checkLimited, ENGINE, errorOf, type Job, type Place } from '../helpers/faulty-jobs.js';
import { hasProgram, needs } from '../helpers/parts.js';
import type { Outcome } from '../helpers/programs.js';
import { temporaryDirectory } from '../helpers/workspace.js';

const SOCKET = /^unix:\/\/(?<path>.*)$/.exec(DOCKER_HOST ?? '')?.groups?.['path'];
const withDocker = needs(
  SOCKET !== undefined && RUNTIMES_PRESENT.length > 0,
  'a Docker daemon behind a socket in LAMBDA_ZIP_TEST_DOCKER_HOST, with an image of public.ecr.aws/lambda/python',
);
const withShell = needs(process.platform !== 'win32' && hasProgram('sh', ['-c', 'true']), 'a POSIX shell');
const [runtime = 'python3.11'] = RUNTIMES_PRESENT;

let job: Promise<Job> | undefined;

/** The job runs in a container where the variables say so, and on the host for what it has to come to. */
function containerJob(): Promise<Job> {
  job ??= buildJob(['--runtime', runtime, '--container-timeout', '10']);
  return job;
}

/** Checks a job that had to fail. */
function checkFailed(made: Job, place: Place, outcome: Outcome): string {
  const words = JSON.stringify(outcome);
  expect(outcome.code, words).toBe(1);
  checkLimited(made, place, outcome, 'before');
  return errorOf(outcome, words);
}

/** An environment in which `docker` is this script; `$REAL` is the real one. */
function dockerScript(script: string): Record<string, string> {
  const folder = temporaryDirectory();
  writeFileSync(join(folder, 'docker'), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, 'docker'), 0o755);
  return { PATH: [folder, dockerEnvironment.PATH].join(delimiter), DOCKER_HOST: DOCKER_HOST ?? '' };
}

/** Nothing runs on. What was made and never started stays where nobody could ask the daemon any more; it is removed here. */
async function expectNoneRunning(): Promise<void> {
  const running = (): string[] => containers().filter((line) => !line.endsWith(' Created'));
  // What lost its client ends at the end of its input.
  for (let tries = 0; tries < 100 && running().length > 0; tries += 1) await sleep(100);
  expect(running()).toEqual([]);
  for (const line of containers()) docker('rm', line.replace(/ .*$/, ''));
}

describe('a docker program', () => {
  const INFO = `if [ "$1" = info ]; then echo '{"OSType":"linux","Architecture":"x86_64"}'; exit 0; fi\nif [ "$1" = rm ]; then exit 0; fi\nif [ "$1" = image ] || [ "$1" = inspect ]; then echo '[{"Id":"sha256:${'a'.repeat(64)}","Architecture":"amd64","RepoDigests":[]}]'; exit 0; fi\n`;
  const SCRIPTS: Readonly<Record<string, string>> = {
    'that answers nonsense': "echo 'I am a teapot'; head -c 3000 /dev/urandom; exit 0",
    'that is killed at once': 'kill -9 $$',
    'whose container says nothing and ends': `${INFO}exit 0`,
    'whose container answers nonsense': `${INFO}head -c 100000 /dev/urandom; exit 0`,
    'whose container ends with an error': `${INFO}echo 'no such thing' >&2; exit 125`,
    'that is killed while it runs a container': `${INFO}sleep 0.3; kill -9 $$`,
    'whose container never answers': `${INFO}exec sleep 60`,
  };
  withShell.each(Object.keys(SCRIPTS))('%s', async (title) => {
    const made = await containerJob();
    const place = made.place();
    const outcome = await made.start(place, {
      ...dockerScript(SCRIPTS[title] ?? ''),
      [ENGINE]: 'container',
    });
    checkFailed(made, place, outcome);
  });
});

describe('a Docker daemon', () => {
  afterEach(async () => {
    if (DOCKER_HOST !== undefined) await expectNoneRunning();
  });

  withDocker('that breaks off after so many bytes', async () => {
    const made = await containerJob();
    const whole = await throughProxy(made, Number.POSITIVE_INFINITY);
    expect(whole.outcome.code, whole.outcome.stderr).toBe(0);
    checkLimited(made, whole.place, whole.outcome, 'after');
    for (const share of [0.05, 0.3, 0.6, 0.9]) {
      const { place, outcome } = await throughProxy(made, Math.floor(whole.bytes * share));
      checkFailed(made, place, outcome);
    }
  });

  withDocker('whose container is killed', async () => {
    const made = await containerJob();
    const place = made.place();
    // As soon as it is there, and whatever it does.
    const killer = `real=$(PATH="\${PATH#*:}" command -v docker)
if [ "$1" = run ]; then
  name=$(printf '%s\\n' "$@" | sed -n '/^--name$/{n;p;}')
  ( i=0; while [ $i -lt 200 ]; do "$real" kill "$name" >/dev/null 2>&1 && break; i=$((i+1)); done ) >/dev/null 2>&1 </dev/null &
fi
exec "$real" "$@"`;
    const outcome = await made.start(place, { ...dockerScript(killer), [ENGINE]: 'container' });
    checkFailed(made, place, outcome);
    expect(containers()).toEqual([]);
  });
});

/** Runs the job with a daemon that goes away once so many bytes went to and fro. */
async function throughProxy(
  made: Job,
  most: number,
): Promise<{ place: Place; outcome: Outcome; bytes: number }> {
  const socket = join(temporaryDirectory(), 'docker.sock');
  const open = new Set<Socket>();
  let bytes = 0;
  const count = (chunk: Buffer): void => {
    bytes += chunk.length;
    if (bytes <= most) return;
    for (const one of open) one.destroy();
  };
  const server = createServer({ allowHalfOpen: true }, (client) => {
    const daemon = connect({ path: SOCKET ?? '', allowHalfOpen: true });
    if (bytes > most) client.destroy();
    for (const one of [client, daemon]) open.add(one.on('error', () => undefined).on('data', count));
    client.pipe(daemon).pipe(client);
  });
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  try {
    const place = made.place();
    const outcome = await made.start(place, {
      ...dockerEnvironment,
      DOCKER_HOST: `unix://${socket}`,
      [ENGINE]: 'container',
    } as Record<string, string>);
    return { place, outcome, bytes };
  } finally {
    server.close();
    for (const one of open) one.destroy();
  }
}
