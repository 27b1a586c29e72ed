/** Whether a package may go to a function that has another runtime or architecture. */
import type { FunctionConfiguration } from '@aws-sdk/client-lambda';
import { describeReference, type FunctionReference } from '../aws/function-reference.js';
import { targetMismatches, targetOfFunction } from '../aws/target.js';
import type { Architecture, Target } from '../lambda/target.js';
import { LambdaZipError } from '../util/errors.js';
import type { Logger } from '../util/ports.js';

/** The target of the package, and whether a function with another one may get it. */
interface TargetChoice {
  readonly target: Target;
  readonly allowTargetChange: boolean;
}

/**
 * Compares a package with the function it goes to.
 *
 * @returns the architecture that the function is to get with the code; undefined when it keeps its own
 * @throws LambdaZipError `usage` when the function has another one, or another runtime, and that is not meant
 */
export function architectureChange(
  { target, allowTargetChange }: TargetChoice,
  configuration: FunctionConfiguration,
  reference: FunctionReference,
  log: Logger,
): Architecture | undefined {
  const misfits = targetMismatches(target, targetOfFunction(configuration), describeReference(reference));
  const [first] = misfits;
  if (first === undefined) return undefined;
  if (!allowTargetChange) {
    throw new LambdaZipError('usage', `${first.setting}: ${first.words}; nothing was sent`, {
      hint: `Leave ${first.setting} out to build for the function as it is. If you want the change, set allow-target-change to true.`,
    });
  }
  for (const { setting, words } of misfits) {
    log.warning(
      setting === 'architecture'
        ? `${words}; the deploy changes it, because of allow-target-change`
        : `${words}; a deploy never changes the runtime: change it where the function is defined`,
    );
  }
  return misfits.some(({ setting }) => setting === 'architecture') ? target.architecture : undefined;
}
