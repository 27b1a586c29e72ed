/** The runner's search for wheels, run by a Python of this machine, with lines that nobody has looked at before. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
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
  /** Where wheels are put instead of being sent. */
  readonly folder?: string | undefined;
}

export interface Found {
  /** Those that are wanted, by file name: their content. */
  readonly wheels: Readonly<Record<string, Buffer>>;
  /** File names of all that came, in that order. */
  readonly sent: readonly string[];
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
  folder,
}: Search): Promise<Found> {
  const stream = pack();
  const collected = buffer(stream);
  const wanted = {
    ...targetRequest({ runtime, architecture: 'x86_64' }),
    inputs: ['requirements.txt'],
    builds,
    sources: false,
    projects: [],
    isComplete: false,
    hashed: false,
    inImage: false,
  };
  const job = { protocol: PROTOCOL_VERSION, task: 'wheels', wheels: wanted, folder };
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
  const came = new Map<string, Buffer>();
  const sent: string[] = [];
  let wantedNames: readonly string[] = [];
  let error: Found['error'] = { message: `there is no report: ${stderr}`, hint: null };
  for await (const member of members) {
    const content = await buffer(member);
    const { name, linkname } = member.header;
    if (name.startsWith('wheels/')) {
      const inFolder = folder !== undefined && linkname ? readFileSync(join(folder, linkname)) : undefined;
      came.set(name.slice(7), inFolder ?? content);
      sent.push(name.slice(7));
    }
    if (name === 'wheels.json') wantedNames = JSON.parse(content.toString()).wheels;
    if (name === 'report.json') error = JSON.parse(content.toString()).error;
  }
  const wheels = Object.fromEntries(wantedNames.map((name) => [name, came.get(name) ?? Buffer.alloc(0)]));
  return { wheels, sent, error, stderr, left: readdirSync(temporary) };
}
