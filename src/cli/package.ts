/** One package on the command line: its settings checked, built, judged, deployed. */
import { build } from '../build/build.js';
import { archivesOf, type BuildReport } from '../build/report.js';
import type { BuildRequest, PackageKind } from '../build/request.js';
import type { DeployOptions } from '../deploy/options.js';
import { type GateRequest, judge } from '../gate/gate.js';
import { type DeployResults, deployResultsOf, type Results, resultsOf } from '../results/one.js';
import { parseDeploySettings } from '../settings/deploy.js';
import { parseGateSettings } from '../settings/gate.js';
import { parseSettings, type SettingsContext } from '../settings/settings.js';
import type { RawSettings } from '../settings/table.js';
import type { Ports } from '../util/ports.js';
import { sha256sumLine } from './terminal.js';

/** A package's parsed settings. */
export interface PackageRequest {
  readonly request: BuildRequest;
  readonly gate: GateRequest;
  /** The settings as given, with the target once it is known. */
  readonly settings: RawSettings;
  /** Undefined when nothing is to be deployed. */
  readonly deploy: DeployOptions | undefined;
}

interface MadePackage {
  readonly results: Results & DeployResults;
  /** One for each archive, as sha256sum prints it. */
  readonly lines: readonly string[];
}

/** @throws LambdaZipError `usage` that names the setting, the value and what to use instead */
export function parsePackage(
  settings: RawSettings,
  context: SettingsContext,
  kind: PackageKind = 'function',
): PackageRequest {
  const request = parseSettings(settings, context, kind);
  return {
    settings,
    request,
    gate: parseGateSettings(settings, request, 'terminal'),
    deploy: parseDeploySettings(settings, request),
  };
}

export async function makePackage(asked: PackageRequest, ports: Ports): Promise<MadePackage> {
  const report = await build(asked.request, ports);
  return { results: await finishPackage(report, asked, ports), lines: archiveLines(report) };
}

/** Judges what was built, and deploys it if that is asked for. */
export async function finishPackage(
  report: BuildReport,
  { gate, deploy: deployment }: PackageRequest,
  ports: Ports,
): Promise<Results & DeployResults> {
  const verdict = await judge(report, gate, ports);
  const deployed =
    deployment && (await (await import('../deploy/deploy.js')).deploy(deployment, report, ports));
  return { ...resultsOf(report, verdict), ...deployResultsOf(deployed) };
}

/** One for each archive, as sha256sum prints it. */
export function archiveLines(report: BuildReport): string[] {
  return archivesOf(report).map(({ digest, output }) => sha256sumLine(digest.hex, output));
}
