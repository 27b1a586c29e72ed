/** One package on the command line: its settings checked, built, judged, deployed. */
import { archivesOf, type BuildRequest, type BuildRun, build } from '../build.js';
import type { DeployOptions } from '../deploy/options.js';
import { parseDeploySettings } from '../deploy-settings.js';
import { type GateRequest, judge } from '../gate.js';
import { parseGateSettings } from '../gate-settings.js';
import type { Ports } from '../ports.js';
import { type DeployResults, deployResultsOf, type Results, resultsOf } from '../results.js';
import type { RawSettings } from '../settings/table.js';
import { parseSettings, type SettingsContext } from '../settings.js';
import { sha256sumLine } from './terminal.js';

/** What a package's settings ask for. */
export interface PackageRequest {
  readonly request: BuildRequest;
  readonly gate: GateRequest;
  /** As they were given, with the target once it is settled. */
  readonly settings: RawSettings;
  /** Undefined when nothing is to be deployed. */
  readonly deploy: DeployOptions | undefined;
}

export interface MadePackage {
  readonly results: Results & DeployResults;
  /** One for each archive, as sha256sum prints it. */
  readonly lines: readonly string[];
}

/** @throws LambdaZipError `usage` that names the setting, the value and what to use instead */
export function parsePackage(settings: RawSettings, context: SettingsContext): PackageRequest {
  const request = parseSettings(settings, context);
  return {
    settings,
    request,
    gate: parseGateSettings(settings, request, 'terminal'),
    deploy: parseDeploySettings(settings, request.target),
  };
}

/** @param run what the build shares with others */
export async function makePackage(
  { request, gate, deploy: deployment }: PackageRequest,
  ports: Ports,
  run?: BuildRun,
): Promise<MadePackage> {
  const report = await build(request, ports, run);
  const verdict = await judge(report, gate, ports);
  const deployed =
    deployment && (await (await import('../deploy/deploy.js')).deploy(deployment, report, ports));
  return {
    results: { ...resultsOf(report, verdict), ...deployResultsOf(deployed) },
    lines: archivesOf(report).map(({ digest, output }) => sha256sumLine(digest.hex, output)),
  };
}
