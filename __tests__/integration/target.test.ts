/** A package is built for the function it goes to, and a deploy changes no processor unasked: against a real server of Lambda's API. */
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, vi } from 'vitest';
import { judge } from '../../build/gate/gate.js';
import type { Target } from '../../build/lambda/target.js';
import {
  type AwsProxy,
  awsEnvironment,
  buildPackage,
  createFunction,
  keepLines,
  lambda,
  lambdaError,
  MOTO,
  startProxy,
} from '../helpers/aws.js';
import { needs } from '../helpers/parts.js';
import { lambdaZip, runAction } from '../helpers/programs.js';
import { workspaceWith } from '../helpers/workspace.js';

const withMoto = needs(MOTO !== undefined, 'a moto server, LAMBDA_ZIP_TEST_MOTO');

const ARM = { Runtime: 'python3.11', Architectures: ['arm64'] } as const;

let proxy: AwsProxy;
beforeEach(async () => {
  proxy = await startProxy();
});
afterEach(() => {
  vi.unstubAllEnvs();
});

/** An ELF header of the processor's number: a program for it, as far as the binary check goes. */
function elf(machine: number): Buffer {
  const bytes = Buffer.alloc(64);
  bytes.write('\x7fELF', 'latin1');
  bytes.set([2, 1, 1], 4);
  bytes.writeUInt16LE(3, 16);
  bytes.writeUInt16LE(machine, 18);
  bytes.writeUInt32LE(1, 20);
  bytes.writeUInt16LE(64, 52);
  bytes.writeUInt16LE(56, 54);
  return bytes;
}
const ARM_MACHINE = 183;

/** A function on arm64, and a source with a program for arm64. */
async function scene(
  own: Parameters<typeof createFunction>[2] = { Runtime: 'python3.11', Architectures: ['arm64'] },
) {
  const old = await buildPackage({ 'handler.py': 'x = 1\n' });
  const name = await createFunction(old.bytes, undefined, own);
  proxy.servePackage(old.bytes);
  return { name, old, ...workspaceWith({ 'handler.py': 'x = 2\n', tool: elf(ARM_MACHINE) }) };
}

const updates = () =>
  proxy.requests
    .filter(({ operation }) => operation === 'UpdateFunctionCode')
    .map(({ body }) => JSON.parse(body.toString()));

async function deployed(name: string) {
  const { CodeSha256, Runtime, Architectures } = await lambda.getFunctionConfiguration({
    FunctionName: name,
  });
  return { CodeSha256, Runtime, Architectures };
}

interface Result {
  readonly code: number;
  /** Standard output and error. */
  readonly log: string;
  readonly summary: string;
  readonly sha256: string | undefined;
}

type Scene = Awaited<ReturnType<typeof scene>>;

type Face = (scene: Scene, settings: Readonly<Record<string, string>>) => Promise<Result>;

/** Both faces over the same settings, and a function of a config file. */
const FACES = {
  action: async ({ name, workspace, source }, settings) => {
    const { code, stdout, stderr, summary, outputs } = await runAction(
      { source, engine: 'host', 'function-name': name, ...settings },
      { cwd: workspace, env: awsEnvironment(proxy.url) },
    );
    return { code, log: stdout + stderr, summary, sha256: outputs['sha256-base64'] };
  },
  'command line': async ({ name, workspace, source }, settings) => {
    const options = Object.entries(settings).map(([key, value]) =>
      key === 'allow-target-change' ? `--${key}` : `--${key}=${value}`,
    );
    const { code, stdout, stderr } = await lambdaZip(
      ['build', source, '--json', '-o', 'out.zip', `--function-name=${name}`, ...options],
      { cwd: workspace, env: awsEnvironment(proxy.url) },
    );
    return {
      code,
      log: stderr,
      summary: '',
      sha256: stdout === '' ? undefined : JSON.parse(stdout)['sha256-base64'],
    };
  },
  'config file': async ({ name, workspace }, { deploy = 'false', ...settings }) => {
    const own = { source: 'source', 'function-name': name, ...settings };
    writeFileSync(join(workspace, 'lambda-zip.yml'), JSON.stringify({ functions: [own] }));
    const { code, stdout, stderr, outputs, summary } = await runAction(
      { config: 'lambda-zip.yml', engine: 'host', deploy },
      { cwd: workspace, env: awsEnvironment(proxy.url) },
    );
    const [result] = JSON.parse(outputs['results'] || '[]');
    return { code, log: stdout + stderr, summary, sha256: result?.['sha256-base64'] };
  },
} satisfies Record<string, Face>;

describe.each(Object.entries<Face>(FACES))('%s', (face, run) => {
  withMoto(
    'a deploy without runtime and architecture builds for the function, and leaves both alone',
    async () => {
      const one = await scene();
      const { code, log, sha256, summary } = await run(one, { deploy: 'true' });
      // The binary check goes by them: a program for arm64 does not run on x86_64.
      expect(code, log).toBe(0);
      expect(log).toContain(`built for python3.11, arm64, as function '${one.name}' has`);
      expect(await deployed(one.name)).toEqual({ CodeSha256: sha256, ...ARM });
      expect(updates()).toHaveLength(2);
      for (const update of updates()) expect(update).not.toHaveProperty('Architectures');
      if (face === 'action') {
        expect(summary).toContain('--runtime=python3.11');
        expect(summary).toContain('--architecture=arm64');
      }
    },
  );

  withMoto('a deploy of something else is refused before anything is built or sent', async () => {
    const one = await scene();
    for (const [settings, message] of [
      [
        { architecture: 'x86_64' },
        `architecture: the package is for x86_64, function '${one.name}' is for arm64`,
      ],
      [
        { runtime: 'python3.13' },
        `runtime: the package is for python3.13, function '${one.name}' is for python3.11`,
      ],
    ] as const) {
      const { code, log } = await run(one, { deploy: 'true', ...settings });
      expect(code).toBe(face === 'command line' ? 2 : 1);
      expect(log).toContain(message);
      expect(log).toContain('set allow-target-change to true');
      expect(log).not.toContain('Write the archive');
    }
    expect(updates()).toEqual([]);
    expect(await deployed(one.name)).toEqual({ CodeSha256: one.old.digest.base64, ...ARM });
  });

  withMoto('a change that is meant goes with the code', async () => {
    const one = await scene();
    writeFileSync(join(one.source, 'tool'), '');
    const settings = { architecture: 'x86_64', runtime: 'python3.13', 'allow-target-change': 'true' };
    const { code, log, sha256 } = await run(one, { deploy: 'true', ...settings });
    expect(code, log).toBe(0);
    expect(updates().map(({ Architectures }) => Architectures)).toEqual([['x86_64'], ['x86_64']]);
    expect(log).toContain('a deploy never changes the runtime: change it where the function is defined');
    expect(await deployed(one.name)).toMatchObject({ CodeSha256: sha256, Runtime: 'python3.11' });
  });

  withMoto('the gate alone builds for the function, and warns of what was stated otherwise', async () => {
    const one = await scene();
    const taken = await run(one, {});
    expect(taken.code, taken.log).toBe(0);
    expect(taken.log).toContain('built for python3.11, arm64');
    expect(taken.log).not.toMatch(/warning.*architecture/);

    writeFileSync(join(one.source, 'tool'), '');
    const stated = await run(one, { architecture: 'x86_64', runtime: 'python3.13' });
    expect(stated.code, stated.log).toBe(0);
    expect(stated.log).toMatch(
      /warning.*architecture: the package is for x86_64, function '[\w-]+' is for arm64/,
    );
    expect(stated.log).toMatch(/warning.*runtime: the package is for python3.13, function/);
    expect(updates()).toEqual([]);
  });
});

describe('what Lambda says', () => {
  const { action }: Record<'action', Face> = FACES;

  withMoto(
    'of a function of another language: its runtime, or a Python of its operating system',
    async () => {
      const one = await scene({ Runtime: 'provided.al2', Architectures: ['arm64'] });
      const { code, log } = await action(one, { deploy: 'true' });
      expect(code, log).toBe(0);
      expect(log).toContain('built for provided.al2, arm64');
      const other = await action(one, { deploy: 'true', runtime: 'python3.13' });
      expect(other.code).toBe(1);
      expect(other.log).toContain('the package is for python3.13');
      const like = await action(one, { deploy: 'true', runtime: 'python3.10', force: 'true' });
      expect(like.code, like.log).toBe(0);
    },
  );

  withMoto('of an image, of nothing, and nothing at all: before anything is built', async () => {
    const one = await scene();
    proxy.intercept('GetFunctionConfiguration', async (_, passOn) => {
      const answer = await passOn();
      return {
        ...answer,
        body: JSON.stringify({ ...JSON.parse(String(answer.body)), PackageType: 'Image' }),
      };
    });
    const image = await action(one, { deploy: 'true' });
    expect(image.code).toBe(1);
    expect(image.log).toContain(`function '${one.name}' runs a container image`);

    const missing = await action({ ...one, name: `missing-${randomUUID()}` }, { deploy: 'true' });
    expect(missing.code).toBe(1);
    expect(missing.log).toMatch(/function '[^']+' does not exist/);

    proxy.intercept(
      'GetFunctionConfiguration',
      async () => lambdaError(403, 'AccessDeniedException', 'no'),
      2,
    );
    const denied = await action(one, { deploy: 'true' });
    expect(denied.code).toBe(1);
    for (const { log } of [image, missing, denied]) expect(log).not.toContain('Write the archive');

    // The gate alone goes on, and is safe.
    const gate = await action(one, { 'binary-check': 'off' });
    expect(gate.code, gate.log).toBe(0);
    expect(gate.log).toContain('reason: baseline-unavailable');
    expect(updates()).toEqual([]);
  });

  withMoto('of the processor between the build and the deploy', async () => {
    const one = await scene();
    let asked = 0;
    // As read before the build, by the gate, and then by the deploy.
    proxy.intercept(
      'GetFunctionConfiguration',
      async (_, passOn) => {
        const answer = await passOn();
        asked += 1;
        const Architectures = asked < 3 ? ['arm64'] : ['x86_64'];
        return { ...answer, body: JSON.stringify({ ...JSON.parse(String(answer.body)), Architectures }) };
      },
      99,
    );
    const { code, log } = await action(one, { deploy: 'true' });
    expect(code).toBe(1);
    expect(log).toContain(`the package is for arm64, function '${one.name}' is for x86_64; nothing was sent`);
    expect(updates()).toEqual([]);
  });

  withMoto('of a layer: what it is compatible with', async () => {
    const name = `layer-${randomUUID()}`;
    const { bytes, digest } = await buildPackage({ 'python/a.py': 'x = 1\n' });
    await lambda.publishLayerVersion({
      LayerName: name,
      Content: { ZipFile: bytes },
      CompatibleRuntimes: ['python3.11', 'python3.12'],
      CompatibleArchitectures: ['arm64'],
    });
    for (const [key, value] of Object.entries(awsEnvironment(proxy.url))) vi.stubEnv(key, value);
    const { lines, log } = keepLines();
    const built = { digest, entries: [] };
    const warningsFor = async (target: Target): Promise<string[]> => {
      lines.length = 0;
      const layer = { kind: 'layer', layerName: name, region: undefined } as const;
      const request = { name: 'f', baseline: { kind: 'none' }, layer, force: false, target } as const;
      const verdict = await judge({ ...built, layer: built }, request, { log });
      expect(verdict.layer).toMatchObject({ changed: false, reason: 'unchanged' });
      return lines.filter((line) => line.includes('the package is for'));
    };
    const where = `layer '${name}', version 1 is for`;
    expect(await warningsFor({ runtime: 'python3.13', architecture: 'x86_64' })).toEqual([
      `runtime: the package is for python3.13, ${where} python3.11 or python3.12; change runtime if the package runs there`,
      `architecture: the package is for x86_64, ${where} arm64; change architecture if the package runs there`,
    ]);
    expect(await warningsFor({ runtime: 'python3.12', architecture: 'arm64' })).toEqual([]);
  });
});
