/** Looks at what a build would pack, and says what is wrong with it. */
import { assertMade } from '../build/commands.js';
import type { BuildRequest } from '../build/request.js';
import { contentSize } from '../entries/entry.js';
import { unmetConditions } from '../inspect/workflow-conditions.js';
import type { LambdaZipError } from '../util/errors.js';
import type { Ports } from '../util/ports.js';
import { type Finding, finding, SEVERITIES } from './checks.js';
import { checkContents } from './content-checks.js';
import { checkBootstrap, checkHandler, checkSize } from './lambda-checks.js';
import { checkNames } from './name-checks.js';
import { checkRequirements } from './requirements-checks.js';
import { collectSubject } from './subject.js';

interface Diagnosis {
  /** Errors first. */
  readonly findings: readonly Finding[];
  /** Files that would be packed, without installed requirements. */
  readonly files: number;
  /** Bytes of them all. */
  readonly bytes: number;
}

/**
 * @param home the user's home directory: paths in it are on this machine only
 * @throws LambdaZipError `source` when there is nothing to look at; `cancelled`
 */
export async function diagnose(request: BuildRequest, home: string, ports: Ports): Promise<Diagnosis> {
  await assertMade(request, "doctor runs no command; run that of 'build' first");
  const subject = await collectSubject(request, ports.signal);
  const places = { home, workspace: request.pipeline.workspace };
  const contents = await checkContents(subject, places, ports.signal);
  const findings = [
    ...[...subject.problems, ...contents.unreadable].map(unpackable),
    ...(await checkRequirements(subject, ports)),
    ...subject.remarks.map(({ kind, details, fix }) => finding(kind, details, fix)),
    ...checkNames(subject),
    ...contents.findings,
    ...checkSize(subject),
    ...checkBootstrap(subject),
    ...checkHandler(subject),
    ...checkConditions(request.pipeline.workspace),
  ];
  const rank = (one: Finding): number => SEVERITIES.indexOf(one.severity);
  return {
    findings: findings.sort((left, right) => rank(left) - rank(right)),
    files: subject.files.length,
    bytes: subject.files.reduce((sum, { entry }) => sum + contentSize(entry.content), 0),
  };
}

/** The package may be right, and never be deployed. */
function checkConditions(workspace: string): Finding[] {
  const found = unmetConditions(workspace);
  return found.length === 0 ? [] : [finding('vain-condition', found)];
}

function unpackable({ message, hint }: LambdaZipError): Finding {
  return finding('unpackable', [message], hint);
}
