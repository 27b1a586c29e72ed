import type { BuildRun } from '../../build/build.js';
import { type Job, type Outcome, outputPlaces, workOnAll } from '../../build/many.js';
import { Rebuilders } from '../../build/rebuild.js';
import type { PackageKind } from '../../build/request.js';
import { type Verification, verify } from '../../build/verify.js';
import { countsByKind } from '../../results/many.js';
import { parseSettings } from '../../settings/settings.js';
import type { Ports } from '../../util/ports.js';
import { printable } from '../../util/text.js';
import { configuredFunctions } from '../configured.js';
import { commandLineContext } from '../context.js';
import { type Input, reinstallOf, workersOf } from '../input.js';
import { print, terminalLogger } from '../terminal.js';
import { isReproducible, sameBytesText, tellDifferences, verificationJson } from '../verification.js';

/**
 * `lambda-zip verify --all`: whether each function of a config file gives the same bytes under other conditions.
 *
 * @returns 0 if all do
 */
export async function runVerifyAll(input: Input, signal: AbortSignal): Promise<number> {
  const context = { ...commandLineContext(), workers: workersOf(input) };
  const jobs = await configuredFunctions(input, (settings, kind) => ({
    request: parseSettings(settings, context, kind),
  }));
  const reinstall = reinstallOf(input);
  const log = terminalLogger(process.stderr);
  const rebuilders = new Rebuilders();
  const verifyOne = async ({ request }: Job, ports: Ports, run: BuildRun): Promise<Verification> => {
    const found = await verify(request, ports, { reinstall, run, rebuilders });
    tellDifferences(found, ports.log);
    return found;
  };
  const outcomes = await workOnAll(jobs, { log, signal }, verifyOne, {
    outputs: outputPlaces(jobs),
    title: titleOf,
  }).finally(() => rebuilders.dispose());
  const reproducible = outcomes.every(isSame);
  const entries = outcomes.map((outcome) => ({ kind: outcome.job.configured.kind, same: isSame(outcome) }));
  const sameOf = (kind: PackageKind): number => entries.filter((one) => one.kind === kind && one.same).length;
  log.phase(
    `${countsByKind(entries, { function: sameOf('function'), layer: sameOf('layer') })} reproducible`,
  );
  if (input.values['json'] === true) {
    const functions = outcomes.map((outcome) => ({
      name: outcome.job.name,
      kind: outcome.job.configured.kind,
      source: outcome.job.configured.source,
      ...('result' in outcome
        ? verificationJson(outcome.result)
        : { reproducible: false, error: outcome.error.message }),
    }));
    await print(`${JSON.stringify({ reproducible, functions })}\n`);
  } else {
    const lines = outcomes.flatMap((outcome) =>
      'result' in outcome && isSame(outcome)
        ? [`${printable(outcome.job.name)}: ${sameBytesText(outcome.result)}\n`]
        : [],
    );
    await print(lines.join(''));
  }
  return reproducible ? 0 : 1;
}

function isSame(outcome: Outcome<Job, Verification>): boolean {
  return 'result' in outcome && isReproducible(outcome.result);
}

function titleOf(outcome: Outcome<Job, Verification>): string {
  const name = printable(outcome.job.name);
  if ('error' in outcome) return `${name}: failed`;
  return `${name}: ${isReproducible(outcome.result) ? 'same bytes' : 'other bytes'}`;
}
