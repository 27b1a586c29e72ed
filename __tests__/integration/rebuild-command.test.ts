/** The command of the summary builds the same bytes where no AWS can be asked. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { awsEnvironment, buildPackage, createFunction, MOTO, startProxy } from '../helpers/aws.js';
import { serveIndex } from '../helpers/package-index.js';
import { needs } from '../helpers/parts.js';
import { CLI } from '../helpers/paths.js';
import { run, runAction } from '../helpers/programs.js';
import { temporaryDirectory, writeTree } from '../helpers/workspace.js';

needs(MOTO !== undefined, 'a moto server, LAMBDA_ZIP_TEST_MOTO')(
  'a config file: each function is built again for what it runs on',
  async () => {
    const proxy = await startProxy();
    const old = await buildPackage({ 'handler.py': 'x = 1\n' });
    proxy.servePackage(old.bytes);
    const names = [
      await createFunction(old.bytes, undefined, { Runtime: 'python3.11', Architectures: ['arm64'] }),
      await createFunction(old.bytes, undefined, { Runtime: 'python3.12', Architectures: ['x86_64'] }),
    ];
    const { url } = await serveIndex([{ name: 'tiny', version: '1.0' }]);
    // Whether the line holds is for the target to say.
    const marked = [
      ['aarch64', '3.11'],
      ['x86_64', '3.12'],
    ].map(
      ([machine, python]) =>
        `--index-url ${url}\ntiny==1.0 ; platform_machine == "${machine}" and python_version == "${python}"\n`,
    );
    const own = names.map((name, index) => ({ source: `f${index}`, 'function-name': name }));
    const functions = [...own, { source: 'f2', runtime: 'python3.13', architecture: 'arm64' }];
    const files = {
      'f0/handler.py': 'x = 2\n',
      'f1/handler.py': 'x = 2\n',
      'f2/handler.py': 'x = 2\n',
      'f0/requirements.txt': marked[0] ?? '',
      'f1/requirements.txt': marked[1] ?? '',
      'lambda-zip.yml': JSON.stringify({
        defaults: { output: 'build/{name}.zip' },
        functions: functions.map((one, index) =>
          index < 2 ? { ...one, requirements: `f${index}/requirements.txt` } : one,
        ),
      }),
    };
    const workspace = writeTree(temporaryDirectory(), files);
    const built = await runAction(
      { config: 'lambda-zip.yml', engine: 'host' },
      { cwd: workspace, env: awsEnvironment(proxy.url) },
    );
    expect(built.code, built.stdout).toBe(0);
    const counts = JSON.parse(String(built.outputs['results'])).map(
      (one: Record<string, number>) => one['file-count'],
    );
    expect(counts).toEqual([6, 6, 1]);
    const commands = /```sh\n(?<text>[\s\S]*?)\n```/.exec(built.summary)?.groups?.['text'] ?? '';
    expect(commands.match(/^lambda-zip build/gm)).toHaveLength(3);
    expect(commands).toMatch(/--functions=f0 .*--runtime=python3\.11 .*--architecture=arm64/s);

    const again = writeTree(temporaryDirectory(), files);
    mkdirSync(join(again, 'bin'));
    writeTree(again, {
      'bin/lambda-zip': `#!/bin/sh\nexec '${process.execPath}' '${CLI}' "$@" --engine=host\n`,
    });
    const { code, stderr } = await run(
      'bash',
      ['-ec', `chmod +x bin/lambda-zip; PATH="$PWD/bin:$PATH"\n${commands}`],
      {
        cwd: again,
        env: { AWS_ENDPOINT_URL: 'http://127.0.0.1:9', AWS_EC2_METADATA_DISABLED: 'true' },
      },
    );
    expect(code, stderr).toBe(0);
    for (const name of ['f0', 'f1', 'f2']) {
      const [one, other] = [workspace, again].map((folder) =>
        readFileSync(join(folder, 'build', `${name}.zip`)),
      );
      expect(other?.equals(one ?? Buffer.alloc(0)), name).toBe(true);
    }
  },
  120_000,
);
