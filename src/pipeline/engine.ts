/** Which engine runs the pipeline, and why. Both give the same tree. */
import { LambdaZipError } from '../errors.js';
import type { Logger } from '../ports.js';
import { quoted } from '../text.js';
import { whyNoDaemon } from './container/docker.js';
import { runContainerPipeline } from './container/engine.js';
import { runHostPipeline } from './host.js';
import type { ContainerSettings, Engine, PipelinePlan } from './plan.js';
import type { PipelineRun } from './run.js';
import type { CollectOptions } from './sources.js';

/** A pipeline under way, and what it runs on. */
export interface EngineRun extends PipelineRun {
  readonly engine: Exclude<Engine, 'auto'>;
  /** `sha256:…` of the container's image; undefined on the host. */
  readonly imageDigest?: string;
}

export interface EngineOptions extends Pick<CollectOptions, 'isTemporary' | 'signal'> {
  readonly log: Logger;
}

/**
 * Starts the pipeline.
 *
 * @throws LambdaZipError `container` when one is asked for and cannot be had; what the pipeline throws
 */
export async function startPipeline(
  engine: Engine,
  plan: PipelinePlan,
  container: ContainerSettings,
  options: EngineOptions,
): Promise<EngineRun> {
  const chosen = await chooseEngine(engine, options);
  const run =
    chosen === 'host'
      ? await runHostPipeline(plan, options)
      : await runContainerPipeline(plan, container, options);
  return { ...run, engine: chosen };
}

async function chooseEngine(engine: Engine, { log, signal }: EngineOptions): Promise<'host' | 'container'> {
  if (engine === 'host') return 'host';
  const reason = await whyNoDaemon(signal);
  if (reason === undefined) {
    log.info(engine === 'auto' ? 'engine: container, a Docker daemon answers' : 'engine: container');
    return 'container';
  }
  if (engine === 'auto') {
    log.info(`engine: host, ${reason}`);
    return 'host';
  }
  throw new LambdaZipError('container', `engine: ${quoted(engine)} needs Docker: ${reason}`, {
    hint: "Start Docker or set DOCKER_HOST; or use engine 'host', which gives the same bytes.",
  });
}
