/** The runner's search for wheels, run by a Python of this machine, with lines that nobody has looked at before. */
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { extract, pack } from 'tar-stream';
import { targetRequest } from '../../build/dependencies/wheel-search.js';
import { PROTOCOL_VERSION } from '../../build/engines/container/protocol.js';
import type { Runtime } from '../../build/lambda/target.js';
import { REPOSITORY } from './paths.js';
import { temporaryDirectory } from './workspace.js';

const SIDE = join(REPOSITORY, 'src', 'engines', 'container', 'runner.py');

export interface Search {
  /** As a program is started. */
  readonly python: string;
  /** Of requirements. */
  readonly lines: string;
  readonly runtime?: Runtime;
  /** Whether sources may be built. */
  readonly builds?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Found {
  /** By file name. */
  readonly wheels: Readonly<Record<string, Buffer>>;
  readonly error: { readonly message: string; readonly hint: string | null } | null;
  readonly stderr: string;
  /** Names that are left in the temporary directory. */
  readonly left: readonly string[];
}

/** Without an index, unless the lines name one. */
export async function searchWheels({
  python,
  lines,
  runtime = 'python3.13',
  builds = false,
  env = {},
}: Search): Promise<Found> {
  const stream = pack();
  const collected = buffer(stream);
  const wanted = {
    ...targetRequest({ runtime, architecture: 'x86_64' }),
    inputs: ['requirements.txt'],
    builds,
    sources: false,
    projects: [],
    hashed: false,
    inImage: false,
  };
  const job = { protocol: PROTOCOL_VERSION, task: 'wheels', wheels: wanted };
  stream.entry({ name: 'job.json' }, JSON.stringify(job));
  stream.entry({ name: 'input/requirements.txt' }, `${lines}\n`);
  stream.finalize();
  const [temporary, home] = [temporaryDirectory(), temporaryDirectory()];
  const child = spawn(python, [SIDE], {
    cwd: temporary,
    env: {
      ...process.env,
      ...{ PIP_FIND_LINKS: '', PIP_NO_INDEX: '1', PIP_DEFAULT_TIMEOUT: '5', PIP_RETRIES: '0' },
      ...{ TMPDIR: temporary, HOME: home },
      ...env,
    },
  });
  child.stdin.end(await collected);
  const [stdout, stderr] = await Promise.all([buffer(child.stdout), text(child.stderr)]);
  const members = extract();
  members.end(stdout);
  const wheels: Record<string, Buffer> = {};
  let error: Found['error'] = { message: `there is no report: ${stderr}`, hint: null };
  for await (const member of members) {
    const content = await buffer(member);
    if (member.header.name.startsWith('wheels/')) wheels[member.header.name.slice(7)] = content;
    if (member.header.name === 'report.json') error = JSON.parse(content.toString()).error;
  }
  return { wheels, error, stderr, left: readdirSync(temporary) };
}
