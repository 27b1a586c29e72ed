/** One package from its settings to its deploy: checked, built, judged, deployed. The action has its own records between these. */
import { build } from '../build/build.js';
import type { BuildReport } from '../build/report.js';
import type { BuildRequest, PackageKind } from '../build/request.js';
import type { DeployResult } from '../deploy/deploy.js';
import type { DeployOptions } from '../deploy/options.js';
import { type BuildVerdict, type GateRequest, judge } from '../gate/gate.js';
import { parseDeploySettings } from '../settings/deploy.js';
import { parseGateSettings } from '../settings/gate.js';
import { parseSettings, type SettingsContext } from '../settings/settings.js';
import type { RawSettings } from '../settings/table.js';
import type { Ports } from '../util/ports.js';

/** A package's parsed settings. */
export interface PackageRequest {
  readonly request: BuildRequest;
  readonly gate: GateRequest;
  /** The settings as given, with the target once it is known. */
  readonly settings: RawSettings;
  /** Undefined when nothing is to be deployed. */
  readonly deploy: DeployOptions | undefined;
}

/** The result of one package. */
export interface MadePackage {
  readonly report: BuildReport;
  readonly verdict: BuildVerdict;
  /** Undefined when nothing was to be deployed. */
  readonly deployed: DeployResult | undefined;
}

/**
 * @param where what can be compared with: a terminal has no records of deploys
 * @throws LambdaZipError `usage` that names the setting, the value and what to use instead
 */
export function parsePackage(
  settings: RawSettings,
  context: SettingsContext,
  where: 'workflow' | 'terminal',
  kind: PackageKind = 'function',
): PackageRequest {
  const request = parseSettings(settings, context, kind);
  return {
    settings,
    request,
    gate: parseGateSettings(settings, request, where),
    deploy: parseDeploySettings(settings, request),
  };
}

export async function makePackage(asked: PackageRequest, ports: Ports): Promise<MadePackage> {
  return finishPackage(await build(asked.request, ports), asked, ports);
}

/** Judges a built package, and deploys it if the settings say so. */
export async function finishPackage(
  report: BuildReport,
  { gate, deploy: deployment }: PackageRequest,
  ports: Ports,
): Promise<MadePackage> {
  const verdict = await judge(report, gate, ports);
  const deployed =
    deployment && (await (await import('../deploy/deploy.js')).deploy(deployment, report, ports));
  return { report, verdict, deployed };
}
