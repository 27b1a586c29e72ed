/** `npm run audit`: npm's own question to a registry, and what of the answer fails. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { describe, expect } from 'vitest';
import { hasProgram, needs } from '../helpers/parts.js';
import { REPOSITORY } from '../helpers/paths.js';
import { type Outcome, run } from '../helpers/programs.js';
import { temporaryDirectory } from '../helpers/workspace.js';

const withNpm = needs(hasProgram('npm'), 'npm');

/** Severities by package; or undefined for a registry that takes no audits. */
type Known = Readonly<Record<string, string>> | undefined;

/** Runs the audit against a registry that knows this, and gives the names it was asked about, too. */
async function audit(known: Known): Promise<Outcome & { readonly asked: readonly string[] }> {
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    const body = await buffer(request);
    // npm also looks packages up, to see who needs the one that is known; it takes their absence for "everyone".
    if (known === undefined || request.url !== '/-/npm/v1/security/advisories/bulk') {
      response.writeHead(known === undefined ? 405 : 404).end('{}');
      return;
    }
    const text = request.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body;
    asked.push(...Object.keys(JSON.parse(text.toString('utf8'))));
    const advisories = Object.entries(known).map(([name, severity], id) => {
      const url = `https://advisories.example/${name}`;
      return [name, [{ id, url, title: `Harm by ${name}`, severity, vulnerable_versions: '*' }]];
    });
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(Object.fromEntries(advisories)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const outcome = await run(process.execPath, [join(REPOSITORY, 'scripts', 'audit.mjs')], {
    cwd: REPOSITORY,
    env: {
      npm_config_registry: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
      // npm keeps what it worked out from an advisory.
      npm_config_cache: temporaryDirectory(),
      npm_config_update_notifier: 'false',
    },
  });
  server.close();
  return { ...outcome, asked };
}

describe('npm run audit', () => {
  withNpm('asks about what is bundled and about tools, and passes where nothing is known', async () => {
    const { code, stdout, asked } = await audit({});
    expect(asked).toEqual(expect.arrayContaining(['@aws-sdk/client-lambda', 'b4a', 'vitest']));
    expect(stdout).toMatch(/^\d+ packages audited, \d+ of them bundled: nothing that fails\n$/);
    expect(code).toBe(0);
  });

  withNpm('fails for anything known against what a bundled package needs', async () => {
    const { code, stdout } = await audit({ b4a: 'low' });
    expect(stdout).toContain('FAILS: b4a (bundled, low): Harm by b4a, https://advisories.example/b4a\n');
    expect(stdout).toMatch(/^FAILS: tar-stream \(bundled, low\): .*through b4a/m);
    expect(code).toBe(1);
  });

  withNpm('fails for a tool from high on, and tells what is below', async () => {
    const moderate = await audit({ vitest: 'moderate' });
    expect(moderate.stdout).toMatch(/^known: vitest \(tool, moderate\): .*Harm by vitest/m);
    expect(moderate.code).toBe(0);
    const high = await audit({ vitest: 'high' });
    expect(high.stdout).toMatch(/^FAILS: vitest \(tool, high\): .*Harm by vitest/m);
    expect(high.code).toBe(1);
  });

  withNpm('says that nothing was audited where the registry takes no audits', async () => {
    const { code, stdout, stderr } = await audit(undefined);
    expect(stderr).toMatch(/^Nothing was audited: 405 /);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });
});
