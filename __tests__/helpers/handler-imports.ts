/** Whether packages can import their handlers: tried by an interpreter that sees nothing but the package and its own library. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DOCKER_HOST, RUNTIMES_PRESENT } from './docker.js';
import { temporaryDirectory } from './workspace.js';

export interface PackedHandler {
  readonly zip: string;
  /** As Lambda names it: `python3.12`, `nodejs22.x`. */
  readonly runtime: string;
  /** `shop.orders.handler`, with slashes for points or not; of Node.js, `shop/orders.handler`. */
  readonly handler: string;
}

const NODE_PROGRAM = `
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
const failed = [];
for (const [folder, title, module, name] of JSON.parse(process.argv[1])) {
  const file = ['.js', '.mjs', '.cjs'].map((suffix) => folder + '/' + module + suffix).find((one) => existsSync(one));
  try {
    const loaded = await import(pathToFileURL(file ?? folder + '/' + module + '.js').href);
    const handler = loaded[name] ?? loaded.default?.[name];
    if (typeof handler !== 'function') throw new Error(name + ' is no function');
  } catch (error) {
    failed.push(title + ', ' + module + ': ' + String(error).split('\\n')[0]);
  }
}
console.log(JSON.stringify(failed));
`;

/** Lambda turns both off up to Node.js 22; older ones do not know them. */
const NODE_OPTIONS = ['experimental-require-module', 'experimental-detect-module']
  .filter((option) => process.allowedNodeEnvironmentFlags.has(`--${option}`))
  .map((option) => `--no-${option}`);

const PYTHON_PROGRAM = `
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
 * Imports each handler: of Python in the image of its runtime where that is there, else with this machine's; of Node.js with the
 * one that runs the tests.
 *
 * @returns what failed, a line for each
 */
export function failedImports(packed: readonly PackedHandler[]): string[] {
  const isNode = ({ runtime }: PackedHandler): boolean => runtime.startsWith('nodejs');
  const placeOf = ({ runtime }: PackedHandler): string => (RUNTIMES_PRESENT.includes(runtime) ? runtime : '');
  const python = packed.filter((one) => !isNode(one));
  const failed = [...new Set(python.map(placeOf))].flatMap((place) =>
    failedInPython(
      place,
      python.filter((one) => placeOf(one) === place),
    ),
  );
  return [...failed, ...failedInNode(packed.filter(isNode))];
}

/** Each package unpacked below a folder: the folder in it, what to call the package, module and name. */
function unpacked(folder: string, packed: readonly PackedHandler[]): [string, string, string, string][] {
  return packed.map(({ zip, handler }, index) => {
    mkdirSync(join(folder, String(index)));
    execFileSync('unzip', ['-qq', zip, '-d', join(folder, String(index))]);
    const [, module = '', name = ''] = /^(.*)\.([^.]*)$/.exec(handler) ?? [];
    return [String(index), basename(zip), module, name];
  });
}

function failedInNode(packed: readonly PackedHandler[]): string[] {
  const folder = temporaryDirectory();
  const handlers = unpacked(folder, packed);
  const options = [...NODE_OPTIONS, '--input-type=module', '--eval', NODE_PROGRAM, JSON.stringify(handlers)];
  const { stdout, stderr } = spawnSync(process.execPath, options, { cwd: folder, encoding: 'utf8' });
  if (stdout === '') return [`${process.execPath}: ${stderr}`];
  return JSON.parse(stdout);
}

function failedInPython(runtime: string, packed: readonly PackedHandler[]): string[] {
  const folder = temporaryDirectory();
  const handlers = unpacked(folder, packed).map(([index, title, module, name]) => [
    index,
    title,
    module.replaceAll('/', '.'),
    name,
  ]);
  writeFileSync(join(folder, 'handlers.json'), JSON.stringify(handlers));
  const input = execFileSync('tar', ['-C', folder, '-cf', '-', '.'], { maxBuffer: 2 ** 28 });
  const image = `public.ecr.aws/lambda/python:${runtime.replace('python', '')}`;
  const [program = '', ...args] =
    runtime === ''
      ? ['python3']
      : ['docker', 'run', '--rm', '-i', '--network', 'none', '--entrypoint', 'python3', image];
  const { stdout, stderr } = spawnSync(program, [...args, '-c', PYTHON_PROGRAM], {
    input,
    encoding: 'utf8',
    env: { ...process.env, ...(DOCKER_HOST !== undefined && { DOCKER_HOST }) },
  });
  if (stdout === '') return [`${program}: ${stderr}`];
  return JSON.parse(stdout);
}
