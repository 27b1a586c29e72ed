/** The rows of the table of docs/gate.md that ask Lambda: real packages, and a real server of its API over HTTP. */
import { afterEach, beforeEach, describe, expect, vi } from 'vitest';
import { build } from '../../build/build/build.js';
import type { BuildReport } from '../../build/build/report.js';
import { judge } from '../../build/gate/gate.js';
import { parseSettings } from '../../build/settings/settings.js';
import type { RawSettings } from '../../build/settings/table.js';
import { SILENT_LOGGER } from '../../build/util/ports.js';
import {
  type AwsProxy,
  awsEnvironment,
  buildPackage,
  createFunction,
  lambda,
  lambdaError,
  MOTO,
  startProxy,
} from '../helpers/aws.js';
import { gateTable } from '../helpers/gate-table.js';
import { needs } from '../helpers/parts.js';
import { workspaceWith } from '../helpers/workspace.js';

const withMoto = needs(MOTO !== undefined, 'a moto server, LAMBDA_ZIP_TEST_MOTO');

const FILES = {
  'handler.py': 'x = 1\n',
  'six-1.16.0.dist-info/METADATA': 'Version: 1.16.0\n',
  // Long enough that levels of compression differ.
  'six.py': Array.from({ length: 500 }, (_, index) => `v${index} = ${index * 7919}\n`).join(''),
};
const { 'six-1.16.0.dist-info/METADATA': _, ...REST } = FILES;

const BUILT: Readonly<Record<string, { files: Readonly<Record<string, string>>; settings?: RawSettings }>> = {
  'the same bytes': { files: FILES },
  'a file more': { files: { ...FILES, 'added.py': '' } },
  'other content': { files: { ...FILES, 'handler.py': 'x = 2\n' } },
  'other content, of installed packages only': {
    files: { ...REST, 'six.py': 'new\n', 'six-1.17.0.dist-info/METADATA': 'Version: 1.17.0\n' },
  },
  'other modes only': { files: FILES, settings: { executable: 'handler.py' } },
  'the same entries, other bytes': { files: FILES, settings: { 'compression-level': '1' } },
};

const GET = 'GetFunctionConfiguration';

/** What makes Lambda say what a row says; gives the function's name, and the alias if one is asked for. */
const SAYS: Readonly<Record<string, (proxy: AwsProxy, deployed: Buffer) => Promise<string>>> = {
  'the function has a package': async (proxy, deployed) => {
    proxy.servePackage(deployed);
    return createFunction(deployed);
  },
  'the function has a package that cannot be looked into': async (proxy, deployed) => {
    proxy.intercept('GetFunction', async () => lambdaError(403, 'AccessDeniedException', 'not you'), 9);
    return createFunction(deployed);
  },
  'there is no such function': async () => 'no-such-function',
  'the alias leads to a version': async (_proxy, deployed) => `${await aliasedFunction(deployed)}:live`,
  'the alias sends part of the traffic to another version': async (_proxy, deployed) =>
    `${await aliasedFunction(deployed, 0.9)}:live`,
  'whether the alias splits its traffic cannot be asked': async (proxy, deployed) => {
    proxy.intercept('GetAlias', async () => lambdaError(403, 'AccessDeniedException', 'not you'), 9);
    return `${await aliasedFunction(deployed)}:live`;
  },
  'access is denied': async (proxy, deployed) => {
    proxy.intercept(GET, async () => lambdaError(403, 'AccessDeniedException', 'not you'), 9);
    return createFunction(deployed);
  },
  'an update is in progress': async (proxy, deployed) => {
    proxy.intercept(GET, async (_request, passOn) => {
      const answer = await passOn();
      const body = { ...JSON.parse(String(answer.body)), LastUpdateStatus: 'InProgress' };
      return { ...answer, body: JSON.stringify(body) };
    });
    return createFunction(deployed);
  },
  'the endpoint is down': async (_proxy, deployed) => {
    vi.stubEnv('AWS_ENDPOINT_URL', 'http://127.0.0.1:9');
    return createFunction(deployed);
  },
};

/** A function with the package in its version 1 and other code in version 2, and the alias `live` to the first. */
async function aliasedFunction(deployed: Buffer, share?: number): Promise<string> {
  const FunctionName = await createFunction(deployed);
  await lambda.publishVersion({ FunctionName });
  const { bytes } = await buildPackage({ 'handler.py': 'x = 3\n' });
  await lambda.updateFunctionCode({ FunctionName, ZipFile: bytes, Publish: true });
  const routing = share === undefined ? {} : { RoutingConfig: { AdditionalVersionWeights: { '2': share } } };
  await lambda.createAlias({ FunctionName, Name: 'live', FunctionVersion: '1', ...routing });
  return FunctionName;
}

async function packageOf(name: string): Promise<BuildReport> {
  const { files = {}, settings = {} } = BUILT[name] ?? {};
  const { workspace, source } = workspaceWith(files);
  const request = parseSettings(
    { ...settings, source, output: `${workspace}/out.zip` },
    { workspace, workers: 0 },
  );
  return build(request, { log: SILENT_LOGGER });
}

const rows = gateTable().filter(({ baseline }) => baseline === 'lambda');

describe('the table of docs/gate.md', () => {
  let proxy: AwsProxy;
  beforeEach(async () => {
    proxy = await startProxy();
    for (const [name, value] of Object.entries(awsEnvironment(proxy.url))) vi.stubEnv(name, value);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  withMoto('has rows for all that Lambda can say', () => {
    expect(new Set(rows.map(({ says }) => says))).toEqual(new Set(Object.keys(SAYS)));
    expect(new Set(rows.map(({ built }) => built))).toEqual(new Set(Object.keys(BUILT)));
  });

  for (const { title, says, built, force, changed, reason } of rows) {
    withMoto(title, async () => {
      const deployed = await buildPackage(FILES);
      const functionName = (await SAYS[says]?.(proxy, deployed.bytes)) ?? '';
      const baseline = { kind: 'lambda', functionName, qualifier: undefined, region: undefined } as const;
      const request = { name: 'function', baseline, force };
      const verdict = await judge(await packageOf(built), request, { log: SILENT_LOGGER });
      expect(verdict).toMatchObject({ changed: changed === 'true', reason });
      const known = reason !== 'first-build' && reason !== 'baseline-unavailable';
      expect(verdict.baselineSha256).toBe(known ? deployed.digest.hex : undefined);
      if (known) expect(verdict.baselineSize).toBe(deployed.size);
      expect(verdict.notes.join()).not.toBe('');
    });
  }
});
