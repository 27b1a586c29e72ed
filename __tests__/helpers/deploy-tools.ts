/** The examples, in a folder of their own, for the tools that deploy functions: CDK, SAM and others run there as a user runs them. */
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, cpSync, lchownSync, mkdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect } from 'vitest';
import { s3 } from './aws.js';
import { OTHER_NODES } from './parts.js';
import { filesBelow, REPOSITORY } from './paths.js';
import { cliFor, type Outcome, run } from './programs.js';
import { temporaryDirectory, writeTree } from './workspace.js';

/** The digest of examples/hello-python, as the README has it. */
export const HELLO = '1383073d3ebcf56cc7b556ecb1ba4ed4899ed082a8274ee0515e58e1b1f76cd0';

/** The newest Node.js that is there: tools may want a newer one than tests run under. */
export const NEW_NODE = OTHER_NODES.filter((node) => node.includes('-x64-')).at(-1) ?? process.execPath;

/** The SHA-256 of a file. */
export function digestOfFile(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

/** The SHA-256 of an object in S3. */
export async function digestOfObject(Bucket: string, Key: string): Promise<string> {
  const { Body } = await s3.getObject({ Bucket, Key });
  const bytes = await Body?.transformToByteArray();
  return createHash('sha256')
    .update(bytes ?? '')
    .digest('hex');
}

/** Who runs a tool, and what it finds first on its path. */
export interface Machine {
  /** Another user than that of the tests. */
  readonly uid?: number;
  readonly path?: readonly string[];
  readonly env?: Readonly<Record<string, string | undefined>>;
}

export interface Examples {
  /** Where the examples are. */
  readonly folder: string;
  /** Runs a program in one of them; it has to succeed. */
  run(example: string, program: string, args: readonly string[]): Promise<Outcome>;
  /** The SHA-256 of a file of an example. */
  sha256(...path: readonly string[]): string;
}

/** Copies the examples to a new folder. There, `lambda-zip` is the program under test. */
export function copyExamples({ uid, path = [], env = {} }: Machine = {}): Examples {
  const root = temporaryDirectory();
  const folder = join(root, 'examples');
  const home = join(root, 'home');
  const user = uid === undefined ? {} : { uid, gid: uid };
  cpSync(join(REPOSITORY, 'examples'), folder, { recursive: true });
  mkdirSync(home);
  const program = `#!/bin/sh\nexec '${process.execPath}' '${cliFor(user)}' "$@"\n`;
  writeTree(root, { 'bin/lambda-zip': { content: program, mode: 0o755 } });
  if (uid !== undefined) {
    chmodSync(root, 0o755);
    chownSync(home, uid, uid);
    giveTo(uid, folder);
  }
  const own = {
    HOME: home,
    PATH: [join(root, 'bin'), ...path, process.env['PATH']].join(delimiter),
    // None of the user's own, and no account.
    XDG_CACHE_HOME: undefined,
    AWS_PROFILE: undefined,
    AWS_ENDPOINT_URL: undefined,
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_REGION: 'eu-central-1',
    AWS_DEFAULT_REGION: 'eu-central-1',
    ...env,
  };
  return {
    folder,
    sha256: (...names) => digestOfFile(join(folder, ...names)),
    run: async (example, command, args) => {
      const outcome = await run(command, args, { cwd: join(folder, example), env: own, ...user });
      expect(outcome.code, `${command} ${args.join(' ')}\n${outcome.stdout}\n${outcome.stderr}`).toBe(0);
      return outcome;
    },
  };
}

function giveTo(uid: number, folder: string): void {
  for (const file of filesBelow(folder)) {
    let path = folder;
    for (const part of file.split('/')) {
      path = join(path, part);
      lchownSync(path, uid, uid);
    }
  }
  chownSync(folder, uid, uid);
}
