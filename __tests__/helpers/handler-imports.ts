/** Whether packages can import their handlers: tried by a Python that sees nothing but the package and its own library. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DOCKER_HOST, RUNTIMES_PRESENT } from './docker.js';
import { temporaryDirectory } from './workspace.js';

export interface PackedHandler {
  readonly zip: string;
  /** As Lambda names it: `python3.12`. */
  readonly runtime: string;
  /** `shop.orders.handler`, with slashes for points or not. */
  readonly handler: string;
}

const PROGRAM = `
import json, os, subprocess, sys, tarfile, tempfile
folder = tempfile.mkdtemp()
with tarfile.open(fileobj=sys.stdin.buffer, mode='r|') as archive:
    archive.extractall(folder)
code = 'import importlib, sys; sys.path.insert(0, sys.argv[1]); getattr(importlib.import_module(sys.argv[2]), sys.argv[3])'
failed = []
for tree, title, module, name in json.load(open(os.path.join(folder, 'handlers.json'))):
    command = [sys.executable, '-I', '-S', '-B', '-c', code, os.path.join(folder, tree), module, name]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if done.returncode != 0:
        failed.append(title + ', ' + module + ': ' + done.stdout.decode().strip().split('\\n')[-1])
print(json.dumps(failed))
`;

/**
 * Imports each handler, in the image of its runtime where that is there, else with this machine's Python.
 *
 * @returns what failed, a line for each
 */
export function failedImports(packed: readonly PackedHandler[]): string[] {
  const placeOf = ({ runtime }: PackedHandler): string => (RUNTIMES_PRESENT.includes(runtime) ? runtime : '');
  return [...new Set(packed.map(placeOf))].flatMap((place) =>
    importsFailedIn(
      place,
      packed.filter((one) => placeOf(one) === place),
    ),
  );
}

function importsFailedIn(runtime: string, packed: readonly PackedHandler[]): string[] {
  const folder = temporaryDirectory();
  const handlers = packed.map(({ zip, handler }, index) => {
    mkdirSync(join(folder, String(index)));
    execFileSync('unzip', ['-qq', zip, '-d', join(folder, String(index))]);
    const [, module = '', name = ''] = /^(.*)\.([^.]*)$/.exec(handler) ?? [];
    return [String(index), basename(zip), module.replaceAll('/', '.'), name];
  });
  writeFileSync(join(folder, 'handlers.json'), JSON.stringify(handlers));
  const input = execFileSync('tar', ['-C', folder, '-cf', '-', '.'], { maxBuffer: 2 ** 28 });
  const image = `public.ecr.aws/lambda/python:${runtime.replace('python', '')}`;
  const [program = '', ...args] =
    runtime === ''
      ? ['python3']
      : ['docker', 'run', '--rm', '-i', '--network', 'none', '--entrypoint', 'python3', image];
  const { stdout, stderr } = spawnSync(program, [...args, '-c', PROGRAM], {
    input,
    encoding: 'utf8',
    env: { ...process.env, ...(DOCKER_HOST !== undefined && { DOCKER_HOST }) },
  });
  if (stdout === '') return [`${program}: ${stderr}`];
  return JSON.parse(stdout);
}
