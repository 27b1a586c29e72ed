/** Chooses the engine of the pipeline, and says why. Both give the same tree. */
import type { PackageListener, PackageSupply } from '../pipeline/package-supply.js';
import type { PipelinePlan } from '../pipeline/plan.js';
import type { PipelineRun } from '../pipeline/run.js';
import type { SourcesOptions } from '../pipeline/sources.js';
import { LambdaZipError } from '../util/errors.js';
import type { Ports } from '../util/ports.js';
import { quoted } from '../util/text.js';
import type { Daemon } from './container/docker.js';
import type { ContainerSettings } from './container/settings.js';
import { runHostPipeline } from './host.js';

/** Where the pipeline runs: in a container, in this process, or in a container where one can be had. */
export const ENGINES = ['auto', 'container', 'host'] as const;

export type Engine = (typeof ENGINES)[number];

/** An engine that is ready to use. */
export type ChosenEngine =
  | { readonly name: 'host' }
  | {
      readonly name: 'container';
      readonly settings: ContainerSettings;
      readonly daemon: Daemon;
      /** `sha256:…` of the image. */
      readonly imageDigest: string;
    };

/**
 * Decides where the job runs, and fetches the image if it is to run in a container.
 *
 * @throws LambdaZipError `container` when one is asked for and cannot be had
 */
export async function chooseEngine(
  engine: Engine,
  container: ContainerSettings,
  ports: Ports,
): Promise<ChosenEngine> {
  const { log } = ports;
  if (engine === 'host') return { name: 'host' };
  log.phase('Engine');
  // Loaded where there is one to be asked for: on the host a small tree takes no longer than loading it.
  const { imageDigest, probeDaemon, pullImage } = await import('./container/docker.js');
  // Each starts a program and waits for the daemon; meanwhile the engine's code loads.
  const [daemon, present] = await Promise.all([
    probeDaemon(ports),
    imageDigest(container.image, ports).catch(() => undefined),
    import('./container/engine.js'),
  ]);
  if ('problem' in daemon) {
    if (engine === 'auto' && !container.isImageGiven) {
      log.info(`engine: host, ${daemon.problem}`);
      return { name: 'host' };
    }
    const asked = engine === 'auto' ? `image: ${quoted(container.image)}` : `engine: ${quoted(engine)}`;
    throw new LambdaZipError('container', `${asked} needs Docker: ${daemon.problem}`, {
      hint: "Start Docker or set DOCKER_HOST; or use engine 'host', which gives the same bytes.",
    });
  }
  log.info(engine === 'auto' ? 'engine: container, a Docker daemon answers' : 'engine: container');
  try {
    const digest = present ?? (await pullImage(container.image, ports));
    log.info(`image ${quoted(container.image)}, ${digest}`);
    return { name: 'container', settings: container, daemon, imageDigest: digest };
  } catch (error) {
    // A registry that is down must not stop a build that can run on the host; with `image`, it cannot.
    if (
      engine !== 'auto' ||
      container.isImageGiven ||
      !(error instanceof LambdaZipError) ||
      error.code !== 'container'
    )
      throw error;
    log.warning(`engine: host instead of a container: ${error.message}`);
    return { name: 'host' };
  }
}

/** @throws LambdaZipError `container` when the plan asks for what only a container can do */
export function assertEngineCan(
  engine: ChosenEngine,
  { bytecodeFor }: Pick<PipelinePlan, 'bytecodeFor'>,
): void {
  if (bytecodeFor === undefined || engine.name === 'container') return;
  throw new LambdaZipError(
    'container',
    `bytecode: the host engine cannot compile for ${bytecodeFor}; only its own Python can`,
    { hint: "Use engine 'container', which needs Docker; or set bytecode to 'none'." },
  );
}

/**
 * Starts the pipeline. The run has to be disposed of.
 *
 * @throws LambdaZipError what the pipeline throws
 */
export async function startPipeline(
  engine: ChosenEngine,
  plan: PipelinePlan,
  options: Pick<SourcesOptions, 'isTemporary' | 'onFile' | 'onCollected' | 'walks' | 'git'> & {
    readonly supply?: PackageSupply | undefined;
    readonly packer?: PackageListener | undefined;
  } & Ports,
): Promise<PipelineRun> {
  if (engine.name === 'host') return runHostPipeline(plan, options);
  const { runContainerPipeline } = await import('./container/engine.js');
  return runContainerPipeline(plan, engine.settings, options);
}
