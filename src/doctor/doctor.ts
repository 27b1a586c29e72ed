/** Checks what a build would pack, and reports findings. */
import { assertMade } from '../build/commands.js';
import type { KnownLayer } from '../build/made-layers.js';
import { outputPlaces } from '../build/many.js';
import type { BuildRequest } from '../build/request.js';
import { contentSize } from '../entries/entry.js';
import { unmetConditions } from '../inspect/workflow-conditions.js';
import type { LambdaZipError } from '../util/errors.js';
import type { Ports } from '../util/ports.js';
import { type Finding, finding, SEVERITIES } from './checks.js';
import { checkCode } from './code-checks.js';
import { checkContents } from './content-checks.js';
import { COMPILE_SCRIPTS, checkBootstrap, checkHandler, checkSize, uncompiled } from './lambda-checks.js';
import { checkNames } from './name-checks.js';
import { checkRequirements } from './requirements-checks.js';
import { collectSubject, packageOf, type Subject, type SubjectRun } from './subject.js';

export interface Diagnosis {
  /** Errors first. */
  readonly findings: readonly Finding[];
  /** Files that would be packed, without installed requirements. */
  readonly files: number;
  /** Bytes of them all. */
  readonly bytes: number;
}

/**
 * What is wrong with one package, and with the workflows that deploy it.
 *
 * @param home the user's home directory: paths in it are on this machine only
 * @throws LambdaZipError `source` when there is nothing to look at; `cancelled`
 */
export async function diagnose(request: BuildRequest, home: string, ports: Ports): Promise<Diagnosis> {
  const outputs = outputPlaces([{ name: request.name, request }]);
  const diagnosis = await diagnosePackage(request, home, ports, { outputs });
  const { workspace } = request.pipeline;
  return { ...diagnosis, findings: ranked([...diagnosis.findings, ...diagnoseWorkflows(workspace)]) };
}

/**
 * What is wrong with one package.
 *
 * @param run files that builds write, which are not packed, and patterns that others have, too
 * @throws LambdaZipError as {@link diagnose}
 */
export async function diagnosePackage(
  request: BuildRequest,
  home: string,
  ports: Ports,
  run: SubjectRun,
): Promise<Diagnosis> {
  assertMade(request, "doctor does not run the command of 'build'; run it first");
  const subject = await collectSubject(request, run, ports.signal);
  if (request.kind === 'layer') run.layers?.settle(request.name, layerOf(subject));
  const places = { home, workspace: request.pipeline.workspace };
  const contents = await checkContents(subject, places, ports.signal);
  const findings = [
    ...[...subject.problems, ...contents.unreadable].map(unpackable),
    ...(await checkRequirements(subject, ports)),
    ...checkRemarks(subject),
    ...checkNames(subject),
    ...contents.findings,
    ...checkSize(subject),
    ...checkBootstrap(subject),
    ...checkHandler(subject),
    ...(await checkCode(subject, run.layers)),
  ];
  return {
    findings: ranked(findings),
    files: subject.files.length,
    bytes: subject.files.reduce((sum, { entry }) => sum + contentSize(entry.content), 0),
  };
}

/** What a layer brings to the functions that have it. */
export function layerOf(subject: Subject): KnownLayer {
  return { files: () => packageOf(subject), lacksPackages: subject.request.dependencies.files.length > 0 };
}

function checkRemarks(subject: Subject): Finding[] {
  const isUncompiled = uncompiled(subject) !== undefined;
  return subject.remarks.map(({ kind, details, fix }) =>
    // A bundler includes the missing packages.
    finding(kind, details, isUncompiled && kind === 'missing-packages' ? COMPILE_SCRIPTS : fix),
  );
}

/** Errors first. */
export function ranked<F extends Finding>(findings: readonly F[]): F[] {
  const rank = ({ severity }: Finding): number => SEVERITIES.indexOf(severity);
  return [...findings].sort((left, right) => rank(left) - rank(right));
}

/** Findings on the workflows: a package may be right and still never be deployed. */
export function diagnoseWorkflows(workspace: string): Finding[] {
  const found = unmetConditions(workspace);
  return found.length === 0 ? [] : [finding('vain-condition', found)];
}

/** Why a build would stop, as a finding. */
export function unpackable({ message, hint }: LambdaZipError): Finding {
  return finding('unpackable', [message], hint);
}
