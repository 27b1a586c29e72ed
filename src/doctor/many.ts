/** Checks many packages of one run. A finding that several share is reported once. */
import { CommonPatterns } from '../build/common-patterns.js';
import { MadeLayers } from '../build/made-layers.js';
import { type Job, listingsOf, outputPlaces } from '../build/many.js';
import { unusedRemark } from '../pipeline/review.js';
import { mapSettled } from '../util/concurrency.js';
import { LambdaZipError } from '../util/errors.js';
import type { Ports } from '../util/ports.js';
import { type Finding, finding } from './checks.js';
import { type Diagnosis, diagnosePackage, diagnoseWorkflows, layerOf, ranked, unpackable } from './doctor.js';
import { collectSubject, type SubjectRun } from './subject.js';

/** Packages checked at once. Each asks git; more would only wait for the disk. */
const AT_ONCE = 4;

/** One finding of one or several packages. */
interface CommonFinding extends Finding {
  /** Names of the packages, in the order of the jobs; none for a finding of the repository itself. */
  readonly functions: readonly string[];
}

interface ManyDiagnoses<J extends Job> {
  /** Of the wanted ones, in their order. */
  readonly packages: readonly (Diagnosis & { readonly job: J })[];
  /** Those of all packages, errors first. */
  readonly findings: readonly CommonFinding[];
}

/**
 * As `diagnose`, for every job that is wanted. One that could not be built has that as its finding, so that the others
 * are looked at.
 *
 * @throws LambdaZipError `usage` when two would write the same file; `cancelled`
 */
export async function diagnoseAll<J extends Job>(
  jobs: readonly J[],
  home: string,
  ports: Ports,
): Promise<ManyDiagnoses<J>> {
  const wanted = jobs.filter((job) => job.wanted);
  const common = new CommonPatterns(jobs.map(({ request }) => request));
  const named = new Set(wanted.flatMap(({ request }) => request.otherLayers));
  const ofLayers = jobs.filter(({ request: { kind, name } }) => kind === 'layer' && named.has(name));
  const layers = new MadeLayers(ofLayers.map(({ request }) => request.name));
  const git = listingsOf([...wanted, ...ofLayers]);
  const run = { outputs: outputPlaces(jobs), common, git, layers };
  // First, as the functions that have them wait for them.
  const inTurn = [...ofLayers, ...wanted.filter((job) => !ofLayers.includes(job))];
  const found = new Map<J, Diagnosis>();
  const ends = await mapSettled(inTurn, AT_ONCE, async (job) => {
    try {
      if (job.wanted) found.set(job, await diagnosisOf(job, home, ports, run));
      else await lookAt(job, ports, run);
    } finally {
      layers.settle(job.request.name, undefined);
    }
  });
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  const packages = wanted.flatMap((job) => {
    const diagnosis = found.get(job);
    return diagnosis === undefined ? [] : [{ job, ...diagnosis }];
  });
  const workspaces = new Set(wanted.map(({ request }) => request.pipeline.workspace));
  const idle = unusedRemark(common.idle());
  const ofRepository = [
    ...(idle === undefined ? [] : [finding(idle.kind, idle.details, idle.fix)]),
    ...[...workspaces].flatMap(diagnoseWorkflows),
  ];
  return {
    packages,
    findings: ranked([...inCommon(packages), ...ofRepository.map((one) => ({ ...one, functions: [] }))]),
  };
}

/** What a layer brings that is not asked about itself, for a function that is. */
async function lookAt({ request }: Job, { signal }: Ports, run: SubjectRun): Promise<void> {
  try {
    run.layers?.settle(request.name, layerOf(await collectSubject(request, run, signal)));
  } catch (error) {
    if (!(error instanceof LambdaZipError) || error.code === 'cancelled') throw error;
  }
}

async function diagnosisOf(
  { request }: Job,
  home: string,
  ports: Ports,
  run: SubjectRun,
): Promise<Diagnosis> {
  try {
    return await diagnosePackage(request, home, ports, run);
  } catch (error) {
    if (!(error instanceof LambdaZipError) || error.code === 'cancelled') throw error;
    return { findings: [unpackable(error)], files: 0, bytes: 0 };
  }
}

/** One finding for each check and fix, with the details of all packages that have it. */
function inCommon(packages: readonly (Diagnosis & { readonly job: Job })[]): CommonFinding[] {
  const groups = new Map<string, { readonly first: Finding; readonly names: string[]; details: string[] }>();
  for (const { job, findings } of packages) {
    for (const one of findings) {
      const key = JSON.stringify([one.check, one.severity, one.fix]);
      const group = groups.get(key) ?? { first: one, names: [], details: [] };
      groups.set(key, group);
      if (group.names.at(-1) !== job.name) group.names.push(job.name);
      group.details.push(...one.details);
    }
  }
  return [...groups.values()].map(({ first, names, details }) => ({
    ...finding(first.check, [...new Set(details)], first.fix),
    // A setting may have changed the severity.
    severity: first.severity,
    functions: names,
  }));
}
